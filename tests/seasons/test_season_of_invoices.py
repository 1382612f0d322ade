"""Rules.md, "Invoices", lived through by mail, and read back from the files."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest
from folder import (
    AARHUS,
    EANS,
    FINANCE,
    KOLDING,
    SECRETARIAT,
    VEJLE,
    VIBORG,
    Lived,
    SeasonFolder,
    joins,
    person,
    signs_up,
)


def kolding(name: str) -> str:
    return person(name, "kolding")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    season = SeasonFolder(tmp_path_factory.mktemp("invoices"))
    joins(season, "2026-01-10 09:00", KOLDING, EANS["kolding"])
    joins(season, "2026-01-11 09:00", AARHUS)  # no EAN
    joins(season, "2026-01-12 09:00", VEJLE, EANS["vejle"])
    text = "Vi vil gerne være medlem af netværket i 2026. EAN-nummer: {}. Rekvisition: PO-881."
    season.mail("2026-01-13 09:00", VIBORG, text.format(EANS["viborg"]))
    _first_meeting(season)
    _life_of_the_first_batch(season)
    names = (person(name, "vejle") for name in ("Mia Nord", "Nils Bo", "Ole Ry"))
    signs_up(season, "2026-04-06 10:00", VEJLE, 2, *names)
    extra = [kolding(name) for name in ("Mia Juul", "Niels Friis", "Oda Bang")]
    signs_up(season, "2026-04-06 10:10", KOLDING, 2, *extra)
    season.mail(
        "2026-05-29 09:00", SECRETARIAT, "udelad Vejle", "SV: [KNUB] fakturaer efter møde 2"
    )
    return season.replay()


def _first_meeting(season: SeasonFolder) -> None:
    signs_up(season, "2026-02-02 10:00", KOLDING, 1, kolding("Anders Berg"), kolding("Bente Dahl"))
    own = f"Jeg tilmelder hermed {kolding('Carl Eng')}, til møde 1. Faktura til rekvisition 4711."
    season.mail("2026-02-03 10:00", KOLDING, own)
    own = f"Jeg tilmelder hermed {kolding('Dorte Fog')}, til møde 1. Faktura til EAN {{}}."
    season.mail("2026-02-03 10:10", KOLDING, own.format(EANS["odense"]))
    signs_up(season, "2026-02-04 10:00", KOLDING, 1, kolding("Erik Gram"))
    names = (person(name, "aarhus") for name in ("Inge Juhl", "Kim Lau", "Lis Munk"))
    signs_up(season, "2026-02-05 10:00", AARHUS, 1, *names)


def _life_of_the_first_batch(season: SeasonFolder) -> None:
    """Announced on Friday the 13th, stopped, released on Wednesday, and what came after."""
    preflight = "SV: [KNUB] 5 fakturaer efter møde 1"
    season.mail("2026-03-13 09:00", SECRETARIAT, "stop", preflight)
    season.mail("2026-03-18 09:00", SECRETARIAT, "send", preflight)
    season.mail("2026-03-19 09:00", SECRETARIAT, "stop", preflight)  # an hour too late
    season.mail("2026-03-20 11:00", AARHUS, f"Vores EAN-nummer er {EANS['aarhus']}.")
    season.mail("2026-03-24 11:00", VEJLE, "Vores reference er 99-12.")
    credit = "Krediter KNUB-2026-0001: forkert reference"
    season.mail("2026-03-25 10:00", SECRETARIAT, "", credit)
    season.mail("2026-03-25 10:05", SECRETARIAT, "send", f"Re: {credit}")
    credit = "Krediter KNUB-2026-0005 og fakturer igen: ny rekvisition"
    season.mail("2026-03-27 10:00", SECRETARIAT, "", credit)
    season.mail("2026-03-27 10:05", SECRETARIAT, "send", f"Re: {credit}")
    season.mail("2026-03-31 10:00", FINANCE, "gensend", "SV: [KNUB] Fakturaer 2026-1: 5 fakturaer")
    season.mail("2026-03-31 11:00", FINANCE, "modtaget", "SV: [KNUB] Fakturaer 2026-1: 5 fakturaer")


def test_every_document_and_its_day(lived: Lived) -> None:
    """One invoice for each EAN and reference; the EAN that came, the credit notes, each on the
    next working day; what was left out goes with the next batch, to the reference of then."""
    assert lived.invoices() == [
        ("KNUB-2026-0001", "2026-03-19", "0621", "6900.00"),
        ("KNUB-2026-0002", "2026-03-19", "0621", "800.00"),
        ("KNUB-2026-0003", "2026-03-19", "0621", "800.00"),
        ("KNUB-2026-0004", "2026-03-19", "0630", "6100.00"),
        ("KNUB-2026-0005", "2026-03-19", "0791", "6100.00"),
        ("KNUB-2026-0006", "2026-03-23", "0751", "6900.00"),
        ("KNUB-2026-0007", "2026-03-26", "0621", "-6900.00"),
        ("KNUB-2026-0008", "2026-03-30", "0791", "-6100.00"),
        ("KNUB-2026-0009", "2026-03-30", "0791", "6100.00"),
        ("KNUB-2026-0010", "2026-06-01", "0621", "800.00"),
        ("KNUB-2026-0011", "2026-10-12", "0630", "800.00"),
    ]
    rows = {row["number"]: row for row in lived.report["invoices"]}
    billed_to = {number[-4:]: (row["ean"], row["reference"]) for number, row in rows.items()}
    assert billed_to["0002"] == (EANS["kolding"], "4711")
    assert billed_to["0003"] == (EANS["odense"], None)
    assert billed_to["0004"] == (EANS["vejle"], None)  # as it was then
    assert billed_to["0011"] == (EANS["vejle"], "99-12")
    assert rows["KNUB-2026-0007"]["kind"] == "credit_note"
    assert rows["KNUB-2026-0007"]["credits"] == "KNUB-2026-0001"
    assert rows["KNUB-2026-0001"]["vat"] == "1725.00"
    assert rows["KNUB-2026-0001"]["total"] == "8625.00"


def test_a_batch_names_what_is_held_back(lived: Lived) -> None:
    (cover,) = lived.to("finans@kl.example", after="2026-03-19", words="Fakturaer 2026-1: 5")[:1]
    assert "KNUB-2026-0001 til KNUB-2026-0005" in cover.text
    assert "Aarhus Kommune: 6.900 kr. ekskl. moms, EAN-nummeret mangler" in cover.text


def test_a_stop_that_comes_too_late_is_told_what_can_be_done(lived: Lived) -> None:
    """Without a thread, too: nothing is stopped, and the credit is named."""
    (told,) = lived.to("alcp@kl.example", after="2026-03-19T09", words="allerede sendt til økonomi")
    assert "Krediter KNUB-2026-0001 og fakturer igen: grunden" in told.text


def test_gensend_brings_the_identical_batch_and_modtaget_is_recorded(lived: Lived) -> None:
    first, again = lived.to("finans@kl.example", words="Fakturaer 2026-1: 5 fakturaer")
    assert again.at == "2026-03-31T10:00:00+02:00"
    assert (lived.out / first.file).read_bytes() == (lived.out / again.file).read_bytes()
    assert lived.to("finans@kl.example", after="2026-03-31T11", words="modtaget")


def test_the_files_of_a_batch_agree(lived: Lived) -> None:
    """CSV, ZIP and single files say what the report says; numbers have no gap."""
    folder = lived.out / "invoices" / "2026-1"
    text = (folder / "KNUB-2026-1.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(text.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [row["Nummer"] for row in rows] == [f"KNUB-2026-{n:04}" for n in range(1, 6)]
    assert [row["I alt"] for row in rows] == ["8625,00", "1000,00", "1000,00", "7625,00", "7625,00"]
    with zipfile.ZipFile(folder / "KNUB-2026-1.zip") as archive:
        names = [Path(name).name for name in archive.namelist()]
    singles = {path.name for path in folder.iterdir() if path.suffix in (".pdf", ".xml")}
    assert set(names) == singles and len(names) == 10


def test_what_is_held_back_at_the_end_is_named(tmp_path: Path) -> None:
    season = SeasonFolder(tmp_path)
    joins(season, "2026-01-11 09:00", AARHUS)
    names = (person(name, "aarhus") for name in ("Inge Juhl", "Kim Lau", "Lis Munk"))
    signs_up(season, "2026-04-05 10:00", AARHUS, 2, *names)
    lived = season.replay(until="2026-07-01T00:00")
    assert lived.report["held_back"] == [
        {"municipality": "0751", "meeting": 1, "net": "6100.00", "why": "ean"},
        {"municipality": "0751", "meeting": 2, "net": "800.00", "why": "ean"},
    ]
    season.mail("2026-07-02 11:00", AARHUS, f"Vores EAN-nummer er {EANS['aarhus']}.")
    (invoice,) = season.replay(until="2026-07-10T00:00").report["invoices"]
    assert (invoice["issued"], invoice["net"]) == ("2026-07-03", "6900.00")
