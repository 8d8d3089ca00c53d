from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.alerts.evaluate import Quality, evaluate
from core.alerts.fingerprint import alert_id
from core.alerts.rules import RULES
from core.model.alerts import AlertSeverity, Breach
from core.model.periods import Grain
from tests.builders.market import Record, market

AREAS = {"RIYADH": "OLAYA", "JEDDAH": "BALAD"}


def months(count: int) -> list[date]:
    return [date(2023 + number // 12, number % 12 + 1, 1) for number in range(count)]


def rated(region: str, *zeros: int) -> list[Record]:
    """Ten records a month, of which so many are zero; what sells, sells 10."""
    return [
        (month, AREAS[region], "CAN", f"item {number}", Decimal(0 if number < zero else 10))
        for month, zero in zip(months(len(zeros)), zeros, strict=True)
        for number in range(10)
    ]


def found(records: list[Record], *qualities: Quality) -> dict[str, Breach]:
    with market(records) as reader:
        return {breach.rule: breach for breach in evaluate(reader, qualities)}


def test_a_region_over_70_per_cent_is_critical_since_the_first_month_of_the_run() -> None:
    breaches = found(rated("RIYADH", 8, 5, 8, 8))
    breach = breaches["gap_rate_critical"]
    assert (breach.severity, breach.scope) == (AlertSeverity.CRITICAL, (("region", "RIYADH"),))
    assert (breach.first, breach.last, breach.value) == (date(2023, 3, 1), date(2023, 4, 1), 80.0)
    assert "gap_rate_high" not in breaches


@pytest.mark.parametrize(("zeros", "rule"), [(7, "gap_rate_high"), (6, None)])
def test_over_60_is_high_and_the_threshold_itself_is_not_over(zeros: int, rule: str | None) -> None:
    breaches = found(rated("RIYADH", zeros, zeros))
    assert set(breaches) == ({rule} if rule else set())


def test_a_breach_that_ended_before_the_last_month_is_over() -> None:
    assert found(rated("RIYADH", 8, 8, 5)) == {}


def test_a_rise_of_more_than_five_points_in_a_month_is_high() -> None:
    breach = found(rated("RIYADH", 3, 3, 5))["zero_rate_jump"]
    assert (breach.base, breach.value, breach.first) == (30.0, 50.0, date(2023, 3, 1))


def test_a_delivery_of_poor_quality_is_critical() -> None:
    breach = found([], Quality("poor.xlsx", date(2024, 1, 1), 79.0), Quality("good.xlsx", date(2024, 1, 1), 80.0))[
        "quality"
    ]
    assert breach.scope == (("file", "poor.xlsx"),)


def sold(values: list[float]) -> list[Record]:
    pairs = zip(months(len(values)), values, strict=True)
    return [(month, "OLAYA", "CAN", "a", Decimal(str(value))) for month, value in pairs]


def test_sales_far_outside_their_forecast_are_high_and_usual_ones_are_not() -> None:
    calm = [100, 101, 99, 100, 102, 98, 100, 101, 99, 100, 101, 100, 99]
    assert found(sold([*calm, 101])) == {}
    breach = found(sold([*calm, 160]))["forecast_deviation"]
    assert breach.value == 160
    assert breach.base == pytest.approx(100, abs=3)


def test_empty_data_break_no_rule() -> None:
    assert found([]) == {}


def test_the_identity_is_rule_scope_and_first_period_and_nothing_else() -> None:
    breach = found(rated("RIYADH", 8, 8))["gap_rate_critical"]
    later = replace(breach, last=date(2030, 1, 1), value=99.0, version=9)
    other = replace(breach, first=date(2022, 1, 1))
    assert alert_id(breach) == alert_id(later) != alert_id(other)


def test_every_rule_has_a_version_and_a_threshold() -> None:
    assert all(rule.version >= 1 and rule.threshold > 0 for rule in RULES.values())


def test_weeks_beside_their_months_change_no_rate() -> None:
    records = rated("RIYADH", 5, 5, 5, 8)
    # The week of Sunday, 1 January 2023, and one after the last month: both say that everything sold.
    weeks = [replace_day(record, day) for record in rated("RIYADH", 0) for day in (date(2023, 1, 1), date(2023, 5, 7))]
    with market(records) as reader:
        alone = evaluate(reader, ())
    with market(records, also={Grain.WEEK: weeks}) as reader:
        assert evaluate(reader, ()) == alone


def replace_day(record: Record, day: date) -> Record:
    return (day, *record[1:])
