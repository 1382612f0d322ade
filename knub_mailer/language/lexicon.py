"""The words of wishes, as patterns over a grouped clause (see `knub_mailer.language.marking`).

Each list is read from its top; a pattern tells its kind alone, who is meant follows from the
people of the clause unless the pattern names them (`who`, `in`, `out`). Folded: ae, oe, aa.
"""

from __future__ import annotations

import re

W = r"(?: [a-z0-9'\"\-]+)"
GAP = rf"{W}{{0,4}}?"
WIDE = r"(?:[^.;:!?]|(?<=\b\w)\.(?= )){0,90}?"  # a full stop only behind an initial
WHO = r"(?:G\d+|J|S|H|D)"
ME = r"(?:S|J|G\d+|H|D|os|us|vi|dem|kommunen|vores|alle)"
LIST = (
    r"(?:deltager|tilmeldings|gaeste|doer|navne)?-?(?:liste|listen|listerne|lister|"
    r"skemaet|oversigten|protokollen|list|papiret)\b"
)
SEAT = (
    r"(?:plads(?:en|er|erne)?|stol(?:e|en|ene)?|saede(?:t|r|rne)?|billet(?:ten|ter)?|"
    r"seats?|places?|spots?|"
    r"deltagerplads(?:er)?|pladser|plass(?:er)?|plats(?:er)?|koejeplads)"
)


def _any(*patterns: str) -> re.Pattern[str]:
    """Any of these. Each begins with a word or a marker: that is looked for once, not by each."""
    return re.compile(r"\b(?:" + "|".join(f"(?:{p})" for p in patterns) + ")")


ADD = _any(
    r"\b(?:til|paa) (?:\w+ )?M\d+ melder (?:J|vi|K) (?:\w+ ){0,2}?(?=G\d)(?!.*(?<!, )\b(?:fra|ud|"
    r"ind|syg)\b)",
    r"\btag(?:e)? (?:gerne |ogsaa |bare )?(?:S|os|G\d+|H) (?:ogsaa )?med\b(?! i (?:moedet|bilen))",
    r"\blaegge? (?:\w+ ){0,2}?(?:G\d+|S|H) (?:\w+ )?oven ?i\b",
    rf"\b{SEAT} (?:(?:i|til|paa|ved|den|moedet) )*M\d+ (?:til|for) {WHO}",
    rf"\b(?:har|faar) brug for (?:\w+ )?{SEAT}",
    r"\b(?:til|paa)meld(?:e|er|es|t|te)?\b(?!ing)",
    r"\btilm(?:\.|eld)?\b|\btlm\b",
    r"\btilmelding(?:en|er)? (?:af|for|fra|til|paa)\b|\btilmelding(?:er)?$|^tilmelding\b",
    r"\b(?:indskriv\w*|indtegn\w*)\b",
    rf"\b(?:oensker|oenske|bede om|beder{WIDE} om|beder|faa|faar|give?r?|skaffe|sikre|"
    rf"sikrer|skal bruge|have|behoever|bestille?r?(?! (?:\w+ )?billet(?:ten|"
    rf"ter)?(?! til M))|goere?s? (?:\w+ )?|goer|tager?(?: gerne)?|reservere?r?|mangler|"
    rf"indtage|optage|tager imod|oenskes|vil gerne|booke?r?|hold|holde|afsaet|reserver|giv|"
    rf"ledig)\b(?: (?:S|J|H|D|G\d+|Y|os))?{W}{{0,6}}? (?<!min )(?<!mit )(?<!hans )"
    rf"(?<!hendes )(?<!deres )(?<!vores )(?<!'s )(?<!my )(?!pladsen\b|"
    rf"stolen\b){SEAT}\b(?! (?:at vende|for udsatte))",
    rf"\b{SEAT}\b{W}{{0,4}}? (?:til|for)\b{W}{{0,2}}? {WHO}",
    rf"\b{SEAT} i S\b",
    rf"\bvores {SEAT}(?: (?:paa|til|i) (?:moedet )?M\d+)? (?:gaar|skal gaa|gives|tilfalder|er) "
    rf"(?:til )?(?=G\d)",
    rf"^(?!.*\b(?:har|brugt|kun|ikke)\b)(?:\w+ ){{0,3}}?(?:\d|en|to|tre|fire|fem|"
    rf"seks) {SEAT}\b.{{0,30}}\bM\d",
    rf"\bpaa {LIST}",
    r"\bskal (?:\w+ ){0,3}?paa\b(?= (?:M|listen)|$)",
    rf"\b(?:vil|skal|maa|kan|ville)\b{W}{{0,4}}? (?:have|faa|ha) (?:{WHO}|foelgende|"
    rf"disse){W}{{0,4}}? (?:med|paa|ind|op|afsted)\b",
    rf"\b(?<!kan )(?:have|faa|tage|tager|tag|medbringer?|ha)\b{W}{{0,3}}? (?:G\d+|H|"
    rf"D)\b{W}{{0,3}}? med\b",
    rf"\b(?:vil|skal|maa|ville)\b(?: (?:J|S|G\d+|H|D|vi))?{W}{{0,5}}? (?:med\b(?=(?: (?:M|"
    rf"til|paa|i|den|d|igen|ogsaa|derover|ud|op|som|naar|ind)\b| M|[.,!]|"
    rf" ?$))(?! i (?:netvaerk|kreds|jeres|faelles))|paa\b(?= (?:baade )?(?:M|listen|turen|"
    rf"holdet|deltager)))",
    rf"\b(?:have|faa|ha|tage|faar){W}{{0,3}}? (?:S|G\d+|H|D|os|foelgende|"
    rf"disse) med\b(?! i (?:netvaerk|knub))",
    r"\b(?:anmaela|anmaeler|paamelding)\b",
    r"\bhar\b.{0,25}\bfoelgende\b.{0,40}\bM\d+|\bmelder ind med\b|\bstiller med\b",
    rf"\b(?:min|mit|vores) {SEAT}\b.{{0,45}}\b(?:bestille|booke|reservere|bestil|book|"
    rf"reserver|bestilles|bookes|reserveres)\b",
    rf"\bsaet(?:te)? flueben\b|\bsaet{WIDE} (?:mit|mine|vores|hans|hendes|G\d+'s) navne?\b",
)

