"""Everything that is planted is to be seen where no noise hides it, and nowhere else."""

from dataclasses import replace

import numpy as np
import pytest

from tests.market.events import Absence, Price, Promotion, Shift, Silence, Spike, Thinning
from tests.market.market import Market, make_market
from tests.market.plan import QUIET, Plan
from tests.market.published import BRANDS, REGIONS
from tests.market.scenario import Scenario

PLAN = Plan(seed=11, rows=4_000, months=24, growth=0.05, brand_growth=0.0, happenings=QUIET)
QUIET_MARKET = make_market(PLAN)
RIYADH, JEDDAH = 0, 1
REGION = REGIONS[RIYADH].name


def lived(**happens: object) -> Market:
    return make_market(PLAN, Scenario(**happens))


def level(market: Market, brand: str, region: int = RIYADH) -> list[float]:
    return market.truth.shares()[BRANDS.index(brand), region].tolist()


def ratio(market: Market, brand: str, region: int = RIYADH) -> list[float]:
    """Return the sales without noise as a part of those of the quiet market."""
    key = REGIONS[region].name, brand
    return (
        (market.truth.expected("region", "brand")[key] / QUIET_MARKET.truth.expected("region", "brand")[key])
        .round(9)
        .tolist()
    )


def test_a_lost_share_goes_to_its_rivals_and_stays_there() -> None:
    shift = Shift(REGION, 10, 1, {"PEPSI": 6.0}, {"COCA COLA": 4.0, "7UP": 2.0})
    market = lived(shifts=(shift,))
    for brand, points in (("PEPSI", -6.0), ("COCA COLA", 4.0), ("7UP", 2.0), ("MIRINDA", 0.0)):
        before, after = level(QUIET_MARKET, brand), level(market, brand)
        assert [new - old for new, old in zip(after, before, strict=True)] == pytest.approx([0] * 10 + [points] * 17)
        assert level(market, brand, JEDDAH) == level(QUIET_MARKET, brand, JEDDAH)
    assert [(change.brand, round(change.points, 6), change.first.month) for change in market.truth.level_changes()] == [
        ("7UP", 2.0, 11),
        ("COCA COLA", 4.0, 11),
        ("PEPSI", -6.0, 11),
    ]
    assert {change.brand for change in market.truth.level_changes(3)} == {"COCA COLA", "PEPSI"}


def test_a_slow_shift_is_complete_after_its_months() -> None:
    shift = Shift(REGION, 10, 3, {"PEPSI": 6.0}, {"7UP": 6.0})
    market = lived(shifts=(shift,))
    moved = [new - old for new, old in zip(level(market, "7UP"), level(QUIET_MARKET, "7UP"), strict=True)]
    assert moved[9:14] == pytest.approx([0, 2, 4, 6, 6])
    (change, _) = market.truth.level_changes()
    assert (change.first, change.complete) == (market.periods[10], market.periods[12])


def test_a_shift_shows_in_the_sales_of_its_brand() -> None:
    shift = Shift(REGION, 10, 1, {"PEPSI": 6.0}, {"7UP": 6.0})
    shown = ratio(lived(shifts=(shift,)), "PEPSI")
    assert shown[:10] == [1] * 10
    assert max(shown[10:]) < 0.85


def test_a_spike_falls_back_and_is_no_level() -> None:
    market = lived(spikes=(Spike(REGION, "TEEM", 12, 2, 1.8),))
    assert ratio(market, "TEEM") == [1] * 12 + [1.8] * 2 + [1] * 13
    assert ratio(market, "TEEM", JEDDAH) == [1] * 27
    assert market.truth.level_changes() == ()


def test_a_promotion_borrows_from_the_month_after_it() -> None:
    market = lived(promotions=(Promotion(REGION, "7UP", 12, 0.2, 0.08),))
    assert ratio(market, "7UP") == [1] * 12 + [1.2, 0.92] + [1] * 13
    everywhere = lived(promotions=(Promotion(None, "7UP", 23, 0.2, 0.08),))
    assert ratio(everywhere, "7UP", JEDDAH) == [1] * 23 + [1.2, 0.92, 1, 1]  # the dip lies ahead of the figures


