"""What needs a person: passed on with everything, decided once, by mail (organisers.md)."""

from __future__ import annotations

import pytest
from staff_season import (
    OTHER_ORGANISER,
    SECRETARIAT,
    StaffSeason,
    answers_to,
    contact,
    files,
    kinds,
    line,
    only,
)

LEA = "lea.bo@gmail.com"


def test_a_mail_is_passed_on_with_all_that_a_decision_needs(season: StaffSeason) -> None:
    """The original attached, what was understood, why nothing was done, what a reply will do."""
    case = season.has_case()
    assert case.to == ("alcp@kl.example",)
    original = files(case)["oprindelig-mail.eml"]
    assert b"From: Lea Bo <lea.bo@gmail.com>" in original
    text = line(case)
    for words in (
        "Odense Kommune",
        "kommer ikke fra kommunens egen mailadresse",
        "Tilmelding af Lea Bo (lea.bo@gmail.com) til møde 2",
        "»ja« eller »ok«",
        "ønske på almindeligt dansk",
        "»svar: …«",
        "»afvis«",
        "Det ændrer ikke, hvad kommunen skal betale",
    ):
        assert words in text, words
    told = season.sent_to(LEA)[-1]
    assert "menneske" in told.text
    assert told.message["In-Reply-To"]


def test_what_a_yes_would_cost_is_shown(season: StaffSeason) -> None:
    season.signs_up("odense", 2, "Ida Lund", "Kim Bak")
    assert "800 kr. mere" in season.has_case().text


@pytest.mark.parametrize(
    "reply", ["ja", "OK.", "Ja tak, det er fint.\n\nMvh Alice\nSekretariatet", "Hej\n\nja\n\nAlice"]
)
def test_yes_carries_out_the_best_guess_and_confirms_it(season: StaffSeason, reply: str) -> None:
    case = season.has_case()
    sent = season.replies(case, reply, SECRETARIAT)
    assert season.seats(2) == [("Lea Bo", "included")]
    outcome = only(sent, "review_outcome")
    assert outcome.to == (LEA,)
    assert "Lea Bo er tilmeldt" in line(outcome)
    report = only(sent, "review_decided")
    assert report.to == ("alcp@kl.example",)
    assert LEA in report.text


def test_the_confirmation_stays_in_the_senders_thread(season: StaffSeason) -> None:
    """The one direct answer was "a person answers"; this is a later word in the same thread."""
    case = season.has_case()
    first = season.sent_to(LEA)[-1]
    original = str(first.message["In-Reply-To"])
    outcome = only(season.replies(case, "ja", SECRETARIAT), "review_outcome")
    assert original in str(outcome.message["References"])
    assert len(answers_to(season.sent(), original)) == 1


def test_a_sender_outside_is_not_shown_the_municipalitys_list(season: StaffSeason) -> None:
    """Row: a decision of the secretariat for a sender outside the municipality"""
    season.signs_up("odense", 2, "Kim Bak")
    outcome = only(season.replies(season.has_case(), "ja", SECRETARIAT), "review_outcome")
    assert "Kim Bak" not in outcome.text


def test_a_yes_shows_nobody_outside_a_municipalitys_list(season: StaffSeason) -> None:
    """A stranger's question after other people's data is nothing to say yes to."""
    season.signs_up("odense", 2, "Kim Bak")
    asks = season.receives("Lea Bo <lea.bo@gmail.com>", "Hvem er tilmeldt fra Odense Kommune?")
    season.replies(only(asks, "review_case"), "ja", SECRETARIAT)
    assert "Kim Bak" not in "".join(mail.text for mail in season.sent_to(LEA))


def test_the_old_contact_is_told_of_one_that_a_person_let_in(season: StaffSeason) -> None:
    """Rule: contact person; whoever asked, and whoever decided."""
    text = "Ny kontaktperson for Odense Kommune er Lea Bo, lea.bo@gmail.com.\n\nLea Bo"
    case = only(season.receives("Lea Bo <lea.bo@gmail.com>", text, "Kontakt"), "review_case")
    sent = season.replies(case, "ja", SECRETARIAT)
    told = only(sent, "contact_change_outcome")
    assert told.to == ("ida@odense.dk",)
    assert "Lea Bo" in told.text and "i stedet for dig" in line(told)


