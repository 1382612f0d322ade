"""The rules of a mail's own style sheets, as far as they decide what is seen (CSS 2.2, 5 and 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

_MAX_SHEET = 200_000
_MAX_RULES_OF_A_KEY = 40
_MAX_CACHED = 20_000
_MAX_CHECKS = 300_000
_MAX_CLIMB = 60
_AT_BLOCK = re.compile(r"@[a-z-]+[^{};]{0,400}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_STEP = re.compile(r"\s*([>+~])\s*|\s+")
_SIMPLE = re.compile(
    r"\*|(?P<tag>[a-z][\w-]*)|#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)"
    r"|\[\s*(?P<name>[\w-]+)\s*(?:(?P<sign>[~|^$*]?=)\s*[\"']?(?P<value>[^\"'\]]*)[\"']?\s*)?\]"
    r"|:(?P<pseudo>root|first-child|last-child|only-child)(?![\w-])",
    re.I,
)
_FOR_THE_EYE = re.compile(
    r"display|visib|size|color|background|opacity|height|hide|position|indent|width|white-space"
    r"|font|margin|transform|clip|decoration|filter",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Compound:
    """What one element must be: `p.x[data-y]`."""

    tag: str = ""
    id: str = ""
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str, str], ...] = ()
    pseudos: tuple[str, ...] = ()

    def matches(self, element: Any) -> bool:
        if self.tag and element.tag != self.tag:
            return False
        if self.id and (element.get("id") or "").lower() != self.id:
            return False
        if self.classes and not self.classes <= set((element.get("class") or "").lower().split()):
            return False
        if not all(_has(element, *attribute) for attribute in self.attributes):
            return False
        return all(_is(element, pseudo) for pseudo in self.pseudos)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector from its last compound backwards, with the weight by which rules are ordered."""

    last: _Compound
    others: tuple[tuple[str, _Compound], ...]
    weight: tuple[int, int, int, int]
    declarations: str

    @property
    def is_plain(self) -> bool:
        """Whether tag, id and classes alone decide."""
        return not (self.others or self.last.attributes or self.last.pseudos)


@dataclass(slots=True)
class StyleSheet:
    """Rules by the id, class or tag of the element that they are about."""

    rules: dict[str, list[_Rule]] = field(default_factory=dict)
    plain: dict[tuple[str, str, str], list[_Rule]] = field(default_factory=dict)
    intricate: bool = False
    checks: int = 0

    @classmethod
    def of(cls, sheets: str) -> StyleSheet:
        """Read style sheets; rules inside @media and the like hold on some screens only."""
        text = sheets[:_MAX_SHEET].replace("<!--", " ").replace("-->", " ")
        text = _AT_BLOCK.sub(" ", _COMMENT.sub(" ", text))
        sheet = cls()
        for number, (selectors, declarations) in enumerate(_RULE.findall(text)):
            if _FOR_THE_EYE.search(declarations):
                for selector in selectors.split(","):
                    sheet._add(selector.strip(), declarations, number)
        return sheet

    def _add(self, selector: str, declarations: str, number: int) -> None:
        rule = _rule(selector, declarations, number)
        if rule is None:
            return
        last = rule.last
        key = f"#{last.id}" if last.id else next((f".{name}" for name in last.classes), last.tag)
        rules = self.rules.setdefault(key or "*", [])
        if len(rules) < _MAX_RULES_OF_A_KEY:
            rules.append(rule)
            self.intricate = self.intricate or not rule.is_plain

    def declarations_for(self, element: Any) -> str:
        """What the rules say of an element, the weightiest last; "" for nothing.

        After very many checks rules with ancestors no longer apply, so that no mail takes long.
        """
        key = (element.tag, element.get("class") or "", element.get("id") or "")
        found = self.plain.get(key)
        if found is None:
            plain = (rule for rule in self._candidates(element) if rule.is_plain)
            found = [rule for rule in plain if rule.last.matches(element)]
            if len(self.plain) < _MAX_CACHED:
                self.plain[key] = found
        if self.intricate and self.checks < _MAX_CHECKS:
            others = (rule for rule in self._candidates(element) if not rule.is_plain)
            found = [*found, *(rule for rule in others if self._applies(rule, element))]
        if len(found) > 1:
            found = sorted(found, key=lambda rule: rule.weight)
        return ";".join(rule.declarations for rule in found)

    def _candidates(self, element: Any) -> Iterator[_Rule]:
        rules = self.rules
        yield from rules.get("*", ())
        yield from rules.get(element.tag, ())
        for name in (element.get("class") or "").lower().split()[:8]:
            yield from rules.get(f".{name}", ())
        if element.get("id"):
            yield from rules.get(f"#{element.get('id').lower()}", ())

    def _applies(self, rule: _Rule, element: Any) -> bool:
        self.checks += 1
        if not rule.last.matches(element):
            return False
        for step, compound in rule.others:
            place = element
            for place in _places(element, step):
                self.checks += 1
                if compound.matches(place):
                    break
            else:
                return False
            if self.checks > _MAX_CHECKS:
                return False
            element = place
        return True


