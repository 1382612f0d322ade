"""Meetings moved, online, on the spot, called off; what is published; lived through by mail."""

from __future__ import annotations

import pytest
from folder import (
    AARHUS,
    EANS,
    KOLDING,
    ODENSE,
    ORGANISER,
    VEJLE,
    VIBORG,
    Lived,
    SeasonFolder,
    joins,
    person,
    signs_up,
)

PDF = ("program.pdf", b"%PDF-1.4 en side")


def people(town: str, *names: str) -> list[str]:
    return [person(name, town) for name in names]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    season = SeasonFolder(tmp_path_factory.mktemp("formats"))
    joins(season, "2026-01-10 09:00", KOLDING, EANS["kolding"])  # 001
    joins(season, "2026-01-11 09:00", AARHUS, EANS["aarhus"])  # 002
    joins(season, "2026-01-12 09:00", VEJLE, EANS["vejle"])  # 003
    three = people("kolding", "Anders Berg", "Bente Dahl", "Carl Eng")
    signs_up(season, "2026-02-02 10:00", KOLDING, 1, *three)  # 004
    _orders(season, "2026-02-10", "Møde 1 er virtuelt", "Link: https://teams.example/m1")
    signs_up(season, "2026-04-02 10:00", VEJLE, 2, *people("vejle", "Mia Nord"))
    _orders(
        season,
        "2026-04-10",
        "Flyt møde 2 til 4. juni 2026 kl. 9.30-15.00",
        "Sted: Rådhuset, Skolegade 1, 7100 Vejle",
    )
    _orders(season, "2026-04-20", "Program møde 2", "Kl. 9.30 Velkomst\nKl. 10 Rundtur", file=True)
    signs_up(season, "2026-05-05 10:00", AARHUS, 2, *people("aarhus", "Inge Juhl"))
    _orders(season, "2026-05-10", "Program møde 2", "Kl. 9.30 Velkomst\nKl. 11 Rundtur")
    joins(season, "2026-05-29 09:00", ODENSE, EANS["odense"])  # one meeting held by then
    joins(season, "2026-06-04 09:31", VIBORG, EANS["viborg"], sent="2026-06-04 09:30")
    four = people("kolding", "Anders Berg", "Bente Dahl", "Carl Eng", "Dorte Fog")
    signs_up(season, "2026-06-10 10:00", KOLDING, 3, *four)
    signs_up(
        season, "2026-06-10 10:20", VEJLE, 3, *people("vejle", "Mia Nord", "Nils Bo", "Ole Ry")
    )
    _orders(season, "2026-08-10", "Møde 3 er fysisk", "Sted: KL-Huset, 2300 København S")
    season.mail(
        "2026-08-12 09:00",
        KOLDING,
        "Vi beholder Anders Berg, Bente Dahl og Carl Eng.",
        "SV: [KNUB] Møde 3 den 8. oktober er nu et fysisk møde: hvem beholder I?",
    )
    return season.replay()


def _orders(season: SeasonFolder, day: str, subject: str, text: str, *, file: bool = False) -> None:
    """An organiser's command, and `send` to its preview ten minutes later."""
    season.mail(f"{day} 09:00", ORGANISER, text, subject, attachment=PDF if file else None)
    season.mail(f"{day} 09:10", ORGANISER, "send", f"SV: [KNUB] Se det igennem: {subject}")


def test_physical_becomes_virtual_and_nobody_is_billed(lived: Lived) -> None:
    """Row: physical becomes virtual"""
    assert lived.seats(1) == [("Anders Berg", "free"), ("Bente Dahl", "free"), ("Carl Eng", "free")]
    (told,) = lived.to("carl.eng@kolding.dk", words="bliver online")
    assert "SEQUENCE:1" in told.calendar and "https://teams.example/m1" in told.calendar
    preview = next(mail for mail in lived.to("trgr@kl.example") if "Møde 1" in mail.subject)
    assert "Carl Eng" in preview.text and "-800 kr." in preview.text
    assert ("KNUB-2026-0001", "2026-03-16", "0621", "6100.00") in lived.invoices()


