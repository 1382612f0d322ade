"""One-word replies of staff: the word in any dress, and never inside a sentence."""

from __future__ import annotations

import pytest
from test_staff_subjects import letter

from knub_mailer.domain.command import (
    AnswerText,
    Drop,
    LeaveOut,
    Received,
    Reject,
    ReplyWord,
    Resend,
    Send,
    Stop,
    Yes,
)
from knub_mailer.language.staff.replies import read_reply_word


def word(text: str) -> ReplyWord | None:
    return read_reply_word(letter("Re: Se det igennem: Program møde 2", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("send", Send()),
        ("SEND!", Send()),
        ("send bare", Send()),
        ("Hej KNUB, send bare", Send()),
        ("Ja tak, send den\n\nMvh\nTina", Send()),
        ("Send venligst.\n\nMed venlig hilsen\nTina Grønbech\nKL\nTlf. 12345678", Send()),
        ("Hej\n\nsend\n\n/Tina", Send()),
        ("Annullér den, tak", Drop()),
        ("ja", Yes()),
        ("Ja tak, mvh Tina", Yes()),
        ("Ok, godkendt", Yes()),
        ("Okay.\nTina", Yes()),
        ("Stop venligst fakturaerne", Stop()),
        ("afvis", Reject()),
        ("Ja, hun må gerne komme med", Yes()),
        ("o.k.", Yes()),
        ("Den må gerne sendes", Send()),
        ("Godkendt, send", Send()),
        ("»send«", Send()),
        ("Nej, annuller udkastet", Drop()),
        ("Drop den", Drop()),
        ("Gensend venligst", Resend()),
        ("Modtaget - tak for det hele", Received()),
        ("Vi har modtaget fakturaerne, tak", Received()),
        ("Udelad Randers og Aarhus, tak", LeaveOut(("Randers", "Aarhus"))),
        ("udelad: Randers", LeaveOut(("Randers",))),
        (
            "udelad Ringkøbing-Skjern Kommune denne gang\n\nmvh Anne",
            LeaveOut(("Ringkøbing-Skjern Kommune",)),
        ),
        ("ja\n\nJeg har lige ringet til Bente, den er god nok.\n\nVh Tina", Yes()),
        ("Ja, hende kender jeg", Yes()),
        ("👍🏻", Yes()),
        ("Afvis. Det er ren reklame", Reject()),
        ("Så er det på plads. Send.\n\nTina", Send()),
        ("send\n\nDen er rigtig flot, tak for hjælpen", Send()),
        ("Modtaget\n\nDe er bogført i dag", Received()),
        ("Stop\n\nJeg vil lige tale med økonomi om teksten først.\n\nTina", Stop()),
        ("Stop lige bundtet til jeg har talt med økonomi", Stop()),
        ("stop lige en halv", Stop()),
    ],
)
def test_politeness_and_signature_do_not_matter(text: str, expected: ReplyWord) -> None:
    assert word(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "send ikke",
        "send?",
        "ja?",
        "Nej, send ikke",
        "nej",
        "ja, men kun Mette",
        "stop ikke fakturaerne",
        "ja, det er Mette og ikke Jens",
        "Ja. Det skal være Bo Friis.",
        "ja. Til møde 3",
        "ja, Bo alene",
        "send\n\nHusk kaffen er først kl. 10",
        "send\n\nProgrammet er flyttet en uge, nej vent",
        "udelad ikke Randers",
        "vi har ikke modtaget noget",
        "send det til Mette",
        "Send gerne programmet på mandag",
        "tilmeld Mette Holm, mette.holm@randers.dk, til møde 2",
        "",
    ],
)
def test_a_word_inside_a_sentence_is_no_command(text: str) -> None:
    assert word(text) is None


def test_the_text_of_an_answer_keeps_its_lines() -> None:
    assert word("Svar: Hej Mette\n\nDet går ikke.\n\nMvh Anne") == AnswerText(
        "Hej Mette\n\nDet går ikke."
    )
