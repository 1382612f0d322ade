"""People who are spoken of without a name: "en kollega", "to mere", "3 personer", "min chef"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.language.words.alternatives import Alternatives, Seldom
from knub_mailer.language.words.vocabulary import NUMBERS, TITLE_ENDINGS

_COUNT = (
    r"(?P<count>\d{1,2}|en|een|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|two|"
    r"three|four|five|six|one|a)"
)
_ROLE = (
    r"(?:kolleg(?:a|er|aer|aen|aerne|erne|ue|ues)|personer?|mand|mennesker?|"
    r"medarbejder(?:e|en|ne)?|"
    r"deltagere?|praktikant(?:er)?|studenter\w*|navne?|folk|hoveder|people|persons?|colleagues?|"
    r"participants?|attendees?|kollegor|ansatte?|\w*(?:"
    + "|".join(TITLE_ENDINGS)
    + r")(?:e|er|en)?)"
)
_ONE = rf"\w*(?:{'|'.join(t for t in TITLE_ENDINGS if t not in ('raad', 'head'))})"
_ADJECTIVE = (
    r"(?:\s+(?:af|vores|mine|enkelt|nye?|anden|ekstra|andre|flere|gode|dygtige|unge?|erfar(?:en|ne)|"
    r"friske?|glade?|ivrige?|nysgerrige?|af\s+(?:vores|"
    r"mine)|of\s+(?:our|my)|more|other|\w+social(?:e)?|nyansatte?|faglige?|endnu|"
    r"(?:ikke[ -]|u)(?:endnu\s+)?(?:udpege(?:t|de)|valgt?e?|udvalgt?e?|navngiv\w+|navngivne|"
    r"kendte?|besluttet|fundet|fundne|ansatt?e?)))"
)
_BEGINS = (
    r"(?:(?<!\w)|(?=\+))(?:(?=\b(?:\d|(?:en|een|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|"
    r"tolv|two|three|four|five|six|"
    r"one|a|yderligere|endnu|min|vores|our|my|den|nogle|somebody|someone)\b)|\+|"
    r"(?<=vegne af )|(?<=behalf of )|^))"
)
"""What any of them begins with: at most places nothing else need be tried."""
_WAYS = (
    rf"\b{_COUNT}{_ADJECTIVE}{{0,3}}\s+{_ROLE}\b(?:\s+hoej)?"
    rf"|(?<!til )\b(?:en|een|to|tre|fire|fem|two|one|three)\s+(?:mere|til(?=\s*(?:$|"
    rf"[.,;:!]|med|fra|paa))|ekstra|anden|yderligere|more|further)\b(?!\s+(?:plads|stol|"
    rf"ting|gang|moede))"
    rf"|\b(?:yderligere|endnu)\s+(?:en|to|tre|fire|fem)\b"
    rf"(?=\s*(?:$|[.,;:!?)]|(?:med|fra|til|som|der|og|ind|paa|op|af|kommer|deltager|vil|skal|"
    rf"tilmeld\w*)\b))"
    rf"|(?<!\ber )(?<!\bsom )(?<!bliver )\b(?:(?:min|vores|our|my)\s+(?:\w+\s+)?|"
    rf"(?<=[a-z] )(?:min|vores|our|my)\s+(?:nye?|kommende|nyansatte|unge|dygtige|new)\s+\w+\s+|"
    rf"den\s+(?:nye|kommende|nyansatte)\s+(?:\w+\s+)?)"
    rf"(?:boss|{_ONE})\b"
    rf"|^(?:\w*(?:{'|'.join(TITLE_ENDINGS)})en)\b(?= (?:vil gerne (?:ogsaa )?(?:med|deltage|komme|"
    rf"foelge|vaere)|(?:oensker|skal) (?:at )?(?:deltage|komme|med|foelge|vaere med)|deltager|"
    rf"kommer)\b)"
    rf"|(?<=vegne af )(?:\w+ )?\w*(?:chef|leder|direktoer|kolleg|koordinator)(?:en|a|aen|er)?\b"
    rf"|(?<=behalf of )(?:the|our|my|a) (?:\w+ ){{0,2}}?(?:head|director|manager|boss|colleague)\b"
    rf"(?: of \w+)?"
    rf"|\b(?:nogle|et\s+par)\s+(?:af\s+(?:os|vores)|kolleger|medarbejdere|fra)\b|"
    rf"\bet\s+par\s+stykker\b|(?<!til )\ben\s+anden(?:\s+(?:fra|af)\s+\w+)?\b(?!\s+(?:gang|"
    rf"dag|moede|ting|sag|vej))|\b(?:somebody|someone)\b"
    rf"|\b(?:en|to|tre|fire|fem|seks)(?=,? (?:der|som) (?:skal|vil|kommer|deltager|gerne|"
    rf"kan|tager))"
    rf"|\+\s?\d\b|\ben\s+af\s+(?:de|dem|vores|mine)\b(?!\s+(?:\w+\s+)?(?:plads|stol))(?:\s+\w+)?\b|\ben\s+(?:fra|"
    rf"af)\s+(?:vores|mine|jobcentret|(?!(?:jeres )?vente)\w+)\b"
)
_SOME = Seldom(rf"{_BEGINS}(?:{_WAYS})")
_ANY = Alternatives(_WAYS)  # says faster that there is none


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody without a name at a folded place; `count` how many, None when it is open."""

    start: int
    end: int
    said: str
    count: int | None


def unnamed_in(text: str) -> list[Unnamed]:
    """Those of a folded sentence, in their order."""
    found = []
    for m in _SOME.finditer(text) if _ANY.search(text) else ():
        said = m.group()
        found.append(Unnamed(m.start(), m.end(), said, count_in(said)))
    return found


def count_in(said: str) -> int | None:
    """The number a phrase begins with; "min chef" is one, "nogen" is open."""
    digits = re.search(r"\d+", said)
    if digits:
        return int(digits.group())
    for word in said.split():
        if word in NUMBERS:
            return NUMBERS[word]
        if word in ("min", "vores", "my", "our", "somebody", "someone"):
            return 1
    return None
