"""Everyday verbs, learners' Danish, words that point to somebody, forms sent by machines."""

from __future__ import annotations

import pytest
from corpora import output_of
from sentence_bank import mail_of
from wishes_told import SENDER, told, told_by

ME = SENDER
WISHES = {
    "Jeg skal gerne deltage på mødet 28 maj og også min kollega Ida Holm.": [
        f"in 2: {ME} + Ida Holm"
    ],
    "Jeg skal gerne komme med til møde 2, også min leder Ida Holm.": [f"in 2: {ME} + Ida Holm"],
    "Jeg melder afbud til møde 2 og også min kollega Ida Holm.": [f"out 2: {ME} + Ida Holm"],
    "Jeg tilmelder til møde 2, Ida Holm.": ["in 2: Ida Holm"],
    "Jeg deltager i møde 2, og min kollega Ida Holm ved det godt.": [f"in 2: {ME}"],
    "Ida Holm ønsker at overvære møde 2.": ["in 2: Ida Holm"],
    "Jeg overværede møde 1, det var godt.": [],
    "Vi rykker ud med to personer til møde 2:\nIda Holm og Bo Friis.": [
        "in 2: Ida Holm + Bo Friis"
    ],
    "Vi overvejer at rykke ud med to til møde 2: Ida Holm og Bo Friis.": [],
    "Jeg slår vejen forbi møde 2.": [f"in 2: {ME}"],
    "Sæt et kryds ved mit navn og ved Ida Holm ud for møde 2.": [f"in 2: {ME} + Ida Holm"],
    "Sæt ikke kryds ved Ida Holm ud for møde 2.": [],
    "Ida Holm må med beklagelse melde fra til mødet den 28. maj grundet udvalgsmøde.": [
        "out 2: Ida Holm"
    ],
    "Ida Holm melder fra til udvalgsmødet den 28. maj.": [],
    "Førnævnte Ida Holm kommer til møde 2.": ["in 2: Ida Holm"],
}


@pytest.mark.parametrize("text", WISHES)
def test_an_everyday_verb_is_read_as_meant(text: str) -> None:
    assert told(text) == WISHES[text]


COPIED = "Ida Holm Bak <idhb@viborg.dk>"


@pytest.mark.parametrize("word", ["Cc'ede", "Cc-satte", "Ccede", "Ovennævnte", "Medsendte"])
def test_a_word_that_points_to_somebody_is_no_part_of_the_name(word: str) -> None:
    row = {"text": f"{word} Ida deltager den 28. maj.", "cc": COPIED}
    assert told_by(mail_of(row, "x")[0]) == ["in 2: Ida Holm Bak"]


FORM = "Ny henvendelse.\n\nNavn: Ida Holm\nE-mail: idho@viborg.dk\nBesked: {}"


@pytest.mark.parametrize(
    "box",
    ["Hjemmeside Viborg <webformular@viborg.dk>", "Min Side <minside@viborg.dk>"],
)
def test_i_am_who_filled_in_the_form_and_not_its_machine(box: str) -> None:
    row = {"text": FORM.format("Tilmeld mig mødet den 28. maj."), "from": box}
    assert told_by(mail_of(row, "x")[0]) == ["in 2: Ida Holm"]
    row["text"] = FORM.format("Jeg må desværre melde afbud den 28. maj.")
    assert told_by(mail_of(row, "x")[0]) == ["out 2: Ida Holm"]


JOINED = {
    "Skive Kommune har mailnedbrud og bad mig skrive: De ønsker at melde sig ind.": "review",
    "Hilsen fra Skive, hvor serveren er nede: de vil gerne melde sig ind i netværket.": "review",
    "På Skives vegne: De ønsker at melde sig ind i netværket.": "review",
    "Skive har hørt, at de kan melde sig ind. Vi melder os også ind i netværket.": "act",
    "Skive Kommune har anbefalet os netværket. Vi ønsker at melde os ind.": "act",
}


@pytest.mark.parametrize("text", JOINED)
def test_they_who_join_are_another_municipality(text: str) -> None:
    assert output_of(mail_of({"text": text}, "x")[0])["decision"] == JOINED[text]


INVITED = (
    "\n\nFra: KNUB <knub@kl.example>\nSendt: 20. februar 2026 09:00\nTil: Jonas Kjær "
    "<jonas.kjaer@viborg.dk>\nEmne: Invitation til møde 2\n\nKære medlemmer\n\nHermed invitation "
    "til møde 2 torsdag den 28. maj 2026 i Randers.\n"
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ja tak, den takker jeg ja til. I ses!", ["in 2: Jonas Kjær"]),
        ("Den takker jeg ja tak til. Vi ses!", ["in 2: Jonas Kjær"]),
        ("Ja tak, den er jeg på. Tak!", ["in 2: Jonas Kjær"]),
        ("Tak, jeg glæder mig til dagen.", []),
        ("Den siger jeg nej tak til. Tak alligevel.", []),
    ],
)
def test_who_accepts_does_not_merely_thank(text: str, wanted: list[str]) -> None:
    row = {"text": text + INVITED, "subject": "SV: Invitation til møde 2"}
    assert told_by(mail_of(row, "x")[0]) == wanted
