"""Words of coming and not coming that are about something else than a seat at a meeting.

Lunch, a hotel, a newsletter, somebody's own meeting on the same day, a link that does not open.
"""

from __future__ import annotations

from knub_mailer.language.names.genitives import of_something_of_theirs
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words.alternatives import Seldom, either
from knub_mailer.language.words.vocabulary import MONTHS, WEEKDAYS

_THING = (
    r"(?:(?:jule|fest|aftens)?(?:frokost|middag)\w*|morgenmad\w*|aftensmad\w*|spisning\w*|"
    r"bespisning\w*|"
    r"reception\w*|\w*parkering\w*|p-?plads\w*|hotel\w*|(?:enkelt|dobbelt)?vaerelse\w*|"
    r"overnatning\w*|taxa\w*|bussen|minibus\w*|togbillet\w*|flybillet\w*|nyhedsbrev\w*|"
    r"nyhedsmail\w*|abonnement\w*|cc-?list\w*|mail(?:ing)?-?list\w*|distributionslist\w*|"
    r"(?:koekken|telefon|ringe|vagt|kage|kontakt|adresse|bestillings|koersels|indkoebs)-?list\w*|"
    r"postlist\w*|"
    r"restaurant\w*|(?<!af )(?<!plads ved )(?<!stol ved )(?<!saede ved )bord(?:et)?|"
    r"kurset|kursus|webinar\w*|lunch\w*|dinner|parking)"
)
_TO_THING = Seldom(
    rf"^(?:(?!\bM\d)(?!\bog\b).)*?\b(?:til|fra|i|paa|af|to|from|for) (?:den |det |jeres |vores |"
    rf"en |et |"
    rf"the |efterfoelgende |faelles ){{0,2}}{_THING}\b(?! den dag)"
)
_BOOKS_THING = Seldom(
    rf"\b(?:til|af|fra)meld(?:es?|er)? (?:G\d+ |H |S |J )?(?:den |det )?{_THING}\b|"
    rf"\b(?:book|bestil|reserver)\w* (?:(?:et|en|gerne|venligst|ogsaa) )*{_THING}\b(?!.*\bplads)"
)
_NOT_THE_THING = Seldom(
    rf"(?<=M\d),? (?:(?:(?:men|dog|bare) (?:dog )?)?ikke|uden|inkl\.?|inklusive|og) "
    rf"(?:(?:i|til|paa|ved|med|noget|nogen) )?(?:den |det )?{_THING}\b"
)
_THING_ITSELF = Seldom(rf"\b{_THING}\b")
_ATTENDS = Seldom(
    r"\b(?:til|af|fra|paa)meld\w*|\bdeltag\w*|\bkomme?r?\b|\bmoeder\b|\bmed\b(?! (?:en|et|\w+mad))|"
    r"\bafbud|\bmeld\w*|\bsender\b|\bsign\b|\battend\w*"
)
_OURS = "|".join(
    (
        r"netvaerks|knub-?|fysisk\w*|virtuel\w*|digital\w*|online-?|teams-?|web-?|net|skaerm|video",
        r"kick-?off-?|opstarts?|start|aabnings?|afslutnings?|saeson\w*|tema|forums?|faelles|kl-?",
        r"foraars?|efteraars?|vinter|sommer|formiddags|heldags|dags|kommune|by|udsatte\w*|bolig\w*",
        *(f"{word}s?-?" for word in (*MONTHS, *WEEKDAYS)),
    )
)
_REASON = Seldom(r"\b(?:grundet|pga\.?|paa grund af|som foelge af|i anledning af)\b[^,;M]*$")
"""`… melder fra grundet udvalgsmøde`: why, and not from what."""
_ANOTHER_MEETING = Seldom(
    rf"\b(?!(?:{_OURS})moede)[a-z][a-z\-]*[a-z]moede(?:t|r|rne)?\b|\b(?:mit|vores) (?:eget|egne|"
    r"interne|lokale) \w*moede\w*|\bet (?:andet|internt|lokalt|eksternt) moede\b|"
    r"\btil moede (?:paa|i|hos|med)\b"
)
_CANNOT_USE = Seldom(
    r"\b(?:naar|skal|vil|maa|gider|orker|faar) (?:\w+ |G\d+ |J |H ){0,3}?ikke (?:at |\w+ ){0,2}?"
    r"(?:laese|forberede|holde (?!S\b|G\d|H\b|os\b)\w+|sidde|betale|love|svare|"
    r"skrive sig|spise|drikke|parkere|overnatte|fortaelle|vise|praesentere|styre|lede|tale|glemmes|"
    r"forveksles|forstyrres|sende|hente)\b|"
    r"\bkan (?:\w+ |G\d+ |J |H ){0,3}?ikke (?:\w+ ){0,2}?(?:aabne|"
    r"logge(?! (?:paa|ind|op|med) (?:(?:til|paa|i|ved|det|den|moedet) )*M\d+ alligevel)|"
    r"se(?! (?:S|sig|os))|laese|"
    r"forstaa|huske|hente|downloade|printe|gemme|gennemskue|overskue|tilgaa|komme (?:ind|paa)|"
    r"vente|"
    r"betale|svare|besvare|undvaeres|love|garantere|sige|lide|bestemme|afgoere|bekraefte|oplyse|"
    r"godkende|skrive(?! (?:S|G\d+|H|D|os) (?:paa|op|ind|til|med)\b)|ringe|"
    r"faa (?:adgang|linket|vist|lyd|forbindelse)|"
    r"finde(?! (?:tid|plads|en|nogen|et|hul)))\b|"
    r"\bforhindre\w* i at (?!deltage|komme|vaere|moede|naa|tage|rejse|sende)|"
    r"\bikke (?:\w+ )?mulighed for at (?!deltage|komme|vaere|moede|rejse|tage|naa|sende)|"
    r"\bikke (?:\w+ )?(?:erstatte|afloese|overtage|traede ind|vikariere)\b"
)
_COMES_FROM = Seldom(
    r"(?:og |men )?(?:G\d+|H|J) kommer (?:selv |ogsaa |nok )?(?:direkte|lige) fra [a-z\-]+$"
)
"""`Grete kommer direkte fra Viborg`: how somebody arrives, told beside a wish."""
_READS_LIST = Seldom(
    rf"\b(?:paa|af|i) (?:den |jeres |deltager\w* )?(?:[a-z]+ )?{lexicon.LIST}(?: (?:for|til|fra|"
    rf"over|ved|moedet|det|den|i|[a-z]+|M\d+)){{0,4}}? (?:har (?:vi|Y|i|J)|staar|fremgaar|"
    rf"figurerer|optraeder|ses|er (?:vi|J|G\d))\b(?! (?:\w+ )?(?:ikke|endnu))(?!.*\bmangler\b)|"
    rf"\b(?:ser|laeser|kigger|kiggede|fandt|finder|fremgaar|stod)\b.{{0,30}}\b(?:paa|"
    rf"af) {lexicon.LIST}"
)
_OTHERWISE_BUSY = Seldom(
    r"\bmed til at (?!deltage|komme|vaere|moede|repraesentere|sidde)\w+|"
    r"\bhils(?:e|er|en)? (?:\w+ )?(?:G\d|H|S)\b|"
    r"\b(?:koerer|cykler|flyver|gaar) (?:J |H |vi )?selv\b|"
    r"\b(?:koerer|fragter|bringer|henter|afleverer|transporterer) (?:(?:alle|saa|ogsaa) )*"
    r"(?:os|D|H|S|G\d+)\b(?! med\b)|"
    r"\b(?:er|falder|faldt|kommer|gaar) (?:(?!ikke\b)[a-z]+ ){0,4}?paa plads for "
    r"(?:G\d|S|os|vi|D|H)|"
    r"\bkommer (?:(?:nok|selv|saa|foerst) )*(?:med|i|paa) (?:egen )?(?:bus|tog|bil|faerge|fly|"
    r"metro|cykel|taxa|\w+tog|delebil)(?:sen|en|et|n|toget)?\b(?!.*M\d)|"
    r"\bsend(?:er|t|te) (?:(?:lige|netop|altsaa|J|vi) )*(?:G\d+|H) (?:hjem|i seng)\b|"
    r"\b(?!moedet\b)(?:[a-z]{3,}(?:et|en|erne)|K|de andre) (?:maa|kan|skal|kommer til at) "
    r"(?:\w+ ){0,2}?undvaere\b|"
    r"\bpasse paa\b|\bslaas om\b|\btraekker lod\b|"
    r"\bsidder (?:\w+ )?ved siden af\b|\bholde?r? (?:\w+ ){0,2}?oplaeg\b|\bfoelger? (?:\w+ )?op\b|"
    r"\bmoede(?:s med)? (?:G\d+|H|D|Y|jer|dig)\b|^tak for (?:\w+ )?(?:plads|tilmeld|bekraeft)|"
    r"\b(?:er|bliver|vaere) (?:\w+ ){0,3}?(?:oplaegsholder|moderator|ordstyrer|arrangoer|"
    r"facilitator|referent|tovholder|vaert(?!sk)|paneldeltager|toastmaster|fotograf|dirigent)\w*|"
    r"\b(?:via|paa|gennem) (?:jeres |den )?(?:hjemmeside|formular|portal|tilmeldingsform)\w*|"
    r"\bjeres (?:\w+ )?(?:mail|liste|bekraeftelse|oversigt)\w*\b.*\b(?:staar|fremgaar)\b|"
    r"\bkomme?r? (?:\w+ )?bag paa\b|\bkigge?r? (?:\w+ )?(?:paa|efter)\b|"
    r"\bkomme?r? (?:\w+ )?forbi\b(?! (?:(?:til|paa|ved|i|det|moedet) )*M\d+"
    r"(?:$| og (?:spidser|lytter|hoerer|deltager|foelger|er)\b))|"
    r"\bpaa (?:ferie|kursus|orlov|barsel|weekend)\b(?!.*\b(?:men|saa|derfor)\b)|"
    r"\b(?:rejser|koerer|tager)\b.*\bfor at (?!deltage|vaere|repraesentere|komme|moede)|"
    r"\binviter(?:et|ede?r?)\b(?!.*\b(?:deltag|tilmeld|kommer|ja\b))|"
    r"\b(?:tager imod|staar for|styrer|soerger (?:\w+ )?selv for) (?:\w+ )?tilmelding\w*|"
    r"\b(?:er|bliver|blev) (?:\w+ )?(?:(?:til)?meldt|skrevet|sat|sendt|udpeget|kaldt|beordret)"
    r"(?: op| ind)?(?: til| paa)? (?:at (?!deltage|komme|vaere|moede|repraesentere|sidde|tage)|"
    r"(?:en|et) (?:\w+ )?(?!\w*(?:plads|stol|saede|moede|gang|dag|liste|samling|fra|for|til|af)"
    r"(?:t|n|en|et)?\b)[a-z][a-z\-]{3,}\b(?!.*\bM\d))|"
    r"^(?:G\d+|H|D) (?:\w+ ){0,3}?(?:selv (?:\w+ ){0,2}?(?:til|af)?meld\w* (?:\w+ )?sig|"
    r"(?:til|af)?meld\w* sig selv)\b"
)
"""People who are about something else, or sign up themselves."""
_ITS_OBJECT = Seldom(
    r"\b(?:deltag\w*|med|er) (?:i|paa) (?:den |det |en |et )?(?!(?:[\w\-]*moede|dag|samling|seance|"
    r"session|"
    r"seminar|tur|hold|arrangement|raekke|\w*liste|alle|begge|resten|forbindelse)\w*\b)[a-z\-]+ "
    r"(?:af|om|til|for|fra) (?:moedet |det )?M\d"
)
"""`deltager i planlaegningen af M0`: in what belongs to a meeting, not in the meeting."""
_A_DETAIL = Seldom(
    r"\bG\d+(?:'s?)? (?:nye? |gamle |rigtige )?(?:mobil\w*|tele\w*|tlf\w*|\w*nummer|\w*mail\w*|"
    r"\w*adresse\w*|billede\w*|titel\w*|stilling\w*)\b|"
    r"\b(?:ret|rette|aendr|aendre|stav\w*)\b.{0,15}\bG\d+(?:'s)? (?:efter)?navn\b"
)


