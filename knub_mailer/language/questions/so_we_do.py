"""What was asked, and that it is so: `I spurgte, om vi kommer, og det gør vi`.

The question is told again only to be answered: what it asks is said.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_SURELY = (
    r"(?:(?:saa|sandelig|gerne|meget|naturligvis|selvfoelgelig|bestemt|helt|sikkert|da|jo|ogsaa|"
    r"igen|absolut|med|glaede) ?)*"
)
_ASKED = Seldom(
    r"^(?:(?:ja|og|men|hej),? )?(?:Y|i|du) (?:spoerger|spurgte|ville (?:gerne )?vide|"
    r"skulle (?:bruge|have) at vide|har spurgt),? om (?P<who>vi|J|K|G\d+) "
    r"(?P<what>(?!ikke\b)[^,.;:?]{2,60}?),? (?:og )?(?:ja,? )?det (?:goer|vil|skal|er|kommer) "
    rf"(?:vi|J|K|H|D|de) ?{_SURELY}(?=[.,;!]|\s*$)"
)
_DENIED = Seldom(r"\b(?:ikke|aldrig|ingen|maaske|eller)\b")


def said_yes_to(text: str) -> str:
    """A grouped sentence with the question it answers as what it says."""
    m = _ASKED.match(text)
    if m is None or _DENIED.search(m["what"]):
        return text
    return f"{m['who']} {m['what']}{text[m.end() :]}"
