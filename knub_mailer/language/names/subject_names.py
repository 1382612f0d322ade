"""A subject that names whom the mail is about: `Kaj Holm` above `skal med i Randers`."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.names.name_words import as_given_name, is_no_name
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold_word

_NAME = Seldom(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")
_GOES_ON = Seldom(
    r"\s*(?i:skal|vil|kommer|deltager|ønsker|melder|tager|må|kan|er|bliver|har|af|på|fra)\s+"
    r"(?!(?i:der|det|i|du|man|vi|jeg|mig|os|han|hun)\b)(?P<told>[^.!?\n]*)"
)
"""Words that say of somebody what the sentence itself does not name."""
_ANOTHER = Seldom(r"\b(?:jeg|mig|vi|os|undertegnede)\b", re.IGNORECASE)


def with_whom_the_subject_names(letter: Letter) -> Letter:
    """The letter with that name in front of its first sentence, where this has none of its own."""
    told = _GOES_ON.match(letter.body)
    if told is None or letter.subject_inherited or _ANOTHER.search(told["told"]):
        return letter
    name, body = letter.subject.strip(" .:!"), letter.body.lstrip()
    if not _is_a_name(name):
        return letter
    return replace(letter, body=f"{name} {body[0].lower()}{body[1:]}")


def _is_a_name(subject: str) -> bool:
    words = subject.split()
    if not _NAME.fullmatch(subject) or any(is_no_name(fold_word(word)) for word in words):
        return False
    alone = len(words) == 1 or not all(word[0].isupper() for word in words)
    return as_given_name(fold_word(words[0])) > int(alone)
