"""Which meetings a sentence speaks of: by number, day, month, place, theme, format or order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from knub_mailer.domain.network import Format, Meeting, Season
from knub_mailer.language.meetings.around_summer import around_summer
from knub_mailer.language.meetings.left_meetings import leaves_here
from knub_mailer.language.meetings.meeting_sets import MEET, sets_in
from knub_mailer.language.meetings.of_an_office import of_an_office
from knub_mailer.language.meetings.seasonal import seasons_in
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.timewords import Day, days_in
from knub_mailer.language.words.vocabulary import MONTHS, NUMBERS, ONLINE, ORDINALS, words

_OF_MONTH = r"\.?\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
_NUMBERED = Seldom(  # all of it begins with a word: within one nothing else need be tried
    rf"\b(?=\w)(?:\b(?:netvaerks)?(?:moede(?:nr|nummer)?|moeder|moederne|moedet|moete|meeting|meetings|no|"
    rf"nr|(?:(?<=paa )|(?<=til ))nummer)\b\.?\s*(?:nr|nummer|no|"
    rf"number)?\.?:?\s*(?P<list>\d(?![\d/-]|\.\d|{_OF_MONTH})"
    rf"(?:\s*(?:,|og|&|(?<! )\+|\+(?= )|samt|and|-)\s*(?:nr\.? )?\d(?![\d/]|\.\d|{_OF_MONTH}))*|"
    rf"(?:et|to|tre|ein|one|two|three)(?:(?:,| og| samt| and) (?:et|to|tre|two|three))*\b"
    rf"(?! (?:mand|personer|deltagere|fra|stykker|kolleger|op|frem|andre|medarbejdere|til|mere|"
    rf"navne|af|gode|nye|pladser)\b))"
    rf"|\b(?P<ord>\d)\.\s*(?:og\s*(?P<ord2>\d)\.\s*)?{MEET}"
    rf"|(?<!\bet )(?<!\bto )(?<!\btre )(?<!\b[23] )\b"
    r"(?!(?:(?<=rykket det )|(?<=flyttet det )|(?<=aflyst det )|(?<=udsat det ))andet )"
    rf"(?P<word>{'|'.join(ORDINALS)})\s+"
    rf"(?:og\s+(?P<word2>{'|'.join(ORDINALS)})\s+)?(?:fysiske\s+|virtuelle\s+)?{MEET}"
    rf"|\bm(?P<short>\d)\b|\b(?P<er>\d)['’´]?(?:'?er|eren|'eren)\b|\b(?:det |(?:(?<=i )|"
    r"(?<=til )|(?<=paa ))(?=\w+ (?:og|samt) (?:andet|tredje)\b))"
    r"(?P<bare>foerste|andet|tredje)(?:,? (?:og|samt) (?:det )?(?P<bare2>andet|tredje))?"
    r"(?= ?(?:[.,;!?)]|$)| (?:og|samt|men|mens)\b| (?:kommer|deltager|holder|staar|bliver|"
    r"melder|dropper|springer|skipper|beholder) (?:jeg|vi|han|hun)\b))"
)
_ORDINAL_MEETING = Seldom(
    r"\b(?:foerste|andet|tredje|sidste) (?:netvaerks)?moede\b|"
    r"\b(?:netvaerks)?moeder(?:ne)?\b.*\bdet (?:foerste|andet|tredje)\b"
)
_OF_SEATS = Seldom(
    r"meld|\b(?:slet|stryg|streg|fjern|tag|saet|skriv|deltag|komm|bliv|plads|drop|skip|afbud|"
    r"hold(?:er)? fast|beholde|staar fast)"
)
_UP_TO = Seldom(
    r"(?:\b(?:til|fra|af|paa|i|ved|mig|os|ham|hende|baade|dropper?|beholder?|naa)|"
    r"(?:^|[,;:] )(?:og|men|saa)|[,;:]) $|^$"
)
"""What stands before `det andet` where it is one of the meetings, and no other thing."""
_BARE_NUMBER = Seldom(
    r"\b(?:ikke|undtagen|minus|springer|dropper|kun|paanaer|paa naer) (?:nr\.? |nummer )?(?P<n>\d)"
    r"(?=\s*(?:[.,;!)]|$|over\b))"
)
_BY_TURNS = Seldom(
    r"\b(?:paa|til) (?P<n>[1-9])(?=\s*(?:[,;!)]|\.?$)| (?:og|samt|mens|men|alene|igen)\b)"
)
"""`Holger på 2 og Alma på 3`: of several such numbers each is a meeting."""
_NUMBER_ALONE = Seldom(r"(?<=til )nr\.? (?P<n>[1-9])(?= (?:skal|kommer|vil|deltager|maa)\b)")
"""`Sæt mig på møde 1 og 2. Til nr. 2 skal Bo også med`."""
_OF_THEIR_NUMBERS = Seldom(
    r"(?<=til )(?:baade |begge )?(?:nr|nummer)\.? (?P<n>[1-9]) (?:og|samt) "
    r"(?:(?:til )?(?:nr|nummer)\.? )?(?P<n2>[1-9])(?=\s*(?:[.,;!)]|$))"
)
"""`Jeg skal med til både nr. 2 og nr. 3`."""
_MEETINGS_BEFORE = Seldom(
    r"moede\w*(?:,? (?:undtagen|undtaget|bortset fra|paanaer|paa naer|men ikke|dog ikke))?\W*$"
)
_NEVER_MONTH = Seldom(
    r"(?:begynder|starter|tiltraeder|ansat|ansaettes|fratraeder|fylder|"
    r"pr|fra|inden|siden|senest|efter|foer|til og med|t o m|ultimo|primo|medio|from|"
    r"since|until|foer)\.?\s*(?:den|d\.?|the)?\s*$"
)
_COMES_ON = Seldom(
    r"\b(?:(?:netvaerks)?moedet?|kommer|deltager?|komme|moeder|afbud(?: til)?|"
    r"(?:til|af)meld\w*(?: (?:mig|os|jeg|vi))?(?: til)?|(?:fra|med|til|paa) (?:man|tirs|ons|"
    r"tors|fre)dag)"
    r"(?: (?:gerne|ogsaa|desvaerre|selv|alligevel|ikke))* $|"
    rf"\d\.? (?:{'|'.join(MONTHS)}),? (?:og|samt|plus) $"
)
"""`Jeg kommer d. 13.`: of which meeting, if none is held that day?"""
_OF_THE_WORK = Seldom(
    r"\b(?:(?:begynder?|starter?|tiltraeder?|fratraeder?|stopper?|slutter?|ophoerer?|"
    r"holder (?:op|ferie)|traeder (?:til|tilbage|i kraft)|(?:er|vender) tilbage|"
    r"gaar (?:paa (?:barsel|pension|orlov|efterloen|ferie)|fra|af)|rejser herfra|har sidste dag|"
    r"overtager (?:[a-z]+ )?(?:\w*omraade\w*|\w*rolle\w*|opgave\w*|ansvar\w*|stafet\w*|"
    r"kontakt\w*|post(?:en)?|stilling\w*|job\w*|hverv\w*|arbejde\w*|sag(?:en|er|erne)?|"
    r"funktion\w*))"
    r"(?: (?!moede|plads)[a-z\-]+){0,3}?) (?:den|d\.?)? ?$"
)
"""Before a day that is one of the office and no meeting's: `Ida overtager området den 1. maj`."""
_LONG_MONTHS = sorted(
    (w for w in MONTHS if len(w) > 3 or w in ("maj", "may", "mai", "okt")), key=len, reverse=True
)
_MONTH = Seldom(
    r"\b(?!may (?:i|we)\b|ma[ij]-(?:brite?|britte?|lise?|lene?)s?\b)"
    rf"(?P<mon>{'|'.join(_LONG_MONTHS)})s?-?"
    r"(?P<meet>moede\w*|dag\w*|seance\w*)?\b"
)
_MONTH_OF_A_MEETING = Seldom(
    r"\b(?:moede\w*|og det|samt det|det ene) i $|\btilmeld\w* .{0,25}(?:og|samt) $|"
    r"\b(?:moedet|det) (?:sidst|foerst|midt|tidligt|sent) i $"
)


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Meetings named at a folded place. `problem`: "" or why it can't be carried out.

    problem: "no_meeting" (a day without one, a number too many), "weekday", "past".
    sure: False for a bare place or day that may be about something else.
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    how: str
    problem: str = ""


