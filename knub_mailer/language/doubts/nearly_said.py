"""Words that sound like a wish and are none: `Skal Bo afmeldes?`, `Byt ikke Bo ud med Ida`.

The second reading goes by the words around a name; what turns them is looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from knub_mailer.language.doubts.spoken_against import KEPT, NOBODY_OFF
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_I = Seldom(r"\b(?:[JS]|min|mit|mine|mig)\b")
_WHO = r"(?:P\d+|G\d+|H|D|S|J)"
_YES_OR_NO = Seldom(
    r"(?!skal vi (?:\w+ )?ikke sige,? at\b)"
    r"(?!.*\b(?:kan|ka'|vil|maa|gider|kunne|saetter|taeller|skriver|"
    r"tilmelder|noterer|melder|sletter|stryger|fjerner|booker|flytter|goer|could|would|can) "
    r"(?:lige )?(?:Y|i|du|J|vi|you|ni)\b)(?!.*\bbede om\b)(?!.*\b(?:plads\w*|gerne|skriv|saet|"
    r"tilmeld|slet|stryg|noter|book|lade sig goere|muligt|ikke sandt|ordner|sig mig|ikke\?|ellers)"
    r"(?!\w)).*\?\W*$"
)
"""A question that is no wish in a question's clothes (`Kan I tilmelde Bo?`)."""
_PLAIN = Seldom(
    r"(?:(?:og|men|saa|hej|godmorgen|hejsa|dav)[ ,]+)*(?:(?:skal|giver|bytter|overtager|faar|"
    r"afloeser|erstatter|tager|kommer|deltager|bliver) (?:P\d+|G\d+|H|D)\b|skal (?:J|vi)\b"
    r"(?! (?:\w+ )?ikke\b))(?!.*\b(?:gerne|venligst|ellers|ikke sandt|sig mig)\b)[^?]*\?\W*$"
)
"""`Skal Ida overtage Bos plads?`, with a seat in it or without."""
_DO_NOT = Seldom(
    r"(?:^|[,.;] |\b(?:men|saa|og) )(?:byt|slet|stryg|tag|fjern|afmeld|meld|framelds?|skift|"
    r"udskift|saet|skriv|tilmeld) "
    r"(?:(?:endelig|venligst|lige|nu|bare|altsaa|jo) )*(?:(?:P\d+|G\d+|S|H) ikke\b|"
    r"ikke (?:\w+ ){0,1}?(?:P\d+|G\d+|S|H)\b)"
)
_NOT_INSTEAD = Seldom(
    rf"\b{_WHO} (?:\w+ )?(?:gaar|traeder|kommer|hopper|springer|skal|tager|overtager) "
    r"(?:\w+ ){0,2}?ikke (?:\w+ ){0,2}?(?:ind|sted\w*|plads\w*|i ?stedet|over)\b|"
    rf"\bplads\b[^.;?]{{0,50}} (?:overtager|faar|arver|tager) {_WHO}(?: [a-z]+){{0,3}} ikke[ .!]*$|"
    rf"\b(?:overtager|faar|arver|tager|snupper|bruger|udfylder) {_WHO}(?: [a-z]+){{0,3}}? ikke "
    r"(?:[a-z]+ )?(?:P\d+(?:'?s|')?|hans|hendes|deres|min|vores) (?:\w+ )?plads\b|"
    rf"\b{_WHO} (?:giver|bytter|overlader|afgiver|skifter|deler) (?:\w+ ){{0,2}}?ikke "
    r"(?:(?:sin|deres|min) )?plads"
)
_KEEPS = Seldom(
    r"\b(?:tilmelding|plads)(?:en)? bliver staaende\b|\bspringer ikke M\d+ over\b|"
    r"\b(?:beholder|bevarer|holder fast i)\b[^.;]{0,25}\bplads\w*|"
    r"\b(?:bliver|springer|hopper|falder|melder) (?:alligevel|dog|nu|saa) ikke (?:\w+ )?"
    r"(?:vaek|over|fra|afbud|af|ud)\b"
)
_NO_SEAT = Seldom(
    r"\b(?:[JHD]|vi|P\d+) (?:skal|vil|behoever|har) (?:\w+ ){0,2}?ikke (?:\w+ )?"
    r"(?:bede om|bruge|have|booke|reservere|bestille|brug for)\b[^.;]{0,20}\bplads"
)
"""`Jeg skal alligevel ikke bede om en plads til Ida`."""
_SEVERAL = 2
_ROLE = Seldom(r"\bkontakt(?:person|en\b|\b)")
_NO_NEW_ONE = Seldom(
    r"(?!.*\b(?:laengere|mere|men|stedet|fremover|derimod|saa)\b)(?:(?:og|dog|ps) )*"
    r"(?:(?:[GP]\d+|H) (?:skal|vil|er|bliver|kan|oensker) (?:\w+ )?ikke\b|"
    r"(?:maaske|muligvis|eventuelt)\b|(?:J|vi) (?:\w+ )?overvejer\b)"
)
"""`Ida skal ikke være kontaktperson`, `Måske bliver hun …`: nobody else is one by that."""
_ONLY_NAMED = Seldom(
    r"P\d+[\s,;:()–-]*(?:E\d+)?[\s,;:()–-]*(?:ean|gln)[\w-]* (?:er )?N[^a-z]*(?:ref\w*\.?[^.;]*)?"
)
"""`Ida Dahl: EAN …`: nothing that is wished of her."""
_IN_THE_WAY = Seldom(
    r"\bkan (?:\w+ ){0,2}?ikke (?:\w+ ){0,2}?(?:logge|aabne|finde|se|laese|hente|printe|huske|"
    r"komme ind paa (?!M\d)|downloade|forstaa|genkende|"
    r"faa (?:adgang|forbindelse|lyd|billede|vist|aabnet))\b"
)
"""`Bo kan ikke logge på prøveforbindelsen`: he needs help."""
_NOBODY_OFF = Seldom(
    r"\b(?:ingen|hverken)\b[^.;?]*\b(?:melder|meldt|melde|falder|springer|hopper|staar) "
    r"(?:\w+ )?(?:fra|af|afbud)\b|\bingen afbud\b"
)
_FOLLOWS = Seldom(r"\bfoelge med i,? (?:hvad|hvordan|hvem|arbejdet|sagen)\b")
_TO_ME = Seldom(r"\b(?:skriv|send|mail)\w* (?:\w+ ){0,4}?til S\b|\btil S om\b")
_BY_THEMSELVES = Seldom(
    r"\b(?:P\d+|G\d+|H|D) (?:\w+ )?(?:tilmelder|melder|afmelder|framelder|skriver) (?:\w+ )?"
    r"(?:(?:sig|dem) selv|selv (?:\w+ )?(?:fra|til|afbud|ind|sig))\b"
)
_LAST_TIME = Seldom(
    r"\b(?:var|blev|maatte|skulle|havde|kunne)\b"
    r".*\b(?:sidste aar|i fjor|sidst|dengang)\b|"
    r"\b(?:sidste aar|i fjor|dengang)\b.*\b(?:var|blev|maatte|skulle|havde|kunne)\b"
)
_ANOTHERS_CONTACT = Seldom(
    r"\bikke (?:den|det|rollen|opgaven|jobbet) som (?:\w+ )?kontakt\w*|"
    r"\bkontaktperson\w* (?:for|til|ved) (?!os\b|oeen\b|byen\b|jer\b|Y\b|K\b|N\b|M\d|knub|"
    r"netvaerk|kommun|"
    r"\w+ kommune|kl\b|det\b|alt|hele|fremover|den|vores|indtil|naeste)[a-z]|"
    r"\bkontaktperson\w* (?:for (?:os|K|kommunen) )?(?:i|til) (?!knub|kl|udsat|bolig|kommune)"
    r"[a-z]{3,}netvaerk(?:et)?\b"
)
"""`Kontaktperson for rådhusets sommerfest`: none of the network's."""


