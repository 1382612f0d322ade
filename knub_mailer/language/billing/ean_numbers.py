"""The numbers of a text that can be its EAN: which count, which are old, which can be none."""

from __future__ import annotations

import re

from stdnum import ean as ean_number

from knub_mailer.language.billing.which_number import THAN_IT, Candidate, meant
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_DIGIT = Seldom(r"\d")
_LABELLED = Seldom(
    r"\b(?:ean|gln|lokationsn\w*|lokations-?n\w*|"
    r"e-?faktura)\b[\w./-]*(?:[\s:=]*(?:lokations)?(?:-?(?:nr|nummer|numret|nummeret|no|"
    r"number|er|bliver|to|til|is|på|paa|hedder|lyder|vores|the|nyt|nye|korrekte|rigtige|"
    r"følgende|flg))\b\.?)*"
    r"(?:[^\d\n.;,]{0,40}:)?\s*[:=]*\s*(?P<digits>\d(?:[ .\-\u2010-\u2015]{0,2}\d){5,17})(?!\d)",
    re.IGNORECASE,
)
_BARE = Seldom(r"(?P<digits>5(?<![\d+\w/]5)[\s.\-]?7(?:[ .\-]?\d){11})(?![\d])")
_THIRTEEN = Seldom(r"(?P<digits>\d(?<![\d+\w/-]\d)(?:[ .\-]?\d){9,15})(?![\d/])")
_OLD = Seldom(
    r"\b(?:gamle?|gammelt?|nedlagte?|nedlaegges|lukke[rst]*|lukkede|lukket|tidligere|forrige|"
    r"hidtil(?:dige|tidige)?|foer|udgaar|udgaaede?|slettes|ikke laengere|forkerte?|old|former|"
    r"previous|fejlagtig\w*|ved en fejl|kom(?:met)? til at (?:skrive|opgive|sende|oplyse)|"
    rf"ikke|{THAN_IT}|"
    r"istedet(?! for)|frem for|erstatter|afloeser|"
    r"rather than|instead of)"
    r"\W+(?:\w+\W+){0,4}?$"
)
_OLD_AFTER = Seldom(
    r"^(?:[^\w.!?\n]*|\W*(?=(?:det|den|dette|nummeret|numret|ean|som|der)\b))"
    r"(?:\w+[^\w.!?\n]+){0,3}?(?:er (?:nedlagt|lukket|forkert|udgaaet|slettet)|lukker|"
    r"nedlaegges|udgaar|duer ikke|skal ikke|kan slettes|bruges ikke|gaelder ikke|"
    r"erstattes|afloeses|afloest|udskiftes|aendres|var forkert|ud med|bliver til|ophoerer)|"
    r"^\W*(?:(?:ud|om|over|venligst|nu|gerne) )*(?:med|til)\b"
    r"(?=\W*(?:(?:ean|gln|nr|nummer\w*|numret|det|nye|nyt|vores|rigtige|korrekte|foelgende|nu|"
    r"i stedet)\W+){0,4}\d)"
)


_SPACED = Seldom(r"(?<=\b57\d\d) - (?=\d{9}\b)")


