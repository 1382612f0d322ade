"""Bytes of unknown or wrong charset as text: always a result, with what was wrong about them."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
import unicodedata
from html import unescape

_KNOWN_CHARSET = re.compile(
    r"(utf|unicode|iso|latin|windows|cp|ibm|koi8|mac|gb|big5|shift|euc|hz|l1$|8859)", re.ASCII
)
_WESTERN = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1", "cp1252"})
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=\s]")
_SOFT_BREAK = re.compile(rb"=[ \t]{1,80}\n")
_UNDECLARED_QUOTED = re.compile(rb"=C3=(?:A[568]|B8|8[56]|98)")
_ENTITY = re.compile(
    r"&(?:[aeo](?:elig|ring|slash|uml)|nbsp|#(?:229|230|248|197|198|216|x(?:e[56]|f8|c[56]|d8)));",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[\t\n\x20-\x7e]*")
_MOJIBAKE = re.compile("Ã[¦¸¥†˜…¤¶¼©]")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{1,40})", re.I)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]+"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]+")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def text_of(content: bytes, declared: str | None) -> tuple[str, str | None]:
    """The text of some bytes and the defect met, if any.

    Tries the declared charset, then UTF-8, then Windows-1252, in which no byte fails. What is
    declared as Latin-1 is read as Windows-1252 (its quotes and dashes), unless it is plainly UTF-8.
    """
    charset = (declared or "").strip(" \"'").lower().removeprefix("x-")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), None
    western = charset.replace("_", "-") in _WESTERN or charset == "windows-1252"
    if charset in {"", "us-ascii", "ascii"} or western:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            return _windows_1252(content), None if western else "8-bit text without a charset"
        stray = western and not content.isascii()
        return text, "UTF-8 declared as Latin-1" if stray else None
    if _KNOWN_CHARSET.match(charset):
        try:
            return content.decode(charset), None
        except (LookupError, ValueError):
            pass
    text, _ = text_of(content, None)
    return text, f"text is not in its declared charset {charset[:40]!r}"


def _windows_1252(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def declared_in_html(content: bytes) -> str | None:
    """The charset that the HTML names in its head, if any."""
    found = _META_CHARSET.search(content[:4096])
    return found.group(1).decode("ascii") if found else None


def transfer_decoded(content: bytes, encoding: str) -> tuple[bytes, str | None]:
    """The bytes behind a Content-Transfer-Encoding (RFC 2045, section 6), and a defect if any."""
    encoding = encoding.partition("(")[0].strip().lower()
    if encoding == "base64":
        return _from_base64(content)
    if encoding == "quoted-printable":
        return _from_quoted_printable(content), None
    return content, None


def undone_twice(content: bytes) -> tuple[bytes, str | None]:
    """Text that is quoted-printable still: undeclared, or encoded twice by a gateway."""
    if b"=C3=" in content and _UNDECLARED_QUOTED.search(content):
        return _from_quoted_printable(content), "undeclared quoted-printable"
    return content, None


def _from_quoted_printable(content: bytes) -> bytes:
    """Decoded; white space that a gateway left behind a soft line break is no text."""
    return quopri.decodestring(_SOFT_BREAK.sub(b"=\n", content))


def _from_base64(content: bytes) -> tuple[bytes, str | None]:
    """Decoded as far as it is base64: gateways append their footers to it as plain text."""
    stray = _NOT_BASE64.search(content)
    if stray is None:
        return _lenient_base64(content)
    line_start = content.rfind(b"\n", 0, stray.start()) + 1
    head, tail = content[:line_start], content[line_start:]
    if not head.strip():
        return content, "declared base64 is plain text"
    return _lenient_base64(head)[0] + b"\n" + tail, "plain text after base64"


def _lenient_base64(content: bytes) -> tuple[bytes, str | None]:
    letters = b"".join(content.split()).rstrip(b"=")
    defect = None
    if b"=" in letters:
        pieces = [_lenient_base64(piece)[0] for piece in letters.split(b"=") if piece]
        return b"".join(pieces), "base64 in several pieces"
    if len(letters) % 4 == 1:
        letters, defect = letters[:-1], "base64 is cut short"
    try:
        return base64.b64decode(letters + b"=" * (-len(letters) % 4)), defect
    except (binascii.Error, ValueError):
        return content, "base64 cannot be decoded"


def header_text(raw: bytes) -> str:
    """A header field's bytes as text, encoded words left as they are."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _windows_1252(raw)


def decoded_words(value: str) -> str:
    """A header value with its encoded words (RFC 2047) decoded and its white space made single.

    Neighbouring words in one charset and encoding are joined before decoding, since clients cut
    in the middle of a UTF-8 character.
    """
    if "=?" in value:
        value = _BETWEEN_WORDS.sub(r"\1", value)
        pieces: list[str] = []
        position, run, run_charset = 0, b"", ""
        for word in _ENCODED_WORD.finditer(value):
            if run and (word.start() != position or word.group(1).lower() != run_charset):
                pieces.append(text_of(run, run_charset)[0])
                run = b""
            pieces.append(value[position : word.start()])
            run += _word_bytes(word.group(2), word.group(3))
            run_charset, position = word.group(1).lower().partition("*")[0], word.end()
        pieces += [text_of(run, run_charset)[0] if run else "", value[position:]]
        value = "".join(pieces)
    return " ".join(readable(value).split())


def _word_bytes(encoding: str, payload: str) -> bytes:
    raw = payload.encode("utf-8", "replace")
    if encoding in "bB":
        return _lenient_base64(raw)[0]
    return quopri.decodestring(raw.replace(b"_", b"=20"))


def readable(text: str) -> str:
    """Text as the eye sees it: composed letters, plain spaces, nothing without width.

    Also undoes UTF-8 that was once read as Latin-1 ("mÃ¸de").
    """
    if (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text):
        return text
    if _MOJIBAKE.search(text):
        text = _repaired(text)
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", _SPACES.sub(" ", text)))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text


def _repaired(text: str) -> str:
    return "".join(
        _repaired_line(line) if _MOJIBAKE.search(line) else line
        for line in text.splitlines(keepends=True)
    )


def _repaired_line(line: str) -> str:
    try:
        return line.encode("cp1252").decode("utf-8")
    except ValueError:
        return line


def without_entities(text: str) -> str:
    """Plain text that some client filled with HTML entities ("m&oslash;de")."""
    return unescape(text) if _ENTITY.search(text) else text
