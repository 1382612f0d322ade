"""Words as data: time, numbers, roles, and words that are no names. Folded (ae, oe, aa)."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set to look others up in."""
    return frozenset(text.split())


MONTHS = {
    "januar": 1, "jan": 1, "january": 1, "januari": 1, "februar": 2, "feb": 2, "february": 2,
    "februari": 2, "marts": 3, "mar": 3, "march": 3, "mars": 3, "april": 4, "apr": 4, "maj": 5,
    "may": 5, "mai": 5, "juni": 6, "jun": 6, "june": 6, "juli": 7, "jul": 7, "july": 7,
    "august": 8, "aug": 8, "augusti": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10,
    "okt": 10, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "mandag": 0, "man": 0, "monday": 0, "maandag": 0, "tirsdag": 1, "tirs": 1, "tuesday": 1,
    "tisdag": 1, "onsdag": 2, "ons": 2, "wednesday": 2, "torsdag": 3, "tors": 3, "tor": 3,
    "thursday": 3, "fredag": 4, "fre": 4, "friday": 4, "loerdag": 5, "lor": 5, "saturday": 5,
    "soendag": 6, "soen": 6, "sunday": 6,
}  # fmt: skip

ORDINALS = {
    "foerste": 1, "1ste": 1, "1st": 1, "first": 1, "forste": 1, "foersta": 1, "andet": 2,
    "anden": 2, "andre": 2, "2nd": 2, "second": 2, "andra": 2, "tredje": 3, "3die": 3, "3rd": 3,
    "third": 3, "fjerde": 4, "fourth": 4, "4th": 4, "femte": 5, "sjette": 6,
}  # fmt: skip

NUMBERS = {
    "en": 1, "een": 1, "et": 1, "ét": 1, "one": 1, "to": 2, "two": 2, "tvaa": 2, "tre": 3,
    "three": 3, "fire": 4, "four": 4, "fyra": 4, "fem": 5, "five": 5, "seks": 6, "six": 6,
    "sex": 6, "syv": 7, "seven": 7, "otte": 8, "eight": 8, "ni": 9, "nine": 9, "ti": 10,
    "ten": 10, "elleve": 11, "tolv": 12,
}  # fmt: skip

TITLE_ENDINGS = (
    "leder", "chef", "konsulent", "direktoer", "direktoren", "koordinator", "medarbejder",
    "sekretaer", "fuldmaegtig", "planlaegger", "assistent", "raadgiver", "vejleder", "laerer",
    "borgmester", "specialist", "udvikler", "analytiker", "ingenioer", "arkitekt", "jurist",
    "kollega", "kollegaen", "projektleder", "manager", "vikar", "elev", "praktikant", "trainee",
    "oekonom", "controller", "formand", "kontorchef", "rektor", "sagsbehandler", "student",
    "hjaelper",
    "chefen", "lederen", "efterfoelger", "afloeser", "makker", "officer", "consultant", "advisor",
    "coordinator", "director", "head", "colleague", "terapeut", "paedagog", "raad", "betjent",
    "administrator", "partner", "byraadsmedlem", "udvalgsmedlem", "bestyrelsesmedlem",
    "raadsmedlem", "politiker", "kaptajn", "skipper", "styrmand",
)  # fmt: skip

# Before a name; alone, or behind "et", they are nobody.
TITLES_OF_NAMES = (
    *TITLE_ENDINGS, "smedlem", "raadmand", "embedsmand", "forperson", "ordfoerer", "suppleant",
    "stedfortraeder", "inspektoer", "plejerske", "bibliotekar", "vicevaert",
)  # fmt: skip

# Behind or before a name also these are titles; alone they tell of nobody.
ROLE_ENDINGS = (
    *TITLE_ENDINGS, "ansvarlig", "ansvarlige", "tovholder", "plejerske", "olog", "inspektoer",
    "formidler", "tekniker", "mester", "vaert", "akademiker", "statistiker", "redaktoer",
    "forvalter", "medhjaelp", "strateg",
    "direktoerer", "fagperson", "repraesentant", "ac'er", "djoef'er", "trainees", "ledere",
    "chefer", "konsulenter", "koordinatorer", "medarbejdere",
)  # fmt: skip

