"""A grouped sentence in its clauses: which one carries the wish, which only explains or limits it.

Danish puts a comma before most subordinate clauses but people leave it out, so conjunctions split
as well. Commas inside lists of people and meetings are gone by now (see `grouping`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knub_mailer.language.clauses.clefts import uncleft
from knub_mailer.language.clauses.joints import (
    FINITE,
    IMPERATIVE,
    JOINTS,
    MEANWHILE,
    SUBJECT,
    unfronted,
)
from knub_mailer.language.clauses.run_on import parted
from knub_mailer.language.doubts.maybe_also import maybe_told_apart
from knub_mailer.language.doubts.modality import POLITE_QUESTION, requested
from knub_mailer.language.questions.so_we_do import said_yes_to
from knub_mailer.language.words.alternatives import Seldom


class Role(StrEnum):
    """What a clause does in its sentence."""

    MAIN = "main"
    CONDITION = "condition"
    REASON = "reason"
    CONCESSION = "concession"
    TIME = "time"
    RELATIVE = "relative"
    CONTENT = "content"  # "at …": what is said, wished, known
    WONDER = "wonder"  # "om …": what is not known


@dataclass(slots=True)
class Clause:
    """A piece of a sentence between its joints.

    text: marked; opener: the conjunction it begins with; question: its sentence ends in "?".
    """

    text: str
    role: Role
    opener: str = ""
    question: bool = False


_OPENERS: tuple[tuple[Role, Seldom], ...] = (
    (
        Role.CONDITION,
        Seldom(
            r"(?:men |og |saa |kun |dog )?(?:med mindre|hvis(?! (?:adresse|mail|e-mail|"
            r"mailadresse|navn|"
            r"plads|telefon\w*|sygemelding)\b)|saafremt|medmindre|forudsat|i tilfaelde af|"
            r"i ?fald|saa ?vidt(?= (?:H|G\d|D|det|der))|bare(?= (?:H|G\d+|D) (?:ikke|kan|faar|"
            r"maa))|"
            r"under forudsaetning af|if|unless|provided|om J|om jeg)\b"
        ),
    ),
    (
        Role.REASON,
        Seldom(
            r"(?:da|nu (?:hvor|da)|fordi|eftersom|idet|siden|because|since|"
            r"as(?! (?:a|an|the|our|my|well)\b)|"
            r"for (?:J|vi|H|G\d+|der|det(?! (?:foerste|andet|tredje|fjerde|"
            r"meste)\b))|hvorfor)\b\.?"
        ),
    ),
    (
        Role.CONCESSION,
        Seldom(r"(?:selvom|selv om|skoent|uanset(?! hvad)|trods|although|even though|though)\b"),
    ),
    (
        Role.TIME,
        Seldom(
            r"(?:(?:(?:men |dog |og )?(?:foerst |kun ))?naar(?! (?:ikke|desvaerre|K|M)| (?:J|"
            r"vi) (?:nu|jo) (?:\w+ )?(?:vil|skal)\b)|"
            rf"{MEANWHILE}|"
            r"inden(?! (?:da|laenge|den|for)\b)|"
            r"foer(?! (?:S|os|G\d+)(?: gerne| lige)? (?:til protokols|ind|paa|op)\b)|foerend|"
            r"efter at(?! have)|indtil(?! (?:da|videre)\b)|saa snart|dengang|den dag|sidst|"
            r"when|while|until|before|after|once)\b(?! af dagen)"
        ),
    ),
    (
        Role.RELATIVE,
        Seldom(
            r"(?:(?:som|der)(?= (?:\w+ ){0,2}?(?:kan|vil|skal|maa|er|har|bliver|blir|blev|var|"
            r"kommer|deltager|tager|overtager|repraesenterer|moeder|traeder|J|Y|H|vi|G\d+|gerne|"
            r"skulle|ville|kunne|ogsaa|hedder|staar|arbejder|sidder|rejser|fik|havde|hidtil|"
            r"laeser|foelger|ikke|oensker|oenskede|beder|bad|melder|faar|naar|spoerger|siger|"
            r"springer|dropper|skipper|misser|udgaar|udebliver|"
            r"stiller)\b)|"
            r"hvilket|hvis navn|which|who|that)\b(?! (?:er|bliver|kommer|var|vil|skal) (?:jo |nu |"
            r"desvaerre |ogsaa |altsaa )?(?:en|et|ingen|to|tre|fire|fem|plads|tre|flere|G\d|lige|"
            r"et|desvaerre)\b)(?! (?:naevnt|sagt|ovenfor|aftalt|lovet|planlagt|foelge))"
        ),
    ),
    (
        Role.WONDER,
        Seldom(
            r"(?:om|hvorvidt|whether) (?=J|S|H|D|K|vi|det|der|G\d+|Y|kommunen|"
            r"[a-z\-]+ (?:kommune )?(?:skal|kan|vil|er|har|kommer|staar))"
        ),
    ),
    (Role.CONTENT, Seldom(r"(?:at|that)\b")),
)
_THOSE_WHO = Seldom(
    r",? ?\b(?:D|de(?: personer| kolleger| medarbejdere| deltagere)?|dem|deltagerne|navnene|"
    r"U\d+),? "
    r"(?:der|som) (?P<what>[^:;M]{3,60}(?:M\d+)?[^:;M]{0,10}): ?(?P<who>G\d+)(?=[ .!]*$)"
)
"""`Hermed navnene på dem, der skal med til M0: G0`: the names behind it are those who shall."""
_WITHOUT_EXCEPTION = Seldom(r",? (?:(?:helt |alle )?uden undtagelse|ingen undtaget)\b,?")
_ALL_WE_PUT_ON = Seldom(
    r"\b(?:alle(?: dem)?|samtlige),? (?:som |der )?(?:vi|J) har (?:faaet )?(?:til)?meldt"
    r"(?: (?:til|paa|ind|i))? (?P<at>(?:(?:moedet|det|den|i) )*M\d+),?"
)
"""`Alle, vi har tilmeldt M0, melder jeg fra`: those who stand on our list."""
_NOT_ONLY = Seldom(
    r"\bikke (?:alene|kun|blot|bare) (G\d+|J|S),? men (?:ogsaa |tillige )?(G\d+|S)\b"
)
_CONJUNCTION_ALONE = Seldom(rf"\b(fordi|hvis|selvom|selv om|medmindre|saafremt), (?={SUBJECT}\b)")
_WHEREFORE = Seldom(
    r"(?<!vide)(?<!ved)(?<!ikke)(?<!spoerge)(?<!spoerger)(?<!forstaar)(?<!forklare)(?<!over)"
    r"(?<!hoere)(?<!sige)(?<!fortaelle), hvorfor (?=(?:J|vi|G\d+|S|H|D|K|min|mit|vores|der)\b)"
)
"""`Jeg er syg, hvorfor min plads bedes slettet`: not why, but what follows."""


_AND_THANKS = Seldom(
    r"(?<=\w\w),? (?:mange |tusind )?(?<!\bja )(?<!\bja, )(?<!\bnej )(?<!\bnej, )tak[ .!]*$"
)


_OR_SOMEBODY = Seldom(r"\b(G\d+|J|S) (?:eller|or) (?=(?:G\d+|J|S)\b)")
_EITHER_OF_THEM = Seldom(r"\b((?:G\d+|J|S) elr (?:G\d+|J|S)),")
_NEITHER = Seldom(r"\bhverken (.{1,40}?) elr ")


def clauses_of(text: str, *, question: bool) -> list[Clause]:
    """The clauses of a grouped sentence in their order; joints are gone."""
    text = _OR_SOMEBODY.sub(r"\1 elr ", text)
    if text.rstrip(" .!").endswith("tak"):
        text = _AND_THANKS.sub("", text)
    text = maybe_told_apart(said_yes_to(text))
    text = _EITHER_OF_THEM.sub(r"\1", text)
    text = _NEITHER.sub(r"hverken \1 og ", text)
    text = _THOSE_WHO.sub(r"; \g<who> \g<what>", text)
    text = _WITHOUT_EXCEPTION.sub("", text)
    text = _ALL_WE_PUT_ON.sub(r"alle vores tilmeldte til \g<at>", text)
    text = _NOT_ONLY.sub(lambda m: f"{m[1].replace('J', 'S')} samt {m[2]}", text)
    text = parted(_CONJUNCTION_ALONE.sub(r"\1 ", uncleft(text)))
    if "hvorfor" in text and not question:
        text = _WHEREFORE.sub(", derfor ", text)
    pieces: list[tuple[str, str]] = []
    at = 0
    joint = ""
    for m in JOINTS.finditer(text):
        piece = text[at : m.start()].strip(" .,")
        if piece:
            pieces.append((joint, piece))
        joint, at = m.group().strip(), m.end()
    rest = text[at:].strip(" .,")
    if rest:
        pieces.append((joint, rest))
    found: list[Clause] = []
    for joint, piece in _across_appositions(pieces):
        role, opener = _role(piece)
        if role is Role.RELATIVE and not found:
            role, opener = Role.MAIN, ""
        if found and _belongs_to_the_former(joint, piece, role, found[-1]):
            former = found[-1]
            former.text = f"{former.text}{',' if joint == ',' else ''} {piece}"
            continue
        may_limit = bool(found) and all(each.role in _INSIDE for each in found[1:])
        may_limit = may_limit and not (question or requested(found[0].text, piece))
        if may_limit and piece.startswith("saa ") and _INVERTED_IF.match(found[0].text):
            found[0].role = Role.CONDITION
        verb_first = may_limit and joint == ","
        if verb_first and _VERB_FIRST.match(found[0].text) and _THEN.match(piece):
            found[0].role = Role.CONDITION
        if question and piece.startswith("naar "):
            role = Role.TIME
        if found and question and piece.startswith("hvor ") and _A_PLACE.search(found[-1].text):
            role = Role.TIME
        if found and role is Role.MAIN and not question and _WHERE.match(piece):
            role = Role.MAIN if _KNOWS.search(found[-1].text) else Role.TIME
        if found and role is Role.MAIN and _BELIEVES.search(found[-1].text) and _SAYS.match(piece):
            role = Role.CONTENT
        piece = unfronted(piece)
        found.append(Clause(piece, role, opener, question))
    for clause in found[1:]:  # `Vil I rette det, så det er mig, der kommer?`
        if clause.text.startswith("saa ") and POLITE_QUESTION.search(found[0].text):
            clause.question = False
    for clause in found[:-1]:
        clause.question = question and bool(_ASKING.match(clause.text))
    return found


_ALONE = Seldom(
    r"(?P<lead>(?:(?:og|men|samt|mens) )?)(?P<who>(?:G\d+|S|J)(?: (?:og|samt) (?:G\d+|S))*)"
)
_APPOSED = Seldom(
    r"(?:(?:som|der|who) (?:(?!ikke\b|inte\b|aldrig\b|maaske\b)[a-z\-/&.']++ ?){2,9}|"
    rf"(?!{FINITE}\b)(?:[a-z\-/&.'\d]++ ?){{1,7}})"
)
_GOES_ON = Seldom(
    rf"(?:(?:desvaerre|gerne|ogsaa|alligevel|derfor) )?(?:{FINITE}\b(?! (?:{SUBJECT})\b(?! M\d))|"
    r"(?:repraesenterer|indtager|ankommer)\b)"
)
_TELLS = Seldom(r"(?:(?:til|af|fra)meldes|deltager|kommer)\b(?! (?:G|H|D|S|J|vi|Y)\b)")
_TURNS = Seldom(
    r"\b(?:ikke|ingen|ej|inte|aldrig|hverken|uden|not|maaske|evt|eventuelt|hvis|eller|stedet|"
    r"vikar\w*|"
    r"afloeser\w*|efterfoelger\w*|afbud|afmeld\w*|udgaar|syg\w*|forhindret|tak|hilsen|nej|ja)\b"
)


def _across_appositions(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A subject and its verb made one: `G0, ssp, G1, børn og unge, deltager i M0`."""
    joined: list[tuple[str, str]] = []
    at = 0
    while at < len(pieces):
        found = _subject_and_verb(pieces, at)
        if found is None:
            joined.append(pieces[at])
            at += 1
            continue
        whole, aside, at = found
        joined += [whole, *aside]
    return joined


