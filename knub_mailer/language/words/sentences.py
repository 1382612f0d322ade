"""A mail's text in its sentences, each with its line, so that lists stay lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knub_mailer.language.clauses.joints import FINITE
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import MONTHS, NUMBERS, words

_ABBREVIATIONS = words(
    """
    d dl el kl nr mrk tlf tel mob ca evt bl f fx eks pr inkl ekskl ift vedr ang pga pva pers hhv chr
    jf ml mm osv stk kr hr fr dr ass afd adr tilm tlm max min okt nov dec jan feb mar apr jun jul
    aug sep sept tors tirs ons man fre ca vha dvs st sct sdr ndr art iht mht mr mrs ms prof str
    rekv lok stud cand ds dipl ref att co
    """
)
_ENDING = words("kr osv mm mv m.m m.v o.l o.lign etc")  # they end a sentence before a capital
_MAY_END = words(
    """
    okt nov dec jan feb mar apr jun jul aug sep sept tors tirs ons man fre osv mm stk kr pers min
    """
)
_OPENS = Seldom(
    r"(?:Jeg|Vi|I|Er|Kan|Kunne|Hvad|Hvem|Hvor\w*|Hvilke\w*|Det|Der|De|Den|Sender|Vil|Har|Skal|Må|"
    r"Får|Og|Men|Så|Tak|Mvh|Bliver|Kommer|Koster|Tilmeld|Afmeld|Meld|Skriv|Sæt|Send|Venligst|"
    r"Samtidig|"
    r"Desuden|Ellers|Derudover|Min|Mit|Mine|Vores|Han|Hun|Hvis|Når|Gælder|Foregår|Findes|Begge|"
    r"Derfor|Desværre|Jeres|Ses|Glæder|Undertegnede)\b"
)
_MIDDLE_NAME = Seldom(
    r"(?:^|[\s(])[A-ZÆØÅ][a-zæøåé]+(?:-[A-ZÆØÅ][a-zæøåé]+)? (?:Aa|[A-ZÆØÅ](?![aeiouyæøå])[a-z])\.$"
)
"""`Jens Aa. Holm`, `Bo Th. Friis`: a name that goes on."""
_NUMBERED = ("nr", "ref", "-no")
_SHORT_ENDING = 3
_LONGEST = 700
_SMILES = r"(?:(?<=[\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])|(?<=[:;]\))|(?<=[:;]-\)))"
_NOT_BEHIND_A_SMILE = r"(?!(?:til|på|i|og|den|d|for|fra|med|samt|eller|hos|ved)\b)"
_END = Seldom(
    # Most places are behind none of these.
    r"(?<=[.!?…)\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])(?:"
    r"(?<=[.!?…])[)\"”]?\s+|(?<=[.!?])(?=[A-ZÆØÅ][a-zæøå])(?<![A-ZÆØÅ.]\.)|"
    rf"{_SMILES}\s+{_NOT_BEHIND_A_SMILE}(?=\w))"
)
_STOP = Seldom(r"[.!?…:;\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]")
"""What stands before an end that is not the line's; most lines hold none."""
_LAST_WORD = Seldom(r"([^\s(,;:/]+?)[.]+[)\"”]?$")
_MEETING_NUMBER = Seldom(
    r"\bmoede(?:r|rne)? (?:nr\.? )?\d(?: ?(?:,|og|samt|eller|\+|&) ?\d)*\.$"
)  # `til møde 2. Marts springer vi over`
_DAY_FIRST = Seldom(r"(?:^|[:;,–-] |\b(?:for|men|da|fordi|at|og) )(?:den|d\.) \d{1,2}\.$")
"""`Den 12. har vi tilsyn`: a day before its verb, and no end."""
_VERB_BEHIND = Seldom(rf"{FINITE} (?:jeg|vi|han|hun|de|vores|min|det|der)\b")
_BULLET = Seldom(
    r"^\s*(?:[-–—•·*◦▪>o]\s+|\(?\d{1,2}[.)]\s+(?!møde|netværksmøde|"
    + "|".join(MONTHS)
    + r")|\(?[a-h][.)]\s+|\(?(?:i{1,3}|iv|vi{0,3}|ix|x)\)\s+)",
    re.IGNORECASE,
)
_GREETING = Seldom(
    r"^(?:kaere|hej|hejsa|hejhej|halloej|hallo|hei|hi|hello|dear|goddag|godmorgen|god morgen|"
    r"god eftermiddag|god formiddag|til rette vedkommende|moin|"
    r"til(?!.*(?:\d|moede|tilmeld|deltag)))\b"
    r"(?!.*\b(?:jeg|vi|skal|vil|kan|maa|kommer|deltager|tilmeld\w*|afmeld\w*|meld|saet|skriv|"
    r"goer|har|i|we|have|would|please|sign|book|registrer|noter|slet|fjern|stryg|tag|hermed|"
    r"bedes|oensker|er|bliver|melder|afbud|count|add|cancel|remove|put)\b.* )"
    r"(?!.*\b(?:moedet?|listen|plads|fornyer|fortsaetter|genindmeld\w*)\b)(?!.*\d\d?[./]\d)[^.!?]{0,45}[,!.]?$"
)

