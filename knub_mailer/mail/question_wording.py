"""A question so exact that one word settles it, from what is missing and what is known.

In Danish; `question_wording_en.py` asks the same in English.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from knub_mailer.domain.network import Meeting
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
    UpdateBilling,
)
from knub_mailer.mail.danish import Danish

_MAX_SAID = 160

MYSELF = frozenset(("jeg", "mig", "undertegnede", "i", "me"))  # whose From has no name


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as shown: it, its hints, and what one word can choose from."""

    lines: tuple[str, ...]
    options: tuple[str, ...] = ()


class QuestionForm:
    """What is asked, in Danish: the first line is the question, the others help to answer it."""

    def __init__(self, point: OpenPoint, meetings: Sequence[Meeting], wording: Danish) -> None:
        self.point = point
        self.about = point.about
        self.wording = wording
        self.meetings = {meeting.number: meeting for meeting in meetings}

    def asked(self) -> Asked:
        """The question with its hints, and the options."""
        ask = {
            Question.MUNICIPALITY: self.municipality,
            Question.ATTENDEE: self.attendee,
            Question.ATTENDEE_NAME: self.attendee_name,
            Question.MEETING: self.meeting,
            Question.EAN: self.ean,
            Question.CONTACT: self.contact,
            Question.WHICH_REQUEST: self.which_request,
        }[self.point.question]
        return self._shown(self.point.said, *ask())

    def at_once(self, said: str, points: Sequence[OpenPoint]) -> Asked:
        """Several wishes in one question, each with the letter that chooses it."""
        wishes = (self._of(point.about).wish() for point in points)
        shown = [f"{letter}: {wish}" for letter, wish in zip(ascii_lowercase, wishes, strict=False)]
        return self._shown(said, self.all_of_it(), shown)

    def _shown(self, said: str, lines: Sequence[str], options: Sequence[str]) -> Asked:
        """A question with the sender's own words below its first line, cut short."""
        said = " ".join(said.split())
        clipped = said if len(said) <= _MAX_SAID else f"{said[:_MAX_SAID].rsplit(' ', 1)[0]} …"
        wrote = (self.wrote(clipped),) if clipped else ()
        return Asked((lines[0], *wrote, *lines[1:]), tuple(options))

    def _of(self, about: Request | None) -> QuestionForm:
        """The form of another request, known meetings and language the same."""
        form = type(self)(replace(self.point, about=about), (), self.wording)
        form.meetings = self.meetings
        return form

    def at(self) -> str:
        """The meetings it is about, in a sentence; "" when none is known."""
        numbers = getattr(self.about, "meetings", ())
        called = [self.wording.called(self.meetings[n]) for n in numbers if n in self.meetings]
        return self.wording.listing(called)

    def people(self) -> str:
        """The people it is about, in a sentence."""
        people: tuple[Person, ...] = ()
        if isinstance(self.about, (SignUp, Cancel)) and self.about.attendees != "all":
            people = self.about.attendees
        return self.wording.listing([name for each in people if (name := each.name or each.email)])

    def unfinished(self) -> str:
        """The first name that lacks its surname; "" when none does."""
        about = self.about
        people: tuple[Person, ...] = ()
        if isinstance(about, (SignUp, Cancel)) and about.attendees != "all":
            people = about.attendees
        elif isinstance(about, Substitute):
            people = (about.in_, about.out)
        elif isinstance(about, (Join, ChangeContact)):
            people = (about.contact,)
        names = [each.name for each in people if each.name and len(each.name.split()) == 1]
        if isinstance(about, Substitute) and len(self.point.said.split()) == 1:
            names.append(self.point.said)
        return names[0] if names else ""

    @staticmethod
    def further(wish: SignUp) -> str:
        """How they come, and what is to stand on their invoice; the words are those of English."""
        said = ["online"] if wish.mode == "online" else []
        said += [f"EAN {wish.ean}"] if wish.ean else []
        said += [f"reference {wish.reference}"] if wish.reference else []
        return f" ({', '.join(said)})" if said else ""

    def choices(self) -> list[str]:
        """The options, a meeting's number with its day and theme."""
        return [self._choice(option) for option in self.point.options]

    def _choice(self, option: str) -> str:
        meeting = self.meetings.get(int(option)) if option.isascii() and option.isdigit() else None
        if meeting is None:
            return option
        return f"{option}: {self.wording.weekday(meeting.starts)}, {meeting.theme}"

    def wrote(self, said: str) -> str:
        return f"Du skrev: »{said.rstrip('.')}«."

    def municipality(self) -> tuple[list[str], list[str]]:
        hint = "Svar blot med kommunens navn, og skriv gerne fra din arbejdsmail."
        return ["Hvilken kommune skriver du fra?", hint], self.choices()

    def meant(self) -> tuple[list[str], list[str]]:
        """Whom of the list they mean; one word settles it."""
        found = self.point.candidates
        if len(found) > 1:
            return [self.which(), self.choose()], self.numbered()
        question = self.is_it(", ".join(filter(None, (found[0].name, found[0].email))))
        return [question, self.agree(found[0].name or found[0].email or "")], []

    def numbered(self) -> list[str]:
        """The candidates, each with the number that chooses it."""
        shown = (", ".join(filter(None, (c.name, c.email))) for c in self.point.candidates)
        return [f"{number}: {each}" for number, each in enumerate(shown, start=1)]

    def namesakes(self) -> bool:
        """Whether the candidates all have the name that was written: only the address differs."""
        names = {(each.name or "").casefold() for each in self.point.candidates}
        return names == {self.said().casefold()}

    def said(self) -> str:
        """The name by which somebody is to be taken off; "" where only an address is known."""
        if isinstance(self.about, Substitute):
            return self.about.out.name or self.point.said
        return self.people() if isinstance(self.about, Cancel) else ""

    def which(self) -> str:
        return f"Hvilken {self.said() or 'person'} mener du?"

    def choose(self) -> str:
        return f"Svar blot med nummeret, så {self.carried('vedkommende')}."

    def is_it(self, who: str) -> str:
        return f"Er det {who}, du mener?"

    def agree(self, name: str) -> str:
        other = "»nej«, hvis alt skal blive, som det er"
        if not self.namesakes():
            other = f"med hele navnet, hvis det er en anden, eller {other}"
        return f"Svar »ja«, så {self.carried(name)}. Svar {other}."

    def carried(self, name: str) -> str:
        """What the answer does."""
        at = self.at()
        if isinstance(self.about, Substitute):
            return f"overtager {self.about.in_.name} pladsen{f' til {at}' if at else ''}"
        return f"melder vi {name} fra{f' {at}' if at else ''}"

    def attendee(self) -> tuple[list[str], list[str]]:
        at = self.at()
        if self.point.candidates:
            return self.meant()
        if isinstance(self.about, Cancel):
            hint = "Svar med navnet, eller »alle«, hvis det gælder alle jeres tilmeldte."
            return [f"Hvem skal meldes fra{f' {at}' if at else ''}?", hint], self.choices()
        if isinstance(self.about, Substitute):
            return self._substitute(at)
        to = f" til {at}" if at else ""
        if self.point.count and self.point.count > 1:
            count = self.wording.number(self.point.count)
            question = f"Hvem er de {count}, der skal med{to}?"
            return [question, "Svar med navn og mailadresse på hver af dem."], self.choices()
        question = f"Hvem skal {'også ' if self.people() else ''}med{to}?"
        return [question, "Svar med navn og mailadresse."], self.choices()

    def _substitute(self, at: str) -> tuple[list[str], list[str]]:
        assert isinstance(self.about, Substitute)
        out, in_ = self.about.out.name, self.about.in_.name
        to = f" på {at}" if at else ""
        if in_ and not out:
            return [f"Hvem kommer {in_} i stedet for{to}?", "Svar med navnet."], self.choices()
        hint = "Svar med navn og mailadresse. Indtil da er pladsen uændret."
        return [f"Hvem kommer i stedet for {out or 'den tilmeldte'}{to}?", hint], self.choices()

    def attendee_name(self) -> tuple[list[str], list[str]]:
        name = self.unfinished()
        if self.point.candidates:
            return self.meant()
        if self.point.options:
            return [f"Hvilken {name or 'person'} mener du?", "Svar med navnet."], self.choices()
        if name.lower() in MYSELF:
            return ["Hvad hedder du?", "Svar med dit for- og efternavn."], []
        if not name:
            return ["Hvad hedder deltageren?", "Svar med for- og efternavn."], []
        return [f"Hvad hedder {name} til efternavn?", "Svar blot med efternavnet."], []

    def meeting(self) -> tuple[list[str], list[str]]:
        people = self.people()
        if people and isinstance(self.about, SignUp):
            question = f"Hvilket møde skal {people} med til?"
        elif people and isinstance(self.about, Cancel):
            question = f"Hvilket møde skal {people} meldes fra?"
        else:
            question = "Hvilket møde drejer det sig om?"
        return [question, "Svar blot med mødets nummer."], self.choices()

    def ean(self) -> tuple[list[str], list[str]]:
        hint = (
            "Svar blot med de 13 cifre. Det sidste er et kontrolciffer, så de skal passe præcist."
        )
        return ["Hvad er jeres EAN-nummer?", hint], []

    def contact(self) -> tuple[list[str], list[str]]:
        name = self.unfinished()
        if name and not self.point.options:
            hint = "Svar med hele navnet og mailadressen. Indtil da er intet ændret."
            return [f"Hvad er {name}s fulde navn og mailadresse?", hint], []
        hint = "Svar med navn og mailadresse. Indtil da er intet ændret."
        return ["Hvem skal være kontaktperson for kommunen?", hint], self.choices()

    def readings(self) -> list[str]:
        """What the words may mean, each with the number that chooses it."""
        stays = any(isinstance(each, Cancel) for each in self.point.readings)
        shown: list[str] = []
        for number, reading in enumerate(self.point.readings, start=1):
            form = self._of(reading)
            said = form.stay() if stays and isinstance(reading, SignUp) else form.wish()
            shown.append(f"{number}: {said}")
        return shown

    def all_of_it(self) -> list[str]:
        return [
            "Har vi forstået dig rigtigt?",
            "Svar »ja«, så gør vi det hele. Passer kun noget af det, så svar med bogstavet, for "
            "eksempel »a«; passer intet, så svar »nej«. Indtil da gør vi ikke noget af det.",
            "Vi har forstået, at vi skal:",
        ]

    def stay(self) -> str:
        return f"lade {self.people()} stå på listen{f' til {at}' if (at := self.at()) else ''}"

    def which_request(self) -> tuple[list[str], list[str]]:
        wish = self.wish()
        if self.point.readings:
            hint = "Svar blot med nummeret, eller »nej«. Indtil da gør vi ikke noget."
            return ["Hvad mener du, vi skal gøre?", hint], self.readings()
        if isinstance(self.about, UpdateBilling) and wish:
            hint = (
                "Svar »ja«, eller skriv, hvad der skal stå, for eksempel »reference 4711«. "
                "Indtil da ændrer vi ikke noget."
            )
            return [f"Skal vi {wish}?", hint], []
        if wish and not self.point.options:
            return [f"Skal vi {wish}?", "Svar »ja« eller »nej«. Indtil da gør vi ikke noget."], []
        if self.point.options:
            return ["Hvad skal vi gøre?", "Svar med en af disse:"], self.choices()
        examples = [
            "»tilmeld Anne Madsen, anne.madsen@kommunen.dk, til møde 2«",
            "»meld Anne Madsen fra møde 2«",
            "»Jens Hansen kommer i stedet for Anne Madsen på møde 2«",
        ]
        return ["Hvad skal vi gøre for dig?", "Du kan for eksempel svare:"], examples

    def billed(self, about: UpdateBilling) -> str:
        """How the invoices would be marked."""
        if about.ean and not about.reference:
            return f"sende jeres fakturaer til EAN {about.ean} uden reference"
        number = f"EAN {about.ean} og " if about.ean else ""
        return f"skrive {number}referencen »{about.reference}« på jeres fakturaer"

    def wish(self) -> str:
        """The request as what a yes would do; "" when it is not known well enough."""
        about, at, people = self.about, self.at(), self.people()
        if isinstance(about, SignUp) and people:
            return f"tilmelde {people}{f' til {at}' if at else ''}{self.further(about)}"
        if isinstance(about, Cancel) and (people or about.attendees == "all"):
            return f"melde {people or 'alle jeres tilmeldte'} fra{f' {at}' if at else ''}"
        if isinstance(about, Substitute) and about.in_.name and about.out.name:
            said = f"lade {about.in_.name} komme i stedet for {about.out.name}"
            return f"{said}{f' på {at}' if at else ''}"
        if isinstance(about, Join):
            return "melde kommunen ind i netværket"
        if isinstance(about, ChangeContact) and about.contact.name:
            return f"gøre {about.contact.name} til kontaktperson for kommunen"
        if isinstance(about, UpdateBilling) and (about.ean or about.reference):
            return self.billed(about)
        return ""
