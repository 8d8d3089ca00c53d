"""Hold the last period of every item in every point against what its own past let expect."""

from collections.abc import Sequence

import numpy as np

from core.analysis.forecasting.batch.every import NAMES, Every, continue_every
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories, after_holes
from core.analysis.noise import WIDTH
from core.model.analyses.deviations import Deviation, DeviationKind, DeviationReport
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.job_context import JobContext
from core.warehouse.filters import Filters

_FEWEST = 6  # periods before the last
_INSIDE = 0.95


def find(histories: Histories, season: int, filters: Filters, context: JobContext) -> DeviationReport:
    """Return the items that lie outside the interval of their own one-step errors.

    A series counts that has a figure in the last period and six without a hole before it. A zero of an item that sells
    now and then is none, nor is one of an area that did not report. Raises ``Cancelled``, and
    ``filter.unknown_level``.
    """
    if not histories.periods:
        return DeviationReport(period=None, series=0, deviations=())
    rows = np.flatnonzero(histories.chosen_rows(filters))
    values = after_holes(histories.values[rows])
    ready = (~np.isnan(values)).sum(axis=1) > _FEWEST
    rows, values = rows[ready], values[ready]
    every = continue_every(values[:, :-1], season, 1, context)
    expected, actual = every.ahead[:, 0], values[:, -1]
    half = _half_widths(every.errors)
    low, high = np.maximum(expected - half, 0.0), expected + half
    outside = np.flatnonzero(((actual < low) | (actual > high)) & ~_usual_zeros(histories, rows, actual))
    order = outside[np.argsort(-np.abs(actual[outside] - expected[outside]), kind="stable")]
    places = list(zip(*(histories.points.column(level).to_pylist() for level in PLACE_LEVELS), strict=True))
    items = histories.items.column("item").to_pylist()
    products = list(zip(*(histories.items.column(level).to_pylist() for level in PRODUCT_LEVELS), strict=True))
    deviations = [
        Deviation(
            kind=_kind(float(actual[at]), float(expected[at])),
            place=places[histories.point[rows[at]]],
            item=items[histories.item[rows[at]]],
            product=_unnamed(products[histories.item[rows[at]]]),
            actual=float(actual[at]),
            expected=float(expected[at]),
            low=float(low[at]),
            high=float(high[at]),
            model=_model(every, int(at)),
        )
        for at in order
    ]
    return DeviationReport(period=histories.periods[-1], series=len(rows), deviations=tuple(deviations))


def _unnamed(names: Sequence[str | None]) -> tuple[str, ...]:
    """Return the ``names`` of a product by level, where the item among them has none."""
    return () if names[PRODUCT_LEVELS.index("item")] else tuple(name for name in names if name)


def _usual_zeros(histories: Histories, rows: Ints, actual: Floats) -> Marks:
    """Mark the zeros that say nothing of demand: of items that sell now and then, and of areas that did not report."""
    zero = np.flatnonzero(actual == 0)
    last = classify(histories, ZeroRule(), rows[zero]).kind[:, -1]
    usual = np.zeros(len(actual), np.bool_)
    usual[zero] = np.isin(last, [KINDS.index(kind) for kind in (ZeroKind.INTERMITTENT, ZeroKind.NOT_REPORTED)])
    return usual


def _half_widths(errors: Floats) -> Floats:
    """Return how far off 95 of 100 periods of each series are: its root mean squared error, times what holds for all.

    Errors of items that sell seldom are no normal ones, so the factor is read from the errors of all series together.
    """
    known = np.isfinite(errors)
    squares = np.where(known, errors, 0.0) ** 2
    spread: Floats = np.sqrt(squares.sum(axis=1) / np.maximum(known.sum(axis=1), 1))
    ratios = (np.abs(errors) / np.where(spread > 0, spread, np.inf)[:, None])[known]
    return spread * max(float(np.quantile(ratios, _INSIDE)), WIDTH) if len(ratios) else spread


def _kind(actual: float, expected: float) -> DeviationKind:
    if actual > expected:
        return DeviationKind.ABOVE
    return DeviationKind.VOID if actual == 0 else DeviationKind.BELOW


def _model(every: Every, row: int) -> str:
    return NAMES[int(every.chosen[row])]
