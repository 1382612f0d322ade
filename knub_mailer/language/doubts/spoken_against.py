"""Sentences of a letter that speak against what another one of them wishes.

Neither reading can weigh a wish against the rest of a letter: `Vores pressekontakt er nu Ida` names
a contact, `Jeg tilmelder Bo` signs him up, and only the sentences around say that this is nobody's
contact here, or that nothing comes of it. What is spoken against is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from knub_mailer.domain.municipality import Register
from knub_mailer.language.letter.acts import Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.who_speaks import all_names
from knub_mailer.language.words.alternatives import Seldom

_COMING = (Kind.SIGN_UP, Kind.SUBSTITUTE)
_GOING = (Kind.CANCEL, Kind.SUBSTITUTE)

_STILL = Seldom(
    r"\b(?:stadig(?:vaek)?|fortsat|altid|hidtil|som foer|som sidst|(?:lige)?som (?:nu|i dag|altid|"
    r"hele tiden)|igen|uaendret|indtil videre|"
    r"lige nu|for tiden|foreloebig)\b"
)
_UNTIL = Seldom(r"\b(?:indtil|frem til|til og med|til udgangen)\b(?! videre)")
_OF_SOMETHING_ELSE = Seldom(
    r"\b(?:faktura\w*|regning\w*|ean|moede\w*|deltag\w*|tilmeld\w*|ansat)\b"
)
_I_AM_IT = Seldom(
    r"\b(?:er|bliver|vaeret|vaere|bruge[r]?|skrive[r]?|sende[rs]?|kontakte[rs]?|gaar|kommer) "
    r"(?:\w+ ){0,4}?S\b|\b(?:J (?:er|bliver)|(?:er|bliver) J) (?:\S+ ){0,4}?kontakt|"
    r"\bkontakt\w* (?:\w+ ){0,3}?(?:er|bliver) (?:\w+ ){0,3}?(?:G\d|S\b)"
)
_ALL_ELSE_TO_ME = Seldom(r"\b(?:alt andet|alle andre|resten|oevrige)\b.*\b(?:S|J)\b")
KEPT = Seldom(
    r"\b(?:J bliver paa (?:min )?post\w*|(?:vi|J) beholder (?:den|de|vores|min|rollen|H)|"
    r"J (?:bliver|fortsaetter) (?:\w+ )?som kontakt|"
    r"(?:saadan|det) (?:bliver|fortsaetter) (?:(?:det|vi) )?(?:ved )?med at vaere|"
    r"(?:H|G\d+) (?:skal|maa|boer) Y (?:\w+ )?ikke (?:\w+ )?(?:saette (?:paa|ind|op)|skrive paa|"
    r"notere|"
    r"registrere|oprette|indsaette)\b(?!.*\b(?:laengere|mere|men)\b)|"
    r"(?:skal|maa|boer) Y (?:\w+ )?ikke (?:\w+ )?(?:udskifte|erstatte|skifte|bytte) (?:S|G\d+|H)\b"
    r"(?!.*\bmen\b))"
)
"""`Hende skal I ikke sætte på`, `I skal ikke udskifte mig med hende`: it stays who it is."""
_EXCHANGED = Seldom(
    r"\b(?:udskifte[st]?|ombyttes?|erstatte[st]?)\b|\bbytte[rt]? plads\w*\b|"
    r"^(?:(?:altsaa|saa|nu|men|og|derfor) )*(?:vi|G\d+) bytter\b[ .!]*$"
)
"""One for another: where no exchange was read, a new seat alone is not what is meant."""
_DENIED = Seldom(
    r"\bdet (?:siger|naevner|skriver) J (?:bare|blot|kun)\b|\bdet (?:tager|melder|goer|ordner|"
    r"klarer) (?:vi|J) "
    r"(?:(?:foerst|officielt|formelt|rigtigt|endeligt|nok) ){0,2}(?:senere|naar|i (?:januar|"
    r"februar|marts|april|maj|"
    r"juni|juli|august|september|oktober|november|december|naeste)|M\d|til (?:foraaret|"
    r"efteraaret|sommer))|"
    r"^(?:(?:men|og|ps|hov|nej)[ ,:.]*)*(?:det|dette) (?:er|var) (?:\w+ )?(?:en )?"
    r"(?:misforstaaelse|and|fejl|forkert|usandt|loegn|ikke (?:rigtigt|sandt|korrekt|tilfaeldet))\b|"
    r"\bdet (?:passer|stemmer|holder) (?:\w+ )?ikke\b|\bdet (?:goer|bliver|er) H (?:\w+ )?ikke\b|"
    r"\bhar (?:\w+ )?ikke (?:\w+ )?overtaget\b|\bikke (?:\w+ )?(?:spurgt|talt med H|sagt ja)\b|"
    r"\bhvem det (?:[a-z]+ )?bliver,? (?:er|ved|har|faar|vender) "
    r"(?:[a-z]+ ){0,3}?(?:ikke|endnu|senere|tilbage)\b|"
    r"\btroede (?:J|vi)\b|\bH (?:har )?(?:\w+ )?(?:takkede|takket|sagt|sagde) (?:\w+ )?(?:nej|op)\b"
)
_NO_PLACE_OF_ITS_OWN = (
    r"(?:netvaerk\w*|knub\w*|kl|kommun\w*|kontakt\w*|jer|os|stedet|frem\w*|tiden|aaret?|saeson\w*|"
    r"moede\w*|period\w*|forvaltning\w*|dag|samarbejd\w*|deltag\w*|tilmeld\w*|alt|alle?|noget|"
    r"nogen|stort|smaat|det|dette|der|andet|praktisk\w*|udsatte|bolig(?:omraad|social)\w*|"
    r"omraad\w*|viborg|"
    r"mail\w*|e|telefon\w*|orienter\w*|denne?|forbindelse|og|sommer\w*|efteraar\w*|foraar\w*|"
    r"naeste|nytaar|nu|at|en|et|ham|hende|min|mit|medlem\w*|kontingent\w*|invitation\w*|"
    r"januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|"
    r"\w+dag|spoergsmaal|fast|hvad|hvem|hvor|hvordan|hvornaar|programm?\w*|materiale\w*)"
)
_DETERMINER = r"(?:(?:den|det|de|vores|jeres|hele|nye?|vort|kommunens) )*+"
_CONTACT_FOR = Seldom(
    r"\bkontakt(?:person(?:en)?|en)? (?:for|til|over for|vedroerende|vedr|angaaende) "
    rf"{_DETERMINER}(?!{_NO_PLACE_OF_ITS_OWN}\b)[a-z]\w+|"
    r"\bkontakt(?:person(?:en)?|en)? (?:i|paa|ved|hos) (?:den |det |de |vores )?(?:loen|presse|"
    r"oekonomi|regnskab|kommunikation|boghold|helhedsplan|projekt|bygge|studie|oplaeg|kursus)"
)
_KIND_OF_CONTACT = Seldom(
    r"\b(?!netvaerks|knub|kommune|hoved|mail|e-?mail|primaer|kl-?k|ny|oejen|med)[a-z]\w*?-?"
    r"kontakt(?:person)?(?:en)? (?:(?:hos os|her) )?(?:er|bliver|hedder)\b"
)
_WRITE_ABOUT = Seldom(
    r"\b(?:skrive?r?|kontakte?r?|henvende[r]?) (?:\w+ ){0,3}?(?:om|vedr|vedroerende|angaaende|"
    rf"hvis det (?:gaelder|drejer sig om|handler om)) {_DETERMINER}(?!{_NO_PLACE_OF_ITS_OWN}\b)"
    r"[a-z]\w+"
)
_YOUR_CONTACT = Seldom(r"\bjeres (?:\w+ )?kontakt(?!e\b)")
_ASKED_FOR = Seldom(r"\b(?:hvem|giv\w*|sende?|oplyse?|faa|mail paa|adressen)\b.*\?")
_ANOTHERS = Seldom(
    r"\b(?:boligselskab\w*|bolig(?:forening|organisation)\w*|selskabet|foreningen|netvaerket for)\b"
    r".{0,40}\b(?:har|faar|skifter)\b.*\bkontakt"
)
_HAS = Seldom(r"[^.]{0,12}?\b(?:har|faar|fik|skifter|skiftede|valgte)\b")

_NO_WISH = Seldom(
    r"\b(?:testmail\w*|testmeddelelse|(?:en|bare|kun) (?:lille )?(?:test|proeve)\b|"
    r"(?:vejledning\w*|skabelon\w*|eksempl\w*|kladden?)\b.*\b(?:staar|stod|skriver|hedder|"
    r"laese[rs]?)|"
    r"skulle (?:\w+ )?ikke (?:\w+ )?(?:vaeret )?(?:vaere )?sendt|"
    r"(?:bare|kun|var) (?:for )?(?:sjov|pjat|gas|spoeg)|"
    r"(?:snak\w*|droefte\w*|afklare\w*|diskuter\w*|finder ud af|finde ud af|vaelge|overveje\w*) "
    r"(?:\w+ ){0,2}?hvem (?:af \w+ )?(?:der )?skal|"
    r"(?:J|vi) (?:beslutter|bestemmer|afgoer) (?:mig|S|os|det|sig)\b|"
    r"naar H (?:\w+ )?ved,? om|uden at vaere tilmeldt|betalt for (?:H|G\d+|D)\b|"
    r"(?:skrev|troede) (?:J|vi)(?: til (?:jer|Y))?(?: \w+){0,2}[.!]*$|ved (?:\w+ )?ikke,? hvad J "
    r"(?:skal )?goer\w*|(?:bortset fra|undtagen|paa naer|paanaer|kun) (?:er )?(?:de|den|D) "
    r"(?:\w+ )?(?:sidste|foerste|nederste|oeverste|anden)\b|"
    r"(?:de|D) (?:\w+ )?(?:sidste|foerste|nederste|oeverste) (?:er|skal|kan|kommer|betaler|vil|"
    r"deltager|har)\b.*\b(?:ikke|ingen|nej)\b|"
    r"(?:^|[,;:–-] )(?:nej |hov |ups |undskyld |men |og )?(?:den|nr\.?|nummer) (?:allerede |"
    r"aller)?(?:sidste|nederste|oeverste|midterste|foerste|naestsidste|anden|tredje|\d|to|tre) "
    r"(?:skal|kan|kommer|deltager|maa|har|er) (?:(?!J\b|vi\b|S\b)\w+ ){0,2}?(?:ikke|melde|meldt|"
    r"forhindret|syg|af|ud|udgaa)\b|\b(?:stryg|slet|fjern|glem|drop|undtagen) (?:lige |bare )?"
    r"(?:den|nr\.?|nummer) (?:sidste|nederste|oeverste|midterste|foerste|naestsidste|tredje|\d)\b|"
    r"den ene\b.*\b(?:finder ud af|(?:sagt|siger|faar|faaet) (?:\w+ )?(?:ja|nej)|hvem det "
    r"bliver)\b|"
    r"bedt (?:H|D|G\d+|S) (?:om at |om )?vente\b|"
    r"dog (?:\w+ )?(?:meldt fra|(?:sagt|takket|faaet) nej)\b|foerst skal "
    r"(?:J|vi) (?:\w+ )?(?:have|hoere|"
    r"spoerge)\b|(?:J|vi) foerst skulle (?:have|hoere|spoerge)\b)"
)
_NOTHING_COMES = Seldom(
    r"\bdet har (?:J|vi) (?:\w+ )?ikke (?:\w+ )?(?:taenkt|gjort|faaet|naaet|spurgt)\b|"
    r"\bdet (?:goer|maa) (?:J|vi|H|D) (?:\w+ )?ikke\b|\bdet kommer (?:\w+ )?ikke til at ske\b|"
    r"\bdet bliver (?:\w+ ){0,2}?ikke (?:til )?(?:noget|aktuelt)\b|"
    r"\bbliver der (?:\w+ )?ikke noget af\b|^(?!.*\bG\d).*\b(?:sagt|faaet|"
    r"siger|sagde|takket|takkede|fik|meldt) (?:\w+ )?(?:nej|fra)\b(?! tak til)|"
    r"^(?:(?:og|men|eller|saa|naa|ps|nej)[ ,:.]+)*alligevel ikke\b|^eller skulle\b|"
    r"\b(?:glem|drop|slet) (?:det|dem|D|M\d+|H)\b|\bingen tilmelding\w*\b|\bsaa ser (?:vi|J)\b|"
    r"\bspringe (?:det|den) over\b|\b(?:J|vi) venter (?:\w+ )?(?:til|med at (?:til|melde))|"
    r"\bkun raad til (?:den )?(?:ene|een|en)\b|\bnaermere eftertanke\b|"
    r"^(?:ps[ :.]+)?vent (?:\w+ )?med\b"
)
_NOT_THE_REST = (
    r"(?<!andet bliver )(?<!andet er )(?<!resten bliver )(?<!resten er )(?<!oevrige bliver )"
    r"(?<!ellers er alt )(?<!ellers bliver alt )"
)
_STAYS = Seldom(
    r"\bbyttet (?:\w+ )?(?:vagt\w*|kontor\w*|uge\w*|dag\w*|opgave\w*|bord\w*) med G\d|"
    r"\b(?:tager|overtager) (?:\S+ ){0,2}?\w*vagt\w*\b(?! (?:den )?M)|"
    r"\bH kommer (?:som (?:planlagt|aftalt)|selv|stadig|alligevel)|"
    rf"{_NOT_THE_REST}\bved det gamle\b|"
    r"\bblive som det er\b|\bvar planen\b|\bH kan (?:alligevel godt|godt alligevel)\b|"
    r"\blad (?:H|G\d+|D) (?:\w+ )?blive\b|\b(?:H|G\d+) (?:\w+ ){0,3}?gerne selv vil\b|"
    r"\b(?:vinduet|doeren|bordplan\w*|raekkefoelge\w*)\b|"
    r"\bG\d+ (?:synes|mener|siger) (?:\w+ )?ikke,? (?:at )?J\b|"
    r"\bJ er tilmeldt\b.*\bbliver\b|\bbliver (?:J|H|G\d+|D) ved med\b|"
    r"\b(?:bare|kun|var) (?:for )?(?:sjov|gas)\b|"
    r"\bsynes (?:\w+ )?ikke,? (?:at )?J\b"
)
NOBODY_OFF = Seldom(
    r"(?:^|[,.;:] |\b(?:og|men|saa) )(?:afmeld|framelds?|slet|stryg|fjern|"
    r"meld) (?:\w+ ){0,2}?ikke (?:nogen|nogle)\b"
    r"(?! (?:andre|af|mere|fra))|"
    r"\bingen (?:af D )?(?:skal|maa|bedes) (?:\w+ ){0,2}?(?:afmeldes|frameldes|slettes|stryges|"
    r"fjernes)\b"
)
"""`Afmeld altså ikke nogen`: whoever seems to give a seat up."""
_IS_ON_IT = Seldom(
    r"\b(?:begge|D er|H er|de er) (?:\w+ )?(?:er )?(?:tilmeldt(?! (?:en|et)\b)|paa listen)"
)
"""Behind a cancelling; before it, it only tells what is cancelled."""
_SENDS = Seldom(r"(?: kommunes?)? (?:til at )?(?:sende|stille)\b|.{0,12}? til at (?:sende|stille)")


def contact_spoken_against(reading: Reading, own: str | None, register: Register) -> bool:
    """Whether a letter says that whom it names is no contact here, or that it stays who it is."""
    said = _body(reading.sentences)
    last = max((at for at, text in said.items() if re.search(r"\bG\d", text)), default=-1)
    return any(
        _stays_contact(text)
        or (at >= last and _DENIED.search(text))
        or _other_contact(text, own, register)
        for at, text in said.items()
    )


def _stays_contact(text: str) -> bool:
    if KEPT.search(text):
        return True
    if _OF_SOMETHING_ELSE.search(text) or _UNTIL.search(text):
        return False
    still = _STILL.search(text) and _I_AM_IT.search(text)
    return bool(still or _ALL_ELSE_TO_ME.search(text))


def _other_contact(text: str, own: str | None, register: Register) -> bool:
    """A contact for the press, for tenants, of the organisers, or another municipality's."""
    asked = _YOUR_CONTACT.search(text) and _ASKED_FOR.search(text) and "G" not in text
    of_another = "kontakt" in text and _of_another(text, own, register, _HAS)
    return bool(
        asked
        or of_another
        or any(
            each.search(text) for each in (_CONTACT_FOR, _KIND_OF_CONTACT, _WRITE_ABOUT, _ANOTHERS)
        )
    )


