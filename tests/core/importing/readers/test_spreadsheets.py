import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.importing.cells.columns import CellError, SheetColumns, Uncached
from core.importing.cells.date_cells import read_dates
from core.importing.readers import guard, spreadsheets
from core.model.errors import UserError
from tests.builders.archives import replace_in
from tests.builders.workbooks import Error, write_formulas, write_numbers, write_sheet, write_sheets


def read(
    path: Path, figures: tuple[int, ...] = (1,), *, header_row: int = 0, dates: tuple[int, ...] = ()
) -> SheetColumns:
    return spreadsheets.read_columns(
        path, guard.inspect(path), "Sheet6", header_row=header_row, labels=(0,), figures=figures, dates=dates
    )


def column(tmp_path: Path, *cells: Any) -> tuple[list[Any], dict[int, Any], str]:
    rows = [["Item", "Jan'24"], *([f"r{number}", cell] for number, cell in enumerate(cells))]
    columns = read(write_sheet(tmp_path / "c.xlsx", rows))
    odd = {row: cell for (row, _), cell in columns.odd.items()}
    return columns.figures[1].to_pylist(), odd, columns.reader


def test_plain_numbers_come_from_the_fast_reader_with_every_digit(tmp_path: Path) -> None:
    values = [1.5, 2.5e-10, 1 / 3, 12345678901234567.0, 0.0, 0.1 + 0.2]
    texts = {f"n{number}": repr(value) for number, value in enumerate(values)}
    rows = [["Item", "Jan'24"], *(["x", name] for name in texts)]
    columns = read(write_numbers(tmp_path / "d.xlsx", rows, texts))
    assert columns.figures[1].to_pylist() == values
    assert not columns.odd
    assert columns.reader == "fastexcel"


def test_a_blank_is_null_and_not_zero(tmp_path: Path) -> None:
    figures, odd, _ = column(tmp_path, 1, None, 2)
    assert figures == [1, None, 2]
    assert not odd


@pytest.mark.parametrize("cell", ["123", "abc", "nan", "inf", "1_000", "-5", "12,5", "١٢٣", " 7 "])
def test_text_in_a_figure_column_is_told_as_found_and_never_read_as_a_number(tmp_path: Path, cell: str) -> None:
    _, odd, used = column(tmp_path, 1.5, cell)
    assert odd == {1: cell}
    assert "python-calamine" in used


def test_true_is_not_one(tmp_path: Path) -> None:
    _, odd, _ = column(tmp_path, 1.5, True, False)
    assert odd == {1: True, 2: False}


@pytest.mark.parametrize("name", ["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#VALUE!"])
def test_an_excel_error_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    figures, odd, _ = column(tmp_path, 1.5, Error(name))
    assert figures == [1.5, None]
    assert odd == {1: name}
    assert isinstance(odd[1], CellError)


def test_a_date_in_a_figure_column_is_odd(tmp_path: Path) -> None:
    _, odd, _ = column(tmp_path, 1.5, date(2024, 1, 1))
    assert odd == {1: date(2024, 1, 1)}


def test_rows_and_columns_are_absolute_whatever_stands_before(tmp_path: Path) -> None:
    rows = [
        [],
        [None, "a note"],
        [],
        [None, None, "Item", "Jan'24"],
        [],
        [None, None, "x", "bad"],
        [None, None, "y", 2],
    ]
    path = write_sheet(tmp_path / "o.xlsx", rows)
    _, (peek,) = spreadsheets.peek(path, guard.inspect(path))
    assert peek.rows[3][2:] == ("Item", "Jan'24")
    columns = spreadsheets.read_columns(
        path, guard.inspect(path), "Sheet6", header_row=3, labels=(2,), figures=(3,), dates=()
    )
    assert columns.labels[2].to_pylist() == [None, "x", "y"]
    assert dict(columns.odd) == {(1, 3): "bad"}


def test_dates_among_other_cells_are_texts(tmp_path: Path) -> None:
    rows = [
        ["Item", "Sales", "Date"],
        ["x", 1, date(2024, 1, 5)],
        ["y", 2, "2024-01-06"],
        ["z", 3, "soon"],
        ["u", 4, None],
    ]
    columns = read(write_sheet(tmp_path / "l.xlsx", rows), dates=(2,))
    assert columns.dates[2].to_pylist() == ["2024-01-05 00:00:00", "2024-01-06", "soon", None]


def test_a_column_of_nothing_but_dates_needs_no_second_reading(tmp_path: Path) -> None:
    days = [datetime(2024, 1, 5, 23, 59, 59), None, date(1969, 12, 31), date(2024, 2, 29)]  # noqa: DTZ001 - a cell has no zone
    rows = [["Item", "Sales", "Date"], *([f"r{number}", number, day] for number, day in enumerate(days))]
    columns = read(write_sheet(tmp_path / "l.xlsx", rows), dates=(2,))
    assert columns.dates[2].to_pylist() == [date(2024, 1, 5), None, date(1969, 12, 31), date(2024, 2, 29)]
    assert columns.reader == "fastexcel"