_WHETHER = Seldom(
    r"\b(?:fundet ud af|ved|afgjort|besluttet|sikker|sikre|spoerger|undersoeger|overvejer),? "
    r"(?:\w+ ){0,2}?om (?:det (?:bliver|er)|P\d+|H|D)\b"
)

_WOULD_HAVE = Seldom(
    r"\bville\b[^.;?]{0,60}?\b(?:gerne|hellere) (?:\w+ )?have "
    r"(?:vaeret (?:med|der|til stede)|deltaget)\b"
)
"""`Vi ville begge gerne have været med`: it comes to nothing."""
_IT_IS_WHO = Seldom(
    r"^(?:(?:men|nej|og|for)[ ,]+)*det (?:er|var) (?:\w+ )?(?:P\d+|J|S),? (?:der|som) "
    r"(?:har|havde|er|var|skrev|sagde|fik|tog)\b"
    r"(?!.*\b(?:syg\w*|forhindret|afbud|fra|af|ud|ikke|forfald|sengen)\b)"
)
"""`Det er ikke Ida, der skal af. Det er Bo, der har skrevet forkert`: nothing is wished of him."""


def plainly_asks(said: str) -> bool:
    """Whether a marked sentence is a question that wishes nothing."""
    return _YES_OR_NO.match(said) is not None or _PLAIN.match(said) is not None


