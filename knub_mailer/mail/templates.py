"""The templates of the mails: each is rendered twice, as text and as HTML, in one language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from knub_mailer.domain.invoice import DocumentKind
from knub_mailer.domain.network import Network
from knub_mailer.domain.notices import Words
from knub_mailer.domain.request import Person
from knub_mailer.mail.danish import Danish
from knub_mailer.mail.english import English
from knub_mailer.mail.layout import BLOCK_END, BLOCK_START, as_html, as_text, subject_and_body
from knub_mailer.mail.phrases import (
    case_line,
    example_seat,
    gives_seats,
    grouped,
    held_line,
    invites,
    lists_nobody,
    price_line,
    reason_line,
    recipient_lines,
    unasked,
    waiting_line,
)
from knub_mailer.mail.questions import asked_of
from knub_mailer.mail.sanitise import sanitised
from knub_mailer.mail.subjects import answer_subject

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_DEFAULT_ACCENT = "#0b5563"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A mail's words: the subject without the network's tag, and the two bodies as a reader's
    inside, not yet put into the network's look."""

    subject: str
    text: str
    html: str


class Templates:
    """The templates of one network in both languages and both forms."""

    def __init__(self, network: Network, folder: Path) -> None:
        self._network = network
        self._folder = folder
        wordings = (Danish(network.zone), English(network.zone))
        self._text = {wording.code: self._environment("txt", wording) for wording in wordings}
        self._html = {wording.code: self._environment("html", wording) for wording in wordings}

    def render(self, template: str, language: str, **values: Any) -> Rendered:
        """One template's words; the file is `<template>.<language>.j2`, or the Danish one."""
        code = language if (self._folder / f"{template}.{language}.j2").is_file() else "da"
        name = f"{template}.{code}.j2"
        subject, text = subject_and_body(self._text[code].get_template(name).render(values))
        _, html = subject_and_body(self._html[code].get_template(name).render(values))
        return Rendered(" ".join(subject.split()), as_text(text), as_html(html))

    def framed(self, rendered: Rendered, language: str) -> tuple[str, str]:
        """The whole text and the whole HTML document, in the network's look."""
        code = language if language in self._text else "da"
        values = {"subject": rendered.subject, "language": code}
        text = self._text[code].get_template("base.txt").render(values, body=rendered.text)
        html = self._html[code].get_template("base.html").render(values, body=Markup(rendered.html))
        return text.strip("\n") + "\n", html

    def _environment(self, form: str, wording: Danish) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(self._folder),
            autoescape=form == "html",
            undefined=StrictUndefined,
            finalize=_never_none,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_compiled(form, wording.code),
        )
        accent = self._network.look.accent
        accent = accent if _COLOUR.fullmatch(accent) else _DEFAULT_ACCENT
        environment.globals.update(
            network=self._network,
            accent=accent,
            ink=ink_on(accent),
            language=wording.code,
            block=BLOCK_START,
            end=BLOCK_END,
        )
        environment.filters.update(_filters(wording, form))
        blocks = environment.get_template(f"blocks.{form}").module
        macros = {name: macro for name, macro in vars(blocks).items() if not name.startswith("_")}
        environment.globals.update(macros)
        return environment


class _Compiled(BytecodeCache):
    """The templates of one form and language, compiled once a process for all its networks."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


@lru_cache(maxsize=8)
def _compiled(_form: str, _language: str) -> _Compiled:
    return _Compiled()


def ink_on(colour: str) -> str:
    """White or near-black, whichever reads better on a colour #rrggbb (WCAG luminance)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if luminance < 0.4 else "#14201f"


def _filters(wording: Danish, form: str) -> dict[str, Any]:
    names = ("amount", "exact", "day", "short_day", "weekday", "clock", "moment", "when", "called")
    filters = {name: getattr(wording, name) for name in names}
    return filters | {
        "where": wording.where,
        "listing": wording.listing,
        "number": wording.number,
        "who": lambda person: _who(person, wording.code),
        "people": lambda people: wording.listing([_who(each, wording.code) for each in people]),
        "first": first_name,
        "sanitised": lambda words: Markup(sanitised(words.html)) if words.html else "",
        "lines": _lines,
        "trusted": Markup if form == "html" else str,
        "capitalise": lambda text: f"{text[:1].upper()}{text[1:]}",
        "asked": lambda points, meetings: asked_of(points, meetings, wording),
        "answer_subject": lambda answer: answer_subject(answer, wording),
        "grouped": grouped,
        "gives_seats": gives_seats,
        "invites": invites,
        "example_seat": example_seat,
        "lists_nobody": lists_nobody,
        "invoice_totals": lambda batch: batch.control(DocumentKind.INVOICE),
        "credit_totals": lambda batch: batch.control(DocumentKind.CREDIT_NOTE),
        "unasked": unasked,
        "meeting_lines": lambda meetings: [
            f"{wording.called(each)}: {each.theme}" for each in meetings
        ],
        "price_lines": lambda prices: [price_line(each, wording) for each in prices],
        "waiting_lines": lambda waiting: [waiting_line(each, wording) for each in waiting],
        "recipient_lines": recipient_lines,
        "case_lines": lambda cases: [case_line(each, wording) for each in cases],
        "held_lines": lambda items: [held_line(each, wording) for each in items],
        "reason_lines": lambda items: [reason_line(each, wording) for each in items],
    }


def _who(person: Person, language: str) -> str:
    return person.name or person.email or ("deltageren" if language == "da" else "the attendee")


def first_name(name: str | None) -> str:
    """`Mette` of `Mette Holm`, for a greeting; "" for none, or for what is no person's name.

    With its capital where the sender's mail program was given none.
    """
    words = (name or "").split()
    if not words or "@" in words[0] or any(sign.isdigit() for sign in words[0]):
        return ""
    first = words[1] if words[0].endswith(",") and len(words) > 1 else words[0]
    return "-".join(part.capitalize() for part in first.split("-")) if first.islower() else first


def _lines(text: str | Words) -> Sequence[str]:
    """The lines of what somebody wrote, at most one of them empty in a row."""
    raw = text.text if isinstance(text, Words) else text
    kept: list[str] = []
    for line in raw.strip("\n").split("\n"):
        if line.strip() or (kept and kept[-1]):
            kept.append(line.rstrip())
    return kept


def _never_none(value: Any) -> Any:
    if value is None:
        raise ValueError("a template shows a value that is not there")
    return value
