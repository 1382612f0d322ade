"""Lines of a list that give somebody a bill of his own: `Ida Dahl, idad@…: EAN 57…, ref. 4711`."""

from __future__ import annotations

from knub_mailer.language.letter.acts import Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_NEAR = 2  # sentences between a wish and the list below it, with that list's first
_OF_THEM = Seldom(r"\b(?:deres|hver\w*|D|plads\w*|begge|navne\w*|deltager\w*)\b")
_BILLS_TO = Seldom(
    r"(?!.*\b(?:hver\w*|deres|saerskilt\w*|egen)\b).*\b(?:faktura|regning|betaling)\w*"
)
"""`Fakturaen sendes til:` above somebody who is only to get it."""
_WAY = (
    r"(?:(?:betales?|betaler|faktur\w*|regning\w*|sendes|skal|gaar|til|paa|via|over|egen|eget|"
    r"hendes|hans|er) ){0,5}"
)
_BILL = (
    rf"{_WAY}(?:(?:ean|gln)[\w-]*(?: (?:nr|nummer))?|(?:ref|po|psp|rekv|ordre|indkoebsordre)"
    r"[\w-]*(?: (?:nr|nummer))?)[.:]{0,2}(?: (?:er|hedder))? [\w/.-]*(?:\d|\bN\b)[\w/.-]*"
)
_BILLED = Seldom(
    rf"(?P<who>G\d+)[\s,;:–-]*[(\[]?{_BILL}(?:(?:[,;]? og|[,;/]) ?{_BILL}){{0,2}}[)\]]?[ .]*"
)


def without_own_bill(text: str, reading: Reading, number: int) -> str:
    """`G0: EAN N, ref. 4711` as `G0` in a list below a wish for some who are not named there.

    number: that of the sentence.
    """
    m = _BILLED.fullmatch(text)
    return m["who"] if m is not None and _wished_above(reading, number) else text


def _wished_above(reading: Reading, number: int) -> bool:
    act = reading.acts[-1] if reading.acts else None
    if act is None or act.kind is not Kind.SIGN_UP or act.doubt or act.context:
        return False
    if any(isinstance(p, Mention) for p in act.people):
        return False
    listed = [i.sentence for i in reading.items if i.sentence > act.sentence]
    if listed:
        return listed[-1] == number - 1
    said = reading.sentences.get(number - 1, "").rstrip()
    theirs = act.sentence == number - 1 or _OF_THEM.search(said)
    near = number - act.sentence <= _NEAR and said.endswith(":")
    return bool(theirs) and near and not _BILLS_TO.match(said)
