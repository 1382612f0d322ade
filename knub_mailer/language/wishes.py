"""The words of each wish, folded (æ ae, ø oe, å aa), and what makes it doubtful."""

from __future__ import annotations

import re

from knub_mailer.language.normalise import fold


def plain(text: str) -> str:
    """A text for these patterns."""
    return fold(text)


JOIN = re.compile(
    r"\b(?:medlem|medlemskab)\b|\bindmeld\w*|\bmelde?r? \w+(?: \w+)? ind\b|\btilslutte\w* (?:sig )?"
    r"netvaerket|\bmed i netvaerket\b|\bbecome (?:a )?members?\b|\bas a member\b|\bmembership\b"
)
NO_JOIN = re.compile(
    r"\b(?:er|allerede|som|naar|da|are|already|har)\b(?: \w+){0,3} medlem|\bmeldte\b"
)
SIGN_UP = re.compile(
    r"\btilmelde?[rs]?\b|\btilmelding\b|\bdeltage[r]?\b|\bkommer\b|\bvil gerne (?:komme|med)\b|"
    r"\bskriv(?:e)?\b.{0,40}\bpaa\b|\bsign\b.{0,30}\bup\b|\bregister\b|\battend\b|\bmelde?r?\b.{0,30}\btil\b"
)
CANCEL = re.compile(
    r"\bafmeld\w*|\bframeld\w*|\bmelde?r?\b.{0,30}\b(?:fra|afbud)\b|\bafbud\b|"
    r"\bkan (?:desvaerre )?ikke (?:komme|deltage)\b|\bkommer (?:desvaerre )?ikke\b|\bcancel\b"
)
SUBSTITUTE = re.compile(r"\bi stedet for\b|\binstead of\b")
CONTACT = re.compile(r"\b(?:ny|nye) kontaktperson\b|\bnew contact person\b")
STATUS = re.compile(
    r"\bhvem (?:er|har|staar)\b.{0,40}\b(?:tilmeldt|paa listen)\b|\ber vi medlem\b|"
    r"\bare we (?:a )?members?\b|\bwho is signed up\b"
)
INFO = re.compile(
    r"\bhvad koster\b|\bhvornaar\b|\bhvor (?:holdes|foregaar|er moedet)\b|\bprogram(?:met)?\b.{0,40}\?|"
    r"\bhow much\b|\bwhat time\b|\bhvordan tilmelder\b|\bhvorfor\b.{0,40}\bkr\b"
)
DOUBT = re.compile(
    r"\b(?:maaske|muligvis|eventuelt|evt|overvejer|hvis|saafremt|medmindre|forhaabentlig|regner med|"
    r"haaber|maybe|perhaps|might|if|unless|considering|afventer|sandsynligvis|formentlig|paa vippen)\b"
)
NEGATION = re.compile(r"\b(?:ikke|ingen|aldrig|hverken|not|never|no longer|uden)\b")
STAYS = re.compile(
    r"\b(?:fortsat|stadig|bliver staaende|er tilmeldt|har tilmeldt|allerede|still)\b"
)
REVIEWED = re.compile(
    r"\b(?:rykker\w*|klage\w*|refusion|refunder\w*|tilbagebetal\w*|udmeld\w*|udtraed\w*|opsige\w*|"
    r"persondata|gdpr|slet (?:alle )?mine|stop med at skrive|forkert faktura|for meget|naeste saeson|"
    r"til naeste aar|melde? (?:os|kommunen) ud|refund|complain\w*|parkering)\b"
)
COUNTED = re.compile(
    r"\b(?P<count>\d|to|tre|fire|fem|seks|two|three|four|five)\s+(?:personer|deltagere|medarbejdere|mand|"
    r"kolleger|pladser|people|seats|colleagues)\b|\bvi (?:er|bliver|kommer) (?P<we>\d|to|tre|fire|fem|seks)\b|"
    r"\ben kollega\b|\+\s?\d\b"
)
THANKS = re.compile(
    r"(?:hej[^\n]{0,30}[,.!]?\s*)?(?:(?:mange|tusind) )?tak(?: for (?:det|hjaelpen|svar(?:et)?|"
    r"bekraeftelsen|mailen))?[ .!:)]*"
)
ENGLISH = re.compile(r"\b(?:dear|please|regards|would like|thank you|we are|i am)\b")
