"""Mails put together about EAN numbers and references: old and new ones, several, put right.

Like `composed_mails.py`: what counts is known when a mail is put together. Two numbers of which
nobody says which one is meant are asked about; a number of something else is none of ours.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from corpora import Label
from sentence_bank import mail_of

_OFFICES = (
    "vandværket", "jobcentret", "skoleområdet", "biblioteket", "ældreplejen", "dagtilbud",
    "musikskolen", "tandplejen", "beredskabet", "borgerservice", "havnekontoret", "ungdomsskolen",
)  # fmt: skip
_UNITS = (
    "Plan og Byg", "Børn og Unge", "Job og Borger", "Teknik og Miljø", "Sundhed og Ældre",
    "Kultur og Fritid", "By og Bolig", "Økonomi og Stab", "Center for Udvikling",
)  # fmt: skip
_NEW_EAN = (
    "Vores nye EAN-nummer er {b}.", "EAN: {b}", "Fremover skal I bruge EAN {b}.",
    "Vil I notere, at vores EAN er {b}?", "Her er vores EAN-nummer: {b}",
    "Regningen må I sende til {b}.", "Send fakturaen elektronisk til EAN-nr. {b}.",
    "Vi skal faktureres på EAN {b} fra nu af.", "ean {b} til medlemskabet",
)  # fmt: skip
_OLD_AND_NEW_EAN = (
    "EAN {a} er nedlagt, brug {b}.",
    "{a} er lukket ned. Fra nu af hedder det {b}.",
    "I bruger EAN {a}, men det er {office}s. Vores er {b}.",
    "Vi kom til at skrive EAN {a}. Det rigtige er {b}.",
    "Vores EAN er ikke længere {a}, men {b}.",
    "EAN {b} erstatter {a}.",
    "Ret venligst vores EAN fra {a} til {b}.",
    "Brug EAN {b} i stedet for {a}.",
    "Fra 1. marts gælder EAN {b}. Det gamle, {a}, må I gerne slette.",
    "Nyt EAN: {b} (før: {a})",
    "Gammelt EAN: {a}\nNyt EAN: {b}",
    "EAN {a} udgår. Nyt: {b}",
    "Vi har skiftet EAN. Det gamle var {a}, det nye er {b}.",
    "Jeg skrev EAN {a}, det skal være {b}.",
    "EAN {a} - nej, undskyld, {b}.",
    "Det er IKKE {a}, det er {b}. EAN altså.",
)
_BESIDE_ANOTHERS_EAN = (
    "Regningen skal til EAN {b}. (Vi har også {a}, men det er {office}, så lad være med at bruge "
    "det.)",
    "EAN er {b}. {a} er {office}s, det skal I ikke bruge.",
    "Vores EAN er {b}. Nogle gange får folk {a}, men det hører til {office}.",
    "EAN til medlemskabet: {b}\nEAN til {office}: {a} - det skal I ikke bruge",
    "EAN {b} er vores. EAN {a} tilhører {office} og må ikke bruges.",
    "Brug EAN {b}. Brug ikke {a}, det er {office}s.",
    "Brug endelig ikke {a}, som er {office}s EAN. Vores er {b}.",
    "Fakturaen skal sendes til {b} og ikke til {a}.",
    "EAN {b}, ikke {a}!",
    "Vi har to EAN-numre: {a} til {office} og {b} til os. I skal bruge det sidste.",
    "Vi har to EAN-numre: {b} til os og {a} til {office}. I skal bruge det første.",
)
_TABLES_EAN = (
    "{lead}\n\n{rows}\n\nI skal bruge det for {unit}.",
    "{lead}\n\n{rows}\n\nDet er {unit}, I skal bruge.",
    "{lead}\n\n{rows}\n\nVi hører under {unit}, så det er det nummer, regningen skal til.",
    "{lead}\n\n{rows}\n\nKontingentet hører under {unit}.",
    "{lead}\n\n{rows}\n\nDet er det {place}, der er vores.",
    "{lead}\n\n{rows}\n\nBrug venligst det {place}.",
)
_LEADS = (
    "Her er en oversigt over vores EAN-numre:", "Vi har tre EAN-numre:",
    "Jeg har fundet kommunens EAN-numre frem:", "EAN-numre hos os:",
)  # fmt: skip
_WHO_KNOWS_EAN = (
    "EAN {a} og EAN {b}.",
    "Vi har både EAN {a} og EAN {b}. Hvilket af dem har I?",
    "EAN-numrene er {a} og {b}.",
    "Det er enten EAN {a} eller {b}.",
    "EAN {a} (By og Bolig), EAN {b} (Kultur og Fritid)",
    "EAN {a} hører til Plan, EAN {b} til Byg. Jeg finder ud af, hvilket I skal have.",
)
_LABELS = (
    "reference", "PO-nummer", "ordrenummer", "rekvisitionsnummer", "PO", "ordrenr.", "ref.",
    "indkøbsordre",
)  # fmt: skip
_NEW_REF = (
    "Vores nye {label} er {b}.", "{Label}: {b}", "Vil I skrive {label} {b} på fakturaen?",
    "Her kommer det {label}, jeg skyldte jer: {b}", "Husk {label} {b} på regningen.",
    "Fakturaen skal mærkes med {label} {b}.", "Der mangler et {label} på regningen. Brug {b}.",
    "Fakturaen bliver afvist uden {label}. Vores er {b}.",
    "Økonomi kræver nu {label} på alt. Vil I notere {b}?",
    "Vi har fået et {label} til jer. Det er {b}.", "Anfør {b} som {label}.",
    "I skal have vores nye {label}, som gælder alle regninger herefter: {b}.",
    "Vores {label} er blevet til {b}.",
)  # fmt: skip
_OLD_AND_NEW_REF = (
    "Det gamle {label} {a} skal ikke bruges mere, det nye er {b}.",
    "{Label} {a} er lukket. Fra nu af hedder det {b}.",
    "Jeg skrev {a} som {label}, det skal være {b}.",
    "{Label} {a} er fra sidste år. I år er det {b}.",
    "{a} er fra sidste år. Det er {b} i år, og det skal stå som {label}.",
    "Ret {label} fra {a} til {b}.",
    "Vores {label} er ikke længere {a}, men {b}.",
    "{Label} er {b}. Det er ikke {a}.",
    "{Label} er ændret fra {a} til {b}.",
    "{Label} {b} erstatter {a}.",
    "Brug {label} {b} i stedet for {a}.",
    "Gammelt {label}: {a}\nNyt {label}: {b}",
    "{Label}: {b} (før {a})",
    "{Label} {a} er brugt op. Brug {b} fremover.",
    "Det {label}, I har fra os, er forkert. I har {a}, men det hedder {b}.",
    "Vores {label} er blevet til {b}, det gamle ({a}) er brugt op.",
    "Nyt {label} til jer: {b}. {a} gælder ikke mere.",
    "Glem {a}, {label} er nu {b}.",
)
_QUOTED_REF = (
    'Vores reference er "{q}".',
    'Skriv "{q}" som reference.',
    'Den gamle reference {a} skal ikke bruges mere, den nye er "{q}".',
    'Reference: vi bruger navnet på projektet, "{q}"',
    'Som reference skal der stå "{q}".',
    'Referencen er ændret fra {a} til "{q}".',
)
_NO_REF = (
    "{Label} {a} er lukket. Et nyt er på vej.",
    "Er {label} {a} stadig det rigtige?",
    "Jeg sender et {label} senere, det gamle {a} kan ikke bruges mere.",
    "Jeres faktura {a} er betalt i dag.",
    "{Label} {a} er måske det rigtige, jeg spørger lige.",
    "Vi har ikke noget {label} endnu.",
    "I må ikke bruge {label} {a}.",
)
_QUOTES = ("Trygge Kvarterer", "Bolig-BRK", "Netværk By", "Sydbyen i bevægelse", "KNUB Midt")
_BESIDE = (
    "", "", "", "\n\nRing endelig på 72 {t} 61 07, hvis der er noget.", "\n\nTak for sidst!",
    "\n\nDet var alt herfra.", "\n\nBeklager besværet.",
)  # fmt: skip
_OPENINGS = ("Hej", "Hej KNUB", "Kære netværk", "Til sekretariatet", "Godmorgen")


class _Mail:
    """What chance has put into a mail so far."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.old, self.new, self.third = (ean(chance) for _ in range(3))
        self.label = chance.choice(_LABELS)
        self.quoted = chance.choice(_QUOTES)

    def said(self, ways: tuple[str, ...], **more: str) -> str:
        chance = self.chance
        capital = self.label[0].upper() + self.label[1:]
        words = {
            "a": self.old, "b": self.new, "label": self.label, "Label": capital,
            "office": chance.choice(_OFFICES), "q": self.quoted,
        }  # fmt: skip
        return chance.choice(ways).format(**words | more)


