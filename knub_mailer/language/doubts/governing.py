"""What stands over a wish: the words behind `at` are as firm as those that govern them.

`G0 har faaet lov til at deltage` is a wish, `G0 er interesseret i at deltage` is none. Which words
make a wish cannot be told from the infinitive, so only those known to do so are believed; behind
any other the sender is asked.
"""

from __future__ import annotations

import re

from knub_mailer.language.clauses.openings import may_come_about
from knub_mailer.language.doubts import modality
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words.alternatives import Seldom

_WHOM = r"(?: (?:Y|S|J|H|D|G\d+|(?:[a-z\-]+ )?K|os|jer|sig|vi|i))"
_SOME = r"(?: [a-z]+){0,3}?"
_STILL = r"(?: (?:desvaerre|alligevel|altsaa|ikke|godt|heller|saa|jo|nu))*"
_ADVERBS = (
    r"(?: (?:derfor|hermed|herved|gerne|nu|ogsaa|meget|fortsat|igen|atter|endelig|altsaa|saa|"
    r"naturligvis|selvfoelgelig|dermed|saaledes|samtidig|desuden|fremover)){0,3}"
)
_FIRM = Seldom(
    r"\b(?:"
    + "|".join(
        (
            rf"(?:oensker?|oenske|vil|ville|agter|vaelger|valgt|lover|lovede|lovet|beslutter|"
            rf"aftalt|"
            rf"besluttet(?: (?:S|sig|os))?(?: for)?|bestemt(?: (?:S|sig|os))?(?: for)?|husk|"
            rf"huske|tillader|hermed|herved|behage|paalagt|beklager?|sikre)"
            rf"(?:{_WHOM}){{0,2}}{_ADVERBS}",
            r"(?:noedt?|noedsaget|tvunget|klare?|parate?|villige?|udpeget|udvalgt|udset|valgt|sat|"
            r"bemyndiget|fuldmagt|opgave(?:n)?|lov(?: \w+){0,3}|tilladelse|groent lys|fri|raad|"
            r"penge(?:ne)?|midler(?:ne)?|"
            r"budget|oekonomi|bevilling|opbakning|mandat|tid|"
            r"lejlighed|anledning|plads|i stand|ude af stand|frem|ja|ja tak|pligt\w*|"
            r"sat (?:S|os)|faaet (?:S|os)|meldt (?:S|sig))(?: (?:fra|af) [a-z\-]+)? til",
            rf"(?:venlig|soed|rar|flink|elskvaerdig|sympatisk|hjaelpsom)[a-z]*{_SOME}",
            rf"(?:bed|bad|anmod|ansoeg|soeg|opfordr)[a-z]*(?: (?:Y|S|J|os|jer|vi|i))?{_SOME}(?: om|"
            rf" til)?",
            r"lov|til opgave|mulighed(?:en)? for|muligt(?: for \w+)?|dags dato|pris paa|"
            r"tak[a-z]* for|"
            r"glade? for|brug for|behov for|fornoejelse[a-z]*(?: af)?|aeren?(?: af)?|glaede[a-z]*|"
            r"frisk[a-z]* paa|klare? paa|besked paa|ordre paa|indstillet paa|enige? om|"
            r"beslutning[a-z]* om|"
            r"gaaet med til|"
            r"indvil[a-z]* i|noejes med|(?:glem ikke|husk|huske)(?: (?:lige|nu|venligst|endelig|"
            r"bare|ogsaa|"
            r"og))+|soerge?r? for|forhindrede? i|afskaaret fra|skal for|maatte|maa",
            rf"glaeder{_WHOM}{_SOME} til",
            r"(?:glem|glemme|undlade?|undgaa) ikke(?: lige)?|ikke (?:\w+ )?(?:glemme|undlade)",
            r"(?:skriver|mailer|henvender|kontakter|ringer)\b.{0,60} for",
            r"(?:formaalet|aerindet|opgaven|meningen) (?:\w+ ){0,4}er(?: bare| blot| kun)?",
            rf"kommer{_STILL} til|naar?{_STILL}|faa{_WHOM} til|lykke(?:s|des){_WHOM}?{_STILL}|"
            rf"(?:lykke(?:s|des){_STILL}|lade sig goere|ladet sig goere|muligt|"
            rf"til noget) for{_WHOM}|"
            r"(?:evner|magter|formaar) (?:\w+ )?ikke|giver (?:\w+ )?mening(?: for \w+)?|"
            r"vil (?:meget )?gerne (?:have|se|faa) (?:foelgende|disse|G\d+|H|D|S) til|"
            rf"har (?:i oevrigt )?taenkt{_WHOM}|vi (?:to|tre|fire|fem)\b.{{0,20}} til|"
            rf"(?<!foer )kan",
        )
    )
    + r"),?$"
)
_TURNS = Seldom(
    r"\b(?:vaere med|(?<!ikke )undlad\w*|afstaar?(?: \w+)? fra|afholde\w*(?: \w+)? fra|vaek fra|"
    r"stedet for|frem ?for|glem\w* (?:\w+ ){0,3}om|opgive?[rt]?|dropper?|(?:op|stoppe\w*) med|"
    r"uden|slipper? for|fri for|fravaelg\w*|fravalgt|kommet til|kom (?:\w+ ){0,4}til|mod|foer|"
    r"fortryde[rt]?|fortrudt|noeler? med|noelet med|kan lade vaere med|ikke)$"
)
_WAITS = Seldom(
    r"\b(?:(?:vente[rt]?|afvente[rt]?|udskyde[rt]?|udsaette[rt]?|holde[rt]? (?:\w+ )?igen|"
    r"tove[rt]?)"
    r"(?: (?:lidt|lige|indtil videre|foreloebig))*(?: med)?|"
    r"(?:undersoeg|afklar|spoerg|tjek|overvej|droeft|kig|hoer|se)[a-z]* (?:\w+ ){0,4}?"
    r"mulighed[a-z]* for)$"
)
"""`… har bedt mig vente med at`, `… undersøger muligheden for at`: what is not yet wished."""
_ASKED_OTHERS = Seldom(
    r"^(?:G\d+|H|D) (?:er|blev|bliver|har vaeret)\b.*\b(?:bedt|opfordret|anmodet|spurgt)\b|"
    r"\b(?:opfordr|bed|bad)[a-z]* (?:G\d+|H|D)\b"
)
"""Somebody who was asked to: that is no answer yet."""
_FREE_TO = Seldom(r"^(?:G\d+|H|D) (?:har|faar) (?:\w+ )?(?:(?P<able>mulighed for)|lov(?: til)?)$")
_INSTEAD = Seldom(r",? (?:i stedet for|frem ?for)$")
_PURPOSE = Seldom(r"(?:og |men |saa )?(?:for|ved|efter|foruden|ud ?over)")
_TO_USE = Seldom(
    r"\b(?:brug(?:e|er|es)?|behoever|noedvendig\w*|(?:skal|maa) (?:have|vide|kende)|mangler|"
    r"kraeves|oplysning\w*|data|stamdata|skema\w*|formular\w*|blanket\w*) (?:\w+ )?(?:for|til)$"
)
"""`Her er det, I skal bruge for at oprette os`."""
_BEHIND_AT = Seldom(r",? at (?!the\b|your\b|our\b|a\b|M\d|N\b|\d)")


