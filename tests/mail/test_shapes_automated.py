"""What programs write for people who are away, and what people write that looks like it."""

from __future__ import annotations

import pytest
from letters import letter, read

from knub_mailer.domain.mail import Automated, Rsvp

SAYING_SO = {
    "danish": ("Automatisk svar: Program", "Jeg er på ferie indtil 3. august.\n\nMvh Mette"),
    "danish, kursus": ("Automatisk svar: Program", "Jeg er på kursus i dag og svarer i morgen."),
    "danish, short": ("Autosvar: Program", "Jeg er ikke på kontoret. Ring til omstillingen."),
    "danish, retired": ("Automatisk svar: Møde 2", "Jeg er stoppet i Randers Kommune pr. 1. maj."),
    "danish, pension": ("Automatisk svar: Møde 2", "Jeg er gået på pension. Kontakt Bo Lund."),
    "danish, new job": ("Autosvar", "Jeg har fået nyt job og læser ikke længere denne mail."),
    "danish, parental leave": ("Automatisk svar: x", "Jeg er på forældreorlov til 1. september."),
    "danish, meeting": ("Automatisk svar: x", "Jeg sidder i møder hele dagen og svarer senere."),
    "danish, closed": ("Automatisk svar: x", "Rådhuset holder lukket mellem jul og nytår."),
    "danish, sick": ("Automatisk svar: x", "Jeg er desværre sygemeldt. Skriv til Bo Lund."),
    "danish, working hours": ("Automatisk svar: x", "Jeg læser mails mandag og onsdag."),
    "danish, receipt": ("Automatisk svar: x", "Tak for din mail. Vi svarer inden for 5 hverdage."),
    "danish, box": ("Kvittering for din henvendelse", "Vi har modtaget din henvendelse."),
    "danish, box 2": (
        "Tak for din henvendelse",
        "Din henvendelse er modtaget. Dette er en automatisk kvittering, som ikke kan besvares.",
    ),
    "danish, with where to call": (
        "Autosvar: [KNUB] Praktisk om møde 1",
        "Dette er et automatisk svar, som ikke kan besvares.\n\n"
        "Tak for din mail. Vil du melde afbud til et møde hos os, så ring på 59 00 12 40.",
    ),
    "danish, away": (
        "Fraværende: Program",
        "Jeg er fraværende til og med fredag. Denne besked er sendt automatisk.",
    ),
    "danish, case": (
        "Sag oprettet: 4711",
        "Din sag er oprettet med nummer 4711. Denne mail er "
        "automatisk genereret, og du kan ikke svare på den.",
    ),
    "english": ("Automatic reply: Programme", "I am out of office until 3 August."),
    "english, leave": ("Automatic reply: x", "I'm on parental leave until September."),
    "english, holiday": ("Out of Office: x", "I am on vacation with limited access to e-mail."),
    "english, left": ("Automatic reply: x", "I no longer work for the City of Randers."),
    "english, auto": ("Auto: x", "This is an automated response. I will be back on Monday."),
    "norwegian": ("Automatisk svar: x", "Jeg er på ferie og er tilbake 3. august."),
    "norwegian, out": (
        "Fraværsmelding: x",
        "Jeg er ikke på kontoret. Dette er et automatisk svar.",
    ),
    "norwegian, nynorsk": ("Automatisk svar: x", "Eg er på ferie og er tilbake måndag."),
    "swedish": ("Autosvar: x", "Jag är på semester till den 3 augusti."),
    "swedish, auto": ("Automatiskt svar: x", "Jag är föräldraledig och läser inte min mejl."),
    "swedish, away": (
        "Frånvaro: x",
        "Jag är inte på kontoret idag. Detta är ett automatiskt meddelande.",
    ),
    "german": ("Automatische Antwort: x", "Ich bin bis zum 3. August nicht im Büro."),
    "german, absence": ("Abwesenheitsnotiz: x", "Ich bin im Urlaub und lese keine E-Mails."),
}


@pytest.mark.parametrize(("subject", "text"), SAYING_SO.values(), ids=SAYING_SO)
def test_automatic_answers_without_headers(subject: str, text: str) -> None:
    found = letter(text, subject=subject)
    assert found.automated is Automated.AUTO_REPLY
    assert found.automated_reason