def test_a_wish_in_plain_danish_is_carried_out_for_the_sender(season: StaffSeason) -> None:
    """For the municipality that the review names, at the time of the original mail."""
    case = season.has_case()
    season.at("2026-01-20T10:00")
    wish = "Tilmeld Kim Bak, kim@odense.dk, til mødet den 12. marts.\n\nMvh Alice"
    sent = season.replies(case, wish, SECRETARIAT)
    assert ("Kim Bak", "included") in season.seats(1)
    assert season.seats(2) == []
    assert only(sent, "review_outcome").to == (LEA,)
    seat = season.state().meetings[1].seats[-1]
    assert seat.municipality == "0461"
    assert (seat.entry.at.day, seat.entry.by) == (15, LEA)


def test_a_wish_gives_the_sender_the_address_beside_the_name(season: StaffSeason) -> None:
    """An address belongs to the person it stands beside, the sender's own name too."""
    wish = "Tilmeld Lea Bo, lea.bo@odense.dk, til møde 2."
    sent = season.replies(season.has_case(), wish, SECRETARIAT)
    assert only(sent, "invitation").to == ("lea.bo@odense.dk",)


def test_a_join_decided_late_keeps_the_price_of_its_sending(empty: StaffSeason) -> None:
    text = "Hej\n\nOdense Kommune melder sig hermed ind i netværket.\n\nVenlig hilsen\nLea Bo"
    sent = empty.receives("Lea Bo <lea.bo@gmail.com>", text, "Indmeldelse")
    case = only(sent, "review_case")
    empty.at("2026-03-13T10:00")
    empty.replies(case, "ja", SECRETARIAT)
    membership = empty.state().memberships["0461"]
    assert (membership.fee_ore, membership.joined.month) == (610_000, 1)


def test_svar_sends_the_text_and_closes(season: StaffSeason) -> None:
    """Without history and the decider's signature block, in the thread of the original."""
    case = season.has_case()
    reply = (
        "svar: Kære Lea\n\nDet kan du desværre ikke, men Odense kan.\n\nVh Alice\n\n"
        "Fra: KNUB <knub@kl.example>\nSendt: 15. januar 2026\nTil: Alice\nEmne: Sag 1\n\nEn mail"
    )
    sent = season.replies(case, reply, SECRETARIAT)
    words = only(sent, "secretariat_words")
    assert words.to == (LEA,)
    assert "Kære Lea\r\n\r\nDet kan du desværre ikke" in words.text
    assert "En mail" not in words.text
    assert "@gmail.com>" in str(words.message["References"])
    assert f"Dit svar er sendt til {LEA}" in line(only(sent, "review_decided"))
    assert season.seats(2) == []
    assert kinds(season.replies(case, "ja", OTHER_ORGANISER)) == ["already_decided"]


@pytest.mark.parametrize("opening", ["Svar:", "SVAR :", "Hej\n\nsvar:", "Svar:\n"])
def test_svar_is_read_in_every_form(season: StaffSeason, opening: str) -> None:
    sent = season.replies(season.has_case(), f"{opening} Vi ringer til dig.", SECRETARIAT)
    assert "Vi ringer til dig." in only(sent, "secretariat_words").text


def test_afvis_closes_without_a_further_answer(season: StaffSeason) -> None:
    case = season.has_case()
    before = len(season.sent_to(LEA))
    sent = season.replies(case, "Afvis", SECRETARIAT)
    assert kinds(sent) == ["review_decided"]
    assert len(season.sent_to(LEA)) == before
    assert season.seats(2) == []


def test_the_first_decision_counts_and_the_second_person_is_told(season: StaffSeason) -> None:
    case = season.has_case()
    season.replies(case, "ja", SECRETARIAT)
    sent = season.replies(case, "afvis", OTHER_ORGANISER)
    told = only(sent, "already_decided")
    assert told.to == ("ulsc@kl.example",)
    assert "alcp@kl.example afgjorde sagen" in told.text
    assert "vores bud blev udført. " in line(told)
    assert season.seats(2) == [("Lea Bo", "included")]


