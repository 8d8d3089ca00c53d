"""Results of analyses as blocks of a report, in words and in plain values."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.documents.analyses import bridges, likeness, trends
from core.documents.analyses import places as place_document
from core.documents.analyses import shares as share_document
from core.documents.forecasts import forecasts
from core.model.analyses.bridges import BridgeReport
from core.model.analyses.pivots import PERIOD, Key, Pivot, PivotFigure
from core.model.analyses.places import PlaceReport
from core.model.analyses.shares import ShareReport
from core.model.analyses.trends import Change, TrendPoint, TrendReport
from core.model.forecasts.forecasts import GroupForecast
from core.model.ownership import NOBODY, Ownership
from core.model.reports import PLAIN, Curve, Drawing, Grid, KeyFigure, NumberStyle, Paragraph
from core.reports.chart_layout import scale_of
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

Value = str | float | None
_RATES = (PivotFigure.SHARE, PivotFigure.ZERO_RATE)
_MOST_CURVES, _MOST_CATEGORIES = 6, 40


def sales_figure(months: Sequence[TrendPoint], unit: str, language: Language) -> KeyFigure:
    """Return the sales of the last month against the one before."""
    last = months[-1]
    change = last.against_previous
    return KeyFigure(
        title=say(language, "card.sales", month=dates.month(last.start, language)),
        figure=numbers.short(last.total, language),
        unit=unit,
        value=float(last.total),
        change=_moved(change, language),
        moved=change.percentage,
        base=trends.base_words(change, language),
        stands_out=bool(change.beyond_noise),
    )


def growth_figure(months: Sequence[TrendPoint], language: Language) -> KeyFigure:
    """Return the growth of the last month on the year; without figures of that month a year ago, that it has none."""
    change = months[-1].against_last_year
    return KeyFigure(
        title=say(language, "card.growth"),
        figure=_moved(change, language),
        value=change.percentage,
        style=NumberStyle(decimals=1, percent=True, signed=True),
        base=trends.base_words(change, language) or say(language, "report.no_year"),
    )


def alerts_figure(grave: int, language: Language) -> KeyFigure:
    """Return how many critical alerts are open; any stands out."""
    return KeyFigure(
        title=say(language, "card.alerts"), figure=numbers.figure(grave), value=float(grave), stands_out=grave > 0
    )


def _moved(change: Change, language: Language) -> str:
    if change.new:
        return say(language, "trend.new")
    return numbers.alone(numbers.signed_percentage(change.percentage, language), language)


def span(start: date, end: date, language: Language) -> str:
    """Return two months, or the one that both are."""
    first, last = (dates.month(day, language) for day in (start, end))
    return last if first == last else say(language, "filter.span", first=first, last=last)


def remarks(months: Sequence[TrendPoint], language: Language) -> list[Paragraph]:
    """Return which areas the changes of the last month leave out, and what of their noise is not known."""
    return [Paragraph(sentence) for sentence in trends.remarks(months[-1], language)] if months else []


def trend(months: Sequence[TrendPoint], total: GroupForecast | None, unit: str, language: Language) -> Drawing:
    """Return sales by month with what is expected after them, and the widest interval as a band."""
    names = [dates.month(point.start, language) for point in months]
    sold: list[float | None] = [float(point.total) for point in months]
    expected: list[float | None] = [None] * len(months)
    low: list[float | None] = [None] * len(months)
    high: list[float | None] = [None] * len(months)
    chosen = total.chosen if total is not None else None
    if chosen is not None and months:
        expected[-1] = low[-1] = high[-1] = sold[-1]
        for step in chosen.steps:
            names.append(dates.month(step.start, language))
            sold.append(None)
            expected.append(step.mean)
            below, above = step.intervals[80]
            low.append(below)
            high.append(above)
    curves = [Curve(name=say(language, "column.sales"), values=tuple(sold))]
    foreseen = any(value is not None for value in expected)
    if foreseen:
        curves.append(Curve(name=say(language, "column.forecast"), values=tuple(expected), dashed=True))
    drawn = Drawing(
        title=say(language, "report.trend", unit=unit),
        unit=unit,
        band=say(language, "card.interval") if foreseen else "",
        categories=tuple(names),
        curves=tuple(curves),
        low=tuple(low),
        high=tuple(high),
    )
    return _with_axis(drawn, language)


def _with_axis(drawn: Drawing, language: Language) -> Drawing:
    """Return ``drawn`` with where its axis starts, if that is not zero."""
    low = scale_of(drawn)[0] if drawn.has_values else 0.0
    return replace(drawn, axis=say(language, "plot.from", value=numbers.short(low, language))) if low else drawn


def movers(report: TrendReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Grid:
    """Return each group of a trend in the last whole period with its changes, the one that sold most first.

    A group without any figure of that period is not in it.
    """
    rows = trends.last_whole_period(report.series)
    point = rows[0].point if rows else None
    title = say(
        language,
        "report.movers",
        level=say(language, f"level.{report.rule.by[0]}"),
        period=_month(point.start if point else None, language),
        before=_month(point.against_previous.base if point else None, language),
        unit=unit,
    )
    columns = trends.period_columns(report.rule.by, owned)
    return columns.grid(title, rows, language, tab=say(language, f"level.{report.rule.by[0]}"))


def places(report: PlaceReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Grid:
    """Return the scorecard of places; ``unit`` is that of amounts per period, in words."""
    title = _between("report.scorecard", (report.before, report.period), unit, language)
    columns = place_document.columns(report.level, owned)
    return columns.grid(title, report.places, language, tab=say(language, "tab.scorecard"))


def shares(report: ShareReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Grid:
    """Return who holds what, in the period of the report; ``unit`` is that of sales and velocity, in words."""
    rows = [share_document.ShareRow(share) for share in report.shares]
    title = _between("report.shares", (report.before, report.period), unit, language)
    columns = share_document.columns(report.rule.by, owned)
    return columns.grid(title, rows, language, tab=say(language, "tab.distribution"))


def _between(text: str, periods: tuple[date | None, date | None], unit: str, language: Language) -> str:
    before, period = (_month(day, language) for day in periods)
    return say(language, text, before=before, period=period, unit=unit)


def _month(day: date | None, language: Language) -> str:
    return numbers.ABSENT if day is None else dates.month(day, language)


def left_out(report: ShareReport | BridgeReport, language: Language) -> list[Paragraph]:
    """Return which areas the changes of shares, or a bridge, leave out; nothing where all areas count."""
    if isinstance(report, BridgeReport):
        sentence = likeness.reason(report.left_out, language)
    else:
        sentence = share_document.left_out(report, language)
    return [Paragraph(sentence)] if sentence else []


def bridge(report: BridgeReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Grid:
    """Return what moved the sales of each group between two periods, which it names, after what moved them all."""
    rows = ([report.whole] if report.whole is not None else []) + list(report.bridges)
    periods = (report.first, report.last)
    title = _between("report.bridge", periods, unit, language)
    columns = bridges.columns(report.by, owned)
    grid = columns.grid(title, rows, language, tab=say(language, "tab.bridge"))
    if report.first is None:
        return grid
    at = columns.paper.index("before")
    months = (_month(day, language) for day in periods)
    return replace(grid, heads=(*grid.heads[:at], *months, *grid.heads[at + 2 :]))


def forecast(groups: Sequence[GroupForecast], unit: str, language: Language) -> Grid:
    """Return the forecast of each group, with the 80 % interval of each period and the error of naive."""
    rows = forecasts.chosen_steps(groups)
    title = say(language, "report.forecast", unit=unit)
    return forecasts.step_columns().grid(title, rows, language, tab=say(language, "column.forecast"))


def pivot_title(table: Pivot, unit: str, language: Language) -> str:
    """Return which figure a pivot has by which axes, in what it counts, and of which months."""
    axes = [
        say(language, "column.period" if axis == PERIOD else f"level.{axis}")
        for axis in (*table.rule.rows, *table.rule.columns)
    ]
    figure = say(language, f"pivot.figure_{table.rule.figure}")
    parts = [say(language, "report.pivot", figure=figure, axes=say(language, "text.comma").join(axes))]
    counted = counted_in(table.rule.figure, unit, language)
    if counted != figure:
        parts.append(counted)
    if table.span is not None:
        parts.append(span(*table.span, language))
    return " · ".join(parts)


def pivot(table: Pivot, title: str, language: Language) -> Grid:
    """Return a pivot with its totals."""
    axes = table.rule.rows
    heads = [say(language, "column.period" if axis == PERIOD else f"level.{axis}") for axis in axes] or [""]
    columns = [
        _name(key, table.rule.columns, language) or say(language, f"pivot.figure_{table.rule.figure}")
        for key in table.columns
    ]
    style = _style(table.rule.figure)
    rows: list[tuple[Value, ...]] = []
    for row in table.rows:
        cells = [table.cells.get((row, key)) for key in table.columns]
        names = [_one(name, axis, language) for name, axis in zip(row, axes, strict=True)] or [""]
        rows.append(
            (*names, *(cell.value if cell is not None else None for cell in cells), table.row_totals[row].value)
        )
    foot = [table.column_totals[key].value for key in table.columns]
    rows.append((say(language, "pivot.total"), *([""] * (len(heads) - 1)), *foot, table.total.value))
    return Grid(
        title=title,
        heads=(*heads, *columns, say(language, "pivot.total")),
        numeric=(*(False for _ in heads), *(True for _ in columns), True),
        values=tuple(rows),
        words=tuple(tuple(_word(value, style, language) for value in row) for row in rows),
        styles=(*(PLAIN for _ in heads), *(style for _ in columns), style),
    )


def pivot_drawing(table: Pivot, title: str, unit: str, language: Language) -> Drawing:
    """Return a pivot as lines over its periods, or as bars; ``unit`` is that of sales, in words."""
    turned = PERIOD in table.rule.columns
    across, lines = (table.columns, table.rows) if turned else (table.rows, table.columns)
    axes, line_axes = (table.rule.columns, table.rule.rows) if turned else (table.rule.rows, table.rule.columns)
    curves = []
    for line in lines[:_MOST_CURVES]:
        cells = [table.cells.get((line, key) if turned else (key, line)) for key in across[:_MOST_CATEGORIES]]
        name = _name(line, line_axes, language) or say(language, f"pivot.figure_{table.rule.figure}")
        curves.append(Curve(name=name, values=tuple(cell.value if cell is not None else None for cell in cells)))
    categories = tuple(_name(key, axes, language) for key in across[:_MOST_CATEGORIES])
    drawn = Drawing(
        title=_drawn(title, (len(lines), len(across)), language),
        unit=counted_in(table.rule.figure, unit, language),
        style=_style(table.rule.figure),
        categories=categories,
        curves=tuple(curves),
        bars=PERIOD not in axes,
    )
    return _with_axis(drawn, language)


def counted_in(figure: PivotFigure, unit: str, language: Language) -> str:
    """Return in what a figure of a pivot counts: the ``unit`` of sales, per cent, or what its name says."""
    if figure in _RATES:
        return "%"
    return unit if figure is PivotFigure.SALES else say(language, f"pivot.figure_{figure}")


def _drawn(title: str, sizes: tuple[int, int], language: Language) -> str:
    """Return a title, with how much of the table is drawn where that is not all of it."""
    for size, most in zip(sizes, (_MOST_CURVES, _MOST_CATEGORIES), strict=True):
        if size > most:
            title = say(language, "report.drawn", title=title, shown=most, count=size)
    return title


def _style(figure: PivotFigure) -> NumberStyle:
    return NumberStyle(decimals=1, percent=True) if figure in _RATES else PLAIN


def _word(value: Value, style: NumberStyle, language: Language) -> str:
    if value is None:
        return numbers.ABSENT
    if isinstance(value, str):
        return value
    return numbers.percentage(value, language, style.decimals) if style.percent else numbers.figure(value)


def _name(key: Key, axes: Sequence[str], language: Language) -> str:
    return " · ".join(_one(name, axis, language) for name, axis in zip(key, axes, strict=True))


def _one(name: str | None, axis: str, language: Language) -> str:
    if name is None:
        return numbers.ABSENT
    return dates.month(date.fromisoformat(name), language) if axis == PERIOD else name
