"""The options that say how a workbook is read, declared once for all commands that read one."""

from typing import Annotated

import typer

from core.importing.process.extract import NO_LEVEL
from core.model.dimensions import LEVELS
from core.model.errors import UserError

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
    str | None, typer.Option("--recipe", help="The recipe to read with; otherwise the headings decide.")
]


def read_level(name: str | None) -> str | None:
    """Return the level of that name, or ``none``, whatever its case and blanks; raises ``recipe.no_level``."""
    level = None if name is None else name.strip().casefold().replace(" ", "_").replace("-", "_")
    if level is not None and level not in (*LEVELS, NO_LEVEL):
        raise UserError("recipe.no_level", level=str(name), levels=", ".join(LEVELS))
    return level


def read_region(name: str | None) -> str | None:
    """Return the region of that name without the blanks around it."""
    return None if name is None else name.strip()
