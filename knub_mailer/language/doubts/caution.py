"""Words in a wish's sentence that can turn it round and that no other rule explains.

Where one of them stands beside a wish, the sender is asked: a seat nobody wanted costs money, a
question costs a moment. What a rule learns to read is taken off here.
"""

from __future__ import annotations

from functools import lru_cache

from knub_mailer.language.words.alternatives import Seldom, either

_SOMEBODY = r"(?:G\d+|S|J|H)"
_EXCEPTED = Seldom(
    rf"\b(?:undtagen|undtaget|paanaer|paa naer|bortset fra|minus|except|fraregnet) "
    rf"(?:(?:min|vores|fra) )?{_SOMEBODY}\b"
)
_HALVES = Seldom(
    r"\b(?:(?:foerste|anden|sidste) (?:halvdel|halvleg|del)|dele[rs]? (?:\w+ )?plads\w*|"
    r"paa (?:den )?samme plads|paa skift|skiftes til|(?<!ikke en )halv(?:e)? dag\w*|"
    r"formiddag(?:en)?\b.*\beftermiddag(?:en)?)\b"
)
_NOT_SERIOUS = Seldom(
    r"\b(?:spoeg\w*|(?:bare|kun|var) (?:pjat|gas)|vittighed|sjov|aprilsnar|joke|for sjov|"
    r"sendt? (?:\w+ )?forkert|forkert modtager|andet netvaerk|fejlsendt|test(?:mail|tilmelding)?)\b"
)
_OR_SOMEBODY = Seldom(rf"\b{_SOMEBODY},? (?:eller|or) (?:en|et|nogen|someone|hvem|den|en anden)\b")
_OR_ANOTHER = Seldom(r"\b(?:eller|or) (?:maaske|muligvis|eventuelt|evt|perhaps|maybe)\b")
_ANSWERED_NO = Seldom(rf"\b{_SOMEBODY}'?s? ?\((?:nej|no|afbud|ikke|maaske|ved ikke)\b")
_OTHER_OF_THREE = Seldom(r"\bikke G\d+,? men\b.*\b(?:i stedet|istedet) for G\d")
_OTHERWISE = Seldom(r"\bellers (?:kommer|koerer|deltager|tager|moeder|rejser) (?:J|S|G\d+|H|vi)\b")
_THE_OTHER = Seldom(rf"\b{_SOMEBODY} (?:det|den) (?:andet|anden|tredje|sidste|foerste)\b(?! M)")
_FORGET = Seldom(
    r"\b(?:glem|glemme|ignorer\w*|se bort fra|ses bort fra) (?:\w+ ){0,3}?"
    r"(?:(?:til|ind|af)melding\w*|mail\w*|besked\w*)\b"
)
_CHANGED_ROUND = Seldom(r"\bbyt(?:te?r?)? om paa (?:G\d+|S|J)\b|\bomvendt\b")
_AND_MORE = Seldom(r"\b(?:m\.? ?fl|med flere|osv|o\.? ?lign|etc)\b")
_NOT_THAT_ONE = Seldom(
    r"\bM\d+ ?[-–(:] ?(?:dog|men|bare|blot) ikke (?:til |i |paa |ved |moede |det |den ){0,3}M\d"
)
_CAN_THEY = Seldom(r"^(?:kan|maa) (?:G\d+|H)\b.*\bmelde (?:sig )?(?:fra|af|afbud)\b")
_HAD_BEFORE = Seldom(r"\bplads\w*,? (?:som )?(?:J|H|G\d+) (?:havde|har haft|stod)\b")
_ONE_OF_THEM = Seldom(
    r"\b(?:med|til|paa|fra|i|ved) (?:det|den) (?:foerste|anden|andet|sidste|ene) af D(?=\W*$|[.,;])"
)
"""`Jeg skal kun med den første af de to`."""
_FOR_WHOM = Seldom(r"\bG\d+ \(for (?:G\d|S|J)")  # several replaced, each with a name behind
_NOBODY_BUT = Seldom(r"\bingen\b.*\b(?:kun|undtagen|andre end|bortset fra|paanaer)\b")
_THE_REST_DO_NOT = Seldom(
    r"\b(?:resten|de andre|de oevrige) (?:af (?:os|holdet|dem|flokken|teamet) )?"
    r"(?:er forhindre\w*|kan (?:\w+ )?ikke|kommer (?:\w+ )?ikke|deltager (?:\w+ )?ikke|melder)\b"
)
_SEAT_ELSEWHERE = Seldom(
    r"\bplads\w* i (?:(?:den|det|en|et|vores|jeres) )?(?:\w*udvalg|\w*bestyrelse|\w*gruppe|"
    r"\w*raad|\w*komite|\w*panel|\w*team)\w*\b"
)
_NOT_YET_FROM = Seldom(
    r"\b(?:foerst|fra|til|med virkning fra) (?:\w+ )?(?:efter|naar|inden) (?:\w+ ){0,2}?M\d|"
    r"\b(?:fra|pr\.?|per|virkning fra) (?:den |d\.? ?)?(?:\d\d?\. ?)?(?:april|maj|juni|juli|august|"
    r"september|oktober|november|december|foraaret|efteraaret|sommeren)\b|"
    r"\b(?:formel|endelig|officiel|selve)\w* (?:ind|til)meldelse\w* (?:\w+ ){0,2}?"
    r"(?:foelger|kommer|sendes|eftersendes)\b|"
    r"\b(?:for|til) (?:kun |bare )?(?:et|en|1) (?:enkelt )?(?:moede|gang)\b"
)


