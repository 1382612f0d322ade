"""What a reply says beside its answer, or against it; and which mail outside the thread is one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_replies import BO, METTE, WHO, WHO_SOFIE, asked_of, mailed, reply

from knub_mailer.domain.request import (
    Cancel,
    Decision,
    Info,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
)
from knub_mailer.language.replies.alone import stands_alone

FRIIS, DAHL, SOFIE = Person("Bo Friis"), Person("Ida Dahl"), Person("Sofie Lund")
COMES = OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (METTE,)))
GOES = OpenPoint(Question.WHICH_REQUEST, Cancel((2,), (METTE,)))
WHERE = OpenPoint(Question.MEETING, SignUp((), (METTE,)), options=("1", "2", "3"))
JENS = OpenPoint(
    Question.ATTENDEE_NAME,
    Cancel((2,), (Person("Jens"),)),
    said="Jens",
    candidates=(Person("Jens Krogh", "jens.krogh@randers.dk"),),
)
EITHER = replace(COMES, readings=(SignUp((2,), (METTE,)), SignUp((2,), (BO,))))
IN, OUT = SignUp((2,), (METTE,)), Cancel((2,), (METTE,))


@pytest.mark.parametrize(
    ("point", "body", "done"),
    [
        (COMES, "Ja – og meld Sofie Lund fra", [IN, Cancel((2,), (SOFIE,))]),
        (COMES, "Ja, og Bo Friis kommer også", [IN, SignUp((2,), (FRIIS,))]),
        (COMES, "Ja, jeg og Bo Friis kommer", [IN, SignUp((2,), (FRIIS,))]),
        (COMES, "Ja tak, og til møde 3 også", [SignUp((2, 3), (METTE,))]),
        (COMES, "Ja tak. Hvad koster det?", [IN, Info(("price",))]),
        (COMES, "Ja tak - hvad koster det?", [IN, Info(("price",))]),
        (COMES, "Ja tak\n\nKarin Krog\nSekretær", [IN]),
        (COMES, "Ja, jeg kommer gerne", [IN]),
        (COMES, "Ja, vi er med", [IN]),
        (COMES, "Jeg kommer", [IN]),
        (COMES, "Nej, jeg kan ikke komme", []),
        (COMES, "Jeg kommer ikke. Det er ærgerligt.", []),
        (COMES, "Nej, men Bo Friis kommer", [SignUp((2,), (FRIIS,))]),
        (COMES, "Nej tak, jeg kommer til møde 3", [SignUp((3,), (METTE,))]),
        (COMES, "Ja, men Bo Friis kommer i stedet", [SignUp((2,), (FRIIS,))]),
        (GOES, "Ja, meld mig fra", [OUT]),
        (GOES, "Meld mig bare fra", [OUT]),
        (GOES, "Jeg deltager", []),
        (GOES, "nej, jeg kommer", []),
        (GOES, "Ja, men Hans Ib kommer i stedet", [Substitute((2,), METTE, Person("Hans Ib"))]),
        (GOES, "Ja. Bo Friis overtager min plads", [Substitute((2,), METTE, FRIIS)]),
        (GOES, "Ja, og meld mig også fra møde 3", [OUT, Cancel((3,), (METTE,))]),
        (GOES, "Ja, meld mig fra alle møder", [OUT, Cancel((1, 3), (METTE,))]),
        (WHO_SOFIE, "Sofie Lund, og til møde 3 også", [SignUp((2, 3), (SOFIE,))]),
        (WHO_SOFIE, "Lund, og til møde 3 også", [SignUp((2, 3), (SOFIE,))]),
        (
            WHO_SOFIE,
            "Lund. Og meld mig fra møde 1.",
            [SignUp((2,), (SOFIE,)), Cancel((1,), (METTE,))],
        ),
        (WHO_SOFIE, "Lund og tilmeld også Bo Friis", [SignUp((2,), (p,)) for p in (SOFIE, FRIIS)]),
        (
            WHO,
            "Bo Friis til møde 2 og Ida Dahl til møde 3",
            [SignUp((2,), (FRIIS,)), SignUp((3,), (DAHL,))],
        ),
        (
            WHERE,
            "Jeg mener møde 3 og tag Ann Bru med",
            [SignUp((3,), (METTE,)), SignUp((3,), (Person("Ann Bru"),))],
        ),
        (WHERE, "3 tak, jeg glæder mig", [SignUp((3,), (METTE,))]),
        (WHERE, "Jeg kommer ikke alligevel", []),
        (JENS, "nej, han kommer alligevel", []),
        (
            JENS,
            "Ja, og meld også Bo Friis fra",
            [Cancel((2,), (p,)) for p in (JENS.candidates[0], FRIIS)],
        ),
        (EITHER, "2", [SignUp((2,), (BO,))]),
        (EITHER, "Den første", [IN]),
        (EITHER, "Det er Bo Friis", [SignUp((2,), (BO,))]),
        (EITHER, "begge", [IN, SignUp((2,), (BO,))]),
        (EITHER, "nej", []),
        (COMES, "Nej, det bliver ikke mig, det bliver Bo Friis", [SignUp((2,), (FRIIS,))]),
    ],
)
def test_all_that_a_reply_says_is_done(point: OpenPoint, body: str, done: list[Request]) -> None:
    found = reply(body, point)
    assert found is not None
    assert (list(found.requests), found.open_points) == (done, ())


@pytest.mark.parametrize(
    ("point", "body", "done", "asked"),
    [
        (COMES, "Ja tak. Vi bliver to.", [IN], [Question.ATTENDEE]),
        (COMES, "Ja, jeg tager en kollega med", [IN], [Question.ATTENDEE]),
        (COMES, "Ja, og en kollega", [IN], [Question.ATTENDEE]),
        (COMES, "Ja. Og tag Ida med", [IN], [Question.ATTENDEE_NAME]),
        (COMES, "Ja. Måske kommer Bo Friis også.", [IN], [Question.WHICH_REQUEST]),
        (WHERE, "3. Og tag Ann med", [SignUp((3,), (METTE,))], [Question.ATTENDEE_NAME]),
        (WHERE, "Tag også Ann Bru med", [], [Question.MEETING]),
        (GOES, "Ja, men der kommer en anden i stedet", [], [Question.ATTENDEE]),
        (GOES, "Bo Friis", [], [Question.WHICH_REQUEST]),
        (WHO_SOFIE, "Sofie Lund til møde 4", [], [Question.MEETING]),
    ],
)
def test_what_is_not_complete_is_asked(
    point: OpenPoint, body: str, done: list[Request], asked: list[Question]
) -> None:
    found = reply(body, point)
    assert found is not None
    assert (list(found.requests), list(found.questions)) == (done, asked)


@pytest.mark.parametrize(
    ("point", "body", "readings"),
    [
        (COMES, "Ja, Bo Friis kommer", (IN, SignUp((2,), (FRIIS,)))),
        (COMES, "Ja, det ville være dejligt, men jeg kan ikke.", ()),
        (COMES, "Nej, jeg kommer", ()),
        (GOES, "Ja, jeg kommer!", (OUT, IN)),
        (GOES, "Nej, jeg kommer ikke", ()),
    ],
)
def test_words_against_the_answer_are_asked_about(
    point: OpenPoint, body: str, readings: tuple[Request, ...]
) -> None:
    """Nothing is done; the next question offers what the words may mean."""
    found = reply(body, point)
    assert found is not None and found.decision is Decision.ASK
    assert found.requests == ()
    assert [(each.about, each.readings) for each in found.open_points] == [(point.about, readings)]


@pytest.mark.parametrize(
    ("point", "body", "wish"),
    [
        (GOES, f"Bo Friis, {BO.email}", Substitute((2,), METTE, BO)),
    ],
)
def test_a_name_nobody_understands_is_asked_about(
    point: OpenPoint, body: str, wish: Request
) -> None:
    """So that `ja` settles it."""
    found = reply(body, point)
    assert found is not None and found.requests == ()
    assert [each.about for each in found.open_points] == [wish]


def test_i_is_who_writes() -> None:
    """A colleague's `jeg` is neither the one we asked about nor, for sure, somebody more."""
    kim = "Kim Kol <kim@randers.dk>"
    who = SignUp((2,), (Person("Kim Kol", "kim@randers.dk"),))
    found = reply("Ja, jeg kommer gerne", COMES, sender=kim)
    assert found is not None
    assert (found.requests, found.open_points[0].readings) == ((), (IN, who))
    also = reply("Ja, jeg kommer også", COMES, sender=kim)
    plain = reply("Ja, det gør hun", COMES, sender=kim)
    assert also is not None and also.requests == (IN, who)
    assert plain is not None and plain.requests == (IN,)


