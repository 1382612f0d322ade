"""Wishes about the membership itself: who joins, and how firmly."""

from __future__ import annotations

import re

from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.acts import negations
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words.alternatives import Seldom

_ALREADY = Seldom(
    r"\b(?:er|var|har vaeret|vi er|blev|allerede|for|vores|jeres|os der|are|already|"
    r"us,? who are) (?:\w+ ){0,3}?(?:medlem(?:mer)?|indmeldt|members?)\b|"
    r"\b(?:bliver|er|forbliver) (?:\w+ ){0,2}?(?:staaende|fortsat|stadig(?:vaek)?) (?:\w+ ){0,2}?"
    r"medlem(?:mer)?\b|\b(?:da|dengang|"
    r"siden|efter at|hvornaar|sidst) (?:\w+ |J ){0,4}?(?:meldte|tilmeldte|indmeldte)\b|"
    r"\b(?:opkraevning\w*|faktura\w*|regning\w*|betaling\w*) (?:af|for|paa|"
    r"vedr\w*) (?:\w+ )?(?:medlemskab\w*|kontingent\w*)|\bindmeldelsen\b(?!.{0,12}(?:af|"
    r"for))|\b(?:fra|ved|forlaengelse af|siden) (?:vores )?indmeldelse\w*|"
    r"^(?:og |men )?som (?:\w+ )?medlem(?:mer)?\b|"
    r"^(?!.*\b(?:saet\w*|skriv\w*|foej\w*|noter\w*|optag\w*|foer\w*|put|add)\b).*\bmedlemsliste\w*|"
    r"\bmedlemskommuner\b|\bmedlemspris\w*|\bmeldte (?:J |vi )?(?:os|"
    r"S) ind\b|\bmeldt (?:os|S|kommunen) ind\b(?! igen)|"
    r"^(?!.*\b(?:forlaeng\w*|forny\w*|fortsaet\w*|genoptag\w*|viderefoer\w*|opretholde\w*|"
    r"beholde\w*|"
    r"genaktiver\w*)\b).*\bvores medlemskab\b|"
    r"\bbyraadsmedlem\w*|\butvalgsmedlem\w*|\budvalgsmedlem\w*"
)
_WANTS = Seldom(
    r"\b(?:tael|regn|faa (?:K|os|S|kommunen)|(?:fra|herefter|maa Y gerne taelle)|vil|oensker?|"
    r"oensket|skal|maa|melder?|"
    r"valgt|vaelger|besluttet|besluttede|beslutter|vedtaget|vedtog|bestemt|enige? om|tager (?:et|"
    r"en|den|plads)|"
    r"indgaar|indgaa|forlaenge[rs]?|forlaeng|tegner?|viderefoere?[rs]?|opretholder?|loebe|"
    r"kommer med i|"
    r"saette?s?|foeje?s?|bevilget|"
    r"meldes|meld|indmeldes|indmelder|indmeld|tilslutter|tilslutte|soeger|ansoeger|"
    r"anmode[rs]?|bede|beder|bedes|kan|gerne|hermed|herved|ja|registrer\w*|skriv\w*|"
    r"opret\w*|"
    r"noter\w*|fornyer?|forny|fortsaetter?|tiltraeder|(?:gen)?indtraede?r?|indgaar|traeder|"
    r"genindmeld\w*|koerer|koere|"
    r"haenger|tilmeld\w*|"
    r"er (?:\w+ ){0,3}?(?:med|paa|klar)|klar|med igen|igen|ja tak|vaer saa god|please|"
    r"would like|want|wish|join|become|register|sign|tilmelding|indmeldelse|tilslutning|medlem|"
    r"medlemskab|indmeldelses\w*|vilja|skulle|vil gjerne|bliver|blive|bli|genoptager|goer|"
    r"betragt|koebe|enrol|enroll|members?|kindly|optages|optaget|optagelse|saesson|"
    r"saeson)\b"
)
STRONG_JOIN = Seldom(
    r"\b(?:medlem(?:mer|met|mar|skab(?:et)?|skommune)?|members?(?:hip)?|medlemskap\w*|indmeld\w*|"
    r"tilslutte?r?s?|tilslutning|optage(?:s|lse|t)(?! (?:i|paa) (?:\w+ )?\w*(?:liste|"
    r"fortegnelse))|(?:gen)?indtraede?r?|genindmeld\w*|"
    r"(?<!G\d )(?<!\bJ )(?<!\bH )tiltraede?r?)\b|\bopret\w* (?:K|os|kommunen) (?:for )?(?:i aar|"
    r"20\d\d)\b|"
    r"\bmeld\w* .{0,60}\bind\b|\bkoebe? .{0,15}\bind\b|\bunder fanerne\b(?! (?:til|paa|i) M\d)|"
    r"\b(?:indgaar?|(?:traede?r?|gaar?) (?:\w+ )?ind) i (?:\w+ )?(?:jeres |kredsen|netvaerk|knub)"
)
_NETWORK = Seldom(
    r"\b(?:tilmeld(?:e|er|es)?|tilmelding(?! til (?:\w+ )?(?:netvaerks)?moede)|registrer\w*|"
    r"opret\w*|noter\w*|sign|"
    r"skrive?(?! (?:\w+ ){0,2}?til (?:G\d|S|H|mig|os)))\b(?!.{0,60}\bkontakt).{0,60}"
    r"\b(?:netvaerk(?:et)?|knub|network|"
    r"naetverk\w*|nettverket)\b(?!s?-?moede)"
)
_ON_PAPER = Seldom(
    r"\b(?:skriv\w*|staa\w*|anfoer\w*|maerk\w*|noter\w*)\b.*\b(?:emnefelt\w*|emnet|"
    r"faktura\w*|regning\w*|\w*reference\w*|\w*felt(?:et)?|bilag\w*|overskrift\w*)\b"
)
"""`Skriv KNUB på fakturaen` puts a word there and nobody into the network."""
_OWN_JOINS = Seldom(
    r"^K ind$|\bK (?:skal |vil |nu )?(?:deltager?|indgaar?) i (?:jeres |det )?netvaerk\w*|"
    r"^(?:(?:hej|og|ja|saa|hermed) )*(?:K|vi) (?:fornyer|forlaenger)(?: (?:hermed|igen|ogsaa|"
    r"gerne|nu|i aar|"
    r"naturligvis|selvfoelgelig|20\d\d))*$|^(?:(?:hej|og|ja|saa) )*K fortsaetter"
    r"(?: (?:hermed|igen|ogsaa|gerne|nu|i aar|som (?:sidste aar|hidtil|foer)|naturligvis|"
    r"20\d\d))*$|"
    r"\bK\b(?!'?s? (?:\w+-)?(?:ean|gln|lokationsn|nummer|kontakt|referenc|ref\b|faktur|ordre|"
    r"rekv|regning|"
    r"po\b|deltager|tilmelding|navne))(?: \w+)*? (?:med|ind|paa|klar|del|"
    r"til)\b.{0,40}\b(?:i aar|20\d\d|i \d\d|"
    r"resten af aaret|igen|netvaerk\w*|holdet|vognen|saeson\w*|knub|jeres kreds|faellesskab\w*|"
    r"varmen)\b|"
    r"\bK (?:er|vil|skal|oensker at) (?:\w+ )*?(?:med|paa)(?: (?:igen|ogsaa|atter|i aar|"
    r"igen i \w+|i 20\d\d|i 26))*$|\bK ?= ?medlem|\b(?:regne|"
    r"regn) (?:ogsaa |roligt |bare |endelig |trygt )?med (?:K|os)\b"
    r"(?!.*\bM\d)(?: \w+){0,2}? (?:i aar|20\d\d)\b|\bi (?:aar|20\d\d) regne med (?:K|os)\b|"
    r"K (?:siger ja|er klar paa|"
    r"melder sig (?:\w+ )?(?:under fanerne|paa banen|ind|som|til (?:netvaerk|knub)\w*)|"
    r"tilmeldes netvaerk\w*|hopper paa|stiger paa|er ombord)\b"
)
_ABOUT_IT = Seldom(
    r"\b(?:pris\w*|spoergsmaal\w*|oplysninger|information\w*|info|regler\w*|vilkaar\w*) "
    r"(?:for|paa|om|til|ved|vedr\w*)\b|"
    r"\b(?:oplaeg|notat|sag|snak|dialog|droeftelse|debat|punkt|artikel|moede|overvejelse)\w* "
    r"(?:(?:til|for|med|med|i) )?(?:(?:G\d+|[a-z]+) ){0,2}?om (?:[a-z]+ )?(?:medlem|indmeld)"
)
_WRITES_ABOUT = Seldom(r"\bskrive?r? (?:[a-z]+ ){0,6}?om (?:[a-z]+ )?(?:netvaerk|knub)")
_OTHER_YEAR = Seldom(
    r"\b(?:2027|2028|naeste (?:aar|saeson)|til naeste aar|kommende aar|naestkommende aar|"
    r"27-saesonen|next year|saesonen 27)\b"
)


