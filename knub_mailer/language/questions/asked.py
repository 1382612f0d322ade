"""Questions: what a mail wants to know, and whether the published information can tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from knub_mailer.language.questions.asked_status import CONTACT_ASKED, STATUS, asks_of_ours
from knub_mailer.language.questions.same_matter import goes_on_about_it, of_ours_beside
from knub_mailer.language.words.alternatives import Alternatives, Seldom
from knub_mailer.language.words.normalise import fold

_INFO = Seldom(
    r"\b(?:hvad (?:koster|er prisen|er taksten|bliver prisen|loeber|tid|klokken|hedder|"
    r"handler|er temaet|er emnet|skal vi betale|er datoe)|koste\w*|pris(?:en|er|erne)?|"
    r"takst(?:en)?|gebyr|kontingent\w*|moms|gratis|betale|beloeb|"
    r"hvornaar(?! saa\b)|hvad tid|hvor (?:er(?! (?:S|G\d|vores|min|mit)\b)|"
    r"i|skal|holdes|foregaar|henne|praecis|ligger|"
    r"mange timer|laenge)|hvor\b.{0,40}\b(?:hen|moedet|holdes|skal|mødes|moedes)|"
    r"naar (?:starter|begynder|slutter|er)|klokken|tidspunkt\w*|"
    r"program(?:met)?|dagsorden(?:en)?|datoer(?:ne)?|dato(?:en)?|adresse(?:n)?|"
    r"(?<!i )(?<!\bet )(?<!\baf )sted(?:et)?|lokale(?:t)?|tema(?:et|er|erne)?|emne(?:t)?|"
    r"hvordan (?:\w+ )?(?:tilmelder|melder|foregaar|goer|kommer|man|jeg|J|vi|skal|"
    r"deltager)|tilmelder man|melder man|tilmeldingsfrist\w*|frist(?:en)?|deadline|senest|"
    r"link(?:et)?|adgang|online|virtuelt|fysisk|hjemmefra|skaerm|teams|"
    r"hvad (?:kommer?|slipper?) (?:\w+ ){0,3}?af med|for pengene|loeber .{1,30} op i|"
    r"how does one|how much|price|cost|what time|when|where|programme|agenda|address|"
    r"how (?:do|can) (?:J|we)|link|fee|deadline|"
    r"hvad tid|gaar (?:Y|vi|i|det) (?:\w+ )?i gang|(?:Y|vi|det|M\d+) (?:\w+ ){0,2}?gaar i gang|"
    r"pladser (?:pr\.?|per|til hver) (?:K|kommune)|"
    r"hvor mange (?:maa|kan|(?:vi|man|der) (?:maa|kan)|pladser|deltagere|personer|medarbejdere|"
    r"folk|kolleger)|maa vi (?:vaere|sende)|slutter|"
    r"begynder|starter|varer|faerdige?|sluttidspunkt\w*|moedetid|moededatoer|"
    r"medlemskab\w* (?:koste|dæk|indebaer)|vejbeskrivelse\w*|forplejning indgaar|"
    r"paa samme maade)\b"
)
_UNANSWERABLE = Seldom(
    r"\b(?:\w*parker\w*|\w*bil(?:en|er|erne)?|p-(?:plads|hus|afgift)\w*|lade(?:stander|plads|"
    r"mulighed)\w*|"
    r"op?lad(?:e|er|es|ning)|lader(?:e)? til|cykl?e\w*|garderobe\w*|slides?|(?:kan|maa|"
    r"skal) (?:man|J|vi) (?:holde|stille)\b(?! (?:moede|M\d|oplaeg|spoerg|op\b))|man (?:kan|"
    r"maa) holde|koerestol\w*|banegaard\w*|"
    r"i naerheden|amme\w*|traadloest|internet\w*|netforbindelse|gluten\w*|allergi\w*|vegan\w*|"
    r"rampe\w*|teleslynge\w*|toilet\w*|koersels?\w*|rejseudgift\w*|transport\w*|udgifter\w*|"
    r"praesentation(?:er|erne)?|oplaeg(?:get|gene|sholder\w*)?|engelsk|sprog(?:et)?|"
    r"optage[srt]?|optagelse af|billeder|hotel\w*|overnat\w*|tog(?:et)?|taxa|bus|software|"
    r"referat\w*|"
    r"stationen|mad|frokost|vegetar\w*|kantine|kaffe|\w*tolk\w*|tegnsprog\w*|vaert\w*|"
    r"laegge (?:hus|lokaler) til|(?:aflaegge|komme|faa|invitere) (?:\w+ ){0,4}?besoeg|"
    r"besoege (?:os|S|K|vores)|babye?\w*|barnevogn\w*|handicap\w*|elevator|kursusbevis|"
    r"diplom|materiale(?:r|rne)?|deltagerantal|hvor mange kommer|andre kommuner|parking|"
    r"hvem kommer ellers|hvem holder|hund|wifi|billetter|stikkontakter?|"
    r"(?:er|findes|bliver) der (?:\w+ ){0,4}?(?:(?!for)[a-z]{3,}rum|et rum|printere?|skabe?))\b"
)
_A_PLACE_FOR = Seldom(
    r"\b(?:et(?: \w+)?|noget|nogle) sted(?:er)?,? (?:(?:hvor|der hvor) )?"
    r"(?:(?:man|J|jeg|vi|der|H|D|han|hun|de) (?:\w+ ){0,2}?kan|(?:kan|maa) (?:man|J|jeg|vi|H|D)) "
    r"(?!(?:\w+ ){0,3}?(?:(?:til|af|ind)?melde\w*|se|laese|finde|hente|tjekke|skrive)\b)[a-z]+"
)
"""`Er der et sted, hvor man kan tage et kald?`: about the house, and not where the meeting is."""
_ENDS_IN_PLACE = Seldom(r"(?:.* )?sted(?:er)?\??$")
_HOW_HELD = Seldom(
    r"^(?:og |men |saa |og saa:? )?koster det (?:noget|ekstra|mere)\b|"
    r"^(?:er|bliver|holdes|foregaar) (?:moedet|det|moede|seancen)\b.*"
    r"\b(?:online|virtuel\w*|fysisk\w*|digital\w*|paa teams)\W*$"
)
_ONLY_MONEY = Seldom(r"\b(?:skal man betale|betale|gratis|koster det)\b(?!.*moede)")
_SUBJECT_OF_OURS = (
    r"(?:\w*moede\w*|\w*dag(?:en|ene|e|s)?|\w*program\w*|samling\w*|seance\w*|seminar\w*|"
    r"arrangement\w*|"
    r"\w*netvaerk\w*|\w*meld\w*|\w*frist\w*|\w*session\w*|\w*lokale\w*|\w*adresse\w*|sted\w*|"
    r"\w*link\w*|\w*pris\w*|\w*kontingent\w*|\w*deltag\w*|\w*medlem\w*|\w*faktura\w*|regning\w*|"
    r"plads\w*|check\w*|registrering\w*|ankomst\w*|\w*frokost\w*|pause\w*|fysisk\w*|virtuel\w*|"
    r"\w*saeson\w*|indkaldelse\w*|invitation\w*|gang(?:en)?|foerste|andet|tredje|anden|sidste|"
    r"naeste|"
    r"datoer\w*|selve|hele|oktober\w*|marts\w*|maj\w*|knub\w*|indbydelse\w*|naermere|egentlig|"
    r"nok|mon|samme|betaling\w*|afmelding\w*|proces\w*|tema\w*|adgang\w*|traef\w*|her|over|"
    r"doer\w*|morgen\w*|hold\w*|loejer\w*|det|den|alt)"
)
_SOMETHING_ELSES = Seldom(
    r"\b(?:hvornaar|hvor (?:lang tid|laenge|meget|henne)?|hvad) ?(?:begynder|starter|slutter|"
    r"varer|tager|"
    r"foregaar|aabner|lukker|koster|er|ligger|bliver|holdes)? ?(?:\w+ )?"
    r"(?:jeres|deres|hans|hendes) (?:(?:nye|gamle|store|kommende|seneste|eget|egen|egne) )?"
    rf"(?!{_SUBJECT_OF_OURS}\b)[a-z]{{5,}}\b|"
    r"\b(?:hvornaar|hvor (?:lang tid|laenge)) (?:begynder|starter|slutter|varer|foregaar|aabner|"
    r"lukker|"
    rf"er|bliver) (?!{_SUBJECT_OF_OURS}\b)[a-z]{{4,}}(?:en|et|erne|ene)\b|"
    rf"\bhvilke (?:datoer|dage|tidspunkter) har (?:Y|i) (?!{_SUBJECT_OF_OURS}\b)[a-z]{{5,}}|"
    r"^koster og [a-z]{3,}er?$|\bet godt sted\b|\b(?:faar|faa) (?:\w+ |J |vi )?fat i\b"
)
_OF_OTHERS = Seldom(
    r"\b(?:hans|hendes|deres) kontaktperson\b|\b(?:breve?|posten|nyhedsbrev\w*|mailliste\w*|"
    r"postliste\w*|julekort\w*)\b|"
    r"\b(?:tilmeldt|med|deltagere|kommer|meldt sig|noteret) fra (?!os\b|K\b|vores|vor\b|kommunen|"
    r"jer\b|"
    r"min\b|start|M\d+ til|\w*(?:afdeling|forvaltning|center|cent)\w*|her\b|i aar|den\b|det\b|nu\b|"
    r"begyndelsen|1\b|huset|mit\b|vor\b|samme)(?:M\d+|G\d+|[a-z]{4,})"
)
_EVERYBODYS = Seldom(
    r"\b(?:hvor mange|hvilke|hvem) (?:\w+ ){0,2}?(?:paa (?:vores|samme|K) stoerrelse|som os|"
    r"i (?:omraadet|"
    r"regionen|naerheden)|kommuner|af vores nabo\w*)\b.*\b(?:med|medlem\w*|deltager|tilmeldt)\b|"
    r"\b(?:alle (?:deltager\w*|tilmeldte|de (?:andre|tilmeldte))|alle sammen|samtlige|"
    r"hele deltagerlisten|(?:tilmeldt|deltagere|personer) i alt|(?:der|hvem) ellers|(?:de|fra) "
    r"andre kommuner|deltagerliste\w* med)\b"
)
"""The list of the whole meeting, which is not published."""
_KNOWN = Seldom(r"(?:J|jeg|vi) ved (?:godt |jo |allerede )?hv")
_WANTS_TO_KNOW = Alternatives(
    r"\b(?:bedes|skal|maa) (?:(?:Y|i|det|der|J|vi|hermed|venligst|lige|gerne|meget|ogsaa) )*"
    r"(?:oplyse[st]?|oplyst|meddele[st]?|meddelt|bekraefte[st]?|bekraeftet|praecisere|afklare|"
    r"fortaelle(?=,? (?:hv|om\b|S\b|mig\b|os\b)|$))|"
    r"\b(?:bede[r]?|anmode[r]?|bedt) (?:\w+ ){0,3}?om (?:\w+ ){0,2}?(?:oplysning\w*|svar|besked|"
    r"status|liste\w*|oversigt\w*|overblik\w*|bekraeftelse\w*)\b|"
    r"\b(?:spoerger|spurgt),? om (?:netvaerket|knub)\b|"
    r"\b(?:giv|give|lav|lave|vis|vise|skaf|skaffe) (?:(?:S|mig|os|J|venligst|lige|gerne|ogsaa) )*"
    r"(?:en|et|jeres) (?:\w+ )?(?:\w*liste|oversigt|overblik|status|tilbagemelding)\b|"
    r"\b(?:skal bruge|har brug for|mangler|behoever|send|mail) (?:(?:S|mig|os|lige|bare|gerne|"
    r"venligst|"
    r"H) ){0,3}?(?:at vide|at kunne (?:skrive|sige|oplyse)|navnene|(?:en|et|jeres|den|"
    r"det) (?:\w+ )?(?:\w*liste|oversigt|overblik|"
    r"status)|status|"
    r"overblik\w*|listen|oversigten)\b|\bskriv\b.{0,30}\b(?:tilbage|til (?:mig|S)|hvem|"
    r"om)\b|\b(?:kan|vil|maa|kunne|ville|gider|could|can|would)\b.{0,40}\b(?:sende|oplyse|"
    r"fortaelle (?:mig|os|S)|vide|hoere|faa|spoerge|se|skrive|bekraefte|tjekke|send|tell|"
    r"know|undersoege|slaa)\b|\b(?:have|faa) (?:en|et) (?:\w+ )?(?:\w*liste|"
    r"oversigt|overblik|status)\b|\b(?:vide|spoerge|hoere|"
    r"oplys|oplyst|i tvivl om|send (?:mig|S)|"
    r"send os|mangler at vide|(?<!flere )spoergsmaal|know|nysgerrig|fortael|sig mig|"
    r"bekraeft|har glemt|(?:bedt om at|skal J|skal vi|J skal|vi skal) (?:lige )?(?:undersoege|"
    r"finde ud af),? (?=hv)|"
    r"kan ikke (?:huske|finde|se|genemskue|gennemskue))\b"
)


_YOU_GET = Seldom(
    r"\b(?:maa|kan|vil|skal) (?:Y|de|andre|nogen|en anden) (?:\w+ ){0,2}?faa\b|"
    r"\b(?:H|D|de|G\d+) (?:kan|maa|skal|vil) (?:\w+ ){0,2}?faa\b|"
    r"^saa (?:J|vi|H|D|G\d+) (?:\w+ )?(?:kan|maa|skal) (?:\w+ )?faa\b"
)
"""Who gets something, which is not to be told: `så hun kan få linket direkte`."""
_PRICE_OF = Seldom(r"(?:og |men )?hvad (?:det |\w+ ){0,3}koster?\b")
_PRICE_TOLD = Seldom(r"\bhvad (?:\w+ ){0,3}koster?\b[^,?]*")
_SUCH_A_PRICE = Seldom(r"\W*(?:og |saa )?koster det (?:noget|ekstra)\W*")
_TOPICS = {
    "programme": Seldom(r"\b(?:program\w*|dagsorden\w*|agenda|tema\w*|emne\w*|handler)\b"),
    "deadline": Seldom(r"\b(?:frist\w*|tilmeldingsfrist\w*|senest|deadline)\b"),
    "how": Seldom(r"\b(?:hvordan|how)\b"),
    "price": Seldom(
        r"\b(?:koste\w*|pris\w*|takst\w*|gebyr\w*|kontingent\w*|moms|gratis|betale\w*|beloeb|"
        r"af med|for pengene|how much|price|fee|cost)\b|\bloeber .{1,30} op i\b"
    ),
}
_SENDS_LINK = Seldom(
    r"\b(?:send\w*|mail\w*|faar|faa)\b.{0,40}\blink|^(?:og )?link\w* (?:maa|kan|bedes|skal) "
)


_LINK = Seldom(r"\blink(?:et|s)?\b")
_ONE_MAY = Seldom(
    r"(?:er det (?:\w+ )?muligt at|er der (?:\w+ )?mulighed for at|(?:kan|maa|skal) (?:man|der)) "
    r"(?!.*\b(?:J|S|H|D|vi|os)\b)(?:\w+ )*?(?:deltage|vaere med|vaere (?:\d|to|tre|fire|fem|"
    r"flere)|foelge|tage|komme|tilmelde|sende)\b"
)
"""What anybody may do: a question about the meetings, and nobody's wish."""


