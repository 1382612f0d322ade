"""Any bytes give a letter: nothing raises.

`test_understanding_robust.py` reads the corpus's mails mangled, and mails made to take long.
"""

from __future__ import annotations

import pytest
from hostile import SAMPLES, part
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letters import read

from knub_mailer.mail.bounces import read_bounce


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"\r\n\r\n",
        b"Content-Type: multipart/mixed; boundary=\n\n",
        b"Content-Type: ;;;=\n\nHej",
        b"Content-Type: text/plain; charset*=utf-8''%ff%\n\nHej",
        b"Content-Type: text/plain; charset=punycode\n\nHej-abc",
        b"Content-Type: message/rfc822\n\n",
        b"From: \xff\xfe <\xff@\xfe>\nDate: Mon, 99 Foo 99999 99:99:99 +9999\n\n\xff",
        b"Content-Type: text/html\n\n<?xml version='1.0' encoding='utf-16'?><p>Hej</p>",
        b"Content-Type: text/html\n\n",
        b"Content-Type: text/calendar; method=REPLY\n\nMETHOD:REPLY\nATTENDEE;PARTSTAT=:",
        b"From nobody Mon\nSubject: Hej\n\nTekst",
    ],
)
def test_broken_mails_are_read(raw: bytes) -> None:
    found = read(raw)
    assert isinstance(found.body, str)
    assert read_bounce(found.mail) == ()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_sample_mails_are_read(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(SAMPLES)).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(raw)))
        width = data.draw(st.integers(0, 60))
        raw[at : at + width] = data.draw(st.binary(max_size=60))
    found = read(bytes(raw))
    found.body.encode("utf-8")
    read_bounce(found.mail)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes_are_read(raw: bytes) -> None:
    assert isinstance(read(raw).body, str)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=1_500))
def test_any_html_is_read(text: str) -> None:
    read(part(b"text/html; charset=utf-8", text.encode("utf-8", "replace")))


def test_a_text_nobody_would_write_loses_its_middle() -> None:
    """Its reader is told, so that nothing is carried out on half a text."""
    found = read(part(b"text/plain", b"Vi kommer. " * 10_000 + b"\n\nDog ikke Bo Lund."))
    assert found.shortened
    assert len(found.body) < 30_000
    assert found.body.endswith("Dog ikke Bo Lund.")
    assert not read(part(b"text/plain", b"Vi kommer.")).shortened