_ANOTHER_EVENT = Seldom(
    r"\b(?:vores|vort|mit|min) (?:eget|egen|egne|interne?|lokale?) (?:[a-z]+ )?"
    r"(?:\w*moede|\w*seminar|\w*konference|\w*dag|\w*arrangement|kursus|\w*workshop|samling)\w*|"
    r"\b(?:til|paa|i|ved) (?:kl'?s? |kl-|det |den |et |en |aarets )?(?:[a-z]+ ){0,2}"
    r"(?:\w*topmoede\w*|(?!netvaerk|knub)[a-z]+konference\w*|\w*folkemoede\w*|\w*kongres\w*|"
    r"\w*byplanmoede\w*|bryllup)(?: [a-z]+){0,3} M\d|"
    r"\bmen til (?:noget|et|en) (?:helt |ganske )?ande[tn]\b"
)
"""`Til vores eget seminar den 28. maj kommer …`: on the day of a meeting, and not at it."""
_SO_NOT_OURS = Seldom(
    r"\b(?:ikke|afbud|fra|framelde\w*|afmeld\w*|forhindre\w*|desvaerre|i stedet|jeres)\b"
)
_CALLED_OFF = Seldom(
    r"\b(?:aflyse?r?|udsaette?r?|flytte?r?) (?:vores |den |det |min |mit )(?:[a-z]+ )?"
    r"(?:[a-z]*aftale\w*|frokost\w*|kaffe\w*|telefonmoede\w*|formoede\w*|samtale\w*|"
    r"[a-z]+moede(?:t)? (?:med|hos))\b"
)
_NEITHER = Seldom(
    r"(?:og |men )?(?:[GP]\d+|H|D) (?:kan|kommer|skal|vil|deltager|naar) (?:\w+ )?heller ikke\b"
)
_ON_ANOTHER_ERRAND = Seldom(
    r"\b(?:i|til|i en|i et) (?:andet aerinde|anden anledning|anden sammenhaeng)\b"
)
_PUT_ON_HOLD = Seldom(
    r"\b(?:er|blev|bliver|blevet) (?:\w+ )?(?:udskudt|udsat|sat i bero|sat paa pause|skrinlagt)\b"
)
_QUOTED = Seldom(
    r"\b(?:ordre|besked|svar|ord|kommentar|bestilling|oenske|replik|melding)\w*\b[^:;.]{0,25}"
    r" (?:loed|lyder|lyde|var|er)[ \"]*:[ \"]*(?:[a-z]+ ){0,4}?[SJ]\b|"
    r"\b(?:H|G\d+|chefen|lederen|direktoeren|formanden|borgmesteren) (?:[a-z]+ )?(?:sagde|siger|"
    r"skrev|skriver|svarede|svarer|bad|raabte|mailede|dikterede)(?: [A-Za-z]+){0,3}[ \"]*:[ \"]*"
    r"(?:[a-z]+ ){0,4}?[SJ]\b"
)
"""`Hendes ordre lød: Skriv mig på`: another one's `mig`."""
_TURNS = either(
    _QUOTED,
    _PUT_ON_HOLD,
    _ON_ANOTHER_ERRAND,
    _EXCEPTED,
    _HALVES,
    _NOT_SERIOUS,
    _OR_ANOTHER,
    _OR_SOMEBODY,
    _ANSWERED_NO,
    _OTHER_OF_THREE,
    _OTHERWISE,
    _THE_OTHER,
    _FORGET,
    _CHANGED_ROUND,
    _AND_MORE,
    _NOT_THAT_ONE,
    _CAN_THEY,
    _HAD_BEFORE,
    _ONE_OF_THEM,
    _FOR_WHOM,
    _NOBODY_BUT,
    _THE_REST_DO_NOT,
    _SEAT_ELSEWHERE,
)


