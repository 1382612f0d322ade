"""Mails as gateways and old programs mangle them: charsets, encodings, parts in odd places."""

from __future__ import annotations

import base64
import quopri

import pytest
from letters import read

HEAD = (
    b"From: Mette Holm <meho@randers.dk>\r\nTo: knub@kl.example\r\nSubject: x\r\n"
    b"MIME-Version: 1.0\r\n"
)
TEXT = "Bo Lund på Ærø kommer til møde 2."


def body(content_type: bytes, content: bytes, *headers: bytes) -> str:
    extra = b"".join(line + b"\r\n" for line in headers)
    lead = b"Content-Type: " + content_type + b"\r\n" if content_type else b""
    return read(HEAD + lead + extra + b"\r\n" + content).body


CHARSETS = {
    "utf-7": (b"text/plain; charset=utf-7", TEXT.encode("utf-7")),
    "utf-7, long name": (b"text/plain; charset=unicode-1-1-utf-7", TEXT.encode("utf-7")),
    "utf-16le": (b"text/plain; charset=utf-16le", TEXT.encode("utf-16le")),
    "utf-16 with a mark, undeclared": (b"text/plain", TEXT.encode("utf-16")),
    "macintosh": (b"text/plain; charset=macintosh", TEXT.encode("mac-roman")),
    "x-mac-roman": (b"text/plain; charset=x-mac-roman", TEXT.encode("mac-roman")),
    "cp850": (b"text/plain; charset=cp850", TEXT.encode("cp850")),
    "ibm850": (b"text/plain; charset=IBM850", TEXT.encode("cp850")),
    "latin-9": (b"text/plain; charset=iso-8859-15", TEXT.encode("iso8859-15")),
    "latin-1 with a year": (b"text/plain; charset=ISO_8859-1:1987", TEXT.encode("latin-1")),
    "ansi": (b"text/plain; charset=ansi_x3.110-1983", TEXT.encode("cp1252")),
    "utf8 without dash": (b"text/plain; charset=UTF8", TEXT.encode()),
    "utf8mb4": (b"text/plain; charset=utf8mb4", TEXT.encode()),
    "unknown-8bit": (b"text/plain; charset=unknown-8bit", TEXT.encode()),
    "twice": (b"text/plain; charset=utf-8; charset=iso-8859-1", TEXT.encode()),
    "quoted": (b"text/plain; charset=\"'utf-8'\"", TEXT.encode()),
    "empty": (b"text/plain; charset=", TEXT.encode("cp1252")),
    "utf-8 with a byte order mark": (b"text/plain; charset=utf-8", TEXT.encode("utf-8-sig")),
    "windows-1252 said, utf-8 meant": (b"text/plain; charset=windows-1252", TEXT.encode()),
    "utf-8 said, windows-1252 meant": (b"text/plain; charset=utf-8", TEXT.encode("cp1252")),
    "decoded twice": (b"text/plain; charset=utf-8", TEXT.encode().decode("cp1252").encode()),
    "decomposed": (b"text/plain; charset=utf-8", TEXT.replace("å", "a\u030a").encode()),
    "entities": (b"text/plain", b"Bo Lund p&aring; &AElig;r&oslash; kommer til m&oslash;de 2."),
    "numbers": (b"text/plain", b"Bo Lund p&#229; &#198;r&#xF8; kommer til m&#248;de 2."),
    "one cut letter": (b"text/plain; charset=utf-8", TEXT.encode() + b"\r\n\r\n\xc3"),
}


@pytest.mark.parametrize(("content_type", "content"), CHARSETS.values(), ids=CHARSETS)
def test_danish_letters_are_read_under_any_label(content_type: bytes, content: bytes) -> None:
    assert body(content_type, content).split("\n")[0] == TEXT


def test_a_latin_footer_below_utf8_leaves_the_text_whole() -> None:
    found = body(
        b"text/plain; charset=utf-8", TEXT.encode() + "\r\n\r\nMvh Mette på Ærø".encode("cp1252")
    )
    assert found == TEXT


