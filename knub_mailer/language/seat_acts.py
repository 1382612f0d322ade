"""The wish about seats of one clause: sign up, cancel, replace, move, stay."""

from __future__ import annotations

import re

from knub_mailer.language import lexicon
from knub_mailer.language.acts import (
    NOT_REALLY,
    Act,
    Kind,
    Member,
    count_in_clause,
    doubt_of,
    exceeded,
    first_reference,
    members_of,
    negations,
    people_of,
    reference_without,
    without_left_out,
)
from knub_mailer.language.elsewhere import something_else, without_things
from knub_mailer.language.governing import governed
from knub_mailer.language.grouping import Grouped, Reference
from knub_mailer.language.moving import moving
from knub_mailer.language.people import Mention
from knub_mailer.language.replacing import Replacement, replacement_in
from knub_mailer.language.unnamed import Unnamed

_EVERYONE = re.compile(
    r"\b(?:hele (?:[a-z]+-)?(?:kommunen|holdet|banden|flokken|delegationen|gruppen|vores (?:hold|"
    r"delegation|gruppe|flok))|hele \w+ kommune|alle (?:vores|fra os|fra kommunen|sammen|"
    r"vores tilmeldte|tilmeldte|de tilmeldte|deltagere|deltagerne|tre|fire|fem|seks|"
    r"syv fra)|"
    r"vi (?:\w+ ){0,3}?alle(?: sammen)?|os alle(?: sammen)?|alle (?:to|tre|fire|fem|seks|"
    r"syv|otte|ni|ti) (?:fra|pladser|tilmeldinger)|D fra (?:os|\w+)|samtlige|"
    r"alle de pladser|alle pladser|all of us|all our|everyone|everybody|alle mand|hele K|"
    r"alle D|alle dem|alle tilmeldte)\b"
)
_EXCEPT = re.compile(
    r"\b(?:undtagen|pånaer|paanaer|bortset fra|minus|ud over|except|but not|pånær)\b"
)
_HEADING = re.compile(
    r"\b(?:foelgende|flg|nedenstaaende|nedenfor|herunder|disse|hermed|her er|her kommer|"
    r"the following|below|these)\b"
)
_SECOND_PERSON = re.compile(
    r"\b(?:tilmeld|afmeld|meld|skriv|book|registrer) (?:dig|jer|den|det|dem her|"
    r"nyhedsbrev\w*|abonnement\w*)\b"
)
_IMPERSONAL = re.compile(r"^(?!.*\b(?:G\d+|J|S|H|vi)\b).*\bman\b")
_WRITE_TO = re.compile(
    r"\b(?:skriver?|maile?r?) (?:\w+ ){0,2}?til (?:G\d+|S|H)\b(?!.*\bplads)|"
    r"\b(?:G\d+|S|H) skrive til\b"
)
_SOFT = re.compile(
    r"\bspring\w*\b(?!.*\b(?:i stedet|det over|den over)\b).{0,30}\bover\b|"
    r"\bskipper\b(?!.*\bi stedet\b)|"
    r"\bse bort fra\b|\bregne med\b|(?<!maa )\bblive?r? (?:\w+ )?(?:hjemme|vaek)\b"
)
TELEGRAM = re.compile(
    r"(?:desvaerre|men|og|saa|derfor|beklager|hej|ja tak|nej|sorry|alligevel|gerne|"
    r"ja) ?,? ?(?:kan|kommer|deltager|maa|vil|melder|bliver|tager|naar|traekker|springer|"
    r"har|skal|moeder|dropper|ligger)\b(?! (?:Y|det|der|vi|man)\b)|(?:kan|kommer|deltager|"
    r"maa|vil|melder|bliver|er|tager|naar|traekker|springer|moeder|dropper|"
    r"skal)\b(?! (?:Y|det|der|vi|man|i|I)\b)"
)
_LATE_NOUN = re.compile(
    r"\b(?:afbud|afmelding)(?:et|en)? (?:\w+ )?(?:staar|gaelder)\b|\b(?:beklager|undskyld|"
    r"tak for|saa er|sene?|den) (?:\w+ ){0,3}?(?:afbud|afmelding)(?:en|et)?\b"
)