_QUESTION_WORD = Seldom(r"(?:og |men |samt )?(?:hvad|hvem|hvor\w*|hvilke\w*|what|how|who)\b")
_OTHERS_JOIN = Seldom(
    r"(?:og |men |ogsaa )*(?P<who>[a-z][a-z\-]+)(?: kommune)? (?:\w+ )?(?:melder|tilslutter|"
    r"har meldt|"
    r"vil melde) sig\b"
)
_OURS = Seldom(
    r"(?:vi|kommunen|byen|byraadet|kommunalbestyrelsen|forvaltningen|centret|centeret|afdelingen|"
    r"der|den|hermed|der|og|men|herved|nu|ja|gerne)$"
)
_WEIGHED = Seldom(
    r"\b(?:behandle\w*|droefte\w*|droeftes|tage[rs]? (?:\w+ ){0,2}?stilling|afgoere?s?|forelaeg\w*|"
    r"paa dagsordenen|paa dagsorden|til (?:politisk )?behandling|sagen om|undersoege[rs]?|"
    r"foreslaar?|"
    r"foreslaas|indstille[rs]?|indstilling\w*|anbefale[rs]?)\b"
)
_OURS_TO_JOIN = (
    r"(?:\w*netvaerk\w*|\w*netverk\w*|\w*naetverk\w*|knub\w*|kl'?s?|kommunernes|\w*kreds\w*|"
    r"\w*faellesskab\w*|samarbejde\w*|selskab\w*|klub\w*|ordning\w*|forum\w*|saeson\w*|aar\w*|"
    r"medlem\w*|varmen|vognen|flokken|holdet|gruppen af|network|kommune\w*|20\d\d|26|initiativ\w*|"
    r"dags|dag|dette|den|det|aftale\w*|indevaerende|nye|tide|god|lige|og|igen|hermed|med|"
    r"som|fra|jeres|ert|vores|kommunens|en|et|ogsaa|nu|de|M\d+|K|G\d+|J|S|D|H|N)"
)
_ANOTHER_TO_JOIN = Seldom(
    r"(?:\b(?:medlem(?:mer|met|skab(?:et)?)? (?:af|i)|meld\w* (?:\w+ ){0,3}?ind i|"
    r"ind\w*meld\w* (?:i|af) |optage[ts] i|indtraede?r? i|tilslutte?r? (?:os|sig|S|J|vi|K)|"
    r"tilslutning til)) ?"
    rf"(?:(?:den|det|de|jeres|vores|en|et|kommunens|hermed|gerne|ogsaa|igen|nu) ){{0,2}}"
    rf"(?!{_OURS_TO_JOIN}\b)[a-z][a-z\-]{{3,}}\b|"
    r"\b(?:forening(?:en)? (?:G\d|(?!(?:knub|som|for|med|hos)\b)[a-z]{3})|\w*forening(?:en|"
    r"s)?\b(?= G\d)|undergruppe\w*|arbejdsgruppe\w*|"
    r"styregruppe\w*|fagforening\w*|a-kasse\w*|partiet)"
)
_NOT_JUST_LIKE_THAT = Seldom(r"\bikke (?:bare|uden videre|saadan)\b(?!.*\bmen\b)")
_POLITELY = Seldom(r"\b(?:kan|vil|kunne) (?:Y|i|vi|J) (?:\w+ )?ikke\b")
_MAY_THEY = Seldom(
    r"(?:\w+ \w+, )?(?:maa|kan|vil|skal) (?!(?:vi|K|J|Y|i|du|jeg|os|S|det|der)\b)\w+ .*\bmedlem"
)
_AS_BEFORE = Seldom(r" (?:som|ligesom) (?:sidste aar|i fjor|de sidste aar|alle aar(?:ene)?)\b")
_AND_THE_BILL = Seldom(r"(?<=aar|gen|med),? og (?:faktura|regning)\w*(?!.*\bikke\b).*$")
"""`Viborg er med i år, og regningen går til EAN …`: the bill is another matter."""
_NO_THANKS = Seldom(
    r"\bnej(?: tak)? til\b|\b(?:takke[rt]?|sige[rs]?|sagt?) (?:\w+ ){0,2}?nej\b|\btak,? men nej\b"
)
_NOT_YET = Seldom(
    r"\bfoerst\b.*\b(?:foer|inden)\b|\btale om\b|\b(?:foer|inden) (?:der|vi|K|det) (?:\w+ )?kan\b"
)
_NO_JOIN = Seldom(
    r"^(?:og |men |ogsaa )?(?:vores|en|den|to|flere|min) (?:(?:af|vores|god|gode|lille) )*"
    r"(?:nabo\w*|bolig(?:forening|selskab|organisation)\w*|samarbejdspartner\w*|venner)\b|"
    r"^(?:og |men |ogsaa |mens |at )?(?:alle )?(?:de |vores )(?:andre|oevrige|resterende|fleste)\b"
    r"(?!.*\b(?:vi|J|os)\b)|"
    r"\b(?:hoere|vide|laese|spoerge|undersoege) (?:\w+ ){0,3}?(?:om|til) (?:\w+ )?medlemskab\w*$|"
    r"\bvente\b|^som medlem\b|melde?lses-?(?:blanket|skema|formular)|"
    r"\b(?:ean|gln)\b.*\b(?:paa|til|for|vedr\w*) medlemskab"
)
_TELLS_LATER = Seldom(
    r"\b(?:melder?|meldes|meldt)(?: (?:J|vi|H|G\d+|Y|lige|saa|bare|dem|det|D|ogsaa|naturligvis))* "
    r"ind(?:,? (?:til jer|til Y|om|herom))?(?:,? (?:senere|naar|naermere|saa snart|snarest|inden|"
    r"efter|hurtigst|loebende|separat|i naeste|i loebet|om (?:det|M\d|hvem|hvor|et par|en uge)|"
    r"hvem|hvor mange|hvilke|hvad|foerst|en anden gang|paa et senere)\b)|"
    r"\b(?:det|dem|navne\w*|resten|D|H) melder (?:J|vi) (?:\w+ )?ind\b|"
    r"\bM\d+,? melder (?:J|vi) (?:\w+ )?ind\b"
)
"""`Marts melder vi ind senere`: who comes, and no membership."""
_SPOKEN_OF = Seldom(
    r"(?:og |men |saa )?(?:et |det |jeres |selve )(?:\w+ )?(?:medlemskab\w*|indmeldelse)\b.{0,40}"
    r"\b(?:er|ligger|staar|lyder|virker|kan|kunne|ville|overvejes|har)\b(?!.*\boensk)"
)
"""`Et medlemskab hos jer er et af de punkter, vi vender`: nobody joins."""
_SETTLED = Seldom(
    r"\b(?:besluttet|vedtaget|tiltraadt|tiltraadte|godkendt|valgt|hermed|herved|bevilget|enige|"
    r"ja tak)\b"
)
"""What a council still weighs, and that it has decided."""


