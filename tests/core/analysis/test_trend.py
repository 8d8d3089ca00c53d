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


CALM = [100, 102, 99, 101, 98, 103, 100, 101, 100, 99, 102, 100]
SEASON = [1, 1.4, 0.8, 1, 2, 1.5, 1, 0.7, 1, 1.2, 0.9, 1.1]


def two_years(growth: float = 1.0) -> list[float]:
    """Return two years of a season, with little noise and with growth from year to year."""
    return [round(CALM[at % 11] * SEASON[at % 12] * growth ** (at // 12), 2) for at in range(24)]


def test_a_change_that_the_season_brings_is_noise_and_one_beside_it_is_not() -> None:
    months = two_years()
    (series,) = find(monthly(*months, 100)).series  # from December to January, as a year before
    change = series.points[-1].against_previous
    assert change.beyond_noise is False
    assert change.usual == pytest.approx(100 * (months[12] / months[11] - 1))
    (series,) = find(monthly(*months, 130)).series
    assert series.points[-1].against_previous.beyond_noise is True


def test_growth_on_the_year_as_ever_is_usual_and_its_end_is_not() -> None:
    grown = [round(value * 1.04 ** (at / 12), 2) for at, value in enumerate(two_years() + two_years()[:6])]
    (series,) = find(monthly(*grown)).series
    change = series.points[-1].against_last_year
    assert change.beyond_noise is False
    assert change.range is not None
    assert change.range[0] < change.usual < change.range[1]  # type: ignore[operator]
    (series,) = find(monthly(*grown[:-1], round(grown[-1] * 0.8, 2))).series
    assert series.points[-1].against_last_year.beyond_noise is True


def test_a_series_without_any_noise_has_no_change_beyond_it() -> None:
    (series,) = find(monthly(*[round(100 * 1.05**number, 2) for number in range(30)])).series
    last = series.points[-1]
    assert (last.against_previous.beyond_noise, last.against_last_year.beyond_noise) == (False, False)
    assert last.against_previous.range == (pytest.approx(5, abs=0.1), pytest.approx(5, abs=0.1))


def test_under_twenty_months_a_season_cannot_be_separated_from_noise() -> None:
    for months, known in ((19, False), (20, True)):
        (series,) = find(monthly(*two_years()[:months])).series
        change = series.points[-1].against_previous
        assert (change.noise is not None, change.beyond_noise is not None) == (known, known)
        assert change.percentage is not None


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