@pytest.mark.parametrize(
    "reply", ["Det skal vi lige tale om på mandag", "Ja, men vent lidt", "Hvem er hun?"]
)
def test_what_is_no_decision_leaves_the_matter_open(season: StaffSeason, reply: str) -> None:
    case = season.has_case()
    sent = season.replies(case, reply, SECRETARIAT)
    assert "review_outcome" not in kinds(sent)
    assert len([mail for mail in sent if mail.to == ("alcp@kl.example",)]) == 1
    assert season.seats(2) == []
    season.replies(case, "ja", SECRETARIAT)
    assert season.seats(2) == [("Lea Bo", "included")]


def test_yes_to_a_matter_without_a_guess_says_what_else(season: StaffSeason) -> None:
    text = "Hej\n\nVi er uenige i regningen og vil klage.\n\nVenlig hilsen\nIda Lund"
    case = only(season.receives(contact("odense"), text, "Klage"), "review_case")
    sent = season.replies(case, "ja", SECRETARIAT)
    assert kinds(sent) == ["command_refused"]
    assert "bud" in sent[0].text


def test_two_matters_without_a_thread_are_asked_about(season: StaffSeason) -> None:
    season.has_case(subject="Tilmelding af Lea")
    season.has_case("Kai Ro <kai@gmail.com>", "Vil gerne med")
    sent = season.receives(SECRETARIAT, "ja", "Hej")
    asked = only(sent, "which_matter")
    assert "Sag 1: Tilmelding af Lea" in asked.text
    assert "Sag 2: Vil gerne med" in asked.text
    assert season.seats(2) == []


@pytest.mark.parametrize(
    "subject",
    ["Re: Vil gerne med", "SV: [KNUB] Sag 2: Vil gerne med (Odense Kommune)", "Re: Sag 2"],
)
def test_without_a_thread_the_subject_names_the_matter(season: StaffSeason, subject: str) -> None:
    season.has_case(subject="Tilmelding af Lea")
    season.has_case("Kai Ro <kai@gmail.com>", "Vil gerne med")
    season.receives(SECRETARIAT, "ja", subject)
    assert season.seats(2) == [("Kai Ro", "included")]


def test_without_a_thread_the_only_open_matter_is_meant(season: StaffSeason) -> None:
    season.replies(season.has_case(), "afvis", SECRETARIAT)
    season.has_case("Kai Ro <kai@gmail.com>", "Vil gerne med")
    season.receives(OTHER_ORGANISER, "ok", "noget andet")
    assert season.seats(2) == [("Kai Ro", "included")]


def test_a_wish_without_a_thread_belongs_to_the_only_open_matter(season: StaffSeason) -> None:
    season.has_case("Kai Ro <kai@gmail.com>", "Vil gerne med")
    wish = "Tilmeld Kim Bak, kim@odense.dk, til mødet den 12. marts."
    season.receives(SECRETARIAT, wish, "Re: fra telefonen")
    assert ("Kim Bak", "included") in season.seats(1)


def test_nobody_else_decides(season: StaffSeason) -> None:
    """A member, an unproven secretariat, finance, a look-alike."""
    case = season.has_case()
    for sender, proven in (
        (contact("odense"), True),
        (SECRETARIAT, False),
        ("Finans <finans@kl.example>", True),
        ("Alice <alcp@kl.exampel>", True),
    ):
        season.receives(sender, "ja", f"SV: {case.subject}", reply_to=case, proven=proven)
    assert season.seats(2) == []


def test_an_unproven_secretariat_gets_no_answer_and_is_reported(season: StaffSeason) -> None:
    case = season.has_case()
    before = len(season.sent_to("alcp@kl.example"))
    sent = season.receives(SECRETARIAT, "ja", f"SV: {case.subject}", reply_to=case, proven=False)
    report = only(sent, "forgery_report")
    assert report.to == ("alcp@kl.example",)
    assert report.message["In-Reply-To"] is None
    assert "Hverken DMARC, DKIM eller SPF" in report.text
    assert len(season.sent_to("alcp@kl.example")) == before + 1


