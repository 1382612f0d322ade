"""What one clause asks for: the kind of the wish, whom it means, how firmly it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts import modality
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import BEHIND_ITS_NOUN, BUT_FOR

Member = Mention | Unnamed | str


class Kind(StrEnum):
    """What a clause can ask for, or say."""

    SIGN_UP = "sign_up"
    CANCEL = "cancel"
    SUBSTITUTE = "substitute"
    MOVE = "move"
    JOIN = "join"
    CONTACT = "contact"
    STATUS = "status"
    INFO = "info"
    STAYS = "stays"


@dataclass(slots=True)
class Act:
    """A wish or statement about seats, membership or contact as one clause has it.

    people: who is signed up, cancelled or comes in; out: who goes out. `everyone`: all of the
    municipality's. doubt: why it is not firm, "" when it is. soft: "Jens kommer ikke", which can
    be a mere mention. expected: how many people it announces. heading: the people follow below.
    laid_out: read from a table or a form. another_way: a way or an hour of coming is denied, which
    keeps no seat where other words give it up.
    """

    kind: Kind
    said: str
    people: list[Member] = field(default_factory=list)
    out: list[Member] = field(default_factory=list)
    meeting: Reference | None = None
    target: Reference | None = None
    doubt: str = ""
    soft: bool = False
    everyone: bool = False
    expected: int | None = None
    heading: bool = False
    in_only: bool = False
    sentence: int = 0
    folded: str = ""
    subjectless: bool = False
    turned: Kind | None = None
    adding: bool = False
    laid_out: bool = False
    we: bool = False
    online: bool = False
    context: bool = False
    another_way: bool = False


_OF_ONESELF = Seldom(
    r"(?:hej|hejsa|dav|goddag|hi|og|jo|ja|saa)?[,!. ]*(?:vil (?:meget |ogsaa |saa |rigtig )*"
    r"gerne (?:have mig )?(?:tilmeldes|meldes til|skrives paa|noteres|med|deltage|komme|vaere med)|"
    r"(?:kommer|deltager|tilmelder mig|er med)(?= (?:gerne|selv|til|paa|i|M\d)))\b"
)
"""`vil gerne tilmeldes møde 3`, from a telephone: who writes is meant."""


def of_oneself(act: Act) -> bool:
    """Whether a wish without a subject can only be of who writes."""
    alone = act.subjectless and not (act.people or act.we or act.heading or act.context)
    return alone and _OF_ONESELF.match(act.folded) is not None


_MARKER = Seldom(r"\b(?P<marker>G\d+|J|S|H|D)\b(?P<genitive>'s)?")
_HIS_MATE = Seldom(r"G\d+'s G\d")
"""`Bos kollega Ida kommer`, grouped: of him nothing is said."""
ASIDE = Seldom(
    r"(?:\b(?:aftalt med|talte med|talt med|snakke[tr]? med|hilsen(?: fra)?|ifoelge|"
    r"godkendt af|ok fra|okay fra|lov (?:af|fra|til)|aftale med|paa vegne af|"
    r"kontakt(?:e|er)?|ring til|kender|via|gennem|tak til|spoerg|spoerge|for|hos|med|af|"
    r"fra|efter|vegne af|bedt af|opfordret af|sammen|overtaget efter|cc|"
    r"svar til|besked til|skriv til|send til|mail til|siger|bekraeft(?:e)? over for|"
    r"af hensyn til|undtagen|paanaer|bortset fra|minus|end|ligesom|som|thanks to|from|by|"
    r"approved by|told|asked)|"
    r"\b(?:som|ligesom))\s$"
)
_ATTENDING_AFTER = Seldom(
    r"\b(?:til|af)melding\w*\b.{0,45}\b(?:af|for|fra)\s$|"
    r"\b(?:foelgeskab af|selskab af|selskab med|repraesenteret af|repraesenteres af|"
    r"bestaar af|besoeg af|afbud (?:fra|for)|tilmelding (?:af|fra|for)|melder fra for|"
    r"(?:bruges|benyttes|tages|besaettes|fyldes|udfyldes|optages|udnyttes)(?: \w+)? af|"
    r"sammen med|\bja(?: tak)? fra|plads(?:er)? til|plads(?:er)? for|med|stol til|saede til|"
    r"tilmelding(?:en)? for|tilmeldingen af|afmelding af|deltagelse af|deltagelse for|for|"
    r"navn(?:et|ene)? paa|fra)\s$"
)
_ASKED = Seldom(
    r"^(?P<agent>(?:G\d+|H|D))(?: \w+){0,2}? (?:har|bad|beder|oensker at|spoerger|siger|"
    r"sagde|mener|synes|vil have|sender|skriver|godkender|ville have|tilmelder|afmelder|"
    r"melder(?= (?:G|S|J|H|D)))\b"
)
_OF_OTHERS = Seldom(
    r"(?:(?:og|hej|min|vores|U\d+) )*(?P<who>G\d+|H) (?:\w+ ){0,6}?(?:tilmelder?|melder?|saetter?|"
    r"skriver?|noterer?|sender?|booker?|have) (?:\w+ )?(?:foelgende|flg|nedenstaaende|disse)\b"
)
"""`Ida beder mig tilmelde følgende`: those on the lines below, and not her."""
_COUNTED = Seldom(
    r"\b(?:(?:er|bliver|kommer|deltager|logger|kobler|rejser|troppe[rs]?|sender|tilmelder?|"
    r"tilmelde|stiller|booker|book|"
    r"tilmelding af|bestiller?|reserverer?|reserver|moeder|tager|vi|har|have|oensker|faa|"
    r"sidder|sende|afmelder?|tilmeld|melder?|til|i alt|hele|bliver|skal bruge|stryge?|strege?|"
    r"slette?|fjerne?|holde?|are|be|with|alle|de|for|oensker|"
    r"sendes|paa|sammenlagt|samlet|tale om|gaelder)\s+)"
    r"(?:der |vi |os |i alt |gerne |alle |fra \w+ |nu |ogsaa |med |til |op |de |"
    r"vores )*(?P<n>\d{1,2}(?!\s*:)|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|two|three|"
    r"four|five|six)\b(?!\s*(?:\.|/|kr|%|moeder|gange|dage|ekstra dage|min\b|minutter|timer|"
    r"spoergsmaal|ting|oevrige|fysiske|aar|uger|andre|resterende|faste|st|nd|rd|ud af|"
    r"kurser|M\d|mails?|tilmeldinger|omraader|afdelinger|centre|forvaltninger|rettelser|"
    r"punkter|aendringer|emner|korte|gratis|inkluderede))"
    rf"|(?<![A-Z\d])(?P<m>\d{{1,2}}|to|tre|fire|fem|seks|syv|otte|ni|ti|two|three|four|"
    rf"five)\s+(?:fra (?:[a-z]+|K)|af (?:os|vores|mine)|mand hoej|mand|"
    rf"{lexicon.SEAT}|pers(?:oner)?|deltagere|medarbejdere|kolleger|styk|stk|navne|people|"
    rf"persons|attendees|seats)\b"
)
_ENGLISH_TO = Seldom(
    r"\b(?:have|has|had|need|want|like|able|hope|wish|going) to (?=[a-z])(?!(?:ekstra |hele |nye |"
    rf"gode |af )?(?:{lexicon.SEAT}|person|deltager|kolleg|medarbejder|mand|styk|stk|navne|folk))"
)
_WE_ARE = Seldom(
    r"\b(?:vi (?:bliver|er|kommer|moeder|stiller|tager)|(?:bliver|er|kommer|moeder|stiller) vi) "
    r"(?:(?:nu|altsaa|saa|gerne|i alt|ogsaa) )?(?P<n>[2-9]|to|tre|fire|fem|seks|syv|otte)(?= M\d)"
)
_OUT_OF = Seldom(r"\b(?:ud )?af (?:os|dem|de|vores)(?: \w+)? (?:to|tre|fire|fem|\d)\b")
_FREE_SEATS = Seldom(
    r"\b(?:vi har|har vi|har|de|vores|jeres|brugt|gratis|inkluderede|begge|of our|"
    r"uden for) (?:allerede )?(?:\w+ )?(?:to|tre|2|3)\b"
)
_OUR_SEATS = Seldom(
    rf"\b(?:have|bruge?r?|oensker|udnytter?|benytter?|besaetter?|disponere?r? over|fordele?r?) "
    rf"(?:gerne )?vores (?P<n>to|tre|fire|\d) (?:\w+ )?{lexicon.SEAT}|"
    rf"\bvores (?P<n2>to|tre|fire|\d) (?:\w+ )?{lexicon.SEAT}\b.{{0,40}}?\b(?:gaar|gaa|gives|"
    rf"bruges|besaettes|fordeles|tilfalder|er|bliver|skal)\b"
)
NOT_REALLY = Seldom(
    r"\b(?:skriver|saetter|noterer|tilmelder|melder) (?:Y|i) (?:S|G\d+|H|D|os) ikke\b|"
    r"\b(?:kan|vil|kunne|gider) (?:Y|i|vi|du) ikke(?: lige| godt| venligst| bare| nok)?\b|"
    r"\b(?:klare (?:sig|jer|os)|maa) uden (?=S|G|H|D|os)|\buden (?:nogen |"
    r"en )?(?:afloeser|erstatning|vikar|at finde)\b|\bikke (?:mindst|alene|kun|blot|bare|"
    r"sandt|uinteresseret|undlade|andet end|desto mindre|noget problem|i tvivl|"
    r"laengere end|saa meget|vaere i tvivl|helt uventet|glemme|tvivl om|snyde)\b|"
    r"\b(?:ikke|noedig\w*|aldrig) (?:\w+ ){0,2}?(?:undvaere|misse|forsoemme|gaa glip af|snydes "
    r"for|se bort fra) (?:(?:det|den|moedet|moede|i|til) ){0,3}M\d|"
    r"\bikke (?:[a-z]+ ){0,2}?komme (?:i tanker? om|i kontakt|udenom|uden om|naermere|foer|"
    r"i naerheden af)|"
    r",? (?:for |da )?\bdet (?:nytter|hjaelper|duer|batter|holder|dur) (?:[a-z]+ ){0,2}?ikke\b"
    r"(?: noget)?|\bikke,? sandt\b|\bregne? ikke med\b|\buden (?:for|problemer|egen|mail|tvivl)\b|"
    r"\bom ikke\b|\bhvis ikke\b|\bnot only\b|\bingen (?:problem\w*|tvivl|allergi\w*|"
    r"saerlig\w*|aarsag|nyheder)\b"
)


def negations(text: str) -> int:
    """How many words turn a clause round; "ikke mindst" and its like do not."""
    return len(modality.NEGATION.findall(NOT_REALLY.sub(" ", text)))


def members_of(marker: str, grouped: Grouped, sender: Mention) -> list[Member]:
    """The people behind one marker."""
    if marker.startswith("G"):
        return list(grouped.groups[int(marker[1:])].members)
    if marker in ("J", "S"):
        return [sender]
    return [marker]


def people_of(text: str, grouped: Grouped, sender: Mention, *, transitive: bool) -> list[Member]:
    """Whom a clause's wish means: everybody it names but agents and those mentioned aside."""
    found: list[tuple[str, list[Member]]] = []
    asked = _ASKED.match(text)
    of_others = _OF_OTHERS.match(text)
    for m in _MARKER.finditer(text):
        before = text[: m.start()]
        if of_others and m.start() == of_others.start("who"):
            continue
        if asked and m.start() == 0 and re.search(r"\b(?:G\d+|J|S|H)\b", text[m.end() :]):
            continue
        if m["marker"] != "J" and (BYSTANDER.search(before) or _HIS_MATE.match(text, m.start())):
            continue
        if m["marker"] != "J" and ASIDE.search(before) and not _ATTENDING_AFTER.search(before):
            continue
        found.append((m["marker"], members_of(m["marker"], grouped, sender)))
    behalf = _ON_BEHALF.search(text) if _REPORTS.search(text) else None
    named = found[1:] if text.startswith("S ") else found  # `Undertegnede beder på vegne af Bo`
    if behalf and not any(marker.startswith("G") or marker == "S" for marker, _ in named):
        return members_of(behalf[1], grouped, sender)
    if transitive and _FOR_THE_HOUSE.search(text) and all(marker == "J" for marker, _ in found):
        return []
    if any(marker.startswith("G") for marker, _ in found):
        found = [(marker, members) for marker, members in found if marker != "D"]
    others = [members for marker, members in found if marker != "J"]
    if transitive and not others and _US.search(text):
        return []
    if transitive and others and not (_BRINGS.search(text) or _TOGETHER.search(text)):
        found = [(marker, members) for marker, members in found if marker != "J"]
    seen: list[Member] = []
    for _, members in found:
        for member in members:
            if not any(_same(member, other) for other in seen):
                seen.append(member)
    return seen


