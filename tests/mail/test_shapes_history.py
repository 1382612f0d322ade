"""Threads as clients of Danish offices draw them: above, below, between, in every language."""

from __future__ import annotations

import pytest
from letters import letter

NEW = "Hej\n\nTilmeld Bo Lund, bolu@randers.dk, til møde 2."
OLD = "Kære Mette\n\nVil I melde nogen til møde 2? Svar blot på denne mail.\n\nHilsen KNUB"
MARKED = "\n".join(f"> {line}".rstrip() for line in OLD.split("\n"))

BELOW = {
    "outlook with weekday": "Fra: KNUB <knub@kl.example> \nSendt: mandag den 4. maj 2026 09:00\n"
    "Til: Mette Holm <meho@randers.dk>\nEmne: Møde 2",
    "outlook for mac": "Fra: KNUB <knub@kl.example>\nDato: mandag den 4. maj 2026 kl. 09.00\n"
    "Til: Mette Holm <meho@randers.dk>\nEmne: Møde 2",
    "new outlook for mac": "Fra: KNUB <knub@kl.example>\nDato: mandag, 4. maj 2026 kl. 09.00\n"
    "Til: Mette Holm <meho@randers.dk>\nCc: Bo Lund <bolu@randers.dk>\nEmne: Møde 2",
    "reply-to": "Fra: KNUB <knub@kl.example>\nSvar til: KNUB <knub@kl.example>\n"
    "Dato: mandag den 4. maj 2026 kl. 09.00\nTil: Mette Holm\nEmne: Møde 2",
    "importance": "Fra: KNUB <knub@kl.example>\nSendt: 4. maj 2026 09:00\nTil: Mette Holm\n"
    "Emne: Møde 2\nPrioritet: Høj",
    "attachments": "Fra: KNUB <knub@kl.example>\nSendt: 4. maj 2026 09:00\nTil: Mette Holm\n"
    "Emne: Møde 2\nVedhæftede filer: program.pdf",
    "on behalf of": "Fra: knub@kl.example [mailto:knub@kl.example] På vegne af KNUB\n"
    "Sendt: 4. maj 2026 09:00\nTil: Mette Holm\nEmne: Møde 2",
    "subject before date": "Fra: KNUB <knub@kl.example>\nEmne: Møde 2\nDato: 4. maj 2026 kl. 09.00"
    "\nTil: Mette Holm <meho@randers.dk>",
    "long list of recipients": "Fra: KNUB <knub@kl.example>\nSendt: 4. maj 2026 09:00\n"
    "Til: Mette Holm <meho@randers.dk>; Bo Lund <bolu@randers.dk>;\n Ane Vad <anva@randers.dk>;\n"
    " Per Kold <peko@randers.dk>;\n Lis Juul <liju@randers.dk>\nEmne: Møde 2",
    "case system": "------------------------------------------------------------\n"
    "Fra: KNUB (knub@kl.example)\nSendt: 04-05-2026 09:00:12\nTil: Bolig (bolig@randers.dk)\n"
    "Titel: Møde 2\nEmne: Møde 2",
    "original message": "-----Oprindelig meddelelse-----\nFra: KNUB [mailto:knub@kl.example] \n"
    "Sendt: 4. maj 2026 09:00\nTil: Mette Holm\nEmne: Møde 2",
    "original e-mail": "-------- Oprindelig e-mail --------\nFra: KNUB <knub@kl.example>\n"
    "Dato: 04.05.2026 09.00 (GMT+01:00)\nTil: Mette Holm <meho@randers.dk>\nEmne: Møde 2",
    "samsung": "-------- Oprindelig meddelelse --------Fra: KNUB <knub@kl.example> "
    "Dato: 04.05.2026  09.00  (GMT+01:00) Til: Mette Holm <meho@randers.dk> Emne: Møde 2 ",
    "samsung english": "-------- Original message --------\nFrom: KNUB <knub@kl.example>\n"
    "Date: 04/05/2026 09:00 (GMT+01:00)\nTo: Mette Holm <meho@randers.dk>\nSubject: Møde 2",
    "english 24h": "From: KNUB <knub@kl.example>\nSent: 4. maj 2026 09:00\nTo: Mette Holm\n"
    "Subject: Møde 2",
    "norwegian": "Fra: KNUB <knub@kl.example>\nSendt: mandag 4. mai 2026 09:00\n"
    "Til: Mette Holm <meho@randers.dk>\nEmne: Møte 2",
    "swedish": "Från: KNUB <knub@kl.example>\nSkickat: måndag den 4 maj 2026 09:00\n"
    "Till: Mette Holm <meho@randers.dk>\nKopia: Bo Lund\nÄmne: Möte 2",
    "swedish by mac": "Från: KNUB <knub@kl.example>\nDatum: måndag 4 maj 2026 09:00\n"
    "Till: Mette Holm <meho@randers.dk>\nÄmne: Möte 2",
    "german": "Von: KNUB <knub@kl.example>\nGesendet: Montag, 4. Mai 2026 09:00\n"
    "An: Mette Holm <meho@randers.dk>\nBetreff: Treffen 2",
    "german original": "-----Ursprüngliche Nachricht-----\nVon: KNUB <knub@kl.example> \n"
    "Gesendet: Montag, 4. Mai 2026 09:00\nAn: Mette Holm\nBetreff: Treffen 2",
    "gmail": "Den man. 4. maj 2026 kl. 09.00 skrev KNUB <knub@kl.example>:",
    "gmail norwegian": "man. 4. mai 2026 kl. 09:00 skrev KNUB <knub@kl.example>:",
    "gmail german": "Am Mo., 4. Mai 2026 um 09:00 Uhr schrieb KNUB <knub@kl.example>:",
    "gmail with link": "Den man. 4. maj 2026 kl. 09.00 skrev KNUB <knub@kl.example\n"
    "<mailto:knub@kl.example>>:",
    "iphone": "Den 4. maj 2026 kl. 09.00 skrev KNUB <knub@kl.example>:",
    "iphone norwegian": "4. mai 2026 kl. 09:00 skrev KNUB <knub@kl.example>:",
    "iphone swedish": "4 maj 2026 kl. 09:00 skrev KNUB <knub@kl.example>:",
    "iphone english": "On 4 May 2026, at 09.00, KNUB <knub@kl.example> wrote:",
    "thunderbird": "Den 04.05.2026 kl. 09.00 skrev KNUB:",
    "thunderbird english": "On 04/05/2026 09:00, KNUB wrote:",
    "yahoo": "Den mandag den 4. maj 2026 09.00.00 CEST skrev KNUB <knub@kl.example>:",
    "proton": "Den mandag den 4. maj 2026 kl. 09.00, KNUB <knub@kl.example> skrev:",
    "outlook on the web": "Den 4. maj 2026 kl. 09.00.12 +02.00, skrev KNUB <knub@kl.example>:",
    "notes": "KNUB <knub@kl.example> skrev på 04-05-2026 09:00:12:",
    "notes dashed": "-----KNUB <knub@kl.example> skrev: -----\nTil: Mette Holm/Randers\n"
    "Fra: KNUB <knub@kl.example>\nDato: 04-05-2026 09:00\nEmne: Møde 2",
    "notes columns": "Fra:    KNUB <knub@kl.example>\nTil:    Mette Holm/Randers@Randers\n"
    "Dato:   04-05-2026 09:00\nEmne:   Møde 2",
    "groupwise": ">>> KNUB <knub@kl.example> 04-05-2026 09:00 >>>",
    "groupwise without address": '>>> "KNUB" 04/05/26 9:00 >>>',
    "sent by": "Den 04-05-2026 09:00 sendte KNUB <knub@kl.example> følgende:",
    "apple": "Den 4. maj 2026 kl. 09.00 skrev KNUB (knub@kl.example):",
}


