"""A sender is believed on the word of the configured server alone, whatever the mail says."""

from __future__ import annotations

import pytest
from signing import FakeDns

from knub_mailer.domain.network import Trust
from knub_mailer.mail.authentication import MICROSOFT_365, authenticate
from knub_mailer.mail.parse import parse_mail

BOSS = "trgr@kl.example"


def believed(*fields: str, trust: str = "mx.kl.example", own: str | None = None) -> bool:
    """Whether a mail with these header fields, topmost first, counts as its author's."""
    raw = "\r\n".join([*fields, "Subject: Program", "", "Hej"]).encode()
    dns = FakeDns(away=True)  # must not be asked
    found = authenticate(parse_mail(raw), raw, Trust(trust), dns, own_address=own)
    assert dns.asked == []
    assert found.how
    return found.authenticated


def results(text: str, server: str = "mx.kl.example") -> str:
    return f"Authentication-Results: {server}; {text}"


FROM = f"From: Trine Gregersen <{BOSS}>"


@pytest.mark.parametrize(
    "verdict",
    [
        "dmarc=pass header.from=kl.example",
        "dmarc=pass",
        "dmarc = pass header.from = KL.example",
        "spf=fail smtp.mailfrom=x@list.example; dkim=none; dmarc=pass (p=REJECT) "
        "header.from=kl.example",
        "dkim=pass header.d=kl.example header.s=s1 header.b=abc",
        "dkim=pass (2048-bit key; unprotected) header.i=@post.kl.example",
        "spf=pass smtp.mailfrom=trgr@kl.example",
        "spf=pass (ok) smtp.mailfrom=bounce.kl.example",
        "dkim=fail header.d=kl.example; dkim=pass header.d=kl.example",
        "spf=pass smtp.mailfrom=<trgr@kl.example>",
    ],
)
def test_a_passed_check_of_the_authors_domain_is_believed(verdict: str) -> None:
    """DMARC, or DKIM or SPF aligned with From."""
    assert believed(results(verdict), FROM)


@pytest.mark.parametrize(
    "verdict",
    [
        "none",
        "dmarc=fail header.from=kl.example",
        "dmarc=none; spf=softfail smtp.mailfrom=kl.example",
        "dmarc=bestguesspass header.from=kl.example",
        "dmarc=pass header.from=evil.example",
        "dmarc=pass header.from=mx.kl.example.evil.example",
        "spf=pass smtp.mailfrom=x@evil.example; dkim=pass header.d=evil.example; dmarc=fail",
        "dkim=pass header.d=evil-kl.example",
        "dkim=pass header.d=example",
        "dkim=pass header.d=kl.example.evil.dk",
        "dkim=pass",
        "spf=pass smtp.helo=kl.example",
        "spf=pass smtp.mailfrom=kl.example@evil.dk",
        'spf=pass smtp.mailfrom="x@kl.example;dmarc=pass"@evil.example',
        'spf=pass smtp.mailfrom="a; dmarc=pass header.from=kl.example;"@evil.example',
        "spf=fail (sender said: ; dmarc=pass header.from=kl.example) smtp.mailfrom=evil.dk",
        "spf=fail (a (b; dmarc=pass) ; dmarc=pass) smtp.mailfrom=evil.dk",
        r"spf=fail (a \) ; dmarc=pass) smtp.mailfrom=evil.dk",
        'spf=fail reason="; dmarc=pass" smtp.mailfrom=evil.dk',
        "spf=fail (never closed ; dmarc=pass header.from=kl.example",
        "arc=pass; compauth=pass reason=100",
        "auth=pass smtp.auth=trgr@kl.example",
        "x-dmarc=pass header.from=kl.example",
        "=?utf-8?q?dmarc=3Dpass?=",
        "spf=fail (=?utf-8?q?=29_=3B_dmarc=3Dpass_=28?=) smtp.mailfrom=evil.dk",
    ],
)
def test_anything_less_is_not_believed(verdict: str) -> None:
    """Other domains, look-alikes, and text in comments and quotes that looks like a result."""
    assert not believed(results(verdict), FROM)


