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
    rf"^{_IT} (?:er|var|lyder|har)(?: \w+){{0,4}}? (?:gaet|paastaaet|forslag|rygte|rygtet|dublet|"
    rf"spoeg|"
    r"joke|ren oenske\w*)\b|"
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
    r"\bgoer (?:\w+ )?(?:ikke|intet) (?:noget|mere|foer)\b|\bring til (?:mig|os),? (?:foer|inden) "
    r"(?:i|y) goer\b|"
    r"\bder er ikke (?:lavet om|aendret) paa noget\b|\bbehold (?:altsaa )?(?:det|den) gamle\b|"
    r"\balt (?:\w+ ){0,4}?(?:er )?ved det gamle\b|\bpraecis som det skal (?:vaere|staa)\b|"
    r"\bstaar (?:helt )?(?:rigtigt|korrekt) nu\b|\bpladsen? skal (?:i|y) ikke give videre\b|"
    r"\bplads(?:en)? skal (?:i|y) (?:\w+ )?ikke (?:give videre|slette)\b|"
    r"\b(?:plads|stol) har (?:han|hun|de|vi|jeg) (?:\w+ )?i forvejen\b|"
    # taken back
    r"\b(?:fortroed|har fortrudt)\b[^!?]*\b(?:goer (?:jeg|vi) ikke|bliver|alligevel)\b|"
    r"\bog nu kan (?:han|hun|de|jeg|vi) (?:godt )?alligevel\b"
)
_WHOLE = Seldom(
    r"^(?:og |men )?(?:i|y) (?:har )?(?:allerede|jo) (?:noteret|skrevet|registreret|rettet)\b|"
    r"^(?:i|y) (?:rettede|noterede|slettede|tilfoejede|fakturerer)\b(?!.*\b(?:forkert|fejl|ikke|"
    r"men|skal|ret|vil|kan)\b)|"
    r"\b(?:i fjor|i forfjor|sidste aar|forrige aar)\b[^!?]*"
    r"\b(?:var|blev|maatte|skulle|kunne|gik)\b[^!?]*$|"
    r"\b(?:var|blev|maatte|skulle|kunne|gik)\b[^!?]*"
    r"\b(?:i fjor|i forfjor|sidste aar|forrige aar)\b|"
    r"\bgik fint igennem\b|,? (?:fortalte|sagde) (?:de|man|nogen)\b|\b(?:siger|paastaar) (?:i|"
    r"y)\.?$"
)
"""A sentence that by itself tells what was, or what others say."""
_TOLD = (Info, Status)
_FEW = 3  # sentences of a letter that says no more than this


def asked_where_turned(told: Understanding, letter: Letter) -> Understanding:
    """What is done of a letter in which a sentence turns the one above it: that is asked about."""
    wished = [each for each in told.requests if not isinstance(each, _TOLD)]
    if told.decision not in (Decision.ACT, Decision.ASK) or not wished:
        return told
    sentences = [fold(each.text).strip() for each in sentences_of("", letter.body)]
    turn = next((s for n, s in enumerate(sentences) if n and _TURNS.search(s)), None)
    if turn is None and len(sentences) <= _FEW:
        turn = next((s for s in sentences if _WHOLE.search(s) or _TURNS.search(s)), None)
    if turn is None:
        return told
    said = as_shown(letter.body)
    points = [OpenPoint(Question.WHICH_REQUEST, each, said=said) for each in wished]
    others = [each for each in told.requests if isinstance(each, _TOLD)]
    evidence = (*told.evidence, Evidence(turn, "turns what stands above it"))
    return decided(replace(told, evidence=evidence), others, [*told.open_points, *points])
