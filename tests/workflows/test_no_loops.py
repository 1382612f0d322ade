"""Nothing a program sends is answered, and no address is answered without end (RFC 3834)."""

from __future__ import annotations

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, kinds, member, only
from season import SeasonInTest, words

from knub_mailer.storage.database import Database
from knub_mailer.storage.outbox import effects_with_prefix

WHEN = "Hvornår og hvor er møde 2, og hvad koster det at være med?"


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto-Submitted": "auto-replied"},
        {"Auto-Submitted": "auto-generated"},
        {"Auto-Submitted": "auto-notified; owner-email=x@y.example"},
        {"Return-Path": "<>"},
        {"Precedence": "bulk"},
        {"Precedence": "junk"},
        {"Precedence": "list"},
        {"Precedence": "auto_reply"},
        {"List-Id": "<alle.randers.dk>"},
        {"List-Unsubscribe": "<mailto:ud@randers.dk>"},
        {"X-Autoreply": "yes"},
        {"X-Autorespond": "yes"},
        {"X-Knub-Mailer": "knub"},
    ],
    ids=lambda headers: "{}: {}".format(*next(iter(headers.items()))),
)
def test_what_a_program_sends_is_recorded_and_neither_done_nor_answered(
    season: SeasonInTest, headers: dict[str, str]
) -> None:
    assert season.receives(METTE, BO_TO_2, headers=headers) == []
    assert season.seats(2) == []


@pytest.mark.parametrize(
    "sender",
    [
        "MAILER-DAEMON@mx.randers.dk",
        "postmaster@randers.dk",
        "knub@kl.example",
        "knub+b-1@kl.example",
    ],
)
def test_daemons_and_ourselves_are_not_answered(season: SeasonInTest, sender: str) -> None:
    sent = season.receives(sender, "Mailen kunne ikke leveres til bo@randers.dk: 5.1.1")
    assert [mail for mail in sent if mail.to != (SECRETARIAT,)] == []


def test_an_own_mail_that_comes_back_is_known_by_its_id(season: SeasonInTest) -> None:
    """Through a gateway that has lost every other mark."""
    answer = season.receives(METTE, WHEN)[0]
    headers = {"X-Was": "Auto-Submitted"}
    raw = answer.raw.replace(b"Auto-Submitted", b"X-Was").replace(b"X-Knub-Mailer", b"X-Other")
    raw = raw.replace(b"<knub@kl.example>", b"<info@randers.dk>")
    proof = b"Authentication-Results: mx.kl.example; dmarc=pass header.from=randers.dk\r\n"
    assert season.receives_bytes(proof + raw) == [], headers


def test_our_own_mails_say_what_they_are(season: SeasonInTest) -> None:
    """Replies and others, and whoever honours it sends no absence note to them."""
    season.receives(METTE, BO_TO_2)
    for mail in season.sent():
        replied = mail.message["In-Reply-To"] is not None
        assert mail.message["Auto-Submitted"] == ("auto-replied" if replied else "auto-generated")
        assert "OOF" in mail.message["X-Auto-Response-Suppress"]
        assert mail.message["X-Knub-Mailer"] == "knub"


def test_every_mail_has_an_envelope_sender_of_its_own(season: SeasonInTest) -> None:
    """So that a bounce names the mail, and nobody can guess that of another."""
    season.receives(METTE, BO_TO_2)
    with season.database.transaction() as session:
        senders = [row.envelope_sender for row in effects_with_prefix(session, "")]
    assert len(set(senders)) == len(senders) == 3
    assert all(each.startswith("knub+b-") and each.endswith("@kl.example") for each in senders)


def test_an_address_gets_so_many_answers_an_hour_then_one_notice_then_silence(
    season: SeasonInTest,
) -> None:
    season.at("2026-01-06T09:00")
    sent = []
    for number in range(40):
        sent += season.receives("Ida Dahl <ida.dahl@vejle.dk>", f"{WHEN} {'Tak' * number}")
    own = [mail.kind for mail in sent if mail.to == ("ida.dahl@vejle.dk",)]
    assert own.count("answer") == 30
    assert own.count("limit_notice") == 1
    report = only([mail for mail in sent if mail.kind == "limit_report"], "limit_report")
    assert report.to == (SECRETARIAT,)
    season.at("2026-01-06T10:01")
    later = season.receives("Ida Dahl <ida.dahl@vejle.dk>", WHEN)
    assert kinds(later) == [("answer", "ida.dahl@vejle.dk")]


def test_what_an_address_writes_beyond_that_is_kept_and_listed_but_not_carried_out(
    season: SeasonInTest,
) -> None:
    for number in range(31):
        season.receives(METTE, f"{WHEN} {'Tak' * number}")
    sent = season.receives(METTE, BO_TO_2)
    assert kinds(sent) == [("review_case", SECRETARIAT)]
    assert "Afsenderen har ikke fået svar" in words(sent[0].text)
    assert season.seats(2) == []


def test_a_flood_does_not_fill_the_secretariats_mailbox(season: SeasonInTest) -> None:
    for number in range(120):
        season.receives(METTE, f"{WHEN} {'Tak' * number}")
    assert len(season.sent_to(SECRETARIAT)) <= 35


def test_an_autoresponder_without_marks_is_answered_three_times(season: SeasonInTest) -> None:
    """Each with another ticket number; the secretariat hears of it once."""
    sent = []
    for ticket in range(4711, 4721):
        text = f"Borgerservice takker for mailen. {WHEN} Sagen har nummer {ticket}."
        sent += season.receives("service@vejle.dk", text)
    assert [mail.kind for mail in sent if mail.to == ("service@vejle.dk",)] == ["answer"] * 3
    assert [mail.kind for mail in sent if mail.to == (SECRETARIAT,)] == ["review_case"]


def test_a_ticket_system_behind_an_address_of_staff_comes_to_rest(season: SeasonInTest) -> None:
    sent = []
    for ticket in range(1, 100):
        text = f"Hej. Vi har oprettet sag {ticket} på det, du skrev om {'x' * ticket}."
        sent += season.receives("trgr@kl.example", text, f"Sag oprettet: {ticket}")
    own = [mail.kind for mail in sent if mail.to == ("trgr@kl.example",)]
    assert own.count("command_refused") <= 30
    assert own.count("limit_notice") == 1


def test_staff_are_not_held_up_by_the_cap_on_strangers(season: SeasonInTest) -> None:
    """A morning with many questions."""
    for _ in range(50):
        sent = season.receives("trgr@kl.example", "Tak", "Status")
        assert kinds(sent) == [("status_overview", "trgr@kl.example")]


def test_short_words_may_come_as_often_as_they_like(season: SeasonInTest) -> None:
    for _ in range(6):
        sent = season.receives(METTE, "Hvem er tilmeldt fra os?")
        assert kinds(sent) == [("answer", "mette.holm@randers.dk")]


def test_a_forger_cannot_use_up_anybodys_answers(season: SeasonInTest) -> None:
    """Nor fill a mailbox through the service: five answers a day, and its owner is still heard."""
    season.at("2026-01-06T09:00")
    sent = []
    for number in range(40):
        sent += season.receives(METTE, f"{WHEN} {'Tak' * number}", proven=False)
    assert len([mail for mail in sent if mail.to == ("mette.holm@randers.dk",)]) == 5
    assert len([mail for mail in sent if mail.kind == "limit_report"]) == 1
    assert kinds(season.receives(METTE, BO_TO_2))[0] == ("answer", "mette.holm@randers.dk")
    assert season.seats(2) == [("Bo Friis", "included")]
