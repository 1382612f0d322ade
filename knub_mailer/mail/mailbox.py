"""A mailbox read by IMAP (RFC 9051): what is new is handed on, then moved aside, never deleted."""

from __future__ import annotations

import imaplib
import ssl
import threading
import time
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError

from knub_mailer.errors import Deferred
from knub_mailer.mail.unreadable import Key, Refused, Troubles, Unreadable

KEYWORD = "KnubHandled"
IDLE_RENEWAL_S = 9 * 60.0
_SLICE_S = 1.0
_BATCH_BYTES = 4_000_000
_BATCH_MAILS = 50
_HEAD = b"BODY.PEEK[HEADER.FIELDS (FROM SUBJECT DATE)]"
_AWAY = (OSError, IMAPClientError, imaplib.IMAP4.error, EOFError)


@dataclass(frozen=True, slots=True)
class Account:
    """How to reach one mailbox folder. Mails beyond `max_bytes` are read to that length."""

    host: str
    port: int
    user: str
    password: str
    security: Literal["tls", "starttls", "none"] = "tls"
    folder: str = "INBOX"
    handled_folder: str = "Behandlet"
    ca_file: str | None = None
    poll_s: float = 60.0
    timeout_s: float = 60.0
    max_bytes: int = 40_000_000

    def __repr__(self) -> str:
        return f"Account({self.user} at {self.host}:{self.port}, {self.folder})"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail of the folder: its UID under that UIDVALIDITY, when it came (aware), its bytes.

    size: in bytes, as the server says; `raw` is shorter when the mail is beyond the limit.
    """

    uidvalidity: int
    uid: int
    arrived: datetime | None
    raw: bytes
    size: int


Store = Callable[[bytes, datetime | None], None]
"""Keeps a mail for good. Raises Deferred when it can't just now; then the mail stays."""

Tell = Callable[[Unreadable], None]
"""Tells a person of a mail that can't be read and stays in the folder."""