def _third_party(text: str) -> bool:
    """`Silkeborg melder sig vist også ind`: somebody else's wish."""
    others = _OTHERS_JOIN.match(text.removeprefix("at "))
    return others is not None and not _OURS.match(others["who"])


_FROM_NOW_ON = Seldom(
    r"\bmedlem(?:mer)? (?:fra (?:nu|i dag|og med|M\d|1)|herefter|nu og)\b|"
    r"\bbliver medlem\b"
)
_SOMEBODY_IN = Seldom(
    r"\bmeld(?:e|er|es)? (?:(?:Y|J|vi|hermed|nu|gerne|ogsaa|saa|venligst|derfor) ){0,3}"
    r"(?:(?:foelgende|nedenstaaende|G\d+)(?: [a-z]+){0,3}? ind\b|"
    r"(?:D|H|S)(?: [a-z]+){0,3}? ind(?=:| (?:(?:til|paa|ved|den|det|moedet|moede) )+M\d))"
    r"(?!.*\b(?:medlem\w*|netvaerk\w*|knub|som)\b)"
)
"""`Jeg melder Ida Holm ind til møde 2`: she comes, and no municipality joins."""
_COMES = Seldom(r"(?:J|S|H|G\d+) (?:kommer|deltager|er|kan|vil)\b")


