from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.importing.process.extract import Request, extract
from core.importing.process.read_table import BatchHeader, Tables
from core.importing.readers.guard import Guarded, inspect
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.periods import Grain
from tests.builders.workbooks import AuditSheet, write_sheet, write_sheets


def run(path: Path, **options: Any) -> tuple[BatchHeader, Tables]:
    (read,) = extract(Request(path=path, unit=SalesUnit.SAR, **options), Guarded(inspect(path), 0.0), lambda *_: None)
    return read


def test_a_wide_sheet_gives_a_fact_for_each_figure(tmp_path: Path) -> None:
    header, tables = run(AuditSheet().write(tmp_path / "w.xlsx"))
    assert (header.grain, header.scale) == (Grain.MONTH, 2)
    assert header.periods == (date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1))
    assert header.tally.sum_loaded == Decimal("42.75")
    assert tables.rows.column("row").to_pylist() == [2, 3, 4, 5]
    assert (tables.places.num_rows, tables.products.num_rows) == (3, 2)


def test_a_long_table_gives_the_same_facts_as_the_wide_one(tmp_path: Path) -> None:
    sheet = AuditSheet()
    rows: list[list[Any]] = [["Date", "Region", "Area", "Item", "Sales"]]
    for (item, area), figures in sheet.figures.items():
        region = sheet.regions.get(area, "RIYADH")
        rows += [[date(2024, number, 1), region, area, item, figure] for number, figure in enumerate(figures, 1)]
    header, tables = run(write_sheet(tmp_path / "l.xlsx", rows))
    assert header.recipe.layout == "long"
    assert header.grain is Grain.MONTH
    assert (header.tally.figures_loaded, header.tally.sum_loaded) == (12, Decimal("42.75"))
    assert (tables.places.num_rows, tables.products.num_rows) == (3, 2)


def test_a_long_table_by_day_keeps_its_days(tmp_path: Path) -> None:
    rows = [["Date", "City", "Product", "Sales"], [date(2024, 1, 1), "A", "x", 1], [date(2024, 1, 2), "A", "x", 2]]
    header, _ = run(write_sheet(tmp_path / "d.xlsx", rows))
    assert (header.grain, len(header.periods)) == (Grain.DAY, 2)


def test_rows_without_a_date_and_repeated_days_stay_out_of_a_long_table(tmp_path: Path) -> None:
    day = date(2024, 1, 1)
    rows = [["Date", "City", "Product", "Sales"], [day, "A", "x", 1], [None, "A", "x", 2], [day, "A", "x", 3]]
    header, tables = run(write_sheet(tmp_path / "d.xlsx", rows))
    assert [(issue["row"], issue["rule"]) for issue in tables.issues.to_pylist()] == [
        (3, "row.no_date"),
        (4, "row.same_key"),
    ]
    assert header.tally.sum_loaded == 1


def test_an_item_described_in_two_ways_is_told_and_keeps_both(tmp_path: Path) -> None:
    rows = AuditSheet().rows()
    rows[2][5] = "ANOTHER BRAND"
    header, tables = run(write_sheet(tmp_path / "t.xlsx", rows))
    (issue,) = tables.issues.to_pylist()
    assert (issue["rule"], issue["cell"], issue["value"]) == ("product.described_twice", "O3", "PEPSI CAN")
    assert header.tally.figures_loaded == 12
    assert tables.products.num_rows == 3


def test_another_spelling_of_a_name_is_told_and_means_the_same(tmp_path: Path) -> None:
    rows = AuditSheet().rows()
    rows[2][0] = "Riyadh "
    _, tables = run(write_sheet(tmp_path / "s.xlsx", rows))
    (issue,) = tables.issues.to_pylist()
    assert (issue["rule"], issue["cell"], issue["value"]) == ("label.spelling", "A3", "Riyadh ")
    assert set(tables.places.column("region").to_pylist()) == {"RIYADH", "JEDDAH"}


def test_empty_rows_between_and_after_are_no_rows(tmp_path: Path) -> None:
    rows = AuditSheet().rows()
    rows[2:2] = [[], [None] * 18]
    header, tables = run(write_sheet(tmp_path / "e.xlsx", [*rows, [], []]))
    assert header.tally.rows_read == 4
    assert tables.rows.column("row").to_pylist() == [2, 5, 6, 7]


def test_a_sheet_with_a_header_alone_has_no_figures(tmp_path: Path) -> None:
    header, tables = run(write_sheet(tmp_path / "h.xlsx", AuditSheet().rows()[:1]))
    assert header.tally.figures_read == tables.facts.num_rows == 0
    assert header.tally.quality_score is None


def test_a_failed_reading_has_a_code(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"workbook\.missing"):
        run(tmp_path / "none.xlsx")


