"""The column of figures of a long table: by its name, by what the figures count, or by a question."""

import pytest

from core.importing.layout.columns import LayoutOptions
from core.importing.layout.figure_columns import FigureChoice, choose_figure
from core.model.dimensions import SalesUnit
from core.model.errors import UserError


def choose(*header: object, unit: SalesUnit = SalesUnit.UNSTATED, **options: object) -> FigureChoice:
    return choose_figure("S", ("Date", *header), LayoutOptions(unit=unit, **options))  # type: ignore[arg-type]


def test_the_only_column_of_figures_is_it_whatever_they_count() -> None:
    assert choose("Item", "Qty", "Note", unit=SalesUnit.SAR) == FigureChoice(2)
    assert choose("Sales", "SALES") == FigureChoice(1)
    assert choose("Item", 5, None) == FigureChoice(None)


@pytest.mark.parametrize(
    ("unit", "header", "column"),
    [
        (SalesUnit.SAR, ("Quantity", "Sales"), 2),
        (SalesUnit.SAR, ("Sales", "Quantity"), 1),
        (SalesUnit.SAR, ("Billed Qty", "Net Value SAR"), 2),
        (SalesUnit.SAR, ("الكمية", "القيمة"), 2),
        (SalesUnit.SAR, ("Sales Qty", "Revenue"), 2),
        (SalesUnit.CASES, ("Quantity", "Sales"), 1),
        (SalesUnit.CASES, ("Sales", "Units", "Cases"), 3),
        (SalesUnit.LITRES, ("Cases", "Quantity", "Amount"), 2),
        (SalesUnit.LITRES, ("الكمية المباعة", "المبيعات"), 1),
    ],
)
def test_of_several_that_one_is_read_which_fits_what_the_figures_count(
    unit: SalesUnit, header: tuple[str, ...], column: int
) -> None:
    assert choose(*header, unit=unit) == FigureChoice(column)


@pytest.mark.parametrize(
    ("unit", "header"),
    [
        (SalesUnit.UNSTATED, ("Quantity", "Sales")),
        (SalesUnit.OTHER, ("Quantity", "Sales")),
        (SalesUnit.SAR, ("Gross Sales", "Net Sales")),
        (SalesUnit.SAR, ("Quantity", "Figure")),
        (SalesUnit.LITRES, ("Cases", "Sales")),
        (SalesUnit.CASES, ("Quantity", "Units")),
    ],
)
def test_where_nothing_decides_it_is_asked_unless_rivals_are_allowed(unit: SalesUnit, header: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match=r"workbook\.several_measures") as refusal:
        choose(*header, unit=unit)
    assert refusal.value.data == {"sheet": "S", "measures": ", ".join(header)}
    assert choose(*header, unit=unit, rivals=True) == FigureChoice(1, (1, 2))


def test_a_name_that_is_given_goes_before_everything_and_must_be_there() -> None:
    assert choose("Quantity", "Sales", "Weight", unit=SalesUnit.SAR, figure="WEIGHT") == FigureChoice(3)
    with pytest.raises(UserError, match=r"workbook\.no_measure"):
        choose("Quantity", "Sales", unit=SalesUnit.SAR, figure="Tons")