def _of_another(text: str, own: str | None, register: Register, does: Seldom) -> bool:
    """Whether another municipality is who does something in a sentence."""
    return any(
        code != own and does.match(text, end) and not re.search(r"\b(?:fra|i|til) $", text[:start])
        for code, start, end, _ in all_names(text, register)
    )


def seats_spoken_against(
    kinds: Iterable[str], reading: Reading, own: str | None, register: Register
) -> set[str]:
    """The kinds of requests about seats of which a letter says that nothing comes."""
    said, wanted = _body(reading.sentences), set(kinds)
    last = _last_wish(reading)
    against: set[str] = set()
    later = [text for at, text in said.items() if at > last and at not in reading.struck_at]
    if wanted & {"sign_up", "substitute"} and (
        any(_NO_WISH.search(text) for text in said.values())
        or any(_NOTHING_COMES.search(text) for text in later)
    ):
        against |= {"sign_up", "substitute"}
    if wanted == {"sign_up"} and any(map(_EXCHANGED.search, said.values())):
        against.add("sign_up")
    gone = [a.sentence for a in reading.acts if a.kind in _GOING and not (a.doubt or a.context)]
    kept = [text for at, text in said.items() if at > max(gone, default=-1)]
    if wanted & {"cancel", "substitute"} and (
        any(_STAYS.search(text) or NOBODY_OFF.search(text) for text in said.values())
        or any(_IS_ON_IT.search(text) for text in kept)
        or any(_of_another(text, own, register, _SENDS) for text in said.values())
    ):
        against |= {"cancel", "substitute"}
    return against & wanted


def _body(sentences: Mapping[int, str]) -> dict[int, str]:
    return {at: text for at, text in sentences.items() if at >= 0}


def _last_wish(reading: Reading) -> int:
    """The number of the last sentence with a firm wish for a seat."""
    acts = [a.sentence for a in reading.acts if a.kind in _COMING and not (a.doubt or a.context)]
    return max([*acts, *(item.sentence for item in reading.items)], default=-1)
