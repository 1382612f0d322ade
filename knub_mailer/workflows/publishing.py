"""What organisers send to those signed up: planned, shown, and carried out (organisers.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.command import (
    CancelMeeting,
    ChangeFormat,
    Move,
    Publish,
    Published,
    Publishing,
)
from knub_mailer.domain.ledger import Membership, Seat
from knub_mailer.domain.network import Format, Meeting
from knub_mailer.domain.notices import (
    CommandRefused,
    Preview,
    ProgrammeInvitation,
    PublishedNotice,
    Recipient,
    SeatChange,
)
from knub_mailer.domain.request import OpenPoint, Person, Question, SignUp
from knub_mailer.mail.danish import Danish
from knub_mailer.storage import codec, matters, outbox, publications
from knub_mailer.storage.tables import Matter, PublicationRow
from knub_mailer.workflows import meeting_changes
from knub_mailer.workflows.effects import tell_changes
from knub_mailer.workflows.foresight import Foreseen, foresee
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.post import address_of, post
from knub_mailer.workflows.published import KINDS, Publication, content_of, deliver
from knub_mailer.workflows.questions import QuestionPayload
from knub_mailer.workflows.unusual_times import unusual

_SAMPLE_READER = Person("Mette Eksempel")
_NAMES = {
    Published.PROGRAMME: "Program møde {}",
    Published.PRACTICAL: "Praktisk info møde {}",
    Published.MATERIALS: "Materialer møde {}",
    Published.MESSAGE: "Besked til deltagerne på møde {}",
}
_FORMATS = {"virtual": "virtuelt", "physical": "fysisk", "hybrid": "hybridt"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose command it is, sent when and by which mail; "kommandolinjen" has none."""

    by: str
    at: datetime
    source: str
    intake_id: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a command would send, to whom, and what it would change.

    seats: who gets the mail; waiting persons too when the meeting is called off. invited:
    contacts of members with nobody signed up. foreseen: None where only words are published.
    """

    command: Publishing
    content: Publication
    meeting: Meeting
    recipients: tuple[Recipient, ...]
    sample: PublishedNotice
    invited: tuple[Membership, ...] = ()
    foreseen: Foreseen | None = None

    @property
    def changes(self) -> tuple[SeatChange, ...]:
        return self.foreseen.changes if self.foreseen else ()

    @property
    def shown(self) -> str:
        """What a preview says of recipients and money, to tell later whether it still holds."""
        people = [f"{each.person.email or each.person.name}" for each in self.recipients]
        codes = [each.municipality for each in self.invited]
        asked = self.foreseen.asked if self.foreseen else ()
        return repr((sorted(people), sorted(codes), self.changes, asked))


@dataclass(frozen=True, slots=True)
class Done:
    """What was sent: mails to those signed up, invitations to contacts, questions; and changed."""

    sent: int
    invited: int = 0
    asked: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    changes: tuple[SeatChange, ...] = ()


def named(command: Publishing, wording: Danish) -> str:
    """The command as its subject would say it."""
    match command:
        case Publish(kind, number):
            return _NAMES[kind].format(number)
        case Move(number, starts, ends):
            until = f"{wording.moment(starts)}–{wording.clock(ends)}"
            return f"Flyt møde {number} til {until}"
        case ChangeFormat(number, form):
            return f"Møde {number} er {_FORMATS[form.value]}"
        case CancelMeeting(number):
            return f"Aflys møde {number}"


def plan(
    sitting: Sitting, command: Publishing, content: Publication, at: datetime, by: str
) -> Plan | CommandRefused:
    """What the command would do if it were carried out now; or why it can't be."""
    name = named(command, Danish(sitting.office.zone))
    state = sitting.state().meetings[command.meeting]
    if state.state == "cancelled":
        return CommandRefused(name, f"Møde {command.meeting} er aflyst.")
    if isinstance(command, Publish):
        return _plan_words(sitting, command, content, name)
    foreseen = foresee(sitting, command, at, by)
    if foreseen is None:
        return CommandRefused(name, f"Møde {command.meeting} er begyndt eller gjort op.")
    if foreseen.stays:
        return CommandRefused(name, "Mødet er allerede sådan, så der er intet at ændre.")
    people = meeting_changes.readers(sitting, foreseen)
    return Plan(
        command=command,
        content=content,
        meeting=foreseen.after.meeting,
        recipients=tuple(_recipient(sitting, person, code) for person, code in people),
        sample=meeting_changes.sample(sitting, foreseen, content),
        foreseen=foreseen,
    )


