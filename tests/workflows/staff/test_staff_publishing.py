"""Publishing by mail: each subject of organisers.md, what goes out, and to whom."""

from __future__ import annotations

import pytest
from staff_season import (
    ORGANISER,
    SECRETARIAT,
    StaffSeason,
    contact,
    files,
    formatted,
    html,
    kinds,
    line,
    only,
    to,
)

EVERYBODY = ["bo@aarhus.dk", "ida@odense.dk", "mia@aarhus.dk", "per@aarhus.dk"]
MARKUP = """<html><head><style>p{color:red}</style></head><body><p>Kære alle</p>
<h2 style="color:#f0f" onclick="evil()">Fysiske greb</h2>
<ul><li>9.30 <b>Kaffe</b></li>
<li>10.00 Oplæg ved <a href="https://x.example/a">Søren Ø</a></li></ul>
<p><img src="cid:kort@1"><img src="https://spy.example/p.gif"></p><script>alert(1)</script>
<p>Venlig hilsen<br>Trine Green<br><img src="cid:logo@1"></p></body></html>"""
TEXT = """Kære alle

Fysiske greb

* 9.30 Kaffe
* 10.00 Oplæg ved Søren Ø

Venlig hilsen
Trine Green
"""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PDF = b"%PDF-1.7\r\n\x00\xff" + bytes(range(256))


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Program møde 1", "programme"),
        ("SV: program til 1. møde", "programme"),
        ("Praktisk info møde 1", "practical_info"),
        ("Materialer møde 1", "materials"),
        ("Besked til deltagerne på møde 1", "message_to_attendees"),
    ],
)
def test_what_is_published_goes_to_everybody_signed_up_once(
    season: StaffSeason, subject: str, kind: str
) -> None:
    """Row: term 7, whoever is signed up gets programme, time and other information"""
    sent = season.publishes(subject, "Husk at tage kort med.")
    assert to(sent, kind) == EVERYBODY
    assert all("Husk at tage kort med." in mail.text for mail in sent if mail.kind == kind)
    report = only(sent, "preview_sent")
    assert "4 mails" in report.text
    assert report.message["In-Reply-To"]


def test_a_preview_is_the_mail_as_it_will_look(season: StaffSeason) -> None:
    """Text and HTML, subject, greeting and closing; to how many and whom."""
    preview = season.previews("Program møde 1", "9.30 Kaffe\n10.00 Oplæg ved Søren")
    assert season.sent()[-1] == preview
    assert "Mailen går til 4 personer og til 2 kontaktpersoner" in line(preview)
    for address in (*EVERYBODY, "ove@vejle.dk", "pia@horsens.dk"):
        assert address in preview.text
    sent = season.replies(preview, "send")
    mail = next(each for each in sent if each.to == ("bo@aarhus.dk",))
    assert mail.subject in preview.text
    assert line(mail).strip() in line(preview)
    inside = html(mail).partition("Hej Bo")[2].partition("Venlig hilsen")[0]
    assert inside in html(preview)


def test_a_programme_brings_the_updated_invitation(season: StaffSeason) -> None:
    """Row: programme published"""
    before = only(season.signs_up("odense", 1, "Kim Bak"), "invitation").calendar
    mail = next(m for m in season.publishes("Program møde 1") if m.to == ("kim@odense.dk",))
    assert "METHOD:REQUEST" in mail.calendar
    assert _sequence(mail.calendar) > _sequence(before)
    assert "UID:knub-2026-1@kl.example" in mail.calendar


def test_members_with_nobody_signed_up_get_it_as_an_invitation(season: StaffSeason) -> None:
    """The reply with a name alone signs up, and brings the programme to the new attendee.

    Row: programme published
    Row: an invited contact who then signs somebody up
    """
    sent = season.publishes("Program møde 1")
    assert to(sent, "programme_invitation") == ["ove@vejle.dk", "pia@horsens.dk"]
    invitation = next(m for m in sent if m.to == ("ove@vejle.dk",))
    assert "9.30 Kaffe" in invitation.text
    sent = season.receives(
        contact("vejle"), "Anne Holm, anne@vejle.dk", "SV: Program", reply_to=invitation
    )
    assert to(sent, "programme") == ["anne@vejle.dk"]
    assert ("Anne Holm", "included") in season.seats(1)


