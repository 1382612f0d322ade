"""Mail of organisers, secretariat and finance: commands, questions and replies (organisers.md).

Who only claims to be one of them gets nothing done and no answer. Whoever of them writes ordinary
text of a municipality's own is treated as any other sender.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from knub_mailer.domain.command import (
    AskAttendees,
    AskInvoices,
    AskStatus,
    Command,
    Credit,
    EnterGuests,
    LeaveOut,
    Publishing,
    Received,
    ReplyWord,
    Resend,
    Send,
    Stop,
    Unclear,
    Why,
)
from knub_mailer.domain.notices import ForgeryReport
from knub_mailer.domain.request import Decision, Info
from knub_mailer.language.staff.replies import read_reply_word
from knub_mailer.language.staff.subjects import EXAMPLES, read_command
from knub_mailer.language.words.addresses import addresses_in
from knub_mailer.storage import matters, outbox
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import asking, billing, deciding, guests, previews
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.post import post, secretariat
from knub_mailer.workflows.previews import refuse
from knub_mailer.workflows.routing import matter_for_wish, matter_for_word, thread_ids

REPORTS_A_DAY = 20
"""How many forgeries of a day the secretariat hears of, one by one."""

_STAFF_KINDS = ("review", "preview", "batch")


@dataclass(frozen=True, slots=True)
class Roles:
    """What an address may do in the network."""

    organiser: bool
    secretariat: bool
    finance: bool

    @classmethod
    def of(cls, case: Case) -> Roles:
        email, network = (case.sender.email if case.sender else ""), case.network
        return cls(
            organiser=email in (network.organisers or network.secretariat),
            secretariat=email in network.secretariat,
            finance=email in network.finance,
        )

    @property
    def staff(self) -> bool:
        """Organisers and secretariat: they ask and decide."""
        return self.organiser or self.secretariat

    @property
    def any(self) -> bool:
        return self.staff or self.finance


def handle(case: Case) -> bool:
    """Do what a member of staff asks; False when the mail is any other sender's."""
    roles = Roles.of(case)
    proven = roles.any and case.authentication.authenticated
    claimed = None if proven else _claimed(case)
    if claimed is not None:
        _report_forgery(case, claimed)
        return True
    if not roles.any or _answers_a_bounce(case):
        return False
    case.note(Decision.ACT, "Written by staff.")
    if _fresh_command(case, roles) or _reply(case, roles):
        return True
    return _ordinary(case, roles)


def _answers_a_bounce(case: Case) -> bool:
    """The secretariat brings a working address like whoever else was asked for it."""
    found = matters.of_thread(case.sitting.session, case.network.key, thread_ids(case))
    sender = case.sender.email if case.sender else ""
    return any(
        matter.kind == "bounce" and matter.status == "open" and sender in matter.asked.split("\n")
        for matter in found
    )


def _claimed(case: Case) -> str | None:
    """The address of staff that a mail shows as its author, as From or in a display name."""
    network = case.network
    staff = (*network.staff, *network.finance)
    for shown in case.mail.senders:
        words = f"{shown.name or ''} {shown.email}".lower()
        for email in staff:
            if shown.email == email or email in addresses_in(words):
                return email
    return None


def _report_forgery(case: Case, claimed: str) -> None:
    """Nothing is done, nobody is answered, the secretariat is told; of a flood only the first."""
    case.note(Decision.IGNORE, f"It claims to be staff, unproven: {case.authentication.how}.")
    sitting, since = case.sitting, case.sitting.now - timedelta(days=1)
    told = outbox.kinds_since(
        sitting.session,
        sitting.network.key,
        sitting.network.secretariat[0],
        ForgeryReport.template,
        since,
    )
    if told >= REPORTS_A_DAY:
        return
    notice = ForgeryReport(
        case.original,
        claimed=claimed,
        evidence=_missing_proof(case, claimed),
        last=told + 1 == REPORTS_A_DAY,
    )
    post(case.sitting, notice, secretariat(case.sitting), f"forgery:{case.row.digest[:24]}")


def _missing_proof(case: Case, claimed: str) -> str:
    """What speaks against the sender, in a sentence for the secretariat."""
    sender = case.sender.email if case.sender else "en anden adresse"
    if sender != claimed:
        return f"Mailen viser adressen i afsenderens navn, men er sendt fra {sender}."
    return f"Hverken DMARC, DKIM eller SPF viser, at mailen kommer fra {claimed.partition('@')[2]}."


def _fresh_command(case: Case, roles: Roles) -> bool:
    """A command in the subject; in a reply only where the thread is no matter of ours.

    `send` under "Re: Møde 1 er virtuelt" answers the preview, with or without a thread.
    """
    command = read_command(
        case.letter, case.network, case.season_then, case.sitting.office.register, case.sent
    )
    if command is None:
        return False
    if case.letter.subject_inherited and _in_our_thread(case):
        return False
    unsure = case.letter.subject_inherited or isinstance(command, Unclear)
    if unsure and read_reply_word(case.letter) is not None:
        return False
    _obey(case, command, roles)
    return True


def _in_our_thread(case: Case) -> bool:
    found = matters.of_thread(case.sitting.session, case.network.key, thread_ids(case))
    return any(matter.kind in _STAFF_KINDS for matter in found)


