"""What the reading process says: one JSON message at a time, and tables as raw Arrow streams after a header."""

from typing import Any, Literal

from pydantic import BaseModel

from core.importing.extract import Header


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
