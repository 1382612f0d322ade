"""A subject that names the membership: what stands below it decides whether it is a wish.

`Indmeldelse` above a mail is an errand that only what leaves it open takes back; `Medlemskab` is a
topic, and a wish only where the body says or brings something that goes with joining.
"""

from __future__ import annotations

from knub_mailer.language.doubts import modality
from knub_mailer.language.words.alternatives import Seldom

ERRAND, TOPIC = "errand", "topic"
SAYS_SO = Seldom(
    r"\b(?:vi|os|J|S|Y|we|us|"
    r"K (?:vil|skal|oensker|melder|bliver|er|tilslutter|soeger|indmeld\w*))\b|"
    r"^(?:(?:venligst|hermed) )?(?:skriv|tilmeld|indmeld|meld|optag|opret|registrer|noter|saet)\b"
)
"""What makes a subject a sentence of its own: `Vi melder os ind`."""
_ERRAND = Seldom(
    r"\b(?:\w*indmeld\w*|tilmeld\w*|optagelse|optages?|ansoegning|ansoeger|tilslutning|"
    r"(?:gen)?indtraed\w*|tiltraed\w*|fornyelse|forny)\b"
)
_BROUGHT_LATER = Seldom(
    r"\b(?:Y|i) (?:\w+ ){0,2}?(?:mangle\w*|efterlys\w*|efterspurgt\w*|bad|spurgte?|skulle bruge|"
    r"venter|rykke\w*)\b|\b(?:som (?:lovet|aftalt)|rykker\w*|bedt|spurgt|manglet|efterlyst|"
    r"efterspurgt|eftersender|ettersender|manglende|rettelse|igen)\b"
)
"""Billing details that the network waited for: the municipality is a member already."""
_GOES_WITH = Seldom(
    r"\b(?:hermed (?:\w+ )?(?:\w*tilmelding|indmeld\w*|ansoegning)|(?:vi|K) (?:\w+ )?(?:forlaenger|"
    r"fortsaetter|fornyer|er klar|er med|siger ja)|(?:er|siger) vi (?:klar|med|ja)|nu er det nu|"
    r"i maal|(?:siger|sagde|sagt|faaet) (?:\w+ )?(?:ja|god for|groent lys|lov)|godkendt|bevilget|"
    r"vedtaget|besluttet|vedtog|besluttede|budgettet er|(?:ean|faktura\w*|gln)\S* (?:\w+ ){0,2}?"
    r"(?:foelger|eftersendes|kommer|sendes|maa vente))\b"
)
_OPEN = Seldom(
    rf"\?|{modality.NEGATION.pattern}|{modality.TENTATIVE.pattern}|{modality.DO_NOTHING.pattern}|"
    r"\b(?:hvis|naar|saafremt|medmindre|foer|inden|om vi|om K|behandl\w*|droeft\w*|retur|ringer|"
    r"vende[r]? (?:\w+ ){0,2}?tilbage|spoerg\w*|tak for|naeste)\b"
)
_SEE_ABOVE = Seldom(
    r"(?:(?:hej|hejsa|kaere|goddag|god dag|til|knub|alle|sammen|hermed|herved|som|det|staar|i|"
    r"jf\.?|jvf\.?|jaevnfoer|se|venligst|overskrift\w*|emne\w*|titlen|ovenstaaende|fra|K|mvh|med|"
    r"venlig|vh|hilsen?|netvaerk\w*|tak|paa|forhaand|sekretariat\w*|[JS]|G\d+)\b[ .,!:]*)*"
)
"""`Jf. emnet`: a body that says nothing but what its subject says."""
_FORMAL = frozenset(("unclear", "reported", "weak"))


def titled(subject: str) -> str:
    """What a marked subject that names the membership is: an errand, or only a topic."""
    return ERRAND if _ERRAND.search(subject) else TOPIC


def body_goes_with(subject: str, said: list[str], *, contact: bool, billing: bool) -> bool:
    """Whether the sentences below such a subject make it a wish to join.

    contact, billing: whether they firmly name a contact, or bring an EAN or a reference.
    """
    if contact:
        return True
    if billing:
        return not any(map(_BROUGHT_LATER.search, said))
    if all(_SEE_ABOVE.fullmatch(s) or modality.CONDITION_BENIGN.search(s) for s in said):
        return True
    return _left_alone(said) and (subject == ERRAND or any(map(_GOES_WITH.search, said)))


def settles(subject: str, doubt: str, said: list[str]) -> bool:
    """Whether an errand settles the doubt that the words of the body alone would leave."""
    return subject == ERRAND and doubt in _FORMAL and _left_alone(said)


def _left_alone(said: list[str]) -> bool:
    return not any(_OPEN.search(s) and not modality.CONDITION_BENIGN.search(s) for s in said)
