"""Where one clause of a grouped sentence ends and the next begins.

Danish puts a comma before most subordinate clauses but people leave it out, so conjunctions split
as well, and `og` before a verb or before a subject with its verb.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

FINITE = (
    r"(?:kan|vil|skal|maa|boer|er|har|bliver|blir|blev|var|kommer|deltager|tager|snupper|melder|"
    r"moeder|faar|ved|"
    r"tror|haaber|oensker|beder|bedes|ses|sender|skriver|ser|gaar|staar|hopper|stiller|rejser|"
    r"koerer|overtager|afloese[rs]|erstatte[rs]|(?:udskif|skif|flyt|byt|slet|saet)tes|"
    r"rykkes|fjernes|noteres|skrives|traeder|udgaar|logger|"
    r"sidder|(?:til|af)melde[rs]|booker|glaeder|hoerer|"
    r"fortsaetter|venter|mener|ligger|haenger|toer|mangler|spoerger|ringer|holder|synes|"
    r"springer|dropper|aflyser|traekker|naar|"
    r"regner|overvejer|forventer|siger|takker|giver|hedder|foelger|behoever|goer|gjorde|"
    r"dukker|tropper|slutter|kigger|ville|skulle|fandt|"
    r"kunne|maatte|burde|[a-z]+erer|viser|fortaeller|holder|lover|spoerger|beholder|"
    r"forklarer|underviser|trykker|passer|stoetter|besoeger|will|would|can|could|is|are|am|was|has|have|"
    r"should|won't|can't|cannot)"
)
IMPERATIVE = (
    r"(?:tilmeld|afmeld|frameld|meld|skriv|saet|stryg|slet|fjern|tag|foej|noter|registrer|book|reserver|"
    r"opret|send|stil|haegt|giv|lad|brug|bed|ring|se|skift|byt|udskift|erstat|frigiv|annuller|aflys|please|"
    r"put|sign|register|take|remove|cancel|add|replace|count|ret|behold|regn|tael|gem|"
    r"glem|vaer|hav|sig|find|skaf|fortael|oplys|forklar|bekraeft)"
)
MEANWHILE = (
    r"i?mens(?! (?:er|skal|kan|bliver|maa|vil|tager|staar) (?:det|J|G|H|vi|Y))"
    r"(?! (?:G\d+|J)(?: og (?:G\d+|J))? (?!er\b|var\b)[^,;]*\bM\d)"
    r"(?! (?:(?:til|paa|i|ved|det|den|moedet) )*M\d+ [a-z]+ (?:det )?(?:G\d+|J|S)\b)"
    r"(?! (?:til |paa |i )?(?:G\d+|M\d+|S) (?:\w+ ){0,2}?(?:kommer|deltager|logger|"
    r"tager (?:(?:\w+ ){0,3}?M\d+|over)|er med|"
    r"skal (?:med|paa|af|ud|\w+es)\b|traeder (?:til|ind)|overtager|erstatter|afloeser?|"
    r"erstattes|afloeses|(?:bliver|er) (?:erstattet|afloest)|melder|maa melde|"
    r"vil gerne|noejes|udgaar)\b)"
)
"""`mens` that tells when, and not what somebody else does: `…, mens Ida kommer i maj`."""
SUBJECT = (
    r"(?:J|K|G\d+|S|H|D|Y|vi|i|det|den|der|de|man|han|hun|hon|kommunen|ham|hende|mig|"
    r"vores|min|we|it|they|you)"
)
_BEGINS = (
    r"(?=[\s;:()!?,.\-])(?=\s*[;:()!?,.\-]|\s+(?:og|and|men|but|saa|eller|samt|mens|imens|"
    r"selv|selvom|med|medmindre|under|fordi|eftersom|hvis|saafremt|although|because|unless|if|nu|"
    r"naar|idet|hvorfor|indtil|inden|foerend|since|da|for|at|om|som|der)\b)"
)
"""What any joint begins with: at most places nothing else need be tried."""
JOINTS = Seldom(
    rf"{_BEGINS}(?:"
    r"(?P<punct>\s*;\s*|\s+-\s+|\s*:\s+|\s*[()]\s*|\.{2,}\s*|,\s+og\s+(?=(?:G\d+|S|J|"
    r"H)\s+(?:\w+ ){0,2}?(?:paa|til|i|ved)\s+(?:\w+ ){0,2}?M\d)|,\s*|\s*[!?]+\s+)"
    rf"|\s+(?:og|and|men|but|saa|eller)\s+(?=(?:{SUBJECT}|saa|derfor|samtidig|derudover|"
    rf"desuden|ogsaa|gerne|vil|kan)\s+(?:\w+\s+){{0,2}}?{FINITE}\b)"
    rf"|(?<=G\d ogsaa)\s+(?=(?:H|J|vi) {FINITE}\b)"
    r"|\s+(?:og|samt)\s+(?=(?:tilmelde|afmelde|framelde) (?:G\d|S\b))"
    rf"|\s+(?:og|and|samt|men|but|saa)\s+(?=(?:{FINITE}|{IMPERATIVE})\b)"
    r"|\s+og\s+(?=(?:G\d+|S|J|H)\s+(?:\w+ ){0,2}?(?:paa|til|i|ved)\s+(?:\w+ ){0,2}?M\d)"
    rf"|,?\s+(?:og|men|samt|mens)\s+(?=(?:(?:til|paa|i|ved|den|det|moedet) )*M\d+ {FINITE}\b)"
    r"|\s+(?=(?:men|but|selvom|selv om|medmindre|med mindre|under forudsaetning af|fordi|"
    r"eftersom|hvis|saafremt|saafremt|"
    r"although|because|unless|if|nu (?:hvor|da)(?= (?:J|vi|K|G\d|H|D|M\d|det|der|alle))|"
    r"(?<!J )(?<!vi )(?<!H )(?<!Y )naar(?= (?:J|vi|Y|det|der|G|H|K|man|i\b))|mens|imens|idet|"
    r"hvorfor|saa laenge|indtil(?! (?:da|videre)\b)|inden|foerend|since)\s)"
    rf"|(?<!indtil)\s+(?=da\s+{SUBJECT}\b)|"
    rf"(?<!stedet)(?<!traeder)(?<!afloeser)(?<!vikar)(?<!erstatning)(?<!suppleant)(?<!afbud)(?<!melding)(?<!meldingen)(?<!meldingerne)(?<!pladsen)\s+(?=for\s+(?:J|vi|H|D|det(?!\s+(?:foerste|andet|tredje|fjerde|"
    rf"meste)\b)|der|han|"
    rf"hun|G\d+) (?:\w+ ){{0,2}}?{FINITE}\b)"
    rf"|\s+(?=at\s+(?:{SUBJECT}|alle|ingen|[a-z\-]+ kommune)\b)"
    r"|(?<!selv)(?<!glem alt)(?<!glem det)\s+(?=om\s+(?!K(?:'s)? (?:deltagelse|"
    r"medlemskab|indmeldelse|optagelse)\b)(?:J|S|"
    r"H|D|K|vi|det|der|G\d+(?!\d| ?(?:$|[.,;:!?)]))|Y|kommunen|"
    r"[a-z\-]+ (?:kommune )?(?:skal|kan|vil|er|har|kommer|staar))\b)"
    r"|(?<!hvem)(?<!hvad)(?<!hvilke)(?<!hvis)(?<!naar)(?<!\bat)(?<!\bom)(?<!\bda)"
    r"(?<!\bsaa)(?<!\bmen)(?<!fordi)(?<!saafremt)(?<!mindre)(?<!hvor)"
    r"\s+(?!som deltager(?:e)?\b(?: (?:ved|i|paa|til)\b|"
    r"$|[.,;!]))(?=(?:som|der)\s+(?:(?:ikke|ogsaa|desvaerre|gerne|alligevel|nu)\s+)?(?:skal|vil|"
    r"kommer|deltager|er|har|kan|overtager|tager|snupper|bliver|"
    r"gerne|repraesenterer|moeder|maa|traeder|oensker|beder|bad|I|Y|i|vi|J)\b))"
)
FRONTED = Seldom(
    r"^(?P<lead>(?:og |men |saa |desuden |derfor )*)(?P<whom>G\d+|H|D) (?P<verb>(?:til|af|fra|ind)?"
    r"melder|sender|skriver|saetter|noterer|booker|sletter|stryger|fjerner|registrerer|indstiller|"
    r"udpeger|traekker) (?P<who>J|vi)\b"
)
"""`Mette melder jeg fra`: she, for `jeg` is always who does it."""
_FRONTED_FOR_YOU = Seldom(
    r"^(?P<lead>(?:og |men |saa |desuden |derfor )*)(?P<whom>G\d+|H|D) (?:(?P<list>slett|stryg|"
    r"fjern|tilmeld|afmeld|noter|frameld)er|(?P<put>skriv|saett|meld)er"
    r"(?= Y (?:\w+ ){0,3}?(?:paa|op|ind|af|fra)\b)) Y\b(?!.*\?)"
)


def unfronted(piece: str) -> str:
    """`Mette sletter I fra møde 2` with those who do it first: `Y maa slette Mette …`."""
    piece = FRONTED.sub(r"\g<lead>\g<who> \g<verb> \g<whom>", piece)
    m = _FRONTED_FOR_YOU.match(piece)
    if m is None:
        return piece
    return f"{m['lead']}Y maa {m['list'] or m['put']}e {m['whom']}{piece[m.end() :]}"
