"""Whether two domains belong to one organisation (RFC 7489, section 3.1, relaxed alignment)."""

from __future__ import annotations

_SECOND_LEVELS = """ac ad asn biz co com ed edu firm gen go gob gouv gov govt gr gv id info k12
    kommune lg ltd me mil ne net nhs nom or org plc police priv reg sch store web"""
_SHARED = """amazonaws.com appspot.com azurewebsites.net blogspot.com cloudapp.net cloudfront.net
    eu.org firebaseapp.com fly.dev gappssmtp.com github.io gitlab.io herokuapp.com netlify.app
    ngrok.io onmicrosoft.com outlook.com pages.dev sharepoint.com uk.com us.com vercel.app web.app
    windows.net wixsite.com wordpress.com workers.dev zendesk.com"""

# What stands before a country's own top-level domain and is nobody's: co.uk, com.au, kommune.no.
_SHARED_SECOND_LEVELS = frozenset(_SECOND_LEVELS.split())
# Under these everybody gets a subdomain, so that a neighbour is a stranger.
_SHARED_DOMAINS = frozenset(_SHARED.split())


def normal_domain(domain: str) -> str | None:
    """A domain in lower-case ASCII (RFC 5891), without a final dot; None when it is none."""
    domain = domain.strip().rstrip(".").lower()
    try:
        ascii_form = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = ascii_form.split(".")
    if not all(label.replace("-", "").replace("_", "").isalnum() for label in labels):
        return None
    return ascii_form


def organisational_domain(domain: str) -> str | None:
    """What one organisation registered: randers.dk for post.randers.dk; None for a bare suffix.

    Without the list of all public suffixes this errs towards "nobody's" where registries share
    second levels, so that neighbours under one of them never pass for each other.
    """
    name = normal_domain(domain)
    if name is None:
        return None
    labels = name.split(".")
    for count in range(2, len(labels) + 1):
        candidate = labels[-count:]
        if not _is_shared(candidate):
            return ".".join(candidate)
    return None


def aligned(domain: str, other: str) -> bool:
    """Whether both are of one organisation, by whole labels: not randers.dk and evil-randers.dk."""
    mine = organisational_domain(domain)
    return mine is not None and mine == organisational_domain(other)


def _is_shared(labels: list[str]) -> bool:
    if len(labels) != 2:
        return False
    is_country = len(labels[1]) == 2 and labels[1].isalpha()
    return (is_country and labels[0] in _SHARED_SECOND_LEVELS) or ".".join(labels) in (
        _SHARED_DOMAINS
    )
