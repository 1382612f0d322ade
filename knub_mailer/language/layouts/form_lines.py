"""The labelled lines of forms: what stands as a label, what it is called, whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knub_mailer.domain.mail import Letter
from knub_mailer.language.layouts.labels import (
    MAIL,
    MEETING,
    NAME,
    OF_THE_HOUSE,
    PART_OF_NAME,
    REMARK,
    SIDE,
)
from knub_mailer.language.layouts.table_cells import Cell, cell_of
from knub_mailer.language.layouts.unanswered import COMES, UNANSWERED, answer_ticked
from knub_mailer.language.names.names import display_name
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_LABEL_LINE = Seldom(
    r"^\s*(?:[-*•·]\s*)?(?:(?:spørgsmål|question)\s*\d+\s*[–-]\s*)?"
    r"(?P<label>(?:[^\W\d]|\d{1,2}[./-] ?\w)(?:[^:?=|\t@]{0,47}?[^:?=|\t@\s.])?)"
    r"(?:[\s.]*+(?:\??\s*+[:=]|\?\s)|[ .]*\t|\s+\.+:?(?=\s))"
    r"\s*+(?P<value>.*)$",
    re.IGNORECASE,
)
_BEHIND_A_LABEL = Seldom(r"[:=?\t]|\s\.")
_OF_ONE = Seldom(
    r"(?:(?P<before>\d{1,2})\.? )?(?:deltager|person|medarbejder|kollega)(?:en|e|s|ens)?"
    r"(?: ?(?:nr\.? ?)?(?P<behind>\d{1,2}))?(?:s(?= ))?"
)
_TWO_SENTENCES = Seldom(r"(?:\w{4,}|\d)[.!] [A-ZÆØÅ]")
_LONGEST_VALUE = 14  # words
MESSAGE = Seldom(
    r"(?:(?:din|kort|evt|eventuel|selve) )*(?:besked(?:tekst)?|meddelelse|henvendelse|"
    r"forespoergsel|spoergsmaal|fritekst|tekst|indhold|beskedfelt|message|"
    r"(?:hvad|hvordan) kan vi hjaelpe(?: dig)?(?: med)?)(?:en|et)?"
    r"(?: til (?:os|modtager\w*|arrangoer\w*|K|knub))?"
)
"""What stands before free text, which is read as a letter."""
PUT_RIGHT = Seldom(r"\W*(?:rettelse|undskyld|nej)\b,? (?=\w)", re.IGNORECASE)
"""`Rettelse, møde 2: …` below `Møde 2: …`: prose that takes back, and no form."""


LATER = Seldom(
    r"\(?(?:(?:de|det|navne?(?:t|ne)?|alle|vi|bliver|skal|er) )*(?:(?:efter)?foelger|kommer|"
    r"oplyses|(?:til|efter)?(?:melde|sende)[rs]|afventer|aftales|afklares|udpeges|besluttes|"
    r"vender|ikke (?:\w+ )?(?:afklaret|aftalt|besluttet|udpeget|fundet|valgt|paa plads)|"
    r"endnu ikke|(?:ved|kender) (?:\w+ )?ikke|senere|tb[acd]|under afklaring|mangler|ukendt\w*|"
    r"uafklaret|uvist)(?:,? (?:[a-z]++|\d[\d./-]*+)){0,7}[ .)]*"
)
"""A value that is put off to a later mail, and names nobody."""


GOES_OUT = Seldom(
    r"(?:skal )?(?:ud|udgaar|out)|afmeld\w*|"
    r"(?:nuvaerende|tidligere|oprindelig|hidtidig|afgaaende|gammel|udgaaende) deltager|"
    r"(?:\w+ )?(?:deltager|person|kollega|medarbejder|navn),? (?:paa (?:den|deltager),? )?"
    r"(?:der |som )?(?:skal )?(?:udgaar|ud|afmeldes|erstattes|udskiftes|slettes|udtraeder)|"
    r"(?:udgaaet|erstatter|i stedet for|afloeser for)"
)
COMES_IN = Seldom(
    r"(?:skal )?(?:ind|in)|(?:ny|kommende|indtraedende) deltager|i ?stedet|afloeser|erstatning|"
    r"stedfortraeder|ny(?:t navn| person)|erstattes af|"
    r"(?:deltager|person|kollega|medarbejder|navn),? (?:der |som )?(?:kommer|skal|traeder) "
    r"(?:ind(?: i ?stedet)?|i ?stedet)"
)
"""Labels of who goes out and of who comes in, `Ny deltager: Ida Dahl`."""

AWAY = Seldom(
    r"(?:skal |maa |bedes )?(?:ud|af|minus|slet\w*|stryg\w*|fjern\w*|udgaar|(?:af|fra)meld\w*|"
    r"framld\w*|meldes? fra|afbud|frafald|ikke (?:laengere )?med|"
    r"fra(?= (?:moede|den|d\b|det|\d|netvaerksmoede)))\b"
)
"""`Ud til maj-mødet: …`, `Afmeldes møde 2: …`."""
TO_CANCEL = Seldom(
    r"(?:(?:formular|blanket|skema|emne|type|ny|hermed)\w*[ .:]+)*"
    r"(?:afmelding|framelding|afbud|annullering)(?!.*(?:tilmeld|\bny|stedet|afloes|\bind\b|"
    r"\bingen\b))[^.?!]{0,40}[:.]?"
)

OF_ONE_ASIDE = Seldom(r"(?:fulde )?(?:for|efter|mellem)?navn|\w*-?\w*mail(?:adresse)?|tlf|telefon")


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled line: its number in the letter, the folded label, the value as written.

    one: which of several people it is of, "" where it does not say.
    """

    line: int
    label: str
    value: str
    one: str = ""