def test_rows_that_total_others_are_left_out_and_named(tmp_path: Path) -> None:
    figures: dict[tuple[str, str], list[Any]] = {
        ("PEPSI CAN", "OLAYA"): [1, 2, 3],
        ("PEPSI CAN", "Total"): [10, 20, 30],
        ("KINZA NRB", "OLAYA Total"): [100, 200, 300],
        ("KINZA NRB", "MALAZ"): [4, 5, 6],
    }
    header, tables = run(AuditSheet(figures=figures).write(tmp_path / "t.xlsx"))
    issues = [issue for issue in tables.issues.to_pylist() if issue["rule"] == "row.total"]
    assert [(issue["cell"], issue["value"], issue["severity"]) for issue in issues] == [
        ("C3", "Total", "reject"),
        ("C4", "OLAYA Total", "reject"),
    ]
    assert (header.tally.sum_loaded, header.tally.sum_rejected, header.tally.sum_read) == (21, 660, 681)


def issues_of(path: Path, **options: Any) -> list[tuple[str, str | None, str, str]]:
    _, tables = run(path, **options)
    return [(issue["rule"], issue["cell"], issue["value"], issue["suggestion"]) for issue in tables.issues.to_pylist()]


def test_a_total_that_is_no_sum_of_its_rows_is_told_with_the_sum(tmp_path: Path) -> None:
    figures: dict[tuple[str, str], list[Any]] = {
        ("PEPSI CAN", "OLAYA"): [1, 2, 0.1],
        ("KINZA NRB", "OLAYA"): [3, 4, 0.2],
        ("PEPSI CAN", "OLAYA Total"): [4, 6, 0.3],
        ("KINZA NRB", "MALAZ"): [4, 5, 6],
        ("PEPSI CAN", "Total"): [8, 12, 6.3],
    }
    issues = issues_of(AuditSheet(figures=figures).write(tmp_path / "t.xlsx"))
    assert [issue for issue in issues if issue[0] == "total.differs"] == [("total.differs", "Q6", "12", "11")]


def test_a_grand_total_may_mean_the_rows_since_the_total_before_it(tmp_path: Path) -> None:
    figures: dict[tuple[str, str], list[Any]] = {
        ("PEPSI CAN", "OLAYA"): [1, 2, 3],
        ("PEPSI CAN", "Total"): [1, 2, 3],
        ("PEPSI NRB", "OLAYA"): [5, 6, 7],
        ("PEPSI NRB", "Total"): [5, 6, 7],
        ("PEPSI NRB", "Grand Total"): [6, 8, 10],
    }
    assert {issue[0] for issue in issues_of(AuditSheet(figures=figures).write(tmp_path / "t.xlsx"))} == {"row.total"}


WIDE = ("Region", "City", "Item", "Jan'24", "Feb'24")


def test_the_heading_said_again_is_left_out_and_the_rows_under_it_count(tmp_path: Path) -> None:
    rows = [WIDE, ["RIYADH", "OLAYA", "PEPSI", 1, 2], list(WIDE), ["RIYADH", "OLAYA", "KINZA", 3, 4]]
    header, tables = run(write_sheet(tmp_path / "h.xlsx", rows))
    assert [(issue["rule"], issue["cell"]) for issue in tables.issues.to_pylist()] == [("row.header", "A3")]
    assert (header.tally.figures_loaded, header.tally.sum_loaded) == (4, 10)


def test_a_table_far_below_with_other_headings_is_left_out_whole_and_told(tmp_path: Path) -> None:
    data = [["RIYADH", "OLAYA", f"ITEM {number}", 1, 2] for number in range(200)]
    below = [["Region", "City", "Item", "Mar'24", "Apr'24"], ["RIYADH", "OLAYA", "ITEM 0", 50, 60]]
    header, tables = run(write_sheet(tmp_path / "f.xlsx", [WIDE, *data, [], *below]))
    assert [(issue["rule"], issue["row"]) for issue in tables.issues.to_pylist()] == [
        ("row.header", 203),
        ("row.other_table", 204),
    ]
    assert (header.tally.sum_loaded, header.tally.figures_rejected) == (600, 4)


def test_a_line_of_words_under_the_table_is_a_note_and_no_fault(tmp_path: Path) -> None:
    rows = [*AuditSheet().rows(), [], ["Source: our own count"]]
    header, tables = run(write_sheet(tmp_path / "n.xlsx", rows))
    (issue,) = tables.issues.to_pylist()
    assert (issue["rule"], issue["severity"], header.tally.quality_score) == ("row.note", "warn", 100)


def test_periods_that_are_missing_between_others_are_told(tmp_path: Path) -> None:
    sheet = AuditSheet(months=("Jan'24", "Apr'24", "May'24"))
    assert issues_of(sheet.write(tmp_path / "g.xlsx")) == [("period.gap", "Q1", "2024-02-01/2024-03-31", "")]


