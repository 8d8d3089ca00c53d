"""Messages to and from the reading process: one JSON message at a time, then tables as raw Arrow streams."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, SecretStr

from core.importing.process.overview import WorkbookOverview
from core.importing.process.read_table import BatchHeader
from core.model.imports.table_profiles import TableProfile


class Answer(BaseModel):
    """One message; ``kind`` says which of the fields have a meaning."""

    kind: Literal["progress", "error", "bug", "header", "overview", "profile", "done"]
    done: int = 0
    total: int = 0
    note: str = ""
    fault: bool = False
    code: str = ""
    data: dict[str, str | int | float | None] = {}
    header: BatchHeader | None = None
    overview: WorkbookOverview | None = None
    profile: TableProfile | None = None


class Annotation(BaseModel):
    """What to write: ``notes`` by sheet and cell, into a copy of ``path`` at ``out``, which must not exist."""

    model_config = ConfigDict(frozen=True)

    path: Path
    out: Path
    notes: dict[str, dict[str, str]]
    password: SecretStr | None = None  # of the workbook; it travels apart from this


class Exploration(BaseModel):
    """What to profile. ``rows`` and ``across`` are headings to group by, ``value`` one to sum.

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
