"""What sounds like a wish and asks, denies or is of another thing: nothing of it is carried out."""

from __future__ import annotations

import pytest
from wishes_told import told

NOTHING = (
    # asked
    "Skal Bo Friis afmeldes møde 2?",
    "Til møde 2 bliver det Ida Holm?",
    "Mener I, at Bo Friis skal afmeldes møde 2?",
    "Regner I med Ida Holm til møde 2?",
    "Bo Friis kommer jo ikke til møde 2, vel?",
    # denied
    "Byt ikke Bo Friis ud med Ida Holm den 12. marts.",
    "Jeg beholder min plads den 12. marts, så Ida Holm går ikke ind i mit sted.",
    "Bo Friis har fået nyt job i kommunen og beholder pladsen til møde 2.",
    "Ingen af vores tilmeldte til møde 2 melder fra.",
    # of another thing, or by himself
    "Bo Friis kan ikke logge på prøveforbindelsen til møde 3.",
    "Bo Friis tilmelder sig selv til møde 2.",
    "Skriv lidt mere til mig om emnet for mødet om tryghed.",
    "Fra i dag er Ida Holm (ida.holm@randers.dk) kontaktperson for rådhusets sommerfest.",
    "Ida Holm overtager rollen som klubformand efter mig, men ikke den som kontaktperson hos jer.",
    # numbers asked about, or told of last year
    "Ret ikke vores EAN til 5798055004122, det er Skives.",
    "Fakturaen til os blev i fjor sendt til EAN 5798055004122 med reference JKJ.",
    "Økonomiafdelingen spørger, om EAN 5798055004122 er KNUB's eget.",
    "Hvor lang må en reference være på jeres regninger, kan der fx stå Byudvikling 31?",
    # not ours to join
    "Vi vil gerne høre mere om medlemskabet, før vi melder os ind.",
    "Vores nabokommune vil gerne være med i netværket.",
)
WISHES = {
    "Kan I slette Bo Friis fra møde 2? Han er syg.": ["out 2: Bo Friis"],
    "Må Bo Friis komme med til møde 2? Skriv ham gerne på.": ["in 2: Bo Friis"],
    "Byt Bo Friis ud med Ida Holm den 12. marts.": ["swap 1: Bo Friis > Ida Holm"],
    "Fra i dag er Ida Holm (ida.holm@randers.dk) kontaktperson for os.": ["contact: Ida Holm"],
    "Ret vores EAN til 5798055004122.": ["billing: 5798055004122 None"],
    "Vi vil gerne være med i netværket.": ["join: Lone Dahl Kristensen"],
}


@pytest.mark.parametrize("body", NOTHING)
def test_nothing_is_carried_out_of_what_only_sounds_like_a_wish(body: str) -> None:
    assert [each for each in told(body) if each not in ("info", "status")] == []


@pytest.mark.parametrize("body", WISHES)
def test_the_wish_beside_it_still_is(body: str) -> None:
    assert told(body) == WISHES[body]
