"""Faulty cells, planted on purpose and written down, so that a validation can be scored."""

from dataclasses import dataclass

import numpy as np

from core.sampling.plan import Plan
from core.sampling.population import Floats

_PER_ROWS = 8_000
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class CellFault:
    """A figure cell that holds ``value`` instead: text, a number, TRUE, or an error by its name."""

    row: int
    month: int
    rule: str
    value: str | float | bool


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row (0 is the first) that is written again at the end, or that has lost its item name."""

    row: int
    rule: str


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with one workbook; no two faults meet in one row."""

    cells: tuple[CellFault, ...] = ()
    rows: tuple[RowFault, ...] = ()


def plant(plan: Plan, year: int, values: Floats) -> Faults:
    """Return the faults of the workbook of ``year``, whose figures are ``values`` (rows x 12)."""
    if not plan.faults:
        return Faults()
    rng = plan.generator(f"faults {year}")
    count = max(2, plan.rows // _PER_ROWS)
    rules = ("figure.text", "figure.number_as_text", "figure.negative", "figure.error", "figure.boolean")
    row_rules = ("row.duplicate", "row.same_key", "row.no_identity")
    # Rows with sales in every month: a second copy with another figure is then another figure.
    rows = rng.permutation(np.flatnonzero((values > 0).all(axis=1)))[: count * (len(rules) + len(row_rules))]
    cells: list[CellFault] = []
    for rule, chosen in zip(rules, np.array_split(rows[: count * len(rules)], len(rules)), strict=True):
        for position, row in enumerate(chosen.tolist()):
            month = int(rng.integers(0, 12))
            cells.append(CellFault(row, month, rule, _faulty(rule, float(values[row, month]), position)))
    lost = np.array_split(rows[count * len(rules) :], len(row_rules))
    named = [RowFault(row, rule) for rule, chosen in zip(row_rules, lost, strict=True) for row in chosen.tolist()]
    return Faults(tuple(cells), tuple(named))


def _faulty(rule: str, value: float, position: int) -> str | float | bool:
    if rule == "figure.text":
        return ("n/a", "-", "not counted")[position % 3]
    if rule == "figure.number_as_text":
        return (f"{value:.2f}", f"{value:.2f}".translate(_ARABIC_DIGITS).replace(".", "٫"))[position % 2]
    if rule == "figure.negative":
        return -value
    return "#N/A" if rule == "figure.error" else True
