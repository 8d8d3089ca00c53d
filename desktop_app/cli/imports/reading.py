"""The options that say how a workbook is read, declared once for all commands that read one."""

from dataclasses import dataclass
from typing import Annotated

import typer

from core.importing.layout.recipe import Recipe
from core.importing.process.extract import NO_LEVEL
from core.model.dimensions import LEVELS
from core.model.errors import UserError
from core.operations.imports.import_workbook import Options
from core.operations.imports.inspect_workbook import Inspection

TableOption = Annotated[int | None, typer.Option("--table", min=1, help="Which table of the sheet, from 1.")]
YearOption = Annotated[
    int | None, typer.Option("--year", min=1900, max=2199, help="The year of months that are written without one.")
]
FigureOption = Annotated[
    str | None, typer.Option("--figure", help="The measure to read, by its heading, where there are several.")
]
SheetOption = Annotated[
    str | None, typer.Option("--sheet", help="The sheet to read; otherwise the one that fits best.")
]
SheetLevelOption = Annotated[
    str | None,
    typer.Option(
        "--sheet-level",
        help="What the names of the sheets are, where there is one for each: region, brand, or none.",
    ),
]
RegionOption = Annotated[
    str | None,
    typer.Option("--region", help="The region of a table without a column for it; '' where it has none."),
]
RecipeOption = Annotated[
    str | None, typer.Option("--recipe", help="The import template to read with; otherwise the headings decide.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """Which table of a workbook is read, and what it does not say itself."""

    sheet: SheetOption = None
    table: TableOption = None
    year: YearOption = None
    figure: FigureOption = None
    sheet_level: SheetLevelOption = None
    region: RegionOption = None

    def of_inspection(self) -> Inspection:
        """Return what is to be inspected; raises ``recipe.no_level``."""
        return Inspection(
            self.sheet, self.table, self.year, self.figure, _read_level(self.sheet_level), _read_region(self.region)
        )

    def of_import(self, recipe: Recipe | None) -> Options:
        """Return what is to be imported, by ``recipe``; raises ``recipe.no_level``."""
        return Options(
            sheet=self.sheet,
            table=self.table,
            year=self.year,
            figure=self.figure,
            sheet_level=_read_level(self.sheet_level),
            region=_read_region(self.region),
            recipe=recipe,
        )


def _read_level(name: str | None) -> str | None:
    """Return the level of that name, or ``none``, whatever its case and blanks; raises ``recipe.no_level``."""
    level = None if name is None else name.strip().casefold().replace(" ", "_").replace("-", "_")
    if level is not None and level not in (*LEVELS, NO_LEVEL):
        raise UserError("recipe.no_level", level=str(name), levels=", ".join(LEVELS))
    return level


def _read_region(name: str | None) -> str | None:
    """Return the region of that name without the blanks around it."""
    return None if name is None else name.strip()
