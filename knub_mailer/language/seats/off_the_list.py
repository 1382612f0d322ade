"""Any verb that takes somebody off, and figures of speech for staying away (see `leaving`).

`Ida skal luges ud af M2`, `kyl mig af listen`: the particle tells it, whatever the verb. Folded.
"""

from __future__ import annotations

from knub_mailer.language.words.wordparts import SEAT

_WHO = r"(?:S|os|G\d+|H|D)"
_AT = (
    r"(?: (?:af|fra|til|paa|ved|i|den|d\.?|det|denne|gang|moedet|moede|jeres|listen|igen|"
    r"desvaerre|alligevel|helt|tak|venligst))*"
)
_PLACED = rf"(?={_AT}(?: M\d| \w*list\w*| papiret|[ .!,]*$))"
"""Behind the particle nothing but where: a list, a meeting, or the end."""
_FIRMLY = (
    r"(?:under alle omstaendigheder|i (?:hvert|alle?) (?:fald|tilfaelde)|for alt i verden|"
    r"uanset hvad|i stedet|helt bestemt|som sagt|med det samme|i den grad)"
)
_ADVERB = rf"(?: (?:{_FIRMLY}|desvaerre|altsaa|derfor|nu|saa|ogsaa|gerne|venligst|jo|lige|igen))"
_NO_IMPERATIVE = (
    r"(?:[a-z]*r|kan|skal|maa|vil|boer|send|hent|find|hold|saa|men|og|at|som|vi|lad|foer|koer|"
    r"regn|giv|bed|kend|skyld|betal|print|traek|meld|faa|da|fra|til|med|paa|ved|den|det|alle|har)"
)
_NO_PASSIVE = (
    r"(?:sendes|udsendes|hentes|koeres|deles|bringes|foeres|holdes|kendes|regnes|betales|findes|"
    r"printes|laeses|gives|lades|sluses|loeses|bedes|oenskes|bruges|flyttes|aendres|rettes|krydses|"
    r"hakkes|maerkes|tjekkes|prikkes)"
)

