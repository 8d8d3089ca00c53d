"""Validate figures and rows by rules: load, quarantine or reject, and report the cell.

Nothing is altered. A cell that is not a plain, known, non-negative number is stored as it was, apart from the figures.
The figures of a repeated row are quarantined; a row without an identity is rejected.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

import numpy as np

from core.importing.cells.columns import Cell, CellError, Uncached, Unread
from core.importing.cells.exact import ExactFigures
from core.importing.checks.history import Suspect, find_suspects
from core.importing.checks.row_fates import Rows
from core.importing.checks.totals import check_totals
from core.importing.layout.sheet import Sheet
from core.importing.layout.text_numbers import fate_of
from core.model.arrays import Marks
from core.model.imports.receipts import Issue, Severity, Tally
from core.security.personal_data import masked


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """The judgement: ``load`` marks the figures that enter, ``issues`` name the others, ``tally`` adds all up."""

    load: Marks
    issues: tuple[Issue, ...]
    tally: Tally


def judge(sheet: Sheet, figures: ExactFigures, rows: Rows, meant: Sheet | None = None) -> FigureVerdict:
    """Judge every figure of ``sheet``, which ``figures`` gives exactly.

    Totals are those of ``meant``, where misspelt names are put right, if it is given.
    """
    grid, rules = sheet.grid, sheet.rules
    counted = ~rows.empty[grid.position]
    present = ~grid.blank & counted
    number = np.isfinite(grid.values)
    rejected = present & (rows.rejected_by[grid.position] >= 0)
    adds_up = sheet.layout.recipe.duplicates == "sum"
    repeated = present & ~rejected & (rows.repeats[grid.position] >= 0) & (not adds_up)
    odd = np.zeros(len(grid.values), np.bool_)
    odd[list(grid.odd)] = True
    negative = number & (grid.values < 0)
    refused = negative if rules.severity("figure.negative") is Severity.QUARANTINE else np.zeros_like(negative)
    misfit = number & ~figures.fitting()
    faulty = present & ~rejected & ~repeated & (odd | ~number | refused | misfit)
    load = present & ~rejected & ~repeated & ~faulty
    suspects = list(find_suspects(sheet, load))
    for suspect in suspects:
        if rules.severity(suspect.rule) is Severity.QUARANTINE and not suspect.doubt:
            load[suspect.index] = False
            faulty[suspect.index] = True
    quarantined = repeated | faulty
    summable = number & ~odd & present
    issues = [
        *_row_issues(sheet, rows, present),
        *(_cell_issue(sheet, int(index), misfit, negative) for index in np.flatnonzero(faulty | (load & negative))),
        *(_suspect_issue(sheet, suspect) for suspect in suspects),
        *check_totals(meant or sheet, rows, summable),
    ]
    tally = Tally(
        rows_read=int(np.count_nonzero(~rows.empty)),
        figures_read=int(np.count_nonzero(present)),
        figures_loaded=int(np.count_nonzero(load)),
        figures_quarantined=int(np.count_nonzero(quarantined)),
        figures_rejected=int(np.count_nonzero(rejected)),
        figures_blank=int(np.count_nonzero(grid.blank & counted)),
        zeros_loaded=int(np.count_nonzero(load & (grid.values == 0))),
        sum_read=figures.total(summable),
        sum_loaded=figures.total(load),
        sum_quarantined=figures.total(quarantined & summable),
        sum_rejected=figures.total(rejected & summable),
        figures_apart=_apart(sheet, issues, present),
    )
    return FigureVerdict(load, tuple(issues), tally)


def _apart(sheet: Sheet, issues: Sequence[Issue], present: Marks) -> Counter[str]:
    """Count the figures that each rule set apart: the one of a cell, or all of a row."""
    in_row = np.bincount(sheet.grid.position[present], minlength=sheet.length)
    apart: Counter[str] = Counter()
    for issue in issues:
        if issue.severity is not Severity.WARN:
            whole_row = issue.rule.startswith("row.")
            apart[issue.rule] += int(in_row[issue.row - sheet.first_row]) if whole_row else 1
    return apart


def _cell_issue(sheet: Sheet, index: int, misfit: Marks, negative: Marks) -> Issue:
    grid = sheet.grid
    cell = grid.odd.get(index)
    if cell is None:
        rule = _rule_of_number(misfit=bool(misfit[index]), negative=bool(negative[index]))
        return _with_period(sheet, index, rule, as_written(float(grid.values[index])), "")
    fate = fate_of(cell, int(grid.column[index]), sheet.notations)
    if fate is None:
        return _with_period(sheet, index, _rule(cell), _as_text(cell), "")
    return _with_period(sheet, index, fate.rule, _as_text(cell), fate.suggestion)


def _suspect_issue(sheet: Sheet, suspect: Suspect) -> Issue:
    if suspect.other is not None:
        medians = f"{suspect.median:.6g} / {suspect.other:.6g}"
        row = int(sheet.grid.position[suspect.index])
        return replace(sheet.issue(suspect.rule, row, None, medians), severity=Severity.WARN)
    value = as_written(float(sheet.grid.values[suspect.index]))
    return _with_period(sheet, suspect.index, suspect.rule, value, f"{suspect.median:.6g}")


def _with_period(sheet: Sheet, index: int, rule: str, value: str, suggestion: str) -> Issue:
    issue = sheet.issue(rule, int(sheet.grid.position[index]), int(sheet.grid.column[index]), value, suggestion)
    number = int(sheet.calendar.number[index])
    return replace(issue, period=sheet.calendar.starts[number] if number >= 0 else None)


def _row_issues(sheet: Sheet, rows: Rows, present: Marks) -> Iterator[Issue]:
    for row in np.flatnonzero((rows.rejected_by >= 0) & ~rows.empty).tolist():
        column = int(rows.rejected_by[row])
        blank = "row.no_date" if column == rows.date_column else "row.no_identity"
        rule, *texts = rows.why.get(row, (blank,))
        if sheet.rules.is_on(rule):
            yield sheet.issue(rule, row, column, *texts)
    if sheet.rules.is_on("row.perhaps_total"):
        for row, (level, name, of) in sorted(rows.sums.doubts.items()):
            yield sheet.issue("row.perhaps_total", row, sheet.column_of(level), name, of)
    if sheet.layout.recipe.duplicates == "sum":
        return
    again = np.flatnonzero((rows.repeats >= 0) & (rows.rejected_by < 0) & ~rows.empty)
    values = sheet.grid.values
    starts = np.searchsorted(sheet.grid.position, np.arange(len(rows.empty) + 1))
    for row in again.tolist():
        earlier = int(rows.repeats[row])
        here, there = slice(starts[row], starts[row + 1]), slice(starts[earlier], starts[earlier + 1])
        same = np.array_equal(values[here], values[there], equal_nan=True) and np.array_equal(
            present[here], present[there]
        )
        place = f"{sheet.layout.sheet}!{sheet.first_row + earlier}"
        yield sheet.issue("row.duplicate" if same else "row.same_key", row, None, place)


def _rule_of_number(*, misfit: bool, negative: bool) -> str:
    return "figure.does_not_fit" if misfit else "figure.negative" if negative else "figure.not_finite"


def _rule(cell: Cell) -> str:
    """Return the rule for a cell that holds neither a number nor a text."""
    if isinstance(cell, CellError):
        return "figure.error"
    if isinstance(cell, Uncached):
        return "figure.formula"
    if isinstance(cell, Unread):
        return "figure.unread"
    if isinstance(cell, bool):
        return "figure.boolean"
    return "figure.date" if isinstance(cell, date) else "figure.text"


_EXACT = 2**53


def as_written(value: float) -> str:
    """Return a figure as a person would type it, with every digit that it has."""
    return repr(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)


def _as_text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return masked(str(cell)) if isinstance(cell, str) else str(cell)
