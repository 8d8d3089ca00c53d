"""Sales of groups as series: the line of time, the holes, the order."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.analysis.forecasting.sales import Completed, Known, Sales, arrange, load, measured, name_of
from core.model.errors import UserError
from core.model.exposure import Calendar
from core.model.periods import Grain, month
from tests.builders.market import market, monthly, of_areas

JAN, FEB, MARCH, APRIL, MAY = (date(2025, number, 1) for number in range(1, 6))
NOTHING_KNOWN = Known(Calendar(), breaks=())


def months(*series: dict[date, float], horizon: int = 2, known: Known | None = None) -> Sales:
    return arrange({(f"S{at}",): history for at, history in enumerate(series)}, Grain.MONTH, horizon, known)


def test_totals_are_those_of_each_group_at_the_coarsest_grain() -> None:
    day = (JAN, "OLAYA", "CAN", "A", Decimal(99))
    records = monthly({("OLAYA", "A"): [1, 2], ("MALAZ", "A"): [10, 0], ("BALAD", "B"): [5, 6]}, JAN)
    with market(records, also={Grain.DAY: [day]}) as reader:
        assert load(reader, ("region",), {}) == (
            Grain.MONTH,
            {("RIYADH",): {JAN: 11.0, FEB: 2.0}, ("JEDDAH",): {JAN: 5.0, FEB: 6.0}},
        )
        assert load(reader, (), {"item": ["b"]}) == (Grain.MONTH, {(): {JAN: 5.0, FEB: 6.0}})
        with pytest.raises(UserError, match=r"filter\.unknown_level"):
            load(reader, ("colour",), {})
    with market([]) as reader:
        assert load(reader, ("region",), {}) == (None, {})


def test_a_period_in_which_areas_were_silent_is_whole_for_the_models_and_shown_as_delivered() -> None:
    records = of_areas({"OLAYA": [30, 30, 0, 30, 30], "MALAZ": [6, 6, 12, 6, 6], "BALAD": [1, 1, 2, 1, 1]})
    with market(records) as reader:
        grain, series = load(reader, ("region",), {})
        _, total = load(reader, (), {"item": ["ITEM 1"]})
    assert grain is Grain.MONTH
    sales = arrange(series, grain, 1, None)
    assert sales.groups == (("RIYADH",), ("JEDDAH",))
    assert sales.panel.histories[0].tolist() == pytest.approx([180, 180, 360, 180, 180])
    assert sales.histories[0] == {month(2024, at + 1).start: 60 if at == 2 else 180 for at in range(5)}
    assert sales.completed == (1, 0)
    assert not isinstance(series["JEDDAH",], Completed)
    assert sorted(total[()].values()) == pytest.approx([37, 37, 37, 37, 74])
    assert sorted(measured(total[()]).values()) == [14, 37, 37, 37, 37]


@pytest.mark.parametrize("silence", [0, None])
def test_a_region_that_did_not_report_is_whole_and_has_no_hole(silence: float | None) -> None:
    with market(of_areas({"OLAYA": [30, 30, silence, 30], "BALAD": [10, 10, 20, 10]})) as reader:
        _, series = load(reader, ("region",), {})
    sales = arrange(series, Grain.MONTH, 1, None)
    assert sales.panel.histories[0].tolist() == pytest.approx([150, 150, 300, 150])
    assert sales.completed == (1, 0)


def test_a_period_that_nobody_reported_is_missing() -> None:
    with market(of_areas({"OLAYA": [30, 0, 30, 31], "BALAD": [10, 0, 10, 11]})) as reader:
        _, series = load(reader, (), {})
    sales = arrange(series, Grain.MONTH, 1, None)
    assert sales.panel.histories[0].tolist() == [200, 210]
    assert (len(sales.histories[0]), sales.completed) == (4, (0,))


def test_the_largest_series_comes_first_and_a_tie_goes_by_name() -> None:
    sales = arrange({("B",): {JAN: 5.0}, (None,): {JAN: 5.0}, ("C",): {JAN: 2.0, FEB: 7.0}}, Grain.MONTH, 0, None)
    assert sales.groups == (("C",), (None,), ("B",))
    assert sales.panel.ids == ("C", "", "B")
    assert sales.histories[0] == {JAN: 2.0, FEB: 7.0}


def test_series_lie_on_one_line_of_time_that_reaches_the_horizon() -> None:
    sales = months({JAN: 9.0, FEB: 8.0, MARCH: 7.0}, {MARCH: 1.0, APRIL: 2.0})
    assert sales.starts == (JAN, FEB, MARCH, APRIL, MAY, date(2025, 6, 1))
    assert sales.panel.first == (0, 2)
    assert [history.tolist() for history in sales.panel.histories] == [[9, 8, 7], [1, 2]]
    assert sales.panel.season == 12
    assert sales.ahead(0, 2) == (APRIL, MAY)
    assert sales.ahead(1, 1) == (MAY,)


def test_only_what_follows_the_last_hole_is_continued_and_the_history_stays_whole() -> None:
    sales = months({MAY: 5.0, JAN: 900.0, APRIL: 4.0})
    assert sales.panel.histories[0].tolist() == [4, 5]
    assert sales.starts[0] == APRIL
    assert sales.histories[0] == {MAY: 5.0, JAN: 900.0, APRIL: 4.0}


def test_no_series_and_empty_ones_have_no_time() -> None:
    assert months().starts == ()
    empty = months({}, known=NOTHING_KNOWN)
    assert (empty.starts, empty.panel.first, empty.panel.lengths.tolist()) == ((), (0,), [0])


@pytest.mark.parametrize(
    ("grain", "first", "second", "season"),
    [
        (Grain.DAY, date(2025, 2, 28), date(2025, 3, 1), 7),
        (Grain.WEEK, date(2025, 2, 23), date(2025, 3, 2), 52),
        (Grain.HIJRI_MONTH, date(2025, 3, 1), date(2025, 3, 30), 12),
        (Grain.QUARTER, date(2025, 10, 1), date(2026, 1, 1), 4),
    ],
)
def test_each_grain_has_its_own_next_period_and_season(grain: Grain, first: date, second: date, season: int) -> None:
    sales = arrange({(): {first: 1.0, second: 2.0}}, grain, 0, None)
    assert sales.panel.histories[0].tolist() == [1, 2]
    assert sales.panel.season == season


def test_the_days_of_all_periods_are_known_also_those_ahead() -> None:
    sales = months({JAN: 1.0, FEB: 2.0}, known=NOTHING_KNOWN)
    assert sales.panel.days.shape[0] == 4
    assert months({JAN: 1.0, FEB: 2.0}).panel.days.shape == (0, 0)


@pytest.mark.parametrize(("day", "columns"), [(JAN, 0), (date(2025, 1, 2), 1), (APRIL, 1), (date(2025, 4, 2), 0)])
def test_a_change_of_rules_counts_where_it_parts_the_periods(day: date, columns: int) -> None:
    without = months({JAN: 1.0, FEB: 2.0}, known=NOTHING_KNOWN).panel.days
    panel = months({JAN: 1.0, FEB: 2.0}, known=Known(Calendar(), breaks=(day,))).panel
    assert panel.days.shape[1] - without.shape[1] == columns
    assert np.array_equal(panel.days[:, : without.shape[1]], without)


def test_a_group_is_named_by_its_levels() -> None:
    assert name_of(()) == ""
    assert name_of(("الرياض", None, "A")) == "الرياض\x1f\x1fA"
    assert name_of(("A", "B")) != name_of(("AB",))
