"""The verdicts of Authentication-Results header fields (RFC 8601), Microsoft 365's form as well."""

from __future__ import annotations

import re
from dataclasses import dataclass

import authres

from knub_mailer.mail.lexemes import lexemes

_ID = re.compile(r'\s*([^\s;="]+)\s*(?:\d+\s*)?(?:;|\Z)')
_METHOD = re.compile(r"\s*([A-Za-z0-9-]+)\s*(?:/\s*\d+\s*)?=\s*([A-Za-z]+)")
_PROPERTY = re.compile(r"([A-Za-z]+\.[A-Za-z0-9_-]+)\s*=\s*(\S+)")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One method's result: `dkim`, `pass`, and what was looked at (`header.d` → `randers.dk`)."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...]

    def of(self, name: str) -> str | None:
        """What a property such as `header.from` says, or None."""
        return next((value for key, value in self.properties if key == name), None)


def authserv_id(value: str) -> str | None:
    """Who wrote the field, in lower case; None when it names nobody, as Microsoft 365 does."""
    pieces = [(kind, text) for kind, text in lexemes(value) if kind != "comment"]
    while pieces and pieces[0][0] == "plain" and not pieces[0][1].strip():
        pieces.pop(0)
    if pieces and pieces[0][0] == "quoted":
        return pieces[0][1].strip().lower() or None
    found = _ID.match("".join(text for _, text in pieces))
    return found.group(1).lower() if found else None


def verdicts(value: str) -> tuple[Verdict, ...]:
    """The results of a field that begins with its writer's id.

    What stands in comments and quoted strings is no result. A field that isn't to the letter of
    the RFC is read method by method.
    """
    try:
        parsed = authres.AuthenticationResultsHeader.parse_value(value)
    except authres.AuthResError:
        return verdicts_without_id(value)
    return tuple(
        Verdict(
            result.method.lower(),
            result.result.lower(),
            tuple(
                (f"{each.type}.{each.name}".lower(), str(each.value)) for each in result.properties
            ),
        )
        for result in parsed.results
    )


def verdicts_without_id(value: str) -> tuple[Verdict, ...]:
    """The results of a field as Microsoft 365 writes it, without an id or with stray domains."""
    plain = "".join(
        text if kind == "plain" else " " if kind == "comment" else "_"
        for kind, text in lexemes(value)
    )
    found = []
    for segment in plain.split(";"):
        method = _METHOD.match(segment)
        if method:
            properties = tuple(
                (name.lower(), text) for name, text in _PROPERTY.findall(segment[method.end() :])
            )
            found.append(Verdict(method.group(1).lower(), method.group(2).lower(), properties))
    return tuple(found)
