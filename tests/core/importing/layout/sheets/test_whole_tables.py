"""Tables compared by all of their rows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pyarrow as pa

from core.importing.cells.columns import Cell, SheetColumns
from core.importing.layout.columns import Layout
from core.importing.layout.recipe import LayoutKind, Recipe
from core.importing.layout.sheets.whole_tables import Whole, are_copies
from core.importing.readers.quick_columns import date_column
from core.model.periods import month

RECIPE = Recipe(
    name="r",
    layout=LayoutKind.WIDE,
    levels={"Market": "market", "Item": "item"},
    place=("market",),
    product=("item",),
)


def table(rows: Sequence[tuple[str | None, str | None, Cell]], *, swapped: bool = False) -> Whole:
    """Return a table of one month; ``swapped`` has the items before the markets."""
    labels = {0: pa.array([row[0] for row in rows]), 1: pa.array([row[1] for row in rows])}
    levels = {0: "market", 1: "item"}
    if swapped:
        labels, levels = {0: labels[1], 1: labels[0]}, {0: "item", 1: "market"}
    numbers = [row[2] if isinstance(row[2], float) else None for row in rows]
    columns = SheetColumns(
        length=len(rows),
        labels={index: column.cast(pa.string()) for index, column in labels.items()},
        figures={2: pa.array(numbers, pa.float64())},
        dates={},
        odd={(at, 2): row[2] for at, row in enumerate(rows) if isinstance(row[2], str)},
        reader="test",
    )
    layout = Layout(sheet="S", header_row=0, recipe=RECIPE, levels=levels, periods={2: month(2024, 1)})
    return layout, columns


ROWS: list[tuple[str | None, str | None, Cell]] = [
    (f"M{number % 7}", f"I{number}", float(number)) for number in range(200)
]


def test_the_same_rows_in_another_order_of_rows_columns_and_letters_are_a_copy() -> None:
    other = [(market, f" {str(item).lower()}", figure) for market, item, figure in reversed(ROWS)]
    assert are_copies(table(ROWS), table(other, swapped=True))


def test_a_table_with_a_period_that_the_standing_one_lacks_is_no_copy() -> None:
    layout, columns = table(ROWS)
    longer = (
        replace(layout, periods={**layout.periods, 3: month(2024, 2)}),
        replace(columns, figures={**columns.figures, 3: columns.figures[2]}),
    )
    assert are_copies(longer, (layout, columns))
    assert not are_copies((layout, columns), longer)


def test_a_date_that_the_standing_table_lacks_makes_no_copy() -> None:
    def dated(days: int) -> Whole:
        rows = 10 * days
        columns = SheetColumns(
            length=rows,
            labels={1: pa.array([f"M{row % 10}" for row in range(rows)])},
            figures={2: pa.array([float(row) for row in range(rows)])},
            dates={0: date_column([date(2024, 1, 1 + row // 10) for row in range(rows)])},
            odd={},
            reader="test",
        )
        levels = {1: "market"}
        return Layout(sheet="S", header_row=0, recipe=RECIPE, levels=levels, periods={}, date=0, figure=2), columns

    assert are_copies(dated(2), dated(1))
    assert not are_copies(dated(1), dated(2))


def test_a_fifth_of_other_rows_is_a_copy_and_more_is_none() -> None:
    def changed(count: int) -> Whole:
        return table([("X", *row[1:]) if at < count else row for at, row in enumerate(ROWS)])

    assert are_copies(table(ROWS), changed(40))
    assert not are_copies(table(ROWS), changed(41))


def test_half_of_other_figures_is_a_copy_and_more_is_none() -> None:
    def changed(count: int) -> Whole:
        return table([(*row[:2], -1.0) if at < count else row for at, row in enumerate(ROWS)])

    assert are_copies(table(ROWS), changed(100))
    assert not are_copies(table(ROWS), changed(101))


def test_figures_that_are_texts_are_compared_as_texts() -> None:
    texts = [(market, item, f"{number},5") for number, (market, item, _) in enumerate(ROWS)]
    other = [(market, item, f"{number},6") for number, (market, item, _) in enumerate(ROWS)]
    assert are_copies(table(texts), table(texts))
    assert not are_copies(table(texts), table(other))


def test_rows_without_a_label_and_tables_without_rows_show_nothing() -> None:
    blank: list[tuple[str | None, str | None, Cell]] = [(None, " ", 1.0)] * 50
    assert are_copies(table([*ROWS, *blank]), table(ROWS))
    assert not are_copies(table(blank), table(blank))
    assert not are_copies(table([]), table([]))
