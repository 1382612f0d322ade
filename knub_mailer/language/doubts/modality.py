"""How firmly a clause says what it says: tentative, negated, past, asked, put off, benign."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Alternatives, Seldom

TENTATIVE = Alternatives(
    r"\b(?:(?<!en paa )(?<!en fra )(?<!anden paa )(?<!naeste paa )(?<!nogen paa )(?<!andre paa )"
    r"venteliste\w*|bekraefter (?:vi|J|jeg) senere|(?:vi|J) bekraefter senere|overtager nok|(?:vil|"
    r"skal) (?:J )?senere (?:til|"
    r"af)meld\w*|"
    r"i naeste uge (?:til|af)meld\w*|(?:kommer|deltager|tager|moeder|bliver|melder|noejes|klarer|"
    r"sender|stiller|vil|"
    r"skal(?! nok (?:komme|deltage|vaere|moede|stille|dukke)\b)) "
    r"(?:(?:J|H|G\d+|vi|D) )?nok(?! (?:en gang|engang|til(?! (?:\w+ ){0,2}?M)|plads))|tror,? at|"
    r"vist interesse|burde|"
    r"normalt|som regel|saedvanligvis|sjaeldent|(?:deltager|kommer|er) altid|til (?:vi|"
    r"J) (?:ved|har|"
    r"hoerer|faar)|(?:bliver|kommer|deltager|melder) (?:\w+ )?nok(?! (?:til|engang|ikke))|"
    r"(?:ville|kunne|skulle|burde) (?:\w+ ){0,4}?(?:have|ha) (?:vaeret|deltaget|"
    r"taget|"
    r"kommet|tilmeldt|meldt|overtaget|sendt)|"
    r"(?:saa vidt|efter hvad) (?:J|vi)\b|S bekendt|^(?:saet nu|antag|forestil|lad os sige)|"
    r"(?:deltager|kommer|er) (?:\w+ )?vel\b|ifoelge (?:jeres|listen|kalenderen)|tilmeldes senere|"
    r"says (?:H|he|she|that)|hop(?:e|es|ing) to|thinking (?:of|about)|plan(?:s|ning)? to|funderar|"
    r"funderer|overvaeger|"
    r"har vist (?:\w+ )?(?:meldt|tilmeldt|afmeldt)|paa betingelse af|plads\w* aaben|(?:G\d+|J|"
    r"S) eller (?:hans|hendes|en|min|vores)|"
    r"betinget (?:til|af)meld\w*|uforpligtende|udkast|kladde|option paa|forhaandstilmeld\w*|"
    r"^(?:bare|gid|taenk hvis|hvis bare)\b.*\bkunne|"
    r"vurderer|umiddelbart(?! (?:efter|foer|inden|ved))|som udgangspunkt|efter planen|i princippet|"
    r"principielt|afhaengig\w* af|alt efter|ved ledig\w*|efter sigende|angiveligt|"
    r"(?:kommer|deltager|er|skal|vil|melder|bliver|har|tager|moeder) vist|boer|helst|sandsynligt|"
    r"skulle gerne (?:kunne|staa|vaere (?:tilmeldt|paa|meldt))|"
    r"(?:J|vi|H|G\d+) er nok (?!til\b|en\b)|kunne taenke (?:S|sig)|med paa en lytter|(?:er|"
    r"bliver) (?:\w+ )?(?:reserve|suppleant|"
    r"backup|stand-?by)(?! for)|(?:ret|temmelig|naesten|rimeligt?) sikker\w*|foreloebigt?(?= \w)|"
    r"planen er|J tror$|frygter|mon ikke|forventer,? at|indstiller|det er muligt,? at|"
    r"(?:vil|skulle) tro|formoder|antager|gaetter paa|gaar med tanker|(?:har|med) tanker om|"
    r"tilbudt,? at|tilbyder,? at|"
    r"ved (?:J|vi) mere om|ind (?:til efteraaret|i naeste maaned|efter sommerferien))\b|"
    r"^(?:og |men )?(?:det er )?(?:meget |ganske )?muligt?,? (?:at )?(?:J|H|G\d+|vi|D)\b|"
    r"\bkan (?:(?:det|J|vi|H|G\d+|godt|sagtens|meget|vel|jo|nok|derfor|altsaa|saa|desvaerre|ogsaa|"
    r"stadig|hurtigt|let|nemt|da|dermed|i vaerste fald) )*"
    r"(?:ske|haende|taenkes|blive (?:noed\w*|tvunget|aktuelt))\b|"
    r"\b(?:G\d+|J|S) elr (?:G\d+|J|S)\b|\bG\d+ ?/ ?G\d+\b|^mon\b|\bifoelge G\d|"
    r"^(?:og |men )?(?:ellers|alternativt|subsidiaert)\b(?! tak)|(?<!10)\d ?(?:%|pct|procent)|"
    r"\b(?:maaske|muligvis|moeglicherweise|eventuelt|evt|overvej(?:er|es|et|e|elser om)?|haaber?|"
    r"haaber paa|formentlig|formodentlig|sandsynligvis|nok snart|"
    r"(?<!helt )(?<!ganske )(?<!det er )sikkert|vistnok|forhaabentlig|muligheden aaben|"
    r"paa vippen|som en mulighed|i tvivl|usikker|usikkert|"
    r"ikke sikkert?|ikke sikre|ikke helt sikr?e?r?|ikke (?:\w+ )?vaere (?:\w+ )?(?:sik(?:ker|re)|"
    r"vis) paa|"
    r"kan godt ende med|ser ud til|risikerer|"
    r"afhaenger|kommer an paa|afventer|venter paa|tror (?:jeg|J|nok)|"
    r"det kan (?:godt )?vaere|kunne (?:godt )?vaere|taenkeboks|"
    r"skal lige (?:tjekke|se|hoere|vende)|maybe|perhaps|possibly|might|considering|"
    r"tentativ\w*|forbehold|foreloebig(?:t)? reserv\w*|"
    r"arbejder paa|leger med|paa nippet|kunne godt taenke|kanskje|kanske|troligen|"
    r"regner med at|regner J med|hvis muligt|om muligt|"
    r"gaar og tygger|taenker paa|ville maaske|ved ikke (?:endnu )?om|"
    r"ved (?:endnu )?ikke(?: helt| rigtig)?,? om|vides ikke|ikke afgjort|ikke besluttet|"
    r"enten|eller ej|nok (?:ikke|desvaerre)|naeppe|vist(?:nok)? ikke|tvivler|i givet fald|"
    r"saa laenge(?=\W*$)|(?:er|"
    r"bliver) (?:det )?i saa fald|"
    r"ville (?:elske|oenske)|in case|not sure|depends|hip som hap|planlaegger at|"
    r"har planer om|har taenkt|vil se om|proever at|forsoeger at)\b"
)

NEGATION = Seldom(
    r"\b(?:ikke|ingen|ingenting|intet|aldrig|hverken|uden|inte|never|not|no longer|"
    r"neither|nor|none|cannot|ej|ikk|ik|umuligt|noedig|noedigt)\b|n't\b"
)

PAST = Alternatives(
    r"\b(?:J|vi|H|G\d+) (?:[a-z]+ )?(?:er|var) (?:[a-z]+ )?kommet til at\b|"
    r"\b(?:er|var) blevet (?:afmeldt|tilmeldt|meldt (?:til|fra|af))\b|"
    r"\b(?:havde|var(?! (?:det muligt|I|Y|saa))|blev|fik|skrev|sagde|bad (?:jeg|J|vi|om)|"
    r"meldte|(?<!vores )(?<!alle )(?<!de )tilmeldte|afmeldte|frameldte|aflyste|annullerede|"
    r"sendte|deltog|"
    r"kom(?! (?:gerne|med))|"
    r"moedte|ville(?! (?:\w+ |G\d+ ){0,4}?(?:gerne|vaere|saette|det|vilja|saettes))|"
    r"skulle (?:\w+ )?have (?:vaeret|deltaget)|"
    r"skulle(?! (?:meget )?gerne| ville| vilja| jeg| det| D| G| vi| have)|naaede|nåede|"
    r"hoppede|overvejede|tidligere|dengang|"
    r"sidste (?:aar|gang|moede)|i gaar|forleden|for nylig|was|were|had|did|wrote|asked|"
    r"signed|attended|glemte|"
    r"har (?:\w+ )?proevet|har (?:allerede |nu |lige |ogsaa |jo |vi |J |selv )*(?:tilmeldt|meldt|"
    r"skrevet|sendt|"
    r"faaet|vaeret|staaet|bedt|deltaget|afmeldt|booket|oplyst|betalt|modtaget|haft|noteret|"
    r"bekraeftet|hoert|brugt))\b|\b(?:Y|i|vi|J) har (?:\w+ |G\d+ |S |H ){1,4}?(?:til|af|fra)meldt\b"
)

AWAITED = Seldom(
    r"(?:naar|saa snart|saa laenge|medmindre|med mindre)\b.*\b(?:er klar|er paa plads|har godkendt|"
    r"er godkendt|har set|foreligger|faldet paa plads|er relevant|har faaet (?:lov|ja|svar)|"
    r"er besluttet|har besluttet|noget i vejen|er vedtaget|har sagt ja|ved mere|kender)\b"
)

CONDITION_BENIGN = Seldom(
    r"(?!.*\bikke (?:koste|bliver dyrere))"
    r"(?:hvis|saafremt|if)\b.*\b(?:venlig\w*|soed\w*|spoergsmaal|mangler|skal bruge|"
    r"det hjaelper|(?:J|jeg) ikke allerede|ikke allerede|vi ikke allerede|"
    r"noget er uklart|uklart|behov|oensker (?:yderligere|flere)|vil vide|brug for|opstaar|"
    r"har brug|ringer|(?:Y|i) (?:skriver|sender|kontakter|henvender|mailer|vil i kontakt)|"
    r"faktur\w*|regning\w*|"
    r"(?:bogholderi\w*|oekonomi\w*|regnskab\w*|nogen|man|chefen|de) (?:\w+ )?spoerger|"
    r"til (?:for )?(?:meget |megen |stor )?(?:besvaer|ulejlighed)|kan naa(?:s| det)|har tid|"
    r"passer (?:jer|Y)|"
    r"kan bruge|koster|bliver dyrere|problem\w*|tvivl|flere oplysninger|noget galt|"
    r"questions?|need|anything|any|har (?:kommentarer|spm)|"
    r"det ikke er for sent|ikke er for sent|det stadig er muligt|stadig er muligt|"
    r"det er i orden|det er ok(?:ay)?|I vil|Y vil|i vil|you could|you would|you need|"
    r"som (?:aftalt|lovet)|er relevant|relevant|der er noget|nødvendigt|noedvendigt|"
    r"interesse|interesserer|"
    r"det er for sent|kan lade sig goere|jer|oplysninger|"
    r"(?<!et )andet(?! (?:aftales|kommer|sker)))\b"
    r"|^hvis ikke$|^if not$|^i saa fald\b|^hvis (?:ja|saa)\b"
)

NOT_SETTLED = Seldom(
    r"\b(?:er ikke (?:\w+ ){0,2}?sikre?r?(?: paa det| endnu)?$|"
    r"ikke (?:afgjort|sikkert|besluttet|endeligt?|faldet paa plads|aftalt|godkendt)|"
    r"langt ?fra sikkert|uafklaret|bekraefter (?:det |endeligt? )?(?:senere|naar|om)|"
    r"giver (?:endelig |lige )?besked(?: senere| naar.*| om (?:det|H|G\d+))?$|"
    r"til (?:vi|J) (?:ved|har|hoerer|faar)\b.*|aprilsnar|just kidding|for sjov|en spoeg|en joke)\b"
)
"""Words that leave a wish in their neighbourhood open."""

TAKES_BACK = Seldom(
    r"(?:(?:men|dog|og) )?(?:det|dette|alt) (?:\w+ )?(?:kommer (?!ikke\b)(?:\w+ )?an paa|afhaenger|"
    r"haenger (?!ikke\b)(?:\w+ ){0,2}?(?:paa|af)|staar og falder|beror paa|hviler paa)\b|"
    r"(?:men|dog) (?:det|H|D|vi|J) (?:\w+ ){0,2}?(?:maa|skal|"
    r"kan) (?:\w+ ){0,2}?vente\b(?! (?:med|paa) "
    r"(?:S|M|G))|"
    r"(?:men|dog) (?:vi|J|der) (?:\w+ ){0,2}?kun (?:\w+ )?(?:raad|plads|penge|lov|mulighed|"
    r"midler) til "
    r"(?:den ene|een|en|den foerste|to|tre)\b|"
    r"(?:(?:tror|mener|haaber|formoder|antager|gaetter) (?:J|vi|H)|saa vidt (?:J|vi) \w+|"
    r"siger (?:H|D|G\d+)|har (?:J|vi) (?:forstaaet|hoert)|\(?(?:maaske|nok|vistnok|formentlig|"
    r"muligvis|ikke bekraeftet)\)?)$|"
    r"(?:men|dog) (?:saa )?(?:vent\b|afvent|(?:\w+ ){0,4}?(?:endnu ikke|"
    r"ikke (?:\w+ ){1,6}endnu|mangler (?:\w+ ){0,2}?at (?:faa|have|afklare|hoere|spoerge)|"
    r"venter (?:\w+ )?paa|skal (?:foerst|lige) (?:\w+ )?(?:have|faa|spoerge|afklare|tale|vende|"
    r"sige (?:god|ja|ok)|godkende|nikke|bevilge|give (?:lov|groent)|tage stilling))"
    r"\b)|"
    r"(?:men|dog) (?:chefen|lederen|ledelsen|direktoeren|oekonomien|budgettet|(?:min|vores) \w+) "
    r"(?:\w+ ){0,3}?(?:ikke|nej)\b|"
    r"(?:men|dog) (?:det )?(?:har )?(?:vi|J|H|G\d+|chefen|lederen|ledelsen) (?:\w+ ){0,3}?"
    r"(?:sagt|sagde|siger|takket|takker) nej\b|"
    r"(?:men|dog) (?:vi|J|det|den) (?:\w+ ){0,2}?(?:afsl\w+|afvis\w*)\b|"
    r"(?:men|dog) det (?!goer|haster|betyder|koster|gaelder|skal|har|behoever|"
    r"er (?:\w+ )?ikke (?:S|"
    r"G\d|M\d|saa|noget|noedvendigt))(?:\w+ ){1,4}?(?:ikke|aldrig|umuligt)\b"
)
"""`men chefen har ikke sagt ja`: a clause that makes the wish before it uncertain."""

PUT_OFF = Alternatives(
    r"\b(?:vender (?:\w+ ){0,3}?tilbage|vende tilbage|foelger (?:senere|naar|saa|snarest|"
    r"i|efter|inden|paa|med|\w+dag)|foelger\b|afklar\w*|afgoer\w*|separat|saerskilt|"
    r"i en anden mail|til den tid|senere|en anden gang|hoerer (?:Y|i|I) (?:om|fra|"
    r"naermere|saerskilt)|"
    r"faar (?:Y|i|I) (?:\w+ ){0,2}?(?:at vide|besked|senere|der|paa|inden|naar|til)|"
    r"giver? besked|melder? (?:ind |tilbage )?(?:senere|naar)|kommer (?:senere|naar|"
    r"en anden dag|foelgende|efter)|eftersender|"
    r"skriver (?:igen|naar|navn\w*|senere)|trae?kker (?:vi )?lod|finder (?:vi )?ud af|"
    r"ser vi paa|endnu ikke|ikke endnu|later|will follow|let you know|get back|"
    r"i naeste uge faar|mailes|eftersendes|sendes senere|tager vi|venter (?:vi )?med|"
    r"undervejs|paa vej)\b"
)

DO_NOTHING = Alternatives(
    r"(?<!andre skal Y )(?<!andre skal I )(?<!andre skal i )"
    r"(?<!andet behoever Y )(?<!mere behoever Y )(?<!andet skal Y )(?<!mere skal Y )"
    r"\b(?:(?:formel|officiel|endelig|selve)\w* (?:ind|til)meld\w* (?:\w+ )?"
    r"(?:foelger|kommer|eftersendes)|"
    r"goer ikke noget|ikke goere noget|ikke foretage (?:jer|dig)(?! (?:andet|mere|yderligere)\b)|"
    r"lad det ligge|"
    r"ikke (?:\w+ )?(?:rettes?|aendres?|slettes?|roeres?|fjernes?|stryges?|opdateres?|"
    r"registreres?|noteres?|skrives?|goeres?|foretages?|saettes?) "
    r"(?:ved )?(?:(?:noget|nogen|os|det|S) )?(?:som helst )?(?:endnu|foreloebigt?|foer|indtil)|"
    r"(?:ret|aendr|slet|roer|fjern|stryg|opdater|registrer|noter|foretag) ikke (?:ved )?"
    r"(?:noget|nogen|endnu|foreloebig)|"
    r"vent (?:\w+ )?(?:med|lige|venligst)|afvent|afvente|saet det paa pause|foretag (?:jer )?ikke|"
    r"ignorer|ingen grund til at goere)\b"
)

LEAVE_ALONE = Seldom(
    r"\b(?P<who>G\d+|H|D|(?!tilmeld|plads|moed)[a-z]{4,}(?:en|et|erne)|\w*fakturaer|\w*regninger|"
    r"\w*kreditnotaer) (?:skal|behoever) (?:Y|i) (?:\w+ )?"
    r"ikke (?:at )?goere (?:mere|noget)(?: (?:ved|med|for|ud af))?(?=$|[.,;!-]| -)|"
    r"\b(?:Y|i) (?:skal|behoever) (?:\w+ )?ikke goere noget (?:ved|med|for) (?P<of>G\d+|"
    r"(?=(?:[a-z]+ ){0,3}?\w*(?:fakturaer|regninger))(?:de|den|alle|allerede|vores|jeres)\b)"
)
"""`Ham skal I ikke gøre noget ved`: of him, and of nobody else."""
OTHERS_ELSEWHERE = Seldom(
    r"(?!.*\b(?:G\d|[JSHD]\b))(?:(?:og|men|mens|saa) )*(?:(?:vores|mine|de) )?(?:(?:\w+ )?"
    r"(?:[a-z]{3,}erne|folk|folkene|dem) (?:(?:ovre|ude|inde|henne|oppe|nede) )?"
    r"(?:i|fra|hos|paa) [a-z]{3,}|(?:andre|oevrige)|resten)\b"
)
"""`Kollegerne i Skive …, dem skal I ikke gøre noget ved`: none of those spoken of before."""

POLITE_QUESTION = Seldom(
    r"^(?:og |men |saa |hej |hejsa |venligst |vi |J |om )*(?:kan|vil|kunne|maa|gider|"
    r"(?:skriver|saetter|noterer|tilmelder) (?:Y|i)|kan vi|vil I|mon|er det (?:\w+ )?muligt|"
    r"er der (?:\w+ )?(?:mulighed|(?:en )?plads til|en stol til)|"
    r"har (?:Y|i) (?:\w+ )?(?:plads|mulighed|tid|lyst|en plads|en stol)|"
    r"could|can|would|may|will|skulle|er det (?:okay|ok|for sent|i orden|fint)|"
    r"er (?:Y|i) (?:\w+ )?(?:soede|venlig\w*|friske?|rare|flinke|klare?|villige|med paa|okay|ok|"
    r"elskvaerdige|hjaelpsomme)\b|(?:tror|orker|magter|naar) (?:Y|i)\b|gaar det|lader det sig|"
    r"kan der)\b"
)

_COULD_YOU = Seldom(
    r"(?:(?:men|og|hej|saa) )*(?:kan|kunne|gider|vil) Y "
    r"(?P<un>ikke (?!lige|bare|nok|godt|venligst))?(?:[a-z]+ ){0,4}?"
    r"(?:tilmelde|skrive|saette|melde|notere|registrere|booke|foeje|faa|smide|"
    r"putte|proppe) (?:[a-z]+ ){0,2}?(?:S|G\d+|H|os)\b(?!.*\bplads)"
)
_COMING = Seldom(
    r"saa (?:kommer|dukker|moeder|deltager|hopper|er|ses|tager|sidder|sender|siger|sparer|slipper|"
    r"skal|maa|har|kan|vil) (?:J|H|G\d+|vi|Y|D)\b(?!.*\b(?:ikke|hjemme|en anden|vaek|ellers)\b)"
)


def requested(first: str, then: str) -> bool:
    """`Kan I ikke lige få mig på, så dukker jeg op`: a request, and no condition."""
    asks = _COULD_YOU.match(first) if " Y " in first else None
    return asks is not None and (not asks["un"] or _COMING.match(then) is not None)


ASKS = Seldom(
    r"\b(?:hvad|hvem|hvor|hvornaar|hvordan|hvilke[nt]?|hvorfor|hvor (?:mange|meget|"
    r"laenge)|what|who|when|where|how|which|why|vad|var|naar|hva|hvem|nar)\b"
)
