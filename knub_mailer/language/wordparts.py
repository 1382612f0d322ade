"""What the patterns of wishes are made of; folded: ae, oe, aa."""

from __future__ import annotations

W = r"(?: [a-z0-9'\"\-]+)"
GAP = rf"{W}{{0,4}}?"
WIDE = r"(?:[^.;:!?]|(?<=\b\w)\.(?= )){0,90}?"  # a full stop only behind an initial
WHO = r"(?:G\d+|J|S|H|D)"
ME = r"(?:S|J|G\d+|H|D|os|us|vi|dem|kommunen|vores|alle)"
LIST = (
    r"(?:deltager|tilmeldings|gaeste|doer|navne)?-?(?:liste|listen|listerne|lister|"
    r"skemaet|fortegnelsen|deltagerfortegnelsen|oversigten|protokollen|list|papiret)\b"
)
SEAT = (
    r"(?:plad(?:s(?:en|er|erne)?)?|stol(?:e|en|ene)?|saede(?:t|r|rne)?|billet(?:ten|ter)?|"
    r"seats?|places?|spots?|"
    r"deltagerplads(?:er)?|pladser|plass(?:er)?|plats(?:er)?|koejeplads)"
)
