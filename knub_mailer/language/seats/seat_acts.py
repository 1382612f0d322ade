"""The wish about seats of one clause: sign up, cancel, replace, move, stay."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts.governing import governed
from knub_mailer.language.doubts.otherwise import (
    comes_otherwise,
    less_the_way,
    no_seat_of_ours,
    not_alone,
    stands_after_all,
)
from knub_mailer.language.letter.acts import (
    NOT_REALLY,
    Act,
    Kind,
    Member,
    count_in_clause,
    doubt_of,
    exceeded,
    first_reference,
    negations,
    people_of,
    reference_without,
    without_left_out,
)
from knub_mailer.language.meetings.exceptions import BUT_NOT_OTHERS
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats import lexicon
from knub_mailer.language.seats.cancelling import HEADING, absent_act, announced_in, cancelling
from knub_mailer.language.seats.elsewhere import something_else, without_things
from knub_mailer.language.seats.moving import moving
from knub_mailer.language.seats.replacing_acts import nobody_instead, replacing_act
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import BUT_FOR

_SECOND_PERSON = Seldom(
    r"\b(?:tilmeld|afmeld|meld|skriv|book|registrer) (?:dig|jer|den|det|dem her|"
    r"nyhedsbrev\w*|abonnement\w*)\b|\bbag oeret\b"
)
_IMPERSONAL = Seldom(r"^(?!.*\b(?:G\d+|J|S|H|vi)\b).*\bman\b")
_ONE_COULD = Seldom(r"(?:og |men |saa )*(?:kan|kunne|burde|boer) man\b")
"""`… og så kunne man tage Finlandsparken på vejen`."""
_A_NUMBER_COMES = Seldom(
    r"^(?!.*\b(?:G\d+|M\d+|S|H)\b)(?:[a-z]+ ){0,3}?(?:kommer|foelger) (?:[a-z]+ ){0,4}?"
    r"(?:ean|gln|po|psp|\w*nummer\w*|\w*numret|\w*oplysning\w*|\w*reference\w*|\w*rekvisition\w*|"
    r"\w*ordre\w*|\w*faktur\w*|\w*kontering\w*)\b"
)
"""`Her kommer vores EAN`: nobody comes."""
_WRITE_TO = Seldom(
    r"\b(?:skriv(?:er?)?|mail(?:er?)?|ring(?:er?)?|henvend(?:er?)?) (?:\w+ ){0,2}?til (?:G\d+|S|"
    r"H)\b"
    r"(?!.*\bplads)|"
    r"\b(?:G\d+|S|H) (?:(?:skal|kan|maa|bedes) Y )?skrive til\b"
)
TELEGRAM = Seldom(
    r"(?:desvaerre|men|og|saa|derfor|beklager|hej|ja tak|nej|sorry|alligevel|gerne|"
    r"ja) ?,? ?(?:kan|kommer|deltager|maa|vil|melder|bliver|tager|naar|traekker|springer|"
    r"har|skal|moeder|dropper|ligger)\b(?! (?:Y|det|der|vi|man)\b)|(?:kan|kommer|deltager|"
    r"maa|vil|melder|bliver|er|tager|naar|traekker|springer|moeder|dropper|"
    r"skal)\b(?! (?:Y|det|der|vi|man|i|I)\b)"
)


def seat_act(text: str, grouped: Grouped, sender: Mention, *, question: bool) -> Act | None:
    """The wish about seats of one clause, or None; see `Act`."""
    text = _GOT_ALONG.sub(r"\g<who> tager med", text) if " med" in text else text
    text, left_out = without_left_out(without_things(less_the_way(_right_one(text))), grouped)
    meeting = reference_without(first_reference(text, grouped), left_out)
    text, over = governed(text)
    doubt = doubt_of(text, question=question) or over or ("unclear" if not_alone(text) else "")
    if _SECOND_PERSON.search(text) or _WRITE_TO.search(text) or _IMPERSONAL.search(text):
        return None
    if _A_NUMBER_COMES.match(text) or (not question and _ONE_COULD.match(text)):
        return None
    if _OF_PAPERS.search(text):
        return None
    if any(each.search(text) for each in (_HERE_NOT_THERE, _TAKEN_BACK, _SOME_LEFT_OUT)):
        doubt = doubt or "unclear"
    if nobody_instead(text, grouped) or no_seat_of_ours(text):
        return None
    if stands_after_all(text, grouped.text):
        return Act(Kind.STAYS, text, people_of(text, grouped, sender, transitive=False))
    if comes_otherwise(text, grouped.text):
        people = people_of(text, grouped, sender, transitive=False)
        stays = Act(Kind.STAYS, text, people, meeting=meeting, turned=Kind.CANCEL)
        stays.another_way = True
        return stays
    moved = moving(text, grouped, sender, doubt)
    if moved is not None:
        return moved
    replaces = replacing_act(text, grouped, sender, meeting, doubt)
    text = BUT_NOT_OTHERS.sub("", text)
    if replaces is not None:
        return replaces
    doubt = doubt or ("unclear" if _INSTEAD_OF.search(text) else "")
    if _no_wish(text, meeting):
        return None
    if _NONE_OF_OURS.search(text):
        able = _WE_CANNOT.search(text) and not _AFTER_ALL.search(text)
        doubt = doubt or ("unclear" if able else "")
        return Act(Kind.CANCEL, text, meeting=meeting, doubt=doubt, everyone=True)
    return _seat_act(text, grouped, sender, meeting, doubt)


_OF_PAPERS = Seldom(
    r"\b(?:ean|gln|reference\w*|ordrenummer\w*|ordrenr|rekvisition\w*)(?: (?:og|samt) \w+)? er "
    r"(?:\w+ ){0,2}?(?:som (?:foer|hidtil|sidst)|uaendre\w*|de[nt]? samme)\b|"
    r"^(?:og |men |for )?(?:penge(?:ne)?|midler(?:ne)?|tilskuddet|bevillingen|beloebet) kommer\b|"
    r"\b(?:regn|regne) (?:\w+ )?ikke med (?:flere |nogen |andre |mange )?"
    r"(?:tal|numre|nummer|mails?|svar|papirer|bilag)\b|"
    r"\b(?:de[nt]|dem|H|D) (?:vil|kan|maa) Y (?:\w+ ){0,3}?(?:vaere|blive) fri for\b|"
    r"\b(?:G\d+|H|D|de|resten) (?:skriver|melder|tilmelder) sig (?!selv)(?:\w+ ){1,4}?selv$"
)
"""What is said of numbers and papers, and who signs up by himself: nobody's seat."""
_TO_SEND = Seldom(r"\bsende[r]?\b")


