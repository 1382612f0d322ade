"""Money in dispute and complaints in everyday words, read from several signs; folded text.

A bill and its fault seldom stand in one fixed phrase (`Vi var to, og nu står der tre på papiret`):
a word of money anywhere, and near it a refusal, a number that is not that of who came, somebody
who never came, or the wish to pay less or to have it back.
"""

from __future__ import annotations

from collections.abc import Iterator

from knub_mailer.language.words.alternatives import Alternatives, Seldom

_SENTENCE = Seldom(r"[.!?]+(?=\s|$)|\n+")
_BILL = r"(?:\w*regning(?:en|er|erne)?|faktura(?:en|er|erne)?|opkraevning\w*|knub-\d{4}-\d+)"
_SUM = (
    r"(?:\d[\d.,]* ?(?:kr\b\.?|kroner)|kroner(?:ne)?|penge(?:ne)?|beloeb\w*|gebyr\w*|krav(?:et)?|"
    r"betaling(?:en)?)"
)
_MONEY = Alternatives(
    r"regning|faktura|opkraev|afkraev|kroner|\bkr\b|beloeb|gebyr|\bkrav|betal|penge|knub-\d|pris|"
    r"af med|den videre|kontingent|billig|\bdyrt?\b|\bsats|trukket|haevet|skylder|haefte"
)
_ABOUT_A_BILL = Seldom(
    rf"\b(?:{_BILL}|{_SUM}|(?:op|af)kraev\w*|(?:u?betal)\w*|sats\w*|haefte|"
    rf"(?:skal|maa) af med|sender? den videre)\b"
)
_GIVES = Seldom(
    r"\b(?:ean|gln|lokationsnummer\w*|po|po-\w+|rekv\w*|ref|reference\w*|ordre\w*|indkoebsordre\w*|"
    r"adresse\w*|maerk\w*|paafoer\w*|\w*nummer\w*)\b"
)
"""What a bill needs so that it can be paid: such a one is not in dispute."""
_PAYS = (
    r"(?:betale[rs]?|haefte[rs]?|haenge[rs]? paa|punge[rs]? ud|skylder?|anerkende[rs]?|"
    r"godkende[rs]?|acceptere[rs]?|vedkende[rs]? (?:os|sig)|skrive[rs]? under|daekke[rs]?)"
)
_HANGS = r"(?:haenger|haefter|betaler|skylder|anerkender|godkender|accepterer|daekker|punger)"
_REFUSES = Seldom(
    rf"\b(?:det|den|dem|de \d+|{_BILL}|{_SUM}) (?!(?:er|var) )(?:{_HANGS}|vil) "
    rf"[a-z]+(?: kommune)? (?:\w+ )?ikke\b|"
    rf"\b(?:vi|jeg|kommunen|chefen|[a-z]+ kommune) {_HANGS} (?:altsaa |bestemt |simpelthen )?ikke "
    r"(?:paa |for |ud |under )?(?:den|det|de|dem|en|regning|faktura|mere|\d)|"
    rf"\b(?:kommer|agter|vil|gider|har taenkt|skal|boer) (?:vi |jeg |os )?ikke (?:(?:til|paa) )?"
    rf"(?:at )?{_PAYS}\b|"
    rf"\bnaegte\w* (?:vi |jeg |at )*(?:{_PAYS}|anvise|underskrive)|"
    rf"\bikke (?:faa |lov )*(?:til )?(?:at )?betale den\b|\bikke (?:os|mig),? (?:der|som) skal "
    rf"(?:{_PAYS})|"
    r"\bikke en roed (?:reje|oere)\b|\bskylder (?:\w+ )?ikke\b"
)
_NOT_BEFORE = Seldom(
    r"\b(?:forklaring|svar|redegoerelse|begrundelse)\b[^\n]{0,40}\b(?:foer|inden) (?:vi|J|jeg) "
    r"(?:kan |vil )?betaler?\b|"
    r"\b(?:se|kigge|tjekke)r? (?:lige |venligst )?(?:paa|det) ?(?:det|den|igennem)?,? "
    r"(?:foer|inden) (?:vi|J|jeg) (?:kan )?betaler?\b|"
    r"\bikke (?:\w+ )?(?:betal\w*|anvis\w*|godkend\w*)\b[^\n]{0,30}\b(?:foer|inden)\b|"
    r"\bbetaler\b[^\n]{0,30}\bikke\b[^\n]{0,30}\bfoer\b|\b(?:faktura|"
    r"regning)\w*\b[^\n]{0,20}\blagt til side\b"
)
_WRONG = Seldom(
    r"\b(?:(?:er|var|helt|maa vaere) (?:\w+ ){0,2}?(?:gal|galt|en and|en fejl)\b|(?:skal|boer|maa|"
    r"bliver|er|faar|faa|blive) (?:\w+ ){0,3}?(?:rettet?|rettes|annullere\w*|slettet|slettes)\b|"
    r"ret det|haenge sammen|hen i vejret|skraldespand\w*|papirkurv\w*|(?:jeg|"
    r"vi) sender (?:\w+ ){0,3}?retur|en anden end|"
    r"svarer (?:\w+ )?ikke til|for meget|blev(?:et)? lovet|"
    r"trukket tilbage|traekke[rs]? (?:den |det )?tilbage|lav\w* (?:\w+ )?ny (?:regning|faktura)|"
    r"frem til (?:en )?ny (?:regning|faktura)|(?:have|oensker|sende?) (?:os )?en ny "
    r"(?:regning|faktura)|"
    r"i hovedet|ved en fejl|staar (?:\w+ )?stadig|fejlen|aldrig (?:bestilt|bedt|sat|vaeret|kom|"
    r"deltog|moedt)|ingen \w+ (?:os )?(?:har )?(?:bedt|bestilt)|urigtig\w*|"
    r"(?:kigge?|se) (?:\w+ ){0,2}?paa (?:det|den|sagen|(?:vores )?(?:faktura|regning)\w*)|"
    r"forklar (?:mig|os|det)|hvorfor|hvad er det for|passer ikke|"
    r"stemmer ikke|kan ikke passe|kan (?:\w+ )?ikke forstaa|forstaar (?:\w+ )?ikke|sikke en)\b"
)
_BILLED_MORE = Seldom(
    r"\b(?:afkraev\w*|(?:op|paa)kraev\w*|krav paa|vil have|faktureret|sendt os|taget|haevet|"
    rf"trukket)\b[^.?!\n]{{0,60}}\b(?:ekstra|tredje|fjerde|femte|aldrig|syg|{_SUM})\b"
)
_FOR_WHOM = Seldom(
    r"\b(?:ekstra|tredje|fjerde|femte|aldrig|(?:laa|var|blev) syg|afbud|meldt? (?:begge |\w+ )?fra|"
    r"meldte\b[^.?!\n]{0,20}\bfra|afmeldt\w*|afmeldte|i (?:god )?tide?|ikke (?:kom|deltog|var|"
    r"moedte|brugte)|ingen herfra)\b"
)
_TWICE = Seldom(
    r"\brykke[rt]? (?:os|mig|vores \w+)? ?for\b[^.?!\n]{0,40}\b(?:betalt|betalte|aldrig|ikke)\b|"
    r"\b(?:trukket|haevet|taget|opkraevet|faktureret|afregnet|betalt|betalte|sendt os|raget ind)\b"
    r"[^.?!\n]{0,40}\b(?:to gange|tre gange|dobbelt|en gang til|den igen|een gang|"
    r"en gang i)\b|\b(?:to gange|dobbelt) (?:\w+ ){0,2}?(?:trukket|haevet|"
    r"taget|opkraevet|betalt)\b|"
    r"\bfor (?:anden|tredje|fjerde) gang\b[^.?!\n]{0,30}\b(?:regning|faktura|rykker)"
)
_BACK = Seldom(
    rf"\b(?:faa|have|se|faar|ser|vil have|forvente\w*|regne med)\b (?:\w+ ){{0,7}}?(?:{_SUM}|"
    r"det ene|det andet|dem|resten) (?:(?:for|fra|af|vi|jeg) )?(?:\w+ ){0,3}?igen\b|"
    r"\b(?:vores|mine|nogle|alle) penge igen\b|\bsende? (?:det|dem|pengene|beloebet) tilbage\b|"
    rf"\bafslag i (?:prisen|kontingentet|betalingen)\b|\beftergiv\w*\b|\bkompensation\b|"
    r"\berstatning\b"
)
_LESS = Seldom(
    r"\b(?:(?:faa|slippe|goere|have|lave) (?:\w+ ){0,3}?(?:billigere|billig pris)|"
    r"(?:nedsat|halvt?|halveret|lavere|reduceret) (?:pris|kontingent|takst|betaling|gebyr|sats)|"
    r"halv pris|saerpris\w*|(?:slippe|fritages|fritaget|fri) (?:\w+ )?for (?:at betale|kontingent|"
    r"betaling|gebyr)|(?:burde|boer|skulle|kan|kunne|maa) (?:\w+ ){0,3}?(?:vaere lavere|nedsaettes|"
    r"saettes? ned|halveres|saenkes|vaere billigere)|(?:saettes?|saette|gaar?|gaa) (?:\w+ ){0,3}?"
    r"ned i pris|saettes ned|kun (?:skal )?betaler? (?:det )?halv\w*|forhandle|"
    r"(?:ikke|hvorfor) (?:\w+ ){0,3}?(?:betale|give) (?:fuld pris|fuldt kontingent|det samme som)|"
    r"(?:skaevt|urimeligt|uretfaerdigt|ikke rimeligt)\b[^.?!\n]{0,40}\bbetale\w*|"
    r"noejes med at betale|for dyrt (?:for|til) os|alt for dyrt)\b"
)
_BLAME = Alternatives(
    r"\b(?:spild af (?:\w+ )?(?:tid|penge|en dag)|skamme jer|(?:kan i|i ikke|"
    r"i (?:\w+ )ikke) (?:\w+ )?"
    r"vaere (?:jer )?bekendt|skandale\w*|skandaloes\w*|under niveau|lavmaal|en fuser|"
    r"(?:var|blev) (?:\w+ ){0,5}?(?:noget|et) (?:\w+ )?rod\b|ikke godt nok|"
    r"(?:saa|for|ret|meget|en|et|temmelig) ringe\b(?! (?:til|op|mig|jer|dig|en gang)\b)|"
    r"(?:elendig\w*|haabloes\w*)(?! til)|traet af,? (?:at )?i\b|begynder at blive traet|"
    r"gider ikke flere|levede (?:\w+ ){0,2}?ikke op til|ikke (?:alle )?pengene vaerd|"
    r"ikke (?:\w+ ){0,2}?det,? (?:vi|jeg) betaler|salgstale\w*|(?:ren|kun|mest|gik med|bare) "
    r"reklame|reklame fra|saadan (?:goer man|kan man|opfoerer man sig) ikke|behandlet som|"
    r"fik (?:\w+ ){0,5}?(?:intet|ikke noget|ingenting) ud af|ikke fik noget ud af|kold kaffe|"
    r"daarlig (?:lyd|akustik|forplejning|planlaegning|tilrettelagt|oplevelse)|"
    r"havde (?:\w+ )?ventet (?:os |mig )?(?:noget )?(?:mere|bedre|andet)|"
    r"det maa i goere bedre|uden at nogen sagde|(?:var|en) parodi|til grin)\b|"
    r"\b(?:lyd\w*|teknik\w*|mad\w*|frokost\w*|kaffe\w*|lokale\w*|oplaeg\w*|dag(?:en)?|moedet?|"
    r"arrangement\w*|program\w*|indhold\w*|skaerm\w*|forbindelse\w*)\b[^.!?\n]{0,30}?\b(?:"
    r"svigtede|sejlede|(?:var|blev|virkede|fungerede|loed|gik)\b[^.!?\n]{0,25}?\b(?:daarlige?|"
    r"elendig\w*|tynde?|kedelig\w*|iskold\w*|skuff\w*|rodet|kaotisk\w*|spildt|uinspire\w*))\b"
    r"(?! for (?:mig|os|ham|hende|[a-z]+ [a-z]+\b))"
)
_NOT_WISHED = Seldom(r"\b(?:beder|oensker|forventer|spoerger) (?:\w+ )?ikke (?:\w+ )?$")
_OWNED = Seldom(
    r"\b(?:den har vi betalt|har (?:vi )?(?:godkendt|betalt) den|ganske rigtigt|helt i orden|"
    r"er (?:set og )?godkendt|det er rigtigt nok)\b"
)
_COUNT_WORDS = {
    "en": 1,
    "een": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "tredje": 3,
    "fjerde": 4,
    "femte": 5,
    "sjette": 6,
}
_CAME = Seldom(
    r"\b(?:vi (?:var|sendte|moedte|deltog|stillede|havde)|der (?:var|deltog)|(?:var|sendte|moedte|"
    r"havde) vi|kom der|deltog) (?:(?:jo|kun|altsaa|op|faktisk|ved|med|bare|med) )*"
    r"(?P<count>en|een|to|tre|fire|fem|\d)\b(?! (?:gange|dage|timer|aar))"
)
_COUNTED = Seldom(
    r"(?<!bliver )(?<!bliver vi )(?<!kommer )(?<!kommer vi )\b(?P<count>en|"
    r"to|tre|fire|fem|seks|tredje|fjerde|femte|sjette|\d(?= (?:person|deltager|"
    r"plads|navn|mand)))\b(?! (?:gange?|dage|timer|uger|maaned\w*|kvartal|moede|til maj)\b)"
)
_SEATS_TO_COME = Seldom(r"\b(?:bliver|kommer|tilmeld|naeste|denne gang|oktober|selv)\b")


