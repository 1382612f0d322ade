"""What the sender wrote now is told from the thread below it, in every client's way."""

from __future__ import annotations

import pytest
from letters import letter

NEW = "Tilmeld mig til møde 2."
OLD = "Svar på denne mail, hvis I vil melde fra."

OUTLOOK_HEADERS = {
    "danish": "Fra: KNUB <knub@kl.example>\nSendt: 4. maj 2026 09:00\nTil: Mette Holm\n"
    "Emne: Møde 2",
    "english": "From: KNUB <knub@kl.example>\nSent: Monday, May 4, 2026 9:00 AM\nTo: Mette Holm\n"
    "Subject: Møde 2",
    "swedish": "Från: KNUB <knub@kl.example>\nSkickat: den 4 maj 2026 09:00\nTill: Mette\nÄmne: M",
    "norwegian": "Fra: KNUB <knub@kl.example>\nDato: mandag 4. mai 2026 kl. 09:00\nTil: Mette\n"
    "Emne: M",
    "german": "Von: KNUB <knub@kl.example>\nGesendet: Montag, 4. Mai 2026 09:00\nAn: Mette\n"
    "Betreff: Møde 2",
    "with cc": "Fra: KNUB <knub@kl.example>\nSendt: 4. maj 2026 09:00\nTil: Mette Holm\n"
    "Cc: Bo Lund; Ane Vad; Per Kold; Lis Juul; Ole Bang; Eva Dam\nEmne: Møde 2",
    "bold stars": "*Fra:* KNUB <knub@kl.example>\n*Sendt:* 4. maj 2026 09:00\n*Til:* Mette Holm\n"
    "*Emne:* Møde 2",
    "ruled": "________________________________\nFra: KNUB <knub@kl.example>\n"
    "Sendt: 4. maj 2026 09:00\n"
    "Til: Mette Holm\nEmne: Møde 2",
    "original message": "-----Oprindelig meddelelse-----\nFra: KNUB\nSendt: 4. maj 2026 09:00\n"
    "Til: Mette Holm\nEmne: Møde 2",
    "samsung": "-------- Oprindelig besked --------\nFra: KNUB <knub@kl.example>\n"
    "Dato: 04.05.2026 09.00 (GMT+01:00)\nTil: Mette Holm\nEmne: Møde 2",
    "notes": "Fra:\tKNUB <knub@kl.example>\nTil:\tMette Holm\nDato:\t04-05-2026 09:00\n"
    "Emne:\tMøde 2",
}

ATTRIBUTIONS = {
    "gmail": "Den man. 4. maj 2026 kl. 09.00 skrev KNUB <knub@kl.example>:",
    "gmail wrapped": "Den man. 4. maj 2026 kl. 09.00 skrev Kommunernes Netværk for Udsatte\n"
    "Boligområder <knub@kl.example>:",
    "gmail english": "On Mon, May 4, 2026 at 9:00 AM KNUB <knub@kl.example> wrote:",
    "thunderbird": "Den 04-05-2026 kl. 09:00 skrev KNUB:",
    "ios": "Den 4. maj 2026 kl. 09.00 skrev KNUB <knub@kl.example>:",
    "swedish": "Den mån 4 maj 2026 kl 09:00 skrev KNUB <knub@kl.example>:",
    "german": "Am 04.05.2026 um 09:00 schrieb KNUB <knub@kl.example>:",
    "name first": "KNUB <knub@kl.example> skrev den 4. maj 2026 kl. 09.00:",
    "horde": "Citat KNUB <knub@kl.example>:",
}


@pytest.mark.parametrize("header", OUTLOOK_HEADERS.values(), ids=OUTLOOK_HEADERS)
def test_what_stands_below_a_mail_header_is_history(header: str) -> None:
    read = letter(f"Hej\n\n{NEW}\n\nMvh Mette\n\n{header}\n\n{OLD}\n", subject="SV: Møde 2")
    assert read.body == f"Hej\n\n{NEW}"
    assert OLD in read.quoted
    assert read.forwarded == ""


@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_marked_lines_under_an_attribution_are_history(attribution: str) -> None:
    read = letter(f"{NEW}\n\n{attribution}\n\n> {OLD}\n> KNUB\n", subject="Re: Møde 2")
    assert read.body == NEW
    assert OLD in read.quoted


@pytest.mark.parametrize(
    "attribution", [text for key, text in ATTRIBUTIONS.items() if key != "horde"]
)
def test_an_attribution_is_enough_where_the_client_marks_no_lines(attribution: str) -> None:
    read = letter(f"{NEW}\n\n{attribution}\n\n{OLD}\n", subject="Re: Møde 2")
    assert read.body == NEW
    assert OLD in read.quoted


@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_an_answer_below_the_quotation_is_found(attribution: str) -> None:
    read = letter(f"{attribution}\n> {OLD}\n\n{NEW}\n\n-- \nMette Holm\n", subject="Re: Møde 2")
    assert read.body == NEW
    assert "Mette Holm" in read.signature


def test_answers_between_quoted_lines_keep_their_order() -> None:
    read = letter(
        "Den 04-05-2026 kl. 09:00 skrev KNUB:\n> Hvem kommer?\n\nBo Lund.\n\n> Til begge møder?\n\n"
        "Nej, kun i maj.\n\n> Hilsen KNUB\n",
        subject="Re: Møde 2",
    )
    assert read.body == "Bo Lund.\n\nNej, kun i maj."
    assert read.quoted.splitlines()[-1] == "Hilsen KNUB"