@pytest.mark.parametrize("other", [45_000, 7.5, True, "soon", Error("#N/A")])
def test_what_is_no_date_among_dates_never_becomes_one(tmp_path: Path, other: Any) -> None:
    rows = [["Item", "Sales", "Date"], ["x", 1, date(2024, 1, 5)], ["y", 2, other], ["z", 3, date(2024, 1, 7)]]
    columns = read(write_sheet(tmp_path / "l.xlsx", rows), dates=(2,))
    days = [cell.first for cell in read_dates(columns.dates[2].to_pylist())]
    assert days == [date(2024, 1, 5), None, date(2024, 1, 7)]
    assert columns.figures[1].to_pylist() == [1, 2, 3]


def test_hidden_sheets_are_listed_as_hidden(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "h.xlsx", {"Secret": [["x"]], "Open": [["y"]]}, hidden=["Secret"])
    _, peeks = spreadsheets.peek(path, guard.inspect(path))
    assert {peek.sheet: peek.visible for peek in peeks} == {"Secret": False, "Open": True}


def test_a_file_that_no_reader_understands_is_unreadable(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "odd.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<a/>")
    with pytest.raises(UserError, match=r"workbook\.unreadable"):
        spreadsheets.peek(path, guard.inspect(path))


def test_a_formula_whose_value_is_an_empty_text_is_a_blank(tmp_path: Path) -> None:
    path = write_formulas(tmp_path / "f.xlsx", [["Item", "Jan'24"], ["x", 1.5], ["y", "=IF(B2,B2,0)"], ["z", "=B2*2"]])
    replace_in(path, b'<c r="B3"><f>', b'<c r="B3" t="str"><f>')
    columns = read(path)
    assert columns.figures[1].to_pylist() == [1.5, None, None]
    assert columns.odd == {(2, 1): "=B2*2"}


def test_a_formula_without_a_value_is_told_and_no_blank(tmp_path: Path) -> None:
    path = write_formulas(tmp_path / "f.xlsx", [["Item", "Jan'24"], ["x", 1.5], ["y", "=B2*2"], ["z", None]])
    columns = read(path)
    assert columns.figures[1].to_pylist() == [1.5, None, None]
    assert dict(columns.odd) == {(1, 1): "=B2*2"}
    assert isinstance(columns.odd[1, 1], Uncached)
    assert columns.reader.endswith("openpyxl")


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        ("</f><v />", "</f> "),
        ("</f><v />", "</f>\n<v> </v>\n"),
        ("</f><v />", "</f><v/>"),
        (' t="b"', " t='b'"),
        (' t="b"', '\nt = "b"'),
        ("mergeCell ", "mergeCell\n"),
    ],
)
def test_xml_that_another_program_spaces_and_quotes_otherwise_is_read_the_same(
    tmp_path: Path, written: str, otherwise: str
) -> None:
    rows = [["Item", "Jan'24"], ["x", 1.5], ["y", "=B2*2"], ["z", True], [None, 3]]
    path = write_formulas(tmp_path / "f.xlsx", rows, merged=["A4:A5"])
    columns = read(replaced(path, written, otherwise))
    cells = [columns.odd.get((row, 1), figure) for row, figure in enumerate(columns.figures[1].to_pylist())]
    assert cells == [1.5, "=B2*2", True, 3]
    assert cells[2] is True
    assert columns.labels[0].to_pylist() == ["x", "y", "z", "z"]


def test_prefixes_of_elements_hide_no_formula_no_truth_and_no_merged_cell(tmp_path: Path) -> None:
    rows = [["Item", "Jan'24"], ["x", 1.5], ["y", "=B2*2"], ["z", True], [None, 3]]
    path = write_formulas(tmp_path / "f.xlsx", rows, merged=["A4:A5"])
    for name in ("worksheet", "sheetData", "row", "c", "f", "v", "mergeCells", "mergeCell"):
        for end in (" ", ">", "/>"):
            path = replaced(path, f"<{name}{end}", f"<x:{name}{end}")
        path = replaced(path, f"</{name}>", f"</x:{name}>")
    columns = read(replaced(path, " xmlns=", " xmlns:x="))
    cells = [columns.odd.get((row, 1), figure) for row, figure in enumerate(columns.figures[1].to_pylist())]
    assert cells == [1.5, "=B2*2", True, 3]
    assert cells[2] is True
    assert columns.labels[0].to_pylist() == ["x", "y", "z", "z"]