@dataclass(slots=True)
class Asked:
    """What the mail asks: status, topics of the published information, and what it cannot tell."""

    status: bool = False
    info: bool = False
    topics: set[str] = field(default_factory=set)
    unanswerable: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    of_others: bool = False
    text: str = ""  # the clause, folded and grouped
    link: bool = False  # only to be sent the link, which goes with a seat

    @property
    def told(self) -> bool:
        """Whether it asks for what is published: `koster det noget` of a baby does not."""
        beside = bool(self.unanswerable) and not self.status
        return self.info and not (
            beside and all(map(_SUCH_A_PRICE.fullmatch, map(fold, self.said)))
        )

    def add(self, other: Asked) -> None:
        """Take over what another clause asks."""
        before = self.unanswerable[-1] if other.info and other.said and self.unanswerable else ""
        if before and goes_on_about_it(other.text, other.said[0], before):
            self.unanswerable += [each for each in other.said if each != before]
            return
        self.status |= other.status
        self.info |= other.info
        self.topics |= other.topics
        self.unanswerable += other.unanswerable
        self.said += other.said
        self.link |= other.link


_OWN_QUEST = Seldom(
    r"\b(?:vi|J|H|G\d+) (?:maa|skal|vil) (?:\w+ )?(?:hoere|"
    r"spoerge)(?: \w+){0,3}?,? hvem der (?:\w+ )?(?:har (?:lyst|tid|"
    r"mulighed|mod)|kan|vil|gider|kunne|skal)\b|"
    r"\b(?:vi|J) (?:maa|skal) (?:\w+ )?(?:se|undersoege|tjekke|finde ud af|vende)\b|"
    r"\b(?:chefen|lederen|ledelsen|H|G\d+) (?:vil|skal|maa) (?:\w+ )?(?:se|undersoege|tjekke|"
    r"finde ud "
    r"af|vende)\b"
)
_UNMARKED = Seldom(
    r"(?:(?:og|men) |(?:hej|ps|forresten|i oevrigt)[,:] ?)*(?:"
    r"(?:er|har|staar|bliver|fik|kom|gik|koster|mangler|skylder|naaede) (?:vi|J|K|G\d+|H|D|Y|"
    r"min|vores|moedet|M\d+|der (?!.*\b(?:ikke|ingen)\b)|det (?=(?:\w+ )?(?:muligt|okay|ok|"
    r"for sent|her)))\b"
    r"(?!.*, (?:saa )?(?:maa|kan|skal|vil|kommer|bliver|melder|tager|deltager|er|bedes) "
    r"(?:J|vi|H|G\d+|Y|D)\b)"  # `er hun ikke rask, bliver jeg hjemme`
    r"(?!.*, (?:saa )?er det (?:\w+ )?(?:fint|godt|dejligt|rart|ok\w*)\b)"
    r"|(?!hvor (?:er|var|bliver) det (?!henne))"
    r"(?:hvem|hvad|hvor|hvornaar|hvordan|hvilke[nt]?)(?: (?!der|som|vi\b|man\b)[a-z]+){0,3}? "
    r"(?:er|har|kommer|staar|deltager|skal|kan|koster|bliver|starter|slutter|holdes|foregaar|"
    r"begynder|ligger|hedder|mangler|faar|goer)\b)(?!.*(?:, (?:saa|men|og|sagde|siger) |: ))"
)
"""What asks by the order of its words: `er vi medlem i år`, `hvem har I stående fra os`."""


