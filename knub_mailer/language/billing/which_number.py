"""Which of several numbers is meant: the new one, ours, the one in the middle.

`EAN A er lukket, brug B`; `B er vores, A er skolernes`; a list of numbers with `Det er det
midterste`, or with the office that is ours named below it. Where nothing tells, nobody guesses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number (or a code) and where it stands in a text."""

    value: str
    start: int
    end: int


THAN_IT = (
    r"i ?stedet for"
    r"(?! (?:det|den|dette|denne)(?: nummer)? (?:skal|bedes|boer|kan|maa|brug\w*|faar)\b)"
)
"""`i stedet for 4711`, and not `i stedet for det skal I bruge 4711`."""
ONLY_BEGINS = Seldom(r"\b(?:start\w*|begynd\w*|slutt?e?r?|end(?:er?|te))(?: \w+)? (?:med|paa)\W*$")
"""`Det starter med 4510`: no more than a part of it."""
_GAP = r"(?:[^\w:;.!?]+(?!men\b|brug\b|nu\b|nye?\b|nyt\b)\w+){0,3}?[^\w;.!?]*$"
_OLD_BEFORE = Seldom(
    r"\b(?:gamle?|gammelt|foer(?! paa)|tidligere|forrige|hidtil\w*|nedlagte?|lukkede|forkerte?|"
    rf"old|former|previous|glem|slet|{THAN_IT}|"
    r"frem for|erstatter|afloeser|skrev|"
    r"(?<!ha )(?<!have )(?<!faa )skrevet|oplyste|opgav|sendte|stod der|hed|loed|"
    r"kom(?:met)? til at \w+|havde|(?<!\bi )ikke|betalte|"
    rf"har liggende|var|brugte|folk|instead of|rather than){_GAP}|"
    r"\bi (?:har|bruger|fik)(?: (?:vist|nok|faaet|noteret|ean|gln|po|nr|nummer|ref|reference|"
    r"ordrenummer|rekvisition)\w*){0,3}\W*$"
)
_FROM = Seldom(r"\bfra(?:\W+\w+){0,2}?\W*$")
_INTO = Seldom(r"^\W*(?:om |over )?(?:til|to)\b")
_CHANGE = Seldom(r"\b(?:erstatt?e?|udskifte?|skifte?|byt(?:te)?|rett?e?|aendr|aendre)\b[^.;!?]*$")
_INSTEAD = Seldom(r"^\W*(?:ud )?(?:med|til)\b")
"""`Erstat PO 4711 med …`."""
_OVER = (
    r"nedlagt|lukket|lukkes|forkert|udgaaet|slettet|spaerret|\w*fejl|brugt op|opbrugt|foraeldet|"
    r"gammel|gammelt|de[nt] gamle|vores gamle|udloebet|annulleret|afsluttet|fra sidste aar|"
    r"fra i fjor|doed|"
    r"ikke(?: (?:mere|laengere|vores|rigtigt?|korrekt|gyldigt?|aktivt?|os|det|den|i brug|til os)|"
    r"\W*$)|"
    r"ugyldigt?|erstattet|afloest|historie|en andens"
)
_OTHERS = r"(?!vores\b|jeres\b|os\b|altsaa\b|nemlig\b|ogsaa\b)"
_OLD_AFTER = Seldom(
    r"^\W*(?:(?:som|der|(?:det|dette) nummer|det|den|men|og|jo|altsaa|paa|nummeret|numret|nej|hov|"
    r"ups|undskyld|stop|vent|desvaerre|eller|beklager|sorry)\W+)*(?:"
    rf"(?:er|var|bliver|blev) (?:\w+ ){{0,2}}?(?:{_OVER})\b|"
    r"udgaar|ophoerer|lukker|lukkes|nedlaegges|slettes|erstattes|afloeses|udskiftes|aendres|"
    r"forsvinder|(?:gaelder|gjaldt|duer|duede|virker|virkede|findes|fandtes|passer|passede|holdt|"
    r"bruges|eksisterer|gik) (?:\w+ )?ikke\b|"
    r"(?:kan|maa) (?:i |y )?(?:\w+ )?slette|"
    rf"(?:hoerer|tilhoerer)(?: \w+)? (?:til |under )?{_OTHERS}\w+|"
    rf"er {_OTHERS}(?:\w+ )?\w{{3,}}s\b|ikke (?:mere|laengere)\b)"
)
_NOT_TO_USE = Seldom(
    r"^[^.!?]{0,40}?\b(?:det|den|som) er (?:\w+ )?ikke (?:vores|os|til os|fra os)\b|"
    r"^[^.!?]{0,60}?\b(?:lad vaere|(?:det|den) (?:skal|maa|boer) (?:i|y|du) (?:\w+ )?ikke|"
    r"(?:skal|maa) (?:\w+ )?ikke (?:bruges|staa|paa|med)|brug (?:det|den) ikke)\b"
)
_OF_IT = Seldom(r"^\W*(?:det|den|nummeret|numret|\()")
_OOPS = Seldom(
    r"^\W*(?:men |aa?h |arh |naa )?(?:nej|naeh?|hov|hovsa|u?ups|undskyld|stop|vent|rettelse|"
    r"beklager|sorry)\b"
)
_SURELY_NEW = Seldom(
    r"\b(?:nye?|nyt|rigtige|korrekte|fremover|herefter|fra nu af|i stedet)(?:\W+\w+){0,2}?\W*$"
)
_NEW_BEFORE = Seldom(
    r"\b(?:nye?|nyt|rigtige|korrekte|(?<!ikke )(?:brug|bruger?|benyt|anvend)|fremover|herefter|"
    r"fremadrettet|fra nu af|nu|skal vaere|skulle vaere|(?:skulle )?have vaeret|vores|hedder|lyder|"
    r"blevet til|bliver til|bliver|men|i aar er det|i aar|det er|af|med|til|notere|noter|i faar|"
    r"i ?stedet(?! for)|is|nej|undskyld|hov|ups|rettelse|sorry|beklager|mener)"
    r"(?:\W+(?!ikke\b)\w+){0,3}?\W*$"
)
_NEW_AFTER = Seldom(
    r"^\W*(?:(?:der|som) )?(?:"
    r"(?:er|bliver) (?:\w+ )?(?:det |den |vores )?"
    r"(?:nye?|nyt|rigtige|korrekte|vores|i aar)\b|"
    r"erstatter|afloeser|i stedet|gaelder\b(?! (?:\w+ )?ikke)|"
    r"(?:er )?til (?:os|jer|medlemskab|kontingent|netvaerk|knub)\w*|i aar\b|fremover|fra nu|"
    r"skal (?:\w+ )?(?:staa|bruges)|nyt?\b|nye\b)"
)
_PLACES = {
    "foerste": 0, "oeverste": 0, "midterste": -2, "andet": 1, "anden": 1, "mellemste": -2,
    "tredje": 2, "sidste": -1, "sidstnaevnte": -1, "foerstnaevnte": 0, "nederste": -1,
}  # fmt: skip
_PLACE = Seldom(rf"\b(?:det|den|de) (?P<place>{'|'.join(_PLACES)})\b")
_CHOOSES = Seldom(
    r"\b(?:bruge?s?|vores|os|gaelder|rigtige|hoerer|hoerende|skal|sendes?|faktur\w*|regning\w*|"
    r"kontingent\w*|medlemskab\w*|benyt\w*|rette|mig|jer)\b"
)
_SENTENCE = Seldom(r"(?<!nr)(?<!\b[Rr]ef)(?<!ekv)[.!?](?=[\s)]|$)|\n")
_FEW = 5
"""So few words between a number and the end of its sentence leave it to the next to speak of it."""
_EAN = Seldom(r"\d(?:[ .\-]?\d){12}")
_NUMBER_WORDS = Seldom(r"(?i)\b(?:ean|gln)[\w-]*(?: ?(?:nr\.?|nummer))?|[^\w\s]|\d+")


