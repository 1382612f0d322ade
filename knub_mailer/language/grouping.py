"""People who stand together become one group, meetings that stand together one reference.

"projektchef Gorm Tvilling (goth@…), min kollega Mette Holm og jeg" is the group G0 of three; the
titles, addresses and brackets between them are gone from the text, the addresses given to whom
they stand beside or whose name they spell. "møde 2 den 28. maj i Randers" is one reference M0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.language.marking import Marked
from knub_mailer.language.meetings import agree
from knub_mailer.language.names import is_title, spells
from knub_mailer.language.people import Mention, People
from knub_mailer.language.unnamed import Unnamed
from knub_mailer.language.vocabulary import words

_PERSON = r"(?:P\d+(?:'s)?|J|S|U\d+)"
_DETERMINERS = words(
    """
    min mine vores vor en et den ny nye egen kaere hr fru boligsocial boligsociale gode dygtige
    tidligere anden faglig faglige strategisk strategiske ogsaa baade samt social sociale my our
    new deres hans hendes konstitueret kommunal kommunale ung unge senior daglig faste fast leder
    kollega chef makker kollegaen bilmakker navnlig nemlig dvs kommunens afdelingens teamets
    colleague mr mrs ms frk endvidere desuden selve ligesom graensen
    """
)
_DEPARTMENT = re.compile(
    r"(?<=[PGU]\d) (?:fra|i|hos|ved|from) (?:vores |den |det |the )?(?!den\b|d\b|moede|"
    r"netvaerks|i\b|paa\b|til\b|og\b|igen\b|listen\b|"
    r"[a-z\-]*list(?:en|erne)\b|\w*frokost|\w*middag|spisning|hotel|nyhedsbrev|deltager|alle\b|begge\b|oktober|maj|marts|dag\b|morgen\b|morges\b|stedet|naeste|"
    r"kommende|M\d|det\b|nu\b|torsdag|onsdag)"
    r"[a-z][a-z\-]*(?:(?: og| &|,) [a-z\-]+(?=[ ,]*(?:\(|E\d|,|$| og [PJSU])))?"
    r"(?=(?: ?[,.()<]| og| samt| &|$| kommer| deltager| skal| vil| kan| er| har| tager|"
    r" overtager| og| E\d| moeder| i stedet))"
)
_SEPARATOR = (
    r"(?:\s*,\s*(?:og|samt|and|plus)\s+|\s*,\s*|\s*;\s*(?=P)|\s*(?:&|\+)\s*|\s+(?:og|samt|"
    r"and|och|plus|saavel som|as well as|sammen med|together with|tillige med|inkl\.?|"
    r"inklusive|foruden)\s+(?:ogsaa\s+|saa\s+|med\s+|desuden\s+|evt\.?\s+)?)"
)
_LIST = re.compile(
    rf"{_PERSON}(?:{_SEPARATOR}{_PERSON})*(?: (?:og|samt|and) H\b)?|\bH(?: (?:og|samt|"
    rf"and) {_PERSON})+"
)
_NEITHER = re.compile(rf"\bhverken\s+({_PERSON})\s+eller\s+({_PERSON})")
_ON_COPY = re.compile(
    r",? (?:der|som|hun|han|H) (?:ogsaa )?(?:er|staar|er sat|sidder|"
    r"laeser med) (?:sat )?(?:med )?(?:paa|i|her|med)? ?(?:cc|kopi|cc her)\b,?"
)
_ANNOUNCED = re.compile(r"V(\d+) G(\d+)")
_MEETING_RUN = re.compile(
    r"M\d+(?:(?:[\s,()/+&.–-]|\b(?:og|samt|den|d|det|de|i|paa|til|ved|moedet|moeder|moede|"
    r"om|dvs|altsaa|baade|kl|"
    r"hos|of|the|on|and|at|in|som|er|finder|sted|holdes|afholdes|ligger|der|meeting|bade|"
    r"begge|plus|netvaerksmoedet|naar|saavel)\b\.?|"
    r"\d{1,2}[.:]\d{2})*M\d+)*"
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


def group(marked: Marked, people: People) -> Grouped:
    """Gather people and meetings of a marked sentence."""
    references: list[Reference] = []
    text = _meetings_together(marked, references)
    _give_addresses(marked, text, people)
    text = _without_decoration(text, marked, people)
    groups: list[Group] = []
    text = _joined_clauses(text)
    text = _NEITHER.sub(r"hverken \1 og \2", text)
    text = _LIST.sub(lambda m: _group_marker(m.group(), marked, people, groups), text)
    text = _ANNOUNCED.sub(lambda m: _announced(m, marked, groups), text)
    text = re.sub(r"\bD:? (?=G\d)", "", text)
    return Grouped(marked.raw, text, groups, references, marked.folded, tuple(marked.emails))


def _joined_clauses(text: str) -> str:
    """Relative clauses that only carry the wish on: `en plads, som skal gå til Mette`."""
    text = re.sub(r"\bmi(?:t|tt) navn\b", "S", text)
    text = re.sub(
        r"^(?:den|dem|de|D),? (?:der|som) (.{3,70}?),? (?:er|bliver|hedder)(?: derfor|"
        r" saa)? ((?:P\d+|S)\b.*)$",
        r"\2 \1",
        text,
    )
    text = re.sub(r",? hvilket vil sige(?= [SJ]\b)", "", text)
    text = re.sub(r"\b(?:hendes|hans|deres) [a-z]+,? (?=S\b)", "", text)
    text = re.sub(r"(kontakt\w*(?: \w+){0,4}) \((P\d+|S|J)[^)]*\)", r"\1 \2", text)
    text = re.sub(r",? (?:og|men) ikke (?:P\d+|H),?(?= der| som)", "", text)
    text = re.sub(
        r"(?:,| -|:)? (?:det vil sige|dvs\.?|nemlig|altsaa)(?= (?:P\d|S\b|J\b))", " ", text
    )
    text = re.sub(
        r"(plads(?:en)?),? (?:som|der) (?:skal |kan |vil )?(?:gaa|gaar|gives|bruges|"
        r"er) (?:til|af) ",
        r"\1 til ",
        text,
    )
    text = re.sub(
        r"\b(H|P\d+|S|J) (?:er|bliver) (?:\w+ )?(?:den|ham|hende|dem),? (?:som )?vi sender",
        r"vi sender \1",
        text,
    )
    text = re.sub(r"\b(som|ind som) den,? (?:som )?(?=Y\b)", r"\1 den ", text)
    return re.sub(
        r"\b(H|P\d+|S|J) (bliver|er) (baade |fortsat |ogsaa |nu )?den,? (?:som )?(?=Y\b|"
        r"i skriver)",
        r"\1 \2 \3den ",
        text,
    )


def _announced(m: re.Match[str], marked: Marked, groups: list[Group]) -> str:
    """`to kolleger, A og B`: the list announces its own number."""
    count = marked.unnamed[int(m[1])].count
    if count is not None and count > 1:
        groups[int(m[2])].expected = count
    return f"G{m[2]}"


def _meetings_together(marked: Marked, references: list[Reference]) -> str:
    def one(m: re.Match[str]) -> str:
        away = re.search(r"\b(?:af|fra)\s*$", marked.text[: m.start()])
        onto = re.search(
            r"[\s,]+(?:og|men|,)?\s*(?:over )?(?:paa|til)\s+(?=(?:den |d\.? ?|det )?M\d)", m.group()
        )
        if away and onto:
            first, second = m.group()[: onto.start()], m.group()[onto.end() :]
            return (
                _MEETING_RUN.sub(one, f"{first} ").strip()
                + onto.group()
                + _MEETING_RUN.sub(one, second)
            )
        picked = [marked.meetings[int(i)] for i in re.findall(r"M(\d+)", m.group())]
        numbers, problem = agree(picked, marked.folded)
        said = marked.folded[picked[0].start : picked[-1].end]
        references.append(Reference(numbers, problem, said, tuple(p.how for p in picked)))
        return f"M{len(references) - 1}"

    return _MEETING_RUN.sub(one, marked.text)


def _give_addresses(marked: Marked, text: str, people: People) -> None:
    """Each address to the person beside it, or to the one whose name it spells."""
    owners: dict[int, int] = {}
    taken = {p.email for p in marked.people if p.email}
    for m in re.finditer(
        r"P(\d+)(?:'s)?[\s,(<\[:/;–-]*(?:[a-zæ .&/-]{0,45}?[,(:;–-]\s*)?"
        r"(?:e-?mail(?:adresse)?|mail|m)?[\s:.(<]*E(\d+)",
        text,
    ):
        owners.setdefault(int(m[2]), int(m[1]))
    for number, email in enumerate(marked.emails):
        local = email.partition("@")[0]
        spelled = [i for i, p in enumerate(marked.people) if p.name and spells(local, p.name)]
        if len(spelled) == 1:
            owners[number] = spelled[0]
    unsure = [
        i
        for i, p in enumerate(marked.people)
        if not p.sure and not p.sender and i not in owners.values()
    ]
    free = [n for n in range(len(marked.emails)) if n not in owners]
    if len(unsure) == len(free) == 1 and people.name_from_address(
        marked.people[unsure[0]].said, marked.emails[free[0]]
    ):
        owners[free[0]] = unsure[0]
    for number, owner in owners.items():
        person, email = marked.people[owner], marked.emails[number]
        if person.sender or (email in taken and person.email != email):
            continue
        if not person.sure:
            whole = people.name_from_address(person.said, email)
            if whole is None:
                person.email = email
                continue
            person.name, person.problem = whole, ""
        if person.email is None or person.email != email:
            person.email = email
        people.learn(person.name or person.said, email, 0)
        taken.add(email)


def _without_decoration(text: str, marked: Marked, people: People) -> str:
    text = _ON_COPY.sub("", text)
    text = re.sub(
        r"((?:P\d+|S|J))\s*[(<]([^()<>]*)[)>]", lambda m: _bracket(m, marked, people), text
    )
    text = re.sub(r"(P\d+)(?: ?<|, ?<?| -+ | / |: )E\d+>?,?(?= |$|[.,;])", r"\1", text)
    text = re.sub(
        r"(P\d+),? (?:som|der|who) (?:er|is) (?:vores |en |our )?(?:ny |nye |new )?[a-z\-]+,",
        r"\1,",
        text,
    )
    text = _DEPARTMENT.sub("", text)
    text = re.sub(
        r"(P\d+|S)\s*(?:,| -|/) ([a-z][a-z \-&]{2,50}?)(?=,| -|$|\.| og | samt |/|E\d)",
        lambda m: m[1] if is_title(m[2].split()[-1]) or is_title(m[2].split()[0]) else m.group(),
        text,
    )
    text = re.sub(r"[(<]?\bE\d+[)>]?", "", text)
    text = _apposition(text, marked)
    return re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s+", " ", _without_titles(text))).strip()


def _bracket(m: re.Match[str], marked: Marked, people: People) -> str:
    """`Ole Nyholm (undertegnede)`, `Ravi (RAC)`, `Lone (hun er sat på cc)`."""
    inside = m[2].strip()
    if re.match(r"E\d+\b", inside) and not re.search(r"\b(?:P|M)\d", inside):
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
    if re.search(r"\b(?:ikke|not|kun|maaske|M\d)\b", inside) or re.search(r"[PM]\d", inside):
        return m.group()
    return m[1]


def _apposition(text: str, marked: Marked) -> str:
    """`en kollega, Mette Holm`, `min chef (Mette Holm)`, `to af dem, nemlig A og B`."""
    link = (
        r"(?:,| -|:|\(|, nemlig| nemlig| ved navn|, som er| som er| der hedder|, der hedder|"
        r", som hedder| som hedder|, hhv\.?|, dvs\.?|: det er| called|, namely)?"
    )

    def announced(m: re.Match[str]) -> str:
        count = marked.unnamed[int(m[1])].count
        return f"V{m[1]} " if count is not None and count > 1 else ""

    text = re.sub(rf"U(\d+){link} (?=P\d)", announced, text)
    text = re.sub(r"(P\d+),? (?:som|der|who)? ?(?:er|is) U\d+", r"\1", text)
    return re.sub(r"(P\d+),\s*U\d+(?=,|$|\.)", r"\1", text)


def _without_titles(text: str) -> str:
    """Roles and small words directly before a person."""
    words = text.split(" ")
    at = len(words)
    while at > 1:
        at = min(at - 1, len(words) - 1)
        if not re.match(r"[(\"]?P\d", words[at]):
            continue
        back = at - 1
        if words[back] in ("og", "samt", "til", "for", "af", "at"):
            continue
        dropped = 0
        while back >= 0 and dropped < 5 and _decorates(words, back, at):
            back -= 1
            dropped += 1
        named = list(words[back + 1 : at])
        if named and any(is_title(w.strip(",")) or w in _DETERMINERS for w in named):
            del words[back + 1 : at]
            at = back + 1
    return " ".join(words)


def _decorates(words: list[str], at: int, person: int) -> bool:
    word = words[at]
    if not re.fullmatch(r"[a-z\-]+,?", word):
        return False
    bare = word.rstrip(",")
    if word.endswith(",") and at != person - 1:
        return False
    if word.endswith(",") and not is_title(bare):
        return False
    if is_title(bare) or bare in _DETERMINERS:
        return True
    return at < person - 1 and bool(re.search(r"(?:social|sociale|ige|isk|iske|lig|faglig)$", bare))


def _group_marker(found: str, marked: Marked, people: People, groups: list[Group]) -> str:
    parts = re.findall(r"P\d+(?:'s)?|J|S|H|U\d+", found)
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