@pytest.mark.parametrize("header", BELOW.values(), ids=BELOW)
def test_a_thread_below_is_history(header: str) -> None:
    """Whether the client marks the lines of the old mail or leaves them bare."""
    read = letter(f"{NEW}\n\nMvh Mette\n\n{header}\n\n{OLD}\n", subject="SV: Møde 2")
    assert read.body == NEW
    assert read.signature == "Mvh Mette"
    assert "Svar blot på denne mail" in read.quoted


@pytest.mark.parametrize("header", BELOW.values(), ids=BELOW)
def test_a_thread_in_marked_lines_is_history(header: str) -> None:
    read = letter(f"{NEW}\n\nMvh Mette\n\n{header}\n\n{MARKED}\n", subject="SV: Møde 2")
    assert read.body == NEW
    assert "Svar blot på denne mail" in read.quoted


@pytest.mark.parametrize("header", BELOW.values(), ids=BELOW)
def test_an_answer_between_marked_lines_is_new(header: str) -> None:
    first, second = MARKED.split("\n>\n", 1)
    read = letter(f"{header}\n{first}\n\n{NEW}\n\n{second}\n", subject="SV: Møde 2")
    assert read.body == NEW


def test_three_answers_deep_is_still_history() -> None:
    read = letter(
        f"{NEW}\n\nMvh Mette\n\n"
        "Den 5. maj 2026 kl. 10.00 skrev KNUB <knub@kl.example>:\n\n"
        "> Hvem kommer?\n>\n> Den 4. maj 2026 kl. 09.00 skrev Mette Holm <meho@randers.dk>:\n>\n"
        ">> Vi kommer to.\n>>\n>> Fra: KNUB\n>> Sendt: 3. maj 2026 09:00\n>> Til: Mette\n>>\n"
        ">>> Husk møde 2\n",
        subject="SV: SV: Møde 2",
    )
    assert read.body == NEW
    assert "Vi kommer to" in read.quoted


