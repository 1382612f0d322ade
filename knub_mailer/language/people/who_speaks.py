"""Whom a mail speaks for (understanding.md, municipality and "Who may speak")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Municipality, Register
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_PROVIDERS = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.dk",
        "outlook.com",
        "outlook.dk",
        "live.dk",
        "live.com",
        "yahoo.com",
        "yahoo.dk",
        "icloud.com",
        "me.com",
        "mail.dk",
        "jubii.dk",
        "ofir.dk",
        "mac.com",
        "proton.me",
        "protonmail.com",
        "stofanet.dk",
        "youmail.dk",
        "privat.dk",
        "webspeed.dk",
        "tdcadsl.dk",
        "email.dk",
        "mail.tele.dk",
        "tele.dk",
        "get2net.dk",
        "post.tele.dk",
        "msn.com",
        "fastmail.com",
        "gmx.net",
        "gmx.com",
        "pm.me",
        "dukamail.dk",
        "pc.dk",
        "sol.dk",
        "hotmail.se",
        "live.se",
        "live.no",
        "online.no",
        "telia.com",
        "nypost.dk",
        "newmail.dk",
        "city.dk",
        "turbopost.dk",
        "vip.cybercity.dk",
        "private.example",
        "mail.example",
    ]
)
_PROVIDER_NAMES = frozenset(
    {host.split(".")[0] for host in _PROVIDERS} - {"mail", "post", "private", "me", "pc", "sol"}
)
_OUTSIDER = Seldom(
    r"\b(?:stud(?:ent|erende|\.)|speciale\w*|bachelor\w*|kandidat\w*|ph\.?d|forsker\w*|"
    r"forskning\w*|universitet\w*|journalist\w*|firma\w*|virksomhed\w*|konsulentfirma|"
    r"boligforening\w*|boligselskab\w*|boligorganisation\w*|"
    r"ministeri\w*|styrelse\w*|region(?:en)?|aps|a/s|direktoer i|partner i|thesis|"
    r"university|researcher|elev paa|afdelingsbestyrelse\w*|beboer\w*|borger\b|"
    r"pensioneret|pensionist|privatperson|almene boligselskab|helhedsplan\w*)\b"
)

_CLAIMS_ONE = Seldom(
    r"\b(?:i|fra|hos) (?:(?:en|min|vores|den) )?(?:\w+ )?kommune\b(?! \w+ by)|"
    r"\b(?:skriver|mailer) (?:\w+ )?(?:privat|hjemmefra)\b|\bprivate? (?:mail\w*|adresse|konto)\b|"
    r"\barbejdsmail\w*"
)
"""`Jeg arbejder i en kommune nordpå`: who writes from an address of no municipality, nor a firm."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The municipality of the sender's domain, or the one that a stranger names.

    foreign: an organisation that is no municipality. private: an address of a mail provider.
    """

    own: str | None
    named: str | None
    foreign: bool
    private: bool = False


def speaker_of(letter: Letter, register: Register, forms: tuple[str, ...] = ()) -> Speaker:
    """The sender's domain decides; a stranger's text may name a municipality."""
    sender = letter.mail.sender
    if sender is None:
        return Speaker(None, None, foreign=True)
    text = fold(f"{letter.subject}\n{letter.body}\n{letter.signature}")
    row = register.of_domain(sender.domain)
    if row is not None and row.kind == "kommune":
        return Speaker(row.code, None, foreign=False)
    if sender.email in forms:
        return Speaker(_form_names(letter, register), None, foreign=False)
    named = named_in(text, register)
    code = next(iter(named)) if len(named) == 1 else None
    private = sender.domain in _PROVIDERS or sender.domain.split(".")[0] in _PROVIDER_NAMES
    claims = private or _CLAIMS_ONE.search(text)
    outsider = row is not None or bool(_OUTSIDER.search(text)) or not claims
    return Speaker(None, code, foreign=outsider, private=private)


def _form_names(letter: Letter, register: Register) -> str | None:
    """Whom a form of the network's own names in its line `Kommune: …`, else in its text."""
    text = fold(letter.body)
    line = re.search(r"^\W*(?:kommune|municipality)\s*[.:=\t]+\s*(.+)$", text, re.M)
    found = named_in(line[1] if line else text, register, bare=bool(line))
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=8)
def name_pattern(register: Register) -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for row in register.rows:
        if row.kind != "kommune":
            continue
        for word in (row.name, *row.aliases):
            codes[fold(word)] = row.code
    by_letter: dict[str, list[str]] = {}  # most words begin no name: a look at one letter tells
    for word in sorted(codes, key=len, reverse=True):
        by_letter.setdefault(word[:1], []).append(re.escape(word[1:]))
    words = "|".join(f"{re.escape(first)}(?:{'|'.join(b)})" for first, b in by_letter.items())
    return re.compile(
        rf"(?<![\w@.-])\b(?P<name>{words})(?P<s>s)?(?![\w@-])(?P<kommune>\s+(?:kommun\w*|"
        rf"municipality|byraad\w*))?|\b(?:city|municipality|kommune) of (?P<of>{words})\b"
    ), codes


