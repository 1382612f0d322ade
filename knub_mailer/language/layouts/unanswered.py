"""Labels that ask whether somebody comes, and what stands behind them where nobody answered."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

COMES = Seldom(
    r"(?:(?:oensker|vil|skal|kan|gerne|tilmeldes) (?:gerne )?)?(?:at )?"
    r"(?:deltag(?:er?|es|else)|komme[rs]?|moede[rs]|tilmeld(?:es?|t|er|ing)|(?:vaere )?med)"
    r"(?: (?:til|i|paa|ved|for|med|fysisk|moedet?|moederne|dag(?:en)?|kun)){0,3}"
)
"""`Deltager i: møde 1`, `Skal med til: møde 1`, `Deltager: nej`: labels of one person's lines."""
UNANSWERED = "ubesvaret"
OPEN = Seldom(
    r"(?:(?:er|har|endnu|stadig|fortsat|det|skal|svar(?:et)?|vi|jeg|hun|han|\(|_|\.) ?)*"
    r"(?:ubesvaret|uoplyst|uafgjort|blank|tomt?|ukendt|aaben|aabent|mangler|foelger|kommer senere|"
    r"senere|spoerges|hoeres|ikke (?:be)?svaret|(?:ikke|endnu ikke) (?:udfyldt|afkrydset)|"
    r"(?:spoerge|hoere|tale|snakke|vende|udfyldes|besvares|afklares|undersoeges)\b.*|\?+|_{2,}|"
    r"\.{2,}|…|(?:ja|j) ?(?:/|eller) ?(?:nej|n))\b.*|[_.…?\s]+"
)
"""What stands where an answer is still to come: `ubesvaret`, `svar følger`, `___`."""
_TICKS = Seldom(
    r"(?:[\[(](?P<mark>[xX✓✔ _]?)[\])]|(?P<full>[☒☑✔✅])|[☐□])\s*(?P<what>\w[^\[\](☐□☒☑]*)"
)


def answer_ticked(value: str) -> str:
    """`[x] ja [ ] nej` as `ja`; no box ticked is no answer; any other value as it is."""
    boxes = [*_TICKS.finditer(value)]
    if not boxes or boxes[0].start() > 0:
        return value
    ticked = [m["what"].strip() for m in boxes if m["full"] or (m["mark"] or "").strip(" _")]
    return " og ".join(ticked) or UNANSWERED
