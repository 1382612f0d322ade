"""Mails put together from plain wishes whose meaning is known: who comes, or does not, and where.

What people write about several of them at several meetings has more combinations of words, order
and joint than anybody writes down. Here they are made by chance, each with its label, to learn from
and to be held against: none of them may be carried out wrongly.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpora import Label
from sentence_bank import mail_of

SENDER = {"name": "Jonas Kjær", "email": "jonas.kjaer@viborg.dk"}
_MEN = ("Bo Holm", "Kim Bech Sørensen", "Per Aage Dam", "Ahmed Yildiz", "Jens Lund", "Ole Winther")
_WOMEN = ("Ida Krogh", "Lis Vad", "Signe Toft", "Karen-Margrethe Bak", "Mille Storm", "Hülya Demir")
PEOPLE = (*_MEN, *_WOMEN)
AT = {
    1: ("den 12. marts", "i marts", "til møde 1", "til mødet den 12. marts", "i København",
        "til København", "til mødet i København", "d. 12/3", "torsdag den 12. marts"),
    2: ("den 28. maj", "i maj", "til møde 2", "til mødet den 28. maj", "i Randers", "til Randers",
        "til mødet i Randers", "d. 28/5", "torsdag den 28. maj"),
    3: ("den 8. oktober", "i oktober", "til møde 3", "til mødet den 8. oktober", "online i oktober",
        "til det virtuelle møde", "til oktobermødet", "d. 8/10", "torsdag den 8. oktober"),
}  # fmt: skip
NAMED = {
    1: ("marts", "København", "møde 1", "den 12. marts", "mødet i marts"),
    2: ("maj", "Randers", "møde 2", "den 28. maj", "mødet i maj"),
    3: ("oktober", "det virtuelle", "møde 3", "den 8. oktober", "mødet i oktober"),
}
_COMES = (
    "{who} kommer {at}", "{who} deltager {at}", "{who} vil gerne deltage {at}",
    "tilmeld {who} {at}",
    "sæt {who} på {at}", "skriv {who} på {at}", "book en plads til {who} {at}",
    "{who} skal med {at}",
    "{who} er med {at}", "{at} kommer {who}", "{at} skal {who} med", "vi sender {who} {at}",
    "reserver en plads til {who} {at}", "regn med {who} {at}", "I må gerne notere {who} {at}",
    "{who} vil gerne have en plads {at}", "{at} er det {who}, der kommer", "{who} dukker op {at}",
    "det bliver {who}, der kommer {at}", "jeg vil gerne tilmelde {who} {at}",
    "{who} melder sig {at}",
    "hermed tilmeldes {who} {at}", "{who} tilmeldes {at}", "{who} ønsker at deltage {at}",
    "{who} siger ja tak {at}", "I kan godt sætte {who} på listen {at}", "giv {who} en plads {at}",
    "{who} skal have en stol {at}", "find en plads til {who} {at}", "{who} repræsenterer os {at}",
    "vi vil gerne have {who} med {at}", "{who} møder op {at}", "noter venligst {who} {at}",
    "{who} glæder sig til at deltage {at}", "{who} tager turen {at}", "{who} logger på {at}",
    "{at} har {who} plads i kalenderen og deltager", "{who} skal på listen {at}",
)  # fmt: skip
_I_COME = (
    "jeg kommer {at}", "jeg deltager {at}", "jeg vil gerne deltage {at}", "tilmeld mig {at}",
    "sæt mig på {at}", "skriv mig på {at}", "jeg skal med {at}", "jeg er med {at}",
    "tæl mig med {at}",
    "{at} kommer jeg selv", "{at} er jeg med", "regn med mig {at}", "jeg melder mig {at}",
    "jeg vil gerne have en plads {at}", "jeg møder op {at}", "I ser mig {at}", "jeg dukker op {at}",
    "selv kommer jeg {at}", "jeg tager selv med {at}", "jeg vil også gerne være med {at}",
)  # fmt: skip
_STAYS_AWAY = (
    "{who} må melde afbud {at}", "vi må afmelde {who} {at}", "{who} må desværre melde fra {at}",
    "{who} bliver nødt til at melde afbud {at}", "jeg skal melde afbud for {who} {at}",
    "{who} skal afmeldes {at}", "afmeld {who} {at}", "meld {who} fra {at}",
    "I må slette {who} {at}",
    "{at} må {who} melde afbud", "{who} kommer alligevel ikke {at}", "tag {who} af listen {at}",
    "{who} har meldt afbud {at}", "{at} må I slette {who}", "stryg {who} {at}",
)  # fmt: skip
_FOR_ANOTHER = (
    "{new} kommer i stedet for {old} {at}", "{old} erstattes af {new} {at}",
    "{new} afløser {old} {at}",
    "{new} overtager {olds} plads {at}", "byt {old} ud med {new} {at}",
    "{new} tager {olds} plads {at}",
    "{new} træder i stedet for {old} {at}", "{old} giver sin plads til {new} {at}",
    "{at} kommer {new} i stedet for {old}", "{old} afløses af {new} {at}",
    "{new} går ind for {old} {at}",
    "{at} er det {new} i stedet for {old}", "skift {old} ud med {new} {at}",
    "{old} kan ikke {at}, så {new} kommer i stedet",
    "{old} er forhindret {at}, {new} tager pladsen",
    "{at} kan {old} ikke, og {new} hopper ind",
)  # fmt: skip
_NOTHING = (
    "{who} kommer som planlagt", "{who} bliver hjemme og passer kontoret",
    "{who} beholder sin plads",
    "{who} har I allerede på listen {at}", "{who} var med sidst og var glad for det",
    "{who} hilser mange gange", "det er aftalt med {who}", "{who} har fri den uge",
)  # fmt: skip
_BEFORE = ("", "", "", "Hej KNUB. ", "Hej. ", "Tak for invitationen. ",
           "Vi har nu fordelt møderne. ",
           "Her er, hvad vi er nået frem til. ", "Kort om vores deltagelse: ")  # fmt: skip
_BEHIND = ("", "", "", " Tak.", " Vi glæder os.", " På forhånd tak.", " Resten er uændret.",
           " Sig til, hvis I mangler noget.")  # fmt: skip
_JOINTS = (". ", ". ", ". ", ", og ", ", mens ", "; ", ". Desuden: ", ".\n", "\n", ". Og så ", ", ")
_ORDERS = ("tilmeld", "sæt", "skriv", "book", "reserver", "regn", "giv", "find", "noter", "afmeld",
           "meld", "byt", "skift", "tæl", "hermed", "selv", "tag", "stryg")  # fmt: skip


@dataclass(slots=True)
class _Mail:
    """A mail while it is put together: who is left to be named, and what it asks for so far."""

    chance: random.Random
    meetings: Sequence[int]
    people: list[str]
    spoke: bool = False
    requests: list[dict[str, Any]] = field(default_factory=list)

    def who(self) -> str:
        """Somebody not named before."""
        return self.people.pop()

    def at(self, number: int) -> str:
        return self.chance.choice(AT[number])

    def named(self, number: int) -> str:
        return self.chance.choice(NAMED[number])

    def meeting(self) -> int:
        return self.chance.choice(self.meetings)

    def two(self) -> tuple[int, int]:
        first, second = self.chance.sample(list(self.meetings), 2)
        return first, second

    def seats(self, kind: str, numbers: Sequence[int], *names: str) -> None:
        people = [SENDER if name == "jeg" else {"name": name, "email": None} for name in names]
        self.requests.append({"kind": kind, "meetings": list(numbers), "attendees": people})

    def handed_on(self, number: int, old: str, new: str) -> None:
        pair = {"out": {"name": old, "email": None}, "in": {"name": new, "email": None}}
        self.requests.append({"kind": "substitute", "meetings": [number], **pair})


def _comes(mail: _Mail) -> str:
    names = [mail.who() for _ in range(mail.chance.choice((1, 1, 1, 2)))]
    number = mail.meeting()
    mail.seats("sign_up", [number], *names)
    return mail.chance.choice(_COMES).format(who=" og ".join(names), at=mail.at(number))


def _i_come(mail: _Mail) -> str:
    if mail.spoke:
        return _comes(mail)
    mail.spoke, number = True, mail.meeting()
    mail.seats("sign_up", [number], "jeg")
    return mail.chance.choice(_I_COME).format(at=mail.at(number))


def _stays_away(mail: _Mail) -> str:
    name, number = mail.who(), mail.meeting()
    mail.seats("cancel", [number], name)
    return mail.chance.choice(_STAYS_AWAY).format(who=name, at=mail.at(number))


def _for_another(mail: _Mail) -> str:
    old, new, number = mail.who(), mail.who(), mail.meeting()
    mail.handed_on(number, old, new)
    said = mail.chance.choice(_FOR_ANOTHER)
    return said.format(old=old, new=new, olds=genitive(old), at=mail.at(number))


def _moves(mail: _Mail) -> str:
    name, (first, second) = mail.who(), mail.two()
    mail.seats("cancel", [first], name)
    mail.seats("sign_up", [second], name)
    said = mail.chance.choice((
        "{who} flyttes fra {a} til {b}", "flyt {who} fra {a} til {b}",
        "{who} skal af {a} og på {b}",
        "tag {who} af {a} og sæt {him} på {b} i stedet",
        "{who} må melde fra {at_a}, men vil gerne {at_b} i stedet",
        "{who} rykkes fra {a} til {b}",
    ))  # fmt: skip
    return said.format(
        who=name, him=_him(name), a=mail.named(first), b=mail.named(second),
        at_a=mail.at(first), at_b=mail.at(second),
    )  # fmt: skip


def _each_elsewhere(mail: _Mail) -> str:
    """`Bo kommer i marts, Ida i maj`: the verb is said once."""
    numbers = mail.chance.sample(list(mail.meetings), len(mail.meetings))
    names = [mail.who() for _ in numbers]
    if not mail.spoke and mail.chance.random() < 0.4:
        mail.spoke, names[mail.chance.randrange(len(names))] = True, "jeg"
    for name, number in zip(names, numbers, strict=True):
        mail.seats("sign_up", [number], name)
    told = [mail.named, mail.at][mail.chance.random() < 0.6]
    verb = mail.chance.choice(("tager", "klarer", "snupper")) if told == mail.named else "kommer"
    verb = mail.chance.choice((verb, "deltager", "møder op")) if verb == "kommer" else verb
    again = mail.chance.choice(("", f"{verb} "))
    pairs = [f"{name} {again}{told(number)}" for name, number in zip(names, numbers, strict=True)]
    pairs[0] = f"{names[0]} {verb} {told(numbers[0])}"
    joints = (", ", ", og ", ", mens ") if again else (", ", ", og ")
    joint = mail.chance.choice(joints) if len(pairs) == 2 else ", "
    last = mail.chance.choice((" og ", ", og ", ", ")) if len(pairs) > 2 else joint
    return joint.join(pairs[:-1]) + last + pairs[-1]


def _by_meeting(mail: _Mail) -> str:
    """`Marts: Bo og Ida. Maj: Ida`, and the same in running text."""
    one, two = mail.who(), mail.who()
    first, second = mail.two()
    alone = mail.chance.choice((one, two))
    mail.seats("sign_up", [first], one, two)
    mail.seats("sign_up", [second], alone)
    short = alone.split()[0]
    said = mail.chance.choice((
        "{a} kommer {one} og {two}, {b} kun {short}",
        "{one} og {two} kommer {a}. {Then} er det kun {short}",
        "{A}: {one} og {two}\n{B}: {alone}", "{one} og {two} skal med {a}, og {short} også {b}",
        "{a} deltager {one} og {two}, og {b} kommer {short} alene",
        "sæt {one} og {two} på {a} og {short} på {b}",
    ))  # fmt: skip
    return said.format(
        a=mail.at(first), b=mail.at(second), one=one, two=two, short=short, alone=alone,
        Then=capital(mail.at(second)),
        A=capital(mail.named(first)), B=capital(mail.named(second)),
    )  # fmt: skip


def _all_or_one(mail: _Mail) -> str:
    one, two, number = mail.who(), mail.who(), mail.meeting()
    mail.seats("sign_up", mail.meetings, one)
    mail.seats("sign_up", [number], two)
    every = "alle tre møder" if len(mail.meetings) == 3 else "begge de møder, der er tilbage"
    said = mail.chance.choice((
        "{one} skal på {every}, {two} kun {at}", "{one} deltager i {every}, og {two} er med {at}",
        "{one} vil gerne med til {every}. {two} nøjes med {named}",
        "sæt {one} på {every} og {two} på {named}",
    ))  # fmt: skip
    return said.format(one=one, two=two, every=every, at=mail.at(number), named=mail.named(number))


def _we_share(mail: _Mail) -> str:
    if mail.spoke:
        return _each_elsewhere(mail)
    mail.spoke, name = True, mail.who()
    first, second = mail.two()
    mail.seats("sign_up", [first], name)
    mail.seats("sign_up", [second], "jeg")
    said = mail.chance.choice((
        "{who} og jeg deler møderne mellem os: {he} tager {a}, og jeg tager {b}",
        "jeg kommer {at_b}, men {at_a} sender jeg {who}", "{who} tager {a}, så tager jeg {b}",
        "{at_a} er det {who}, {at_b} er det mig",
        "{who} kan {at_a}, og jeg kan {at_b}. Skriv os på",
    ))  # fmt: skip
    return said.format(
        who=name, he="han" if name in _MEN else "hun", a=mail.named(first), b=mail.named(second),
        at_a=mail.at(first), at_b=mail.at(second),
    )  # fmt: skip


def _without_me(mail: _Mail) -> str:
    """Others come, and who writes only says why not: no seat is given up by it."""
    if mail.spoke:
        return _comes(mail)
    mail.spoke, number = True, mail.meeting()
    names = [mail.who() for _ in range(mail.chance.choice((1, 2)))]
    mail.seats("sign_up", [number], *names)
    said = mail.chance.choice(_COMES).format(who=" og ".join(names), at=mail.at(number))
    why = mail.chance.choice((
        "jeg kan ikke selv den dag", "jeg har selv kursus den dag og må springe over",
        "jeg er selv på ferie", "selv bliver jeg hjemme", "jeg selv er forhindret",
        "selv kan jeg desværre ikke", "jeg må selv blive hjemme og passe butikken",
    ))  # fmt: skip
    return f"{said}. {capital(why)}"


def _nothing(mail: _Mail) -> str:
    return mail.chance.choice(_NOTHING).format(who=mail.who(), at=mail.at(mail.meeting()))


_WISHES: tuple[tuple[Callable[[_Mail], str], int], ...] = (
    (_comes, 5), (_i_come, 3), (_stays_away, 4), (_for_another, 4), (_moves, 2),
    (_each_elsewhere, 3),
    (_by_meeting, 3), (_all_or_one, 1), (_we_share, 2), (_without_me, 3),
)  # fmt: skip


def composed(chance: random.Random, number: int) -> tuple[bytes, Label]:
    """A raw mail of one to three wishes and its label; number: its place among others."""
    later = chance.random() < 0.35
    people = chance.sample(PEOPLE, len(PEOPLE))
    mail = _Mail(chance, (2, 3) if later else (1, 2, 3), people)
    makers, weights = zip(*_WISHES, strict=True)
    chosen = chance.choices(makers, weights, k=chance.choice((1, 2, 2, 2, 3)))
    said = [make(mail) for make in chosen]
    if chance.random() < 0.2:
        said.insert(chance.randrange(len(said) + 1), _nothing(mail))
    text = chance.choice(_BEFORE) + capital(said[0])
    for each in said[1:]:
        joint = chance.choice(_JOINTS)
        apart = joint in (", mens ", ", ") and each.split()[0] in _ORDERS
        beside = each + text.rpartition("\n")[2]
        if apart or any(sign in beside for sign in (":", "\n", ". ", ", ")):
            joint = chance.choice((". ", ".\n", "\n"))
        text += joint + (capital(each) if joint.strip() in ("", ".") else each)
    row = {
        "text": text + "." + chance.choice(_BEHIND),
        "subject": chance.choice(("KNUB", "Hej", "Tilmelding og ændringer", "Møderne")),
        "date": "2026-04-20 10:00" if later else "2026-03-02 09:00",
        "decision": "act",
        "requests": mail.requests,
    }
    return mail_of(row, f"composed {number}")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def genitive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}s"


def is_man(name: str) -> bool:
    """Whether one of `PEOPLE` is called `han`."""
    return name in _MEN


def _him(name: str) -> str:
    return "ham" if is_man(name) else "hende"
