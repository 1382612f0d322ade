"""On one list and off another in a breath: `Jeg skal af i maj og på i oktober`."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_ON, _OFF = "paa|ind", "af|fra|ud"
_WAY = rf"(?:{_ON}|{_OFF}|med|til|slettes|stryges|fjernes|(?:skrives|saettes) (?:{_ON}))"
_AT = r"(?: (?:i|til|paa|ved|fra|den|det|moedet))*"
_MOVES = Seldom(
    rf"(?P<lead>(?:[a-z]+[ ,:]+)*?(?:J|G\d+|S|H|D|vi|K) (?:skal|maa|vil|bedes|oensker at) "
    rf"(?:(?!ikke\b)[a-z]+ ){{0,2}}?)(?P<one>{_WAY}{_AT} M\d+),? (?:og|men|samt)(?: saa)? "
    rf"(?P<other>{_WAY}{_AT} M\d+)\W*"
)
_ANSWER = rf"(?:ja|nej)(?: tak)?{_AT} M\d+(?: moedet?)?"
_YES_NO = Seldom(
    rf"(?:(?P<who>G\d+|S|J)(?: siger)? ?[:,-]? ?)?"
    rf"(?P<told>{_ANSWER}(?:[,.;]? (?:(?:og|men|samt) )?{_ANSWER}){{1,3}})\W*"
)
_ANSWERED = Seldom(r"\b(ja|nej)\b[^M]*(M\d+)")
_SAYS = (
    r"(?P<off>(?:desvaerre )?(?:kan|kommer) (?:(?:desvaerre|alligevel|dog) )*ikke(?: alligevel)?)|"
    r"(?P<maybe>maaske(?: ja| nej)?|muligvis|evt\.?|eventuelt|usikker|tvivlsomt?|ved (?:\w+ )?ikke"
    r"(?: endnu)?|ikke (?:besluttet|sikker|afklaret)(?: endnu)?|afventer)|"
    r"(?P<no>(?:desvaerre )?nej(?: tak)?(?: desvaerre| alligevel| denne gang)?|(?:desvaerre )?"
    r"ikke(?: denne gang| alligevel)?)|"
    r"(?P<yes>(?:ja|jo|jep|yes)(?: tak)?(?:,? (?:meget )?gerne)?)"
)
_ONE_SAYS = Seldom(
    rf"(?P<who>G\d+|S|J)(?: selv)?(?: siger| er)?[ :,–-]+(?:{_SAYS})(?![a-z])"
    r"(?:[,;.!]? (?:(?:og|men|mens|samt|-) )*|(?= ?\()|[,;.! ]*$)"
)
"""`Bo ja, jeg selv nej`: what each says to the meeting before or behind."""
_IN_OUT = Seldom(
    r"(?P<who>G\d+|S|J) ?[:,-] ?(?:skal )?(?:(?P<off>ud|af|fra)|(?:ind|paa))"
    r"(?: (?:af|fra|paa|til))?(?P<at>(?: (?:i|til|paa|ved|fra|den|det|moedet))* M\d+)"
    r"(?P<rest>(?:,? (?:og |men )?(?:bliver|staar|fortsat) (?:paa|ved|i|til|med)\b[^.;?]*)?)\W*"
)
_OFF_HEAD = Seldom(
    rf"(?:skal )?(?:af|ud|minus)(?: (?:af|fra|til))?(?P<at>{_AT} M\d+) ?[:=] ?"
    r"(?P<who>(?:G\d+|S|J)(?:(?:,| og| samt) (?:G\d+|S|J))*)\W*"
)
"""`Af til møde 1: Bo Friis`, beside `På til møde 1: Ida Holm`."""
_ITS_WAY = Seldom(rf"{_WAY} ")
_SENDS = Seldom(
    rf"(?:og |saa )*(?P<one>paa|af) med (?P<who>G\d+|S|H)(?P<at>{_AT} M\d+)?,? (?:og|men|samt)"
    rf"(?: saa)? (?P<other>paa|af) med (?P<whom>G\d+|S|H)(?P<there>{_AT} M\d+)?\b(?P<rest>.*)"
)


def yes_and_no(text: str) -> str | None:
    """`Ida: ja til møde 1, nej til møde 2` (grouped) as a sentence; None for any other.

    Without a name it is the sender's own yes and no.
    """
    m = _YES_NO.fullmatch(text)
    told = _ANSWERED.findall(m["told"]) if m is not None else []
    there = " og ".join(at for said, at in told if said == "ja")
    if m is None or not there:
        return None
    not_there = " og ".join(at for said, at in told if said == "nej")
    but = f", men ikke i {not_there}" if not_there else ""
    return f"{m['who'] or 'J'} deltager i {there}{but}"


def in_or_out(text: str) -> str | None:
    """`Ida: ud af møde 1, bliver på møde 2` (grouped) as a sentence; None for any other."""
    head = _OFF_HEAD.fullmatch(text)
    if head is not None:
        return f"tag {head['who']} af{re.sub(r'^(?: (?:i|til|paa|ved|fra))+', '', head['at'])}"
    m = _IN_OUT.fullmatch(text)
    if m is None:
        return None
    rest = re.sub(r"^,? (?:og |men )?", f", men {m['who']} ", m["rest"]) if m["rest"] else ""
    at = re.sub(r"^(?: (?:i|til|paa|ved|fra))+", "", m["at"])
    return f"{m['who']} skal {'slettes fra' if m['off'] else 'skrives paa'}{at}{rest}"


_HEADED = Seldom(r"(?:(?:til|i|paa|for|den|det|moedet|saa|hej) )*(?P<at>M\d+)(?: moedet)?[ :,–-]+")
_BEHIND = Seldom(r"(?:til|i|paa|for|den|det|moedet) (?:(?:den|det|moedet) )*(?P<at>M\d+)[.! ]*")


def each_answers(grouped: Grouped) -> list[Grouped]:
    """`Maj: Bo ja, Ida nej, jeg måske` as a sentence for each; empty for any other.

    Who says no was asked, and has no seat to give up.
    """
    text = grouped.text
    if not _SAYS_SO.search(text):
        return []
    head = _HEADED.match(text)
    at, end = (head["at"], head.end()) if head else ("", 0)
    said: list[tuple[str, str]] = []
    while m := _ONE_SAYS.match(text, end):
        said.append((m["who"], next(how for how in _HOW if m[how])))
        end = m.end()
    behind = _BEHIND.fullmatch(text, end) if not at else None
    if len(said) < 2 or (end < len(text) and behind is None):
        return []
    there = f" i {at or (behind['at'] if behind else '')}".removesuffix(" i ")
    told = [(who.replace("S", "J"), how) for who, how in said if how != "no"]
    return [replace(grouped, text=f"{who} deltager{_HOW[how]}{there}") for who, how in told]


def only_says_no(text: str) -> bool:
    """`Maj: Bo nej` and `Bo Friis: nej, han er på ferie`: they come to nothing."""
    if not _SAYS_NO.search(text):
        return False
    head = _HEADED.match(text)
    end, said = head.end() if head else 0, []
    while m := _ONE_SAYS.match(text, end):
        said.append("nej" in (m["no"] or ""))
        end = m.end()
    rest = text[end:].strip(" .!()")
    return bool(said) and all(said) and (not rest or _WHY.fullmatch(rest) is not None)


_ANOTHER_THERE = Seldom(r"\bG\d+ (?:til|paa) det moede\b[^.;]*\bG\d+ [^.;]*\bM\d")
"""`Bo til det møde, og Ida til møde 3`: Bo to the one that is asked about."""
_ASKS_OFF = Seldom(
    r"\b(?:skal|maa|kan|vil) (?:vi|du|i) (?:\w+ ){0,4}?(?:afmelde|slette|stryge|fjerne|framelde)\b|"
    r"\bmelder (?:\w+ ){0,4}?(?:fra|afbud) [^.?]{0,60}\?|\bhvem (?:\w+ ){0,4}?(?:afmelde\w*|kommer "
    r"ikke|melder fra|falder fra)\b"
)


def asks_who_leaves(letter: Letter) -> bool:
    """Whether the mail below asks whom to take off."""
    return _ASKS_OFF.search(fold(letter.quoted[:1500])) is not None


_WHO_OFF = Seldom(
    r"\bhvem\b[^?.]{0,60}?\b(?:afmelde\w*|melde[rs]? (?:\w+ )?(?:fra|afbud)|falder fra|"
    r"kommer ikke|ikke kommer|ikke kan|bliver hjemme)\b"
)


def who_leaves(letter: Letter) -> bool:
    """Whether the mail below asks `Hvem melder fra?`: a name is the answer."""
    return _WHO_OFF.search(fold(f"{letter.subject}\n{letter.quoted[:1500]}")) is not None


def answers_otherwise(text: str, letter: Letter, *, headed: bool) -> bool:
    """Whether a name need not be signed up at the meeting beside it.

    The mail below asks whom to take off, or about another meeting. headed: by a line above it.
    """
    asked = not headed and asks_who_leaves(letter)
    return asked or _ANOTHER_THERE.search(text) is not None


_WHY = Seldom(
    r"(?:(?:for|da|fordi|idet) )?(?:ikke alligevel|lad H|H|J|der|D|desvaerre|er|har|skal|kan|"
    r"paa|ferie|syg|kursus|barsel|orlov)\b(?!.*\b(?:[GM]\d|S\b|men|stedet|hellere|undskyld|"
    r"rettelse|mente|kommer|deltager|stryg|slet|hvis|maaske)).*"
)
_HOW = {"yes": "", "maybe": " maaske", "off": " ikke", "no": ""}
_SAYS_NO = Seldom(r"\bnej\b")
_SAYS_SO = Seldom(r"\b(?:ja|jo|jep|yes|nej)\b")
_TAKES_OFF = Seldom(r"\b(?:af|fra|ud|slettes|stryges|fjernes)\b")


def on_and_off(grouped: Grouped) -> list[Grouped]:
    """Two sentences of one that puts on a list and takes off a list; empty for any other."""
    if not _TAKES_OFF.search(grouped.text):
        return []
    moves = _MOVES.fullmatch(grouped.text)
    if moves is not None and _off(moves["one"]) != _off(moves["other"]):
        told = [_moved(moves[way]) for way in ("one", "other")]
        return [replace(grouped, text=f"{moves['lead']}{text}") for text in told]
    sends = _SENDS.fullmatch(grouped.text)
    if sends is None or sends["one"] == sends["other"]:
        return []
    one = _wish(sends["one"], sends["who"], sends["at"] or sends["there"] or "")
    other = _wish(sends["other"], sends["whom"], sends["there"] or sends["at"] or "")
    return [replace(grouped, text=one), replace(grouped, text=f"{other}{sends['rest']}")]


def _off(way: str) -> bool:
    return re.match(rf"(?:{_OFF}|slettes|stryges|fjernes)\b", way) is not None


def _moved(way: str) -> str:
    return f"{'tages af' if _off(way) else 'skrives paa'} {_ITS_WAY.sub('', way, count=1)}"


def _wish(way: str, who: str, at: str) -> str:
    return f"saet {who} paa{at}" if way == "paa" else f"tag {who} af{at}"
