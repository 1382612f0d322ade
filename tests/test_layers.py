"""Imports point down, never sideways (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "knub_mailer"
GROUND = {"domain", "errors"}
MAY_IMPORT = {
    "entrypoints": {"workflows", "mail", "documents", "storage", "rules", "language"} | GROUND,
    "workflows": {"mail", "documents", "storage", "rules", "language"} | GROUND,
    "mail": GROUND,
    "documents": GROUND,
    "storage": GROUND,
    "rules": GROUND,
    "language": GROUND,
    "domain": {"errors"},
    "errors": set[str](),
}
LIBRARIES_OF_ADAPTERS = {
    "sqlmodel": {"storage", "workflows", "entrypoints"},
    "sqlalchemy": {"storage", "workflows", "entrypoints"},
    "jinja2": {"mail", "entrypoints"},
    "imapclient": {"mail"},
    "smtplib": {"mail"},
    "typst": {"documents"},
    "apscheduler": {"entrypoints"},
    "typer": {"entrypoints"},
    "rich": {"entrypoints"},
}


def layer_of(path: Path) -> str:
    """`workflows` for knub_mailer/workflows/billing/send.py, `errors` for knub_mailer/errors.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def sources() -> list[Path]:
    inside = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE)
    return [*inside, PACKAGE / "errors.py"]


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in the file, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the layer"
            assert node.module is not None
            yield node.module
            if node.module == "knub_mailer":
                yield from (f"knub_mailer.{alias.name}" for alias in node.names)


def test_every_folder_has_its_place_in_the_layers() -> None:
    assert {layer_of(path) for path in sources()} == set(MAY_IMPORT)


@pytest.mark.parametrize("layer", sorted(MAY_IMPORT))
def test_imports_of_a_layer_point_down(layer: str) -> None:
    allowed = MAY_IMPORT[layer] | {layer}
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {module}"
        for path in sources()
        if layer_of(path) == layer
        for module in imported(path)
        if module.startswith("knub_mailer.") and module.split(".")[1] not in allowed
    ]
    assert wrong == []


def test_libraries_stay_with_their_adapters() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {module}"
        for path in sources()
        for module in imported(path)
        if (where := LIBRARIES_OF_ADAPTERS.get(module.split(".")[0])) is not None
        and layer_of(path) not in where
    ]
    assert wrong == []


def test_the_domain_needs_the_standard_library_alone() -> None:
    import sys

    outside = {
        f"{path.name}: {module}"
        for path in sources()
        if layer_of(path) in ("domain", "errors")
        for module in imported(path)
        if module.split(".")[0] not in {*sys.stdlib_module_names, "knub_mailer"}
    }
    assert outside == set()


def test_only_entrypoints_read_the_clock() -> None:
    """Everything else is given `now`, so that a season can be lived through in seconds."""
    wrong = []
    for path in sources():
        if layer_of(path) == "entrypoints":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                name = ast.unparse(node.func)
                if name in ("datetime.now", "date.today", "time.time", "datetime.utcnow"):
                    wrong.append(f"{path.relative_to(PACKAGE)}: {name}")
    assert wrong == []


def test_no_file_is_longer_than_400_lines() -> None:
    root = PACKAGE.parent
    long = {
        str(path.relative_to(root)): lines
        for path in (*sources(), *(root / "tests").rglob("*.py"), *(root / "bench").rglob("*.py"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}
