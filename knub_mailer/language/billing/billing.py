"""EAN numbers and references in a text: which count, which are old, which can be none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from knub_mailer.language.billing.billing_doubt import hangs
from knub_mailer.language.billing.billing_layout import laid_out
from knub_mailer.language.billing.billing_scope import answers_alone, of_all_invoices
from knub_mailer.language.billing.billing_whose import for_something_else
from knub_mailer.language.billing.ean_numbers import DENIED_AFTER, ean_numbers
from knub_mailer.language.billing.mended_numbers import put_right
from knub_mailer.language.billing.not_to_stand import not_to_stand, of_another
from knub_mailer.language.billing.reference_answers import reference_answered
from knub_mailer.language.billing.reference_line import of_line
from knub_mailer.language.billing.reference_words import (
    ANY_LABEL,
    LABEL,
    LABEL_HINT,
    NAME,
    NEED_LABEL,
    REFERENCES,
    compiled,
)
from knub_mailer.language.billing.replaced_reference import (
    codes_beside,
    in_its_place,
    instead_of,
    label_of,
    out_of_use,
)
from knub_mailer.language.billing.told_later import told_later
from knub_mailer.language.billing.which_number import ONLY_BEGINS
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_DIGIT = Seldom(r"\d")
_HINT = Seldom(rf"\b(?:ean|gln)|{LABEL_HINT.pattern}")
_NO_REFERENCE = Seldom(r"\S{61,}")  # an address of the web, say
_ATTENTION = Seldom(
    rf"(?:(?:(?<=[\s,;/(])|^)(?i:(?:att|attention|(?:person)?ref(?:erencen?)?)\b[.:]*"
    rf"(?:\s*/?\s*ref(?:erence)?\b[.:]*)?)\s*|(?<=\d)\s*/\s*){NAME}(?!\w)",
    re.MULTILINE,
)
_SLASHED = Seldom(rf"\s*/\s*{NAME}(?=[.,;\n]|\s*$)")
_NO_NUMBERS = frozenset(("Att", "att", "KNUB", "KL", "EAN", "GLN", "CVR", "PO"))
_CAN_BE_ONE = Seldom(
    r"\d|[A-ZÆØÅ]{2}|[\"“”„»«'‘’]|[Rr][Ee][Ff]| & [A-ZÆØÅ]|[Mm](?:æ|ae)rk\w*:? (?:\w+ )?[A-ZÆØÅ]|"
    r"(?:skriv|Skriv|anfør|Anfør|angiv|Angiv)(?: I)? [A-ZÆØÅ]"
)
_ORDER = Seldom(
    r"^(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?(?:ordre|rekv|po\b|po[- ]|purchase|order)", re.IGNORECASE
)
_REQUISITIONER = Seldom(r"rekvirent", re.IGNORECASE)
"""`Rekvirent: Ida Holm`: a person, and no order."""
_NEVER_ONE = Seldom(
    r"(?:\d[ .\-]*){13}|20[12]\d|(?:[12]?\d|3[01]|0\d)/(?:0?\d|1[0-2])(?:[/\-](?:20)?\d\d)?|"
    r".*\.(?:pdf|docx?|xlsx?|xml|eml|html?)|(?i:(?:\w+-)?(?:faktura|regning|kontingent)\w*|"
    r"(?:ean|gln)[\w-]*)"
)
"""An EAN, a date, a file, the invoice itself (`Ordrenummer til KNUB-faktura`)."""
_CASE = Seldom(r"sag", re.IGNORECASE)
_NO_VALUE = Seldom(
    r"^[\W_]+$|"
    r"^(?:ingen|none|oplyses|afventer|mangler|fås|sendes|tilgår|har vi|udleveres|opgives|-+|–+|"
    r"\(.*\)|n/?a|ikke|samme|som (?:før|sidst)|følger|kommer|intet|findes|"
    r"eftersendes|uændret|nej|nye?|haster|privat|ved ikke|\?+)(?!\w)|^$|"
    r"\b(?:brug|benytt|anvend|kræv|udfyld|har|kend)(?:er?s?)? (?:vi |jeg )?(?:ikke|ingen)\b",
    re.I,
)
_SEAT_BILLING = Seldom(
    r"\b(?:ekstra(?!ordin)\w*|hans|hendes|saerskilt|for (?:os|dem|de) (?:to|tre|fire|her)|"
    r"den tredje|tredje plads|deltager nr|betaler for|separat|pladsen|"
    r"(?<!paa )plads)\b"
)
_CALLED_HANS = Seldom(r"\bHans(?=[ \-][A-ZÆØÅ])")  # a name, and no `hans`
_OF_SOMEBODY = Seldom(
    r"\b(?!I)[A-ZÆØÅ][\wæøå'\-]+s (?:\w+ )?plads\b|"
    r"\bfor (?:[A-ZÆØÅ][\wæøå'\-]+ ){1,3}(?=(?:på|til|skal|bedes|med|ved)\b)"
)
_FEE_BILLING = Seldom(
    r"\b(?:kontingent\w*|medlemskab\w*|alle (?:fakturaer|regninger)|fremtidige|fremover|"
    r"herefter|generelt)\b"
)


_OUR_BILL = (
    r"(?:netvaerk|kontingent|medlem|knub|moede|faktura|regning|jer\b|os\b|vores|plads|deltag)"
)
_ANOTHERS_ORDER = Seldom(
    r"\bikke (?:\w+ ){0,2}?(?:med (?:jer|netvaerk\w*|knub|os|sagen|det her) at goere)\b|"
    r"\b(?:er|hoerer|skal) (?:\w+ )?ikke til (?:jer|knub|netvaerket)\b|\bhoerer til en\b|"
    r"\bvedkommer (?:\w+ )?ikke\b|\b(?:gammel|anden|lukket|afsluttet) sag\b|"
    r"\b(?:har|er|blev) (?:\w+ ){0,2}?(?:betalt|afregnet) (?:\w+ )?(?:ordre|rekv|po\b|"
    r"indkoebsordre)|"
    r"\b(?:ordre|rekv|po)\S* \S+ (?:er|blev) (?:\w+ )?(?:betalt|afregnet|leveret|annulleret)\b|"
    rf"\ben (?:ny )?(?:ordre|rekvisition|indkoebsordre) (?:paa|til|for) (?!.*\b{_OUR_BILL})|"
    r"\b(?:ordre|rekv|po|indkoebsordre)\S*(?: \S+){1,2} "
    rf"(?:vedroerer|angaar|gaelder|daekker|handler om|drejer sig om) (?!.*\b{_OUR_BILL})"
)


@dataclass(frozen=True, slots=True)
class Billing:
    """What a text says about the invoice; `rejected` is a number that can be no EAN.

    also: further references in the sender's words ("ref. Mette Holm" beside an order number): one
    is printed, the others are for a person.
    """

    ean: str | None = None
    rejected: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    also: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.ean or self.reference or self.rejected)


@dataclass(slots=True)
class BillingText:
    """The billing of the whole mail, and that of single sentences about someone's extra seat.

    text: what is left of the mail without them. hanging: something of it is said on a condition.
    of_all: it is for all invoices of the house, whomever the mail signs up.
    """

    general: Billing = field(default_factory=Billing)
    text: str = ""
    hanging: bool = False
    of_all: bool = False
    sentences: list[str] = field(default_factory=list)
    seats: list[tuple[str, Billing]] = field(default_factory=list)


def billing_of(subject: str, body: str, sentences: list[str], quoted: str = "") -> BillingText:
    """The mail's billing; what a sentence says of one person's seat goes to `seats`.

    quoted: the mail that is answered; where it asks for a reference, a bare code is one.
    """
    found = BillingText(sentences=sentences)
    kept = body
    for at, sentence in enumerate(sentences):
        said = billing_in(sentence)
        if said.empty:
            continue
        folded = fold(sentence)
        if said.reference and not (said.ean or said.rejected) and _ANOTHERS_ORDER.search(folded):
            kept = kept.replace(sentence, " ")
            continue
        following = fold(sentences[at + 1]) if at + 1 < len(sentences) else ""
        if answers_alone(sentence, following, body, quoted):
            following = ""
        others = (said.ean or said.reference) is not None and for_something_else(
            folded, fold(sentences[at - 1]) if at else "", [fold(s) for s in sentences]
        )
        only_asked = said.rejected and not (said.ean or said.reference)
        if others or (
            not only_asked and hangs(folded, following, fold(said.ean or said.reference or ""))
        ):
            found.hanging = True
            continue
        of_seat = _SEAT_BILLING.search(fold(_CALLED_HANS.sub("", sentence))) or _OF_SOMEBODY.search(
            sentence
        )
        if not of_seat or _FEE_BILLING.search(folded):
            continue
        if re.search(
            r"\b(?:faktur\w*|regning\w*|ean|betale\w*|reference|ref|rekv\w*|ordre\w*|po)\b", folded
        ):
            found.seats.append((sentence, said))
            kept = kept.replace(sentence, " ")
    found.text = f"{subject}\n{kept}"
    general = billing_in(found.text)
    answer = None if general.reference else reference_answered(sentences, quoted, general.ean)
    answer = answer or (None if general.reference else _put_right(kept, quoted))
    if answer is not None:
        value, is_order = answer
        general = replace(general, reference=value, reference_is_order=is_order)
    found.general = general
    number = general.ean or general.reference
    found.of_all = number is not None and of_all_invoices(kept, sentences, number, quoted)
    return found


def _put_right(text: str, quoted: str) -> tuple[str, bool] | None:
    """The reference that a text puts in the place of the quoted mail's; whether of an order."""
    was = billing_in(quoted)
    one = instead_of(text, was.reference) if was.reference else None
    return (one, was.reference_is_order) if one else None


