"""Speed and memory as rates and ratios of one run: `make bench`; figures also in bench.json."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

import structlog
from rich.console import Console
from rich.table import Table

from bench import measures


def main() -> None:
    """Measure, print a table, write bench.json."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    console = Console()
    rows: list[dict[str, object]] = []
    for measure in measures.ALL:
        console.print(f"[dim]{measure.__name__} …[/dim]")
        rows += measure()
    peak = round(measures.peak_mb())
    rows.append({"what": "peak memory of all this in one process", "value": peak, "unit": "MB"})
    table = Table("What", "Value", "Unit", "Compared with")
    for row in rows:
        table.add_row(*(str(row.get(key, "")) for key in ("what", "value", "unit", "ratio")))
    console.print(table)
    Path("bench.json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    console.print("bench.json written")


if __name__ == "__main__":
    sys.exit(main())