_VERB_AND_SUBJECT = Seldom(
    r"(?P<lead>[^,;:]{0,60}\b(?:skal|vil|kan|maa|bedes|oenskes) (?:(?:Y|i|vi|"
    r"J) )?(?:[a-z]+ ){0,2}?)"
    r"(?P<who>G\d+)"
)
_DOES = Seldom(
    r"(?:(?:ogsaa|gerne|derfor|ligeledes|desuden|nu) )*(?:(?:til|af|fra)?meldes|skrives|saettes|"
    r"slettes|deltage|komme|vaere med|med\b|noteres|strygges|stryges|afmelde|tilmelde)\b"
)


def _subject_and_verb(
    pieces: list[tuple[str, str]], at: int
) -> tuple[tuple[str, str], list[tuple[str, str]], int] | None:
    """The clause that begins with a bare subject, the relative clauses in it, and what follows."""
    piece = pieces[at][1]
    numbered = piece[-1:].isdigit()
    first = _ALONE.fullmatch(piece) or (numbered and _VERB_AND_SUBJECT.fullmatch(piece))
    if not first:
        return None
    goes_on = _GOES_ON if first.re.pattern == _ALONE.pattern else _DOES
    subjects = [first["who"]]
    aside: list[tuple[str, str]] = []
    for index in range(at + 1, min(at + 12, len(pieces))):
        joint, piece = pieces[index]
        if joint not in (",", "-", "(", ")") and not (joint == ":" and _TELLS.match(piece)):
            return None
        more = _ALONE.fullmatch(piece)
        if more is not None and "men" not in more["lead"]:
            subjects.append(more["who"])
        elif goes_on.match(piece) and not _role(piece)[1]:
            text = f"{first['lead']}{' og '.join(subjects)} {piece}"
            return (pieces[at][0], text), aside, index + 1
        elif (piece != "K" and not _APPOSED.fullmatch(piece)) or _TURNS.search(piece):
            return None
        elif _role(piece)[0] is Role.RELATIVE:
            aside.append((joint, piece))
    return None


