"""The words of wishes, as patterns over a grouped clause (see `clauses.marking`).

Each list is read from its top; a pattern tells its kind alone, who is meant follows from the
people of the clause unless the pattern names them (`who`, `in`, `out`). Folded: ae, oe, aa.
"""

from __future__ import annotations

from knub_mailer.language.seats.leaving import ABSENT as ABSENT
from knub_mailer.language.seats.leaving import DROP as DROP
from knub_mailer.language.seats.leaving import STAYS as STAYS
from knub_mailer.language.seats.on_the_list import ADD as PUT_ON
from knub_mailer.language.seats.on_the_list import COME as TURN_UP
from knub_mailer.language.words.alternatives import any_of
from knub_mailer.language.words.wordparts import LIST as LIST
from knub_mailer.language.words.wordparts import ME, WIDE, W
from knub_mailer.language.words.wordparts import SEAT as SEAT
from knub_mailer.language.words.wordparts import WHO as WHO

ADD = any_of(
    *PUT_ON,
    r"\bhaegte?r? (?:(?:J|vi) )?(?:S|os|G\d+|H) (?:\w+ )?(?:paa|med)(?= (?:(?:til|ved|i|paa|den|"
    r"det|"
    r"moedet|moede|ogsaa) )*M\d|\W*$)|\bfoer(?:es?)? (?:\w+ )?(?:S|os|G\d+|H) (?:\w+ )?til "
    r"protokols\b",
    r"\bstil(?:le)? (?:S|os|G\d+|H) (?:\w+ ){0,2}?op (?:foran|bag|ved) (?:skaerm\w*|M\d)",
    rf"\b(?:laegge?r?|faa|tage?r?) beslag paa (?:\w+ ){{0,2}}?{SEAT}\b",
    r"^(?:\d|to|tre|fire|fem|seks) [a-z]{4,}(?:ere|boer) (?:paa|til) (?:(?:jeres|moedet|moede|"
    r"det|den) )*M\d+,? tak\b",
    r"\bM\d+ vil (?:J|G\d+|H|vi) (?:(?!ikke\b)[a-z]+ ){0,3}?(?:paa|med)(?: til)?(?=$|[.,;!]|"
    r" (?:under|uanset|selv))",
    r"\bvil (?:(?:meget|saa|nu|alligevel|derfor) )*gerne (?:paa|med|til) (?:igen|alligevel)\b",
    rf"\bsaet(?:te)?\b{W}{{0,4}}? (?:kryds|krydset|flueben|hak) (?:ved|for|ud for|til) "
    rf"(?:K|os|S|G\d+)\b",
    r"^(?:M\d+ ?[:,-]? ?)?(?:G\d+|S) (?:ind|paa)(?: i stedet)?$",
    r"^(?:skal )?(?:ind|nye?|plus|tilgang) (?:(?:til|paa|ved|i|den|d\.?|det|moedet|moede) )*M\d+\b"
    r"(?=(?: ?:|[,:]? G\d))",
    r"^paa med (?:S|G\d+|H)\b",
    r"\b(?:til|paa) (?:\w+ )?M\d+ melder (?:J|vi|K) (?:\w+ ){0,2}?(?=G\d)(?!.*(?<!, )\b(?:fra|ud|"
    r"ind|syg)\b)",
    r"\btag(?:e)? (?:gerne |ogsaa |bare )?(?:S|os|G\d+|H) (?:ogsaa )?med\b(?! i (?:moedet|bilen))",
    r"\blaegge? (?:\w+ ){0,2}?(?:G\d+|S|H) (?:\w+ )?oven ?i\b",
    r"(?:\blaeg|\bY (?:\w+ ){0,2}?laegge) (?:S|G\d+|H|os) ind (?:til|paa) (?:\w+ )?(?:M\d|begge|D)|"
    r"\bsaet (?:S|G\d+|H|os) ned (?:til|paa) (?=.*\bM\d)",
    rf"\b{SEAT} (?:(?:i|til|paa|ved|den|moedet) )*M\d+ (?:til|for) {WHO}",
    rf"\b(?:har|faar) brug for (?:\w+ )?{SEAT}",
    r"\b(?:til|paa)meld(?:e|er|es|t|te)?\b(?!ing)",
    r"\btilm(?:\.|eld)?\b|\btlm\b",
    r"\btilmelding(?:en|er)? (?:af|for|fra|til|paa)\b|\btilmelding(?:er)?$|^tilmelding\b",
    r"\b(?:indskriv\w*|indtegn\w*)\b",
    rf"\bvaere (?:\w+ )?sikre?r? paa (?:\w+ ){{0,3}}?{SEAT}",
    r"\b(?:oensker|oenskes) (?:\w+ ){0,2}?deltagelse (?:i|paa|til|ved)\b(?=.*\bM\d)",
    r"\b(?:bekraeft|meddel|tilkendegiv|anmeld)\w*\b[^;:?]{0,30}? (?:deltagelse|fremmoede|"
    r"tilstedevaerelse)\b|\bdeltagelse\b[^;:?]{0,40}? (?:bekraeftes|meddeles|anmeldes)\b|"
    r"\btilsagn om (?:\w+ )?deltagelse\b|\b(?:noter|registrer|modtag|indfoer|opret)\w* "
    r"(?:venligst |lige )?(?:min|mit|vores|G\d+'s|hans|hendes) (?:tilmelding|deltagelse|navn)\b|"
    r"\b(?:ekstra|nye?|yderligere|endnu en) (?:deltager(?:e|en)?|"
    r"tilmelding(?:er)?)\b[^:;?]{0,30}: ?"
    r"(?=G\d)",
    rf"\b(?:oensker|oenske|bede om|beder{WIDE} om|beder|faa|faar|give?r?|skaffe|sikre|"
    rf"sikrer|skal bruge|have|behoever|bestille?r?(?! (?:\w+ )?billet(?:ten|"
    rf"ter)?(?! til M))|goere?s? (?:\w+ )?|goer|tager?(?: gerne)?|reservere?r?|mangler|"
    rf"indtage|optage|tager imod|oenskes|vil gerne|booke?r?|hold|holde|afsaet|reserver|giv|"
    rf"ledig)\b(?: (?:S|J|H|D|G\d+|Y|os))?{W}{{0,6}}? (?<!min )(?<!mit )(?<!hans )"
    rf"(?<!hendes )(?<!deres )(?<!vores )(?<!'s )(?<!my )(?<!paa )(?!pladsen\b|"
    rf"stolen\b){SEAT}\b(?! (?:at vende|for udsatte))",
    rf"\b{SEAT}\b{W}{{0,4}}? (?:til|for)\b{W}{{0,2}}? {WHO}",
    rf"\b{SEAT} i S\b(?! (?:\w+ ){{0,2}}?(?:overt|gaar|overg|skal|tilfald|bruge|besaet|udfyld))",
    rf"\b(?:udnytter?|benytter?|bruger?|goere?r? brug af|anvender?)\b[^.;:!?]{{0,40}}? {SEAT}\b|"
    rf"\bmangler (?:\w+ )?paa (?:jeres |vores |den )?{LIST}",
    rf"\bvores (?:[a-z]+ ){{0,3}}?{SEAT}(?: (?:paa|til|i) (?:moedet )?M\d+)? (?:gaar|skal gaa|"
    rf"gives|tilfalder|er) "
    rf"(?:til )?(?=G\d)",
    rf"^(?!.*\b(?:har|brugt|kun|ikke)\b)(?:\w+ ){{0,3}}?(?:\d|en|to|tre|fire|fem|"
    rf"seks) {SEAT}\b.{{0,30}}\bM\d",
    rf"\bpaa {LIST}",
    r"\bfaar (?:J|vi) (?:en|to|tre|\d)(?: (?:kollega|kolleger|mere|til))? med:? ?(?=G\d)",
    r"(?<!det )\bskal (?:(?!(?:styr|tjek|check|rede|hold|svar)\b)\w+ ){0,3}?paa\b"
    r"(?= (?:(?:det|den|moedet|moede|ogsaa|baade|til|i|ved) )*"
    r"(?:M|listen)|$)",
    rf"\b(?:vil|skal|maa|kan|ville)\b{W}{{0,4}}? (?:have|faa|ha) (?:{WHO}|foelgende|"
    rf"disse|to|tre|fire|fem){W}{{0,4}}? (?:med|paa|ind|op|af ?sted)\b",
    rf"\b(?:kan|kunne|vil|gider|maa|skal) Y (?:[a-z]+ ){{0,4}}?faa (?:[a-z]+ )?{ME} "
    rf"(?:[a-z]+ ){{0,2}}?(?:med|paa|ind|op)\b"
    rf"(?=(?: (?:med|paa|til|i|ved|det|den|moedet|moede|jeres|ind))*(?: M\d| {LIST}|\W*$))",
    rf"\b(?<!kan )(?:have|faa|tage|tager|tag|medbringer?|ha)\b{W}{{0,3}}? (?:G\d+|H|"
    rf"D)\b{W}{{0,3}}? med\b",
    rf"\b(?:vil|skal|maa|ville)\b(?: (?:J|S|G\d+|H|D|vi))?{W}{{0,5}}? (?:med\b(?=(?: (?:M|"
    rf"til|paa|i|den|d|igen|ogsaa|derover|ud|op|som|naar|ind)\b| M|[.,!]|"
    rf" ?$))(?! i (?:netvaerk|kreds|jeres|faelles))|paa\b(?= (?:(?:baade|ogsaa|til|i|"
    rf"ved|selve) )*(?:M|listen|turen|"
    rf"holdet|deltager|(?:det|moedet|moede|netvaerksmoedet|seminaret|traeffet|dagen|temadagen)"
    rf"(?: (?:i|om|den|til|d))* M\d)))",
    r"\b(?:vil|skal|ville) (?:(?:S|G\d+|H|D|J|vi) )?(?:(?:saa|ogsaa|meget|gerne|i stedet|derfor) )+"
    r"paa(?=[ .;!]*$|, )",
    rf"\b(?:have|faa|ha|tage|faar){W}{{0,3}}? (?:S|G\d+|H|D|os|foelgende|"
    rf"disse) med\b(?! i (?:netvaerk|knub))",
    r"\b(?:anmaela|anmaeler|paamelding)\b",
    r"\bhar\b.{0,25}\bfoelgende\b.{0,40}\bM\d+|\bmelder ind med\b|\bstiller med\b",
    rf"\b(?:min|mit|vores) {SEAT}\b.{{0,45}}\b(?:bestille|booke|reservere|bestil|book|"
    rf"reserver|bestilles|bookes|reserveres)\b",
    rf"\bsaet(?:te)? flueben\b|\bsaet{WIDE} (?:mit|mine|vores|hans|hendes|G\d+'s) navne?\b",
)

