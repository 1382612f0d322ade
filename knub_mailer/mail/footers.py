"""What neither the sender nor a thread wrote: clients' footers, banners, notices, case numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from knub_mailer.mail.lines import Line

_LONGEST = 2_000
_DEVICE = (
    r"(?:iphone|ipad|ipod|android|samsung|galaxy|huawei|oneplus|sony|xperia|nokia|pixel|htc|lg"
    r"|blackberry|outlook|mail|gmail|yahoo|webmail|windows|mac|mobil\w*|telefon\w*|smartphone|phone"
    r"|tablet|nine|spark|thunderbird|proton\w*|boxer|touchdown|enhed|device|app)"
)
_CLIENT_FOOTER = re.compile(
    r"[\s*_\-–—]*(?:"
    r"(?:sendt|sent|skickat|sänt|gesendet|envoyé|verzonden|afsendt)\s+(?:\w+\s+){0,2}?"
    r"(?:fra|from|från|via|von|med|frå|with|depuis)\b.{0,60}\b" + _DEVICE + r"\b.{0,90}"
    r"|von meinem .{0,40}gesendet"
    r"|(?:hent|få|get|hämta|download|skaff)\s+(?:\w+\s+)?outlook\s+(?:til|for|för|på)\b.{0,40}"
    r"|(?:virus-?free|virusfri|scannet|skannet).{0,60}"
    r")\s*$",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"\W{0,6}(?:"
    r"\[?\s*(?:ekstern|external|eksternt?)\s*(?:e-?mail|mail|afsender|email|besked"
    r"|sender)?\s*[\]*:!-]*"
    r"|(?:advarsel|obs|caution|warning|bemærk|pas på|note|vær opmærksom)\b.{0,40}"
    r"(?:denne|this|mailen|e-?mail).{0,60}"
    r"(?:ekstern|udefra|uden for|udenfor|outside|external).{0,400}"
    r"|denne (?:e-?)?(?:mail|besked) (?:kommer|er sendt|stammer|er modtaget|er) (?:\w+ )?"
    r"(?:fra (?:en )?ekstern|udefra|uden ?for|fra en afsender uden).{0,300}"
    r"|this (?:e-?mail|message) (?:originated|came|was sent) from (?:outside|an external).{0,300}"
    r"|du (?:modtager|får) (?:ikke ofte|sjældent) (?:mails?|e-?mails?|post|beskeder) fra .{0,300}"
    r"|you don.t often get e?-?mail from .{0,300}"
    r"|(?:nogle|some) (?:personer|people),? (?:der|who) .{0,60}(?:ikke ofte|don.t often).{0,300}"
    r"|klik ikke på links? .{0,200}(?:afsender|genkender|kender).{0,200}"
    r"|(?:få mere at vide|learn) (?:om, )?(?:hvorfor|why) (?:dette|this) (?:er|is) (?:vigtigt"
    r"|important).{0,40}"
    r")\s*$",
    re.IGNORECASE,
)
_FROM_OUTSIDE = re.compile(
    r"\bekstern(?:t|e)? (?:e-?mail|mail|afsender|besked|kilde)\b|\b(?:kommer|er sendt) udefra\b"
    r"|\buden ?for (?:din |vores |jeres )?(?:organisation|kommune|virksomhed|koncern)(?:en)?\b"
    r"|\bexternal (?:e-?mail|sender|source|message)\b"
    r"|\boutside (?:of )?(?:the|your|our) (?:organi[sz]ation|company)\b",
    re.IGNORECASE,
)
_ABOUT_MAIL = re.compile(
    r"\b(?:e-?mail|mail(?:en)?|besked(?:en)?|message|afsender(?:en)?|sender|links?)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:jeg|vi|mig|os|min|mit|mine|vores|tilmeld\w*|møde\w*|deltag\w*|kommer (?!udefra|fra)"
    r"|my|we)\b|\bI\b|\?",
)
_NOTICE = re.compile(
    r"(?:denne|dette|this|the|vores|mailen|beskeden|indholdet)\b.{0,180}"
    r"(?:fortrolig|confidential|tavshedsplig|rette modtager|intended (?:only|solely|for)"
    r"|intended recipient|privileged|kun (?:er )?(?:til|beregnet))"
    r"|(?:ved en fejl(?:tagelse)?|fejlagtigt|in error)\b.{0,120}"
    r"(?:slet|delete|makuler|destruer|afsender|besked|kontakt|sender|underret)"
    r"|(?:slet|delete)\b.{0,80}\b(?:mailen|den|e-?mail|it|message)\b.{0,60}"
    r"(?:ved en fejl|give? (?:os )?besked)"
    r"|(?:ikke|not) (?:er )?(?:mailen )?(?:til dig|rette modtager|den rette|the intended)"
    r"|(?:vi|kommunen|kommune|hvordan|når du)\b.{0,60}"
    r"(?:behandler|registrerer|opbevarer|håndterer).{0,60}"
    r"(?:dine|personoplysninger|oplysninger|persondata|data)"
    r"|(?:privatlivs|persondata|databeskyttelses|cookie)politik"
    r"|databeskyttelsesforordning|oplysningspligt|privacy (?:policy|notice)"
    r"|(?:miljøet|environment).{0,80}(?:print|udskriv)"
    r"|(?:print|udskriv).{0,80}(?:miljøet|environment)"
    r"|(?:tænk|pas) på (?:miljøet|klimaet|naturen)|think (?:green|before you print)"
    r"|consider the environment|fortrolighed\s*:|journaliseret på sag"
    r"|du modtager denne (?:e-?mail|mail|besked),? fordi"
    r"|(?:sikkert?|fortroligt?|følsomme?|krypteret)\b.{0,100}"
    r"(?:digital post|borger\.dk|virk\.dk|e-?boks)"
    r"|(?:digital post|borger\.dk|e-?boks)\b.{0,100}"
    r"(?:sikkert?|fortrolig|følsom|personlige oplysninger)"
    r"|behandling(?:en)? af (?:dine )?personoplysninger|process(?:es)? your personal data"
    r"|cpr-?numre|spar (?:på )?papir|sikker (?:e-?)?mail sendt|sendt (?:sikkert|krypteret)"
    r"|skriv (?:sikkert|til os via) |send (?:sikkert|sikker mail)"
    r"|(?:nyhedsbrev\w*).{0,60}(?:afmeld|tilmeld|frameld)"
    r"|(?:scannet|kontrolleret|checked|scanned) (?:for|by|af) .{0,30}(?:virus|mcafee|norton|avast)",
    re.DOTALL,
)
"""Of a text in lower case: looking for either case takes four times as long."""
_PERSONAL = re.compile(
    r"\b(?:jeg|mig|min|mit|mine|kan i|vil i|må i|i må|i bedes|bedes i|har i|så i|møde\w*"
    r"|tilmeld\w*|plads\w*|deltag\w*|kommer|overtag\w*|stoppet|i stedet|my|me)\b",
    re.IGNORECASE,
)
_CASE_LINE = re.compile(
    r"\W{0,3}(?:sags?s?(?:nr|nummer|-?id|ident)?|dok(?:ument)?(?:nr|nummer|-?id|ident)?"
    r"|journal(?:nr|nummer)?|j\.? ?nr|acadre|sbsys|getorganized|f2|edoc|workzone|kmd nova|nova esdh"
    r"|cap ?tia|360|esdh)(?:[-. ]?(?:nr|nummer|id|sag|sags-?id|link))?\.?\s*[:#=]\s*"
    r"[A-Z0-9][\w./:\-]{2,60}(?:\s*[-–,]\s*(?:dok\w*\.?\s*)?\d{1,12})?\W{0,3}$"
    r"|\W?(?:angiv|oplys|anfør) (?:venligst )?(?:altid )?(?:vores )?sags?s?(?:nr\.?|nummer)\b"
    r".{0,60}$",
    re.IGNORECASE,
)
_CASE_LABEL = re.compile(r"\s*(?:sags?|dok|journal|j\.? ?nr|acadre|sbsys)", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"\s*(?:dato|sags?[-. ]?(?:nr|nummer|id|behandler)|dok(?:ument)?[-. ]?(?:nr|nummer|id)"
    r"|journal(?:nr|nummer)|j\.? ?nr|brevdato|sagsbehandler|(?:vores|jeres|deres) ref"
    r"|direkte(?: tlf| telefon)?)[.:]{0,3}(?:\s+|\s*:\s*)[^!?]{1,40}(?<!\.)$",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[_=*~–—-]{3,}\s*$")
_MARKS_INVOICE = re.compile(
    r"(?:faktura|regning|mærk|reference|betal|ean|ref)\w*[^.!?]{0,80}:?\s*$", re.IGNORECASE
)


def without_client_marks(lines: Sequence[Line]) -> list[Line]:
    """Without clients' footers, banners about outside mail, and lines of a case system."""
    kept: list[Line] = []
    last = ""
    for line in lines[_letterhead_end(lines) :]:
        text = line.text[:_LONGEST]
        if text and (_CLIENT_FOOTER.match(text) or _is_banner(text)):
            continue
        if text and _CASE_LINE.match(text) and not _MARKS_INVOICE.search(last):
            continue
        kept.append(line)
        last = text.strip() or last
    return kept


