"""Puts the demo season's replies into the threads of the mails they answer.

A Message-ID of ours follows from the effect that caused the mail, so it changes with how effects
are named, and with the bytes of the mail that caused it. Run this after such a change, or after
writing a mail for `config/demo/mail`, until it says that nothing changed:

    .venv/bin/python scripts/thread_demo.py
"""

from __future__ import annotations

import json
import re
import tempfile
from email.header import Header
from email.message import Message
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from knub_mailer.entrypoints.replay import replay
from knub_mailer.entrypoints.settings import load_settings

DEMO = Path(__file__).parents[1] / "config" / "demo"
ANSWERS = {  # the number of a mail, and the kind of our mail that it answers
    "006": "answer",
    "010": "answer",
    "013": "answer",
    "016": "preview",
    "018": "programme",
    "019": "bounce_told",
    "022": "declined_ask",
    "026": "review_case",
    "028": "confirm_sender",
    "032": "preview",
    "034": "reminder",
    "035": "preflight",
    "036": "preflight",
    "037": "batch_mail",
    "041": "preview",
    "045": "contact_change_ask",
    "047": "preview",
    "048": "preview",
    "051": "answer",
    "054": "answer",
    "059": "preflight",
    "061": "preview",
    "063": "review_case",
    "066": "credit_preview",
    "069": "preview",
    "071": "preview",
    "075": "answer",
    "078": "review_case",
    "080": "review_case",
    "081": "review_case",
}
_FIELD = re.compile(rb"^(?:Subject|In-Reply-To|References):.*\n(?:[ \t].*\n)*", re.M | re.I)


def main() -> None:
    """Live through the season until every reply names the mail it answers."""
    for _ in range(8):
        changed = _thread_once()
        print(f"{len(changed)} changed: {' '.join(changed)}")
        if not changed:
            return


def _thread_once() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        replay(load_settings(DEMO), DEMO / "mail", out, None, lambda _step: None)
        sent = json.loads((out / "report.json").read_text())["sent"]
        return [
            path.name
            for path in sorted((DEMO / "mail").glob("*.eml"))
            if path.name[:3] in ANSWERS and _thread(path, out, sent)
        ]


def _thread(path: Path, out: Path, sent: list[dict[str, str]]) -> bool:
    raw = path.read_bytes()
    mail = BytesParser(policy=default).parsebytes(raw)
    returned = re.search(rb"^Final-Recipient: rfc822; (\S+)", raw, re.M)
    reader = returned[1].decode() if returned else parseaddr(str(mail["From"]))[1]
    answered = _newest(out, sent, ANSWERS[path.name[:3]], reader, mail)
    if answered is None:
        print(f"{path.name}: {reader} got no {ANSWERS[path.name[:3]]}")
        return False
    named = str(answered["Message-ID"]).encode()
    if returned:
        fresh = re.sub(rb"(\nMessage-ID: )<[^>]*\.knub\.[^>]*>", rb"\1" + named, raw)
    else:
        start = "Re" if str(mail["Subject"]).startswith("Re:") else "SV"
        subject = Header(f"{start}: {answered['Subject']}", "utf-8", header_name="Subject")
        fields = f"Subject: {subject.encode()}\n".encode()
        fields += b"In-Reply-To: " + named + b"\nReferences: " + named + b"\n"
        head, blank, body = raw.partition(b"\n\n")
        head = _FIELD.sub(b"", head + b"\n").replace(b"\nDate:", b"\n" + fields + b"Date:", 1)
        fresh = head + blank[1:] + body
    path.write_bytes(fresh)
    return fresh != raw


def _newest(
    out: Path, sent: list[dict[str, str]], kind: str, reader: str, reply: Message
) -> Message | None:
    """Our newest mail of a kind to this reader before the reply was written."""
    before = parsedate_to_datetime(str(reply["Date"]))
    for row in reversed(sent):
        mail = BytesParser(policy=default).parsebytes((out / row["file"]).read_bytes())
        earlier = parsedate_to_datetime(str(mail["Date"])) < before
        if row["kind"] == kind and earlier and reader in str(mail["To"]):
            return mail
    return None


if __name__ == "__main__":
    main()