def meant(text: str, candidates: Sequence[Candidate]) -> Candidate | None:
    """The one of several candidates (in their order) that counts; None where nothing tells."""
    picked = _pointed_at(text, candidates)
    if picked is not None:
        return picked
    if _for_others(text, candidates):
        return None
    told = [_told_of(text, candidates, at) for at in range(len(candidates))]
    left = [each for each, said in zip(candidates, told, strict=True) if said != "old"]
    if len({each.value for each in left}) == 1:
        return left[-1]
    new = [each for each, said in zip(candidates, told, strict=True) if said == "new"]
    surely = [each for each in new if _SURELY_NEW.search(_before(text, each))]
    return next((found[-1] for found in (new, surely) if len({e.value for e in found}) == 1), None)


def is_old(text: str, candidates: Sequence[Candidate], at: int) -> bool:
    """Whether the words around a candidate say that it no longer counts, or never did."""
    return _told_of(text, candidates, at) == "old"


def is_new(text: str, candidates: Sequence[Candidate], at: int) -> bool:
    """Whether the words around a candidate say that it counts from now on."""
    return _told_of(text, candidates, at) == "new"


def _told_of(text: str, candidates: Sequence[Candidate], at: int) -> str:
    one = candidates[at]
    ends = _SENTENCE.search(text, one.end)
    ending = ends.start() if ends else len(text)
    former = candidates[at - 1].end if at else 0
    following = candidates[at + 1].start if at + 1 < len(candidates) else len(text)
    another = _EAN.search(text, one.end, following)
    following = another.start() if another else following
    before = _before(text, one, former)
    after = fold(text[one.end : min(ending, following)])
    then, stop = "", len(text)
    if following > ending and ends is not None:
        closes = _SENTENCE.search(text, ends.end() + _blanks(text, ends.end()))
        stop = closes.start() if closes else len(text)
        then = fold(text[ends.end() : min(stop, following)]) if len(after.split()) < _FEW else ""
        then = "" if text[stop : stop + 1] == "?" else then
    if at + 1 < len(candidates) and (_OOPS.match(after) or _OOPS.match(then)):
        return "old"
    if _OOPS.match(before) and before.rstrip().endswith(":"):
        return "new"  # `Ups, jeg skrev forkert: 4711`
    if (_FROM.search(before) and _INTO.match(after)) or (
        _CHANGE.search(before) and _INSTEAD.match(after)
    ):
        return "old"
    cut = following < ending
    if (
        _said_old(after, cut=cut)
        or _said_old(then, cut=following < stop)
        or (_NOT_TO_USE.match(after) or _NOT_TO_USE.match(then if _OF_IT.match(then) else ""))
    ):
        return "old"
    new = _NEW_BEFORE.search(before) or _NEW_AFTER.match(after)
    old = _OLD_BEFORE.search(before)
    if old and not (new and _later(before)):
        return "old"
    return "new" if new else ""


