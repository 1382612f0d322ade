"""The labelled mails come out as labelled: the sample whole, the others as far as we have come.

`python tests/language/corpora.py dev --show` prints every mail that is not right. Each mail is read
once; `dev` is judged in blocks, a fifth of it each time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from corpora import CORPUS, Judged, block_of, by_topic, judged, tally
from sentence_bank import AREAS, PAIRS_ONE_IN, judged_bank

# Floors of a block: raise them when the rules get better.
DEV_RIGHT, HARDER_RIGHT, HARDEST_RIGHT = 0.963, 0.865, 0.745
HARDER = re.compile(
    r"(?:[efhjkn][a-z]|g[f-z]|o[ab]|s[a-g]|t[bc]|x[b-i]|y[k-npt-w]|u[cfg-moq-y]|v[b-f]|z[eqw])\d"
)
"""Sets of dev that were written to be harder than the sample, or that few rules were made for."""
HARDEST = re.compile(r"(?:m[a-z]|ua|xa|yo|z[a-dfgprv])\d")
"""Sets about what came out worst of all: several matters, who comes to which meeting."""
HELD_RIGHT = 0.955
HELD_MOST_WRONG = 0
BLOCKS, EACH_TIME = 5, 1  # of the mails of dev; the others are for `make soak`: they are many
SENTENCES_RIGHT = {
    "borders": 0.8,
    "changes": 0.76,
    "everyday": 0.84,
    "groups": 0.73,
    "idioms": 0.72,
    "near_opposites": 0.97,
    "roles": 0.99,
    "sayings": 0.84,
    "seats": 0.97,
    "shares": 0.25,  # who comes where, densely told: mostly asked about
    "shorts": 0.9,
    "tangles": 0.8,
    "twins": 0.855,
}
SENTENCES_MOST_WRONG = {  # made to deceive: lower them when fewer are
    "borders": 11,
    "changes": 4,
    "everyday": 5,
    "groups": 4,
    "idioms": 13,
    "near_opposites": 1,
    "sayings": 29,
    "shares": 18,
    "shorts": 1,
    "tangles": 6,
    "twins": 12,
}
KNOWN_WRONG = CORPUS / "dev" / "known_wrong.txt"


def known_wrong() -> set[str]:
    lines = KNOWN_WRONG.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def share_right(rows: Sequence[Judged]) -> float:
    return sum(each.verdict == "right" for each in rows) / len(rows)


def test_every_sample_mail_is_right() -> None:
    missed = [each.told() for each in judged("sample") if each.verdict != "right"]
    assert not missed, "\n" + "\n".join(missed)


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(block, marks=[pytest.mark.soak] if block >= EACH_TIME else [])
        for block in range(BLOCKS)
    ],
)
def test_dev_mails_come_out_as_labelled(block: int) -> None:
    """None is acted on wrongly but those known to be; enough are right."""
    rows = judged("dev", block, BLOCKS)
    known = {file for file in known_wrong() if block_of(file, BLOCKS) == block}
    wrong = {each.file: each.told() for each in rows if each.verdict == "wrong"}
    new = [words for file, words in wrong.items() if file not in known]
    assert not new, "\n" + "\n".join(new)
    mended = sorted(known - set(wrong))
    assert not mended, f"no longer wrong, take them off {KNOWN_WRONG.name}: {' '.join(mended)}"
    harder = [each for each in rows if HARDER.match(each.file)]
    hardest = [each for each in rows if HARDEST.match(each.file)]
    others = [e for e in rows if not (HARDER.match(e.file) or HARDEST.match(e.file))]
    floors = ((others, DEV_RIGHT), (harder, HARDER_RIGHT), (hardest, HARDEST_RIGHT))
    for some, floor in floors:
        assert share_right(some) >= floor, f"\n{tally(some)}\n{by_topic(some)}"


def test_the_mails_held_back_come_out_as_well() -> None:
    """Whoever writes rules must not learn from these mails: their words are never printed."""
    rows = judged("held")
    report = f"{tally(rows)}\n{by_topic(rows)}"
    print(report)
    wrong = [each.file for each in rows if each.verdict == "wrong"]
    few, enough = len(wrong) <= HELD_MOST_WRONG, share_right(rows) >= HELD_RIGHT
    if not (few and enough):  # no assert on rows: pytest would print them
        raise AssertionError(f"held back: {report}\nwrong: {' '.join(wrong)}")


@pytest.mark.parametrize("area", AREAS)
def test_sentences_come_out_as_labelled(area: str) -> None:
    rows = judged_bank(area, PAIRS_ONE_IN.get(area, 1))
    wrong = [each.told() for each in rows if each.verdict == "wrong"]
    assert len(wrong) <= SENTENCES_MOST_WRONG.get(area, 0), "\n" + "\n".join(wrong)
    missed = [each.told() for each in rows if each.verdict == "cautious"]
    assert share_right(rows) >= SENTENCES_RIGHT[area], f"{tally(rows)}\n" + "\n".join(missed)
