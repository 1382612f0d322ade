"""A second, independent reading: what the letter as a whole speaks for, learned and not ruled.

The rules read clause by clause and can be led astray by one of them. Here a small network
(`net.py`) reads the marked tokens of the whole letter and says how likely each person is to come,
to stay away, to be replaced, to replace or to be the contact, and each kind of request is to be
meant. What the rules understood and this reading flatly denies is asked about (`denied`); what the
rules left open and this reading knows is read again with it (`rereading.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knub_mailer.domain.request import Decision, Request, Understanding, kind_of
from knub_mailer.language.meetings.said_out import meetings_left_out
from knub_mailer.language.second.parts import (
    AT_MEETINGS,
    KINDS,
    ROLES,
    SEATS,
    Part,
    given_by,
    meetings_of,
    parts_of,
    seats_of,
)
from knub_mailer.language.second.tokens import SENDER, Tokens
from knub_mailer.language.words.normalise import same_name_key

if TYPE_CHECKING:
    from knub_mailer.language.second.net import Told

# Likelihoods, chosen on 1,370 to 1,920 mails that neither reading had seen.
_DENIED = 0.55  # somebody's role
_SEAT_DENIED = 0.55  # somebody's role at one meeting
_SEAT_SURE, _SEAT_MISSED = 0.78, 0.45  # where several people stand beside several meetings
_DENIED_IN_SHORT = 0.05
_KINDS_DENIED = {"update_billing": 0.1, "join": 0.15, "change_contact": 0.4}
_LEFT_OUT = 0.9  # somebody who comes
_SEEN = 0.9  # a kind nobody read
_WISHED_BESIDE = 0.5  # a question, where no more was read
_ASKED, _NOT_ASKED = 0.6, 0.05  # to be told something, which harms nobody
_CERTAIN, _BEYOND_DOUBT = 0.75, 0.9  # of all at once
_SURE = 0.9  # of just what the rules understood: the larger network is not asked
_FOR_A_PERSON, _FOR_NOBODY = 0.5, 0.06
_CLEARLY = 0.85
_SETTLED, _HARMLESS = 0.95, 0.85
_CLEAR, _UNCLEAR = 0.6, 0.4
_NOBODY_ELSE = 0.2  # of the others as the contact: then who writes is it, without a word
_BORNE_OUT = 0.4  # by each network alone
_NOBODY_HERE = 0.02  # each role of one
_TO_TELL = 0.7
_TO_ACT_ON, _TO_SIGN_UP_ON = 0.6, 0.75  # "act" among the decisions
_KINDS_APART = ("join", "sign_up", "cancel", "substitute", "change_contact")
_BOTH = 0.9  # out at one meeting and in at another, as two who swap are
_RATHER_ASKED = 0.5
_OPPOSITES = {"out": "in", "in": "out"}
_ASKED_IN_SHORT = 0.85
_MORE_TO_ASK, _NOT_YET = 0.9, 0.05  # "ask" and "act" where something is left to ask
_FOR_SURE = 0.8  # "review" or "ask" where the rules read nothing
_MOST_PEOPLE = 40  # of more it has learned nothing
_A_FEW, _HARDLY_ANY = 20, 8  # tokens; of few one alone weighs much, and the rules are better


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Likelihoods from 0 to 1, of one network or several together.

    kinds: of KINDS. roles: of ROLES for each person of the tokens, by key.
    meetings: of AT_MEETINGS for each meeting. seats: of SEATS for each person at each meeting.
    alone: the log-odds of each of several networks by itself.
    """

    tokens: Tokens
    kinds: dict[str, float]
    roles: dict[str, dict[str, float]]
    meetings: dict[int, dict[str, float]]
    seats: dict[tuple[str, int], dict[str, float]]
    alone: Sequence[Told] = ()

    def denied(self, requests: Sequence[Request], *, laid_out: bool) -> dict[Request, Part]:
        """The requests this reading flatly speaks against, each with what it denies most.

        laid_out: in a table, of which it does not see which meeting a cell is for.
        """
        if self._too_short or len(self.tokens.people) > _MOST_PEOPLE:
            return {}
        return {
            request: part
            for request in requests
            for likely, bound, part in [self._weakest(request, seats=not laid_out)]
            if likely < (min(bound, _DENIED_IN_SHORT) if self.short else bound)
        }

    @property
    def certain(self) -> bool:
        """Whether it is of everybody's part, of every kind, and of what is to be done."""
        return self._certain(_CERTAIN, max(self.kinds[decision] for decision in Decision))

    @property
    def certain_to_act(self) -> bool:
        """Whether it is of all that, and that it is to be carried out."""
        return self._certain(_CERTAIN, self.kinds["act"])

    @property
    def beyond_doubt(self) -> bool:
        """Whether it is as good as sure of who is meant for what, which is to be carried out."""
        return self.certain_to_act and self._certain(_BEYOND_DOUBT, 1.0)

    @property
    def settled(self) -> bool:
        """Whether it is, and that nothing at all is left to ask."""
        return self.beyond_doubt and self.kinds["act"] > _SETTLED

    @property
    def for_nobody(self) -> bool:
        """Whether it is to be carried out, and it is sure that no word of it needs a person."""
        acts = self.kinds["act"] > _CLEARLY and not self.short
        return acts and self.kinds["review"] < _FOR_NOBODY

    @property
    def sender_alone(self) -> bool:
        """Whether it is, and that nobody but who writes is the contact."""
        contacts = [key for key, roles in self.roles.items() if roles["contact"] > _CLEAR]
        return self.beyond_doubt and not set(contacts) - {SENDER}

    @property
    def harmless(self) -> bool:
        """Whether it is sure that the letter wishes nothing and needs no answer."""
        return self.kinds["ignore"] > _HARMLESS and self.certain

    def confirms(self, told: Understanding) -> bool:
        """Whether it is as good as sure of what the rules understood, and of nothing else."""
        likely = [self.kinds[told.decision]]
        likely += [self._weakest(request)[0] for request in told.requests]
        sure = min(likely) > _SURE and self._all_clear(_SURE, KINDS[: -len(Decision)])
        return sure and not self.missed(told.requests, 1 - _SURE)

    def _certain(self, bound: float, decided: float) -> bool:
        kinds = (*_KINDS_APART, "update_billing", "all")
        bound = max(bound, _BEYOND_DOUBT) if self.short else bound
        return decided >= bound and not self._too_short and self._all_clear(bound, kinds)

    def _all_clear(self, bound: float, kinds: Iterable[str]) -> bool:
        """Whether it is that sure of each of the kinds and of everybody's parts, or of none."""
        told = [p for each in (*self.roles.values(), *self.seats.values()) for p in each.values()]
        told += [self.kinds[kind] for kind in kinds]
        return all(p >= bound or p <= 1 - bound for p in told)

    def sees(self, kinds: Iterable[str]) -> set[str]:
        """Those of the kinds that it is sure the letter asks for."""
        if self._too_short:
            return set()
        return {kind for kind in kinds if self.kinds[kind] > _SEEN}

    @property
    def rather_asked(self) -> bool:
        """Whether its sender can be asked what is meant, and it is not for a person."""
        return self.kinds["ask"] > self.kinds["review"]

    @property
    def may_be_for_a_person(self) -> bool:
        """Whether a person may have to decide, whatever was read."""
        return not self.short and self.kinds["review"] > _FOR_A_PERSON

    def missed(self, requests: Sequence[Request], more_than: float) -> list[Part]:
        """Whom it knows a role for, or a seat, that no request gives them."""
        given = self._given(requests)
        seats = {seat for request in requests for seat in seats_of(request, self.tokens)}
        return self._roles_missed(given, more_than) + [
            (role, key)
            for (key, number), roles in self.seats.items()
            for role, likely in roles.items()
            if likely > more_than and (role, key) in given and (role, key, number) not in seats
        ]

    def sure_of_seats(self, requests: Sequence[Request]) -> bool:
        """Whether it is nearly sure of all of these seats, and hardly sees one beside them.

        Of a meeting that is taken out in so many words it knows less than the rules.
        """
        left_out = set(meetings_left_out(each.marked for _, each in self.tokens.sentences))
        likely = [self._weakest(request)[0] for request in requests]
        taken = {seat for request in requests for seat in seats_of(request, self.tokens)}
        others = (
            likely
            for (key, number), roles in self.seats.items()
            for role, likely in roles.items()
            if (role, key, number) not in taken and number not in left_out
        )
        return min(likely) >= _SEAT_SURE and max(others, default=0.0) <= _SEAT_MISSED

    def merely_names(self, said: str) -> bool:
        """Whether half a name that is asked about is most likely nobody of whom anything is wished.

        `hils de andre fra Sønderjylland`, `min leder Hjalmar har skrevet under`.
        """
        roles = self.roles.get(same_name_key(said))
        if roles is None or self.kinds["act"] < max(_RATHER_ASKED, self.kinds["ask"]):
            return False
        return not self._too_short and max(roles.values()) < _NOBODY_HERE

    def lacks_somebody(self, requests: Sequence[Request]) -> bool:
        """Whether it knows a role for somebody that no request gives them."""
        return bool(self._roles_missed(self._given(requests), _CLEAR))

    def _given(self, requests: Sequence[Request]) -> set[Part]:
        return {part for request in requests for part in parts_of(request, self.tokens)}

    def _roles_missed(self, given: set[Part], more_than: float) -> list[Part]:
        everybody = {role for role, who in given if who == "all"}
        return [
            (role, key)
            for key, roles in self.roles.items()
            for role, likely in roles.items()
            if likely > more_than and (role, key) not in given and role not in everybody
        ]

    def left_out(self, requests: Sequence[Request]) -> list[Part]:
        """Whom it is sure comes, or comes there, and no request signs up."""
        if self.short:
            return []
        given = {who for _, who in self._given(requests)}
        return [
            (role, who)
            for role, who in self.missed(requests, _LEFT_OUT)
            if role == "sign_up" and not _part_of_any(who, given)
        ]

    def agrees(self, requests: Sequence[Request], decision: Decision) -> bool:
        """Whether it sees just these requests, and nothing else in the letter."""
        meant = {kind_of(request) for request in requests}
        likely_enough = _TO_SIGN_UP_ON if "sign_up" in meant else _TO_ACT_ON
        if self._too_short or self.kinds[decision] < likely_enough:
            return False
        if any(self._weakest(request)[0] < _CLEAR for request in requests):
            return False
        if any(self.kinds[kind] > _UNCLEAR for kind in _KINDS_APART if kind not in meant):
            return False
        return not self.missed(requests, _UNCLEAR)

    def each_bears_out(self, requests: Iterable[Request]) -> bool:
        """Whether no network by itself has any part of these requests for unlikely.

        Of what only networks read, what most are sure of and one rather denies is often wrong.
        """
        from knub_mailer.language.second.net import likelihoods

        each = [_reading_of(self.tokens, likelihoods(told)) for told in self.alone]
        return all(one._weakest(request)[0] >= _BORNE_OUT for request in requests for one in each)

    def doubts(self, request: Request, less_than: float) -> bool:
        """Whether somebody is less likely to be meant as a request says."""
        return any(likely < less_than for likely in self._of_roles(request))

    def rules_out(self, request: Request, less_than: float) -> bool:
        """Whether everybody is less likely to be meant as a request says."""
        roles = self._of_roles(request)
        return bool(roles) and all(likely < less_than for likely in roles)

    def _of_roles(self, request: Request) -> list[float]:
        return [
            self.roles[who][role] for role, who in parts_of(request, self.tokens) if who != "all"
        ]

    @property
    def more_to_ask(self) -> bool:
        """Whether something is left to ask, whatever can be carried out."""
        open_ = self.kinds["ask"] > _MORE_TO_ASK and self.kinds["act"] < _NOT_YET
        return open_ and not self._too_short

    def sure_of(self, decision: Decision) -> bool:
        """Whether it is sure what is to be done with a letter of which nothing was read."""
        return not self._too_short and self.kinds[decision] > _FOR_SURE

    @property
    def wishes_more(self) -> bool:
        """Whether a letter of which only a question was read rather wishes what is to be asked."""
        bound = _UNCLEAR if self.kinds["ask"] > self.kinds["act"] else _WISHED_BESIDE
        return any(self.kinds[kind] > bound for kind in _KINDS_APART)

    def wants(self, kind: str) -> bool | None:
        """Whether the letter asks for status or info; None when it is not clear."""
        if self._too_short:
            return None
        likely = self.kinds[kind]
        return True if likely > _ASKED else False if likely < _NOT_ASKED else None

    def only_asks(self) -> list[str]:
        """What a letter wants to be told that asks for nothing else; [] when it is not clear."""
        others = [likely for roles in self.roles.values() for likely in roles.values()]
        others += [self.kinds[kind] for kind in _KINDS_APART]
        if self.kinds["act"] < _TO_TELL or max(others) > _UNCLEAR:
            return []
        asked = [kind for kind in ("status", "info") if self.kinds[kind] > _ASKED]
        likelier = max(("status", "info"), key=lambda kind: self.kinds[kind])
        if self._too_short and self.kinds[likelier] < _ASKED_IN_SHORT:
            return []
        return asked or ([likelier] if self.kinds[likelier] > _RATHER_ASKED else [])

    def names(self, number: int) -> bool:
        """Whether the letter itself names a meeting."""
        return number in self.meetings and self.tokens.meetings[number].named

    @property
    def short(self) -> bool:
        """Whether the letter is of a few words, of which each weighs much."""
        return len(self.tokens.words) < _A_FEW

    @property
    def _too_short(self) -> bool:
        return len(self.tokens.words) < _HARDLY_ANY

    def _weakest(self, request: Request, *, seats: bool = True) -> tuple[float, float, Part]:
        """The least likely part of a request, and the likelihood below which it is denied."""
        kind = kind_of(request)
        bound = _KINDS_DENIED.get(kind, 0.0)
        found = [(self.kinds.get(kind, 1.0), bound, (kind, ""))]
        found += [
            (self._likely(kind, role, who), _DENIED, (role, who))
            for role, who in parts_of(request, self.tokens)
        ]
        found += [
            (self.seats[who, number][role], _SEAT_DENIED, (role, who))
            for role, who, number in seats_of(request, self.tokens)
            if seats
        ]
        if getattr(request, "attendees", None) == "all":
            found += [
                (self.meetings[number][kind], _SEAT_DENIED, (kind, str(number)))
                for number in meetings_of(request)
                if self.names(number)
            ]
        return min(found, key=lambda each: each[0] - each[1])

    def _likely(self, kind: str, role: str, who: str) -> float:
        if who == "all":
            return self.kinds["all"]
        likely = self.roles[who][role]
        contrary = self.roles[who].get(_OPPOSITES.get(role, ""), 0.0)
        if contrary > likely and likely < _BOTH:
            return 1 - contrary
        if role != "contact":
            return likely
        others = max((r["contact"] for key, r in self.roles.items() if key != who), default=0)
        if who == SENDER and others > likely:
            return 1 - others
        return max(likely, self.kinds[kind]) if who == SENDER and others < _NOBODY_ELSE else likely


