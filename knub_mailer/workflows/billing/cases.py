"""Matters of the billing that need a person, though no mail brought them."""

from __future__ import annotations

import json
from datetime import datetime

from knub_mailer.domain.notices import ServiceCase
from knub_mailer.storage import matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import post, secretariat

BILL = "bill"
"""What `ja` does to money that no meeting is left for: it is invoiced by itself."""


def decided_to_bill(sitting: Sitting, key: str) -> datetime | None:
    """When a person said `ja` to invoicing what a matter is about; None without one."""
    matter = matters.find(sitting.session, f"{sitting.network.key}:service:{key}")
    return matter.decided_at if matter is not None and matter.decision == BILL else None


def open_case(
    sitting: Sitting,
    key: str,
    *,
    about: str,
    why: str,
    municipality: str | None = None,
    service: str = "",
) -> Matter | None:
    """Open a matter for a person; None when it was opened before. Its mail is the caller's.

    service: what `ja` does, or "".
    """
    network = sitting.network
    full_key = f"{network.key}:service:{key}"
    if matters.find(sitting.session, full_key) is not None:
        return None
    return matters.open_matter(
        sitting.session,
        Matter(
            key=full_key,
            network=network.key,
            kind="review",
            asked="\n".join(network.staff),
            municipality=municipality,
            subject=about,
            payload=json.dumps({"municipality": municipality, "service": service}),
            why=why,
            opened_at=sitting.now,
        ),
    )


def tell_case(
    sitting: Sitting,
    key: str,
    *,
    about: str,
    why: str,
    municipality: str | None = None,
    facts: tuple[tuple[str, str], ...] = (),
    yes: str = "",
) -> bool:
    """Open a matter and pass it on to the secretariat, once; False when it was before.

    yes: what `ja` does, in a sentence: it invoices; "" where nothing can be proposed.
    """
    matter = open_case(
        sitting,
        key,
        about=about,
        why=why,
        municipality=municipality,
        service=BILL if yes else "",
    )
    if matter is None:
        return False
    assert matter.id is not None
    number = matters.count_up_to(sitting.session, sitting.network.key, "review", matter.id)
    notice = ServiceCase(
        number=number,
        about=about,
        municipality=sitting.office.register.name(municipality) or None,
        why=why,
        facts=facts,
        yes=yes,
    )
    return post(sitting, notice, secretariat(sitting), f"service:{key}", matter_id=matter.id)
