"""Forms: labels and their values that say who comes when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Letter
from knub_mailer.language.acts import Act, Kind, Member
from knub_mailer.language.contacts import OF_MONEY
from knub_mailer.language.form_lines import (
    AWAY,
    COMES_IN,
    GOES_OUT,
    LATER,
    MESSAGE,
    OF_ONE_ASIDE,
    PUT_RIGHT,
    TO_CANCEL,
    aside_from,
    fields_of,
    has_message,
    headings_in,
    speaks,
    takes_back,
)
from knub_mailer.language.grouping import Grouped, Reference, group
from knub_mailer.language.labels import MAIL, MEETING, NAME, PART_OF_NAME, REMARK, SIDE
from knub_mailer.language.laid_out import in_order, meeting_in, named_in, own_meeting, with_mail
from knub_mailer.language.listed_again import those_again
from knub_mailer.language.listing import tells_more
from knub_mailer.language.marking import mark
from knub_mailer.language.meetings import Calendar
from knub_mailer.language.normalise import fold
from knub_mailer.language.people import ADDRESS, Mention, People
from knub_mailer.language.table_cells import Cell, cell_of
from knub_mailer.language.unnamed import Unnamed

_BILLING = re.compile(r"\b(?:ean\w*|ref\w*|ordre\w*|rekv\w*|po|psp\w*)\b")
_NOTHING = re.compile(r"\(?(?:ikke udfyldt|ingen|nej|-|n/a|tom)\)?")
_ABSENT = re.compile(r"(?:og )?(?:afbud|forhindret)(?: fra)?")
_ARROW = re.compile(r"->|→|\bind\s*:", re.IGNORECASE)
_NOT_COMING = re.compile(r"\b(?:ikke|udebliver|fravaerende)\b")
_NOT_KNOWN = re.compile(r"\b(?:ved|vides|ukendt|senere|endnu|foelger|afventer|nogen)\b|\?")
_NUMBER = re.compile(r"^\s*(?=nr\b|nummer\b|[1-9]\s*$)", re.IGNORECASE)  # `nr. 3, 28. maj`
_ABOUT = re.compile(r"hvad(?: drejer det sig om)?|vedr\w*|angaaende|aerinde|emne|sag")
_MEMBERSHIP = re.compile(r"\b(?:medlem\w*|indmeld\w*)\b")
_IN_A_LIST = ("chef", "leder")  # who writes a list may mean to send them
_OF_PEOPLE = re.compile(r"\b(?:deltager\w*|navn\w*|hvem|tilmeld\w*|medbringer)\b")
_WISH = re.compile(
    r"\b(?:medlem\w*|indmeld\w*|melder kommunen ind|hvad oensker du|oensker(?! at deltage)|formaal|"
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
    fields = list(fields_of(letter))
    if not fields or any(PUT_RIGHT.match(field.label) for field in fields):
        return form
    state = _FormState(form, calendar, people, sender)
    state.persons = any(NAME.search(f.label) or PART_OF_NAME.search(f.label) for f in fields)
    lines = letter.body.splitlines()
    titles = [*lines[: fields[-1].line], "" if letter.subject_inherited else letter.subject]
    state.cancel = any(TO_CANCEL.fullmatch(fold(line).strip()) for line in titles)
    last = -9
    for each in fields:
        apart = each.line > last + 1 or (each.one and each.one != state.one)
        if apart and state.name is not None:
            state.close()
        state.one = each.one or state.one
        aside = aside_from(lines, max(last, -1) + 1, each.line)
        state.aside = state.aside if aside is None else aside
        if speaks(each, fields):
            continue
        if state.take(each.label, each.value):
            form.lines.add(each.line)
            last = each.line
    state.close()
    if has_message(fields, letter):
        return Form(lines=form.lines)
    if len(form.lines) < 2:
        return Form()
    form.lines |= headings_in(letter)
    state.finish()
    if takes_back(fields):
        for act in form.acts:
            act.doubt = act.doubt or ("unclear" if act.kind is Kind.SIGN_UP else "")
    return form


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
        self.out_at: Reference | None = None
        self.came: Mention | None = None
        self.one = ""
        self.given: list[str] = []
        self.surname = ""
        self.expected: int | None = None
        self.put_off = ""
        self.aside = self.persons = False
        self.at: dict[Cell, list[Reference]] = {}

    def take(self, label: str, value: str) -> bool:
        """Whether a label and its value are a form's; what they say goes into the form."""
        if MESSAGE.fullmatch(label):
            return not value
        if label in _IN_A_LIST and not self.people.shared:
            return False
        if SIDE.match(label) or (self.aside and OF_ONE_ASIDE.fullmatch(label)):
            return True
        if _BILLING.search(label) or (
            REMARK.search(label) and not re.search(r"deltager|navn", label)
        ):
            return True
        if not value:
            return not self._heading(label)
        if _NOTHING.fullmatch(fold(value)):
            return True
        if COMES_IN.fullmatch(label) and self.out is not None:
            return self._exchanged(self.out, value)
        if LATER.fullmatch(fold(value)):
            self.put_off = value if _OF_PEOPLE.search(label) else self.put_off
            return True
        if re.match(r"antal\b", label) and (count := re.match(r"\d{1,2}\b", value)):
            self.expected = int(count.group())
            return True
        part = PART_OF_NAME.search(label)
        if part and len(PART_OF_NAME.findall(label)) == 1 and "for- og" not in label:
            return self._part_of_name(label, value, given=bool(part["given"]))
        away = AWAY.match(label) and MEETING.search(label)
        if away or _ABSENT.fullmatch(label) or _NOT_COMING.search(label):
            merely_said = _NOT_COMING.search(label) is not None
            return self._absent(label, value, merely_said=merely_said)
        if _ARROW.search(value):
            return False
        if GOES_OUT.fullmatch(label):
            return self._goes_out(value)
        if _WISH.search(label) or (_ABOUT.fullmatch(label) and _is_a_wish(fold(value))):
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
        inside = meeting_in(label, self.calendar, self.people)
        said = cell_of(value)
        if inside and not NAME.search(label) and said in (Cell.YES, Cell.NO, Cell.MAYBE):
            return self._says_whether(inside, said)
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

    def _says_whether(self, meeting: Reference, said: Cell) -> bool:
        """`Møde 1: ja` of the person whose form it is, `Møde 1: ingen` among those who come."""
        if self.meeting is not None or not self.persons:
            self.close()
            return said is Cell.NO and self.meeting is None and bool(self.form.acts)
        self.at.setdefault(said, []).append(meeting)
        return True

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
        if len(named) == 1 and meeting is self.under and not merely_said:
            self.out = named[0]  # `Afbud: Bo Friis`, `Nyt navn: Ida Dahl` below it
            return True
        for member in named or [self.sender]:
            act = Act(Kind.CANCEL, value, [member], meeting=meeting, soft=merely_said)
            self.form.acts.append(act)
        return True

    def _goes_out(self, value: str) -> bool:
        who, self.out_at = own_meeting(value, self.calendar, self.people)
        self.out = named_in(in_order(who), self.people, who)
        return self.out is not None

    def _exchanged(self, out: Mention, value: str) -> bool:
        bare, at = own_meeting(value, self.calendar, self.people)
        if at is not None and self.out_at is not None and at.numbers != self.out_at.numbers:
            return self._named("", value)  # one leaves one meeting, and one comes to another
        new: Member | None = named_in(in_order(bare), self.people, bare)
        if new is None and _NOT_KNOWN.search(fold(value)):
            new = Unnamed(0, 0, value, 1)
        if new is None or "(for " in value:  # `A (for B) og C (for D)` are several
            return False
        self.form.acts.append(
            Act(Kind.SUBSTITUTE, value, [new], [out], meeting=at or self.out_at or self.under)
        )
        self.out, self.came = None, new if isinstance(new, Mention) else None
        return True

    def _wishes(self, wants: str) -> None:
        joins = re.search(r"^ja\b|indmeld|medlem|kommune", wants)
        self.form.join |= bool(joins) and not re.search(r"\bnej|ikke\b", wants)
        self.cancel |= bool(re.search(r"\bafmeld|afbud\b", wants))

    def _meeting_of(self, label: str, value: str) -> Reference | None:
        if not MEETING.search(label) or meeting_in(label, self.calendar, self.people):
            return None
        return meeting_in(_NUMBER.sub("møde ", value), self.calendar, self.people)

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
        elif self.came is not None and address and not self.came.email:
            with_mail(self.came, value, self.people)
        elif self.contact_next and self.form.contact is not None and address:
            with_mail(self.form.contact, value, self.people)
        return True

    def _named(self, label: str, value: str) -> bool:
        value, inside = own_meeting(value, self.calendar, self.people)
        if MEETING.search(label):
            inside = meeting_in(label, self.calendar, self.people) or inside
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

    def _part_of_name(self, label: str, value: str, *, given: bool) -> bool:
        """The first name on one line, the surname on the next or the one before."""
        if not given:
            self.surname = value
        elif label.endswith("mellemnavn") or not self.given:
            self.given.append(value)
        else:
            self.given = [value]
        if not (self.given and self.surname):
            return True
        name = " ".join([*self.given, self.surname])
        self.given, self.surname = [], ""
        one = named_in(name, self.people) or Mention(name, name, None)
        if "kontakt" in label:
            self.form.contact, self.contact_next = one, True
            return True
        self.close()
        self.contact_next = False
        self.name, self.meeting = one, self.under
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

    def finish(self) -> None:
        """What the lines say of all those they name."""
        acts = self.form.acts
        bare = [act for act in acts if act.meeting is None and act.people]
        if self.at and bare:
            acts[:] = [act for act in acts if act not in bare]
            for act in bare:
                self._at_those(act.people)
        for act in acts:
            act.meeting = act.meeting or self.common
        if self.expected is not None:
            heading = Act(Kind.SIGN_UP, "antal", meeting=self.common, heading=True)
            heading.expected = self.expected
            acts.append(heading)
        elif self.put_off and not (acts or self.form.join):
            acts.append(Act(Kind.SIGN_UP, self.put_off, meeting=self.common))

    def _at_those(self, people: list[Member]) -> None:
        """Somebody at the meetings whose lines say yes: `Møde 1: ja`, `Møde 2: nej`."""
        kind = Kind.CANCEL if self.cancel else Kind.SIGN_UP
        for said, doubt in ((Cell.YES, ""), (Cell.MAYBE, "tentative")):
            numbers = sorted({n for r in self.at.get(said, ()) for n in r.numbers})
            problem = next((r.problem for r in self.at.get(said, ()) if r.problem), "")
            if numbers or problem:
                meeting = Reference(tuple(numbers), problem, "")
                act = Act(kind, "ja", people, meeting=meeting, doubt=doubt, adding=True)
                self.form.acts.append(act)

    def close(self) -> None:
        """The person whose lines end here."""
        if self.out is not None and self.name is None:
            self.form.acts.append(Act(Kind.CANCEL, self.out.said, [self.out], meeting=self.out_at))
            self.out = self.out_at = None
        if self.name is not None and self.at:
            self._at_those([self.name])
            self.at = {}
        elif self.name is not None:
            self._add(self.name, self.meeting)
        self.name, self.meeting = None, None


def _is_a_wish(value: str) -> bool:
    """Whether `Vedrørende: …` tells what is wished for, and not only of what."""
    return bool(_MEMBERSHIP.search(value) or TO_CANCEL.fullmatch(value))
