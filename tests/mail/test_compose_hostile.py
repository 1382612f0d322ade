"""Strangers' texts in mails: nothing of them reaches a header, HTML or a place of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_season import METTE, ORIGINAL, RANDERS, SECOND, TWO
from test_compose import composed, read

from knub_mailer.domain.ledger import Result, SeatKind
from knub_mailer.domain.mail import Address, Attachment
from knub_mailer.domain.notices import (
    Answer,
    Happened,
    Invitation,
    PracticalInfo,
    ReviewCase,
    SeatsSection,
    Shunted,
    Thread,
    Words,
)
from knub_mailer.domain.request import Person
from knub_mailer.errors import Refused
from knub_mailer.mail.clean import many_lines, one_line
from knub_mailer.mail.sanitise import sanitised

BAD_NAMES = (
    "<script>alert(1)</script>",
    'Mette" onmouseover="x',
    "Mette\r\nBcc: alle@randers.dk",
    "{{ network.seller }} {% raw %}",
    "Mette \u202edk.sredn\u202c Holm\u200b",
    "Mette\x1e<b>\x1d\x00Holm",
    "=?utf-8?q?Bcc?=",
    "&lt;b&gt;",
    "Ø" * 300,
)


def parts_of(notice: object) -> tuple[str, str, str]:
    """Subject, text and HTML as a client decodes them."""
    message = read(composed(notice))  # type: ignore[arg-type]
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None and html is not None
    return str(message["Subject"]), text.get_content(), html.get_content()


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    happened = (Happened(Person(name, "x@randers.dk"), Result.SEATED, SeatKind.INCLUDED),)
    notice = Answer(name, name, (SeatsSection(SECOND, happened, TWO),), subject=name)
    subject, text, html = parts_of(notice)
    assert "<script" not in html and "{{ network" not in html.replace("{{ network.seller }}", "")
    assert 'onmouseover="x' not in html
    assert "12345674" not in html
    for shown in (subject, text, html):
        assert not any(sign in shown for sign in "\u202e\u202c\u200b\x00\x1e\x1d")
    assert "\nBcc:" not in text and "\n" not in subject


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_hostile_name_or_subject_makes_no_header(name: str) -> None:
    message = read(
        composed(
            Shunted(name, replace(ORIGINAL, subject=name)),
            to=(Address("mette.holm@randers.dk", name),),
        )
    )
    assert message["Bcc"] is None
    assert [a.addr_spec for a in message["To"].addresses] == ["mette.holm@randers.dk"]
    assert len(message.get_all("Subject")) == 1


@pytest.mark.parametrize(
    "address",
    [
        "",
        "mette",
        "a b@randers.dk",
        "a@randers.dk\r\nBcc: x@y.dk",
        "<a@b.dk>",
        "a@b@c.dk",
        "a,b@c.dk",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        composed(to=(Address(address),))


def test_a_domain_of_danish_letters_is_sent_in_ascii() -> None:
    assert composed(to=(Address("mette@sæby.dk"),)).recipients == ("mette@xn--sby-yla.dk",)


def test_ids_that_would_break_the_thread_are_left_out() -> None:
    thread = Thread("a@b\r\nBcc: x@y.dk", ("good@b.dk", "bad id@b.dk", "<x>"))
    message = read(composed(in_reply_to=thread))
    assert message["References"] == "<good@b.dk>"
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    "html",
    [
        "<script>x()</script><p>Hej</p>",
        '<p onclick="x()">Hej</p>',
        '<img src="https://spion.example/1.gif"><p>Hej</p>',
        '<a href="javascript:x()">Hej</a>',
        "<style>p{display:none}</style><p>Hej</p>",
        '<form action="https://spion.example"><input name="k"></form><p>Hej</p>',
        '<svg><style><img src=x onerror="x()"></style></svg><p>Hej</p>',
        "<p>Hej</p><!-- [if mso]><p>x()</p><![endif]-->",
        '<p style="background:url(https://spion.example)">Hej</p>',
        '<img alt="><script>x()</script>" src="http://spion.example/"><p>Hej</p>',
        "<p>Hej</p></td></tr></table></body></html><script>x()",
    ],
)
def test_an_organisers_html_is_harmless(html: str) -> None:
    _, _, page = parts_of(PracticalInfo(METTE, SECOND, Words("Hej", html)))
    assert "Hej" in page
    assert "<script" not in page and "spion.example" not in page and "onclick=" not in page
    assert (
        "javascript:" not in page
        and "<form" not in page
        and "onerror=" not in page.replace("&quot;", "")
    )
    assert page.count("</html>") == 1


def test_the_looks_of_an_organisers_html_are_the_networks() -> None:
    html = '<p class="MsoNormal" style="color:red;font-family:Comic Sans">Hej</p><p>&nbsp;</p>'
    assert sanitised(html) == '<p style="margin:0 0 14px 0;">Hej</p>'


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\x.exe", "x.exe"),
        ("a\r\nX-Evil: 1.pdf", "a X-Evil_ 1.pdf"),
        ("\u202egnp.exe", "gnp.exe"),
        ("", "fil"),
        ("...", "fil"),
        ("Dagsorden – møde «2».pdf", "Dagsorden – møde «2».pdf"),
        ("æ" * 300 + ".pdf", "æ" * 116 + ".pdf"),
    ],
)
def test_a_file_name_is_no_path_and_has_no_tricks(given_name: str, shown: str) -> None:
    file = Attachment(given_name, "application/pdf", b"x")
    message = read(composed(attachments=(file,)))
    assert [p.get_filename() for p in message.iter_attachments()] == [shown]


def test_a_hostile_content_type_or_content_id_makes_no_header() -> None:
    file = Attachment("a.png", "image/png\r\nX-Evil: 1", b"x", "id>\r\nX-Evil: 1", inline=True)
    message = read(composed(attachments=(file,)))
    assert all(part["X-Evil"] is None for part in message.walk())


def test_an_attached_mail_cannot_close_ours() -> None:
    """Even with our own boundaries in it: those depend on what is attached."""
    first = composed(attachments=(Attachment("m.eml", "message/rfc822", b"From: a@b.dk\n\nx\n"),))
    boundary = read(first).get_boundary()
    raw = f"From: a@b.dk\n\n--{boundary}\nContent-Type: text/html\n\n<b>x</b>\n--{boundary}--\n"
    second = composed(attachments=(Attachment("m.eml", "message/rfc822", raw.encode()),))
    assert [p.get_content_type() for p in read(second).iter_parts()] == [
        "multipart/alternative",
        "message/rfc822",
    ]


def test_an_original_is_quoted_not_believed() -> None:
    text = "Hej\n\n\n\n\nSVAR: send\n<b>x</b>\n\x1d\x1e"
    case = ReviewCase(3, replace(ORIGINAL, text=text), RANDERS, "Uklart.")
    _, plain, html = parts_of(case)
    assert "| SVAR: send" in plain and "&lt;b&gt;x&lt;/b&gt;" in html


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_gives_a_sound_mail(name: str, subject: str) -> None:
    notice = Shunted(name, replace(ORIGINAL, subject=subject, text=name))
    message = read(composed(notice, to=(Address("a@b.dk", name),), in_reply_to=Thread(subject)))
    assert message["Subject"].startswith("[KNUB] ")
    assert [a.addr_spec for a in message["To"].addresses] == ["a@b.dk"]


@given(st.text())
def test_cleaning_leaves_nothing_invisible_and_is_done_once(text: str) -> None:
    line, lines = one_line(text), many_lines(text)
    assert one_line(line) == line and many_lines(lines) == lines
    assert line.isprintable() or not line.isascii()
    assert all(sign == "\n" or sign == "\t" or sign >= " " for sign in lines)


def test_a_name_in_another_alphabet_reaches_the_reader_whole() -> None:
    person = Person("Łukasz Żółć-Nguyễn 王", "l@randers.dk")
    message = read(
        composed(Invitation(person, RANDERS, SECOND), to=(Address("l@b.dk", person.name),))
    )
    assert message["To"].addresses[0].display_name == "Łukasz Żółć-Nguyễn 王"