_NO_WORDING = (
    r"(?! (?:(?:venligst|gerne|bare|blot|altid|ogsaa) )*(?:N|\"[^G\"]{2,40}\") paa\b)"
    r"(?! (?:(?:venligst|gerne|bare|blot|altid|ogsaa) )*\"G\d+\" paa (?:D|faktura|regning))"
)
"""Not `skriv "Holm 4412" på dem`: a wording for the invoices is nobody who comes."""
# Verbs that add only where they have somebody to add ("skriv Mette på"), unlike "I skriver til".
WEAK_ADD = any_of(
    r"^(?:M\d+ ?[:,-]? ?)?(?:G\d+|S) (?:ind|paa)(?: i stedet)?$",
    r"^(?:skal )?(?:ind|nye?|plus|tilgang) (?:(?:til|paa|ved|i|den|d\.?|det|moedet|moede) )*M\d+\b"
    r"(?=(?: ?:|[,:]? G\d))",
    r"\b(?:maa|kan|vil|skal) (?:Y|i|vi|H|G\d+) (?:\w+ ){0,3}?(?:skrive|saette|skrives|"
    r"saettes)(?: (?:G\d+|S|H|D|os))? (?:paa|op|ind|til(?=$| M))(?! (?:S|G|H|jer|os|"
    r"mig)\b)",
    rf"\b(?:meld|melde|melder|meldes)\b(?: (?:J|H|G\d+))?{W}{{0,4}}?(?: {ME})?{W}{{0,4}}? (?:til|"
    rf"an|paa)\b",
    rf"\b(?:skriv|skrive|skrives|skrevet)\b(?! (?:\w+ )?til (?:H|S|G|"
    rf"os))(?! (?:venligst )?til){_NO_WORDING}{WIDE} (?:(?:paa|op|ind)\b|til (?=M\d))",
    r"\bsett\b.{0,30}\bopp\b",
    rf"\b(?:saet|saette|saettes)\b{_NO_WORDING}{WIDE} (?:paa|op|kryds)\b",
    rf"\bskriver (?:Y|i) {WHO}\b[^.;:!?M]{{0,25}}? (?:paa|op|til)\b",
    rf"\b(?:fik|faa|faaet) (?:[a-z]+ ){{0,4}}?(?:til)?meldt {ME}(?: til)?\b",
    rf"\b(?:smid|smide|plac|put|putte|propp|lirk|klem|klemme|flet|presse?|plotte?|"
    rf"tegne?)\w*\b{WIDE} (?:paa|ind|down|on)\b",
    rf"\b(?:foer(?= (?:venligst |lige |ogsaa |bare |gerne )?(?:{WHO}|os|navn\w*|mit|mine)\b)|"
    rf"foere|foeres)\b{WIDE} (?:ind|paa|op)\b",
    rf"\b(?:foej|foeje|foejes)\b{WIDE} til\b|\btilfoej\w*\b",
    r"(?<!tage )(?<!tager )(?<!med )(?<!mine )(?<!sine )\b(?!noterer (?:S|os)(?:$|"
    r",? at\b))(?:noter|registrer|opret|oprett|"
    r"indmeld)(?:e|er|es|eres)?\b",
    r"\b(?:noteres|registreres|oprettes|tilfoejes|skrives|saettes|indskrives|bookes)\b"
    r"(?! (?:af|ud|vaek|fra)\b)",
    rf"\b(?:book|reserver)(?:e|er|es)?\b(?=(?: \w+){{0,3}}? (?:{WHO}|ind|"
    rf"os)\b)(?! (?:hjemrejse|tog|hotel|billet|rejse|bil|minibus|taxa|overnatning|fly)\w*)",
    r"\b(?:sign|put|register|enrol|enroll|pencil|add|include|count|note)\b|"
    r"\bbe (?:added|included|registered|signed up|put down)\b",
    rf"\b(?:reserve|have|get|like|need|keep|save|book)\b{WIDE} (?:seat|place|spot|"
    rf"chair)s?\b",
    r"\bmelder S\b(?! (?:syg|ud|fra|ind|selv fra|klar))",
)

