"""Real servers on loopback for the tests: PostgreSQL, Dovecot and an SMTP sink.

Each starts in well under a second or two, as root (then the server itself runs as nobody) and as an
ordinary user, and leaves nothing behind. A server that is not installed raises `NotInstalled`,
which the fixtures turn into a skipped test with words, or a failure under KNUB_REQUIRE_SERVERS=1.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

START_S = 20.0
Server = TypeVar("Server")


class NotInstalled(Exception):
    """The server's programs are not on this machine; the message says how to get them."""


def running(server: AbstractContextManager[Server]) -> Iterator[Server]:
    """The started server; a test that needs one that isn't installed is skipped with words."""
    try:
        with server as running:
            yield running
    except NotInstalled as missing:
        if os.environ.get("KNUB_REQUIRE_SERVERS"):
            raise
        pytest.skip(str(missing))


def free_port() -> int:
    """A port on loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until(ready: Callable[[], bool], what: str, seconds: float = START_S) -> None:
    """Look again every few milliseconds until something is so. Raises TimeoutError."""
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} after {seconds} s")
        time.sleep(0.02)


@contextmanager
def server_folder(name: str) -> Iterator[Path]:
    """A short folder that the server's user may enter (pytest's own lies below a 0700 one)."""
    folder = Path(tempfile.mkdtemp(prefix=f"knub-{name}-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def server_user() -> pwd.struct_passwd:
    """Whom the servers run as: nobody when the tests run as root, else whoever runs them."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def started(command: list[str], folder: Path, as_user: bool) -> subprocess.Popen[bytes]:
    """Start a server in the foreground, its words into `folder`/server.log."""
    user = server_user()
    switch = os.geteuid() == 0 and as_user
    with (folder / "server.log").open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            user=user.pw_uid if switch else None,
            group=user.pw_gid if switch else None,
            extra_groups=[] if switch else None,
        )


def stopped(process: subprocess.Popen[bytes], by: signal.Signals) -> None:
    """Stop a server and wait for its end."""
    if process.poll() is None:
        process.send_signal(by)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


# PostgreSQL


@dataclass(frozen=True)
class Postgres:
    """A running server; anybody on loopback may connect as `knub`, without a password."""

    port: int

    def url(self, database: str = "postgres") -> str:
        return f"postgresql+psycopg://knub@127.0.0.1:{self.port}/{database}"

    def dsn(self, database: str = "postgres") -> str:
        return f"host=127.0.0.1 port={self.port} user=knub dbname={database}"


def postgres_programs() -> Path:
    """The folder of `initdb` and `postgres`. Raises NotInstalled."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: path.parts[-3]
    )
    on_path = shutil.which("postgres")
    if found:
        return found[-1].parent
    if on_path:
        return Path(on_path).resolve().parent
    raise NotInstalled("PostgreSQL is not installed: apt-get install postgresql")


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A fresh server, without the syncs that make it durable."""
    programs = postgres_programs()
    user = server_user()
    with server_folder("pg") as folder:
        cluster = folder / "data"
        cluster.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(cluster, user.pw_uid, user.pw_gid)
        options = ["-U", "knub", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]
        made = started([f"{programs}/initdb", "-D", str(cluster), *options], folder, as_user=True)
        if made.wait(60):
            raise RuntimeError((folder / "server.log").read_text())
        port = free_port()
        where = ["-h", "127.0.0.1", "-p", str(port), "-k", str(cluster), "-F"]
        light = ["-c", "shared_buffers=16MB", "-c", "max_connections=60", "-c", "autovacuum=off"]
        process = started(
            [f"{programs}/postgres", "-D", str(cluster), *where, *light], folder, as_user=True
        )
        try:
            wait_until(
                lambda: "ready to accept connections" in (folder / "server.log").read_text(),
                "PostgreSQL does not answer",
            )
            yield Postgres(port)
        finally:
            stopped(process, signal.SIGINT)


# Dovecot


