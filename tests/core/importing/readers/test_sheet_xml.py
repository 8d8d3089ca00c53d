import zipfile
from contextlib import closing
from pathlib import Path

from core.importing.readers import guard
from core.importing.readers.contents import Content
from core.importing.readers.sheet_xml import SheetXml
from tests.builders.workbooks import Error, write_sheets

ROWS = [["Item", "Jan"], ["x & y", 1.5], [None, Error("#N/A")], ["  ", True]]


def contents(path: Path, sheet: str = "S") -> list[Content]:
    with closing(SheetXml(path, sheet)) as xml:
        return list(xml.contents(0))


def rewritten(path: Path, old: bytes, new: bytes) -> Path:
    with zipfile.ZipFile(path) as source:
        members = {name: source.read(name) for name in source.namelist()}
    assert any(old in content for content in members.values())
    with zipfile.ZipFile(path, "w") as target:
        for name, content in members.items():
            target.writestr(name, content.replace(old, new))
    return path


def test_the_cells_of_a_sheet_are_those_that_it_shows(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "b.xlsx", {"First": [["Item"], ["other"]], "S": ROWS})
    assert contents(path) == [
        Content(0, 0, "x & y"),
        Content(0, 1, "1.5"),
        Content(1, 1, "#N/A", True),
        Content(2, 1, "1"),
    ]


def test_the_guard_counts_the_cells_that_the_sheet_ends(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "b.xlsx", {"First": [["Item"], ["other"]], "S": ROWS})
    inspected = guard.inspect(path)
    for sheet, rows, cells in (("First", 0, 1), ("First", 9, 2), ("S", 0, 2), ("S", 9, 7)):
        with closing(SheetXml(path.read_bytes(), sheet)) as xml:
            assert xml.count_until(rows) == cells
            assert xml.count_until(9) == inspected.cells[xml.part]


def test_a_prefix_and_cells_without_references_change_nothing(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "b.xlsx", {"S": [["Item", "Jan"], [2, 1.5]]})
    before = contents(path)
    rewritten(
        path, b'<c r="A2"><v>2</v></c><c r="B2"><v>1.5</v></c>', b"<x:c><x:v>2</x:v></x:c><x:c><x:v>1.5</x:v></x:c>"
    )
    assert contents(path) == before == [Content(0, 0, "2"), Content(0, 1, "1.5")]


def test_a_text_that_stands_in_its_cell_is_read_without_its_runs(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "b.xlsx", {"S": [["Item"], [5]]})
    text = b'<c r="A2" t="inlineStr"><is><r><t>BRQ </t></r><r><t xml:space="preserve">CAN</t></r></is></c>'
    assert contents(rewritten(path, b'<c r="A2"><v>5</v></c>', text)) == [Content(0, 0, "BRQ CAN")]