def _part_of_any(name: str, given: Iterable[str]) -> bool:
    """Whether a name is half of one that is given: `Bak` of Kim Bak (names by `same_name_key`)."""
    return any(who != name and set(name.split()) <= set(who.split()) for who in given)


def read_again(tokens: Tokens, told: Understanding) -> SecondReading:
    """The second reading of a letter, by somebody who knows what the rules understood.

    The larger networks are heard only where the quick one is not sure of just that, or several
    people are named beside several meetings, and more of them only where the first are not sure:
    elsewhere they would change nothing, and take long.
    """
    from knub_mailer.language.second.net import (
        nets,  # NumPy takes a tenth of a second: not at start
    )

    given = given_by(told, tokens)
    quick, thorough = nets()
    reading = _reading_of(tokens, quick(tokens, given))
    if reading.confirms(told) and not tokens.crosses:
        return reading
    for likely, alone in thorough(tokens, given):
        reading = _reading_of(tokens, likely, alone)
        if reading.confirms(told):
            break
    return reading


def _reading_of(tokens: Tokens, likely: Told, alone: Sequence[Told] = ()) -> SecondReading:
    kinds, roles, meetings, seats = (each.tolist() for each in likely)
    return SecondReading(
        tokens,
        dict(zip(KINDS, kinds, strict=True)),
        {
            key: dict(zip(ROLES, row, strict=True))
            for key, row in zip(tokens.people, roles, strict=True)
        },
        {
            number: dict(zip(AT_MEETINGS, row, strict=True))
            for number, row in zip(tokens.meetings, meetings, strict=True)
        },
        {
            (key, number): dict(zip(SEATS, row, strict=True))
            for key, rows in zip(tokens.people, seats, strict=True)
            for number, row in zip(tokens.meetings, rows, strict=True)
        },
        alone,
    )
