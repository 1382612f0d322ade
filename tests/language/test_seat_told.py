"""A seat that is told of first, and what becomes of it."""

from __future__ import annotations

import pytest
from test_left_meetings import done

MOVED = [
    "Kim Bak, der er tilmeldt den 28. maj, vil hellere med den 8. oktober.",
    "Kim Bak, som står på listen til maj, flyttes til oktober.",
    "Kim Bak (som står på listen til maj) skal med i oktober i stedet.",
    "Kim Bak er tilmeldt maj, men skal i stedet med i oktober.",
    "Kim Bak står på listen til maj, men vil hellere med i oktober.",
]
GONE = [
    "Kim Bak, som I har på listen til oktober, skal strykes.",
    "Kim Bak, der står på listen til møde 3, skal slettes.",
    "Kim Bak, som er tilmeldt i oktober, kan alligevel ikke.",
    "Kim Bak, som I har noteret til oktober, kommer ikke alligevel.",
    "Kim Bak, der har plads på møde 3, melder afbud.",
    "Kim Bak er også tilmeldt oktober; den skal bare annulleres.",
    "Kim Bak er tilmeldt oktober. Den tilmelding skal slettes.",
    "Kim Bak er også tilmeldt møde 3, det skal bare slettes.",
]
KEPT = {
    "Kim Bak, som er tilmeldt møde 2, kommer også til møde 3.": ["in 3: Kim Bak"],
    "Kim Bak, som var med til møde 1, kommer ikke til møde 2.": ["out 2: Kim Bak"],
    "Kim Bak, som er tilmeldt møde 2, skal have vegetarmad.": [],
    "Kim Bak, som er tilmeldt møde 2, skal ikke slettes.": [],
    "Kim Bak, som er tilmeldt møde 2, vil måske hellere med til møde 3.": [],
    "Kim Bak er også tilmeldt oktober; den skal bare stå.": [],
    "Kim Bak er tilmeldt oktober. Skal den slettes?": [],
    "Kim Bak er tilmeldt møde 2 og har bestilt et hotelværelse; det skal annulleres.": [],
}


@pytest.mark.parametrize("text", MOVED)
def test_a_seat_that_is_told_of_is_moved(text: str) -> None:
    assert done(text) == ["in 3: Kim Bak", "out 2: Kim Bak"]


@pytest.mark.parametrize("text", GONE)
def test_a_seat_that_is_told_of_is_given_up(text: str) -> None:
    assert done(text) == ["out 3: Kim Bak"]


@pytest.mark.parametrize(("text", "wanted"), KEPT.items())
def test_a_seat_that_is_only_told_of_stays(text: str, wanted: list[str]) -> None:
    assert done(text) == wanted