def test_red_answers_count_when_the_text_points_at_them() -> None:
    read = letter(
        html="<p>Se mine svar med rødt nedenfor.</p><p>Mette</p>"
        "<div style='border-top:solid #E1E1E1 1.0pt'><p><b>Fra:</b> KNUB<br><b>Sendt:</b> 4. "
        "maj 2026"
        " 09:00<br><b>Til:</b> Mette Holm<br><b>Emne:</b> Møde 2</p></div>"
        "<p>Hvem kommer?</p><p style='color:red'>Bo Lund</p>"
        "<p>Deltager I begge? <span style='color:#C00000'>Kun mig</span></p><p>Hilsen KNUB</p>",
        subject="SV: Møde 2",
    )
    assert "\nBo Lund" in read.body
    assert "Deltager I begge? – Kun mig" in read.body
    assert "Hvem kommer?" not in read.body


def test_quotes_in_html_are_told_by_their_element() -> None:
    read = letter(
        html=f"<div dir=ltr>{NEW}</div><br><div class=gmail_quote><div class=gmail_attr>Den "
        f"man. 4. "
        f"maj 2026 kl. 09.00 skrev KNUB &lt;<a "
        f"href='mailto:knub@kl.example'>knub@kl.example</a>&gt;:"
        f"<br></div><blockquote class=gmail_quote><div>{OLD}</div></blockquote></div>",
        subject="Re: Møde 2",
    )
    assert read.body == NEW
    assert OLD in read.quoted


def test_an_indented_paragraph_is_no_quotation() -> None:
    read = letter(
        html="<div>Vi tilmelder:</div><blockquote style='margin:0 0 0 "
        "40px;border:none;padding:0px'>"
        "<div>Bo Lund</div></blockquote>"
    )
    assert "Bo Lund" in read.body


def test_a_form_that_begins_with_from_and_to_is_no_history() -> None:
    text = "Fra: Vejle Kommune\nTil: Temadag\nDato: 28. maj\nNavn: Bo Lund"
    assert letter(text).body == text


@pytest.mark.parametrize(
    "text",
    [
        "Tak for invitationen.\n\nVi kommer gerne to.",
        "Den 28. maj skrev jeg til jer: vi kommer to.",
        "Hej\n\nI skrev den 4. maj, at der er to pladser:\nBo Lund\nAne Vad",
        "Fra os kommer:\nBo Lund og Ane Vad",
        "Til: KNUB\nEmne: tilmelding\n\nBo Lund kommer.",
        "Den 12. marts kl. 9.30: Bo Lund\nDen 28. maj kl. 9.30: Ane Vad",
    ],
)
def test_text_that_resembles_history_stays(text: str) -> None:
    assert letter(text).body == text


def test_a_mail_that_is_only_passed_on_has_no_text_of_its_own() -> None:
    header = "Fra: Bo Lund <bo@randers.dk>\nSendt: 4. maj 2026 09:00\nTil: Mette Holm\nEmne: Møde 2"
    read = letter(f"{header}\n\nKan du melde mig til?\n\nBo\n", subject="VS: Møde 2")
    assert read.body == ""
    assert "Kan du melde mig til?" in read.forwarded
    assert read.quoted == ""


@pytest.mark.parametrize(
    "announcement",
    [
        "---------- Forwarded message ---------",
        "---------- Videresendt besked ---------",
        "Start på videresendt besked:",
        "Begin forwarded message:",
        "-------- Videresendt meddelelse --------",
        "----- Videresendt af Mette Holm/Randers den 04-05-2026 09:00 -----",
    ],
)
def test_clients_say_that_they_forward(announcement: str) -> None:
    read = letter(
        f"Kan I ordne dette?\n\n{announcement}\nFra: Bo Lund <bo@randers.dk>\n"
        f"Date: man. 4. maj 2026 "
        "kl. 09.00\nSubject: Møde 2\nTo: Mette Holm <meho@randers.dk>\n\nMeld mig til.\n"
    )
    assert read.body == "Kan I ordne dette?"
    assert "Meld mig til." in read.forwarded


def test_an_enclosed_mail_is_a_forward() -> None:
    from email.message import EmailMessage

    from letters import read

    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Bo Lund <bo@randers.dk>", "Møde 2"
    inner.set_content("Meld mig til.")
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Mette Holm <meho@randers.dk>", "VS: Møde 2"
    outer.set_content("Se vedhæftet.")
    outer.add_attachment(inner)
    found = read(outer.as_bytes())
    assert found.body == "Se vedhæftet."
    assert "Meld mig til." in found.forwarded
    assert "bo@randers.dk" in found.forwarded


@pytest.mark.parametrize(
    ("subject", "bare", "inherited"),
    [
        ("Møde 2", "Møde 2", False),
        ("SV: Møde 2", "Møde 2", True),
        ("VS: SV: [KNUB] Møde 2", "Møde 2", True),
        ("Re: [EXTERNAL] [KNUB] Møde 2", "Møde 2", True),
        ("[knub] Møde 2", "Møde 2", False),
        ("AW: WG: Møde 2", "Møde 2", True),
        ("Re[2]: Møde 2", "Møde 2", True),
        ("Vedr. møde 2", "Vedr. møde 2", False),
    ],
)
def test_subjects_lose_what_clients_put_before_them(
    subject: str, bare: str, inherited: bool
) -> None:
    read = letter("Hej", subject=subject)
    assert (read.subject, read.subject_inherited) == (bare, inherited)
