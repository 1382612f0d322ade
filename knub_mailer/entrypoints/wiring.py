"""From settings to a working service: one office a network, on one database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.utils import getaddresses
from pathlib import Path

from knub_mailer.documents.resources import templates_folder
from knub_mailer.domain.mail import IncomingMail
from knub_mailer.domain.network import Network
from knub_mailer.entrypoints.settings import Settings, load_settings
from knub_mailer.mail.compose import Composer
from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import upgrade
from knub_mailer.workflows.office import Office

_DELIVERED_TO = ("delivered-to", "x-original-to", "envelope-to")


def open_offices(settings: Settings, database: Database) -> tuple[Office, ...]:
    """An office for each configured network, in the order of the settings.

    Raises:
        ConfigurationError: the templates are missing; the installation is broken.
    """
    return tuple(open_office(settings, network, database) for network in settings.networks)


def open_office(settings: Settings, network: Network, database: Database) -> Office:
    """The office of one network. Raises ConfigurationError as `open_offices`."""
    return Office(
        database=database,
        network=network,
        register=settings.register,
        composer=Composer(network, templates_folder()),
    )


def addressed_network(networks: Sequence[Network], mail: IncomingMail) -> Network:
    """The network that a mail was sent to, by its fields; the first one when it names none."""
    delivered = [value for name in _DELIVERED_TO for value in mail.all_headers(name)]
    named = {address.email for address in (*mail.to, *mail.cc)}
    named |= {email.lower() for _, email in getaddresses(delivered)}
    return next((each for each in networks if each.address in named), networks[0])


@contextmanager
def standing_office(config: Path | None, key: str | None) -> Iterator[Office]:
    """The office of one network on the configured database, its tables brought up to date.

    Raises:
        ConfigurationError: the settings are wrong, or several networks and no key.
        Deferred: the database is away.
    """
    with office_from(load_settings(config), key) as office:
        yield office


@contextmanager
def office_from(settings: Settings, key: str | None) -> Iterator[Office]:
    """See `standing_office`, on settings that are read already."""
    network = settings.network(key)
    database = Database(settings.database_url())
    try:
        upgrade(database)
        yield open_office(settings, network, database)
    finally:
        database.close()
