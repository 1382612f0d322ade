"""What requests say of whom, in the parts that both readings are compared by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
    Understanding,
    kind_of,
)
from knub_mailer.language.second.tokens import SENDER, Tokens
from knub_mailer.language.words.normalise import same_name_key

ROLES = ("sign_up", "cancel", "out", "in", "contact")
"""What a person can be meant for: who comes, stays away, is replaced, replaces, is the contact."""
SEATS = ("sign_up", "cancel", "out", "in")
"""What a person can be meant for at one meeting."""
OF_SEATS = frozenset({"sign_up", "cancel", "substitute"})
"""The kinds of request that are about people's seats."""
AT_MEETINGS = ("sign_up", "cancel", "substitute")
KINDS = (
    "join", "sign_up", "cancel", "substitute", "change_contact", "update_billing", "status",
    "info", "all", "act", "ask", "review", "ignore",
)  # fmt: skip
"""What a letter can ask for, "all" (everybody is cancelled), and the decisions."""

Part = tuple[str, str]
"""A role or kind and whom or what it is of: ("sign_up", "ida krogh"), ("cancel", "2")."""
Seat = tuple[str, str, int]
"""A role, who has it, and the meeting."""


ASKED = tuple(Question)
_ASKED_ABOUT = 0.5


@dataclass(frozen=True, slots=True)
class Given:
    """What the rules made of a letter: 1 for a part they give, 0.5 for one they ask about, else 0.

    kinds: of KINDS, and 1 for each question of ASKED. roles: of ROLES for each person of the
    tokens, in their order. meetings: of AT_MEETINGS for each meeting. seats: of SEATS for each
    person at each meeting.
    """

    kinds: list[float]
    roles: list[list[float]]
    meetings: list[list[float]]
    seats: list[list[list[float]]]


def given_by(told: Understanding, tokens: Tokens) -> Given:
    """The parts of what the rules understood, in the order of the tokens."""
    weights = [(point.about, _ASKED_ABOUT) for point in told.open_points if point.about is not None]
    weights += [(request, 1.0) for request in told.requests]
    kinds: dict[str, float] = {}
    parts: dict[Part, float] = {}
    seats: dict[Seat, float] = {}
    there: dict[tuple[str, int], float] = {}
    for request, weight in weights:
        kind = kind_of(request)
        kinds[kind] = weight
        parts |= dict.fromkeys(parts_of(request, tokens), weight)
        seats |= dict.fromkeys(seats_of(request, tokens), weight)
        there |= dict.fromkeys([(kind, number) for number in meetings_of(request)], weight)
    everybody = {who: weight for (_, who), weight in parts.items() if who == "all"}
    kinds |= everybody | {str(told.decision): 1.0} | dict.fromkeys(map(str, told.questions), 1.0)
    return Given(
        [kinds.get(kind, 0.0) for kind in (*KINDS, *map(str, ASKED))],
        [[parts.get((role, key), 0.0) for role in ROLES] for key in tokens.people],
        [[there.get((kind, number), 0.0) for kind in AT_MEETINGS] for number in tokens.meetings],
        [
            [[seats.get((role, key, n), 0.0) for role in SEATS] for n in tokens.meetings]
            for key in tokens.people
        ],
    )


def parts_of(request: Request, tokens: Tokens) -> Iterator[Part]:
    """The roles a request gives to people of the letter, and "all"."""
    for role, person in _roles_in(request):
        if isinstance(person, str):
            yield role, person
        elif (key := _key(person, tokens)) is not None:
            yield role, key


def seats_of(request: Request, tokens: Tokens) -> Iterator[Seat]:
    """The seats a request gives or takes people of the letter."""
    for role, who in parts_of(request, tokens):
        for number in meetings_of(request):
            if who in tokens.people and number in tokens.meetings:
                yield role, who, number


def meetings_of(request: Request) -> Sequence[int]:
    """The meetings a request is for; none for what concerns the municipality."""
    return request.meetings if isinstance(request, SignUp | Cancel | Substitute) else ()


def _key(person: Person, tokens: Tokens) -> str | None:
    if person.name is None:
        return None
    name = same_name_key(person.name)
    sender = tokens.people[SENDER].mention.name
    if sender is not None and same_name_key(sender) == name:
        return SENDER
    return name if name in tokens.people else None


def _roles_in(request: Request) -> Iterator[tuple[str, Person | str]]:
    match request:
        case SignUp(_, attendees):
            yield from (("sign_up", person) for person in attendees)
        case Cancel(_, "all"):
            yield "cancel", "all"
        case Cancel(_, attendees):
            yield from (("cancel", person) for person in attendees)
        case Substitute(_, out, in_):
            yield from (("out", out), ("in", in_))
        case Join(contact) | ChangeContact(contact):
            yield "contact", contact
        case _:
            pass
