"""What the demo says of the next quarter beside what its generator would have made next."""

import json
from datetime import date
from pathlib import Path

import pytest

from core.model.forecasts.forecasts import ForecastRule, GroupForecast
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts.forecast_sales import ForecastOptions, forecast_sales
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
# The levels of the market that `raff sample --years 2024,2025,2026 --seed 3` states for what follows, Ramadan included.
NEXT_QUARTER = {date(2026, 1, 1): 1.0816, date(2026, 2, 1): 1.221165, date(2026, 3, 1): 1.138696}


@pytest.fixture
def total(vault: Vault, session: Session) -> GroupForecast:
    for path in sorted(SAMPLE.glob("*.xlsx")):
        import_workbook(Access(vault, session), path, Options(), Unattended())
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        access = DataAccess(vault, session, warehouse)
        report = forecast_sales(access, ForecastRule(), {}, Unattended(), ForecastOptions(cores=1))
    (group,) = report.groups
    return group


def truth_of(group: GroupForecast) -> dict[date, float]:
    """Return what the generator expects of the next months, at the level of the history's sales."""
    settings = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))
    levels = settings["month_levels"]
    sales_of_one = sum(value for _, value in group.history) / sum(levels[day.isoformat()] for day, _ in group.history)
    return {month: level * sales_of_one for month, level in NEXT_QUARTER.items()}


def test_a_month_that_ramadan_leaves_alone_is_within_three_per_cent_and_the_interval(total: GroupForecast) -> None:
    truth = truth_of(total)[date(2026, 1, 1)]
    assert total.chosen is not None
    step = next(step for step in total.chosen.steps if step.start == date(2026, 1, 1))
    low, high = step.intervals[80]
    assert step.mean == pytest.approx(truth, rel=0.03)
    assert low <= truth <= high


def test_months_that_ramadan_moves_into_are_named_and_right_by_the_scenario_of_its_true_effect(
    total: GroupForecast,
) -> None:
    planted = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["ramadan_effect"]
    truth = truth_of(total)
    moved = {date(2026, 2, 1), date(2026, 3, 1)}
    assert {shift.start for shift in total.ramadan} == moved
    assert dict(total.in_ramadan(100 * planted)) == pytest.approx({month: truth[month] for month in moved}, rel=0.03)
