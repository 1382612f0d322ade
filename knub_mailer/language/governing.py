"""What stands over a wish: the words behind `at` are as firm as those that govern them.

`G0 har faaet lov til at deltage` is a wish, `G0 er interesseret i at deltage` is none. Which words
make a wish cannot be told from the infinitive, so only those known to do so are believed; behind
any other the sender is asked.
"""

from __future__ import annotations

import re

from knub_mailer.language import lexicon, modality

_WHOM = r"(?: (?:Y|S|J|H|D|G\d+|K|os|jer|sig|vi|i))"
_SOME = r"(?: [a-z]+){0,3}?"
_FIRM = re.compile(
    r"\b(?:"
    + "|".join(
        (
            rf"(?:oensker?|oenske|vil|ville|agter|vaelger|valgt|lover|lovede|lovet|beslutter|"
            rf"aftalt|"
            rf"besluttet|bestemt|husk|huske|tillader|hermed|herved|behage)(?:{_WHOM}){{0,2}}",
            r"(?:noedt?|noedsaget|tvunget|klare?|parate?|villige?|udpeget|udvalgt|udset|"
            r"sat|bemyndiget|fuldmagt|opgave(?:n)?|lov(?: \w+){0,3}|tilladelse|groent lys|fri|"
            r"raad|tid|"
            r"lejlighed|anledning|plads|i stand|ude af stand|frem|ja|ja tak|pligt\w*) til",
            rf"(?:venlig|soed|rar|flink|elskvaerdig|sympatisk|hjaelpsom)[a-z]*{_SOME}",
            rf"(?:bed|anmod|ansoeg|opfordr)[a-z]*(?: (?:Y|S|J|os|jer|vi|i))?{_SOME}(?: om| til)?",
            r"lov|til opgave|mulighed(?:en)? for|muligt(?: for \w+)?|dags dato|pris paa|"
            r"tak[a-z]* for|"
            r"glade? for|brug for|behov for|"
            r"fornoejelse[a-z]* af|aeren? af|frisk[a-z]* paa|klare? paa|indstillet paa|"
            r"enige? om|beslutning[a-z]* om|gaaet med til|indvilliget i|"
            r"soerge?r? for|sikre|forhindrede? i|afskaaret fra|skal for|maatte|maa",
            rf"glaeder{_WHOM}{_SOME} til",
            r"(?:glem|glemme|undlade?|undgaa) ikke(?: lige)?|ikke (?:\w+ )?(?:glemme|undlade)",
            r"(?:skriver|mailer|henvender|kontakter|ringer)\b.{0,60} for",
            r"(?:formaalet|aerindet|opgaven|meningen) (?:\w+ ){0,4}er(?: bare| blot| blot| kun)?",
            r"(?:kommer (?:desvaerre |alligevel |altsaa )*(?:ikke )?(?:alligevel )?til)|naar?|"
            rf"faa{_WHOM} til|(?:evner|magter|formaar|lykkes{_WHOM}?) (?:\w+ )?ikke|"
            rf"giver (?:\w+ )?mening(?: for \w+)?|har (?:i oevrigt )?taenkt{_WHOM}|"
            r"vi (?:to|tre|fire|fem)\b.{0,20} til|(?<!foer )kan",
        )
    )
    + r"),?$"
)
_TURNS = re.compile(
    r"\b(?:vaere med|(?<!ikke )undlad\w*|afstaar?(?: \w+)? fra|afholde\w*(?: \w+)? fra|vaek fra|"
    r"stedet for|frem ?for|glem\w* (?:\w+ ){0,3}om|opgive?[rt]?|dropper?|(?:op|stoppe\w*) med|"
    r"uden|slipper? for|fri for|fravaelg\w*|fravalgt|kommet til|kom (?:\w+ ){0,4}til|mod|foer|"
    r"fortryde[rt]?|fortrudt|noeler? med|noelet med|kan lade vaere med|ikke)$"
)
_ASKED_OTHERS = re.compile(
    r"^(?:G\d+|H|D) (?:er|blev|bliver|har vaeret)\b.*\b(?:bedt|opfordret|anmodet|spurgt)\b|"
    r"\b(?:opfordr|bed|bad)[a-z]* (?:G\d+|H|D)\b"
)
"""Somebody who was asked to: that is no answer yet."""
_INSTEAD = re.compile(r",? (?:i stedet for|frem ?for)$")
_PURPOSE = re.compile(r"(?:og |men |saa )?(?:for|ved|efter|foruden|ud ?over)")
_BEHIND_AT = re.compile(r",? at (?!the\b|your\b|our\b|a\b|M\d|N\b|\d)")


_BARE_INFINITIVE = re.compile(
    r"\b(?:bedt|bede|beder|anmodet) (?:S|os|Y|jer|H)(?= (?:tilmelde|afmelde|framelde|melde|"
    r"skrive|saette|"
    r"sende|fjerne|slette|notere|registrere|deltage|komme|sige|give)\b)"
)


_SENDS = re.compile(r"\bsende (?:G\d|S|H|D)\b")


def _has_evidence(text: str) -> bool:
    words = (lexicon.ADD, lexicon.WEAK_ADD, lexicon.COME, lexicon.DROP)
    return any(pattern.search(text) for pattern in words) or bool(_SENDS.search(text))


