"""Mails put together about a municipality's details: bills of seats, numbers, its contact, joining.

Like `composed_billing.py`: one to three matters in a mail, each wished, or told so that it is no
wish: denied, asked, of one matter alone, perhaps. What is no wish is asked about, or for a person.
"""

from __future__ import annotations

import random
from typing import Any

from composed_billing import ean
from composed_mails import PEOPLE, SENDER
from corpora import Label
from sentence_bank import mail_of

_AT = {
    1: ("møde 1", "mødet den 12. marts", "mødet i marts"),
    2: ("møde 2", "mødet den 28. maj", "mødet i Randers"),
    3: ("møde 3", "mødet den 8. oktober", "mødet i oktober"),
}
_TWO_WITH_BILLS = (
    "To af vores skal med til {at}, og de betaler hver for sig:\n\n{a}, {am}: EAN {x}\n{b}, {bm}: "
    "EAN {y}",
    "Vi skal have to på til {at}:\n\n- {a} (EAN {x})\n- {b} (EAN {y})",
    "Følgende skal med til {at}:\n{a}, {am}, EAN {x}\n{b}, {bm}, EAN {y}",
    "{a} og {b} skal med til {at}. De betaler hver for sig:\n{a}: EAN {x}\n{b}: EAN {y}",
    "Vi sender to til {at}, og deres pladser skal på hver sin regning:\n\n{a}: EAN {x}\n"
    "{b}: EAN {y}",
)
_TWO_BUT_NO_WISH = (
    "Måske skal vi have to med til {at}:\n{a}, EAN {x}\n{b}, EAN {y}",
    "Til jeres orientering har de hver sit nummer:\n{a}: EAN {x}\n{b}: EAN {y}",
    "Skal {a} og {b} med til {at}? De ville have hver sit nummer:\n{a}: EAN {x}\n{b}: EAN {y}",
)
_ONE_WITH_A_BILL = (
    "{a} ({am}) skal med til {at}. Koster pladsen noget, skal regningen til EAN {x}. Det gælder "
    "alene {a1}.",
    "Tilmeld {a} til {at}. Hans plads betales af Jobcentret, EAN {x}.",
    "{a} skal med til {at}. Hun betaler selv, hvis hendes plads udløser noget: EAN {x}. Det gælder "
    "kun {a1}.",
    "{a} kommer til {at}. EAN {x}. Nummeret er kun til den plads.",
)
_NEW_NUMBER = (
    "Vores nye EAN-nummer til alle regninger er {y}.",
    "I har i lang tid brugt {x} til os. Det nummer hører til biblioteket. Vores eget EAN er {y}.",
    "Samtidig må vores gamle EAN, {x}, gerne forsvinde fra jeres system; det nye er {y}.",
    "Kommunens EAN er ændret fra {x} til {y}.",
    "EAN {x} er lukket. Brug {y} fremover på alle fakturaer. I behøver ikke gøre noget ved de "
    "gamle fakturaer.",
    "Stamdata:\n\n           Hidtil           Fremover\nEAN        {x}    {y}\n"
    "CVR        29 18 97 57      uændret",
)
_NO_NUMBER = (
    "I bruger EAN {x} til os. Hører det nummer til biblioteket?",
    "Er det EAN {x} eller {y}, I har på os?",
    "Vores EAN bliver måske {x}.",
    "I skal ikke ændre vores EAN til {x}.",
    "Nyt EAN er {y}, men vent med at bruge det.",
)
_NEW_CONTACT = (
    "Ny kontaktperson for Viborg er {a} ({am}), ikke mig.",
    "Fra nu af er det {a} ({am}), I skal skrive til, og ikke mig.",
    "Fremover sender I al post til {a} ({am}).",
    "Jeg stopper som kontaktperson, og {a} ({am}) tager over.",
    "Kontaktpersonen skal fremover være {a} ({am}).",
    "{b} skal ikke længere stå som kontakt. Det skal {a} ({am}).",
)
_NO_CONTACT = (
    "Skriv fremover til {a} ({am}), når det er noget med lokaler.",
    "Når det gælder forplejning, skal I fremover skrive til {a}.",
    "Er det {a}, der er vores kontaktperson?",
    "{a} skal ikke være kontaktperson.",
    "Måske bliver {a} vores nye kontaktperson.",
    "{a} har sagt nej til at være kontaktperson.",
    "Vi overvejer at gøre {a} til kontaktperson.",
)
_JOINS = (
    "Viborg melder sig ind i netværket for 2026. Kontaktperson er {a}, {am}.",
    "I kan regne Viborg blandt medlemmerne i 2026. Det er {a} ({am}), og ikke mig og slet ikke "
    "{b}, der skal stå som kontakt.",
    "Vi vil gerne være medlem i 2026 med {a} ({am}) som kontaktperson.",
)
_JOINS_NOT = (
    "I kan ikke længere regne Viborg blandt medlemmerne. Det var {a}, der var kontaktperson.",
    "Vil I slette os fra medlemslisten? {a} er jo rejst.",
    "Vi er ikke med i netværket længere, har {a} bestemt.",
    "Det er ikke afgjort, om Viborg skal være medlem i 2026.",
    "Skal Viborg melde sig ind, bliver {a} kontaktperson.",
)
_OPENINGS = ("Hej", "Hej KNUB", "Kære netværk", "Til sekretariatet", "Godmorgen\n\nEt par ting:")
_ENDS = ("", "", "\n\nMange tak.", "\n\nSig til, hvis der mangler noget.", "\n\nGod weekend")


