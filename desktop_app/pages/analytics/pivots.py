"""Pivots, profiles and answers in SQL as tables and plots."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeGuard

from core.documents.analyses import profiles
from core.documents.analyses.figures import definition
from core.model.analyses.pivots import PERIOD, Comparison, Key, Pivot, PivotCell, PivotFigure
from core.model.analyses.profiles import FigureProfile, LevelProfile
from core.model.dimensions import PlaceLevel, ProductLevel
from core.model.figures import FIGURES
from core.model.periods import grain_of, period_of
from core.model.selection import Selection
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from desktop_app.pages.plots import divisor_of
from desktop_app.tables.document_cells import CellLook, table_columns, table_row
from ui.charts.series_chart import MOST_SERIES, Series, SeriesKind, SeriesPlot
from ui.models.rows import Cell, Heat, TableColumn
from ui.pages.analytics_page import AnswerTable
from ui.theme import Tone

DOWN: Mapping[str, str] = {
    PlaceLevel.REGION: PlaceLevel.PROVINCE,
    PlaceLevel.PROVINCE: PlaceLevel.PRECISION_AREA,
    PlaceLevel.PRECISION_AREA: PlaceLevel.MARKET,
    ProductLevel.MANUFACTURER: ProductLevel.BRAND,
    ProductLevel.BRAND: ProductLevel.SUB_BRAND,
    ProductLevel.SUB_BRAND: ProductLevel.ITEM,
    ProductLevel.FLAVOUR: ProductLevel.BRAND,
    ProductLevel.PACK_TYPE: ProductLevel.PACK_SIZE,
    ProductLevel.PACK_SIZE: ProductLevel.ITEM,
    ProductLevel.KEY_PACK: ProductLevel.PACK_TYPE,
}
_RATES = (PivotFigure.SHARE, PivotFigure.ZERO_RATE)
_MOST_COLUMNS = 120
_FEW_COLUMNS = 6  # with more, the names would be what gives way
_MOST_CATEGORIES = 60
_SEPARATOR = "\x1f"
_CLASSES = 5


def axis_name(axis: str, language: Language) -> str:
    """Return the name of an axis."""
    return say(language, "column.period" if axis == PERIOD else f"level.{axis}")


def key_text(key: Key) -> str:
    """Return a row's key as the table stores it; ``names_of`` splits it again."""
    return _SEPARATOR.join(name or "" for name in key)


def names_of(text: str) -> tuple[str, ...]:
    """Return the names of a row by its key."""
    return tuple(text.split(_SEPARATOR))


def table(pivot: Pivot, language: Language, *, heat: bool) -> AnswerTable:
    """Return a pivot as a table: its row axes, its columns, the totals at the end and at the foot."""
    across = pivot.columns[:_MOST_COLUMNS]
    totals = bool(pivot.rule.columns)
    columns = [
        TableColumn(axis_name(axis, language), stretch=at == 0 and len(across) <= _FEW_COLUMNS)
        for at, axis in enumerate(pivot.rule.rows)
    ]
    columns = columns or [TableColumn("", stretch=True)]
    figure = say(language, f"pivot.figure_{pivot.rule.figure}")
    meaning = definition(pivot.rule.figure, language) if pivot.rule.figure in FIGURES else ""
    titles = [_name(key, pivot.rule.columns, language) or figure for key in across]
    titles += [say(language, "pivot.total")] if totals else []
    columns += [TableColumn(title, numeric=True, hint=meaning) for title in titles]
    classes = _classes(pivot) if heat else {}
    rows = []
    for row in pivot.rows:
        heads = [Cell(_one(name, axis, language), name or "") for name, axis in zip(row, pivot.rule.rows, strict=True)]
        cells = [_cell(pivot.cells.get((row, key)), pivot, language, classes.get((row, key))) for key in across]
        ends = [_cell(pivot.row_totals[row], pivot, language, None, strong=True)] if totals else []
        rows.append((*(heads or [Cell(figure)]), *cells, *ends))
    keys = [key_text(row) for row in pivot.rows]
    if pivot.rule.rows and pivot.rows:
        heads = [Cell(say(language, "pivot.total"), strong=True), *(Cell("") for _ in pivot.rule.rows[1:])]
        foot = [_cell(pivot.column_totals[key], pivot, language, None, strong=True) for key in across]
        corner = [_cell(pivot.total, pivot, language, None, strong=True)] if totals else []
        rows.append((*heads, *foot, *corner))
        keys.append("")
    return AnswerTable(summary=_summary(pivot, language), columns=tuple(columns), keys=tuple(keys), rows=tuple(rows))