PARTICLES = words(
    """
    von van de der den af da di du la le el al ten ter bin ibn dos del zu y
    """
)

# Capital words that begin sentences or stand in titles, and are no part of a name.
NO_NAMES = frozenset(
    """
    minus undtagen undtaget fraregnet s-tog s-toget s-togs co aps
    forresten apropos tillige ergo suk oevrigt tja tjaeh naeh nuvel ydermere sidenhen glaedeligt
    glaedelig btw tyvaerr foerresten anyway dessverre egentlig egentligt aerligt faktisk
    kanske kanskje perhaps maybe possibly probably hopefully troligen foerhoppningsvis nemlig
    sandt pudsigt aergerligt ligeledes ihvertfald omvendt modsat endda desto dessutom
    dessuten daerfoer daremot besides moreover additionally sadly actually incidentally
    fakturaer fakturaerne regninger invitation invitationer invitationerne programmer indkaldelser
    materialer materiale nyheder beskeder henvendelser henvendelse korrespondance breve mails
    hils skift byt ret aendr imens
    anfoer haegt indsaet tilknyt indskriv indtegn opfoer plot prik stram smid klem pres flet medtag
    inkluder udelad undlad udtag slip kobl afsaet afskriv fratraek omskriv overfoer soerg omdoeb
    streg visk hiv pil luge nedlaeg
    flytning flytninger
    maa behold bliver either kontakten pladsskifte folketinget po-nummer navneskift rokade
    kontaktpersonens kontaktpersonerne indgangen tovholderen dvs hverken begge baade enten kun
    blot ikke ogsaa selvsamme resultatet valget svaret aarsagen grunden teamet enhed enheden
    afdelingen rejsen turen listen planen status team udvalget direktionen saafremt eftersom
    idet fordi skoent trods selvom selv medmindre naarsomhelst imidlertid desvaerre heldigvis
    forhaabentlig umiddelbart foreloebig foreloebigt indtil nuvaerende foerst dernaest
    tilsvarende ligeledes ligesaa endvidere foruden udover hertil dermed hvorefter hvorimod
    ellers helst normalt flyt gid taenk altid aldrig ofte snart senere tidligst senest tusinde
    hjertelig hjerteligt
    ups hovsa uups vent oejeblik aah aeh argh oev aev ej rettelse korrektion undskyld sorry pyt nej
    venligste kaerlig knus kram bedre vaersgo velkommen fantastisk skoent superfint perfekt fint
    hov uha nå naa jamen jovist selvfoelgelig naturligvis bestemt sikkert maaske muligvis eventuelt
    kort kortfattet ang vedlagt vedlagte hermed herfra herovre derovre dertil derpaa forud
    bagefter samlet totalt konkret konklusion konklusionen status orientering information info
    besked svar spoerg hilsener regards respond lad lade giv give find finder faa faar goer
    goere glem husk bed beder betragt bekraeft bekraefter book booker byt bytter kaer laeg vis
    viser ved vides vaelg vaelger vend venter vent ville kunne burde boer maatte mangler
    modtag modtager modtaget oplys oplyser overvejer planen plads planlaegger prioriterer
    proev regn registrer ryk sender siger sidder skifter skriver skyldes spoerger staar start
    starter stiller stop stryger stadfaest taenker tager tidspunktet traek trukket udsat ændr
    aendr aendrer oenskes optaget grundet pga pva blandt bortset ifoelge jaevnfoer jf jvf
    kvittering manglende netop omkring overfor resten rigtig rigtigt saerligt saadan saaledes
    snarest stort tilbage tilbagemelding uanset uden via vaere vaerd deraf heraf herover
    derfra herfor hvorledes hvornår hvorom hvortil hvoraf mon monstro yes okay ok hello thanks
    best kindest warm dear many please kindly unfortunately further also however therefore
    meanwhile regarding following attached our their his her its these those instead because
    although since until aendret rettet opdateret aendring aendringer udskiftning ombytning
    rettelser bytte tilm a ad af afbud aflys afmeld frameld afmelding afmeldes afsender alle
    alligevel alt altsaa an anden andet angaaende annuller april at august bare begge bemaerk
    adviser anvend benyt bestil briefe hav henvend informer inviter kald korriger lad meddel ombyt
    opdater orienter placer praesenter ring udpeg underret fritag indsaet
    bemaerkninger beklager best bedste beste bilag blot bolig borger brug bruk by byudvikling
    byraadet center centret centeret chef cpr da dag dagen dato de dear deltagelse deltager
    deltagere deltagerne deltagerliste dem den denne der deres derefter derfor derimod
    derudover dertil desuden desvaerre det dette direktoer disse dit dog du ean efter
    efternavn eller emne en endelig endnu enten er et faktura fakturaen faktureres
    familieafdelingen fax familiehuset fem fire fjern fjernes flere flg foej foelgende foerst
    foerste for fordi forkert formular fornavn forvaltning forvaltningen fra fred fredag frem
    fremover fritid fru fysisk fysiske gerne gider glad glaedelig god goddag godmorgen godt
    gaar haaber han har hav have hej hejsa hello helle_ hendes her hermed herr herunder hi
    hilsen hos hr hun hurra hvad hvem hver hvis hvor hvordan hvorfor hvornaar i igen ikke
    imorgen ind indkaldelse indmeld indmeldelse indtil ingen interne ja januar jeg jeres
    jobcenter jobcentret jobcenteret juli juni jo kan kaere ked kender kirkegaard_ kl klar
    knub kollega kollegaen kommer kommune kommunen kommuner kommunens kontakt kontaktperson
    kontaktpersonen kontaktpersonerne kontor kost kultur kun laksetorvet leder ligesom link
    liste listen lokation lokationsnummer mail mailen majmoedet mandag man mange marts mattis_
    med meddelelse medlem medlemskab meld melder men mens mest mig min mine mit mobil moede
    moeder moedet moedes morgen mvh naar navn navne naeste nej netvaerk netvaerket
    netvaerksmoede netvaerksmoedet netvaerkets noter notat notér november nr nu ny nye nyt og
    ogsaa oktober om omraade omraadet onsdag opret ordre os ovennaevnte ovenstaaende paa
    parkering personen plads pladser pladsen plan please po post pr praktisk pris privat
    program programmet projekt ps psp punkt ref reference referat region regning regningen
    regningerne rekv rekvisition rekvisitionsnr rettelse ret ring saa sag sagen samme samt
    samtidig sekretariat sekretariatet selv september se send sendt ses sidste sig sikke sit
    skal skift skriv skulle slet slettes social som sommer spoergsmaal stadig status stilling
    stryg super svar svaret saet tag tak tak. tavs tel telefon thanks tid tidligere til
    tilmeld tilmelder tilmelding tilmeldinger tilmeldes tirsdag tirs titel tlf to torsdag tre
    tredje trods tusind ud udgaar udskift under undertegnede undskyld unge ungdom vedhaeftet
    vedhaeftede vedr vedroerende velfaerd venlig venligst venlige vi vil vores vs vaer job byg
    vej miljoe natur kultur familie skole sundhed aeldre borgere byer udvikling drift teknik
    plan digitalisering personale stab voksne forebyggelse integration daginstitution skat hr
    it byraad yderligere aabn aar aaret aarhundrede oekonomi oensker oest oevrige hvilket
    hvilke medbringer dbh vh bh kh lp tmh social- teknik miljoe beskaeftigelse boern
    jurafdeling udvalget i'm i'd i'll i've we'll we'd we're we've you'll he'll she'll they'll it's
    that's i we my our could would will may thank regards kind the this
    there please what who when where is are can both all one two three four five and with from
    for register sign cancel replace substitute attendee attendees name names email e-mail
    city municipality copenhagen denmark danmark danish dansk jylland
    sjaelland fyn noerrejylland grundejer gaa gaarsdagens
    jul julen paaske paasken pinse kristi himmelfart
    on in at by as so no yes not also any both your you their they he she her his its
    jag vi har hej hei vennlig vaenlig med foer faar gjerne takk tack leder sjef oss meg mig
    dere er till fraan och som ny nytt moete moeten traeffen kommunen
    fysiske greb tryghed udpegning data udsatte boligomraader kommunernes kl-huset kl huset
    weidekampsgade randersmoedet kobenhavn koebenhavns koebenhavn kbh
    teams zoom outlook sharepoint excel word acadre sbsys pdf intranet android iphone ipad
    mette_ sted tidspunkt adresse bemaerkning afdeling forening initialer organisation svarer
    hvidovre_ ministeriet ministerium departementet universitet forvaltningens kommunesekretariatet
    nummer navnene navnet hele sidstnaevnte foerstnaevnte faellespostkasse faellespostkassen
    postkasse stab
    administrationen staben
    mailadresse mailadr emailadresse e-mailadresse fakturamodtager modtager afsenderen kopi
    reserver bestil tilfoej frigiv annuller udskift erstat gem tael skaf sikr
    monday tuesday wednesday thursday friday saturday sunday siden
    naermeste tilmeldt godkendt oprettet indsendt kollegerne kolleger medarbejder medarbejdere
    borgerservice ejendomme erhverv klima trafik anlaeg indsats indsatsen
    sociale forhold uddannelse samtlige kryds
    virtuelt virtuel virtuelle online onlinemoede digitalt digital hvorfra hvorhenne foelger oplyses
    meldes afventer aftales afklares udpeges eftersendes efterfoelger_ fornavn mellemnavn antal
    blanket blanketten skema skemaet felt felter besvarelse indsendelse aktivitet kursus rolle
    direktionen direktion byraadssekretariat byraad borgmesteren borgmester ledelsen ledergruppen
    """.replace("_", "").split()
) - frozenset(
    {"helle", "kirkegaard", "mattis", "mette", "hvidovre", "jan", "mar", "may", "april", "august"}
)

