"""Every exception of the service.

    Exception
    ├── ConfigurationError        the operator must mend a file; the service does not start
    └── MailerError               this mail or run failed, the service goes on
        ├── Deferred              try again later (a server is away, a temporary refusal)
        │   ├── DnsDeferred       the sender's keys could not be looked up just now
        │   └── DatabaseAway      nothing can be read or written just now
        ├── Refused               final: this recipient or this mail will never be taken
        └── NotAllowed            a command on the command line that the rules forbid

Everything a member does wrong is no exception but an answer (`knub_mailer.domain.ledger.Outcome`).
"""

from __future__ import annotations


class ConfigurationError(Exception):
    """Mistakes in the configuration, all of them, each a line that says what to do.

    Outside the tree of `MailerError`, so that no retry swallows it.
    """

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


class MailerError(Exception):
    """One mail or one run failed; the service goes on."""


class Deferred(MailerError):
    """It may work later: retry with back-off."""


class DnsDeferred(Deferred):
    """A look-up of the sender's keys gave no answer; nothing is decided from that."""


class DatabaseAway(Deferred):
    """The database does not answer, or is busy for too long; nothing was changed."""


class Refused(MailerError):
    """It will never work: tell somebody instead of trying again."""


class NotAllowed(MailerError):
    """The rules forbid it; the message says why."""
