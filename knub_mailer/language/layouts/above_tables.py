"""What the sentence right above a table says of those whom its rows name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knub_mailer.domain.mail import Letter
from knub_mailer.language.clauses.grouping import group
from knub_mailer.language.layouts.cell_legend import turns_signs
from knub_mailer.language.layouts.listing import doubt_above
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.people import People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.sentences import sentences_of
from knub_mailer.language.workbench import covers

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


_OPEN = ("question", "conditional", "tentative", "put off")
_THE_ROWS = Seldom(r"\b(?:D|disse|foelgende|folk|listen|skemaet|arket|tabellen|navnene)\b")
_UNDECIDED = Seldom(
    r"\bhvem (?:der|som|vi|af D)\b.*\b(?:ikke|endnu|senere|afgoer\w*)\b|"
    r"\b(?:har (?:vi|J)|(?:vi|J) har) (?:\w+ )?(?:ikke|endnu) (?:\w+ ){0,2}?(?:besluttet|afgjort|"
    r"bestemt|taget stilling)\b|"
    r"\bstaar (?:der )?(?:ja|x|1|nej|et kryds|kryds)\b.*\b(?:plads i|ledig\w*|kalender\w*|tid)\b"
)
"""`Hvem der skal tilmeldes, har vi ikke besluttet`: a table of who could."""
_ONLY = Seldom(r"\b(?:kun|alene|udelukkende|bare|blot|noejes)\b")


def once_by_the_rows(rows: Sequence[Act], reading: Reading) -> None:
    """`Tilmeld dem derefter`, `Ida: idho@k.dk` beside a table, whose rows say who comes to which.

    What names nobody else and no meeting says nothing that they do not.
    """
    if any(a.kind is not Kind.SIGN_UP or a.meeting is None or not a.meeting.numbers for a in rows):
        return
    seated = [one for act in rows for one in act.people]
    reading.acts[:] = [
        act
        for act in reading.acts
        if act.kind is not Kind.SIGN_UP
        or act.doubt
        or act.laid_out
        or act.meeting is not None
        or not (act.people and covers(seated, act.people))
    ]
    reading.items[:] = [
        item
        for item in reading.items
        if item.meeting is not None or item.doubt or not covers(seated, item.people)
    ]


def doubt_by_what_is_beside(rows: Sequence[Act], reading: Reading, letter: Letter) -> None:
    """Leave rows to be asked about that the text around them turns round, or leaves open.

    `x = kan ikke`; `Skal jeg tilmelde dem?`; `Ida skal dog kun med til møde 1`.
    """
    turned = turns_signs(s.text for s in sentences_of(letter.subject, letter.body))
    for act in rows if turned else ():
        act.doubt = act.doubt or "unclear"
    told = (each.marked.text for each in reading.marked if each.number is not None)
    if any(map(_UNDECIDED.search, told)):
        turned = True
        for act in rows:
            act.doubt = act.doubt or "tentative"
    seated = [one for act in rows for one in act.people]
    beside = [a for a in reading.acts if a.kind is Kind.SIGN_UP and not a.laid_out]
    for act in beside:
        theirs = covers(seated, act.people) if act.people else _THE_ROWS.search(act.folded)
        if act.doubt in _OPEN and act.meeting is None and theirs:
            turned = True
            for row in rows:
                row.doubt = row.doubt or act.doubt
        if act.meeting is not None and act.people and _ONLY.search(act.folded):
            there = set(act.meeting.numbers)
            for row in rows:
                at = set(row.meeting.numbers) if row.meeting is not None else there
                if covers(act.people, row.people) and not at <= there:
                    row.doubt, turned = row.doubt or "unclear", True
    reading.wrong_list |= turned
