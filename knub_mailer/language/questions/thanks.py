"""Mails that only say thank you."""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Letter
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import MONTHS, words

_THANKS = Seldom(
    r"\b(?:tak|takker|thanks|thank you|super|perfekt|fint|modtaget|takk|tack|dejligt|"
    r"skoent|alletiders|glimrende|noteret|herligt|fantastisk)\b"
)
HARMLESS = words(
    """
    hjaelp hjaelpsomhed
    tak takker mange tusind tusinde hjertelig for hjaelpen svar svaret det hurtige hurtigt hurtig
    bekraeftelsen bekraeftelse mailen mail programmet program info information informationen
    informationerne orienteringen orientering super perfekt fint godt god rigtig skoent herligt
    alletiders glimrende fantastisk dejligt modtaget noteret ser frem til vi jeg glaeder mig os at
    se jer moedes moedet dagen weekend dag ses hav en et fortsat sommer jul paaske kh mvh hilsen
    venlig /og og hej kaere knub var da er i din jeres indsats igen alle reaktion tilbagemelding
    behandling den deres dem ja ok okay saa vi ses thanks thank you great received a lot lovely
    looking forward dejlig aften eftermiddag torsdag fredag mandag tirsdag onsdag laekkert sejt
    top haandtering meget hurtig ekspedition spaendende hurtige paa aftraekkeren ud med glaede
    saadan skal have hus alt klar selv denne gang sidst sidste uge tur dagen fornoejelse oplevelse
    arrangement arrangementet inspirerende laererigt laererig givende udbytterig hyggelig hyggeligt
    rart rar sjovt stort stor tak kaempe flot fine flotte fremragende velkommen imoedekommende
    jer dig begge sammen samme lige maade blot bare kort kvittering kvitteringen venlige venligt
    forklaringen forklaring beskeden besked opdateringen opdatering paamindelsen paamindelse
    indsatsen arbejdet hele team teamet derinde ovre kollegaer kolleger alle tilmelding
    afmelding tilmeldingen
    afmeldingen fin gode
    kanon skatte guld vaerd engle nogle bedste dejlige seje soede dygtige lynhurtigt service
    perler perle stjerner stjerne heltene helte skoenne rare guldklumper skatter gode dejlige guds
    velsignede uundvaerlige verdensklasse kaempestort aeret
    naar langt smuk sol solskin foraar efteraar vinter helg
    """
)
_FOR_WHICH = Seldom(
    r"\b(?:pladsen|pladserne|bekraeftelsen|tilmeldingen|kvitteringen)(?: (?:paa|til|af|for|i|min|"
    r"mine|vores|den|det|tilmelding|deltagelse|moedet|moede|netvaerksmoedet))*"
    rf"(?: \d{{1,2}}\.? ?(?:{'|'.join(MONTHS)})\b| \d\b)?"
)


_GREETING = Seldom(
    r"\b(?:rigtig )?(?:god|godt|glaedelig|dejlig) (?:(?:1|foerste)\.? maj(?=\W*(?:$|\n|[a-z]))|"
    r"(?:\w+-?)?(?:weekend|week-end|ferie|pinse(?:dag)?|paaske|jul|nytaar|sommer|helg|fyraften|"
    r"helligdag\w*|fridag\w*|fastelavn|sankt ?hans|kristi himmelfart\w*|grundlovsdag|dag|aften))"
    r"(?: til (?:jer|dig|alle)(?: (?:alle|begge|sammen)){0,2})?"
    r"(?:,? naar (?:den|det|i|du) (?:\w+ ){0,2}?(?:kommer|oprinder|begynder|starter|"
    r"naar dertil)(?: (?:saa langt|dertil|til den))?)?(?=\W|$)"
)
"""A wish for days off: `god 1. maj`, `god weekend til jer begge, når den kommer`."""
_AT_EASE = Seldom(
    r"\b(?:saa|nu) (?:er|bliver|sover) (?:jeg|vi) (?:\w+ ){0,2}?(?:tryg|trygge|"
    r"rolige?|lettede?|beroligede?|glade?|tilfredse?)(?=[.,;!:)\n]|\s*$)"
)
"""`Så er jeg tryg`: no more than a thank-you."""


_DIET = Seldom(r"\b(?:vegetar|vegan|allerg|gluten|laktose|halal|pescetar)")


def says_something(text: str, least: int = 2) -> bool:
    """Whether a sentence has so many words that are more than politeness, or speaks of food."""
    told = [word for word in re.findall(r"[a-z]+", fold(text)) if word not in HARMLESS]
    return len(told) >= least or speaks_of_food(text)


