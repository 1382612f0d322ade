"""The labelled mails of tests/corpus: read, understood and judged as the contract's scoring says.

A mail comes out right, cautious (asked or passed on where it could have acted) or wrong (something
was carried out that nobody asked for, or a mail was dropped).
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from knub_mailer.entrypoints.commands_understand import UNREADABLE, understood
from knub_mailer.entrypoints.settings import Settings, load_settings
from knub_mailer.language.report import to_json

TESTS = Path(__file__).parents[1]
CORPUS = TESTS / "corpus"
_ACTING = {"act", "ask"}  # decisions under which the complete requests are carried out
_HARMLESS = {("status",), ("info",)}

Label = Mapping[str, Any]
Atom = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled mail and what came of it; `output` is the row `understand --json` prints."""

    label: Label
    output: Label
    verdict: str

    @property
    def file(self) -> str:
        """The mail's file name."""
        return str(self.label["file"])

    @property
    def topic(self) -> str:
        """What the mail is about, as labelled."""
        return str(self.label.get("topic", "?"))

    def told(self) -> str:
        """The mail's name with what was wanted of it and what came, for a failing test."""
        wanted = _shown(self.label) + "".join(f" or {d}" for d in self.label.get("also_ok", ()))
        note = f"\n    note {self.label['note']}" if self.label.get("note") else ""
        got = f"{_shown(self.output)}\n         ({self.output['reason']})"
        return f"{self.verdict} {self.file} [{self.topic}]\n    want {wanted}\n    got  {got}{note}"


@cache
def configured() -> Settings:
    """The evaluation season that the labels are about."""
    return load_settings(TESTS / "contract_season")


def output_of(raw: bytes, file: str = "mail.eml") -> Label:
    """The row that `understand --json` prints of a raw mail; none made the reader fail."""
    meaning = understood(configured(), raw)
    assert meaning.reason != UNREADABLE, f"{file}: see what it printed"
    return to_json(meaning, file)


@cache
def labels(name: str) -> tuple[Label, ...]:
    """The labels of a set: sample, dev or held."""
    lines = (CORPUS / name / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


def judged(name: str, block: int = 0, blocks: int = 1) -> tuple[Judged, ...]:
    """Every mail of a set, or of one block of it, understood and judged."""
    folder = CORPUS / name
    chosen = [each for each in labels(name) if block_of(each["file"], blocks) == block]
    rows = [(label, output_of((folder / label["file"]).read_bytes())) for label in chosen]
    return tuple(Judged(label, output, judge(label, output)) for label, output in rows)


def block_of(file: str, blocks: int) -> int:
    """In which block a mail is, by its name alone: a new one moves no other."""
    return crc32(file.encode()) % blocks


def judge(label: Label, output: Label) -> str:
    """right, cautious or wrong (contract: understanding.md, Scoring)."""
    accepted = {label["decision"], *label.get("also_ok", ())}
    wanted = atoms(label["requests"]) if accepted & _ACTING else set()
    acting = output["decision"] in _ACTING
    done = atoms(output["requests"]) if acting else set()
    dropped = output["decision"] == "ignore" and "ignore" not in accepted
    elsewhere = bool(done) and output["municipality"] != label["municipality"]
    if dropped or elsewhere or (done - _HARMLESS) - wanted:
        return "wrong"
    if output["decision"] not in accepted:
        forbidden = output["decision"] == "act" and label["decision"] == "review"
        return "wrong" if forbidden else "cautious"
    incomplete = acting and label["decision"] in _ACTING and done != wanted
    return "cautious" if incomplete else "right"


def atoms(requests: Iterable[Label]) -> set[Atom]:
    """The requests as single deeds, so that two people in one request are one each in two."""
    return {atom for request in requests for atom in _deeds(request)}


def _deeds(request: Label) -> set[Atom]:
    kind = request["kind"]
    meetings = request.get("meetings") or [None]
    match kind:
        case "sign_up" | "cancel":
            people = request.get("attendees") or []
            who = ["all"] if people == "all" else [_person(each) for each in people]
            return {(kind, meeting, each) for meeting in meetings for each in who}
        case "substitute":
            pair = (_person(request.get("out")), _person(request.get("in")))
            return {(kind, meeting, *pair) for meeting in meetings}
        case "join" | "change_contact" | "update_billing":
            contact = _person(request.get("contact")) if "contact" in request else None
            if kind == "change_contact":
                return {(kind, contact)}
            return {(kind, contact, _digits(request.get("ean")), plain(request.get("reference")))}
        case _:
            return {(kind,)}


def _person(value: Label | None) -> Atom:
    value = value or {}
    return (plain(value.get("name")), (value.get("email") or "").casefold() or None)


def _digits(text: str | None) -> str | None:
    return "".join(sign for sign in text or "" if sign.isdigit()) or None


def plain(text: str | None) -> str | None:
    """Without letter case, accents and the ways of writing æ, ø and å."""
    if text is None:
        return None
    text = text.casefold().replace("æ", "ae").replace("ø", "o")
    text = "".join(s for s in unicodedata.normalize("NFKD", text) if not unicodedata.combining(s))
    return " ".join(text.replace("aa", "a").replace("oe", "o").split())


def tally(rows: Iterable[Judged]) -> str:
    """How a set came out in one line: shares and counts, no contents."""
    counts = Counter(each.verdict for each in rows)
    total = sum(counts.values())
    share = 100 * counts["right"] / max(total, 1)
    return (
        f"right {counts['right']} of {total} ({share:.1f} %), "
        f"cautious {counts['cautious']}, wrong {counts['wrong']}"
    )


def _shown(row: Label) -> str:
    requests = "; ".join(json.dumps(each, ensure_ascii=False) for each in row["requests"])
    asked = f" ? {', '.join(row['questions'])}" if row.get("questions") else ""
    return f"{row['municipality']} {row['decision']}{asked}: {requests or 'nothing'}"


def by_topic(rows: Iterable[Judged]) -> str:
    """How each topic came out, without names or words of any mail."""
    topics: dict[str, Counter[str]] = defaultdict(Counter)
    for each in rows:
        topics[each.topic][each.verdict] += 1
    lines = []
    for topic, counts in sorted(topics.items()):
        missed = ", ".join(f"{v} {counts[v]}" for v in ("cautious", "wrong") if counts[v])
        lines.append(
            f"  {topic}: {counts['right']} of {sum(counts.values())} right"
            + (missed and f", {missed}")
        )
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print how sets come out; with --show also each mail that is not right (never of held)."""
    for name in [each for each in arguments if not each.startswith("-")] or [
        "sample",
        "dev",
        "held",
    ]:
        rows = judged(name)
        print(f"{name}: {tally(rows)}\n{by_topic(rows)}")
        if "--show" in arguments and name != "held":
            print("\n".join(each.told() for each in rows if each.verdict != "right"))


if __name__ == "__main__":
    main(sys.argv[1:])