def _same(one: Member, other: Member) -> bool:
    if isinstance(one, Mention) and isinstance(other, Mention):
        if one.sender and other.sender:
            return True
        return one.name is not None and one.name == other.name
    return one == other and isinstance(one, str)


_INTERLEAVED = Seldom(
    r"\b(?:G\d+|J|S)\b.*\bM\d+\b.*\bG\d+\b.*\bM\d+|\bM\d+\b.*\bG\d+\b.*\bM\d+\b.*\bG\d+\b"
)
"""Several people and meetings by turns: who comes to which is for `pairing` to tell."""
_ONE_OF_MEETINGS = Seldom(
    r"\bM\d+ (?:eller|or) (?:til |i |paa |moedet |moede |nr\.? )*(?:M\d+|\d\b(?![.:/]))"
)
_BUT_OF_THEM = Seldom(
    r"\bM\d+,? (?:men|dog)(?: (?:kun|bare|blot))? (?:(?:fysisk|online|virtuelt|digitalt|kun) )?"
    r"(?:(?:i|paa|til|den|moedet|ved) )*M\d"
)
"""`alle møder, dog kun på skærm i oktober`: said of one of them, and it is not clear what."""
_BUT_ONLINE = Seldom(r"\bM\d+,? men (?:(?:kun|bare|gerne|helst|blot) )?M\d")
_LEFT_OUT = Seldom(
    r"(?:(?P<denied>, ikke|,? (?:men|og|dog|bare|blot|but)(?: dog| bare)? (?:ikke|not)|,? minus)|"
    rf",?(?: (?:men|dog|bare|blot))* (?:{BUT_FOR}|kun ikke))"
    r"(?: (?!G\d|og\b)[a-z]+){0,3}? M(?P<at>\d+)|"
    rf",?(?: [a-z]+){{0,2}} M(?P<before>\d+),? {BEHIND_ITS_NOUN}"
)
_TOGETHER = Seldom(
    r"\bJ (?:og|samt|plus|and) G\d|\bG\d+,? (?:og|samt|plus|and) J\b|"
    r"^(?:(?:og|saa|derfor|hermed|desvaerre) )*(?:J|[a-z]+ J)\b"
    r"(?:(?! (?:om|at|efter|for) )[^GSHDJ]){1,60}?\bM\d+,? (?:og|samt|plus) "
    r"(?:(?:ogsaa|desuden|ligeledes|det samme|gaelder|for) )*G\d+"
    r"(?: (?:ogsaa|med|ligesaa|ligeledes))?$|"
    r"^J (?:(?:skal|vil|oensker|gerne|meget|ogsaa|at|selv) )*(?:deltage|komme|vaere)r?(?: med)?"
    r" (?:(?:i|til|paa|ved|det|den|online|moedet|moede) )*M\d+, G\d+$"
)
"""`Jeg melder afbud til møde 2 og også min kollega Ida`: she beside me, and none I write of."""
_BRINGS = Seldom(
    r"\b(?:J (?:\w+ ){0,2}?(?:tager|har|medbringer)|(?:tager|har|medbringer) J) (?:\w+ ){0,2}?"
    r"(?:G\d+|H)(?: \w+){0,2}? (?:med|til M|paa M)|"
    r"\b(?:J (?:vil|skal|kan)|(?:vil|skal|kan) J) (?:\w+ ){0,4}?(?:med|deltage|komme|"
    r"paa(?= (?:\w+ ){0,2}?M\d))\b.*\bsammen med (?=G|H)"
)
_US = Seldom(r"\b(?:registrer|skriv|tilmeld|saet|noter|opret|indskriv|afmeld|slet|stryg)\w* os\b")
_ON_BEHALF = Seldom(r"\bvegne af (G\d+)\b")
_FOR_THE_HOUSE = Seldom(r"\bvegne af (?:hele )?K\b|\bpaa K vegne\b")
_REPORTS = Seldom(r"meld|\bafbud\b|\bbook|\bbestil|\bbeder?\b|\breserve|\b(?:sign|register)\b")
BYSTANDER = Seldom(
    r"\b(?:(?:aftalt?e?|samraad|talt|talte|snakket|aftalt|tale|modsaetning|"
    r"koerer sammen) (?:med|til)|"
    r"(?:oenske|opfordring|tilladelse|godkendelse|forslag|lov) (?:fra|af)|repraesentant for|"
    r"at moede|faktura\w* til|regning\w* til)(?: [a-z]+){0,2} $|"
    r"\b(?:i ?stedet|frem) for $|\b(?:approved|paid|godkendt|bevilget|betalt|anbefalet|foreslaaet) "
    r"(?:by|af) (?:[a-z]+,? ){0,5}$|^(?:efter|i samraad|"
    r"som) (?:\w+ ){1,3}(?:med|fra) $"
)


