"""The reply that our mail asks for makes the municipality a member, and nothing less does."""

from __future__ import annotations

import pytest
from season import SeasonInTest, Sent

from knub_mailer.storage.database import Database

QUOTED = "\n\nDen man. 5. jan. 2026 kl. 10.00 skrev KNUB <knub@kl.example>:\n> "
STRUER = "Per Vang <v0@struer.dk>"
JOINS = {
    "odense": "ja, vi vil være med",
    "skive": "Ja, vi vil være med.\n\nMvh\nSki Kon\nSkive Kommune",
    "thisted": "Vi vil gerne være med\n\nThy Kon",
    "lemvig": "Ja tak, vi vil gerne være med. EAN 5798009044150\n\nLeu Kon",
    "horsens": "ja",
    "viborg": "Ja. Det vil vi gerne.",
    "vejle": "Ja tak!\n\nKirsten Holm\nAfdelingsleder\nVejle Kommune",
    "kolding": "Ja tak. Tilmeld også Bo Lau til møde 3.",
    "aarhus": "Yes, we want to join",
}
STAYS_OUT = (
    "Ok, tak",
    "Ja, men først når budgettet er på plads",
    "Ja, vi vil være med, hvis Randers betaler",
    "Ja, jeg spørger lige min chef",
    "Vi vil gerne være med til at drøfte det",
    "Nej tak",
    "Ja, Bo Lau kommer",
    "Vi vil gerne være med til møde 3 også",
    "Ja, jeg vil gerne være med",
)


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return SeasonInTest(sqlite)


def offered(season: SeasonInTest, sender: str, name: str) -> Sent:
    """A municipality that is no member signs somebody up, and is offered membership."""
    sent = season.receives(sender, f"Tilmeld {name} til møde 2.\n\n{name}")
    (answer,) = [mail for mail in sent if mail.kind == "answer"]
    assert "»ja, vi vil være med«" in answer.text
    return answer


def reply(
    season: SeasonInTest,
    sender: str,
    text: str,
    to: Sent,
    *,
    thread: bool = True,
    quote: bool = False,
) -> list[Sent]:
    history = QUOTED + to.text.replace("\n", "\n> ") if quote else ""
    subject = f"SV: {to.subject}"
    return season.receives(sender, text + history, subject, reply_to=to if thread else None)


@pytest.mark.parametrize("how", ["thread", "quote", "subject"])
def test_the_reply_we_ask_for_joins(season: SeasonInTest, how: str) -> None:
    """Word for word or in short, with or without the thread's headers or the quoted mail.

    Row: sign-up by a non-member
    """
    for house, text in JOINS.items():
        sender = f"Kim Vang <kiva@{house}.dk>"
        answer = offered(season, sender, "Kim Vang")
        reply(season, sender, text, answer, thread=how == "thread", quote=how == "quote")
    state = season.state()
    assert len(state.memberships) == len(JOINS)
    assert state.waiting == ()
    assert {m.contact.email for m in state.memberships.values()} == {
        f"kiva@{house}.dk" for house in JOINS
    }
    assert [m.ean for m in state.memberships.values() if m.ean] == ["5798009044150"]
    assert season.seats(3) == [("Bo Lau", "free")]


def test_less_than_a_yes_joins_nobody(season: SeasonInTest) -> None:
    """A condition, an acknowledgement, the writer's own seat: 6,100 kr. need firm words."""
    answer = offered(season, STRUER, "Per Vang")
    for text in STAYS_OUT:
        reply(season, STRUER, text, answer, quote=True)
        assert season.state().memberships == {}, text


def test_a_yes_below_a_subject_of_somebody_else_joins_nobody(season: SeasonInTest) -> None:
    """Without a thread it is the subject of our offer that a bare yes answers, and no other."""
    offered(season, STRUER, "Per Vang")
    season.receives(STRUER, "Ja tak", "SV: Frokost på fredag")
    assert season.state().memberships == {}


def test_a_colleague_takes_the_offer_and_another_hears_of_it(season: SeasonInTest) -> None:
    answer = offered(season, STRUER, "Per Vang")
    reply(season, "Col Lega <col@struer.dk>", "ja, vi vil være med\n\nCol Lega", answer)
    (membership,) = season.state().memberships.values()
    assert membership.contact.email == "col@struer.dk"
    assert season.seats(2) == [("Per Vang", "included")]
    (again, *_) = reply(season, STRUER, "ja, vi vil være med", answer)
    assert "allerede medlem" in again.text
    assert len(season.state().memberships) == 1


def test_who_was_told_the_price_joins_by_the_words_of_the_answer(season: SeasonInTest) -> None:
    """A bare `ja` answers no question there; a member's words are about a meeting."""
    (told, *_) = season.receives(STRUER, "Hvad koster det, og hvordan kommer man med?")
    assert "»vi vil gerne være med«" in told.text
    reply(season, STRUER, "Ja tak", told)
    assert season.state().memberships == {}
    reply(season, STRUER, "Tak, vi vil gerne være med.\n\nPer Vang", told)
    assert [m.contact.name for m in season.state().memberships.values()] == ["Per Vang"]
    (asked, *_) = reply(season, STRUER, "Vi vil gerne være med", told)
    assert "Hvem skal med" in asked.text


def test_another_municipality_joins_for_itself_alone(season: SeasonInTest) -> None:
    """A forwarded offer makes nobody else a member."""
    answer = offered(season, STRUER, "Per Vang")
    reply(season, "Kir Kon <kir@kolding.dk>", "ja, vi vil være med", answer)
    assert list(season.state().memberships) == ["0621"]


@pytest.mark.parametrize("word", ["Vi fortryder, at vi meldte os ud.", "Vi har meldt os ud igen."])
def test_leaving_the_network_is_for_a_person(season: SeasonInTest, word: str) -> None:
    """Also when it is regretted: nobody is asked whom to take off a meeting."""
    sent = season.receives(STRUER, word)
    assert [mail.kind for mail in sent] == ["review_case", "answer"]
    assert "Hvem skal" not in sent[1].text


@pytest.mark.parametrize("said", ["Nej", "Nej tak", "nej tak, ikke i år\n\nPer Vang"])
def test_a_no_to_the_offer_is_answered_at_once(season: SeasonInTest, said: str) -> None:
    sent = reply(season, STRUER, said, offered(season, STRUER, "Per Vang"))
    (answer,) = sent
    assert answer.kind == "answer" and "melder vi jer ikke ind" in answer.text
    assert "0671" not in season.state().memberships


def test_a_no_with_a_wish_of_its_own_is_that_wish(season: SeasonInTest) -> None:
    said = "Nej, og Per Vang kommer heller ikke til møde 2."
    sent = reply(season, STRUER, said, offered(season, STRUER, "Per Vang"))
    assert all("melder vi jer ikke ind" not in mail.text for mail in sent)
