"""A key that signs the tests' mails, and the DNS that publishes it. It opens nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import dkim

from knub_mailer.errors import DnsDeferred

PRIVATE_KEY = b"""-----BEGIN RSA PRIVATE KEY-----
MIICWwIBAAKBgQDZ8pSnF//yUUwhygUOVnRgPttELIq7R3PYMBMHc/Yo8ob4h7W2
i5o4S83BilLDxEwtjqcxqBLVqozXGiFo8O0C5l1wZ4Mnl5tYEO+/fn8+l43N3ulT
ILkeamaKb/bTqVDvTmHz5NRLugrRISeeYNiQDYBuD37kCgz1x2ca70fFrQIDAQAB
AoGAeErXmVI5xjjw2EV0fPFi0ixfQUWEXNGXMt914Usztm4F6O6ecN6khCXyrrv1
6m9RzGNMDLBDlQLJMYAOqKkxZr7bs2Sfm9Yz5Zaoc3oIUIuaQmwzHFwksMXRtOws
02Ou8pGyflGON29rxvamNlmcD4txHF4Xrn3DWWusu7hso9ECQQD+oQ4wZ93K7Frc
GzG3ScU4yiPVWlbWHaDQ9ami1gKolKYzRqwAmX9Co5CYMpnV1hOf5Z92mh6Qfcp3
2A+yhWlbAkEA2x739/SzGM8Qm7+BRrcG6q1B3tRBD0rNjhmGXlBLREPB5Ym+QHxM
lQxymMYLtNyoJBwC8lJv4sy/WK/4xYSzlwJAAVgkVQkXWKzqxeK23nrbObOHgObb
MoIxiSji3mM23GD8h6TF37LvwxBOAR+zRDe/Hsb9koi5xJWFbiCL5KtjpQJANh0y
zgifhlv01RH5YjZnPeOl5drzakxl8Vb6aSZZQDWfmAlpc9F+tDyLvJEEaRkpaSmF
zMRxH0jDZKqovFbmZwJAKJJI+8oa1Y2rF6ioTwTlrbXlM+8I6UWjr+m8pcDLEZKn
6bb4jCKbvkgQ3loZAv2Jq0Hum1iqLLdGP5LPzCKK4Q==
-----END RSA PRIVATE KEY-----
"""
PUBLIC_KEY = (
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDZ8pSnF//yUUwhygUOVnRgPttELIq7R3PYMBMHc/Yo8ob4h7W2"
    "i5o4S83BilLDxEwtjqcxqBLVqozXGiFo8O0C5l1wZ4Mnl5tYEO+/fn8+l43N3ulTILkeamaKb/bTqVDvTmHz5NRL"
    "ugrRISeeYNiQDYBuD37kCgz1x2ca70fFrQIDAQAB"
)
RECORD = f"v=DKIM1; k=rsa; p={PUBLIC_KEY}".encode()


class FakeDns:
    """TXT records by name; remembers what was asked, and is away when told so."""

    def __init__(self, records: Mapping[str, bytes] | None = None, *, away: bool = False) -> None:
        self.records = dict(records or {})
        self.away = away
        self.asked: list[str] = []

    def __call__(self, name: str) -> bytes | None:
        self.asked.append(name)
        if self.away:
            raise DnsDeferred("the DNS gives no answer")
        return self.records.get(name.rstrip("."))


def key_at(domain: str, record: bytes = RECORD) -> dict[str, bytes]:
    """The record of the selector `s1` of a domain."""
    return {f"s1._domainkey.{domain}": record}


def signed(
    raw: bytes,
    domain: str,
    *,
    covered: tuple[bytes, ...] = (b"from", b"subject", b"date", b"message-id"),
    whole: bool = True,
    algorithm: bytes = b"rsa-sha256",
) -> bytes:
    """The mail with a signature of that domain on top; not `whole`: with `l=`."""
    signature = dkim.sign(
        raw,
        b"s1",
        domain.encode(),
        PRIVATE_KEY,
        include_headers=list(covered),
        length=not whole,
        signature_algorithm=algorithm,
    )
    return bytes(signature) + raw
