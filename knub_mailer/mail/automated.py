"""Why a mail gets no answer: what programs send, told by headers or by what the text itself says.

Firm evidence only. To leave a person's mail unanswered is the worst error, so a subject that looks
like an auto-reply proves nothing by itself: people answer auto-replies, and inherit the subject.
`X-Auto-Response-Suppress` is no sign either: Outlook sets it on people's mail.
"""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Automated, CalendarReply, IncomingMail, Rsvp
from knub_mailer.mail.automatic_texts import (
    ABSENT,
    ACCEPTED_SUBJECT,
    ANSWERED_INVITATION,
    ANSWERS_AUTO,
    AUTO_SUBJECT,
    ONLY_COMES,
    RECEIVED,
    SAYS_AUTOMATIC,
    asks_us,
)

Verdict = tuple[Automated | None, str]

_NOTHING: Verdict = (None, "")
_OWN_HEADER = "x-knub-mailer"
_AUTO_REPLY_FIELDS = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-auto-reply",
    "x-auto-response",
    "x-mail-autoreply",
    "x-vacation",
)
_OWN_ID = re.compile(r"[0-9a-f]{32}\.[a-z0-9_-]+\.knub-mailer@\S+")
_LONGEST_AUTO_REPLY = 3_000
_DELIVERED_TO = ("delivered-to", "x-original-to", "envelope-to")
_REPORT_TYPES = {
    "delivery-status": Automated.BOUNCE,
    "global-delivery-status": Automated.BOUNCE,
    "feedback-report": Automated.BOUNCE,
    "disposition-notification": Automated.RECEIPT,
}
_DAEMON = re.compile(
    r"(?:^|[.<\"])(?:mailer-daemon|postmaster|mail-daemon|mdaemon"
    r"|microsoftexchange[0-9a-f]{16,40})@",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    r"\s*(?:undeliver(?:able|ed)|delivery (?:status|failure|has failed)|mail delivery (?:failed"
    r"|subsystem|system)|returned mail|failure notice|kan ikke leveres|ikke leveret"
    r"|kunne ikke leveres"
    r"|leveringsfejl|levering(?:en)? (?:mislykkedes|forsinket)|meddelelsen (?:kan"
    r"|kunne) ikke leveres"
    r"|olevererbart|kunde inte levereras|unzustellbar|delivery delayed|forsinket levering)",
    re.IGNORECASE,
)
_BOUNCE_TEXT = re.compile(
    r"(?:could not be delivered|couldn.t be delivered|was not delivered|wasn.t delivered"
    r"|delivery (?:to the following|has failed|failed)|(?:kunne|kan"
    r"|blev) ikke (?:blive )?lever(?:es|et)"
    r"|leveringen? til .{0,120}(?:mislykkedes|fejlede)|\b5\.\d\.\d{1,3}\b"
    r"|recipient address rejected"
    r"|user unknown|mailbox (?:unavailable|full|is full)|postkassen? (?:er fuld|findes ikke))",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT = re.compile(
    r"\s*(?:(?:læst|read|ikke læst|not read|gelesen|läst|lest|slettet uden at (?:være|blive) læst"
    r"|leveret|delivered|relayed)\s*:|(?:return receipt|returkvittering|kvittering) \()",
    re.IGNORECASE,
)
_RECEIPT_TEXT = re.compile(
    r"(?:(?:din |your |ditt |ihre )?(?:meddelelse|besked|mail|message|meddelande|melding(?:en)?"
    r"|nachricht)\b.{0,600}"
    r"(?:blev (?:læst|slettet)|was (?:read|deleted)|er (?:læst|leveret)|lästes|ble lest|gelesen)"
    r"|(?:this is a|dette er en) (?:return receipt|receipt|(?:retur)?kvittering)\b"
    r"|delivery to these recipients or groups is complete)",
    re.IGNORECASE | re.DOTALL,
)


def why_automated(
    mail: IncomingMail, written: str, own_address: str, calendar_reply: CalendarReply | None
) -> Verdict:
    """Why nobody should get an answer to this mail, with the sign in words; (None, "") if not.

    Args:
        mail: as parsed.
        written: what was written now, without history: an auto-reply that a person answers says
            in its own words that it is one.
        own_address: the network's address.
        calendar_reply: one that accepts needs no answer; one that declines is a person's wish.
    """
    if calendar_reply is not None:
        if calendar_reply.rsvp is Rsvp.DECLINED:
            return _NOTHING
        return Automated.CALENDAR, f"a calendar program answered {calendar_reply.rsvp.value}"
    written = written.strip()
    verdicts = (
        _own(mail, own_address.lower()),
        _report(mail),
        _bounce(mail),
        _receipt(mail),
        _auto_reply(mail, written[:_LONGEST_AUTO_REPLY]),
        _accepted(mail, written[:_LONGEST_AUTO_REPLY]),
        _bulk(mail),
        _null_sender(mail),
        _to_envelope_sender(mail, own_address.lower()),
    )
    return next((verdict for verdict in verdicts if verdict[0] is not None), _NOTHING)


def _own(mail: IncomingMail, own_address: str) -> Verdict:
    if mail.header(_OWN_HEADER) is not None:
        return Automated.OWN_MAIL, "it carries the service's own header"
    if mail.message_id is not None and _OWN_ID.fullmatch(mail.message_id):
        return Automated.OWN_MAIL, "its Message-ID is one of a service like this"
    if any(sender.email == own_address for sender in mail.senders):
        return Automated.OWN_MAIL, "it comes from the network's own address"
    return _NOTHING


def _report(mail: IncomingMail) -> Verdict:
    """multipart/report (RFC 6522), or a part of one (RFC 3464, RFC 8098)."""
    content_type = (mail.header("content-type") or "").lower()
    if content_type.startswith("multipart/report"):
        for name, kind in _REPORT_TYPES.items():
            if name in content_type:
                return kind, f"a report of type {name}"
        return Automated.BOUNCE, "a report of a mail server"
    types = {part.content_type for part in mail.attachments}
    if types & {"message/delivery-status", "message/global-delivery-status"}:
        return Automated.BOUNCE, "it holds a delivery status"
    if "message/disposition-notification" in types:
        return Automated.RECEIPT, "it holds a disposition notification"
    return _NOTHING


def _from_daemon(mail: IncomingMail) -> bool:
    return any(_DAEMON.search(sender.email) for sender in mail.senders)


def _bounce(mail: IncomingMail) -> Verdict:
    failed = mail.header("x-failed-recipients")
    if failed is not None and (_from_daemon(mail) or _is_auto_submitted(mail)):
        return Automated.BOUNCE, "it names recipients that failed"
    said = _BOUNCE_SUBJECT.match(mail.subject) and _BOUNCE_TEXT.search(mail.text[:6_000])
    if said and (_from_daemon(mail) or _is_auto_submitted(mail) or _has_null_path(mail)):
        return Automated.BOUNCE, "a mail server says that a mail could not be delivered"
    if _from_daemon(mail) and _BOUNCE_TEXT.search(mail.text[:6_000]):
        return Automated.BOUNCE, "a mail server says that a mail could not be delivered"
    return _NOTHING


def _receipt(mail: IncomingMail) -> Verdict:
    if _RECEIPT_SUBJECT.match(mail.subject) and _RECEIPT_TEXT.search(mail.text[:4_000]):
        return Automated.RECEIPT, "a read receipt"
    return _NOTHING


def _is_auto_submitted(mail: IncomingMail) -> bool:
    value = mail.header("auto-submitted")
    return value is not None and value.partition(";")[0].strip().lower() not in {"", "no"}


def _has_null_path(mail: IncomingMail) -> bool:
    value = mail.header("return-path")
    return value is not None and value.replace(" ", "") in {"<>", ""}


def _auto_reply(mail: IncomingMail, text: str) -> Verdict:
    if _is_auto_submitted(mail):
        return Automated.AUTO_REPLY, f"Auto-Submitted: {(mail.header('auto-submitted') or '')[:60]}"
    for name in _AUTO_REPLY_FIELDS:
        if (mail.header(name) or "no").strip().lower() not in {"no", "false", "0"}:
            return Automated.AUTO_REPLY, f"it carries {name}"
    precedence = (mail.header("precedence") or "").strip().lower().replace("-", "_")
    if precedence in {"auto_reply", "autoreply"}:
        return Automated.AUTO_REPLY, f"Precedence: {precedence}"
    lowered = text.lower()
    told = ABSENT.search(lowered) or RECEIVED.search(lowered)
    if not told or asks_us(text):
        return _NOTHING
    if AUTO_SUBJECT.match(mail.subject):
        return Automated.AUTO_REPLY, "subject and text are those of an automatic answer"
    if SAYS_AUTOMATIC.search(lowered) and not ANSWERS_AUTO.match(mail.subject):
        return Automated.AUTO_REPLY, "the text says that it was sent automatically"
    return _NOTHING


def why_seems_automatic(mail: IncomingMail, written: str) -> str:
    """What makes a mail look like an automatic answer without proving it; "" for nothing."""
    text = written[:_LONGEST_AUTO_REPLY]
    if AUTO_SUBJECT.match(mail.subject) and not asks_us(text):
        return "the subject is that of an automatic answer"
    lowered = text.lower()
    answers = ANSWERS_AUTO.match(mail.subject)
    if not answers and SAYS_AUTOMATIC.search(lowered) and ABSENT.search(lowered):
        return "the text speaks of an absence and of automatic answers"
    return ""


def _accepted(mail: IncomingMail, text: str) -> Verdict:
    """An accepted invitation whose calendar part was lost on the way."""
    says_no_more = not text or ANSWERED_INVITATION.search(text) or ONLY_COMES.fullmatch(text)
    if ACCEPTED_SUBJECT.match(mail.subject) and says_no_more:
        return Automated.CALENDAR, "a calendar program accepted, says its subject"
    return _NOTHING


def _bulk(mail: IncomingMail) -> Verdict:
    precedence = (mail.header("precedence") or "").strip().lower()
    if precedence in {"bulk", "junk", "list"}:
        return Automated.BULK, f"Precedence: {precedence}"
    for name in ("list-id", "list-unsubscribe", "x-mailman-version"):
        if mail.header(name) is not None:
            return Automated.BULK, f"it carries {name}"
    return _NOTHING


def _to_envelope_sender(mail: IncomingMail, own_address: str) -> Verdict:
    """People answer From; only programs answer the envelope sender (RFC 3834, section 4)."""
    local, _, domain = own_address.rpartition("@")
    address = re.compile(rf"{re.escape(local)}\+b-[0-9a-f]{{20}}@{re.escape(domain)}")
    fields = (value for name in _DELIVERED_TO for value in mail.all_headers(name))
    to = (box.email for box in mail.to)
    if any(address.search(each.lower()) for each in (*fields, *to)):
        return Automated.AUTO_REPLY, "it was sent to the address that bounces go to"
    return _NOTHING


def _null_sender(mail: IncomingMail) -> Verdict:
    if mail.header("return-path") is not None and _has_null_path(mail):
        return Automated.NULL_SENDER, "its return path is empty"
    if mail.senders and all(_DAEMON.search(sender.email) for sender in mail.senders):
        return Automated.NULL_SENDER, "a mail server wrote it"
    return _NOTHING
