"""Published information reaches each attendee exactly once (rules.md), and the reminder."""

from __future__ import annotations

from dataclasses import replace

from staff_season import StaffSeason, contact, kinds, only, to

from knub_mailer.storage.database import Database


def test_who_comes_later_gets_what_has_been_published_once(season: StaffSeason) -> None:
    """The latest programme and everything else, each once.

    Row: signed up later, moved up, substituted in
    """
    season.publishes("Program møde 1", "9.30 Kaffe")
    season.publishes("Program møde 1", "9.15 Kaffe og brød")
    season.publishes("Praktisk info møde 1", "Tag bussen.")
    season.publishes("Besked til deltagerne på møde 1", "Husk kort.")
    sent = season.signs_up("vejle", 1, "Anne Holm")
    own = [mail for mail in sent if mail.to == ("anne@vejle.dk",)]
    assert kinds(own) == ["invitation", "programme", "practical_info", "message_to_attendees"]
    programme = only(own, "programme")
    assert "9.15 Kaffe og brød" in programme.text
    assert not programme.subject.startswith("[KNUB] Ændret")
    season.at("2026-02-20T09:00")
    assert len(to(season.sent_to("anne@vejle.dk"), "programme")) == 1


def test_a_new_version_is_marked_as_changed_to_who_had_the_old(season: StaffSeason) -> None:
    """Row: programme changed"""
    season.publishes("Program møde 1", "9.30 Kaffe")
    season.signs_up("vejle", 1, "Anne Holm")
    sent = season.publishes("Program møde 1", "9.15 Kaffe og brød")
    mails = [mail for mail in sent if mail.kind == "programme"]
    assert len(mails) == 5
    assert all(mail.subject.startswith("[KNUB] Ændret program") for mail in mails)
    assert all("ændret" in mail.text for mail in mails)
    invited = only(sent, "programme_invitation")
    assert invited.to == ("pia@horsens.dk",)


def test_who_cancels_and_signs_up_again_gets_it_again(season: StaffSeason) -> None:
    """Row: an invited contact who then signs somebody up"""
    season.publishes("Program møde 1", "9.30 Kaffe")
    season.receives(contact("odense"), "Meld Ida Lund fra mødet den 12. marts.", "Hej")
    assert ("Ida Lund", "included") not in season.seats(1)
    sent = season.signs_up("odense", 1, "Ida Lund")
    assert to(sent, "programme") == ["ida@odense.dk"]


def test_a_substitute_gets_it(season: StaffSeason) -> None:
    """Row: substitution
    Row: signed up later, moved up, substituted in
    """
    season.publishes("Program møde 1", "9.30 Kaffe")
    text = "Kim Bak, kim@odense.dk, kommer i stedet for Ida Lund til mødet den 12. marts."
    sent = season.receives(contact("odense"), f"{text}\n\nMvh\nIda Lund", "Hej")
    if not to(sent, "programme"):  # an early reading asks who comes
        sent = season.receives(
            contact("odense"), "Kim Bak, kim@odense.dk", "SV: Hej", reply_to=sent[0]
        )
    assert to(sent, "programme") == ["kim@odense.dk"]


def test_who_moves_up_from_the_waiting_list_gets_it(sqlite: Database) -> None:
    """Row: capacity (per meeting, off by default)
    Row: signed up later, moved up, substituted in
    """
    season = StaffSeason(sqlite)
    network = season.settings.networks[0]
    meetings = tuple(
        replace(m, capacity=1) if m.number == 1 else m for m in network.season.meetings
    )
    season.office.network = replace(network, season=replace(network.season, meetings=meetings))
    season.at("2026-01-15T09:00")
    season.joins("aarhus", "odense")
    season.signs_up("aarhus", 1, "Bo Friis")
    season.signs_up("odense", 1, "Ida Lund")
    assert to(season.publishes("Program møde 1"), "programme") == ["bo@aarhus.dk"]
    sent = season.receives(contact("aarhus"), "Meld Bo Friis fra mødet den 12. marts.", "Hej")
    assert to(sent, "programme") == ["ida@odense.dk"]


def test_the_reminder_comes_two_working_days_before(season: StaffSeason) -> None:
    season.at("2026-03-10T07:59")
    assert "reminder" not in kinds(season.sent())
    season.at("2026-03-10T08:01")
    assert len(to(season.sent(), "reminder")) == 4
    season.at("2026-03-12T09:00")
    assert len(to(season.sent(), "reminder")) == 4


def test_the_reminder_of_a_virtual_meeting_has_the_link(season: StaffSeason) -> None:
    season.signs_up("vejle", 3, "Anne Holm")
    season.publishes("Møde 3 er virtuelt", "Link: https://teams.example/c")
    season.at("2026-10-06T09:00")
    mail = [each for each in season.sent_to("anne@vejle.dk") if each.kind == "reminder"][-1]
    assert "https://teams.example/c" in mail.text


def test_the_reminder_finds_the_link_in_the_practical_info(season: StaffSeason) -> None:
    season.signs_up("vejle", 3, "Anne Holm")
    season.publishes("Praktisk info møde 3", "Link: https://teams.example/d\n\nTest lyden før.")
    season.at("2026-10-06T09:00")
    mail = [each for each in season.sent_to("anne@vejle.dk") if each.kind == "reminder"][-1]
    assert "https://teams.example/d" in mail.text


def test_organisers_are_told_fourteen_days_before_without_a_programme(season: StaffSeason) -> None:
    season.at("2026-02-26T07:59")
    assert "programme_missing" not in kinds(season.sent())
    season.at("2026-02-26T08:01")
    mail = only(season.sent(), "programme_missing")
    assert set(mail.to) == {"trgr@kl.example", "ulsc@kl.example"}
    assert "14 dage" in mail.text
    season.at("2026-03-12T09:00")
    only(season.sent(), "programme_missing")


def test_a_published_programme_needs_no_such_word(season: StaffSeason) -> None:
    season.publishes("Program møde 1")
    season.at("2026-03-12T09:00")
    assert "programme_missing" not in kinds(season.sent())
