"""The measures of the next quarter: what the plain ways expect, and how errors and intervals are counted."""

import numpy as np
import pytest

from tests.bench.forecast_markets import Errors, grown, last_year, shifted_lately, sold_by
from tests.market.events import Shift
from tests.market.market import make_market
from tests.market.plan import QUIET, Plan
from tests.market.scenario import Scenario

YEAR = np.arange(1.0, 13.0)


def test_last_year_is_the_same_months_and_growth_counts_the_more_the_longer_it_is_known() -> None:
    assert last_year(YEAR).tolist() == [1, 2, 3]
    assert last_year(np.append(YEAR, 50)).tolist() == [2, 3, 4]
    assert grown(np.append(YEAR, 2 * YEAR)).tolist() == pytest.approx([2 * 1.8, 4 * 1.8, 6 * 1.8])
    assert grown(np.append(YEAR, 2)).tolist() == pytest.approx([2 * 1.25, 3 * 1.25, 4 * 1.25])


def test_errors_are_over_all_sales_and_the_worst_month_is_that_of_the_middle_group() -> None:
    errors = Errors()
    errors.add(np.array([11.0, 10.0]), np.array([10.0, 10.0]))
    errors.add(np.array([80.0, 100.0]), np.array([100.0, 100.0]))
    assert errors.summary == pytest.approx({"wape": 100 * 21 / 220, "worst_month": 15.0})
    errors.within, errors.within_noisy = [True, True, True, False], [True, False]
    assert errors.summary["covers_truth"] == 75
    assert errors.summary["covers_noisy"] == 50


def test_brands_of_a_shift_within_the_last_eighteen_months_are_counted_apart() -> None:
    plan = Plan(seed=5, rows=300, months=30, happenings=QUIET)
    shifts = tuple(
        Shift("RIYADH", month, 1, {loser: 1.0}, {winner: 1.0})
        for month, loser, winner in ((11, "PEPSI", "TEEM"), (12, "MIRINDA", "7UP"))
    )
    assert shifted_lately(make_market(plan, Scenario(shifts=shifts))) == {"MIRINDA", "7UP"}


def test_sales_of_groups_add_up_to_those_of_the_market() -> None:
    market = make_market(Plan(seed=5, rows=300, months=3, happenings=QUIET))
    whole = market.values.sum(axis=0)
    assert sold_by(market, ())[()] == pytest.approx(whole)
    cells = sold_by(market, ("region", "brand"))
    assert sum(cells.values()) == pytest.approx(whole)
    assert set(cells) == set(market.truth.expected("region", "brand"))
