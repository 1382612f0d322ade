"""What CSS does to text: whether it can be seen, and in which colour it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
_LEAST_CONTRAST = 1.25
_MAX_SHEET = 200_000
_NAMED: dict[str, Colour] = {
    "white": WHITE,
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "floralwhite": (255, 250, 240),
    "whitesmoke": (245, 245, 245),
    "window": WHITE,
    "black": (0, 0, 0),
    "windowtext": (0, 0, 0),
    "red": (255, 0, 0),
    "darkred": (139, 0, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "green": (0, 128, 0),
    "purple": (128, 0, 128),
    "orange": (255, 165, 0),
    "magenta": (255, 0, 255),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "yellow": (255, 255, 0),
    "teal": (0, 128, 128),
    "maroon": (128, 0, 0),
}
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]{1,6})(%?))?")
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b")
_LENGTH = re.compile(r"(-?[\d.]{1,12})\s*(px|pt|em|rem|%|cm|in|vw|vh)?")
_AT_BLOCK = re.compile(r"@[a-z-]+[^{};]{0,400}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_SIMPLE_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?([.#][\w-]+)?$", re.I)
_POINTS = {"px": 0.75, "pt": 1.0, "em": 11.0, "rem": 11.0, "%": 0.11, "cm": 28.0, "in": 72.0}


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
    for declaration in declarations[:4000].lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    colour_text = found.get("color", "")
    ground = found.get("background-color") or found.get("background", "")
    size = _points(found.get("font-size", ""))
    return Style(
        gone=_gone(found),
        visible=_visible(found.get("visibility", "")),
        tiny=None if size is None else size <= 1.0,
        colour=colour_of(colour_text),
        transparent=_transparent(colour_text),
        background=colour_of(ground),
        paints=bool(ground) and ground not in {"transparent", "none", "inherit", "initial"},
        keeps_space=found.get("white-space", "").startswith("pre"),
        bar=_draws_bar(found),
        no_margin=found.get("margin", "x")[:1] == "0" or found.get("margin-bottom", "x")[:1] == "0",
    )


def _gone(found: dict[str, str]) -> bool:
    if found.get("display") == "none" or found.get("mso-hide") == "all":
        return True
    if _points(found.get("opacity", "")) == 0.0:
        return True
    clipped = "hidden" in found.get("overflow", "")
    if clipped and any(
        _points(found.get(side, "")) in {0.0, 0.75}
        for side in ("height", "max-height", "width", "max-width")
    ):
        return True
    if (_points(found.get("text-indent", "")) or 0.0) < -400:
        return True
    placed = found.get("position") in {"absolute", "fixed"}
    if placed and any((_points(found.get(side, "")) or 0.0) < -400 for side in ("left", "top")):
        return True
    if placed and found.get("clip", "").replace(" ", "").startswith(("rect(0", "rect(1px,1px")):
        return True
    return "scale(0)" in found.get("transform", "")


def _visible(value: str) -> bool | None:
    return {"hidden": False, "collapse": False, "visible": True}.get(value)


def _points(value: str) -> float | None:
    length = _LENGTH.match(value)
    if length is None:
        return None
    try:
        return float(length.group(1)) * _POINTS.get(length.group(2) or "px", 1.0)
    except ValueError:
        return None


def _transparent(value: str) -> bool:
    if value == "transparent":
        return True
    rgb = _RGB.match(value)
    return bool(rgb and rgb.group(4) and float(rgb.group(4).strip(".") or 0) == 0)


def _draws_bar(found: dict[str, str]) -> bool:
    """Whether a bar runs down its left side, as clients draw beside what they quote."""
    left = found.get("border-left") or found.get("border-left-style", "")
    return bool(left) and not left.startswith(("none", "0"))


@lru_cache(maxsize=512)
def colour_of(value: str) -> Colour | None:
    """A CSS or HTML colour as red, green and blue; None for none, a picture, or an unknown name."""
    value = value.strip().lower()
    if value in _NAMED:
        return _NAMED[value]
    rgb = _RGB.search(value)
    if rgb:
        red, green, blue = (min(255, int(part)) for part in rgb.group(1, 2, 3))
        return red, green, blue
    digits = _HEX.search(value)
    if digits is None:
        first = value.split(" ", 1)[0]
        return _NAMED.get(first) if "url(" not in value and "gradient" not in value else None
    text = digits.group(1)
    if len(text) < 6:
        text = "".join(letter * 2 for letter in text[:3])
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


@lru_cache(maxsize=512)
def can_be_read(colour: Colour, background: Colour) -> bool:
    """Whether letters of one colour stand out from another (the contrast ratio of WCAG 2)."""
    light, dark = sorted((_luminance(colour), _luminance(background)), reverse=True)
    return (light + 0.05) / (dark + 0.05) >= _LEAST_CONTRAST


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=512)
def is_loud(colour: Colour) -> bool:
    """Whether a colour is one that people choose for answers: neither black, grey nor near it."""
    return max(colour) - min(colour) > 90


def sheet_rules(sheet: str) -> dict[str, str]:
    """Declarations by simple selector (`p`, `.x`, `#x`, `p.x`); others are passed over.

    Rules inside @media and the like are left out: they hold on some screens only.
    """
    sheet = sheet[:_MAX_SHEET].replace("<!--", " ").replace("-->", " ")
    sheet = _AT_BLOCK.sub(" ", _COMMENT.sub(" ", sheet))
    rules: dict[str, str] = {}
    for selectors, declarations in _RULE.findall(sheet):
        if not _concerns_the_eye(declarations):
            continue
        for selector in selectors.split(","):
            name = selector.strip()
            if name and _SIMPLE_SELECTOR.match(name):
                rules[name.lower()] = rules.get(name.lower(), "") + ";" + declarations
    return rules


def _concerns_the_eye(declarations: str) -> bool:
    lower = declarations.lower()
    return any(
        word in lower
        for word in ("display", "visib", "size", "color", "background", "opacity", "height")
    ) or any(word in lower for word in ("hide", "position", "indent", "width", "white-space"))