def test_a_moved_meeting_counts_as_held_from_its_new_start(lived: Lived) -> None:
    """5 June is no working day: the preflight comes on Monday, the batch on Tuesday."""
    assert (lived.fees()["0461"], lived.fees()["0791"]) == ("4600.00", "2900.00")
    assert next(mail.at[:16] for mail in lived.to("alcp@kl.example", words="efter møde 2")) == (
        "2026-06-08T08:00"
    )
    assert ("KNUB-2026-0004", "2026-06-09", "0461", "4600.00") in lived.invoices()
    (moved,) = lived.to("mia.nord@vejle.dk", words="flyttet til 4. juni")
    assert "DTSTART;TZID=Europe/Copenhagen:20260604T093000" in moved.calendar


def test_a_programme_goes_once_to_each_and_later_ones_get_the_latest(lived: Lived) -> None:
    """Row: programme published"""
    mia = [mail.subject for mail in lived.to("mia.nord@vejle.dk", words="program for møde 2")]
    assert [subject.startswith("[KNUB] Ændret program") for subject in mia] == [False, True]
    inge = lived.to("inge.juhl@aarhus.dk", words="program for møde 2")
    assert ["Rundtur" in mail.text for mail in inge] == [True, True]
    assert "program.pdf" in inge[0].files
    invited = lived.to("mette.holm@kolding.dk", words="hvem kommer fra Kolding Kommune")
    assert len(invited) == 2  # the programme, and the changed one


def test_virtual_becomes_physical_and_each_municipality_says_whom_it_keeps(lived: Lived) -> None:
    """Kolding kept three and pays for one; Vejle never answered: not billed, a person.

    Row: virtual becomes physical
    """
    assert lived.seats(3) == [
        ("Anders Berg", "included"),
        ("Bente Dahl", "included"),
        ("Carl Eng", "extra"),
        ("Mia Nord", "included"),
        ("Nils Bo", "included"),
        ("Ole Ry", "undecided"),
    ]
    (lost,) = lived.to("dorte.fog@kolding.dk", after="2026-08-12", words="møde 3")
    assert "METHOD:CANCEL" in lost.calendar
    assert any("hvem den ville beholde" in row["why"] for row in lived.report["review"])
    assert lived.invoices()[-2:] == [
        ("KNUB-2026-0005", "2026-10-12", "0621", "800.00"),
        ("KNUB-2026-0006", "2026-10-12", "0791", "2900.00"),
    ]


@pytest.fixture(scope="module")
def called_off(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """All three meetings are called off, the last after a join; another network is hybrid."""
    season = SeasonFolder(tmp_path_factory.mktemp("called_off"))
    joins(season, "2026-01-10 09:00", KOLDING, EANS["kolding"])  # 001
    signs_up(season, "2026-02-02 10:00", KOLDING, 1, *people("kolding", "Anders Berg"))  # 002
    _orders(season, "2026-03-02", "Aflys møde 1", "Underviserne er syge.")
    joins(season, "2026-03-20 09:00", VEJLE, EANS["vejle"])  # none held: the first price
    _orders(season, "2026-05-20", "Aflys møde 2", "For få tilmeldte.")
    _orders(season, "2026-09-20", "Aflys møde 3", "For få tilmeldte.")
    joins(season, "2026-09-22 09:00", AARHUS, EANS["aarhus"])
    return season.replay()


def test_fees_wait_for_the_next_meeting_held_and_none_left_is_a_persons_matter(
    called_off: Lived,
) -> None:
    """Row: a meeting is cancelled"""
    assert [called_off.meeting_state(number) for number in (1, 2, 3)] == ["cancelled"] * 3
    assert called_off.fees() == {"0621": "6100.00", "0630": "6100.00"}
    assert called_off.invoices() == []
    about = [row["about"] for row in called_off.report["review"]]
    assert about.count("Et deltagergebyr kan ikke faktureres") == 2
    (told,) = called_off.to("anders.berg@kolding.dk", words="aflyst")
    assert "METHOD:CANCEL" in told.calendar and "Underviserne er syge." in told.text
