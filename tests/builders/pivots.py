"""A pivot of two regions and two months, made by hand: no two figures are alike."""

from dataclasses import replace
from datetime import date

from core.model.analyses.pivots import Comparison, Pivot, PivotCell, PivotRule

RIYADH, ABSENT = ("RIYADH",), (None,)
JULY, AUGUST = ("2025-07-01",), ("2025-08-01",)
CELLS = {
    (RIYADH, JULY): PivotCell(value=1_200.0, base=1_000.0),
    (RIYADH, AUGUST): PivotCell(value=1_500.0, base=2_000.0),
    (ABSENT, JULY): PivotCell(value=80.0, base=None),
}
PIVOT = Pivot(
    rule=PivotRule(rows=("region",), columns=("period",), compare=Comparison.LAST_YEAR),
    rows=(RIYADH, ABSENT),
    columns=(JULY, AUGUST),
    cells=CELLS,
    row_totals={RIYADH: PivotCell(value=2_700.0, base=3_000.0), ABSENT: PivotCell(value=80.0, base=None)},
    column_totals={JULY: PivotCell(value=1_280.0, base=1_000.0), AUGUST: PivotCell(value=1_500.0, base=2_000.0)},
    total=PivotCell(value=2_780.0, base=3_100.0),
    span=(date(2025, 7, 1), date(2025, 8, 1)),
    base_span=(date(2024, 7, 1), date(2024, 8, 1)),
    left_out=0,
)
PLAIN = replace(PIVOT, rule=replace(PIVOT.rule, compare=Comparison.NONE))
