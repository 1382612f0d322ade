"""Words a wish hangs on, spelled right: one letter too few, too many or wrong changes no wish.

A misspelt `overvejer` would turn a thought into a request, a misspelt month would leave the meeting
open. Only words that are none of those known here and one letter from a single one are mended.
"""

from __future__ import annotations

from functools import lru_cache

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import words

_KNOWN = words(
    """
    kontakt kontaktet virtuel erstat overtag overtog deltag regne regner regnet program programmer
    mandags tirsdags onsdags torsdags fredags mandagen tirsdagen onsdagen torsdagen fredagen
    forhindre forhindrer anmeld indmeldte medlemmet medlemmerne kollegas kollegers kollegerne
    tilmeldingerne afmeldingerne automatik ordrenumre referere refererer parkere parkerer
    reserver faktureret opkraev afloest afloesning erstatning reguleres regningerne fakturaerne
    overveje overvejer overvejes overvejet overvejelse overvejelser deltage deltager deltagere
    deltageren deltagerne deltagelse deltagelsen deltaget deltog tilmeld tilmelde tilmelder
    tilmeldes tilmeldt tilmeldte tilmelding tilmeldinger tilmeldingen afmeld afmelde afmelder
    afmeldes afmeldt afmeldte afmelding afmeldinger afmeldingen framelde framelder framelding
    indmeld indmelde indmelder indmeldes indmeldt indmeldelse indmeldelsen medlem medlemmer
    medlemskab medlemskabet kontaktperson kontaktpersonen kontakten faktura fakturaen fakturaer
    regning regningen regninger reference referencen referencer rekvisition rekvisitionen
    rekvisitionsnummer ordrenummer refusion kreditnota parkering opkraeve opkraever opkraevet
    opkraeves opkraevning opkraevningen forkert overtage overtager overtaget overtages erstatte
    erstatter erstattes erstattet afloese afloeser afloeses afloest forhindret forhindrede
    desvaerre alligevel undertegnede kollega kollegaen kolleger programmet maaske muligvis eventuelt
    virtuelt virtuelle automatisk januar februar august september oktober november december mandag
    tirsdag onsdag torsdag fredag netvaerket netvaerkets netvaerk anmelde anmelder anmeldes
    anmeldelse deltagende medlems kontakter kontaktes kontakte regningens fakturere faktureres
    overtagelse
    automatiske muligt muligvist netvaerker oktobers septembers maaneder tilmeldte referat
    kontrakt kontrakten kontrakter kontraktnr kontraktnummer kontraktens reserve reserven
    colleague colleagues plads pladsen pladser pladserne palads paladset
    referater regner regnes overvejende overvejede deltagende tilmeldende
    overtale overtaler overtales retning retningen retninger regnen kontante plader kollegier
    onsdage torsdage
    """
)
_SHORT = 8
_LONGEST = 40  # letters of a word that may be misspelt; all ways to miss one are quadratic
_WORD = Seldom(r"[^\W\d_]+")
_LETTERS = {"ae": "æ", "oe": "ø", "aa": "å"}


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


_SHORTER: dict[str, set[str]] = {}
for _form in _KNOWN:
    for _piece in _without_one(_form):
        _SHORTER.setdefault(_piece, set()).add(_form)


@lru_cache(maxsize=4096)
def _meant(word: str) -> str | None:
    """The known form a folded word is one letter away from, None for any other word."""
    if word in _KNOWN:
        return None
    missing = _SHORTER.get(word, set())
    pieces = _without_one(word)
    extra = {piece for piece in pieces if piece in _KNOWN}
    found = missing | extra
    if not found and len(word) >= _SHORT - 2:
        found = {form for form in _changed_round(word) if form in _KNOWN}
    if not found and len(word) >= _SHORT:
        found = {form for piece in pieces for form in _SHORTER.get(piece, ()) if _near(word, form)}
    stems = {form[:5] for form in found}
    return min(sorted(found), key=len) if len(stems) == 1 else None


def _changed_round(word: str) -> set[str]:
    """A word with two neighbouring letters changed round, in all its ways."""
    pairs = range(len(word) - 1)
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in pairs} - {word}


def _near(word: str, form: str) -> bool:
    """Of equal length with one letter different, or two neighbours changed round."""
    if len(word) != len(form):
        return False
    wrong = [at for at, (a, b) in enumerate(zip(word, form, strict=True)) if a != b]
    if len(wrong) == 1:
        return wrong[0] not in (0, len(word) - 1)
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return word[wrong[0]] == form[wrong[1]] and word[wrong[1]] == form[wrong[0]]


_CORE = ("jeg", "vil", "skal", "kan", "ikke", "gerne", "komme", "kommer", "melde", "melder", "også")
_WORDS = frozenset(("grene", "genre", "kike"))  # what two letters changed round make another word
_SLIPS = {
    wrong: word
    for word in _CORE
    for wrong in _changed_round(word)
    if wrong not in _WORDS and wrong not in _CORE
} | {
    "kommr": "kommer", "komer": "kommer", "kommmer": "kommer", "komemr": "kommer",
    "kmmer": "kommer", "koomer": "kommer", "ikek": "ikke", "ikkke": "ikke", "ikkee": "ikke",
    "iikke": "ikke", "meldr": "melder", "mleder": "melder", "skla": "skal", "ogsåå": "også",
    "osgå": "også", "ogå": "også", "ogsa": "også", "ka": "kan", "ska": "skal", "sku": "skulle",
    "ku": "kunne", "ik": "ikke", "ikk": "ikke", "osse": "også",
    "istf": "i stedet for", "isf": "i stedet for",
    "strykes": "stryges", "stryke": "stryge", "stryk": "stryg",
}  # fmt: skip
_SLIP = Seldom(rf"\b(?:{'|'.join(_SLIPS)})\b(?<!\b[Ii] ik)")
"""Slips of the short words that most wishes hang on, and how they are spoken; none is a name.

`Ka i ik lige …` is no negation.
"""


_TO = Seldom(r"(?<=\w )t(?= (?:møde|den \d|d\. ?\d|\d{1,2}[./]))")
"""`vi kommer t møde 2`, as telephones write it."""


_NOT = Seldom(r"(?<=\b[Ii] skal )ett?(?= (?:regne|vente|have|skrive|sætte) )")
"""`I ska ett regne med mig`, as Jutland says it."""


def respelled(text: str) -> str:
    """A text with its misspelt words of wishes mended; everything else stays as it is."""
    words = set(_WORD.findall(text))
    if any(_mended(word) != word for word in words):
        text = _WORD.sub(lambda m: _mended(m.group()), text)
    if not words.isdisjoint(_SLIPS):
        text = _SLIP.sub(lambda m: _SLIPS[m.group()], text)
    text = _TO.sub("til", text) if "t" in words else text
    return _NOT.sub("ikke", text) if "et" in words or "ett" in words else text


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """A word as it was meant, where it is one letter from a single known one."""
    capital = word[0].isupper()
    if word != (word.capitalize() if capital else word.lower()) or not 6 <= len(word) <= _LONGEST:
        return word
    if capital and len(word) < _SHORT:
        return word  # may be a name
    form = _meant(fold(word))
    if form is None or word[1:] == form:  # "umuligt" is not "muligt"
        return word
    for folded, letter in _LETTERS.items():
        form = form.replace(folded, letter)
    return form.capitalize() if capital else form
