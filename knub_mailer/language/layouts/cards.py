"""Cards: somebody's name and address on labelled lines, which alone wish for no seat."""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Letter
from knub_mailer.language.layouts.form_state import Form
from knub_mailer.language.letter.acts import Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.membership.contacts import ContactWish
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_OF_SEATS = Seldom(
    r"\b(?:\w*tilmeld\w*|\w*deltag\w*|kommer|pladse?r?|pladsen|\w*moede\w*|med til|attend\w*|"
    r"sign up|seats?|meeting|navne)\b"
)
_OF_THE_CONTACT = Seldom(
    r"\b(?:\w*kontakt(?!formular)\w*|contact|skriv\w* (?:i stedet|til|fremover)|i stedet for|"
    r"fremover|herefter|henvend\w*|ansvarlig|tovholder|efterfoelger|afloeser\w*)\b"
)
_AS_MUCH_AS_IS_ASKED = 1500


def as_a_card(form: Form, letter: Letter, reading: Reading) -> ContactWish | None:
    """The contact that a form's one name is; where nothing says what it is for, it is doubted.

    A form that names a meeting, or stands in a letter that speaks of seats, stays what it is.
    """
    acts = form.acts
    if form.contact is not None or len(acts) != 1 or acts[0].kind is not Kind.SIGN_UP:
        return None
    (act,) = acts
    one = next(iter(act.people), None)
    if act.meeting is not None or not isinstance(one, Mention):
        return None
    lines = letter.body.splitlines()
    above = [line for line in lines[: min(form.lines)] if line.strip()]
    heading = re.split(r"[.!] ", fold(above[-1]))[-1] if above else ""
    written = fold(f"{letter.subject}\n{letter.body}")
    asked = fold(f"{letter.quoted}\n{letter.forwarded}"[:_AS_MUCH_AS_IS_ASKED])
    heads = (
        heading.endswith(":") and _OF_THE_CONTACT.search(heading) and not _OF_SEATS.search(heading)
    )
    if not heads and any(each.kind is not Kind.STAYS for each in reading.acts):
        return None
    titled = _OF_THE_CONTACT.search(fold(letter.subject))
    if not heads and (_OF_SEATS.search(written) or (not titled and _OF_SEATS.search(asked))):
        return None
    joins = reading.join is not None or form.join
    if heads or joins or _OF_THE_CONTACT.search(written):
        acts.clear()
        return ContactWish(act.said, [one], changes=not joins)
    act.doubt = "unclear"
    return None
