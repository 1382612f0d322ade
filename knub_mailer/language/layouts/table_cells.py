"""What the cells of a table say: a cross, a no, a doubt, or something only a person can read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from knub_mailer.language.layouts.labels import MAIL, REMARK, WORK
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import Sentence

_YES = Seldom(
    r"^(?:x{1,3}|v|ja|jo|jep|jeps|jaeh|j|✓|✔️?|☒|☑️?|✅|👍|●|•|1(?=$)|ok|okay|\+|yes|y|deltager|"
    r"kommer|"
    r"tilmeld(?:es|t)?|med|true|til stede|deltagelse|er med|skal med|vil gerne)"
    r"(?=$|[ ,;:.(!/–-])"
)
_NO = Seldom(
    r"\b(?:ikke|ej|nej|nix|nope|afbud|no|udgaar|forhindret|afmeldt|afmeldes|framelder|udebliver|"
    r"fravaerende|optaget|ferie\w*|syg|sygemeldt|sygeorlov|\w*barsel\w*|\w*orlov\w*|"
    r"fri|andet moede|paa kursus|(?:springer|hopper) over|melder fra|ingen)\b|"
    r"^(?:-+|–|—|/|0|n|n/a|✗|✘|❌|🚫|×|false)$"
)
_MAYBE = Seldom(
    r"\b(?:maaske|evt|eventuelt|muligvis|usikker\w*|afventer|tb[acd]|vender tilbage|ved ikke|"
    r"forbehold|maybe|hvis|saafremt|haaber|afhaeng\w*|forventer|forventeligt|reserve|venteliste|"
    r"stand-?by|suppleant|overvejer|i tvivl|uafklaret|uafklart|ikke sikker|eller|foreloebigt?|"
    r"ikke (?:\w+ )?(?:afklaret|besluttet|afgjort|godkendt|bestemt)|halvt?|ubesvaret|uoplyst|"
    r"ikke (?:\w+ )?(?:be)?svaret|(?:mangler|intet|uden|afventer) svar|svar (?:mangler|foelger))\b|"
    r"^\(?\?+\)?$|^(?:x|ja|v) ?\(?\?|\?$"
)
_BRACKETED = Seldom(r"\( ?(?:x|v|ja|j|✓|1) ?\)")
"""`(x)` is no firm cross; `[x]` is a ticked box."""
_STAYS_AWAY = Seldom(
    r"\b(?:(?:kommer|deltager|kan|skal|moeder|vil|er) (?:\w+ ){0,2}?ikke(?: (?:med|komme|deltage|"
    r"alligevel|laengere))?(?= ?(?:$|[.,;!)]|den|til|med\b|da\b|pga|grundet|paa grund))|"
    r"ikke (?:med|alligevel|laengere)|afbud|udgaar|forhindret|afmeldt|afmeldes|framelder|"
    r"udebliver|sygemeldt)\b"
)
_REFUSES = Seldom(
    r"\b(?:ikke|nej|afbud|no|udgaar|forhindret|afmeldt|afmeldes|framelder|sygemeldt)\b|"
    r"^(?:-|–|0|n)$"
)
_CALLS_OFF = Seldom(r"\b(?:afbud|afmeld\w*|udgaar)\b")
_OF_FOOD = Seldom(
    r"\b(?:spis\w*|taaler?|drik\w*|koed\w*|svin\w*|allerg\w*|noedder|fisk|alkohol|gluten\w*|"
    r"laktose|kost|diaet|overnat\w*|hotel|frokost|parker\w*|koerer|mail\w*|adresse|telefon|"
    r"oprettet|initialer|titel)\b"
)
_SHORT = 40
_FEWEST_COLUMNS = 3
_A_WORD_OR_TWO = 2
_FEWEST_SIGNS = 2  # in a row of meetings, whose remarks are beside the matter


class Cell(Enum):
    """What a cell below a meeting says of its row's person."""

    EMPTY = "empty"
    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    UNREAD = "unread"


