"""Answers that are put together from several results."""

from datetime import date
from decimal import Decimal

from core.model.analyses.trends import Change, TrendPoint, TrendReport, TrendRule, TrendSeries
from desktop_app.queries.answers import Trends

NO_CHANGE = Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)
EMPTY = TrendReport(rule=TrendRule(), series=())


def point(month: int, *, complete: bool) -> TrendPoint:
    return TrendPoint(
        start=date(2024, month, 1),
        total=Decimal(month),
        complete=complete,
        against_previous=NO_CHANGE,
        against_last_year=NO_CHANGE,
    )


def test_the_months_of_a_trend_leave_out_one_whose_figures_are_still_to_come() -> None:
    points = (point(1, complete=True), point(2, complete=True), point(3, complete=False))
    total = TrendReport(rule=TrendRule(), series=(TrendSeries(group=(), points=points),))
    assert [month.total for month in Trends(total, EMPTY, EMPTY).months] == [1, 2]


def test_a_market_without_sales_has_no_months() -> None:
    assert Trends(EMPTY, EMPTY, EMPTY).months == ()
