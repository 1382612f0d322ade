"""Further everyday words, which beside a name in small letters are no part of it (folded).

Taken from the open mails: what they write in small letters, however seldom, and what neither the
vocabulary nor `plain_words.py` has. Some are surnames too; `small_letters.py` weighs those.
"""

from __future__ import annotations

from knub_mailer.language.words.vocabulary import words

EVERYDAY_WORDS = words(
    """
    aabenbart aandedrag aarevis aarhus aarlige aarraekke aarshjul aarsplan aat aaterbud aattio
    able abonnent abroad absolut accept accepted access account act actually added adm adr
    adressat advance advarsel aeble aeg aegteskab aennu aergre aerinde afbestilt afbrudt afd
    afgaar afgang afgange afgive afholde aflaegge afloese afsat afse afsked afskrive afslag
    afstand afstande afstemt aftener aftenfly aftensmad aftenvagt afternoon afvisende again ago
    agree agreed agus air ajour akkurat aktie aktuel aktuelle aktuelt akut alarm aldri alert
    alla allergi alligevl allihopa allt alltsaa alment along altaner alvor alvorlige amme
    analyst anbefale andens andra aner anerkendt anfoert angivne ankel ankle ankomst anmaela
    anmeldt anonym anonymt ansatt ansluta ansoege ansvar anvaenda anvende anybody anyone anyway
    app approved aprilsnar arbeid arbejdets arbejdspc arbetade arbetat area areas ark arkiv
    arkivar arm around arrive art arv arve asked assistant attended attends automated automatic
    autosvar autumn avanmaela avlyse avtalt away baad baada baby babynyt badeferie badly baenke
    baerbar baerbare baevende bagage bage bageri bagerst baggrund baghave bagt bagud bagved
    bagvendt bakas bakke balance ballade ballets ballpark bande bane bange banke bar bara
    barnebarn barnedaab barnepige barnets barnevogn barns beannacht bear bedstemor begaa begin
    begins begynd begynner begynt behalf behandle behind behoevs beholde beholdt behov bekendt
    beklage bekymre belemre believe beloeb belong bemaerke bemande bero beroert beror beskedne
    beskjed beskrive beslag besoege besoegt bestaar bestaemt bestemme bestikke bestod bestridt
    besvar besvare betal betalende betyde bevendt bevidne bevidst bevise bevist bibliotek bid
    bide bidrag bidrage bidt bilbrande bilderna bildt bilens bilkoe billige billigst bilsyn
    bilture bin binde bindeled bistand bit bjdi bjergtur blaa blaat blaesende blandar blande
    blank blankt ble blik blind blinde blink blinke blitt bliv blocked blodprop blok blokke blus
    blusel blyant boat bod bodd boed boerjade boerjar boevl bog bogfoert bogs bokad bokat
    bokspil boldgade boligblok boligfolk boligpolitik boligteam bolla bombefund bonus booked
    books bord bordplan bords borgerhus bortfalde bortrejst boss bosted bow braattom braende
    braendt brak branche brand brat bread bredbaand bredt bridge brik bringe brings brk brochure
    broed broedre broendby broens broke brovagt brudt brugbare bruke bryggeri bryllup bud
    budgetdag budgettur budskab budt bukke bunke bureau bus business busk bustur busy butik byde
    bydel byggesag bymiljoe bypark byplan byraadets byrum bystrateg cafe call came card care
    carry case censor centerets centrale chairs chance change chefs cheri cirka citat citroner
    clash coffee commit confirm contacts contents copy corona cost couldn country course created
    critical crossed current cykel cykeltur cykle daab daap daarlige dabei daek daekke dagis
    daglige dagslys dagsrejse dame danne danse danskan danske dataark datamand datters daw day
    days deadline deal debat decide decimal decision dejlige dele delebil delighted delta deltar
    deltid deltog demo dens dentist derhjemme derind derned derom derop deroppe derovr derud
    designer dess dessutom dessverre desto details detalje dets dial dialog did digitala
    dimission dispatch disputats ditto diverse dns dobbelt doebt doed doedsbo doedt doegn
    doegnvagt doesn doev domicil domme domsmand don door double dovne drage drama drar dreje
    dreng drenge drew drikke drille drivhus droemme droemt drop drops drukne dukke dum dumme
    dumt dur dvale dybt dygtige dyr dyre dyrlaege dyrt each early edru efteraat efterlade
    efterladt eftersyn egner ejermaend ejermand eksamen ekskl ekspert eksternt elevator elro
    eltr emails embarrass emnefelt emner enda endda endelige ends endsige endt eng enkel enkelt
    enkeltvis enn ennaa enough enrol ens entered entre erkende errors etage ett ettal event
    every everybody everyone evne evt exact exactly exam exist explain extra faas facit fad
    faengsel faerd faerdig faerjan faeroeske faerre faetters fag fagblad fagcentre faglige
    fagsystem fagudvalg failed fair falde falsk family fandt fange fant far fare farmor fart
    farvel fase fastansat fastar fastelavn fastlagt fastland fatal feberfri fed fedt fee fellow
    feriedag feriedage ferieplan ferry fersk festdag few fhv figur fikse fil film filmfolk fin
    finale finally finans fingre finish finne finner finsk finske firewall firma firmatur firmt
    fiske fjende fjerde fjor flad flag flamme flaske flawless fleksibel fleksible flertal
    flexible flink flinke floej flok flot flott flovt flu fly flyde flydende flytterod flyve
    fodbad fodre foedt foerhand foerlaat foersta foerstaar foert folde foldekniv folders
    folkevogn fond fora foraar foraeldre forbehold forberedt forbudt fordel fordele foredrag
    foregaa forelagt foreslaa foreslaar foreslog forestaar forfald forfall forfra forgaars
    forgangne forgive forkant forklare forkoelet forkontor forlade forladt forlaenge forlangt
    forloeb forloebne forloed form format formelle formelt formidle fornavne fornoedne forny
    fornys forrige forskel forskud forslag forsoeg forsoegt forspildt forstaa forstaar forstaas
    forstand forstod forstyrre forsvare fortabt fortael fortalt fortjener fortjent fortroed
    fortrudt fortryde fortsatt forum forvarsel forveksle foto fotograf fourth fraagor frafald
    frafaldne frakke fram frameldt framme fransk frasige fravaelge fravalgt fredage fredagens
    fredags free fremad fremlagde fremsat fremsendt fremsige fridag frie frigive frigjort friske
    friskt frist frit frugt fryse fugle fulde fuldmagt fullt funderar fusion future fyi fyld
    fylde fyldige fyldt fyr fyrre gaade gaaende gaard gaarde gaardrum gaatt gaatur gab gabe gad
    gade gadeplan gaelde gaerna gaeve gal gale galt gammelt gangs garderobe garn gartner gave
    gavekort gavekurv gavle gavn gebyr ged gemme gemt genbesat genemskue generated genert
    gengaeldt genhuse genkende gennemgaa genoptage gentage genvej geopark gern gett gevinst gift
    gips gipsfod gir girl givende gjaldt gjarn glas glat gled glemme glemsomme glide glimrende
    glip glutenfri gmail godkende godkjent godnat goeremaal gps graa graat graed graedende
    graense grav grave gravid greit grevinde grill grilldag grin grine griner gris grise groed
    groenne gror groups grundige grundlag grusgrave guess guide guld gule gyngende haab haabe
    haande haandfuld haandled haandslag haar haard haarde haardt habit hadde haeld haelsar haeng
    haenge haengende haengt haha hak hal halal hale half hallo haloej hals halvaar halvdel halve
    halvfems halvleg halvtreds halvvejs hammer handel handle hang hangarsal hap happy hard hast
    hastende hastesag hastvaerk hat hatt havnens havner havoern headsets hear heard heated hedde
    hedensted hedepleje hedt heej hegn helbred heldags heldige helligdag hellre help helstegt
    hemma henblik hence hengivne henhold hensyn hente henvende heppe herhos heri heroppe herre
    herself herske hey hhv hidtidige hidtil high hilsn hilst him himself hinandens hinke hinner
    hip hist hit hjaelp hjaelpe hjalp hjemmedag hjemrejse hjemvendt hjertens hjertesag hjertesuk
    hoefligst hoejde hoeje hoejhus hoejhuse hoejkant hoejre hoejskole hoejst hoens hoera hoerde
    hoestas holiday home homework hon honorar hop hope hoped hoppas hose hospital hotel hotmail
    hour house hoved hovedbrud hovedmail hovedpine how http https hue hug hugge humpende hund
    hunde hur huse hva hval hverdag hverv hvidt hvile hviske hvorpaa hyggelige ich ide ift
    ihaerdige ihop iii ikk ild ilde imorn inbox include included indbakke inde indefra indeholdt
    indenfor indenom indfinde indfoert indgaa indgaar indhold indkalde indlaeg indmelde indmeldt
    indroemme indsat indskrive indspark indtage indtalt indtast indtegne indtraadt indtryk
    indvende indvie ingens inkl inklusive innan innstilt input inside instruks interesse interim
    interview into island islands isn itl itself jagt jakke jobb jobbar jobcoach jobopgave jobs
    joh joined joiner joins joke jordvarme journal jubel jubilaeum juleferie jump jyde jyske
    kaal kabale kaempe kaffekop kage kagemand kajak kaktus kalde kamera kamp kampagner kande
    kandidat kanoner kant kantinens kaos kartotek kasse kassevogn kast kat kedelige keep kende
    kendt kid kids kigge kikat kimse kjenner kjoept kladde klaedt klag klap klapsalve klapstol
    klapvogn klart klasse klemme klemt klik klikke klippe kloak klods klodsdag klog kloge klogt
    klub knae knage knald knap knas knee knibe knows kny koble kode kodeord koe koebmand koed
    koepta koer koerekort koerende koereplan koeresyg koeretur kogt kok kold koldbrand kolde
    koldt kollegas kollegers kollegor kolonne koma komm komma kommentar kommr kommun kommunal
    kommunale kommunalt kommuners kompromis koncept konflikt kongelige konkurs kontant konti
    kontordag kontorets kontorist kontortid kontra kontrakt kontrol kopia kopirum kor korrekt
    korrektur kostar kostbare kr kraft krank kravle kreditor kreds kringle krisestab kro krone
    kroner kronik krudt krybe krydse kuffert kuk kulturhus kunst kupe kuriosum kurs kurve kuvert
    kvaek kvaell kvalme kvart kvartal kvarters kvikke kvinde kys kystvagt laa laan laane laaner
    laang laant laase laast labyrint ladcykel laege laegetid laegg laemna laemnat laend laener
    laengre laengst laenk laererige laerred laesoe lag lagde lagkage lakrids laktose lande
    landed landmand langeland langsomme langsomt langtfra langtid lap laptop large lastbil lav
    lead ledelsens leders ledt legepark legeplads leid leje lejesag lejrskole lektor lenge less
    level levende lide lift ligefrem ligeglad ligeglade ligetil lignende ligner likevel
    lillebror linje links lista listan lit litt little live livstegn loan lodd loeb loebe
    loebehjul loebeild loebende loed loepe loerdags loese loesrive loeve loft log loggar logi
    login logistik logo logon lokalplan lokalt lomme long looked looks lookup los lovely lovende
    lovens luft lufthavn luk lukkedag luksus lunch lune lunsj lur lus lydbyens lyde lydmand
    lydvaeg lykkelige lyseroed maal maalestok maalmand maaned maaneders mad madkursus madkurv
    mae maend maengde maerkat maerke magt mailboks mailbox maile mailens majvejr makkerpar male
    manage mandage mandags mandat mands mandskab mangle manoevre mappe marked marsk maskine
    maskinelt maskiner masse mat matche matters maveonde medbringe meddelt medelm meets meine
    mejl mellemled menige menneske ment mentioned mentor menu mess messe metron middag midnat
    midtby midtjyske midtvejs might mikrofon million millioner mind minibus ministre minns
    minutters miss misse missed mkh mlh mobile model modent modne modpart modtog moed moedeform
    moedenr moedeplan moedestop moedets moedt moi moin mojn moment month months mor morfar
    morgenmad morgon mormor mot motor moved mrg mrk much mund muntre mure murvaerk mus museets
    museum must mye myself mysterium naadige naagot naah naas nabo naboby naboskab nae naenner
    naermast naese naesta naetverk naevn naevne naevner naevnt namn nappe narkose narre
    nationale nattelivs nattens nattevagt navnebror navngive nedbringe nedbrud nedefra nederst
    nedlaegge nedslag needed needs nem nemheds nemme nemt nettopp networks newcomers news nikke
    nio niveaufri nod noe noed noedplan noegle noeje nog nogens noon nord nordfra nordjyske
    nordmand nordpaa nordside normale notesblok notice notits now nul numre nursery nyaar
    nyansat nyansatt nybyggeri nyde nydt nygift nyhedsbreve nysgerige nytaarets nyvalgt
    obviously ocksaa oebo oedelagt oeens oeh oehilsner oejne oekonomis oekse oel oenske oern
    oevar oeverst oeya of official officielt ofre okonomi oktobers old ombestemt omdanne omend
    omfa omgang omlaegge omlagt omloeb omraadets omskrive omveje once ond onde ondt onsdage
    onsdags opbrugt opdrive opfoert opfylde opgang opgav opgave opgive ophold opinion oplagt
    opleve oplysende oplyst oppdrag oppe oppefra oppfoert oppgave opponent opptatt oprejst
    opsagt opsat opslag opstaar orange ordens ordner ordrenr original orlovsaar osgaa osl osse
    osv others ottende ovant oveni overalt overbo overdrage overens overfoert overgav overlade
    overladt overmand overs overskud overskue overtalt overtog overvej overveje overview own
    paabud paafund paakoert paalagt paameldt paaskedag paasketid paastaar paastod paatale packed
    padel paent page pagt pakke pande panel panik paperwork papir papkasse paraply parat part
    party paternity patience pattegris pause pave pay pedel pege pelikan pencil pendlar pens
    pensjon perfect permanent permisjon personref pft phone physical pick pige pind pinsedag pip
    pis pjat plaaga place plad pladsmand pladst plage plakat plane planer planerat planlagt
    planned planner plans plass plat plats plattform plenty plenum pls plz podagra podcast
    politi politiets politiske polsk popcorn populaert pork portal pose positiv possible postbud
    postgang postkase potted practical praecise praecist praj praksis prale pratar press presse
    prikke primaert primus problem proceed procent proeve professor profil programme progress
    projektor promise promised prop protokols puha pulje pull pult pumpe punktform punktum
    purchase puslespil quick raabt raade raadets rabat rafle rakk rakt ramle ramme rampe rapport
    rar rart rasende rask raske reach ready real realise really reason receive recommend
    records redde reelt referanse referens referent regel regi regionens regnskab regnskap
    regnvejr regrets reist reje rejected rejsedag rejsestop rejsetid rejst rekke reklame rekord
    rekordtid rektor rekvirent release relevant remove rendende rendt renew rent requests resa
    reserve respekt respons retired retssag rett returned revision revisor rift rigge right
    rigsdansk rigtg ringe risiko rive rnd ro robot roebe roed roedgroed roedt roedvin roert
    roeveri rollator roped rosende rost roughly rounds rubrik rulle rum rumme run rund runde
    rundtur rutebil rydde ryg ryge saann saavel sadan saebe saej saesoner saett saetta safety
    sags sagsnr sagtens sake saknar sakt sal sale salg samle samma samtale sandsaek sandt
    sandwich sankthans satse satt save savne savner say says scanner school schools scoop script
    season seats second sedan see seg sejlbaad sejle sejlende sektor selskab selskabs selve
    selvsagt sends seng separat service several sgu shaky shall share short should show sick
    sidan sidda siddende sidemand siders sigende signatur signed sikre simply sind sinde single
    sir sitt sitta sjael sjaele sjaelv sjel sjov sjove sjovt sju sjuk sjusk ska skaane skabe
    skabelon skabt skade skaebne skaeg skaeldt skaermdag skaermtid skaeve skaevt skaldyr skam
    skandale skanner skarp skarpe skarpt skemaform skepsis ski skicka skidt skiferie skiftevis
    skille skilt skimmel skinner skitse skjema skjerm sko skolebus skolens skoletur skovle
    skovsnegl skovtur skr skranke skred skride skridt skrift skriva skrivende skrivna skrue skrv
    sku skub skubbe skud skuffe skybrud skyd skyde skyderi skyld skyldt skynde slaafejl slaas
    slaeb slaebt slagsmaal slagteri slap slappe sleit slemt slik slikt sloej sloejf sloejfe
    sloejt sloeve slog slot slowly slud sludre sluge slukke slutar slutat sluttid slyngel
    smaajobs smag smalle smed smil smile sms smukke smukt smurt snaella sne sner snige snigende
    snill snille snoed snor snore snude snuppe snyde sodavand soed soedt soege soegt soejle
    soemil soens soerme soeskende soesters soestre soevn soevnige sofa software solgt solskin
    some somebody someone sommerens sommerhus son soon sov sove sovende spaa spaendnde spaendt
    spam spar spare sparekrav spareplan sparsomme spe speak speaks speciel spejle spennende
    spesiell spids spidse spil spild spilde spildt spille spis spise spist spoeg spoege spoerre
    spor sporfejl sport spot spraak sprang sprit sprog square squeeze stabens stadion staelle
    staevne staff stak stakkel stakkels stamdata stand stands standse stanna started stat stativ
    stave stavefejl stay stays stemme stemt stenkast stenrev sti stige stik stikke stil stile
    stjerne stjerner stk stoedt stoej stoerre stoerst stoev stof stok stole stoledans stolt
    stoppe storbrand storby storetaa storme stormflod straa straight stramt strax strege streik
    strejke streng stress stribe struktur strygende stryke studie studiedag studiejob study
    stund styk stykke styre styrke styrtende subject suggested suk sunde sunshine suppose sur
    surf surgery surt sushi svagt svart sved svensk svigermor svinekoed svinge svoemme swap
    switch sydfra sydfynske sydpaa syge sygedag sygehus sygeorlov sygt syn synd syne syvende
    syvogtyve taa taale taare tabt taelle taende taendt taenke taettekam takke takst tal talas
    talefod talk talked talks tand tandlaege tandpine tanke tape tastatur tastefejl tatt tavle
    taxa teamdag teamets tegn tegne tegnestue tekniske tekstil telefoner telephone tells tema
    temadage tenke termin terrasse them theme thesis things think thinks third thx tidigare tidl
    tids tie tiende tigge tilbake tilboed tilbud tilbudt tildelt tilfaelde tilfalde tilfaldt
    tilfoeje tilfreds tilgiv tilgive tilkaldt tilkomne tillad tillade tilladt tillige tilloeb
    tillykke tilpas tilrandrs tilskud tilstaa tiltraadt timebasis timers timevis tio tippe tir
    title titta tja tjans tjek tlm today toej toemme toemt toern toerre toert togtur togture
    tomme tomorrow tomt too tooth top torpedo torsda torsdagar torsdage torv touch town traeffe
    traegt traels traengsel train trak travel travl travlt trean trekvart tribuner tried trin
    trist trofast trop troppe truende truly trup trygge trygt tryk trykke trykt tung tungt
    tunnel tur turbulent turkis tvang tvivle tvivlsomt twice twins tygge tynde tyndt type
    typiske tysk tyske tyvaerr tyve uafbrudt uanmeldt uansett uberoert ubesat ubrugt udadtil
    udbrudt udbud uddele uddelt udefra udenad udendoers udenom udestaar udflugt udfylde udgaa
    udgaaende udgang udgave udgift udkald udkast udlaant udloeb udmeldt udpege udredt udsalg
    udseende udsendt udskudt udsolgt udspil udstedt udstyr udtale udtraek udu udvalg udvalgets
    uenige ugedag ugentlige ugers ugevis uheld uheldige uka uke ukendt uklart ukrainske uldent
    ulejlige ultimo umbrella umulige unable und unde underst undervise undlade undre undskylde
    undskyldt ung ungeguide ungehus unit unnskyld unnskylde unnskyldt unrelated unwell upassende
    upp upraecist urgent uro urolige ursaekta used usikkert usikre usually utan utilfreds
    utmaerkt utrygge utsatta uvant uvis uvist vaad vaade vaagne vaar vaarens vaart vaas vad vae
    vaebne vaegt vaelge vaeltende vaerfast vaerft vaerk vaerksted vaerre vaeveri vagt vagtplan
    vakant valg valgdebat valgets valgkamp vandpark vandretur vandskade vandt vane vara varetage
    varevogn varje varm varme varmt varsel varsko varsomme vecka vedh vedkende vedkomme vedtog
    veganer vegansk vejen vejr velkomst vemod veninde venner venstre ventetid venue verified
    version very vest vestjyske vestpaa veta vicepedel vid vidare video vidner vige vigtige
    vigtigst vikariat vild vildt vilje vind vinde vindens vindue vink vinkel vinterens vinterhi
    vintras virke virtuella virus visit viske visne vistnok volde vore vort vred vroevl want
    wanted wants warmly way weak webcam webinar week weeks went while whole wish wonderful words
    work works workshop worth wrist wrong years yesterday yngre zoo
    """
)
