"""Previews: shown before anything is sent; sent, dropped or renewed by a reply (organisers.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from knub_mailer.domain.command import (
    ChangeFormat,
    Drop,
    Move,
    Publish,
    Publishing,
    ReplyWord,
    Send,
)
from knub_mailer.domain.mail import Attachment
from knub_mailer.domain.notices import CommandRefused, PreviewDropped, PreviewSent
from knub_mailer.domain.request import Decision
from knub_mailer.language.staff.replies import says_a_word
from knub_mailer.language.staff.subjects import labelled_link, labelled_place
from knub_mailer.mail.danish import Danish
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import billing
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.own_words import own_words
from knub_mailer.workflows.post import mailbox_of, post
from knub_mailer.workflows.published import Publication
from knub_mailer.workflows.publishing import Origin, carry_out, named, plan, preview_of

STANDS = timedelta(days=7)
_SHORT = 8
_REFUSING = frozenset({"ikke", "nej", "vent", "stop", "send", "annuller", "fortryd", "not", "no"})
_WORDS = ("send", "annuller", "eller en ny tekst, så får du en ny udgave")


@dataclass(frozen=True, slots=True)
class PreviewPayload:
    """What `send` carries out. shown: what the preview said of recipients and money."""

    command: Publishing
    content: Publication
    by: str
    shown: str


def propose(case: Case, command: Publishing) -> None:
    """Answer a command with its preview; nothing is sent or changed before the reply `send`."""
    content = own_words(case, command)
    history = case.letter.forwarded or case.letter.quoted
    if isinstance(command, Publish) and history and not (content.text.strip() or content.names):
        why = "Teksten står kun i den mail, du sender videre. Sæt den ind øverst i din egen mail."
        refuse(case, case.letter.subject, why)
        return
    _propose(case, command, content, None)


def reply_to_preview(case: Case, matter: Matter, word: ReplyWord | None) -> None:
    """`send`, `annuller`, or a new text; matter: the newest preview of the thread."""
    if billing.is_credit_preview(matter):
        _reply_to_credit(case, matter, word)
        return
    payload = codec.loads(PreviewPayload, matter.payload)
    title = named(payload.command, Danish(case.sitting.office.zone))
    case.note(Decision.ACT, f"Answers the preview of: {title}.")
    is_text = word is None and not _hesitates(case, payload.command)
    if matter.status != "open" and not is_text:
        refuse(case, title, _over(matter), (f"{title} (en ny mail med det emne)",))
    elif isinstance(word, Send):
        _send(case, matter, payload, title)
    elif isinstance(word, Drop):
        _close(case, matter, "dropped")
        case.reply(PreviewDropped(title))
    elif is_text:
        _renew(case, matter, payload)
    else:
        why = "Svaret siger hverken »send« eller »annuller«, så udkastet venter stadig."
        refuse(case, case.letter.body, why, _WORDS, matter.id)


def newest_open(sitting: Sitting, address: str) -> Matter | None:
    """The newest open preview of who asked for it, for a reply without a thread."""
    found = matters.open_asked_of(sitting.session, sitting.network.key, address)
    return next((matter for matter in reversed(found) if matter.kind == "preview"), None)


def expire_previews(sitting: Sitting) -> int:
    """Drop what nobody has answered in 7 days, with word to who asked; how many there were."""
    dropped = 0
    for matter in matters.open_of(sitting.session, sitting.network.key, "preview"):
        if matter.due_at is None or matter.due_at > sitting.now:
            continue
        matters.close(sitting.session, matter, "expired", None, sitting.now)
        notice = PreviewDropped(matter.subject, silent=True)
        asker = matter.asked.split("\n")[0]
        dropped += post(sitting, notice, mailbox_of(asker), f"preview_expired:{matter.key}")
    return dropped


def refuse(
    case: Case, command: str, why: str, examples: Sequence[str] = (), matter_id: int | None = None
) -> None:
    """Tell staff that a command isn't carried out, why, and what would work."""
    said = " ".join(command.split())[:120] or "mailen uden tekst"
    own = tuple(each.replace("{KEY}", case.sitting.network.key.upper()) for each in examples)
    case.reply(CommandRefused(said, why, own), matter_id=matter_id)


