"""A surname told apart from its given name: `Ida kommer. Hendes efternavn er Holm`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.names.name_words import as_given_name, as_surname, is_everyday
from knub_mailer.language.names.names import titled
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, fold_word, same_name_key

_TELLS = Seldom(r"\b(?:hedder|efternavn(?:et)?)\b", re.IGNORECASE)
_OF_ONE = Seldom(
    r"\bP(?P<who>\d+)(?: hedder|'s efternavn er)(?: til efternavn| desuden)? P(?P<at>\d+)"
    r"(?=[\s.,;!]|$)"
)
_OF_FIRST_WORD = Seldom(
    r"^(?P<given>[a-z\-]{2,})s'? efternavn (?:er|lyder(?: paa)?):? P(?P<at>\d+)\b"
)
"""`Frodes efternavn er Holm`: what begins a sentence has a capital, whether a name or not."""
_OF_H = Seldom(
    r"(?:^|[,;(–-] |\b(?:og|for|som) )(?:(?:og|men|desuden|ellers) )*(?:"
    r"H hedder (?:(?:saa|desuden|altsaa|forresten) )*(?:P(?P<at>\d+)|(?P<word>[a-z\-]{3,})"
    r"(?= til efternavn\b))(?: til efternavn\b)?|"
    r"til efternavn hedder H P(?P<last>\d+)|P(?P<first>\d+) hedder H(?: til efternavn)?|"
    r"(?:(?:hans|hendes|H's) efternavn|efternavnet) (?:er|lyder(?: paa)?):? "
    r"(?:P(?P<at2>\d+)|(?P<word2>[a-z\-]{3,})))(?=[\s.,;!)]|$)"
)
_OWN = Seldom(r"\b(?:sin|sit|sine|hans|hendes|deres)\b")


def tells_surname(text: str) -> bool:
    """Whether a sentence as written may tell a surname by itself."""
    return _TELLS.search(text) is not None


def learn_surnames(marked: Marked, before: Marked | None, people: People) -> Mention | None:
    """Learn the whole names that a sentence completes; whom it completes as `han` or `hun`.

    Args:
        before: the sentence before it, in which whoever `han` is has been named by half.
    """
    for m in _OF_ONE.finditer(marked.text):
        given, told_of = (marked.people[int(m[i])] for i in ("who", "at"))
        if not given.sure and " " not in told_of.said and told_of.problem == "unknown":
            people.learn(f"{given.said} {told_of.said}", given.email, 0)
    first = _OF_FIRST_WORD.match(marked.text)
    if first is not None and as_given_name(first["given"]):
        told_of = marked.people[int(first["at"])]
        if " " not in told_of.said and told_of.problem == "unknown":
            people.learn(f"{titled(first['given'])} {told_of.said}", None, 0)
    told = _OF_H.search(marked.text)
    if told is not None and before is not None and _perhaps_another(before, told.group()):
        return None
    one = _only_half_named(marked, before, marked.text[: told.start()]) if told else None
    surname = _surname(told, marked) if told is not None and one is not None else None
    if one is None or surname is None:
        return None
    whole = f"{titled(one.said)} {surname}"
    people.learn(whole, one.email, 0)
    people.by_surname[same_name_key(surname)] = whole
    return Mention(one.said, whole, one.email)


def _perhaps_another(before: Marked, told: str) -> bool:
    """`Ida er syg, en kollega kommer. Hun hedder Holm`, `Ida og hendes chef kommer. …`."""
    return bool(before.unnamed) or (
        "efternavn" not in told and _OWN.search(before.text) is not None
    )


def _only_half_named(marked: Marked, before: Marked | None, text: str) -> Mention | None:
    """The only one named by half in the text before in the sentence, else in the one before it."""
    here = [marked.people[int(n)] for n in re.findall(r"\bP(\d+)", text)]
    for named in (here, before.people if before is not None else []):
        halves = {fold(p.said): p for p in named if not p.sure and p.problem == "unknown"}
        if halves:
            one = next(iter(halves.values()))
            return one if len(halves) == 1 and as_given_name(fold(one.said)) else None
    return None


def _surname(told: re.Match[str], marked: Marked) -> str | None:
    """The surname as it is to be written; None for what may be none."""
    place = told["at"] or told["at2"] or told["last"] or told["first"]
    if place:
        one = marked.people[int(place)]
        plain = "efternavn" not in told.group()  # `Han hedder Holm`, but not `Han hedder Bo`
        if plain and " " in one.said:
            return None
        given = plain and as_given_name(fold(one.said)) and not as_surname(fold(one.said))
        return None if given or one.sender else one.said
    word = told["word"] or told["word2"]
    if any(c.isupper() for c in marked.raw) or is_everyday(word):
        return None  # only where the whole mail is in small letters
    if told["word2"] and not as_surname(word):
        return None  # `efternavnet er langt`
    raw = next((w for w in re.findall(r"[\w-]+", marked.raw) if fold_word(w) == word), word)
    return titled(raw)
