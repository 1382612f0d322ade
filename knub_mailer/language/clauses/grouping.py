"""People who stand together become one group, meetings that stand together one reference.

"projektchef Gorm Tvilling (goth@…), min kollega Mette Holm og jeg" is the group G0 of three; the
titles, addresses and brackets between them are gone from the text, the addresses given to whom
they stand beside or whose name they spell. "møde 2 den 28. maj i Randers" is one reference M0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.language.clauses.agreeing import agree
from knub_mailer.language.clauses.announced import (
    announced_to_be,
    more_than_announced,
    out_of_brackets,
    without_numbers_kept,
)
from knub_mailer.language.clauses.carried_on import joined_clauses
from knub_mailer.language.clauses.joints import FINITE
from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.meetings.meeting_runs import MEETING_RUN, NUMBERED, parting
from knub_mailer.language.names.titles import without_reach, without_titles
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.people.whose_address import (
    addresses_alone,
    give_addresses,
    without_words_around,
)
from knub_mailer.language.words.alternatives import Seldom

_PERSON = r"(?:P\d+(?:'s)?|J|S|U\d+)"
_SEPARATOR = (
    r"(?:\s*,\s*(?:og|samt|and|plus)\s+|\s*,\s*(?!J (?!og\b|samt\b|and\b|plus\b))|"
    r"(?:(?<![JS])|(?!\s*;\s*P\d+, (?:som|der)\b))\s*;\s*(?=P)(?!P\d+(?: (?:og|samt) P\d+)? "
    rf"{FINITE}\b)|"
    r"\s*(?:&|\+)\s*|\s+(?:og|samt|"
    r"and|och|plus|saavel som|as well as|sammen med|together with|tillige med|inkl\.?|"
    r"inklusive|foruden)\s+(?:ogsaa\s+|saa\s+|med\s+|desuden\s+)?)"
)
_LIST = Seldom(
    rf"{_PERSON}(?:{_SEPARATOR}{_PERSON})*(?: (?:og|samt|and) H\b)?|\bH(?: (?:og|samt|"
    rf"and) {_PERSON})+"
)
_NEXT_CLAUSE = Seldom(
    r"\b((?:med|til|fra|hos|af|for|paa|ved) (?:P\d+(?:'s)?|S)),? og "
    r"(?=P\d+ sin (?:plads )?(?:videre )?til P|(?<=, og )(?:P\d+|J|S)(?: og (?:P\d+|J|S))? "
    r"(?:kommer|deltager|vil|skal|kan|maa|er|har|bliver|tager|melder|moeder)\b)"
)
_AND_I_TAKE = Seldom(
    r"(?P<they>\bP\d+(?:, P\d+)* og P\d+), og (?=J (?:tager|kommer|deltager|snupper|klarer|moeder|"
    r"logger|er|skal|vil) (?:\w+ ){0,3}?M\d)"
)
"""`… Bo og Ida, og jeg tager oktober`: who takes it is not one of them."""
_OF_ANOTHER = Seldom(
    r"\b((?:kommer|deltager|sender|erstatter|afloese|moeder|tager|overtager) (?:\w+ )?P\d+), og "
    r"(?=P\d+ (?:\w+ )?(?:erstattes|afloeses|udskiftes|byttes|skiftes|overtages|udgaar)\b)"
)
_FOR_ANOTHER = (
    r"(?:i ?sted(?:et|en) ?for|afloeser|erstatter|(?:traeder|gaar|kommer|springer|hopper|rykker) "
    r"(?:\w+ )?ind for|vikar\w* for|instead of|in place of|replaces) (?:P\d+(?:'s)?|S)"
)
_EACH_FOR_ANOTHER = Seldom(
    rf"\b({_FOR_ANOTHER}(?: og (?:P\d+|S))?)(?:,?(?: og| samt| and)?) "
    rf"(?=P\d+(?: og P\d+)? (?:[a-z]+ ){{0,3}}?{_FOR_ANOTHER}\b)"
)
"""`A kommer i stedet for mig og B i stedet for C`: two clauses, however they are joined."""
_CLEFT_ME = Seldom(
    r"\b((?:det|saa) (?:er|var|bliver|blev) (?:\w+ ){0,2}?P\d+), "
    r"(?=J (?:vil|ville|skal|skulle|tilmelder|melder|oensker)\b)"
)
_NEITHER = Seldom(rf"\bhverken\s+({_PERSON}(?:,\s*{_PERSON}){{0,4}}),?\s+eller\s+({_PERSON})")
_ANNOUNCED = Seldom(r"V(\d+) G(\d+)")
_MEETING = Seldom(r"M\d+")
_NOBODY_ELSE = Seldom(
    r"(?:(?:naermeste )?(?:leder|chef)|kontakt\w*|sekretaer|ring|ref\w*|att)\b ?:? ?(?:er )?P\d+$|"
    r"(?:(?:ogsaa )?kaldet|kendt som|kaldt) P\d+$"
)


@dataclass(slots=True)
class Group:
    """People of one list in their order: named, the sender, `han`, or unnamed.

    expected: how many the list itself announces ("de to: A og B"), or None.
    """

    members: list[Mention | Unnamed | str] = field(default_factory=list)
    expected: int | None = None

    @property
    def named(self) -> list[Mention]:
        return [m for m in self.members if isinstance(m, Mention)]


@dataclass(frozen=True, slots=True)
class Reference:
    """Meetings named together; `problem` as in MeetingMention, or "disagree"."""

    numbers: tuple[int, ...]
    problem: str
    said: str
    hows: tuple[str, ...] = ()


@dataclass(slots=True)
class Grouped:
    """A marked text whose capitals G and M stand for groups and references."""

    raw: str
    text: str
    groups: list[Group]
    meetings: list[Reference]
    folded: str = ""
    emails: tuple[str, ...] = ()


_SAID_TWICE = Seldom(r"\b((ved|for|med) (?:S|P\d+) (?:og|samt)) \2 (?=(?:P\d+|S)\b)")
"""`et kryds ved mit navn og ved Ida Dahl`: one list."""
_THOSE_MEETINGS = Seldom(r"\bD (?:de |of the )?(?=M\d)")
_BRACKETED = Seldom(r"(?<!\w)\((P\d+)\)")
_PLUS_ONE = Seldom(r"\b(S|J|P\d+) (?=U(\d+)\b)")
_THOSE_BEFORE = Seldom(r"\bD:? (?=G\d)")
_RESPECTIVELY = Seldom(r"\b(?:henholdsvis|hhv\.?) (?=[PSJ])")
_CLOSED = Seldom(r"(M\d+)\)")


def group(marked: Marked, people: People) -> Grouped:
    """Gather people and meetings of a marked sentence."""
    references: list[Reference] = []
    text = _meetings_together(marked, references)
    if ")" in text and "(" not in text:
        text = _CLOSED.sub(r"\1", text)
    text = _THOSE_MEETINGS.sub("", text)
    if marked.unnamed and "(" in text:
        text = out_of_brackets(text)
    too_many = more_than_announced(text, marked) if marked.unnamed else {}
    if marked.emails:
        give_addresses(marked, text, people)
        text = without_words_around(addresses_alone(marked, text))
    text = _without_decoration(text, marked, people)
    groups: list[Group] = []
    if len(references) < 2:
        text = _RESPECTIVELY.sub("", text)
    text = joined_clauses(text)
    if "(" in text:
        text = _BRACKETED.sub(r"\1", text)
    if marked.unnamed:
        text = without_numbers_kept(_announced_before(text, marked), marked)
        text = _PLUS_ONE.sub(lambda m: _plus_one(m, marked), text)
    text = _NEITHER.sub(r"hverken \1 og \2", text)
    text = _CLEFT_ME.sub(r"\1 som ", text)
    text = _EACH_FOR_ANOTHER.sub(r"\1; og ", text)
    text = _SAID_TWICE.sub(r"\1 ", text)
    text = _NEXT_CLAUSE.sub(r"\1; og ", text)
    text = _OF_ANOTHER.sub(r"\1; og ", text)
    text = _AND_I_TAKE.sub(r"\g<they>; og ", text)
    text = _LIST.sub(lambda m: _group_marker(m.group(), marked, people, groups), text)
    if marked.unnamed:
        text = _ANNOUNCED.sub(lambda m: _announced(m, marked, groups), text)
    counted = announced_to_be(text, marked.folded) if groups else None
    if counted is not None:
        _counted(groups[counted[0]], counted[1], str(counted[1]))
    for listed in groups if too_many else ():
        more = sum(too_many.get(id(one), 0) for one in listed.members)
        listed.expected = len(listed.members) - more if more else listed.expected
    if "D" in text:
        text = _THOSE_BEFORE.sub("", text)
    return Grouped(marked.raw, text, groups, references, marked.folded, tuple(marked.emails))


_WE_ARE_SO_MANY = Seldom(
    r"\b(?P<who>vi|K) (?:er|bliver|kommer|har|sender) (?:\w+ ){0,2}?U(?P<of>\d+),? (?:der|som) "
    r"(?=[^:;]{4,60}: ?[PSJ])"
)
_SO_MANY_TO = Seldom(r"^U(?P<of>\d+)(?P<who>) (?=(?:(?:til|paa|i|den) )?M\d+ ?: ?P)")


def _announced_before(text: str, marked: Marked) -> str:
    """`Vi er tre, der kommer til møde 2: A, B og C`: the number stands with its wish."""

    def counted(m: re.Match[str]) -> str:
        count = marked.unnamed[int(m["of"])].count
        return f"{m['who']} {count} " if count is not None and count > 1 else m.group()

    text = _WE_ARE_SO_MANY.sub(counted, text)
    return _SO_MANY_TO.sub(
        lambda m: re.sub(r"^ (\d+) $", r"tilmelding \1 deltagere ", counted(m)), text
    )


def _plus_one(m: re.Match[str], marked: Marked) -> str:
    """`mig + 1`: somebody beside the one named."""
    return f"{m[1]} og " if marked.unnamed[int(m[2])].said.startswith("+") else m.group()


def _announced(m: re.Match[str], marked: Marked, groups: list[Group]) -> str:
    """`to kolleger, A og B`: the list announces its own number."""
    count = marked.unnamed[int(m[1])].count
    if count is not None and count > 1:
        _counted(groups[int(m[2])], count, marked.unnamed[int(m[1])].said)
    return f"G{m[2]}"


def _counted(listed: Group, count: int, said: str) -> None:
    """A list of which the mail says how many they are; those without a name are members too."""
    listed.expected = count
    if count > len(listed.members):
        listed.members.append(Unnamed(0, 0, said, count - len(listed.members)))


def _meetings_together(marked: Marked, references: list[Reference]) -> str:
    def one(m: re.Match[str]) -> str:
        onto = parting(m, marked)
        if onto:
            first, second = m.group()[: onto.start()], m.group()[onto.end() :]
            return (
                MEETING_RUN.sub(one, f"{first} ").strip()
                + onto.group()
                + MEETING_RUN.sub(one, second)
            )
        picked = [marked.meetings[int(i)] for i in NUMBERED.findall(m.group())]
        numbers, problem = agree(picked, marked.folded)
        said = marked.folded[picked[0].start : picked[-1].end]
        references.append(Reference(numbers, problem, said, tuple(p.how for p in picked)))
        return f"M{len(references) - 1}"

    run = MEETING_RUN if marked.text.count("M") > 1 else _MEETING
    return run.sub(one, marked.text)


_QUOTED_NAME = Seldom(r"[\"'](P\d+)[\"']")
_NAME_BEHIND = Seldom(r"E\d+\s*[(<]\s*(P\d+)\s*[)>]")
_IN_BRACKETS = Seldom(r"((?:P\d+|U\d+|S|J))\s*[(<]([^()<>]*)[)>]")
_WHOSE_ADDRESS = Seldom(r"(P\d+),? hvis (?:\w*adresse|e?-?mail) er E\d+,?")
_ITS_ADDRESS = Seldom(r"(P\d+)(?: ?<|, ?<?| -+ | / |: )E\d+>?(?:,(?! og H\b))?(?= |$|[.,;])")
_ADDRESSED = Seldom(r"\b(?:mr|mrs|ms|hr|fru|frk|frue|dr|prof)\.? (?=P\d)")
_US_BOTH = Seldom(r"(?<=[PU]\d)( og [JS]|(?: og|,) P\d+),? (?:os|vi) D\b,?")


_THE_ONE_YOU = Seldom(r"\bden, (?:som )?(?=Y (?:skal|kan|maa|bedes|kommer til)\b)")
_FROM_WHERE = Seldom(
    r"\b(P\d+),? (?:(?:der|som) (?:staar|er) )?(?:her )?fra (?!(?:P|M|E|og|K|moede\w*|dags|mandag|"
    r"listen|deltagerlisten)\b)(?:(?:vores|min|den|det|dette|en) )?[a-z][a-z\-]+"
    r"(?: (?:herunder|nedenfor|nedenunder|her|ovenfor|af mailen))?(?= (?:og|samt) (?:P\d|J\b|S\b))"
)
"""`Bo fra tråden herunder og jeg`, `Ida fra Teknik og Bo`: two people together."""


_HERE_FROM = Seldom(
    r"\b(P\d+),? her (?:fra|i|hos) (?:(?:vores|min|det|den) )?"
    r"(?!(?:P|M|E|U|K|J|S|moede\w*|dags|listen|juni|juli|maj|dag)\b)[a-z][a-z\-]+,?"
    rf"(?= {FINITE}\b)"
)
"""`Ida her fra kontoret siger ja`: where she sits is not what she does."""
_THOUGHT_OF = Seldom(
    r"\b(P\d+),? (?:P\d+|J) (?=(?:taenkte paa|mente|naevnte|skrev om|talte om|spurgte (?:om|til|"
    r"efter)|havde i tankerne)\b)"
)
"""`Bo Holm, Ida tænkte på`: Ida only tells whom she meant."""
_ADDRESS_LEFT = Seldom(r"[(<]?\bE\d+[)>]?")


def _without_decoration(text: str, marked: Marked, people: People) -> str:
    text = without_reach(text)
    if marked.people or "(" in text or "<" in text:
        text = _QUOTED_NAME.sub(r"\1", text)
        text = _NAME_BEHIND.sub(r"\1", text)
        text = _IN_BRACKETS.sub(lambda m: _bracket(m, marked, people), text)
        text = _WHOSE_ADDRESS.sub(r"\1,", text)
        text = _ITS_ADDRESS.sub(r"\1", text)
    text = _THOUGHT_OF.sub(r"\1, som ", text)
    if "den, " in text:
        text = _THE_ONE_YOU.sub("den ", text)
    if " fra " in text:
        text = _FROM_WHERE.sub(r"\1", text)
    if " her " in text:
        text = _HERE_FROM.sub(r"\1", text)
    if " D" in text:
        text = _US_BOTH.sub(r"\1", text)
    text = _ADDRESSED.sub("", text)
    text = without_titles(text, marked)
    if marked.emails:
        text = _ADDRESS_LEFT.sub("", text)
    text = " ".join(text.split())
    return text.replace(" ,", ",").replace(" .", ".").replace(" ;", ";")


_LIMITS = Seldom(
    r"\b(?:ikke|not|kun|maaske|hvis|afvent\w*|mangler|forbehold|usikker\w*|tbc|evt|nok|endnu|"
    r"muligvis|nej|no|afbud)\b|[PM]\d"
)


def _bracket(m: re.Match[str], marked: Marked, people: People) -> str:
    """`Ole Nyholm (undertegnede)`, `Ravi (RAC)`, `Lone (hun er sat på cc)`."""
    inside = m[2].strip()
    if re.match(r"E\d+\b", inside) and not re.search(r"\b(?:P|M)\d", inside):
        return m[1]
    if _NOBODY_ELSE.match(inside) or re.fullmatch(r"(?:og |men )?ikke P\d+", inside):
        return m[1]
    if inside in ("S", "J"):
        if m[1].startswith("P"):
            person = marked.people[int(m[1][1:])]
            person.name, person.email = people.sender.name, people.sender.email
            person.problem, person.sender = "", True
        return m[1]
    whole = re.fullmatch(r"(P\d+)(?:\W.*)?", inside)
    if whole and m[1] in ("S", "J") and not people.sender_mention().sure:
        person = marked.people[int(whole[1][1:])]
        person.email = people.sender.email
        return whole[1]
    if whole and m[1].startswith("P"):
        shorter = marked.people[int(m[1][1:])]
        if not shorter.sure:
            return whole[1]
    if _LIMITS.search(inside):
        return m.group()
    return m[1]


_LISTED = Seldom(r"P\d+(?:'s)?|J|S|H|U\d+")


def _group_marker(found: str, marked: Marked, people: People, groups: list[Group]) -> str:
    parts = _LISTED.findall(found)
    if len(parts) == 1 and parts[0] in ("J", "S", "H"):
        return found
    if len(parts) == 1 and parts[0].startswith("U"):
        groups.append(Group([marked.unnamed[int(parts[0][1:])]]))
        return f"G{len(groups) - 1}"
    members: list[Mention | Unnamed | str] = []
    for part in parts:
        if part.startswith("P"):
            members.append(marked.people[int(part[1:].removesuffix("'s"))])
        elif part.startswith("U"):
            members.append(marked.unnamed[int(part[1:])])
        elif part in ("J", "S"):
            members.append(people.sender_mention())
        else:
            members.append(part)
    groups.append(Group(members))
    genitive = "'s" if found.endswith("'s") else ""
    return f"G{len(groups) - 1}{genitive}"
