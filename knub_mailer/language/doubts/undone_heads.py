"""Headlines of lists, tables and forms that turn them: `Bytninger, som vi har fået nej til:`.

The lines below look as those of any list, and only the headline tells that they were done before,
refused, never answered or are not to be done. So may the sentence right below the list
(`Ovenstående bedes ikke registreret`). What a headline says of others turns nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Request,
    SignUp,
    Substitute,
    UpdateBilling,
    people_of,
)
from knub_mailer.language.layouts.field_shape import FIELD, holds_number, names_any
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_ALL: tuple[type[Request], ...] = (SignUp, Substitute, Cancel, Join, ChangeContact, UpdateBilling)
_COMING: tuple[type[Request], ...] = (SignUp, Substitute)
_FEW = r"(?:(?!ikke\b|endnu\b|inte\b)\w+ ){0,3}?"
_ANY = r"(?:\w+ ){0,3}?"
_DONE = (
    r"(?:foert ind|foert paa|indfoert|registreret|rettet|noteret|bekraeftet|modtaget|skrevet "
    r"(?:ind|op|paa|ned)|gjort|ordnet|byttet|aendret|ekspederet|behandlet|udfoert|gjord|paa plads)"
)
_NOT = r"(?:ikke|aldrig|inte|hverken)"


@dataclass(frozen=True, slots=True)
class _Turn:
    """Words of a headline, and which wishes below it they turn."""

    words: Seldom
    kinds: tuple[type[Request], ...] = _ALL
    below: bool = True  # they count in a sentence below the list as well


_TURNS = (
    # done already, or known
    _Turn(
        Seldom(
            rf"\b(?:i|du|knub|kl|sekretariatet) (?!{_ANY}(?:ikke|endnu|bedt|rykket|spurgt)\b)"
            rf"(?:\w+ ){{0,2}}?(?:har|fik|havde) {_FEW}(?:{_DONE}|"
            r"faaet(?= (?:allerede|besked|i |den |og |for |tidligere)|\W*$)|i forvejen|allerede)\b|"
            rf"\bhar (?:i|du|knub|kl) (?:jo )?(?:allerede )?{_FEW}(?:{_DONE}|faaet|i forvejen)\b|"
            rf"\b(?:er|blev|staar|har|aer) {_FEW}(?:allerede|redan) {_ANY}{_DONE}\b|"
            rf"\b(?:allerede|redan) (?:er|blev|har|aer) {_FEW}{_DONE}\b|\ballerede {_DONE}\b|"
            rf"\b(?:er|blev) (?:\w+ )?{_DONE} (?:hos jer|af jer|i forvejen|allerede)\b|"
            r"\balready (?:\w+ )?(?:confirmed|registered|done|made|noted|received|changed)\b"
        )
    ),
    _Turn(
        Seldom(
            r"\b(?:allerede|i forvejen|redan|already) (?:er |staar )?(?:tilmeldte?|meldt til|"
            r"paa listen|opskrevet|anmaelda?|paameldt|signed up|skrevet op)\b|"
            r"\b(?:er|staar) (?:\w+ )?(?:tilmeldt|paa listen|opskrevet) (?:allerede|i forvejen)\b"
        ),
        (SignUp,),
    ),
    _Turn(
        Seldom(
            r"\ballerede (?:er |blev )?(?:afmeldte?|meldt fra|slettet|stroeget)\b|"
            r"\b(?:er|blev) (?:\w+ )?(?:afmeldt|slettet|stroeget) (?:allerede|i forvejen)\b"
        ),
        (Cancel,),
    ),
    _Turn(
        Seldom(
            r"\b(?:stemmer|passer|svarer) (?:\w+ )?(?:med|til) (?:jeres|listen hos jer)\b|"
            r"\bsom i har (?:dem|det|den|listen)\b|\bsom (?:de|det|den) staar hos jer\b|"
            r"\b(?:kun|blot|bare) til (?:\w+ )?(?:orientering|arkiv\w*|eget brug|information)\b|"
            r"\b(?:dubletter|gengangere|gentagelser)\b(?<!ikke dubletter)|\bse bort fra dem\b|"
            r"\bto be ignored\b|\bignore (?:them|these)\b"
        )
    ),
    # refused, or given up
    _Turn(
        Seldom(
            r"\b(?:faaet|faar|fik|faatt|fick|faett|mottatt) (?:\w+ )?(?:nej|afslag|nei|avslag)"
            r"(?: til| fra| af| paa|\W*$)|"
            rf"\b{_NOT} {_ANY}(?:godkend(?:t|es|e)|bevilge[st]?|vedtage[st]?|udpeget|valgt|"
            r"ansat|imoedekommet|approved)\b|"
            r"\b(?:chef|sjef|leder|direktoer|ledelse|direktion|udvalg|afdeling|hr)\w* "
            r"(?:\w+ )?(?:sagt|sagde|siger|sa) (?:\w+ )?ne[ij]\b|"
            r"\b(?:afvist|afslaaet|forkastet|nedstemt|turned down|rejected)(?: af| i| by|\W*$)|"
            r"\bkassere(?:t|de)\b|\b(?:udgaaede?|foraeldede|gamle)\W*$|\bskal ikke bruges\b|"
            r"\b(?:traekker|trukket|trak|tager|taget|tog) (?:\w+ ){0,2}?(?:tilbage|af bordet)\b|"
            rf"\b{_NOT} (?:er |blev |bliver |kom )?(?:blevet )?til noget\b|"
            rf"\b(?:blev|bliver|blir) {_ANY}{_NOT} (?:til )?(?:noget|gennemfoert|af)\b|"
            r"\b(?:som|der|det|de|den) (?:\w+ )?var (?:alle |begge )?en fejl\b|"
            r"\b(?:kan|skal) ses bort fra\b|\bskrinlagt\b"
        )
    ),
    _Turn(
        Seldom(
            r"\b(?:har|fik|faar) (?:\w+ ){0,2}?ikke (?:\w+ )?(?:lov|fri|raad|tid|plads)\b|"
            rf"\b{_NOT} (?:\w+ )?(?:har )?(?:faaet|faar|fik) (?:\w+ )?"
            r"(?:lov|fri|raad|ja|tilsagn)\b|"
            r"\b(?:er|har) (?:\w+ )?(?:ikke|ingen) (?:penge|raad|budget|bevilling) til\b|"
            r"\b(?:har|er|fik) (?:\w+ ){0,2}?(?:sagt|takket|svaret|meldt) (?:\w+ )?nej\b|"
            r"\b(?:sagde|takkede|svarede|siger) (?:\w+ )?nej\b|\bsaid no\b|\bdeclined\b|"
            r"\b(?:droppet|opgivet|fortrudt|annulleret|aflyst)(?: igen)?\W*$|\bfortroed\b"
        ),
        _COMING,
    ),
    # on a condition
    _Turn(
        Seldom(
            r"\b(?:naar|saa snart) (?:\w+ ){1,3}?(?:har|er|faar) (?:\w+ ){0,3}?(?:sagt|godkendt|"
            r"svaret|besluttet|bevilget|faaet|underskrevet|vedtaget)\b|"
            r"\b(?:hvis|saafremt|forudsat|medmindre) (?!i\b|du\b|det\b|muligt|noget|jeg\b)"
        ),
        below=False,
    ),
    # never asked or answered
    _Turn(
        Seldom(
            rf"\b(?:ingen|ikke) {_ANY}svaret\b(?! (?:paa|om)\b)|\bhar (?:\w+ )?ikke svar\b|"
            rf"\bikke {_ANY}(?:spurgt|besluttet|bestemt sig|afklaret|bekraeftet)\b|"
            r"\b(?:afventer|venter (?:\w+ )?paa) (?!jeres\b|fortsat jeres\b)(?:\w+ ){0,2}?"
            r"(?:svar|besked|ja|godkendelse)\b|\bmangler (?:\w+ )?(?:svar|at svare)\b|"
            rf"\b(?:vaelger|vaelge|valget staar) {_ANY}mellem\b|\bved (?:\w+ )?ikke,? om\b|"
            r"\b(?:overvejer|muligvis|maaske)\b|\bhar ingen svaret\b"
        ),
        _COMING,
        below=False,
    ),
    # told not to do
    _Turn(
        Seldom(
            rf"\b(?:melder|meldes|skal|bedes|maa|oensker|vil) {_ANY}{_NOT} {_ANY}(?:afbud|avbud|"
            r"(?:meld\w* )?fra|forfald|afmeld\w*|slett?e[ts]?|stryges?|"
            r"fjernes?|fjernet|tages af)\b|"
            rf"\b{_NOT} (?:afmeldes|afmeldt|slettes|slettet|stryges|fjernes|meldes fra)\b|"
            rf"\b(?:tilmelder|melder) (?:\w+ )?{_NOT}\b|"
            r"\bbeholder (?:\w+ ){0,3}?(?:plads|stol)\w*\b|\b(?:men|og) (?:\w+ )?kommer"
            r"(?: alligevel| gerne)?\W*$"
        ),
        (Cancel,),
    ),
    _Turn(
        Seldom(
            rf"\b(?:skal|bedes|maa|oensker|oenskes|vil) {_ANY}{_NOT} (?:laengere |mere )?{_ANY}"
            r"(?:tilmeld\w*|registreres?|registreret|opskrive[st]|skrives (?:paa|op)|oprette[st]|"
            r"med(?: til| paa)?|deltage|plads)\b|"
            rf"\b{_NOT} (?:laengere |mere )?(?:tilmeldes|registreres|oprettes|oensket|oenskes)\b|"
            rf"\b(?:tilmelder|oenskes|tilmeldes|registreres) (?:\w+ )?{_NOT}\b|"
            r"\b(?:skulle|ville) (?:\w+ ){0,2}?(?:have )(?:vaeret|deltaget|haft)\b|"
            r"\btroede\b[^.]{0,80}?\bmen (?:\w+ )?(?:kommer|deltager)\b|\btroede,? at\b|"
            r"\bgamle navne\b|\b(?:i fjor|sidste aar)\W*$"
        ),
        (SignUp,),
    ),
    _Turn(
        Seldom(
            rf"\b(?:skal|bedes|maa|oensker|oenskes|vil) {_ANY}{_NOT} (?:laengere |mere )?{_ANY}"
            r"(?:byttes?|byttet|skiftes?|udskiftes?|erstattes?|aendres?|aendret|rettes?|rettet|"
            r"udfoeres?|foeres ind|foert ind|registreret|registreres|gennemfoeres?)\b|"
            rf"\b{_NOT} (?:laengere |mere )?(?:byttes|skiftes|udskiftes|erstattes|aendres|rettes|"
            r"udfoeres|gennemfoeres)\b|\b(?:bytter|skifter|aendrer) (?:\w+ )?ikke\b"
        ),
        (Substitute,),
    ),
)
_TURNS_ANEW = Seldom(
    r"\b(?:men|saa|derfor|stedet|istedet|derimod|kommer igen|ogsaa|nu gerne|bedes (?:dog|nu)|"
    r"tilmeld|afmeld|slet|stryg|skriv|skal (?:nu |derfor )?(?:afmeldes|slettes|tilmeldes|med|"
    r"byttes|fjernes)|hermed)\b"
)
"""Behind such words: a wish after all, `har sagt nej, så disse kommer i stedet`."""
_OF_OTHERS = Seldom(
    r"\b(?:ud over|de andre|resten|de sidste|den sidste|flere|oevrige|ellers|foruden|undtagen|"
    r"udover|betyder|spoergsmaalstegn\w*|ikke kun|ikke bare|hvis ikke|kun fra|et par|"
    r"en enkelt|nogle af)\b"
)
_SENTENCE = Seldom(r"(?<=[a-z)][.!?])\s+(?=\w)")
_THESE = Seldom(
    r"\W*(?:(?:her er|foelgende|disse|dem|de|nedenstaaende|listen)\b(?! sidste)|"
    r".*\b(?:herunder|nedenfor)\b)"
)
_OF_THE_LIST = Seldom(
    r"\W*(?:ovenstaaende|(?:hele )?listen|navnene|skemaet|tabellen|oversigten|bytningerne|"
    r"aendringerne|afbuddene|tilmeldingerne|afmeldingerne|"
    r"pladserne|begge(?: to)?|alle(?: sammen| \w+)?|dem|de|disse|det)\b"
)
_NONE_FOR_YOU = Seldom(
    r"(?:^|[,;] (?:men |for |og )?)(?:hos|for|til) jer (?:er der|har vi|er|gaelder) (?:\w+ )?"
    r"(?:ingen|intet)\b(?! (?:flere|andre|mere))"
)
_ITEM = Seldom(
    r"(?:[-*•·☐☒☑□✔✓✗]|\d{1,2}[.)]|[a-z][)]|[\[(][x ✓✔_]?[\])])\s*\S.*|.*(?:->|=>|→|\|).*"
)
_WORD = Seldom(r"[a-z'-]+")
_MOST_LINES = 3
_MOST_WORDS = 45


def undone_heads(
    body: str, lines: Sequence[str], requests: Sequence[Request]
) -> Iterator[tuple[str, list[Request]]]:
    """Each headline, or line below a list, that turns the list, with the wishes it turns.

    lines: those of the body, folded and stripped.
    """
    written = body.splitlines()
    laid = [_is_laid_out(w, line, requests) for w, line in zip(written, lines, strict=True)]
    for start, end in _runs(laid):
        below = " ".join(lines[start:end])
        of_these = [
            each
            for each in requests
            if _is_in(below, each) or any(_names_somebody(s, each) for s in lines[start:end])
        ]
        for said, head in _said(lines, laid, start, end):
            turned = [each for each in of_these if _turns(said, each, head=head)]
            yield said, turned


def _is_laid_out(written: str, line: str, requests: Sequence[Request]) -> bool:
    """Whether a line is one of a list, of a table, of a form, or names somebody and little else."""
    if _ITEM.fullmatch(line) or "\t" in written:
        return True
    if any(_is_in(line, each) for each in requests if isinstance(each, UpdateBilling)):
        return True
    field = FIELD.fullmatch(line)
    if field is not None and field["value"].strip():
        return True
    return len(line.split()) <= 8 and any(_names_somebody(line, each) for each in requests)


def _names_somebody(line: str, wish: Request) -> bool:
    """Whether a line holds all of a name, or is a given name and nothing else."""
    words = _WORD.findall(line)
    names = [_WORD.findall(fold(each.name)) for each in people_of(wish) if each.name]
    return any(set(name) <= set(words) or words == name[:1] for name in names if name)


def _is_in(below: str, wish: Request) -> bool:
    if isinstance(wish, UpdateBilling):
        return holds_number(below, wish)
    return names_any(below, wish)


def _runs(laid: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """From where to where such lines follow each other."""
    start = None
    for at, each in enumerate([*laid, False]):
        if each and start is None:
            start = at
        elif not each and start is not None:
            yield start, at
            start = None


def _said(
    lines: Sequence[str], laid: Sequence[bool], start: int, end: int
) -> Iterator[tuple[str, bool]]:
    """The sentences right above a list that are about it (True), and the ones right below."""
    above = _paragraph(lines, laid, start - 1, -1)
    sentences = [*_SENTENCE.split(" ".join(reversed(above)))]
    for at, each in enumerate(sentences):
        opens = at == len(sentences) - 1 and not each.endswith((".", "!"))
        if opens or _THESE.match(each):
            yield each, True
    foot = " ".join(_paragraph(lines, laid, end, 1))
    for each in _SENTENCE.split(foot):
        if _OF_THE_LIST.match(each) or _NONE_FOR_YOU.search(each):
            yield each, False


def _paragraph(lines: Sequence[str], laid: Sequence[bool], at: int, step: int) -> list[str]:
    """A few lines from here on up or down, to an empty one; one empty line first is skipped."""
    if 0 <= at < len(lines) and not lines[at]:
        at += step
    found: list[str] = []
    while 0 <= at < len(lines) and lines[at] and not laid[at] and len(found) < _MOST_LINES:
        found.append(lines[at])
        at += step
    return found


def _turns(said: str, wish: Request, *, head: bool) -> bool:
    """Whether a sentence above or below a list says that a wish of the list is not to be done."""
    if len(said.split()) > _MOST_WORDS or (head and said.endswith("?")):
        return False
    if not head and _NONE_FOR_YOU.search(said):
        return True
    for turn in _TURNS:
        if not isinstance(wish, turn.kinds) or not (head or turn.below):
            continue
        found = turn.words.search(said)
        if found is None or _OF_OTHERS.search(said):
            continue
        if not _TURNS_ANEW.search(said, found.end()):
            return True
    return False
