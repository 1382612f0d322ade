"""Which clauses of a sentence hang on a condition: `hvis …`, `når budgettet er på plads`.

A condition behind a clause limits that clause and those before it; one in front limits what
follows. "Jens kommer, og Mette også, hvis hun kan" leaves Jens firm: the condition is about her.
"""

from __future__ import annotations

from knub_mailer.language.clauses.clauses import Clause, Role
from knub_mailer.language.doubts import modality
from knub_mailer.language.words.alternatives import Seldom

_AWAITS = Seldom(
    r"(?:men |og |dog )?(?:foerst )?(?:naar|saa snart|saa laenge|"
    r"indtil(?! (?:da|der|cirka|ca|omkring|middag\w*|frokost\w*|eftermiddag\w*|pausen|sidst|senest|"
    r"kl\.?|klokken|\d[\d.:]*)\b))\b"
)
"""`Jeg kommer indtil kl. 13` waits for nothing."""
_JUST_THEN = Seldom(
    r"^(?:men |og )?naar Y (?:\w+ )?(?:trykker|laver|skriver|sender|opdaterer|fakturerer|retter|"
    r"registrerer|noterer|svarer)\b|"
    r"^(?:men |og )?naar (?:Y|i|vi|alle|netvaerk\w*|knub|kredsen|temaet|emnet|moedet|K|det|der) "
    r"(?:\w+ ){0,3}?(?:moedes|samles|holde[rs]?|koere[rs]?|afholde[rs]?|tage[rs]?|har|er|staar|"
    r"behandle[rs]?|gennemgaar?s?|taler|inviterer|indkalder|kalder|saetter|foregaar|finder sted|"
    r"gaar loes|besoeger|rykker|kommer|fortsaetter)\b(?!.*\b(?:plads\w*|svar\w*|tid|brug|klar|"
    r"lov|penge\w*|godkendt|besluttet|muligt|aftalt|styr|overblik|vished|[A-LN-Z]\d)\b)"
    r"(?=.*\b(?:M\d|program\w*|dagsorden\w*|om|online|virtuelt|fysisk)\b)|"
    r"\b(?:det er sagt|nu|Y (?:\w+ )?(?:tid|lejlighed|et oejeblik|kan)|alligevel|moedes|ses|"
    r"Y (?:\w+ )?kommer|husker|kommer til stykket|"
    r"begynder|J (?:\w+ )?(?:gaar|stopper|slutter|fratraeder|holder|rejser|tager (?:orlov|barsel)|"
    r"er (?:vaek|stoppet|paa (?:ferie|orlov|barsel|pension)))|"
    r"starter|aabner(?! for (?:til|af)meld)|drejer sig|gaelder|angaar|ikke)\b"
)
_ADDRESSES_US = Seldom(
    r"(?:og |men |saa |venligst |bare |endelig |gerne )*(?:(?:(?:skriv|send)(?! (?:S|J|G\d+|H|D|"
    r"os)\b)|ring|"
    r"sig|giv|kontakt|spoerg|raab|meld tilbage)\b|(?:Y|J|vi|i) (?:\w+ ){0,4}?(?:velkom\w*|skrive|"
    r"ringe|sige|kontakte|"
    r"spoerge|hoerer?|giver|vender|melder tilbage)\b)"
)
_STILL_FIRM = Seldom(
    r"\b(?:venlig\w*|soed\w*|allerede|for sent|stadig er muligt|i orden|er ok(?:ay)?|Y vil|i vil|"
    r"you could|you would|som (?:aftalt|lovet)|spoergsmaal|questions?|nogen mangler|vide)\b|"
    r"^hvis (?:det|Y) (?:\w+ )?(?:har|er af|interesserer) ?(?:\w+ )?(?:interesse|Y|jer|nogen)\b|"
    r"^hvis ikke$"
)
_THEN = Seldom(
    r"(?:saa )?(?:kommer|deltager|tager|moeder|sender|tilmelder|afmelder|melder|stiller|vil|kan|"
    r"skal|"
    r"maa|bliver|er|traekker|bedes|har) (?:J|S|H|D|G\d+|K|Y|vi|det|i)\b|(?:saa )?(?:tilmeld|"
    r"skriv|saet|"
    r"afmeld|meld|stryg|slet|fjern|tag)\b"
)
_STILL_MISSING = Seldom(
    r"\b(?:mangler|skal|behoever|afventer)\b (?:\w+ ){0,2}?(?:kun|bare|blot|lige|nu|foerst) "
    r"(?:\w+ ){0,4}?(?:ja|nik|groent lys|lov|ok|okay|accept|godkendelse\w*|svar\w*|tilladelse\w*|"
    r"bevilling\w*|vikar\w*|barnepige\w*|underskrift\w*|tilsagn\w*)\b"
)
"""`Jeg mangler bare et ja fra min leder, så kommer jeg`: not before."""
MAY_BE = Seldom(
    r"(?:(?:det|og|men|saa|der) )*(?:kan|kunne) (?:(?:jo|da|ogsaa|godt|sagtens|meget|vel|nok|"
    r"maaske|"
    r"desvaerre) )*(?:vaere|taenkes|haende|ske|risikeres)"
)
"""`Kan godt være, han ikke kommer`, with its `at` left out."""
IS_IT_SO = "faar|er|bliver|goer|laver|gaar|lykkes|holder|naar|siger|viser|ender|skulle|sker"
OF_WHAT = r"(?:J|vi|H|D|G\d+|det|der|den|[a-z]+(?:en|et))\b"
THEN_WE = (
    r"(?:saa )?(?!(?:men|og|for|fordi|hvis|naar|at|som|eller|mens|da|dog)\b)[a-z]+ "
    r"(?:J|vi|H|D|G\d+|K)\b(?!.*\?)"
)
"""`Får vi ikke fri, ryger jeg af`: a condition that no word opens, and what hangs on it."""
_IS_IT_SO = Seldom(
    rf"(?:{IS_IT_SO}) (?!det (?:muligt|ok|okay|i orden|for sent|saa)\b){OF_WHAT}(?!.*\?)"
)
_THEN_WE = Seldom(THEN_WE)
_UNREAL = Seldom(r"\b(?:ville|kunne|skulle)\b(?! (?:gerne|J|vi))")
_UNREAL_IF = Seldom(r"\b(?:\w{3,}(?:gte|ede|dte|kom|gik|fik|tog)|var|havde|valgte|kunne|skulle)\b")
_ABOUT = Seldom(r"\b(?:G\d+|H|J|S|D)\b")


