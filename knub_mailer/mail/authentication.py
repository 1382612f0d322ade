"""Who wrote a mail, and whether that is proven (organisers.md, "Authentication")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.domain.mail import IncomingMail
from knub_mailer.domain.network import Trust
from knub_mailer.mail.alignment import aligned, normal_domain
from knub_mailer.mail.authentication_results import (
    Verdict,
    authserv_id,
    verdicts,
    verdicts_without_id,
)
from knub_mailer.mail.lexemes import lexemes
from knub_mailer.mail.mime import Fields, top_fields
from knub_mailer.mail.signatures import Lookup, signed_by

__all__ = ["MICROSOFT_365", "Authentication", "Lookup", "authenticate"]

MICROSOFT_365 = "microsoft365"
"""The `trust.authserv_id` for a mailbox at Microsoft 365, whose fields name no server."""

_ADDRESS = re.compile(r"[^\s<>()\[\]\\,;:\"@]{1,64}@[^\s<>()\[\]\\,;:\"@]{1,255}")
_ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")


@dataclass(frozen=True, slots=True)
class Authentication:
    """Whether the From address is proven; `how` says in English why or why not."""

    authenticated: bool
    how: str


def authenticate(
    mail: IncomingMail, raw: bytes, trust: Trust, lookup: Lookup, *, own_address: str | None = None
) -> Authentication:
    """Whether the mail is from whom its From field names.

    Believed is the topmost Authentication-Results field of the configured server, and none else;
    without a configured server the signatures of the author's domain are verified here.

    Args:
        mail: the mail as parsed.
        raw: its bytes, as they came.
        trust: whose word is believed; `MICROSOFT_365` as `authserv_id` for fields without an id.
        lookup: TXT records of the DNS, asked only without a configured server.
        own_address: the network's own; whoever writes under it is not believed.

    Raises:
        DnsDeferred: the DNS gives no answer just now; nothing is decided from that.
    """
    fields = top_fields(raw)
    author = _one_author(fields)
    if author is None or mail.sender is None or mail.sender.email != author:
        return Authentication(False, "From does not name exactly one plain address")
    if own_address is not None and author == own_address.lower():
        return Authentication(False, "From is the network's own address")
    domain = normal_domain(author.rpartition("@")[2])
    if domain is None:
        return Authentication(False, "the domain of From is none")
    if trust.authserv_id:
        return _by_results(fields, trust.authserv_id.strip().lower(), domain)
    signer = signed_by(raw, domain, lookup)
    if signer is None:
        return Authentication(False, f"no valid DKIM signature of {domain}")
    return Authentication(True, f"DKIM signature of {signer}")


def _one_author(fields: Fields) -> str | None:
    """The one address of the one From field, in lower case; None whenever readers could differ.

    Several fields, several addresses, groups, encoded addresses, a second address as an unquoted
    name: what a server checked may then be another address than the one that is shown.
    """
    values = [value for name, value in fields if name == "from"]
    if len(values) != 1:
        return None
    plain = "".join(
        text if kind == "plain" else " " if kind == "comment" else "_"
        for kind, text in lexemes(values[0])
    ).strip()
    if plain.count("<") != plain.count(">") or plain.count("<") > 1:
        return None
    name, bracket, rest = plain.partition("<")
    address = rest.removesuffix(">") if bracket else name
    if not _ADDRESS.fullmatch(address) or "=?" in address:
        return None
    if bracket and not _harmless_name(_ENCODED_WORD.sub("_", name), address):
        return None
    return address.lower()


def _harmless_name(name: str, address: str) -> bool:
    """Some clients repeat the address as the name; any other address there is a disguise."""
    if name.strip().lower() == address.lower():
        return True
    return not any(sign in name for sign in "@:;>")


def _by_results(fields: Fields, trusted: str, domain: str) -> Authentication:
    values = [value for name, value in fields if name == "authentication-results"]
    if trusted == MICROSOFT_365:
        if not values or authserv_id(values[0]) is not None:
            return Authentication(False, "the topmost Authentication-Results is not Microsoft's")
        found = verdicts_without_id(values[0])
    else:
        own = next((value for value in values if authserv_id(value) == trusted), None)
        if own is None:
            return Authentication(False, f"no Authentication-Results of {trusted}")
        found = verdicts(own)
    for verdict in found:
        if verdict.result == "pass" and _speaks_for(verdict, domain):
            return Authentication(True, f"{verdict.method}=pass by {trusted}")
    return Authentication(False, f"{trusted} saw nothing that proves {domain}")


def _speaks_for(verdict: Verdict, domain: str) -> bool:
    """Whether a passed check was one of the author's own domain."""
    if verdict.method == "dmarc":
        seen = verdict.of("header.from")
        return seen is None or normal_domain(seen.rpartition("@")[2]) == domain
    if verdict.method == "dkim":
        checked = verdict.of("header.d") or verdict.of("header.i")
    elif verdict.method == "spf":
        checked = verdict.of("smtp.mailfrom")
    else:
        return False
    return checked is not None and aligned(checked.strip("<>\"'").rpartition("@")[2], domain)
