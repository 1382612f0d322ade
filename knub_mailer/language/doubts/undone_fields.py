"""A field, a legend, a headline or a box that says that what is laid out is not to be done.

`Status: kladde`, `Skal ændres: nej`, `x = har spurgt til programmet`, `(opdigtet eksempel)` above
a table, boxes of which none is ticked: names and meetings stand below each other as in any form,
and only that line tells that nobody wishes for anything. What such a letter seems to wish is asked
about.
"""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Cancel,
    Evidence,
    SignUp,
    Understanding,
)
from knub_mailer.language.doubts.not_to_be_done import orders_not_to
from knub_mailer.language.doubts.undone_heads import undone_heads
from knub_mailer.language.doubts.undone_parts import undone_parts
from knub_mailer.language.doubts.undone_states import undone_states
from knub_mailer.language.layouts.boxes import Boxes, boxes_of, comes_is_ticked
from knub_mailer.language.layouts.field_shape import FIELD
from knub_mailer.language.summary import asked_instead, wishes_of
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_OF_A_HEAD = (
    r"(?:naermeste|leders?|lederens?|lederen|chefs?|chefens?|chefen|ledelsens?|ledelsen|"
    r"direktoerens?|direktoeren|ansvarlig\w*|personaleleders?|afdelingsleders?)"
)
_OF_THE_STATE = Seldom(
    r"(?:sags|blanket|skema|formular|anmodnings|ansoegnings)?(?:status|tilstand)(?: (?:paa|for) "
    r"[a-z ]{1,30})?|resultat|udfald|"
    rf"(?:{_OF_A_HEAD} )*(?:afgoerelse|beslutning|svar|godkendelse|indstilling|vurdering)|"
    rf"(?:er )?(?:godkendt|bevilget|bevilling|bevilliget|tilladelse)(?: (?:af|fra)"
    rf"(?: {_OF_A_HEAD})+)?"
)
_NOT_IN_FORCE = Seldom(
    r"(?:(?:er|fortsat|stadig|endnu|foreloebigt?|kun|blot|bare|kun en|en|et|et foerste) )*"
    r"(?:kladde|udkast|under (?:udarbejdelse|udfyldelse|arbejde|afklaring)|paabegyndt|"
    r"(?:ikke|ej) (?:\w+ ){0,2}?(?:godkend\w*|endelig\w*|faerdig\w*|indsendt|klar|bevil\w*|afgjort|"
    r"besluttet|imoedekommet|udfyldt|aktiv\w*|gyldig\w*|gaeldende|til udfoerelse|"
    r"bekraeftet|afklaret)|uafklaret|uafgjort|"
    r"(?:traeffes|tages|falder|foelger|ventes)(?= (?:i|paa|til|foerst|senere|den|efter)\b)|"
    r"afventer(?=\W*$)|afventer (?:\w+ ){0,2}?(?:godkend\w*|leder\w*|chef\w*|"
    r"beslutning|afgoerelse|"
    r"underskrift|bevilling)|annullere[rt]\w*|trukket(?: tilbage)?|tilbagetrukket|tilbagekaldt|"
    r"afvist|afslaa\w*|afslag|forkastet|frafaldet|droppet|bortfald\w*|kasseret|ugyldig\w*|"
    r"udloebet|foraeldet|sat i bero|i bero|parkeret|test|eksempel|oevelse|nej|nix)\b"
)
_WHETHER = Seldom(
    r"(?:(?:der )?skal|oenskes?|oensker (?:i|vi|du|jeg)) (?:\w+ ){0,3}?(?:aendre[st]?|"
    r"opdatere[st]?|"
    r"rette[st]?|udfoere[st]?|oprette[st]?|registrere[st]?|skifte[st]?|udskifte[st]?|behandle[st]?|"
    r"ekspedere[st]?|goeres? noget|aendringer?)|(?:oenskede )?aendring(?:er)?"
    r"(?: (?:siden sidst|i alt|oenskes|oensket|af oplysninger\w*))?|nyt(?: siden sidst)?|"
    r"(?:til )?(?:udfoerelse|ekspedition)|(?:oensket )?(?:handling|aktion)(?: hos jer| fra jer)?|"
    r"(?:hvad )?skal (?:i|knub|kl|sekretariatet|arrangoeren|modtageren?) "
    r"(?:goere|foretage|ordne)(?: noget)?"
)
_NOTHING = Seldom(
    r"(?:nej|nix|ingen(?: (?:aendring\w*|handling))?|ingenting|intet(?: nyt)?|ikke noget|uaendret|"
    r"ikke(?: (?:noget|endnu|nu|i aar))?|0|-+)(?=$|[ ,.;(!–-])(?! men)"
)
_CHANGE = Seldom(
    r"(?:(?:oensket |oenskede )?aendring(?:en)?|handling|aktion|hvad(?: (?:oenskes|skal der ske))?|"
    r"oenske)"
)
_PERHAPS_OR_NOT = r"(?:ikke|maaske|muligvis|eventuelt|evt|hvis|saafremt|medmindre|senere)"
_TO_THE_LIST = (
    r"(?:(?:til|af|fra)meldes|slettes|fjernes|stryges|rettes|meldes (?:til|fra)|skrives (?:paa|op))"
)
_NOT_PLAINLY = Seldom(
    rf"(?:(?:skal|maa|bedes|oenskes|kan) )?(?:{_PERHAPS_OR_NOT}\.? {_TO_THE_LIST}\b|"
    rf"{_TO_THE_LIST}\b.*\b{_PERHAPS_OR_NOT}\b)|"
    r"(?:(?:flyttes?|rykkes?|ombookes?) )?fra [^,;]{2,40} til\b"
)
"""`Ændring: slettes måske`, `Ændring: fra 12. marts til 28. maj`: whose it is, nothing tells."""
_SCOPE = Seldom(
    r"(?:det |dette |skemaet |blanketten |listen |oplysningerne )?(?:gaelder|vedroerer|angaar)"
    r"(?: for)?|vedr\.?|vedroerende|til|modtager|formaal|anvendelse|bruges til|(?:rette "
    r")?arrangoer|"
    r"arrangement|netvaerk|sammenhaeng"
)
_NOT_YOURS = Seldom(
    r"\bikke (?:til |for |hos |om )?(?:jer\w*|knub\w*|kl|netvaerket|dette|det her)\b|"
    r"\b(?:forkert|fejl) (?:modtager|adresse|netvaerk)\b|\bfejlsendt\b|"
    r"\b(?:et|en) (?:helt )?ande[tn] (?:netvaerk|forening|arrangoer|kursus)\b"
)
_FOR_YOU = Seldom(
    r"(?:besked |note |obs |bemaerkning\w* |oplysning\w* )?til (?:arrangoer\w*|jer|knub|kl|"
    r"sekretariatet|"
    r"modtager\w*|netvaerket|kursusudbyder)|(?:evt\.? |oevrige |saerlige )?(?:bemaerkning\w*|"
    r"kommentar\w*|note\w*|anmaerkning\w*)|obs|nb|vigtigt|bem|ps"
)
_A_COPY = Seldom(
    r"\bkun (?:en )?(?:i )?(?:kopi|orientering)\b|\bkun til (?:orientering|underretning|jeres info)"
)
_MARKERS = (
    (Seldom(r"\b(?:i|du)\b(?= (?:skal|maa|boer|behoever))|(?<=skal )i\b|(?<=maa )i\b"), "Y"),
    (Seldom(r"\b(?:ham|hende)\b"), "H"),
    (Seldom(r"\bdem\b"), "D"),
    (Seldom(r"\bmig\b"), "S"),
)
_LEGEND = Seldom(
    r"\W*(?:(?:tegn|signatur|forklaring|noegle|note)\w*\W+)?(?:et |med )?[\"'“”]?(?:x|v|ja|kryds|"
    r"✓|✔|1|●|\*)[\"'“”)]? ?(?:=|:|betyder(?: at)?,?|staar for|er(?= lig)|–|-|→)\s*(?P<means>.*)"
)
_EMPTY_MEANS = Seldom(
    r"[,;] ?(?:og |men )?(?:\w+|tomt? \w+|et tomt \w+|[-–o]) ?(?:=|(?:betyder|er)\b).*"
)
_MEANS_NO_WISH = Seldom(
    r"\b(?:har (?:\w+ )?(?:spurgt|vist|udvist|set|faaet|haft|vaeret|modtaget|deltaget|laest|hoert|"
    r"aabnet|bedt|ikke|svaret)|spurgt|interess\w*|overvej\w*|maaske|muligvis|kunne (?:\w+ "
    r")?(?:taenke|"
    r"komme|deltage|vaere)|ikke|ingen|deltog|var (?:\w+ )?(?:med|der|til)|moedte|sidste aar|i fjor|"
    r"allerede|i forvejen|inviteret|invitation\w*|orienteret|ledig|har tid|ville|udsendt|vil blive "
    r"spurgt|skal spoerges|mangler|afventer|foreslaaet|forslag|oenskeliste|tidligere|gammel\w*|"
    r"usikker\w*|i tvivl|ved ikke|ubesvaret|spoerges|hoeres)\b|\?"
)
_MEANS_AWAY = Seldom(
    r"\b(?:forhindret|ferie\w*|optaget|orlov|barsel|syg\w*|bortrejst|fravaerende|udebliver|afbud|"
    r"afmeld\w*|melder fra|fri)\b"
)
"""`x = ferie`, below which nobody comes."""
_NO_REAL_ONE = Seldom(
    r"\b(?:opdigte\w*|taenkt(?:e|)? (?:eksempel|liste)|fiktiv\w*|(?:et |som |vist |kun |blot |mit |"
    r"vores )?eksempel(?! ?\w)|eksempel paa|skabelon\w*|oevelse(?:n|s\w*)?|proeve(?:udfyld\w*|"
    r"skema|liste|tabel)|testdata|test(?:liste|skema|tabel)?|demo\w*|dummy\w*|kladde|udkast|"
    r"annulleret|foraeldet|ugyldig\w*|gaelder ikke(?: laengere| mere)?|ikke gaeldende|"
    r"ikke i brug|ikke til (?:brug|udfoerelse)|arkiv(?:eret|kopi)?|fra i fjor|sidste aars|"
    r"fra sidste aar|i fjor|saadan (?:kan|kunne|ville|skal|skulle) .* se ud|ikke sendt|ikke "
    r"godkendt)\b(?! til (?:moede|dagsorden|program))"
)
_ELSEWHERE = Seldom(
    r"\b(?:gaelder|hoerer til|er til|er for|til|for|ved|paa|i|fra) (?:[a-z']+ "
    r"){0,2}?(?:foerstehjaelp\w*|hjertestarter\w*|[a-z]*kurs(?:us|et)\w*|"
    r"[a-z]*(?:frokost|fest|udflugt|loeb|turnering|gymnastik|vagt\w*|motion)(?:en|et)?|"
    r"julemarked|personale[a-z]*|med-?udvalg\w*|[a-z]*(?:forum|seminar|konference|topmoede|"
    r"folkemoede)(?:et|t|n)?|hold \d)\b"
)
_OURS = Seldom(r"\b(?:knub\w*|netvaerks?\w*|jer|jeres|moede \d|\d\. moede)\b")
_ENDS_HEAD = Seldom(r"[:)\]]$|[^.!?]$")
_MOST_WORDS = 14
_FEWEST_LAID_OUT = 2


