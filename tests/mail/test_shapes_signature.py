"""How municipal staff sign: what belongs to the signature, and what they wrote all the same."""

from __future__ import annotations

import pytest
from letters import letter

WISH = "Hej\n\nTilmeld Bo Lund, bolu@randers.dk, til møde 2."

SIGNATURES = {
    "misspelled greeting": "Med venlig hislen\n\nMette Holm",
    "misspelled greeting 2": "Med venilg hilsen\nMette Holm\nKonsulent",
    "misspelled greeting 3": "Med vemlig hilsen\nMette Holm\nKonsulent",
    "missing space": "Medvenlig hilsen\nMette Holm",
    "missing e": "Venlig hilsn\nMette",
    "capital letters": "MED VENLIG HILSEN\n\nMETTE HOLM",
    "dotted": "Mvh.\nMette",
    "spaced": "M v h\nMette",
    "vh.": "V.h. Mette",
    "dbh": "Dbh.\nMette Holm",
    "dbh capital": "DBH Mette",
    "best greetings": "De bedste hilsner\nMette",
    "warm greetings": "Varme hilsner fra Mette i Randers",
    "sunny": "Solskinshilsner\nMette",
    "spring": "Mange forårshilsner\nMette",
    "weekend": "God weekend!\n\nMvh\nMette",
    "thanks": "På forhånd tak\n\nMed venlig hilsen\nMette",
    "thanks and greetings": "Tak og hilsen\nMette",
    "many thanks and best": "Tak på forhånd og mange hilsner\nMette Holm",
    "slash": "/Mette",
    "slash with space": "/ Mette Holm",
    "backslash": "\\Mette",
    "dash": "- Mette",
    "long dash": "– Mette Holm",
    "two dashes": "--\nMette Holm\nRanders Kommune",
    "tilde": "~ Mette",
    "initials in capitals": "mvh MH",
    "initials alone": "/MH",
    "only name": "Mette Holm",
    "name and title": "Mette Holm\nUdviklingskonsulent",
    "name, title in one": "Mette Holm, udviklingskonsulent",
    "name and office": "Mette Holm\nByliv og Bolig\nRanders Kommune",
    "stars of bold": "*Med venlig hilsen*\n\n*Mette Holm*\n*Konsulent*",
    "lines drawn": "Med venlig hilsen\n\n_________________________\nMette Holm\nKonsulent",
    "equals drawn": "=====================\nMette Holm\nRanders Kommune\nTlf. 89 15 15 15",
    "labels": "Venlig hilsen\n\nMette Holm\nKonsulent\n\nT: +45 89 15 15 15\nM: +45 20 00 00 00\n"
    "E: meho@randers.dk\nW: www.randers.dk\n\nRanders Kommune\nLaksetorvet 1\nDK-8900 Randers C",
    "pipes": "Venlig hilsen\n\nMette Holm | Konsulent\nByliv | Randers Kommune\n"
    "Laksetorvet 1 | 8900 Randers C | 89 15 15 15",
    "emblems": "Venlig hilsen\n\nMette Holm\n☎ 89 15 15 15\n✉ meho@randers.dk\n🌐 www.randers.dk",
    "social media": "Venlig hilsen\n\nMette Holm\nRanders Kommune\nFølg os på Facebook og LinkedIn",
    "closing day": "Venlig hilsen\n\nMette Holm\nKonsulent\n\nJeg arbejder ikke om fredagen.",
    "working hours": "Venlig hilsen\n\nMette Holm\nKonsulent\n\nJeg holder fri mandag. Ved hastende"
    " sager: kontakt Bo Lund på 89 15 15 16.",
    "quotation": 'Venlig hilsen\n\nMette Holm\n\n"Sammen skaber vi fremtidens Randers"',
    "slogan": "Venlig hilsen\n\nMette Holm\nRanders Kommune\n\nSammen om byen",
    "pronouns": "Venlig hilsen\n\nMette Holm (hun/hende)\nKonsulent",
    "phd": "Venlig hilsen\n\nMette Holm, cand.scient.adm., ph.d.\nKonsulent",
    "ean in the signature": "Venlig hilsen\n\nMette Holm\nRanders Kommune\nCVR 29189668\n"
    "EAN 5798005000000",
    "event": "Venlig hilsen\n\nMette Holm\n\nMød os på Folkemødet den 11.-13. juni!",
    "english": "Best regards\n\nMette Holm\nConsultant\nCity of Randers",
    "norwegian": "Med vennlig hilsen\nMette Holm",
    "norwegian short": "Hilsen\nMette",
    "swedish": "Hälsningar\nMette",
    "swedish short": "Mvh/Mette",
    "german": "Viele Grüße\nMette Holm",
    "german long": "Mit freundlichen Grüßen\n\nMette Holm",
    "two signers": "Mange hilsner\nBo Lund og Mette Holm\nRanders Kommune",
    "for somebody": "Med venlig hilsen\n\nMette Holm\nf. Bo Lund, centerchef",
    "on behalf of": "Med venlig hilsen\np.v.a. Bo Lund\n\nMette Holm\nSekretær",
    "see you": "Vi ses!\n\nMette",
    "with title first": "Venligst\nKonsulent Mette Holm",
    "smile": "Mvh Mette :-)",
    "smile 2": "Hilsen Mette 😊",
    "exclamation": "Hilsen Mette!",
    "kh": "Kh\nMette",
    "knus": "Knus\nMette",
    "we love": "Alt godt,\nMette",
    "good day": "Hav en god dag\n\nMed venlig hilsen\n\nMette Holm",
}


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES)
def test_a_signature_is_no_text(signature: str) -> None:
    """A wish for a nice weekend or thanks may stay in the text; nothing else may."""
    read = letter(f"{WISH}\n\n{signature}\n")
    polite = ("God weekend!", "På forhånd tak", "Vi ses!", "Hav en god dag", "God weekend")
    body = read.body
    for words in polite:
        body = body.removesuffix(f"\n\n{words}")
    assert body == WISH
    assert "Mette" in read.signature or "METTE" in read.signature or "MH" in read.signature