def cell_of(cell: str) -> Cell:
    """What a cell says; a remark behind a yes leaves it one: `ja, vegetar`."""
    text = fold(cell).strip(" ().!")
    if not text:
        return Cell.MAYBE if "?" in cell else Cell.EMPTY
    if (
        _BRACKETED.fullmatch(fold(cell).strip())
        or _MAYBE.search(text)
        or _MAYBE.search(fold(cell).strip())
    ):
        return Cell.MAYBE
    if _YES.match(text) and not _NO.search(_without_food(text)):
        return Cell.YES
    return Cell.NO if _NO.search(text) else Cell.UNREAD


def _without_food(text: str) -> str:
    """A yes without its remark about food or a bed, which may hold a no: `ja, spiser ikke kød`."""
    said, _, remark = text.partition(" ")
    return said.rstrip(",;:") if _OF_FOOD.search(remark) else text


def crossed(cell: str) -> bool:
    """Whether a cell holds a cross or a yes and no more than a remark besides."""
    return cell_of(cell) is Cell.YES


_PLAINLY = Seldom(
    r"(?:ja|x|kommer|deltager|er med|med|kan|kan godt|tilmeldes|nej|kommer ikke|deltager ikke|"
    r"kan ikke|er ikke med|ikke med|afbud|maaske)(?: tak| gerne| desvaerre)?"
)
_OF_REMARKS = Seldom(r"bemaerk\w*|kommentar\w*|noter?")


