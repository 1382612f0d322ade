"""Mail that did not arrive: who is told, and how what was missed comes to a working address."""

from __future__ import annotations

import re

import pytest
from conversation import METTE, SECRETARIAT, kinds, member, only, sign_up_bo
from season import SeasonInTest, Sent, words

from knub_mailer.mail.unreadable import Unreadable
from knub_mailer.storage.database import Database
from knub_mailer.storage.outbox import effects_with_prefix
from knub_mailer.workflows.unreadable import tell_unreadable

BO = "bo.friis@randers.dk"
NEW = "bo.m.friis@randers.dk"
ORGANISER = "Trine Gregersen <trgr@kl.example>"


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def envelope_sender(season: SeasonInTest, mail: Sent) -> str:
    with season.database.transaction() as session:
        rows = effects_with_prefix(session, "")
    return next(row.envelope_sender for row in rows if f"<{row.message_id}>" == mail.message_id)


def bounce(
    season: SeasonInTest,
    mail: Sent,
    status: str = "5.1.1",
    action: str = "failed",
    recipient: str = BO,
    to: str | None = None,
    original: str = "",
) -> list[Sent]:
    """A mail server's report comes back to the mail's envelope sender."""
    lines = (
        "Return-Path: <>",
        f"Delivered-To: {to or envelope_sender(season, mail)}",
        "From: Mail Delivery System <MAILER-DAEMON@mx.randers.dk>",
        "To: knub@kl.example",
        "Subject: Undelivered Mail Returned to Sender",
        f"Message-ID: <{len(season.sent())}.{status}.{season.now:%d%H%M}@mx.randers.dk>",
        "Auto-Submitted: auto-replied",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Sorry.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.randers.dk",
        "",
        f"Final-Recipient: rfc822; {recipient}",
        f"Action: {action}",
        f"Status: {status}",
        f"Diagnostic-Code: smtp; 550 {status} No such user",
        "",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        original,
        "--b--",
        "",
    )
    return season.receives_bytes("\r\n".join(lines).encode())


def publish_programme(season: SeasonInTest) -> None:
    preview = season.receives(ORGANISER, "Kl. 9.30: Velkomst", "Program møde 2")
    season.receives(ORGANISER, "send", reply_to=only(preview, "preview"))


def test_a_hard_bounce_is_told_and_the_right_address_gets_what_was_missed(
    season: SeasonInTest,
) -> None:
    """Who signed Bo up is asked, the secretariat told; the reply brings the invitation to Bo."""
    invitation = only(sign_up_bo(season), "invitation")
    told = bounce(season, invitation)
    assert sorted(kinds(told)) == [
        ("bounce_report", SECRETARIAT),
        ("bounce_told", "mette.holm@randers.dk"),
    ]
    asked = only(told, "bounce_told")
    assert BO in asked.text
    sent = season.receives(METTE, f"Beklager, det er {NEW}", reply_to=asked)
    assert sorted(kinds(sent)) == [("answer", "mette.holm@randers.dk"), ("invitation", NEW)]
    assert f"mailto:{NEW}" in only(sent, "invitation").calendar
    seat = season.state().meetings[2].seats[0]
    assert (seat.person.name, seat.person.email) == ("Bo Friis", NEW)


def test_a_wish_beside_the_address_is_done(season: SeasonInTest) -> None:
    told = only(bounce(season, only(sign_up_bo(season), "invitation")), "bounce_told")
    text = f"Det er {NEW}. Og tilmeld Ida Dahl til møde 3."
    answer = only(season.receives(METTE, text, reply_to=told), "answer")
    assert season.state().meetings[2].seats[0].person.email == NEW
    assert season.seats(3) == [("Ida Dahl", "free")]
    assert "Ida Dahl er tilmeldt" in words(answer.text)


def test_only_what_was_missed_comes_again(season: SeasonInTest) -> None:
    """The invitation had arrived; the programme had not, nor what followed it."""
    sign_up_bo(season)
    publish_programme(season)
    programme = next(m for m in season.sent_to(BO) if m.kind == "programme")
    told = only(bounce(season, programme), "bounce_told")
    sent = season.receives(METTE, NEW, reply_to=told)
    assert sorted(kinds(sent)) == [("answer", "mette.holm@randers.dk"), ("programme", NEW)]
    assert "Den mail, der ikke nåede frem, er sendt dertil nu" in words(only(sent, "answer").text)
    assert "METHOD:REQUEST" in only(sent, "programme").calendar


def test_all_that_was_missed_comes_once(season: SeasonInTest) -> None:
    invitation = only(sign_up_bo(season), "invitation")
    told = only(bounce(season, invitation), "bounce_told")
    publish_programme(season)
    programme = next(m for m in season.sent_to(BO) if m.kind == "programme")
    bounce(season, programme)
    sent = season.receives(METTE, NEW, reply_to=told)
    assert [mail.kind for mail in sent if NEW in mail.to] == ["invitation", "programme"]
    again = season.receives(METTE, NEW, reply_to=told)
    assert [mail.kind for mail in again if NEW in mail.to] == []