def seat_act(text: str, grouped: Grouped, sender: Mention, *, question: bool) -> Act | None:
    """The wish about seats of one clause, or None; see `Act`."""
    text, left_out = without_left_out(without_things(text), grouped)
    meeting = reference_without(first_reference(text, grouped), left_out)
    text, over = governed(text)
    doubt = doubt_of(text, question=question) or over
    if _SECOND_PERSON.search(text) or _WRITE_TO.search(text) or _IMPERSONAL.search(text):
        return None
    if any(each.search(text) for each in (_HERE_NOT_THERE, _TAKEN_BACK, _SOME_LEFT_OUT)):
        doubt = doubt or "unclear"
    moved = moving(text, grouped, sender, doubt)
    if moved is not None:
        return moved
    replacement = _replacement(text)
    text = _BUT_NOT.sub("", text)
    if replacement is not None and not _about_billing(text):
        return _replacing(replacement, text, grouped, sender, meeting, doubt)
    if _no_wish(text, meeting):
        return None
    if _NONE_OF_OURS.search(text):
        return Act(Kind.CANCEL, text, meeting=meeting, doubt=doubt, everyone=True)
    return _seat_act(text, grouped, sender, meeting, doubt)


def _seat_act(
    text: str, grouped: Grouped, sender: Mention, meeting: Reference | None, doubt: str
) -> Act | None:
    drops = bool(lexicon.DROP.search(text))
    if not drops and _SHALL_NOT_COME.search(text):
        kind = Kind.CANCEL if meeting is not None else Kind.STAYS
        people = people_of(text, grouped, sender, transitive=False)
        after_all = re.search(r"\b(?:laengere|alligevel)\b", text)
        return Act(kind, text, people, meeting=meeting, doubt=doubt, soft=not after_all)
    absent = not drops and bool(lexicon.ABSENT.search(NOT_REALLY.sub(" ", text)))
    adds = bool(lexicon.ADD.search(_THE_SIGNED_UP.sub(" ", text))) or (
        bool(_SOMEBODY.search(text)) and bool(lexicon.WEAK_ADD.search(text))
    )
    comes = bool(lexicon.COME.search(text))
    turned = negations(text)
    stays = not _STILL_POSSIBLE.search(text) and lexicon.STAYS.search(text)
    wanted = adds and turned == 0 and _imperative(text)
    if stays and not drops and not absent and not wanted:
        return Act(Kind.STAYS, text, people_of(text, grouped, sender, transitive=False))
    if drops and adds and turned == 1 and "tilmeld" in text and "afmeld" not in text:
        drops = absent = False
    if _OF_THE_ROLE.search(text) and not re.search(r"\bM\d|\bplads", text):
        return None
    if drops:
        return _cancelling(text, grouped, sender, meeting, doubt, turned)
    causes = bool(re.search(r"\bsende[r]?\b", text))
    transitive = (adds or causes) and not (absent and comes)
    people = people_of(text, grouped, sender, transitive=transitive)
    if absent:
        if (turned > 1 and not _TWICE_NEGATED.search(text)) or (
            adds and not comes and "komme" not in text
        ):
            return Act(Kind.STAYS, text, people)
        return _absent(text, people, meeting, doubt)
    if not (adds or comes):
        return None
    if turned % 2 == 1:
        return Act(Kind.STAYS, text, people, meeting=meeting, turned=Kind.SIGN_UP)
    act = Act(Kind.SIGN_UP, text, people, meeting=meeting, doubt=doubt, adding=adds)
    return _signing(act, text, grouped, sender)


