"""Wishes about the membership itself: joining, and who is the municipality's contact."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.language import lexicon, modality
from knub_mailer.language.acts import Member, members_of, negations
from knub_mailer.language.grouping import Grouped
from knub_mailer.language.people import Mention
from knub_mailer.language.replacing import replacement_in

_ALREADY = re.compile(
    r"\b(?:er|var|har vaeret|vi er|blev|allerede|for|vores|jeres|os der|are|already|"
    r"us,? who are) (?:\w+ ){0,3}?(?:medlem(?:mer)?|indmeldt|members?)\b|"
    r"\b(?:bliver|er|forbliver) (?:\w+ ){0,2}?(?:staaende|fortsat|stadig(?:vaek)?) (?:\w+ ){0,2}?"
    r"medlem(?:mer)?\b|\b(?:da|dengang|"
    r"siden|efter at|hvornaar|sidst) (?:\w+ |J ){0,4}?(?:meldte|tilmeldte|indmeldte)\b|"
    r"\b(?:opkraevning\w*|faktura\w*|regning\w*|betaling\w*) (?:af|for|paa|"
    r"vedr\w*) (?:\w+ )?(?:medlemskab\w*|kontingent\w*)|\bindmeldelsen\b(?!.{0,12}(?:af|"
    r"for))|\b(?:fra|ved|forlaengelse af|siden) (?:vores )?indmeldelse\w*|"
    r"\bmedlemsliste\w*|\bmedlemskommuner?\b|\bmedlemspris\w*|\bmeldte (?:J |vi )?(?:os|"
    r"S) ind\b|\bmeldt (?:os|S|kommunen) ind\b(?! igen)|\bvores medlemskab\b|"
    r"\bbyraadsmedlem\w*|\butvalgsmedlem\w*|\budvalgsmedlem\w*"
)
_WANTS = re.compile(
    r"\b(?:tael|regn|(?:fra|herefter|maa Y gerne taelle)|vil|oensker?|oensket|skal|maa|melder?|"
    r"meldes|meld|indmeldes|indmelder|indmeld|tilslutter|tilslutte|soeger|ansoeger|"
    r"anmode[rs]?|bede|beder|bedes|kan|gerne|hermed|herved|ja|registrer\w*|skriv\w*|"
    r"opret\w*|"
    r"noter\w*|fornyer?|forny|fortsaetter?|tiltraeder|indtraeder?|tilmeld\w*|"
    r"er (?:\w+ ){0,3}?(?:med|paa|klar)|klar|med igen|igen|ja tak|vaer saa god|please|"
    r"would like|want|wish|join|become|register|sign|tilmelding|indmeldelse|medlem|"
    r"medlemskab|indmeldelses\w*|vilja|skulle|vil gjerne|bliver|blive|bli|genoptager|goer|"
    r"betragt|koebe|enrol|enroll|members?|kindly|optages|optaget|optagelse|saesson|"
    r"saeson)\b"
)
STRONG_JOIN = re.compile(
    r"\b(?:medlem(?:mer|met|mar|skab(?:et)?)?|members?(?:hip)?|medlemskap\w*|indmeld\w*|"
    r"tilslutte?r?s?|tilslutning|optage(?:s|lse|t)|indtraede?r?|tiltraede?r?)\b|"
    r"\bmeld\w* .{0,60}\bind\b|\bkoebe? .{0,15}\bind\b|\bunder fanerne\b"
)
_NETWORK = re.compile(
    r"\b(?:tilmeld(?:e|er|es)?|tilmelding|registrer\w*|opret\w*|noter\w*|sign|"
    r"skrive?(?! (?:\w+ ){0,2}?til (?:G\d|S|H|mig|os)))\b.{0,60}\b(?:netvaerk(?:et)?|knub|network|"
    r"naetverk\w*|nettverket)\b(?!s?-?moede)"
)
_OWN_JOINS = re.compile(
    r"\bK\b(?: \w+| J)*? (?:med|ind|paa|klar|del|til)\b.{0,40}\b(?:i aar|20\d\d|i \d\d|"
    r"resten af aaret|igen|netvaerk\w*|holdet|vognen|saeson\w*|knub|jeres kreds|faellesskab\w*|"
    r"varmen)\b|"
    r"\bK (?:er|vil|skal|oensker at) (?:\w+ )*?(?:med|paa)(?: (?:igen|ogsaa|atter|i aar|"
    r"igen i \w+|i 20\d\d|i 26))*$|\bK ?= ?medlem|\b(?:regne|"
    r"regn) med K\b.{0,30}\b(?:i aar|20\d\d|igen)|K (?:siger ja|er klar paa|"
    r"melder sig (?:\w+ )?(?:under fanerne|paa banen|ind|som|til (?:netvaerk|knub)\w*)|"
    r"tilmeldes netvaerk\w*|hopper paa|stiger paa|er ombord)\b"
)
_ABOUT_IT = re.compile(
    r"\b(?:pris\w*|spoergsmaal\w*|oplysninger|information\w*|info|regler\w*|vilkaar\w*) "
    r"(?:for|paa|om|til|ved|vedr\w*)\b"
)
_OTHER_YEAR = re.compile(
    r"\b(?:2027|2028|naeste (?:aar|saeson)|til naeste aar|kommende aar|naestkommende aar|"
    r"27-saesonen|next year|saesonen 27)\b"
)


@dataclass(slots=True)
class ContactWish:
    """Who shall be the contact; `people` empty when a role without a name is meant."""

    said: str
    people: list[Member] = field(default_factory=list)
    doubt: str = ""
    unnamed: bool = False
    changes: bool = False


def join_doubt(text: str, *, question: bool, has_meeting: bool) -> str | None:
    """ "" when the clause firmly joins, a reason when it does not firmly, None when it is none."""
    if (
        not has_meeting
        and re.match(r"(?:J|S|H|G\d+) (?:kommer|deltager|er|kan|vil)\b", text)
        and not STRONG_JOIN.search(text)
    ):
        return None
    owns = not has_meeting and not re.search(r"\bG\d", text) and _OWN_JOINS.search(text)
    begins = re.search(
        r"\bmedlem(?:mer)? (?:fra (?:nu|i dag|og med|M\d|1)|herefter|nu og)\b|"
        r"\bbliver medlem\b",
        text,
    )
    if re.search(r"\bvente\b", text):
        return None
    if not (lexicon.JOIN.search(text) or owns) or (_ALREADY.search(text) and not begins):
        return None
    strong = bool(STRONG_JOIN.search(text))
    strong = strong or (not has_meeting and bool(_NETWORK.search(text)))
    if has_meeting and not strong:
        return None
    if not _WANTS.search(text) and not owns:
        return None
    if re.search(r"^(?:medlem\w*) (?:er|har)\b", text):
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
    if modality.TENTATIVE.search(text):
        return "tentative"
    if question and not modality.POLITE_QUESTION.search(text):
        return None
    if re.search(r"^(?:er|om|har|hvorvidt|are|is|have) ", text):
        return None
    if modality.PAST.search(text) and not re.search(
        r"\b(?:vil|oensker|skal|hermed|melder|maa|nu|igen|kan|ja|lov|besked|groent lys|"
        r"bemyndige\w*|ok|bedt)\b",
        text,
    ):
        return None
    return "" if strong or not question else "weak"


_CONTACT_UNCHANGED = re.compile(
    r"\b(?:uaendret|samme|uforandret|fortsat|stadig|forbliver|som foer|som hidtil|unchanged|"
    r"the same|bliver ved|fortsaetter som)\b"
)
_CHANGES = re.compile(
    r"\b(?:ny|nye|nyt|fremover|fremadrettet|herefter|fra (?:nu|i dag|og med|den|d|M\d|"
    r"naeste|1|\w+dag|\w+ maaned|paa)|overtage?r?|overtaget|arvet|korresponderer|bliver|"
    r"blevet|taget over|tager over|skift\w*|ret\w*|afloes\w*|i stedet|efterfoelger|"
    r"noter\w*|bruge?|pr|nu|efter S|as of|update\w*|"
    r"stoppet|erstatt\w*|skriver til|skal skrive|have fat i|opdater\w*|byt\w*|aendr\w*|"
    r"udskift\w*|stil|stiles|rettes|sendes|efter mig|imens|mens|i den periode|new|"
    r"from now|change|going forward|videre|gaar til|registrer\w*|saet|giver|overdrag\w*|"
    r"traadt)\b"
)
_HANDS_ON = re.compile(
    r"\b(?:overdrag\w*|giv\w* .{0,30}videre|afgiv\w*|aflever\w*|slipp\w*|traeder tilbage|"
    r"fratraed\w*|stopper|gaar af|fri for|af med|slippe for|fritages|holder op|"
    r"videregiv\w*)\b"
)
_I_AM = re.compile(
    r"\bJ (?:er|bliver|overtager|tager|har (?:\w+ )?(?:overtaget|arvet|faaet)|skal|sidder|"
    r"fungerer|varetager|kan|vil (?:gerne )?(?:vaere|staa))\b|\b(?:er|bliver|overtager|"
    r"har|kan|skal|vil|afloeses|sidder) J\b|\bkontakt\w*(?: \w+){0,3} J\b|"
    r"\bJ (?:\w+ ){0,4}(?:overtaget|som (?:kontakt|jeres))"
)
_ROLE_CLAUSE = re.compile(
    r"\b(?:en kollega|min efterfoelger|en ny|vedkommende|afloeser|efterfoelger|"
    r"borgmesterens|nyansat|ny medarbejder|ny kontakt\w*|a colleague)\b"
)


_NOT_ME = re.compile(r",? (?:og |men )?ikke (?:laengere )?(?:S|J|H|G\d+)$")
_TO_THE_CONTACT = re.compile(r"\bkontakt(?:e)? (?:S|mig|G\d+|os|H|min)\b(?! (?:som|er|bliver))")
_IS_THE_CONTACT = re.compile(r"\bkontakt(?:person)?(?:en)?(?: \w+){0,3}? (?:er|bliver|hedder)\b")
_NO_LONGER = re.compile(
    r"\bG\d+ (?:skal|er|kan|vil) (?:\w+ ){0,2}?ikke (?:laengere|mere)\b|"
    r"\b[JS]\b.*\b(?:laengere|mere|no longer)\b|\b(?:laengere|mere|no longer)\b.*\b[JS]\b"
)
_TAKES_OFF = re.compile(
    r"\b(?:udskifte?|skifte?|erstatte?|fjerne?|slette?)\b.{0,20}\bG\d+.{0,30}\bsom\b"
)
_HANDED_TO = re.compile(
    r"\b(?:afloeses|erstattes|overtages|overgaar|gaar|gives|overdrages|rettes|stiles|sendes|"
    r"skiftes|skift|byt|videre)\b.{0,70}?\b(?:af|til|ud med|med)\b(?: \w+){0,4}? (G\d+|S|H|J)\b"
)
_MENTIONED = (
    "arvet|overtaget|aftale med|samraad med|oenske fra|opfordring fra|efter|i stedet for til|"
    "i stedet for|aftalt med|erstatter|afloeser|af hensyn til|for|"
    "overtager efter|som afloeser for|fra"
)


def contact_wish(
    text: str, grouped: Grouped, sender: Mention, *, question: bool
) -> ContactWish | None:
    """Who a clause makes the contact person, or None when it speaks of none."""
    if not lexicon.CONTACT.search(text) or _only_to_reach(text, grouped):
        return None
    text = _NOT_ME.sub("", text)
    if _CONTACT_UNCHANGED.search(text):
        return _unchanged(text, grouped, sender)
    if negations(text) % 2 == 1:
        leaves = _NO_LONGER.search(text)
        return ContactWish(text, unnamed=True, changes=True) if leaves else None
    if _TAKES_OFF.search(text) and not re.search(r"\bmed\b", text):
        return ContactWish(text, unnamed=True, changes=True)
    if question and not modality.POLITE_QUESTION.search(text):
        return None
    if _HANDS_ON.search(text) and not re.search(r"\bG\d", text):
        return ContactWish(text, unnamed=True, changes=True)
    if modality.ASKS.match(text):
        return None
    return _named_contact(text, grouped, sender)


def _only_to_reach(text: str, grouped: Grouped) -> bool:
    """`Kontakt mig gerne`: a verb, and no role."""
    if re.search(r"\bkontakt\s*[:=]", grouped.folded):
        return False
    return bool(_TO_THE_CONTACT.search(text)) and not _IS_THE_CONTACT.search(text)


def _unchanged(text: str, grouped: Grouped, sender: Mention) -> ContactWish:
    named = re.findall(r"\bG\d+\b", text)
    if named:
        return ContactWish(text, members_of(named[0], grouped, sender))
    if re.search(r"\b[SJ]\b", text):
        return ContactWish(text, [sender])
    return ContactWish(text, unnamed=bool(re.search(r"\bsamme\b", text)))


def _named_contact(text: str, grouped: Grouped, sender: Mention) -> ContactWish | None:
    """Who is named as the contact, by the role, a replacement or who hands it on."""
    wish = ContactWish(text, changes=bool(_CHANGES.search(text)))
    if modality.TENTATIVE.search(text):
        wish.doubt = "tentative"
    replaced = replacement_in(text) or replacement_in(f"J {text}")
    if replaced is not None and replaced.in_ != "D":
        wish.people = members_of(replaced.in_, grouped, sender)
        wish.changes = True
        return wish
    handed = _HANDED_TO.search(text)
    picked = handed[1] if handed else _picked(text)
    if picked:
        wish.people = members_of(picked, grouped, sender)
        if len(wish.people) > 1 and not handed:
            wish.people = [p for p in wish.people if not (isinstance(p, Mention) and p.sender)][:2]
        return wish
    new = wish.changes and re.search(r"\b(?:udskifte|skifte|ny|nye|ombytte|erstatte)\b", text)
    wish.unnamed = bool(new or _ROLE_CLAUSE.search(text))
    return wish if wish.unnamed else None


def _picked(text: str) -> str | None:
    """The marker of the contact among those a clause names."""
    found = re.findall(r"\b(?:G\d+|J|S|H)\b", text)
    found = [m for m in found if not re.search(rf"\b(?:{_MENTIONED}) {m}\b", text)]
    others = [m for m in found if m.startswith("G") or m == "H"]
    own = [m for m in found if m == "S" or (m == "J" and _I_AM.search(text))]
    return next(iter(others or own), None)