def test_hijri_months_are_converted_and_flagged(tmp_path: Path) -> None:
    sheet = AuditSheet(months=("شعبان 1445", "رمضان 1445", "شوال 1445"))
    path = sheet.write(tmp_path / "h.xlsx")
    header, _ = run(path)
    assert (header.grain, header.periods[1]) == (Grain.HIJRI_MONTH, date(2024, 3, 11))
    assert issues_of(path) == [("period.hijri", "P1", "شعبان 1445 … شوال 1445", "2024-02-11/2024-05-08")]


def test_a_name_in_another_dress_is_told_as_a_possible_twin(tmp_path: Path) -> None:
    rows = [["المدينة", "الصنف", "يناير 2024"], ["أبها", "بيبسي", 1], ["ابها", "بيبسي", 2], ["أبهـا", "كينزا", 3]]
    assert issues_of(write_sheet(tmp_path / "a.xlsx", rows)) == [
        ("label.resembles", "A3", "ابها", "أبها"),
        ("label.resembles", "A4", "أبهـا", "أبها"),
    ]


def test_a_total_that_lacks_a_misspelt_row_alone_is_no_fault_of_its_own(tmp_path: Path) -> None:
    rows = [["Region", "City", "Item", "Jan 2024"], *(["RIYADH", f"C{number}", "A", 1] for number in range(8))]
    rows += [["RIYDAH", "C0", "B", 5], ["JEDDAH", "C9", "A", 7], ["RIYADH Total", None, None, 13]]
    assert issues_of(write_sheet(tmp_path / "t.xlsx", rows)) == [
        ("label.resembles", "A10", "RIYDAH", "RIYADH"),
        ("row.total", "A12", "RIYADH Total", ""),
    ]


def test_a_sheet_for_each_region_gives_its_rows_that_region(tmp_path: Path) -> None:
    rows = [["City", "Item", "Jan'24"], ["OLAYA", "PEPSI", 1], [], [None, None, 7]]
    path = write_sheets(tmp_path / "r.xlsx", {"RIYADH": rows, "JEDDAH": rows})
    request = Request(path=path, unit=SalesUnit.SAR)
    read = list(extract(request, Guarded(inspect(path), 0.0), lambda *_: None))
    assert [(header.sheet, header.following) for header, _ in read] == [("RIYADH", 1), ("JEDDAH", 0)]
    assert [tables.places.column("region").to_pylist()[0] for _, tables in read] == ["RIYADH", "JEDDAH"]
    assert [header.tally.rows_read for header, _ in read] == [2, 2]


def alike(name: str, end: str, *, figure: int = 1) -> list[list[Any]]:
    """Return a table whose first 120 rows are the same whatever ``end`` and ``figure`` are, and 380 that are not."""
    rows = [[f"{name} {number}" if number < 120 else f"{end} {number}", "PEPSI", number] for number in range(500)]
    return [["City", "Item", "Jan 2024"], *(row if row[2] < 120 else [*row[:2], row[2] * figure] for row in rows)]


def test_sheets_that_are_alike_only_at_the_beginning_are_no_copies(tmp_path: Path) -> None:
    other_rows = {"Data": alike("A", "A"), "Data (2)": alike("A", "B")}
    with pytest.raises(UserError, match=r"workbook\.several_sheets"):
        run(write_sheets(tmp_path / "rows.xlsx", other_rows))
    other_figures = {"Data": alike("A", "A"), "Data (2)": alike("A", "A", figure=2)}
    with pytest.raises(UserError, match=r"workbook\.several_sheets"):
        run(write_sheets(tmp_path / "figures.xlsx", other_figures))


def test_a_sheet_that_is_alike_to_its_end_is_a_copy(tmp_path: Path) -> None:
    header, tables = run(write_sheets(tmp_path / "copy.xlsx", {"Data": alike("A", "A"), "Data (2)": alike("A", "A")}))
    assert (header.sheet, header.tally.rows_read) == ("Data", 500)
    assert [(issue["rule"], issue["value"]) for issue in tables.issues.to_pylist()] == [("sheet.copy", "Data (2)!A1")]


def test_long_sheets_that_begin_alike_are_compared_by_all_of_their_days(tmp_path: Path) -> None:
    head = ["Year", "Month", "Day", "City", "Item", "Sales"]
    rows = [[2024, 1 + number // 28 % 12, 1 + number % 28, "A", f"x{number // 336}", number] for number in range(600)]
    later = [*rows[:150], *([2025, *row[1:]] for row in rows[150:])]
    with pytest.raises(UserError, match=r"workbook\.several_sheets"):
        run(write_sheets(tmp_path / "later.xlsx", {"One": [head, *rows], "Two": [head, *later]}))
    header, _ = run(write_sheets(tmp_path / "same.xlsx", {"One": [head, *rows], "Two": [head, *rows]}))
    assert (header.grain, header.tally.figures_loaded) == (Grain.DAY, 600)