ENCODED = quopri.encodestring(TEXT.encode())
ENCODINGS = {
    "quoted-printable, undeclared": (ENCODED, b"X-Y: z"),
    "quoted-printable said to be 8bit": (ENCODED, b"Content-Transfer-Encoding: 8bit"),
    "quoted-printable twice": (
        quopri.encodestring(ENCODED),
        b"Content-Transfer-Encoding: quoted-printable",
    ),
    "small digits": (ENCODED.lower(), b"Content-Transfer-Encoding: Quoted-Printable"),
    "a space behind the soft break": (
        b"Bo Lund p=C3=A5 =C3=86r=C3=B8 = \r\nkommer til m=C3=B8de 2.",
        b"Content-Transfer-Encoding: quoted-printable",
    ),
    "raw letters in between": (
        b"Bo Lund p\xc3\xa5 =C3=86r=C3=B8 kommer til m=C3=B8de 2.",
        b"Content-Transfer-Encoding: quoted-printable",
    ),
    "lone equals": (
        b"Bo Lund p=C3=A5 =C3=86r=C3=B8 kommer til m=C3=B8de 2.=",
        b"Content-Transfer-Encoding: quoted-printable",
    ),
    "a comment": (ENCODED, b"Content-Transfer-Encoding: quoted-printable (by gateway)"),
    "base64 with line noise": (
        base64.encodebytes(TEXT.encode()).replace(b"A", b"A\r\n \t", 2),
        b"Content-Transfer-Encoding: base64",
    ),
    "base64 cut short": (
        base64.b64encode((TEXT + "\n\n\n\n").encode())[:-3],
        b"Content-Transfer-Encoding: base64",
    ),
    "base64 in pieces": (
        base64.b64encode(TEXT.encode()[:10]) + b"\r\n" + base64.b64encode(TEXT.encode()[10:]),
        b"Content-Transfer-Encoding: base64",
    ),
    "two encodings named": (
        ENCODED,
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Transfer-Encoding: 8bit",
    ),
}


@pytest.mark.parametrize(("content", "header"), ENCODINGS.values(), ids=ENCODINGS)
def test_broken_encodings_are_read(content: bytes, header: bytes) -> None:
    found = body(b"text/plain; charset=utf-8", content, header)
    assert found.lower() == TEXT.lower() if content.islower() else found == TEXT


@pytest.mark.parametrize("sum_", ["2=3C", "a=b", "x=C3", "EAN=5798", "https://x.dk/?a=E6b"])
def test_equals_signs_in_plain_text_stay(sum_: str) -> None:
    assert sum_ in body(b"text/plain; charset=utf-8", f"Hej, {sum_} i linket".encode())


def multipart(kind: bytes, *parts: bytes, boundary: bytes = b"q", said: bytes = b"q") -> str:
    content = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    return body(b"multipart/" + kind + b"; boundary=" + said, content + b"--" + boundary + b"--")


PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT.encode()
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>" + TEXT.encode() + b"</p>"


