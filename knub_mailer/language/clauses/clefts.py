"""Cleft sentences said straight: `Det er G0, der skal med`, `G0 er den, Y skal kontakte`."""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom

_CLEFT = Seldom(
    r"\b(?:(?:det|saa) (?:er|bliver|blev|var|bli'r|is)|(?:er|bliver|blev) det|"
    r"det)\s(?:altsaa |saa |nu |kun |alene |fremover |derfor |jo |denne gang |hos os |"
    r"naturligvis |fra nu af |i stedet |derimod |omvendt |modsat |til gengaeld |her |"
    r"ikke desto mindre |endnu |"
    r"ogsaa |(?P<still>(?:stadig(?:vaek)?|fortsat|uaendret) ))*"
    r"(?P<who>(?:G\d+|J|S|H))(?P<between>[^.;:!?YJ]{0,45}?)[,]? (?:der|som|"
    r"who)(?= (?:skal|vil|kan|maa|boer|gerne|ikke|ogsaa|fremover|nu|saa|selv|alligevel|"
    r"(?!(?:efter|eller|under|over|foer|for|der|her|hvor|ellers|skriver)\b)[a-z]+r)\b)"
)
_WHEN = (
    r"(?:(?:altsaa|saa|nu|kun|alene|fremover|fremadrettet|herefter|derfor|jo|herfra|naturligvis|"
    r"fra (?:nu af|nu|i dag|da af|den M\d+|M\d+|(?:den )?\d\d?\.? [a-z]+)|(?:i|for) fremtiden) )*"
)
_CLEFT_YOU = Seldom(
    rf"\b(?:det {_WHEN}(?:er|bliver|blev|var)|(?:er|bliver|blev|var) det)\s(?P<when>{_WHEN})"
    r"(?P<who>(?:G\d+|J|S|H))(?P<between>[^.;:!?]{0,45}?)[,]?(?: som| der)? (?P<you>Y|i|J|"
    r"vi|we|you|dere) (?P<verb>ville|skulle|tilmelder|melder|skal|kan|maa|har|sender|oensker|vil|"
    r"bedes|gerne|skriver|"
    r"ringer|kontakter|faar|ser|moeder)"
)
_CLEFT_MEETING = Seldom(
    r"\bdet er (?:(?!ikke\b)[a-z]+ ){0,4}?(?P<at>M\d+)(?:,? (?:og )?ikke (?:[a-z]+ ){0,2}?M\d+)?"
    r",? (?:som |at )?(?P<wish>(?:J|vi|H|"
    r"G\d+)\b[^,;.]{0,30}? (?:til|"
    r"deltage i|paa|med til|komme til|tilmeldes))(?:,? (?:og )?ikke det (?:andet|foerste|"
    r"ene))?(?=$|[.,;!])"
)
_THOSE_YOU = Seldom(
    r"\b(?P<who>G\d+|J|S|H) er (?P<when>fra nu af |fremover |herefter |nu |fra M\d+ |altsaa )?"
    r"(?:D|den|dem|de)\b,? (?:som )?(?P<you>Y|i) (?P<verb>skal|"
    r"kan|maa) (?P<inf>\w+)"
)


def _whom_you(m: re.Match[str]) -> str:
    """`Det var G0, J ville melde` as `J vil melde G0`: what was meant is meant now."""
    verb = {"ville": "vil", "skulle": "skal"}.get(m["verb"], m["verb"])
    return f"{m['you']} {verb} {m['when']}{m['who']}{m['between']}"


_NOT_OTHERS = Seldom(r",? (?:og |men )?(?:altsaa )?ikke (?:G\d+|S)$")
_SEVERAL_OTHERS = Seldom(r"(?:,? (?:og |men )?(?:(?:slet|heller|altsaa) )?ikke (?:G\d+|S|H)){2,}$")
"""`Det er G0, og ikke S og slet ikke G1, der skal staa`."""
_IS_TAKEN_OFF = Seldom(r" (?:skal|maa|bedes) (?:\w+ ){0,2}?(?:[a-z]+es )?(?:af|ud|fra|vaek)\b")


def _said_straight(m: re.Match[str]) -> str:
    """`Det er G0 og ikke S, der skal meldes fra` as `G0 skal meldes fra`."""
    off = _IS_TAKEN_OFF.match(m.string, m.end())
    between = _SEVERAL_OTHERS.sub("", m["between"])
    between = _NOT_OTHERS.sub("", between) if off else between
    return f"{m['who']}{between}{' fortsat' if m['still'] else ''}"


def _those(m: re.Match[str]) -> str:
    """`G0 er fra nu af den, Y skal kontakte` as `Y skal fra nu af kontakte G0`."""
    return f"{m['you']} {m['verb']} {m['when'] or ''}{m['inf']} {m['who']}"


def uncleft(text: str) -> str:
    """A grouped sentence whose clefts are told with their verb: `G0 skal med`."""
    text = _CLEFT_YOU.sub(_whom_you, text)
    text = _THOSE_YOU.sub(_those, text)
    text = _CLEFT_MEETING.sub(r"\g<wish> \g<at>", text)
    return _CLEFT.sub(_said_straight, text)