def _propose(case: Case, command: Publishing, content: Publication, renews: Matter | None) -> None:
    sitting, by = case.sitting, case.sender.email if case.sender else ""
    planned = plan(sitting, command, content, case.sent, by)
    if isinstance(planned, CommandRefused):
        case.reply(planned)
        return
    until = sitting.now + STANDS
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:preview:{case.row.digest}",
            network=sitting.network.key,
            kind="preview",
            asked=by,
            intake_id=case.id,
            subject=named(command, Danish(sitting.office.zone)),
            payload=codec.dumps(PreviewPayload(command, content, by, planned.shown)),
            opened_at=sitting.now,
            due_at=until,
        ),
        thread=[case.mail.message_id],
    )
    renewed = renews is not None and renews.status == "open"
    if renews is not None:
        matters.share_thread(sitting.session, renews, matter)
        if renewed:
            _close(case, renews, "renewed")
    preview = preview_of(sitting, planned, until, renewed=renewed)
    case.reply(preview, matter_id=matter.id, attachments=content.attachments)


def _send(case: Case, matter: Matter, payload: PreviewPayload, title: str) -> None:
    """Carry it out as things stand now; who came or went meanwhile counts."""
    sitting, by = case.sitting, case.sender.email if case.sender else ""
    planned = plan(sitting, payload.command, payload.content, case.sent, by)
    if isinstance(planned, CommandRefused):
        _close(case, matter, "refused")
        case.reply(replace(planned, command=title))
        return
    origin = Origin(by, case.sent, case.source, case.id)
    done = carry_out(sitting, planned, str(matter.id), origin)
    _close(case, matter, "sent")
    case.reply(
        PreviewSent(
            command=title,
            meeting=planned.meeting,
            sent=done.sent,
            invited=done.invited,
            asked=done.asked,
            informed=done.informed,
            changes=done.changes,
            changed_since=planned.shown != payload.shown,
        )
    )


def _renew(case: Case, matter: Matter, payload: PreviewPayload) -> None:
    """A reply with a new text, new files or both; what it leaves out stays as it was."""
    new, old = own_words(case, payload.command), payload.content
    files = new.names or not old.names
    content = Publication(
        text=new.text if new.text.strip() else old.text,
        html=new.html if new.text.strip() else old.html,
        attachments=new.attachments if files else (*new.attachments, *_files(old)),
    )
    if not new.text.strip():
        content = replace(content, attachments=(*content.attachments, *_pictures(old)))
    _propose(case, _corrected(payload.command, case), content, matter)


def _files(content: Publication) -> tuple[Attachment, ...]:
    return tuple(file for file in content.attachments if not file.inline)


def _pictures(content: Publication) -> tuple[Attachment, ...]:
    return tuple(file for file in content.attachments if file.inline)


def _corrected(command: Publishing, case: Case) -> Publishing:
    """The command with the place or link that the new text names, if any."""
    body = case.letter.body
    place, link = labelled_place(body), labelled_link(case.letter)
    if isinstance(command, Move):
        return replace(command, place=place or command.place)
    if isinstance(command, ChangeFormat):
        return replace(command, place=place or command.place, link=link or command.link)
    return command


def _hesitates(case: Case, command: Publishing) -> bool:
    """A reply about sending or not is no new text: nobody wants it as a programme."""
    if says_a_word(case.letter):
        return True
    words = case.letter.body.casefold().replace(",", " ").replace(".", " ").split()
    if own_words(case, command).names or _corrected(command, case) != command:
        return False
    return len(words) <= _SHORT and (len(words) < _SHORT // 2 or bool(set(words) & _REFUSING))


def _over(matter: Matter) -> str:
    """What became of a preview that isn't open any more."""
    words = {
        **dict.fromkeys(("sent", "send"), "Den er allerede sendt."),
        "renewed": "Der er en nyere udgave af den.",
    }
    return words.get(matter.decision or "", "Den er droppet, så der er intet at sende.")


def _reply_to_credit(case: Case, matter: Matter, word: ReplyWord | None) -> None:
    case.note(Decision.ACT, f"Answers the preview of: {matter.subject}.")
    sender = case.sender
    assert sender is not None
    if matter.status != "open":
        refuse(case, matter.subject, _over(matter))
    elif isinstance(word, Send):
        answer = billing.carry_out_credit(case.sitting, matter, sender)
        case.reply(answer.notice, matter_id=answer.matter_id)
    elif isinstance(word, Drop):
        _close(case, matter, "dropped")
        case.reply(PreviewDropped(matter.subject))
    else:
        why = "Svaret siger hverken »send« eller »annuller«, så kreditnotaen venter stadig."
        refuse(case, case.letter.body, why, ("send", "annuller"), matter.id)


def _close(case: Case, matter: Matter, decision: str) -> None:
    by = case.sender.email if case.sender else None
    matters.close(case.sitting.session, matter, decision, by, case.sitting.now)
