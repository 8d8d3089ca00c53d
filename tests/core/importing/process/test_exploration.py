from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.importing.process.exploration import explore
from core.importing.process.messages import Exploration
from core.importing.readers import guard
from core.model.errors import UserError
from core.model.imports.table_profiles import PivotRow, TablePivot, TableProfile
from tests.builders.workbooks import AuditSheet, protect, write_sheet, write_sheets


def look(path: Path, password: str | None = None, **wanted: Any) -> TableProfile:
    return explore(Exploration(path=path, **wanted), guard.inspect(path, password))


def pivot_of(path: Path, password: str | None = None, **wanted: Any) -> TablePivot:
    pivot = look(path, password, **wanted).pivot
    assert pivot is not None
    return pivot


def by_name(pivot: TablePivot) -> list[tuple[str | float | None, ...]]:
    return [(row.name, *row.values) for row in pivot.rows]


ROWS = [
    ["Shop", "Since", "Open", "Visits", "Phone", "Nothing"],
    ["A", date(2024, 1, 5), True, 0, "0501234567", None],
    ["B", date(2023, 1, 5), False, 4, "0501234568", None],
    ["A", None, True, 8, "0501234569", None],
    ["C", date(2022, 1, 5), True, None, "0501234561", None],
]


def test_a_column_is_profiled_by_its_content(tmp_path: Path) -> None:
    result = look(write_sheet(tmp_path / "b.xlsx", [["A list"], [], *ROWS]))
    assert (result.rows, result.header_row) == (6, 1)  # nothing there looks like sales, so from the first row on
    result = look(write_sheet(tmp_path / "c.xlsx", ROWS))
    columns = {column.heading: column for column in result.columns}
    assert [column.type for column in result.columns] == ["text", "date", "boolean", "number", "text", "empty"]
    assert columns["Shop"].top == (("A", 2), ("B", 1), ("C", 1))
    visits = columns["Visits"]
    assert (visits.filled, visits.blank, visits.distinct, visits.zeros) == (3, 1, 3, 1)
    assert (visits.least, visits.most, sum(visits.bins)) == ("0", "8", 3)
    assert str(columns["Since"].least).startswith("2022-01-05")


def test_what_is_personal_is_counted_and_not_shown(tmp_path: Path) -> None:
    result = look(write_sheet(tmp_path / "c.xlsx", ROWS))
    phone = result.columns[4]
    assert (phone.personal, phone.distinct, phone.top, phone.least) == (True, 4, (), None)
    assert "050123" not in str(result)
    with pytest.raises(UserError, match=r"explore\.personal"):
        look(tmp_path / "c.xlsx", rows="Phone")


def test_a_sum_over_no_number_is_missing_and_not_zero(tmp_path: Path) -> None:
    rows = [["Region", "Item", "Sales", "Date"], ["A", "x", "n/a", "2024-01-31"], ["B", "x", 4, "2024-01-31"]]
    path = write_sheet(tmp_path / "s.xlsx", rows)
    assert by_name(pivot_of(path, rows="Region", across="Item", value="Sales")) == [("B", 4), ("A", None)]


def test_a_pivot_adds_up_or_counts_and_keeps_to_the_filter(tmp_path: Path) -> None:
    path = AuditSheet().write(tmp_path / "a.xlsx")
    pivot = pivot_of(path, rows="Region", across="BRAND", value="Mar'24")
    assert pivot == TablePivot(
        columns=("KINZA", "PEPSI"),
        rows=(PivotRow(name="RIYADH", values=(0, 19.25)), PivotRow(name="JEDDAH", values=(3, None))),
        groups=2,
    )
    assert by_name(pivot_of(path, rows="brand", where={"Region": ["riyadh"]})) == [("PEPSI", 2), ("KINZA", 1)]
    assert (look(path, where={"Region": ["JEDDAH"]}).rows, look(path).pivot) == (1, None)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"rows": "Nowhere"}, "explore.no_column"),
        ({"rows": "Region", "value": "BRAND"}, "explore.no_numbers"),
        ({"where": {"Nowhere": ["x"]}}, "explore.no_column"),
        ({"sheet": "Nowhere"}, "workbook.no_sheet"),
    ],
)
def test_what_is_not_there_is_refused_by_name(tmp_path: Path, wanted: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        look(AuditSheet().write(tmp_path / "a.xlsx"), **wanted)


def test_text_files_parquet_and_protected_workbooks_are_looked_at_alike(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Shop;Visits\nA;1\nB;2\n", encoding="utf-8")
    pq.write_table(pa.table({"Shop": ["A", "B"], "Visits": [1, 2]}), tmp_path / "t.parquet")
    protect(write_sheet(tmp_path / "t.xlsx", [["Shop", "Visits"], ["A", 1], ["B", 2]]), "word")
    for name in ("t.csv", "t.parquet", "t.xlsx"):
        result = look(tmp_path / name, "word", rows="Shop", value="Visits")
        assert result.pivot is not None
        assert by_name(result.pivot) == [("B", 2), ("A", 1)], name
        assert [column.type for column in result.columns] == ["text", "number"]


def test_columns_without_a_name_or_with_one_twice_have_names_of_their_own(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "u.xlsx", {"S": [["Shop", None, "Shop"], ["A", 1, "B"]]})
    names = [column.heading for column in look(path).columns]
    assert len(set(names)) == 3
    assert names[0] == "Shop"