# Capital words that end a name even behind a given name.
END_NAMES = words(
    """
    kommune kommunen kommunes tlf telefon tel mobil mail email e-mail center centret afdeling
    afdelingen ref reference ean knub kl moede moedet navn titel stilling_ og fra til i paa den
    der hej kaere mvh vh dbh hilsen med jobcenter jobcentret forvaltningen forvaltning raadhus
    raadhuset team initialer dato email. adresse cvr sag januar februar april juni juli september
    oktober november december mandag tirsdag onsdag torsdag fredag ind ud kommer udgaar erstattes
    teknik social sociale beskaeftigelse integration kultur sundhed uddannelse erhverv
    """
)

SHARED_MAILBOX = words(
    """
    post postkasse mail info kontakt bolig byogbolig boligsocial kultur kulturbolig sekretariat
    sekretariatet kommune kommunen kommunesekretariatet faellespostkasse faellespostkassen enhed
    enheden center centret centersekretariatet afdeling afdelingen team teamet udvikling teknik
    miljoe oekonomi oekonomiservice okonomi borgerservice forvaltning noreply no-reply web
    webmaster kommunikation raadhus raadhuset tilmelding administration social socialforvaltningen
    byudvikling plan by stab staben service formular formularer jobcenter jobcentret
    beskaeftigelse postmaster hovedpostkasse ledelsessekretariat direktion direktionen familie
    """
)

