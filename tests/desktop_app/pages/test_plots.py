from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.alerts.tracks import TrackPoint
from core.model.analyses.trends import Change, TrendPoint
from core.model.forecasts.forecasts import GroupForecast, ModelForecast, Step
from core.texts.catalogue import Language
from desktop_app.pages import plots
from tests.builders.market_figures import LEFT_OUT
from tests.builders.shown import plain
from ui.charts.series_chart import Series, SeriesKind, SeriesPlot
from ui.theme import Tone

NONE = Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)

NEW = Change(base=date(2024, 1, 1), percentage=None, new=True, noise=None, beyond_noise=None)


def month(number: int, total: float, change: Change = NONE) -> TrendPoint:
    return TrendPoint(
        start=date(2024, number, 1),
        total=Decimal(str(total)),
        complete=True,
        against_previous=change,
        against_last_year=NONE,
    )


def changed(number: int, percentage: float, noise: float | None) -> Change:
    beyond = abs(percentage) > noise if noise is not None else None
    return Change(base=date(2024, number, 1), percentage=percentage, new=False, noise=noise, beyond_noise=beyond)


MONTHS = [month(1, 100), month(2, 110, changed(1, 10, 25.0)), month(3, 55, changed(2, -50, 20.0))]


def forecast(first: date = date(2024, 4, 1)) -> GroupForecast:
    steps = tuple(
        Step(
            start=first.replace(month=first.month + number),
            mean=60.0,
            intervals={50: (55, 65), 80: (50, 70), 95: (40, 80)},
        )
        for number in range(3)
    )
    naive = ModelForecast(model="naive", steps=steps, score=None)
    return GroupForecast(
        group=(),
        history=tuple((point.start, float(point.total)) for point in MONTHS),
        naive=naive,
        models=(),
        ensemble=None,
        best="naive",
        notes=(),
    )


def test_the_noise_band_is_where_noise_alone_would_have_brought_the_last_figure() -> None:
    assert plots.noise_bands(MONTHS) == [None, (80.0, 125.0), (pytest.approx(110 / 1.2), pytest.approx(132.0))]
    low, high = plots.noise_bands(MONTHS)[2] or (0, 0)
    assert not low <= 55 <= high  # the fall of a half is beyond a noise of a fifth


def test_what_areas_sell_that_did_not_report_in_both_lies_beside_the_band() -> None:
    unlike = replace(changed(1, 10, 25.0), left_out=replace(LEFT_OUT, now=Decimal(44), then=Decimal(40)))
    assert plots.noise_bands([month(1, 100), month(2, 144, unlike)])[1] == (100 + 40 / 1.25, 100 + 40 * 1.25)


def test_a_month_after_silence_says_what_is_compared() -> None:
    unlike = replace(changed(1, 10, 25.0), left_out=LEFT_OUT)
    hint = plots.trend_points([month(1, 100), month(2, 144, unlike)], Language.ENGLISH)[1].hint
    line = plain(hint.splitlines()[-1])
    assert line.startswith("+10.0 %, with all areas +179.2 % Like for like, without RIYADH / MALAZ")
    assert "with all areas" not in plots.trend_points(MONTHS, Language.ENGLISH)[1].hint


def test_a_spark_has_its_band_only_where_all_of_it_is_known() -> None:
    assert plots.spark(MONTHS).band == ()
    assert plots.spark(MONTHS, most=2).band[0] == (80.0, 125.0)


def test_a_fan_stands_where_the_history_ends_and_nowhere_else() -> None:
    points = plots.trend_points(MONTHS, Language.ENGLISH)
    drawn = plots.plot(points, forecast(), "said", Language.ENGLISH)
    assert [step.first for step in drawn.ahead] == [date(2024, 4, 1), date(2024, 5, 1), date(2024, 6, 1)]
    assert drawn.ahead[0].bounds == ((40, 80), (50, 70), (55, 65))
    assert plots.plot(points, forecast(date(2024, 5, 1)), "", Language.ENGLISH).ahead == ()
    assert plots.plot((), forecast(), "", Language.ENGLISH).points == ()


def test_events_are_drawn_by_day_and_ramadan_1445_from_11_march_to_9_april() -> None:
    drawn = plots.plot(plots.trend_points(MONTHS, Language.ENGLISH), forecast(), "", Language.ENGLISH)
    ramadan = drawn.bands[0]
    assert (ramadan.first, ramadan.last, ramadan.name) == (date(2024, 3, 11), date(2024, 4, 9), "Ramadan 1445")
    assert [band.narrow for band in drawn.bands] == [False, True, True]