def _blanks(text: str, at: int) -> int:
    """How much blank space stands at a place."""
    return len(text) - at - len(text[at:].lstrip())


def _before(text: str, one: Candidate, former: int = 0) -> str:
    """What stands before a number in its sentence, from a place on; folded."""
    begins = max((m.end() for m in _SENTENCE.finditer(text, 0, one.start)), default=0)
    return fold(text[max(begins, former) : one.start])


def _said_old(words: str, *, cut: bool) -> bool:
    """Whether words behind a number call it old; what denies the next one says nothing of it.

    cut: whether the next number follows the words.
    """
    m = _OLD_AFTER.match(words)
    return m is not None and not (cut and m.end() >= len(words.rstrip()))


def _later(before: str) -> bool:
    """Whether what makes a number new stands behind what makes one old."""
    old, new = _OLD_BEFORE.search(before), _NEW_BEFORE.search(before)
    return new is not None and old is not None and _last(_NEW_BEFORE, before) > old.start()


def _last(pattern: Seldom, text: str) -> int:
    found, at = -1, 0
    while (m := pattern.search(text, at)) is not None:
        found, at = m.start(), m.start() + 1
    return found


def _pointed_at(text: str, candidates: Sequence[Candidate]) -> Candidate | None:
    """The one that a sentence behind them all calls by its place or its office."""
    shared = _shared_out(text, candidates)
    around = f"{text[: candidates[0].start].rpartition(chr(10))[0]}\n{text[candidates[-1].end :]}"
    behind = [each for each in _SENTENCE.split(around) if each.strip()]
    offices = [_office(text, each) for each in candidates]
    for sentence in map(fold, behind):
        under = _UNDER.match(sentence)
        if under is not None and under["topic"] in shared:
            return candidates[shared[under["topic"]]]
        if not _CHOOSES.search(sentence) or re.search(
            r"\b(?:ikke|maaske|hvilken|hvilket)\b", sentence
        ):
            continue
        place = _PLACE.search(sentence)
        if place is not None:
            at = _PLACES[place["place"]]
            at = len(candidates) // 2 if at == -2 else at
            return candidates[at] if at < len(candidates) else None
        plain = " ".join(_NUMBER_WORDS.sub(" ", sentence).split())
        called = [n for n, office in enumerate(offices) if office and office in plain]
        if len(called) == 1:
            return candidates[called[0]]
    return None