_PAPERS = (
    r"(?:\w*mail(?:en|s)?|\w*invitation(?:en|er|s)?|\w*indkaldelse(?:n|r)?|\w*bekraeftelse(?:n|r)?|"
    r"\w*materiale(?:t|r|rne)?|\w*program(?:met)?|\w*dagsorden(?:en)?|\w*link(?:et|s)?|svar(?:et)?|"
    r"besked(?:en)?|kopi(?:en)?|post(?:en)?|\w*faktura(?:en|er)?|\w*regning(?:en|er)?|"
    r"referat(?:et)?|\w*praesentation(?:en|er|erne)?|optagelse(?:n|r|rne)?|"
    r"\w*oplysninger(?:ne)?|slides?(?:ene)?)"
)
_COME_OUT = Seldom(
    r"(?:(?:og|men|saa|mon) )*(?:kommer|sendes|bliver|ryger|mailes|lander|udsendes|deles) (?:der )?"
    rf"(?:(?:alle|de|jeres|oplaegs\w+|G\d+'s|M\d+|dagens|noget|nogen|nogle) ){{0,3}}{_PAPERS} "
)
"""`Kommer oplægsholdernes slides ud til os?`."""
_IS_SENT = Seldom(
    r"(?:(?:og|men|saa|samt|send|gerne|venligst|en|et|hans|hendes|min|jeres|vores|den|det|al|"
    r"ogsaa) )*"
    rf"{_PAPERS} (?:(?:maa|kan|skal|bedes|boer|vil|kommer|sendes|gaar|"
    r"og|"
    r"gerne|ogsaa|godt|endelig|bare|komme|gaa|ryge|lande|direkte) )+"
    r"(?:baade |ind )?(?:til|hos) (?:baade )?(?:G\d|[SHDY]\b|os\b)"
)
"""`Invitationen må gerne også komme til mig`: what is sent, and nobody who comes."""
_IN_THE_LOOP = Seldom(
    r"\bmed (?:ind |her )?(?:i|paa) (?:(?:den|denne|de|kopi|vores|min) )*(?:\w*traad\w*|loop\w*|"
    r"\w*mail\w*|kopi\w*|\w*korrespondance\w*|c\.?c\.?|linjen|dialog\w*|sloejfe\w*|"
    r"modtager\w*|adresse\w*)(?![\w.])|\bmed her(?:$|,| (?:fordi|da|saa|som|for at|til)\b)|"
    r"\b(?:bare|kun|blot|alene|udelukkende) (?:[a-z]+ )?med (?:som (?:[a-z]+ )?\w*(?:leder|chef|"
    r"direktoer|sekretaer|koordinator|kontakt)\w*|(?:til|af) (?:\w+ )?orientering\w*|"
    r"for (?:en )?(?:god )?orden\w*|(?:her|paa)? ?(?:fordi|saa|for at)\b)"
)
"""`Lise er bare med som vores leder`, `jeg har taget Lise med i tråden`: who only reads along."""
_NO_MORE_THAN_THAT = Seldom(
    r"\b(?:J|H|G\d+) er (?:jo )?(?:bare|kun|blot|alene|udelukkende) "
    r"(?:en )?(?:almindelig )?deltager\b"
)
"""`Jeg er blot deltager`, and not the contact."""
_OFF_THE_COPY = Seldom(
    r"\b(?:af|fra|ud af) (?:(?:den|denne|jeres|vores|min|din) )*(?:\w*traad\w*|loop\w*|b?cc|c\.c|"
    r"(?!mail)\w*korrespondance\w*|mail(?:en|traad\w*|boks\w*|s)?|kopi\w*|mailing\w*|"
    r"distribution\w*)(?![\w.])"
)
"""`Tag Bo af cc`: he is to read along no more, and comes or does not."""
_TO_THEM = Seldom(r"\b(?:til|hos) (?:baade )?(?:G\d+|[SHDY]\b|os\b)")
_NO_SEAT = either(
    _IN_THE_LOOP,
    _NO_MORE_THAN_THAT,
    _OFF_THE_COPY,
    _CANNOT_USE,
    _READS_LIST,
    _OTHERWISE_BUSY,
    _ITS_OBJECT,
    _A_DETAIL,
    _COMES_FROM,
)


def _sent(text: str) -> bool:
    return bool(_IS_SENT.search(text) or _COME_OUT.match(text))


def without_things(text: str) -> str:
    """A clause without what goes with the seat or not: `deltager i M0, dog ikke i frokosten`."""
    return _NOT_THE_THING.sub("", text)


def something_else(text: str, kind_of_day: str) -> bool:
    """Whether a grouped clause is about something else than a seat at one of the meetings.

    kind_of_day: how the clause's meeting is named; a number settles that it is ours.
    """
    if (
        _NO_SEAT.search(text)
        or of_something_of_theirs(text)
        or (_TO_THEM.search(text) and _sent(text))
    ):
        return True
    if _THING_ITSELF.search(text) and (_TO_THING.match(text) or not _ATTENDS.search(text)):
        return True
    if _BOOKS_THING.search(text):
        return True
    return kind_of_day != "number" and bool(_ANOTHER_MEETING.search(_REASON.sub("", text)))
