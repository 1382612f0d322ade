"""Programs' mail gets no answer, on firm evidence only; people's mail always does."""

from __future__ import annotations

import pytest
from letters import letter, read

from knub_mailer.domain.mail import Automated, Rsvp

ABSENT = "Jeg er på ferie til og med 14. august. Kontakt Bo Lund, der deltager i mit sted."


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({"Auto-Submitted": "auto-replied"}, Automated.AUTO_REPLY),
        ({"Auto-Submitted": "auto-generated (rejected)"}, Automated.AUTO_REPLY),
        ({"X-Autoreply": "yes"}, Automated.AUTO_REPLY),
        ({"X-Autorespond": "Ferie"}, Automated.AUTO_REPLY),
        ({"Precedence": "auto_reply"}, Automated.AUTO_REPLY),
        ({"Precedence": "bulk"}, Automated.BULK),
        ({"Precedence": "list"}, Automated.BULK),
        ({"List-Id": "<a.b.example>"}, Automated.BULK),
        ({"List-Unsubscribe": "<mailto:u@b.example>"}, Automated.BULK),
        ({"Return-Path": "<>"}, Automated.NULL_SENDER),
        ({"X-Knub-Mailer": "1"}, Automated.OWN_MAIL),
    ],
)
def test_headers_tell_of_programs(headers: dict[str, str], kind: Automated) -> None:
    found = letter(ABSENT, headers=headers)
    assert found.automated is kind
    assert found.automated_reason


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto-Submitted": "no"},
        {"X-Auto-Response-Suppress": "All"},
        {"Precedence": "normal"},
        {"Return-Path": "<meho@randers.dk>"},
        {"X-Autoreply": "no"},
        {},
    ],
)
def test_other_headers_do_not(headers: dict[str, str]) -> None:
    assert letter("Jeg kommer.", headers=headers).automated is None


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatisk svar: Program", ABSENT),
        ("Ikke til stede: Program", "Jeg er ikke på kontoret og er tilbage mandag."),
        ("Out of office: Programme", "I am out of the office until Monday."),
        ("Re: Program", f"Dette er et automatisk svar.\n\n{ABSENT}"),
        (
            "Kvittering",
            "Vi har modtaget din henvendelse. Denne mail er sendt automatisk.",
        ),
    ],
)
def test_texts_that_say_so_are_automatic(subject: str, text: str) -> None:
    assert letter(text, subject=subject).automated is Automated.AUTO_REPLY


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("SV: Automatisk svar: Kontaktperson", "Nu er I vel tilbage. Ny kontakt er Bo Lund."),
        ("Automatisk svar: Kontaktperson", "Bo Lund er ny kontaktperson."),
        (
            "SV: Automatisk svar: Karen Dam er fratrådt",
            "I fik vist Karens autosvar. Hun er stoppet, så brug mig som kontakt fremover.",
        ),
        ("Ferie", ABSENT),
        ("Møde 2", "Jeg er på barsel til den tid, så tilmeld Bo Lund i stedet."),
        ("Møde 2", "I fik vist et autosvar fra mig. Nu er jeg hjemme og vil gerne med."),
        ("Tilmelding", "Ny besvarelse fra formularen. Navn: Bo Lund. Sendt automatisk."),
        ("Læst: jeres program", "Nu har jeg læst programmet og vil gerne med."),
        ("Ikke leveret", "Fakturaen er ikke leveret til os. Kan I sende den igen?"),
        ("Undeliverable", "I sent you this last week. Please sign me up for meeting 2."),
    ],
)
def test_people_who_write_of_such_things_are_no_programs(subject: str, text: str) -> None:
    assert letter(text, subject=subject).automated is None


def test_an_automatic_answer_quoted_below_is_the_others() -> None:
    text = (
        "Jeg vil stadig gerne med.\n\nMette\n\nFra: KNUB <knub@kl.example>\n"
        "Sendt: 4. maj 2026 09:00\n"
        "Til: Mette Holm\nEmne: Automatisk svar: Møde 2\n\nDette er et automatisk svar. Vi har "
        "modtaget din henvendelse.\n"
    )
    assert letter(text, subject="SV: Automatisk svar: Møde 2").automated is None


def test_the_networks_own_address_is_never_a_member() -> None:
    assert letter("Hej", sender="KNUB <KNUB@kl.example>").automated is Automated.OWN_MAIL


@pytest.mark.parametrize(
    ("subject", "text", "sender"),
    [
        (
            "Kan ikke leveres: [KNUB] Program",
            "Din meddelelse til bo@randers.dk kunne ikke leveres.",
            "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@randers.dk>",
        ),
        (
            "failure notice",
            "Hi. This is the qmail-send program.\n<bo@randers.dk>:\nuser unknown",
            "MAILER-DAEMON@mx.randers.dk",
        ),
        (
            "Mail delivery failed: returning message to sender",
            "A message that you sent could not be delivered to all of its recipients.\n\n"
            "  bo@randers.dk\n    550 5.1.1 unknown user",
            "Mail Delivery System <Mailer-Daemon@mx.randers.dk>",
        ),
    ],
)
def test_servers_that_write_prose_are_bounces(subject: str, text: str, sender: str) -> None:
    assert letter(text, subject=subject, sender=sender).automated is Automated.BOUNCE


def test_read_receipts_are_receipts() -> None:
    text = (
        "Din meddelelse\n\n   Til: Bo Lund\n   Emne: Program\n\nblev læst den 7. april 2026 09:33."
    )
    assert letter(text, subject="Læst: Program").automated is Automated.RECEIPT


def calendar_reply(partstat: str, *, extra: str = "", method: str = "REPLY") -> bytes:
    return (
        "From: Bo Lund <bo@randers.dk>\r\nSubject: Svar\r\n"
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nHej\r\n--b\r\n"
        f"Content-Type: text/calendar; method={method}; charset=utf-8\r\n\r\n"
        f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n"
        f'ATTENDEE;CN="Lund: Bo";PARTSTAT={partstat};ROLE=REQ-PARTI\r\n'
        " CIPANT:mailto:Bo@Randers.dk\r\n"
        f"UID:knub-2026-2@kl.example\r\nCOMMENT:Syg\\, desværre\r\n{extra}END:VEVENT\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("partstat", "rsvp", "automated"),
    [
        ("ACCEPTED", Rsvp.ACCEPTED, Automated.CALENDAR),
        ("TENTATIVE", Rsvp.TENTATIVE, Automated.CALENDAR),
        ("DECLINED", Rsvp.DECLINED, None),
    ],
)
def test_calendar_replies_say_who_answers_what(
    partstat: str, rsvp: Rsvp, automated: Automated | None
) -> None:
    found = read(calendar_reply(partstat, extra="DTSTART;TZID=Mars/Olympus:2026\r\nBROKEN\r\n"))
    assert found.calendar_reply is not None
    assert found.calendar_reply.rsvp is rsvp
    assert found.calendar_reply.uid == "knub-2026-2@kl.example"
    assert found.calendar_reply.attendee == "bo@randers.dk"
    assert found.calendar_reply.comment == "Syg, desværre"
    assert found.automated is automated


def test_an_invitation_is_no_reply() -> None:
    assert read(calendar_reply("NEEDS-ACTION", method="REQUEST")).calendar_reply is None
