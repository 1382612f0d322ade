"""The season as a story: mails in, what was understood and answered, and what time brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from email import message_from_bytes
from email.message import Message

from knub_mailer.domain.ledger import MeetingState
from knub_mailer.domain.notices import BatchMail, Digest, Preflight
from knub_mailer.domain.request import Understanding
from knub_mailer.entrypoints.replay_files import sent_name
from knub_mailer.entrypoints.replay_report import sent_mails
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment
from knub_mailer.storage import codec, intake, matters
from knub_mailer.storage.tables import IntakeMail, OutboxMail
from knub_mailer.workflows.describe import described
from knub_mailer.workflows.office import Sitting

_LONGEST_QUOTE = 1200

_DECISIONS = {
    "act": "Udført",
    "ask": "Spurgt tilbage",
    "review": "Til et menneske",
    "ignore": "Ikke besvaret",
    "shunted": "Sat til side",
}


@dataclass(frozen=True, slots=True)
class MailOut:
    """A sent mail: its file, and how a reader sees it."""

    file: str
    subject: str
    to: tuple[str, ...]
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The same mail to one or many; the first one stands for all."""

    kind: str
    first: MailOut
    others: tuple[tuple[str, str], ...] = ()  # file, to

    @property
    def count(self) -> int:
        return 1 + len(self.others)


@dataclass(frozen=True, slots=True)
class Event:
    """A point of the timeline. `kind`: mail, job, invoice or meeting; `at` in the network's zone.

    parties: municipality codes it concerns, for the filter. decision: act, ask, review, ignore,
    shunted or "". reason: why a person looks at it. answers: direct ones; sent: what else went out
    because of it.
    """

    kind: str
    at: datetime
    title: str
    parties: tuple[str, ...] = ()
    who: str = ""
    address: str = ""
    file: str = ""
    quote: str = ""
    decision: str = ""
    decided: str = ""
    understood: tuple[str, ...] = ()
    reason: str = ""
    answers: tuple[Dispatch, ...] = ()
    sent: tuple[Dispatch, ...] = ()
    meeting: MeetingState | None = None


@dataclass(slots=True)
class _Outgoing:
    """Sent mails by the moment they were queued, and those that answer a mail."""

    at: dict[datetime, list[tuple[OutboxMail, int]]] = field(default_factory=dict)
    answers: dict[int, list[tuple[OutboxMail, int]]] = field(default_factory=dict)


def story(sitting: Sitting, numbers: dict[int, int]) -> tuple[Event, ...]:
    """Every event of a network's season in the order of time."""
    outgoing = _outgoing(sitting, numbers)
    events = [*_mail_events(sitting, outgoing), *_job_events(sitting, outgoing)]
    zone, state = sitting.office.zone, sitting.state()
    for number, meeting in sorted(state.meetings.items()):
        if meeting.state == "planned":
            continue
        codes = tuple(dict.fromkeys(seat.municipality for seat in meeting.seats))
        starts = meeting.meeting.starts.astimezone(zone)
        title = f"Møde {number} " + ("holdes" if meeting.state == "held" else "var aflyst")
        events.append(Event("meeting", starts, title, codes, meeting=meeting))
    return tuple(_without_repeats(sorted(events, key=lambda event: event.at)))


def _without_repeats(events: Iterable[Event]) -> Iterator[Event]:
    """The digest of every morning on which nothing else happened is one event, not twenty."""
    last: Event | None = None
    for event in events:
        if last is not None and _is_digest(last) and _is_digest(event) and _same_month(last, event):
            again = event.sent[0].first
            first = last.sent[0]
            others = (*first.others, (again.file, ", ".join(again.to)))
            last = replace(last, sent=(replace(first, others=others),))
            continue
        if last is not None:
            yield last
        last = event
    if last is not None:
        yield last


def _is_digest(event: Event) -> bool:
    return event.kind == "job" and [each.kind for each in event.sent] == [Digest.template]


def _same_month(one: Event, other: Event) -> bool:
    return (one.at.year, one.at.month) == (other.at.year, other.at.month)


def _outgoing(sitting: Sitting, numbers: dict[int, int]) -> _Outgoing:
    found = _Outgoing()
    for mail in sent_mails(sitting.session, sitting.network.key):
        pair = (mail, numbers[mail.id or 0])
        if mail.answers_intake is not None:
            found.answers.setdefault(mail.answers_intake, []).append(pair)
        else:
            found.at.setdefault(mail.queued_at, []).append(pair)
    return found


