"""EANs and references as people write them: which number it is, where it ends, which is old."""

from __future__ import annotations

import pytest
from test_plain_wishes import told, told_by
from test_turned_round import mail_of

EAN, OLD = "5798004700181", "5798000000018"
REFERENCES = {
    # how far it goes
    "Ordrenr. DRG 5512.": "DRG 5512",
    "PO-nr. AB 12/44 skal stå på fakturaen.": "AB 12/44",
    "Fakturaen skal mærkes med Bolig 4402.": "Bolig 4402",
    "Vores ordrenr er kb 14-2": "kb 14-2",
    "Reference By & Land 26 på fakturaen, tak.": "By & Land 26",
    "Mærk fakturaen: TM KNUB 14": "TM KNUB 14",
    "PO: HSG 9. Tak for det!": "HSG 9",
    "Ordrenummer #4471": "4471",
    "Reference: Plan og Byg 44, att. Lis Vad": "Plan og Byg 44",
    # the ways to say so
    "Som reference bedes I bruge TM 14.": "TM 14",
    "Ved fakturering bedes I angive 7714-B.": "7714-B",
    "Når I fakturerer, så skriv 7714-B på.": "7714-B",
    "Må jeg minde om, at fakturaen skal påføres BOL 9?": "BOL 9",
    'Regningen må gerne få teksten "Bolignet 26" på.': "Bolignet 26",
    "Vores sagsnummer, som skal på fakturaen, er 26/11482.": "26/11482",
    "Kontraktnr.: K-2026-55": "K-2026-55",
    "Tekst på faktura: BOL 9": "BOL 9",
    "Vores indkøbsordre er nu oprettet med nummer 4500123456.": "4500123456",
    "Faktura merkes med Bolig 4402.": "Bolig 4402",
    "Märk fakturan med 9914-B.": "9914-B",
    "The reference for the invoice is HSG 9.": "HSG 9",
    "Hvis de skal kunne betale, skal der stå ordrenr. MF26-0094 på jeres faktura.": "MF26-0094",
    "Fakturaen mærkes KNUB 2026.": "KNUB 2026",
    # before its label, beside it, below it
    "2026-0041 er vores ordrenummer.": "2026-0041",
    "88-1122 - ordrenummer": "88-1122",
    "Ordrenummer (99-8877) følger hermed.": "99-8877",
    "Ordrenr. - 88-412": "88-412",
    "PSP-element ..... XA-0001277-05": "XA-0001277-05",
    "Ordrenummer:\n\nKB-14": "KB-14",
    "*Ordrenummer:* 99-8877": "99-8877",
    # the old one and the new one
    "Ordrenummer: 87-1190 -> 88-2041": "88-2041",
    "Gammelt ordrenummer: 87-1190\nNyt ordrenummer: 88-2041": "88-2041",
    "Erstat venligst PO 4711 med PO 4712.": "4712",
    "Ret venligst referencen fra BY-1 til BY-2.": "BY-2",
    "Ordrenummeret skulle have været 88-2041 og ikke 87-1190.": "88-2041",
    "PO 4711 udgår. Ny PO: 4712-A": "4712-A",
    "Vi har fået nyt ordrenummer. Det gamle var 99-1111, det nye er 99-8877.": "99-8877",
    "Ordrenummeret 99-1111 er udløbet. Brug 99-8877.": "99-8877",
}
NONE = [
    "Er ordrenr. 87-1190 det rigtige?",
    "I skal ikke skrive PO 4711 på fakturaen.",
    "Konto 4410 er vores interne, den skal ikke på.",
    "Sagsnr. hos os: 2026-11482",
    "Ref. jeres faktura 88123 af 12. marts.",
    "Ordrenr.: (bruger vi ikke)",
    "Ordrenummer kommer 12. marts.",
    "Se vedhæftede ordre 2026-0041.pdf",
    "Fakturaen for 2025 var på ordre 4711.",
    "Vedr. ordre 4711: den er annulleret.",
    "I bedes skrive KNUB i emnefeltet.",
    "Ordrenummer: Oplyses senere",
    "Hører til Social, Allé 5, 8800 Viborg",
]
BILLS = {
    f"EAN / ordre: {EAN} / 88-2041": f"{EAN} 88-2041",
    f"{EAN} er vores EAN, og KB-14 er referencen.": f"{EAN} KB-14",
    f"EAN\tPSP\n{EAN}\tXG-12-0001": f"{EAN} XG-12-0001",
    f"Regning: {EAN} / Bolig 4402.": f"{EAN} Bolig 4402",
    f"Felt\tHidtil\tFremover\nOrdrenummer\t87-1190\t88-2041\nEAN\t{EAN}\tuændret": "None 88-2041",
    f"Felt\tGammel\tNy\nEAN\t{OLD}\t{EAN}\nReference\tBY-1\tBY-2": f"{EAN} BY-2",
    f"Inden I sender regningen for vores ekstra deltager: Brug EAN {EAN}. PO-nummer 4501-88213. "
    "Kan den deles på to linjer?": f"{EAN} 4501-88213",
}
ASKED = {
    "Ja: BOL-2026-6": f"{EAN} BOL-2026-6",
    "Vi skal have 88-2041 på.": f"{EAN} 88-2041",
    "Det er KB 14-2, tak.": f"{EAN} KB 14-2",
    "Nej, det bruger vi ikke.": f"{EAN} None",
    "Ring på 87 12 34 56.": f"{EAN} None",
    "12/3": f"{EAN} None",
}


@pytest.mark.parametrize("text", REFERENCES)
def test_the_whole_reference_is_read(text: str) -> None:
    assert told(text) == [f"billing: None {REFERENCES[text]}"]


@pytest.mark.parametrize("text", NONE)
def test_another_number_is_no_reference(text: str) -> None:
    assert told(f"EAN {EAN}. {text}") == [f"billing: {EAN} None"]


@pytest.mark.parametrize("text", BILLS)
def test_both_are_read(text: str) -> None:
    assert told(text) == [f"billing: {BILLS[text]}"]


@pytest.mark.parametrize("answer", ASKED)
def test_a_code_answers_the_question_for_a_reference(answer: str) -> None:
    asked = "Har I en reference eller et ordrenummer, så skriv også det."
    history = "Den 1. februar 2026 kl. 09.00 skrev KNUB <knub@kl.example>:\n> Hvad er jeres EAN?"
    raw = mail_of(f"{history}\n\n{EAN}\n\n> {asked}\n\n{answer}")
    assert told_by(raw.replace(b"Subject: KNUB", b"Subject: SV: EAN")) == [
        f"billing: {ASKED[answer]}"
    ]


def test_a_table_of_old_and_new_changes_the_contact_too() -> None:
    rows = "Felt\tHidtil\tFremover\nKontaktperson\tKim Bak\tLis Vad\nOrdrenummer\t87-1190\t88-2041"
    assert told(f"Ret venligst:\n\n{rows}") == ["billing: None 88-2041", "contact: Lis Vad"]
