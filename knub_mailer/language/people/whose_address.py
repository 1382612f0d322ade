"""Whose address it is: whom it stands beside in a sentence, or whose name it spells."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.names.initials import spells
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, same_name_key
from knub_mailer.language.words.vocabulary import SECOND_NAMES, SHARED_MAILBOX
from knub_mailer.language.words.wordparts import SEAT

_ALONE = Seldom(
    r"\b(?P<verb>(?:til|af|fra)?meld\w*|stryg|slet|fjern|skriv|saet|tag|cancel|add)"
    r"(?P<gap>(?: [a-z]+){0,2}?) <?E(?P<n>\d+)>?(?! ?[(,]? ?P\d)"
)


def addresses_alone(marked: Marked, text: str) -> str:
    """`Meld mette.holm@randers.dk fra`: an address that spells a name stands for its owner."""

    def person(m: re.Match[str]) -> str:
        email = marked.emails[int(m["n"])]
        parts = email.partition("@")[0].split(".")
        if len(parts) < 2 or not all(part.isalpha() and len(part) > 1 for part in parts):
            return m.group()
        if any(each.email == email for each in marked.people):
            return m.group()
        name = " ".join(part.capitalize() for part in parts)
        marked.people.append(Mention(email, name, email))
        return f"{m['verb']}{m['gap']} P{len(marked.people) - 1}"

    return _ALONE.sub(person, text)


_ADDRESS_BESIDE = Seldom(
    r"P(\d+)(?:'s (?:e-?mail\w*|mail\w*|adresse) er |"
    r" (?:har|bruger|benytter|(?:er|naas|traeffes|fanges) paa) "
    r"(?:(?:e-?mail|mail|adresse)\w* )?|(?:'s)?[\s,(<\[:/;–-]*)"
    r"(?:[a-zæK .&/-]{0,45}?[,(:;–-]\s*)?"
    r"(?:e-?mail(?:adresse)?|mail|m)?[\s:.(<]*E(\d+)"
)
_ADDRESS_BEFORE = Seldom(r"E(\d+)\s*[(<]\s*P(\d+)\s*[)>]")
_ONLY_THAT = Seldom(
    r"^E(?P<of>\d+)(?: ?[:=;,|–-]+ ?| (?:er|tilhoerer|hoerer til) | )(?P<who>P\d+)(?:'s)?[ .]*$"
)
"""A line that holds no more than an address and then its owner."""
_OF_ANOTHER = (
    r"(?:ikke|faktura\w*|regning\w*|mi[nt]|mine|vores|jeres|deres|sekret\w*|bogholder\w*|leder\w*|"
    r"chef\w*|kolleg\w*|medarbejder\w*|makker\w*|forgaenger\w*|efterfoelger\w*|afloeser\w*|"
    r"spoergsmaal|\w*afdeling\w*|kontor\w*|hvis|gamle?|tidligere)"
)
_TOLD_OF = Seldom(
    r"\b(?:H|hans|hendes|his|dennes|vedkommendes?|den (?:er|hedder|skal vaere)(?= E)|"
    r"(?:(?:e-?mail|mail)?adresse|(?:e-?)?mail|postkasse)"
    r"(?:n|en)|(?<=, )(?:der|som)|(?<=[;,] )(?:e-?mail|mail|m)(?=:))"
    rf"(?: (?:Y\b|(?!(?:{_OF_ANOTHER}|om|eller|og|samt|begge)\b)[a-z\-]++)){{0,7}}?"
    r"(?: ?[:(<-])* ?E(?P<n>\d+)"
)
_IN_A_CLAUSE = Seldom(rf"(?P<who>P\d+),? (?:og )?{_TOLD_OF.pattern},?(?=(?: (?:og|samt))? P\d)")
_ANOTHERS = Seldom(rf"\b{_OF_ANOTHER}\b[^,;.(]*$")
_ONLY_ADDRESS = Seldom(r"\((?:[a-z\- :]|\b[HY]\b)*+(E\d+)[a-z\- ]*\)")
"""`…, hun er på E0`, `hendes mail er E0`, `…, der træffes på E0`: whoever was spoken of last."""
_WISHED = (
    rf"(?:M\d+|{SEAT}|med|paa|op|af|fra|ogsaa|gerne|afsted|deltager?|kommer?|(?:til|af|fra)meld\w*|"
    r"listen|moedet?|stedet|alligevel|moeder)"
)
_BEHIND_THE_WISH = Seldom(
    r"\b(?P<who>P\d+)(?: (?:fra|i) [a-z\-]+ og (?!alle\b)[a-z\-]+(?= ))?"
    r"(?: (?:[a-z]+- og )?(?!(?:og|men|samt|eller|som|der|hvis|at)\b)[a-zKM\d\-]+){0,10}?"
    rf" {_WISHED} ?\(E(?P<n>\d+)\)"
)
"""`Ida fra Teknik- og Miljøforvaltningen skal have en plads (E0)`: hers, of whom that is said."""


_NOT_THAT = Seldom(
    r"\b(?:(?:ikke|not)(?: (?:laengere|mere|den|det|til|paa|gamle|tidligere|som|er|bruge?|at|J|vi|"
    r"Y|skrev|har|troede|no|longer))*|(?:i stedet|frem) for|(?:den|min|hans|hendes|vores) gamle"
    r"(?: (?:mail|adresse|mailadresse))?(?: er| var)?) ?[(<]?E(?P<a>\d+)|"
    r"\bE(?P<b>\d+)[>)]?,? (?:(?:som|der) )?(?:(?:er|bliver|blev|var) (?:\w+ )?(?:lukket|nedlagt|"
    r"doed|forkert|slettet|sloejfet|spaerret|gammel)|(?:virker|duer|bruges?|findes|eksisterer|gaelder|"
    r"fungerer) (?:\w+ )?ikke|(?:lukker|udgaar|forsvinder|nedlaegges|lukkes))\b"
)
"""`Den er E0, ikke E1`, `E1 bliver lukket`: an address that is not to be used."""
_NOT_THAT_BUT = Seldom(r"\bikke (?:laengere )?[(<]?E\d+[>)]?,? men (?=(?:derimod |nu )?[(<]?E\d)")


def addresses_denied(text: str) -> set[int]:
    """The numbers of the addresses that a marked sentence says not to be anybody's now."""
    return {int(m["a"] or m["b"]) for m in _NOT_THAT.finditer(text)}


