"""Forms, tables and lists whose own lines say that what they hold is not to be done, or not yet."""

from __future__ import annotations

import pytest
from composed_fields import mails
from wishes_told import told

ONE = "Navn: Kim Bak\nMøde: 2\n"
TWO = "Navn\tMøde 1\tMøde 2\tMøde 3\nKim Bak\tx\t\tx\nLis Vad\t\tx\tx\n\n"
LIST = "Navn\tMøde\tDeltager\nKim Bak\t2\tja\nLis Vad\t2\tja"

NOT_DONE = (
    # the state of the form, and what it says to whoever receives it
    ONE + "Deltager: ja\nStatus: udkast",
    ONE + "Godkendt af leder: nej",
    ONE + "Leders godkendelse: afventer",
    ONE + "Til arrangøren: opret hende ikke",
    ONE + "Bemærkning: tilmeld hende ikke endnu",
    "Skal ændres: nej\nUd: Kim Bak\nInd: Lis Vad\nMøde: 2",
    "Gælder: ikke KNUB, men byforum\nEAN: 5798049285698",
    # an answer that nobody gave
    ONE + "Deltager: ubesvaret",
    ONE + "Deltager (ja/nej):\nAllergi: ingen",
    ONE + "Kommer (sæt kryds):",
    ONE + "Tilmeldes: senere",
    ONE + "Skal med: nej",
    "Kommune: Randers\nKontaktperson: Lone Dahl Kristensen\nØnsker medlemskab: måske",
    # boxes without a tick, or ticked for nothing
    "☐ Jeg deltager i møde 2\n☐ Jeg deltager i møde 3",
    "[_] Jeg deltager i møde 2\n[_] Jeg deltager ikke",
    "INDMELDELSE I KNUB 2026\nKommune: Randers\nKontaktperson: Lone Dahl Kristensen\n"
    "[ ] Ja, vi melder os ind\n[x] Nej",
    # numbers that are asked, only for instance or old
    "Vedr. vores faktura\nPO-nummer: 4410-22?\nEAN: uændret",
    "Fakturaoplysninger\nEAN-nummer: (fx 5798049285698)",
    "Fakturaoplysninger\nEAN: uændret (5798049285698)",
    "Fakturaoplysninger\nGammelt EAN: 5798049285698\nKommune: Randers",
    # nobody new, nobody who goes
    "Kommune: Randers\nNy kontaktperson: ingen, Kim Bak bliver i sin gamle stilling",
    "Møde: 1\nNuværende deltager: Kim Bak\nNy deltager: uændret",
    "Møde: 1\nUdgår: ingen\nKommer i stedet: ingen",
    "AFMELDING\nNavn: Kim Bak\nMøde: 2\nÅrsag: ingen, hun kommer alligevel",
    # legends and headlines
    TWO + "x = har spurgt til prisen",
    TWO + "Kryds = er inviteret",
    TWO + "(x = ferie)",
    "Eksempel:\n" + LIST,
    "Sådan kan et skema se ud:\n" + LIST,
    "Deltagere i julefrokosten:\n" + LIST,
    "Listen her gælder ikke længere:\n" + LIST,
    "Møde 1\nInteresserede:\n- Kim Bak\n- Lis Vad",
    "Til møde 3:\nFik nej af chefen:\n- Kim Bak\n- Lis Vad",
    # who stays as she is
    "Hold til møde 2:\n- Kim Bak (uændret)\n- Lis Vad (uændret)",
    "Møde 2\nNavn\tBeholder plads\nKim Bak\tja\nLis Vad\tja, afmeld ikke",
    "Møde 2\nNavn\tAfmeldes\nKim Bak\tnej\nLis Vad\tnej",
)
DONE = {
    ONE + "Deltager: ja\nStatus: indsendt": ["in 2: Kim Bak"],
    ONE + "Godkendt af leder: ja": ["in 2: Kim Bak"],
    ONE + "Bemærkning: skriv ikke hendes telefonnummer på listen": ["in 2: Kim Bak"],
    ONE + "Deltager (ja/nej): ja": ["in 2: Kim Bak"],
    ONE + "Deltager: [x] ja [ ] nej": ["in 2: Kim Bak"],
    "[x] Ny kontaktperson: Kim Bak, kim.bak@randers.dk\n[ ] Ingen ændringer": ["contact: Kim Bak"],
    "Fakturaoplysninger\nEAN: 5798049285698\nKommune: Randers": ["billing: 5798049285698 None"],
    "I mangler vores EAN: 5798049285698. Ordrenummer findes ikke.": ["billing: 5798049285698 None"],
    "Til møde 2 bliver vi to fra Randers:\nKim Bak\nLis Vad": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Til møde 2:\n\nKim Bak\tafmeldes\nIda Holm\tbliver stående\nLis Vad\tafmeldes": [
        "out 2: Kim Bak",
        "out 2: Lis Vad",
    ],
    "AFMELDING\nNavn: Kim Bak\nMøde: 2\nÅrsag: kommer ikke hjem i tide": ["out 2: Kim Bak"],
    TWO + "x = deltager": ["in 1+3: Kim Bak", "in 2+3: Lis Vad"],
    TWO + "x = kommer, tomt felt = kommer ikke": ["in 1+3: Kim Bak", "in 2+3: Lis Vad"],
    "Vores deltagere:\n" + LIST: ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Pladser til møde 2:\n- Kim Bak: uændret\n- Lis Vad: afmeldes": ["out 2: Lis Vad"],
    "Møde 2\nNavn\tAfmeldes\nKim Bak\tja\nLis Vad\tnej": ["out 2: Kim Bak"],
    "Følgende fra Randers kommer ikke til møde 3:\n- Kim Bak\n- Lis Vad": [
        "out 3: Kim Bak",
        "out 3: Lis Vad",
    ],
    "Udskiftning, møde 2\nKommer ikke | Kommer i stedet\nKim Bak | Lis Vad": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Møde | Udgår | Træder ind\n3 | Kim Bak | Lis Vad\n\nHilsen Lone": [
        "swap 3: Kim Bak > Lis Vad"
    ],
    "Namn: Kim Bak\nKommun: Randers\nMöte: 3 (online)\nDeltar: ja": ["in 3: Kim Bak"],
}
TABLE_WITH_GAPS = "Tilmelding til møde 2\nNavn\tDeltager\nIda Holm\t\nKim Bak\tja\nLis Vad\t"


@pytest.mark.parametrize("body", NOT_DONE)
def test_what_a_line_of_the_form_leaves_undone_is_not_carried_out(body: str) -> None:
    assert [each for each in told(body) if each not in ("info", "status")] == []


@pytest.mark.parametrize("body", DONE)
def test_what_the_same_lines_ask_for_is(body: str) -> None:
    assert told(body) == DONE[body]


def test_who_has_no_answer_in_a_table_is_not_signed_up_with_the_others() -> None:
    assert told(TABLE_WITH_GAPS) == ["in 2: Kim Bak"]


@pytest.mark.parametrize(("body", "allowed"), [*mails(80)])
def test_no_form_put_together_by_chance_is_carried_out_wrongly(
    body: str, allowed: frozenset[str]
) -> None:
    done = [each for each in told(body) if each not in ("info", "status")]
    assert [each for each in done if each not in allowed] == []
