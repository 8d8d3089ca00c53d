"""Which areas reported: without a record or a sale, late, early, in stretches of several periods, by two grains."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import zeros
from core.analysis.likeness import reporting
from core.analysis.likeness.reporting import Reporting
from core.analysis.trend_periods import STARTS
from core.model.analyses.comparisons import Area
from core.model.analyses.trends import TrendPeriod
from core.model.analyses.zeros import ZeroRule
from core.model.periods import Grain
from tests.builders.market import Record, market, monthly, of_areas

OLAYA, BALAD = Area("RIYADH", "OLAYA"), Area("JEDDAH", "BALAD")
ROWS = 5


def read(records: list[Record], start: str = "period", grain: Grain | None = None) -> Reporting:
    with market(records) as reader:
        return reporting.read(reader, start, grain)


def months_of(result: Reporting, area: Area) -> list[int]:
    return [start.month for start in result.starts if area in result.silent_in(start)]


@pytest.mark.parametrize("silence", [None, 0.0, -1.0])
def test_an_area_without_a_record_or_a_sale_is_silent(silence: float | None) -> None:
    result = read(of_areas({"OLAYA": [5, silence, 5], "BALAD": [5, 5, 5]}))
    assert result.starts == (date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1))
    assert result.silent == {date(2024, 2, 1): {OLAYA}}
    assert result.first == {OLAYA: date(2024, 1, 1)}


def test_an_area_of_few_rows_may_sell_nothing_but_not_lack_its_records() -> None:
    assert read(of_areas({"OLAYA": [5, 0, 5], "BALAD": [5, 5, 5]}, ROWS - 1)).silent == {}
    assert months_of(read(of_areas({"OLAYA": [5, None, 5], "BALAD": [5, 5, 5]}, 1)), OLAYA) == [2]


def test_an_area_that_begins_late_or_ends_early_is_silent_before_and_after() -> None:
    result = read(of_areas({"OLAYA": [None, 0, 5, 5, 0], "BALAD": [5] * 5}))
    assert months_of(result, OLAYA) == [1, 2, 5]
    assert result.first[OLAYA] == date(2024, 3, 1)


def test_an_area_that_never_sells_is_nowhere_silent() -> None:
    assert read(of_areas({"OLAYA": [0, None, -3], "BALAD": [5, 5, 5]})).silent == {}
    assert read([]) == Reporting(starts=(), silent={}, first={})


def test_all_areas_may_be_silent_at_once() -> None:
    result = read(of_areas({"OLAYA": [5, 0, 5], "BALAD": [5, 0, 5]}))
    assert result.silent == {date(2024, 2, 1): {OLAYA, BALAD}}


def test_a_quarter_was_reported_where_each_of_its_months_was() -> None:
    shelf = {"OLAYA": [5, 5, 0, 5, 5, 5], "BALAD": [5] * 6}
    result = read(of_areas(shelf), STARTS[TrendPeriod.QUARTERLY])
    assert result.silent == {date(2024, 1, 1): {OLAYA}}


def days(area: str, first: date, open_on: Sequence[bool]) -> list[Record]:
    return [(first + timedelta(days=at), area, "CAN", "A", Decimal(3)) for at, opened in enumerate(open_on) if opened]


def test_a_day_without_a_sale_is_no_silence_and_a_month_of_them_is() -> None:
    week = [True] * 5 + [False] * 2
    records = days("OLAYA", date(2024, 1, 1), week * 4 + [False] * 40) + days("BALAD", date(2024, 1, 1), [True] * 60)
    with market(records, Grain.DAY) as reader:
        assert reporting.read(reader).silent == {}
        result = reporting.read(reader, STARTS[TrendPeriod.MONTHLY])
    assert result.silent == {date(2024, 2, 1): {OLAYA}}


def test_each_region_is_judged_by_its_own_grain() -> None:
    months = of_areas({"OLAYA": [40, 50, 60]}, 1)
    weeks = [(date(2024, 1, 7) + timedelta(weeks=at), "BALAD", "CAN", "A", Decimal(3)) for at in range(12) if at != 5]
    with market(months, also={Grain.WEEK: [*weeks, (date(2024, 2, 11), "MALAZ", "CAN", "A", Decimal(1))]}) as reader:
        by_grain = reporting.read(reader, grain=Grain.MONTH)
        result = reporting.read(reader, STARTS[TrendPeriod.MONTHLY])
    assert by_grain.silent == {}
    # Riyadh has its months, so that its week of February 11 counts for nobody; no region of weeks reported that one.
    assert months_of(result, BALAD) == []
    assert result.starts == (date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1))


@given(st.data())
def test_what_is_silent_is_what_the_zero_kind_calls_not_reported(data: st.DataObject) -> None:
    figure = st.sampled_from([None, 0.0, 0.0, 4.0])
    months = data.draw(st.integers(1, 5))
    shelf = {
        (area, f"ITEM {row}"): data.draw(st.lists(figure, min_size=months, max_size=months))
        for area in ("OLAYA", "BALAD")
        for row in range(data.draw(st.sampled_from([1, 5, 6])))
    }
    with market(monthly(shelf)) as reader:
        result = reporting.read(reader)
        marked = zeros.find(reader, ZeroRule(), {}).zeros
    rows = zip(*(marked[name].to_pylist() for name in ("region", "precision_area", "period", "kind")), strict=True)
    for region, area, period, kind in rows:
        assert (Area(region, area) in result.silent_in(period)) == (kind == "not_reported")