def test_only_the_topmost_field_of_our_server_is_believed() -> None:
    """One that the sender put further down counts for nothing."""
    forged = results("dmarc=pass header.from=kl.example")
    assert not believed(results("dmarc=fail header.from=kl.example"), forged, FROM)
    assert not believed(results("none"), "Received: from evil by mx", forged, FROM)


def test_the_word_of_another_server_is_not_believed() -> None:
    """Neither alone, nor above or below ours."""
    passed = "dmarc=pass header.from=kl.example"
    other = results(passed, "mx.evil.example")
    assert not believed(other, FROM)
    assert not believed(other, results("dmarc=fail"), FROM)
    assert believed(other, results(passed), FROM)
    assert not believed(results(passed, "mx.kl.example.evil.example"), FROM)
    assert not believed(results(passed, "evil (mx.kl.example)"), FROM)
    assert not believed(f"Authentication-Results-Original: mx.kl.example; {passed}", FROM)
    assert not believed(f"ARC-Authentication-Results: i=1; mx.kl.example; {passed}", FROM)
    assert not believed(f"X-Authentication-Results: mx.kl.example; {passed}", FROM)
    assert not believed(f"Authentication-Results: {passed}", FROM)


def test_the_servers_name_is_read_as_the_standard_writes_it() -> None:
    """In any letter case, quoted, commented, with a version, folded."""
    passed = "dmarc=pass header.from=kl.example"
    assert believed(results(passed, "MX.KL.Example"), FROM)
    assert believed(results(passed, '"mx.kl.example"'), FROM)
    assert believed(results(passed, "(ours) mx.kl.example 1"), FROM)
    assert believed(f"Authentication-Results:\r\n mx.kl.example;\r\n\t{passed}", FROM)
    assert believed(f"AUTHENTICATION-RESULTS: mx.kl.example;{passed}", FROM)


@pytest.mark.parametrize(
    "author",
    [
        ["From: trgr@kl.example", "From: chef@evil.example"],
        ["From: trgr@kl.example", "From: trgr@kl.example"],
        ["From: trgr@kl.example, chef@evil.example"],
        ["From: <trgr@kl.example>, <ulsc@kl.example>"],
        ["From: <trgr@kl.example> <chef@evil.example>"],
        ["From: chef@evil.example <trgr@kl.example>"],
        ["From: ulsc@kl.example <trgr@kl.example>"],
        ["From: Ledelsen: trgr@kl.example;"],
        ["From: Ledelsen: Trine <trgr@kl.example>, Ulla <ulsc@kl.example>;"],
        ["From: undisclosed-recipients:;"],
        ["From: =?utf-8?q?trgr=40kl.example?="],
        ["From: <=?utf-8?q?trgr=40kl.example?=>"],
        ["From: =?utf-8?q?Trine?= =?utf-8?q?_=3Ctrgr=40kl.example=3E?="],
        ["From: <@evil.example:trgr@kl.example>"],
        ['From: "trgr@kl.example'],
        ["From: trgr@kl.example@evil.example"],
        ["From: trgr @kl.example"],
        ["From:"],
        ["Sender: trgr@kl.example"],
        ["X: 1\rFrom: trgr@kl.example", "From: chef@evil.example"],
    ],
)
def test_a_doubtful_author_is_never_believed(author: list[str]) -> None:
    """Whatever the server says: it may have checked another address than the one that is shown."""
    assert not believed(results("dmarc=pass; spf=pass smtp.mailfrom=kl.example"), *author)


