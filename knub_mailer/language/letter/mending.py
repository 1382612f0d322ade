"""What a sentence takes back in the same breath: `tilmeld A - nej, B - til møde 2`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.letter.apposed import with_all_named, with_the_named
from knub_mailer.language.letter.not_she_but import with_the_one_meant
from knub_mailer.language.people.bystanders import without_bystanders
from knub_mailer.language.seats.seat_told import with_the_seat_told
from knub_mailer.language.seats.stand_ins import told_as_verb
from knub_mailer.language.seats.told_in_full import told_in_full
from knub_mailer.language.words.alternatives import Seldom

TAKEN_BACK = (
    r"(?:nej|undskyld|hov|ups|sorry|rettelse|eller rettere(?: sagt)?|rettere(?: sagt)?|eller nej|"
    r"vent|ret(?:tes)?(?: det)? til|J (?:mener|mente)|jeg (?:mener|mente))"
)
_FILLER = (
    r"(?:nej|vent|undskyld|J (?:mener|mente)|det (?:er|var|bliver|skulle vaere|skal vaere)|altsaa|"
    r"selvfoelgelig|naturligvis|jo|moedet|til|i|paa|den|lige|da|mente J|mener J)"
)
_CORRECTED = Seldom(
    rf"[ ,(-]+{TAKEN_BACK}(?:[ ,:-]+{_FILLER})*[ ,:-]+(?P<new>G\d+|S|M\d+)"
    r"(?P<after>\)| -(?= )|,(?= (?:til|i|paa|fra|der|som|kommer|deltager)\b))?"
    r"(?=$|[ .,!)])(?! (?:har|er|kan|skal|vil|kommer|deltager|moeder|tager|maa|ryger|gaar|udgaar|"
    r"bliver|passer|springer|dropper|holder|ligger)\b)"
)
_NOT_BUT = Seldom(
    r"\b(?P<wish>tilmeld|skriv|saet|noter|book) ikke G\d+,? men (?:derimod |"
    r"i stedet )?(?P<who>G\d+|S)\b"
)
_OTHER_CONTACT = Seldom(
    r"\bdet (?:er|bliver) ikke (?:laengere )?(?:G\d+|S|J|H),? (?:der|som) (?:er )?"
    r"(?P<role>[^,;]{0,30}(?:kontakt|tovholder)[^,;]{0,50}),? (?:og |men )?(?:det (?:er|"
    r"bliver)|men)"
    r"(?: nu| derimod)? (?P<who>G\d+|S|J)\b"
)
"""`Det er ikke længere mig, der er kontaktperson, det er Ida Dahl`."""
_OFF_THEM = Seldom(
    r"\b(?P<off>(?:slet|fjern|stryg|tag|meld|afmeld|streg)\w*|skal)"
    r"(?P<who>(?: (?:H|S|J|G\d+|venligst|gerne|lige|bare|derfor|ud|fra))*)"
    r" (?P<of>fra|af|paa)(?: alle)? D\b(?: (?:alle(?: sammen| tre)?|begge(?: to)?))?"
)
"""`Han er på møde 2 og 3, men skal af dem begge`: `them` are the meetings."""
_SEATS_SHARED = Seldom(
    r"\b(?P<a>G\d+|[JSH]) (?:tager|faar|bruger|benytter|har|skal have|kan faa) "
    r"(?:(?:selv|gerne|saa|da) )?den (?:ene|foerste)(?: (?:plads|stol)| af (?:vores|de|"
    r"K's) (?:\w+ )?"
    r"(?:pladser|stole))(?P<at>(?: (?:til|i|paa|ved|den|moedet))*(?: M\d+)?),?(?: (?:og|mens))?"
    r"(?: (?:tager|faar|bruger))? (?P<b>G\d+|[JSH])(?: (?:selv|tager|faar|bruger|"
    r"benytter))* den anden"
    r"(?: (?:plads|stol))?"
)
"""`Ida tager den ene af vores pladser, og jeg den anden`: both come."""
_OWN_SEAT = Seldom(
    r"(?P<who>\b(?:G\d+|J) (?:tager|kommer|deltager|moeder|bruger|beholder)\b[^.;]{0,30}?) "
    r"(?:paa|med) den plads,? (?:som )?(?:H|J|D) (?:(?:allerede|jo) )?har(?: (?:i forvejen|"
    r"allerede))?(?=$|[ .,])"
)
"""`Bo tager af sted på den plads, han har i forvejen`: his own, and nobody else's."""
_CLEFT_NOT = Seldom(
    r"\b(?:det (?:er|bliver|skal vaere)|er det) (?:\w+ )?ikke (?P<who>S|G\d+),? (?:som |der )?"
    r"(?P<you>Y|vi|J) (?P<verb>skal|kan|maa|vil|bedes) (?P<inf>[a-z]+(?: til)?)\b"
)
"""`Det er ikke mig, I skal have som kontakt` as `I skal ikke have mig som kontakt`."""
_NOT_ME = Seldom(r"^((?:nej )?det (?:er|bliver|blir|var)(?: \w+)?) ikke [SJ],? men (?=\w)")
"""`Det er ikke mig, men Bo`: the sender is only named to say who it is not."""
_BUT_NOT_IF = Seldom(
    r",?(?: -+)?(?: (?:dog|men|bare|blot|altsaa|og|naturligvis|selvfoelgelig))+ ikke,? "
    r"(?=(?:hvis|saafremt|ifald|naar)\b)"
)
"""`Bo vil gerne med, dog ikke hvis det er online`: a wish that hangs on a condition."""
_MEETING_OR_PERSON = {"M": Seldom(r"\bM\d+\b"), "P": Seldom(r"\b(?:G\d+|S|J)\b")}


