"""Many alternatives at once are found exactly where the plain pattern finds them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knub_mailer.language import lexicon, meetings, modality, pronouns, review_signs
from knub_mailer.language.alternatives import Alternatives, Seldom, any_of

PATTERNS = [
    r"kom(?:mer)?\b|\bvil (?:J|G\d+) med|(?:ja )?tak|(?<!ikke )\bmed\b|[mM]å|\d+\. maj|a+b",
    r"(?i:nej)|\bx?y?zen\b",
    r"\b(?:kan|vil)(?: \w+){0,2}? (?:med|komme)\b|\b(?:tilmeld(?:es)?|af)meld",
    r"\b(?:(?:til|fra)meld\w*|skal (?!ikke))(?= (?:J|vi))|\bG(?P<who>\d+) og (?>G\d+)",
    r"(?:\bi|på) stedet\b|\bi\b(?! stedet)|^ja\b|\bs[iy]g\b|\bmø{1,2}de|\bkv*æ|\bx?y?zen\b",
    lexicon.COME.pattern,
    lexicon.ADD.pattern,
    modality.TENTATIVE.pattern,
]
WORDS = (
    *(
        "kom",
        "kommer",
        "vil",
        "J",
        "G12",
        "G1",
        "og",
        "med",
        "ja",
        "tak",
        "ikke",
        "må",
        "5.",
        "maj",
    ),
    *("aab", "nej", "NEJ", "kan", "komme", "tilmeld", "tilmeldes", "afmeld", "framelder", "vi"),
    *("skal", "i", "stedet", "på", "sig", "syg", "møde", "møøde", "kvæ", "kæ", "zen", "xyzen"),
    *("maaske", "nok", ",", ".", "-", "deltager", "hvis", "overvejer", "tilmelde", "venteliste"),
    *("ikke-med", "(med)", "plads", "pladser", "skriv", "os", "listen"),
)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14), glue=st.sampled_from((" ", "-", "")))
def test_they_stand_where_the_plain_pattern_finds_them(
    pattern: str, words: list[str], glue: str
) -> None:
    text = glue.join(words)
    plain, found = re.search(pattern, text), Alternatives(pattern).search(text)
    assert (found and found.start()) == (plain and plain.start())


@pytest.mark.parametrize(
    "pattern",
    [
        *PATTERNS[:5],
        r"\b(?:en|vi)\b|\bG\d+ (?:og|med)|^ja\b|\bi(?: \w+)? stedet|\bkan(?= vi)",
        r"\b(?:5\.? maj|skal (?!ikke)\w+)|\b\w*meld|, tak",
        meetings.ONLINE.pattern,
        modality.DO_NOTHING.pattern,
        pronouns.THEY.pattern,
        *(sign.pattern for _, sign in review_signs.SIGNS[:3]),
    ],
)
@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14), glue=st.sampled_from((" ", "-", "")))
def test_what_seldom_stands_is_found_where_the_plain_pattern_finds_it(
    pattern: str, words: list[str], glue: str
) -> None:
    text, plain, seldom = glue.join(words), re.compile(pattern), Seldom(pattern)
    places = [(m.span(), m.groupdict()) for m in plain.finditer(text)]
    assert [(m.span(), m.groupdict()) for m in seldom.finditer(text)] == places
    assert bool(seldom.search(text)) is bool(places)
    assert seldom.sub("~", text) == plain.sub("~", text)


def test_any_of_begins_with_a_word() -> None:
    either = any_of("meld|skriv", "G\\d+ med")
    assert either.search("tilmeld") is None
    assert either.search("og skriv G0 med") is not None
