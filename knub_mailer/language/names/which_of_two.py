"""Which of two with one given name is meant: `Ole kan ikke. Ole Bak altså, ikke Ole Friis`."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.letter.acts import Act
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import same_name_key

_LEAD = (
    r"(?:(?:det (?:er|gaelder|drejer sig om)|altsaa|nemlig|J (?:mener|taenker paa)|vi taler om|og|"
    r"nb|obs)[ ,:]+)*"
)
_IT_IS = r"(?:,? (?:altsaa|nemlig|J (?:mener|taenker paa)|vi taler om|det (?:er|gaelder)))?"
_ONE_NOT_OTHER = Seldom(
    rf"{_LEAD}[GP](?P<who>\d+){_IT_IS}[ ,-]+(?:og |men )?(?:altsaa )?ikke [GP](?P<not>\d+)\W*|"
    rf"{_LEAD}ikke [GP](?P<not2>\d+),? men(?: derimod)? [GP](?P<who2>\d+){_IT_IS}\W*"
)


def learn_which_of_two(marked: Marked, people: People) -> None:
    """Remember of a sentence that tells it whom a given name alone means in the letter."""
    told = _one_not_other(marked.text)
    if told is not None:
        one, other = (marked.people[at] for at in told)
        if one.name and _given_name(one) and _given_name(one) == _given_name(other):
            people.meant[_given_name(one)] = one.name


def only_tells_which(grouped: Grouped, acts: Sequence[Act]) -> bool:
    """Whether a sentence only tells who was meant by a given name in a wish before it."""
    told = _one_not_other(grouped.text)
    members = grouped.groups[told[0]].members if told is not None else []
    given = {_given_name(m) for m in members if isinstance(m, Mention)}
    named = (m for act in acts for m in (*act.people, *act.out) if isinstance(m, Mention))
    return any(same_name_key(m.said) in given for m in named)


def _one_not_other(text: str) -> tuple[int, int] | None:
    """The numbers of who is meant and who is not."""
    m = _ONE_NOT_OTHER.fullmatch(text) if "ikke" in text else None
    return None if m is None else (int(m["who"] or m["who2"]), int(m["not"] or m["not2"]))


def _given_name(one: Mention) -> str:
    """The key of the first word of a whole name; "" where only half is known."""
    words = (one.name or "").split()
    return same_name_key(words[0]) if len(words) > 1 else ""
