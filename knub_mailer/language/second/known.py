"""What is known of a letter's people and meetings beside its words: numbers for the networks."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.language.second.tokens import Gathering, Somebody

KNOWN, KNOWN_OF_MEETING, KNOWN_OF_LETTER = 7, 9, 20  # numbers of known_of and its like
_MOST_COUNTED = 6


def known_of(sender: bool, others: float, one: Somebody) -> list[float]:
    """What is known of a person beside the text: KNOWN numbers 0 or 1."""
    mention = one.mention
    return [
        float(sender),
        others,
        float(bool(one.at)),
        float(one.on_copy),
        float(mention.sure),
        float(mention.problem == "two"),
        float(bool(mention.email)),
    ]


def known_of_meeting(meeting: Gathering) -> list[float]:
    """What is known of a meeting beside the text: KNOWN_OF_MEETING numbers 0 or 1."""
    place = [float(meeting.order == n) for n in range(3)]
    known = (meeting.last, meeting.held, meeting.next, meeting.virtual)
    return place + [float(each) for each in (*known, meeting.named, bool(meeting.at))]


def known_of_letter(
    people: Sequence[Sequence[float]],
    meetings: Sequence[Sequence[float]],
    standing: Sequence[bool],
) -> list[float]:
    """What is counted in a letter, and who sends it: KNOWN_OF_LETTER numbers 0 or 1.

    people: `known_of` each. meetings: `known_of_meeting` each. standing: that of `Tokens`.
    Whether at least 1, 2, … are named beside the sender, are named by half, are on copy; whether
    at least 1, 2, … meetings are named, one that was held and a virtual one.
    """
    named = [each for each in people if each[2] and not each[0]]
    halves = [each for each in named if not each[4]]
    copied = [each for each in people if each[3]]
    met = [each for each in meetings if each[7]]
    counts = ((named, _MOST_COUNTED), (halves, 2), (copied, 2), (met, 3))
    found = [float(len(several) > n) for several, most in counts for n in range(most)]
    found += [float(any(each[4] for each in met)), float(any(each[6] for each in met))]
    return found + [float(each) for each in standing]
