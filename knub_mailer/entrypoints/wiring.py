"""From settings to a working service: one office a network, on one database."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.documents.resources import templates_folder
from knub_mailer.domain.network import Network
from knub_mailer.entrypoints.settings import Settings
from knub_mailer.mail.compose import Composer
from knub_mailer.storage.database import Database
from knub_mailer.workflows.office import Office


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


def office_for(offices: Iterable[Office], addresses: Iterable[str]) -> Office | None:
    """The office whose address is among those a mail was sent to, or None."""
    wanted = {address.lower() for address in addresses}
    return next((office for office in offices if office.network.address in wanted), None)
