"""Letters about a membership that nobody asks for: what was, what is weighed, what others wish.

A membership costs money, so a wish to join is asked about where another sentence of the letter
speaks against it, and words that merely go with joining make none where the letter is weighing it.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_WEIGHED = Seldom(
    r"\b(?:om|hvorvidt) (?:vi|K|kommunen|J)\b(?: \w+){0,5}? (?:med|medlem(?:mer)?|ind|deltage|del|"
    r"tilmeldt|medlemskab\w*)\b|"
    r"\b(?:overveje\w*|undersoege\w*|droefte\w*|vurdere\w*|afklare\w*)(?: \w+){0,5}? "
    r"(?:medlemskab\w*|indmeldelse\w*|deltagelse)\b"
)
"""`Jeg undersøger, om vi skal være med`: what is asked or weighed, and not decided."""
JOINED_BEFORE = Seldom(
    r"\b(?:G\d+|H|J) (?:meldte|fik meldt|indmeldte) (?:\w+ )?(?:os|S|K|kommunen) (?:\w+ )?ind\b|"
    r"\b(?:blev|er (?:jo |allerede )?blevet) meldt ind\b|\bmeldte (?:J|vi|G\d+) (?:os|K|"
    r"kommunen) ind\b|"
    r"(?:^|[,.;:] |\b(?:og|men) )(?:Y|i) har (?:(?:jo|allerede|nu|netop) )*(?:skrevet|noteret|"
    r"registreret|"
    r"meldt|optaget|oprettet|tilsluttet) (?:os|K|kommunen) (?:paa|ind|op|som)\b|"
    r"\bjeres (?:\w+ )?(?:besked|bekraeftelse|kvittering|velkomst\w*) (?:\w+ ){0,3}?om,? at (?:vi|"
    r"K|"
    r"kommunen) (?:\w+ )?er (?:\w+ )?(?:tilsluttet|meldt|medlem\w*|med|optaget|tilmeldt|oprettet)\b"
)
"""`Ida meldte os ind i januar, og jeg er kontakten`: members already."""
SHOULD_WE = Seldom(
    r"^(?:(?:og|men|hej) )*(?:skal|skulle|melder|indmelder|tilslutter|bliver) (?:K|vi|kommunen) "
    r"[^,?.;]{2,60}, (?:saa )?(?:bliver|sker|maa|kan|er|skal|vil|tager|hoerer|vender|faar) "
    r"(?:det|den|J|vi|K|Y|H|G\d+|S|der)\b"
)
"""`Skal vi være medlem, sker det til foråret`: if we are to."""
HARDLY_JOINS = Seldom(
    rf"{JOINED_BEFORE.pattern}|{SHOULD_WE.pattern}|(?=.*\b(?:medlem|indmeld|forny|forlaeng|netvaerk|knub\b|melder))"
    r".*\b(?:(?:fornyer|forlaenger|melder) (?:\w+ ){0,3}?ikke|ophaev\w*|ophoer\w*|slet\w*|"
    r"stoppe\w*|slutte?r?|pause|opsig\w*|annull\w*|fortr[yo]\w*|udmeld\w*|tilbage igen)\b|"
    r"\b(?:betingelse|forudsaetning)\w*\b"
)
"""`Vi ønsker medlemskabet ophævet`: what no rule read as a wish to join is none."""
_YOU_ASKED = Seldom(r"\b(?:Y|i) (?:har )?(?:spurgte?|spoerger|skrev|ville vide)\b")
_WAS = Seldom(
    r"\b(?:var|deltog|havde|holdt op|holdt vi op|stoppede|gik (?:vi )?ud|meldte os ud|har vaeret)\b"
)
_LEFT = Seldom(r"\b(?:holdt (?:vi |K )?op|stoppede|gik (?:vi |K )?ud|meldte os ud)\b")
_IS_NOW = Seldom(
    r"\b(?:er|bliver|skal|vil|fortsaetter|forbliver|stadig\w*|fortsat|igen|nu|hermed)\b"
)
_WOULD_BE = Seldom(
    r"\b(?:ville|kunne) (?:saa |da |i saa fald |naturligvis |nok |i givet fald )*"
    r"(?:vaere|blive|staa|have)\b|"
    r"\bskulle (?:det|vi|K) (?:\w+ )?(?:blive|ende|beslutte|vaelge|gaa|komme)\b|"
    r"\bi (?:saa|givet) fald\b|\b(?:i|saa) fald\b|"
    r"(?:^|[,;] )sige?r (?:de|den|det|hun|han|H|D|G\d+|\w+(?:en|et)) (?:\w+ )?(?:ja|god|ok\w*)\b|"
    r"\bbliver det (?:til noget|aktuelt|et ja)\b|"
    r"\b(?:er|bliver|var) ellers\b|\b(?:hvis|saafremt)\b.{0,60}\b(?:ja|noget|aktuelt|godkend\w*|"
    r"besluttet|vedtaget|med)\b"
)
"""`Hun ville så være kontakt`, `siger de ja, bliver det hende`: who it would be."""
_FILLING_IN = Seldom(
    r"\b(?:i gang med|ved at|sidder (?:\w+ ){0,2}?med|begyndt (?:at|paa)|skal til at|"
    r"kommet til|naaet til) (?:\w+ ){0,4}?"
    r"(?:\w*blanket\w*|\w*skema\w*|\w*formular\w*)"
)
"""`Jeg sidder med jeres indmeldelsesblanket`: the form is still to come."""
_NO_MONEY = Seldom(
    r"\b(?:(?:der )?er (?:der )?|har (?:vi )?)(?:(?:bare|desvaerre|dog|nok|jo|simpelthen|endnu|"
    r"K|vi) ){0,3}(?:ikke|ingen) (?:[a-z]+ ){0,2}?(?:penge|raad|midler|budget\w*|oekonomi)"
    r"(?: (?:til|i|paa|det|at|vaere|med|blive|medlem\w*|kontingent\w*|aar|20\d\d|jer|os))*$|"
    r"\b(?:budget\w*|pengene|puljen|kassen|midlerne) (?:er|slap)(?: \w+)? "
    r"(?:brugt|opbrugt|tom\w*|lukket|op|sloppet|disponeret)\b|"
    r"\b(?:siger|sagde|har sagt|fik|faar|faaet) (?:\w+ )?nej\b"
)
_MONEY_OF_OLD = Seldom(r"\b(?:sidste aar|i fjor|tidligere|dengang|men nu|foerst|20\d\d var)\b")
_ONLY_IF = Seldom(
    r"\b(?:kun|dog kun|alene|udelukkende) (?:hvis|saafremt|naar|saa laenge|under forudsaetning)\b|"
    r"^(?:men |dog |det er )*(?:under forudsaetning|forudsat|medmindre)\b|"
    r"\btage stilling (?:\w+ )?foerst\b|\bfoerst tage stilling\b"
)
_THEIRS = Seldom(r"\b(?:deres|hendes|hans) (?:\w+ )?kontakt\w*")
_ANOTHER_HOUSE = (
    r"(?:\w*boligselskab\w*|\w*boligforening\w*|\w*boligorganisation\w*|\w*boligkontor\w*|"
    r"\w*boligafdeling\w*|\w*andelsbolig\w*|\w*almennyttig\w*|aab|fsb|kab|dab|vibo|domea\w*|"
    r"lejerbo|himmerland|lejerforening\w*|beboerforening\w*|\w*samarbejdspartner\w*|politiet|"
    r"regionen|region \w+|ministeriet|fonden|\w*fonden|foreningen|firmaet|virksomheden)"
)
_OTHERS_WISH = Seldom(
    rf"\b{_ANOTHER_HOUSE} (?:[a-zKG\d.]+ ){{0,3}}?(?:,? der |,? som )?(?:(?:gerne|ogsaa|meget) )*"
    r"(?:vil|oensker|oensker at|har (?:\w+ )?lyst|soeger|melder|tilslutter|indmelder|skal|kunne)\b|"
    rf"\b(?:vegne af|for|meld|tilmeld|indmeld|optag) (?:\w+ ){{0,2}}?{_ANOTHER_HOUSE}\b"
)
_ALSO_OURS = Seldom(r"\b(?:sammen med|ligesom|samarbejde med|foruden|udover|kontakt til)\b")
_OTHER_NETWORK = Seldom(
    r"\bande[tn] netvaerk(?:et|s\w*)?\b|"
    r"\b(?!(?:kl|knub|by|land|det|k)s?-?netvaerk|(?:kommun|udsat|bolig|omraade|almen|faglig|erfa|"
    r"videns|laerings|udviklings|samarbejds|faelles)[a-z]*-?netvaerk)"
    r"(?P<kind>[a-z]{3,})-?netvaerk(?:et|s)?\b|"
    r"\bnetvaerk(?:et)? (?:for|inden for|vedr\w*|omkring) (?:(?:det|den|de|kommunale|kommunernes|"
    r"kommuner|om) )*(?!(?:udsat|utsatt|bostad|bolig|almen|kommun|by|omraad|social|saeson|"
    r"indevaer|foraar|efteraar|sekretariat|medlem|medarbejd|fagfolk|parallel|ghetto|tryg|"
    r"kontingent|kroner|resten|hele|aaret|naeste|dette)[a-z]*)(?P<topic>[a-z]{6,})\b"
)


def left_open(said: str, following: str, network: str) -> bool:
    """Whether the sentence of a wish to join says itself that it is no firm wish of our own.

    said: the grouped sentence; following: the one behind it; network: our folded name.
    """
    if _ONLY_IF.search(said) or _ONLY_IF.search(following[:40]) or _FILLING_IN.search(said):
        return True
    if _THEIRS.search(said) or _of_another_network(said, network):
        return True
    return _OTHERS_WISH.search(said) is not None and not _ALSO_OURS.search(said)


def _of_another_network(said: str, network: str) -> bool:
    for m in _OTHER_NETWORK.finditer(said):
        word = m["kind"] or m["topic"]
        if word is None or word[:5] not in network:
            return True
    return False


def spoken_against(sentences: list[str]) -> bool:
    """Whether a letter says somewhere that the wish to join cannot be, or is another's."""
    return any(
        (_NO_MONEY.search(s.rstrip(" .!")) and not _MONEY_OF_OLD.search(s))
        or (_THEIRS.search(s) and "?" not in s)
        or _FILLING_IN.search(s)
        for s in sentences
    )


def only_weighed(sentences: list[str]) -> bool:
    """Whether sentences below a subject that names the membership tell what was or may be."""
    return any(map(_tells, sentences)) or spoken_against(sentences)


def _tells(sentence: str) -> bool:
    if _OTHERS_WISH.search(sentence):
        return True
    if _WEIGHED.search(sentence) and not _YOU_ASKED.search(sentence):
        return True
    if _WOULD_BE.search(sentence) and "kontakt" in sentence:
        return True
    was = _WAS.search(sentence) is not None and not _IS_NOW.search(sentence)
    return was and ("kontakt" in sentence or _LEFT.search(sentence) is not None)
