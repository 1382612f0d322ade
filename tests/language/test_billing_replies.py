"""What is answered when we ask how the invoices shall be marked, and how that is asked."""

from __future__ import annotations

import pytest
from test_replies import ZONE, asked_of, mailed

from knub_mailer.domain.request import OpenPoint, Question, UpdateBilling
from knub_mailer.language.replies.answered import answer_to
from knub_mailer.mail.danish import Danish
from knub_mailer.mail.question_wording import QuestionForm

EAN = "5798009811578"
ASKED = UpdateBilling(EAN)
POINT = OpenPoint(Question.WHICH_REQUEST, ASKED)
BELOW = f"""

Den 5. februar 2026 kl. 10.02 skrev KNUB <knub@kl.example>:
> Kære Mette Holm
> Skal vi sende jeres fakturaer til EAN {EAN} uden reference?
> Svar »ja«, eller skriv, hvad der skal stå, for eksempel »reference 4711«.
"""
ANSWERS = {
    "Ja": (ASKED,),
    "Ja tak, det er rigtigt": (ASKED,),
    "78-3309": (UpdateBilling(EAN, "78-3309"),),
    "reference 78-3309": (UpdateBilling(EAN, "78-3309"),),
    "Reference Havnen": (UpdateBilling(EAN, "Havnen"),),
    "Reference Lis, Havnen": (UpdateBilling(EAN, "Lis, Havnen"),),
    "Referencen er Havnen": (UpdateBilling(EAN, "Havnen"),),
    "Nej, reference Havnen": (UpdateBilling(EAN, "Havnen"),),
    "Nej": (),
    "Nej tak": (),
}


@pytest.mark.parametrize("said", ANSWERS)
def test_an_answer_keeps_the_number_that_was_asked_about(said: str) -> None:
    found = answer_to(mailed(said, quoted=BELOW), asked_of(POINT))
    assert found is not None
    assert found.requests == ANSWERS[said]
    assert not found.open_points


@pytest.mark.parametrize(
    ("about", "asked"),
    [
        (ASKED, f"Skal vi sende jeres fakturaer til EAN {EAN} uden reference?"),
        (UpdateBilling(None, "77-12"), "Skal vi skrive referencen »77-12« på jeres fakturaer?"),
        (
            UpdateBilling(EAN, "77-12"),
            f"Skal vi skrive EAN {EAN} og referencen »77-12« på jeres fakturaer?",
        ),
    ],
)
def test_the_question_tells_what_a_yes_does(about: UpdateBilling, asked: str) -> None:
    form = QuestionForm(OpenPoint(Question.WHICH_REQUEST, about), (), Danish(ZONE))
    assert form.which_request()[0][0] == asked
