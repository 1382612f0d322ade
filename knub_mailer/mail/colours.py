"""Colours of CSS and HTML, and whether letters of one can be read on another."""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
_LEAST_CONTRAST = 1.25
_LEAST_ALPHA = 0.1
_NAMES = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff azure f0ffff beige f5f5dc bisque ffe4c4
black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a chocolate d2691e
coral ff7f50 cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b
darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkmagenta 8b008b darkorange ff8c00
darkred 8b0000 darkslategray 2f4f4f dimgray 696969 dimgrey 696969 dodgerblue 1e90ff
firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc
ghostwhite f8f8ff gold ffd700 gray 808080 green 008000 grey 808080 honeydew f0fff0 hotpink ff69b4
indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lemonchiffon fffacd
lightblue add8e6 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90
lightgrey d3d3d3 lightpink ffb6c1 lightyellow ffffe0 lime 00ff00 linen faf0e6 magenta ff00ff
maroon 800000 mediumblue 0000cd midnightblue 191970 mintcream f5fffa mistyrose ffe4e1
moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 orange ffa500
orangered ff4500 orchid da70d6 papayawhip ffefd5 peachpuff ffdab9 pink ffc0cb plum dda0dd
purple 800080 rebeccapurple 663399 red ff0000 royalblue 4169e1 salmon fa8072 seagreen 2e8b57
seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090
snow fffafa steelblue 4682b4 tan d2b48c teal 008080 tomato ff6347 turquoise 40e0d0 violet ee82ee
wheat f5deb3 white ffffff whitesmoke f5f5f5 window ffffff windowtext 000000 yellow ffff00
"""
_PAIRS = _NAMES.split()
_NAMED: dict[str, Colour] = {
    name: (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))
    for name, digits in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
}
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]{1,80})\)")
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b")
_NUMBER = re.compile(r"(-?(?:\d{1,6}(?:\.\d{0,8})?|\.\d{1,8}))(%?)")


@lru_cache(maxsize=512)
def colour_of(value: str) -> Colour | None:
    """A CSS or HTML colour as red, green and blue; None for none, a picture, or an unknown name."""
    value = value.strip().lower()
    if value in _NAMED:
        return _NAMED[value]
    function = _FUNCTION.search(value)
    if function:
        return _from_function(function.group(1), _NUMBER.findall(function.group(2)))
    digits = _HEX.search(value)
    if digits is None:
        first = value.split(" ", 1)[0]
        return _NAMED.get(first) if "url(" not in value and "gradient" not in value else None
    text = digits.group(1)
    if len(text) < 6:
        text = "".join(letter * 2 for letter in text[:3])
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def _from_function(kind: str, numbers: list[tuple[str, str]]) -> Colour | None:
    if len(numbers) < 3:
        return None
    if kind == "hsl":
        hue, full, light = (float(number) for number, _ in numbers[:3])
        parts = colorsys.hls_to_rgb(hue % 360 / 360, _share(light), _share(full))
        red, green, blue = (round(part * 255) for part in parts)
        return red, green, blue
    red, green, blue = (
        round(min(255.0, max(0.0, float(number) * (2.55 if percent else 1.0))))
        for number, percent in numbers[:3]
    )
    return red, green, blue


def _share(percent: float) -> float:
    return min(1.0, max(0.0, percent / 100))


def is_transparent(value: str) -> bool:
    """Whether a colour lets all or nearly all through, so that nothing is seen of the letters."""
    if value == "transparent":
        return True
    function = _FUNCTION.search(value)
    if function:
        numbers = _NUMBER.findall(function.group(2))
        if len(numbers) < 4:
            return False
        number, percent = numbers[3]
        return float(number) / (100 if percent else 1) < _LEAST_ALPHA
    digits = _HEX.match(value)
    if digits is None or len(digits.group(1)) not in {4, 8}:
        return False
    text = digits.group(1)
    alpha = text[3] * 2 if len(text) == 4 else text[6:]
    return int(alpha, 16) < 255 * _LEAST_ALPHA


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