# Small words that are never a person's name, whatever the mail knows.
COMMON_LOWER = words(
    """
    tage jeg vi du i han hun den det de og eller men for til fra med som der at en et er var har kan
    skal vil maa hos om af paa ved nu her ham hende min din mine vores jeres alle begge hej kaere
    tak mange hilsen venlig kollega chef leder deltager medarbejder person navn mail bo ib kim may
    jan marts maj juni juli dan per bent god godt ny nye plads pladser moede moedet sker ja nej
    tove_ line sten due kort stor bjerg host dag lund holm bach eg elm sommer winter vinter rose
    mai april august mark sand kirke park skov hav fugl lam ko to tre fire fem deltagere
    undertegnede udover ud ind op ned ogsaa kun selv mig dig os sig hvem hvad hvis naar samt
    herunder desuden derudover venligst hermed hvornaar hvordan projektet projekt hvilken sammen
    bare lige
    """
)
WORKPLACES = words(
    """
    social sociale sundhed boern unge plan by byg byen land teknik miljoe kultur fritid familie
    skole skoler dagtilbud aeldre voksne oekonomi bolig boliger job beskaeftigelse borgerservice
    digital digitalisering udvikling personale anlaeg drift veje trafik park natur klima erhverv
    arbejdsmarked integration handicap psykiatri ejendomme uddannelse politik vaekst vej havn
    havne jura indkoeb kommunikation forebyggelse omsorg pleje affald genbrug energi forsyning
    turisme landdistrikter bosaetning beredskab idraet tryghed byggeri planlaegning velfaerd
    ydelser vand analyse strategi it hr myndighed rehabilitering renovation byfornyelse
    """
)

