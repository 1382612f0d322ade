"""A sentence that turns what the one before it seemed to wish: asked about, not carried out.

`Ida skal ikke med alligevel. Det er kun mit eget gæt`; `Rollen er gået videre til Bo. Det gælder
i landsbynetværket`; `I må slette Ole. Det gjorde I i sidste uge`. Such a turn has no word of a
wish in it, and may stand behind any.
"""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Evidence,
    Understanding,
)
from knub_mailer.language.doubts.called_off import called_off
from knub_mailer.language.letter.spoken import MarkedSentence
from knub_mailer.language.summary import asked_instead, wishes_of
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import sentences_of

_IT = r"(?:og |men |for |nu |saadan |altsaa )*(?:det|den|dette|saadan)"
_WAS = r"(?:var|blev|maatte|skulle|kunne|gik)"
_YEARS_AGO = r"(?:i fjor|i forfjor|sidste aar|forrige aar)"


def _any(*ways: str) -> Seldom:
    return Seldom("|".join(ways))


_ONLY_HEARD = _any(
    rf"^{_IT} (?:er|var|lyder|har)(?: (?!ikke\b)\w+){{0,4}}? "
    r"(?:gaet|paastaaet|forslag|rygte|rygtet|dublet|ren oenske\w*)\b",
    rf"^{_IT} (?:er|var)(?: \w+)? ikke "
    r"(?:besluttet|afgjort|rigtigt|sandt|god nok|noget, (?:vi|jeg) har(?! planer om))\b",
    rf"^{_IT} (?:er|maa (?:da |jo )?vaere|var)(?: \w+)? en (?:\w+ )?"
    r"(?:fejl|fejltagelse|misforstaaelse)\b(?=[^!?]*\b(?:ikke|aldrig)\b)",
    r"\b(?:det|den) har vi ikke bedt om\b",
    r"\bkan ikke bekraefte\b",
)
"""A guess, a rumour, a proposal: `Det er kun mit eget gæt`."""
_DONE_ALREADY = _any(
    rf"^{_IT} (?:gjorde|ordnede|rettede|fik) (?:i|y|du) (?!.*\b(?:om igen|forkert|ikke|fejl)\b)",
    r"\bpraecis som det skal (?:vaere|staa)\b",
    r"\bstaar (?:helt )?(?:rigtigt|korrekt) nu\b",
    r"\b(?:plads|stol) har (?:han|hun|de|vi|jeg) (?:\w+ )?i forvejen\b",
    r"^(?!.*\b(?:tilmeld|skriv|saet|noter|book)\b).*\b(?:er|staar)(?: \w+){0,2}? (?:tilmeldt|"
    r"noteret|"
    r"paa listen)\b.*\bsaa (?:ingen mangler|(?:der )?mangler (?:der )?ingen)\W*$",
)
_OF_SOMETHING_ELSE = _any(
    rf"^{_IT} (?:gaelder|er|handler|drejer sig|var)\b[^!?]*\b(?:ikke|intet|ingenting) "
    r"(?:\w+ ){0,3}?(?:med (?:det|den|jer) at goere|om jer\w*|hos jer)\b",
    rf"^{_IT} (?:gaelder|er)\b[^!?]*\bhos jer er (?:\w+ ){{0,2}}?(?:ikke|intet)\b",
    r"^(?:vi|jeg) taler (?:\w+ )?om (?:vores|et|en|noget)\b[^!?]*\bikke om\b",
    rf"^{_IT} skal (?:\w+ )?ikke (?:paa|med paa) (?:fakturaen|regningen|listen)\b",
    r"\bog har intet med jer at goere\b",
)
_NOTHING_TO_DO = _any(
    r"(?<!det )(?<!den )\bgoer (?!det\b|den\b)(?:\w+ )?(?:ikke|intet) (?:noget|mere|foer)\b"
    r"(?! ved (?:h|d))",
    r"\bring til (?:mig|os),? (?:foer|inden) (?:i|y) goer\b",
    r"\bsaa (?:han|hun|de) skal (?:\w+ )?ikke (?:tilmeldes|afmeldes|registreres)\b",
    r"\bder er ikke (?:lavet om|aendret) paa noget\b",
    r"\bse (?:venligst |bare |gerne )?bort fra (?:min|denne|hele) (?:mail|besked)\b",
    r"\bsaa (?:glem|drop) (?:den|det)(?= ?[.!]?$)",
    r"\bsaa vent(?:,? til\b|\W*$)",
    r"\bsaa brug (?:det|den) ikke\b",
    r"\bbehold (?:altsaa )?(?:det|den) gamle\b",
    r"\blad (?:det|pladsen|pladserne|den|dem) vaere(?:,? som\b|\W*$)",
    r"^nej,? lad vaere\b",
    r"\bi aar er der ingen aendringer\b",
    r"\balt er,? (?:som det skal vaere|i orden)\b",
    r"\bhos jer er alt som foer\b",
    r"\b(?:plads|tilmelding)\w* er (?:\w+ )?ved det gamle\b",
    r"\bplads(?:en)? skal (?:i|y) (?:\w+ )?ikke (?:give videre|slette)\b",
    r"\bfortsaetter som hidtil\b",
    r"\buden betydning nu\b|\bbetyder (?:den |det )?intet nu\b",
)
"""`Så I skal ikke booke noget`, whatever a sentence before it wishes."""
_STILL_OPEN = _any(
    r"\b(?:ikke|ingen har) (?:\w+ )?besluttet noget\b",
    r"\bhvad\b[^.]*\bved vi foerst\b",
    r"^(?:og |men |saa )*(?:jeg|vi) (?:flytter|rykker|ombooker) (?:ham|hende|dem|mig|os|den)"
    r"(?: \w+)? (?:maaske|muligvis|eventuelt|evt)\b",
    r"\b(?:tager|siger|svarer|stemmer|bestemmer) (?:\w+ )?foerst "
    r"(?:stilling|ja|nej|i|om|til|paa|naar)\b",
    r"\bskal foerst (?:sige|godkende|svare|bestemme|spoerges)\b",
    r"\b(?:han|hun|de|vi|det) er det foerst,? naar\b",
    r"^(?:det|saadan) er (?:de|han|hun|det|vi) foerst,? naar\b",
)
_TAKEN_BACK = _any(
    r"\b(?:fortroed|har fortrudt)\b[^!?]*\b(?:goer (?:jeg|vi) ikke|bliver|alligevel)\b",
    r"\bog nu kan (?:han|hun|de|jeg|vi) (?:godt )?alligevel\b",
    r"^nej,? det goer (?:jeg|vi) ikke\b",
)
_SAID_BY_SOMEBODY = _any(
    r"^(?:det|den|saadan|dette)(?: \w+)? (?:stod|spurgte|droemte|droemmer|paastaar(?! jeg)|paastod|"
    r"haaber (?:jeg|vi)(?=[^.]*\bmen\b)|foreslog|foreslaar|hviskes|loed(?!\W*$)|"
    r"ville (?:jeg skrive|et)|plejer jeg|bad (?:jeg|vi)|skrev (?:jeg|vi|han|hun)|gaar snakken|"
    r"staar der|troede|mente (?:jeg|vi|han|hun),? (?:da|foer|indtil))\b",
    r"^(?:det|den|saadan) (?:var|er)(?: \w+){0,2}? (?:ordene|hvad (?:jeg|vi)|et eksempel|"
    r"en oevelse|bare et tal|en gammel (?:saetning|mail|besked|liste)|til den forkerte|"
    r"en besked til)\b",
    r"^(?:det|den) (?:svar|besked|saetning|linje|mail) (?:laa|stod|fandt|kom|var)\b",
    r"^det (?:skriver|beder|ordner|goer|har) (?!jeg\b|vi\b)(?:\w+ ){1,3}?(?:selv|lovet)\b"
    r"(?! (?:\w+ )?(?:bedt|oensket|valgt|besluttet|bestemt))"
    r"(?!.*\b(?:ikke|jeg) selv\b)",
    r"^(?:troede|gid|spoeg til side|oevelse slut|taenk,? (?:at )?det stod)\b",
    r"^er det (?:saadan|den|det)\b.*\?",
    r"^goer (?:den|det|han|hun) (?:virkelig )?det\b.*\?",
    r"^ved (?:i|y),? om det er rigtigt\b.*\?",
)
"""What stood above was only said, dreamt, proposed or asked by somebody, not wished."""
_WHOLE = _any(
    r"^(?:og |men )?(?:i|y) (?:har )?(?:allerede|jo) (?:noteret|skrevet|registreret|rettet)\b",
    r"^(?:i|y) (?:rettede|noterede(?! vist| nok)|slettede|tilfoejede|fakturerer)\b"
    r"(?!.*\b(?:forkert|fejl|ikke|men|skal|ret|vil|kan)\b)",
    r"\bgik fint igennem\b",
    r",? fortalte (?:de|man|nogen)\b",
    r"\b(?:siger|paastaar) (?:i|y)\.?$",
)
"""A sentence that by itself tells what is done, or what others say."""
_LAST_YEAR = _any(
    rf"\b{_YEARS_AGO}\b[^!?]*\b{_WAS}\b[^!?]*$",
    rf"\b{_WAS}\b[^!?]*\b{_YEARS_AGO}\b",
)
"""Of a letter that says nothing else."""
_WITHIN = (_ONLY_HEARD, _DONE_ALREADY, _OF_SOMETHING_ELSE, _NOTHING_TO_DO)
_BEHIND = (*_WITHIN, _STILL_OPEN, _TAKEN_BACK, _SAID_BY_SOMEBODY)
_FEW = 3  # sentences of a letter that says no more than this


def asked_where_turned(
    told: Understanding, letter: Letter, marked: Sequence[MarkedSentence], sender: str | None
) -> Understanding:
    """What is done of a letter in which a sentence turns the others: that is asked about.

    marked: its sentences. sender: the name of who writes.
    """
    wished = wishes_of(told)
    if not wished:
        return told
    sentences = [fold(each.text).strip() for each in sentences_of("", letter.body)]
    turn = _turn(sentences) or called_off(wished, marked, sender)
    if turn is None:
        return told
    return asked_instead(told, wished, Evidence(turn, "turns what stands above it"), letter.body)


def _turn(sentences: list[str]) -> str | None:
    """The sentence that turns another one, or all that a short letter says; folded."""
    behind = (s for s in sentences[1:] if any(each.search(s) for each in _BEHIND))
    found = next(behind, None)
    if found is not None or len(sentences) > _FEW:
        return found
    alone = [_WHOLE, *_WITHIN, *([_LAST_YEAR] if len(sentences) == 1 else [])]
    return next((s for s in sentences if any(each.search(s) for each in alone)), None)
