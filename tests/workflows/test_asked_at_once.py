"""Several wishes that a mail leaves in doubt are one question, which one word settles."""

from __future__ import annotations

import pytest
from conversation import METTE, member, only
from season import SeasonInTest, Sent, words

from knub_mailer.storage.database import Database

DOUBTFUL = (
    "ida krogh lund kommer i maj og jeg selv i oktober, og per holm vad er med begge gange, "
    "dog ikke i maj\n\nMette Holm"
)


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def asked(season: SeasonInTest) -> Sent:
    return only(season.receives(METTE, DOUBTFUL), "answer")


def seated(season: SeasonInTest) -> list[tuple[str, int]]:
    return [(name, number) for number in (2, 3) for name, _ in season.seats(number)]


def test_one_question_lists_them_once(season: SeasonInTest) -> None:
    """With the sender's words once, and a letter before each; its subject names both meetings."""
    mail = asked(season)
    told = words(mail.text)
    assert mail.subject.endswith("møde 2 den 28. maj og møde 3 den 8. oktober")
    assert told.count("Du skrev") == 1
    assert "Har vi forstået dig rigtigt?" in told
    assert "a: tilmelde Ida Krogh Lund til møde 2 den 28. maj" in told
    assert "c: tilmelde Per Holm Vad til møde 3 den 8. oktober" in told
    assert seated(season) == []


def test_a_number_for_the_invoice_is_told_with_each(season: SeasonInTest) -> None:
    text = DOUBTFUL.replace("\n\n", "\n\nfaktura skal ha bilagsnr 4711-B\n\n", 1)
    mail = only(season.receives(METTE, text), "answer")
    assert "til møde 2 den 28. maj (reference 4711-B)" in words(mail.text)
    season.receives(METTE, "ja\n\nMette", "SV: spørgsmål", reply_to=mail)
    references = {seat.reference for seat in season.state().meetings[3].seats}
    assert references == {"4711-B"}


@pytest.mark.parametrize(
    ("reply", "seats"),
    [
        ("ja", [("Ida Krogh Lund", 2), ("Mette Holm", 3), ("Per Holm Vad", 3)]),
        ("Ja tak, det passer", [("Ida Krogh Lund", 2), ("Mette Holm", 3), ("Per Holm Vad", 3)]),
        ("a og c", [("Ida Krogh Lund", 2), ("Per Holm Vad", 3)]),
        ("Ja, men ikke Per", [("Ida Krogh Lund", 2), ("Mette Holm", 3)]),
        ("a: ja\nb: ja\nc: nej", [("Ida Krogh Lund", 2), ("Mette Holm", 3)]),
        (
            "Ja – og hvornår begynder det?",
            [("Ida Krogh Lund", 2), ("Mette Holm", 3), ("Per Holm Vad", 3)],
        ),
        ("nej tak", []),
    ],
)
def test_one_word_settles_it(
    season: SeasonInTest, reply: str, seats: list[tuple[str, int]]
) -> None:
    sent = season.receives(METTE, f"{reply}\n\nMette", "SV: spørgsmål", reply_to=asked(season))
    assert sorted(seated(season)) == sorted(seats)
    assert only(sent, "answer")
    assert not [mail for mail in sent if mail.kind == "review_case"]


def test_a_reply_that_names_somebody_else_does_that_too(season: SeasonInTest) -> None:
    body = "Ja til det hele. Og tilmeld Bo Friis til møde 2.\n\nMette"
    season.receives(METTE, body, "SV: spørgsmål", reply_to=asked(season))
    assert ("Bo Friis", 2) in seated(season)
    assert ("Ida Krogh Lund", 2) in seated(season)


@pytest.mark.parametrize(
    "reply",
    [
        *("Ja, den første", "ja 2", "Ja. Men Per kommer ikke", "ja, hvis der er plads"),
        *("Ida og jeg kommer, Per gør ikke", "c er ikke rigtig, men a og b er"),
    ],
)
def test_what_settles_nothing_is_asked_again(season: SeasonInTest, reply: str) -> None:
    """With nothing done: of several meetings none is simply meant."""
    sent = season.receives(METTE, f"{reply}\n\nMette", "SV: spørgsmål", reply_to=asked(season))
    assert "c: tilmelde Per Holm Vad" in words(only(sent, "answer").text)
    assert seated(season) == []


def test_what_is_said_in_full_is_done_and_the_rest_asked_again(season: SeasonInTest) -> None:
    body = "Ja tak, og Bo Friis kommer også til møde 2\n\nMette"
    sent = season.receives(METTE, body, "SV: spørgsmål", reply_to=asked(season))
    assert seated(season) == [("Bo Friis", 2)]
    assert "a: tilmelde Ida Krogh Lund" in words(only(sent, "answer").text)
