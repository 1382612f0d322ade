"""Which of several meetings a later sentence leaves: `Nej vent, møde 1 må I stryge igen`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter.correcting import ENGAGED
from knub_mailer.language.words.alternatives import Seldom

SOME_TAKEN_BACK = "some of its meetings taken back"
_TAKES_UP = Seldom(
    r"(?:(?:men|eller|naa|aah?|arh|ah|eh|oeh|aeh|oh)[ ,]+)*(?:nej|hov|hovsa|ups|uups|stop|vent|ej|"
    r"oej|foresten|oev|aev|argh|rettelse|korrektion|undskyld|sorry|forresten|forkert|oejeblik)\b"
    r"(?! (?:tak|paa|til|for|venligst|med)\b)"
)
_BREAKS = Seldom(
    r"(?: ?[,;:!–-]| ?\.{2,})+ +(?=(?:(?:men|eller|og|aah?|arh|ah|oh)[ ,]+)?(?:nej|hov|hovsa|ups|"
    r"stop|vent|ej|oev|argh|rettelse|undskyld|sorry|forresten)\b)"
)
_LET = r"\blad (?:os|S|det) (?:(?:saa|bare|da|derfor|altsaa|nu) ){0,2}"
_TO_IT = (
    r"(?:(?:tage|komme|deltage|vaelge|satse|sigte|faa|blive|vaere|bruge|noejes|moedes|ses|med|til|"
    r"paa|ved|i|det|den|moedet|efter|gaa) ){0,5}M\d+"
)
_RATHER = Seldom(
    rf"{_LET}(?:(?:vaere|blive) )?(?:i ?stedet|hellere) {_TO_IT}\b|"
    rf"{_LET}{_TO_IT} (?:moede )?(?:i ?stedet|hellere)\b(?! for)"
)
"""`Lad os i stedet tage møde 2`: that one, and not the one just said."""
_LEAVE_IT = Seldom(
    r"^(?:(?:saa|og|men|derfor|altsaa) )*(?:(?:moedet|i|den|til) ){0,2}M\d+ (?:maa|kan|skal|bedes) "
    r"(?:Y|du) (?:\w+ ){0,3}?(?:se bort fra|glemme|stryge|droppe|springe over|slette|udelade)"
    r"(?: igen| helt| alligevel| tak)*(?=[ .!]*$|[,;])"
)
"""`Marts må I altså se bort fra`."""
_PLACE = r"(?:(?:i|til|paa|den|det|moedet|moede|d\.) ){0,3}"
_THIS_NOT_THAT = Seldom(
    r"(?:(?:saa|altsaa|dvs\.?|det vil sige|nej|hov|ups|undskyld|rettelse|det er|det bliver)"
    rf"[ :,.!-]+)*(?:{_PLACE}M(?P<this>\d+)(?: altsaa)?,? (?:og |altsaa |men )?ikke "
    rf"{_PLACE}M(?P<that>\d+)|ikke {_PLACE}M(?P<nor>\d+),? men {_PLACE}M(?P<but>\d+))[ .!]*"
)
"""`Altså møde 2, ikke møde 1` behind a wish for that one."""
_AGAIN = Seldom(r"\b(?:igen|alligevel)\b")
_PIECES = Seldom(
    r"[,;:.!?()]+ ?| - |(?:^| )(?:og saa|saa|men|og derfor|derfor|da|for|fordi)(?= )|"
    r" og (?=(?:det|den|i|moedet) )"
)
_M = Seldom(r"\bM(\d+)")
_EVERYBODY = Seldom(r"\b(?:alle|allesammen|samtlige|tilmeldte)\b")
_STRUCK = (
    r"(?:stryge?|stryges|slette?|slet|slettes|fjerne?|fjernes|droppe?|droppes|afmelde?|afmeldes|"
    r"annullere?|aflyse?|glemme?|glem|udelade|undvaere|skippe|tage? (?:\w+ )?(?:af|ud|vaek|"
    r"tilbage)|tages (?:af|ud|vaek)|melde? (?:S |H |G\d+ )?(?:fra|af)|se bort fra|"
    r"(?:krydse?|pille?|viske?|hive?) (?:S |H |G\d+ )?(?:ud|over|af|vaek)|springe? (?:\w+ )?over)"
)
_OUT = Seldom(
    rf"\b{_STRUCK}\b|\b(?:ryger|gaar|udgaar|falder|smutter|glipper|maa|skal|bliver|springer?|"
    r"tager?|melder|traekker)\b.{0,20}\b(?:ud|vaek|fra|over|af|udgaa)\b|"
    r"\b(?:udgaar|glipper|dropper|skipper|bortfalder)\b|\b(?:uden|minus|undtagen|undtaget|"
    r"bortset fra|paanaer)\b|"
    r"\bikke (?:(?:til|paa|i|ved|om|den|det|moedet|moede|med|alligevel|dog|lige) )*M\d|"
    r"\bM\d+ (?:(?:dog|altsaa|alligevel|saa) )*ikke\b|"
    r"\b(?:kan|naar|passer|gaar|duer|holder|vil|skal|kommer|deltager|lykkes|dur|faar)\b.{0,25}"
    r"\bikke\b(?! (?:undvaere|vente|glemme))|"
    r"\b(?:er (?:\w+ )?(?:optaget|udelukket|umulig\w*|forhindret)|forhindret)\b"
)
_IN = Seldom(
    r"\b(?:lad (?:os|S|det|D|H)\b.{0,30}M\d+|(?:det|der|saa) (?:bliver|er|skal vaere|skulle vaere|"
    r"var)|(?:bliver|er|skal|var) det|"
    r"lad det (?:blive|vaere)|lade det (?:blive|vaere)|noejes\w*|kun|bare|blot|holder S til|"
    r"(?:tager|kommer|deltager|vil|skal|tilmeld|skriv|saet)\b.{0,20}\b(?:til|i|med|paa|M\d+)|"
    r"M\d+ (?:er|passer|staar|gaelder|vil|kan|kommer|tager|bliver) (?!.*\bikke\b))\b"
)
_ONLY = Seldom(r"\b(?:kun|bare|blot|noejes\w*|lad det|lade det|alene|udelukkende)\b")
_BARE = Seldom(
    r"(?:(?:og|samt|det|den|i|paa|til|ved|moedet|moede|d|d\.|ogsaa|selvfoelgelig|torsdag|M\d+) ?)+"
)
_IT = Seldom(r"(?:og )?(?:den|det|der|H|D)\b")
_OPEN = Seldom(
    r"\b(?:maaske|muligvis|eventuelt|evt|hvis|ved (?:J|vi|H)|ikke endnu|endnu ikke|afvente?|"
    r"vente|senere|nok|vist|usikker\w*|tvivl\w*|overvej\w*)\b"
)


@dataclass(frozen=True, slots=True)
class Left:
    """Of what somebody was to come to: the meetings that are left, () where that is not clear.

    said: the words that take the others back.
    """

    numbers: tuple[int, ...]
    said: str = ""


_NOT_CLEAR = Left(())


def meetings_left(text: str, meetings: Sequence[Reference], had: Collection[int]) -> Left | None:
    """What a sentence behind a wish (grouped) leaves of its meetings; None where it takes none."""
    if (one := _THIS_NOT_THAT.fullmatch(text)) is not None:
        this = meetings[int(one["this"] or one["but"])]
        that = meetings[int(one["that"] or one["nor"])]
        meant = not this.problem and set(that.numbers) == set(had) != set(this.numbers)
        return Left(this.numbers) if meant else None
    rather = _RATHER.search(text)
    back = _TAKES_UP.match(text) or rather or _LEAVE_IT.match(text)
    if not (back or (_AGAIN.search(text) and len(had) > 1)) or not _M.search(text):
        return None
    if any(r.problem for r in meetings):
        return None
    told = _told(text, meetings)
    out, into, said = told.out, told.into, " ".join(told.said)
    unsaid = told.unsaid - out - into
    if rather and into and not (out or unsaid or _OPEN.search(text)):
        mine = "S" if rather.group().startswith("lad S") else ""
        clear = into < set(had) or (len(had) == 1 and not into & set(had))
        if into == set(had):
            return None
        return Left(tuple(sorted(into)), mine) if clear else _NOT_CLEAR
    if not out & set(had):
        open_left = back and unsaid & set(had) and not into and _OPEN.search(text)
        return _NOT_CLEAR if open_left else None
    if out & into or unsaid or not out <= set(had):
        return _NOT_CLEAR
    if _OPEN.search(text) or _EVERYBODY.search(text):
        return _NOT_CLEAR
    left = set(had) - out
    new = into - left
    if not into or into == left or (not new and not _ONLY.search(text)):
        return Left(tuple(sorted(left)), said)
    if new and not left <= into and "i stedet" not in text:
        return _NOT_CLEAR  # `… det bliver møde 3`: instead of this one, or of all?
    return Left(
        tuple(sorted(into if "i stedet" not in text or left <= into else left | into)), said
    )


def turns_to_another(text: str) -> bool:
    """Whether a sentence by itself says that the meeting just wished is not the one."""
    return bool(_RATHER.search(text) or _LEAVE_IT.match(text))


@dataclass(slots=True)
class _Told:
    """The meetings taken out, those named as the right ones, and those said nothing of."""

    out: set[int] = field(default_factory=set)
    into: set[int] = field(default_factory=set)
    unsaid: set[int] = field(default_factory=set)
    said: list[str] = field(default_factory=list)


def _told(text: str, meetings: Sequence[Reference]) -> _Told:
    told = _Told()
    last: set[int] = set()
    goes_on = told.unsaid
    for piece in filter(None, map(str.strip, _PIECES.split(text))):
        named = {n for at in _M.findall(piece) for n in meetings[int(at)].numbers}
        of = named or (last if _IT.match(piece) else set[int]())
        if not of:
            continue
        if _OUT.search(piece) or ENGAGED.search(piece):
            goes_on = told.out
            told.said.append(piece)
        elif named and _IN.search(piece):
            goes_on = told.into
        elif not (named and _BARE.fullmatch(piece)):
            goes_on = told.unsaid
        goes_on |= of
        last = of
    return told


def turned_within(grouped: Grouped) -> list[Grouped]:
    """`Jeg kommer til møde 1 og 2 - nej vent, møde 1 må I stryge igen` as two sentences."""
    text = grouped.text
    for m in _BREAKS.finditer(text) if len(grouped.meetings) > 1 else ():
        before, after = text[: m.start()], text[m.end() :]
        out = _told(after, grouped.meetings).out if _TAKES_UP.match(after) else set[int]()
        had = {n for at in _M.findall(before) for n in grouped.meetings[int(at)].numbers}
        if out & had:
            return [replace(grouped, text=before), replace(grouped, text=after)]
    return []
