"""Who comes, in words that leave somebody or the coming unsaid, told in full.

`Vil gerne deltage sammen med Ida` leaves out `jeg`; `jeg kommer, og Ida kører med` says of Ida how
she travels. Told in full, they are read as any other clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from knub_mailer.language.words.alternatives import Seldom

_LEAD = (
    r"(?:(?:hej|goddag|ja|jo|jep|ok|okay|tak|super|fint|og|men|saa)"
    r"(?: (?:tak|knub|kl|alle|igen|med jer|I|Y))*[ ,.!:]+)*"
)
_NOT_A_SUBJECT = r"(?!(?:J|S|Y|H|D|K|P\d+|U\d+|V\d+|vi|du|de|der|det|man|nogen|alle|begge)\b)"
_ALONE = Seldom(
    rf"^(?P<lead>{_LEAD})(?P<verb>vil|ville|kommer|deltager|dukker|moeder|skal|glaeder) "
    rf"(?={_NOT_A_SUBJECT}(?![^.;:]*\b(?:J|vi)\b)(?!.*\?)[^.;:]*(?:\b(?:sammen med|med|og tager|"
    r"og har|og medbringer) (?:U\d+ )?P\d+|, (?:og )?P\d+ (?:\w+ ){0,2}?(?:ogsaa|med)\b))"
)
"""`Vil gerne deltage i møde 2 sammen med Ida`."""
_TRAVELS = (
    r"(?:koerer|rejser|tager (?:turen|toget)|sejler|flyver|cykler|haenger|slutter|hopper|foelges|"
    r"foelger|kobler|sidder|stoeder|traekker|bliver slaebt|bliver hevet)"
)
_TRAVELS_ALONG = Seldom(
    rf"(?P<lead>\b(?:J|S)\b[^.;:?]*?,? (?:og|mens|hvor|saa)(?: saa| desuden| derudover)?) "
    rf"(?P<who>G\d+|H) (?P<soft>(?:gerne |ogsaa |nok )*){_TRAVELS} "
    r"(?:sig )?(?:med|til|paa|ombord|ogsaa|sammen med S|i samme bil|i samme tog)"
    r"(?: (?:S|os|holdet|turen|vognen|ned|over|derover|derop|derned|dertil))*(?= ?(?:[.,;!)]|$))"
)
"""`Jeg deltager i møde 2, og Ida kører med mig`."""
_HAS_ALONG = Seldom(
    r"\b(?:med (?:S|J) har J|som selskab har J|i haanden har J|J har) (?P<who>G\d+)"
    r"(?P<along> (?:med|i haanden|paa slaeb|paa sidevognen|som selskab))?(?= ?(?:[.,;!)]|$))"
)
"""`… og med mig har jeg Ida`."""
_UNDER_THE_ARM = Seldom(
    r"\b(?P<with>med )(?P<who>G\d+) (?:under armen|i haanden|paa slaeb|paa sidevognen|i kufferten|"
    r"i baglommen|ved min side)(?= ?(?:[.,;!)]|$))"
)


_FOR_US = Seldom(
    r"\b(?P<who>G\d+|J|H) (?P<will>skal |vil |kan )?(?:repraesenterer?|deltager (?:for|fra)|"
    r"moeder (?:for|fra)|stiller (?:for|fra)|taenkes|er med for|tegner) (?:os|K|kommunen)\b"
    r"(?= (?:(?:til|i|paa|ved|den|det|moedet) ){0,3}M\d)"
)
"""`Ida repræsenterer os den 12. marts`."""
_FOR_ANOTHER = Seldom(
    r"\b(?P<who>G\d+|J|H) (?:skal |vil )?repraesenterer? (?P<whom>G\d+|S)\b(?!')"
    r"(?= (?:(?:til|i|paa|ved|den|det|moedet) ){0,3}M\d)"
)
"""`Ida repræsenterer Bo den 12. marts`: he does not come, and she does for him."""
_IN_FOR = Seldom(
    r"^(?:ind|ny|nyt navn|plus)\b ?:? ?(?P<who>G\d+),? (?:ind )?for (?P<whom>G\d+)\b"
    r"(?= ?(?:[.,;!)]|$|(?:paa|til|i|den|ved)\b))"
)
"""`IND: Ida, for Bo, der har fået nyt job`."""
_NOT_SHE_BUT_I = Seldom(
    r"^(?P<lead>(?:(?:men|og|saa|hej|desvaerre) )*)(?P<out>G\d+|J|H) "
    r"(?:skal|kan|kommer|naar|deltager) (?:(?:desvaerre|alligevel|jo) )*ikke "
    r"(?:komme |deltage |vaere |med )*(?P<at>(?:(?:med|til|i|paa|ved|den|det|moedet) ){0,4}M\d+),? "
    r"(?:men )?det (?:skal|kan|vil) (?P<in>G\d+|J)"
    r"(?: (?:saa|derimod|til gengaeld|i ?stedet))*[ .!]*$"
)
"""`Ida skal ikke til møde 2, det skal jeg`."""
_NEITHER_DOES_SHE = Seldom(
    r"(?P<lead>\b(?:G\d+|J|H) (?:skal|kan|kommer|naar|deltager) [^.;:?]*?\bikke\b[^.;:?]*?M\d+),? "
    r"(?:og )?det (?:skal|kan|goer|vil) (?P<who>G\d+|J) heller ikke\b"
)
_SO_SHALL_I = Seldom(
    r"(?P<lead>\b(?:G\d+|H) (?P<verb>skal|vil|kommer)\b[^.;:?]*?),? og det (?P=verb) "
    r"(?P<who>J|G\d+)(?: ogsaa| med)?(?= ?(?:[.;!]|$))"
)
"""`Ida skal på i maj, og det skal jeg`."""
_THEN_I = Seldom(
    r"(?P<lead>\b(?:G\d+|H) (?:tager|snupper|klarer|kommer) [^.;:?]*?),? (?:og )?saa "
    r"(?P<verb>tager|snupper|klarer|kommer) (?P<who>J|G\d+) (?=[^.;:?]*M\d)"
)
"""`Ida tager marts, så tager jeg maj`."""
_SO_DO_I = Seldom(
    r"(?P<lead>\b(?:G\d+|H) (?:tager|kommer|deltager) [^.;:?]*?M\d+),? (?:og )?saa "
    r"(?:tager|kommer) (?P<who>J|G\d+) (?:ogsaa(?: (?:den|det|med))?|med)(?= ?(?:[.;!]|$))"
)
"""`Ida tager marts, så tager jeg også den`."""
_SEES_TO = Seldom(
    r"\b(?P<who>G\d+|J|H) (?P<own>(?:selv |gerne )*)(?:klarer|snupper|napper|daekker|staar for|"
    r"tager (?:sig|S) af) (?=(?:(?:det|den|moedet) )*M\d)"
)
_IS_SEEN_TO = Seldom(
    r"^(?P<lead>(?:og |men |mens )*)(?P<at>(?:(?:det|den|moedet|til|i) )*M\d+) "
    r"(?:tager|klarer|snupper|napper|daekker) (?P<who>G\d+|J|H)"
    r"(?= (?:sig|S) af| alene| selv| paa egen|[ .!]*$)(?: (?:sig|S) af)?"
)
"""`Ida klarer maj`, `maj tager Ida sig af`: one who comes then."""
_OF_A_KIND = Seldom(r"\b(?P<verb>tager|snupper|klarer) det fysiske (?=(?:i |den )?M\d)")
"""`Jeg tager det fysiske i marts`."""
_NO_NEED = Seldom(
    r",? (?:(?:so|and) )?(?:there is |there's |you have )?no need to "
    r"(?:add|register|sign up|include) (?:G\d+|H|D)\b"
)
"""`… has already registered, so no need to add her`."""


def with_me(text: str) -> str:
    """A marked sentence with `jeg`, where whoever comes along says that it is meant."""
    return _ALONE.sub(r"\g<lead>J \g<verb> ", text)


def _told(m: re.Match[str]) -> str:
    said = m.group()
    return said if said.startswith("J har") and not m["along"] else f"J tager {m['who']} med"


def _instead(m: re.Match[str]) -> str:
    out = "S" if m["out"] == "J" else m["out"]
    return f"{m['lead']}{m['in']} kommer i stedet for {out} {m['at']}"


_IN_FULL: tuple[tuple[Seldom, str | Callable[[re.Match[str]], str]], ...] = (
    (_UNDER_THE_ARM, r"sammen med \g<who>"),
    (_TRAVELS_ALONG, r"\g<lead> \g<who> \g<soft>deltager"),
    (_FOR_US, r"\g<who> deltager"),
    (_FOR_ANOTHER, r"\g<who> kommer i stedet for \g<whom>"),
    (_IN_FOR, r"\g<who> kommer i stedet for \g<whom>"),
    (_NOT_SHE_BUT_I, _instead),
    (_NEITHER_DOES_SHE, r"\g<lead>, og \g<who> kommer heller ikke"),
    (_SO_SHALL_I, r"\g<lead>, og \g<who> \g<verb> ogsaa"),
    (_SO_DO_I, r"\g<lead>, og \g<who> deltager ogsaa"),
    (_THEN_I, r"\g<lead>, og \g<who> \g<verb> "),
    (_SEES_TO, r"\g<who> \g<own>tager "),
    (_IS_SEEN_TO, r"\g<lead>\g<who> tager \g<at>"),
    (_NO_NEED, ""),
    (_OF_A_KIND, r"\g<verb> moedet "),
    (_HAS_ALONG, _told),
)


def told_in_full(text: str) -> str:
    """A grouped sentence with all who come told as those who come."""
    for pattern, by in _IN_FULL:
        text = pattern.sub(by, text)
    return text
