"""A mail's bytes as its header fields and its leaf parts: one pass, no recursion, never an error.

The parser of the standard library nests generators, so a few hundred nested multiparts end it, and
it tests every line against every open boundary. Here the open boundaries are a dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from functools import lru_cache

from knub_mailer.mail.charset import decoded_words, header_text, transfer_decoded, undone_twice

MAX_PARTS = 12_000
MAX_FIELDS = 2_000
MAX_VALUE_LENGTH = 200_000
_MAX_PARAMETER_LENGTH = 4_000
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:([^\n]*\n?(?:[ \t][^\S\n]*\S[^\n]*\n?)*)")
"""A field with its folded lines; a line of white space ends it."""
_LINE = re.compile(rb"[^\n]*\n?")
_DELIMITER = re.compile(rb"(?:\A|(?<=\n))--([^\n]{1,400})(?:\n|\Z)")

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of the MIME tree, not yet decoded.

    `alternative` numbers the outermost multipart/alternative it stands in (None: in none), so that
    texts that stand for each other can be told from texts that follow each other.
    """

    fields: Fields
    content_type: str
    parameters: tuple[tuple[str, str], ...]
    raw: bytes
    parent: str = ""
    alternative: int | None = None

    def field(self, name: str) -> str:
        """The first value of a header field, encoded words and all; "" when it is missing."""
        return first_field(self.fields, name)

    def parameter(self, name: str) -> str | None:
        """A parameter of the content type, or None."""
        return next((value for key, value in self.parameters if key == name), None)

    def content(self) -> tuple[bytes, str | None]:
        """The bytes behind the transfer encoding, and the defect met, if any."""
        content, defect = transfer_decoded(self.raw, self.field("content-transfer-encoding"))
        if self.content_type.startswith("text/"):
            content, still = undone_twice(content)
            defect = defect or still
        return content, defect


@dataclass(slots=True)
class Tree:
    """What was found: the top header fields, the leaves in their order, and what was broken."""

    fields: Fields = ()
    leaves: list[Part] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A part whose end has not been met: a leaf, or a multipart that is waiting for its parts."""

    fields: Fields
    content_type: str
    parameters: tuple[tuple[str, str], ...]
    body_start: int
    parent: str
    alternative: int | None
    boundary: bytes | None = None
    filled: bool = False


def first_field(fields: Fields, name: str) -> str:
    """The first value of a header field; "" when it is missing."""
    return next((value for key, value in fields if key == name), "")


def top_fields(raw: bytes) -> Fields:
    """The message's own header fields, encoded words left as they are; no part is looked at."""
    return _top_header(_with_plain_line_ends(raw), [])[0]


def parse_tree(raw: bytes) -> Tree:
    """Take a message (RFC 5322, RFC 2046) apart, whatever its bytes are."""
    data = _with_plain_line_ends(raw)
    tree = Tree()
    tree.fields, body_start = _top_header(data, tree.defects)
    reader = _Reader(data, tree)
    reader.open(tree.fields, body_start)
    if reader.has_parts:
        for delimiter in _delimiters(data, body_start):
            reader.meet(delimiter)
    reader.finish(len(data))
    return tree


def _delimiters(data: bytes, start: int) -> Iterator[re.Match[bytes]]:
    """The lines from a place on that begin with two dashes."""
    first = _DELIMITER.match(data, start)
    if first is not None:
        yield first
    place = data.find(b"\n--", start if first is None else first.end() - 1)
    while place >= 0:
        found = _DELIMITER.match(data, place + 1)
        if found is not None:
            yield found
        place = data.find(b"\n--", place + 1 if found is None else found.end() - 1)


def _with_plain_line_ends(raw: bytes) -> bytes:
    if b"\r" not in raw:
        return raw
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


