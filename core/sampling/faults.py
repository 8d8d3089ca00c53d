"""Faulty cells, planted on purpose and written down, so that a validation can be scored."""

from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats, Ints, Marks
from core.model.imports.rules import RULES
from core.sampling.plan import Plan

_PER_ROWS = 8_000
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_FIGURES = ("figure.text", "figure.number_as_text", "figure.negative", "figure.error", "figure.boolean")
_OUT_OF_PROPORTION = {"figure.thousandfold": 1_000.0, "figure.outlier": 100.0}
_ROWS = ("row.duplicate", "row.same_key", "row.no_identity", "label.spelling")
_SIGMA = 1.4826  # median absolute deviations in a standard deviation, for the normal distribution
_STEADY = 1.5  # a figure so near to the median of its row, as a factor, stands out once it is multiplied


@dataclass(frozen=True, slots=True)
class CellFault:
    """A figure cell that holds ``value`` instead: text, a number, TRUE, or an error by its name."""

    row: int
    month: int
    rule: str
    value: str | float | bool


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row (0 is the first) that is written again at the end, or that has lost or respelt its item name."""

    row: int
    rule: str


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with one workbook; no two faults meet in one row."""

    cells: tuple[CellFault, ...] = ()
    rows: tuple[RowFault, ...] = ()


def plant(plan: Plan, year: int, values: Floats, items: Ints) -> Faults:
    """Return the faults of the workbook of ``year``, whose figures are ``values`` (rows x 12), each row of an item."""
    if not plan.faults:
        return Faults()
    rng = plan.generator(f"faults {year}")
    count = max(2, plan.rows // _PER_ROWS)
    # Rows with sales in every month: a second copy with another figure is then another figure.
    free = rng.permutation(np.flatnonzero((values > 0).all(axis=1)))
    cells: list[CellFault] = []
    rows: list[RowFault] = []

    def take(fit: Marks) -> list[int]:
        nonlocal free
        chosen, free = free[fit][:count], np.r_[free[fit][count:], free[~fit]]
        return [int(row) for row in chosen]

    for rule, factor in _OUT_OF_PROPORTION.items():
        for row in take(_steady(values[free])):
            month = int(np.argmin(np.abs(np.log(values[row] / np.median(values[row])))))
            cells.append(CellFault(row, month, rule, round(float(values[row, month]) * factor, 2)))
    for rule in _ROWS:
        rows += [RowFault(row, rule) for row in take(_respellable(items, free) | (rule != "label.spelling"))]
    for rule in _FIGURES:
        for position, row in enumerate(take(np.ones(len(free), np.bool_))):
            month = int(rng.integers(0, 12))
            cells.append(CellFault(row, month, rule, _faulty(rule, float(values[row, month]), position)))
    return Faults(tuple(cells), tuple(rows))


def _steady(values: Floats) -> Marks:
    """Mark the rows that have little noise: a planted outlier among them is one beyond doubt."""
    logs = np.abs(np.log(values / np.median(values, axis=1, keepdims=True)))
    limit = RULES["figure.outlier"].limits["deviations"]
    spread = _SIGMA * np.median(logs, axis=1)
    steady: Marks = (limit * spread < np.log(min(_OUT_OF_PROPORTION.values()))) & (logs.min(axis=1) < np.log(_STEADY))
    return steady


def _respellable(items: Ints, free: Ints) -> Marks:
    """Mark the rows that may respell their item: not its first row, whose spelling counts, and one row of an item."""
    _, first = np.unique(items, return_index=True)
    later = ~np.isin(free, first)
    alone = np.zeros(len(free), np.bool_)
    alone[np.flatnonzero(later)[np.unique(items[free[later]], return_index=True)[1]]] = True
    return alone


def _faulty(rule: str, value: float, position: int) -> str | float | bool:
    if rule == "figure.text":
        return ("n/a", "-", "not counted")[position % 3]
    if rule == "figure.number_as_text":
        return (f"{value:.2f}", f"{value:.2f}".translate(_ARABIC_DIGITS).replace(".", "٫"))[position % 2]
    if rule == "figure.negative":
        return -value
    return "#N/A" if rule == "figure.error" else True