def asks(said: str, text: str) -> bool:
    """Whether a sentence is a question, by its mark or, written in haste, by its words."""
    said = said.rstrip()
    return said.endswith("?") or (said[-1:] not in (":", "!") and bool(_UNMARKED.match(text)))


@lru_cache(maxsize=256)  # a sentence and its clauses, which often are the same
def wants_to_know(text: str) -> bool:
    """Whether a sentence asks to be told something."""
    text = _YOU_GET.sub(" ", text)
    told = _OWN_QUEST.search(text) or _WE_TELL.search(text)
    return bool(_WANTS_TO_KNOW.search(text)) and not told


_WE_TELL = Seldom(
    r"\b(?:(?:J|vi) (?:kan|vil|skal)|(?:kan|vil|skal) (?:J|vi)) "
    r"(?:(?!have\b|faa\b|bede\b)\w+ ){0,3}?"
    r"(?:oplyse|fortaelle|meddele|afsloere|bekraefte|praesentere)(?: (?:Y|jer))?,? "
    r"(?:hvem|hvilke\w*|hvor mange)\b"
)
"""`Jeg kan oplyse, hvem fra os der kommer`: announced, and not asked."""


_OTHERS_ASK = Seldom(
    r"\bved (?:\w+ ){0,2}?ikke (?:\w+ ){0,2}?hvad Y (?:\w+ )?(?:skal bruge|mangler|har brug)\b|"
    r"\b(?:der|nogen|de|folk|borgerne|beboerne|\w+forening|man) (?:\w+ )?"
    r"(?:spoerger|spurgte|undrer sig|ved|vidste|kunne (?:fortaelle|svare|sige))\b"
)
_TELLS_THEM = Seldom(
    r"(?!(?:kan|kunne|vil) )[^?]*\b(?:(?:kan|vil) Y|Y (?:kan|vil)) (?:\w+ ){0,2}?(?:se|finde|"
    r"laese)\b"
    r"|[^?]*\bglaeder (?:(?:J|S|vi|os|ogsaa|meget) ){1,4}til at (?:hoere|faa|se|vide|laere)\b"
    r"|[^?]*\b(?:skal|vil) (?:\w+ ){0,2}vide det\b|[^?]*\b(?:J|og|men) kan (?:\w+ )?se,? at\b"
)
"""`Nedenfor kan I se …`, `Ledelsen skal bare vide det`: no question."""


