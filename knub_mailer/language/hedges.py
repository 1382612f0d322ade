"""What a clause leaves open of the wish before it: `det er endnu ikke afgjort`."""

from __future__ import annotations

from knub_mailer.language import correcting as words
from knub_mailer.language import modality
from knub_mailer.language.acts import Kind
from knub_mailer.language.ellipses import Ellipses

SEATS = (Kind.SIGN_UP, Kind.CANCEL, Kind.SUBSTITUTE)


class Hedges(Ellipses):
    """Makes wishes less firm by what is said after them."""

    def _hedge(self, text: str) -> None:
        """`… vil også gerne, men det er endnu ikke afgjort`: the wish before is not firm."""
        said = self.reading.sentences.get(self.number, "")
        if words.WRITTEN_BEFORE.match(text):
            for act in self.reading.acts:
                if act.sentence == self.number and not act.doubt and act.kind in SEATS:
                    act.doubt = "unclear"
        doubted = words.IN_DOUBT.search(said)
        doubted = doubted if doubted and text and doubted.group()[:12] in text else None
        open_ = doubted or words.PERHAPS_OF_THEM.match(text)
        if not (open_ or modality.NOT_SETTLED.search(text) or modality.TAKES_BACK.match(text)):
            return
        goes_on = words.GOES_ON.match(said)
        first = self.number - 1 if goes_on else self.number
        for act in self.reading.acts:
            if first <= act.sentence and act.kind in SEATS and not (act.doubt or act.context):
                act.doubt = "tentative"

    def _left_open(self, text: str) -> None:
        """`Hvis der altså er plads.`: a condition on its own is one on the sentence before."""
        if not words.DANGLING.match(text) or modality.CONDITION_BENIGN.match(text):
            return
        for act in self.reading.acts:
            near = act.context or act.sentence == self.number - 1
            if near and act.kind in SEATS and not act.doubt:
                act.doubt = "conditional"
