"""Any verb that puts somebody on, figures of speech for coming or standing in, and corrections."""

from __future__ import annotations

import pytest
from wishes_told import SENDER, told

ON = {
    "Jeg hægter mig på den om tryghed.": ["in 3: me"],
    "Jeg klistrer mig på møde 2.": ["in 2: me"],
    "Jeg glæder mig til møde 2.": [],
    "Jeg forbereder mig på møde 2.": [],
    "Jeg melder mig under fanerne den 28. maj.": ["in 2: me"],
    "Vi melder os under fanerne.": ["join: me"],
    "Prik Ida Holm ind den 28. maj.": ["in 2: Ida Holm"],
    "Skriv mig bag øret til møde 2.": [],
    "Ida Holm skal tegnes på møde 2.": ["in 2: Ida Holm"],
    "Jeg vil gerne snuppe møde 2.": ["in 2: me"],
    "Jeg napper den 28. maj.": ["in 2: me"],
    "Jeg er bombesikker den 28. maj.": ["in 2: me"],
    "Jeg er game den 28. maj.": ["in 2: me"],
    "I kan godt dække op til mig den 28. maj.": ["in 2: me"],
    "Må jeg bede om en kuvert den 28. maj?": ["in 2: me"],
    "Jeg sender en kuvert den 28. maj.": [],
    "Ida Holm og Bo Friis lægger vejen forbi.": ["in 1: Ida Holm + Bo Friis"],
    "Ida Holm stikker hovedet indenfor den 28. maj.": ["in 2: Ida Holm"],
    "Et klart ja tak til møde 2.": ["in 2: me"],
    "Et halvt ja til møde 2.": [],
    "Tommelfinger op til møde 2.": ["in 2: me"],
    "Jeg kan alligevel godt den 28. maj, så glem mit afbud.": ["in 2: me"],
    "Glem mit afbud fra sidste uge. Jeg vil have min plads tilbage på møde 2.": ["in 2: me"],
    "Glem mit afbud til møde 2.": [],
    "jge vil gerne delatge i mødt d. 28 maj": ["in 2: me"],
    "jeg må mlede fra d 28 maj": ["out 2: me"],
    "Jeg vil gerne deltage i møde 2 +1": ["in 2: me"],
    "Jeg vil gerne deltage i møde 2 + 3": ["in 2+3: me"],
}
FOR_ANOTHER = {
    "Bo Friis er syg, så Ida Holm tager tørnen for ham den 28. maj.": [
        "swap 2: Bo Friis > Ida Holm"
    ],
    "Bo Friis har slået ryggen, så Ida Holm tager tjansen den 28. maj.": [
        "swap 2: Bo Friis > Ida Holm"
    ],
    "Ida Holm tager tjansen som referent den 28. maj.": [],
    "Byt dem om: Ida Holm ind i møde 2, og Bo Friis ud igen.": ["swap 2: Bo Friis > Ida Holm"],
    "Ida Holm på og Bo Friis af den 28. maj.": ["swap 2: Bo Friis > Ida Holm"],
    "Jeg giver stafetten videre til Ida Holm den 28. maj.": ["swap 2: me > Ida Holm"],
    "Ida Holm kører for Bo Friis til møde 2.": ["swap 2: Bo Friis > Ida Holm"],
    "Ida Holm vikarierer for mig den 28. maj.": ["swap 2: me > Ida Holm"],
    "Ida Holm vikarierer for mig.": [],
}
PUT_RIGHT = {
    "Jeg vil gerne deltage den 28. maj. Så lad det blive den 8. oktober i stedet.": ["in 3: me"],
    "Tilmeld Ida Holm til møde 2.\n\nPS: Det skulle have været møde 3.": ["in 3: Ida Holm"],
    "Tilmeld Ida Holm til møde 2.\n\nPS: jeg mente selvfølgelig møde 3.": ["in 3: Ida Holm"],
    "Tilmeld Ida Holm til møde 2.\n\nNej vent, lad os sige møde 3.": ["in 3: Ida Holm"],
    "Tilmeld Ida Holm og Bo Friis til møde 2.\n\nPS: Bo sprang lige fra, så glem ham.": [
        "in 2: Ida Holm"
    ],
    "Tilmeld Ida Holm og Bo Friis til møde 2.\n\nPS: Stryg Bo igen.": ["in 2: Ida Holm"],
    "Tilmeld Ida Holm og Bo Friis til møde 2.\n\nPS: Bo er blevet syg. Så vi er kun en.": [],
    "Tilmeld Ida Holm og Bo Friis til møde 2. Vi er altså to.": ["in 2: Ida Holm + Bo Friis"],
}


def _named(rows: list[str]) -> list[str]:
    return sorted(row.replace(" me", f" {SENDER}") for row in rows)


@pytest.mark.parametrize("text", ON)
def test_particle_and_meeting_put_somebody_on_whatever_the_verb(text: str) -> None:
    assert told(text) == _named(ON[text])


@pytest.mark.parametrize("text", FOR_ANOTHER)
def test_a_turn_of_phrase_puts_one_in_for_another(text: str) -> None:
    assert told(text) == _named(FOR_ANOTHER[text])


@pytest.mark.parametrize("text", PUT_RIGHT)
def test_what_is_put_right_below_is_not_acted_on(text: str) -> None:
    assert told(text) == _named(PUT_RIGHT[text])
