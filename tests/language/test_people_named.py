"""The shapes in which people are named: beside titles, paired with meetings, in forms and lists."""

from __future__ import annotations

import pytest
from corpora import Atom, atoms, configured, output_of
from test_turned_round import deed, done, mail_of

from knub_mailer.domain.request import SignUp
from knub_mailer.entrypoints.commands_understand import understood

KIM, LIS, OLE = "Kim Bak", "Lis Vad", "Ole Sand"


def coming(**meetings: list[str]) -> set[Atom]:
    """Who is signed up for which meeting: `coming(m2=[KIM])`."""
    return {
        atom
        for meeting, names in meetings.items()
        for name in names
        for atom in deed("sign_up", name, int(meeting[1:]))
    }


BESIDE_A_TITLE = [
    # a given name that is an English verb
    ("Tilmeld Can Yıldırım til møde 2.", ["Can Yıldırım"]),
    ("Jeg tilmelder Can Polat og Lis Vad til møde 2.", ["Can Polat", LIS]),
    ("Can Kim Bak be added to meeting 2?", [KIM]),
    ("To fra os til møde 2, tak: Kim Bak, Lis Vad", [KIM, LIS]),
    ("2 stk. til møde 2, tak: Can Demir og Lis Vad", ["Can Demir", LIS]),
    ("Kim Bak, teamleder i Boligsocialt Team, deltager i møde 2.", [KIM]),
    ("Kim Bak - teamleder i Boligsocialt Team - deltager i møde 2.", [KIM]),
    ("Kim Bak, som er teamleder i Børn og Unge, deltager i møde 2.", [KIM]),
    ("Kim Bak, der arbejder med udsatte boligområder, kommer til møde 2.", [KIM]),
    ("Kim Bak, direktør for Beskæftigelse og Borgerservice, kommer til møde 2.", [KIM]),
    ("Vores leder af det boligsociale område, Kim Bak, kommer til møde 2.", [KIM]),
    ("Vi vil gerne tilmelde vores chef for Plan og Byg, Kim Bak, til møde 2.", [KIM]),
    ("Kim Bak, SSP, og Lis Vad, Plan og Byg, deltager i møde 2.", [KIM, LIS]),
    ("Tilmeld Kim Bak, teamleder, og Lis Vad, konsulent i Byen, til møde 2.", [KIM, LIS]),
    ("Kim Bak, teamleder, deltager ikke, men Lis Vad, konsulent, kommer til møde 2.", [LIS]),
    ("Kim Bak, SSP, deltager ikke, men Lis Vad, UU, kommer til møde 2.", [LIS]),
    ("Teamleder Kim Bak har bedt mig tilmelde Lis Vad til møde 2.", [LIS]),
    ("Ejendomsmester Kim Bak og varmemester Lis Vad deltager i møde 2.", [KIM, LIS]),
    ("Efter aftale med vores chef, Kim Bak, tilmelder jeg Lis Vad til møde 2.", [LIS]),
    ("Vi er to, der kommer til møde 2: Kim Bak og Lis Vad.", [KIM, LIS]),
    ("Boligstrateg Kim Bak og Lis Vad deltager i møde 2.", [KIM, LIS]),
    ("Videresendt af Lis Vad. Tilmeld Kim Bak til møde 2.", [KIM]),
    ("Diverse Viborg\n\nTilmeld Kim Bak til møde 2.", [KIM]),
    ("2 deltagere til møde 2: Kim Bak, Lis Vad.", [KIM, LIS]),
    ("Kim Bak (leder: Lis Vad) deltager i møde 2.", [KIM]),
    ("Kim Bak og Lis Vad, som begge er boligsociale konsulenter, deltager i møde 2.", [KIM, LIS]),
    ("Ægteparret Kim Bak og Lis Vad deltager i møde 2.", [KIM, LIS]),
    ("Deltagere i møde 2: 'Kim Bak'; 'Lis Vad'", [KIM, LIS]),
    ("Kim Bak deltager i møde 2 samt, som bisidder, stud.polyt. Lis Vad.", [KIM, LIS]),
    ("Til møde 2: Ida og Lis Vad. Ida hedder Bak.", ["Ida Bak", LIS]),
    ("Vi kommer to til møde 2. Kim Bak og Lis Vad er på plads.", [KIM, LIS]),
    ("Kim Bak, hvis mail følger, kommer til møde 2.", [KIM]),
    ("Vi tilmelder to til møde 2:\nKim Bak, vegetar\nLis Vad, spiser alt", [KIM, LIS]),
    ("Kim Bak (ikke Lis Vad) deltager i møde 2.", [KIM]),
    ("Til møde 2 kommer kun Kim Bak, ikke Lis Vad.", [KIM]),
    ("Til møde 2 sender vi Kim Bak (leder i Socialt Udsatte) og Lis Vad (SSP).", [KIM, LIS]),
    ("Vi vil gerne have Kim Bak, vores nye leder af Ungehuset, skrevet på møde 2.", [KIM]),
    ("Både Kim Bak (Sundhed) og Lis Vad (By og Land) vil gerne til møde 2.", [KIM, LIS]),
    ("Fra Teknisk Forvaltning deltager Kim Bak i møde 2, fra Plan og Byg Lis Vad.", [KIM, LIS]),
    ("Reserver to pladser på møde 2 til henholdsvis Kim Bak og Lis Vad.", [KIM, LIS]),
    ("Tilmelding til møde 2: Kim Bak, Sundhed og Omsorg.", [KIM]),
    ("Møde 2\nKommer: Kim Bak\nKommer ikke: Lis Vad", [KIM]),
    ("Vores plads på møde 2 går til Kim Bak.", [KIM]),
    ("Deltagere i møde 2: Bak, Kim; Vad, Lis; Sand, Ole", [KIM, LIS, OLE]),
    ("Følgende deltager i møde 2:\n\nKim Bak\nTeamleder\n\nLis Vad\nByplanlægger", [KIM, LIS]),
]


