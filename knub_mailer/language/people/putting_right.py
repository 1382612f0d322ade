"""An address that the letter itself puts right: `Av, Lis' adresse er lisv@… og ikke liva@…`.

Neither reading tells which of two addresses of one person counts; what is said later does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
    people_of,
)
from knub_mailer.language.letter.spoken import MarkedSentence
from knub_mailer.language.names.initials import spells
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, same_name_key

_MAIL = r"(?:(?:e-?)?mail|(?:(?:e-?)?mail-?)?adresse)(?:en|n)?"
_IS = r"(?:er|hedder|staves|bliver|(?:skal|skulle) (?:rettelig )?(?:have )?vaeret?|rettes til)"
_FILL = r"(?: (?!(?:ikke|ogsaa|stadig\w*|maaske|vist|nok|samme)\b)[a-z]+){0,2}?"
_OWN = Seldom(
    rf"\b(?P<who>P\d+)(?:'s?)?(?: (?:rigtige|rette|korrekte|nye))? {_MAIL} {_IS}{_FILL}:? "
    r"<?E(?P<new>\d+)\b(?!.*\?)|"
    r"\b(?:fejl\w*|forkert\w*|rettelse|hov|ups|korrektion)\b[^EP?]{0,40}"
    r"\b(?P<whose>P\d+) (?:hedder|har|er|bruger|skal have|staves)(?: (?:paa|nu|jo|mailen))*:? "
    r"<?E(?P<his>\d+)\b(?!.*\?)|"
    r"(?:,|\b(?:og|men|mens)) (?P<third>P\d+)'s?(?: adresse| mail)? (?:er|skal vaere) "
    r"<?E(?P<its>\d+)\b(?!.*\?)"
)
_ONE_FOR_ANOTHER = Seldom(
    rf"\bikke <?E(?P<old>\d+)>?,? men(?: derimod)? <?E(?P<new>\d+)|"
    r"\bE(?P<right>\d+)>?,? (?:og )?ikke <?E(?P<wrong>\d+)|"
    rf"\bE(?P<off>\d+)>?,? (?:(?:skal|skulle) (?:\w+ ){{0,2}}?(?:vaere|vaeret|rettes til|staa)|"
    r"rettes (?:\w+ )?til|er (?:\w+ )?(?:forkert|en fejl|tastet forkert)[,.;:]? "
    rf"(?:\w+ ){{0,4}}?{_IS}):? <?E(?P<on>\d+)"
)
_SLIP = r"(?:hov\w*|u+ps\w*|aa?v|oev|nej|rettelse|ret|fejl|undskyld|sorry|korrektion|forkert\w*)"
_SOMEBODYS = Seldom(
    rf"^(?:{_SLIP}[ ,.:;!–-]+)+(?!.*\b(?:glemt\w*|mangle\w*|ogsaa|kopi|cc|faktura\w*)\b)"
    rf"(?:[^?]{{0,60}}\b{_IS}{_FILL}:? )?<?E(?P<new>\d+)>?[ .!]*$|"
    rf"\b(?:rigtige|rette|korrekte) {_MAIL}\b[^?]{{0,40}}\bE(?P<right>\d+)|"
    rf"\b(?:forkert\w*|fejl i) (?:\w+ )?{_MAIL}\b[^?]{{0,60}}\bE(?P<given>\d+)|"
    rf"\b{_MAIL}\b[^?E]{{0,30}}\b(?:forkert\w*|fejl\w*)\b[^?]{{0,40}}\bE(?P<other>\d+)"
)
_ALONE = Seldom(r"[^EP]*(?:P\d+(?:'s?)?)?[^EP]*E\d+[^EP]*")
_PUTS_RIGHT = Seldom(
    rf"\b{_MAIL} {_IS}\b.*\S@|\bikke \S+@\S+ men \S+@|\S@\S+,? (?:og )?ikke \S+@|"
    rf"\b(?:rigtige|rette|korrekte|forkerte?) {_MAIL}\b.*\S@|^(?:{_SLIP}\W+)+\w{{0,10}} ?{_IS} \S+@"
)


def puts_address_right(said: str) -> bool:
    """Whether a sentence tells the right address of somebody, and takes nothing else back."""
    return "@" in said and _PUTS_RIGHT.search(fold(said)) is not None


def with_right_addresses(
    requests: Sequence[Request], sentences: Iterable[MarkedSentence]
) -> tuple[list[Request], list[OpenPoint]]:
    """The requests with the addresses put right; those where it is open whose, as questions."""
    kept, points = list(requests), list[OpenPoint]()
    for sentence in sentences:
        text, emails = sentence.marked.text, sentence.marked.emails
        if sentence.subject or not emails:
            continue
        own = list(_OWN.finditer(text))
        for m in own:
            name = sentence.marked.people[int((m["who"] or m["whose"] or m["third"])[1:])].name
            new = emails[int(m["new"] or m["his"] or m["its"])]
            kept = [_renewed(each, name, "", new) for each in kept]
        for m in _ONE_FOR_ANOTHER.finditer(text):
            old, new = m["old"] or m["wrong"] or m["off"], m["new"] or m["right"] or m["on"]
            kept = [_renewed(each, None, emails[int(old)], emails[int(new)]) for each in kept]
        told = None if own else _SOMEBODYS.search(text)
        if told is not None and _ALONE.fullmatch(text):
            at = next(each for each in told.groups() if each)
            kept = _of_somebody(sentence, emails[int(at)], kept, points)
    return list(dict.fromkeys(kept)), points


def _of_somebody(
    sentence: MarkedSentence, new: str, requests: list[Request], points: list[OpenPoint]
) -> list[Request]:
    """An address put right without a word of whose: his it spells, else it is asked."""
    everybody = [p for each in requests for p in people_of(each) if p.name]
    if any(p.email == new for p in everybody):
        return requests
    said = [p.name for p in sentence.marked.people if p.name]
    local = new.partition("@")[0]
    spelled = (p.name for p in everybody if p.email and p.name and spells(local, p.name))
    names = said or list(dict.fromkeys(spelled))
    if len(names) == 1:
        return [_renewed(each, names[0], "", new) for each in requests]
    kept: list[Request] = []
    for each in requests:
        if any(p.email for p in people_of(each)):
            points.append(OpenPoint(Question.WHICH_REQUEST, each, said=sentence.marked.raw))
        else:
            kept.append(each)
    return kept


def _renewed(request: Request, name: str | None, old: str, new: str) -> Request:
    """A request with the new address of whoever has the name, or the old address."""

    def right(person: Person) -> Person:
        own = bool(name and person.name) and same_name_key(name or "") == same_name_key(
            person.name or ""
        )
        return (
            replace(person, email=new) if person.email and (own or person.email == old) else person
        )

    match request:
        case SignUp(attendees=people) | Cancel(attendees=people) if not isinstance(people, str):
            return replace(request, attendees=tuple(map(right, people)))
        case Substitute(out=out, in_=in_):
            return replace(request, out=right(out), in_=right(in_))
        case Join(contact=contact) | ChangeContact(contact=contact):
            return replace(request, contact=right(contact))
        case _:
            return request
