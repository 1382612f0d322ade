"""A letter with two people's swap of their seats: its sentences are read as one."""

from __future__ import annotations

from knub_mailer.language.clauses.grouping import Grouped, group
from knub_mailer.language.clauses.marking import mark
from knub_mailer.language.layouts.list_reading import ListReader
from knub_mailer.language.letter.acts import Act, Kind, first_reference, members_of
from knub_mailer.language.letter.trading import Trade, trade_in
from knub_mailer.language.letter.trading_words import MAY_BE_TRADED
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.replacing import exchanges_in
from knub_mailer.language.seats.replacing_acts import doubt_of_exchange
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import Sentence

_CONTACT = Seldom(r"\b(?:er|bliver|som|ny|nye) (?:\w+ ){0,3}?kontakt|\bkontakt\w* (?:er|bliver)\b")


class TradeReader(ListReader):
    """Reads the sentences of a swap together, as `han` and `hendes` stand for either of the two."""

    trade: Trade | None = None

    def _looks_for_a_trade(self, sentences: list[Sentence]) -> None:
        folded = fold(self.letter.body)
        spoken_of = self.calendar.mentions(folded) if MAY_BE_TRADED.search(folded) else ()
        if len({number for each in spoken_of for number in each.numbers}) < 2:
            return
        told = [
            (number, group(mark(each.text, self.calendar, self.people), self.people))
            for number, each in enumerate(sentences)
            if not each.subject
        ]
        self.trade = trade_in(told, self.sender)

    def _trades(self, grouped: Grouped) -> bool:
        """Whether a sentence is one of a swap, which is told with the last of them."""
        if self.trade is None or not self.trade.acts or self.number not in self.trade.sentences:
            return False
        self._remember(grouped.text, grouped)
        if self.number == max(self.trade.sentences):
            self.reading.acts += self.trade.acts
            self.reading.act_sentences.add(self.number)
            self._note(grouped.raw, "substitute, each for the other")
        return True

    def _settles_the_trade(self) -> None:
        """Ask where another wish of the letter is about one of the seats that are swapped."""
        swapped = self.trade.acts if self.trade is not None else ()
        if self.trade is not None and not swapped:
            for act in self.reading.acts:
                coming = act.kind in (Kind.SIGN_UP, Kind.SUBSTITUTE) and not act.context
                if act.sentence in self.trade.sentences and coming:
                    act.doubt = act.doubt or "unclear"
        names = {m.name for act in swapped for m in act.people if isinstance(m, Mention)}
        numbers = {n for act in swapped if act.meeting for n in act.meeting.numbers}
        for other in self.reading.acts if swapped else ():
            if other.context or other.kind is Kind.STAYS or any(other is a for a in swapped):
                continue
            people = {m.name for m in (*other.people, *other.out) if isinstance(m, Mention)}
            there = {n for r in (other.meeting, other.target) if r is not None for n in r.numbers}
            of_them = names & people or not (people or other.doubt)
            if of_them and (not there or numbers & there):
                for act in (*swapped, other):
                    act.doubt = act.doubt or "unclear"

    def _exchanges(self, sentence: Sentence, grouped: Grouped) -> bool:
        """`Ole i stedet for Bo og Ida i stedet for Jens`: replacements side by side."""
        text, found = grouped.text, exchanges_in(grouped.text)
        if not grouped.meetings and _CONTACT.search(text):
            return False
        for exchange in found:
            into = members_of(exchange.in_, grouped, self.sender)
            act = Act(Kind.SUBSTITUTE, sentence.text, self._resolved(into, text, grouped))
            act.meeting = first_reference(text, grouped)
            act.doubt = doubt_of_exchange(text, sentence.text)
            if exchange.out:
                act.out = members_of(exchange.out, grouped, self.sender)
            else:
                act.out = self._last_single(text, grouped, act.people)
            act.sentence, act.folded = self.number, text
            self.reading.acts.append(act)
        return bool(found)