# Verbs that add only where they have somebody to add ("skriv Mette på"), unlike "I skriver til".
WEAK_ADD = _any(
    r"\b(?:maa|kan|vil|skal) (?:Y|i|vi|H|G\d+) (?:\w+ ){0,3}?(?:skrive|saette|skrives|"
    r"saettes)(?: (?:G\d+|S|H|D|os))? (?:paa|op|ind|til(?=$| M))(?! (?:S|G|H|jer|os|"
    r"mig)\b)",
    rf"\b(?:meld|melde|melder|meldes)\b{W}{{0,4}}?(?: {ME})?{W}{{0,4}}? (?:til|an|paa)\b",
    rf"\b(?:skriv|skrive|skrives|skrevet)\b(?! (?:\w+ )?til (?:H|S|G|"
    rf"os))(?! (?:venligst )?til){WIDE} (?:(?:paa|op|ind)\b|til (?=M\d))",
    r"\bsett\b.{0,30}\bopp\b",
    rf"\b(?:saet|saette|saettes)\b{WIDE} (?:paa|op|kryds)\b",
    rf"\bskriver (?:Y|i) {WHO}\b[^.;:!?M]{{0,25}}? (?:paa|op|til)\b",
    rf"\b(?:fik|faa|faaet) (?:\w+ )?(?:til)?meldt {ME}(?: til)?\b",
    rf"\b(?:smid|smide|plac|put|putte|lirk|klem|klemme|flet|presse?|plotte?|"
    rf"tegne?)\w*\b{WIDE} (?:paa|ind|down|on)\b",
    rf"\b(?:foer|foere|foeres)\b{WIDE} (?:ind|paa|op)\b",
    rf"\b(?:foej|foeje|foejes)\b{WIDE} til\b|\btilfoej\w*\b",
    r"(?<!tage )(?<!tager )(?<!med )(?<!mine )(?<!sine )\b(?:noter|registrer|opret|oprett|"
    r"indmeld)(?:e|er|es|eres)?\b",
    r"\b(?:noteres|registreres|oprettes|tilfoejes|skrives|saettes|indskrives|bookes)\b",
    rf"\b(?:book|reserver)(?:e|er|es)?\b(?=(?: \w+){{0,3}}? (?:{WHO}|ind|"
    rf"os)\b)(?! (?:hjemrejse|tog|hotel|billet|rejse|bil|minibus|taxa|overnatning|fly)\w*)",
    r"\b(?:sign|put|register|enrol|enroll|pencil|add|include|count|note)\b|"
    r"\bbe (?:added|included|registered|signed up|put down)\b",
    rf"\b(?:reserve|have|get|like|need|keep|save|book)\b{WIDE} (?:seat|place|spot|"
    rf"chair)s?\b",
    r"\bmelder S\b(?! (?:syg|ud|fra|ind|selv fra|klar))",
)

