"""A mail as real clients need it: structure, threading, loop headers, calendar, files."""

from __future__ import annotations

import email
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from time import process_time

import pytest
from gallery import ROOT, composer
from sample_season import METTE, NETWORK, RANDERS, SECOND, at
from samples_members import ANSWERS
from samples_staff import MESSAGES, STAFF

from knub_mailer.domain.mail import Address, Attachment, OutgoingMail
from knub_mailer.domain.notices import (
    Answer,
    CalendarPart,
    Invitation,
    Notice,
    PracticalInfo,
    Thread,
    Words,
)
from knub_mailer.mail.compose import Composer

TO = (Address("mette.holm@randers.dk", "Mette Holm"),)
ICS = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:M\xc3\xb8de\r\nEND:VCALENDAR\r\n"
REQUEST = CalendarPart(ICS, "REQUEST")
ANSWER = ANSWERS["tilmelding med en ekstra"]
PNG = Attachment("kort.png", "image/png", b"\x89PNG\r\n", "kort@abc", inline=True)


def composed(notice: Notice = ANSWER, **more: object) -> OutgoingMail:
    """The mail to Mette Holm on 14 April."""
    given: dict[str, object] = {"to": TO, "effect_key": "reply:17", "now": at(4, 14, 10, 12)}
    return composer().compose(notice, **(given | more))  # type: ignore[arg-type]


