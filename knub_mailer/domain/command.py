"""What staff ask for by mail: the values of the contract's commands and replies.

`knub_mailer.language.staff.subjects` reads them; None there means a wish in plain Danish. Meetings
stand by their numbers; times are aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knub_mailer.domain.network import Format
from knub_mailer.domain.request import Person


class Published(StrEnum):
    """What organisers publish; the kinds of `PublicationRow`."""

    PROGRAMME = "programme"
    PRACTICAL = "practical"
    MATERIALS = "materials"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Publish:
    """`Program møde 2` and its kin: body and attachments go to those signed up."""

    kind: Published
    meeting: int


@dataclass(frozen=True, slots=True)
class Move:
    """`Flyt møde 2 til 4. juni 2026 kl. 9.30-15.00`; place from `Sted: …`, None: it stays."""

    meeting: int
    starts: datetime
    ends: datetime
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeFormat:
    """`Møde 2 er virtuelt` with `Link: https://…`, `Møde 2 er fysisk` with `Sted: …`."""

    meeting: int
    format: Format
    link: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """`Aflys møde 2`."""

    meeting: int


@dataclass(frozen=True, slots=True)
class AskStatus:
    """`Status`: the season at a glance."""


@dataclass(frozen=True, slots=True)
class AskAttendees:
    """`Deltagerliste møde 2`; badges: `Navneskilte møde 2`."""

    meeting: int
    badges: bool = False


@dataclass(frozen=True, slots=True)
class AskInvoices:
    """`Faktura møde 2`: what would be invoiced and why."""

    meeting: int


@dataclass(frozen=True, slots=True)
class EnterGuests:
    """`Oplægsholder møde 2`: people outside the included seats; role: "speaker", "guest" or
    "staff". remove: `Fjern oplægsholder møde 2`.
    """

    meeting: int
    role: str
    people: tuple[Person, ...]
    remove: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """`Krediter KNUB-2026-0007: reason`; reopen: `… og fakturer igen`."""

    number: str
    reason: str
    reopen: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """`Hvorfor skal Randers betale 800 kr.?`: the code of the municipality."""

    municipality: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Somebody means a command, but it can't be carried out as it stands.

    command: as written. why: a Danish sentence. examples: what would work.
    """

    command: str
    why: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Send:
    """`send`: carries out a preview, or releases a batch."""


@dataclass(frozen=True, slots=True)
class Drop:
    """`annuller`: drops a preview."""


@dataclass(frozen=True, slots=True)
class Yes:
    """`ja` or `ok`: the service's best guess is carried out."""


@dataclass(frozen=True, slots=True)
class Reject:
    """`afvis`: closed without further answer."""


@dataclass(frozen=True, slots=True)
class AnswerText:
    """`svar: …`: the text goes to the original sender."""

    text: str


@dataclass(frozen=True, slots=True)
class Stop:
    """`stop`: holds a batch."""


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """`udelad Randers`: municipalities to leave out of a batch, in the words of the mail."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resend:
    """`gensend`: the identical batch again."""


@dataclass(frozen=True, slots=True)
class Received:
    """`modtaget`: the receipt of a batch."""


Command = (
    Publish
    | Move
    | ChangeFormat
    | CancelMeeting
    | AskStatus
    | AskAttendees
    | AskInvoices
    | EnterGuests
    | Credit
    | Why
    | Unclear
)
ReplyWord = Send | Drop | Yes | Reject | AnswerText | Stop | LeaveOut | Resend | Received
Publishing = Publish | Move | ChangeFormat | CancelMeeting
"""What goes to those signed up, and is previewed first."""
