"""Short mails as people write them in a hurry, and what only looks like a wish in longer ones."""

from __future__ import annotations

import pytest
from corpora import configured
from sentence_bank import mail_of
from wishes_told import SENDER, told_by

from knub_mailer.domain.request import Decision, SignUp
from knub_mailer.entrypoints.commands_understand import understood
from knub_mailer.language.billing.billing import billing_in

BO = "Bo Friis"

ABOVE = {
    (BO, "skal med i Randers"): [f"in 2: {BO}"],
    (BO, "Af møde 2 og på møde 3 i stedet, tak"): [f"in 3: {BO}", f"out 2: {BO}"],
    (BO, "jeg skal med i Randers"): [f"in 2: {SENDER}"],
    (BO, "er der plads i Randers?"): [],
    ("Randers", "skal med"): [f"in 2: {SENDER}"],
    ("birthe", "skal med d 12/3"): [],
}
SHORT = {
    f"{BO} kommer istf mig den 12. marts": [f"swap 1: {SENDER} > {BO}"],
    f"28/5 istf mig: {BO}": [f"swap 2: {SENDER} > {BO}"],
    # no set of meetings, and no meeting of the other number
    f"Jeg har eksamen den 12. marts (af alle dage!), så {BO} overtager min plads.": [
        f"swap 1: {SENDER} > {BO}"
    ],
    "Jeg må desværre melde afbud til møde 3 - ret til: møde 2.": [f"out 2: {SENDER}"],
    # a title, and an imperative, are nobody's name
    "Rektor Pia W. Hein har ingen tid, så meld hende fra møde 1.": ["out 1: Pia W. Hein"],
    # what is no reference
    "Vejle melder sig ind.\n\nEAN 5798006880126, ingen reference.\n\nI 2024 røg vi ud.": [
        f"join: {SENDER}"
    ],
    "Vejle Kommune indmeldes hermed.\nOrdrenr. ..: bruges ikke": [f"join: {SENDER}"],
    # a name that a client broke in two
    "Ja, jeg havde bladret en uge for langt. Undertegnede og Birthe Sonne\n"
    "Hjorth (bsh@vejle.dk) skal begge have en plads den 8. oktober.": [
        f"in 3: {SENDER} + Birthe Sonne Hjorth",
    ],
}


def _mail(text: str, subject: str = "Hej") -> bytes:
    sender = f"{SENDER} <lodk@vejle.dk>"
    return mail_of({"text": text, "subject": subject, "from": sender}, "brief 1")[0]


@pytest.mark.parametrize(("subject", "text"), ABOVE)
def test_whom_the_subject_names_is_meant_where_the_text_names_nobody(
    subject: str, text: str
) -> None:
    assert told_by(_mail(text, subject)) == ABOVE[subject, text]


@pytest.mark.parametrize("text", SHORT)
def test_a_short_mail_is_read(text: str) -> None:
    assert told_by(_mail(text)) == SHORT[text]


@pytest.mark.parametrize(
    "text",
    [
        "Den nye chef vil spare, så her går Vejle: vi ønsker medlemskabet ophævet.",
        "Efter ti år som medlem holder vi en pause. Vejle fornyer altså ikke.",
        "Vejle er på vej ud. Vi beder om at blive slettet som medlem.",
        "Den indmeldelse, jeg sendte i fredags, var jeg for hurtig med. Vi trækker den tilbage.",
    ],
)
def test_a_membership_that_is_ended_or_taken_back_is_for_a_person(text: str) -> None:
    assert understood(configured(), _mail(text)).decision is Decision.REVIEW


@pytest.mark.parametrize(
    "text",
    [
        "Betingelsen er, at udvalget siger ja. Gør de det, melder vi os ind med mig som kontakt.",
        "Én plads til maj: Gro Ank og Una Falk",
        "I mandags aflyste jeg min plads den 8. oktober. Jeg har fortrudt det; giv mig den igen.",
    ],
)
def test_what_is_on_condition_too_many_or_past_is_not_carried_out(text: str) -> None:
    assert told_by(_mail(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Her er vores nye EAN-numre:\n\nVejle: 5798003811208\nGribskov: 5798003811376",
        f"Tilmeld mig og {BO} til Randers. Bo sidder i Holstebro Kommune, men vi kører sammen.",
    ],
)
def test_another_municipalitys_number_or_colleague_is_for_a_person(text: str) -> None:
    meaning = understood(configured(), _mail(text))
    assert meaning.decision is Decision.REVIEW


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ('Beløbet tages fra EAN 5798006129034 med bilagstekst "Byfornyelse".', "Byfornyelse"),
        ("Fakturaen ledsages af bilagsnummer DR-90031, og EAN er det samme.", "DR-90031"),
        ("Vi får et nyt rekvirent-id: BESK-0917.", "BESK-0917"),
        ("Send den til EAN-nr. 5798002877342 med bemærkning KNUB/Thyregod.", "KNUB/Thyregod"),
        ("Bestillernummeret er K-7781.", "K-7781"),
        ("Fakturaen skal herefter have projektnummeret P-4470.", "P-4470"),
        ("Jeg kommer med en bemærkning om vegetarmad.", None),
    ],
)
def test_a_reference_goes_by_many_names(text: str, reference: str | None) -> None:
    assert billing_in(text).reference == reference


def test_a_meeting_that_was_is_not_the_one_that_is_wished() -> None:
    later = {"text": "", "subject": "Hej", "date": "2026-04-09 09:00"}
    for text, numbers in (
        ("Mødet i marts var godt, så nu vil jeg også deltage.", [(2,)]),
        ("Jeg vil gerne deltage i mødet i marts.", []),
    ):
        meaning = understood(configured(), mail_of(later | {"text": text}, "brief 2")[0])
        assert [each.meetings for each in meaning.requests if isinstance(each, SignUp)] == numbers


def test_a_swedish_name_is_no_verb() -> None:
    text = (
        "Hej! Jag är sjuk och kan inte komma på mötet den 8 oktober. Gunnar Ipsen kommer istället "
        "för mig. Tack och vänliga hälsningar"
    )
    assert told_by(_mail(text)) == [f"swap 3: {SENDER} > Gunnar Ipsen"]


def test_a_predecessor_who_went_to_another_municipality_is_no_matter() -> None:
    text = "Kim Dahl, som stod for det sidste år, sidder nu i Lolland Kommune. Tilmeld mig i maj."
    meaning = understood(configured(), _mail(text))
    assert meaning.decision is Decision.ACT