# A bare name right under the text could be one more attendee, so it needs its blank line.
CLOSED = {
    shape: signature
    for shape, signature in SIGNATURES.items()
    if not signature.startswith(("Mette", "~", "\\", "="))
}


@pytest.mark.parametrize("signature", CLOSED.values(), ids=CLOSED)
def test_a_signature_needs_no_blank_line_above(signature: str) -> None:
    read = letter(f"{WISH}\n{signature}\n")
    assert read.body.startswith(WISH)
    assert "\nMette" not in read.body


@pytest.mark.parametrize(
    "added",
    [
        "PS. Bo Lund er vegetar.",
        "P.S.: Bo Lund er vegetar.",
        "ps bo lund er vegetar",
        "NB! Bo Lund skal bruge en parkeringsplads.",
        "Og husk: Bo Lund er vegetar.",
        "Glemte at skrive, at Ane Vad også kommer.",
        "EDIT: Ane Vad kommer også.",
        "Deltagere:\nBo Lund, bolu@randers.dk\nAne Vad, anva@randers.dk",
        "Deltagere:\n- Bo Lund, bolu@randers.dk\n- Ane Vad, anva@randers.dk",
        "Vi bliver:\n1. Bo Lund\n2. Ane Vad",
        "Navn\tMail\nBo Lund\tbolu@randers.dk\nAne Vad\tanva@randers.dk",
        "Tilmeldte fra Randers:\nBo Lund (bolu@randers.dk)\nAne Vad (anva@randers.dk)",
        "Vores EAN er 5798005000000, og fakturaen mærkes 4411.",
        "Jeg kan i øvrigt ikke selv komme den 28. maj.",
        "Kan I bekræfte, at I har fået denne mail?",
    ],
)
def test_what_stands_below_the_signature_counts_when_it_was_written(added: str) -> None:
    """An attendees' list under the name; a postscript; a sentence that came to mind late."""
    text = "Hej\n\nHermed vores tilmelding til møde 2."
    signature = "Med venlig hilsen\n\nMette Holm\nKonsulent\nRanders Kommune\nTlf. 89 15 15 15"
    read = letter(f"{text}\n\n{signature}\n\n{added}\n")
    assert read.body == f"{text}\n\n{added}"
    assert read.signature == signature


