"""Somebody is taken off by a name or an address that is not quite the list's: one word settles it.

rules.md, "the same person twice": same name with another address is asked. Row: the same person.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from conversation import METTE, happens, member, only
from season import SeasonInTest, Sent, words

from knub_mailer.domain.ledger import Seated
from knub_mailer.domain.request import Person
from knub_mailer.storage.database import Database

MOVED = "Mette Holm <mette.holm@evil.randers.dk>"
PER = "Per Bank <per.bank@randers.dk>"
NOT_COMING = "Jeg kommer ikke til møde 2."
JENS_NOT = "Jens kommer ikke til møde 2."
LISTED = {
    "METTE": Person("Mette Holm", "mette.holm@randers.dk"),
    "JENS": Person("Jens Krogh", "jens.krogh@randers.dk"),
    "OTHER": Person("Jens Holm"),
    "TWIN": Person("Mette Holm", "meho@randers.dk"),
}


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    """Mette Holm and Jens Krogh are signed up for meeting 2, by her of randers.dk."""
    found = member(SeasonInTest(sqlite))
    for name in ("METTE", "JENS"):
        listed(found, Seated(2, LISTED[name]))
    return found


def listed(season: SeasonInTest, seated: Seated) -> None:
    """Somebody more is signed up, an hour before the next mail."""
    happens(season, seated)
    season.at(f"{season.now + timedelta(hours=1):%Y-%m-%dT%H:%M}")


def names(season: SeasonInTest) -> list[str]:
    return [name for name, _ in season.seats(2)]


def asked(season: SeasonInTest, sender: str, text: str) -> Sent:
    """The mail changes nothing; its answer."""
    before = names(season)
    answer = only(season.receives(sender, text), "answer")
    assert names(season) == before
    return answer


@pytest.mark.parametrize("thread", [True, False])
@pytest.mark.parametrize(
    ("sender", "text", "question", "reply", "left"),
    [
        (MOVED, NOT_COMING, "Er det Mette Holm, mette.holm@randers.dk, du mener?", "ja", ["J"]),
        (MOVED, NOT_COMING, "så melder vi Mette Holm fra møde 2", "Ja, det er mig", ["J"]),
        (MOVED, NOT_COMING, "med en anden adresse", "Nej tak", ["M", "J"]),
        (PER, "Meld Mette Holm (mh@randers.dk) fra møde 2.", "Er det Mette Holm", "ja", ["J"]),
        (
            PER,
            "Karl Post, karl@randers.dk, kommer i stedet for Mette Holm (mh@randers.dk) på møde 2.",
            "så overtager Karl Post pladsen til møde 2",
            "Ja",
            ["K", "J"],
        ),
        (PER, JENS_NOT, "Er det Jens Krogh, jens.krogh@randers.dk, du mener?", "Ja tak", ["M"]),
        (PER, JENS_NOT, "Du skrev: »Jens«", "1", ["M"]),
        (PER, JENS_NOT, "eller »nej«, hvis alt skal blive", "Krogh", ["M"]),
        (PER, JENS_NOT, "Er det Jens", "Ja, det er Jens Krogh, mvh Per Bank", ["M"]),
        (PER, JENS_NOT, "Er det Jens", "nej, han kommer alligevel", ["M", "J"]),
        (PER, JENS_NOT, "Er det Jens", "Ja, Jens Holm", ["M", "J"]),
        (PER, JENS_NOT, "Er det Jens", "Nej, Holm", ["M", "J"]),
        (PER, JENS_NOT, "Er det Jens", "Ja, til møde 3", ["M", "J"]),
        (PER, "Meld J. Krogh fra møde 2.", "Er det Jens Krogh", "ja", ["M"]),
        (PER, "Meld jens fra møde 2", "Er det Jens Krogh", "ja", ["M"]),
        (
            PER,
            "Jens Dahl kommer i stedet for ham Jens på møde 2.",
            "Hvem kommer Jens Dahl i stedet for",
            "Jens Krogh",
            ["M", "J"],
        ),
        (PER, "Ida Dahl kommer i stedet for ham Jens på møde 2.", "Er det Jens", "ja", ["M", "I"]),
        (PER, "Meld Jens Erik Krogh fra møde 2.", "Er det Jens Krogh", "ja", ["M"]),
        (
            PER,
            "Karl Post, karl@randers.dk, kommer i stedet for Jens på møde 2.",
            "Er det Jens Krogh",
            "Ja, det er det",
            ["M", "K"],
        ),
        (PER, "Jens og Mette kommer ikke til møde 2.", "Er det Mette Holm", "ja", []),
    ],
)
def test_one_word_says_who_is_meant(
    season: SeasonInTest,
    sender: str,
    text: str,
    question: str,
    reply: str,
    left: list[str],
    thread: bool,
) -> None:
    """In the thread of the question, or without one when nothing else is open."""
    answer = asked(season, sender, text)
    assert question in words(answer.text)
    sent = season.receives(sender, reply, reply_to=answer if thread else None)
    assert [name[0] for name in names(season)] == left
    assert [mail.kind for mail in sent].count("answer") == 1


@pytest.mark.parametrize(
    ("reply", "left"),
    [
        ("1", ["Mette Holm", "Jens Holm"]),
        ("nr. 2", ["Mette Holm", "Jens Krogh"]),
        ("Holm", ["Mette Holm", "Jens Krogh"]),
        ("Jens K.", ["Mette Holm", "Jens Holm"]),
        ("jens.krogh@randers.dk", ["Mette Holm", "Jens Holm"]),
        ("begge", ["Mette Holm"]),
        ("ja", ["Mette Holm", "Jens Krogh", "Jens Holm"]),
        ("3", ["Mette Holm", "Jens Krogh", "Jens Holm"]),
        ("Krogh?", ["Mette Holm", "Jens Krogh", "Jens Holm"]),
    ],
)
def test_of_several_one_is_chosen(season: SeasonInTest, reply: str, left: list[str]) -> None:
    listed(season, Seated(2, LISTED["OTHER"]))
    answer = asked(season, PER, JENS_NOT)
    shown = words(answer.text)
    assert "Hvilken Jens mener du?" in shown
    assert "1: Jens Krogh, jens.krogh@randers.dk" in shown and "2: Jens Holm" in shown
    season.receives(PER, reply, reply_to=answer)
    assert names(season) == left


def test_of_two_of_one_name_the_address_tells(season: SeasonInTest) -> None:
    """Who is taken off by the name alone."""
    listed(season, Seated(2, LISTED["TWIN"], distinct=True))
    answer = asked(season, PER, "Meld Mette Holm fra møde 2.")
    assert "Der står flere med navnet Mette Holm" in words(answer.text)
    season.receives(PER, "2", reply_to=answer)
    left = [seat.person.email for seat in season.state().meetings[2].seats]
    assert left == ["mette.holm@randers.dk", "jens.krogh@randers.dk"]


def test_a_yes_takes_off_nobody_else_once_that_person_is_gone(season: SeasonInTest) -> None:
    answer = asked(season, MOVED, NOT_COMING)
    season.receives(METTE, "Karl Post kommer i stedet for mig på møde 2.\n\nMette Holm")
    sent = season.receives(MOVED, "ja", reply_to=answer)
    assert "ordnet i mellemtiden" in words(only(sent, "answer").text)
    assert names(season) == ["Karl Post", "Jens Krogh"]


def test_nobody_of_another_municipality_is_offered_or_can_agree(season: SeasonInTest) -> None:
    """Nor can an unproven reply take anybody off."""
    sent = season.receives("Pia Lund <pia.lund@aarhus.dk>", JENS_NOT)
    assert "Krogh" not in "".join(mail.text for mail in sent if mail.kind == "answer")
    answer = asked(season, PER, JENS_NOT)
    season.receives("Pia Lund <pia.lund@aarhus.dk>", "ja", reply_to=answer)
    season.receives(PER, "ja", reply_to=answer, proven=False)
    assert names(season) == ["Mette Holm", "Jens Krogh"]


@pytest.mark.parametrize(
    ("reply", "left"), [("ja", ["Mette Holm"]), ("nej", ["Mette Holm", "Mette Holm"])]
)
def test_a_substitute_of_a_known_name_is_asked_about(
    season: SeasonInTest, reply: str, left: list[str]
) -> None:
    """Yes: one person has one seat. No: another one takes the seat over."""
    text = "Mette Holm (mh@randers.dk) kommer i stedet for Jens Krogh på møde 2."
    answer = asked(season, PER, text)
    shown = words(answer.text)
    assert "Er det den samme Mette Holm?" in shown
    assert "(mette.holm@randers.dk) på listen, og du skrev mh@randers.dk" in shown
    season.receives(PER, reply, reply_to=answer)
    assert names(season) == left


def test_a_decision_of_the_secretariat_asks_as_well(season: SeasonInTest) -> None:
    """Its own reply is answered by the sender of the mail it decides about."""
    case = only(season.receives(PER, "asdf qwer uiop"), "review_case")
    wish = "Meld Mette Holm, mh@randers.dk, fra møde 2."
    sent = season.receives("Ann <alcp@kl.example>", wish, reply_to=case)
    asks = only(sent, "review_outcome")
    assert "Er det Mette Holm, mette.holm@randers.dk, du mener?" in words(asks.text)
    season.receives(PER, "ja")
    assert names(season) == ["Jens Krogh"]


@pytest.mark.parametrize("reply", ["ja", "Krogh"])
def test_the_secretariat_is_asked_likewise(season: SeasonInTest, reply: str) -> None:
    """Its `ja` is one to whom it meant, not to our guess at the mail."""
    office = "Ann <alcp@kl.example>"
    case = only(season.receives(PER, "asdf qwer uiop"), "review_case")
    asks = only(season.receives(office, "Meld Jens fra møde 2.", reply_to=case), "answer")
    assert "Er det Jens Krogh, jens.krogh@randers.dk, du mener?" in words(asks.text)
    season.receives(office, reply, reply_to=asks)
    assert names(season) == ["Mette Holm"]


def test_in_english_it_stays_english(season: SeasonInTest) -> None:
    """One word of a reply has no language of its own."""
    answer = asked(season, PER, "Jens can't come to meeting 2, sorry.")
    assert "Do you mean Jens Krogh, jens.krogh@randers.dk?" in words(answer.text)
    sent = season.receives(PER, "ok", reply_to=answer)
    assert "Jens Krogh has been taken off the list" in words(only(sent, "answer").text)