def _seat_act(
    text: str, grouped: Grouped, sender: Mention, meeting: Reference | None, doubt: str
) -> Act | None:
    drops = bool(lexicon.DROP.search(text))
    if drops and meeting is None and _WHO_HIMSELF_DOES_NOT.match(text):
        return Act(Kind.STAYS, text, people_of(text, grouped, sender, transitive=False))
    if not drops and _SHALL_NOT_COME.search(text):
        after_all = re.search(r"\b(?:laengere|alligevel)\b", text)
        gone = meeting is not None and not re.search(r"\bendnu\b", text)
        kind = Kind.CANCEL if gone else Kind.STAYS
        people = people_of(text, grouped, sender, transitive=False)
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
        people = people_of(text, grouped, sender, transitive=False)
        denied = Kind.SIGN_UP if turned % 2 == 1 else None
        asked = "question" if doubt == "question" else ""
        return Act(Kind.STAYS, text, people, meeting=meeting, turned=denied, doubt=asked)
    if drops and adds and turned == 1 and "tilmeld" in text and "afmeld" not in text:
        drops = absent = False
    if _OF_THE_ROLE.search(text) and not re.search(r"\bM\d|\bplads", text):
        return None
    if drops:
        return cancelling(text, grouped, sender, meeting, doubt, turned)
    causes = bool(_TO_SEND.search(text))
    transitive = (adds or causes) and not (absent and comes)
    people = people_of(text, grouped, sender, transitive=transitive)
    if absent:
        if (turned > 1 and not _TWICE_NEGATED.search(text)) or (
            adds and not comes and "komme" not in text
        ):
            return Act(Kind.STAYS, text, people)
        return absent_act(text, people, meeting, doubt)
    if not (adds or comes):
        return None
    if turned % 2 == 1:
        return Act(Kind.STAYS, text, people, meeting=meeting, turned=Kind.SIGN_UP)
    if people == [sender] and _SENDS_OURS.search(text):
        people = []
    act = Act(Kind.SIGN_UP, text, people, meeting=meeting, doubt=doubt, adding=adds)
    return _signing(act, text, grouped, sender)


