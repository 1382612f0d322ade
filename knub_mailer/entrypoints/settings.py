"""Settings: read, checked as a whole, and handed out as frozen values."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from sqlalchemy.engine import make_url

from knub_mailer.domain.municipality import Municipality, Register
from knub_mailer.domain.network import Network
from knub_mailer.entrypoints.settings_files import (
    DatabaseFile,
    JobsFile,
    MailboxFile,
    NetworkFile,
    OutgoingFile,
    ReceivingFile,
    SecretSource,
    ServiceFile,
    WebFile,
    network_of,
)
from knub_mailer.entrypoints.settings_mistakes import mistakes_of
from knub_mailer.entrypoints.settings_secrets import secret, secret_mistakes
from knub_mailer.entrypoints.settings_whole import clashes
from knub_mailer.errors import ConfigurationError

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Settings:
    """All that the service runs on. Passwords are in none of these."""

    directory: str
    networks: tuple[Network, ...]
    register: Register
    database: DatabaseFile
    mailboxes: dict[str, MailboxFile]
    receiving: ReceivingFile
    outgoing: OutgoingFile
    jobs: JobsFile
    web: WebFile

    def network(self, key: str | None = None) -> Network:
        """The network of that key, or the only one.

        Raises:
            ConfigurationError: there is none of that key, or several and no key.
        """
        if key is None and len(self.networks) == 1:
            return self.networks[0]
        for network in self.networks:
            if network.key == key:
                return network
        known = ", ".join(network.key for network in self.networks)
        raise ConfigurationError([f"name one of the networks with --network: {known}"])

    def secret(self, source: SecretSource, key: str) -> str | None:
        """The password of a part of `service.toml`, from where it names; None if it names none.

        Raises:
            ConfigurationError: the variable is not set, or the file can't be read.
        """
        mistakes = secret_mistakes(source, key, Path(self.directory) / "service.toml")
        if mistakes:
            raise ConfigurationError(mistakes)
        return secret(source)

    def check_secrets(self) -> None:
        """Every password that is named is there. Raises ConfigurationError with all that aren't."""
        path = Path(self.directory) / "service.toml"
        sources: dict[str, SecretSource] = {"database": self.database, "outgoing": self.outgoing}
        sources |= {f"mailboxes.{key}": file for key, file in self.mailboxes.items()}
        mistakes = [m for key, each in sources.items() for m in secret_mistakes(each, key, path)]
        if mistakes:
            raise ConfigurationError(mistakes)

    def database_url(self) -> str:
        """The URL with its password, for the engine only: never print it.

        Raises: as `secret`.
        """
        password = self.secret(self.database, "database")
        if password is None:
            return self.database.url
        url = make_url(self.database.url).set(password=password)
        return url.render_as_string(hide_password=False)


def embedded_config() -> Path:
    """The configuration that travels with the package, or stands in the checkout."""
    packaged = Path(str(resources.files("knub_mailer"))) / "_data" / "config"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "config"


def load_settings(directory: Path | None) -> Settings:
    """Read `service.toml` and `networks/*.toml` of a folder, or the embedded defaults.

    A folder without `service.toml` runs on its defaults; one without networks is a mistake.

    Raises:
        ConfigurationError: every mistake found, each with file, key, what stands there and what
            is expected.
    """
    embedded = embedded_config()
    folder = directory or embedded
    mistakes: list[str] = []
    if not folder.is_dir():
        raise ConfigurationError([f"{folder}: there is no such folder"])
    service_path = folder / "service.toml"
    service = ServiceFile()
    if service_path.exists():
        service = _read(service_path, ServiceFile, mistakes) or service
    networks: list[tuple[Path, Network]] = []
    paths = sorted((folder / "networks").glob("*.toml"))
    if not paths:
        mistakes.append(f"{folder / 'networks'}: there is no *.toml: describe a network there")
    for path in paths:
        read = _read(path, NetworkFile, mistakes)
        if read is not None:
            networks.append((path, network_of(read)))
    mistakes += clashes(service, service_path, networks)
    if mistakes:
        raise ConfigurationError(mistakes)
    register = folder / "municipalities.csv"
    return Settings(
        directory=str(folder),
        networks=tuple(network for _path, network in networks),
        register=load_register(register if register.exists() else embedded / "municipalities.csv"),
        database=service.database,
        mailboxes=service.mailboxes,
        receiving=service.receiving,
        outgoing=service.outgoing,
        jobs=service.jobs,
        web=service.web,
    )


def load_register(path: Path) -> Register:
    """The register of municipalities from its CSV; the columns of the address may be missing.

    Raises:
        ConfigurationError: the file lacks a column or can't be read.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return Register(
                Municipality(
                    code=row["code"],
                    name=row["name"],
                    official_name=row["official_name"],
                    cvr=row["cvr"],
                    domains=tuple(filter(None, row["domains"].split(";"))),
                    aliases=tuple(filter(None, row["aliases"].split(";"))),
                    kind=row["kind"],
                    street=row.get("street") or "",
                    postal_code=row.get("postal_code") or "",
                    city=row.get("city") or "",
                )
                for row in csv.DictReader(lines)
            )
    except (OSError, KeyError) as error:
        raise ConfigurationError([f"{path}: not a register of municipalities: {error}"]) from error


def _read(path: Path, model: type[Model], mistakes: list[str]) -> Model | None:
    try:
        content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(f"{path}: can't be read as UTF-8 text: {error}")
        return None
    except tomllib.TOMLDecodeError as error:
        mistakes.append(f"{path}: this is not TOML: {error}")
        return None
    try:
        return model.model_validate(content)
    except ValidationError as error:
        mistakes.extend(mistakes_of(path, error))
        return None
