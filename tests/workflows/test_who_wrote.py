"""Who wrote a mail decides what it may do (organisers.md, "Authentication")."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, kinds, member, only, sign_up_bo
from season import SeasonInTest, words

from knub_mailer.storage.database import Database

CANCEL = "Aflys møde 2"
TRICKS = {
    "forged": "trgr@kl.example",
    "address as a name": '"trgr@kl.example" <x@evil.example>',
    "address as an encoded name": "=?utf-8?q?trgr=40kl=2Eexample?= <x@evil.example>",
    "trailing dot": "trgr@kl.example.",
    "staff second": "x@evil.example, trgr@kl.example",
    "staff first": "trgr@kl.example, x@evil.example",
    "a group": "Organisers: trgr@kl.example;",
    "encoded address": "=?utf-8?q?trgr=40kl=2Eexample?=",
    "upper case": "TRGR@KL.EXAMPLE",
}


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def raw(sender: str, subject: str, text: str, *more: str) -> bytes:
    lines = [
        *more,
        f"From: {sender}",
        "To: knub@kl.example",
        f"Subject: {subject}",
        "Date: Mon, 05 Jan 2026 09:00:00 +0100",
        "",
        text,
    ]
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("trick", TRICKS)
def test_who_claims_to_be_staff_gets_nothing(season: SeasonInTest, trick: str) -> None:
    """Nothing is done, nobody is answered, the secretariat is told."""
    sent = season.receives_bytes(raw(TRICKS[trick], CANCEL, "Desværre."))
    assert kinds(sent) == [("forgery_report", SECRETARIAT)]
    assert "trgr@kl.example" in sent[0].text
    assert season.state().meetings[2].state == "planned"


def test_a_proven_stranger_does_not_borrow_the_name_of_staff(season: SeasonInTest) -> None:
    """The stranger's own server vouches for the stranger, not for the name shown."""
    sent = season.receives('"trgr@kl.example" <e@evil.example>', "Desværre.", CANCEL)
    assert kinds(sent) == [("forgery_report", SECRETARIAT)]


@pytest.mark.parametrize(
    "field",
    [
        "Authentication-Results: mx.evil.example; dmarc=pass header.from=kl.example",
        "Authentication-Results: mx.kl.example; dmarc=fail header.from=kl.example\r\n"
        "Authentication-Results: mx.kl.example; dmarc=pass header.from=kl.example",
        "Authentication-Results: mx.kl.example; dmarc=pass header.from=evil.example",
        "Authentication-Results: mx.kl.example; spf=pass smtp.mailfrom=kl.example.evil.example",
        "X-Authentication-Results: mx.kl.example; dmarc=pass header.from=kl.example",
    ],
)
def test_forged_results_are_not_believed(season: SeasonInTest, field: str) -> None:
    sent = season.receives_bytes(raw("trgr@kl.example", CANCEL, "Desværre.", field))
    assert kinds(sent) == [("forgery_report", SECRETARIAT)]


def test_a_flood_of_forgeries_is_told_of_a_few_times(season: SeasonInTest) -> None:
    """The secretariat's mailbox isn't the attacker's to fill; the last report says so."""
    for number in range(40):
        season.receives("trgr@kl.example", f"Nummer {number}", CANCEL, proven=False)
    reports = [mail for mail in season.sent_to(SECRETARIAT) if mail.kind == "forgery_report"]
    assert len(reports) == 20
    assert "ikke skriver om flere før i morgen" in words(reports[-1].text)
    assert "ikke skriver om flere" not in words(reports[0].text)


@pytest.mark.parametrize(
    "domain",
    ["randers-dk.example", "rаnders.dk", "xn--rnders-4nf.dk", "randers.dk.evil.example"],
)
def test_a_domain_that_looks_alike_is_a_stranger(season: SeasonInTest, domain: str) -> None:
    """Even when it proves to be itself; the second has a Cyrillic а."""
    passed = f"Authentication-Results: mx.kl.example; dmarc=pass header.from={domain}"
    season.receives_bytes(raw(f"Mette Holm <mette.holm@{domain}>", "Møde 2", BO_TO_2, passed))
    assert season.seats(2) == []
    assert season.sent_to("bo.friis@randers.dk") == []


