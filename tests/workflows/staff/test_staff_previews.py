"""Previews: `send`, `annuller`, a new text; which preview a reply belongs to; seven days."""

from __future__ import annotations

import pytest
from staff_season import (
    ORGANISER,
    OTHER_ORGANISER,
    StaffSeason,
    answers_to,
    contact,
    files,
    kinds,
    line,
    only,
    to,
)


@pytest.mark.parametrize(
    "reply",
    [
        "send",
        "SEND!",
        "Send.\n\nDe bedste hilsner\nTrine Green\nKonsulent\nTlf. 12 34 56 78",
        "Hej\n\nJa tak, send den gerne\n\nMvh Trine",
        "Send den bare :-)\n\nSendt fra min iPhone",
        "send\n\nDen tor. 15. jan. 2026 kl. 09.00 skrev KNUB <knub@kl.example>:\n> Svar »annuller«",
    ],
)
def test_send_carries_out_however_it_is_written(season: StaffSeason, reply: str) -> None:
    sent = season.replies(season.previews("Besked til deltagerne på møde 1"), reply)
    assert kinds(sent).count("message_to_attendees") == 4


@pytest.mark.parametrize("reply", ["Send ikke endnu", "ja", "Vent lige", "Hvornår går den ud?"])
def test_what_is_neither_send_nor_annuller_sends_nothing(season: StaffSeason, reply: str) -> None:
    preview = season.previews("Besked til deltagerne på møde 1")
    sent = season.replies(preview, reply)
    assert "message_to_attendees" not in kinds(sent)
    assert len(sent) == 1
    assert "send" in sent[0].text
    assert kinds(season.replies(preview, "send")).count("message_to_attendees") == 4