def give_addresses(marked: Marked, text: str, people: People) -> None:
    """Each address to the person beside it, or to the one whose name it spells."""
    owners: dict[int, int] = {}
    denied = addresses_denied(text)
    taken = {p.email for p in marked.people if p.email}
    for m in _ADDRESS_BESIDE.finditer(text):
        owners.setdefault(int(m[2]), int(m[1]))
    for m in _ADDRESS_BEFORE.finditer(text):
        owners.setdefault(int(m[1]), int(m[2]))
    alone = _ONLY_THAT.search(text)
    if alone is not None and may_be_of(
        marked.emails[int(alone["of"])], marked.people[int(alone["who"][1:])].said
    ):
        owners.setdefault(int(alone["of"]), int(alone["who"][1:]))
    for number, email in enumerate(marked.emails):
        local = email.partition("@")[0]
        spelled = [i for i, p in enumerate(marked.people) if p.name and spells(local, p.name)]
        if len(spelled) == 1:
            owners[number] = spelled[0]
    for m in _told_of(text):
        one = _only_one_before(marked, text[: m.start()], owners)
        if one is not None and marked.emails[int(m["n"])] != people.sender.email:
            owners.setdefault(int(m["n"]), one)
    for m in _BEHIND_THE_WISH.finditer(text):
        one, at = int(m["who"][1:]), int(m["n"])
        only = not re.search(r"\b[PU]\d", text[: m.start()])
        said = marked.people[one].name or marked.people[one].said
        local = marked.emails[at].partition("@")[0]
        only = only and local not in SHARED_MAILBOX and not re.match(_OF_ANOTHER, local)
        if only and one not in owners.values() and may_be_of(marked.emails[at], said):
            owners.setdefault(at, one)
    unsure = [
        i
        for i, p in enumerate(marked.people)
        if not p.sure and not p.sender and i not in owners.values()
    ]
    free = [n for n in range(len(marked.emails)) if n not in owners and n not in denied]
    if len(unsure) == len(free) == 1 and people.name_from_address(
        marked.people[unsure[0]].said, marked.emails[free[0]]
    ):
        owners[free[0]] = unsure[0]
    for number, owner in owners.items():
        person, email = marked.people[owner], marked.emails[number]
        if number in denied and len(denied) < len(marked.emails):
            continue
        if person.is_i or (email in taken and person.email != email):
            continue
        if not person.sure or _only_given(person):
            whole = people.name_from_address(person.said, email) or person.name
            if whole is None:
                person.email = email
                continue
            person.name, person.problem = whole, ""
        if person.email is None or person.email != email:
            person.email = email
        people.learn(person.name or person.said, email, 0)
        taken.add(email)


_SECOND = frozenset(map(same_name_key, SECOND_NAMES))


def _only_given(person: Mention) -> bool:
    """`Karen Marie`: two words that are a given name, unless the address is but their letters."""
    words = (person.name or "").split()
    return len(words) == 2 and not person.sender and same_name_key(words[1]) in _SECOND


def _only_one_before(marked: Marked, text: str, owners: dict[int, int]) -> int | None:
    """The place of the one person of a text who is not the sender and has no address yet."""
    named = {int(n) for n in re.findall(r"\bP(\d+)", text)}
    others = [n for n in named if not marked.people[n].sender and n not in owners.values()]
    return others[0] if len(others) == 1 else None


def _told_of(text: str) -> list[re.Match[str]]:
    return [m for m in _TOLD_OF.finditer(text) if not _ANOTHERS.search(text[: m.start()])]


_SOMEBODY_ELSE = Seldom(rf"\b{_OF_ANOTHER}\b")


def names_another(text: str) -> bool:
    """Whether a marked sentence speaks of a colleague, an office or the invoice."""
    return _SOMEBODY_ELSE.search(text) is not None


def tells_address(text: str) -> bool:
    """Whether a marked sentence that names nobody tells the address of who was named above it."""
    text = _NOT_THAT_BUT.sub("", text)
    return bool(_told_of(text)) and not re.search(r"\bP\d|\bS\b|\bJ\b", text)


def may_be_of(email: str, name: str) -> bool:
    """Whether an address can be somebody's: `louise.bak@…`, written out, is not Kenneth's."""
    words = email.partition("@")[0].split(".")
    written_out = len(words) > 1 and all(len(w) > 2 and w.isalpha() for w in words)
    return not written_out or bool(set(words) & set(fold(name).split()))


def without_words_around(text: str) -> str:
    """`P0 (I kan skrive til hende på E0)` as `P0 (E0)`; `P0, som I kan fange på E0, og P1`."""
    text = _ONLY_ADDRESS.sub(r"(\1)", text)
    return _IN_A_CLAUSE.sub(r"\g<who> (E\g<n>)", text)