def ean(chance: random.Random) -> str:
    """An EAN that could be a municipality's, with a right check digit."""
    digits = "57980" + "".join(chance.choice("0123456789") for _ in range(7))
    odd, even = sum(map(int, digits[0::2])), sum(map(int, digits[1::2]))
    return digits + str(-(odd + 3 * even) % 10)


def _reference(chance: random.Random) -> str:
    number = chance.randrange
    return chance.choice((
        f"{number(10, 99)}-{number(100, 999)}", f"45{number(10**8)}".ljust(10, "7"),
        f"{chance.choice(('BOL', 'HKJ', 'ROS', 'IO', 'KB'))}-{number(1000, 99999)}",
        f"{number(1000, 99999)}", f"2026-{chance.choice(('KB', 'VJ'))}-{number(1000, 9999)}",
        f"PL {number(1000, 9999)}", f"{number(100000, 999999)}",
    ))  # fmt: skip


_Told = tuple[str, str | None, str | None]


def _new_ean(mail: _Mail) -> _Told:
    return mail.said(_NEW_EAN), mail.new, None


def _changed_ean(mail: _Mail) -> _Told:
    return mail.said(_OLD_AND_NEW_EAN), mail.new, None


def _not_theirs(mail: _Mail) -> _Told:
    return mail.said(_BESIDE_ANOTHERS_EAN), mail.new, None