@pytest.mark.parametrize(
    "standing",
    [
        "Jeg holder ferie i uge 29, 30 og 31.",
        "OBS: Jeg går på barsel den 1. juni. Kontakt herefter Bo Lund, bolu@randers.dk.",
        "NB: Ny telefonnummer fra 1. maj: 89 15 15 15",
        "Bemærk: Rådhuset holder lukket den 15. maj.",
        "Åbningstider: mandag-torsdag 10-15, fredag 10-13",
        "Telefontid: kl. 9-12",
        "Følg Randers Kommune på LinkedIn",
        "Randers Kommune søger nye kolleger: www.randers.dk/job",
        "Vi er certificeret efter ISO 9001",
        "Læs mere om behandling af personoplysninger på randers.dk/persondata",
        "Har du brug for at sende sikkert, så brug Digital Post på borger.dk.",
        "Husk at tilmelde dig vores konference den 11. juni på www.randers.dk/konference",
    ],
)
def test_standing_lines_below_a_signature_are_no_text(standing: str) -> None:
    signature = "Med venlig hilsen\n\nMette Holm\nKonsulent\nRanders Kommune"
    read = letter(f"{WISH}\n\n{signature}\n\n{standing}\n")
    assert read.body == WISH


@pytest.mark.parametrize(
    "text",
    [
        "Hej\n\nSig hilsen til Bo fra mig.\n\nVi kommer to.",
        "Hej\n\nVenlig hilsen fra vores borgmester, som glæder sig til møde 2!\n\nBo Lund kommer.",
        "Hej\n\nBest practice-oplægget må vi ikke gå glip af: Bo Lund kommer.",
        "Hej\n\nKonsulent Mette Holm og centerchef Bo Lund deltager.",
        "Hej\n\nMette Holm og Bo Lund\n\nBegge til møde 2.",
        "Hej\n\nMette Holm\nBo Lund\nAne Vad\n\nAlle tre deltager i møde 2.",
        "Hej\n\nTil møde 2:\nMette Holm",
        "Hej\n\nVi tilmelder Bo Lund og\nMette Holm",
        "Hej\n\nDeltagere\n\nMette Holm, meho@randers.dk\nBo Lund, bolu@randers.dk",
        "Hej\n\nNavn: Mette Holm\nMail: meho@randers.dk\nMøde: 2",
        "Tak.\n\nMette kommer ikke, men det gør jeg.",
        "Hej\n\n- Mette Holm\n- Bo Lund",
        "Hej\n\n/ Bo Lund kommer, men Ane Vad gør ikke.",
    ],
)
def test_text_that_resembles_a_signature_stays(text: str) -> None:
    assert letter(text).body == text


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Hej\n\nJeg kommer.\n\nLise", "LHA@randers.dk"),
        ("Hej\n\nJeg kommer.\n\nLise H", "Lise Hansen <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nL. Hansen", "Lise Hansen <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nHansen", "Lise Hansen <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nLHA", "Lise Hansen <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nlise", "Lise Hansen <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nLise Marie", "Lise Marie Hansen <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nLise Marie", "Hansen, Lise Marie (BYLIV) <LHA@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nMvh Søren", "Soeren Kjaer <sokj@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nSøren Kjær", "Soeren Kjaer <sokj@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nSøren", "Soeren Kjaer <sokj@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nMvh\nLise på vegne af teamet", "Byliv <byliv@randers.dk>"),
        ("Hej\n\nJeg kommer.\n\nLise Hansen\nByliv", "Byliv <byliv@randers.dk>"),
    ],
)
def test_the_sender_signs_with_any_part_of_the_name(text: str, sender: str) -> None:
    assert letter(text, sender=sender).body == "Hej\n\nJeg kommer."