def replaced(path: Path, old: str, new: str) -> Path:
    """Return a workbook with ``new`` in place of ``old`` in the XML of its first sheet."""
    result = path.with_name(f"other-{path.name}")
    with zipfile.ZipFile(path) as source:
        members = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(result, "w") as target:
        for name, content in members.items():
            is_sheet = name.endswith("sheet1.xml")
            target.writestr(name, content.replace(old.encode(), new.encode()) if is_sheet else content)
    return result


def test_a_merged_label_names_each_of_its_rows_and_a_merged_figure_counts_once(tmp_path: Path) -> None:
    rows = [["Item", "Jan'24"], ["x", 1.5], [None, 2.5], [None, None], ["y", 4], [None, 5]]
    columns = read(write_formulas(tmp_path / "m.xlsx", rows, merged=["A2:A4", "B3:B4"]))
    assert columns.labels[0].to_pylist() == ["x", "x", "x", "y", None]
    assert columns.figures[1].to_pylist() == [1.5, 2.5, None, 4, 5]


def test_a_merged_heading_names_each_of_its_columns(tmp_path: Path) -> None:
    path = write_formulas(
        tmp_path / "h.xlsx", [["Item", "2024", None], [None, "Jan", "Feb"]], merged=["B1:C1", "A1:A2"]
    )
    reader, (peek,) = spreadsheets.peek(path, guard.inspect(path))
    assert peek.rows == (("Item", "2024", "2024"), ("Item", "Jan", "Feb"))
    assert reader == "python-calamine"


def test_a_workbook_that_no_quick_reader_takes_is_read_row_by_row_to_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fastexcel

    rows = [
        ["Item", "Jan'24", "Date"],
        ["x", 1.5, date(2024, 1, 5)],
        [7, True, "2024-01-06"],
        ["z", Error("#N/A"), "soon"],
        ["u", "text", None],
    ]
    path = write_sheet(tmp_path / "r.xlsx", rows)
    quick = read(path, dates=(2,))

    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(fastexcel, "read_excel", refuse)
    slow = read(path, dates=(2,))
    assert slow.reader == "openpyxl"
    assert (slow.length, slow.labels, slow.dates, slow.odd) == (quick.length, quick.labels, quick.dates, quick.odd)
    assert slow.figures[1].to_pylist() == [1.5, None, None, None]
    assert isinstance(slow.odd[2, 1], CellError)


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (["31/01/2024", "01/02/2024", "x"], ["31/01/2024", "01/02/2024", "x"]),
        ([202401, 202402, None], ["202401", "202402", None]),
        (["Jan 2024", 202402, None], ["Jan 2024", "202402", None]),
    ],
)
def test_a_column_of_dates_as_texts_or_numbers_is_read_once(
    tmp_path: Path, cells: list[Any], texts: list[str | None]
) -> None:
    rows = [["Item", "Sales", "Date"], *([f"r{number}", number, cell] for number, cell in enumerate(cells))]
    columns = read(write_sheet(tmp_path / "l.xlsx", rows), dates=(2,))
    assert columns.dates[2].to_pylist() == texts
    assert columns.reader == "fastexcel"


def test_an_error_in_place_of_a_name_is_reported(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "e.xlsx", [["Brand", "Item", "Jan"], ["a", "x", 1], [Error("#N/A"), "y", 2]])
    columns = spreadsheets.read_columns(
        path, guard.inspect(path), "Sheet6", header_row=0, labels=(0, 1), figures=(2,), dates=()
    )
    assert columns.labels[0].to_pylist() == ["a", None]
    assert [(finding.rule, finding.row, finding.column) for finding in columns.findings] == [("label.error", 1, 0)]


@pytest.mark.parametrize("extended", [False, True])
def test_days_that_count_from_1904_are_not_shifted(tmp_path: Path, extended: bool) -> None:
    import zipfile

    import xlsxwriter

    path = tmp_path / "d.xlsx"
    with xlsxwriter.Workbook(str(path), {"date_1904": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("S")
        for row, cells in enumerate(
            [("Item", "Date", "Sales"), ("x", date(2024, 5, 1), 1), ("y", date(2024, 5, 8), 2)]
        ):
            for column, cell in enumerate(cells):
                sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    if extended:
        with zipfile.ZipFile(path) as source:
            members = {name: source.read(name) for name in source.namelist()}
        space = b'<extLst><ext uri="x" xmlns:x15="urn:x"><x15:workbookPr/></ext></extLst>'
        with zipfile.ZipFile(path, "w") as target:
            for name, content in members.items():
                target.writestr(name, content.replace(b"</workbook>", space + b"</workbook>"))
    inspected = guard.inspect(path)
    columns = spreadsheets.read_columns(path, inspected, "S", header_row=0, labels=(0,), figures=(2,), dates=(1,))
    assert inspected.system_1904
    assert columns.dates[1].to_pylist() == [date(2024, 5, 1), date(2024, 5, 8)]