_OF_ONE = Seldom(
    r"[,;(–-] ?(?:G\d+|J|H)(?: dog)?$|"
    r"\bM\d+\b.*\b(?:G\d+|J|H) (?:[a-z]+ ){0,3}?(?:det samme|ogsaa|ligesaa|ligeledes)$"
)


def without_left_out(text: str, grouped: Grouped) -> tuple[str, frozenset[int]]:
    """A clause without the meetings it takes out again, and their numbers.

    `G0 deltager i alle moeder, dog ikke M1` is about the others; `ikke M0, men M1` is left alone.
    """
    numbers: set[int] = set()
    if text.count("M") < 2:
        return text, frozenset()
    for m in list(_LEFT_OUT.finditer(text)):
        before = text[: m.start()]
        if not re.search(r"\bM\d", before) or (m["denied"] and negations(before)):
            continue
        if _OF_ONE.search(before):
            continue  # `Ida og Bo kommer til alle møder, Bo dog ikke i maj`
        numbers.update(grouped.meetings[int(m["at"] or m["before"])].numbers)
        text = text.replace(m.group(), "", 1)
    return text, frozenset(numbers)


def reference_without(reference: Reference | None, numbers: frozenset[int]) -> Reference | None:
    """A reference less some of its meetings; one of which nothing is left must be asked about."""
    if reference is None or not numbers & set(reference.numbers):
        return reference
    left = tuple(n for n in reference.numbers if n not in numbers)
    problem = reference.problem or ("" if left else "disagree")
    return Reference(left, problem, reference.said, reference.hows)