def speaks_of_food(text: str) -> bool:
    """Whether a sentence tells what somebody does not eat."""
    return _DIET.search(fold(text)) is not None


_HEARD = words(
    """
    ok okay oki godt fint super perfekt helt det er lyder i orden top modtaget noteret tak klart
    skoent dejligt alletiders glimrende herligt forstaaet great fine perfect good noted thanks hej
    mvh hilsen venlig kh vh
    """
)


def merely_heard(letter: Letter, sender: str) -> bool:
    """Whether a reply says no more than that our mail was read: `ok`, `Godt`, `Fint, tak`."""
    own = set(re.findall(r"[a-z]+", fold(sender)))
    told = [word for word in re.findall(r"[a-z]+", fold(letter.body)) if word not in own]
    plain = (
        not letter.attachments and not letter.forwarded and not re.search(r"[\d?@]", letter.body)
    )
    return plain and bool(told) and all(word in _HEARD for word in told)


_FOR_ME = Seldom(r"\W*(?:(?:og|ogsaa|gerne|hej|knub|jo)\W+)*(?:mig|os|med|til den)\b")
"""`Mig til den, tak`, `Med, tak`: wishes in words that otherwise only thank."""

_WISHED_ABOVE = Seldom(
    r"\b(?:mig|os|undertegnede|jeg|afbud|(?:af|til|fra)meld\w*|skriv|slet|plads til)\b(?!.*\btak\b)"
)
"""`Alle tre for mig`: the wish stands in the subject, and the thanks below it."""
_WE_ARE_IN = Seldom(r"\b(?:vi|jeg) (?:er|skal|vil)(?: (?:da|jo|ogsaa|gerne|alle|selv))* med\b")

_ACCEPTED = Seldom(
    r"\b(?:takke?r?|sige?r?)(?: (?:jeg|vi|da|jo|gerne|mange|hermed)){0,3} ja\b|"
    r"\bja,? (?:(?:mange|tusind) )?tak\b(?! for)|\b(?:ja|jo),? (?:meget )?gerne\b|"
    r"\bden er (?:jeg|vi) (?:ogsaa |da |alle )?(?:med )?paa\b"
)
"""`Ja tak, den takker jeg ja til`: whoever accepts does not merely thank."""


_CHOSEN = Seldom(
    r"\W*(?:(?:hej|hejsa)(?: knub| igen)?\W+)?(?:(?:ja|gerne|til)\W+)*(?:begge|(?<!hej )alle|"
    r"hele \w+|samme|(?:den|de) (?:sidste|samme)|(?:til|af)melding|ud|\w+dag|foraar|efteraar)"
    r"(?:,? \w+)?\W+(?:tak|thanks)\b"
)
"""`Begge, tak`, `Den sidste, tak`: chosen among what was offered, with a thank-you behind it."""


_CONFIRMED = Seldom(r"\b(?:du|i|de) er (?:nu |hermed )?(?:tilmeldt|noteret|skrevet paa)\b")
_SEE_YOU_THERE = Seldom(
    r"\b(?:ses|moedes) (?:vi |alle |saa )*(?:i|til|paa) [a-z]+(?=[ .,!:)]*$)", re.M
)
"""`Så ses vi i Randers`, below the mail that confirms it."""


def bare_thanks(letter: Letter) -> bool:
    """Whether a mail says nothing but thanks: each of its words is a harmless one."""
    body = _FOR_WHICH.sub("svaret", fold(letter.body).strip())
    if letter.subject_inherited and _CONFIRMED.search(fold(letter.quoted)):
        body = _SEE_YOU_THERE.sub("ses vi", body)
    body = _AT_EASE.sub("fint", _GREETING.sub("god dag", body))
    if not _THANKS.search(body):
        return False
    words = re.findall(r"[a-z]+", body)
    if re.match(r"\W*(?:ja|jo|yes)\b", body) and len(words) <= 4:
        return False  # it may answer a question
    if _FOR_ME.match(body) or _CHOSEN.match(body):
        return False
    if _WE_ARE_IN.search(body) or _ACCEPTED.search(body):
        return False
    above = "" if letter.subject_inherited else fold(letter.subject)
    if "?" in above or _WISHED_ABOVE.search(above):
        return False
    if not words or len(words) > 30 or "?" in body or "@" in body or re.search(r"\d", body):
        return False
    return (
        all(word in HARMLESS for word in words) and not letter.attachments and not letter.forwarded
    )
