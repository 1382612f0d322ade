"""Which invoices a number is for, where the mail wishes for a seat as well."""

from __future__ import annotations

import pytest
from test_left_meetings import done

COMES = "in 2: Kim Bak"
ORDER, EAN = "billing: None 71000-4588", "billing: 5798008812347 None"
BILLING = {
    "Vores ordrenummer i 2026 er 71000-4588.": [ORDER, COMES],
    "Vores ordrenummer for hele 2026 er 71000-4588.": [ORDER, COMES],
    "Ordrenummer for 2026 er 71000-4588.": [ORDER, COMES],
    "PO-nummeret på kommende fakturaer er 71000-4588.": [ORDER, COMES],
    "Vores ordrenummer på alle fakturaer er 71000-4588.": [ORDER, COMES],
    "Vores rekvisitionsnummer for året er 71000-4588.": [ORDER, COMES],
    "Vores ordrenummer for 2026 følger senere.": [COMES],
    "I bruger et forældet EAN-nummer til os. Det rigtige er 5798008812347.": [EAN, COMES],
    "I har et gammelt EAN på os, det nye er 5798008812347.": [EAN, COMES],
    "I har brugt et forkert EAN-nummer. Det korrekte er 5798008812347.": [EAN, COMES],
    "Brug venligst EAN 5798008812347 til hans deltagelse.": [COMES],
    "Vores gamle EAN er 5798008812347.": [COMES],
}


@pytest.mark.parametrize(("text", "wanted"), BILLING.items())
def test_which_invoices_a_number_is_for(text: str, wanted: list[str]) -> None:
    assert done(f"Kim Bak kommer til møde 2. {text}") == wanted