class Mailbox:
    """One folder over one connection; made anew after every `Deferred`.

    Not safe for several threads. Several processes may read one folder: whoever stores a mail
    second finds it stored.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._client: IMAPClient | None = None
        self._uidvalidity = 0
        self._handled: set[tuple[int, int]] = set()
        self._stubborn: set[tuple[int, int]] = set()
        self._troubles = Troubles()
        self._target: str | None = None
        self._keywords = False

    def connect(self) -> None:
        """Log in and open the folder; nothing when that is done.

        Raises:
            Deferred: the server is away, refuses the login or has no such folder.
        """
        if self._client is not None:
            return
        with self._awayness():
            self._client = self._opened()
            try:
                self._client.login(self._account.user, self._account.password)
            except LoginError:
                raise Deferred(f"{self._account.host} refuses the login") from None
            self._client.normalise_times = False
            self._select(self._client)

    def close(self) -> None:
        """Log out; no error, whatever state the connection is in."""
        client, self._client = self._client, None
        if client is not None:
            with suppress(*_AWAY):
                client.logout()
            with suppress(*_AWAY):
                client.shutdown()

    def take_all(self, store: Store, tell: Tell = lambda mail: None) -> int:
        """Store every new mail and move each aside once it is stored; how many.

        A mail whose storing fails in another way than `Deferred` is taken last from then on, so
        that the others are not held up. One that the server can't hand out stays where it is, and
        is told of once.

        Raises:
            Deferred: the server or the store is away; what was not stored is still in the folder.
        """
        taken = 0
        for mail in self.fetch_new():
            try:
                store(self._with_word(mail), mail.arrived)
            except Deferred:
                raise
            except Exception:
                self._stubborn.add((mail.uidvalidity, mail.uid))
                raise
            self.mark_handled(mail.uid)
            taken += 1
        while self._troubles.untold:
            tell(self._troubles.untold[0])
            self._troubles.untold.pop(0)
        return taken

    def _with_word(self, mail: Fetched) -> bytes:
        """What is stored: of a mail beyond the limit its beginning, with a field that says so."""
        if mail.size <= self._account.max_bytes:
            return mail.raw
        return b"X-Shortened: %d of %d bytes\r\n" % (len(mail.raw), mail.size) + mail.raw

    def fetch_new(self) -> Iterator[Fetched]:
        """The mails of the folder that are not marked as handled, oldest first, few at a time.

        Raises:
            Deferred: the server is away.
        """
        self.connect()
        with self._awayness() as client:
            client.noop()
            criteria = ["UNDELETED", *(["UNKEYWORD", KEYWORD] if self._keywords else [])]
            found = sorted(client.search(criteria))
            new = [uid for uid in found if self._key(uid) not in self._handled]
            new = [uid for uid in new if not self._troubles.skips(self._key(uid))]
            new.sort(key=self._order)
            sizes = self._sizes(client, new)
        alone = {uid for uid in new if self._troubles.is_alone(self._key(uid))}
        for batch in _batches(new, sizes, self._account.max_bytes, alone):
            yield from self._fetched(batch, sizes)

    def _key(self, uid: int) -> Key:
        return self._uidvalidity, uid

    def _order(self, uid: int) -> tuple[int, bool, int]:
        key = self._key(uid)
        return self._troubles.rank(key), key in self._stubborn, uid

    def mark_handled(self, uid: int) -> None:
        """Move a mail into the folder for handled ones, or mark it where that can't be.

        Raises:
            Deferred: the server is away; the mail is found again and is then known.
        """
        with self._awayness() as client:
            self._handled.add((self._uidvalidity, uid))
            if self._target is not None:
                try:
                    self._move(client, uid, self._target)
                    return
                except (imaplib.IMAP4.abort, OSError):
                    raise
                except (IMAPClientError, imaplib.IMAP4.error):
                    self._target = None  # full, or not ours to write: mark it instead
            if self._keywords:
                client.add_flags([uid], [KEYWORD.encode()], silent=True)

    def wait(self, stop: threading.Event) -> None:
        """Return when something may have come, after a while, or when told to stop.

        Raises:
            Deferred: the connection is gone.
        """
        self.connect()
        with self._awayness() as client:
            if not client.has_capability("IDLE"):
                stop.wait(self._account.poll_s)
                return
            client.idle()
            try:
                _until_news(client, stop)
            finally:
                client.idle_done()

    def _opened(self) -> IMAPClient:
        account = self._account
        timeout = SocketTimeout(connect=min(account.timeout_s, 20.0), read=account.timeout_s)
        tls = ssl.create_default_context(cafile=account.ca_file)
        if account.security == "tls":
            return IMAPClient(account.host, account.port, ssl_context=tls, timeout=timeout)
        client = IMAPClient(account.host, account.port, ssl=False, timeout=timeout)
        if account.security == "starttls":
            client.starttls(tls)
        return client

    def _select(self, client: IMAPClient) -> None:
        selected = client.select_folder(self._account.folder)
        validity = int(selected[b"UIDVALIDITY"])
        if validity != self._uidvalidity:
            self._uidvalidity = validity
            self._handled.clear()
            self._troubles = Troubles()
        self._keywords = b"\\*" in selected.get(b"PERMANENTFLAGS", ())
        self._target = self._handled_folder(client)

    def _handled_folder(self, client: IMAPClient) -> str | None:
        """The folder's name as this server wants it, made when missing; None where it can't be."""
        name = self._account.handled_folder
        if client.has_capability("NAMESPACE"):
            personal = client.namespace().personal
            prefix = personal[0][0] if personal else ""
            if prefix and not name.startswith(prefix):
                name = f"{prefix}{name}"
        movable = client.has_capability("MOVE") or client.has_capability("UIDPLUS")
        if not movable:
            return None
        try:
            if not client.folder_exists(name):
                client.create_folder(name)
                client.subscribe_folder(name)
        except imaplib.IMAP4.abort:
            raise
        except (IMAPClientError, imaplib.IMAP4.error):
            return None
        return name

    def _move(self, client: IMAPClient, uid: int, target: str) -> None:
        """MOVE (RFC 6851); without it a copy, and this one mail expunged (RFC 4315)."""
        if client.has_capability("MOVE"):
            client.move([uid], target)
            return
        client.copy([uid], target)
        client.add_flags([uid], [b"\\Deleted"], silent=True)
        client.uid_expunge([uid])

    def _sizes(self, client: IMAPClient, uids: Sequence[int]) -> dict[int, int]:
        sizes: dict[int, int] = {}
        for start in range(0, len(uids), 500):
            sizes |= self._sizes_of(client, uids[start : start + 500])
        return sizes

    def _sizes_of(self, client: IMAPClient, uids: Sequence[int]) -> dict[int, int]:
        """Their sizes; the half that holds a mail without one is asked again in halves."""
        try:
            answer = _fetch(client, uids, [b"RFC822.SIZE"])
        except Refused as reason:
            if len(uids) == 1:
                self._troubles.refused(Unreadable(self._key(uids[0]), str(reason)))
                return {}
            half = len(uids) // 2
            first, second = uids[:half], uids[half:]
            return self._sizes_of(client, first) | self._sizes_of(client, second)
        return {uid: int(fields.get(b"RFC822.SIZE", 0)) for uid, fields in answer.items()}

    def _fetched(self, batch: Sequence[int], sizes: dict[int, int]) -> Iterator[Fetched]:
        """The mails of a batch; one that another client has removed meanwhile is left out.

        After a refusal each is asked for alone, so that one bad mail holds up no other.
        """
        try:
            answer = self._answer(batch, sizes)
        except Refused as reason:
            if len(batch) == 1:
                self._refused(batch[0], str(reason))
            else:
                for uid in batch:
                    yield from self._fetched([uid], sizes)
            return
        for uid in batch:
            fields: dict[bytes, Any] = answer.get(uid, {})
            raw = fields.get(b"BODY[]", fields.get(b"BODY[]<0>"))
            if isinstance(raw, bytes):
                self._troubles.read(self._key(uid))
                arrived = fields.get(b"INTERNALDATE")
                aware = arrived if isinstance(arrived, datetime) and arrived.tzinfo else None
                yield Fetched(self._uidvalidity, uid, aware, raw, sizes[uid])
            else:
                self._refused(uid, "the server gives no content")

    def _answer(self, batch: Sequence[int], sizes: dict[int, int]) -> dict[int, dict[bytes, Any]]:
        """The server's answer to one FETCH. Raises Refused, and Deferred when it goes away."""
        limit = self._account.max_bytes
        whole = all(sizes[uid] <= limit for uid in batch)
        part = b"BODY.PEEK[]" if whole else b"BODY.PEEK[]<0.%d>" % limit
        try:
            with self._awayness() as client:
                return _fetch(client, batch, [b"INTERNALDATE", part])
        except Deferred:
            self._troubles.lost(self._key(uid) for uid in batch)
            raise

    def _refused(self, uid: int, reason: str) -> None:
        """Note it, with the fields that tell a person which mail it is."""
        with self._awayness() as client:
            try:
                answer = _fetch(client, [uid], [_HEAD])
            except Refused:
                answer = {}
        head = next((v for v in answer.get(uid, {}).values() if isinstance(v, bytes)), b"")
        self._troubles.refused(Unreadable(self._key(uid), reason, head))

    @contextmanager
    def _awayness(self) -> Iterator[Any]:
        """Turns every way in which a connection can end into `Deferred`, and drops it then.

        After a time-out a connection is dead: answers to come would be taken for later ones.
        """
        try:
            yield self._client
        except _AWAY as error:
            self.close()
            words = " ".join(str(error).split())[:200] or type(error).__name__
            host = f"{self._account.host}:{self._account.port}"
            raise Deferred(f"{host} does not answer: {words}") from None
        except Deferred:
            self.close()
            raise


