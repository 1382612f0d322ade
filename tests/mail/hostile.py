"""Bytes that no honest program sends, and sample mails mangled as gateways mangle them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

CORPUS = Path(__file__).parents[1] / "corpus"
SAMPLES = sorted([*(CORPUS / "sample").glob("*.eml"), *(CORPUS / "dev").glob("*.eml")])
MANGLED_ONE_IN = (40, 3)  # of the corpus's mails: in the suite, and in `make soak`
HEAD = b"From: Bo Lund <bo@randers.dk>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"


def part(content_type: bytes, content: bytes) -> bytes:
    return HEAD + b"Content-Type: " + content_type + b"\r\n\r\n" + content


def nested(levels: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level)
        for level in range(levels)
    )
    return HEAD + opened + b"Content-Type: text/plain\r\n\r\nHej\r\n"


PATHOLOGICAL = {
    "nested parts": nested(10_000),
    "empty parts": part(b"multipart/mixed; boundary=a", b"--a\n" * 500_000),
    "ten megabytes of HTML": part(b"text/html", b"<p class=MsoNormal>Vi kommer</p>\n" * 300_000),
    "one long paragraph": part(b"text/html", b"<p>" + b"hej med jer " * 800_000),
    "nested divisions": part(b"text/html", b"<div>" * 1_000_000),
    "nested tables": part(b"text/html", b"<table><tr><td>" * 100_000),
    "nested quotations": part(b"text/html", b"<blockquote type=cite>" * 100_000),
    "a picture in the HTML": part(b"text/html", b'<img src="data:image/png;base64,' + b"A" * 9**7),
    "rules for everything": part(
        b"text/html",
        b"<style>" + b"* * p{color:red}" * 2_000 + b"</style>" + b"<div><p>Hej" * 200_000,
    ),
    "rules of sisters": part(
        b"text/html",
        b"<style>" + b"a~b~p[x]{color:red}" * 2_000 + b"</style>" + b"<p x=1>Hej" * 200_000,
    ),
    "classes": part(
        b"text/html",
        b"<style>" + b".a.b.c{color:red}" * 9_000 + b"</style><p class='" + b"a b c " * 400_000,
    ),
    "open style sheet": part(b"text/html", b"<style>" + b".a{" * 500_000),
    "quotation marks": part(b"text/plain", b">" * 5_000_000),
    "quoted lines": part(b"text/plain", b"> \n" * 1_000_000),
    "spaces": part(b"text/plain", b" " * 5_000_000),
    "senders": part(b"text/plain", b"Fra: \n" * 100_000),
    "headers of mails": part(b"text/plain", b"Fra: a@b.dk\nSendt: 1\n" * 200_000),
    "one word in an angle": part(b"text/plain", b"<mailto:" + b"a" * 5_000_000),
    "one tag": part(b"text/html", b"<p " + b"a" * 5_000_000),
    "mail links": part(b"text/plain", b"a@b.dk<mailto:a@b.dk> " * 200_000),
    "encoded signs": part(b"text/plain", b"=C3=B8= \n" * 500_000),
    "armour": part(b"text/plain", b"-----BEGIN PGP SIGNED MESSAGE-----\n" * 100_000),
    "entities": part(b"text/plain", b"&oslash;" * 500_000),
    "one word": part(b"text/plain", b"a" * 5_000_000),
    "closings": part(b"text/plain", b"hej\n" + b"med venlig hilsen og tak for\n" * 100_000),
    "names": part(b"text/plain", b"Bo Lund\n" * 300_000),
    "attributions": part(b"text/plain", b"Den 12. marts 2026 kl. 10.00 skrev\n" * 100_000),
    "pipes": part(b"text/plain", b"|" * 2_000_000),
    "addresses": part(b"text/plain", b"a@" * 2_000_000),
    "encoded words": HEAD + b"To: " + b"=?utf-8?q?" * 500_000 + b"\r\n\r\nhej",
    "recipients": HEAD + b"To: " + b"a@b.dk," * 500_000 + b"\r\n\r\nhej",
    "header fields": b"X: y\n" * 1_000_000 + b"\nhej",
    "broken header lines": b"A: b\njunk\n" * 500_000 + b"\nhej",
    "flowed text": part(b"text/plain; format=flowed", b"hej \n" * 1_000_000),
    "calendar": part(b"text/calendar", b"ATTENDEE;" * 500_000),
    "wishes below the name": part(
        b"text/plain", b"Hej\n\nMvh Bo\n\n" + b"Vi vil i skrive\n\n" * 200_000
    ),
    "spaces in lines": part(b"text/plain", (b"Kan i " + b" " * 200_000 + b"\n") * 20),
    "colons": part(b"text/plain", b"Fra:" * 1_000_000),
    "NULs": b"\0" * 5_000_000,
    "drawn lines": part(b"text/plain", b"____________\n" * 300_000),
}


def _halved(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def _without_blank_lines(raw: bytes) -> bytes:
    return raw.replace(b"\r\n\r\n", b"\r\n").replace(b"\n\n", b"\n")


def _doubled_header(raw: bytes) -> bytes:
    head, _, rest = raw.partition(b"\r\n\r\n")
    return head + b"\r\n" + head + b"\r\n\r\n" + rest


def _inside_itself(raw: bytes) -> bytes:
    return HEAD + b"Content-Type: message/rfc822\r\n\r\n" + raw


def _quoted_whole(raw: bytes) -> bytes:
    return part(b"text/plain", b"\r\n".join(b"> " + line for line in raw.split(b"\r\n")))


def _as_text(raw: bytes) -> bytes:
    return part(b"text/html; charset=utf-8", raw)


MANGLERS: dict[str, Callable[[bytes], bytes]] = {
    "cut in half": _halved,
    "without blank lines": _without_blank_lines,
    "every header twice": _doubled_header,
    "enclosed": _inside_itself,
    "quoted whole": _quoted_whole,
    "as HTML": _as_text,
    "other charset": lambda raw: raw.replace(b"utf-8", b"utf-16").replace(b"UTF-8", b"x-none"),
    "other encoding": lambda raw: raw.replace(b"quoted-printable", b"base64"),
    "encoding swapped": lambda raw: raw.replace(b"base64", b"quoted-printable"),
    "multiparts of another kind": lambda raw: raw.replace(b"multipart/", b"multipart/x-"),
    "boundaries broken": lambda raw: raw.replace(b"boundary=", b"boundary=x"),
    "no colons": lambda raw: raw.replace(b": ", b" "),
    "NULs": lambda raw: raw.replace(b"e", b"\0e"),
    "lone carriage returns": lambda raw: raw.replace(b"\r\n", b"\r"),
    "lone angles": lambda raw: raw.replace(b">", b"<"),
    "upside down": lambda raw: b"\r\n".join(reversed(raw.split(b"\r\n"))),
    "twice": lambda raw: raw + raw,
    "seven bits": lambda raw: bytes(byte & 127 for byte in raw),
    "high bits": lambda raw: bytes(byte | 128 if byte > 64 else byte for byte in raw),
}


def mangled(way: str, one_in: int) -> Iterator[bytes]:
    """Of every so many mails of the corpus one, each in one of the ways: those of this way.

    A mail's name decides whether it is taken and how it is mangled, so that a new mail changes
    nothing for the others.
    """
    place = list(MANGLERS).index(way)
    for sample in SAMPLES:
        if crc32(sample.name.encode()) % (one_in * len(MANGLERS)) == place:
            yield MANGLERS[way](sample.read_bytes())