COME = _any(
    r"(?<!oevrige )(?<!vores )(?<!ene )(?<!anden )(?<!tredje )(?<!ny )(?<!nye )"
    r"\b(?:deltager|deltage|deltar|delta)\b",
    r"\bkommer?\b(?! (?:naerma?est|naermast|oprindelig\w*|"
    r"egentlig) fra\b)(?! (?:(?:\w+ ){0,2}?(?:med en|med et|senere|for sent|foerst|lidt sent|"
    r"til at|og henter|og hilser|for at hente)|"
    r"fra|i tanke|til at mangle|senere|efter|foerst|ud|tilbage|ind over|"
    r"ikke til at betale|en faktura))",
    r"\bmoeder?\b(?: \w+){0,3}? (?:op|frem|talstaerkt|M\d+)\b|\bmoeder? (?:op|frem)\b|"
    r"\bmoeder\b(?= M\d)",
    r"\bfaar Y (?:\w+ ){0,2}?(?:besoeg (?:af|fra) )?(?=(?:\w+ ){0,6}?(?:G\d|"
    r"S\b))(?=.*M\d)|M\d.*\bfaar Y (?:\w+ ){0,2}?(?:besoeg|G\d|S\b)|"
    r"\bY faar (?:\w+ ){0,2}?(?:besoeg (?:af|fra) )?(?:G\d+|S)\b(?=.*M\d)|\bmelder (?:jer|"
    r"Y) (?=G\d)",
    r"\b(?:vil|ville) (?:\w+ ){0,2}?gerne (?:(?:ind|over|med) )?til (?:(?:moedet|moede|i|"
    r"den) )*M\d",
    r"\bskal (?:(?:ogsaa|derfor|nu|selv|begge|med) )?til (?:(?:moedet|moede|i|den|det) )*M\d",
    r"\bdukker?\b(?: \w+){0,2}? op\b|\btropper? op\b|\btoner frem\b",
    r"\b(?:tager|tage|rejser|rejse|koerer|koere|drager|hopper|hoppe|"
    r"smutter)\b(?: (?!sammen\b)\w+){0,3}? (?:med\b(?! (?:min|mine|familien|konen|manden|boernene|"
    r"kaeresten))|turen|toget|afsted|til M\d+|mod M\d+|til|derop|derover|paa)\b",
    r"\bstiller?\b(?: \w+){0,4}? (?:op|med|M\d+|hoej)\b|\bstiller (?=G)",
    r"\brepraesenter\w*\b|\brepraesentant(?:er)?\b",
    r"\b(?:logger|logge|kobler|kobl\w*|ringer ind)\b(?: \w+){0,3}? (?:paa|ind|op|med)\b",
    r"(?!.*\b(?:telefon\w*|mobil\w*|mail\w*|kontoret|hjemme|baggrunden|tlf)\b)"
    r"\b(?:sidder|sidde|foelger?|foelge|lytter?|lytte|kigger)\b(?: \w+){0,4}? (?:med|klar|"
    r"bag|foran|ved|M\d+)\b",
    r"\b(?:er|vaere|bliver|skal|vil|kan|maa|vaeret)\b(?: (?:gerne|ogsaa|selv|begge|meget|"
    r"selvfoelgelig|naturligvis|godt|derfor|igen|jo|vist|saa|altsaa|alle|tre|to|fire|vi|J|"
    r"fra|os|klar|endelig|bare|at|komme|absolut|altid|hjertens))*? (?:med\b|paa\b(?= (?:M|"
    r"listen|skaermen|banen)))(?! (?:hvad|hvordan|vippen|ferie|kursus|kontoret|vej|barsel|"
    r"glaede|fornoejelse|beklagelse|garanti|"
    r"orlov|det rene|arbejde|at|en|den|noget|stand|hvem|nippet|udkig|plads|hvor))",
    r"\b(?:vil|ville|skal|kan|maa|tager|siger|sagde)\b(?: \w+){0,4}? (?:komme|vaere med|"
    r"vaere der|moede op|deltage|sidde med|lytte med|med til|vaere til stede)\b",
    r"\b(?:siger|takker|sige|takke)\b(?: \w+){0,2}? ja(?: tak)?\b|\bja tak til\b|"
    r"\bja til (?:invitationen|M\d+|moedet)\b",
    r"\bhar\b(?: \w+){0,2}? G\d+(?: \w+){0,2}? med\b|\bmed som\b",
    r"\bsender(?! (?:den|det|en mail|faktura|linket|jer|materiale|programmet|besked|en|et|"
    r"regning\w*|ean|foerst|naermere|hermed en))\b(?=(?: \w+){0,4} (?:G\d+|S)\b)",
    r"\b(?:taeller?|taelle|regne?r? med|regn med)\b(?=(?: \w+){0,2} (?:G|S|J|H|D))|\bcount\b",
    r"\b(?:vil|oensker at|skal|kan|faar lov at|agter at|"
    r"har taenkt os at)\b.{0,45}\bsende (?=G)|\btager (?:D|M\d)|"
    r"\bspringer J? ?(?:\w+ )?(?:paa|til)\b|\b(?:har|faar|"
    r"faaet) (?:\w+ ){0,2}?(?:groent lys|lov|ok|tilladelse) til (?:\w+ ){0,3}?(?:M\d|"
    r"turen|at (?:deltage|komme|tage))|(?:har vi|vi har) (?:\w+ )?(?=G\d)(?=.*M\d)|"
    r"(?=.*M\d)(?:har vi|vi har) (?:\w+ )?(?=G\d)",
    r"\b(?:glaeder)\b(?: \w+){0,4}? (?:deltage|komme|vaere med)\b",
    r"\b(?:vores|odders|byens) (?:deltagere?|repraesentant(?:er)?|hold|udsendte?)\b|"
    r"\bdeltagere?(?:n|ne)?\b(?: \w+){0,4}? (?:er|bliver)\b|"
    r"\bdeltagere?(?: \w+){0,4}:? (?=G)|\bhold(?:et)?\b.{0,30}(?=G)",
    r"\b(?:udgoer|blander os|melder (?:os|sig|S) (?:klar|parat)|er klar(?! over)|"
    r"staar klar|klar til)\b",
    r"\b(?:attend|attending|join|joining|participate|participating|coming|come|be there|"
    r"count (?:S|J|G\d+) in|"
    r"turn up|will be there|delta|vara med|vaera med)\b",
    r"\bM\d+ (?:er|bliver|kommer) (?:det )?(?:kun |alene |jo )?(?:G\d+|S)\b|(?:G\d+|S|"
    r"J) (?:er|bliver) (?:(?:nu|ogsaa|selv|igen|saa|gerne|jo|endelig|klare?|alene|friske?|"
    r"parate?|begge) )?(?:om|paa|til|"
    r"med paa|ved) M\d+",
    r"\b(?:vi (?:er|bliver|kommer|stiller)|(?:er|bliver|kommer) vi) (?:\w+ ){0,2}?(?:\d+|"
    r"to|tre|fire|fem|seks|syv|otte|ni|ti)\b(?! (?:aar|uger|dage|moeder|medlemmer))",
    r"\b(?:bliver|er) vi\b.{0,6}(?=G\d)|\bvi (?:er|bliver):? ?(?=G\d)",
    r"\bM\d+ tager (?:J|S|G\d+)\b|\bgive adgang til (?=G|H|S)",
    r"\b(?:foelgeskab|selskab|ledsaget) (?:af|med)\b",
    r"\b(?:tael|taelle|taell|regn|regne)\b(?: \w+| S| G\d+| H| os| K| D){0,6}? med\b",
    r"(?=.*M\d)\b(?:rykker|stiller|kommer|moeder|sender|er|bliver|"
    r"deltager) K\b.{0,45}(?=G\d)|\bhermed\b (?:\w+ ){0,4}?(?=G\d).{0,60}M\d|"
    r"^G\d+ fra K til M\d+|\bmedbringer (?=G)",
    r"\b(?:joiner|hopper paa|tjekker ind|kigger (?:med|forbi)|slutter (?:(?:S|os|mig|sig) )?til|"
    r"(?:blir|bliver) (?:ogsaa |gjerne )?med)\b|\boensker (?:kun |ogsaa |"
    r"gerne )?(?:at )?(?=M\d)|\b(?:vil|ville) (?:\w+ |G\d+ |J ){0,3}?gerne$|\b(?:G\d+|"
    r"H) vil ogsaa$|\btager (?:moedet |det |den )?(?:i |den )?(?=M\d)",
    r"\b(?:vil|skal) (?:\w+ ){0,2}?(?:gerne |ogsaa )*(?:afsted |af sted |med )?til (?=M\d)",
    r"\bplus(?= G)|\bmed paa (?:turen|skaermen|vognen)\b",
)

