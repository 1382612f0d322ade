"""The labels keep to the contract: kinds, fields, meetings and questions that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from corpora import CORPUS, Label, configured, labels
from stdnum import ean

from knub_mailer.domain.request import Decision, Question

SETS = ("sample", "dev", "held")
MEETINGS = {1, 2, 3}
REQUIRED = {"file", "topic", "municipality", "decision", "requests", "questions"}
FIELDS = {
    "join": {"contact", "ean", "reference"},
    "sign_up": {"meetings", "attendees"},
    "cancel": {"meetings", "attendees"},
    "substitute": {"meetings", "out", "in"},
    "change_contact": {"contact"},
    "update_billing": {"ean", "reference"},
    "status": set(),
    "info": set(),
}
MAY = {"join": set(), "sign_up": {"mode", "ean", "reference"}}


@pytest.mark.parametrize("name", SETS)
def test_each_mail_has_one_label(name: str) -> None:
    files = sorted(path.name for path in (CORPUS / name).glob("*.eml"))
    assert sorted(str(label["file"]) for label in labels(name)) == files


def test_no_two_sets_share_a_mail() -> None:
    raws = [path.read_bytes() for name in SETS for path in (CORPUS / name).glob("*.eml")]
    assert len(set(raws)) == len(raws)


@pytest.mark.parametrize("name", SETS)
def test_labels_are_of_the_contract(name: str) -> None:
    found = [f"{label['file']}: {defect}" for label in labels(name) for defect in defects(label)]
    if found:  # the words of a label never show: held back labels are read here too
        raise AssertionError("\n" + "\n".join(found))


def defects(label: Label) -> Iterator[str]:
    """What is wrong with a label, said without any of its words."""
    if missing := REQUIRED - set(label):
        yield f"lacks {sorted(missing)}"
        return
    if unknown := set(label) - REQUIRED - {"note", "also_ok"}:
        yield f"has the unknown {sorted(unknown)}"
    decisions = {label["decision"], *label.get("also_ok", ())}
    if not decisions <= {each.value for each in Decision}:
        yield "has a decision the contract has not"
    if not set(label["questions"]) <= {each.value for each in Question}:
        yield "has a question the contract has not"
    if bool(label["questions"]) != (label["decision"] == "ask") and "ask" not in decisions:
        yield "asks without a question, or has a question without asking"
    if label["decision"] == "act" and not label["requests"]:
        yield "acts without a request"
    code = label["municipality"]
    if code is not None and configured().register.get(code) is None:
        yield "speaks for no municipality of the register"
    for request in label["requests"]:
        yield from _defects_of_request(request)


def _defects_of_request(request: Label) -> Iterator[str]:
    kind = request.get("kind")
    if kind not in FIELDS:
        yield "has a kind the contract has not"
        return
    fields = set(request) - {"kind"}
    if missing := FIELDS[kind] - fields:
        yield f"{kind} lacks {sorted(missing)}"
    if unknown := fields - FIELDS[kind] - MAY.get(kind, set()):
        yield f"{kind} has the unknown {sorted(unknown)}"
    meetings = request.get("meetings")
    if meetings is not None and (not meetings or not set(meetings) <= MEETINGS):
        yield f"{kind} has no meeting, or one that does not exist"
    if request.get("ean") is not None and not ean.is_valid(request["ean"]):
        yield f"{kind} has an EAN that is none"
    if kind == "update_billing" and not (request.get("ean") or request.get("reference")):
        yield "update_billing brings nothing"
    people = request.get("attendees")
    if kind in ("sign_up", "cancel") and not people:
        yield f"{kind} names nobody"
    if isinstance(people, str) and (kind, people) != ("cancel", "all"):
        yield f"{kind} has words for people"
    named = [request[each] for each in ("contact", "out", "in") if each in request]
    for person in [*named, *(people if isinstance(people, list) else ())]:
        yield from (f"{kind}: {defect}" for defect in _defects_of_person(person))


def _defects_of_person(person: Label) -> Iterator[str]:
    if not set(person) >= {"name", "email"}:
        yield "a person lacks name or email"
        return
    if not re.fullmatch(r"\S+(?: \S+)+", person["name"] or ""):
        yield "a name without a surname"
    if person["email"] is not None and not re.fullmatch(
        r"[^@\s<>]+@[^@\s<>]+\.\w+", person["email"]
    ):
        yield "an address that is none"
