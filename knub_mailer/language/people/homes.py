"""Which municipality the people of a mail are from, where the mail tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knub_mailer.domain.municipality import Register
from knub_mailer.domain.request import Person
from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.meetings.left_meetings import leaves_here
from knub_mailer.language.people.who_speaks import all_names, name_pattern, spoken_for
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_PLACE = r"(?P<place>[a-z\- ]{3,25})"
_ITS_NAME = r"[a-z\-]{3,20}"
_WITH_WORD = rf"(?={_ITS_NAME} kommune\b)"
_IN_ITS = rf"i(?= {_ITS_NAME} kommune\b)"
_WORKS = r"(?:sidder|arbejder|er ansat|er|hoerer til|hoerer hjemme)"
_AFTER = Seldom(
    rf"\)?,? (?:\({_WITH_WORD}|(?:\([^)]*\) )?(?:fra|hos|{_IN_ITS}) |{_WITH_WORD})"
    rf"{_PLACE}|"
    rf" (?:(?:der|som) )?{_WORKS} (?:(?:nu|jo|ellers|ovre|til daglig|ansat) ){{0,2}}"
    rf"(?:fra|hos|{_IN_ITS}) (?P<place2>[a-z\- ]{{3,25}})"
)
_BRACKETED = Seldom(rf" \((?P<place>{_ITS_NAME})\)")
"""`Bo Friis (Skive)`, unless one meets there."""
_FOR = Seldom(
    rf" (?:(?:(?:med )?(?:paa|op|ind)(?: (?:listen|holdet))?|med) )?for (?P<place>{_ITS_NAME})\b"
)
"""`Bo Friis for Skive`, `skriv … Bo Friis på for Skive`."""
_LABELLED = Seldom(rf"(?:^|\n)[ \-*•\t]*(?P<place>{_ITS_NAME})(?: kommune)?:[ \t]*$")
"""`Skive: Bo Friis`, as lists of several municipalities have it."""
_ON_ITS_LINE = Seldom(rf", ?(?P<place>{_ITS_NAME})(?: kommune)?\s*(?:\n|$)")
"""`Bo Friis, Skive` alone on a line."""
_SENDS = Seldom(
    rf"(?:^|[.!?:;,\n] ?|\b(?:fra|i|ovre i) )(?P<place>{_ITS_NAME})(?: kommune)? (?:"
    r"(?:sender|melder|tilmelder|afmelder|framelder|stiller|moeder op|kommer|deltager|skriver)"
    r"(?: (?:ogsaa|igen|nu|jo|vist|nok|med|de|bare|kun|op))*|"
    r"har (?:[a-z]+ )?(?:(?:til|af|fra)?meldt|sendt|udpeget|valgt at sende)) $"
)
"""`Horsens sender Bo Friis`: whose doing it is."""
_GREETING = Seldom(r"\b(?:hilse[nr]?|besked|bud|opkald|mail|sms|ringe?t? af) fra $")
_IN = Seldom(rf" i (?P<place>{_ITS_NAME})\b")
_BEFORE = Seldom(
    rf"(?:fra|hos|(?:modpart|kolleg\w*|bekendt) i|{_IN_ITS}) (?P<place>{_ITS_NAME})"
    r"(?: kommune)?,?:?"
    r"(?: (?:kommer|deltager|moeder|stiller|sender de|er det|har de|bliver det))? $"
)
_OWNED = Seldom(
    rf"(?:^|[\s(])(?P<place>(?!jeres\b|deres\b|vores\b){_ITS_NAME}s|{_ITS_NAME}(?= kommunes $))"
    r"(?: kommunes)? $"
)
"""`Struers Bo Friis`."""
_THEIR = Seldom(r"\bderes (?:(?:nye|egen|\w*(?:leder|chef|konsulent|medarbejder)) )?$")
_PUT_DOWN = Seldom(
    r"\b(?:drejer (?:det )?sig om|gaelder|er det|bliver det|saet(?:te)?|skrive?|tilmelde?|melde?|"
    r"notere?|booke?) (?:(?:venligst|gerne|baade|[a-z]+ K) )*(?P<who>P\d+)"
    r"(?:[a-z ,]{0,30}?(?:,| og| samt) (?P<also>P\d+))?"
)
_FAR = 160  # letters from a municipality's name to `deres` of it


def put_down(sentences: Iterable[Marked]) -> Iterator[Person]:
    """Those named for a list, also where the wish for them was not read."""
    for marked in sentences:
        for m in _PUT_DOWN.finditer(marked.text):
            for marker in filter(None, m.groups()):
                one = marked.people[int(marker[1:])]
                if one.sure and not one.sender:
                    yield Person(one.name, one.email)


@dataclass(frozen=True, slots=True)
class Homes:
    """Where the people of one folded mail are from.

    own: the sender's municipality; places: the folded places of the season's meetings, since
    `Bo (Randers)` may tell where he comes to.
    """

    body: str
    own: str
    register: Register
    places: str

    def other_spoken_for(self, sentences: list[str], people: Sequence[Person]) -> str | None:
        """The municipality of a mail that speaks for another one, or None for a mail of its own.

        For its own and another's it is the own. An address or a home beside a name tells who
        somebody is: only a mail that wishes nothing but for people of one other municipality
        speaks for that.

        Args:
            sentences: folded sentences that hold a wish.
            people: those whose seats are wished for.
        """
        homes = {self._of(person) or self.own for person in people}
        if homes - {self.own}:
            return next(iter(homes)) if len(homes) == 1 else self.own
        mentions = [(s, m) for s in sentences for m in all_names(s, self.register)]
        told = (spoken_for(s, m, self.own, self.body) for s, m in mentions if m[0] != self.own)
        spoken = next(filter(None, told), None)
        rows = [self._of_address(person) for person in people]
        return self.own if spoken is not None and self.own in rows else spoken

    def of_another(self, person: Person) -> bool:
        """Whether the mail shows that somebody is another's: by address or words."""
        return (self._of(person) or self.own) != self.own

    def _of(self, person: Person) -> str | None:
        by_address = self._of_address(person)
        if by_address is not None or not person.name:
            return by_address
        return self._told_of(fold(person.name))

    def _of_address(self, person: Person) -> str | None:
        row = self.register.of_domain((person.email or "").rpartition("@")[2])
        return row.code if row is not None and row.kind == "kommune" else None

    def _told_of(self, name: str) -> str | None:
        """The municipality that the mail says somebody is from: `Anna Holm fra Randers`."""
        found = sorted(self._beside(name))
        first = self._code(found[0][1]) if found else None
        return first or self._theirs(name)

    def _code(self, place: str) -> str | None:
        pattern, codes = name_pattern(self.register)
        named = pattern.match(place)
        return codes[named["name"]] if named and named["name"] else None

    def _beside(self, name: str) -> Iterator[tuple[int, str]]:
        """What stands where a home stands beside a name, with its place in the mail."""
        for start in self._found(name):
            end, begins = start + len(name), max(0, start - 60)
            lead = self.body[begins:start]
            after = _AFTER.match(self.body, end)
            place = after and (after["place"] or after["place2"])
            rest = self.body[after.start("place") : after.end() + 40] if after else ""
            if place and not leaves_here(f"{lead}fra ", rest):
                yield start, place  # not `Slet Bo fra Randers`
            before = _BEFORE.search(lead)
            if before:
                yield begins + before.start(), before["place"]
            sends = _SENDS.search(lead)
            if sends:
                yield begins + sends.start(), sends["place"]
            looser = [_BRACKETED.match(self.body, end), _OWNED.search(lead)]
            looser += [_FOR.match(self.body, end), _LABELLED.search(lead)]
            looser.append(_IN.match(self.body, end) if _GREETING.search(lead) else None)
            if not lead.rpartition("\n")[2].strip(" -*•\t"):
                looser.append(_ON_ITS_LINE.match(self.body, end))
            for each in filter(None, looser):
                if each["place"] not in self.places:
                    yield start, each["place"]

    def _found(self, name: str) -> Iterator[int]:
        start = self.body.find(name)
        while start >= 0:
            yield start
            start = self.body.find(name, start + 1)

    def _theirs(self, name: str) -> str | None:
        """`Jeg har haft Struer i telefonen. Deres Bo Friis …`: who was spoken of before."""
        for start in self._found(name):
            lead = self.body[max(0, start - _FAR) : start]
            if _THEIR.search(lead):
                named = [
                    n
                    for n in all_names(lead, self.register)
                    if lead[n[1] : n[2]] not in self.places
                ]
                return named[-1][0] if named else None
        return None
