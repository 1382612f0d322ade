"""Acts of one letter that do not go together: both are asked about, neither is carried out."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import BUT_FOR
from knub_mailer.language.workbench import covers

_OF_THINGS = (
    r"(?<=sagt nej)(?: tak)? til (?:at faa |flere |alle |al )?(?:\w*mails?|mailadresse|kopi(?:er)?|"
    r"papir|papkrus|\w*frokost|\w*mad|koed|fisk|kage|vin|\w*telefon|sms\w*|"
    r"nyhedsbrev\w*|overnatning|hotel\w*|\w*koersel|billed\w*|foto\w*)\b"
)
"""`Bo har sagt nej til mail`: to that, and not to the meeting."""
_REFUSED = Seldom(
    r"\b(?P<who>G\d+|H) (?:(?:har|fik) (?:\w+ ){0,2}?(?:et )?(?:nej|afslag)\b(?! tak til)"
    rf"(?!{_OF_THINGS})|"
    r"(?:(?!vi\b|J\b|Y\b)[a-z]+ ){0,4}?noejes (?:\w+ )?med (?:at (?:laese|se|hoere|faa)\b|"
    r"(?:[a-z]+ )?referat\w*))"
)


_NO_CROSS = Seldom(
    r"\b(?:kryds(?:et|er|erne)?|x'?(?:et|er|erne)?|fluebe(?:net|n)|hak(?:ket)?|markering(?:en|er)?|"
    r"afkrydsning(?:en|er)?)\b[^.;?!]{0,70}?\b(?:(?:taeller|gaelder|skal|passer|holder|maa|er|var) "
    r"(?:\w+ ){0,3}?(?:ikke|med urette|fejl|forkert\w*|vaek|slettes|fjernes|stryges|ignoreres|"
    r"et for meget)|for meget|ved en fejl|sat forkert)\b|"
    r"\b(?:se bort fra|glem|ignorer|overse|slet|fjern|stryg) (?:\w+ ){0,2}?(?:kryds(?:et|er|erne)?|"
    r"fluebe(?:net|n)|hak(?:ket)?|markering(?:en)?|afkrydsning(?:en)?)\b(?! over)|"
    r"\b(?:et|to) (?:kryds|x|hak|flueben) (?:for meget|for mange|forkert)\b"
)
"""`Krydset ud for Ida i maj tæller ikke`: of a table above."""
_SOMEBODY = Seldom(r"\bG\d+|\b[SHJ]\b")


def refused_in(text: str) -> list[str]:
    """The markers of those who may not come or content themselves with less, `Bo har fået nej`."""
    found = [m["who"] for m in _REFUSED.finditer(text)]
    return found + (_SOMEBODY.findall(text) if _NO_CROSS.search(text) else [])


def note_wrong_crosses(text: str, reading: Reading) -> None:
    """`Det ene kryds i maj er en fejl`: of a table above, and nobody tells whose it is."""
    wrong = _NO_CROSS.search(text) is not None
    reading.wrong_list |= wrong
    reading.cross_wrong |= wrong and not _SOMEBODY.search(text.replace("J ", ""))


ALL_BUT = Seldom(
    rf"\b(?:alle|samtlige|hele|ingen)\b[^.;:?!]{{0,60}}? {BUT_FOR},? (?:G\d+|S|H)\b|"
    rf"\b{BUT_FOR} (?:G\d+|S|H)\b[^.;:?!]{{0,40}}?\b(?:alle|samtlige|hele|ingen)\b|"
    rf"^(?:(?:men|dog|og|altsaa) )*{BUT_FOR},? (?:G\d+|S|H)\b"
)
"""`Alle vores tilmeldte på nær Ida`; `Vi melder hele kommunen fra. Undtagen Ulf, han vil gerne`."""


def doubt_the_crossed(acts: Sequence[Act], reading: Reading) -> None:
    """Doubt a wish of which the letter says something else before it ends.

    acts: what is to be carried out; reading: all that was read, with who is said to stay.
    """
    every, refused = reading.acts, reading.refused
    for act in acts:
        if act.doubt or act.context:
            continue
        if act.kind is Kind.SIGN_UP and any(covers(act.people, [one]) for one in refused):
            act.doubt = "unclear"
        stays = any(_stays_all_the_same(other, act) for other in every)
        if act.laid_out and (reading.cross_wrong or any(_not_there(other, act) for other in every)):
            act.doubt = "unclear"
        if act.everyone and (stays or (reading.all_but and act.kind is Kind.CANCEL)):
            act.doubt = "unclear"  # `Meld os alle fra. Den ene af os, Ida Holm, bliver stående`
        if any(_less_sure(other, act) for other in every):
            act.doubt = "tentative"


def _stays_all_the_same(other: Act, act: Act) -> bool:
    """Whether somebody keeps the seat that everybody is to give up."""
    named = any(isinstance(p, Mention) for p in other.people)
    stays = other.kind is Kind.STAYS and other.turned is None and not other.context
    return act.kind is Kind.CANCEL and stays and named and _may_be_one(other, act)


def _not_there(other: Act, act: Act) -> bool:
    """`Ida skal ikke med i maj`, below a table with a cross for her."""
    told = other.kind is Kind.STAYS and not other.context and bool(_NOT_WITH.search(other.folded))
    return (
        told
        and act.kind is Kind.SIGN_UP
        and bool(other.people)
        and any(covers(act.people, [one]) for one in other.people)
        and _may_be_one(other, act)
    )


_NOT_WITH = Seldom(r"\b(?:skal|kan|vil|kommer|deltager|er) (?:\w+ ){0,3}?ikke\b")


def _less_sure(other: Act, act: Act) -> bool:
    """`Jeg kommer ikke. Nej, det var for hårdt: jeg kommer måske ikke`: said later, it counts."""
    later = other.sentence > act.sentence and other.kind is act.kind is Kind.CANCEL
    same = bool(act.people) and covers(other.people, act.people) and _may_be_one(other, act)
    return later and same and other.doubt == "tentative" and not other.context


def _may_be_one(other: Act, act: Act) -> bool:
    """Whether two acts can be about the same meeting."""
    if other.meeting is None or act.meeting is None:
        return True
    return bool(set(other.meeting.numbers) & set(act.meeting.numbers))
