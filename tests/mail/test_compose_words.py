"""What the mails say: every kind there is, in good plain text, as shown in docs/mails.md."""

from __future__ import annotations

import inspect
import re
from datetime import date
from typing import get_args

import pytest
from gallery import CHAPTERS, PAGE, ROOT, composer, page
from sample_season import FIRST, METTE, NETWORK, SECOND, THIRD, ZONE, at
from samples_members import ANSWERS, MEETINGS, MEMBERS, POINTS
from samples_staff import MESSAGES

from knub_mailer.domain import notices
from knub_mailer.domain.ledger import Result
from knub_mailer.domain.notices import Answer, AskedSection, Happened, SeatsSection
from knub_mailer.domain.request import OpenPoint, Question, SignUp
from knub_mailer.mail.danish import Danish
from knub_mailer.mail.english import English
from knub_mailer.mail.templates import first_name

ALL = {f"{c}: {name}": n for c, chapter in CHAPTERS.items() for name, n in chapter.items()}
RENDERED = {name: composer().preview(notice) for name, notice in ALL.items()}
DA, EN = Danish(ZONE), English(ZONE)


def test_the_page_of_all_mails_is_up_to_date() -> None:
    """After a change to a template: python tests/mail/gallery.py."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_kind_of_mail_is_shown() -> None:
    kinds = {
        kind
        for kind in vars(notices).values()
        if inspect.isclass(kind) and isinstance(vars(kind).get("template"), str)
    }
    assert kinds == {type(notice) for notice in ALL.values()}


def test_every_section_and_question_is_shown() -> None:
    shown = {type(s) for n in ALL.values() if isinstance(n, Answer) for s in n.sections}
    assert shown == set(get_args(notices.Section))
    assert {point.question for point in POINTS.values()} == set(Question)


def test_every_template_belongs_to_a_mail() -> None:
    folder = ROOT / "templates" / "email"
    files = {path.name.split(".")[0] for path in folder.glob("*.j2")}
    assert files - {"words", "invoice_lines"} == {n.template for n in ALL.values()}
    danish = {p.name.split(".")[0] for p in (folder / "answer").glob("*.da.j2")}
    english = {p.name.split(".")[0] for p in (folder / "answer").glob("*.en.j2")}
    assert danish == english == {s.key for s in get_args(notices.Section)}


def test_whoever_may_be_answered_in_english_is() -> None:
    for notice in ALL.values():
        if "language" in getattr(type(notice), "__dataclass_fields__", {}):
            assert (ROOT / "templates" / "email" / f"{notice.template}.en.j2").is_file()


@pytest.mark.parametrize("name", RENDERED)
def test_the_plain_text_is_good_to_read(name: str) -> None:
    subject, text, html = RENDERED[name]
    assert subject.startswith("[KNUB] ") and 12 < len(subject) <= 181
    assert "\n\n\n" not in text and not re.search(r"[ \t]$", text, re.MULTILINE)
    assert not re.search(r"^ ", text, re.MULTILINE)
    assert "<" not in text and "&" not in text and "None" not in text and "{" not in text
    assert not re.search(r"\.\.(?!\.)|  | [.,;:!?](?!\S)|\(\)|»«", text)
    assert all(len(line) <= 320 for line in text.split("\n"))
    assert "None" not in html and "{{" not in html and "\x1e" not in html


@pytest.mark.parametrize("name", RENDERED)
def test_both_forms_say_the_same(name: str) -> None:
    _, text, html = RENDERED[name]
    shown = re.sub(r"<[^>]+>|\s|&\w+;|&#\d+;", "", html.split("<body")[1].partition(">")[2])
    sentences = re.findall(r"^[A-ZÆØÅ][^:|()»«“”\n]{20,}?[.?]$", text, re.MULTILINE)
    for sentence in sentences:
        assert re.sub(r"[\s&'\"·]", "", sentence) in re.sub(r"['·]", "", shown)


@pytest.mark.parametrize("result", Result)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_outcome_of_a_seat_has_its_words(result: Result, language: str) -> None:
    section = SeatsSection(SECOND, (Happened(METTE, result, other=METTE),), None)
    answer = Answer("Mette Holm", "Randers Kommune", (section,), language=language)
    _, text, _ = composer().preview(answer)
    assert "Mette Holm" in text


def test_a_meeting_is_named_in_the_subject() -> None:
    subject = composer().preview(ANSWERS["tilmelding inden for gebyret"])[0]
    assert subject == "[KNUB] Tilmeldt møde 2 den 28. maj: Mette Holm og Jens Hansen"


def test_the_subject_of_a_moved_meeting_names_its_new_day_only() -> None:
    """A reply inherits the subject: a number and a day that disagree would have to be asked."""
    subject = composer().preview(MESSAGES["flyttet møde"])[0]
    assert "Møde 2 er flyttet til 4. juni" in subject and "28. maj" not in subject


def test_a_question_can_be_answered_with_one_word() -> None:
    text = composer().preview(ANSWERS["spørger: hvilket møde"])[1]
    assert "Hvilket møde skal Mette Holm med til?" in text
    assert "- 2: torsdag den 28. maj, Fysiske greb til forandring" in text
    assert "Du skrev: »torsdag den 29. maj«." in text


def test_an_ean_is_asked_once() -> None:
    """The join asks for it already."""
    text = composer().preview(ANSWERS["medlem, forkert EAN, tid i tvivl"])[1]
    assert text.count("13 cifre") == 1


def test_a_very_long_quote_is_cut() -> None:
    point = OpenPoint(Question.MEETING, SignUp((), (METTE,)), "meget " * 200)
    text = composer().preview(Answer(None, None, (AskedSection((point,), MEETINGS),)))[1]
    assert "meget …«" in text and len(text) < 600


def test_the_privacy_note_stands_in_the_first_answer_only() -> None:
    assert "sletter dem 2 år efter sæsonen" in composer().preview(ANSWERS["medlem"])[1]
    assert "sletter dem" not in composer().preview(ANSWERS["afbud"])[1]


@pytest.mark.parametrize(
    ("ore", "danish", "english"),
    [
        (80_000, "800 kr.", "DKK 800"),
        (610_000, "6.100 kr.", "DKK 6,100"),
        (123_450, "1.234,50 kr.", "DKK 1,234.50"),
        (5, "0,05 kr.", "DKK 0.05"),
        (-80_000, "-800 kr.", "-DKK 800"),
        (1_234_567_800, "12.345.678 kr.", "DKK 12,345,678"),
    ],
)
def test_amounts_read_as_people_write_them(ore: int, danish: str, english: str) -> None:
    assert (DA.amount(ore), EN.amount(ore)) == (danish, english)


def test_finance_sees_the_oere() -> None:
    assert DA.exact(610_000) == "6.100,00 kr."


def test_times_read_as_people_write_them() -> None:
    assert DA.when(SECOND) == "torsdag den 28. maj 2026 kl. 9.30–15.00"
    assert EN.when(SECOND) == "Thursday 28 May 2026, 9:30–15:00"
    assert DA.called(FIRST) == "møde 1 den 12. marts"
    assert DA.where(THIRD) == "Online"
    assert DA.day(date(2026, 3, 1)) == "søndag den 1. marts 2026"
    assert DA.moment(at(1, 5, 8, 5)) == "mandag den 5. januar 2026 kl. 8.05"


@pytest.mark.parametrize(
    ("parts", "shown"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_lists_read_as_people_write_them(parts: list[str], shown: str) -> None:
    assert DA.listing(parts) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mette Holm", "Mette"),
        ("Holm, Mette", "Mette"),
        ("anne-marie holm", "Anne-Marie"),
        ("post@randers.dk", ""),
        ("5. sal", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_people_are_greeted_by_their_first_name(name: str | None, shown: str) -> None:
    assert first_name(name) == shown


def test_the_network_stands_in_every_mail() -> None:
    for _, text, html in RENDERED.values():
        assert NETWORK.name in text and NETWORK.name in html and NETWORK.address in text


def test_whoever_moved_to_an_included_seat_is_spoken_to_and_a_colleague_named() -> None:
    standing = MEMBERS["ikke længere ekstra"].standing
    own = notices.SeatKindChanged(METTE.name, "Randers Kommune", (METTE,), standing)
    subject, text, _ = composer().preview(own)
    assert "din plads koster ikke længere ekstra" in subject and "så din plads er nu med" in text
    assert "pladsen til Bo Friis" in RENDERED["Til medlemmer: ikke længere ekstra"][1]


def test_a_reference_is_called_what_the_municipality_called_it() -> None:
    assert "Ordrenummer: 4711" in RENDERED["Svar på en mail: medlem og tilmelding"][1]
    own = RENDERED["Svar på en mail: egen reference"][1]
    assert "allerede tilmeldt. Oplysningerne er rettet." in own
    assert "Fakturaen for Bo Friis sendes for sig med ordrenummer 4711." in own


def test_invitations_are_promised_once_for_all_meetings() -> None:
    seats = tuple(
        SeatsSection(each, (Happened(METTE, Result.SEATED),), None)
        for each in (FIRST, SECOND, THIRD)
    )
    subject, text, _ = composer().preview(Answer("Mette Holm", "Randers Kommune", seats))
    assert subject == "[KNUB] Tilmeldt møde 1, 2 og 3: Mette Holm"
    assert text.count("kalenderinvitation") == 1
