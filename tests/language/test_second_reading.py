"""The words of a whole mail as a second opinion on what its clauses were read as."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood
from knub_mailer.language.second_reading import (
    against,
    features_of,
    likelihoods,
    spoken_for,
    strongest,
)

JOINING = (
    "S_ medlemskab af netvaerket",
    "K vil gerne vaere med i netvaerket i aar og bliver medlem.",
    "kontaktperson: G",
    "ean: N",
    "programmet ser spaendende ud, men hvem der tager af sted, vender vi tilbage med.",
)
KINDS = ("join", "sign_up", "cancel", "substitute", "change_contact", "update_billing")


def test_a_mail_that_speaks_of_joining_is_no_cancelling() -> None:
    assert likelihoods(JOINING)["join"] > 0.9
    assert "cancel" in against(KINDS, JOINING)
    assert "join" not in against(KINDS, JOINING)


def test_the_words_that_speak_against_it_are_named() -> None:
    named = strongest("cancel", JOINING)
    assert len(named) == 3 and set(named) <= features_of(JOINING)


@pytest.mark.parametrize("sentences", [(), ("G",), ("ja",)])
def test_a_few_bare_words_speak_against_nothing(sentences: tuple[str, ...]) -> None:
    assert against(KINDS, sentences) == set()


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Vi drøfter i næste uge, hvem af os der eventuelt kunne tage til Randers.", Decision.ASK),
        (
            "Til orientering: toget er forsinket, så jeg er fremme lidt senere.",
            Decision.REVIEW,
        ),
        ("Vi har fået ny postadresse på rådhuset.", Decision.REVIEW),
    ],
)
def test_what_nobody_understands_is_asked_where_asking_helps(text: str, decision: Decision) -> None:
    assert understood(configured(), mail_of(text)).decision is decision


def test_what_the_words_speak_for_is_known_and_named() -> None:
    assert spoken_for(KINDS, JOINING) == {"join"}
    assert spoken_for(KINDS, JOINING[1:2]) == set()  # too few words to go by
    named = strongest("join", JOINING, speaking_for=True)
    assert named and set(named) <= features_of(JOINING)
