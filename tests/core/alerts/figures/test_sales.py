"""Sales against what their own past let expect, on series whose forecast is plain."""

from collections.abc import Sequence
from datetime import date

import pytest

from core.alerts.figures.sales import against_forecasts
from core.model.alerts.tracks import AlertFigure, TrackPoint
from core.model.errors import Cancelled
from core.model.exposure import Calendar
from core.model.job_context import JobContext, Unattended
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.market import market, monthly
from tests.fakes.context import RecordingContext

Tracks = dict[tuple[AlertFigure, str], tuple[TrackPoint, ...]]


def looked_at(
    back: int, context: JobContext | None = None, by: Sequence[str] = ("item",), **shelf: Sequence[float | None]
) -> Tracks:
    records = monthly({("OLAYA", item): values for item, values in shelf.items()}, date(2023, 1, 1))
    periods = months(max(map(len, shelf.values())))
    with market(records) as reader:
        tracks = list(against_forecasts(reader, Grain.MONTH, by, Calendar(), periods, back, context or Unattended()))
    return {(track.figure, track.scope[0][1]): track.points for track in tracks}


def test_a_steady_series_is_expected_to_go_on() -> None:
    found = looked_at(1, COLA=[*[20.0] * 9, 50.0], LEMON=[*[7.0] * 9, 7.0])
    (cola,), (lemon,) = found[AlertFigure.SALES, "COLA"], found[AlertFigure.SALES, "LEMON"]
    assert (cola.period, cola.value, cola.base, cola.stake) == (
        date(2023, 10, 1),
        50.0,
        pytest.approx(20.0),
        pytest.approx(30.0),
    )
    assert cola.sure == pytest.approx(1.0)
    assert (cola.low, cola.high) == (pytest.approx(20.0, abs=1e-3), pytest.approx(20.0, abs=1e-3))
    assert (lemon.value, lemon.base, lemon.stake) == (7.0, pytest.approx(7.0), pytest.approx(0.0))
    assert set(found) == {(AlertFigure.SALES, "COLA"), (AlertFigure.SALES, "LEMON")}


def test_chance_is_the_eighty_per_cent_around_what_was_expected() -> None:
    wavering = [20.0, 24.0, 18.0, 22.0, 19.0, 23.0, 18.0, 22.0, 20.0, 60.0]
    (point,) = looked_at(1, COLA=wavering)[AlertFigure.SALES, "COLA"]
    assert point.base is not None
    assert point.low is not None
    assert point.high is not None
    half = point.high - point.base
    assert half == pytest.approx(point.base - point.low)
    # 1.2816 standard deviations of errors of about two.
    assert 1.28 < half < 1.2816 * 4
    assert point.stake == pytest.approx(60 - point.base)


def test_of_an_area_that_did_not_report_nothing_is_expected() -> None:
    held = {("OLAYA", "COLA"): [20.0] * 10, ("MALAZ", "COLA"): [30.0] * 9}
    with market(monthly(held, date(2023, 1, 1))) as reader:
        tracks = list(against_forecasts(reader, Grain.MONTH, ("item",), Calendar(), months(10), 1, Unattended()))
    (point,) = next(track.points for track in tracks if track.figure is AlertFigure.SALES)
    assert (point.value, point.base, point.stake) == (20.0, pytest.approx(20.0), pytest.approx(0.0))


def test_each_of_the_last_periods_is_compared_with_what_was_known_before_it() -> None:
    points = looked_at(3, COLA=[*[20.0] * 9, 30.0, 20.0, 10.0])[AlertFigure.SALES, "COLA"]
    assert [(point.period.month, point.value) for point in points] == [(10, 30.0), (11, 20.0), (12, 10.0)]
    assert points[0].base == pytest.approx(20.0)
    assert points[1].base is not None
    assert 20.0 <= points[1].base <= 30.0


def test_from_the_third_forecast_on_there_is_an_accuracy() -> None:
    found = looked_at(4, COLA=[*[20.0] * 9, 20.0, 20.0, 20.0, 40.0])
    sales, accuracy = found[AlertFigure.SALES, "COLA"], found[AlertFigure.FORECAST_ACCURACY, "COLA"]
    assert [point.period for point in accuracy] == [point.period for point in sales[2:]]
    assert accuracy[0].value == pytest.approx(100.0)
    # Of 80 sold in the last three periods, 20 were missed.
    assert accuracy[1].value == pytest.approx(75.0)
    assert (accuracy[1].stake, accuracy[1].base, accuracy[1].low) == (40.0, None, None)
    assert (AlertFigure.FORECAST_ACCURACY, "COLA") not in looked_at(2, COLA=[20.0] * 12)


def test_an_accuracy_is_never_below_nothing_and_of_no_sales_there_is_none() -> None:
    missed = looked_at(3, COLA=[*[20.0] * 9, 1.0, 1.0, 1.0])[AlertFigure.FORECAST_ACCURACY, "COLA"]
    assert missed[0].value == 0.0
    silent = looked_at(3, COLA=[*[20.0] * 9, 0.0, 0.0, 0.0])
    assert (AlertFigure.FORECAST_ACCURACY, "COLA") not in silent


@pytest.mark.parametrize(("count", "tracks"), [(6, 0), (7, 1)])
def test_a_forecast_needs_six_periods_before_it(count: int, tracks: int) -> None:
    assert len(looked_at(1, COLA=[20.0] * count)) == tracks
    assert len(looked_at(9, COLA=[20.0] * count).get((AlertFigure.SALES, "COLA"), ())) == tracks


def test_what_ended_before_and_what_lies_before_a_hole_are_not_compared() -> None:
    ended = looked_at(1, COLA=[20.0] * 12, LEMON=[7.0] * 11)
    assert set(ended) == {(AlertFigure.SALES, "COLA")}
    assert looked_at(1, COLA=[*[20.0] * 7, None, *[20.0] * 4]) == {}


def test_a_group_without_a_name_and_no_figures_have_no_forecast() -> None:
    assert looked_at(1, by=("brand",), COLA=[20.0] * 12) == {}
    with market([]) as reader:
        assert list(against_forecasts(reader, Grain.MONTH, ("item",), Calendar(), (), 3, Unattended())) == []


def test_it_stops_when_it_is_asked_to() -> None:
    with pytest.raises(Cancelled):
        looked_at(1, RecordingContext(stop_at=1), COLA=[20.0] * 12)
