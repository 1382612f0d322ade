"""Web forms, typed tables, letterheads of case systems, and answers marked within the thread."""

from __future__ import annotations

import pytest
from letters import letter

FORM = "Navn: Bo Lund\nE-mail: bolu@randers.dk\nMøde: Møde 2"

STACKED = {
    "label and value in paragraphs": "Navn\nBo Lund\n\nE-mail\nbolu@randers.dk\n\nMøde\nMøde 2",
    "colons": "Navn:\nBo Lund\nE-mail:\nbolu@randers.dk\nMøde:\nMøde 2",
    "blank lines between": "Navn:\n\nBo Lund\n\nE-mail:\n\nbolu@randers.dk\n\nMøde:\n\nMøde 2",
    "stars": "*Navn*\nBo Lund\n\n*E-mail*\nbolu@randers.dk\n\n*Møde*\nMøde 2",
    "your": "Dit navn\nBo Lund\nDin e-mail\nbolu@randers.dk\nHvilket møde?\nMøde 2",
}


@pytest.mark.parametrize("text", STACKED.values(), ids=STACKED)
def test_a_forms_values_stand_beside_their_labels(text: str) -> None:
    read = letter(text, sender="Webformular <web@randers.dk>")
    lines = [line for line in read.body.split("\n") if line]
    assert [line.partition(": ")[2] for line in lines] == ["Bo Lund", "bolu@randers.dk", "Møde 2"]
    assert all(line.partition(": ")[0] for line in lines)


@pytest.mark.parametrize(
    "html",
    [
        "<dl><dt>Navn</dt><dd>Bo Lund</dd><dt>E-mail</dt><dd>bolu@randers.dk</dd><dt>Møde</dt>"
        "<dd>Møde 2</dd></dl>",
        "<p><b>Navn:</b><br>Bo Lund</p><p><b>E-mail:</b><br>bolu@randers.dk</p><p><b>Møde:</b><br>"
        "Møde 2</p>",
        "<div><label>Navn</label><div>Bo Lund</div></div><div><label>E-mail</label><div>"
        "bolu@randers.dk</div></div><div><label>Møde</label><div>Møde 2</div></div>",
    ],
)
def test_forms_in_html_too(html: str) -> None:
    read = letter(html=html, sender="Webformular <web@randers.dk>")
    assert "\n".join(line for line in read.body.split("\n") if line) == FORM


def test_a_label_without_a_value_stays_alone() -> None:
    read = letter("Navn\nBo Lund\nE-mail\nbolu@randers.dk\nTelefon\nMøde\nMøde 2\nBesked\n")
    assert read.body.split("\n")[2:] == ["Telefon", "Møde: Møde 2", "Besked"]


@pytest.mark.parametrize(
    "text",
    [
        "Hej\n\nDeltagere:\nBo Lund\nAne Vad\n\nMøde 2",
        "Hej\n\nNavn\nBo Lund\n\nTil møde 2.",
        "Hej\n\nKommentar:\nBo Lund kommer ikke.",
    ],
)
def test_other_lists_stay_as_they_are(text: str) -> None:
    assert letter(text).body == text


TABLES = {
    "semicolons": "Navn;Mail;Møde\nBo Lund;bolu@randers.dk;2\nAne Vad;;3",
    "columns of spaces": "Navn      Mail               Møde\nBo Lund   bolu@randers.dk    2\n"
    "Ane Vad   anva@randers.dk    3",
    "tabs": "Navn\tMail\tMøde\nBo Lund\tbolu@randers.dk\t2\nAne Vad\tanva@randers.dk\t3",
    "pipes": "Navn | Mail | Møde\nBo Lund | bolu@randers.dk | 2\nAne Vad | anva@randers.dk | 3",
    "drawn": "+------+------+\n| Navn | Møde |\n+------+------+\n| Bo Lund | 2 |\n| Ane Vad | 3 |\n"
    "+------+------+",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_typed_tables_are_tables(table: str) -> None:
    read = letter(f"Hej\n\nHermed listen:\n\n{table}\n\nMvh Mette")
    assert len(read.tables) == 1
    assert read.tables[0][0][0] == "Navn"
    assert [row[0] for row in read.tables[0][1:]] == ["Bo Lund", "Ane Vad"]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lund; Ane Vad\nPer Kold; Lis Juul",
        "Hej  KNUB\n\nVi  kommer  to",
        "Bo Lund <bolu@randers.dk>; Ane Vad <anva@randers.dk>",
    ],
)
def test_signs_between_words_draw_no_table(text: str) -> None:
    assert letter(text).tables == ()