_MEETING = Seldom(r"\bM(\d+)")
_ITS_DAY = Seldom(r"\bM\d+, (?:(?:man|tirs|ons|tors|fre)dag(?:en)? )?M(?P<day>\d+)")
"""`Mødet i oktober, onsdag den 7.`: one meeting, and a day that is none."""


def first_reference(text: str, grouped: Grouped) -> Reference | None:
    """The meetings a clause names: its references put together, with the first problem."""
    found = [grouped.meetings[int(i)] for i in _MEETING.findall(text)]
    found = [r for r in found if r.problem != "other_day" or len(found) == 1]
    if not found:
        return None
    if _ONE_OF_MEETINGS.search(text) and not re.search(r"\bhverken\b", text):
        return Reference((), "either", found[0].said, found[0].hows)
    if len(found) == 1:
        return found[0]
    if _BUT_ONLINE.search(text) and any(r.hows == ("format",) for r in found):
        return Reference((), "disagree", found[0].said, found[0].hows)
    problem = next((r.problem for r in found if r.problem), "")
    day = _ITS_DAY.search(text)
    if day and grouped.meetings[int(day["day"])].problem in ("no_meeting", "weekday"):
        return Reference((), problem, found[0].said, found[0].hows)
    sets = [set(r.numbers) for r in found if r.numbers]
    if len({frozenset(s) for s in sets}) > 1:
        if _INTERLEAVED.search(text):
            return Reference((), "disagree", found[0].said, found[0].hows)
        joined = re.search(r"M\d+\b[^M]*\b(?:og|samt|and|plus|eller|men)\b[^M]*M\d+", text)
        if not joined:
            common = set.intersection(*sets)
            if common and not _BUT_OF_THEM.search(text):
                return Reference(tuple(sorted(common)), problem, found[0].said, found[0].hows)
            return Reference((), "disagree", found[0].said, found[0].hows)
    numbers = tuple(dict.fromkeys(n for r in found for n in r.numbers))
    hows = tuple(h for r in found for h in r.hows)
    return Reference(numbers, problem, " ".join(r.said for r in found), hows)


