"""Which matter a reply of staff belongs to: by thread, by subject, else the only open one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knub_mailer.domain.command import (
    AnswerText,
    Drop,
    LeaveOut,
    Reject,
    ReplyWord,
    Send,
    Stop,
    Yes,
)
from knub_mailer.domain.notices import OpenCase, WhichMatter
from knub_mailer.storage import batches, intake, matters, outbox
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import previews
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.review import number_of

_NUMBER = re.compile(r"\bsag\s*(?:nr\.?\s*)?(\d+)\b", re.IGNORECASE)
_KINDS = ("review", "preview", "batch")


def thread_ids(case: Case) -> list[str]:
    """The Message-IDs a mail answers, nearest first."""
    ids = [case.mail.in_reply_to, *reversed(case.mail.references)]
    return [each for each in dict.fromkeys(ids) if each]


def matter_of_thread(case: Case) -> Matter | None:
    """The matter of the nearest mail of the thread that has one; of previews the newest."""
    session, key = case.sitting.session, case.network.key
    for message_id in thread_ids(case):
        for matter in matters.of_thread(session, key, [message_id]):
            if matter.kind in _KINDS:
                return matter
    return None


def matter_for_wish(case: Case) -> Matter | WhichMatter | None:
    """The matter of a reply in plain words; the question which, or None where it is no reply.

    Without a thread it is a reply by its subject: `Re: …`, or the number of a matter.
    """
    found = matter_of_thread(case)
    if found is not None or _is_others_thread(case):
        return found
    named = _named(case, _open(case, ("review", "preview")))
    if not case.letter.subject_inherited:
        return named if named is not None and _NUMBER.search(case.letter.subject) else None
    candidates = _open(case, ("review",))
    if named is not None or not candidates:
        return named
    return candidates[0] if len(candidates) == 1 else _which(case, candidates)


def matter_for_word(case: Case, word: ReplyWord) -> Matter | WhichMatter | None:
    """The matter of a one-word reply; the question which, or None where nothing is open."""
    found = matter_of_thread(case)
    if found is not None or _is_others_thread(case):
        return found
    sender = case.sender.email if case.sender else ""
    if isinstance(word, Send | Drop):
        preview = previews.newest_open(case.sitting, sender)
        if preview is not None:
            return preview
    candidates = _open(case, _kinds_of(word))
    named = _named(case, candidates)
    if named is not None:
        return named
    if len(candidates) == 1:
        return candidates[0]
    if not candidates and isinstance(word, Stop | LeaveOut):
        return _last_sent(case) or _which(case, candidates)
    return _which(case, candidates)


def _last_sent(case: Case) -> Matter | None:
    """The batch that went last: a `stop` too late is told what can still be done."""
    office = case.sitting.office
    rows = batches.batches(case.sitting.session, office.network.key, office.plan.year)
    sent = [row for row in rows if row.kind == "regular" and row.sent_at is not None]
    last = max(sent, key=lambda row: (row.sent_at, row.id), default=None)
    key = f"{office.network.key}:batch:{last.label}" if last is not None else ""
    return matters.find(case.sitting.session, key)


def _which(case: Case, candidates: Sequence[Matter]) -> WhichMatter:
    return WhichMatter(
        said=" ".join(case.letter.body.split())[:200],
        cases=open_cases(case.sitting, candidates),
    )


def _is_others_thread(case: Case) -> bool:
    """Whether it replies to what we asked somebody as a member, not as staff."""
    return bool(matters.of_thread(case.sitting.session, case.network.key, thread_ids(case)))


def open_cases(sitting: Sitting, found: Sequence[Matter]) -> tuple[OpenCase, ...]:
    """Matters as the lines of a list."""
    if not found:
        return ()
    numbers = matters.numbers(sitting.session, sitting.network.key, "review")
    ids = [matter.intake_id for matter in found if matter.intake_id is not None]
    senders = intake.senders(sitting.session, ids)
    return tuple(_line(sitting, matter, numbers, senders) for matter in found)


def _line(
    sitting: Sitting, matter: Matter, numbers: dict[int, int], senders: dict[int, str | None]
) -> OpenCase:
    sender = "netværkets postkasse"
    if matter.intake_id is not None:
        sender = senders.get(matter.intake_id) or "ukendt afsender"
    elif matter.municipality:
        sender = sitting.office.register.name(matter.municipality)
    return OpenCase(
        number=numbers.get(matter.id or 0) or number_of(sitting, matter),
        about=matter.subject or "mail uden emne",
        sender=sender,
        since=matter.opened_at.astimezone(sitting.office.zone),
        why=matter.why,
    )


def _kinds_of(word: ReplyWord) -> tuple[str, ...]:
    if isinstance(word, Yes | Reject | AnswerText):
        return ("review",)
    return ("batch",) if isinstance(word, Stop | LeaveOut | Send) else ("preview",)


def _open(case: Case, kinds: tuple[str, ...]) -> list[Matter]:
    """The open matters of these kinds that the sender may decide."""
    sender = case.sender.email if case.sender else ""
    found = matters.open_asked_of(case.sitting.session, case.network.key, sender)
    return [matter for matter in found if matter.kind in kinds]


def _named(case: Case, candidates: Sequence[Matter]) -> Matter | None:
    """The one whose number, or whose mail's subject, the reply's subject is."""
    wanted = _plain(case.letter.subject)
    number = _NUMBER.search(case.letter.subject)
    if number is not None:
        reviews = [matter for matter in candidates if matter.kind == "review"]
        numbered = [m for m in reviews if number_of(case.sitting, m) == int(number[1])]
        if numbered:
            return numbered[0]
    tag = case.network.tag
    named = [
        matter
        for matter in candidates
        if wanted
        and wanted
        in {
            _plain(mail.subject.removeprefix(tag))
            for mail in outbox.of_matter(case.sitting.session, matter.id or 0)
        }
        | {_plain(matter.subject)}
    ]
    return named[0] if len(named) == 1 else None


def _plain(subject: str) -> str:
    return " ".join(subject.casefold().split())
