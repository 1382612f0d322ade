"""The labelled mails come out as labelled: the sample whole, the others as far as we have come.

`python tests/language/corpora.py dev --show` prints every mail that is not right.
"""

from __future__ import annotations

import pytest
from corpora import CORPUS, by_topic, judged, tally
from sentence_bank import AREAS, judged_bank

DEV_RIGHT = 0.93  # floors: raise them when the rules get better, never lower them
HELD_RIGHT = 0.94
HELD_MOST_WRONG = 0
SENTENCES_RIGHT = {
    "near_opposites": 0.94,
    "roles": 0.98,
    "sayings": 0.69,
    "seats": 0.95,
    "twins": 0.73,
}
SENTENCES_MOST_WRONG = {"sayings": 94, "twins": 77}  # made to deceive: lower it when fewer are
KNOWN_WRONG = CORPUS / "dev" / "known_wrong.txt"


def known_wrong() -> set[str]:
    lines = KNOWN_WRONG.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def share_right(name: str) -> float:
    rows = judged(name)
    return sum(each.verdict == "right" for each in rows) / len(rows)


def test_every_sample_mail_is_right() -> None:
    missed = [each.told() for each in judged("sample") if each.verdict != "right"]
    assert not missed, "\n" + "\n".join(missed)


def test_no_dev_mail_is_acted_on_wrongly() -> None:
    wrong = [each for each in judged("dev") if each.verdict == "wrong"]
    new = [each.told() for each in wrong if each.file not in known_wrong()]
    assert not new, "\n" + "\n".join(new)


def test_the_list_of_wrong_mails_names_only_wrong_mails() -> None:
    wrong = {each.file for each in judged("dev") if each.verdict == "wrong"}
    mended = sorted(known_wrong() - wrong)
    assert not mended, f"no longer wrong, take them off {KNOWN_WRONG.name}: {' '.join(mended)}"


def test_enough_dev_mails_are_right() -> None:
    rows = judged("dev")
    assert share_right("dev") >= DEV_RIGHT, f"\n{tally(rows)}\n{by_topic(rows)}"


def test_the_mails_held_back_come_out_as_well() -> None:
    """Whoever writes rules must not learn from these mails: their words are never printed."""
    rows = judged("held")
    report = f"{tally(rows)}\n{by_topic(rows)}"
    print(report)
    wrong = [each.file for each in rows if each.verdict == "wrong"]
    few, enough = len(wrong) <= HELD_MOST_WRONG, share_right("held") >= HELD_RIGHT
    if not (few and enough):  # no assert on rows: pytest would print them
        raise AssertionError(f"held back: {report}\nwrong: {' '.join(wrong)}")


@pytest.mark.parametrize("area", AREAS)
def test_sentences_come_out_as_labelled(area: str) -> None:
    rows = judged_bank(area)
    wrong = [each.told() for each in rows if each.verdict == "wrong"]
    assert len(wrong) <= SENTENCES_MOST_WRONG.get(area, 0), "\n" + "\n".join(wrong)
    right = sum(each.verdict == "right" for each in rows) / len(rows)
    missed = [each.told() for each in rows if each.verdict == "cautious"]
    assert right >= SENTENCES_RIGHT[area], f"{tally(rows)}\n" + "\n".join(missed)
