"""Whether the invoice details of a letter hang on something: `EAN …, hvis chefen siger ja`.

A condition about what the network needs (`hvis I mangler det`) leaves them firm; one about who must
agree, or about anything else that has not happened, does not.
"""

from __future__ import annotations

import re

from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.correcting import ALL_BACK, DANGLING
from knub_mailer.language.words.alternatives import Seldom

_OPENS = Seldom(
    r"\b(?P<kun>(?:men |dog |kun )*)(?:(?P<if>hvis|saafremt|ifald|i fald|i tilfaelde af|if(?= ))|"
    r"(?P<only>forudsat|under forudsaetning|medmindre|med mindre|med forbehold|betinget af|unless|"
    r"provided|subject to)|(?P<when>naar|saa snart|saasnart|efter at|once|as soon as))\b"
    r"(?P<clause>[^,;:.?!()\n]*)"
)
_YOURS = Seldom(r"^ (?:i(?! (?:aar|dag|morgen|maj))|y|du|det|der|you)\b")
_COMES_BACK = Seldom(
    r"\b(?:faktura\w*|regning\w*|den|det|nummeret|numret)\b(?!.*\b(?:skal|vil have|ikke skal)\b).*"
    r"\b(?:retur|tilbage|afvis\w*|fejler?|virker? ikke|ikke (?:virker|gaar igennem))\b"
)
"""`Hvis fakturaen kommer retur, må I prøve …`: only then."""
_AGREED = Seldom(
    r"\b(?:godkend\w*|sige[rs]? (?:ja|god|ok\w*)|siger (?:\w+ )?ja|sagt (?:ja|god|ok\w*)|ja fra|"
    r"ok(?:ay)? fra|bevilg\w*|vedtag\w*|beslut\w*|accept\w*|tillad\w*|faar lov|lov til|nikker\w*|"
    r"nikket|groent lys|enige?|med paa (?:den|det|ideen)|bekraeft\w*|samtykke\w*|tilslut\w*|"
    r"underskr\w*|approv\w*|agree\w*|paa plads|er klar|er oprettet|traeder i kraft)\b"
)
_TO_BE_PAID = Seldom(
    r"\b(?:skal|vil have)\b.*\b(?:betal\w*|retur|igennem|bogfoer\w*|behandl\w*|afvis\w*)"
)
"""`Hvis den skal kunne betales`: what the number is for."""
_IF_IT_COSTS = Seldom(
    r"^(?!.*\bikke\b) (?:\w+ ){0,4}?(?:udloeser|koste[rd]?|medfoerer|giver anledning til|"
    r"traekker|bliver til) (?:\w+ ){0,2}?(?:noget|penge|\w*gebyr\w*|betaling|\w*afgift\w*|"
    r"udgift\w*)$"
)
"""`Hvis hendes plads udløser noget`: where there is a bill, and where it then goes."""
_PENDING = Seldom(
    r"\b(?:ikke (?:\w+ )?(?:godkendt|afgjort|besluttet|bekraeftet|paa plads|oprettet)|"
    r"skal (?:\w+ )?(?:godkendes|bekraeftes)|(?:kraever|forudsaetter) .{0,30}"
    r"\b(?:godkend\w*|accept\w*|ja\b|samtykke|underskrift)|"
    r"(?:finder ud af|undersoeger|spoerger|tjekker|vender tilbage med|ved ikke),? "
    r"(?:\w+ ){0,2}?hvilke[nt]?\b|"
    r"(?:afventer|venter paa) .{0,30}\b(?:godkend\w*|accept\w*|svar|ja\b|bekraeft\w*|oekonomi\w*|"
    r"chef\w*))"
)
_BACK = Seldom(ALL_BACK.pattern.replace("(?:J|vi)", "(?:jeg|vi)"))
_UNSURE = Seldom(
    r"\bom\b[^.]*\bved (?:vi|jeg|man) (?:\w+ )?ikke\b|\bved (?:i|y|du),? om\b|"
    r"\bved (?:\w+ ){0,2}?ikke,? om\b|"
    r"\b(?:blev|var|stod|koerte|gik|sendte|brugte)\b[^.]*\b(?:i fjor|sidste aar|"
    r"sidste gang|dengang)\b|"
    r"\bikke (?:\w+ )?sikre?r?\b|\b(?:jeg|vi) (?:tror|gaetter)\b(?! (?:at )?(?:i|y) mangler)|"
    r"\b(?:tror|gaetter) (?:jeg|vi)\b|\b(?:jeg|vi) mener (?:nok|vist)\b|\bvistnok\b|"
    r"\bsaa vidt (?:jeg|vi)\b|"
    r"\b(?:maaske|muligvis) (?:hedder|er|bliver|lyder)\b|"
    r"\b(?:hedder|bliver|lyder|er) (?:\w+ ){0,2}?(?:maaske|muligvis|(?<!sikkert og )vist)\b|"
    r"^\W*(?:maaske|muligvis) (?:skal|kan|boer|maa)\b|"
    r"\b(?:skriver|siger|melder|tjekker|undersoeger|spoerger)\b[^.]*, om (?!i\b|y\b|du\b)|"
    r"\b(?:formentlig|formodentlig|sandsynligvis)\b"
)
_ASKS = Seldom(
    r"\W*(?:(?:og|men|hej|saa)[ ,]+)*(?:skal|bruger|er(?! det (?:muligt|ok|okay|i orden))|har|"
    r"gaelder|hoerer|staar|mangler)\b(?!.*\b(?:kan|vil|kunne|gider|maa) (?:i|du|y)\b)[^?]*\?\W*$"
)
"""`Skal I bruge EAN …?`"""
_REASON = Seldom(
    r"(?:^|(?<=[,;] ))(?:da|fordi|eftersom|idet|siden) [^\d]*?, "
    r"(?=(?:bedes|beder|skal|maa|kan|vil|boer|sendes?|er|gaar)\b)"
)
"""`Da de vistnok har brugt vores pladser, (bedes regningen …)`: the reason may be unsure."""
_NOT_YET = Seldom(
    r"\bvent (?:\w+ )?med (?:at (?:bruge|saette|skrive|notere|rette|aendre|skifte|tage)|det|den)\b|"
    r"\b(?:brug|benyt|ret|noter|aendr) (?:det|den) (?:\w+ )?ikke (?:endnu|foer|foreloebig)|"
    r"\b(?:skal|maa|kan|boer) (?:\w+ ){0,2}?ikke (?:bruges|tages i brug|bruge (?:det|den)) "
    r"(?:endnu|foer|foreloebig)"
)
"""`Nyt EAN er …, men vent med at bruge det`."""
_TELL_US = Seldom(r", ?(?:saa )?(?:sig til|giv (?:os|mig|lyd|besked)|ring\b|skriv til\b)")
"""`Hvis fakturaen skal mærkes …, så sig til`."""
_ONWARD = Seldom(r"\b(?:og|samt|men|mens|and|but)\b")


