"""The words of giving up a seat, of not coming, and of staying on the list (see `lexicon`)."""

from __future__ import annotations

from knub_mailer.language.seats.off_the_list import DROP as OFF_THE_LIST
from knub_mailer.language.words.alternatives import any_of
from knub_mailer.language.words.wordparts import SEAT, WHO, WIDE, W

_HEADED = r"(?:(?:af|fra|til|paa|ved|i|den|d\.?|det|moedet|moede|listen) )*"
_OF_SOME = "".join(
    rf"(?<!\b{each} )" for each in ("resten", "et", "en", "to", "del", "nogle", "begge", "alle")
)
"""`Sæt Bo på resten af møderne`: he is put on, and off nothing."""

DROP = any_of(
    *OFF_THE_LIST,
    r"\bhaegte?r? (?:S|os|G\d+|H) (?:\w+ )?(?:af|fra)\b",
    r"\blade?r? (?:J |vi |G\d+ |H )?(?:\w+ )?(?:S|sig|os) (?:\w+ )?undskylde\b(?! (?:for|at)\b)",
    r"\b(?:stryge?|strege?|slette?|fjerne?) (?:to|tre|fire|fem|[2-6])\b(?! (?:moeder|linjer|"
    r"gange|ting|af M))",
    r"\b(?:vil|oensker|skal|maa|bedes)(?: (?:J|vi|G\d+|gerne|helst|meget|at|venligst|"
    r"desvaerre)){0,3} "
    r"(?:af|vaek fra) (?:jeres |den )?\w*list\w*|"
    r"\b(?:komme|slippe|blive (?:taget|slettet)) (?:helt )?af (?:(?:jeres |den )?\w*list\w*|"
    r"(?:til |den |"
    r"moedet )*M\d)",
    r"(?:G\d+|S) (?:ud|vaek|slettes|stryges|fjernes|streges)$",
    r"^(?:M\d+ ?[:,-]? ?)(?:G\d+|S) af$",
    r"\bslaa?r? (?:\w+ ){0,2}?(?:en )?streg over (?:S|G\d+|H|D|os|min plads)\b",
    rf"^(?:skal )?(?:ud|minus|frafald) {_HEADED}M\d+\b(?=(?: ?:|[,:]? G\d))",
    rf"^(?:af|fra) {_HEADED}M\d+ ?:",
    r"(?:tage|tag|pille|pil) (?:alle|samtlige|hele) (?:[a-zK]+ ){1,4}?(?:af|fra|ud af) "
    r"(?:listen|\w*liste\w*|M\d)",
    r"\b(?:komme?r?|slippe?r?|blive?r?|skille?r?) (?:\w+ |S |J ){0,2}?af med\b",
    r"\b(?:afbestil|afbook)\w*\b|\bbakke?r? ud\b|\bmelde?r? hus forbi\b|"
    r"\b(?:maa|er noedt til at) (?:J |vi |G\d+ |H )?(?:\w+ )?(?:passe(?=$| (?:denne|til|i|den|"
    r"for|M))|staa af|melde pas)\b|"
    r"\b(?:gaar?|gaaet|gik|ryger?|roeg|faldt?|falder|faldet|er) (?:\w+ ){0,2}?(?:i vasken|"
    r"til jorden|paa gulvet)\b|\bkuldsejlet\b|"
    r"\bgive?r? (?!.*\bbesked\b).{0,50}\bfra (?:S|sig)$|"
    rf"\btage?r? (?:min|mit|vores) (?:tilmelding|tilsagn|{SEAT})\b.{{0,40}}\b(?:i (?:S|mig|"
    rf"os) igen|"
    r"tilbage)\b|"
    rf"\b(?:holde|reservere|gemme) (?:\w+ ){{0,2}}?{SEAT}\b.{{0,60}}\b(?:laengere|mere)\b|"
    r"\bkaste?r? haandklaedet i ringen\b|\bstraekke?r? gevaer\b|\bstaar af (?=(?:paa )?M\d)",
    r"\b(?:af|fra|ud)meld(?:e|er|es|t|te)?\b(?!else)",
    r"\b(?:af|fra)melding(?:en|er)?\b|\bafbud(?:et)?\b|\bafmld\b|\bframld\b",
    rf"\bmeld(?:e|er|es|t|te)?\b{WIDE}(?<!,) (?:fra|pas|forfald|frafald|"
    rf"(?<!foerste )(?<!sidste )(?<!M\d )af(?=[ .,!]*$| (?:til|"
    rf"M\d|fra|paa|i|"
    rf"den|"
    r"moede\w*|igen)\b))\b(?! (?:jer|dig|min|vores|G)\b)",
    r"\b(?:min|mit|vores|mine) (?:plads|stol)\w*\b.{0,40}\b(?:kan|maa) (?:Y|I) (?:\w+ ){0,2}?"
    r"(?:give|slippe|bruge|frigive|afgive|tage|fjerne|slette|stryge|nedlaegge|droppe)\b",
    rf"\b(?:min|mit|mine|vores|hans|hendes|deres|den|G\d+'s) (?:{SEAT}|"
    rf"tilmelding\w*)\b[^;:?]{{0,40}}?"
    r"\b(?:kan|maa|skal|bedes) Y (?:\w+ ){0,2}?(?:frigive|fjerne|slette|stryge|nedlaegge|droppe|"
    r"annullere|aflyse|sloejfe)\b",
    r"\b(?:traekker (?:vi|J|K)|(?:vi|J|K) traekker) (?:desvaerre |derfor |hermed )?"
    r"(?:alle|samtlige|vores|G\d)",
    r"\btilmelding\w* (?:for|af|til) .{1,60}\b(?:maa|skal|vil|kan) (?:J|vi|Y) (?:\w+ ){0,2}?"
    r"(?:annullere|slette|traekke|tilbagekalde|fjerne)\b",
    r"\b(?:meld|melde|melder|meldes)\b(?: (?:S|os|G\d+|H|D|J|vi|alle|desvaerre|derfor|"
    r"mig))+ (?:\w+ )?ud\b(?! om)|\b(?:meld|melde|melder|meldes)\b.{0,40}\bud af M|"
    r"(?:^|\b(?:G\d+|H|D|S|J) (?:\w+ ){0,2}?)(?:maa|skal|bedes|kan) (?:\w+ ){0,2}?meldes ud\b"
    r"(?! (?:om|til|i|paa|at)\b)",
    rf"\b(?:stryg|stryge|strege?|slet|slette?s?|fjerne?s?|fjern|pille?|pil|visk|viske|hiv|"
    rf"hive|luge|lug|(?<!et )(?<!saet )(?<!saette )krydse?(?! ud for| "
    rf"(?:\w+ ){{1,3}}?af til))\b{WIDE} (?:af|ud|fra|vaek|over|igen|paa|ned|"
    rf"bort)\b(?! (?:hoejde|med|en plads|plads))",
    rf"\b(?:kan|kunne|vil|gider|maa|skal) Y (?:[a-z]+ ){{0,4}}?faa {WHO} (?:[a-z]+ ){{0,2}}?"
    rf"(?:af|ud|vaek|ud af)\b(?=(?: (?:af|fra|paa|det|den|moedet|moede|jeres|igen))*"
    rf"(?: M\d| \w*liste|\W*$))",
    rf"\bsaet\w* (?:\w+ )?(?:kryds|streg) (?:hen )?over (?:{WHO}|os\b)|"
    rf"\bglem (?:{WHO}|os)(?= *(?:[,.;!]|$| (?:i|til|paa|den) ))|"
    rf"\bsaet\w* (?:{WHO}|navn\w*|os){W}{{0,2}}? {_OF_SOME}af\b(?! (?:tid|plads))",
    rf"\b(?:tages?|tag)\b{W}{{0,2}}? (?:{WHO}|navn\w*|os){W}{{0,3}}? (?:af|ud|fra)\b"
    rf"(?! (?:det|dem|den|opgave\w*|sagen\w*|koordin\w*|kontakt\w*)\b)|"
    rf"\btages? af\b(?! sted)|\b(?:maa|kan|skal|bedes) (?:Y|"
    rf"i) {W}{{0,2}}?tage (?:{WHO} )?(?:af(?! sted)|ud|"
    rf"fra)\b|\b{WHO}{W}{{0,4}}? (?:tages|tage) (?:af(?! sted)|ud)\b",
    r"\b(?:give?r? (?:afkald|slip) paa|give?r? (?:min |vores |G\d+'s )?(?:plads|"
    r"stol)(?:en)? (?:(?:til|paa|i|ved) (?:\w+ )?M\d+ )?(?:videre|fra|op|vaek|fri)|frigoer\w*|"
    r"(?:slipper?|slippe)"
    r"(?! (?:taget|grebet|af sted|afsted|vaek|fri)\b| (?:(?:J|vi|H|D|Y|man|G\d+|S|os|alle|sammen|"
    r"begge|ogsaa|da|bare) ){0,4}for "
    r"(?!M\d|moedet|at (?:deltage|komme|tage|rejse|moede|vaere)\b)|\W*$))\b",
    rf"\b(?:stryg|slet|fjern|streg|annuller|aflys)(?:e|er|es|te|tes|ter)?\b{WIDE}(?:{WHO}|"
    rf"{SEAT}|tilmelding\w*|navn\w*|tilsagn|deltagelse|samtlige|alle\b|os\b)",
    r"\budgaa(?:r|et)?\b|\budgik\b|\b(?:rykkes|ryk) (?:\w+ ){0,2}?(?:ud|af)\b(?! (?:til|i) )",
    r"\b(?:falder?|falde|springer?|springe|hopper|hoppe|glider|ryger|maa ryge)\b(?: (?:J|"
    r"vi|H|G\d+|selv|altsaa|desvaerre|derfor|M\d+|moedet|i|denne|gang|ogsaa|saa|nu|desuden|"
    r"helt|S|det|desvaerre))*? (?:fra|over|ud|af)\b(?! (?:efterloen|pension))",
    r"\b(?:traekke?r?|traek|traekkes)\b(?: (?:S|sig|os|G\d+|H|J|D|mit|vores|min|foelere|"
    r"nitten))?(?: \w+){0,4}? (?:tilbage|ud|fra|navne)\b|\btraekke?r?\b.{0,15}"
    r"\b(?:tilmelding|plads|navn)\w*\b.{0,50}\btilbage\b|\btraekker? (?:os|sig|S)\b|"
    r"\btraek\b.{0,40}\btilbage\b",
    r"\b(?:H|G\d+|S|D) (?:skal|maa|behoever) Y (?:\w+ )?ikke vente\b(?! (?:paa|med))|"
    r"\bskaere?r? M\d+ (?:\w+ ){0,2}?(?:vaek|fra)\b|"
    r"\blade (?:\w+ ){0,3}?gaa (?:fra (?:S|os)|(?:S|os) forbi)\b",
    r"\b(?:drop|droppe?r?|skipper?|springer? (?:over|fra))\b",
    rf"\b(?:aflyse?r?|annullere?r?|opgive?r?|frigive?r?|frigiv|afgive?r?|afstaa(?:r)?|"
    rf"frasige?r?|opsige)\b{WIDE}(?:{SEAT}|deltagelse\w*|tilmelding\w*|nej|M\d+|tilsagn)",
    rf"\b(?:{SEAT}|tilmelding\w*|deltagelse\w*|fremmoede)\b[^.;:?]{{0,50}}?\b(?:annulleres|"
    r"afbestilles|afbookes|tilbagekaldes|traekkes tilbage|opgives|frigives|nedlaegges)\b",
    r"\blade? (?:\w+ )?(?:G\d+|H|S|os|D) (?:\w+ )?(?:ryge|udgaa|glide|falde)\b|"
    r"\baflyses?\b|\bmaa (?:desvaerre )?aflyse\b",
    r"\b(?:forhindret|forhindrede|afskaaret|ude af stand)\b",
    r"\b(?:blive?r?|er noedt til at blive) (?:\w+ )?(?:hjemme|vaek)\b",
    r"\b(?:takker?|sige?r?|siger|takke|blive|bliver)\b(?: \w+){0,4}? nej(?: tak)?\b",
    r"\b(?:bortfalder?|falder bort|frafalder?|udebliver?|udeblive)\b",
    r"\b(?:maa|skal|kan)\b(?: (?:G\d+|H|D|S|J|desvaerre|altsaa|godt|derfor|igen|nu|saa|"
    r"ogsaa|gerne|venligst))*? (?:af|undvaeres|ud|vaek|udgaa)\b(?! (?:sted|med|at|kontoret|"
    r"den grund|for))",
    rf"\b(?:min|mit|mine|vores|hans|hendes|G\d+'s) (?:\w+ )?(?:{SEAT}|"
    rf"tilmelding\w*)\b[^;:?]{{0,40}}?"
    r"\b(?:kan|maa|skal|bedes) (?:\w+ ){0,2}?(?:frigives|gives (?:videre|fri|vaek|til en anden|"
    r"tilbage|op)|gaa (?:til en anden|"
    r"videre)|tildeles|overlades|afgives|slippes|bortfalde|nedlaegges)\b|"
    rf"\bmin (?:stol|plads)\b.{{0,20}}\b(?:kan|maa) (?:\w+ )?(?:frigives|gives|gaa)\b|"
    rf"\bmin stol (?:kan|maa)\b|\b(?:giv|give|gives|overlad|lad)\b{WIDE} til (?:en anden|"
    rf"nogen|andre|naeste|den naeste|(?:en|den foerste|naeste|nogen|folk)? ?(?:fra|paa) (?:jeres )?"
    rf"venteliste\w*)\b",
    r"\b(?:cancel|cancelling|withdraw|withdrawing|drop out|dropping out|release|"
    r"pull(?:ing)? out|back(?:ing)? out|bow(?:ing)? out|"
    r"take .{1,25} off|remove|call off|"
    r"giv(?:e|es|en|ing) (?:up|back) (?:\w+ ){0,2}?(?:seat|place|spot)s?)\b",
    r"\b(?:melder forfald|(?:fortryder|fortrudt)(?! (?:\w+ )?(?:den|det|dem|"
    r"D)\b(?! \w*(?:tilmeld|aftale|plads))) ?|(?:regn ikke|ikke regne) med\b(?! det\b)|"
    r"se bort fra)\b",
    r"\b(?:levere?r?|aflevere?r?|give?r?|leverer)\b.{0,45}\btilbage\b(?! (?:til|paa|svar|"
    r"melding|besked))|\bbragt til ophoer\b|\bud af M\d+ (?:gaar|ryger|traekker|falder)\b|"
    r"\bklare (?:sig|jer|os) uden (?=S|G|H|D|os|J)",
    r"\b(?:maa|kan|skal|bedes) (?:Y|i) (?:\w+ ){0,2}?(?:slette|fjerne|stryge|strege|pille|"
    r"sloejfe|tage ned|slettes)\b|\b(?:tages|pilles) (?:af|ud)\b",
    r"(?<!ikke )\bundvaere (?:S|H|G\d+|os|D)|\b(?:avbud|avmelding|foerhinder)\b",
    r"\b(?:bedes|oenskes|skal|maa|vil|vil gerne have|have|faa)\b.{0,45}\b(?:slettet|"
    r"afmeldt|annulleret|fjernet|stroeget|slettes|fjernes|annulleres|stryges|afmeldes|"
    r"frameldt|taget af|aflyst|frigives|frigoeres|nedlaegges|aflyses)\b",
    rf"\b(?:min|mit|mine|hans|hendes|G\d+'s) {SEAT}.{{0,25}}? (?:bliver|er|staar) (?:\w+ )?"
    r"(?:ledige?|tomm?e?|fri)\b",
    r"\b(?:avboka|avanmaela|melde meg av|avmelding|avmelde|avbestille)\b",
)

