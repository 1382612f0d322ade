"""Looking up senders' keys: strangers choose the names, and no mail waits for theirs."""

from __future__ import annotations

from dataclasses import replace

import dns.exception
import dns.resolver
import pytest
from season import SeasonInTest
from signing import FakeDns, signed

from knub_mailer.domain.network import Trust
from knub_mailer.errors import DnsDeferred
from knub_mailer.mail.name_lookup import BUDGET_S, FAILED_S, WINDOW_S, TxtLookup
from knub_mailer.storage.database import Database


class Silent(dns.resolver.Resolver):
    """Name servers that give no answer, each time after five seconds; but for names there are."""

    def __init__(self) -> None:
        super().__init__(configure=False)
        self.now = 0.0
        self.asked: list[str] = []

    def resolve(self, qname: object, *_args: object, **_options: object) -> object:  # type: ignore[override]
        self.asked.append(str(qname))
        if "none" in str(qname):
            raise dns.resolver.NXDOMAIN
        self.now += 5
        raise dns.exception.Timeout


@pytest.fixture
def dns_server() -> Silent:
    return Silent()


@pytest.fixture
def lookup(dns_server: Silent) -> TxtLookup:
    return TxtLookup(dns_server, lambda: dns_server.now)


def test_a_name_without_an_answer_is_not_asked_for_again_at_once(
    dns_server: Silent, lookup: TxtLookup
) -> None:
    for _ in range(3):
        with pytest.raises(DnsDeferred):
            lookup("s1._domainkey.randers.dk")
    assert len(dns_server.asked) == 1
    dns_server.now += FAILED_S
    with pytest.raises(DnsDeferred):
        lookup("s1._domainkey.randers.dk")
    assert len(dns_server.asked) == 2


def test_a_flood_of_names_without_an_answer_takes_little_time(
    dns_server: Silent, lookup: TxtLookup
) -> None:
    """A hundred mails of a hundred silent domains: seconds, not minutes; then it asks again."""
    for number in range(100):
        with pytest.raises(DnsDeferred):
            lookup(f"s1._domainkey.silent{number}.example")
    assert dns_server.now <= BUDGET_S + 5
    dns_server.now += WINDOW_S
    assert lookup("none.example") is None


def test_a_name_that_does_not_exist_is_no_failure(dns_server: Silent, lookup: TxtLookup) -> None:
    assert [lookup("none.example") for _ in range(2)] == [None, None]


JOIN = (
    b"From: Mette Holm <mette.holm@randers.dk>\r\nTo: knub@kl.example\r\nSubject: Indmeldelse\r\n"
    b"Date: Mon, 05 Jan 2026 09:00:00 +0100\r\nMessage-ID: <1@randers.dk>\r\n\r\n"
    b"Randers Kommune vil gerne v\xc3\xa6re medlem af netv\xc3\xa6rket.\r\n"
    b"EAN: 5798006279999\r\n\r\n"
    b"Venlig hilsen\r\nMette Holm\r\n"
)


def test_a_sender_whose_keys_nobody_can_look_up_is_asked_in_the_end(sqlite: Database) -> None:
    """The DNS doesn't decide by being away; but no mail waits for it for ever."""
    season = SeasonInTest(sqlite, trust=Trust())
    season.schedule = replace(season.schedule, lookup=FakeDns(away=True))
    season.receives_bytes(signed(JOIN, "randers.dk"))
    season.at("2026-01-05T20:00:00")
    assert season.sent() == []
    season.at("2026-01-06T10:00:00")
    assert [mail.kind for mail in season.sent_to("mette.holm@randers.dk")] == ["confirm_sender"]