class _Told:
    """What chance tells, and the requests that come of it."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.names = chance.sample([p for p in PEOPLE if p != SENDER and " " in p], 6)
        self.requests: list[dict[str, Any]] = []
        self.open = False

    def said(self, ways: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
        a, b = self.names.pop(), self.names.pop()
        at = self.chance.choice(sorted(_AT))
        words = {
            "a": a, "b": b, "am": _address(a), "bm": _address(b), "a1": a.split()[0], "at":
            self.chance.choice(_AT[at]), "x": ean(self.chance), "y": ean(self.chance), "n": at,
        }  # fmt: skip
        way = self.chance.choice(ways)
        words["written"] = "{am}" in way
        words["both"] = "{bm}" in way
        return way.format(**words), words

    def no_wish(self, ways: tuple[str, ...]) -> str:
        self.open = True
        return self.said(ways)[0]

    def seats(self) -> str:
        kind = self.chance.randrange(4)
        if kind == 0:
            return self.no_wish(_TWO_BUT_NO_WISH)
        told, words = self.said(_ONE_WITH_A_BILL if kind == 1 else _TWO_WITH_BILLS)
        coming = [(words["a"], words["x"], words["am"] if words["written"] else None)]
        if kind > 1:
            coming.append((words["b"], words["y"], words["bm"] if words["both"] else None))
        for name, number, email in coming:
            who = {"name": name, "email": email}
            self.requests.append(
                {"kind": "sign_up", "meetings": [words["n"]], "attendees": [who], "ean": number}
            )
        return told

    def number(self) -> str:
        if self.chance.random() < 0.4:
            return self.no_wish(_NO_NUMBER)
        told, words = self.said(_NEW_NUMBER)
        self.requests.append({"kind": "update_billing", "ean": words["y"], "reference": None})
        return told

    def contact(self) -> str:
        if self.chance.random() < 0.5:
            return self.no_wish(_NO_CONTACT)
        told, words = self.said(_NEW_CONTACT)
        contact = {"name": words["a"], "email": words["am"]}
        self.requests.append({"kind": "change_contact", "contact": contact})
        return told

    def joining(self) -> str:
        if self.chance.random() < 0.5:
            return self.no_wish(_JOINS_NOT)
        told, words = self.said(_JOINS)
        contact = {"name": words["a"], "email": words["am"]}
        self.requests.append({"kind": "join", "contact": contact, "ean": None, "reference": None})
        return told


def _address(name: str) -> str:
    plain = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return f"{'.'.join(plain.replace('-', ' ').replace('é', 'e').split())}@viborg.dk"


def detailed(chance: random.Random, number: int) -> tuple[bytes, Label]:
    """A mail about a municipality's details, and its label."""
    told = _Told(chance)
    if chance.random() < 0.2:
        parts = [told.joining()]
    else:
        parts = [each() for each in chance.sample([told.seats, told.number, told.contact], 3)]
        parts = parts[: chance.choice((1, 2, 2, 3))] if not told.requests else parts
    if len(parts) == 1 and not told.requests:
        told.open = True
    text = f"{chance.choice(_OPENINGS)}\n\n" + "\n\n".join(parts) + chance.choice(_ENDS) + "\n"
    row: dict[str, Any] = {
        "text": text, "subject": chance.choice(("Hej", "Lidt af hvert", "Vores oplysninger")),
        "decision": "ask" if told.open else "act",
        "also_ok": ["review", "ignore"] if told.open else [], "requests": told.requests,
    }  # fmt: skip
    return mail_of(row, f"details {number}")
