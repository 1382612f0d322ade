"""A word that turns a wish round turns what is done; of two wishes both are done, or asked."""

from __future__ import annotations

from functools import partial

import pytest
from corpora import Atom, atoms, output_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from retelling import Told

GIVEN = ("Mette", "Jens", "Fatima", "Bo", "Anne-Grethe", "Søren", "Aylin", "Poul Erik", "Åse")
FAMILY = ("Holm", "Friis", "Yilmaz", "Krogh", "Vestergaard", "Bach Nielsen", "Østerby", "Damgaard")
NAMES = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY))
MEETINGS = st.sampled_from((1, 2, 3))
SIGNED_UP = (
    "Jeg tilmelder hermed {name} til møde {n}.",
    "{name} deltager i møde {n}.",
    "{name} kommer til møde {n}.",
    "Vil I skrive {name} på møde {n}?",
    "Sæt venligst {name} på listen til møde {n}.",
    "Vi vil gerne tilmelde {name} til møde {n}.",
)
NOT_SIGNED_UP = (
    "Jeg tilmelder ikke {name} til møde {n}.",
    "{name} deltager ikke i møde {n}.",
    "{name} kommer ikke til møde {n}.",
    "Sæt ikke {name} på listen til møde {n}.",
    "Vi vil ikke tilmelde {name} til møde {n}.",
    "Vi vil alligevel ikke tilmelde {name} til møde {n}.",
    "{name} skal hverken tilmeldes møde {n} eller andet.",
    "I skal ikke tilmelde {name} til møde {n}.",
    "{name} deltager næppe i møde {n}.",
    "Jeg ville have tilmeldt {name} til møde {n}, men det bliver ikke til noget.",
    "Hvis {name} kommer til møde {n}, skriver vi igen.",
    "Måske kommer {name} til møde {n}.",
    "Kommer {name} til møde {n}?",
    "Jeg håber, at {name} kan deltage i møde {n}.",
)
CANCELLED = (
    "{name} må desværre melde afbud til møde {n}.",
    "Vil I afmelde {name} fra møde {n}?",
    "{name} kan alligevel ikke komme til møde {n}.",
)
NOT_CANCELLED = (
    "{name} melder ikke afbud til møde {n}.",
    "I skal ikke afmelde {name} fra møde {n}.",
    "{name} må måske melde afbud til møde {n}.",
    "Hvis {name} må melde afbud til møde {n}, skriver vi.",
    "Har {name} meldt afbud til møde {n}?",
)
told = partial(settings, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def mail_of(*sentences: str) -> bytes:
    """A mail of these sentences from Randers, between a greeting and a signature."""
    headers = (
        ("From", "Lone Dahl Kristensen <lodk@randers.dk>"),
        ("To", "knub@kl.example"),
        ("Subject", "KNUB"),
        ("Date", "Mon, 02 Feb 2026 10:00:00 +0100"),
        ("Message-ID", "<1@randers.dk>"),
    )
    text = "Hej KNUB\n\n" + " ".join(sentences) + "\n\nVenlig hilsen\nLone Dahl Kristensen\n"
    return Told({}, headers, text).raw()


def done(*sentences: str) -> set[Atom]:
    """What a mail of these sentences has done."""
    row = output_of(mail_of(*sentences))
    return atoms(row["requests"]) if row["decision"] in ("act", "ask") else set()


def deed(kind: str, name: str, meeting: int) -> set[Atom]:
    people = [{"name": name, "email": None}]
    return atoms([{"kind": kind, "meetings": [meeting], "attendees": people}])


@pytest.mark.parametrize("sentence", SIGNED_UP)
@told(max_examples=12)
@given(name=NAMES, n=MEETINGS)
def test_a_plain_wish_signs_up(sentence: str, name: str, n: int) -> None:
    assert done(sentence.format(name=name, n=n)) == deed("sign_up", name, n)


@pytest.mark.parametrize("sentence", CANCELLED)
@told(max_examples=12)
@given(name=NAMES, n=MEETINGS)
def test_a_plain_wish_cancels(sentence: str, name: str, n: int) -> None:
    assert done(sentence.format(name=name, n=n)) == deed("cancel", name, n)


@pytest.mark.parametrize("sentence", NOT_SIGNED_UP)
@told(max_examples=8)
@given(name=NAMES, n=MEETINGS)
def test_a_wish_turned_round_signs_nobody_up(sentence: str, name: str, n: int) -> None:
    found = done(sentence.format(name=name, n=n))
    assert not [atom for atom in found if atom[0] in ("sign_up", "join", "substitute")]


def test_who_came_last_year_is_not_signed_up() -> None:
    assert not done("Mette Holm deltog i møde 1 sidste år.")


@pytest.mark.parametrize("sentence", NOT_CANCELLED)
@told(max_examples=8)
@given(name=NAMES, n=MEETINGS)
def test_a_cancelling_turned_round_cancels_nobody(sentence: str, name: str, n: int) -> None:
    found = done(sentence.format(name=name, n=n))
    assert not [atom for atom in found if atom[0] in ("cancel", "sign_up", "substitute")]


@told(max_examples=60)
@given(
    coming=st.sampled_from(SIGNED_UP),
    going=st.sampled_from(CANCELLED),
    names=st.lists(NAMES, min_size=2, max_size=2, unique=True),
    meetings=st.tuples(MEETINGS, MEETINGS),
    coming_first=st.booleans(),
)
def test_two_wishes_are_both_done_in_either_order(
    coming: str, going: str, names: list[str], meetings: tuple[int, int], coming_first: bool
) -> None:
    said = [
        coming.format(name=names[0], n=meetings[0]),
        going.format(name=names[1], n=meetings[1]),
    ]
    wanted = deed("sign_up", names[0], meetings[0]) | deed("cancel", names[1], meetings[1])
    exchanged = meetings[0] == meetings[1]  # one for the other, as well
    found = done(*(said if coming_first else reversed(said)))
    if not exchanged:
        assert found <= wanted


@told(max_examples=40)
@given(
    plain=st.sampled_from(SIGNED_UP),
    turned=st.sampled_from(NOT_SIGNED_UP),
    names=st.lists(NAMES, min_size=2, max_size=2, unique=True),
    n=MEETINGS,
    plain_first=st.booleans(),
)
def test_a_wish_beside_one_turned_round_is_all_that_is_done(
    plain: str, turned: str, names: list[str], n: int, plain_first: bool
) -> None:
    said = [plain.format(name=names[0], n=n), turned.format(name=names[1], n=n)]
    found = done(*(said if plain_first else reversed(said)))
    signed_up = {atom for atom in found if atom[0] in ("sign_up", "join")}
    assert signed_up <= deed("sign_up", names[0], n)