def preview_of(sitting: Sitting, planned: Plan, until: datetime, *, renewed: bool) -> Preview:
    """The plan as the organiser sees it first."""
    register, zone = sitting.office.register, sitting.office.zone
    foreseen = planned.foreseen
    asked = foreseen.asked if foreseen else ()
    informed = meeting_changes.informed(sitting, foreseen) if foreseen else ()
    return Preview(
        command=named(planned.command, Danish(zone)),
        meeting=planned.meeting,
        sample=planned.sample,
        recipients=planned.recipients,
        until=until.astimezone(zone),
        changes=planned.changes,
        invited=tuple(_recipient(sitting, m.contact, m.municipality) for m in planned.invited),
        asked=tuple(register.name(code) for code in asked),
        informed=tuple(register.name(code) for code in informed),
        missing=(
            *missing_parts(planned.command, planned.meeting, planned.content),
            *_unusual(sitting, planned),
        ),
        attachments=planned.content.names,
        renewed=renewed,
    )


def _unusual(sitting: Sitting, planned: Plan) -> tuple[str, ...]:
    """What is odd about the time a meeting is moved to."""
    foreseen = planned.foreseen
    if foreseen is None or not isinstance(planned.command, Move):
        return ()
    number = planned.command.meeting
    states = sitting.state().meetings.values()
    others = [m.meeting for m in states if m.meeting.number != number and m.state != "cancelled"]
    moved = foreseen.after.meeting
    return unusual(foreseen.before.meeting, moved, others, sitting.office.zone)


def missing_parts(command: Publishing, meeting: Meeting, content: Publication) -> tuple[str, ...]:
    """What the organiser's mail should have said and didn't, a sentence each."""
    if isinstance(command, CancelMeeting) and not content.text.strip():
        return ("Der er ingen ord med til de tilmeldte. Svar med et par linjer, hvis de skal med.",)
    if not isinstance(command, ChangeFormat):
        return ()
    parts = []
    if command.format is not Format.PHYSICAL and not meeting.link:
        parts.append("Der mangler et link. Svar med linjen »Link: https://…«, så kommer det med.")
    if command.format is not Format.VIRTUAL and not meeting.place:
        parts.append("Der mangler et sted. Svar med linjen »Sted: …«, så kommer det med.")
    return tuple(parts)


def carry_out(sitting: Sitting, planned: Plan, key: str, origin: Origin) -> Done:
    """Do what was planned; key: names the effect, so that it happens once."""
    if isinstance(planned.command, Publish):
        return _publish(sitting, planned, planned.command, origin)
    foreseen = planned.foreseen
    assert foreseen is not None
    entry = meeting_changes.write(
        sitting, planned.command, key, origin.at, origin.by, origin.source, origin.intake_id
    )
    if entry is None:
        return Done(0)
    register = sitting.office.register
    sent = meeting_changes.tell(sitting, foreseen, planned.content, key)
    informed = tuple(register.name(each) for each in meeting_changes.informed(sitting, foreseen))
    asked = meeting_changes.ask_and_tell_contacts(sitting, foreseen, key)
    return Done(sent, 0, asked, informed, foreseen.changes)


def what_if(
    office: Office, command: Publishing, content: Publication, now: datetime
) -> Plan | CommandRefused:
    """Who would get which mail and what money would change; nothing is written or sent."""
    with office.sitting(now) as sitting:
        return plan(sitting, command, content, now, _COMMAND_LINE)


def from_command_line(
    office: Office, command: Publishing, content: Publication, now: datetime
) -> Done | CommandRefused:
    """Carry a command out without preview; the same publication a second time is refused."""
    with office.sitting(now) as sitting:
        planned = plan(sitting, command, content, now, _COMMAND_LINE)
        if isinstance(planned, CommandRefused):
            return planned
        if isinstance(command, Publish) and _stands(sitting, command, content):
            name = named(command, Danish(office.zone))
            return CommandRefused(name, "Præcis den tekst og de filer er allerede sendt ud.")
        moment = now.isoformat()
        origin = Origin(_COMMAND_LINE, now, f"{_COMMAND_LINE}:{moment}")
        done = carry_out(sitting, planned, f"cli:{moment}", origin)
        tell_changes(sitting)
        sitting.settle()
        return done


def _stands(sitting: Sitting, command: Publish, content: Publication) -> bool:
    """Whether that is word for word the last that was published of its kind."""
    season = sitting.office.plan.year
    rows = publications.published(sitting.session, sitting.network.key, season, command.meeting)
    last = [row for row in rows if row.kind == command.kind.value][-1:]
    return any(row.content == codec.dumps(content) for row in last)


_COMMAND_LINE = "kommandolinjen"


