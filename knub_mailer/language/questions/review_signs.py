"""What a person must decide: money in dispute, complaints, leaving, erasure, another season."""

from __future__ import annotations

import re
from datetime import datetime

from knub_mailer.language.membership.leaving_network import leaves
from knub_mailer.language.questions.grievances import grievance
from knub_mailer.language.words.alternatives import Seldom, either

SIGNS: tuple[tuple[str, Seldom], ...] = (
    (
        "erasure of personal data or no more mails",
        Seldom(
            r"\b(?:have|faa|faaet) (?:\w+ )?(?:det hele|alt|alting) (?:\w+ )?slettet\b|"
            r"\b(?:slet|fjern)\w*,? (?:\w+ ){0,2}?alt,? (?:om|hvad|der (?:vedroerer|angaar|"
            r"handler om|"
            r"har med) mig)\b|"
            r"\balt,? (?:hvad |det,? |som )?i (?:maatte )?ha(?:r|ve) (?:\w+ ){0,2}?(?:om|paa)\b"
            r"[^.\n]{0,40}\b(?:slette[st]?|fjerne[st]?|vaek)\b|"
            r"\balt om (?:ham|hende|mig|dem) (?:\w+ ){0,3}?(?:vaek|slette[st]?|fjerne[st]?)\b|"
            r"\b(?:hans|hendes|sine|mine) (?:person)?(?:oplysninger|data)\b[^.\n]{0,30}"
            r"\b(?:slette[st]?|fjerne[st]?)\b|"
            r"\bikke (?:\w+ ){0,2}?(?:gemme|beholde|opbevare) noget (?:\w+ )?(?:om|paa)\b|"
            r"\b(?:slet|fjern)\w*\b[^.\n]{0,40}\bi har (?:\w+ ){0,2}?(?:om|paa) mig\b|"
            r"\b(?:oensker ikke|vil ikke|skal ikke|maa (?:i )?ikke|ikke laengere|ikke oensker)\b"
            r"[^.\n]{0,60}\b(?:ligge[rs]?|gemmer?|gemmes|gemt|registrere\w*|opbevare\w*|fremgaa\w*|"
            r"figurere\w*|staar?)\b[^.\n]{0,30}\b(?:hos jer|register|registre|system\w*|arkiv\w*|"
            r"database\w*|kartotek\w*)\b|"
            r"\b(?:ikke|stoppe med at) (?:laengere )?(?:gemme|opbevare|beholde|registrere) "
            r"(?:\w+ ){0,3}?(?:oplysninger|data|navn|telefon\w*)\b|"
            r"\btraekke?r? (?:\w+ )?(?:mit|vores) samtykke|\bsamtykke\w*\b[^.\n]{0,25}\btilbage\b|"
            r"(?:^|\n)\W*(?:slet|glem) (?:mig|os)(?: helt| venligst| tak)*[.! ]*(?:\n|$)|"
            r"\b(?:slet|fjern) (?:mig|os) (?:fra|af) jeres (?:liste|lister|system\w*)[.! ]*"
            r"(?:\n|$)|"
            r"\b(?:hvilke|hvad for) (?:person)?(?:oplysninger|data)\b.{0,30}\b(?:om|paa) mig\b|"
            r"\b(?:slet(?:te[rs]?|te)?|fjern(?:e[rs]?)?|udslet\w*|glem|erase|delete|"
            r"anonymiser\w*)\b.{0,50}\b(?:oplysninger|data|persondata|personoplysninger|"
            r"alt (?:om(?! (?:min|mit|den|det) (?:\w+ )?(?:mail|besked|(?:til|af)melding))"
            r"(?! (?:mig|os) (?:i (?:dag|morgen)|paa \w+dag|d(?:en)?\.? ?\d|til moede))|hvad)|"
            r"fra (?:jeres )?(?:system\w*|register|database|arkiv\w*|mailingliste|"
            r"maillist\w*|postliste|kartotek))\b(?<!billet)|\b(?:retten til at blive glemt|gdpr|"
            r"persondata(?:forordning\w*|lov\w*)?|"
            r"databeskyttelse(?!s\w*(?:raadgiv|konsulent|jurist|ansvarlig|koordinator|enhed))\w*|"
            r"artikel 17|indsigt i (?:mine|"
            r"de) (?:data|oplysninger))\b|"
            r"\b(?:oplysninger|data)\b[^.\n]{0,40}\b(?:om|paa) (?:mig|os|ham|hende|dem)\b"
            r"[^.\n]{0,30}\b(?:slette[st]|fjerne[st])\b|"
            r"\b(?:stop|hold (?:\w+ )?op|ophoer|lad vaere|holde op|"
            r"oensker ikke (?:laengere )?at modtage|vil ikke (?:laengere )?(?:have|modtage|hoere)|"
            r"gider ikke|slip for|ikke laengere modtage|frabeder)\b.{0,50}\b(?:mails?|skrive|"
            r"sende|modtage|post|beskeder|nyhedsbreve|hoere fra)\b|\b(?:unsubscribe|"
            r"afmeld mig (?:nyhedsbrev|mailing)\w*)\b|\btag (?:mig|"
            r"S) af (?:jeres )?(?:maillist\w*|mailinglist\w*|postliste\w*|nyhedsbrev\w*)"
        ),
    ),
    (
        "another season",
        Seldom(
            r"\b(?:2027|2028|naeste saeson|til naeste aar|naeste aar|kommende aar|27-saesonen|"
            r"next (?:year|season)|det nye aar)\b"
        ),
    ),
    (
        "the terms of leaving, or the agreement itself",
        Seldom(
            r"\b(?:bindende periode|bindings?periode\w*|bindingstid\w*|"
            r"opsigelses(?:varsel|frist|vilkaar|periode)\w*|"
            r"hvad (?:sker|koster) (?:der|det),? (?:hvis|naar|at) (?:vi|kommunen|man) "
            r"(?:\w+ ){0,3}?(?:ophoere?r?|melder? (?:os|sig) ud|siger? op|opsiger?|traeder? ud)\b"
            r"(?! (?:af|fra|til) (?:moede|den|det|\d))|"
            r"(?:kopi|genpart|eksemplar) af (?:den|vores|jeres|selve|en) "
            r"(?:(?!til|af)[a-z]+ )?(?:aftale|kontrakt|samarbejdsaftale|medlemsaftale)(?:n|en)?)\b"
        ),
    ),
    (
        "a complaint",
        Seldom(
            r"\b(?:klage[rn]?(?!be)|klager over|beklagelig\w* at|utilfreds\w*|util?fredsstillende|"
            r"under al kritik|for daarligt|uacceptabel\w*|urimelig\w*|rasende|skuffet|skuffende|"
            r"complain\w*|unacceptable|ikke i orden at|ikke vaere rigtigt at|haabloest|"
            r"respektloes\w*|forarget|kritisabel\w*|fuldstaendig (?:grotesk|uhoert))\b"
        ),
    ),
    (
        "money: an invoice, a refund or a price in dispute",
        Seldom(
            r"\b(?:(?:faktur(?:a|er)|regning|opkraev|afkraev)\w*[^\n]{0,200}\b(?:(?:den|det|"
            r"dem) betaler (?:vi|jeg) ikke|(?:den|det|dem) vil (?:vi|jeg) ikke betale)|"
            r"(?:faktureret|opkraevet|afkraevet)\b[^\n]{0,120}\b(?:aldrig|for meget|for mange|"
            r"forkert|ikke (?:var|deltog|kom|moedte|dukkede|brugte|bestilte|har (?:brugt|"
            r"bestilt|haft|faaet))\b|(?:var|deltog|kom|moedte|dukkede|brugte) (?:\w+ )?ikke\b)|"
            r"(?:genkender (?:\w+ ){0,2}?ikke|ikke (?:kan |kunne )?genkende)\b.{0,50}"
            r"\b(?:faktura|regning|opkraevning|beloeb)\w*|ikke kendes ved|"
            r"(?:beloeb|opkraevning|regnskab)\w*\b.{0,60}\b(?:passer|stemmer) ikke\b|"
            r"(?:synes|mener) (?:\w+ )?ikke,? (?:at )?(?:vi|jeg|kommunen|det er rimeligt) "
            r".{0,25}\bbetale|skylder (?:i )?os\b|i skylder\b|"
            r"hvordan kan (?:i|det)\b.{0,50}\b(?:faktura|regning|opkraev)\w*|"
            r"\d+ ?(?:kr|kroner)\b[^\n]{0,70}\b(?:for galt|urimelig\w*|vanvittig\w*)|"
            r"refusion|refunder\w*|refund\w*|tilbagebetal\w*|kreditnota\w*|kredit\b|"
            r"krediter\w*|rykker(?:en|gebyr|skrivelse)? (?:paa|for|fra inkasso)|rykkergebyr|"
            r"inkasso|nedslag|rabat|(?:penge(?:ne)?|(?:kontingent|beloeb|gebyr|betaling|"
            r"prisen?)\w*) "
            r"(?:helt |delvist? )?(?:tilbage|retur)(?! (?:paa|om|med|til jer)\b)|"
            r"for meget (?:betalt|opkraevet|"
            r"faktureret)|betalt (?:to|dobbelt|for meget|allerede)|dobbelt(?:faktura\w*|betal\w*|"
            r"opkraev\w*)|"
            r"fejlfaktur\w*|forkert(?:e)? (?:faktura|regning|beloeb)|(?:faktura\w*|"
            r"regning\w*)\b.{0,80}\b(?:(?<!skrev )(?<!tastede )forkert|fejl|"
            r"ikke (?:godkende|betale|stemme\w*|passe\w*|rigtig\w*|korrekt|enig\w*|anerkende|"
            r"forstaa)|bestrid\w*|"
            r"afvis\w*(?! (?:desvaerre )?(?:(?:regninger|fakturaer) )?uden)|uenig\w*|undrer|"
            r"for hoej|to gange|(?<!blive )(?<!bliver )betalt|uforstaaende|tilbagevist|returner\w*|"
            r"stemmer ikke|mangler at faa)|"
            r"(?:ikke (?:godkende|betale|stemme\w*|enig\w*|rimeligt|anerkende)|bestrid\w*|"
            r"undrer mig over|uenig\w* i|indsigelse\w*|protest\w*|skal vi ikke betale|"
            r"hvorfor skal vi betale|vil ikke betale|naegter at betale)\b.{0,80}\b(?:faktura\w*|"
            r"regning\w*|opkraev\w*|beloeb\w*|800|kr|kontingent\w*|betaling\w*)|"
            r"(?:faaet|modtaget) (?:en )?(?:ekstra )?(?:rykker|faktura|regning) (?:paa|"
            r"for)\b.{0,80}\b(?:men|selv ?om|ikke|kun|aldrig)|overcharged|dispute|"
            r"incorrect invoice|wrong invoice|skal ikke betale for|betale for (?:en|to) (?:plads|"
            r"person)\w* (?:vi|som) (?:ikke|aldrig)|"
            r"(?:kr|plads)\b.{0,60}\b(?:anerkender|godkender|accepterer|betaler) (?:vi |"
            r"jeg )?ikke|faktura\w* (?:er )?betalt|vores faktura\b.{0,30}\bbetalt|penge retur|"
            r"moms(?:fritaget|fradrag)|"
            r"(?:faktureret|opkraevet|opkraevning\w*|taget betaling|afregnet|"
            r"beloeb\w*)\b[^\n]{0,90}\b"
            r"(?:forkert(?! (?:ean|nummer|adresse|afdeling|enhed|sted|reference))|"
            r"fejl(?!agtigt? ean)|"
            r"(?:passer|stemmer) (?:\w+ )?ikke|ikke (?:rigtigt?|korrekt|rimeligt?|i orden)|"
            r"for (?:meget|mange)|to gange|dobbelt)|"
            r"(?:faktureret|opkraevet|taget betaling|afregnet|betalt)\b[^\n.]{0,60}\b(?:men|"
            r"selv ?om|skoent|"
            r"trods|som|der)\b[^\n.]{0,30}\b(?:kun|ikke|aldrig|aflyste?|afbud|afmeldt\w*)|"
            r"(?:faktura\w*|regning\w*)\b[^\n]{0,90}\b(?:passer (?:\w+ )?ikke|"
            r"ikke (?:kan )?(?:genkende|kende|vedkende)|kan (?:\w+ )?ikke (?:genkende|vedkende)|"
            r"(?:en|to|tre|\d) for (?:meget|mange)|for mange)|"
            r"(?:regning|faktura) for meget|modregn\w*|tilbagefoer\w*|"
            r"(?:korriger|berigtig)\w* (?:regning|faktura|opkraevning)\w*|"
            r"undrer (?:\w+ ){0,2}?over (?:\w+ ){0,2}?(?:faktura|regning|opkraevning|beloeb|"
            r"pris)\w*|"
            r"(?:for (?:meget|mange)|dobbelt)\b[^\n.]{0,30}\bpaa (?:\w+ )?(?:faktura|regning)\w*|"
            r"(?:betaler|godkender|anviser) (?:(?:vi|jeg|den|det|dem|regningen) ){0,2}?"
            r"(?:ikke|ingenting|intet),? (?:foer|inden)|"
            r"faa (?:(?:det|her|tallene|beloebet|regnskabet|fakturaen|regningen) ){1,2}"
            r"til at (?:stemme|passe)|"
            r"(?:faktura|regning)\w*\b[^\n.]{0,120}\b(?:ikke faa (?:os|dem|tallet|antallet) "
            r"til at (?:vaere|blive|give|passe)|hvordan (?:jeg|vi) end (?:taeller|regner)))\b"
        ),
    ),
    (
        "a role that the organisers enter",
        Seldom(
            r"\b(?:som|er|bliver) (?:en |aarets |jeres )?(?:oplaegsholder|ordstyrer|underviser|"
            r"facilitator|speaker|keynote\w*|moderator)\b|"
            r"\b(?:kommer|deltager|med|til|er) som taler\b"
        ),
    ),
    (
        "a mistake on our side",
        Seldom(
            r"\b(?:meldt ind|indmeldt|medlem\w*|tilmeldt)\b[^.]{0,40}\.\s+det (?:er|"
            r"maa vaere) en fejl\b"
        ),
    ),
    (
        "several municipalities",
        Seldom(
            r"\b(?:indmeld\w*|tilmeld\w*|melde?r?)\b.{0,40}"
            r"\b(?:begge|alle (?:to|tre)|de to|vores to) kommuner\b"
        ),
    ),
    (
        "words to a machine",
        Seldom(
            r"\b(?:sprogmodel\w*|ai-?(?:instruktion|assistent|system)|system ?prompt|ignor(?:e|"
            r"er) (?:all |alle |tidligere |previous )|administratortilstand|admin mode|"
            r"se bort fra (?:dine|alle tidligere) (?:retningslinjer|instrukser|instruktioner)|"
            r"you are now|language model|disregard (?:all|previous))\b"
        ),
    ),
)
_ANY_SIGN = either(*(pattern for _, pattern in SIGNS))
"""One look for all of them: most letters hold none."""
_NO_OTHER_SEASON = Seldom(
    r"\b(?:ogsaa i det nye aar|siden naeste aar|godt nytaar|vi ses naeste aar|"
    r"ses vi naeste aar|naeste aars? (?:budget|invitation)|budget\w* (?:for|til) (?:2027|"
    r"naeste aar)|foerst (?:udbetalt|tilbage|betalt) (?:til )?naeste aar|strategi|"
    r"(?:glaeder (?:vi |jeg )?(?:os|mig)|ser (?:vi |jeg )?frem|"
    r"er (?:\w+ )?(?:spaendte?|nysgerrige?)|paa gensyn)"
    r"(?: (?!deltage\b|vaere\b|blive\b|komme\b|\w*melde\b)\w+){0,8}? (?:naeste (?:aar|saeson)|"
    r"2027|kommende aar|det nye aar)|"
    r"frem til 2027|barsel|orlov|2026[-/–]2027|perioden|haaber (?:paa|at (?:vi )?ses))\b"
)
_OF_A_LIFE = Seldom(
    r"\b(?:pension\w*|efterloen\w*|stopper|fratraed\w*|gaar (?:fra|af|ned)|rejser|jobskifte|"
    r"(?:skifter|nyt) (?:job|arbejde|stilling\w*)|overtager|afloeser|tager over|loeber|varer|"
    r"fylder|flytter|faar (?:\w+ )?(?:nyt?e?|flere|ansat|vist)|tilbage fra|vedtages|"
    r"(?<!vi )(?:vender|kommer|er) (?!vi\b)(?:\w+ ){0,3}?tilbage|"
    r"organisation\w*|fusion\w*|(?:ny|nye|naeste) \w*(?:plan|strategi|politik)\w*)\b"
)
"""What comes next year in an office or a life, no wish: `jeg går på pension til næste år`."""
_CLAUSE_END = Seldom(r"[.,;:!?()\n]| (?:og|men|saa|naar|hvis|da) ")
_STILL_NEW = 3  # months in which "det nye aar" is the present one
_GIVEN = (
    r"(?:ref|reference\w*|(?:indkoebs)?ordre\w*|po|po-\w+|rekv\w*|ean|ean-\w+|maerk\w*|"
    r"paafoer\w*|\w*nummer\w*|\w*numre\w*)"
)
_HANDLE = r"(?:betal|behandl|godkend|bogfoer|modtag|anvis|udbetal|ekspeder|haandter|laes)\w*"
_GIVEN_RIGHT = Seldom(
    r"(?:faktura\w*|regning\w*) (?:er|var) (?:\w+ )?(?:forkert|fejl)\b[^.\n]{0,40}\b57\d{11}\b"
)
"""`EAN-nummeret på fakturaen er forkert, brug …` puts the number right, not the bill."""
_ACCOUNT_FOR = Seldom(
    r"\b(?:konto|reg)\w*\b[^!?\n]{0,40}\((?:kun )?(?:til|ved) (?:evt\.?|eventuel\w*) $"
)
"""`Kontonr.: … (kun til evt. tilbagebetaling)`: a field of a form."""
_OR_ELSE = Seldom(
    r"\b(?:fakturaer|regninger) uden\b[^.\n]{0,40}\b(?:afvis\w*|returner\w*)|"
    r"\bellers\b[^.\n]{0,40}\b(?:afvis\w*|returner\w*|tilbagevis\w*)|"
    rf"\b(?:ikke|umuligt|svaert|aldrig|ingen) (?:\w+ ){{0,4}}?{_HANDLE} (?:\w+ ){{0,5}}?uden "
    rf"(?:\w+ ){{0,4}}?{_GIVEN}\b|"
    rf"\b(?:ikke|aldrig) (?:\w+ ){{0,2}}?{_HANDLE},? (?:foer|inden) (?:\w+ ){{0,6}}?{_GIVEN}\b|"
    rf"\buden (?:\w+ ){{0,3}}?{_GIVEN}[^.\n]{{0,50}}?\b(?:ikke|ingen|retur|afvis\w*)\b|"
    rf"\b{_GIVEN}\b[^.\n]{{0,80}}?\bellers\b[^.\n]{{0,40}}?\b(?:ikke|aldrig) "
    rf"(?:\w+ ){{0,3}}?{_HANDLE}"
)
"""An invoice that cannot be paid without what the mail gives is none in dispute."""


