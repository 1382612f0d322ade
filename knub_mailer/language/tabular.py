"""Tables: rows and crosses that say who comes when."""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Letter
from knub_mailer.language.acts import Act, Kind
from knub_mailer.language.grouping import Reference
from knub_mailer.language.labels import GIVEN, IN, MAIL, NAME, OUT, SURNAME
from knub_mailer.language.marking import resolve
from knub_mailer.language.meetings import Calendar, agree
from knub_mailer.language.names import display_name, names_in
from knub_mailer.language.normalise import fold
from knub_mailer.language.people import ADDRESS, Mention, People
from knub_mailer.language.vocabulary import NO_NAMES

_STATUS = re.compile(r"\b(?:status|deltager|kommer|svar|bemaerkning\w*|note|attending|med\?)\b")
_YES = re.compile(r"^(?:x|v|ja|j|✓|✔|☒|☑|1|ok|\+|yes|deltager|kommer|tilmeldes|med|true)$")
_NO = re.compile(
    r"\b(?:ikke|nej|afbud|no|udgaar|forhindret|afmeldt|afmeldes|framelder)\b|^(?:-|–|0|n)$"
)
_BILLING_LABEL = re.compile(r"(?:ean|gln|cvr|ordre\w*|faktura\w*|rekvisition\w*|reference\w*)\b")
_RULE = re.compile(r"[\s|:+=\-–]*")
_LEGEND = re.compile(r"\b([A-ZÆØÅ]{1,3}\d?)\s*[=:]\s*([^,.;\n|]{3,40})")


def table_acts(
    letter: Letter, calendar: Calendar, people: People, kind: Kind
) -> tuple[list[Act], set[int]]:
    """The wishes of the letter's tables and the lines they stand on.

    kind: what the text around asks for, for tables that do not say it themselves.
    """
    acts: list[Act] = []
    taken: set[int] = set()
    lines = letter.body.splitlines()
    legend = _legend(letter.body)
    for table in letter.tables:
        rows = tuple(row for row in table if not _RULE.fullmatch("".join(row)))
        if any(row and _BILLING_LABEL.match(fold(row[0])) for row in rows):
            continue
        found = _table(_explained(rows, legend), calendar, people, kind) if rows else []
        if not found:
            continue
        acts += found
        typed = {"\t".join(row).rstrip() for row in table}
        taken |= {i for i, line in enumerate(lines) if line.rstrip() in typed}
    return acts, taken


def _legend(text: str) -> dict[str, str]:
    """The abbreviations that a letter explains: `K = København`."""
    return {m[1]: m[2].strip() for m in _LEGEND.finditer(text)}


def _explained(
    table: tuple[tuple[str, ...], ...], legend: dict[str, str]
) -> tuple[tuple[str, ...], ...]:
    if not legend:
        return table
    head = tuple(legend.get(cell.strip(), cell) for cell in table[0])
    return (head, *table[1:])


def _table(
    table: tuple[tuple[str, ...], ...], calendar: Calendar, people: People, kind: Kind
) -> list[Act]:
    head = [fold(cell).strip(" :") for cell in table[0]]
    if any(OUT.match(c) for c in head) and any(IN.match(c) for c in head):
        return _exchange(table, head, calendar, people)
    names = [
        i for i, c in enumerate(head) if re.search(r"navn|name|namn", c) and not MAIL.search(c)
    ]
    names = names or [i for i, c in enumerate(head) if NAME.search(c) and not MAIL.search(c)]
    given = [i for i, c in enumerate(head) if GIVEN.match(c)]
    surname = [i for i, c in enumerate(head) if SURNAME.match(c)]
    headed = bool(names or given)
    body = table[1:] if headed else table
    columns = (
        {i: meeting_in(table[0][i], calendar, people) for i in range(len(head))} if headed else {}
    )
    columns = {i: r for i, r in columns.items() if r is not None and r.numbers}
    acts: list[Act] = []
    for row in body:
        cells = [*row, *[""] * (len(head) - len(row))]
        person = _person(cells, names, given, surname, people)
        if person is None:
            continue
        row_text = fold(" ".join(cells))
        said = " | ".join(c for c in cells if c)
        if columns:
            yes = [r for i, r in columns.items() if r is not None and _crossed(cells[i])]
            numbers = tuple(sorted({n for r in yes for n in r.numbers}))
            if not numbers:
                continue
            problem = next((r.problem for r in yes if r.problem), "")
            acts.append(Act(kind, said, [person], meeting=Reference(numbers, problem, said)))
            continue
        if (
            not columns
            and sum(_crossed(c) for i, c in enumerate(cells) if i not in names) > 0
            and len(head) > 3
        ):
            acts.append(Act(kind, said, [person], meeting=Reference((), "no_meeting", said)))
            continue
        reference = None
        for i, cell in enumerate(cells):
            if i not in names and "@" not in cell:
                reference = reference or meeting_in(cell, calendar, people)
        this = kind
        if (
            any(
                _NO.search(fold(c))
                for i, c in enumerate(cells)
                if i not in names and "@" not in c and len(c) < 40
            )
            and kind is Kind.SIGN_UP
        ):
            if re.search(r"\b(?:afbud|afmeld\w*|udgaar)\b", row_text):
                this = Kind.CANCEL
            else:
                continue
        acts.append(Act(this, said, [person], meeting=reference))
    return acts


