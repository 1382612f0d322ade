"""One of every mail to attendees of published things, to staff and to finance, for the gallery."""

from __future__ import annotations

from dataclasses import replace

from sample_season import (
    BO,
    FIRST,
    JENS,
    METTE,
    ORIGINAL,
    PHYSICAL_THIRD,
    PROGRAMME,
    RANDERS,
    SECOND,
    SELLER,
    THIRD,
    THREE,
    UNDECIDED,
    WEEK,
    at,
)
from samples_members import EXPLAINED

from knub_mailer.domain import notices as n
from knub_mailer.domain.invoice import (
    Batch,
    BatchKind,
    BilledMeeting,
    Buyer,
    Credited,
    DocumentKind,
    HeldBack,
    Invoice,
    InvoiceLine,
    LineKind,
    Totals,
)
from knub_mailer.domain.ledger import SeatKind
from knub_mailer.domain.network import Format

MOVED = replace(SECOND, starts=at(6, 4, 9, 30), ends=at(6, 4, 15), sequence=1)
ONLINE = replace(
    SECOND, format=Format.VIRTUAL, place=None, link="https://moede.example/knub-2", sequence=1
)
SHORT = n.Words("Husk at tage varmt tøj på til gåturen.\n\nVi ses!")
RECIPIENTS = tuple(n.Recipient(each, RANDERS) for each in (METTE, JENS, BO))
MESSAGES: dict[str, n.Notice] = {
    "program": n.Programme(METTE, SECOND, PROGRAMME, ("Program.pdf",)),
    "ændret program": n.Programme(METTE, SECOND, PROGRAMME, changed=True),
    "program til en, der kom senere": n.Programme(BO, SECOND, PROGRAMME, late=True),
    "praktisk info": n.PracticalInfo(METTE, SECOND, SHORT),
    "materialer": n.Materials(METTE, FIRST, n.Words("Tak for et godt møde."), ("Oplæg.pdf",)),
    "besked": n.MessageToAttendees(METTE, SECOND, SHORT),
    "flyttet møde": n.MeetingMoved(METTE, MOVED, SECOND),
    "nyt sted": n.MeetingMoved(
        METTE,
        replace(SECOND, place="Værket, 8900 Randers C"),
        SECOND,
        n.Words("Her er plads."),
    ),
    "bliver online": n.MeetingFormatChanged(METTE, ONLINE, SECOND, SeatKind.FREE),
    "nyt link": n.MeetingFormatChanged(METTE, ONLINE, replace(ONLINE, link=None), SeatKind.FREE),
    "bliver fysisk": n.MeetingFormatChanged(BO, PHYSICAL_THIRD, THIRD, SeatKind.UNDECIDED),
    "bliver begge dele": n.MeetingFormatChanged(
        METTE, replace(SECOND, format=Format.HYBRID), SECOND, SeatKind.INCLUDED
    ),
    "aflyst møde": n.MeetingCancelled(METTE, SECOND, n.Words("Oplægsholderen er syg."), (THIRD,)),
    "vi ses snart": n.Reminder(METTE, SECOND),
    "vi ses snart online": n.Reminder(METTE, THIRD, programme_out=False),
    "vi ses snart, med deltagerliste": n.Reminder(
        METTE, SECOND, others=("Ida Dahl (Aarhus Kommune)", "Kim Bak (Vejle Kommune)")
    ),
    "program til en kontaktperson": n.ProgrammeInvitation(METTE, RANDERS, SECOND, PROGRAMME),
    "kontaktpersonen: flyttet": n.MunicipalityAffected(
        METTE, RANDERS, MOVED, SECOND, "moved", replace(THREE, meeting=MOVED)
    ),
    "kontaktpersonen: aflyst": n.MunicipalityAffected(
        METTE, RANDERS, SECOND, SECOND, "cancelled", THREE
    ),
    "kontaktpersonen: fysisk": n.MunicipalityAffected(
        METTE, RANDERS, PHYSICAL_THIRD, THIRD, "physical", UNDECIDED
    ),
}
CASES = (
    n.OpenCase(17, "Klage over prisen", "mette.holm@randers.dk", at(4, 14, 10), "handler om penge"),
    n.OpenCase(19, "Tilmelding efter fristen", "bo.friis@randers.dk", at(4, 15, 11)),
)
STAFF: dict[str, n.Notice] = {
    "program mangler": n.ProgrammeMissing(SECOND, 14, 23),
    "se det igennem: program": n.Preview(
        "Program møde 2",
        SECOND,
        n.Programme(METTE, SECOND, PROGRAMME, ("Program.pdf",)),
        RECIPIENTS,
        at(4, 14) + WEEK,
        invited=(n.Recipient(BO, RANDERS),),
        attachments=("Program.pdf",),
    ),
    "se det igennem: online": n.Preview(
        "Møde 2 er virtuelt",
        ONLINE,
        n.MeetingFormatChanged(METTE, ONLINE, SECOND, SeatKind.FREE),
        RECIPIENTS,
        at(4, 14) + WEEK,
        (n.SeatChange(RANDERS, ("Bo Friis",), "fra ekstra til gratis", -80_000),),
        informed=(RANDERS,),
        missing=("Der mangler et link. Svar med linjen »Link: https://…«, så kommer det med.",),
        renewed=True,
    ),
    "se det igennem: fysisk": n.Preview(
        "Møde 3 er fysisk",
        PHYSICAL_THIRD,
        n.MeetingFormatChanged(METTE, PHYSICAL_THIRD, THIRD, SeatKind.INCLUDED),
        (),
        at(4, 14) + WEEK,
        asked=(RANDERS,),
    ),
    "droppet": n.PreviewDropped("Program møde 2", silent=True),
    "annulleret": n.PreviewDropped("Program møde 2"),
    "sendt": n.PreviewSent(
        "Møde 2 er virtuelt",
        ONLINE,
        23,
        2,
        (RANDERS,),
        ("Aarhus Kommune",),
        (n.SeatChange(RANDERS, ("Bo Friis",), "fra ekstra til gratis", -80_000),),
        True,
    ),
    "en sag": n.ReviewCase(
        17,
        ORIGINAL,
        RANDERS,
        "Mailen handler om penge.",
        ("tilmelde Mette Holm til møde 2",),
        ("Kommunen skal betale 800 kr. mere, ekskl. moms.",),
        (THREE,),
        "ikke bekræftet af afsenderens mailserver",
    ),
    "en sag uden bud": n.ReviewCase(18, ORIGINAL, None, "Vi forstår ikke, hvad der ønskes."),
    "en sag uden mail": n.ServiceCase(
        21,
        "Ubesvaret spørgsmål om pladser",
        RANDERS,
        "Mødet er begyndt, og kommunen har ikke valgt, hvem den beholder.",
        (("Møde", "møde 3 den 8. oktober"), ("Ikke afgjort", "Bo Friis og Sofie Lindegaard")),
        "de to bliver ikke opkrævet",
        (UNDECIDED,),
    ),
    "afgjort": n.ReviewDecided(
        17, "Klage over prisen", ("Mette Holm er tilmeldt møde 2 den 28. maj",), "Mette Holm"
    ),
    "afgjort uden svar": n.ReviewDecided(18, "Reklame", (), None, ("Møde 4 findes ikke.",)),
    "afgjort efter fakturaerne": n.ReviewDecided(
        19,
        "Tilmelding møde 2",
        ("Tilmelding af Mette Holm til møde 2", "Afmelding af Bo Friis fra møde 2"),
        "mette.holm@randers.dk",
        bills=(
            n.BillChange(RANDERS, 80_000, at(6, 1, 8)),
            n.BillChange(RANDERS, 80_000, at(6, 3, 8), apart=True),
            n.BillChange(RANDERS, 80_000, apart=True),
            n.BillChange(RANDERS, -80_000),
            n.BillChange(RANDERS, 0, wrong=("KNUB-2026-0007",), over_ore=80_000),
        ),
    ),
    "allerede afgjort": n.AlreadyDecided(
        17, "Klage over prisen", "afvist", "karen@netvaerk.example", at(4, 15, 8, 30)
    ),
    "hvilken sag": n.WhichMatter("ja", CASES),
    "hvilken sag, ingen åbne": n.WhichMatter("ja", ()),
    "venter på jer": n.Digest(CASES),
    "kunne ikke lade sig gøre": n.CommandRefused(
        "Flyt møde 4 til 4. juni", "Der er ikke et møde 4.", ("Flyt møde 2 til 4. juni 2026",)
    ),
    "fejl i en mail": n.ShuntedCase(ORIGINAL, "ValueError i segment", 3, "knub-mailer retry 41"),
    "falsk afsender": n.ForgeryReport(
        ORIGINAL,
        "sekretariat@netvaerk.example",
        "Hverken DMARC, DKIM eller SPF viser, at mailen kommer fra netvaerk.example.",
    ),
    "mail kom tilbage": n.BounceReport(
        BO, RANDERS, "kalenderinvitationen", "adressen findes ikke (5.1.1)", "mette.holm@randers.dk"
    ),
    "mail kom tilbage, ingen at spørge": n.BounceReport(BO, None, "programmet", "5.1.1", None),
    "kunne ikke sendes": n.DeliveryFailed(
        ("bo.friis@randers.dk",),
        "[KNUB] Program for møde 2",
        "forbindelsen blev afbrudt",
        48,
        False,
    ),
    "kan ikke læses": n.MailUnreadable(
        "INBOX", "bo.friis@randers.dk", "Tilmelding", at(10, 9), "[SERVERBUG] Internal error"
    ),
    "kan ikke læses, og ingen ved hvad": n.MailUnreadable("INBOX", "", "", None, "no content"),
    "holdt op med at svare": n.LimitReport("robot@randers.dk", 10, 1),
    "interesse for næste år": n.InterestNoted(RANDERS, METTE, 2026, at(10, 9)),
    "bemærkning": n.RemarkPassedOn(
        ORIGINAL, RANDERS, ("Bo er vegetar.",), ("tilmeldt Bo Friis til møde 2",)
    ),
    "status for sæsonen": n.StatusOverview(
        2026,
        ((RANDERS, at(1, 15), 610_000), ("Aarhus Kommune", at(4, 2), 460_000)),
        (
            n.MeetingAtAGlance(FIRST, "held", 41, 19, 41, 3, 0, programme="version 1"),
            n.MeetingAtAGlance(SECOND, "planned", 23, 12, 23, 2, 4),
            n.MeetingAtAGlance(PHYSICAL_THIRD, "planned", 6, 2, 6, 0, 0, 2),
        ),
        ("Bo Friis, Vejle Kommune, møde 2",),
        CASES,
        (("Sendt til økonomi", 19, 11_590_000), ("Holdt tilbage", 1, 610_000)),
        ("Aarhus Kommune",),
        ("Aarhus Kommune",),
    ),
    "status, tom sæson": n.StatusOverview(2026, (), ()),
    "oplægsholder på listen": n.GuestsEntered(
        SECOND, "speaker", ("Søren Ø",), ("Lis Dam: står allerede på listen.",)
    ),
    "gæst af listen": n.GuestsEntered(SECOND, "guest", ("Lis Dam", "Kim Bak"), removed=True),
    "deltagerliste": n.AttendeeList(SECOND, 23, 12, 9, 1, 4, ("Bo Friis: vegetar",)),
    "navneskilte": n.AttendeeList(SECOND, 1, 1, badges=True),
    "hvorfor beløbene": n.WhyAmounts(RANDERS, EXPLAINED),
}
BUYER = Buyer("0730", RANDERS, "29189668", "5798000000005", "Mette Holm", "4711")
INVOICE = Invoice(
    DocumentKind.INVOICE,
    "KNUB-2026-0007",
    "knub-2026-0730-fee",
    at(6, 1).date(),
    at(7, 1).date(),
    "knub",
    "Kommunernes Netværk for Udsatte Boligområder",
    2026,
    2,
    BUYER,
    SELLER,
    (
        InvoiceLine(LineKind.FEE, "Deltagergebyr 2026", 1, 610_000),
        InvoiceLine(
            LineKind.EXTRA,
            "Ekstra deltager, møde 2 den 28. maj: Bo Friis",
            1,
            80_000,
            meeting=BilledMeeting(2, at(5, 28).date(), SECOND.theme),
            names=("Bo Friis",),
        ),
    ),
)
OTHER = replace(
    INVOICE,
    number="KNUB-2026-0008",
    buyer=replace(BUYER, code="0751", name="Aarhus Kommune"),
    lines=INVOICE.lines[:1],
)
CREDIT = replace(
    INVOICE,
    kind=DocumentKind.CREDIT_NOTE,
    number="KNUB-2026-0009",
    credits=Credited("KNUB-2026-0002", at(3, 16).date()),
)
HELD = (HeldBack("0461", "Odense Kommune", 2, 460_000, "ean"),)
BATCH = Batch(
    "knub",
    INVOICE.network_name,
    2026,
    2,
    BatchKind.REGULAR,
    "2026-2",
    at(6, 1).date(),
    (INVOICE, OTHER),
    HELD,
)
PLANNED = (
    n.PlannedInvoice(
        RANDERS,
        "5798000000005",
        ("Deltagergebyr 2026", "Ekstra deltager på møde 2: Bo Friis"),
        690_000,
        172_500,
        "4711",
        EXPLAINED,
    ),
    n.PlannedInvoice("Aarhus Kommune", "5798000000012", ("Deltagergebyr 2026",), 610_000, 152_500),
)
SUM = Totals(1_300_000, 325_000)
FILES = ("fakturaer-2026-2.zip", "fakturaer-2026-2.xlsx", "fakturaer-2026-2.csv")
MONEY: dict[str, n.Notice] = {
    "fakturaer på vej": n.Preflight(
        SECOND, "2026-2", at(6, 1, 8), PLANNED, SUM, HELD, ("Vejle Kommune har ikke valgt.",)
    ),
    "ingen fakturaer": n.Preflight(SECOND, "2026-2", at(6, 1, 8), (), Totals(0, 0)),
    "stoppet": n.BatchDecided("2026-2", SECOND, "stopped", 2, SUM),
    "frigivet": n.BatchDecided("2026-2", SECOND, "released", 2, SUM, at(6, 2, 8)),
    "udeladt": n.BatchDecided("2026-2", SECOND, "left_out", 1, SUM, at(6, 1, 8), "Aarhus Kommune"),
    "til økonomi": n.BatchMail(BATCH, BATCH, files=FILES),
    "til økonomi, med kreditnota, i to dele": n.BatchMail(
        replace(BATCH, invoices=(INVOICE, OTHER, CREDIT)),
        replace(BATCH, invoices=(INVOICE, OTHER)),
        1,
        2,
        FILES,
    ),
    "til økonomi, grundlag uden numre": n.BatchMail(
        *(replace(BATCH, invoices=(replace(INVOICE, number=None),)) for _ in range(2))
    ),
    "er sendt": n.BatchGone(
        replace(BATCH, invoices=(INVOICE, OTHER, CREDIT)), ("oekonomi@netvaerk.example",)
    ),
    "modtaget": n.ReceiptNoted("2026-2", "oekonomi@netvaerk.example"),
    "gensend": n.ReceiptNoted("2026-2", "oekonomi@netvaerk.example", resent=True),
    "hvad ville blive faktureret": n.FakturaWhatIf(SECOND, PLANNED, SUM, HELD),
    "hvad blev faktureret": n.FakturaWhatIf(SECOND, PLANNED, SUM, issued=True),
    "krediter, se igennem": n.CreditPreview(
        INVOICE,
        "Bo Friis var oplægsholder",
        True,
        at(6, 3, 8),
        at(6, 9, 10),
        PLANNED[0].lines,
        610_000,
    ),
    "krediteret": n.CreditDone(
        "KNUB-2026-0007", "KNUB-2026-0009", RANDERS, 862_500, True, at(6, 3, 8)
    ),
    "mangler EAN": n.EanChase(METTE, RANDERS, at(1, 15), 1, meeting=FIRST),
    "mangler EAN, faktura venter": n.EanChase(METTE, RANDERS, at(1, 15), 2, 610_000),
    "ingen EAN i 21 dage": n.EanEscalation(
        RANDERS, METTE, at(1, 15), (at(1, 15).date(), at(1, 22).date(), at(1, 29).date()), 610_000
    ),
}
__all__ = ["MESSAGES", "MONEY", "STAFF"]
