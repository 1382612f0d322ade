"""What a list's line tells of its person besides: `Lis Vad – har ingen mail endnu`."""

from __future__ import annotations

import re

from knub_mailer.language.doubts import modality
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_BEGINS_ITEM = Seldom(r"G(\d+)\s*(?:[,;:/(]| [–-] )")
_TOLD_OF_H = Seldom(r"G(\d+) H (?:er|har|sidder|bor|arbejder)\b[^.;]*$")
_GOES_ON = Seldom(r"G(\d+) (?!(?:og|samt|eller)\b)[a-zH]+\b")
_MOST_WORDS = 8
_PIECES = Seldom(r"\s*[,;:/()]+\s*|\s+[–-]+\s+")
_OF_THE_MAIL = Seldom(
    r"(?!.*\b(?:send\w*|skriv\w*|ret\w*|aendr\w*|forkert\w*|til [GSH]\d*)\b)"
    r".*\b(?:e-?mail(?:en|s)?|mail(?:en|s)?|(?:mail-?)?adresse[n]?|e-?mail-?adresse[n]?)\b.*"
)
_UNTIL_THEN = Seldom(r"(?:naar|saa snart|da|fordi|for|men den|den|det|endnu)\b.*")
_OF_HIMSELF = Seldom(
    r"(?:(?:H|som|der|er|har|og|ogsaa|nu|lige|helt|vores|stadig|selv) )*(?:ny\b|nyansat\b|"
    r"nystartet|"
    r"nytiltraadt|(?:starter|startede|startet|begynder|begyndte|tiltraeder)\b(?: hos os)?|ansat\b|"
    r"praktikant|elev\b|trainee|studerende|studentermedh\w*|kollega\b|koerer|koerende|cykler|"
    r"bor\b|sidder (?:i|paa|hos)\b|arbejder (?:i|paa|med|hos)\b|spiser|taaler|"
    r"(?:vaeret|deltaget) (?:med )?(?:foer|tidligere|sidst\w*)\b).*"
)
_TURNS = Seldom(
    r"\b(?:hvis|saafremt|medmindre|afbud|syg\w*|forhindret|afvent\w*|venter|stedet|eller|ellers|"
    r"kan|"
    r"kommer|deltager|svaret|svar|kontakt\w*|stopper|fratraed\w*|plads\w*|taler|oplaeg\w*)\b|"
    r"\b(?:G\d|[SJ]\b)|\?"
)
"""What a list's line may tell of its person besides: a mail to come, who is new, how he lives."""
_DESCRIBED = Seldom(
    r"(?:H|som|der) er (?:ikke i familie med S|(?:vores|en af vores|den) (?!reserve|supplea|"
    r"stedfortraed|vikar|afloes|kontakt|sekretaer|naeste|sidste|anden|foerste)[a-z\-]+"
    r"(?: [a-z\-]+){0,4})|(?:H|som|den) kender (?:Y|i|D) (?:jo |vist )?[a-z ]{0,30}|"
    r"(?:(?:H|som|der) )?(?:spiser|drikker|taaler) (?:dog |desvaerre |slet |nemlig ){0,2}(?:ikke|"
    r"ingen|hverken) [a-z ]{2,40}"
)
"""`han er vores boligmand gennem mange år`, `ham kender I fra sidste år`."""
_CLOCK = r"(?:(?:kl\.?|klokken|ca\.?|cirka|omkring|ved|senest|allerede|lidt i|lidt over) )*"
_HIS_DAY = Seldom(
    r"(?:(?:H|og|som|der|men|nb|obs) )*(?:(?:vi er|er|spiser) )?(?:vegetar|vegetarisk|veganer|"
    r"vegansk|pescetar\w*)|"
    r"(?:(?:H|og|som|der|men|maa|skal) )*(?:(?:desvaerre|dog|nok|lidt) )*(?:gaar?|koere?r?|tage?r?|"
    r"smutter?|hjem|toget)(?: (?:hjem|igen|dog|lidt|desvaerre|afsted|videre))*"
    rf"(?: (?:tidlig\w*|foer tid|efter frokost|(?:naar|foer) .{{3,20}}|"
    rf"(?=[kca\d]){_CLOCK}\d{{1,2}}(?:[.:]\d\d)?)(?: begge dage| den dag)?)|"
    r"(?:(?:H|og|men) )*(?:kommer|moeder)(?: (?:dog|lidt|desvaerre|foerst|selv|direkte|cirka))*"
    rf" (?:senere|for sent|forsinket|efter frokost|{_CLOCK}\d{{1,2}}(?:[.:]\d\d)?|"
    r"(?:med|i) (?:tog|toget|bus|bussen|bil|egen bil))|"
    r"(?:H )?(?:tager|har) (?:egen|sin egen) bil(?: med)?|"
    r"(?:(?:H|og) )?har (?:(?:allerede|straks|glad|selv) )*(?:takket|sagt) ja(?: tak)?|"
    r"(?:og )?glaeder sig(?: meget)?(?: til det)?|"
    r"(?:H |og )?skal hente (?:sine |hans |hendes )?boern|"
    r"(?:H |og )?har (?:ikke|aldrig) (?:vaeret med|deltaget|moedt jer) (?:foer|tidligere)|"
    r"(?:H |og )?kan (?:desvaerre )?ikke taale [a-z ]{3,40}|"
    rf"(?:H |og )?(?:kan|naar) (?:desvaerre |dog )?ikke (?:at )?(?:komme|vaere der|vaere fremme) "
    rf"(?:til tiden|foer (?=[kca\d]){_CLOCK}\d{{1,2}}(?:[.:]\d\d)?)"
)
"""`går tidligt`, `kommer først kl. 10`, `har takket ja`: he is there, and how."""
_COMES_TOO = Seldom(
    r"(?:er )?(?:(?:en |vores )?(?:ny|ekstra|yderligere) (?:deltager|tilmelding)|tilmeldes|"
    r"skal (?:ogsaa )?(?:med|tilmeldes)|deltager(?: ogsaa)?)|"
    r"(?:H )?(?:maa|skal)(?: Y)? (?:endelig |altsaa |bare )*ikke (?:glemmes?|udelades?|overses?|"
    r"springes? over)"
)
"""`- ny deltager`, `hende må I ikke glemme`: that is what the line is for."""

