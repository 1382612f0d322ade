"""Who perhaps comes beside somebody who surely does: asked about, and nobody for other matters."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told

from knub_mailer.domain.request import SignUp
from knub_mailer.entrypoints.commands_understand import understood

PERHAPS = [
    "Måske slutter Kim Bak sig til, men han skal først have ryddet en sag af vejen.",
    "Måske støder Kim Bak til.",
    "Muligvis følger Kim Bak med.",
    "Eventuelt kigger Kim Bak forbi.",
    "Kim Bak kommer måske forbi, hvis han har tid.",
    "Kim Bak er måske med.",
    "Det kan være, at Kim Bak gør mig selskab.",
    "Måske bliver Kim Bak også fristet.",
    "Måske har Kim Bak også lyst.",
    "Måske kan Kim Bak også.",
    "Med lidt held får jeg Kim Bak med.",
    "Kim Bak støder måske til efter frokost.",
    "Kim Bak har ikke besluttet sig endnu.",
    "Kim Bak er stadig i tænkeboks.",
    "Hvis han kan, slutter Kim Bak sig til.",
    "Hvis der er plads, så også Kim Bak.",
    "Er der plads, så også Kim Bak.",
    "Hvis det kan lade sig gøre, så Kim Bak med.",
    "Hvis der er plads, gerne også Kim Bak.",
    "Og Kim Bak, hvis der er plads.",
    "Kanske kommer Kim Bak också.",
    "Perhaps Kim Bak will come.",
]
ANOTHER_MATTER = [
    "Måske ringer Kim Bak til jer om parkering.",
    "Måske kender I Kim Bak, han holder oplæg.",
    "Måske kommer Kim Bak ikke.",
    "Hvis der er tid, så hils Kim Bak.",
    "Måske skal Kim Bak have regningen.",
    "Kim Bak ser måske optagelsen bagefter.",
    "Måske husker I Kim Bak fra sidste år.",
    "Om Kim Bak støder til, melder vi senere.",
]


@pytest.mark.parametrize("said", PERHAPS)
def test_who_perhaps_comes_is_asked_about_beside_who_surely_does(said: str) -> None:
    found = understood(configured(), mail_of(f"Jeg deltager den 28. maj. {said}"))
    assert found.decision.value == "ask"
    firm = [r.attendees[0].name for r in found.requests if isinstance(r, SignUp)]
    asked = [p.about for p in found.open_points if isinstance(p.about, SignUp)]
    assert firm == [SENDER]
    assert [each.attendees[0].name for each in asked] == ["Kim Bak"]


def test_who_comes_in_any_case_comes_and_who_comes_in_none_does_not() -> None:
    text = "Jeg kommer under {} omstændigheder den 12. marts."
    assert told(text.format("alle")) == [f"in 1: {SENDER}"]
    assert not told(text.format("ingen"))


@pytest.mark.parametrize("said", ANOTHER_MATTER)
def test_what_somebody_perhaps_does_besides_is_not(said: str) -> None:
    assert told(f"Jeg deltager den 28. maj. {said}") == [f"in 2: {SENDER}"]
