"""A question to the warehouse: its horizon in periods, its grain, its filters, and which way it is answered."""

from datetime import date

import pytest

from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.pipeline import RunPlan
from core.analysis.forecasting.question import find, periods_of, reach_of
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastReport, ForecastRule, Note
from core.model.job_context import Unattended
from core.model.periods import Grain
from core.warehouse.filters import Filters
from tests.builders.market import Record, market, monthly, of_areas

SHELF = monthly({("OLAYA", "A"): [10, 11, 12, 13, 14, 15, 16, 17], ("BALAD", "B"): [20, 21, 22, 23, 24, 25, 26, 27]})


def ask(rule: ForecastRule, records: list[Record] | None = None, filters: Filters | None = None) -> ForecastReport:
    setting = Setting(plan=RunPlan(models=("ses",), cores=1))
    with market(SHELF if records is None else records) as reader:
        return find(reader, rule, filters or {}, setting, Unattended())


@pytest.mark.parametrize(
    ("days", "grain", "periods"),
    [
        (90, Grain.MONTH, 3),
        (1, Grain.MONTH, 1),
        (44, Grain.MONTH, 1),
        (46, Grain.MONTH, 2),
        (14, Grain.WEEK, 2),
        (90, Grain.QUARTER, 1),
        (60, Grain.HIJRI_MONTH, 2),
        (366, Grain.DAY, 366),
    ],
)
def test_days_are_so_many_periods_of_a_grain_and_one_at_least(days: int, grain: Grain, periods: int) -> None:
    assert periods_of(ForecastRule(horizon_days=days), grain) == periods


@pytest.mark.parametrize(("days", "grain"), [(0, Grain.DAY), (-5, Grain.MONTH), (367, Grain.DAY)])
def test_a_horizon_of_nothing_and_one_over_the_longest_are_refused(days: int, grain: Grain) -> None:
    with pytest.raises(UserError, match=r"forecast\.horizon") as refused:
        periods_of(ForecastRule(horizon_days=days), grain)
    assert refused.value.data == {"most": 366}


def test_an_area_that_did_not_report_lowers_no_forecast_and_is_noted() -> None:
    months = [float(value) for value in range(100, 114)]
    whole = {"OLAYA": [3 * value for value in months], "BALAD": months}
    silent = {**whole, "OLAYA": [*whole["OLAYA"][:-1], 0.0]}
    rule = ForecastRule(by=("region",), parents=True)
    expected, result = (ask(rule, of_areas(shelf)).groups for shelf in (whole, silent))
    for group, other in zip(result, expected, strict=True):
        assert group.chosen is not None
        assert other.chosen is not None
        for step, wanted in zip(group.chosen.steps, other.chosen.steps, strict=True):
            assert step.mean == pytest.approx(wanted.mean, rel=0.02)
    total, riyadh, jeddah = result
    assert (total.history[-1][1], riyadh.history[-1][1]) == (5 * months[-1], 0.0)
    assert [group.completed for group in result] == [1, 1, 0]
    assert [Note.COMPLETED in group.notes for group in result] == [True, True, False]
    assert jeddah.group == ("JEDDAH",)


def test_without_figures_there_is_no_forecast_and_no_grain() -> None:
    rule = ForecastRule(by=("region",))
    assert ask(rule, []) == ForecastReport(rule=rule, groups=())


def test_each_group_is_answered_the_largest_first() -> None:
    report = ask(ForecastRule(by=("region",)))
    assert (report.grain, report.filters) == (Grain.MONTH, ())
    assert [group.group for group in report.groups] == [("JEDDAH",), ("RIYADH",)]
    assert [step.start for step in report.groups[0].naive.steps] == [
        date(2024, 9, 1),
        date(2024, 10, 1),
        date(2024, 11, 1),
    ]


def test_with_its_parents_a_question_is_answered_for_every_level_the_total_first() -> None:
    report = ask(ForecastRule(by=("region",), parents=True))
    assert [group.group for group in report.groups] == [(None,), ("JEDDAH",), ("RIYADH",)]


def test_filters_choose_and_are_stated() -> None:
    report = ask(ForecastRule(by=("region",)), filters={"item": ["a"]})
    assert [group.group for group in report.groups] == [("RIYADH",)]
    assert report.filters == (("item", ("a",)),)
    assert ask(ForecastRule(by=("region",), parents=True), filters={"item": ["none"]}).groups == ()


@pytest.mark.parametrize(
    ("horizon", "grain", "reach"),
    [
        (1, Grain.MONTH, 3),
        (3, Grain.MONTH, 3),
        (4, Grain.MONTH, 12),
        (13, Grain.MONTH, 24),
        (1, Grain.QUARTER, 1),
        (2, Grain.QUARTER, 4),
        (14, Grain.WEEK, 52),
        (30, Grain.DAY, 90),
        (366, Grain.DAY, 366),
        (3, Grain.HIJRI_MONTH, 3),
    ],
)
def test_models_look_a_quarter_a_year_or_whole_years_ahead(horizon: int, grain: Grain, reach: int) -> None:
    assert reach_of(horizon, grain) == reach


def test_a_month_has_the_same_figure_however_far_a_question_looks() -> None:
    season = [10.0 * (4 + at % 12) + at * 7 % 5 for at in range(11)]
    records = monthly({("OLAYA", "A"): season, ("BALAD", "B"): season[::-1]}, date(2022, 1, 1))
    means = {}
    for days in (30, 90, 150):
        (group, *_) = ask(ForecastRule(horizon_days=days, growth=5.0), records).groups
        assert group.chosen is not None
        means[days] = [step.mean for step in group.chosen.steps]
        assert len(means[days]) == len(group.scenario) == periods_of(ForecastRule(horizon_days=days), Grain.MONTH)
        assert group.naive is not None
        assert len(group.naive.steps) == len(means[days])
    assert means[30] == means[150][:1]
    assert means[90] == means[150][:3]
