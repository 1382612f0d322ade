"""Lines that say what those named below them do: `Kommer:`, `Meldes fra:`, `Kommer ikke:`."""

from __future__ import annotations

from enum import Enum, auto

from knub_mailer.language.words.alternatives import Alternatives, Seldom

LISTS = Alternatives(
    r"\b(?:bliver det|stiller|kommer|deltager|sender|melder|logger|tager|rejser|moeder|booker|"
    r"er det|drejer det sig om|foelgende|"
    r"flg)\b.{0,40}:$|\bvores (?:folk|hold|deltagere|tilmeldinger|navne)\b|"
    r"\bhvem\b.{0,30}\b(?:kommer|deltager|sidde med|vil med|skal med)\b|\bdeltager(?:e|"
    r"liste\w*)?\b|\bnavneliste\b|\btilmeld\w*|\bpladser\b|\bnavne til\b|"
    r"\bhold(?:et)? til\b|\bher er (?:\w+ )?(?:hold\w*|flok\w*|navne\w*|dem|de)\b.{0,30}:$|"
    r"\b(?:skal|faar|kan|maa) Y (?:\w+ )?(?:have|faa|regne med|notere|skrive)\b.{0,40}:$|"
    r"\bhvem der (?:\w+ )?(?:tager|rejser|skal|kommer|koerer|repraesenterer|er med)\b.{0,90}:$|"
    r"^(?:her)?fra (?:os|K)(?: (?:til|paa|i|ved) (?:(?:moedet|det) )?M\d+)?:$|"
    r"^(?:K|vi) (?:kommer|stiller|moeder)(?: op)?(?: (?:til|i|paa) (?:moedet )?M\d+)? med$|"
    r"^til (?:moedet )?M\d+ (?:kommer|deltager|moeder|sender vi|tilmelder (?:vi|J))$"
)
PUT_DOWN = Seldom(
    r"(?:og |saa |derfor )?(?:(?:vil|kan|kunne|gider|maa|skal) Y (?:(?!ikke\b)[a-z]+ ){0,4}?)?"
    r"(?:notere?|skrive?|saette?|registrere?|booke?|foeje?|melde?)"
    r"(?: (?:op|paa|ned|ind|venligst|gerne|listen|foelgende|disse))*"
    r"(?: (?:(?:til|paa|den|det|moedet|listen) )*M\d+)?[ :.]*"
)
"""`Vil I notere` above those who are meant."""
HERE_THEY_ARE = Seldom(
    r"(?:saa |og )?(?:her|hermed|nedenfor|herunder) (?:er|har Y|kommer|faar Y|foelger)"
    r"(?: nu| saa)? (?:(?:vores|den|en|hele|endelige|faerdige|nye|K's|K) )*(?:deltager|navne|"
    r"tilmeldings)?listen?(?: (?:fra|for) (?:K|os))?(?: over (?:vores )?deltagere)? (?:til|for) "
    r"(?:(?:den|det|moede|moedet|moedet i|d) )*M\d+(?:,? (?:den |d )?M\d+)?[ .:]*"
)
"""`Her er listen til Randers den 28. maj.` above names alone."""
_LEAD = (
    r"(?:(?:og|samt|saa|disse|foelgende|dem|de|hvem|der|som|skal|desvaerre|navne|fra (?:K|os)) )*"
)
_AT = r"(?:(?: (?:fra|til|i|paa|af|ved|med|den|det|moedet?|os|K))*(?: M\d+)?)"
_ON = Seldom(
    rf"{_LEAD}(?:kommer|deltager|tilmeld(?:es?|t|te|er)|meldes (?:til|paa|ind)|med(?: er)?|"
    r"skal (?:med|paa|ind|tilmeldes)|kommer med|er med|vaere med|tilfoejes|skrives paa|opskrives|"
    rf"moeder(?: op)?|nye?|nytilmeldte?|ja)(?: (?:nu|fast|ogsaa|sikkert))?{_AT} ?:"
)
_OFF = Seldom(
    rf"{_LEAD}(?:meldes (?:fra|af)|(?:af|fra)meld(?:es?|t|te|er|inger)|afbud(?: fra)?|"
    r"melder (?:fra|afbud|forfald)|(?:skal |tages? |gaar |falder |ryger )(?:af|fra|ud)|udgaar|"
    rf"slettes?|fjernes?|stryges?)(?: (?:desvaerre|igen))?{_AT} ?:"
)
_NOT_THERE = Seldom(
    rf"{_LEAD}(?:(?:kommer|deltager|moeder|kan|skal|er|vil) (?:desvaerre |alligevel )?ikke"
    r"(?: (?:komme|deltage|med|vaere med|til stede|moede))?|ikke (?:med|deltagende)|forhindrede?|"
    rf"(?:er )?(?:forhindret|fravaerende)|fravaerende|udebliver|nej|ikke){_AT} ?:"
)
_PERHAPS = Seldom(
    rf"{_LEAD}(?:(?:kommer|deltager|er|skal) )?(?:maaske|muligvis|eventuelt|evt\.?|uafklaret|"
    r"usikre?|i tvivl|mangler (?:at )?svare?|ved (?:det )?(?:endnu )?ikke(?: endnu)?|"
    rf"paa (?:vippen|venteliste)|venteliste|afventer(?: svar)?){_AT} ?:"
)


