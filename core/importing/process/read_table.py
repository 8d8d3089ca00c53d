"""What was read of one table: its header and its Arrow tables, as they leave the reading process."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
from pydantic import BaseModel, ConfigDict

from core.importing.cells.exact import ExactFigures
from core.importing.layout.identities import Variants
from core.importing.layout.recipe import Recipe
from core.importing.layout.sheet import Sheet
from core.model.arrays import Ints, Marks
from core.model.imports.receipts import Issue, Tally
from core.model.periods import Grain

# Raised when a release reads the same sheet otherwise than those before: what they imported may be imported again.
_READING = 2


class BatchHeader(BaseModel):
    """What was read, sent back before the tables."""

    model_config = ConfigDict(frozen=True)

    sheet: str
    table: int = 1
    reader: str
    recipe: Recipe
    rules: str = ""
    tally: Tally
    decided: dict[str, int] = {}
    grain: Grain
    periods: tuple[date, ...]
    scale: int
    ignored: tuple[str, ...]
    columns: dict[str, str]  # the letters of the column of each level
    region: str | None = None  # of all rows, blank where they have none; none where a column names it
    sample: bool = False  # it bears the mark of made-up figures
    following: int  # so many sheets of the same workbook come after this one
    guard_seconds: float
    read_seconds: float
    validate_seconds: float

    @property
    def recipe_hash(self) -> str:
        """What was read how: another table of the same sheet, other rules and another reading make another import."""
        parts = (self.recipe.digest, self.table if self.table > 1 else "", self.rules, f"r{_READING}")
        return ".".join(str(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class Tables:
    """``places`` and ``products``: a row per variant (key, names by level, first sheet row).

    ``persons``: level, pseudonym and name of each person. ``rows``: sheet row, place, product. ``facts``: sheet
    row, number of the period, value. ``issues``: as on the receipt.
    """

    places: pa.Table
    products: pa.Table
    persons: pa.Table
    rows: pa.Table
    facts: pa.Table
    issues: pa.Table


def members_table(variants: Variants, sheet: Sheet) -> pa.Table:
    """Return places or products with the sheet row at which each first stands."""
    return variants.table.append_column("first_row", pa.array(variants.first + sheet.first_row, pa.int32()))


def rows_table(loaded_rows: Ints, sheet: Sheet) -> pa.Table:
    """Return the place and product of each row that is loaded, by its number on the sheet."""
    return pa.table(
        {
            "row": pa.array(loaded_rows + sheet.first_row, pa.int32()),
            "place": pa.array(sheet.places.number[loaded_rows], pa.int32()),
            "product": pa.array(sheet.products.number[loaded_rows], pa.int32()),
        }
    )


def facts_table(sheet: Sheet, figures: ExactFigures, load: Marks, scale: int) -> pa.Table:
    """Return the figures that ``load`` marks, exactly, by sheet row and number of the period."""
    return pa.table(
        {
            "row": pa.array(sheet.grid.position[load] + sheet.first_row, pa.int32()),
            "period": pa.array(sheet.calendar.number[load], pa.int16()),
            "value": figures.to_arrow(load, scale),
        }
    )


def added_up(facts: pa.Table, standing: Ints, sheet: Sheet) -> pa.Table:
    """Return the facts with those of one place, product and period summed exactly, at the row that represents them."""
    row = pa.array(standing[facts.column("row").to_numpy() - sheet.first_row] + sheet.first_row, pa.int32())
    scale = facts.schema.field("value").type.scale
    wide = facts.set_column(0, "row", row).set_column(2, "value", facts["value"].cast(pa.decimal128(38, scale)))
    summed = wide.group_by(["row", "period"]).aggregate([("value", "sum")]).sort_by([("row", "ascending")])
    value = summed.column("value_sum").cast(pa.decimal128(38, scale))
    return pa.table({"row": summed.column("row"), "period": summed.column("period"), "value": value}).combine_chunks()


def issues_table(issues: Sequence[Issue]) -> pa.Table:
    """Return ``issues`` as a table with the columns of the receipt."""
    return pa.table(
        {
            "sheet": pa.array([issue.sheet for issue in issues], pa.string()),
            "row": pa.array([issue.row for issue in issues], pa.int32()),
            "cell": pa.array([issue.cell for issue in issues], pa.string()),
            "rule": pa.array([issue.rule for issue in issues], pa.string()),
            "severity": pa.array([issue.severity.value for issue in issues], pa.string()),
            "value": pa.array([issue.value for issue in issues], pa.string()),
            "suggestion": pa.array([issue.suggestion for issue in issues], pa.string()),
            "period": pa.array([issue.period for issue in issues], pa.date32()),
            "item": pa.array([issue.item for issue in issues], pa.string()),
            "place": pa.array([issue.place for issue in issues], pa.string()),
            "around": pa.array([issue.around for issue in issues], pa.string()),
        }
    )
