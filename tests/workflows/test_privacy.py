"""Whose data is whose, how long it is kept, and what is forgotten (GDPR)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, happens, kinds, member, only, sign_up_bo
from season import CONTRACT_SEASON, SeasonInTest, words
from sqlmodel import select

from knub_mailer.domain.ledger import Replaced, Seated, Withdrawn
from knub_mailer.domain.request import Person
from knub_mailer.errors import NotAllowed
from knub_mailer.storage import tables
from knub_mailer.storage.database import Database
from knub_mailer.workflows.privacy import erase_address, export_address
from knub_mailer.workflows.retention import forget_old

BO = "bo.friis@randers.dk"
PIA = "Pia Lund <pia.lund@aarhus.dk>"
FRIIS = Person("Bo Friis", BO)


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def everything(season: SeasonInTest, *, invoices: bool = False) -> str:
    """All text of the database, the mails' bytes decoded as their readers see them."""
    kept = []
    with season.database.transaction() as session:
        for table in (
            tables.IntakeMail,
            tables.JournalRow,
            tables.MembershipRow,
            tables.SeatRow,
            tables.Matter,
            tables.OutboxMail,
            tables.Undeliverable,
            *((tables.InvoiceRow, tables.BatchRow) if invoices else ()),
        ):
            for row in session.exec(select(table)):
                if getattr(row, "kind", "") == "batch_mail" and not invoices:
                    continue
                kept.append(str(row.model_dump()))
    return "\n".join(kept)


def aarhus(season: SeasonInTest) -> None:
    season.receives(
        PIA, "Aarhus Kommune vil gerne være medlem af netværket.\n\nVenlig hilsen\nPia Lund"
    )
    assert set(season.state().memberships) == {"0730", "0751"}


@pytest.mark.parametrize(
    "text",
    [
        "Hvem er tilmeldt møde 2?",
        "Hvem er tilmeldt fra Randers Kommune?",
        "Send mig venligst deltagerlisten for møde 2.",
        "Afmeld Bo Friis, bo.friis@randers.dk, fra møde 2.",
        "Tilmeld Bo Friis, bo.friis@randers.dk, til møde 2.",
        "Afmeld alle vores tilmeldte fra møde 2.",
        "Hvorfor skal Randers betale 800 kr.?",
    ],
)
def test_municipalities_never_see_each_others_people(season: SeasonInTest, text: str) -> None:
    aarhus(season)
    sign_up_bo(season)
    happens(season, Seated(2, Person("Kim Bak", "kim.bak@randers.dk")))
    sent = season.receives(PIA, text)
    shown = "\n".join(mail.text for mail in sent if "pia.lund@aarhus.dk" in mail.to)
    assert "Kim Bak" not in shown
    assert "Mette Holm" not in shown
    assert [seat.person.name for seat in season.state().meetings[2].of("0730")] == [
        "Bo Friis",
        "Kim Bak",
    ]


def test_attendees_see_each_other_only_where_the_network_says_so(
    sqlite_template: Path, tmp_path: Path
) -> None:
    for shared in (False, True):
        folder = tmp_path / str(shared)
        (folder / "networks").mkdir(parents=True)
        shutil.copyfile(sqlite_template, folder / "knub.db")
        text = (CONTRACT_SEASON / "networks" / "knub.toml").read_text(encoding="utf-8")
        more = f"\n[policies]\nshare_attendees = {str(shared).lower()}\n"
        (folder / "networks" / "knub.toml").write_text(text + more, encoding="utf-8")
        season = member(SeasonInTest(Database(f"sqlite:///{folder / 'knub.db'}"), folder))
        aarhus(season)
        happens(season, Seated(2, FRIIS))
        happens(season, Seated(2, Person("Kim Bak", None)))
        season.at("2026-05-26T09:00")
        reminder = next(mail for mail in season.sent_to(BO) if mail.kind == "reminder")
        assert ("Kim Bak (Randers Kommune)" in words(reminder.text)) == shared
        assert BO not in reminder.text


def test_the_first_answer_says_what_is_kept_and_how_to_see_or_erase_it(sqlite: Database) -> None:
    season = SeasonInTest(sqlite)
    for expected in (True, False):
        sent = season.receives(METTE, "Hvornår er møde 2, og hvad koster det?")
        told = "gemmer navne, mailadresser og tilmeldinger" in words(sent[0].text)
        assert told == expected
        assert ("se det, vi har om dig, eller have det slettet" in words(sent[0].text)) == expected


def test_what_is_kept_about_somebody_is_given_out(season: SeasonInTest) -> None:
    sign_up_bo(season)
    season.receives(f"Bo Friis <{BO}>", "Hvornår er møde 2?\n\nJeg glæder mig")
    found = export_address(season.office, BO.upper())
    text = json.dumps(found, ensure_ascii=False)
    assert {"intake_mail", "journal", "seat", "outbox_mail", "named_in"} <= {
        name for name, rows in found.items() if rows
    }
    assert "Jeg glæder mig" in text
    assert "Bo Friis" in text


def test_the_export_holds_nobody_elses_mails(season: SeasonInTest) -> None:
    """An address that ends alike is another person's; a colleague's mail is the colleague's."""
    season.receives(METTE, f"{BO_TO_2}\n\nHemmeligt: vi har travlt.")
    season.receives("friis@randers.dk", "Hvornår er møde 2?")
    for address in (BO, "friis@randers.dk"):
        text = json.dumps(export_address(season.office, address), ensure_ascii=False)
        assert "Hemmeligt" not in text
    assert "bo.friis" not in text
    assert '"named_in": []' in text