_TO_BE_SEEN = Seldom(
    r"\bdet (?:tager|ser|finder|vender|klarer) vi (?:paa |ud af )?(?:der|her|senere|til den tid|"
    r"loebende|"
    r"bagefter)\b|\bdet (?:kan|maa) vente\b"
)
"""`… men det tager vi dér`: no question for now."""
_INDIRECT = Seldom(
    r"(?:og |men |samt )?(?:hvem|hvad|hvor|hvornaar|hvordan|hvilke\w*|hvorfor|om|who|what|"
    r"when|where|how)\b"
)


_OF_YOU = Seldom(r"\bhvem af (?:Y|jer)\b")
"""`Jeg skal vide, hvem af jer der vil med`: asked of one's own people."""


def asked_in(text: str, question: bool, said: str, wanted: bool = False) -> Asked:
    """What one clause asks for; `wanted`: its sentence asks to be told."""
    asked = Asked(text=text)
    if not question and (_TO_BE_SEEN.search(fold(said)) or _OTHERS_ASK.search(text)):
        return asked
    wants = (wants_to_know(text) and not _TELLS_THEM.match(text)) or (
        wanted and bool(_INDIRECT.match(text))
    )
    if not question and not wants:
        return asked
    if not question and _SENDS_LINK.search(text):
        return asked
    if _KNOWN.match(text.replace(",", "")) or _OF_YOU.search(text):
        return asked
    if _SOMETHING_ELSES.search(text):
        asked.unanswerable.append(said)
        return asked
    of_others = (_OF_OTHERS.search(text) or _EVERYBODYS.search(text)) and not re.search(
        r"\b(?:(?<!kan )(?<!maa )vi(?! kan)|(?<!som )os|K|vores(?! (?:stoerrelse|nabo)))\b", text
    )
    if of_others and (STATUS.search(text) or CONTACT_ASKED.search(text)):
        asked.unanswerable.append(said)
        asked.of_others = True
        return asked
    if question and asks_of_ours(text, fold(said)):
        asked.status = True
        asked.said.append(said)
        return asked
    if (
        STATUS.search(_PRICE_TOLD.sub(" ", text))
        and not _PRICE_OF.match(text)
        and "saa vidt" not in fold(said)
    ) or CONTACT_ASKED.search(text):
        asked.status = True
        asked.said.append(said)
        return asked
    if (
        _UNANSWERABLE.search(text)
        or (_UNANSWERABLE.search(fold(said)) and _ONLY_MONEY.search(text))
        or _A_PLACE_FOR.search(text)
        or (_ENDS_IN_PLACE.match(text) and _A_PLACE_FOR.search(fold(said)))
    ):
        asked.unanswerable.append(said)
        if not of_ours_beside(text):
            return asked
    if question and _ONE_MAY.match(text):
        asked.info = True
        asked.topics.add("how")
        asked.said.append(said)
    elif (question and _HOW_HELD.search(fold(said))) or (
        _INFO.search(text) and (question or wants)
    ):
        if _SENDS_LINK.search(text) and not _INFO.search(_LINK.sub(" ", text)):
            asked.link = True
            return asked
        asked.info = True
        asked.topics |= {topic for topic, words in _TOPICS.items() if words.search(text)}
        asked.said.append(said)
    return asked