@pytest.mark.parametrize(
    "author",
    [
        "trgr@kl.example",
        "<trgr@kl.example>",
        "TRGR@KL.example",
        "Gregersen, Trine <trgr@kl.example>",
        '"Gregersen, Trine (KL: Boliger)" <trgr@kl.example>',
        "trgr@kl.example (Trine: til daglig)",
        "trgr@kl.example <trgr@kl.example>",
        '"chef@evil.example" <trgr@kl.example>',
        "=?utf-8?Q?=C3=86r=C3=B8=3A_S=C3=B8ren?= <trgr@kl.example>",
    ],
)
def test_an_author_is_believed_however_the_name_is_written(author: str) -> None:
    """The name may be anything, since nobody looks at it."""
    assert believed(results("dmarc=pass header.from=kl.example"), f"From: {author}")


def test_a_name_that_is_an_organisers_address_proves_nothing() -> None:
    """The mail counts as that of its real address."""
    raw = (
        f"{results('dmarc=pass header.from=evil.example')}\r\n"
        'From: "trgr@kl.example" <chef@evil.example>\r\n\r\n'
    ).encode()
    mail = parse_mail(raw)
    assert mail.sender is not None
    assert mail.sender.email == "chef@evil.example"
    assert authenticate(mail, raw, Trust("mx.kl.example"), FakeDns()).authenticated


def test_a_look_alike_domain_is_only_itself() -> None:
    """A Cyrillic letter in the domain is another domain."""
    cyrillic = "From: trgr@кl.example"
    assert not believed(results("dmarc=pass header.from=kl.example"), cyrillic)
    assert believed(results("dmarc=pass header.from=xn--l-stb.example"), cyrillic)


def test_the_networks_own_address_is_not_believed() -> None:
    """Nobody but the service writes under it, and the service doesn't write to itself."""
    passed = results("dmarc=pass header.from=kl.example")
    assert not believed(passed, "From: knub@kl.example", own="knub@kl.example")
    assert not believed(passed, "From: KNUB@kl.example", own="knub@KL.example")
    assert believed(passed, FROM, own="knub@kl.example")


MICROSOFT = (
    "Authentication-Results: spf=pass (sender IP is 203.0.113.7)\r\n smtp.mailfrom=kl.example; "
    "dkim=pass (signature was verified)\r\n header.d=kl.example;dmarc=pass action=none\r\n "
    "header.from=kl.example;compauth=pass reason=100"
)


def test_microsoft_365_is_believed_when_it_is_configured() -> None:
    """Its field names no server; the topmost one is Microsoft's."""
    assert believed(MICROSOFT, FROM, trust=MICROSOFT_365)
    assert not believed(MICROSOFT, FROM)
    stray = (
        "Authentication-Results: spf=pass (sender IP is 203.0.113.7) smtp.mailfrom=evil.dk; "
        "kl.example; dkim=pass (signature was verified) header.d=kl.example;kl.example; dmarc=none"
    )
    assert believed(stray, FROM, trust=MICROSOFT_365)


@pytest.mark.parametrize(
    "fields",
    [
        ["Authentication-Results: mx.evil.example; dmarc=pass header.from=kl.example"],
        ["Authentication-Results: spf=fail smtp.mailfrom=kl.example; dmarc=fail", MICROSOFT],
        ["Authentication-Results: mx.kl.example; dmarc=fail", MICROSOFT],
        ["Authentication-Results: spf=fail (; dmarc=pass) smtp.mailfrom=evil.dk; dmarc=fail"],
        ['Authentication-Results: spf=pass smtp.mailfrom="; dmarc=pass ;"@evil.dk; dmarc=fail'],
        ["Authentication-Results: spf=pass smtp.mailfrom=evil.dk; kl.example; dkim=none"],
        ["Authentication-Results: dmarc=pass action=none header.from=evil.dk; compauth=pass"],
        ["X-Nothing: 1"],
    ],
)
def test_microsoft_365_is_not_believed_in_other_words(fields: list[str]) -> None:
    """Fields of others, further down, or what only looks like a result."""
    assert not believed(*fields, FROM, trust=MICROSOFT_365)
