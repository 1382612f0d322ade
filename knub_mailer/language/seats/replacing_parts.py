"""What the patterns of one person for another are made of: who goes in, who out, whose seat."""

from __future__ import annotations

from knub_mailer.language.words.wordparts import SEAT

G = r"(?:G\d+(?:'s)?|J|S|H|D)"
IN = rf"(?P<in>{G})"
OUT = rf"(?P<out>{G})"
NOT_TAKEN = r"(?: [a-z]+){0,3} ikke\b"
"""`Hendes plads overtager jeg desværre ikke`."""
GAP = r"(?:[ ,]+(?!ikke\b|not\b)[a-z'\-]+){0,6}?,? "
AFTER_ALL = r"(?: (?:alligevel|selv|laengere|desvaerre|denne gang|denne her gang))?"
TO_MEETING = r"(?:(?:[ ,]+[a-z'\-]+){0,6} M\d+)?"
G2 = rf"{TO_MEETING}{GAP}"
OWN = (
    r"(?:(?P<out>G\d+)(?:'s)?|(?P<mine>min|mit|mine|my)|(?P<his>hans|hendes|dennes|"
    r"sin|sit|sine|deres|dens|his|her|their|H)|(?P<that>denne|den|pladsen))"
)
ADJ = (
    r"(?: (?:ledige|egen|ene|to|tre|begge|resterende|gamle|anden|tomme|faste|reserverede|"
    r"tidligere))*"
)
SEATS = rf"{ADJ} (?:{SEAT}|tilmeldinger|tilmelding|deltagelse|rolle som deltager)\b"
COMES = (
    r"(?:kommer|deltager|moeder|tager|rejser|koerer|er|stiller|logger|sidder|skal|vil|"
    r"bliver|traeder|gaar|rykker|hopper|springer|sender|kan|comes|is|will|repraesenterer|"
    r"faar|have)"
)

WORK = (
    r"(?:[a-z]+ )?(?:\w*omraade\w*|opgave\w*|ansvar\w*|stafet\w*|post(?:en)?\b|stilling\w*|job\w*|"
    r"hverv\w*|arbejde\w*|sag(?:en|er|erne)?\b|funktion\w*|\w*team\w*|afdeling\w*|ledelse\w*|"
    r"portefoelje\w*|projekt\w*|rolle\w*)"
)
"""`Ida overtager området` takes over work, and nobody's seat."""
