"""What an organiser wrote and attached, as it goes on to others."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.command import ChangeFormat, Move, Publishing
from knub_mailer.domain.mail import Attachment
from knub_mailer.language.staff.subjects import without_labels
from knub_mailer.mail.own_html import own_html, shown_images
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.published import Publication

_LOGO_BYTES = 40_000
_SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)


def own_words(case: Case, command: Publishing) -> Publication:
    """The text without signature and history, its HTML where it fits, and every file unchanged.

    Pictures inside the text stay inside; those of a signature stay behind. The lines `Sted: …`
    and `Link: …` are part of the command where it changes the meeting, and text elsewhere.
    """
    body = case.letter.body
    text = without_labels(body) if isinstance(command, Move | ChangeFormat) else body.strip()
    html = own_html(case.mail.html, text)
    shown = shown_images(html)
    kept = (_kept(file, shown, html) for file in case.mail.attachments)
    return Publication(text, html, tuple(file for file in kept if file is not None))


def _kept(file: Attachment, shown: frozenset[str], html: str | None) -> Attachment | None:
    if file.content_type in _SIGNATURES or file.content_type == "text/calendar":
        return None
    if file.content_id and file.content_id in shown:
        return replace(file, inline=True)
    is_image = file.content_type.startswith("image/")
    if file.inline and file.content_id and is_image:
        return None if html is not None or len(file.content) < _LOGO_BYTES else _apart(file)
    return _apart(file)


def _apart(file: Attachment) -> Attachment:
    return replace(file, inline=False, content_id=None)
