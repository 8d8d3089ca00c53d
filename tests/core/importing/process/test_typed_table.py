from datetime import date
from pathlib import Path

import pyarrow as pa

from core.importing.layout import detection
from core.importing.layout.columns import LayoutOptions
from core.importing.process.typed_table import TypedTable, read_typed
from core.importing.readers import guard, reader
from core.model.dimensions import SalesUnit
from tests.builders.workbooks import write_sheet


def typed(path: Path, *, by_layout: bool = True) -> TypedTable:
    inspected = guard.inspect(path)
    peek = reader.peek(path, inspected)[1][0]
    layout = detection.detect([peek], LayoutOptions(unit=SalesUnit.SAR))[0] if by_layout else None
    return read_typed(path, inspected, peek, 0 if layout is None else layout.header_row, layout)


def test_numbers_and_days_of_a_text_are_those_of_an_import(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "Date;Region;Item;Sales;Code\n31/01/2024;A;x;1.234,5;007\n01/02/2024;A;y;n/a;12\n01/02/2024;B\n",
        encoding="utf-8",
    )
    result = typed(path)
    assert result.table.column("Date").to_pylist() == [date(2024, 1, 31), date(2024, 2, 1), date(2024, 2, 1)]
    assert result.table.column("Sales").to_pylist() == [1234.5, None, None]
    assert result.table.column("Code").to_pylist() == ["007", "12", None]
    assert result.odd == {"Sales": 1}


def test_a_column_that_is_no_part_of_the_layout_has_the_type_of_most_of_its_cells(tmp_path: Path) -> None:
    rows = [["Shop", "Since", "Open", "Visits", "Mixed"], ["A", date(2024, 1, 5), True, 0, "x"]]
    rows += [["B", None, False, 4, 5], ["C", date(2023, 1, 5), None, 8, "y"]]
    result = typed(write_sheet(tmp_path / "s.xlsx", rows), by_layout=False)
    kinds = [str(field.type) for field in result.table.schema]
    assert kinds == ["string", "date32[day]", "bool", "double", "string"]
    assert result.table.column("Mixed").to_pylist() == ["x", "5", "y"]
    assert result.odd == {}


def test_figures_that_are_all_texts_are_shown_as_texts_and_not_as_blanks(tmp_path: Path) -> None:
    rows = [["Region", "Item", "Jan 2024"], ["A", "x", "SAR 1,234"], ["B", "x", "SAR 99"]]
    result = typed(write_sheet(tmp_path / "s.xlsx", rows))
    assert result.table.column("Jan 2024").to_pylist() == ["SAR 1,234", "SAR 99"]


def test_a_heading_is_a_text_and_stands_once(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "h.xlsx", [["Shop", 2024, None, "Shop"], ["A", 1, 2, "B"]])
    assert typed(path, by_layout=False).table.column_names == ["Shop", "2024", "(C)", "Shop (D)"]


def test_a_table_of_parquet_has_its_own_types(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"Shop": ["A"], "Visits": [1]}), tmp_path / "t.parquet")
    assert typed(tmp_path / "t.parquet", by_layout=False).table.to_pydict() == {"Shop": ["A"], "Visits": [1]}