def selected(selection: Selection, pivot: Pivot, kind: SeriesKind, number: int) -> Selection:
    """Return ``selection`` with what a category of the plot stands for alone; the same for one that is not there."""
    turned = PERIOD in pivot.rule.columns and kind is not SeriesKind.SCATTER
    keys, axes = (pivot.columns, pivot.rule.columns) if turned else (pivot.rows, pivot.rule.rows)
    for axis, name in zip(axes, keys[number] if number < len(keys) else (), strict=False):
        if axis == PERIOD and name:
            days = [date.fromisoformat(day) for key in keys if (day := key[axes.index(axis)])]
            period = period_of(date.fromisoformat(name), grain_of(days))
            selection = selection.within((period.start, period.end))
        elif name:
            selection = selection.choosing(axis, (name,))
    return selection


def plot(pivot: Pivot, kind: SeriesKind, language: Language) -> SeriesPlot:
    """Return a pivot as a plot; periods run across, on whichever axis they are."""
    if kind is SeriesKind.SCATTER:
        return _points(pivot, language)
    turned = PERIOD in pivot.rule.columns
    across, lines = (pivot.columns, pivot.rows) if turned else (pivot.rows, pivot.columns)
    across, lines = across[:_MOST_CATEGORIES], lines[:MOST_SERIES]
    axes, line_axes = (pivot.rule.columns, pivot.rule.rows) if turned else (pivot.rule.rows, pivot.rule.columns)
    figure = say(language, f"pivot.figure_{pivot.rule.figure}")

    def value(category: Key, line: Key) -> float | None:
        cell = pivot.cells.get((line, category) if turned else (category, line))
        return cell.value if cell is not None else None

    series = tuple(
        Series(_name(line, line_axes, language) or figure, tuple(value(key, line) for key in across)) for line in lines
    )
    categories = tuple(_name(key, axes, language, short=True) or figure for key in across)
    every = [number for line in series for number in line.values if number is not None]
    hints = tuple(
        "\n".join([name, *(f"{line.name}: {_written(line.values[at], pivot, language)}" for line in series)])
        for at, name in enumerate(categories)
    )
    return SeriesPlot(
        kind=kind,
        categories=categories,
        series=series,
        divisor=divisor_of(every),
        hints=hints,
        heads=("", *(line.name for line in series)),
        summary=say(language, "pivot.summary", figure=figure, categories=len(categories), series=len(series)),
    )


