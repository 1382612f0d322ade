"""Without a server that checks, the signature of the author's domain decides."""

from __future__ import annotations

import pytest
from signing import RECORD, FakeDns, key_at, signed

from knub_mailer.domain.network import Trust
from knub_mailer.errors import DnsDeferred
from knub_mailer.mail.alignment import aligned, organisational_domain
from knub_mailer.mail.authentication import authenticate
from knub_mailer.mail.parse import parse_mail

PLAIN = (
    b"From: Mette Holm <mette.holm@randers.dk>\r\n"
    b"To: knub@kl.example\r\n"
    b"Subject: Tilmelding\r\n"
    b"Date: Mon, 12 Jan 2026 09:00:00 +0100\r\n"
    b"Message-ID: <1@randers.dk>\r\n"
    b"\r\n"
    b"Vi vil gerne v\xc3\xa6re med.\r\n"
)


def believed(raw: bytes, dns: FakeDns) -> bool:
    return authenticate(parse_mail(raw), raw, Trust(), dns).authenticated


def test_a_signature_of_the_authors_domain_is_believed() -> None:
    """The key comes from the DNS; one look-up."""
    dns = FakeDns(key_at("randers.dk"))
    assert believed(signed(PLAIN, "randers.dk"), dns)
    assert dns.asked == ["s1._domainkey.randers.dk."]


def test_it_holds_through_bare_line_ends_and_fields_on_top() -> None:
    """Servers add trace fields, and a mailbox may store LF alone."""
    dns = FakeDns(key_at("randers.dk"))
    raw = b"Received: from a by b; Mon, 12 Jan 2026 09:00:01 +0100\r\n" + signed(
        PLAIN, "randers.dk"
    )
    assert believed(raw, dns)
    assert believed(raw.replace(b"\r\n", b"\n"), dns)


def test_a_part_of_the_organisation_may_sign() -> None:
    """Relaxed alignment: post.randers.dk for randers.dk."""
    assert believed(signed(PLAIN, "post.randers.dk"), FakeDns(key_at("post.randers.dk")))


@pytest.mark.parametrize("domain", ["evil.dk", "dk", "evil-randers.dk", "randers.dk.evil.com"])
def test_the_signature_of_another_domain_is_not_even_looked_up(domain: str) -> None:
    """A valid one proves nothing about From."""
    dns = FakeDns(key_at(domain))
    assert not believed(signed(PLAIN, domain), dns)
    assert dns.asked == []


@pytest.mark.parametrize(
    "change",
    [
        (b"gerne", b"ikke"),
        (b"Subject: Tilmelding", b"Subject: Afmelding"),
        (b"mette.holm@randers.dk", b"bo.holm@randers.dk"),
        (b"Message-ID: <1@", b"Message-ID: <2@"),
        (b"Date: Mon, 12 Jan", b"Date: Mon, 13 Jan"),
    ],
)
def test_a_changed_mail_is_not_believed(change: tuple[bytes, bytes]) -> None:
    """Body and the fields that matter are covered."""
    raw = signed(PLAIN, "randers.dk").replace(*change)
    assert not believed(raw, FakeDns(key_at("randers.dk")))


@pytest.mark.parametrize(
    "added",
    [
        b"From: chef@randers.dk",
        b"Subject: Aflys",
        b"Date: Tue, 13 Jan 2026 09:00:00 +0100",
        b"Message-ID: <9@randers.dk>",
        b"To: somebody@else.example",
    ],
)
def test_a_field_put_above_a_signed_one_is_not_believed(added: bytes) -> None:
    """The signature still holds, for the lower field; readers see the upper one."""
    raw = added + b"\r\n" + signed(PLAIN, "randers.dk")
    assert not believed(raw, FakeDns(key_at("randers.dk")))


def test_what_a_signature_leaves_open_makes_it_worthless() -> None:
    """Subject, date and id must be covered, the body to its end, and not by SHA-1."""
    dns = FakeDns(key_at("randers.dk"))
    assert not believed(signed(PLAIN, "randers.dk", covered=(b"from",)), dns)
    assert not believed(signed(PLAIN, "randers.dk", whole=False), dns)
    assert not believed(signed(PLAIN, "randers.dk", algorithm=b"rsa-sha1"), dns)
    assert dns.asked == []


