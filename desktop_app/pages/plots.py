"""Trends and forecasts as plots: points with their noise, the fan, the events, and the words around them."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from core.documents.analyses import likeness
from core.documents.analyses.moves import noise_words
from core.model.alerts.tracks import TrackPoint
from core.model.analyses.trends import Change, TrendPoint
from core.model.forecasts.forecasts import GroupForecast
from core.model.hijri import EventKind, events_between
from core.model.periods import Grain, Period, grain_of, period_of
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from ui.charts.series_chart import SeriesPlot
from ui.charts.sparkline import Spark
from ui.charts.trend_chart import Ahead, Band, Plot, Point
from ui.theme import Tone

_MILLION, _THOUSAND = 1_000_000, 1_000
_FAN = (95, 80, 50)


def trend_points(points: Sequence[TrendPoint], language: Language) -> tuple[Point, ...]:
    """Return the months of a trend, each with the band of its noise."""
    pairs = zip(points, noise_bands(points), strict=True)
    return tuple(_trend_point(point, band, language) for point, band in pairs)


def history_points(forecast: GroupForecast, language: Language) -> tuple[Point, ...]:
    """Return the history that a forecast was made from, whatever its grain; its noise is not known here."""
    grain = grain_of(start for start, _ in forecast.history)
    return tuple(
        _point(Period(start, grain), value, None, [numbers.figure(value)], language)
        for start, value in forecast.history
    )


def track_plot(
    points: Sequence[TrackPoint], level: tuple[float, str] | None, language: Language, *, from_zero: bool = False
) -> Plot:
    """Return the history of a figure of alerts, with what each could have been by chance and where it clears.

    ``from_zero``: the figure cannot be negative, and so no chance of it is drawn below zero. One point alone is no
    history, and gives nothing to draw.
    """
    if len(points) <= 1:
        return Plot()
    grain, least = grain_of(point.period for point in points), 0.0 if from_zero else -math.inf
    drawn = tuple(
        _point(
            Period(point.period, grain),
            point.value,
            None if point.low is None or point.high is None else (max(point.low, least), max(point.high, least)),
            [numbers.figure(point.value, 1)],
            language,
        )
        for point in points
    )
    summary = say(
        language,
        "plot.track",
        first=dates.month(points[0].period, language),
        last=dates.month(points[-1].period, language),
        value=numbers.figure(points[-1].value, 1),
    )
    return replace(plot(drawn, None, summary, language), level=level)


def axis(drawn: Plot, language: Language) -> str:
    """Return where the axis of a plot starts."""
    low = drawn.scale.low
    return say(language, "plot.from", value=numbers.short(low, language)) if low else say(language, "plot.from_zero")


def plot(points: tuple[Point, ...], forecast: GroupForecast | None, summary: str, language: Language) -> Plot:
    """Return the plot of ``points`` and of what the best model expects right after them."""
    if not points:
        return Plot()
    ahead = _ahead(forecast, points[-1].last, language) if forecast is not None else ()
    bands = tuple(
        Band(
            first=event.first,
            last=event.last,
            name=dates.event(event, language),
            narrow=event.kind is not EventKind.RAMADAN,
            alone=event.kind is EventKind.HAJJ,
        )
        for event in events_between(points[0].first, (*points, *ahead)[-1].last)
    )
    naive = say(language, "plot.naive")
    drawn = Plot(points=points, ahead=ahead, bands=bands, naive_name=naive, summary=summary)
    return replace(drawn, divisor=_divisor(drawn.scale.high))


def scope(drawn: Plot, unit: str, language: Language) -> str:
    """Return the grey words after the title of a plot: what it counts, and where its axis starts."""
    scale = counted_in(drawn.divisor, say(language, f"unit.{unit}"), language)
    return say(language, "plot.scope", scale=scale, axis=axis(drawn, language))


def series_scope(drawn: SeriesPlot, unit: str, language: Language) -> str:
    """Return the same words for series; ``unit`` is in words."""
    axis = cut(drawn, language) or say(language, "plot.from_zero")
    return say(language, "plot.scope", scale=counted_in(drawn.divisor, unit, language), axis=axis)


def cut(drawn: SeriesPlot, language: Language) -> str:
    """Return where the axis of series starts, if it is not at zero."""
    low = drawn.scale.low
    return say(language, "plot.from", value=numbers.short(low, language)) if low and drawn.series else ""


def counted_in(divisor: float, unit: str, language: Language) -> str:
    """Return in what an axis counts that is divided by ``divisor``; nothing for plain figures without a ``unit``."""
    names = {_MILLION: "plot.in_millions", _THOUSAND: "plot.in_thousands"}
    return say(language, names.get(int(divisor), "plot.in"), unit=unit).strip()


def spark(points: Sequence[TrendPoint], most: int = 12) -> Spark:
    """Return the last periods as a spark line, with the band of its noise where that is known for each of them."""
    bands = [band for band in noise_bands(points)[-most:] if band is not None]
    values = tuple(float(point.total) for point in points[-most:])
    return Spark(values, tuple(bands) if len(bands) == len(values) else ())


def noise_bands(points: Sequence[TrendPoint]) -> list[tuple[float, float] | None]:
    """Return where each figure usually lies after the one before, season and noise alone; ``None`` where unknown.

    What areas sell that did not report in both periods is no noise: it lies beside the band that is drawn about it.
    """
    totals = {point.start: float(point.total) for point in points}
    bands: list[tuple[float, float] | None] = []
    for point in points:
        change = point.against_previous
        base = totals.get(change.base) if change.base is not None else None
        if base is None or change.range is None:
            bands.append(None)
        else:
            beside = 0.0
            if change.left_out is not None:
                base, beside = float(change.left_out.then), float(point.total - change.left_out.now)
            low, high = (beside + base * (1 + bound / 100) for bound in change.range)
            bands.append((low, high))
    return bands


def change_tone(change: Change) -> Tone:
    """Return the colour of a change: none within noise, or where no noise is known."""
    if not change.beyond_noise or change.percentage is None:
        return Tone.QUIET
    return Tone.GOOD if change.percentage > 0 else Tone.BAD


def change_words(change: Change, language: Language) -> tuple[str, str]:
    """Return a change with its sign, and its noise in words (empty where neither is known)."""
    if change.new:
        return say(language, "trend.new"), ""
    if change.percentage is None:
        return numbers.ABSENT, ""
    shown = numbers.alone(numbers.signed_percentage(change.percentage, language), language)
    return shown, noise_words(change, language)


def change_in_full(change: Change, language: Language) -> str:
    """Return a change with that of all areas, and the areas that it leaves out, in a sentence each."""
    shown = likeness.beside(change_words(change, language)[0], change.left_out, language)
    return " ".join(filter(None, (shown, likeness.reason(change.left_out, language))))


def summary(points: Sequence[TrendPoint], unit: str, language: Language) -> str:
    """Return a trend in one sentence, for who cannot see the plot; nothing for no month."""
    if not points:
        return ""
    last = points[-1]
    return say(
        language,
        "plot.summary",
        first=dates.month(points[0].start, language),
        last=dates.month(last.start, language),
        value=numbers.figure(last.total),
        unit=say(language, f"unit.{unit}"),
        change=" ".join(change_words(last.against_previous, language)).strip(),
    )


def _trend_point(point: TrendPoint, band: tuple[float, float] | None, language: Language) -> Point:
    lines = [numbers.figure(point.total)]
    if band is not None:
        low, high = (numbers.figure(bound) for bound in band)
        lines.append(say(language, "plot.noise", low=low, high=high))
    if point.against_previous.left_out is not None:
        lines.append(change_in_full(point.against_previous, language))
    return _point(Period(point.start, Grain.MONTH), float(point.total), band, lines, language)


def _point(
    period: Period, value: float, band: tuple[float, float] | None, lines: Sequence[str], language: Language
) -> Point:
    return Point(
        first=period.start,
        last=period.end,
        value=value,
        noise=band,
        tick=_tick(period, language),
        hint="\n".join([_named(period, language), *lines]),
    )


def _ahead(forecast: GroupForecast, last: date, language: Language) -> tuple[Ahead, ...]:
    """Return the steps of the best model, unless they do not follow on ``last``: then the two have other grains."""
    grain = grain_of(start for start, _ in forecast.history)
    steps = forecast.chosen.steps if forecast.chosen is not None else ()
    if not steps or steps[0].start != period_of(last + timedelta(days=1), grain).start:
        return ()
    naive = forecast.naive.steps if forecast.naive is not None else steps
    made = []
    for step, plain in zip(steps, naive, strict=True):
        period = Period(step.start, grain)
        lines = [numbers.short(step.mean, language), _named(period, language)]
        for level in (80, 95):
            low, high = (numbers.figure(bound) for bound in step.intervals[level])
            lines.append(say(language, "plot.interval", level=str(level), low=low, high=high))
        made.append(
            Ahead(
                first=period.start,
                last=period.end,
                value=step.mean,
                noise=None,
                tick=_tick(period, language),
                hint="\n".join(lines),
                bounds=tuple(step.intervals[level] for level in _FAN),
                naive=plain.mean,
            )
        )
    return tuple(made)


def _named(period: Period, language: Language) -> str:
    write = dates.month if period.grain is Grain.MONTH else dates.full_day
    return write(period.start, language)


def _tick(period: Period, language: Language) -> str:
    """Return a short name for the axis: the month, with the year in January; the day where periods are shorter."""
    if period.grain is not Grain.MONTH:
        return f"{period.start.day} {dates.month_name(period.start, language)}"
    january = period.start.month == 1
    return dates.month(period.start, language) if january else dates.month_name(period.start, language)


def divisor_of(values: Sequence[float]) -> float:
    """Return by what an axis that holds ``values`` is divided: its ticks are in thousands or millions then."""
    return _divisor(max((abs(value) for value in values), default=0.0))


def _divisor(high: float) -> float:
    return next((float(size) for size in (_MILLION, _THOUSAND) if high >= size), 1.0)
