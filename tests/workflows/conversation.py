"""What the tests of conversations share: a season with a member, and plain mails of its people."""

from __future__ import annotations

from season import SeasonInTest, Sent

from knub_mailer.domain.ledger import Act
from knub_mailer.workflows.effects import tell_changes

METTE = "Mette Holm <mette.holm@randers.dk>"
JOIN = (
    "Randers Kommune vil gerne være medlem af netværket.\nEAN 5798009811578\n\n"
    "Venlig hilsen\nMette Holm\nRanders Kommune"
)
BO_TO_2 = "Tilmeld Bo Friis, bo.friis@randers.dk, til møde 2."
SECRETARIAT = "alcp@kl.example"


def member(season: SeasonInTest) -> SeasonInTest:
    """Randers is a member, with Mette as its contact, who knows our first answer."""
    season.receives(METTE, JOIN)
    assert list(season.state().memberships) == ["0730"]
    return season


def sign_up_bo(season: SeasonInTest) -> list[Sent]:
    """Mette signs Bo up for meeting 2; what was sent."""
    sent = season.receives(METTE, BO_TO_2)
    assert ("Bo Friis", "included") in season.seats(2)
    return sent


def kinds(sent: list[Sent]) -> list[tuple[str, str]]:
    """Kind and first recipient of each mail."""
    return [(mail.kind, mail.to[0]) for mail in sent]


def only(sent: list[Sent], kind: str) -> Sent:
    """The one mail of a kind."""
    found = [mail for mail in sent if mail.kind == kind]
    assert len(found) == 1, kinds(sent)
    return found[0]


def happens(season: SeasonInTest, act: Act, by: str = "mette.holm@randers.dk") -> list[Sent]:
    """A wish of Randers is carried out, however it was worded; what others are told."""
    before = len(season.sent())
    with season.office.sitting(season.now) as sitting:
        key = f"test:{before}:{len(sitting.entries)}"
        sitting.write(key, act, at=season.now, position=0, municipality="0730", by=by, source=key)
        tell_changes(sitting)
        sitting.settle()
    return season.sent()[before:]
