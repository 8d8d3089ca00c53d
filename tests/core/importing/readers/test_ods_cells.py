import zipfile
from pathlib import Path

import pytest

from core.importing.readers.contents import Content
from core.importing.readers.ods_cells import ods_contents

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
FLOAT, TEXT = 'office:value-type="float"', 'office:value-type="string"'


def cell(attributes: str, text: str = "") -> str:
    return f"<table:table-cell {attributes}>{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"


def book(path: Path, *rows: str) -> Path:
    table = f'<table:table table:name="S">{"".join(rows)}</table:table>'
    other = f'<table:table table:name="T"><table:table-row>{cell(TEXT, "other")}</table:table-row></table:table>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "content.xml", f"<office:document-content {SPACES}>{other}{table}{other}</office:document-content>"
        )
    return path


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize(
    ("attributes", "text", "is_error"),
    [
        (f'{TEXT} office:string-value="" calcext:value-type="error"', "#DIV/0!", True),
        (f'{FLOAT} office:value="0"', "#N/A", True),
        (f'{FLOAT} office:value="0"', "Err:503", True),
        (f'{TEXT} table:formula="of:=[.A1]"', "#REF!", True),
        (f'{FLOAT} office:value="0"', "0", False),
        (f'{FLOAT} office:value="0"', "#0", False),
        (f'{FLOAT} office:value="7"', "#N/A", False),
        (TEXT, "#N/A", False),
    ],
)
def test_an_error_is_one_by_its_type_or_by_the_text_of_a_zero(
    tmp_path: Path, attributes: str, text: str, is_error: bool
) -> None:
    path = book(tmp_path / "e.ods", row(cell(TEXT, "Head")), row(cell(attributes, text)))
    assert list(ods_contents(path, "S", 0)) == [Content(0, 0, text, is_error)]
    assert list(ods_contents(path.read_bytes(), "S", 0)) == [Content(0, 0, text, is_error)]


def test_repeated_cells_and_rows_stand_where_the_sheet_shows_them(tmp_path: Path) -> None:
    path = book(
        tmp_path / "r.ods",
        row(cell('table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="3"'),
        row(cell(TEXT, "Head")),
        row(
            cell('table:number-columns-repeated="2"'),
            cell(f'{FLOAT} office:value="5" table:number-columns-repeated="2"', "5"),
            attributes='table:number-rows-repeated="2"',
        ),
        row(cell("", ""), attributes='table:number-rows-repeated="1048570"'),
    )
    places = [(content.row, content.column) for content in ods_contents(path, "S", 3)]
    assert places == [(0, 2), (0, 3), (1, 2), (1, 3)]


def test_a_note_on_a_cell_is_no_content_of_it(tmp_path: Path) -> None:
    note = f"<table:table-cell {FLOAT} office:value='0'><office:annotation><text:p>#N/A</text:p></office:annotation>"
    path = book(tmp_path / "n.ods", row(cell(TEXT, "Head")), row(f"{note}<text:p>0</text:p></table:table-cell>"))
    assert list(ods_contents(path, "S", 0)) == [Content(0, 0, "0")]


@pytest.mark.parametrize("kind", ["", FLOAT, 'office:value-type="currency"'])
def test_a_formula_without_a_value_is_content_as_it_is_written(tmp_path: Path, kind: str) -> None:
    formula = cell(f'table:formula="of:=[.B2]*2" {kind}')
    path = book(tmp_path / "f.ods", row(cell(TEXT, "Head")), row(formula, cell("")))
    assert list(ods_contents(path, "S", 0)) == [Content(0, 0, "=[.B2]*2", is_formula=True)]