_BARE_INFINITIVE = Seldom(
    r"\b(?:bedt|bede|beder|bad|anmodet) (?:S|os|Y|jer|H)(?= (?:skaffe|laegge beslag|bestille?|"
    r"reservere?|booke|"
    r"tilmelde|afmelde|framelde|melde|"
    r"skrive|saette|"
    r"sende|fjerne|slette|notere|registrere|deltage|komme|sige|give|soerge|faa|tage|moede|stille|"
    r"indskrive|bekraefte|meddele|oplyse|stryge|annullere|aflyse|traekke)\b)"
)


_SENDS = Seldom(r"\bsende (?:G\d|S|H|D)\b")


_INVERTED = Seldom(
    r"^(?:og |men )?(?:nu|saa|endelig|heldigvis|i dag|i gaar|desuden|i morges|lige) "
    r"(?P<verb>har|er) (?P<who>vi|J|H|G\d+|K)\b"
)
"""`Nu har vi fået lov til at …` as `vi har fået lov til at …`."""
_PERSUADES = Seldom(r"\b(?:faa|faaet|overtale[tr]?|lokke[tr]?) (?:\w+ )?(?:G\d+|H|D) til$")


def _has_evidence(text: str) -> bool:
    words = (lexicon.ADD, lexicon.WEAK_ADD, lexicon.COME, lexicon.DROP)
    return any(pattern.search(text) for pattern in words) or bool(_SENDS.search(text))


