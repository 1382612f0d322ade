"""Clauses that only carry a wish on, folded into it before people are grouped."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_AT_MEETING = r"(?:(?:til|i|paa|ved|den|det|moedet|moede) ){0,3}M\d+"
_CARRIED_ON = tuple(
    (needles, Seldom(pattern), into)
    for needles, pattern, into in (
        (("mit",), r"\bmi(?:t|tt) navn\b|(?<=undvaere )mit selskab\b", "S"),
        (
            ("foelg", "selskab", "ledsager", "slutter sig"),
            r"\b(P\d+|H) (?:(?:goer|giver|yder) (?:S|os) (?:\w+ )?(?:foelge(?:skab)?|selskab)|"
            r"holder (?:S|os) med selskab|(?:foelger|ledsager|slutter sig til) (?:S|os)|"
            rf"foelges med (?:S|os))((?: maaske| muligvis| nok| vist)?)(?=$|[.,;!]| "
            rf"{_AT_MEETING}| begge gange| og\b)",
            r"\1 kommer\2 ogsaa",
        ),
        (
            ("foelger",),
            r"((?:\bkommer|\bdeltager|\btager|M\d+)\b[^.;?]{0,60}?,? og (?:saa )?P\d+) foelger "
            r"(?:ogsaa )?(?:med|trop)(?=$|[.,;!])",
            r"\1 kommer ogsaa",
        ),
        (("selskab",), r"(?<=undvaere )(?:hans|hendes) selskab\b", "H"),
        (("selskab",), r"(?<=undvaere )vores selskab\b", "os"),
        (
            ("mens",),
            rf",? i?mens det ({_AT_MEETING}) ((?:maaske |muligvis |formentlig |nok )?)(er|bliver) "
            r"(?=(?:maaske |muligvis |nok )?(?:[PU]\d|S\b))",
            r", og \1 \3 det \2",
        ),
        (
            ("mens",),
            rf",? i?mens ({_AT_MEETING}) (er|bliver) (?:med |for )?(?=[PU]\d|S\b)",
            r", og \1 \2 det ",
        ),
        (
            ("den", "dem", "de", "D"),
            r"^(?:den|dem|de|D),? (?:der|som) (.{3,70}?),? (?:er|bliver|hedder)(?: derfor|"
            r" saa)? ((?:P\d+|S)\b.*)$",
            r"\2 \1",
        ),
        (
            ("den",),
            r"^den,? (Y .{3,70}?),? (?:er|bliver) ((?:(?:min|vores) (?:\w+ ){1,3}?)?(?:P\d+|S)\b"
            r"[^,.]*)(.*)$",
            r"\2 er den \1\3",
        ),
        (("hvilket",), r",? hvilket vil sige(?= [SJ]\b)", ""),
        (("hendes", "hans", "deres"), r"\b(?:hendes|hans|deres) [a-z]+,? (?=S\b)", ""),
        (
            ("vegne af", "behalf of"),
            r"\b(vegne af|behalf of) ([^,.;]{0,40}?P\d+(?:'s)?), (?=(?:[a-z]+ )?(?:J|vi)\b)",
            r"\1 \2 ",
        ),
        (("vegne",), r"\bpaa (P\d+)(?:'s)? vegne\b,?", r"paa vegne af \1"),
        (("kontakt",), r"(kontakt\w*(?: \w+){0,4}) \((P\d+|S|J)[^)]*\)", r"\1 \2"),
        (
            ("ikke",),
            r"(?<!bliver P\d)(?<!det er P\d)(?<!er det P\d),? (?:og|men) ikke (?:P\d+|H),?"
            r"(?= der| som)",
            "",
        ),
        (
            ("vil sige", "dvs", "nemlig", "altsaa"),
            r"(?:,| -|:)? (?:det vil sige|dvs\.?|nemlig|altsaa)(?= (?:P\d|S\b|J\b))",
            " ",
        ),
        (
            ("plads",),
            r"(plads(?:en)?),? (?:som|der) (?:skal |kan |vil )?(?:gaa|gaar|gives|bruges|"
            r"er) (?:til|af) ",
            r"\1 til ",
        ),
        (
            ("vi sender",),
            r"\b(H|P\d+|S|J) (?:er|bliver) (?:\w+ )?(?:den|ham|hende|dem),? (?:som )?vi sender",
            r"vi sender \1",
        ),
        (("som den",), r"\b(som|ind som) den,? (?:som )?(?=Y\b)", r"\1 den "),
        (("er ",), r"\ber (H|P\d+|S|J) (ikke (?:laengere )?)den,? (?=Y\b)", r"er \1 \2den "),
        (
            ("den",),
            r"\b(H|P\d+|S|J) (bliver|er) (baade |fortsat |ogsaa |nu )?den,? (?:som )?(?=Y\b|"
            r"i skriver)",
            r"\1 \2 \3den ",
        ),
    )
)


_TWO_SPACES = Seldom(r"\b(er|bliver|blev)  (?=[PSJ])")


def joined_clauses(text: str) -> str:
    """Clauses that only carry the wish on: `en plads, som skal gå til Mette`, `mens det er Bo`."""
    for needles, pattern, into in _CARRIED_ON:
        for needle in needles:
            if needle in text:
                text = pattern.sub(into, text)
                break
    return _TWO_SPACES.sub(r"\1 ", text) if "  " in text else text
