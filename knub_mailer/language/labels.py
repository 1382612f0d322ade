"""What the heads of tables and the labels of forms are called."""

from __future__ import annotations

import re

NAME = re.compile(
    r"\b(?:navn|navne|name|deltager\w*|hvem|medarbejder|person|namn|fulde navn|"
    r"for- og efternavn)\b"
)
GIVEN = re.compile(r"^(?:fornavn|given|first name)\b")
SURNAME = re.compile(r"^(?:efternavn|surname|last name)\b")
MAIL = re.compile(r"\b(?:e-?post\w*|e-?mail\w*|mail\w*|epost)\b")
MEETING = re.compile(r"\b(?:moede\w*|dato|dag|arrangement|hvilket|meeting|hvornaar|seance)\b")
OUT = re.compile(r"^(?:ud|udgaar|gammel|tidligere|out|fra|hidtil|nuvaerende|afmeldes|skal ud)\b")
IN = re.compile(
    r"^(?:ind|ny|nye|in|til|i stedet|afloeser|erstattes af|ny deltager|skal ind|"
    r"fremover)\b"
)
REMARK = re.compile(
    r"\b(?:bemaerk\w*|kost|allergi\w*|parkering|mad|diaet|afdeling|forvaltning|telefon|"
    r"tlf|mobil|stilling|titel|adresse|kommentar\w*|transport|cvr|indsendt|sagsnr|"
    r"spisning|hensyn|initialer|formular|skema|blanket|modtaget|modtager|bestilt af|oprettet af)\b"
)
