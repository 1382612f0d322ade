"""Who perhaps comes beside who does: `Jeg kommer, måske også Ida, til M2`, told apart as two."""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom

_MAYBE = r"(?:maaske|muligvis|evt\.?|eventuelt|forhaabentlig|formentlig|sandsynligvis)"
_NO_VERB = r"(?! (?:vil|kan|skal|kommer|deltager|maa|er|har|tager|melder|bliver|overtager)\b)"
_FIRST = (
    r"(?<=[GM]\d),? (?:og|plus|samt) (?:maaske|muligvis|evt\.?|eventuelt|forhaabentlig) "
    r"(?:ogsaa )?"
)
_BETWEEN = rf",? ?\(?(?:og |plus |samt )?{_MAYBE} (?:(?:ogsaa|sammen|med|plus|og) )*"
_ALSO = Seldom(
    rf"(?:{_FIRST}|(?<=[\w,.!]){_BETWEEN})(?P<who>G\d+|J|S)\b\)?{_NO_VERB}"
    r"(?P<rest>(?! (?:eller|elr|i stedet|for)\b)(?:,? .*|\W*)|)$"
)
_BEHIND = Seldom(
    rf", (?:og |men )?(?P<who>G\d+) (?:kun |ogsaa |kun ogsaa )?{_MAYBE}(?: ogsaa| med| ikke)?"
    r"(?P<rest>(?=$|[.,;!]).*)$"
)
_OR_ELSE = Seldom(
    r"\b(G\d+|J|S),? (?:alternativt|subsidiaert|ellers|eventuelt|evt\.?) (?=(?:G\d+|J|S)\b)"
)
_COMES = Seldom(
    r"\b(?:kommer|deltager|komme|deltage|moeder|er|med|tilmeld\w*|tager|melder|meld|skriv|saet|"
    r"sender|regn|afmeld\w*|framelde\w*|afbud|booker?|logger|stiller)\b"
)
_NO_SEAT = Seldom(
    r"\b(?:kontakt\w*|medlem\w*|oplaeg\w*|faktura\w*|regning\w*|ean|hvis|saafremt|om|for|i stedet|"
    r"afloeser\w*|erstat\w*|overtager)\b"
)


def maybe_told_apart(text: str) -> str:
    """A grouped sentence with who perhaps comes in a clause of his own behind it."""
    text = _apart(text)
    return _OR_ELSE.sub(r"\1 elr ", text)


def _apart(text: str) -> str:
    for pattern in (_ALSO, _BEHIND):
        m = pattern.search(text)
        if m is None:
            continue
        before = text[: m.start()]
        beside = re.search(r"[GM]\d$", before) and re.match(r",? (?:og|plus|samt) ", m.group())
        firm = _COMES.search(before) and not _NO_SEAT.search(text)
        if firm or (beside and pattern is _ALSO):
            return f"{before}{m['rest']}; maaske {_does(text)} {m['who']}"
    return text


def _does(text: str) -> str:
    """The verb of a second person of whom a sentence says the same, `og maaske ogsaa Bo`."""
    return "afmeldes" if re.search(r"\b(?:af|fra)meld|\bafbud", text) else "kommer"
