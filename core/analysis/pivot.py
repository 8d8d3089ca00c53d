"""Calculate a pivot in one statement: cells, both kinds of totals and the whole, by grouping sets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import duckdb

from core.analysis.grains import coarsest, periods_of
from core.model.analyses.pivots import AXES, PERIOD, Comparison, Key, Pivot, PivotCell, PivotFigure, PivotRule
from core.model.dimensions import SELLER_LEVELS
from core.model.errors import UserError
from core.model.periods import Grain
from core.warehouse.filters import Filters, conditions

_MOST = 200_000  # cells; more than that is no table that anybody reads
_YEAR = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.WEEK: 52, Grain.DAY: 364, Grain.HIJRI_MONTH: 12}
_FIGURES = {
    PivotFigure.SALES: "CAST(sum(value) AS DOUBLE)",
    PivotFigure.SHARE: "CAST(sum(value) AS DOUBLE)",
    PivotFigure.RECORDS: "CAST(count(*) AS DOUBLE)",
    PivotFigure.ZEROS: "CAST(count(*) FILTER (value = 0) AS DOUBLE)",
    PivotFigure.ZERO_RATE: ("CAST(100 * count(*) FILTER (value = 0) AS DOUBLE) / CAST(nullif(count(*), 0) AS DOUBLE)"),
    PivotFigure.POINTS: "CAST(count(DISTINCT (precision_area, market)) FILTER (value > 0) AS DOUBLE)",
    PivotFigure.ITEMS: "CAST(count(DISTINCT item) FILTER (value > 0) AS DOUBLE)",
}

Values = dict[tuple[Key | None, Key | None], float | None]


def find(
    reader: duckdb.DuckDBPyConnection,
    rule: PivotRule,
    filters: Filters,
    *,
    history: duckdb.DuckDBPyConnection | None = None,
) -> Pivot:
    """Return the pivot that ``rule`` asks of what passes ``filters`` in the periods that ``reader`` shows.

    Shares are of the market: filters on sellers choose what is shown of it, and do not narrow it.

    ``history`` shows the periods before those too, for the comparison. Raises ``pivot.unknown_axis``,
    ``pivot.axis_twice``, ``filter.unknown_level``, and ``pivot.too_large`` for more cells than anybody reads.
    """
    _check(rule)
    grain = coarsest(reader)
    held = periods_of(reader, grain)
    if grain is None or not held:
        return _empty(rule)
    pairs = _base_periods(history or reader, rule, grain, held)

    def both(asked: PivotRule, chosen: Filters) -> tuple[Values, Values]:
        base = _values(history or reader, asked, chosen, grain, list(pairs)) if pairs else {}
        if PERIOD in (*asked.rows, *asked.columns):
            base = _shifted(base, asked, pairs, whole=len(pairs) == len(held))
        return _values(reader, asked, chosen, grain, held), base

    values, base = both(rule, filters)
    if rule.figure is PivotFigure.SHARE:
        market = _market(filters)
        wholes = both(_by_column(rule), market) if market != filters else (values, base)
        values, base = (_shares(part, whole) for part, whole in zip((values, base), wholes, strict=True))
    rows = _ordered({row for row, column in values if row is not None}, values, rule.rows, by_row=True)
    columns = _ordered({column for _, column in values if column is not None}, values, rule.columns, by_row=False)

    def cell(row: Key | None, column: Key | None) -> PivotCell:
        return PivotCell(value=values.get((row, column)), base=base.get((row, column)))

    return Pivot(
        rule=rule,
        rows=rows,
        columns=columns,
        cells={(row, column): cell(row, column) for row in rows for column in columns if (row, column) in values},
        row_totals={row: cell(row, None) for row in rows},
        column_totals={column: cell(None, column) for column in columns},
        total=cell(None, None),
        span=(held[0], held[-1]),
        base_span=(min(pairs), max(pairs)) if pairs else None,
        left_out=0,
    )


def _check(rule: PivotRule) -> None:
    axes = (*rule.rows, *rule.columns)
    for axis in axes:
        if axis not in AXES:
            raise UserError("pivot.unknown_axis", axis=axis, axes=", ".join(AXES))
    if len(set(axes)) < len(axes):
        raise UserError("pivot.axis_twice", axis=next(axis for axis in axes if axes.count(axis) > 1))


def _values(
    reader: duckdb.DuckDBPyConnection, rule: PivotRule, filters: Filters, grain: Grain, periods: Sequence[date]
) -> Values:
    where, bound = conditions(filters)
    axes = (*rule.rows, *rule.columns)
    sets = ", ".join(f"({', '.join(axis_set)})" for axis_set in dict.fromkeys((axes, rule.rows, rule.columns, ())))
    named = "".join(f"{axis}, " for axis in axes) + "".join(f"grouping({axis}), " for axis in axes)
    marks = ", ".join("?" for _ in periods)
    cells = reader.execute(
        f"SELECT {named} {_FIGURES[rule.figure]} FROM sales WHERE grain = ? AND period IN ({marks}) AND {where} "
        f"GROUP BY GROUPING SETS ({sets}) LIMIT {_MOST + 1}",
        [grain, *periods, *bound],
    ).fetchall()
    if len(cells) > _MOST:
        raise UserError("pivot.too_large", cells=_MOST)
    across, down = len(rule.columns), len(rule.rows)
    values: Values = {}
    for *line, value in cells:
        key, summed = tuple(_text(name) for name in line[: len(axes)]), line[len(axes) :]
        for row in _keys(key[:down], down, summed=any(summed[:down])):
            for column in _keys(key[down:], across, summed=any(summed[down:])):
                values[row, column] = value
    return values


def _keys(key: Key, levels: int, *, summed: bool) -> tuple[Key | None, ...]:
    """Return what a line of the answer is for: a key, the total, or both where there is but one of everything."""
    if not levels:
        return ((), None)
    return (None,) if summed else (key,)


def _market(filters: Filters) -> Filters:
    """Return the filters that narrow the market; one by seller chooses what is shown, and leaves it whole."""
    return {level: names for level, names in filters.items() if level not in SELLER_LEVELS}


def _by_column(rule: PivotRule) -> PivotRule:
    """Return what to ask of the market: a share is of a column, and all its rows may be more than anybody reads."""
    return replace(rule, rows=tuple(axis for axis in rule.rows if axis == PERIOD))


def _shares(values: Values, market: Values) -> Values:
    """Return each value in per cent of all that the market sold in its column."""
    return {
        (row, column): 100 * value / whole if value is not None and (whole := market.get((None, column))) else None
        for (row, column), value in values.items()
    }


def _base_periods(
    history: duckdb.DuckDBPyConnection, rule: PivotRule, grain: Grain, held: Sequence[date]
) -> dict[date, date]:
    """Return those of ``held`` by the period that each is compared with.

    By period each has its own base, where the data reach so far; otherwise all share one, or have none.
    """
    if rule.compare is Comparison.NONE:
        return {}
    by_period = PERIOD in (*rule.rows, *rule.columns)
    every = periods_of(history, grain)
    back = _YEAR.get(grain, 1) if rule.compare is Comparison.LAST_YEAR else 1 if by_period else len(held)
    at = {period: every.index(period) - back for period in held}
    pairs = {every[place]: period for period, place in at.items() if place >= 0}
    return pairs if by_period or len(pairs) == len(held) else {}


def _shifted(base: Values, rule: PivotRule, pairs: dict[date, date], *, whole: bool) -> Values:
    """Return ``base`` under the periods that it is compared with; sums of some of them are no base for sums of all."""
    names = {then.isoformat(): period.isoformat() for then, period in pairs.items()}

    def moved(key: Key | None, axes: Sequence[str]) -> Key | None:
        if key is None or PERIOD not in axes:
            return key
        at = axes.index(PERIOD)
        return (*key[:at], names[key[at] or ""], *key[at + 1 :])

    return {
        (moved(row, rule.rows), moved(column, rule.columns)): value
        for (row, column), value in base.items()
        if whole or (row if PERIOD in rule.rows else column) is not None
    }


def _ordered(keys: set[Key], values: Values, axes: Sequence[str], *, by_row: bool) -> tuple[Key, ...]:
    """Periods are in order; everything else has the largest total first."""
    if PERIOD in axes:
        return tuple(sorted(keys, key=lambda key: [name or "" for name in key]))

    def size(key: Key) -> float:
        return values.get((key, None) if by_row else (None, key)) or 0.0

    return tuple(sorted(keys, key=lambda key: (-size(key), [name or "" for name in key])))


def _text(name: date | str | None) -> str | None:
    return name.isoformat() if isinstance(name, date) else name


def _empty(rule: PivotRule) -> Pivot:
    return Pivot(
        rule=rule,
        rows=(),
        columns=(),
        cells={},
        row_totals={},
        column_totals={},
        total=PivotCell(value=None),
        span=None,
        base_span=None,
        left_out=0,
    )
