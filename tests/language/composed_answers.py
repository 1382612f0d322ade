"""Mails put together of a yes here and a no there, swaps, moves and what is taken back.

Like `composed_mails.py`, for what is told in several sentences: a no to one date beside a yes to
the others is nothing to cancel where nobody was signed up, and a no by who is signed up is.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from composed_mails import AT, NAMED, PEOPLE, SENDER, capital, genitive, is_man
from corpora import Label
from sentence_bank import mail_of

_DATE = {
    1: ("12. marts", "12/3", "d. 12. marts", "København", "møde 1", "marts", "den 12. marts"),
    2: ("28. maj", "28/5", "d. 28. maj", "Randers", "møde 2", "maj", "den 28. maj"),
    3: ("8. oktober", "8/10", "d. 8. oktober", "online", "møde 3", "oktober", "den 8. oktober"),
}
_YES = ("ja tak", "ja", "ja, meget gerne", "ja tak, skriv mig på", "jeg kommer", "det passer fint")
_NO = ("nej tak", "nej", "nej, desværre", "nej, der kan jeg ikke", "det går ikke", "nej tak i år")
_WHY = (
    "der er jeg på ferie", "jeg er på skiferie", "der har vi budgetmøde", "jeg er på kursus",
    "der skal min datter konfirmeres", "der holder vi personaledag", "jeg er i Norge",
    "der er studietur", "der er jeg til eksamen", "jeg skal opereres", "der er byrådsmøde",
)  # fmt: skip
_HIS_WHY = (
    "er på ferie", "har budgetmøde", "er på kursus", "skal opereres", "er til eksamen",
    "har sølvbryllup", "er på barsel", "har fået en dobbeltbooking", "er i Norge den uge",
)  # fmt: skip
_I_REFUSE = (
    "{A} må jeg sige nej til", "{A} må jeg desværre sige nej tak til, {why}",
    "jeg må sige nej tak til {a}, {why}", "det er nej tak til {a}, {why}",
    "{A} springer jeg over, {why}", "{A} passer mig ikke, {why}", "nej tak til {a}, {why}",
    "{A} falder midt i vores studietur, så den dag må jeg sige nej til", "ikke {a}, {why}",
)  # fmt: skip
_I_TAKE_THE_REST = (
    "{rest} må I gerne tilmelde mig", "{rest} vil jeg gerne med til", "{rest} siger jeg ja tak til",
    "{rest} står i min kalender, så skriv mig på", "skriv mig gerne på {rest_}",
    "{rest} er jeg med på", "tilmeld mig til {rest_}", "I må gerne sætte mig på {rest_}",
    "{rest} kommer jeg til", "ja tak til {rest_}",
)  # fmt: skip
_SWAPPED = (
    "{a} og {b} vil gerne bytte pladser. {A1} har {bs} {at1}, {b1} får {as1} {at2}",
    "{a} og {b} bytter: {a1} overtager {bs} plads {at1}, og {b1} overtager {as1} {at2}",
    "den plads, {b} har {at1}, overtages af {a}. {He_a} afleverer til gengæld sin plads {at2} til "
    "{b1}",
    "{a} tager {bs} plads {at1}, og {b1} tager {as1} plads {at2}",
    "{a} skal på {at1} i stedet for {b}, og {b1} skal på {at2} i stedet for {a1}",
    "{at1} kommer {a} i stedet for {b}. {At2} er det omvendt: der kommer {b1} i stedet for {a1}",
    "{b} giver sin plads {at1} til {a} og får til gengæld {as1} plads {at2}",
)
_MOVED = (
    "{who} skal ikke {at1} alligevel, {he} {why}. Lad {him} komme med {at2} i stedet",
    "{who} kan ikke {at1} alligevel. Sæt {him} på {b} i stedet",
    "vil I slette {who} fra {a} og sætte {him} på {b}",
    "jeg havde skrevet {who} ud for {a}. Det skulle have været {b}. Vil I rette det, så {he} er af "
    "{a} og på {b}",
    "{who} er kommet på det forkerte møde: ikke {a}, men {b}. Flyt {him} derhen",
    "{who} {why} {at1} og må melde fra. {He} vil gerne med {at2} i stedet",
    "ret lige {who} fra {a} til {b}",
)
_MOVED_ME = (
    "jeg har bladret forkert i kalenderen. Det er ikke {a}, jeg skal til, det er {b}. Kan I rykke "
    "mig",
    "jeg fik sagt ja til {a}, men det skulle have været {b}. Flyt mig",
    "tag mig af {a} og sæt mig på {b}",
    "jeg må melde fra {at1}, {why}. Jeg vil gerne med {at2} i stedet",
    "jeg kan ikke {at1} alligevel, men {at2} passer fint. Vil I flytte mig",
)
_SLIPS = (
    "afbud fra mig {at1}, {why}. Hov! Det er {b}, jeg ikke kan. {At1} er jeg stadig på",
    "jeg må melde fra {at1}. Nej undskyld, det er {b}, jeg mener. {At1} kommer jeg som aftalt",
    "jeg kan ikke {at1}. Rettelse: det er {b}, jeg må melde fra. {At1} holder jeg fast i",
    "meld mig fra {at1}. Ups, forkert dato. Det er {at2}, jeg ikke kan, {at1} er stadig fint",
)
_ALL_BUT_ONE = (
    "jeg er jo tilmeldt {every}. Kan I tage mig af {a}? {Why}. {At2} holder jeg fast i",
    "jeg står på {every}. {At1} kan jeg ikke alligevel, {why}. Resten er uændret",
    "jeg er meldt til {every}, men {at1} må jeg melde fra. {At2} klarer jeg",
)
_TWO_OFF = (
    "{a} kan ikke være med {at1} ({why_a}), og {b} kan ikke {at2} ({why_b})",
    "{a} må melde fra {at1}, {he_a} {why_a}. {b} må melde fra {at2}",
    "afbud: {a} {at1}, {b} {at2}",
    "- {a} kan ikke være med {at1} ({why_a})\n- {b} kan ikke være med {at2} ({why_b})\n",
    "{a} {why_a} og kommer ikke {at1}. {b} {why_b} og kommer ikke {at2}",
)
_STAY_BESIDE = (
    "", ". Begge er stadig med den anden dag", ". Ellers er alt, som det var",
    ". De beholder begge deres anden plads", ". Resten af holdet kommer som aftalt",
)  # fmt: skip
_I_OFF_ANOTHER_ON = (
    "jeg må melde mig fra {at}, {why}. Uafhængigt af det vil {who} gerne tilmeldes samme dag",
    "jeg kan ikke {at} alligevel. {who} skal til gengæld tilmeldes, men ikke på min plads",
    "meld mig fra {at}. Tilmeld {who} samme dag, det har ikke noget med min plads at gøre",
)
_ON_AGAIN = (
    "{who} kan godt alligevel, så glem afbuddet og sæt {him} på listen igen {at}",
    "{who} er kommet på benene og vil med alligevel. Sæt {him} på igen {at}",
    "glem det afbud, jeg sendte for {who}. {He} kommer {at}, så skriv {him} på igen",
    "afbuddet for {who} {at} var en fejl. {He} skal på listen igen",
)
_BESIDES = (
    "{who} skal med {at} ud over de to, I har i forvejen",
    "{who} kommer med {at} som nummer tre, de to andre er uændrede",
    "ud over dem, I allerede har, skal {who} med {at}",
    "vi har to på listen {at}. Føj {who} til",
)
_BEFORE = ("", "", "Hej KNUB\n\n", "Kære alle\n\n", "Godt nytår. ", "Tak for invitationen. ")
_BEHIND = ("", "", ".", " Tak.", " På forhånd tak.", "\n\nGod dag", " Sig til, hvis noget mangler.")


class _Mail:
    """A mail while it is put together."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.later = chance.random() < 0.35
        self.meetings = (2, 3) if self.later else (1, 2, 3)
        self.people = chance.sample(PEOPLE, len(PEOPLE))
        self.requests: list[dict[str, Any]] = []

    def one_of(self, said: Sequence[str]) -> str:
        return self.chance.choice(said)

    def order(self) -> list[int]:
        return self.chance.sample(self.meetings, len(self.meetings))

    def at(self, number: int) -> str:
        return self.one_of(AT[number])

    def named(self, number: int) -> str:
        return self.one_of(NAMED[number])

    def seats(self, kind: str, numbers: Sequence[int], *names: str) -> None:
        people = [SENDER if name == "jeg" else {"name": name, "email": None} for name in names]
        self.requests.append({"kind": kind, "meetings": sorted(numbers), "attendees": people})

    def handed_on(self, number: int, old: str, new: str) -> None:
        out, new_ = ({"name": name, "email": None} for name in (old, new))
        self.requests.append({"kind": "substitute", "meetings": [number], "out": out, "in": new_})


