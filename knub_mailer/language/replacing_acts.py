"""One person for another, as the wish of a clause: who goes in, who out, and how firmly."""

from __future__ import annotations

import re

from knub_mailer.language import lexicon
from knub_mailer.language.acts import Act, Kind, members_of, negations
from knub_mailer.language.grouping import Grouped, Reference
from knub_mailer.language.people import Mention
from knub_mailer.language.replacing import Replacement, replacement_in

_THIS_WAY_INSTEAD = re.compile(
    r"\b(?:online|virtuelt|digitalt|fysisk|hjemmefra|paa skaerm\w*)\b.*\bi stedet$|"
    r"\bi stedet (?:online|virtuelt|digitalt|fysisk|hjemmefra|paa skaerm\w*)\b"
)
_IN_A_POST = re.compile(
    r"\bsom (?:ny |vores |\w+social |\w+lig )?(?!deltager)\w*(?:chef|leder|konsulent|direktoer|"
    r"koordinator|"
    r"medarbejder)\b|\b(?:i|paa) (?:\w+ )?(?:still?ingen|jobbet|posten|kontoret|arbejdet|"
    r"hverdagen|dagligdagen|funktionen)\b|\b(?:under|i) (?:hans|hendes|G\d+'s) (?:barsel|orlov|"
    r"sygdom|fravaer|ferie)\b"
)
_AT_WORK = re.compile(
    r"\b(?:er|som) (?:\w+ )?(?:vikar|afloeser|stedfortraeder|reserve) for|\b(?:afloese|vikarierer) "
)
_BY_TITLE = re.compile(r"^G\d+, (?:\w+ )?(?:vikar|afloeser|stedfortraeder|suppleant) for\b")
_BY_TITLE_ALONE = re.compile(
    r"G\d+ som (?:vikar|afloeser|stedfortraeder|suppleant) for G\d+,? (?:deltager|kommer|moeder)\b"
)
"""Somebody's place at work, or at the meeting: the sender is asked."""
_AT_MEETING = re.compile(r"\b(?:paa|til|ved) (?:\w+ ){0,2}?M\d|\bkommer|\bdeltag|\bplads|\bmoede")


def replacing_act(
    text: str, grouped: Grouped, sender: Mention, meeting: Reference | None, doubt: str
) -> Act | None:
    """The replacement a clause tells of; one it denies is said of who stays."""
    replacement = _replacement(text)
    if replacement is None:
        denied = _DENIED.search(text) and _replacement(_DENIED.sub("", text))
        seat = denied and (denied.out or denied.mine or denied.his)
        return Act(Kind.STAYS, text) if seat else None
    if _about_billing(text):
        return None
    return _replacing(replacement, text, grouped, sender, meeting, doubt)


_DENIED = re.compile(
    r"(?<=G\d) (?:\w+ ){0,3}?(?:heller )?ikke(?= (?:\w+ ){0,2}?(?:kan|kunne|vil|skal|faa|"
    r"traede|overtage|springe|tage|afloese|erstatte|komme|daekke|hoppe)\b)"
)


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


def _about_billing(text: str) -> bool:
    return bool(
        re.search(r"\b(?:ean|faktura\w*|regning\w*|nummer|lokationsn\w*|reference\w*)\b", text)
    ) and not re.search(r"\b(?:plads|stol|deltager|kommer)\b", text)


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
    if _BY_TITLE.search(replacement.said) or _BY_TITLE_ALONE.match(text):
        act.doubt = act.doubt or "unclear"
    if (
        negations(text[replacement.start : replacement.end])
        and not replacement.said.startswith("ikke ")
        and "men" not in text
    ):
        act.doubt = act.doubt or "negated"
    return act
