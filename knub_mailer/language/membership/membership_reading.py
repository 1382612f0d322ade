"""What a clause says of the membership and its contact, in the light of those before it."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts.caution import later_join
from knub_mailer.language.doubts.governing import joining_doubt
from knub_mailer.language.letter.acts import members_of, negations
from knub_mailer.language.letter.frame import Frame
from knub_mailer.language.membership.contact_handed import ContactHanded
from knub_mailer.language.membership.contacts import (
    ContactWish,
    contact_wish,
    not_yet_known,
    updates_below,
    who_takes_over,
)
from knub_mailer.language.membership.made_good import made_good
from knub_mailer.language.membership.membership import STRONG_JOIN, join_doubt
from knub_mailer.language.membership.titled_join import SAYS_SO, titled
from knub_mailer.language.membership.unasked_join import SHOULD_WE
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_PRICE_OF_JOINING = Seldom(
    r"\bkoste[rd]? (?:det )?(?:\w+ ){0,5}?at (?:vaere|blive|melde|komme|deltage)\b"
)
_DECIDED = Seldom(
    r"\b(?:tiltraadt\w*|besluttet?\w*|vedtag\w*|vedtog|godkendt\w*|bestemt\w*|bifaldt),? at (?:K|"
    r"vi) er "
)
_IS_MEMBER = Seldom(r"\b(K|vi) er medlem\b")
_STILL_OPEN = Seldom(
    r"\b(?:kan|er|naar|kunne) (?:vi|K|det)\b.*\b(?:stadig\w*|endnu|naa|for sent)\b.*\?"
)
"""`Kan vi stadig nå det? Så vil vi gerne …`: the network takes members all year."""
_AFTER_ALL = r"(?:(?:nu|saa|det|i ?stedet|hellere|derimod|altsaa|dog|alligevel|derfor|jo|vist) )*"
_OTHER_CONTACT = Seldom(
    rf"(?:(?:men|nej|saa|dog|og|eller)[ ,]+)*{_AFTER_ALL}(?:"
    rf"(?:er|bliver|tager|overtager|varetager|goer|staar for|faar) {_AFTER_ALL}(?P<a>G\d+)|"
    rf"(?P<b>G\d+) {_AFTER_ALL}(?:er|bliver|tager|overtager|varetager|goer|staar for|skal|vil)\b|"
    r"(?:(?:min|vores) )?[a-z]+ (?:[a-z]+ ){0,2}?(?:vil (?:hellere|helst) have|foretraekker|"
    r"oensker|peger paa|har valgt|har udpeget|har bestemt)(?: [a-z]+){0,3}? (?P<c>G\d+)|"
    rf"(?:saet|brug|skriv|noter|tag|saa brug) {_AFTER_ALL}(?P<d>G\d+|H)\b|"
    rf"(?P<e>G\d+)[ .!]*$)"
)
_BUT = Seldom(r"(?:men|nej|dog|eller nej|saa|i ?stedet|hellere)\b|[^,]*\bhellere\b")
_FOR_THE_ROLE = Seldom(r"\b(?:kontakt\w*|tovholder\w*|indgang\w*|bindeled\w*)\b")
_KNOWN_TO_YOU = Seldom(
    r"\b(?:det|som|hvilket) (?:ved|kender) Y (?:jo|godt|allerede)\b|\bsom Y (?:jo )?ved\b"
)
"""`Randers er med i år, det ved I jo`: members already."""
_DENIED = Seldom(r"(?<=[,g] )(?:slet |heller |altsaa )?ikke (G\d+)\b")
_WHOLE_YEAR = Seldom(r"\b(?:aaret|saesonen)$")


_MEETING = Seldom(r"\bM\d+")
_A_CONTACT = Seldom(r"\bkontaktperson\b|\b(?:den|vores|(?:er|bliver) jeres) (?:\w+ )?kontakt\b")


class MembershipReading(ContactHanded):
    """Reads joins and contacts, clause by clause."""

    def _contact_wish(self, text: str, question: bool, frame: Frame, scope: str) -> bool:
        contact = contact_wish(text, frame.grouped, self.sender, question=question)
        if contact is None:
            if _A_CONTACT.search(text) and not question:
                self.reading.contact_spoken_of = True
            return False
        if frame.sentence.subject and contact.unnamed and not contact.people:
            return False
        contact.people = self._resolved(contact.people, text, frame.grouped)
        self._not_the_denied(contact, frame.grouped)
        above = (fold(self.reading.sentences.get(self.number - n, "")) for n in (1, 2))
        contact.changes = contact.changes or any(map(updates_below, above))
        contact.doubt = frame.doubt(contact.doubt, scope)
        contact.at = self.number
        contact.said = frame.sentence.text  # a question to the sender quotes it
        if self.corrected and contact.people and not contact.doubt:
            self.reading.contacts.clear()  # `Nej, vi blev enige om en anden: …`
        self.reading.contacts.append(contact)
        self._note(frame.sentence.text, "contact")
        return True

    def _not_the_denied(self, contact: ContactWish, grouped: Grouped) -> None:
        """`Ida og Bo …. Det er hende og slet ikke Bo, der er kontakt`: nobody it says it is not."""
        of = (members_of(marker, grouped, self.sender) for marker in _DENIED.findall(grouped.text))
        denied = {p.name for each in of for p in each if isinstance(p, Mention)}
        if not any(isinstance(p, Mention) and p.name in denied for p in contact.people):
            return
        near = [p for p in self.recent[-1] if isinstance(p, Mention)] if self.recent else []
        left = [p for p in near if p.name not in denied]
        contact.people = [*left] if len(left) == 1 else []
        contact.unnamed = not contact.people

    def _contact_not_yet_known(self, frame: Frame) -> None:
        """`Hvem der bliver kontakt efter mig, er ikke besluttet`: asked for, as one promised is."""
        if frame.sentence.subject or not not_yet_known(frame.grouped.text):
            return
        wish = ContactWish(frame.sentence.text, unnamed=True, changes=True, at=self.number)
        self.reading.contacts.append(wish)
        self._note(frame.sentence.text, "contact, not yet known")

    def _other_contact(self, text: str, frame: Frame) -> bool:
        """`Det skulle være mig, men chefen vil hellere have Ida, så brug hende`: Ida it is."""
        told = frame.grouped.text
        role = _FOR_THE_ROLE.search(told)
        if role is None or not _BUT.match(text) or frame.at_meeting(text):
            return False
        before = told.find(text[:20])
        m = _OTHER_CONTACT.match(text)
        if m is None or not role.start() < before or negations(text):
            return False
        marker = m["a"] or m["b"] or m["c"] or m["d"] or m["e"]
        people = self._resolved(members_of(marker, frame.grouped, self.sender), text, frame.grouped)
        if len(people) != 1:
            return False
        here = [w for w in self.reading.contacts if w.at != self.number]
        self.reading.contacts[:] = here
        wish = ContactWish(frame.sentence.text, people, frame.doubt("", ""), changes=True)
        wish.at = self.number
        self.reading.contacts.append(wish)
        self._note(frame.sentence.text, "another contact")
        return True

    def _completes_contact(self, text: str, frame: Frame) -> bool:
        """`Jeg fratræder som kontakt, og Ida tiltræder i stedet`: who it is, said afterwards."""
        wish = self.reading.contacts[-1] if self.reading.contacts else None
        if wish is None or not wish.unnamed or wish.people or frame.at_meeting(text):
            return False
        marker = who_takes_over(text)
        if marker is None or (wish.said != frame.sentence.text and self.number > wish.at + 1):
            return False
        wish.people = self._resolved(
            members_of(marker, frame.grouped, self.sender), text, frame.grouped
        )
        wish.unnamed, wish.changes = not wish.people, True
        return True

    def _join_wish(self, text: str, question: bool, frame: Frame, scope: str) -> bool:
        whole_year = [r for r in frame.grouped.meetings if _WHOLE_YEAR.search(r.said)]
        has_meeting = len(whole_year) < len(set(_MEETING.findall(text)))
        if whole_year and not has_meeting and re.search(r"\bK\b", text):
            text = re.sub(r"\bM\d+", "i aar", text)
        if _DECIDED.search(frame.grouped.text):
            text = _IS_MEMBER.sub(r"\1 bliver medlem", text)
        doubt = join_doubt(text, question=question, has_meeting=has_meeting)
        before = self.reading.sentences.get(self.number - 1, "")
        if not question and made_good(text, f"{before} {frame.grouped.text.partition(text)[0]}"):
            doubt = ""
        if doubt is None or _KNOWN_TO_YOU.search(frame.grouped.text):
            return False
        if _PRICE_OF_JOINING.search(frame.grouped.text):
            return False
        said = frame.grouped.text
        doubt = doubt or joining_doubt(text) or ("put off" if later_join(text) else "")
        doubt = frame.doubt(doubt or ("conditional" if SHOULD_WE.match(said) else ""), scope)
        if doubt == "conditional" and text.startswith("saa ") and _STILL_OPEN.search(before):
            doubt = ""
        if frame.sentence.subject and not (STRONG_JOIN.search(text) and SAYS_SO.search(text)):
            self.reading.join_subject = titled(text)
            return True
        in_subject = self.reading.join_at < 0  # what the body says of it counts more
        if self.reading.join is None or not doubt or in_subject:
            self.reading.join, self.reading.join_said = doubt, frame.sentence.text
            self.reading.join_at = self.number
        self._note(frame.sentence.text, "join" + (f" ({doubt})" if doubt else ""))
        return True
