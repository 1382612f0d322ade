"""A move of which an earlier sentence tells a part: whose seat is free already, or both meetings.

`Ida kommer i stedet for Bo i maj, og Bo ryger over på oktober`: his seat in May has gone to her, so
he only gets the other. `Bo står til maj, men det passer ham bedre i oktober. Flyt ham derfor`: from
the one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_WHO = r"(?P<who>G\d+|J)"
_AT = r"(?:(?:til|paa|i|ved|den|det|moedet|moede|med) )*"
_HAS = (
    rf"{_WHO} (?:(?:allerede|nu|jo|ellers|lige nu|i dag) )*(?:staar|er|har)(?: (?:nu|jo|allerede|"
    r"ellers|paa|en|listen|plads|pladsen|tilmeldt|meldt|skrevet|sat|noteret|booket|opfoert|med))* "
    rf"{_AT}M\d+"
)
_SUITS = (
    r"(?:(?:det )?passer (?:H|S) (?:(?:nu|faktisk|egentlig|meget|langt) )?bedre "
    rf"{_AT}M\d+|"
    rf"{_AT}M\d+ passer (?:H|S) (?:(?:nu|faktisk|egentlig|meget|langt) )?bedre|"
    rf"(?:H |J )?(?:vil|skal|oensker|kan) (?:hellere|i stedet|foerst)(?: (?:med|vaere med|deltage|"
    rf"komme))? {_AT}M\d+|"
    rf"(?:H|J) (?:vil|kan) (?:meget |langt )?(?:hellere|bedre)(?: (?:med|vaere med|deltage|komme)"
    rf")? {_AT}M\d+)"
)
_TOLD = Seldom(rf"^(?:og |nu )?{_HAS},? men {_SUITS}[ .!]*$")
_MOVE = (
    r"(?:flyt|ryk|ombook|skub|(?:(?:vil|kan|maa|gider) Y|Y (?:maa|bedes|kan))"
    r"(?: (?:derfor|ikke|gerne|venligst|saa))* (?:flytte|rykke|ombooke|skubbe))"
)
_SO_MOVE = Seldom(
    rf"^(?:(?:saa|derfor|og|vaer soed at) )*{_MOVE}(?: (?:derfor|venligst|lige|saa|gerne))* "
    r"(?P<whom>G\d+|H|S)(?: (?:derfor|venligst|saa|gerne|tak|lige))*"
    r"(?: (?:over|fra det ene til det andet|fra det foerste til det andet|derhen|dertil|derover|"
    r"om|tak|venligst|saa|i stedet))*[ .!?]*$"
)

_MOVES_ONE = r"(?:flytte[rst]*|flyt|rykke[rst]*|ryk|ombooke[rst]*|ombook|skubbe[rst]*)"
_NOT_MOVED = Seldom(
    rf"^[^GM]*\bikke\b[^GM]*\b{_MOVES_ONE}\b[^GM]*$|^[^GM]*\b{_MOVES_ONE}\b[^GM]*\bikke\b[^GM]*$|"
    rf"^[^GM]*\b(?:maaske|muligvis|eventuelt|evt|overvejer)\b[^GM]*\b{_MOVES_ONE}\b[^GM]*$|"
    rf"^[^GM]*\b{_MOVES_ONE}\b[^GM]*\b(?:maaske|muligvis|eventuelt|evt)\b[^GM]*$|"
    rf"^(?:(?:og|men|saa) )*(?:skal|boer|burde|skulle|kunne) (?:J|vi|Y|H|man) [^GM]{{0,40}}?"
    rf"{_MOVES_ONE}\b[^GM]*\?"
)
"""`Bo står til maj, men vil hellere med i oktober. I skal ikke flytte ham endnu`."""


def not_moved(text: str, reading: Reading, number: int) -> None:
    """Leave a doubt on the move before a sentence that asks whether, or says not to."""
    last = reading.acts[-1] if reading.acts else None
    if last is None or last.kind is not Kind.MOVE or last.sentence < number - 1:
        return
    if last.sentence < number and _NOT_MOVED.search(text):
        last.doubt = last.doubt or "unclear"


def moved_as_told(
    text: str, whom: Callable[[str], list[Member]], reading: Reading, number: int
) -> bool:
    """Whether a sentence asks for a move whose meetings the one before it told.

    Only where that one gave both in turn, and nobody else may be meant.
    """
    not_moved(text, reading, number)
    told = _TOLD.search(reading.sentences.get(number - 1, ""))
    asked = _SO_MOVE.search(text)
    at = [reference for n, reference in reading.references if n == number - 1]
    if told is None or asked is None or (told["who"] == "J") is not (asked["whom"] == "S"):
        return False
    if len(at) != len(re.findall(r"\bM\d", told.group())):
        return False
    if len(at) != len(("from", "to")) or any(r.problem or len(r.numbers) != 1 for r in at):
        return False
    people = whom(asked["whom"])
    if at[0].numbers == at[1].numbers or len(people) != 1:
        return False
    act = Act(Kind.MOVE, text, people, meeting=at[0], target=at[1])
    act.sentence, act.folded = number, text
    reading.acts.append(act)
    return True


def from_where_the_seat_is_gone(acts: list[Act]) -> None:
    """Make a move a sign-up where the letter itself gives that one's other seat up."""
    for act in acts:
        if act.kind is not Kind.MOVE or act.target is None or act.doubt or not act.people:
            continue
        firm = [each for each in acts if not (each.doubt or each.context) and each.meeting]
        out = [each for each in firm if each.kind is Kind.SUBSTITUTE and each.out]
        gone = [each for each in out if covers(each.out, act.people)]
        off = [
            each for each in firm
            if each.kind is Kind.CANCEL and each.people and each.sentence != act.sentence
        ]  # fmt: skip
        gone += [each for each in off if covers(each.people, act.people)]
        left = {each.meeting.numbers for each in (*gone, act) if each.meeting is not None}
        if gone and len(left) == 1 and act.target.numbers not in left:
            act.kind, act.meeting, act.target = Kind.SIGN_UP, act.target, None
            act.adding = True
