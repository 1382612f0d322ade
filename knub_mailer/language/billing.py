"""EAN numbers and references in a text: which count, which are old, which can be none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from knub_mailer.language.billing_doubt import hangs
from knub_mailer.language.ean_numbers import DENIED_AFTER, ean_numbers
from knub_mailer.language.mended_numbers import put_right
from knub_mailer.language.normalise import fold
from knub_mailer.language.told_later import told_later

_LABEL = (
    r"(?:(?:intern(?:e|t)? |bilags|faktura|person|kunde|betalings?|kontrakt|aftale|købers?|"
    r"modtager|"
    r"debitor|projekt|jeres |vores |deres |ordre|"
    r"order )?(?:reference|referencen|referencefeltet|refe?rencenr|ref)(?:\.|nr\.?|nummer|"
    r"felt(?:et)?|kode)?|"
    r"(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?ordre(?:-?(?:nr|nummer|numret|nummeret|id)|n)?\.?|ordrenr|"
    r"rekvisition(?:en|s?(?:-?(?:nr|nummer|numret|nummeret))?)\.?|rekv\.?(?:\s?nr)?\.?|"
    r"po(?:-?\s?(?:nr|nummer(?:et)?|numret|number|no)|['’]?en)?\.?|purchase order(?: number)?|"
    r"psp(?:-?(?:nr|"
    r"nummer|element|elementet))?\.?|projekt(?:nr|nummer)\.?|bilagsref\.?|att\.?/ref|"
    r"order (?:no|number)|"
    r"ordre/psp-?nr|m(?:æ|ae)rkes|m(?:æ|ae)rkning|m(?:æ|ae)rk|bestiller-?(?:id|nr|nummer)|"
    r"bestillings(?:nr|"
    r"nummer|id)|att\.? sags?(?:-?(?:nr|nummer|numret))\.?|rekvirent(?:nr|nummer)\.?|"
    r"indk(?:ø|oe)bs(?:nr|nummer|numret)\.?|kontostreng|"
    r"omkostningssted|kontering|kontonummer|kostnadsställe)"
)
_TOKEN = (
    r"(?:[\w\-]*\d[\w\-]* / (?!KNUB|KL\b)[A-ZÆØÅ][\wæøåÆØÅ\-]+(?![\w\-]| [A-ZÆØÅ])|"
    r"\d{2}(?: \d{2}){2,}|\d{3}(?: \d{3})+|\d{4}(?: \d{4})+|"
    r"(?<![\w/#&])[A-ZÆØÅa-zæøå0-9][\w./#&\-]*[\d/][\w./#\-]*+|[A-ZÆØÅ]{2,}[\w./\-]*|\d{4,})"
)
_NO_REFERENCE = re.compile(r"\S{61,}")  # an address of the web, say
_QUOTED = r"[\"“”„»«'‘’]\s*(?P<quoted>[^\"“”„»«\n]{2,50}?)\s*[\"“”„»«'‘’]"
_NAME = r"[A-ZÆØÅ][\wæøåé'\-]+(?: (?:[A-ZÆØÅ]\.?|[A-ZÆØÅ][\wæøåé'\-]+)){1,3}"
_MARKED_AS = r"[A-ZÆØÅ][\wæøåé\-]+(?: [A-ZÆØÅ\d][\wæøåé\-]*)?(?=[ \t]*(?:[.,;\n]|$))"
_REFERENCES = (
    re.compile(
        rf"\b(?P<label>(?i:{_LABEL}))\b[^.\n]{{0,50}}\b(?i:erstattes|afløses|ændres|skiftes|"
        rf"udskiftes|"
        rf"rettes|erstattet|afløst|ændret|skiftet|rettet|opdateres|overgår|bliver|lukket|udgår)\b"
        rf"[^.\n]{{0,40}}?\b(?i:af|til|med)[: ]+(?:(?i:{_LABEL})[: ]+)?(?P<value>{_TOKEN})"
    ),
    re.compile(
        rf"\b(?P<label>(?i:{_LABEL}))[ \t]*(?:på fakturaen[ \t]*|"
        rf"på regningen[ \t]*)?(?:[.… \t]*[:=]+[ \t]*|\.?(?:\t| {{2,}})[ \t]*)(?:{_QUOTED}|"
        rf"(?P<line>[^\n]{{2,60}}))"
    ),
    re.compile(
        rf"\b(?P<label>(?i:{_LABEL}))\b(?: [A-Za-zæøå]+){{1,7}}:[ \t]*(?:{_QUOTED}|"
        rf"(?P<value>{_TOKEN}))"
    ),
    re.compile(
        rf"\b(?P<label>(?i:(?:faktura)?reference(?:n|felt|feltet)?|ref\.?))"
        rf"(?: (?:på|til|for|vores|fakturaen|fakturaerne|regningen|kontingentet))*"
        rf"(?:\s*[:=]\s*|\s+(?:er|bliver|skal være|hedder)\s+(?:nu |"
        rf"fremover )?)(?P<value>{_NAME})(?=[.,;\n]|\s*$)"
    ),
    re.compile(
        rf"\b(?P<label>(?i:(?:(?:deres|jeres|vores|your) )?ref(?:erence\w*)?\.?))[\"”»]?\s+"
        rf"(?i:skal der|bør der|bedes der|må der gerne)\s+(?i:stå|skrives|angives)\s+"
        rf"(?:{_QUOTED}|(?P<value>[A-ZÆØÅ\d][^.,;\n]{{1,40}}))(?=[.,;\n]|$)"
    ),
    re.compile(
        rf"\b(?P<label>(?i:{_LABEL}))\b\.?(?:\s+(?:er|har|nu|på|skal|kontingentet|indmeldelsen|"
        rf"medlemskabet|medlemskab|jeres|jer|deres|hos|os|KNUB|netværk(?:et|s\w*)?|"
        rf"(?:[a-zæøå]+-?)?(?:faktura\w*|regning\w*|betaling\w*)|kontingent|for|årets|sæsonens?|"
        rf"være|hedder|is|"
        rf"bliver|til|lyder|nr\.?|nummer|vores|"
        rf"fremover|som|med|må|kan|bedes|I(?=\s)|vi|gerne|skrives?|bruges?|angives?|angive|"
        rf":))*\s*(?:{_QUOTED}|(?P<value>{_TOKEN}))"
    ),
    re.compile(
        rf"\b(?P<label>(?i:mrk\.?|m(?:æ|ae)rk(?:es|et|t|e|ning)?|m(?:æ|ae)rkes|quote|state|p(?:å|"
        rf"aa)f(?:ø|oe)r(?:es|e|t)?|"
        rf"anf(?:ø|oe)r(?:es|e|t)?|mark(?:ed)?))\b\.?(?:\s+(?:den|dem|det|fakturaen|regningen|"
        rf"fakturaerne|med|venligst|gerne|som|it|by|with|teksten|altid|blot|bare|som minimum|"
        rf"vores|alle|alt|på|ref\.?|reference))*[\s:]*(?:{_QUOTED}|(?P<value>{_TOKEN}|"
        rf"{_MARKED_AS}))"
    ),
    re.compile(
        rf"\b(?P<label>(?i:faktura\w*|regning\w*))\b[^.\n]{{0,60}}\b(?i:stå|skrives|angives|"
        rf"p(?:å|aa)f(?:ø|oe)res)\s+(?:{_QUOTED}|(?P<value>{_TOKEN}))"
    ),
    re.compile(
        rf"(?:{_QUOTED}|\b(?P<value>{_TOKEN}))\s+(?:på\s+)?(?:som|i|as|in)\s+(?:vores |jeres |"
        rf"ny |nye |fakturaens |the )?(?P<label>(?i:reference\w*|ordre\w*|ref\b\w*|"
        rf"rekvisition\w*|po-?\w*))"
    ),
    re.compile(
        rf"\b(?i:bære|have|stå|står|skriv|skrives?|brug|bruges?|angiv|angives?|sæt|sættes?|"
        rf"med)\s+(?:teksten|koden|numret|"
        rf"nummeret|m(?:æ|ae)rket)?\s*(?:derfor |altid |venligst )?(?:{_QUOTED}|"
        rf"(?P<value>{_TOKEN}))(?=[^.\n]{{0,40}}\b(?P<label>(?i:reference|ref|ordre|"
        rf"rekvisition|faktura\w*|regning\w*)))"
    ),
)
_NUMBERED_NAME = re.compile(
    r"\b(?P<label>(?i:(?:faktura)?reference(?:n)?|ref\.?))\s*(?:[:=]|er|skal være)?\s+"
    r"(?P<value>[A-ZÆØÅ][\wæøåé\-]+ \d[\w\-]*)(?=[.,;\n]|\s*$)"
)
_SAID_AFTER = re.compile(
    rf"\b(?P<label>(?i:{_LABEL}))(?:e?n|e?t)?\b[^.\n]{{0,60}}(?:[.,;:–]\s+|\s-\s)"
    rf"(?:[^.\n]{{0,60}}?,? (?:og|som) )?(?:og |som )?"
    rf"(?i:(?:(?:det|den|nummeret|numret|referencen|vores|dette|nr\.?)"
    rf"(?:,? (?:som )?(?:I|vi) [^.,\n]{{3,40}},?)? )?"
    rf"(?:er|blev|har(?: fået)? (?:nummer(?:et)?|numret|nr\.?)|fik (?:nummer|nr\.?)|"
    rf"hedder|lyder|bliver)(?: (?:på|nu|altså|så|nummer|nr\.?))?"
    rf"(?: (?:blevet )?(?:oprettet|klar|udstedt|lavet|godkendt|på plads|fundet)(?: (?:som|under|"
    rf"med))?"
    rf"(?: (?:nr\.?|nummer))?:?)?|"
    rf"(?:brug|anvend|benyt|skriv|angiv|anfør|sæt|I (?:kan|skal) bruge)"
    rf"(?: venligst| gerne| her| så| derfor| altid| i stedet)*:?|"
    rf"her (?:er|kommer|har I) (?:det|den|nummeret|numret):?)\s+"
    rf"(?P<value>{_TOKEN})(?=[.,\s]|$)"
)
_ATTENTION = re.compile(
    rf"(?:(?:(?<=[\s,;/(])|^)(?i:(?:att|attention|(?:person)?ref(?:erencen?)?)\b[.:]*"
    rf"(?:\s*/?\s*ref(?:erence)?\b[.:]*)?)\s*|(?<=\d)\s*/\s*){_NAME}(?!\w)",
    re.MULTILINE,
)
_SLASHED = re.compile(rf"\s*/\s*{_NAME}(?=[.,;\n]|\s*$)")
_NO_NUMBERS = frozenset(("KNUB", "KL", "EAN", "GLN", "CVR", "PO"))
_CAN_BE_ONE = re.compile(r"\d|[A-ZÆØÅ]{2}|[\"“”„»«'‘’]|[Rr][Ee][Ff]")
_LABEL_HINT = re.compile(
    r"\batt|indk(?:ø|oe)b|ref|ord|rekv|\bpo|psp|projekt|m(?:æ|ae)rk|mark|mrk|bestil|omkost|kont|"
    r"kostnad|quote|"
    r"state|"
    r"p(?:å|aa)f(?:ø|oe)r|anf(?:ø|oe)r|faktura|regning"
)
"""A piece of every label above, in small letters: most sentences hold none, and a label is slow
to look for."""
_ORDER = re.compile(
    r"^(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?(?:ordre|rekv|po\b|po[- ]|purchase|order)", re.IGNORECASE
)
_NO_VALUE = re.compile(
    r"^(?:ingen|none|-+|\(.*\)|n/?a|ikke|samme|som (?:før|sidst)|følger|kommer|"
    r"eftersendes|uændret|nej|ved ikke|\?+)\b|^$",
    re.I,
)
_SEAT_BILLING = re.compile(
    r"\b(?:ekstra(?:plads\w*| plads\w*| deltager\w*| saede)?|hans|hendes|saerskilt|"
    r"den tredje|tredje plads|deltager nr|betaler for|separat|pladsen|"
    r"(?<!paa )plads)\b"
)
_OF_SOMEBODY = re.compile(r"\bfor (?:[A-ZÆØÅ][\wæøå'\-]+ ){1,3}(?=(?:på|til|skal|bedes|med|ved)\b)")
_FEE_BILLING = re.compile(
    r"\b(?:kontingent\w*|medlemskab\w*|alle (?:fakturaer|regninger)|fremtidige|fremover|"
    r"herefter|generelt)\b"
)


_OUR_BILL = (
    r"(?:netvaerk|kontingent|medlem|knub|moede|faktura|regning|jer\b|os\b|vores|plads|deltag)"
)
_ANOTHERS_ORDER = re.compile(
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

    hanging: something of it is said on a condition.
    """

    general: Billing = field(default_factory=Billing)
    hanging: bool = False
    sentences: list[str] = field(default_factory=list)
    seats: list[tuple[str, Billing]] = field(default_factory=list)