_STAYS = Seldom(
    rf"{_LEAD}(?:(?:er |staar )?(?:(?:allerede|i forvejen|stadig(?:vaek)?|fortsat) )?"
    r"(?:tilmeldt|tilmeldte|paa listen|med|kommer|deltager)(?: (?:i forvejen|allerede|"
    rf"stadig(?:vaek)?|fortsat|som foer|som hidtil))|(?:allerede|i forvejen) (?:tilmeldte?|"
    rf"paa listen)|uaendret|"
    rf"(?:bliver|bliver staaende|fortsaetter)){_AT} ?:"
)
"""`Allerede tilmeldt:`: no new wish."""


class Head(Enum):
    """What is said of those below."""

    ON = auto()
    OFF = auto()
    NOT_THERE = auto()  # which beside those who come is no wish
    PERHAPS = auto()
    STAYS = auto()


def list_head(text: str) -> Head | None:
    """What a marked line says of those on the lines below it; None for any other line."""
    for head, pattern in (
        (Head.STAYS, _STAYS),
        (Head.PERHAPS, _PERHAPS),
        (Head.NOT_THERE, _NOT_THERE),
        (Head.OFF, _OFF),
        (Head.ON, _ON),
    ):
        if pattern.fullmatch(text.strip()):
            return head
    return None


_WRONG = Seldom(
    r"(?:(?:men|nej|ups|hov|og|saa|vil Y|kan Y)[, ]+)*(?:"
    r"(?:den|det|de|listen|navnene|(?:den )?liste[n]?)(?: (?:liste|ovenfor|herover|ovenstaaende|"
    r"navne))* (?:duer|gaelder|holder|passer|er|var|blev)(?: (?:jo|altsaa|nu|desvaerre))? "
    r"(?:ikke(?: (?:mere|laengere|laenger|rigtige?|korrekt|aktuel))?|(?:en )?(?:forkerte?|fejl|"
    r"gammel|foraeldet))|"
    r"(?:glem|ignorer|slet|drop|kasser|se bort fra)(?: (?:venligst|bare|helt))? "
    r"(?:den|listen|ovenstaaende|den liste|dem|det)(?: (?:liste|ovenfor|igen|herover))*)[ .!,]*"
)
"""`Listen ovenfor er forkert.`, `Nej, glem den liste.`"""
_RIGHT = Seldom(
    r"(?:(?:men|nej|og|saa|her|herunder|i ?stedet)[, ]+)*(?:er |kommer |bliver )?(?:det|den|de)"
    r"(?: (?:rigtige?|korrekte?|nye|endelige|rette|opdaterede))(?: (?:liste|navne|hold|deltagere))?"
    r"[^.?!]{0,40}:|(?:nu )?(?:det|den) (?:skal|skulle) (?:vaere|staa|lyde|hedde)[^.?!]{0,30}:|"
    r"(?:brug|tag) (?:denne|den her)(?: liste)?[^.?!]{0,30}:"
)
"""`Den rigtige til den 28. maj er:` above the list that counts."""


def calls_wrong(text: str) -> bool:
    """Whether a marked sentence says that the list above it does not count."""
    return _WRONG.fullmatch(text.strip()) is not None


def opens_the_right_one(text: str) -> bool:
    """Whether a marked sentence stands above the list that counts instead."""
    return _RIGHT.fullmatch(text.strip()) is not None