def joining_doubt(text: str) -> str:
    """The doubt of a join behind `at` whose governor is not firm, "" when there is none."""
    m = _BEHIND_AT.search(text)
    if m is None or not lexicon.JOIN.search(text[m.end() :]):
        return ""
    over = text[: m.start()]
    firm = lexicon.JOIN.search(over) or _PURPOSE.fullmatch(over) or _FIRM.search(over)
    firm = firm or _TO_USE.search(over)
    return "" if firm and not _TURNS.search(over) else "unclear"


def governed(text: str) -> tuple[str, str]:
    """A clause without the words that govern its wish, and the doubt they leave ("" when none).

    `G0 har faaet lov til at deltage` is read as `G0 vil deltage`; `G0 overvejer at …` stays.
    """
    text = _INVERTED.sub(r"\g<who> \g<verb>", _BARE_INFINITIVE.sub(r"\g<0> om at", text))
    m = _BEHIND_AT.search(text)
    if m is None or not _has_evidence(text[m.end() :]):
        return text, ""
    over = text[: m.start()]
    if _PERSUADES.search(over) and modality.NEGATION.search(over):
        return text, "unclear"
    if _PURPOSE.fullmatch(over):
        return text, ""
    if _INSTEAD.search(over) and _has_evidence(over):
        return _INSTEAD.sub("", over), ""
    free = _FREE_TO.search(over)
    if _ASKED_OTHERS.search(over) or (free and (free["able"] or lexicon.DROP.search(text))):
        return text, "unclear"
    if _WAITS.search(over):
        return text, "unclear"
    if _FIRM.search(over) and not _has_evidence(over):
        unsure = "tentative" if modality.TENTATIVE.search(over) else ""
        return _ungoverned(over, text[m.end() :]), unsure
    return text, "" if _has_evidence(over) and not _TURNS.search(over) else "unclear"


_PERFECT = Seldom(
    r"^(?:.*,)? ?(?P<who>G\d+|J|S|H|D|vi|K)? ?(?:har|er|bad|glem|husk)\b"
    r"(?! (?:der|det|Y|i|vi|J|H|G\d+)\b)"
)
_ASKED_ME = Seldom(
    r"\b(?:bedt|bad|paalagt|opfordret|anmodet|givet|sat|faaet)\b(?=.*\b(?P<whom>S|os)\b)|"
    r"^J\b.*\bbedt\b"
)
_MEANS_ME = Seldom(
    r"(?!.*\bsig\b)(?:(?:gerne|ogsaa|selv|venligst) )*(?:deltage|komme|tage|vaere|moede|stille|"
    r"rejse|"
    r"koere|logge|repraesentere|sidde|foelge|droppe|springe|blive|udeblive)\b"
)
"""What somebody was asked to do himself, where `melde afbud` is for who asks."""
_GLAD = Seldom(r"\b(tillader|glaeder|beder|ser|foeler|finder|det er|lykkedes|lykkes) S\b")


def _ungoverned(over: str, wish: str) -> str:
    """`J er blevet bedt om at tilmelde G0` as `J vil tilmelde G0`; a denial stays as it is."""
    m = _PERFECT.match(over)
    if m is None or modality.NEGATION.search(_SURE.sub(" ", over)):
        return _GLAD.sub(r"\1", over) + f" at {wish}"
    asked = _ASKED_ME.search(over)
    named = re.search(r"\b(?:G\d+|H|D|S|foelgende|flg|nedenstaaende|disse)\b", wish)
    if asked is None or (m["who"] and not named and not _MEANS_ME.match(wish)):
        return f"{m['who'] or 'J'} vil {wish}"
    return f"{'vi' if asked['whom'] == 'os' else 'J'} vil {wish}"