def ean_numbers(text: str) -> tuple[list[str], list[str]]:
    """The EANs that count, and the numbers that were meant as one and can be none."""
    if not _DIGIT.search(text):
        return [], []
    text = _SPACED.sub("-", text)
    spans: list[tuple[int, int, str, bool]] = []
    for pattern, sure in ((_LABELLED, True), (_BARE, True), (_THIRTEEN, False)):
        for m in pattern.finditer(text):
            start, end = m.span("digits")
            digits = re.sub(r"\D", "", m["digits"])
            if any(start < e and s < end for s, e, _, _ in spans):
                continue
            if not sure and not (is_ean(digits) or _called_number(text, start, digits)):
                continue
            spans.append((start, end, digits, sure))
    if not spans:
        return [], []
    good: list[Candidate] = []
    bad: list[str] = []
    several = len({digits for _, _, digits, _ in spans}) > 1
    apart = several and all(_BELONGS.match(fold(text[end : end + 40])) for _, end, _, _ in spans)
    for start, end, digits, _ in sorted(spans):
        before, after = fold(text[max(0, start - 60) : start]), fold(text[end : end + 40])
        clause = re.split(r"[.;!\n]|, (?=der|men|og|vi|det|saa|brug|den|jeg|nu|nyt|her)", before)[
            -1
        ]
        if several and (_OLD.search(clause) or _OLD_AFTER.match(after)):
            continue
        if (
            _DENIED_JUST_BEFORE.search(clause)
            or _DENIED.search(clause)
            or (DENIED_AFTER.match(after) and not apart)
            or _asked(text[end:], clause)
        ):
            continue
        if is_ean(digits):
            good.append(Candidate(digits, start, end))
        else:
            bad.append(digits)
    either = _EITHER_NUMBER.search(re.sub(r"(?<=\d) (?=\d)", "", text))
    numbers = list(dict.fromkeys(each.value for each in good))
    if len(numbers) > 1:
        one = None if either and len(good) == 2 else meant(text, good)
        return ([one.value], bad) if one is not None else ([], [" eller ".join(numbers)])
    return numbers, bad


_DENIED = Seldom(
    r"^(?:og |men |hej,? )*(?:ret|skift|aendr) (?:\w+ )?ikke\b|"
    r"\b(?:spoerger|undrer (?:J|jeg|os) ?(?:mig)?|i tvivl|usikre?r?|gad vide|tjekker|"
    r"undersoeger)\b[^.\n]*\bom\b[^.\n]*$|"
    r"\b(?:i|y) (?:har )?spurgte?,? (?:\w+ )?om (?:i|y|vi|det)\b[^.\n]*$|"
    r"\b(?:skal|maa|boer) (?:\w+ )?ikke (?:\w+ ){0,2}?(?:aendres|rettes|skiftes|opdateres|"
    r"laves om)\b|"
    r"\b(?:skal|maa|boer|behoever) (?:\w+ )?ikke (?:\w+ )?(?:aendre|rette|skifte|opdatere|lave|"
    r"skrive|saette|notere|registrere|indfoere)\b[^.\n]*$|"
    r"\b(?:gamle|tidligere|maaske|muligvis|ikke laengere|(?:send|brug|benyt|anvend) ikke|"
    r"ikke (?:\w+ ){0,4}?(?:sende\w*|bruge\w*|modtage\w*|benytte\w*|anvende\w*|faktur\w*))\b"
)
_EITHER_NUMBER = Seldom(r"\d(?:\s+(?:eller|or)\s+|\s*/\s*)\d{13}")
_BELONGS = Seldom(
    r"^\W*(?:(?:til)?hoerer (?:\w+ )?)?(?:til|under) "
    r"(?!os|jer|medlem\w*|kontingent\w*|netvaerk\w*|knub)\w"
)
"""`A hører til Plan, B til Byg`: neither is called ours."""
_DENIED_JUST_BEFORE = Seldom(r"\bikke(?: ean)?\W*$")
DENIED_AFTER = Seldom(
    r"^\W*(?:(?:er|var|bliver|blev) (?:\w+ )?(?:forkert|nedlagt|lukket|udgaaet|slettet|spaerret|"
    r"(?:en )?\w*fejl)|"
    r"(?<![.\n] )(?<!\n)(?:til)?hoerer(?: til)?\b|er (?:\w+ )?(?:udloebet|ugyldigt?|annulleret)|"
    r"laengere\b|udgaar|ophoerer|lukkes|nedlaegges|slettes|"
    r"(?:duer|gaelder|virker|eksisterer|findes|passer|bruges|anvendes) (?:\w+ )?ikke|"
    r"(?:skal|maa|kan|boer|er) (?:\w+ )?ikke\b|er not|is no longer|must not|"
    r"(?:det|den|nummeret|numret)? ?(?:er|tilhoerer) (?:\w+ )?(?:ikke (?:vores|os)|en andens))"
)
_FEW_WORDS = 25  # a mail so short says hardly more than the number
_SPEAKS_OF_ONE = Seldom(r"\b(?:ean|gln|lokationsn)", re.IGNORECASE)
_MAY_YOU = Seldom(
    r"\b(?:rette|bruge|skrive|sende|opdatere|aendre|fakturere|registrere|notere|tilfoeje|saette)\b"
)