def named_in(text: str, register: Register, *, bare: bool = False) -> set[str]:
    """Municipalities that a folded text names: with "Kommune" behind, or as who acts or is meant.

    bare: any name counts.
    """
    _, codes = name_pattern(register)
    found: set[str] = set()
    for m in _names(register).finditer(text):
        name = m["name"] or m["of"]
        sure = bool(m["kommune"] or m["of"]) or bare
        before, after = text[max(0, m.start() - 30) : m.start()], text[m.end() : m.end() + 30]
        if not sure and re.match(
            r"\s+(?:skal|vil|oensker|melder|skulle|er|som|tilmeldes|indmeldes|tilslutter)\b", after
        ):
            sure = not re.search(r"\b(?:i|fra|til|ved|med|og|mellem)\s+$", before)
        if (
            not sure
            and not re.search(r"\b(?:nord|syd|vest|oest|uden) for\s+$", before)
            and re.search(
                r"(?:paa vegne af|for|tilmeld(?:e|ing af)?|indmeld(?:else af|e)?)\s+$", before
            )
        ):
            sure = True
        if sure:
            found.add(codes[name])
    return found


@lru_cache(maxsize=8)
def _names(register: Register) -> Seldom:
    return Seldom(name_pattern(register)[0].pattern)


def all_names(text: str, register: Register) -> list[tuple[str, int, int, bool]]:
    """Every municipality's name in a folded text: code, start, end, with the word Kommune."""
    _, codes = name_pattern(register)
    return [
        (codes[m["name"] or m["of"]], m.start(), m.end(), bool(m["kommune"] or m["of"]))
        for m in _names(register).finditer(text)
    ]


def row_of(register: Register, code: str | None) -> Municipality | None:
    """The register's row of a code."""
    return register.get(code)


_JOINING_THEM = Seldom(r"\bmelde?r? dem ind\b|\bmelde? dem (?:til|fra)\b")
_US_AND = Seldom(
    r"\b(?:indmeld\w*|tilmeld\w*|meld(?:er?)?|optage) (?:\w+ )?(?:baade )?(?:os|mig) (?:og|samt) $"
)
_BESIDE_OWN = Seldom(
    r"\b(?:indmeld\w*|tilmeld\w*|meld\w*|optag\w*)\b[^,;]{0,60}\bkommune (?:og|samt|plus) $"
)
_ON_ITS_BEHALF = Seldom(
    r"\b(?<!moede )(?<!besoeg )(?<!kolleger )(?<!kollega )(?<!ansat )(?<!job )(?<!kommer )"
    r"(?<!kom )(?<!til os )(?:fra|for|vegne af|tilmelde|indmelde|melde|hos)\s+$"
)