def read(mail: OutgoingMail) -> EmailMessage:
    """What a client makes of it."""
    message = email.message_from_bytes(mail.content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        assert not part.defects
    return message


def shape(part: EmailMessage) -> object:
    """The MIME tree as nested lists of types."""
    if part.is_multipart() and part.get_content_maintype() == "multipart":
        return [part.get_content_subtype(), *(shape(p) for p in part.iter_parts())]  # type: ignore[arg-type]
    return part.get_content_type()


def test_an_answer_has_a_text_and_an_html_part() -> None:
    message = read(composed())
    assert shape(message) == ["alternative", "text/plain", "text/html"]
    text = message.get_body(("plain",))
    assert text is not None
    assert "I bruger 3 af 2 pladser: 1 ekstra, 800 kr. ekskl. moms." in text.get_content()


def test_the_answer_is_threaded_under_the_mail_it_answers() -> None:
    thread = Thread("a1@randers.dk", ("root@randers.dk", "b@randers.dk"))
    mail = composed(in_reply_to=thread)
    message = read(mail)
    assert message["In-Reply-To"] == "<a1@randers.dk>"
    assert message["References"].split() == [
        "<root@randers.dk>",
        "<b@randers.dk>",
        "<a1@randers.dk>",
    ]
    assert message["Auto-Submitted"] == "auto-replied"
    assert mail.in_reply_to == "a1@randers.dk"


def test_the_answer_to_a_mail_without_an_id_is_still_an_answer() -> None:
    """Nothing to refer to; but a machine must see that a machine replies (RFC 3834)."""
    message = read(composed(in_reply_to=Thread(None)))
    assert message["In-Reply-To"] is None and message["References"] is None
    assert message["Auto-Submitted"] == "auto-replied"


def test_a_later_word_in_a_thread_is_no_second_answer() -> None:
    """Every mail gets exactly one direct answer; a reminder only stands in its thread."""
    mail = composed(in_reply_to=Thread("a1@randers.dk", direct=False))
    message = read(mail)
    assert message["In-Reply-To"] is None and mail.in_reply_to is None
    assert message["References"] == "<a1@randers.dk>"
    assert message["Auto-Submitted"] == "auto-generated"


def test_every_mail_tells_other_machines_to_be_quiet_and_knows_its_own() -> None:
    message = read(composed())
    assert message["Auto-Submitted"] == "auto-generated"
    assert "NDR" not in message["X-Auto-Response-Suppress"]
    assert "OOF" in message["X-Auto-Response-Suppress"]
    assert message["X-Knub-Mailer"] == "knub"


def test_the_sender_is_the_network_and_the_envelope_tells_bounces_apart() -> None:
    mail, other = composed(), composed(effect_key="reply:18")
    sender = read(mail)["From"].addresses[0]
    assert (sender.addr_spec, sender.display_name) == (NETWORK.address, NETWORK.name)
    assert mail.envelope_sender.startswith("knub+b-")
    assert mail.envelope_sender.endswith("@netvaerk.example")
    assert mail.envelope_sender != other.envelope_sender


def test_the_same_effect_makes_the_same_bytes() -> None:
    """A repeat after a crash is recognised; two composers agree."""
    more = {"calendar": REQUEST, "attachments": (PNG,)}
    assert composed(**more).content == composed(**more).content
    assert composed(effect_key="reply:18").message_id != composed().message_id


def test_the_date_is_the_time_of_composing() -> None:
    assert read(composed())["Date"].datetime == at(4, 14, 10, 12)


def test_an_invitation_is_an_alternative_and_a_file() -> None:
    """Gmail and Outlook read the alternative, others the file."""
    message = read(composed(Invitation(METTE, RANDERS, SECOND), calendar=REQUEST))
    inner = ["alternative", "text/plain", "text/html", "text/calendar"]
    assert shape(message) == ["mixed", inner, "application/ics"]
    calendar = next(p for p in message.walk() if p.get_content_type() == "text/calendar")
    assert calendar.get_param("method") == "REQUEST"
    assert calendar.get_payload(decode=True) == ICS
    file = next(message.iter_attachments())
    assert file.get_filename() == "invite.ics"
    assert file.get_payload(decode=True) == ICS


def test_inline_images_stay_with_the_html_and_files_are_unchanged() -> None:
    html = '<p>Her er kortet: <img src="cid:kort@abc" alt="Kort"></p>'
    pdf = Attachment("Program, maj.pdf", "application/pdf", bytes(range(256)) * 9)
    notice = PracticalInfo(METTE, SECOND, Words("Her er kortet", html))
    message = read(composed(notice, attachments=(PNG, pdf), calendar=REQUEST))
    related = ["related", "text/html", "image/png"]
    inner = ["alternative", "text/plain", related, "text/calendar"]
    assert shape(message) == ["mixed", inner, "application/ics", "application/pdf"]
    image = next(p for p in message.walk() if p.get_content_type() == "image/png")
    assert image["Content-ID"] == "<kort@abc>"
    page = message.get_body(("html",))
    assert page is not None and 'src="cid:kort@abc"' in page.get_content()
    files = {p.get_filename(): p.get_payload(decode=True) for p in message.iter_attachments()}
    assert files["Program, maj.pdf"] == pdf.content


def test_a_mail_attached_as_it_was_is_a_mail_to_the_reader() -> None:
    raw = b"From: a@b.dk\nSubject: Hej\n\nTekst\n"
    message = read(composed(attachments=(Attachment("mail.eml", "message/rfc822", raw),)))
    inside = next(p for p in message.walk() if p.get_content_type() == "message/rfc822")
    assert inside.get_content()["Subject"] == "Hej"


def test_a_mail_of_eight_bits_is_attached_byte_for_byte() -> None:
    raw = "From: a@b.dk\n\nBlåbærgrød\n".encode()
    message = read(composed(attachments=(Attachment("mail.eml", "message/rfc822", raw),)))
    file = next(p for p in message.walk() if p.get_filename() == "mail.eml")
    assert file.get_payload(decode=True) == raw


def test_everything_is_seven_bits_in_short_lines() -> None:
    thread = Thread("a1@randers.dk", tuple(f"{n}@randers.dk" for n in range(40)))
    content = composed(calendar=REQUEST, attachments=(PNG,), in_reply_to=thread).content
    assert content.isascii()
    assert max(len(line) for line in content.split(b"\r\n")) <= 100
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_long_thread_keeps_its_root_and_its_newest_ids() -> None:
    thread = Thread("last@randers.dk", tuple(f"{n}@randers.dk" for n in range(40)))
    ids = read(composed(in_reply_to=thread))["References"].split()
    assert ids[0] == "<0@randers.dk>" and ids[-1] == "<last@randers.dk>" and len(ids) <= 12


def test_a_copy_goes_to_each_address_once() -> None:
    again = (Address("METTE.holm@randers.dk"), Address("jens.hansen@randers.dk", "Jens Hansen"))
    mail = composed(cc=again)
    assert mail.recipients == ("mette.holm@randers.dk", "jens.hansen@randers.dk")
    assert "jens.hansen@randers.dk" in read(mail)["Cc"]


def test_a_preview_shows_the_very_mail_that_will_be_sent() -> None:
    preview = STAFF["se det igennem: program"]
    program = composer().preview(MESSAGES["program"])
    shown = composer().preview(preview)
    body = program[1].split("\n\nVenlig hilsen")[0]
    assert body in shown[1]
    assert program[0] in shown[1]


@pytest.mark.parametrize("colour", ["#0b5563", "#ffd23f", "javascript:1"])
def test_the_networks_name_can_be_read_on_its_colour(colour: str) -> None:
    network = replace(NETWORK, look=replace(NETWORK.look, accent=colour, footer="Tak & vel mødt"))
    html = Composer(network, ROOT / "templates").preview(ANSWER)[2]
    assert "Tak &amp; vel mødt" in html
    assert "javascript" not in html
    assert ("color:#14201f" in html) == (colour == "#ffd23f")


def test_a_mail_is_made_in_under_three_milliseconds_of_cpu() -> None:
    making = composer()
    answer = ANSWERS["medlem og tilmelding"]
    assert isinstance(answer, Answer)

    def once(number: int) -> None:
        making.compose(answer, to=TO, effect_key=f"reply:{number}", now=at(4, 14))

    once(0)
    best = min(_cost(once, start) for start in range(0, 100, 20))
    assert best < 0.003


def _cost(once: object, start: int) -> float:
    began = process_time()
    for number in range(start, start + 20):
        once(number)  # type: ignore[operator]
    return (process_time() - began) / 20
