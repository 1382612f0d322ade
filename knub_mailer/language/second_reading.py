"""A second, independent reading: what the letter as a whole speaks for, learned and not ruled.

The rules read clause by clause and can be led astray by one of them. Here a small network
(`net.py`) reads the marked tokens of the whole letter and says how likely each person is to come,
to stay away, to be replaced, to replace or to be the contact, and each kind of request is to be
meant. What the rules understood and this reading flatly denies is asked about (`denied`); what the
rules left open and this reading knows is read again with it (`rereading.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Person,
    Request,
    SignUp,
    Substitute,
    kind_of,
)
from knub_mailer.language.normalise import same_name_key
from knub_mailer.language.tokens import SENDER, Tokens

ROLES = ("sign_up", "cancel", "out", "in", "contact")
"""What a person can be meant for: who comes, stays away, is replaced, replaces, is the contact."""
KINDS = (
    "join", "sign_up", "cancel", "substitute", "change_contact", "update_billing", "status",
    "info", "all", "act", "ask", "review", "ignore",
)  # fmt: skip
"""What a letter can ask for, "all" (everybody is cancelled), and the decisions."""
AT_MEETINGS = ("sign_up", "cancel", "substitute")

# Likelihoods, chosen on 640 mails that neither reading had seen: see docs/understanding.md.
_DENIED = 0.1  # somebody's role
_MEETING_DENIED = 0.02
_KINDS_DENIED = {"update_billing": 0.15}
_SEEN = 0.95  # a kind nobody read
_CLEAR = 0.85
_UNCLEAR = 0.3
_NOBODY_ELSE = 0.2  # of the others as the contact: then who writes is it, without a word
_TO_ACT_ON = 0.8  # "act" among the decisions
_TO_SIGN_UP = 0.9  # who comes is told in passing more often than anything else
_A_FEW = 20  # tokens; of fewer one alone weighs too much, and the rules are better

Part = tuple[str, str]
"""A role or kind and whom or what it is of: ("sign_up", "ida krogh"), ("cancel", "2")."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Likelihoods from 0 to 1, averaged over the networks.

    kinds: of KINDS. roles: of ROLES for each person of the tokens, by key.
    meetings: of AT_MEETINGS for each meeting that the letter names.
    """

    tokens: Tokens
    kinds: dict[str, float]
    roles: dict[str, dict[str, float]]
    meetings: dict[int, dict[str, float]]

    def denied(self, requests: Sequence[Request]) -> dict[Request, Part]:
        """The requests this reading flatly speaks against, each with what it denies most."""
        if self._too_short:
            return {}
        return {
            request: part
            for request in requests
            for likely, bound, part in [self._weakest(request)]
            if likely < bound
        }

    def sees(self, kinds: Iterable[str]) -> set[str]:
        """Those of the kinds that it is sure the letter asks for."""
        if self._too_short:
            return set()
        return {kind for kind in kinds if self.kinds[kind] > _SEEN}

    @property
    def rather_asked(self) -> bool:
        """Whether its sender can be asked what is meant, and it is not for a person."""
        return self.kinds["ask"] > self.kinds["review"]

    def missed(self, requests: Sequence[Request], more_than: float) -> list[Part]:
        """Whom it knows a role for that no request gives them."""
        given = {part for request in requests for part in self._parts(request)}
        everybody = {role for role, who in given if who == "all"}
        return [
            (role, key)
            for key, roles in self.roles.items()
            for role, likely in roles.items()
            if likely > more_than and (role, key) not in given and role not in everybody
        ]

    def agrees(self, requests: Sequence[Request]) -> bool:
        """Whether it sees just these requests, and nothing else in the letter."""
        meant = {kind_of(request) for request in requests}
        bound = _TO_SIGN_UP if "sign_up" in meant else _TO_ACT_ON
        if self._too_short or self.kinds["act"] < bound:
            return False
        if any(self._weakest(request)[0] < _CLEAR for request in requests):
            return False
        apart = ("join", "sign_up", "cancel", "substitute", "change_contact")
        if any(self.kinds[kind] > _UNCLEAR for kind in apart if kind not in meant):
            return False
        return not self.missed(requests, _UNCLEAR)

    @property
    def _too_short(self) -> bool:
        return len(self.tokens.words) < _A_FEW

    def _weakest(self, request: Request) -> tuple[float, float, Part]:
        """The least likely part of a request, and the likelihood below which it is denied."""
        kind = kind_of(request)
        bound = _KINDS_DENIED.get(kind, 0.0)
        found = [(self.kinds.get(kind, 1.0), bound, (kind, ""))]
        found += [
            (self._likely(kind, role, who), _DENIED, (role, who))
            for role, who in self._parts(request)
        ]
        found += [
            (self.meetings[number][kind], _MEETING_DENIED, (kind, str(number)))
            for number in getattr(request, "meetings", ())
            if number in self.meetings and kind in AT_MEETINGS
        ]
        return min(found, key=lambda each: each[0] - each[1])

    def _likely(self, kind: str, role: str, who: str) -> float:
        if who == "all":
            return self.kinds["all"]
        likely = self.roles[who][role]
        if role != "contact" or who != SENDER:
            return likely
        others = max((r["contact"] for key, r in self.roles.items() if key != SENDER), default=0)
        return max(likely, self.kinds[kind]) if others < _NOBODY_ELSE else likely

    def _parts(self, request: Request) -> Iterator[Part]:
        """The roles a request gives to people whom this reading knows."""
        for role, person in _roles_in(request):
            if isinstance(person, str):
                yield role, person
            elif (key := self._key(person)) is not None:
                yield role, key

    def _key(self, person: Person) -> str | None:
        if person.name is None:
            return None
        name = same_name_key(person.name)
        sender = self.tokens.people[SENDER].mention.name
        if sender is not None and same_name_key(sender) == name:
            return SENDER
        return name if name in self.roles else None


def read_again(tokens: Tokens) -> SecondReading:
    """The second reading of a letter."""
    from knub_mailer.language.net import nets  # NumPy takes a tenth of a second: not at start

    each = [net(tokens) for net in nets()]
    kinds, roles, meetings = (sum(parts) / len(each) for parts in zip(*each, strict=True))
    return SecondReading(
        tokens,
        dict(zip(KINDS, map(float, kinds), strict=True)),
        {
            key: dict(zip(ROLES, map(float, row), strict=True))
            for key, row in zip(tokens.people, roles, strict=True)
        },
        {
            number: dict(zip(AT_MEETINGS, map(float, row), strict=True))
            for number, row in zip(tokens.meetings, meetings, strict=True)
        },
    )


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
