"""Words of coming and not coming that are about something else than a seat at a meeting.

Lunch, a hotel, a newsletter, somebody's own meeting on the same day, a link that does not open.
"""

from __future__ import annotations

import re

from knub_mailer.language import lexicon
from knub_mailer.language.vocabulary import MONTHS, WEEKDAYS

_THING = (
    r"(?:(?:jule|fest|aftens)?(?:frokost|middag)\w*|morgenmad\w*|aftensmad\w*|spisning\w*|"
    r"bespisning\w*|"
    r"reception\w*|\w*parkering\w*|p-?plads\w*|hotel\w*|(?:enkelt|dobbelt)?vaerelse\w*|"
    r"overnatning\w*|taxa\w*|bussen|minibus\w*|togbillet\w*|flybillet\w*|nyhedsbrev\w*|"
    r"nyhedsmail\w*|abonnement\w*|cc-?list\w*|mail(?:ing)?-?list\w*|distributionslist\w*|"
    r"postlist\w*|"
    r"restaurant\w*|bord(?:et)?|kurset|kursus|webinar\w*|lunch\w*|dinner|parking)"
)
_TO_THING = re.compile(
    rf"^(?:(?!\bM\d)(?!\bog\b).)*?\b(?:til|fra|i|paa|af|to|from|for) (?:den |det |jeres |vores |"
    rf"en |et |"
    rf"the |efterfoelgende |faelles ){{0,2}}{_THING}\b(?! den dag)"
)
_THING_ITSELF = re.compile(rf"\b{_THING}\b")
_ATTENDS = re.compile(
    r"\b(?:til|af|fra|paa)meld\w*|\bdeltag\w*|\bkomme?r?\b|\bmoeder\b|\bmed\b(?! (?:en|et|\w+mad))|"
    r"\bafbud|\bmeld\w*|\bsender\b|\bsign\b|\battend\w*"
)
_OURS = "|".join(
    (
        *(
            "netvaerks",
            "knub-?",
            "fysisk\\w*",
            "virtuel\\w*",
            "online-?",
            "teams-?",
            "skaerm",
            "video",
        ),
        *("web-?", "net", "kick-?off-?", "opstarts?", "start", "aabnings?", "afslutnings?", "tema"),
        *(
            "saeson\\w*",
            "foraars?",
            "efteraars?",
            "vinter",
            "sommer",
            "formiddags",
            "heldags",
            "kl-?",
        ),
        *("forums?", "faelles", "kommune", "by", "udsatte\\w*", "bolig\\w*", "dags", "digital\\w*"),
        *(f"{word}s?-?" for word in (*MONTHS, *WEEKDAYS)),
    )
)
_ANOTHER_MEETING = re.compile(
    rf"\b(?!(?:{_OURS})moede)[a-z][a-z\-]*[a-z]moede(?:t|r|rne)?\b|\b(?:mit|vores) (?:eget|egne|"
    r"interne|lokale) \w*moede\w*|\bet (?:andet|internt|lokalt|eksternt) moede\b|"
    r"\btil moede (?:paa|i|hos|med)\b"
)
_CANNOT_USE = re.compile(
    r"\bkan (?:\w+ |G\d+ |J |H ){0,3}?ikke (?:\w+ ){0,2}?(?:aabne|logge|se(?! (?:S|sig|os))|"
    r"laese|forstaa|"
    r"huske|hente|downloade|printe|gemme|gennemskue|overskue|tilgaa|komme (?:ind|paa)|"
    r"faa (?:adgang|linket|"
    r"linket|vist|lyd|forbindelse)|finde(?! (?:tid|plads|en|nogen|et|hul)))\b"
)
_READS_LIST = re.compile(
    rf"\b(?:ser|laeser|kigger|kiggede|fandt|finder|fremgaar|stod)\b.{{0,30}}\b(?:paa|"
    rf"af) {lexicon.LIST}"
)
_SITS_BESIDE = re.compile(r"\bsidder (?:\w+ )?ved siden af\b|\bholde?r? (?:\w+ )?oplaeg\b")


def something_else(text: str, kind_of_day: str) -> bool:
    """Whether a grouped clause is about something else than a seat at one of the meetings.

    kind_of_day: how the clause's meeting is named; a number settles that it is ours.
    """
    if _CANNOT_USE.search(text) or _READS_LIST.search(text) or _SITS_BESIDE.search(text):
        return True
    if _THING_ITSELF.search(text) and (_TO_THING.match(text) or not _ATTENDS.search(text)):
        return True
    return kind_of_day != "number" and bool(_ANOTHER_MEETING.search(text))