def hanging(clauses: list[Clause]) -> frozenset[int]:
    """The places of the clauses that are not firm because of a condition in their sentence."""
    found: set[int] = set()
    for at, clause in enumerate(clauses):
        following = clauses[at + 1].text if at + 1 < len(clauses) else ""
        unsure = modality.TENTATIVE.search(clause.text) or _STILL_MISSING.search(clause.text)
        if unsure and _THEN.match(following):
            found.update(range(at, at + 2))
        if _IS_IT_SO.match(clause.text) and _THEN_WE.match(following):
            found.update(range(at, at + 2))
        if MAY_BE.fullmatch(clause.text):
            found.update(range(at, at + 2))
        if not _limits(clause):
            continue
        if _of_the_reason(clause, clauses[:at]):
            continue
        mains = [n for n in range(at) if clauses[n].role is Role.MAIN and " " in clauses[n].text]
        if not mains or _THEN.match(following):
            if not modality.CONDITION_BENIGN.search(clause.text) or _or_else(clause, following):
                found.update(range(at, len(clauses)))
                found.update(_same_person(following, clauses[:at], mains))
        elif not (_STILL_FIRM.search(clause.text) or _ADDRESSES_US.match(clauses[mains[-1]].text)):
            found.update(range(_first_limited(clause, clauses, mains), at))
    return frozenset(found)


_HAPPENS = Seldom(
    r"hvis (?:J|vi|H|G\d+) (?:\w+ ){0,2}?ikke\b(?!.*\b(?:forhindre\w*|syg\w*|andet|plads|for "
    r"sent|naar|kan)\b)"
)


def _of_the_reason(condition: Clause, before: list[Clause]) -> bool:
    """`… fordi min chef bliver sur, hvis jeg ikke er hjemme`: a condition on the reason alone."""
    if not _HAPPENS.match(condition.text):
        return False
    reasons = [n for n, clause in enumerate(before) if clause.role is Role.REASON]
    return bool(reasons) and all(_goes_on(clause) for clause in before[reasons[-1] + 1 :])


def _goes_on(clause: Clause) -> bool:
    """A clause without a subject of its own, which is still part of the one before it."""
    return not _SUBJECT.search(clause.text)


def _same_person(following: str, before: list[Clause], mains: list[int]) -> list[int]:
    """`Ida vil også gerne, men kun hvis det bliver aflyst, kan hun komme`: all of it is open."""
    last = before[-1].text if before else ""
    turned = any(_BUT.match(c.text) for c in before[1:]) or _ONLY_IF.search(last)
    spoken_of = _THEN_HE.match(following) and turned
    return [n for n in mains if _ABOUT.search(before[n].text)] if spoken_of else []


_STRIKES = Seldom(
    r"(?:saa )?(?:(?:maa|skal|kan|bedes|vil) Y (?:\w+ ){0,2}?)?(?:stryge?|strege?|slette?|fjerne?|"
    r"afmelde?|pille?|(?:melde?|tage?) (?:S|H|D|G\d+|os) (?:\w+ )?(?:fra|af|ud))\b|"
    r"(?:saa )?(?:melder|traekker|springer|dropper|udgaar|bliver|maa) (?:J|vi|H|G\d+)\b"
)


def _or_else(condition: Clause, following: str) -> bool:
    """`Kan jeg være med online? Hvis ikke, må I stryge mig`: not before that is answered."""
    bare = condition.text in ("hvis ikke", "if not", "hvis nej", "i saa fald")
    return bare and _STRIKES.match(following) is not None


_SUBJECT = Seldom(r"\b(?:G\d+|H|J|S|D|Y|vi|det|der)\b")
_THEN_HE = Seldom(r"(?:saa )?[a-z]+ (?:H|D|G\d+)\b")
_BUT = Seldom(r"(?:men|dog)\b")
_ONLY_IF = Seldom(r"\b(?:kun|dog foerst|men foerst)$")


def _limits(clause: Clause) -> bool:
    if clause.role is Role.CONDITION:
        return True
    awaits = bool(_AWAITS.match(clause.text)) and not _JUST_THEN.search(clause.text)
    return clause.role is Role.TIME and (awaits or bool(modality.AWAITED.match(clause.text)))


def _first_limited(clause: Clause, clauses: list[Clause], mains: list[int]) -> int:
    """A condition about whom the last clause names, or that only tells when, is of that alone."""
    last = clauses[mains[-1]].text
    if _UNREAL.search(last) and _UNREAL_IF.search(clause.text):
        return mains[-1]
    about = _ABOUT.search(clause.text)
    own = (
        about is not None and _ABOUT.search(last) and about.group() in (*_ABOUT.findall(last), "H")
    )
    return mains[-1] if own or clause.role is Role.TIME else mains[0]
