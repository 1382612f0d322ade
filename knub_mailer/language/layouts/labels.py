"""What the heads of tables and the labels of forms are called."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

NAME = Seldom(
    r"\b(?:navn|navne|name|deltager\w*|hvem|medarbejder|person|namn|fulde navn|"
    r"for- og efternavn|ansoeger)\b"
)
GIVEN = Seldom(r"^(?:fornavn|given|first name)\b")
SURNAME = Seldom(r"^(?:efternavn|surname|last name)\b")
PART_OF_NAME = Seldom(
    r"\b(?P<given>fornavn\w*|mellemnavn\w*|given name|first name|middle name)|"
    r"\b(?:efternavn\w*|surname|last name)"
)
MAIL = Seldom(r"\b(?:e-?post\w*|\w*mail\w*)\b")
MEETING = Seldom(
    r"\b(?:moede\w*|dato|dag|arrangement|aktivitet|begivenhed|hvilket|meeting|hvornaar|seance|"
    r"deltage (?:i|paa))\b"
)
_ABSENT = (
    r"(?:(?:hvem|dem|de|den),? (?:der |som )?)?(?:kommer (?:\w+ )?ikke|deltager (?:\w+ )?ikke|"
    r"moeder ikke|kan (?:\w+ )?ikke|ikke (?:med|kommer|deltager|laengere)|udebliver|afbud|"
    r"forhindret|melder (?:fra|afbud|forfald)|(?:af|fra)meld(?:t|es|te|ing\w*|er)|udgaar|"
    r"skal (?:ud|af)|traekker sig|udtraeder|fravaerende|syg|(?:gaar|traeder|ryger) (?:ud|af|fra)|"
    r"(?:falder|springer|hopper|staar|bakker|trukket) (?:sig )?(?:fra|af|ud)|dropper(?: ud)?|"
    r"(?:maa|har meldt) (?:melde )?(?:fra|afbud|forfald)|(?:slettes?|fjernes?|stryges?|udmeldes?)|"
    r"(?:tages|tag|slettes|stryges|fjernes|skrives) (?:ud|af|fra)|der ikke (?:kan|kommer|deltager)|"
    r"forlader(?: \w+)?)\b"
)
ABSENT = Seldom(rf"^{_ABSENT}")
COMING = Seldom(
    r"^(?:kommer|deltager|tilmeldes?|med|moeder|skal med|tilmeldte|deltagere|tilfoejes|indsaettes|"
    r"opskrives|(?:saettes|skrives|meldes) (?:paa|op|til))$"
)
OUT = Seldom(
    rf"^(?:{_ABSENT}|(?:ud|gammel|gamle|tidligere|out|fra|hidtil|hidtidig\w*|nuvaerende|afgaaende|"
    r"foer|oprindelig\w*|(?:tilmeldt|deltager) (?:i dag|nu|hidtil|i forvejen|oprindeligt|"
    r"tidligere)|erstatter(?: hvem)?$|plads i dag|stod \w+|staar nu|"
    r"(?:deltager|tilmeldt|person|navn|den|dem|de)\w*,? (?:der |som )?(?:(?:skal |gaar |falder |"
    r"springer |tages? |meldes? )(?:ud|af|fra)|udgaar|slettes|fjernes|ikke (?:kan|kommer|deltager)|"
    r"(?:er )?forhindret))\b)"
)
IN = Seldom(
    r"^(?:ind|ny|nye|in|til|(?:kommer |deltager |moeder |tager )?(?:i stedet|istedet)(?: for)?|"
    r"(?:kommer|deltager) nu|\w*afloeser\w*|"
    r"(?:skal )?(?:afloeses|erstattes|udskiftes|byttes) (?:af|med|til)|"
    r"erstattet (?:af|med)|erstatning|"
    r"\w*stedfortraeder\w*|\w*vikar|suppleant\w*|overtager|(?:ny )?deltager fremover|skal ind|"
    r"(?:ind|til)traeder|traeder (?:ind|til)|udskiftes (?:med|til)|byttes (?:med|til)|fremover|"
    r"herefter|substitut|(?:gaar|kommer|traeder|springer|hopper|rykker) (?:ind|til)|"
    r"(?:tager|traeder) (?:over|pladsen)|skal (?:staa|vaere)|plads fremover|"
    r"(?:hvem|den|dem|de|deltager|navn|person)\w*,? (?:der |som )?(?:kommer (?:ind|i stedet|til)|"
    r"(?:gaar|traeder|skal|saettes|tages|springer) (?:ind|til|over|paa|i stedet)|"
    r"tager (?:over|pladsen)|overtager|kommer$))\b"
)
REMARK = Seldom(
    r"\b(?:bemaerk\w*|kost|allergi\w*|parkering|mad|diaet|afdeling|forvaltning|telefon|"
    r"tlf|mobil|stilling|titel|adresse|kommentar\w*|transport|cvr|indsendt|sagsnr|"
    r"spisning|hensyn|initialer|formular|skema|blanket|modtaget|modtager|bestilt af|oprettet af)\b"
)
SIDE = Seldom(
    r"(?:(?:naermeste|din|min|ansvarlige?|daglig|evt|navn(?:et)? paa|(?:e-?)?mail til) )*"
    r"(?:personale|afdelings)?(?:leder|bestiller|chef|foresatte?|godkender|attestant|"
    r"budgetansvarlig\w*)"
    r"(?:en|e)?s?\b|"
    r"(?:er )?(?:\w+ ){0,3}?(?:godkend|bevilg|attester)\w*|samtykke\w*|status|"
    r"(?:ind|af)?send(?:t|es|er|elses?\w*)(?: (?:af|til|den|d|kl)\b|\w*$)|indsender\w*|"
    r"arrangoer\w*|begrundelse\w*|aarsag\w*|"
    r"blanket\w*|formular\w*|(?:leders? )?kommentar\w*|betal\w*|budget\w*|"
    r"reference id|kvittering\w*|sags?-?id|id|ip\b|kanal|kilde"
)
"""Labels of those who approve or send, and of the form itself: nobody who comes, no wish."""
WORK = Seldom(
    r"\b(?:\w*afdeling\w*|afd\b|\w*forvaltning\w*|stilling\w*|\w*titel|\w*team(?:et)?|\w*enhed\w*|"
    r"hvorfra|"
    r"fra hvor|\w*center\w*|omraade|fag\w*|funktion|rolle|arbejds\w*|kontor|organisation|"
    r"institution|initialer|telefon\w*|tlf|mobil\w*|stab|kommune|direktion|adresse)\b"
)
"""Heads of columns that tell where somebody works and is reached."""
OF_THE_HOUSE = Seldom(
    r"(?:(?:naermeste|ansvarlig|evt|oplysninger om|om) )*(?:\w*leder|chef|bestiller|godkender|"
    r"indsender|afsender|arrangoer|ansvarlig|attestant|fakturamodtager|betaler|faktura\w*|"
    r"betaling\w*|godkendelse|ledelsesgodkendelse|sagsbehandler|modtager)(?:en)?"
    r"(?:s (?:kontakt)?oplysninger)?"
)
"""Headings inside a form above the lines of somebody who does not come."""