@dataclass(frozen=True)
class Dovecot:
    """A running IMAP and LMTP server; any user name logs in with the password `hemmelig`."""

    folder: Path
    imap_port: int
    imaps_port: int
    lmtp_port: int
    ca_file: Path
    pid: int

    PASSWORD = "hemmelig"

    def maildir(self, user: str) -> Path:
        return self.folder / "mail" / user / "Maildir"

    def forget_uids(self, user: str) -> None:
        """Lose the index files, so that the folder comes back with another UIDVALIDITY."""
        for name in ("dovecot-uidlist", "dovecot-uidvalidity*", "dovecot.index*"):
            for path in self.maildir(user).glob(name):
                path.unlink()

    def imap_children(self) -> list[int]:
        """The processes that serve logged-in clients."""
        listing = subprocess.run(
            ["ps", "--ppid", str(self.pid), "-o", "pid=,args="],
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        lines = (line.split(None, 1) for line in listing.splitlines())
        return [int(pid) for pid, command in lines if re.match(r"(\S*/)?imap( |$)", command)]

    def drop_clients(self) -> None:
        """End every client's connection as a crash would."""
        for pid in self.imap_children():
            os.kill(pid, signal.SIGKILL)


def dovecot_program() -> tuple[str, bool]:
    """The path of `dovecot`, and whether it is 2.4 or newer. Raises NotInstalled."""
    found = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if found is None:
        raise NotInstalled("Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True)
    major, minor = map(int, version.stdout.split()[0].split(".")[:2])
    return found, (major, minor) >= (2, 4)


@contextmanager
def dovecot(imap_port: int | None = None, capability: str | None = None) -> Iterator[Dovecot]:
    """A fresh server with IMAP (plain, STARTTLS and TLS) and LMTP; `capability` is all it names."""
    program, is_24 = dovecot_program()
    user = server_user()
    with server_folder("dc") as folder:
        (folder / "mail").mkdir()
        if os.geteuid() == 0:
            os.chown(folder / "mail", user.pw_uid, user.pw_gid)
        make_certificate(folder)
        ports = imap_port or free_port(), free_port(), free_port()
        template = _DOVECOT_24 if is_24 else _DOVECOT_23
        config = template.format(
            root=folder,
            user=user.pw_name,
            group=_group(user.pw_gid),
            uid=user.pw_uid,
            gid=user.pw_gid,
            imap=ports[0],
            imaps=ports[1],
            lmtp=ports[2],
        )
        if capability is not None:
            config += f"protocol imap {{\n  imap_capability = {capability}\n}}\n"
        (folder / "dovecot.conf").write_text(config)
        command = [program, "-F", "-c", str(folder / "dovecot.conf")]
        process = started(command, folder, as_user=False)
        try:
            wait_until(lambda: _greets(ports[0]), "Dovecot does not greet")
            yield Dovecot(folder, *ports, folder / "cert.pem", process.pid)
        finally:
            stopped(process, signal.SIGTERM)


def _group(gid: int) -> str:
    import grp

    return grp.getgrgid(gid).gr_name


def _greets(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 1) as connection:
            connection.settimeout(1)
            return connection.recv(100).startswith(b"* OK")
    except OSError:
        return False


def make_certificate(folder: Path) -> None:
    """A certificate of our own for 127.0.0.1 and localhost, valid for a day."""
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run([*command, *names, *files], capture_output=True, check=True)


_DOVECOT_23 = """\
base_dir = {root}/run
state_dir = {root}/run
log_path = {root}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{root}/cert.pem
ssl_key = <{root}/key.pem
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = {uid}
mail_home = {root}/mail/%u
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
passdb {{
  driver = static
  args = password=hemmelig
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={root}/mail/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
"""

_DOVECOT_24 = """\
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = {root}/run
state_dir = {root}/run
log_path = {root}/dovecot.log
protocols {{
  imap = yes
  lmtp = yes
}}
listen = 127.0.0.1
ssl = yes
ssl_server_cert_file = {root}/cert.pem
ssl_server_key_file = {root}/key.pem
auth_allow_cleartext = yes
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = {uid}
mail_uid = {uid}
mail_gid = {gid}
mail_home = {root}/mail/%{{user}}
mail_driver = maildir
mail_path = ~/Maildir
mail_max_userip_connections = 100
passdb static {{
  password = hemmelig
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {root}/mail/%{{user}}
  }}
  allow_all_users = yes
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
"""