def hangs(sentence: str, following: str, value: str) -> bool:
    """Whether what a sentence says of the invoice is not firm.

    sentence, following: folded, the latter the one behind it; value: the EAN or reference, folded.
    """
    told = _REASON.sub("", sentence)
    if (
        _ASKS.match(told)
        or any(p.search(told) for p in (_PENDING, _UNSURE, _NOT_YET))
        or _open_behind(following)
    ):
        return True
    at = _place(sentence, value)
    return any(_limits(m, sentence, at) for m in _OPENS.finditer(sentence))


def _open_behind(following: str) -> bool:
    bare = following.lstrip("( -")
    if (_PENDING.search(bare) and len(bare.split()) < 15) or _BACK.match(bare):
        return True
    found = _OPENS.match(bare)
    alone = DANGLING.match(bare) and found is not None and not _benign(found)
    return bool(alone)


def _limits(m: re.Match[str], sentence: str, at: int) -> bool:
    inside = m.start() < at < m.end()
    if inside and (m["if"] or m["only"]) and not _YOURS.search(m["clause"]):
        return True  # `Hvis ordrenummer … skal stå på fakturaen, hører I fra mig`
    if inside and _TELL_US.match(sentence, m.end()):
        return True
    if _benign(m):
        return False
    if at > m.start():
        return True
    between = sentence[at : m.start()]
    return bool(m["kun"]) or not _ONWARD.search(between)


def _benign(m: re.Match[str]) -> bool:
    clause = m["clause"]
    if _AGREED.search(clause) or _COMES_BACK.search(clause):
        return False
    if m["when"]:
        return not modality.AWAITED.match(f"naar{clause}")
    if _YOURS.search(clause) or _TO_BE_PAID.search(clause) or _IF_IT_COSTS.search(clause):
        return True
    return not m["only"] and bool(modality.CONDITION_BENIGN.match(f"hvis{clause}"))


def _place(sentence: str, value: str) -> int:
    """Where the number stands, whose digits may be spaced."""
    found = sentence.find(value)
    if found < 0:
        digits = re.search(r"\d[\d .\-]{3,}", sentence)
        found = digits.start() if digits else 0
    return found