def test_no_key_is_no_proof() -> None:
    """No record, a revoked key, a domain that is only trying, nonsense."""
    raw = signed(PLAIN, "randers.dk")
    assert not believed(raw, FakeDns())
    for record in (b"v=DKIM1; p=", RECORD + b"; t=y", b"hello", b"\xff", b""):
        assert not believed(raw, FakeDns(key_at("randers.dk", record)))


def test_a_dns_that_gives_no_answer_decides_nothing() -> None:
    """The mail is tried again later."""
    with pytest.raises(DnsDeferred):
        believed(signed(PLAIN, "randers.dk"), FakeDns(away=True))


def test_an_unsigned_mail_needs_no_dns() -> None:
    """It is not authenticated, DNS or no DNS."""
    dns = FakeDns(away=True)
    assert not believed(PLAIN, dns)
    assert not believed(b"DKIM-Signature: v=1; nonsense\r\n" + PLAIN, dns)
    assert dns.asked == []


def test_one_good_signature_among_others_is_enough() -> None:
    """A broken one above, a foreign one below, one whose key can't be looked up."""
    dns = FakeDns(key_at("randers.dk"))
    foreign = signed(PLAIN, "lister.example")
    both = signed(PLAIN, "randers.dk")[: -len(PLAIN)] + foreign
    assert believed(both, dns)
    assert believed(b"DKIM-Signature: v=1; a=x\r\n" + both, dns)


def test_a_thousand_signatures_cost_few_look_ups() -> None:
    """Each would be one more question to the DNS."""
    one = signed(PLAIN, "randers.dk")[: -len(PLAIN)]
    dns = FakeDns()
    assert not believed(one * 1_000 + PLAIN, dns)
    assert len(dns.asked) <= 10


@pytest.mark.parametrize("raw", [b"", b" x", b"\x00", b"From: a@b.dk", b"DKIM-Signature:\r\n\r\n"])
def test_broken_bytes_are_nobodys(raw: bytes) -> None:
    """And no fault."""
    assert not believed(raw, FakeDns())
    assert not believed(raw + b"\r\nDKIM-Signature: v=1; d=b.dk\r\n\r\n", FakeDns())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("randers.dk", "randers.dk"),
        ("Randers.DK", "randers.dk."),
        ("post.randers.dk", "randers.dk"),
        ("a.b.randers.dk", "post.randers.dk"),
        ("æblehaven.dk", "xn--blehaven-i0a.dk"),
        ("city.london.co.uk", "london.co.uk"),
        ("kommune.onmicrosoft.com", "kommune.onmicrosoft.com"),
    ],
)
def test_domains_of_one_organisation_are_aligned(one: str, other: str) -> None:
    """By whole labels, in any letter case, in Unicode or ASCII."""
    assert aligned(one, other)
    assert aligned(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("randers.dk", "aarhus.dk"),
        ("dk", "randers.dk"),
        ("dk", "dk"),
        ("example", "kl.example"),
        ("co.uk", "london.co.uk"),
        ("paris.co.uk", "london.co.uk"),
        ("oslo.kommune.no", "bergen.kommune.no"),
        ("evil.onmicrosoft.com", "kommune.onmicrosoft.com"),
        ("evilranders.dk", "randers.dk"),
        ("randers.dk.evil.com", "randers.dk"),
        ("", "randers.dk"),
        (".dk", "randers.dk"),
        ("randers..dk", "randers.dk"),
        ("", ""),
        ("rаnders.dk", "randers.dk"),
    ],
)
def test_strangers_are_not_aligned(one: str, other: str) -> None:
    """A shared suffix makes no organisation."""
    assert not aligned(one, other)
    assert not aligned(other, one)


def test_an_organisation_is_what_was_registered() -> None:
    """Under a shared second level that is one label more."""
    assert organisational_domain("a.b.randers.dk") == "randers.dk"
    assert organisational_domain("x.council.gov.uk") == "council.gov.uk"
    assert organisational_domain("gov.uk") is None
