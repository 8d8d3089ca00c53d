"""How series move: years to date, moving annual totals, anomalies, breaks; what emerges and what fades."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest

from core.analysis import movers, trend
from core.model.analyses.movements import Direction, Movement, Mover
from core.model.analyses.trends import TrendPeriod, TrendRule
from core.model.periods import Grain, month
from tests.builders.market import Record, market, monthly, of_areas

SEASON = [100, 80, 90, 120, 150, 180, 200, 190, 150, 120, 100, 110]


def movement(values: Sequence[float | None]) -> Movement:
    with market(monthly({("OLAYA", "A"): values})) as reader:
        (series,) = trend.find(reader, TrendRule(described=1), {}).series
    assert series.movement is not None
    return series.movement


def test_the_year_to_date_and_the_moving_annual_total_stand_against_the_year_before() -> None:
    result = movement([*[100] * 12, *[110] * 3])
    assert (result.year_to_date.total, result.year_to_date.before) == (330, 300)
    assert result.year_to_date.percentage == pytest.approx(10)
    assert result.moving_annual is not None
    assert (result.moving_annual.total, result.moving_annual.percentage) == (9 * 100 + 3 * 110, None)
    whole = movement([*[100] * 12, *[110] * 12]).moving_annual
    assert whole is not None
    assert whole.percentage == pytest.approx(10)


@pytest.mark.parametrize("period", [TrendPeriod.MONTHLY, TrendPeriod.QUARTERLY, TrendPeriod.YEARLY])
def test_the_running_year_and_the_last_twelve_months_are_the_same_by_any_period(period: TrendPeriod) -> None:
    values = [*[100] * 12, *[110] * 12, *[120] * 5]
    with market(monthly({("OLAYA", "A"): values})) as reader:
        (series,) = trend.find(reader, TrendRule(period=period, described=1), {}).series
    moved = series.movement
    assert moved is not None
    assert moved.moving_annual is not None
    assert (moved.year_to_date.total, moved.year_to_date.before) == (5 * 120, 5 * 110)
    assert (moved.moving_annual.total, moved.moving_annual.before) == (7 * 110 + 5 * 120, 7 * 100 + 5 * 110)
    assert series.points[-1].complete is (period is TrendPeriod.MONTHLY)


def test_where_only_quarters_are_known_a_year_is_four_of_them() -> None:
    starts = [date(year, month, 1) for year in (2024, 2025) for month in (1, 4, 7, 10)]
    records: list[Record] = [
        (start, "OLAYA", "CAN", "A", Decimal(100 + 10 * at)) for at, start in enumerate(starts[:7])
    ]
    with market(records, Grain.QUARTER) as reader:
        (series,) = trend.find(reader, TrendRule(period=TrendPeriod.YEARLY, described=1), {}).series
    moved = series.movement
    assert moved is not None
    assert moved.moving_annual is not None
    assert (moved.year_to_date.total, moved.year_to_date.before) == (140 + 150 + 160, 100 + 110 + 120)
    assert (moved.moving_annual.total, moved.moving_annual.before) == (130 + 140 + 150 + 160, None)


def test_growth_from_next_to_nothing_is_new() -> None:
    result = movement([*[0.01] * 12, *[110] * 12])
    assert (result.year_to_date.is_new, result.year_to_date.percentage) == (True, None)


def test_a_season_is_taken_out_before_anything_is_called_odd() -> None:
    calm = movement([round(value * (1.0 + 0.001 * at), 2) for at, value in enumerate(SEASON * 3)])
    assert calm.seasonal
    assert calm.anomalies == ()
    odd = [float(value) for value in SEASON * 3]
    odd[19] *= 3
    assert movement(odd).anomalies == (date(2025, 8, 1),)


def test_twelve_months_have_no_season_to_take_out() -> None:
    assert not movement(SEASON).seasonal


def levels_of(
    shelf: dict[tuple[str, str], Sequence[float | None]], described: int = 1
) -> list[tuple[str | None, date]]:
    with market(monthly(shelf)) as reader:
        series = trend.find(reader, TrendRule(by=("item",), described=described), {}).series
    return [(line.group[0], level.since) for line in series if line.movement for level in line.movement.levels]


def test_a_new_share_is_dated_and_plain_growth_with_a_summer_is_none() -> None:
    rng = np.random.default_rng(3)
    grown = np.array(SEASON * 3)[:30] * 1.01 ** np.arange(30)
    shelf = {("OLAYA", name): list((grown * rng.normal(1, 0.02, 30)).round(2)) for name in "ABCD"}
    assert levels_of(shelf, 4) == []
    moved = np.where(np.arange(30) < 19, 1.0, 2.0)
    shelf["OLAYA", "A"] = list((np.array(shelf["OLAYA", "A"]) * moved).round(2))
    assert levels_of(shelf) == [("A", date(2025, 8, 1))]


def test_a_brand_that_sells_on_few_days_hides_no_new_share_of_the_others() -> None:
    rng = np.random.default_rng(3)
    sales = {name: (1_000 * rng.normal(1, 0.02, 30)).round(2) for name in "ABCD"}
    sales["A"] = np.where(np.arange(30) < 19, 1.0, 2.0) * sales["A"]
    records: list[Record] = []
    for at in range(30):
        first = month(2024 + at // 12, at % 12 + 1)
        records += [
            (day, "OLAYA", "CAN", name, Decimal(str(sales[name][at])))
            for name in sales
            for day in (first.start, first.end)
        ]
        records.append((first.start + timedelta(days=9), "OLAYA", "CAN", "RARE", Decimal(5)))
    with market(records, Grain.DAY) as reader:
        series = trend.find(reader, TrendRule(by=("item",), described=5), {}).series
    assert {line.group[0]: line.movement.levels[0].since for line in series if line.movement and line.movement.levels}[
        "A"
    ] == date(2025, 8, 1)


def test_all_sales_are_no_part_of_a_whole_and_have_no_new_level() -> None:
    assert movement([*[100] * 12, *[130] * 8]).levels == ()


@pytest.mark.parametrize(
    ("values", "direction"),
    [
        ([100 + 2 * at for at in range(18)], Direction.RISING),
        ([100 - 2 * at for at in range(18)], Direction.FALLING),
        ([100, 101] * 9, Direction.NONE),
        ([5], Direction.UNKNOWN),
        ([1, 2, 3, 4, 5], Direction.UNKNOWN),
        ([0] * 12, Direction.NONE),
    ],
)
def test_a_direction_is_told_when_it_is_beyond_chance(values: list[float], direction: Direction) -> None:
    assert movement(values).direction is direction


def found(shelf: dict[tuple[str, str], Sequence[float | None]], **filters: list[str]) -> tuple[Mover, ...]:
    records: list[Record] = monthly(shelf)
    with market(records) as reader:
        return movers.find(reader, ("item",), filters)


def test_what_emerges_and_what_fades_beyond_chance_comes_by_size() -> None:
    shelf: dict[tuple[str, str], Sequence[float | None]] = {
        ("OLAYA", "STEADY"): [1_000, 1_010] * 6,
        ("OLAYA", "RISING"): [100 + 10 * at for at in range(12)],
        ("OLAYA", "FADING"): [900 - 40 * at for at in range(12)],
        ("OLAYA", "NEW"): [0] * 6 + [0, 0, 0] + [10, 20, 30],
        ("OLAYA", "TINY"): [0.01 * at for at in range(12)],
    }
    rows = found(shelf)
    assert [(row.group[0], row.direction.value) for row in rows] == [
        ("FADING", "falling"),
        ("RISING", "rising"),
        ("NEW", "rising"),
    ]
    assert (rows[0].before, rows[0].after) == (Decimal(900 * 3 - 40 * 21), Decimal(900 * 3 - 40 * 30))
    assert rows[0].percentage == pytest.approx(100 * ((2_700 - 1_200) / (2_700 - 840) - 1))
    assert (rows[2].is_new, rows[2].percentage) == (True, None)


def test_short_and_empty_data_have_no_movers() -> None:
    assert found({}) == ()
    assert found({("OLAYA", "A"): [1, 2, 3, 4, 5]}) == ()
    assert found({("OLAYA", "A"): [0] * 8}) == ()
    assert found({("OLAYA", "A"): list(range(8))}, item=["NOTHING"]) == ()


def test_areas_that_were_silent_are_named_with_their_periods_and_new_ones_apart() -> None:
    shelf = {"OLAYA": [*[10.0] * 5, None, None, *[10.0] * 13], "BALAD": [*[None] * 8, *[5.0] * 12], "MALAZ": [7.0] * 20}
    with market(of_areas(shelf)) as reader:
        (series,) = trend.find(reader, TrendRule(described=1), {}).series
        riyadh = trend.find(reader, TrendRule(described=1), {"region": ["RIYADH"]}).series[0]
    assert series.movement is not None
    assert riyadh.movement is not None
    new, silent = series.movement.silent
    assert (new.area, new.new_since, new.periods) == (("JEDDAH", "BALAD"), date(2024, 9, 1), ())
    assert (silent.area, silent.new_since) == (("RIYADH", "OLAYA"), None)
    assert silent.periods == (date(2024, 6, 1), date(2024, 7, 1))
    assert riyadh.movement.silent == (silent,)


def test_a_silent_area_is_nothing_odd_and_no_new_level() -> None:
    rng = np.random.default_rng(5)
    values = [float(value) for value in rng.normal(100, 2, 20).round(2)]
    for silent in ([9], list(range(12))):
        shelf = {"OLAYA": [None if at in silent else 4 * value for at, value in enumerate(values)], "BALAD": values}
        with market(of_areas(shelf)) as reader:
            (series,) = trend.find(reader, TrendRule(described=1), {}).series
        assert series.movement is not None
        assert series.movement.anomalies == ()
        assert series.movement.direction is Direction.NONE
        with market(of_areas(shelf)) as reader:
            regions = trend.find(reader, TrendRule(by=("region",), described=2), {}).series
        assert [line.movement.levels for line in regions if line.movement] == [(), ()]


def test_three_months_stand_against_the_three_before_in_the_areas_that_reported_in_both() -> None:
    records = of_areas({"OLAYA": [10, 10, 10, 11, 11, 11], "BALAD": [5, 5, 5, 0, 5, 5]})
    with market(records) as reader:
        (series,) = trend.find(reader, TrendRule(), {}).series
    compared = series.three_months
    assert compared is not None
    assert (compared.total, compared.before) == (5 * (33 + 10), 5 * (30 + 15))
    assert compared.left_out is not None
    assert compared.percentage == pytest.approx(100 * ((33 + 10) / (30 + 10) - 1))


@pytest.mark.parametrize("values", [[10] * 5, [10, 10, None, 10, 10, 10, 10], [10, 10, 10, 10, None, 10, 10]])
def test_fewer_than_six_months_in_a_row_have_no_three_months(values: list[float | None]) -> None:
    with market(monthly({("OLAYA", "A"): values})) as reader:
        (series,) = trend.find(reader, TrendRule(), {}).series
        (quarters,) = trend.find(reader, TrendRule(period=TrendPeriod.QUARTERLY), {}).series
    assert series.three_months is None
    assert quarters.three_months is None


def test_one_period_has_no_slope() -> None:
    assert movement([5]).slope_percentage is None
