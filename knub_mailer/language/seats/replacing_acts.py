"""One person for another, as the wish of a clause: who goes in, who out, and how firmly."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter.acts import Act, Kind, doubt_of, members_of, negations
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats import lexicon
from knub_mailer.language.seats.replacing import Replacement, replacement_in
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_THIS_WAY_INSTEAD = Seldom(
    r"\b(?:online|virtuelt|digitalt|fysisk|hjemmefra|paa skaerm\w*)\b.*\bi stedet$|"
    r"\bi stedet (?:online|virtuelt|digitalt|fysisk|hjemmefra|paa skaerm\w*)\b"
)
_IN_A_POST = Seldom(
    r"\bsom (?:ny |vores |\w+social |\w+lig )?(?!deltager)\w*(?:chef|leder|konsulent|direktoer|"
    r"koordinator|"
    r"medarbejder)\b|\bsom (?:ny |vores |jeres )?(?!(?:deltager|afloeser|suppleant|kontakt|vikar|"
    r"stedfortraeder|erstat|reserve)\w*\b)[a-z\-]{4,}(?:ant|ent|oer|ist|tor|mand|vaert|raad|styrer|"
    r"holder|foerer|giver|tager)\b|\b(?:i|paa) (?:\w+ )?(?:still?ingen|jobbet|posten|kontoret|"
    r"arbejdet|"
    r"hverdagen|dagligdagen|funktionen)\b|\b(?:under|i) (?:hans|hendes|G\d+'s) (?:barsel|orlov|"
    r"sygdom|fravaer|ferie)\b"
)
_AT_WORK = Seldom(
    r"\b(?:er|som) (?:\w+ )?(?:vikar|afloeser|stedfortraeder|reserve) for|\b(?:afloese|vikarierer) "
)
_BY_TITLE = Seldom(r"^G\d+, (?:\w+ )?(?:vikar|afloeser|stedfortraeder|suppleant) for\b")
_NOT_THE_OLD = Seldom(
    r"(?:(?:G\d+|[JSH])(?:'s [a-z]+)?|[,–-]|\b(?:og|men|altsaa)|\bM\d+) "
    r"ikke (?:laengere )?(?:G\d+|S|J|H)$"
)
"""`Ida, ikke Bo`, unlike `Ida afløser ikke Bo`."""
_BY_TITLE_ALONE = Seldom(
    r"G\d+ som (?:vikar|afloeser|stedfortraeder|suppleant) for G\d+,? (?:deltager|kommer|moeder)\b"
)
"""Somebody's place at work, or at the meeting: the sender is asked."""
_AT_MEETING = Seldom(
    r"\b(?:paa|til|ved|i) (?:\w+ ){0,2}?M\d|\bfor (?:S|H|G\d+) M\d|"
    r"\bkommer|\bdeltag|\bplads|\bmoede"
)


def replacing_act(
    text: str, grouped: Grouped, sender: Mention, meeting: Reference | None, doubt: str
) -> Act | None:
    """The replacement a clause tells of; one it denies is said of who stays."""
    if _NOT_IN_HIS_PLACE.search(text):
        return Act(Kind.STAYS, text)
    replacement = _replacement(text) or _somebody_for(text, grouped)
    if replacement is None:
        denied = _DENIED.search(text) and _replacement(_DENIED.sub("", text))
        seat = denied and (denied.out or denied.mine or denied.his)
        at_work = replacement_in(text) if _AT_WORK.search(text) else None
        if at_work is not None and not _AT_MEETING.search(text):
            return Act(Kind.STAYS, text)
        return Act(Kind.STAYS, text) if seat else None
    if _about_billing(text):
        return None
    if doubt == "past" and _HAS_NOW.search(text) and not _ONCE.search(text):
        doubt = ""
    return _replacing(replacement, text, grouped, sender, meeting, doubt)


_NOT_IN_HIS_PLACE = Seldom(
    r"\b(?:kommer|moeder|deltager|stiller|tager|rejser) ikke (?:med |op )?i "
    r"(?:G\d+'s|hans|hendes|min|vores) sted\b"
)


def nobody_instead(text: str, grouped: Grouped) -> bool:
    """`Der kommer ikke en anden i hendes sted`: nobody does, and nothing is to be asked."""
    m = _NOT_SOMEBODY.search(text) if "ikke" in text else None
    who = grouped.groups[int(m["who"])].members if m is not None else []
    return bool(who) and all(isinstance(p, Unnamed) for p in who)