_FREE_TO_GO = re.compile(
    r"(?:G\d+|H|D) (?:maa gerne|har lov|vil (?:gerne )?kunne|kan (?:godt|bare)|vil (?:gerne|"
    r"helst) slippe)\b"
)
_UNDOES = re.compile(
    r"\b(?:annuller\w*|fortryd\w*|fortrudt|se bort fra|glem|drop\w*|slet\w*|aflys\w*|ophaev\w*|"
    r"ignorer\w*|tilbagekald\w*|traek\w*)\b.{0,40}\b(?:(?:af|fra)melding(?:en|er|erne)?|"
    r"afbud(?:det)?)\b|"
    r"\b(?:afmelding(?:en)?|framelding(?:en)?|afbud(?:det)?)\b.{0,60}\b(?:tilbage|annulleres|"
    r"en fejl|"
    r"ikke laengere|bortfalder|ophaeves|slettes)\b"
)
"""A cancellation that is itself taken back."""
_HERE_NOT_THERE = re.compile(r"\bikke\b.{0,30}\bM\d+\b.{0,4}\bmen\b.{0,20}\bM\d+")
_SOME_LEFT_OUT = re.compile(
    r"\b(?:undtagen|undtaget|bortset fra|paanaer|paa naer|except) (?!.*\b(?:M\d|G\d|S|H|J|D)\b)|"
    r"\b(?:men|dog|bare)(?: dog)? ikke G\d+ (?:[a-z]+ ){1,3}M\d"
)
"""Exceptions that are not understood."""
_TAKEN_BACK = re.compile(r"\bG\d+\b.{0,4}\bnej,? G\d+")
_BUT_NOT = re.compile(
    r"(?:,? (?:men|og)|(?<=G\d),?|(?<=G\d\d),?) ikke G\d+\b(?! (?:kan|kommer|har|vil|skal|er))"
)
_THE_SIGNED_UP = re.compile(r"\b(?:de|alle|vores|samtlige|jeres) tilmeldte\b")
_SOMEBODY = re.compile(rf"\b(?:G\d+|S|H|D|os|us|M\d+)\b|\b{lexicon.SEAT}")
_NONE_OF_OURS = re.compile(
    r"\bingen (?:af (?:vores|os|D|de tilmeldte)|(?:fra|i) (?:os|K|kommunen|vores \w+))\b.*"
    r"\b(?:kan|kommer|deltager|moeder)\b"
)
_SHALL_NOT_COME = re.compile(
    r"\b(?:G\d+|H|D) skal (?:\w+ ){0,2}?ikke (?:(?:\w+ ){0,2}?(?:med|deltage|komme|paa)\b"
    r"(?! (?:kontakt|i netvaerk))|(?:ogsaa |med |alligevel |laengere )?til (?:moedet )?(?:i |"
    r"den )?M\d)"
)
_STILL_POSSIBLE = re.compile(
    r"\bstadig(?:vaek)? (?:muligt|plads|naa|naas|en plads)\b|\ballerede (?:nu|i dag|"
    r"paa(?! (?:jeres )?\w*liste))\b|"
    r"\ballerede (?:(?:til|ved|i|fra|med|det|den|moedet) )*M\d"
)
_OF_THE_ROLE = re.compile(
    r"\b(?:rolle\w*|den forbindelse|kontakt\w*|kontaktfelt\w*|faktura\w*|referencefelt\w*|"
    r"regning\w*)\b"
)
_AS_CONTACT = re.compile(
    r"\b(?:noter|registrer|skriv|opret|saet|brug)\w*\b.{0,30}\bsom (?:den|kontakt\w*|"
    r"jeres|vores|ny|medlem)\b"
)
_THE_OTHERS = re.compile(r"\b(?:de andre|de oevrige|resten|nogle andre)\b")
_TWICE_NEGATED = re.compile(r"hverken|not only")
_SEVERAL_SEATS = re.compile(r"\b(?:skaffe|sikre|bestille|reservere|lovet|bede om)\b.*\bpladser\b")
_PLAIN_COME = re.compile(
    r"\b(?:deltag\w*|deltar?|komme[rs]?|dukker|tropper|tilmeld\w*|stede|join\w*|attend\w*|"
    r"com(?:e|ing)|"
    r"particip\w*|be there|ja tak|paa|ogsaa|moed\w*|repraesent\w*|stille[r]?|sende[r]?|har|er|"
    r"bliver|"
    r"vil (?:\w+ ){0,2}?gerne|hold\w*|count (?:S|G\d+|us)|(?:S|J|G\d+|H|D|os|vi|vaere|gerne|selv|"
    r"skal|"
    r"vil) (?:(?:gerne|ogsaa|selv|jo) )?med|"
    r"(?:regn|tael)\w* (?:med )?(?:S|J|G\d+|H|D|os)|plus|foelgeskab|medbring\w*|tager (?:turen|D|"
    r"toget|med)|melder (?:jer|Y)|logger?|kobler|med som)\b"
)
_SWAP = re.compile(r"\bbytte?r? (?:plads(?:er)?|om|internt|moede\w*)\b")
_ON_SCREEN = re.compile(r"\b(?:online|virtuelt|digitalt|paa (?:skaerm|teams|nettet))\b")


