"""docs/understanding.md shows what the code does: its example is run, its modules exist."""

from __future__ import annotations

import re
from email.message import EmailMessage
from pathlib import Path

from corpora import output_of
from stages import stages_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "understanding.md").read_text(encoding="utf-8")
TEXT = " ".join(re.findall(r"(?m)^> (.*)", PAGE))


def example() -> bytes:
    mail = EmailMessage()
    mail["From"] = "Lone Dahl Kristensen <lodk@randers.dk>"
    mail["To"], mail["Cc"] = "knub@kl.example", "Jens Krogh <jenskr@randers.dk>"
    mail["Date"] = "Mon, 18 May 2026 08:31:00 +0200"
    mail["Message-ID"] = "<example@randers.dk>"
    mail.set_content(f"{TEXT}\n\nVenlig hilsen\nLone Dahl Kristensen\n")
    return bytes(mail)


def test_its_example_goes_through_the_stages_it_shows() -> None:
    stages = " ".join(" ".join(stages_of(example())).split())
    shown = [" ".join(words.split()) for words in re.findall(r"`([^`]*)`", PAGE)]
    sentences = [words for words in shown if re.search(r"\b[PGM]\d", words)]
    assert len(sentences) == 4
    assert [words for words in sentences if words not in stages] == []
    assert "sign_up: Ida Dahl; meeting not said (tentative)" in stages


def test_its_example_comes_out_as_shown() -> None:
    found = output_of(example())
    assert (found["decision"], found["questions"]) == ("ask", ["which_request"])
    people = [
        (request["kind"], request["meetings"], [each["name"] for each in request["attendees"]])
        for request in found["requests"]
    ]
    assert people == [
        ("cancel", [2], ["Bo Friis"]),
        ("sign_up", [2], ["Mette Holm", "Jens Krogh"]),
    ]


def test_it_names_modules_that_exist() -> None:
    named = set(re.findall(r"`(?:[\w/]+/)?(\w+\.py)\b", PAGE))
    there = {path.name for top in ("knub_mailer", "tests") for path in (ROOT / top).rglob("*.py")}
    assert len(named) > 40
    assert named <= there
