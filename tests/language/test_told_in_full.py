"""Two or three plain wishes in one breath: each is read, none is lost, and no meeting strays."""

from __future__ import annotations

import random

import pytest
from composed_mails import composed
from corpora import Judged, judge, output_of
from wishes_told import SENDER, one_by_one, told

BO, IDA = "Bo Friis", "Ida Lund"

READ = {
    # who comes along, in words that leave one of them unsaid
    f"Vil gerne deltage i maj sammen med {BO}.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"hej knub vil gerne med i maj sammen med {BO}": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"{BO} tager oktober, så tager jeg også den.": [f"in 3: {SENDER}", f"in 3: {BO}"],
    f"Kommer i maj og tager {BO} med.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"Jeg deltager i maj, og {BO} kører med mig.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"Jeg kommer i maj, og med mig har jeg {BO}.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"Jeg kommer i maj med {BO} under armen.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"Jeg kommer i maj. {BO} også.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    f"{BO} skal på i maj, og det skal jeg.": [f"in 2: {SENDER}", f"in 2: {BO}"],
    # each at a meeting of their own
    f"{BO} tager maj, så tager jeg oktober.": [f"in 2: {BO}", f"in 3: {SENDER}"],
    f"Jeg tager det fysiske i maj, {BO} tager det virtuelle.": [f"in 2: {SENDER}", f"in 3: {BO}"],
    f"{BO} klarer maj, og {IDA} klarer oktober.": [f"in 2: {BO}", f"in 3: {IDA}"],
    f"{BO} og {IDA} tager maj sammen. Oktober klarer {IDA} på egen hånd.": [
        f"in 2: {BO}",
        f"in 2: {IDA}",
        f"in 3: {IDA}",
    ],
    f"{BO} repræsenterer os 28. maj, {IDA} 8. oktober. Skriv dem ind, tak.": [
        f"in 2: {BO}",
        f"in 3: {IDA}",
    ],
    f"{BO} kommer i maj, og {IDA} kommer i oktober. Skriv dem på, tak.": [
        f"in 2: {BO}",
        f"in 3: {IDA}",
    ],
    f"Vi kommer to i maj, {BO} og {IDA}, og jeg tager oktober alene.": [
        f"in 2: {BO}",
        f"in 2: {IDA}",
        f"in 3: {SENDER}",
    ],
    f"{BO} skal med i maj, og til det virtuelle møde er jeg med.": [
        f"in 2: {BO}",
        f"in 3: {SENDER}",
    ],
    f"Tæl mig med i maj, og på det tredje møde er det {BO} og {IDA}, der kommer.": [
        f"in 2: {SENDER}",
        f"in 3: {BO}",
        f"in 3: {IDA}",
    ],
    f"{BO} deltager i første og tredje møde, {IDA} i andet og tredje.": [
        f"in 1+3: {BO}",
        f"in 2+3: {IDA}",
    ],
    # what somebody else does meanwhile
    f"Jeg dukker op i oktober, mens {BO} tilmeldes til mødet den 28. maj.": [
        f"in 2: {BO}",
        f"in 3: {SENDER}",
    ],
    # a wish beside one of another kind
    f"Jeg deltager i maj – og online i oktober må {IDA} melde afbud.": [
        f"in 2: {SENDER}",
        f"out 3: {IDA}",
    ],
    f"Vi sender {BO} i maj, og {IDA} afløses af Lis Vad i oktober.": [
        f"in 2: {BO}",
        f"swap 3: {IDA} > Lis Vad",
    ],
    f"I må slette {IDA} i oktober. {BO} kan ikke i maj, så Lis Vad kommer i stedet.": [
        f"out 3: {IDA}",
        f"swap 2: {BO} > Lis Vad",
    ],
    # sets of meetings
    "Tæl mig med til de 2 sidste møder.": [f"in 2+3: {SENDER}"],
    f"{BO} kommer til møde 2, dvs. den 28. maj.": [f"in 2: {BO}"],
    # more names than are counted, and a number that is no date of the meeting
    f"Afmeld venligst de to fra os, {BO}, {IDA} og Lis Vad, i maj.": [],
    f"{BO} og {IDA} skal på møde 2, altså det den 8. oktober.": [],
    f"Møde: nr. 3, 28. maj\nHvem: {BO}\nKost: alt": [],
    # what is taken back is not wished
    f"Vi vil gerne have en plads til {BO} i maj. Hov, han er på barsel. Så glem det.": [],
}


@pytest.mark.parametrize("text", READ)
def test_each_wish_of_a_breath_is_read_and_no_other(text: str) -> None:
    assert one_by_one(told(text)) == sorted(READ[text])


def test_who_has_registered_already_is_not_signed_up_again() -> None:
    done = f"My colleague {IDA} has already registered herself, so no need to add her."
    assert not any(IDA in wish for wish in told(f"Please put me down for all meetings. {done}"))


def test_no_mail_put_together_of_plain_wishes_is_acted_on_wrongly_more_than_once_in_fifty() -> None:
    chance = random.Random(1)
    mails = [composed(chance, number) for number in range(150)]
    rows = [Judged(label, out := output_of(raw), judge(label, out)) for raw, label in mails]

    wrong = [row.told() for row in rows if row.verdict == "wrong"]
    right = sum(row.verdict == "right" for row in rows)

    assert len(wrong) <= 3, "\n".join(wrong)
    assert right >= 0.8 * len(rows)
