"""Matters: opened, found by their thread, closed once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, func, select

from knub_mailer.storage.tables import IntakeMail, Matter, ThreadMessage


def open_matter(session: Session, matter: Matter, thread: Iterable[str | None] = ()) -> Matter:
    """Open a matter, or give back the one of that key; `thread` are Message-IDs that name it."""
    found = session.exec(select(Matter).where(Matter.key == matter.key)).first()
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
    known = select(ThreadMessage.id).where(
        ThreadMessage.message_id == message_id, ThreadMessage.matter_id == matter.id
    )
    if session.exec(known).first() is None:
        session.add(ThreadMessage(message_id=message_id, matter_id=matter.id))
        session.flush()


def share_thread(session: Session, old: Matter, new: Matter) -> None:
    """A matter that takes the place of another: replies to any mail of the old one find it."""
    query = select(ThreadMessage.message_id).where(ThreadMessage.matter_id == old.id)
    for message_id in list(session.exec(query)):
        join_thread(session, new, message_id)


def link_answers(session: Session, intake_id: int, message_ids: Iterable[str]) -> None:
    """A reply to any of the answers to a mail belongs to what that mail left open."""
    ids = list(message_ids)
    for matter in session.exec(select(Matter).where(Matter.intake_id == intake_id)):
        for message_id in ids:
            join_thread(session, matter, message_id)


def of_thread(session: Session, network: str, message_ids: Iterable[str]) -> list[Matter]:
    """The matters whose thread holds one of these Message-IDs, newest first, closed ones too."""
    ids = list(message_ids)
    if not ids:
        return []
    matter_ids = select(ThreadMessage.matter_id).where(col(ThreadMessage.message_id).in_(ids))
    query = (
        select(Matter)
        .where(Matter.network == network, col(Matter.id).in_(matter_ids))
        .order_by(col(Matter.id).desc())
    )
    return list(session.exec(query))


def open_of(session: Session, network: str, *kinds: str) -> list[Matter]:
    """The open matters of these kinds, oldest first."""
    query = (
        select(Matter)
        .where(Matter.network == network, Matter.status == "open", col(Matter.kind).in_(kinds))
        .order_by(col(Matter.id))
    )
    return list(session.exec(query))


def all_of(session: Session, network: str, *kinds: str) -> list[Matter]:
    """The matters of these kinds, open and closed, oldest first."""
    query = (
        select(Matter)
        .where(Matter.network == network, col(Matter.kind).in_(kinds))
        .order_by(col(Matter.id))
    )
    return list(session.exec(query))


def open_asked_of(session: Session, network: str, address: str) -> list[Matter]:
    """The open matters that this address was asked about, oldest first."""
    query = (
        select(Matter)
        .where(
            Matter.network == network,
            Matter.status == "open",
            col(Matter.asked).contains(address, autoescape=True),
        )
        .order_by(col(Matter.id))
    )
    return [found for found in session.exec(query) if address in found.asked.split("\n")]


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
    return session.exec(select(Matter).where(Matter.key == key)).first()


def numbers(session: Session, network: str, kind: str) -> dict[int, int]:
    """The number of each matter of a kind in the network, by its id; see `count_up_to`."""
    query = (
        select(col(Matter.id))
        .where(Matter.network == network, Matter.kind == kind)
        .order_by(col(Matter.id))
    )
    return {found: place for place, found in enumerate(session.exec(query), start=1) if found}


def count_up_to(session: Session, network: str, kind: str, matter_id: int) -> int:
    """How many matters of a kind there are up to this one: its number in the network."""
    query = (
        select(func.count())
        .select_from(Matter)
        .where(Matter.network == network, Matter.kind == kind, col(Matter.id) <= matter_id)
    )
    return session.exec(query).one()