_WILL_YOU = Seldom(
    r"\b(?:vil|kan|maa|gider) (?:i|du|jeg bede jer|vi bede jer)(?: om)?(?: \w+){0,3}? (?:at )?"
    rf"{_MAY_YOU.pattern[2:]}"
)
"""`Vil I notere, at vores EAN er …?`: no question."""


_IN_USE = Seldom(
    r"(?:^|\W)(?:i|y) (?:har|bruger|benytter|sender|fakturerer|koerer)\b"
    r"(?!.*\b(?:bedt|spurgt|skrevet|efterlyst|rykket|er|skal|vores nye|det nye|nu)\b)[^.]*$"
)
_IS_IT_SO = Seldom(
    r"[^.!?\n]{0,40}[.!\n]\s*(?:men |og )?(?:er|(?:til)?hoerer|passer|stemmer|gaelder|duer|virker) "
    r"(?:det|dette|den|nummeret|numret)(?: nummer)?\b[^.!?\n]{0,80}\?"
)
"""`I bruger EAN … til os. Er det rigtigt?`: asked, and no wish."""
_SHORTENED = Seldom(r"\b((?i:nr|ref|att|tlf|vedr))\.")


def _asked(rest: str, clause: str) -> bool:
    """Whether a number stands in a question that is no wish: `Er EAN … det rigtige?`."""
    ends = re.match(r"[^.!?\n]*([.!?\n]|$)", _SHORTENED.sub(r"\1 ", rest))
    asks = re.search(r"\b(?:skal vi|er)\b", clause) or not _MAY_YOU.search(clause)
    asks = asks and not _WILL_YOU.search(clause)
    if _IN_USE.search(clause) and _IS_IT_SO.match(fold(rest)):
        return True
    return bool(ends and ends[1] == "?" and asks)


_OF_AN_ORDER = Seldom(r"(?:ordre|rekvisition|\brekv\b|\bpo\b|\bpsp\b|bestilling)[^.\n]*$")


def _called_number(text: str, start: int, digits: str) -> bool:
    """A number near the EAN's length that the text calls the number that was asked for."""
    if not 10 <= len(digits) <= 15 or digits.startswith("45"):
        return False
    if digits.startswith("57") and len(digits) >= 12 and len(text.split()) < _FEW_WORDS:
        return True
    if digits.startswith("579") and _SPEAKS_OF_ONE.search(text):
        return True
    if digits.startswith("57") and re.search(
        r"\b(?:faktura\w*|regning\w*|elektronisk|invoice)\b", fold(text[max(0, start - 60) : start])
    ):
        return True
    before = fold(text[max(0, start - 40) : start])
    if _OF_AN_ORDER.search(fold(text[max(0, start - 80) : start])):
        return False
    return bool(
        re.search(
            r"\b(?:nummer(?:et)?|numret|nr)\b(?:[^.\n]{0,25}|[^.\n]{0,10}\.\s+det er\s+)$", before
        )
    ) and not re.search(r"\b(?:tlf|telefon|mobil|cvr|ordre\w*|rekv\w*|sags\w*|ref\w*|po)\b", before)


def is_ean(digits: str) -> bool:
    """Thirteen digits, not all zeros, with a right check digit."""
    return len(digits) == 13 and bool(digits.strip("0")) and bool(ean_number.is_valid(digits))
