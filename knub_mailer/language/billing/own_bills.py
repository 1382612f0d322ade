"""Bills that a mail gives for one of its people: `Ida Dahl (EAN …)`, `PO 77 gælder kun Ida`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from knub_mailer.domain.request import Person, Request, SignUp
from knub_mailer.language.billing.billing import Billing, BillingText, billing_in
from knub_mailer.language.letter.acts import Act
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_FOR = r"(?:gælder|er|kun|alene|for|til|vedr\.?|vedrørende|på)"
_BESIDE_NAME = (
    r"(?:\s*[,(<]?\s*[\w.+-]+@[\w.-]*\w[)>]?)?\s*[,:;–-]+\s*(?=\S*(?i:ean|gln|ref|po|rekv|ordre)\b)"
)
"""Between somebody on a line of his own and his bill: `Ida Dahl, idad@…: EAN …`."""
_EANS = Seldom(r"\b57\d{2}(?:[ .-]?\d){9}\b")
_SEVERAL = 2
_TO_THE_HANDS_OF = Seldom(r"(?i:\b(?:att|ref\w*|kontakt\w*|bestil\w*)\b)[.:]*\s*$")


def split_by_bill(requests: Iterable[Request], billing: BillingText) -> list[Request]:
    """The requests, with whom the mail gives a bill of their own signed up by themselves.

    `billing.general` loses what belongs to one person.
    """
    wanted = list(requests)
    names = {
        person.name
        for request in wanted
        if isinstance(request, SignUp)
        for person in request.attendees
        if person.name
    }
    own = dict(_own_bills(names, billing.sentences)) if len(names) > 1 else {}
    if not own:
        return wanted
    billing.general = _without(billing.general, own.values())
    return [part for request in wanted for part in _parts(request, own)]


def without_lines_of(names: Collection[str], billing: BillingText) -> None:
    """Take the bills on lines of several people of their own out of `billing.general`.

    names: everybody whom the mail names; whether they come or not, such a bill is theirs.
    """
    called = [_called(name, names) for name in names]
    theirs = {s for s in billing.sentences for one in called if _own_line(one, s)}
    if len(theirs) < _SEVERAL:
        return
    text = billing.text
    for line in theirs:
        text = text.replace(line, " ")
    rest = billing_in(text)
    if not rest.empty:
        billing.general = rest


def bill_of_seat(
    act: Act, acts: Sequence[Act], billing: BillingText
) -> tuple[str | None, str | None, bool]:
    """The EAN and reference that a sentence gives for the seats of an act, as in `SignUp`."""
    names = [p.name.split()[0] for p in act.people if isinstance(p, Mention) and p.name]
    for sentence, said in billing.seats:
        if len(acts) == 1 or sentence == act.said or any(name in sentence for name in names):
            return said.ean, said.reference, said.reference_is_order
    return None, None, False


def _own_bills(names: Collection[str], sentences: Iterable[str]) -> Iterator[tuple[str, Billing]]:
    for sentence in sentences:
        if billing_in(sentence).empty:
            continue
        for name in sorted(names):
            said = _said_of(_called(name, names), sentence)
            if said is not None and not said.empty:
                yield name, said


def _called(name: str, names: Collection[str]) -> str:
    """A pattern of the name, and of the given name where only one of them has it."""
    given = name.split()[0]
    alone = sum(each.split()[0] == given for each in names) == 1
    return rf"(?:{re.escape(name)}{rf'|{re.escape(given)}' if alone else ''})"


def _said_of(called: str, sentence: str) -> Billing | None:
    """The bill that stands in brackets behind a name, or is said to be that person's alone."""
    bracket = re.search(rf"\b{called}[^()\n,;]{{0,40}}\((?P<inside>[^()]*)\)", sentence)
    if bracket and not billing_in(bracket["inside"]).empty:
        return billing_in(bracket["inside"])
    line = _own_line(called, sentence)
    if line is not None:
        return line
    said = re.search(
        rf"\b{_FOR} {called}\b(?!s? (?:og|samt)\b|,)|"
        rf"\b{called}s?'? (?:plads|regning|faktura|EAN|ean|betales|faktureres)",
        sentence,
    )
    if said and not _TO_THE_HANDS_OF.search(sentence[: said.start()]):
        others = len(re.findall(r"\bEAN\b|\b57\d{11}\b", sentence, re.IGNORECASE))
        return billing_in(sentence) if others <= 2 else None
    return None


def _own_line(called: str, sentence: str) -> Billing | None:
    """The bill on the line of somebody, or None."""
    line = re.match(rf"\W*{called}{_BESIDE_NAME}(?P<bill>.+)", sentence)
    if line is None or len(_EANS.findall(line["bill"])) > 1:
        return None
    bill = billing_in(line["bill"])
    return None if bill.empty else bill


def _without(general: Billing, own: Collection[Billing]) -> Billing:
    eans = {each.ean for each in own}
    references = {each.reference for each in own}
    several = (general.rejected or "").split(" eller ")
    return replace(
        general,
        ean=None if general.ean in eans else general.ean,
        rejected=None if eans.issuperset(several) else general.rejected,
        reference=None if general.reference in references else general.reference,
    )


def _parts(request: Request, own: dict[str, Billing]) -> Iterator[Request]:
    if not isinstance(request, SignUp):
        yield request
        return
    others = tuple(p for p in request.attendees if p.name not in own)
    if others:
        theirs = _without(Billing(request.ean, None, request.reference), own.values())
        yield replace(request, attendees=others, ean=theirs.ean, reference=theirs.reference)
    for person in request.attendees:
        if person.name in own:
            yield _billed(request, person, own[person.name])


def _billed(request: SignUp, person: Person, bill: Billing) -> SignUp:
    return replace(
        request,
        attendees=(person,),
        ean=bill.ean or request.ean,
        reference=bill.reference or request.reference,
        reference_is_order=bill.reference_is_order or request.reference_is_order,
    )
