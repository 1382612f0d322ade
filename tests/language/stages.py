"""What a mail looks like at each stage of its reading: `python tests/language/stages.py FILE…`.

A sentence as written, marked, grouped and in its clauses with their roles; then the acts of the
letter, each with its doubt (docs/understanding.md).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpora import output_of

import knub_mailer.language.understand as understanding
from knub_mailer.language.clauses.clauses import clauses_of
from knub_mailer.language.clauses.grouping import group
from knub_mailer.language.letter.acts import Act, Member
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.second.tokens import Tokens


def stages_of(raw: bytes) -> Iterator[str]:
    """The stages of a raw mail, a line each; nothing where it is not read (an auto-reply)."""
    seen: list[tuple[People, Reading]] = []
    tokens_of = understanding.tokens_of

    def noted(letter: Any, people: People, speaker: Any, reading: Reading, calendar: Any) -> Tokens:
        seen.append((people, reading))
        return tokens_of(letter, people, speaker, reading, calendar)

    understanding.tokens_of = noted
    try:
        output_of(raw)
    finally:
        understanding.tokens_of = tokens_of
    for people, reading in seen[:1]:
        for sentence in sorted(reading.marked, key=lambda each: each.line):
            grouped = group(sentence.marked, people).text
            yield sentence.marked.raw
            yield f"  marked   {sentence.marked.text}"
            yield f"  grouped  {grouped}"
            for clause in clauses_of(grouped, question=grouped.endswith("?")):
                yield f"  clause   {clause.text} ({clause.role.name.lower()})"
        yield from map(_told, reading.acts)


def _told(act: Act) -> str:
    people = f"{_names(act.people)} for {_names(act.out)}" if act.out else _names(act.people)
    numbers = " ".join(map(str, act.meeting.numbers)) if act.meeting else "not said"
    doubt = f" ({act.doubt})" if act.doubt else ""
    return f"{act.kind.value}: {people or 'everybody'}; meeting {numbers}{doubt}"


def _names(members: list[Member]) -> str:
    return ", ".join(m.name or m.said if isinstance(m, Mention) else str(m) for m in members)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(*stages_of(Path(name).read_bytes()), sep="\n")
