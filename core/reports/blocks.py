"""Results of analyses as blocks of a report, in words and in plain values."""

from collections.abc import Sequence
from datetime import date

from core.model.analyses.bridges import BridgeReport
from core.model.analyses.gaps import GapReport
from core.model.analyses.pivots import PERIOD, Key, Pivot, PivotFigure
from core.model.analyses.places import PlaceReport
from core.model.analyses.shares import ShareReport
from core.model.analyses.trends import Change, TrendPoint, TrendReport
from core.model.forecasts.forecasts import GroupForecast
from core.model.reports import Curve, Drawing, Grid, KeyFigure
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

Value = str | float | None
_RATES = (PivotFigure.SHARE, PivotFigure.ZERO_RATE)


def change_words(change: Change, language: Language) -> str:
    """Return a change with its sign and whether it is more than noise."""
    if change.percentage is None:
        return say(language, "trend.new") if change.new else numbers.ABSENT
    words = numbers.signed_percentage(change.percentage, language)
    if change.beyond_noise is None:
        return words
    return f"{words} ({say(language, 'noise.beyond' if change.beyond_noise else 'noise.within')})"


def sales_figure(months: Sequence[TrendPoint], unit: str, language: Language) -> KeyFigure:
    """Return the sales of the last month against the one before."""
    last = months[-1]
    base = last.against_previous.base
    return KeyFigure(
        title=say(language, "card.sales", month=dates.month(last.start, language)),
        figure=numbers.short(last.total, language),
        unit=unit,
        change=change_words(last.against_previous, language),
        base=dates.month(base, language) if base is not None else "",
        stands_out=bool(last.against_previous.beyond_noise),
    )


def growth_figure(months: Sequence[TrendPoint], language: Language) -> KeyFigure:
    """Return the growth of the last month on the year."""
    change = months[-1].against_last_year
    base = dates.month(change.base, language) if change.base is not None else ""
    return KeyFigure(
        title=say(language, "card.growth"), figure=numbers.signed_percentage(change.percentage, language), base=base
    )


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
    curves = [Curve(name=say(language, "column.total"), values=tuple(sold))]
    if any(value is not None for value in expected):
        curves.append(Curve(name=say(language, "column.expected"), values=tuple(expected), dashed=True))
    return Drawing(
        title=say(language, "report.trend", unit=unit),
        categories=tuple(names),
        curves=tuple(curves),
        low=tuple(low),
        high=tuple(high),
    )


def gaps(report: GapReport, unit: str, language: Language, most: int) -> Grid:
    """Return the gaps with the largest prize."""
    heads = (
        "level.region",
        "level.province",
        "level.precision_area",
        "level.pack_type",
        "column.zeros",
        "report.peers",
        "column.prize",
    )
    rows: list[tuple[Value, ...]] = [
        (*gap.group, gap.gap_percentage, gap.peer_percentage, gap.middle) for gap in report.gaps[:most]
    ]
    title = say(language, "report.gaps", count=len(report.gaps), shown=len(rows), unit=unit)
    return _grid(title, heads, 4, rows, language, decimals=(1, 1, 0))


def movers(report: TrendReport, language: Language) -> Grid:
    """Return each group of a trend with its last period and its changes."""
    rows: list[tuple[Value, ...]] = []
    for series in report.series:
        point = series.points[-1]
        rows.append(
            (
                series.group[0] if series.group else None,
                float(point.total),
                point.against_previous.percentage,
                point.against_last_year.percentage,
                change_words(point.against_previous, language),
            )
        )
    rows.sort(key=lambda row: -(row[1] if isinstance(row[1], float) else 0.0))
    heads = ("column.brand", "column.total", "column.change", "card.growth", "column.noise")
    return _grid(say(language, "report.movers"), heads, 1, rows, language, decimals=(0, 1, 1))


def places(report: PlaceReport, language: Language) -> Grid:
    """Return the scorecard of places."""
    heads = (
        f"level.{report.level}",
        "scorecard.sales",
        "scorecard.change",
        "scorecard.share",
        "scorecard.zeros",
        "scorecard.excess",
        "scorecard.breadth",
        "scorecard.prize",
    )
    rows: list[tuple[Value, ...]] = [
        (
            place.place,
            place.sales.value,
            place.sales.change,
            place.share,
            place.zero_rate.value,
            place.excess.value,
            place.breadth.value,
            place.middle,
        )
        for place in report.places
    ]
    return _grid(say(language, "tab.scorecard"), heads, 1, rows, language, decimals=(0, 1, 1, 1, 1, 1, 0))


