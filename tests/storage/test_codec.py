"""What is stored as JSON comes back as what it was."""

from __future__ import annotations

from datetime import date

import pytest

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Info,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Status,
    Substitute,
    Understanding,
    UpdateBilling,
)
from knub_mailer.storage import codec

BO = Person("Bo Friis", "bo.friis@randers.dk")
REQUESTS: tuple[Request, ...] = (
    Join(BO),
    Join(BO, "5798009811578", "4711", reference_is_order=True),
    SignUp((2,), (BO,)),
    SignUp((1, 2), (BO, Person("Ida", None)), "online", "5798009811578", "4711"),
    Cancel((2,), (BO,)),
    Cancel((1, 2), "all"),
    Cancel((), ()),
    SignUp((), ()),
    Substitute((2,), BO, Person("Ida Dahl")),
    ChangeContact(BO),
    ChangeContact(BO, date(2026, 3, 1)),
    UpdateBilling("5798009811578"),
    UpdateBilling(),
    Status(),
    Info(),
    Info(("time", "price"), (2,)),
)


@pytest.mark.parametrize("request_", REQUESTS, ids=str)
def test_a_request_stays_what_it_was(request_: Request) -> None:
    """A kept cancellation must not come back as a sign-up: their fields are nearly the same."""
    point = OpenPoint(Question.ATTENDEE, request_)
    kept = Understanding("0730", Decision.ASK, (request_,), (point,))
    read = codec.loads(Understanding, codec.dumps(kept))
    assert read == kept
    assert type(read.requests[0]) is type(request_)


def test_every_kind_of_request_is_tried() -> None:
    assert {type(each) for each in REQUESTS} == set(Request.__args__)
