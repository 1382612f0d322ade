"""Given names and surnames of people in Danish offices, as they are written in small letters.

Folded (see `fold`). No list decides alone that a word is a name: `small_letters.py` weighs it with
what stands around it.
"""

from __future__ import annotations

from knub_mailer.language.words.vocabulary import words

GIVEN_NAMES = words(
    """
    aage aagot aamund aasa aase aaserud aasmund abdi abdirahman abdul abdullah abel abelone
    abigail ada adam adan adil adnan adrian agata agathe agda agner agnes agneta agnete agnethe
    agnieszka ahmad ahmed ahmet aia aicha aida aino aisha aja ake aki aksel alba albert alberte
    alberto alda aleksander aleksandra aleksej alessandro alex alexander alexandra alexia alfred
    alfrida algot ali alia alice alicia alida alina aline alisa alison allan alma almaz almut
    aloysius alva alvilda alvin amal amalie amanda amandus amelia amer amin amina aminah aminata
    amir amira ammar amna amy ana anahita anas anastasia anders andrea andreas andreea andrei
    andrej andrew andriy andrzej ane aneta anette angela angelica angelina angelo anita anja
    anka ankatrin anke ann anna annabel annabell annabella annabeth annalise anne anneke anneli
    annelie annelise annemarie annemette annemona annesofie annette anni annie annika annike
    annine anny ansgar anthon anthony antje anton antonia antonio antonius anya aqqaluk arash
    arben arendse ariana arif arman armand armin arne arnela arnfinn arno arnold aron arthur
    artur arvid ary asbjoern asbjorn asger ashley asif asim asla aslak aslan aslaug asma asmund
    asmus asta astrid asya ata atle atli aud audrey audun augusta augusto augustus aurelia
    aurora ava avi aviaja axel aya ayaan ayan aylin aymen ayse aysel aysha aziz aziza bahar
    baldur baltazar barbara barry bart bartholomaeus bartosz bashir basim bassam bastian bea
    beata beate beatrice beatrix behrouz bella bendt benedict benedicte benedikt benedikte
    beniamin benita benjamin benny bent bente benthe berit bernadette bernard bernhard bernt
    bert berta bertel bertha berthe bertil bertram beth betina bettina betty bianca bibi bilal
    bilan billy bine birger birgit birgita birgith birgithe birgitta birgitte birkir birte
    birthe bitten bjarke bjarki bjarne bjarni bjoerg bjoern bjork bjorn blanca bob bobby bodil
    boerge bogdan boje bolette borghild boris bosse bozena branka brede brian brigitte britt
    britta bruno bryan brynhild brynja burak burhan buster caecilie camilla camille carina carit
    carl carla carlo carlos carmen carol carola carolina caroline carsten caspar casper
    cassandra catharina catherine cathrin cathrine catja cato cecil cecilia cecilie celeste
    celia celina celine cem cemal chadi chalotte chanette channe chantal chantel charles charlie
    charlotte chatrine chen cheng chloe chris christa christel christen christer christian
    christiane christianne christin christina christine christinna christof christoffer
    christoph christopher cilia cilie cille cindy claes claire clara clark claudia claudio
    claudius claus clea clement cleo conni connie conny conrad conrada cornelia cornelius
    cristian cristina cynthia cyril dagfinn dagmar dagny dagrun dahir dalia daman damian damir
    dana dania daniel daniela daniella danielle danni danny danuta daria dario dariusz darya
    david davide dawid dawud dea debbie deborah delfina demi deniz dennie dennis derya detlef
    diana dicte didde diderik didrik diego dietmar dilan dilara dilek dima dimitri dina dines
    dirch dirk disa ditlev ditmar ditte dmytro doerte dolores domenica dominic dominik dominique
    dona donald donna dora dorete doris dorit dorota dorrit dorte dortea dorthe dorthea douglas
    dragan dragana drude duncan dung dusan dylan dyveke ea ebba ebru eddie eddy edel edgar edie
    edina edith edmund edna eduard edvard edvin edward edwin egil egill egon eigil eik eiler
    einar eira eirik eivin eivind ejgil ejler ejlert ejnar ejner ejvin ejvind ekaterina elena
    eleni eleonora elfrida eli elia elias elif elin elina eline elinor elinore elis elisa
    elisabet elisabeth elise eliza elizabeth elke ella ellen elli ellie ellinor elliot elly elma
    elmer elmo elna elo eloise elon els elsa elsebet elsebeth elsemarie elsie elton elva elvin
    elvira elvis emanuel emil emilia emilie emilio emily emina emine emir emma emmanuel emmeli
    emmelie emmely emmy emre engelbrecht enid enok enrico enver enzo erdem erhardt eric erica
    erich erik erika erkan erland erlend erling erlingur erna ernest ernst erwin esben eskil
    eskild esma esmail esmeralda espen esra essi ester esther estrid ethel etta eugen eugenia
    eunice eva evald evan evelina evelyn evert evy ewa eydis eyvind ezra fabian fabio fadi fadil
    faduma fadumo fahad fahima faisal fanny farah fardin farhad farhan farhiya farid farida
    faris farzad farzana fatemeh fatih fatima fatma fatme fatou fatoumata federico felicia felix
    ferdinand ferhat fernando filip filippa filippo fillip finn finnur fiona fjola flemming
    flora florence florentina florian flynn folmer frances francesca francesco francis francisca
    francisco franciska francois frands frans frants franz franziska freddie freddy frederic
    frederik frederikke fredric fredrik fredrika frej freja freya frida fridtjof frieda
    friedrich frigg fritjof frits fritz frode froeydis frydendal fuat gabriel gabriela gabriele
    gabriella gabrielle garth gary geert geir geirfinn genet georg george georgia georgina
    gerald gerard gerd gerda gerhard gerhardt gerlinde gerner gert gerth gertrud gertrude ghada
    ghazala ghita gideon gilbert gina giorgio giovanna giovanni girma gisela gisle gita gitta
    gitte giulia giulio giuseppe glen glenn gloria godfred goeran goran gordon gorm graham
    grazyna greg gregers gregor gregory gret greta grete gretha grethe grit grith grzegorz
    gudmund gudny gudrun gudveig guido guillaume guled gunda gunhild gunilla gunn gunnar gunner
    gunnhild gunni gunver gunvor gurli guro gustaf gustav gwen gyda gynther gyrite gyrith
    gyrithe haakan haakon habib habiba hadi haidar haider haidi hakan hakim hakon haldan haldor
    halfdan halil halima halina hamid hamida hamza hana hanan hani hanibal hanin hanna hannah
    hanne hannemarie hannibal hannu hansigne hansine harald haraldur hardy harley harriet harris
    harry hartvig hasan hassan hatice havva hayat hazel heather hector hedda hedvig heide heidi
    heike heimir heine heiner heinrich heinz hejdi helen helena helene helga helge hella helle
    hellen hellmuth helmer helmut helmuth hemming henk henning henny henri henriette henrik
    henry herbert herborg herdis herluf herman hermann hermod herta hevin hibo hien hilal hilda
    hilde hildegard hildur hilma hilmar hilmer hjalmar hjalte hjoerdis hjordis hoda hodan holger
    homa hosea hossein hother houda howard hubert huda hugo hulda hulya humphrey husam huseyin
    hussain hussam hussein hygin ian ib iben ibrahim ibtisam ida idris idunn ife ifrah ignacio
    ignas igor ihab ikram ikran ilham ilir ilja ilka ilona ilse ilyas imad iman imani imran ina
    ines inga inge ingebjoerg ingebjorg ingeborg ingegerd ingela ingelise ingemann ingemar inger
    ingerd ingerlise inghild ingibjoerg ingmar ingolf ingomar ingrid ingunn ingvar ingvard
    ingvild inigo inuk ioana ion iqra ira iram irena irene irina iris irma irmelin irmgard
    irving iryna isa isaac isabel isabell isabella isabelle isak isam isatou isidora isis ismael
    ismail ismet isra issa istvan ivalo ivalu ivan ivana ivar iver ivik ivo iwona iyad izabela
    izabella jaafar jack jackie jacob jacoba jacqueline jacques jad jadwiga jaime jais jakob
    jalal jalil jamaal jamal james jamie jamil jamila jana jane janet janice janick janie janina
    janine janne jannek janni jannic jannich jannick jannie jannik jannike jannis janos janus
    jarle jarmila jaroslaw jasim jasmin jasmina jasmine jason jasper javad javed javid javier
    jawad jay jean jeanet jeanett jeanette jeanne jeannette jeannie jeff jeffrey jehad jelena
    jella jenne jennefer jennie jennifer jenny jens jeppe jeremias jeremy jerome jerry jerzy jes
    jesper jesse jessica jessie jette jill jim jimmi jimmie jimmy jin joachim joakim joan joann
    joanna joanne joao joaquin jochen joe joel joella joen joeran joerg joergen joergine joern
    johan johana johann johanna johanne johannes john johnni johnnie johnny johny johs jokum
    jolanda jolanta jon jona jonas jonatan jonathan jonna jonny jonte joost jordan jorge jorun
    jorunn jose josef josefina josefine joseph josephine joshua josip josva joyce jozef juan
    juana judit judita judith judy juergen juhani jukka jule jules julia julian juliana juliane
    julianne julie julien juliet juliette julius juma junior jurgen jussi justin justina justine
    justyna jutta jytte kaare kaarina kadar kaete kaethe kaetie kai kaia kaisa kaj kaja kajsa
    kalina kalle kamal kamil kamila kamilla kamille kamma karam karel karen kari karim karima
    karin karina karine karite karl karl-johan karla karlo karna karolin karolina karoline
    karstein karsten kasia kasim kasimir kaspar kasper kassandra katarina katarzyna katerina
    katharina katharine kathe katherine kathinka kathleen kathrin kathrina kathrine kathryn
    kathy kati katia katinka katja katrin katrina katrine katty katya kay kaya kayla keith keld
    kelly kelvin kemal ken keneth kenn kennet kenneth kenni kennie kenny kent kerem keren kerim
    kerstin ketil ketty kevin khadija khadije khadra khaled khalid khalil khawla kia kian kida
    kiki kilian kille kim kimberley kimberly kimie kimmie kimmo kira kirsa kirsi kirsten kirstin
    kirstina kirstine kit kitta kitte kitty kjartan kjeld kjell kjersti kjerstin kjerulf klaes
    klara klas klaus klavs klemens knud knut kofi konrad konstanse konstantin konstantina
    kornelia kornelius kosta kresten kris krista kristel kristen kristian kristiane kristin
    kristina kristine kristjan kristof kristofer kristoffer krystian krystyna krzysztof kuno
    kurt kuupik kwame kyle kylie laerke laila lajla lajos lamin lana lara laris larissa lars
    larsine lasse latifa lau laura lauren laurence laurent laurette lauri laurids laurine
    laurits lauritz laus laust lavrids lavrits lawrence layla lea leah leander leandro leena
    leif leila lejla lena lenard lene lenita lenka lenn lenna lennard lennart lennie lenny leo
    leon leona leonard leonardo leonie leonora leontina leopold leroy lesley leslie leszek
    leticia levi lewis leyla lhoussaine lia liam lian liana lianna lianne liban lidia liisa
    liisi lil lila lili lilian liliana lilja lill lilla lilli lillian lillie lillith lilly lily
    lina linda lindsay linea linette linn linnea linus lionel lis lisa lisanne lisbet lisbeth
    lisbett lise liselott liselotte lisette lissi lissie lissy liva livia livie liz liza lizette
    lizzi lizzie loke lola lolita lona lone lonni lonnie lonny lora loreen lorena lorens lorentz
    lorenz lorenzo loretta lorna lotta lotte lou louie louis louisa louise lova lovisa lovise
    luan luca lucas lucia lucian luciana lucie lucinda lucius lucy ludmila ludovic ludvig ludwig
    luis luisa luise luka lukas luke lulu luna lupe lutz luuk lydia lyn lynette lynn lynne lyra
    maaike maalia maans mabel macek maciej maddy madelaine madeleine madeline madina mads maerta
    maeva maeve magda magdalena magdalene maggi maggie magna magne magnhild magni magnus mahad
    mahamed maher mahira mahmood mahmoud mahmud mahnaz maibrit maibritt maikel maiken maise maja
    majbrit majbritt majed majken majse malaika malaz malcolm malene malik malika malin malina
    malle malou malte malthe maluz malvina mamadou manal mandy manfred mani maninnguaq manja
    manon mansoor mansour manu manuel manuela mao mara marc marcel marcela marcelo marcin marco
    marcos marcus mareike marek maren marete marga margaret margareta margarete margaretha
    margarethe margaux margherita margit margith margot margreta margrete margrethe margriet
    margrit mari maria mariam marian mariana mariane mariann marianna marianne maribel marie
    mariella marielle marija marika mariken marilyn marina marinus mario marion marisa marit
    marita marius mariusz marjan marjatta marjolein marjorie markku marko markus marlen marlena
    marlene marlies marlis marlon marna marta marte martha marthe marthin marthinus marti martin
    martina martine martino martinus marton marty marvin marwa mary maryam marzena marzieh masha
    masoud masud mateusz mathea matheo mathias mathies mathieu mathilda mathilde mathis matilde
    mats matt matteo matthew matthias matthijs matti mattias mattis maud maura maureen maurice
    mauricio mauritz maximilian maxine maya maybrit maybritt mayssa mazen medina megan mehdi
    mehmet mei mejse melanie melike melina melinda melisa melissa melvin memet meret merete
    merethe merle merlin merve meryem meta metha mette mia mica micha michael michaela michail
    michal michala michel michela michele michelle michi mick mickey micki micky micol mie
    miguel mihaela mihai mika mikael mikaela mikail mikala mike mikkel mikkeline mikkjel mila
    milad milan milena miles milka milla mille millie milly milo milos mimi mimmi mina minh
    minik minna minnie mira miranda mirela miriam mirja mirjam mirko miroslav mirza mischa
    mitchell mitte mitzi moa modesta mogens moh mohamad mohamed mohammad mohammed mohamud mohsen
    mohsin moira molly momme mona monica monika monique mons morgan moritz morris morten mostafa
    mouna moussa mubarak muhamed muhammad muhammed muhsin mukhtar mumtaz muna munir munira murad
    murat mursal musa muslima mustafa mutlu mykola myriam myrna myrtha naaja nabil nabila nada
    nadeem nadia nadiia nadim nadin nadine nadja naeem naima naja najah najib najma najwa nancy
    nanette nanna nanni nanny naomi nardo narges nasim nasir nasra nasreen nasrin nasser nasteho
    natacha natali natalia natalie natalja natascha natasha natasja nathalia nathalie nathan
    nathanael nauja navid nawal nazan nazanin nazir neel neela neema nela nele nelli nellie
    nelly nelson nermin nete netta nette nevena nicholas nick nicki nicklas nicky niclas nico
    nicol nicola nicolaas nicolai nicolaj nicolas nicole nicoletta nicoline niels nigar nigel
    nihad nik nika nikita nikki niklas niko nikola nikolai nikolaj nikolas nikolina nikoline
    nille nils nima nimco nimo nina nini ninna ninni ninnie nino nira nirmala nis nisha nisse
    nita nitta nivi noa noah noel noella noemi noomi noor noora nooria nora norah norbert norma
    norman norunn nour noura novica nuka nukaaka nuno nura nurcan nuria nyima nynne oda
    oddbjoern oddny oddvar odin oeivind oejvind oemer oerjan oernulf oeystein oeyvind oezlem
    ofelia ogmundur oivind oksana ola olaf olaug olav ole oleander oleg oleksandr olena olfert
    olga oline oliver olivera olivia olivier olof olov oluf olympia omar omer omid omran onur
    ophelia orhan orla orlando osama oscar oskar osman osvald oswald otilia otillia otis ottilia
    ottilie otto ove owen oyvind paal paalina paaluk pablo paer palle palma paloma paltu pamela
    pamina paola paolo parisa parvaneh parvin pascal pascale pasquale patricia patrick patrik
    patrizia patryk patty paul paula paulette paulina pauline paulo paulus pavel paw pawel peder
    pedro peer pelle penelope penille percy perla pernilla pernille perry petar petek peter
    petra petrea petri petrine petronella petrus petter petya pham phil philip philipp philippa
    philippe phillip phoebe phuong pia pierre piet pieter pietro piia pilar pilou pilutaq pinja
    piotr pipaluk pipper pippi pontus poul poula pouline poulsine povl pradeep preben predrag
    priscilla priya priyanka przemyslaw puk qadir qasim quentin quynh rabea rabia rabih rachel
    rachid radek radka radoslaw radu rafael rafaela rafal raffaele rafi raghad ragna ragnar
    ragnhild rahel rahim rahima rahma raimo raina rainer raja rakel ralf ralph ramazan rami
    ramin ramiz ramon ramona ramsey rana randa randi rania ranja ranveig raphael raquel rashid
    rasim rasmine rasmus rauf raul ravi rawan ray raya raymond razan reba rebecca rebekah
    rebekka recep reem refik regin regina reginald regine regitse regitze regnar reidar reidun
    reimer reiner reinhard reinhold remco remi rena renata renate renato renee renske resul reto
    reza ria ricarda riccardo ricco richard richardt rick rickard ricki rickie ricky rico rie
    rigmor rihab rihard rikard rikka rikke rita ritva riva roald roar robbie robert roberta
    roberto robin rocco roda rodney rodrigo roeland roger rohan roland rolf rolv roman romana
    romeo romy ron ronald ronan roni ronja ronni ronnie ronny rosalia rosalie rosalina rosalind
    rosamund rosanna roselil roselina rosemarie rosemary rosie rosita ross roswitha rowan roxana
    roxanne roy ruben ruby rudi rudolf rudy rufus ruken rumi runa rune runolf rupert russell rut
    ruta ruth ruud ryan ryszard saad saba sabina sabine sabri sabrina sacha sadia sadik saeed
    saeeda saeunn safa safia safiya sahar sahra saida saima saimi sajid sajida sakina salah
    saleh salem salim salima salina sally salma salman salome salomon salvador salvatore
    samantha samar samer sami samia samim samir samira samiya sammy samson samuel samya sana
    sanaz sander sandi sandie sandra sandro sandy sanja sanna sanne sanni sannie santiago sara
    sarah sasa sascha sasha saskia saul savannah saynab scarlet scarlett scott seamus sean
    sebastian sebnem sedat selda selena selim selin selina selma selmer semih semra sepideh
    serap serdar serena serge sergej sergio serhat serkan seth severin sevgi sevinc shadi shahid
    shaima shakira shamim shamsa shane shannon sharmila sharon shawn sheila shelley shelly
    sherif sherin shirin shirley sia siamak sidonia sidra sidse sidsel siegfried sif siff
    sigbjoern sigfred sigga sigge siggi sigmund signe sigrid sigrun sigurd sigvald sigvard siham
    sihan siiri sila silas silja silje silla sille silvia silvio silwan simao simeon simon
    simona simone simonne sina sinan sindre sinem sini sinikka sinne siobhan sipho siri sirid
    siril sirin sirina sirpa sisi sissal sisse sissel sissi sita siv sivert siw sixten skender
    smilla snezana snorre soelve soelvi soeren soerine soes sofia sofie sofija sofus soha sohail
    soheil soledad soleima solfrid solmaz solveig solveij solvej solvejg sondre sonia sonja
    sonny sonya sophia sophie sophus soraya soren sorin souad soumia spencer staale stacy stan
    stanislaw stanley steen stefan stefani stefania stefanie stefanos steffan steffen stein
    stela stella stener stephan stephanie stephen steve steven stewart stian stina stine stinna
    stinne stinus stoffer stuart sture sturla styrbjoern sue suhail suleiman sulejman suleyman
    sultan sumaya sune suni sunil sunita sunniva surya susan susana susann susanna susannah
    susanne susi susie susse sussi svante svea svein sveinung sven svend svenja svenn svenne
    svenning sverre sverri svetlana swami sybil sybille sylva sylvester sylvia sylvie synne
    synnoeve sys syver syvert szymon tabea tabita tabitha taha tahir tahira talal talha talia
    talitha tamar tamara tamer tami tania tanja tanya tara tarek tareq tarik tariq tarja tarjei
    tasha tasnim tassilo tatiana tatjana tayyab ted teddy tejs tekla tenna tenzin teo teodor
    teresa terese teresia terje terkel terkild terri terry tess tessa tessie thabo thala thanh
    thea theis theiss thekla thelma theo theodor theodora theresa therese theresia therkel thijs
    thilde thim thine thinne thit thobias thoeger thom thomas thommy thony thor thora thorben
    thorbjoern thore thorfinn thorgeir thorger thorgils thorkel thorkil thorkild thorleif
    thormod thorstein thorsten thorunn thorvald thrine thu thue thure thurid thuy thyge thyra
    thyri tiago tiana tiina tilda tilde tilla tilly timea timm timmy timo timon timothy tina
    tine tinna tinne tinni tino tintin tira tiril tirsa tirza tito titus tjalfe tjorven tobiah
    tobias toby todd toenne toennes toerres toke toki toma tomas tomasz tomislav tommaso tommi
    tommy tomoko toni tonja tonje tonni tonny tony tora torben torbjoern torbjorn tord tordis
    tore torgeir torger torhild toril torill torkel torkil torkild torleif torleiv torm tormod
    torstein torsten torun torunn torvald tova tove tracy tran travis trille trine tristan trix
    troels trond trude trudi true truels truls tryggve trygve tue tui tuomas turid tutta tuva
    tycho tyge tyler tyra tyrone uffe ugur ulf ulfred ulla ulrich ulrick ulrik ulrika ulrikka
    ulrikke uma umair umar umit umma una undine unni uno urd uriel ursel ursula usama usha usman
    uwe uzma vagn vagner vahid valborg valde valdemar valencia valentin valentina valentino
    valeria valerie valter vanda vanessa vanja vasil vasilis veda veerle vela velma venche
    vendela venus vera verena verner vernon verona veronica veronika veronique vesna veysel vian
    vibeche vibeke vibs vicki vickie vicky victor victoria vida vidar vidya vigdis vigga viggo
    vigo vikki viktor viktoria viktorija vilfred vilhelm vilhelmine villads villem villiam
    villum villy vilma vilmer vincent vincenzo vini vinni vinnie viola violeta violetta virgil
    virginia virpi vito vitus viv vivek vivi vivian viviana vivianne vivien vivienne vivika vlad
    vladan vladimir voelund volkan volker volmer wafa wahid wahida waleed walid wally walter
    walther wanda wanja waqas warren warsan wassim wayne wenche wencke wendela wendy werner
    wibeke wibke wiebke wieslaw wiggo wiktor wilfred wilhelm wilhelmina willi william williams
    willie willum willy wilma wilmer winie winifred winni winnie winny wioletta wissam wivi
    wojciech wolf wolfgang wonge xander xavier xenia ximena xin yaasmiin yael yahya yan yana
    yannick yannik yaqub yara yasemin yaser yasin yasir yasmeen yasmin yasmina yasmine yasser
    yassin yassine ylva ylwa yngvar yngve yngvild yoel yohannes yolanda yonas yonis younes
    yousef yousif yousra youssef yousuf yrsa yue yuliya yunus yuri yusra yusuf yvette yvone
    yvonne zacharias zafar zaheer zahia zahid zahir zahra zaid zaida zain zaina zainab zainul
    zakaria zakariya zakariye zaki zakir zandra zara zarah zarina zbigniew zehra zeina zeinab
    zelda zeliha zelina zenia zenobia zenon zeynep zhanna zhen zia zilas zille zina zinat zineb
    zita zlata zlatan zlatko zoe zoey zoffi zofia zohra zoltan zoran zsofia zubair zulfiqar
    zuzana zuzanna
    """
)

