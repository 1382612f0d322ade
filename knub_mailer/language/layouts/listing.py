"""Lines that only name somebody: the items of lists, and where the signature begins."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.clauses.grouping import Group, Grouped, Reference
from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.correcting import RENAME
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.names.names import is_title, names_in
from knub_mailer.language.people.discourse import VERBAL
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.seats import leaving
from knub_mailer.language.seats.elsewhere import something_else
from knub_mailer.language.seats.seat_acts import seat_act
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, same_name_key
from knub_mailer.language.words.sentences import Sentence

AS_USUAL = Seldom(
    r"\b(?:plejer|pleje|traditionen|vanen|saedvanlig|altid|sidst)\b.*\b(?:sende[rs]?|tage[r]?|"
    r"afsted|af sted|deltage[r]?|komme[r]?|stille[r]?|moede[r]?|vaere)\b.*\b(?:ogsaa|igen)\b(?!\?)|"
    r"^(?:saa )?(?:vi|K) (?:tager|sender|kommer|deltager|stiller|moeder)\b.*\b(?:plejer|"
    r"saedvanlig\w*|som (?:altid|vanligt|sidst)|vanen tro)\b"
)
"""`Vi plejer at sende to, og det gør vi også nu`: whom, is told next."""
_ITEM_REST = Seldom(r"^[\s,.;:()\-–/|*\"'0-9+&]*(?:[a-z\-]++[\s,.;:()\-–/|0-9]*+){0,7}$")


_OF_NO_ATTENDEE = Seldom(
    r"[\s\W]*(?:til(?! (?:møde|d\.|den|\d))|cc|kopi|att|"
    r"(?:e-?)?(?:mail)?adressen? (?:til|på|for)\b|(?:\w+ )?(?:leder|chef)(?=\W*:)|"
    r"\w*(?:afsender|indsender|modtager|betaler|attestant|ansvarlig|sekretær|sagsbehandler)\w*\s*:|"
    r"(?:tilmeldt|indsendt|sendt|oprettet|godkendt|udfyldt|bestilt) (?:af|til)\b|"
    r"(?:på )?vegne af\b|pva\b|"
    r"(?:kære|hej|hejsa|goddag|dear|hi)\b|(?:svar|ring|skriv|kontakt|spørg)\w*\b)",
    re.IGNORECASE,
)


_TELLS = Seldom(
    r"\b(?:kontakt\w*|(?:godkendt|attesteret|indsendt|oprettet|sendt) af|ean|tak|hilsen|er|har|"
    r"has|have|been|was|were|are|did|does|will|would|attend\w*|unless|if|is|am|are|can|cannot|"
    r"hopes?|thinking|says?|joins?|comes?|"
    r"coming|"
    r"might|inte|intet|ingen|undtagen|vil|skal|hedder|ikke|send\w*|faktura\w*|regning\w*)\b|"
    r"^\s*(?:leder|chef)\b"
)
_SIDE_REMARK = Seldom(
    r"[,.(-]* (?:(?:er|spiser|kun|ogsaa|desuden) )*(?:vegetar\w*|vegan\w*|gluten\w*|laktose\w*|"
    r"halal|pescetar|alt|(?:ingen )?allergi\w*(?: over for \w+)?|"
    r"kommer (?:lidt )?(?:senere|for sent)|"
    r"tak(?: paa forhaand)?)\)?[\s.!:;()-]*$"
)
_DONE_BY = Seldom(r"\b[a-z]{3,}(?:es|et|t) (?:[a-z]+ |M\d+ ){0,3}af G\d")
"""`Mit kontor overtages den 12. marts af Ida`: whatever it is, no line that names who comes."""
_NO_VERBS = ("eller", "efter", "under", "over")  # though they end as verbs do


_THE_SAME = Seldom(
    r"(?:(?:og|and) )?(?:(?:det|the) )?(?:same|samme|likewise|similarly|tilsvarende) (?!som\b)"
)
_TELLS_US = Seldom(
    r"\W*(?:skriv|ring|spoerg|bed|send|giv|find|hold|gem|husk|tal|mind|drop|kontakt|hils|please|"
    r"change|lad)\b"
)
_PROSE = Seldom(
    r"\bG\d+ (?:[a-z]+(?:ede|[dglmrs]te)|saa|gik|fik|kom|tog|sad|stod|sagde|bad|skrev|fandt|gav)\b|"
    r"\bG\d+ (?!(?:og|samt|plus|med|inkl|foruden|eller|and|ogsaa|via|for|af|fra)\b)[a-z]+ S\b"
)
"""`Bo Lind fortalte mig om mødet den 28. maj`: a sentence, whatever its verb."""


_SOMEBODY = Seldom(r"\b(?:G\d+|S)\b")
_WITH_THANKS = Seldom(r"[,.]? (?:mange )?tak[.! ]*$")
_MARKER = Seldom(r"\b(?:G\d+|S|J|M\d+|N|K)\b")
_IN_BRACKETS = Seldom(r"\([^()]*\)")


def is_item(text: str, sentence: Sentence, sender: Mention) -> bool:
    """Whether a marked sentence only names people, as the items of a list do."""
    if sentence.subject or not _SOMEBODY.search(text):
        return False
    if _THE_SAME.match(text):
        return False
    text = _SIDE_REMARK.sub("", text)
    text = _WITH_THANKS.sub("", text)
    bare = _MARKER.sub("", _IN_BRACKETS.sub("", text))
    if (
        _TELLS_US.match(bare)
        or _IN_OR_OUT.search(bare)
        or RENAME.search(text)
        or modality.PAST.search(bare)
    ):
        return False
    if _OF_NO_ATTENDEE.match(sentence.text):
        return False
    if (
        _PROSE.search(text)
        or _DONE_BY.search(text)
        or VERBAL.search(bare)
        or _TELLS.search(bare)
        or not _ITEM_REST.match(bare)
    ):
        return False
    words = re.findall(r"[a-z\-]+", bare)
    if any(map(_looks_like_verb, words)) or (len(words) > 2 and not re.search(r"\bG\d", text)):
        return False
    if sentence.text.rstrip().endswith("?"):
        return False
    markers = 1 + max((int(n) for n in re.findall(r"[GM](\d+)", text)), default=0)
    nobody = [Group() for _ in range(markers)]
    unknown = Grouped(text, text, nobody, [Reference((1,), "", "")] * markers)
    return not (seat_act(text, unknown, sender, question=False) or something_else(text, ""))


_TRADES = ("center", "gartner", "mester", "tekniker", "hjaelper", "haandvaerker")


def _looks_like_verb(word: str) -> bool:
    known = word.endswith(_TRADES) or is_title(word) or word in _NO_VERBS
    return word.endswith("er") and not known


_BARE_MEETING = Seldom(
    r"(?:(?:(?:og|kun|alene|desuden|ogsaa|blot)(?= )|til|paa|den|d\.|det|i|for|ved|moedet|"
    r"deltagere?|tilmelding\w*|fra (?:K|os)|"
    r"navne) )*M(?P<at>\d+)"
    r"(?:[\s,()-]*(?:[a-z-]+|kl\.? ?[\d.: -]+)){0,4}[\s:.)-]*"
)


def heads_a_list(text: str, sentence: Sentence) -> re.Match[str] | None:
    """A line that only says which meeting: those on the lines below come to it."""
    found = _BARE_MEETING.fullmatch(text)
    if found is None or sentence.subject or VERBAL.search(text):
        return None
    words = re.findall(r"[a-z]+", text)
    return found if not modality.NEGATION.search(text) and len(words) < 6 else None


def without_workplaces(text: str, grouped: Grouped) -> str:
    """A list line's first person, without what its title only seems to name ("Jobcenter Ung")."""
    first = re.match(r"G\d+(?= ?[-,(/|])", text)
    if first is None:
        return text
    rest = re.sub(
        r"\bG(\d+)\b",
        lambda m: (
            m.group()
            if any(isinstance(p, Mention) and p.sure for p in grouped.groups[int(m[1])].members)
            else ""
        ),
        text[first.end() :],
    )
    return first.group() + rest