_WONDERS = Seldom(
    r"\b(?:know|ask|hear|find out|learn|wonder(?:ing)?) (?:\w+ ){0,2}?(?:what|how|whether|if|which|"
    r"when)\b[^.;]{0,60}\b(?:join|member\w*|membership)\b"
)
"""`We would like to know what it costs to join`."""


def join_doubt(text: str, *, question: bool, has_meeting: bool) -> str | None:
    """ "" when the clause firmly joins, a reason when it does not firmly, None when it is none."""
    if not has_meeting and _COMES.match(text) and not STRONG_JOIN.search(text):
        return None
    text = _AND_THE_BILL.sub("", _AS_BEFORE.sub(" i aar", text))
    owns = not has_meeting and _OWN_JOINS.search(text) and not re.search(r"\bG\d", text)
    begins = _FROM_NOW_ON.search(text)
    if _ANOTHER_TO_JOIN.search(text) or (question and _MAY_THEY.match(text)):
        return None
    if _NOT_JUST_LIKE_THAT.search(text) and not _POLITELY.search(text):
        return None
    if _TELLS_LATER.search(text) or _WRITES_ABOUT.search(text) or _NO_THANKS.search(text):
        return None
    if (
        _WONDERS.search(text)
        or _NO_JOIN.search(text)
        or _QUESTION_WORD.match(text)
        or _third_party(text)
    ):
        return None
    if _SOMEBODY_IN.search(text):
        return None
    if not (lexicon.JOIN.search(text) or owns) or (_ALREADY.search(text) and not begins):
        return None
    strong = bool(STRONG_JOIN.search(text))
    strong = strong or (not has_meeting and bool(_NETWORK.search(text)))
    if not STRONG_JOIN.search(text) and _ON_PAPER.search(text):
        return None
    if has_meeting and not strong:
        return None
    if not _WANTS.search(text) and not owns:
        return None
    if re.search(r"^(?:medlem\w*) (?:er|har)\b", text):
        return None
    if _SPOKEN_OF.match(text) and not (_SETTLED.search(text) or owns):
        return None
    if _OTHER_YEAR.search(text):
        return None
    if _ABOUT_IT.search(text) and not re.search(r"\b(?:oensker|vil|melder|tilmeld\w*)\b", text):
        return None
    if (modality.ASKS.search(text) and question) or re.search(r"\bman\b", text):
        return None
    if negations(text) % 2 == 1:
        return None
    if re.search(r"\b(?:kontakt\w*|ean|faktura\w*)\b", text) and not strong and not owns:
        return None
    if re.search(
        r"\b(?:opkraev\w*|faktur\w*|regning\w*|betal\w*|indkoeb\w*|po-?n\w*|ordren\w*)\b", text
    ) and not re.search(
        r"\b(?:oensker|vil|melder|indmeld\w*|meld|skal|tilslutter|register|enrol)\b", text
    ):
        return None
    if _NOT_YET.search(text):
        return "tentative"
    if modality.TENTATIVE.search(text) or (_WEIGHED.search(text) and not _SETTLED.search(text)):
        return "tentative"
    if question and not modality.POLITE_QUESTION.search(text):
        return None
    if re.search(
        r"^(?:om|hvorvidt) |^(?:er|har|figurerer|staar|optraeder|are|is|have) "
        r"(?:vi|K|Y|J|H|G\d+|det|der|i|we|you)\b",
        text,
    ):
        return None
    if modality.PAST.search(text) and not re.search(
        r"\b(?:til opgave|sat (?:S|os) til|vil|oensker|skal|hermed|melder|maa|nu|igen|kan|ja|lov|"
        r"besked|groent lys|bevilget|"
        r"bemyndige\w*|ok|bedt)\b",
        text,
    ):
        return None
    return "" if strong or not question else "weak"
