"""HTML as the lines a reader sees: no hidden text, tables as rows, quotations with their depth."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from lxml import etree

from knub_mailer.mail.charset import readable
from knub_mailer.mail.colours import WHITE, Colour, can_be_read, is_loud
from knub_mailer.mail.lines import MAX_LINES, Line, marked_line, trimmed, with_plain_tables
from knub_mailer.mail.style import PLAIN, Style, style_of
from knub_mailer.mail.stylesheet import StyleSheet
from knub_mailer.mail.tablerows import TableRows

MAX_CHARACTERS = 3_000_000
_DATA_URI = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*")
_SPACE = re.compile(r"\s+")
_SKIPPED = frozenset(
    {"head", "script", "style", "title", "template", "select", "option", "object", "video"}
    | {"audio", "svg", "math", "iframe", "textarea", "datalist"}
    | {"s", "strike", "del"}  # struck out: taken back, as a reader sees
)
_STYLED = frozenset({"blockquote", "pre"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2"}
    | {"h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li"}
    | {"main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody"}
    | {"td", "tfoot", "th", "thead", "tr", "ul"}
)
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre"})
_QUOTE_CLASS = re.compile(
    r"(?<![\w-])(?:gmail_quote|yahoo_quoted_?|protonmail_quote|tutanota_quote|moz-quote|quote)\b"
)
_HISTORY = re.compile(
    r"(?:divRplyFwdMsg|mail-editor-reference-message|ms-outlook-mobile-reference-message"
    r"|OLK_SRC_BODY_SECTION|gmail_attr\b|moz-cite-prefix|moz-forward-container|yahoo_quoted"
    r"|OutlookMessageHeader|reply-intro|protonmail_quote|zmail_extra)"
)
_SIGNED = re.compile(
    r"(?:^|[\s_-])(?:gmail_signature|moz-signature|signature|ms-outlook-mobile-signature"
    r"|applemailsignature|protonmail_signature_block|tutanota_signature)(?:$|[\s_-])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Look:
    """What holds for text at one place of the tree."""

    hidden: bool = False
    tiny: bool = False
    invisible: bool = False
    colour: Colour | None = None
    background: Colour | None = WHITE
    keeps_space: bool = False
    depth: int = 0
    indent: bool = False
    signed: bool = False

    @property
    def unseen(self) -> bool:
        if self.hidden or self.tiny or self.invisible:
            return True
        if self.colour is None or self.background is None:
            return False
        return not can_be_read(self.colour, self.background)


@lru_cache(maxsize=2)
def html_lines(html: str) -> tuple[Line, ...]:
    """The visible lines of an HTML body; () for one without any. Never raises, linear in time."""
    source = _DATA_URI.sub("data:", html) if "data:" in html else html
    source = source[:MAX_CHARACTERS].replace("\0", "")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, recover=True, remove_pis=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return ()
    if root is None:
        return ()
    return tuple(with_plain_tables(trimmed(_Renderer(root).lines())))


class _Renderer:
    """Walks the tree without recursion and writes the lines down."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._rows = TableRows()
        self._pieces: list[str] = []
        self._ink: int | None = None
        self._only_bullet = False
        self._opens_history = False
        self._line_look = _Look()
        sheets = "\n".join(sheet.text or "" for sheet in root.iter("style"))
        self._sheet = StyleSheet.of(sheets) if sheets else StyleSheet()
        self._looks = [_Look()]
        self._counters: list[int | None] = []
        self._written = 0
        self._links: list[tuple[str, int]] = []

    def lines(self) -> list[Line]:
        for event, element in etree.iterwalk(self._root, events=("start", "end", "comment")):
            tag = element.tag
            if event == "comment" or not isinstance(tag, str):
                self._text(element.tail)
            elif event == "start":
                self._start(element, tag)
            else:
                self._end(element, tag)
            if self._written > MAX_LINES:
                break
        self._flush()
        return self._rows.finish()

    def _start(self, element: Any, tag: str) -> None:
        outer = self._looks[-1]
        look = replace(outer, hidden=True) if tag in _SKIPPED else self._look(element, tag, outer)
        if tag in _BLOCKS and not self._only_bullet:
            self._flush()
            if tag in _SPACED and not look.unseen:
                self._paragraph_space(element, tag)
        self._looks.append(look)
        if look.hidden:
            return
        if tag == "br":
            self._flush(even_if_empty=True)
        elif tag in {"ol", "ul"}:
            start = element.get("start", "1")
            number = int(start) if start.isdecimal() and len(start) < 6 else 1
            self._counters.append(number if tag == "ol" else None)
        elif tag == "li":
            self._bullet()
        elif tag in {"table", "tr", "td", "th"}:
            self._rows.start(tag, element)
        elif tag == "input":
            self._piece(_entered(element), look)
        elif tag == "a":
            self._links.append((element.get("href") or "", len(self._pieces)))
        if _HISTORY.search(_names(element)):
            self._opens_history = True
        self._text(element.text)

    def _end(self, element: Any, tag: str) -> None:
        look = self._looks.pop()
        if not look.hidden:
            if tag == "a" and self._links:
                self._link(*self._links.pop(), look)
            elif tag in {"ol", "ul"} and self._counters:
                self._counters.pop()
        if tag in _BLOCKS:
            self._flush()
        if not look.hidden:
            if tag in {"table", "tr", "td", "th"}:
                self._rows.end(tag)
            if tag in _SPACED and not look.unseen:
                self._paragraph_space(element, tag)
        self._text(element.tail)

    def _look(self, element: Any, tag: str, outer: _Look) -> _Look:
        attributes = element.attrib
        rules = self._sheet.rules
        if not attributes and tag not in _STYLED and not (rules and (tag in rules or "*" in rules)):
            return outer
        names = _names(element)
        style = self._style(element)
        colour = style.colour or outer.colour
        background = style.background if style.paints else outer.background
        if tag == "font" and element.get("color"):
            colour = style_of(f"color:{element.get('color')}").colour or colour
        if tag == "a":
            colour = style.colour
        if element.get("bgcolor"):
            background = style_of(f"background:{element.get('bgcolor')}").background
        quotes = tag == "blockquote" and _is_quotation(element, style)
        indents = (tag == "blockquote" and not quotes) or (tag == "div" and style.bar)
        return _Look(
            hidden=outer.hidden
            or style.gone
            or style.transparent
            or "hidden" in attributes
            or element.get("aria-hidden") == "all",
            tiny=outer.tiny if style.tiny is None else style.tiny,
            invisible=outer.invisible if style.visible is None else not style.visible,
            colour=colour,
            background=background,
            keeps_space=outer.keeps_space or style.keeps_space or tag == "pre",
            depth=min(outer.depth + quotes, 40),
            indent=outer.indent or indents,
            signed=outer.signed or bool(_SIGNED.search(names)),
        )

    def _style(self, element: Any) -> Style:
        own = element.get("style") or ""
        if not self._sheet.rules:
            return style_of(own) if own else PLAIN
        sheet = self._sheet.declarations_for(element)
        return style_of(f"{sheet};{own}") if sheet or own else PLAIN

    def _text(self, text: str | None) -> None:
        if not text:
            return
        look = self._looks[-1]
        if look.unseen:
            return
        if look.keeps_space:
            first, *others = text.split("\n")
            self._piece(first, look)
            for line in others[:MAX_LINES]:
                self._flush(even_if_empty=True)
                self._piece(line, look)
            return
        self._piece(_collapsed(text), look)

    def _piece(self, text: str, look: _Look) -> None:
        if not text or (not self._pieces and text == " "):
            return
        if not self._pieces or not "".join(self._pieces[:3]).strip():
            self._line_look = look
        if self._ink is None and look.colour is not None and text.strip() and is_loud(look.colour):
            self._ink = len("".join(self._pieces).lstrip())
        self._pieces.append(text)
        self._only_bullet = self._only_bullet and not text.strip()

    def _bullet(self) -> None:
        number = self._counters[-1] if self._counters else None
        self._piece("- " if number is None else f"{number}. ", self._looks[-1])
        if number is not None:
            self._counters[-1] = number + 1
        self._only_bullet = not self._looks[-1].unseen

    def _link(self, target: str, since: int, look: _Look) -> None:
        """Write a mail address behind the words that carry it as a link."""
        if not target.lower().startswith("mailto:") or look.unseen:
            return
        address = target[7:].partition("?")[0].strip()
        shown = "".join(self._pieces[since:])
        if (
            "@" in address
            and len(address) < 200
            and "@" not in shown.lstrip("@ ")
            and shown.strip()
        ):
            self._piece(f" ({address})", look)

    def _paragraph_space(self, element: Any, tag: str) -> None:
        """The space that a browser leaves around a paragraph, unless the client took it away."""
        if tag == "p" and (element.get("class") or "").startswith("Mso"):
            return
        if self._counters and tag in {"ul", "ol", "p"}:
            return
        if self._style(element).no_margin:
            return
        self._rows.space()

    def _flush(self, *, even_if_empty: bool = False) -> None:
        """End the line that is being written."""
        if not self._pieces and not even_if_empty:
            return
        self._written += 1
        text = readable("".join(self._pieces))
        if not self._line_look.keeps_space:
            text = text.strip()
        look = self._line_look if self._pieces else self._looks[-1]
        blank = not text.strip()
        typed = marked_line(text) if text.startswith(">") else Line("" if blank else text.rstrip())
        self._rows.add(
            Line(
                text=typed.text,
                depth=min(look.depth + typed.depth, 40),
                indent=look.indent,
                opens_history=typed.opens_history or (self._opens_history and not blank),
                signed=look.signed,
                ink=None if blank else self._ink,
            )
        )
        if not blank:
            self._opens_history = False
        self._pieces, self._ink, self._only_bullet = [], None, False


def _entered(element: Any) -> str:
    """What a form's field shows: a box with or without its cross, or what was typed."""
    kind = (element.get("type") or "text").lower()
    if kind in {"checkbox", "radio"}:
        return "☒" if "checked" in element.attrib else "☐"
    return (element.get("value") or "")[:500] if kind in {"text", "email", "tel", "number"} else ""


def _names(element: Any) -> str:
    return f"{element.get('id') or ''} {element.get('class') or ''}" if element.attrib else " "


def _collapsed(text: str) -> str:
    """White space made single; a no-break space stays one, so that an empty paragraph shows."""
    if text.isprintable() and "  " not in text:
        return text  # of white space only the space is printable
    return _SPACE.sub(_one_space, text)


def _one_space(run: re.Match[str]) -> str:
    return "\u00a0" if "\u00a0" in run.group() else " "


def _is_quotation(element: Any, style: Style) -> bool:
    """A blockquote that clients draw around what they quote, not one that merely indents."""
    if element.get("type") == "cite" or element.get("cite"):
        return True
    return style.bar or bool(_QUOTE_CLASS.search(element.get("class") or ""))
