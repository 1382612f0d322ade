"""Swedish and Norwegian words of wishes in their Danish form, so that one set of rules reads all.

People from Malmö or Norway who work in Danish town halls mix the languages. Only a text that shows
several words of the other language is put into Danish, word for word; names keep their capitals and
are not touched, since only words in small letters, or first in their sentence, are looked up.
"""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import words

_SWEDISH = {
    "jag": "jeg", "och": "og", "är": "er", "inte": "ikke", "vill": "vil", "från": "fra",
    "till": "til", "mötet": "mødet", "möte": "møde", "möten": "møder", "mötena": "møderne",
    "deltar": "deltager", "delta": "deltage", "anmäler": "tilmelder", "anmäl": "tilmeld",
    "anmäla": "tilmelde", "anmälan": "tilmelding", "anmäls": "tilmeldes", "anmälda": "tilmeldt",
    "anmäld": "tilmeldt", "avanmäl": "afmeld", "avanmäler": "afmelder", "avanmäla": "afmelde",
    "avboka": "afmelde", "avbokar": "afmelder", "medlemmar": "medlemmer", "ni": "I",
    "ert": "jeres", "era": "jeres", "använda": "bruge", "använd": "brug", "gärna": "gerne",
    "också": "også", "även": "også", "tyvärr": "desværre", "sjuk": "syg", "istället": "i stedet",
    "stället": "stedet", "plats": "plads", "platsen": "pladsen", "platser": "pladser",
    "båda": "begge", "hon": "hun", "honom": "ham", "henne": "hende", "hennes": "hendes",
    "vår": "vores", "vårt": "vores", "våra": "vores", "nästa": "næste", "ska": "skal",
    "måste": "må", "kunna": "kunne", "vara": "være", "bli": "blive", "blir": "bliver",
    "fått": "fået", "tar": "tager", "ersätter": "erstatter", "byter": "bytter",
    "skickar": "sender", "skicka": "sende", "hur": "hvordan", "vad": "hvad", "vem": "hvem",
    "kostar": "koster", "tack": "tak", "två": "to", "fyra": "fire", "första": "første",
    "andra": "anden", "förhindrad": "forhindret", "förhinder": "forhindret", "mars": "marts",
    "nätverket": "netværket", "nätverk": "netværk", "att": "at",
    "för": "for", "mer": "mere", "kanske": "måske",
    "vilken": "hvilken", "vilket": "hvilket", "vilka": "hvilke", "tid": "tidspunkt",
    "börjar": "begynder", "börja": "begynde", "slutar": "slutter", "dagar": "dage",
    "medarbetare": "medarbejder", "kollegor": "kolleger", "varken": "hverken",
    "räkna": "regn", "hälsar": "hilser",
    "skriva": "skrive", "läsa": "læse", "veta": "vide", "säga": "sige", "när": "når",
    "härmed": "hermed", "anmälas": "tilmeldes", "ändra": "ændre", "ändras": "ændres",
    "fakturan": "fakturaen", "längre": "længere", "bara": "bare", "redan": "allerede",
    "sätta": "sætte", "sätt": "sæt", "upp": "op", "ersätta": "erstatte", "byta": "bytte",
    "sista": "sidste", "alla": "alle", "själv": "selv", "finns": "findes", "något": "noget",
    "höstens": "efterårets", "håller": "holder", "bilderna": "billederne", "över": "over",
    "detsamma": "det samme", "gäller": "gælder", "utom": "undtagen", "namn": "navn",
    "kommun": "kommune", "mycket": "meget", "däremot": "imidlertid", "lämna": "melde",
    "lämnar": "melder", "lämnat": "meldt", "återbud": "afbud", "ställe": "sted", "annan": "anden",
    "annat": "andet", "virtuella": "virtuelle", "fysiska": "fysiske", "digitala": "digitale",
    "istallet": "i stedet", "dessutom": "desuden", "dock": "dog",
}  # fmt: skip
_NORWEGIAN = {
    "møtet": "mødet", "møte": "møde", "møter": "møder", "møtene": "møderne", "deltar": "deltager",
    "delta": "deltage", "meg": "mig", "deg": "dig", "dere": "I",
    "nettverket": "netværket", "nettverk": "netværk", "blir": "bliver", "bli": "blive",
    "sjef": "chef", "sjefen": "chefen", "vår": "vores", "vårt": "vores", "våre": "vores",
    "kanskje": "måske", "dessverre": "desværre", "syk": "syg", "plass": "plads",
    "plassen": "pladsen", "plasser": "pladser", "neste": "næste", "mai": "maj", "mars": "marts",
    "hva": "hvad", "takk": "tak", "gjerne": "gerne", "andre": "anden", "inn": "ind", "ut": "ud",
    "innmelding": "indmeldelse", "innmelde": "indmelde", "påmelding": "tilmelding",
    "påmeldt": "tilmeldt", "avmelding": "afmelding", "avmelde": "afmelde", "avmeldt": "afmeldt",
    "nå": "nu", "av": "af",
    "avbud": "afbud", "frå": "fra", "ikkje": "ikke", "istedenfor": "i stedet for",
    "istedet": "i stedet",
    "tar": "tager", "lenger": "længere",
    "sette": "sætte", "sett": "sæt", "opp": "op",
    "nettverksmøtet": "netværksmødet", "siste": "sidste", "rekker": "når",
    "gjelder": "gælder", "unntatt": "undtagen", "gjengjeld": "gengæld", "derimot": "derimod",
    "noen": "nogen", "dessuten": "desuden", "hennes": "hendes",
}  # fmt: skip
_SWEDISH_SIGNS = words(
    "och jag är inte från att för vill också ska ert ni nästa mötet tack gärna tyvärr istället "
    "komma till vår möte deltar namn"
)
_NORWEGIAN_SIGNS = words(
    "meg dere møtet møte møter hei inn blir nettverk nettverket gjerne takk dessverre kanskje "
    "plass delta deltar sjef innmelding påmelding mai neste"
)
_WORD = Seldom(r"[^\W\d_]+")
_SWEDISH_VERB = Seldom(r"(?<=[a-zåäö]{3})ar$")
_ENOUGH = 3
_OWNER_BEHIND = Seldom(
    r"\b(?P<what>plads|stol|kolleg|chef|navn|tilmelding|vikar|leder)(?:en|aen|et)? "
    r"(?P<whose>min|vores|hans|hendes)\b(?!,)",
    re.IGNORECASE,
)
"""`plassen min`, `kollegaen min`: whose it is stands behind it."""