def _until_news(client: IMAPClient, stop: threading.Event) -> None:
    """Listen in short slices, so that a stop is heard.

    An empty answer that comes early is how a dead connection looks; ending IDLE then shows it.
    """
    waited = 0.0
    while waited < IDLE_RENEWAL_S and not stop.is_set():
        began = time.monotonic()
        responses = client.idle_check(timeout=_SLICE_S)
        took = time.monotonic() - began
        if any(len(each) > 1 and each[1] in (b"EXISTS", b"RECENT") for each in responses):
            return
        if any(each[0] == b"BYE" for each in responses) or (not responses and took < _SLICE_S / 2):
            return
        waited += took


def _fetch(
    client: IMAPClient, uids: Sequence[int], items: Sequence[bytes]
) -> dict[int, dict[bytes, Any]]:
    """FETCH; a tagged NO or BAD and an answer nobody can read are `Refused`."""
    try:
        answer: dict[int, dict[bytes, Any]] = client.fetch(list(uids), list(items))
    except imaplib.IMAP4.abort:
        raise
    except (IMAPClientError, imaplib.IMAP4.error, ValueError) as error:
        raise Refused(" ".join(str(error).split())[:200]) from None
    return answer


def _batches(
    uids: Sequence[int], sizes: dict[int, int], limit: int, alone: Container[int] = ()
) -> Iterator[list[int]]:
    """Few mails at a time, so that memory stays bounded; a big one alone."""
    batch: list[int] = []
    size = 0
    for uid in uids:
        if uid not in sizes:
            continue
        wanted = min(sizes[uid], limit)
        full = size + wanted > _BATCH_BYTES or len(batch) >= _BATCH_MAILS
        if batch and (full or uid in alone or batch[-1] in alone):
            yield batch
            batch, size = [], 0
        batch.append(uid)
        size += wanted
    if batch:
        yield batch
