"""Lines of somebody and bare numbers: `Ida Krogh: 1 og 2`, `Bo Holm ........ 3`.

In a mail of several such lines they are numbers of meetings, which the words for it are put to;
so it is with `det første af årets møder`, which is one of them and not all.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from knub_mailer.language.words.alternatives import Seldom

_NAME = r"[A-ZÆØÅ][\w'’-]+(?: +(?:(?:af|von|van|de|la) +)?[A-ZÆØÅ][\w.'’-]*){1,4}"
_WHO = rf"(?:{_NAME}|[Jj]eg|[Mm]ig|[Uu]ndertegnede)"
_LINE = Seldom(
    rf"^(?P<who>[ \t]*(?:[-–*•·][ \t]*)?{_WHO}(?:[ \t]*\([^()\n]{{1,60}}\))?)"
    r"[ \t]*(?:\.{3,}:?|…+|[:=–-])[ \t]*"
    r"(?P<numbers>[1-9](?:[ \t]*(?:,|&|\+|/|og|samt)[ \t]*[1-9]){0,3})[ \t]*[.;,]?[ \t]*\r?$",
    re.MULTILINE,
)
_ALL = Seldom(
    rf"^(?P<who>[ \t]*(?:[-–*•·][ \t]*)?{_WHO}(?:[ \t]*\([^()\n]{{1,60}}\))?[ \t]*[:=–-][ \t]*"
    r"[Aa]lle)(?=[ \t]*[.;,]?[ \t]*\r?$)",
    re.MULTILINE,
)
_NOBODY_YET = Seldom(
    r"^(?P<item>[ \t]*(?:\d{1,2}[.)]|[-–*•·])[ \t]*)(?:\?+|N\.? ?N\.?|\.{2,}|…)(?=[ \t]*\r?$)",
    re.MULTILINE,
)
"""An item of a list for whom nobody has been found."""
_OF_THE_YEARS = Seldom(
    r"\b(?P<which>[Dd]et (?:første|andet|tredje|sidste)(?: og (?:det )?(?:andet|tredje|sidste))?) "
    r"af (?:årets|sæsonens|netværkets|jeres)(?: (?:tre|3))? (?:netværks)?møder(?:ne)?\b"
)


def with_meetings_named(body: str, known: Collection[int]) -> str:
    """A body with `møde` before numbers that stand alone beside names, where each is a meeting's.

    known: the season's numbers. One line alone, or one of a higher number, tells of something else;
    so may single numbers (`Ida: 2`) where no line has two.
    """
    body = _OF_THE_YEARS.sub(r"\g<which> møde", body)
    body = _NOBODY_YET.sub(r"\g<item>en kollega", _ALL.sub(r"\g<who> møder", body))
    lines = list(_LINE.finditer(body))
    told = [[int(n) for n in re.findall(r"\d", m["numbers"])] for m in lines]
    of_meetings = {n for each in told for n in each} <= set(known)
    if len(lines) < 2 or not of_meetings or max(map(len, told)) < 2:
        return body
    return _LINE.sub(lambda m: f"{m['who']}: møde {re.sub(r'[&+/]', ' og ', m['numbers'])}", body)
