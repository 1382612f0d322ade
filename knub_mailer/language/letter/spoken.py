"""What a letter says, gathered sentence by sentence and not yet put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from knub_mailer.domain.request import Evidence
from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.doubts.unread import Unread
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.membership.contacts import ContactWish
from knub_mailer.language.people.people import Mention
from knub_mailer.language.questions.asked import Asked
from knub_mailer.language.seats.has_seat import Seat


@dataclass(slots=True)
class Item:
    """People on a line of their own, with a meeting where the line names one."""

    people: list[Member]
    meeting: Reference | None
    sentence: int
    said: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence as the second reading sees it. number: its key in `Reading.sentences`, or None."""

    marked: Marked
    line: int
    number: int | None = None
    subject: bool = False


@dataclass(slots=True)
class Reading:
    """All that a letter says, not yet put together (see `knub_mailer.language.assembly`)."""

    acts: list[Act] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    contacts: list[ContactWish] = field(default_factory=list)
    join: str | None = None
    join_said: str = ""
    join_at: int = -9
    asked: Asked = field(default_factory=Asked)
    titled: Asked = field(default_factory=Asked)  # what the subject asks
    references: list[tuple[int, Reference]] = field(default_factory=list)
    subject_kind: Kind | None = None
    subject_meeting: Reference | None = None
    put_off: bool = False
    do_nothing: bool = False
    corrected: bool = False
    evidence: list[Evidence] = field(default_factory=list)
    sentences: dict[int, str] = field(default_factory=dict)
    act_sentences: set[int] = field(default_factory=set)
    general_billing: bool = False
    asks_for_seats: bool = False
    lists_people: bool = False
    membership_thread: bool = False
    join_subject: str = ""
    attached: bool = False
    from_fields: bool = False  # of a form
    subject_instead: bool = False
    corrected_at: int = -9
    able: list[tuple[Member, Reference]] = field(default_factory=list)  # `Bo kan i marts`
    wrong_list: bool = False  # a list was called wrong, or answers no to what is asked below
    cross_wrong: bool = False  # of a table, nobody tells whose
    taken_back: bool = False  # a `Nej, …` of which nothing was made
    contact_spoken_of: bool = False
    nothing_at: set[int] = field(default_factory=set)
    struck_at: set[int] = field(default_factory=set)  # where somebody came off a list again
    struck_off: list[Member] = field(default_factory=list)  # whom they were: no seat, none given up
    announced: bool = False
    marked: list[MarkedSentence] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    crowded: list[list[Member]] = field(default_factory=list)  # more than the mail counts
    together: list[Member] = field(default_factory=list)
    named: list[Mention] = field(default_factory=list)
    seated: list[Seat] = field(default_factory=list)
    refused: list[Member] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)  # whose name is only spelt anew
    all_but: bool = False  # `alle på nær Ida`: of everybody, but who they are is not told
    settled: bool = False  # its acts are those of the second reading: nothing to be sifted
    beyond_doubt: bool = False  # and these are as good as sure
    for_nobody: bool = False  # and nothing in it is for a person to decide