def _dates(mail: _Mail) -> str:
    """`12. marts: nej tak, der er jeg på ski` and so on, a line or a sentence each."""
    form = mail.chance.randrange(len(_DATE[1]))
    name = mail.people.pop() if mail.chance.random() < 0.5 else ""
    said, wanted = [], []
    for number in mail.meetings:
        yes = mail.chance.random() < 0.6
        answer = mail.one_of(_YES if yes else _NO)
        if not yes and not name and mail.chance.random() < 0.5 and "," not in answer:
            answer += f", {mail.one_of(_WHY)}"
        if name:
            answer = mail.one_of(("ja", "ja tak") if yes else ("nej", "nej tak"))
        wanted += [number] if yes else []
        said.append((_DATE[number][form], answer))
    if not wanted:
        said[-1], wanted = (said[-1][0], "ja tak"), [mail.meetings[-1]]
    mail.seats("sign_up", wanted, name or "jeg")
    if name and mail.chance.random() < 0.5:
        return f"{name}: " + ", ".join(f"{answer} til {date}" for date, answer in said)
    lines = "\n".join(f"{date}: {answer}" for date, answer in said)
    return f"{name}\n{lines}" if name else f"{lines}\n"


def _one_refused(mail: _Mail) -> str:
    first, *others = mail.order()
    rest = "de to andre" if len(others) == 2 else mail.named(others[0])
    rest = rest if len(others) == 2 or mail.chance.random() < 0.6 else "det andet møde"
    day = mail.named(first)
    no = mail.one_of(_I_REFUSE).format(a=day, A=day, why=mail.one_of(_WHY))
    yes = mail.one_of(_I_TAKE_THE_REST).format(rest=rest, rest_=rest)
    mail.seats("sign_up", others, "jeg")
    joint = mail.one_of((". ", ", men ", ".\n"))
    return no + joint + (yes if joint == ", men " else capital(yes))