_MORE = (
    Seldom(
        r"\b(?:hvis|saafremt|eller|elr|i ?stedet|afloes\w*|erstatt\w*|overtag\w*|undtage[nt]|"
        r"bortset|paanaer|minus|syge?|sygemeldt|ferie|ud|slettes|udgaar|springer|hverken|"
        r"\w*barsel\w*|orlov)\b|\?|\bU\d"
    ),
    modality.NEGATION,
    modality.TENTATIVE,
    leaving.DROP,
    leaving.ABSENT,
    leaving.STAYS,
)


def tells_more(text: str) -> bool:
    """Whether words behind `Møde 2:` tell more of those they name than who they are."""
    return bool(text) and any(each.search(text) for each in _MORE)


_GOES_OUT = Seldom(r"(?:ud|udgår|out)\b", re.I)
_COMES_IN = Seldom(r"(?:ind|i stedet|in|erstattes af|afløses af)(?=\W*:| [A-ZÆØÅ])", re.I)
_IN_OR_OUT = Seldom(r"\b(?:ud|ind|out|stedet)\b")


def out_and_in(sentences: list[Sentence], calendar: Calendar) -> list[Sentence]:
    """`Ud: Carsten Mørk. Ind: Natascha Bøgh.` is one wish, for the meeting of the line above."""
    joined: list[Sentence] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        if (
            before is not None
            and (
                (_GOES_OUT.match(before.text) and _COMES_IN.match(sentence.text))
                or (_COMES_IN.match(before.text) and _GOES_OUT.match(sentence.text))
            )
            and not before.subject
        ):
            more = sentence.text[:1].lower() + sentence.text[1:]
            text = f"{before.text.rstrip('.')}, {more}"
            head = joined[-2] if len(joined) > 1 else None
            if head is not None and not head.subject and _only_a_meeting(head, calendar):
                text = f"{text.rstrip(' .')} til {head.text.strip(' :-')}"
            joined[-1] = replace(before, text=text)
        else:
            joined.append(sentence)
    return joined


