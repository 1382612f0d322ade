"""Act, ask or hand to a person: what a letter's requests and open points come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Season
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Info,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Status,
    Substitute,
    Understanding,
    kind_of,
)
from knub_mailer.language.doubts.held_back import held_back
from knub_mailer.language.doubts.spoken_against import contact_spoken_against, seats_spoken_against
from knub_mailer.language.doubts.unread import left_over
from knub_mailer.language.letter.acts import Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.homes import Homes, put_down
from knub_mailer.language.people.neighbours import speaks_for_neighbour
from knub_mailer.language.people.people import Mention
from knub_mailer.language.people.putting_right import with_right_addresses
from knub_mailer.language.people.who_speaks import (
    Speaker,
    asks_about_others,
    joins_for,
    names_others_money,
)
from knub_mailer.language.questions.review_signs import reviewed
from knub_mailer.language.summary import as_shown, decided
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.workbench import Assembled

_ATTACHED = Seldom(
    r"\b(?:vedhaeft\w*|vedlagt\w*|bilag\w*|attached|attachment|skemaet|regneark\w*|"
    r"bifogad\w*|vedlegg\w*)\b"
)
_SEATS = Seldom(
    r"\b(?:tilmeld\w*|afmeld\w*|afbud\w*|deltage\w*|plads\w*|kommer|moede\w*|kollega\w*|"
    r"medlem\w*|kontaktperson\w*|ean|liste\w*|forhindret|stedet)\b"
)
_OF_THE_NETWORK = Seldom(r"\buden os\b|\bM\d|\bK\b|\b(?:skriv|faktura|saet)")
_DISPUTED_INVOICE = Seldom(
    r"\b(?:kun (?:to|en|tre|\d)|forkert(?! (?:ean|gln|lokations|nummer|adresse|referenc|ordre))|"
    r"uenig\w*|af igen|opkraevet|"
    r"ikke (?:rigtig|korrekt|enig)|fejl)\b"
)
_WRONG_NUMBER = Seldom(
    r"\b(?:ean|gln|rekv|(?:indkoebs)?ordre|reference|po-?(?= ?n))[\w\-]*"
    r"(?:(?!beloeb|antal|pris|\bkr\b|plads|deltager)[^.!?\n]){0,60}?"
    r"\b(?:er|var|blev|staar) (?:\w+ ){0,2}?(?:forkert|fejl)\w*\b"
)
"""`Rekvisitionsnummeret, vi gav jer, er forkert` puts the number right, not the bill."""
NOTHING_READ = "No request is recognised."
_OF_SEATS = {"sign_up", "cancel", "substitute"}
FOR_ANOTHER = "It speaks for another municipality."
"""Why a mail is passed on that is for others, with or beside the sender's own."""

_EVERYBODYS_LIST = Seldom(
    r"\b(?:dem alle sammen|alle kommuner(?:ne)?s?|samtlige (?:deltager\w*|tilmeldte|kommuner))\b"
    r"(?!,? (?:vi|fra os|hos os|vores|herfra))"
)
_HOST = Seldom(
    r"\b(?:vaere|blive|som) vaert(?:er|skommune|sby)?\b|\blaegge (?:hus|lokaler|bygning) til\b"
)
_FEW_WORDS = 25
_SHORT_ABOVE_A_FORWARD = 40