DROP = _any(
    r"\b(?:komme?r?|slippe?r?|blive?r?|skille?r?) (?:\w+ |S |J ){0,2}?af med\b",
    r"\b(?:af|fra|ud)meld(?:e|er|es|t|te)?\b(?!else)",
    r"\b(?:af|fra)melding(?:en|er)?\b|\bafbud(?:et)?\b|\bafmld\b|\bframld\b",
    rf"\bmelde?r?s?\b{WIDE}(?<!,) (?:fra|pas|forfald|frafald|af(?=[ .,!]*$| (?:til|M\d|fra|paa|i|"
    rf"den|"
    r"moede\w*|igen)\b))\b(?! (?:jer|dig|min|vores|G)\b)",
    r"\b(?:min|mit|vores|mine) (?:plads|stol)\w*\b.{0,40}\b(?:kan|maa) (?:Y|I) (?:\w+ ){0,2}?"
    r"(?:give|slippe|bruge|frigive|afgive)\b",
    r"\b(?:traekker (?:vi|J|K)|(?:vi|J|K) traekker) (?:desvaerre |derfor |hermed )?"
    r"(?:alle|samtlige|vores|G\d)",
    r"\btilmelding\w* (?:for|af|til) .{1,60}\b(?:maa|skal|vil|kan) (?:J|vi|Y) (?:\w+ ){0,2}?"
    r"(?:annullere|slette|traekke|tilbagekalde|fjerne)\b",
    r"\b(?:meld|melde|melder|meldes)\b(?: (?:S|os|G\d+|H|D|J|vi|alle|desvaerre|derfor|"
    r"mig))+ (?:\w+ )?ud\b(?! om)|\b(?:meld|melde|melder|meldes)\b.{0,40}\bud af M",
    rf"\b(?:stryg|stryge|strege?|slet|slette?s?|fjerne?s?|fjern|pille?|pil|visk|viske|hiv|"
    rf"hive|luge|lug|kryds|krydse)\b{WIDE} (?:af|ud|fra|vaek|over|igen|paa|ned|"
    rf"bort)\b(?! (?:hoejde|med|en plads|plads))",
    rf"\bsaet\w* (?:{WHO}|navn\w*|os){W}{{0,2}}? af\b(?! (?:tid|plads))",
    rf"\b(?:tages?|tag)\b{W}{{0,2}}? (?:{WHO}|navn\w*|os){W}{{0,3}}? (?:af|ud|fra)\b"
    rf"(?! (?:det|dem|den|opgave\w*|sagen\w*|koordin\w*|kontakt\w*)\b)|"
    rf"\btages? af\b(?! sted)|\b(?:maa|kan|skal|bedes) (?:Y|"
    rf"i) {W}{{0,2}}?tage (?:{WHO} )?(?:af(?! sted)|ud|"
    rf"fra)\b|\b{WHO}{W}{{0,4}}? (?:tages|tage) (?:af(?! sted)|ud)\b",
    r"\b(?:give?r? (?:afkald|slip) paa|give?r? (?:min |vores )?(?:plads|"
    r"stol)en? (?:videre|fra|op|vaek)|frigoer\w*|(?:slipper?|slippe)(?! (?:af sted|afsted|vaek|"
    r"fri)\b))\b",
    rf"\b(?:stryg|slet|fjern|streg|annuller|aflys)(?:e|er|es|te|tes|ter)?\b{WIDE}(?:{WHO}|"
    rf"{SEAT}|tilmelding\w*|navn\w*|tilsagn|deltagelse|samtlige|alle\b|os\b)",
    r"\budgaa(?:r|et)?\b|\budgik\b",
    r"\b(?:falder?|falde|springer?|springe|hopper|hoppe|glider|ryger|maa ryge)\b(?: (?:J|"
    r"vi|H|G\d+|altsaa|desvaerre|derfor|M\d+|moedet|i|denne|gang|ogsaa|saa|nu|desuden|"
    r"helt|S|det|desvaerre))*? (?:fra|over|ud|af)\b(?! (?:efterloen|pension))",
    r"\b(?:traekke?r?|traek|traekkes)\b(?: (?:S|sig|os|G\d+|H|J|D|mit|vores|min|foelere|"
    r"nitten))?(?: \w+){0,4}? (?:tilbage|ud|fra|navne)\b|\btraekke?r?\b.{0,15}"
    r"\b(?:tilmelding|plads|navn)\w*\b.{0,50}\btilbage\b|\btraekker? (?:os|sig|S)\b|"
    r"\btraek\b.{0,40}\btilbage\b",
    r"\b(?:drop|droppe?r?|skipper?|springer? (?:over|fra))\b",
    rf"\b(?:aflyse?r?|annullere?r?|opgive?r?|frigive?r?|frigiv|afgive?r?|afstaa(?:r)?|"
    rf"frasige?r?|opsige)\b{WIDE}(?:{SEAT}|deltagelse\w*|tilmelding\w*|nej|M\d+|tilsagn)",
    r"\baflyses?\b|\bmaa (?:desvaerre )?aflyse\b",
    r"\b(?:forhindret|forhindrede|afskaaret|ude af stand)\b",
    r"\b(?:blive?r?|er noedt til at blive) (?:\w+ )?(?:hjemme|vaek)\b",
    r"\b(?:takker?|sige?r?|siger|takke|blive|bliver)\b(?: \w+){0,4}? nej(?: tak)?\b",
    r"\b(?:bortfalder?|falder bort|frafalder?|udebliver?|udeblive)\b",
    r"\b(?:maa|skal|kan)\b(?: (?:G\d+|H|D|S|J|desvaerre|altsaa|godt|derfor|igen|nu|saa|"
    r"ogsaa|gerne|venligst))*? (?:af|undvaeres|ud|vaek|udgaa)\b(?! (?:sted|med|at|kontoret|"
    r"den grund|for))",
    rf"\bmin (?:stol|plads)\b.{{0,20}}\b(?:kan|maa) (?:\w+ )?(?:frigives|gives|gaa)\b|"
    rf"\bmin stol (?:kan|maa)\b|\b(?:giv|give|gives|overlad|lad)\b{WIDE} til (?:en anden|"
    rf"nogen anden|andre|naeste|den naeste)\b",
    r"\b(?:cancel|cancelling|withdraw|withdrawing|drop out|dropping out|release|"
    r"pull(?:ing)? out|back(?:ing)? out|bow(?:ing)? out|"
    r"take .{1,25} off|remove|call off)\b",
    r"\b(?:melder forfald|fortryder|fortrudt|(?:regn ikke|ikke regne) med\b(?! det\b)|"
    r"se bort fra)\b",
    r"\b(?:levere?r?|aflevere?r?|give?r?|leverer)\b.{0,45}\btilbage\b(?! (?:til|paa|svar|"
    r"melding|besked))|\bbragt til ophoer\b|\bud af M\d+ (?:gaar|ryger|traekker|falder)\b|"
    r"\bklare (?:sig|jer|os) uden (?=S|G|H|D|os|J)",
    r"\b(?:maa|kan|skal|bedes) (?:Y|i) (?:\w+ ){0,2}?(?:slette|fjerne|stryge|pille|"
    r"slettes)\b|\b(?:tages|pilles) (?:af|ud)\b",
    r"\bundvaere (?:S|H|G\d+|os|D)|\b(?:avbud|avmelding|foerhinder)\b",
    r"\b(?:bedes|oenskes|skal|maa|vil|vil gerne have|have|faa)\b.{0,45}\b(?:slettet|"
    r"afmeldt|annulleret|fjernet|stroeget|slettes|fjernes|annulleres|stryges|afmeldes|"
    r"frameldt|taget af|aflyst|frigives|frigoeres|nedlaegges|aflyses)\b",
    rf"\b(?:min|mit|mine|hans|hendes|G\d+'s) {SEAT}.{{0,25}}? (?:bliver|er|staar) (?:\w+ )?"
    r"(?:ledige?|tomm?e?|fri)\b",
    r"\b(?:avboka|avanmaela|melde meg av|avmelding|avmelde|avbestille)\b",
)