HEADERS = [
    {"Auto-Submitted": "auto-replied (vacation)"},
    {"auto-submitted": "Auto-Generated"},
    {"X-Autoreply": "yes"},
    {"X-Autorespond": "x"},
    {"X-Auto-Response": "yes"},
    {"X-MS-Exchange-Inbox-Rules-Loop": "meho@randers.dk", "Auto-Submitted": "auto-generated"},
    {"X-Vacation": "yes"},
    {"X-Mail-Autoreply": "yes"},
    {"Preference": "auto_reply", "Precedence": "auto_reply"},
]


@pytest.mark.parametrize("headers", HEADERS)
def test_headers_of_automatic_answers(headers: dict[str, str]) -> None:
    text = "Jeg er væk. Bo Lund kommer i stedet for mig til møde 2."
    assert letter(text, headers=headers).automated is Automated.AUTO_REPLY


PEOPLE = {
    "answering an auto-reply": ("SV: Automatisk svar: Program", "Jeg er tilbage og vil gerne med."),
    "inherited subject": ("Automatisk svar: Program", "Jeg er tilbage. Tilmeld mig til møde 2."),
    "inherited subject, ready": ("Automatisk svar: Møde 2", "Jeg er klar til mødet og deltager."),
    "inherited subject, ill": ("Automatisk svar: Program", "Jeg er sygemeldt og kan ikke deltage."),
    "inherited subject, busy": ("Autosvar: Møde 2", "Jeg er på ferie, så vi kommer kun to."),
    "away then": ("Møde 2", "Jeg er på ferie den 28. maj og må melde fra."),
    "away now": ("Ferie", "Jeg er på ferie og skriver fra mobilen. Tilmeld mig til møde 2."),
    "successor": ("Ny kontakt", "Jeg er stoppet i Randers Kommune. Ny kontakt er Bo Lund."),
    "received": ("Bekræftelse", "Vi har modtaget din mail og siger ja tak til to pladser."),
    "thanks for the mail": ("Tak for din henvendelse", "Tak for din mail. Vi vil gerne med."),
    "leave": ("Barsel", "Jeg går på barsel den 1. juni, så Bo Lund overtager min plads."),
    "asks": ("Automatisk svar?", "Jeg fik et automatisk svar fra jer. Er min tilmelding modtaget?"),
    "ill": ("Afbud", "Jeg er sygemeldt og kan ikke komme til møde 2."),
    "english": ("Out of office", "I will be out of the office that day, please cancel my seat."),
    "form": (
        "Ny besvarelse",
        "Der er modtaget en ny besvarelse. Navn: Bo Lund. Ønske: tilmelding "
        "til møde 2. Denne mail er sendt automatisk.",
    ),
    "form 2": (
        "Kvittering for tilmelding",
        "Denne mail er automatisk genereret af formularen.\n\n"
        "Navn: Bo Lund\nE-mail: bolu@randers.dk\nMøde: 2",
    ),
    "automatic wish": ("Møde 2", "I må gerne tilmelde os automatisk til alle møder."),
    "do not answer": ("Afbud", "Jeg kan ikke komme. I behøver ikke svare på denne mail."),
    "delivered": ("Leveret: tilmelding", "Hermed leverer vi vores tilmelding: Bo Lund, møde 2."),
    "failure": ("Leveringsfejl", "Vi fik en leveringsfejl på jeres mail. Send programmet igen."),
    "bounce in words": (
        "Kan ikke leveres",
        "Jeres mail til bolu@randers.dk kunne ikke leveres; brug bo.lund@randers.dk i stedet.",
    ),
    "read": ("Læst", "Jeg har læst jeres program og tilmelder mig møde 2."),
    "accepted in words": ("Accepteret: tilbuddet", "Vi accepterer prisen. Tilmeld Bo Lund."),
    "list": ("Nyhedsbrev", "Kan I sende nyhedsbrevet til bolu@randers.dk også?"),
    "suppress header": ("Møde 2", "Jeg kommer."),
}


