"""The arithmetic of a breach, on markets that can be counted by hand."""

from datetime import date
from decimal import Decimal

import pytest

from core.alerts.explain import explain
from core.alerts.measure import measure
from core.model.alerts.tracks import AlertFigure
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from tests.builders.alerts import RIYADH, breach, months
from tests.builders.market import Record, market, monthly

JANUARY = date(2024, 1, 1)


def records(*figures: tuple[str, int]) -> list[Record]:
    return [(JANUARY, area, "CAN", f"item {at}", Decimal(value)) for at, (area, value) in enumerate(figures)]


@pytest.mark.parametrize(
    ("figures", "rate"),
    [
        ([("OLAYA", 5), ("OLAYA", 0), ("MALAZ", 0), ("MALAZ", 0)], 50.0),  # an area without a sale did not report
        ([("OLAYA", 5), ("OLAYA", 0), ("MALAZ", -1), ("MALAZ", 0), ("MALAZ", 0)], 60.0),  # what came back was reported
    ],
)
def test_the_rate_on_the_card_is_the_rate_that_was_measured(figures: list[tuple[str, int]], rate: float) -> None:
    with market(records(*figures)) as reader:
        measured = measure(reader, [(AlertFigure.GAP_RATE, ("region",))], Calendar(), Unattended())
        result = explain(reader, AlertFigure.GAP_RATE, breach(last=JANUARY, first=JANUARY), None, Unattended())
    ((point,),) = [track.points for track in measured.tracks if track.scope == RIYADH]
    assert point.value == rate
    assert [(term.name, term.result) for term in result.terms] == [("rate", rate)]


SHARE_OF_COLA = (("region", "RIYADH"), ("item", "COLA"))


def test_a_level_from_a_month_in_which_an_area_was_silent_is_also_there_like_for_like() -> None:
    rows = [20, 21, 19, 20, 21, 19, 20, 5, 6, 5, 6, 5]
    shelf: dict[tuple[str, str], list[float | None]] = {
        ("OLAYA", "COLA"): [*rows],
        ("OLAYA", "LEMON"): [50] * 12,
        ("MALAZ", "COLA"): [*[40] * 4, None, *[40] * 7],
        ("MALAZ", "LEMON"): [*[10] * 4, None, *[10] * 7],
    }
    periods = months(12, 2024)
    with market(monthly(shelf)) as reader:
        measured = measure(reader, [(AlertFigure.SHARE, ("region", "item"))], Calendar(), Unattended())
        (track,) = [track for track in measured.tracks if track.scope == SHARE_OF_COLA]
        silent = track.points[4]
        assert silent.like is not None
        shift = breach(
            scope=SHARE_OF_COLA,
            base=silent.like,
            value=track.points[8].value,
            first=periods[7],
            last=periods[11],
            lasts=5,
        )
        result = explain(reader, AlertFigure.SHARE, shift, track, Unattended())
    before, like, *rest = result.terms
    assert (before.name, before.period, before.result) == ("share_usual", periods[4], pytest.approx(100 * 21 / 71))
    assert (like.name, like.period, like.result) == ("like", periods[4], shift.base)
    assert [term.name for term in rest] == ["share_since", "share"]


def test_sales_since_a_shift_are_compared_with_the_same_month_of_the_year_before() -> None:
    summer = [10, 10, 10, 12, 15, 20, 25, 22, 15, 12, 10, 10]
    periods = months(24, 2024)
    with market(monthly({("OLAYA", "COLA"): [*summer, *summer], ("OLAYA", "LEMON"): [5] * 24})) as reader:
        shift = breach(scope=SHARE_OF_COLA, base=60.0, value=70.0, first=periods[14], last=periods[18], lasts=5)
        cause = explain(reader, AlertFigure.SHARE, shift, None, Unattended()).cause
        early = breach(scope=SHARE_OF_COLA, base=60.0, value=70.0, first=periods[3], last=periods[6], lasts=4)
        without = explain(reader, AlertFigure.SHARE, early, None, Unattended()).cause
    assert cause is not None
    assert without is not None
    assert (cause.first, cause.last, cause.bridge.change) == (periods[6], periods[18], 0)
    assert (without.first, without.last, without.bridge.change) == (periods[2], periods[6], 15)