@pytest.mark.parametrize(
    ("point", "body", "remark"),
    [
        (COMES, "Ja tak. Jeg er vegetar.", "Jeg er vegetar."),
        (WHO_SOFIE, "Lund\n\nHun er vegetar.", "Hun er vegetar."),
        (COMES, "Ja tak. Vi skal bruge en parkeringsplads.", "Vi skal bruge en parkeringsplads."),
        (COMES, "Ja, det vil jeg meget gerne. Tak for hjælpen!", ""),
        (COMES, "Nej, jeg er på ferie i den uge.", ""),
    ],
)
def test_what_nobody_understands_goes_to_a_person(point: OpenPoint, body: str, remark: str) -> None:
    found = reply(body, point)
    assert found is not None
    assert "".join(found.remarks) == remark


@pytest.mark.parametrize(
    ("point", "body"),
    [
        (WHO_SOFIE, "Tilmeld også Anders"),
        (WHO_SOFIE, "Anna Berg kommer"),
        (WHERE, "Tilmeld Ann Bro til møde 3"),
        (COMES, "Ja, men vi vil have pengene tilbage for faktura 7"),
        (COMES, "Ja, men kun hvis Ida også kan"),
    ],
)
def test_a_wish_of_its_own_is_no_answer(point: OpenPoint, body: str) -> None:
    assert reply(body, point) is None


