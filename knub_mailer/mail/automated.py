"""Why a mail gets no answer: what programs send, told by headers or by what the text itself says.

Firm evidence only. To leave a person's mail unanswered is the worst error, so a subject that looks
like an auto-reply proves nothing by itself: people answer auto-replies, and inherit the subject.
`X-Auto-Response-Suppress` is no sign either: Outlook sets it on people's mail.
"""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Automated, CalendarReply, IncomingMail, Rsvp

Verdict = tuple[Automated | None, str]

_NOTHING: Verdict = (None, "")
_OWN_HEADER = "x-knub-mailer"
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
    r"\s*(?:læst|read|ikke læst|not read|gelesen|läst|lest|slettet uden at (?:være|blive) læst"
    r"|leveret|delivered)\s*:",
    re.IGNORECASE,
)
_RECEIPT_TEXT = re.compile(
    r"(?:(?:din|your) (?:meddelelse|besked|mail|message)\b.{0,600}"
    r"(?:blev (?:læst|slettet)|was (?:read|deleted)|er (?:læst|leveret))"
    r"|(?:this is a|dette er en) (?:return receipt|receipt|kvittering)\b)",
    re.IGNORECASE | re.DOTALL,
)
_AUTO_SUBJECT = re.compile(
    r"\s*(?:automatisk[et]? (?:svar|besked|kvittering)|autosvar|auto(?:matic)?[- ]?(?:reply"
    r"|response)"
    r"|out of (?:the )?office|ikke (?:til stede|på kontoret)|fraværs(?:besked|meddelelse)|autoreply"
    r"|ferie(?:besked|svar|lukket)|fratrådt|abwesenheits\w*|automatiskt svar|frånvaro\w*"
    r"|bekræftelse på modtagelse|mailen er modtaget|kvittering for (?:modtagelse|din))",
    re.IGNORECASE,
)
_SAYS_AUTOMATIC = re.compile(
    r"(?:(?:dette er|det her er|dette er bare) (?:en |et )?(?:auto(?:matisk|genereret|svar)"
    r"|maskinel)"
    r"|(?:denne|dette) (?:e-?mail|mail|besked|svar|meddelelse|kvittering)\b.{0,30}\b"
    r"(?:er|blev) (?:\w+ )?(?:auto(?:matisk|genereret)|sendt automatisk|genereret)"
    r"|automatisk (?:genereret|udsendt|afsendt|kvittering|svar|mail|besked)\b"
    r"|\bautosvar\b|(?:du|i) kan ikke (?:svare|besvare) (?:på )?denne (?:e-?mail|mail|besked)"
    r"|denne (?:e-?mail|mail|postkasse|besked) kan ikke besvares|svar ikke på denne (?:e-?mail"
    r"|mail)"
    r"|this is an automat(?:ed|ic)|automatically generated|do not reply to this (?:e-?mail|message)"
    r"|auto-?generated (?:e-?mail|message|reply))",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"(?:\b(?:jeg|vi) (?:holder|har|er på|er)\b.{0,60}\b\w*(?:ferie|barsel|orlov|fri|fratrådt"
    r"|stoppet"
    r"|bortrejst|ikke (?:på kontoret|til stede|på arbejde)|ude af kontoret|sygemeldt|lukket)"
    r"|er (?:ikke længere ansat|fratrådt|stoppet|på ferie|på barsel|på orlov)"
    r"|out of (?:the )?office|on (?:annual )?leave|on (?:holiday|vacation)|no longer (?:with"
    r"|employed)"
    r"|(?:er )?tilbage (?:igen )?(?:på kontoret )?(?:den|d\.|mandag|tirsdag|onsdag|torsdag"
    r"|fredag|uge)"
    r"|har ikke adgang til (?:min|mine) mails?)",
    re.IGNORECASE,
)
_RECEIVED_TEXT = re.compile(
    r"(?:(?:vi|kommunen) har (?:nu )?modtaget din (?:henvendelse|mail|e-?mail|besked)"
    r"|tak for din (?:henvendelse|mail|e-?mail)|din (?:henvendelse|mail|e-?mail) er modtaget"
    r"|we have received your (?:e-?mail|message|enquiry))",
    re.IGNORECASE,
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
    verdicts = (
        _own(mail, own_address.lower()),
        _report(mail),
        _bounce(mail),
        _receipt(mail),
        _auto_reply(mail, written[:_LONGEST_AUTO_REPLY]),
        _bulk(mail),
        _null_sender(mail),
        _to_envelope_sender(mail, own_address.lower()),
    )
    return next((verdict for verdict in verdicts if verdict[0] is not None), _NOTHING)


def _own(mail: IncomingMail, own_address: str) -> Verdict:
    if mail.header(_OWN_HEADER) is not None:
        return Automated.OWN_MAIL, "it carries the service's own header"
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
    for name in ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"):
        if (mail.header(name) or "no").strip().lower() not in {"no", "false", "0"}:
            return Automated.AUTO_REPLY, f"it carries {name}"
    precedence = (mail.header("precedence") or "").strip().lower().replace("-", "_")
    if precedence in {"auto_reply", "autoreply"}:
        return Automated.AUTO_REPLY, f"Precedence: {precedence}"
    subject_says = _AUTO_SUBJECT.match(mail.subject) is not None
    text_says = _SAYS_AUTOMATIC.search(text) is not None
    if subject_says and (text_says or _ABSENT.search(text) or _RECEIVED_TEXT.search(text)):
        return Automated.AUTO_REPLY, "subject and text are those of an automatic answer"
    if text_says and (_ABSENT.search(text) or _RECEIVED_TEXT.search(text)):
        return Automated.AUTO_REPLY, "the text says that it was sent automatically"
    return _NOTHING


def _bulk(mail: IncomingMail) -> Verdict:
    precedence = (mail.header("precedence") or "").strip().lower()
    if precedence in {"bulk", "junk", "list"}:
        return Automated.BULK, f"Precedence: {precedence}"
    for name in ("list-id", "list-unsubscribe"):
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