_ANNOUNCES = Seldom(
    r"\b(?:den (?:ene|foerste|anden|tredje|sidste) (?:\w+ )?er\b|bemaerk|lykke[ds]|midler|tilsagn|"
    r"bekraeft|meddel|oplys|informer|orienter|varsl|besked|beslut|aftal|godkend|enig|betyde|"
    r"fremgaar|konstater|soerg|sikr|noter|registrer|oensk|brug for|behov for|vigtig|opmaerksom|"
    r"afgjort|fastlagt|"
    r"^(?:det )?nye?t? er|nyhed|^sagen er|klart|ingen tvivl|ikke (?:\w+ )?undgaa|bag paa|"
    r"overrask|hemmelighed|"
    r"afklar|resultat|ender|endt|i orden|lov|glad|glaed|rart|skriv|sige\b|^sig\b|siger\b|sier\b|"
    r"hilse|"
    r"fortael|tilkendegiv|tilmeld|afmeld|meld|mail|husk|glem ikke|erkend|beklag|indse|viser sig|"
    r"vist sig|viste sig|sker|faktum|status|saadan\b|svar|konklusion|frem til|peget|valg|tanke om|"
    r"tilfoej|lykke[ds]|midler|tilsagn|bemaerk|ser gerne|bed(?:e|er|es|t)?\b|"
    r"vil (?:\w+ )?(?:have|ha)\b|bestemt|fast\b|"
    r"gaelder|enden (?:paa|er|blev|bliver)\b|udfaldet|"
    r"landet paa|frem til|paa plads|saaledes|derfor|god for|penge|bevilg|vedtag|confirm|inform|"
    r"let you know|agreed|anmod|ansoeg|begaer|tiltraadt|tiltraadte|"
    r"(?:har|er|fik|gav|giver) (?:[a-z]+ ){0,3}?(?:nikket|accepteret|godtaget|blaastemplet|"
    r"velsignet|tilladelse|indforstaaet|indvilliget|indvilget|med paa|groent lys|tilladt|"
    r"ok\b|okay|ja til|bakket op|tilsluttet)|nikker til|accepterer|bakker op om|"
    r"tilsluttede sig|note\b|tell|pleased|sure\b|(?:Y|i) kan (?:\w+ )?regne med|^regn med)"
)
_REPORTS = Seldom(
    r"\b(?:siger|sagt|fortalt|fortaeller|skriver|skrevet|hoert|faaet at vide|erfaret|kan (?:jo |"
    r"nu )?se|"
    r"ser|opdag\w*|fundet ud af|ringet|laest)\b"
)
_SOMEBODY_SAID = Seldom(
    r"^(?:og |men )?(?:G\d+|H|D|K|de|man|rygtet?|(?:min|vores|en|\w+en) ?\w*)\b"
    r"(?: \w+){0,2}? (?:siger|sier|siges|skriver|fortaeller|mener|tror|naevner|paastaar|haevder|"
    r"(?:har|og) (?:\w+ )?(?:sagt(?! god| ja)|skrevet|fortalt|naevnt|hoert|meldt))\b"
)
_NO_NEWS = Seldom(
    r"\b(?:tak|thanks?|lad os (?:sige|antage)|kalender\w*)\b|^(?:Y|i) (?!kan)|"
    r"\bjeres (?:\w+ )?(?:mail|"
    r"liste|bekraeft|"
    r"side)|"
    r"^(?:det er |det var )?(?:dejlig|godt|fint|skoent|super|fedt|rart|sjovt)"
)
_ADVISES = Seldom(
    r"^(?!(?:og )?(?:J|vi)\b).*\b(?:synes|synts|foreslaar|foreslog|anbefaler|mener|tror|haaber)$"
)
"""`Min leder synes, at jeg skal …`: advice, and no answer yet."""
_I_WISH = Seldom(
    r"at Y (?:gerne |endelig )?(?:maa|skal|kan|bedes)\b|"
    r"at (?:J|vi|S)\b(?: \w+){0,3}? (?:beder|bede|tilmelder|melder|oensker|afmelder|tilmelde)|"
    r"at J skal"
)
_NEARLY = Seldom(
    r"\b(?:naesten|saa godt som|naermest|stort set|mere eller mindre|nogenlunde|vist nok|vistnok|"
    r"halvt|halvvejs|snart|ved at vaere) (?:\w+ )?(?:afgjort|fastlagt|besluttet|bestemt|aftalt|"
    r"afklaret|vedtaget|godkendt|paa plads|enige?|landet)\b|\bsaa godt(?: som)?$|"
    r"\b(?:bliver|skal|maa|vil|kan)(?: \w+){0,3}? (?:afgjort|afgoeres|fastlagt|fastlaegges)\b"
)
"""`Det er næsten afgjort, at …`, `det bliver afgjort på fredag`: and so it is not yet."""
_SO_THAT = Seldom(
    r"\bsaa (?:meget|mange|glade?|travlt?|langt|stor[te]?|begejstret|imponeret|tilfreds)\b"
)
_SURE = Seldom(
    r"\b(?:ingen tvivl|uden tvivl|ikke (?:\w+ )?(?:tvivl\w*|glem\w*|undgaa\w*|undlad\w*)|(?:glem|"
    r"undlad) ikke|ikke bare|ingen hemmelighed|"
    r"ikke (?:\w+ ){0,2}?(?:bag paa|overrask\w*|undr\w*|skjul\w*|(?:nogen )?hemmelig\w*))\b"
)
REPORTED = "reported"


