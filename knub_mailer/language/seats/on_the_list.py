"""Any verb that puts somebody on, and figures of speech for coming (see `lexicon`).

`Jeg hægter mig på M2`, `klem Ida ind på M2`: particle and meeting tell it, whatever the verb.
"""

from __future__ import annotations

from knub_mailer.language.words.wordparts import SEAT

_WHO = r"(?:S|os|G\d+|H|D)"
_AT = r"(?: (?:til|paa|ved|i|om|den|d\.?|det|moedet|moede|jeres|begge|ogsaa))*"
_THERE = rf"(?={_AT} M\d|{_AT} listen\b)"
_NO_REFLEXIVE = (
    r"(?:glaeder|forbereder|indstiller|spidser|fryder|ruster|gearer|varmer|opvarmer|tilbyder|"
    r"bereder|haaber|ser|finder|forstaar|saetter|lader|kender|foeler|undrer|interesserer|"
    r"traekker|tager|faar|har|er|kan|vil|skal|maa|giver|bryder|beder|noejes|melder|afmelder|"
    r"framelder|retter|henviser|forlader|orienterer|laeser|spoerger|holder|beklager|loesriver|"
    r"undskylder|udmelder|fraskriver|slipper|spiller|taster|oever|traener|traenger|hygger|venter|"
    r"kommer|gaar|staar|sidder|rejser|koerer)"
)
_NO_IMPERATIVE = (
    r"(?:[a-z]*r|kan|skal|maa|vil|ring|skriv|svar|find|hold|og|men|saa|at|som|vi|lad|koer|regn|"
    r"giv|bed|kend|betal|faa|da|fra|til|med|paa|ved|den|det|alle|har|se|hjaelp|gaa|vent|slip|"
    r"haab|tro|laes|tag|sig|mind)"
)

ADD = (
    r"\b(?:(?:deltager|tilmeldings|navne)?list(?:e|en)|holdet|tilmeldingen|raekken) "
    r"(?:(?:(?:til|for|paa|i|ved|det|den|moedet) )*M\d+ )?(?:skal|maa gerne|bedes) "
    r"(?:(?:nu|saa|derfor|altsaa|i stedet|fremover|gerne) )*(?:se|lyde|hedde) "
    r"(?:(?:saadan|saaledes|saa)(?: her)?(?: ud)?|foelgende|ud)?(?: nu)?,? ?:? ?(?=G\d)",
    rf"\b(?:J|vi|G\d+|H) (?:(?:vil |gerne |lige |ogsaa |hermed |herved |straks |saa |derfor )*)"
    rf"(?!{_NO_REFLEXIVE} )[a-z]{{3,}}r (?:S|os|sig) (?:\w+ )?(?:paa|ind paa|ind til|op til|"
    rf"ind|med){_THERE}",
    r"\bmelde?r? (?:J |vi |K |gerne )*(?:S|sig|os|K) (?:\w+ )?under fanerne\b(?=.*\bM\d)",
    rf"^(?:og |saa |men |bare |venligst |lige ){{0,2}}(?!{_NO_IMPERATIVE} )[a-z]{{3,8}} {_WHO} "
    rf"(?:(?:bare|lige|venligst|straks) )?(?:paa|ind|ind paa|op paa|ned paa|op til){_THERE}",
    rf"\b(?:G\d+|S|H|D) (?:skal|maa|bedes|oenskes) (?:(?:gerne|ogsaa|venligst|bare) )?"
    r"(?!(?:sendes|hentes|koeres|vises|laeses|bruges|mindes|stoles|findes|hjaelpes|ringes) )"
    rf"[a-z]{{3,}}es (?:paa|ind|ind paa|op paa|op til){_THERE}",
    r"\b(?:ink|pencil|pop|jot|slot|squeeze|mark|write|put) (?:S|us|G\d+|H) (?:in|down|on)\b",
    r"\b(?:bede om|bestille?r?|reservere?r?|daek(?:ke)?(?: op)? (?:til|med)|regne? med) "
    r"(?:(?:en|et|to|tre|fire|\d|ekstra) )+kuvert(?:er)?\b(?=.*\bM\d| til )|"
    rf"^(?:(?:Y kan|kan Y|Y maa|maa Y) (?:\w+ ){{0,2}}?)?(?:daekke?|daek) (?:bare |gerne )?(?:op|"
    rf"bord) til {_WHO}\b",
    r"\b(?:daekke?|daek) (?:op|bord) til (?:en|to|tre|\d)(?: ekstra| mere)?(?= M\d|:| (?:til|i|"
    r"paa) )",
    rf"\b(?:napper|hugger|snupper|scorer) (?:J |vi |H |G\d+ )?"
    rf"(?:\w+ ){{0,6}}?{SEAT}\b",
    r"\bregn med (?:min|vores|G\d+'s) (?:tilstedevaerelse|deltagelse|fremmoede)\b",
    r"\b(?:Y|i) slipper ikke for (?:S|G\d+|H|os)\b",
    rf"\bvil (?:\w+ )?have (?:min|vores|G\d+'s) {SEAT} (?:(?:paa|til|i|ved|den|moedet) )*(?:M\d+ )?"
    r"(?:tilbage|igen)\b",
)

