"""A look into a workbook: what is asked is what is looked at."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from core.importing.layout.recipe import audit_recipe
from core.importing.process.child import Limits
from core.importing.process.extract import Request
from core.importing.process.overview import Preview, WorkbookOverview
from core.model.dimensions import SalesUnit
from core.model.job_context import JobContext, Unattended
from core.operations.imports import inspect_workbook as module
from core.operations.imports.inspect_workbook import Inspection, inspect_workbook

OVERVIEW = WorkbookOverview(
    file="دفعة.xlsx",
    container="ooxml",
    reader="openpyxl",
    sheets=(),
    tables=(),
    layout=None,
    recipe=None,
    known=False,
    columns=(),
    more_sheets=(),
    problems=(),
    preview=Preview(sheet=None, rows=()),
)


def test_everything_that_is_asked_goes_to_the_reading_process(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Request, JobContext, Limits]] = []

    def answer(request: Request, context: JobContext, limits: Limits) -> WorkbookOverview:
        asked.append((request, context, limits))
        return OVERVIEW

    monkeypatch.setattr(module.child, "inspect_workbook", answer)
    recipe, known, context = audit_recipe(SalesUnit.SAR), audit_recipe(SalesUnit.CASES), Unattended()
    look = Inspection(
        sheet="Data", table=2, year=2024, figure="Value", password=SecretStr("s"), recipe=recipe, known=(known,)
    )
    assert inspect_workbook(Path("/in/دفعة.xlsx"), look, context) is OVERVIEW
    ((request, given, limits),) = asked
    assert (request.path, request.sheet, request.table, request.year) == (Path("/in/دفعة.xlsx"), "Data", 2, 2024)
    assert (request.figure, request.recipe, request.known) == ("Value", recipe, (known,))
    assert (request.unit, request.password) == (SalesUnit.UNSTATED, SecretStr("s"))
    assert given is context
    assert (limits.memory, limits.seconds) == (1 << 30, 60.0)
