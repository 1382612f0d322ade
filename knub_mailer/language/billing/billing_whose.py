"""Whose bill an EAN is for: another house's, another errand's, or ours only later.

An EAN that the network keeps for a municipality by mistake sends its bills to somebody else, so
one that the letter gives for something else is asked about.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_OUR_MATTER = Seldom(
    r"\b(?:netvaerk\w*|knub\w*|kontingent\w*|medlem\w*|(?:netvaerks)?moede\w*|deltag\w*)\b"
)
_OWN_OFFICE = Seldom(
    r"\b(?!\w*bolig)\w*(?:afdeling|forvaltning|center|centret|centeret|sekretariat|stab|team|"
    r"enhed|oekonomi|regnskab|bogholderi|omraade|administration|service)\w*\b"
)
_THEIR_EAN = Seldom(
    r"\bderes (?:\w+ ){0,2}?(?:ean|gln|nummer|5[\d ]{6})|\b(?:ean|gln)\S* (?:\w+ )?til dem\b"
)
_ANOTHER_HOUSE = Seldom(
    r"\b(?:\w*boligselskab|\w*boligforening|\w*boligorganisation|\w*boligkontor|"
    r"andelsbolig\w*|\w*forening|\w*selskab|\w*firma|\w*virksomhed|\w*leverandoer|"
    r"\w*entreprenoer|\w*samarbejdspartner|region|ministeri)(?:en|et|er|erne|ne)?s? "
    r"(?:[\w.]+ ){0,3}?(?:ean|gln)"
)
_NOT_FOR_US = Seldom(
    r"\b(?:vi|J|jeg|kommunen) (?:selv )?(?:skal|skylder|vil|har)(?: selv| jo| altsaa)? ikke "
    r"(?:(?:have|faa|modtage|betale) (?:en|nogen|den|jeres|noget)(?: (?:regning|faktura)\w*|\W|$)|"
    r"noget(?=\W|$))|"
    r"\b(?:det |den |nummeret )?gaelder (?:altsaa |dog |jo )?ikke (?:for )?(?:netvaerk\w*|jer|knub|"
    r"medlemskab\w*|kontingent\w*)\b|"
    r"\b(?:for|med) (?:netvaerk\w*|jer|knub|medlemskab\w*|kontingent\w*) er der (?:\w+ )?"
    r"(?:ingen|ikke)\b|\bikke jeres (?:faktura|regning)\w*|"
    r"\b(?:kontingent\w*|medlemskab\w*|netvaerk\w*|jeres (?:faktura|regning)\w*)\b"
    r"(?: (?:sendes|koerer|skal|gaar|bruger|faktureres|betales|fortsat|stadig|til))* "
    r"(?:som (?:hidtil|foer|nu|altid)|uaendret|paa det gamle|det gamle)\b|"
    r"\bvores (?:eget?|egne)?(?: (?:ean|nummer))? ?(?:har|kender) (?:i|y|du)\b|"
    r"\bvi har (?:jo |selv |allerede )*vores (?:eget|egen)\b|\baltsaa (?!vores)\w+s'?$"
)
_LATER = Seldom(
    r"\b(?:indtil|frem til|til) (?:da|den tid|saa|nytaar|aarsskiftet)\b"
    r".*\b(?:gamle|nuvaerende|hidtidige)\b|\b(?:gamle|nuvaerende|hidtidige)\b.*\baaret ud\b|"
    r"\b(?:skal|maa|kan|bedes|bruger|brug|benyt) (?:(?:i|y|vi|du|bare|fortsat|stadig\w*|blot) )*"
    r"(?:bruge )?(?:det|den) (?:gamle|nuvaerende|hidtidige)\b"
    r"(?!(?:\W+(?!(?:i|y|vi|bruge\w*|indtil|foerst|til|som|der|og|men)\b)\w+){0,8}?\W+(?:forsvinde|slettes|"
    r"fjernes|stryges|droppes|glemmes|kasseres|udgaa|ryge|skrottes)\b)"
)
"""`Indtil da gælder det gamle`: the bills that are coming still go where they went; not
`Samtidig må det gamle slettes`."""
_THE_OLD_GOES = Seldom(
    r"\bikke\b(?! (?:\w+ )?(?:slet|fjern|lukk|stryg|nedl|udgaa|drop))|"
    r"(?<!ikke )\b(?:lukke\w*|nedl\w*|udgaa\w*)\b"
)
_FOR_A_THING = Seldom(
    r"\b(?:faktura\w*|regning\w*|faktureres|betaling\w*|udgift\w*) (?:for|om|vedr\w*|vedroerende|"
    r"angaaende|til|fra) (?:(?:jeres|vores|den|det|nye|al) ){0,2}(?!(?:deltag|plads|medlem|"
    r"kontingent|netvaerk|moede|samarbejd|seminar|arrangement|perioden|aaret|saeson|ordning|"
    r"forplejning|arbejd|afdeling|forvaltning|center|centret|kommunen|sekretariat|regnskab|"
    r"bogholderi|adresse|oekonomi)\w*)(?!\w*(?:netvaerk|moede|kontingent|medlem|tilmelding|saeson|"
    r"afdeling|forvaltning|center|centret|centeret|plads|gebyr|afgift|nummer|adresse)\w*)"
    r"[a-z]{4,}(?:en|et|erne|ene)\b"
)
_A_THING_BILLED = Seldom(
    r"\b(?:til|for) (?:(?:vores|vort|det|et|nye|nyt) ){0,3}\w*projekt(?:et)?\b"
    r"(?! (?:nr|nummer|\d))|\b(?:catering\w*|lokaleleje\w*|lokalet|bussen|"
    r"rundvisning\w*|byfornyels\w*|byggesag\w*|forplejning\w*)\b.{0,40}"
    r"\b(?:faktur\w*|regning\w*|betal\w*|ean)\b"
)
_ANOTHER_EVENT = Seldom(
    r"\b(?:\w*meld\w*|deltag\w*|plads\w*)\b.{0,60}?\b(?:til|i|paa) "
    r"(?:kl'?s |kl-|et |en |den |det )?(?:[a-z]+ )?(?:kurset|kursus|"
    r"\w*konference\w*|\w*topmoede\w*|\w*folkemoede\w*|"
    r"\w*uddannelse\w*|webinar\w*|\w*kongres\w*)\b"
)


def for_something_else(sentence: str, before: str, every: list[str]) -> bool:
    """Whether the EAN of a sentence is given for somebody or something else, or for later.

    sentence, before: folded, the latter the one above it; every: all of the letter, folded.
    """
    if any(_NOT_FOR_US.search(s.rstrip(" .!")) for s in every):
        return True
    if any(_LATER.search(s) and not _THE_OLD_GOES.search(s) for s in every):
        return True
    if _ANOTHER_HOUSE.search(sentence):
        return True
    if _THEIR_EAN.search(sentence) and not _OWN_OFFICE.search(f"{before} {sentence}"):
        return True
    if _OUR_MATTER.search(sentence):
        return False
    if any(_ANOTHER_EVENT.search(s) for s in every):
        return True
    thing = _FOR_A_THING.search(sentence) or _A_THING_BILLED.search(sentence)
    return bool(thing) or any(map(_A_THING_BILLED.search, every))