_THIS_WAY_INSTEAD = re.compile(
    r"\b(?:online|virtuelt|digitalt|fysisk|hjemmefra|paa skaerm\w*)\b.*\bi stedet$|"
    r"\bi stedet (?:online|virtuelt|digitalt|fysisk|hjemmefra|paa skaerm\w*)\b"
)
_IN_A_POST = re.compile(
    r"\bsom (?:ny |vores )?(?!deltager)\w*(?:chef|leder|konsulent|direktoer|koordinator|"
    r"medarbejder)\b"
)
_AT_WORK = re.compile(r"\b(?:er|som) (?:\w+ )?(?:vikar|afloeser|stedfortraeder|reserve) for")
_BY_TITLE = re.compile(r"^G\d+, (?:\w+ )?(?:vikar|afloeser|stedfortraeder|suppleant) for\b")
"""Somebody's place at work, or at the meeting: the sender is asked."""
_AT_MEETING = re.compile(r"\b(?:paa|til|ved) (?:\w+ ){0,2}?M\d|\bkommer|\bdeltag|\bplads|\bmoede")


def _replacement(text: str) -> Replacement | None:
    """The replacement a clause tells of, if it is one: `jeg tager min plads` is none."""
    found = replacement_in(text)
    if found is not None and _AT_WORK.search(found.said) and not _AT_MEETING.search(text):
        return None
    if found is not None and _IN_A_POST.search(text):
        return None
    if found is None or found.in_ not in ("J", "S"):
        return found
    if found.mine or (found.out is None and _THIS_WAY_INSTEAD.search(text)):
        return None
    bare = found.out is None and not found.his
    if bare and not (lexicon.COME.search(text) or lexicon.ADD.search(text)):
        return None
    return found


def _no_wish(text: str, meeting: Reference | None) -> bool:
    """Other meetings, other people's seats, another time, a contact person's entry."""
    if something_else(text, (meeting.hows or ("",))[0] if meeting is not None else ""):
        return True
    if re.search(r"\ben anden gang\b", text):
        return True
    if _THE_OTHERS.search(text) and not re.search(rf"\b{lexicon.WHO}\b", text):
        return True
    return meeting is None and bool(_AS_CONTACT.search(text))


def _absent(text: str, people: list[Member], meeting: Reference | None, doubt: str) -> Act:
    act = Act(Kind.CANCEL, text, people, meeting=meeting, doubt=doubt, soft=True)
    _whole_house(act, text)
    act.expected = count_in_clause(text)
    return act


def _whole_house(act: Act, text: str) -> None:
    """Whether a clause means all of the municipality's people, or speaks of `vi`."""
    except_some = bool(_EXCEPT.search(text))
    act.everyone = bool(_EVERYONE.search(text)) and not except_some
    act.we = except_some or bool(re.search(r"\b(?:vi|os|we|us)\b", text))


_HEREBY_MINE = re.compile(
    r"(?:saa |og |derfor )?(?:hermed|herved|her er|her kommer) min tilmelding\b"
)


def _meeting_accepted(text: str) -> bool:
    """`Ja tak til den 12. marts`: the sender's own yes."""
    return bool(re.match(r"ja(?: tak)?,? til (?:(?:moede|moedet|den|det|i) )*M\d+$", text))


def _only_said_in_passing(act: Act, text: str, meeting: Reference | None) -> bool:
    """`Så kan jeg tage det med`, `so far I count eleven`: no meeting and no word of coming."""
    return not act.adding and meeting is None and not _PLAIN_COME.search(text)


def _signing(act: Act, text: str, grouped: Grouped, sender: Mention) -> Act | None:
    if not act.people and re.search(r"\b(?:min|mit) (?:\w+ )?" + lexicon.SEAT, text):
        act.people = [sender]
    act.people, announced = _announced(act.people)
    act.expected = announced or count_in_clause(text) or exceeded(act, text, grouped)
    if _only_said_in_passing(act, text, act.meeting):
        return None
    if (act.expected or 0) > 1 and act.people == [sender] and _SEVERAL_SEATS.search(text):
        act.people = []
    if not act.people and (_meeting_accepted(text) or _HEREBY_MINE.match(text)):
        act.people = [sender]
    act.we = bool(re.search(r"\b(?:vi|os|we|us|K)\b", text))
    act.heading = bool(_HEADING.search(text)) and not act.people
    said_of_somebody = act.adding or act.people or act.we or act.heading
    if not said_of_somebody and act.expected is None and not TELEGRAM.match(text):
        return None
    if _SWAP.search(text):
        act.doubt = "swap"
    act.online = bool(_ON_SCREEN.search(text))
    return act


