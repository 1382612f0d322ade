"""Which invoices a number is for, where the mail wishes for a seat as well."""

from __future__ import annotations

import pytest
from corpora import configured
from test_left_meetings import done
from test_turned_round import mail_of

from knub_mailer.domain.request import SignUp, UpdateBilling
from knub_mailer.entrypoints.commands_understand import understood

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


OWN, OWN_TOO = "5798018857116", "5798008812347"
WITH_BILLS = {
    # each on a line with a bill of his own, below a wish that names nobody
    f"To af vores skal med den 28. maj, og de betaler hver for sig:\n\n"
    f"Kim Bak, kimb@randers.dk: EAN {OWN}\nLis Vad, lisv@randers.dk: EAN {OWN_TOO}, PO 4711-22": [
        f"Kim Bak {OWN} None",
        f"Lis Vad {OWN_TOO} 4711-22",
    ],
    f"Vi skal have tre på til møde 2:\nKim Bak: EAN {OWN}\nLis Vad (EAN {OWN_TOO})\nOle Friis": [
        f"Kim Bak {OWN} None",
        f"Lis Vad {OWN_TOO} None",
        "Ole Friis None None",
    ],
    f"Kim Bak og Lis Vad skal med til møde 2. De betaler hver for sig:\nKim Bak: EAN {OWN}\n"
    f"Lis Vad: EAN {OWN_TOO}": [f"Kim Bak {OWN} None", f"Lis Vad {OWN_TOO} None"],
    # the bill of a seat, where there is one, and of that seat alone
    f"Kim Bak skal med til møde 2. Han betaler selv, hvis hans plads medfører et gebyr: EAN {OWN}, "
    "rekvisition VH-551. Det gælder kun Kim.": [f"Kim Bak {OWN} VH-551"],
    f"Kim Bak skal med til møde 2. Vores nye EAN er {OWN}. Det gælder alene Kim.": [
        f"Kim Bak {OWN} None"
    ],
    f"Kim Bak skal med til møde 2. Vores nye EAN er {OWN}. Nummeret er kun til ham.": [
        f"Kim Bak {OWN} None"
    ],
    f"Kim Bak skal med til møde 2. Vores nye EAN er {OWN}. Det gælder alle regninger.": [
        "Kim Bak None None",
        f"UpdateBilling {OWN} None",
    ],
    # nobody is signed up by a line that only tells of a bill
    f"Vi tilmelder to til møde 2. Fakturaen sendes til:\n\nKim Bak, kimb@randers.dk: EAN {OWN}": [],
    f"Vi har nye EAN-numre:\nKim Bak, EAN {OWN}\nLis Vad, EAN {OWN_TOO}, ref. VH-551": [],
    f"Måske skal vi have to med til møde 2:\nKim Bak, EAN {OWN}\nLis Vad, EAN {OWN_TOO}": [],
    f"Følgende skal ikke med til møde 2:\nKim Bak: EAN {OWN}\nLis Vad: EAN {OWN_TOO}": [],
    f"Vores EAN er {OWN}, hvis chefen siger ja til, at det koster noget.": [],
}


@pytest.mark.parametrize(("text", "wanted"), WITH_BILLS.items())
def test_which_seat_a_bill_is_for(text: str, wanted: list[str]) -> None:
    requests = understood(configured(), mail_of(text)).requests
    assert all(isinstance(each, SignUp | UpdateBilling) for each in requests)
    assert wanted == [
        f"{who} {each.ean} {each.reference}"
        for each in requests
        if isinstance(each, SignUp | UpdateBilling)
        for who in (
            [p.name for p in each.attendees] if isinstance(each, SignUp) else ["UpdateBilling"]
        )
    ]
