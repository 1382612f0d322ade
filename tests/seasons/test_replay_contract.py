"""replay.md to the letter: the same bytes twice, nothing told by later mails, the report's form."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import datetime
from email.utils import parseaddr
from pathlib import Path

import pytest
from folder import (
    AARHUS,
    EANS,
    KOLDING,
    ORGANISER,
    VEJLE,
    Lived,
    SeasonFolder,
    joins,
    person,
    signs_up,
)

UNTIL = "2026-04-15T00:00:00+02:00"


def _season(folder: Path) -> SeasonFolder:
    season = SeasonFolder(folder)
    joins(season, "2026-01-15 09:12", KOLDING, EANS["kolding"])
    joins(season, "2026-01-16 09:12", AARHUS)
    names = (person(name, "kolding") for name in ("Anders Berg", "Bente Dahl", "Carl Eng"))
    signs_up(season, "2026-02-02 10:00", KOLDING, 1, *names)
    season.mail("2026-02-20 10:00", ORGANISER, "Kl. 9.30 Velkomst", "Program møde 1")
    season.mail("2026-02-20 10:05", ORGANISER, "send", "SV: [KNUB] Se det igennem: Program møde 1")
    season.mail("2026-03-01 10:00", KOLDING, "Jeg afmelder hermed Anders Berg fra møde 1.")
    season.mail("2026-03-02 10:00", KOLDING, "Hvem er tilmeldt fra os?")
    joins(season, "2026-03-14 10:00", VEJLE, EANS["vejle"], sent="2026-03-12 09:00")
    return season


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> SeasonFolder:
    return _season(tmp_path_factory.mktemp("replay"))


@pytest.fixture(scope="module")
def lived(season: SeasonFolder) -> Lived:
    return season.replay(until=UNTIL)


def _bytes(out: Path) -> dict[str, bytes]:
    """Every file of an out folder by its name, but the database."""
    files = (path for path in out.rglob("*") if path.is_file() and "replay.db" not in path.name)
    return {str(path.relative_to(out)): path.read_bytes() for path in files}


def test_the_same_input_gives_the_same_bytes(season: SeasonFolder, lived: Lived) -> None:
    """In another process, whose sets have another order, by the command itself."""
    out = season.folder / "again"
    command = (
        *("-m", "knub_mailer", "replay", "--config", str(season.folder / "config")),
        *("--mail", str(season.folder / "mail"), "--out", str(out), "--until", UNTIL),
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, *command], check=True, env=environment, capture_output=True)
    first, second = _bytes(lived.out), _bytes(out)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert any(name.endswith(".pdf") for name in first)
    assert any(name.endswith(".xlsx") for name in first)


@pytest.mark.parametrize("known", [2, 4, 6])
def test_what_was_sent_does_not_depend_on_later_mails(
    lived: Lived, tmp_path: Path, known: int
) -> None:
    """The season with only its first mails, up to the last of them."""
    part = _season(tmp_path)
    last = lived.report["mails"][known - 1]
    for path in (tmp_path / "mail").iterdir():
        if path.name > last["file"]:
            path.unlink()
    early = part.replay(until=last["arrived"])
    want = [mail for mail in lived.sent if mail.at <= last["arrived"]]
    assert [mail.file for mail in early.sent] == [mail.file for mail in want]
    for mail in want:
        assert (early.out / mail.file).read_bytes() == (lived.out / mail.file).read_bytes()


def test_the_report_has_the_form_of_the_contract(lived: Lived) -> None:
    report = lived.report
    assert report["memberships"][0] == {
        "municipality": "0621",
        "joined": "2026-01-15T09:11:00+01:00",
        "fee": "6100.00",
        "contact": {"name": "Mette Holm", "email": "mette.holm@kolding.dk"},
        "ean": EANS["kolding"],
        "reference": None,
    }
    assert [row["municipality"] for row in report["memberships"]] == ["0621", "0630", "0751"]
    assert report["meetings"][0] == {
        "number": 1,
        "state": "held",
        "attendees": [
            {
                "municipality": "0621",
                "name": name,
                "email": f"{name.lower().replace(' ', '.')}@kolding.dk",
                "seat": "included",
            }
            for name in ("Bente Dahl", "Carl Eng")
        ],
    }
    assert [row["state"] for row in report["meetings"]] == ["held", "planned", "planned"]
    (invoice,) = report["invoices"]
    contract = ("number", "kind", "issued", "meeting", "municipality", "ean", "reference")
    assert [invoice[key] for key in contract] == [
        *("KNUB-2026-0001", "invoice", "2026-03-16", 1, "0621", EANS["kolding"], None)
    ]
    assert [line["quantity"] for line in invoice["lines"]] == [1]
    assert (invoice["net"], invoice["vat"], invoice["total"]) == ("6100.00", "1525.00", "7625.00")
    assert {key: report["mails"][0][key] for key in ("file", "decision", "answers", "state")} == {
        "file": "001.eml",
        "decision": "act",
        "answers": ["sent/0001.eml"],
        "state": "handled",
    }
    assert all(set(row) >= {"file", "why"} for row in report["review"])


def test_every_mail_that_is_answered_has_one_direct_answer_in_its_thread(
    season: SeasonFolder, lived: Lived
) -> None:
    for row in lived.report["mails"]:
        answer = lived.answer(row["file"]).message
        original = (season.folder / "mail" / row["file"]).read_text()
        found = re.search(r"^Message-ID: (<.*>)", original, re.MULTILINE)
        assert found is not None
        assert answer["In-Reply-To"] == found[1] and found[1] in str(answer["References"])
        assert answer["Auto-Submitted"] == "auto-replied"


def test_every_mail_is_tagged_marked_and_readable_as_text_and_html(lived: Lived) -> None:
    answers = {name for row in lived.report["mails"] for name in row["answers"]}
    for mail in lived.sent:
        assert mail.subject.startswith("[KNUB] ")
        assert mail.message.get_body(("plain",)) is not None
        assert mail.message.get_body(("html",)) is not None
        assert parseaddr(str(mail.message["From"]))[1] == "knub@kl.example"
        if mail.file not in answers:
            assert mail.message["Auto-Submitted"] == "auto-generated"
    ids = [str(mail.message["Message-ID"]) for mail in lived.sent]
    assert len(set(ids)) == len(ids)


def test_an_invitation_has_the_uid_and_a_sequence_that_grows(lived: Lived) -> None:
    parts = [mail.calendar for mail in lived.to("bente.dahl@kolding.dk", words="møde 1")]
    invited = [part for part in parts if part]
    assert all("UID:knub-2026-1@kl.example" in part for part in invited)
    numbers = [int(re.findall(r"SEQUENCE:(\d+)", part)[0]) for part in invited]
    assert numbers == sorted(numbers) and len(set(numbers)) == len(numbers) == 2


def test_the_page_needs_no_network(lived: Lived) -> None:
    page = (lived.out / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<(?:script|link|img)[^>]+(?:src|href)=[\"']?https?:", page)
    for name in re.findall(r'href="((?:sent|invoices)/[^"]+)"', page):
        assert (lived.out / name).is_file()


def test_time_runs_to_the_end_of_the_season(tmp_path: Path) -> None:
    """Without --until: 31 December 23:59; with nothing to do, from the season's first job."""
    season = SeasonFolder(tmp_path)
    joins(season, "2026-12-31 23:58", KOLDING)
    joins(season, "2027-01-01 00:01", AARHUS)
    lived = season.replay()
    assert [row["file"] for row in lived.report["mails"]] == ["001.eml"]
    assert [row["file"] for row in lived.report["not_delivered"]] == ["002.eml"]
    assert datetime.fromisoformat(lived.report["mails"][0]["arrived"]).hour == 23


