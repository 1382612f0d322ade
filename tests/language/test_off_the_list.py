"""Any verb that takes somebody off or puts somebody on, figures of speech, and what is none."""

from __future__ import annotations

import pytest
from wishes_told import SENDER, told

OFF = {
    "Ida Holm skal luges ud af møde 2.": ["out 2: Ida Holm"],
    "Ida Holm skal skrives af den 28. maj.": ["out 2: Ida Holm"],
    "Skriv Ida Holm af den 28. maj.": ["out 2: Ida Holm"],
    "Skriv Ida Holm op til den 28. maj.": ["in 2: Ida Holm"],
    "Ida Holm skal hældes ud den 28. maj.": ["out 2: Ida Holm"],
    "Ida Holm skal krydses af den 28. maj.": [],
    # `slippe for` something else than the meeting
    "Vær venlig at bruge det næste gang, så slipper vi alle sammen for bøvl.": [],
    "Så slipper vi alle for rykkere ved møde 2.": [],
    "Jeg slipper for møde 2.": ["out 2: Lone Dahl Kristensen"],
    "Ida Holm skal hentes fra møde 2.": [],
    "Ida Holm skal under alle omstændigheder af den 28. maj.": ["out 2: Ida Holm"],
    "Alle vores tilmeldte til møde 2 må blive hjemme. Det gælder også mig. Meld os alle fra.": [
        "out 2: all"
    ],
    "Ida Holm skal for alt i verden af listen til møde 2.": ["out 2: Ida Holm"],
    "Smid Ida Holm ud af møde 2.": ["out 2: Ida Holm"],
    "Skru mig af listen til møde 2.": ["out 2: me"],
    "Send Ida Holm af sted til møde 2.": ["in 2: Ida Holm"],
    "Væk med mig fra møde 2.": ["out 2: me"],
    "Det er ikke mig men Ida Holm der skal skrives af den 28. maj. Jeg bliver stående.": [
        "out 2: Ida Holm"
    ],
    "Det er Ida Holm og ikke mig, der skal meldes fra den 28. maj.": ["out 2: Ida Holm"],
    "Glem mig til møde 2.": ["out 2: me"],
    "Glem alt om mig den 28. maj, bilen er stået af.": ["out 2: me"],
    "Glem mig ikke til møde 2.": [],
    "Jeg må stå over den 28. maj.": ["out 2: me"],
    "Jeg står over for en stor opgave den 28. maj.": [],
    "Jeg går desværre glip af møde 2.": ["out 2: me"],
    "Jeg gik glip af møde 1, men kommer til møde 2.": ["in 2: me"],
    "Jeg misser den 28. maj.": ["out 2: me"],
    "Møde 2 må jeg vinke farvel til.": ["out 2: me"],
    "Ida Holm er sprunget fra til møde 2.": ["out 2: Ida Holm"],
    "Ida Holm sprang lige fra til møde 2.": ["out 2: Ida Holm"],
    "Ida Holm er faldet af cyklen, men kommer til møde 2.": ["in 2: Ida Holm"],
    "Ida Holm har sagt fra til møde 2.": ["out 2: Ida Holm"],
    "Ida Holm har ikke sagt fra til møde 2.": [],
    "Tæl ikke Ida Holm med den 28. maj.": ["out 2: Ida Holm"],
    "Tæl bare Ida Holm med den 28. maj.": ["in 2: Ida Holm"],
    "I skal ikke dække op til mig den 28. maj.": ["out 2: me"],
    "Jeg lader mig ikke se den 28. maj.": ["out 2: me"],
    "Fortryd min tilmelding til møde 2.": ["out 2: me"],
    "Giv bare min stol videre den 28. maj.": ["out 2: me"],
    "Min stol den 28. maj kommer til at stå tom.": ["out 2: me"],
}
PERHAPS = {
    "Jeg kommer, måske også Ida Holm, til møde 2.": ["in 2: me"],
    "Jeg er med den 28. maj, Ida Holm måske.": ["in 2: me"],
    "Jeg deltager den 28. maj, og muligvis Ida Holm også.": ["in 2: me"],
    "Jeg kommer til møde 2, eventuelt med Ida Holm.": ["in 2: me"],
    "Tilmeld Bo Friis til møde 2 (måske også Ida Holm).": ["in 2: Bo Friis"],
    "Jeg kommer måske til møde 2.": [],
    "Måske kommer jeg, måske Ida Holm, til møde 2.": [],
    "Jeg melder afbud til møde 2, måske også Ida Holm.": ["out 2: me"],
}


def _named(rows: list[str]) -> list[str]:
    return sorted(row.replace(" me", f" {SENDER}") for row in rows)


@pytest.mark.parametrize("text", OFF)
def test_the_particle_takes_somebody_off_whatever_the_verb(text: str) -> None:
    assert told(text) == _named(OFF[text])


@pytest.mark.parametrize("text", PERHAPS)
def test_who_perhaps_comes_leaves_the_others_firm(text: str) -> None:
    assert told(text) == _named(PERHAPS[text])
