"""Same name with another address: is it the same person? (rules.md, "the same person twice")"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.ledger import Act, Replaced, Result, Seated
from knub_mailer.domain.notices import DroppedSection
from knub_mailer.domain.request import SignUp, Substitute, Understanding
from knub_mailer.rules.people import same_name_other_address
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.answering import sections_of
from knub_mailer.workflows.carry_out import Carried, acts_of
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting


@dataclass(frozen=True, slots=True)
class SameNamePayload:
    """The sign-up or substitution that waits for the answer, and its sent time.

    last: the journal's last line when it was asked; -1 where that was not noted.
    """

    request: SignUp | Substitute
    at: datetime
    by: str
    source: str
    last: int = -1


def ask(case: Case, understanding: Understanding, carried: Sequence[Carried]) -> None:
    """Open a matter for each who is to come and whose name is known with another address.

    The question stands in the answer, beside the name.
    """
    state = case.sitting.state()
    for each in carried:
        acts = [o.entry.act for o in each.outcomes(state) if o.result is Result.SAME_NAME]
        if not acts:
            continue
        numbers = (act.meeting for act in acts if isinstance(act, Seated | Replaced))
        meetings = tuple(dict.fromkeys(numbers))
        if isinstance(each.request, Substitute):
            _open(case, understanding, replace(each.request, meetings=meetings))
        elif isinstance(each.request, SignUp):
            people = tuple(dict.fromkeys(act.person for act in acts if isinstance(act, Seated)))
            request = replace(each.request, attendees=people, meetings=meetings)
            _open(case, understanding, request)


def _open(case: Case, understanding: Understanding, request: SignUp | Substitute) -> None:
    last = case.sitting.last_line
    payload = SameNamePayload(request, case.sent, case.row.sender or "", case.source, last)
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
    """Yes: one person, one seat; who was to be replaced gives up theirs. No: somebody else, who
    gets a seat too."""
    payload = codec.loads(SameNamePayload, matter.payload)
    sitting, code = case.sitting, matter.municipality or ""
    matters.close(sitting.session, matter, "same" if same else "another", payload.by, sitting.now)
    if same and isinstance(payload.request, SignUp):
        case.answer((DroppedSection("same_person"),), code, "da")
        return
    entries = []
    for position, act in enumerate(acts_of(payload.request)):
        entry = sitting.write(
            f"same_name:{matter.id}:{position}",
            _settled(sitting, code, act, same),
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


def _settled(sitting: Sitting, code: str, act: Act, same: bool) -> Act:
    """The act now that it is known who is meant."""
    if isinstance(act, Seated):
        return replace(act, distinct=True)
    if isinstance(act, Replaced) and same:
        seats = sitting.state().meetings[act.meeting].of(code)
        known = (s.person for s in seats if same_name_other_address(s.person, act.in_))
        return replace(act, in_=next(known, act.in_))
    return replace(act, distinct=True) if isinstance(act, Replaced) else act
