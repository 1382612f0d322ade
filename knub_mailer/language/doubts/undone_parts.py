"""Fields and headlines that leave a part of what is laid out undone: one number, some people.

`PO-nummer: 83-20417?`, `Ny kontaktperson: ingen`, `Medlemskab ønskes: ubesvaret`, `Forslag:` above
a list. The other requests of the letter are no worse for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Request,
    SignUp,
    Substitute,
    UpdateBilling,
)
from knub_mailer.language.layouts.field_shape import FIELD, holds_number, names_any
from knub_mailer.language.layouts.form_lines import COMES_IN, GOES_OUT, LATER
from knub_mailer.language.layouts.unanswered import OPEN, answer_ticked
from knub_mailer.language.words.alternatives import Seldom

_OF_THE_REASON = Seldom(
    r"(?:aarsag\w*|grund(?:en)?|begrundelse\w*|bemaerkning\w*|kommentar\w*|note\w*|forklaring)"
    r"(?: (?:til|for) [a-z]+)?"
)
_STAYS_AFTER_ALL = Seldom(
    r"^(?:er )?(?:bortfald\w*|ikke (?:laengere )?aktuel\w*|overstaaet|fortrudt)\b|"
    r"\b(?:han|hun|de|jeg|vi|begge|og|nu) (?:kommer|deltager|moeder|er med|kan godt)"
    r"(?! (?:\w+ ){0,2}?ikke\b| (?:fra|i|til|paa|hjem|foerst|for|under|bort)\b)|"
    r"(?<!ikke )\balligevel(?! ikke)\b|\bbeholder (?:\w+ )?pladse?(?:n|rne|r)?\b|"
    r"\bblive?r? (?:\w+ )?(?:paa listen|staaende|paa deltagerlisten)|"
    r"\bforkerte? (?:blanket|skema|formular|knap|side)\b|\b(?:er |blev )?rask (?:igen|nu)\b"
)
"""Behind the reason of a form that calls off: `ingen, hun kommer alligevel`."""
_ASKED_NUMBER = Seldom(
    r"(?:ean|gln|po|ordre\w*|ref\w*|rekv\w*|indkoeb\w*|psp|[a-z]+nummer|"
    r"[a-z]+nr)[^:]{0,25}[:=\t]\s*"
    r"(?:[a-z]{1,4}[ .-]{0,2})?\d[\w .\-/]*(?:\(?\?+\)?|\((?:tjekkes|usikker\w*|maaske|skal "
    r"(?:lige )?tjekkes)\))"
)
_FOR_INSTANCE = Seldom(
    r"(?:ean|gln|po|ordre\w*|ref\w*|rekv\w*|nyt?|nye|indkoeb\w*|psp|[a-z]+nummer|"
    r"[a-z]+nr)[^:]{0,25}"
    r"[:=\t]\s*\(?(?:fx|f\.? ?eks\.?|eksempel(?:vis)?|for eksempel|format|i formatet)\b.*"
)
_CONTACT_LABEL = Seldom(
    r"(?:ny(?:e|t)? (?:\w+ )?kontakt\w*|kontakt\w* \(ny\w*\)|kontakt\w*,? (?:fremover|"
    r"fremadrettet|herefter|ny)|"
    r"(?:skift|aendring|udskiftning) af kontakt\w*|aendring)"
)
_NOBODY_NEW = Seldom(
    r"(?:ingen|nej|uaendret|samme|den samme|ikke (?:relevant|aktuelt?|udfyldt|aendret)|n/?a|"
    r"som (?:hidtil|foer|nu)|fortsat|stadig|udgaar|bortfalder|intet|-+)(?=$|[ ,.;(!–-])"
)
_OF_JOINING = Seldom(
    r"(?!.*\b(?:allerede|i dag|tidligere|i forvejen|nuvaerende|hidtil|sidste aar|medlemsn\w*|"
    r"er (?:i|kommunen|du) (?:\w+ )?medlem)\b)"
    r".*\b(?:medlem(?:skab\w*)?|indmeld\w*|meld\w* (?:os|kommunen) ind)\b.*"
)
_NOT_YES = Seldom(
    r"\W*(?:nej|nix|ikke\b|maaske|muligvis|foerst\b|senere|afvent\w*|venter|udsat|overvejer\w*|"
    r"ubesvaret|endnu ikke|uafklaret|uvist|under (?:behandling|overvejelse)|i tvivl)\b.*|\?+"
)
_OF_AN_EAN = Seldom(r".*\b(?:ean|gln|po|ordre\w*|referenc\w*|rekvisition\w*|psp)\b.*")
_MOST_WORDS = 5
_OLD_LABEL = Seldom(
    r"\b(?:gammelt?|gamle|tidligere|hidtidige?|forrige|udgaaet|forkerte?|maa ikke (?:aendres|"
    r"bruges)|"
    r"ikke gyldigt?|lukket)\b"
)
_NOT_NEW = Seldom(
    r"\b(?:uaendret|samme|stadig|fortsat|som (?:foer|hidtil)|usikker\w*|tjekkes|maaske|muligvis|"
    r"nej|ikke|gammelt?|udgaaet|lukket)\b"
)
_NOBODY = Seldom(r"(?:ingen|nej|-+|0|n/a|ikke (?:relevant|aktuelt))")
_STILL_OUT = Seldom(r"(?:nuvaerende|oprindelig|hidtidig|tilmeldt) deltager|deltager (?:i dag|nu)")
_STAYS_THE_SAME = Seldom(
    r"\W*(?:uaendret|samme|den samme|ingen aendring\w*|stadig|fortsat|som (?:foer|hidtil|nu)|"
    r"ikke aendret)\b.*"
)
_BELOW_NOBODY_COMES = Seldom(
    r"(?:\w+ ){0,2}?(?:har (?:ikke|ingen) (?:tid|mulighed|svaret|plads)|(?:har )?faa(?:et|r) "
    r"(?:nej|afslag|kopi)|fik (?:nej|afslag)|"
    r"(?:staar |er |kun )*(?:i |paa )?kopi|afslag|(?:bliver |skal )?(?:kun )?orientere[st]|"
    r"(?:ingen|ikke (?:noget|nogen)) (?:nye )?(?:at )?aendr\w*|uaendre\w*|"
    r"(?:beholder|bliver)(?= ?:)|"
    r"allerede (?:tilmeldt\w*|paa listen|med)|(?:er )?i forvejen tilmeldt\w*|fortsaetter|"
    r"forslag|foreslaaede|kandidat\w*|emner|spurgt\w*|adspurgte|interesserede?|mulige|potentielle|"
    r"tidligere (?:deltagere?|tilmeldte)|deltog|var med|sidste aars?|(?:er )?ude|mangler svar|"
    r"ikke (?:spurgt|svaret|inviteret|tilmeldt\w*)|endnu ikke (?:spurgt|svaret|tilmeldt)|"
    r"overvejer\w*|"
    r"inviterede?|skal (?:spoerges|hoeres)|venteliste|reserver?|suppleanter?|vil gerne,? men)\b"
    r"(?: (?!tilmeld|med i|kommer)[a-z0-9,.]+){0,4} ?:"
)
_A_HEAD = Seldom(r"[^:]{1,60}:")


def undone_parts(
    lines: Sequence[str], requests: Sequence[Request]
) -> Iterator[tuple[str, list[Request]]]:
    """Each line that leaves a part undone, and those requests; lines: folded and stripped."""
    bills: list[Request] = [each for each in requests if isinstance(each, UpdateBilling)]
    going: list[Request] = [each for each in requests if isinstance(each, Cancel | Substitute)]
    fields = [(line, m["label"].strip(), m["value"].strip()) for line, m in _fields(lines)]
    for line in lines:
        bare = line.lstrip("-*• \t").rstrip(" .")
        if _ASKED_NUMBER.fullmatch(bare) or _FOR_INSTANCE.fullmatch(bare):
            yield line, bills
    staying = any(_STILL_OUT.fullmatch(label) for _, label, _ in fields)
    for line, label, value in fields:
        if _OF_AN_EAN.fullmatch(label) and _is_old(label, value):
            yield (
                line,
                [r for r in requests if isinstance(r, UpdateBilling) and holds_number(line, r)],
            )
        if _OF_THE_REASON.fullmatch(label) and _STAYS_AFTER_ALL.search(value):
            yield line, going
        if _CONTACT_LABEL.fullmatch(label) and _NOBODY_NEW.match(value):
            yield line, [each for each in requests if isinstance(each, ChangeContact)]
        if _OF_JOINING.fullmatch(label) and _is_no_yes(value):
            yield line, [each for each in requests if isinstance(each, Join)]
        same = any(each.fullmatch(value) for each in (_STAYS_THE_SAME, OPEN, LATER))
        if COMES_IN.fullmatch(label) and (same or (staying and _NOBODY.fullmatch(value))):
            yield line, going
        if GOES_OUT.fullmatch(label) and _NOBODY.fullmatch(value):
            yield line, going
    for line, below in _lists(lines):
        if _BELOW_NOBODY_COMES.fullmatch(line):
            yield line, [r for r in requests if isinstance(r, SignUp) and names_any(below, r)]


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for line in lines:
        field = FIELD.fullmatch(line)
        if field is not None:
            yield line, field


def _is_old(label: str, value: str) -> bool:
    """Whether a label or its value calls a number old; of a sentence that only looks so, no."""
    said, short = value.partition(". ")[0], len(label.split()) <= _MOST_WORDS
    short = short and ". " not in label and len(said.split()) <= _MOST_WORDS
    return short and bool(_OLD_LABEL.search(label) or _NOT_NEW.search(said))


def _is_no_yes(value: str) -> bool:
    return bool(_NOT_YES.fullmatch(answer_ticked(value)) or OPEN.fullmatch(answer_ticked(value)))


def _lists(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each headline with the lines of its list, up to the next headline or an empty line."""
    for at, line in enumerate(lines):
        if not _A_HEAD.fullmatch(line):
            continue
        below: list[str] = []
        for other in lines[at + 1 :]:
            if not other or _A_HEAD.fullmatch(other):
                break
            below.append(other)
        yield line, " ".join(below)
