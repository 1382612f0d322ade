"""One person for another: the many ways to say it, each telling who goes in and who goes out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knub_mailer.language.alternatives import Seldom, Several
from knub_mailer.language.correcting import WHO_COMES
from knub_mailer.language.replacing_figures import FIGURES, FIGURES_IN_ONLY, IN_AND_OUT
from knub_mailer.language.replacing_parts import AFTER_ALL as _AFTER_ALL
from knub_mailer.language.replacing_parts import COMES as _COMES
from knub_mailer.language.replacing_parts import G2 as _G2
from knub_mailer.language.replacing_parts import GAP as _GAP
from knub_mailer.language.replacing_parts import IN as _IN
from knub_mailer.language.replacing_parts import OUT as _OUT
from knub_mailer.language.replacing_parts import OWN as _OWN
from knub_mailer.language.replacing_parts import SEATS as _SEATS
from knub_mailer.language.replacing_parts import TO_MEETING as _TO_MEETING
from knub_mailer.language.replacing_parts import WORK as _WORK
from knub_mailer.language.replacing_parts import G as _G

_PATTERNS = Several(
    rf"{_IN}{_GAP[:-1]}(?:(?:[ ,]+[a-z'\-]+){{0,5}} M\d+)?,?(?: \w+)* (?:i stedet|istedet|"
    rf"i stadet|i stallet|i staellet) for (?:at )?{_OUT}",
    rf"{_IN}{_G2}(?:istedenfor|istedetfor|i stedenfor|instead of|in place of|in lieu of|"
    rf"som (?:afloeser|vikar|erstatning|stedfortraeder|substitut|reserve) for|fremfor|"
    rf"frem for|rather than) {_OUT}",
    rf"\b(?:i stedet|istedet) for {_OUT}{_G2}{_COMES}{_GAP}{_IN}",
    rf"\b(?:i stedet|istedet) for {_OUT},? {_COMES}? ?{_IN}",
    rf"\b(?:instead of|istedenfor|i stedenfor) {_OUT},? {_COMES}? ?{_IN}",
    rf"\b(?:som|til) (?:afloeser|vikar|erstatning|erstatter|stedfortraeder|substitut|reserve|"
    rf"suppleant) for {_OUT}{_G2}{_COMES}{_GAP}{_IN}",
    rf"\b(?:sender?|lader) (?:\w+ ){{0,3}}?{_IN}{_G2}for {_OUT}\b(?! (?:at|kan|har|er|skal)\b)",
    rf"{_OUT}{_G2}(?:til fordel for|i bytte for) {_IN}",
    rf"{_OUT}{_G2}(?:lade[rs]?|lader) (?:sig|S|H) (?:\w+ )?(?:erstatte|afloese|repraesentere|"
    rf"udskifte|vikariere) (?:af|ved|med) {_IN}",
    rf"\b(?:\w*skift\w*|\w*byt\w*|rokade\w*|aendring\w*|"
    rf"rettelse\w*)\b.{{0,40}}?{_IN} for {_OUT}\b"
    rf"(?! (?:\w+ )?(?:kan|har|skal|er|kommer|vil)\b)",
    rf"{_IN}(?: [a-z]+ (?:end )?gerne)?{_G2}i (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min|"
    rf"vores)|(?P<his>hans|hendes|"
    rf"hennes|deres|dennes)) sted\b",
    rf"\bi (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min|vores)|(?P<his>hans|hendes|hennes|"
    rf"deres|dennes)) sted{_G2}{_IN}",
    rf"\bi (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min|vores)|(?P<his>hans|hendes|hennes|"
    rf"deres|dennes)) sted {_COMES}? ?{_IN}",
    rf"\bi (?:(?P<out>G\d+)(?:'s)?|(?P<mine>mitt?|min)|(?P<his>hans|hendes|deres)) sted "
    rf"(?:saetter|skriver|noterer|tilmelder|kan|skal|maa) (?:Y|vi|J) (?:\w+ ){{0,3}}?{_IN}",
    rf"{_IN}{_G2}in (?:(?P<out>G\d+)'s|(?P<mine>my)|(?P<his>his|her|their)) (?:place|stead)\b",
    rf"{_OUT}{_G2}(?:erstattes|afloeses|aflases|udskiftes|udskiftet|erstattet|afloest|"
    rf"skiftes|byttes|skiftet|byttet|replaced|substituted|ombyttes|ersaettes|"
    rf"erstattas)(?: ud)?{_G2}(?:af|med|til|by|with|mod|for) {_IN}",
    rf"\b(?:erstattes|afloeses|udskiftes|overtages|byttes|"
    rf"skiftes) {_OUT}(?: \w+){{0,3}} (?:af|med|ud med) {_IN}",
    rf"\b(?:af|med|by) {_IN}{_GAP}(?:erstattes|afloeses|udskiftes) {_OUT}",
    rf"\b(?:skifte?s?|byttes?r?|bytte?r?|byt|skift|udskifte?r?|erstatte?r?|ombytte?r?|"
    rf"replace|swap|"
    rf"substitute|exchange|udskift|erstat|rette?|ret|aendre?|aendr|opdater|"
    rf"ersaette?)\b(?: venligst| lige| gerne| bare| navnet| paa| deltageren|"
    rf" om)*{_GAP[:-1]} ?{_OUT}{_GAP[:-1]}(?: ud| om)?{_TO_MEETING},? (?:med|til|with|for|"
    rf"mod|by) {_IN}",
    rf"\b(?:overfoere?[rs]?|overfoer|overfoert|give?[rs]?|giv|givet|overdrage?[rs]?|overdraget|"
    rf"overlade?[rs]?|overladt|lad|lade|flytte?[rs]?|flyt|flyttet|overgive[rs]?|overgivet|"
    rf"afgive[rs]?|afgivet|afstaar?|afstaaet|lovet|love[rs]?|foraere[rs]?|foraeret|"
    rf"skaenke[rs]?|"
    rf"donere[rs]?|videregivet|videregiver|"
    rf"transfer|give|sende?|skrive?|omskrive?s?|rett?e?s?|ret|aendre?s?|aendr|saette?|"
    rf"navneaendre|"
    rf"videregive?)\b{_GAP[:-1]} ?{_OWN}{_SEATS}{_G2}(?:til|to|over til|paa) {_IN}",
    rf"{_OWN}{_SEATS}{_G2}(?:gaar|overgaar|gives|overdrages|overfoeres|overlades|skal|"
    rf"tilfalder|faar|kan|maa|vil|gar|bliver|overgives|videregives|skrives|should|goes|"
    rf"will|to be|transfereres|passes|gis|ges|er|bedes)(?: \w+)* (?:til|to|over til|paa|"
    rf"i stedet til) {_IN}",
    rf"{_OWN}{_SEATS}{_G2}(?:overtages|overtaget|tages|bruges|udfyldes|besaettes|"
    rf"taken over|taken|used|benyttes|passes|varetages|laanes|indtages|fyldes)(?: \w+)* "
    rf"(?:af|by) {_IN}",
    rf"{_OWN}{_SEATS}{_G2}(?:tilfalder|faar|overtager|tager|overtar) {_IN}",
    rf"{_IN}{_G2}(?:overtage?r?|overtaget|overtog|tage?r?|taget|faar|faaet|faa|snuppet|"
    rf"indtaget|arver?|arvet|indtage?r?|"
    rf"have|"
    rf"snupper?|bruger?|benytter?|laaner?|laant|rykker?|hopper?|traeder?|udfylder?|overtar|tar|takes?|"
    rf"taking|takeover|take over|taking over|takes over|use|having|springer|"
    rf"besaetter)(?: \w+){{0,6}}? (?:ind paa |ind i |over |paa )?{_OWN}{_SEATS}",
    rf"\b(?:overtager|tager|faar|arver|indtager|bruger|traeder|benytter|"
    rf"overtar) {_IN}{_GAP[:-1]} ?{_OWN}{_SEATS}",
    rf"{_IN}{_G2}(?:ind )?paa {_OWN}{_SEATS}",
    rf"{_IN}{_G2}(?:vikarierer|stepper ind|traeder (?:til|ind)|springer (?:ind|til)|"
    rf"hopper ind|tager (?:(?:derfor|saa|nu|i stedet) )?over|afloeser|"
    rf"erstatter|substitutes|stands in|standing in|is replacing|will replace|replaces|"
    rf"replacing|covering|ersaetter|erstatte|afloese|"
    rf"stiller op|daekker ind|gaar ind|rykker ind|steps in|stepping in|filling in|takes over|"
    rf"taking over|vikar|"
    rf"afloeser)(?: \w+)* (?:for )?{_OUT}",
    rf"{_IN} (?:erstatter|afloeser|replaces|ersaetter) {_OUT}",
    rf"{_IN} har(?: [a-z]+){{0,3}}? (?:afloest|erstattet) {_OUT}",
    rf"\bhar {_IN}(?: [a-z]+){{0,3}}? (?:afloest|erstattet) {_OUT}",
    rf"{_IN} (?:er|bliver|som) (?:\w+ )?(?:vikar|afloeser|stedfortraeder|substitut|"
    rf"erstatning|reserve|suppleant) for {_OUT}",
    rf"{_OUT}{_G2}(?:viger?|viger? pladsen|give plads|give pladsen|giver plads|giver pladsen|"
    rf"afgiver (?:sin |pladsen|"
    rf"sin plads)|overlader (?:sin )?(?:plads|pladsen|stolen)|overdrager (?:sin )?(?:plads|"
    rf"pladsen)|giver (?:sin )?(?:plads|stol)(?: \w+)*? videre)(?: \w+)* (?:for|til) {_IN}",
    rf"\b(?:lader|sender){_GAP[:-1]} ?{_OUT}{_GAP[:-1]}(?:erstatte|afloese|repraesentere|"
    rf"vikariere)(?: \w+)* (?:af|ved|med) {_IN}",
    rf"{_OUT} (?:gaar |ryger |kommer |skal )?(?:ud|out|udgaar|af),? (?:og |men |"
    rf"mens )?{_IN} (?:gaar ind|skal ind|ind|in|kommer ind|paa|kommer paa|kommer i stedet|"
    rf"traeder ind)\b",
    rf"{_OUT},? der (?:gaar|skal|ryger) (?:ud|af),? og {_IN},? der (?:gaar|skal|"
    rf"kommer) (?:ind|paa)\b",
    rf"\b(?:ud|ud gaar|ud kommer|ud ryger)(?: med| hhv)?:? {_OUT},? (?:og )?(?:ind|"
    rf"ind kommer|ind gaar|ind med)(?: hhv| med)?:? {_IN}",
    rf"\b(?:pladsskifte|skifte?|aendring|navneskift|navneaendring|bytte|overdragelse|"
    rf"udskiftning)\b.{{0,20}}? fra {_OUT} til {_IN}",
    rf"\btilmelding(?:en)? (?:af|for|paa|til) {_OUT}{_G2}(?:aendres|aendret|rettes|rettet|"
    rf"skiftes|"
    rf"skiftet|overfoeres|overfoert|overgaar|overdrages|laves om|lyde|gaelde|flyttes|"
    rf"omskrives)(?: om| over)?(?: (?:til|paa))? {_IN}",
    rf"{_OUT}{_G2}(?:aendres|aendret|rettes|rettet|skiftes|skiftet|omskrives|laves) (?:om |"
    rf"ud )?"
    rf"(?:til|med) {_IN}",
    rf"\b(?:ret(?:tes?)?|aendre?s?|aendr|omskriv\w*|overfoere?s?|flyt(?:tes?)?|skift(?:es?)?|"
    rf"byt(?:tes?)?)\b"
    rf"(?: (?:[a-z'\-]+|M\d+)){{0,8}}? fra {_OUT},? til {_IN}",
    rf"\bplads(?:en)? til {_OUT}{_G2}(?:skal|maa|kan) (?:gaa|gives|overgaa) til {_IN}",
    rf"\b(?:ret\w*|aendr\w*|skift\w*|opdater\w*|byt\w*|navn\w*|skal staa)\b.{{0,60}}?{_IN},? "
    rf"(?:og |men )?ikke (?:laengere )?{_OUT}",
    rf"\b(?:aendr\w*|rett\w*|ret|skift\w*|byt\w*|opdater\w*)\b.{{0,60}}? fra {_OUT} til {_IN}",
    rf"{_OUT} ?(?:->|=>|→|-->) ?{_IN}",
    rf"{_IN} (?:faar|tager|overtager|arver)(?: (?:til gengaeld|saa|i stedet|ogsaa|"
    rf"omvendt)){{0,2}} "
    rf"(?:(?P<his>hans|hendes)|(?P<mine>min))"
    rf"(?=$|[.,;!]| (?:(?:til|paa|ved|i|det|den|moedet|moede) ){{1,4}}M\d)",
    rf"\b(?:stryge?r?|slette?r?|fjerne?r?|afmelde?r?|tage|tag) {_OUT}(?: (?:af|fra|ud|listen|"
    rf"M\d+)){{0,4}},? "
    rf"(?:og (?:saa )?)?(?:lade?|lad|give?|giv|saette?|"
    rf"skrive?) {_IN} (?:\w+ ){{0,2}}?(?:overtage|faa|have|tage|"
    rf"indtage|arve)? ?(?:(?:pladsen|stolen|saedet|den)\b|paa (?:pladsen|stolen|"
    rf"listen i stedet)|i stedet)",
    rf"\bikke (?:laengere )?{_OUT}{_AFTER_ALL}{_TO_MEETING},? men"
    rf"(?: derimod| i stedet| nu)? {_IN}",
    rf"\b(?:det (?:er|bliver)|(?:er|bliver) det)(?: nu)?{_AFTER_ALL} {_IN}{_AFTER_ALL}"
    rf"{_TO_MEETING},? (?:og )?ikke"
    rf"{_AFTER_ALL} {_OUT}(?:(?=,? {WHO_COMES})|(?!,? (?:der|som)\b))",
    rf"{_OUT}{_GAP}bliver til {_IN}",
    rf"\b(?:\w*skifte?|udskiftning|ombytning|rokade|aendring|rettelse|"
    rf"navneaendring)\b(?: \w+)* fra {_OUT} til {_IN}",
    rf"{_IN}{_G2}(?:overtager|tager|faar|arver) (?:pladsen|stolen|saedet) (?:efter|fra) {_OUT}",
    rf"\b(?:overtager|tager|faar|arver|indtager|besaetter) {_IN}(?: [a-z]+){{0,2}} (?:pladsen|"
    rf"stolen|saedet) (?:efter|fra) {_OUT}",
    rf"{_IN}{_G2}(?:overtager|sidder|moeder op|stiller op|deltager|kommer|"
    rf"vikarierer) (?:for )?(?P<his>H)(?! (?:min|plads|rolle))",
    rf"\b(?:i stedet|istedet) for {_OUT}(?: Y)?,? (?:skal|maa|kan|bedes|"
    rf"er) (?:det )?(?:nu )?{_IN}",
    rf"\b(?:for|i stedet for) {_OUT},? (?:indsaettes|kommer|traeder|deltager|"
    rf"moeder)(?: \w+)*?(?: henholdsvis| hhv\.?)? {_IN}",
    rf"{_IN} (?:kommer|deltager|moeder|rejser|tager med)(?: \w+){{0,4}} paa vegne af {_OUT}",
    rf"{_IN} (?:kommer|deltager|moeder|stiller|moeder op|tager med|tager af ?sted|"
    rf"tager (?:turen|toget|tjansen|tjoernen|rejsen|moedet|dagen|den|det)|(?:koerer|kobler|"
    rf"logger|"
    rf"sidder|lytter|foelger|tager|hopper|traeder|springer) (?:(?:med|videre|paa|til|ind|"
    rf"afsted|"
    rf"over|klar) ){{1,2}}(?:ved skaermen |i moedet )?) ?for {_OUT}"
    rf"(?=$|[.,;!]| M\d| (?:til|paa|i|den|denne)\b)",
    rf"^(?:og |men |saa |derfor |i stedet )*(?:kommer|deltager|moeder|stiller) {_IN}"
    rf"(?: (?!ikke\b)[a-z]+){{0,2}}?{_TO_MEETING} for {_OUT}(?=$|[.,;!]| M\d)",
    rf"{_IN} (?:kommer|deltager|moeder|tager|rejser|koerer) (?:(?:saa|nu|derfor|til|i|paa|ved|"
    rf"over|moedet|med) )+M\d+ for {_OUT}(?=$|[.,;!])",
    rf"{_IN}{_G2}(?:paa|for) (?:(?P<out>G\d+)'s|(?P<mine>mine)|(?P<his>hans|hendes)) vegne\b",
    rf"\b(?P<that>den|(?:pladsen|stolen|plads)(?: [a-z]+){{0,2}}?)(?: (?:er|bliver|blev|"
    rf"bedes))? "
    rf"(?:overgaar|gaar|overdrages|overfoeres|gives|afgivet|givet|overdraget|overladt|"
    rf"overfoert|"
    rf"overtaget|videregivet|besaettes|bruges|benyttes|"
    rf"overtages|overlades|tilfalder|skal|kan)(?: (?:\w+|M\d+))* (?:til|af) {_IN}",
    rf"^(?P<that>(?:skal|maa|kan|bedes|vil|oensker)?) ?(?:nu )?(?:overgaa|gaa|overdrages|"
    rf"overfoeres|gives|overlades|overtages)(?: \w+)* (?:til|af) {_IN}",
    *FIGURES,
)
_IN_ONLY = Several(
    *FIGURES_IN_ONLY,
    rf"{_IN}(?:[ ,]+[a-z'\-]+){{0,8}}?(?:[ ,]+[a-z'\-]+){{0,3}}(?: M\d+)?(?: \w+)* (?:i "
    rf"stedet|istedet|instead(?! of\b)|i staellet|isteden)\b(?! for\b(?!$|[,;]))",
    rf"\b(?:i stedet|istedet|"
    rf"instead(?! of\b))\b(?! for)(?:[ ,]+[a-z'\-]+){{0,5}}(?: M\d+)?,? {_IN}",
    rf"{_IN}{_G2}(?:hoppe ind|traede (?:til|ind)|springe (?:til|ind)|steppe ind|tage over|"
    rf"rykker? ind|daekke ind(?! (?:paa|i|ved|hos) (?!(?:det|den|moedet|moede)? ?M\d))|"
    rf"vikariere|overtage|overtager|tager over|traeder til|"
    rf"springer til|"
    rf"stepper ind|hopper ind|"
    rf"steps in|takes over|vikarierer)\b(?! (?:min|hans|hendes|rollen|som|kontakt|plads\w*|"
    rf"G\d|D|opgaven|den|koord|{_WORK}))",
    rf"\b(?:afloeser|vikar|erstatning|stedfortraeder|substitute|replacement|suppleant|"
    rf"reserve)(?:en)?(?: for [a-z]+)?(?: er| bliver| hedder|:| is)? {_IN}",
    rf"{_IN} (?:er|bliver|som|kommer som|as|is) (?:\w+ ){{0,2}}?(?:afloeser|vikar|"
    rf"erstatning|stedfortraeder|substitut|substitute|replacement|suppleant)\b(?! for)",
    rf"{_IN}{_G2}(?:overtager|tager|faar|indtager|snupper|overtage|takes|tar|arver|have|faa|"
    rf"tage|bruge|bruger|besaetter) (?:den|"
    rf"denne|pladsen|stolen|the seat|the place|den plads|dens)(?: plads| stol)?\b"
    rf"(?! (?:anden|sidste|ene|tredje|oevrige|ledige)\b)",
)


_THEY = Seldom(
    r"\bde(?= (?:\w+ ){0,2}?(?:erstattes|afloeses|udskiftes|overtages|byttes|skiftes)\b)"
)
_REFLEXIVE = re.compile(r"\b(?:sin|sit|sine)\b")
_SUBJECT = re.compile(r"(?:og |men |saa |derfor |desvaerre )*(G\d+|J)\b")
_SOMEBODY = re.compile(r"[GJSHD]")  # every pattern has one who goes in


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
    rf"fra falder)(?: hhv\.?)? {_OUT}[,.]? ?(?:-+>|→|-)? ?(?:og |mens |samt |"
    rf"- )?(?:ind (?:kommer|gaar|"
    rf"skal)?:?|ind:|paa kommer|til kommer|i stedet kommer)(?: hhv\.?)? {_IN}"
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
    rf"{_LEAVES}(?: ?[:=])? {_OUT}{_APART}{_ENTERS}(?: ?[:=])? {_IN}|"
    rf"{_ENTERS}(?: ?[:=])? (?P<in2>G\d+|[JSHD]){_APART}{_LEAVES}(?: ?[:=])? (?P<out2>G\d+|[JSHD])"
)
"""`Ud: Bo - ind: Ida`, and the other way about."""


_INHERITED = Seldom(
    rf"\b(?:den|de|hans|hendes|deres) plads(?:er|en)?\b[^.;]{{0,80}}?\b(?:arver|overtager|"
    rf"faar|tager|gaar (?:\w+ )?til|overgaar (?:\w+ )?til|overtages af|tilfalder) {_IN}"
)
_ELSEWHERE_TOO = re.compile(
    rf",? (?:og|men|mens|samt) (?!som\b|der\b)(?:[^,;]*\bM\d[^;]*\b{_G}\b|"
    rf"[^,;]*\b{_G}\b[^;]*\bM\d)"
)
"""`Hendes plads i maj overtages af Bo, og i oktober kommer jeg`: each clause is read by itself."""


_FORMERLY_MINE = Seldom(
    rf"{_IN} (?:\w+ ){{0,4}}?(?:have|faar|faa|overtage|overtager|tage|tager) (?:pladsen|"
    rf"stolen)\b.{{0,40}}\b(?:som|der) (?:\w+ )?(?:var|er) min\b"
)


_MY_SEATS = Seldom(
    rf"\b(?:den plads|de pladser),? (?:som )?J (?:var|er|havde|har|staar|stod|fik)\b[^.;]{{0,60}}?"
    rf"\b(?:(?:passes|overtages|varetages|bruges|besaettes|udfyldes|tages)(?: \w+){{0,3}}? af|"
    rf"(?:gaar|overgaar|gives|overlades)(?: \w+){{0,3}}? til) {_IN}"
)
"""`De pladser, jeg var skrevet op til, passes af Ida`."""
_HELD_BY = Seldom(
    rf"{_IN} (?:\w+ ){{0,4}}?(?:ind paa|faar|overtager|tager|indtager) den (?:plads|stol),? "
    rf"(?:som )?{_OUT} (?:havde|har|skulle have)\b"
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
    rf"\bdet (?:er|bliver) (?:\w+ ){{0,2}}?ikke {_OUT},? {WHO_COMES},? "
    rf"(?:men(?: derimod)?|(?:men )?det (?:er|bliver)(?: (?:nu|derimod|i stedet))*) {_IN}"
    rf"(?! (?:kan|har|er|vil)\b)"
)
_HE_NOT_HER = Seldom(
    rf"\b(?:det (?:er|bliver)|(?:er|bliver) det)"
    rf"(?: (?:alligevel|nu|altsaa|i stedet|jo|derfor|saa|faktisk|denne gang))* {_IN},? "
    rf"{WHO_COMES},? ?[-(]? ?(?:og |men )?(?:altsaa )?ikke(?: laengere| alligevel)? {_OUT}"
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
        m = _INHERITED.search(text)
        if m is None or _ELSEWHERE_TOO.search(text, m.end()):
            return None
        return Replacement(m["in"].removesuffix("'s"), None, his=True, said=m.group())
    return Replacement(m["in"].removesuffix("'s"), m["out"].removesuffix("'s"), said=m.group())


_SENDS = re.compile(
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
        if in_ == out:
            continue
        return Replacement(in_, out, mine, his, m.group(), m.start(), m.end())
    for pattern in _IN_ONLY.standing_in(text):
        m = pattern.search(text)
        if m is not None:
            return Replacement(
                m["in"].removesuffix("'s"), None, said=m.group(), start=m.start(), end=m.end()
            )
    return None
