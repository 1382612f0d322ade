"""Giving up a seat: whose, how firmly, and whether it is everybody's."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter.acts import (
    Act,
    Kind,
    Member,
    count_in_clause,
    members_of,
    people_of,
)
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats import lexicon
from knub_mailer.language.seats.off_the_list import NOT_EXPECTED
from knub_mailer.language.words.alternatives import Seldom

_EVERYONE = Seldom(
    r"\b(?:hele (?:[a-z]+-)?(?:kommunen|holdet|banden|flokken|delegationen|gruppen|vores (?:hold|"
    r"delegation|gruppe|flok))|hele \w+ kommune|alle (?:vores|fra (?:os|K|kommunen)|sammen|"
    r"vores tilmeldte|sine tilmeldte|K tilmeldte|"
    r"tilmeldte|de tilmeldte|deltagere|deltagerne|tre|fire|fem|seks|"
    r"syv fra)|"
    r"hele vores (?:tilmelding|deltagelse|fremmoede)|alt vores fremmoede|"
    r"vi (?:\w+ ){0,3}?alle(?: sammen)?|os alle(?: sammen)?|alle (?:to|tre|fire|fem|seks|"
    r"syv|otte|ni|ti) (?:fra|pladser|tilmeldinger)|D fra (?:os|K|kommunen|vores \w+)|samtlige|"
    r"alle de pladser|alle pladser|all of us|all our|everyone|everybody|alle mand|hele K|"
    r"alle (?:vores |de )?(?:navne|tilmeldinger|pladser|folk|deltagere|deltagerne|personer|"
    r"medarbejdere) (?:fra (?:K|os)|paa)|"
    r"alle D|alle dem|alle tilmeldte|"
    r"alle (?:K|kommunens|vores) (?:[a-z]+ )?(?:tilmeld\w*|deltager\w*|pladser|folk|medarbejdere|"
    r"kolleger|navne))\b|"
    r"\b(?:afbud|forfald|frafald|fra|pas) (?:for|fra|paa vegne af) alle"
    r"(?=(?: (?:til|paa|ved|i|det|den|moedet|moede))* M\d| her\b|\W*$)|"
    r"\b(?:(?:af|fra)?meld\w*|slet\w*|fjern\w*|stryg\w*|annuller\w*) (?:\w+ )?alle"
    r"(?: (?:fra|af|til|paa|ved|i|det|den|moedet|moede|listen))*(?: M\d+)?\W*$"
)
"""`Meld alle fra M2`, but not `meld alle fra Teknik fra M2`."""
EVERYONE_SAID = Seldom(
    r"\b(?:alle (?:D|dem)|D,? (?:som |der )?Y har (?:staaende|noteret|tilmeldt))\b"
    r"(?!.*\b(?:undtagen|bortset)\b)"
)
"""`Meld dem fra, alle sammen`, `alle tre, som I har stående`: of a whole sentence."""
_EXCEPT = Seldom(r"\b(?:undtagen|pånaer|paanaer|bortset fra|minus|ud over|except|but not|pånær)\b")

HEADING = Seldom(
    r"\b(?:foelgende|flg|nedenstaaende|nedenfor|herunder|disse|hermed|her er|her kommer|"
    r"the following|below|these)\b"
)

_SOFT = Seldom(
    r"\b(?:spring|hopp)\w*\b(?!.*\b(?:i stedet|det over|den over)\b).{0,30}\bover\b|"
    r"\bskipper\b(?!.*\bi stedet\b)|"
    r"\bM\d+ (?:maa Y (?:\w+ )?undvaere (?:S|H|G\d+|os) til\b|"
    r"dropper (?:J|H|vi)\b(?!.*\bi stedet\b))|"
    r"\bse bort fra\b|\bregne med\b|\bsiger (?:\w+ ){0,2}?nej\b(?!.*\bM\d)|"
    r"(?<!maa )\bblive?r? (?:\w+ )?(?:hjemme|vaek)\b"
)

_LATE_NOUN = Seldom(
    r"\b(?:afbud|afmelding)(?:et|en)? (?:\w+ )?(?:staar|gaelder)\b|\b(?:beklager|undskyld|"
    r"tak for|saa er|sene?|den) (?:\w+ ){0,3}?(?:afbud|afmelding)(?:en|et)?\b"
)

_FREE_TO_GO = Seldom(
    r"(?:G\d+|H|D) (?:maa gerne|har lov|vil (?:gerne )?kunne|kan (?:godt|bare)|vil (?:gerne|"
    r"helst) slippe)\b"
)
UNDOES = Seldom(
    r"\b(?:annuller\w*|fortryd\w*|fortrudt|se bort fra|glem|drop\w*|slet\w*|aflys\w*|ophaev\w*|"
    r"ignorer\w*|tilbagekald\w*)\b.{0,40}\b(?:(?:af|fra)melding(?:en|er|erne)?|"
    r"afbud(?:det)?)\b|"
    r"\b(?:afmelding(?:en)?|framelding(?:en)?|afbud(?:det)?)\b.{0,60}\b(?:tilbage|annulleres|"
    r"en fejl|"
    r"ikke laengere|bortfalder|ophaeves|slettes)\b"
)
"""A cancellation that is itself taken back."""

_THEIR_ABSENCE = Seldom(
    r"(?:og |men |desvaerre |saa |nu )*(?:(?:vores|min) [a-z]+ )?(?:G\d+ |har (?=G|H)|H )"
    r"(?:har |G\d+ |H )(?:(?!allerede|selv|tidligere|vist)[a-z]+ ){0,3}?(?:meldt|sendt|givet) "
    r"(?:\w+ )?(?:afbud|forfald|frafald|fra|pas|afmelding|framelding)\b"
    r"(?!.*\b(?:i gaar|sidste|hos jer|til jer|jeres|selv)\b)"
)
"""`Bo har meldt afbud til M0`: news, where `jeg har meldt afbud` was told before."""
_HIS_SEAT = Seldom(
    rf"\b(?:hans|hendes|dennes|his|her) (?:\w+ )?(?:{lexicon.SEAT}|navn|tilmelding|deltagelse|"
    rf"afbud|afmelding|framelding|forfald)"
)
_HAD_IT = Seldom(
    r"(?:og |men |saa )*(?P<who>H|G\d+|J) (?:var|er|staar|stod|havde|har|blev|fik) [^.;:GH]{0,60}?"
    r"\b(?:og|men|saa) den plads (?:maa|kan|skal|bedes)\b"
)
"""`Hun var skrevet på til M0, og den plads må I slette`."""
_COUNTED_ON = Seldom(
    r"\b(?:skal|maa|kan|behoever|bedes) Y (?:\w+ )?ikke (?:\w+ )?(?:regne med|vente)\b|"
    r"\b(?:Y|i) (?:skal|behoever|maa) ikke (?:\w+ ){0,2}?(?:holde|reservere|gemme|regne med)\b|"
    + NOT_EXPECTED
)


_SEVERAL_LEAVE = Seldom(
    r"\b(?:et par|to|tre|fire|fem|flere|nogle|[2-9]) (?:[a-z]+ )?"
    r"(?:afbud|afmeldinger|frameldinger|forfald)\b"
)
"""`Jeg sidder med et par afbud`: of others than who writes."""
_OF_A_BILL = Seldom(
    r"(?:(?:og|men|den|det|vores|jeres|gamle?|gammelt|nuvaerende|tidligere|hidtidige) )*"
    r"(?:po|ordre\w*|indkoebsordre\w*|rekv\w*|ref|reference\w*|ean|gln|psp|kontering\w*|"
    r"nummer\w*|numret|nr)\b"
)
"""`PO 4711 udgår` is about a number."""
_OLD_NUMBER = Seldom(
    r"\b(?:det|den|de) (?:gamle|tidligere|hidtidige|forrige)"
    r"(?:,? (?:ean\S*|gln\S*|po\S*|\w*numre\w*|\w*nummer\w*|\w*reference\w*))?"
    r"(?: ?[,(]? ?N\b| (?:maa|kan|skal|bedes|bliver|er) (?!.*\bM\d))"
)
"""`Det gamle, 5798…, må I slette hos jer`: a number goes, and nobody."""


_MINE_AND_HIS = Seldom(
    r"\b(?:min|mit|mine)(?: eg(?:en|et|ne))?(?: (?:plads|stol|tilmelding|deltagelse))?"
    r"(?: og|,? samt| plus|,? saavel som) (?=G\d+'s\b)|"
    r"\bG\d+(?:'s?)?(?: (?:plads|stol|tilmelding|deltagelse))?(?: og|,? samt| plus|,? saavel som) "
    r"(?:(?:min|mit|mine)(?: eg(?:en|et|ne))? (?:plads|stol|tilmelding|deltagelse)|"
    r"(?:min|mit) eg(?:en|et)(?=$|[.,;!]| (?:til|paa|fra|i)\b))"
)
"""`Slet både min egen og Bo Friis' tilmelding`: the sender too."""


_LEFT_BEHIND = Seldom(
    r"\b(?:J (?:tager|har|faar)|(?:tager|har) J) (?:[a-z]+ ){0,2}?ikke (?:G\d+|H|D) med\b"
)
"""`Jeg tager alligevel ikke Bo med`: he stays away, and nobody says who writes does."""


def absent_act(text: str, people: list[Member], meeting: Reference | None, doubt: str) -> Act:
    if _LEFT_BEHIND.search(text):
        people = [each for each in people if not (isinstance(each, Mention) and each.sender)]
    act = Act(Kind.CANCEL, text, people, meeting=meeting, doubt=doubt, soft=True)
    _whole_house(act, text)
    act.expected = count_in_clause(text)
    return act


def _whole_house(act: Act, text: str) -> None:
    """Whether a clause means all of the municipality's people, or speaks of `vi`."""
    except_some = bool(_EXCEPT.search(text))
    act.everyone = bool(_EVERYONE.search(text)) and not except_some
    act.we = except_some or bool(re.search(r"\b(?:vi|os|we|us)\b", text))