def of_somebody(sentence: str) -> bool:
    """Whether a sentence speaks of the bill of somebody it names."""
    return _OF_SOMEBODY.search(sentence) is not None


def billing_in(text: str) -> Billing:
    """The EAN (13 digits and a right check digit) and the reference of a text.

    Of several numbers the one called old does not count, of those left the last: a correction.
    """
    if _DIGIT.search(text) and _HINT.search(text.lower()):
        text = laid_out(text)
    good, bad = ean_numbers(text)
    found = _references(text, good + bad)
    # Without its order number an invoice is sent back.
    chosen = next((each for each in found if each.is_order), found[0] if found else None)
    return Billing(
        ean=good[-1] if good else None,
        rejected=bad[-1] if bad and not good else None,
        reference=chosen.value if chosen else None,
        reference_is_order=chosen is not None and chosen.is_order,
        also=_others(text, found, chosen) if chosen else _attention(text, good),
    )


_GONE = Seldom(
    r"\b(?:gamle?|gammelt?|tidligere|forrige|hidtil|hidtidige?|foer|i ?stedet for|frem for|"
    r"erstatter|afloeser|ikke(?: laengere)?)(?:\W+(?:er|var|det|den|vores|jeres|nr|nummer\w*|po\w*|"
    r"ref\w*|rekv\w*|ordre\w*)\b){0,3}\W*$"
)
_OF_YOURS = Seldom(r"\W*(?:til )?jeres (?:faktura|regning|mail|brev)\w*(?: (?:nr|nummer)\W*)?\W*$")
_GONE_AFTER = Seldom(
    r"^\W*(?:og )?(?:erstattes|afloeses|udskiftes|aendres|er erstattet|er afloest)|"
    r"^[^.!?\n]{0,12}\b(?:den|det|som|der) (?:er|blev) (?:\w+ )?"
    r"(?:annulleret|lukket|udgaaet|afsluttet|udloebet|nedlagt)\b|"
    r"^[^.!?\n]{0,40}\b(?:det|den|som) er (?:\w+ )?ikke (?:vores|os|til os|fra os)\b|"
    r"^[^.!?\n]{0,40}\b(?:den|det|nummeret) skal (?:\w+ )?ikke (?:paa|med|bruges|staa|skrives)\b"
)
_LAST_YEAR = Seldom(
    r"\b(?:sidste aar|i fjor|20\d\d)\b[^,]*\b(?:var|brugte|koerte|stod|laa|lagde|loed|"
    r"havde)\b[^,]*$"
)
_IS_IT = Seldom(
    r"^\W*(?:(?:men|og|forresten|ps) )*(?:er|gaelder|hedder|hed|lyder|passer|bruger|har)\b"
    r"(?! i (?:\w+ )?(?:soede|venlige|rare|flinke|sød))"
)
_OF_THE_INVOICE = Seldom(
    r"\b(?:faktura\w*|regning\w*|paafoer\w*|anfoer\w*|maerk\w*|reference\w*)\b"
)