def exceeded(act: Act, text: str, grouped: Grouped) -> int | None:
    """How many `to kolleger, A, B og C` may be: fewer than it names."""
    for m in re.finditer(r"\bG(\d+)", text):
        listed = grouped.groups[int(m[1])]
        if listed.expected is not None and listed.expected < len(listed.members):
            return len(act.people) - len(listed.members) + listed.expected
    return None


def count_in_clause(text: str) -> int | None:
    """How many people a clause announces for its wish ("vi kommer tre"), or None."""
    from knub_mailer.language.names.unnamed import count_in

    ours = _OUR_SEATS.search(text) if "vores" in text else None
    m = ours or _COUNTED.search(_OUT_OF.sub(" ", _FREE_SEATS.sub(" ", _ENGLISH_TO.sub(" ", text))))
    if m is None:
        m = _WE_ARE.search(text)
        return count_in(m["n"]) if m else None
    return count_in(m["n"] or (m["n2"] if m is ours else m["m"]))


_WILL_THEY = Seldom(r"(?:og |men |saa )*(?:vil|skal) (?:G\d+|H|D)\b")


_THE_SIGNED_UP = Seldom(r"\b(?:de|samtlige|alle|vores|alle vores|jeres|K's) tilmeldte\b")


def doubt_of(text: str, *, question: bool) -> str:
    """Why a clause is not firm: "tentative", "past", "question", or "" when it is."""
    if modality.TENTATIVE.search(text):
        return "tentative"
    if question and (_WILL_THEY.match(text) or not modality.POLITE_QUESTION.search(text)):
        return "question"
    text = _THE_SIGNED_UP.sub("", text)
    if modality.PAST.search(text) and not re.search(
        r"\b(?:vil|skal|kan|maa|bedes|oensker|venligst|tilmeld|afmeld|meld|stryg|skriv|saet)\b",
        text,
    ):
        return "past"
    return ""
