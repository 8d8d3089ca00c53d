"""What an import changes: the columns of sums and of single figures, and the difference as a document."""

from dataclasses import asdict
from decimal import Decimal

from core.documents.columns import day, exact, month, name
from core.documents.document import Columns
from core.model.imports.differences import CellChange, Difference, Shift
from core.model.json_values import Json
from core.texts.catalogue import Language


def sum_columns() -> Columns[Shift]:
    """Return the columns of the sums of regions and periods; one that was or is not there is missing and no zero."""
    return Columns(
        data=(
            name("region", "level.region", lambda shift: shift.region),
            day("period", "column.period", lambda shift: shift.period),
            exact("before", "column.before", lambda shift: shift.before),
            exact("after", "column.after", lambda shift: shift.after),
        ),
        shown=(
            exact("change", "column.change", gain, signed=True),
            month("month", "column.period", lambda shift: shift.period),
        ),
        terminal=("region", "period", "before", "after", "change"),
        window=("region", "month", "before", "after"),
    )


def figure_columns() -> Columns[CellChange]:
    """Return the columns of single figures; one that is not there afterwards is missing and no zero."""
    return Columns(
        data=(
            name("region", "level.region", lambda change: change.region),
            name("precision_area", "level.precision_area", lambda change: change.precision_area),
            name("market", "level.market", lambda change: change.market),
            name("item", "level.item", lambda change: change.item),
            day("period", "column.period", lambda change: change.period),
            exact("before", "column.before", lambda change: change.before),
            exact("after", "column.after", lambda change: change.after),
        ),
        shown=(
            exact("change", "column.change", gain, signed=True),
            month("month", "column.period", lambda change: change.period),
            name("figure", "changes.figure", lambda change: change.item),
        ),
        terminal=("region", "precision_area", "market", "item", "period", "before", "after", "change"),
        window=("figure", "month", "before", "after"),
    )


def as_document(difference: Difference, language: Language) -> dict[str, Json]:
    """Return the whole difference; figures are decimal texts, because JSON's numbers would lose digits."""
    sums, figures = sum_columns(), figure_columns()
    return {
        "changed": asdict(difference.changed),
        "sums": [sums.json_row(shift, language) for shift in difference.shifts],
        "largest": [figures.json_row(change, language) for change in difference.largest],
    }


def moved_sums(difference: Difference) -> list[Shift]:
    """Return the sums that are others afterwards, in their order."""
    return [shift for shift in difference.shifts if shift.before != shift.after]


def gain(change: Shift | CellChange) -> Decimal:
    """Return what came on top, below zero for a loss; a figure that is missing adds nothing."""
    return (change.after or Decimal(0)) - (change.before or Decimal(0))
