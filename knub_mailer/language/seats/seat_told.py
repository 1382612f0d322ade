"""A seat that is told of first, and what becomes of it: `Bo, som er tilmeldt i maj, skal …`.

`… skal i stedet med i oktober` moves him from May, `… skal stryges` takes him off May, and so does
`Bo er tilmeldt i maj. Den plads kan slettes`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_HAS = (
    r"(?:(?:(?:Y|i|vi|J|jo|allerede|nu|ellers|hidtil|desuden|lige|ogsaa|selv|oprindelig) )*"
    r"(?:har|havde|fik|er|var|staar|stod|blev|bliver|figurerer|skulle)"
    r"(?: (?!ikke\b|aldrig\b)[a-z]+){0,5}?"
    r"(?<!har)(?<!havde)(?<!er)(?<!var)(?<!fik) (?:(?:til|paa|i|med|ved|for|moedet) )*"
    r"M(?P<at>\d+))"
)
_OF_A_SEAT = Seldom(
    r"\b(?:tilmeldt|meldt|skrevet|noteret|list\w*|plads|opfoert|sat|booket|registreret|deltag\w*|"
    r"med|staar|stod|figurerer|indskrevet|paa)\b"
)
_DOES = (
    r"(?P<rest>(?:skal|vil|maa|bedes|oensker|oenskes|kan|flytte[rs]|rykke[rs]|skifte[rs]|ombookes|"
    r"overfoeres|gaar|stryges|slettes|fjernes|afmeldes|udgaar|afloeses|erstattes|melder|"
    r"kommer|deltager)\b[^.;:?!]*)"
)
_WHO_HAS = Seldom(
    rf"(?P<who>\bG\d+),? \(?(?:som|der) {_HAS}\)?,? {_DOES}[ .!]*$|"
    rf"(?P<who2>\b(?:G\d+|J)) {_HAS.replace('<at>', '<at2>')},? men "
    rf"{_DOES.replace('<rest>', '<rest2>')}[ .!]*$"
)
_MOVES = Seldom(
    r"\bi ?stedet\b(?! for\b)|\bhellere\b|\b(?:flytte|rykke|skifte)[rs]?\b|\b(?:flyttet|rykket)\b|"
    r"\b(?:ombooke|overfoere)s\b"
)
_NOT_FIRM = Seldom(
    r"\b(?:ikke|maaske|muligvis|evt|eventuelt|hvis|eller|overvej\w*|ogsaa|tror|haaber|lige saa|"
    r"gerne ville|kunne|nok|baade|stadig\w*|fortsat|naar|foerst)\b"
)
_GOES = Seldom(
    r"\b(?:stryges|slettes|fjernes|afmeldes|udgaa[r]?|annulleres|afbestilles|aflyses|"
    r"tages (?:af|ud)|meldes fra|af(?: listen)?$|ud$|afbud|afloeses|erstattes|kan (?:\w+ )?ikke|"
    r"kommer (?:\w+ ){0,2}?ikke)\b"
)
_KEEPS = Seldom(r"\b(?:skal|maa|bedes) (?:\w+ )?ikke\b")


def with_the_seat_told(text: str) -> str:
    """`G0, som staar paa M0, skal i stedet med M1` as `Y skal flytte G0 fra M0 til M1`."""
    m = _WHO_HAS.search(text) if " M" in text else None
    if m is None:
        return text
    who, at, rest = m["who"] or m["who2"], m["at"] or m["at2"], m["rest"] or m["rest2"]
    if not _OF_A_SEAT.search(m.group()[: -len(rest)]) or re.search(r"\b(?:J|G\d)", rest):
        return text
    there = re.findall(r"\bM(\d+)", rest)
    if len(there) == 1 and _MOVES.search(rest) and not _NOT_FIRM.search(rest):
        whom = "S" if who == "J" else who
        return f"{text[: m.start()]}Y skal flytte {whom} fra M{at} til M{there[0]}"
    if m["who"] and not there and _GOES.search(rest) and not _KEEPS.search(rest):
        return f"{text[: m.start()]}{who} {rest.rstrip()} M{at}"
    return text


_THERE_LAST = Seldom(
    r"\bM\d+(?: (?:alligevel|ogsaa|allerede|desvaerre|i forvejen))*[ .!,;()-]*(?:og |men |saa )?$"
)
"""No other thing is told of behind the seat, which `den` could be: `… og har bestilt hotel`."""
_IT_GOES = Seldom(
    r"^(?:og |men |saa )*(?:den|det|denne|hans|hendes|pladsen|tilmeldingen)"
    r"(?: (?:ene |anden |sidste )?(?:plads|tilmelding|stol|booking|deltagelse|reservation))? "
    r"(?:skal|maa|kan|bedes|vil)\b(?! (?:\w+ )?ikke\b)"
)


def of_the_seat_told(act: Act, before: Sequence[Act], said: Mapping[int, str], number: int) -> None:
    """`Bo er også tilmeldt i oktober; den skal bare annulleres`: his, in October."""
    former = before[-1] if before else None
    if former is None or act.kind is not Kind.CANCEL or act.people or act.meeting is not None:
        return
    if former.kind not in (Kind.STAYS, Kind.CANCEL) or former.turned or former.context:
        return
    one = len(former.people) == 1 and isinstance(former.people[0], Mention)
    there = former.meeting is not None and len(former.meeting.numbers) == 1
    near = former.sentence >= number - 1 and not former.doubt
    led, found, _ = said.get(number, "").partition(act.folded)
    lead = led if found and led.strip() else said.get(number - 1, "")
    near = near and bool(_THERE_LAST.search(lead))
    if one and there and near and _IT_GOES.search(act.folded):
        act.people, act.meeting, act.everyone = list(former.people), former.meeting, False
