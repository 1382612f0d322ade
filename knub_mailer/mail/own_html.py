"""The HTML of what somebody wrote now: without signature, history and hidden text.

What is their own is known from the letter's text; the HTML is cut to those words, so that lists,
links and pictures of a programme survive. Where the two don't fit, there is no HTML but the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

_WORD = re.compile(r"\w+")
_SKIPPED = frozenset({"style", "script", "title", "head", "template"})
_KEPT_WITHOUT_TEXT = frozenset({"img", "br", "hr"})
_CID = re.compile(r"cid:([^\"'\s>]+)", re.IGNORECASE)
_FAR = 60
_FAR_FOR_FEW = 10
_FEW = 3
_MOST_MISSING = 0.1
_MOST_CHARACTERS = 2_000_000


def own_html(html: str | None, body: str) -> str | None:
    """The part of an HTML body that the letter's `body` is the text of; None where none fits.

    Not sanitised: whoever shows it does that.
    """
    words = _WORD.findall(body.casefold())
    if not html or not words or len(html) > _MOST_CHARACTERS:
        return None
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    inside = root.find("body") if root is not None else None
    if inside is None:
        return None
    cut = _Cut(words)
    for piece in list(_pieces(inside)):
        cut.take(piece)
    if cut.kept < _counted(words) * (1 - _MOST_MISSING):
        return None
    _drop_empty(inside, cut.images)
    parts = [_escaped(inside.text or "")]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in inside]
    return "".join(parts).strip() or None


def shown_images(html: str | None) -> frozenset[str]:
    """The content ids of the pictures that an HTML body shows."""
    return frozenset(_CID.findall(html or ""))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of text, or a picture, in the order of the document."""

    element: Any
    is_tail: bool = False

    @property
    def text(self) -> str:
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def clear(self) -> None:
        if self.is_tail:
            self.element.tail = " "
        else:
            self.element.text = None


@dataclass(slots=True)
class _Cut:
    """Walks along the words that are to stay, and clears every text that isn't among them."""

    words: list[str]
    at: int = 0
    kept: int = 0
    over: bool = False
    images: set[Any] = field(default_factory=set)

    def take(self, piece: _Piece) -> None:
        if piece.element.tag == "img" and not piece.is_tail:
            if not self.over:
                self.images.add(piece.element)
            return
        words = _WORD.findall(piece.text.casefold())
        if not words:
            if self.over:
                piece.clear()
            return
        place = self._place_of(words)
        if place is None:
            piece.clear()
            self.over = self.at >= len(self.words)
            return
        self.at = place + len(words)
        self.kept += _counted(words)

    def _place_of(self, words: list[str]) -> int | None:
        """Where the next words to stay are these; few words must be near."""
        far = _FAR if len(words) >= _FEW else _FAR_FOR_FEW
        for start in range(self.at, min(self.at + far, len(self.words) - len(words) + 1)):
            if self.words[start : start + len(words)] == words:
                return start
        return None


def _counted(words: list[str]) -> int:
    """How many words, but for figures: the text numbers the points of a list, the HTML doesn't."""
    return sum(not word.isdigit() for word in words)


def _pieces(root: Any) -> Iterator[_Piece]:
    """Texts and pictures in their order, without those of style sheets."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            if element.tag not in _SKIPPED:
                yield _Piece(element)
        elif element is not root:
            yield _Piece(element, is_tail=True)


def _drop_empty(root: Any, images: set[Any]) -> None:
    """Remove what holds neither text nor a picture that stays; breaks at the end too."""
    for element in list(root.iter("img")):
        if element not in images:
            _remove(element)
    for element in reversed(list(root.iter())):
        if element is root or not isinstance(element.tag, str):
            continue
        holds = element.tag in _KEPT_WITHOUT_TEXT or len(element) or (element.text or "").strip()
        if not holds and element.tag not in ("td", "th"):
            _remove(element)
    while len(root) and root[-1].tag in ("br", "hr") and not (root[-1].tail or "").strip():
        _remove(root[-1])


def _remove(element: Any) -> None:
    """Take an element out; the text behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    tail = element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
