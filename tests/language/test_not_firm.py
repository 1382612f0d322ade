"""Wishes that hang on something, bystanders, contrasts: nobody is in or out who was not meant."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import done, mail_of

from knub_mailer.domain.request import SignUp
from knub_mailer.entrypoints.commands_understand import understood

NOTHING_DONE = [
    "Line Bach har bedt mig vente med at reservere en plads til hende på møde 2.",
    "Line Bach har bedt mig undersøge muligheden for at deltage i møde 2.",
    "Når programmet er klar, tilmelder vi Jens Kjær til møde 2.",
    "Vi melder os ind, når budgettet er på plads.",
    "Jens Kjær deltager i møde 2, med mindre der kommer noget i vejen.",
    "Får vi lov af chefen, deltager Jens Kjær i møde 2.",
    "Jens Kjær kommer nok til møde 2.",
    "Jeg tror, at Jens Kjær gerne vil med til møde 2.",
    "Sæt Jens Kjær på venteliste til møde 2.",
    "Enten Jens Kjær eller Line Bach kommer til møde 2.",
    "Tilmeld Jens Kjær eller Line Bach til møde 2.",
    "Jens Kjær kommer til møde 1 eller møde 2.",
    "Kan vi få Jens Kjær med til møde 2, eller er der fuldt booket?",
    "Jens Kjær vil meget gerne med til møde 2, men han kan ikke.",
    "Jens Kjær deltager ikke i møde 2, men i møde 3.",
    "Jens Kjær siger, at han er blevet afmeldt møde 2. Hvordan kan det være?",
    "Line Bach kan ikke komme til møde 2. Vi finder en anden og giver besked.",
    "Randers Kommune melder sig ud af netværket.",
    "Er EAN 5798000000018 det rigtige at bruge?",
    "Brug ikke længere EAN 5798000000018.",
    "EAN 5798000000018, hvis chefen siger ja.",
    "Når direktionen har godkendt det, er vores EAN 5798000000018.",
    "EAN 5798000000018. Det kræver dog chefens godkendelse.",
    "EAN 5798000000018 skal ikke bruges mere.",
    "I må ikke sende flere fakturaer til EAN 5798000000018.",
    "Jeg er ikke sikker på, om vores EAN er 5798000000018, men det tror jeg.",
    "Skulle Line Bach blive forhindret, har vi Jens Kjær som reserve til møde 2.",
    "Jens Kjær eller en, han udpeger, kommer til møde 2.",
    "Jens Kjær har tilbudt at træde til for mig på møde 2.",
    "Line Bach ville gerne have Jens Kjærs plads på møde 2, men vi har sagt nej.",
    "Jens Kjær kommer til møde 3, men det vender vi tilbage med til den tid.",
    "Jens Kjær kommer til møde 1, og Line Bach kommer til møde 3, men det vender vi tilbage med.",
    # what governs the wish
    "Jens Kjær er interesseret i at deltage i møde 2.",
    "Jens Kjær satser på at komme til møde 2.",
    "Lad være med at tilmelde Jens Kjær til møde 2.",
    "I stedet for at tilmelde Jens Kjær til møde 2 venter vi til efteråret.",
    "Vi går ud fra, at Jens Kjær deltager i møde 2.",
    "Jeg kan ikke love, at Jens Kjær deltager i møde 2.",
    "Line Bach siger, at Jens Kjær kommer til møde 2.",
    "Jeg kan se, at Jens Kjær deltager i møde 2.",
    "Tak for bekræftelsen på, at Jens Kjær deltager i møde 2.",
    "Det er ikke Jens Kjær, der skal tilmeldes møde 2.",
    "Jeg har ikke tænkt mig at deltage i møde 2.",
    # conditions and what takes a wish back
    "Så snart Jens Kjær har fået grønt lys, tilmelder jeg ham til møde 2.",
    "Jens Kjær deltager i møde 2, hvis der er behov for det.",
    "Jens Kjær deltager i møde 2, når blot han kan få fri.",
    "Skulle Line Bach melde fra, kommer Jens Kjær til møde 2.",
    "Jens Kjær vil gerne med til møde 2, men chefen har ikke sagt ja endnu.",
    "Line Bach ønsker at deltage i møde 2, men det kan vi ikke imødekomme.",
    "Jens Kjær kan måske komme, ellers kommer Line Bach.",
    "Som udgangspunkt deltager Jens Kjær i møde 2.",
    "Jens Kjær deltager i møde 1 eller 2.",
    "Se bort fra afmeldingen af Jens Kjær til møde 2.",
    "Jeg tror ikke, Jens Kjær kommer til møde 2.",
    "Vi kan umuligt sende Jens Kjær til møde 2.",
    "Jeg har bedt Jens Kjær om at tilmelde sig møde 2.",
    "Jens Kjær sørger selv for tilmelding til møde 2.",
    "Jens Kjær deltager som regel i møderne.",
    "Line Bach skal ikke erstatte Jens Kjær på møde 2.",
    "Line Bach ville gerne have taget Jens Kjærs plads på møde 2.",
    "Vi afmelder to personer til møde 2: Jens Kjær, Line Bach og Ole Friis.",
    "Jens Kjær deltager i møde 2, men kun online.",
    "Jeg kan ikke love, at vi melder os ind i år.",
    "Vi er interesserede i at blive medlem.",
    "I stedet for at melde os ind vil vi høre, hvad en gæst betaler.",
    "Vi får måske nyt EAN 5798000000018.",
    "Jens Kjær deltager i møde 2. Jeg bekræfter senere.",
    "Jens Kjær kommer til møde 2. Hvis der altså er plads.",
    "Tilmeld Jens Kjær til møde 2. Hov, han kan jo ikke den dag.",
    "Jens Kjær (ikke bekræftet) til møde 2.",
    "Jens Kjær kommer til møde 2, tror jeg.",
    "Så vidt jeg ved, kommer Jens Kjær til møde 2.",
    "Lad os sige, at Jens Kjær kommer til møde 2.",
    "Jens Kjær har lov til at melde fra til møde 2.",
    "Jens Kjær undrer sig over, at han er afmeldt møde 2.",
    "Alle undtagen Jens Kjær deltager i møde 2.",
    "Jens Kjær will attend meeting 2 unless he is ill.",
    # exceptions, halves, jokes, another's bill: nobody knows a rule that reads them
    "Alle undtagen Jens Kjær melder fra til møde 2.",
    "Vi trækker vores tilmelding til møde 2 tilbage, undtagen Jens Kjær.",
    "Tilmeld alle på nær Line Bach: Jens Kjær, Ole Friis til møde 2.",
    "Hvis ikke vi får et oplæg om byggeri, melder hele kommunen fra.",
    "Tilmeld Jens Kjær til møde 2. Nej vent, glem det.",
    "Tilmeld Jens Kjær til møde 2 (det var en spøg).",
    "Glem min tilmelding af Jens Kjær til møde 2.",
    "Jens Kjær deltager kun i første halvdel af møde 2, Line Bach i anden halvdel.",
    "Jens Kjær kommer i stedet for Ole Friis, eller måske er det Line Bach, på møde 2.",
    "Det er ikke Jens Kjær, men Line Bach, der kommer i stedet for Ole Friis på møde 2.",
    "Jens Kjær erstatter Ole Friis som boligchef og glæder sig til møde 2.",
    "Jens Kjær kommer som taler til møde 2.",
    "Vi melder os ind fra efter møde 2, så prisen bliver 2900 kr.",
    "Vi melder os ind. Faktura til Kolding Kommune.",
    "Koldings EAN er 5798000000018. Vores kender jeg ikke.",
    "Vores EAN er ikke 5798000000018",
    "Jens Kjær deltager i møde 2 den 28. maj 2025.",
    "Jens Kjær skal ikke af listen til møde 2.",
    "Jens Kjær var den eneste, der kunne komme til møde 2, men han er syg.",
    "Jens Kjær, vikar for Line Bach, deltager i møde 2.",
    "Gid Jens Kjær kunne komme til møde 2.",
    "Uforpligtende tilmelding af Jens Kjær til møde 2.",
    "Udkast: Vi tilmelder Jens Kjær til møde 2.",
    "Jens Kjær står allerede på listen til møde 2.",
    "Tilmeld Jens Kjær til møde 2. Eller nej, lad være.",
    "Tilmeld Jens Kjær til møde 2 … ej, bare pjat.",
    "I skal se bort fra min mail om at melde Jens Kjær fra møde 2.",
    "Ingen fra Randers kommer til møde 2, kun Jens Kjær.",
    "Kun Jens Kjær kommer til møde 2, resten af os er forhindret.",
    "Hils Jens Kjær fra mig til møde 2.",
    "Jens Kjær skal være med til at arrangere møde 2.",
    "Kan Jens Kjær melde fra til møde 2?",
    "Tilmeld Jens Kjær til møde 2 og 3 – dog ikke møde 3.",
    "Skift Jens Kjær ud med Line Bach på møde 2 og omvendt på møde 3.",
    "Line Bach overtager min plads i udvalget fra møde 2.",
    "Line Bach afløser mig på møde 2, men jeg kommer også.",
    "Jens Kjær m.fl. til møde 2.",
    "Ret Jens Kjærs mail til jk@randers.dk.",
    "Slet mig.",
    "Fjern mig fra jeres liste.",
    # no join, and no bill of ours
    "Kan vi melde os ind for kun ét møde?",
    "Send venligst en indmeldelsesblanket.",
    "Vi har besluttet at melde os ind. Formel indmeldelse følger.",
    "Som medlem af netværket vil vi gerne foreslå et tema.",
    "Vi melder os ind fra 1. juni.",
    "EAN 5798000000018, hvis chefen siger ja.",
    "Vi har fået en faktura med EAN 5798000000018. Det er ikke vores.",
    "EAN 5798000000018 er Koldings.",
    "Boligselskabet Nord vil gerne være med i netværket, og deres kontakt er Kim Bak.",
    "Vi melder os ind i Klimanetværket. Kim Bak er kontaktperson.",
    "Vi vil gerne være med i netværket, men kun hvis Skive også er med.",
    "Vi vil gerne være med i netværket. Der er bare ikke penge til det i år.",
    "Boligforeningens EAN er 5798000000018. Vi selv skylder ikke noget.",
    "Fakturaer for helhedsplanen skal til EAN 5798000000018.",
    "Vi får nyt EAN 5798000000018 til nytår. Indtil da gælder det gamle.",
    "Deltagerne på vores eget seminar den 28. maj er Jens Kjær og Line Bach.",
    "Jens Kjær tager til København den 12. marts, men til et helt andet møde.",
    "Hermed tilmelding af Jens Kjær til Boligpolitisk Topmøde den 28. maj. EAN 5798000000018.",
    "Jeg må aflyse vores frokostaftale den 12. marts. Jens Kjær kan heller ikke.",
    # lists below a heading that wishes nothing
    "Vi overvejer at sende følgende til møde 2:\n- Jens Kjær\n- Line Bach",
    "Følgende deltog i møde 1:\n- Jens Kjær\n- Line Bach",
    "Jens Kjær deltager i møde 2, i fald han har tid.",
    "Hvis ikke andet aftales, deltager Jens Kjær i møde 2.",
    "Lad os antage, at vi tilmelder Jens Kjær til møde 2.",
    "Jens Kjær eller hans vikar kommer til møde 2.",
    "Jeg er forhindret i at svare før møde 2.",
    "Kan Jens Kjær komme til møde 1 og Line Bach til møde 2? Vi er ikke sikre endnu.",
    "Aarhus tilmelder Jens Kjær til møde 2.",
    "Tilmeld Jens Kjær (Aarhus Kommune) til møde 2.",
    "Fakturaen for Jens Kjær på møde 1 skal på rekv. 4711",
    # something else than a seat
    "Jeg vil gerne have slettet alt, hvad I har gemt om mig.",
    "Bo Friis er stoppet. Han beder om, at de oplysninger, I har liggende om ham, bliver slettet.",
    "Jens Kjær er en af oplægsholderne på møde 2.",
    "Jeg glæder mig til at møde Jens Kjær på møde 2.",
    "Tak for tilmeldingen af Jens Kjær til møde 2.",
    "Book hotel til Jens Kjær i forbindelse med møde 2.",
    "Jens Kjær deltager i planlægningen af møde 2.",
    "Jens Kjær er med på mailen om møde 2.",
    "Jens Kjær er inviteret til møde 2.",
    "Jens Kjær kan ikke betale for møde 2.",
    "Skriv Jens Kjærs nye mailadresse på listen til møde 2.",
    "Tilmeld Jens Kjær til frokosten på møde 2.",
    "Book et hotelværelse til Jens Kjær til møde 2.",
    "Jens Kjær deltager i vores afdelingsmøde den 28. maj.",
    "Jens Kjær kan ikke åbne programmet for møde 2.",
    "Fjern Jens Kjær fra cc-listen.",
    "Jens Kjær vil også gerne med til møde 2, men det kommer an på, om han kan få fri.",
    "Jens Kjær vil med til møde 2, det står og falder med hans vagtplan.",
    "Jeg mangler kun et ja fra chefen, så kommer jeg til møde 2.",
    "Falder passeren på plads, kommer jeg til møde 2.",
    # spoken against by another sentence
    "Vores pressekontakt er nu Line Bach (lb@randers.dk), og det er hende I skal skrive til.",
    "Line Bach (lb@randers.dk) er blevet kontaktperson for beboerne. Jeg er fortsat jeres kontakt.",
    "Horsens Kommune har fået Line Bach som ny kontaktperson. Hos os er alt som det plejer.",
    "Jeg har hørt at Line Bach er ny kontaktperson for os. Det er en misforståelse.",
    "Vi vil gerne have Line Bach som kontaktperson, men hun er ikke spurgt. Lige nu er det mig.",
    "Når udvalget har sagt ja, melder vi os ind. Kontaktpersonen bliver Line Bach (lb@randers.dk).",
    "Det her er en testmail. Tilmeld Jens Kjær til møde 2.",
    "Jens Kjær har bedt mig melde ham til møde 2. Det har jeg ikke tænkt mig at gøre.",
    "Tilmeld Jens Kjær, Line Bach og Bo Friis til møde 2. De to sidste er dog ikke fra kommunen.",
    "Jeg kommer til møde 2, troede jeg. Nu har chefen lagt noget andet den dag.",
    "Noter Jens Kjær til møde 2. Og så alligevel ikke, for han er på ferie den uge.",
    "Jens Kjær kommer i stedet for Line Bach til møde 2. PS. Lad det blive som det er.",
    "Kan Jens Kjær sidde på Line Bachs plads til møde 2? De er begge tilmeldt.",
    "Kan Aarhus sende Jens Kjær i stedet for Line Bach til møde 2? Så kan jeg hilse på ham.",
]


@pytest.mark.parametrize("text", NOTHING_DONE)
def test_what_is_not_firm_is_not_carried_out(text: str) -> None:
    assert not done(text)


ONE_PERSON = [
    "Efter aftale med min chef Line Bach tilmelder jeg hermed Jens Kjær til møde 2.",
    "Jens Kjær deltager i møde 2 efter aftale med Line Bach.",
    "Send fakturaen til Line Bach. Jens Kjær deltager i møde 2.",
    "Jeg deltager ikke selv i møde 2, men det gør Jens Kjær.",
    "Jeg sender Jens Kjær til møde 2.",
    "Skriv Jens Kjær på til mødet den 28.05.2026.",
    "JENS KJÆR kommer til møde 2.",
    "Line Bach har bedt mig tilmelde Jens Kjær til møde 2.",
    "Min chef Line Bach har bedt mig om at tilmelde Jens Kjær til møde 2.",
    "Vi har besluttet at sende Jens Kjær til møde 2.",
    "Jens Kjær har fået lov til at deltage i møde 2.",
    "Jens Kjær har fået grønt lys og deltager i møde 2.",
    "Jens Kjær, som arbejder sammen med Line Bach, deltager i møde 2.",
    "Jens Kjær deltager i møde 2, men Line Bach har ikke tid.",
    "Jens Kjær deltager i møde 2, og Line Bach kommer, hvis hun kan.",
    "Jens Kjær deltager i møde 2. Skriv endelig, hvis der er noget.",
    "Tilmeld Line Bach – nej, Jens Kjær – til møde 2.",
    "Tilmeld Line Bach til møde 2. Rettelse: det er Jens Kjær, der skal med.",
    "Tilmeld Jens Kjær til møde 3, undskyld, jeg mente møde 2.",
    "Tilmeld Jens Kjær til møde 2, og måske også Line Bach.",
    "Vi har talt med Line Bach, og Jens Kjær deltager i møde 2.",
    "Ligesom Line Bach deltager Jens Kjær i møde 2.",
    "Jeg vil høre, om I kan tilmelde Jens Kjær til møde 2?",
    "Jens Kjær deltager i møde 2, dog ikke i frokosten.",
    "Til møde 2 kommer:\n- Jens Kjær\n- Line Bach (hvis hun kan)",
    "Jeg tillader mig at tilmelde Jens Kjær til møde 2.",
    "Vil I sikre, at Jens Kjær kommer på listen til møde 2?",
    "Jens Kjær har indvilget i at deltage i møde 2.",
    "I kan regne med, at Jens Kjær kommer til møde 2.",
    "Når I får tid, må I gerne skrive Jens Kjær på til møde 2.",
    "Tilmeld ikke Line Bach, men Jens Kjær til møde 2.",
    # not spoken against by what stands beside
    "Jens Kjær har bedt mig tilmelde ham til møde 2. Det gør jeg hermed.",
    "Tilmeld Jens Kjær til møde 2. Line Bach har sagt nej, hun skal til konfirmation.",
    "Tilmeld Jens Kjær til møde 2. Vi dropper frokosten, da vi har madpakke med.",
    # what a later mail will tell
    "Jens Kjær deltager i møde 2. Line Bach kommer til møde 3, men det vender jeg tilbage med.",
    # who has a seat already, or only helps
    "Jens Kjær tager med Line Bach til møde 2. Line Bach er på i forvejen.",
    "Line Bach er på til møde 2. Nu vil Jens Kjær også med, så skriv ham op.",
    "Vi har Line Bach på til møde 2. Sæt også Jens Kjær på.",
    "Vi sender Jens Kjær til møde 2 ud over Line Bach, som I har på.",
    "Jens Kjær har bedt mig om at melde ham til møde 2, og det gør jeg så her.",
    "Line Bach så på programmet til møde 2. Jens Kjær skal med til møde 2.",
]


@pytest.mark.parametrize("text", ONE_PERSON)
def test_nobody_is_signed_up_who_is_only_spoken_of(text: str) -> None:
    (found,) = done(text)
    assert found[0] == "sign_up"
    assert "Jens" in str(found) or "jens" in str(found)
    assert "Line" not in str(found) and "line" not in str(found)
    assert "2" in str(found)


@pytest.mark.parametrize(
    "but",
    ["alle møder undtagen nr. 2", "alle møderne, dog ikke mødet i maj", "møde 1 og 3, ikke møde 2"],
)
def test_all_but_one_is_the_others(but: str) -> None:
    found = str(done(f"Jens Kjær deltager i {but}."))
    assert "1" in found and "3" in found and "2" not in found


def test_a_question_about_the_contact_quotes_the_sender() -> None:
    """And no marks of the reading: `G0 er fremover kontaktperson for K`."""
    text = "Fremover er Sofie kontaktperson for Randers Kommune."
    points = understood(configured(), mail_of(text)).open_points
    assert points
    assert all(point.said in text for point in points)


@pytest.mark.parametrize(
    "told",
    [
        "Jens Kjær siger, at han ikke kan komme til møde 2.",
        "Jens Kjær har bedt mig om at melde afbud til møde 2.",
        "Jeg har lige fået at vide, at Jens Kjær ikke kan deltage i møde 2.",
        "Jeg må beklage at skulle melde Jens Kjær fra møde 2.",
    ],
)
def test_who_is_reported_not_to_come_is_cancelled(told: str) -> None:
    (found,) = done(told)
    assert found[0] == "cancel"
    assert "jens" in str(found)


@pytest.mark.parametrize(
    "wish", ["Randers Kommune vil gerne med for resten af året.", "Tæl os med i 2026."]
)
def test_the_whole_year_is_a_membership(wish: str) -> None:
    (found,) = done(wish, "EAN 5798000000018.")
    assert found[0] == "join"


ASKED = [
    "Er det muligt at deltage online?",
    "Kan man tage to med?",
    "Hvem af disse er tilmeldt møde 2?\n- Jens Kjær\n- Line Bach",
]


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_only_asked_is_not_carried_out(asked: str) -> None:
    assert done(asked) <= {("info",), ("status",)}


@pytest.mark.parametrize("end", ["kommer i stedet", "kommer i stedet for"])
def test_who_comes_instead_takes_the_seat(end: str) -> None:
    (found,) = done(f"Peter Juul kan alligevel ikke komme til møde 1, men Line Bach {end}.")
    assert found[0] == "substitute"


@pytest.mark.parametrize(
    ("asked", "decision"),
    [
        ("Er Jens Kjær fra Kolding tilmeldt?", "review"),
        ("Hvem er tilmeldt fra Kolding?", "review"),
        ("Hvem er tilmeldt fra os til mødet i Randers?", "act"),
    ],
)
def test_a_question_about_another_municipality_is_for_a_person(asked: str, decision: str) -> None:
    assert understood(configured(), mail_of(asked)).decision == decision


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("Jens Kjær vil sådan set også ind på en af stolene med kant.", "ask"),
        ("Til rundvisningen skal Jens Kjær så med på den bageste vogn.", "ask"),
        ("Om Jens Kjær tager med, ved jeg ikke endnu.", "ask"),
        ("Hvorvidt Jens Kjær også kommer, er ikke afgjort.", "ask"),
        ("Det er uvist, om Jens Kjær kan deltage.", "ask"),
        ("Jens Kjær skal lige tjekke sin kalender.", "ask"),
        ("Er der plads til en mere, tager vi Jens Kjær med.", "ask"),
        ("Er der en ledig stol, kommer Jens Kjær også.", "ask"),
        ("Jens Kjær skal lige have vendt det med sin leder.", "ask"),
        ("Om Jens Kjær tager toget, ved jeg ikke endnu.", "act"),
        ("Om jeg kan blive hele dagen, ved jeg ikke endnu.", "act"),
        ("Jens Kjær har godkendt, at jeg er med.", "act"),
        ("Jens Kjær kommer som planlagt.", "act"),
        ("Jens Kjær skal ikke med.", "act"),
    ],
)
def test_a_wish_nobody_reads_is_asked_about_beside_one_that_is_read(
    said: str, decision: str
) -> None:
    told = understood(configured(), mail_of(f"Tilmeld mig til møde 2. {said}"))
    assert told.decision.value == decision
    assert [type(r) for r in told.requests] == [SignUp]
    assert [point.said for point in told.open_points] == ([said] if decision == "ask" else [])
