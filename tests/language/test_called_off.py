"""A sentence somewhere in a letter that says that nothing comes of its wish, and its neighbours."""

from __future__ import annotations

import pytest
from wishes_told import told

SIGN_UP = "Tilmeld venligst Kim Bak til møde 2."
CANCEL = "Kim Bak melder afbud til møde 2."
IN, OUT = ["in 2: Kim Bak"], ["out 2: Kim Bak"]
OFF = [
    # the letter is none
    f"{SIGN_UP}\n\nP.S. Han sagde nej for lidt siden, så se bort fra mailen.",
    f"{SIGN_UP} Det er kun en kladde.",
    f"Det her er bare et eksempel til vores vejledning. {SIGN_UP}",
    f"{SIGN_UP} Teksten er altså ikke en tilmelding.",
    f"{CANCEL}\n\nUps, den var til skolernes netværk.",
    f"{CANCEL} Jeg fik valgt den forkerte modtager.",
    f"{CANCEL} Hos jer skal der ikke ændres noget.",
    f"{CANCEL} Det var planen, men den er droppet igen.",
    f"{CANCEL} Det svarede jeg i telefonen, men det var forhastet.",
    f"{SIGN_UP} Please ignore this, it was meant for another network.",
    # nothing shall be done
    f"{SIGN_UP} Skriv ham dog ikke på, før I hører fra mig.",
    f"{SIGN_UP} Ham skal I altså ikke notere endnu.",
    f"{SIGN_UP} Han skal ikke registreres nu.",
    f"{CANCEL} Slet ham dog ikke endnu.",
    f"{CANCEL} I må ikke stryge nogen, før jeg har talt med ham.",
    f"{CANCEL} Gør ingenting, før I hører fra mig.",
    "Randers Kommune vil gerne være medlem. Opret os ikke, før jeg skriver igen.",
    "Vores EAN er 5798009417725. Det må I ikke bruge endnu.",
    "Kan man bytte Ida Krogh ud med Kim Bak til møde 2?",
    f"{SIGN_UP} I KNUB er det ikke ham.",
    f"{SIGN_UP} Økonomi beder mig spørge, om det kan lade sig gøre.",
    # nothing is decided
    f"{SIGN_UP} Han skal ikke på noget endnu.",
    f"{SIGN_UP} Det er dog ikke godkendt i udvalget.",
    f"{SIGN_UP} Han har ikke bestemt sig.",
    f"{SIGN_UP} Direktionen har ikke taget stilling endnu.",
    f"{SIGN_UP} Hvis altså udvalget bevilger rejsen.",
    # it turned out otherwise, or is done
    f"{CANCEL} Sådan så det ud i går, men nu er han blevet rask.",
    f"{CANCEL} Lad ham blive stående.",
    f"{CANCEL} Han kommer som planlagt.",
    f"{SIGN_UP} Det gjorde I i mandags.",
]
ON = {
    # of somebody or something else
    f"{SIGN_UP} Ida Krogh skal I ikke skrive på.": IN,
    f"{SIGN_UP} Ida Krogh har ikke svaret, så hende skal I ikke tage med.": IN,
    f"{SIGN_UP} Ida Krogh har ikke bestemt sig.": IN,
    f"{SIGN_UP} Vi har ikke besluttet, hvordan vi kører derover.": IN,
    f"{SIGN_UP} Slet ikke noget, I har om os i forvejen.": IN,
    f"{SIGN_UP} Han har en hjælper med, som ikke skal tilmeldes.": IN,
    f"{SIGN_UP} Book ikke hotel til ham.": IN,
    f"{SIGN_UP} Hans adresse er uændret, den skal I ikke røre ved.": IN,
    f"{SIGN_UP} Min kærlighedserklæring var ikke til jer.": IN,
    f"{SIGN_UP} Vi har ikke taget stilling til oktober.": IN,
    f"{SIGN_UP} Fakturaerne skal ikke ændres.": IN,
    f"{SIGN_UP} Jeg skal ikke selv tilmeldes.": IN,
    f"{SIGN_UP} Kan man betale for frokosten selv?": [*IN, "info"],
    f"{SIGN_UP} Ikke Yasmin, hun har takket nej.": IN,
    f"{CANCEL} Ida Krogh kommer som planlagt.": OUT,
    f"{CANCEL} Jeg bliver selv stående på listen.": OUT,
    f"{CANCEL} Slet ikke de andre.": OUT,
    f"{CANCEL} Han har ikke fået fri.": OUT,
    f"{CANCEL} Jeg håber at finde en afløser, men det er ikke sikkert.": OUT,
    "Brug EAN 5798009417725. Det gamle må I ikke bruge mere.": ["billing: 5798009417725 None"],
}


@pytest.mark.parametrize("text", OFF)
def test_what_is_called_off_is_not_carried_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ON)
def test_what_is_said_of_something_else_turns_nothing(text: str) -> None:
    assert told(text) == ON[text]


@pytest.mark.parametrize(
    "corrects",
    [
        "Nej undskyld, jeg er træt: det er Kim Bakke, der er syg.",
        "Nej, hov, jeg mente Ida Krogh, hun er på ferie.",
        "Ups, det er Ida Krogh, der ikke kan.",
    ],
)
def test_who_was_named_by_mistake_keeps_the_seat(corrects: str) -> None:
    assert not [wish for wish in told(f"{CANCEL} {corrects}") if "Kim Bak" in wish.split(" + ")]
    assert OUT[0] not in told(f"{CANCEL} {corrects}")


BOOK = "Kan I reservere en plads til mig på møde 2?"


def test_a_place_for_a_car_is_no_seat() -> None:
    assert told(f"{BOOK} Altså til min bil, den skal lade.") == []
    assert told(f"{BOOK} Altså mig selv.") == ["in 2: Lone Dahl Kristensen"]


def test_a_draft_shown_to_a_colleague_is_no_wish() -> None:
    assert told(f"Er den her ok, Ida? Nik lige, før jeg sender den til KNUB. {SIGN_UP}") == []
    assert told(f"Ida har set den, før jeg sendte den. {SIGN_UP}") == IN