@pytest.mark.parametrize(("text", "names"), BESIDE_A_TITLE)
def test_titles_and_workplaces_are_no_part_of_the_wish(text: str, names: list[str]) -> None:
    assert done(text) == coming(m2=names)


PAIRED = [
    ("Møde 1: Kim Bak, møde 2: Lis Vad.", coming(m1=[KIM], m2=[LIS])),
    ("Tilmelding: Kim Bak til møde 1, Lis Vad til møde 2.", coming(m1=[KIM], m2=[LIS])),
    (
        "Kim Bak kommer til mødet 12. marts, Lis Vad til mødet 8. oktober.",
        coming(m1=[KIM], m3=[LIS]),
    ),
    ("Vi tilmelder Kim Bak (møde 1) og Lis Vad (møde 2).", coming(m1=[KIM], m2=[LIS])),
    ("Til møde 1 kommer Kim Bak, til møde 2 Lis Vad.", coming(m1=[KIM], m2=[LIS])),
    ("Kim Bak tager det første møde, Lis Vad det andet.", coming(m1=[KIM], m2=[LIS])),
    (
        "12. marts – Kim Bak; 28. maj – Lis Vad og Ole Sand",
        coming(m1=[KIM], m2=[LIS, OLE]),
    ),
    (
        "Kim Bak kommer til møde 1, Lis Vad til møde 2 og begge til møde 3.",
        coming(m1=[KIM], m2=[LIS], m3=[KIM, LIS]),
    ),
    (
        "Tilmelding\nMøde 1: Kim Bak\nMøde 2: Lis Vad og Ole Sand\nMøde 3: Alle tre",
        coming(m1=[KIM], m2=[LIS, OLE], m3=[KIM, LIS, OLE]),
    ),
    ("Tilmelding\nMøde 1\n- Kim Bak\nMøde 2\n- Lis Vad", coming(m1=[KIM], m2=[LIS])),
    ("Tilmelding\n1. møde: Kim Bak\n2. møde: Lis Vad", coming(m1=[KIM], m2=[LIS])),
    (
        "Kim Bak kommer til møde 1, og til møde 2 kommer både Kim Bak og Lis Vad.",
        coming(m1=[KIM], m2=[KIM, LIS]),
    ),
    (
        "Møde 2:\nDeltager: Kim Bak\nAfbud: Lis Vad",
        coming(m2=[KIM]) | deed("cancel", LIS, 2),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PAIRED)
def test_each_comes_to_the_meeting_that_stands_beside_the_name(
    text: str, wanted: set[Atom]
) -> None:
    assert done(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Kim Bak kommer til møde 1, Lis Vad ikke til møde 2.",
        "Kim Bak til møde 1, måske Lis Vad til møde 2.",
        "Kommer Kim Bak til møde 1, Lis Vad til møde 2?",
        "Kim Bak, måske Lis Vad, deltager i møde 2.",
        "Kim Bak, teamleder, eller Lis Vad, konsulent, deltager i møde 2.",
        "Kim Bak, afløser for Lis Vad, deltager i møde 2.",
    ],
)
def test_a_pair_that_is_not_firm_signs_nobody_else_up(text: str) -> None:
    assert not [atom for atom in done(text) if "vad" in str(atom).lower()]


