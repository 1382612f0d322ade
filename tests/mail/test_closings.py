"""Where the text ends and the sender signs."""

from __future__ import annotations

import pytest
from letters import letter

WISH = "Vi vil gerne have to pladser."


@pytest.mark.parametrize(
    "closing",
    [
        "Med venlig hilsen\n\nMette Holm\nKonsulent",
        "Mvh Mette",
        "mvh. Mette Holm, Randers Kommune",
        "M.v.h.\nMette",
        "Vh\nMette",
        "Kh Mette",
        "De allerbedste hilsner fra et solrigt Randers\nMette",
        "Mange hilsner Mette Holm",
        "Venligst\nMette",
        "Kind regards,\nMette Holm",
        "Best,\nMette",
        "Med vänlig hälsning\nMette Holm",
        "Mit freundlichen Grüßen\nMette Holm",
        "Knus Mette",
        "/Mette",
        "// Mette Holm, Randers",
        "Mette",
        "Mette Holm\nKonsulent, Randers Kommune\nTlf. 89 00 00 00",
        "M. Holm",
        "MEHO",
        "-- \nMette Holm",
    ],
)
def test_a_closing_ends_the_text(closing: str) -> None:
    read = letter(f"Hej\n\n{WISH}\n\n{closing}\n")
    assert read.body == f"Hej\n\n{WISH}"
    assert read.signature == closing.rstrip().replace("-- \n", "--\n")


@pytest.mark.parametrize(
    "ending",
    [
        "mvh Mette",
        "Mvh. Mette Holm",
        "Hilsen Mette",
        "Vh Mette Holm",
        "/Mette",
        "Mette Holm",
        "Mette",
        "- venlig hilsen Mette",
    ],
)
def test_a_closing_may_end_the_last_line(ending: str) -> None:
    read = letter(f"Hej\n{WISH} {ending}\n")
    assert read.body == f"Hej\n{WISH}"
    assert "Mette" in read.signature


@pytest.mark.parametrize(
    "text",
    [
        "Vi tilmelder:\nMette Holm\nBo Lund",
        "Vi tilmelder:\n\nMette Holm\nBo Lund, bolu@randers.dk",
        "Vi kommer:\n- Mette Holm\n- Bo Lund",
        "Jeg skulle hilse fra Bo Lund og sige, at han kommer.",
        "Bedste mødested er Randers, synes vi.",
        "Hilsen til alle deltagerne, kan I tage et billede med?",
        "Tak for invitationen.\nVi kommer to.",
        "Tilmeld mig og Per, Ane og Bo.",
    ],
)
def test_what_resembles_a_signature_stays_text(text: str) -> None:
    assert letter(text).body == text


def test_a_mail_of_nothing_but_a_signature_keeps_the_name() -> None:
    read = letter("Mvh\nMette Holm\nKonsulent\n", subject="Tilmeld mig møde 2")
    assert read.body == ""
    assert "Mette Holm" in read.signature


def test_a_mail_may_begin_with_greetings_from_somewhere() -> None:
    read = letter(
        "Hilsen fra Randers! \n\nVi vil gerne have, at I sætter Bo Lund på listen til maj."
    )
    assert "Bo Lund" in read.body


@pytest.mark.parametrize(
    "postscript",
    [
        "PS: Tilmeld også Bo Lund.",
        "Ups, det gik for hurtigt: Bo Lund skal alligevel ikke med.",
        "P.S. Bo Lund skal også med.",
        "NB: Bo Lund kommer også.",
        "Jeg glemte: Bo Lund skal også med.",
        "Kan I også skrive Bo Lund på listen?",
    ],
)
def test_what_is_asked_below_the_name_counts(postscript: str) -> None:
    read = letter(f"{WISH}\n\nMvh Mette\n\n{postscript}\n")
    assert read.body == f"{WISH}\n\n{postscript}"
    assert read.signature == "Mvh Mette"


@pytest.mark.parametrize(
    "note", ["NB: Jeg holder ferie i uge 28-30.", "Bemærk: Jeg har fri om fredagen."]
)
def test_standing_notes_below_the_name_are_signature(note: str) -> None:
    assert letter(f"{WISH}\n\nMvh Mette\n\n{note}\n").body == WISH


