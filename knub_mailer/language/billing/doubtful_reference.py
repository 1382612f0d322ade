"""A reference or a lack of one that the letter's own words do not bear out: asked about.

The ways to tell a reference (`reference_words.py`) find the first place that has its form. What is
found must also look like one, and no other code may stand beside a label without a word that it is
old or somebody else's; and where a label has something behind it that is no reference, its sender
thought it was one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Evidence, Join, SignUp, Understanding, UpdateBilling
from knub_mailer.language.billing.billing_layout import laid_out
from knub_mailer.language.billing.ean_numbers import ean_numbers
from knub_mailer.language.billing.limited import limited
from knub_mailer.language.billing.not_to_stand import not_to_stand, of_another
from knub_mailer.language.billing.reference_words import ANY_LABEL
from knub_mailer.language.billing.replaced_reference import codes_in, firm
from knub_mailer.language.billing.which_number import Candidate, is_old
from knub_mailer.language.summary import asked_instead
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_SENTENCE_IN_IT = Seldom(
    r"[.!?;)] +[^\W\d_]+ |\b(?:vi|jeg|I|jeres|vores|er|har|skal|kan|om|at|der|den|det)\b"
)
_GOES_ON = Seldom(r" (?:\d{1,4}|[A-ZÆØÅ])(?=[ .,;)]|$)", re.MULTILINE)
_CLOSE_BEFORE, _CLOSE_BEHIND = 30, 40
_NO_REFERENCE = Seldom(
    r"\b(?:ingen|ikke|uden|intet|uaendret|samme|som (?:foer|sidste?|hidtil)|none|no|not|senere|"
    r"kommer|sender|vender|foelger|eftersendes|afventer|mangler|tom\w*|blank\w*|aldrig|internt?|"
    r"kraeves|hidtil|gam\w*|tidligere|nogen|noget|spesiell|same|hvilke[nt]?|hvad|om|hverken|ingenting|"
    r"undvaer\w*|behoev\w*|noedvendig\w*|uaendrede|beholde[rs]?|stadig|fortsat|oplyses|tilgaar|"
    r"venter|faar|hvis|naar|nej|vedhaeft\w*|vedlagt\w*|maaske|tjekker|opretter?|oprettes|"
    r"lukket|udgaaet|nedlagt|faktura\w* \d+)\b|\?|"
    r"\((?:til|for|hos) (?!(?:faktura|regning|jer|os|medlem|kontingent|netvaerk|knub)\w*)\w+"
)
_SAYS_MORE = Seldom(r"^[ .:(]*(?:nr\.?|nummer\w*)?[ .:=(]*[^\W_]{2,}")
_OF_AN_INVOICE = Seldom(
    r"(?:(?:person|faktura)?ref(?:erence\w*)?|(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?ordre-?(?:nr|num)\w*|"
    r"rekv(?!irent)\w*|po-?(?:nr|nummer)\w*|psp\w*)\.?",
    re.IGNORECASE,
)
_INTERNAL = Seldom(
    r"\b(?:sags?|journal|kunde|kreditor|leverand\w*r|debitor|p|cvr|medarbejder|loebe)-?"
    r"(?:nr|num)\w*\W*(?:(?:hos|til) \w+\W*)?$"
)
_ENDS = Seldom(r"[.!?](?=\s)|\n")
_SHORTENED = Seldom(r"(?:.*nr|ref|rekv)\.", re.IGNORECASE)
_THE_NETWORK = Seldom(r"(?:KNUB|KL)\b.*")


def asked_where_doubtful(told: Understanding, letter: Letter) -> Understanding:
    """What is done of a letter whose reference nobody can be sure of: that part is asked about."""
    bills = [
        each for each in told.requests
        if isinstance(each, UpdateBilling | Join | SignUp) and (each.ean or each.reference)
    ]  # fmt: skip
    if not bills:
        return told
    text = laid_out(f"{letter.subject}\n{letter.body}")
    why = next(_doubts(text, bills), None)
    if why is None:
        return told
    return asked_instead(told, bills, Evidence(why, "may be the reference"), letter.body)


def _doubts(text: str, bills: Sequence[UpdateBilling | Join | SignUp]) -> Iterator[str]:
    of_all = [each for each in bills if not isinstance(each, SignUp)]
    for value in (v for each in of_all for v in (each.ean, each.reference) if v):
        if limited(text, value):
            yield value
    values = [each.reference for each in bills if each.reference]
    for value in values:
        if _no_reference(text, value):
            yield value
    labels = [label.span() for label in ANY_LABEL.finditer(text)]
    if not labels:
        return
    good, bad = ean_numbers(text)
    numbers = [*good, *bad, *(each.ean for each in bills if each.ean)]
    if not values:
        yield from _behind_labels(text)
        return
    codes = list(codes_in(text, numbers))
    for at, one in enumerate(codes):
        same = any(_same(one.value, value) for value in values)
        if not same and _beside(one, labels) and not _is_none(text, codes, at):
            yield one.value


def _no_reference(text: str, value: str) -> bool:
    """Whether a value runs over into a sentence, or goes on behind what was taken of it."""
    at = text.find(value)
    if at < 0:
        return False
    quoted = text[:at].rstrip().endswith(tuple("\"“”„»«'‘’"))
    if quoted or len(value.split()) == 1:
        return False
    return bool(_SENTENCE_IN_IT.search(value) or _GOES_ON.match(text, at + len(value)))


def _same(one: str, other: str) -> bool:
    ours, theirs = (re.sub(r"[\W_]", "", fold(each)) for each in (one, other))
    return ours in theirs or theirs in ours


def _beside(one: Candidate, labels: Sequence[tuple[int, int]]) -> bool:
    """Whether a code stands close to a label."""
    return any(start - _CLOSE_BEFORE < one.start < end + _CLOSE_BEHIND for start, end in labels)


def _is_none(text: str, codes: Sequence[Candidate], at: int) -> bool:
    """Whether a code is called old, or something else, or asked about, or is in another row."""
    one = codes[at]
    line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
    if "\t" in line and not ANY_LABEL.search(line):
        return True
    before = fold(text[max(0, one.start - 30) : one.start])
    if _THE_NETWORK.fullmatch(one.value):
        return True
    return not firm(text, one) or is_old(text, codes, at) or _INTERNAL.search(before) is not None


def _behind_labels(text: str) -> Iterator[str]:
    """What stands behind a label, where the letter gives no reference."""
    for label in ANY_LABEL.finditer(text):
        called = label.group()
        called = called if _SHORTENED.fullmatch(called) else called.removesuffix(".")
        end = label.start() + len(called)
        ends = _ENDS.search(text, end)
        behind = text[end : ends.start() if ends else len(text)]
        begins = max((m.end() for m in _ENDS.finditer(text, 0, label.start())), default=0)
        sentence = fold(text[begins:end] + behind)
        named = text[max(0, label.start() - 40) : label.start()]
        none = _NO_REFERENCE.search(sentence) or of_another(named) or not_to_stand(sentence)
        if not _OF_AN_INVOICE.fullmatch(called) or none:
            continue
        if _SAYS_MORE.match(behind):
            yield f"{called}{behind}"
