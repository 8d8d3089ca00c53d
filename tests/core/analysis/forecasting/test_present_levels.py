"""What models see of a market in which a brand won from another: the level after it, and that of then at an origin."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from core.analysis.forecasting.backtest import Origins, origins
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.present_levels import PresentLevels, moved
from core.analysis.forecasting.sales import Group, Sales, arrange
from core.analysis.histories import Histories
from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain

MONTHS, MOVED = 30, 18
BRANDS, REGIONS = ("LOSER", "WINNER", *"ABCDEF"), ("R0", "R1", "R2")
STARTS = tuple(date(2022 + at // 12, at % 12 + 1, 1) for at in range(MONTHS))
SUMMER = np.resize(1 + 0.2 * np.sin(2 * np.pi * np.arange(12) / 12), MONTHS)
Cells = dict[Group, Mapping[date, float]]


def cells(moved: int = MOVED) -> Cells:
    """Return sales of all brands in all regions; from month ``moved`` on, LOSER gives four tenths to WINNER in R0."""
    random = np.random.default_rng(4)
    sold = {
        ("M", brand, region): random.uniform(50, 500) * SUMMER * np.exp(random.normal(0, 0.03, MONTHS))
        for region in REGIONS
        for brand in BRANDS
    }
    loser, winner = sold["M", "LOSER", "R0"], sold["M", "WINNER", "R0"]
    winner[moved:] += 0.4 * loser[moved:]
    loser[moved:] *= 0.6
    return {path: dict(zip(STARTS, values.tolist(), strict=True)) for path, values in sold.items()}


def by_brand(of: Cells) -> tuple[Sales, Origins]:
    sums: defaultdict[Group, defaultdict[date, float]] = defaultdict(lambda: defaultdict(float))
    for path, history in of.items():
        for group in ((), path[:1], path[:2]):
            for start, value in history.items():
                sums[group][start] += value
    sales = arrange(dict(sums), Grain.MONTH, 3, None)
    return sales, origins(sales.panel, 3)


def histories(sales: Sales, panel_values: tuple[Floats, ...]) -> dict[Group, Floats]:
    return dict(zip(sales.groups, panel_values, strict=True))


def see(of: Cells, sales: Sales, runs: Origins, grain: Grain = Grain.MONTH) -> Panel:
    seen = PresentLevels(of, grain).of(("manufacturer", "brand"), {})
    assert seen is not None
    return seen(sales, runs)


def test_models_see_brands_on_the_level_after_a_shift_and_the_total_as_it_was() -> None:
    sales, runs = by_brand(cells())
    delivered = histories(sales, sales.panel.histories)
    seen = histories(sales, see(cells(), sales, runs).histories)
    moved = cells(moved=0)
    for brand in BRANDS:
        after = sum(np.array(list(moved["M", brand, region].values())) for region in REGIONS)
        assert seen["M", brand] == pytest.approx(after, rel=0.03)
    assert abs(delivered["M", "LOSER"][:MOVED] / seen["M", "LOSER"][:MOVED] - 1).min() > 0.05
    assert seen["M", "LOSER"][MOVED:] == pytest.approx(delivered["M", "LOSER"][MOVED:], rel=0.01)
    assert seen[()] == pytest.approx(delivered[()])


def test_an_origin_before_a_shift_is_sure_sees_what_was_delivered() -> None:
    sales, runs = by_brand(cells(moved=MONTHS - 5))
    panel = see(cells(moved=MONTHS - 5), sales, runs)
    assert {sales.groups[row] for row in moved(sales.panel, panel)} >= {("M", "LOSER")}
    row = sales.groups.index(("M", "LOSER"))
    for length in runs.seen[row].tolist():
        then = panel.cut([length] * len(panel)).histories[row]
        assert then.tolist() == sales.panel.histories[row][:length].tolist()
    assert panel.histories[row][0] < 0.95 * sales.panel.histories[row][0]


@pytest.mark.parametrize("grain", [Grain.DAY, Grain.WEEK, Grain.QUARTER])
def test_of_periods_that_are_no_months_nothing_is_moved(grain: Grain) -> None:
    sales, runs = by_brand(cells())
    panel = see(cells(), sales, runs, grain)
    assert all((seen == own).all() for seen, own in zip(panel.histories, sales.panel.histories, strict=True))
    assert moved(sales.panel, panel) == frozenset()


def test_groups_by_other_levels_of_the_cells_and_behind_filters_are_seen_the_same_way() -> None:
    present = PresentLevels(cells(), Grain.MONTH)
    by_region = {path[2:]: history for path, history in cells().items() if path[1] == "LOSER"}
    sales = arrange(by_region, Grain.MONTH, 3, None)
    behind = present.of(("region",), {"brand": ["loser "]})
    assert behind is not None
    seen = dict(zip(sales.groups, behind(sales, origins(sales.panel, 3)).histories, strict=True))
    assert seen["R0",][0] == pytest.approx(0.6 * by_region["R0",][STARTS[0]], rel=0.06)
    assert seen["R1",].tolist() == list(by_region["R1",].values())
    assert present.of(("brand", "pack_type"), {}) is None
    assert present.of(("brand",), {"item": ["I"]}) is None


def test_items_are_on_the_level_of_their_cell_and_those_without_one_as_they_were() -> None:
    points = pa.table({level: ["R0" if level == "region" else "P", "R9"] for level in PLACE_LEVELS})
    items = pa.table({level: [{"manufacturer": "M", "brand": "LOSER"}.get(level, "I")] for level in PRODUCT_LEVELS})
    values = np.ones((2, MONTHS))
    values[0, 3] = np.nan
    shelf = Histories(values, np.arange(2), np.zeros(2, np.int64), points, items, STARTS)
    before, now = PresentLevels(cells(), Grain.MONTH).of_items(shelf, (MOVED, MONTHS))
    assert before[0, :3].tolist() == [1, 1, 1]
    assert now[0, :3] == pytest.approx(np.full(3, 0.6), rel=0.06)
    assert np.isnan(now[0, 3])
    assert now[0, MOVED:] == pytest.approx(np.ones(MONTHS - MOVED), rel=0.03)
    assert (now[1] == 1).all()
