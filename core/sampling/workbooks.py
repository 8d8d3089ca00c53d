"""Write the workbooks: sheet ``Sheet6``, the fifteen text columns, a column for each month."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from core.model.arrays import Floats
from core.model.dimensions import AUDIT_HEADINGS
from core.model.imports.rules import RULES
from core.model.imports.sample_mark import TITLE
from core.model.job_context import JobContext
from core.sampling.faults import Faults, RowFault
from core.sampling.population import Population

SHEET = "Sheet6"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
Odd = str | float | bool

_WRITTEN_AGAIN = ("row.duplicate", "row.same_key")
_CHUNK = 2_000
_FIRST_ROW = 2  # the sheet's number of the first row of data
_PLACES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedFault:
    """Where a fault was written; ``cell`` is ``None`` for a whole row."""

    row: int
    cell: str | None
    rule: str
    severity: str
    value: str


def write(
    path: Path, year: int, population: Population, values: Floats, faults: Faults, context: JobContext
) -> list[PlantedFault]:
    """Write the workbook of ``year`` with ``values`` (rows x 12); return the faults with their addresses.

    The same input gives the same bytes. A cancelled or failed write leaves no file.
    """
    labels = [_labels(population, row) for row in range(len(population.row_item))]
    with ExitStack() as on_failure:
        on_failure.callback(path.unlink, missing_ok=True)
        book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
        on_failure.callback(book.close)
        book.set_properties({"title": f"{TITLE} {year}", "created": datetime(year, 1, 1, tzinfo=UTC)})
        sheet = book.add_worksheet(SHEET)
        sheet.write_row(0, 0, [*AUDIT_HEADINGS, *(f"{name}'{year % 100:02}" for name in _MONTHS)])
        odd = {fault.row: {fault.month: fault.value} for fault in faults.cells}
        lost = {fault.row for fault in faults.rows if fault.rule == "row.no_identity"}
        respelt = {fault.row for fault in faults.rows if fault.rule == "label.spelling"}
        again = [fault for fault in faults.rows if fault.rule in _WRITTEN_AGAIN]
        figures = values.tolist()
        for row, names in enumerate(labels):
            if row % _CHUNK == 0:
                context.check_cancelled()
                context.progress(row, len(labels), "sample.writing")
            item = None if row in lost else names[-1].lower() if row in respelt else names[-1]
            _write_row(sheet, row + 1, (*names[:-1], item), figures[row], odd.get(row, {}))
        for position, fault in enumerate(again):
            repeated = list(figures[fault.row])
            if fault.rule == "row.same_key":
                repeated[0] = round(repeated[0] + 1, 2)
            _write_row(sheet, len(labels) + 1 + position, labels[fault.row], repeated, {})
        on_failure.pop_all()
    book.close()
    return _planted_faults(faults, labels, again)


def _planted_faults(faults: Faults, labels: Sequence[Sequence[str]], again: Sequence[RowFault]) -> list[PlantedFault]:
    """Return what was planted with its addresses; ``again`` are the rows that were written a second time."""
    planted: list[PlantedFault] = []
    for cell_fault in faults.cells:
        number = cell_fault.row + _FIRST_ROW
        cell = f"{xlsxwriter.utility.xl_col_to_name(len(AUDIT_HEADINGS) + cell_fault.month)}{number}"
        planted.append(_planted(number, cell, cell_fault.rule, _as_text(cell_fault.value)))
    item = xlsxwriter.utility.xl_col_to_name(len(AUDIT_HEADINGS) - 1)
    for fault in sorted((fault for fault in faults.rows if fault not in again), key=lambda fault: fault.row):
        number = fault.row + _FIRST_ROW
        value = labels[fault.row][-1].lower() if fault.rule == "label.spelling" else ""
        planted.append(_planted(number, f"{item}{number}", fault.rule, value))
    for position, fault in enumerate(again):
        number = len(labels) + position + _FIRST_ROW
        planted.append(_planted(number, None, fault.rule, f"{SHEET}!{fault.row + _FIRST_ROW}"))
    return planted


def _labels(population: Population, row: int) -> tuple[str, ...]:
    item, point = population.items[population.row_item[row]], population.points[population.row_point[row]]
    named: dict[str, str] = {name: getattr(point, name) for name in point.__dataclass_fields__}
    named.update({name: getattr(item, name) for name in item.__dataclass_fields__})
    return tuple(named[level] for level in AUDIT_HEADINGS.values())


def _write_row(
    sheet: Worksheet,
    row: int,
    names: Sequence[str | None],
    figures: Sequence[float],
    odd: dict[int, Odd],
) -> None:
    for column, name in enumerate(names):
        if name is not None:
            sheet.write_string(row, column, name)
    first = len(names)
    for month, figure in enumerate(figures):
        fault = odd.get(month)
        if fault is None:
            sheet.write_number(row, first + month, figure)
        elif isinstance(fault, bool):
            sheet.write_boolean(row, first + month, fault)
        elif fault == "#N/A":
            sheet.write_formula(row, first + month, "=NA()", None, fault)
        elif isinstance(fault, str):
            sheet.write_string(row, first + month, fault)
        else:
            sheet.write_number(row, first + month, fault)


def _planted(row: int, cell: str | None, rule: str, value: str) -> PlantedFault:
    return PlantedFault(row=row, cell=cell, rule=rule, severity=RULES[rule].severity.value, value=value)


def _as_text(value: Odd) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).upper() if isinstance(value, bool) else value
