"""A Date header that cannot be believed: the arrival's price stands until a person decides."""

from __future__ import annotations

from knub_mailer.domain.request import Join, Understanding
from knub_mailer.rules.prices import membership_price
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.review import ReviewPayload, open_service_case


def open_doubt(case: Case, understanding: Understanding) -> bool:
    """Whether the sent time is in doubt and would change a price; then a person is asked.

    rules.md, "the time a mail was sent" and "a Date that a person must look at".
    """
    joins = [request for request in understanding.requests if isinstance(request, Join)]
    claimed = case.mail.sent
    if not case.row.sent_doubtful or claimed is None or not joins:
        return False
    sitting = case.sitting
    then = membership_price(sitting.season_at(claimed), claimed)
    now = membership_price(case.season_then, case.sent)
    if then == now:
        return False
    zone = sitting.office.zone
    open_service_case(
        sitting,
        f"date:{case.row.digest}",
        about="Indmeldelse med tvivl om sendetidspunktet",
        why="Mailens dato ligger for langt fra ankomsten og ville give en anden pris. "
        "Indtil I afgør det, gælder prisen på ankomsttidspunktet.",
        municipality=understanding.municipality,
        facts=(
            ("Afsender", case.sender.email if case.sender else ""),
            ("Mailens egen dato", f"{claimed.astimezone(zone):%d.%m.%Y %H:%M}"),
            ("Ankommet", f"{case.row.arrived_at.astimezone(zone):%d.%m.%Y %H:%M}"),
            ("Pris efter mailens dato", f"{then // 100} kr."),
            ("Pris efter ankomsten", f"{now // 100} kr."),
        ),
        yes="Prisen efter mailens egen dato kommer til at gælde.",
        payload=ReviewPayload(
            understanding.municipality,
            tuple(joins),
            service=f"sent:{claimed.isoformat()}:{case.id}",
        ),
    )
    return True