COME = (
    r"\b(?:J|G\d+|H|vi) kan (?:alligevel godt|godt alligevel|sagtens alligevel|alligevel)"
    rf"(?: komme| deltage| vaere med| naa)?(?={_AT} M\d+\W*$)",
    r"\b(?:er|vaere) (?:(?:ogsaa|helt|naturligvis|saa) )?(?:bombesikker|stensikker|skudsikker|"
    r"sikker som amen i kirken|game|parat|paa pletten|paa plads|fast inventar)"
    rf"(?={_AT} M\d|(?: der| den dag)?[ .!]*$)(?! til at)",
    r"\b(?:stikker|stikke) (?:J |vi |G\d+ |H )?(?:\w+ )?(?:hovedet|naesen|snuden|snotten) "
    r"(?:ind|indenfor|inden for|forbi|frem)\b",
    r"\b(?:viser|lader) (?:J |vi |G\d+ |H )?(?:S|sig|os) (?:(?:ogsaa|gerne|se) )*(?=(?:til |paa |i "
    r"|ved |den |moedet )*M\d)",
    r"\b(?:svinger|drysser|runder|kommer|slaar|laegger|kigger|smutter|dumper) (?:J |vi |G\d+ |H )?"
    r"(?:\w+ )?(?:vejen )?forbi\b(?=(?: (?:til|paa|i|ved|den|moedet))* M\d|[ .!]*$)",
    r"\b(?:ruller|droener|toeffer|suser|spurter|futter|cykler|pendler|valfarter|drager|smutter|"
    r"stikker|tager|goer) (?:J |vi |G\d+ |H )?(?:(?:gerne|ogsaa|afsted|af sted|turen|vejen|"
    r"over|op|ned) )*til (?:(?:moedet|moede|det|den|i) )*M\d",
    r"\b(?:vil (?:\w+ )?gerne|skal|vil) (?:lige |ogsaa )*(?:snuppe|nappe|tage|score|hugge) "
    r"(?:(?:moedet|moede|det|den|i|ogsaa) )*M\d|"
    r"\b(?:napper|hugger|scorer) (?:J |vi |H |G\d+ |\w+ )?(?:(?:moedet|moede|det|den|i) )*M\d",
    r"\b(?:slaar til|bider paa|hopper paa|bider til bolle) (?=(?:til |paa |ved |den |det |moedet |"
    r"krogen )*M\d)",
    r"\bfaar (?:Y )?(?:S|G\d+|H|os) at se (?=(?:til |paa |i |ved |den |moedet )*M\d)",
    r"\btaender (?:J |vi |G\d+ |H )?(?:\w+ )?(?:for )?(?:(?:skaermen|computeren|"
    r"kameraet) )?(?=(?:til |paa |i |ved |den |moedet )*M\d)",
)
