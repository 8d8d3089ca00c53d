"""Grains that lie side by side: which answers, and that nothing counts twice."""

from datetime import date
from decimal import Decimal

import pytest

from core.analysis.grains import coarsest, periods_of, undoubled
from core.model.periods import Grain
from tests.builders.market import Record, market, monthly

MONTHS = monthly({("OLAYA", "COLA"): [100, None, 300]})


def day(number: int, area: str, value: int, month: int = 1) -> Record:
    return (date(2024, month, number), area, "CAN", "COLA", Decimal(value))


def test_without_figures_there_is_no_grain_and_no_period() -> None:
    with market([]) as reader:
        assert coarsest(reader) is None
        assert periods_of(reader, None) == []
        assert undoubled(reader, "period") == "sales"


@pytest.mark.parametrize(
    ("grains", "answer"),
    [
        ((Grain.DAY, Grain.WEEK), Grain.WEEK),
        ((Grain.WEEK, Grain.HIJRI_MONTH), Grain.HIJRI_MONTH),
        ((Grain.MONTH, Grain.HIJRI_MONTH), Grain.MONTH),
        ((Grain.MONTH, Grain.QUARTER), Grain.QUARTER),
    ],
)
def test_the_coarsest_grain_answers(grains: tuple[Grain, Grain], answer: Grain) -> None:
    record = day(1, "OLAYA", 5)
    for first, second in (grains, grains[::-1]):
        with market([record], first, also={second: [record]}) as reader:
            assert coarsest(reader) is answer


def test_periods_are_those_of_one_grain_in_order_without_holes_filled() -> None:
    with market(MONTHS, also={Grain.DAY: [day(9, "OLAYA", 1, 2), day(2, "OLAYA", 1, 2)]}) as reader:
        assert periods_of(reader, Grain.MONTH) == [date(2024, 1, 1), date(2024, 3, 1)]
        assert periods_of(reader, Grain.MONTH, 1) == [date(2024, 3, 1)]
        assert periods_of(reader, Grain.DAY, 5) == [date(2024, 2, 2), date(2024, 2, 9)]
        assert periods_of(reader, None) == []


def test_one_grain_is_selected_as_it_is() -> None:
    with market(MONTHS) as reader:
        assert undoubled(reader, "period") == "sales"


def test_in_a_month_that_has_its_month_the_days_of_that_region_do_not_count() -> None:
    days = [day(3, "OLAYA", 7), day(4, "BALAD", 9), day(5, "OLAYA", 11, 2)]
    start = "CAST(date_trunc('month', period) AS DATE)"
    with market(MONTHS, also={Grain.DAY: days}) as reader:
        rows = reader.execute(
            f"SELECT {start}, region, sum(value) FROM {undoubled(reader, start)} GROUP BY ALL ORDER BY ALL"
        ).fetchall()
    assert rows == [
        (date(2024, 1, 1), "JEDDAH", Decimal(9)),
        (date(2024, 1, 1), "RIYADH", Decimal(100)),
        (date(2024, 2, 1), "RIYADH", Decimal(11)),
        (date(2024, 3, 1), "RIYADH", Decimal(300)),
    ]
