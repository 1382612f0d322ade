"""One off the list and another on it under one verb: `Kan I slette Bo fra møde 2 og tilføje Ida?`.

Nothing but the infinitive tells where the second wish begins, and a clause wishes one thing only.
So such a sentence is told as two, each below the words that stand over both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_ADVERBS = r"(?:(?:gerne|lige|bare|venligst|saa|ogsaa|desuden|samtidig) )*"
_WHO = r"(?:G\d+|S|H|D|os)\b(?!'s)"
_OFF = (
    rf"(?:(?:afmelde?|framelde?|slette?|stryge?|fjerne?|udmelde?) {_ADVERBS}{_WHO}"
    rf"(?: (?:af|fra|ud)(?= (?:og|samt)\b))?|(?:melde?|tage?) {_ADVERBS}(?:(?:af|fra|ud) {_WHO}|"
    rf"{_WHO} (?:af|fra|ud)\b))"
)
_ON = (
    rf"(?:(?:tilmelde?|paamelde?|tilfoeje?|notere?|indskrive?|registrere?) {_ADVERBS}{_WHO}|"
    rf"(?:melde?|skrive?|saette?) {_ADVERBS}(?:(?:til|paa|ind) {_WHO}|{_WHO} (?:til|paa|ind)\b))"
)
_BOTH = Seldom(
    r"(?P<lead>(?:[^:;?]{0,80}[ ,])?)"
    rf"(?:(?P<off>{_OFF})|(?P<on>{_ON}))(?P<at>[^,;:?]{{0,50}}?)"
    rf",? (?:og|samt|men)(?: saa| til gengaeld| samtidig|(?P<instead> i ?stedet))? (?:at )?"
    rf"(?:(?P<then_off>{_OFF})|(?P<then_on>{_ON}))(?P<rest>.*)"
)
_WHOM = Seldom(_WHO)
_HERE = Seldom(r"\bM\d+\b")
_IN_PLACE = Seldom(r"\b(?:i ?stedet|istedet|for (?:G\d+|H|S)\b|hans|hendes|sin) ?(?:plads)?")


def off_and_on(grouped: Grouped) -> list[Grouped]:
    """Two sentences of one that takes somebody off and puts somebody on; empty for any other."""
    text = grouped.text
    m = _BOTH.fullmatch(text)
    if m is None or bool(m["off"]) == bool(m["then_off"]):
        return []
    first, second = m["off"] or m["on"], m["then_off"] or m["then_on"]
    at, rest = m["at"], m["rest"]
    second = _of_the_same(second, first, grouped)
    if second is None or not _two_seats(m, first, second):
        return []
    here, there = _HERE.findall(at), _HERE.findall(rest)
    at = re.sub(r"^ til (?=M\d)", " fra ", at) if m["off"] else at
    end = "?" if text.rstrip().endswith("?") else ""
    if here and not there:
        rest = f" {'fra' if m['then_off'] else 'til'} {here[-1]}{rest.lstrip(' ')}"
    elif there and not here:
        at = f"{at} {'fra' if m['off'] else 'til'} {there[0]}"
    told = (
        f"{m['lead']}{_told(first, off=bool(m['off']))}{at}{end}",
        f"{m['lead']}{_told(second, off=bool(m['then_off']))}{rest}",
    )
    return [replace(grouped, text=" ".join(each.split())) for each in told]


def _of_the_same(second: str, first: str, grouped: Grouped) -> str | None:
    """`slet Ida og mig fra møde 3 og sæt os på møde 2`: the second wish with those of the first.

    None where it is not told who they are.
    """
    they = re.search(r"\b(?:os|D)\b", second)
    if re.search(r"\b(?:os|D)\b", first):
        return None
    if they is None:
        return second
    group = re.search(r"\bG(\d+)\b", first)
    members = grouped.groups[int(group[1])].members if group is not None else []
    ours = any(isinstance(one, Mention) and one.sender for one in members)
    if group is None or len(members) < 2 or (they.group() == "os" and not ours):
        return None
    return f"{second[: they.start()]}{group.group()}{second[they.end() :]}"


def _two_seats(m: re.Match[str], first: str, second: str) -> bool:
    """Whether nobody takes the other's place: the same one moves, or is put back again."""
    if _IN_PLACE.search(m["lead"] + m["at"] + m["rest"]):
        return False
    same = _WHOM.findall(first) == _WHOM.findall(second)
    here, there = _HERE.findall(m["at"]), _HERE.findall(m["rest"])
    moves = same and here and there and here != there
    put_back = m["on"] is not None and not same and re.search(r"\bigen\b", m["at"])
    return not m["instead"] or bool(moves or put_back)


def _told(wish: str, *, off: bool) -> str:
    """A verb and whom it is about, in the one verb that needs no word behind them."""
    infinitive = re.match(r"[a-z]*e\b", wish) is not None
    whom = _WHOM.search(wish)
    assert whom is not None
    return f"{'afmeld' if off else 'tilmeld'}{'e' if infinitive else ''} {whom.group()}"