@pytest.mark.parametrize(
    "head",
    [
        "Sagsnr. 26/12345\nDok.nr. 12345/26\nDato 04-05-2026",
        "Sagsnr.: 26/12345\nSagsbehandler: Mette Holm\nDato: 4. maj 2026",
        "Dato: 4. maj 2026\nSags-id: 26-12345\nSagsbehandler: Mette Holm\nDirekte tlf.: 89151515",
    ],
)
def test_a_case_systems_letterhead_is_no_text(head: str) -> None:
    text = "Vedr. tilmelding\n\nVi tilmelder Bo Lund til møde 2."
    assert letter(f"{head}\n\n{text}\n\nMvh Mette").body == text


@pytest.mark.parametrize(
    "text",
    [
        "Dato: 28. maj\nDeltager: Bo Lund",
        "Sagsnr. 26/12345 skal stå på fakturaen.\n\nBo Lund kommer.",
        "Navn: Bo Lund\nDato: 28. maj 2026",
    ],
)
def test_labels_that_were_written_stay(text: str) -> None:
    assert letter(text).body == text


THREAD = (
    "Fra: KNUB <knub@kl.example>\nSendt: 4. maj 2026 09:00\nTil: Mette Holm\nEmne: Møde 2\n\n"
    "Hvem kommer til møde 2?\n{}\n\nHvad er jeres EAN?\n{}\n\nMvh KNUB\n"
)


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("Svar nedenfor.", "[Mette Holm] "),
        ("", "[MH] "),
        ("Se svar markeret med MH.", "[MH]: "),
        ("Se mine svar, markeret med MH", "MH: "),
        ("Mine kommentarer er mærket ##", "## "),
        ("Svarene starter med ->", "-> "),
    ],
)
def test_answers_behind_a_mark_are_new(words: str, mark: str) -> None:
    """Outlook marks nothing by itself, so people mark what they write into the thread."""
    thread = THREAD.format(f"{mark}Bo Lund", f"{mark}5790000000005")
    read = letter(f"{words}\n\nMvh Mette\n\n{thread}", subject="SV: Møde 2")
    assert "Bo Lund" in read.body
    assert "5790000000005" in read.body
    assert "Hvem kommer" not in read.body
    assert "Mvh KNUB" not in read.body


def test_a_mark_of_another_is_history() -> None:
    read = letter(
        f"Se nedenfor.\n\nMvh Mette\n\n{THREAD.format('[Bo Lund] Jeg kommer', '[KNUB] mangler')}",
        subject="SV: Møde 2",
    )
    assert read.body == "Se nedenfor."


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Hej, tilmeld Bo Lund til møde 2. Mvh Mette Holm, Randers Kommune, tlf. 89 15 15 15",
            "Hej, tilmeld Bo Lund til møde 2.",
        ),
        ("Hej, jeg kommer til møde 2, hilsen Mette", "Hej, jeg kommer til møde 2"),
        (
            "Bo Lund kommer. Venlig hilsen Mette Holm, konsulent. Ps. Ane Vad kommer også.",
            "Bo Lund kommer. Venlig hilsen Mette Holm, konsulent. Ps. Ane Vad kommer også.",
        ),
    ],
)
def test_a_mail_of_one_line_may_end_in_a_signature(text: str, body: str) -> None:
    assert letter(text).body == body


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Vi vil gerne tilmelde følgende tre personer til møde 2 i Randers\nBo Lund\nAne Vad\n"
            "Per Kold",
            4,
        ),
        (
            "Hej\n\nVi har talt om det på gangen i dag, og det ender med, at det bliver\nBo Lund, "
            "der kommer til møde 2 i Randers den 28. maj, da Ane Vad er\npå barsel til den tid.",
            3,
        ),
        ("Kommer:\nBo Lund, konsulent i afdelingen for byliv og bolig i Randers\nAne Vad", 3),
        ("a: 1\nb: 2\nVi har gjort os umage med at skrive en linje, som er meget lang\nc: 3", 4),
    ],
)
def test_broken_lines_are_joined_and_lists_are_not(text: str, lines: int) -> None:
    assert len(letter(text).body.split("\n")) == lines


def test_fields_of_a_form_show_what_was_entered() -> None:
    read = letter(
        html="<p><input type=checkbox checked> Møde 1</p><p><input type=checkbox> Møde 2</p>"
        "<p>Navn: <input type=text value='Bo Lund'></p><input type=hidden value='Afmeld alle'>"
    )
    lines = [line for line in read.body.split("\n") if line]
    assert lines == ["☒ Møde 1", "☐ Møde 2", "Navn: Bo Lund"]


def test_a_form_that_opens_with_its_senders_name_is_no_signature() -> None:
    text = "BLANKET: Indmeldelse\n\nPeriode: 2026\nKontaktperson: Kim Bak\nEAN: 5798001205597\n"
    found = letter(text, sender="Randers Kommune Blanketter <blanket@randers.dk>")
    assert "Kim Bak" in found.body
    assert not found.signature
