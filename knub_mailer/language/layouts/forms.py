"""Forms: labels and their values that say who comes when."""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Letter
from knub_mailer.language.clauses.grouping import Reference, group
from knub_mailer.language.clauses.marking import mark
from knub_mailer.language.layouts.form_answers import (
    alike,
    answer_of,
    each_below_its_meeting,
    only_a_meeting,
)
from knub_mailer.language.layouts.form_lines import (
    AWAY,
    COMES_IN,
    GOES_OUT,
    LATER,
    MESSAGE,
    OF_ONE_ASIDE,
    OFF_THE_LIST,
    PUT_RIGHT,
    TO_CANCEL,
    Field,
    aside_from,
    fields_of,
    has_message,
    headings_in,
    is_about_a_wish,
    speaks,
    takes_back,
)
from knub_mailer.language.layouts.form_state import Form, FormState
from knub_mailer.language.layouts.labels import MAIL, MEETING, NAME, PART_OF_NAME, REMARK, SIDE
from knub_mailer.language.layouts.laid_out import (
    in_order,
    meeting_in,
    named_in,
    own_meeting,
    with_mail,
)
from knub_mailer.language.layouts.list_heads import list_head
from knub_mailer.language.layouts.listed_again import more_beside
from knub_mailer.language.layouts.listing import tells_more
from knub_mailer.language.layouts.table_cells import Cell, cell_of
from knub_mailer.language.layouts.unanswered import COMES
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.membership.contacts import OF_MONEY
from knub_mailer.language.names.names import names_in
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import ADDRESS, Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_BILLING = Seldom(r"\b(?:ean\w*|ref\w*|ordre\w*|rekv\w*|po|psp\w*)\b")
_NOTHING = Seldom(r"\(?(?:ikke udfyldt|ingen|nej|-|n/a|tom)\)?")
_ABSENT = Seldom(r"(?:og )?(?:afbud|forhindret)(?: fra)?")
_ARROW = Seldom(r"->|→|\bind\s*:", re.IGNORECASE)
_NOT_COMING = Seldom(r"\b(?:ikke|udebliver|fravaerende)\b")
_NOT_KNOWN = Seldom(r"\b(?:ved|vides|ukendt|senere|endnu|foelger|afventer|nogen)\b|\?")
_NUMBER = Seldom(r"^\s*(?=nr\b|nummer\b|[1-9]\s*$)", re.IGNORECASE)  # `nr. 3, 28. maj`
_IN_A_LIST = ("chef", "leder")  # who writes a list may mean to send them
_OF_PEOPLE = Seldom(r"\b(?:deltager\w*|navn\w*|hvem|tilmeld\w*|medbringer)\b")
_CONFIRMED = Seldom(
    r"\b(?:fejl|mangl\w+|forkert\w*|galt) (?:\w+ ){0,2}?i (?:\w+ )?\w*(?:bekraeftelse|kvittering)|"
    r"\bjeres \w*(?:bekraeftelse|kvittering)\w*\b[^.]*:\W*$|"
    r"\b(?:bekraeftelsen|kvitteringen)\b[^.]*:\W*$"
)
"""`Fejl i jeres bekræftelse:` above labelled lines: what they say already stands."""
_WISH = Seldom(
    r"\b(?:medlem\w*|indmeld\w*|melder kommunen ind|hvad oensker du|oensker(?! at deltage)|formaal|"
    r"handling|type|aktion)\b"
)
_FOR_MEMBERSHIP = Seldom(r"(?:oensker|tegner|ansoeger om|anmoder om) (?:medlem|indmeld)\w*")
_FORMER = Seldom(r"\b(?:tidligere|gammel|gamle|udgaar|hidtidig|hidtil|nuvaerende|foer|forrige)\b")
_NEW = Seldom(r"\bny|\b(?:fremover|fremadrettet|herefter|nu|fra)\b")


