"""The rows of the contract by name: what an outcome, a fee or a seat can be traced to.

Each value is the row's own heading, shortened; `Outcome.term` holds one of them.
"""

from __future__ import annotations

from enum import StrEnum


class Term(StrEnum):
    """The terms of the network, and the edges where they are silent."""

    # Terms of the network
    ONE_SEASON = "term 1: a municipality joins for one season; one person becomes its contact"
    FEE_BY_MEETINGS_HELD = "term 2: the fee depends on how many meetings had been held when sent"
    FROM_THE_SENDING = "term 3: membership holds from the moment the sign-up was sent"
    TWO_INCLUDED = "term 4: two people to each physical meeting, each further one is billed"
    VIRTUAL_IS_FREE = "term 5: a virtual meeting takes any number, none billed"
    ONLY_MEMBERS = "term 6: only members may sign up"
    INVOICED_AFTERWARDS = "term 8: the invoice goes out after the nearest meeting held"
    # Time and order
    ORDER_OF_SENDING = "time: everything is decided in the order of sending"
    UNTIL_THE_PREFLIGHT = "time: sent before the start, processed after the preflight"
    MOVED = "time: a meeting is moved"
    # Membership
    JOIN_AFTER_LAST = "membership: join after the last meeting"
    SECOND_JOIN = "membership: a second join from the same municipality"
    NON_MEMBER_WAITS = "membership: sign-up by a non-member"
    CONTACT = "membership: contact person"
    BILLING = "invoices: EAN, reference or order number changes"
    # Seats
    SIGN_UP = "seats: a sign-up"
    SAME_PERSON = "seats: the same person twice"
    SAME_NAME = "seats: same name with another address"
    MODE = "seats: hybrid, signing up again with the other mode changes it"
    CANCEL = "seats: cancellation before the start"
    CANCEL_LATE = "seats: cancellation after cancel_until"
    SUBSTITUTION = "seats: substitution"
    NOT_SIGNED_UP = "seats: cancelling someone who isn't signed up"
    ROLE = "seats: speakers, own staff, guests"
    CAPACITY = "seats: capacity"
    DEADLINE = "seats: registration_deadline passed"
    AFTER_START = "seats: sign-up or cancellation after the start"
    FORMAT = "seats: the format changes"
    WHOM_TO_KEEP = "seats: virtual becomes physical"
    CALLED_OFF = "seats: a meeting is cancelled"
    # Published information
    CALENDAR_REPLY = "published: calendar reply"
    ADDRESS = "published: an address that works"
