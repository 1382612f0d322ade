"""`Førstnævnte` and `sidstnævnte`: who of those just listed, and where that is not clear."""

from __future__ import annotations

import pytest
from wishes_told import SENDER, one_by_one, told

TOLD = {
    "Det drejer sig om Ida Holm og Bo Friis. Førstnævnte deltager den 28. maj, sidstnævnte den "
    "8. oktober.": ["in 2: Ida Holm", "in 3: Bo Friis"],
    "Det drejer sig om Ida Holm og Bo Friis. Sidstnævnte deltager den 28. maj, førstnævnte den "
    "8. oktober.": ["in 2: Bo Friis", "in 3: Ida Holm"],
    "Hermed Ida Holm og Bo Friis. Sidstnævnte kun til maj, førstnævnte kun til oktober.": [
        "in 2: Bo Friis",
        "in 3: Ida Holm",
    ],
    "Jeg tilmelder Ida Holm, Bo Friis og Lis Vad til mødet i maj. De to sidstnævnte deltager også "
    "i oktober.": [
        "in 2: Bo Friis",
        "in 2: Ida Holm",
        "in 2: Lis Vad",
        "in 3: Bo Friis",
        "in 3: Lis Vad",
    ],
    "Det drejer sig om Ida Holm og mig. I maj kommer sidstnævnte, i oktober førstnævnte.": [
        f"in 2: {SENDER}",
        "in 3: Ida Holm",
    ],
}
NOT_CLEAR = (
    # the last named are two meetings
    "Tilmeld Ida Holm og Bo Friis til møde 2 og møde 3. Sidstnævnte deltager kun i oktober.",
    "Ida Holm og Bo Friis skal med i maj og oktober. Til sidstnævnte kommer også Lis Vad.",
    # it is denied, or left open
    "Det drejer sig om Ida Holm og Bo Friis. Måske deltager sidstnævnte den 28. maj.",
)


@pytest.mark.parametrize("text", TOLD)
def test_who_is_meant_by_the_order_of_a_list(text: str) -> None:
    assert one_by_one(told(text)) == TOLD[text]


@pytest.mark.parametrize("text", NOT_CLEAR)
def test_nobody_is_taken_for_the_one_meant(text: str) -> None:
    assert told(text) == []