def test_a_thread_the_other_way_round() -> None:
    """Some write below the whole thread, and sign there."""
    read = letter(
        f"Den 4. maj 2026 kl. 09.00 skrev KNUB <knub@kl.example>:\n{MARKED}\n\n{NEW}\n\n"
        "Med venlig hilsen\nMette Holm\nRanders Kommune\n",
        subject="SV: Møde 2",
    )
    assert read.body == NEW
    assert read.signature.endswith("Randers Kommune")


def test_answers_below_each_question_in_order() -> None:
    read = letter(
        "Hej, svar herunder.\n\n"
        "> 1. Hvem kommer?\nBo Lund og Ane Vad.\n> 2. Til hvilket møde?\nMøde 2.\n"
        "> 3. EAN?\n5790000000005\n> Hilsen KNUB\n\nMette\n",
        subject="SV: Møde 2",
    )
    assert read.body == ("Hej, svar herunder.\n\nBo Lund og Ane Vad.\n\nMøde 2.\n\n5790000000005")


def test_answers_marked_with_initials_within_an_unmarked_thread() -> None:
    """Outlook: nothing is marked, the answers stand in a colour."""
    read = letter(
        html="<p class=MsoNormal>Hej KNUB</p><p class=MsoNormal>Mine svar står med blåt i jeres "
        "mail.</p><p class=MsoNormal>Mvh Mette</p><div style='border:none;border-top:solid #E1E1E1"
        " 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Fra:</b> KNUB "
        "&lt;knub@kl.example&gt;<br><b>Sendt:</b> 4. maj 2026 09:00<br><b>Til:</b> Mette Holm<br>"
        "<b>Emne:</b> Møde 2</p></div><p class=MsoNormal>Kære Mette</p><p class=MsoNormal>Hvem "
        "kommer? <span style='color:#0070C0'>Bo Lund, bolu@randers.dk</span></p>"
        "<p class=MsoNormal>Hilsen KNUB</p>",
        subject="SV: Møde 2",
    )
    assert "Bo Lund, bolu@randers.dk" in read.body
    assert "Hilsen KNUB" not in read.body


NO_HISTORY = {
    "somebody wrote": "Hej\n\nDen 4. maj skrev I, at fristen er på fredag. Vi kommer to:\nBo Lund",
    "quoted word": 'Hej\n\nI skriver "alle er velkomne": gælder det også Bo Lund?',
    "an arrow": "Hej\n\n-> Bo Lund\n-> Ane Vad\n\nBegge til møde 2.",
    "a dashed line": "Hej\n\n--------------------\nBo Lund, bolu@randers.dk\n--------------------",
    "from and to as days": "Hej\n\nFra: 28. maj kl. 9.30\nTil: 28. maj kl. 15\nBo Lund kommer.",
    "a form": "Fra: Randers Kommune\nDato: 4. maj 2026\nEmne: Tilmelding\nNavn: Bo Lund",
    "a letter's head": "Til: KNUB\nFra: Randers Kommune\nDato: 4. maj 2026\nVedr.: Møde 2\n\n"
    "Bo Lund deltager.",
    "an aside": "Hej\n\nJeg skrev den 4. maj kl. 10.15 til Ane Vad (anva@randers.dk):\n"
    "Hun kommer også.",
    "a name that wrote": "Hej\n\nBo Lund skrev til mig i går: han kan ikke komme den 28. maj.",
    "greater than": "Hej\n\nVi er > 10 i afdelingen, men kun Bo Lund kommer.",
}


