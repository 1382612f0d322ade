"""What is done with a letter, in one sentence: its requests or the first thing to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.domain.request import (
    Cancel,
    Decision,
    Evidence,
    Info,
    Join,
    OpenPoint,
    Question,
    Request,
    SignUp,
    Status,
    Substitute,
    Understanding,
    kind_of,
)

_AS_MUCH_AS_IS_SHOWN = 80


def as_shown(text: str) -> str:
    """As much of the sender's words as a reason or a question shows, cut between two of them."""
    said = " ".join(text[: 5 * _AS_MUCH_AS_IS_SHOWN].split())
    if len(said) <= _AS_MUCH_AS_IS_SHOWN:
        return said
    cut = said[:_AS_MUCH_AS_IS_SHOWN]
    return f"{cut.rpartition(' ')[0] or cut} …"


def decided(
    told: Understanding, requests: Sequence[Request], points: Sequence[OpenPoint]
) -> Understanding:
    """A meaning with these requests and open points: asked where any is, else acted on."""
    missing = f"Missing or unclear: {as_shown(points[0].said)!r}." if points else ""
    decision = Decision.ASK if points else Decision.ACT
    return replace(
        told,
        decision=decision,
        requests=tuple(requests),
        open_points=tuple(points),
        reason=missing or _summary(requests),
    )


def wishes_of(told: Understanding) -> list[Request]:
    """What would be carried out of a letter, questions to be answered left out."""
    if told.decision not in (Decision.ACT, Decision.ASK):
        return []
    return [each for each in told.requests if not isinstance(each, Info | Status)]


def asked_instead(
    told: Understanding, doubted: Sequence[Request], evidence: Evidence, body: str
) -> Understanding:
    """A meaning in which some of its requests are asked about, for a reason that stands in it."""
    said = as_shown(body)
    points = [OpenPoint(Question.WHICH_REQUEST, each, said=said) for each in doubted]
    kept = [each for each in told.requests if each not in doubted]
    told = replace(told, evidence=(*told.evidence, evidence))
    return decided(told, kept, [*told.open_points, *points])


def _summary(requests: Sequence[Request]) -> str:
    return f"It {'; '.join(map(_summed_up, requests))}."


def _summed_up(request: Request) -> str:
    match request:
        case SignUp(meetings, attendees):
            names = ", ".join(p.name or "" for p in attendees)
            return f"signs up {names} for {_numbers(meetings)}"
        case Cancel(meetings, attendees):
            if isinstance(attendees, str):
                return f"cancels everybody at {_numbers(meetings)}"
            names = ", ".join(p.name or "" for p in attendees)
            return f"cancels {names} at {_numbers(meetings)}"
        case Substitute(meetings, out, in_):
            return f"puts {in_.name} in for {out.name} at {_numbers(meetings)}"
        case Join(contact):
            return f"joins with {contact.name} as contact"
        case Status() | Info():
            return f"asks for {type(request).__name__.lower()}"
        case _:
            return f"asks for {kind_of(request).replace('_', ' ')}"


def _numbers(meetings: tuple[int, ...]) -> str:
    return "meeting " + ", ".join(map(str, meetings))
