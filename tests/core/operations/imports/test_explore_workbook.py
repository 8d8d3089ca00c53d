"""A look at a table: the answer of the reading process is the answer."""

from pathlib import Path

import pytest

from core.model.imports.table_profiles import TableProfile
from core.model.job_context import JobContext, Unattended
from core.operations.imports import explore_workbook as module
from core.operations.imports.explore_workbook import Exploration, explore_workbook


def test_what_is_wanted_goes_to_the_reading_process_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Exploration, JobContext]] = []
    profile = TableProfile(file="book.xlsx", sheet="Data", header_row=1, rows=0, columns=(), pivot=None)

    def answer(wanted: Exploration, context: JobContext) -> TableProfile:
        asked.append((wanted, context))
        return profile

    monkeypatch.setattr(module.child, "explore_workbook", answer)
    wanted, context = Exploration(path=Path("/in/book.xlsx"), rows="Region"), Unattended()
    assert explore_workbook(wanted, context) is profile
    assert asked == [(wanted, context)]
