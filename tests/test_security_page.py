"""The threat model's page names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "security.md"


def test_each_attack_is_shown_by_a_test_that_exists() -> None:
    """A renamed or dropped test must not leave a claim behind."""
    there = set()
    for path in TESTS.rglob("test_*.py"):
        there |= set(re.findall(r"(?m)^\s*def (test_\w+)", path.read_text(encoding="utf-8")))
        there.add(f"tests/{path.relative_to(TESTS)}")
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    attacks = [row for row in rows if not row.startswith(("| attack", "| case", "| ---"))]
    assert len(attacks) > 40
    for row in attacks:
        named = re.findall(r"`((?:tests/)?[\w/]*test_\w+(?:\.py)?)`", row.split("|")[-2])
        assert named, row
        assert set(named) <= there, row
