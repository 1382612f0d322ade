"""`knub-mailer run`: receiving, reading mailboxes, handling, jobs and delivery, side by side.

Each part lives in a loop of its own and waits out its own bad days. What they share is the
database, so that several processes may run at once.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import signal
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from knub_mailer.entrypoints.clock import Clock, utc_now
from knub_mailer.entrypoints.health import HealthServer
from knub_mailer.entrypoints.jobs import Schedule, jobs_at
from knub_mailer.entrypoints.parts import Attempts, Parts, Turns, Worker
from knub_mailer.entrypoints.settings import Settings
from knub_mailer.entrypoints.settings_files import MailboxFile
from knub_mailer.entrypoints.wiring import open_offices
from knub_mailer.errors import ConfigurationError, Deferred
from knub_mailer.mail.mailbox import Account, Mailbox
from knub_mailer.mail.name_lookup import TxtLookup
from knub_mailer.mail.receiving import ReceivingServer, Reception
from knub_mailer.mail.transport import MaildirTransport, SmtpServer, SmtpTransport, Transport
from knub_mailer.mail.unreadable import Unreadable
from knub_mailer.storage import secrets
from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import upgrade
from knub_mailer.workflows.deliver_mail import Desk, deliver_due
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.receive_mail import receive_mail
from knub_mailer.workflows.unreadable import tell_unreadable

log = structlog.get_logger()

TICK_S = 1.0
_DELIVERIES = 50
_STOP_S = 30.0


def serve(settings: Settings, clock: Clock = utc_now) -> None:
    """Run until SIGTERM or SIGINT; what was begun is finished, within half a minute.

    Raises:
        ConfigurationError: a password is missing, a port is taken, the database is too new.
    """
    stop = threading.Event()

    def stopping(number: int, _frame: FrameType | None) -> None:
        log.info("stopping", signal=signal.Signals(number).name)
        stop.set()

    before = {each: signal.signal(each, stopping) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        service = Service(settings, stop, clock)
        if service.start():
            stop.wait()
        service.stop()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Service:
    """The parts of one process, and the order in which they start and stop."""

    def __init__(
        self,
        settings: Settings,
        stop: threading.Event,
        clock: Clock = utc_now,
    ) -> None:
        self.parts = Parts()
        self.ports: dict[str, int] = {}
        self._settings, self._stop, self._clock = settings, stop, clock
        self._database = Database(settings.database_url())
        self._offices = {
            office.network.key: office for office in open_offices(settings, self._database)
        }
        offices = tuple(self._offices.values())
        jobs, turns = jobs_at(settings.jobs.morning), Turns(self.parts)
        self._schedule = Schedule(offices, jobs, TxtLookup(), turns.take)
        self._desk = Desk(
            offices,
            transport_of(settings),
            timedelta(hours=settings.outgoing.give_up_after_hours),
            settings.outgoing.connections,
        )
        self._delivery = Worker("outgoing", self.parts, self._deliver, stop)
        self._mailboxes = [
            self._mailbox_worker(self._offices[key], file)
            for key, file in settings.mailboxes.items()
        ]
        self._due = Attempts("work", self.parts)
        self._not_before = 0.0
        self._unkept = threading.Event()  # a mail that came could not be stored
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None},
        )
        self._receivers: list[ReceivingServer] = []
        self._health: HealthServer | None = None

    def start(self) -> bool:
        """Start every part, once the database is there; False when told to stop before that.

        Either way `stop` follows.

        Raises: as `serve`.
        """
        try:
            self._watch()
            if not self._database_ready():
                return False
            self._listen()
        except ConfigurationError:
            self.stop()
            raise
        self._scheduler.add_job(self._tick, "interval", seconds=TICK_S, id="due")
        self._scheduler.start()
        for worker in (self._delivery, *self._mailboxes):
            worker.start()
        log.info("started", networks=sorted(self._offices), **self.ports)
        return True

    def stop(self) -> None:
        """Take nothing more in, finish what was begun, give everything back."""
        self._stop.set()
        for receiver in self._receivers:
            receiver.stop()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)
            until = time.monotonic() + _STOP_S
            for worker in (self._delivery, *self._mailboxes):
                worker.join(max(until - time.monotonic(), 0.1))
        if self._health is not None:
            self._health.stop()
        self._desk.transport.close()
        self._database.close()
        log.info("stopped")

    def _database_ready(self) -> bool:
        """Migrate; a database that is away is waited for."""
        attempts = Attempts("database", self.parts)

        def migrate() -> float:
            applied = upgrade(self._database)
            if applied:
                log.info("migrated", revisions=list(applied))
            return 0.0

        while not self._stop.is_set():
            pause = attempts.run(migrate)
            if not attempts.failing:
                return True
            self._stop.wait(pause)
        return False

    def _watch(self) -> None:
        """Answer watchdogs from the beginning, while the database is still waited for."""
        listen = self._settings.web.health_listen
        if not listen:
            return
        try:
            self._health = HealthServer(self.parts, *host_and_port(listen))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise self._unusable("web.health_listen", listen, error) from None
            # A second process of the service on this machine: the first one answers.
            log.warning("health is answered elsewhere", listen=listen)
            return
        self._health.start()
        self.ports["health"] = self._health.port

    def _listen(self) -> None:
        receiving = self._settings.receiving
        if receiving.smtp_enabled:
            self._receive("smtp", receiving.smtp_listen)
        if receiving.lmtp_enabled:
            self._receive("lmtp", receiving.lmtp_listen)

    def _unusable(self, key: str, listen: str, error: OSError) -> ConfigurationError:
        path = Path(self._settings.directory) / "service.toml"
        why = error.strerror or str(error)
        return ConfigurationError(
            [f"{path}: {key}: {listen!r} stands there, expected a free port here ({why})"]
        )

    def _receive(self, protocol: str, listen: str) -> None:
        host, port = host_and_port(listen)
        networks = {office.network.address: key for key, office in self._offices.items()}
        name = next(iter(self._offices.values())).network.domain

        def store(key: str, raw: bytes, arrived: datetime) -> None:
            try:
                receive_mail(self._offices[key], raw, arrived, protocol)
            except Deferred:
                self._unkept.set()
                raise
            self._wake()

        size = self._settings.receiving.max_bytes
        reception = Reception(networks, store, self._clock, name, size, self._identity())
        server = ReceivingServer(reception, host, port, lmtp=protocol == "lmtp")
        try:
            self.ports[protocol] = server.start()
        except OSError as error:
            raise self._unusable(f"receiving.{protocol}_listen", listen, error) from None
        self._receivers.append(server)

    def _identity(self) -> str:
        """The same in every process on this database, and in no other service."""
        with self._database.transaction() as session:
            secret = secrets.service_secret(session)
        return hmac.new(secret, b"receiving", hashlib.sha256).hexdigest()[:24]

    def _mailbox_worker(self, office: Office, file: MailboxFile) -> Worker:
        password = self._settings.secret(file, f"mailboxes.{office.network.key}") or ""
        mailbox = Mailbox(account_of(file, password, self._settings.receiving.max_bytes))

        def store(raw: bytes, arrived: datetime | None) -> None:
            now = self._clock()
            # A server whose clock is ahead of ours: nothing arrives later than now.
            receive_mail(office, raw, min(arrived or now, now), f"imap:{file.folder}")
            self._wake()

        def tell(mail: Unreadable) -> None:
            log.warning("mail unreadable", folder=file.folder, uid=mail.key[1], reason=mail.reason)
            tell_unreadable(office, mail, file.folder, self._clock())

        def work() -> float:
            try:
                taken = mailbox.take_all(store, tell)
                self.parts.works(name)
                # What came meanwhile was announced meanwhile: waiting would not hear of it again.
                if not taken:
                    mailbox.wait(self._stop)
            except BaseException:
                mailbox.close()
                raise
            if self._stop.is_set():
                mailbox.close()
            return 0.0

        name = f"mailbox {office.network.key}"
        return Worker(name, self.parts, work, self._stop)

    def _wake(self) -> None:
        """A mail has come: it is handled now, not at the next tick."""
        if self._scheduler.running:
            # The ticks follow the real clock, also in a rehearsal.
            self._scheduler.modify_job("due", next_run_time=utc_now())

    def _tick(self) -> None:
        """Handle what is due; after a failure not before its pause is over."""
        now = self._clock()
        if now.timestamp() < self._not_before:
            return

        def work() -> float:
            if self._unkept.is_set():
                # Reading may go on all the while, as on a full disk: only writing tells.
                with self._database.transaction() as session:
                    secrets.rewrite(session)
                self._unkept.clear()
            self._schedule.run_due(now)
            return 0.0

        self._not_before = now.timestamp() + self._due.run(work)
        self._delivery.wake()

    def _deliver(self) -> float:
        run = deliver_due(self._desk, self._clock(), _DELIVERIES)
        if run.away is not None:
            raise Deferred(run.away)
        return 0.0 if run.claimed else TICK_S


def transport_of(settings: Settings) -> Transport:
    """The outgoing server, or the Maildir where none is named. Raises ConfigurationError."""
    outgoing = settings.outgoing
    if outgoing.host is None:
        try:
            return MaildirTransport(Path(outgoing.maildir))
        except OSError as error:
            path = Path(settings.directory) / "service.toml"
            raise ConfigurationError(
                [
                    f"{path}: outgoing.maildir: {outgoing.maildir!r} stands there, "
                    f"expected a folder that can be written to ({error.strerror})"
                ]
            ) from None
    server = SmtpServer(
        host=outgoing.host,
        port=outgoing.port,
        ehlo_name=settings.networks[0].domain,
        security=outgoing.security,
        user=outgoing.user,
        password=settings.secret(outgoing, "outgoing"),
        ca_file=outgoing.ca_file,
    )
    return SmtpTransport(server)


def account_of(file: MailboxFile, password: str, max_bytes: int) -> Account:
    """How to reach a configured mailbox."""
    return Account(
        host=file.host,
        port=file.port,
        user=file.user,
        password=password,
        security=file.security,
        folder=file.folder,
        handled_folder=file.handled_folder,
        ca_file=file.ca_file,
        poll_s=float(file.poll_seconds),
        max_bytes=max_bytes,
    )


def host_and_port(listen: str) -> tuple[str, int]:
    """`127.0.0.1:8025`, `[::1]:8025`, `:8025` (everywhere) taken apart."""
    host, _, port = listen.rpartition(":")
    return host.strip("[]") or "0.0.0.0", int(port)
