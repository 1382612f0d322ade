"""Invoice details laid out by hand, as `label: value`: dots between, dashes, label last."""

from __future__ import annotations

import re
from collections.abc import Callable

from knub_mailer.language.billing.ean_numbers import is_ean
from knub_mailer.language.billing.reference_words import LABEL, TOKEN, compiled

_ANY_LABEL = (
    r"(?i:(?:(?:vores|jeres|nyt?|nye) )?"
    rf"(?:(?:ean|gln)(?:[ -]?(?:nr\.?|nummer|lokation\w*))?|{LABEL}))"
)
_ARROWS = r"(?:-+>|=+>|→|➔|⇒)"


def _label_first(m: re.Match[str]) -> str:
    return f"{m[2] or m[3]}: {m[1]}"


def _on_two_lines(m: re.Match[str]) -> str:
    """An EAN that a telephone broke over two lines, as one; other numbers as they are."""
    number = (m[1] + m[2]).replace(" ", "")
    return number if is_ean(number) else m.group()


def _transposed(m: re.Match[str]) -> str:
    """A head of labels and one row below it, as a line for each."""
    heads, cells = m[1].split("\t"), m[2].split("\t")
    if len(heads) != len(cells):
        return m.group()
    return "\n".join(
        f"{head.strip()}: {cell.strip()}" for head, cell in zip(heads, cells, strict=True)
    )


_LIMITS = (
    r"[^()\[\]\n]*\b(?:ikke|kun|gaml?\w*|gammelt?|tidligere|forrige|sidste|hidtil\w*|udgået|udgår|lukket|"
    r"intern\w*|jeres|eks\w*|fx|hvis|måske|anden|andre|andet|"
    r"(?:til|for|hos|fra) (?:(?:den|det|jeres|vores|alle|næste) )*"
    r"(?!faktur|regning|kontingent|medlem|betaling|netværk|knub|kl\b|brug\b|os\b|jer\b))"
)
"""What may stand in the brackets of a label that is not ours, or not now: `(til kantinen)`."""
_WAYS: tuple[tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]], ...] = (
    (
        ("\t",),
        rf"(?m)^(?=.*(?:^|\t) *{_ANY_LABEL} *(?:\t|$))([^\n\d:]+\t[^\n\d:]+)\n"
        r"(?=[^\n]*\d)([^\n]+\t[^\n]+)$(?!\n[^\n]*\t)",
        _transposed,
    ),
    (("#",), rf"(?i)\b({LABEL})[ -]?#:?[ \t]*(?=\w)", r"\1 "),
    (("*",), r"\*", ""),
    (
        ("(", "["),
        rf"(?i)\b({LABEL})\.?[ \t]*[(\[](?=[^()\[\]\n\d]{{2,50}}[)\]])(?!{_LIMITS})"
        r"[^()\[\]\n]+[)\]]"
        r"(?=[ \t.…]*[:=]|[ \t](?:er|hedder|lyder|bliver)\b)",
        r"\1",
    ),
    (
        ("(", "["),
        rf"(?i)\b(sags?-?(?:nr|nummer))\.?[ \t]*[(\[](?!{_LIMITS})"
        r"([a-zæøå]+(?: [a-zæøå]+){1,4})[)\]](?=[ \t.…]*:)",
        r"\1 \2",
    ),
    (
        ("...", "…", "___", "---", ". . .", "···"),
        r"(?m)^([ \t]*[^\W\d_][^\n:.…_=]{1,40}?)\.?[ \t]*(?:\.{3,}|…+|_{3,}|(?:\. ){3,}|-{3,}|"
        r"·{3,})[ \t.]*:?[ \t]*(?=\w)",
        r"\1: ",
    ),
    (
        (">", "→", "➔", "⇒"),
        rf"\b({_ANY_LABEL})[ \t]*:?(?:[ \t]+[^\n:]{{2,40}}?)?[ \t]*{_ARROWS}[ \t]*(?=\w)",
        r"\1: ",
    ),
    (
        (" - ", "–", "—"),
        rf"(?m)^([ \t]*(?:[-•] )?{_ANY_LABEL})"
        r"(?:[ \t]+(?:til|på) (?:jeres )?(?:faktura|regning)\w*)?[ \t]+[-–—][ \t]+(?=\w)",
        r"\1: ",
    ),
    (
        (" - ", "–", "—", "("),
        rf"(?m)^[ \t]*(?:[-•] )?(\w[\w./\- ]{{2,30}}?)[ \t]+(?:[-–—][ \t]+({_ANY_LABEL})|"
        rf"\(({_ANY_LABEL})\))[ \t.]*$",
        _label_first,
    ),
    (
        ("(",),
        rf"(?<![\w/\-])([\w/\-]*\d[\w/\-]*) \((?:(?:det|den) er |er |= ?)?"
        rf"(?:(?:vores|jeres|det|den) )?({_ANY_LABEL})(?: (?:til|på|for|hos) [^()\n\d]{{2,30}})?\)",
        r"\2 \1",
    ),
    (
        ("ref", "Ref"),
        r"(?m)\b(\d(?: ?\d){12}),?[ \t]+((?i:ref(?:erence)?\.?)):?[ \t]+"
        r"(?=[^\W\d_]{2,}(?: [\wæøå]{2,}){0,2}[ \t]*$)",
        r"\1\n\2: ",
    ),
    (("\n",), r"(?m)^[ \t]*(\d[\d ]{1,14}\d)[ \t]*\n[ \t]*(\d[\d ]{0,12}\d)[ \t]*$", _on_two_lines),
    (("(",), rf"\b({_ANY_LABEL}) \((?={TOKEN}\)|\d{{13}}\))([^()\n]+)\)", r"\1 \2"),
    (
        ("\n",),
        rf"(?m)^([ \t]*{_ANY_LABEL})[ \t]*:?[ \t]*\n(?:[ \t]*\n)?"
        rf"(?=[ \t]*(?:{TOKEN}|\d(?: ?\d){{12}})[ \t.]*$)",
        r"\1: ",
    ),
    (
        ("/", "&", "+", ",", " og ", " samt "),
        rf"(?im)^([ \t]*(?:ean|gln)[\w.\-]*)[ \t]*(?:/|&|\+|,|og|samt)[ \t]*({LABEL})[ \t]*[:=]?"
        r"[ \t]+(\d(?: ?\d){12})[ \t]*(?:/|&|\+|,|;|og|samt|-|–)[ \t]*(?=\w)",
        r"\1: \3\n\2: ",
    ),
)
"""The signs of a way to lay it out, one of which it needs, what is found and what it becomes."""


def laid_out(text: str) -> str:
    """A text with its labelled values as `label: value`; other lines as they are."""
    for signs, pattern, told in _WAYS:
        if any(sign in text for sign in signs):
            text = compiled(pattern).sub(told, text)
    return text