COME = any_of(
    *TURN_UP,
    r"\b(?:overvaerer?|bivaaner?)\b(?=.*\bM\d)|\brykker? (?:\w+ )?ud med (?=.*\b(?:G\d|\d|to|tre|"
    r"fire|fem|seks)\b)|\b(?:laegger?|slaar?) (?:J |vi |G\d+ )?(?:\w+ )?vejen forbi (?=.*\bM\d)|"
    r"\b(?:er|vaere) (?:\w+ ){0,2}?blandt deltagerne\b",
    r"\bindfinder? (?:J |vi |H |G\d+ )?(?:S|os|sig)\b|\bfinder? (?:J |vi |G\d+ )?(?:\w+ "
    r")?vej(?:en)? "
    r"(?:op |over |ind )?til (?:\w+ )?M\d|"
    r"\btager? (?:J |vi |G\d+ )?(?:\w+ )?hele (?:menuen|pakken|raekken|turen|serien)\b(?=.*\bM\d)",
    r"^(?:saa |ja,? |jo,? |og )*(?:J|vi|G\d+) er (?:meget |ogsaa |bare |helt |gerne |igen )?"
    r"(?:paa(?: (?:den|det|igen|ogsaa))?|friske?(?: paa (?:den|det|M\d+))?)[!. ]*$|"
    r"^(?:den|det|M\d+) er (?:J|vi|G\d+) (?:ogsaa |gerne )?paa[!. ]*$",
    r"\b(?:take part|participate|come along|be there|be (?:at|in|present|joining) (?=(?:the |"
    r"your )?M\d)|wants? (?:to come )?too)\b",
    r"(?<!oevrige )(?<!vores )(?<!ene )(?<!anden )(?<!tredje )(?<!ny )(?<!nye )"
    r"\b(?:deltager|deltage|deltar|delta)\b",
    r"\bkommer?\b(?! (?:naerma?est|naermast|oprindelig\w*|"
    r"egentlig) fra\b)(?! (?:(?:\w+ ){0,2}?(?:med en|med et|senere|for sent|foerst|lidt sent|"
    r"til at|og henter|og hilser|for at hente)|"
    r"fra(?! (?:os|K|vores|kommunen|her)\b)|(?:(?:J|vi|H|G\d+) )?i tanke|hjem\b|bag paa|"
    r"til at (?:mangle|koste)|senere|efter|foerst|ud|"
    r"tilbage|ind over|(?:G\d+|H|D|J) (?:(?:i|fra) \w+ )?efter (?:S|os)\b|"
    r"ikke til at betale|en faktura))",
    r"\bmoeder?\b(?: \w+){0,3}? (?:op|frem|talstaerkt|M\d+)\b|\bmoeder? (?:op|frem)\b|"
    r"\bmoeder\b(?= M\d)",
    r"\bfaar Y (?:\w+ ){0,2}?(?:besoeg (?:af|fra) )?(?=(?:\w+ ){0,6}?(?:G\d|"
    r"S\b))(?=.*M\d)|M\d.*\bfaar Y (?:\w+ ){0,2}?(?:besoeg|G\d|S\b)|"
    r"\bY faar (?:\w+ ){0,2}?(?:besoeg (?:af|fra) )?(?:G\d+|S)\b(?=.*M\d)|\bmelder (?:jer|"
    r"Y) (?=G\d)",
    r"\b(?:vil|ville) (?:\w+ ){0,2}?gerne (?:(?:ind|over|med) )?til (?:(?:moedet|moede|i|"
    r"den) )*M\d",
    r"\bskal (?:(?:ogsaa|derfor|nu|selv|begge|med) )?til (?:(?:baade|moedet|moede|i|den|det) )*M\d",
    r"\bdukker?\b(?: \w+){0,2}? op\b|\btropper? op\b|\btoner frem\b",
    r"\b(?:tager|tage|rejser|rejse|koerer|koere|drager|hopper|hoppe|"
    r"smutter)\b(?: (?!(?:sammen|stilling|hensyn|hoejde|kontakt)\b)\w+){0,3}? "
    r"(?:med\b(?! (?:min|mine|familien|konen|manden|boernene|"
    r"kaeresten))|turen|toget|afsted|til M\d+|mod M\d+|til|derop|derover|paa)\b",
    r"\bstiller?\b(?: \w+){0,4}? (?:op|med|M\d+|hoej)\b|\bstiller (?=G)",
    r"\brepraesenter\w*\b|\brepraesentant(?:er)?\b",
    r"\b(?:logger|logge|kobler|kobl\w*|ringer ind)\b(?: \w+){0,3}? (?:paa|ind|op|med)\b",
    r"(?!.*\b(?:telefon\w*|mobil\w*|mail\w*|kontoret|hjemme|baggrunden|tlf)\b)"
    r"\b(?:sidder(?! og\b)|sidde|foelger?|foelge|lytter?|lytte|kigger)\b(?: \w+){0,4}? "
    r"(?:med|klar|bag|foran|ved|M\d+)\b",
    r"\bfoelger? (?:gerne |ogsaa )?(?:med (?:i|paa|til|ved) )?(?:moedet )?M\d|"
    r"\bsaetter? (?:(?:J|S|os|sig|vi|H|D|G\d+) ){1,2}(?:\w+ )?(?:foran|ved|bag) (?:skaerm|"
    r"computer|pc|M\d)|"
    r"\b(?:tuner?|klikker?|zoomer?) (?:(?:S|sig|os|J|vi|H) )?(?:ind|op|paa|med)\b|"
    r"\bser? (?:gerne |ogsaa )?med (?=hjemme|online|paa (?:skaerm|nettet|linket)|via|M\d)",
    r"\b(?:er|vaere|bliver|skal|vil|kan|maa|vaeret)\b(?: (?:gerne|ogsaa|selv|begge|meget|"
    r"selvfoelgelig|naturligvis|godt|derfor|igen|jo|vist|saa|altsaa|alle|tre|to|fire|vi|J|"
    r"fra|os|klar|endelig|bare|at|komme|absolut|altid|hjertens|"
    r"100 ?(?:%|procent|pct)))*? (?:med\b|paa\b(?= (?:M|"
    r"(?:i |til |den |det |aarets |d )+M|"
    r"listen|skaermen|banen)))(?! (?:paa(?:$|,| (?:mail\w*|kopi|cc|traad\w*|denne|sidelinjen|at|"
    r"hvad|det|den|prisen|vilkaarene|ideen))|"
    r"hvad|hvordan|vippen|ferie|kursus|kontoret|vej|barsel|"
    r"glaede|fornoejelse|beklagelse|garanti|"
    r"i (?:tank|aand|hjert|kuliss)\w*|"
    r"orlov|det rene|arbejde|at|en|den|noget|stand|hvem|nippet|udkig|plads|hvor))",
    r"\b(?:vil|ville|skal|kan|maa|tager|siger|sagde)\b(?: \w+){0,4}? (?:komme|vaere med|"
    r"vaere der|moede op|deltage|sidde med|lytte med|med til|vaere til stede)\b",
    r"\b(?:siger|takker|sige|takke)\b(?: \w+){0,2}? ja(?: tak)?\b|\bja tak til\b|"
    r"\bja til (?:invitationen|M\d+|moedet)\b|"
    r"\bet (?:\w+ ){0,2}?ja\b(?: tak)? (?:herfra|fra|til)\b|^(?:tommelfinger\w* op|thumbs up) ",
    r"\b(?:skal|vil|kan|maa|lov til at tage) (?:\w+ ){0,2}?af ?sted\b(?! (?:igen|foer|kl|hjem|"
    r"senest|allerede))|"
    r"\b(?:send|sending) (?=G\d)|\b(?:er|sidder|staar) (?:\w+ )?paa plads (?=(?:(?:i|den|til|"
    r"d) )*M\d)|"
    r"\b(?:os|dem|de|folkene|holdet) fra (?:K|os|kommunen) (?:er|bliver):? ?(?=G\d)|"
    r"\bnoejes? (?:(?:J|vi|H|G\d+) )?med (?=at sende G\d|at (?:deltage|komme)\b|(?:det |moedet |"
    r"den )?"
    r"(?:i )?M\d)|"
    r"\bholder (?:S|sig|"
    r"os|mig) til (?=(?:det |"
    r"moedet )?M\d)|"
    r"\b(?:supplerer|udvider|forstaerker|bemander|besaetter)\b (?:\w+ ){0,2}?med (?=G\d)",
    r"\bhar\b(?: \w+){0,2}? G\d+(?: \w+){0,2}? med\b|\bmed som\b",
    r"\bsender(?! (?:G\d+|H|S) (?:en|et|vores|jeres|nogle|noget|lige|besked|mail)\b)"
    r"(?! (?:Y|i|den|det|en mail|faktura|linket|jer|materiale|programmet|besked|en|et|"
    r"regning\w*|ean|foerst|naermere|hermed en))\b(?=(?: \w+){0,4} (?:G\d+|S)\b)",
    r"\b(?:taeller?|taelle|regne?r? med|regn med)\b(?=(?: \w+){0,2} (?:G|S|J|H|D))|\bcount\b",
    r"\b(?:vil|oensker at|skal|kan|faar lov at|agter at|"
    r"har taenkt os at)\b.{0,45}\bsende (?=G)|\b(?:tager|snupper) (?:D|M\d)|"
    r"\bspringer J? ?(?:\w+ )?(?:paa|til)\b|\b(?:har|faar|"
    r"faaet) (?:\w+ ){0,2}?(?:groent lys|lov|ok|tilladelse) til (?:\w+ ){0,3}?(?:M\d|"
    r"turen|at (?:deltage|komme|tage))|(?:har vi|vi har) (?:\w+ )?(?=G\d)(?=.*M\d)|"
    r"(?=.*M\d)(?:har vi|vi har) (?:\w+ )?(?=G\d)",
    r"\bsender (?:(?:vi|J|K|gerne|igen|ogsaa|som|saedvanlig|altid|nu|derfor) )*(?:\d|to|tre|fire|"
    r"fem|seks|et par) (?:(?:personer|mand|kolleger|deltagere|medarbejdere|folk|stykker|fra|os|af|"
    r"vores) )*(?:af ?sted|(?:med )?(?:til|paa|i) (?:(?:moedet|moede|den|det) )*M\d)",
    r"\bskulle (?:\w+ ){0,2}?have (?:vaeret|deltaget|moedt)\b(?=.*(?:\bmed\b|\bM\d|\baf ?sted\b))",
    r"\b(?:glaeder)\b(?: \w+){0,4}? (?:deltage|komme|vaere med)\b",
    r"\b(?:vores|odders|byens) (?:deltagere?|repraesentant(?:er)?|hold|udsendte?)\b|"
    r"\bdeltagere?(?:n|ne)?\b(?: \w+){0,4}? (?:er|bliver)\b|"
    r"\bdeltagere?(?: \w+){0,4}:? (?=G)|\bhold(?:et)?\b.{0,30}(?=G)",
    r"\b(?:udgoer|blander os|melder (?:os|sig|S) (?:klar|parat)|er klar(?! over| til at "
    r"(?!deltage|komme|vaere|moede|tage|rejse|logge|foelge))|"
    r"(?:staar klar|klar til)(?! (?:til )?at (?!deltage|komme|vaere|moede|tage|rejse|logge|"
    r"foelge)))\b",
    r"\b(?:attend|attending|join|joining|participate|participating|"
    r"(?:coming|come)(?! (?:\w+ )?(?:from|late|later|back|home|up with|across)\b)|be there|"
    r"count (?:S|J|G\d+) in|"
    r"turn up|will be there|delta|vara med|vaera med|"
    r"(?:dial|dialling|dialing|log|logging|tune|tuning|call|calling|sit|sitting) in)\b",
    r"\bM\d+ (?:noejes|klare[rs]?|begraense[rs]?) (?:(?:vi|os|J|K|dog|saa) )*(?:med|til) (?=G\d)|"
    r"\b(?:noejes|klare[rs]?) (?:(?:vi|os|J|K|dog|saa) )*(?:med|til) (?=G\d.{0,30}M\d)|"
    r"\bM\d+ (?:daekker (?:G\d+|J) ind\b|daekkes (?:ind )?af (?=G|J\b))|(?:G\d+|"
    r"J) daekker M\d+ (?:ind|for (?:os|K))\b|"
    r"\bM\d+ (?:er|bliver|kommer) (?:det )?(?:(?:kun|alene|jo|blot|bare|udelukkende|igen|ogsaa|saa|"
    r"derimod) )?(?:G\d+|S)\b|(?:G\d+|S|"
    r"J) (?:er|bliver) (?:(?:nu|ogsaa|selv|igen|saa|gerne|jo|endelig|klare?|alene|friske?|"
    r"parate?|begge) )?(?:om|paa|til|"
    r"med paa|ved) M\d+|"
    r"\bM\d+ er (?:J|G\d+|H) (?:(?:ogsaa|gerne|saa|til gengaeld|helt) )*med (?:paa|til|i)[ .!]*$",
    r"\b(?:vi (?:er|bliver|kommer|stiller)|(?:er|bliver|kommer) vi) (?:\w+ ){0,2}?(?:\d+|"
    r"to|tre|fire|fem|seks|syv|otte|ni|ti)\b(?! (?:aar|uger|dage|moeder|medlemmer|ansatte|kolleger|"
    r"om (?:det|opgaven|at)|i (?:teamet|afdelingen|enheden|gruppen|kommunen|huset|forvaltningen|"
    r"sekretariatet)|paa (?:kontoret|holdet|arbejdet|omraadet)|med (?:navnet|samme)|ved navn))",
    r"\b(?:vi (?:vil|skal|kan|regner med at|taenker at)|(?:vil|skal) vi) (?:[a-z]+ ){0,3}?"
    r"(?:vaere|blive) (?:\d+|to|tre|fire|fem|seks|syv|otte)\b(?! (?:aar|uger|dage|om))",
    r"\b(?:bliver|er) vi\b.{0,6}(?=G\d)|\bvi (?:er|bliver):? ?(?=G\d)",
    r"(?:til|paa|ved) (?:(?:moedet|moede|det|den|i) )*M\d+ (?:skal|vil|maa) (?:J|H|D|G\d+|vi) "
    r"(?:(?:ogsaa|gerne|meget|selv|godt) ?)*(?:med|paa|deltage|vaere med)?[ .!]*$|"
    r"\bM\d+ tager (?:J|S|G\d+)\b|\bgive adgang til (?=G|H|S)|"
    r"\b(?:skal|oensker|vil gerne) (?:ogsaa )?(?:have|faa) adgang til (?:(?:baade|moedet|det|"
    r"den|i) )*M\d",
    r"\b(?:foelgeskab|selskab|ledsaget) (?:af|med)\b",
    r"\b(?:tael|taelle|taell|regn|regne)\b(?: \w+){0,6}? med\b",
    r"\bM\d+ (?:rykker|stiller|kommer|moeder|sender|er|bliver|deltager|har) (?:K|"
    r"vi)\b.{0,45}(?=G\d)|(?=.*M\d)\b(?:rykker|stiller|kommer|moeder|sender|er|bliver|"
    r"deltager) K\b.{0,45}(?=G\d)|\bhermed\b (?:\w+ ){0,4}?(?=G\d).{0,60}M\d|"
    r"^G\d+ fra K til M\d+|\bmedbringer (?=G)",
    r"\b(?:joiner|hopper paa|tjekker ind|kigger (?:med|forbi)|slutter (?:(?:S|os|mig|sig) )?til|"
    r"(?:blir|bliver) (?:ogsaa |gjerne )?med)\b|\boensker (?:kun |ogsaa |"
    r"gerne )?(?:at )?(?=M\d)|\b(?:vil|ville) (?:\w+ |G\d+ |J ){0,3}?gerne$|\b(?:G\d+|"
    r"H) vil ogsaa$|\b(?:tager|snupper) (?:(?:ogsaa|gerne|ligeledes|desuden|selv|med|saa|"
    r"derimod|kun|bare|hellere|i stedet) ){0,3}(?:moedet |det |den |turen )?"
    r"(?:i |den |til )?(?=M\d)",
    r"\b(?:vil|skal) (?:\w+ ){0,2}?(?:gerne |ogsaa )*(?:afsted |af sted |med )?til (?=M\d)",
    r"\ber (?:ogsaa )?(?:hoppet|kommet|gaaet|sprunget) med (?:paa (?:den|det|vognen|turen|holdet|"
    r"banen)\b|$)",
    r"\bplus(?= G)|\bmed paa (?:turen|skaermen|vognen)\b|\bnoejes (?:\w+ )?med (?:moedet )?(?=M\d)|"
    r"\b(?:tager|kommer) (?:\w+ ){0,2}?af ?sted\b(?! (?:igen|foer|kl|til(?! M)|hjem|for at|senest|"
    r"allerede))",
)

