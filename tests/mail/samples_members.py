"""One of every mail to members, and of every section of an answer, for the gallery."""

from __future__ import annotations

from dataclasses import replace

from sample_season import (
    ANNE,
    BO,
    FIRST,
    FIVE_FREE,
    JENS,
    METTE,
    ORIGINAL,
    PRICES,
    RANDERS,
    SECOND,
    SOFIE,
    THIRD,
    THREE,
    TWO,
    UNDECIDED,
    WAITING,
    at,
    held,
)

from knub_mailer.domain import notices as n
from knub_mailer.domain.ledger import Result, SeatKind
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    OpenPoint,
    Person,
    Question,
    SignUp,
    Substitute,
)

MEETINGS = (FIRST, SECOND, THIRD)
SEATED = n.Happened(METTE, Result.SEATED, SeatKind.INCLUDED)
EXTRA = n.Happened(
    Person("Bo Friis"), Result.SEATED, SeatKind.EXTRA, confirmation_to="mette.holm@randers.dk"
)
JOINED = n.JoinedSection(
    2026,
    at(1, 15, 9, 12),
    610_000,
    0,
    METTE,
    invoice_after=FIRST,
    coming=MEETINGS,
)
SIGNED_UP = n.SeatsSection(
    SECOND, (SEATED, n.Happened(JENS, Result.SEATED, SeatKind.INCLUDED), EXTRA), THREE
)


def answer(*sections: n.Section, language: str = "da", **more: object) -> n.Answer:
    """An answer to Mette Holm of Randers."""
    return n.Answer("Mette Holm", RANDERS, sections, language=language, **more)  # type: ignore[arg-type]


def seats(*happened: n.Happened, standing: n.Standing | None = TWO, **more: object) -> n.Answer:
    """An answer about one meeting."""
    return answer(n.SeatsSection(SECOND, happened, standing, **more))  # type: ignore[arg-type]


