"""What is stored about one address: given out, or forgotten (GDPR, articles 15 and 17)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session, SQLModel

from knub_mailer.domain.ledger import Entry, Kept, Replaced, SeasonState, Seat, Waiting, Withdrawn
from knub_mailer.domain.mail import IncomingMail
from knub_mailer.domain.request import Person
from knub_mailer.errors import NotAllowed
from knub_mailer.mail.parse import parse_mail
from knub_mailer.rules.people import folded_name, match
from knub_mailer.rules.season import fold
from knub_mailer.storage import privacy
from knub_mailer.storage.privacy import Erased
from knub_mailer.workflows.office import Office, Sitting

_LONGEST_TEXT = 200_000


def export_address(office: Office, address: str) -> dict[str, object]:
    """Everything stored about an address, as JSON values by table.

    Mails of the person and to the person are given whole; of other people's mails that name the
    address only that they are there.
    """
    address, network, database = address.strip().lower(), office.network.key, office.database
    with database.transaction() as session:
        found = privacy.rows_about(session, network, address)
        values: dict[str, object] = {
            name: [_plain(row) for row in rows] for name, rows in found.items()
        }
        others = list(privacy.mails_of_others(session, network, address))
    named_in: list[dict[str, object]] = []
    for way, number, at in others:
        # One at a time: reading them all takes long, and the service goes on meanwhile.
        with database.transaction() as session:
            raw = privacy.content_of(session, way, number)
        if _mentions(parse_mail(raw), address, set()):
            named_in.append({"mail": number, "at": at.isoformat(), "way": way})
    values["named_in"] = named_in
    return values


def erase_address(office: Office, address: str, now: datetime) -> int:
    """Forget a person: everywhere but on invoices; how many rows were changed.

    Counted numbers stay: a seat that was billed is a seat of "slettet-1". Mails that name the
    person, whoever wrote them, lose their content.

    Raises:
        NotAllowed: the person has a seat at a coming meeting, is a contact, or has a mail that
            was not handled yet; or the numbers would not stay, and nothing was erased.
    """
    address = address.strip().lower()
    with office.sitting(now) as sitting:
        session, network = sitting.session, office.network.key
        state = sitting.state()
        _check_free(sitting, state, address)
        names = _names(sitting, state, address)
        who = Erased(address, names, dict(_first_names(sitting, address, names)))
        changed = privacy.erase(session, network, who, now)
        changed += _forget_mentions(session, network, who)
        after = Sitting.begin(office, session, now)
        if _counted(after.state()) != _counted(state):
            raise NotAllowed(f"{address} can't be erased without changing what was counted")
        after.settle()
        return changed


def _check_free(sitting: Sitting, state: SeasonState, address: str) -> None:
    register = sitting.office.register
    for code, membership in state.memberships.items():
        if membership.contact.email == address:
            name = register.name(code)
            raise NotAllowed(f"{address} is the contact of {name}: name another contact first")
    for number, meeting in state.meetings.items():
        holders: tuple[Seat | Waiting, ...] = (*meeting.seats, *meeting.waiting)
        if meeting.state == "planned" and any(h.person.email == address for h in holders):
            raise NotAllowed(f"{address} is signed up for meeting {number}: cancel that first")
    if any(waiting.person.email == address for waiting in state.waiting):
        raise NotAllowed(f"{address} waits for a membership: cancel that first")
    waiting_mail = privacy.unhandled_mail(sitting.session, sitting.network.key, address)
    if waiting_mail is not None:
        raise NotAllowed(f"mail {waiting_mail} of {address} is not handled yet")


def _names(sitting: Sitting, state: SeasonState, address: str) -> set[str]:
    """Every name that stands beside the address, in the journal and on the lists."""
    people = [person for entry in sitting.entries for person in _people(entry)]
    people += [seat.person for meeting in state.meetings.values() for seat in meeting.seats]
    return {each.name for each in people if each.name and each.email == address}


def _people(entry: Entry) -> Iterator[Person]:
    act = entry.act
    for name in ("contact", "person", "out", "in_"):
        value = getattr(act, name, None)
        if isinstance(value, Person):
            yield value
    if isinstance(act, Kept):
        yield from act.people


def _first_names(
    sitting: Sitting, address: str, names: set[str]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Lines that mean the person by a first name alone: id, and the words to take out of it."""
    firsts = {folded_name(name).partition(" ")[0] for name in names}
    for entry in sitting.entries:
        if not isinstance(entry.act, Withdrawn | Replaced | Kept):
            continue
        meant = [
            person.name
            for person in _people(entry)
            if person.name and not person.email and folded_name(person.name) in firsts
            if _is_meant(sitting, entry, person, address)
        ]
        if meant:
            yield entry.id, tuple(meant)


def _is_meant(sitting: Sitting, entry: Entry, person: Person, address: str) -> bool:
    earlier = [each for each in sitting.entries if each.order < entry.order]
    office, number = sitting.office, getattr(entry.act, "meeting", 0)
    then = fold(office.plan, earlier, entry.at, zone=office.zone, billed=sitting.billed)
    meeting = then.meetings.get(number)
    seat = match(person, meeting.of(entry.municipality or "")) if meeting else None
    return seat is not None and seat.person.email == address


def _counted(state: SeasonState) -> object:
    """What money and lists are made of: who they are doesn't matter."""
    seats = {
        number: [(s.municipality, s.kind, s.role, s.cancelled_late) for s in meeting.seats]
        for number, meeting in state.meetings.items()
    }
    members = {code: (m.joined, m.fee_ore) for code, m in state.memberships.items()}
    return seats, members, len(state.waiting)


def _forget_mentions(session: Session, network: str, who: Erased) -> int:
    """The content of other people's mails that name the person."""
    count = 0
    for way, number, _at in list(privacy.mails_of_others(session, network, who.address)):
        if _mentions(parse_mail(privacy.content_of(session, way, number)), who.address, who.names):
            privacy.drop_content(session, way, number)
            count += 1
    return count


def _mentions(mail: IncomingMail, address: str, names: set[str]) -> bool:
    fields = "\n".join(value for _, value in mail.headers)
    text = f"{fields}\n{mail.text[:_LONGEST_TEXT]}\n{(mail.html or '')[:_LONGEST_TEXT]}"
    if privacy.whole(address).search(text):
        return True
    plain = folded_name(text)
    full = (folded_name(name) for name in names)
    return any(" " in name and f" {name} " in f" {plain} " for name in full)


def _plain(row: object) -> dict[str, object]:
    assert isinstance(row, SQLModel)
    values: dict[str, object] = {}
    for key, value in row.model_dump().items():
        if isinstance(value, bytes):
            values[key] = value.decode("utf-8", "replace")
        elif isinstance(value, datetime):
            values[key] = value.isoformat()
        else:
            values[key] = value
    return values