def _points(pivot: Pivot, language: Language) -> SeriesPlot:
    """Return each row as a point: by its first two columns, or by what it is compared with and what it is."""
    figure = say(language, f"pivot.figure_{pivot.rule.figure}")
    if pivot.rule.compare is not Comparison.NONE:
        heads = (say(language, f"pivot.compare_{pivot.rule.compare}"), figure)
        pairs = [(pivot.row_totals[row].base, pivot.row_totals[row].value) for row in pivot.rows]
    elif len(pivot.columns) > 1:
        one, other = pivot.columns[:2]
        heads = (_name(one, pivot.rule.columns, language), _name(other, pivot.rule.columns, language))
        cells = [(pivot.cells.get((row, one)), pivot.cells.get((row, other))) for row in pivot.rows]
        pairs = [(x.value if x else None, y.value if y else None) for x, y in cells]
    else:
        return SeriesPlot(kind=SeriesKind.SCATTER, summary=say(language, "pivot.needs_two"))
    names = tuple(_name(row, pivot.rule.rows, language) for row in pivot.rows)
    hints = tuple(
        "\n".join((name, f"{heads[0]}: {_written(x, pivot, language)}", f"{heads[1]}: {_written(y, pivot, language)}"))
        for name, (x, y) in zip(names, pairs, strict=True)
    )
    every = [value for pair in pairs for value in pair if value is not None]
    return SeriesPlot(
        kind=SeriesKind.SCATTER,
        categories=names,
        hints=hints,
        divisor=divisor_of(every),
        heads=("", *heads),
        series=(Series(heads[0], tuple(x for x, _ in pairs)), Series(heads[1], tuple(y for _, y in pairs))),
        summary=say(language, "pivot.summary", figure=figure, categories=len(names), series=2),
    )


def level_table(profile: LevelProfile, language: Language) -> AnswerTable:
    """Return what a level holds, the names with the most sales first."""
    columns, nameless = profiles.level_columns(profile.level), {profile.level: CellLook(tone=Tone.WARNING)}
    rows = tuple(
        tuple(table_row(columns, count, language, nameless if count.name is None else None)) for count in profile.names
    )
    return AnswerTable(
        summary=say(
            language,
            "profile.level",
            distinct=profile.distinct,
            records=numbers.figure(profile.records),
            missing=numbers.figure(profile.missing),
        ),
        columns=tuple(table_columns(columns, language, profile.level)),
        rows=rows,
        keys=tuple(str(at) for at in range(len(rows))),
    )


def level_plot(profile: LevelProfile, language: Language) -> SeriesPlot:
    """Return the sales of the largest names as bars."""
    shown = profile.names[:25]
    names = tuple(name.name or say(language, "profile.missing") for name in shown)
    values = tuple(name.sales for name in shown)
    total = say(language, "column.total")
    return SeriesPlot(
        kind=SeriesKind.BAR,
        categories=names,
        series=(Series(total, values),),
        divisor=divisor_of(values),
        heads=("", total),
        hints=tuple(f"{name}\n{numbers.figure(value)}" for name, value in zip(names, values, strict=True)),
        summary=say(language, "pivot.summary", figure=total, categories=len(names), series=1),
    )


def figure_table(profile: FigureProfile, language: Language) -> AnswerTable:
    """Return how the figures are spread."""
    columns = profiles.spread_columns()
    rows = tuple(tuple(table_row(columns, row, language)) for row in profiles.spread_rows(profile))
    rate = numbers.percentage(100 * profile.zeros / profile.records if profile.records else None, language)
    return AnswerTable(
        summary=say(language, "profile.figures", records=numbers.figure(profile.records), rate=rate),
        columns=tuple(table_columns(columns, language, "what")),
        rows=rows,
        keys=tuple(str(at) for at in range(len(rows))),
    )


def figure_plot(profile: FigureProfile, language: Language) -> SeriesPlot:
    """Return how many figures lie between bounds, as bars."""
    count = say(language, "column.records")
    names = tuple(numbers.short(low, language) for low, _, _ in profile.bins)
    values = tuple(float(held) for _, _, held in profile.bins)
    hints = tuple(
        f"{numbers.figure(low, 1)} – {numbers.figure(high, 1)}\n{numbers.figure(held)}"
        for low, high, held in profile.bins
    )
    return SeriesPlot(
        kind=SeriesKind.BAR,
        categories=names,
        series=(Series(count, values),) if names else (),
        divisor=divisor_of(values),
        heads=("", count),
        hints=hints,
        summary=say(language, "profile.spread", bins=len(names)),
    )


