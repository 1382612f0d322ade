"""How programs word what they send by themselves, and how people word what they want.

SAYS_AUTOMATIC, ABSENT and RECEIVED are of a text in lower case: looking for either case takes four
times as long.
"""

from __future__ import annotations

import re

AUTO_SUBJECT = re.compile(
    r"\s*(?:automatisk[et]? (?:svar|besked|kvittering)|autosvar|auto(?:matic)?[- ]?(?:reply"
    r"|response)|auto"
    r"|out of (?:the )?office|ikke (?:til stede|på kontoret)|fravær\w*|autoreply"
    r"|ferie(?:besked|svar|lukket)|fratrådt|abwesenheits\w*|automatische antwort"
    r"|automatiskt svar|frånvaro\w*"
    r"|bekræftelse på modtagelse|mailen er modtaget"
    r"|(?:tak|kvittering) for (?:modtagelse|din)\b.{0,40}"
    r"|(?:din )?(?:sag|henvendelse|mail) (?:er )?(?:oprettet|modtaget|registreret))\s*(?:[:(–-]|$)",
    re.IGNORECASE,
)
ANSWERS_AUTO = re.compile(rf"(?:\s*(?:sv|re|vs|fwd?):)+{AUTO_SUBJECT.pattern}", re.IGNORECASE)
"""`SV: Automatisk svar: …`: a person answers what a program sent, and may speak of it."""
SAYS_AUTOMATIC = re.compile(
    r"(?:(?:dette er|det her er|dette er bare|detta är) (?:en |et |ett )?(?:auto(?:matisk|genereret"
    r"|svar)|maskinel)"
    r"|(?:denne|dette) (?:e-?mail|mail|besked|svar|meddelelse|kvittering)\b.{0,30}\b"
    r"(?:er|blev) (?:\w+ )?(?:auto(?:matisk|genereret)|sendt automatisk|genereret)"
    r"|automatisk (?:genereret|udsendt|afsendt|kvittering|svar|mail|besked)\b"
    r"|\bautosvar\b|(?:du|i) kan ikke (?:svare|besvare) (?:på )?denne (?:e-?mail|mail|besked)"
    r"|denne (?:e-?mail|mail|postkasse|besked) kan ikke besvares|svar ikke på denne (?:e-?mail"
    r"|mail)"
    r"|this is an automat(?:ed|ic)|automatically generated|do not reply to this (?:e-?mail|message)"
    r"|auto-?generated (?:e-?mail|message|reply)|dies ist eine automatische)",
)
ABSENT = re.compile(
    r"(?:\b(?:jeg|eg|vi|jag) (?:holder|har|er|är|går|sidder|læser|leser|läser)\b.{0,60}\b\w*"
    r"(?:ferie|barsel|orlov|fri|fratrådt|stoppet|kursus|pension|fravær\w*|nyt job|ny jobb?|semester"
    r"|ledig|bortrejst|ikke (?:på kontoret|til stede|på arbejde|længere)"
    r"|inte (?:på kontoret|min mejl)|ude af kontoret|sygemeldt|lukket|i møder?"
    r"|mails? (?:mandag|tirsdag|onsdag|torsdag|fredag|én|en gang|igen))\b"
    r"|\b(?:er|holder) (?:ikke længere ansat|fratrådt|stoppet|på ferie|på barsel|på orlov|lukket)"
    r"|læser (?:\w+ ){0,3}ikke (?:\w+ )?(?:denne mail|min mail|mine mails|mails)"
    r"|(?:mail|postkasse) (?:bliver|er) ikke læst"
    r"|out of (?:the )?office|on (?:\w+ )?leave|on (?:\w+ )?(?:holiday|vacation)"
    r"|no longer (?:with|employed|work)|\bback (?:on|in the office)"
    r"|(?:er )?tilbage (?:igen )?(?:på kontoret )?(?:den|d\.|mandag|tirsdag|onsdag|torsdag"
    r"|fredag|uge)"
    r"|nicht im büro|im urlaub|abwesend|har ikke adgang til (?:min|mine) mails?)",
)
RECEIVED = re.compile(
    r"(?:(?:vi|kommunen) har (?:nu )?(?:modtaget|registreret) din (?:henvendelse|e-?mail|mail"
    r"|besked)"
    r"|tak for din (?:henvendelse|mail|e-?mail)"
    r"|din (?:henvendelse|mail|e-?mail|sag|besked) er (?:nu )?(?:modtaget|oprettet|registreret)"
    r"|we have received your (?:e-?mail|message|enquiry))",
)
_WISHES = re.compile(
    r"\b(?:jeg|vi) (?:vil|ville|ønsker|skal) (?:\w+ )?(?:gerne|med|meld\w*|tilmeld\w*)\b"
    r"|\b(?:kan|vil|må|gider) (?:i|vi|jeg|du)\b"
    r"(?![^.!?]{0,80}, så (?:ring|skriv|kontakt|send|brug)\b)"
    r"|\bi (?:må|bedes|kan godt)\b|\bbedes i\b"
    r"|\b(?:tilmeld|afmeld|meld|stryg|slet|fjern|tilføj|notér|noter|sæt) (?!dig|jer|dem)\w"
    r"|\bskriv (?!til|en|et|på mail)\w+|\bplease (?!contact|call|write|note|be|direct|send)\w+"
    r"|\bjeg tager\b.{0,60}\bmed\b(?=.{0,40}@)"
    r"|\b(?:jeg|vi)\b[^.!?]{0,40}\b(?:deltager?|kommer? (?!tilbage)\w+|melder|møder op|siger ja)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\b(?:jeg|vi|min|mit|mine|vores|jeres)\b[^.!?]{0,120}\?", re.IGNORECASE)
ACCEPTED_SUBJECT = re.compile(
    r"\s*(?:accepteret|accepted|accepterat|akseptert|godtatt|zugesagt|foreløbig\w*|tentativ\w*"
    r"|preliminärt?)\s*:",
    re.IGNORECASE,
)
DECLINED_SUBJECT = re.compile(
    r"\s*(?:afslået|declined|afvist|avböjt|avslått|avvist|abgelehnt)\s*:", re.IGNORECASE
)
ANSWERED_INVITATION = re.compile(
    r"\b(?:har|has|hat) (?:accepteret|accepted|accepterat|akseptert|godtatt|svaret|responded|afvist"
    r"|afslået|declined|tackat|foreløbigt)\b",
    re.IGNORECASE,
)
ONLY_COMES = re.compile(r"\s*(?:jeg|vi|i) (?:deltager|kommer|will attend)[.! ]*", re.IGNORECASE)


def asks_us(text: str) -> bool:
    """Whether a text wants something of its reader, as no automatic answer does."""
    return bool(_WISHES.search(text) or _QUESTION.search(text))