WORD_NAMES = words(
    """
    alf ally anker april ask aske august balder ben bill birk bjoerk bo bror bue dag dan dean
    due ebbe else falk fie folke frank frede gro gry hans harder hasse hero hind hjorth horst ia
    idun ivy jan jarl joy juni juno kate kirk kis linde line liv lore lykke mai maj marin mark
    max may mo my nova odd per pil rama ras rene rob roma rosa rose saga sam sejr silke sine
    skjold sky sol sten stig storm sus tage tea tim tom tone tor ture unna urban uri vega vibe
    vilde violet vita york
    """
)
"""Given names that are words too, as `bo`, `per` or `maj`."""

# Those with no ending that tells a surname.
SURNAMES = words(
    """
    aabo aaen aas abdi abdullahi abdulle abild abukar aden adler afzal agger ahlers ahm ahmad
    ahmadi ahmed ahmeti akhtar aksoy aktas alam alavi albrecht ali allin almind alvi amdi amin
    amini anker anwar appel arendt arp arslan arvad ashraf aslan asmus assing astrup auken aydin
    ayub aziz azizi bach baek bager bagge bagger bahn bajrami bak balle baloch balslev bang
    barfod barfoed bartels barzani bashir basse baun bay bech beck begovic behrendt behrens bek
    bendix bendixen benn benzon berg bergmann bering berisha bernth berthold bertram beyer
    bhatti biering bilde bille bisp bitsch bjerg bjerre bjerring bjerrum bjoerk bjoern
    bjoernholt bjoernstad blach blak blicher bloch blok blom bluhme blume boas bock boeck
    boedker boedtcher boegh boel boelling bojer bols bonde boock borch borchert borg bork borre
    borum bosse boulaich bove boye braad bramm brammer brams brandi brandt brask brekke brink
    brix brixen bro brock broendum brok bromann brorson bruhn brun bruun bruus bryld buch
    buchardt buchholtz bue bugge buhl bukh bull busch busk butt buus bylov byrial byriel carle
    caroe celik chaudhry chen cheng clausager clement colding cordes daa dahl dahle dahm dalby
    dall dalum dam damm dang degn dehn deichmann dein deleuran demant demir demirci diaz dissing
    dogan dohn dons dorph drachmann drews dreyer duch due duong duran duus dyhr dyrby ebbe
    eckert edslev ege egede ehlers eide ejlers ek elkaer ellemann elley elmi elming enevold
    engelbrecht engell enghoff engsig erdogan ernst eskerod ewald exner faber fabricius falck
    falk falster fangel farah farooq faurby faurschou feldt fenger ferslev fibiger fink fischer
    fisker fjeld fladager flindt flint foersom fog foged fogh fogt foldager folke folmer foss
    franck frank frausing frederik freund frey frich fries friis frimodt frimor froelich fromm
    frost fryd fugl fuglsang funch funder funk fyhn gaarn gabel gade gamst garcia garde gashi
    geisler gejl gellert gerlach gertz ghani ghulam gissel gjedde gjerding gjerlev gjoel glud
    goetzsche gomez gonzalez goul graae grabow graff gram grandt grauballe green gregers greve
    groen gronemann groos groth grove grue grum grundtvig gudbrand guldager guled guler guzman
    gyde gyldenkerne gyldenloeve gylling haa haack haar habib haddad hagemann hagen haider hald
    halil halilovic hamann hamdi hamid hammer hamza hancke hannibal haque harbo harboe harder
    harris harritz hartig hartmann hartvig hasan hashemi hasle hasling hassan hassani
    hassanzadeh haubro hauch haue hauerslev haug hauge haugen hebo hede hedemann heide heidemann
    heimann hein heine heinrich hejl helbo helms helweg henckel herold herskind hertel hertz
    hessel hesselager hetland heuer hinge hinrichs hinz hjelm hjermitslev hjort hjorth hjuler
    hoang hoeeg hoeg hoegh hoeholt hoej hoejer hoejriis hoelstad hoest hoeyer hoff hoffmann
    holch holck holger holk holm holmblad holmboe holmer holst holt honore horn hornum horsboel
    horsted horvat hossain hougs houlind houmann houmoeller hovland hovmand hoxer hummel hussain
    hussein husum huus huynh hvam hvass hvid hviid ibrahim iburg illum ingemann ionescu iqbal
    ishaq ismael ismail ivanov izmir jabar jabbar jacobi jaeger jakobi jama jamal jannik jans
    javed jerichau jerne jespers joens joost jordan jordt jovanovic juel juhl juncher juncker
    jung junker juul juulager kaae kaas kabel kadir kaehler kaer kahr kaiser kamp kampmann
    kappel karaca karim karimi karstens kaufmann kaur kaya kehlet keller kellermann kempf kerrn
    khalaf khalid khalil khan khatib kiel kier kilic kim kirchhoff kirk kirkeby kirketerp kisbye
    kjaer kjaerulff kjems kjoelbye kjoeller kjoer klein kleist kling klinge klinkby klint klit
    kloster klug koc koch koefoed kofod kofoed kok kolbye kold koldby kolding kolind kolster
    kongstad kongsted koppel korkmaz kovac kowalczyk kowalski krabbe krabek kraft krag kragh
    kramer krasniqi krebs kremmer kroeyer krog krogh kroyer krueger kruse kryger kuhlmann kuhn
    kumar kure kusk kvist kvols kvorning kyed kyhn ladefoged lading lai lambert lamm lang
    langballe lange langer latif laub lauge laumann lausten lauth legarth lehn leick leisner
    lembcke lemvigh lenau leopold lerche leth levin levring lhoest libak licht lie liebst lien
    lilleoere lind linde lindemann lindhardt lindholt ling linnemann linnet lippert lisby
    lobedanz lock loekke loeth loevschall loew loft lofthus lohmann lohse lorck lorentz lorenz
    louw lucas luckow lund lundager lundby lundbye lunde lundh lyck lyhne lykke lyng lyngby
    lyngbye lynge lyngse lyngsoe mach mackeprang madelung madum mahler mahmood mahmoud malik
    malling malmros mansour markmann marquard martens martinez martiny masood matzen maul mayer
    mehmood meier meincke meinertz meissner mejer mejlby melby melchior merrild mertz
    messerschmidt metz meyer mirza moe moeller moerch moerck moerk mohamad mohamed mohammad
    mohammadi mohammed mohr mols moltke monrad moos morell morina morsing mostafa moth mouritz
    mousa mueller muller mulvad munch munk musa mustafa muus mygind myhre nabe naesby naess
    nagel nasser nazari nebel nehm neumann neve ngo nguyen nicolai niebuhr nikolaj noack
    noeddebo noer noor nord nordbo nordby nordin normann norre nors novak nowak nybo nyboe nyby
    nybye nymand nymann nysom obel oehlenschlaeger oestby oester oesterby oezdemir oezkan
    oeztuerk ohm olrik olsvig omar osman ost overby ozturk pade pagh palm panduro pank pape
    parbst patel pauli paulin pelck pelle petri petrov petrovic petz pham phan pihl pinholt
    plesner ploug plum polat pontoppidan popescu porse post prahl pram prang preisler priess
    prip quist qureshi raben raebild rafn rahbek rahimi rahman rahr ramm ramsing ras rasch
    rashid rask rathje rathmann rau raun ravn rechnagel recke rehling rehman reimer reinholdt
    reiter reitz reventlow reza rezai rhode riber richter rieck riemann riis riise rimmer rindom
    risager rischel ritter rix rizvi roe roed roeder roemer roenne roennow roerdam rohde roland
    rold rolff rolsted romer romme rosager rosenkilde rosenkrantz rosenvinge rosing roslev ross
    rothe rothmann roug roy rubin rud rude ruge runge ruud ruus rye ryom rytter saaby sadat
    sadiq saeed sahin sahl salah saleh salling salomon samadi sand sandager sandell sander
    sandvik sarp sarwar sass sauer saxe schack schade schaefer schaeffer schaffalitzky scharling
    scheel schelde scheller schiermer schiller schioedt schioenning schioett schjerning
    schlichter schlueter schmidt schmiegelow schmith schneider schnoor schoenau scholz
    schomacker schou schouboe schoubye schousboe schroeder schroll schubert schuler schultz
    schulz schumacher schwartz schwarz schytte sehested seidelin sejer sejroe selch selmer
    selvig severin shabbir shah shaikh sharif sheikh siddiqui siegstad silva simmel sinding
    singh skaaning skade skafte skak skeel skibby skjern skjoedt skjoett skjoldager skotte skou
    skoubo skouboe skov skovbo skovby skovmand skree skytte skyum slot sloth slott smajic smed
    smith snedker soeby soelvsten solheim sommer sonne sort spang spanner sparre speich splid
    spliid sprogoe staal staehr stage stampe stauning stavnsbo steen steenholdt steffens stein
    steiner steinmetz stenild stenz stephan stjerne stokkebro storm strand stranddorf strange
    straus stride stroem strube strunge stub stubbe stuhr suhr sulsbrueck sultan sundby svane
    svarre svarrer sved svith syed sylvest tahir tams tang tange tariq tarp tauber teilmann
    tekin terkel terp tersboel testmann thapa thastum theil theut thiel thisted thobo thoft
    thorn thorning thorsager thrane thue thulin thun thuroe thybo thyboe thyge tidemand
    tiedemann timm toender toft toftager tofte togsverd topp topsoe tornvig torp torpe toubro
    trads tran trane trap trier trojel trolle trudsoe turan tuxen tved tvede tveit udby uddin
    uhd uhre uhrenholdt uldall uldum ullah ullits ulrik ulusoy ulv urup usman ussing utoft utzon
    vad vaever vagner valbjoern valentin valeur vang varming vedel vedsted vejlby vesterager
    vibe vig vik vind vinding vinter vinther vissing vium vogel vogt voigt volf vollmer volsted
    vork voss vraa vrang waage wad wagn wagner wahid wallin walther wandall wang warming warrer
    warsame weber weel weidemann weile weinreich weis weiss weitling welling wendelboe wendt
    wengel werge wermuth werner wessel westermann westh weywadt wichmann wied wiegand wiese
    wilcke wilken wilkens wille winckler winding winge winkel winkler winter winther wissing
    witt wolder wolf wolff worm worsaae worsoe wraa wulf wulff yalcin yde yildiz yilmaz yusuf
    yusufi zacho zahle zakarias zaman zebitz zeuthen zhang zia ziegler zimmermann ziska
    """
)
