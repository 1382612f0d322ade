"""Bounces name the recipients that were not reached, and whether for good."""

from __future__ import annotations

import pytest
from letters import raw_mail

from knub_mailer.mail.bounces import Bounce, read_bounce
from knub_mailer.mail.parse import parse_mail


def report(*blocks: str, kind: str = "delivery-status") -> bytes:
    status = "\r\n\r\n".join(("Reporting-MTA: dns; mx.kl.example", *blocks))
    return (
        "From: MAILER-DAEMON@mx.kl.example\r\nTo: knub@kl.example\r\nSubject: Undeliverable\r\n"
        f"Content-Type: multipart/report; report-type={kind}; boundary=b\r\n\r\n"
        f"--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\n"
        f"Content-Type: message/{kind}\r\n\r\n"
        f"{status}\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        "Message-ID: <programme-2@kl.example>\r\nSubject: Program\r\n\r\nHej\r\n--b--\r\n"
    ).encode()


def test_a_report_names_each_recipient() -> None:
    raw = report(
        "Final-Recipient: rfc822; Bo@Randers.dk\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1\r\n unknown user",
        "Final-Recipient: rfc822; ane@randers.dk\r\nAction: delayed\r\nStatus: 4.4.1",
        "Final-Recipient: rfc822; per@randers.dk\r\nAction: delivered\r\nStatus: 2.0.0",
    )
    assert read_bounce(parse_mail(raw)) == (
        Bounce("bo@randers.dk", "5.1.1", True, "programme-2@kl.example", "550 5.1.1 unknown user"),
        Bounce("ane@randers.dk", "4.4.1", False, "programme-2@kl.example", "", final=False),
    )


def test_the_original_recipient_is_the_one_we_wrote_to() -> None:
    raw = report(
        "Original-Recipient: rfc822;bo@randers.dk\r\nFinal-Recipient: rfc822;x1@internal.local\r\n"
        "Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 550 5.7.1 refused"
    )
    (bounce,) = read_bounce(parse_mail(raw))
    assert (bounce.recipient, bounce.status) == ("bo@randers.dk", "5.7.1")


def test_international_reports_are_read() -> None:
    raw = report(
        "Final-Recipient: utf-8; søren@randers.dk\r\nAction: failed\r\nStatus: 5.1.1",
        kind="global-delivery-status",
    )
    (bounce,) = read_bounce(parse_mail(raw))
    assert bounce.recipient == "søren@randers.dk"


def test_a_full_mailbox_is_temporary() -> None:
    raw = report("Final-Recipient: rfc822; bo@randers.dk\r\nAction: failed\r\nStatus: 5.2.2")
    (bounce,) = read_bounce(parse_mail(raw))
    assert not bounce.permanent


@pytest.mark.parametrize(
    ("text", "status", "permanent"),
    [
        (
            "Hi. This is the qmail-send program.\n\n<bo@randers.dk>:\n550 no such user",
            "5.0.0",
            True,
        ),
        ("could not be delivered:\n\n  bo@randers.dk\n    550 5.1.1 unknown user", "5.1.1", True),
        ("Din meddelelse til bo@randers.dk kunne ikke leveres til bo@randers.dk.", "5.0.0", True),
        ("Delivery to the following is delayed:\n\n<bo@randers.dk>\nwill retry", "4.0.0", False),
        (
            "Your message wasn't delivered to bo@randers.dk because the address couldn't be found.",
            "5.0.0",
            True,
        ),
    ],
)
def test_prose_is_read_where_there_is_no_report(text: str, status: str, permanent: bool) -> None:
    mail = parse_mail(raw_mail(text, sender="MAILER-DAEMON@mx.kl.example", subject="failure"))
    (bounce,) = read_bounce(mail)
    assert (bounce.recipient, bounce.status, bounce.permanent) == (
        "bo@randers.dk",
        status,
        permanent,
    )


def test_a_persons_mail_is_no_bounce() -> None:
    assert read_bounce(parse_mail(raw_mail("Tilmeld bo@randers.dk til møde 2."))) == ()
