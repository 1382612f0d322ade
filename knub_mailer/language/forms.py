"""Forms: labels and their values that say who comes when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Letter
from knub_mailer.language.acts import Act, Kind
from knub_mailer.language.contacts import OF_MONEY
from knub_mailer.language.grouping import Grouped, Reference, group
from knub_mailer.language.labels import MAIL, MEETING, NAME, REMARK
from knub_mailer.language.listed_again import those_again
from knub_mailer.language.listing import tells_more
from knub_mailer.language.marking import mark
from knub_mailer.language.meetings import Calendar
from knub_mailer.language.normalise import fold
from knub_mailer.language.people import ADDRESS, Mention, People
from knub_mailer.language.tabular import in_order, meeting_in, named_in, with_mail
from knub_mailer.language.unnamed import Unnamed

_LABEL_LINE = re.compile(
    r"^\s*(?:[-*•·]\s*)?(?:(?:spørgsmål|question)\s*\d+\s*[–-]\s*)?(?P<label>[^\W\d]"
    r"(?:[^:?=|\t@]{0,47}?[^:?=|\t@\s.])?)(?:[\s.]*+(?:\??\s*+[:=]|\?\s)|[ .]*\t|\s+\.{2,}:?)"
    r"\s*+(?P<value>.*)$",
    re.IGNORECASE,
)


_BILLING = re.compile(r"\b(?:ean\w*|ref\w*|ordre\w*|rekv\w*|po|psp\w*)\b")
_NOTHING = re.compile(r"\(?(?:ikke udfyldt|ingen|nej|-|n/a|tom)\)?")
_ABSENT = re.compile(r"(?:og )?(?:afbud|forhindret)(?: fra)?")
_AWAY = re.compile(
    r"(?:skal |maa |bedes )?(?:ud|af|minus|slet\w*|stryg\w*|fjern\w*|udgaar|(?:af|fra)meld\w*|"
    r"framld\w*|meldes? fra|afbud|frafald|ikke (?:laengere )?med|"
    r"fra(?= (?:moede|den|d\b|det|\d|netvaerksmoede)))\b"
)
"""`Ud til maj-mødet: …`, `Afmeldes møde 2: …`."""
_ARROW = re.compile(r"->|→|\bind\s*:", re.IGNORECASE)
_NOT_COMING = re.compile(r"\b(?:ikke|udebliver|fravaerende)\b")
_OUT = re.compile(r"(?:skal )?(?:ud|udgaar|out)|afmeld\w*")
_TO_CANCEL = re.compile(r"(?:hermed )?(?:afmelding|framelding|afbud|annullering)[^.?!]{0,25}[:.]?")
_IN = re.compile(r"(?:skal )?(?:ind|in)|ny deltager|i stedet")
_ABOUT = re.compile(r"hvad(?: drejer det sig om)?|vedr\w*|angaaende|aerinde|emne|sag")
_MEMBERSHIP = re.compile(r"\b(?:medlem\w*|indmeld\w*)\b")
_TWO_SENTENCES = re.compile(r"(?:\w{4,}|\d)[.!] [A-ZÆØÅ]")
_WISH = re.compile(
    r"\b(?:medlem\w*|indmeld\w*|melder kommunen ind|hvad oensker du|oensker|formaal|"
    r"handling|type|aktion)\b"
)
_FOR_MEMBERSHIP = re.compile(r"(?:oensker|tegner|ansoeger om|anmoder om) (?:medlem|indmeld)\w*")
_FORMER = re.compile(
    r"\b(?:tidligere|gammel|gamle|udgaar|hidtidig|hidtil|nuvaerende|foer|forrige)\b"
)
_NEW = re.compile(r"\bny|\b(?:fremover|fremadrettet|herefter|nu|fra)\b")


@dataclass(slots=True)
class Form:
    """What labelled lines say; each list in the order of the lines."""

    join: bool = False
    contact: Mention | None = None
    new_contact: bool = False
    acts: list[Act] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)


def read_form(letter: Letter, calendar: Calendar, people: People, sender: Mention) -> Form:
    """The wishes of a form's labelled lines; without a form, an empty one."""
    form = Form()
    lines = letter.body.splitlines()
    labelled = [(i, m) for i, line in enumerate(lines) if (m := _LABEL_LINE.match(line))]
    if len(labelled) < 2:
        return form
    state = _FormState(form, calendar, people, sender)
    state.cancel = any(
        _TO_CANCEL.fullmatch(fold(line).strip()) for line in lines[: labelled[-1][0]]
    )
    last = -9
    for number, m in labelled:
        label, value = fold(m["label"]).replace("_", " ").strip(" ."), m["value"].strip()
        if (
            not _known_label(label)
            or _TWO_SENTENCES.search(m["label"])
            or (len(value.split()) > 14 and "?" not in m.group())
        ):
            continue
        if number > last + 1 and state.name is not None:
            state.close()
        if state.take(label, value):
            form.lines.add(number)
            last = number
    state.close()
    if state.message:
        return _as_letterhead(state, people)
    if len(form.lines) < 2:
        return Form()
    for act in form.acts:
        if act.meeting is None:
            act.meeting = state.common
    return form


