"""Things in a wish's clause that belong to no seat: `tag Bo af som referent i jeres arbejdsgruppe`.

Whether a verb means a seat is told by what it is about, and what else there is in the world to
cross out, to bring or to stand in for no list can hold. So the list is of what goes with a seat at
a meeting; a clause that speaks of any other thing is no wish that could be carried out.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from knub_mailer.language.clauses.joints import FINITE
from knub_mailer.language.seats.elsewhere import without_things
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import MONTHS, ROLE_ENDINGS, WEEKDAYS, words
from knub_mailer.language.words.wordparts import SEAT

_SMALL = words(
    """
    og eller men at som der da naar hvis om for saa fordi mens end samt plus inkl inklusive
    jeg vi du i han hun den det de man hvem hvad hvor hvilke hvilken mig dig os jer dem sig selv
    min mit mine din dit dine sin sit sine vores jeres hans hendes deres dens dets denne dette disse
    en et ene eneste ingen intet nogen noget nogle andre anden andet hver hvert alle alt begge
    samtlige hele helt mange flere fleste faa faerre par samme saadan slags ny nye nyt gamle gammelt
    foerste sidste naeste tredje foelgende kommende resterende oevrige manglende omtalte naevnte
    ovennaevnte rette rigtige forkert forkerte faste ledige ekstra enkelt enkelte ledig godt god
    ikke aldrig heller hverken kun bare blot lige gerne helst ogsaa igen alligevel stadig fortsat
    endnu allerede nu her herinde herfra herhen herovre hertil der derfra derover derude derud
    derhen hen hjem hjemme ud ude ind inde op oppe ned nede over ovre af frem fremme vaek med til
    fra paa ved under uden efter foer inden mellem sammen ellers desvaerre altsaa hermed
    herved venligst endelig nok vist jo da dog mere mest meget lidt mindst begyndelsen virkelig
    sikkert bestemt naturligvis selvfoelgelig heldigvis personligt personlig fysisk virtuelt
    online digitalt hellere fuldt hurtigst sent snart foerst siden senere tidligere bagefter
    derefter sagt aftalt lovet planlagt ventet forventet naevnt skrevet bedt oensket anfoert muligt
    tiden nuvaerende lang langt kort stor store lille rent bredt tilmeldt tilmeldte meldt hoejst
    vaere blive have goere faa komme tage sende melde deltage moede
    koerende gaaende rejsende cyklende flyvende sit egen eget egne fuld glad glade klar vegne
    derfor derimod beklagelse vemod
    an to tre fire fem seks syv otte ni ti elleve tolv kl sent tidligt allersidste allerfoerste
    tanke lov the a your my our their this that will be nej ja baade saavel samtidig fordel naer
    afsted bag overs orientering skrift ean ean-nummer mitt taenkt saet digitala virtuella moetet
    tilbage videre derhjemme herhjemme desuden dermed imidlertid saaledes fremover herefter
    fremadrettet selvsagt saedvanlig saedvanligt altid vanlig vanligt hidtil sidst
    bliver kan maa skal vil har er var blev koster falder kommer deltager moeder stiller opstilling
    ophoer opgoerelsen koed kvittering dialog overvejelse mails hotel aabningen talefod
    naese naesen verden kuvert kuverten toernen foelehornene haandklaedet
    fanerne spillet pletten klart rungende
    vasken ringen luften stykker kludder spil spidsen mellem benene orden haanden syne
    vaertskommune medlemskommune raadighed landet udlandet medlem medlemmer
    """
)
_WITH_A_SEAT = Seldom(
    r"(?:"
    + "|".join(
        (
            SEAT,
            r"(?:\w*-?)?(?:moede[rt]?(?:ne|s)?|moederne|traef(?:fet|fene?|f)?|samling\w*|sammenkomst\w*|seance\w*|"
            r"session\w*|arrangement\w*|netvaerksdag\w*|temadag\w*|seminar\w*|konference\w*|"
            r"raekke\w*|"
            r"kickoff|netvaerk(?:et|s)?|knub|forum\w*|kreds(?:en)?|begivenhed\w*|aftale)",
            r"deltag\w*|meddeltager\w*|(?:til|af|fra|paa)meld\w*|afbud\w*|forfald|tilsagn|afslag|"
            r"fremmoede|tilstedevaerelse|tilslutning|overtagelse|deltagelse|navne?(?:t|ne)?|"
            r"stedfortraeder\w*|"
            r"afloeser\w*|suppleant\w*|vikar\w*|erstat\w*|reserve\w*|observatoer\w*|tilhoerer\w*|"
            r"gaest\w*|ledsager\w*|foelge(?:skab)?",
            r"\w*liste[rn]?(?:ne)?|listn|skema(?:et)?|oversigt\w*|protokol\w*|flueben|kryds|hak|streg(?:en)?|"
            r"krydset|"
            r"kartotek\w*|system(?:et)?",
            r"aar(?:et|ets|ene)?|dag(?:en|e|ene|s|ens)?|uge[rn]?|maaned\w*|gang(?:en|e)?|time[rn]?|"
            r"\w*(?:saeson|foraar|efteraar|sommer|vinter|hoest|formiddag|eftermiddag|morgen|"
            r"aften|middag)(?:en|et|ets|s)?|halvdel\w*|"
            r"ferie\w*|\w+ferie[nr]?|jul|paaske|times|tid|kvarter\w*|"
            rf"(?:{'|'.join(MONTHS)}|{'|'.join(WEEKDAYS)})(?:en|s|moedet)?|start(?:en)?|"
            rf"slut(?:ningen)?|"
            r"dato\w*|tidspunkt\w*|varsel|oejeblik\w*|sekund\w*|minut\w*|fod",
            r"\w*(?:bil|tog|bus|cykel|fly|faerge|trailer|taxa|motorcykel|koerestol|rollator|baad)"
            r"(?:en|et|er|erne|len|sen|ne)?|"
            r"cykl\w*|tur(?:en)?|rejse\w*|vej(?:en)?|vogn(?:en)?|ben(?:ene)?|gaaben|skaerm\w*|"
            r"teams|"
            r"nettet|video\w*|kamera\w*|link(?:et)?|lyd(?:en)?|distancen|hjemmefra",
            r"sted(?:et)?|huset?|lokale[rt]?|adresse\w*|byen?|kontor\w*|bord(?:et)?|stede|"
            r"kommune[nr]?s?|vaertskommune\w*|raadhus\w*|jylland|sjaelland|fyn|oeen|fastlandet|"
            r"stand",
            r"\w*(?:afdeling|forvaltning|center|centret|centeret|team|sekretariat|indsats|"
            r"ministeri|"
            r"enhed|stab|jobcent|ledelse|gruppe|omraade|hold|forening|organisation|direktion|"
            r"familie)(?:en|et|er|erne|ets|ens|ernes|s|rne|n|retd?|eriets|"
            r"t|teams?|delingens)?",
            rf"\w*(?:{'|'.join(ROLE_ENDINGS)})(?:en|et|er|e|erne|ne|s|n|ens)?|leder\w*|kolleg\w*|"
            r"person\w*|medarbejder\w*|menneske\w*|mand|folk|\w*flok(?:ken)?|"
            r"stedet|side(?:n)?|vegne|del(?:en)?|rest(?:en)?|oevrigt|gengaeld|stand|fald|grund|"
            r"sygdom\w*|orlov\w*|barsel\w*|syge\w*|glaede|forn[oe]+jelse\w*|held|tak|ret|lejlighed|"
            r"mulighed\w*|forbindelse|henhold|overensstemmelse|henvisning|forlaengelse|regi|"
            r"invitation\w*|indbydelse\w*|indkaldelse\w*|mail(?:en)?|besked\w*|henvendelse\w*|"
            r"hjemmebane\w*|flue|vaeg(?:gen)?|kant(?:en)?|"
            r"tema(?:et)?|emne[rt]?|program\w*|nummer\w*|antal\w*|hast|tilfaelde|"
            r"konklusion\w*|resultat\w*|oensk\w*|valg\w*|beslutning\w*|aendring\w*|rettelse\w*|"
            r"status|bestilling\w*|anmodning\w*|plan(?:en|er)?|"
            r"mindste|undtagelse|hoejeste|sidelinjen|banen|vippen|holdet|skift|lige|maade|gaar",
            r"(?:fysiske|digitale|virtuelle|social|boligsocial\w*|teknisk\w*|teknik|"
            r"\w*-|faelles|interne|eksterne|ovenfor|nedenfor)",
        )
    )
    + r")"
)
_OPENS = (
    r"(?:til|fra|paa|i|med|ved|af|som|over|under|efter|hos|mod|uden|via|per|pr|gennem|mellem|"
    r"blandt|inden|omkring|imod)"
)
_OWN = (
    r"(?:en|et|sin|sit|sine|min|mit|mine|vores|jeres|hans|hendes|deres|denne|dette|disse|ingen|"
    r"nogen|noget|alle|samtlige|flere|G\d+'s|K's)"
)
_THING = Seldom(
    rf"(?<![A-Za-z'])(?:(?P<before>(?<!kan )(?<!maa )(?<!vil )(?<!har ){_OPENS}) (?:{_OWN} |den |"
    rf"det |de )?|{_OWN} )"
    r"(?:(?!oevrigt\b)[a-z\-]+"
    r"(?:ige|ske|lle|nde|ne|te|re|sk|igt|ig|ede|lange|nye|gamle|hele) )?"
    rf"(?!{_OPENS}\b)(?P<thing>[a-z][a-z\-]{{3,}})(?![\w'])"
)
_OBJECT = Seldom(
    r"(?:^|, |\b(?:og|venligst|lige|bare|vil|skal|maa|bedes|kan|Y|J|H|G\d+|vi) )"
    r"(?:tilmeld|afmeld|afbestil|bestil|book|reserver|slet|stryg|fjern|aflys|annuller|"
    r"frigiv|registrer|noter|tilfoej|opret|dropp?)(?:e|er|ere|erer)?,? "
    r"(?:(?:venligst|lige|gerne|bare|hermed|straks|ogsaa|endelig|Y|J|vi|den|det|de) )*"
    r"(?:[a-z\-]+e )?(?P<thing>[a-z][a-z\-]{4,})(?![\w'])"
)
_THINGS = (
    r"(?:\w*(?:baerbare?|laptop|computer|telefon|mobil|oplader|slides?|planche[r]?|powerpoint\w*|"
    r"oplaeg|indlaeg|rapport(?:er)?|notat(?:er)?|praesentation(?:er)?|materiale[r]?|papirer|mappe[r]?|"
    r"udkast|punkt(?:er)?|spoergsmaal|bidrag|kage[r]?|gave[r]?|taske[r]?|jakke|frakke|noegle[r]?|"
    r"skilt(?:e)?|video(?:er)?|skema(?:er)?|artik(?:el|ler)|analyse[r]?|undersoegelse[r]?|forslag|"
    r"kommentarer|rettelser|noter|referat(?:er)?|billede[r]?|fotos?|regneark|tegning(?:er)?|"
    r"kontrakt(?:er)?|vaerelse|hotel|frokost|madpakke|koedret|kuffert|overnatning|parkering|"
    r"nummer|signatur|blanket(?:ter)?|plakat(?:er)?|poster|folder[e]?|model(?:ler)?|kort|"
    r"allergi(?:er)?|diaet|briller|hund|bog|boeger)|pc|ipad|tablet|badge|film|tal|data|"
    r"(?:\w*(?:bil|cykel|bus|tog|kollega|kolleger|nabo|veninde|ven|mand|kone|chef|leder|"
    r"medarbejder|medarbejdere)(?= (?:kan|kommer|deltager|er|bliver|skal|har|tager|naar|melder|vil|"
    r"staar|maa)\b)))"
)
_OF_SOMEBODY = Seldom(
    r"\bG\d+(?:'s?)? (?:(?:[a-z]+e|eget|egen|to|tre|fire) )?"
    rf"(?P<thing>{_THINGS})(?![\w'])(?!,? G\d)"
)
"""`Vi tager Bo Holms plancher med`: a thing of somebody's, and nobody."""
_GIVEN = Seldom(
    r"\b(?:sende[rs]?|send|give?r?|vise?r?|maile?r?|laane?r?|aflevere?r?|overrække?r?) (?:\w+ )?"
    r"(?:G\d+|H|S) (?:\w+e )?(?P<thing>[a-z][a-z\-]{2,}(?:en|et|erne|ene))(?![\w'])"
)
"""`Vi sender Ida referatet`: to her, and not her."""
_ABOUT_ITSELF = Seldom(
    r"(?:og |men |saa |det |den )*(?P<thing>[a-z][a-z\-]{2,}(?:en|et|erne|ene)) "
    r"(?:fra|om|af|til|for|i|paa|med)\b"
)
_WHY = Seldom(
    r"\b(?:grund af|grundet|pga|skyldes|trods|hensyn til|anledning af|foelge af|"
    r"interesse for|vegne af|henblik paa|ansvar for|arbejder med|forbindelse med|"
    r"(?:frem til|indtil|foer|efter) (?:\w*frokost|\w*pause|middag|kaffe)\w*|"
    r"(?<!^)efter (?:aftale|oenske|samraad|opfordring|(?:endnu |en )?(?:en|et|grundig|laengere|"
    r"flere|nogle|lidt)))\b.*"
)
_BEFORE_IT = Seldom(
    r"(?:(?:og|men|saa|desvaerre) )?(?:efter|trods|grundet|uden|foer|i lyset af|paa baggrund af|"
    r"paa grund af|paa trods af|som foelge af|i forlaengelse af|med|ved) [^,;:M]{3,70}? "
    rf"(?={FINITE} (?:J|vi|H|G\d+|K|D|det|der|Y)\b)"
)
"""`Efter en snak med ledelsen melder vi …`: when and why, before the wish."""
_ANOTHER_BODY = Seldom(
    r"(?:raad(?:et)?|udvalg(?:et)?|bestyrelse[nr]?|(?:arbejds|styre|projekt)gruppen?)$"
)
_ENGLISH = Seldom(r"\b(?:to|the|would|will|on|and|from|for|you|my|please|unable|not)\b")
_ANY_PLACE = frozenset(("fra", "hos"))


