"""What an item would sell in a point, by what it sells elsewhere and by what the point sells of other items.

Sales of an item in a point are the product of effects: how much the point sells, how much the item does, how well it
and its brand do in the region, how well its brand and its pack do in the point. Each is drawn to nothing where few
rows say it, so that an item that no point of the region sells has what it sells in the country. Medians and bounded
residuals let one record of one seller count as one among many.
"""

from dataclasses import dataclass

import numpy as np

from core.analysis.gaps.crossed_effects import Margin, of_values
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.arrays import Floats, Ints

_SPREADS = (1.0, 1.0, 0.1, 0.1, 0.1, 0.1)  # of points and items, and of what is particular to a pair
_OUTLYING = 2.5  # standard deviations from which on a row counts as if it were there


@dataclass(frozen=True, slots=True)
class Circles:
    """The circles of peers around an item in a point, from the narrowest to the country.

    ``region`` and ``area`` are numbers for each point; ``brand``, ``pack`` and ``line`` (a flavour of a brand) are
    numbers for each item.
    """

    region: Ints
    brand: Ints
    pack: Ints
    area: Ints
    line: Ints

    def codes(self, point: Ints, item: Ints) -> tuple[Ints, ...]:
        """Return the groups of items in points, by margin; the arrays are broadcast."""
        brands, packs, items = _count(self.brand), _count(self.pack), len(self.brand)
        region = self.region[point]
        return (
            point,
            item,
            region * brands + self.brand[item],
            region * items + item,
            point * brands + self.brand[item],
            point * packs + self.pack[item],
        )

    def margins(self, point: Ints, item: Ints) -> tuple[Margin, ...]:
        """Return the margins of rows, an item in a point each."""
        points, items, regions = len(self.region), len(self.brand), _count(self.region)
        brands, packs = _count(self.brand), _count(self.pack)
        sizes = (points, items, regions * brands, regions * items, points * brands, points * packs)
        columns = zip(self.codes(point, item), sizes, _SPREADS, strict=True)
        return tuple(Margin(code, size, spread) for code, size, spread in columns)

    def lines(self, point: Ints, item: Ints) -> tuple[Margin, ...]:
        """Return further margins of rows: the area, and the line of the item in the region and in the area."""
        areas, regions, lines = _count(self.area), _count(self.region), _count(self.line)
        area, line = self.area[point], self.line[item]
        return (
            Margin(area, areas, _SPREADS[0]),
            Margin(self.region[point] * lines + line, regions * lines, _SPREADS[-1]),
            Margin(area * lines + line, areas * lines, _SPREADS[-1]),
        )


@dataclass(frozen=True, slots=True)
class Peers:
    """Points x items: ``expected`` is what the item would sell per period, 0 where nobody or the point sells nothing.

    ``selling`` counts the points of the region that sell it now, ``anywhere`` (items) those of the country. ``size``
    is the category sales of each point per period in which it sold anything, in the recent periods.
    """

    size: Floats
    expected: Floats
    selling: Ints
    anywhere: Ints


def circles(histories: Histories) -> Circles:
    """Return the circles of peers of ``histories``."""
    points, items = histories.points, histories.items
    return Circles(
        region=histories.codes(points, ("region",)),
        brand=histories.codes(items, ("brand",)),
        pack=histories.codes(items, ("pack_type",)),
        area=histories.codes(points, ("region", "precision_area")),
        line=histories.codes(items, ("brand", "flavour")),
    )


def compare(histories: Histories, around: Circles, rule: PointGapRule) -> Peers:
    """Compare every point with the others, for every item."""
    points, items = histories.points.num_rows, histories.items.num_rows
    recent = np.nan_to_num(histories.values[:, -rule.recent :])
    # The last points may have no row: their first figure came after the span that is looked at.
    size = _mean_of_positive(histories.added_up(histories.point, recent, count=points))
    alive = (recent[:, -rule.alive :] > 0).any(axis=1)
    point, item = histories.point[alive], histories.item[alive]
    selling = np.zeros((_count(around.region), items), np.int64)
    np.add.at(selling, (around.region[point], item), 1)
    expected = _expected(recent[alive], point, item, around)
    anywhere = selling.sum(axis=0)
    expected[:, anywhere == 0] = 0.0
    expected[size == 0] = 0.0
    return Peers(size, expected, selling[around.region], anywhere)


def _expected(recent: Floats, point: Ints, item: Ints, around: Circles) -> Floats:
    """Return the sales per period that the rows ``recent`` make expected of each item in each point."""
    shape = len(around.region), len(around.brand)
    if not len(recent):
        return np.zeros(shape)
    rate = _since_first_sale(recent)
    effects, spread = of_values(np.log(rate), around.margins(point, item))
    off = np.log(rate) - effects.without
    off = np.clip(off - np.median(off), -_OUTLYING * spread, _OUTLYING * spread) + np.median(off)
    # A mean is more than a typical value (Duan, 1983).
    mean = np.exp(effects.without)
    factor = float((mean * np.exp(off)).sum() / mean.sum())
    cells = around.codes(np.arange(shape[0])[:, None], np.arange(shape[1])[None, :])
    result: Floats = factor * np.exp(effects.at(cells))
    return result


def _count(codes: Ints) -> int:
    return int(codes.max(initial=-1)) + 1


def _since_first_sale(values: Floats) -> Floats:
    """Return the mean of each row from its first sale on, periods without one included."""
    begun = np.cumsum(values > 0, axis=1) > 0
    result: Floats = values.sum(axis=1) / np.maximum(begun.sum(axis=1), 1)
    return result


def _mean_of_positive(values: Floats) -> Floats:
    positive = np.where(values > 0, values, 0.0)
    number = np.count_nonzero(positive, axis=1)
    result: Floats = positive.sum(axis=1) / np.maximum(number, 1)
    return result
