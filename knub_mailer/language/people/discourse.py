"""Who was spoken of last: what `han`, `de` and a clause without a subject mean."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Evidence
from knub_mailer.language.clauses.grouping import Group, Grouped
from knub_mailer.language.clauses.marking import resolve
from knub_mailer.language.letter.acts import Act, Kind, Member, members_of
from knub_mailer.language.letter.correcting import STANDS_THERE
from knub_mailer.language.letter.pairing import several_meant
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.names.names import names_in
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import NUMBERS
from knub_mailer.language.workbench import covers

_NO_SUBJECT = Seldom(
    r"(?:og |men )?erstatter (?:G\d+|S|H)\b[^GSHJ]*$|"
    r"(?:og |men |samt |and |but )?(?:kan|vil|skal|maa|bedes|boer|skulle|ville|kunne|oenskes|"
    r"kommer|deltager|melder|moeder|"
    r"tager|naar|bliver|traekker|springer|logger|udgaar|dropper|overtager|siger|takker|"
    r"hopper|"
    r"rejser|stiller|koerer|logger|kobler|sidder|daekker|traeder|afloeser|erstatter|vikarierer|"
    r"repraesenterer|har|er|faar|ikke|oensker|will|won't|can|cannot|would)\b(?! (?:Y|J|"
    r"G\d+|H|D|vi|det|der|i(?! (?:stedet|M\d|det|den|alle|begge|moede\w*)\b)|man)\b)"
)
VERBAL = Seldom(
    r"\b(?:kan|vil|skal|maa|er|har|bliver|passer|staar|kommer|deltager|melder|synes|tror|"
    r"ved|hedder|faar|gaar|ser|siger|tager|overtager|udgaar|takker|oensker|spiser|gerne)\b"
)
_FOR_WHOM = Seldom(
    r"\b(?:i ?stedet for|instead of|frem ?for|efter) (?:G\d+|J|S|H|D)\b|\bden,? (?:som )?Y\b.*|"
    r"^(?:og |men )?erstatter (?:G\d+|S|H)\b"
)
_PERHAPS = Seldom(r"\b(?:vist|maaske|muligvis|nok|vel|evt|eventuelt)\b")
_SOMEBODY = Seldom(r"(?:en|nogle|et par|somebody|someone)\b")


_OF_HER = Seldom(r"(?:og |men |saa )?H\b")
_SAID_NO = Seldom(
    r"(?:og |men )?G\d+ (?:sagde|takkede|svarede|har (?:\w+ )?(?:sagt|takket)) (?:\w+ )?nej\W*$"
)
_STAND_IN = Seldom(
    r"\b(?:afloeser\w*|vikar\w*|stedfortraeder\w*|erstatning|i hans sted|i hendes sted)"
)
_THOUGHT_OF = Seldom(
    r"(?:og |men )?(?:vi|J) (?:taenkte|havde taenkt|spurgte|havde spurgt|overvejede) "
    r"(?:foerst|ellers|oprindelig\w*) (?:paa )?G\d+\W*$"
)
_IN_HER_PLACE = Seldom(r"\b(?:hans|hendes) (?:sted|plads|stol)\b|\bi stedet for H\b")
_MOST_QUOTED = 40
_ON_OUR_LIST = Seldom(r"\b(?:I|Y|i) har\b.*\b(?:paa (?:\w+ )?\w*list|tilmeldt)|\ber tilmeldt\b")
_WE = Seldom(r"\b(?P<we>vi|os)\b.*\bD\b")
_GROUP = Seldom(r"\bG(\d+)\b")
_A_THING = Seldom(
    r"(?:.* )?(?:den|det|de|en|et|jeres|vores|naeste)(?: (?:\w+e|ny|nyt))? "
    r"(?:(?:faktura|regning|opkraevning|mail|besked|invitation|ordre|bekraeftelse)(?:en|er|erne)?|"
    r"(?:brev|svar|link|program|nummer|beloeb|kontingent|spoergsmaal)(?:et|e|ene)?|"
    r"breve|numre|penge|ting|sag)\W*$"
)
"""`Den regning, der kommer, …`: what is spoken of is nobody."""
_SOME_OF_THEM = Seldom(
    r"\bD (foerste|oeverste|sidste|nederste)(?= (?:maa|skal|kan|vil|bedes|har|er|bliver|kommer|"
    r"deltager|oensker|siger|melder|tager|tilmeldes|afmeldes|med|af|paa|J|Y|vi|i)\b| ?[,.;:!]|$)"
)
_ASKED_FOR = Seldom(
    r"\b(?:tilmeld|skriv|saet|noter|registrer|meld)\w*\b|\bskal (?:\w+ )?(?:med|"
    r"deltage)(?=[ .!]*$| til\b)"
)
"""What puts somebody on or off, and does not only tell of those named."""
_HOW_MANY = Seldom(r"\b(?:de|dem) (\w+) (?:foerste|oeverste|sidste|nederste)\b")
_PEOPLE = Seldom(r"\b(G\d+|S|J|D)\b")


class Discourse:
    """A letter under way: the sentence that is read and those spoken of before it."""

    def __init__(self, letter: Letter, calendar: Calendar, people: People) -> None:
        self.letter = letter
        self.calendar = calendar
        self.people = people
        self.reading = Reading()
        self.recent: list[list[Member]] = []
        self.sender = people.sender_mention()
        self.number = -1

    def _people_in(self, text: str, grouped: Grouped) -> list[Member]:
        found: list[Member] = []
        for m in _PEOPLE.finditer(text):
            if m[1] == "D":
                found += self._last_several(several_meant(grouped.folded))
            elif m[1].startswith("G"):
                found += grouped.groups[int(m[1][1:])].members
            else:
                found.append(self.sender)
        return found

    def _with_subject(self, text: str, subject: str) -> str:
        """`Jeg er syg og kommer ikke`: the second clause has the subject of the first."""
        if (
            subject
            and not re.search(r"\b(?:G\d+|J|S|H|D|vi|Y|os)\b", _FOR_WHOM.sub("", text))
            and _NO_SUBJECT.match(text)
        ):
            return f"{subject} {re.sub(r'^(?:og|men|samt|and|but) ', '', text)}"
        return text

    def _behind_but(self, text: str) -> bool:
        """Whether a clause, its subject filled in or not, stands behind `men` in its sentence."""
        rest = text.partition(" ")[2]
        return text.startswith("men ") or f" men {rest}" in self.reading.sentences[self.number]

    def _with_antecedent(self, text: str, grouped: Grouped, before: str) -> str | None:
        nearest = re.findall(r"\b(?:G\d+|J|S|H)\b", before)
        if nearest:
            return re.sub(r"^(?:som|der|who|which|that)\b", nearest[-1], text)
        if not self.recent or _A_THING.match(before):
            return None
        them = self._listed() if re.search(r"\bD$", before) else []
        grouped.groups.append(Group(list(them or self.recent[-1])))
        return re.sub(r"^(?:som|der|who|which|that)\b", f"G{len(grouped.groups) - 1}", text)

    def _whom(self, grouped: Grouped, who: str) -> list[Member]:
        """Whom a marker of a grouped sentence means."""
        return self._resolved(members_of(who, grouped, self.sender), grouped.text, grouped)

    def _resolved(
        self,
        people: list[Member],
        text: str,
        grouped: Grouped,
        without: list[Member] | None = None,
        *,
        known: bool = False,
    ) -> list[Member]:
        """Whom pronouns mean; `known`: nobody who is only looked for (`en kollega`)."""
        found: list[Member] = []
        for member in people:
            if member == "H":
                found += self._last_single(text, grouped, without, known=known)
            elif member == "D" and (some := _SOME_OF_THEM.search(grouped.text)):
                found += self._first_or_last(some, grouped.folded)
            elif member == "D":
                count = several_meant(grouped.folded)
                ours = self._we_two(text) if count in (None, 2) else []
                found += ours or self._last_several(count) or _several_in(grouped)
            else:
                found.append(member)
        return found

    def _last_single(
        self,
        text: str,
        grouped: Grouped,
        without: list[Member] | None = None,
        *,
        known: bool = False,
    ) -> list[Member]:
        inside = re.search(r"\bG(\d+)\b.*\b(?:H|hans|hendes)\b", text)
        if inside:
            members = grouped.groups[int(inside[1])].members
            if len(members) == 1 and members != without:
                return list(members)
        for members in reversed(self.recent):
            others = [m for m in members if not (isinstance(m, Mention) and m.sender)]
            if known and any(isinstance(m, Unnamed) and _SOMEBODY.match(m.said) for m in others):
                continue
            if len(others) == 1 and others != without:
                return others
        return self._asked_about() if known and not self._others() else []

    def _asked_about(self) -> list[Member]:
        """`… så afmeld ham` below our own `I har Bo Friis på listen`: the only one it names."""
        named = {
            found.name
            for line in self.letter.quoted.splitlines()[:_MOST_QUOTED]
            if _ON_OUR_LIST.search(fold(line))
            for found in names_in(line, self.people.places)
            if found.complete and not self.people.is_sender(found.name)
        }
        return [resolve(name, True, self.people) for name in named] if len(named) == 1 else []

    def _listed(self) -> list[Member]:
        """Those of a list on lines of their own: `Det er dem, der kommer`."""
        return [one for item in self.reading.items if not item.doubt for one in item.people]

    def _others(self) -> bool:
        """Whether anybody but the sender has been spoken of."""
        return any(not _is_sender(m) for members in self.recent for m in members)

    def _one_other(self) -> list[Member]:
        """The only other person spoken of: with the sender they are `vi begge`."""
        named = {
            m.name: m
            for members in self.recent
            for m in members
            if isinstance(m, Mention) and not m.sender
        }
        return list(named.values()) if len(named) == 1 else []

    def _we_two(self, text: str) -> list[Member]:
        """The sender and whoever else `vi begge`, `os begge` is: who comes along, the only one."""
        we = _WE.search(text)
        one = self._one_other() if we is not None and we["we"] == "vi" else []
        if one:
            return [self.sender, *one]
        together = self.reading.together
        return list(together) if we is not None and len(together) == 2 else []

    def _last_several(self, count: int | None) -> list[Member]:
        """Those spoken of together last; with a count (`alle tre`) just as many, else nobody."""
        if count is not None:
            return self._just_so_many(count)
        for members in reversed(self.recent):
            if len(members) > 1:
                return list(members)
        singles = [m for members in self.recent[-3:] for m in members]
        return singles if len(singles) > 1 else []

    def _first_or_last(self, some: re.Match[str], folded: str) -> list[Member]:
        """`De to første må I tilmelde`: of the names just read, nobody where that is not clear.

        No reading alone may add the others.
        """
        told = _HOW_MANY.search(folded)
        count = NUMBERS.get(told[1], 0) if told else 0
        first = some[1] in ("foerste", "oeverste")
        lists = [each for each in self.recent if len(each) > 1]
        lists = lists or [self._listed()]  # on lines of their own
        listed = [m for each in lists for m in each]
        alone = all(covers(listed, each) for each in self.recent)
        meant: list[Member] = []
        if count and lists and len(lists[-1]) > count:
            meant = lists[-1][:count] if first else lists[-1][-count:]
        elif count and alone and len(lists) == 2 and {len(each) for each in lists} == {count}:
            meant = list(lists[0] if first else lists[1])
        if self.reading.subject_kind is not None or not _ASKED_FOR.search(folded):
            return meant
        acts = [a for a in self.reading.acts if not a.context]
        named = [m for act in acts for m in act.people]
        named += [m for item in self.reading.items for m in item.people]
        wished = any(a.kind is not Kind.STAYS for a in acts)
        wished = wished or any(item.meeting is not None for item in self.reading.items)
        others = [m for each in self.recent for m in each if not covers(meant, [m])]
        self.reading.struck_off += [m for m in others if not (wished and covers(named, [m]))]
        if wished:
            return meant
        for item in self.reading.items:  # nothing was wished for them
            if not covers(meant, item.people):
                item.people = [m for m in item.people if covers(meant, [m])]
                item.doubt = item.doubt if item.people else "past"
        return meant

    def _just_so_many(self, count: int) -> list[Member]:
        everybody = _distinct(m for members in self.recent for m in members)
        if len(everybody) == count:
            return everybody
        listed = next((m for m in reversed(self.recent) if len(m) == count), None)
        last = _distinct(m for members in self.recent[-count:] for m in members)
        return list(listed) if listed else (last if len(last) == count else [])

    def _dropped(self) -> list[Member]:
        """Who was said not to come just before: "Jens er syg. Mette kommer i stedet"."""
        for act in reversed(self.reading.acts):
            if act.kind is not Kind.CANCEL or act.context:
                continue
            between = (
                self.reading.sentences.get(n, "") for n in range(act.sentence + 1, self.number)
            )
            alone = not (act.doubt or act.we or act.everyone or any(map(_GROUP.search, between)))
            if not act.people and alone and act.subjectless and not act.expected:
                act.people = [self.sender]  # `Kommer ikke torsdag. Send Ida i stedet`
            if act.people:
                return list(act.people)
        return []

    def _remember(self, text: str, grouped: Grouped) -> None:
        before = len(self.recent)
        goes_on = _OF_HER.match(text) or self._only_asked(text)
        spoken_of = self._last_single("", grouped) if goes_on else []
        for m in _GROUP.finditer(text):
            members = self._resolved(grouped.groups[int(m[1])].members, "", grouped)
            if _place_like(members, text[: m.start()]):
                continue
            if members:
                self.recent.append(list(members))
                if re.search(rf"\bJ\b.*\bsammen med {m.group()}\b", text) and not any(
                    isinstance(x, Mention) and x.sender for x in members
                ):
                    self.reading.together = [*members, self.sender]
                both = len(members) > 1 and any(map(_is_sender, members))
                if both and not _PERHAPS.search(text):
                    self.reading.together = list(members)
        if spoken_of and len(self.recent) > before:
            self.recent.append(spoken_of)  # `Hun afløser Bo Friis. Hun kommer`: the same `hun`

    def _only_asked(self, text: str) -> bool:
        """`… ingen afløser. Ida sagde nej. Så han afmeldes`: she was only asked to stand in."""
        here = self.reading.sentences.get(self.number, "")
        if _THOUGHT_OF.match(text):
            return _IN_HER_PLACE.search(here) is not None
        said = f"{self.reading.sentences.get(self.number - 1, '')} {here}"
        last = self.reading.acts[-1] if self.reading.acts else None
        leaves = last is not None and last.kind is Kind.CANCEL and not last.context
        return leaves and bool(_SAID_NO.match(text) and _STAND_IN.search(said))

    def _off_the_list(self, act: Act) -> None:
        """`Der står Bo på listen til møde 2, men han skal ikke med`: there he is taken off."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or former.kind is not Kind.STAYS or former.turned or not former.people:
            return
        near = former.sentence >= self.number - 1 and not former.context
        if near and former.people == act.people and STANDS_THERE.search(former.folded):
            act.kind, act.meeting = Kind.CANCEL, former.meeting

    def _note(self, words: str, means: str) -> None:
        self.reading.evidence.append(Evidence(words, means))

    def _just_left(self) -> Act | None:
        """The cancelling of one person in this sentence or the one before it."""
        last = self.reading.acts[-1] if self.reading.acts else None
        if last is None or last.kind is not Kind.CANCEL or last.context or last.everyone:
            return None
        near = last.sentence >= self.number - 1 and not last.doubt
        return last if near and len(last.people) == 1 else None