_WHOM = r"(?=(?:S|G\d+|H|os)\b)"
_A_SEAT = (
    rf"(?=(?: (?:nogen|en|den|sin|min|et|vores|deres|hans|hendes|laengere|alligevel))* {SEAT}|"
    r"\W*$|,)"
)
_THERE = (
    r"(?! (?:[a-z]+ )?(?!deltager|gaest|repraesent|blandt)[a-z]{3,}(?<!der)(?<!med) "
    r"(?:paa|til|ved|i|for) )"
)
ABSENT = any_of(
    r"\bmaa (?:J |H |G\d+ |desvaerre |bare |altsaa )*ikke for (?:hr|(?:sin |min |vores |hans |"
    r"hendes )?(?:chef|leder|direktoer)(?:en)?|ledelsen)\b",
    rf"\bdet (?:gaar|lykkes|holder|duer|fungerer|passer) (?:\w+ ){{0,3}}?ikke (?:\w+ ){{0,2}}?"
    rf"(?:med|for) {_WHOM}|"
    rf"\bM\d+ (?:gaar|holder|duer|fungerer) (?:\w+ ){{0,2}}?ikke (?:\w+ ){{0,2}}?(?:med|"
    rf"for) {_WHOM}|"
    r"\b(?:M\d+|det) passer (?:\w+ )?(?:S|G\d+|H|os) (?:\w+ )?(?:ikke|daarligt)(?: alligevel)?"
    r"(?: M\d+)?$|"
    rf"\b(?:bliver det|det bliver|M\d+ (?:bliver|maa \w+|foregaar|holdes)|maa (?:foregaa|holdes|"
    rf"afholdes|afvikles|blive)) (?:\w+ ){{0,2}}?uden {_WHOM}|"
    rf"\b(?:det|M\d+) (?:glipper|smutter|braender paa|kikser|ryger) (?:\w+ )?for {_WHOM}",
    r"\ber (?:\w+ ){0,2}?ikke (?:\w+ )?(?:til raadighed|disponibel|ledig|i landet|i huset)\b",
    r"\ber\b(?: \w+)*? ikke (?:\w+ )?med\b(?! i (?:netvaerk|aar))",
    rf"\bhar (?:\w+ ){{0,2}}?ikke (?:\w+ )?brug for (?:den|min|mine|de|vores) (?:\w+ )?{SEAT}",
    r"\bhar (?:desvaerre )?ikke (?:tid|mulighed|overskud|luft)\b|\ber ikke at finde\b",
    r"\b(?:kan|kunne|naar|faar|formaar|magter|vil|evner)\b(?: \w+)*? "
    r"(?:ikke|ingen|hverken|heller ikke|aldrig|inte)\b(?: \w+)*? (?:komme|deltage|"
    r"vaere med|vaere der|moede|naa|med|alligevel|tid|mulighed|overskud|til stede|fri|"
    r"afsted|frem|klare|M\d+|deltager|fra|D|vara med|delta|rejse|tage)\b",
    r"\b(?:kan|naar|faar)\b(?: \w+)*? (?:ikke|inte)(?: (?:den|d|paa|i|til|"
    r"alligevel|desvaerre|helt|dag|dagen|dato|denne|gang|uge))*\.?(?: M\d+)?$",
    r"\b(?:kommer|deltager|moeder|dukker|logger|kobler|rejser|tager)\b(?: \w+)*? "
    r"(?:ikke|inte|hverken|ingen)\b",
    r"\bder (?:bliver|kommer) (?:altsaa |saa |derfor |desvaerre )?ingen (?=G\d)",
    r"\bingen (?=G\d+ (?:paa|til|i|ved) (?:moedet )?M\d)",
    r"\b(?:ikke|ingen af D|hverken)\b(?: \w+)*? (?:kommer|kan|deltager|komme|"
    r"deltage|naar|moeder|dukker|slipper|faar|skal|har)\b",
    r"\b(?:bliver|blev|er)\b(?: \w+){0,3}? (?:ikke|"
    r"alligevel ikke)\b(?: \w+){0,3}? (?:til noget|muligt|aktuelt)\b",
    r"\b(?:skal|skulle|vil|maa)\b(?: \w+)*?(?: (?:G\d+|J|H|D|S|vi))? (?:ikke|"
    r"ingen)\b(?: (?!vaere\b|have\b)\w+)*? "
    rf"(?:med|deltage|komme|paa|have{_A_SEAT}|vaere{_THERE})\b",
    r"\b(?:ikke bliver|bliver ikke)\b|\bmaa (?:desvaerre )?(?:traekke|melde|opgive|blive|"
    r"forlade|lade|give|sige|springe|droppe|udgaa|aflyse|trække)\b",
    r"\b(?:can't make|cannot make|won't be able|unable to|can not|cannot|can't|won't|"
    r"will not|not be able|not be attending|not be coming|not coming|not attend)\b",
)

