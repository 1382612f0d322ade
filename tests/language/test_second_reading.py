"""The second reading: what it knows of a letter, and what comes of it beside the rules."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from corpora import CORPUS, configured
from test_turned_round import mail_of

import knub_mailer.language.understand as understanding
from knub_mailer.domain.request import (
    Cancel,
    Decision,
    Person,
    Question,
    SignUp,
    Substitute,
    Understanding,
    UpdateBilling,
)
from knub_mailer.entrypoints.commands_understand import understood
from knub_mailer.language.meetings.said_out import meetings_left_out
from knub_mailer.language.second import net, rereading
from knub_mailer.language.second.nearness import crossings
from knub_mailer.language.second.parts import KINDS, ROLES, SEATS
from knub_mailer.language.second.second_reading import SecondReading
from knub_mailer.language.second.tokens import SENDER

MADS = Person("Mads Holm Birk", "mabi@randers.dk")
COMES = (
    "Tak for invitationen. Tilmeld venligst min kollega Mads Holm Birk (mabi@randers.dk) til "
    "møde 2. "
    "Jeg kan desværre ikke selv komme, fordi jeg har et andet møde den dag."
)


def second_reading_of(text: str, monkeypatch: pytest.MonkeyPatch) -> SecondReading:
    found: list[SecondReading] = []
    read_again = understanding.read_again
    monkeypatch.setattr(
        understanding, "read_again", lambda *given: found.append(read_again(*given)) or found[-1]
    )
    understood(configured(), mail_of(text))
    return found[0]


def test_it_knows_who_comes_and_who_stays_away(monkeypatch: pytest.MonkeyPatch) -> None:
    second = second_reading_of(COMES, monkeypatch)
    assert second.roles["mads holm birk"]["sign_up"] > 0.6
    assert second.roles[SENDER]["sign_up"] < 0.1
    assert second.seats["mads holm birk", 2]["sign_up"] > 0.6
    assert second.seats["mads holm birk", 3]["sign_up"] < 0.1
    assert not second.denied([SignUp((2,), (MADS,))], laid_out=False)


def test_it_denies_what_the_letter_does_not_say(monkeypatch: pytest.MonkeyPatch) -> None:
    second = second_reading_of(COMES, monkeypatch)
    sender = second.tokens.people[SENDER].mention
    cancelled = Cancel((2,), (MADS,))
    swapped = Substitute((2,), MADS, Person(sender.name, sender.email))
    assert second.denied([cancelled], laid_out=False)[cancelled] == ("cancel", "mads holm birk")
    assert swapped in second.denied([swapped], laid_out=False)
    assert not second.agrees([cancelled], Decision.ACT)
    assert ("sign_up", "mads holm birk") in second.missed([], 0.6)


def test_whom_it_does_not_know_it_denies_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    second = second_reading_of(COMES, monkeypatch)
    assert not second.denied([SignUp((2,), (Person("Uffe Elbæk Lund"),))], laid_out=False)


def test_what_may_be_for_a_person_is_not_carried_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert understood(configured(), mail_of(COMES)).decision is Decision.ACT
    monkeypatch.setattr(SecondReading, "may_be_for_a_person", True)
    asked = understood(configured(), mail_of(COMES))
    assert asked.decision is Decision.ASK
    assert not asked.requests
    assert "for a person" in str(asked.evidence)


def test_in_a_letter_of_a_handful_of_words_it_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    second = second_reading_of("Mads Holm Birk, møde 2.", monkeypatch)
    assert not second.denied([Cancel((2,), (MADS,))], laid_out=False)
    assert not second.agrees([SignUp((2,), (MADS,))], Decision.ACT)


@pytest.mark.parametrize(
    ("files", "silenced", "by"),
    [
        ("bc051 ca002 bd008 bd057 cb046", "agrees", lambda *_: False),
        ("ge004 gp019 gx017 mf013 na016 na036 nb012 nc053 ne008 ne014", "beyond_doubt", False),
        ("na026 ni062 nn050 sf029 sf065 sf094", "for_nobody", False),
        ("sf082 sf105", "settled", False),
        ("ge004 gp019 gx017 mf013 na016", "each_bears_out", lambda *_: False),
        ("na037", "sender_alone", False),
    ],
)
def test_what_the_rules_leave_open_is_carried_out_where_it_is_clear(
    files: str, silenced: str, by: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    mails = [(CORPUS / "dev" / f"{file}.eml").read_bytes() for file in files.split()]
    assert {understood(configured(), raw).decision for raw in mails} == {Decision.ACT}
    monkeypatch.setattr(SecondReading, silenced, by)
    assert Decision.ACT not in {understood(configured(), raw).decision for raw in mails}


@pytest.mark.parametrize(
    ("file", "decision", "else_"),
    [
        ("nk092.eml", Decision.REVIEW, Decision.ACT),
        ("ja048.eml", Decision.REVIEW, Decision.ASK),
        ("gj022.eml", Decision.ASK, Decision.REVIEW),
        ("kj011.eml", Decision.ASK, Decision.REVIEW),
    ],
)
def test_what_no_rule_reads_is_asked_or_passed_on_as_it_is_sure(
    file: str, decision: Decision, else_: Decision, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = (CORPUS / "dev" / file).read_bytes()
    assert understood(configured(), raw).decision is decision
    monkeypatch.setattr(SecondReading, "sure_of", lambda *_: False)
    assert understood(configured(), raw).decision is else_


@pytest.mark.parametrize("file", ["nc112.eml", "nd118.eml", "nf109.eml", "nu110.eml"])
def test_thanks_in_other_words_need_no_answer(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = (CORPUS / "dev" / file).read_bytes()
    assert understood(configured(), raw).decision is Decision.IGNORE
    monkeypatch.setattr(SecondReading, "harmless", False)
    assert understood(configured(), raw).decision is not Decision.IGNORE


@pytest.mark.parametrize("file", ["nd044.eml", "nd104.eml", "nz022.eml"])
def test_somebody_comes_to_meetings_of_several_sentences(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = (CORPUS / "dev" / file).read_bytes()
    assert understood(configured(), raw).decision is Decision.ACT
    monkeypatch.setattr(rereading, "_FOR_SURE", 2.0)
    monkeypatch.setattr(rereading, "_NOT_AT_ALL", -1.0)
    assert understood(configured(), raw).decision is Decision.ASK


@pytest.mark.parametrize("file", ["na105.eml", "nc043.eml"])
def test_a_number_of_all_invoices_is_told_from_one_of_a_seat(file: str) -> None:
    seat, bill = understood(configured(), (CORPUS / "dev" / file).read_bytes()).requests
    assert isinstance(seat, SignUp)
    assert isinstance(bill, UpdateBilling)
    assert seat.ean is None


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Vi drøfter i næste uge, hvem af os der eventuelt kunne tage til Randers.", Decision.ASK),
        (
            "Til orientering: toget er forsinket, så jeg er fremme lidt senere.",
            Decision.REVIEW,
        ),
        ("Vi har fået ny postadresse på rådhuset.", Decision.REVIEW),
    ],
)
def test_what_nobody_understands_is_asked_where_asking_helps(text: str, decision: Decision) -> None:
    assert understood(configured(), mail_of(text)).decision is decision


def test_who_is_missing_of_those_announced_is_asked_for() -> None:
    text = (
        "Randers snupper tre pladser i maj - til mig, til Leonora Birk (lebi@randers.dk) og til "
        "en boligsocial medarbejder, som vi lige skal have udpeget."
    )
    found = understood(configured(), mail_of(text))
    assert found.decision is Decision.ASK
    assert len(found.requests) == 1


def test_a_question_does_not_hide_a_wish_that_nobody_read() -> None:
    raw = (
        "From: Lone Bak <lobak@ringsted.dk>\nTo: knub@kl.example\nSubject: d 28\n"
        "Date: Mon, 18 May 2026 08:31:00 +0200\nMessage-ID: <s1@ringsted.dk>\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        "hej ka i ik lige smide mig på til randers og så osse Ida Krogh Lund (ikl@ringsted.dk) "
        "bo er på vippen han skal spørge chefen\nhvornår begynder det egentlig\n\nlone\n"
    )
    assert understood(configured(), raw.encode()).decision is Decision.ASK


@pytest.mark.parametrize(
    "text",
    [
        "Ærgerligt nok er min rejse til Krakow lagt hen over den 8. oktober. Så giv min plads på "
        "det virtuelle møde til Søren Thise Kruse; han vil glæde sig. Tilmelding på mit navn "
        "bortfalder.",
        "Mange tak for opholdet. Nu er vi inspireret, og naturligvis vil vi være der igen. Lea og "
        "Karsten er allerede på. Derudover skal I tilmelde Alma Brædstrup til den 28. maj, det har "
        "min leder Hjalmar skrevet under på.",
    ],
)
def test_no_surname_is_asked_of_half_a_name_in_passing(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.ACT
    monkeypatch.setattr(SecondReading, "merely_names", lambda *_: False)
    asked = understood(configured(), mail_of(text))
    assert [point.question for point in asked.open_points] == [Question.ATTENDEE_NAME]


def test_a_season_without_meetings_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = second_reading_of(COMES, monkeypatch).tokens
    tokens.meetings = {}
    second = understanding.read_again(tokens, Understanding(None, Decision.REVIEW))
    assert second.kinds["sign_up"] > 0.5
    assert not second.seats


def test_the_same_letter_is_always_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kan du skrive Mads Holm Birk på til den 28. maj? Hilsen Jonas"
    first = second_reading_of(text, monkeypatch)
    assert second_reading_of(text, monkeypatch).roles == first.roles


def test_the_tokens_tell_what_is_known_of_names_meetings_and_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (
        "Skriv Mads Holm Birk (mabi@randers.dk) og Karen på til møde 1. Hun vil også gerne til "
        "mødet i oktober.\nVores EAN er 5798000000004."
    )
    tokens = second_reading_of(text, monkeypatch).tokens
    assert {"P", "P|half", "M1|next", "M1|virtual", "N|13", "^|line"} <= set(tokens.words)
    assert tokens.words[tokens.people["mads holm birk"].at[0]] == "P"
    assert [tokens.words[at] for at in tokens.people["karen"].spoken_of] == ["H"]
    assert tokens.standing == (True, False, False, False, False)


def test_whom_a_quoted_mail_names_is_known_there(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Mads Holm Birk kan ikke alligevel.\n\n> Fra jer deltager Mads Holm Birk og Ida Dahl.\n"
    tokens = second_reading_of(text, monkeypatch).tokens
    below = tokens.words.index("^below")
    assert [at > below for at in tokens.people["mads holm birk"].everywhere] == [False, True]


def test_a_word_is_its_letters_and_a_marker_what_is_known_of_it() -> None:
    assert set(net.rows_of("tilmelder")) & set(net.rows_of("tilmeldte"))
    assert len(net.rows_of("P's")) == 1
    assert set(net.rows_of("M1|held")) & set(net.rows_of("M1")) == set(net.rows_of("M1"))
    assert len(net.rows_of("|")) == 1
    assert all(0 <= row < net.ROWS for row in net.rows_of("bestyrelsesformandskandidat"))


def test_every_network_has_the_shapes_that_are_multiplied() -> None:
    quick, larger = net.nets()
    for weights in (each._weights for each in (quick, *larger.nets)):
        features = weights["emb"].shape[1]
        assert weights["emb"].shape[0] == net.ROWS
        assert weights["blocks.0.c.weight"].shape == (3 * features, 2 * features)
        assert weights["role.3.weight"].shape[1] == len(ROLES)
        assert weights["mail.3.weight"].shape[1] == len(KINDS)
        assert weights["seat.3.weight"].shape[1] == len(SEATS)
        assert all(np.isfinite(values).all() for values in weights.values())


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tilmeld venligst Mads Holm Birk (mabi@randers.dk) til møde 2 den 28. maj i Randers.", 1),
        (COMES.replace("Tilmeld", "Ved ikke, men måske kunne I se på"), 2),
    ],
)
def test_a_further_network_is_asked_only_where_the_first_is_not_sure(
    text: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = net.nets()
    called: list[net.Net] = []

    def counted(each: net.Net) -> Callable[..., tuple[net.Floats, ...]]:
        return lambda *given: called.append(each) or each(*given)

    monkeypatch.setattr(net, "nets", lambda: [counted(each) for each in (first, *others)])
    second_reading_of(text, monkeypatch)
    assert called == [first, *others][:asked]


def test_a_word_is_known_again_when_many_others_were_met(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(net, "_MOST_WORDS", 3)
    monkeypatch.setattr(net, "_reckoned", dict)  # of the table alone
    small = net.Net({"emb": np.arange(2 * net.ROWS, dtype=np.float32).reshape(-1, 2)})
    words = ["ja", "nej", "tak", "ja", "maaske", "ja", "nej"]
    told = [small._vectors[small._place(word)].copy() for word in words]
    assert all((told[0] == told[i]).all() for i in (3, 5))
    assert (told[1] == told[6]).all()
    assert (told[0] != told[1]).any()


def test_what_is_asked_shows_the_beginning_of_the_letter_and_no_half_word() -> None:
    text = (
        "Måske kommer Ida Krogh Lund i maj, og måske gør hun ikke. Per Holm Vad taler om oktober, "
        "og så er der Kirsten Bak, som nok hellere vil blive hjemme hos sin syge hund."
    )
    told = understood(configured(), mail_of(text))
    shown = [point.said for point in told.open_points if point.said.startswith("Hej")]
    assert told.decision is Decision.ASK
    assert shown
    assert all(said.endswith(" …") and f"{said[:-2]} " in f"Hej KNUB {text}" for said in shown)


def test_who_comes_where_is_carried_out_only_where_both_readings_are_sure_of_each() -> None:
    half_read = (
        "Maj: Ida Krogh, Bo Lund og mig. Oktober: ditto uden Bo.",
        "Ida Krogh og Bo Lund deltager i alle tre møder. Næsten. For Ida er i Kina i marts.",
    )
    assert not any(understood(configured(), mail_of(told)).requests for told in half_read)
    plain = "Ida Krogh kommer i maj, og Bo Lund kommer i oktober."
    assert len(understood(configured(), mail_of(plain)).requests) == 2


def test_what_stands_between_a_person_and_a_meeting_is_told() -> None:
    """Of `P0 kommer i M3, P5 i M7`, by the places of these tokens."""
    found = crossings([], [[0], [5]], [[3], [7]], 8)
    alone, behind_others, before_it, beside_it = found.between[:, 8:] + found.between[:, :8]
    assert found.seat.tolist() == [0, 1, 2, 3]
    assert alone.tolist() == pytest.approx([1 / 4, 1, 0, 1, 0, 1, 0, 0])
    assert behind_others.tolist() == pytest.approx([1 / 8, 1, 0, 0, 1, 0, 1, 0])
    assert before_it.tolist() == pytest.approx([1 / 3, 1, 0, 1, 0, 1, 0, 0])
    assert beside_it.tolist() == before_it.tolist()
    assert [bool(row[:8].any()) for row in found.between] == [False, False, True, False]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Jeg vil gerne med til alle møder. Kim Bak også, møde 2 undtaget.", [2]),
        ("Jeg kommer til alle tre møder. Kim Bak også, bortset fra den 28. maj.", [2]),
        ("Jeg kommer til alle tre møder, og Kim Bak kommer til møde 2.", []),
    ],
)
def test_what_is_taken_out_in_so_many_words_is_left_to_the_rules(
    text: str, left_out: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = second_reading_of(text, monkeypatch).tokens
    assert list(meetings_left_out(each.marked for _, each in tokens.sentences)) == left_out
