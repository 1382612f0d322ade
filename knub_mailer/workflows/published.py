"""What was published, to each attendee exactly once (rules.md, "Published information")."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.documents.calendar import Method
from knub_mailer.domain.ledger import Seat
from knub_mailer.domain.mail import Attachment
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import (
    Materials,
    MessageToAttendees,
    PracticalInfo,
    Programme,
    Words,
)
from knub_mailer.language.staff.subjects import link_in
from knub_mailer.storage import codec, publications
from knub_mailer.storage.tables import PublicationRow
from knub_mailer.workflows.calendars import calendar
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, post


@dataclass(frozen=True, slots=True)
class Publication:
    """The content of a published mail: the organiser's words and files."""

    text: str
    html: str | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def words(self) -> Words:
        return Words(self.text, self.html)

    @property
    def names(self) -> tuple[str, ...]:
        """The files a reader would open; not the pictures inside the text."""
        return tuple(file.filename or "bilag" for file in self.attachments if not file.inline)


KINDS = {
    "programme": Programme,
    "practical": PracticalInfo,
    "materials": Materials,
    "message": MessageToAttendees,
}


def content_of(row: PublicationRow) -> Publication:
    """What was published, as it was."""
    return codec.loads(Publication, row.content)


def current(sitting: Sitting, number: int) -> list[PublicationRow]:
    """What a newcomer gets: the latest programme, and every other publication, in their order."""
    season = sitting.office.plan.year
    rows = publications.published(sitting.session, sitting.network.key, season, number)
    programmes = [row for row in rows if row.kind == "programme"]
    return [row for row in rows if row.kind != "programme" or row is programmes[-1]]


def published_link(sitting: Sitting, number: int) -> str | None:
    """The newest link that what was published names on a line `Link: …`, or None."""
    contents = (content_of(row) for row in reversed(current(sitting, number)))
    links = (link_in(content.text, content.html) for content in contents)
    return next((link for link in links if link), None)


def catch_up(sitting: Sitting, seat: Seat, meeting: Meeting) -> None:
    """Whoever comes later gets at once exactly what has been published so far, once."""
    for row in current(sitting, meeting.number):
        deliver(sitting, row, seat, meeting, late=True)


def deliver(
    sitting: Sitting, row: PublicationRow, seat: Seat, meeting: Meeting, *, late: bool = False
) -> bool:
    """One publication to one attendee; a programme brings the updated invitation.

    The effect names the seat, so that who cancelled and signed up again gets it again, and
    nobody gets the same version twice on the same seat.
    """
    to = address_of(seat.person, seat.entry.by)
    if not to:
        return False
    published = content_of(row)
    changed = {"changed": row.version > 1 and not late} if row.kind == "programme" else {}
    notice = KINDS[row.kind](
        person=seat.person,
        meeting=meeting,
        words=published.words,
        attachments=published.names,
        late=late,
        **changed,
    )
    part = None
    if row.kind == "programme" and not late:
        part = calendar(sitting, meeting, seat.person, to[0], Method.REQUEST)
    return post(
        sitting,
        notice,
        to,
        f"publication:{row.id}:{seat.entry.id}:{seat.person.email or seat.person.name}",
        calendar=part,
        attachments=published.attachments,
    )