@dataclass(frozen=True, slots=True)
class Weighing:
    """A letter that has been read, ready for the decision.

    now: when it was sent (aware). sender: the name of who writes.
    """

    letter: Letter
    speaker: Speaker
    reading: Reading
    assembled: Assembled
    language: str
    sender: str | None = None

    def decide(self, register: Register, season: Season, now: datetime) -> Understanding:
        """What is done with it (contract: understanding.md, decisions)."""
        sign = self._sign(season, now)
        if sign is not None:
            return self._meaning(Decision.REVIEW, sign)
        if self.speaker.own is None:
            return self._stranger()
        other = self._other(self.speaker.own, register, season)
        if other is not None:
            told = self._meaning(Decision.REVIEW, FOR_ANOTHER)
            if other == self.speaker.own:
                homes = self._homes(other, register, season)
                told = replace(told, requests=self._of_the_own(homes))
            return replace(told, municipality=other)
        if self.assembled.begun_today:
            return self._meaning(Decision.REVIEW, "The meeting began earlier today.")
        self._leave_to_a_person()
        if not self.reading.beyond_doubt:
            self._doubt_what_is_spoken_against(register)
        self._hold_back()
        self._ask_what_was_not_read()
        requests, points = self.assembled.requests, self.assembled.points
        if requests or points:
            return decided(self._meaning(Decision.ACT, ""), requests, points)
        return self._nothing_read()

    def _leave_to_a_person(self) -> None:
        """Questions about everybody's list or being host, which nothing published answers."""
        for kind, words in ((Status, _EVERYBODYS_LIST), (Info, _HOST)):
            asked = [each for each in self.assembled.requests if isinstance(each, kind)]
            found = words.search(self._text) if asked else None
            if found:
                self.assembled.remarks.append(as_shown(self.letter.body))
                self.assembled.requests[:] = [
                    each for each in self.assembled.requests if not isinstance(each, kind)
                ]

    def _ask_what_was_not_read(self) -> None:
        """A person and a meeting, or a wish, of which nothing was understood, beside what was."""
        requests = self.assembled.requests
        if not requests or self.assembled.points:
            return
        acts = self.reading.acts
        read = {m.name for a in acts for m in (*a.people, *a.out) if isinstance(m, Mention)}
        read |= {each.contact.name for each in requests if isinstance(each, Join | ChangeContact)}
        named = {name for name in read if name}
        for each in left_over(self.reading.unread, requests, named)[:1]:
            self.assembled.points.append(OpenPoint(Question.WHICH_REQUEST, said=each.said))

    def _doubt_what_is_spoken_against(self, register: Register) -> None:
        """Ask about what another sentence of the letter says that it does not wish."""
        requests, own = self.assembled.requests, self.speaker.own
        kinds = set(map(kind_of, requests))
        against = seats_spoken_against(kinds & _OF_SEATS, self.reading, own, register)
        joins = any(isinstance(each.about, Join) for each in self.assembled.points)
        contact = "change_contact" in kinds
        if contact and (joins or contact_spoken_against(self.reading, own, register)):
            against.add("change_contact")
        for request in [each for each in requests if kind_of(each) in against]:
            requests.remove(request)
            said = as_shown(self.letter.body)
            self.assembled.points.append(OpenPoint(Question.WHICH_REQUEST, request, said=said))

    def _hold_back(self) -> None:
        """Ask about those of whom a sentence leaves it open."""
        assembled, sender = self.assembled, self.sender
        assembled.requests, points = held_back(assembled.requests, self.reading.marked, sender)
        assembled.points += points
        assembled.requests, points = with_right_addresses(assembled.requests, self.reading.marked)
        assembled.points += points

    @property
    def _text(self) -> str:
        subject = "" if self.letter.subject_inherited else self.letter.subject
        return fold(f"{subject}\n{self.letter.body}")

    def _sign(self, season: Season, now: datetime) -> str | None:
        """Why a person must look at it whatever it asks for, or None."""
        for_nobody = self.reading.for_nobody
        if self.letter.seems_automatic and not for_nobody:
            return "It looks like an automatic mail."
        sign = reviewed(self._text, season.year, now, for_nobody=for_nobody)
        if sign is None and _DISPUTED_INVOICE.search(_WRONG_NUMBER.sub(" ", self._text)):
            about_invoice = re.search(r"\bfaktura\b", fold(self.letter.subject))
            return "an invoice in dispute" if about_invoice else None
        return sign

    def _other(self, own: str, register: Register, season: Season) -> str | None:
        """Whom it speaks for where it speaks for another municipality, with or beside its own."""
        requests = self.assembled.requests
        asked = [fold(e.words) for e in self.reading.evidence if e.means == "status"]
        if any(asks_about_others(each, own, register) for each in asked):
            return own
        if names_others_money(self._text, own, register):
            return own
        told = [*requests, *(p.about for p in self.assembled.points if p.about is not None)]
        homes = self._homes(own, register, season)
        neighbour = speaks_for_neighbour(self._text, own, register, told, homes.places)
        wishes = [fold(each.words) for each in self.reading.evidence]
        spoken = homes.other_spoken_for(wishes, list(_people(requests)))
        if spoken is None and any(isinstance(each, Join) for each in told):
            spoken = joins_for(self._text, own, register)
        if spoken is None and any(map(homes.of_another, self._meant())):
            return own
        contacts = [each.contact for each in requests if isinstance(each, Join | ChangeContact)]
        if spoken is None and any(map(homes.of_another, contacts)):
            return own
        return own if neighbour and spoken is None else spoken

    def _meant(self) -> Iterator[Person]:
        """Those named for a seat, also where the wish for them was not read or is not firm."""
        comes = [a.people for a in self.reading.acts if a.kind is Kind.SIGN_UP and not a.context]
        for members in (*comes, *(item.people for item in self.reading.items)):
            for one in members:
                if isinstance(one, Mention) and one.sure and not one.sender:
                    yield Person(one.name, one.email)
        yield from put_down(each.marked for each in self.reading.marked)

    def _homes(self, own: str, register: Register, season: Season) -> Homes:
        places = fold(" ".join(each.place or "" for each in season.meetings))
        return Homes(self._text, own, register, places)

    def _of_the_own(self, homes: Homes) -> tuple[Request, ...]:
        """The best guess without another municipality's people: nobody sits on others' seats."""

        def ours(person: Person) -> bool:
            return not homes.of_another(person)

        kept: list[Request] = []
        for request in self.assembled.requests:
            if isinstance(request, SignUp | Cancel) and not isinstance(request.attendees, str):
                people = tuple(filter(ours, request.attendees))
                kept += [replace(request, attendees=people)] if people else []
            elif not isinstance(request, Substitute) or (ours(request.out) and ours(request.in_)):
                kept.append(request)
        return tuple(dict.fromkeys(kept))

    def _stranger(self) -> Understanding:
        """Mail from an address that is no municipality's."""
        if self.speaker.named is not None or self.speaker.foreign:
            why = "An address that cannot speak for a municipality."
            return self._meaning(Decision.REVIEW, why)
        public = self.assembled.requests and all(
            isinstance(r, Info) for r in self.assembled.requests
        )
        if public and not self.assembled.points:
            return decided(self._meaning(Decision.ACT, ""), self.assembled.requests, ())
        about = next(iter(self.assembled.requests), None)
        point = OpenPoint(Question.MUNICIPALITY, about, said=self.letter.subject)
        asked = self._meaning(Decision.ASK, "It names no municipality.", (point,))
        return replace(asked, requests=())

    def _nothing_read(self) -> Understanding:
        """A mail without a request that was understood: what to ask, or a person."""
        if self.assembled.remarks:
            why = "A question that the published information does not answer."
            return self._meaning(Decision.REVIEW, why)
        words = len(self._text.split())
        if self.letter.attachments and (_ATTACHED.search(self._text) or words < _FEW_WORDS):
            return self._asked(Question.ATTENDEE, "What it asks stands only in an attachment.")
        if self.letter.forwarded and words < _SHORT_ABOVE_A_FORWARD:
            why = "The wish stands only in the forwarded mail."
            return self._asked(Question.WHICH_REQUEST, why)
        if self.reading.put_off and _SEATS.search(self._text):
            return self._asked(Question.WHICH_REQUEST, "It only announces something.")
        sentences = " ".join(self.reading.sentences.values())
        ours = _SEATS.search(self._text) or _OF_THE_NETWORK.search(sentences)
        if ours:
            return self._asked(Question.WHICH_REQUEST, NOTHING_READ)
        return self._meaning(Decision.REVIEW, NOTHING_READ)

    def _asked(self, question: Question, why: str) -> Understanding:
        point = OpenPoint(question, None, said=as_shown(self.letter.body))
        return self._meaning(Decision.ASK, why, (point,))

    def _meaning(
        self, decision: Decision, reason: str, points: tuple[OpenPoint, ...] = ()
    ) -> Understanding:
        return Understanding(
            self.speaker.own or self.speaker.named,
            decision,
            tuple(self.assembled.requests),
            points,
            reason,
            tuple(self.assembled.remarks),
            self.language,
            evidence=tuple(self.reading.evidence),
        )


def _people(requests: list[Request]) -> Iterator[Person]:
    for request in requests:
        match request:
            case SignUp(_, attendees):
                yield from attendees
            case Cancel(_, attendees) if not isinstance(attendees, str):
                yield from attendees
            case Substitute(_, out, in_):
                yield from (out, in_)
            case _:
                pass