def _as_letterhead(state: _FormState, people: People) -> Form:
    """A contact form: its name and address are the sender's, its message is the letter."""
    lines = state.form.lines
    named = [a.people[0] for a in state.form.acts if isinstance(a.people[0], Mention)]
    if named and named[0].sure and named[0].name:
        email = named[0].email or people.sender.email
        people.learn(named[0].name, email, 0)
    return Form(lines=lines)


def _known_label(label: str) -> bool:
    return bool(
        NAME.search(label)
        or MAIL.search(label)
        or MEETING.search(label)
        or REMARK.search(label)
        or re.search(
            r"\b(?:kommune|kontakt\w*|ean\w*|ref\w*|ordre\w*|rekv\w*|po|psp\w*|medlem\w*|"
            r"indmeld\w*|melder\w*|oensker|netvaerk|formaal|emne|medbringer|"
            r"hvem skal I skrive til|hvem skal i skrive til|skriver du|tilmeld\w*|afmeld\w*|"
            r"hvad|vedr\w*|angaaende|aerinde|sag|i skriver til|handling|type|aktion|kommer|"
            r"sender vi|besked|meddelelse|ud|ind|udgaar|"
            r"skal ud|skal ind|out|in|afbud|forhindret)\b",
            label,
        )
    )


class _FormState:
    def __init__(self, form: Form, calendar: Calendar, people: People, sender: Mention) -> None:
        self.form, self.calendar, self.people, self.sender = form, calendar, people, sender
        self.name: Mention | None = None
        self.meeting: Reference | None = None
        self.common: Reference | None = None
        self.under: Reference | None = None
        self.contact_next = False
        self.cancel = False
        self.out: Mention | None = None
        self.message = False

    def take(self, label: str, value: str) -> bool:
        """Whether a label and its value are a form's; what they say goes into the form."""
        if re.fullmatch(r"(?:din )?(?:besked|meddelelse)(?:en)?", label):
            self.message = True
            return not value
        if _BILLING.search(label) or (
            REMARK.search(label) and not re.search(r"deltager|navn", label)
        ):
            return True
        if not value:
            return not self._heading(label)
        if _NOTHING.fullmatch(fold(value)):
            return True
        away = _AWAY.match(label) and MEETING.search(label)
        if away or _ABSENT.fullmatch(label) or _NOT_COMING.search(label):
            merely_said = _NOT_COMING.search(label) is not None
            return self._absent(label, value, merely_said=merely_said)
        if _ARROW.search(value):
            return False
        if _OUT.fullmatch(label):
            self.out = named_in(in_order(value), self.people, value)
            return self.out is not None
        if _IN.fullmatch(label) and self.out is not None:
            return self._exchanged(self.out, value)
        if _WISH.search(label) or (_ABOUT.fullmatch(label) and _MEMBERSHIP.search(fold(value))):
            asked_for = _FOR_MEMBERSHIP.match(label)  # `Ønsker medlemskab af: KNUB, hele 2026`
            self._wishes(f"{asked_for.group() if asked_for else ''} {fold(value)}".strip())
            return True
        if re.search(r"kontakt", label) and (_FORMER.search(label) or OF_MONEY.search(label)):
            return True
        if re.search(r"\bkontakt\w*|skrive(?:r)? til\b", label):
            self.form.new_contact = self.form.new_contact or bool(_NEW.search(label))
            return self._contact(label, value)
        if MAIL.search(label) and NAME.sub("", label).strip() != "x":
            return self._mail(value)
        return self._who_or_when(label, value)

    def _who_or_when(self, label: str, value: str) -> bool:
        """A line that names people or the meeting."""
        reference = self._meeting_of(label, value)
        if reference is not None and not NAME.search(re.sub(r"hvilke\w* moede\w*", "", label)):
            self._set_meeting(reference)
            return True
        if (
            NAME.search(label)
            or re.search(r"medbringer|tilmeldes?\b|kommer|sender vi", label)
            or MEETING.search(label)
        ):
            return self._named(label, value)
        return bool(re.search(r"\b(?:kommune|netvaerk|emne|arrangement)\b", label))

    def _heading(self, label: str) -> bool:
        """Whether it is `Møde 2:` above the lines that say who comes to it."""
        reference = meeting_in(label, self.calendar, self.people) if MEETING.search(label) else None
        if reference is not None:
            self.close()
            self.under = reference
        return reference is not None

    def _absent(self, label: str, value: str, *, merely_said: bool) -> bool:
        """`Afbud: Lis Vad`, or `Kommer ikke: Lis Vad`, which beside a sign-up is a mention."""
        grouped = group(mark(value, self.calendar, self.people), self.people)
        if re.sub(r"\b[GS]\d*\b|[\s,.]|\bog\b", "", grouped.text):
            return False
        self.close()
        named = [m for g in grouped.groups for m in g.named]
        meeting = meeting_in(label, self.calendar, self.people) or self.under
        for member in named or [self.sender]:
            act = Act(Kind.CANCEL, value, [member], meeting=meeting, soft=merely_said)
            self.form.acts.append(act)
        return True

    def _exchanged(self, out: Mention, value: str) -> bool:
        new = named_in(in_order(value), self.people, value)
        if new is None or "(for " in value:  # `A (for B) og C (for D)` are several
            return False
        self.form.acts.append(Act(Kind.SUBSTITUTE, value, [new], [out], meeting=self.under))
        self.out = None
        return True

    def _wishes(self, wants: str) -> None:
        joins = re.search(r"^ja\b|indmeld|medlem|kommune", wants)
        self.form.join |= bool(joins) and not re.search(r"\bnej|ikke\b", wants)
        self.cancel |= bool(re.search(r"\bafmeld|afbud\b", wants))

    def _meeting_of(self, label: str, value: str) -> Reference | None:
        if not MEETING.search(label) or meeting_in(label, self.calendar, self.people):
            return None
        return meeting_in(value, self.calendar, self.people)

    def _set_meeting(self, reference: Reference) -> None:
        if self.name is None:
            self.common = self.common if self.common and self.common.numbers else reference
        self.meeting = reference

    def _contact(self, label: str, value: str) -> bool:
        if "mail" in label:
            if self.form.contact is not None:
                with_mail(self.form.contact, value, self.people)
            return True
        found = named_in(value, self.people)
        if found is None and re.search(r"\b(?:mig|undertegnede|jeg)\b", fold(value)):
            found = self.sender
        self.form.contact = found
        self.contact_next = True
        return found is not None

    def _mail(self, value: str) -> bool:
        address = ADDRESS.search(value)
        if self.name is not None:
            if address:
                with_mail(self.name, value, self.people)
            elif re.search(r"\b(?:denne|samme|afsender)\b", fold(value)):
                self.name.email = self.sender.email
        elif self.contact_next and self.form.contact is not None and address:
            with_mail(self.form.contact, value, self.people)
        return True

    def _named(self, label: str, value: str) -> bool:
        inside = meeting_in(label, self.calendar, self.people) if MEETING.search(label) else None
        grouped = group(mark(value, self.calendar, self.people), self.people)
        everybody = [m for g in grouped.groups for m in g.members]
        if tells_more(grouped.text) or any(isinstance(m, Unnamed) for m in everybody):
            return False
        members = [m for g in grouped.groups for m in g.named]
        if re.search(r"\b[SJ]\b", grouped.text) and not any(m.sender for m in members):
            members.append(self.sender)
        if not members and inside and self._as_above(grouped, inside):
            return True
        if not members:
            one = named_in(in_order(value), self.people, value)
            members = [one] if one else []
        if not members:
            return False
        self.contact_next = False
        if re.search(r"\bdit navn|dit fulde navn\b", label):
            self.form.contact = self.form.contact or members[0]
            self.name = None
            self.own = members[0]
            self.contact_next = True
            if self.form.join:
                return True
        self.close()
        for member in members[:-1]:
            self._add(member, inside or self.under)
        self.name = members[-1]
        self.meeting = inside or self.under
        return True

    def _as_above(self, grouped: Grouped, inside: Reference) -> bool:
        """Whether a line means those of the lines above: `Møde 3: alle tre`."""
        self.close()
        listed = [(a.meeting, a.people) for a in self.form.acts if a.kind is Kind.SIGN_UP]
        found = those_again(grouped.text, grouped, listed)
        if found is not None:
            doubt = "" if found else "unclear"
            self.form.acts.append(
                Act(Kind.SIGN_UP, grouped.raw, found, meeting=inside, doubt=doubt)
            )
        return found is not None

    def _add(self, member: Mention, meeting: Reference | None) -> None:
        kind = Kind.CANCEL if self.cancel else Kind.SIGN_UP
        self.form.acts.append(Act(kind, member.said, [member], meeting=meeting, adding=True))

    def close(self) -> None:
        """The person whose lines end here."""
        if self.out is not None and self.name is None:
            self.form.acts.append(Act(Kind.CANCEL, self.out.said, [self.out]))
            self.out = None
        if self.name is not None:
            self._add(self.name, self.meeting)
        self.name, self.meeting = None, None