@dataclass(frozen=True, slots=True)
class _Reference:
    """A reference as given, what it is called, and where both stand in the text."""

    value: str
    label: str
    start: int
    end: int

    @property
    def is_order(self) -> bool:
        named = _REQUISITIONER.match(self.label) and not _DIGIT.search(self.value)
        return bool(_ORDER.match(self.label)) and not named


def _references(text: str, numbers: list[str]) -> list[_Reference]:
    """Every reference of a text, the surest way of giving one first."""
    if not (LABEL_HINT.search(text.lower()) and _CAN_BE_ONE.search(text)):
        return []
    text = _NO_REFERENCE.sub(lambda m: " " * len(m.group()), text)
    found: list[_Reference] = []
    labelled = ANY_LABEL.search(text) is not None
    for way, needs_label in zip(REFERENCES, NEED_LABEL, strict=True):
        if needs_label and not labelled:
            continue
        for m in _found(compiled(way), text):
            value = _value(m, numbers)
            if value is None or _is_old(m, text) or not _of_a_bill(m, text):
                continue
            at = text.find(value, m.start())
            start, end = min(m.start("label"), at), max(m.end("label"), at + len(value))
            slashed = _SLASHED.match(text, end)
            if slashed and not _ORDER.match(m["label"]):
                value, end = f"{value}{slashed.group()}", slashed.end()
            found.append(_Reference(put_right(text, end, value), m["label"], start, end))
    later = None if found else told_later(text)
    if later is not None and later[0] not in numbers:
        found.append(_Reference(*later))
    return _in_their_place(text, found, numbers)


