"""Cells that tell what becomes of a row's person: `udgår`, `uændret`, `erstattes af Ida Dahl`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knub_mailer.language.layouts.laid_out import named_in
from knub_mailer.language.layouts.table_cells import Cell, cell_of
from knub_mailer.language.layouts.unanswered import COMES, OPEN
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_TOLD = r"(?:(?:er|staar|bliver|skal|nu|allerede|stadig|fortsat|gerne|helt) )*"
_STAYS = Seldom(
    r"(?:uaendret|ingen aendring\w*|som (?:foer|hidtil|nu)|samme som|beholder (?:sin )?plads\w*|"
    r"fortsaetter|fortsat\b|stadig\b|i forvejen|allerede\b|bliver (?:staaende|paa)|bibeholdes|"
    r"(?:er|staar) (?:\w+ )?(?:tilmeldt|paa listen|paa)\b|"
    r"tilmeldt (?:i forvejen|allerede|tidligere)|tidligere tilmeldt|beholdes)"
)
_NEW = Seldom(
    rf"{_TOLD}(?:nye?\b(?!\W+(?:titel|stilling|mail|e-?mail|adresse|leder|afdeling|chef))|tilmeldes|"
    r"tilfoejes|ind\b|indsaettes|indskrives|optages|med\b|saettes paa|skrives paa)"
)
_LEAVES = Seldom(
    rf"{_TOLD}(?:ude?(?=\W*$)|ud af listen|udgaa[re]\w*|(?:slette|stryge|fjerne)[st]?\b|slettet|"
    r"fjernet|stroeget|(?:tages |tag |skal |meldes )?af (?:listen|igen)|(?:tages|meldes) "
    r"(?:af|fra)\b|af(?=\W*$)|(?:af|fra)meld\w*|afbud\b|melder (?:fra|afbud)|traekker sig|"
    r"trukket|udtraeder|frafalde[rs]?)"
)
_BY = Seldom(
    rf"{_TOLD}(?:(?:afloeses|erstattes|udskiftes|byttes|skiftes(?: ud)?|afloest|erstattet|"
    r"udskiftet) (?:af|med)|byttes? til|skift(?:es|er)? til|"
    r"i stedet(?: kommer)?:?(?= [^f])|=>|->)\W*"
)
_FOR = Seldom(
    rf"{_TOLD}(?:(?:nye?|ind|kommer|deltager),? )?(?:(?:kommer )?i stedet for|istedet for|"
    r"afloeser(?: for)?|erstatter|vikar for|stedfortraeder for|"
    r"overtager (?:pladsen )?(?:efter|fra))\W+"
)
_LONG_AGO = Seldom(r"(?:deltog|var (?:\w+ )?med|har vaeret|sidste (?:aar|gang)|i fjor|kom\b)")


def tells_status(cell: str) -> bool:
    """Whether a cell tells that its person leaves, stays or is new on the list."""
    text = _said(cell)
    return any(each.match(text) for each in (_STAYS, _NEW, _LEAVES, _BY, _FOR, _LONG_AGO))


def status_column(rows: Sequence[Sequence[str]]) -> int | None:
    """The column whose cells tell of leaving or of staying: an empty one there tells nothing."""
    for at in range(max(map(len, rows), default=0)):
        told = [_said(row[at]) for row in rows if at < len(row) and row[at].strip()]
        if told and all(map(tells_status, told)) and any(map(_turns, told)):
            return at
    return None


def unanswered(head: Sequence[str], cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a row's cell is empty, put off or no, in a column that answers for the others."""
    for at, above in enumerate(fold(cell).strip(" :") for cell in head):
        if at >= len(cells) or not (COMES.fullmatch(above) or _ANSWER.fullmatch(above)):
            continue
        told = [fold(row[at]).strip() for row in rows if at < len(row) and row[at].strip()]
        read = [cell_of(each) for each in told]
        answers = sum(each in (Cell.YES, Cell.NO, Cell.MAYBE) for each in read)
        said = fold(cells[at]).strip()
        if answers * 2 >= len(told) > 0 and (
            not said or OPEN.fullmatch(said) or cell_of(said) is Cell.NO
        ):
            return True
    return False


_ANSWER = Seldom(r"svar|status|ja ?/ ?nej|(?:kommer|deltager|tilmeldes|med)? ?\(ja ?/ ?nej\)")


def _turns(text: str) -> bool:
    return any(each.match(text) for each in (_STAYS, _LEAVES, _BY))


def by_status(
    whom: Sequence[Mention], cells: Sequence[str], row: str, people: People
) -> list[Act] | None:
    """What the cells of a row wish for its people by telling what becomes of them.

    None where they tell nothing of the sort; no act for whose seat stays as it is.
    """
    told = [cell for cell in cells if tells_status(cell)]
    if not told:
        return None
    cell, text = told[0], _said(told[0])
    if len(told) > 1 or _LONG_AGO.match(text):
        return [Act(Kind.SIGN_UP, row, [one], doubt="unclear") for one in whom]
    for words, leaves in ((_BY, True), (_FOR, False)):
        found = words.match(text)
        if found is not None:
            return _exchanged(whom, cell, row, people, leaves=leaves)
    if _STAYS.match(text):
        return []
    kind = Kind.CANCEL if _LEAVES.match(text) else Kind.SIGN_UP
    return [Act(kind, row, [one]) for one in whom]


def _exchanged(
    whom: Sequence[Mention], cell: str, row: str, people: People, *, leaves: bool
) -> list[Act]:
    """`Erstattes af Ida Dahl`; asked where it is not told who."""
    name = re.search(r"[A-ZÆØÅ][^\W\d_]+[ -][A-ZÆØÅ].*", cell)
    other = named_in(name.group(), people, cell) if name else None
    if other is None or not other.sure or len(whom) != 1:
        return [Act(Kind.SUBSTITUTE, row, [], [*whom], doubt="unclear")]
    into, out = (other, whom[0]) if leaves else (whom[0], other)
    return [Act(Kind.SUBSTITUTE, row, [into], [out])]


def _said(cell: str) -> str:
    return fold(cell).strip(" ().!:*–-")
