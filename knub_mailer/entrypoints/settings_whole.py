"""What no key shows by itself: whether the parts of a configuration fit together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from knub_mailer.domain.network import Network
from knub_mailer.entrypoints.settings_files import SecretSource, ServiceFile

_DATABASES = ("sqlite", "postgresql", "postgres")


def clashes(
    service: ServiceFile, path: Path, networks: Sequence[tuple[Path, Network]]
) -> list[str]:
    """A line a mistake, each with file, key, what stands there and what is expected.

    Args:
        path: of `service.toml`, whether or not it is there.
        networks: each with its file.
    """
    return [
        *_twins(networks),
        *(f"{path}: {words}" for words in _database(service)),
        *(f"{path}: {words}" for words in _mailboxes(service, networks)),
        *(f"{path}: {words}" for words in _ways_in(service)),
        *(f"{path}: {words}" for words in _logins(service)),
        *(f"{path}: {words}" for words in _files(service)),
    ]


def _twins(networks: Sequence[tuple[Path, Network]]) -> Iterator[str]:
    for (first_path, first), (second_path, second) in combinations(networks, 2):
        for field in ("key", "address"):
            value = getattr(second, field)
            if value == getattr(first, field):
                yield (
                    f"{second_path}: {field}: {value!r} stands there and in {first_path}, "
                    "expected one of its own"
                )


def _database(service: ServiceFile) -> Iterator[str]:
    expected = "expected sqlite:///path or postgresql://user@host/name"
    try:
        url = make_url(service.database.url)
    except ArgumentError:
        yield f"database.url: no database URL stands there, {expected}"
        return
    if url.get_backend_name() not in _DATABASES:
        yield f"database.url: {url.get_backend_name()!r} stands there, {expected}"
    if url.password is not None:
        yield "database.url: a password stands there, expected it in password_env or password_file"


def _mailboxes(service: ServiceFile, networks: Sequence[tuple[Path, Network]]) -> Iterator[str]:
    known = sorted(network.key for _path, network in networks)
    folders: dict[tuple[str, str, str], str] = {}
    for key, mailbox in service.mailboxes.items():
        if known and key not in known:
            yield (
                f"mailboxes.{key}: there is no network of that key, "
                f"expected one of {', '.join(known)}"
            )
        if mailbox.password_env is None and mailbox.password_file is None:
            yield f"mailboxes.{key}: no password is named, expected password_env or password_file"
        if mailbox.folder == mailbox.handled_folder:
            yield (
                f"mailboxes.{key}.handled_folder: {mailbox.folder!r} stands there, "
                "expected another folder than the one that is read"
            )
        folder = (mailbox.host.lower(), mailbox.user, mailbox.folder)
        other = folders.setdefault(folder, key)
        if other != key:
            yield f"mailboxes.{key}: reads the mailbox of {other}, expected one of its own"


def _ways_in(service: ServiceFile) -> Iterator[str]:
    receiving = service.receiving
    if not (service.mailboxes or receiving.smtp_enabled or receiving.lmtp_enabled):
        yield "receiving: no mail comes in, expected a mailbox, smtp_enabled or lmtp_enabled"
    listens = {"web.health_listen": service.web.health_listen}
    if receiving.smtp_enabled:
        listens["receiving.smtp_listen"] = receiving.smtp_listen
    if receiving.lmtp_enabled:
        listens["receiving.lmtp_listen"] = receiving.lmtp_listen
    for key in ("receiving.smtp_listen", "receiving.lmtp_listen"):
        if listens.get(key) == "":
            yield f"{key}: '' stands there, expected an address and port such as \"127.0.0.1:8025\""
    for (one, where), (other, there) in combinations(listens.items(), 2):
        if where and where == there and not where.endswith(":0"):
            yield f"{other}: {there!r} stands there and in {one}, expected another port"


def _logins(service: ServiceFile) -> Iterator[str]:
    outgoing = service.outgoing
    named = outgoing.password_env is not None or outgoing.password_file is not None
    if outgoing.user is not None and not named:
        yield "outgoing.user: no password is named, expected password_env or password_file too"
    if named and outgoing.user is None:
        yield "outgoing: a password is named, expected a user too"


def _files(service: ServiceFile) -> Iterator[str]:
    sources: dict[str, SecretSource] = {
        "outgoing": service.outgoing,
        **{f"mailboxes.{key}": each for key, each in service.mailboxes.items()},
    }
    for key, source in sources.items():
        ca_file = getattr(source, "ca_file", None)
        if ca_file is not None and not Path(ca_file).is_file():
            yield f"{key}.ca_file: {ca_file!r} stands there, expected a file with certificates"