@lru_cache(maxsize=64)  # a sentence is asked about as a list's item and as a wish
def turned_by(text: str, before: str = "") -> bool:
    """Whether a grouped sentence holds a word that can turn a wish for seats round.

    before: the sentence above it; `Jeg aflyser vores frokost. Mette kan heller ikke` gives up none.
    """
    if _NEITHER.match(text) and _CALLED_OFF.search(before):
        return True
    if _ANOTHER_EVENT.search(text) and not _SO_NOT_OURS.search(text):
        return True
    return _TURNS.search(text) is not None


def quoted(text: str) -> bool:
    """Whether `mig` of a grouped sentence is what somebody else said of himself."""
    return _QUOTED.search(text) is not None


def later_join(text: str) -> bool:
    """`Vi melder os ind efter møde 2`: for another time, and at another price."""
    return bool(_NOT_YET_FROM.search(text) or _NOT_SERIOUS.search(text))


_OF_COMING = Seldom(r"\b(?:kan|skal|vil|kommer|har tid|naar)\b")
_WAVERS = Seldom(
    r"\b(G\d+|H) (?:\w+ ){0,2}?(?:overvejer|er i tvivl|ved (?:\w+ )?ikke|taenker over|"
    r"undersoeger)\b"
)
_ON_THE_EDGE = Seldom(
    r"^(?:og |men )?(G\d+|H) (?:(?:toer|kan|vil|tor) (?:\w+ ){0,2}?ikke (?:\w+ )?love (?:noget|"
    r"det)(?: endnu)?|"
    r"skal (?:\w+ )?(?:lige|foerst) (?:\w+ ){0,2}?(?:spoerge|tale med|snakke med|vende det med|"
    r"hoere) "
    r"(?:sin|hans|hendes) (?:chef|leder|familie|\w*leder|mand|kone)(?: foerst)?|(?:er|staar|"
    r"bliver) (?:\w+ ){0,4}?(?:paa vippen|i tvivl|uafklaret|"
    r"maaske|interesseret|frisk)|(?:har|har faaet) (?:\w+ ){0,3}?(?:lyst|interesse)|"
    r"har (?:\w+ ){0,3}?ikke (?:\w+ )?(?:besluttet|bestemt|afgjort) (?:sig|det)(?: endnu)?|"
    r"er (?:\w+ ){0,2}?i taenkeboks(?:en)?|"
    r"kunne (?:\w+ ){0,3}?taenke sig)(?: det| det samme| til det| i det)?$"
)


def wavering(text: str, wonders: str) -> str | None:
    """The marker of who may come: `Ida overvejer, om hun kan`, `Ida er på vippen`, or None.

    wonders: the clause behind it that tells what is not known, "" when there is none.
    """
    found = _ON_THE_EDGE.search(text)
    if found is None and _OF_COMING.search(wonders):
        found = _WAVERS.search(text)
    return found[1] if found else None