def test_several_authors_are_nobody(season: SeasonInTest) -> None:
    """Not answered, for each could have been forged; a person looks at it."""
    passed = "Authentication-Results: mx.kl.example; dmarc=pass header.from=randers.dk"
    for sender in ("a@randers.dk, b@randers.dk", "a@randers.dk\r\nFrom: b@randers.dk"):
        sent = season.receives_bytes(raw(sender, sender[-6:], BO_TO_2, passed))
        assert kinds(sent) == [("review_case", SECRETARIAT)]
        assert "Afsenderen har ikke fået svar" in sent[0].text
    assert season.seats(2) == []


def test_answers_go_to_from_and_never_to_reply_to(season: SeasonInTest) -> None:
    headers = {"Reply-To": "Mette Holm <mette.holm@randers.dk.evil.example>"}
    sent = season.receives(METTE, BO_TO_2, headers=headers)
    assert {mail.to for mail in sent} == {("mette.holm@randers.dk",), ("bo.friis@randers.dk",)}
    assert b"evil.example" not in b"".join(mail.raw for mail in sent)


def test_an_unproven_wish_waits_for_the_yes(season: SeasonInTest) -> None:
    """Kept, asked once; carried out at the first mail's sent time; answered in one mail."""
    asked = season.receives(METTE, BO_TO_2, proven=False)
    assert kinds(asked) == [("confirm_sender", "mette.holm@randers.dk")]
    assert season.seats(2) == []
    written = season.now
    season.at("2026-01-08T10:00")
    sent = season.receives(
        METTE, "Ja, det er mig.\n\nVenlig hilsen\nMette", proven=False, reply_to=asked[0]
    )
    assert kinds(sent) == [
        ("answer", "mette.holm@randers.dk"),
        ("invitation", "bo.friis@randers.dk"),
    ]
    seat = season.state().meetings[2].seats[0]
    assert (seat.person.name, seat.entry.at) == ("Bo Friis", written)


def test_the_token_alone_is_enough_for_clients_that_break_threads(season: SeasonInTest) -> None:
    asked = only(season.receives(METTE, BO_TO_2, proven=False), "confirm_sender")
    token = asked.text.partition("Kode: ")[2].split()[0]
    season.receives(METTE, f"ja\n\n> Kode: {token} (lad den stå i dit svar)", proven=False)
    assert season.seats(2) == [("Bo Friis", "included")]


@pytest.mark.parametrize("thread", ["nothing", "own mail", "guessed"])
def test_a_forged_yes_does_nothing(season: SeasonInTest, thread: str) -> None:
    """Who forged the wish knows neither the token nor the Message-ID that asked."""
    asked = only(season.receives(METTE, BO_TO_2, proven=False), "confirm_sender")
    headers = {
        "nothing": {},
        "own mail": {"In-Reply-To": "<2@randers.dk>", "References": "<2@randers.dk>"},
        "guessed": {"In-Reply-To": asked.message_id.replace("a", "b").replace("1", "2")},
    }[thread]
    season.receives(METTE, "ja", proven=False, subject=f"Re: {asked.subject}", headers=headers)
    assert season.seats(2) == []


def test_somebody_elses_yes_does_nothing(season: SeasonInTest) -> None:
    asked = season.receives(METTE, BO_TO_2, proven=False)
    season.receives("Pia Lund <pia.lund@aarhus.dk>", "ja", reply_to=asked[0])
    assert season.seats(2) == []


def test_an_automatic_answer_is_no_yes(season: SeasonInTest) -> None:
    asked = season.receives(METTE, BO_TO_2, proven=False)
    headers = {"Auto-Submitted": "auto-replied"}
    assert season.receives(METTE, "ja", proven=False, reply_to=asked[0], headers=headers) == []
    assert season.seats(2) == []