def _crossed(cell: str) -> bool:
    return bool(_YES.match(fold(cell).strip(" ().!")))


def _exchange(
    table: tuple[tuple[str, ...], ...], head: list[str], calendar: Calendar, people: People
) -> list[Act]:
    out = next(i for i, c in enumerate(head) if OUT.match(c))
    into = next(i for i, c in enumerate(head) if IN.match(c) and i != out)
    acts = []
    for row in table[1:]:
        if len(row) <= max(out, into):
            continue
        gone = named_in(row[out], people)
        new = named_in(row[into], people, " ".join(row[into:]))
        if gone and new:
            meeting = next((r for c in row if (r := meeting_in(c, calendar, people))), None)
            acts.append(Act(Kind.SUBSTITUTE, " | ".join(row), [new], [gone], meeting=meeting))
    return acts


def meeting_in(cell: str, calendar: Calendar, people: People) -> Reference | None:
    text = fold(cell)
    if re.fullmatch(r"\s*(?:alle|samtlige)(?: tre| moeder| moederne| 3)?\s*", text):
        return Reference(tuple(m.number for m in calendar.coming), "", cell)
    mentions = calendar.mentions(text)
    if not mentions:
        alone = re.fullmatch(
            r"\s*(?:m\.?|nr\.?|moede)?\s*(\d)\.?(?:\s*(?:og|,|\+|&)\s*(\d)\.?)?(?:\s*(?:og|,|\+|"
            r"&)\s*(\d)\.?)?\s*(?:\. moede)?\s*",
            text,
        )
        if alone is None:
            return None
        numbers = tuple(int(d) for d in alone.groups() if d)
        known = {m.number for m in calendar.live}
        problem = "" if set(numbers) <= known else "no_meeting"
        if not problem and all(calendar.begun(n) for n in numbers):
            problem = "past"
        return Reference(numbers if not problem or problem == "past" else (), problem, cell)
    numbers, problem = agree(mentions, text)
    return Reference(numbers, problem, cell)


def named_in(cell: str, people: People, around: str = "") -> Mention | None:
    found = names_in(cell, people.places)
    if not found and cell.strip():
        shown = display_name(ADDRESS.sub("", cell).strip(" ,;()<>"))
        if (
            shown
            and " " in shown
            and len(shown.split()) <= 5
            and all(w[0].isupper() for w in shown.split())
            and not any(fold(w) in NO_NAMES for w in shown.split())
        ):
            return with_mail(Mention(shown, shown, None), around or cell, people)
        return None
    if not found:
        return None
    one = found[0]
    return with_mail(resolve(one.name, one.complete, people), around or cell, people)


def with_mail(mention: Mention, text: str, people: People) -> Mention:
    address = ADDRESS.search(text)
    if address and not mention.sender:
        mention.email = address.group().lower()
        if not mention.sure:
            whole = people.name_from_address(mention.said, mention.email)
            if whole:
                mention.name, mention.problem = whole, ""
    if mention.sure and mention.name:
        people.learn(mention.name, mention.email, 0)
    return mention


def _person(
    cells: list[str], names: list[int], given: list[int], surname: list[int], people: People
) -> Mention | None:
    everything = " ".join(cells)
    if given and surname:
        whole = f"{cells[given[0]].strip()} {cells[surname[0]].strip()}".strip()
        if " " not in whole:
            return None
        return with_mail(resolve(whole, True, people), everything, people)
    for i in names:
        if i < len(cells):
            found = named_in(in_order(cells[i]), people, everything)
            if found:
                return found
    if not names:
        for cell in cells:
            found = named_in(in_order(cell), people, everything)
            if found and found.sure:
                return found
    return None


def in_order(cell: str) -> str:
    """`Bro Andersen, Mathias` as `Mathias Bro Andersen`."""
    bare = ADDRESS.sub("", cell).strip(" ,;()<>")
    swapped = re.fullmatch(
        r"([^\W\d_][\w'’ .-]+),\s*([^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]+)?)", bare
    )
    return f"{swapped[2]} {swapped[1]}" if swapped else cell