@lru_cache(maxsize=64)
def _own_words(meetings: tuple[Meeting, ...]) -> dict[str, int]:
    """Words of place and theme that only one meeting has."""
    owners: dict[str, set[int]] = {}
    for meeting in meetings:
        place = fold(meeting.place or "").replace("-", " ")
        words = {w for w in re.findall(r"[a-z]{4,}", place) if w not in ("huset",)}
        if "kl huset" in place:
            words |= {"kl-huset", "kl huset", "kl-husets"}
        theme = [w for w in re.findall(r"[a-z]{5,}", fold(meeting.theme)) if w not in _COMMON]
        words |= set(theme)
        if "koebenhavn" in place or "kobenhavn" in place:
            words |= {"koebenhavn", "kobenhavn", "kbh", "copenhagen", "koebenhavns"}
        for word in words:
            owners.setdefault(word, set()).add(meeting.number)
    return {word: min(numbers) for word, numbers in owners.items() if len(numbers) == 1}


@lru_cache(maxsize=64)
def _own_pattern(meetings: tuple[Meeting, ...]) -> re.Pattern[str] | None:
    words = sorted(_own_words(meetings), key=len, reverse=True)
    if not words:
        return None
    pattern = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?P<w>{pattern})(?P<rest>s?-?(?:moede|turen|tur|dagen)\w*)?\b")


