"""What is asked of the reading process beside a ``Request``, and what it says: one JSON message at a time, and tables
as raw Arrow streams after a header.
"""

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SecretStr

from core.importing.process.extract import Header


class Answer(BaseModel):
    """One message; ``kind`` tells which of the fields have a meaning."""

    kind: Literal["progress", "error", "bug", "header", "layout", "done"]
    done: int = 0
    total: int = 0
    note: str = ""
    fault: bool = False
    code: str = ""
    data: dict[str, str | int | float | None] = {}
    header: Header | None = None
    layout: dict[str, Any] | None = None


class Annotation(BaseModel):
    """What to write: ``notes`` by sheet and cell, into a copy of ``path`` at ``out``, which must not exist."""

    model_config = ConfigDict(frozen=True)

    path: Path
    out: Path
    notes: dict[str, dict[str, str]]
    password: SecretStr | None = None  # of the workbook; it travels apart from this


class Exploration(BaseModel):
    """What to look at. ``rows`` and ``across`` are headings to group by, ``value`` one to add up.

    Without ``value`` rows are counted. ``where`` keeps the rows that have one of the names, by heading.
    """

    model_config = ConfigDict(frozen=True)

    path: Path
    password: SecretStr | None = None  # of the workbook; it travels apart from this
    sheet: str | None = None
    rows: str | None = None
    across: str | None = None
    value: str | None = None
    where: dict[str, list[str]] = {}
