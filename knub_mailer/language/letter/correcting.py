"""The words that take back, correct or complete an earlier sentence, as patterns over groups."""

from __future__ import annotations

from knub_mailer.language.letter.mending import TAKEN_BACK
from knub_mailer.language.words.alternatives import Seldom

NAMING = Seldom(
    r"\b(?:(?:det )?(?:endte|ender) (?:det )?(?:med|paa)(?: \w+){0,2}(?: til M\d+)?|"
    r"resultatet|valget|"
    r"(?:saadan|saaledes) fordeler det|den (?:ene|anden|tredje|sidste|manglende|fjerde)|"
    r"navnet|navnene|(?:hans|hendes|dennes|vedkommendes) (?:\w+ )?navn|"
    r"de|pladserne|stolene|nr\.? \d|nummer \w+|deltageren|deltagerne|den nye|(?:^|"
    r" )os|(?:^|"
    r" )vi|vedkommende|H|det)(?: \w+){0,2}?(?: ?=| er(?: kun| bare| blot| alene)?| hedder|"
    r" skal vaere| bliver| gaar til| til|"
    r" blev|"
    r" vaere| ?(?=:)):? (G\d+|S)\b(?! (?:har|er|kan|skal|vil|der|som))|"
    r"\b(?:og|saa) (?:\w+ )?(?:er|bliver) det (?:saa |ogsaa |nu )?(G\d+|S)\b"
    r"(?!,? (?:har|er|kan|skal|vil|der|som|J|Y|vi))|"
    r"(?:^|[:;,] )(?:(?:og|men|saa|her|denne gang|i aar|nu) )*(?:(?:det|der) )?(?:(?:drejer|"
    r"handler|dreje) (?:det )?(?:sig )?(?:\w+ ){0,2}?om|(?:gaelder|vedroerer|angaar|omfatter|"
    r"omhandler)(?: det)?(?: \w+){0,2}?|(?:er|bliver) (?:der )?(?:\w+ )?tale om|(?:er|bliver) det)"
    r"(?: (?:altsaa|denne gang|nu|her|bare|kun|i dette tilfaelde|i aar))*:? (G\d+|S)\b"
    r"(?!,? (?:har|er|kan|skal|vil|der|som|J|Y|vi)\b)"
)
OF_THE_ANNOUNCED = Seldom(
    r"\b(G\d+|S) (?:er|bliver) (?:allerede )?(?:paa plads|klar|fundet|udpeget|de foerste)\b|"
    r"\b(?:er|bliver) (?:det|navnene)(?: indtil videre| foreloebig)? (G\d+|S)\b"
    r"(?! (?:har|er|kan|skal|vil|der|som))|\b(?:paa plads|fundet)(?:, nemlig|,|:) (G\d+)\b"
)
_COMES = (
    r"(?:der|som) (?:kommer|deltager|moeder|tager|repraesenterer|stiller|logger|kobler|rejser|"
    r"sidder|er (?:med|paa|tilmeldt)|"
    r"(?:skal|vil) (?:med|paa|til|deltage|komme|repraesentere|af ?sted))"
)
WHO_COMES = _COMES + (
    r"(?: (?:med|paa|op|til|i|ved|den|d|det|denne|gang|moedet?|naeste|bordet|skaermen|online|"
    r"virtuelt|fysisk|hjemmefra|for|os|K|afsted|af|sted|stedet|alligevel|selv|her)){0,4}?"
    r"(?: M\d+(?: moede)?)?"
)
"""`der logger på M2`; not `der tager sig af fakturaen`: only words of place and time follow."""
ONE_NOT_THE_OTHER = Seldom(
    rf"\bdet (?:er|bliver) (?P<who>G\d+),? {_COMES}\b[^.;]*,?(?: og| men)? ikke G\d+"
)
"""`Det er Ida, der logger på systemet, og ikke Bo`: whether to a meeting is not told."""
OTHER_PERSON = Seldom(
    rf"\b(?:det bliver|det er|er det|bliver det|tag|skriv) (G\d+)(?:,? {WHO_COMES})?"
    rf"(?: i stedet)?,?(?: og| men)? ikke (H|G\d+|S)\b(?:(?=,? {WHO_COMES})|(?!,? (?:der|som)\b))"
)
RENAME = Seldom(
    r"\b(?:ret|aendr|rettes|aendres|skift|byt)\b(?: det| den| H| navnet| venligst| lige|"
    r" bare| gerne)+ (?:til|ud med|om til) (G\d+|S)\b"
)
_WHERE = r"(?:(?:moedet|torsdag|i|paa|den|d\.?) ){0,3}M\d+"
IT_IS_MEETING = Seldom(
    r"\b(?:det|moedet) (?:er|bliver|ligger|holdes|afholdes|foregaar|finder sted|falder) "
    r"(?:altsaa |naturligvis |derfor |saa |jo |vel |vist |nok |ogsaa |sat til |"
    rf"saa vidt J [a-z]+ )*{_WHERE}$|"
    rf"\bdet (?:er|bliver) (?:altsaa |naturligvis )+{_WHERE}"
)
CONCERNS = Seldom(r"^det(?:te)? gaelder (?:\w+ ){0,2}?(?:(?:i|til|paa|for|den|moedet) )*M\d+[. ]*$")
CORRECTION = Seldom(
    r"\b(?:nej|undskyld(?!,? (?:at|for|hvis|men)\b)|hov|ups|rettelse|mente|"
    r"mener(?! det (?:\w+ )?(?:alvor\w*|seri\w*|ikke)\b)|forkert\w*|fejl|"
    r"vent|jeg skulle have skrevet|sorry|eller rettere)\b"
)
NOT_AT = Seldom(r"\bM\d+\b[^,.;:]*\b(?:ikke|ej)\b|\b(?:ikke|ingen|hverken|ej)\b[^,.;:]*\bM\d")
"""`Nej undskyld, møde 3 kan vi ikke`: no other choice."""
SINGLE = Seldom(
    r"(?:J|S|H|hun|han) (?:vil|skal|kan|kommer|deltager)\b|\b(?:skal|kommer|vil) (?:J|H)\b"
)
"""Who corrects the meeting of one, and of none beside."""