_ONE = Seldom(
    r"\b(?:(?:have|faa|oensker|oenske|reservere?|reserveret|bestille?|bruge) (?:ogsaa )?en|"
    r"en(?= til (?:G\d+|S)\b))(?= ?[.!]*$|,? (?:ogsaa|med|og|til (?:G\d+|S|M\d+)|tak)\b)"
)


_PLEASE = Seldom(r"(?<=[a-zMK\d]),? (?:tak|venligst)(?=: G\d)")
"""`To fra os til møde 2, tak: Ida og Bo`."""


_IS_CALLED = Seldom(
    r"^(?:(?:jo|ja|naa|undskyld|sorry),? )?(?P<who>G\d+) hedder (?:H|vedkommende|den tredje)"
    r"(?=[ .!]*$)"
)
"""`Ida Holm hedder hun`, in answer to our question."""


def with_its_noun(text: str, before: str) -> str:
    """`Ida vil også gerne have en` below a sentence on seats as `… have en plads`."""
    if "plads" not in before or not re.search(r"\b\w*pladse?(?:n|r|rne)?\b", before):
        return text
    return _ONE.sub(r"\g<0> plads", text)


def mended(grouped: Grouped, before: str = "") -> str:
    """The grouped text with what was said last in place of what it corrects.

    before: the sentence before it.

    Where it is not plain whom or what a correction means, the text stays and is asked about.
    """
    text = without_bystanders(_NOT_BUT.sub(r"\g<wish> \g<who>", grouped.text))
    text = with_the_named(told_as_verb(text, grouped, before), grouped)
    text = told_in_full(with_all_named(text, grouped))
    if "den anden" in text:
        text = _SEATS_SHARED.sub(r"\g<a> deltager\g<at> og \g<b> deltager\g<at>", text)
    if " D" in text and (them := _OFF_THEM.search(text)) is not None:
        spoken = re.findall(r"\bM\d+\b", text[: them.start()])
        if spoken:
            said = f"{them['off']}{them['who']} {them['of']} {spoken[-1]}"
            text = text[: them.start()] + said + text[them.end() :]
    text = _PLEASE.sub("", with_the_one_meant(with_the_seat_told(text), before))
    text = _IS_CALLED.sub(r"\g<who>", text)
    text = _OWN_SEAT.sub(r"\g<who> som planlagt", text)
    if "ikke" in text:
        text = _CLEFT_NOT.sub(r"\g<you> \g<verb> ikke \g<inf> \g<who>", text)
        text = _NOT_ME.sub(r"\1 ", text)
        text = _BUT_NOT_IF.sub(r", ", text)
        text = _OTHER_CONTACT.sub(lambda m: _told_now(m["who"], m["role"]), text)
    m = _CORRECTED.search(text)
    while m is not None:
        kind = "M" if m["new"].startswith("M") else "P"
        former = list(_MEETING_OR_PERSON[kind].finditer(text[: m.start()]))
        if not former or not _one(former[-1].group(), grouped):
            return text
        old = former[-1]
        text = text[: old.start()] + m["new"] + text[old.end() : m.start()] + text[m.end() :]
        m = _CORRECTED.search(text)
    return text


def _told_now(who: str, role: str) -> str:
    return f"{'J' if who == 'S' else who} er nu {role}"


def _one(marker: str, grouped: Grouped) -> bool:
    """Whether a marker stands for one person or one reference."""
    return not marker.startswith("G") or len(grouped.groups[int(marker[1:])].members) == 1