@pytest.mark.parametrize(("subject", "text"), PEOPLE.values(), ids=PEOPLE)
def test_people_are_never_taken_for_programs(subject: str, text: str) -> None:
    headers = {"X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply"}
    assert letter(text, subject=subject, headers=headers).automated is None


RECEIPTS = {
    "exchange": (
        "Læst: Program",
        "Din meddelelse\n\nTil: Mette Holm\nEmne: Program\nSendt: 7. "
        "april 2026 09:00\n\nblev læst den 7. april 2026 09:33:11.",
    ),
    "exchange english": (
        "Read: Programme",
        "Your message\n\n  To: Mette Holm\n  Subject: "
        "Programme\n\nwas read on Tuesday, 7 April 2026 09:33:11.",
    ),
    "exchange deleted": (
        "Ikke læst: Program",
        "Din meddelelse\n\nTil: Mette Holm\nEmne: Program\n"
        "\nblev slettet uden at være læst den 7. april 2026 09:33:11.",
    ),
    "swedish": (
        "Läst: Program",
        "Ditt meddelande\n\nTill: Mette\nÄmne: Program\n\nlästes den 7 april 2026 09:33.",
    ),
    "norwegian": (
        "Lest: Program",
        "Meldingen\n\nTil: Mette\nEmne: Program\n\nble lest 7. april 2026 09:33.",
    ),
    "thunderbird": (
        "Returkvittering (vist) - Program",
        "Dette er en returkvittering for den meddelelse, du sendte til meho@randers.dk.",
    ),
    "delivered": (
        "Leveret: Program",
        "Din meddelelse\n\nTil: meho@randers.dk\nEmne: Program\n\ner leveret til modtageren.",
    ),
    "relayed": (
        "Relayed: Program",
        "Delivery to these recipients or groups is complete, but no "
        "delivery notification was sent by the destination server.",
    ),
}


@pytest.mark.parametrize(("subject", "text"), RECEIPTS.values(), ids=RECEIPTS)
def test_receipts_without_a_report(subject: str, text: str) -> None:
    assert letter(text, subject=subject).automated is Automated.RECEIPT


BOUNCES = {
    "gmail": (
        "Delivery Status Notification (Failure)",
        "Din besked blev ikke leveret til bo@randers.dk, fordi adressen ikke blev fundet.",
        "mailer-daemon@googlemail.com",
    ),
    "exchange": (
        "Undeliverable: Program",
        "Your message to bo@randers.dk couldn't be delivered.",
        "postmaster@randers.dk",
    ),
    "exchange danish": (
        "Kan ikke leveres: Program",
        "Din meddelelse til bo@randers.dk kunne ikke leveres.",
        "postmaster@randers.onmicrosoft.com",
    ),
    "delayed": (
        "Levering forsinket: Program",
        "Leveringen til bo@randers.dk er forsinket.",
        "postmaster@randers.dk",
    ),
    "full": (
        "Undelivered Mail Returned to Sender",
        "552 5.2.2 mailbox full",
        "MAILER-DAEMON@mx.randers.dk",
    ),
    "norwegian": (
        "Kan ikke leveres: Program",
        "Meldingen kunne ikke leveres til bo@randers.dk.",
        "postmaster@randers.dk",
    ),
    "swedish": (
        "Det går inte att leverera: Program",
        "Meddelandet kunde inte levereras.",
        "postmaster@randers.dk",
    ),
    "german": (
        "Unzustellbar: Program",
        "Ihre Nachricht konnte nicht zugestellt werden. 5.1.1",
        "postmaster@randers.dk",
    ),
}


@pytest.mark.parametrize(("subject", "text", "sender"), BOUNCES.values(), ids=BOUNCES)
def test_servers_say_what_could_not_be_delivered(subject: str, text: str, sender: str) -> None:
    assert letter(text, subject=subject, sender=sender).automated in {
        Automated.BOUNCE,
        Automated.NULL_SENDER,
    }