@pytest.mark.parametrize(
    "text",
    [
        "Tilmeld Kim Bak til møde 2. Afsender: Lis Vad, sekretær.",
        "Tilmeld Kim Bak til møde 2. Kopi til Lis Vad.",
        "Kim Bak deltager i møde 2. På vegne af Lis Vad, direktør",
        "Kim Bak deltager i møde 2, og Lis Vad sidder klar ved telefonen.",
        "Kim Bak deltager i møde 2. Lis Vad kommer og henter ham kl. 15.",
        "Kim Bak deltager i møde 2. Han kører sammen med Lis Vad fra Aarhus Kommune.",
        "Tilmelding\nNavn: Kim Bak\nMøde: 2\nFakturamodtager: Lis Vad",
        "Deltager: Kim Bak\nNærmeste leder: Lis Vad\nMøde: 2",
    ],
)
def test_who_is_named_for_something_else_does_not_come(text: str) -> None:
    assert done(text) == coming(m2=[KIM])


TABLES = [
    (
        (("", "12. marts", "28. maj"), ("Kim Bak", "ja", "nej"), ("Lis Vad", "x", "x")),
        coming(m1=[KIM, LIS], m2=[LIS]),
    ),
    (
        (("Nr.", "Navn", "Afdeling"), ("1", "Kim Bak", "Plan"), ("2", "Lis Vad", "Byg")),
        coming(m1=[KIM, LIS]),
    ),
    (
        (("", "Kim Bak", "Lis Vad"), ("12. marts", "ja", "nej"), ("28. maj", "ja", "ja")),
        coming(m1=[KIM], m2=[KIM, LIS]),
    ),
    ((("Møde 1", "Møde 2"), ("Kim Bak", "Lis Vad")), coming(m1=[KIM], m2=[LIS])),
    (
        (("Møde", "Deltagere"), ("1", "Kim Bak"), ("2", "Lis Vad, Ole Sand")),
        coming(m1=[KIM], m2=[LIS, OLE]),
    ),
    (
        (("Møde 1", "Kim Bak"), ("Møde 2", "Lis Vad<br>Ole Sand")),
        coming(m1=[KIM], m2=[LIS, OLE]),
    ),
]


@pytest.mark.parametrize(("rows", "wanted"), TABLES)
def test_a_table_says_who_comes_when(rows: tuple[tuple[str, ...], ...], wanted: set[Atom]) -> None:
    table = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    html = f"<p>Vi tilmelder:</p><table>{table}</table>"
    raw = (
        "From: Lone Dahl Kristensen <lodk@randers.dk>\nTo: knub@kl.example\nSubject: KNUB\n"
        "Date: Mon, 02 Feb 2026 10:00:00 +0100\nMessage-ID: <1@randers.dk>\n"
        f"Content-Type: text/html; charset=utf-8\n\n{html}\n"
    )
    row = output_of(raw.encode())
    assert row["decision"] == "act"
    assert atoms(row["requests"]) == wanted