STAYS = any_of(
    r"^(?:men |og )?H kommer (?:\w+ )?selv\b",
    r"^(?!.*\bskal\b)(?:og |men )?paa (?:\w+ )?\w*list\w*\b.{0,40}?\b(?:staar|figurerer|optraeder|"
    r"er|finder (?:Y|man|vi))\b|\b(?:figurerer|optraeder) (?:\w+ ){0,3}?paa\b",
    r"\b(?:kommer|deltager|er|med|tilmeldt|moeder|paa|skal|vil|bliver|coming|"
    r"attending)\b(?: \w+){0,2}? (?:fortsat|stadig(?:vaek)?|still|uaendret|uforandret|"
    r"allerede|already|som (?:aftalt|planlagt|foer|hidtil|altid))\b"
    r"(?! (?:i taenkeboks|i tvivl|paa vippen|usikker|uafklaret))",
    r"\b(?:fortsat|fortsaetter|stadig(?:vaek)?|still|allerede|"
    r"already)\b(?: \w+){0,2}? (?:med|tilmeldt|kommer|deltager|deltage|paa listen|"
    r"som deltager|coming|attending|paa plads|signed up)\b|\buaendre\w*\b|\buforandre\w*\b",
    r"\b(?:som (?:aftalt|planlagt|foer|hidtil))\b|\bvi har allerede\b|\bbeholder (?:sin|min|"
    r"vores|deres|pladsen|J|S)\b|\bholder (?:(?:fast|stadig|gerne|bare) ){0,2}(?:i |ved |"
    r"paa )?(?:min|sin|vores|"
    r"deres) (?:plads|stol)|\b(?:min|vores) plads (?:\w+ ){0,3}?(?:blive?r? staaende|"
    r"staar ved magt)\b",
    r"\b(?:blive?r?|lade?|lad|stays?|holder) (?:\w+ ){0,3}?(?:staaende|staa|paa (?:listen|"
    r"plads)|fast|tilmeldt|on the list)\b|\blad(?:e)? (?:H|G\d+|S) (?:\w+ )?(?:staa|"
    r"blive)\b|\bbehold(?:e)? (?:(?:kun|bare|blot|gerne) )?(?:H|G\d+|S|D)\b|\b(?:H|G\d+|S|"
    r"D) (?:\w+ ){0,3}?(?:lade staa|beholde|blive staaende)\b|\b(?:G\d+|H|S|"
    r"D) beholder Y\b|\bbeholder Y paa\b|\bbeholder (?:G\d+|H|J) (?:\w+ )?(?:sin|min|pladsen)\b",
    r"\bhar (?:\w+ ){0,2}?(?:\d|en|to|tre|fire|fem) (?:\w+ )?tilmeldt\b",
    r"^(?:og |men |mens |saa )?(?:G\d+|H|J|D|S) bliver (?:i|paa|ved) (?:moedet )?M\d+$",
    r"\b(?:er|var|bliver|staar|har vaeret|blev) (?:\w+ ){0,3}?(?:tilmeldt|skrevet (?:paa|"
    r"op)|noteret|registreret|meldt til|signed up|paa listen|paa deltagerlisten|"
    r"kommet (?:med )?paa (?:(?:jeres|den|det|moedet|til|i) )*(?:M\d+|\w*list\w*)|"
    r"paa programmet)\b(?<!hermed tilmeldt)(?<!herved tilmeldt)"
    r"(?<!hermed er tilmeldt)(?<!herved er tilmeldt)",
    r"\b(?:vi|Y|i|J) har\b.{0,60}\bpaa (?:listen|deltagerlisten)\b|"
    r"\bhar (?:Y|vi|i) (?:\w+ ){0,2}?paa (?:listen|deltagerlisten)\b|\bblive paa\b|\b(?:G\d+|"
    r"H|S|D) lader (?:Y|i|vi) (?:staa|blive)\b|\bstaar (?:\w+ ){0,2}?(?:paa|til|opfoert|"
    r"noteret)\b|\b(?:regne?|regn) med (?:S|H|G\d+|os) (?:stadig\w*|fortsat|paa listen stadig)\b|"
    r"\bblive ved med\b|"
    r"\b(?:bruger|benytter|beholder) (?:\w+ )?(?:selv|altsaa selv) (?:sin|min|deres|vores) plads|"
    r"\bM\d+ (?:er|staar|bliver|kommer) (?:J|G\d+|H|D) (?:[a-z]+ ){0,2}?(?:stadig\w*|fortsat) "
    r"(?:med |til )?(?:paa|med|der)?[ .!]*$|\bM\d+ holder (?:J|H|G\d+) (?:\w+ )?fast(?: i| ved)?$|"
    r"\bkommer selv\b,? som Y\b|^(?:men|nej|saa) J (?:kommer|deltager|tager|moeder) (?:\w+ )?selv$",
)