@pytest.mark.parametrize(
    "found",
    [
        multipart(b"alternative", PLAIN, HTML),
        multipart(b"alternative", HTML, PLAIN),
        multipart(b"alternative", PLAIN),
        multipart(b"alternative", HTML),
        multipart(b"alternative", b"Content-Type: text/plain\r\n\r\n", HTML),
        multipart(b"alternative", PLAIN, b"Content-Type: text/html\r\n\r\n<html></html>"),
        multipart(b"alternative", PLAIN, b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR"),
        multipart(b"mixed", PLAIN, b"Content-Type: image/png\r\n\r\nx"),
        multipart(b"mixed", b"Content-Type: image/png\r\n\r\nx", PLAIN),
        multipart(b"mixed", PLAIN, boundary=b"other", said=b"q"),
        multipart(b"mixed", PLAIN, boundary=b"q", said=b'"q '),
        multipart(b"weird", PLAIN),
        multipart(b"signed", PLAIN, b"Content-Type: application/pgp-signature\r\n\r\nx"),
        multipart(b"mixed", PLAIN, b"Content-Type: application/ms-tnef\r\n\r\nx"),
        multipart(
            b"mixed",
            b"Content-Type: text/plain; charset=utf-8; name=ATT00001.txt\r\n"
            b"Content-Disposition: inline; filename=ATT00001.txt\r\n\r\n" + TEXT.encode(),
        ),
        multipart(b"related; type=text/html", HTML, b"Content-Type: image/png\r\n\r\nx"),
        multipart(b"mixed", b"\r\n" + TEXT.encode()),
        multipart(b"mixed", b"Content-Type: TEXT\r\n\r\n" + TEXT.encode()),
        multipart(b"mixed", PLAIN.replace(b"text/plain", b"text / plain")),
        body(b"text", TEXT.encode()),
        body(b"", TEXT.encode()),
        body(b"text/html", TEXT.encode()),
        body(b"text/plain", b"<div>" + TEXT.encode() + b"</div>"),
        body(b"text/plain", b"<p class=x>" + TEXT.encode() + b"</p>\r\n<p></p>"),
        body(b"text/enriched", b"<bold>" + TEXT.encode() + b"</bold>"),
    ],
)
def test_the_text_is_found_where_it_is(found: str) -> None:
    assert found == TEXT


def test_html_without_tags_keeps_its_lines() -> None:
    found = body(b"text/html; charset=utf-8", b"Hej\r\n\r\nVi kommer to:\r\nBo Lund\r\nAne Vad")
    assert found == "Hej\n\nVi kommer to:\nBo Lund\nAne Vad"


def test_plain_text_with_addresses_in_angles_is_no_html() -> None:
    text = "Bo Lund <bolu@randers.dk> og Ane Vad <anva@randers.dk>"
    assert body(b"text/plain", text.encode()) == text


def test_a_winmail_file_beside_a_text_is_nothing_to_open() -> None:
    tnef = (
        b"Content-Type: application/ms-tnef; name=winmail.dat\r\n"
        b"Content-Disposition: attachment; filename=winmail.dat\r\n\r\n\x78\x9f\x3e\x22"
    )
    parts = b"--q\r\n" + PLAIN + b"\r\n--q\r\n" + tnef + b"\r\n--q--"
    found = read(HEAD + b"Content-Type: multipart/mixed; boundary=q\r\n\r\n" + parts)
    assert (found.body, found.attachments) == (TEXT, ())
    alone = b"--q\r\n" + tnef + b"\r\n--q--"
    found = read(HEAD + b"Content-Type: multipart/mixed; boundary=q\r\n\r\n" + alone)
    assert found.attachments == ("winmail.dat",)


def test_a_signed_text_loses_its_armour() -> None:
    text = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + TEXT + "\n\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n"
    )
    assert body(b"text/plain; charset=utf-8", text.encode()) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "Jeg kom\u00admer",
        "Jeg\u200b kommer",
        "Jeg\u00a0kommer",
        "\u202dJeg kommer\u202c",
        "\u2066Jeg kommer\u2069",
        "\ufeffJeg kommer",
        "Jeg\u2007kommer",
        "Jeg\tkommer".replace("\t", " "),
    ],
)
def test_signs_without_width_are_not_read(text: str) -> None:
    assert body(b"text/plain; charset=utf-8", text.encode()) == "Jeg kommer"


@pytest.mark.parametrize("ends", [b"\n", b"\r", b"\r\n", b"\r\r\n", b"\x0b", b"\xe2\x80\xa8"])
def test_any_line_end_ends_lines(ends: bytes) -> None:
    found = body(b"text/plain; charset=utf-8", ends.join([b"Hej", b"Vi kommer to.", b"Mvh Mette"]))
    assert [line for line in found.split("\n") if line] == ["Hej", "Vi kommer to."]
