"""Every row of rules.md has a test named after it, and no test names a row there isn't."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from contract_rows import ROWS

TESTS = Path(__file__).parents[1]
FOLDERS = ("rules", "seasons", "workflows", "documents")
ALL_ROWS = [row for rows in ROWS.values() for row in rows]


def _named() -> Iterator[tuple[str, str]]:
    """Row and test of each "Row: " line in a test's docstring."""
    for folder in FOLDERS:
        for path in sorted((TESTS / folder).rglob("test_*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                    for line in (ast.get_docstring(node) or "").splitlines():
                        if line.startswith("Row: "):
                            yield line.removeprefix("Row: "), f"{path.name}::{node.name}"


NAMED = list(_named())


@pytest.mark.parametrize("row", ALL_ROWS)
def test_every_row_has_a_test_named_after_it(row: str) -> None:
    assert [test for named, test in NAMED if named == row]


def test_every_row_that_is_named_stands_in_the_contract() -> None:
    assert {named: test for named, test in NAMED if named not in ALL_ROWS} == {}


def test_no_two_rows_have_the_same_words() -> None:
    assert len(ALL_ROWS) == len(set(ALL_ROWS))
