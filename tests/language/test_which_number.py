"""Several EAN numbers or references in a mail: which one is meant, and when nobody can tell."""

from __future__ import annotations

import random

import pytest
from composed_billing import billed
from composed_details import detailed
from corpora import judge, output_of
from wishes_told import told

OLD, NEW, THIRD = "5798055004122", "5798055007734", "5798055001893"
_LIST = f"Vores EAN-numre:\n\nHavn og Vej    {OLD}\nKlima og By    {NEW}\nStaben    {THIRD}\n\n"
TOLD = {
    # the new one, wherever it stands
    f"{OLD} er lukket ned. Fra nu af hedder det {NEW}. EAN altså.": [f"billing: {NEW} None"],
    f"Nyt EAN: {NEW} (før: {OLD})": [f"billing: {NEW} None"],
    f"Indtil nytår betalte vi over {OLD}. Nu er EAN {NEW}.": [f"billing: {NEW} None"],
    f"EAN {OLD} - nej, undskyld, {NEW}.": [f"billing: {NEW} None"],
    f"Samtidig må det gamle EAN, {OLD}, gerne forsvinde fra jeres system; det nye er {NEW}.": [
        f"billing: {NEW} None"
    ],
    f"Nyt EAN: {NEW}. Indtil videre skal I bruge det gamle, {OLD}, som slettes til sommer.": [],
    f"Vores nye EAN er {NEW} fra maj. Indtil da må det gamle ikke slettes.": [],
    f"Nyt EAN: {NEW}. Allerede sendte fakturaer behøver I ikke gøre noget ved.": [
        f"billing: {NEW} None"
    ],
    f"Nyt EAN: {NEW}. I behøver ikke gøre noget ved de gamle fakturaer.": [f"billing: {NEW} None"],
    f"Nyt EAN: {NEW}. I behøver ikke gøre noget ved det.": [],
    f"Brug højre kolonne:\n\n           Før              Nu\nEAN        {OLD}    {NEW}\n"
    "CVR        29 18 97 57      uændret\nOrdrenr.   VH-25            VH-26\n"
    "Att.       Lis Vad          udgår": [f"billing: {NEW} VH-26"],
    f"Sådan er det:\n\n           Plan             Byg\nEAN        {OLD}    {NEW}\n"
    "CVR        29 18 97 57      29 18 97 57": [],
    # what is only asked
    f"I bruger EAN {OLD} til os. Hører det nummer til havnen? Vores er måske {NEW}.": [],
    f"I har EAN {OLD} stående på os. Passer det?": [],
    f"I har bedt om vores EAN. Det er {OLD}. Er det nok?": [f"billing: {OLD} None"],
    f"Nyt EAN er {NEW}, men vent med at bruge det.": [],
    f"I skal ikke ændre vores EAN til {OLD}. Det er stadig {NEW}.": [f"billing: {NEW} None"],
    f"EAN {OLD} var vores. Vores eget EAN er {NEW}.\n\nLis Vad skal ikke være kontaktperson.": [
        f"billing: {NEW} None"
    ],
    f"Skal Kim Bak og Lis Vad med til møde 2? De ville have hver sit nummer:\nKim Bak: EAN {OLD}\n"
    f"Lis Vad: EAN {THIRD}": [],
    f"Kim Bak og Lis Vad har hver sit nummer:\nKim Bak: EAN {OLD}\nLis Vad: EAN {THIRD}\n\n"
    f"Kommunens nye EAN er {NEW}.": [f"billing: {NEW} None"],
    "Godmorgen\n\nEt par ting:\n\nSkal Randers melde sig ind, bliver Lis Vad kontaktperson.": [],
    "Skal Randers være medlem, sker det til maj.": [],
    # ours, not another office's
    f"I har i lang tid brugt {OLD} til os. Det nummer hører til havnen. Vores eget er {NEW}. EAN "
    "altså.": [f"billing: {NEW} None"],
    f"EAN {OLD} har I brugt til os. Det nummer hører til os. {NEW} er havnens.": [
        f"billing: {OLD} None"
    ],
    f"EAN er {NEW}. (Kommunen har også {OLD}, men det er havnens, så lad være med at bruge det.)": [
        f"billing: {NEW} None"
    ],
    f"EAN til kontingentet: {NEW}\nEAN til kantinen: {OLD} - det skal I ikke bruge": [
        f"billing: {NEW} None"
    ],
    f"Vi har to EAN-numre: {NEW} til os og {OLD} til havnen. I skal bruge det første.": [
        f"billing: {NEW} None"
    ],
    f"Jeg skrev, at I skulle bruge EAN {OLD}. Det passede ikke. {NEW} er korrekt.": [
        f"billing: {NEW} None"
    ],
    # shared out, and where we belong
    f"EAN: {OLD} dækker drift og løn, resten går via {NEW}. Kontingentet hører under resten.": [
        f"billing: {NEW} None"
    ],
    f"EAN {OLD} bruges til drift, og {NEW} bruges til anlæg. I hører under drift.": [
        f"billing: {OLD} None"
    ],
    f"EAN: Anlæg går via {OLD}, og drift går via {NEW}. Jeres regning hører til drift.": [
        f"billing: {NEW} None"
    ],
    # pointed at by its place or its office
    f"{_LIST}I skal bruge det for Klima og By.": [f"billing: {NEW} None"],
    f"{_LIST}Det er det nederste, der er vores.": [f"billing: {THIRD} None"],
    f"{_LIST}Regningen hører under Havn og Vej.": [f"billing: {OLD} None"],
    # nobody can tell
    f"EAN {OLD} bruges til drift, og {NEW} bruges til anlæg. Kontingentet er vist drift.": [],
    f"EAN: {OLD} dækker løn, alt andet går via {NEW}. Jeres hører ikke under alt andet.": [],
    f"EAN: {OLD} dækker løn, alt andet går via {NEW}. Hører jeres under alt andet?": [],
    f"{_LIST}Hvilket af dem har I?": [],
    f"EAN {OLD} (Havn og Vej), EAN {NEW} (Klima og By)": [],
    f"EAN {OLD} hører til Havn, EAN {NEW} til Vej. Jeg finder ud af, hvilket I skal have.": [],
    # a reference in another's place
    "Ordrenummer 77-1204 er brugt op. Brug 77-1309 fremover.": ["billing: None 77-1309"],
    "Jeg skrev 77-12 som reference, det skal være 77-21.": ["billing: None 77-21"],
    "Gammelt PO: 4500-118\nNyt PO: 4500-233": ["billing: None 4500-233"],
    "Den gamle reference 4471 skal ikke bruges mere, den nye er \"Havn-26\".": [
        "billing: None Havn-26"
    ],
    "Rekvisition BYG-2044 er fra sidste år. I år er det BYG-3120.": ["billing: None BYG-3120"],
    "Nyt PO-nummer til jer: 88-1204. 88-1190 gælder ikke mere.": ["billing: None 88-1204"],
    # told without its label
    "Fakturaen bliver afvist uden rekvisitionsnummer. Vores er 60-7712.": ["billing: None 60-7712"],
    "Vores bogholderi kræver nu et ordrenummer på alt. Vil I notere 2026-RV-77?": [
        "billing: None 2026-RV-77"
    ],
    "Reference: vi bruger bare navnet på indsatsen, \"Havnen lever\"": [
        "billing: None Havnen lever"
    ],
    # none that counts
    "Ordrenummer 77-1204 er lukket. Et nyt er på vej.": [],
    "I må ikke bruge reference 77-1204.": [],
    "Er PO-nummer 77-1204 stadig det rigtige?": [],
    f"Vi vil have en forklaring på prisen, før vi betaler. Vores nye EAN er {NEW}.": [
        f"billing: {NEW} None"
    ],
}  # fmt: skip


@pytest.mark.parametrize("body", TOLD)
def test_the_number_that_counts_is_taken_and_no_other(body: str) -> None:
    assert told(body) == TOLD[body]


def test_no_mail_put_together_of_details_is_carried_out_wrongly() -> None:
    chance = random.Random(6)
    mails = [detailed(chance, number) for number in range(70)]
    wrong = [label["note"] for raw, label in mails if judge(label, output_of(raw)) == "wrong"]
    assert wrong == []


def test_no_mail_put_together_of_numbers_is_carried_out_wrongly() -> None:
    chance = random.Random(6)
    mails = [billed(chance, number) for number in range(120)]
    wrong = [label["note"] for raw, label in mails if judge(label, output_of(raw)) == "wrong"]
    assert wrong == []