def test_annuller_drops_it(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    assert kinds(season.replies(preview, "Annuller, tak")) == ["preview_dropped"]
    refused = season.replies(preview, "send")
    assert kinds(refused) == ["command_refused"]
    assert "droppet" in refused[0].text


def test_nothing_is_sent_twice(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    season.replies(preview, "send")
    again = season.replies(preview, "send")
    assert kinds(again) == ["command_refused"]
    assert "allerede sendt" in again[0].text


def test_a_new_text_makes_a_new_preview_and_keeps_the_files(season: StaffSeason) -> None:
    """Which `send` then carries out, also as a reply to the old preview."""
    old = season.previews("Program møde 1", "9.30 Kaffe", attachments=(("p.pdf", b"%PDF 1"),))
    new = only(season.replies(old, "9.15 Kaffe og brød\n10.00 Oplæg ved Søren"), "preview")
    assert "9.15 Kaffe og brød" in new.text
    assert files(new) == {"p.pdf": b"%PDF 1"}
    mail = season.replies(old, "send")[0]
    assert "9.15 Kaffe og brød" in mail.text
    assert "9.30 Kaffe" not in mail.text
    assert files(mail) == {"p.pdf": b"%PDF 1"}


def test_new_files_take_the_place_of_old_ones(season: StaffSeason) -> None:
    old = season.previews("Program møde 1", "9.30 Kaffe", attachments=(("p.pdf", b"%PDF 1"),))
    sent = season.receives(
        ORGANISER, "", f"SV: {old.subject}", reply_to=old, attachments=(("p2.pdf", b"%PDF 2"),)
    )
    new = only(sent, "preview")
    assert files(new) == {"p2.pdf": b"%PDF 2"}
    assert "9.30 Kaffe" in new.text


def test_a_line_with_the_link_completes_a_preview(season: StaffSeason) -> None:
    old = season.previews("Møde 1 er virtuelt", "Vi ses på skærmen.")
    assert "Der mangler et link" in old.text
    new = only(season.replies(old, "Link: https://teams.example/abc"), "preview")
    assert "Der mangler et link" not in new.text
    assert "Vi ses på skærmen." in new.text
    season.replies(new, "send")
    assert season.state().meetings[1].meeting.link == "https://teams.example/abc"


def test_a_reply_acts_on_the_preview_of_its_thread(season: StaffSeason) -> None:
    first = season.previews("Besked til deltagerne på møde 1", "Husk kort.")
    season.previews("Praktisk info møde 1", "Tag bussen.")
    assert set(to(season.replies(first, "send"), "message_to_attendees"))
    assert season.state().meetings[1].state == "planned"


def test_without_a_thread_it_is_the_senders_newest_open_one(season: StaffSeason) -> None:
    season.previews("Besked til deltagerne på møde 1", "Husk kort.")
    season.previews("Praktisk info møde 1", "Tag bussen.")
    season.previews("Materialer møde 1", "Fra en anden.", sender=OTHER_ORGANISER)
    sent = season.receives(ORGANISER, "send", "fra min telefon")
    assert kinds(sent).count("practical_info") == 4
    sent = season.receives(ORGANISER, "send", "fra min telefon")
    assert kinds(sent).count("message_to_attendees") == 4
    assert kinds(season.receives(ORGANISER, "send", "igen")) == ["which_matter"]


def test_a_thread_of_somebody_elses_mails_does_not_hide_the_newest_one(
    season: StaffSeason,
) -> None:
    """A program that makes up its own In-Reply-To."""
    season.previews("Praktisk info møde 1", "Tag bussen.")
    sent = season.receives(
        ORGANISER, "send", "SV: Praktisk", headers={"In-Reply-To": "<unknown@outlook.example>"}
    )
    assert kinds(sent).count("practical_info") == 4


def test_a_second_organiser_may_send_it(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    assert "programme" in kinds(season.replies(preview, "send", OTHER_ORGANISER))


def test_an_unanswered_preview_is_dropped_after_seven_days_with_word(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    season.at("2026-01-21T23:00")
    assert "preview_dropped" not in kinds(season.sent())
    season.at("2026-01-23T09:00")
    dropped = only(season.sent(), "preview_dropped")
    assert dropped.to == ("trgr@kl.example",)
    assert "Program møde 1" in dropped.text
    assert kinds(season.replies(preview, "send")) == ["command_refused"]
    assert "programme" not in kinds(season.sent())


def test_who_signed_up_meanwhile_gets_it_and_it_is_told(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    season.signs_up("vejle", 1, "Anne Holm")
    sent = season.replies(preview, "send")
    assert "anne@vejle.dk" in to(sent, "programme")
    assert "ove@vejle.dk" not in to(sent, "programme_invitation")
    assert "siden du så det" in only(sent, "preview_sent").text


def test_each_mail_of_the_organiser_gets_one_direct_answer(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    sent = season.replies(preview, "send")
    report = only(sent, "preview_sent")
    assert answers_to(season.sent(), str(report.message["In-Reply-To"])) == [report]
    assert report.message["Auto-Submitted"] == "auto-replied"
    assert preview.message_id in str(report.message["References"])


def test_nobody_else_sends_an_organisers_preview(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    for sender, proven in ((contact("odense"), True), (ORGANISER, False)):
        season.receives(sender, "send", f"SV: {preview.subject}", reply_to=preview, proven=proven)
    assert "programme" not in kinds(season.sent())


def test_a_meeting_called_off_meanwhile_is_told(season: StaffSeason) -> None:
    preview = season.previews("Program møde 1")
    season.publishes("Aflys møde 1", "Vi må aflyse.")
    refused = season.replies(preview, "send")
    assert kinds(refused) == ["command_refused"]
    assert "aflyst" in line(refused[0])


def test_a_bare_thank_you_is_no_new_text(season: StaffSeason) -> None:
    preview = season.previews("Besked til deltagerne på møde 1", "Husk kort.")
    report = season.replies(preview, "send")[-1]
    assert season.replies(report, "Mange tak for hjælpen!\n\nMvh Trine") == []
