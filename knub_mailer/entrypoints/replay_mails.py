"""The mails of a replay: which files there are, when each arrives, and at which network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from knub_mailer.domain.mail import IncomingMail
from knub_mailer.entrypoints.wiring import addressed_network
from knub_mailer.errors import ConfigurationError
from knub_mailer.mail.parse import parse_mail
from knub_mailer.workflows.office import Office


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file of the mail folder: when it is delivered (aware), and to which network.

    note: why it does not arrive when its headers say, or "".
    """

    path: Path
    at: datetime
    office: Office
    note: str = ""

    @property
    def order(self) -> tuple[datetime, str]:
        """The order of delivery."""
        return (self.at, self.path.name)


def read_arrivals(folder: Path, offices: Sequence[Office]) -> tuple[Arrival, ...]:
    """Every `*.eml` of a folder in the order of arrival: topmost Received, else Date.

    A file that names neither time, or one before anything of the season can happen, is delivered
    at the first moment of the replay, with a note.

    Raises:
        ConfigurationError: there is no such folder.
    """
    if not folder.is_dir():
        raise ConfigurationError([f"{folder}: there is no such folder of mails"])
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".eml")
    read = [(path, parse_mail(path.read_bytes())) for path in paths if path.is_file()]
    times = [time for _, mail in read if (time := _time(mail)) is not None]
    earliest = min(office.season_start() for office in offices)
    first = min((time for time in times if time >= earliest), default=earliest)
    arrivals = [_arrival(path, mail, first, offices) for path, mail in read]
    return tuple(sorted(arrivals, key=lambda arrival: arrival.order))


def _arrival(path: Path, mail: IncomingMail, first: datetime, offices: Sequence[Office]) -> Arrival:
    network = addressed_network([each.network for each in offices], mail)
    office = next(each for each in offices if each.network is network)
    time = _time(mail)
    if time is None:
        return Arrival(path, first, office, "no Received and no Date: delivered first")
    if time < first:
        note = f"arrived {time.date()}, long before the season: delivered first"
        return Arrival(path, first, office, note)
    return Arrival(path, time, office)


def _time(mail: IncomingMail) -> datetime | None:
    return mail.arrived or mail.sent