@lru_cache(maxsize=64)
def _theme_words(meetings: tuple[Meeting, ...]) -> frozenset[str]:
    return frozenset(word for m in meetings for word in re.findall(r"[a-z]{5,}", fold(m.theme)))


class Calendar:
    """The season's meetings at one moment, and the words that name just one of them."""

    def __init__(self, season: Season, now: datetime) -> None:
        self.season = season
        self.now = now
        self.live = tuple(m for m in season.meetings if not m.cancelled)
        self.coming = season.coming(now)
        self.next = self.coming[0].number if self.coming else None
        self._words = _own_words(self.live)
        self._own = _own_pattern(self.live)
        self._themes = _theme_words(self.live)
        self._read: dict[str, list[MeetingMention]] = {}

    def begun(self, number: int) -> bool:
        """Whether it has begun or been held."""
        return all(number != m.number for m in self.coming)

    def today_begun(self, number: int) -> bool:
        """Whether it began earlier on this very day."""
        meeting = self.season.meeting(number)
        return (
            self.begun(number)
            and meeting.starts.date() == self.now.astimezone(meeting.starts.tzinfo).date()
        )

    def known_place(self, word: str) -> bool:
        """Whether a folded word stands in the place of any meeting."""
        return any(word in fold(m.place or "") for m in self.season.meetings)

    @property
    def place_words(self) -> frozenset[str]:
        """Place and theme words: they are no names of people."""
        return frozenset(self._words)

    def mentions(self, text: str) -> list[MeetingMention]:
        """The meetings of a folded sentence in their order, overlapping readings left out."""
        # Each sentence is marked twice: for its names, then to be read.
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = self._mentions(text)
        return known

    def _mentions(self, text: str) -> list[MeetingMention]:
        found: list[MeetingMention] = []
        days = days_in(text, self.now.date(), self.season.year)
        for each in (*self._summer(text), *self._numbered(text), *self._by_day(text, days),
                     *self._sets(text), *self._months(text), *self._formats(text),
                     *self._by_words(text)):  # fmt: skip
            if not any(each.start < other.end and other.start < each.end for other in found):
                found.append(each)
        found.sort(key=lambda m: m.start)
        return [
            m
            for at, m in enumerate(found)
            if not _told_beside(text, found[:at], m, found[at + 1 :])
        ]

    def _summer(self, text: str) -> Iterator[MeetingMention]:
        months = {m.number: m.starts.month for m in sorted(self.live, key=lambda m: m.starts)}
        begun = frozenset(number for number in months if self.begun(number))
        for start, end, numbers, problem in around_summer(text, months, begun):
            if problem:
                yield MeetingMention(start, end, (), "order", problem)
            else:
                yield self._checked(start, end, numbers, "order")

    def _checked(self, start: int, end: int, numbers: tuple[int, ...], how: str) -> MeetingMention:
        known = {m.number for m in self.live}
        problem = "" if numbers and set(numbers) <= known else "no_meeting"
        if not problem and all(self.begun(n) for n in numbers):
            problem = "past"
        return MeetingMention(start, end, numbers if problem != "no_meeting" else (), how, problem)

    def _numbered(self, text: str) -> list[MeetingMention]:
        found = []
        for m in _NUMBERED.finditer(text):
            if m["list"]:
                digits = [int(d) for d in re.findall(r"\d", m["list"])] or [
                    NUMBERS[word] for word in re.findall(r"[a-z]+", m["list"]) if word in NUMBERS
                ]
                if re.fullmatch(r"\d\s*-\s*\d", m["list"]):
                    digits = list(range(digits[0], digits[-1] + 1))
                if m.group().startswith(("no", "nr")) and not m.group().startswith("nr. "):
                    continue
                if m.group().startswith("nr") and not _MEETINGS_BEFORE.search(text[: m.start()]):
                    continue
            elif m["word"]:
                digits = [ORDINALS[w] for w in (m["word"], m["word2"]) if w]
                other = m["word"] in ("anden", "andra") and "moede" not in m.group()
                other = other or bool(_ANOTHER.search(text[: m.start()]))
                first = m.group().endswith("gang") and _EVER.search(text[: m.start()])
                if other or first or m["word"] == "andre":
                    continue
            elif m["bare"]:
                seat = _OF_SEATS.search(text) and _UP_TO.search(text[: m.start()])
                if not (seat or _ORDINAL_MEETING.search(text)):
                    continue
                digits = [ORDINALS[w] for w in (m["bare"], m["bare2"]) if w]
            else:
                digits = [int(d) for d in (m["ord"], m["ord2"], m["short"], m["er"]) if d]
            found.append(self._checked(m.start(), m.end(), tuple(dict.fromkeys(digits)), "number"))
        for m in [] if found else list(_NUMBER_ALONE.finditer(text)):
            found.append(self._checked(*m.span(), (int(m["n"]),), "number"))
        both = _OF_THEIR_NUMBERS.search(text) if not found else None
        if both is not None:
            digits = [int(both["n"]), int(both["n2"])]
            found.append(self._checked(both.start(), both.end(), tuple(digits), "number"))
        turns = list(_BY_TURNS.finditer(text)) if not found else []
        known = {meeting.number for meeting in self.live}
        if len({m["n"] for m in turns}) > 1 and {int(m["n"]) for m in turns} <= known:
            found = [self._checked(*m.span("n"), (int(m["n"]),), "number") for m in turns]
        if found:
            for m in _BARE_NUMBER.finditer(text, found[-1].end):
                found.append(self._checked(*m.span("n"), (int(m["n"]),), "number"))
        return found

    def _by_day(self, text: str, days: list[Day]) -> list[MeetingMention]:
        found = []
        for day in days:
            hits = tuple(m.number for m in self.live if day.first <= m.starts.date() <= day.last)
            if day.wrong:
                found.append(MeetingMention(day.start, day.end, (), "date", "weekday"))
            elif hits:
                found.append(self._checked(day.start, day.end, hits, day.kind))
            elif day.kind == "date" or (day.kind == "bare" and _COMES_ON.search(text[: day.start])):
                before = text[: day.start]
                other = _NEVER_MONTH.search(before) or _OF_THE_WORK.search(before)
                if not other or leaves_here(before, text[day.start :]):
                    found.append(MeetingMention(day.start, day.end, (), "date", "no_meeting"))
            elif day.kind == "weekday" and re.search(
                r"\b(?:paa|foerstkommende|on)\s+\w+dag|\bon \w+day", text[day.start : day.end]
            ):
                whose = "no_meeting" if _THE_MEETING.search(text, 0, day.start) else "other_day"
                found.append(MeetingMention(day.start, day.end, (), "weekday", whose))
            elif day.kind == "relative" and re.search(r"dag|morgen", text[day.start : day.end]):
                found.append(MeetingMention(day.start, day.end, (), "relative", "other_day"))
        return found

    def _sets(self, text: str) -> list[MeetingMention]:
        live = tuple(m.number for m in sorted(self.live, key=lambda m: m.starts))
        coming = tuple(m.number for m in self.coming)
        physical = frozenset(m.number for m in self.live if m.format is not Format.VIRTUAL)
        return [
            self._checked(*each[:4])
            if each.numbers and not each.problem and each.how in ("order", "set")
            else MeetingMention(*each)
            for each in sets_in(text, live, coming, physical)
        ]

    def _months(self, text: str) -> list[MeetingMention]:
        found = []
        for m in _MONTH.finditer(text):
            hits = tuple(x.number for x in self.live if x.starts.month == MONTHS[m["mon"]])
            named = (m["meet"] or "").startswith("moede") or _MONTH_OF_A_MEETING.search(
                text[: m.start()]
            )
            if not hits and named:
                found.append(MeetingMention(m.start(), m.end(), (), "month", "no_meeting"))
            before = text[: m.start()].rstrip(" .")
            left = leaves_here(text[: m.start()], text[m.start() :])
            never = not left and _NEVER_MONTH.search(before)
            if len(hits) == 1 and not (before[-1:].isdigit() or never):
                found.append(self._checked(m.start(), m.end(), hits, "month"))
        for told in seasons_in(text):
            hits = tuple(
                x.number
                for x in self.live
                if x.starts.month in told.months and not self.begun(x.number)
            )
            if len(hits) == (2 if told.two else 1):
                found.append(self._checked(told.start, told.end, hits, "month"))
            elif len(hits) > 1 and not told.two:
                found.append(MeetingMention(told.start, told.end, (), "month", "either"))
        return found

    def _formats(self, text: str) -> list[MeetingMention]:
        virtual = tuple(m.number for m in self.live if m.format is not Format.PHYSICAL)
        if len(virtual) != 1:
            return []
        return [self._checked(m.start(), m.end(), virtual, "format") for m in ONLINE.finditer(text)]

    def _by_words(self, text: str) -> list[MeetingMention]:
        if self._own is None:
            return []
        found = []
        for m in self._own.finditer(text):
            if _NO_PLACE_AFTER.match(text, m.end()):
                continue
            before, after = text[: m.start()], text[m.start() :]
            if not m["rest"] and _NO_PLACE_BEFORE.search(before) and not leaves_here(before, after):
                continue  # `fra Randers`, unlike `fra Randersmødet` and `afmeldes fra Randers`
            if not m["rest"] and m["w"] in self._themes and of_an_office(text, m, self._words):
                continue
            if m["w"] in _FORMATS and _MEETING_NEXT.match(text, m.end()):
                found.append(self._physical(m))
                continue
            found.append(self._checked(m.start(), m.end(), (self._words[m["w"]],), "word"))
        return found

    def _physical(self, m: re.Match[str]) -> MeetingMention:
        """`Det fysiske møde`: the one people still travel to, whatever a theme is called."""
        coming = tuple(x.number for x in self.coming if x.format is not Format.VIRTUAL)
        problem = "either" if len(coming) > 1 else "" if coming else "past"
        numbers = coming if len(coming) == 1 else ()
        return MeetingMention(m.start(), m.end(), numbers, "format", problem)