def read_form(letter: Letter, calendar: Calendar, people: People, sender: Mention) -> Form:
    """The wishes of a form's labelled lines; without a form, an empty one."""
    form = Form()
    fields = list(fields_of(letter))
    if not fields or any(PUT_RIGHT.match(field.label) for field in fields):
        return form
    state = _FormReader(form, calendar, people, sender)
    state.persons = any(NAME.search(f.label) or PART_OF_NAME.search(f.label) for f in fields)
    kinds = [state.kind_of(f) for f in fields]
    state.headed = each_below_its_meeting(filter(None, kinds))
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
    if takes_back(fields) or any(_CONFIRMED.search(fold(line)) for line in titles):
        for act in form.acts:
            act.doubt = act.doubt or ("unclear" if act.kind is Kind.SIGN_UP else "")
    return form


class _FormReader(FormState):
    """Reads the lines of one form."""

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
            above = list_head(f"{label}:") if label != "deltager" else None
            return above is None and not self._heading(label)
        if self._of_this_one(label, value) or _NOTHING.fullmatch(fold(value)):
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
        if _WISH.search(label) or is_about_a_wish(label, value):
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

    def kind_of(self, each: Field) -> str:
        """`m` for a line of a meeting, `n` for one of a name, else nothing."""
        if self._meeting_of(each.label, each.value) is not None:
            return "m"
        part = PART_OF_NAME.search(each.label)
        named = (
            part["given"]
            if part
            else NAME.search(each.label) and names_in(each.value, self.people.places)
        )
        return "n" if named else ""

    def _of_this_one(self, label: str, value: str) -> bool:
        """`Deltager: nej`, `Afmeldes: møde 2`, `Møde 2: nej` below a name."""
        if self.name is None:
            return False
        if (said := answer_of(label, value)) is not None:
            self.said = said if self.said in (None, said) else Cell.MAYBE
            return True
        leaves = _NOT_COMING.search(label) or _ABSENT.fullmatch(label)
        if leaves or (AWAY.match(label) and not MEETING.search(label)):
            at = only_a_meeting(value, self.calendar, self.people)
            if at is not None:
                act = Act(Kind.CANCEL, value, [self.name], meeting=at, soft=bool(leaves))
                self.form.acts.append(act)
                self.left = True
            return at is not None
        at = meeting_in(label, self.calendar, self.people) if MEETING.search(label) else None
        return at is not None and cell_of(value) is Cell.NO and self._says_whether(at, Cell.NO)

    def _who_or_when(self, label: str, value: str) -> bool:
        """A line that names people or the meeting."""
        inside = meeting_in(label, self.calendar, self.people)
        said = cell_of(value)
        if inside and not NAME.search(label) and said in (Cell.YES, Cell.NO, Cell.MAYBE):
            return self._says_whether(inside, said)
        reference = self._meeting_of(label, value)
        named = NAME.search(re.sub(r"hvilke\w* moede\w*", "", label))
        if reference is not None and (COMES.fullmatch(label) or not named):
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
        off = OFF_THE_LIST.fullmatch(wants.strip(" .!"))
        self.cancel |= bool(off or re.search(r"\bafmeld|afbud\b", wants))

    def _meeting_of(self, label: str, value: str) -> Reference | None:
        if meeting_in(label, self.calendar, self.people):
            return None
        if COMES.fullmatch(label):
            return only_a_meeting(value, self.calendar, self.people)
        if not MEETING.search(label):
            return None
        return meeting_in(_NUMBER.sub("møde ", value), self.calendar, self.people)

    def _set_meeting(self, reference: Reference) -> None:
        if self.headed:
            self.close()
            self.under = alike(self.under if self.fresh else None, reference)
            self.fresh = True
            return
        if self.name is None:
            self.common = alike(self.common, reference)
        self.meeting = alike(self.meeting, reference)
        for act in self.beside if self.name is not None else ():
            act.meeting = alike(act.meeting, reference)  # `Deltagere: A, B` above `Møde: 28. maj`

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
        more = more_beside(grouped.text)
        if inside and (more or not members) and self._as_above(grouped, inside, members):
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
        self.beside = self.form.acts[len(self.form.acts) - len(members) + 1 :]
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