_ASKED_TO = Seldom(
    r"(?: kommune)?,?(?: (?!vi\b|jeg\b|og\b)[a-z-]+){0,6}?(?: og)? (?:har (?:\w+ )?bedt|bad|beder|"
    r"har spurgt|spurgte) (?:mig|os)\b[^.]{0,20}?"
    r"\b(?:\w*meld\w*|skrive?|saette?|sige|booke?|reservere)\b"
)
_WANTS_IN = Seldom(
    r"(?: kommune)? (?:(?:vil (?:\w+ )?have|oensker) (?:\w+ ){1,3}?(?:med|paa|til)\b|"
    r"(?:vil|skal) (?:\w+ ){0,2}?have (?:\w+ ){1,4}?(?:slettet|fjernet|\w*meldt|stroeget)\b)"
)
_SENTENCE = 90  # letters of what is said of a municipality
_TO_JOIN_IN = (
    r"(?:melde[rs]? sig|sig ind|meldes? ind|meldt ind|indmeld\w*|medlem\w*|optag\w*|"
    r"med(?= (?:i|igen|ogsaa)\b)|indenfor)"
)
_THEY_JOIN = Seldom(
    rf"\bde(?: (?!vi\b|jeg\b|ikke\b|har\b)[a-z]+){{1,7}}? {_TO_JOIN_IN}\b(?! selv\b)|"
    rf"\bderes (?:[a-z]+ )?(?:indmeld\w*|medlemskab)\b|"
    rf"\bog (?:beder om|oensker|vil gerne)(?: (?!vi\b|jeg\b|ikke\b)[a-z]+){{0,3}}? {_TO_JOIN_IN}\b"
)
_WE_JOIN = Seldom(
    r"\b(?:vi|jeg|os)\b(?:(?! de\b| deres\b| dem\b)[^.!?\n]){0,40}"
    r"\b(?:os|med|ind|medlem\w*|ogsaa|indmeld\w*|tilslutte\w*)\b"
)


def joins_for(text: str, own: str, register: Register) -> str | None:
    """Which other municipality a folded mail joins as they: `De ønsker at melde sig ind`.

    None where the sender's own joins as we, too.
    """
    they = _THEY_JOIN.search(text)
    if they is None or _WE_JOIN.search(text):
        return None
    lead = text[max(0, they.start() - _SENTENCE * 2) : they.start() + 3]
    named = [code for code, *_ in all_names(lead, register)]
    return named[-1] if named and named[-1] != own else None


_WRITES_FOR = Seldom(r"\bvegne af\s+$|\b(?:skriver|melder|svarer) (?:\w+ )?for\s+$")


def spoken_for(
    sentence: str, mention: tuple[str, int, int, bool], own: str, body: str
) -> str | None:
    """Whom a sentence that names another municipality speaks for; None where it only names it."""
    code, start, end, with_word = mention
    if _JOINING_THEM.search(body):
        return code
    if _US_AND.search(sentence[:start]):
        return own
    if sentence[start:end].endswith("kommune") and _BESIDE_OWN.search(sentence[:start]):
        return own
    before, after = sentence[max(0, start - 25) : start], sentence[end : end + 25]
    if with_word and _ON_ITS_BEHALF.search(before):
        return code
    if re.search(r"\bmeld(?: \w+)? $", before) and re.match(r"(?: \w+){0,3}? ind\b", after):
        return code
    if not before.strip() and re.match(
        r"\s+(?:til|af|ind)melder\b(?! (?:nok |jo )?(?:sig )?selv\b)", after
    ):
        return code  # `Aarhus tilmelder …`
    if with_word and not before.strip() and re.match(r"\s+(?:vil|oensker|skal|melder)\b", after):
        return code
    if _ASKED_TO.match(after_all := sentence[end : end + _SENTENCE]) or _WANTS_IN.match(after_all):
        return code
    on_behalf = before.endswith("paa ") and after.startswith(" vegne")
    return code if on_behalf or _WRITES_FOR.search(before) else None