ABSENT = _any(
    r"\ber\b(?: \w+| G\d+| J| H| vi)*? ikke (?:\w+ )?med\b(?! i (?:netvaerk|aar))",
    r"\bhar (?:desvaerre )?ikke (?:tid|mulighed|overskud|luft)\b|\ber ikke at finde\b",
    r"\b(?:kan|kunne|naar|faar|formaar|magter|vil|evner)\b(?: \w+| J| H| G\d+| vi|"
    r" D)*? (?:ikke|ingen|hverken|heller ikke|aldrig|inte)\b(?: \w+)*? (?:komme|deltage|"
    r"vaere med|vaere der|moede|naa|med|alligevel|tid|mulighed|overskud|til stede|fri|"
    r"afsted|frem|klare|M\d+|deltager|fra|D|vara med|delta|rejse|tage)\b",
    r"\b(?:kan|naar|faar)\b(?: \w+| J| H| vi| G\d+)*? (?:ikke|inte)(?: (?:den|d|paa|i|til|"
    r"alligevel|desvaerre|helt))*\.?(?: M\d+)?$",
    r"\b(?:kommer|deltager|moeder|dukker|logger|kobler|rejser|tager)\b(?: \w+| J| H|"
    r" vi)*? (?:ikke|inte|hverken|ingen)\b",
    r"\bder (?:bliver|kommer) (?:altsaa |saa |derfor |desvaerre )?ingen (?=G\d)",
    r"\bingen (?=G\d+ (?:paa|til|i|ved) (?:moedet )?M\d)",
    r"\b(?:ikke|ingen af D|hverken)\b(?: \w+| G\d+)*? (?:kommer|kan|deltager|komme|"
    r"deltage|naar|moeder|dukker|slipper|faar|skal|har)\b",
    r"\b(?:bliver|blev|er)\b(?: \w+){0,3}? (?:ikke|"
    r"alligevel ikke)\b(?: \w+){0,3}? (?:til noget|muligt|aktuelt)\b",
    r"\b(?:skal|skulle|vil|maa)\b(?: \w+)*?(?: (?:G\d+|J|H|D|S|vi))? (?:ikke|"
    r"ingen)\b(?: \w+)*? (?:med|deltage|komme|paa|have|vaere)\b",
    r"\b(?:ikke bliver|bliver ikke)\b|\bmaa (?:desvaerre )?(?:traekke|melde|opgive|blive|"
    r"forlade|lade|give|sige|springe|droppe|udgaa|aflyse|trække)\b",
    r"\b(?:can't make|cannot make|won't be able|unable to|can not|cannot|can't|won't|"
    r"will not|not be able|not be attending|not be coming|not coming|not attend)\b",
)