POINTS = {
    "hvilken kommune": OpenPoint(Question.MUNICIPALITY),
    "hvem skal med": OpenPoint(
        Question.ATTENDEE, SignUp((2,), ()), "vi kommer 3 personer fra os", count=3
    ),
    "hvem mere": OpenPoint(Question.ATTENDEE, SignUp((2,), (METTE,)), "jeg og en kollega"),
    "hvem meldes fra": OpenPoint(Question.ATTENDEE, Cancel((2,), ()), "vi kan desværre ikke komme"),
    "hvem i stedet": OpenPoint(
        Question.ATTENDEE, Substitute((2,), METTE, Person(None)), "der kommer en anden for mig"
    ),
    "efternavn": OpenPoint(
        Question.ATTENDEE_NAME, SignUp((2,), (Person("Sofie"),)), "Sofie og jeg"
    ),
    "hvilken person": OpenPoint(
        Question.ATTENDEE_NAME,
        SignUp((2,), (Person("Mette"),)),
        options=("Mette Holm", "Mette Krogh"),
    ),
    "den tilmeldte": OpenPoint(
        Question.ATTENDEE_NAME,
        Cancel((2,), (Person("Mette Holm", "mh@privat.dk"),)),
        candidates=(METTE,),
    ),
    "en af de tilmeldte": OpenPoint(
        Question.ATTENDEE_NAME, Cancel((2,), (Person("Jens"),)), "Jens", candidates=(JENS,)
    ),
    "hvem af de tilmeldte": OpenPoint(
        Question.ATTENDEE_NAME,
        Substitute((2,), Person(None), SOFIE),
        "Jens",
        candidates=(JENS, Person("Jens Krogh")),
    ),
    "hvilket møde": OpenPoint(
        Question.MEETING, SignUp((), (METTE,)), "torsdag den 29. maj", options=("2", "3")
    ),
    "EAN": OpenPoint(Question.EAN, said="EAN 5790000000000"),
    "kontaktperson": OpenPoint(Question.CONTACT, ChangeContact(Person("Lone")), "det bliver Lone"),
    "er det et ønske": OpenPoint(
        Question.WHICH_REQUEST, SignUp((2,), (METTE,)), "måske kommer jeg til møde 2"
    ),
    "hvad af to": OpenPoint(
        Question.WHICH_REQUEST,
        Cancel((2,), (METTE,)),
        "Ja, jeg kommer!",
        readings=(Cancel((2,), (METTE,)), SignUp((2,), (METTE,))),
    ),
    "hvad skal vi gøre": OpenPoint(Question.WHICH_REQUEST),
}
_SHARED = "Sofie tager maj, Jens og jeg tager det sidste, tror jeg nok"
AT_ONCE = (
    OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (SOFIE,)), _SHARED),
    OpenPoint(Question.WHICH_REQUEST, SignUp((3,), (JENS, METTE)), _SHARED),
)
EXPLAINED = (
    n.Explained(
        "Deltagergebyr 2026",
        610_000,
        "Kommunen meldte sig ind, inden det første møde var holdt.",
        at(1, 15, 9, 12),
        "Mette Holm",
    ),
    n.Explained(
        "Ekstra plads til Bo Friis, møde 2",
        80_000,
        "En kommune har to pladser til hvert fysisk møde; flere koster 800 kr. hver.",
        at(4, 14, 10, 12),
        "Mette Holm",
    ),
)
ANSWERS: dict[str, n.Answer] = {
    "medlem": answer(JOINED, first=True),
    "medlem og tilmelding": answer(
        replace(
            JOINED,
            ean="5798000000005",
            reference="4711",
            reference_is_order=True,
            seats_follow=True,
        ),
        SIGNED_UP,
    ),
    "egen reference": seats(
        n.Happened(BO, Result.ALREADY_SEATED, SeatKind.EXTRA, completed=True),
        standing=replace(
            THREE,
            seats=(
                *THREE.seats[:2],
                replace(THREE.seats[2], reference="4711", reference_is_order=True),
            ),
        ),
    ),
    "medlem, forkert EAN, tid i tvivl": answer(
        replace(
            JOINED,
            ean_rejected="5790000000000",
            meetings_held=1,
            fee_ore=460_000,
            time_in_doubt=True,
        ),
        n.AskedSection((POINTS["EAN"],)),
    ),
    "allerede medlem": answer(n.AlreadyMemberSection(2026, at(1, 15, 9, 12), JENS)),
    "allerede medlem, men sendt før": answer(
        n.AlreadyMemberSection(2026, at(1, 15, 9, 12), JENS, 610_000, 460_000, True)
    ),
    "for sent i år": answer(n.TooLateSection(2026)),
    "tilmelding med en ekstra": answer(SIGNED_UP),
    "tilmelding inden for gebyret": seats(SEATED, n.Happened(JENS, Result.ALREADY_SEATED)),
    "tilmelding online": answer(n.SeatsSection(THIRD, (SEATED,), FIVE_FREE)),
    "venter på medlemskab": answer(
        n.SeatsSection(
            SECOND,
            (n.Happened(METTE, Result.WAITING_MEMBERSHIP),),
            n.Standing(SECOND, waiting=(n.WaitingPerson(METTE, "membership"),)),
        ),
        n.HowToJoinSection(2026, 460_000, 1, waiting=1),
    ),
    "venteliste": answer(
        n.SeatsSection(WAITING.meeting, (n.Happened(BO, Result.WAITING_CAPACITY),), WAITING)
    ),
    "afbud": seats(n.Happened(BO, Result.WITHDRAWN)),
    "sent afbud": answer(
        n.SeatsSection(
            replace(SECOND, cancel_until=at(5, 25, 12)),
            (n.Happened(BO, Result.WITHDRAWN_LATE),),
            replace(
                THREE,
                seats=(
                    *TWO.seats,
                    replace(held(BO, SeatKind.EXTRA), cancelled_late=True),
                ),
            ),
        )
    ),
    "afbud fra alle": seats(standing=n.Standing(SECOND), all_withdrawn=True),
    "afbud fra en, der ikke var der": seats(n.Happened(BO, Result.NOT_SEATED)),
    "afbud fra en anden adresse": answer(
        n.SeatsSection(
            SECOND,
            (n.Happened(Person("Mette Holm", "mh@privat.dk"), Result.NOT_SEATED, other=METTE),),
            TWO,
        ),
        n.AskedSection((POINTS["den tilmeldte"],), MEETINGS),
    ),
    "afløseren havde selv en plads": seats(n.Happened(BO, Result.NOT_SEATED, instead=JENS)),
    "bytte på ventelisten": seats(n.Happened(BO, Result.WAITING_CAPACITY, other=JENS)),
    "af ventelisten": seats(n.Happened(BO, Result.WITHDRAWN, waited=True)),
    "bytte": seats(n.Happened(BO, Result.REPLACED, other=JENS)),
    "afløseren var der": seats(n.Happened(BO, Result.IN_ALREADY_SEATED, other=JENS)),
    "samme navn": seats(
        n.Happened(Person("Mette Holm", "mette@privat.dk"), Result.SAME_NAME, other=METTE)
    ),
    "fysisk eller online": seats(n.Happened(METTE, Result.MODE_CHANGED, mode="online")),
    "for sent til mødet": seats(
        n.Happened(BO, Result.DEADLINE_PASSED),
        n.Happened(SOFIE, Result.AFTER_START),
        n.Happened(ANNE, Result.MEETING_CANCELLED),
        n.Happened(METTE, Result.LAPSED),
        n.Happened(JENS, Result.KEPT),
        standing=None,
    ),
    "noget gjort, noget spurgt": answer(
        SIGNED_UP, n.AskedSection((POINTS["efternavn"],), MEETINGS)
    ),
    "ny kontaktperson": answer(n.ContactSection(JENS, from_date=at(3, 1).date())),
    "ny kontaktperson, spørger den gamle": answer(n.ContactSection(JENS, ask_old=ANNE)),
    "fakturaoplysninger": answer(n.BillingSection("5798000000005", "72-4401", True, released=1)),
    "forkert EAN": answer(n.BillingSection(ean_rejected="579800000000")),
    "ikke medlem, fakturaoplysninger": answer(n.BillingSection(not_member=True)),
    "status": answer(
        n.StatusSection(2026, at(1, 15, 9, 12), METTE, 610_000, None, "4711", (THREE, FIVE_FREE))
    ),
    "status, ikke medlem": answer(n.StatusSection(2026, None)),
    "spørgsmål om møde og pris": answer(
        n.InfoSection(
            ("programme", "time", "place", "price", "how", "deadline"),
            (SECOND,),
            prices=PRICES,
            price_now_ore=460_000,
            year=2026,
        )
    ),
    "spørgsmål om programmet": answer(
        n.InfoSection(("programme",), (SECOND,), ((2, "9.30 Kaffe\n10.00 Velkomst"),))
    ),
    "hvorfor det beløb": answer(n.WhyPriceSection(EXPLAINED)),
    "ingen beløb": answer(n.WhyPriceSection(())),
    "et menneske svarer": answer(
        n.ReviewSection("den handler om penge"), subject="Klage over prisen"
    ),
    "resten ser et menneske på": answer(
        SIGNED_UP,
        n.ReviewSection("vi ikke kan svare på det om parkering", also=True),
        n.RemarksSection(("Bo er vegetar.", "Er der parkering?")),
    ),
    "hvem I beholder": answer(n.KeptSection((METTE, JENS), (BO, SOFIE), TWO)),
    "bliver stående": answer(n.StaySection(SECOND, METTE)),
    "ny adresse": answer(n.AddressSection("mette@randers.dk", "mette.holm@randers.dk", 2)),
    "alligevel ikke": answer(n.DroppedSection()),
    "ja, men for sent": answer(n.DroppedSection("expired")),
    "ja for anden gang": answer(n.DroppedSection("answered")),
    "ja, men ordnet i mellemtiden": answer(n.DroppedSection("overtaken")),
    "nej, det var ikke mig": answer(n.DroppedSection("confirm")),
    "nej, ikke i år": answer(n.DroppedSection("renewal")),
    "nej, det er ikke den tilmeldte": answer(n.DroppedSection("not_meant")),
    "ja, det er den samme": answer(n.DroppedSection("same_person")),
    "ja til ny kontaktperson": answer(n.AgreedContactSection(JENS)),
    "nej til ny kontaktperson": answer(n.AgreedContactSection(JENS, agreed=False)),
} | {
    f"spørger: {name}": answer(n.AskedSection((point,), MEETINGS)) for name, point in POINTS.items()
}
ANSWERS["spørger: flere ønsker på én gang"] = answer(n.AskedSection(AT_ONCE, MEETINGS))

