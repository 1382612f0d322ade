"""What CSS declarations do to text: whether it can be seen, and in which colour it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knub_mailer.mail.colours import Colour, colour_of, is_transparent

_LENGTH = re.compile(
    r"(-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))\s*(px|pt|em|rem|ex|%|cm|mm|in|vw|vh)?"
)
_FONT_SIZE = re.compile(r"(?:^|\s)(-?[\d.]{1,12}(?:px|pt|em|rem|%|cm|mm|in)?)\s*(?:/|\s)")
_POINTS = {"px": 0.75, "pt": 1.0, "em": 11.0, "rem": 11.0, "ex": 5.0, "%": 0.11}
_POINTS |= {"cm": 28.0, "mm": 2.8, "in": 72.0, "vw": 8.0, "vh": 8.0}
_SMALLEST_POINTS = 1.0
_OUT_OF_SIGHT_POINTS = -400.0
_LEAST_OPACITY = 0.1
_MOVED_AWAY = re.compile(
    r"translate\w{0,2}\([^()]{0,40}?-\s*\d{4,}|scale\w{0,2}\(\s*0(?:\.0+)?\s*[,)]"
)
_CUT_AWAY = re.compile(r"(?:inset\(\s*(?:100|[5-9]\d)%|circle\(\s*0|polygon\(\s*0 0\s*,\s*0 0)")
_FADED = re.compile(r"opacity\s*[(=]\s*0(?:\.0\d*)?%?\s*\)|alpha\(opacity=0\)")


@dataclass(frozen=True, slots=True)
class Style:
    """What an element's own declarations say; None where they say nothing.

    gone: neither it nor anything in it is shown. visible: `visibility`. tiny: whether its letters
    are too small to see. colour, background: None also for what cannot be told (pictures).
    transparent: the letters have no colour. paints: it has a background of its own.
    """

    gone: bool = False
    visible: bool | None = None
    tiny: bool | None = None
    colour: Colour | None = None
    transparent: bool = False
    background: Colour | None = None
    paints: bool = False
    keeps_space: bool = False
    bar: bool = False
    no_margin: bool = False


PLAIN = Style()


@lru_cache(maxsize=2048)
def style_of(declarations: str) -> Style:
    """The meaning of `a: b; c: d` for the eye; unknown declarations are passed over."""
    found: dict[str, str] = {}
    weighty: dict[str, str] = {}
    for declaration in declarations[:8000].lower().split(";"):
        name, colon, value = declaration.partition(":")
        if not colon:
            continue
        value, important, _ = value.partition("!important")
        (weighty if important else found)[name.strip()] = value.strip()
    found |= weighty
    colour_text = found.get("-webkit-text-fill-color") or found.get("color", "")
    ground = found.get("background-color") or found.get("background", "")
    size = _points(_font_size(found))
    return Style(
        gone=_gone(found),
        visible=_visible(found.get("visibility", "")),
        tiny=None if size is None else size <= _SMALLEST_POINTS,
        colour=colour_of(colour_text),
        transparent=is_transparent(colour_text),
        background=colour_of(ground),
        paints=bool(ground) and ground not in {"transparent", "none", "inherit", "initial"},
        keeps_space=found.get("white-space", "").startswith("pre"),
        bar=_draws_bar(found),
        no_margin=found.get("margin", "x")[:1] == "0" or found.get("margin-bottom", "x")[:1] == "0",
    )


def _font_size(found: dict[str, str]) -> str:
    if "font-size" in found:
        return found["font-size"]
    shorthand = _FONT_SIZE.search(found.get("font", ""))
    return shorthand.group(1) if shorthand else ""


def _gone(found: dict[str, str]) -> bool:
    if found.get("display") == "none" or found.get("mso-hide") == "all":
        return True
    if found.get("content-visibility") == "hidden" or "line-through" in _decoration(found):
        return True
    return _faded(found) or _clipped(found) or _out_of_sight(found)


def _decoration(found: dict[str, str]) -> str:
    """A struck word is taken back: its reader passes over it."""
    return found.get("text-decoration-line") or found.get("text-decoration", "")


def _faded(found: dict[str, str]) -> bool:
    opacity = _LENGTH.match(found.get("opacity", ""))
    if opacity and float(opacity.group(1)) / (100 if opacity.group(2) else 1) < _LEAST_OPACITY:
        return True
    return bool(_FADED.search(found.get("filter", "")))


def _clipped(found: dict[str, str]) -> bool:
    overflow = found.get("overflow", "") + found.get("overflow-y", "") + found.get("overflow-x", "")
    if ("hidden" in overflow or "clip" in overflow) and any(
        _points(found.get(side, "")) in {0.0, 0.75}
        for side in ("height", "max-height", "width", "max-width")
    ):
        return True
    clip = found.get("clip", "").replace(" ", "")
    if clip.startswith(("rect(0", "rect(1px,1px")):
        return True
    return bool(_CUT_AWAY.match(found.get("clip-path", "")))


def _out_of_sight(found: dict[str, str]) -> bool:
    placed = found.get("position") in {"absolute", "fixed", "relative"}
    sides = ["text-indent", "margin-left", "margin-top"]
    if placed:
        sides += ["left", "top", "right", "bottom"]
    if any((_points(found.get(side, "")) or 0.0) < _OUT_OF_SIGHT_POINTS for side in sides):
        return True
    return bool(_MOVED_AWAY.search(found.get("transform", "")))


def _visible(value: str) -> bool | None:
    return {"hidden": False, "collapse": False, "visible": True}.get(value)


def _points(value: str) -> float | None:
    length = _LENGTH.match(value)
    if length is None:
        return None
    return float(length.group(1)) * _POINTS[length.group(2) or "px"]


def _draws_bar(found: dict[str, str]) -> bool:
    """Whether a bar runs down its left side, as clients draw beside what they quote."""
    left = found.get("border-left") or found.get("border-left-style", "")
    return bool(left) and not left.startswith(("none", "0"))