_BELIEVES = Seldom(
    r"\b(?:tror|troede|haaber|mener|antager|formoder|gaetter(?: paa)?|regner med|forventer|synes|"
    r"hoerer|har hoert|gaar ud fra|says?|thinks?|believes?|heard)(?: (?:J|vi|jeg))?(?: \w*ikke)?$"
)
_A_PLACE = Seldom(
    r"\b(?:sted(?:et)?|\w*bygning(?:en)?|\w*lokale(?:t)?|\w*sal(?:en)?|dag(?:en)?|\w*hus(?:et)?|"
    r"by(?:en)?|\w*moede(?:t)?|\w*moedested(?:et)?|M\d+)$"
)
"""`Er der elevator i bygningen, hvor mødet holdes?`: asks of the lift."""
_WHERE = Seldom(
    r"hvor (?:J|vi|H|G\d+|K) (?!.*\b(?:kan|kunne|kommer?|deltag\w*|tilmeld\w*|skal|vil|gerne)\b)"
)
"""`… den eneste dag, hvor jeg ikke har andet`: tells of the day."""
_KNOWS = Seldom(r"\b(?:ved|vide|sige|fortael\w*|oplys\w*|hoere|spoerge?r?|skriv\w*|se)\b")
_SAYS = Seldom(
    r"(?:[JHD]|vi|G\d+) (?:\w+ )?(?:vil|skal|kan|maa|er|har|(?:bliv|komm|deltag|tag|meld|moed)er)\b"
)
_SAID_OF_ONESELF = (
    r"(?!(?:naar|eller|efter|foer|under|over|for|der|her|hvor|ellers|vores|jeres|deres|hver|tror|"
    r"haaber|haabes|synes|mener|regner|forventer|antager|formoder|gaetter|ser|skriver|vender|"
    r"takker|beder|oensker|glaeder|beklager|foreslaar|venter|undskylder|bekraefter|[a-z]*melder|"
    r"sender|mangler|glemmer|bruger|saetter|giver) )"
)
"""`Håber, det er i orden, så kommer jeg`: a verb without its `jeg`, and no condition."""
_VERB_FIRST = Seldom(
    rf"(?:men |og |dog )?{_SAID_OF_ONESELF}(?:{FINITE}|[a-z]+(?:r|es)) "
    r"(?:G\d+|H|[JDKY]|vi|det?|der|min|vores|(?<!ved )[a-z]{3,}(?:en|et|erne))\b|"
    r"(?:falder|gaar) [a-z]+(?:en|et|erne|ne) (?:paa plads|i orden|igennem|op)\b|"
    r"(?:er|bliver|kommer|gaar|koerer|har|faar) (?:hans|hendes|mit) [a-z]+\b|"
    r"G\d+ [a-z]{3,}(?:en|et|ene|erne)\b"  # `Strejker togene`, where a verb is taken for a name
)
_THEN = Seldom(
    rf"(?:saa )?(?:(?:{FINITE}|finder|erstatter|erstattes|afloeses|rykker) "
    r"(?:(?:G\d+|(?:de )?[HJDKY]|vi|det|der)\b|(?:min|mit|vores|hans|hendes) [a-z]+)|"
    r"(?:tilmeld|skriv|saet|afmeld|meld|stryg)\b)"
)
_INSIDE = (Role.CONTENT, Role.RELATIVE)
_INVERTED_IF = Seldom(r"(?:er|skulle|bliver|kommer|findes|har|kan) (?:der|det|Y|i|vi|nogen)\b")
_ASKING = Seldom(
    r"(?:og |men |saa |hej |vi |venligst )?(?:kan|vil|kunne|maa|gider|er|har|skal|bliver|"
    r"mon|could|can|would|may|will|is|are|hv\w+|findes|foreligger|ligger|koster|gaelder|"
    r"foregaar|holdes|what|when|where|who|how|faar)\b"
)