def no_contact_of_ours(reading: Reading, *, changes: bool) -> bool:
    """Whether the contact that a letter speaks of is another's, hangs on something, or is none.

    changes: it would be a new one, where a letter may say that it stays who it is.
    """
    said = reading.sentences.values()
    if changes and any(wish.doubt == "one matter" for wish in reading.contacts):
        return True  # `Skriv fremover til Ida, når det er noget med lokalet`
    of_the_role = [each for each in said if _ROLE.search(each)]
    if changes and of_the_role and all(map(_NO_NEW_ONE.match, of_the_role)):
        return True
    return any(map(_ANOTHERS_CONTACT.search, said)) or (changes and any(map(KEPT.search, said)))


def only_nearly_said(act: Act, reading: Reading) -> bool:
    """Whether all that a letter says of somebody of an act asks, denies, or is of another thing."""
    people = [*act.people, *act.out]
    alike = [a for a in reading.acts if a.kind is act.kind]
    if act.kind is Kind.CANCEL and alike and all(a.doubt == "question" for a in alike):
        return True  # `Ida er flyttet. Skal hun så pilles af?`
    if act.kind is Kind.CANCEL and any(map(NOBODY_OFF.search, reading.sentences.values())):
        return True
    if act.everyone:
        return any(map(_NOBODY_OFF.search, reading.sentences.values()))
    return any(_nearly(act, one, list(_sentences_of(one, reading))) for one in people)


def _nearly(act: Act, one: Member, said: list[str]) -> bool:
    said = [each for each in said if not _ONLY_NAMED.fullmatch(each)]
    turns: list[Callable[[str], object]] = [plainly_asks, _DO_NOT.search, _WHETHER.search]
    if act.kind is Kind.SUBSTITUTE:
        turns += [_NOT_INSTEAD.search, _alone_keeps]
    elif act.kind is Kind.CANCEL:
        turns += [_alone_keeps, _IN_THE_WAY.search, _BY_THEMSELVES.search, _NOBODY_OFF.search]
        turns += [_LAST_TIME.search, _IT_IS_WHO.search]
    else:
        mine = isinstance(one, Mention) and one.sender
        turns += [_FOLLOWS.search, _WOULD_HAVE.search, _NO_SEAT.search]
        turns += [_TO_ME.search] if mine else [_BY_THEMSELVES.search]
    return bool(said) and all(any(turn(each) for turn in turns) for each in said)


def _alone_keeps(said: str) -> bool:
    """Whether a sentence says of the only one it names that he keeps his seat."""
    named = set(re.findall(r"\b(?:P\d+|[JSHD])\b", said))
    return len(named) < _SEVERAL and _KEEPS.search(said) is not None


def _sentences_of(one: Member, reading: Reading) -> Iterator[str]:
    """The sentences that name somebody, marked; of the sender those that say `I`."""
    for each in reading.marked:
        mine = isinstance(one, Mention) and one.sender and _I.search(each.marked.text)
        if not each.subject and (mine or covers([*each.marked.people], [one])):
            yield each.marked.text
