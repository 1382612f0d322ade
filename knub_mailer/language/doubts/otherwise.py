"""Not this way, not so early, not that thing: what sounds like staying away and is not.

`Bo kommer ikke med toget til M0` comes otherwise, `Bo tager ikke fejl` is right, `Bos bærbare
bliver hjemme` is without its computer. Whoever really stays away says so of the meeting.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_VEHICLE = (
    r"(?:\w*tog(?:et)?|\w*bus(?:sen)?|\w*faerge[n]?|fly(?:et)?|metro(?:en)?|letbane[n]?|taxa(?:en)?|"
    r"\w*bil(?:en)?|\w*cykel|\w*cyklen|knallert(?:en)?|baad(?:en)?|offentlig transport)"
)
_ONES = (
    r"(?:(?:den|det|en|et|min|sin|vores|egen|eget|samme|foerste|tidlige|sidste|faelles|hans|"
    r"hendes|K's) ){0,2}"
)
_EARLY = (
    r"(?:foer|inden) (?:(?:ca|omkring|ved|hen ad|henad|engang) )*(?:kl\b|klokken|\d|efter\b|middag|"
    r"\w*frokost|\w*kaffe|\w*pause|\w*eftermiddag|\w*formiddag|om (?:for|efter)middagen|sidst paa|"
    r"midt paa|til sidst|til (?:frokost|kaffen)\b|[a-z]+tiden)"
)
_THIS_WAY = (
    rf"(?:(?:med|i|paa) {_ONES}{_VEHICLE}\b|koerende|cyklende|gaaende|flyvende|til fods|"
    rf"paa gaaben|{_EARLY}|for (?:sent|tidligt)\b|fra (?:kontoret|arbejdet|arbejdspladsen|"
    rf"raadhuset|skrivebordet|hovedbanegaarden|stationen|lufthavnen))"
)
_COMING = (
    r"(?:kommer?|ankommer?|deltager?|moeder?|dukker?|er|vaere|naar?|tager?|rejser?|logger?|kobler?|"
    r"skal|kan|vil|stiller?)"
)
_MORE = (
    r"(?: (?:alligevel|laengere|mere|nemlig|desvaerre|selv|helt|altsaa|komme|deltage|ankomme|moede|"
    r"naa|vaere|koere|cykle|sejle|gaa|der|frem|fremme|med|med til|op|ind|rejse|tage|"
    r"logge|paa|[JHD]|G\d+|vi))*"
)
_TO = r"(?: (?:(?:i|til|paa|ved|det|den|moedet|moede) )*M\d+)?"
_OTHERWISE = Seldom(
    rf"\b{_COMING}\b(?: (?!og\b|men\b)[\w']+){{0,6}}? (?:ikke|hverken|aldrig)\b{_MORE}{_TO} "
    rf"{_THIS_WAY}|"
    rf"\btager\b(?: (?:[JHD]|G\d+|vi|alligevel|selv|nemlig|desvaerre))* ikke"
    rf"(?: (?:alligevel|selv|laengere|desvaerre))* {_ONES}{_VEHICLE}\b"
)
_DROPPED = Seldom(
    r"\b(?:droppe[rt]?|dropp?ede|skippe[rt]?|opgive[rt]?|traekke[rt]?|fravaelge[rt]?|aflyse[rt]?|"
    r"afbestille[rt]?|undvaere[rt]?|saelge[rt]?)"
    r"(?: (?:J|vi|G\d+|H|derfor|desvaerre|nok|nu|altsaa)){0,3} "
    r"(?:\w*(?:bil|tog|bus|faerge|fly|taxa)|cykl|\w+cykl)(?:en|et|sen|n)\b"
)
"""`Bo dropper bilen`: what else goes with coming is given up, and not the coming."""
_WORK_HOLDS = Seldom(r"\bkan\b.*\bkomme (?:vaek )?fra\b|\bfoer (?:om|til) (?:\w+ )?(?:uge|maaned)")
"""`Jeg kan ikke komme fra kontoret`: who is held up there stays away."""
_FROM_ELSEWHERE = Seldom(
    r"\b(?:kommer|deltager|moeder|rejser|koerer|logger|er|tager)\b(?: [\w']+){0,4}? ikke"
    r"(?: (?:alligevel|laengere|med|paa|ind|[JHD]|G\d+))*(?: fra (?P<place>[a-zA-Z][\w\-]+))?"
    r"(?: K)?\b[^.;:?]{0,60}?,? men (?:(?:derimod|nu|direkte|fortsat|stadig) )*(?:fra\b|hjemmefra|"
    r"herfra)"
)
_NOT_ALONE = Seldom(
    r"\b(?:kommer|deltager|moeder|stiller|rejser|tager)\b(?: (?:J|H|G\d+|vi|til|i|paa|med|op|"
    r"moedet|M\d+|alligevel|saa|nu)){0,5} ikke (?:alligevel )?(?:alene|ene mand)"
    r"(?: (?:med|af ?sted|op))?(?:(?: (?:i|til|paa|ved|det|den|moedet|moede))* M\d+)?$"
)
_RIGHT = Seldom(
    r"\btager\b(?: (?:[JHD]|G\d+|vi|alligevel|selv|nemlig))* ikke(?: \w+)? (?:fejl|imod|hensyn|"
    r"stilling|hoejde|ansvar|noter|referat|notat|billeder|kontakt|parti|skade|lang tid|"
    r"lang(?=e| )|forbehold|det (?:saa )?(?:tungt|naert|ilde)|ved lejen|chancen)\b|"
    r"\bkommer\b(?: (?:[JHD]|G\d+|vi|alligevel|selv|nemlig))* ikke(?: \w+)? (?:i tanke om|til orde|"
    r"til skade|i vejen|i tvivl|i klemme|paa tvaers|uden om|udenom|bag paa|ind paa|naermere|"
    r"videre|til at (?:holde|tale|sige|spise|koste|fylde|forstyrre|overnatte|bo|fremlaegge|"
    r"praesentere|savne|mangle|fortryde|kede|oedelaegge|forsinke|genere|bruge))\b"
)
_STATED = Seldom(
    r"\b(?:mangler|savner|efterlyser|mistet|forlagt|venter (?:\w+ )?paa|"
    r"(?:har|fik)(?: (?:[JHD]|G\d+|vi))? (?:\w+ ){0,2}?(?:ikke|aldrig|ingen)(?: (?:\w+ )?(?:faaet|"
    r"modtaget|set))?|kan ikke finde) (?:[a-z]+ ){0,3}?"
    r"\w*(?:bekraeftelse|kvittering|kalenderfil|kalenderinvitation|invitation|mail|besked|svar|"
    r"link|programmet?|materiale)\w*\b.*\b(?:tilmelding|afmelding|framelding|afbud|plads|"
    r"deltagelse)\w*\b|"
    r"\b(?:mail|bekraeftelse|kvittering|fil|kalenderfil|besked|invitation|link)\w*,? (?:der|som) "
    r"(?:\w+ )?(?:fulgte|foelger|hoerte|hoerer|bekraefte\w*|kvittere\w*|kom)\b.*"
    r"\b(?:tilmelding|afmelding|framelding|afbud|plads|deltagelse)\w*\b"
)
"""`Bo mangler den fil, der fulgte med hans tilmelding`: that already stands."""
_HIMSELF = Seldom(
    r"(?:(?:og|men) )?(?:G\d+|H|D) (?:(?:nok|jo|vist|saa|ogsaa) )*(?:(?:kan|vil|skal|maa) )?"
    r"(?:(?:(?:til|fra|af)?melder?|skriver?|saetter?|sender?|ringer?|giver?|soerger?|klarer?|"
    r"ordner?|staar?)"
    r"(?: (?:sig|G\d+|H|D))?(?: (?:nok|jo|vist|saa))* selv\b"
    r"(?= (?:sig|sit|sin|afbud|fra|til|paa|ind|op|besked|ud|for|om|over|forfald|"
    r"\w*melding|M\d)|$)|"
    r"selv (?:sig )?(?:(?:til|fra|af)?melde|skrive|sende|ringe|give besked|"
    r"soerge for|klare|ordne)\b)"
)
"""`Bo melder selv afbud til M0`: he does it, and who writes only tells of it."""


_BUT_NOT_SO = Seldom(rf"(?<=M\d),? (?:men|dog|bare) (?:dog |bare )?ikke {_THIS_WAY}[\d.: ]{{0,8}}$")
_BELIEVED_AWAY = Seldom(
    r"\b(?:troede|frygtede|mente|antog|regnede med|regnet med|forventede|bange for|sikker paa|"
    r"overbevist om|havde naer|naer ved|lige ved|taet paa|ved at)\b[^.;:?]{0,50}?\b(?:afbud|fra|"
    r"afmelde|framelde|blive (?:hjemme|vaek)|springe|droppe|opgive|forhindret|"
    r"ikke (?:kunne|kunne naa))\b"
    r"[^.;:?]*?\bmen\b"
)
_CAN_AFTER_ALL = Seldom(
    r"men (?:(?:nu|heldigvis|saa|det viser sig at) )*"
    r"(?:(?:kan|kommer|naar|deltager) (?:J|H|G\d+|vi)|"
    r"(?:J|H|G\d+|vi) (?:kan|kommer|naar|deltager|klarer))\b(?!.*\b(?:ikke|kun)\b)"
)


def less_the_way(text: str) -> str:
    """`Bo kommer til M0, men ikke før kl. 10` as `Bo kommer til M0`."""
    return _BUT_NOT_SO.sub("", text)


def stands_after_all(text: str, whole: str) -> bool:
    """`Jeg troede, jeg måtte melde afbud, men jeg kan godt`: the seat was never given up."""
    return bool(_CAN_AFTER_ALL.match(text) and _BELIEVED_AWAY.search(whole))


def comes_otherwise(text: str, whole: str) -> bool:
    """Whether a grouped clause denies a way or an hour of coming, and not the coming.

    whole: its sentence, which may go on `…, men fra Viborg`.
    """
    if _WORK_HOLDS.search(text):
        return False
    if _OTHERWISE.search(text) or _DROPPED.search(text):
        return True
    return " fra " in text and "ikke fra " in text and bool(_FROM_ELSEWHERE.search(whole))


def not_alone(text: str) -> bool:
    """`Jeg kommer ikke alene`: somebody else comes too, whom nobody has named."""
    return bool(_NOT_ALONE.search(text))


def no_seat_of_ours(text: str) -> bool:
    """Whether a clause is about no seat, about one that stands, or about one's own telling."""
    return bool(_RIGHT.search(text) or _STATED.search(text) or _HIMSELF.match(text))
