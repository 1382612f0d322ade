"""Mails put together of who comes or is the contact, and whose address is told where.

Like `composed_answers.py`: the label is known by construction, beside each true telling stand its
near-opposites, where the address is another's, not the right one, or in question.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from composed_mails import PEOPLE, SENDER, is_man
from corpora import Label
from sentence_bank import mail_of

_HI = ("", "Hej\n\n", "Kære KNUB\n\n", "Hej KNUB. ", "Godt nytår!\n\n")
_END = ("", " Tak!", "\n\nMed venlig hilsen\nJonas Kjær", "\n\nMvh Jonas")
_SIGN = (
    "Tilmeld {who} til møde 2.", "Meld venligst {who} til i Randers.", "{who} kommer den 28. maj.",
    "Vil I skrive {who} på til majmødet?", "{who} deltager i møde 2.",
    "Jeg vil gerne tilmelde {who} til mødet i Randers.",
)  # fmt: skip
_BETWEEN = (
    "", "", "{He} er ny hos os. ", "{He} glæder sig. ", "Det er første gang, vi er med. ",
    "{He} er vegetar. ", "{He} har læst programmet og glæder sig. ", "Vi ser frem til dagen. ",
)  # fmt: skip
_TELLS = (
    "{His} mail er {a}.", "{He} er på {a}.", "{His} adresse er {a}, ikke {b}.",
    "{He} kan fanges på {a}.", "{His} mailadresse er ikke {b}, men {a}.", "{He} har mailen {a}.",
    "{He} har fået ny mail. Den er {a}.", "I kan skrive til {him} på {a}.",
    "{His} adresse er {a} og ikke {b}.", "{His} mail hedder {a} (ikke længere {b}).",
)  # fmt: skip
_NOT_TOLD = (
    "Fakturaen sendes til {a}.", "{His} adresse er ikke {b}.", "{His} leder er på {a}.",
    "Regningen skal til {a}.", "Spørgsmål om mad sendes til {a}.", "Vores mail er {a}.",
    "Sekretariatets adresse er {a}.",
)  # fmt: skip
_INSTEAD = (
    "{out} kan ikke komme til møde 2. {who} kommer i stedet.",
    "{who} kommer til møde 2 i stedet for {out}.",
    "Vil I bytte {out} ud med {who} på møde 2?",
    "{who} overtager {out_s} plads på møde 2.",
)
_NEW_CONTACT = (
    "Ny kontaktperson for Viborg er {who}.", "Vores kontaktperson er fremover {who}.",
    "{who} er vores nye kontaktperson.", "Vil I notere {who} som vores nye kontaktperson?",
    "{who} overtager rollen som kontaktperson efter mig.",
    "Kontaktpersonen er fra i dag {who}.",
)  # fmt: skip
_JOIN = (
    "Viborg vil gerne være med i netværket i år.", "Vi melder os hermed ind i netværket.",
    "Vi ønsker at blive medlem i 2026.", "Meld os endelig ind igen i år.",
)  # fmt: skip
_OWN = (
    "Min nye mail er {n}.", "Brug min nye adresse {n}.", "Jeg har fået ny mail: {n}.",
    "Skriv fremover til min nye adresse {n}.", "Min mailadresse er nu {n}.",
    "Min adresse er ændret: I skal bruge {n}.", "Jeg har skiftet mail. Den nye er {n}.",
    "Skriv til mig på {n} fremover.", "Skriv ikke længere til {o}, men til {n}.",
    "Brug {n} fremover, min adresse er ændret.",
)  # fmt: skip
_NOT_OWN = (
    "Min gamle mail var {n}.", "Regningen skal til {n}.", "Fakturaspørgsmål sendes til {n}.",
    "Min kollegas adresse er {n}.", "Skriv gerne til {n}, hvis I har spørgsmål om fakturaen.",
    "Min nye mail er klar i april.", "Vores chef har fået ny mail: {n}.",
)  # fmt: skip
_SPELT = (
    "På deltagerlisten til møde 2 har I en {wrong}. Det er {right}.",
    "På listen til Randers står {wrong}. {He} hedder {right}.",
    "{wrong} på listen til møde 2 hedder {right}.",
    "I har skrevet {wrong} på listen til møde 2. Det rigtige navn er {right}.",
    "{wrong} skal staves {right} på deltagerlisten til møde 2.",
    "Vil I rette {wrong} til {right} på listen til møde 2?",
    "I bekræftelsen til møde 2 står der {wrong}. Det skal være {right}.",
)  # fmt: skip
_SPELLINGS = (
    ("Jens Bak", "Jens Bach"), ("Kirsten Bork", "Kirstine Bork"), ("Ida Holm", "Ida Holme"),
    ("Anne Vad", "Anna Vad"), ("Kristian Juul", "Christian Juul"), ("Bo Friis", "Bo Fries"),
    ("Lise Skov", "Lisa Skov"), ("Ole Nygaard", "Ole Nygård"), ("Thea Lund", "Tea Lund"),
)  # fmt: skip
_PUT_BACK = (
    "I har sat mig på som kontaktperson. Det er stadig {who}, så ret det tilbage til {him}.",
    "I har noteret mig som kontakt. Det skal være {who}.",
    "I har skrevet mig som kontaktperson, men det er {who}. Ret det venligst til {him}.",
)
_NOT_PUT = (
    "I har fejlagtigt noteret mig som kontaktperson.",
    "I har noteret {who} som kontakt. Det er helt rigtigt.",
    "I har noteret {who} som kontaktperson, og sådan skal det være.",
    "I har sat mig på som kontaktperson, men det passer ikke.",
    "Måske bliver {who} ny kontaktperson, vi ved det ikke endnu.",
    "{who} bliver ikke kontaktperson alligevel.",
)

_A, _B, _N = "qx17@viborg.dk", "zw42@viborg.dk", "jk2026@viborg.dk"
_O = "jonas.kjaer@viborg.dk"
_Made = tuple[str, list[Label], str]


def _said(text: str, who: str, **more: str) -> str:
    man = is_man(who)
    he, his, him = ("han", "hans", "ham") if man else ("hun", "hendes", "hende")
    words = {"who": who, "He": he.capitalize(), "His": his.capitalize(), "him": him}
    return text.format(**words, a=_A, b=_B, n=_N, o=_O, **more)


def _person(name: str, email: str | None) -> Label:
    return {"name": name, "email": email}


def _with_address(pick: Callable[..., Any], who: str) -> tuple[str, str | None]:
    between, told = pick(_BETWEEN), pick(_TELLS)
    if pick((True, True, False)):
        return _said(f" {between}{told}", who), _A
    return _said(f" {pick(_BETWEEN)}{pick(_NOT_TOLD)}", who), None


def _signs(pick: Callable[..., Any], who: str, _: str) -> _Made:
    more, email = _with_address(pick, who)
    wish = {"kind": "sign_up", "meetings": [2], "attendees": [_person(who, email)]}
    return _said(pick(_SIGN), who) + more, [wish], "act"


def _swaps(pick: Callable[..., Any], who: str, out: str) -> _Made:
    more = _said(" {His} mail er {a}.", who) if is_man(who) != is_man(out) else ""
    said = _said(pick(_INSTEAD), who, out=out, out_s=f"{out}s")
    into = _person(who, None)
    wish = {"kind": "substitute", "meetings": [2], "out": _person(out, None), "in": into}
    by_name = pick((True, False))
    if by_name:
        more = f" {who}s mail er {_A}, ikke {_B}."
        into["email"] = _A
    else:
        more = ""
    return said + more, [wish], "act"


def _contact(pick: Callable[..., Any], who: str, _: str) -> _Made:
    more, email = _with_address(pick, who)
    wish = {"kind": "change_contact", "contact": _person(who, email)}
    return _said(pick(_NEW_CONTACT), who) + more, [wish], "act"


def _joins(pick: Callable[..., Any], who: str, _: str) -> _Made:
    own = pick((True, True, False))
    said = f"{pick(_JOIN)} {pick(('', 'Jeg er kontaktperson. '))}{pick(_OWN if own else _NOT_OWN)}"
    contact = _person(SENDER["name"], _N if own else _O)
    wish = {"kind": "join", "contact": contact, "ean": None, "reference": None}
    return _said(said, who), [wish], "act"


def _me(pick: Callable[..., Any], who: str, _: str) -> _Made:
    wish = {"kind": "sign_up", "meetings": [2], "attendees": [_person(SENDER["name"], _O)]}
    return _said(f"{_said(pick(_SIGN[:1] + _SIGN[1:2]), 'mig')} {pick(_OWN)}", who), [wish], "act"


def _spelt(pick: Callable[..., Any], who: str, _: str) -> _Made:
    wrong, right = pick(_SPELLINGS)
    if pick((True, False)):
        wrong, right = right, wrong
    return _said(pick(_SPELT), who, wrong=wrong, right=right), [], "review"


def _put_back(pick: Callable[..., Any], who: str, _: str) -> _Made:
    if pick((True, False)):
        wish = {"kind": "change_contact", "contact": _person(who, None)}
        return _said(pick(_PUT_BACK), who), [wish], "act"
    return _said(pick(_NOT_PUT), who), [], "review"


_KINDS = (_signs, _signs, _swaps, _contact, _joins, _me, _spelt, _put_back)


def told_addresses(seed: int, count: int) -> list[tuple[bytes, Label]]:
    """So many mails with their labels, always the same ones for a seed."""
    dice = random.Random(seed)
    made = []
    for number in range(count):
        who, out = dice.sample(PEOPLE, 2)
        body, wishes, decision = _KINDS[number % len(_KINDS)](dice.choice, who, out)
        text = f"{dice.choice(_HI)}{body}{dice.choice(_END)}"
        row: Label = {"text": text, "requests": wishes, "decision": decision}
        if decision == "review":
            row["also_ok"] = ["ask"]
        made.append(mail_of(row, f"addresses {number}"))
    return made
