from dataclasses import replace
from pathlib import Path

import pytest

from core.importing.cells.columns import Finding
from core.importing.readers.dialect import recognise
from core.importing.readers.text_columns import read_texts
from core.model.errors import UserError

HEAD = "Area,Item,Jan\n"


def read(path: Path, text: str) -> tuple[list[list[str]], tuple[Finding, ...]]:
    path.write_bytes((HEAD + text).encode())
    texts, findings = read_texts(path, recognise(path), 0, (0, 1, 2))
    return [texts[index].to_pylist() for index in (0, 1, 2)], findings


def test_rows_of_another_width_are_reported_at_the_first_cell_that_differs(tmp_path: Path) -> None:
    columns, findings = read(tmp_path / "r.csv", "A,B,1\nC,D\nE,F,2,\nG,H,3,,x\n\nA note\n")
    assert columns[2] == ["1", "", "2", "3", "", ""]
    assert findings == (Finding("row.ragged", 1, 2), Finding("row.ragged", 3, 4))


def test_marks_of_inches_are_letters_and_reported(tmp_path: Path) -> None:
    columns, findings = read(tmp_path / "i.csv", 'A,"12 CAN,1\nB,C,2\nC,CAN" 12,3\n')
    assert columns == [["A", "B", "C"], ['"12 CAN', "C", 'CAN" 12'], ["1", "2", "3"]]
    assert findings == (Finding("label.quote", 0, 1, '"12 CAN'),)


@pytest.mark.parametrize(
    ("text", "code", "data"),
    [
        ('A,"B",1\nC,"D,2\nE,F,3\n', "workbook.quote_open", {"line": 3}),
        ('A,"B",1\nC,"D,2\nE,F",3\n', "workbook.quote_swallows", {"line": 3, "last": 4}),
        ('A,"B",1\n' + 'C,"D,2\n' + "E,F,3\n" * 40_000, "workbook.quote_open", {"line": 3}),
    ],
)
def test_a_quote_that_loses_rows_is_refused_at_its_line(
    tmp_path: Path, text: str, code: str, data: dict[str, int]
) -> None:
    with pytest.raises(UserError) as refused:
        read(tmp_path / "q.csv", text)
    assert (refused.value.code, refused.value.data) == (code, {"file": "q.csv", **data})


def test_the_mark_of_a_second_file_is_no_part_of_its_heading(tmp_path: Path) -> None:
    columns, findings = read(tmp_path / "j.csv", 'A,B,1\n\ufeff"Area",Item,Jan\nC,D,2\n')
    assert (columns[0], findings) == (["A", "Area", "C"], ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_the_records_are_those_of_the_line_ends(tmp_path: Path, end: str, last: bool) -> None:
    path = tmp_path / "l.csv"
    text = end.join(["Area,Item,Jan", *["A,B,1"] * 5]) + end * last
    path.write_bytes(text.encode())
    dialect = recognise(path)
    assert dialect.records == 6
    assert read_texts(path, dialect, 0, (2,))[0][2].to_pylist() == ["1"] * 5
    with pytest.raises(UserError, match=r"workbook\.rows_differ"):
        read_texts(path, replace(dialect, records=7), 0, (2,))


def test_a_text_under_the_name_of_a_workbook_is_reported(tmp_path: Path) -> None:
    assert read(tmp_path / "t.xls", "A,B,1\n")[1] == (Finding("file.text", value=".xls"),)