def _role(piece: str) -> tuple[Role, str]:
    for role, pattern in _OPENERS:
        m = pattern.match(piece)
        if m:
            return role, m.group()
    return Role.MAIN, ""


_VERB = Seldom(
    rf"\b(?:{FINITE}|{IMPERATIVE}|(?:tog|gik|fik|stod|skrev|sagde|bad|havde|faldt|lod|laa)\b|"
    r"(?!kolleg|undtag)\w+(?:elder|erer|ager|mmer|ser|der|ger|ler|ver|tes|des|"
    rf"gaar|gives|lades|taget))\b|^(?:og |men |saa )?(?:det|der|vi|J|H|D) [a-z]{(2,)}(?:er|es)\b"
)


_HEREBY = Seldom(r"(?:saa|og|derfor) (?:hermed|herved|her er|her kommer)\b")
_ASKED = Seldom(r"(?:og |men |samt )?(?:hvad|hvem|hvor|hvornaar|hvordan|hvilke\w*)\b")
_YES_TO = Seldom(r"(?:og|men) (?:ja|nej)(?: tak)? til\b")
_STEPS_IN = Seldom(r"(?:(?:og|men) )?(?:G\d+|S) (?:ind|ud|paa|af)")
_STEPS_OUT = Seldom(r"\b(?:G\d+|S) (?:ind|ud|paa|af)$")


def _belongs_to_the_former(joint: str, piece: str, role: Role, former: Clause) -> bool:
    """A piece without a verb goes on with the clause before it: `…, torsdag den 28. maj`."""
    if joint in (";", "-", "(", ")") or role is not Role.MAIN:
        return False
    if _HEREBY.match(piece):
        return False
    if _STEPS_IN.fullmatch(piece) and not _STEPS_OUT.search(former.text):
        return False
    if _ASKED.match(piece) or _YES_TO.match(piece):
        return False
    return not _VERB.search(piece) and joint in (",", ":", "")
