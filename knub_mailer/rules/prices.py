"""What things cost: the season's figures applied to a moment (rules.md, terms 2 and 4)."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.network import Season


def membership_price(season: Season, moment: datetime) -> int:
    """The fee in øre, excl. VAT, of a join sent at that moment.

    season: as it stood then (`season_at`): moved and cancelled meetings count as they were.
    """
    return price_after(season, len(season.held(moment)))


def price_after(season: Season, meetings_held: int) -> int:
    """The fee in øre, excl. VAT, after so many meetings were held.

    Beyond the last price of the configuration that one stays.

    Raises:
        ValueError: the season has no price for a join before the first meeting.
    """
    known = [each for each in season.membership_prices if each.meetings_held <= meetings_held]
    return max(known, key=lambda each: each.meetings_held).price_ore


def extra_seats(season: Season, heads: int) -> int:
    """How many of a municipality's heads at one physical meeting are billed."""
    return max(0, heads - season.included_seats)
