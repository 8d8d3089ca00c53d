"""Workbooks for tests: a small audit sheet whose every cell a test can change."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

from core.model.dimensions import AUDIT_HEADINGS

MONTHS = ("Jan'24", "Feb'24", "Mar'24")
HEADINGS = tuple(AUDIT_HEADINGS)
FIRST_FIGURE = len(HEADINGS)  # the column of the first month: P


@dataclass(frozen=True)
class Error:
    """A cell that shows an Excel error."""

    name: str


def write_sheet(path: Path, rows: Sequence[Sequence[Any]], *, sheet: str = "Sheet6", hidden: bool = False) -> Path:
    """Write ``rows`` from the first cell on; ``None`` leaves a cell empty."""
    return write_sheets(path, {sheet: rows}, hidden=(sheet,) if hidden else ())


def write_numbers(path: Path, rows: Sequence[Sequence[str | None]], texts: Mapping[str, str]) -> Path:
    """Write a sheet whose number cells hold ``texts`` letter for letter, as Excel would write 17 digits.

    A cell named in ``texts`` first holds a stand-in number, which is then replaced in the sheet's XML.
    """
    stand_ins = {name: 900_000_001 + number for number, name in enumerate(texts)}
    draft = path.with_suffix(".draft")
    write_sheet(draft, [[stand_ins.get(cell, cell) if cell else cell for cell in row] for row in rows])
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            content = source.read(member)
            for name, stand_in in stand_ins.items():
                content = content.replace(f"<v>{stand_in}</v>".encode(), f"<v>{texts[name]}</v>".encode())
            target.writestr(member, content)
    draft.unlink()
    return path


def write_sheets(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]], *, hidden: Sequence[str] = ()) -> Path:
    with xlsxwriter.Workbook(str(path), {"nan_inf_to_errors": False}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for position, (name, rows) in enumerate(sheets.items()):
            sheet = book.add_worksheet(name)
            if name in hidden:
                sheet.hide()
            if position == len(hidden):
                sheet.activate()
                sheet.set_first_sheet()
            for row, cells in enumerate(rows):
                for column, value in enumerate(cells):
                    _write(sheet, row, column, value, day)
    return path


def _write(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, Error):
        sheet.write_formula(row, column, "=NA()", None, value.name)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        sheet.write_number(row, column, value)


@dataclass
class AuditSheet:
    """A retail-audit sheet: ``figures`` by (item, area), three months each; labels follow from the two names."""

    figures: dict[tuple[str, str], list[Any]] = field(
        default_factory=lambda: {
            ("PEPSI CAN", "OLAYA"): [10.5, 0, 12.25],
            ("PEPSI CAN", "MALAZ"): [0, 0, 7],
            ("KINZA NRB", "OLAYA"): [3, 4, 0],
            ("KINZA NRB", "BALAD"): [1, 2, 3],
        }
    )
    months: tuple[Any, ...] = MONTHS
    regions: dict[str, str] = field(default_factory=lambda: {"BALAD": "JEDDAH"})

    def rows(self) -> list[list[Any]]:
        header: list[Any] = [*HEADINGS, *self.months]
        return [header, *([*self._labels(item, area), *cells] for (item, area), cells in self.figures.items())]

    def write(self, path: Path, **options: Any) -> Path:
        return write_sheet(path, self.rows(), **options)

    def _labels(self, item: str, area: str) -> list[str]:
        region = self.regions.get(area, "RIYADH")
        brand, pack = item.split()[:2]
        maker = "KINZA" if brand == "KINZA" else "PEPSICO"
        place = [region, f"{region} PROVINCE", area, "GROCERY"]
        return [*place, maker, brand, brand, "CSD", "COLA", "REG", pack, brand, pack, "330ML", item]


def protect(path: Path, password: str) -> Path:
    """Encrypt the workbook at ``path`` under ``password``, as Excel does."""
    import msoffcrypto

    clear = path.read_bytes()
    with path.open("wb") as target:
        msoffcrypto.OfficeFile(BytesIO(clear)).encrypt(password, target)
    return path


def write_formulas(path: Path, rows: Sequence[Sequence[Any]], *, merged: Sequence[str] = ()) -> Path:
    """Write ``rows`` as a program that computes nothing: a text that begins with ``=`` is a formula without a value.

    The ranges in ``merged`` are merged cells.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet6"
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path
