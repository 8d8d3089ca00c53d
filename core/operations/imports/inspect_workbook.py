"""Look into a workbook without importing anything; no vault is needed for that."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from core.importing.layout.recipe import Recipe
from core.importing.process import child
from core.importing.process.extract import Request
from core.importing.process.overview import WorkbookOverview
from core.model.dimensions import SalesUnit
from core.model.job_context import JobContext

_LIMITS = child.Limits(memory=1 << 30, seconds=60.0)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What to look at; ``None`` leaves the choice to the workbook, and ``password`` is its own.

    ``recipe`` says what the columns mean, ``known`` are recipes of which one may fit. ``sheet_level`` is the level
    that the names of the sheets give, or ``none``; ``regions`` are names that are known as regions, and ``region`` is
    that of a table without a column for it.
    """

    sheet: str | None = None
    table: int | None = None
    year: int | None = None
    figure: str | None = None
    sheet_level: str | None = None
    region: str | None = None
    password: SecretStr | None = None
    recipe: Recipe | None = None
    known: tuple[Recipe, ...] = ()
    regions: tuple[str, ...] = ()


def inspect_workbook(path: Path, look: Inspection, context: JobContext) -> WorkbookOverview:
    """Return the sheets of ``path``, the layout that fits best and the problems that prevent an import.

    Raises the code of a workbook that cannot be read at all.
    """
    request = Request(
        path=path,
        unit=SalesUnit.UNSTATED,
        password=look.password,
        sheet=look.sheet,
        table=look.table,
        year=look.year,
        figure=look.figure,
        sheet_level=look.sheet_level,
        region=look.region,
        regions=look.regions,
        recipe=look.recipe,
        known=look.known,
    )
    return child.inspect_workbook(request, context, _LIMITS)
