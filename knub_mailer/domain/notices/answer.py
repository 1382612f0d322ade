"""The direct answer to a member's mail, built of sections in the order of the mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from knub_mailer.domain.network import Meeting, MembershipPrice
from knub_mailer.domain.notices.parts import (
    MULTILINE,
    Explained,
    Happened,
    Standing,
)
from knub_mailer.domain.request import OpenPoint, Person


@dataclass(frozen=True, slots=True)
class JoinedSection:
    """The municipality is a member from the sending of the mail.

    fee_ore excl. VAT, and `meetings_held` when it was sent: the reason of the price. ean None
    asks for it; `ean_rejected` is a number given that cannot be right. invoice_after: the nearest
    meeting. coming: what people can be signed up for. seats_follow: a SeatsSection comes too.
    time_in_doubt: a person looks at the sent time; the price of the arrival stands until then.
    """

    key: ClassVar[str] = "joined"
    year: int
    joined: datetime
    fee_ore: int
    meetings_held: int
    contact: Person
    included_seats: int = 2
    extra_seat_price_ore: int = 80000
    ean: str | None = None
    ean_rejected: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    invoice_after: Meeting | None = None
    coming: tuple[Meeting, ...] = ()
    seats_follow: bool = False
    time_in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class AlreadyMemberSection:
    """A second join: no second fee and no new contact.

    contact: None for a sender outside the municipality. earlier_fee_ore: this mail was sent before
    the one we knew, and its price counts now; was_ore: the one told before, if it was another.
    contact_in_doubt: it named another contact, and a person decides.
    """

    key: ClassVar[str] = "already_member"
    year: int
    since: datetime
    contact: Person | None
    earlier_fee_ore: int | None = None
    was_ore: int | None = None
    contact_in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class TooLateSection:
    """A join after the last meeting: noted as interest in the next season."""

    key: ClassVar[str] = "too_late"
    year: int


@dataclass(frozen=True, slots=True)
class SeatsSection:
    """What became of each person at one meeting, and the municipality's list afterwards.

    standing None: the sender may not see it. invited: invitations, or their withdrawals, are on
    their way; not once the meeting has begun.
    all_withdrawn: everybody of the municipality was taken off.
    """

    key: ClassVar[str] = "seats"
    meeting: Meeting
    happened: tuple[Happened, ...]
    standing: Standing | None
    invited: bool = True
    all_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class HowToJoinSection:
    """The municipality is no member yet: what membership costs now, and how to join by replying.

    waiting: how many people wait for it.
    """

    key: ClassVar[str] = "how_to_join"
    year: int
    fee_ore: int
    meetings_held: int
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class AskedSection:
    """What is missing; each point so exact that one word settles it.

    meetings: those an answer can choose from, for their dates and themes.
    """

    key: ClassVar[str] = "asked"
    points: tuple[OpenPoint, ...]
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactSection:
    """A new contact. `ask_old`: the present one, who must say yes first; None: it is done."""

    key: ClassVar[str] = "contact"
    contact: Person
    ask_old: Person | None = None
    from_date: date | None = None


@dataclass(frozen=True, slots=True)
class BillingSection:
    """EAN and reference as they stand now.

    not_member: there is no membership to put them on. released: invoices that waited for the EAN
    and go out now.
    """

    key: ClassVar[str] = "billing"
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    ean_rejected: str | None = None
    not_member: bool = False
    released: int = 0


@dataclass(frozen=True, slots=True)
class StatusSection:
    """What stands for the municipality; `since` None: no member."""

    key: ClassVar[str] = "status"
    year: int
    since: datetime | None
    contact: Person | None = None
    fee_ore: int = 0
    ean: str | None = None
    reference: str | None = None
    standings: tuple[Standing, ...] = ()
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class InfoSection:
    """What the published information answers. `topics` as in `request.Info`.

    programme: meeting number -> its programme as published. prices: the season's fees.
    price_now_ore: today's fee, None after the last meeting.
    """

    key: ClassVar[str] = "info"
    topics: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    programmes: tuple[tuple[int, str], ...] = field(default=(), metadata=MULTILINE)
    prices: tuple[MembershipPrice, ...] = ()
    price_now_ore: int | None = None
    included_seats: int = 2
    extra_seat_price_ore: int = 80000
    year: int = 0


@dataclass(frozen=True, slots=True)
class WhyPriceSection:
    """Each amount with the mail and the term behind it; () when nothing is billed."""

    key: ClassVar[str] = "why_price"
    items: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """A person answers. `why`: half a sentence after "fordi", or ""; `also`: the rest was done."""

    key: ClassVar[str] = "review"
    why: str = ""
    also: bool = False


@dataclass(frozen=True, slots=True)
class RemarksSection:
    """Side remarks, in the sender's words, that went to the secretariat."""

    key: ClassVar[str] = "remarks"
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptSection:
    """Whom the municipality keeps after a virtual meeting became physical."""

    key: ClassVar[str] = "kept"
    kept: tuple[Person, ...]
    given_up: tuple[Person, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class StaySection:
    """A "nej" to "vil du afmelde?": the seat stands."""

    key: ClassVar[str] = "stay"
    meeting: Meeting
    person: Person


@dataclass(frozen=True, slots=True)
class AddressSection:
    """A working address; `resent` mails that were missed are on their way to it."""

    key: ClassVar[str] = "address"
    old: str
    new: str
    resent: int = 0


@dataclass(frozen=True, slots=True)
class DroppedSection:
    """An answer to something we asked after which nothing is done.

    why: "no", "expired" (the seven days were over), "answered" (before), "overtaken" (settled by
    something else since), "confirm" (somebody else wrote in their name), "renewal" (not this
    year), "same_person" (one seat, as it was) or "not_meant" (nobody of those we offered).
    """

    key: ClassVar[str] = "dropped"
    why: str = "no"


@dataclass(frozen=True, slots=True)
class AgreedContactSection:
    """The old contact's answer to whether `contact` may take over."""

    key: ClassVar[str] = "agreed_contact"
    contact: Person
    agreed: bool = True


Section = (
    JoinedSection
    | AlreadyMemberSection
    | TooLateSection
    | SeatsSection
    | HowToJoinSection
    | AskedSection
    | ContactSection
    | BillingSection
    | StatusSection
    | InfoSection
    | WhyPriceSection
    | ReviewSection
    | RemarksSection
    | KeptSection
    | StaySection
    | AddressSection
    | DroppedSection
    | AgreedContactSection
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The one direct answer to a mail of a member, or of somebody who would be.

    name: of the sender, for the greeting. language: "da" or "en". subject: of the mail that is
    answered, for an answer that has no better name. first: the first answer to that address, which
    says what is kept about them and for how long (`retention_years` after the season).
    """

    template: ClassVar[str] = "answer"
    name: str | None
    municipality: str | None
    sections: tuple[Section, ...]
    language: str = "da"
    subject: str = ""
    first: bool = False