# Those of them that with a capital letter and beside another name are given names.
GIVEN_WORDS = words(
    "bo ib kim may jan maj per dan bent tove line sten due bjoern rose august mark april juni"
)
SECOND_NAMES = words(
    "marie maria lise louise erik ole peter joergen henrik christian kristian anders otto emil "
    "anne dorte dorthe lene lone mette grete grethe margrethe birgitte charlotte sofie kirstine "
    "elisabeth helene kathrine cathrine katrine karina merete benedikte cecilie josefine johanne "
    "karen kirsten inger ellen eva line stine mads jacob jakob jens hans niels lars martin michael "
    "mikael magnus georg aage kurt arne bo jan ib"
)
"""Behind a given name they are its second word as often as not: `Karen Marie`."""
NAMES_IN_PAIRS = words("kim jan dan per bent line tove")  # `mig + kim`: no common words there
LOWER_NAME_BEFORE = Seldom(
    r"(?:^|[.,] )(?P<name>[a-z]{3,})\s+(?:og|samt|\+|&)\s+(?:jeg|undertegnede|mig)\b|\b(?:jeg|"
    r"undertegnede|mig)\s+(?:og|samt|\+|&)\s+(?P<name2>[a-z]{3,})(?=[ .,!]*$| (?:kommer|vil|"
    r"deltager|skal|melder|tager)\b)"
)
# Two meetings named before; a bare "begge" only where people come to something.
BOTH = Seldom(
    r"\bbegge\s+(?:de\s+)?(?:moede\w*|dage|gange|steder)|\bboth (?:meetings|days)\b|"
    r"\b(?:(?<=deltager i )|(?<=deltage i )|(?<=med til )|(?<=kommer til )|(?<=plads til )|"
    r"(?<=plads paa )|(?<=mig paa )|(?<=mig til )|(?<=os paa )|(?<=os til )|(?<=ham paa )|"
    r"(?<=hende paa ))"
    r"begge(?: to)?"
    r"(?= ?(?:[.,;!?)]|$))"
)
ONLINE = Seldom(
    r"\b(?:virtuel(?:le|t)?(?: (?:netvaerks)?moede\b)?|digital(?:t)?|online|"
    r"onlinemoedet|online-moedet|web-?moedet|"
    r"skaerm(?:moede\w*)?|skaermen|skaermene|paa nettet|digitale?|teams-?moedet|virtual|"
    r"videomoedet|fra skaerm|netmoedet|"
    r"(?:paa|over|via|ved) (?:(?:ms|microsoft) )?(?:teams|zoom|skype|video)(?!-))\b"
)
_FIRST_OF_TWO = words(
    "ann anna anne annie birthe bodil else hanne inga inge karen kirsten lis mette rose sanne bent "
    "bo carl hans jens johan jon karl lars niels nils ole per poul svend sven"
)
_SECOND_OF_TWO = words(
    "mette marie lise lis grete grethe dorthe dorte sofie birgitte louise katrine "
    "cathrine kirstine margrethe lene britt mai sofia charlotte joergen peter erik "
    "henrik christian kristian jakob jacob ole otto aage"
)


def given_twice(first: str, second: str) -> bool:
    """`Anne Mette`, `Hans Jørgen`: two given names used as one, and no surname yet."""
    return first in _FIRST_OF_TWO and second in _SECOND_OF_TWO