def _announced(people: list[Member]) -> tuple[list[Member], int | None]:
    """`4 personer: A, B og C`: the number of the first is what the list announces."""
    several = [p for p in people if isinstance(p, Unnamed) and (p.count or 0) > 1]
    named = [p for p in people if isinstance(p, Mention)]
    if len(several) == 1 and named and people and people[0] is several[0]:
        return [p for p in people if p is not several[0]], several[0].count
    return people, None


def _imperative(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:tilmeld|skriv|saet|noter|registrer|opret|book|reserver|foej|tilmeldes|"
            r"skal (?:ogsaa )?(?:med|paa)|vil (?:gerne )?|oensker|bedes)\b",
            text,
        )
    )


def _about_billing(text: str) -> bool:
    return bool(
        re.search(r"\b(?:ean|faktura\w*|regning\w*|nummer|lokationsn\w*|reference\w*)\b", text)
    ) and not re.search(r"\b(?:plads|stol|deltager|kommer)\b", text)


def _cancelling(
    text: str, grouped: Grouped, sender: Mention, meeting: Reference | None, doubt: str, turned: int
) -> Act | None:
    if re.search(r"\bdet \w+ (?:vi|J) (?:\w+ )?ikke regne med", text):
        return None
    if _LATE_NOUN.search(text) and not re.search(
        r"\b(?:melder|sender|maa|hermed|forhindre\w*)\b", text
    ):
        return None
    people = people_of(text, grouped, sender, transitive=True)
    if (
        turned % 2 == 1
        and not _COUNTED_ON.search(text)
        and not re.search(
            r"\b(?:J|H|vi|G\d+|S)? ?(?:kan|kommer|deltager|naar)\b(?: \w+| J| H| vi|"
            r" G\d+)*? ikke\b",
            text,
        )
    ):
        return Act(Kind.STAYS, text, people, turned=Kind.CANCEL)
    act = Act(
        Kind.CANCEL, text, people, meeting=meeting, doubt=doubt, soft=bool(_SOFT.search(text))
    )
    listed = any(isinstance(p, Mention) and not p.sender for p in people)
    if _UNDOES.search(text) or _FREE_TO_GO.match(text):
        act.doubt = act.doubt or "unclear"
    act.everyone = bool(_EVERYONE.search(text)) and not _EXCEPT.search(text) and not listed
    act.we = bool(re.search(r"\b(?:vi|os|we|us)\b", text)) or bool(_EXCEPT.search(text))
    act.people, announced = _announced(act.people)
    act.expected = announced or count_in_clause(text)
    act.heading = bool(_HEADING.search(text)) and not people
    if not people and re.search(
        r"\b(?:min|mit|mine|my) (?:\w+ ){0,2}?(?:plads|tilmelding|deltagelse|stol|navn|billet|"
        r"tilsagn|seat|registration|place|tilmeldinger|pladser|booking|reservation|saede)",
        text,
    ):
        act.people = [sender]
    elif not listed and _HIS_SEAT.search(text):
        before = re.match(r"(?:min \w+ )?(G\d+)\b.*\b(?:hans|hendes|dennes)\b", text)
        act.people = members_of(before[1], grouped, sender) if before else ["H"]
    return act


_HIS_SEAT = re.compile(
    rf"\b(?:hans|hendes|dennes|his|her) (?:\w+ )?(?:{lexicon.SEAT}|navn|tilmelding|deltagelse)"
)
_COUNTED_ON = re.compile(r"\b(?:skal|maa|kan|behoever|bedes) Y (?:\w+ )?ikke (?:\w+ )?regne med\b")


def _replacing(
    replacement: Replacement,
    text: str,
    grouped: Grouped,
    sender: Mention,
    meeting: Reference | None,
    doubt: str,
) -> Act:
    act = Act(Kind.SUBSTITUTE, text, meeting=meeting, doubt=doubt)
    act.people = members_of(replacement.in_, grouped, sender)
    if replacement.mine:
        act.out = [sender]
    elif replacement.out is not None:
        act.out = members_of(replacement.out, grouped, sender)
    elif replacement.his:
        act.out = ["H"]
    else:
        act.in_only = True
    if _BY_TITLE.search(replacement.said):
        act.doubt = act.doubt or "unclear"
    if (
        negations(text[replacement.start : replacement.end])
        and not replacement.said.startswith("ikke ")
        and "men" not in text
    ):
        act.doubt = act.doubt or "negated"
    return act