def test_who_shows_an_initial_has_the_name_that_is_signed() -> None:
    raw = (
        "From: M. Krogh <mekr@randers.dk>\nTo: knub@kl.example\nSubject: KNUB\n"
        "Date: Mon, 02 Feb 2026 10:00:00 +0100\nMessage-ID: <1@randers.dk>\n\n"
        "Jeg vil gerne deltage i maj.\n\nHilsen\n{}\n"
    )
    found = output_of(raw.format("Merete Juhl Krogh").encode())
    (person,) = found["requests"][0]["attendees"]
    assert person == {"name": "Merete Juhl Krogh", "email": "mekr@randers.dk"}
    found = output_of(raw.format("Anne Krogh").encode())
    assert "Anne Krogh" not in str(found["requests"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Forresten, Kim Bak kommer også til møde 2.", [KIM]),
        ("Forresten Kim Bak kommer også til møde 2.", [KIM]),
        ("Ydermere, Kim Bak Holm kommer til møde 2.", ["Kim Bak Holm"]),
        ("Tyvärr, Kim Bak kommer ensam til møde 2.", [KIM]),
        ("Anyway, Kim Bak will attend meeting 2.", [KIM]),
        ("Lis, Kim Bak kommer til møde 2.", [KIM]),
        ("Bak, Kim kommer til møde 2.", [KIM]),
        ("Bak Holm, Kim kommer til møde 2.", ["Kim Bak Holm"]),
        ("Holm, Kim Bak kommer til møde 2.", ["Kim Bak Holm"]),
        ("Kim Bak, Lis Vad og Ole Sand kommer til møde 2.", [KIM, LIS, OLE]),
        (
            "Til møde 2:\n1. Bak, Kim, teknik og miljø\n2. Osmanovic, Selma, koordinator",
            [
                KIM,
                "Selma Osmanovic",
            ],
        ),
        ("Til møde 2:\n1. Ida, Lis, teknik og miljø", []),
    ],
)
def test_an_opener_is_no_surname(text: str, names: list[str]) -> None:
    assert done(text) == coming(m2=names)


def test_more_names_than_announced_sign_nobody_up_and_fewer_those() -> None:
    assert not done("Vi sender to kolleger, Kim Bak, Lis Vad og Ole Sand, til møde 2.")
    assert done("Vi sender tre kolleger, Kim Bak og Lis Vad, til møde 2.") == coming(m2=[KIM, LIS])


def test_what_somebody_leaves_out_beside_a_sign_up_is_no_cancellation() -> None:
    text = "Kim Bak springer møde 2 over, men kommer til møde 3."
    assert done(text) == coming(m3=[KIM])
    (found,) = done("Kim Bak springer møde 2 over.")
    assert found[0] == "cancel"


FIRST, SECOND = "5798000416642", "5798009044150"


@pytest.mark.parametrize(
    ("text", "bills"),
    [
        (
            f"Tilmeld Kim Bak til møde 1 (EAN {FIRST}) og Lis Vad til møde 1 (EAN {SECOND}).",
            {"Kim Bak": (FIRST, None), "Lis Vad": (SECOND, None)},
        ),
        (
            f"Tilmeld Kim Bak, Ole Friis og Lis Vad til møde 1. EAN for Lis Vad: {FIRST}",
            {"Kim Bak": (None, None), "Ole Friis": (None, None), "Lis Vad": (FIRST, None)},
        ),
        (
            "Tilmeld Kim Bak og Lis Vad til møde 1. PO 77 gælder kun Lis.",
            {"Kim Bak": (None, None), "Lis Vad": (None, "77")},
        ),
        (
            f"Tilmeld Kim Bak og Lis Vad til møde 1. Faktura til EAN {FIRST}.",
            {"Kim Bak": (FIRST, None), "Lis Vad": (FIRST, None)},
        ),
    ],
)
def test_a_bill_of_one_person_is_no_bill_of_the_others(
    text: str, bills: dict[str, tuple[str | None, str | None]]
) -> None:
    signed = [r for r in understood(configured(), mail_of(text)).requests if isinstance(r, SignUp)]
    assert {p.name: (r.ean, r.reference) for r in signed for p in r.attendees} == bills


