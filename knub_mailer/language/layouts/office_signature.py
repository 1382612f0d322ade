"""The signature of an office below its text, without a closing: `Bydelsteamet` above `v/ Bo Friis`.

A text that only says goodbye with an office and a name has no closing that tells the signature
apart; its last lines do, where an office stands in them.
"""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.names.names import display_name
from knub_mailer.language.words.alternatives import Seldom

_OFFICE = (
    r"(?:(?:på vegne af|pva\.?|for) )?[^\W\d_][^:;!?.\n@]{0,45}?"
    r"(?i:team|center|centret|afdeling|forvaltning|sekretariat|kommune|enhed|stab|kontor|indsats|"
    r"service|udvikling|raadhus|rådhus)(?:s?en|et)?(?:,? (?:i )?[A-ZÆØÅ][\w-]+| Kommune)*"
)
_NAME = r"(?:[A-ZÆØÅ][\w'’-]+ ){1,3}[A-ZÆØÅ][\w'’-]+"
_TITLE = r"(?:, [^\W\d_]{4,25})?"
_BY = r"(?:v/ ?|v\. ?|[Vv]ed )"
_SIGNED = Seldom(
    rf"(?:{_OFFICE}\n)?{_BY}{_NAME}{_TITLE}|{_OFFICE}(?:\n|, ?| ?/ ?| ){_BY}?{_NAME}{_TITLE}|"
    rf"{_NAME}{_TITLE}\n{_OFFICE}",
)


def signed_by_an_office(letter: Letter) -> Letter:
    """The letter with such lines as its signature; as it is where it has one or its lines go on.

    Lines below a colon are what it announces, and a person's own mail is signed by that person.
    """
    text, blank, last = letter.body.rstrip().rpartition("\n\n")
    last = last.strip()
    if letter.signature or not blank or len(last) > 120 or text.rstrip().endswith(":"):
        return letter
    shown = display_name(letter.mail.sender.name) if letter.mail.sender else None
    own = shown is None or shown.split()[0] in last.split()
    if not own or _SIGNED.fullmatch(last) is None:
        return letter
    return replace(letter, body=text, signature=last)