@pytest.mark.parametrize(
    ("after", "seated"), [("2026-01-12T08:59", True), ("2026-01-12T09:01", False)]
)
def test_a_yes_is_good_for_seven_days(season: SeasonInTest, after: str, seated: bool) -> None:
    asked = season.receives(METTE, BO_TO_2, proven=False)
    season.at(after)
    sent = season.receives(METTE, "ja", proven=False, reply_to=asked[0])
    assert bool(season.seats(2)) == seated
    assert kinds(sent)[0] == ("answer", "mette.holm@randers.dk")
    again = season.receives(METTE, "Ja!", proven=False, reply_to=asked[0])
    assert len(season.seats(2)) == seated, "a token works once"
    assert [mail.kind for mail in again] == ["answer"]


def test_a_no_drops_the_wish(season: SeasonInTest) -> None:
    asked = season.receives(METTE, BO_TO_2, proven=False)
    season.receives(METTE, "Nej, det var ikke mig", proven=False, reply_to=asked[0])
    season.receives(METTE, "ja", proven=False, reply_to=asked[0])
    assert season.seats(2) == []


def test_at_most_one_such_mail_a_day(season: SeasonInTest) -> None:
    """A forger can't use the service to bother anybody; what comes more is for a person."""
    season.receives(METTE, BO_TO_2, proven=False)
    for name in ("Ida Dahl", "Per Bank"):
        sent = season.receives(METTE, f"Tilmeld {name} til møde 2.", proven=False)
        assert kinds(sent) == [("review_case", SECRETARIAT)]
        assert "Afsenderen har ikke fået svar" in sent[0].text
    season.at("2026-01-06T09:01")
    assert kinds(season.receives(METTE, "Tilmeld Else Munk til møde 2.", proven=False)) == [
        ("confirm_sender", "mette.holm@randers.dk")
    ]


def test_what_is_public_is_answered_to_anybody(season: SeasonInTest) -> None:
    text = "Hvornår og hvor er møde 2, og hvad koster det at være med?"
    sent = season.receives("Ida Dahl <ida.dahl@vejle.dk>", text, proven=False)
    assert kinds(sent) == [("answer", "ida.dahl@vejle.dk")]
    assert "Laksetorvet" in sent[0].text


def test_a_status_is_confirmed_first(season: SeasonInTest) -> None:
    """It is other people's data."""
    sign_up_bo(season)
    asked = season.receives(METTE, "Hvem er tilmeldt fra os?", proven=False)
    assert kinds(asked) == [("confirm_sender", "mette.holm@randers.dk")]
    assert "Bo Friis" not in asked[0].text
    sent = season.receives(METTE, "ja", proven=False, reply_to=asked[0])
    assert "Bo Friis" in only(sent, "answer").text


def test_an_unproven_mail_of_an_unknown_municipality_changes_nothing(season: SeasonInTest) -> None:
    """Nor does it earn a seat by a confirmed address of a free provider."""
    season.receives("Mette Holm <mette.holm@gmail.com>", BO_TO_2, proven=False)
    season.receives("Mette Holm <mette.holm2@gmail.com>", BO_TO_2)
    assert season.seats(2) == []


def test_the_price_of_a_confirmed_join_is_that_of_its_sending(season: SeasonInTest) -> None:
    """Sent before meeting 1, confirmed after it."""
    season.at("2026-03-11T12:00")
    text = "Aarhus Kommune vil gerne være medlem af netværket.\n\nVenlig hilsen\nPia Lund"
    asked = season.receives("Pia Lund <pia.lund@aarhus.dk>", text, proven=False)
    season.at("2026-03-13T12:00")
    season.receives("Pia Lund <pia.lund@aarhus.dk>", "ja", proven=False, reply_to=asked[0])
    membership = season.state().memberships["0751"]
    assert membership.fee_ore == 610_000
    assert membership.joined == datetime(2026, 3, 11, 12, tzinfo=ZoneInfo("Europe/Copenhagen"))