NOT_EXPECTED = (
    r"\b(?:(?:skal|behoever|maa) Y|Y (?:skal|behoever|maa)) (?:\w+ )?ikke (?:daekke op|daekke bord|"
    r"stille (?:en )?stol\w*|(?:lave|bestille) (?:mad|frokost)) (?:frem )?(?:til|for) "
    r"(?:S|G\d+|H|os)\b|\blader (?:S|sig|os) (?:\w+ )?ikke (?:\w+ )?se\b|"
    r"\b(?:er|bliver) (?:\w+ )?ikke at regne med\b|\b(?:tael|taelle?) (?:\w+ )?ikke "
    r"(?:S|G\d+|H|os) med\b|\b(?:dur|duer) (?:\w+ )?ikke for (?:S|G\d+|H|os)\b"
)
"""Nobody is waited for: the `ikke` gives the seat up, and denies no giving up."""
DROP = (
    NOT_EXPECTED,
    rf"(?:\b{_WHO}|\bder|\bsom|\bnavnet) (?:skal|maa|bedes|kan|vil|boer){_ADVERB}{{0,2}} "
    rf"(?!{_NO_PASSIVE} )[a-z]{{3,}}es (?:ned |helt )?(?:af|ud|vaek|bort|fra)\b{_PLACED}",
    rf"\b(?:skriv|skrive|skrives) {_WHO} (?:\w+ )?(?:af|ud|fra){_PLACED}",
    rf"^(?:og |saa |men |bare |venligst |lige ){{0,2}}(?!{_NO_IMPERATIVE} )[a-z]{{3,8}} {_WHO} "
    rf"(?:(?:bare|lige|venligst|igen|straks) )?(?:helt |ned )?(?:af|ud|vaek|bort)\b"
    rf"(?! (?:sted|paa landet)){_PLACED}",
    rf"^(?:og |saa |men )?(?:af|vaek|ud|ned) med {_WHO}\b{_PLACED}",
    rf"\b{_WHO} (?:skal|maa) {_FIRMLY} (?:af|ud|vaek|fra){_PLACED}",
    r"\bglem (?:(?:alt|det)(?: hele)? om |bare |lige |gerne |venligst ){0,2}"
    rf"{_WHO}\b(?! ikke\b|'s){_PLACED}",
    r"\b(?:maa |vil |skal )?staar? (?:\w+ )?over(?= (?:denne gang|paa )?(?:i |til |paa |den |"
    r"moedet )*M\d|(?: denne (?:her )?gang| desvaerre)*[ .!]*$)|\b(?:maa|noedt til at) (?:J |vi |"
    r"G\d+ |H |desvaerre |nok ){0,2}staa over\b",
    r"\bgaar?? (?:J |vi |H |G\d+ |\w+ ){0,2}?glip af (?:(?:moedet|moede|den|det|i|d\.?) )*M\d",
    r"\b(?:misser?|kikser) (?:J |vi |\w+ )?(?:(?:moedet|moede|den|det|i|d\.?) )*M\d",
    r"\b(?:vinke|sige|siger|vinker) (?:\w+ )?farvel til (?:(?:moedet|moede|den|det|i) )*M\d|"
    r"\bM\d+ (?:maa |siger |vinker )(?:J|vi|H|G\d+) (?:\w+ )?(?:(?:vinke|sige) )?farvel til",
    r"\b(?:M\d+|det|den) (?:maa|bliver) (?:J|vi|H|G\d+) (?:noedt til at )?(?:\w+ ){0,2}?"
    r"(?:noedt til at )?sige fra til\b|\b(?:J|vi) siger (?:(?:desvaerre|saa|altsaa) )?fra "
    r"(?=(?:til|paa|i|den|det|moedet|moede) (?:(?:den|det|moedet|moede|i) )*M\d)",
    r"\bM\d+ (?:maa |kommer til at )?gaar? (?:desvaerre )?(?:S|vores|min|hans|hendes|G\d+'s) "
    r"(?:naese )?forbi|\b(?:lader?|maa lade) (?:moedet )?M\d+ gaa (?:min|vores|S|os)(?: naese)? "
    r"forbi",
    r"\b(?:er|blev|blevet) (?:\w+ ){0,2}?(?:faldet|sprunget|hoppet|staaet|steget|gledet|roeget|"
    r"bakket|trillet) (?:fra|af|ud)\b(?! (?:stolen|cyklen|toget|bussen|traeet|hesten))",
    r"\b(?:har|havde) (?:\w+ ){0,2}?(?:kastet haandklaedet|sagt (?:\w+ )?fra(?=(?: (?:til|paa|i|"
    r"den|det|moedet|moede))* (?:M\d|$))|trukket (?:sig|S|foelehornene))\b",
    r"\b(?:sprang|faldt|hoppede|bakkede) (?:J |vi |H |G\d+ )?(?:(?!ikke\b)\w+ ){0,2}?(?:fra|ud)\b"
    r"(?! (?:stolen|cyklen|toget|bussen|traeet|hesten|vinduet))",
    r"\b(?:maa|maatte|skal) (?:(?:desvaerre|derfor|saa|nu|altsaa) ){0,2}vige(?: (?:sin|min|hans|"
    r"hendes|sit) (?:plads|stol|saede))?\b(?! (?:til|ud|tilbage|uden|fra|udenom))",
    r"\b(?:kommer til at|maa) mangle (?=.*M\d)|\bstiger af (?=(?:paa |den |moedet )*M\d)|"
    r"\bsat (?:\w+ )?ud af spillet (?=.*M\d)",
    r"\btraekke?r? foelehornene (?:til|ind)\b",
    r"\b(?:braender?|svigter?|skuffer?) (?:J |vi |desvaerre )*(?:Y|jer) (?:desvaerre )?(?:af )?"
    r"(?=(?:til |paa |i |den |moedet )*M\d)",
    r"\btraekke?r? (?:J |vi |ikke |desvaerre |nu )*stikket (?:\w+ )?(?:paa|for|til|fra) "
    r"(?:(?:baade|egen|eget|og|samt|min|mit|vores|hans|hendes|G\d+'s) )+"
    r"(?:tilmelding|plads|deltagelse)\w*(?! i (?:netvaerk|knub))",
    r"\bspar (?:min|mit|vores|G\d+'s) (?:kuvert|stol|plads|frokost)\b",
    r"\b(?:fortryd|ophaev|tilbagekald|nulstil)\w* (?:\w+ )?(?:min|vores|G\d+'s|hans|hendes) "
    r"(?:tilmelding|plads|deltagelse)",
    rf"\bgive?r?(?: bare| gerne| lige){{0,2}} (?:min|vores|G\d+'s|hans|hendes) {SEAT}"
    rf"(?: (?:til|paa|i|ved|den|moedet))*(?: M\d+)? (?:vaek|videre|fri|til en anden)"
    rf"(?!.*\btil (?:G\d|J\b|H\b|S\b))",
    rf"\b(?:min|hans|hendes|G\d+'s) {SEAT}\b(?:(?: \w+){{0,3}}? M\d+)? (?:kommer til at staa|staar|"
    r"bliver) (?:\w+ )?tom\b",
)