@pytest.mark.parametrize(
    ("total", "scope"),
    [(5, "SAR, axis from zero"), (5_000, "thousand SAR, axis from zero"), (5e6, "million SAR, axis from zero")],
)
def test_the_words_of_a_plot_name_its_unit_and_its_floor(total: float, scope: str) -> None:
    drawn = plots.plot(plots.trend_points([month(1, total), month(2, 0)], Language.ENGLISH), None, "", Language.ENGLISH)
    assert plots.scope(drawn, "sar", Language.ENGLISH) == scope


@pytest.mark.parametrize(
    ("change", "words", "tone"),
    [
        (NONE, ("–", ""), Tone.QUIET),
        (changed(1, 4.0, None), ("+4.0\u00a0%", ""), Tone.QUIET),
        (changed(1, 4.0, 9.0), ("+4.0\u00a0%", "within normal range"), Tone.QUIET),
        (changed(1, 14.0, 9.0), ("+14.0\u00a0%", "significant"), Tone.GOOD),
        (changed(1, -14.0, 9.0), ("\u221214.0\u00a0%", "significant"), Tone.BAD),
        (
            Change(base=date(2024, 1, 1), percentage=None, new=True, noise=None, beyond_noise=None),
            ("new", ""),
            Tone.QUIET,
        ),
    ],
)
def test_a_change_takes_colour_only_beyond_noise(change: Change, words: tuple[str, str], tone: Tone) -> None:
    assert plots.change_words(change, Language.ENGLISH) == words
    assert plots.change_tone(change) is tone


def test_a_trend_is_said_in_one_sentence() -> None:
    assert plots.summary(MONTHS, "sar", Language.ENGLISH) == (
        "Sales from Jan 2024 to Mar 2024: 55 SAR in the last period, −50.0 % significant on the one before."
    )
    assert plots.summary([], "sar", Language.ENGLISH) == ""


def test_the_fan_has_naive_beside_the_model_and_its_bounds_from_the_widest() -> None:
    apart = replace(forecast(), models=(_theta(),), best="theta")
    points = plots.trend_points(MONTHS, Language.ENGLISH)
    ahead = plots.plot(points, apart, "", Language.ENGLISH).ahead
    assert [(step.value, step.naive, step.bounds) for step in ahead] == [
        (75.0, 60.0, ((45, 95), (52, 80), (58, 70))),
        (75.0, 60.0, ((45, 95), (52, 80), (58, 70))),
        (75.0, 60.0, ((45, 95), (52, 80), (58, 70))),
    ]


def test_the_noise_of_a_track_goes_from_low_to_high() -> None:
    track = [
        TrackPoint(
            period=date(2024, number, 1), value=40.0 + number, base=None, low=low, high=48.5, stake=1.0, sure=1.0
        )
        for number, low in ((1, None), (2, 31.5))
    ]
    shown = plots.track_plot(track, (38.0, "clears"), Language.ENGLISH)
    assert [(point.value, point.noise) for point in shown.points] == [(41.0, None), (42.0, (31.5, 48.5))]
    assert shown.level == (38.0, "clears")
    assert shown.summary == "From Jan 2024 to Feb 2024: 42.0 in the last period."


def _theta() -> ModelForecast:
    intervals = {50: (58, 70), 80: (52, 80), 95: (45, 95)}
    steps = tuple(Step(start=date(2024, number, 1), mean=75.0, intervals=intervals) for number in (4, 5, 6))
    return ModelForecast(model="theta", steps=steps, score=None)


def test_no_chance_of_a_part_of_a_whole_is_drawn_below_zero() -> None:
    track = [
        TrackPoint(period=date(2024, number, 1), value=1.5, base=None, low=-2.0, high=4.0, stake=1.0, sure=1.0)
        for number in (1, 2)
    ]
    assert plots.track_plot(track, None, Language.ENGLISH, from_zero=True).scale.low == 0
    assert plots.track_plot(track, None, Language.ENGLISH).scale.low < 0


def test_the_axis_of_series_says_its_unit_its_scale_and_where_it_is_cut() -> None:
    high = SeriesPlot(categories=("a", "b"), series=(Series("s", (1_500.0, 1_600.0)),), divisor=1_000)
    assert plots.series_scope(high, "SAR", Language.ENGLISH) == "thousand SAR, axis from 1.50 k"
    assert plots.cut(high, Language.ENGLISH) == "axis from 1.50 k"
    whole = replace(high, kind=SeriesKind.BAR)
    assert plots.series_scope(whole, "SAR", Language.ENGLISH) == "thousand SAR, axis from zero"
    assert plots.cut(whole, Language.ENGLISH) == ""
