"""Bodies that nearly wish something beside those that do (`tests/corpus/near_misses.txt`)."""

from __future__ import annotations

from functools import cache

import pytest
from corpora import CORPUS, configured
from sentence_bank import mail_of

from knub_mailer.domain.request import Decision, Info, Status, kind_of
from knub_mailer.entrypoints.commands_understand import understood

BLOCKS = 6


@cache
def lines() -> list[tuple[str, str]]:
    """Each body, with what it is: a kind of request, `-` for nothing, `~` for known to fail."""
    text = (CORPUS / "near_misses.txt").read_text(encoding="utf-8")
    told = [line.partition("|") for line in text.splitlines() if not line.startswith("#")]
    return [(kind, body.replace("\\n", "\n")) for kind, _, body in told]


def carried_out(body: str) -> set[str]:
    raw, _ = mail_of({"text": f"{body}\n", "subject": "Hej"}, "near 1")
    told = understood(configured(), raw)
    if told.decision not in (Decision.ACT, Decision.ASK):
        return set()
    return {kind_of(each) for each in told.requests if not isinstance(each, Info | Status)}


@pytest.mark.parametrize("block", range(BLOCKS))
def test_nothing_is_carried_out_of_what_nearly_wishes(block: int) -> None:
    nearly = [body for kind, body in lines() if kind == "-"]
    assert [body for body in nearly[block::BLOCKS] if carried_out(body)] == []


def test_what_is_known_to_fail_still_does() -> None:
    mended = [body for kind, body in lines() if kind == "~" and not carried_out(body)]
    assert mended == [], "write - in front of these"


@pytest.mark.parametrize("block", range(BLOCKS))
def test_a_wish_is_carried_out_or_asked_about_and_never_another(block: int) -> None:
    wishes = [(kind[1:], body) for kind, body in lines() if kind.startswith("+")]
    done = [(kind, body, carried_out(body)) for kind, body in wishes[block::BLOCKS]]
    assert [each for each in done if each[2] - {each[0]}] == []
    missed = [body for _, body, kinds in done if not kinds]
    assert len(missed) * 12 < len(done)  # asked about: fewer than one in twelve
