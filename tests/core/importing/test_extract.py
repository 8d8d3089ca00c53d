from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.importing.extract import Header, Request, Tables, extract
from core.importing.guard import Guarded, inspect
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.periods import Grain
from tests.builders.workbooks import AuditSheet, write_sheet


def run(path: Path, **options: Any) -> tuple[Header, Tables]:
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
    issues = tables.issues.to_pylist()
    assert [(each["rule"], each["cell"], each["value"], each["severity"]) for each in issues] == [
        ("row.total", "C3", "Total", "reject"),
        ("row.total", "C4", "OLAYA Total", "reject"),
    ]
    assert (header.tally.sum_loaded, header.tally.sum_rejected, header.tally.sum_read) == (21, 660, 681)
