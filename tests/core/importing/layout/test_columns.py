from datetime import date
from typing import Any

import pytest

from core.importing.cells import period_headings
from core.importing.cells.addresses import address, column_name
from core.importing.cells.columns import Peek
from core.importing.layout import headings
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.detection import detect
from core.importing.layout.recipe import AUDIT_RECIPE, LayoutKind, Recipe
from core.model.dimensions import AUDIT_HEADINGS, SalesUnit
from core.model.errors import UserError
from core.model.periods import month
from tests.builders.workbooks import HEADINGS, MONTHS, AuditSheet


def peek(*rows: list[Any], sheet: str = "Sheet6", visible: bool = True) -> Peek:
    return Peek(sheet, visible, tuple(tuple(row) for row in rows))


def audit(*extra: Any, drop: str | None = None, months: tuple[Any, ...] = MONTHS) -> Peek:
    sheet = AuditSheet(months=(*months, *extra))
    rows = sheet.rows()
    if drop is not None:
        column = HEADINGS.index(drop)
        rows = [[*row[:column], *row[column + 1 :]] for row in rows]
    return peek(*rows)


def find(*peeks: Peek, **options: Any) -> Any:
    return detect(peeks, LayoutOptions(unit=SalesUnit.SAR, **options))[0]


def failure(*peeks: Peek, **options: Any) -> UserError:
    with pytest.raises(UserError) as caught:
        find(*peeks, **options)
    return caught.value


def test_the_audit_sheet_is_known_by_its_headings_letter_for_letter() -> None:
    layout = find(audit())
    assert (layout.recipe.name, layout.recipe.layout, layout.header_row) == (AUDIT_RECIPE, LayoutKind.WIDE, 0)
    assert dict(layout.levels) == dict(enumerate(AUDIT_HEADINGS.values()))
    assert list(layout.periods.values()) == [month(2024, 1), month(2024, 2), month(2024, 3)]
    assert (layout.recipe.place, layout.recipe.product) == (("precision_area", "market"), ("item",))


def test_columns_may_stand_in_any_order() -> None:
    rows = [row[::-1] for row in AuditSheet().rows()]
    layout = find(peek(*rows))
    assert layout.levels[len(rows[0]) - 1] == "region"
    assert layout.periods[0] == month(2024, 3)


def test_notes_above_the_header_are_passed_over() -> None:
    assert find(peek(["Retail audit 2024"], [None], *AuditSheet().rows())).header_row == 2


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_missing_column_of_the_audit_sheet_is_named(heading: str) -> None:
    error = failure(audit(drop=heading))
    assert error.code == "workbook.column_missing"
    assert error.data["columns"] == heading


def test_an_unknown_month_over_figures_is_named_with_its_place() -> None:
    error = failure(audit(months=("Jan'24", "Febr'24", "Mar'24")))
    assert (error.code, error.data["place"], error.data["heading"]) == (
        "workbook.month_unknown",
        "Sheet6!Q1",
        "Febr'24",
    )


def test_a_month_that_is_named_twice_is_refused() -> None:
    assert failure(audit(months=("Jan'24", "Feb'24", "January 2024"))).code == "workbook.month_repeated"


def test_a_total_beside_the_months_is_left_out_and_told() -> None:
    sheet = AuditSheet(months=(*MONTHS, "Total"))
    for figures in sheet.figures.values():
        figures.append(sum(figures))
    layout = find(peek(*sheet.rows()))
    assert layout.ignored == ("Total",)
    assert len(layout.periods) == 3


def test_a_general_wide_sheet_is_understood_by_its_headings() -> None:
    layout = find(peek(["Country", "Description", "2011-01", "2011-02"], ["France", "Jam", 1, 2]))
    assert dict(layout.levels) == {0: "region", 1: "item"}
    assert (layout.recipe.place, layout.recipe.product) == (("region",), ("item",))


def test_a_long_table_needs_a_date_and_a_figure() -> None:
    rows = [["Date", "City", "Product", "Sales", "Comment"], [date(2024, 1, 1), "OLAYA", "PEPSI", 4, "x"]]
    layout = find(peek(*rows))
    assert layout.recipe.layout is LayoutKind.LONG
    assert (layout.date, layout.figure, layout.ignored) == (0, 3, ("Comment",))