JOIN = any_of(
    r"^(?:(?:og|saa|ja|men|her i|i) )*(?:K|vi) fortsaetter(?: (?:K|vi|ogsaa|gerne|meget|"
    r"naturligvis|selvfoelgelig|"
    r"helt klart|bestemt|igen|jo|med|i|aar|20\d\d|saesonen|som|sidste|"
    r"medlem(?:mer)?))*$(?<!fortsaetter)",
    r"^K (?:skal |vil )?(?:(?:meget|gerne|ogsaa|nu|endelig|atter) )*(?:ind|med)$",
    r"\bjoin (?:your|the|our|this) (?:\w+ )?network\b|\b(?:skriv|saet|foej|noter|optag|put|"
    r"add)\w* .{0,30}\bmedlemsliste\w*",
    r"\bmedlem(?:mer|merne|met|mar|skabet|skab|ship|skommune)?\b|\bmembers?(?:hip)?\b|"
    r"\bmedlemskap\w*\b",
    r"\bindmeld\w*\b",
    r"\bmeld\w* (?:S|os|K|sig|kommunen)(?: \w+){0,2}? til (?:\w+ )?(?:netvaerket?|knub)\b(?!s)|"
    r"\bmelde?r? (?:K |vi |J |sig |os |S )*(?:\w+ )?under fanerne\b(?!.*\bM\d)",
    r"\bindgaar? (?:\w+ )?i (?:\w+ ){0,2}?(?:netvaerk\w*|knub|samarbejdet|kredsen)\b",
    rf"\bmeld(?:er?|es|t)?\b(?! (?:\w+ ){{0,2}}?(?:navn\w*|antal\w*|deltager\w*|folk|hvem)\b)"
    rf"{WIDE} ind\b(?! med(?! det samme|.{{0,30}}\bsom (?:\w+ )?(?:\w*kontakt|tovholder)))",
    r"\b(?:traede?r?|gaar?)\b.{0,20}\bind i (?:jeres |kredsen|netvaerk\w*)|"
    r"\bindgaar? i (?:jeres |\w*kredsen|netvaerk\w*)|"
    r"\b(?:hoppe[r]?|kommer?) om ?bord\b|\b(?:come|comes|coming|get) (?:on board|aboard)\b",
    r"\btilslutte?r?s?\b|\btilslutning\b|(?<!G\d )(?<!\bJ )(?<!\bH )\btiltraede?r?\b|"
    r"\b(?:gen)?indtraede?r?\b|"
    r"\bgenindmeld\w*|\bgenoptage[sr]?\b",
    r"\boptagelse\b(?! (?:i|paa) (?:\w+ )?\w*(?:liste|fortegnelse))|\b(?:blive|bliver|faa|"
    r"soeger|anmode\w*|bede|beder|kan|bedes|oensker|"
    r"at)\b(?: \w+){0,6}? optage[st]\b(?! (?:i |paa )?\w*liste)|\bfaa\b.{0,30}\boptaget\b|"
    r"\b(?:vil|skal|maa)\b(?: \w+){0,4}? optage[st] (?:i|som|hos)\b(?! \w*liste)",
    r"\b(?:K|vi) (?:\w+ ){0,2}?(?:vil|oensker) (?:\w+ ){0,3}?(?:indenfor|inden for)"
    r"(?=$| (?:i aar|20\d\d|igen|nu|i (?:jeres |det )?(?:netvaerk\w*|knub|varmen|kredsen))\b)",
    r"\bopret\w* (?:K|os|kommunen) (?:\w+ ){0,2}?(?:i aar|20\d\d)\b",
    r"\b(?:med|del|deltage|deltager|vaere|kommer?|ind|komme|plads|deltagelse|hopper|hoppe|"
    r"paa|fortsaette\w*|join|part)\b(?: \w+){0,4}? (?:i|af|of|the|paa) (?:jeres |vores |"
    r"dette |kommunernes |kl's |det |KL-|the |your )?(?:netvaerk(?:et|ets)?|nettverk\w*|"
    r"naetverk\w*|kreds(?:en)?|faellesskab(?:et)?|knub|samarbejde(?:t)?|selskab(?:et)?|"
    r"klub(?:ben)?|vognen|varmen|network|knub-netvaerket|forum)\b",
    r"\b(?:tilmeld\w*(?! til (?:\w+ )?(?:netvaerks)?moede)|sign .{1,30} up|registrer\w*|opret\w*|"
    r"skriv\w*(?! (?:\w+ ){0,2}?til (?:G\d|S|H|mig|os))|"
    r"noter\w*)\b.{0,60}\b(?:netvaerk(?:et)?|knub|nettverket|saesonen|"
    r"network)\b(?!s?moede)(?! i M)",
    r"\b(?:er|vi er|vaere|vil|skal|saa er|kommer) (?:\w+ ){0,4}?(?:med|paa) (?:igen|ogsaa|"
    r"atter|endnu)(?: \w+){0,3}? (?:i aar|20\d\d|i \d\d|aar\b|saeson)",
    r"\b(?:med|paa) (?:igen )?i (?:aar|20\d\d|26|saesonen|indevaerende)\b|"
    r"\bi aar (?:igen )?(?:med|ogsaa)\b",
    r"\b(?:saeson|aar|omgang) (?:mere|til)\b|\b(?:fortsaetter?|forny\w*|genoptage\w*|"
    r"kontingent\w* (?:betal|for))\b(?: \w+){0,4}? (?:medlem\w*|netvaerk\w*|igen|2026|"
    r"i aar)\b",
    r"\bkoebe? (?:sig|os|ind|kommunen)\b.{0,20}(?:ind)?\b",
)

