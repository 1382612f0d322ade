"""How many a list is announced to be: `jeg og en kollega, A og B`, `to fra os: A, B og C`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.names.unnamed import count_in
from knub_mailer.language.words.alternatives import Seldom

COUNTED_HEAD = Seldom(
    r"(?:(?:i alt|ialt|fra os|der er|til|i|den|moedet|M\d+|[:,]) ?){0,5}"
    r"(?P<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte)(?: (?:stk\.?|personer|mand|deltagere|pladser|"
    r"navne))?"
    r"(?: (?:i alt|fra (?:os|K|vores \w+)))*(?:[ ,]+(?:til|i|den|paa|moedet))*(?: M\d+)?"
    r"(?: (?:i alt|fra (?:os|K|vores \w+)))*[ .:]*$"
)
_PUT_SO_MANY = Seldom(
    r"(?:(?:[a-z]+|Y|J|M\d+)[ ,]+){0,6}?(?:laeg(?:ge)?|saet(?:te)?|skrive?|"
    r"(?:til)?foej(?:e)?|tage?|put(?:te)?|give?|noter(?:e)?|book(?:e)?|reserver(?:e)?|skaf(?:fe)?|"
    r"find(?:e)?|tilmeld(?:e)?|faa|have)(?: (?:[a-z]+|Y|os|M\d+)){0,4}? "
    r"(?P<n>to|tre|fire|fem|seks|[2-9])(?: (?:mere|til|flere|ekstra|oveni|yderligere|nye|med|paa|"
    r"ind|op|mand|stk\.?|listen|den|i|skrevet|sat|noteret|meldt|tilmeldt|M\d+)){0,5} ?: ?$"
)
"""`Læg to oveni: G0`, which may be too many or too few."""
_GROUP = Seldom(r"\bG(\d+)\b")
_SOMEBODY = Seldom(r"\b(?:G\d+|[SJHD])\b")
_THE_TWO = Seldom(r"\b(?:de|vores|begge|os|alle) (?P<n>[2-9]|to|tre|fire|fem|seks)\b|\bbegge\b")
_THEY_ARE = Seldom(
    r"\b(?:D, |(?:D|vores (?:[2-9]|to|tre|fire|fem|seks))(?:, (?:der|som) [^,;:]{3,40},)?"
    r"(?: (?!G\d)[^\s,;:]+){0,6}?(?:: | (?:er|bliver|hedder):? ))G(?P<of>\d+)\b"
)
_NAMELY = Seldom(r"\bU(?P<of>\d+)(?:,? nemlig|,| ?:) (?P<who>P\d+(?:, P\d+)*+ og P\d+)\b")
_IN_BRACKETS = Seldom(
    r"\b(?P<many>U\d+) \((?P<who>P\d+(?:(?:,|,? (?:og|samt|and)) (?:P\d+|J|S))+)\)"
)
_COMPLETE = Seldom(
    r"\bV(?P<of>\d+) (?P<who>P\d+(?:, P\d+)*+ og P\d+)(?=,? (?:samt|plus|foruden|sammen med) |, P)"
)
_A_NUMBER = Seldom(r"(?:\d|en|een|to|tre|fire|fem|seks|endnu|yderligere|one|two|three)\b")


def out_of_brackets(text: str) -> str:
    """`to deltagere (A og B)`: those announced, as if they stood beside them."""
    return _IN_BRACKETS.sub(r"\g<many>, \g<who>", text)


def without_numbers_kept(text: str, marked: Marked) -> str:
    """`to konsulenter, A og B, samt C`: the two are named before another joins them."""

    def kept(m: re.Match[str]) -> str:
        count = marked.unnamed[int(m["of"])].count
        return m["who"] if m["who"].count("P") == count else m.group()

    return _COMPLETE.sub(kept, text)


def more_than_announced(text: str, marked: Marked) -> dict[int, int]:
    """How many names too many follow a number of people, by the `id` of the first of them."""
    found: dict[int, int] = {}
    for m in _NAMELY.finditer(text):
        unnamed = marked.unnamed[int(m["of"])]
        named = [int(at) for at in re.findall(r"\d+", m["who"])]
        counted = unnamed.count if _A_NUMBER.match(unnamed.said) else None
        if counted is not None and counted < len(named):
            found[id(marked.people[named[0]])] = len(named) - counted
    return found


def heads_by_count(text: str) -> bool:
    """Whether a whole line tells how many come: `To til M0`."""
    return " M" in text and COUNTED_HEAD.fullmatch(text) is not None


def announced_to_be(text: str, folded: str) -> tuple[int, int] | None:
    """The group that a grouped sentence counts before it names it, and its number.

    `To fra os til M0: G0`, `De to fra K er G0`, `Vores to, G0, …`.
    """
    somebody = _SOMEBODY.search(text)
    if somebody is None:
        return None
    counted = COUNTED_HEAD.match(text[: somebody.start()])
    if counted and somebody.group().startswith("G"):
        return int(somebody.group()[1:]), count_in(counted["n"]) or 0
    listed = _GROUP.search(text)
    put = _PUT_SO_MANY.fullmatch(text[: listed.start()]) if listed else None
    if put and listed:
        return int(listed[1]), count_in(put["n"]) or 0
    they = _THEY_ARE.search(text) if "D" in text or "vores" in text else None
    told = _THE_TWO.findall(folded) if they else []
    if they is None or len(told) != 1:
        return None
    return int(they["of"]), count_in(told[0]) or 2
