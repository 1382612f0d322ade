"""Whom a mail knows: the sender, Cc, everybody named, and which address is whose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.network import Network
from knub_mailer.domain.request import Person
from knub_mailer.language.layouts.form_lines import writer_of
from knub_mailer.language.names.initials import spells
from knub_mailer.language.names.names import FoundName, display_name, names_in, titled
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, same_name_key
from knub_mailer.language.words.vocabulary import NO_NAMES, SHARED_MAILBOX

ADDRESS = Seldom(r"[\w.+!#$%&*=?^`{|}~'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,63}")
_BESIDE = Seldom(r"^[\s,(<\[:|/;–\-]*(?:e-?mail(?:adresse)?|mail(?:to|adresse)?|m)?[\s:(<]*$", re.I)
_ROLE_BETWEEN = Seldom(r"^\s*[,(–-]\s*[^,;@.]{2,45}[,;(–:-]\s*(?:e-?mail:?)?\s*$", re.I)


@dataclass(slots=True)
class Mention:
    """A person at a place: the full name if known, what was written, the address beside it.

    problem: "" when the name is complete, "unknown" when it has no surname, "two" when two fit.
    """

    said: str
    name: str | None
    email: str | None
    problem: str = ""
    sender: bool = False

    @property
    def sure(self) -> bool:
        return self.name is not None and not self.problem

    @property
    def is_i(self) -> bool:
        """Whether it is the sender as `jeg` or `mig`: whose address is From's, whatever is beside.

        A name has the address that stands beside it, the sender's own name too.
        """
        return self.sender and " " not in self.said


@dataclass(slots=True)
class Known:
    """Somebody a mail knows by full name. `rank`: 0 body, 1 headers, 2 history."""

    name: str
    email: str | None
    rank: int


@dataclass(slots=True)
class People:
    """Everybody of one mail; filled while it is read."""

    sender: Person
    sender_domain: str
    places: frozenset[str]
    known: list[Known] = field(default_factory=list)
    cc: list[Person] = field(default_factory=list)
    shared: bool = False
    loose: list[str] = field(default_factory=list)
    own_names: tuple[str, ...] = ()
    network: str = ""
    english: bool = False
    meant: dict[str, str] = field(default_factory=dict)  # by given name, of two who have it
    by_surname: dict[str, str] = field(default_factory=dict)  # told apart: `Han hedder Holm`

    def learn(self, name: str, email: str | None, rank: int) -> None:
        """A full name once; an address seen later completes it."""
        key = same_name_key(name)
        for each in self.known:
            if same_name_key(each.name) == key:
                each.email = each.email or email
                return
        self.known.append(Known(name, email, rank))

    def email_of(self, name: str) -> str | None:
        """The address of that full name, or None."""
        key = same_name_key(name)
        if self.sender.name and same_name_key(self.sender.name) == key:
            return self.sender.email
        known = next((k.email for k in self.known if same_name_key(k.name) == key), None)
        if known is not None:
            return known
        spelled = [
            p.email
            for p in self.cc
            if p.name is None and p.email and spells(p.email.partition("@")[0], name)
        ]
        spelled += [e for e in self.loose if spells(e.partition("@")[0], name)]
        return spelled[0] if len(set(spelled)) == 1 else None

    def is_sender(self, name: str) -> bool:
        """Whether a full name is the sender's."""
        own = self.sender.name
        return own is not None and same_name_key(own) == same_name_key(name)

    def of_the_same_house(self, person: Person) -> bool:
        """Whether somebody's address has the sender's domain."""
        theirs, own = person.email or "", self.sender.email or ""
        return bool(own) and theirs.rpartition("@")[2] == own.rpartition("@")[2]

    def sender_mention(self) -> Mention:
        """The sender as somebody the text speaks of; without a surname the name is unknown."""
        name = self.sender.name
        whole = name is not None and " " in name
        problem = "" if whole else "unknown"
        return Mention("jeg", name if whole else None, self.sender.email, problem, sender=True)

    def fuller(self, name: str) -> str:
        """The longest form of a full name that the mail knows: its own, or one that extends it."""
        words = same_name_key(name).split()
        for each in self.known:
            more = same_name_key(each.name).split()
            if len(more) > len(words) and more[0] == words[0] and set(words) < set(more):
                return each.name
        return name

    def given_names(self) -> frozenset[str]:
        """The keys of the given names known from the headers or the history."""
        return frozenset([same_name_key(k.name).split()[0] for k in self.known])

    def name_from_address(self, said: str, email: str) -> str | None:
        """`Bettina` and bettina.holm-krogh@ make Bettina Holm-Krogh; None when they do not fit."""
        pieces = [p for p in re.split(r"[._]", email.partition("@")[0]) if p]
        given = same_name_key(said)
        if any(not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", p) or len(p) < 2 for p in pieces):
            return None
        for count in range(1, len(pieces)):
            if given and same_name_key(" ".join(pieces[:count])) == given:
                return " ".join([said.title(), *(titled(p.lower()) for p in pieces[count:])])
        first = said.split()[0] if given else ""
        if len(pieces) < 2 or same_name_key(pieces[0]) != same_name_key(first):
            return None
        return " ".join([first.title(), *(titled(p.lower()) for p in pieces[1:])])

    def complete(self, name: str) -> list[Known]:
        """Those whom a given name or initials can mean, the best source only."""
        key = same_name_key(name)
        fits = [k for k in self.known if _fits(key, k.name)]
        if key.endswith("s") and not fits:
            fits = [k for k in self.known if _fits(key[:-1], k.name)]
        if not fits and key in self.by_surname:
            fits = [k for k in self.known if k.name == self.by_surname[key]]
        if not fits:
            return self._spelled_out(name)
        if key in self.meant:
            fits = [k for k in fits if k.name == self.meant[key]] or fits
        fits = [
            k
            for k in fits
            if not (k.rank == 1 and k.email and not k.email.endswith(self.sender_domain))
        ]
        own = [k for k in fits if k.email and k.email.endswith(self.sender_domain)]
        if len(fits) > 1 and len(own) >= 1:
            fits = own
        best = min((k.rank for k in fits), default=0)
        near = [k for k in fits if k.rank == best or k.rank <= 1]
        return _distinct(near)

    def _spelled_out(self, name: str) -> list[Known]:
        """`Trine` where the letter has just one address of a Trine: trine.vistoft@."""
        copied = [p.email for p in self.cc if p.name is None and p.email]
        own = [e for e in (*self.loose, *copied) if e.endswith(self.sender_domain)]
        for said in dict.fromkeys((name, name.removesuffix("s"))):
            found = {e: whole for e in own if (whole := self.name_from_address(said, e))}
            if found:
                return [Known(whole, email, 0) for email, whole in found.items()]
        return []


def _distinct(found: list[Known]) -> list[Known]:
    """Of `Dorte Kaas` and `Dorte Kaas Ellemann` with one address the fuller."""
    kept: list[Known] = []
    for each in sorted(found, key=lambda k: -len(k.name)):
        words = set(same_name_key(each.name).split())
        if any(words <= set(same_name_key(other.name).split()) for other in kept):
            continue
        kept.append(each)
    return kept


def _fits(key: str, name: str) -> bool:
    full = same_name_key(name)
    words = full.split()
    given = key.split()
    return words[: len(given)] == given or (
        len(given) == 2 and words[0] == given[0] and words[-1].startswith(given[1])
    )


def read_people(letter: Letter, places: frozenset[str], network: Network) -> People:
    """The sender, the headers and the history; the body's names are learnt by its reader."""
    mail = letter.mail
    sender = mail.sender
    address = sender.email if sender else ""
    name, shared = _sender_name(letter, places)
    writer = writer_of(letter) if shared or name is None else None
    if writer is not None:
        name, address = writer[0], writer[1] or address
    people = People(Person(name, address or None), sender.domain if sender else "?", places)
    people.shared = shared
    if name and " " in name:
        people.learn(name, address, 1)
    own = network.address.rpartition("@")[2]
    for box in (*mail.cc, *mail.to):
        if box.domain == own:
            continue
        shown = display_name(box.name)
        if shown and " " in shown:
            people.learn(shown, box.email, 1)
        if box in mail.cc and box.email not in {a.email for a in mail.to}:
            people.cc.append(Person(shown, box.email))
    for text in (letter.signature, letter.quoted, letter.forwarded):
        for line in text.splitlines()[:80]:
            for found, email in with_addresses(line, names_in(line, places)):
                if found.complete and network.key.upper() not in found.name:
                    people.learn(found.name, email, 2)
    return people


def with_addresses(text: str, names: list[FoundName]) -> list[tuple[FoundName, str | None]]:
    """Each name with the address that stands beside it."""
    if "@" not in text:
        return [(name, None) for name in names]
    addresses = [(m.start(), m.group().lower().strip(".'")) for m in ADDRESS.finditer(text)]
    found: list[tuple[FoundName, str | None]] = []
    for index, name in enumerate(names):
        limit = names[index + 1].start if index + 1 < len(names) else len(text)
        email = None
        for start, each in addresses:
            if name.end <= start < limit or (name.start <= start and start < name.end):
                between = text[name.end : start]
                if (
                    _BESIDE.match(between)
                    or _ROLE_BETWEEN.match(between)
                    or (
                        len(between) < 60
                        and (not name.complete or spells(each.partition("@")[0], name.name))
                        and "," not in between.strip(" ,")
                    )
                ):
                    email = each
                break
        found.append((name, email))
    return found


_MACHINE = Seldom(
    r"\b(?:\w*formular(?:er|en|server)?|(?:os2|google|microsoft|ms|x|web)?-?forms?|hjemmeside\w*|"
    r"web(?:site|sted\w*|mail|master|redaktion\w*|service|server|post)?|\w*blanket(?:ter|server)?|"
    r"\w*selvbetjening\w*|intranet\w*|sharepoint|xflow|min-?side|(?:no|do-?not)-?reply|"
    r"ikke-?svar|robot|notifikation\w*|notifications?)\b"
)
"""`Hjemmeside Favrskov <webformular@…>`: what a form is sent by, in its name or its address."""


def _is_office(shown: str, email: str, places: frozenset[str]) -> bool:
    """`Bystrategi Herlev <bystrategi@herlev.dk>`: an office and its town, no person."""
    if _MACHINE.search(fold(shown)) or _MACHINE.fullmatch(fold(email.partition("@")[0])):
        return True
    words = fold(shown).split()
    own = [w for w in words if w not in places]
    local = email.partition("@")[0].replace("-", "").lower()
    return len(own) < len(words) and (local == "".join(own) or local in SHARED_MAILBOX)


def _signed_by_another(shown: str, signed: list[str], local: str) -> bool:
    """`Front Office Housing <housing@…>` above another's signature: an office, no person."""
    words = set(same_name_key(shown).split())
    people = [set(same_name_key(each).split()) for each in signed]
    people = [each for each in people if not each <= words]
    named_for = local in same_name_key(shown).split()[1:] or local in SHARED_MAILBOX
    return bool(people) and named_for and not any(words & each for each in people)


def _signs_for_it(shown: str, signature: str, signed: list[str]) -> bool:
    """`Bydelsprojekt Vest` in the header, below the name of who signs: the place of work."""
    above, below, _ = fold(signature).partition(fold(shown))
    apart = signed and not {*same_name_key(signed[0]).split()} & {*same_name_key(shown).split()}
    return bool(below and apart and fold(signed[0]) in above)


def _named_as_an_office(name: str | None, local: str, places: frozenset[str]) -> str | None:
    """`Hannibal Sejr Post <hasp@…>`: a surname that an office could have too."""
    words = fold(name or "").split()
    own = len(words) > 1 and not set(words[:-1]) & (SHARED_MAILBOX | NO_NAMES | places)
    if not own or not name or words[-1] not in ("post", "by", "stab") or local in SHARED_MAILBOX:
        return None
    return titled(name) if spells(local, name) and "".join(words) != local else None


def _sender_name(letter: Letter, places: frozenset[str]) -> tuple[str | None, bool]:
    """The fuller of the signature's and the header's name, and whether the mailbox is shared."""
    sender = letter.mail.sender
    shown = display_name(sender.name) if sender else None
    if shown is not None and sender is not None and _is_office(shown, sender.email, places):
        shown = None
    local = sender.email.partition("@")[0] if sender else ""
    shown = shown or _named_as_an_office(sender.name if sender else "", fold(local), places)
    signed = [
        n.name
        for line in letter.signature.splitlines()[:8]
        for n in names_in(line, places)
        if n.complete and n.start <= 30
    ]
    if shown is not None and _signs_for_it(shown, letter.signature, signed):
        signed = [each for each in signed if fold(each) not in fold(shown)]
        shown = None
    if shown is not None and _signed_by_another(shown, signed, fold(local)):
        shown = None
    shared = shown is None
    fuller = _fuller_signed(shown, signed) if shown is not None else None
    if fuller or (shown is not None and " " in shown):
        return fuller or shown, shared
    spelled = [each for each in signed if spells(local, each)]
    written = next(iter(spelled or signed), None) or _signed_in_body(letter, places, shown, local)
    written = (
        written
        or _lower_signature(letter.signature, local)
        or _lower_signature("\n".join(letter.body.splitlines()[-4:]), local)
    )
    if written:
        return written, shared
    pieces = [p for p in re.split(r"[._]", local) if p.isalpha()]
    if len(pieces) >= 2 and len(pieces[0]) > 1 and not set(pieces) & SHARED_MAILBOX:
        return titled(" ".join(pieces).lower()), False
    return shown, shared


def _fuller_signed(shown: str, signed: list[str]) -> str | None:
    """The signature's form of the header's name, when it is the longer one."""
    words = same_name_key(shown).split()
    for each in signed:
        more = same_name_key(each).split()
        if more != words and sorted(more) == sorted(words) and len(words) > 1:
            return each  # `Friis Bo`, as some address books have it
        same = more[0] == words[0] or (len(words[0]) == 1 and more[0].startswith(words[0]))
        if same and len(each) > len(shown) and _extends(words, more):
            return each
    return None


def _signed_in_body(
    letter: Letter, places: frozenset[str], shown: str | None, local: str
) -> str | None:
    """A name in the last lines that the address spells or the header begins."""
    last = [
        n.name
        for line in letter.body.splitlines()[-3:]
        for n in names_in(line, places)
        if n.complete
    ]
    begins = same_name_key(shown) if shown else None
    fitting = [
        each
        for each in last
        if spells(local, each) or (begins and same_name_key(each).startswith(begins))
    ]
    return fitting[-1] if fitting else None


def _extends(short: list[str], long: list[str]) -> bool:
    """Whether each word of the short name is one of the long name, or the initial of one."""
    return all(any(w == x or (len(w) == 1 and x.startswith(w)) for x in long) for w in short)


def _lower_signature(signature: str, local: str) -> str | None:
    for line in signature.splitlines()[:5]:
        words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", line) if fold(w) not in NO_NAMES]
        name = " ".join(words[:3])
        if len(words) >= 2 and spells(local, name):
            return titled(name.lower())
    return None
