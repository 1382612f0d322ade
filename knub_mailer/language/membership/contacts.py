"""Wishes about who is the municipality's contact."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.conditions import MAY_BE
from knub_mailer.language.letter.acts import Member, members_of, negations
from knub_mailer.language.membership.post_matters import of_one_matter, written_to
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats import lexicon
from knub_mailer.language.seats.replacing import replacement_in
from knub_mailer.language.words.alternatives import Seldom

FROM_A_FORM = "form"
"""What a wish is said in, when a labelled line says it."""


@dataclass(slots=True)
class ContactWish:
    """Who shall be the contact; `people` empty when a role without a name is meant.

    at: the number of its sentence.
    """

    said: str
    people: list[Member] = field(default_factory=list)
    doubt: str = ""
    unnamed: bool = False
    changes: bool = False
    at: int = 0


_CONTACT_UNCHANGED = Seldom(
    r"\b(?:uaendret|samme|uforandret|fortsat|stadig|forbliver|som foer|som hidtil|unchanged|"
    r"the same|bliver ved|fortsaetter som)\b"
)
_CHANGES = Seldom(
    r"\b(?:ny|nye|nyt|fremover|fremadrettet|herefter|fra (?:nu|i dag|og med|den|d|M\d|"
    r"naeste|1|\w+dag|\w+ maaned|paa)|overtage?r?|overtaget|arvet|korresponderer|bliver|"
    r"blevet|taget over|tager over|skift\w*|ret\w*|afloes\w*|i stedet|efterfoelger|"
    r"noter\w*|bru[gk]e?|benyt(?:te)?|anvende?|pr|nu|efter S|as of|update\w*|"
    r"stoppet|erstatt\w*|skriver til|skal skrive|have fat i|opdater\w*|byt\w*|aendr\w*|"
    r"udskift\w*|stil|stiles|rettes|sendes|efter mig|imens|mens|i den periode|new|"
    r"from now|change|going forward|videre|gaar til|registrer\w*|saet|giver|overdrag\w*|"
    r"traadt|saa (?:det er )?(?:G\d+|S|J) (?:er|staar|bliver)|overla\w*|indsaet\w*|udpeg\w*|"
    r"tiltraed\w*|fra da(?: af)?|herfra|(?:i|for) fremtiden|"
    r"fremtidige?|future|varetage[rs]?|indtil videre|valgt|derefter|dernaest|fra den dato)\b"
)
_CHANGES_HANDS = Seldom(
    r"\b(?:J|S|G\d+|H),? (?:\w+ ){0,3}?(?:overtager|tiltraeder|begynder|starter|stopper|stoppet|"
    r"fratraeder|fratraadt|slutter|holder op|"
    r"gaar (?:\w+ )?(?:paa (?:barsel|pension|orlov|efterloen)|af|fra)|sagt (?:\w+ )?op|"
    r"(?:faaet|har|skifter til) (?:et )?(?:nyt|andet) (?:job|arbejde))\b"
)
"""Somebody comes or goes: whom the sentence then names as the contact is a new one."""
_NOT_THE_OTHER = Seldom(
    r"\bdet (?:er|skal vaere) (?:altsaa |nu |faktisk )?[a-z]+(?: [a-z]+){0,2},? (?:og )?ikke [a-z]+"
)
_HANDS_ON = Seldom(
    r"\b(?:overdrag\w*|giv\w* .{0,30}videre|afgiv\w*|aflever\w*|slipp\w*|traeder tilbage|"
    r"fratraed\w*|stopper|gaar af|fri for|af med|slippe for|fritages|holder op|"
    r"videregiv\w*)\b"
)
_I_AM = Seldom(
    r"\bJ (?:er|staar|bliver|overtager|tager|har (?:\w+ )?(?:overtaget|arvet|faaet)|skal|sidder|"
    r"fungerer|varetager|kan|vil (?:gerne )?(?:vaere|staa))\b|\b(?:er|bliver|overtager|"
    r"har|kan|skal|vil|afloeses|sidder) J\b|\bkontakt\w*(?: \w+){0,3} J\b|"
    r"\bJ (?:\w+ ){0,4}(?:overtaget|som (?:kontakt|jeres))"
)
_ROLE_CLAUSE = Seldom(
    r"\b(?:en kollega|min efterfoelger|en ny|vedkommende|afloeser|efterfoelger|"
    r"borgmesterens|nyansat|ny medarbejder|ny kontakt\w*|a colleague)\b"
)


_NOT_ME = Seldom(r",? (?:og |men )?ikke (?:laengere )?(?:S|J|H|G\d+)$")
_NOT_TO_ME = Seldom(r",? (?:og |men )?ikke (?:laengere )?(?:(?:til|paa) )?(?:S|J|H|G\d+)$")
_TO_THE_CONTACT = Seldom(r"\bkontakt(?:e)? (?:S|mig|G\d+|os|H|min)\b(?! (?:som|er|bliver))")
_IS_THE_CONTACT = Seldom(r"\bkontakt(?:person)?(?:en)?(?: \w+){0,3}? (?:er|bliver|hedder)\b")
_NO_LONGER = Seldom(
    r"\bG\d+ (?:skal|er|kan|vil) (?:\w+ ){0,2}?ikke (?:laengere|mere)\b|"
    r"\b[JS]\b.*\b(?:laengere|mere|no longer)\b|\b(?:laengere|mere|no longer)\b.*\b[JS]\b"
)
_NOT_I = Seldom(
    r"\b(?:er|bliver|skal vaere|skal bruge|bruge?|have|saette?|skrive?|notere?) (?:\w+ )?ikke "
    r"(?:bruge |have |vaere |saette |skrive |notere )?S\b|\bikke S\b|\bikke (?:bruge|have|saette|"
    r"skrive|notere|registrere) S\b|\bJ (?:skal|vil|boer|kan|bliver) (?:\w+ )?ikke "
    r"(?:\w+ )?(?:staa|vaere|fungere|noteres|skrives)\b"
)
"""`Det er ikke mig, I skal have som kontakt`: somebody else, who is named next or asked for."""
_NOT_BUT = Seldom(
    r"\bikke (?:[a-z]+ ){0,3}?(?:S|J|H|G\d+),? men (?:(?:derimod|nu|i stedet|fremover) )?"
    r"(?P<who>G\d+|S)(?=$|[ .,;]*$)"
)
_TAKES_OFF = Seldom(
    r"\b(?:udskifte?|skifte?|erstatte?|fjerne?|slette?|stryge?|tage?)\b.{0,20}\b(?:G\d+|S|"
    r"H)\b.{0,30}\bsom\b"
)
_LEAVES_ROLE = Seldom(
    r"\b(?:stopper|fratraeder|slutter|ophoerer|holder op|udgaar|traeder tilbage|gaar af) "
    r"(?:G\d+|J|S|H) (?:\w+ ){0,3}?som (?:\w+ ){0,2}?kontakt\w*(?!.*\bG\d)|"
    r"\b(?:G\d+|J|S|H) (?:\w+ ){0,3}?(?:stopper|stoppet|fratraeder|fratraadt|gaar af|gaar fra|"
    r"slutter|"
    r"ophoerer|holder op|holder|traeder tilbage|udgaar|er ikke laengere|fritages|"
    r"aftraeder)\b.{0,40}"
    r"\b(?:som|i rollen|fra rollen|med at vaere)\b(?!.*\bG\d)"
)
_TAKES_OVER = Seldom(
    r"\b(?P<who>G\d+|J|S|H) (?:\w+ ){0,3}?(?:tiltraeder|tager over|overtager|traeder (?:til|ind)|"
    r"afloese|"
    r"kommer i stedet|er (?:den nye|min efterfoelger|min afloeser|afloeseren|efterfoelgeren)|"
    r"bliver|fortsaetter|"
    r"erstatter|tager (?:imod|opgaven|rollen|det|den|hvervet)|arver|faar (?:opgaven|rollen|den|"
    r"hvervet))\b|"
    r"\b(?:overtages|afloeses|erstattes|gaar|overgaar|gives) (?:\w+ ){0,4}?(?:af|"
    r"til) (?P<by>G\d+|S)\b|"
    r"\b(?:det (?:er|bliver|goer|skal)|er det|bliver det) (?:\w+ ){0,3}?(?P<is>G\d+|S)\b|"
    r"\b(?:indsaet|saet|skriv|noter|brug|opret|registrer|tilfoej|"
    r"vaelg)\b (?:\w+ ){0,3}?(?P<put>G\d+|S)\b"
    r"(?: (?:ind|paa|i stedet|som ny))*$"
)
_POST = (
    r"(?:post|mails?|e-?mails?|breve?|beskeder|besked|invitation(?:er|erne)?|program(?:mer|merne|"
    r"met)?|"
    r"indkaldelser(?:ne)?|materiale(?:r|t)?|information(?:er)?|info|nyheder|nyt|henvendelser?|"
    r"korrespondance\w*|kommunikation\w*|correspondence|communication|alt)"
)
_SENT = (
    r"(?:sendes?|send|stiles|stilet|stile|stil|rettes|rettet|rette|ret|mailes?|mail|skrives?|"
    r"skriv|adresseres|"
    r"adresser|adresseret|gaa|gaar|tilgaa|henvende|direct|directed|write|address|addressed|"
    r"kontakte|"
    r"kontakt)"
)
_POST_TO = Seldom(
    rf"(?=.*\b(?:fremover|fremadrettet|fremtidige?|herefter|fremtiden|fra (?:nu|i dag|M\d|d\.?|"
    rf"den|og med|"
    rf"\d+)|fra da|pr\.?|laengere|i stedet|future|from now|going forward|alle?|al|alt(?= til G))\b)"
    rf"(?!.*\b(?:faktura\w*|regning\w*|ean|invoices?|deltagerliste\w*|referat\w*|plads\w*|ogsaa|"
    rf"kopi|cc)\b)"
    rf".*?(?:\b{_POST}\b.{{0,60}}?\b{_SENT}\b|\b{_SENT}\b.{{0,50}}?\b{_POST}\b|"
    rf"\b(?:bedes|skal|maa|kan|vil|beder)\b.{{0,30}}?\b{_SENT}\b|"
    rf"^(?:(?:og|saa|men|venligst|derfor|fremover|herefter) )*(?:skriv|send|mail|ret|henvend|"
    rf"kontakt|brug)\b)"
    rf"(?:.{{0,50}}?\b(?:til|to|paa)|(?<=\bkontakte)|(?<=\bkontakt)) "
    rf"(?:(?!ikke|kollega)[a-z]+ )?(?P<who>G\d+|S)\b"
)
_BILLS = Seldom(r"\b(?:faktura\w*|regning\w*|ean|invoices?)\b")
_UPDATES = Seldom(r"\b(?:opdater|ajourfoer)\w*|\baendring\w*|\brettelse\w*|\(ny\w*\)|\bvores nye\b")
_UPDATES_BELOW = Seldom(
    r"\b(?:opdater|ajourfoer|rett?e?|ret|korriger|aendr|erstat)\w*\b.*\b(?:foelgende|oplysning\w*|stamdata|"
    r"nedenstaaende|herunder|kontaktoplysning\w*|data)\b|^(?:(?:nye?|aendrede) oplysning|aendring|"
    r"opdatering|rettelse)\w*\b"
)


def updates_below(heading: str) -> bool:
    """`I bedes ajourføre følgende:`: what stands on the lines below is new."""
    return heading.rstrip().endswith(":") and _UPDATES_BELOW.search(heading) is not None


_POST_HINT = Seldom(r"\b(?:til|to|kontakte) (?:\w+ )?(?:G\d|S\b)")
_HANDED_TO = Seldom(
    r"\b(?:afloeses|erstattes|overtages|overgaar|gaar|gives|overla\w*|overdrage[rs]?|giver|"
    r"afgiver|afleverer|"
    r"videregiver|varetages|overdrages|rettes|stiles|sendes|"
    r"skiftes|skift|byt|videre)\b.{0,70}?\b(?:af|til|ud med|med)\b(?: \w+){0,4}? (G\d+|S|H|J)\b"
)
_MENTIONED = (
    "arvet|overtaget|aftale med|samraad med|oenske fra|opfordring fra|efter|i stedet for til|"
    "i stedet for|aftalt med|erstatter|afloeser|af hensyn til|for|"
    "overtager efter|som afloeser for|fra"
)
_REFUSES = Seldom(
    r"\b(?:sagt|sagde|siger|takket|takker|takkede) (?:\w+ )?nej\b|\bafsl(?:aar|og|aaet)\b|"
    r"\bafvis\w*|"
    r"\bnaegter\b|\bvil (?:\w+ )?noedig\w*|\bgider (?:\w+ )?ikke"
)
_LONG_AGO = Seldom(
    r"\b(?:sidste (?:aar|foraar|efteraar|sommer|vinter)|i fjor|dengang|for (?:\w+ ){1,2}siden|"
    r"gik fint|"
    r"i en (?:uge|maaned|periode) (?:sidste|i fjor)|dengang)\b(?!.*\b(?:fremover|nu|herefter|"
    r"fra)\b)"
)
_ABOUT_THE_ROLE = Seldom(
    r"\b(?:svar\w*|spoergsmaal\w*|mail\w*|besked\w*|oplysning\w*|snak\w*|tal\w*|taler|noten|"
    r"artikel\w*) "
    r"(?:\w+ )?(?:om|vedr\w*|angaaende|omkring) (?:\w+ )?kontakt\w*"
)
OF_MONEY = Seldom(
    r"\b(?:oekonomisk\w*|teknisk\w*) (?:\w+ )?kontakt\w*|"
    r"\b(?:oekonomi|faktura|regnings?|boghold\w*|betalings?|it)-?kontakt\w*|"
    r"\bkontakt\w* (?:vedr\w*|angaaende|for|om|ved|til) "
    r"(?:oekonomi|faktur|regning|betaling|boghold)|"
    r"\b(?:om|vedr\w*|ang\w*|ved) (?:\w+ )?(?:regning|faktura|betaling)\w*[^.;]{0,60}\bkontaktes\b"
)
_SOMEBODYS_DETAIL = Seldom(
    r"(?:^som|\b(?:J|H|G\d+|vi) er|\ber (?:J|H|G\d+|vi)) (?:\w+ ){0,3}?nye? (?:i|paa) (?:rollen|"
    r"stillingen|jobbet|opgaven|posten|hvervet)\b(?! (?:som|for)\b)|"
    r"\bG\d+'s (?:nye |rigtige )?(?:e-?mail|mail|adress|telefon|nummer)"
)


_NEXT_CONTACT = Seldom(
    r"\bhvem (?:der )?(?:\w+ ){0,3}?(?:bliver|overtager|skal|vil|faar|varetager|"
    r"er)\b.{0,30}\bkontakt"
    r"(?!e\b)|"
    r"\b(?:ny|nye|naeste) kontakt\w*|\b(?:efterfoelger|afloeser)\w* (?:\w+ ){0,3}?kontakt|"
    r"\bkontakt\w* efter (?:S|J|H|G\d+)\b|\bkontaktperson(?:en)? (?:\w+ ){0,2}?(?:er|bliver)\b"
)
_NOT_KNOWN = Seldom(
    r"\bikke (?:\w+ ){0,2}?(?:besluttet|afgjort|fundet|udpeget|valgt|kendt|ansat|faldet paa plads|"
    r"bestemt|afklaret|klart|paa plads)\b|\b(?:ved|kender) (?:vi|J|man) (?:\w+ )?ikke\b|"
    r"\b(?:vi|J) (?:ved|kender) (?:\w+ )?(?:endnu )?ikke\b|"
    r"\b(?:Y hoerer|hoerer Y|Y faar|faar Y)\b|\bfoelger\b|\b(?:vender|melder) (?:\w+ )?tilbage\b|"
    r"\b(?:uafklaret|ubesat|ledig)\b"
)


_UNDECIDED = Seldom(
    r"^(?:men |og )?(?:om|hvorvidt) det (?:\w+ )?(?:er|bliver|skal vaere|"
    r"ender med) (?:\w+ ){0,2}?(?:G\d+|S|J)\b"
    r".{0,30}?\b(?:kontakt\w*|post\b|mails?\b|tovholder|indgang)\b.*\b(?:endnu|stadig\w*|ikke|"
    r"senere|"
    r"foelger|aabent)\b"
)
"""`Om det bliver Bo eller mig, der får jeres post, slås vi stadig om`."""


def not_yet_known(text: str) -> bool:
    """Whether a sentence says that the next contact has no name yet."""
    if _UNDECIDED.search(text):
        return True
    if "kontakt" not in text or re.search(r"\bG\d", text):
        return False
    return bool(_NEXT_CONTACT.search(text) and _NOT_KNOWN.search(text))


_EITHER = Seldom(r"\b(G\d+|S|J),? (?:elr|eller|or) (?:\w+ )?(G\d+|S|J)\b")
_NOT_ONE_BUT = Seldom(
    r"\bikke ((?:[a-z]+ ){0,2}?)(?:S|J|H|G\d+),? men (?:derimod |i stedet )?(G\d+|S)\b"
)


_OF_THE_LIST = Seldom(
    r"\b(?:bare|kun|blot|alene) (?:(?:den|en|vores) )?(?:tovholder|indgang|bindeled|mellemled|"
    r"koordinator)\w*|\b(?:tovholder|koordinator|ansvarlig)\w* (?:paa|for|af|i|med) (?:(?:det|"
    r"denne|dette|selve|vores|den|de) )?(?:(?:her|interne|praktiske?) )?(?:det|dette|\w*skema\w*|"
    r"\w*list\w*|\w*meld\w*|\w*oversigt\w*|koordinering\w*|\w*ark\w*|logistik\w*|"
    r"praktiske?|fordeling\w*|bestilling\w*|indsamling\w*)\b"
)
"""`Jeg er bare tovholder på det`: who sends the list, and no contact of the network."""


_AS_IT_STANDS = Seldom(
    r"(?:[a-z]+ ){0,4}?(?:Y har|har Y) (?:[a-z]+ ){0,3}?(?:sat|noteret|skrevet|registreret|opfoert|"
    r"angivet|staaende|lagt|gjort|faaet) (?:[a-z]+ ){0,3}?(?:S|H|[GP]\d+)\b"
)
"""`I har noteret mig som kontaktperson`: how it is, right or wrong, and nothing to be changed."""
_BY_WISH = Seldom(r"\b(?:skal|maa|bedes|gerne|i ?stedet|fremover|herefter|nye?)\b")


def only_noted(text: str) -> bool:
    """Whether a marked clause tells whom we have as the contact, and nothing besides."""
    said, _, besides = text.partition("kontakt")
    if not _AS_IT_STANDS.match(said) or _BY_WISH.search(said):
        return False
    return not re.search(r"\b[GP]\d", besides)


def contact_wish(
    text: str, grouped: Grouped, sender: Mention, *, question: bool
) -> ContactWish | None:
    """Who a clause makes the contact person, or None when it speaks of none."""
    text = _NOT_ONE_BUT.sub(r"\1\2", text) if "ikke" in text else text
    theirs = _NOT_TO_ME.sub("", text)
    post = _POST_TO.match(theirs) if _POST_HINT.search(theirs) else None
    post = post or (None if question else written_to(theirs))
    if post and post["who"] == "S" and grouped.emails:
        post = None  # `Skriv til mig på E0 fremover`: where, and not whom
    asks = question and not modality.POLITE_QUESTION.search(text)
    if post and not (asks or negations(theirs) or _BILLS.search(grouped.folded)):
        wish = ContactWish(text, members_of(post["who"], grouped, sender), changes=True)
        wish.doubt = "tentative" if modality.TENTATIVE.search(text) else ""
        wish.doubt = "one matter" if of_one_matter(grouped.text) else wish.doubt
        return wish
    if not lexicon.CONTACT.search(text) or _only_to_reach(text, grouped):
        return None
    if "kontakt" not in text and _OF_THE_LIST.search(text):
        return None
    if any(each.search(text) for each in (_SOMEBODYS_DETAIL, _REFUSES, _ABOUT_THE_ROLE, OF_MONEY)):
        return None
    if _LONG_AGO.search(text) and not re.search(r"\b(?:er|bliver|overtager|skal)\b", text):
        return None
    if only_noted(text):
        return None
    other = _NOT_BUT.search(text)
    if other is not None and not question:
        return ContactWish(text, members_of(other["who"], grouped, sender), changes=True)
    either = _EITHER.search(text)
    if either and not question:  # two candidates: who it is must be asked
        both = [p for m in either.groups() for p in members_of(m, grouped, sender)]
        own = any(isinstance(p, Mention) and p.sender for p in both)
        doubt, changes = "tentative" if own else "", bool(_CHANGES.search(text))
        return ContactWish(text, both, doubt, unnamed=True, changes=changes)
    text = _NOT_ME.sub("", text)
    if _CONTACT_UNCHANGED.search(text):
        return _unchanged(text, grouped, sender)
    if negations(text) % 2 == 1:
        leaves = _NO_LONGER.search(text) or (
            _NOT_I.search(text) and not question and not re.search(r"\bG\d", text)
        )
        return ContactWish(text, unnamed=True, changes=True) if leaves else None
    if _LEAVES_ROLE.search(text) and not question:
        return ContactWish(text, unnamed=True, changes=True)
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


_SUCCEEDS = Seldom(
    rf"{_NOT_THE_OTHER.pattern}|\b(?:min|vores|hans|hendes) (?:efterfoelger|afloeser)\b"
)


def _named_contact(text: str, grouped: Grouped, sender: Mention) -> ContactWish | None:
    """Who is named as the contact, by the role, a replacement or who hands it on."""
    told = _SUCCEEDS.search(grouped.folded) or _UPDATES.search(grouped.folded)
    changes = _CHANGES.search(text) or told
    wish = ContactWish(text, changes=bool(changes))
    if modality.TENTATIVE.search(text) or MAY_BE.match(grouped.text):
        wish.doubt = "tentative"
    replaced = replacement_in(text) or replacement_in(f"J {text}")
    if replaced is not None and replaced.in_ != "D":
        wish.people = members_of(replaced.in_, grouped, sender)
        wish.changes = True
        return wish
    handed = _HANDED_TO.search(text)
    picked = handed[1] if handed else _picked(text, grouped)
    if picked:
        if picked not in ("J", "S") and _CHANGES_HANDS.search(grouped.text):
            wish.changes = True
        wish.people = members_of(picked, grouped, sender)
        if len(wish.people) > 1 and not handed:
            wish.people = [p for p in wish.people if not (isinstance(p, Mention) and p.sender)][:2]
        return wish
    new = wish.changes and re.search(
        r"\b(?:udskift\w*|skift\w*(?! (?:\w+ )?(?:mail\w*|e-?mail\w*|nummer|telefon\w*|efternavn|"
        r"navn))|ny|"
        r"nye|ombytte|erstatte|aendre[st]?|rette[st]?|opdatere[st]?)\b",
        text,
    )
    wish.unnamed = bool(new or _ROLE_CLAUSE.search(text))
    return wish if wish.unnamed else None


def who_takes_over(text: str) -> str | None:
    """The marker of who takes a role over that a clause before it has left open."""
    m = _TAKES_OVER.search(text)
    if m is None or negations(text) or modality.TENTATIVE.search(text) or "heller ikke" in text:
        return None
    return m["who"] or m["by"] or m["is"] or m["put"]


def _picked(text: str, grouped: Grouped) -> str | None:
    """The marker of the contact among those a clause names."""
    found = re.findall(r"\b(?:G\d+|J|S|H)\b", text)
    found = [m for m in found if not re.search(rf"\b(?:{_MENTIONED}) {m}\b", text)]
    others = [m for m in found if m.startswith("G") or m == "H"]
    named = [m for m in others if m == "H" or grouped.groups[int(m[1:])].named]
    others = named or others
    own = [m for m in found if m == "S" or (m == "J" and _I_AM.search(text))]
    return next(iter(others or own), None)
