"""Tables with a column that asks who keeps a seat: `Beholder pladsen`, with `ja` or `nej` below."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.language.layouts.labels import NAME
from knub_mailer.language.layouts.laid_out import in_order, meeting_in, named_in
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_KEEPS = Seldom(
    r"(?:skal |vil |kan )?(?:(?:beholder?|bevarer?|bruger?) (?:\w+ )?plads\w*|(?:bliver?|blive) "
    r"(?:staaende|paa listen|paa pladsen|tilmeldt)|fortsaetter|"
    r"(?:(?:kommer|deltager|er|skal|staar) )?(?:stadig(?:vaek)?|fortsat)(?: (?:kommer|deltager|med|"
    r"tilmeldt|plads|paa listen))?)\??"
)
_GIVES_UP = Seldom(
    r"(?:skal |oenskes |vil )?(?:(?:af|fra)meld(?:es?|t|ing)|afbud|melder (?:fra|afbud)|udgaar|"
    r"(?:af|ud)(?: af listen)?|slettes|stryges|fjernes|opgiver (?:\w+ )?plads\w*)\??"
)
_YES = Seldom(r"(?:ja|jo|x|j|✓|✔|ok|beholder|bliver|stadig|fortsat|uaendret)\b.*|[x✓✔]")
_NO = Seldom(r"(?:nej|n|nix)\b.*|-|–|(?:skal )?(?:afmeld\w*|af|ud|slettes|udgaar|afbud)\b.*")
_ON_THE_CONTRARY = Seldom(r"\b(?:men|maaske|hvis|dog|eller|\w+ ikke|ikke \w+)\b|\?")


def keeping_column(head: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """The column that asks who keeps a seat, or gives it up, by the folded heads."""
    keeps = next((i for i, cell in enumerate(head) if _KEEPS.fullmatch(cell)), None)
    return keeps if keeps is not None else _giving_up(head, rows)


def _giving_up(head: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """The column `Afmeldes` where somebody's answer is no."""
    for i, cell in enumerate(head):
        told = [fold(row[i]).strip(" .!()") for row in rows if i < len(row)] if cell else []
        told = told if _GIVES_UP.fullmatch(cell) and any(map(NAME.search, head)) else []
        answers = (not each or _YES.fullmatch(each) or _NO.fullmatch(each) for each in told)
        if any(map(_NO.fullmatch, told)) and all(answers):
            return i
    return None


def leaving(
    table: tuple[tuple[str, ...], ...], keeps: int, calendar: Calendar, people: People
) -> list[Act]:
    """Who gives a seat up by a `nej` below that column; who keeps it wishes nothing."""
    head = [fold(cell).strip(" :") for cell in table[0]]
    yes, no = (_YES, _NO) if _KEEPS.fullmatch(head[keeps]) else (_NO, _YES)
    who = next((i for i, cell in enumerate(head) if NAME.search(cell) and i != keeps), 0)
    acts: list[Act] = []
    for row in table[1:]:
        told = fold(row[keeps]).strip(" .!()") if keeps < len(row) else ""
        one = named_in(in_order(row[who]), people, " ".join(row)) if who < len(row) else None
        if one is None or not told:
            continue
        if yes.fullmatch(told):
            acts.append(Act(Kind.STAYS, " | ".join(row), [one]))
            continue
        others = (cell for i, cell in enumerate(row) if i not in (who, keeps) and "@" not in cell)
        meeting = next((r for c in others if (r := meeting_in(c, calendar, people))), None)
        act = Act(Kind.CANCEL, " | ".join(row), [one], meeting=meeting)
        rest = told.partition(" ")[2]
        act.doubt = "" if no.fullmatch(told) and not _ON_THE_CONTRARY.search(rest) else "unclear"
        acts.append(act)
    return acts