def test_the_secretariat_may_bring_the_address(season: SeasonInTest) -> None:
    """Of somebody who signed up alone there is nobody else to ask."""
    season.receives(METTE, "Tilmeld mig til møde 2.")
    invitation = only(season.sent_to("mette.holm@randers.dk"), "invitation")
    told = bounce(season, invitation, recipient="mette.holm@randers.dk")
    report = only(told, "bounce_report")
    assert kinds(told) == [("bounce_report", SECRETARIAT)]
    sent = season.receives(SECRETARIAT, "mette.h@randers.dk", reply_to=report)
    assert ("invitation", "mette.h@randers.dk") in kinds(sent)
    assert ("answer", SECRETARIAT) in kinds(sent)


def test_a_stranger_cannot_redirect_anybody(season: SeasonInTest) -> None:
    told = only(bounce(season, only(sign_up_bo(season), "invitation")), "bounce_told")
    season.receives("Pia Lund <pia.lund@aarhus.dk>", "pia.lund@aarhus.dk", reply_to=told)
    season.receives(METTE, "evil@evil.example", reply_to=told, proven=False)
    assert season.state().meetings[2].seats[0].person.email == BO


@pytest.mark.parametrize(
    "to",
    [
        "knub@kl.example",
        "knub+b-00000000000000000000@kl.example",
    ],
)
def test_a_forged_bounce_changes_nothing(season: SeasonInTest, to: str) -> None:
    """It names neither the envelope sender nor the Message-ID of a mail of ours."""
    sign_up_bo(season)
    original = "Message-ID: <1.knub@kl.example>"
    assert bounce(season, season.sent()[-1], to=to, original=original) == []


def test_without_a_detail_in_the_address_the_message_id_tells(season: SeasonInTest) -> None:
    invitation = only(sign_up_bo(season), "invitation")
    told = bounce(
        season,
        invitation,
        to="knub@kl.example",
        original=f"Message-ID: {invitation.message_id}",
    )
    assert "bounce_told" in [mail.kind for mail in told]


def test_a_delay_is_waited_out(season: SeasonInTest) -> None:
    invitation = only(sign_up_bo(season), "invitation")
    assert bounce(season, invitation, status="4.4.1", action="delayed") == []


def test_a_mail_that_a_full_mailbox_refused_is_tried_again_for_days(season: SeasonInTest) -> None:
    """The same mail, once a day; after three tries it counts as lost."""
    invitation = only(sign_up_bo(season), "invitation")
    for day in (6, 7, 8):
        with season.database.transaction() as session:
            (row,) = effects_with_prefix(session, "knub:invitation:")
            row.status = "sent"
        assert bounce(season, invitation, status="5.2.2") == []
        with season.database.transaction() as session:
            (row,) = effects_with_prefix(session, "knub:invitation:")
            assert (row.status, row.recipients) == ("queued", BO)
            assert (row.due_at - season.now).total_seconds() == 24 * 3600
        season.at(f"2026-01-{day:02d}T09:00")
    told = bounce(season, invitation, status="5.2.2")
    assert sorted(mail.kind for mail in told) == ["bounce_report", "bounce_told"]


def test_a_question_to_a_forged_address_that_does_not_exist_bothers_nobody(
    season: SeasonInTest,
) -> None:
    asked = season.receives(
        "Nobody <nobody@randers.dk>", "Tilmeld Bo Friis til møde 2.", proven=False
    )
    mail = only(asked, "confirm_sender")
    assert bounce(season, mail, recipient="nobody@randers.dk") == []


def test_a_vacation_answer_to_the_envelope_sender_is_no_bounce(season: SeasonInTest) -> None:
    """Even where nothing else says that a program wrote it (RFC 3834, section 4)."""
    invitation = only(sign_up_bo(season), "invitation")
    sent = season.receives(
        f"Bo Friis <{BO}>",
        f"Jeg er på kursus og læser mails mandag.\n\n{BO}\n",
        subject=f"Re: {invitation.subject}",
        headers={"Delivered-To": envelope_sender(season, invitation)},
        reply_to=invitation,
    )
    assert sent == []
    assert re.match(r"knub\+b-[0-9a-f]{20}@kl\.example", envelope_sender(season, invitation))


def test_the_contacts_lost_mail_is_told_to_the_secretariat(season: SeasonInTest) -> None:
    answer = season.sent_to("mette.holm@randers.dk")[0]
    told = bounce(season, answer, recipient="mette.holm@randers.dk")
    assert kinds(told) == [("bounce_report", SECRETARIAT)]
    assert "Randers Kommune" in told[0].subject
    sent = season.receives(SECRETARIAT, "Brug m.holm@randers.dk", reply_to=told[0])
    assert kinds(sent)[0] == ("answer", SECRETARIAT)
    assert season.state().memberships["0730"].contact.email == "m.holm@randers.dk"


@pytest.mark.parametrize("head", [b"From: Bo <bo@randers.dk>\r\nSubject: Afbud\r\n\r\n", b""])
def test_a_mail_the_mailbox_cannot_hand_out_is_told_once(season: SeasonInTest, head: bytes) -> None:
    """As far as its server says which it is, whatever process meets it."""
    before = len(season.sent())
    mail = Unreadable((7, 3001), "fetch failed: NO [SERVERBUG] Internal error", head)
    for _ in range(2):
        tell_unreadable(season.office, mail, "INBOX", season.now)
    told = only(season.sent()[before:], "mail_unreadable")
    assert told.to == (SECRETARIAT,)
    assert "[SERVERBUG]" in told.text and "INBOX" in told.text
    assert ("Afbud" in told.subject, "bo@randers.dk" in told.text) == (bool(head), bool(head))
