"""A reference that is read in full, or asked about where the letter leaves another one open."""

from __future__ import annotations

import pytest
from wishes_told import told

OLD, NEW = "5798055004122", "5798055007734"
READ = {
    # where it ends, and what is none
    f"EAN {NEW}  ref by og land": f"billing: {NEW} by og land",
    "Til regningen: ZB-14 (det er PO'en til kontingentet). Ring, hvis I mangler noget.": (
        "billing: None ZB-14"
    ),
    f"EAN {NEW}. Ordrenummeret får I senere, det begynder med 4510.": f"billing: {NEW} None",
    f"EAN {NEW}\nOrdrenr.: ________\nProjektnr.: ________": f"billing: {NEW} None",
    f"EAN {NEW}\nOrdrenr. (til havnens tilsyn): 3100-44821": f"billing: {NEW} None",
    f"EAN {NEW}, ordrenummer 77-1204. Løbenr. 88-2201 er vores eget.": f"billing: {NEW} 77-1204",
    f"EAN {NEW}, rekvirent Sidsel Bo Brandt.": f"billing: {NEW} None",
    "Ordrenummeret på vores fakturaer skal fra nu af være HB-YLI-3.": "billing: None HB-YLI-3",
    "Som reference skal I skrive Havn Syd.": "billing: None Havn Syd",
    f"EAN {NEW}. Som personreference på fakturaen skriver I bare mit navn, Ida Bo Holm.": (
        f"billing: {NEW} Ida Bo Holm"
    ),
    "Rekvirent: Ida Holm\nRekvisition: 77-1204\n\ntil fakturaen": "billing: None 77-1204",
    # whose it is, and which one counts
    "Der stod indkøbsordre 4500112233 på jeres regning, og det er ikke vores. Referencen skal være "
    "BYLI.": "billing: None BYLI",
    f"EAN {OLD} er lukket. I stedet for det bedes I bruge {NEW}.": f"billing: {NEW} None",
    f"Det er {OLD}.\n\nNej vent, det er skolernes EAN. Vores hedder {NEW}.": (
        f"billing: {NEW} None"
    ),
    f"Vores EAN, så ingen kan læse forkert: {NEW}, altså 5798 055 007 734.": (
        f"billing: {NEW} None"
    ),
    "Her er vores EAN, som lovet:\n\n5798 0550\n07 734\n\n(skærmen er ikke bredere)": (
        f"billing: {NEW} None"
    ),
    f"Hvis den ikke skal komme retur, skal I bruge EAN {NEW}.": f"billing: {NEW} None",
    f"EAN {NEW} gælder fra 1. juli.": f"billing: {NEW} None",
    f"EAN {NEW} bruges kun til elektronisk fakturering.": f"billing: {NEW} None",
    f"Hvis I mangler det: Vores EAN er {NEW}.": f"billing: {NEW} None",
    f"Kan I bruge EAN {NEW} til vores regning?": f"billing: {NEW} None",
}
ASKED = (
    f"Hvis fakturaen kommer retur, må I prøve EAN {NEW}.",
    "Fakturaen bedes påført: Att. Ida Holm, Havn.",
    f"EAN {NEW}. Reference på fakturaen: skriv navnet på vores nye enhed, Byliv.",
    f"EAN {NEW}. Som reference på fakturaen skriver I mit fornavn.",
    "Ordrenummeret 77-1204 står på sedlen, og ordrenummer 78-3309 står på skærmen.",
    # what its own sentence keeps off the bills, or off most of them
    "Ordrenummer 77-1204 skal af regningen.",
    "Fjern reference 77-1204 fra vores regninger.",
    "Reference 77-1204 gælder kun for Ida Holm.",
    f"EAN {NEW} er kun til møde 2.",
    f"EAN {NEW} gælder til 1. juli, derefter {OLD}.",
    f"Skolens EAN er {NEW}, men det er ikke det, I skal bruge.",
    f"Jeg troede, at vi bruger EAN {NEW}, men det passer ikke.",
    # what is asked, or hangs on something
    f"Skal I bruge EAN {NEW}?",
    f"Skal I sende regningen til EAN {NEW}?",
    "Skal ordrenummer 77-1204 stå på regningen?",
    f"Ved I, om I skal bruge EAN {NEW}?",
    "Ved I, om referencen er 77-1204?",
    "Hvis ordrenummer 77-1204 skal stå på regningen, hører I fra mig.",
)


@pytest.mark.parametrize("text", READ)
def test_the_number_that_counts_is_read(text: str) -> None:
    assert told(text) == [READ[text]]


@pytest.mark.parametrize("text", ASKED)
def test_what_may_be_another_number_is_asked_about(text: str) -> None:
    assert told(text) == []
