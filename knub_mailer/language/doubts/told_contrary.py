"""Whether a letter's own words speak against an act that the second reading gives it."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.meetings.said_out import meetings_left_out
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.has_seat import LEFT_ALONE
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_MERELY_THERE = Seldom(r"\b(?:staar|er|figurerer)\b.*\b(?:paa|tilmeldt|noteret|skrevet)\b")
_ON_THE_LIST = Seldom(r"\b(?:er|staar) (?:\w+ ){0,2}?(?:tilmeldt|noteret|paa (?:\w+ )?\w*list\w*)")
"""`Vi er begge tilmeldt. … men så kommer jeg også`: what tells that one comes wishes nothing."""
_NOT_ON_LIST = Seldom(
    r"\b(?:[DHJ]|de|G\d+) (?:staar|er|var|har) (?:\w+ ){0,3}?(?:ikke|aldrig) (?:\w+ ){0,2}?"
    r"(?:hos (?:Y|jer)|paa (?:\w+ )?\w*list\w*|(?:til)?meldt\b|skrevet)"
)
_WE, _I = (
    Seldom(r"\b(?:vi|os)\b"),
    Seldom(r"\b(?:[JS]\b|min\b|mit\b|mine\b|undertegnede\b)"),
)
_NO = Seldom(r"\b(?:sige|siger|takke|takker|er|bliver) (?:[a-z]+ ){0,2}?nej(?: tak)? til\b|^ikke\b")
_STILL = Seldom(r"\b(?:stadig\w*|fortsat|fast|som (?:aftalt|planlagt))\b")
_CONTRARY = {Kind.SIGN_UP: Kind.CANCEL, Kind.CANCEL: Kind.SIGN_UP}


def hangs(act: Act, reading: Reading) -> bool:
    """`Hvis færgen ikke sejler, kan jeg ikke komme`: all that is said of one is on condition."""
    alike = ([a for a in reading.acts if _about(a, act.kind, one)] for one in act.people)
    return any(told and all(a.doubt == "conditional" for a in told) for told in alike)


def spelt_anew(act: Act, reading: Reading) -> bool:
    """`På listen har I Jens Bak. Det er Jens Bach`: the same one, who has a seat."""
    people = (p for p in (*act.people, *act.out) if isinstance(p, Mention))
    return any(p.name in reading.renamed for p in people)


def taken_out_for(act: Act, reading: Reading) -> bool:
    """`Ida: alle møder, dog ikke maj`: the sentence that names one takes this meeting out."""
    numbers = set(act.meeting.numbers) if act.meeting is not None else set[int]()
    if act.kind is not Kind.SIGN_UP:
        return False
    there = [
        s.marked for s in reading.marked if numbers.intersection(meetings_left_out([s.marked]))
    ]
    mine = any(isinstance(one, Mention) and one.sender for one in act.people)
    return any(
        (mine and _I.search(marked.text)) or any(covers(act.people, [p]) for p in marked.people)
        for marked in there
    )


def not_given_up(act: Act, reading: Reading) -> bool:
    """`Jeg trækker ikke stikket på møde 3`: a cancellation that the letter says is none."""
    kept = [a for a in reading.acts if a.kind is Kind.STAYS and a.turned is Kind.CANCEL]
    return act.kind is Kind.CANCEL and any(covers(a.people, act.people) for a in kept)


_LET_STAY = Seldom(r"(?:(?:og|men|saa) )?(?:Y maa (?:gerne )?)?(?:lad|lade|behold|beholde)\b")
"""`Lad Ida stå på møde 2`: there she stands."""


def left_alone(act: Act, reading: Reading) -> bool:
    """`Jeg går kl. 12. Min plads skal I ikke røre`: who has a seat takes no other there."""
    numbers = set(act.meeting.numbers) if act.meeting is not None else set[int]()
    kept = [
        seat
        for seat in reading.seated
        if LEFT_ALONE.search(reading.sentences.get(seat.sentence, ""))
        and (not seat.numbers or not numbers or seat.numbers & numbers)
    ]
    whom = [[*seat.people] for seat in kept]
    whom += [a.people for a in reading.acts if a.kind is Kind.STAYS and _LET_STAY.match(a.folded)]
    return act.kind is Kind.SIGN_UP and any(covers(who, [p]) for who in whom for p in act.people)


def of_bare_we(act: Act, reading: Reading) -> bool:
    """`Derfor kan vi ikke komme`: who of them, only the sender can tell."""
    mine = any(isinstance(one, Mention) and one.sender for one in act.people)
    said = " ".join(each.marked.text for each in reading.marked)
    return act.kind is Kind.CANCEL and mine and bool(_WE.search(said)) and not _I.search(said)


def kept_after(act: Act, reading: Reading) -> bool:
    """`Afbud den 28. maj. Nej, det er i oktober. Den 28. maj er jeg stadig på`: no cancellation."""
    if act.kind is not Kind.CANCEL or act.meeting is None or not act.meeting.numbers:
        return False
    return any(
        each.kind is Kind.STAYS
        and not (each.context or each.doubt)
        and each.sentence > act.sentence
        and each.meeting is not None
        and each.meeting.numbers == act.meeting.numbers
        and _STILL.search(each.folded) is not None
        and covers(each.people, act.people)
        for each in reading.acts
    )


def only_refused(act: Act, others: Iterable[Act]) -> bool:
    """`Marts må jeg sige nej til. De to andre vil jeg gerne med til`: no seat is given up.

    Whoever says no to one meeting where he signs up to others has none there to give up.
    """
    no = act.kind is Kind.CANCEL and _NO.search(act.folded) and "alligevel" not in act.folded
    numbers = set(act.meeting.numbers) if act.meeting is not None else set[int]()
    for each in others if no else ():
        there = each.meeting
        others_meant = there is not None and any(how.startswith("others") for how in there.hows)
        elsewhere = not numbers.intersection(there.numbers if there is not None else ())
        if (
            each.kind is Kind.SIGN_UP
            and not each.doubt
            and covers(each.people, act.people)
            and (elsewhere if numbers else others_meant)
        ):
            return True
    return False


def _about(act: Act, kind: Kind, one: Member) -> bool:
    return act.kind is kind and covers(act.people, [one])


def opposed(act: Act, reading: Reading) -> bool:
    """`Sæt kryds over mig`: the letter firmly wishes the contrary of one, and not this."""
    contrary = _CONTRARY.get(act.kind)
    if contrary is None:
        return False
    firm = [a for a in reading.acts if not (a.context or a.doubt)]
    of_each = ({a.kind for a in firm if covers(a.people, [one])} for one in act.people)
    return any(contrary in kinds and act.kind not in kinds for kinds in of_each)


def off_again(act: Act, reading: Reading) -> bool:
    """`- Bo Holm - nej, stryg ham`: written down and struck out, he neither comes nor gives up."""
    firm = [a for a in reading.acts if a.kind is act.kind and not (a.context or a.doubt)]
    struck = [p for p in [*act.people, *act.out] if covers(reading.struck_off, [p])]
    return any(not any(covers([*a.people, *a.out], [p]) for a in firm) for p in struck)


def told_otherwise(act: Act, reading: Reading) -> bool:
    """Whether an act is about somebody whom the letter plainly says to stay, or not to come."""
    rules = [a for a in reading.acts if not a.context]
    stays = [a for a in rules if a.kind is Kind.STAYS and a.people and a.turned is not Kind.CANCEL]
    if act.everyone and stays:
        return True
    if act.kind is Kind.CANCEL:
        stays = [a for a in stays if a.turned is None and not _MERELY_THERE.search(a.folded)]
        stays += [a for a in rules if a.kind is Kind.SIGN_UP and a.people and not a.doubt]
        if any(map(_NOT_ON_LIST.search, reading.sentences.values())):
            return True
    elif act.kind is not Kind.SIGN_UP:
        return False
    told = [(a.people, set(a.meeting.numbers) if a.meeting else set()) for a in stays]
    if act.kind is Kind.SIGN_UP:
        told += [([*seat.people], set(seat.numbers)) for seat in reading.seated]
    wished = [a for a in rules if a.kind is act.kind and not a.doubt]
    signs = act.kind is Kind.SIGN_UP
    on_list = [a for a in stays if signs and not a.doubt and _ON_THE_LIST.search(a.folded)]
    wished = [a for a in wished if a.adding or not any(covers(s.people, a.people) for s in on_list)]
    perhaps = [[*seat.people] for seat in reading.seated if not seat.sure]
    wished = [a for a in wished if not any(covers(there, a.people) for there in perhaps)]
    numbers = set(act.meeting.numbers) if act.meeting else set()
    if act.kind is Kind.SIGN_UP and len(numbers) > 1:
        at = [set(a.meeting.numbers) for a in wished if a.meeting and covers(a.people, act.people)]
        if at and set[int]().union(*at) < numbers:
            return True  # `det er ikke møde 2, men møde 3`: both are spoken of
    return any(
        covers(people, [one]) and not any(covers(a.people, [one]) for a in wished)
        for one in act.people
        for people, at in told
        if not at or not numbers or at & numbers
    )


def said_off(stays: Act, acts: list[Act]) -> bool:
    """`Bo kommer ikke med toget. Ham kan I slette`, `Regner I med Bo? Han deltager ikke`."""
    open_ = stays.another_way or stays.doubt == "question"
    return open_ and any(
        a.kind is Kind.CANCEL
        and not (a.doubt or a.context or (a.soft and stays.another_way))
        and a.sentence >= stays.sentence
        and covers(a.people, stays.people)
        for a in acts
    )
