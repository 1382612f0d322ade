"""The requests about the membership: joining, its contact, its invoice details."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.request import (
    ChangeContact,
    Join,
    Person,
    Question,
    SignUp,
    UpdateBilling,
)
from knub_mailer.language.billing.billing import Billing, of_somebody
from knub_mailer.language.billing.billing_scope import of_these_alone
from knub_mailer.language.billing.own_bills import split_by_bill, without_lines_of
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.sifting import Sifting
from knub_mailer.language.membership.contacts import ContactWish
from knub_mailer.language.membership.titled_join import ERRAND, body_goes_with, settles
from knub_mailer.language.membership.unasked_join import left_open, only_weighed, spoken_against
from knub_mailer.language.people.own_address import own_address
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_YES = Seldom(
    r"ja(?: tak)?(?: meget gerne)?(?:,? (?:herfra|fra (?:K|os)))?"
    r"(?:,? (?:og )?(?:(?:brug|benyt|her er|her kommer|saet|send) )?(?:vores |det )?(?:ean|gln|"
    r"faktura\w*|"
    r"regning\w*|kontakt\w*)\b(?!.*\?).*)?[.! ]*$"
)
_PERHAPS = Seldom(
    r"\b(?:måske|formentlig|formodentlig|muligvis|sandsynligvis|antagelig|eventuelt|evt|"
    r"forventer|forventes|regner med|vistnok)\b",
    re.IGNORECASE,
)
_STILL_I = Seldom(
    r"(?:ja,? )?(?:(?:det (?:er|bliver)|er det) )?(?:(?:fortsat|stadig(?:vaek)?|bare|kun|nok|igen|"
    r"naturligvis|selvfoelgelig|som foer|ogsaa i aar) )*(?:S|J)"
    r"(?: selv| igen| fortsat| stadig)?[.! ]*"
)
"""`Det er fortsat mig`, where we ask who the contact is."""
_STILL_IN = Seldom(
    r"(?!.*\b(?:i aar|20\d\d|igen|forny\w*|vil|oensker|saeson\w*)\b).*"
    r"\b(?:stadig(?:vaek)?|fortsat|fortsaetter|"
    r"bliver ved|forbliver|uaendret|ikke (?:ude|paa vej ud)|selvfoelgelig|naturligvis|jo)\b"
)
"""`Alle udgår af mødet. Vi er selvfølgelig stadig med i netværket`: members as before."""
_UNASKED = "unasked"
"""The doubt of a join that the letter itself speaks against: asked also beside a question."""


class MembershipRequests(Sifting):
    """Puts together what concerns the municipality and no meeting."""

    def _join(self) -> None:
        doubt, billing = self._join_doubt(), self.billing.general
        besides = self.reading.asked.info or self.reading.asked.status
        if doubt is None or (doubt and besides and doubt != _UNASKED):
            return
        if doubt:
            wanted = Join(Person(None), billing.ean, billing.reference, billing.reference_is_order)
            self._ask(Question.WHICH_REQUEST, self.reading.join_said, wanted)
            self.may_join = True
            return
        self.joins = True
        if self.billing.hanging:
            billing = replace(billing, ean=None, rejected=billing.ean or billing.rejected)
        contact = self._join_contact()
        if contact is None:
            said = next((w.said for w in self._contact_wishes()), self.reading.join_said)
            wanted = Join(Person(None), billing.ean, billing.reference, billing.reference_is_order)
            self._ask(Question.CONTACT, said, wanted)
            self.withheld = True
            return
        self.result.requests.append(
            Join(contact, billing.ean, billing.reference, billing.reference_is_order)
        )
        if billing.rejected:
            self._ask(Question.EAN, billing.rejected, UpdateBilling())

    def _join_doubt(self) -> str | None:
        """Why the join is not firm, "" when it is, None when the letter joins nobody."""
        reading = self.reading
        if reading.join == "" and self._speaks_against_it():
            return _UNASKED
        dropped = any(a.kind is Kind.CANCEL and a.meeting and not a.doubt for a in reading.acts)
        if reading.join == "" and dropped and _STILL_IN.search(fold(reading.join_said)):
            return None
        if reading.join is not None:
            if settles(reading.join_subject, reading.join, self._below_subject()):
                return ""
            return "put off" if reading.join == "" and reading.do_nothing else reading.join
        seats = any(a.kind is not Kind.STAYS and a.people for a in reading.acts) or reading.items
        if seats:
            return None
        told = reading.contacts or not self.billing.general.empty
        if reading.join_subject and (told or not reading.attached):
            if reading.join_subject == ERRAND and only_weighed(self._below_subject()):
                return _UNASKED
            return "" if self._body_joins() else "title"
        first = next((said for at, said in sorted(reading.sentences.items()) if at >= 0), "")
        if self.choice.asks_to_join() and _YES.match(first):
            return ""
        meetings = reading.references or reading.subject_meeting is not None
        if meetings or reading.attached:
            return None
        return "" if any(map(_signs_up_the_house, reading.acts)) else None

    def _body_joins(self) -> bool:
        firm = any(not w.doubt for w in self.reading.contacts)
        billing = not (self.billing.general.empty or self.billing.hanging)
        subject = self.reading.join_subject
        if self.reading.asked.status or only_weighed(self._below_subject()):
            return False
        return body_goes_with(subject, self._below_subject(), contact=firm, billing=billing)

    def _speaks_against_it(self) -> bool:
        """Whether the letter that wishes to join says that it is not to be, or not for itself."""
        sentences = self.reading.sentences
        at = next((n for n, s in self._said_at().items() if s == self.reading.join_said), None)
        if at is not None and left_open(
            sentences.get(at, ""), sentences.get(at + 1, ""), self.people.network
        ):
            return True
        read_by_rule = self.reading.join_at >= -1
        told = self._below_subject()
        return spoken_against(told) or (not read_by_rule and only_weighed(told))

    def _said_at(self) -> dict[int, str]:
        """The sentences as written, by their number."""
        return {m.number: m.marked.raw for m in self.reading.marked if m.number is not None}

    def _below_subject(self) -> list[str]:
        return [text for at, text in self.reading.sentences.items() if at >= 0]

    def _contact_wishes(self) -> list[ContactWish]:
        """What the letter says of the contact; in a thread that asks, whom it names at all."""
        wishes = [w for w in self.reading.contacts if w.people or w.unnamed]
        if wishes or not self.reading.membership_thread or not self.choice.asks_contact():
            return wishes
        if any(map(_STILL_I.fullmatch, self.reading.sentences.values())):
            return [ContactWish(self.reading.join_said, [self.people.sender_mention()])]
        listed = [p for i in self.reading.items for p in i.people if isinstance(p, Mention)]
        named: list[Member] = [p for p in listed if not p.sender] or [*self.reading.named]
        return [ContactWish(self.reading.join_said, named)] if len(named) == 1 else []

    def _join_contact(self) -> Person | None:
        """The contact of a join: who is named, else who writes; None when it must be asked."""
        wishes = self._contact_wishes()
        sure = [p for w in wishes for p in self._split(w.people)[0]]
        others = [p for p in sure if p.email != self.people.sender.email]
        if len({p.name for p in others}) > 1 or any(map(_open, wishes)):
            return None
        if sure:
            return self._written_at((others or sure)[0])
        unclear = any(w.unnamed or any(self._split(w.people)[1:]) for w in wishes)
        sender = self.people.sender_mention()
        spoken_of = self.reading.contact_spoken_of and not wishes
        if unclear or not sender.sure or spoken_of or (not wishes and self._names_somebody_else()):
            return None
        return self._written_at(Person(sender.name, sender.email))

    def _written_at(self, person: Person) -> Person:
        """A contact with the address to be used, where the sender tells another than From's."""
        own = own_address(self.reading.marked, self.people)
        is_sender = person.email == self.people.sender.email and person.name is not None
        return replace(person, email=own) if own is not None and is_sender else person

    def _tells_own_address(self, wish: ContactWish) -> bool:
        """`Jeg er jeres kontaktperson. Skriv fremover til …`: the same contact, found elsewhere."""
        still = [p for p in wish.people if isinstance(p, Mention) and p.sender]
        only = bool(still) and len(still) == len(wish.people) and not wish.doubt
        return only and own_address(self.reading.marked, self.people) is not None

    def _names_somebody_else(self) -> bool:
        """Whether a join gives somebody's address for nothing else: perhaps the contact's."""
        own = (self.people.sender.email or "").rpartition("@")[2]
        meant = [p.name for a in self.reading.acts for p in a.people if isinstance(p, Mention)]
        meant += [p.name for i in self.reading.items for p in i.people if isinstance(p, Mention)]
        return any(
            m.email is not None and m.email.endswith(f"@{own}") and m.name not in meant
            for m in self.reading.named
        )

    def _contact(self) -> None:
        wishes = [w for w in self.reading.contacts if w.changes or self._tells_own_address(w)]
        if not wishes:
            return
        if self.reading.do_nothing or any(w.doubt for w in wishes):
            self._ask(Question.WHICH_REQUEST, wishes[0].said, ChangeContact(Person(None)))
            return
        sure = {p.name: p for w in wishes for p in self._split(w.people)[0]}
        others = [
            p for p in sure.values() if p.email is None or p.email != self.people.sender.email
        ]
        picked = others or list(sure.values())
        unclear = [
            w for w in wishes if w.unnamed or self._split(w.people)[1] or self._split(w.people)[2]
        ]
        if len(picked) == 1 and not (unclear and not others):
            self.result.requests.append(ChangeContact(self._written_at(picked[0])))
        else:
            self._ask(Question.CONTACT, wishes[0].said, ChangeContact(Person(None)))

    def _billing(self) -> None:
        without_lines_of({m.name for m in self.reading.named if m.name}, self.billing)
        self.result.requests = split_by_bill(self.result.requests, self.billing)
        self._seats_of_nobody()
        general = self.billing.general
        for each in (general, *(said for _, said in self.billing.seats)):
            self.result.remarks += each.also
        if self.joins or self.may_join or general.empty:
            return
        signs = any(isinstance(r, SignUp) for r in self.result.requests)
        of_all = self.reading.general_billing or self.billing.of_all
        number = general.ean or general.reference
        of_all = of_all and not (number and of_these_alone(self.billing.sentences, number))
        if general.rejected:
            self._ask(Question.EAN, general.rejected, UpdateBilling())
            if general.reference is None or self._of_one_number(general):
                return
        asked = any(isinstance(p.about, SignUp) for p in self.result.points)
        if asked and not signs and not of_all:
            return  # it goes with the seat that is asked about
        if self.reading.do_nothing or self.billing.hanging:
            wanted = UpdateBilling(general.ean, general.reference, general.reference_is_order)
            self._ask(Question.WHICH_REQUEST, "", wanted)
            return
        if signs and not of_all:
            self.result.requests = [
                SignUp(
                    r.meetings,
                    r.attendees,
                    r.mode,
                    r.ean or general.ean,
                    r.reference or general.reference,
                    r.reference_is_order or general.reference_is_order,
                )
                if isinstance(r, SignUp)
                else r
                for r in self.result.requests
            ]
            return
        self.result.requests.append(
            UpdateBilling(general.ean, general.reference, general.reference_is_order)
        )

    def _of_one_number(self, general: Billing) -> bool:
        """Whether the reference goes with one of several numbers of which nobody knows which."""
        numbers, reference = (general.rejected or "").split(" eller "), general.reference or ""
        said = ("".join(s.split()) for s in self.billing.sentences if reference in s)
        return len(numbers) > 1 and any(sum(n in s for n in numbers) == 1 for s in said)

    def _seats_of_nobody(self) -> None:
        """The bill of `our extra seat` in a mail that signs nobody up is for its invoices."""
        if any(a.kind is Kind.SIGN_UP for a in self.reading.acts):
            return
        for sentence, said in self.billing.seats:
            if of_somebody(sentence):
                continue
            general = self.billing.general
            of_seat = general.reference is None
            self.billing.general = replace(
                general,
                ean=general.ean or said.ean,
                rejected=general.rejected or said.rejected,
                reference=said.reference if of_seat else general.reference,
                reference_is_order=(said if of_seat else general).reference_is_order,
            )


def _open(wish: ContactWish) -> bool:
    """Whether a wish about the contact leaves open who it is: two of them, or somebody perhaps."""
    two = wish.unnamed and len(wish.people) > 1
    return two or (wish.doubt == "tentative" and bool(_PERHAPS.search(wish.said)))


def _signs_up_the_house(act: Act) -> bool:
    """`Skriv os på` without people or meeting: the municipality joins."""
    firm = act.kind is Kind.SIGN_UP and act.adding and not act.doubt
    bare = not act.people and act.expected is None and act.we
    return firm and bare and bool(re.search(r"\b(?:os|K)\b", act.folded))