def asked_where_undone(told: Understanding, letter: Letter) -> Understanding:
    """What is done of a letter whose own lines say that it is not to be: that is asked about."""
    undone = wishes_of(told)
    if not undone:
        return told
    lines = [fold(line).strip() for line in letter.body.splitlines()]
    comes = any(isinstance(each, SignUp) for each in undone)
    why = _undoing(lines, letter, comes=comes)
    if why is None:
        parts = [
            *undone_parts(lines, undone),
            *undone_states(lines, undone),
            *undone_heads(letter.body, lines, undone),
        ]
        if comes_is_ticked(letter.body):
            parts.append(("[x]", [each for each in undone if isinstance(each, Cancel)]))
        why = next((line for line, turned in parts if turned), None)
        undone = [each for each in undone if any(each in turned for _, turned in parts)]
    if why is None or not undone:
        return told
    return asked_instead(told, undone, Evidence(why, "says that it is not to be done"), letter.body)


def _undoing(lines: Sequence[str], letter: Letter, *, comes: bool) -> str | None:
    """The line that says that nothing of a letter is to be done, folded."""
    written = letter.body.splitlines()
    boxes = boxes_of(letter.body)
    if boxes in (Boxes.NONE_TICKED, Boxes.NOTHING_TICKED):
        return "[ ]"
    laid = [at for at, line in enumerate(written) if _is_laid_out(line)]
    if len(laid) < _FEWEST_LAID_OUT:
        return None
    for at, line in enumerate(lines):
        if _says_not(line, comes=comes) or (_heads(lines, at, laid) and _is_no_head(line)):
            return line
    subject = "" if letter.subject_inherited else fold(letter.subject)
    return subject if subject and _NO_REAL_ONE.search(subject) else None


