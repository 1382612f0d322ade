"""EANs and references as people write them: which number it is, where it ends, which is old."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import told, told_by

from knub_mailer.domain.request import Join
from knub_mailer.entrypoints.commands_understand import understood
from knub_mailer.language.billing.billing import billing_of
from knub_mailer.language.words.sentences import sentences_of

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
    "Regningen sendes med teksten BSI-2026-07.": "BSI-2026-07",
    "Ordrenr. til faktura: SB-2026-118": "SB-2026-118",
    "Rekvisitionsnr. til regningen: R-5512/B": "R-5512/B",
    "Fakturareference til jer: VH-2026-61": "VH-2026-61",
    "Fakturamærke: BOL-26": "BOL-26",
    'Fakturaen er vores, og rekvirenten er "Bolig-7".': "Bolig-7",
    "Referencen er denne gang HVI-BO/26.": "HVI-BO/26",
    "Fakturaen sendes til os med angivelse af sagsnummer VB-2026-0417.": "VB-2026-0417",
    # called one twice
    "Reference: PSP 4410-77": "4410-77",
    "Indkøbsordre: PO 450-1182": "450-1182",
    "Our PO for the fee is 7700-41882.": "7700-41882",
    # the ways to say so
    "Som reference bedes I bruge TM 14.": "TM 14",
    'Elektronisk faktura. Økonomi vil have, at der står "By-14" på.': "By-14",
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
    "Vi afviser regninger uden PO-nummer. På den til netværket skal der stå 4501120983.": (
        "4501120983"
    ),
    "I mangler et PO-nummer fra os. Det skal være 4500098761.": "4500098761",
    "Alle fakturaer skal have en rekvisition. Til jeres har vi oprettet RK-4410.": "RK-4410",
    "Her er ordrenummeret, I spurgte efter.\n\n4500098761": "4500098761",
    "Skriv 7100-22 på kontingentfakturaen.": "7100-22",
    "Bestilling 2026/114 skal på fakturaen.": "2026/114",
    "K-245 skal stå på regningen.": "K-245",
    "Referencen er mit navn, altså Lis Vad.": "Lis Vad",
    "Brug Lis Vad som reference.": "Lis Vad",
    # an office with & is one, behind a label and before it
    "Fakturaen mærkes Kyst & Klit.": "Kyst & Klit",
    "Fakturaen mærkes Plan og Byg.": "Plan og Byg",
    "Fakturaen skal bære navnet Kyst & Klit.": "Kyst & Klit",
    "Reference er Kyst & Klit.": "Kyst & Klit",
    "Brug Kyst & Klit som reference.": "Kyst & Klit",
    "I skriver bare Kyst & Klit på fakturaen.": "Kyst & Klit",
    "Den reference, I mangler, er Kyst & Klit.": "Kyst & Klit",
    # told in other ways
    "Jobcentrets ordrenummer skal ikke bruges, vores er 4410-22.": "4410-22",
    "Årets ordrenummer er 4410-22.": "4410-22",
    'Der kommer to fakturaer. Skriv "Holm 4412" på dem.': "Holm 4412",
    'Der kommer to regninger, sæt venligst "Kyst & Klit" på dem begge.': "Kyst & Klit",
    "Det ordrenummer, I efterlyste, er: 3100-44821": "3100-44821",
    "Referencen (den I mangler) er Kyst 44.": "Kyst 44",
    "Det er 3100-44821, der skal stå på fakturaen.": "3100-44821",
    "Nummeret, der skal på fakturaen, er 3100-44821.": "3100-44821",
    "Uden 3100-44821 på fakturaen kan vi ikke betale.": "3100-44821",
    "Fakturaen kan kun betales, hvis der står 3100-44821 på.": "3100-44821",
    "Fakturaen skal referere til 3100-44821.": "3100-44821",
    "Referencenummeret til fakturaen må være 3100-44821.": "3100-44821",
    "Lis Vad skal stå som reference.": "Lis Vad",
    "Hos os er det Lis Vad, der er reference.": "Lis Vad",
    "Skriv Lis Vad på fakturaen.": "Lis Vad",
    "Skriv Lis Vad som personreference.": "Lis Vad",
    "Jeg glemte ordrenummeret, 3100-44821.": "3100-44821",
    "Tekst til fakturaen: Kyst & Klit": "Kyst & Klit",
    "Regningen skal konteres på 3100-44821.": "3100-44821",
    # a label with a remark in brackets
    "Ordrenr. (skal stå på fakturaen): 3100-44821": "3100-44821",
    "Ordrenr. (obligatorisk) ......: 3100-44821": "3100-44821",
    "Reference [til fakturaen]: Kyst 44": "Kyst 44",
    "Sagsnr. (skal stå på fakturaen): 26/4410": "26/4410",
    "Ordrenummer til fakturaen – 3100-44821": "3100-44821",
    "Fakturaen skal ikke mærkes med PO 55-1182, men med Engen 9.": "Engen 9",
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
    "Den gamle rekvisition RK-4410 er lukket. Ny: RK-5512.": "RK-5512",
    "Vores ordrenr. 99-1111 duer ikke mere, nyt: 99-8877.": "99-8877",
    "Ordrenummeret er skiftet. Det hed 99-1111, nu hedder det 99-8877.": "99-8877",
    "Skriv ordrenummer 99-8877 på det næste, I sender os.": "99-8877",
    "Regningen skal mærkes Bolig 7, ellers kommer Lis i økonomi efter mig.": "Bolig 7",
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
    "Vi afviser regninger uden PO-nummer. Ring på 87871234.",
    "Et ordrenummer får I senere. Det skal nok være 4500098761, men jeg tjekker.",
    "Ordrenr. 99-1111 er lukket. Nyt: oplyses senere.",
    "Vi får et nyt ordrenummer. Nyt fra os: vi er flyttet til Allé 9988.",
    "Hed ordrenummeret 99-1111, eller hedder det nu 99-8877?",
    "Fakturaen skal ikke mærkes Kyst & Klit.",
    "Sidste år var fakturaen mærket Kyst & Klit.",
    "Fakturaen skal ikke henvise til 4410-22.",
    "Ordrenr. får I fra Kyst & Klit.",
    "Ordrenr. skal Plan & Byg oprette.",
    "Kyst & Klit er ikke vores reference.",
    "Regningen skal Kyst & Klit have.",
    "Ordrenr. (skal ikke på fakturaen): 3100-44821",
    "Ordrenr. (gammelt): 3100-44821",
    "Ordrenr. (til kantinen): 3100-44821",
    "Ordrenr. (skal stå på fakturaen): følger",
    "Sagsnr. (skal ikke på fakturaen): 26/4410",
    "Det ordrenummer, I ikke skal bruge, er 4410-22.",
    "Det ordrenummer, kantinen bruger, er 4410-22.",
    "Det er ikke 4410-22, der skal stå på fakturaen.",
    "Det er 4410-22, der skal på kantinens faktura.",
    "Entreprenørens ordrenummer er 4410-22.",
    "Nu er nabokommunens ordrenummer 4410-22.",
    "Regningen skal ikke konteres på 4410-22.",
    "Den faktura, vi fik fra havnen, var mærket Kyst & Klit.",
    "Lis Vad er ikke reference.",
    "Er Lis Vad reference?",
    "Skriv ikke Lis Vad på fakturaen.",
]
OPEN = [
    "Måske skal fakturaen mærkes Bolig 7.",
    "Hvis fakturaen skal mærkes Kyst & Klit, så sig til.",
    "Når jeg har talt med økonomi, skriver jeg, om fakturaen skal mærkes Kyst & Klit.",
    "Hvis Lis Vad er reference, kan vi ikke betale.",
    "Fakturaen fra entreprenøren skal mærkes Kyst & Klit.",
    "Fakturaen for kantinen mærkes Kyst & Klit.",
]
BILLS = {
    f"EAN / ordre: {EAN} / 88-2041": f"{EAN} 88-2041",
    f"{EAN} er vores EAN, og KB-14 er referencen.": f"{EAN} KB-14",
    f"EAN\tPSP\n{EAN}\tXG-12-0001": f"{EAN} XG-12-0001",
    f"Regning: {EAN} / Bolig 4402.": f"{EAN} Bolig 4402",
    f"Jeg kom til at skrive {OLD} i sidste uge. Det rigtige EAN er {EAN}.": f"{EAN} None",
    f"Felt\tHidtil\tFremover\nOrdrenummer\t87-1190\t88-2041\nEAN\t{EAN}\tuændret": "None 88-2041",
    f"Felt\tGammel\tNy\nEAN\t{OLD}\t{EAN}\nReference\tBY-1\tBY-2": f"{EAN} BY-2",
    f'Fakturaen skal sendes elektronisk til EAN-nr. {EAN}, og der skal stå "Lis / Bolig" på.': (
        f"{EAN} Lis / Bolig"
    ),
    f'Regningen sendes til EAN {EAN} med påskriften "Lis Vad".': f"{EAN} Lis Vad",
    f'Fakturaen sendes til EAN {EAN}, og der skal ikke stå "Lis" på.': f"{EAN} None",
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


def test_the_invoice_itself_is_no_reference() -> None:
    body = "På fakturaen for medlemskabet skal der stå PO-nummer 4700219385."
    found = billing_of("Indkøbsordre til KNUB-faktura", body, [body])
    assert found.general.reference == "4700219385"


@pytest.mark.parametrize("text", NONE)
def test_another_number_is_no_reference(text: str) -> None:
    assert told(f"EAN {EAN}. {text}") == [f"billing: {EAN} None"]


@pytest.mark.parametrize("text", OPEN)
def test_one_on_a_condition_or_for_another_bill_is_asked_about(text: str) -> None:
    assert told(f"EAN {EAN}. {text}") == []


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


@pytest.mark.parametrize(
    ("asked", "answer", "reference"),
    [
        ("Hvem skal stå som reference?", "Lis Vad Holm.", "Lis Vad Holm"),
        ("Hvem er jeres personreference?", "Det er Lis Vad.", "Lis Vad"),
        ("Hvem er jeres kontaktperson?", "Lis Vad Holm.", None),
        ("Hvem er reference? Og hvem er kontaktperson?", "Lis Vad Holm.", None),
        ("Hvem skal stå som reference?", "Ikke Lis Vad Holm.", None),
        ("Hvem skal stå som reference?", "Lis Vad Holm.\n\nKim Bak Ravn.", None),
    ],
)
def test_a_name_answers_who_the_reference_is(
    asked: str, answer: str, reference: str | None
) -> None:
    sentences = [s.text for s in sentences_of("", answer)]
    assert billing_of("", answer, sentences, asked).general.reference == reference


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("71-310 er fra sidste år. Det er 71-502 i år.", "71-502"),
        ("71-310 duer ikke mere, brug 71-502.", "71-502"),
        ("71-310 er rigtigt. 71-502 er kantinens.", None),
        ("Er det 71-502 i stedet for 71-310?", None),
        ("Det er måske 71-502 og ikke længere 71-310.", None),
        ("72-999 er fra sidste år. Det er 71-502 i år.", None),
    ],
)
def test_the_mail_below_tells_which_number_another_replaces(
    text: str, reference: str | None
) -> None:
    sentences = [s.text for s in sentences_of("", text)]
    quoted = "Brug vores ordrenummer 71-310 på fakturaen."
    assert billing_of("", text, sentences, quoted).general.reference == reference


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("Rekvisitionsnummeret, I fik i sidste uge, er forkert: der skal stå RK-5512.", "act"),
        ("Beløbet på regningen er forkert, selv om rekvisition RK-5512 stod på.", "review"),
        ("Ordrenr. RK-5512: antallet af pladser er forkert.", "review"),
    ],
)
def test_a_wrong_number_disputes_no_invoice(said: str, decision: str) -> None:
    raw = mail_of(said).replace(b"Subject: KNUB", b"Subject: Om vores faktura")
    assert understood(configured(), raw).decision == decision


def test_a_bill_that_comes_is_nobody_who_comes() -> None:
    text = "Vores kontaktperson er nu Kim Bak. Den regning, der kommer, skal mærkes Bolig 7."
    read = understood(configured(), mail_of(text)).evidence
    assert [each.means for each in read] == ["contact"]


SCOPES = {
    # a point of its own, called for, or the house's own: all invoices
    "1. Lis Vad skal af møde 3.\n2. Kim Bak skal med til møde 2.\n3. PO-nummeret er 90-3381.": (
        True
    ),
    "Kim Bak kommer til møde 2. I manglede vores ordrenummer, og det er 7712-90.": True,
    "Tilmeld Kim Bak til møde 2. Og så fik I aldrig vores PO-nummer: 45001234.": True,
    "Kim Bak skal med til møde 2. Kontingentet skal på rekvisition RK-5510.": True,
    # named for who comes, or for nothing at all
    "Kim Bak kommer til møde 2. Faktura: ordrenr. 7712-90.": False,
    "- Møde: 2\n- Deltager: Kim Bak\n- Ordrenummer: 7712-90": False,
    "Kim Bak kommer til møde 2. Hans plads betales på vores ordrenr. 7712-90.": False,
    "Kim Bak kommer til møde 2. Da pladserne vistnok er brugt, bedes ekstraregningen sendt med "
    "ordrenr. 7712-90.": False,
}


@pytest.mark.parametrize("text", SCOPES)
def test_a_number_beside_a_sign_up_is_for_all_invoices_only_where_it_says_so(text: str) -> None:
    assert any(each.startswith("in 2: Kim Bak") for each in told(text))
    scope = billing_of("", text, [s.text for s in sentences_of("", text)])
    assert scope.of_all == SCOPES[text]


def test_a_number_answers_its_question_whatever_the_next_answer_puts_off() -> None:
    asked = "> 1. Hvilket EAN-nummer skal fakturaen sendes til?"
    other = "> 2. Vil I tilmelde nogen til møde 1?"
    answers = f"{asked}\n\n{EAN}\n\n{other}\n\nNej, det venter vi med."
    raw = mail_of(f"Vi vil gerne være medlem. Svar nedenfor.\n\n{answers}")
    (join,) = understood(configured(), raw).requests
    assert isinstance(join, Join)
    assert join.ean == EAN


def test_a_table_of_old_and_new_changes_the_contact_too() -> None:
    rows = "Felt\tHidtil\tFremover\nKontaktperson\tKim Bak\tLis Vad\nOrdrenummer\t87-1190\t88-2041"
    assert told(f"Ret venligst:\n\n{rows}") == ["billing: None 88-2041", "contact: Lis Vad"]