def announced_in(people: list[Member]) -> tuple[list[Member], int | None]:
    """`4 personer: A, B og C`: the number of the first is what the list announces."""
    several = [p for p in people if isinstance(p, Unnamed) and (p.count or 0) > 1]
    named = [p for p in people if isinstance(p, Mention)]
    if len(several) == 1 and named and people and people[0] is several[0]:
        return [p for p in people if p is not several[0]], several[0].count
    return people, None


def cancelling(
    text: str, grouped: Grouped, sender: Mention, meeting: Reference | None, doubt: str, turned: int
) -> Act | None:
    if re.search(r"\bdet \w+ (?:vi|J) (?:\w+ )?ikke regne med", text):
        return None
    if _LATE_NOUN.search(text) and not re.search(
        r"\b(?:melder|sender|maa|hermed|forhindre\w*)\b", text
    ):
        return None
    people = people_of(text, grouped, sender, transitive=True)
    if _SEVERAL_LEAVE.search(text) and all(isinstance(p, Mention) and p.sender for p in people):
        return Act(Kind.CANCEL, text, meeting=meeting, doubt=doubt)
    if not people and (_OF_A_BILL.match(text) or _OLD_NUMBER.search(grouped.text)):
        return None
    if doubt == "past" and _THEIR_ABSENCE.match(text):
        doubt = ""
    if (
        turned % 2 == 1
        and not _COUNTED_ON.search(text)
        and not re.search(
            r"\b(?:J|H|vi|G\d+|S)? ?(?:kan|kommer|deltager|naar)\b(?: \w+)*? ikke\b",
            text,
        )
    ):
        return Act(Kind.STAYS, text, people, turned=Kind.CANCEL)
    act = Act(
        Kind.CANCEL, text, people, meeting=meeting, doubt=doubt, soft=bool(_SOFT.search(text))
    )
    listed = any(isinstance(p, Mention) and not p.sender for p in people)
    if listed and _MINE_AND_HIS.search(text) and sender not in people:
        act.people = [sender, *people]
    if UNDOES.search(text) or _FREE_TO_GO.match(text):
        act.doubt = act.doubt or "unclear"
    act.everyone = bool(_EVERYONE.search(text)) and not _EXCEPT.search(text) and not listed
    act.we = bool(re.search(r"\b(?:vi|os|we|us)\b", text)) or bool(_EXCEPT.search(text))
    act.people, announced = announced_in(act.people)
    act.expected = announced or count_in_clause(text)
    act.heading = bool(HEADING.search(text)) and not people
    if not people and re.search(
        r"\b(?:min|mit|mine|my) (?:\w+ ){0,2}?(?:plads|tilmelding|afmelding|framelding|afbud|"
        r"deltagelse|stol|navn|billet|"
        r"tilsagn|seat|registration|place|tilmeldinger|pladser|booking|reservation|saede)",
        text,
    ):
        act.people = [sender]
    elif not listed and _HIS_SEAT.search(text):
        before = re.match(r"(?:min \w+ )?(G\d+)\b.*\b(?:hans|hendes|dennes)\b", text)
        act.people = members_of(before[1], grouped, sender) if before else ["H"]
    elif not act.people and "den plads" in text and (had := _HAD_IT.match(grouped.text)):
        act.people = members_of(had["who"], grouped, sender)
    return act
