"""Words with which a letter says that nothing comes of its wish (folded and marked sentences)."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_FEW = r"(?:(?!ikke\b)[a-z]+ ){0,3}"
_THIS = (
    r"(?:det|den|dette|denne|her|det her|den her|teksten|mailen|listen|skemaet|beskeden|linjen|"
    r"tilmeldingen|indmeldelsen|afmeldingen|formularen|blanketten|ovenstaaende|saetningen|"
    r"anmodningen|tabellen|oversigten)"
)
_THE_MAIL = (
    r"(?:mailen|beskeden|det hele|tilmeldingen|indmeldelsen|afmeldingen|ovenstaaende|"
    r"skemaet|listen)"
)
_MADE_UP = (
    r"(?:udkast|kladde|eksempel|eksempler|(?:test|proeve)(?:mail|besked)?|oevelse|skabelon|"
    r"billedtekst(?:en)?|citat|opdigtet|tankeeksperiment)"
)
_NONE_OF_OURS = (
    r"(?:tilmelding|indmeldelse|afmelding|framelding|bestilling|opdatering|aendring|afbud|"
    r"udmeldelse)"
)
OF_THE_LETTER = Seldom(
    "|".join(
        (
            rf"\bse {_FEW}bort fra (?:{_THE_MAIL}|(?:den|det|alt|denne)(?=\W*$)|"
            rf"(?:denne|den her) {_NONE_OF_OURS})",
            r"\b(?:glem|drop|ignorer|slet|smid) (?:bare |venligst |hele |lige )*(?:mailen|beskeden|"
            r"(?:min|denne|den her) (?:mail|besked)(?! (?:fra|om|af)\b))\b",
            r"\b(?:ignore|disregard) (?:it|this|that|my (?:mail|message|e-?mail))\b",
            rf"\b{_THIS} {_FEW}(?:er|var) {_FEW}{_MADE_UP}\b",
            rf"\b(?:kun|bare|blot) (?:et |en |som )?{_MADE_UP}\b",
            rf"^\W*(?:et |en )?{_MADE_UP}\W*$|\({_MADE_UP}\)",
            rf"\b{_THIS} {_FEW}(?:er|var) {_FEW}ikke {_FEW}{_NONE_OF_OURS}\b",
            r",? (?:og )?(?:altsaa )?ikke (?:en |vores |nogen |som )?(?:rigtig )?"
            rf"{_NONE_OF_OURS}\W*$",
            rf"\b{_THIS} {_FEW}gaelder {_FEW}ikke"
            r"(?: endnu| laengere| alligevel| Y\b| for Y\b|\W*$)",
            r"\bsaa (?:den|det) gaelder ikke\b",
            r"\b(?:skal|maa) (?:Y )?(?:\w+ )?ikke handle (?:paa|efter)\b",
            rf"\b(?:det|den|mailen|beskeden|dette)(?: her)? {_FEW}(?:var|er) {_FEW}(?:ment |"
            r"beregnet |sendt )?til "
            r"(?!Y\b|N\b|K\b|M\d|S\b|orientering|info|efterretning|december|at\b)"
            r"(?=[^.]*\b(?:ikke (?:til |for )?Y|ups|hov|undskyld|beklager|forkert))",
            r"\b(?:ups|hov)\b[^.]*\b(?:det|den|mailen) (?:var|er|skulle) (?:\w+ )?til "
            r"(?!Y|N|K|M\d)",
            rf"\b(?:{_THIS}|svaret|nummeret) [^.]{{0,40}}\bikke (?:til|for|rettet mod) (?:Y|jer)\b",
            r"\bnot (?:meant )?for you\b",
            r"\b(?:fik|valgte?|valgt|tog|ramte|brugte?)(?: \w+){0,4}? forkerte? (?:modtager|"
            r"blanket|skema|formular|mailadresse)\b",
            rf"\bhos (?:Y|jer) skal (?:H|D|P\d+) {_FEW}(?:blive|ikke)\b",
            r"\bhos (?:Y|jer) (?:har|er|passer|staar|gaelder|bliver) [^.]*\b(?:ingen|aldrig|intet|"
            r"passer|det hele|som (?:foer|nu))\b",
            r"\bhos (?:Y|jer) (?:passer|stemmer)\b",
            r"\bplease (?:don't|do not)(?=[:.!]|$| (?:act|register|sign up) (?:any|H|P|on|this))",
            r"\bvaenta? (?:\w+ )?med det\b",
            r"\b(?:foer|inden) (?:J|vi) (?:\w+ )?sender (?:den|det|mailen|dette|dem)\b"
            r"(?: (?:af ?sted|videre|til|ind|rigtigt))?",
            r"\btil (?:Y|jer) i stedet for til\b",
            r"\bskulle (?:\w+ )?ikke til (?:Y|jer)\b",
            r"\b(?:saa )?(?:vi )?melder (?:vi )?os ikke ind\b",
            r"\bdet var i (?:20[01]\d|202[0-5])\b",
            r"\b(?:(?:J|vi) (?:naevner|fortaeller)|(?:naevner|fortaeller) (?:J|vi)) (?:det |den )?"
            r"(?:kun|bare|blot)\b(?! at\b)",
            r"\b(?:det|det her|det hele|alt|alt det her) kan Y se bort fra\b",
            r"^\W*saadan (?:var|gjorde|plejede)\b[^.]*\b(?:sidste aar|i fjor|foer|dengang|"
            r"tidligere)\b",
            r"\b(?:i|hos) (?:knub|N|jer|Y) (?:er|bliver|skal) (?:det )?(?:\w+ )?ikke (?:H|D|P\d)",
            r"\b(?:aendrer|retter|goer|roerer|foerer) Y (?:\w+ )?(?:ikke noget|ingenting|intet)\b",
            r"(?<!ellers )\b(?:alt|alting|det hele) (?:bliver|forbliver) (?:(?:bare|altsaa|saa) )*"
            r"(?:ved det gamle|som (?:det|foer|hidtil))\b(?! for\b)"
            r"(?!,? (?:bortset|undtagen|paa ?naer|dog|men|med den))",
            r"\b(?:leave|keep) (?:it|everything|them|things) as (?:it is|is|they are)\b",
            r"\b(?:beder|bad|har bedt) (?:S|os) (?:om at )?spoerge,? om\b"
            r"(?! Y (?:vil|kan|kunne|ville|gider))",
            r"^[^?]*\b(?:kan|maa|could|can|may) (?:man|one) (?!godt\b)[^?]*\bP\d[^?]*\?",
            r"\b(?:kan (?:J|vi) se|(?:ser|opdager) (?:J|vi)|(?:J|vi) (?:kan se|ser|opdager))\b"
            r"(?![^.]*\bikke\b)[^.]*\b(?:staar|er) (?:\w+ ){0,2}?"
            r"(?:medlem|indmeldt|tilmeldt i N)\b",
            r"\bbehold (?:det|den|de|dem),? (?:Y har|gamle)\b",
            rf"\bhos (?:Y|jer) (?:skal|maa|er) {_FEW}(?:intet|ingenting|ikke noget|der ikke)\b",
            r"\b(?:traeder|gaar) (?:\w+ )?ikke (?:\w+ )?i kraft\b",
            r"\bsaa (?:er )?alt (?:er )?(?:igen )?som (?:foer|hidtil|det var)\b",
            r"\b(?:plan\w*|tanke\w*|ide\w*|bytte\w*|forslag\w*)\b.*\b(?:droppet|droppede|opgivet|"
            r"opgav|skrinlagt|skrinlagde)\b",
            r"^\W*(?:altsaa |nemlig |det vil sige )?(?:sidste|forrige) aars\b",
            r"^\W*(?:det|saadan|den)(?: her)? (?:svarede|formulerede|sagde|lod|skrev|lyder|stod) "
            r"(?:J|vi|H|det|der)\b",
            r"\b(?:det|den|mailen|tilmeldingen|afmeldingen|indmeldelsen) (?:var|er) "
            rf"{_FEW}(?:forhastet|overilet|for tidligt? (?:ude|sendt))\b",
        )
    )
)
DONE_BY_YOU = Seldom(
    r"\b(?:det|dem|den|D|som) (?:har|rettede|gjorde|byttede|noterede|foerte|skrev|fik) Y "
    r"(?!.*\b(?:ikke|forkert|fejl|men)\b)(?:[a-z]+ )*?(?:allerede|jo|bekraeftet|rettet|noteret|"
    r"gjort|foert|skrevet|faaet)\b"
    r"|\bY (?:byttede|rettede|noterede|skrev|slettede|satte) (?:D|dem|H|det|os|den) allerede\b"
    r"|,? (?:og )?det (?:gjorde|rettede|ordnede|noterede) Y\b(?!.*\b(?:ikke|forkert|fejl|men)\b)"
    r"|\bY (?:fik|modtog) og (?:har )?(?:bekraeft|noter)e(?:t|de)\b"
    r"|\ber ikke noget at (?:rette|aendre|goere)\b"
)
UNDECIDED = Seldom(
    "|".join(
        (
            r"^\W*(?:og |men |dog )?(?:hvis|saafremt|forudsat at) (?:altsaa|ellers|vel at maerke) "
            r"[^,]*$",
            r"\b(?:for )?kun hvis\b[^.]*,? (?:gaelder|skal)\b",
            r"\b(?:gaelder|regnes) (?:\w+ )?(?:kun |foerst )(?:hvis|naar|saafremt)\b",
            rf"^(?!.*\b(?:haaber|hvem)\b).*\b(?:det|den|det hele|{_THE_MAIL}|deltagelsen|"
            r"medlemskabet|planen|skiftet) (?:er|bliver) "
            rf"{_FEW}ikke {_FEW}(?:godkendt|besluttet|afgjort|bevilget|vedtaget|afklaret|sikkert|"
            r"bekraeftet|underskrevet|(?:helt )?paa plads)\b",
            r"^\W*ikke godkendt\b",
            rf"\b(?:skal|maa) {_FEW}foerst (?:tale|snakke|spoerge|godkende|nikke|sige|bestemme|"
            r"beslutte|tage|afklare|droefte|hoere)\b",
            rf"\b(?:det|den) (?:afgoeres|besluttes|bestemmes|godkendes) {_FEW}foerst\b",
            rf"\bintet er {_FEW}(?:besluttet|afgjort|bestemt)\b|\bnothing (?:is|has been) "
            r"(?:\w+ )?(?:decided|settled)\b|\bnot (?:been )?(?:approved|decided)\b",
            r"\b(?:leder\w*|chef\w*|direktoer\w*|direktion\w*|udvalg\w*|byraad\w*|ledelse\w*|"
            rf"kommunalbestyrelse\w*|jurist\w*) (?:har|skal|vil) {_FEW}(?:ikke|foerst) {_FEW}"
            r"(?:godkend\w*|sagt (?:god|ja)|bevilget|besluttet|afgjort|nikke\w*|sige god|bestem\w*|"
            r"tage stilling|taget stilling)\b",
            r"\b(?:bestemt|besluttet) (?:\w+ )?(?:kun|foerst) naar\b",
            r"\b(?:H|D|han|hun|de) (?:siger|sagde) hverken ja eller nej\b",
            r"\b(?:H|D|han|hun|de) ved (?:\w+ )?ikke,? om (?:H|D|han|hun|de)\b",
            r"\bhar (?:vi|J) (?:slet )?ikke (?:talt|snakket) om\b",
        )
    )
)
CORRECTS = Seldom(
    r"^\W*(?:(?:aeh|aah?|naa|men) )*(?:nej|hov|hovsa|u?ups|rettelse|stop|vent|sorry)\b[^.?]*"
    r"\b(?:det er|det var|mente|mener|skulle (?:have )?(?:vaere|vaeret|staa|staaet)|hedder|"
    r"taenker paa) (?!P\d+ (?:og|samt)\b)P\d"
)
"""`Nej undskyld, det er Bo Friis, der er syg`: not who was named before."""
NOT_A_SEAT = Seldom(
    r"^\W*(?:altsaa|dvs\.?|det vil sige|jeg mener|vel at maerke|og nej,?) "
    r"(?:(?:kun|bare|ikke mig|en|et|plads|pladsen|den|til|det er|for) )*"
    r"(?:(?:min|vores|hendes|hans|deres) )?"
    r"(?:\w*bil(?:en)?|\w*cykel|\w*bus(?:sen)?|varevogn\w*|barnevogn\w*|p-?plads\w*|\w*parkering\w*|"
    r"hotel\w*|\w*vaerelse\w*|bord(?:et)?|stand(?:en)?|roll-?up\w*|plakat\w*|kuffert\w*|"
    r"frakke\w*|frokost\w*|taxa\w*|hund(?:en)?)\b"
)
"""`… en plads den 28. maj? Altså til min bil`."""
YOU_SHALL_NOT = Seldom(r"^\W*(?:nej,? )?det skal Y (?:\w+ )?ikke\W*(?:$|[,.])")
"""`Det skal I ikke`, after `Regner I stadig med Bo?` a wish to cancel him."""
_OF_THE_WAY = (
    r",? (?:hvordan|hvor\b|hvornaar|hvilke[nt]?|hvad|om (?:vi|J|H|D|de) "
    r"(?:koerer|tager (?!med)|overnatter|spiser|booker|cykler))"
)
_WHO = r"(?P<who>P\d+|[HDJ]|vi|ingen|de (?:to|tre)|begge(?: to)?|alle (?:to|tre|fire|fem))"
NOT_YET = Seldom(
    rf"\b{_WHO} (?:har|havde) {_FEW}ikke {_FEW}(?:bestemt|besluttet|afgjort|taget stilling(?! til))"
    rf"(?: (?:sig|os|S))?\b(?!{_OF_THE_WAY})"
)
HAS_NOT_DECIDED = Seldom(
    r"\b(?P<who>P\d+|[HDJ]) (?:hasn't|haven't|has not|have not) (?:yet )?(?:made up|decided)\b"
    r"|\b(?P<who1>P\d+|[HD]) skal (?:\w+ )?ikke (?:(?:\w+ )?(?:paa|med til|have) )?noget\b"
)
NO_LEAVE_YET = Seldom(
    rf"\b{_WHO} (?:har|havde) {_FEW}ikke {_FEW}(?:sagt ja|takket ja|svaret|faaet (?:lov|fri))\b"
)
COMES_ALL_THE_SAME = Seldom(
    rf"\b(?P<who>P\d+|[HDJ]|vi|begge(?: to)?|alle (?:to|tre|fire|fem)) "
    r"(?:kommer|deltager|moeder|bliver|beholder|fastholder)"
    r"(?: (?!ikke\b|heller\b|andre\b)[A-Za-z0-9]+){0,5}?,? "
    r"(?:alligevel(?! ikke)|som (?:det (?:hele tiden )?(?:har|var|er)|vi)|"
    r"som (?:aftalt|planlagt|tilmeldt|foer|hidtil)|pladsen|pladserne|(?:sin|deres|min|vores) "
    r"plads\w*|"
    r"staaende|paa listen)\b"
    rf"|\b(?:(?P<who1>P\d+|[HDJ]|vi) (?:er|blev)|(?:er|blev) (?P<who3>P\d+|[HDJ])) {_FEW}"
    r"(?:rask|raskmeldt)\b"
    r"|\b(?:og|men) beholder (?:sin|deres) plads"
    rf"|\blad (?P<who2>S|os|H|D|P\d+) (?:\w+ )?(?:blive|staa|beholde)\b"
)
SAID_NO = Seldom(
    rf"\b(?P<who>P\d+|U\d+|[HD]) (?:har |er |fik )?{_FEW}(?:sagt|sagde|takket|takkede|"
    r"ringet og sagt|svaret) "
    r"(?:desvaerre )?nej\b(?! til (?!M\d|moedet|det\b|at ))"
)
