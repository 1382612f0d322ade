"""What the words of one clause say of its act: put off, of nobody, asked of anybody."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.seat_acts import TELEGRAM
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_LATER_MAIL = Seldom(r"(?:tilmelding\w*|afmelding\w*|navne?\w*)\b")
_THOSE_DAYS = Seldom(
    r"\b(?:de|den) (?:paagaeldende|naevnte|anfoerte|angivne|respektive) (?:dage?|dato(?:er)?|"
    r"gange?|moeder?)(?:ne|en|t)?\b"
)
OF_SEATS = (Kind.SIGN_UP, Kind.CANCEL, Kind.SUBSTITUTE)
ASKS_MORE = Seldom(
    r"(?:og |men |samt |eller )?(?:(?:saa |lige |gerne |ogsaa |desuden )*(?:mangler|vil|fortaelle|"
    r"oplyse|sige|skrive) .{0,30}?)?(?:hvad|hvor|hvornaar|hvordan|hvilke\w*)\b"
    r"(?!.*\b(?:svar|besked|hoerer|faktura\w*|regning\w*)\b)"
)
_WHO_COMES = Seldom(r"(?:og |men )?(?:hvem|hvilke) ")
BY_ORDER = Seldom(
    r"\b(?:til|fra|af|paa|i|ved) (?:det|de|den) (?:ene|andet|anden|foerste|tredje|sidste|to)"
    r"(?: og (?:det )?(?:andet|anden|tredje|sidste))?(?=$|[.,;!?]| (?:og|men|mens|samt)\b)"
)
"""One of the meetings, and it is not clear which: `meld mig fra til det ene`."""
PROVISIONAL = Seldom(
    r"[^:.?!]{0,80}\b(?:hvis|saafremt|forudsat(?: at)?) (?:\w+ ){1,3}(?:goer|siger ja|siger god|"
    r"godkender|vil|"
    r"giver lov|faar lov|bevilger|stemmer)\b[^:]{0,25}:|"
    r"(?:betinget|uforpligtende|udkast|kladde|forhaands\w+|foreloebig|\(?intern note|"
    r"eksempel)\b[^:]{0,25}:|(?:og |men )?(?:i saa fald|i saafald)\b"
)
ALTERNATIVE = Seldom(r"\b(?:eller|or) (?:koster|kraever|er|skal|har|kan|bliver|is|do|are)\b")


_OF_ANYBODY = Seldom(r"\bman\b|^(?:hvad )?koster?\b|^(?:hvad|how much)\b")
TOLD = Seldom(
    r"\b(?:talt|talte|snakket|snakkede|moedte|moedt|hilst|hilste|hoert|hoerte|kender|"
    r"henvendelse) (?:\w+ ){0,3}?(?:med|af|fra|paa|hos|G\d)|\bfik talt\b|\bmoedte\b"
)
CONFIRM = Seldom(
    r"\b(?:kan|vil|kunne|maa|gider|can|could) (?:Y|i|you)\b.{0,30}\b(?:bekraefte|oplyse|"
    r"tjekke|undersoege|confirm|sige)\b|^(?:venligst )?(?:bekraeft|oplys|tjek)\b|"
    r"\ber det (?:rigtigt|korrekt)\b|\bpasser det\b"
)
ADDS_SOMEBODY = Seldom(
    r"\b(?:opdater\w*|rette?|aendre?|tilmeld|skriv|saet|foej|noter|meld|stryg|slet|fjern|afmeld|"
    r"tilmelde|afmelde|book)\b[^.?]{0,25}\b(?:G\d+|S|H|os)\b"
)
UNKNOWN = Seldom(
    r"(?:og |men )?(?:hvad|hvilke[nt]?|hvordan|hvor(?= m[ea][gn])) "
    r"(?:[a-z]+ )?(?:det|der|vi|J|H|Y|D|K|G\d+|man)\b(?! mente)"
)
WEIGHS = Seldom(
    r"\b(?:overvej|droeft|diskuter|beslut|vurder|afgoer|afgjort|bestem|taenk)\w*\b|\bstilling til$"
)
"""Over `om vi skal med`: it is for them to decide, and nothing that we could tell."""

FROM_NOW_ON = Seldom(
    r"\b(?:fra (?:nu|i dag) af|fra (?:nu|i dag|dags dato)$|fremover|fremadrettet|herefter|"
    r"i fremtiden)\b"
)
"""`Dér må I sætte Ida på fra nu af`: a seat is for one meeting, the contact for all of them."""


def general(text: str, grouped: Grouped, *, question: bool) -> bool:
    """`Kan man sende en anden?`, `Koster det noget at bytte?`: a question about no one's seat."""
    if not question or not _OF_ANYBODY.search(text) or re.search(r"\b(?:J|S|H|D|vi|os)\b", text):
        return False
    named = (grouped.groups[int(n)].named for n in re.findall(r"\bG(\d+)", text))
    return not any(named)


