"""What a sentence says of one person that leaves his part of a request open, whoever reads it.

Both readings tell who comes or stays away by the words beside a name. That somebody's substitute
is still to be named, or that `hun` may be either of two, stands in a sentence of its own; only the
part of those it is about is asked for, the others' is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from knub_mailer.domain.request import (
    Cancel,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
)
from knub_mailer.language.letter.spoken import MarkedSentence
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import same_name_key

_WHO = r"\b(?P<who>P\d+|J|S)(?:'s)?"
_NOBODY_YET = (
    r"(?:U\d+(?![^.;]{0,40}\bP\d)|en anden(?! (?:dag|gang|vej|sag))|nogen|en (?=i stedet))"
)
_STEPS_IN = (
    r"(?:tager (?:\w+ ){0,2}?over|overtager|traeder (?:\w+ ){0,2}?(?:til|ind)|springer "
    r"(?:\w+ ){0,2}?(?:til|ind)|(?:kommer|moeder|deltager|tager af ?sted) (?:\w+ ){0,3}?"
    r"(?:i ?stedet|for H))"
)
_ANNOUNCED = Seldom(
    rf"\bfor {_WHO}(?: H| del| vedkommende)? (?:sender|finder|stiller|udpeger|melder|saetter) "
    rf"(?:vi|J) (?:(?:saa|nu|i stedet|med) )*{_NOBODY_YET}|"
    rf"{_WHO.replace('who', 'own')} [^.;PJ]{{3,80}}?,? (?:saa|derfor|og) {_NOBODY_YET}"
    rf"(?: (?:fra|i|paa) [a-z]+)? {_STEPS_IN}"
)
"""`For Idas del sender vi en anden`: she keeps her seat until that one has a name."""
_EITHER_OF_TWO = Seldom(
    r"\b(?P<who>P\d+) og (?P<other>P\d+)\b[^.;PJS]{0,70}?,? men H "
    r"(?:er|har|kan|maa|ligger|bliver|naar|skal)\b(?! begge)"
)
"""`Ida og Anna skulle have været med, men hun er syg`: which of the two is not told."""
_GONE = (
    r"(?:er|holder|har|bliver|sidder|ligger) "
    r"(?:(?:desvaerre|selv|jo|nemlig|forresten|faktisk|ogsaa|saa|nu|vist|altsaa|lige|rent) ){0,3}"
    r"(?:(?:(?:paa|til|i) (?:et |en |sin )?)?(?:[a-z]{2,}-?)?"
    r"(?:ferie|orlov|barsel|bortrejst|udlandet|begravelse|bryllup|kursus|konference|studietur|"
    r"session|seminar|hospitalet)\b|"
    r"(?<!for J er )(?<!da J er )(?<!fordi J er )i (?!(?:byen|huset|naerheden|omraadet|forvejen|"
    r"nabolaget|salen|gang|god|bedre|salgs|samme|den|det|de|M\d+|K)\b)[a-z]+ "
    r"(?=(?:hele )?den (?:dag|uge)\b))"
)
_THEN = (
    r"[^.;]{0,25}?(?:\b(?:til den tid|den dag|den uge|paa det tidspunkt|imens)\b|"
    r"(?<!foer )(?<!efter )\bM(?P<at>\d+))"
)
_AWAY = Seldom(
    rf"{_WHO}(?: selv)?(?:,? (?:siger|skriver|har sagt|fortaeller|kom i tanker om),? at H)? "
    rf"{_GONE}{_THEN}"
)
_AWAY_SHE_SAYS = Seldom(
    rf"{_WHO} [^.;:PJSM]{{2,50}}(?:: ?|, | - | – )(?:at |for |og )?H {_GONE}{_THEN}"
)
"""`Nu stak Ida hovedet ind: hun er i Rom den uge`."""
_UP_TO_OTHERS = Seldom(
    rf"{_WHO} (?:vil|oensker|skal)\b[^.;PJS]{{0,50}},? men (?:[a-z]+ ){{1,3}}(?:skal|mangler|maa) "
    r"(?:(?:lige|dog|saa) )?foerst (?:at )?(?:(?:lige|have|faa) )*(?:sige|godkende|give|nikke|"
    r"bevilge|tage stilling|bakke|acceptere|nikket|godkendt|sagt)\b"
)
"""`Ida vil også med, men chefen skal først sige god for det`."""
_ON_AN_ERRAND = Seldom(
    r"\b(?:foelger|koerer|tager|rejser|kommer) (?P<who>J)\b[^.;]{0,40}?\bsom (?:\w+ |P\d+'s )?"
    r"(?:chauffoer|ledsager|tolk)\b|\b(?P<own>J) (?:foelger|koerer|tager|rejser|kommer)\b"
    r"[^.;]{0,40}?\bsom (?:\w+ |P\d+'s )?(?:chauffoer|ledsager|tolk)\b"
)
"""`Jeg følger med derop, men som Idas chauffør, så regn ikke med mig`: no seat, none given up."""
_ONE_OF_US = Seldom(
    r"\baf (?P<us>os) (?:to|tre|fire|begge|alle) (?:bliver|er|kommer|tager|deltager) (?:det )?"
    r"(?:(?:kun|saa|nu|i aar) )*P\d+\b(?!,? (?:og|samt))"
)
"""`Af os to bliver det Per, der kommer`: who writes does not."""
_AWAY_FROM = (
    r"(?:(?:springer|skipper|dropper|misser)|(?:kan|kommer|deltager|naar|er|"
    r"skal) (?:\w+ ){0,2}?ikke|holder (?:\w+ )?(?:ferie|fri)|"
    r"har (?:\w+ ){0,2}?(?:ferie|fri|kursus)|"
    r"er (?:\w+ ){0,2}?(?:forhindret|bortrejst|udlandet|ferie|kursus|orlov|barsel))"
)
_EXCEPT_ONE = Seldom(
    rf"\bdog (?:springer|skipper|dropper|misser) {_WHO}(?: (?!kun\b)[a-z]+){{0,3}}?"
    r"(?: M(?P<at>\d+))? (?:over|fra)\b|"
    rf"\bdog (?:holder|har|er|kan|kommer|deltager|naar|skal) {_WHO.replace('who', 'own')} "
    r"(?:[a-z]+ ){0,2}?(?:ikke|ferie|fri|forhindret|bortrejst|kursus|orlov|barsel|udlandet)"
    r"(?:(?: (?!kun\b|kl\b)[a-z.]+){0,4}? M(?P<there>\d+)|(?=[.!]*$))|"
    rf"\bdog (?:deltager|kommer|tager|moeder|er) {_WHO.replace('who', 'only')} (?:[a-z]+ ){{0,2}}?"
    r"kun(?: (?!kl\b)[a-z.]+){0,4}? M(?P<just>\d+)|"
    rf"^{_WHO.replace('who', 'first')} (?:er|holder|har) dog (?:[a-z]+ ){{0,2}}?(?:ferie|fri|"
    r"kursus|orlov|barsel|bortrejst|forhindret|udlandet)"
    r"(?: (?!kun\b|kl\b)[a-z.]+){0,3}? M(?P<gone>\d+)|"
    rf"(?:[,;(–-] ?|\b(?:men|og) ){_WHO.replace('who', 'not')} (?:dog ikke|undtaget|ikke)"
    r"(?: (?!kun\b|kl\b)[a-z.]+){0,3}? M(?P<off>\d+)(?=[ .!)]*(?:$|[,;]))|"
    rf"^{_WHO.replace('who', 'alone')} dog (?:ikke|undtaget)"
    r"(?: (?!kun\b|kl\b)[a-z.]+){0,3}? M(?P<out>\d+)(?=[ .!)]*$)|"
    rf"(?:[;(–-] ?|\b(?:men|bortset fra,? at|undtagen at|paanaer,? at) )"
    rf"{_WHO.replace('who', 'she')} (?:dog )?"
    rf"{_AWAY_FROM}(?: (?!kun\b|kl\b)[a-z.]+){{0,4}}? M(?P<then>\d+)(?! ?(?:M|foer|efter|kl))"
)
"""`Ida og jeg vil med til alle tre, dog holder Ida ferie i maj`: she is not meant there."""


@dataclass(frozen=True, slots=True)
class _Held:
    pattern: Seldom
    kind: type[SignUp] | type[Cancel]
    question: Question | None  # None where it is plain that nothing is wished


_HOLDS = (
    _Held(_ANNOUNCED, Cancel, Question.ATTENDEE),
    _Held(_EITHER_OF_TWO, Cancel, Question.ATTENDEE),
    _Held(_AWAY, SignUp, Question.WHICH_REQUEST),
    _Held(_AWAY_SHE_SAYS, SignUp, Question.WHICH_REQUEST),
    _Held(_UP_TO_OTHERS, SignUp, Question.WHICH_REQUEST),
    _Held(_ONE_OF_US, SignUp, None),
    _Held(_ON_AN_ERRAND, Cancel, Question.WHICH_REQUEST),
)


def held_back(
    requests: Sequence[Request], sentences: Iterable[MarkedSentence], sender: str | None
) -> tuple[list[Request], list[OpenPoint]]:
    """The requests less what a sentence leaves open of somebody, and the questions about that."""
    kept, points = list(requests), list[OpenPoint]()
    for sentence in sentences:
        if not sentence.subject:
            for m in _EXCEPT_ONE.finditer(sentence.marked.text):
                kept = _excepting(m, sentence, sender, kept, points)
        for held in _HOLDS if not sentence.subject else ():
            for m in held.pattern.finditer(sentence.marked.text):
                names = set(_named(m, sentence, sender))
                kept = [
                    left
                    for each in kept
                    for left in _without(each, held, names, m, sentence, points)
                ]
    return kept, points


def _excepting(
    m: re.Match[str],
    sentence: MarkedSentence,
    sender: str | None,
    requests: list[Request],
    points: list[OpenPoint],
) -> list[Request]:
    """The sign-ups less the meeting that one of several people does not come to."""
    at = m["at"] or m["there"] or m["then"] or m["just"] or m["off"] or m["gone"] or m["out"]
    gone = set(sentence.marked.meetings[int(at)].numbers) if at else set[int]()
    kept: list[Request] = []
    for each in requests:
        out = _of(each, set(_named(m, sentence, sender))) if isinstance(each, SignUp) else []
        if not isinstance(each, SignUp) or not out or (at and not gone & set(each.meetings)):
            kept.append(each)
            continue
        others = tuple(p for p in each.attendees if p not in out)
        there = tuple(n for n in each.meetings if (n in gone) is bool(m["just"]))
        kept += [replace(each, attendees=others)] if others else []
        own = replace(each, meetings=there, attendees=tuple(out))
        if gone and there:
            kept.append(own)
        else:
            points.append(OpenPoint(Question.WHICH_REQUEST, own, said=sentence.marked.raw))
    return kept


def _of(request: SignUp | Cancel, names: set[str]) -> list[Person]:
    """Those of a request with one of some names; by the first name where none has it in full."""
    people = [p for p in request.attendees if isinstance(p, Person) and p.name]
    whole = [p for p in people if same_name_key(p.name or "") in names]
    given = {name.split()[0] for name in names}
    alike = [p for p in people if same_name_key(p.name or "").split()[0] in given]
    return whole or (alike if len(alike) == 1 else [])


def _named(m: re.Match[str], sentence: MarkedSentence, sender: str | None) -> Iterator[str]:
    for marker in (each for each in m.groups() if each and not each.isdigit()):
        mention = sentence.marked.people[int(marker[1:])] if marker.startswith("P") else None
        name = sender if mention is None else mention.name
        if name:
            yield same_name_key(name)


def _where(m: re.Match[str], sentence: MarkedSentence) -> set[int] | None:
    """The meetings somebody is away from, told with it or before it; None where none is named."""
    meetings = sentence.marked.meetings
    named = [m["at"]] if m["at"] else re.findall(r"\bM(\d+)", m.string[: m.start()])
    return {n for at in named for n in meetings[int(at)].numbers} if meetings else None


def _without(
    request: Request,
    held: _Held,
    names: set[str],
    m: re.Match[str],
    sentence: MarkedSentence,
    points: list[OpenPoint],
) -> Iterator[Request]:
    """What is left of a request; what is not goes to the points."""
    if not isinstance(request, held.kind) or isinstance(request.attendees, str):
        yield request
        return
    there = _where(m, sentence) if held.pattern in (_AWAY, _AWAY_SHE_SAYS) else None
    if there is not None and not there & set(request.meetings):
        yield request
        return
    out = _of(request, names)
    left = tuple(p for p in request.attendees if p not in out)
    for person in out:
        about: Request = replace(request, attendees=(person,))
        if held.pattern is _ANNOUNCED:
            about = Substitute(request.meetings, person, Person(None))
        if held.question is not None:
            points.append(OpenPoint(held.question, about, said=sentence.marked.raw))
    if left or not out:
        yield replace(request, attendees=left) if out else request
