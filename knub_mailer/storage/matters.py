"""Matters: opened, found by their thread, closed once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select

from knub_mailer.storage.once import InsertOnce
from knub_mailer.storage.tables import IntakeMail, Matter, ThreadMessage

_OF_KEY = select(Matter).where(Matter.key == bindparam("key"))
_OF_INTAKE = select(Matter).where(Matter.intake_id == bindparam("intake_id"))
_JOIN_THREAD = InsertOnce(ThreadMessage, "message_id", "matter_id")
_THREAD = (
    select(Matter)
    .where(
        Matter.network == bindparam("network"),
        col(Matter.id).in_(
            select(ThreadMessage.matter_id).where(
                col(ThreadMessage.message_id).in_(bindparam("ids", expanding=True))
            )
        ),
    )
    .order_by(col(Matter.id).desc())
)
_OF_KINDS = (
    select(Matter)
    .where(
        Matter.network == bindparam("network"),
        col(Matter.kind).in_(bindparam("kinds", expanding=True)),
    )
    .order_by(col(Matter.id))
)
_OPEN_OF_KINDS = _OF_KINDS.where(Matter.status == "open")
_OPEN_ASKED = (
    select(Matter)
    .where(
        Matter.network == bindparam("network"),
        Matter.status == "open",
        col(Matter.asked).contains(bindparam("address"), escape="/"),
    )
    .order_by(col(Matter.id))
)
_NUMBERED = (
    select(col(Matter.id))
    .where(Matter.network == bindparam("network"), Matter.kind == bindparam("kind"))
    .order_by(col(Matter.id))
)
_COUNT_UP_TO = (
    select(func.count())
    .select_from(Matter)
    .where(
        Matter.network == bindparam("network"),
        Matter.kind == bindparam("kind"),
        col(Matter.id) <= bindparam("last"),
    )
)
_LIKE_SIGNS = str.maketrans({sign: f"/{sign}" for sign in "/%_"})


def open_matter(session: Session, matter: Matter, thread: Iterable[str | None] = ()) -> Matter:
    """Open a matter, or give back the one of that key; `thread` are Message-IDs that name it."""
    found = find(session, matter.key)
    if found is not None:
        return found
    session.add(matter)
    session.flush()
    for message_id in thread:
        join_thread(session, matter, message_id)
    return matter


def join_thread(session: Session, matter: Matter, message_id: str | None) -> None:
    """A further mail belongs to the matter's thread."""
    if message_id is None or matter.id is None:
        return
    _JOIN_THREAD.into(session, message_id=message_id, matter_id=matter.id)


def share_thread(session: Session, old: Matter, new: Matter) -> None:
    """A matter that takes the place of another: replies to any mail of the old one find it."""
    query = select(ThreadMessage.message_id).where(ThreadMessage.matter_id == old.id)
    for message_id in list(session.exec(query)):
        join_thread(session, new, message_id)


def link_answers(session: Session, intake_id: int, message_ids: Iterable[str]) -> None:
    """A reply to any of the answers to a mail belongs to what that mail left open."""
    ids = list(message_ids)
    for matter in session.exec(_OF_INTAKE, params={"intake_id": intake_id}):
        for message_id in ids:
            join_thread(session, matter, message_id)


def of_thread(session: Session, network: str, message_ids: Iterable[str]) -> list[Matter]:
    """The matters whose thread holds one of these Message-IDs, newest first, closed ones too."""
    ids = list(message_ids)
    if not ids:
        return []
    return list(session.exec(_THREAD, params={"network": network, "ids": ids}))


def open_of(session: Session, network: str, *kinds: str) -> list[Matter]:
    """The open matters of these kinds, oldest first."""
    return list(session.exec(_OPEN_OF_KINDS, params={"network": network, "kinds": kinds}))


def all_of(session: Session, network: str, *kinds: str) -> list[Matter]:
    """The matters of these kinds, open and closed, oldest first."""
    return list(session.exec(_OF_KINDS, params={"network": network, "kinds": kinds}))


def open_asked_of(session: Session, network: str, address: str) -> list[Matter]:
    """The open matters that this address was asked about, oldest first."""
    values = {"network": network, "address": address.translate(_LIKE_SIGNS)}
    found = session.exec(_OPEN_ASKED, params=values)
    return [each for each in found if address in each.asked.split("\n")]


def reviews_of_sender(session: Session, network: str, sender: str | None, since: datetime) -> int:
    """How many reviews the mails of one sender (None: of nobody known) opened since a moment."""
    query = (
        select(func.count())
        .select_from(Matter)
        .join(IntakeMail, col(IntakeMail.id) == Matter.intake_id)
        .where(
            Matter.network == network,
            Matter.kind == "review",
            IntakeMail.sender == sender,
            col(Matter.opened_at) > since,
        )
    )
    return session.exec(query).one()


def close(session: Session, matter: Matter, decision: str, by: str | None, now: datetime) -> None:
    """Close a matter with what was decided and by whom."""
    matter.status, matter.decision = "closed", decision
    matter.decided_by, matter.decided_at = by, now
    session.add(matter)
    session.flush()


def find(session: Session, key: str) -> Matter | None:
    """The matter of that key, open or closed, or None."""
    return session.exec(_OF_KEY, params={"key": key}).first()


def numbers(session: Session, network: str, kind: str) -> dict[int, int]:
    """The number of each matter of a kind in the network, by its id; see `count_up_to`."""
    ids = session.exec(_NUMBERED, params={"network": network, "kind": kind})
    return {found: place for place, found in enumerate(ids, start=1) if found}


def count_up_to(session: Session, network: str, kind: str, matter_id: int) -> int:
    """How many matters of a kind there are up to this one: its number in the network."""
    values = {"network": network, "kind": kind, "last": matter_id}
    return session.exec(_COUNT_UP_TO, params=values).one()
