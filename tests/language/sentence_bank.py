"""Short labelled mails of one to four sentences, by area: `tests/corpus/sentences/*.jsonl`.

A line holds the text, what should be understood of it, and whatever differs from a mail by Jonas
Kjær of Viborg, sent on 2 March 2026 with the subject "Hej".
"""

from __future__ import annotations

import json
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from zoneinfo import ZoneInfo

from corpora import CORPUS, Judged, Label, judge, output_of

BANKS = CORPUS / "sentences"
AREAS = tuple(sorted(path.stem for path in BANKS.glob("*.jsonl")))
PAIRS_ONE_IN = {
    "borders": 3,
    "changes": 3,
    "everyday": 6,
    "groups": 2,
    "idioms": 6,
    "sayings": 9,
    "shares": 6,
    "shorts": 3,
    "tangles": 3,
    "twins": 5,
}  # of their pairs that the suite judges: they are many


@cache
def rows(area: str) -> tuple[tuple[bytes, Label], ...]:
    """Each entry of an area as a raw mail with its label."""
    lines = (BANKS / f"{area}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(mail_of(json.loads(line), f"{area} {n}") for n, line in enumerate(lines, start=1))


def judged_bank(area: str, one_in: int = 1) -> tuple[Judged, ...]:
    """The entries of an area, understood and judged; of every so many pairs of them one."""
    chosen = [row for n, row in enumerate(rows(area)) if n // 2 % one_in == 0]
    found = [(label, output_of(raw, label["file"])) for raw, label in chosen]
    return tuple(Judged(label, output, judge(label, output)) for label, output in found)


def mail_of(row: Label, name: str) -> tuple[bytes, Label]:
    mail = EmailMessage()
    mail["From"] = row.get("from", "Jonas Kjær <jonas.kjaer@viborg.dk>")
    mail["To"] = "knub@kl.example"
    if "cc" in row:
        mail["Cc"] = row["cc"]
    mail["Subject"] = row.get("subject", "Hej")
    sent = datetime.fromisoformat(row.get("date", "2026-03-02 09:00"))
    mail["Date"] = format_datetime(sent.replace(tzinfo=ZoneInfo("Europe/Copenhagen")))
    mail["Message-ID"] = f"<{name.replace(' ', '-')}@viborg.dk>"
    mail.set_content(row["text"])
    label = {"municipality": "0791", "topic": name.split()[0], "questions": []} | row
    return bytes(mail), label | {"file": name, "note": row["text"]}