def _told_beside(
    text: str, before: list[MeetingMention], one: MeetingMention, after: list[MeetingMention]
) -> bool:
    """`Det fysiske møde i Randers`: which of them is said with it."""
    if (one.how, one.problem) != ("format", "either"):
        return False
    between = [text[m.end : one.start] for m in before[-1:]]
    between += [text[one.end : m.start] for m in after[:1]]
    return any(not _AND.search(each) for each in between)


_AND = Seldom(r"\b(?:og|samt|men|eller|plus|mens)\b|[.;:]")
_FORMATS = ("fysisk", "fysiske")
_MEETING_NEXT = Seldom(r" (?:netvaerks)?(?:moede|arrangement|gang)(?:t|s|et)?\b")
_THE_MEETING = Seldom(r"\b(?:netvaerks)?moedet (?:(?:nu|her|allerede|igen|er|holdes) )*$")
"""`mødet nu på torsdag`: the day is the meeting's, or nobody's."""
_EVER = Seldom(r"\b(?:for|er|var) $")
"""`Det er første gang, jeg skal med`: of a life, and not of the season."""
_ANOTHER = Seldom(r"\b(?:et|en|noget|intet|ethvert|et helt) $")
_NO_PLACE_AFTER = Seldom(r"\s+(?:kommun\w*|municipality|byraad\w*|s kommune)|@")
_NO_PLACE_BEFORE = Seldom(
    r"\b(?:city of|municipality of|(?<!bortset )fra|hos|paa vegne af|"
    r"(?<!list )(?<!up )(?<!down )(?<!registration )(?<!registered )(?<!seat )(?<!seats )"
    r"(?<!place )(?<!places )(?<!spot )(?<!spots )for)\s+$"
)
_COMMON = words(
    """
    hvad betyder komme listen paa det til for med eller hvordan udsatte boligomraader forandring
    moede netvaerk omraader bolig kommune kommuner arbejde indsats
    """
)