CONTACT = any_of(
    r"\b(?:skriv|mail|henvend (?:jer|dig)) (?:\w+ ){0,2}?(?:fremover|herefter|fremadrettet|"
    r"fra nu af) (?:\w+ )?til (?=G\d|S\b)",
    r"\b(?:kontakt(?:person(?:en|er)?|led(?:det)?|en|punkt|navn|felt(?:et)?|flade|"
    r"oplysning\w*)?|kontaktpersoner|contact(?: person| point)?|point of contact|"
    r"kontaktpersonerne|kontakt(?:rolle|funktion|hverv|post|opgave|ansvar)\w*|knub-kontakt|"
    r"netvaerkskontakt\w*|"
    r"kontaktansvar\w*|kontaktopgave\w*)\b",
    r"\b(?:hvervet|posten)\b|\b(?:indgang(?:en)?|tovholder(?:en)?|bindeled(?:det)?|"
    r"ankermand|primaer modtager|rette modtager|faste? forbindelse|rollen|"
    r"ansvarlig(?:e)? for netvaerket|anker(?:person)?)\b",
    r"\bY (?:skal|kan|maa|bedes) (?:[a-z]+ ){0,3}?(?:G\d+|S|H) (?:[a-z]+ ){0,2}?(?:skrive (?:til|"
    r"som)|henvende jer|maile|kontakte|ringe|have fat|tale med)\b|"
    r"\bden Y \w+er\b(?: \w+){0,3} (?:med|til|an|fat i)\b|\bden Y \w+er med\b",
    r"\bJ? ?(?:Y|i) (?:skriver til|skriver$|skal (?:ikke )?(?:i stedet )?skrive(?: venligst|"
    r" i stedet)? til|skal (?:G\d+|S|"
    r"H|J) skrive til|ringer|kontakter|henvender|skal (?:have fat i|kontakte)|"
    r"har kontakten)\b",
    r"\b(?:skal|maa|kan|bedes|vil|skriver|mailer) (?:Y|i) (?:\w+ ){0,3}?(?:skrive |maile |"
    r"henvende (?:jer|sig) )?(?:\w+ ){0,2}?til (?=G\d|S\b|H\b)(?=.*\bi stedet\b|.*\bfremover)",
    r"\b(?:al|alt|stil|send|ret|rettes|stiles|sendes|gaar)\b.{0,40}\b(?:korrespondance\w*|"
    r"post|henvendelser?|kommunikation|mails?)\b.{0,60}\b(?:til|paa)\b",
    r"\bden,? (?:som )?Y (?:\w+ )?(?:henvender jer|skriver|ringer) til\b|"
    r"\buse (?:G\d+|S) (?:for|as)\b|\b(?:tager|tage) imod (?:jeres )?(?:post|mails?)\b|"
    r"\bfaar fat i (?:os|K) (?:gennem|via|hos)\b|\bhvem skal (?:Y|i) skrive til\b|\b(?:tager|"
    r"tage) (?:mig|S|H|"
    r"sig)? ?(?:selv )?af (?:korrespondancen|kontakten|kommunikationen)\b|"
    r"\bsidder for bordenden\b|\bmand (?:her|heroppe)fra\b|\bden,? (?:der|som) modtager\b",
    r"\boverta(?:get|ger|ge)\b.{0,40}\b(?:koordineringen|netvaerket(?! fra)|rollen|"
    r"opgaven|kontakten)\b|\boverta(?:get|ger|ge) (?:(?:alt|det|det hele|arbejdet|opgaverne|"
    r"ansvaret) ){1,3}(?:med|for|omkring) netvaerket fra S\b",
    r"\bden,? (?:som )?(?:Y|i) (?:skal|kan|maa|bedes|vil|kommer til at) (?:\w+ ){0,2}?(?:have fat "
    r"i|faa fat i|tale med|hoere fra|skrive (?:til|sammen med)|kontakte|ringe til|henvende jer til|"
    r"gaa til|have kontakt med)\b|"
    r"\bY (?:skal|kan|maa|bedes|kommer til at) (?:tale|snakke|hoere|have|skrive|faa) G\d+ "
    r"(?:med|fra|fat i|til|sammen med)\b|"
    r"\b(?:skal|vil|bedes|boer) (?:(?:nu|altsaa|herefter|fremover) )?(?:have|modtage|faa) "
    r"(?:(?:al|alle|alt) )?(?:jeres |mails? fra (?:jer|Y)|post(?:en)? fra (?:jer|Y))"
    r"(?:mails?|e-?mails?|post|henvendelser|invitationer|beskeder|breve|information\w*)?\b"
    r"(?! (?:om|til|vedr\w*) )|"
    r"\bmodtager (?:(?:al|alle|alt) )?(?:jeres )?(?:mails?|e-?mails?|post|henvendelser|"
    r"invitationer|information\w*) fra (?:jer|Y|knub)\b",
    r"\b(?:vores|jeres) (?:mand|kvinde|person) paa (?:det|den|sagen|opgaven|omraadet|netvaerket)\b|"
    r"\btager sig af (?:det|netvaerket|sagen|det hele)$|\bhar bolden\b|"
    r"\bansigt(?:et)? (?:udadtil|udad)\b|\bhar S med at goere\b",
)