def test_the_same_mail_twice_is_one_mail_and_another_content_is_another(tmp_path: Path) -> None:
    """The same Message-ID and content, delivered again; then the same Message-ID by mistake.

    Row: the same Message-ID with the same content twice
    """
    season = SeasonFolder(tmp_path)
    joins(season, "2026-01-10 09:00", KOLDING, EANS["kolding"])
    again = "<b@kolding.dk>"
    anders = person("Anders Berg", "kolding")
    file = signs_up(season, "2026-01-11 09:00", KOLDING, 1, anders, message_id=again)
    raw = (tmp_path / "mail" / file).read_bytes()
    trace = b"Received: from x by mx.kl.example; Sun, 11 Jan 2026 10:00:00 +0100\r\n"
    (tmp_path / "mail" / "002-again.eml").write_bytes(trace + raw)
    bente = person("Bente Dahl", "kolding")
    signs_up(season, "2026-01-12 09:00", KOLDING, 1, bente, message_id=again)
    lived = season.replay(until="2026-01-20T00:00")
    assert lived.seats(1) == [("Anders Berg", "included"), ("Bente Dahl", "included")]
    rows = {row["file"]: row for row in lived.report["mails"]}
    assert len(rows["002.eml"]["answers"]) == len(rows["003.eml"]["answers"]) == 1
    assert rows["002-again.eml"]["answers"] == []
    assert rows["002-again.eml"]["duplicate_of"] == "002.eml"
