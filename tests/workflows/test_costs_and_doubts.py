"""Who hears of what costs money, a date nobody can believe, and a new season."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from season import SeasonInTest, words

from knub_mailer.domain.ledger import Joined, Seated, Withdrawn
from knub_mailer.domain.request import Person
from knub_mailer.storage.database import Database
from knub_mailer.storage.journal import JournalCache
from knub_mailer.workflows.billing import explained_invoice
from knub_mailer.workflows.effects import tell_changes
from knub_mailer.workflows.explaining import every_seat
from knub_mailer.workflows.office import LastFold

KOLDING = "0621"
CONTACT = Person("Mette Holm", "mette@kolding.dk")


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return SeasonInTest(sqlite)


def _writes(
    season: SeasonInTest, act: object, *, by: str, sent: str | None = None, house: str = KOLDING
) -> None:
    """A line of the journal as a mail would write it, and what it brings."""
    with season.office.sitting(season.now) as sitting:
        moment = sitting.now
        if sent is not None:
            moment = datetime.fromisoformat(sent).replace(tzinfo=season.office.zone)
        sitting.write(
            f"test:{len(sitting.entries)}",
            act,  # type: ignore[arg-type]
            at=moment,
            position=0,
            municipality=house,
            by=by,
            source=f"{len(sitting.entries)}",
        )
        tell_changes(sitting)
        sitting.settle()


def _signed_up(season: SeasonInTest, name: str, by: str, sent: str | None = None) -> None:
    email = f"{name.split()[0].lower()}@kolding.dk"
    _writes(season, Seated(1, Person(name, email)), by=by, sent=sent)


def _copies(season: SeasonInTest) -> list[str]:
    return [words(m.text) for m in season.sent_to("mette@kolding.dk") if "copy" in m.kind]


def test_the_contact_hears_of_a_colleagues_extra_seat(season: SeasonInTest) -> None:
    """A mail of its own, with the list; not of what the fee pays, and not of the own wish.

    Row: a seat beyond the included
    """
    _writes(season, Joined(CONTACT), by="mette@kolding.dk")
    _signed_up(season, "Anders Berg", by="liv@kolding.dk")
    _signed_up(season, "Bente Dahl", by="liv@kolding.dk")
    assert _copies(season) == []
    _signed_up(season, "Carl Eng", by="liv@kolding.dk")
    _signed_up(season, "Dorte Fog", by="mette@kolding.dk")
    (copy,) = _copies(season)
    assert "Carl Eng er tilmeldt som ekstra deltager" in copy
    assert "1 ekstra, 800 kr. ekskl. moms" in copy


def test_the_contact_hears_when_the_order_of_sending_makes_another_one_extra(
    season: SeasonInTest,
) -> None:
    """Carl's mail was sent before the others: he is included, and it costs 800 kr. more."""
    _writes(season, Joined(CONTACT), by="mette@kolding.dk")
    season.at("2026-02-02 10:00")
    _signed_up(season, "Anders Berg", by="liv@kolding.dk")
    _signed_up(season, "Bente Dahl", by="liv@kolding.dk")
    _signed_up(season, "Carl Eng", by="liv@kolding.dk", sent="2026-02-01 09:00")
    assert season.seats(1)[-1] == ("Bente Dahl", "extra")
    (copy,) = _copies(season)
    assert "3. Bente Dahl (ekstra, 800 kr.)" in copy


def test_the_contact_hears_of_extra_seats_that_waited_for_the_membership(
    season: SeasonInTest,
) -> None:
    """A colleague signed three up before the municipality joined."""
    for name in ("Anders Berg", "Bente Dahl", "Carl Eng"):
        _signed_up(season, name, by="liv@kolding.dk")
    _writes(season, Joined(CONTACT), by="rie@kolding.dk")
    (copy,) = _copies(season)
    assert "1 ekstra, 800 kr. ekskl. moms" in copy