_NOT_SOMEBODY = Seldom(
    r"\b(?:kommer|sender|finder|stiller|tilmelder|har|faar|udpeger|saetter|bliver|skal|overtager|"
    r"deltager) (?:\w+ ){0,2}?ikke (?:\w+ ){0,3}?G(?P<who>\d+)"
    r"(?=.*\b(?:sted|i ?stedet|pladsen|plads|for (?:G\d|H|S)))"
)


def _somebody_for(text: str, grouped: Grouped) -> Replacement | None:
    """`Kan jeg sende en vikar for Bo?`: one for another, who has no name yet."""
    for m in _FOR.finditer(text):
        who = grouped.groups[int(m["in"][1:])].members
        if len(who) == 1 and isinstance(who[0], Unnamed) and _STAND_IN.search(fold(who[0].said)):
            return Replacement(m["in"], m["out"], said=m.group(), start=m.start(), end=m.end())
    return None


_HAS_NOW = Seldom(
    r"\bhar (?:\w+ ){0,2}?(?:faaet|overtaget|givet|overladt|arvet|overdraget|taget|sagt ja)\b"
)
_ONCE = Seldom(r"\b(?:sidst\w*|dengang|i fjor|tidligere|forrige|engang|i gaar)\b")
_FOR = Seldom(r"\b(?P<in>G\d+) for (?P<out>G\d+|S)\b")
_STAND_IN = Seldom(r"vikar|afloes|stedfortraed|erstat|supplean|reserve|substitut|anden|en ny")
_DENIED = Seldom(
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


_FINDS_SOMEBODY = Seldom(
    r"\b(?:skaffe[rt]?|finde[r]?|fundet|sende[rt]?|sendt|stille[r]?|udpege[rt]?|lovet|have) "
    r"(?:\w+ )?(?:(?P<who>G\d+)|(?P<one>en|nogen|een))\b(?! (?:gang|dag|plads|mail|besked))"
)
"""`Jeg har lovet at skaffe en i stedet for Ida`: who writes is not the one."""


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
    found = _FINDS_SOMEBODY.search(replacement.said) if replacement.in_ in ("J", "S") else None
    if found is not None and found["who"] != replacement.out:
        named = members_of(found["who"], grouped, sender) if found["who"] else []
        act.people = named or [Unnamed(0, 0, found["one"], 1)]
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
    before = text[: replacement.start]
    if replacement.said.startswith("ikke ") and not _BUT_ANOTHER.search(text):
        before += "ikke "
    by_no_means = _BY_NO_MEANS.search(text) or _NOT_TO.search(before)
    if by_no_means or (
        negations(text[replacement.start : replacement.end])
        and not replacement.said.startswith("ikke ")
        and not _NOT_THE_OLD.search(replacement.said)
        and not _BUT_ANOTHER.search(text)
    ):
        act.doubt = act.doubt or "negated"
    return act


_BY_NO_MEANS = Seldom(r"\b(?:under|i) ingen (?:omstaendigheder|tilfaelde)\b|\bpaa ingen maade\b")
_NOT_TO = Seldom(
    r"\b(?:(?:skal|maa|boer|behoever|bedes|kan) Y|Y (?:skal|maa|boer|behoever)) (?:\w+ )?"
    r"ikke (?:\w+ )?$"
)
"""`I skal ikke udskifte mig med hende`."""
_BUT_ANOTHER = Seldom(r"\bikke\b.*\bmen\b")
_WISHED = Seldom(r"\b(?:skal|maa|bedes|vil|kan|gider) Y\b|\b(?:skriv|saet|noter|skift|byt|ret)\b")
_SUPPOSED = Seldom(r"^(?:og |men )?(?:hvad|hvis|saafremt|antag|lad os sige|taenk)\b|\bhvad hvis\b")


def doubt_of_exchange(text: str, said: str) -> str:
    """Why an exchange is not firm: `Hvad nu hvis Ida går ud og Bo ind?`."""
    if _SUPPOSED.search(text):
        return "conditional"
    question = said.rstrip().endswith("?")
    doubt = "" if question and _WISHED.search(text) else doubt_of(text, question=question)
    return "" if doubt == "past" else doubt