def _in_their_place(text: str, found: list[_Reference], numbers: list[str]) -> list[_Reference]:
    """The references of a text without those that another one replaces or that are out of use."""
    codes = codes_beside(text, numbers)
    one = in_its_place(text, codes, found[0].value if found else None)
    if one is None:
        return [each for each in found if not out_of_use(text, codes, each.value)]
    kept = [each for each in found if each.value == one.value]
    label = found[0].label if found else label_of(text, one.start)
    return kept or [_Reference(one.value, label, one.start, one.end)]


def _others(text: str, found: list[_Reference], chosen: _Reference) -> tuple[str, ...]:
    """What is called something else than the chosen reference, and whose attention it is for.

    The same label twice is a correction.
    """
    taken = [(chosen.start, chosen.end)]
    label = fold(chosen.label)[:3]
    others: list[tuple[int, str]] = []
    spans = [m.span() for m in _ATTENTION.finditer(text)]
    spans += [(r.start, r.end) for r in found if fold(r.label)[:3] != label]
    for start, end in spans:
        slashed = text[start:end].lstrip().startswith("/")
        if slashed and chosen.is_order:
            start = chosen.start  # `PO 4711 / Mette Holm`
            others.append((start, " ".join(text[start:end].split())))
        elif not slashed and not any(start < stop and begin < end for begin, stop in taken):
            taken.append((start, end))
            others.append((start, " ".join(text[start:end].split())))
    return tuple(words for _, words in sorted(others))