def test_the_contact_hears_of_an_extra_seat_from_the_waiting_list(sqlite: Database) -> None:
    """Nobody wrote: a place came free."""
    season = SeasonInTest(sqlite)
    network = season.office.network
    full = replace(network.season.meetings[0], capacity=3)
    season.office.network = replace(network, season=network.season.with_meeting(full))
    _writes(season, Joined(CONTACT), by="mette@kolding.dk")
    for name in ("Anders Berg", "Bente Dahl", "Carl Eng"):
        _signed_up(season, name, by="mette@kolding.dk")
    _signed_up(season, "Dorte Fog", by="liv@kolding.dk")
    assert _copies(season) == []
    _writes(season, Withdrawn(1, Person("Carl Eng")), by="mette@kolding.dk")
    assert season.seats(1)[-1] == ("Dorte Fog", "extra")
    assert _copies(season) == []  # as dear as before: one extra seat for another


EAN = "5798009811578"
RENEWED = {
    "kolding.dk": ("ja", "mette@kolding.dk", EAN),
    "skive.dk": ("Vi vil gerne være med igen i 2027", "mette@skive.dk", EAN),
    "odense.dk": ("Ja tak. Nyt EAN: 5798009044150", "mette@odense.dk", "5798009044150"),
    "struer.dk": ("Ja, og kontaktperson er Bo Lau, bo@struer.dk", "bo@struer.dk", EAN),
    "viborg.dk": ("nej tak", None, None),
    "vejle.dk": ("Måske", None, None),
}


def test_a_new_season_asks_each_former_contact_once(sqlite: Database) -> None:
    """On the first morning that finds the new season; nobody is renewed without the `ja`.

    What the reply says of contact and EAN counts, what it doesn't say stays as it was.

    Row: new season
    """
    opened = SeasonInTest(sqlite)
    codes = {domain: opened.office.register.of_domain(domain) for domain in RENEWED}
    for domain, house in codes.items():
        assert house is not None
        contact = Person("Mette Holm", f"mette@{domain}")
        _writes(opened, Joined(contact, ean=EAN), by=f"mette@{domain}", house=house.code)
    plan = opened.office.plan
    later = tuple(
        replace(m, starts=m.starts.replace(year=2027), ends=m.ends.replace(year=2027))
        for m in plan.meetings
    )
    new = replace(plan, year=2027, meetings=later)
    office = opened.offices[0]
    office.network = replace(office.network, season=new)
    office.cache, office.last_fold = JournalCache(), LastFold()  # as after a restart
    opened.at("2026-12-01 09:00")
    opened.at("2026-12-03 09:00")
    asked = {mail.to[0]: mail for mail in opened.sent() if mail.kind == "renewal_ask"}
    assert sorted(asked) == sorted(f"mette@{domain}" for domain in RENEWED)
    assert opened.state().memberships == {}
    for domain, (words_, _, _) in RENEWED.items():
        sender, question = f"Mette Holm <mette@{domain}>", asked[f"mette@{domain}"]
        opened.receives(sender, words_, "SV: igen i 2027?", reply_to=question)
    found = [(m.fee_ore, m.contact.email, m.ean) for m in opened.state().memberships.values()]
    expected = [(610_000, email, ean) for _, email, ean in RENEWED.values() if email]
    assert sorted(found) == sorted(expected)


def test_every_line_of_an_invoice_and_every_seat_is_explained(season: SeasonInTest) -> None:
    """Which mail (date, sender) and which term; what costs nothing too."""
    joined = Joined(CONTACT, ean="5798000000018")
    _writes(season, joined, by="mette@kolding.dk")
    for name in ("Anders Berg", "Bente Dahl", "Carl Eng"):
        _signed_up(season, name, by="liv@kolding.dk")
    season.at("2026-03-17 09:00")
    with season.office.sitting(season.now) as sitting:
        found = explained_invoice(sitting, "knub-2026-0001")
        seats = every_seat(sitting, KOLDING)
    assert found is not None
    code, lines = found
    assert code == KOLDING
    assert [(line.what, line.amount_ore, line.by) for line in lines] == [
        ("Deltagergebyr 2026", 610_000, "mette@kolding.dk"),
        ("Ekstra plads til Carl Eng, møde 1", 80_000, "liv@kolding.dk"),
    ]
    assert all(line.sent.date().isoformat() == "2026-01-05" and line.term for line in lines)
    free = [each for each in seats if each.amount_ore == 0]
    assert [each.what for each in free] == [
        "Plads til Anders Berg, møde 1",
        "Plads til Bente Dahl, møde 1",
    ]
    assert all("med i deltagergebyret" in each.term for each in free)
