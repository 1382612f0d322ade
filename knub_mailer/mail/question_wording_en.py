"""The questions of `question_wording.py` in English."""

from __future__ import annotations

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    SignUp,
    Substitute,
    UpdateBilling,
)
from knub_mailer.mail.question_wording import MYSELF, QuestionForm


class EnglishForm(QuestionForm):
    """What is asked, in English."""

    def wrote(self, said: str) -> str:
        return f"You wrote: “{said}”."

    def municipality(self) -> tuple[list[str], list[str]]:
        hint = "Just reply with its name, preferably from your work e-mail."
        return ["Which municipality do you write from?", hint], self.choices()

    def which(self) -> str:
        return f"Which {self.said() or 'person'} do you mean?"

    def choose(self) -> str:
        return f"Just reply with the number, and {self.carried('that person')}."

    def is_it(self, who: str) -> str:
        return f"Do you mean {who}?"

    def agree(self, name: str) -> str:
        other = "“no” if all is to stay as it is"
        if not self.namesakes():
            other = f"with the full name if it is somebody else, or {other}"
        return f"Reply “yes”, and {self.carried(name)}. Reply {other}."

    def carried(self, name: str) -> str:
        at = self.at()
        if isinstance(self.about, Substitute):
            return f"{self.about.in_.name} takes over the seat{f' at {at}' if at else ''}"
        return f"we take {name} off the list{f' of {at}' if at else ''}"

    def attendee(self) -> tuple[list[str], list[str]]:
        at = self.at()
        if self.point.candidates:
            return self.meant()
        if isinstance(self.about, Cancel):
            hint = "Reply with the name, or “all” if it is everybody you have signed up."
            return [f"Who is not coming{f' to {at}' if at else ''}?", hint], self.choices()
        if isinstance(self.about, Substitute):
            return self._substitute(at)
        to = f" to {at}" if at else ""
        if self.point.count and self.point.count > 1:
            question = f"Who are the {self.wording.number(self.point.count)} coming{to}?"
            return [question, "Reply with name and e-mail address of each."], self.choices()
        question = f"Who {'else ' if self.people() else ''}is coming{to}?"
        return [question, "Reply with name and e-mail address."], self.choices()

    def _substitute(self, at: str) -> tuple[list[str], list[str]]:
        assert isinstance(self.about, Substitute)
        out, in_ = self.about.out.name, self.about.in_.name
        to = f" to {at}" if at else ""
        if in_ and not out:
            question = f"Whom does {in_} come instead of{f' at {at}' if at else ''}?"
            return [question, "Reply with the name."], self.choices()
        hint = "Reply with name and e-mail address. Until then the seat stays as it is."
        return [f"Who is coming{to} instead of {out or 'the attendee'}?", hint], self.choices()

    def attendee_name(self) -> tuple[list[str], list[str]]:
        name = self.unfinished()
        if self.point.candidates:
            return self.meant()
        if self.point.options:
            return [
                f"Which {name or 'person'} do you mean?",
                "Reply with the name.",
            ], self.choices()
        if name.lower() in MYSELF:
            return ["What is your name?", "Reply with your first name and surname."], []
        if not name:
            return ["What is the attendee's name?", "Reply with first name and surname."], []
        return [f"What is {name}'s surname?", "Just reply with the surname."], []

    def meeting(self) -> tuple[list[str], list[str]]:
        people = self.people()
        if people and isinstance(self.about, SignUp):
            question = f"Which meeting is it for {people}?"
        elif people and isinstance(self.about, Cancel):
            question = f"Which meeting should we take {people} off?"
        else:
            question = "Which meeting do you mean?"
        return [question, "Just reply with the number of the meeting."], self.choices()

    def ean(self) -> tuple[list[str], list[str]]:
        hint = "Just reply with the 13 digits. The last is a check digit, so they must be exact."
        return ["What is your EAN number?", hint], []

    def contact(self) -> tuple[list[str], list[str]]:
        name = self.unfinished()
        hint = "Reply with name and e-mail address. Until then nothing is changed."
        if name and not self.point.options:
            return [f"What are {name}'s full name and e-mail address?", hint], []
        return ["Who is to be the contact person of the municipality?", hint], self.choices()

    def all_of_it(self) -> list[str]:
        return [
            "Have we understood you rightly?",
            "Reply “yes”, and we do all of it. If only some of it is right, reply with its letter, "
            "for example “a”; if none is, reply “no”. Until then we do none of it.",
            "As we understand it, we should:",
        ]

    def stay(self) -> str:
        return f"keep {self.people()} on the list{f' of {at}' if (at := self.at()) else ''}"

    def which_request(self) -> tuple[list[str], list[str]]:
        wish = self.wish()
        if self.point.readings:
            hint = "Just reply with the number, or “no”. Until then we do nothing."
            return ["What do you want us to do?", hint], self.readings()
        if isinstance(self.about, UpdateBilling) and wish:
            hint = (
                "Reply “yes”, or write what it should say, for example “reference 4711”. "
                "Until then we change nothing."
            )
            return [f"Shall we {wish}?", hint], []
        if wish and not self.point.options:
            return [f"Shall we {wish}?", "Reply “yes” or “no”. Until then we do nothing."], []
        if self.point.options:
            return ["What shall we do?", "Reply with one of these:"], self.choices()
        examples = [
            "“sign up Anne Madsen, anne.madsen@municipality.dk, for meeting 2”",
            "“take Anne Madsen off meeting 2”",
            "“Jens Hansen comes instead of Anne Madsen to meeting 2”",
        ]
        return ["What shall we do for you?", "You can reply, for example:"], examples

    def billed(self, about: UpdateBilling) -> str:
        if about.ean and not about.reference:
            return f"send your invoices to EAN {about.ean} without a reference"
        number = f"EAN {about.ean} and " if about.ean else ""
        return f"put {number}reference “{about.reference}” on your invoices"

    def wish(self) -> str:
        about, at, people = self.about, self.at(), self.people()
        if isinstance(about, SignUp) and people:
            return f"sign up {people}{f' for {at}' if at else ''}{self.further(about)}"
        if isinstance(about, Cancel) and (people or about.attendees == "all"):
            return f"take {people or 'everybody'} off the list{f' of {at}' if at else ''}"
        if isinstance(about, Substitute) and about.in_.name and about.out.name:
            said = f"let {about.in_.name} come instead of {about.out.name}"
            return f"{said}{f' at {at}' if at else ''}"
        if isinstance(about, Join):
            return "make the municipality a member of the network"
        if isinstance(about, ChangeContact) and about.contact.name:
            return f"make {about.contact.name} the contact person of the municipality"
        if isinstance(about, UpdateBilling) and (about.ean or about.reference):
            return self.billed(about)
        return ""