def billing_of(subject: str, body: str, sentences: list[str]) -> BillingText:
    """The mail's billing; what a sentence says of one person's seat goes to `seats`."""
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
        if hangs(folded, following, fold(said.ean or said.reference or "")):
            found.hanging = True
            continue
        of_seat = _SEAT_BILLING.search(folded) or _OF_SOMEBODY.search(sentence)
        if not of_seat or _FEE_BILLING.search(folded):
            continue
        if re.search(
            r"\b(?:faktur\w*|regning\w*|ean|betale\w*|reference|ref|rekv\w*|ordre\w*|po)\b", folded
        ):
            found.seats.append((sentence, said))
            kept = kept.replace(sentence, " ")
    found.general = billing_in(f"{subject}\n{kept}")
    return found


def billing_in(text: str) -> Billing:
    """The EAN (13 digits and a right check digit) and the reference of a text.

    Of several numbers the one called old does not count, of those left the last: a correction.
    """
    good, bad = ean_numbers(text)
    found = _references(text, good + bad)
    # Without its order number an invoice is sent back.
    chosen = next((each for each in found if each.is_order), found[0] if found else None)
    return Billing(
        ean=good[-1] if good else None,
        rejected=bad[-1] if bad and not good else None,
        reference=chosen.value if chosen else None,
        reference_is_order=chosen is not None and chosen.is_order,
        also=_others(text, found, chosen) if chosen else (),
    )


