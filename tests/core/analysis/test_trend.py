from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import trend
from core.model.analyses.trends import TrendPeriod, TrendReport, TrendRule
from core.model.errors import UserError
from core.model.periods import Grain
from tests.builders.market import Record, market


def monthly(*values: float | None, area: str = "OLAYA", first: tuple[int, int] = (2023, 1)) -> list[Record]:
    """Return one figure a month; ``None`` leaves a month out."""
    number = first[0] * 12 + first[1] - 1
    return [
        (date((number + i) // 12, (number + i) % 12 + 1, 1), area, "CAN", "a", Decimal(str(value)))
        for i, value in enumerate(values)
        if value is not None
    ]


def find(
    records: list[Record],
    *,
    grain: Grain = Grain.MONTH,
    period: TrendPeriod = TrendPeriod.MONTHLY,
    by: tuple[str, ...] = (),
) -> TrendReport:
    with market(records, grain) as reader:
        return trend.find(reader, TrendRule(period=period, by=by), {})


def test_totals_are_exact_and_growth_is_against_the_month_before_and_the_year_before() -> None:
    (series,) = find(monthly(*[100] * 12, 110, 121)).series
    last = series.points[-1]
    assert (last.start, last.total) == (date(2024, 2, 1), Decimal(121))
    assert last.against_previous.percentage == pytest.approx(10.0)
    assert last.against_last_year.percentage == pytest.approx(21.0)
    assert last.against_last_year.base == date(2023, 2, 1)


def test_a_missing_month_is_no_zero_and_no_base() -> None:
    (series,) = find(monthly(100, None, 50)).series
    assert [point.start.month for point in series.points] == [1, 3]
    assert series.points[1].against_previous.percentage is None


def test_growth_from_next_to_nothing_is_new_and_no_percentage() -> None:
    (series,) = find(monthly(100, 100, 0.5, 197)).series
    change = series.points[-1].against_previous
    assert (change.percentage, change.new) == (None, True)


def test_a_fall_to_nothing_is_minus_100_per_cent() -> None:
    (series,) = find(monthly(100, 100, 0)).series
    assert series.points[-1].against_previous.percentage == -100


def test_a_change_like_the_others_is_noise_and_a_jump_is_not() -> None:
    calm = [100, 102, 99, 101, 98, 103, 100, 101]
    (series,) = find(monthly(*calm, 102)).series
    assert series.points[-1].against_previous.beyond_noise is False
    (series,) = find(monthly(*calm, 160)).series
    assert series.points[-1].against_previous.beyond_noise is True


def test_steady_growth_is_no_noise() -> None:
    (series,) = find(monthly(*[round(100 * 1.04**number, 2) for number in range(12)])).series
    assert series.points[-1].against_previous.beyond_noise is True


def test_with_few_changes_nothing_is_said_about_noise() -> None:
    (series,) = find(monthly(100, 101, 160)).series
    change = series.points[-1].against_previous
    assert (change.noise, change.beyond_noise) == (None, None)


def test_a_quarter_that_is_not_over_has_no_growth_yet() -> None:
    (series,) = find(monthly(1, 1, 1, 2, 2), period=TrendPeriod.QUARTERLY).series
    assert [(point.total, point.complete) for point in series.points] == [(3, True), (4, False)]
    assert series.points[1].against_previous.percentage is None


def test_weeks_start_on_sunday() -> None:
    days = [(date(2024, 1, day), "OLAYA", "CAN", "a", Decimal(1)) for day in range(7, 21)]
    (series,) = find(days, grain=Grain.DAY, period=TrendPeriod.WEEKLY).series
    assert [(point.start, point.total) for point in series.points] == [(date(2024, 1, 7), 7), (date(2024, 1, 14), 7)]


def test_monthly_figures_have_no_daily_trend() -> None:
    with pytest.raises(UserError, match=r"trend\.too_fine"):
        find(monthly(1, 2), period=TrendPeriod.DAILY)


def test_groups_are_told_apart_and_the_largest_comes_first() -> None:
    report = find(monthly(1, 2) + monthly(5, 6, area="BALAD"), by=("region",))
    assert [series.group for series in report.series] == [("JEDDAH",), ("RIYADH",)]


@given(st.lists(st.one_of(st.none(), st.decimals(1, 1000, places=2)), min_size=2, max_size=30))
def test_totals_and_changes_agree_with_pandas(values: list[Decimal | None]) -> None:
    records = monthly(*values)  # type: ignore[arg-type]
    if not records:
        return
    (series,) = find(records).series
    index = pd.PeriodIndex([record[0] for record in records], freq="M")
    totals = pd.Series([float(record[4]) for record in records], index).asfreq("M")
    floor = 0.02 * totals.max()
    for point in series.points:
        at = pd.Period(point.start, "M")
        assert float(point.total) == pytest.approx(totals[at])
        for change, lag in ((point.against_previous, 1), (point.against_last_year, 12)):
            base = totals.get(at - lag)
            known = base is not None and not pd.isna(base) and base > floor
            assert (change.percentage is not None) == known
            if known:
                assert change.percentage == pytest.approx(100 * (totals[at] / base - 1))