_SENDS_OURS = Seldom(
    r"\b(?:sender|fremsender|indsender|mailer|faar Y|har) (?:J|vi|Y) (?:her |hermed |nu )*"
    r"vores tilmelding(?:er)?\b|\bJ (?:sender|fremsender|indsender) (?:her |hermed |nu )*"
    r"vores tilmelding(?:er)?\b"
)
"""`Hermed sender jeg vores tilmelding`: of whom, what follows tells."""
_WHO_HIMSELF_DOES_NOT = Seldom(r"(?:G\d+|H) selv (?:springer|dropper|skipper)\b")
"""`… af Stig, der selv springer over`: no seat of his is spoken of."""
_GOT_ALONG = Seldom(
    r"^(?:og |men |saa |ogsaa )*(?:(?:J|vi) )?(?:har|fik)(?: (?:J|vi))?(?: (?:ogsaa|nu|desuden|"
    r"lige|saa))* (?:faaet|hevet|lokket|trukket|overtalt)(?: (?:overtalt|lokket|hevet))? "
    r"(?P<who>G\d+|H)"
    r"(?: til at (?:tage|komme|vaere))? med(?: paa (?:den|det|turen|vognen|holdet|banen|raad))?"
    r"(?=$|[.,;]|(?: til| paa)? M\d)"
)
"""`… og så har jeg fået Ida med på den`: she comes along."""
_RIGHT_ONE = Seldom(
    r"\bikke (?P<wish>[^,;M]{0,40}?)M\d+,? (?:men (?:kun |derimod |i stedet )?|kun )"
    r"(?=(?:(?:til|fra|i|paa|den|moedet|moede) ){0,3}M\d+\W*$)"
)
_TO_LIST = Seldom(r"\b(?:(?:til|af|fra)meld|slet|stryg|fjern|skriv|saet)")


def _right_one(text: str) -> str:
    """`Jeg vil ikke afmeldes M0, kun M1` as `Jeg vil afmeldes M1`."""
    return _RIGHT_ONE.sub(r"\g<wish>", text) if _TO_LIST.search(text) else text


