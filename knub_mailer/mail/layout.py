"""From what a template gave to the body of a mail, as text or as HTML.

A template is prose with empty lines between its paragraphs; within one its lines are joined, so
that templates can be wrapped anywhere. What `templates/email/blocks.*` draws (lists, tables,
quotes) stands between two control characters, which no text of a stranger can hold (`clean`), and
keeps its lines.
"""

from __future__ import annotations

import re

BLOCK_START = "\x1e"
BLOCK_END = "\x1d"
_BLOCK = re.compile(f"{BLOCK_START}(.*?){BLOCK_END}", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n\s*\n")
_TOO_MANY = re.compile(r"\n{3,}")
_PARAGRAPH = '<p style="margin:0 0 16px 0;">{}</p>'


def subject_and_body(rendered: str) -> tuple[str, str]:
    """A template's first line, which is the subject, and what follows."""
    first, _, rest = rendered.lstrip().partition("\n")
    return first, rest


def as_text(body: str) -> str:
    """The body as plain text: one line a paragraph, one empty line between what belongs apart."""
    chunks: list[str] = []
    for is_block, content in _parts(body):
        lines = content.strip("\n").split("\n") if is_block else [" ".join(content.split())]
        chunks.append("\n".join(line.rstrip() for line in lines))
    return _TOO_MANY.sub("\n\n", "\n\n".join(chunks)).strip("\n") + "\n"


def as_html(body: str) -> str:
    """The body as HTML: paragraphs of its prose, blocks as they are."""
    return "\n".join(
        content.strip() if is_block else _PARAGRAPH.format(" ".join(content.split()))
        for is_block, content in _parts(body)
    )


def _parts(body: str) -> list[tuple[bool, str]]:
    """Paragraphs of prose (False) and blocks (True) in their order, none of them empty."""
    parts: list[tuple[bool, str]] = []
    for place, piece in enumerate(_BLOCK.split(body)):
        if place % 2:
            parts.append((True, piece))
        else:
            parts += [(False, prose) for prose in _EMPTY_LINES.split(piece) if prose.strip()]
    return [(is_block, content) for is_block, content in parts if content.strip()]
