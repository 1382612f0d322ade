"""A missed membership that is wished now: `Ingen har fornyet det. Det vil vi bede om`."""

from __future__ import annotations

from knub_mailer.language.letter.acts import negations
from knub_mailer.language.words.alternatives import Seldom

_ADVERB = (
    r"(?:gerne|hermed|herved|nu|derfor|meget|altsaa|jo|saa|selvfoelgelig|naturligvis|da|jer|lige)"
)
_WE = r"(?:vi|K|J)"
_WISHED = Seldom(
    rf"(?:(?:og|men|saa|nu|derfor|selvfoelgelig) )*(?:det|dette) (?:(?:vil|skal|maa|oensker|kan) "
    rf"{_WE} "
    rf"(?:{_ADVERB} )*(?:bede om|anmode om|have\b|faa (?:gjort|ordnet|rettet|bragt)|goere|gjort|"
    rf"rettet|"
    r"ordnet|vaere\b|blive\b|raade bod|rette op|ordne|indhente|raadet bod|bragt i orden)|"
    rf"(?:beder|anmoder) {_WE} (?:{_ADVERB} )*om\b|(?:goer|retter|ordner|bliver) {_WE} "
    rf"(?:{_ADVERB}\b ?)+|"
    rf"bedes Y (?:{_ADVERB} )*(?:goere|ordne|rette)|maa Y (?:{_ADVERB} )*(?:goere|ordne|rette))"
)
_PUT_OFF = Seldom(
    r"\b(?:hvis|naar|droefte\w*|tale om|overveje\w*|taenke over|senere|engang|naeste|bagefter)\b"
)
_OF_IT = Seldom(
    r"\b(?:forny|forlaeng|tegn|opret)\w* (?:\w+ ){0,2}?(?:medlemskab|indmeldelse)\w*|"
    r"\bmedlemskab\w*\b[^.]{0,40}\b(?:fornyet|forlaenget|tegnet|oprettet)\b|\bindmeld(?:t|e|"
    r"e[rs])?\b|"
    r"\bmeld\w* (?:os|K|S|kommunen) (?:\w+ ){0,2}?ind\b|\b(?:er|vaeret|blevet|blive|bliver|staar "
    r"som) "
    r"(?:\w+ ){0,3}?medlem\b"
)
_MISSED = Seldom(
    r"\b(?:ikke|ingen|aldrig|glemt\w*|glemsel|mangler|mangle[rt]?|forsoemt|overset|udeblevet|"
    r"smuttet|"
    r"glippet|endnu)\b"
)


def made_good(text: str, before: str) -> bool:
    """Whether a clause wishes a membership that the sentence before tells was missed."""
    if not _WISHED.match(text) or negations(text) or _PUT_OFF.search(text):
        return False
    return bool(_OF_IT.search(before) and _MISSED.search(before))
