"""Who is called by initials or by a role in one line, and by name in another line of the mail.

`Møde 1: IDHO` with `IDHO = Ida Holm` below it; `a) Kontaktpersonen` below `Kontakt: Ida Holm`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.names.initials import spells
from knub_mailer.language.words.alternatives import Seldom

_NAME = r"[A-ZÆØÅ][a-zæøåéöäü'’-]+(?: +(?:(?:af|von|van|de|la) +)?[A-ZÆØÅ][\w.'’-]*){1,4}"
_ADDRESS = r"[(<]?[\w.+-]+@[\w.-]+\w[)>]?"
_KEY = Seldom(
    r"\s*(?:[-–*•][ \t]+)?(?P<short>[A-ZÆØÅ]{2,5})[ \t]*(?:[=:–-]|er(?= ))[ \t]*"
    rf"(?:(?P<who>{_NAME})(?:,? +(?P<mail>{_ADDRESS}))?(?:,? +[a-zæøå][a-zæøå ]{{2,40}})?|"
    r"(?:det )?(?:er )?(?P<me>mig(?: selv)?|undertegnede|jeg(?: selv)?))[ .]*"
)
_CONTACT = Seldom(
    rf"\s*(?:vores |faste? )?kontakt(?:person)?(?:en)?[ \t]*[:.]+[ \t]*(?P<who>{_NAME})"
    rf"(?:[ ,]+{_ADDRESS})?\s*",
    re.IGNORECASE,
)
_LISTED = Seldom(
    r"(?P<before>\s*(?:(?:[-–*•+]|\(?(?:\d{1,2}|[a-h])[.)])[ \t]+|"
    r"(?:deltager|navn|tilmeld|møde|til møde)[^:]{0,30}:[ \t]*))(?P<said>\S.*)",
    re.IGNORECASE,
)
_BETWEEN = Seldom(r"( ?[,+&] ?| og | samt )")
_THE_CONTACT = Seldom(
    r"(?:vores |den )?kontaktpersonen?(?: selv)?(?: \((?:ovenfor|se ovenfor|som ovenfor)\))?[ .]*",
    re.IGNORECASE,
)
_A_NAME = Seldom(rf"{_NAME}(?: {_ADDRESS})?[ .]*|{_ADDRESS}")


def with_whole_names(letter: Letter) -> Letter:
    """The letter with such people by name, and without the lines that only explain initials."""
    body = letter.body if letter.tables else _without_initials(letter.body)
    body = _with_the_contact(body) if "ontakt" in body else body
    return letter if body == letter.body else replace(letter, body=body)


def _without_initials(body: str) -> str:
    lines = body.splitlines()
    keys = {at: m for at, line in enumerate(lines) if (m := _KEY.fullmatch(line)) is not None}
    short = {
        m["short"]: m for m in keys.values() if m["me"] or spells(m["short"].lower(), m["who"])
    }
    rest = "\n".join(line for at, line in enumerate(lines) if at not in keys)
    used = {each for each in short if re.search(rf"\b{each}\b", rest)}
    if not used or any(m["who"] for m in keys.values() if m["short"] not in used):
        return body
    either = "|".join(sorted(used))
    if any(each not in used for each in re.findall(_beside(either), rest, re.M)):
        return body  # `LV og OS`, and only LV is explained: asked about
    told: set[str] = set()

    def named(found: re.Match[str]) -> str:
        key = short[found.group()]
        if key["me"]:
            return "undertegnede"
        mail = (key["mail"] or "").strip("()<>") if found.group() not in told else ""
        told.add(found.group())
        return f"{key['who']} ({mail})" if mail else key["who"]

    kept = (
        line for at, line in enumerate(lines) if at not in keys or keys[at]["short"] not in used
    )
    return re.sub(rf"\b(?:{either})\b", named, "\n".join(kept))


def _beside(known: str) -> str:
    """Initials that stand right before or behind known ones."""
    short, between = "[A-ZÆØÅ]{2,5}", r"(?: ?[,+&/] ?| og | samt )"
    return rf"\b{short}(?={between}(?:{known})\b)|(?:(?<=, )|(?<=og ))\b{short}\b(?=[ .]*$)"


def _with_the_contact(body: str) -> str:
    lines = body.splitlines()
    named = {m["who"] for line in lines if (m := _CONTACT.fullmatch(line)) is not None}
    if len(named) != 1:
        return body
    (who,) = named
    return "\n".join(line if _CONTACT.fullmatch(line) else _named_in(line, who) for line in lines)


def _named_in(line: str, who: str) -> str:
    """`- kontaktpersonen`, `Deltagere: kontaktpersonen og Bo Friis` with the contact's name."""
    m = _LISTED.fullmatch(line)
    if m is None:
        return line
    pieces = _BETWEEN.split(m["said"])
    people = pieces[::2]
    if not all(_THE_CONTACT.fullmatch(one) or _A_NAME.fullmatch(one) for one in people):
        return line
    pieces[::2] = [who if _THE_CONTACT.fullmatch(one) else one for one in people]
    return m["before"] + "".join(pieces)