HEREBY = Seldom(
    r"^at G\d+ (?:(?:hermed|herved) (?:er|bliver)|(?:er|bliver) (?:hermed|herved)) "
    r"(?:til|af|fra)meldt\b"
)
"""`Bekræft, at Ida hermed er tilmeldt`: done by being said."""
COULD_BE = Seldom(
    r"(?:og |men |saa )?(?:er|vil|ville|kan|kunne|var) (?:der|det) (?:\w+ ){0,3}?(?:plads til|"
    r"mulighed for|muligt|lade sig goere|gaa an|i orden|okay|ok|en mulighed)$"
)
"""`Er der plads til, at G0 kommer med?`: a polite wish."""
_WE_KNOW = Seldom(r"(?:og |men |saa )?(?:(?:J|vi) ved|ved (?:J|vi))\b")
_TO_BE_DONE = Seldom(
    r"\b(?:skal|maa) (?:\w+ )?(?:(?:ud)?skiftes|byttes|erstattes|afloeses|afmeldes|frameldes|"
    r"slettes|"
    r"fjernes|stryges|tilmeldes|skrives|saettes|af listen)\b"
)
"""`Jeg ved i hvert fald, at Bo skal skiftes ud med Ida`: what is known shall be done."""
_OUR_CHIEF = Seldom(
    r"(?:og |men )?(?:(?:min|vores) )?(?:\w*chef|\w*leder|\w*direktoer|\w*forvaltning|\w*ledelse|"
    r"byraad|kommunalbestyrelse|\w*udvalg)\w* (?:siger|skriver|har (?:\w+ )?(?:sagt|skrevet|"
    r"bestemt))"
)
_WE_SHALL = Seldom(r"\b(?:vi|J|K|kommunen) skal\b")


def doubt_of_saying(main: str, content: str, said: str) -> str:
    """The doubt a main clause leaves on what the clause behind its `at` says, "" when none.

    `REPORTED` what somebody said or saw: enough for who does not come, not for who comes.
    """
    if modality.NEGATION.search(_SURE.sub(" ", main)):
        return "negated"
    if _NO_NEWS.search(main) or _ADVISES.search(main):
        return "unclear"
    if COULD_BE.match(main) or (_WE_KNOW.match(main) and _TO_BE_DONE.search(content)):
        return ""
    if may_come_about(main):
        return "tentative"
    if _I_WISH.match(content) or (_OUR_CHIEF.match(said) and _WE_SHALL.search(content)):
        return ""
    if _SOMEBODY_SAID.match(main):
        return REPORTED
    if _NEARLY.search(main):
        return "conditional"
    if HEREBY.match(content) or _ANNOUNCES.search(main) or _SO_THAT.search(main):
        return ""
    return REPORTED if _REPORTS.search(main) else "unclear"


_DENIED = Seldom(
    r"\b(?:ikke|aldrig) (?:\w+ ){0,2}?(?:rigtigt|sandt|sagt|skrevet|meningen|korrekt)\b|"
    r"\b(?:det|saa) (?:er|bliver|blev|var) (?:\w+ ){0,2}?ikke (?:G\d+|J|S|H)\b"
)
_HEARSAY = Seldom(
    r"\b(?:indtryk|rygte\w*|misforstaa\w*|paastaar|fejlagtigt|tror fejl|forlyder|"
    r"hoert noget om)\b"
)
_SAID_BEFORE = Seldom(
    r"\b(?:skrev|sagde|fortalte|troede|mente|hoerte|bad(?! (?:S|os) (?:(?:lige|om|at) ){0,2}"
    r"(?:sige|skrive|hilse|meddele|give|oplyse|fortaelle)\b))\b|^(?:G\d+|J|H|D|vi|det) var\b"
)
"""`Hun bad mig sige, at …` tells now what she wishes."""


def scope_of(text: str) -> str:
    """What a main clause does to the clause of what is said: hope, doubt, past, denial."""
    if modality.TENTATIVE.search(text):
        return "tentative"
    if _DENIED.search(text) or _HEARSAY.search(text):
        return "denied"
    if _SAID_BEFORE.search(text) and not _SO_THAT.search(text):
        return "past"
    return ""
