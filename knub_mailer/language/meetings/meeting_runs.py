"""Meetings named one behind the other: where they are one run, and where the next clause begins."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import BEHIND_ITS_NOUN

_TELLS_WHEN = (
    r"(?: (?:moede|moedet))?(?:[\s,(–-]{1,4}(?:og |altsaa )?(?:som|der|det|hvilket)\b(?: "
    r"(?!(?:ikke|foer|end|siden|vil|skal|kommer|deltager|glaeder|melder|"
    r"efter(?! (?:\w*program|\w*list|kalender|oversigt|\w*plan|min|vores|jeres)))\b)"
    r"(?:[a-z]+|[JY])){0,8}?)? "
    r"(?:er|ligger|bliver|falder|holdes|afholdes|foregaar|finder sted|loeber af stablen|ligge|"
    r"holder|Y holder)"
    r"(?: (?:jo|vist|vel|nok|altsaa|lige|sat|lagt|flyttet|planlagt|berammet|fastsat|programsat|af|"
    r"sted|til|naeste|allerede|foerst|om|torsdag|moedet|det|den|d\.?|i|paa|online|fysisk|desvaerre|"
    r"saa vidt (?:J|vi) [a-z]+(?: se)?|ifoelge \w+)){0,6} "
)
"""`…, som jeg kan se ligger (den 28. maj)`: what tells when or where the meeting is."""
MEETING_RUN = Seldom(
    r"M\d+(?:(?:(?:[\s,()/+&.–-]|\b(?:og|samt|den|d|det|de|i|paa|til|ved|moedet|moeder|moede|"
    r"om|dvs|altsaa|baade|kl|ogsaa|"
    r"hos|of|the|on|and|at|in|som|er|finder|sted|holdes|afholdes|ligger|der|meeting|bade|"
    r"begge|plus|netvaerksmoedet|naar|saavel|dag(?:en)?)\b\.?|"
    rf"\d{{1,2}}[.:]\d{{2}})*|{_TELLS_WHEN})M\d+)*"
)
NUMBERED = Seldom(r"M(\d+)")
_GOES_ON = Seldom(
    r" (?:kigger|sidder|logger|foelger|er|har|kan|kommer|deltager|moeder|"
    r"stiller|sender|tilmelder|tager|skal|vil)\b"
)
_OFF_BEFORE = Seldom(r"\b(?:af|fra|ud)(?: (?:i|til|paa|ved|den|det|moedet|moede|d\.))*\s*$")
_ONTO = Seldom(
    r"[\s,]++(?:og|men)?\s*(?:over )?(?:paa|til)\s+(?=(?:den |d\.? ?|det |i |moedet |moede )*M\d)"
)
_FRONTED = Seldom(r",? (?:og|samt|men|mens) (?=(?:(?:til|paa|i|ved|den|det|moedet) )*M\d+$)")
_THAT_ONE = r"(?=(?:(?:det|den|i|til|paa|ved|moedet|moede) )*M\d+(?: (?:(?:i|den|det) )?M\d+)*$)"
_IS_TOLD = Seldom(r" (?:er|var|bliver|passer)\b")
_TOLD_NEXT = Seldom(
    rf"(?: (?:er|bliver) det)?(?:, (?:(?:og|men|mens) )?| (?:men|mens) ){_THAT_ONE}"
)
"""`Det er møde 3, møde 2 er forkert`: two meetings, each told of for itself."""
_TAKEN_OUT = Seldom(rf",? {BEHIND_ITS_NOUN}")
_INVERTED = Seldom(r" (?!og\b|samt\b|med\b|for\b|til\b|fra\b)[a-z]{2,12} (?:vi|[JHDKY]|P\d+)\b")
_BESIDE = Seldom(rf"(?: ?[,–-] (?:(?:og|men|mens) )?){_THAT_ONE}")
"""`… med til mødet i Randers, marts springer vi over`: the second meeting begins a clause."""


def parting(m: re.Match[str], marked: Marked) -> re.Match[str] | None:
    """Where a run of meetings parts: `fra M0 til M1`, `… med i M0, M1 springer vi over`."""
    run, end = m.group(), m.end()
    if run.count("M") == 1:
        return None
    onto = _ONTO.search(run) if _OFF_BEFORE.search(m.string[: m.start()]) else None
    if onto is not None:
        return onto
    inverted = _INVERTED.match(m.string, end) and _apart(run, marked)
    if _GOES_ON.match(m.string, end):
        return _FRONTED.search(run) or (_BESIDE.search(run) if inverted else None)
    if _IS_TOLD.match(m.string, end) and _apart(run, marked):
        return _TOLD_NEXT.search(run)
    return _BESIDE.search(run) if inverted or _TAKEN_OUT.match(m.string, end) else None


def _apart(run: str, marked: Marked) -> bool:
    numbers = [marked.meetings[int(i)].numbers for i in NUMBERED.findall(run)]
    return bool(re.search(r"[,–-] ", run)) and not set(numbers[0]) & set(numbers[-1])