_HERE_NOT_THERE = Seldom(r"\bikke\b.{0,30}\bM\d+\b.{0,4}\bmen\b.{0,20}\bM\d+")
_SOME_LEFT_OUT = Seldom(
    r"\b(?:undtagen|undtaget|bortset fra|paanaer|paa naer|except) (?!.*\b(?:M\d|G\d|S|H|J|D)\b)|"
    rf"\b{BUT_FOR} (?:[a-z]+ ){{0,3}}?M\d|"
    r"\b(?:men|dog|bare)(?: dog)? ikke G\d+ (?:[a-z]+ ){1,3}M\d"
)
"""Exceptions that are not understood."""
_INSTEAD_OF = Seldom(
    r"\b(?:i ?stedet for|instead of|in place of|istedenfor|frem ?for) (?:G\d+|S|J|H|sig)\b(?!'s)|"
    r"\bi sit (?:eget )?sted\b"
)
"""Somebody's seat, taken in words that no rule reads."""
_TAKEN_BACK = Seldom(r"\bG\d+\b.{0,4}\bnej,? G\d+")
_THE_SIGNED_UP = Seldom(r"\b(?:de|alle|vores|samtlige|jeres) tilmeldte\b")
_SOMEBODY = Seldom(
    rf"\b(?:G\d+|S|H|D|os|us|M\d+)\b|\b{lexicon.SEAT}|"
    r"\b(?:\d|to|tre|fire|fem|seks) (?:[a-z]+ ){0,2}?(?:fra|af|herfra)\b"
)
_NONE_OF_OURS = Seldom(
    r"\bingen (?:af (?:vores|os|D|de tilmeldte)|(?:fra|i) (?:os|K|kommunen|vores \w+))\b.*"
    r"\b(?:kan(?! (?:\w+ )?(?:afloese|erstatte|overtage|traede|springe|huske|svare|vikariere|"
    r"daekke)\b)|"
    r"kommer|deltager|moeder)\b"
)
_WE_CANNOT = Seldom(r"\bingen af (?:os|D)\b")
_AFTER_ALL = Seldom(r"\b(?:alligevel|desvaerre|afbud|laengere)\b")
_SHALL_NOT_COME = Seldom(
    r"\b(?:G\d+|H|D|J) skal (?:\w+ ){0,2}?(?:ikke|hverken) "
    r"(?:(?:\w+ ){0,2}?(?:med|deltage|komme|paa)\b"
    r"(?! (?:kontakt|i netvaerk))|(?:ogsaa |med |alligevel |laengere )?til (?:moedet )?(?:i |"
    r"den )?M\d)"
)
_STILL_POSSIBLE = Seldom(
    r"\bstadig(?:vaek)? (?:muligt|plads|naa|naas|en plads)\b|\ballerede (?:nu|i dag|"
    r"paa(?! (?:jeres )?\w*liste))\b|"
    r"\ballerede (?:(?:til|ved|i|fra|med|det|den|moedet) )*M\d"
)
_OF_THE_ROLE = Seldom(
    r"\b(?:rolle\w*|den forbindelse|kontakt\w*|kontaktfelt\w*|faktura\w*|referencefelt\w*|"
    r"regning\w*)\b"
)
_AS_CONTACT = Seldom(
    r"\b(?:noter|registrer|skriv|opret|saet|brug)\w*\b.{0,30}\bsom (?:den|kontakt\w*|"
    r"jeres|vores|ny|medlem)\b"
)
_THE_OTHERS = Seldom(r"\b(?:de andre|de oevrige|resten|nogle andre)\b")
_TWICE_NEGATED = Seldom(r"hverken|not only")
_SEVERAL_SEATS = Seldom(
    r"\b(?:tilmelde|melde|skrive|saette|booke|indskrive|registrere|notere)r? (?:\w+ ){0,2}?"
    r"(?:\d|to|tre|fire|fem|seks) (?:\w+ ){0,2}?(?:fra (?:os|K|vores|min)|af (?:os|vores|mine)|"
    r"kolleger|medarbejdere|deltagere|personer|mand|folk|navne)\b|"
    r"\b(?:skaffe|sikre|bestille|reservere|lovet|bede om)\b.*\bpladser\b"
)
_PLAIN_COME = Seldom(
    r"\b(?:deltag\w*|deltar?|komme[rs]?|dukker|tropper|tilmeld\w*|stede|join\w*|attend\w*|"
    r"com(?:e|ing)|"
    r"particip\w*|be there|ja tak|paa|ogsaa|moed\w*|repraesent\w*|stille[r]?|sende[r]?|har|er|"
    r"bliver|"
    r"vil (?:\w+ ){0,2}?gerne|hold\w*|count (?:S|G\d+|us)|(?:S|J|G\d+|H|D|os|vi|vaere|gerne|selv|"
    r"skal|"
    r"vil) (?:(?:gerne|ogsaa|selv|jo) )?med|"
    r"(?:regn|tael)\w* (?:med )?(?:S|J|G\d+|H|D|os)|(?:regn|tael)\w* (?:\w+ ){0,5}?med|plus|"
    r"foelgeskab|medbring\w*|vejen forbi|tager (?:turen|D|"
    r"toget|med)|melder (?:jer|Y)|logger?|kobler|med som)\b"
)
_SWAP = Seldom(r"\bbytte?r? (?:plads(?:er)?|om|internt|moede\w*)\b")
_ON_SCREEN = Seldom(r"\b(?:online|virtuelt|digitalt|paa (?:skaerm|teams|nettet))\b")


_ANOTHER_TIME = Seldom(r"\ben anden gang\b|\bfoelge med i,? (?:hvad|hvordan|hvem|arbejdet|sagen)\b")


def _no_wish(text: str, meeting: Reference | None) -> bool:
    """Other meetings, other people's seats, another time, a contact person's entry."""
    if something_else(text, (meeting.hows or ("",))[0] if meeting is not None else ""):
        return True
    if _ANOTHER_TIME.search(text):
        return True
    if _THE_OTHERS.search(text) and not re.search(rf"\b{lexicon.WHO}\b", text):
        return True
    if _THING_SENT.match(text):
        return True
    return meeting is None and bool(_AS_CONTACT.search(text))