def fields_of(letter: Letter) -> Iterator[Field]:
    """The lines of a letter that a form's labels begin; no line of a text that only looks so."""
    lines = letter.body.splitlines()
    may_be = [(i, line) for i, line in enumerate(lines) if _BEHIND_A_LABEL.search(line)]
    found = [(i, m) for i, line in may_be if (m := _LABEL_LINE.match(line))]
    if len(found) < 2:
        return
    for number, m in found:
        label = fold(m["label"]).replace("_", " ").strip(" .")
        value = m["value"].strip()
        bare = _CHOICE.sub("", label).strip(" ?:")
        if COMES.fullmatch(bare):
            value = answer_ticked(value) if value or bare == label else UNANSWERED
            label = bare
        too_long = len(value.split()) > _LONGEST_VALUE and "?" not in m.group()
        message = MESSAGE.fullmatch(label)
        if "\t" in value:
            continue  # a row of a table of more than labels and values
        day = _DAY.match(label) and cell_of(value) in _ANSWERS
        if _TWO_SENTENCES.search(m["label"]) or not (message or day or known_label(label)):
            continue
        if message or not too_long:
            of = _OF_ONE.match(label)
            one = (of["before"] or of["behind"] or "") if of else ""
            yield Field(number, label, value, one)


_CHOICE = Seldom(
    r"\W*\b(?:(?:vaelg|skriv|svar|angiv|saet)\W+)?(?:(?:ja|j)\W*(?:/|eller)\W*(?:nej|n)|"
    r"(?:saet )?(?:x|kryds)|vaelg|udfyldes|skal udfyldes)\W*$"
)
"""`Deltager (ja/nej):` asks for an answer, so that none behind it is none given."""
_ANSWERS = (Cell.YES, Cell.NO, Cell.MAYBE)
_DAY = Seldom(r"\d{1,2}[./-] ?(?:\d{1,2}|[a-z]{3,9})\b")