_SLIP = (
    r"(?:nej|naa nej|hov\w*|u+ps\w*|ej|oev|aa?v|vent|stop|undskyld|sorry|rettelse|argh?)"
    r"(?: (?:vent|nej|hov))?"
)
_BACK = Seldom(
    rf"(?:{_SLIP}[ ,.:!–-]+)+(?:(?:I maa |Y maa |bare |lige )*"
    r"(?:stryg|slet|fjern|glem|drop|streg|udelad)(?:e)? H\b(?! ikke)|tag H (?:af|ud|vaek|fra)\b|"
    r"(?:H )?(?:alligevel ikke|(?:kan|kommer|skal|vil|deltager|naar) (?:\w+ )?ikke\b|"
    r"(?:er|har|holder|ligger) (?:(?:lige|nu|jo|da|desvaerre|faktisk|netop) )*(?:paa ferie|"
    r"ferie|fri|syg|blevet syg|meldt (?:fra|afbud)|forhindret|bortrejst|barsel|paa (?:orlov|"
    r"barsel|kursus))|ikke H\b|skal (?:ikke med|ud|af)\b))|"
    r"(?:glem|drop) H\b(?! ikke)|(?:stryg|slet|fjern) H (?:igen|alligevel)\b|tag H (?:af|ud) igen\b"
)
"""`nej stryg ham`, `hov, hun er på ferie`: said at once of who was just written down."""
_STRIKES = Seldom(
    rf"(?P<who>G\d+)\s*(?:[,;:(]+|[–-]+|\.{{2,}}|(?= )){{1,2}}\s*"
    rf"(?P<back>{_BACK.pattern})(?P<rest>.*)"
)
_NO_STRIKE = Seldom(r"\b(?:hvis|stedet|maaske|nok|vist|eller|M\d+|G\d+|[SJ])\b|\?")
_IN_BRACKETS = Seldom(r"[(\[](?P<told>[^()\[\]]{2,80})[)\]]")
_OUT_IN_BRACKETS = Seldom(
    r"(?:\w+ ){0,2}?(?:udgaa\w*|udgaaet|afbud|aflyst|syg\w*|forhindret|bortrejst|stryges|slettes|"
    r"fjernes|slettet|stroeget|frafaldet|ferie|orlov|barsel|ikke|nej|glem|stryg|slet|fjern|"
    r"maaske|muligvis|hvis|forbehold|usikker\w*|afventer)\b(?! (?:mail|adresse|laengere mail))"
)
_HIS_WAY = Seldom(r"\b(?:spise\w*|taale[r]?|gluten|\w*mail\w*|\w*adresse\w*|ny|foer|ingen)\b")


