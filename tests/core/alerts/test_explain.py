"""The arithmetic of a breach, on markets that can be counted by hand."""

from datetime import date
from decimal import Decimal

import pytest

from core.alerts.explain import explain
from core.alerts.measure import measure
from core.model.alerts.tracks import AlertFigure
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from tests.builders.alerts import RIYADH, breach
from tests.builders.market import Record, market

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