def same(one: Act, other: Act) -> bool:
    spoken_of = any(isinstance(p, str) for p in one.people)
    return spoken_of or covers(one.people, other.people) or covers(other.people, one.people)


def at_several(grouped: Grouped) -> bool:
    return len({r.numbers for r in grouped.meetings if r.numbers}) > 1


def same_again(act: Act, text: str, before: list[Act]) -> bool:
    """`Det bliver Vera, og ikke Jakob. Hun skal altså have hans plads`, `… de pågældende dage`."""
    if _THOSE_DAYS.search(text) and all(each in ("D", "H") for each in act.people):
        return any(a.kind is act.kind and a.people and not (a.doubt or a.context) for a in before)
    if act.kind is not Kind.SUBSTITUTE or act.people != ["H"] or act.out != ["H"]:
        return False
    return bool(before) and before[-1].kind is Kind.SUBSTITUTE


def put_off(act: Act, text: str, sentence: str) -> bool:
    """`Tilmelding til oktober sender jeg separat`: a wish for another mail."""
    if _WHO_COMES.match(text) and not sentence.endswith(":"):
        return bool(modality.PUT_OFF.search(sentence))
    if not modality.PUT_OFF.search(text):
        return False
    return bool(_LATER_MAIL.match(text)) or not (act.people or act.everyone)


_OF_HOUSES = Seldom(r"\b(?:D|de to|de tre|vores to|alle(?: de)?(?: tre| fire)?) kommuner\b")
"""`… at begge kommuner skal være med`: who of them comes, another sentence tells."""


def says_nothing_of_whom(act: Act, text: str) -> bool:
    """`Det kan ikke lade sig gøre`: nobody is meant."""
    meant = act.people or act.we or act.everyone or act.expected or subjectless(text)
    if act.kind is Kind.SIGN_UP and _OF_HOUSES.search(text):
        return not any(isinstance(each, Mention) for each in act.people)
    return act.kind is Kind.CANCEL and act.soft and not meant


_SOME_OF_US = (
    r"(?:\d|to|tre|fire|fem|en|een|et par|flere|nogle|halvdelen|mange|faa) (?:\w+ )?(?:af|fra) "
    r"(?:os|vores|mine|de|D|dem|K)\b"
)
OTHERS_FIRST = Seldom(
    rf"(?:(?:og|men|saa|desvaerre|derfor) )*(?:(?:maa|kan|er|bliver|skal|melder|kommer) "
    rf"(?:desvaerre )?)?{_SOME_OF_US}|"
    r"(?:og |men |saa )?(?:de (?:\w+ )?(?:andre|oevrige)|resten|begge|ingen|"
    r"min (?!plads)\w+|vores \w+)\b"
)
"""`De to andre har … og må blive hjemme`: the verb behind has that subject."""


def subjectless(text: str) -> bool:
    """A clause without a subject, as people write in haste: "kan desværre ikke komme"."""
    if not TELEGRAM.match(text):
        return False
    passive = re.search(r"\b(?:slettes|fjernes|annulleres|afmeldes|tilmeldes)\b", text)
    return not passive or bool(re.match(r"(?:og |men )?(?:vil|oensker)\b", text))