def struck_at_once(text: str, said: str) -> bool:
    """`G0 - nej stryg H, H har meldt fra`: somebody written down and taken back in one line.

    said: the same as it was written, with what stands in brackets.
    """
    m = _STRIKES.match(text)
    if m is not None:
        return not _NO_STRIKE.search(m["back"] + m["rest"])
    told = [fold(m["told"]) for m in _IN_BRACKETS.finditer(said)]
    backs = [re.sub(r"\b(?:ham|hende|han|hun)\b", "H", each) for each in told]
    return any(_BACK.match(each) and not _NO_STRIKE.search(each) for each in backs)


_BARE_STRIKE = Seldom(
    r"G\d+\s*(?:[,;:(]+|[–-]+|\.{2,})\s*(?:(?:dog|bare|lige|venligst) )*(?:(?:stryg|slet|fjern|"
    r"drop|streg|udelad)(?:e)? H|tag H (?:af|ud|vaek|fra)|H (?:skal|maa|kan) (?:\w+ )?(?:stryges|"
    r"slettes|fjernes|af|ud)|(?:stryges|slettes|fjernes))(?: venligst| tak| igen)*\s*[.!)]*"
)


def struck_below(text: str) -> bool:
    """`G0 - stryg H`: below `Til møde 2 kommer:` she only leaves the list, and has no seat."""
    return _BARE_STRIKE.fullmatch(text) is not None


def out_in_brackets(said: str) -> bool:
    """`Lis Vad (udgår)`: whether it gives a seat up or only takes her off this list is not told."""
    told = [fold(m["told"]) for m in _IN_BRACKETS.finditer(said)]
    return any(_OUT_IN_BRACKETS.match(each) and not _HIS_WAY.search(each) for each in told)


_SOMEBODY_FIRST = Seldom(
    r"(?:G\d+|S)(?=\s*[,;:/(]| +[–-]| (?:H|som|der|er|har|ny|nyansat|sidder|bor|arbejder|"
    r"kommer fra)\b)"
)


def begins_item(said: str, text: str) -> re.Match[str] | None:
    """Whom a line names first, `Lis Vad, …` or, short and no sentence, `Lis Vad hun er …`."""
    short = len(said.split()) <= _MOST_WORDS and not said.rstrip().endswith((".", "!"))
    goes_on = _GOES_ON.match(text) if short else _TOLD_OF_H.match(text)
    return _BEGINS_ITEM.match(text) or goes_on


def without_remarks(text: str) -> str:
    """`G0 - har ingen mail endnu, starter 1. maj` as `G0`; what may turn the wish round stays."""
    first = _SOMEBODY_FIRST.match(text)
    if first is None:
        return text
    pieces = [piece for piece in _PIECES.split(text[first.end() :].strip(" .!–-")) if piece]
    of_the_mail = False
    for piece in pieces:
        if any(each.fullmatch(piece) for each in (_COMES_TOO, _DESCRIBED, _HIS_DAY)):
            continue
        until = of_the_mail and _UNTIL_THEN.fullmatch(piece)
        of_the_mail = bool(until or _OF_THE_MAIL.fullmatch(piece))
        told = of_the_mail or (_OF_HIMSELF.fullmatch(piece) and not modality.NEGATION.search(piece))
        if not told or _TURNS.search(piece) or modality.TENTATIVE.search(piece):
            return text
    return first.group() if pieces else text