def sql_table(columns: Sequence[str], rows: Sequence[Sequence[object]], most: int, language: Language) -> AnswerTable:
    """Return the rows of an answer; one that was cut says so. A column with any figure is one of figures."""
    numeric = [any(_is_figure(row[at]) for row in rows) for at in range(len(columns))]
    shown = tuple(tuple(_sql_cell(value, language) for value in row) for row in rows[:most])
    summary = say(language, "sql.cut" if len(rows) > most else "sql.rows", count=numbers.figure(len(shown)))
    return AnswerTable(
        summary=summary,
        columns=tuple(TableColumn(name, numeric=is_number) for name, is_number in zip(columns, numeric, strict=True)),
        keys=tuple(str(at) for at in range(len(shown))),
        rows=shown,
    )


def _is_figure(value: object) -> TypeGuard[int | float | Decimal]:
    """Return whether ``value`` is a figure; yes and no are none, though Python counts them as integers."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _sql_cell(value: object, language: Language) -> Cell:
    if value is None:
        return Cell(numbers.ABSENT, -1e300, tone=Tone.FAINT)
    if not _is_figure(value):
        return Cell(value.hex() if isinstance(value, bytes) else str(value))
    written = numbers.exact(value) if isinstance(value, Decimal) else f"{value:,}".replace("-", "\N{MINUS SIGN}")
    return Cell(numbers.alone(written, language), float(value))


def _name(key: Key, axes: Sequence[str], language: Language, *, short: bool = False) -> str:
    return " · ".join(_one(name, axis, language, short=short) for name, axis in zip(key, axes, strict=True))


def _one(name: str | None, axis: str, language: Language, *, short: bool = False) -> str:
    if name is None:
        return numbers.ABSENT
    if axis != PERIOD:
        return name
    day = date.fromisoformat(name)
    if day.day != 1:
        return dates.full_day(day, language)
    return dates.month_name(day, language) if short and day.month != 1 else dates.month(day, language)


def _cell(cell: PivotCell | None, pivot: Pivot, language: Language, level: int | None, *, strong: bool = False) -> Cell:
    if cell is None or cell.value is None:
        return Cell(numbers.ABSENT, -1e300, tone=Tone.FAINT)
    return Cell(
        numbers.alone(_written(cell.value, pivot, language), language),
        cell.value,
        second=_change(cell, pivot, language),
        strong=strong,
        picture=Heat(level, "sequential") if level is not None else None,
    )


def _change(cell: PivotCell, pivot: Pivot, language: Language) -> str:
    if pivot.rule.compare is Comparison.NONE:
        return ""
    if pivot.rule.figure in _RATES:
        if cell.difference is None:
            return numbers.ABSENT
        return say(language, "pivot.points", value=numbers.signed(cell.difference, 1))
    return numbers.alone(numbers.signed_percentage(cell.change, language), language)


def _written(value: float | None, pivot: Pivot, language: Language) -> str:
    if pivot.rule.figure in _RATES:
        return numbers.percentage(value, language)
    return numbers.figure(value)


def _classes(pivot: Pivot) -> dict[tuple[Key, Key], int]:
    """Return the class of each cell among all of them: each class holds as many."""
    known = {at: cell.value for at, cell in pivot.cells.items() if cell.value is not None}
    ordered = sorted(known, key=lambda at: known[at])
    return {at: _CLASSES * place // len(ordered) for place, at in enumerate(ordered)}


def _summary(pivot: Pivot, language: Language) -> str:
    if pivot.span is None:
        return say(language, "pivot.nothing")
    first, last = (_one(day.isoformat(), PERIOD, language) for day in pivot.span)
    span = say(language, "pivot.span", rows=len(pivot.rows), first=first, last=last)
    if pivot.rule.compare is Comparison.NONE:
        return span
    if pivot.base_span is None:
        return f"{span} {say(language, 'pivot.no_base')}"
    first, last = (_one(day.isoformat(), PERIOD, language) for day in pivot.base_span)
    return f"{span} {say(language, 'pivot.base', first=first, last=last)}"
