"""Replies to several wishes that were asked about in one question: which of them are meant."""

from __future__ import annotations

import pytest
from test_short_replies import letter

from knub_mailer.domain.request import (
    Cancel,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    asked_at_once,
)
from knub_mailer.language.replies.at_once import answered_at_once

IDA, METTE, PER = map(Person, ("Ida Krogh Lund", "Mette Holm", "Per Holm Vad"))


def which(about: Request) -> OpenPoint:
    return OpenPoint(Question.WHICH_REQUEST, about)


WISHES = tuple(map(which, (SignUp((2,), (IDA,)), SignUp((3,), (METTE,)), Cancel((3,), (PER,)))))
EAN = OpenPoint(Question.EAN)


def chosen(body: str) -> str | None:
    """The letters of the wishes that are carried out; None where it is no such answer."""
    found = answered_at_once(letter(body), (*WISHES, EAN), "0730")
    if found is None:
        return None
    assert found.open_points == (EAN,)
    abouts = [point.about for point in WISHES]
    return "".join("abc"[abouts.index(each)] for each in found.requests)


@pytest.mark.parametrize(
    "body",
    [
        *(
            "ja",
            "Ja tak",
            "Hej\nJa, det passer\nmvh Mette Holm",
            "ja til det hele",
            "alt sammen",
            "alle tre",
        ),
        *("Ja tak, det er rigtigt forstået.", "Yes, that is right", "ja til møde 2 og 3"),
    ],
)
def test_a_yes_is_all_of_them(body: str) -> None:
    assert chosen(body) == "abc"


@pytest.mark.parametrize("body", ["nej", "Nej tak", "Nej, det er helt forkert", "no thanks"])
def test_a_no_is_none_of_them(body: str) -> None:
    assert chosen(body) == ""


@pytest.mark.parametrize(
    ("body", "letters"),
    [
        ("a og c", "ac"),
        ("kun b", "b"),
        ("ja til a og b, nej til c", "ab"),
        ("a ja, b nej, c ja", "ac"),
        ("Ja, men ikke c", "ab"),
        ("ja men ikk per alligevel", "ab"),
        ("alt undtagen a", "bc"),
        ("Ja, alle bortset fra Per", "ab"),
        ("kun Ida", "a"),
        ("Ida ja tak, Per nej", "a"),
        ("nej, kun a", "a"),
    ],
)
def test_letters_and_names_choose(body: str, letters: str) -> None:
    assert chosen(body) == letters


@pytest.mark.parametrize(
    "body",
    [
        *("ja, den første", "ja til møde 2", "ikke b", "ja, kun Holm", "1", "1 og 3", "a?"),
        *("Ja, og Bo Friis kommer også", "nej, kun møde 2", "ja, hvis der er plads", "tak"),
        *("c er ikke rigtig, men a og b er", "alle to"),
        *("Nej, Per kommer ikke, men de andre gør", "a og d", "ja a, nej a", "begge"),
    ],
)
def test_anything_else_chooses_nothing(body: str) -> None:
    """It is read as what it says by itself, or by a person."""
    assert chosen(body) is None


def test_what_excludes_each_other_is_asked_apart() -> None:
    """Nobody can say yes to both; nor is one wish alone a question with letters."""
    assert asked_at_once((which(SignUp((2,), (IDA,))), which(Cancel((2,), (IDA,))))) == ()
    assert asked_at_once((WISHES[0], EAN, WISHES[0])) == ()
    many = [which(SignUp((2,), (Person(f"Ida {name}"),))) for name in "ABCDEFGHI"]
    assert asked_at_once(many) == ()
    assert asked_at_once(many[1:]) == tuple(many[1:])
    half = which(SignUp((2,), (Person("Bo"),)))
    assert asked_at_once((*WISHES, half)) == WISHES
