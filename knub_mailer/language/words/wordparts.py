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
BUT_FOR = (
    r"(?:undtagen|undtaget|paanaer|paa naer|bortset fra|fraregnet|fratrukket|minus|uden(?! at\b)|"
    r"(?:eks?k?|ex[ck]?)l\.?|eksklusive?|exclusive|med undtagelse af|"
    r"med fradrag af|except(?: for)?|apart from|excluding|unntatt|unntaken|bortsett fra|"
    r"med unntak av|utom|foerutom|med undantag (?:foer|av))"
)
"""`alle møder minus Randers`: what follows is taken out of what stands before."""
BEHIND_ITS_NOUN = (
    r"(?:dog )?(?:undtaget|undtagen|fraregnet|fratrukket|eksklusive|excepted|excluded|"
    r"ikke (?:iberegnet|medregnet|inkluderet))\b"
    r"(?!,? (?:(?:i|paa|til|den|det|moedet) )*(?:[MG]\d|[JSHD]\b))"
)
"""`alle møder, Randers undtaget`."""