def _attention(text: str, numbers: list[str]) -> tuple[str, ...]:
    """Whose attention an invoice is for, beside an EAN without a reference."""
    if not numbers:
        return ()
    found = (" ".join(m.group().split()) for m in _ATTENTION.finditer(text))
    return tuple(each for each in found if not each.startswith("/"))


def _is_old(m: re.Match[str], text: str) -> bool:
    """Whether a reference is the one that no longer counts: `PO 7 er lukket, brug PO 8`."""
    part = next((p for p in ("quoted", "value", "line") if m.groupdict().get(p)), None)
    if part is None:
        return False
    start, end = m.span(part)
    if _OF_YOURS.match(fold(text[m.end("label") : start])):
        return True
    after, before = fold(text[end : end + 80]), fold(text[max(0, start - 80) : start])
    clause = re.split(r"[.;!?:](?=\s)|\n", before.rstrip(" :=\t"))[-1]
    if DENIED_AFTER.match(after) or _GONE_AFTER.match(after) or _GONE.search(clause[-40:]):
        return True
    named = text[max(0, m.start("label") - 40) : m.start("label")]
    if ONLY_BEGINS.search(clause) or not_to_stand(clause) or of_another(named):
        return True
    whole = _SHORTENED.sub(r"\1 ", text)
    start = max(whole.rfind(mark, 0, m.start()) for mark in (". ", ": ", "! ", "? ", "\n")) + 1
    asks = _IS_IT.match(clause) or _ASKS.match(fold(text[start:end].strip()))
    return bool(_LAST_YEAR.search(clause) or (asks and _question(text, end)))


_ASKS = Seldom(r"(?:hvor\w*|hvad|hvilke\w*|maa (?:der|vi|man)|skal der|er det)\b")


_SHORTENED = Seldom(r"\b((?i:nr|ref|att|tlf|vedr))\.")


def _question(text: str, at: int) -> bool:
    ends = re.search(r"[.!?](?=\s|$)|\n|$", text[at:])
    return ends is not None and ends.group() == "?"


def _of_a_bill(m: re.Match[str], text: str) -> bool:
    """Whether it belongs on an invoice: most case numbers are the town hall's own."""
    if not _CASE.match(m["label"]):
        return True
    start = max(text.rfind(mark, 0, m.start()) for mark in (". ", "\n")) + 1
    ends = re.search(r"[.!?](?=\s|$)|\n|$", text[m.end() :])
    return bool(_OF_THE_INVOICE.search(fold(text[start : m.end() + (ends.start() if ends else 0)])))


def _found(pattern: Seldom, text: str) -> Iterator[re.Match[str]]:
    """The matches; what is a label itself ("mærkes PO-nummer 7") is looked at once more."""
    at = 0
    while m := pattern.search(text, at):
        value = m.groupdict().get("value")
        labelled = value is not None and re.fullmatch(LABEL, value, re.IGNORECASE)
        in_line = m.groupdict().get("line") is not None
        at = m.start("value") if labelled else m.start("line") if in_line else m.end()
        if not labelled:
            yield m


def _value(m: re.Match[str], numbers: list[str]) -> str | None:
    """The reference of a match, None for an EAN, an address or a word that says there is none."""
    parts = m.groupdict()
    value = parts.get("quoted") or parts.get("value") or of_line(parts.get("line"))
    given = value or ""
    value = given.strip(" .,;:()\"'“”»«")
    if "(" in value and f"{value})" in given:
        value += ")"
    digits = re.sub(r"\D", "", value)
    if not value or re.search(r"\w@\w", value) or _NO_VALUE.match(value) or value in _NO_NUMBERS:
        return None
    if (len(digits) > 9 and digits in numbers) or _NEVER_ONE.fullmatch(value):
        return None
    typed = parts.get("quoted") or parts.get("line")
    return value if typed or re.search(r"[\dA-ZÆØÅ]", value) else None
