"""The figures of a table in one row of numbers, whatever its layout."""

from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from core.importing.cells.columns import SheetColumns
from core.importing.layout.columns import Layout
from core.importing.layout.grid import FigureGrid, PeriodAxis, lay_out
from core.importing.layout.recipe import audit_recipe
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.periods import Grain, Period, month, quarter

NAN = float("nan")
JAN, FEB = month(2024, 1), month(2024, 2)


def layout(periods: dict[int, Period], date_column: int | None = None) -> Layout:
    return Layout(
        sheet="S", header_row=0, recipe=audit_recipe(SalesUnit.SAR), levels={}, periods=periods, date=date_column
    )


def wide(
    *columns: list[float | None],
    periods: dict[int, Period] | None = None,
    odd: dict[tuple[int, int], object] | None = None,
) -> tuple[FigureGrid, PeriodAxis]:
    figures = {4 + at: pa.array(column, pa.float64()) for at, column in enumerate(columns)}
    read = SheetColumns(len(columns[0]), {}, figures, {}, odd or {}, "test")  # type: ignore[arg-type]
    return lay_out(layout(periods or {4: JAN, 5: FEB}), read)


def long(days: list[date | None]) -> PeriodAxis:
    figures = {1: pa.array([float(at) for at in range(len(days))], pa.float64())}
    read = SheetColumns(len(days), {}, figures, {0: pa.array(days, pa.date32())}, {}, "test")
    return lay_out(layout({}, 0), read)[1]


def test_figures_lie_row_by_row_each_with_its_row_its_column_and_its_period() -> None:
    grid, calendar = wide([1.0, 2.0], [3.0, 4.0])
    assert grid.values.tolist() == [1, 3, 2, 4]
    assert grid.position.tolist() == [0, 0, 1, 1]
    assert grid.column.tolist() == [4, 5, 4, 5]
    assert calendar.number.tolist() == [0, 1, 0, 1]
    assert (calendar.grain, calendar.starts) == (Grain.MONTH, (JAN.start, FEB.start))


def test_periods_are_numbered_in_their_order_not_in_that_of_the_columns() -> None:
    _, calendar = wide([1.0], [3.0], periods={4: quarter(2024, 2), 5: quarter(2024, 1)})
    assert calendar.number.tolist() == [1, 0]
    assert (calendar.grain, calendar.starts) == (Grain.QUARTER, (date(2024, 1, 1), date(2024, 4, 1)))


def test_an_empty_cell_is_blank_and_an_odd_one_is_not() -> None:
    grid, _ = wide([None, None], [3.0, None], odd={(0, 4): "x", (1, 4): "  ", (1, 5): True})
    assert grid.blank.tolist() == [False, False, True, False]
    assert grid.odd == {0: "x", 3: True}
    np.testing.assert_array_equal(grid.values, [NAN, 3, NAN, NAN])


def test_what_a_reader_took_for_a_number_is_none_where_the_cell_is_odd() -> None:
    grid, _ = wide([1.0], [3.0], odd={(0, 5): True})
    np.testing.assert_array_equal(grid.values, [1, NAN])
    assert grid.odd == {1: True}


def test_a_table_without_rows_has_no_figures() -> None:
    grid, calendar = wide([], [])
    assert (grid.values.size, calendar.number.size, len(calendar.starts)) == (0, 0, 2)


def test_in_a_long_table_each_row_has_its_date() -> None:
    calendar = long([FEB.start, JAN.start, None, FEB.start])
    assert calendar.number.tolist() == [1, 0, -1, 1]
    assert (calendar.grain, calendar.starts) == (Grain.MONTH, (JAN.start, FEB.start))


def test_dates_are_days_weeks_or_months_by_what_they_are_together() -> None:
    assert long([date(2024, 1, 3), date(2024, 1, 10)]).starts == (date(2023, 12, 31), date(2024, 1, 7))
    days = long([date(2024, 1, 3), date(2024, 1, 4)])
    assert (days.grain, days.starts) == (Grain.DAY, (date(2024, 1, 3), date(2024, 1, 4)))
    ends = long([date(2024, 1, 31), date(2024, 2, 29)])
    assert (ends.grain, ends.starts) == (Grain.MONTH, (JAN.start, FEB.start))
    assert long([None]).starts == ()


def test_a_table_with_neither_periods_nor_dates_is_refused() -> None:
    read = SheetColumns(1, {}, {1: pa.array([1.0])}, {}, {}, "test")
    with pytest.raises(UserError, match=r"workbook\.no_header"):
        lay_out(layout({}), read)
