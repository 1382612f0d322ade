"""These seasons are written as people write: they need an engine that reads plain mails."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage

import pytest
from folder import ZONE
from season import CONTRACT_SEASON

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.language.understand import understand
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment

_PLAIN = (
    "Jeg tilmelder hermed Anders Berg, anders.berg@kolding.dk, til møde 1.",
    "Jeg afmelder hermed Anders Berg fra møde 1.",
    "Erik Gram, erik.gram@kolding.dk, kommer i stedet for Anders Berg på møde 1.",
    "Vores EAN-nummer er 5798000000018.",
    "Vores reference er 99-12.",
)


@pytest.fixture(scope="session", autouse=True)
def _plain_mails_are_read() -> None:
    """Skip with words where the plainest mails are not read: the rules are not at fault then."""
    settings = load_settings(CONTRACT_SEASON)
    network = settings.networks[0]
    moment = datetime(2026, 2, 2, 10, tzinfo=ZONE)
    for text in _PLAIN:
        mail = EmailMessage()
        mail["From"] = "Mette Holm <mette.holm@kolding.dk>"
        mail["Subject"] = "Netværket"
        mail.set_content(f"{text}\n\nMed venlig hilsen\nMette Holm\n")
        letter = segment(parse_mail(mail.as_bytes()), network.address, network.tag)
        found = understand(letter, network, network.season, settings.register, moment)
        if found.decision is not Decision.ACT:
            pytest.skip(f"the engine does not act on {text!r}")