_NUMBER = rf"(?:[1-9]|1[0-2]|én|{'|'.join(n for n in NUMBERS if n.isascii())})"
_TOLD_TWICE = Seldom(
    rf"\b(?P<n>{_NUMBER})(?P<of>(?: stk\.?)?) \((?P<again>{_NUMBER})\)(?= [^\W\d])"
)
_LAST_IN_BRACKETS = Seldom(r"(?<=\w )\[(?P<told>[^\[\]:/]{2,60})\](?=\s*$)")
"""`Bo Holm [har ingen]`: as the round ones that most people write."""
_ADDRESSED = Seldom(
    r"^\s*(?:Kære|Hej|Hejsa|Goddag|Dear|Hi|Hello)(?: (?:og )?[A-ZÆØÅ][\w.\-]+){1,5}, (?=\S)"
)
_BARE_GREETING = Seldom(
    r"(?:kaere|hej|hejsa|goddag|dear|hi|hello)(?: (?!(?:jeg|vi|tak|kan|vil|skal|maa|har|hermed|er|"
    r"bliver|fornyer|fortsaetter|indgaar|melder|afmelder|tilmelder|deltager|kommer|oensker|siger|"
    r"meld|afmeld|tilmeld|genindmeld|slet|saet|skriv|stryg)\b)"
    r"[a-z.\-]+){1,4}[,!.]$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `line` counts the lines of the mail, `bullet` says that a list item began."""

    text: str
    line: int
    bullet: bool = False
    subject: bool = False
    heading: bool = False
    paragraph: int = 0


def _number_once(m: re.Match[str]) -> str:
    """`1 (én) plads`, `to (2) pladser`: a number in figures and in words is one number."""
    said = (fold(m["n"]), fold(m["again"]))
    figures = [each for each in said if each.isdigit()]
    once = len(figures) == 1 and any(NUMBERS.get(each) == int(figures[0]) for each in said)
    return f"{m['n']}{m['of']}" if once else m.group()


def split_line(text: str) -> list[str]:
    """The sentences of one line; abbreviations, ordinals and dates end none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text) if _STOP.search(text, 0, len(text) - 1) else ():
        if _goes_on(text[start : end.start()], text[end.end() : end.end() + 24]):
            continue
        found.append(text[start : end.start()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [part for each in found if each for part in _short_enough(each)]


def _short_enough(sentence: str) -> Iterator[str]:
    """A sentence in parts no longer than people write: reading is slow on longer ones."""
    while len(sentence) > _LONGEST:
        cut = sentence.rfind(" ", _LONGEST // 2, _LONGEST)
        cut = cut if cut > 0 else _LONGEST
        yield sentence[:cut]
        sentence = sentence[cut:].lstrip()
    if sentence:
        yield sentence


def _goes_on(before: str, after: str) -> bool:
    if before[-1:] in "!?…":
        return False
    word = _LAST_WORD.search(before[-40:])
    if word is None:
        return False
    last = fold(word.group(1)).lstrip("(")
    if _MIDDLE_NAME.search(before[-40:]) and after[:1].isupper() and not _OPENS.match(after):
        return True
    if "@" in last or before.rstrip().endswith(")."):
        return False
    if last in _ENDING and after[:1].isupper():
        return False
    if last in _MAY_END and _OPENS.match(after):
        return False  # `den 8. okt. Sender I programmet?`
    following = fold(after)
    if last.isdigit():
        if after[:1].islower() and _DAY_FIRST.search(fold(before[-16:])):
            return _VERB_BEHIND.match(following) is not None or _ordinal_goes_on(last, following)
        starts = after[:1].isupper() and _MEETING_NUMBER.search(fold(before[-16:]))
        return not starts and _ordinal_goes_on(last, following)
    if last in MONTHS and not re.search(r"\d\.?\s*\S+$", before[-16:]):
        return False  # `frem til jul. Vil I …`
    letter = len(last) == 1 or word.group(1).lower().lstrip("(") in ("ø", "å", "æ")
    if letter and last.isalpha() and last not in "i":
        return True
    if len(last) > _SHORT_ENDING and last.endswith(_NUMBERED) and not _OPENS.match(after):
        return True  # `ordrenr. DRG 5512`
    return last in _ABBREVIATIONS or (
        "." in last and not re.fullmatch(r"\d{1,2}\.\d{2}(?:-\w+)?", last)
    )


def _ordinal_goes_on(digits: str, following: str) -> bool:
    if len(digits) > 2:
        return False
    month = re.match(r"[a-z]+", following)
    if month and month.group() in MONTHS:
        return True
    return bool(
        re.match(
            r"(\d{1,2}\.\s*20\d\d|20\d\d\b|moede|netvaerks|og \d|eller \d|i naeste|ds\b|"
            r"d\.? ?m\b|(?:og|samt|eller|plus) (?:(?:til|i|paa|ogsaa) )?(?:den|d\.?|moedet) \d|"
            r"i denne|samt \d|til \d|(?:sal|etage|kontor|afdeling|klasse\w*|division|plads|"
            r"gang|ting|halvdel|del|generation)\b)",
            following,
        )
    )


def sentences_of(subject: str, body: str) -> list[Sentence]:
    """The subject's sentences and then the body's, greeting lines left out."""
    return list(_sentences_of(subject, body))


@lru_cache(maxsize=8)  # each step of the reading goes through the sentences of its letter
def _sentences_of(subject: str, body: str) -> tuple[Sentence, ...]:
    found = [Sentence(each, -1, subject=True) for each in split_line(subject)]
    paragraph = 0
    first = True
    for number, line in enumerate(body.splitlines()):
        if not line.strip():
            paragraph += 1
            continue
        if first and _GREETING.match(fold(line.strip())):
            first = False
            continue
        opening = number if first else -1
        first = False
        bullet = _BULLET.match(line)
        text = line[bullet.end() :] if bullet else line
        if number == opening:
            text = _ADDRESSED.sub("", text)
        text = _LAST_IN_BRACKETS.sub(r"(\g<told>)", text) if "[" in text else text
        text = _TOLD_TWICE.sub(_number_once, text) if "(" in text else text
        pieces = split_line(text.strip())
        if number == opening and len(pieces) > 1 and _BARE_GREETING.match(fold(pieces[0])):
            pieces = pieces[1:]
        for index, piece in enumerate(pieces):
            heading = index == len(pieces) - 1 and piece.endswith(":")
            found.append(
                Sentence(piece, number, bool(bullet) and index == 0, False, heading, paragraph)
            )
    return tuple(found)
