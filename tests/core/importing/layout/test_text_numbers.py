"""Which texts of a figure column are loaded as numbers, and by which rule the others are set apart."""

import numpy as np
import pytest

from core.importing.cells.columns import Cell, CellError, Uncached
from core.importing.cells.number_columns import TextNotation
from core.importing.cells.number_texts import DecimalMark
from core.importing.layout.grid import FigureGrid
from core.importing.layout.recipe import Treatment
from core.importing.layout.text_numbers import Notations, TextReading, fate_of
from core.model.dimensions import SalesUnit

POINT, COMMA, UNKNOWN = DecimalMark.POINT, DecimalMark.COMMA, DecimalMark.UNKNOWN
AS_NUMBERS = Treatment(number_texts="number")


def reading(
    *cells: Cell,
    treatment: Treatment = AS_NUMBERS,
    unit: SalesUnit = SalesUnit.UNSTATED,
    read: TextNotation | None = None,
) -> TextReading:
    """Return the reading of one column, 4, whose odd cells are ``cells``."""
    count = len(cells)
    grid = FigureGrid(
        np.arange(count), np.full(count, 4), np.full(count, np.nan), np.zeros(count, np.bool_), dict(enumerate(cells))
    )
    return TextReading(grid, {4: treatment}, unit, None if read is None else {4: read})


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (("25.000", "1.003.000"), [25_000.0, 1_003_000.0]),
        (("25.000", "1.5"), [25.0, 1.5]),
        (("25.000", "950"), [None, 950.0]),
        (("25.000", "1.5", "1,5"), [None, None, None]),
        (("12.00-", "(7.50)", "\u22125"), [-12.0, -7.5, -5.0]),
        (("n/a", CellError("#N/A"), Uncached("=A1"), True), [None, None, None, None]),
        (("12345678901234567.5",), [None]),
    ],
)
def test_texts_are_numbers_by_the_notation_that_their_column_shows(
    cells: tuple[Cell, ...], numbers: list[float | None]
) -> None:
    texts = reading(*cells)
    assert [texts.take(4, cell) for cell in cells] == numbers


@pytest.mark.parametrize(("comma", "number"), [("shown", None), ("thousands", 25_000.0), ("decimal", 25.0)])
def test_what_the_column_does_not_show_the_recipe_says(comma: str, number: float | None) -> None:
    treatment = Treatment.model_validate({"number_texts": "number", "comma": comma})
    texts = reading("25,000", treatment=treatment)
    assert texts.take(4, "25,000") == number
    assert texts.notations.examples == ({} if number is None else {4: "25,000"})


def test_a_text_beside_typed_cells_is_no_figure_without_a_decision() -> None:
    assert reading("12.5", treatment=Treatment()).take(4, "12.5") is None
    assert reading("12.5", treatment=Treatment(), read=TextNotation(POINT)).take(4, "12.5") == 12.5


@pytest.mark.parametrize(
    ("cells", "unit", "currency", "numbers"),
    [
        (("SAR 5", "$6"), SalesUnit.SAR, "SAR", [5.0, None]),
        (("$5", "$6", "SAR 7"), SalesUnit.UNSTATED, "USD", [5.0, 6.0, None]),
        (("$5", "SAR 7"), SalesUnit.UNSTATED, "", [None, None]),
        (("$5",), SalesUnit.SAR, "SAR", [None]),
    ],
)
def test_figures_in_two_currencies_are_never_mixed(
    cells: tuple[str, ...], unit: SalesUnit, currency: str, numbers: list[float | None]
) -> None:
    texts = reading(*cells, unit=unit)
    assert [texts.take(4, cell) for cell in cells] == numbers
    assert texts.notations.currency == currency
    first = next((cell for cell, number in zip(cells, numbers, strict=True) if number is not None), None)
    assert texts.notations.currencies == ({} if first is None else {4: first})


@pytest.mark.parametrize(
    ("text", "mark", "rule", "suggestion"),
    [
        ("n/a", POINT, "figure.text", ""),
        ("12.5 %", POINT, "figure.percent", ""),
        ("25,000", UNKNOWN, "figure.ambiguous", "25000 / 25.000"),
        ("12,5", POINT, "figure.ambiguous", "12.5"),
        ("$5", POINT, "figure.currency", ""),
        ("SAR 1,234.50", POINT, "figure.number_as_text", "1234.50"),
        ("1.2E+06", POINT, "figure.number_as_text", "1200000"),
        ("(7.5)", POINT, "figure.number_as_text", "-7.5"),
        ("12345678901234567.5", POINT, "figure.does_not_fit", "12345678901234567.5"),
    ],
)
def test_a_text_has_one_fate_and_the_numbers_that_it_can_be(
    text: str, mark: DecimalMark, rule: str, suggestion: str
) -> None:
    fate = fate_of(text, 4, Notations({4: mark}, "SAR"))
    assert fate is not None
    assert (fate.rule, fate.suggestion) == (rule, suggestion)


@pytest.mark.parametrize("cell", [5.0, True, None, CellError("#N/A"), Uncached("=A1")])
def test_what_is_no_text_has_none(cell: Cell) -> None:
    assert fate_of(cell, 4, Notations()) is None
