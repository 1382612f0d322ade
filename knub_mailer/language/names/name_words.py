"""How much of a name a word in small letters is: a given name, a surname, an everyday word.

Words are folded. A given name or a surname that is a word too counts for less (1) than one that is
nothing else (2); `small_letters.py` weighs it with what stands beside it.
"""

from __future__ import annotations

from functools import lru_cache

from knub_mailer.language.names.everyday_words import EVERYDAY_WORDS
from knub_mailer.language.names.given_names import GIVEN_NAMES, SURNAMES, WORD_NAMES
from knub_mailer.language.names.plain_words import PLAIN_WORDS
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold_word, same_name_key
from knub_mailer.language.words.spelling import respelled
from knub_mailer.language.words.vocabulary import (
    COMMON_LOWER,
    END_NAMES,
    MONTHS,
    NO_NAMES,
    NUMBERS,
    ROLE_ENDINGS,
    WEEKDAYS,
    WORKPLACES,
    words,
)

AFTER_A_NAME = words(
    """
    og samt eller plus men saa for da mens som der and or but
    kommer kan vil skal maa er har deltager moeder tager melder bliver stiller overtager rejser
    oensker glaeder udgaar erstattes erstatter afloeses afloeser hopper springer dukker staar
    sidder traekker falder bakker mangler faar giver gaar hedder ville kunne skulle boer var
    ligger ringer skriver smutter ikke ogsaa stadig desvaerre alligevel gerne nu igen selv begge
    hver tilmeldes tilmeldt afmeldes paa til fra i med af ind ud op ned hos ved om d den istedet
    will is can cannot has to from on at in with instead hun han
    """
)
BEFORE_A_NAME = words(
    """
    og samt eller plus and or baade hverken jeg mig
    tilmeld tilmelder tilmelde tilmeldt afmeld afmelder afmelde framelder frameld framelde skriv
    skrive saet saette smid smide meld melde melder fjern fjerne fjerner slet slette stryg stryge
    tag tage tager tael book opret registrer noter hedder er med for af til fra hos at som
    kollega kollegaen leder chef lederen chefen erstatter erstattes afloeses kommer kan skal vil
    deltager har maa faar bliver send sender sende overtager overtage faaet
    hej kaere hejsa hilsen hilsner mvh vh kh dbh men saa hvis naar da fordi ikke
    register cancel replace with add from
    """
)
_LONGEST_UNKNOWN = 9
_SURELY = words("lund holm bach bjerg berg kirk skov lind ravn")  # hardly words in a mail
_SURNAME_ENDING = Seldom(
    r"[a-z]{2,9}(?:[sz](?:oe)?en|sson|by|lev|holt|mann|green|kaer|naes|gaard|holm|lund|berg|bjerg|rup|borg|feldt?|kjaer|[qk]vist|quist|"
    r"stroem|strand|skov|toft|dahl|dal|bech|beck|baek|bach|stein|thal|vang|gren|mark|mose|hauge?|"
    r"hoej|oglu|dottir|skou|krogh?)"
    r"(?<!adressen)(?<!rejsen)(?<!prisen)(?<!hilsen)(?<!krisen)(?<!pausen)(?<!kassen)(?<!lysen)"
    r"(?<!satsen)(?<!landsby)(?<!naboby)(?<!beholt)"
)
_EVERYDAY_ENDING = Seldom(r"[a-z]*(?:ene|erne|en|ing|else|hed|lig|ig|isk|som|ere|tion)")
_EVERYDAY = (
    PLAIN_WORDS
    | EVERYDAY_WORDS
    | NO_NAMES
    | COMMON_LOWER
    | END_NAMES
    | WORKPLACES
    | AFTER_A_NAME
    | BEFORE_A_NAME
    | frozenset((*MONTHS, *WEEKDAYS, *NUMBERS))
)


def _written(names: frozenset[str]) -> frozenset[str]:
    """Folded names, and without the e of `soeren` where that is no word (`joe`)."""
    return names | frozenset(key for name in names if (key := same_name_key(name)) not in _EVERYDAY)


