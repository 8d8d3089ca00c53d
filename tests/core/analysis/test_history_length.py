"""What a history can show by its length, beside what the analyses themselves show from as many months."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import duckdb
import numpy as np
import pytest

from core.analysis import bridge, history_length, share, trend
from core.analysis.forecasting import pipeline
from core.analysis.gaps import zeros
from core.analysis.trend_periods import back
from core.model.analyses.history_length import NEEDED, Ability
from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendPeriod, TrendRule
from core.model.analyses.zeros import ZeroRule
from core.model.periods import Grain
from tests.builders.market import market, monthly


def months(count: int, first: date = date(2024, 1, 1)) -> list[date]:
    number = first.year * 12 + first.month - 1
    return [date((number + at) // 12, (number + at) % 12 + 1, 1) for at in range(count)]


def shelf(count: int) -> dict[tuple[str, str], Sequence[float]]:
    rng = np.random.default_rng(5)
    steady = [round(float(value), 2) for value in 100 + np.arange(count) + rng.normal(0, 3, count)]
    other = [round(float(value), 2) for value in 60 + rng.normal(0, 3, count)]
    return {("OLAYA", "A"): steady, ("MALAZ", "B"): other, ("BALAD", "C"): [5.0, *[0.0] * (count - 1)]}


def last(reader: duckdb.DuckDBPyConnection) -> Any:
    (series,) = trend.find(reader, TrendRule(described=1), {}).series
    return series


ANALYSES: dict[Ability, Callable[[duckdb.DuckDBPyConnection], bool]] = {
    Ability.LEVEL: lambda reader: bool(share.find(reader, ShareRule(by=("item",)), {}).shares),
    Ability.CHANGE: lambda reader: bridge.find(reader, ("item",), {}).first is not None,
    Ability.LAPSE: lambda reader: "delisted" in zeros.find(reader, ZeroRule(), {}).zeros.column("kind").to_pylist(),
    Ability.TREND: lambda reader: last(reader).movement.chance < 1.0,
    Ability.SHARE_NOISE: lambda reader: share.find(reader, ShareRule(by=("item",)), {}).shares[0].noise is not None,
    Ability.GROWTH: lambda reader: last(reader).points[-1].against_last_year.percentage is not None,
    Ability.NOISE: lambda reader: last(reader).points[-1].against_previous.noise is not None,
    Ability.YEAR: lambda reader: (
        (moving := last(reader).movement.moving_annual) is not None and moving.percentage is not None
    ),
}


@pytest.mark.parametrize("ability", ANALYSES)
def test_an_ability_comes_with_the_month_in_which_its_analysis_shows_it(ability: Ability) -> None:
    for count in range(max(1, NEEDED[ability] - 1), NEEDED[ability] + 1):
        with market(monthly(shelf(count))) as reader:
            length = history_length.read(reader, {})
            assert ANALYSES[ability](reader) is length.shows(ability), count


def test_a_forecast_needs_as_many_months_as_the_pipeline_does() -> None:
    assert NEEDED[Ability.FORECAST] == pipeline.FEWEST


@pytest.mark.parametrize("count", [1, 2, 6, 12, 13, 24])
def test_every_month_that_follows_brings_what_is_missing_one_month_nearer(count: int) -> None:
    now, later = history_length.measure(months(count)), history_length.measure(months(count + 1))
    assert now.months == count
    assert {ability: max(0, more - 1) for ability, more in now.more.items()} == later.more


def test_without_a_month_nothing_is_shown() -> None:
    length = history_length.measure(())
    assert length.months == 0
    assert not any(length.shows(ability) for ability in Ability)


def test_growth_waits_for_the_month_whose_year_before_is_held() -> None:
    holed = [start for start in months(16) if start not in (date(2024, 4, 1), date(2024, 5, 1))]
    assert history_length.measure(holed).more[Ability.GROWTH] == 2
    assert history_length.measure(months(12)).more[Ability.GROWTH] == 1


def test_a_month_that_is_not_whole_does_not_count() -> None:
    days = [(back(date(2024, 3, 1), TrendPeriod.MONTHLY), "OLAYA", "CAN", "A", 1)]
    with market(days, Grain.DAY) as reader:  # type: ignore[arg-type]
        assert history_length.read(reader, {}).months == 0


def test_filters_choose_whose_months_are_counted() -> None:
    records = monthly({("OLAYA", "A"): [1.0] * 6, ("BALAD", "B"): [1.0] * 2})
    with market(records) as reader:
        assert history_length.read(reader, {"region": ["JEDDAH"]}).months == 2
        assert history_length.read(reader, {"item": ["NOTHING SUCH"]}).months == 0
        assert history_length.read(reader, {}).months == 6


def test_quarters_are_no_months() -> None:
    with market([(date(2024, 1, 1), "OLAYA", "CAN", "A", 1)], Grain.QUARTER) as reader:  # type: ignore[list-item]
        assert history_length.read(reader, {}).months == 0
