"""Items by region, or products without one: lost sales where they normally sell, and sales far from their forecast."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from core.model.alerts.tracks import AlertFigure, Points, Scope, Track, TrackPoint
from core.model.analyses.point_gaps import PointGap, PointGapKind
from core.model.analyses.zeros import ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.model.dimensions import PRODUCT_LEVELS, PlaceLevel, ProductLevel
from core.model.job_context import JobContext

_LOOKED_AT = 0.001  # of the sales of its region that an item must be off, to be looked at closely
_PART = 0.25  # of the mean of its last periods that it must be off as well
_POINT = (PlaceLevel.PRECISION_AREA, PlaceLevel.MARKET)
_BEFORE = 3  # periods in that mean

Worth = Mapping[Scope, float]
RegionSales = Mapping[tuple[str | None, date], Decimal]


def product_scope(names: Iterable[tuple[str, str | None]]) -> Scope:
    """Return what names a product, of its names by level: the item, or without one every name that it has."""
    named = tuple((level, name) for level, name in names if name is not None)
    item = tuple(pair for pair in named if pair[0] == ProductLevel.ITEM)
    return item or named


def missing_worth(gaps: Iterable[PointGap]) -> Worth:
    """Return what the products that are out of stock now are worth: the middle prize of each in each region."""
    groups: defaultdict[Scope, list[PointGap]] = defaultdict(list)
    for gap in gaps:
        if gap.kind is PointGapKind.OUT_OF_STOCK_OPEN and gap.region is not None:
            groups[("region", gap.region), *scope_of(gap)].append(gap)
    return {scope: prize.total(members).middle for scope, members in groups.items()}


def scope_of(gap: PointGap) -> Scope:
    """Return what names the product of a gap."""
    names = zip(PRODUCT_LEVELS, gap.product, strict=False)
    return ((ProductLevel.ITEM.value, gap.item),) if gap.item is not None else product_scope(names)


def missing_sales(
    histories: Histories, sales: RegionSales, worth: Worth, season: int, context: JobContext
) -> Iterator[Track]:
    """Yield, for each product of each region, the lost sales of its silent points, in per cent of the region's sales.

    The region's sales are the actual ones (``sales``, by region and period) plus the lost ones. A track has a point for
    each period in which a point that is out of stock now was already. Its confidence is that of at least one of them;
    at stake is the prize of the product in the region, ``worth``. It names the points, the largest loss first. Raises
    ``Cancelled``.
    """
    names = _Names(histories)
    rule = ZeroRule()
    rows, confidence = missing_items.stopped(histories, rule)
    doubt = dict(zip(rows.tolist(), (1 - confidence).tolist(), strict=True))
    lost: defaultdict[tuple[int, int, int], float] = defaultdict(float)  # periods ago, region, product
    chance: defaultdict[tuple[int, int, int], float] = defaultdict(lambda: 1.0)
    all_lost: defaultdict[tuple[int, int], float] = defaultdict(float)
    lost_at: defaultdict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)  # amount and row
    for missing in missing_items.sizes(histories, rows, rule, season, context):
        for row, expected in zip(missing.rows.tolist(), missing.expected, strict=True):
            for ago in range(missing.periods):
                key = ago, int(names.region[row]), int(names.product[row])
                lost[key] += float(expected[-1 - ago])
                chance[key] *= doubt[row]
                all_lost[key[:2]] += float(expected[-1 - ago])
            lost_at[int(names.region[row]), int(names.product[row])].append((-float(expected[-1]), row))
    points: defaultdict[tuple[int, int], list[TrackPoint]] = defaultdict(list)
    for ago, place, product in sorted(lost, reverse=True):
        amount = lost[ago, place, product]
        period = histories.periods[-1 - ago]
        whole = float(sales.get((names.regions[place], period), 0)) + all_lost[ago, place]
        sure = 1 - chance[ago, place, product]
        if whole > 0:
            points[place, product].append(TrackPoint(period, 100 * amount / whole, None, None, None, amount, sure))
    for (place, product), point in points.items():
        if (scope := names.scope(place, product)) is not None:
            stake = worth.get(scope, 0.0)
            sold_at = names.points_of(row for _, row in sorted(lost_at[place, product]))
            worthy = tuple(replace(known, stake=stake) for known in point)
            yield Track(AlertFigure.MISSING_SALES, scope, worthy, sold_at)


def item_sales(histories: Histories, season: int, context: JobContext) -> Iterator[Track]:
    """Yield the last sales of the products of each region that differ much from before, compared with their forecast.

    A product counts if it differs from the mean of its last three periods by a quarter, and by a thousandth of its
    region's sales. A period without a sale is none where it sells now and then, nor is a fall that such periods at
    points make more than half of. Chance is within 1.96 of the model's own errors. It names the points that make half
    of the change, the largest first. Raises ``Cancelled``.
    """
    names = _Names(histories)
    region, count = names.region, max(len(names.products), 1)
    held, group = np.unique(region * count + names.product, return_inverse=True)
    known = np.nan_to_num(histories.values)
    values = histories.added_up(group, known)
    places, products = held // count, held % count
    if values.shape[1] <= 2 * _BEFORE:
        return
    sales = histories.added_up(region, known[:, -1:])[:, 0]
    before = values[:, -1 - _BEFORE : -1].mean(axis=1)
    off = np.abs(values[:, -1] - before)
    pauses = (values[:, -1] == 0) & _sells_now_and_then(values[:, :-1])
    rows = np.flatnonzero((off >= _LOOKED_AT * sales[places]) & (off >= _PART * before) & ~pauses)
    if not len(rows):
        return
    changes = known[:, -1] - known[:, -1 - _BEFORE : -1].mean(axis=1)
    paused = (known[:, -1] == 0) & _sells_now_and_then(known[:, :-1])
    members = np.split(np.argsort(group, kind="stable"), np.cumsum(np.bincount(group))[:-1])
    every = continue_every(values[rows, :-1], season, 1, context, season_of_all(values[:, :-1], season))
    for at, row in enumerate(rows.tolist()):
        actual, expected = float(values[row, -1]), float(every.ahead[at, 0])
        spread = _spread(every.errors[at])
        half = WIDTH * spread
        scope = names.scope(int(places[row]), int(products[row]))
        moved, usual = _moved(changes, members[row], paused, up=actual > before[row])
        if scope is not None and not usual:
            sure = surety(actual - expected, spread)
            stake = abs(actual - expected)
            point = TrackPoint(histories.periods[-1], actual, expected, expected - half, expected + half, stake, sure)
            yield Track(AlertFigure.ITEM_SALES, scope, (point,), names.points_of(moved))


def _moved(changes: Floats, rows: Ints, paused: Marks, *, up: bool) -> tuple[Sequence[int], bool]:
    """Return those of ``rows`` that make half of their rise or fall, the largest first, without usual zeros.

    And whether more than half of it are usual zeros.
    """
    amounts = changes[rows] if up else -changes[rows]
    whole = float(amounts[amounts > 0].sum())
    order = [at for at in np.argsort(-amounts, kind="stable").tolist() if amounts[at] > 0 and not paused[rows[at]]]
    moved: list[int] = []
    held = 0.0
    for at in order:
        if held >= whole / 2:
            break
        moved.append(int(rows[at]))
        held += float(amounts[at])
    return moved, held < whole / 2


def _sells_now_and_then(values: Floats) -> Marks:
    """Mark the rows whose demand is intermittent: between their first and last sale they sell in too few periods."""
    sold = values > 0
    span = values.shape[1] - sold.argmax(axis=1) - sold[:, ::-1].argmax(axis=1)
    marks: Marks = span >= DEMAND_INTERVAL * np.maximum(np.count_nonzero(sold, axis=1), 1)
    return marks & sold.any(axis=1)


def _spread(errors: Floats) -> float:
    known = errors[np.isfinite(errors)]
    return float(np.sqrt((known**2).mean())) if len(known) else 0.0


class _Names:
    """The number of the region and of the product of each row of histories, with what these are called."""

    def __init__(self, histories: Histories) -> None:
        self.regions: list[str | None] = list(dict.fromkeys(histories.points.column(PlaceLevel.REGION).to_pylist()))
        levels = [level for level in PRODUCT_LEVELS if level in histories.items.column_names]
        products = zip(*(histories.items.column(level).to_pylist() for level in levels), strict=True)
        scopes = [product_scope(zip(levels, names, strict=True)) for names in products]
        number = {scope: at for at, scope in enumerate(dict.fromkeys(scopes))}
        self.products = list(number)
        self.region = histories.codes(histories.points, (PlaceLevel.REGION,))[histories.point]
        self._point = histories.point
        levels_held = [level for level in _POINT if level in histories.points.column_names]
        columns = (histories.points.column(level).to_pylist() for level in levels_held)
        self._points = [tuple(name for name in names if name) for names in zip(*columns, strict=True)]
        self.product = np.array([number[scope] for scope in scopes], np.int64)[histories.item]

    def scope(self, region: int, product: int) -> Scope | None:
        """Return the names of a region and a product by their numbers; ``None`` where one has none."""
        place, names = self.regions[region], self.products[product]
        return None if place is None or not names else ((PlaceLevel.REGION.value, place), *names)

    def points_of(self, rows: Iterable[int]) -> Points:
        """Return the names of the points of rows, in their order and each once; points without a name are left out."""
        named = (self._points[int(self._point[row])] for row in rows)
        return tuple(dict.fromkeys(names for names in named if names))