def held(season: SeasonInTest) -> None:
    """Meeting 1 with Bo among four of Randers, held and invoiced."""
    for person in (Person("Ane Berg", "ane.berg@randers.dk"), FRIIS, Person("Kim Bak")):
        happens(season, Seated(1, person))
    happens(season, Seated(2, FRIIS))
    happens(season, Withdrawn(2, Person("Bo", None)))
    happens(season, Seated(1, Person("Lis Olsen")))
    happens(season, Replaced(1, Person("Kim Bak"), Person("Ida Dahl", "ida.dahl@randers.dk")))
    season.receives(METTE, "Hej. Har I plads til Bo Friis' kørestol?")
    season.receives(f"Bo Friis <{BO}>", "Hvornår er møde 1?")
    season.at("2026-03-18T12:00")
    delivered(season)


def delivered(season: SeasonInTest) -> None:
    with season.database.transaction() as session:
        for mail in session.exec(select(tables.OutboxMail)):
            mail.status = "sent"


def test_erasing_keeps_what_was_counted_and_invoiced(season: SeasonInTest) -> None:
    """Bo is gone from mails, lists and journal, his mails and those of others about him."""
    held(season)
    seats = [kind for _, kind in season.seats(1)]
    assert seats == ["included", "included", "extra", "extra"]
    before = everything(season, invoices=True)
    assert erase_address(season.office, BO, season.now) > 0
    left = everything(season)
    assert BO not in left
    assert "Bo Friis" not in left
    assert [kind for _, kind in season.seats(1)] == seats
    assert sum(name.startswith("slettet-") for name, _ in season.seats(1)) == 1
    assert season.seats(2) == [], "a cancellation by first name alone still counts"
    assert "Ane Berg" in left
    with season.database.transaction() as session:
        invoices = session.exec(select(tables.InvoiceRow)).all()
        assert invoices
        assert all(row.content in before or row.content for row in invoices)
        batch = session.exec(
            select(tables.OutboxMail).where(tables.OutboxMail.kind == "batch_mail")
        ).one()
        assert batch.content is not None


def test_erasing_leaves_others_alone(season: SeasonInTest) -> None:
    """A namesake in another municipality, and an address that ends alike."""
    aarhus(season)
    namesake, alike = (
        Person("Bo Friis", "bo.friis@aarhus.dk"),
        Person("O. Friis", "o.friis@randers.dk"),
    )
    happens(season, Seated(1, FRIIS))
    happens(season, Seated(1, alike))
    season.receives(PIA, "Tilmeld Bo Friis, bo.friis@aarhus.dk, til møde 1.")
    season.at("2026-03-13T12:00")
    erase_address(season.office, BO, season.now)
    people = [seat.person for seat in season.state().meetings[1].seats]
    assert {alike, namesake} < set(people)
    assert len(people) == 3


@pytest.mark.parametrize("why", ["seat", "contact", "waiting", "unhandled"])
def test_who_is_still_needed_is_not_erased(season: SeasonInTest, why: str) -> None:
    address = BO
    if why == "seat":
        sign_up_bo(season)
    elif why == "contact":
        address = "mette.holm@randers.dk"
    elif why == "waiting":
        season.receives(PIA, "Tilmeld Pia Lund, pia.lund@aarhus.dk, til møde 2.")
        address = "pia.lund@aarhus.dk"
    else:
        season.receives(f"Bo Friis <{BO}>", "Hvornår er møde 2?", handle=False)
    before = everything(season)
    with pytest.raises(NotAllowed):
        erase_address(season.office, address, season.now)
    assert everything(season) == before


def test_an_erasure_is_noted_without_the_name(season: SeasonInTest) -> None:
    held(season)
    erase_address(season.office, BO, season.now)
    with season.database.transaction() as session:
        row = session.exec(select(tables.Matter).where(tables.Matter.kind == "erasure")).one()
        assert (row.decision, row.subject) == ("erased", "slettet-1")


def test_a_wish_to_be_erased_goes_to_a_person(season: SeasonInTest) -> None:
    sent = season.receives(f"Bo Friis <{BO}>", "Slet venligst alle oplysninger om mig.")
    assert sorted(kinds(sent)) == [("answer", BO), ("review_case", SECRETARIAT)]
    assert only(sent, "answer")


def test_retention_runs_by_itself(season: SeasonInTest) -> None:
    """Raw mails half a year, attendees two years, invoices five years after the season."""
    held(season)
    season.at("2027-06-30T12:00")
    assert "Ane Berg" in everything(season)
    delivered(season)
    with season.database.transaction() as session:
        assert session.exec(select(tables.IntakeMail)).first().raw is not None  # type: ignore[union-attr]
    forget_old(season.office, season.now.replace(month=7, day=1))
    with season.database.transaction() as session:
        assert all(row.raw is None for row in session.exec(select(tables.IntakeMail)))
        mails = session.exec(select(tables.OutboxMail)).all()
        of_season = [mail for mail in mails if mail.queued_at.year == 2026]
        assert {mail.kind for mail in of_season if mail.content is not None} == {"batch_mail"}
    assert "ane.berg@randers.dk" in everything(season)
    forget_old(season.office, season.now.replace(year=2028, month=12, day=31))
    assert "ane.berg@randers.dk" in everything(season)
    forget_old(season.office, season.now.replace(year=2029, month=1, day=1))
    left = everything(season)
    for gone in ("ane.berg", "Ane Berg", BO, "Bo Friis", "mette.holm", "Mette Holm"):
        assert gone not in left
    with season.database.transaction() as session:
        assert session.exec(select(tables.InvoiceRow)).all()
    forget_old(season.office, season.now.replace(year=2032, month=1, day=1))
    with season.database.transaction() as session:
        assert session.exec(select(tables.InvoiceRow)).all() == []
    assert "Mette Holm" not in everything(season, invoices=True)
