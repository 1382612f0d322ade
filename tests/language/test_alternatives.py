"""Many alternatives at once are found exactly where the plain pattern finds them."""

from __future__ import annotations

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from corpora import CORPUS
from hypothesis import given, settings
from hypothesis import strategies as st

from knub_mailer.language.doubts import modality
from knub_mailer.language.meetings import meetings
from knub_mailer.language.questions import review_signs
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words import pronouns
from knub_mailer.language.words.alternatives import Alternatives, Seldom, Several, any_of
from knub_mailer.language.words.normalise import fold
from knub_mailer.mail.parse import parse_mail

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
LANGUAGE = Path(lexicon.__file__).parent
ODD_TEXTS = ("", "P0's G12 M3, J/S", "vi\tto_og\u00a0en", "a" * 100, "ej…" * 40)
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


_alternatives, _seldom = cache(Alternatives), cache(Seldom)
SEVERAL = Several(*PATTERNS[:5], r"\w+", r"\bJ\b", "tilmeld")


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14), glue=st.sampled_from((" ", "-", "")))
def test_they_stand_where_the_plain_pattern_finds_them(
    pattern: str, words: list[str], glue: str
) -> None:
    text = glue.join(words)
    plain, found = re.search(pattern, text), _alternatives(pattern).search(text)
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
    text, plain, seldom = glue.join(words), re.compile(pattern), _seldom(pattern)
    places = [(m.span(), m.groupdict()) for m in plain.finditer(text)]
    assert [(m.span(), m.groupdict()) for m in seldom.finditer(text)] == places
    assert bool(seldom.search(text)) is bool(places)
    assert bool(seldom.match(text)) is bool(plain.match(text))
    assert bool(seldom.fullmatch(text)) is bool(plain.fullmatch(text))
    assert seldom.sub("~", text) == plain.sub("~", text)
    assert (seldom.findall(text), seldom.split(text)) == (plain.findall(text), plain.split(text))


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
def test_of_several_those_that_stand_are_found_in_their_order(words: list[str]) -> None:
    text = " ".join(words)
    found = [each for each in SEVERAL.standing_in(text) if each.search(text)]
    assert found == [each for each in SEVERAL.patterns if re.search(each.pattern, text)]


def test_no_pattern_of_the_package_overlooks_what_it_stands_for() -> None:
    """In texts with letters of all kinds; the package's patterns need words that only they know."""
    patterns = {
        each.pattern: each
        for name, module in sys.modules.items()
        if name.startswith("knub_mailer.language.")
        for each in vars(module).values()
        for each in (each.patterns if isinstance(each, Several) else (each,))
        if isinstance(each, Seldom)
    }
    mails = [mail.read_bytes() for mail in sorted((CORPUS / "sample").glob("*.eml"))]
    texts = [
        text for mail in mails for text in (parse_mail(mail).text, fold(parse_mail(mail).text))
    ]
    for seldom in patterns.values():
        seldom.search("")  # its words are read off now: later, each would have all texts read anew
    for seldom in patterns.values():
        plain = re.compile(seldom.pattern, seldom.flags)
        for text in (*texts, *ODD_TEXTS):
            assert bool(seldom.search(text)) is bool(plain.search(text)), (seldom.pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("kelvin", "\u212aELVIN"),
        ("straße", "STRAẞE"),
        ("is", "Iſ"),
        ("i dag", "İ DAG"),
        ("\\d\\d% af", "٣٣% AF"),
        ("^ej$", "nej\nEJ\nja"),
        ("måske", "MÅSKE"),
        ("_a_", "_A_"),
    ],
)
def test_letter_case_and_other_digits_hide_nothing(pattern: str, text: str) -> None:
    flags = re.IGNORECASE | re.MULTILINE
    assert re.search(pattern, text, flags) is not None
    assert Seldom(pattern, flags).search(text) is not None


def test_a_text_longer_than_is_looked_up_hides_nothing() -> None:
    seldom = Seldom(r"\b(?:tilmeld|skriv) os\b")
    assert seldom.search("ej ja " * 5_000) is None
    assert seldom.search("ej ja " * 5_000 + "tilmeld os") is not None


def test_any_of_begins_with_a_word() -> None:
    either = any_of("meld|skriv", "G\\d+ med")
    assert either.search("tilmeld") is None
    assert either.search("og skriv G0 med") is not None


def test_no_pattern_is_compiled_when_the_understanding_is_imported() -> None:
    """Compiling a thousand patterns would take half of the time until the first mail is read."""
    at_import = [
        f"{path.name}:{node.lineno}"
        for path in sorted(LANGUAGE.glob("*.py"))
        if path.name not in {"alternatives.py", "needed.py"}  # which make the others cheap
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if not isinstance(statement, (ast.FunctionDef, ast.ClassDef))
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    ]
    assert at_import == []
