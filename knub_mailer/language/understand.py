"""What a mail means: the package's only door (contract: understanding.md).

How a sentence becomes a request is told in docs/understanding.md; the order here is: who speaks,
what is automatic, what the text says, what a person must decide, what can be carried out.

Not tried here: who is signed up already, so whether a cancelled person held a seat (the workflows
know); attachments and pictures; whether a name is a real person's, where it has a name's form; any
misspelt word but those a wish hangs on (`spelling.py`). Danish is read, and Norwegian, Swedish and
English as they occur in Danish offices.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from knub_mailer.domain.mail import Letter, Offer, Rsvp
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
from knub_mailer.domain.request import (
    Decision,
    Join,
    OpenPoint,
    Question,
    Understanding,
)
from knub_mailer.language.assembly import Assembler
from knub_mailer.language.billing.billing import billing_of
from knub_mailer.language.billing.billing_signature import (
    with_the_number_below,
    with_the_senders_ean,
)
from knub_mailer.language.billing.doubtful_reference import asked_where_doubtful
from knub_mailer.language.decision import Weighing
from knub_mailer.language.doubts.turned_below import asked_where_turned
from knub_mailer.language.doubts.undone_fields import asked_where_undone
from knub_mailer.language.layouts.above_tables import (
    doubt_by_what_is_beside,
    doubt_of_tables,
    once_by_the_rows,
)
from knub_mailer.language.layouts.cards import as_a_card
from knub_mailer.language.layouts.form_lines import arrival_lines
from knub_mailer.language.layouts.forms import read_form
from knub_mailer.language.layouts.numbers_beside import with_meetings_named
from knub_mailer.language.layouts.office_signature import signed_by_an_office
from knub_mailer.language.layouts.old_and_new import with_new_values
from knub_mailer.language.layouts.struck_out import doubt_where_struck, without_the_struck
from knub_mailer.language.layouts.tabular import table_acts
from knub_mailer.language.layouts.ticks import with_ticked
from knub_mailer.language.layouts.unchanged_lines import without_unchanged
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.letter.reading import Reader
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.meetings.which_meeting import MeetingChoice
from knub_mailer.language.membership.contacts import FROM_A_FORM, ContactWish, updates_below
from knub_mailer.language.names.said_in_order import with_names_in_order
from knub_mailer.language.names.said_short import with_whole_names
from knub_mailer.language.names.small_letters import with_capitals
from knub_mailer.language.names.subject_names import with_whom_the_subject_names
from knub_mailer.language.names.surname_first import given_names_first
from knub_mailer.language.people.only_writes import only_writes
from knub_mailer.language.people.people import People, read_people
from knub_mailer.language.people.who_speaks import speaker_of
from knub_mailer.language.questions.side_remarks import with_side_remarks
from knub_mailer.language.questions.thanks import bare_thanks
from knub_mailer.language.second.keeping import (
    adds,
    fills_seats_of_tables,
    keeps_everybody,
    outnumbers,
    with_what_is_left,
)
from knub_mailer.language.second.rereading import Known, worth_another_reading
from knub_mailer.language.second.second_reading import read_again
from knub_mailer.language.second.second_thoughts import on_second_thoughts, where_each_is_sure
from knub_mailer.language.second.tokens import tokens_of
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.scandinavian import in_danish
from knub_mailer.language.words.sentences import sentences_of
from knub_mailer.language.words.spelling import respelled
from knub_mailer.language.workbench import Assembled

_ENGLISH = Seldom(
    r"\b(?:dear|please|regards|would|thank you|thanks|we are|i am|i'm|my|the|and|"
    r"sorry|cannot|can't|meeting|will|you|our)\b"
)
_DANISH = Seldom(r"\b(?:og|jeg|vi|til|hej|kaere|mvh|hilsen|ikke|det|er|med)\b")
_MOST_SENTENCES = 300
_NUMBER_ASKED = Seldom(
    r"[^\d]*\b(?:mangl\w*|efterlys\w*|oplys\w*|rykker\w*)\b[^\d]*\b\w*(?:ordre|po-?n|referenc|"
    r"rekvisition)[^\d]*"
)
"""Our own subject that asks for a number: the reply need not name it again."""
_FOOTER = Seldom(
    r"\b(?:vil du (?:ikke længere|stoppe|afmeld)|afmeld dig|tilmeld dig (?:vores|nyhedsbrev)|"
    r"har du modtaget denne (?:e-?mail|mail) (?:ved|i)|hvis du (?:ikke er|har modtaget)|"
    r"følg os på)\b",
    re.IGNORECASE,
)
_FORM_TITLE = Seldom(r"^(?:ny )?(?:formular|blanket|skema|indsendelse)\b\W|\bformular\b")
_PIECE = Seldom(r"[^.\n]*[.\n]|[^.\n]+$")


def understand(
    letter: Letter, network: Network, season: Season, register: Register, now: datetime
) -> Understanding:
    """What a letter asks for, at the sent time `now` (aware), in the season as it stood then."""
    letter = with_capitals(letter, _register_words(register))
    letter = without_the_struck(with_whom_the_subject_names(letter))
    letter = with_names_in_order(letter, _register_words(register))
    as_written, letter = letter, without_unchanged(letter)
    letter = with_new_values(signed_by_an_office(with_whole_names(with_ticked(letter))))
    numbers = {meeting.number for meeting in season.meetings}
    letter = replace(letter, body=with_meetings_named(letter.body, numbers))
    subject, body = in_danish(letter.subject, given_names_first(_without_footers(letter.body)))
    letter = replace(letter, body=respelled(body), subject=respelled(subject))
    speaker = speaker_of(letter, register, network.trust.forms)
    code = speaker.own or speaker.named
    language = _language(letter)
    calendar_reply = letter.calendar_reply
    if calendar_reply is not None and calendar_reply.rsvp is Rsvp.DECLINED:
        point = OpenPoint(Question.WHICH_REQUEST, said=letter.subject)
        return Understanding(
            code, Decision.ASK, (), (point,), "A declined calendar invitation.", language=language
        )
    if letter.automated is not None or calendar_reply is not None:
        return Understanding(
            code, Decision.IGNORE, reason=letter.automated_reason or "A calendar's reply."
        )
    if bare_thanks(letter):
        return Understanding(code, Decision.IGNORE, reason="A bare thank-you.", language=language)
    if letter.shortened or len(sentences_of("", letter.body)) > _MOST_SENTENCES:
        why = "It is longer than people write."
        return Understanding(code, Decision.REVIEW, reason=why, language=language)
    calendar = Calendar(season, now)
    people = read_people(letter, _places(calendar, register), network)
    people.english = language == "en"
    people.network = fold(network.name)
    own = register.get(speaker.own)
    if own is not None:
        people.own_names = tuple(fold(w) for w in (own.name, own.official_name, *own.aliases))

    def weighed(reading: Reading) -> Understanding:
        assembled = _assembled(reading, letter, calendar, people)
        who = people.sender_mention().name
        weighing = Weighing(letter, speaker, reading, assembled, language, who)
        return with_the_senders_ean(weighing.decide(register, season, now), letter)

    reading = _read(letter, calendar, people)
    firm = weighed(reading)
    if _accepts(firm, letter):
        return with_side_remarks(firm, letter)
    second = read_again(tokens_of(letter, people, speaker, reading, calendar), firm)
    if firm.decision is Decision.REVIEW and second.for_nobody:
        reading = _read(letter, calendar, people)
        reading.for_nobody = True
        firm = weighed(reading)
    filled_in = reading.from_fields and firm.decision is Decision.ACT
    told = on_second_thoughts(firm, second, letter, filled_in=filled_in)
    laid_out = bool(letter.tables) and not second.certain_to_act
    denied = firm.requests and any(item.doubt == "denied" for item in reading.items)
    fields = reading.acts if reading.from_fields else ()
    denied = (
        denied or reading.wrong_list or any(a.adding and a.doubt == "tentative" for a in fields)
    )  # `Deltager: måske`
    anybody = people.shared and not second.sender_alone  # a mailbox that several write from

    def read_with(known: Known) -> Understanding:
        again = _read(letter, calendar, people) if known.anything else None
        if again is None or not known.put_into(again):
            return told
        otherwise = on_second_thoughts(weighed(again), second, letter)
        sender = people.sender_mention().name
        if only_writes(reading) and adds(firm, otherwise, sender):
            return told
        if fills_seats_of_tables(firm, otherwise, letter):
            return told
        kept = keeps_everybody(firm, otherwise, second, sender)
        if firm.decision is Decision.ACT and (not kept or outnumbers(otherwise, reading.acts)):
            return told  # the readings tell of others: asked
        if not second.each_bears_out(r for r in otherwise.requests if r not in firm.requests):
            return told
        if second.agrees(otherwise.requests, Decision.ACT):
            return otherwise if otherwise.decision is Decision.ACT else told
        if otherwise.requests and second.agrees(otherwise.requests, Decision.ASK):
            return with_what_is_left(told, otherwise)
        return told

    if not (laid_out or filled_in or denied or anybody) and worth_another_reading(told, second):
        told = read_with(Known(second))
    told = where_each_is_sure(told, second, letter)
    told = asked_where_turned(told, letter, reading.marked, people.sender_mention().name)
    told = asked_where_doubtful(asked_where_undone(told, as_written), letter)
    return with_side_remarks(told, letter)


def _accepts(firm: Understanding, letter: Letter) -> bool:
    """`Ja tak!` to a mail that asks whether one joins: what it means, that mail says."""
    joins = firm.decision is Decision.ACT and all(isinstance(r, Join) for r in firm.requests)
    return joins and letter.offer is Offer.ASKED


def _without_footers(body: str) -> str:
    """Without sentences of footers that speak to whoever reads them ("afmeld dig her")."""
    if not _FOOTER.search(body):
        return body
    pieces = _PIECE.findall(body)
    return "".join(p if not _FOOTER.search(p) else "\n"[: p.count("\n")] for p in pieces)


def _places(calendar: Calendar, register: Register) -> frozenset[str]:
    return calendar.place_words | _register_words(register)


@lru_cache(maxsize=8)
def _register_words(register: Register) -> frozenset[str]:
    return frozenset(fold(w) for row in register.rows for w in (row.name, *row.aliases))


def _language(letter: Letter) -> str:
    text = fold(letter.body)
    return "en" if len(_ENGLISH.findall(text)) > len(_DANISH.findall(text)) else "da"


def _read(letter: Letter, calendar: Calendar, people: People) -> Reading:
    """The letter's forms and tables, and its sentences around them."""
    reader = Reader(letter, calendar, people)
    reader.learn()
    form = read_form(letter, calendar, people, people.sender_mention())
    table: list[Act] = []
    taken: set[int] = set()
    if letter.tables:
        table, taken = table_acts(letter, calendar, people, _table_kind(letter))
    if table and not form.acts:
        form.lines -= taken
    if form.acts:
        form.lines |= arrival_lines(letter.body)
    reading = reader.read(frozenset(form.lines | taken))
    reading.attached = bool(letter.attachments)
    card = as_a_card(form, letter, reading)
    if card is not None:
        reading.contacts.append(card)
    if form.acts and not form.join and _FORM_TITLE.search(fold(reading.join_said)):
        reading.join, reading.join_said = None, ""  # `Formular: Tilmelding til eksternt netværk`
    last = max(reading.sentences, default=0)
    reading.from_fields = bool(form.acts)
    reading.wrong_list |= form.refused or any(act.kind is Kind.STAYS for act in table)
    for act in form.acts or table:
        act.sentence, act.folded = last + 1, fold(act.said)
        act.adding = act.laid_out = True
        reading.acts.append(act)
    if table and not form.acts and len(letter.tables) == 1:
        doubt_of_tables(table, frozenset(taken), reading, people)
    if table and not form.acts:
        doubt_by_what_is_beside(table, reading, letter)
        once_by_the_rows(table, reading)
    doubt_where_struck(letter, reading)
    if form.join and reading.join != "":
        reading.join, reading.join_said = "", letter.subject
    if form.contact is not None:
        new = form.new_contact or any(updates_below(fold(s)) for s in letter.body.splitlines())
        reading.contacts.append(ContactWish(FROM_A_FORM, [form.contact], changes=new))
    return reading


def _assembled(reading: Reading, letter: Letter, calendar: Calendar, people: People) -> Assembled:
    letter = with_the_number_below(letter)
    sentences = [s.text for s in sentences_of("", letter.body)]
    subject = letter.subject
    if letter.subject_inherited and not _NUMBER_ASKED.fullmatch(fold(subject)):
        subject = ""
    billing = billing_of(subject, letter.body, sentences, letter.quoted)
    choice = MeetingChoice(reading, calendar, f"{letter.quoted}\n{letter.forwarded}")
    return Assembler(reading, choice, people, billing).assemble()


def _table_kind(letter: Letter) -> Kind:
    text = fold(f"{letter.subject}\n{letter.body}")
    cancels = re.search(
        r"\b(?:afbud|afmeld\w*|skal (?:derfor )?af|udgaar|melde?s? fra|slettes|fjernes|"
        r"framelde\w*|trukket|ikke kan)\b",
        text,
    )
    signs = re.search(r"\b(?:tilmeld\w*|deltager|kommer|deltagere)\b", text)
    return Kind.CANCEL if cancels and not signs else Kind.SIGN_UP