def test_the_digest_comes_daily_from_the_second_working_day(season: StaffSeason) -> None:
    """Thursday's matter is undecided on Monday; the digest goes on until it is decided."""
    case = season.has_case()
    season.at("2026-01-19T07:59")
    assert "digest" not in kinds(season.sent())
    season.at("2026-01-20T09:00")
    digests = [mail for mail in season.sent() if mail.kind == "digest"]
    assert [str(mail.message["Date"])[:25] for mail in digests] == [
        "Mon, 19 Jan 2026 08:00:00",
        "Tue, 20 Jan 2026 08:00:00",
    ]
    assert digests[0].to == ("alcp@kl.example",)
    assert "Tilmelding" in digests[0].text
    season.replies(case, "afvis", SECRETARIAT)
    season.at("2026-01-23T09:00")
    assert kinds(season.sent()).count("digest") == 2


IDA = "Ida Lund <ida@odense.dk>"
OWN_AND_ANOTHERS = {
    "Tilmeld Ida Lund til møde 2, og tilmeld Per Toft fra Randers Kommune.\n\nIda Lund": "Odense",
    "Tilmeld mig og Sam Kon (sam@randers.dk) til møde 2.\n\nIda Lund": "Odense",
    "Vi melder os ind. Kontaktperson er Sam Kon, sam@randers.dk.\n\nIda Lund": "Odense",
    "Ny kontaktperson er Sam Kon, sam@randers.dk.\n\nIda Lund": "Odense",
    "Tilmeld Sam Kon, sam@randers.dk, fra Randers Kommune til møde 2.\n\nIda Lund": "Randers",
    "Meld Randers Kommune ind. Kontaktperson er Sam Kon, sam@randers.dk.\n\nIda Lund": "Randers",
}


def test_whose_people_a_mail_names_decides_not_for_whom_it_speaks(season: StaffSeason) -> None:
    """The own wish beside another municipality's people goes to a person, as the sender's own."""
    members = set(season.state().memberships)
    for text, house in OWN_AND_ANOTHERS.items():
        case = only(season.receives(IDA, text), "review_case")
        assert f"({house} Kommune)" in case.subject, text
    after = season.state()
    assert (set(after.memberships), after.meetings[2].seats) == (members, ())


def test_a_decision_seats_nobody_on_another_municipalitys_seats(season: StaffSeason) -> None:
    """The bid is for the own people; a wish for others' is refused in words, the matter open."""
    text = next(iter(OWN_AND_ANOTHERS))
    case = only(season.receives(IDA, text), "review_case")
    assert "Tilmelding af Ida Lund" in line(case) and "af Per Toft" not in line(case)
    season.replies(case, "tilmeld kun Ida Lund til møde 2", SECRETARIAT)
    assert [seat.municipality for seat in season.state().meetings[2].seats] == ["0461"]
    text = "Tilmeld Sam Kon, sam@randers.dk, fra Randers Kommune til møde 2.\n\nIda Lund"
    case = only(season.receives(IDA, text), "review_case")
    told = season.replies(case, "tilmeld Kim Bak, kim@odense.dk, til møde 2", SECRETARIAT)
    refused = only(told, "command_refused")
    assert "Sagen gælder Randers Kommune, og kim@odense.dk hører til" in line(refused)
    assert season.seats(2) == [("Ida Lund", "included")]


@pytest.mark.parametrize("words", ["Det kan hun ikke. Svar: nej", "Hun kommer nok ikke"])
def test_a_remark_is_no_wish(season: StaffSeason, words: str) -> None:
    """Nobody is asked whom to take off; the matter stays open, and how to decide it is shown."""
    refused = only(season.replies(season.has_case(), words, SECRETARIAT), "command_refused")
    assert "Hvem skal" not in refused.text
    assert "stadig åben" in line(refused)
    assert ("skriv »svar:« allerførst" in line(refused)) is ("Svar" in words)
