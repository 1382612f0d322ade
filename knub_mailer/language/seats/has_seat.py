"""Whom a sentence says to be on the list already: `jeg har min plads`, `Bo er på i forvejen`."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.language.letter.acts import Member
from knub_mailer.language.words.alternatives import Seldom

_WHO = r"(?P<who>G\d+|[JHD])"
_SURELY = r"(?:(?:jo|nemlig|selv|D|begge|alle|ogsaa|fra os|har vaeret) )*"
_PLACED = (
    r"(?:tilmeldt|meldt til|noteret|registreret|opfoert|der|paa(?: (?:jeres |den )?\w*list\w*)?|"
    r"skrevet (?:paa|op|ind)|sat (?:paa|op))"
)
_AT = r"(?: (?:(?:til|i|paa|ved|den|moedet|moede) )*M\d+)?"
_TOUCH = (
    r"(?:roere(?:s)?(?: ved)?|pille(?:s)?(?: ved)?|slette[s]?|fjerne[s]?|stryge[s]?|aendre[s]?)"
)
_LEFT_ALONE = (
    rf"(?:(?:skal|maa|bedes|behoever) (?:Y )?(?:\w+ ){{0,2}}?(?:ikke|endelig ikke) {_TOUCH}|"
    r"(?:skal |maa |bedes )?(?:Y )?(?:\w+ )?(?:roeres|slettes|staa|bliver|forbliver|staar) "
    r"(?:\w+ )?(?:ikke|staaende|urort|uroert|ved magt|som den (?:er|var))|"
    r"skal (?:\w+ )?(?:blive (?:staaende|som den er)|bestaa))\b"
)
_NOT_TO_TOUCH = (
    rf"\b(?:Y (?:skal|maa|behoever) (?:\w+ ){{0,2}}?ikke {_TOUCH}|(?:roer|pil|slet|fjern)"
    r" (?:\w+ )?ikke(?: ved)?|lad)"
)
_HAS_A_SEAT = Seldom(
    rf"\b{_WHO} (?:er|staar) {_SURELY}(?:allerede {_SURELY}{_PLACED}|i forvejen {_PLACED}|"
    rf"{_PLACED}{_AT} (?:i forvejen|allerede)|(?<=jo ){_PLACED}|(?<=nemlig ){_PLACED})\b|"
    r"\bdet (?:er|staar) (?P<there>[JHD]|G\d+) (?:(?:jo|nemlig|allerede|ogsaa|begge) )+"
    r"(?:skrevet|meldt|tilmeldt|noteret)\b|"
    rf"\b{_WHO.replace('who', 'own')} har (?:(?:jo|selv|allerede|nemlig) )*(?:min|sin|deres|vores) "
    r"(?:\w+ )?plads\w*\b(?! (?:til overs|at give|for meget))|"
    r"\b(?:ud over|udover|foruden|i tillaeg til|ved siden af) (?P<besides>G\d+|S),? "
    r"(?:(?:som|der) (?:\w+ )?(?:er|staar|har)|(?:som )?[YI] har|(?:som )?vi har)\b|"
    rf"\b(?P<keeps>G\d+|[JHD]|de) beholder (?:(?:begge|D|hver|jo|altsaa|stadig) )*"
    r"(?:sin|deres|min|vores)\b(?: \w+)?(?: plads\w*)?(?=[,.;! ]*(?:$|og\b|men\b|M\d|til\b|paa\b))|"
    r"\b(?P<mine>min) (?:egen )?plads (?:er (?:i hus|sikret|i orden|paa plads)|har J)\b|"
    r"\b(?P<they>[DH]|de) (?:er|staar) (?:(?:D|begge|alle|jo|allerede) )*"
    r"paa (?:jeres |den )?\w*list\w*|"
    rf"\b(?P<left>min) (?:\w+ )?plads,? {_LEFT_ALONE}|{_NOT_TO_TOUCH} (?P<untouched>min) "
    r"(?:\w+ )?plads\b|"
    rf"\b{_WHO.replace('who', 'put')} (?:er|blev) (?:sat|skrevet|noteret|opfoert) (?:op )?(?:paa|"
    rf"til|i) "
    r"(?:(?:jeres |den )?\w*list\w*|(?:(?:til|i|det|den|moedet) )*M\d)|"
    rf"\b(?:vi|Y|K) har (?:(?:jo|allerede) )?(?P<ours>G\d+) (?:(?:fra os|staaende|allerede) )*"
    rf"(?:paa|noteret|tilmeldt){_AT}(?=[,.;:! ]*(?:$|nu\b|saa\b|og\b|men\b))"
)
_KNOWN_TO_YOU = (
    r"(?:det (?:ved (?:Y|i)\b|(?:har|er|fik) (?:Y|i) (?:(?:jo|ogsaa|allerede) )*"
    r"(?:orienteret|faaet|vidende|bekendt|besked|noteret|hoert|fortalt|skrevet|paa plads|"
    r"styr paa|i orden|paa (?:jeres |den )?\w*list\w*)|"
    r"(?:er|har) (?:(?:der|vi) )?(?:jo|allerede|forlaengst|for laengst) (?:paa plads|styr paa|"
    r"i orden|i hus|klaret|ordnet)|"
    r"(?:har|fik) (?:vi|J) (?:(?:jo|ogsaa|allerede) )*(?:faaet )?(?:bekraeft\w*|svar paa)|"
    r"(?:er|har) (?:vi |J )?(?:(?:jo|ogsaa|allerede) )*(?:meldt|aftalt|bekraeftet|"
    r"skrevet)(?: ind)? "
    r"(?:med|til|af) (?:Y|jer)\b)|som (?:Y|i) (?:(?:jo|ogsaa|allerede) )*"
    r"(?:ved\b|har (?:(?:jo|allerede) )*(?:noteret|bekraeftet|skrevet ned|paa plads)))"
)
_COMES = r"(?:kommer|deltager|moeder|er (?:med|paa)|skal (?:med|paa)|sidder med|tager med)"
_AS_YOU_KNOW = Seldom(
    rf"\b{_WHO} {_COMES}\b[^.;:?]{{0,30}}?,? (?:og |men )?{_KNOWN_TO_YOU}|"
    rf"^som (?:Y|i|bekendt)\b(?: (?:jo|godt|allerede|nok))*(?: ved)?,? {_COMES} "
    rf"{_WHO.replace('who', 'known')}\b|"
    r"\b(?P<mine>min) tilmelding (?:til (?:\w+ )?M\d+ )?(?:er|blev|har J faaet) (?:(?:jo|"
    r"allerede) )*"
    r"bekraeftet\b"
)
"""`Bo og jeg kommer til Randers, det ved I jo`: told before, and on the list."""
_OFTEN = Seldom(
    r"\b(?:allerede|forvejen|jo|nemlig|plads\w*|foruden|udover|over|siden|tillaeg|\w*list\w*|har|"
    r"sat|skrevet|noteret|opfoert|beholder)\b"
)
LEFT_ALONE = Seldom(rf"\bmin (?:\w+ )?plads,? {_LEFT_ALONE}|{_NOT_TO_TOUCH} min (?:\w+ )?plads\b")
"""`Min plads skal I ikke røre`: whoever goes early and keeps it."""
_IS_ON = Seldom(
    rf"(?:[a-e\d]\) )?(?:fra os |hos os |for K )?{_WHO} er (?:begge )?paa{_AT}"
    r"(?=[,.;! ]*(?:$|nu\b|og det (?:er|skal|bliver) ))"
)


@dataclass(frozen=True, slots=True)
class Seat:
    """People told to be on the list in a sentence, at some meetings or, empty, at any.

    sure: False where the words may as well be the wish itself, `Bo og jeg er på til oktober`.
    """

    sentence: int
    people: tuple[Member, ...]
    numbers: frozenset[int]
    sure: bool


def seats_told(text: str) -> list[tuple[str, bool]]:
    """The markers of those a grouped sentence says to have a seat, and whether it is plain."""
    found: list[tuple[str, bool]] = []
    if _OFTEN.search(text):
        for m in _HAS_A_SEAT.finditer(text):
            who = next(g for g in m.groups() if g)
            found.append(({"min": "J", "de": "D"}.get(who, who), True))
    known = _AS_YOU_KNOW.search(text) if not found else None
    if known is not None:
        who = next(g for g in known.groups() if g)
        return [({"min": "J"}.get(who, who), True)]
    on = _IS_ON.match(text) if not found else None
    return [*found, (on["who"], False)] if on else found