def with_coming_headed(table: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """A table whose column of remarks tells who comes (`kommer`, `kan ikke`), headed so."""
    head = list(table[0])
    for at, above in enumerate(head):
        cells = [row[at] for row in table[1:] if at < len(row) and row[at].strip()]
        plain = [fold(cell).strip(" ().!") for cell in cells]
        plain = [cell for cell in plain if _PLAINLY.fullmatch(cell)]
        comes = any(cell_of(cell) is Cell.YES for cell in plain)
        if _OF_REMARKS.fullmatch(fold(above).strip(" :")) and comes:
            head[at] = "Kommer"
    return (tuple(head), *table[1:])


def refuses(cell: str) -> bool:
    """Whether a cell says no in any words."""
    return len(cell) < _SHORT and bool(_REFUSES.search(fold(cell)))


def stays_away(cell: str) -> bool:
    """Whether a cell says that somebody does not come, in a column that is about other things."""
    return bool(_STAYS_AWAY.search(fold(cell)))


def calls_off(cell: str) -> bool:
    """Whether a cell calls a seat off."""
    return bool(_CALLS_OFF.search(fold(cell)))


def wavers(cell: str) -> bool:
    """Whether a cell leaves it open."""
    return len(cell) < _SHORT and bool(_MAYBE.search(fold(cell).strip()))


_UPON = Seldom(
    r"(?:(?:men|dog|kommer|deltager|med|ja)\W+)*(?:(?:men |dog )?kun (?:hvis|saafremt|naar)|"
    r"hvis (?:der|han|hun|"
    r"jeg|vi|chefen|det)|maaske\W*$|usikker\w*|ikke (?:helt )?sikker\w*|afventer|afhaeng\w*|"
    r"venteliste|"
    r"reserve|forbehold|med forbehold|tbc|evt(?:\.|entuelt)?\W*$|uafklaret|uafklart|"
    r"ikke (?:afklaret|afgjort))"
)


def hangs(remark: str) -> bool:
    """Whether a remark makes the coming itself depend on something: `kun hvis der er plads`."""
    return _UPON.match(fold(remark).strip()) is not None


def hard_to_read(remark: str) -> bool:
    """Whether a remark holds a no that is neither about food nor about coming."""
    text = fold(remark)
    told = len(text.split()) > _A_WORD_OR_TWO and bool(_NO.search(text))
    return told and not (_OF_FOOD.search(text) or stays_away(remark))


_ENDS_SEATS = Seldom(
    r"\b(?:afbud|afmeld\w*|skal (?:derfor )?af(?! ?sted)|udgaar|melde?s? fra|slettes|fjernes|"
    r"framelde\w*|trukket|ikke kan)\b"
)
_OFF_TO = Seldom(r"\bskal (?:\w+ )?af ?sted\b")
_SIGNS_UP = Seldom(r"\b(?:tilmeld\w*|deltager|kommer|deltagere)\b")


def ends_seats(text: str) -> bool:
    """Whether a folded letter only speaks of leaving, so that its tables do."""
    return bool(_ENDS_SEATS.search(text)) and not _SIGNS_UP.search(text)


def sends_off(text: str) -> bool:
    """`Hvem der skal af sted`: nobody leaves the list."""
    return bool(_OFF_TO.search(text)) and not _ENDS_SEATS.search(text)


def _without_asides(head: Sequence[str], row: Sequence[str]) -> str:
    """A row without what it tells of workplaces, addresses still to come and diets."""
    return "\t".join(c for above, c in zip(head, row, strict=False) if _tells(above, c))


def _tells(above: str, cell: str) -> bool:
    """Whether a cell is more than a workplace, an address still to come or a diet."""
    aside = any(each.search(fold(above)) for each in (WORK, MAIL, REMARK))
    return "@" in cell or stays_away(cell) or hangs(cell) or not aside


_OF_ALL = Seldom(
    r"(?:i ?alt|sum|total\w*|samlet|antal)\b[^a-z]*(?:deltagere|tilmeldte|pladser)?\W*"
)
"""The first cell of a row that adds up those above it."""
_DAY_AND_MONTH = re.compile(r"([^\W\d]{0,8}\.? ?(?:d\. ?)?[0-3]?\d)-(0\d|1[0-2])\.?")


def with_slash(head: str) -> str:
    """A column's head that is a date with a hyphen, `12-03`, as it is written elsewhere."""
    m = _DAY_AND_MONTH.fullmatch(head.strip())
    return f"{m[1]}/{m[2]}" if m is not None else head


def whole_rows(pieces: Iterable[Sentence], lines: Sequence[str]) -> list[Sentence]:
    """The sentences of tables' rows, a row in one: `Ida | måske (barsel?) | ja` is no question."""
    rows: dict[int, Sentence] = {}
    for piece in pieces:
        whole = "\t" in lines[piece.line] if piece.line < len(lines) else False
        rows.setdefault(
            piece.line if whole else -1 - len(rows),
            replace(piece, text=lines[piece.line].rstrip()) if whole else piece,
        )
    return list(rows.values())


def grids_in_words(lines: Sequence[str], *, ends: bool) -> list[str]:
    """The rows of tables with the grids among them in words: `Ida Krogh deltager 12/3, 28/5`.

    lines: of one letter in their order, cells between tabs. Below a head of meetings a cross means
    nothing to who reads sentences. ends: whether a cross is for leaving. A row that adds up the
    others is "".
    """
    comes, stays = ("melder afbud til", "kommer") if ends else ("deltager i", "deltager ikke")
    bare = comes.rpartition(" ")[0]
    told: list[str] = []
    head: list[str] = []
    for line in lines:
        row = line.split("\t")
        if len(row) < _FEWEST_COLUMNS or not head:
            head = [*map(with_slash, row)] if len(row) >= _FEWEST_COLUMNS - 1 else []
            told.append("\t".join(head) if head else line)
            continue
        if _OF_ALL.fullmatch(fold(row[0])):
            told.append("")
            continue
        over = ["", *head] if len(head) < len(row) else head
        cells = [(above, cell_of(cell), cell) for above, cell in zip(over, row, strict=False)]
        there = [above for above, said, _ in cells[1:] if said is Cell.YES]
        open_ = [above for above, said, _ in cells[1:] if said is Cell.MAYBE]
        plain = (
            said
            for above, said, cell in cells[1:]
            if len(cell.split()) <= _A_WORD_OR_TWO and _tells(above, cell)
        )
        if not there and not any(said is Cell.NO for said in plain):
            told.append(_without_asides(over, row))
            continue
        left = any(calls_off(cell) for cell in row[1:])
        said = "melder afbud" if left else stays
        if there:
            at = [above for above in there if not _OF_REMARKS.fullmatch(fold(above).strip(" :"))]
            said = f"{comes} {' og '.join(at)}" if at else bare
        said += f", måske {', '.join(open_)}" if open_ else ""
        signs = sum(said in (Cell.YES, Cell.NO, Cell.MAYBE) for _, said, _ in cells)
        who = [
            cell
            for above, what, cell in cells
            if what is Cell.UNREAD and (signs < _FEWEST_SIGNS or _tells(above, cell))
        ]
        told.append(f"{', '.join(who)} {said}.")
    return told