MEANT_PERSON = Seldom(
    rf"(?:(?:{TAKEN_BACK}|fejl)[ ,.:!-]+)+(?:det (?:er|bliver|var|skal vaere|skulle vaere) |"
    rf"altsaa |"
    r"tilmeld |skriv )*(?P<who>G\d+),?(?: (?:der|som) (?:skal|kommer|deltager|"
    r"vil)\b[^,;]{0,40})?[ .!]*$"
)
NEVER_MIND = Seldom(
    rf"(?:(?>(?:og |eller )?(?:{TAKEN_BACK}|glem det|drop det)[ ,.:!-]+))+(?!.*\b(?:G\d|M\d))"
    r"(?:.*\bdet goer [JS]\b|.*\b(?:goer (?:det )?(?:\w+ )?ikke|ikke alligevel|glem|drop)\b|"
    r"(?:H|D) (?:kan|kommer|skal|vil|deltager) (?:\w+ )?ikke\b|"
    r"(?:det|den(?: (?:dag|dato))?|der|da|saa|D) (?:kan|vil|skal|kommer|deltager|naar) "
    r"(?:J|vi|H|D) (?:\w+ ){0,2}?ikke\b(?! (?:huske|finde|se|vide|sige|love|forstaa|spise|taale))|"
    r"(?:det|den(?: dag)?|der) (?:gaar|duer|dur|passer|fungerer|lykkes) (?:\w+ ){0,3}?ikke\b|"
    r"(?:H|D|det) mente J (?:\w+ )?ikke\b|J mente (?:\w+ )?ikke (?:H|D|det)\b|"
    r"(?:J|vi) (?:kan|kommer|skal|vil|deltager) (?:\w+ ){0,2}?ikke(?: (?:alligevel|den|dag|der|"
    r"komme|deltage|med|nogen|af|datoerne|dagene|desvaerre|vaere))*[ .!]*$)"
)
CANNOT_THEN = Seldom(
    r"(?:(?:(?:hov|ups|nej|vent|aah?|arh|men|og|desvaerre)[ ,.:!-]+)*"
    r"(?:(?:(?:det|M\d+) er [^,;?]{1,30}|M\d+)[,?] )?"
    r"(?:(?:saa|da|det|dertil|derhen|den dag)(?: det| saa)? (?:kan|naar|kommer|deltager|vil) "
    r"(?:J|vi)|(?:saa |men )?(?:J|vi) (?:kan|naar|kommer|deltager) (?:saa|da|det)))"
    r" (?:\w+ ){0,2}?ikke(?: (?:alligevel|den|dag|der|derhen|naa|komme|deltage|med|vaere|det|frem|"
    r"dertil|til|desvaerre|mere|af|sted|afsted))*[ .!]*$"
)
"""`Så kan jeg ikke nå det`: said after a wish, it leaves that wish in doubt."""
ENGAGED = Seldom(
    r"\bM\d+ (?:har|er|sidder|ligger|holder|skal) (?:J|vi|H) "
    r"(?!.*\b(?:med|paa(?! (?:\w+ )?(?:kursus|ferie|arbejde|tjeneste|\w+tur|barsel|vagt))|klar|der|"
    r"deltage|komme|til)\b)"
)
"""`Nej, den 28. maj har jeg ferie`: a day on which somebody cannot, and no other choice."""
BESIDES = Seldom(r"\b(?:ogsaa|desuden|derudover|tillige|begge|ligeledes|oveni)\b")
GOES_ON = Seldom(r"(?:men|dog|det)\b|(?:J|vi) (?:bekraefter|giver (?:\w+ )?besked)\b")
IN_DOUBT = Seldom(
    r"\b(?:men|dog|og)\b (?:(?:H|J|vi|G\d+) )?(?:er|bliver) (?:(?!ikke\b)[a-z]+ ){0,2}?"
    r"(?:i tvivl|usikker|usikre|uvis|uvisse)(?: (?:om|paa))?,? (?:om |at )?(?:H|J|vi|D|G\d+|det)\b"
)
"""`… vil gerne med, men er i tvivl om, han kan nå det`."""
WRITTEN_BEFORE = Seldom(
    r"(?:og )?det har (?:H|G\d+|D) (?:(?:selv|ogsaa|allerede|jo) )*(?:skrevet|meldt|oplyst|"
    r"givet besked|sagt til)"
    r"(?: (?:om|til|fra|det|jer|Y))*[ .!]*$"
)
"""`Ida kommer ikke, det har hun skrevet`: she told it herself."""
PERHAPS_OF_THEM = Seldom(r"(?:der|som) (?:\w+ )?(?:maaske|muligvis|eventuelt|evt|formentlig)\b")
"""`Vi er to, der måske tager med`: an announcement that is not firm."""
DANGLING = Seldom(
    r"(?:men |dog |og |altsaa |kun |bare )*(?:(?:hvis|saafremt|forudsat|medmindre|med mindre|"
    r"under forudsaetning)\b(?!.*,)|(?:det|dette|alt) (?:(?:\w+ ){0,2}?(?:afhaenger|kommer an)|"
    r"(?:blev|bliver|gik) (?:\w+ )?ikke)\b|"
    r"(?:(?:vi|J) (?:er|ved) (?:\w+ )?ikke (?:helt )?(?:sikre?|sikkert)\b.*|"
    r"maaske|muligvis|formentlig|sandsynligvis|vist nok|nok)[.!]*$|"
    r"(?:\w+ ){0,3}?(?:[1-9]?\d ?(?:%|pct|procent)(?! af\b)|sandsynligt|fifty-fifty)\b)"
    r"(?!.*\b(?:G\d|M\d|ean|faktura\w*)\b)"
)
NOT_THERE = Seldom(
    r"(?:men |og )?(?:dog |bare |blot )?(?:ikke|undtagen|bortset fra|paanaer)(?: dog)?"
    r"(?: (?:til|i|paa|ved|det|den|moedet|moede)){0,4} M(?P<at>\d+)[ .!]*"
)
RATHER_CALLED = Seldom(
    r"(?:og |men )?(?:eller rettere|rettelse|undskyld|altsaa)\W+(?:H|vedkommende) hedder (G\d+)\b"
)
ALL_BACK = Seldom(
    r"(?!og (?:J|jeg|vi)\b)(?!.*\b(?:G\d|M\d|N\b))(?:(?:nej|vent|stop|ups|hov|ej|oej|arh|aah|"
    r"hmm?|oe+h*|aeh+|"
    r"undskyld|sorry|pyt|"
    r"eller|men|aa|og|lige)[ ,.:!-]+)+"
    r".*?\b(?:forkerte? (?:netvaerk\w*|mail\w*|modtager\w*|adresse\w*|traad\w*|gruppe\w*|"
    r"kommune\w*|postkasse|forum)|se bort|(?:skal|maa|boer|vil|kan) (?:J|vi) (?:\w+ )?(?:lige|"
    r"foerst|"
    r"hellere|vist)|(?:J|vi) (?:skal|maa|boer|vil) (?:\w+ )?(?:lige|foerst|hellere|vist)|"
    r"(?:dobbelt)?(?:tjek|check)\w*|undersoeg\w*|spoerge[r]? (?:lige|foerst)|foerst (?:\w+ )?"
    r"(?:afklar|spoerg|tjek|vend|hoer)\w*|ikke (?:\w+ )?(?:endnu|til jer|alligevel|lige)|"
    r"vente[r]? (?:\w+ )?(?:lige|med|til)|traekker (?:\w+ )?(?:det|den)? ?(?:\w+ )?tilbage|"
    r"for hurtig\w*|for tidligt?|glem|drop|annuller\w*|en anden (?:mail|adresse|gruppe)|"
    r"til (?:nogle|en) (?:andre|anden))\b"
)
"""A sentence that takes back all of the one before: `Nej, vent, det skal jeg lige vende først.`"""
REGRETS_REGRET = Seldom(
    r"\b(?:fortryd\w*|fortrudt),? at (?:J|vi|H|G\d+) (?:fortroed|meldte (?:\w+ )?(?:fra|afbud)|"
    r"sagde nej|"
    r"takkede nej|droppede|trak|sprang fra|aflyste)\b"
)
"""`Nu har jeg fortrudt, at jeg meldte fra`: no cancellation, and none of before."""
ABOVE_STRUCK = Seldom(
    r"\b(?:stryg|glem|slet|drop|ignorer|se bort fra)(?: (?:venligst|bare|gerne|"
    r"lige))* (?:alt )?(?:det|alt|"
    r"dette|hvad|min afmelding|mit afbud|afbuddet|"
    r"afmeldingen)?(?:,? (?:som )?J (?:har )?(?:\w+ )?skrev\w*)? ?"
    r"(?:ovenfor|ovenstaaende|ovenover|herover|foer)(?=[ ,.!;]*$|[,;.])"
)
"""`… så stryg det ovenfor`: all that was wished before it."""
FORGET_IT = Seldom(
    r"(?:(?:eller|nej|hov|ups|undskyld|aah|ej|saa|men)[, ]+)*(?:vent[, ]+)?(?:(?:glem|drop|slet|"
    r"se bort fra) (?:det|den|dette|min sidste|ovenstaaende|alt)\b(?! (?:afbud|afmeld|frameld)\w*)|"
    r"lad (?:det |bare )?vaere\b(?! med)|(?:nej|ej)[, ]+(?:bare |det var )*(?:pjat|gas)\b)"
)
FROM_NOW = Seldom(r"\b(?:skal (?:\w+ )?vaere|fremover|nu|herefter|i stedet)\b")
OUT_AGAIN = Seldom(
    r"\b(?:skift|byt|udskift|tag) (?:(?:bare|venligst|lige) )*(H|G\d+) "
    r"(?:(?:bare|venligst|lige) )*ud\b(?! (?:med|af))"
)
IT_IS_THEY = Seldom(
    r"(?:og |altsaa |nemlig )?(?:det (?:er|bliver)|(?:H|vedkommende) (?:er|hedder)) "
    r"(?:saa |nemlig |derfor )?(G\d+)(?: (?:fra|i|hos) [a-z ]{3,40})?"
)
"""`… en mere med, og det bliver Ida Dahl`."""
RATHER_AT = Seldom(
    r"(?:(?:eller|naa|hov|nej|altsaa|ups|men|ps|p\.s|rettelse|undskyld|sorry|vent)[ ,.:!-]+)*"
    r"(?:rettere(?: sagt)?[ ,:.-]+|det skulle (?:(?:jo|selvfoelgelig|naturligvis|rettelig|saa) )*"
    r"(?:have )?(?:vaeret|staaet) |(?:saa )?lad (?:det|os|mig) (?:(?:hellere|saa|bare) )*(?:blive|"
    r"vaere|sige|tage|faa) )(?:(?:moedet|moede|det|i|den|til|paa|med) )*M(?P<at>\d+)\b"
    r"(?!.*\b(?:G\d|M\d|ikke))"
)
"""`Eller rettere: møde 3, det er jo det virtuelle`: that one, and not the one just said."""
TO_THAT = Seldom(r"\b(?:til|i|paa|ved) (?:det|dette|det moede)[ .,!?]*$")
OF_ALL = Seldom(r"\bdet gaelder (?:\w+ )?(?:alle|samtlige|hele)\b(?! moeder)")
THEN = Seldom(
    r"saa (?:kommer|deltager|vil|tager|moeder|melder|er|skal|kan|sender|stiller) (?:J|G\d+|H|D|"
    r"vi)\b"
)
STANDS_THERE = Seldom(
    r"\b(?:staar|er|har)\b.*\b(?:paa (?:jeres |vores )?\w*list\w*|tilmeldt|opfoert|noteret|"
    r"skrevet)\b"
)
TAKES_BOTH = Seldom(r"\b(?:tager|vil|deltager i|med til|paa|til) D\b")
ANOTHER_MEETING = Seldom(
    r"(?:og |saa )?(?:det (?:er|bliver|var) )?(?:naturligvis |altsaa |selvfoelgelig |jo |"
    r"nok )*(?:moedet |det )?(?:i |den )?M\d+(?: med (?:det |"
    r"de )?(?:\w+ )?M\d+[^,]{0,30})?(?:,? J (?:mener|mente|skal.*))?[!. ]*|"
    r"J (?:vil|skal) (?:gerne )?(?:med|med til|deltage i|tilmeldes|med paa)(?: til)? M\d+|"
    r"(?:(?:moedet|i|den|nr\.?) )*M\d+ (?:(?:er|bliver|var|skal|skulle) det(?: \w+){0,2}?"
    r"(?: vaere)?|(?:mener|mente) J|skal det vaere)(?:,? J (?:mener|mente|skal.*))?[!. ]*"
)
WRONG = Seldom(r"(?:(?:arh|aah|ah|oev|aev|uha|hov|ups|nej|undskyld),? )*forkert\b")
NOT_MEANT = Seldom(
    r"\b(?:ikke (?:i |den |moedet i |moede )?M\d+|(?:og |men )?M\d+ (?:er|bliver|var|passer) "
    r"(?:\w+ )?(?:ok|okay|fint?|godt|i orden|uaendret|forkert\w*|en fejl|som \w+))\b"
)
SORRY = Seldom(r"(?:nej|undskyld|rettelse|hov|ups|sorry|beklager|fejl)\b")
_STEAD = (
    r"(?:(?:paa|have|faa|overtage|arve|tage|i)? ?(?:min|hans|hendes|G\d+'s|S's) (?:plads|sted|"
    r"stol)|(?:i ?stedet|som (?:afloeser|vikar|erstatning|stedfortraeder|suppleant)) for "
    r"(?:S|H|G\d+))"
)
IN_NOBODYS_STEAD = Seldom(
    r"(?:og |men |dog |altsaa )*(?:(?P<who>H|G\d+) (?:kommer|skal|deltager|moeder|er|tager|"
    r"overtager|faar)(?: (?:altsaa|dog|nemlig|jo|saa))? ikke "
    r"(?:(?:med|komme|deltage|vaere|der) ){0,2}"
    rf"{_STEAD}|det er (?:\w+ )?ikke {_STEAD},? (?:at )?(?P<whom>H|G\d+) (?:\w+ )?"
    r"(?:kommer|deltager|(?:skal|vil) med))\b(?:,? (?:men|kun|det)\b[^GM?]*)?[ .!]*"
)
"""`Hun kommer ikke på min plads, men for sin egen forvaltning`: no seat changes hands."""
OTHER_WAY = Seldom(
    r"\b(?:(?:er|var|skal vaere|skulle vaere|bliver) (?:\w+ )?(?:(?:lige )?omvendt|den anden vej "
    r"rundt|lige modsat)|omvendt[!. ]*$|(?:byttet|bytte|vendt) (?:\w+ )?(?:om|rundt) paa (?:D|"
    r"dem|de "
    r"to|navnene|tingene)|(?P<swap>(?:byt|vend) (?:(?:lige|bare|venligst|hellere) )*(?:om|rundt)"
    r"(?: paa (?:D|dem|de to|navnene|tingene|moederne|datoerne|dagene))?(?=[ .!]*$)))"
)
"""`Nej, det er den anden vej rundt`."""
TAKEN_AT_ITS_WORD = Seldom(
    r"(?:saa |derfor |vil Y |kan Y |maa J bede (?:jer|Y|om) ?)?(?:kan Y|vil Y|maa Y|gider Y|"
    r"kunne Y|"
    r"J vil bede (?:jer|Y) om|vil J bede (?:jer|Y) om|vaer (?:\w+ ){1,2}at|Y maa)?(?: \w+){0,3}? ?"
    r"\b(?:ret|rette|aendre?|aendr|noter|notere|opdatere?|opdater|skifte?|bytte?|soerge?r? for|"
    r"fikse?|ordne?|registrere?|faa rettet|faa aendret) (?:det|dette|det hele|listen|byttet|D)\b"
    r"(?!.*\b(?:G\d|M\d|S|J)\b)"
)
"""`Kan I rette det på listen?`: what was told before is wished."""
_OH = (
    r"(?:nej|hov|hovsa|ups|uups|stop|vent|ej|oev|aev|aah|argh|oejeblik|rettelse|korrektion|"
    r"undskyld|"
    r"sorry)\b(?! (?:tak|paa|med|til|for|venligst|lige med)\b)"
)
SETBACK = Seldom(
    rf"(?:(?:(?:naa|oeh|aeh|aah|ah|eh|men|eller)[ ,]+)?(?:nej|hov|ups|stop)\b(?! tak)[ ,!.]+|"
    rf"{_OH} ?[,!.:-]+ ?)(?=\w)(?!.*"
    r"\b(?:ikke|ingen|hverken|ej|glemte|glemt|vegetar\w*|vegan\w*|rigtigt nok)\b|hvor (?:er det|"
    r"bliver|glaeder))"
)
"""A sentence that begins to take something back."""
SETBACK_WITHIN = Seldom(
    r"(?:[,;:!–-]|\.{2,}) *(?:(?:men|eller|aah|ah|eh|oeh|aeh) )?(?:nej|hov|hovsa|ups|stop|oev)\b"
    r"(?! (?:tak|med|til))[ ,!.]+(?=\w)(?!(?:\w+ ){0,5}?(?:ogsaa|glemte|glemt|vegetar\w*|"
    r"vegan\w*)\b)"
)
_AT = r"(?:(?:moedet|moede|det|i|den|paa|til|d\.?) ){0,3}M\d+(?: M\d)?"
MEANT_INSTEAD = Seldom(
    r"(?:(?>(?:nej|hov\w*|ups|undskyld|forkert\w*|aah|arh|ah|vent|eh|saa|altsaa|men|"
    r"naa)\b[ ,.!:-]+))*"
    r"(?:(?:det (?:er|bliver|var|skal vaere|skulle vaere|gaelder)|(?:er|bliver|var|skal|"
    r"skulle) det)"
    r"(?: (?:kun|jo|altsaa|naturligvis|selvfoelgelig|saa|da|vaere|i stedet|derimod))* "
    rf"{_AT}|{_AT} (?:er|bliver|skal|skulle|var) det(?: vaere)?)"
    r"(?:,? (?:kun )?(?:som|der|at|J|vi|H|D|S|de|han|hun)\b(?!.*\b(?:ikke|maaske|nok|"
    rf"vist)\b)[^.;?GM]{{0,50}})?(?:,? (?:altsaa|dvs\.?|nemlig|det vil sige|saa),? {_AT})?[ .!]*"
)
"""`Det er møde 1, jeg har tid til` behind a sentence that took a wish back."""
SETBACK_OF = Seldom(
    rf"{_OH}[ ,!.:-]+(?=\w)(?!.*\b(?:glemte|glemt|vegetar\w*|vegan\w*|\w*allerg\w*|gluten\w*|"
    r"laktose\w*|mail\w*|adresse\w*|hedder|telefon\w*|ogsaa|staves|spiser)\b)"
)
"""The same where somebody of the wish is named: `Øjeblik, Ida er i retten den dag`."""
MEANT_MEETING = Seldom(
    r"\bJ (?:mener|mente) (?:\w+ ){0,2}?(?:(?:i|paa|til|moedet|moede|den|det) )*M(\d+)|"
    r"\bdet er (?:\w+ )?M(\d+),? (?:som )?J (?:mener|mente)\b|"
    r"(?:hov |nej |ups )?(?:det|moedet) (?:hedder|er|bliver|var|kaldes)(?: (?:jo|naturligvis|da|"
    r"selvfoelgelig|altsaa|vist))* (?:(?:det|moedet|den|i) )*M(\d+)\W*$"
)
IT_BECOMES = Seldom(
    r"(?:(?:saa|men|og|derfor|nu|derimod|i stedet) )*(?:det bliver|bliver det)"
    r"(?: (?:saa|derfor|nu|i stedet|altsaa|nok|vist|maaske|derimod|simpelthen|formentlig|muligvis|"
    r"alligevel|formodentlig|sandsynligvis))* (?P<who>G\d+)"
    r"(?:,? (?:der|som) (?:kommer|deltager|moeder|tager|skal|repraesenterer|stiller|overtager|"
    r"springer|traeder)\b[^,;]*)?(?: i stedet)?[ .!]*"
)
"""`Jeg kan ikke alligevel. Det bliver Ida`: she comes for who was just cancelled."""