def test_a_shortened_middle_name_ends_no_sentence() -> None:
    assert done("Notér Kim Aa. Bak til møde 2.") == coming(m2=["Kim Aa. Bak"])
    assert done("Notér Kim Th. Bak til møde 2.") == coming(m2=["Kim Th. Bak"])
    assert done("Kim Bak tager møde 2 med fra Aa. Lis Vad også.") == coming(m2=[KIM, LIS])


def test_who_replaces_has_the_whole_name() -> None:
    assert done("Bo Friis afløser mig på møde 2.") == done(
        "Bo Friis overtager min plads på møde 2."
    )


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # a first name, completed by its own address
        ("Tilmeld Kim-Ole (kim-ole.bak@randers.dk) til møde 2.", ["Kim-Ole Bak kim-ole.bak"]),
        (
            "Karen Marie (karen.marie.bak@randers.dk) kommer til møde 2.",
            ["Karen Marie Bak karen.marie.bak"],
        ),
        ("Kim Bak (k7@randers.dk) kommer til møde 2.", ["Kim Bak k7"]),
        # an address told later in the sentence, or in the next
        ("Kim Bak kommer til møde 2, han er på k7@randers.dk og glæder sig.", ["Kim Bak k7"]),
        ("Skriv Kim Bak på møde 2 (I kan skrive til ham på k7@randers.dk).", ["Kim Bak k7"]),
        ("Kim Bak vil gerne med til møde 2. Hans mailadresse er k7@randers.dk.", ["Kim Bak k7"]),
        (
            "Kim Bak, som I kan fange på k7@randers.dk, og Lis Vad kommer til møde 2.",
            ["Kim Bak k7", "Lis Vad None"],
        ),
        # an address behind the department and the wish, or on a line of its own before the name
        (
            "Kim Bak fra Plan- og Byggeafdelingen får en plads til møde 2 (h4@randers.dk).",
            ["Kim Bak h4"],
        ),
        ("Kim Bak fra Børn og Unge kommer til møde 2 (h4@randers.dk).", ["Kim Bak h4"]),
        (
            "Møde 2: Kim Bak og Lis Vad.\n\nMail:\nq4@randers.dk  Kim Bak\nq5@randers.dk: Lis Vad",
            ["Kim Bak q4", "Lis Vad q5"],
        ),
        # another's
        ("Tilmeld Kim Bak til møde 2 (faktura@randers.dk).", ["Kim Bak None"]),
        (
            "Lis Vad og Kim Bak fra Plan kommer til møde 2 (h4@randers.dk).",
            ["Kim Bak None", "Lis Vad None"],
        ),
        ("Møde 2: Kim Bak.\n\nlis.vad@randers.dk: Kim Bak", ["Kim Bak None"]),
        (
            "Lis og Kim Bak kommer til møde 2. Hendes mail: lis.dam.vad@randers.dk.",
            ["Kim Bak None", "Lis Dam Vad lis.dam.vad"],
        ),
        ("Kim Bak kommer til møde 2. Hans chef har mailadressen k7@randers.dk.", ["Kim Bak None"]),
        ("Kim Bak kommer til møde 2. Regningen sendes til k7@randers.dk.", ["Kim Bak None"]),
        (
            "Kim Bak kommer til møde 2. Spørgsmål tager jeg mig af på lodk@randers.dk.",
            ["Kim Bak None"],
        ),
    ],
)
def test_an_address_is_of_whom_it_is_told_of(text: str, people: list[str]) -> None:
    signed = [r for r in understood(configured(), mail_of(text)).requests if isinstance(r, SignUp)]
    found = [(p.name, p.email and p.email.partition("@")[0]) for r in signed for p in r.attendees]
    assert sorted(f"{name} {local}" for name, local in found) == sorted(people)