def _is_laid_out(line: str) -> bool:
    columns = "\t" in line or "|" in line or ";" in line
    return columns or FIELD.fullmatch(fold(line).strip()) is not None


def _says_not(line: str, *, comes: bool) -> bool:
    """Whether a field or a legend says by its value that nothing is to be done.

    comes: somebody seems to be signed up.
    """
    legend = _LEGEND.fullmatch(line)
    means = legend["means"].partition(".")[0] if legend is not None else ""
    means = _EMPTY_MEANS.sub("", means)
    if _MEANS_NO_WISH.search(means) or (comes and _MEANS_AWAY.search(means)):
        return True
    field = FIELD.fullmatch(line)
    if field is None:
        return False
    label, value = field["label"].strip(), field["value"].strip(" .(")
    return bool(
        (_OF_THE_STATE.fullmatch(label) and _NOT_IN_FORCE.match(value))
        or (_WHETHER.fullmatch(label) and _NOTHING.match(value))
        or (_CHANGE.fullmatch(label) and _NOT_PLAINLY.match(value))
        or (_SCOPE.fullmatch(label) and _NOT_YOURS.search(value))
        or (_FOR_YOU.fullmatch(label) and (_A_COPY.search(value) or _leaves_undone(value)))
    )


def _leaves_undone(value: str) -> bool:
    """Whether a field's value is an order not to do something, whomever it is about."""
    for words, marker in _MARKERS:
        value = words.sub(marker, value)
    return next(orders_not_to(value), None) is not None


def _heads(lines: Sequence[str], at: int, laid: Sequence[int]) -> bool:
    """Whether a line stands as a headline right above what is laid out."""
    line = lines[at]
    below = next((n for n in range(at + 1, len(lines)) if lines[n]), -1)
    short = 0 < len(line.split()) <= _MOST_WORDS and "|" not in line
    return short and below in laid and bool(_ENDS_HEAD.search(line))


def _is_no_head(line: str) -> bool:
    """Whether a headline is of an example, of a draft or of something else than a meeting."""
    elsewhere = _ELSEWHERE.search(line) and not _OURS.search(line)
    return bool(_NO_REAL_ONE.search(line) or elsewhere)