def _of_a_table(mail: _Mail) -> _Told:
    chance = mail.chance
    units, numbers = chance.sample(_UNITS, 3), [mail.old, mail.new, mail.third]
    at = chance.randrange(3)
    between = chance.choice(("    ", "\t", ": ", " - "))
    width = max(map(len, units)) if between == "    " else 0
    rows = "\n".join(f"{u.ljust(width)}{between}{n}" for u, n in zip(units, numbers, strict=True))
    place = (("første", "øverste"), ("midterste", "andet"), ("sidste", "nederste"))[at]
    told = mail.said(
        _TABLES_EAN, lead=chance.choice(_LEADS), rows=rows, unit=units[at],
        place=chance.choice(place),
    )  # fmt: skip
    return told, numbers[at], None


def _unclear_ean(mail: _Mail) -> _Told:
    return mail.said(_WHO_KNOWS_EAN), None, None


def _referring(
    ways: tuple[str, ...], *, quoted: bool = False, none: bool = False
) -> Callable[[_Mail], _Told]:
    def told(mail: _Mail) -> _Told:
        mail.old, mail.new = _reference(mail.chance), _reference(mail.chance)
        text = mail.said(ways)
        return text, None, None if none else mail.quoted if quoted else mail.new

    return told


_WAYS: tuple[Callable[[_Mail], _Told], ...] = (
    _new_ean, _changed_ean, _changed_ean, _not_theirs, _of_a_table, _unclear_ean,
    _referring(_NEW_REF), _referring(_OLD_AND_NEW_REF), _referring(_OLD_AND_NEW_REF),
    _referring(_QUOTED_REF, quoted=True), _referring(_NO_REF, none=True),
)  # fmt: skip


def billed(chance: random.Random, number: int) -> tuple[bytes, Label]:
    """A mail about an EAN or a reference, and its label."""
    mail = _Mail(chance)
    told, number_, reference = chance.choice(_WAYS)(mail)
    beside = chance.choice(_BESIDE).format(t=chance.randrange(10, 99))
    text = f"{chance.choice(_OPENINGS)}\n\n{told}{beside}\n"
    firm = number_ or reference
    row: dict[str, Any] = {
        "text": text, "subject": chance.choice(("Faktura", "Vores oplysninger", "Hej", "Betaling")),
        "decision": "act" if firm else "ask", "also_ok": [] if firm else ["review", "ignore"],
        "requests": [{"kind": "update_billing", "ean": number_, "reference": reference}]
        if firm else [],
        "note": told,
    }  # fmt: skip
    return mail_of(row, f"billing {number}")