_OF_A_LIST = Seldom(
    r"\b(?:ean|faktura\w*|rolle\w*|kontakt\w*|gamle|foraeldede|tidligere oplysninger|"
    r"plads|deltagerliste\w*|tilmelding|medlem\w*|tilmeldt\w*)\b"
)
_A_STOP = Seldom(r"[.!?](?=\s)|\n")


def _around(text: str, m: re.Match[str]) -> str:
    """What stands right before and behind in the same sentence."""
    before = _A_STOP.split(text[max(0, m.start() - 30) : m.start()])[-1]
    return before + m.group() + _A_STOP.split(text[m.end() : m.end() + 30])[0]


_STRICT = ("erasure", "another season", "the terms")


def reviewed(text: str, season_year: int, sent: datetime, *, for_nobody: bool) -> str | None:
    """Why a folded text needs a person whatever else it asks, or None.

    for_nobody: the second reading is sure that nothing does, so that words which often mean
    something else (`I skylder os et besøg`, `hun stopper her`) count for nothing; those of erasure
    and of another season always count.
    """
    if any(word in text for word in ("uden", "ellers", "foer", "inden")):
        text = _OR_ELSE.sub(" ", text)
    left = leaves(text)
    if left is not None and not for_nobody:
        return f"leaving the network, or not in it this year: “{left[:60]}”"
    for reason, pattern in SIGNS if _ANY_SIGN.search(text) else ():
        for m in pattern.finditer(text) if not for_nobody or reason.startswith(_STRICT) else ():
            if reason == "another season" and not _other_season(text, m, season_year, sent):
                continue
            if reason.startswith("money") and re.search(
                r"\bikke (?:have|faa|oensker|bede om)\s$", text[max(0, m.start() - 20) : m.start()]
            ):
                continue
            if reason.startswith("money") and _ACCOUNT_FOR.search(
                text[max(0, m.start() - 60) : m.start()]
            ):
                continue
            if reason.startswith("money") and _GIVEN_RIGHT.match(text[m.start() : m.end() + 60]):
                continue
            if reason.startswith("erasure") and _OF_A_LIST.search(_around(text, m)):
                continue
            return f"{reason}: “{m.group()[:60]}”"
    return None if for_nobody else grievance(text)