def _plan_words(
    sitting: Sitting, command: Publish, content: Publication, name: str
) -> Plan | CommandRefused:
    state = sitting.state().meetings[command.meeting]
    if not content.text.strip() and not content.names:
        return CommandRefused(name, "Mailen har hverken tekst eller vedhæftede filer.")
    if state.state == "held" and command.kind is Published.PROGRAMME:
        return CommandRefused(
            name,
            f"Møde {command.meeting} er holdt.",
            (_NAMES[Published.MATERIALS].format(command.meeting),),
        )
    seats = meeting_changes.present(state.seats)
    invited = _uninvolved(sitting, command)
    reader = seats[0].person if seats else _SAMPLE_READER
    changed = {"changed": _is_out(sitting, command)} if command.kind is Published.PROGRAMME else {}
    sample: PublishedNotice = KINDS[command.kind.value](
        person=reader,
        meeting=state.meeting,
        words=content.words,
        attachments=content.names,
        **changed,
    )
    if invited and not seats:
        sample = _invitation_to_sign_up(sitting, invited[0], state.meeting, content)
    return Plan(
        command=command,
        content=content,
        meeting=state.meeting,
        recipients=tuple(_recipient(sitting, seat.person, seat.municipality) for seat in seats),
        sample=sample,
        invited=invited,
    )


def _is_out(sitting: Sitting, command: Publish) -> bool:
    season = sitting.office.plan.year
    rows = publications.published(sitting.session, sitting.network.key, season, command.meeting)
    return any(row.kind == command.kind.value for row in rows)


def _uninvolved(sitting: Sitting, command: Publish) -> tuple[Membership, ...]:
    """Members with nobody signed up, who get a programme as an invitation to sign up."""
    if command.kind is not Published.PROGRAMME:
        return ()
    state = sitting.state()
    meeting = state.meetings[command.meeting]
    involved = {seat.municipality for seat in meeting.seats}
    involved |= {waiting.municipality for waiting in meeting.waiting}
    return tuple(
        membership
        for code, membership in sorted(state.memberships.items())
        if code not in involved and membership.contact.email
    )


def _recipient(sitting: Sitting, person: Person, code: str) -> Recipient:
    return Recipient(person, sitting.office.register.name(code))


def _publish(sitting: Sitting, planned: Plan, command: Publish, origin: Origin) -> Done:
    """Store the new version, and deliver it once to each (rules.md, "Published information")."""
    row = publications.add(
        sitting.session,
        PublicationRow(
            network=sitting.network.key,
            season=sitting.office.plan.year,
            meeting=command.meeting,
            kind=command.kind.value,
            version=0,
            published_at=sitting.now,
            published_by=origin.by,
            content=codec.dumps(planned.content),
        ),
    )
    state = sitting.state().meetings[command.meeting]
    seats: tuple[Seat, ...] = meeting_changes.present(state.seats)
    sent = sum(deliver(sitting, row, seat, state.meeting) for seat in seats)
    invited = sum(_invite_contact(sitting, row, each, state.meeting) for each in planned.invited)
    return Done(sent, invited)


def _invite_contact(
    sitting: Sitting, row: PublicationRow, membership: Membership, meeting: Meeting
) -> bool:
    """The programme as an invitation to sign up; a reply with names alone completes it."""
    published, code = content_of(row), membership.municipality
    return post(
        sitting,
        _invitation_to_sign_up(sitting, membership, meeting, published),
        address_of(membership.contact),
        f"{_invitations_of(row.meeting, code)}{row.id}",
        attachments=published.attachments,
        matter_id=_open_question(sitting, row, code).id,
    )


def _invitation_to_sign_up(
    sitting: Sitting, membership: Membership, meeting: Meeting, content: Publication
) -> ProgrammeInvitation:
    prefix = f"{sitting.network.key}:{_invitations_of(meeting.number, membership.municipality)}"
    return ProgrammeInvitation(
        contact=membership.contact,
        municipality=sitting.office.register.name(membership.municipality),
        meeting=meeting,
        words=content.words,
        attachments=content.names,
        included_seats=sitting.office.plan.included_seats,
        extra_seat_price_ore=sitting.office.plan.extra_seat_price_ore,
        changed=bool(outbox.effects_with_prefix(sitting.session, prefix)),
    )


def _invitations_of(number: int, code: str) -> str:
    """What the effects of a member's invitations to a meeting begin with."""
    return f"programme_invitation:{number}:{code}:"


def _open_question(sitting: Sitting, row: PublicationRow, code: str) -> Matter:
    """Who comes? Only a reply in the thread answers it, so nobody in particular is asked."""
    point = OpenPoint(Question.ATTENDEE, SignUp((row.meeting,), ()))
    key = f"{sitting.network.key}:programme_invitation:{row.id}:{code}"
    payload = QuestionPayload(code, (point,), "da", sitting.now, key)
    return matters.open_matter(
        sitting.session,
        Matter(
            key=key,
            network=sitting.network.key,
            kind="question",
            asked="",
            municipality=code,
            payload=codec.dumps(payload),
            opened_at=sitting.now,
        ),
    )
