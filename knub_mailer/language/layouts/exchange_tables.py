"""Tables with a column of who goes out and one of who comes in."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.language.layouts.labels import IN, NAME, OUT
from knub_mailer.language.layouts.laid_out import meeting_in, named_in
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_NOBODY = Seldom(r"(?:-|–|/|\(?ingen\)?(?: (?:afloeser|vikar|erstatning))?)?")
_INSTEAD_OF = Seldom(
    r"(?:(?:kommer|deltager|moeder|er|tager plads(?:en)?|traeder ind|ind) )?i ?stedet for"
    r"(?: hvem)?|(?:er )?(?:afloeser|vikar|stedfortraeder)(?:en)? for|erstatter|"
    r"overtager (?:pladsen )?efter"
)
"""The head of a column of those whom the people beside come for: `Hvem | I stedet for`."""
_NOW = Seldom(
    r"(?:er )?(?:nu|i dag|foer|hidtil\w*|nuvaerende|gamle?|gammelt|tidligere|foerste plan)"
)
_THEN = Seldom(r"(?:fremover|fremadrettet|herefter|efter|nye?|nyt|skal vaere|bliver|ny plan)")
_WHO = Seldom(r"(?:hvem|kommer|ny(?:e|t navn)?(?: deltager)?|deltagere?)")


def out_and_in(head: Sequence[str]) -> tuple[int, int] | None:
    """The columns of who goes out and of who comes in, by the folded heads; None without both."""
    for_whom = next((i for i, cell in enumerate(head) if _INSTEAD_OF.fullmatch(cell)), None)
    who = [i for i, c in enumerate(head) if i != for_whom and (_WHO.fullmatch(c) or NAME.search(c))]
    told = for_whom is not None and len(who) == 1 and not OUT.match(head[who[0]])
    if told and for_whom is not None and who[0] < for_whom:
        return for_whom, who[0]
    out = next((i for i, cell in enumerate(head) if OUT.match(cell)), None)
    into = next((i for i, cell in enumerate(head) if IN.match(cell) and i != out), None)
    return (out, into) if out is not None and into is not None else None


def compares(head: Sequence[str]) -> bool:
    """Whether folded heads put what is beside what shall be: which cells count is not told."""
    return any(map(_NOW.fullmatch, head)) and any(map(_THEN.fullmatch, head))


def exchanges(
    table: tuple[tuple[str, ...], ...], out: int, into: int, calendar: Calendar, people: People
) -> list[Act]:
    """Who comes for whom; who leaves, or comes, beside an empty cell. Who stays is in both."""
    acts = []
    for row in table[1:]:
        if len(row) <= max(out, into):
            continue
        gone = named_in(row[out], people)
        beside = row[into + 1 : out] if out > into else row[into + 1 :]
        new = named_in(row[into], people, " ".join([row[into], *beside]))
        said = " | ".join(row)
        meeting = next((r for c in row if (r := meeting_in(c, calendar, people))), None)
        if gone and new and gone.name != new.name:
            acts.append(Act(Kind.SUBSTITUTE, said, [new], [gone], meeting=meeting))
        elif gone and not new and _NOBODY.fullmatch(fold(row[into]).strip()):
            acts.append(Act(Kind.CANCEL, said, [gone], meeting=meeting))
        elif new and not gone and _NOBODY.fullmatch(fold(row[out]).strip()):
            acts.append(Act(Kind.SIGN_UP, said, [new], meeting=meeting))
    return acts
