"""A reply read with the meeting in mind that its thread is about."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.words.normalise import fold


def in_context(letter: Letter, meetings: tuple[int, ...], calendar: Calendar) -> Letter:
    """The letter as one about these meetings, where it names none itself.

    A subject that came with the reply is ours: it tells no more than the question does.
    """
    named = meetings_named(letter.subject, calendar)
    if not meetings or (named and not letter.subject_inherited):
        return letter
    about = f"møde {' og '.join(map(str, meetings))}"
    if letter.subject_inherited or not letter.subject.strip():
        return replace(letter, subject=about, subject_inherited=True)
    return replace(letter, subject=f"{letter.subject}, {about}")


def meetings_named(subject: str, calendar: Calendar) -> tuple[int, ...]:
    """The meetings that a subject names."""
    found = (n for each in calendar.mentions(fold(subject)) for n in each.numbers)
    return tuple(dict.fromkeys(found))
