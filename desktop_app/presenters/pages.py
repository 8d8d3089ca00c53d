"""Results as the cells, cards and plots of the pages."""

from collections.abc import Sequence
from decimal import Decimal

from core.model.alerts import Alert
from core.model.batches import Batch
from core.model.forecasts import ForecastReport, Step
from core.model.gaps import GapReport
from core.model.trends import TrendReport
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_gap
from desktop_app.presenters import alerts as alert_presenter
from desktop_app.presenters import forecasts as forecast_presenter
from desktop_app.presenters import gaps as gap_presenter
from desktop_app.presenters import trends as trend_presenter
from ui.charts.line_chart import FanStep, Plot
from ui.models.rows import Cell, Column

_TICKS = 4


def gap_columns(language: Language, levels: Sequence[str]) -> list[Column]:
    """Return the columns of the gap table; those after the levels are figures, but for the urgency."""
    figures = ("records", "zeros", "gap_rate", "peers", "urgency", "prize", "range")
    return [
        *(Column(say(language, f"level.{level}")) for level in levels),
        *(Column(say(language, f"column.{name}"), numeric=name != "urgency") for name in figures),
    ]


def gap_rows(report: GapReport, unit: str, language: Language) -> list[list[Cell]]:
    """Return the gaps as rows; the recommendation is the hint of each prize."""
    rows = []
    for gap in report.gaps:
        words = gap_presenter.as_words(gap, language)
        values: list[float | str] = [
            *(name or "" for name in gap.group),
            gap.total_records, gap.zero_records, gap.gap_percentage, gap.peer_percentage or 0.0,
            {"LOW": 0, "MEDIUM": 1, "HIGH": 2}[gap.urgency], gap.middle, gap.high,
        ]  # fmt: skip
        hint = for_gap(gap, unit, language)
        rows.append([Cell(text, value, hint) for text, value in zip(words, values, strict=True)])
    return rows


def batch_columns(language: Language) -> list[Column]:
    """Return the columns of the imports."""
    names = ("batch", "file", "figures", "imported", "state")
    return [Column(say(language, f"column.{name}"), numeric=name == "figures") for name in names]


def batch_rows(batches: Sequence[Batch], language: Language) -> list[list[Cell]]:
    """Return the imports, the newest first."""
    return [
        [
            Cell(each.id[:8]),
            Cell(each.file),
            Cell(numbers.figure(each.figures), each.figures),
            Cell(each.imported_at[:16].replace("T", " ")),
            Cell(say(language, "state.withdrawn" if each.withdrawn_at else "state.shown")),
        ]
        for each in reversed(batches)
    ]


def alert_columns(language: Language) -> list[Column]:
    """Return the columns of the alerts."""
    return [Column(say(language, text)) for text in alert_presenter.HEADINGS]


def alert_rows(alerts: Sequence[Alert], language: Language) -> list[list[Cell]]:
    """Return the alerts; what would clear one is its hint."""
    return [
        [Cell(text, hint=alert_presenter.clears(alert, language)) for text in alert_presenter.as_words(alert, language)]
        for alert in alerts
    ]


def trend_figures(
    trends: TrendReport, gaps: GapReport, alerts: Sequence[Alert], unit: str, language: Language
) -> list[tuple[str, str]]:
    """Return the four cards: sales of the last complete period, growth on the year, zero rate, open alerts."""
    points = [point for point in trends.series[0].points if point.complete] if trends.series else []
    if not points:
        return [(numbers.ABSENT, "")] * 3 + [(numbers.figure(len(alerts)), "")]
    last = points[-1]
    _, _, before, year = trend_presenter.as_words(last, (), language)[-4:]
    rate = 100 * gaps.zero_records / gaps.total_records if gaps.total_records else None
    grave = sum(alert.breach.severity == "CRITICAL" for alert in alerts)
    return [
        (_short(last.total), f"{say(language, f'unit.{unit}')} · {last.start:%Y-%m} · {before}"),
        (year.partition(" (")[0], year.partition(" (")[2].rstrip(")")),
        (numbers.percentage(rate, language), f"{numbers.figure(gaps.total_records)} {say(language, 'column.records')}"),
        (numbers.figure(len(alerts)), f"{numbers.figure(grave)} {say(language, 'severity.CRITICAL')}"),
    ]


def trend_plot(trends: TrendReport, forecast: ForecastReport | None, unit: str, language: Language) -> Plot:
    """Return the total over time, with the fan of the best forecast where there is one."""
    if not trends.series:
        return Plot()
    points = [point for point in trends.series[0].points if point.complete]
    values = tuple(float(point.total) for point in points)
    steps: tuple[Step, ...] = ()
    if forecast is not None and forecast.groups:
        found = forecast.groups[0]
        candidates = (found.naive, *found.models, found.ensemble)
        best = next((each for each in candidates if each and each.model == found.best), None)
        steps = best.steps if best else ()
    fan = tuple(FanStep(step.mean, tuple(step.intervals[level] for level in (95, 80, 50))) for step in steps)
    highest = max((*values, *(high for step in fan for _, high in step.bounds)), default=0.0)
    return Plot(
        labels=tuple(f"{point.start:%Y-%m}" for point in points),
        values=values,
        fan=fan,
        fan_labels=tuple(f"{step.start:%Y-%m}" for step in steps),
        ticks=tuple(_short(Decimal(str(highest * number / _TICKS))) for number in range(_TICKS + 1)),
        summary=" ".join(forecast_notes(forecast, unit, language)),
    )


def forecast_notes(forecast: ForecastReport | None, unit: str, language: Language) -> list[str]:
    """Return what the forecast of all sales says and what cannot be known, a sentence each."""
    found = forecast.groups[:1] if forecast is not None else ()
    return [line for each in found for line in forecast_presenter.in_words(each, unit, language)]


def _short(value: Decimal) -> str:
    """Return a figure as cards and axes have it: in thousands or millions."""
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if abs(value) >= size:
            return f"{numbers.figure(float(value) / size, 1)} {sign}"
    return numbers.figure(value)
