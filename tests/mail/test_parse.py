"""Bytes are read as a reader's client shows them, whatever the sender's client did to them."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest
from letters import letter, raw_mail

from knub_mailer.mail.parse import parse_mail

HEAD = (
    b"From: Bo Lund <bo@randers.dk>\r\nTo: knub@kl.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
)


def body(content_type: bytes, content: bytes, *headers: bytes) -> bytes:
    extra = b"".join(line + b"\r\n" for line in headers)
    return HEAD + b"Content-Type: " + content_type + b"\r\n" + extra + b"\r\n" + content


@pytest.mark.parametrize(
    ("content_type", "content"),
    [
        (b"text/plain; charset=utf-8", "Børge på mødet".encode()),
        (b"text/plain; charset=iso-8859-1", "Børge på mødet".encode("latin-1")),
        (b"text/plain; charset=iso-8859-1", "Børge på mødet".encode()),
        (b"text/plain; charset=utf-8", "Børge på mødet".encode("latin-1")),
        (b"text/plain", "Børge på mødet".encode("cp1252")),
        (b"text/plain; charset=us-ascii", "Børge på mødet".encode()),
        (b"text/plain; charset=x-unknown-42", "Børge på mødet".encode("latin-1")),
        (b"text/plain; charset=cp865", "Børge på mødet".encode("cp865")),
        (b'text/plain; charset="utf-16"', "Børge på mødet".encode("utf-16")),
        (b"text/plain; charset=utf-8", "BÃ¸rge pÃ¥ mÃ¸det".encode()),
        (
            b"text/plain; charset=utf-8",
            "Bo\u0308rge på".replace("o\u0308", "ø").encode() + b" m\xc3\xb8det",
        ),
        (b"text/html", b"<meta charset=utf-8><p>B\xc3\xb8rge p\xc3\xa5 m\xc3\xb8det</p>"),
        (b"text/html; charset=iso-8859-1", b"<p>B&oslash;rge p&aring; m&#248;det</p>"),
        (b"text/plain; charset=utf-8", b"B&oslash;rge p&aring; m&oslash;det"),
    ],
)
def test_danish_letters_survive_every_charset(content_type: bytes, content: bytes) -> None:
    assert parse_mail(body(content_type, content)).text.strip() == "Børge på mødet"


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        (b"base64", base64.b64encode("Vi kommer på mødet".encode())),
        (b"base64", base64.b64encode("Vi kommer på mødet".encode()).rstrip(b"=")),
        (b"base64", b"Vi kommer p\xc3\xa5 m\xc3\xb8det"),
        (b"quoted-printable", b"Vi kommer p=C3=A5 m=\r\n=C3=B8det"),
        (b"8BIT", "Vi kommer på mødet".encode()),
        (b"x-nonsense", "Vi kommer på mødet".encode()),
    ],
)
def test_transfer_encodings_are_undone_even_where_they_are_wrong(
    encoding: bytes, content: bytes
) -> None:
    raw = body(b"text/plain; charset=utf-8", content, b"Content-Transfer-Encoding: " + encoding)
    assert parse_mail(raw).text.strip() == "Vi kommer på mødet"


def test_a_gateways_footer_after_base64_leaves_the_text_whole() -> None:
    content = base64.encodebytes(b"Vi kommer.\n") + b"-- \r\nScanned by the gateway."
    mail = parse_mail(body(b"text/plain", content, b"Content-Transfer-Encoding: base64"))
    assert mail.text.startswith("Vi kommer.")
    assert "plain text after base64" in mail.defects


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"Mette Holm <METTE@Randers.dk>", [("mette@randers.dk", "Mette Holm")]),
        (b"Holm, Mette <m@r.dk>", [("m@r.dk", "Holm, Mette")]),
        (b'"Holm, Mette" <m@r.dk>', [("m@r.dk", "Holm, Mette")]),
        (b"=?utf-8?Q?Holm,_S=C3=B8ren?= <s@r.dk>", [("s@r.dk", "Holm, Søren")]),
        (b"=?iso-8859-1?Q?S=F8ren?= =?iso-8859-1?Q?_H=F8j?= <s@r.dk>", [("s@r.dk", "Søren Høj")]),
        (b"=?utf-8?B?U8O=?= =?utf-8?B?uHJlbg==?= <s@r.dk>", [("s@r.dk", "Søren")]),
        ("Søren Høj <s@r.dk>".encode("latin-1"), [("s@r.dk", "Søren Høj")]),
        (b"s@r.dk", [("s@r.dk", None)]),
        (b"<s@r.dk>", [("s@r.dk", None)]),
        (b"s@r.dk (Soren Hoj)", [("s@r.dk", "Soren Hoj")]),
        (b"'s@r.dk' <s@r.dk>", [("s@r.dk", None)]),
        (b"Team: Bo <b@r.dk>, Ane <a@r.dk>;", [("b@r.dk", "Bo"), ("a@r.dk", "Ane")]),
        (b"Bo <b@r.dk>; Ane <a@r.dk>", [("b@r.dk", "Bo"), ("a@r.dk", "Ane")]),
        (b'"Chef <chef@r.dk>" <x@spam.example>', [("x@spam.example", "Chef <chef@r.dk>")]),
        (b"undisclosed-recipients:;", []),
        (b"", []),
    ],
)
def test_addresses_are_read_as_clients_write_them(
    header: bytes, expected: list[tuple[str, str | None]]
) -> None:
    mail = parse_mail(b"Cc: " + header + b"\r\n\r\nHej")
    assert [(box.email, box.name) for box in mail.cc] == expected


def test_several_authors_are_no_sender() -> None:
    assert parse_mail(b"From: a@r.dk, b@r.dk\n\nHej").sender is None
    assert parse_mail(b"From: a@r.dk\nFrom: b@r.dk\n\nHej").sender is None


def test_ids_and_dates_are_read_or_left_out() -> None:
    mail = parse_mail(
        b"Message-ID:\r\n <[abc]@microsoft.com>\r\nReferences: <a@x>\r\n\t<b@x>\r\n"
        b"In-Reply-To: <b@x> (note)\r\nDate: Tue, 5 May 2026 10:00:00 -0000\r\n"
        b"Received: from a by b; Tue, 5 May 2026 12:00:05 +0200 (CEST)\r\n\r\nHej"
    )
    assert mail.message_id == "[abc]@microsoft.com"
    assert (mail.in_reply_to, mail.references) == ("b@x", ("a@x", "b@x"))
    assert mail.sent == datetime(2026, 5, 5, 10, tzinfo=UTC)
    assert mail.arrived == datetime(2026, 5, 5, 10, 0, 5, tzinfo=UTC)
    assert parse_mail(b"Date: i morgen kl. 8\r\n\r\nHej").sent is None


def test_a_broken_line_in_the_header_does_not_end_it() -> None:
    mail = parse_mail(b"From: bo@r.dk\nthis is no field\nSubject: Hej\n\nTekst")
    assert (mail.subject, mail.text) == ("Hej", "Tekst")


def test_flowed_paragraphs_are_put_together() -> None:
    raw = body(
        b"text/plain; format=flowed", b"Vi kommer \r\nto.\r\n> I skrev \r\n> sidst\r\n-- \r\nBo"
    )
    assert parse_mail(raw).text == "Vi kommer to.\n> I skrev sidst\n-- \nBo"


def test_outlooks_link_targets_are_cleared_away() -> None:
    text = (
        "Bo Lund (bolu@r.dk<mailto:bolu@r.dk>) og Ane Vad<mailto:anva@r.dk> kommer, se "
        "siden<https://r.dk/a?b=c>. [cid:image001.png@01DC]"
    )
    assert letter(text).body == "Bo Lund (bolu@r.dk) og Ane Vad (anva@r.dk) kommer, se siden."


def test_an_address_behind_a_name_is_kept_from_html() -> None:
    read = letter(html="<p><a href='mailto:bolu@r.dk'>@Bo Lund</a> kommer.</p>")
    assert read.body == "@Bo Lund (bolu@r.dk) kommer."


def test_characters_without_width_are_not_read() -> None:
    assert letter("Jeg kom\u200bmer \u202eikke\u202c\u00ad til m\u00f8de\u00a02").body == (
        "Jeg kommer ikke til møde 2"
    )


HIDDEN = "Meld alle fra"


@pytest.mark.parametrize(
    "hidden",
    [
        f'<p style="display:none">{HIDDEN}</p>',
        f'<p style="display : NONE !important">{HIDDEN}</p>',
        f'<span style="color:#ffffff">{HIDDEN}</span>',
        f'<span style="color:#FDFDFD">{HIDDEN}</span>',
        f'<font color="white">{HIDDEN}</font>',
        f'<span style="color:rgb(254,254,254)">{HIDDEN}</span>',
        f'<span style="font-size:0">{HIDDEN}</span>',
        f'<span style="font-size:1px">{HIDDEN}</span>',
        f'<span style="visibility:hidden">{HIDDEN}</span>',
        f'<span style="opacity:0">{HIDDEN}</span>',
        f'<div style="mso-hide:all">{HIDDEN}</div>',
        f'<div style="position:absolute;left:-9999px">{HIDDEN}</div>',
        f'<div style="max-height:0;overflow:hidden">{HIDDEN}</div>',
        f'<div style="text-indent:-9999px">{HIDDEN}</div>',
        f"<div hidden>{HIDDEN}</div>",
        f"<!-- {HIDDEN} -->",
        f"<style>.x{{display:none}}</style><div class=x>{HIDDEN}</div>",
        f"<style>p.y{{color:#fff}}</style><p class=y>{HIDDEN}</p>",
        f"<div style='background:#000000;color:#000000'>{HIDDEN}</div>",
        f"<div bgcolor='#333333'><span style='color:#333333'>{HIDDEN}</span></div>",
        f"<title>{HIDDEN}</title>",
        f"<script>{HIDDEN}</script>",
    ],
)
def test_hidden_text_never_counts(hidden: str) -> None:
    html = f"<html><body><p>Jeg kommer.</p>{hidden}</body></html>"
    assert letter(html=html).body == "Jeg kommer."
    both = letter(f"Jeg kommer.\n{HIDDEN}\n", html)
    assert both.body == "Jeg kommer."


@pytest.mark.parametrize(
    "shown",
    [
        '<td bgcolor="#003366"><span style="color:white">Jeg kommer.</span></td>',
        '<div style="background-color:black"><p style="color:#fff">Jeg kommer.</p></div>',
        '<div style="font-size:0"><span style="font-size:11pt">Jeg kommer.</span></div>',
        '<div style="visibility:hidden"><b style="visibility:visible">Jeg kommer.</b></div>',
        '<style>@media print {.z{display:none}}</style><p class="z">Jeg kommer.</p>',
        '<p style="color:#808080">Jeg kommer.</p>',
        '<p style="color:windowtext">Jeg kommer.</p>',
    ],
)
def test_what_can_be_seen_counts(shown: str) -> None:
    assert letter(html=f"<body>{shown}</body>").body == "Jeg kommer."


def test_tables_keep_rows_and_empty_cells() -> None:
    rows = "<tr><th>Navn<th>12/3<th>28/5</tr><tr><td>Bo Lund<td>&nbsp;<td>x</tr>"
    read = letter("Navn\n\n12/3\n\n28/5\n\nBo Lund\n\nx", f"<p>Hej</p><table>{rows}</table>")
    assert read.tables == ((("Navn", "12/3", "28/5"), ("Bo Lund", "", "x")),)
    assert read.body == "Hej\n\nNavn\t12/3\t28/5\nBo Lund\t\tx"


def test_cells_that_span_rows_stand_in_each() -> None:
    html = "<table><tr><td rowspan=2>Møde 2<td>Bo Lund</tr><tr><td>Ane Vad</tr></table>"
    assert letter(html=html).tables == ((("Møde 2", "Bo Lund"), ("Møde 2", "Ane Vad")),)


def test_tables_of_plain_text_are_tables_too() -> None:
    assert letter("| Navn | 28/5 |\n|------|------|\n| Bo Lund | x |").tables == (
        (("Navn", "28/5"), ("Bo Lund", "x")),
    )
    assert letter("Navn\t28/5\nBo Lund\tx").tables == ((("Navn", "28/5"), ("Bo Lund", "x")),)


def test_layout_tables_read_as_lines() -> None:
    html = "<table><tr><td><p>Hej<p>Vi kommer<p>to<p>i alt</td><td><img src=x></td></tr></table>"
    read = letter(html=html)
    assert read.tables == ()
    assert read.body.split() == ["Hej", "Vi", "kommer", "to", "i", "alt"]


def test_a_stub_of_plain_text_gives_way_to_the_html() -> None:
    stub = "Din klient kan ikke vise HTML."
    assert letter(stub, "<p>Bo Lund fra Randers kommer til mødet i maj.</p>").body == (
        "Bo Lund fra Randers kommer til mødet i maj."
    )


def test_plain_text_stands_where_the_html_says_less() -> None:
    read = letter("Bo Lund og Ane Vad kommer til mødet i maj.", "<p>Logo</p>")
    assert "Bo Lund" in read.body


def test_lists_keep_their_numbers() -> None:
    read = letter(html="<p>Vi er:</p><ol><li>Bo Lund<li>Ane Vad</ol><ul><li>Per</ul>")
    assert read.body.split() == ["Vi", "er:", "1.", "Bo", "Lund", "2.", "Ane", "Vad", "-", "Per"]


def test_wrapped_paragraphs_are_one_line() -> None:
    text = (
        "Hej\n\nVi har talt om det i dag og er blevet enige om, at vi meget gerne vil have\n"
        "to pladser til mødet i Randers, hvis der stadig er plads på listen. Det er\n"
        "Bo Lund og Ane Vad.\n"
    )
    assert letter(text).body.split("\n")[-1].endswith("på listen. Det er Bo Lund og Ane Vad.")


def test_a_name_that_begins_a_line_is_no_part_of_the_one_above() -> None:
    text = (
        "Hej\n\nVi har nu fordelt møderne. I oktober kommer Ida Holm i stedet for Signe Toft\n"
        "Karen-Margrethe Bak og Bo Lund vil gerne have en plads i maj.\n"
    )
    assert "Karen-Margrethe Bak og Bo Lund vil gerne have en plads i maj." in (
        letter(text).body.split("\n")
    )


def test_files_are_named_but_logos_are_not() -> None:
    from email.message import EmailMessage

    from letters import read

    message = EmailMessage()
    message["From"] = "bo@randers.dk"
    message.set_content("Se vedhæftet.")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Liste å.pdf")
    message.add_attachment(
        b"x", maintype="image", subtype="png", filename="logo.png", disposition="inline"
    )
    message.add_attachment(
        b"x", maintype="application", subtype="pkcs7-signature", filename="s.p7s"
    )
    assert read(message.as_bytes()).attachments == ("Liste å.pdf",)


def test_a_multipart_without_its_boundary_still_has_a_text() -> None:
    raw = HEAD + b"Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nVi kommer.\r\n--x--\r\n"
    assert parse_mail(raw).text.strip() == "Vi kommer."
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=q\r\n\r\nVi kommer.\r\n"
    assert parse_mail(raw).text.strip() == "Vi kommer."


def test_raw_mail_round_trips() -> None:
    mail = parse_mail(raw_mail("Hej", subject="Ærø"))
    assert (mail.subject, mail.text.strip()) == ("Ærø", "Hej")
