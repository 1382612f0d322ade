"""Learn `knub_mailer/language/kinds.tsv` from the open labelled mails: words for and against kinds.

    python tests/language/learn_kinds.py

Run it when many mails have been added. It takes about two minutes and is the same every time.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, log
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "language")]

import corpora  # noqa: E402
import sentence_bank  # noqa: E402

import knub_mailer.language.understand as understanding  # noqa: E402
from knub_mailer.language.second_reading import ASKABLE, features_of  # noqa: E402

TABLE = ROOT / "knub_mailer" / "language" / "kinds.tsv"
KINDS = ("join", "sign_up", "cancel", "substitute", "change_contact", "update_billing")
PENALTY = 0.5
FEWEST = 4  # mails a word must stand in
ROUNDS = 120
HEAD = """\
# What words say of a mail: kind, beginning of a word or of two that follow each other, weight in
# log-odds; without a word, the usual score. Made by tests/language/learn_kinds.py.
"""

Mail = tuple[set[str], corpora.Label]


def mails() -> Iterator[Mail]:
    """Every open mail whose sentences are read, as its features with its label."""
    read = understanding._read
    readings = []
    understanding._read = lambda *given: readings.append(read(*given)) or readings[-1]
    for raw, label in labelled():
        readings.clear()
        corpora.output_of(raw)
        if readings:
            yield features_of(readings[-1].sentences.values()), label


def labelled() -> Iterator[tuple[bytes, corpora.Label]]:
    """The open mails and the short ones, raw, each with its label."""
    for name in ("sample", "dev"):
        for label in corpora.labels(name):
            yield (corpora.CORPUS / name / label["file"]).read_bytes(), label
    for area in sentence_bank.AREAS:
        yield from sentence_bank.rows(area)


def learned(rows: Sequence[tuple[set[str], bool]]) -> tuple[float, dict[str, float]]:
    """The usual score and each feature's weight: L1 logistic regression by coordinate descent.

    A coordinate's step is bounded by the greatest curvature (a quarter of the rows it stands in),
    so no step can lead uphill.
    """
    seen = Counter(feature for features, _ in rows for feature in features)
    columns = {feature: [] for feature in sorted(seen) if seen[feature] >= FEWEST}
    for at, (features, _) in enumerate(rows):
        for feature in features & columns.keys():
            columns[feature].append(at)
    wanted = [float(yes) for _, yes in rows]
    share = sum(wanted) / len(wanted)
    usual = log(share / (1 - share))
    score = [usual] * len(rows)
    weights = dict.fromkeys(columns, 0.0)
    for turn in range(ROUNDS):
        step = -4 * sum(_chance(s) - y for s, y in zip(score, wanted, strict=True)) / len(rows)
        usual += step
        score = [s + step for s in score]
        for feature, column in columns.items():
            if turn % 10 and not weights[feature]:
                continue  # most stay at nothing: looked at every tenth time
            slope = sum(_chance(score[at]) - wanted[at] for at in column)
            bound = len(column) / 4
            step = _shrunk(weights[feature] - slope / bound, PENALTY / bound) - weights[feature]
            if step:
                weights[feature] += step
                for at in column:
                    score[at] += step
    return usual, {feature: w for feature, w in weights.items() if abs(w) >= 0.01}


def _shrunk(weight: float, by: float) -> float:
    return max(weight - by, 0.0) + min(weight + by, 0.0)


def _chance(score: float) -> float:
    return 1 / (1 + exp(-score))


def table() -> str:
    """The whole table, ready to be written."""
    read = list(mails())
    acting = [(f, lab) for f, lab in read if lab["decision"] in ("act", "ask") or "text" in lab]
    open_ones = [
        (f, lab) for f, lab in read if lab["decision"] in ("ask", "review") and "text" not in lab
    ]
    lines = []
    for kind in (*KINDS, ASKABLE):
        if kind == ASKABLE:
            rows = [(f, lab["decision"] == "ask") for f, lab in open_ones]
        else:
            rows = [(f, any(r["kind"] == kind for r in lab["requests"])) for f, lab in acting]
        usual, weights = learned(rows)
        lines.append(f"{kind}\t\t{usual:.2f}")
        lines += [f"{kind}\t{feature}\t{w:.2f}" for feature, w in sorted(weights.items())]
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    print(f"{TABLE.relative_to(ROOT)}: {len(TABLE.read_text().splitlines())} lines")