def test_a_dearer_brand_is_bought_ahead_and_then_loses_by_its_elasticity() -> None:
    market = lived(prices=(Price("MOUNTAIN DEW", 9, 0.1, -1.0, 0.05),))
    before, after = level(market, "MOUNTAIN DEW")[8], level(market, "MOUNTAIN DEW")[9]
    others = 100 - before
    assert after == pytest.approx(100 * before / 1.1 / (before / 1.1 + others))
    assert ratio(market, "MOUNTAIN DEW")[8] == pytest.approx(1.05)
    changes = [change for change in market.truth.level_changes() if change.brand == "MOUNTAIN DEW"]
    assert len(changes) == len(REGIONS)
    assert all(change.points < 0 for change in changes)


def test_a_silent_area_is_missing_from_the_figures_and_not_from_what_is_sold() -> None:
    area = QUIET_MARKET.shelves.names("precision_area")[0]
    market = lived(silences=(Silence(int(QUIET_MARKET.shelves.area[0]), str(area), REGION, 8, 2),))
    rows = market.shelves.names("precision_area") == area
    assert not market.values[rows, 8:10].any()
    assert market.values[rows, 7].any()
    assert market.values[rows, 10].any()
    assert np.array_equal(market.truth.sales, QUIET_MARKET.truth.sales)
    shown = market.truth.expected("region")[REGION,] / market.truth.expected("region", reported=False)[REGION,]
    assert shown[[7, 10]].tolist() == [1, 1]
    part = QUIET_MARKET.values[rows].sum() / QUIET_MARKET.sold("region")[REGION].sum()
    assert shown[8:10].tolist() == pytest.approx([1 - part] * 2, abs=0.03)


def test_what_is_out_of_stock_loses_its_sales_and_what_is_delisted_leaves_them_to_its_line() -> None:
    shelves = QUIET_MARKET.shelves
    rows = np.flatnonzero((shelves.names("region") == REGION) & (shelves.names("brand") == "PEPSI"))
    steady = rows[np.argsort(-(QUIET_MARKET.values[rows] > 0).sum(axis=1))]
    item = str(shelves.names("item")[steady[0]])
    own = (shelves.names("item") == item) & (shelves.names("region") == REGION)
    gone = lived(absences=(Absence("out_of_stock", REGION, item, 15, 2),))
    assert not gone.values[own, 15:17].any()
    assert ratio(gone, "PEPSI")[15] == pytest.approx(1 - shelves.weights[own].sum())
    delisted = lived(absences=(Absence("delisting", REGION, item, 15, 1_000),))
    assert not delisted.values[own, 15:].any()
    assert delisted.values[own, :15].any()
    assert ratio(delisted, "PEPSI") == [1] * 27
    launched = lived(absences=(Absence("launch", REGION, item, 0, 15),))
    assert not launched.values[own, :15].any()
    assert launched.values[own, 15:].any()
    assert ratio(launched, "PEPSI") == [1] * 27


def test_a_thinner_region_has_more_zeros_for_good_and_sells_as_much() -> None:
    market = lived(thinnings=(Thinning(REGION, 10, 0.4),))
    here = market.shelves.names("region") == REGION
    for rows in (here, ~here):
        more = 100 * ((market.values[rows] == 0).mean(axis=0) - (QUIET_MARKET.values[rows] == 0).mean(axis=0))
        assert more[:10].tolist() == [0] * 10
        assert (more[10:] > 3).all() == (rows is here)
        assert (more[10:] == 0).all() == (rows is not here)
    assert np.array_equal(market.truth.reported, QUIET_MARKET.truth.reported)


def test_ramadan_moves_flavours_in_its_own_month_of_every_year() -> None:
    market = make_market(replace(PLAN, months=36))
    sold = market.truth.expected("flavour")
    share = sold["MANGO",] / sum(sold.values())
    months = {
        year: max(
            (month for month in market.truth.periods if month.year == year),
            key=lambda month: share[market.truth.periods.index(month)],
        )
        for year in (2023, 2024, 2025)
    }
    assert [month.month for month in months.values()] == [4, 3, 3]  # of 1444, 1445 and 1446
    assert market.truth.ramadan["MANGO"] > 0 > market.truth.ramadan["COLA"]


def test_the_noise_of_two_markets_of_a_seed_is_the_same() -> None:
    market = lived(spikes=(Spike(REGION, "TEEM", 12, 1, 2.0),))
    others = QUIET_MARKET.shelves.names("brand") != "TEEM"
    assert np.array_equal(market.values[others], QUIET_MARKET.values[others])