def _places(element: Any, step: str) -> Iterator[Any]:
    """The elements that a combinator leads to, nearest first; not farther than matters."""
    for _ in range(1 if step in ">+" else _MAX_CLIMB):
        element = _beside(element, "before") if step in "+~" else element.getparent()
        if element is None:
            return
        yield element


def _beside(element: Any, where: str) -> Any:
    """The element next to one, comments passed over; None at the end, or where it is far to see."""
    for _ in range(_MAX_CLIMB):
        element = element.getprevious() if where == "before" else element.getnext()
        if element is None or isinstance(element.tag, str):
            return element
    return None


@lru_cache(maxsize=256)  # clients send the same few rules with every mail
def _rule(selector: str, declarations: str, number: int) -> _Rule | None:
    """A rule, or None for a selector that is about something else (:hover, ::before, broken)."""
    parts: list[tuple[str, _Compound]] = []
    step, position = "", 0
    while position < len(selector):
        end = position
        while simple := _SIMPLE.match(selector, end):
            end = simple.end()
        if end == position or len(parts) > 6:
            return None
        parts.append((step, _compound(selector[position:end])))
        between = _STEP.match(selector, end)
        if between is None:
            position = end
            break
        step, position = between.group(1) or " ", between.end()
    if not parts or position < len(selector):
        return None
    compounds = [compound for _, compound in parts]
    steps = [step for step, _ in parts]
    others = tuple(zip(reversed(steps[1:]), reversed(compounds[:-1]), strict=True))
    return _Rule(compounds[-1], others, (*_specificity(compounds), number), declarations)


def _compound(text: str) -> _Compound:
    found = list(_SIMPLE.finditer(text))
    return _Compound(
        tag=next((each["tag"].lower() for each in found if each["tag"]), ""),
        id=next((each["id"].lower() for each in found if each["id"]), ""),
        classes=frozenset(each["class"].lower() for each in found if each["class"]),
        attributes=tuple(
            (each["name"].lower(), each["sign"] or "", (each["value"] or "").strip().lower())
            for each in found
            if each["name"]
        ),
        pseudos=tuple(each["pseudo"].lower() for each in found if each["pseudo"]),
    )


def _specificity(compounds: list[_Compound]) -> tuple[int, int, int]:
    ids = sum(bool(each.id) for each in compounds)
    classes = sum(
        len(each.classes) + len(each.attributes) + len(each.pseudos) for each in compounds
    )
    return ids, classes, sum(bool(each.tag) for each in compounds)


def _has(element: Any, name: str, sign: str, value: str) -> bool:
    actual = element.get(name)
    if actual is None:
        return False
    actual = actual.strip().lower()
    found: bool = {
        "": True,
        "=": actual == value,
        "~=": value in actual.split(),
        "|=": actual == value or actual.startswith(f"{value}-"),
        "^=": actual.startswith(value),
        "$=": actual.endswith(value),
        "*=": value in actual,
    }[sign]
    return found


def _is(element: Any, pseudo: str) -> bool:
    if pseudo == "root":
        return bool(element.tag == "html")
    first = _beside(element, "before") is None
    last = _beside(element, "after") is None
    return {"first-child": first, "last-child": last, "only-child": first and last}[pseudo]
