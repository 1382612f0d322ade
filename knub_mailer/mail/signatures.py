"""DKIM signatures of the author's own domain (RFC 6376), checked here where no server does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import dkim

from knub_mailer.errors import DnsDeferred
from knub_mailer.mail.alignment import aligned
from knub_mailer.mail.mime import top_fields

Lookup = Callable[[str], bytes | None]
"""The TXT record of a name, or None when there is none.

Raises DnsDeferred when the DNS gives no answer.
"""

MAX_SIGNATURES = 10
# What a stranger may neither change nor add nor double on a mail that somebody else signed: the
# author and what tells this mail from every other one, so that a mail sent again is the same mail.
_SIGNED = ("from", "subject", "date", "message-id")
_ONCE = (*_SIGNED, "content-type", "content-transfer-encoding", "in-reply-to", "references", "to")
# What the library raises on hostile bytes beside its own errors.
_BROKEN = (dkim.DKIMException, ValueError, LookupError, TypeError, AttributeError)


def signed_by(raw: bytes, author_domain: str, lookup: Lookup) -> str | None:
    """The domain aligned with the author's whose signature of this mail holds, or None.

    Signatures that leave a part of the body out (`l=`), that use SHA-1 (RFC 8301) or that don't
    cover author, subject, date and Message-ID count for nothing.

    Raises:
        DnsDeferred: no signature holds so far, and a key could not be looked up just now.
    """
    names = Counter(name for name, _ in top_fields(raw))
    if any(names[name] > 1 for name in _ONCE):
        return None
    try:
        checker = dkim.DKIM(raw, minkey=1024)
    except _BROKEN:
        return None
    deferred: DnsDeferred | None = None
    for index in range(min(names["dkim-signature"], MAX_SIGNATURES)):
        try:
            domain = _holds(checker, index, author_domain, names, lookup)
        except DnsDeferred as error:
            deferred = error
            continue
        if domain is not None:
            return domain
    if deferred is not None:
        raise deferred
    return None


def _holds(
    checker: dkim.DKIM, index: int, author_domain: str, names: Counter[str], lookup: Lookup
) -> str | None:
    """The signature's domain when it is aligned, covers enough and is right; no key before that."""
    try:
        prepared = checker.verify_headerprep(index)
        if not prepared:
            return None
        tags, covered, _ = prepared
        domain = tags[b"d"].decode("ascii")
        if not aligned(domain, author_domain) or b"l" in tags or tags[b"a"].endswith(b"sha1"):
            return None
        if any(names[name] and name.encode() not in covered for name in _SIGNED):
            return None
        return domain if checker.verify(index, dnsfunc=_key_of(lookup)) else None
    except _BROKEN:
        return None


def _key_of(lookup: Lookup) -> Callable[..., bytes | None]:
    def key(name: bytes, timeout: int = 0) -> bytes | None:
        record = lookup(name.decode("ascii"))
        # A domain that still tries signing out (RFC 6376, 3.6.1, t=y) is as one that doesn't sign.
        if record is not None and b"t=y" in record.replace(b" ", b""):
            return None
        return record

    return key
