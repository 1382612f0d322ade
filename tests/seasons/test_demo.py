"""The demo's season: whoever replies in it replies to a mail of ours, and is understood."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from folder import Lived

from knub_mailer.entrypoints.replay import replay
from knub_mailer.entrypoints.settings import load_settings

DEMO = Path(__file__).parents[2] / "config" / "demo"
UNTIL = datetime.fromisoformat("2026-06-11T12:00+02:00")  # all kinds of replies have come by then


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    out = tmp_path_factory.mktemp("demo")
    replay(load_settings(DEMO), DEMO / "mail", out, UNTIL, lambda _step: None)
    return Lived(out)


def test_every_reply_names_a_mail_that_was_sent(lived: Lived) -> None:
    """`scripts/thread_demo.py` puts them right when Message-IDs have changed."""
    ours = {str(mail.message["Message-ID"]) for mail in lived.sent}
    mails = [
        message_from_bytes(path.read_bytes(), policy=default)
        for path in (DEMO / "mail").glob("*.eml")
    ]
    mails = [mail for mail in mails if mail["Date"].datetime < UNTIL]
    replies = {str(mail["In-Reply-To"]) for mail in mails if mail["In-Reply-To"]}
    assert len(replies) > 20
    assert replies <= ours


def test_staff_are_understood_and_leave_nothing_undecided(lived: Lived) -> None:
    assert lived.review() == []
    assert not lived.to("netvaerk.example", words="Det kunne ikke lade sig gøre")
    assert not lived.to("netvaerk.example", words="Hvilken sag mener du?")
    kinds = {row["kind"] for row in lived.report["invoices"]}
    assert kinds == {"invoice", "credit_note"}
