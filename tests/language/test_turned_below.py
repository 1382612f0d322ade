"""A sentence behind a wish that turns it, and one that only comments on it."""

from __future__ import annotations

import pytest
from wishes_told import told

TURNED = (
    "Bo Friis skal ikke med til møde 3 alligevel. Det er kun mit eget gæt, så gør ikke noget, før "
    "han selv har svaret.",
    "I måtte gerne slette Bo Friis fra martsmødet. Det gjorde I i sidste uge, tak for det.",
    "Bo Friis udgår den 28. maj. Det er af havnebestyrelsen, og mødet i Randers har ikke noget med "
    "det at gøre.",
    "Ida Holm bad mig melde hende fra mødet den 12. marts. I morges fortrød hun, så det gør jeg "
    "ikke.",
    "Bo Friis erstatter Ida Holm på mødet i København, siger I. Den er ikke god nok, der er ikke "
    "lavet om på noget.",
    "Ida Holm træder ind for Bo Friis. Vi taler om vores styregruppe, ikke om jeres møde den 28. "
    "maj.",
    "Randers ønsker medlemskab af netværket i år. Det har nogen vist påstået, men jeg kan ikke "
    "bekræfte det.",
    "Rollen som kontaktperson er gået videre til Ida Holm. Det gælder i landsbynetværket, hos jer "
    "er der ikke ændret noget.",
    "Vi skifter EAN til 5798055004122. Sådan lyder i hvert fald et forslag, så behold det gamle.",
    "I rettede kontaktpersonen til Ida Holm i sidste uge, og det står helt rigtigt nu.",
    "Bo Friis var syg til martsmødet i fjor, så Ida Holm var der i hans sted.",
)
COMMENTED = {
    "Bo Friis skal ikke med til møde 3 alligevel. Det er ikke jeres skyld.": ["out 3: Bo Friis"],
    "Slet Bo Friis fra møde 2. Det var en fejl, at han kom på.": ["out 2: Bo Friis"],
    "Ida Holm kommer til møde 2. Det er hendes første, og hun er ikke vant til så mange "
    "mennesker.": ["in 2: Ida Holm"],
    "Rollen som kontaktperson går videre til Ida Holm. Det gælder fra i dag.": [
        "contact: Ida Holm"
    ],
    "Vores nye EAN er 5798055004122. Det gælder for alle regninger.": [
        "billing: 5798055004122 None"
    ],
}


@pytest.mark.parametrize("body", TURNED)
def test_a_wish_that_the_next_sentence_turns_is_not_carried_out(body: str) -> None:
    assert [each for each in told(body) if each not in ("info", "status")] == []


@pytest.mark.parametrize("body", COMMENTED)
def test_a_wish_that_is_only_commented_on_is(body: str) -> None:
    assert told(body) == COMMENTED[body]
