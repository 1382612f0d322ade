"""The log: for programs to read, with nothing in it that was written to the network."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from knub_mailer.entrypoints.logs import configure_logs
from knub_mailer.errors import Deferred

SECRET = "Kære alle, mit CPR-nummer er 010101-0101"


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    configure_logs()
    yield capsys
    structlog.reset_defaults()
    logging.basicConfig(handlers=[logging.NullHandler()], force=True)


def last(lines: pytest.CaptureFixture[str]) -> dict[str, object]:
    written = lines.readouterr().err.splitlines()
    found: dict[str, object] = json.loads(written[-1])
    return found


def test_a_fault_is_told_by_kind_and_place_not_by_the_value_it_is_about(
    lines: pytest.CaptureFixture[str],
) -> None:
    try:
        int(SECRET)
    except ValueError:
        structlog.get_logger().exception("mail failed", intake=7)
    told = last(lines)
    assert (told["event"], told["error"], told["intake"]) == ("mail failed", "ValueError", 7)
    assert "test_logs.py" in str(told["at"])
    assert "CPR" not in json.dumps(told)


def test_a_server_that_is_away_is_told_in_its_words(lines: pytest.CaptureFixture[str]) -> None:
    try:
        raise Deferred("imap.example:993 does not answer")
    except Deferred:
        structlog.get_logger().exception("away")
    assert last(lines)["why"] == "imap.example:993 does not answer"


def test_what_has_no_place_in_a_log_is_left_out(lines: pytest.CaptureFixture[str]) -> None:
    """And a stranger's words neither end a line nor fill the disk."""
    log = structlog.get_logger()
    log.info("x", password="hemmelig", body=SECRET, subject="a\r\nb\x1b[31m" + "x" * 5000)
    raw = lines.readouterr().err
    assert "hemmelig" not in raw and "CPR" not in raw and "\x1b" not in raw
    assert raw.count("\n") == 1 and len(raw) < 700


def test_what_libraries_warn_of_stands_in_the_same_form(lines: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("some.library").warning("a warning")
    told = last(lines)
    assert (told["event"], told["level"], told["logger"]) == (
        "a warning",
        "warning",
        "some.library",
    )