def _is_sender(member: Member) -> bool:
    return isinstance(member, Mention) and member.sender


def _several_in(grouped: Grouped) -> list[Member]:
    """`Bo og Ida kan ikke, meld dem fra begge to`: the only ones a sentence names together."""
    together = [g.members for g in grouped.groups if len(g.members) > 1]
    return list(together[0]) if len(together) == 1 else []


def _distinct(members: Iterable[Member]) -> list[Member]:
    """Each person once, in the order of the text."""
    found: dict[object, Member] = {}
    for member in members:
        if isinstance(member, Mention):
            found.setdefault("sender" if member.sender else member.name or member.said, member)
    return list(found.values())


def _place_like(members: list[Member], before: str) -> bool:
    """`skal til Bruxelles`: half a name behind a preposition of place is nobody spoken of."""
    half = all(isinstance(m, Mention) and not m.sure for m in members)
    return half and bool(re.search(r"\b(?:til|i|fra|paa|ved|hos|med) $", before))


_WHOLE_GROUP = Seldom(r"\bG\d+\b")
_BEGINS_WITH = Seldom(
    r"(?:og |men |mens |saa |derfor |desvaerre |min kollega |da |at )*(G\d+|J|S|H|D)\b"
)
_BEHIND_VERB = Seldom(
    r"\b(?:kan|vil|skal|maa|er|har|kommer|deltager|bliver|ligger|melder) (G\d+|J|H)\b"
)


def subject_of(text: str) -> str:
    """The marker a clause speaks of first, "" when it has none."""
    alone: list[str] = _WHOLE_GROUP.findall(text)
    if len(alone) == 1 and not VERBAL.search(text) and not re.search(r"\b(?:J|S|vi)\b", text):
        return alone[0]
    m = _BEGINS_WITH.match(text)
    if m is None:
        m = _BEHIND_VERB.search(text)
    return str(m[1]) if m else ""
