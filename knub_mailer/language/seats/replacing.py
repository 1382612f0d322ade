"""One person for another: the many ways to say it, each telling who goes in and who goes out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knub_mailer.language.letter.correcting import WHO_COMES
from knub_mailer.language.seats.replacing_figures import FIGURES, FIGURES_IN_ONLY, IN_AND_OUT, SENT
from knub_mailer.language.seats.replacing_parts import (
    AFTER_ALL,
    COMES,
    G2,
    GAP,
    IN,
    NOT_TAKEN,
    OUT,
    OWN,
    SEATS,
    TO_MEETING,
    WORK,
    G,
)
from knub_mailer.language.words.alternatives import Seldom, Several

_PATTERNS = Several(
    *SENT,
    rf"{IN}{GAP[:-1]}(?:(?:[ ,]+[a-z'\-]+){{0,5}} M\d+)?,?(?: \w+)* (?:i stedet|istedet|"
    rf"i stadet|i stallet|i staellet) for (?:at )?{OUT}",
    rf"{IN}{G2}(?:istedenfor|istedetfor|i stedenfor|instead of|in place of|in lieu of|"
    rf"som (?:afloeser|vikar|erstatning|stedfortraeder|substitut|reserve) for|fremfor|"
    rf"frem for|rather than) {OUT}",
    rf"\b(?:i stedet|istedet) for {OUT}{G2}{COMES}{GAP}{IN}",
    rf"\b(?:i stedet|istedet) for {OUT},? {COMES}? ?{IN}",
    rf"\b(?:instead of|istedenfor|i stedenfor) {OUT},? {COMES}? ?{IN}",
    rf"\b(?:som|til) (?:afloeser|vikar|erstatning|erstatter|stedfortraeder|substitut|reserve|"
    rf"suppleant) for {OUT}{G2}{COMES}{GAP}{IN}",
    rf"\b(?:sender?|lader) (?:\w+ ){{0,3}}?{IN}{G2}for {OUT}\b(?! (?:at|kan|har|er|skal)\b)",
    rf"{OUT}{G2}(?:til fordel for|i bytte for) {IN}",
    rf"{OUT}{G2}(?:lade[rs]?|lader) (?:sig|S|H) (?:\w+ )?(?:erstatte|afloese|repraesentere|"
    rf"udskifte|vikariere) (?:af|ved|med) {IN}",
    rf"\b(?:\w*skift\w*|\w*byt\w*|rokade\w*|aendring\w*|"
    rf"rettelse\w*)\b.{{0,40}}?{IN} for {OUT}\b"
    rf"(?! (?:\w+ )?(?:kan|har|skal|er|kommer|vil)\b)",
    rf"{IN}(?: [a-z]+ (?:end )?gerne)?{G2}i (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min|"
    rf"vores)|(?P<his>hans|hendes|"
    rf"hennes|deres|dennes)) sted\b",
    rf"\bi (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min|vores)|(?P<his>hans|hendes|hennes|"
    rf"deres|dennes)) sted{G2}{IN}",
    rf"\bi (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min|vores)|(?P<his>hans|hendes|hennes|"
    rf"deres|dennes)) sted {COMES}? ?{IN}",
    rf"\bi (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min)|(?P<his>hans|hendes|deres)) sted "
    rf"(?:saetter|skriver|noterer|tilmelder|kan|skal|maa) (?:Y|vi|J) (?:\w+ ){{0,3}}?{IN}",
    rf"{IN}{G2}in (?:(?P<out>G\d+)'s|(?P<mine>my)|(?P<his>his|her|their)) (?:place|stead)\b",
    rf"{OUT}{G2}(?:erstattes|afloeses|aflases|udskiftes|udskiftet|erstattet|afloest|"
    rf"skiftes|byttes|skiftet|byttet|replaced|substituted|ombyttes|ersaettes|"
    rf"erstattas)(?: ud)?{G2}(?:af|med|til|by|with|mod|for) {IN}",
    rf"\b(?:erstattes|afloeses|udskiftes|overtages|byttes|"
    rf"skiftes) {OUT}(?: \w+){{0,3}} (?:af|med|ud med) {IN}",
    rf"\b(?:af|med|by) {IN}{GAP}(?:erstattes|afloeses|udskiftes) {OUT}",
    rf"\b(?:skifte?s?|byttes?r?|bytte?r?|byt|skift|udskifte?r?|erstatte?r?|ombytte?r?|"
    rf"replace|swap|"
    rf"substitute|exchange|udskift|erstat|rette?|ret|aendre?|aendr|opdater|"
    rf"ersaette?)\b(?: venligst| lige| gerne| bare| navnet| paa| deltageren|"
    rf" om)*{GAP[:-1]} ?{OUT}{GAP[:-1]}(?: ud| om)?{TO_MEETING},? (?:med|til|with|for|"
    rf"mod|by) {IN}",
    rf"\b(?:overfoere?[rs]?|overfoer|overfoert|give?[rs]?|giv|givet|overdrage?[rs]?|overdraget|"
    rf"overlade?[rs]?|overladt|lad|lade|flytte?[rs]?|flyt|flyttet|overgive[rs]?|overgivet|"
    rf"afgive[rs]?|afgivet|afstaar?|afstaaet|lovet|love[rs]?|foraere[rs]?|foraeret|"
    rf"skaenke[rs]?|"
    rf"donere[rs]?|videregivet|videregiver|"
    rf"transfer|give|sende?|skrive?|omskrive?s?|rett?e?s?|ret|aendre?s?|aendr|saette?|"
    rf"navneaendre|"
    rf"videregive?)\b{GAP[:-1]} ?{OWN}{SEATS}{G2}(?:til|to|over til|paa) {IN}",
    rf"{OWN}{SEATS}{G2}(?:gaar|overgaar|gives|overdrages|overfoeres|overlades|skal|"
    rf"tilfalder|faar|kan|maa|vil|gar|bliver|overgives|videregives|skrives|should|goes|"
    rf"will|to be|transfereres|passes|gis|ges|er|bedes)(?: \w+)* (?:til|to|over til|paa|"
    rf"i stedet til) {IN}",
    rf"{OWN}{SEATS}{G2}(?:overtages|overtaget|tages|bruges|udfyldes|besaettes|"
    rf"taken over|taken|used|benyttes|passes|varetages|laanes|indtages|fyldes)(?: \w+)* "
    rf"(?:af|by) {IN}",
    rf"{OWN}{SEATS}{G2}(?:tilfalder|faar|overtager|tager|overtar) {IN}(?!{NOT_TAKEN})",
    rf"{IN}{G2}(?:overtage?r?|overtaget|overtog|tage?r?|taget|faar|faaet|faa|snuppet|"
    rf"indtaget|arver?|arvet|indtage?r?|"
    rf"have|"
    rf"snupper?|bruger?|benytter?|laaner?|laant|rykker?|hopper?|traeder?|udfylder?|overtar|tar|takes?|"
    rf"taking|takeover|take over|taking over|takes over|use|having|springer|"
    rf"besaetter)(?: \w+){{0,6}}? (?:ind paa |ind i |over |paa )?{OWN}{SEATS}",
    rf"\b(?:overtager|tager|faar|arver|indtager|bruger|traeder|benytter|"
    rf"overtar) {IN}{GAP[:-1]} ?{OWN}{SEATS}",
    rf"{IN}{G2}(?:ind )?paa {OWN}{SEATS}",
    rf"{IN}{G2}(?:vikarierer|stepper ind|traeder (?:til|ind)|springer (?:ind|til)|"
    rf"hopper ind|tager (?:(?:derfor|saa|nu|i stedet) )?over|afloeser|"
    rf"erstatter|substitutes|stands in|standing in|is replacing|will replace|replaces|"
    rf"replacing|covering|ersaetter|erstatte|afloese|"
    rf"stiller op|daekker ind|gaar ind|rykker ind|steps in|stepping in|filling in|takes over|"
    rf"taking over|vikar|"
    rf"afloeser)(?: \w+)* (?:for )?{OUT}",
    rf"{IN} (?:erstatter|afloeser|replaces|ersaetter) {OUT}",
    rf"{IN} har(?: [a-z]+){{0,3}}? (?:afloest|erstattet) {OUT}",
    rf"\bhar {IN}(?: [a-z]+){{0,3}}? (?:afloest|erstattet) {OUT}",
    rf"{IN} (?:er|bliver|som) (?:\w+ )?(?:vikar|afloeser|stedfortraeder|substitut|"
    rf"erstatning|reserve|suppleant) for {OUT}",
    rf"{OUT}{G2}(?:viger?|viger? pladsen|give plads|give pladsen|giver plads|giver pladsen|"
    rf"afgiver (?:sin |pladsen|"
    rf"sin plads)|overlader (?:sin )?(?:plads|pladsen|stolen)|overdrager (?:sin )?(?:plads|"
    rf"pladsen)|giver (?:sin )?(?:plads|stol)(?: \w+)*? videre)(?: \w+)* (?:for|til) {IN}",
    rf"\b(?:lader|sender){GAP[:-1]} ?{OUT}{GAP[:-1]}(?:erstatte|afloese|repraesentere|"
    rf"vikariere)(?: \w+)* (?:af|ved|med) {IN}",
    rf"{OUT} (?:gaar |ryger |kommer |skal )?(?:ud|out|udgaar|af),? (?:og |men |"
    rf"mens )?{IN} (?:gaar ind|skal ind|ind|in|kommer ind|paa|kommer paa|kommer i stedet|"
    rf"traeder ind)\b",
    rf"{OUT},? der (?:gaar|skal|ryger) (?:ud|af),? og {IN},? der (?:gaar|skal|"
    rf"kommer) (?:ind|paa)\b",
    rf"\b(?:ud|ud gaar|ud kommer|ud ryger)(?: med| hhv)?:? {OUT},? (?:og )?(?:ind|"
    rf"ind kommer|ind gaar|ind med|(?:ind )?i stedet(?: for H)?)(?: hhv| med)?:? {IN}",
    rf"\b(?:pladsskifte|skifte?|aendring|navneskift|navneaendring|bytte|overdragelse|"
    rf"udskiftning)\b.{{0,20}}? fra {OUT} til {IN}",
    rf"\btilmelding(?:en)? (?:af|for|paa|til) {OUT}{G2}(?:aendres|aendret|rettes|rettet|"
    rf"skiftes|"
    rf"skiftet|overfoeres|overfoert|overgaar|overdrages|laves om|lyde|gaelde|flyttes|"
    rf"omskrives)(?: om| over)?(?: (?:til|paa))? {IN}",
    rf"{OUT}{G2}(?:aendres|aendret|rettes|rettet|skiftes|skiftet|omskrives|laves) (?:om |"
    rf"ud )?"
    rf"(?:til|med) {IN}",
    rf"\b(?:ret(?:tes?)?|aendre?s?|aendr|omskriv\w*|overfoere?s?|flyt(?:tes?)?|skift(?:es?)?|"
    rf"byt(?:tes?)?)\b"
    rf"(?: (?:[a-z'\-]+|M\d+)){{0,8}}? fra {OUT},? til {IN}",
    rf"\bplads(?:en)? til {OUT}{G2}(?:skal|maa|kan) (?:gaa|gives|overgaa) til {IN}",
    rf"\b(?:ret\w*|aendr\w*|skift\w*|opdater\w*|byt\w*|navn\w*|skal staa)\b.{{0,60}}?{IN},? "
    rf"(?:og |men )?ikke (?:laengere )?{OUT}",
    rf"\b(?:aendr\w*|rett\w*|ret|skift\w*|byt\w*|opdater\w*)\b.{{0,60}}? fra {OUT} til {IN}",
    rf"{OUT} ?(?:->|=>|→|-->) ?{IN}",
    rf"{IN} (?:faar|tager|overtager|arver)(?: (?:til gengaeld|saa|i stedet|ogsaa|"
    rf"omvendt)){{0,2}} "
    rf"(?:(?P<his>hans|hendes)|(?P<mine>min))"
    rf"(?=$|[.,;!]| (?:(?:til|paa|ved|i|det|den|moedet|moede) ){{0,4}}M\d)",
    rf"\b(?:stryge?r?|slette?r?|fjerne?r?|afmelde?r?|tage|tag) {OUT}(?: (?:af|fra|ud|listen|"
    rf"M\d+)){{0,4}},? "
    rf"(?:og (?:saa )?)?(?:lade?|lad|give?|giv|saette?|"
    rf"skrive?) {IN} (?:\w+ ){{0,2}}?(?:overtage|faa|have|tage|"
    rf"indtage|arve)? ?(?:(?:pladsen|stolen|saedet|den)\b|paa (?:pladsen|stolen|"
    rf"listen i stedet)|i stedet)",
    rf"\bikke (?:laengere )?{OUT}{AFTER_ALL}{TO_MEETING},? men"
    rf"(?: derimod| i stedet| nu)? {IN}",
    rf"\b(?:det (?:er|bliver)|(?:er|bliver) det)(?: nu)?{AFTER_ALL} {IN}{AFTER_ALL}"
    rf"{TO_MEETING},? (?:og )?ikke"
    rf"{AFTER_ALL} {OUT}(?:(?=,? {WHO_COMES})|(?!,? (?:der|som)\b))",
    rf"{OUT}{GAP}bliver til {IN}",
    rf"\b(?:\w*skifte?|udskiftning|ombytning|rokade|aendring|rettelse|"
    rf"navneaendring)\b(?: \w+)* fra {OUT} til {IN}",
    rf"{IN}{G2}(?:overtager|tager|faar|arver) (?:pladsen|stolen|saedet) (?:efter|fra) {OUT}",
    rf"\b(?:overtager|tager|faar|arver|indtager|besaetter) {IN}(?: [a-z]+){{0,2}} (?:pladsen|"
    rf"stolen|saedet) (?:efter|fra) {OUT}",
    rf"{IN}{G2}(?:overtager|sidder|moeder op|stiller op|deltager|kommer|"
    rf"vikarierer) (?:for )?(?P<his>H)(?! (?:min|plads|rolle))",
    rf"\b(?:i stedet|istedet) for {OUT}(?: Y)?,? (?:skal|maa|kan|bedes|"
    rf"er) (?:det )?(?:nu )?{IN}",
    rf"\b(?:for|i stedet for) {OUT},? (?:indsaettes|kommer|traeder|deltager|"
    rf"moeder)(?: \w+)*?(?: henholdsvis| hhv\.?)? {IN}",
    rf"{IN} (?:kommer|deltager|moeder|rejser|tager med)(?: \w+){{0,4}} paa vegne af {OUT}",
    rf"{IN} (?:kommer|deltager|moeder|stiller|moeder op|tager med|tager af ?sted|"
    rf"tager (?:turen|toget|tjansen|tjoernen|rejsen|moedet|dagen|den|det)|(?:koerer|kobler|"
    rf"logger|"
    rf"sidder|lytter|foelger|tager|hopper|traeder|springer) (?:(?:med|videre|paa|til|ind|"
    rf"afsted|"
    rf"over|klar) ){{1,2}}(?:ved skaermen |i moedet )?) ?for {OUT}"
    rf"(?=$|[.,;!]| M\d| (?:til|paa|i|den|denne)\b)",
    rf"^(?:og |men |saa |derfor |i stedet )*(?:kommer|deltager|moeder|stiller) {IN}"
    rf"(?: (?!ikke\b)[a-z]+){{0,2}}?{TO_MEETING} for {OUT}(?=$|[.,;!]| M\d)",
    rf"{IN} (?:kommer|deltager|moeder|tager|rejser|koerer) (?:(?:saa|nu|derfor|til|i|paa|ved|"
    rf"over|moedet|med) )+M\d+ for {OUT}(?=$|[.,;!])",
    rf"{IN}(?! (?:goer det|skriver|svarer|beder))"
    rf"{G2}(?:paa|for) (?:(?P<out>G\d+)'s|(?P<mine>mine)|(?P<his>hans|hendes)) vegne\b",
    rf"\b(?P<that>den|(?:pladsen|stolen|plads)(?: [a-z]+){{0,2}}?)(?: (?:er|bliver|blev|"
    rf"bedes))? "
    rf"(?:overgaar|gaar|overdrages|overfoeres|gives|afgivet|givet|overdraget|overladt|"
    rf"overfoert|"
    rf"overtaget|videregivet|besaettes|bruges|benyttes|"
    rf"overtages|overlades|tilfalder|skal|kan)(?: (?:\w+|M\d+))* (?:til|af) {IN}",
    rf"^(?P<that>(?:skal|maa|kan|bedes|vil|oensker)?) ?(?:nu )?(?:overgaa|gaa|overdrages|"
    rf"overfoeres|gives|overlades|overtages)(?: \w+)* (?:til|af) {IN}",
    *FIGURES,
)
_IN_ONLY = Several(
    *FIGURES_IN_ONLY,
    rf"{IN}(?:[ ,]+[a-z'\-]+){{0,8}}?(?:[ ,]+[a-z'\-]+){{0,3}}(?: M\d+)?(?: \w+)* (?:i "
    rf"stedet|istedet|instead(?! of\b)|i staellet|isteden)\b(?! for\b(?!$|[,;]))",
    rf"\b(?:i stedet|istedet|"
    rf"instead(?! of\b))\b(?! for)(?:[ ,]+[a-z'\-]+){{0,5}}(?: M\d+)?,? {IN}",
    rf"{IN}{G2}(?:hoppe ind|traede (?:til|ind)|springe (?:til|ind)|steppe ind|tage over|"
    rf"rykker? ind|daekke ind(?! (?:paa|i|ved|hos) (?!(?:det|den|moedet|moede)? ?M\d))|"
    rf"vikariere|overtage|overtager|tager over|traeder til|"
    rf"springer til|"
    rf"stepper ind|hopper ind|"
    rf"steps in|takes over|vikarierer)\b(?! (?:min|hans|hendes|rollen|som|kontakt|plads\w*|"
    rf"G\d|D|opgaven|den|koord|{WORK}))",
    rf"\b(?:afloeser|vikar|erstatning|stedfortraeder|substitute|replacement|suppleant|"
    rf"reserve)(?:en)?(?: for [a-z]+)?(?: er| bliver| hedder|:| is)? {IN}",
    rf"{IN} (?:er|bliver|som|kommer som|as|is) (?:\w+ ){{0,2}}?(?:afloeser|vikar|"
    rf"erstatning|stedfortraeder|substitut|substitute|replacement|suppleant)\b(?! for)",
    rf"{IN}{G2}(?:overtager|tager|faar|indtager|snupper|overtage|takes|tar|arver|have|faa|"
    rf"tage|bruge|bruger|besaetter) (?:den|"
    rf"denne|pladsen|stolen|the seat|the place|den plads|dens)(?: plads| stol)?\b"
    rf"(?! (?:anden|sidste|ene|tredje|oevrige|ledige)\b)",
)


_THEY = Seldom(
    r"\bde(?= (?:\w+ ){0,2}?(?:erstattes|afloeses|udskiftes|overtages|byttes|skiftes)\b)"
)
_REFLEXIVE = Seldom(r"\b(?:sin|sit|sine)\b")
_SUBJECT = Seldom(r"(?:og |men |saa |derfor |desvaerre )*(G\d+|J)\b")
_OUR_OWN = Seldom(r"(?:og |men |saa |derfor |i aar )*K [a-z]+ (?:[a-z]+ )*(?:D )?sine?\b")
"""`Vejle tager begge sine pladser`: its own, whom nobody gives up."""
_SOMEBODY = Seldom(r"[GJSHD]")  # every pattern has one who goes in


@dataclass(frozen=True, slots=True)
class Replacement:
    """Markers of who goes in and who goes out; `out` is None when another clause names them.

    mine: it is the sender's own seat. his: that of whoever was spoken of before.
    """

    in_: str
    out: str | None
    mine: bool = False
    his: bool = False
    said: str = ""
    start: int = 0
    end: int = 0


_EXCHANGE = Seldom(
    rf"\b(?:ud (?:gaar|kommer|ryger|skal)?:?|udgaar:?|af gaar|"
    rf"fra falder)(?: hhv\.?)? {OUT}[,.]? ?(?:-+>|→|-)? ?(?:og |mens |samt |"
    rf"- )?(?:ind (?:kommer|gaar|"
    rf"skal)?:?|ind:|paa kommer|til kommer|i stedet kommer)(?: hhv\.?)? {IN}"
)
_LEAVES = (
    r"\b(?:ud|out|udgaar|fra(?=:)|(?:tidligere|gammel)(?: deltager)?)"
    r"(?: (?:gaar|kommer|ryger|skal|med))?"
)
_ENTERS = (
    r"\b(?:ind|in|i stedet|erstattes af|afloeses af|afloeser|ny(?: deltager)?|"
    r"(?:kommer|til|paa)(?=:))"
    r"(?: (?:gaar|kommer|skal|med))?"
)
_APART = r"(?: \(?E\d\)?)?[\s,./;–-]*(?:(?:og|mens|men|samt) )?"
_LABELLED = Seldom(
    rf"{_LEAVES}(?: ?[:=])? {OUT}{_APART}{_ENTERS}(?: ?[:=])? {IN}|"
    rf"{_ENTERS}(?: ?[:=])? (?P<in2>G\d+|[JSHD]){_APART}{_LEAVES}(?: ?[:=])? (?P<out2>G\d+|[JSHD])"
)
"""`Ud: Bo - ind: Ida`, and the other way about."""


_INHERITED = Seldom(
    rf"\b(?:den|de|hans|hendes|deres) plads(?:er|en)?\b[^.;]{{0,80}}?\b(?:arver|overtager|"
    rf"faar|tager|gaar (?:\w+ )?til|overgaar (?:\w+ )?til|overtages af|tilfalder) {IN}"
    rf"(?!{NOT_TAKEN})"
)
_NOT_MINE = Seldom(
    r"\b(?:hans|hendes|den|deres) plads\b[^.;]{0,60}? (?:arver|overtager|faar|tager) (?:J|G\d+)"
    rf"(?: [a-z]+){{0,3}} ikke,? (?:men |for )?(?:den|det) (?:arver|overtager|faar|tager) {IN}"
)
"""`Hendes plads arver jeg ikke, den får Ida`."""
_ELSEWHERE_TOO = Seldom(
    rf",? (?:og|men|mens|samt) (?!som\b|der\b)(?:[^,;]*\bM\d[^;]*\b{G}\b|"
    rf"[^,;]*\b{G}\b[^;]*\bM\d)"
)
"""`Hendes plads i maj overtages af Bo, og i oktober kommer jeg`: each clause is read by itself."""


_FORMERLY_MINE = Seldom(
    rf"{IN} (?:\w+ ){{0,4}}?(?:have|faar|faa|overtage|overtager|tage|tager) (?:pladsen|"
    rf"stolen)\b.{{0,40}}\b(?:som|der) (?:\w+ )?(?:var|er) min\b"
)


_MY_SEATS = Seldom(
    rf"\b(?:den plads|de pladser),? (?:som )?J (?:var|er|havde|har|staar|stod|fik)\b[^.;]{{0,60}}?"
    rf"\b(?:(?:passes|overtages|varetages|bruges|besaettes|udfyldes|tages)(?: \w+){{0,3}}? af|"
    rf"(?:gaar|overgaar|gives|overlades)(?: \w+){{0,3}}? til) {IN}"
)
"""`De pladser, jeg var skrevet op til, passes af Ida`."""
_HELD_BY = Seldom(
    rf"{IN} (?:\w+ ){{0,4}}?(?:ind paa|faar|overtager|tager|indtager) den (?:plads|stol),? "
    rf"(?:som )?{OUT} (?:havde|har|skulle have)\b"
)
_PAIR = Seldom(
    r"\b(?P<out>G\d+|J|S) (?:(?:(?:gaar|ryger|skal|kommer|traekker (?:sig|S)|falder|springer|"
    r"hopper|"
    r"glider) )?(?:ud|fra)|udgaar|udtraeder|falder fra|maa (?:\w+ )?udgaa)\b"
    r"(?: (?!ikke\b)[a-z]+){0,3}?(?: M\d+)?\W+(?:(?:og|men|mens) )?"
    r"(?P<in>G\d+|J|S) (?:(?:(?:gaar|kommer|skal|traeder|rykker|springer|hopper|stepper|glider) )?"
    r"(?:ind\b(?! (?:for|i netv|i gruppen|som))|til\b(?! (?:M\d|den|det|moede)))|indgaar\b|"
    r"indtraeder\b|"
    r"indsaettes\b|overtager\b(?! (?:opgave|rolle|kontakt|ansvar|som|koord|G|efter)))"
)


def exchanges_in(text: str) -> list[Replacement]:
    """All exchanges of a sentence: `A ud - B ind, C ud - D ind`."""
    found = [*_PAIR.finditer(text)] or [*IN_AND_OUT.finditer(text)]
    pairs = [Replacement(m["in"], m["out"], said=m.group()) for m in found]
    pairs = pairs or _labelled(text)
    one = exchange_in(text)
    return pairs or ([one] if one is not None else [])


def _labelled(text: str) -> list[Replacement]:
    return [
        Replacement(m["in"] or m["in2"], m["out"] or m["out2"], said=m.group())
        for m in (_LABELLED.finditer(text) if text.count("G") > 1 else ())
    ]


_NOT_HE_BUT = Seldom(
    rf"\bdet (?:er|bliver) (?:\w+ ){{0,2}}?ikke {OUT},? {WHO_COMES},? "
    rf"(?:men(?: derimod)?|(?:men )?det (?:er|bliver)(?: (?:nu|derimod|i stedet))*) {IN}"
    rf"(?! (?:kan|har|er|vil)\b)"
)
_HE_NOT_HER = Seldom(
    rf"\b(?:det (?:er|bliver)|(?:er|bliver) det)"
    rf"(?: (?:alligevel|nu|altsaa|i stedet|jo|derfor|saa|faktisk|denne gang))* {IN},? "
    rf"{WHO_COMES},? ?[-(]? ?(?:og |men )?(?:altsaa )?ikke(?: laengere| alligevel)? {OUT}"
    rf"(?! (?:kan|har|er|vil|kommer|skal)\b)"
)
"""`Det er Ida, der logger på, og ikke Bo`."""


def _not_but(text: str) -> re.Match[str] | None:
    if "ikke" not in text:
        return None
    return _NOT_HE_BUT.search(text) or _HE_NOT_HER.search(text)


def exchange_in(text: str) -> Replacement | None:
    """`Ud går A og B, ind kommer C og D`, which stands across clauses."""
    m = _EXCHANGE.search(text) or _not_but(text)
    mine = _FORMERLY_MINE.search(text) or _MY_SEATS.search(text)
    held = _HELD_BY.search(text)
    if m is None and held is not None:
        return Replacement(held["in"], held["out"], said=held.group())
    if m is None and mine is not None:
        return Replacement(mine["in"].removesuffix("'s"), "S", said=mine.group())
    if m is None:
        m = _NOT_MINE.search(text) or _INHERITED.search(text)
        if m is None or _ELSEWHERE_TOO.search(text, m.end()):
            return None
        return Replacement(m["in"].removesuffix("'s"), None, his=True, said=m.group())
    return Replacement(m["in"].removesuffix("'s"), m["out"].removesuffix("'s"), said=m.group())


_SENDS = Seldom(
    r"J (?:\w+ ){0,2}?(?:sender|skriver|melder|tilmelder|saetter|udpeger|sende|tilmelde|saette) "
    r"(?:\w+ ){0,3}?(?P<who>G\d+)\b"
)
_LAYS_BEFORE = Seldom(r"\b(?:laegge?r?|lagt|fremlaegge\w*) (?:\w+ ){1,3}frem for\b")


@lru_cache(maxsize=256)  # seats and contacts ask about the same clause
def replacement_in(text: str) -> Replacement | None:
    """The replacement that a grouped clause tells of, or None."""
    if not _SOMEBODY.search(text) or _LAYS_BEFORE.search(text):
        return None
    text = _THEY.sub("D", text)
    for pattern in _PATTERNS.standing_in(text):
        m = pattern.search(text)
        if m is None:
            continue
        parts = m.groupdict()
        out = parts.get("out")
        mine = bool(parts.get("mine"))
        his = bool(parts.get("his") or parts.get("that"))
        out = (out or "").removesuffix("'s") or None
        own = _REFLEXIVE.search(m.group()) if parts.get("his") else None
        if own and (subject := _SUBJECT.match(text)):
            out, his = subject[1], False
        in_ = parts["in"].removesuffix("'s")
        sent = _SENDS.match(m.group())
        if sent and out != sent["who"]:
            in_ = sent["who"]  # `Jeg sender Ida i stedet for mig`
        if in_ == out or (own and _OUR_OWN.match(text)):
            continue
        return Replacement(in_, out, mine, his, m.group(), m.start(), m.end())
    for pattern in _IN_ONLY.standing_in(text):
        m = pattern.search(text)
        if m is not None:
            return Replacement(
                m["in"].removesuffix("'s"), None, said=m.group(), start=m.start(), end=m.end()
            )
    return None