_GIVEN = _written(GIVEN_NAMES)
_WORDS_TOO = _written(WORD_NAMES)
_SURNAMES = _written(SURNAMES)


def _with_one_less(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))} | {word}


_NEARLY_AFTER = frozenset(
    each for word in AFTER_A_NAME if len(word) > 4 for each in _with_one_less(word)
)


def _spellings(names: frozenset[str]) -> frozenset[str]:
    """Each also with its letters, `søren` beside `soeren`, and in the genitive."""
    found = set(names)
    for word in names:
        found.add(word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å"))
    return frozenset((*found, *(f"{word}s" for word in found)))


WORDS_OF_TIME = words("maj mai april august juni mark dag")
"""Given names that are words of time: seldom a name behind a number or a preposition."""
BEGINNINGS = _spellings((_GIVEN | _WORDS_TOO) - WORDS_OF_TIME)
"""The other given names as they are written, to see fast whether a text has one."""


def _forms(word: str) -> tuple[str, ...]:
    """A word, and without the s of its genitive."""
    return (word, word[:-1]) if word.endswith("s") and len(word) > 3 else (word,)


@lru_cache(maxsize=4096)
def as_surname(word: str) -> int:
    """2 for what is a surname and nothing else, 1 for one that is a word too, 0 for none."""
    for form in _forms(word):
        if all(map(_is_surname, form.split("-"))):
            return 1 if form in _EVERYDAY and form not in _SURELY else 2
    return 0


def _is_surname(form: str) -> bool:
    return form in _SURNAMES or (
        _SURNAME_ENDING.fullmatch(form) is not None and (form not in _EVERYDAY or form in _SURELY)
    )


@lru_cache(maxsize=4096)
def as_given_name(word: str) -> int:
    """2 for what is a given name and nothing else, 1 for one that is a word too, 0 for none."""
    first, hyphen, rest = word.partition("-")
    if hyphen:
        levels = as_given_name(first), as_given_name(rest) or as_surname(rest)
        return 2 if min(levels) and max(levels) > 1 else 0
    for form in _forms(word):
        if form in _WORDS_TOO or (form in _GIVEN and form in EVERYDAY_WORDS):
            return 1
        if form in _GIVEN:
            return 2
    return 0


_ENGLISH_TOO = frozenset(("can", "will"))
_IN_ENGLISH = Seldom(
    r"(?i:\b(?:be|you|we|he|she|they|the|my|our|your|please|come|join|attend|add|sign|take|"
    r"is|also)\b)"
)


def is_a_name_in_danish(word: str, behind: str, text: str) -> bool:
    """`Can Yıldırım kommer`: a given name, unlike the English verb of `Can Bo Friis come?`."""
    stands = word in _ENGLISH_TOO and not (as_given_name(behind) or is_everyday(behind))
    return stands and not text.rstrip().endswith("?") and _IN_ENGLISH.search(text) is None


@lru_cache(maxsize=4096)
def is_everyday(word: str) -> bool:
    """Whether a word is known to be no name, or is the slip of one that is known."""
    return (
        word in _EVERYDAY
        or word.endswith(ROLE_ENDINGS)
        or ("'" in word and not word.startswith(("o'", "d'")))
        or fold_word(respelled(word)) != word
        or (len(word) > 3 and not _NEARLY_AFTER.isdisjoint(_with_one_less(word)))
    )


def is_no_name(word: str) -> bool:
    """Whether a word is an everyday word and nobody's name too."""
    return is_everyday(word) and not (as_given_name(word) or as_surname(word))


@lru_cache(maxsize=4096)
def seems_everyday(word: str) -> bool:
    """Whether a word is known to be no name, or looks like none by its ending or its length."""
    return (
        is_everyday(word)
        or len(word) > _LONGEST_UNKNOWN
        or seems_a_verb(word)
        or _EVERYDAY_ENDING.fullmatch(word) is not None
    )


def seems_a_verb(word: str) -> bool:
    """Whether a word ends as what somebody does or did, or as what was done (`afloest`)."""
    return not word.endswith("aer") and word.endswith(("er", "ede", "te", "es", "t"))