def is_form(table: Sequence[tuple[str, ...]]) -> bool:
    """Whether the rows of a table are labels and their values, and none of a list of people."""
    labels = [fold(row[0]).strip(" .:") for row in table if row and len(row) == 2]
    known = [known_label(label) for label in labels]
    return len(labels) == len(table) and sum(known[1:]) > 1


def known_label(label: str) -> bool:
    """Whether a folded label is one of those that forms have."""
    return bool(
        SIDE.match(label)
        or PART_OF_NAME.search(label)
        or COMES.fullmatch(label)
        or NAME.search(label)
        or MAIL.search(label)
        or MEETING.search(label)
        or REMARK.search(label)
        or re.search(
            r"\b(?:kommune|kontakt\w*|ean\w*|ref\w*|ordre\w*|rekv\w*|po|psp\w*|medlem\w*|"
            r"indmeld\w*|melder\w*|oensker|netvaerk|formaal|emne|medbringer|"
            r"hvem skal i skrive til|skriver du|tilmeld\w*|afmeld\w*|antal|"
            r"hvad|vedr\w*|angaaende|aerinde|sag|i skriver til|handling|type|aktion|kommer|"
            r"aendring|sender vi|ud|ind|udgaar|"
            r"skal ud|skal ind|out|in|afbud|forhindret)\b",
            label,
        )
    )


_ONE_OF_SEVERAL = Seldom(
    r"\W*(?:deltager|person|tilmelding|medarbejder)(?: ?(?:nr\.? ?)?\d{1,2})\W*", re.IGNORECASE
)


def headings_in(letter: Letter) -> set[int]:
    """Lines of a form that only say which of its people comes next: `Deltager 2`."""
    lines = letter.body.splitlines()
    return {i for i, line in enumerate(lines) if _ONE_OF_SEVERAL.fullmatch(line)}


def aside_from(lines: Sequence[str], first: int, last: int) -> bool | None:
    """Whether the heading between two lines is of somebody who does not come; None without one."""
    said = [fold(line).strip(" :-–=*") for line in lines[first:last] if line.strip()]
    return bool(OF_THE_HOUSE.fullmatch(said[-1])) if said else None


_WISHES = Seldom(
    r"\b(?:jeg|vi|mig|os|undertegnede)\b.*\b(?:\w*meld\w*|deltage\w*|komme|kommer|forhindret|afbud|"
    r"pladse?r?|med (?:til|den|i|paa))\b"
)
_STAYS = Seldom(
    r"\b(?:kommer|kan|deltager|skal) (?:\w+ ){0,2}?ikke\b|"
    r"\b(?:afmeld\w*|afbud|forhindret|melder? fra)\b"
)


def speaks(field: Field, fields: Sequence[Field]) -> bool:
    """Whether a remark is the wish of a form that itself names no meeting."""
    wishes = REMARK.search(field.label) and _WISHES.search(fold(field.value))
    return bool(wishes) and not any(MEETING.search(f.label) and f.value for f in fields)


def takes_back(fields: Sequence[Field]) -> bool:
    """Whether a remark says that who is named does not come after all."""
    return any(REMARK.search(f.label) and _STAYS.search(fold(f.value)) for f in fields)


def has_message(fields: list[Field], letter: Letter) -> bool:
    """Whether it is a contact form: a letter in a field below who wrote it."""
    lines = letter.body.splitlines()
    if any(speaks(each, fields) for each in fields):
        return True
    for each in fields:
        if MESSAGE.fullmatch(each.label):
            below = lines[each.line + 1 :]
            said = each.value or next((line for line in below if line.strip()), "")
            if _A_WORD.search(said) and not _LABEL_LINE.match(said):
                return True
    return False