@pytest.mark.parametrize("text", NO_HISTORY.values(), ids=NO_HISTORY)
def test_what_looks_like_a_thread_is_text(text: str) -> None:
    assert letter(text).body == text


FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nFra: Bo Lund <bolu@randers.dk>\n"
    "Date: man. 4. maj 2026 kl. 09.00\nSubject: Møde 2\nTo: Mette Holm <meho@randers.dk>\n",
    "gmail danish": "---------- Videresendt meddelelse ---------\nFra: Bo Lund <bolu@randers.dk>\n"
    "Dato: man. 4. maj 2026 kl. 09.00\nEmne: Møde 2\nTil: Mette Holm <meho@randers.dk>\n",
    "iphone": "Start på videresendt besked:\n\n> Fra: Bo Lund <bolu@randers.dk>\n"
    "> Dato: 4. maj 2026 kl. 09.00.12 CEST\n> Til: Mette Holm <meho@randers.dk>\n> Emne: Møde 2\n",
    "iphone, other words": "Begynd på videresendt besked:\n\nFra: Bo Lund <bolu@randers.dk>\n"
    "Dato: 4. maj 2026 kl. 09.00.12 CEST\nTil: Mette Holm <meho@randers.dk>\nEmne: Møde 2\n",
    "thunderbird": "-------- Videresendt besked --------\nEmne: \tMøde 2\nDato: \tMon, 4 May 2026"
    " 09:00:00 +0200\nFra: \tBo Lund <bolu@randers.dk>\nTil: \tMette Holm <meho@randers.dk>\n",
    "thunderbird english": "-------- Forwarded Message --------\nSubject: \tMøde 2\nDate: \tMon, 4"
    " May 2026 09:00:00 +0200\nFrom: \tBo Lund <bolu@randers.dk>\nTo: \tMette Holm\n",
    "notes": "----- Videresendt af Mette Holm/Randers den 04-05-2026 09:00 -----\n\n"
    "Fra: Bo Lund/Randers\nTil: Mette Holm/Randers@Randers\nDato: 04-05-2026 08:00\nEmne: Møde 2\n",
    "german": "---------- Weitergeleitete Nachricht ---------\nVon: Bo Lund <bolu@randers.dk>\n"
    "Date: Mo., 4. Mai 2026 um 09:00 Uhr\nSubject: Møde 2\nTo: <meho@randers.dk>\n",
    "swedish": "Vidarebefordrat brev:\n\nFrån: Bo Lund <bolu@randers.dk>\nDatum: 4 maj 2026 09:00\n"
    "Till: Mette Holm\nÄmne: Møde 2\n",
    "norwegian": "Videresendt melding:\n\nFra: Bo Lund <bolu@randers.dk>\nDato: 4. mai 2026 kl. "
    "09:00\nTil: Mette Holm\nEmne: Møde 2\n",
}


@pytest.mark.parametrize("header", FORWARDS.values(), ids=FORWARDS)
def test_a_forward_with_a_line_above(header: str) -> None:
    read = letter(f"Kan I ordne dette?\n\nMvh Mette\n\n{header}\nHej, meld mig til.\n\nBo\n")
    assert read.body == "Kan I ordne dette?"
    assert read.signature == "Mvh Mette"
    assert "meld mig til" in read.forwarded
    assert read.quoted == ""


@pytest.mark.parametrize("prefix", ["VS", "Fwd", "FW", "Vb", "WG", "Videresendt", "VS: SV"])
def test_the_subject_tells_a_forward(prefix: str) -> None:
    read = letter(
        "Se nedenfor.\n\nMvh Mette\n\nFra: Bo Lund <bolu@randers.dk>\nSendt: 4. maj 2026 09:00\n"
        "Til: Mette Holm\nEmne: Møde 2\n\nMeld mig til.\n",
        subject=f"{prefix}: Møde 2",
    )
    assert (read.body, read.subject, read.subject_inherited) == ("Se nedenfor.", "Møde 2", True)
    assert "Meld mig til." in read.forwarded
