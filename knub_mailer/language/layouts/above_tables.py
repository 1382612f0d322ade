"""What the sentence right above a table says of those whom its rows name."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.language.clauses.grouping import group
from knub_mailer.language.layouts.listing import doubt_above
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.people import People
from knub_mailer.language.words.alternatives import Seldom

_WHO_COMES = Seldom(
    r"^(?:hvem|hvilke)(?: \w+)?,? (?:(?:der|som) )?(?:kommer|deltager|skal|tager|moeder|er med)\b"
    r"(?!.*(?:\?|\bikke\b))"
)
_NOT_YET = Seldom(
    r"\b(?:venter|afventer|vente) (?:\w+ ){0,2}?med (?:at )?(?:tilmeld\w*|melde)\b|"
    r"\b(?:tilmeld\w*|melder|deltager|kommer) (?:\w+ ){0,2}?(?:senere|endnu ikke|ikke endnu)\b|"
    r"\b(?:bliver|er) det nok\b|\bdet bliver nok\b|"
    r"\b(?:kladde|udkast|ikke endelig\w*|foreloebig\w*)\b"
)
_BEFORE = Seldom(r"\b(?:sidste aar|sidste gang|i fjor|aaret foer|forrige (?:aar|gang|saeson))\b")


def doubt_of_tables(
    acts: Iterable[Act], taken: frozenset[int], reading: Reading, people: People
) -> None:
    """Leave to be asked what the rows of one table seem to wish, where the line above denies it.

    `Hvem kan ikke:`, `Sidste år var vi disse:`, `Vi venter med at tilmelde, men det bliver nok:`.
    """
    first = min(taken, default=0)
    above = [each for each in reading.marked if each.line < first and not each.subject]
    if not above:
        return
    marked = above[-1].marked
    text = group(marked, people).text
    doubt = "" if _WHO_COMES.search(text) else doubt_above(text, marked.raw, asks=False)
    if not doubt and marked.raw.rstrip().endswith(":"):
        doubt = "past" if _BEFORE.search(text) else ""
        doubt = "tentative" if _NOT_YET.search(text) else doubt
    for act in acts if doubt else ():
        if act.kind is Kind.SIGN_UP or doubt != "denied":
            act.doubt = act.doubt or doubt