class _Reader:
    """Goes through the delimiter lines with a stack of open multiparts."""

    def __init__(self, data: bytes, tree: Tree) -> None:
        self._data = data
        self._tree = tree
        self._stack: list[_Open] = []
        self._at: dict[bytes, int] = {}
        self._leaf: _Open | None = None
        self._count = 0

    @property
    def has_parts(self) -> bool:
        """Whether what was opened is a multipart, so that a delimiter can be met."""
        return bool(self._stack)

    def open(self, fields: Fields, body_start: int) -> None:
        """Begin a part: put a multipart on the stack, or wait for a leaf's end."""
        parent = self._stack[-1] if self._stack else None
        content_type, parameters = _content_type(first_field(fields, "content-type"), parent)
        alternative = parent.alternative if parent else None
        if alternative is None and content_type == "multipart/alternative":
            alternative = self._count
        opened = _Open(
            fields,
            content_type,
            parameters,
            body_start,
            parent.content_type if parent else "",
            alternative,
        )
        self._count += 1
        if content_type.startswith("multipart/"):
            opened.boundary = self._boundary(opened)
        if opened.boundary is None:
            self._leaf = opened
            return
        self._at[opened.boundary] = len(self._stack)
        self._stack.append(opened)

    def _boundary(self, part: _Open) -> bytes | None:
        declared = dict(part.parameters).get("boundary", "").strip('" ').encode("utf-8", "replace")
        if declared and (self._stack or self._data.find(b"--" + declared, part.body_start) >= 0):
            return declared[:400]
        self._tree.defects.append("multipart without its boundary")
        guess = _DELIMITER.search(self._data, part.body_start, part.body_start + 20_000)
        return guess.group(1).rstrip() if guess else declared or None

    def meet(self, delimiter: re.Match[bytes]) -> None:
        """A line that begins with two dashes: a delimiter only if its boundary is open."""
        name = delimiter.group(1).rstrip()
        closing = False
        index = self._at.get(name)
        if index is None and name.endswith(b"--"):
            index, closing = self._at.get(name[:-2]), True
        if index is None:
            return
        self._end_leaf(delimiter.start())
        self._close_above(index + 1, delimiter.start())
        self._stack[index].filled = True
        if closing:
            self._close_above(index, delimiter.start())
        elif self._count >= MAX_PARTS:
            self._note_excess()
        else:
            self.open(*_header(self._data, delimiter.end()))

    def finish(self, end: int) -> None:
        """The end of the data ends everything that is open."""
        self._end_leaf(end)
        if self._stack:
            self._tree.defects.append("multipart is cut short")
        self._close_above(0, end)

    def _note_excess(self) -> None:
        excess = f"more than {MAX_PARTS} parts; the others were not read"
        if self._tree.defects[-1:] != [excess]:
            self._tree.defects.append(excess)

    def _end_leaf(self, end: int) -> None:
        if self._leaf is not None:
            self._add(self._leaf, end)
            self._leaf = None

    def _close_above(self, height: int, end: int) -> None:
        while len(self._stack) > height:
            closed = self._stack.pop()
            if closed.boundary is not None and self._at.get(closed.boundary) == len(self._stack):
                del self._at[closed.boundary]
            if not closed.filled:
                self._tree.defects.append("multipart without parts")
                closed.content_type, closed.parameters = "text/plain", ()
                self._add(closed, end)

    def _add(self, part: _Open, end: int) -> None:
        raw = self._data[part.body_start : max(part.body_start, end)]
        if end < len(self._data) and raw.endswith(b"\n"):
            raw = raw[:-1]
        self._tree.leaves.append(
            Part(
                part.fields,
                part.content_type,
                part.parameters,
                raw,
                part.parent,
                part.alternative,
            )
        )


def _top_header(data: bytes, defects: list[str]) -> tuple[Fields, int]:
    """The message's own header; a stray line inside it is skipped rather than taken for the end."""
    position = 0
    while data.startswith((b"\n", b"From ", b">From "), position):
        position = _end_of_line(data, position)
    fields: list[tuple[str, str]] = []
    while len(fields) < MAX_FIELDS:
        more, position = _fields_from(data, position)
        fields += more
        if position >= len(data) or data.startswith(b"\n", position):
            break
        after = _end_of_line(data, position)
        if not fields or not _FIELD.match(data, after):
            break
        defects.append("a line of the header is no field")
        position = after
    if data.startswith(b"\n", position):
        position += 1
    return tuple(fields), position


def _end_of_line(data: bytes, position: int) -> int:
    line = _LINE.match(data, position)
    return line.end() if line else len(data)


def _header(data: bytes, position: int) -> tuple[Fields, int]:
    fields, position = _fields_from(data, position)
    if data.startswith(b"\n", position):
        position += 1
    return tuple(fields), position


def _fields_from(data: bytes, position: int) -> tuple[list[tuple[str, str]], int]:
    """The fields that begin here, unfolded, and where they end."""
    fields: list[tuple[str, str]] = []
    while not data.startswith(b"--", position) and (found := _FIELD.match(data, position)):
        if len(fields) >= MAX_FIELDS:
            end = data.find(b"\n\n", position)
            return fields, len(data) if end < 0 else end + 1
        start, position = found.start(2), found.end()
        value = data[start : min(position, start + MAX_VALUE_LENGTH)]
        text = " ".join(header_text(value).replace("\0", "").split())
        fields.append((found.group(1).decode("ascii").lower(), text))
    return fields, position


def _content_type(value: str, parent: _Open | None) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Type and parameters in lower-case names; broken ones are text/plain (RFC 2045, 5.2)."""
    if not value:
        digest = parent is not None and parent.content_type == "multipart/digest"
        return ("message/rfc822" if digest else "text/plain"), ()
    return _type_and_parameters(value[:_MAX_PARAMETER_LENGTH])


@lru_cache(maxsize=128)  # most parts are of the same few types
def _type_and_parameters(value: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    message = Message()
    try:
        message["content-type"] = value
        params = message.get_params(failobj=[], unquote=True) or []
        pairs = tuple((key.lower(), _parameter_text(entry)) for key, entry in params[1:])
        return "".join(message.get_content_type().split()), pairs
    except (ValueError, TypeError, LookupError, AttributeError):
        return "text/plain", ()


def _parameter_text(value: object) -> str:
    """A parameter's value; RFC 2231 gives it as charset, language and text."""
    if isinstance(value, tuple):
        charset, _, text = value
        raw = str(text).encode("latin-1", "replace")
        try:
            return raw.decode(str(charset or "utf-8"))
        except (LookupError, ValueError):
            return raw.decode("latin-1")
    return decoded_words(str(value))


def disposition(part: Part) -> tuple[str, str | None]:
    """A part's Content-Disposition (RFC 2183) in lower case and the file name it gives, if any."""
    value = part.field("content-disposition")
    kind = value.partition(";")[0].strip().lower()
    message = Message()
    try:
        message["content-disposition"] = value[:_MAX_PARAMETER_LENGTH]
        named = message.get_params(failobj=[], header="content-disposition") or []
        names = [_parameter_text(entry) for key, entry in named[1:] if key.lower() == "filename"]
    except (ValueError, TypeError, LookupError, AttributeError):
        names = []
    name = names[0] if names else part.parameter("name")
    return kind, name or None
