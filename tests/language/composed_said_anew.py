"""Mails put together in which the last words turn, narrow or take back what was just wished.

Each with what it wishes, as `wishes_told` tells it one by one; `me` is who writes.
"""

from __future__ import annotations

import random
from collections.abc import Callable

HE = ["Jens Hald", "Bo Lund", "Kim Bak", "Ole Holm", "Per Nør", "Karl Friis"]
SHE = ["Lis Skou", "Ida Vad", "Mette Krag", "Tove Bech", "Gry Juul"]
PLACES = {
    1: ["møde 1", "mødet den 12. marts", "mødet i København"],
    2: ["møde 2", "mødet den 28. maj", "mødet i Randers"],
    3: ["møde 3", "mødet den 8. oktober", "det virtuelle møde"],
}
Mail = tuple[str, list[str]]


class _Composer:
    """One mail's people and meetings, and the ways to speak of them."""

    def __init__(self, chance: random.Random) -> None:
        self.any = chance.choice
        self.a, self.b, self.c, self.d = chance.sample(HE + SHE, 4)
        self.m, self.k = chance.sample(sorted(PLACES), 2)

    def at(self, meeting: int) -> str:
        return self.any(PLACES[meeting])

    def words(self, who: str) -> tuple[str, str, str, str]:
        """The given name, and `hun`, `hende`, `hendes`."""
        he = ("han", "ham", "hans") if who in HE else ("hun", "hende", "hendes")
        return (who.split()[0], *he)

    def two_come(self) -> str:
        two = f"{self.a} og {self.b}"
        return self.any(
            [
                f"{two} kommer til {self.at(self.m)}.",
                f"Tilmeld {two} til {self.at(self.m)}.",
                f"Jeg vil gerne tilmelde {two} til {self.at(self.m)}.",
                f"Sæt {two} på listen til {self.at(self.m)}.",
                f"Til {self.at(self.m)} kommer:\n\n- {self.a}\n- {self.b}\n\n",
            ]
        )

    def one_struck(self) -> str:
        name, _, her, _ = self.words(self.b)
        return self.any(
            [
                f"Nej, stryg {name} igen.",
                f"Hov, {name} har ferie, så {her} skal I ikke have med.",
                f"Stop, {name} skal I alligevel ikke skrive på.",
                f"Nej vent, {name} skal I ikke tage med.",
            ]
        )

    def instead(self) -> str:
        _, _, her, hers = self.words(self.b)
        return self.any(
            [
                f"I {hers} sted kommer {self.c}.",
                f"{self.c} kommer i stedet for {her}.",
                f"{self.c} kommer i stedet.",
                f"{self.c} tager {hers} plads.",
            ]
        )

    def struck(self) -> Mail:
        return f"{self.two_come()} {self.one_struck()}", [f"in {self.m}: {self.a}"]

    def struck_and_another(self) -> Mail:
        wishes = [f"in {self.m}: {self.a}", f"in {self.m}: {self.c}"]
        return f"{self.two_come()} {self.one_struck()} {self.instead()}", wishes

    def seat_taken(self) -> Mail:
        name, _, her, _ = self.words(self.b)
        text = f"{self.a} og {self.b} er tilmeldt {self.at(self.m)}. Stryg {name} igen. {self.c} "
        return f"{text}kommer i stedet for {her}.", [f"swap {self.m}: {self.b} > {self.c}"]

    def another_meeting(self) -> Mail:
        told = self.any(
            [
                f"Lad os i stedet tage {self.at(self.k)}.",
                f"Lad os tage {self.at(self.k)} i stedet.",
                f"Vi har tilsyn den dag, så lad os hellere tage {self.at(self.k)}.",
                f"Altså {self.at(self.k)}, ikke {self.at(self.m)}.",
            ]
        )
        wishes = [f"in {self.k}: {self.a}", f"in {self.k}: me"]
        return f"Tilmeld {self.a} og mig til {self.at(self.m)}. {told}", wishes

    def the_same_meeting(self) -> Mail:
        told = self.any(
            [
                f"Lad os ikke tage {self.at(self.k)} i stedet.",
                f"Skal {self.b} i stedet komme til {self.at(self.k)}?",
                f"Hvis det bliver aflyst, så lad os i stedet tage {self.at(self.k)}.",
                f"Altså {self.at(self.m)}, ikke {self.at(self.k)}.",
            ]
        )
        wishes = [f"in {self.m}: {self.a}", f"in {self.m}: me"]
        return f"Tilmeld {self.a} og mig til {self.at(self.m)}. {told}", wishes

    def left_out(self) -> Mail:
        away = self.any(["altså se bort fra", "gerne springe over", "godt stryge igen"])
        text = f"Tilmeld {self.a} og mig til {self.at(self.m)} og {self.at(self.k)}. "
        text += f"{self.at(self.m).capitalize()} må I {away}."
        return text, [f"in {self.k}: {self.a}", f"in {self.k}: me"]

    def in_nobodys_stead(self) -> Mail:
        told = self.any(
            [
                f"Uafhængigt af det vil {self.c} gerne tilmeldes samme møde.",
                f"{self.c} skal tilmeldes {self.at(self.m)}.",
            ]
        )
        denied = self.any(
            ["kommer ikke på min plads", "skal ikke have min plads", "kommer ikke i stedet for mig"]
        )
        she = self.words(self.c)[1].capitalize()
        wishes = [f"in {self.m}: {self.c}", f"out {self.m}: me"]
        return f"Jeg melder fra til {self.at(self.m)}. {told} {she} {denied}.", wishes

    def the_other_day(self) -> Mail:
        day = self.any(["den anden dag", "den anden gang", "til det andet møde"])
        text = f"{self.a} kan ikke komme til {self.at(self.m)}, og {self.b} kan ikke komme til "
        text += f"{self.at(self.k)}. Begge er stadig med {day}."
        return text, [f"out {self.m}: {self.a}", f"out {self.k}: {self.b}"]

    def the_first_two(self) -> Mail:
        names = f"{self.a}, {self.b}, {self.c} og {self.d} har svaret."
        apart = f"{self.a} og {self.b} vil gerne, {self.c} og {self.d} vil ikke."
        wish = self.any(["må I tilmelde til", "skal med til"])
        text = f"{self.any([names, apart])} De to første {wish} {self.at(self.m)}."
        return text, [f"in {self.m}: {self.a}", f"in {self.m}: {self.b}"]

    def told_of_the_last_two(self) -> Mail:
        told = self.any(["kommer først kl. 10", "spiser ikke kød", "er nye hos os"])
        text = f"{self.a}, {self.b} og {self.c} kommer til {self.at(self.m)}. De to sidste {told}."
        return text, [f"in {self.m}: {each}" for each in (self.a, self.b, self.c)]

    def moved_over(self) -> Mail:
        cannot = self.any(["", ", men kan ikke komme"])
        text = f"Jeg står til {self.at(self.m)}{cannot}. Flyt mig over på {self.at(self.k)}."
        return text, [f"in {self.k}: me", f"out {self.m}: me"]


_KINDS: list[Callable[[_Composer], Mail]] = [
    _Composer.struck,
    _Composer.struck_and_another,
    _Composer.seat_taken,
    _Composer.another_meeting,
    _Composer.the_same_meeting,
    _Composer.left_out,
    _Composer.in_nobodys_stead,
    _Composer.the_other_day,
    _Composer.the_first_two,
    _Composer.told_of_the_last_two,
    _Composer.moved_over,
]


def composed(number: int, seed: int) -> list[Mail]:
    """So many mails, each with its wishes; the same ones for a seed."""
    chance = random.Random(seed)
    return [_KINDS[at % len(_KINDS)](_Composer(chance)) for at in range(number)]