_GONE = re.compile(
    r"\b(?:gamle?|gammelt?|tidligere|forrige|hidtidige?|i ?stedet for|frem for|erstatter|afloeser|"
    r"ikke(?: laengere)?)\W+(?:(?:er|var|det|den|vores|jeres|nr|nummer\w*|po\w*|ref\w*|rekv\w*|"
    r"ordre\w*)\W+){0,3}$"
)
_GONE_AFTER = re.compile(
    r"^\W*(?:og )?(?:erstattes|afloeses|udskiftes|aendres|er erstattet|er afloest)"
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
        return bool(_ORDER.match(self.label))


def _references(text: str, numbers: list[str]) -> list[_Reference]:
    """Every reference of a text, the surest way of giving one first."""
    if not (_CAN_BE_ONE.search(text) and _LABEL_HINT.search(text.lower())):
        return []
    text = _NO_REFERENCE.sub(lambda m: " " * len(m.group()), text)
    found: list[_Reference] = []
    for pattern in (_NUMBERED_NAME, *_REFERENCES, _SAID_AFTER):
        for m in _found(pattern, text):
            value = _value(m, numbers)
            if value is not None and not _is_old(m, text):
                at = text.find(value, m.start())
                start, end = min(m.start("label"), at), max(m.end("label"), at + len(value))
                slashed = _SLASHED.match(text, end)
                if slashed and not _ORDER.match(m["label"]):
                    value, end = f"{value}{slashed.group()}", slashed.end()
                value = put_right(text, end, value)
                found.append(_Reference(value, m["label"], start, end))
    later = None if found else told_later(text)
    if later is not None and later[0] not in numbers:
        found.append(_Reference(*later))
    return found


def _others(text: str, found: list[_Reference], chosen: _Reference) -> tuple[str, ...]:
    """What is called something else than the chosen reference, and whose attention it is for.

    The same label twice is a correction.
    """
    taken = [(chosen.start, chosen.end)]
    label = fold(chosen.label)[:3]
    others: list[tuple[int, str]] = []
    spans = [(r.start, r.end) for r in found if fold(r.label)[:3] != label]
    spans += [m.span() for m in _ATTENTION.finditer(text)]
    for start, end in spans:
        slashed = text[start:end].lstrip().startswith("/")
        if slashed and chosen.is_order:
            start = chosen.start  # `PO 4711 / Mette Holm`
            others.append((start, " ".join(text[start:end].split())))
        elif not slashed and not any(start < stop and begin < end for begin, stop in taken):
            taken.append((start, end))
            others.append((start, " ".join(text[start:end].split())))
    return tuple(words for _, words in sorted(others))


def _is_old(m: re.Match[str], text: str) -> bool:
    """Whether a reference is the one that no longer counts: `PO 7 er lukket, brug PO 8`."""
    part = next((p for p in ("quoted", "value") if m.groupdict().get(p)), None)
    if part is None:
        return False
    start, end = m.span(part)
    after, before = fold(text[end : end + 40]), fold(text[max(0, start - 40) : start])
    clause = re.split(r"[.;!\n:]", before)[-1]
    return bool(DENIED_AFTER.match(after) or _GONE_AFTER.match(after) or _GONE.search(clause))


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches; what is a label itself ("mærkes PO-nummer 7") is looked at once more."""
    at = 0
    while m := pattern.search(text, at):
        value = m.groupdict().get("value")
        labelled = value is not None and re.fullmatch(_LABEL, value, re.IGNORECASE)
        in_line = m.groupdict().get("line") is not None
        at = m.start("value") if labelled else m.start("line") if in_line else m.end()
        if not labelled:
            yield m


def _value(m: re.Match[str], numbers: list[str]) -> str | None:
    """The reference of a match, None for an EAN, an address or a word that says there is none."""
    parts = m.groupdict()
    value = parts.get("quoted") or parts.get("value") or _of_line(parts.get("line"))
    given = value or ""
    value = given.strip(" .,;:()\"'“”»«")
    if "(" in value and f"{value})" in given:
        value += ")"
    digits = re.sub(r"\D", "", value)
    if not value or re.search(r"\w@\w", value) or _NO_VALUE.match(value) or value in _NO_NUMBERS:
        return None
    if (len(digits) > 9 and digits in numbers) or re.fullmatch(r"(?:\d[ .\-]*){13}", value):
        return None
    typed = parts.get("quoted") or parts.get("line")
    return value if typed or re.search(r"[\dA-ZÆØÅ]", value) else None


def _of_line(line: str | None) -> str | None:
    """The value of a `label: value` line, without a sentence that follows it."""
    if line is None:
        return None
    value = re.split(
        r"(?<=[\w\-]\w)[.;](?:\s+(?=[A-ZÆØÅ])|$)|\s{3,}|\t|,\s+(?=[a-zæøå])|\s+\(|"
        r"[,;/]?\s+(?=(?i:att|(?:person)?ref(?:erence)?|po|ordre\w*|rekv\w*)\b[.:])|"
        r"[,;]?\s+(?=(?i:att|ref|po|ordren\w*|rekv\w*)\b)",
        line.strip(),
    )[0]
    return value if len(value.split()) <= 5 else None
