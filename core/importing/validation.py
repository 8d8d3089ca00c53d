"""What each figure and each row is, judged by rules: load, quarantine or reject, and say where.

Nothing is altered. A cell that is not a plain, known, non-negative number is kept as found beside the figures; a row
that says again what an earlier row said keeps its figures apart; a row without an identity stays out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import numpy as np
import numpy.typing as npt

from core.importing.addresses import column_name
from core.importing.cells import Cell, CellError, Uncached
from core.importing.exact import ExactFigures, Mask
from core.model.receipts import Issue, Severity, Tally


@dataclass(frozen=True, slots=True)
class Grid:
    """The figures of a sheet, one after another.

    ``position`` is the data row of each figure (0 is the row under the header), ``column`` its absolute column;
    ``values`` is NaN where the cell is no finite number; ``blank`` marks empty cells; ``odd`` holds, by figure, what
    was found in a cell that is not a plain number.
    """

    position: npt.NDArray[np.int64]
    column: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]
    blank: Mask
    odd: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Rows:
    """What is known of each data row: the column whose cell rejects it, and the earlier row that it repeats.

    Both are -1 where there is none. ``empty`` rows hold nothing at all and are not counted. A row is rejected for a
    blank identity, in a long table for a ``date_column`` without a date, or because it is a total of other rows: then
    ``totals`` holds what the rejecting cell says.
    """

    empty: Mask
    rejected_by: npt.NDArray[np.int64]
    repeats: npt.NDArray[np.int64]
    date_column: int | None = None
    totals: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement: ``load`` marks the figures that enter, ``issues`` name the others, ``tally`` adds all up."""

    load: Mask
    issues: tuple[Issue, ...]
    tally: Tally


def judge(grid: Grid, figures: ExactFigures, rows: Rows, *, sheet: str, first_row: int) -> Verdict:
    """Judge every figure of ``grid``; ``first_row`` is the sheet's number (from 1) of data row 0."""
    counted = ~rows.empty[grid.position]
    present = ~grid.blank & counted
    number = np.isfinite(grid.values)
    rejected = present & (rows.rejected_by[grid.position] >= 0)
    repeated = present & ~rejected & (rows.repeats[grid.position] >= 0)
    odd = np.zeros(len(grid.values), np.bool_)
    odd[list(grid.odd)] = True
    negative = number & (grid.values < 0)
    misfit = number & ~figures.fitting()
    faulty = present & ~rejected & ~repeated & (odd | ~number | negative | misfit)
    load = present & ~rejected & ~repeated & ~faulty
    quarantined = repeated | faulty
    summable = number & ~odd

    def cells() -> Iterator[Issue]:
        for index in np.flatnonzero(faulty):
            found = grid.odd.get(int(index))
            rule = _rule(found, misfit=bool(misfit[index]), negative=bool(negative[index]))
            value = _as_text(found) if found is not None else _as_written(float(grid.values[index]))
            row = first_row + int(grid.position[index])
            cell = f"{column_name(int(grid.column[index]))}{row}"
            yield Issue(sheet=sheet, row=row, cell=cell, rule=rule, severity=Severity.QUARANTINE, value=value)

    issues = (*_row_issues(grid, rows, present, sheet, first_row), *cells())
    tally = Tally(
        rows_read=int(np.count_nonzero(~rows.empty)),
        figures_read=int(np.count_nonzero(present)),
        figures_loaded=int(np.count_nonzero(load)),
        figures_quarantined=int(np.count_nonzero(quarantined)),
        figures_rejected=int(np.count_nonzero(rejected)),
        figures_blank=int(np.count_nonzero(grid.blank & counted)),
        zeros_loaded=int(np.count_nonzero(load & (grid.values == 0))),
        sum_read=figures.total(present & summable),
        sum_loaded=figures.total(load),
        sum_quarantined=figures.total(quarantined & summable),
        sum_rejected=figures.total(rejected & summable),
    )
    return Verdict(load, tuple(sorted(issues, key=lambda issue: (issue.row, issue.cell or ""))), tally)


def _row_issues(grid: Grid, rows: Rows, present: Mask, sheet: str, first_row: int) -> Iterator[Issue]:
    for row in np.flatnonzero((rows.rejected_by >= 0) & ~rows.empty):
        number = first_row + int(row)
        column = int(rows.rejected_by[row])
        total = rows.totals.get(int(row))
        rule = "row.total" if total else "row.no_date" if column == rows.date_column else "row.no_identity"
        cell = f"{column_name(column)}{number}"
        yield Issue(sheet=sheet, row=number, cell=cell, rule=rule, severity=Severity.REJECT, value=total or "")
    again = np.flatnonzero((rows.repeats >= 0) & (rows.rejected_by < 0) & ~rows.empty)
    starts = np.searchsorted(grid.position, np.arange(len(rows.empty) + 1))
    for row in again:
        earlier = int(rows.repeats[row])
        here, there = slice(starts[row], starts[row + 1]), slice(starts[earlier], starts[earlier + 1])
        same = np.array_equal(grid.values[here], grid.values[there], equal_nan=True) and np.array_equal(
            present[here], present[there]
        )
        number = first_row + int(row)
        yield Issue(
            sheet=sheet,
            row=number,
            cell=None,
            rule="row.duplicate" if same else "row.same_key",
            severity=Severity.QUARANTINE,
            value=f"{sheet}!{first_row + earlier}",
        )


def _rule(found: Cell, *, misfit: bool, negative: bool) -> str:
    if found is None:
        return "figure.does_not_fit" if misfit else "figure.negative" if negative else "figure.not_finite"
    if isinstance(found, CellError):
        return "figure.error"
    if isinstance(found, Uncached):
        return "figure.formula"
    if isinstance(found, bool):
        return "figure.boolean"
    if isinstance(found, date):
        return "figure.date"
    return "figure.number_as_text" if _is_number(found) else "figure.text"


def _is_number(found: Cell) -> bool:
    """Tell whether a text is a plain number in either set of digits; ``nan``, ``inf`` and ``1_000`` are not."""
    text = str(found).strip().translate(_WESTERN)
    return text.lstrip("+-").replace(".", "", 1).isdecimal()


_EXACT = 2**53
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")


def _as_written(value: float) -> str:
    return repr(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)


def _as_text(found: Cell) -> str:
    if isinstance(found, datetime):
        return found.isoformat(sep=" ")
    if isinstance(found, bool):
        return "TRUE" if found else "FALSE"
    return str(found)