JOIN = _any(
    r"\bjoin (?:your|the|our|this) (?:\w+ )?network\b|\bskriv\w* .{0,30}\bmedlemsliste\w*",
    r"\bmedlem(?:mer|merne|met|mar|skabet|skab|ship)?\b|\bmembers?(?:hip)?\b|\bmedlemskap\w*\b",
    r"\bindmeld\w*\b",
    rf"\bmelde?r?s?\b(?! (?:\w+ ){{0,2}}?(?:navn\w*|antal\w*|deltager\w*|folk|hvem)\b)"
    rf"{WIDE} ind\b(?! med)",
    r"\btraeder?\b.{0,20}\bind i (?:jeres |kredsen|netvaerk\w*)|"
    r"\b(?:hoppe[r]?|kommer?) om ?bord\b|\b(?:come|comes|coming|get) (?:on board|aboard)\b",
    r"\btilslutte?r?s?\b|\btilslutning\b|\btiltraede?r?\b|\bindtraede?r?\b",
    r"\boptagelse\b|\b(?:blive|bliver|faa|soeger|anmode\w*|bede|beder|kan|bedes|oensker|"
    r"at)\b(?: \w+){0,6}? optage[st]\b(?! (?:i |paa )?\w*liste)|\bfaa\b.{0,30}\boptaget\b",
    r"\b(?:med|del|deltage|deltager|vaere|kommer?|ind|komme|plads|deltagelse|hopper|hoppe|"
    r"paa|fortsaette\w*|join|part)\b(?: \w+){0,4}? (?:i|af|of|the|paa) (?:jeres |vores |"
    r"dette |kommunernes |kl's |det |KL-|the |your )?(?:netvaerk(?:et|ets)?|nettverk\w*|"
    r"naetverk\w*|kreds(?:en)?|faellesskab(?:et)?|knub|samarbejde(?:t)?|selskab(?:et)?|"
    r"klub(?:ben)?|vognen|varmen|network|knub-netvaerket|forum)\b",
    r"\b(?:tilmeld\w*|tilmelding\w*|sign .{1,30} up|registrer\w*|opret\w*|"
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

CONTACT = _any(
    r"\b(?:kontakt(?:person(?:en|er)?|led(?:det)?|en|punkt|navn|felt(?:et)?|flade|"
    r"oplysning\w*)?|kontaktpersoner|contact(?: person| point)?|point of contact|"
    r"kontaktpersonerne|kontaktrolle\w*|knub-kontakt)\b",
    r"\b(?:hvervet|posten)\b|\b(?:indgang(?:en)?|tovholder(?:en)?|bindeled(?:det)?|"
    r"ankermand|primaer modtager|rette modtager|faste? forbindelse|rollen|"
    r"ansvarlig(?:e)? for netvaerket|anker(?:person)?)\b",
    r"\bden Y \w+er\b(?: \w+){0,3} (?:med|til|an|fat i)\b|\bden Y \w+er med\b",
    r"\bJ? ?(?:Y|i) (?:skriver til|skriver$|skal (?:i stedet )?skrive(?: venligst|"
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
    r"opgaven|kontakten)\b",
    r"\bansigt(?:et)? (?:udadtil|udad)\b|\bhar S med at goere\b",
)

STAYS = _any(
    r"\b(?:kommer|deltager|er|med|tilmeldt|moeder|paa|skal|vil|bliver|coming|"
    r"attending)\b(?: \w+){0,2}? (?:fortsat|stadig(?:vaek)?|still|uaendret|uforandret|"
    r"allerede|already|som (?:aftalt|planlagt|foer|hidtil|altid))\b",
    r"\b(?:fortsat|fortsaetter|stadig(?:vaek)?|still|allerede|"
    r"already)\b(?: \w+){0,2}? (?:med|tilmeldt|kommer|deltager|deltage|paa listen|"
    r"som deltager|coming|attending|paa plads|signed up)\b|\buaendre\w*\b|\buforandre\w*\b",
    r"\b(?:som (?:aftalt|planlagt|foer|hidtil))\b|\bvi har allerede\b|\bbeholder (?:sin|"
    r"deres|pladsen|J|S)\b",
    r"\b(?:blive?r?|lade?|lad|stays?|holder) (?:\w+ ){0,3}?(?:staaende|staa|paa (?:listen|"
    r"plads)|fast|tilmeldt|on the list)\b|\blad(?:e)? (?:H|G\d+|S) (?:\w+ )?(?:staa|"
    r"blive)\b|\bbehold(?:e)? (?:H|G\d+|S|D)\b|\b(?:H|G\d+|S|"
    r"D) (?:\w+ ){0,3}?(?:lade staa|beholde|blive staaende)\b|\b(?:G\d+|H|S|"
    r"D) beholder Y\b|\bbeholder Y paa\b",
    r"\bhar (?:\w+ ){0,2}?(?:\d|en|to|tre|fire|fem) (?:\w+ )?tilmeldt\b",
    r"\b(?:er|var|bliver|staar|har vaeret|blev) (?:\w+ ){0,3}?(?:tilmeldt|skrevet (?:paa|"
    r"op)|noteret|registreret|meldt til|signed up|paa listen|paa deltagerlisten|"
    r"paa programmet)\b(?! (?:hermed|hermed))",
    r"\b(?:vi|Y|i) har\b.{0,60}\bpaa (?:listen|deltagerlisten)\b|"
    r"\bhar (?:Y|vi|i) (?:\w+ ){0,2}?paa (?:listen|deltagerlisten)\b|\bblive paa\b|\b(?:G\d+|"
    r"H|S|D) lader (?:Y|i|vi) (?:staa|blive)\b|\bstaar (?:\w+ ){0,2}?(?:paa|til|opfoert|"
    r"noteret)\b|\b(?:regne?|regn) med (?:S|H|G\d+|os) (?:paa|stadig)\b|\bblive ved med\b|"
    r"\bkommer selv\b,? som Y\b",
)
