"""Meetings named as a set or by their order: all, the rest, the first two, the next, the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from knub_mailer.language.meetings.meetings_untold import others_than_taken, untold_in
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import BOTH, NUMBERS

MEET = (
    r"(?:netvaerks|forum|fysiske |virtuelle )?(?:moede|moete|traeff|seminar|"
    r"netvaerksmoede|netvaerksmoete|meeting|session|samling|gang|dag)\w*"
)
_MEETS = r"(?:(?:netvaerks)?moeder\w*|moeten|moeter|gange|dage|datoer|samlinger|arrangementer)"
_FEW = "(?:to|tre|2|3)"
_COUNTS = {**NUMBERS, "2": 2, "3": 3}
_TRIGGER = Seldom(
    r"moede|gang|dag|alle|samtlige|hele|all |rest|naest|nest|next|sidste|last|kommende|begge|both|"
    r"oevrige|andre|tilbage|fysiske|foerste|midt|mellem|aarets|remaining|upcoming|final|"
    r"everything|alt |"
    r"af de|of the|efter|foer|before|after|first|between|dem|ene\b|jylland|sjaelland|fyn\b"
)
_ALL = Seldom(  # all of it begins with one of six letters: at most words nothing else is tried
    r"\b(?=[adehms])(?!(?<=\baf )alle (?:dage|gange)\b)(?:\b(?:alle|samtlige|hele(?! dag))\s+"
    r"(?P<which>(?:aarets\s+|de\s+|jeres\s+|vores\s+|netvaerkets?\s+|knubs?\s+|tre\s+|3\s+|"
    r"planlagte\s+|fysiske\s+)*)(?:moede|moeter|raekken|aaret|saesonen|gange|dage|netvaerksm|"
    r"meetings|datoer|samlinger|arrangementer|"
    r"moeten)\w*|\b(?:(?<=fra )|(?<=til )|(?<=paa )|(?<=ved ))moederne\b(?! (?:i|om|d|den|"
    r"med|M)\b)|\balle\s+(?:tre|3)(?:\s+gange|\s+dage)?\b(?!\s*(?:-|er |personer|mand|"
    r"skal))|\ball\s+(?:the\s+|of the\s+|three\s+)*(?:meetings|sessions)|\bmoederaekken\b|"
    r"\bhele\s+(?:aaret|saesonen|moederaekken|raekken|vejen(?: igennem)?(?! fra\b)|forloebet|"
    r"pakken|molevitten)\b|\b(?:(?<=til )|(?<=paa )(?<!cc paa )(?<!kopi paa )|(?<=ved )|"
    r"(?<=ud af ))"
    r"det hele(?= ?(?:[.,;!)]|$))|(?<!\baf )\bde tre (?:netvaerks)?moeder\b|"
    r"\b(?<!\bdet af )(?<!\bet af )aarets (?:tre )?(?:netvaerks)?moeder(?:ne)?\b|"
    r"\balt(?= (?:undtagen|undtaget|bortset fra|paanaer|paa naer|andet end)\b)|"
    r"\balle(?= (?:undtagen|undtaget|bortset fra|paanaer|paa naer|minus) "
    r"(?:det|moede\w*|den \d)\b)|"
    r"\bmoederne i aar\b|\beverything (?:that(?:'s| is) )?(?:still )?(?:ahead|left|remaining)\b|"
    r"\b(?:(?<=deltager )|(?<=deltage )|(?<=kommer )|(?<=komme )|(?<=med ))"
    r"hver(?: eneste)? gang\b)"
)
_BARE = Seldom(r"alle\s+(?:tre|3)")
_OF_PEOPLE = Seldom(r"\b(?:os|dem|vi|jer)(?: (?:bare|gerne|venligst|kommer|deltager|er))* $")
_OF_SUCH = Seldom(r"\b(?:til|paa|i|ved|fra|af|tager|med|nemlig|altsaa|dvs) $")
_TO_PLURAL = Seldom(r"\b(?:os|dem|vi|de)\b[^.;:!?]{0,40}$")
_A_MEETING = Seldom(
    r"\b(?:til|i|paa|ved|naa) (?:(?:det|den|naeste|kommende|foerste|andet|tredje|d\.?) ){0,3}"
    r"(?:\w*moede\w*|\d|jan|feb|mar|apr|maj|jun|aug|sep|okt|nov|dec|koebenhavn|randers)"
)
_PHYSICAL = Seldom(
    r"\b(?:(?:de|begge|alle|samtlige|to|2) )+fysiske (?:netvaerks)?(?:moeder|gange|dage|"
    r"samlinger|arrangementer)\w*|^fysiske moeder(?=:)|"
    r"\b(?:de (?:to |2 )?|begge (?:de )?)fysiske\b(?= ?(?:[.,:;!)]|$|og\b))"
)
_REST = Seldom(
    r"\b(?:(?:(?<=paa )|(?<=til )|(?<=i )|(?<=med )|(?=resten af (?:2026|aar|moede|"
    r"saeson|sæson|forloeb|raekken|jeres)))resten(?! af (?!2026|aar|moede|saeson|sæson|"
    r"forloeb|raekken|jeres)| af aarets (?!\w*moede))(?: af (?:2026|aaret|aarets moeder|"
    r"moederne|saesonen|sæsonen|"
    r"moederaekken))?|hele resten af saesonen|(?:de|alle|alle de|aarets|to|"
    r"tre)\s+(?:\w+\s+)?(?:oevrige|resterende|tilbagevaerende|kommende|naeste|"
    r"sidste)\s+(?:to\s+(?!aar|maaneder|uger|dage)|moeder|gange)\w*|(?:oevrige|resterende|kommende|aterstaaende|"
    r"aaterstaaende|remaining|tilbagevaerende)\s+(?:moeder\w*|moeten|moeter|meetings|sessions|"
    r"gange)|begge (?:de )?(?:resterende|tilbagevaerende)(?! [a-z]+(?<!moeder))|"
    r"(?:moeder(?:ne)?|de to|dem|de),? der er tilbage|"
    r"det,? der er tilbage (?:af (?:aarets )?moeder(?:ne)?|i (?:aar|20\d\d))|remaining "
    r"(?:meetings|ones|"
    r"sessions))\b"
)
_OTHERS = Seldom(
    r"(?:(?<=med til )|(?<=mer til )|(?<=mme til )|(?<=ldes til )|(?<=ldt til )|(?<=mig til )|"
    r"(?<=sig til )|(?<=ham til )|(?<=hende til )|(?<=os til )|(?<=paa )|(?<=i )|(?<=ved )|"
    r"(?<=fra )|(?<=af )|(?<=men gerne )|(?<=ja tak til )|(?<=\bja til )|(?<=nej tak til )|"
    r"(?<=\bnej til ))"
    r"(?:begge (?:de )?|de (?P<n>to )?)(?:andre|oevrige)(?P<m> to)?\b(?: moeder\w*| gange)?"
    r"(?= ?(?:[.,;!)]|$|ogsaa\b|i aar\b|tager\b|kommer\b|deltager\b|er\b|vil\b))|"
    r"\b(?:begge (?:de )?|de (?P<n2>to )?)(?:andre|oevrige)(?P<m2> to)? (?:moeder\w*|gange|dage|"
    r"datoer)"
)
_NEXT = Seldom(
    rf"\b(?:naeste|neste|naesta|foerstkommende|kommende|next|upcoming)\s+(?:{MEET})|"
    rf"\bnaeste gang\b|\bdet\s+(?:naeste|kommende|foerstkommende)\b(?!\s+(?:aar|halvaar|stykke|"
    r"gang))"
    r"(?!,? (?:som )?(?:i|du|knub) (?:\w+ )?(?:ud)?(?:sender|skriver|laver|steder|fakturerer)\b)"
    r"(?: (?:netvaerks)?moede\b)?|"
    rf"\bneste gang\b|\bnext time\b"
)
_LAST = Seldom(
    r"(?<!siden )(?<!som )(?<!ligesom )(?<!fra )"
    r"\b(?:sidste|afsluttende|last|final)\s+(?:netvaerks)?(?:moede|gang|meeting)\w*"
    r"(?!,? (?:som |da |hvor )?(?:vi|jeg|i|du|han|hun) (?:skrev|var|saas|talte|moedtes|fik|gik|sad|"
    r"hoertes|havde|deltog|kom|sendte|proevede)\b)|"
    r"\bdet sidste\b(?! [a-z])"
)
_ENDS_THERE = (
    r"\b(?:(?<=til )|(?<=paa )|(?<=i )|(?<=fra )|(?<=af )|(?<=naa )|(?<=ved )|(?<=med )|"
    r"(?<=droppe )|(?<=dropper ))de {}(?= ?(?:[.,;!?)]|$|(?:og|men|mens)\b))"
)
_LAST_FEW = Seldom(
    r"\bde (?:sidste (?P<n>to|tre|2|3)|(?P<m>to|2) sidste) (?:fysiske )?moede\w*|"
    + _ENDS_THERE.format(r"(?:sidste (?P<n2>to|2)|(?P<m2>to|2) sidste)")
)
_FIRST_FEW = Seldom(
    rf"\bde (?:(?P<how>foerste|naeste|kommende) (?P<n>{_FEW})|(?P<m>{_FEW}) (?P<how2>foerste|"
    rf"naeste|kommende|foerstkommende)) (?:fysiske )?{_MEETS}\b|"
    + _ENDS_THERE.format(r"(?:(?P<how3>foerste) (?P<n3>to|2)|(?P<m3>to|2) (?P<how4>foerste))")
)
_THE_TWO = Seldom(
    rf"(?<!\baf )\bde (?P<n>{_FEW}) {_MEETS}\b(?:,? (?:(?:som|der) )?(?:(?:jeg|vi|hun|"
    rf"han) )?(?:(?:stadig|"
    r"endnu) )?(?:mangler|har tilbage|er tilbage|ligger tilbage|resterer|staar tilbage))?"
)
_MIDDLE = Seldom(
    r"\b(?:(?:det|(?<=til )den|(?<=fra )den|(?<=paa )den) )?(?:midterste|mellemste|"
    r"(?:(?<=det )|(?<=den ))i midten)(?: (?:netvaerks)?moede\w*)?\b"
    r"(?= ?(?:[.,;!)]|$)| (?:moede|og|men|i)\b|(?<=moede)|(?<=moedet))|"
    r"\bthe (?:one in between|one in the middle|middle (?:one|meeting))\b"
)
_CHOICE = (
    r"(?= (?:kan|maa|er|passer|naar|vil|skal|springer|dropper|ligger|falder|duer|melder|gaar|staar)"
    r" (?:jeg|vi|han|hun|mig|os|ikke|desvaerre|daarligt|midt|paa|jo|der)\b)"
)
_OF_THREE = Seldom(
    rf"\b(?:den|det) (?P<which>foerste|midterste|mellemste|i midten|sidste){_CHOICE}"
)
"""`Den midterste kan jeg ikke`: one of three; `den første` only beside what is left of them."""
_THE_TWO_LEFT = Seldom(
    r"\b(?:de|begge) (?:(?:to )?(?:andre|oevrige)|(?:andre|oevrige|foerste|sidste) to|"
    r"to (?:foerste|sidste))\b"
)
_OTHERS_FIRST = Seldom(
    r"\b(?:begge (?:de )?|de (?P<n>to )?)(?:andre|oevrige)(?P<m> to)?\b"
    r"(?= (?:vil|kan|skal|kommer|deltager|naar|moeder|er|passer|siger|takker|tager|melder)"
    r" (?:jeg|vi|mig|os|til|med|fint|godt)\b"
    r"(?![^.;:!?]*\b(?:have med|tilmelde|afmelde|melde|sende|skrive|saette|afloese)\b)"
    r"[^.;:!?]*?\b(?:til|i|med|paa|mig|os|fint|godt)(?: ?[.,;!)]|$)|"
    r" (?:maa|kan) (?:i|du) (?:[a-z]+ ){0,2}?(?:tilmelde|skrive|saette) (?:mig|os|ham|hende)\b|"
    r" (?:staar|ligger|er) (?:allerede )?i (?:min|vores|kalender)|"
    r" (?:passer|falder|ligger)\b(?! til))"
)
"""`De to andre vil jeg gerne have plads til`: what is spoken of, in front of verb and subject."""
_ENDS = Seldom(
    r"\b(?:det |den )?foerste (?:og|samt) (?:det |den )?(?P<last>sidste)"
    r"(?: (?:netvaerks)?moede\w*| gang\w*)?|"
    r"\b(?:the )?first and (?:the )?last(?: meetings?| one)?\b"
)
_ONE_OF = Seldom(
    r"\b(?:et|en|one) (?:enkelt )?af (?:de |jeres |aarets |dem |the )*(?:\w+ )?(?:to |"
    r"tre )?(?:moeder\w*|dage\w*|gange\w*)"
)


class Named(NamedTuple):
    """Meetings at a folded place; `how` and `problem` as in `MeetingMention`."""

    start: int
    end: int
    numbers: tuple[int, ...]
    how: str
    problem: str = ""


def sets_in(
    text: str, live: tuple[int, ...], coming: tuple[int, ...], physical: frozenset[int]
) -> list[Named]:
    """The sets of a folded sentence; of two at one place the first is meant.

    live: the season's meetings; coming: those not yet begun, both by their order in time;
    physical: those people travel to.
    """
    if not _TRIGGER.search(text):
        return []
    one_of = _ONE_OF.search(text)
    if one_of and len(coming) > 1:
        return [Named(one_of.start(), one_of.end(), (), "order", "either")]
    return [
        *(Named(*span, (), "order", "either") for span in untold_in(text)),
        *_few(text, live, coming),
        *_sets(text, coming, physical),
        *_ordered(text, live, coming),
    ]


def _few(text: str, live: tuple[int, ...], coming: tuple[int, ...]) -> Iterator[Named]:
    for m in _LAST_FEW.finditer(text):
        few = coming[-_COUNTS[m["n"] or m["m"] or m["n2"] or m["m2"]] :]
        yield Named(*m.span(), few, "all", "" if few else "past")
    for m in _FIRST_FEW.finditer(text):
        among = live if "foerste" in m.group() else coming
        count = m["n"] or m["m"] or m["n3"] or m["m3"]
        yield Named(*m.span(), among[: _COUNTS[count]], "set")
    for m in _THE_TWO.finditer(text):
        if _COUNTS[m["n"]] == len(coming):
            yield Named(*m.span(), coming, "set")
        elif m["n"] in ("to", "2"):
            yield Named(*m.span(), (), "both")
    for m in _ENDS.finditer(text):
        if live:
            yield Named(*m.span(), (live[0], live[-1]), "set")
    for m in _MIDDLE.finditer(text) if len(live) == 3 else ():
        yield Named(*m.span(), live[1:2], "set")
    for m in _OF_THREE.finditer(text) if len(live) == 3 else ():
        at = {"foerste": 0, "sidste": 2}.get(m["which"], 1)
        if at == 1 or _THE_TWO_LEFT.search(text):
            yield Named(*m.span(), live[at : at + 1], "set")


def _sets(text: str, coming: tuple[int, ...], physical: frozenset[int]) -> Iterator[Named]:
    for m in _PHYSICAL.finditer(text):
        some = tuple(n for n in coming if n in physical)
        yield Named(*m.span(), some, "set", "" if some else "past")
    others = (_OTHERS, _OTHERS_FIRST) if "andre" in text or "oevrige" in text else ()
    for m in (m for pattern in others for m in pattern.finditer(text)):
        two = any(m.groupdict().values()) or m.group().startswith("begge")
        count = "two" if two else "all"
        yield Named(*m.span(), coming, f"others {count}", "" if coming else "past")
    for span in others_than_taken(text):
        yield Named(*span, coming, "others all", "" if coming else "past")
    for pattern in (_ALL, _REST):
        for m in pattern.finditer(text):
            if not (_BARE.fullmatch(m.group()) and _of_people(text[: m.start()])):
                told = _HOW_MANY.search(m.group()) if pattern is _REST else None
                yield _so_many(m, coming, _COUNTS.get(told[1], 2) if told else len(coming))


_HOW_MANY = Seldom(r"\b(to|tre|begge)\b")


def _so_many(m: re.Match[str], coming: tuple[int, ...], count: int) -> Named:
    """`De to sidste gange` of three; `de to, der er tilbage`, where three are, is not told."""
    if count == len(coming) or len(coming) < 2:
        return Named(*m.span(), coming, "all", "" if coming else "past")
    if "sidste" in m.group() and count < len(coming):
        return Named(*m.span(), coming[-count:], "set")
    return Named(*m.span(), (), "order", "either")


def _of_people(before: str) -> bool:
    """Whether `alle tre` are people: `sæt os på listen alle tre`, `… til mødet, alle tre`."""
    if _OF_PEOPLE.search(before):
        return True
    of_meetings = _OF_SUCH.search(before) and not re.search(r"\b(?:os|dem) \w+ $", before)
    return not of_meetings and bool(_TO_PLURAL.search(before) or _A_MEETING.search(before))


def _ordered(text: str, live: tuple[int, ...], coming: tuple[int, ...]) -> Iterator[Named]:
    for m in _NEXT.finditer(text):
        yield Named(*m.span(), coming[:1], "next", "" if coming else "no_meeting")
    for m in _LAST.finditer(text):
        yield Named(*m.span(), live[-1:], "order")
    for m in BOTH.finditer(text):
        yield Named(*m.span(), (), "both")