@pytest.mark.parametrize(
    "footer",
    [
        "Sendt fra min iPhone",
        "Sendt fra min Samsung Galaxy-smartphone.",
        "Hent Outlook til iOS",
        "Hent Outlook til Android<https://aka.ms/AAb9ysg>",
        "Sent from my iPad",
        "Get Outlook for iOS",
        "Skickat från min iPhone",
        "Sendt fra Mail til Windows",
        "Sendt fra Outlook til Android",
    ],
)
def test_clients_footers_are_nobodys_text(footer: str) -> None:
    read = letter(f"{WISH}\n\nMette\n\n{footer}\n")
    assert (read.body, read.signature) == (WISH, "Mette")


@pytest.mark.parametrize(
    "banner",
    [
        "[EKSTERN MAIL]",
        "EKSTERN E-MAIL",
        "ADVARSEL: Denne mail kommer fra en ekstern afsender. Klik ikke på links.",
        "CAUTION: This email originated from outside of the organization.",
        "Du modtager ikke ofte mails fra meho@randers.dk. Få mere at vide om, hvorfor dette er "
        "vigtigt",
        "Sagsnr.: 26/001234",
        "Dok.nr. : 4711-26",
    ],
)
def test_banners_and_case_numbers_are_nobodys_text(banner: str) -> None:
    assert letter(f"{banner}\n\n{WISH}\n\nMvh Mette\n").body == WISH


def test_a_case_number_that_marks_the_invoice_stays() -> None:
    text = "Fakturaen mærkes med:\nSagsnr.: 26/001234"
    assert letter(f"{text}\n\nMvh Mette\n").body == text


@pytest.mark.parametrize(
    "notice",
    [
        "Denne e-mail kan indeholde fortrolige oplysninger. Er du ikke rette modtager, bedes du "
        "slette den. Du kan afmelde nyhedsbreve på hjemmesiden.",
        "Læs her, hvordan vi behandler dine personoplysninger.",
        "Tænk på miljøet, før du printer denne mail.",
        "Har du fået mailen ved en fejl, så slet den og giv os besked.",
        "This e-mail is confidential and intended only for the addressee.",
    ],
)
def test_notices_are_neither_text_nor_signature(notice: str) -> None:
    below_name = letter(f"{WISH}\n\nMvh Mette\n\n{notice}\n")
    assert (below_name.body, below_name.signature) == (WISH, "Mvh Mette")
    assert letter(f"{WISH}\n\n{notice}\n").body == WISH


@pytest.mark.parametrize(
    "text",
    [
        "Hej\n\nJeg kom ved en fejl til at tilmelde Bo Lund. Kan I slette ham igen?",
        "Hej\n\nVil I slette de personoplysninger, I har om mig?",
        "Hej\n\nMailen sidst var en fejl, jeg kommer ikke til mødet.",
    ],
)
def test_a_person_who_writes_of_mistakes_is_heard(text: str) -> None:
    assert letter(text).body == text


def test_a_shared_mailbox_signs_with_a_persons_name() -> None:
    read = letter(
        f"Hejsa\n\n{WISH}\n\nMichala Trier\nKoordinator\nRanders Kommune\n",
        sender="Boligsocial Enhed <boligsocial@randers.dk>",
    )
    assert read.body == f"Hejsa\n\n{WISH}"
    assert read.signature.startswith("Michala Trier")


def test_an_address_that_spells_the_name_is_enough() -> None:
    read = letter(f"{WISH}\n\nLisbet Krarup\nKonsulent\n", sender="lkr@randers.dk")
    assert read.body == WISH


def test_the_sender_among_the_attendees_stays_in_the_list() -> None:
    names = "Bo Lund (bolu@randers.dk)\nMette Holm (meho@randers.dk)"
    assert letter(f"Deltagere:\n{names}\n\nMvh\nMette Holm").body == f"Deltagere:\n{names}"
    apart = names.replace("\n", "\n\n")
    assert letter(f"Deltagere:\n\n{apart}\n\nMvh\nMette Holm").body == f"Deltagere:\n\n{apart}"


def test_an_address_block_with_pipes_is_no_table() -> None:
    read = letter(f"{WISH}\n\nMette Holm | Konsulent | Randers\nTorvet 1 | 8900 | Randers\n")
    assert (read.body, read.tables) == (WISH, ())


def test_a_name_beside_a_logo_is_a_signature() -> None:
    row = "<table><tr><td><img src='cid:1'></td><td>Mette Holm<br>Konsulent</td></tr></table>"
    assert letter(html=f"<p>{WISH}</p>{row}").body == WISH