@pytest.mark.parametrize(
    ("point", "subject", "body", "is_answer"),
    [
        (WHO_SOFIE, "Svar", "Lund", True),
        (WHO_SOFIE, "Møde 2", "Lund", True),
        (WHO_SOFIE, "Tilmelding", "Sofie Lindegaard", True),
        (WHO_SOFIE, "Hej", "Lindegaard, sofie@randers.dk", True),
        (WHO_SOFIE, "Møde 3", "Lund", False),
        (WHO_SOFIE, "Faktura", "Lund", False),
        (WHO_SOFIE, "Møde 3", "Tilmeld Anders til møde 3.", False),
        (WHO_SOFIE, "Møde 2", "Tilmeld også Anders", False),
        (WHO_SOFIE, "Afbud", "Meld Kurt Vang fra møde 2.", False),
        (WHO_SOFIE, "Møde", "Anna Berg kommer til møde 3", False),
        (WHO_SOFIE, "Spørgsmål", "Hvad koster det?", False),
        (replace(WHO, count=2), "Svar", "Bo Friis og Ida Dahl", True),
        (replace(WHO, count=2), "Svar", f"Bo Friis, {BO.email}", True),
        (replace(WHO, count=2), "Møde 3", "Tilmeld Ann Bro og Bo Gro", False),
        (WHERE, "Re: hvad?", "møde 3", True),
        (WHERE, "Svar", "2", True),
        (WHERE, "Svar på jeres spørgsmål", "2", True),
        (WHERE, "", "2", True),
        (WHERE, "Møde", "Tilmeld Ann Bros til møde 3", False),
        (COMES, "Svar", "Ja, jeg kommer", True),
        (COMES, "Møde 3", "Ja tak", False),
        (COMES, "Kontaktperson", "ja", False),
        (COMES, "Svar", "Ja tak, tilmeld Anders til møde 3", False),
        (JENS, "Mail fra os", "Ja, det er Jens Krogh, mvh Mette", True),
        (JENS, "Svar", "nej, han kommer alligevel", True),
        (OpenPoint(Question.EAN), "Svar", "5798009811578", True),
        (WHO_SOFIE, "Svar", "5798009811578", False),
    ],
)
def test_without_the_thread_a_word_or_two_are_an_answer(
    point: OpenPoint, subject: str, body: str, is_answer: bool
) -> None:
    letter = mailed(body, subject=subject, quoted="")
    assert stands_alone(letter, asked_of(point)) == is_answer
