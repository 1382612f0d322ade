"""Lists, tables and forms of which a headline, field, box or last line says: nothing to do."""

from __future__ import annotations

import pytest
from wishes_told import one_by_one, told

LIST = "- Kim Bak\n- Lis Vad\n\nHilsen Lone"
SWAP = "- Kim Bak -> Lis Vad\n- Bo Friis -> Ida Holm\n\nHilsen Lone"
FORM = "TILMELDING\nNavn: Kim Bak\nMøde: 2\n"
JOIN = "Indmeldelse i KNUB 2026\nKommune: Randers\nKontaktperson: Lone Dahl Kristensen\n"
BILL = "EAN: 5798049285698\nOrdrenr.: 44-102\n"
IN = ["in 2: Kim Bak", "in 2: Lis Vad"]
OUT = ["out 3: Kim Bak", "out 3: Lis Vad"]
SWAPS = ["swap 1: Bo Friis > Ida Holm", "swap 1: Kim Bak > Lis Vad"]

TURNED = (
    # done before, or known
    "Bytninger til møde 1, som I allerede har noteret:\n" + SWAP,
    "Bytninger til møde 1, som er ført ind hos jer:\n" + SWAP,
    "Afbud til møde 3, som I fik og har bekræftet:\n" + LIST,
    "Deltagere i møde 2 (stemmer med jeres liste):\n" + LIST,
    "Deltagere i møde 2, kun til orientering:\n" + LIST,
    "Ny kontaktperson, som I allerede har registreret:\nKim Bak, kim.bak@randers.dk\nHilsen Lone",
    "Nyt EAN, som I allerede har rettet:\n5798049285698\nHilsen Lone",
    # refused, given up
    "Bytninger til møde 1, som vi fik afslag på af direktøren:\n" + SWAP,
    "Bytninger til møde 1, som ikke blev godkendt:\n" + SWAP,
    "Bytninger til møde 1, der ikke blev til noget:\n" + SWAP,
    "Deltagere i møde 2, men de har begge sagt nej:\n" + LIST,
    "De her vil gerne med til møde 2. Der er ikke råd til det:\n" + LIST,
    "Afbud til møde 3, som vi trækker tilbage:\n" + LIST,
    "Påmelding til møte 2, som vi har fått avslag på av sjefen:\n" + LIST,
    "Deltagere i møde 2:\n- Kim Bak\n- Lis Vad\nListen er fra i fjor og skal ikke bruges.\nLone",
    # never answered, or on a condition
    "De to her har jeg spurgt om møde 2, og ingen har svaret endnu:\n" + LIST,
    "Tilmeldes møde 2, når de har svaret:\n" + LIST,
    # not to be done
    "De to her melder ikke afbud til møde 3:\n" + LIST,
    "Følgende skal ikke slettes fra møde 3, selv om I har hørt det:\n" + LIST,
    "Plads på møde 2 ønskes ikke længere til:\n" + LIST,
    # fields
    FORM + "Annulleret: ja",
    FORM + "Trukket tilbage: ja, af hende selv",
    FORM + "Findes i forvejen: ja",
    FORM + "Underskrevet: nej, chefen er på ferie",
    FORM + "Sendes til KNUB: nej",
    FORM + "Bindende: nej",
    FORM + "Forbehold: kun hvis der er penge",
    FORM + "Sendt som: kladde",
    FORM + "Afmeldes: ja",
    "AFMELDING\nNavn: Kim Bak\nMøde: 3\nSkal pladsen slettes: nej",
    JOIN + "Gyldig fra: ikke gyldig uden underskrift",
    JOIN + "Forkastet: ja, i byrådet",
    JOIN + "Beslutning: træffes i maj",
    JOIN.replace("2026", "2026, forkastet i byrådet"),
    BILL + "Gælder: kontingent 2026 (betalt)",
    BILL + "Må bruges: nej",
    # boxes
    "Møde 2\n[ ] Tilmeldes\n[x] Er allerede tilmeldt, ingen ændring\nNavn: Kim Bak",
    "[ ] Tilmeld mig møde 2\n[x] Ingen handling\nNavn: Kim Bak",
    "[ ] Afmeld Kim Bak fra møde 2\n[x] Behold pladsen",
)
PLAIN = {
    "Bytninger til møde 1, som vi gerne vil have noteret:\n" + SWAP: SWAPS,
    "Bytninger til møde 1 (godkendt af direktøren):\n" + SWAP: SWAPS,
    "Bytninger til møde 1, som I ikke har fået endnu:\n" + SWAP: SWAPS,
    "Tilmelding til møde 2. Bo har sagt nej, så det bliver disse to:\n" + LIST: IN,
    "De her vil gerne med til møde 2, og de har fået lov:\n" + LIST: IN,
    "De to her har jeg spurgt om møde 2, og begge har svaret ja. Tilmeld dem:\n" + LIST: IN,
    "Følgende skal slettes fra møde 3:\n" + LIST: OUT,
    # a sentence before the list that has nothing to do with it
    "Hvis nogen kender en god løsning, hører jeg den gerne.\n"
    "Altså: en plads på møde 2 til Kim Bak og en til Lis Vad.\n\nHilsen Lone": IN,
    FORM + "Annulleret: nej": ["in 2: Kim Bak"],
    FORM + "Findes i forvejen: nej": ["in 2: Kim Bak"],
    FORM + "Underskrevet: ja": ["in 2: Kim Bak"],
    FORM + "Underskrift: ikke nødvendig": ["in 2: Kim Bak"],
    FORM + "Forbehold: ingen": ["in 2: Kim Bak"],
    FORM + "Bindende: ja\n\nNavn: Lis Vad\nMøde: 2\nBindende: nej": ["in 2: Kim Bak"],
    JOIN + "Gyldig fra: i dag": ["join: Lone Dahl Kristensen"],
    BILL + "Gælder: kontingent 2026 (ikke betalt)": ["billing: 5798049285698 44-102"],
    "Møde 2\n[x] Tilmeldes\n[ ] Er allerede tilmeldt, ingen ændring\nNavn: Kim Bak": [
        "in 2: Kim Bak"
    ],
}
SIGNED_BELOW = "Deltagere i møde 2:\n- Kim Bak\n- Lis Vad\nLone"


@pytest.mark.parametrize("body", TURNED)
def test_what_a_headline_field_or_box_says_is_not_to_be_done_is_not(body: str) -> None:
    assert [each for each in told(body) if each not in ("info", "status")] == []


@pytest.mark.parametrize("body", PLAIN)
def test_what_the_same_lines_ask_for_otherwise_is(body: str) -> None:
    assert one_by_one(told(body)) == PLAIN[body]


def test_a_name_without_a_bullet_below_bulleted_names_signs() -> None:
    assert told(SIGNED_BELOW) == IN


def test_with_a_bullet_it_is_one_of_them() -> None:
    assert "in 2: Lone Dahl Kristensen" in told(SIGNED_BELOW.replace("Vad\n", "Vad\n- "))


def test_an_unticked_box_for_not_coming_calls_nobody_off() -> None:
    body = "Møde 2\n(X) Deltager  ( ) Deltager ikke\nNavn: Kim Bak\nHilsen Lone"
    assert not any(each.startswith("out") for each in told(body))