_HANGS = Seldom(r"(?::|\b(?:i|til|på|den|d\.|følgende|møder|møderne))$", re.I)
_LONGEST_HANGING = 10  # signs, with the one before the word
_BESIDE_A_DATE = Seldom(
    r"\b(?:moede\w*|netvaerksmoede\w*|den|d|i|og|kl|til|paa|nr|\w+dag|\d{1,2}[.:]\d\d)\b|\W"
)


def meetings_below(sentences: list[Sentence], calendar: Calendar) -> list[Sentence]:
    """`Tilmeld mig til følgende:` above lines of meetings only is one sentence with them."""
    joined: list[Sentence] = []
    at = 0
    while at < len(sentences):
        head = sentences[at]
        below: list[str] = []
        if not head.subject and _HANGS.search(head.text.rstrip()[-_LONGEST_HANGING:]):
            after = iter(sentences[at + 1 :])
            while (line := next(after, None)) is not None and _only_a_meeting(line, calendar):
                below.append(line.text.strip(" .,;"))
        if len(below) > 1 or (below and not head.text.rstrip().endswith(":")):
            text = f"{head.text.rstrip(' :')} {' og '.join(below)}"
            joined.append(replace(head, text=text, heading=False))
            at += len(below)
        else:
            joined.append(head)
        at += 1
    return joined


def _only_a_meeting(sentence: Sentence, calendar: Calendar) -> bool:
    text = fold(sentence.text)
    if len(text) > 50:
        return False
    mentions = calendar.mentions(text)
    for mention in reversed(mentions):
        text = text[: mention.start] + text[mention.end :]
    return bool(mentions) and not _BESIDE_A_DATE.sub("", text)


def is_signature(sentence: Sentence, letter: Letter, people: People) -> bool:
    """A line that is the sender's own name, with nothing but a signature's lines below it."""
    own = people.sender.name
    if _is_item(sentence, letter, people):
        return False
    if _signs_below(sentence, letter, people) or _signs_by_given_name(sentence, letter, own):
        return True
    if (
        not own
        or sentence.subject
        or same_name_key(sentence.text.strip(" .,/-")) != same_name_key(own)
    ):
        return False
    below = letter.body.splitlines()[sentence.line + 1 :]
    signs = (same_name_key(line.strip(" .,/-")) == same_name_key(own) for line in below)
    if any(signs) or any(map(_HEADS_ANOTHER.fullmatch, below)):
        return False  # who writes stands in a list, with another one or the signature below it
    return all(len(line.split()) <= 9 for line in below)


_HEADS_ANOTHER = Seldom(
    r"\W*(?:til )?(?:(?:netværks)?møde(?:t)? (?:nr\.? ?|den |d\. ?)?\d|"
    r"\d{1,2}[./] ?(?:\d|[a-z]{3}))[^:]{0,40}:?\s*",
    re.IGNORECASE,
)
"""`Møde 3 (virtuelt)` above another list."""
_ITEM = Seldom(r"\s*(?:[-–•*·]|\d{1,2}[.)])\s*\w")


def _is_item(sentence: Sentence, letter: Letter, people: People) -> bool:
    """`- Ida Holm` beside another item of a list, or a name above another one below a colon."""
    lines, at = letter.body.splitlines(), sentence.line
    if sentence.subject or not _ITEM.match(lines[at]):
        head = next((line for line in reversed(lines[:at]) if line.strip()), "")
        below = "".join(lines[at + 1 : at + 2])
        named = below.strip() and names_in(below, people.places)
        heads = not sentence.subject and head.rstrip().endswith(":")
        return bool(heads and named and named[0].complete and len(below.split()) < 5)
    above, under = lines[at - 1 : at] if at else [], lines[at + 1 : at + 2]
    return any(map(_ITEM.match, above + under))