def calendar_mail(method: str, partstat: str, text: str, subject: str) -> bytes:
    return (
        f"From: Bo Lund <bo@randers.dk>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n--b\r\n"
        f"Content-Type: text/calendar; charset=utf-8; method={method}\r\n\r\n"
        f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nATTENDEE;PARTSTAT={partstat};"
        "CN=Bo Lund:mailto:bo@randers.dk\r\nUID:knub-2026-2@kl.example\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n--b--\r\n--m\r\nContent-Type: application/ics; name=invite.ics\r\n"
        "Content-Disposition: attachment; filename=invite.ics\r\n\r\nBEGIN:VCALENDAR\r\n--m--\r\n"
    ).encode()


def test_googles_acceptance_is_a_calendars() -> None:
    text = "Bo Lund har accepteret denne invitation.\n\nNetværksmøde 2\ntorsdag 28. maj 2026"
    found = read(calendar_mail("REPLY", "ACCEPTED", text, "Accepteret: Netværksmøde 2"))
    assert found.automated is Automated.CALENDAR
    assert found.calendar_reply is not None
    assert found.calendar_reply.rsvp is Rsvp.ACCEPTED


def test_a_decline_is_a_persons_wish() -> None:
    found = read(calendar_mail("REPLY", "DECLINED", "", "Afslået: Netværksmøde 2"))
    assert found.automated is None
    assert found.calendar_reply is not None
    assert found.calendar_reply.rsvp is Rsvp.DECLINED


def test_a_wish_written_into_an_acceptance_is_heard() -> None:
    """Exchange lets people write a line with the answer; who asks for something gets an answer."""
    text = "Bo tager Ane Vad (anva@randers.dk) med, kan I tilmelde hende også?"
    found = read(calendar_mail("REPLY", "ACCEPTED", text, "Accepteret: Netværksmøde 2"))
    assert found.automated is None
    assert found.calendar_reply is None
    assert found.body == text


@pytest.mark.parametrize(
    ("text", "comment"),
    [("", None), ("Bo Lund har afvist denne invitation.", None), ("Er syg.", "Er syg.")],
)
def test_a_decline_without_its_calendar_part(text: str, comment: str | None) -> None:
    found = letter(text, subject="Afslået: Netværksmøde 2")
    assert found.automated is None
    assert found.calendar_reply is not None
    assert (found.calendar_reply.rsvp, found.calendar_reply.comment) == (Rsvp.DECLINED, comment)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatisk svar: Program", "Kontakt Bo Lund, bolu@randers.dk, som deltager for mig."),
        ("Autosvar", "Skriv til Bo Lund, der overtager mine møder."),
    ],
)
def test_what_only_looks_automatic_is_said(subject: str, text: str) -> None:
    """No firm evidence: it is not ignored, but whoever reads it is told."""
    found = letter(text, subject=subject)
    assert (found.automated, bool(found.seems_automatic)) == (None, True)


@pytest.mark.parametrize("method", ["REQUEST", "COUNTER", "CANCEL", "PUBLISH"])
def test_other_calendar_mails_are_no_replies(method: str) -> None:
    found = read(calendar_mail(method, "NEEDS-ACTION", "Hej, se mødet her.", "Møde"))
    assert found.calendar_reply is None
    assert found.automated is None


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Accepteret: Netværksmøde 2", "Bo Lund har accepteret invitationen."),
        ("Accepteret: [KNUB] Netværksmøde 2", ""),
        ("Accepted: Netværksmøde 2", "Bo Lund has accepted this invitation."),
        (
            "Accepteret: Netværksmøde 2 @ tor. 28. maj 2026 9.30 - 15 (CEST)",
            "Bo Lund har accepteret denne invitation.",
        ),
        ("Foreløbig: Netværksmøde 2", "Bo Lund har svaret foreløbigt på invitationen."),
    ],
)
def test_an_acceptance_without_its_calendar_part(subject: str, text: str) -> None:
    assert letter(text, subject=subject).automated is Automated.CALENDAR


def test_mail_of_a_list_and_of_newsletters_is_bulk() -> None:
    for headers in (
        {"List-Id": "Boligforum <bolig.lister.example>"},
        {"List-Unsubscribe": "<https://x.example>"},
        {"Precedence": "list"},
        {"X-Mailman-Version": "2.1"},
        {"X-Campaign-Id": "4711", "Precedence": "bulk"},
    ):
        assert letter("Jeg tager til møde 2.", headers=headers).automated is Automated.BULK
