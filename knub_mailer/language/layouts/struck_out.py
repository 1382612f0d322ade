"""Names struck out in a list, and what the letter says of them: `Dem med streg over kommer ikke`.

What is struck out, no reader of the letter is given; of its line the list's sign is left. A
sentence that only takes those lines out is about nobody any more. Without such a line the stroke
was lost on the way, and whoever had it stands among the others: then nothing is sure of anybody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import sentences_of

_EMPTY_ITEM = re.compile(r"^[ \t]*(?:[-–*•·]|\d{1,2}[.)])[ \t]*$\n?", re.M)
_STRUCK = (
    r"(?:(?:dem|de|navnene|navne|personerne|linjerne|folk|den|det|alt|hvem),? (?:der |som )?"
    r"(?:\w+ ){0,3}?(?:med (?:en )?streg(?:er)? (?:over|igennem|gennem)|(?:er |har jeg )?"
    r"(?:over|gennem|ud)streget|streget (?:over|ud))|(?:de|dem|det) (?:over|gennem|ud)stregede"
    r"(?: navne)?|(?:over|gennem)(?:stregede (?:navne|personer|linjer)|"
    r"stregning(?:er|en)? (?:betyder|er)))\b"
)
_NAMES_STRUCK = Seldom(rf"\b{_STRUCK}")
_OF_THEM = Seldom(rf"(?:og |men |nb:? |obs:? |bemaerk:? )?{_STRUCK}.*")
_LEFT_OUT = Seldom(
    r".*\b(?:(?:aldrig|ikke) (?:\w+ ){0,2}?(?:vaeret |blevet |naaet at blive )?(?:tilmeldt|"
    r"hoert om|paa (?:jeres )?liste\w*)|(?:skal|maa|kan|bedes) i (?:\w+ ){0,2}?(?:se bort fra|"
    r"springe over|ignorere|glemme)|ser i (?:\w+ )?bort fra|(?:skal|maa) i (?:\w+ )?ikke (?:\w+ )?"
    r"(?:skrive|tage|tilmelde|regne|saette)|gaelder ikke|taeller ikke|skal ikke (?:med|tilmeldes|"
    r"skrives paa)|er ikke med)\b.*"
)
_MORE = Seldom(
    r"\b(?:afmeld\w*|slet\w*|fjern\w*|af listen|afbud|i stedet|erstat\w*|afloes\w*|maaske|hvis|"
    r"endnu|foreloebig\w*|muligvis|senere|kun til|tilmeld dem|nok)\b|\?"
)


def without_the_struck(letter: Letter) -> Letter:
    """The letter without the signs of struck lines and the sentence that takes them out."""
    if not _EMPTY_ITEM.search(letter.body):
        return letter
    told = [s.text for s in sentences_of("", letter.body) if _takes_out(s.text)]
    if not told:
        return letter
    body = letter.body
    for said in told:
        body = body.replace(said, "", 1)
    return replace(letter, body=_EMPTY_ITEM.sub("", body))


def _takes_out(said: str) -> bool:
    text = fold(said)
    return bool(_OF_THEM.fullmatch(text) and _LEFT_OUT.fullmatch(text) and not _MORE.search(text))


def doubt_where_struck(letter: Letter, reading: Reading) -> None:
    """Leave all to be asked where the letter still speaks of names that had a stroke."""
    if not any(_NAMES_STRUCK.search(fold(line)) for line in letter.body.splitlines()):
        return
    for act in reading.acts:
        act.doubt = act.doubt or "unclear"
    for item in reading.items:
        item.doubt = item.doubt or "unclear"
    reading.wrong_list = True