def _mail_events(sitting: Sitting, outgoing: _Outgoing) -> list[Event]:
    """One event a mail; what else a moment sent stands with its last mail.

    Mails of one moment are handled together, and which of them caused what is not kept.
    """
    network = sitting.network.key
    stored = [
        mail
        for status in ("new", "handled", "shunted")
        for mail in intake.in_status(sitting.session, network, status)
    ]
    why = {
        matter.intake_id: matter.why
        for matter in matters.all_of(sitting.session, network, "review")
        if matter.intake_id is not None
    }
    last = {mail.handled_at: mail.id for mail in sorted(stored, key=lambda mail: mail.id or 0)}
    events = []
    for mail in stored:
        is_last = mail.handled_at is not None and last[mail.handled_at] == mail.id
        also = outgoing.at.pop(mail.handled_at, []) if is_last and mail.handled_at else []
        jobs = [pair for pair in also if pair[0].kind in _JOB_KINDS]
        if jobs and mail.handled_at is not None:
            outgoing.at[mail.handled_at] = jobs
        rest = [pair for pair in also if pair not in jobs]
        answers = outgoing.answers.get(mail.id or 0, [])
        event = _mail_event(sitting, mail, _dispatches(answers), _dispatches(rest))
        events.append(replace(event, reason=why.get(mail.id or 0, "")))
    return events


_JOB_KINDS = frozenset({BatchMail.template, Preflight.template})


def _mail_event(
    sitting: Sitting, row: IntakeMail, answers: tuple[Dispatch, ...], also: tuple[Dispatch, ...]
) -> Event:
    office = sitting.office
    mail = parse_mail(row.raw or b"")
    letter = segment(mail, office.network.address, office.network.tag)
    understood: tuple[str, ...] = ()
    if row.understood is not None:
        understood = described(sitting, codec.loads(Understanding, row.understood).requests)
    decision = "shunted" if row.status == "shunted" else row.decision or ""
    sender = mail.sender
    party, code = _party(sitting, row)
    return Event(
        kind="mail",
        at=row.arrived_at.astimezone(office.zone),
        title=mail.subject or "(uden emne)",
        parties=(code,) if code else (),
        who=(sender.name if sender and sender.name else "") or party or "Ukendt afsender",
        address=sender.email if sender else "",
        file=row.file or "",
        quote=_shortened(letter.body or mail.text),
        decision=decision,
        decided=_DECISIONS.get(decision, "Modtaget"),
        understood=understood,
        answers=answers,
        sent=also,
    )


def _party(sitting: Sitting, row: IntakeMail) -> tuple[str, str]:
    """The municipality of a mail by name and code; ("", "") when it has none."""
    register = sitting.office.register
    code = row.municipality
    if code is None and row.sender:
        found = register.of_domain(row.sender.rpartition("@")[2])
        code = found.code if found else None
    return (register.name(code), code or "") if code else ("", "")


def _shortened(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + " …"


def _job_events(sitting: Sitting, outgoing: _Outgoing) -> list[Event]:
    """What no mail asked for, by the moment it was sent."""
    zone, events = sitting.office.zone, []
    for moment, pairs in sorted(outgoing.at.items()):
        for dispatch in _dispatches(pairs):
            is_invoice = dispatch.kind in _JOB_KINDS
            events.append(
                Event(
                    kind="invoice" if is_invoice else "job",
                    at=moment.astimezone(zone),
                    title=dispatch.first.subject,
                    parties=_codes(sitting, dispatch),
                    sent=(dispatch,),
                )
            )
    return events


def _codes(sitting: Sitting, dispatch: Dispatch) -> tuple[str, ...]:
    register = sitting.office.register
    addresses = [*dispatch.first.to, *(to for _, to in dispatch.others)]
    found = (register.of_domain(address.rpartition("@")[2]) for address in addresses)
    return tuple(dict.fromkeys(row.code for row in found if row is not None))


def _dispatches(pairs: Iterable[tuple[OutboxMail, int]]) -> tuple[Dispatch, ...]:
    """Mails of the same kind and subject as one, in the order of sending."""
    groups: dict[tuple[str, str], list[tuple[OutboxMail, int]]] = {}
    for mail, number in pairs:
        groups.setdefault((mail.kind, mail.subject), []).append((mail, number))
    return tuple(_dispatch(kind, group) for (kind, _), group in groups.items())


def _dispatch(kind: str, group: Sequence[tuple[OutboxMail, int]]) -> Dispatch:
    mail, number = group[0]
    parsed = message_from_bytes(mail.content or b"")
    first = MailOut(
        file=f"sent/{sent_name(number)}",
        subject=mail.subject,
        to=tuple(mail.recipients.split("\n")),
        html=_part(parsed, "text/html"),
        text=_part(parsed, "text/plain"),
    )
    others = tuple(
        (f"sent/{sent_name(each)}", other.recipients.replace("\n", ", "))
        for other, each in group[1:]
    )
    return Dispatch(kind, first, others)


def _part(message: Message, content_type: str) -> str:
    """The first part of a type that is no attachment, as text; the service writes UTF-8."""
    for part in message.walk():
        if part.get_content_type() == content_type and part.get_filename() is None:
            payload = part.get_payload(decode=True)
            return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return ""
