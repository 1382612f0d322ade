"""Two people who swap their seats at two meetings, as the rules read it by themselves.

The second reading asks about whoever both comes in and goes out, so it is left out here.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from composed_trading import traded
from corpora import judge, output_of
from wishes_told import SENDER, told

import knub_mailer.language.understand as understanding


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(understanding, "on_second_thoughts", lambda told, *_, **__: told)
    monkeypatch.setattr(understanding, "where_each_is_sure", lambda told, *_: told)
    monkeypatch.setattr(understanding, "worth_another_reading", lambda *_: False)
    yield


BOTH = ["swap 2: Bo Friis > Ida Holm", "swap 3: Ida Holm > Bo Friis"]
MINE = [f"swap 2: {SENDER} > Ida Holm", f"swap 3: Ida Holm > {SENDER}"]
TRADED = {
    # where each of them stands, and that they swap
    "Bo Friis, der står i maj, og Ida Holm, der står til oktober, bytter plads.": BOTH,
    "Bo Friis er tilmeldt i maj og Ida Holm i oktober. De vil gerne bytte pladser.": BOTH,
    "I har Bo Friis stående den 28. maj og Ida Holm den 8. oktober. De bytter: hun kommer i "
    "maj, og han sidder ved skærmen i oktober.": BOTH,
    "Bo Friis er på i maj og Ida Holm til oktober. Vend dem om.": BOTH,
    "Bo Friis står i maj og Ida Holm til oktober. Det skal være omvendt. Kan I bytte dem?": BOTH,
    # and where each goes instead
    "Bo Friis og Ida Holm bytter: Ida kommer i maj, og Bo deltager i oktober.": BOTH,
    "Bo Friis og Ida Holm har byttet, så Ida får maj og Bo oktober.": BOTH,
    # whose seat each takes; `hendes` is the other one's
    "Ida Holm overtager Bo Friis' plads i maj, og Bo overtager hendes i oktober.": BOTH,
    "Den plads, Bo Friis har i maj, overtages af Ida Holm. Hun giver til gengæld sin plads i "
    "oktober til Bo.": BOTH,
    "I maj kommer Ida Holm i stedet for Bo Friis. I oktober er det omvendt.": BOTH,
    "Bo Friis står på den 28. maj og Ida Holm på den 8. oktober. De har lavet en byttehandel, "
    "fordi hans datter skal giftes: han overtager hendes stol i oktober, og hun hans i maj.": BOTH,
    # with the sender
    "Ida Holm og jeg har lavet en studehandel: Hun overtager min plads i maj, og jeg overtager "
    "hendes i oktober.": MINE,
    "Vi bytter lidt rundt: Ida Holm tager min plads i maj, og til gengæld tager jeg hendes i "
    "oktober.": MINE,
    "Ida Holm og jeg har byttet. I har mig stående den 28. maj; der kommer hun for mig. Til "
    "gengæld tager jeg hendes stol den 8. oktober.": MINE,
    "My colleague Ida Holm and I would like to swap seats. As it stands you have me in May and "
    "Ida online in October.": MINE,
    "Ida Holm and I would like to trade places. Could you turn that round, so that she takes my "
    "place on 28 May and I take hers on 8 October?": MINE,
}
NOT_TRADED = (
    # it is not wished, or not yet
    "Bo Friis står i maj og Ida Holm til oktober. De bytter ikke plads.",
    "Bo Friis står i maj og Ida Holm til oktober. De overvejer at bytte plads.",
    "Bo Friis står i maj og Ida Holm til oktober. Måske bytter de plads.",
    "Bo Friis står i maj og Ida Holm til oktober. Bytter de plads?",
    "Bo Friis står i maj og Ida Holm til oktober. Kan de bytte plads?",
    "Hvis Ida Holm overtager Bo Friis' plads i maj, overtager Bo hendes i oktober.",
    "Bo Friis står i maj og Ida Holm til oktober. De ville bytte plads.",
    # where each stands is not told
    "Bo Friis og Ida Holm bytter plads. Den ene står i maj, den anden til oktober.",
    "Bo Friis og Ida Holm har byttet plads. Ida er tilmeldt i maj og Bo i oktober.",
    "Bo Friis og Ida Holm bytter: han tager hendes plads i maj, og hun tager hans i oktober.",
    # something else is swapped
    "Bo Friis er tilmeldt i maj og Ida Holm i oktober. De bytter kontor.",
    "Bo Friis er tilmeldt i maj og Ida Holm i oktober. De bytter vagter i weekenden.",
    # both come to both
    "Bo Friis er tilmeldt i maj og Ida Holm i oktober. Ida kommer også i maj, og Bo kommer også i "
    "oktober.",
    # another wish is about the same seats
    "Bo Friis står i maj og Ida Holm til oktober. De bytter plads. Ida Holm kan alligevel "
    "ikke komme i maj.",
)


@pytest.mark.parametrize("text", TRADED)
def test_a_swap_puts_each_in_for_the_other(text: str) -> None:
    assert told(text) == TRADED[text]


def test_one_for_another_at_one_meeting_is_no_swap_of_two() -> None:
    text = "Oktober har vi byttet, så jeg går ind på Ida Holms plads. Maj er uændret."
    assert told(text) == [f"swap 3: Ida Holm > {SENDER}"]


@pytest.mark.parametrize("text", NOT_TRADED)
def test_nobody_is_swapped_who_is_not_said_to(text: str) -> None:
    assert not [wish for wish in told(text) if wish.startswith("swap")]


def test_no_swap_put_together_of_its_parts_is_read_wrongly() -> None:
    chance = random.Random(11)
    mails = [traded(chance, number) for number in range(80)]
    verdicts = [(judge(label, output_of(raw)), label["note"]) for raw, label in mails]
    assert [note for verdict, note in verdicts if verdict == "wrong"] == []
    assert sum(verdict == "right" for verdict, _ in verdicts) > len(mails) * 0.9
