"""What is measured: understanding, the whole path, delivery, a season, an invoice batch."""

from __future__ import annotations

import smtplib
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median

from aiosmtpd.controller import Controller

from knub_mailer.documents.batch import BatchWriter
from knub_mailer.domain.invoice import (
    Batch,
    BatchKind,
    Buyer,
    DocumentKind,
    Invoice,
    InvoiceLine,
    LineKind,
)
from knub_mailer.entrypoints.jobs import Schedule, jobs_at
from knub_mailer.entrypoints.settings import Settings, load_settings
from knub_mailer.entrypoints.wiring import open_offices
from knub_mailer.language.understand import understand
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment
from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import upgrade
from knub_mailer.workflows.receive_mail import receive_mail

Row = dict[str, object]
ROOT = Path(__file__).parents[1]
CORPUS = sorted((ROOT / "tests" / "corpus" / "dev").rglob("*.eml"))
SAMPLE = sorted((ROOT / "tests" / "corpus" / "sample").rglob("*.eml"))
SEASON = ROOT / "tests" / "contract_season"
MAILS = 400


def understanding() -> list[Row]:
    """Parsing, taking apart and understanding labelled mails, each once, on one core.

    The typical mail is the median of the contract's sample, read after the open corpus: that holds
    many mails that were written to be longer and harder.
    """
    settings = load_settings(SEASON)
    reading, meaning = _taken(settings, CORPUS)
    typical_reading, typical_meaning = _taken(settings, SAMPLE)
    slowest = sorted(meaning)[-len(meaning) // 20]
    imports = [_import_cpu("language.understand") for _ in range(3)]
    typical = 1000 * median(typical_meaning)
    return [
        _row(
            "reading a typical mail (parse, take apart)", 1000 * median(typical_reading), "ms CPU"
        ),
        _row("understanding a typical mail", typical, "ms CPU", "aim: under 3"),
        _row("understanding, the median of the open corpus", 1000 * median(meaning), "ms CPU"),
        _row("understanding, its mean", 1000 * sum(meaning) / len(meaning), "ms CPU"),
        _row("understanding, 19 of 20 within", 1000 * slowest, "ms CPU"),
        _row("understanding, mails a second", len(meaning) / sum(reading + meaning), "mails/s"),
        _row("import of the understanding", min(imports), "s CPU", "aim: under 0.5"),
    ]


def _taken(settings: Settings, paths: list[Path]) -> tuple[list[float], list[float]]:
    """The CPU seconds that reading and understanding each mail takes."""
    network = settings.networks[0]
    reading, meaning = [], []
    for raw in [path.read_bytes() for path in paths]:
        begun = time.process_time()
        mail = parse_mail(raw)
        letter = segment(mail, network.address, network.tag)
        read = time.process_time()
        now = mail.sent or datetime.now(tz=network.zone)
        understand(letter, network, network.season, settings.register, now)
        reading.append(read - begun)
        meaning.append(time.process_time() - read)
    return reading, meaning


def whole_path() -> list[Row]:
    """Intake → answer in the outbox, on SQLite and, where it is installed, PostgreSQL."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        rows += path_on(f"sqlite:///{folder}/bench.db", "SQLite")
    with _postgres() as url:
        if url is not None:
            rows += path_on(url, "PostgreSQL")
    return rows


def delivery() -> list[Row]:
    """Our delivery against plain smtplib over one connection to the same sink."""
    from knub_mailer.mail.transport import SmtpServer, SmtpTransport
    from knub_mailer.workflows.deliver_mail import Desk, deliver_due

    content = (
        b"Subject: bench\r\nFrom: knub@kl.example\r\nTo: a@randers.dk\r\n\r\n"
        + (b"x" * 70 + b"\r\n") * 40
    )
    with _sink() as port, tempfile.TemporaryDirectory() as folder:
        floor = _rate(lambda: _plain_smtp(port, content, MAILS), MAILS)
        database = Database(f"sqlite:///{folder}/outbox.db")
        upgrade(database)
        _fill_outbox(database, content, MAILS)
        server = SmtpServer("127.0.0.1", port, "localhost", security="none")
        transport = SmtpTransport(server)
        desk = Desk(open_offices(load_settings(SEASON), database), transport, timedelta(days=2))
        now = datetime(2026, 1, 5, 9).astimezone()
        ours = _rate(lambda: deliver_due(desk, now, MAILS), MAILS)
        transport.close()
        database.close()
    return [
        _row("plain smtplib, one connection", floor, "mails/s"),
        _row("delivery from the outbox", ours, "mails/s", f"{ours / floor:.2f} of plain smtplib"),
    ]


def season() -> list[Row]:
    """The bundled season, replayed."""
    from knub_mailer.entrypoints.replay import replay

    settings = load_settings(ROOT / "config" / "demo")
    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        mail = ROOT / "config" / "demo" / "mail"
        report = replay(settings, mail, Path(folder), None, lambda _step: None).report
        took = time.process_time() - begun
    mails = len(report.mails)
    return [
        _row("replay of the bundled season", took, "s CPU", "aim: 5"),
        _row("replay, a mail", 1000 * took / mails, "ms CPU", f"{mails} mails"),
    ]


def invoice_batch() -> list[Row]:
    """98 invoices: PDF, UBL, ZIP, spreadsheet and CSV, from a cold start."""
    settings = load_settings(SEASON)
    batch = _batch_of_98(settings)
    begun = time.process_time()
    files = BatchWriter(settings.networks[0].look).files(batch)
    took = time.process_time() - begun
    size = sum(len(file.content) for part in files.parts for file in part.attachments)
    return [
        _row("a batch of 98 invoices", took, "s CPU", "aim: under 3"),
        _row("its attachments", size / 1_000_000, "MB"),
    ]


def memory() -> list[Row]:
    """The most that a process holds which takes, handles and answers mails."""
    code = (
        "import tempfile; from bench.measures import path_on, peak_mb\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    path_on(f'sqlite:///{folder}/bench.db', 'SQLite')\n"
        "print(peak_mb())"
    )
    peak = float(_printed(code))
    return [_row(f"peak memory over {MAILS} mails", peak, "MB", "aim: under 200")]


def peak_mb() -> float:
    """The most memory that this process has held; what began it does not count (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


ALL: tuple[Callable[[], list[Row]], ...] = (
    understanding,
    whole_path,
    delivery,
    season,
    invoice_batch,
    memory,
)


def _row(what: str, value: float, unit: str, ratio: str = "") -> Row:
    return {"what": what, "value": round(value, 2), "unit": unit, "ratio": ratio}


def _rate(work: Callable[[], object], count: int) -> float:
    begun = time.perf_counter()
    work()
    return count / (time.perf_counter() - begun)


def _import_cpu(module: str) -> float:
    code = (
        "import time; begun = time.process_time(); "
        f"import knub_mailer.{module}; print(time.process_time() - begun)"
    )
    return float(_printed(code))


def _printed(code: str) -> str:
    """What a fresh process prints last that runs this code."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.splitlines()[-1]


def path_on(url: str, name: str) -> list[Row]:
    """Some hundred mails from their arrival to their answers in the outbox of one database."""
    settings = load_settings(SEASON)
    database = Database(url)
    upgrade(database)
    offices = open_offices(settings, database)
    schedule = Schedule(offices, jobs_at(settings.jobs.morning), lambda _name: None)
    now = datetime(2026, 1, 5, 9, tzinfo=offices[0].zone)
    raws = _mails(settings, now)
    begun, wall = time.process_time(), time.perf_counter()
    for number, raw in enumerate(raws):
        moment = now + timedelta(minutes=number)
        receive_mail(offices[0], raw, moment, "bench")
        schedule.run_due(moment)
    cpu, wall = time.process_time() - begun, time.perf_counter() - wall
    database.close()
    return [
        _row(f"whole path on {name}", 1000 * cpu / MAILS, "ms CPU a mail", "aim: under 15"),
        _row(f"whole path on {name}", MAILS / wall, "mails/s"),
    ]


def _mails(settings: Settings, now: datetime) -> list[bytes]:
    """Every municipality joins, then each signs up three colleagues, one mail each."""
    towns = [row.domains[0] for row in settings.register.rows if row.kind == "kommune"]
    return [_mail(number, towns[number % len(towns)], len(towns), now) for number in range(MAILS)]


def _mail(number: int, town: str, joins: int, now: datetime) -> bytes:
    date_header = (now + timedelta(minutes=number)).strftime("%a, %d %b %Y %H:%M:%S +0100")
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:03d}")
    name = f"Anna {letters.capitalize()}sen"
    text = (
        "Vi vil gerne være medlem af netværket i år."
        if number < joins
        else f"Jeg tilmelder hermed {name}, anna.{letters}sen@{town}, til møde 1."
    )
    return (
        f"From: Bo Friis <bo@{town}>\r\nTo: knub@kl.example\r\nSubject: Netværket\r\n"
        f"Date: {date_header}\r\nMessage-ID: <{number}@{town}>\r\n"
        f"Authentication-Results: mx.kl.example; dmarc=pass header.from={town}\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\n\r\nHej\r\n\r\n{text}\r\n\r\n"
        "Med venlig hilsen\r\nBo Friis\r\n"
    ).encode()


@contextmanager
def _postgres() -> Iterator[str | None]:
    sys.path.insert(0, str(ROOT / "tests"))
    import servers

    try:
        with servers.postgres() as server:
            import psycopg

            with psycopg.connect(server.dsn(), autocommit=True) as connection:
                connection.execute("CREATE DATABASE bench")
            yield server.url("bench")
    except servers.NotInstalled:
        yield None


class _Sink:
    async def handle_DATA(self, _server: object, _session: object, _envelope: object) -> str:
        return "250 taken"


@contextmanager
def _sink() -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    controller = Controller(_Sink(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def _plain_smtp(port: int, content: bytes, count: int) -> None:
    with smtplib.SMTP("127.0.0.1", port, local_hostname="localhost", timeout=30) as client:
        for _ in range(count):
            client.sendmail("knub@kl.example", ["a@randers.dk"], content)


def _fill_outbox(database: Database, content: bytes, count: int) -> None:
    from knub_mailer.storage.tables import OutboxMail

    now = datetime(2026, 1, 5, 8).astimezone()
    with database.transaction() as session:
        for number in range(count):
            session.add(
                OutboxMail(
                    effect_key=f"bench:{number}",
                    network="knub",
                    message_id=f"{number}@kl.example",
                    envelope_sender="knub@kl.example",
                    first_recipient="a@randers.dk",
                    recipients="a@randers.dk",
                    subject="bench",
                    kind="answer",
                    content=content,
                    queued_at=now,
                    due_at=now,
                )
            )


def _batch_of_98(settings: Settings) -> Batch:
    network = settings.networks[0]
    municipalities = [row for row in settings.register.rows if row.kind == "kommune"]
    issued = date(2026, 3, 16)
    invoices = tuple(
        Invoice(
            kind=DocumentKind.INVOICE,
            number=f"KNUB-2026-{number:04d}",
            charge_id=f"knub-2026-{row.code}",
            issued=issued,
            due=issued + timedelta(days=30),
            network_key=network.key,
            network_name=network.name,
            season=2026,
            meeting=1,
            buyer=Buyer(row.code, row.official_name, row.cvr, "5798005310273", "Bo Friis"),
            seller=network.seller,
            lines=(InvoiceLine(LineKind.FEE, "Deltagergebyr 2026", 1, 610000, f"fee-{row.code}"),),
        )
        for number, row in enumerate(municipalities, start=1)
    )
    return Batch(network.key, network.name, 2026, 1, BatchKind.REGULAR, "2026-1", issued, invoices)