_SHARES = Seldom(
    r"^\W*(?:(?:er|bruges|gaar|gaelder) (?:kun |altid )?(?:til|for)|daekker(?: kun)?|tager sig af|"
    r"(?P<is>er)) "
    r"(?:alt )?(?:det )?(?P<topic>\w+(?:,? (?:og )?\w+){0,3}?)\W*(?:,|$)"
)
"""What a number is for, behind it: `5798… dækker løn og personale`."""
_THROUGH = Seldom(
    r"(?:^|[,;] |\bog |\bmens |\bmen )(?!og\b|men\b|mens\b)(?P<topic>\w+(?: og)?(?: \w+){0,2}?) "
    r"(?:gaar|koerer|loeber|ligger|sendes|skal|faktureres|betales) (?:altid |altsaa )?"
    r"(?:igennem|gennem|via|paa|over|under|ind under|til)(?: (?:ean|nummer|nr))?\W*$"
)
"""What goes through it, before it: `alt andet går igennem 5798…`."""
_UNDER = Seldom(
    r"^\W*(?:og |saa )*(?:jeres?|i|y|den til jer|(?:jeres |vores )?(?:faktura|regning|kontingent|"
    r"medlemskab|netvaerk)\w*|det her|knub) (?:(?:jo|altsaa|saa|naturligvis|selvfoelgelig) )*"
    r"(?:hoerer(?: til| ind)?|er|gaar|falder|ligger|regnes|sorterer)"
    r"(?: (?:jo|altsaa|ind))* (?:under|med|til|som) (?P<topic>\w+(?:,? (?:og )?\w+){0,3}?)\W*$"
)
"""`Jeres hører under alt andet`."""


def _shared_out(text: str, candidates: Sequence[Candidate]) -> dict[str, int]:
    """What each number is for, where the words around it share things out; folded."""
    shared: dict[str, list[int]] = {}
    for at, one in enumerate(candidates):
        ends = candidates[at + 1].start if at + 1 < len(candidates) else len(text)
        closes = _SENTENCE.search(text, one.end)
        after = fold(text[one.end : min(ends, closes.start() if closes else ends)])
        before = _before(text, one, candidates[at - 1].end if at else 0)
        for m in (_SHARES.match(after), _THROUGH.search(before)):
            if m is not None:
                shared.setdefault(m["topic"], []).append(at)
    return {topic: at[0] for topic, at in shared.items() if len(at) == 1}


def _for_others(text: str, candidates: Sequence[Candidate]) -> bool:
    """Whether every number is told to be for something, and nothing of it is ours."""
    for at, one in enumerate(candidates):
        stop = candidates[at + 1].start if at + 1 < len(candidates) else len(text)
        closes = _SENTENCE.search(text, one.end)
        m = _SHARES.match(fold(text[one.end : min(stop, closes.start() if closes else stop)]))
        if m is None or m["is"] or _OURS.search(m["topic"]):
            return False
    return True


_OURS = Seldom(
    r"\b(?:jeres?|os|vores|dette|det her|knub|kl|alt|alle|resten|andet|faktura\w*|regning\w*)\b|"
    r"kontingent|medlem|netvaerk|moede|abonnement"
)


def _office(text: str, one: Candidate) -> str:
    """What stands before a number on its line, folded: `Plan, By og Bolig`."""
    line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
    words = " ".join(_NUMBER_WORDS.sub(" ", line).split())
    return fold(words) if len(words) > 3 and words[:1].isupper() else ""
