"""Any bytes are understood as something: no mail makes the reader fail, or takes it long."""

from __future__ import annotations

import time
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hostile import MANGLED_ONE_IN, MANGLERS, PATHOLOGICAL, SAMPLES, mangled
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letters import raw_mail, read

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Decision, Understanding
from knub_mailer.entrypoints.settings import Settings, load_settings
from knub_mailer.language.understand import understand
from knub_mailer.mail.bounces import read_bounce

SEASON = Path(__file__).parents[1] / "contract_season"
NOW = datetime(2026, 5, 5, 10, tzinfo=ZoneInfo("Europe/Copenhagen"))
WORDS = (
    "tilmeld afmeld ikke møde 2 1 28. maj 31/2 0 99 -1 den torsdag i stedet for Mette Holm m@r.dk "
    "og , . ; : ? ! ( ) jeg vi alle begge måske hvis EAN 5790000000005 579 x kontaktperson hele "
    "kommunen næste resten tre +1 Bo @ / - æ É 𝕏 ½ ² ٣"
)
REPEATED = (
    *(" ", "\t", "\n", "-", ".", "_", "a", "Aa", "1", "a ", "Aa ", "Aa-", "a/", "a@", "(a)"),
    *("ab, ", "og ", "Mette Holm ", "Mette Holm, ", "møde 2 ", "28. maj, ", "jeg ", "mig og "),
    *("ikke ", "øh ", "eller rettere ", "nej, ", "hvis ", "til ", "kommer ", "+1 ", "> ", "a: "),
)
LIMIT_S = 6.0  # generous: two seconds on an idle core, others share it


@cache
def configured() -> Settings:
    return load_settings(SEASON)


def meaning(raw: bytes) -> Understanding:
    return meaning_of(read(raw))


def meaning_of(letter: Letter) -> Understanding:
    network = configured().networks[0]
    return understand(letter, network, network.season, configured().register, NOW)


@pytest.mark.parametrize("raw", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_hostile_mails_are_understood_in_time(raw: bytes) -> None:
    started = time.process_time()
    found = read(raw)
    read_bounce(found.mail)
    assert meaning_of(found).decision in Decision
    assert time.process_time() - started < LIMIT_S


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("before", ["", "spørgsmål ", "Mette Holm er "])
def test_what_is_repeated_takes_no_time(before: str, piece: str) -> None:
    """A gap of spaces, the address of a page, a name many times: no pattern tries all the ways."""
    started = time.process_time()
    body = before + piece * (600 // len(piece))
    for ending in ("!", " ikke"):
        assert meaning(raw_mail(body + ending)).decision in Decision
    assert time.process_time() - started < LIMIT_S


@pytest.mark.parametrize("way", MANGLERS)
@pytest.mark.parametrize(
    "one_in", [MANGLED_ONE_IN[0], pytest.param(MANGLED_ONE_IN[1], marks=pytest.mark.soak)]
)
def test_mangled_mails_are_understood(one_in: int, way: str) -> None:
    for raw in mangled(way, one_in):
        found = read(raw)
        for text in (found.subject, found.body, found.signature, found.quoted, found.forwarded):
            text.encode("utf-8")
        assert meaning_of(found).decision in Decision


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_mails_are_understood(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(SAMPLES)).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=60))
    assert meaning(bytes(raw)).decision in Decision


@pytest.mark.parametrize(
    "behind", ["()2049", " ()7", "(bo@randers.dk)7", "<>3", "'s()1", "(A)12", "”4"]
)
def test_a_number_close_behind_a_name_is_its_own(behind: str) -> None:
    assert meaning(raw_mail(f"Mette Holm{behind} kommer til møde 2")).decision in Decision


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS.split()),
        max_size=40,
    )
)
def test_words_in_any_order_are_understood(words: list[str]) -> None:
    assert meaning(raw_mail(" ".join(words))).decision in Decision


@settings(max_examples=80, deadline=None)
@given(subject=st.text(max_size=200), text=st.text(max_size=600))
def test_any_text_is_understood(subject: str, text: str) -> None:
    line = "".join(sign for sign in subject if sign.isprintable())
    raw = raw_mail(text.encode("utf-8", "replace").decode(), subject=line.strip() or "x")
    assert meaning(raw).decision in Decision
