"""A structured header field cut into plain text, quoted strings and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Kind = Literal["plain", "quoted", "comment"]
_PLAIN = re.compile(r'[^"(\\]+|\\.?', re.S)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)("|\Z)', re.S)
_IN_COMMENT = re.compile(r"[()]|\\.?", re.S)


def lexemes(value: str) -> Iterator[tuple[Kind, str]]:
    """The pieces of a field in their order (RFC 5322, section 3.2), without quotes and brackets.

    Comments may be nested. What is opened and never closed reaches to the end.
    """
    position = 0
    while position < len(value):
        if value[position] == '"':
            quoted = _QUOTED.match(value, position)
            assert quoted is not None
            yield "quoted", quoted.group(1)
            position = quoted.end()
        elif value[position] == "(":
            end = _end_of_comment(value, position)
            yield "comment", value[position + 1 : end - 1]
            position = end
        else:
            plain = _PLAIN.match(value, position)
            assert plain is not None
            yield "plain", plain.group()
            position = plain.end()


def _end_of_comment(value: str, position: int) -> int:
    depth = 0
    for sign in _IN_COMMENT.finditer(value, position):
        if sign.group() == "(":
            depth += 1
        elif sign.group() == ")":
            depth -= 1
            if depth == 0:
                return sign.end()
    return len(value) + 1
