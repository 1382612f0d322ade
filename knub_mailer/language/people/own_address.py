"""Another address of the sender's own, to be used from now on: `Skriv fremover til min nye …`.

It is where the contact is written to; whoever is only signed up keeps the address of the mail.
"""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.language.letter.spoken import MarkedSentence
from knub_mailer.language.people.people import People
from knub_mailer.language.people.whose_address import addresses_denied, may_be_of
from knub_mailer.language.words.alternatives import Seldom

_ADDRESS = (
    r"(?:(?:arbejds|kontakt)?-?(?:(?:e-?)?mail|post)?-?adresse|(?:arbejds)?-?(?:e-?)?mail|"
    r"(?:e-?|ind)?post(?:kasse)?|(?:e-?mail )?address|e-?mail)(?:en|n)?"
)
_MINE = r"(?:min|mit|my)"
_NEW = r"(?:nye|rigtige|rette|korrekte|new|correct|right)"
_IS = r"(?:er|bliver|hedder|lyder|is)"
_NOW = r"(?:(?:nu|fremover|fremadrettet|herefter|altsaa|saa|fra (?:nu|i dag) af|fra M\d|now|paa) )*"
_AT = r"[:(<,–-]* ?[(<]?E(?P<{}>\d+)"
_TOLD = (
    rf"\b{_MINE} (?:helt )?{_NEW} {_ADDRESS}(?: {_IS})? ?{_NOW}{_AT.format('told')}",
    rf"\b{_MINE} {_ADDRESS} {_IS} (?=nu |fremover |herefter |fra |now ){_NOW}{_AT.format('now')}",
    rf"\b(?:fra (?:nu af|M\d|i dag|(?:d\.? ?|den )?\d+[./] ?[a-z\d]+)|nu|fremover|herefter) "
    rf"{_IS} {_MINE} {_ADDRESS}(?: {_IS})? ?{_AT.format('then')}",
    rf"\b{_MINE} {_ADDRESS} (?:er|bliver|blev) (?:[a-z]+ )?(?:aendret|skiftet|rettet|lavet om) "
    rf"til {_NOW}{_AT.format('turned')}",
    rf"\b(?:J har|har J) (?:[a-z]+ )?(?:faaet |skiftet )?(?:til )?(?:en )?(?:helt )?nye? "
    rf"{_ADDRESS}(?: (?:hos|i|paa|ved) [a-zK]+)? ?{_NOW}{_AT.format('have')}",
)
_VERB = r"(?:bruge?|benytte?|anvende?|skrive?|sende?|maile?|notere?|use|write)"
_FILL = (
    r"(?:fremover|herefter|fremadrettet|venligst|gerne|bare|derfor|i ?stedet|nu|post|mails?|alt)"
)
_USED = (
    rf"\b{_VERB} (?:{_FILL} )*(?:(?:til|paa|to) )?{_MINE} (?:(?!gamle\b)[a-z]+ )?{_ADDRESS} ?"
    rf"{_NOW}{_AT.format('own')}",
    rf"\b(?=(?:[a-z]+ )*S\b)(?=[^.;?]*\b(?:fremover|herefter|fremadrettet|fra nu|i stedet|nu)\b)"
    rf"{_VERB} (?:{_FILL} )*(?:til )?S (?:{_FILL} )*paa (?:{_FILL} )*{_AT.format('to_me')}",
)
_OWN = Seldom("|".join((*_TOLD, *_USED)))
_CHANGED = Seldom(
    rf"\b{_MINE} {_ADDRESS} (?:er|bliver|blev|har) (?:[a-z]+ )?(?:aendret|skiftet|ny|en anden)\b|"
    rf"\b(?:J har|har J) (?:[a-z]+ )?(?:faaet|skiftet) (?:til )?(?:(?:en|et) )?(?:(?:nye?|anden) )?"
    rf"(?:{_ADDRESS}|efternavn|navn)\b|\bnye? {_ADDRESS}\b|\bny{_ADDRESS}\b"
)
_USE_THAT = Seldom(
    rf"(?:^|[.:;,–-] ?|\b(?:og|saa|at|derfor) )(?:(?:Y (?:skal|bedes|maa|kan)|please) "
    rf"(?:{_FILL} )*)?(?:{_VERB} (?:{_FILL} )*(?:(?:til|paa) )?(?:{_FILL} )*|"
    rf"den (?:nye )?(?:er|hedder|lyder) (?:nu )?){_AT.format('that')}"
)
"""`… min adresse er ændret siden: I skal bruge E0`."""
_NOT_MINE = Seldom(
    r"\?|\b(?:faktura\w*|regning\w*|ean|mens|imens|indtil|midlertidig\w*|hvis|saafremt|maaske|"
    r"spoergsmaal|kollega\w*|chef\w*|leder\w*|H|D|[PU]\d+)\b"
)


def own_address(sentences: Iterable[MarkedSentence], people: People) -> str | None:
    """The address the sender wants to be written at, None if it is From's or not told as one."""
    told: list[str] = []
    changed = False
    for each in sentences:
        text, emails = each.marked.text, each.marked.emails
        mine = _NOT_MINE.search(text) is None
        denied = addresses_denied(text)
        found = [*_OWN.finditer(text)] if emails and mine and not each.subject else []
        if emails and mine and not found:
            found = [m for m in _USE_THAT.finditer(text) if changed or _CHANGED.search(text)]
        if emails and mine and not found and [emails[n] for n in denied] == [people.sender.email]:
            told += [e for n, e in enumerate(emails) if n not in denied]  # `ikke E0, men E1`
        for m in found:
            at = next(int(n) for n in m.groups() if n)
            told += [emails[at]] if at not in denied else []
        changed = mine and _CHANGED.search(text) is not None
    picked = next(iter(told), None)
    name = people.sender.name
    if picked is None or len(set(told)) > 1 or not name or picked == people.sender.email:
        return None
    return picked if may_be_of(picked, name) else None