def _swap(mail: _Mail) -> str:
    a, b = mail.people.pop(), mail.people.pop()
    first, second = mail.order()[:2]
    mail.handed_on(first, b, a)
    mail.handed_on(second, a, b)
    a1, b1 = a.split()[0], b.split()[0]
    at2 = mail.at(second)
    return mail.one_of(_SWAPPED).format(
        a=a, b=b, A1=a1, a1=a1, b1=b1, bs=genitive(b1), as1=genitive(a1), at1=mail.at(first),
        at2=at2, At2=capital(at2), He_a="Han" if is_man(a) else "Hun",
    )  # fmt: skip


def _pronouns(name: str) -> dict[str, str]:
    he, him = ("han", "ham") if is_man(name) else ("hun", "hende")
    return {"who": name, "he": he, "He": capital(he), "him": him}


def _move(mail: _Mail) -> str:
    first, second = mail.order()[:2]
    own = mail.chance.random() < 0.5
    name = "jeg" if own else mail.people.pop()
    mail.seats("cancel", [first], name)
    mail.seats("sign_up", [second], name)
    return mail.one_of(_MOVED_ME if own else _MOVED).format(
        **_pronouns(name), at1=mail.at(first), at2=mail.at(second), a=mail.named(first),
        b=mail.named(second), why=mail.one_of(_WHY if own else _HIS_WHY),
    )  # fmt: skip


