"""A sentence that turns what the one before it seemed to wish: asked about, not carried out.

`Ida skal ikke med alligevel. Det er kun mit eget gæt`; `Rollen er gået videre til Bo. Det gælder
i landsbynetværket`; `I må slette Ole. Det gjorde I i sidste uge`. Such a turn has no word of a
wish in it, and may stand behind any.
"""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Decision,
    Evidence,
    Info,
    OpenPoint,
    Question,
    Status,
    Understanding,
)
from knub_mailer.language.alternatives import Seldom
from knub_mailer.language.normalise import fold
from knub_mailer.language.sentences import sentences_of
from knub_mailer.language.summary import as_shown, decided

_IT = r"(?:og |men |for |nu |saadan |altsaa )*(?:det|den|dette|saadan)"
_TURNS = Seldom(
    # only a guess, a rumour, a proposal
    rf"^{_IT} (?:er|var|lyder|har)(?: (?!ikke\b)\w+){{0,4}}? (?:gaet|paastaaet|forslag|rygte|"
    rf"rygtet|dublet|"
    rf""
    r"ren oenske\w*)\b|"
    rf"^{_IT} (?:er|var)(?: \w+)? (?:ikke (?:besluttet|afgjort|rigtigt|sandt|god nok)|ikke noget, "
    r"(?:vi|jeg) har)\b|"
    rf"^{_IT} (?:er|maa (?:da |jo )?vaere|var)(?: \w+)? en (?:\w+ )?(?:fejl|fejltagelse|"
    rf"misforstaaelse)\b"
    r"(?=[^!?]*\b(?:ikke|aldrig)\b)|"
    r"\b(?:det|den) har vi ikke bedt om\b|\bkan ikke bekraefte\b|"
    # done already
    rf"^{_IT} (?:gjorde|ordnede|rettede|fik) (?:i|y|du) (?!.*\b(?:om igen|forkert|ikke|fejl)\b)|"
    # of something else
    rf"^{_IT} (?:gaelder|er|handler|drejer sig|var)\b[^!?]*\b(?:ikke|intet|"
    rf"ingenting) (?:\w+ ){{0,3}}?"
    r"(?:med (?:det|den|jer) at goere|om jer\w*|hos jer)\b|"
    rf"^{_IT} (?:gaelder|er)\b[^!?]*\bhos jer er (?:\w+ ){{0,2}}?(?:ikke|intet)\b|"
    r"^(?:vi|jeg) taler (?:\w+ )?om (?:vores|et|en|noget)\b[^!?]*\bikke om\b|"
    rf"^{_IT} skal (?:\w+ )?ikke (?:paa|med paa) (?:fakturaen|regningen|listen)\b|"
    # nothing is to be done
    r"(?<!det )(?<!den )\bgoer (?!det\b|den\b)(?:\w+ )?(?:ikke|intet) (?:noget|mere|"
    r"foer)\b(?! ved (?:h|d))|"
    r"\bring til (?:mig|"
    r"os),? (?:foer|inden) "
    r"(?:i|y) goer\b|"
    r"\bder er ikke (?:lavet om|aendret) paa noget\b|\bbehold (?:altsaa )?(?:det|den) gamle\b|"
    r"\b(?:plads|tilmelding)\w* er (?:\w+ )?ved det gamle\b|\bpraecis som det skal (?:vaere|"
    r"staa)\b|"
    r"\bstaar (?:helt )?(?:rigtigt|korrekt) nu\b|\bpladsen? skal (?:i|y) ikke give videre\b|"
    r"\bplads(?:en)? skal (?:i|y) (?:\w+ )?ikke (?:give videre|slette)\b|"
    r"\b(?:plads|stol) har (?:han|hun|de|vi|jeg) (?:\w+ )?i forvejen\b|"
    # taken back
    r"\b(?:fortroed|har fortrudt)\b[^!?]*\b(?:goer (?:jeg|vi) ikke|bliver|alligevel)\b|"
    r"\bog nu kan (?:han|hun|de|jeg|vi) (?:godt )?alligevel\b"
)
_NOTHING_TO_DO = Seldom(
    # `så I skal ikke booke noget`, `så der skal ikke byttes`
    r"\b(?:i|y|der) (?:skal|maa) (?:(?:altsaa|derfor|bare|slet|endelig) )?(?:ikke|intet) "
    r"(?:at )?(?:goere|booke|rette|slette|stryge|skrive (?:dem|ham|hende|nogen) paa|byttes|"
    r"bruge (?:det|den)? ?til noget|"
    r"aendre|foretage|tilmelde|afmelde|melde)\b(?! (?:noget )?(?:ved|op|under|andet))|"
    r"\bsaa (?:han|hun|de) skal (?:\w+ )?ikke (?:tilmeldes|afmeldes|registreres)\b|"
    r"\bse (?:venligst |bare |gerne )?bort fra (?:min|denne|hele) (?:mail|besked)\b|"
    r"\bsaa (?:glem|drop) (?:den|det)(?= ?[.!]?$)|\bsaa vent(?:,? til\b|\W*$)|\bsaa brug (?:det|"
    r"den) ikke\b|"
    r"\blad (?:det|pladsen|pladserne|den|dem) vaere(?:,? som\b|\W*$)|^(?:nej,? )lad vaere\b|"
    r"\bog har intet med jer at goere\b|\bi aar er der ingen aendringer\b|"
    r"\balt er,? (?:som det skal vaere|i orden)\b|\bhos jer er alt som foer\b|"
    r"\bfortsaetter som hidtil\b|\buden betydning nu\b|\bbetyder (?:den |det )?intet nu\b|"
    # it is still to be decided
    r"\b(?:ikke|ingen har) (?:\w+ )?besluttet noget\b|\bhvad\b[^.]*\bved vi foerst\b|"
    r"\b(?:tager|siger|svarer|stemmer|bestemmer) (?:\w+ )?foerst (?:stilling|ja|nej|i|om|til|paa|"
    r"naar)\b|"
    r"\bskal foerst (?:sige|godkende|svare|bestemme|spoerges)\b|"
    r"\b(?:han|hun|de|vi|det) er det foerst, naar\b|^(?:det|saadan) er (?:de|han|hun|det|"
    r"vi) foerst,? naar\b"
)
"""Nothing is to be done, or not yet: whatever a sentence before it wishes."""
_SAID_BY_SOMEBODY = Seldom(
    r"^(?:det|den|saadan|dette)(?: \w+)? (?:stod|spurgte|droemte|droemmer|paastaar(?! jeg)|paastod|"
    r"haaber (?:jeg|vi)(?=[^.]*\bmen\b)|foreslog|foreslaar|hviskes|loed(?!\W*$)|"
    r"ville (?:jeg skrive|et)|plejer jeg|bad (?:jeg|vi)|skrev (?:jeg|vi|han|hun)|gaar snakken|"
    r"staar der|troede|mente (?:jeg|vi|han|hun),? (?:da|foer|indtil))\b|"
    r"^(?:det|den|saadan) (?:var|er)(?: \w+){0,2}? (?:ordene|hvad (?:jeg|vi)|et eksempel|"
    r"en oevelse|"
    r"bare et tal|en gammel|til (?:den forkerte|karen|vores)|en besked til)\b|"
    r"^(?:det|den) (?:svar|besked|saetning|linje|mail) (?:laa|stod|fandt|kom|var)\b|"
    r"^det (?:skriver|beder|ordner|goer|har) (?!jeg\b|vi\b)(?:\w+ ){1,3}?(?:selv|"
    r"lovet)\b(?!.*\b(?:ikke selv|"
    r"jeg selv)\b)|"
    r"^(?:troede|gid|spoeg til side|oevelse slut|taenk,? (?:at )?det stod)\b|"
    r"^nej,? (?:det goer (?:jeg|vi) ikke|lad vaere)\b|"
    r"^(?:er det (?:saadan|den|det)|goer (?:den|det|han|hun) (?:virkelig )?det|ved (?:i|"
    r"y),? om det er "
    r"rigtigt)\b.*\?"
)
"""What stood above was only said, dreamt, proposed or asked by somebody, not wished."""
_WHOLE = Seldom(
    r"^(?:og |men )?(?:i|y) (?:har )?(?:allerede|jo) (?:noteret|skrevet|registreret|rettet)\b|"
    r"^(?:i|y) (?:rettede|noterede(?! vist| nok)|slettede|tilfoejede|"
    r"fakturerer)\b(?!.*\b(?:forkert|fejl|ikke|"
    r"men|skal|ret|vil|kan)\b)|"
    r"\bgik fint igennem\b|,? fortalte (?:de|man|nogen)\b|\b(?:siger|paastaar) (?:i|"
    r"y)\.?$"
)
"""A sentence that by itself tells what is done, or what others say."""
_LAST_YEAR = Seldom(
    r"\b(?:i fjor|i forfjor|sidste aar|forrige aar)\b[^!?]*"
    r"\b(?:var|blev|maatte|skulle|kunne|gik)\b[^!?]*$|"
    r"\b(?:var|blev|maatte|skulle|kunne|gik)\b[^!?]*"
    r"\b(?:i fjor|i forfjor|sidste aar|forrige aar)\b"
)
"""Of a letter that says nothing else."""
_BEHIND = (_TURNS, _NOTHING_TO_DO, _SAID_BY_SOMEBODY)
_TOLD = (Info, Status)
_FEW = 3  # sentences of a letter that says no more than this