def grievance(text: str) -> str | None:
    """Why a folded mail about money or a meeting held is for a person, or None."""
    blamed = _BLAME.search(text)
    if blamed:
        return f"a complaint: “{blamed.group()[:60]}”"
    if not _MONEY.search(text):
        return None
    said = next(_disputed(text), None)
    return f"money: an invoice, a refund or a price in dispute: “{said[:60]}”" if said else None


def _disputed(text: str) -> Iterator[str]:
    """The words with which a bill is disputed, or less or a sum back is wished for."""
    for pattern in (_BACK, _LESS, _TWICE):
        found = pattern.search(text)
        if found and not _NOT_WISHED.search(text[: found.start()]):
            yield found.group()
    sentences = [each for each in _SENTENCE.split(text) if each.strip()]
    for place, sentence in enumerate(sentences):
        near = sentences[max(0, place - 1) : place + 2]
        about = [each for each in near if _ABOUT_A_BILL.search(each)]
        if not about:
            continue
        refused = _REFUSES.search(sentence) or _NOT_BEFORE.search(sentence)
        if refused and not _GIVES.search(sentence):
            yield refused.group()
        if not any(_BILLED.search(each) for each in near):
            continue
        if _OWNED.search(" . ".join(near)):
            continue
        if _BILLED_MORE.search(sentence) and _FOR_WHOM.search(" . ".join(near)):
            yield sentence
        wrong = _WRONG.search(sentence)
        only_given = _GIVES.search(sentence) and not _NOT_WHAT_WAS_SAID.search(sentence)
        if wrong and not only_given:
            yield wrong.group()
        if _other_count(sentence, near):
            yield sentence


_BILLED = Seldom(
    rf"\b(?:{_BILL}|\d[\d.,]* ?(?:kr\b|kroner)|(?:op|af)kraev\w*|krav\b|gebyr\w*|beloeb\w*|"
    r"de penge|sender? den videre|vil have penge|sats(?:en)?|(?:ekstra|"
    r"tredje|fjerde) (?:plads|deltager)|"
    r"skal af med)"
)
_NOT_WHAT_WAS_SAID = Seldom(r"\bbeloeb\w*\b[^.\n]{0,30}\bikke\b|\blovet\b")


def _other_count(sentence: str, near: list[str]) -> bool:
    """`Vi var to, ikke tre`: beside a bill, another number than that of those who came."""
    came = _CAME.search(sentence)
    if came is None:
        return False
    number = _number(came["count"])
    others = (
        _number(m["count"])
        for each in near
        if each is sentence or not (_SEATS_TO_COME.search(each) or _GIVES.search(each))
        for m in _COUNTED.finditer(each)
    )
    return any(each > number for each in others)


def _number(word: str) -> int:
    return _COUNT_WORDS.get(word) or int(word)
