"""Items by region: lost sales where they normally sell, and sales far from their forecast."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np

from core.alerts.figures.chance import surety
from core.analysis.forecasting.batch.every import continue_every, season_of_all
from core.analysis.forecasting.panel import DEMAND_INTERVAL
from core.analysis.gaps import missing_items, prize
from core.analysis.histories import Histories
from core.analysis.noise import WIDTH
from core.model.alerts.tracks import AlertFigure, Scope, Track, TrackPoint
from core.model.analyses.point_gaps import PointGap, PointGapKind
from core.model.analyses.zeros import ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.model.job_context import JobContext

_REGION = ("region",)
_LOOKED_AT = 0.001  # of the sales of its region that an item must be off, to be looked at closely
_PART = 0.25  # of the mean of its last periods that it must be off as well
_BEFORE = 3  # periods in that mean

Worth = Mapping[prize.Group, float]
RegionSales = Mapping[tuple[str | None, date], Decimal]


def missing_worth(gaps: Iterable[PointGap]) -> Worth:
    """Return what the items that are out of stock now are worth, the middle prize by region and item."""
    out_of_stock = (gap for gap in gaps if gap.kind is PointGapKind.OUT_OF_STOCK_OPEN)
    return {group: worth.middle for group, worth in prize.by_group(out_of_stock, ("region", "item")).items()}


def missing_sales(
    histories: Histories, sales: RegionSales, worth: Worth, season: int, context: JobContext
) -> Iterator[Track]:
    """Yield, for each item of each region, the lost sales of its silent points, in per cent of the region's sales.

    The region's sales are the actual ones (``sales``, by region and period) plus the lost ones. A track has a point for
    each period in which a point that is out of stock now was already. Its confidence is that of at least one of them;
    at stake is the prize of the item in the region, ``worth``. Raises ``Cancelled``.
    """
    region = histories.codes(histories.points, _REGION)[histories.point]
    rule = ZeroRule()
    rows, confidence = missing_items.stopped(histories, rule)
    doubt = dict(zip(rows.tolist(), (1 - confidence).tolist(), strict=True))
    lost: defaultdict[tuple[int, int, int], float] = defaultdict(float)  # periods ago, region, item
    chance: defaultdict[tuple[int, int, int], float] = defaultdict(lambda: 1.0)
    all_lost: defaultdict[tuple[int, int], float] = defaultdict(float)
    for missing in missing_items.sizes(histories, rows, rule, season, context):
        for row, expected in zip(missing.rows.tolist(), missing.expected, strict=True):
            for ago in range(missing.periods):
                key = ago, int(region[row]), int(histories.item[row])
                lost[key] += float(expected[-1 - ago])
                chance[key] *= doubt[row]
                all_lost[key[:2]] += float(expected[-1 - ago])
    points: defaultdict[tuple[int, int], list[TrackPoint]] = defaultdict(list)
    for ago, place, item in sorted(lost, reverse=True):
        amount = lost[ago, place, item]
        period = histories.periods[-1 - ago]
        whole = float(sales.get((_region_name(histories, region, place), period), 0)) + all_lost[ago, place]
        sure = 1 - chance[ago, place, item]
        if whole > 0:
            points[place, item].append(TrackPoint(period, 100 * amount / whole, None, None, None, amount, sure))
    for (place, item), point in points.items():
        if (scope := _scope(histories, region, place, item)) is not None:
            stake = worth.get(tuple(name for _, name in scope), 0.0)
            yield Track(AlertFigure.MISSING_SALES, scope, tuple(replace(known, stake=stake) for known in point))


def item_sales(histories: Histories, season: int, context: JobContext) -> Iterator[Track]:
    """Yield the last sales of the items of each region that differ much from before, compared with their forecast.

    An item counts if it differs from the mean of its last three periods by a quarter, and by a thousandth of its
    region's sales. A period without a sale is none where it sells now and then. Chance is within 1.96 of the model's
    own errors. Raises ``Cancelled``.
    """
    region = histories.codes(histories.points, _REGION)[histories.point]
    pair = region * max(histories.items.num_rows, 1) + histories.item
    held, group = np.unique(pair, return_inverse=True)
    known = np.nan_to_num(histories.values)
    values = histories.added_up(group, known)
    places, items = held // max(histories.items.num_rows, 1), held % max(histories.items.num_rows, 1)
    if values.shape[1] <= 2 * _BEFORE:
        return
    sales = histories.added_up(region, known[:, -1:])[:, 0]
    before = values[:, -1 - _BEFORE : -1].mean(axis=1)
    off = np.abs(values[:, -1] - before)
    pauses = (values[:, -1] == 0) & _sells_now_and_then(values[:, :-1])
    rows = np.flatnonzero((off >= _LOOKED_AT * sales[places]) & (off >= _PART * before) & ~pauses)
    if not len(rows):
        return
    every = continue_every(values[rows, :-1], season, 1, context, season_of_all(values[:, :-1], season))
    for at, row in enumerate(rows.tolist()):
        actual, expected = float(values[row, -1]), float(every.ahead[at, 0])
        spread = _spread(every.errors[at])
        half = WIDTH * spread
        scope = _scope(histories, region, int(places[row]), int(items[row]))
        if scope is not None:
            sure = surety(actual - expected, spread)
            stake = abs(actual - expected)
            point = TrackPoint(histories.periods[-1], actual, expected, expected - half, expected + half, stake, sure)
            yield Track(AlertFigure.ITEM_SALES, scope, (point,))


def _sells_now_and_then(values: Floats) -> Marks:
    """Mark the rows whose demand is intermittent: between their first and last sale they sell in too few periods."""
    sold = values > 0
    span = values.shape[1] - sold.argmax(axis=1) - sold[:, ::-1].argmax(axis=1)
    marks: Marks = span >= DEMAND_INTERVAL * np.maximum(np.count_nonzero(sold, axis=1), 1)
    return marks & sold.any(axis=1)


def _spread(errors: Floats) -> float:
    known = errors[np.isfinite(errors)]
    return float(np.sqrt((known**2).mean())) if len(known) else 0.0


def _scope(histories: Histories, region: Ints, place: int, item: int) -> Scope | None:
    """Return the names of a region and an item by their numbers; ``None`` where one has none."""
    name = _region_name(histories, region, place)
    article = histories.items.column("item")[item].as_py()
    return None if name is None or article is None else (("region", name), ("item", article))


def _region_name(histories: Histories, region: Ints, place: int) -> str | None:
    row = int(np.argmax(region == place))
    name: str | None = histories.points.column("region")[int(histories.point[row])].as_py()
    return name