def joining_doubt(text: str) -> str:
    """The doubt of a join behind `at` whose governor is not firm, "" when there is none."""
    m = _BEHIND_AT.search(text)
    if m is None or not lexicon.JOIN.search(text[m.end() :]):
        return ""
    over = text[: m.start()]
    firm = lexicon.JOIN.search(over) or _PURPOSE.fullmatch(over) or _FIRM.search(over)
    return "" if firm and not _TURNS.search(over) else "unclear"


def governed(text: str) -> tuple[str, str]:
    """A clause without the words that govern its wish, and the doubt they leave ("" when none).

    `G0 har faaet lov til at deltage` is read as `G0 vil deltage`; `G0 overvejer at …` stays.
    """
    text = _BARE_INFINITIVE.sub(r"\g<0> om at", text)
    m = _BEHIND_AT.search(text)
    if m is None or not _has_evidence(text[m.end() :]):
        return text, ""
    over = text[: m.start()]
    if _PURPOSE.fullmatch(over):
        return text, ""
    if _INSTEAD.search(over) and _has_evidence(over):
        return _INSTEAD.sub("", over), ""
    if _ASKED_OTHERS.search(over):
        return text, "unclear"
    if _FIRM.search(over) and not _has_evidence(over):
        return _ungoverned(over, text[m.end() :]), ""
    return text, "" if _has_evidence(over) and not _TURNS.search(over) else "unclear"


_PERFECT = re.compile(
    r"^(?P<before>(?:.*,)? ?)(?P<who>G\d+|J|S|H|D|vi|K)? ?(?:har|er|glem|husk)\b(?! (?:der|det|"
    r"Y|i|vi|J|H|G\d+)\b)"
    r"(?!.*\b(?:ikke (?:tid|raad|mulighed|lov|fri)|forhindret|afskaaret|ude af|noedt|noedsaget)\b)"
    r".*$"
)
_BEDT = re.compile(r"\b(?:bedt|paalagt|opfordret|anmodet)\b")


def _ungoverned(over: str, wish: str) -> str:
    """`J er blevet bedt om at tilmelde G0` as `J vil tilmelde G0`."""
    m = _PERFECT.match(over)
    if m is None:
        return f"{over} at {wish}"
    who = "J" if _BEDT.search(over) and re.search(r"\b(?:S|J|os|vi)\b", over) else m["who"] or "J"
    return f"{who} vil {wish}"


_ANNOUNCES = re.compile(
    r"\b(?:bekraeft|bemaerk|lykke[ds]|meddel|oplys|informer|orienter|varsl|besked|beslut|aftal|"
    r"godkend|enig|"
    r"betyde|fremgaar|konstater|soerg|sikr|noter|registrer|oensk|brug for|behov for|vigtig|"
    r"opmaerksom|klart|afklar|resultat|ender|endt|i orden|lov|glad|glaed|rart|dejlig|skriv|"
    r"sige\b|sig\b|siger\b|sier\b|hilse|fortael|tilkendegiv|tilmeld|afmeld|meld|mail|husk|"
    r"glem ikke|erkend|beklag|indse|viser sig|viste sig|sker|faktum|status|saadan|"
    r"bed(?:e|er|es|t)?\b|vil (?:\w+ )?(?:have|ha)\b|maa (?:\w+ )?sige|bestemt|fast\b|gaelder|"
    r"paa plads|saaledes|derfor|god for|penge|midler|tilsagn|bevilg|vedtag|confirm|inform|"
    r"let you know|agreed|"
    r"note\b|tell|pleased|sure\b)"
)
_SOMEBODY_SAID = re.compile(
    r"^(?:og |men )?(?:G\d+|H|Y|D|K|i|de|man|rygtet?|(?:min|vores|en) \w+)\b"
    r"(?: \w+){0,2}? (?:siger|sier|siges|skriver|skrev|fortaeller|fortalte|mener|tror|naevner|"
    r"paastaar|haevder|har (?:\w+ )?(?:sagt|skrevet|fortalt|naevnt|hoert|meldt))\b"
)
_I_WISH = re.compile(
    r"at (?:J|vi|S)\b(?: \w+){0,3}? (?:beder|bede|tilmelder|melder|oensker|afmelder|tilmelde)|"
    r"at J skal"
)
_SO_THAT = re.compile(r"\bsaa (?:meget|mange|glade?|travlt?|langt|stor[te]?|begejstret)\b")
_THANKS_FOR = re.compile(r"\b(?:tak|thanks?)\b")


_SURE = re.compile(r"\b(?:ikke (?:\w+ )?(?:tvivl\w*|glem\w*|undgaa\w*)|glem ikke|ikke bare)\b")


def doubt_of_saying(main: str, content: str) -> str:
    """The doubt a main clause leaves on what the clause behind its `at` says, "" when none."""
    if modality.NEGATION.search(_SURE.sub(" ", main)):
        return "negated"
    if _I_WISH.match(content):
        return ""
    if _SOMEBODY_SAID.match(main) or _THANKS_FOR.search(main):
        return "unclear"
    return "" if _ANNOUNCES.search(main) or _SO_THAT.search(main) else "unclear"
