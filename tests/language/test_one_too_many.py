"""Whom a mail must not be acted on for: one too many, another's people, who leaves, a new name."""

from __future__ import annotations

import pytest
from corpora import CORPUS, configured
from test_turned_round import mail_of
from wishes_told import told

from knub_mailer.domain.request import Decision, Question
from knub_mailer.entrypoints.commands_understand import understood

THREE = "\n\n- Kim Bak\n- Lis Vad\n- Bo Friis"
TOO_MANY = [
    "To fra os til møde 2: Kim Bak, Lis Vad og Bo Friis.",
    "To fra os til møde 2: Kim Bak, Lis Vad og Bo Friis.\n\nBo tager toget, de øvrige kører.",
    "2 stk. til møde 2: Kim Bak, Lis Vad, Bo Friis",
    "Møde 2: 2 deltagere (Kim Bak, Lis Vad og Bo Friis)",
    "Vores to til møde 2 er Kim Bak, Lis Vad og Bo Friis.",
    "Begge to, Kim Bak, Lis Vad og Bo Friis, skal med til møde 2.",
    "vi kommer 2 t møde 2: lene bach, mogens fiil og mig",
    "Vi er to til møde 2: Kim Bak, Lis Vad og Bo Friis.",
    "Én plads på møde 2 til Kim Bak og Lis Vad.",
    "Vi stiller med Kim Bak, Lis Vad og Bo Friis - altså to mand i alt - til møde 2.",
    "Til møde 2 bliver vi to: Kim Bak, Lis Vad og Bo Friis.",
    "Vi melder to personer til møde 2: Kim Bak, Lis Vad og Bo Friis. De tager toget alle sammen.",
    "Vi har bestemt, at der sidder to med til møde 2: Kim Bak, Lis Vad og Bo Friis.",
    "Vi sender to til møde 2: Kim Bak, Lis Vad og Bo Friis.",
    "Læg venligst to oveni til møde 2: Kim Bak, Lis Vad og Bo Friis.",
    "I må gerne give os to på møde 2: Kim Bak, Bo Friis og Lis Vad.",
    # the number stands above their lines
    f"Randers bruger begge sine pladser den 28. maj, og de to er:{THREE}",
    f"Vi bruger begge vores pladser den 28. maj. De to er:{THREE}",
    f"Begge pladser den 28. maj tager vi gerne, nemlig:{THREE}",
    f"Vi sender to den 28. maj, og det bliver:{THREE}",
    "Randers tager begge sine pladser den 28. maj, og de to er Kim Bak, Lis Vad og Bo Friis.",
]
JUST_SO_MANY = {
    "Randers bruger begge sine pladser den 28. maj, og de to er:\n\n- Kim Bak\n- Lis Vad": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    f"Vi sender tre den 28. maj, og det bliver:{THREE}": [
        "in 2: Bo Friis",
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    f"Til de to møder i maj og oktober kommer:{THREE}": [
        "in 2+3: Bo Friis",
        "in 2+3: Kim Bak",
        "in 2+3: Lis Vad",
    ],
    "Tre fra os til møde 2: Kim Bak, Lis Vad og Bo Friis.": ["in 2: Kim Bak + Lis Vad + Bo Friis"],
    "Vi melder to personer til møde 2: Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "To pladser på møde 2 til Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Læg venligst to oveni til møde 2: Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Til møde 2 bliver vi to: Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Kim Bak will be taking Lis Vad's seat at meeting 2.": ["swap 2: Lis Vad > Kim Bak"],
    "Afmeld møde 2. Gælder Kim Storm Bak.": ["out 2: Kim Storm Bak"],
    "Møde 2: 2 deltagere (Kim Bak og Lis Vad)": ["in 2: Kim Bak + Lis Vad"],
    "To fra os til møde 2: Kim Bak og Lis Vad. Bo Friis kommer ikke.": ["in 2: Kim Bak + Lis Vad"],
    "På møde 3 deltager vores to jobkonsulenter, Kim Bak og Lis Vad, samt chef Bo Friis.": [
        "in 3: Kim Bak + Lis Vad + Bo Friis"
    ],
    # whom else the sender only tells of
    "Det er ikke mig, men Kim Bak, der skal med til møde 2.": ["in 2: Kim Bak"],
    "Kim Bak og Lis Vad tilmeldes møde 2. PS. Stop! Kim kan alligevel ikke den dag, så det er kun "
    "Lis, I skal skrive på.": ["in 2: Lis Vad"],
    "Kim Bak overtager pladsen fra Lis Vad på møde 2.": ["swap 2: Lis Vad > Kim Bak"],
    # `og jeg snupper …` is its own clause: nobody comes to another's meeting
    "Kim Bak tager marts, Lis Vad tager maj, og jeg snupper oktober.": [
        "in 1: Kim Bak",
        "in 2: Lis Vad",
        "in 3: Lone Dahl Kristensen",
    ],
}
FOR_A_PERSON = [
    # another municipality's people
    "Jeg har lige haft Struer i telefonen. Deres Bo Friis må I tage af listen til møde 2.",
    "Jeg skulle hilse fra Bo Friis i Odense Kommune og sige, at han melder fra til møde 2.",
    "Bo Friis (Struer) vil gerne med til møde 2.",
    "Bo Friis, Struer Kommune, kan ikke komme den 28. maj. Slet ham.",
    "Bo Friis sidder nu i Struer Kommune. Han vil gerne tilmeldes møde 2.",
    "Struer skal have Bo Friis slettet fra den 28. maj.",
    "Struer ringede. De vil gerne have Bo Friis tilmeldt møde 2.",
    "Fra os kommer Kim Bak, og fra Struer kommer Bo Friis til møde 2.",
    "Fællestilmelding til møde 2:\nKim Bak, Randers\nBo Friis, Struer",
    "Jeg tilmelder os samlet til møde 2: mig for Randers og Bo Friis for Struer.",
    # leaving, erasure
    "Vi skal ikke være medlem af netværket længere. Bo Friis afmeldes møde 2.",
    "Vi afmelder alle vores til møde 2, da vi ikke længere skal være med i netværket.",
    "Vi ønsker at udgå af netværket. Bo Friis skal afmeldes møde 2.",
    "Bo Friis har bedt om, at alt I har liggende om ham, slettes. Kim Bak tager hans plads i maj.",
    "Bo Friis skal af listen til møde 2. I må heller ikke gemme noget om ham.",
    "Afmeld Bo Friis fra møde 2. Alt om ham skal væk hos jer, siger han.",
]
OUR_OWN = {
    "Jeg har talt med Struer, som også kommer. Tilmeld Kim Bak til møde 2.": ["in 2: Kim Bak"],
    "Struer får lov at køre i vores bil. Skriv Kim Bak på til møde 2.": ["in 2: Kim Bak"],
    "Databeskyttelsesrådgiver Kim Bak vil gerne med til møde 2.": ["in 2: Kim Bak"],
    "Kim Bak må udgå af listen til møde 2.": ["out 2: Kim Bak"],
    "Kim Bak deltager til mødet den 28. maj i Randers Kommune.": ["in 2: Kim Bak"],
    "Til møde 2 kommer:\nKim Bak, konsulent\nLis Vad, leder": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Jette Kolding skal have en plads på mødet i oktober.": ["in 3: Jette Kolding"],
}
NOT_DONE = {
    "Jeg er blevet gift og hedder ikke længere Ida Dahl, men Ida Holm. Ret det til møde 2.": None,
    "Når I kommer til Odense med netværksmødet, sidder Kim Bak og jeg på forreste række! Vi tager "
    "begge imod en plads.": Question.MEETING,
    "Jeg, Anne Mette og Hans Jørgen skal have pladser til møde 2.": Question.ATTENDEE_NAME,
}


@pytest.mark.parametrize("text", TOO_MANY)
def test_nobody_is_signed_up_where_more_are_named_than_counted(text: str) -> None:
    meaning = understood(configured(), mail_of(text))
    assert (meaning.decision, meaning.requests) == (Decision.ASK, ())
    assert [point.question for point in meaning.open_points] == [Question.ATTENDEE]


@pytest.mark.parametrize("text", JUST_SO_MANY | OUR_OWN)
def test_what_is_as_the_mail_says_is_done(text: str) -> None:
    assert told(text) == (JUST_SO_MANY | OUR_OWN)[text]


@pytest.mark.parametrize("text", FOR_A_PERSON)
def test_others_people_leaving_and_erasure_are_for_a_person(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


def test_a_list_that_names_a_neighbour_before_its_people_is_for_a_person() -> None:
    found = understood(configured(), (CORPUS / "dev" / "nj068.eml").read_bytes())
    assert found.decision is Decision.REVIEW
    assert "Trine Glesborg" not in str(found.requests)


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_not_plain_is_not_done(text: str) -> None:
    meaning = understood(configured(), mail_of(text))
    question = NOT_DONE[text]
    assert meaning.decision is not Decision.ACT
    assert question is None or question in [point.question for point in meaning.open_points]