def _signs_by_given_name(sentence: Sentence, letter: Letter, own: str | None) -> bool:
    """`Jan` alone below the text: the sender's first name, and nobody who comes."""
    lines = letter.body.rstrip().splitlines()
    last = not sentence.subject and sentence.line == len(lines) - 1 and len(lines) > 1
    given = same_name_key(own).split()[:1] if own else []
    return last and not lines[-2].strip() and given == same_name_key(sentence.text).split()


_BELOW_A_NAME = Seldom(
    r"(?:sekretaer|\w*konsulent|\w*leder|\w*chef|\w*medarbejder|\w*assistent|\w*koordinator|"
    r"\w*planlaegger|\w*ingenioer|\w*arkitekt|\w*sekretariat|\w*forvaltning|\w*afdeling)\b.{0,40}$|"
    r"[\w ,&/-]{0,40}\bkommune$|for [\w ,&-]{2,40}$"
)


def _signs_below(sentence: Sentence, letter: Letter, people: People) -> bool:
    """A name alone on the last line, below "På vegne af …" or in a shared mailbox's mail.

    There a title or the municipality may stand below the name.
    """
    lines = [line.strip() for line in letter.body.splitlines() if line.strip()]
    while people.shared and len(lines) > 3 and _BELOW_A_NAME.match(fold(lines[-1])):
        lines.pop()
    if sentence.text.strip() != (lines or [""])[-1] or len(lines) < 3:
        return False
    found = names_in(sentence.text, people.places)
    alone = (
        len(found) == 1
        and found[0].complete
        and len(found[0].name) >= len(sentence.text.strip(" .,/-"))
    )
    return alone and bool(
        re.match(r"(?:på vegne af|pva|for )\b", lines[-2].strip(), re.I) or people.shared
    )


_HEADS = Seldom(r"\b(?:foelgende|disse|nedenstaaende|herunder)\b")
_DENIED_ABOVE = Seldom(
    r"^(?:hvem|hvilke)\b|\b(?:skal|maa|kan) (?:Y )?ikke\b|\bikke (?:skal|kommer)\b|"
    r"^(?:nej|nix)\b(?!.*\b(?:det (?:er|bliver)|i ?stedet|tilmeld|skriv|saet|skulle|rettelse)\b)|"
    r"^ikke\b|\b(?:takke[rt]|sagt|siger|svaret) nej\b|\b(?:har|med) ikke (?:tid|svaret|meldt|"
    r"mulighed)\b|"
    r"\b(?:ikke tid|ikke svaret|uden svar|ingen tid)\b|^(?:kun |faar .*)?(?:i|som|til) (?:kopi|"
    r"orientering)\b|"
    r"\bfaar .*\b(?:i|som) kopi\b"
)
_WHAT_THEY_EAT = Seldom(
    r"(?!.*\b(?:tilmeld|tilmelder|tilmeldes|kommer|deltager|sender|skriv|noter|saet|moeder)\b).*"
    r"\b(?:spiser|kost(?:en|hensyn\w*|oensker?|behov)?|mad\w*hensyn|\w*allergi\w*|diaet\w*|koekken\w*|madoensker?)\b"
)
"""`Vores tilmeldte spiser som følger`: those below are signed up already."""
_PAST_ABOVE = Seldom(
    r"\b(?:deltog|kom|moedte|var (?:med|til|tilmeldt)|har (?:deltaget|vaeret)|blev tilmeldt)\b"
)
_TO_BE_DONE = Seldom(
    r"\b(?:skal|maa|bedes|vil) Y\b|\b(?:tilmeld|skriv|saet|noter|hermed)\b|\bopret\w*"
)
_LIMITED_ABOVE = Seldom(r"^(?:hvis|saafremt|naar|saa snart)\b(?!.*\b(?:for sent|i orden)\b)")


def doubt_above(text: str, said: str, asks: bool) -> str:
    """Why those on the lines below a sentence are not wished for: `Hvem af disse er …?`."""
    said = said.rstrip()
    if not (said.endswith((":", "?")) or _HEADS.search(fold(said))):
        return ""
    wishes = modality.POLITE_QUESTION.match(text)
    if asks or (said.endswith("?") and not wishes) or _DENIED_ABOVE.search(text):
        return "denied"
    if _WHAT_THEY_EAT.match(text):
        return "denied"
    if modality.TENTATIVE.search(text) and not _TO_BE_DONE.search(text):
        return "tentative"
    if _PAST_ABOVE.search(text) and not _TO_BE_DONE.search(text):
        return "past"
    return "conditional" if _LIMITED_ABOVE.match(text) else ""