def in_danish(subject: str, body: str) -> tuple[str, str]:
    """Subject and body with Swedish or Norwegian words in Danish; any other mail as it is."""
    found = frozenset(_WORD.findall(f"{subject} {body}".lower()))
    swedish, norwegian = len(found & _SWEDISH_SIGNS), len(found & _NORWEGIAN_SIGNS)
    if max(swedish, norwegian) < _ENOUGH:
        return subject, body
    sv = swedish > norwegian
    return _translated(subject, swedish=sv), _translated(body, swedish=sv)


def _translated(text: str, *, swedish: bool) -> str:
    forms = _SWEDISH if swedish else _NORWEGIAN

    def danish(m: re.Match[str]) -> str:
        word = m.group()
        begins = not re.search(r"[^\s.!?:]\s*$", text[max(0, m.start() - 3) : m.start()])
        begins = begins or (text[: m.start()].endswith("\n") and text[m.end() :].startswith(":"))
        if word != word.lower() and not (begins and word == word.capitalize()):
            return word
        as_verb = swedish and word == word.lower()  # `Gunnar` is none
        form = forms.get(word.lower(), _SWEDISH_VERB.sub("er", word) if as_verb else word)
        return form.capitalize() if word[0].isupper() else form

    text = _OWNER_BEHIND.sub(_owner_first, _WORD.sub(danish, text))
    return re.sub(r"(?i)\b(det [^\W\d_]+ (?:netværks)?møde)t\b", r"\1", text)


def _owner_first(m: re.Match[str]) -> str:
    what = "kollega" if m["what"].lower() == "kolleg" else m["what"].lower()
    return f"{m['whose']} {what}"
