"""The words of leaving the network, or of not being in it this year; folded: ae, oe, aa."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Alternatives, Seldom

_NET = (
    r"(?:netvaerk(?:et|ssamarbejdet)?|knub|medlemskab(?:et)?|samarbejdet|ordningen|kredsen)\b"
    r"(?!-?s? ?moede)(?! (?:til |paa |i |den |d |d\. ?)*(?:\d{1,2}\b|m\d|moede|randers|"
    r"koebenhavn|marts|maj|oktober|(?:man|tirs|ons|tors|fre)dag))"
)
_ITS = (
    r"(?:(?:det|dette|vores|jeres|hele|nu|derfor|hermed|desvaerre|vi|kommunen|saa|altsaa|alligevel|"
    r"helt|i aar) )"
)
_ON = r"(?:forny|fortsaet|forlaeng)\w*"
_THEIRS = r"(?:(?:netvaerk|knub|kreds|ordning|samarbejde)\w*|jer\b|jeres\b|det hele\b)"
_SMALL_ITS = r"(?:(?:det|dette|jeres|den) )?"
LEAVING = Alternatives(
    r"\bvi (?:vil|skal|oensker) (?:alligevel |desvaerre )?ikke (?:laengere |alligevel )?"
    r"(?:at )?vaere med\b(?! (?:til|paa|i) (?:moede|den|det|\d))|"
    r"\bvi (?:[a-z]+ )?ikke (?:laengere )?skal (?:laengere )?vaere (?:(?:en )?del af|medlem|med i) "
    rf"(?!for at\b)(?:af )?(?:{_NET}|[^.,\n]{{0,30}}\b(?:laengere|mere)\b|i aar)|"
    r"\bmeldt os ind uden\b|\b(?:meldte os|meldt os|melde os) ud\b"
    r"(?! (?:af|fra|til) (?:moede|den|det|\d))|"
    r"\b(?:fortr(?:yder|udt|oed) (?:\w+ ){0,2}(?:indmeldelse\w*|medlemskab\w*)|"
    r"udmeld(?:e|er|es|else\w*|ing\w*|t af\b)?\b(?! (?:af|fra) (?:m\d|moede|den|det))|"
    r"(?:oensker|vil|skal) (?:\w+ )?ikke (?:at )?(?:vaere|fortsaette) med (?:laengere|mere)|"
    r"udtraed\w*(?! som (?:kontakt|deltager))|opsige?r?|opsigelse|traeder ud|"
    r"melde[rs]? (?:os|kommunen|\w+ kommune) (?:helt )?ud (?:af (?:netvaerk\w*|knub|jer\w*)|$)|"
    r"(?:melder os|melder sig) ud(?! af (?:m|den|det|moede))|"
    r"forlade[r]? netvaerket|stopper? i netvaerket|"
    r"(?:deltager vi ikke|ikke deltage\w*) i netvaerket|(?<!vi er )"
    r"ikke (?:laengere )?(?:oensker |vil )?(?:at )?(?:vaere )?(?:en )?"
    rf"(?:del af (?:{_SMALL_ITS}{_THEIRS}|(?:det|dette)(?: her)?(?= (?:laengere|mere)\b|[.,!\n]))|"
    rf"medlem(?! af (?:den |det |vores |et |en )?(?!{_THEIRS})\w)|"
    r"med i (?:netvaerk\w*|knub|kreds\w*|ordning\w*))|"
    r"(?:vi|kommunen?)(?: \w+){0,3}? ikke "
    r"(?:(?:laengere|er|at|vil|skal|oensker|kan|vaere|blive|en) ){0,6}del af|"
    r"(?:vi|kommunen?)\b[^.!?\n]{0,60}\bikke at vaere med i (?:aar|20\d\d)|"
    r"ikke (?:er )?med (?:i aar|i 20\d\d|i (?:netvaerket|knub))|"
    r"(?:staar|staa) over (?:i aar|denne gang|i 20\d\d)|"
    r"springer (?:vi )?(?:over i aar|aaret over|2026 over|saesonen over|medlemskab\w* over)|"
    r"ikke (?:forny\w*|fortsaette\w*|forlaenge\w*) (?:som medlem|medlemskab\w*|vores|"
    r"i netvaerk\w*)|leave the network|withdraw from the network|cancel our membership|"
    r"takker nej til (?:medlemskab|at vaere med i aar|netvaerk\w*)|ophoere|"
    r"(?:vi|kommunen) ophoerer(?! med)|"
    r"melder? (?:vi )?pas (?:i aar|til medlemskab)|holder pause|"
    r"(?:fornyer|forlaenger)(?: (?:vi|os|det|dog|altsaa|derfor|desvaerre|saa|alligevel|kommunen))* "
    r"ikke(?! (?:foer|uden|automatisk|bare))|"
    r"medlemskab\w* (?:\w+ ){0,3}?(?:ophaevet|ophaeves|opsagt|lagt i graven)|"
    r"(?:slette[st]?|slettet|fjerne[st]?|fjernet|stroeget|taget af) (?:os )?(?:\w+ ){0,2}?"
    r"som medlem(?:mer)?|"
    r"indmeld\w*[^\n]{0,150}? traekke[rs]? (?:vi |jeg )?(?:den|det|indmeldelsen) tilbage|"
    r"ikke raad til (?:at vaere )?med\w*|ikke indgaar i netvaerk\w*)\b"
)
"""Ways of saying so that need no word for the network."""
_OUT_OF_IT = Alternatives(
    rf"\b(?:vi|kommunen|om|at) (?:\w+ ){{0,3}}?udgaar? (?:\w+ )?af (?:det |dette |jeres )?{_NET}|"
    rf"\bvi er (?:\w+ )?faerdige med {_NET}|"
    r"\b(?:gaa[r]?|kommer?|traeder?|meld\w*|vil|gerne|skal|maa|os|sig|kommunen?|er|nu|traekke[rs]?|"
    r"hoppe[rs]?|springe[rs]?|staa[r]?|oensker)(?: (?!faa|have|hente|mest|mere|meget|noget)\w+)"
    rf"{{0,2}}? ude? af (?:det |dette |jeres |vores )?{_NET}|"
    r"\b(?:stoppe[rs]?|ophoere?r?|slutte[rs]?|holde[rs]? op|hoere[rs]? op) (?:\w+ ){0,3}?(?:som "
    rf"medlem|i {_NET}|med (?:at vaere )?(?:medlem|{_NET}))|"
    r"\b(?:lade?r?|skal|oenske[rs]?|vil|maa|bedes|have|faa) (?:\w+ ){0,3}?medlemskab\w* "
    r"(?:\w+ ){0,2}?(?:udloebe|ophoere|stoppe[st]?|slutte[st]?|afslutte[st]?|afvikle[st]?|"
    r"opsige[st]?|opsagt|slettes?|slettet|bortfalde|falde bort|annullere[st]|lukkes?|lukket)\b|"
    rf"\bmedlemskab(?:et)? (?:\w+ ){{0,2}}?(?:skal|maa|bedes|oenskes) (?:\w+ ){{0,2}}?(?:udloebe|"
    r"ophoere|stoppe[st]?|slutte[st]?|afsluttes|afvikles|opsiges|slettes|bortfalde|falde bort|"
    r"annulleres|lukkes)\b|"
    rf"\b(?:afslutte[rst]*|droppe[rst]*|fravaelge[rst]*|fravalgt|forlade[rs]?|forladt|"
    rf"annullere[rs]*|"
    rf"annulleret|stoppe[rst]*|frasige[rs]?|sige[r]? farvel til|sagt farvel til|nedlaegge[rs]?) "
    rf"{_ITS}{{0,3}}{_NET}|"
    rf"\b(?:sige[rs]?|sagt) (?:\w+ ){{0,3}}?(?:{_NET}|os) (?:\w+ ){{0,2}}?op\b|"
    r"\b(?:traekke[rs]?|trukket) (?:vi )?(?:os|sig|kommunen) (?:\w+ ){0,2}?(?:ud af|fra|"
    rf"tilbage fra) (?:det |jeres )?{_NET}|"
    r"\b(?:traekke[rs]?|trukket|melde[rs]?|meldt) (?:vi )?(?:os|kommunen) (?:\w+ ){0,2}?(?:ud af|"
    r"fra|tilbage fra) (?:de|alle|samtlige)(?: (?:de|vores))? netvaerk(?:ene)?\b(?!-)"
    r"(?![^.!?\n]{0,60}\b(?:undtagen|bortset fra|paa naer|paanaer|ikke (?:jeres|knub)|"
    r"men (?:jeres|knub)))|"
    rf"\bikke (?!(?:\w+ )?(?:faaet|naaet|blevet)\b)(?:\w+ ){{0,4}}?{_ON}(?: (?!som "
    rf"(?!medlem))\w+){{0,2}}? (?:som medlem|i {_NET}|"
    rf"med {_NET}|{_NET})|"
    rf"\b{_ON} (?:\w+ ){{0,2}}?ikke (?:\w+ ){{0,2}}?(?:som medlem|i {_NET}|{_NET})|"
    r"\bvi (?:vil|oensker|skal) (?:\w+ ){0,2}?(?:ud (?:nu|igen)\b|(?:meldes|meldt|udmeldes) ud\b"
    r"(?! af (?:moede|m\d|den|det)))|\b(?:vi takker|takker vi) af\b"
)
"""With it: behind a cheap look for one of its words."""
_NETS = r"(?:netvaerk(?:et|ene|ssamarbejdet)?|knub|medlemskab(?:et)?)\b(?!-|-?s? ?moede)"
_CUT_AWAY = (
    r"(?:(?:be)?sparet|skaaret|skaeres|spares|barberet|roeg|roeget|ryger|offer for|faldet for|"
    r"fravalgt|nedlagt|droppet|stroeget|opgivet|valgt fra|vaek fra (?:vores )?budget\w*)"
)
_OTHER_NET = r"(?<!et andet )(?<!to andre )(?<!de andre )(?<!flere andre )"
_SAVED_AWAY = Alternatives(
    rf"{_OTHER_NET}\b{_NETS}[^.!?\n]{{0,40}}?\b{_CUT_AWAY}\b|"
    rf"\b(?:{_CUT_AWAY}|lukke[rs]? ned|slut|ikke (?:flere |laengere )?(?:penge|raad)|"
    r"sparer|skaerer|barberer|dropper|opgiver|trukket stikket|traekker stikket)\b "
    rf"(?:(?!et andet)\w+ ){{0,4}}?{_OTHER_NET}{_NETS}(?! (?:raad|penge) til at)|"
    rf"\bvalgt {_NETS} fra\b|"
    r"\bsparet (?:os|kommunen|[a-z]+ kommune) (?:ud|vaek|fra)\b|\btraekker stikket\b"
    r"(?! (?:\w+ )?(?:paa|for|til|fra) (?:\S+ ){0,7}?(?:deltagelse|tilmelding|plads)\w*\b"
    r"(?! i (?:netvaerk|knub)))|"
    r"\b(?:siger|sige) (?:\w+ ){0,2}?farvel(?: (?:allerede|nu|herfra|"
    r"og tak)|[.,!]| og (?:ikke|tak))|"
    r"\b(?:(?:skal|kan|maa|behoever) (?:i|y)|(?:i|y) (?:skal|kan|maa|behoever)) (?:\w+ )?ikke "
    r"(?:laengere )?(?:at )?(?:regne|taelle|medregne) (?:med )?(?:\w+ ){1,4}?(?:paa|blandt|som|i|"
    r"til) (?:\w+ ){0,2}?medlem(?:mer|merne|sliste\w*|skare\w*|skommune\w*)?\b|"
    r"\b(?:slet|slette|fjern|fjerne|stryg|stryge|tag|tage) (?:os|"
    r"kommunen|[a-z]+ kommune) (?:\w+ )?(?:fra|af) (?:\w+ )?medlemsliste\w*|"
    r"\bikke (?:skal|vil|oensker at|kan) (?:vaere|blive) med (?:laengere|mere|fremover)\b"
    r"(?! (?:til|paa|i) (?:m\d|moede|den|det|\d))|(?<!jeg )(?<!hun )(?<!han )(?<!kollega )"
    r"\bstopper (?:vi )?her\b(?! (?:i|paa|ved|hos|som) (?!netvaerk|knub))"
)
"""A budget that has no room for it: `Byrådet har sparet os ud af alle netværk`."""
_CUTS = Seldom(
    r"spar|skaar|skaer|barber|roeg|ryger|offer|fald|valgt|nedlagt|droppe|stroeg|opgiv|"
    r"lukke|slut|penge|raad|farvel|stikket|laengere|mere|fremover|stopper|vaek|medlem"
)
_PLACES = r"(?:(?:\d{1,2}\. ?)?(?:marts|maj|oktober)|randers|koebenhavn)"
_SKIPS_A_MEETING = Seldom(
    rf"(?:^|[.,;:!?\n] *)(?:(?:og|men|saa) )?(?:moede ?\d|\d\. moede|moedet (?:i|den) {_PLACES}|"
    rf"(?:den )?{_PLACES}(?:-?moedet)?) springer vi over i aar\b"
)
"""`Randers springer vi over i år`, of one meeting and not of the network."""
_OUT = (
    r"ud\b(?: af (?:netvaerk\w*|knub|jer\w*|det hele|medlemskabet))?"
    r"(?!,? (?:endnu|foer|foerend|hvis|medmindre))(?![^.!?\n]{0,80}\?)"
)
_STAYS_IN = Seldom(
    rf"\b(?:melder|traekker) (?:vi )?(?:os|kommunen) (?:\w+ ){{0,2}}?ikke (?:\w+ )?{_OUT}|"
    rf"\bikke (?:at |planer om at |taenkt os at )?(?:melde|traekke) (?:os|kommunen) {_OUT}|"
    r"\b(?:betyder|er) (?:\w+ )?ikke(?: ensbetydende med| det samme som)?,? at (?:vi|kommunen) "
    rf"(?:dermed |saa |nu )?(?:melder|traekker) os {_OUT}"
)
"""`Vi melder os naturligvis ikke ud af netværket`."""
_ITS_WORDS = Seldom(r"netvaerk|knub|medlem|samarbejd|ordning|kreds|\bud\b|takker")


def leaves(text: str) -> str | None:
    """The words of a folded mail that leave the network, or None."""
    text = _STAYS_IN.sub(" ", _SKIPS_A_MEETING.sub(" ", text))
    found = LEAVING.search(text)
    if found is None and _ITS_WORDS.search(text):
        found = _OUT_OF_IT.search(text)
    if found is None and _CUTS.search(text):
        found = _SAVED_AWAY.search(text)
    return found.group() if found else None