_BRINGS = Seldom(r"\b(?:kommer?|ankommer|rejser|moeder|stiller|deltager)\b")
_COMMON_NOUN = Seldom(r"(?:en|et|ne|ing|tion|else|hed|skab|dom|ning|gruppe)$")


def _harmless(m: re.Match[str], text: str) -> bool:
    """Where somebody comes from, a place's name, and what is brought along."""
    before, bare = m["before"], m.group().count(" ") == 1
    if m.group() == "under alle omstaendigheder":  # unlike `under ingen omstændigheder`
        return True
    if before == "med":
        return bool(_BRINGS.search(text))
    return before in _ANY_PLACE or (before == "i" and bare and not _COMMON_NOUN.search(m["thing"]))


def _goes_with_a_seat(thing: str, places: Collection[str]) -> bool:
    known = _WITH_A_SEAT.fullmatch(thing) and not _ANOTHER_BODY.search(thing)
    return bool(known) or thing in _SMALL or thing in places


_BUSY = Seldom(r"\b(?:skal|er|sidder|rejser|tager) (?:selv |jo )?(?:til|paa|i)\b.*")


def stranger_in(text: str, places: Collection[str], *, leaving: bool) -> str | None:
    """The first thing a grouped clause speaks of that goes with no seat, or None.

    places: names of municipalities, folded; leaving: the clause gives up a seat, and where
    somebody is instead is its reason.
    """
    text = _WHY.sub("", _BEFORE_IT.sub("", without_things(text)))
    if leaving:
        text = _BUSY.sub("", text)
    if len(_ENGLISH.findall(text)) > 1:
        return None
    of_one = _OF_SOMEBODY.search(text)
    if of_one:
        return of_one["thing"]
    first = _ABOUT_ITSELF.match(text)
    if first and not _goes_with_a_seat(first["thing"], places):
        return first["thing"]
    for pattern in (_OBJECT, _GIVEN, _THING):
        for m in pattern.finditer(text):
            thing = m["thing"]
            if _goes_with_a_seat(thing, places):
                continue
            if pattern is _THING and _harmless(m, text):
                continue
            return thing
    return None
