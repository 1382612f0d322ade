"""What a reference is called, and how one is written: `ordrenr. DRG 5512`."""

from __future__ import annotations

import re
from functools import cache

from knub_mailer.language.words.alternatives import Seldom

LABEL = (
    r"(?:(?:intern(?:e|t)? |bilags|bestillings|indkøbs|faktura|person|kunde|betalings?|kontrakt|"
    r"aftale|købers?|modtager|invoice |"
    r"debitor|projekt|bestiller|jeres |vores |deres |ordre|"
    r"order )?(?:reference|referencen|referencefeltet|refe?rencenr|referenceperson(?:en)?|"
    r"referanse(?:n|nr|nummer)?|referens(?:en)?|ref)(?:\.?[ -]?nr\.?|\.|nummer(?:et)?|numret|"
    r"felt(?:et)?|kode)?|"
    r"(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?ordre(?:-?\s?(?:nr|nummer|numret|nummeret|id)|n)?\.?|ordrenr|"
    r"rekvisition(?:en|s?(?:-?(?:nr|nummer|numret|nummeret))?)\.?|rekv\.?(?:\s?nr)?\.?|"
    r"po(?:-?\s?(?:nr|nummer(?:et)?|numret|number|no)|['’]?en)?\.?|purchase order(?: number| no)?|"
    r"psp(?:[ -]?(?:nr|"
    r"nummer|nummeret|element|elementet))?\.?|projekt(?:nr|nummer(?:et)?|numret)\.?|bilagsref\.?|att\.?/ref|"
    r"order (?:no|number)|"
    r"ordre/psp-?nr|m(?:æ|ae)rkes|m(?:æ|ae)rkning|m(?:æ|ae)rk|bestiller-?(?:id|nr|nummer(?:et)?)|"
    r"bilags(?:tekst|nr|nummer(?:et)?)|med bemærkning(?:en)?|"
    r"bestillings(?:nr|"
    r"nummer|id)|att\.? sags?(?:-?(?:nr|nummer|numret))\.?|"
    r"rekvirent(?:en|-?(?:nr|nummer(?:et)?|id))?\.?|"
    r"indk(?:ø|oe)bs(?:nr|nummer|numret)\.?|konto(?:streng|nr|nummer)?|profitcenter|cost cent(?:er|"
    r"re)|"
    r"omkostningssted(?:et)?|kontering|kostnadsställe|kostnadssted|beställningsn\w*|inköpsorder\w*|"
    r"bestillingsn\w*|(?:tekst|bemærkning|mærkning|note) (?:på|til) (?:faktura\w*|regning\w*)|"
    r"faktura(?:tekst|mærkning|mærke|bemærkning|note)|"
    r"(?:kontrakt|aftale)(?:nr|nummer|numret|nummeret)\.?|(?:afdelings|sted|enheds)(?:kode|nr|"
    r"nummer)n?)"
)
_NO_CODE_WORD = (
    r"(?!(?i:ad|pkt|punkt|spm|svar|knub|kl|ean|gln|cvr|po|psp|ref|tlf|telefon|mobil|kontingent|møder?|mødet|dag|"
    r"deltagere?|"
    r"plads|pladser|kr|dkk|kl|kontakt\w*|ordre\w*|rekv\w*|att|fakturaen?|regningen?|jan\w*|feb\w*|"
    r"marts?|"
    r"apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|mandag|tirsdag|onsdag|torsdag|"
    r"fredag|"
    r"lørdag|søndag|uge|i|det|der|den|vi|og|så|med|til|for|på|som|brug|skriv|angiv|husk)\b)"
)
_CODE_WORD = rf"{_NO_CODE_WORD}[A-ZÆØÅ][\wæøåÆØÅ&\-]*+"
_MORE_WORDS = (
    r"(?: (?:og |& |- )?(?!(?:EAN|GLN|CVR|PO|PSP|[Tt]lf|Møde|Att|Ordre|Rekv|Faktura)\w*\b)"
    r"[A-ZÆØÅ][\wæøåÆØÅ&\-]*+){0,3}"
)
_NO_SHORT_WORD = (
    r"(?!(?:er|på|til|nr|i|af|om|med|for|den|det|der|kl|uge|de|se|ca|max|dag|maj|jan|feb|mar|apr|"
    r"jun|jul|aug|sep|okt|nov|dec|kr|tlf|mob|lok|og|at|nu|vi|jeg|du|fra|men|var|ved|pr|evt|end|ud|"
    r"ind|må|kan|få|ses|som|har|st|tv|"
    r"th|rum|is|the|to|no|on|of|in|by|de|et|en|os|jer|ej|d|ean|gln|cvr|po|psp|ref|får|fik|gav|giv|"
    r"tag|kom|hed|her|nej|jo|ja|så)\b)"
)
_CODE_NUMBER = (
    r"\d[\w/\-]{0,11}(?:\.\d[\w/\-]{0,8})?+(?![\w/]|[.:]\d|\.? ?(?i:januar|februar|marts|april|maj|"
    r"juni|juli|august|september|oktober|november|december|kr\b|kroner))"
)
_PAIRED = (
    r"(?<!\btil )(?<!\bfor )(?<!\bhos )(?<!\bfra )(?<!\baf )(?<!\bi )(?<![\w&])"
    rf"{_CODE_WORD}(?: [A-ZÆØÅ][\wæøåÆØÅ\-]*+)? & [A-ZÆØÅ][\wæøåÆØÅ\-]++"
    rf"(?: {_NO_CODE_WORD}[A-ZÆØÅ][\wæøåÆØÅ\-]*+)?"
    r"(?=[ \t]*(?:[.,;!)\n]|$)| (?:på|som|i|er|skal|må|bedes|bør|og|samt|når|så|tak)\b)"
)
"""An office that stands for a reference: `Kyst & Klit`."""
_SPACED = rf"{_CODE_WORD}{_MORE_WORDS} {_CODE_NUMBER}"
_SPACED_CAPITALS = rf"{_NO_CODE_WORD}[A-ZÆØÅ]{{2,}}[\w\-]*+ {_CODE_NUMBER}"
_SPACED_SMALL = rf"{_NO_SHORT_WORD}[a-zæøå]{{2,3}} \d{_CODE_NUMBER}"
_PLAIN = (
    r"[\w\-]*\d[\w\-]* / (?!KNUB|KL\b)[A-ZÆØÅ][\wæøåÆØÅ\-]+(?![\w\-]| [A-ZÆØÅ])|"
    r"\d{2}(?: \d{2}){2,9}|\d{3}(?: \d{3}){1,6}|\d{4}(?: \d{4}){1,4}|"
    r"(?<![\w/#&])[A-ZÆØÅa-zæøå0-9][\w./#&\-]*[\d/][\w./#\-]*+|[A-ZÆØÅ]{2,}[\w./\-]*|\d{4,}|"
    r"(?<![\w/#&])[A-ZÆØÅ][a-zæøå]+-[A-ZÆØÅ]{2,}[\w\-]*"
    rf"|{_PAIRED}"
)
_CODED = rf"(?:{_SPACED}|[\w/\-]*\d[\w/\-]*)"
_IN_BLANKS = rf"{_NO_CODE_WORD}[A-ZÆØÅ]{{1,3}}(?: \d{{2,4}}){{2,3}}(?: [A-ZÆØÅ]\b)?(?! ?\d)"
TOKEN = rf"(?:{_IN_BLANKS}|{_SPACED}|{_SPACED_SMALL}|\d{{4}} \d{{5}}(?!\d)|{_PLAIN})"
"""A reference as it stands behind its label."""
_EARLY = rf"(?:{_SPACED_CAPITALS}|{_PLAIN})"
"""A reference as it stands before its label, where any word may come before it."""
QUOTED = r"[\"“”„»«'‘’]\s*(?P<quoted>[^\"“”„»«\n]{2,50}?)\s*[\"“”„»«'‘’]"
_THEN_STANDS = r" (?:\w+ )?[\"“”„»«'‘’][^\"“”„»«'‘’\n]{2,50}[\"“”„»«'‘’] (?:stå|anføres|skrives)\b"
NAME = r"[A-ZÆØÅ][\wæøåé'\-]+(?: (?:[A-ZÆØÅ]\.?|[A-ZÆØÅ][\wæøåé'\-]+)){1,3}"
_MARKED_AS = (
    r"[A-ZÆØÅ][\wæøåé\-]+(?: (?:(?:&|og) (?!(?:EAN|GLN|PO|PSP)\b))?[A-ZÆØÅ\d][\wæøåé\-]*){0,3}"
    r"(?=[ \t]*(?:[.,;\n]|$))"
)
_OF_THE_YEAR = r"kontingent-?|medlems(?:skabs)?-?|års|sæson-?|netværks"
_CHANGES = (
    r"(?:erstattes|afløses|ændres|skiftes|udskiftes|rettes|erstattet|afløst|ændret|skiftet|rettet|"
    r"opdateres|overgår|bliver|lukket|udgår)"
)
_CHANGE = r"(?:rett?e?|ændre?|skifte?|udskifte?|erstatt?e?|bytt?e?|opdatere?)"
_OF_WHEN = (
    r"(?:i|for|til|fra) (?:hele )?(?:20\d\d|år(?:et)?|sæsonen|(?:det )?nye år)"
    r"(?=:? (?:er|bliver|hedder|lyder|skal|må)\b)|"
    r"(?:kommende|fremtidige|næste|fremadrettede|resterende|"
    r"øvrige|alle|samtlige|de|nye)(?= faktur| regning| kommende| fremtidige)"
)
"""Which invoices a reference is for, between its label and itself: `på kommende fakturaer er …`."""
_WHICH = r"(?:(?:jeres|vores|den|næste|denne|hver|alle|kommende|årets|begge|de) ){0,2}"
"""Whose invoice may stand between: `på kantinens faktura` is none of ours."""
_NO_OPENING = (
    r"(?!(?i:hvis|når|hvor|hvem|så|men|og|kan|skal|om|at|da|hos|i|ellers|er|med|til|fra|ved|"
    r"også|måske|hverken|både|enten|mon|før|kun|bare)\b)"
)
"""No name begins with these, which open a sentence."""
REFERENCES: tuple[str, ...] = (
    (
        rf"\b(?i:som) (?:(?:vores|jeres) )?(?P<label>(?i:{LABEL}))"
        r"(?: på (?:\w+ )?(?:faktura|regning)\w*)?,? (?:(?:skal|må|kan|bedes) I "
        r"(?:venligst |gerne |bare )*(?:bruge|skrive|anføre|angive|sætte)|"
        r"(?:bruger|skriver|anfører|angiver|sætter) I(?: bare| gerne| venligst)*) "
        rf"(?:(?:mit navn|navnet|teksten|koden),? )?(?:{QUOTED}|(?P<value>{_MARKED_AS}))"
    ),
    (
        r"\b(?P<label>(?i:(?:person|faktura)?ref(?:erence\w*)?))\b\.?:?(?: (?:er|bliver))? "
        r"(?:mit|mig|undertegnede)(?: navn)?,?(?: altså| nemlig|:)? "
        rf"(?P<value>{NAME})(?=[.,;\n)]|\s*$)"
    ),
    (
        r"\b(?i:brug|skriv|anfør|angiv|sæt)(?: (?:venligst|gerne|bare))* "
        rf"(?P<value>{NAME}|{_PAIRED}) som "
        r"(?:(?:vores|jeres|deres) )?(?P<label>(?i:(?:person|faktura)?reference\w*))"
    ),
    (
        r"\b(?i:glemte?|skylder|skyldte|mangler?|manglede|lovede)(?: (?!ikke\b)[a-zæøå]+){0,3}? "
        rf"(?P<label>(?i:{LABEL})),? (?:nemlig |altså )?(?P<value>{TOKEN})(?=[.!]?\s*(?:\n|$)|\. )"
    ),
    (
        rf"(?<![\w&]){_NO_OPENING}(?P<value>{NAME})(?:,? (?:som|der))? "
        r"(?:(?:skal|bedes|bør|må gerne) (?:stå|anføres|angives|skrives|bruges|være)(?: på \w+)?|"
        r"er|bliver)(?: nu| fremover)?(?: som)? "
        r"(?:(?:vores|jeres|deres) )?"
        r"(?P<label>(?i:(?:person|faktura)?reference(?:n|person|personen)?))(?=\s*(?:[.,;!\n)]|$)|"
        r" på (?:faktura|regning))"
    ),
    (
        rf"\b(?i:skriv|anfør|angiv|sæt|(?:I|du) skriver)(?: (?:venligst|gerne|bare|blot))* "
        rf"(?P<value>{NAME}|{_PAIRED}) på {_WHICH}(?P<label>(?:faktura|regning)\w*)(?! som (?!ref))"
    ),
    (
        rf"\b(?P<label>(?i:{_OF_THE_YEAR})?(?i:faktur|regning)\w*)\b[^\n]{{0,120}}?"
        r"(?:[.!,;:]|\bog) (?:så |og )?(?i:skriv|sæt|tilføj|anfør|noter|notér)"
        rf"(?: (?:venligst|gerne|også|lige|bare))* (?:{QUOTED}|(?P<value>{TOKEN})) "
        r"på (?:dem|begge|hver)(?=[.,!\n]|$| alle| begge| to| tre)"
    ),
    (
        rf"\b(?i:det er) (?P<value>{TOKEN}),? (?:der|som) (?:skal|bør|må) "
        rf"(?:stå |med |skrives )?på {_WHICH}(?P<label>(?:faktura|regning)\w*)"
    ),
    (
        rf"\b(?i:nummeret|numret|koden|teksten|det),? (?:der|som)(?: I)? (?:skal|bør|må)(?: have)? "
        rf"(?:stå |med |skrives |skrive )?på {_WHICH}(?P<label>(?:faktura|regning)\w*),? "
        rf"(?:er|hedder|lyder|bliver):? (?:{QUOTED}|(?P<value>{TOKEN}))"
    ),
    (
        rf"\b(?i:uden) (?:[a-zæøå]+ )?(?:{QUOTED}|(?P<value>{TOKEN})) på {_WHICH}"
        r"(?P<label>(?:faktura|regning)\w*)"
    ),
    (
        r"\b(?P<label>(?i:faktur|regning)\w*)\b[^.\n]{0,60}?\b(?:hvis|når|medmindre) "
        rf"der (?:ikke )?står (?:{QUOTED}|(?P<value>{TOKEN})) på(?=[.,!\n]|$| den\b)"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL})),? (?:som |der )?(?i:I|vi|jeg) "
        r"(?:(?!ikke\b|aldrig\b)[a-zæøå]+ ){0,3}?(?!ikke\b|aldrig\b)[a-zæøå]+,? "
        rf"(?:er|hedder|lyder|bliver|skal være):? (?:{QUOTED}|(?P<value>{TOKEN}))"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b[\"”»«]? (?:skrives|skriver I|anføres|sættes|står)"
        rf"(?: der| så)? (?:{QUOTED}|(?P<value>{_PAIRED}))"
    ),
    (
        rf"{QUOTED}[^.!?\n]{{0,60}}?\b(?i:(?:anfør|skriv|brug|sæt|påfør|angiv)e?)"
        r"(?: (?:det|den|I|gerne|venligst|bare))* som (?:(?:vores|jeres|deres) )?"
        r"(?P<label>(?i:reference\w*))"
    ),
    (
        rf"\b(?P<label>(?i:bestilling(?:en)?|indkøb(?:et)?))(?i:,? (?:nr\.?|nummer))? "
        rf"(?P<value>{TOKEN})(?i:,? (?:skal|må|bedes|bør)(?: [a-zæøå]+)??)? (?:på|af) "
        r"(?:\w+ )?(?:faktura|regning)"
    ),
    (
        rf"(?<![\w/\-])(?P<value>{_EARLY}) (?i:skal|må|bedes|bør)(?: (?:venligst|gerne|også))* "
        r"(?:(?:stå|fremgå|anføres|påføres|skrives|sættes) )?(?:på|af) (?:\w+ )?"
        r"(?P<label>(?:faktura|regning)\w*)"
    ),
    (
        r"\b(?P<label>(?i:ean|gln|regning\w*|faktura\w*))\b[^\n\d]{0,30}\d(?: ?\d){12} ?/ ?"
        rf"(?P<value>{_CODED})(?=[\s.,;)]|$)"
    ),
    (
        r"\b(?P<label>(?i:faktur\w*|regning\w*|kontingent\w*))\b[^\n]{0,80}?\b(?i:med angivelse af|"
        r"påført|mærket(?: med)?|under|anfør|angiv) (?i:sags?-?(?:nr\.?|nummer)):? "
        rf"(?P<value>{TOKEN})"
    ),
    (
        r"\b(?P<label>(?i:økonomi\w*|bogholderi\w*|faktura\w*|regning\w*|ean))\b[^\n]{0,80}?"
        rf"\bder (?:står|skal stå|bør stå) {QUOTED} (?:på|i)\b"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b[^\n]{{0,80}}?\b(?i:skulle (?:have|ha) (?:været|heddet|"
        rf"stået)|"
        r"de[nt] (?:rigtige|korrekte|nye) (?:nummer |reference )?er)(?: nu)?:? "
        rf"(?:(?i:{LABEL})[: ]+)?(?P<value>{TOKEN})"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b(?: [a-zæøå]++){{0,2}} fra {TOKEN} til (?:(?i:{LABEL})[: ]+)?"
        rf"(?P<value>{TOKEN})"
    ),
    (
        rf"(?<![\w/\-])(?P<value>{_EARLY}) (?:erstatter|afløser) {_EARLY} som (?:vores )?"
        rf"(?P<label>(?i:{LABEL}))\b"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b[^.\n]{{0,50}}\b(?i:{_CHANGES})\b"
        rf"[^.\n]{{0,40}}?\b(?i:af|til|med)[: ]+(?:(?i:{LABEL})[: ]+)?(?P<value>{TOKEN})"
    ),
    (
        rf"\b(?i:{_CHANGE})\b[^.\n]{{0,30}}?\b(?P<label>(?i:{LABEL}))\b[^.\n]{{1,40}}?\b(?:til|med|"
        rf"ud med)"
        rf"[: ]+(?:(?i:{LABEL})[: ]+)?(?:{QUOTED}|(?P<value>{TOKEN}))"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b[^\n]{{0,60}}?[.,;:–]\s+(?i:(?:det |den |vores )?ny[et]?"
        rf"(?: nummer| nr\.?)?(?: er| bliver| hedder| lyder)?):?\s+(?P<value>{TOKEN})(?=[.,;\s]|$)"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b[^\n]{{0,80}}?\b(?i:nu|fremover|herefter|fremadrettet) "
        rf"(?:hedder|er|lyder|bliver) (?:det|den|nummeret|numret)(?: så| altså| i stedet)?:? "
        rf"(?P<value>{TOKEN})(?=[.,;\s]|$)"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b[^.\n]{{0,40}}?\bikke (?:længere |mere )?{TOKEN}(?: længere| "
        rf"mere)?,? "
        rf"men (?:nu |derimod |i stedet |fremover )?(?P<value>{TOKEN})"
    ),
    (
        r"\bikke (?:længere )?(?P<label>(?i:mærkes|påføres|anføres|skrives|bruges|stå))(?: med)? "
        rf"(?:(?i:{LABEL})[: ]+)?(?:{TOKEN}|{_MARKED_AS}),? men (?:nu |derimod )?(?:med )?"
        rf"(?:(?i:{LABEL})[: ]+)?(?P<value>{TOKEN}|{_MARKED_AS})"
    ),
    (
        rf"\bikke (?:længere )?{TOKEN},? (?:der|som) (?:er|skal være) (?:vores |den |det "
        rf")?(?:rigtige )?"
        rf"(?P<label>(?i:{LABEL})),? men (?:nu |derimod )?(?P<value>{TOKEN})"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\.?[ \t]*(?:(?:på (?:fakturaen|regningen)|"
        rf"(?:til|for) (?:jeres |vores |den |næste )?(?:fakturaer(?:ne)?|faktura(?:en)?|"
        rf"regning(?:en|er|erne)?|kontingent(?:et)?|jer))[ \t]*)?"
        rf"(?:[.… \t]*[:=]+[ \t]*|\.?(?:\t| {{2,}})[ \t]*)(?:{QUOTED}|"
        rf"(?P<line>[^\n]{{2,60}}))"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b(?: (?:[A-Za-zæøå]++\.?|"
        rf"\d{{1,2}}\.)){{1,7}}:[ \t]*(?:{QUOTED}|"
        rf"(?P<value>{TOKEN}))"
    ),
    (
        rf"\b(?P<label>(?i:(?:faktura|person)?reference(?:n|felt|feltet|person|personen)?|"
        rf"(?:person)?ref\.?))"
        rf"(?: (?:på|til|for|vores|fakturaen|fakturaerne|regningen|kontingentet))*"
        rf"(?:\s*[:=]\s*|\s+(?:er|bliver|skal være|hedder)\s+(?:nu |"
        rf"fremover )?)(?P<value>{NAME})(?=[.,;\n)]|\s*$)"
    ),
    (
        rf"(?<=[\s,;(])(?P<label>(?i:(?:person)?reference(?:person)?|(?:person)?ref\.?)) "
        rf"(?P<value>{NAME})(?=[.,;\n)]|\s*$| på (?:dem|den|det|faktura|regning))"
    ),
    (
        rf"\b(?i:som) (?P<label>(?i:{LABEL})) (?i:skrives|anføres|angives|bruges|sættes|skal stå|"
        rf"bedes anført)(?: (?:bare|blot|altid))* (?P<value>{_MARKED_AS})"
    ),
    (
        rf"\b(?P<label>(?i:(?:(?:deres|jeres|vores|your) )?ref(?:erence\w*)?\.?))[\"”»]?\s+"
        rf"(?i:skal der|bør der|bedes der|må der gerne)\s+(?i:stå|skrives|angives)\s+"
        rf"(?:{QUOTED}|(?P<value>[A-ZÆØÅ\d][^.,;\n]{{1,40}}))(?=[.,;\n]|$)"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))\b\.?(?:\s+(?:{_OF_WHEN}|er|har|nu|på|skal|kontingentet|"
        rf"indmeldelsen|"
        rf"medlemskabet|medlemskab|jeres|jer|deres|hos|os|KNUB(?! \d)|netværk(?:et|s\w*)?|"
        rf"(?:[a-zæøå]+-?)?(?:faktura\w*|regning\w*|betaling\w*)|kontingent|for|årets|sæsonens?|"
        rf"være|været|stå|hedder|oprettet|udstedt|godkendt|klar|the|our|invoice|number|is|är|"
        rf"skulle|have|fået|fik|bruger|benytter|anvender|anfører|"
        rf"skriver|"
        rf"bliver|til|lyder|nr\.?|nummer|vores|ny:|"
        rf"fee|membership|dues|fremover|fra nu af|fra i dag(?: af)?|i øvrigt|altså|altid|bare|"
        rf"denne gang|i år|som|med|må|kan|bedes|I(?=\s)|vi|gerne|"
        rf"skrives?|bruges?|angives?|angive|bruge|"
        rf":))*\s*(?:{QUOTED}|(?!(?<=for )20\d\d(?![\w/\-]))"
        rf"(?!(?<=hos )[A-ZÆØÅ]+(?![\w/\-]))(?P<value>{TOKEN}))"
    ),
    (
        rf"\b(?P<label>(?i:mrk\.?|m(?:æ|ae|e|ä)rk(?:es|et|t|e|as|ning|ing)?|m(?:ä|æ)rks|quote|"
        rf"state|p(?:å|"
        rf"aa)f(?:ø|oe)r(?:es|e|t)?|"
        rf"anf(?:ø|oe)r(?:es|e|t)?|p(?:å|aa)tegn(?:es|et|e|ingen|ing|elsen|else)?|"
        rf"(?!(?-i:Mark [A-ZÆØÅ][a-zæøå]+)(?! ?\w*\d))mark(?:ed)?))\b\.?(?:\s+(?:den|dem|det|"
        rf"fakturaen|regningen|"
        rf"fakturaerne|med|venligst|gerne|som|faktura|it|by|with|teksten|altid|blot|bare|som "
        rf"minimum|the|"
        rf"invoice|fakturan|"
        rf"vores|alle|alt|på|ref\.?|reference))*[\s:]*(?:{QUOTED}|(?P<value>"
        rf"KNUB[ \-/]\d[\w\-]*|{TOKEN}|"
        rf"[a-zæøå]{{2,}} \d[\w\-]*(?=[ \t]*(?:[.,;\n]|$))|{_MARKED_AS}))"
    ),
    (
        rf"\b(?P<label>(?i:(?:{_OF_THE_YEAR})?(?:faktur|regning)\w*))\b"
        rf"(?:[^.\n]|\.(?= ?\d)){{0,100}}?\b(?i:stå|skriv|skrives?|skriver I|angiv\w*|oplys\w*|"
        rf"bære|referere til|henvise til|konteres på|bogføres på|forsynes med|"
        rf"have|få|anf(?:ø|oe)r\w*|p(?:å|aa)f(?:ø|oe)r\w*|p(?:å|aa)skrift\w*|"
        rf"(?:at|så) (?:der|den) står|(?:skal|bør|må|bedes)(?={_THEN_STANDS})|"
        rf"med(?= (?:teksten|koden|mærket|påskriften|ordlyden) ))\s+"
        rf"(?:venligst |gerne |altid |teksten |koden |navnet |ordet |ordene |påskriften |ordlyden |"
        rf"mærket |nummeret |numret |nummer )*(?:{QUOTED}|(?P<value>{TOKEN}))"
    ),
    (
        rf"\b(?P<label>(?i:(?:{_OF_THE_YEAR})?(?:faktur|regning)\w*))\b[^\n]{{0,60}}?\.\s"
        rf"[^.\n]{{0,60}}?(?i:der (?:skal|bør|må gerne) stå|(?:at|så) der står)\s+{QUOTED}\s+på\b"
    ),
    (
        rf"(?:{QUOTED}|\b(?P<value>{_EARLY}))\s+(?:on (?:it|them|the invoices?) )?"
        rf"(?:(?:stå|angives|anføres|bruges|skrives|"
        rf"noteres) )?(?:på\s+)?(?:som|i|as|in)\s+(?:vores |jeres |our |"
        rf"ny |nye |fakturaens |the )?(?P<label>(?i:reference\w*|ordre\w*|ref\b\w*|"
        rf"rekvisition\w*|po-?\w*))"
    ),
    (
        rf"(?:{QUOTED}|(?<![\w/\-])(?P<value>{_EARLY}))\s+(?:er|bliver|is)\s+(?:nu |fremover |"
        rf"altså )?(?:vores |"
        rf"det |den |our |the )?(?:nye |rigtige |korrekte "
        rf")?(?P<label>(?i:{LABEL}))\b(?=\s*(?:[.,;!\n]|$)|\s(?:til|og|på (?:faktura|regning)))"
    ),
    (
        rf"\b(?i:bære|have|stå|står|skriv|skrives?|skrive|brug|bruges?|bruge|angiv|angives?|angive|"
        rf"sæt|"
        rf"sættes?|anført|påført|husk:?|"
        rf"med)\s+(?:gerne |venligst )?(?:teksten|koden|numret|"
        rf"nummeret|m(?:æ|ae)rket)?\s*(?:derfor |altid |venligst )?(?:{QUOTED}|"
        rf"(?P<value>KNUB[ \-/]\d[\w\-]*|{TOKEN}))(?=[^.\n]{{0,40}}\b(?P<label>(?i:reference|ref|"
        rf"ordre|"
        rf"rekvisition|(?:{_OF_THE_YEAR})?(?:faktura|regning)\w*)))"
    ),
    (
        rf"\b(?P<label>(?i:skriv|sæt|tilføj|anfør|noter|notér))(?: (?:venligst|gerne|også|lige|"
        rf"bare))* "
        rf"{QUOTED} (?:på(?=[.,!\n]|$| faktura| regning| den\b)|i hjørnet\b)"
    ),
    (
        rf"\b(?P<label>(?i:der skal(?: også)? stå)) (?:{QUOTED}|(?P<value>{TOKEN})) "
        rf"på(?=[.,!\n]|$| faktura| regning| den\b)"
    ),
    (
        r"\b(?P<label>(?i:sags?-?(?:nr|nummer|numret|nummeret)))\.?(?:,? [a-zæøå]++){0,7}?,?:? "
        r"(?P<value>\d[\w/.\-]*\d)"
    ),
    (
        rf"\b(?P<label>(?i:{LABEL}))(?:e?n|e?t)?\b[^.\n]{{0,60}}(?:[.,;:–]\s+|\s-\s)"
        rf"(?:[^.\n]{{0,60}}?,? (?:og|som) )?(?:og |som )?"
        rf"(?i:(?:(?:det|den|nummeret|numret|referencen|vores|dette|nr\.?|den rigtige|det rigtige|"
        rf"den nye|"
        rf"det nye)"
        rf"(?:,? (?:som )?(?:I|vi) [^.,\n]{{3,40}},?)? )?"
        rf"(?:er|blev|har(?: fået)? (?:nummer(?:et)?|numret|nr\.?)|fik (?:nummer|nr\.?)|"
        rf"hedder|lyder|bliver)(?: (?:på|nu|altså|så|nummer|nr\.?))?"
        rf"(?: (?:blevet )?(?:oprettet|klar|udstedt|lavet|godkendt|på plads|fundet)(?: (?:som|"
        rf"under|"
        rf"med))?"
        rf"(?: (?:nr\.?|nummer))?:?)?|"
        rf"(?:brug|anvend|benyt|skriv|angiv|anfør|sæt|I (?:kan|skal) bruge)"
        rf"(?: venligst| gerne| her| så| derfor| altid| i stedet)*:?|"
        rf"her (?:er|kommer|har I) (?:det|den|nummeret|numret):?)\s+"
        rf"(?P<value>{TOKEN})(?=[.,\s]|$)"
    ),
)
"""The ways to give one, the surest first; `compiled` when a text may hold one."""
NEED_LABEL = tuple(LABEL in pattern for pattern in REFERENCES)
"""Which of them need one of the labels in the text."""
ANY_LABEL = Seldom(rf"\b(?:{LABEL})(?:e?n|e?t)?(?![^\W\d_])", re.IGNORECASE)
LABEL_HINT = Seldom(
    r"\batt|indk(?:ø|oe)b|ref|ord|rekv|\bpo|psp|projekt|m(?:æ|ae|ä|e)rk|mark|mrk|bestil|omkost|"
    r"kont|"
    r"kostnad|quote|profitc|cost|aftalen|(?:afdeling|enhed)s(?:k|n)|stedk|sags?-?n|"
    r"state|bilags[tn]|"
    r"p(?:å|aa)(?:f(?:ø|oe)r|tegn)|anf(?:ø|oe)r|faktur|regning|skriv"
)
"""A piece of every label above, in small letters: most sentences hold none, and a label is slow
to look for."""


@cache
def compiled(pattern: str) -> Seldom:
    """A pattern, when it is first asked for: most mails need none of them."""
    return Seldom(pattern)