def asked_where_turned(told: Understanding, letter: Letter) -> Understanding:
    """What is done of a letter in which a sentence turns the one above it: that is asked about."""
    wished = [each for each in told.requests if not isinstance(each, _TOLD)]
    if told.decision not in (Decision.ACT, Decision.ASK) or not wished:
        return told
    sentences = [fold(each.text).strip() for each in sentences_of("", letter.body)]
    turn = _turn(sentences)
    if turn is None:
        return told
    said = as_shown(letter.body)
    points = [OpenPoint(Question.WHICH_REQUEST, each, said=said) for each in wished]
    others = [each for each in told.requests if isinstance(each, _TOLD)]
    evidence = (*told.evidence, Evidence(turn, "turns what stands above it"))
    return decided(replace(told, evidence=evidence), others, [*told.open_points, *points])


def _turn(sentences: list[str]) -> str | None:
    """The sentence that turns another one, or all that a short letter says; folded."""
    behind = (s for s in sentences[1:] if any(each.search(s) for each in _BEHIND))
    found = next(behind, None)
    if found is not None or len(sentences) > _FEW:
        return found
    alone = (_WHOLE, _TURNS, _LAST_YEAR) if len(sentences) == 1 else (_WHOLE, _TURNS)
    return next((s for s in sentences if any(each.search(s) for each in alone)), None)
