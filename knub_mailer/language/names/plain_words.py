"""Everyday words that begin sentences with a capital and are no names (folded, see `fold`).

Taken from the open mails: what they write in small letters at least twice and give nobody as a
name. A word that is missing here may be taken for a name when a verb follows it.
"""

from __future__ import annotations

from knub_mailer.language.words.vocabulary import words

PLAIN_WORDS = words(
    """
    aaben aabent aabne aabner aabnet aabningstider aarets aars about accepteret address addresses
    adgang adgangskode adressen aeldreomraadets aendre aergerligt aergrer aerlig afdelingen
    afdelinger afdelingschef afdelingsleder afgjort afhaenger afholdt afkald afklaret afloeser
    afloeses aflyse aflyst afmelde afmeldt afraid afsendt afslaaet afsted aftale aftalt aften
    aftenen after afventer afvist aktindsigt alene allerbedste allerede allergisk allesammen
    almene already analytiker anbefalet anderledes andre anfoere angaar ankommer anmode annullere
    ansat ansoegningsfrist ansvaret antageligt anything arbejde arbejder arbejdet arbejdsmail
    arbejdsmailen arket arkitekt arrangement artikel arver arvet att attend attending automatisk
    avbud back bad baer baere baerer bag bagerste barn barnepigen barsel become bede bedes bedst
    bedt been before begejstret begynde begynder begyndt begyndte behandler behoever beholder
    bekraefte bekraeftelse bekraeftelsen beloebet benet besat beslutningen besluttet besoeg
    besoeget bestille bestiller bestilt besvarelse betale betaler betalt betyder betydet bil bilen
    billeder billet billetten bistaar blanket blev blevet bli blir blive blod blokkene board
    bogholderi bogholderiet boligchef boligomraadet boligorganisation boligorganisationen
    boligsocial boligsociale booke booket bor borde bordet bort bra braekket bragt brev bringer
    bruge bruger bruges brugt budgetopfoelgning budgetopfoelgningen budgetseminar budgettet but
    byen bygge
    byplanlaegger byraadsseminar byretten byttet centerchef centre chair chefen chefens cifre
    colleague colleagues come coming command computeren confidential connect contact contain
    copied count daarlig daarligt daekker dage dagens daglig dags danska
    databeskyttelsesforordningens databeskyttelsesloven databeskyttelsespolitikken datoen datter
    december decided dejligt del delegation deler deles delivered delt deltage deltagerlisten
    deltagerlister delte dengang department derinde dermed dernaest derude derved desk dig
    digitale din dine direkte direktoeren division
    does down drejer drengen driftschef drikker driller
    droefter droeftet droppe dropper drukner dukker dyrere eat eats efteraar efteraaret
    efteraarets efteraarsferie efterfoelgende efterfoelger efterhaanden efterlod efterloen
    eftersender egen egentlig eget egne eksempel ekstern ekstra ekstraordinaert elbil elektronisk
    elev elske emnefeltet emnet end ende ender endte ene eneste engang engelsk enige enkelte
    erfaringerne error erstattes erstattet ert eventuel eventuelle faaet faatt faelles
    faellesskabet faerdige faerge faergen faget faktisk fakturere fakturerer faktureret fald
    falder faldet faldt fast faste fat feber februar fejl ferie ferien fik finance finde findes
    fine first fjerne fjorten flotte flue flytte flytter flyttet fod foedsel foeje foelg foelge
    foelgelig foelger foelges foelsomme foere foerstkommende folk follow foraaret foraarets
    foraarsmoede foraeldreorlov foran forandring forbi forbindelse fordeler fordelt foregaar
    foretage forgaenger forhaand forhindret forinden forkerte forleden formanden formentlig
    formiddag formularen fornoejelse forsinket forskellige fortaelle fortalte fortrolige
    fortroligt fortsaette fortsaetter fortsat forvaltninger forvejen forventer forward found
    framelde fratraadt fratraeder fredagen fremgaa fremgaar fremme fremmest fri frisk fristen
    fritidsjob frokost frokosten fuld fuldmaegtig fuldt fulgt full fundet fylder gaaet gaeldende
    gaelder gamle gammel gang gange gangen ganske gav generelt genereret gengaeld gennem
    gennemgang gensyn geografi get gik giver gives givet gjorde gjort glade glaede glaeder glaedet
    glemmer glemt glemte gluten gode good gratis groent grund gruppe gruppearbejdet gruppen
    grupper gul haand hackerangreb had haenger haft halv halvdelen halvt ham has haster havde
    havnet head hed hedder hel held helhedsplan helhedsplanen helhedsplanleder heller hellere helt
    hen hende henholdsvis henne here herefter herhjemme herinde herude herudover herved hilse
    hilsner hinanden historie hjaelpen hjaelper hjem hjemme hjemmefra hjemmeside hjemmesiden
    hjerteligste hoej hoejagtelse hoejrebenet hoejt hoere hoerer hoert hoerte hold holde holder
    holdes holdet holdt hoppe hopper host hul hunden hurtig hurtige hurtigst hurtigt hus huske
    husker hustru hverdage hvert hvilken hvorvidt igennem imellem imod indeholde inden
    indevaerende indforstaaede indgang indimellem indkaldt indkoebsordren indlagt indmeldelsen
    indmelder indmeldes indsatser indtraede indtraeder influenza inform inkluderet inn intended
    interesseret intern internt intet invitationen invoice invoicing isaer jer jobbade jobcentrets
    join just kaffe kaffen kaldt kalender kalenderen kalenderinvitationen kantine kigget klage
    klare klares know kobler koebe koebt koere koerer koerestol koereturen koersel koert
    kolliderer kom komme kommende kommet kommunalbestyrelsen kommunaldirektoer kommunerne kone
    konen konference konsulent kontingent kontingentet konto kontoret koordinator koordinerer kop
    koste koster krav kreditnota kritik kryds kurser kursus lader ladestander ladestandere laegge
    laenge laengere laere laert laerte laes laese laeser laeses laest lagt landet lang lange langt
    last lave laver lavet leave led ledelsen lederen ledig ledige left lejemaal leve leverandoerer
    levere leveret lidt lige ligge liggende ligger ligget like lille linket list lister listn lod
    loeber loebet logge logger lokal lokale lokalerne lokalet lokke looking lot lov love lovede
    lover lovet lukke lukker lukkes lukket lyd lyder lykkedes lys lyst lysten lytte maade maaneden
    maanedens madpakke maerk maerkeligt maerkes mailen mailsystem make makker mand manden mange
    mars meddele medlemmar medlemmer medlemskabet medlemslisten meeting meetings meget melde
    meldes meldt meldte mellem member members mener mening mennesker mente mere merely message
    midt miljoeet mindre mindst ministeriets minutter mister mistet mitt mod modtage modtagere
    modtagerens moedelederen moederne moedtes moetet moms more morgenen morges mulighed muligt
    muligvis naaede naaet naboerne naeppe naerheden naermere naesten naevnte nat navneskilt
    navnlig ned nede nedenfor nedenstaaende nedlagt nedrivninger nedsat need nemlig neste nettet
    nettverket netvaerksdagen netvaerksfolk network new next nikket nobody noedder noedig noedt
    noejes nogen nogensinde noget nogle nok norsk notere noteres noteret notify number nummeret
    nyder nyhedsbrev nyhedsbrevet nytaar oeen oeje oekonomiafdeling oekonomiafdelingen
    oekonomichef oekonomien oekonomifolk oensket oesende oevrigt off office oktobermoedet ombord
    omorganisering omraader omstrukturering omvendt online only opereres opgange opgaver opgaverne
    opkald opkraeves opkraevet opkraevningen oplaeg oplaeggene oplaegget oplaegsholdernes oplyse
    oplysninger opp oprette optage optagelse optages ord orden ordne ordrenummer
    organisationsaendring orienteret orlov otium otte out ovenfor over overblik overblikket
    overgaa overgaar overhovedet overnatter overordnet oversigt overstaaet overtage overtager
    overtages overtaget overtale ovre paafoere paafoert paagaeldende par parallelsamfundspakken
    parental parkere pas passe passer pausen penge pengene pension pensioneret people periode
    perioden person personer personoplysninger personreference pigen pille pladsen pladserne
    planchef planlaegge plejer plus point pointen portfolio posten postkassen praecis praktik
    praktikant
    praktiske print prisen private privileged problemer proever proevet programleder programmet
    projektchef projektleder put quote raadgiver raadhuset raadmanden raekke raekken rammer ramt
    rare read reading received recipient redan redegoerelse referencen registrere registreret
    reglerne regne regneark regner rejse rejser rekvisitionsnummer relevante replaces reply
    repraesenterer repraesenteres repraesenteret reservere resterende rette retten rettes
    rettigheder retur rigeligt rigtige ringbind ringer ringet roeg roligt rollen room ros roste
    rundt rydder ryddet ryger rykke rykker rykket sad saerlig saerlige saerligt saerskilt saeson
    saette saetter sagde sager sagsnummer sagt samarbejde samarbejdet samarbejdspartner same
    sammen samtlige sandsynligvis sat seat seddel sekretaeren seks semester seminar sende sendes
    sendte sene sent ser session set sett sidde siddet side sidelinjen sidenhen sidst sige sikker
    sin sjaeldent skaerm skaerme skaermen skaermmoedet skaffe ske skema sker sket skickar skickas
    skiftes skiftet skoldkopper skrev skrevet skrive skrivebordet skrives slaa slaar slags slette
    sletter slettet slides slippe slipper slut slutter smaa smaat smide smule smutte snak snakke
    snakken snakket sociologi soede soeger soen soendag soerge sommeren sommerferie sommerferien
    sorry sort spaendende sparet speciale specielt spillet spiser spoerge springe springer spurgt
    spurgte staa staaende staaet stad staerkt stafetten starte startet starts statskundskab stede
    steder stedet stiles still stille stillingen stillinger stod stoevet stol stolen stopper
    stoppet stor store straks stryge studentermedhjaelper studerende studietur stykker styr sure
    svare svarede svaret svenska svenskan svin syg sygdom sygdommen sygehuset sygemelding
    sygemeldt synes system taaget taaler taeller taenkt taet tages taget take taken taking takker
    tale taler tallene talt talte tar teamet teamkoordinator teamleder tegner telefonen
    telefontiden tell temadag temaet than that though tide tiden tidlige tidspunktet tills
    tilmelde tilmeldingen tilmeldte tilovers tilsagn tilsendt tilslutter tilsyn tiltraeder time
    timed timeloennet timer ting tingene tirsdags tit tjekke toer tog togbilletter togene toget
    togtiden told took torsdagens torsdags tovholder traaden traadt traede traeder traeffes
    traekke traekker trafikken transfer travelling tro troede tror trykker tvaers tvivl tynd
    typisk ubestemt ude udenfor udfyldt udgangen udloeser udpeget udsigten udskifte udtraeder
    udvalgsformanden udviklingschef udviklingskonsulent udviklingsplanen uge ugen uger undervejs
    undgaa undrer undskyldning undvaere unknown urimeligt use vaeggen vaek vaeret vagter
    vagtplanen valgt vant var varer varetager vedkommende vegetar vegne vejleder vejret vel
    velkomne vende vender vendt vente ventetiden vicedirektoer vicevaert vide videre vidne vidt
    viger vikar vilja vilkaar vill vippen virkelig virkning virtual virtuelle virtuelt vise vist
    vognen vpn was webmoedet weekend well whether which wishes withdraw won ydermere year yours
    """
)