def _slip(mail: _Mail) -> str:
    first, second = mail.order()[:2]
    mail.seats("cancel", [second], "jeg")
    day = mail.at(first)
    return mail.one_of(_SLIPS).format(
        at1=day, At1=capital(day), b=mail.named(second), at2=mail.at(second), why=mail.one_of(_WHY)
    )


def _all_but_one(mail: _Mail) -> str:
    first, second = mail.order()[:2]
    mail.seats("cancel", [first], "jeg")
    every = "alle tre møder" if len(mail.meetings) == 3 else "begge møder"
    why, day, then = mail.one_of(_WHY), mail.at(first), mail.at(second)
    return mail.one_of(_ALL_BUT_ONE).format(
        every=mail.one_of((every, "resten af året")), a=mail.named(first), why=why,
        Why=capital(why), at1=day, At1=capital(day), At2=capital(then),
    )  # fmt: skip


def _two_off(mail: _Mail) -> str:
    a, b = mail.people.pop(), mail.people.pop()
    first, second = mail.order()[:2]
    mail.seats("cancel", [first], a)
    mail.seats("cancel", [second], b)
    said = mail.one_of(_TWO_OFF).format(
        a=a, b=b, at1=mail.at(first), at2=mail.at(second), why_a=mail.one_of(_HIS_WHY),
        why_b=mail.one_of(_HIS_WHY), he_a=_pronouns(a)["he"],
    )  # fmt: skip
    beside = mail.one_of(_STAY_BESIDE)
    return said + (beside.removeprefix(". ") if said.endswith("\n") else beside)


def _off_and_another_on(mail: _Mail) -> str:
    name, number = mail.people.pop(), mail.order()[0]
    mail.seats("cancel", [number], "jeg")
    mail.seats("sign_up", [number], name)
    return mail.one_of(_I_OFF_ANOTHER_ON).format(
        who=name, at=mail.at(number), why=mail.one_of(_WHY)
    )


def _on(mail: _Mail) -> str:
    name, number = mail.people.pop(), mail.order()[0]
    mail.seats("sign_up", [number], name)
    said = mail.one_of(_ON_AGAIN if mail.chance.random() < 0.6 else _BESIDES)
    return said.format(**_pronouns(name), at=mail.at(number))


_MAKERS: tuple[tuple[Callable[[_Mail], str], int], ...] = (
    (_dates, 4), (_one_refused, 5), (_swap, 4), (_move, 5), (_slip, 3), (_all_but_one, 3),
    (_two_off, 3), (_off_and_another_on, 2), (_on, 3),
)  # fmt: skip


def answered(chance: random.Random, number: int) -> tuple[bytes, Label]:
    """A raw mail and its label; number: its place among others."""
    mail = _Mail(chance)
    makers, weights = zip(*_MAKERS, strict=True)
    said = chance.choices(makers, weights)[0](mail)
    text = mail.one_of(_BEFORE) + capital(said)
    if not text.endswith(("\n", "?", ".")):
        text += "."
    row: dict[str, Any] = {
        "text": text + mail.one_of(_BEHIND).removeprefix("."),
        "subject": mail.one_of(("KNUB", "Hej", "Møderne", "Datoerne", "Ændring", "Re: Datoerne")),
        "date": "2026-04-20 10:00" if mail.later else "2026-02-02 09:00",
        "decision": "act",
        "requests": mail.requests,
    }
    return mail_of(row, f"answered {number}")
