"""Where the periods of trends begin and end, and what lies a period or a year before them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.trend_periods import STARTS, back, end, line_of, refuse_finer, year_back
from core.model.analyses.trends import TrendPeriod
from core.model.errors import UserError
from core.model.periods import Grain
from tests.builders.market import market, monthly

JANUARY = date(2024, 1, 1)


@pytest.mark.parametrize(
    ("period", "start", "before", "year_before", "last"),
    [
        (TrendPeriod.DAILY, date(2024, 3, 1), date(2024, 2, 29), date(2023, 3, 3), date(2024, 3, 1)),
        (TrendPeriod.WEEKLY, date(2024, 1, 7), date(2023, 12, 31), date(2023, 1, 8), date(2024, 1, 13)),
        (TrendPeriod.MONTHLY, JANUARY, date(2023, 12, 1), date(2023, 1, 1), date(2024, 1, 31)),
        (TrendPeriod.QUARTERLY, JANUARY, date(2023, 10, 1), date(2023, 1, 1), date(2024, 3, 31)),
        (TrendPeriod.YEARLY, JANUARY, date(2023, 1, 1), date(2023, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_period_has_one_before_it_and_one_a_year_before(
    period: TrendPeriod, start: date, before: date, year_before: date, last: date
) -> None:
    assert (back(start, period), year_back(start, period), end(start, period)) == (before, year_before, last)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.sampled_from(TrendPeriod))
def test_the_engine_puts_a_day_into_the_period_that_holds_it(day: date, period: TrendPeriod) -> None:
    with market([(day, "OLAYA", "CAN", "A", Decimal(1))], Grain.DAY) as reader:
        (start,) = reader.execute(f"SELECT {STARTS[period]} FROM sales").fetchone() or (None,)
    assert isinstance(start, date)
    assert start <= day <= end(start, period)
    assert end(back(start, period), period) + timedelta(days=1) == start


def test_the_line_of_periods_has_no_holes() -> None:
    line = line_of([date(2024, 4, 1), JANUARY], TrendPeriod.MONTHLY)
    assert line == {date(2024, 1 + at, 1): at for at in range(4)}
    assert line_of([], TrendPeriod.DAILY) == {}


def test_periods_shorter_than_the_figures_are_refused() -> None:
    with market(monthly({("OLAYA", "A"): [5]})) as reader:
        refuse_finer(reader, TrendPeriod.MONTHLY)
        with pytest.raises(UserError, match=r"trend\.too_fine"):
            refuse_finer(reader, TrendPeriod.WEEKLY)
