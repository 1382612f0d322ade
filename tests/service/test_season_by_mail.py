"""A season from outside: real servers, the real program, and what people get in their mail."""

from __future__ import annotations

import io
import itertools
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest
import servers
from imapclient import IMAPClient
from lxml import etree
from program import (
    FINANCE,
    ORGANISER,
    SECRETARIAT,
    Carrier,
    Post,
    Program,
    by_imap,
    calendar_of,
    carried_by_imap,
    carried_by_lmtp,
    carried_by_smtp,
    configured,
    files_of,
    local,
    program,
    text_of,
    written,
)
from sink import Sink, sink

METTE = "Mette Holm <mette.holm@viborg.dk>"
PDF = b"%PDF-1.4\n% a map of the place\n"


def test_a_season_by_all_ways_in(
    tmp_path: Path, dovecot: servers.Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """IMAP, SMTP and LMTP in, in turns, SMTP out.

    At the end the mails of the mailbox lie in its folder of the handled ones.
    """
    monkeypatch.setenv("KNUB_TEST_IMAP", dovecot.PASSWORD)
    user = f"season{os.getpid()}"
    turns = itertools.cycle((carried_by_imap(dovecot, user), carried_by_smtp, carried_by_lmtp))
    with sink() as server:
        config = configured(tmp_path, server, by_imap(dovecot, user))
        live_through(config, server, lambda *mail: next(turns)(*mail))
    with IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as client:
        client.login(user, dovecot.PASSWORD)
        assert client.folder_status("INBOX", ["MESSAGES"])[b"MESSAGES"] == 0
        assert client.folder_status("Behandlet", ["MESSAGES"])[b"MESSAGES"] == 4


def live_through(config: Path, server: Sink, carry: Carrier) -> None:
    """Join, sign up with an extra, cancel, programme, meeting, preflight, batch, receipt."""
    post = Post(server)
    with program(config, local("2026-01-20T10:00:00")) as running:
        joins(running, post, carry)
        signs_up_and_cancels(running, post, carry)
    with program(config, local("2026-02-20T10:00:00")) as running:
        publishes(running, post, carry)
    # The service is down while the meeting passes and the first working day begins.
    with program(config, local("2026-03-13T09:30:00")) as running:
        announces(running, post)
    with program(config, local("2026-03-16T07:59:55")) as running:
        invoices(running, post, carry)


def joins(running: Program, post: Post, carry: Carrier) -> None:
    mail = written(
        METTE,
        "Indmeldelse",
        "Viborg Kommune vil gerne være medlem af netværket.\nEAN: 5798006279999\n\n"
        "Venlig hilsen\nMette Holm",
        running.now(),
    )
    carry(running, mail)
    carry(running, mail)  # the same mail twice is one mail
    answer = post.answer(mail)
    assert "6.100 kr." in text_of(answer)
    assert str(answer["Subject"]).startswith("[KNUB] ")
    assert answer["Auto-Submitted"] == "auto-replied"


def signs_up_and_cancels(running: Program, post: Post, carry: Carrier) -> None:
    people = ("Mette Holm", "Bo Krogh", "Ida Lund", "Per Dam")
    for name in people:
        address = name.lower().replace(" ", ".") + "@viborg.dk"
        text = f"Jeg tilmelder hermed {name}, {address}, til møde 1.\n\nVenlig hilsen\nMette Holm"
        mail = written(METTE, f"Tilmelding af {name}", text, running.now())
        carry(running, mail)
        answer = post.answer(mail)
        assert name in text_of(answer)
        # One invitation each, in the answer or in a mail of its own.
        (invitation,) = post.calendars(address, "REQUEST")
        assert "UID:knub-2026-1@kl.example" in invitation
    assert "800 kr." in text_of(answer), "the third and fourth are extras"
    text = "Jeg kan desværre ikke komme til møde 1.\n\nVenlig hilsen\nPer Dam"
    mail = written("Per Dam <per.dam@viborg.dk>", "Afbud", text, running.now())
    carry(running, mail)
    post.answer(mail)
    assert len(post.calendars("per.dam@viborg.dk", "CANCEL")) == 1


def publishes(running: Program, post: Post, carry: Carrier) -> None:
    text = "Kære alle\n\n9.30 Velkomst\n10.00 Data om de udsatte boligområder\n15.00 Tak for i dag"
    mail = written(ORGANISER, "Program møde 1", text, running.now(), files=[("kort.pdf", PDF)])
    carry(running, mail)
    preview = post.answer(mail)
    assert "10.00 Data om de udsatte boligområder" in text_of(preview)
    assert all(name in text_of(preview) for name in ("Mette Holm", "Bo Krogh", "Ida Lund"))
    assert "Per Dam" not in text_of(preview)
    before = len(post.mails("bo.krogh@viborg.dk"))
    send = written(ORGANISER, f"Re: {preview['Subject']}", "send", running.now(), reply_to=preview)
    carry(running, send)
    assert "3" in text_of(post.answer(send))
    for name in ("mette.holm", "bo.krogh", "ida.lund"):
        programme = post.find(f"{name}@viborg.dk", "15.00 Tak for i dag")
        assert files_of(programme)["kort.pdf"] == PDF
        assert programme["Auto-Submitted"] == "auto-generated"
        calendar = calendar_of(programme)
        assert "METHOD:REQUEST" in calendar and "BEGIN:VTIMEZONE" in calendar
        assert f"mailto:{name}@viborg.dk" in calendar.lower()
        assert sequence(calendar) > 0
    assert len(post.mails("bo.krogh@viborg.dk")) == before + 1
    assert not [m for m in post.mails("per.dam@viborg.dk") if "program" in m["Subject"].lower()]


def sequence(calendar: str) -> int:
    return next(int(line[9:]) for line in calendar.splitlines() if line.startswith("SEQUENCE:"))


def announces(running: Program, post: Post) -> None:
    """Missed while the service was down, the preflight comes once when it is back."""
    preflight = post.find(SECRETARIAT, "Viborg")
    text = text_of(preflight)
    assert "6.100" in text and "800" in text and "8.625" in text
    assert not post.mails(FINANCE)


def invoices(running: Program, post: Post, carry: Carrier) -> None:
    """At 08:00 the batch goes to finance: one invoice over 6,100 + 800 kr., plus VAT."""
    batch = post.find(FINANCE)
    text = text_of(batch)
    assert all(figure in text for figure in ("6.900,00", "1.725,00", "8.625,00", "KNUB-2026-0001"))
    files = files_of(batch)
    archive = next(content for name, content in files.items() if name.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        names = packed.namelist()
        assert [name for name in names if name.startswith("PDF/") and name.endswith(".pdf")]
        document = next(name for name in names if name.startswith("XML/"))
        invoice = etree.fromstring(packed.read(document))
    totals = invoice.xpath("//*[local-name()='PayableAmount' or local-name()='TaxExclusiveAmount']")
    assert sorted(each.text for each in totals) == ["6900.00", "8625.00"]
    book = next(content for name, content in files.items() if name.endswith(".xlsx"))
    sheet = openpyxl.load_workbook(io.BytesIO(book)).worksheets[0]
    assert "5798006279999" in [cell.value for row in sheet.iter_rows() for cell in row]
    receipt = written(FINANCE, f"Re: {batch['Subject']}", "modtaget", running.now(), reply_to=batch)
    carry(running, receipt)
    post.answer(receipt)
    assert len(post.mails(FINANCE)) == 2, "the batch once, and the answer to the receipt"
