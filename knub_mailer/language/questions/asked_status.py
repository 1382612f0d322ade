"""Questions about what the network has noted: who is signed up, whether we are members."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Alternatives, Seldom

STATUS = Alternatives(
    r"\b(?:hvem|hvilke|hvor mange|hvad(?! (?:\w+ ){1,4}angaar\b)|navnene|navne|liste|oversigt|"
    r"overblik|who|which|"
    r"names|hvilka|vem)\b.{0,70}\b(?:tilmeldt|tilmeldte|paa (?:listen|deltagerlisten|"
    r"jeres liste|lista)|staar(?! det)|staaende|noteret|skrevet|registreret|har (?:Y|i|vi|I)|"
    r"fra (?:os|vores|K)|deltagere fra|vi har|vores|signed up|registered|on the list|"
    r"kontakt\w*|anmaelda|paameldt|hos jer|meldt)\b"
    r"|\b(?:er|bliver|staar|har|kan Y se|om|hvorvidt|are|is|am|mon|whether) (?:vi|J|G\d+|H|D|K|we|"
    r"S) (?!(?:skulle|burde|kan|kunne|maa|ville|eventuelt|maaske) )(?:(?!plads |en |skal |vil |"
    r"boer )\w+ ){0,4}?(?:med(?=\?|$)|medlem(?:mer)?|tilmeldt|"
    r"med (?:i aar|"
    r"i netvaerket)|"
    r"paa listen|registreret|paa|noteret|indmeldt|members?|signed up|skrevet|oprettet|"
    r"meldt ind|meldt (?:sig|os|K) (?:\w+ ){0,2}?ind|inde(?= i varmen)|kommet med|"
    r"betalt sig ind|paa lista|oprettet|meldt til|anmaeld)\b"
    r"|\bhar (?:nogen|en|min|vores) .{0,40}\bmeldt (?:os|K|vi) (?:\w+ )?ind\b"
    r"|\ber der (?:\w+ )?(?:nogen|nogle|andre|flere)\b.{0,30}\b(?:tilmeldt|meldt til|paa listen)\b"
    r"|\b(?:tilsendt|sendt|faa|se|have|sende)\b.{0,30}\b(?:liste\w*|oversigt\w*) over\b"
    r"|\bhar (?:J|vi|G\d+|H|D|K) (?:stadig|fortsat|endnu) (?:\w+ )?plads"
    r"|\bwho\b.{0,40}\b(?:left|leaves|remain\w*|registered|signed up)\b"
    r"|\ber (?:min|vores|G\d+'s|hans|hendes) (?:tilmelding|indmeldelse|afmelding|mail|"
    r"besked|plads)\b.{0,25}\b(?:igennem|frem|modtaget|registreret|landet|i hus|"
    r"bekraeftet)\b|\b(?:fik|har)\b (?:\w+ |H |J )?(?:sat|skrevet|"
    r"noteret)\b.{0,30}\bpaa\b|\b(?:fik|har)\b (?:\w+ |H |J )?(?:meldt|tilmeldt|"
    r"indmeldt) (?:os|K|S|G\d+|vi)\b|\bhvem Y (?:\w+ )?har (?:\w+ )?paa\b"
    r"|\b(?:vi|J|K|G\d+|H) er (?:\w+ ){0,3}?(?:medlem(?:mer)?|(?:til|ind)meldt|meldt (?:ind|til)|"
    r"med)\b"
    r"(?: \w+ \w+)?,? (?:ikke|ikk|vel|right)\b[ sandt]*\W*$|"
    r"^(?:gaelder|loeber|findes|koerer|daekker|udloeber|fortsaetter) (?:vores|mit|K's|"
    r"det) medlemskab\b|"
    r"^er (?:den|det|de|D) (?:\w+ ){0,2}?(?:naaet|kommet) (?:frem|igennem|i hus)\b|"
    r"^er det (?:\w+ )?(?:G\d+|J|S)\b.{0,30}\b(?:staar|er noteret|er tilmeldt|er registreret)\b"
    r"|\bvores (?:status|tilmeldinger|medlemskab|deltagere|liste)\b.{0,40}\b(?:er|staar|"
    r"gaaet|oplys|hvad|se|gaelder|bekraeft|sende|kan|hvordan|vide)\b|\b(?:hvad|"
    r"hvordan).{0,30}\b(?:vores status|status for|staar vi|ser det ud med)\b"
    r"|\b(?:bekraefte|oplyse|tjekke|se|undersoege|slaa op|fortaelle|sige|confirm|check|"
    r"vide|hoere)\b.{0,40}\b(?:medlem|tilmeldt|meldt (?:ind|til|fra)|registreret|indmeldt|"
    r"noteret|paa listen|gaaet igennem|gik igennem|er kommet med|members?|signed up|"
    r"oprettet|hvem)\b"
    r"|\bstaar (?:J|vi|G\d+|H) (?:\w+ ){0,2}?(?:paa|der|til|stadig|endnu|opfoert|"
    r"udenfor)\b|\b(?:opdateret|samlet|aktuel) (?:liste|oversigt|deltagerliste)\b|"
    r"\bliste over (?:vores|hvem|dem|tilmeldte|de)\b|\bhvem (?:\w+ ){0,2}?(?:fra|af) (?:os|"
    r"vores|K)\b"
    r"|\b(?:(?:er|har) (?:Y|i|I) (?:\w+ ){0,3}?(?:faaet|modtaget|registreret|noteret|set)|"
    r"(?:fik|saa|modtog|naaede) (?:Y|i|I)) (?:\w+ )?(?:vores|min|G\d+'s|hans|hendes) "
    r"(?:tilmelding|indmeldelse|afmelding|framelding|afbud|besked|mail)\b|"
    r"\bhar (?:Y|i|I) (?:\w+ )?(?:registreret|noteret|faaet (?:noteret|registreret|med)|set),? at "
    r"(?:J|vi|G\d+|H|K)|\b(?:de eneste|hvor mange) (?:Y|i|I) har\b"
    r"|\b(?:oversigt|liste|overblik) over\b.{0,30}\b(?:hvem|Y (?:\w+ )?har)\b|"
    r"\b(?:hvilke|hvem|hvad|alle).{0,25} Y (?:\w+ )?har (?:\w+ )?(?:paa|staaende)\b|"
    r"\b(?:\w*liste|oversigt|overblik)\w*,? (?:over|paa|til|for|fra|med|vedr\w*)? ?(?:\w+ )?(?:os|"
    r"vores|hvem|dem|D|K|mine|de)\b|"
    r"\b(?:sende?|mailer?|faa|have) (?:S |os |H )?(?:(?!paa )\w+ ){0,2}?(?:listen|navnene|"
    r"oversigten|status)\b|"
    r"\bhvor mange (?:er|bliver|kommer) (?:vi|K|der fra (?:os|K))\b|\bgik (?:min|vores|G\d+'s) "
    r"(?:tilmelding|afmelding|indmeldelse|mail)\b|\bnaaede at (?:faa |blive )?(?:til)?meldt?\b|"
    r"\ber vi (?:saa |nu )?(?:\w+ )?(?:to|tre|fire|\d) (?:tilbage|tilmeldt\w*)\b|"
    r"\b(?:er|staar|har Y) (?:der |nu |saa )*(?:en|to|tre|fire|\d)(?: eller (?:to|tre|fire|fem|"
    r"\d))? (?:[a-z]+ )?(?:fra|af) (?:os|K|vores \w+) (?:\w+ )?(?:paa \w*list|tilmeldt|"
    r"noteret|staaende|med\b)|"
    r"\bhvem (?:\w+ ){0,4}?der kommer "
    r"hvornaar\b|\b(?:kom|naaede|slap) (?:vores|min|G\d+'s) "
    r"(?:tilmelding|indmeldelse|afmelding|mail)\b.{0,40}\b(?:igennem|frem|i hus)\b|"
    r"\bhar vi (?:\w+ ){0,2}?(?:brugt|opbrugt|flere|nogen)\b.{0,30}\bpladser?\b"
)
_ON_IT = (
    r"(?:staar (?:\w+ )?(?:til|paa)|(?:til)?meldt|med\b|paa (?:\w*list\w*|(?:(?:det|den|moedet|"
    r"i) )*M\d|"
    r"moedet)|paa(?= ?$|\W*$))"
)
_ANY_OF_OURS = Seldom(
    r"\b(?:er|staar|bliver|har|om|kommer|deltager) (?:(?:der|vi|Y|i|er|allerede|nu|saa|bare) ){0,3}"
    r"(?:(?:til)?meldt )?(?:nogen|nogle|folk|en)(?: (?:fra|af) (?:os|K|her|vores|mine|kommunen|"
    r"U\d+)\b"
    rf"(?: [a-z]+)?|(?=.{{0,12}}\b(?:med|paa)\b)).{{0,30}}?\b{_ON_IT}|"
    r"\bhar (?:vi|Y|i) (?:\w+ ){0,2}?(?:nogen|folk|deltagere)\b.{0,20}?\b"
    rf"(?:(?:fra|af) (?:os|K|vores|mine)\b.{{0,15}})?{_ON_IT}|"
    rf"\b(?:er|staar) (?:der )?(?:til)?meldt (?:nogen|folk) fra (?:os|K|vores)\b|"
    r"\ber vi (?:\w+ ){0,2}?repraesenteret\b"
)
CONTACT_ASKED = Seldom(
    r"^er (?:det )?(?:\w+ ){0,2}?(?:G\d+|J|S)\b.{0,40}\bkontakt\w*|"
    r"\bhvem\b.{0,50}\b(?:kontakt\w*|indgang)\b|\bhvem .{0,20}(?:jeres|vores) kontakt"
)
_OTHERS_OF_OURS = Seldom(
    r"^(?:(?:og|men|mon|saa|hej),? )*(?:er|staar|kommer|deltager|bliver|har (?:Y|i)) "
    r"(?:(?:der|Y|i|er|allerede|nu|saa|mon|bare|ogsaa|i forvejen) ){0,3}(?:(?:nogen|nogle) )?"
    r"(?:andre|flere|nogen|nogle|folk|kolleger|medarbejdere)(?: (?:andre|flere|kolleger|ansatte|"
    r"deltagere|folk|tilmeldte|tilmeldt|meldt til|paa(?: listen)?))? (?:fra|af) (?:os|K|her|"
    r"vores|mine|"
    r"kommunen|huset|afdelingen|forvaltningen)\b"
    r"|"
    r"^(?:(?:og|men|mon|saa),? )*er (?:det )?(?:kun )?(?:J|vi|G\d+|H) (?:\w+ )?(?:(?:den|"
    r"de) eneste|alene)\b"
    r"(?=.*\b(?:fra (?:os|K|vores|kommunen|her|huset)|tilmeldt|paa (?:\w+ )?\w*list))|"
    r"^(?:(?:og|men|mon|saa),? )*(?:er|staar|kommer|deltager) (?:(?:nogen|nogle|flere|andre) af )?"
    r"(?:mine|vores) (?:\w+ )?(?:kolleger|medarbejdere|folk|kollegaer|andre|to|tre|oevrige) "
    r"(?:\w+ ){0,2}?"
    rf"(?:{_ON_IT}|noteret|skrevet paa|i forvejen)|"
    r"\b(?:er|staar) (?:der )?(?:(?:allerede|mon|nu|ogsaa) )*(?:(?:nogen|nogle) )?(?:andre|flere|"
    r"nogen) "
    r"(?:\w+ ){0,2}?(?:paa (?:i forvejen|\w*list)|i forvejen|tilmeldt (?:fra|hos) (?:os|K))"
)
"""`Er der andre fra os på i forvejen?`, `Er jeg den eneste fra Viborg?`"""


_SOMETHING_OF_THEM = Seldom(
    r"(?:,| der| som) (?:der |som )?(?:maa|kan|skal (?:vi|jeg)|vil|ved|har)\b|"
    r"\b(?:hvis|betale|koste\w*|hvad)\b"
)
"""`…, der kan tage imod pakken`: not who comes."""


def asks_of_ours(text: str, said: str) -> bool:
    """Whether a question is about who else of the municipality comes; `said`: all of it, folded."""
    if _ANY_OF_OURS.search(text):
        return True
    return bool(_OTHERS_OF_OURS.search(text)) and not _SOMETHING_OF_THEM.search(said)