def _letterhead_end(lines: Sequence[Line]) -> int:
    """Behind the case number, date and case worker that a case system writes above a letter."""
    end = next((at for at, line in enumerate(lines) if not line.blank), 0)
    start = end
    while end < len(lines) and not lines[end].blank:
        if end - start > 7 or not _LETTERHEAD.match(lines[end].text[:_LONGEST]):
            return 0
        end += 1
    if end - start < 2:
        return 0
    return end if any(_CASE_LABEL.match(line.text) for line in lines[start:end]) else 0


def _is_banner(text: str) -> bool:
    """Whether a line is a gateway's warning about mail from outside, and no person's sentence."""
    if _BANNER.match(text):
        return True
    outside = _FROM_OUTSIDE.search(text) and _ABOUT_MAIL.search(text)
    return bool(outside) and len(text.split()) < 60 and not _SPEAKS.search(text)


def without_notices(lines: Sequence[Line]) -> list[Line]:
    """Without the paragraphs that an organisation puts below every mail."""
    kept: list[Line] = []
    for paragraph in paragraphs(lines):
        text = " ".join(line.text for line in paragraph)
        if not is_notice(text):
            kept += paragraph
            continue
        kept += _before_notice(paragraph)
    return kept


def _before_notice(paragraph: Sequence[Line]) -> list[Line]:
    """The lines of a paragraph above its notice: an address block may run straight into it."""
    for index, line in enumerate(paragraph):
        if len(line.text.split()) > 7 or is_notice(line.text):
            return list(paragraph[:index])
    return []


def end_without_notices(lines: Sequence[Line]) -> list[Line]:
    """Cut notices and drawn lines off the end; the first paragraph is never one."""
    blocks = paragraphs(lines)
    while len(blocks) > 1:
        text = " ".join(line.text for line in blocks[-1]).strip()
        drawn = not text or _RULE.match(text)
        if not drawn and (_PERSONAL.search(text) or not is_notice(text.lstrip("_-=* "))):
            break
        blocks.pop()
    return [line for block in blocks for line in block]


def is_notice(text: str) -> bool:
    """Whether a paragraph is about the mail, the organisation's data or printing, not a wish."""
    return _is_notice(text[:_LONGEST])


@lru_cache(maxsize=256)
def _is_notice(text: str) -> bool:
    return len(text.split()) > 3 and bool(_NOTICE.search(text.lower()))


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines, each with the blank lines that follow it."""
    blocks: list[list[Line]] = []
    after_blank = True
    for line in lines:
        if after_blank and not line.blank:
            blocks.append([])
        if not blocks:
            blocks.append([])
        blocks[-1].append(line)
        after_blank = line.blank
    return blocks
