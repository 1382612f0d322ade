"""Same name with another address: is it the same person? (rules.md, "the same person twice")"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.ledger import Result, Seated
from knub_mailer.domain.notices import DroppedSection
from knub_mailer.domain.request import SignUp, Understanding
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.answering import sections_of
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.case import Case


@dataclass(frozen=True, slots=True)
class SameNamePayload:
    """The sign-up that waits for the answer, and its sent time."""

    request: SignUp
    at: datetime
    by: str
    source: str


def ask(case: Case, understanding: Understanding, carried: Sequence[Carried]) -> None:
    """Open a matter for each sign-up whose name is known with another address.

    The question stands in the answer, beside the name.
    """
    state = case.sitting.state()
    for each in carried:
        unsure = [o for o in each.outcomes(state) if o.result is Result.SAME_NAME]
        if not unsure:
            continue
        acts = [outcome.entry.act for outcome in unsure]
        people = tuple(dict.fromkeys(act.person for act in acts if isinstance(act, Seated)))
        meetings = tuple(dict.fromkeys(act.meeting for act in acts if isinstance(act, Seated)))
        assert isinstance(each.request, SignUp)
        request = replace(each.request, attendees=people, meetings=meetings)
        _open(case, understanding, request)


def _open(case: Case, understanding: Understanding, request: SignUp) -> None:
    payload = SameNamePayload(request, case.sent, case.row.sender or "", case.source)
    matters.open_matter(
        case.sitting.session,
        Matter(
            key=f"{case.network.key}:same_name:{case.row.digest}:{codec.dumps(request)[:80]}",
            network=case.network.key,
            kind="same_name",
            asked=case.sender.email if case.sender else "",
            intake_id=case.id,
            municipality=understanding.municipality,
            subject=case.mail.subject[:300],
            payload=codec.dumps(payload),
            opened_at=case.sitting.now,
        ),
        thread=[case.mail.message_id],
    )


def decide(case: Case, matter: Matter, same: bool) -> None:
    """Yes: one person, one seat, nothing to do. No: another person, who gets a seat too."""
    payload = codec.loads(SameNamePayload, matter.payload)
    sitting, code = case.sitting, matter.municipality or ""
    matters.close(sitting.session, matter, "same" if same else "another", payload.by, sitting.now)
    if same:
        case.answer((DroppedSection("same_person"),), code, "da")
        return
    entries = []
    for position, (number, person) in enumerate(
        (number, person)
        for number in payload.request.meetings
        for person in payload.request.attendees
    ):
        entry = sitting.write(
            f"same_name:{matter.id}:{position}",
            Seated(number, person, payload.request.mode, distinct=True),
            at=payload.at,
            position=position,
            municipality=code,
            by=payload.by,
            source=payload.source,
            intake_id=case.id,
        )
        if entry is not None:
            entries.append(entry)
    carried = Carried(payload.request, tuple(entries))
    case.answer(sections_of(sitting, code, (carried,)), code, "da")