MEMBERS: dict[str, n.Notice] = {
    "bekræft, at det er dig": n.ConfirmSender(
        "Mette Holm",
        ORIGINAL,
        ("tilmelder Mette Holm til møde 2 den 28. maj",),
        "K7F3-Q2",
        at(4, 21, 10, 12),
    ),
    "invitation": n.Invitation(METTE, RANDERS, SECOND),
    "invitation, tilmeldt af en anden": n.Invitation(JENS, RANDERS, THIRD, by="Mette Holm"),
    "invitation, rykket op": n.Invitation(BO, RANDERS, SECOND, moved_up=True, programme_out=True),
    "invitation, afløser": n.Invitation(BO, RANDERS, SECOND, substitute_for="Jens Hansen"),
    "invitation til en uden adresse": n.Invitation(
        Person("Bo Friis"), RANDERS, SECOND, proxy=True, by="Mette Holm"
    ),
    "meldt fra": n.CancelNotice(BO, SECOND, "withdrawn", by="Mette Holm", counted=True),
    "meldt fra, uden adresse": n.CancelNotice(Person("Bo Friis"), SECOND, "withdrawn", proxy=True),
    "overtaget, uden adresse": n.CancelNotice(
        Person("Bo Friis"), SECOND, "replaced", "Mette Holm", "Jens Hansen", proxy=True
    ),
    "overtaget af en anden": n.CancelNotice(JENS, SECOND, "replaced", "Mette Holm", "Bo Friis"),
    "påmindelse: ikke medlem": n.JoinReminder(
        "Mette Holm", RANDERS, (SECOND,), (METTE, JENS), 2026, 460_000, at(4, 14)
    ),
    "nu er I medlem": n.WaitingNowSeated("Jens Hansen", RANDERS, (SIGNED_UP,), "Mette Holm"),
    "rykket op": n.MovedUp("Mette Holm", RANDERS, (BO,), THREE),
    "ingen plads": n.WaitingLapsed("Mette Holm", RANDERS, SECOND, (BO,), "capacity"),
    "ikke medlem i tide": n.WaitingLapsed("Mette Holm", RANDERS, SECOND, (BO,), "membership"),
    "ikke længere ekstra": n.SeatKindChanged("Mette Holm", RANDERS, (BO,), TWO),
    "kopi til kontaktpersonen": n.CopyToContact(
        ANNE,
        RANDERS,
        METTE,
        at(4, 14, 10, 12),
        (replace(JOINED, contact=ANNE, seats_follow=True), SIGNED_UP),
    ),
    "må en anden tage over": n.ContactChangeAsk(ANNE, RANDERS, JENS, METTE, at(4, 21, 10, 12)),
    "ny kontaktperson, ja": n.ContactChangeOutcome("Mette Holm", RANDERS, JENS, "agreed"),
    "ny kontaktperson, nej": n.ContactChangeOutcome("Mette Holm", RANDERS, JENS, "refused"),
    "ny kontaktperson, sekretariatet": n.ContactChangeOutcome(
        "Mette Holm", RANDERS, JENS, "decided"
    ),
    "ny kontaktperson, intet svar": n.ContactChangeOutcome("Mette Holm", RANDERS, JENS, "silent"),
    "velkommen, kontaktperson": n.ContactWelcome(JENS, RANDERS, METTE, 2026, True, (THREE,)),
    "afvist i kalenderen": n.DeclinedAsk(METTE, SECOND),
    "ny sæson": n.RenewalAsk(METTE, RANDERS, 2027, 610_000, MEETINGS, ean="5798000000005"),
    "hvem beholder I": n.WhomDoYouKeep("Mette Holm", RANDERS, UNDECIDED, 80_000),
    "mail kom ikke frem": n.BounceTold(
        "Mette Holm", BO, SECOND, "kalenderinvitationen", "adressen findes ikke"
    ),
    "for mange mails": n.LimitNotice(10, 1),
    "kunne ikke læses": n.Shunted("Mette Holm", ORIGINAL),
    "afgjort af et menneske": n.ReviewOutcome("Mette Holm", RANDERS, ORIGINAL, (SIGNED_UP,)),
    "sekretariatets ord": n.SecretariatWords(
        ORIGINAL, n.Words("Kære Mette\n\nPrisen dækker frokost og lokaler.\n\nHilsen Karen")
    ),
}
_ENGLISH = (
    "medlem",
    "medlem og tilmelding",
    "tilmelding med en ekstra",
    "venter på medlemskab",
    "afbud",
    "bytte",
    "noget gjort, noget spurgt",
    "status",
    "spørgsmål om møde og pris",
    "et menneske svarer",
    "spørger: flere ønsker på én gang",
)
ENGLISH: dict[str, n.Notice] = {
    **{f"engelsk: {name}": replace(ANSWERS[name], language="en") for name in _ENGLISH},
    **{
        f"engelsk: {name}": replace(notice, language="en")  # type: ignore[type-var]
        for name, notice in MEMBERS.items()
        if "language" in getattr(type(notice), "__dataclass_fields__", {})
    },
}
