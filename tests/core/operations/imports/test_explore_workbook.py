"""A look at a table: the answer of the reading process is the answer."""

from pathlib import Path
from typing import Any

import pytest

from core.model.job_context import JobContext, Unattended
from core.operations.imports import explore_workbook as module
from core.operations.imports.explore_workbook import Exploration, explore_workbook


def test_what_is_wanted_goes_to_the_reading_process_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(wanted: Exploration, context: JobContext) -> dict[str, Any]:
        return {"wanted": wanted, "context": context}

    monkeypatch.setattr(module.child, "explore_workbook", answer)
    wanted, context = Exploration(path=Path("/in/book.xlsx"), rows="Region"), Unattended()
    assert explore_workbook(wanted, context) == {"wanted": wanted, "context": context}