_ABOUT = Seldom(r"hvad(?: drejer det sig om)?|vedr\w*|angaaende|aerinde|emne|sag")
_OF_CHANGE = Seldom(
    r"(?:oensket |oenskede )?aendring(?:en)?|hvad(?: (?:oenskes|skal (?:der ske|i goere|goeres)))?|"
    r"(?:jeres )?opgave"
)
OFF_THE_LIST = Seldom(
    r"(?:(?:bedes|skal|oenskes|maa) )?(?:(?:af|fra)meldes|slettes|fjernes|stryges|meldes fra|"
    r"tages (?:af|ud)(?: af)?(?: (?:jeres |deltager)?listen?)?)|"
    r"(?:slet|stryg|fjern|(?:af|fra)meld) (?:ham|hende|dem|vedkommende|deltageren|personen)"
    r"(?: (?:fra|af|paa) (?:jeres |deltager)?listen?)?|"
    r"(?:tag|meld) (?:ham|hende|dem|vedkommende|deltageren|personen) "
    r"(?:af|fra|ud)(?: (?:af )?(?:jeres |deltager)?listen?)?"
)
"""`Ændring: afmeldes`, `Hvad: tag hende af listen`, with nothing more behind."""
_MEMBERSHIP = Seldom(r"\b(?:medlem\w*|indmeld\w*)\b")


def is_about_a_wish(label: str, value: str) -> bool:
    """Whether `Vedrørende: …` tells what is wished for, and not only of what."""
    if _OF_CHANGE.fullmatch(label) and OFF_THE_LIST.fullmatch(fold(value).strip(" .!")):
        return True
    said = fold(value) if _ABOUT.fullmatch(label) else ""
    return bool(_MEMBERSHIP.search(said) or TO_CANCEL.fullmatch(said))


_ADDRESS = Seldom(r"[^\s<>()@,;:]+@[^\s<>()@,;:]+[^\W\d_]")
_A_WORD = Seldom(r"[^\W\d]{3,}(?<!ingen)(?<!Ingen)")
_WRITER = Seldom(
    r"(?:(?:dit|din|fulde?|afsenders?|indsenders?|kontaktpersonens?|ansoegers?) )*"
    r"(?:navn|for- og efternavn|fornavn og efternavn|afsender|indsender|fra|"
    r"(?:indsendt|oprettet|skrevet|sendt|udfyldt) af)"
)


def writer_of(letter: Letter) -> tuple[str, str | None] | None:
    """Who wrote a contact form's message, by its fields: name and address; None without them."""
    fields = list(fields_of(letter))
    if not has_message(fields, letter):
        return None
    given, surname, whole, email = "", "", "", None
    for each in fields:
        part = PART_OF_NAME.search(each.label)
        if MAIL.search(each.label) and not SIDE.match(each.label):
            found = _ADDRESS.search(each.value)
            email = email or (found.group().lower() if found else None)
        elif _WRITER.fullmatch(each.label):
            whole = whole or each.value
        elif part and part["given"]:
            given = f"{given} {each.value}".strip()
        elif part:
            surname = each.value
    name = display_name(_ADDRESS.sub("", whole or f"{given} {surname}").strip(" ,;()<>"))
    return (name, email) if name and " " in name else None


_CAME_IN = Seldom(
    r"\b(?:besvarelse|indsendelse|indberetning|formular|blanket|skema|svar)\w*\b.{0,60}?"
    r"\b(?:modtaget|indsendt|udfyldt|arkiveret|oprettet|afsendt|kommet ind)\b|"
    r"\b(?:modtaget|indsendt|udfyldt|ny|nyt|kommet)\b.{0,30}?"
    r"\b(?:besvarelse|indsendelse|indberetning|formular|blanket|skema|svar paa)\w*\b"
)
"""`Der er modtaget en besvarelse af formularen "Tilmelding til kurser"`: no wish of anybody's."""


def arrival_lines(body: str) -> set[int]:
    """The lines of a form's mail that only tell that it has come in, and what it is called."""
    return {
        number
        for number, line in enumerate(body.splitlines())
        if ":" not in line and _CAME_IN.search(fold(line))
    }