def test_arabic_headings_are_understood() -> None:
    layout = find(peek(["المنطقة", "الصنف", "يناير 2024"], ["الرياض", "بيبسي", 5]))
    assert dict(layout.levels) == {0: "region", 1: "item"}


def test_the_sheet_that_fits_best_is_taken_and_a_hidden_one_never_unasked() -> None:
    notes = peek(["Notes"], ["Region"], sheet="Notes")
    hidden = peek(*AuditSheet().rows(), sheet="Hidden", visible=False)
    assert find(notes, audit()).sheet == "Sheet6"
    assert failure(notes, hidden).code == "workbook.no_header"
    assert find(notes, hidden, sheet="Hidden").sheet == "Hidden"


@pytest.mark.parametrize(
    ("peeks", "options", "code"),
    [
        ((), {}, "workbook.empty"),
        ((peek(), peek([None, None])), {}, "workbook.empty"),
        ((peek(["a", "b"], [1, 2]),), {}, "workbook.no_header"),
        ((peek(["Item", "Jan"], ["PEPSI", 2]),), {}, "workbook.no_header"),
        ((audit(),), {"sheet": "Sheet9"}, "workbook.no_sheet"),
    ],
)
def test_what_cannot_be_understood_is_refused_by_name(
    peeks: tuple[Peek, ...], options: dict[str, Any], code: str
) -> None:
    assert failure(*peeks, **options).code == code


def test_a_saved_recipe_reads_the_columns_that_it_names_and_misses_others_by_name() -> None:
    saved = find(audit()).recipe.model_copy(update={"name": "ours"})
    assert find(audit(), recipe=saved).recipe == saved
    short = saved.model_copy(update={"levels": {"Region": "region", "Gone": "item"}})
    error = failure(audit(), recipe=short)
    assert (error.code, error.data["columns"]) == ("workbook.column_missing", "Gone")


def test_a_recipe_finds_a_header_whose_words_nobody_knows() -> None:
    recipe = Recipe(
        name="depot",
        layout="long",
        levels={"Depot": "market", "Ware": "item"},
        place=("market",),
        product=("item",),
        date="Tag",
        figure="Menge",
        unit=SalesUnit.CASES,
    )
    sheet = peek(["Report"], [], ["Tag", "Depot", "Ware", "Menge"], [date(2024, 1, 1), "A", "PEPSI", 4])
    assert failure(sheet).code == "workbook.no_header"
    layout = find(sheet, recipe=recipe)
    assert (layout.header_row, dict(layout.levels), layout.date, layout.figure) == (2, {1: "market", 2: "item"}, 0, 3)
    assert {guess.reason for guess in layout.guesses} == {"recipe", "known_heading"}


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
)
def test_columns_are_named_as_excel_names_them(column: int, name: str) -> None:
    assert column_name(column) == name
    assert address("Sheet6", 1_206, column) == f"Sheet6!{name}1207"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["OLAYA", "Total", "MALAZ"], {1}),
        (["GRAND TOTAL", "sub-total", "Sub Total", "Totals"], {0, 1, 2, 3}),
        (["RIYADH", "RIYADH Total", "JEDDAH Total"], {1}),
        (["COLGATE TOTAL", "TOTALLY FRESH", "TOTAL WATER"], set()),
        (["الإجمالي", "المجموع", "الإجمالي العام", "الرياض", "إجمالي الرياض"], {0, 1, 2, 4}),
        ([], set()),
    ],
)
def test_a_total_is_known_by_its_whole_name_and_a_product_is_none(names: list[str], found: set[int]) -> None:
    assert headings.totals(names) == found


@pytest.mark.parametrize("cell", ["a" * 32_767, "a " * 16_000, "'" * 32_767, "Jan'" + "2" * 30_000])
def test_a_cell_full_of_letters_is_no_heading_and_costs_nothing_to_see(cell: str) -> None:
    assert headings.level_of(cell) is None
    assert not headings.is_date(cell)
    assert period_headings.parse(cell) is None
    assert not period_headings.resembles(cell)