def test_practical_info_keeps_its_lines_of_place_and_link(season: StaffSeason) -> None:
    text = "Sted: Lokale 5, 2. sal\nLink: https://teams.example/abc\n\nTag bus 5C."
    mail = season.publishes("Praktisk info møde 1", text)[0]
    for words in ("Sted: Lokale 5, 2. sal", "Link: https://teams.example/abc", "Tag bus 5C."):
        assert words in mail.text


def test_files_survive_unchanged_and_pictures_stay_in_the_text(season: StaffSeason) -> None:
    """The signature's logo stays behind; what would load from elsewhere or run is gone."""
    mail = formatted(season, "Program møde 1", TEXT, MARKUP)
    body = mail.get_payload()[1]
    for name in ("kort", "logo"):
        body.add_related(
            PICTURE, "image", "png", cid=f"<{name}@1>", filename=f"{name}.png", disposition="inline"
        )
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename="Program – æøå.pdf")
    mail.add_attachment(b"a;b\r\n1;2\r\n", maintype="text", subtype="csv", filename="l.csv")
    preview = only(season.receives_bytes(mail.as_bytes()), "preview")
    published = season.replies(preview, "send")[0]
    for each in (preview, published):
        assert files(each) == {
            "kort.png": PICTURE,
            "Program – æøå.pdf": PDF,
            "l.csv": b"a;b\r\n1;2\r\n",
        }
        shown = html(each)
        assert 'src="cid:kort@1"' in shown
        assert "<b>Kaffe</b>" in shown
        assert 'href="https://x.example/a"' in shown
        for gone in ("logo@1", "spy.example", "alert(1)", "onclick", "#f0f", "color:red"):
            assert gone not in shown
        picture = next(p for p in each.message.walk() if p.get_content_type() == "image/png")
        assert picture["Content-ID"] == "<kort@1>"
        assert picture.get_content_disposition() == "inline"
    assert "Venlig hilsen Trine Green" not in line(published)


def test_a_mail_with_only_files_is_enough(season: StaffSeason) -> None:
    preview = season.previews("Materialer møde 1", "", attachments=(("slides.pdf", PDF),))
    assert "slides.pdf" in preview.text
    mail = season.replies(preview, "Send")[0]
    assert files(mail) == {"slides.pdf": PDF}


@pytest.mark.parametrize(
    ("subject", "text", "missing"),
    [
        ("Program", "9.30 Kaffe", "hvilket møde"),
        ("Program møde 7", "9.30 Kaffe", "møderne 1, 2, 3"),
        ("Program møde 1", "", "hverken tekst eller vedhæftede filer"),
        ("Flyt møde 1", "Vi rykker.", "hvornår"),
        ("Flyt møde 1 til fredag den 19. marts 2026 kl. 9.30-15.00", "Hej", "torsdag"),
        ("Møde 1 er virtuelt", "Link: kommer senere", "https://"),
        ("Deltagerliste", "", "hvilket møde"),
    ],
)
def test_what_is_missing_is_told(
    season: StaffSeason, subject: str, text: str, missing: str
) -> None:
    sent = season.receives(ORGANISER, text, subject)
    assert kinds(sent) == ["command_refused"]
    assert missing in line(sent[0])


def test_a_forwarded_text_is_not_sent_on_by_itself(season: StaffSeason) -> None:
    """It may say more than its writer meant for everybody; files of a forward are sent."""
    text = "\n\nFra: Søren <s@firma.dk>\nSendt: 14. januar 2026\nTil: Trine\nEmne: x\n\n9.30 Kaffe"
    sent = season.receives(ORGANISER, text, "VS: Program møde 1")
    assert kinds(sent) == ["command_refused"]
    assert "øverst i din egen mail" in sent[0].text
    preview = season.previews("VS: Program møde 1", text, attachments=(("p.pdf", PDF),))
    assert files(preview) == {"p.pdf": PDF}


def test_the_secretariat_does_not_publish(season: StaffSeason) -> None:
    """Publishing is the organisers'; the answer says who they are."""
    sent = season.receives(SECRETARIAT, "9.30 Kaffe", "Program møde 1")
    assert kinds(sent) == ["command_refused"]
    assert "trgr@kl.example" in sent[0].text


def test_a_message_from_the_public_with_a_commands_subject_is_any_mail(season: StaffSeason) -> None:
    sent = season.receives(contact("odense"), "9.30 Kaffe", "Program møde 1")
    assert "preview" not in kinds(sent)


def _sequence(calendar: str) -> int:
    return int(calendar.partition("SEQUENCE:")[2].split()[0])