def asks_about_others(question: str, own: str, register: Register) -> bool:
    """Whether a folded question is about another municipality: `Er Ida fra Kolding med?`."""
    return any(
        code != own and re.search(r"\b(?:fra|hos)\s+$", question[:start])
        for code, start, _, _ in all_names(question, register)
    )


_MONEY = Seldom(r"\b(?:ean|faktura\w*|regning\w*)\b")
_JOINS = Seldom(r"\s+(?:melder|tilslutter|indmelder|vil (?:gerne )?(?:vaere|melde)|oensker)\b")


_TO_JOIN = Seldom(r"\b(?:\w*meld\w*|opret\w*|optag\w*|skriv\w*|medlem\w*)\b.*?(?P<last>\w*) $")
_WHERE_WE_GO = Seldom(r"\b(?:i|til|ved|fra|om|paa) (?:baade )?$")
_SO_WE = Seldom(r" og(?: (?:jeg|vi|derfor|desvaerre|saa|nu))*" + _JOINS.pattern)
"""`Jeg kan ikke komme til mødet i Randers og melder afbud`: the sender does, and not Randers."""
_NO_PARTNER = ("mellem", "fra", "i", "hos", "til", "ved")


def _joins_both(sentence: str, mentions: list[tuple[str, int, int, bool]], own: str) -> bool:
    """`Meld både Viborg og Skive ind`: the own municipality and another side by side."""
    for first, second in pairwise(mentions):
        verb = _TO_JOIN.search(sentence[: first[1]])
        between = sentence[first[2] : second[1]].split()
        if verb and between in (["og"], ["samt"], ["&"], ["plus"]) and first[0] != second[0]:
            return own in (first[0], second[0]) and verb["last"] not in _NO_PARTNER
    return False


_SEVERAL_HOUSES = Seldom(
    r"\b(?:begge|vores to|vores tre|alle (?:to|tre|fire)|de (?:to|tre|fire)) kommuner\b"
)

THEMSELVES = Seldom(
    r"\b(?:melder|tilmelder) sig selv\b|\b(?:staar|soerger) (?:\w+ )?selv for\b|"
    r"\bselv for deres tilmelding|\bskriver selv til (?:jer|knub)\b|"
    r"\b(?:melder|tilmelder|skriver|ordner|klarer|booker) (?:nok |jo )?selv (?:deres|sine|dem)\b"
)
"""`Ida fra Gribskov kører med mig, men hun melder sig selv til`: nothing is wished for her."""

_ITS_BILL = Seldom(
    r"(?:s'?|.?'s?)? (?:ean|faktura|regning)|"
    r".? (?:har|bruger|benytter|anvender) (?:\w+ )?(?:ean|gln)"
)
"""What stands from the last letter of a municipality whose bill it is: `Randers' EAN`."""


def names_others_money(text: str, own: str, register: Register) -> bool:
    """Whether a folded mail gives another municipality's bill, or joins others beside its own."""
    others = any(code != own for code, *_ in all_names(text, register))
    if "kommuner" in text and _SEVERAL_HOUSES.search(text) and not THEMSELVES.search(text):
        return others
    for sentence in re.split(r"[.!?\n](?=\s|$)", text) if others else ():
        money = _MONEY.search(sentence)
        mentions = all_names(sentence, register)
        if len(mentions) > 1 and _joins_both(sentence, mentions, own):
            return True
        for code, start, end, word in mentions:
            if code == own:
                continue
            if money and re.search(r"\d\W+(?:er|tilhoerer|hoerer til) $", sentence[:start]):
                return True
            if money and (word or _ITS_BILL.match(sentence[end - 1 :])):
                return not re.search(r"\b(?:samme|ligesom|som) (?:\w+ )?$", sentence[:start])
            together = re.search(r"\bog $", sentence[:start]) or re.match(r" og\b", sentence[end:])
            if (
                together
                and not (_WHERE_WE_GO.search(sentence[:start]) and _SO_WE.match(sentence[end:]))
                and _JOINS.search(sentence[end:])
                and not re.search(r"\bmed\b", sentence[:start])
            ):
                return True
    return False
