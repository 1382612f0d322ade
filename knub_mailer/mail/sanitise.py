"""An organiser's HTML made harmless and put into the network's look.

Only structure, links and images of the mail itself (`cid:`) survive: no scripts, styles, classes,
forms, or anything loaded from elsewhere, which would tell a stranger who opened the mail.
"""

from __future__ import annotations

import re

import nh3

_TAGS = {
    *("a", "b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "i"),
    *("img", "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "u", "ul"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "align", "valign"},
    "th": {"colspan", "rowspan", "align", "valign"},
    "ol": {"start"},
}
_STYLES = {
    "p": "margin:0 0 14px 0;",
    "h1": "margin:18px 0 8px 0;font-size:20px;line-height:1.3;",
    "h2": "margin:18px 0 8px 0;font-size:18px;line-height:1.3;",
    "h3": "margin:16px 0 6px 0;font-size:16px;line-height:1.4;",
    "h4": "margin:16px 0 6px 0;font-size:16px;line-height:1.4;",
    "ul": "margin:0 0 14px 0;padding-left:22px;",
    "ol": "margin:0 0 14px 0;padding-left:22px;",
    "li": "margin:0 0 6px 0;",
    "img": "max-width:100%;height:auto;border:0;",
    "table": "border-collapse:collapse;max-width:100%;margin:0 0 14px 0;",
    "td": "padding:4px 14px 4px 0;vertical-align:top;overflow-wrap:break-word;",
    "th": "padding:4px 14px 4px 0;vertical-align:top;text-align:left;overflow-wrap:break-word;",
    "blockquote": "margin:0 0 14px 0;padding-left:14px;border-left:3px solid #c9d2d6;",
    "hr": "border:0;border-top:1px solid #dde3e6;margin:18px 0;",
}
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]")
_WORD_PARAGRAPH = re.compile(r"<p>(?:\s|&nbsp;|<br>)*</p>")
_NO_PICTURE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")
_MANY_BREAKS = re.compile(r"(?:<br>\s*){3,}")
_HREF = {"href"}


def content_id(text: str) -> str:
    """A Content-ID without brackets in which nothing can break a header (RFC 2392)."""
    return _NOT_IN_ID.sub("", text.strip().strip("<>"))[:200]


def sanitised(html: str) -> str:
    """Harmless HTML for the inside of a mail; links open in a new window.

    Twice through the sanitiser: the first pass gives a form in which empty paragraphs of word
    processors can be told, and what comes out of their removal is sanitised again.
    """
    once = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
    tidy = _MANY_BREAKS.sub("<br><br>", _WORD_PARAGRAPH.sub("", once))
    shown = nh3.clean(
        tidy,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
        set_tag_attribute_values={tag: {"style": style} for tag, style in _STYLES.items()},
    )
    return _NO_PICTURE.sub("", shown).strip()


_SCHEMES = {"http", "https", "mailto", "tel", "cid"}


def _kept(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "src":
        return f"cid:{content_id(value[4:])}" if value[:4].lower() == "cid:" else None
    if attribute in _HREF and value[:4].lower() == "cid:":
        return None
    if attribute in ("width", "height") and not value.rstrip("%").isdigit():
        return None
    return value
