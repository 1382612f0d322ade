"""Names in small letters: read as those in capitals are, and no word taken for somebody."""

from __future__ import annotations

from functools import partial

import pytest
from corpora import Atom, atoms
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_people_named import coming
from test_turned_round import CANCELLED, NOT_SIGNED_UP, SIGNED_UP, deed, done

GIVEN = ("mette", "jens", "fatima", "bo", "anne-grethe", "søren", "per", "maj", "liv", "bjørn")
FAMILY = ("holm", "friis", "yilmaz", "krogh", "vestergaard", "dam", "bang", "lund hansen", "bak")
NAMES = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY))
told = partial(settings, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("sentence", (*SIGNED_UP, *CANCELLED))
@told(max_examples=12)
@given(name=NAMES)
def test_a_wish_in_small_letters_is_done_or_asked(sentence: str, name: str) -> None:
    kind = "sign_up" if sentence in SIGNED_UP else "cancel"
    text = sentence.replace("Vil I", "vil i").lower().format(name=name, n=2)
    assert done(text) in (deed(kind, name, 2), set())


@pytest.mark.parametrize("sentence", NOT_SIGNED_UP)
@told(max_examples=6)
@given(name=NAMES)
def test_a_wish_turned_round_in_small_letters_does_nothing(sentence: str, name: str) -> None:
    found = done(sentence.lower().format(name=name, n=2))
    assert not [atom for atom in found if atom[0] in ("sign_up", "join", "substitute")]


COMES = [
    ("smid ida dahl krogh på møde 2", ["Ida Dahl Krogh"]),
    (
        "tilmeld 3 mand til møde 2: bo karrup nina w. petersen og jørn møller",
        ["Bo Karrup", "Nina W. Petersen", "Jørn Møller"],
    ),
    (
        "frederik von der recke og ida holm kommer til møde 2, hilsen lone",
        ["Frederik von der Recke", "Ida Holm"],
    ),
    ("liv dam og sten post melder sig til møde 2", ["Liv Dam", "Sten Post"]),
    ("kan i sætte maj skov på til møde 2", ["Maj Skov"]),
    ("jeg kan ikke den 28. maj men bjarne holm vil gerne", ["Bjarne Holm"]),
    ("sæt anne-mette dam på til møde 2", ["Anne-Mette Dam"]),
    (
        "tilmeld jens p. hansen og karen-marie lind til møde 2",
        ["Jens P. Hansen", "Karen-Marie Lind"],
    ),
    ("peter greve kommer til møde 2", ["Peter Greve"]),
    ("Peter lind kommer til møde 2", ["Peter Lind"]),
    ("naja petersen skal med til møde 2", ["Naja Petersen"]),
    ("tilmeld lis vad og ida til møde 2. ida hedder bak", ["Lis Vad", "Ida Bak"]),
    ("soren bak kommer til møde 2", ["Soren Bak"]),
    ("tilmeld hans peter krogh til møde 2", ["Hans Peter Krogh"]),
    ("hun hedder sanne lykkegaard - så må i godt sætte hende på møde 2", ["Sanne Lykkegaard"]),
]
"""Given names and surnames that are words, towns, particles, initials; no comma between two."""

NOBODY = [
    "hans kollega kommer måske",
    "send det per post, tak",
    "vi har jo et par stykker i tankerne",
    "dag og sted? kan man komme med bus",
    "det er en tur på sten og sand",
    "hvad med maj og juni",
    "bo og bolig hilser",
    "jeg sad i toget med lys og lygte",
    "mette er syg",
]


@pytest.mark.parametrize(("text", "names"), COMES)
def test_who_is_named_in_small_letters_comes(text: str, names: list[str]) -> None:
    found = {atom for atom in done(text) if atom[0] != "cancel"}
    assert found == coming(m2=names)


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_are_names_too_are_nobody(text: str) -> None:
    assert not {atom for atom in done(text) if atom[0] != "info"}


def test_one_comes_for_another_in_small_letters() -> None:
    text = "kirsten lund kan ikke den 28. maj så thomas bang tar hendes plads"
    people = {key: {"name": name} for key, name in (("out", "Kirsten Lund"), ("in", "Thomas Bang"))}
    assert done(text) == atoms([{"kind": "substitute", "meetings": [2], **people}])


def test_one_who_hops_off_goes_and_one_who_stays_stays() -> None:
    gone: set[Atom] = deed("cancel", "Peter Lind", 2)
    assert done("peter lind hopper fra møde 2, maja skal stadig med") == gone


def test_the_whole_name_is_told_from_the_verb_behind_it() -> None:
    for verb in ("tager med", "kommr", "deltagr", "springer til"):
        found = done(f"knud erik foss {verb} til møde 2")
        assert found <= coming(m2=["Knud Erik Foss"])