def shares(report: ShareReport, language: Language) -> Grid:
    """Return who holds what."""
    level = report.rule.by[0]
    heads = (
        f"level.{level}",
        "column.sales",
        "column.share",
        "column.points",
        "column.tdp",
        "distribution.velocity",
        "column.fair_share",
    )
    rows: list[tuple[Value, ...]] = [
        (share.group[0], float(share.sales), share.share, share.change, share.tdp, share.velocity, share.fair_share)
        for share in report.shares
    ]
    return _grid(say(language, "tab.distribution"), heads, 1, rows, language, decimals=(0, 1, 2, 1, 0, 0))


def bridge(report: BridgeReport, language: Language) -> Grid:
    """Return what moved the sales of each group."""
    level = report.by[0] if report.by else "brand"
    heads = (
        f"level.{level}",
        "bridge.before",
        "bridge.after",
        "bridge.change",
        "bridge.distribution",
        "bridge.mix",
        "bridge.velocity",
    )
    every = ([report.whole] if report.whole is not None else []) + list(report.bridges)
    rows: list[tuple[Value, ...]] = [
        (
            (bridge.group[0] if bridge.group else say(language, "targets.whole")),
            float(bridge.before),
            float(bridge.after),
            float(bridge.change),
            bridge.distribution,
            bridge.mix,
            bridge.velocity,
        )
        for bridge in every
    ]
    return _grid(say(language, "tab.bridge"), heads, 1, rows, language, decimals=(0,) * 6)


def forecast(groups: Sequence[GroupForecast], language: Language) -> Grid:
    """Return the forecast of each group, with the 80 % interval of each period and the error of naive."""
    heads = (
        "level.region",
        "column.period",
        "column.expected",
        "report.low",
        "report.high",
        "report.error",
        "report.naive",
    )
    rows: list[tuple[Value, ...]] = []
    for item in groups:
        if item.chosen is None:
            continue
        score, beside = item.chosen.score, item.naive.score if item.naive is not None else None
        rows += [
            (
                (item.group[0] if item.group else say(language, "targets.whole")),
                dates.month(step.start, language),
                step.mean,
                *step.intervals[80],
                score.wape if score is not None else None,
                beside.wape if beside is not None else None,
            )
            for step in item.chosen.steps
        ]
    return _grid(say(language, "report.forecast"), heads, 2, rows, language, decimals=(0, 0, 0, 1, 1))


def pivot(table: Pivot, title: str, language: Language) -> Grid:
    """Return a pivot with its totals."""
    axes = table.rule.rows
    heads = [say(language, "column.period" if axis == PERIOD else f"level.{axis}") for axis in axes] or [""]
    columns = [
        _name(key, table.rule.columns, language) or say(language, f"pivot.figure_{table.rule.figure}")
        for key in table.columns
    ]
    decimals = 1 if table.rule.figure in _RATES else 0
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
        words=tuple(tuple(_word(value, decimals) for value in row) for row in rows),
    )


def pivot_drawing(table: Pivot, title: str, language: Language) -> Drawing:
    """Return a pivot as lines over its periods, or as bars."""
    turned = PERIOD in table.rule.columns
    across, lines = (table.columns, table.rows) if turned else (table.rows, table.columns)
    axes, line_axes = (table.rule.columns, table.rule.rows) if turned else (table.rule.rows, table.rule.columns)
    curves = []
    for line in lines[:6]:
        cells = [table.cells.get((line, key) if turned else (key, line)) for key in across[:40]]
        name = _name(line, line_axes, language) or say(language, f"pivot.figure_{table.rule.figure}")
        curves.append(Curve(name=name, values=tuple(cell.value if cell is not None else None for cell in cells)))
    categories = tuple(_name(key, axes, language) for key in across[:40])
    return Drawing(title=title, categories=categories, curves=tuple(curves), bars=PERIOD not in axes)


def _grid(
    title: str,
    heads: Sequence[str],
    names: int,
    rows: Sequence[tuple[Value, ...]],
    language: Language,
    decimals: Sequence[int],
) -> Grid:
    """Return a table whose first ``names`` columns are words and whose next ones are numbers of so many decimals."""
    places = {names + at: decimal for at, decimal in enumerate(decimals)}
    words = tuple(tuple(_word(value, places.get(at, 0)) for at, value in enumerate(row)) for row in rows)
    return Grid(
        title=title,
        heads=tuple(say(language, head) for head in heads),
        numeric=tuple(at in places for at in range(len(heads))),
        words=words,
        values=tuple(rows),
    )


def _word(value: Value, decimals: int) -> str:
    if value is None:
        return numbers.ABSENT
    return value if isinstance(value, str) else numbers.figure(value, decimals)


def _name(key: Key, axes: Sequence[str], language: Language) -> str:
    return " · ".join(_one(name, axis, language) for name, axis in zip(key, axes, strict=True))


def _one(name: str | None, axis: str, language: Language) -> str:
    if name is None:
        return numbers.ABSENT
    return dates.month(date.fromisoformat(name), language) if axis == PERIOD else name