@pytest.mark.parametrize(
    ("name", "added"),
    [
        ("Mette", "Begge skal med til møde 2."),
        ("Mette Holm", "Ane Vad kommer også."),
        ("Mette", "Skriv også Ane Vad på."),
    ],
)
def test_a_sentence_below_the_bare_name_counts(name: str, added: str) -> None:
    read = letter(f"{WISH}\n\n{name}\n\n{added}\n")
    assert (read.body, read.signature) == (f"{WISH}\n\n{added}", name)


@pytest.mark.parametrize(
    ("text", "sender", "body"),
    [
        ("Hej\n\n1. Bo Lund\n2. Mette Holm", "Mette Holm <meho@randers.dk>", None),
        ("Bo Lund Mvh Bente", "Bente <bente@randers.dk>", "Bo Lund"),
        ("Bente og Bo kommer Mvh Bente", "Bente <bente@randers.dk>", "Bente og Bo kommer"),
        ("Det er den 28. Mette Holm kommer.", "Mette Holm <meho@randers.dk>", None),
    ],
)
def test_a_name_in_the_last_line_is_no_signature_by_itself(
    text: str, sender: str, body: str | None
) -> None:
    assert letter(text, sender=sender).body == (body or text)


@pytest.mark.parametrize(
    "names",
    [
        "Bo Lund\nAne Vad",
        "- Bo Lund\n- Ane Vad",
        "Bo Lund, bolu@randers.dk",
        "Bo Lund <bolu@randers.dk>\nAne Vad <anva@randers.dk>",
        "Bo Lund bolu@randers.dk\nAne Vad anva@randers.dk",
    ],
)
def test_names_below_the_senders_own_are_a_list(names: str) -> None:
    read = letter(f"Hej\n\nVi kommer til møde 2, se nedenfor.\n\nMvh Mette\n\n{names}\n")
    assert read.body == f"Hej\n\nVi kommer til møde 2, se nedenfor.\n\n{names}"


@pytest.mark.parametrize(
    "below", ["Byliv og Bolig\nRanders Kommune", "Bo Lund\nCenterchef", "Sekretær for Bo Lund"]
)
def test_other_lines_below_the_name_are_signature(below: str) -> None:
    assert letter(f"{WISH}\n\nMvh Mette\n\n{below}\n").body == WISH


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tilmeld mig møde 2. Tak Mette", "Tilmeld mig møde 2. Tak"),
        ("Please sign me up. Thanks, Mette", "Please sign me up. Thanks"),
        ("Tilmeld mig. På forhånd tak og god weekend, Mette Holm", None),
        ("Vi ses, Mette", "Vi ses"),
        ("Det bliver mig. Tak til Mette", "Det bliver mig. Tak til Mette"),
        ("Tilmeld mig og Bo, tak", "Tilmeld mig og Bo, tak"),
    ],
)
def test_thanks_may_stand_right_before_the_name(text: str, body: str | None) -> None:
    assert letter(text).body == (body or text.removesuffix(", Mette Holm"))


@pytest.mark.parametrize("closing", ["På teamets vegne", "P.v.a. teamet", "For afdelingen"])
def test_who_signs_for_an_office_has_stopped_writing(closing: str) -> None:
    read = letter(f"{WISH}\n\n{closing}\nMette Holm\nSekretær\n")
    assert read.body == WISH
    assert "Mette Holm" in read.signature


def test_a_line_for_an_office_above_several_people_is_text() -> None:
    read = letter("Hej\n\nPå kommunens vegne\nMette Holm\nBo Friis\nkommer til møde 2.\n")
    assert "Bo Friis" in read.body


def test_who_signs_for_another_says_so_in_the_signature() -> None:
    read = letter(f"{WISH}\n\nPå vegne af centerchef Ane Vad\n\nMette Holm\nSekretær\n")
    assert read.body == WISH
    assert "Ane Vad" in read.signature


def test_a_first_name_above_a_drawn_line_signs_below_a_list_too() -> None:
    listed = "Sæt følgende på til møde 1:\nNikolaj Westergren\nTrine Lund"
    read = letter(f"{listed}\n\nMette\n___________\nMette Holm\nSekretariatschef\n")
    assert read.body == listed
