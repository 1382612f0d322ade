"""How letters end, as patterns: closings, slashes before a name, postscripts.

In each pattern `rest` is what follows the closing, `tail` the signature at the end of a line.
All lengths are bounded, so that no line makes them slow.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from knub_mailer.mail.names import Sender, words_of

_MANNER = (
    r"(?:(?:med|de|den|mange|rigtigt?|bedste?|kære|gode?|varme?|glade?|søde|store?|dejlige|en|et"
    r"|og|tak|på forhånd|bästa|mvh|tusind|mit|dbh|\w{2,15}(?:lige?|ligst|ligste|ste|rige?|ale|iske?"
    r"|liga?))[ ,]{1,3}){0,6}"
)
_CLOSING_WORDS = (
    r"(?:" + _MANNER + r"\w{0,12}hils(?:en|ner|ener|inger)"
    r"|(?:med |bästa |vänliga |hjärtliga |vänlig )*hälsning(?:ar)?|helsing"
    r"|(?:mit |freundlichen |freundliche |liebe |viele |beste ){0,4}grüßen?"
    r"|m\.?\s?v\.?\s?h\.?|v\.?h\.?|d\.?b\.?h\.?|b\.?h\.?|k\.?h\.?|m\.?k\.?h\.?|mlh"
    r"|bedste hils\.?|m\.? ?venlig hils\.?|(?:deres|din) hengivne"
    r"|(?:(?:with |many |kind |best |warm |kindest |warmest )+(?:regards|wishes|thanks)|regards"
    r"|sincerely|yours (?:sincerely|faithfully|truly)|all the best|best|br)"
    r"|venligst|kærligst|knus|kram|ærbødigst|alt godt|bedste?|cheers|hils|ha.? det(?: godt)?)"
)
CLOSING = re.compile(
    r"[\s*_–—-]{0,4}(?P<closing>" + _CLOSING_WORDS + r")(?![\w-])[\s,.:;!/*_–—-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
WEAK = re.compile(
    r"\W*(?:venligst|kærligst|knus|kram|ærbødigst|alt godt|bedste?|best|cheers|hils"
    r"|ha.? det(?: godt)?|br"
    r"|tak|b\.?h\.?)\b",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"(?:(?<=[.!?,;:)])\s*|\s+[-–—]\s*|\s+)(?P<tail>(?P<closing>"
    + _CLOSING_WORDS
    + r")(?![\w-])[\s,.:!/–—-]*(?P<rest>[^.!?:;]{0,80})[.!]?\s*)$",
    re.IGNORECASE,
)
INLINE_LONG = re.compile(
    r"(?<=[.!?)])\s*(?P<tail>(?P<closing>"
    + _CLOSING_WORDS
    + r")(?![\w-])[\s,.:!/–-]*(?P<rest>\S.{0,160}))$",
    re.IGNORECASE,
)
AFTERTHOUGHT = re.compile(r"\b(?:p\.? ?s\.?|nb)\b|[!?]\s", re.IGNORECASE)
SHORTHAND = re.compile(r"(?:m\.?\s?v\.?\s?h|v\.?h|d\.?b\.?h|m?\.?k\.?h|b\.?h)\b", re.IGNORECASE)
SLASH = re.compile(r"\s*/{1,2}\s?(?P<rest>[^\W\d_][^/]{0,120})$")
INLINE_SLASH = re.compile(r"(?<=[\s.!?)])(?P<tail>/{1,2}\s?(?P<rest>[^\W\d_][\w .-]{0,40}))\s*$")
LAST_WORDS = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][)»”]))\s+(?P<tail>(?P<rest>[^.!?:;]{2,70})\.?)\s*$"
)
THANKS = re.compile(
    r"\b(?:tak|thanks|thank you|takk|tack|weekend|dag|ferie|jul|påske|sommer|aften|ses)[,.!]?\s+"
    r"(?P<tail>(?P<rest>[^.!?:;,]{2,50}?)[.!]?)\s*$",
    re.IGNORECASE,
)
FOR_ANOTHER = re.compile(r"\W*(?:på vegne af|p\.? ?v\.? ?a\.?|for|f\.)\s+\S.{1,80}$", re.IGNORECASE)
ON_BEHALF = re.compile(r"\W*(?:på vegne af|p\.? ?v\.? ?a\.?)\s+[^.!?:]{1,60}$", re.IGNORECASE)
_OFFICE = (
    r"(?:hele )?(?:teamet|sekretariatet|\w*afdelingen|\w*forvaltningen|enheden|kontoret|"
    r"\w*cent(?:er|re)t"
    r"|kommunen|gruppen|holdet|ledelsen|direktionen|os alle(?: her)?)"
)
SIGNED_FOR = re.compile(
    r"\W*(?:på (?:[\w-]+ ){0,2}[\w-]+s vegne|(?:på vegne af|p\.? ?v\.? ?a\.?|"
    r"for) " + _OFFICE + r")[\s,.]*$",
    re.IGNORECASE,
)
"""`På teamets vegne`, alone on its line: a closing, where a name follows."""
DELIMITER = re.compile(r"\s*--\s*$")
POSTSCRIPT = re.compile(
    r"\W{0,3}(?:p\.? ?s\.?|nb|n\.b\.|efterskrift|tilføjelse|jeg glemte|glemte|forresten|i øvrigt"
    r"|og så lige|husk også|og husk|ps|edit|rettelse|ups|hov|nå ja|nej vent|en ting til)\b"
    r"[\s.:;,!–—-]",
    re.IGNORECASE,
)
ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*·o])\s")
EMAIL = re.compile(r"[\w.+-]{1,80}@[\w.-]{1,120}\w")
OPEN_END = re.compile(
    r"\b(?:og|samt|eller|til|for|fra|med|af|på|i|ved|hos|and|och|at|der|som)\s*$", re.IGNORECASE
)
_MANNERS = (
    "med",
    "venlig",
    "venlige",
    "de",
    "bedste",
    "mange",
    "kærlig",
    "varme",
    "gode",
    "rigtig",
)
_GREETINGS = ("hilsen", "hilsner", "hilsener", "venlighilsen")


def is_misspelled_closing(text: str) -> bool:
    """Whether a line is a greeting and nothing else, a letter or two of it wrong or changed."""
    words = text.strip(" ,.!*_-–").lower().split()
    if not 1 <= len(words) <= 4 or not words[-1].startswith(("h", "v")):
        return False
    if min(OSA.distance(words[-1], word) for word in _GREETINGS) > 1:
        return False
    return all(min(OSA.distance(word, known) for known in _MANNERS) <= 2 for word in words[:-1])


def other_address(text: str, own_address: str) -> bool:
    """Whether it holds the address of another person: same domain, other local part."""
    domain = own_address.rpartition("@")[2]
    return "@" in text and any(
        found.lower() != own_address and found.lower().endswith("@" + domain)
        for found in EMAIL.findall(text)
    )


def fits_behind_closing(rest: str, sender: Sender) -> bool:
    """Names, titles and "fra solskinsøen" follow a closing; sentences do not."""
    if is_signers_line(rest, sender):
        return True
    words = rest.split()
    if words[0].lower() in {"fra", "from", "från", "på", "for", "pva", "p.v.a."}:
        return len(words) < 9
    capitals = sum(word[:1].isupper() for word in words)
    return len(words) <= 2 or capitals * 2 >= len(words)


def is_signers_line(text: str, sender: Sender) -> bool:
    """Whether a line begins with the sender's name or mailbox."""
    words = words_of(text)
    return bool(words) and (words[0] in sender.words or words[0] == sender.local)
