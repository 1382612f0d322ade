"""The words for sender, reader and people spoken of before; folded but for capital `I`."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

FIRST = Seldom(
    r"\b(?P<self>undertegnede|mit\s+eget(?:\s+navn)?(?=,?\s+(?:og|samt|plus)\b)|"
    r"mit\s+(?:eget\s+)?vedkommende|min\s+egen\s+person|mig\s+selv|"
    r"jeg\s+selv|mig|min\s+person|meg(?:\s+selv)?|myself|me|"
    r"afsender(?:en)?)\b|\b(?P<i>jeg|jag)\b"
)
ENGLISH_I = Seldom(r"\bi(?:'m|'d|'ll|'ve)?\b")
ENGLISH = Seldom(
    r"\b(?:the|would|please|will|we|you|my|this|with|could|it|your|are|our|i'm|i'd|i'll|"
    r"i've|am|myself|"
    r"from|be|not|can|sign|who|have|me|count|meetings?|and|also|that|is|of|add|remove|cancel|"
    r"sorry|unfortunately|attend(?:ing)?|joining|coming|kindly|register|book)\b"
)
YOU = Seldom(r"\bI\b")
YOU_FIRST = Seldom(
    r"I\s+(?:har|kan|skal|bedes|må|maa|er|vil|får|faar|ønskes|behøver|burde|bør|skrev|"
    r"spørger|sender|efterlyste|"
    r"efterlyser|mangler|glemte|får|fik|modtager|hører|hoerer|siger|gør|ved|ser)\b"
)
SHE = Seldom(r"\b(?:han|hun|ham|hende|vedkommende|him|her|she|he|honom|henne|hon|sidstnaevnte)\b")
THEY = Seldom(
    r"\b(?:dem|begge(?:\s+(?:to|parter|dele))?|alle\s+(?:to|tre|fire|fem|seks|syv|otte)|them|both|"
    r"(?<=saa )de(?=\s+(?:kommer|deltager|kan|skal|vil|maa|er)\b)|"
    r"de\s+samme(?:\s+(?:to|tre|fire|fem|personer))?|de\s+(?:to|tre|fire|fem|seks)|they|"
    r"disse|dom)\b(?!\s+(?:moede|gange|dage|andre|oevrige|"
    r"steder|pladser|vores|fysiske|resterende|tilmeldinger))"
)
