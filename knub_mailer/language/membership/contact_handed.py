"""Who is the contact, and in the sentence after who shall be: `… Ret det til Mette Holm`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.acts import Kind, members_of, negations
from knub_mailer.language.membership.contacts import ContactWish
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.standing_in import StandingIn
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.sentences import Sentence

_NEAR = 2  # sentences
_ROLE = Seldom(r"\b(?:netvaerks|knub-?)?kontakt(?:person(?:en)?|led|en)?\b|tovholder|bindeled")
_SOMEBODY = Seldom(r"\b(?:G\d+|S|J)\b")
_OF_SEATS = Seldom(
    r"\bM\d|\b(?:komme[r]?|deltag\w*|plads\w*|\w*meld\w*|afbud|\w*moede[rt]?\w*|med til)\b"
)
_ADVERB = (
    r"(?:nu|fremover|fremadrettet|i ?stedet|herefter|retteligt|rigtigt|faktisk|naturligvis|"
    r"altsaa|hellere|venligst|gerne|lige|bare|blot|indtil videre|derfor|saa|her|hos|jer|i|paa|"
    r"jeres|system\w*|kartotek\w*|regist\w*|ind|for|da|jo|snarest|som|vores|den|nye|kontakt\w*|"
    r"straks|omgaaende)"
)
_IT = rf"(?:(?:det|D|H|dette|alt|navnet|oplysningen|jer|fat|mails?|post(?:en)?|{_ADVERB}) )*+"
_ASKS = r"(?:(?:kan|vil|gider|maa|skal|bedes) Y |Y (?:kan|maa|skal|bedes) |J beder Y (?:om at )?)?"
_SHALL_BE = Seldom(
    rf"(?:(?:og|saa|men|derfor|{_ADVERB}) )*+(?:"
    rf"(?:det|der) (?:skal|boer|burde|skulle|maa) {_IT}(?:vaere|staa|hedde) {_IT}|"
    rf"(?:det er|er det|bliver det|det bliver) {_IT}|"
    rf"{_ASKS}{_IT}(?:ret(?:te)?|aendre?|skifte?|(?:om)?byt(?:te)?|udskifte?|"
    rf"erstat(?:te)?|opdatere?|korrigere?) {_IT}(?:til|ud med|med|om til) |"
    rf"{_ASKS}{_IT}(?:bruge?|benyt(?:te)?|anvende?|skrive?|sende?|notere?|(?:ind)?saet(?:te)?|"
    rf"tage?|"
    rf"kontakte?|henvende?|registrere?|oprette?|have?|vaelge?|stile?|maile?) {_IT}(?:til )?)"
    rf"(?P<who>G\d+|S)(?:,? (?:{_ADVERB}|som Y|Y|der|har|skal|kan|fat|have|skrive|til|"
    r"i fremtiden))*[ .!?]*"
)
_NOT_I = Seldom(
    r"^(?:men )?(?:det er J|det J er|J er det) ikke(?: og (?:har|er) (?:aldrig|ikke|heller ikke)"
    r"(?: vaeret)?(?: det)?)?[;,:] ?(?:for |men |og )?"
)
_BACK_TO = Seldom(
    rf"(?:det|kontakt\w*) (?:er|bliver|skal vaere) (?:(?:stadig\w*|fortsat|{_ADVERB}) )*"
    rf"(?P<who>G\d+|S),? (?:og |saa )+{_ASKS}{_IT}(?:ret(?:te)?|aendre?|lave?|saette?|skrive?|"
    r"skifte?|foere?)(?: (?:det|D|H|jer|venligst|lige|bare))*(?: (?:tilbage|om|igen))+"
    r"(?: (?:til|paa) (?:H|G\d+|S))?[ .!]*"
)
"""`Det er stadig Ida, så ret det tilbage til hende`."""
_NEW_ALONE = Seldom(
    rf"(?:(?:og|saa|men|{_ADVERB}) )*+(?:det )?(?P<who>G\d+|S) (?:(?:har|er|{_ADVERB}) )*"
    r"(?:overtag\w*|taget over|tager over|afloes\w*|traadt til)"
    r"(?: (?:H|efter|opgaven|rollen|den|det|hvervet|posten|fra))*[ .!]*"
)
_DIFFERENTLY = Seldom(
    r"\b(?:stedet|hellere|fremover|fremadrettet|herefter|nu|indtil videre|straks|snarest|fremtiden|"
    r"til|med|skal|boer|burde|skulle|vaere)\b"
)


class ContactHanded(StandingIn):
    """Reads the new contact below a sentence that tells who it has been."""

    def _contact_handed(self, text: str, grouped: Grouped, sentence: Sentence) -> bool:
        """`I skriver til Bo som kontakt, men han er rejst. Brug Ida i stedet`."""
        if sentence.subject or grouped.meetings or not re.search(r"\b(?:G\d|S\b)", text):
            return False
        text = _NOT_I.sub("", text)
        before, _, then = text.rpartition(", saa ")
        text = text if re.search(r"\b(?:G\d|S\b|M\d)", before) else then
        back = _BACK_TO.fullmatch(text)
        m = back or _SHALL_BE.fullmatch(text) or _NEW_ALONE.fullmatch(text)
        if m is None or negations(text) or not (back or _DIFFERENTLY.search(text)):
            return False
        told = self._role_told()
        if told is None or any(
            a.sentence >= told and a.kind is not Kind.STAYS and not a.context
            for a in self.reading.acts
        ):
            return False
        people = members_of(m["who"], grouped, self.sender)
        if len(people) != 1 or not isinstance(people[0], Mention):
            return False
        self.reading.contacts[:] = [w for w in self.reading.contacts if w.at < told]
        unsure = modality.TENTATIVE.search(re.sub(r"\b(?:boer|burde)\b", "skal", text))
        doubt = "tentative" if unsure else ""
        wish = ContactWish(sentence.text, people, doubt, changes=True, at=self.number)
        self.reading.contacts.append(wish)
        self.recent.append(people)
        self._note(sentence.text, "another contact")
        return True

    def _role_told(self) -> int | None:
        """The number of the sentence just before that tells who the contact is, and no seat."""
        for number in range(self.number - 1, self.number - 1 - _NEAR, -1):
            said = self.reading.sentences.get(number, "")
            if number < 0 or not said or _OF_SEATS.search(said):
                return None
            if _ROLE.search(said):
                return number if _SOMEBODY.search(said) and "?" not in said else None
            if re.search(r"\bG\d", said):
                return None
        return None
