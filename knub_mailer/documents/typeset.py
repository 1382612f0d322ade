"""PDF from a typst template and data. The data is JSON, never markup."""

from __future__ import annotations

import json
import threading
from datetime import UTC, date, datetime
from typing import Literal, cast

import typst

from knub_mailer.documents.resources import templates_folder
from knub_mailer.documents.text import displayable

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


class Typesetter:
    """One template, compiled again and again: the fonts and the parsed template are kept.

    The same data and day give the same bytes: no clock, no system fonts, no network. Safe for
    several threads, one after the other.
    """

    def __init__(self, template: str) -> None:
        """`template` is a path below the folder of templates, such as `invoice/invoice.typ`."""
        root = templates_folder()
        self._compiler = typst.Compiler(str(root / template), str(root), ignore_system_fonts=True)
        self._busy = threading.Lock()

    def pdf(self, data: dict[str, Json], day: date, attached: str = "") -> bytes:
        """The document as PDF/A-3b (ISO 19005-3), dated noon UTC of that day.

        Args:
            data: shown by the template; characters that cannot be shown become U+FFFD.
            attached: text of the file the template attaches, as it stands, or "".
        """
        shown = json.dumps(_displayable(data), ensure_ascii=False)
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        standards: list[Literal["a-3b"]] = ["a-3b"]
        with self._busy:
            made = self._compiler.compile(
                format="pdf",
                sys_inputs={"data": shown, "attached": attached},
                pdf_standards=list(standards),
                timestamp=noon,
            )
        return cast(bytes, made)


def _displayable(value: Json) -> Json:
    if isinstance(value, str):
        return displayable(value)
    if isinstance(value, list):
        return [_displayable(each) for each in value]
    if isinstance(value, dict):
        return {key: _displayable(each) for key, each in value.items()}
    return value