_THING_SENT = Seldom(
    r"(?:og |men |saa |desuden )*(?:(?:vores|det|den|de|et|alle) )?(?:\w+ )?(?:ean\S*|po\S*|"
    r"\w*(?:nummer|numre|numret|nummeret|oplysning(?:er|erne|en)|reference\w*|rekvisition\w*|"
    r"faktura\w*|navn(?:et|ene|e)?|program\w*|materiale\w*|referat\w*)) "
    r"(?:sender|mailer|eftersender|leverer|skaffer|finder|faar|giver) (?:G\d|J\b|H\b|Y\b|i\b|vi\b)"
)
"""`EAN sender Amina`: she sends it, and does not come."""


_OURS = Seldom(r"\b(?:vi|os|we|us|K|herfra)\b")
_HEREBY_MINE = Seldom(r"(?:saa |og |derfor )?(?:hermed|herved|her er|her kommer) min tilmelding\b")


_A_YES = Seldom(
    r"(?:(?:hermed|herfra|der skal lyde|det er|her er) )?(?:et (?:(?!maaske|naesten|halvt|muligt|"
    r"forsigtigt|foreloebigt|tidligt|forbeholdent|betinget|lille)[a-z]+ ){0,2}?)?ja(?: tak)?,? "
    r"(?:herfra )?til (?:(?:moede|moedet|den|det|i) )*M\d+$|"
    r"(?:tommelfinger(?:en)? op|thumbs up) (?:herfra )?(?:til|for) (?:(?:moedet|den|det|i) )*M\d+$"
)


def _meeting_accepted(text: str) -> bool:
    """`Ja tak til den 12. marts`, `et klart ja herfra til M2`: the sender's own yes."""
    return bool(_A_YES.match(text))


def _only_said_in_passing(act: Act, text: str, meeting: Reference | None) -> bool:
    """`Så kan jeg tage det med`, `so far I count eleven`: no meeting and no word of coming."""
    return not act.adding and meeting is None and not _PLAIN_COME.search(text)


def _signing(act: Act, text: str, grouped: Grouped, sender: Mention) -> Act | None:
    if not act.people and _MY_SEAT.search(text):
        act.people = [sender]
    act.people, announced = announced_in(_less_apposed(act.people, text, grouped))
    act.expected = announced or count_in_clause(text) or exceeded(act, text, grouped)
    if act.doubt != "tentative" and _only_said_in_passing(act, text, act.meeting):
        return None
    if (act.expected or 0) > 1 and act.people == [sender] and _SEVERAL_SEATS.search(text):
        act.people = []
    if not act.people and (_meeting_accepted(text) or _HEREBY_MINE.match(text)):
        act.people = [sender]
    act.we = bool(_OURS.search(text))
    act.heading = bool(HEADING.search(text)) and not act.people
    said_of_somebody = act.adding or act.people or act.we or act.heading
    if not said_of_somebody and act.expected is None and not TELEGRAM.match(text):
        return None
    if _SWAP.search(text):
        act.doubt = "swap"
    act.online = bool(_ON_SCREEN.search(text))
    return act


_APPOSED = Seldom(
    r"\b(?P<one>G\d+) (?:[a-z]+ ){0,2}?(?:med|afsted|paa)(?: (?:til )?M\d+)?[,:] G\d+\W*$"
)


def _less_apposed(people: list[Member], text: str, grouped: Grouped) -> list[Member]:
    """`Jeg tager en kollega med, Ida Holm`: the colleague is Ida."""
    m = _APPOSED.search(text)
    nobody = grouped.groups[int(m["one"][1:])].members if m else []
    if len(nobody) == 1 and isinstance(nobody[0], Unnamed) and nobody[0].count == 1:
        return [p for p in people if p is not nobody[0]]
    return people


_MY_SEAT = Seldom(
    rf"\b(?:min|mit) (?:\w+ )?(?:{lexicon.SEAT}|tilmelding|deltagelse|navn|"
    r"tilstedevaerelse|fremmoede)\b"
)


def _imperative(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:tilmeld|skriv|saet|noter|registrer|opret|book|reserver|foej|tilmeldes|"
            r"skal (?:ogsaa )?(?:med|paa)|vil (?:gerne )?|oensker|bedes)\b",
            text,
        )
    )
