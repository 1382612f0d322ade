"""Whom we are to write to from now on, and whether that is for one matter alone.

`Fra nu af skriver I til Ida Dahl`; not `…, når det er noget med lokalet`.
"""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom

_FROM_NOW = r"(?:fra (?:nu|i dag|M\d+|og med M\d+)(?: af)?|fremover|herefter|fremadrettet)"
_WRITE = r"(?:skriver|sender|mailer|kontakter|henvender)"
_WHAT = r"(?:(?:al|alt|jeres|jer|post|mails?|invitationer|det hele|bare|derfor|altsaa) )*"
_INSTEAD = (
    r"(?:,? (?:i stedet(?: for (?:til )?[SH])?|og ikke(?: (?:laengere|mere))? (?:til )?[SH]))?"
)
_WRITTEN_TO = Seldom(
    rf"(?:(?:og|saa|men|derfor) )*(?:{_FROM_NOW} {_WRITE} Y|{_WRITE} Y {_FROM_NOW}|Y {_WRITE} "
    rf"{_FROM_NOW}) {_WHAT}(?:til )?(?P<who>G\d+|S){_INSTEAD}\W*"
)
_MATTER = Seldom(
    r"\b(?:(?:naar|hvis|saafremt) (?:det|der|Y)(?: \w+){0,1}? (?:er|gaelder|handler|drejer|"
    r"vedroerer|angaar|har|spoerger|vil)\b(?: (?:noget|sig|spoergsmaal|tale|ting|sager))*|"
    r"(?:sager|spoergsmaal|henvendelser|mails?|post|ting|det|alt)(?:,? (?:der|som))?"
    r"(?= (?:om|vedr\w*|angaaende|med|handler)\b))"
    r" (?:(?:om|med|i|vedr\w*\.?|angaaende|til|handler|hele|selve|vores|jeres|det|den|alt) )*"
    r"(?P<of>\w+)"
)
_OF_ALL = Seldom(
    r"K|kommunen|os|jer|Y|noget|knub|andet|generelt?|mere|om|med|til|"
    r"(?:netvaerk|medlem|samarbejd|oplys|spoergsmaal|overordne)\w*"
)


def written_to(text: str) -> re.Match[str] | None:
    """`fra nu af skriver Y til G0`: the match, whose `who` is the marker of the contact."""
    return _WRITTEN_TO.fullmatch(text)


def of_one_matter(text: str) -> bool:
    """Whether a grouped sentence limits whom we write to to one matter."""
    return any(not _OF_ALL.fullmatch(m["of"]) for m in _MATTER.finditer(text))
