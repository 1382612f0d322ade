"""Fields that tell the state of what a form holds: `Annulleret: ja`, `Underskrevet: nej`.

Of a word for the end of a wish, yes means that nothing is to be done; of a word for its beginning,
no. A form may hold several people between empty lines: such a field is about those beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knub_mailer.domain.request import Request, SignUp, UpdateBilling
from knub_mailer.language.layouts.field_shape import FIELD, names_any
from knub_mailer.language.words.alternatives import Seldom

_BY = r"(?: (?:af|fra|hos|til|ved|i|paa|med|den|kl|for) [a-z .]{1,30})?"
_IS = r"(?:(?:er|blev|bliver|skal|allerede|(?:\w+ )?(?:tilmelding|afmelding|indmeld)\w*) )*"
_DONE = (
    r"(?:meddelt|meldt|udfoert|registreret|tilmeldt|afmeldt|oprettet|sendt|behandlet|ordnet|"
    r"foert ind|indfoert|noteret|rettet|bekraeftet|ekspederet|effektueret|medlem|paa listen)"
)
_ENDED = Seldom(
    rf"{_IS}(?:(?:annulle|anulle)\w+|trukket(?: tilbage)?|traekkes tilbage|tilbagetrukket|"
    r"tilbagekaldt|"
    r"fortrudt|forkastet|afvist|afslaaet|bortfald\w*|aflyst|droppet|opgivet|kasseret|ugyldig\w*|"
    r"udloebet|foraeldet|frafaldet|fejlsendt|vent(?:er)?(?: med at [a-z]+)?|"
    r"stillet i bero|(?:sat )?i bero|dublet|gentagelse|kladde|udkast|"
    rf"(?:kun )?til orientering|(?:findes|staar|registreret|tilmeldt|kendt) i forvejen){_BY}|"
    rf"(?:er )?(?:allerede|i forvejen) {_DONE}{_BY}|{_DONE} (?:allerede|i forvejen){_BY}|"
    rf"(?:gennemfoert|{_DONE}) (?:af|hos) (?:jer|knub|kl)"
)
"""What has an end where the answer is yes."""
_BEGUN = Seldom(
    rf"{_IS}(?:gyldig\w*(?: (?:fra|pr)\.?)?|gaeldende(?: fra)?|underskr(?:evet|ift\w*)|signeret|"
    r"traeder i kraft|i kraft(?: fra)?|"
    r"ikrafttraed\w*|besluttet|vedtaget|bevil(?:ling|get|liget)|samtykke|indsendt|sendt|sendes|"
    r"afsendt|behandles|udfoeres|ivaerksaettes|effektueres|ekspederes|gennemfoeres|endelig\w*|"
    r"bekraeftet|aftalt|tiltraadt|accepteret|bruges|anvendes|aktiv\w*|godkend\w*|"
    r"klar|faerdig\w*|i brug|bindende|tiltraeder|(?:(?:alle|begge|parterne) )?(?:er )?enige|"
    rf"dato og underskrift){_BY}|maa bruges|antal(?: deltagere| pladser| tilmeldte)?|"
    r"skal (?:\w+ )?(?:slettes|afmeldes|tilmeldes|udskiftes|oprettes|byttes|registreres|bookes)"
)
"""What has begun where the answer is yes."""
_YES = Seldom(r"\W*(?:ja|jo|jep|yes|x|rigtigt|sandt|den \d|d\. ?\d|\d|af|i gaar|i dag|paa|se)\b.*")
_NO = Seldom(
    r"\W*(?:nej|nix|niks|no|ikke(?! (?:\w+ )?(?:noedvendig|paakraevet|kraevet|relevant|begraenset|"
    r"laengere end))|ingen(?! (?:graense|udloeb|begraensning|betingelse|krav|underskrift kraev))|"
    r"intet|mangler|afventer|afvent|venter|endnu ikke|foerst (?:naar|efter|hvis)|naar|hvis|"
    r"saafremt|forudsat|senere|udsat|uafklaret|ugyldig\w*|aldrig|maaske|udloebet|0(?!\d))\b.*|\W*ikke"
)
_LEAVES = Seldom(
    r"(?:skal )?(?:(?:af|fra)meld(?:es|t|ing)|slettes|udgaar|stryges|fjernes|melder (?:fra|afbud)|"
    r"meldes fra|afbud)(?: (?:fra|til) [a-z \d]{1,20})?"
)
"""`Afmeldes: ja` below a name: no sign-up, whatever else the form seems to be."""
_CONDITION = Seldom(
    r"(?:med |under )?(?:forbehold|betingelser?|betinget(?: af)?|forudsaetning(?:er)?|forudsat)"
    r"(?: (?:af|for|om) [a-z ]{1,20})?"
)
_NONE = Seldom(r"\W*(?:ingen|nej|intet|ikke|nix|0|-|n/?a|(?=$))(?:\W.*)?")
_SENT_AS = Seldom(
    r"(?:sendt|indsendt|udfyldt|ment) som|formaal\w*|type|art|brug\w*|anvendelse|karakter"
)
_FOR_SHOW = Seldom(
    r"(?:kun |blot |som |en |et )*(?:kladde|udkast|test|oevelse|eksempel|proeve|skabelon|"
    r"til gennemsyn|(?:at )?vise?|demonstration|illustration|til orientering|undervisning)\b.*"
)
_OF_THE_PAPER = Seldom(
    r"(?:ansoegning\w*|tilmelding\w*|afmelding\w*|indmeldelse\w*|blanket\w*|skema\w*|bestilling\w*|"
    r"aendring\w*|anmodning\w*|status|sag\w*|dette|denne)(?: er|s? status)?"
)
_OVER = Seldom(
    r"(?:er )?(?:(?:allerede|i forvejen) [a-z]+.*|(?:udfoert|ekspederet|afsluttet|lukket|foert ind|"
    r"behandlet|indfoert)(?: (?:af|hos|i|hos) .*)?|"
    r"bortfald\w*.*|annulle\w*.*|trukket.*|fortrudt.*|forkastet.*|opgivet.*|"
    r"(?:kun )?til orientering.*)"
)
_OF_THE_BILL = Seldom(
    r"(?:det )?(?:gaelder|vedroerer|angaar|ang\.?|vedr\.?|vedroerende|til|for|formaal|om|"
    r"faktura\w*)(?: for| er)?"
)
_PAID = Seldom(
    r"\b(?<!ikke )(?<!endnu )(?<!bliver )(?<!skal )(?:betalt|afregnet|udlignet|krediteret)\b"
    r"(?! (?:af|via|over|med|paa|i \d|senere|naar))|\bkun til (?:jeres )?(?:arkiv|orientering)\b"
)
_OF_THE_END = Seldom(r"(?:gaelder|gyldigt?|bruges|anvendes) (?:indtil|til)")
_ENDED_ALREADY = Seldom(r"(?:er |den er )?(?:udloebet|ophoert|overskredet|slut)\b.*")


def undone_states(
    lines: Sequence[str], requests: Sequence[Request]
) -> Iterator[tuple[str, list[Request]]]:
    """Each such field with the requests it is about; lines: folded and stripped."""
    for at, line in enumerate(lines):
        field = FIELD.fullmatch(line)
        if field is None:
            continue
        label, value = field["label"].strip(), field["value"].strip()
        if _tells_no(label, value):
            yield line, _beside(lines, at, requests)
        elif _LEAVES.fullmatch(label) and _YES.fullmatch(value):
            comes = [each for each in requests if isinstance(each, SignUp)]
            yield line, _beside(lines, at, comes)
        elif _OF_THE_BILL.fullmatch(label) and _PAID.search(value):
            yield line, [each for each in requests if isinstance(each, UpdateBilling)]


def _tells_no(label: str, value: str) -> bool:
    """Whether a field says that what stands with it is not, or no longer, to be done."""
    return bool(
        (_ENDED.fullmatch(label) and _YES.fullmatch(value))
        or (_BEGUN.fullmatch(label) and _NO.fullmatch(value))
        or (_OF_THE_PAPER.fullmatch(label) and _OVER.fullmatch(value))
        or (_CONDITION.fullmatch(label) and not _NONE.fullmatch(value))
        or (_SENT_AS.fullmatch(label) and _FOR_SHOW.fullmatch(value))
        or (_OF_THE_END.fullmatch(label) and _ENDED_ALREADY.fullmatch(value))
    )


def _beside(lines: Sequence[str], at: int, requests: Sequence[Request]) -> list[Request]:
    """The requests about those named between the empty lines around a line; all, if of nobody."""
    above = next((n for n in range(at, -1, -1) if not lines[n]), -1)
    below = next((n for n in range(at, len(lines)) if not lines[n]), len(lines))
    text = " ".join(lines[above + 1 : below])
    named = [each for each in requests if names_any(text, each)]
    return named or list(requests)
