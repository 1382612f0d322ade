"""What a replay writes down: the mails as they would leave, and the files of invoice batches."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Sequence
from email import message_from_bytes
from io import BytesIO
from pathlib import Path, PurePosixPath

from knub_mailer.domain.notices import BatchMail
from knub_mailer.errors import ConfigurationError
from knub_mailer.mail.handover import Delivery, Parcel
from knub_mailer.storage import outbox
from knub_mailer.workflows.office import Office


class Postbag:
    """A transport that writes each mail down, `0001.eml` first, and sends nothing anywhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def send(self, parcel: Parcel) -> Delivery:
        """Write the mail's bytes, complete, under the next number."""
        self._count += 1
        (self._folder / sent_name(self._count)).write_bytes(parcel.content)
        return Delivery(accepted=parcel.recipients)

    def close(self) -> None:
        """Nothing is open."""


def sent_name(number: int) -> str:
    """`0001.eml` for the first mail sent."""
    return f"{number:04}.eml"


def empty_folder(out: Path) -> None:
    """The out folder without what an earlier replay left there; nothing else is touched.

    Raises:
        ConfigurationError: it is no folder, can't be written to, or holds what no replay wrote.
    """
    foreign = [name for name in ("sent", "invoices") if (out / name).exists()]
    if foreign and not (out / "replay.db").exists():
        raise ConfigurationError(
            [f"{out / foreign[0]}: no replay wrote it, expected an empty folder or a replay's"]
        )
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in ("sent", "invoices"):
            shutil.rmtree(out / name, ignore_errors=True)
        for name in ("report.json", "index.html"):
            (out / name).unlink(missing_ok=True)
        (out / "sent").mkdir(exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise ConfigurationError([f"{out}: no folder to write the season into: {why}"]) from None


def write_batches(offices: Sequence[Office], folder: Path) -> None:
    """Every attachment of each batch's mails, and the single files of its ZIP beside them.

    A folder a batch, named by its label; with the network's key before it where there are several.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for office in offices:
        key = office.network.key
        with office.database.transaction() as session:
            prefix = f"{key}:batch:"
            mails = [
                (mail.effect_key.removeprefix(prefix).partition(":")[0], mail.content or b"")
                for mail in outbox.effects_with_prefix(session, prefix)
                if mail.kind == BatchMail.template and mail.status == "sent"
            ]
        for label, content in mails:
            name = label if len(offices) == 1 else f"{key}-{label}"
            _write_attachments(content, folder / name)


def _write_attachments(content: bytes, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for part in message_from_bytes(content).walk():
        name = part.get_filename()
        payload = part.get_payload(decode=True)
        if name is None or not isinstance(payload, bytes):
            continue
        (folder / PurePosixPath(name).name).write_bytes(payload)
        if part.get_content_type() == "application/zip":
            _unpack(payload, folder)


def _unpack(archive: bytes, folder: Path) -> None:
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        for member in opened.infolist():
            (folder / PurePosixPath(member.filename).name).write_bytes(opened.read(member))
