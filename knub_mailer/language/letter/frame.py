"""What the clauses of one sentence share while they are read."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter.acts import first_reference
from knub_mailer.language.words.sentences import Sentence


@dataclass(slots=True)
class Frame:
    """What the clauses of one sentence share."""

    sentence: Sentence
    grouped: Grouped
    alternative: bool
    wanted: bool
    corrects: bool
    scope: str = ""
    subject: str = ""
    found: bool = False
    confirming: bool = False
    turned: bool = False
    meeting: Reference | None = None
    conditional: bool = False
    main: str = ""
    over: str = ""

    def at_meeting(self, text: str) -> bool:
        reference = first_reference(text, self.grouped)
        return reference is not None and bool(reference.numbers)

    def doubt(self, own: str, scope: str) -> str:
        """The doubt of a wish: its own, that of its main clause, or that of the condition."""
        return own or scope or ("conditional" if self.conditional else "")