def _obey(case: Case, command: Command, roles: Roles) -> None:
    case.note(Decision.ACT, f"Command: {type(command).__name__}.")
    match command:
        case Unclear(said, why, examples):
            refuse(case, said, why, examples)
        case _ if not roles.staff:
            refuse(case, case.letter.subject, _FINANCE_ONLY, ("gensend", "modtaget"))
        case AskStatus():
            asking.status(case)
        case AskAttendees(meeting, badges):
            asking.attendees(case, meeting, badges=badges)
        case AskInvoices(meeting):
            case.reply(billing.faktura_what_if(case.sitting, meeting))
        case Why(municipality):
            asking.why(case, municipality)
        case EnterGuests():
            _enter_guests(case, command, roles)
        case Credit():
            _credit(case, command, roles)
        case _:
            _publish(case, command, roles)


def _credit(case: Case, command: Credit, roles: Roles) -> None:
    if not roles.secretariat:
        refuse(case, case.letter.subject, "Det er sekretariatet, der kan kreditere fakturaer.")
        return
    assert case.sender is not None
    answer = billing.credit_command(case.sitting, command, case.sender, case.row.digest)
    case.reply(answer.notice, matter_id=answer.matter_id)


def _enter_guests(case: Case, command: EnterGuests, roles: Roles) -> None:
    if roles.organiser:
        guests.enter(case, command)
    else:
        refuse(case, case.letter.subject, "Det er netværkets faglige folk, der skriver gæster på.")


def _publish(case: Case, command: Publishing, roles: Roles) -> None:
    if not roles.organiser:
        who = ", ".join(case.network.organisers)
        why = (
            f"Det er netværkets faglige folk, der sender ud til deltagerne og ændrer møder: {who}."
        )
        refuse(case, case.letter.subject, why)
        return
    previews.propose(case, command)


def _reply(case: Case, roles: Roles) -> bool:
    """A reply to what we sent: decided by its thread, else by its subject and what is open."""
    word = read_reply_word(case.letter)
    if isinstance(word, Resend | Received):
        return _to_finance_batch(case, word, roles)
    if not roles.staff:
        return False
    if word is None and _only_thanks(case):
        return True
    found = matter_for_wish(case) if word is None else matter_for_word(case, word)
    if isinstance(found, Matter):
        _settle(case, found, word, roles)
    elif found is not None:
        case.note(Decision.ASK, "It belongs to no one matter.")
        case.reply(found)
    else:
        return False
    return True


def _only_thanks(case: Case) -> bool:
    """A bare thank-you for what we sent is no text to publish and needs no answer."""
    understanding = case.understood()
    if understanding.decision is not Decision.IGNORE or case.letter.attachments:
        return False
    case.record(understanding)
    return True


def _settle(case: Case, matter: Matter, word: ReplyWord | None, roles: Roles) -> None:
    if matter.kind == "review":
        deciding.decide(case, matter, word)
    elif matter.kind == "preview":
        if billing.is_credit_preview(matter) and not roles.secretariat:
            refuse(case, case.letter.body, "Det er sekretariatet, der kan kreditere fakturaer.")
        elif not billing.is_credit_preview(matter) and not roles.organiser:
            refuse(case, case.letter.body, "Det er den faglige afdeling, der sender ud.")
        else:
            previews.reply_to_preview(case, matter, word)
    elif isinstance(word, Stop | Send | LeaveOut):
        case.note(Decision.ACT, "Answers a preflight.")
        answer = billing.batch_reply(case.sitting, matter, word)
        matters.join_thread(case.sitting.session, matter, case.mail.message_id)
        case.reply(answer.notice, matter_id=answer.matter_id)
    else:
        why = "Svaret er ikke til at læse som en besked om fakturaerne."
        refuse(case, case.letter.body, why, ("stop", "send", "udelad Randers"), matter.id)


def _to_finance_batch(case: Case, word: Resend | Received, roles: Roles) -> bool:
    if not roles.finance:
        why = "Det er økonomi, der kan få et bundt igen eller melde det modtaget."
        refuse(case, case.letter.body, why)
        return True
    assert case.sender is not None
    case.note(Decision.ACT, f"Finance: {type(word).__name__}.")
    batch = billing.batch_meant(case.sitting, thread_ids(case), case.letter.subject)
    answer = billing.finance_reply(case.sitting, word, batch, case.sender, case.row.digest)
    case.reply(answer.notice, matter_id=answer.matter_id)
    return True


def _ordinary(case: Case, roles: Roles) -> bool:
    """Ordinary text: staff of a municipality are senders like others, and so is who asks for
    what is public; nobody else of staff speaks for a municipality."""
    sender = case.sender
    assert sender is not None
    if case.sitting.office.register.of_domain(sender.domain) is not None:
        return False
    understanding = case.understood()
    only_info = all(isinstance(request, Info) for request in understanding.requests)
    if understanding.decision is Decision.ACT and only_info:
        return False
    case.note(Decision.ASK, "Staff wrote what is neither command nor reply.")
    if roles.staff:
        refuse(case, case.letter.subject or case.letter.body, _NO_COMMAND, EXAMPLES)
    else:
        refuse(
            case, case.letter.subject or case.letter.body, _FINANCE_ONLY, ("gensend", "modtaget")
        )
    return True


_FINANCE_ONLY = "Fra økonomi kan vi tage imod »gensend« og »modtaget« som svar på et fakturabundt."
_NO_COMMAND = (
    "Mailen er hverken en kommando eller svar på noget, vi har sendt. "
    "Skriv et af de her emner, eller svar direkte på den mail, det handler om."
)