def _other_season(text: str, m: re.Match[str], season_year: int, sent: datetime) -> bool:
    """Whether the year spoken of is another than the season's: `naeste aar` by when it was sent."""
    said = m.group()
    if said.isdigit():
        meant = int(said)
    elif "27" in said:
        meant = 2027
    elif "saeson" in said or "season" in said:
        meant = season_year + 1
    elif said == "det nye aar" and sent.month <= _STILL_NEW:
        meant = sent.year
    else:
        meant = sent.year + 1
    if meant == season_year:
        return False
    clause = _CLAUSE_END.split(text[max(0, m.start() - 90) : m.start()])[-1]
    clause += _CLAUSE_END.split(text[m.start() : m.end() + 60])[0]
    if _OF_A_LIFE.search(clause):
        return False
    near = re.split(r"[.!?\n]\s", text[max(0, m.start() - 90) : m.start()])[-1]
    near += re.split(r"[.!?\n]\s", text[m.start() : m.end() + 60])[0]
    if _NO_OTHER_SEASON.search(near):
        return False
    return bool(
        re.search(
            r"\b(?:tilmeld\w*|medlem\w*|med|skriv\w*|plads\w*|moede\w*|netvaerk\w*|indmeld\w*|"
            r"opret\w*|saet\w*|kontakt\w*|join|member\w*|saeson\w*|meld\w*|deltage\w*|igen|"
            r"paa (?:jeres |den )?\w*liste\w*)\b",
            near,
        )
    )
