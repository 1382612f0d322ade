"""Plain wishes by many verbs, each denied, supposed, doubted, asked after or long ago: never done.

Writers of mails seldom deny a rare verb, and its patterns are the ones that forget to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from wishes_told import told

SIGNED_UP = """
Bo Friis kommer til møde 2
Bo Friis deltager i møde 2
Bo Friis er med til møde 2
Bo Friis skal med til møde 2
Bo Friis vil med til møde 2
Bo Friis tager med til møde 2
Bo Friis stiller op til møde 2
Bo Friis møder op til møde 2
Bo Friis skal sættes på møde 2
Bo Friis skal have en plads på møde 2
Bo Friis repræsenterer os på møde 2
Bo Friis ønsker at deltage i møde 2
Bo Friis har sagt ja til møde 2
Bo Friis kan komme til møde 2
Vi sender Bo Friis til møde 2
Vi tilmelder Bo Friis til møde 2
Vi vil tilmelde Bo Friis til møde 2
Vi ønsker Bo Friis med til møde 2
Jeg melder Bo Friis til møde 2
Jeg skal bede om en plads til Bo Friis på møde 2
I skal sætte Bo Friis på møde 2
I bedes notere Bo Friis til møde 2
"""
OFF = """
Bo Friis melder afbud til møde 2
Bo Friis melder fra til møde 2
Bo Friis skal meldes fra møde 2
Bo Friis skal slettes fra møde 2
Bo Friis skal af listen til møde 2
Bo Friis er forhindret den 28. maj
Bo Friis bliver væk fra møde 2
Bo Friis springer over møde 2
Bo Friis springer fra møde 2
Bo Friis dropper møde 2
Bo Friis udgår af møde 2
Vi afmelder Bo Friis fra møde 2
Vi trækker Bo Friis fra møde 2
Jeg vil afmelde Bo Friis fra møde 2
I skal slette Bo Friis fra møde 2
I bedes afmelde Bo Friis fra møde 2
"""
REPLACED = """
Lis Vad erstatter Bo Friis på møde 2
Lis Vad afløser Bo Friis på møde 2
Lis Vad overtager Bo Friis' plads på møde 2
Lis Vad tager Bo Friis' plads på møde 2
Lis Vad træder til for Bo Friis på møde 2
Lis Vad springer ind for Bo Friis på møde 2
Lis Vad går ind i stedet for Bo Friis på møde 2
Lis Vad skal overtage Bo Friis' plads på møde 2
Bo Friis giver sin plads på møde 2 til Lis Vad
Bo Friis bytter plads på møde 2 med Lis Vad
Vi sender Lis Vad i stedet for Bo Friis til møde 2
Vi bytter Bo Friis ud med Lis Vad på møde 2
Vi udskifter Bo Friis med Lis Vad på møde 2
I skal bytte Bo Friis ud med Lis Vad på møde 2
I skal erstatte Bo Friis med Lis Vad på møde 2
"""
OF_THE_HOUSE = """
Randers melder sig ind
Vi melder os ind i netværket
Vi vil være medlem
Vi ønsker at blive medlem
Vi tilslutter os netværket
Vi fornyer medlemskabet
I skal oprette os som medlem
Lis Vad er vores nye kontaktperson
Lis Vad bliver kontaktperson
Lis Vad overtager rollen som kontaktperson
Lis Vad afløser Bo Friis som kontaktperson
I skal ændre kontaktpersonen til Lis Vad
I skal bruge EAN 5798018857116
Vi bruger EAN 5798018857116
I skal sende regningen til EAN 5798018857116
Ordrenummer 4711 skal stå på regningen
"""
WISHES = [
    line for each in (SIGNED_UP, OFF, REPLACED, OF_THE_HOUSE) for line in each.strip().splitlines()
]
_VERB = re.compile(
    r"^((?:Vi|Jeg|I|Randers|Bo Friis|Lis Vad|Ordrenummer 4711) [a-zæøå]+(?: (?:sig|os)\b)?)"
)


def denied(wish: str, by: str = "ikke") -> str:
    return _VERB.sub(rf"\1 {by}", wish, count=1)


def inside(wish: str) -> str:
    """As it stands within a sentence."""
    first, _, rest = wish.partition(" ")
    return f"{first.lower()} {rest}" if first in ("Vi", "Jeg") else wish


TURNS: dict[str, Callable[[str], str]] = {
    "supposed": lambda wish: f"Hvis {inside(wish)}, hører I fra mig.",
    "not sure": lambda wish: f"Det er ikke sikkert, at {inside(wish)}.",
    "asked after": lambda wish: f"Ved I, om {inside(wish)}?",
    "thought": lambda wish: f"Jeg troede, at {inside(wish)}, men det passer ikke.",
    "not settled": lambda wish: f"{wish}, men det er ikke afgjort endnu.",
    "long ago": lambda wish: f"Sidste år var det sådan, at {inside(wish)}.",
}
_TOLD = {"status", "info"}


@pytest.mark.parametrize("turn", TURNS)
def test_what_is_not_wished_now_is_not_done(turn: str) -> None:
    done = {text: told(text) for text in map(TURNS[turn], WISHES)}
    assert {text: wishes for text, wishes in done.items() if not _TOLD.issuperset(wishes)} == {}


@pytest.mark.parametrize("by", ["ikke", "alligevel ikke"])
def test_what_is_denied_is_not_done(by: str) -> None:
    others = [w for w in WISHES if w not in SIGNED_UP]  # who does not come is off the list
    done = {text: told(text) for text in (denied(wish, by) for wish in others)}
    assert {text: wishes for text, wishes in done.items() if wishes} == {}


@pytest.mark.parametrize("by", ["ikke", "alligevel ikke"])
def test_who_does_not_come_is_not_signed_up(by: str) -> None:
    done = {text: told(denied(text, by)) for text in SIGNED_UP.strip().splitlines()}
    coming = {t: w for t, w in done.items() if any(not each.startswith("out") for each in w)}
    assert coming == {}


def test_the_wishes_themselves_are_read() -> None:
    read = [wish for wish in WISHES if told(f"{wish}.")]
    assert len(read) > 0.85 * len(WISHES)
