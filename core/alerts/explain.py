"""The arithmetic of a breach, read from the figures themselves and not from what was measured before."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from core.alerts.figures.items import missing_worth, product_scope
from core.alerts.figures.trends import changes_of
from core.analysis import bridge, directory, histories, opportunities
from core.analysis.forecasting.sales import SEASONS
from core.analysis.gaps import missing_items, point_gaps, prize
from core.analysis.grains import coarsest, periods_of
from core.analysis.movers import RECENT
from core.analysis.ownership import owned_by
from core.model.alerts.alerts import Breach
from core.model.alerts.explanations import Cause, Term
from core.model.alerts.tracks import AlertFigure, Scope, Track
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.point_gaps import SHIPPED_GAPS, PointGapRule
from core.model.analyses.source_rows import Row, row_address
from core.model.analyses.zeros import ZeroRule
from core.model.dimensions import PLACE_LEVELS
from core.model.job_context import JobContext
from core.warehouse.filters import conditions

MOST_ROWS = 200
_NOTHING = Decimal(0)
_ROUNDING = 1e-9  # per cent; what is calculated in two ways may differ by less


@dataclass(frozen=True, slots=True)
class Reasons:
    """The terms of a breach, the figure of the whole market, the rows behind it with their number, and its cause."""

    terms: tuple[Term, ...]
    everything: float | None
    rows: tuple[Row, ...]
    row_count: int
    cause: Cause | None = None


def explain(
    reader: duckdb.DuckDBPyConnection,
    figure: AlertFigure,
    breach: Breach,
    track: Track | None,
    context: JobContext,
    gap_rule: PointGapRule = SHIPPED_GAPS,
    company: Sequence[str] = (),
) -> Reasons:
    """Return the reasons of ``breach``; a figure without arithmetic is explained by its ``track`` alone.

    ``gap_rule`` finds the items missing at points, whose prizes are at stake; ``company`` is as in ``measure``.

    Raises ``Cancelled``.
    """
    explanations: Mapping[AlertFigure, Callable[[_Look], Reasons]] = {
        AlertFigure.GAP_RATE: _of_gap_rate,
        AlertFigure.SHARE: _of_share,
        AlertFigure.SALES: _of_sales,
        AlertFigure.ITEM_SALES: _of_sales,
        AlertFigure.FORECAST_ACCURACY: _of_sales,
        AlertFigure.MISSING_SALES: _of_missing,
        AlertFigure.SILENCE: _of_silence,
        AlertFigure.TREND: _of_trend,
        AlertFigure.WHITE_SPACE: _of_white_space,
    }
    grain = coarsest(reader)
    if figure not in explanations or grain is None:
        return Reasons((), None, (), 0)
    return explanations[figure](_Look(reader, grain.value, breach, track, context, gap_rule, company))


def usual_period(track: Track, level: float, *, before: date | None = None, since: date | None = None) -> date | None:
    """Return the last period before or since one whose figure is the ``level``, or is nearest; ``None`` without any."""
    near = [
        (abs((point.value if point.like is None else point.like) - level), abs(point.value - level), point.period)
        for point in track.points
        if (before is None or point.period < before) and (since is None or point.period >= since)
    ]
    least = min(near, default=None)
    return None if least is None else max(period for *away, period in near if away == list(least[:2]))


@dataclass(frozen=True, slots=True)
class _Look:
    """The figures of one breach."""

    reader: duckdb.DuckDBPyConnection
    grain: str
    breach: Breach
    track: Track | None
    context: JobContext
    gap_rule: PointGapRule
    company: Sequence[str]

    @property
    def before(self) -> date | None:
        """The period before the breach began."""
        earlier = [period for period in periods_of(self.reader, coarsest(self.reader)) if period < self.breach.first]
        return earlier[-1] if earlier else None

    def compared(self, name: str) -> Sequence[tuple[str, date | None]]:
        """Return the periods whose figures are the arithmetic, each with the name of its term.

        Of a shift of level that is a usual one before it, a usual one since, and the last; else the one before the
        breach and the last.
        """
        breach = self.breach
        if not breach.lasts or self.track is None:
            return ((f"{name}_before", self.before), (name, breach.last))
        usual = usual_period(self.track, breach.base, before=breach.first)
        since = usual_period(self.track, breach.value, since=breach.first)
        terms = [(f"{name}_usual", usual), (f"{name}_since", since)]
        return terms if since == breach.last else [*terms, (name, breach.last)]

    def like(self, period: date) -> Sequence[Term]:
        """Return the figure of a period with its silent areas as they usually are; nothing where all reported."""
        return [
            Term(name="like", period=period, above=point.like, below=None, result=point.like)
            for point in (self.track.points if self.track is not None else ())
            if point.period == period and point.like is not None and abs(point.like - point.value) > _ROUNDING
        ]

    def zeros(self, scope: Scope, period: date) -> tuple[int, int]:
        """Return the zeros of a scope in a period and all its records, of areas that sold something then."""
        where, values = conditions({level: [name] for level, name in scope})
        [(zeros, records)] = self.reader.execute(
            f"""
            SELECT count(*) FILTER (value = 0), count(*)
            FROM sales ANTI JOIN (
                SELECT region, precision_area FROM sales WHERE grain = ? AND period = ?
                GROUP BY region, precision_area HAVING sum(value) = 0
            ) USING (region, precision_area)
            WHERE grain = ? AND period = ? AND {where}
            """,
            [self.grain, period, self.grain, period, *values],
        ).fetchall()
        return zeros, records

    def total(self, scope: Scope, period: date) -> Decimal:
        """Return what a scope sold in a period; 0 where it has no figures."""
        where, values = conditions({level: [name] for level, name in scope})
        query = f"SELECT sum(value) FROM sales WHERE grain = ? AND period = ? AND {where}"
        [(total,)] = self.reader.execute(query, [self.grain, period, *values]).fetchall()
        return _NOTHING if total is None else Decimal(total)

    def rows(self, scope: Scope, period: date, condition: str = "TRUE") -> tuple[tuple[Row, ...], int]:
        """Return the figures of a scope in a period, the largest first, and how many there are."""
        where, values = conditions({level: [name] for level, name in scope})
        results = self.reader.execute(
            f"""
            SELECT file, sheet, row_number, precision_area, market, item, value, count(*) OVER ()
            FROM sales WHERE grain = ? AND period = ? AND {where} AND {condition}
            ORDER BY value DESC, file, sheet, row_number LIMIT {MOST_ROWS}
            """,
            [self.grain, period, *values],
        ).fetchall()
        rows = tuple(
            Row(
                address=row_address(sheet, number),
                file=file,
                period=period,
                precision_area=area,
                market=market,
                item=item,
                value=value,
            )
            for file, sheet, number, area, market, item, value, _ in results
        )
        return rows, int(results[0][-1]) if results else 0

    def caused(self, scope: Scope) -> Cause | None:
        """Return what the change of sales since before the breach came from; of an old one, the figures may be gone.

        The base is the same period of the last year before the breach, so that no season is in the change; without
        one it is the period before the breach.
        """
        held, last = periods_of(self.reader, coarsest(self.reader)), self.breach.last
        same = [day for day in held if day < self.breach.first and (day.month, day.day) == (last.month, last.day)]
        base = same[-1] if same else self.before
        if base is None or last not in held:
            return None
        levels = [level for level, _ in scope]
        places = {level: [name] for level, name in scope if level in PLACE_LEVELS}
        report = bridge.find(self.reader, levels, places, between=(base, last))
        names = tuple(name for _, name in scope)
        causes = (Cause(first=base, last=last, bridge=own, left_out=report.left_out) for own in report.bridges)
        return next((cause for cause in causes if cause.bridge.group == names), None)


def _of_gap_rate(look: _Look) -> Reasons:
    breach = look.breach
    terms = []
    for name, period in look.compared("rate"):
        if period is not None:
            zeros, records = look.zeros(breach.scope, period)
            if records:  # before, it may have been silent
                terms += [_part(name, period, zeros, records), *look.like(period)]
    zeros, records = look.zeros((), breach.last)
    everything = _part("rate", breach.last, zeros, records)
    rows, count = look.rows(breach.scope, breach.last, "value = 0")
    return Reasons(tuple(terms), everything.result, rows, count)


def _of_share(look: _Look) -> Reasons:
    breach = look.breach
    place = tuple(pair for pair in breach.scope if pair[0] in PLACE_LEVELS)
    place = place if len(place) < len(breach.scope) else place[:-1]
    group = breach.scope[len(place) :]
    terms = []
    for name, period in look.compared("share"):
        if period is not None:
            share = _part(name, period, *(look.total(scope, period) for scope in (breach.scope, place)))
            terms += [share, *look.like(period)]
    everything = _part("share", breach.last, *(look.total(scope, breach.last) for scope in (group, ())))
    rows, count = look.rows(breach.scope, breach.last, "value > 0")
    return Reasons(tuple(terms), everything.result, rows, count, look.caused(breach.scope))


def _of_sales(look: _Look) -> Reasons:
    """Return actual and expected sales; the forecasts are those that were measured."""
    breach = look.breach
    points = look.track.points if look.track is not None else ()
    terms = []
    for point in points:
        sold = look.total(breach.scope, point.period)
        terms.append(Term(name="sold", period=point.period, above=sold, below=None, result=float(sold)))
        if point.base is not None:
            terms.append(Term(name="expected", period=point.period, above=point.base, below=None, result=point.base))
    rows, count = look.rows(breach.scope, breach.last)
    return Reasons(tuple(terms), None, rows, count, look.caused(breach.scope))


def _of_missing(look: _Look) -> Reasons:
    """Return what each silent point should have sold, by the models that found it."""
    (_, name), *product = look.breach.scope
    held = histories.load(look.reader)
    grain = coarsest(look.reader)
    expected: defaultdict[tuple[str | None, str | None], float] = defaultdict(float)
    missing_of_all = 0.0
    region, area, market = (held.points.column(level).to_pylist() for level in ("region", "precision_area", "market"))
    mine = [product_scope(item.items()) == tuple(product) for item in held.items.to_pylist()]
    rule = ZeroRule()
    rows_gone, _ = missing_items.stopped(held, rule)
    for missing in missing_items.sizes(held, rows_gone, rule, SEASONS[grain] if grain else 1, look.context):
        for row, amounts in zip(missing.rows.tolist(), missing.expected, strict=True):
            point = int(held.point[row])
            if region[point] != name:
                continue
            missing_of_all += float(amounts[-1])
            if mine[int(held.item[row])]:
                expected[area[point], market[point]] += float(amounts[-1])
    sold = look.total(look.breach.scope[:1], look.breach.last)
    amount = sum(expected.values())
    gaps = point_gaps.find_in(held, look.gap_rule, rule, {}).gaps
    worth = missing_worth(gaps).get(look.breach.scope, 0.0)
    terms = (
        Term(name="missing", period=look.breach.last, above=amount, below=None, result=amount),
        _part("missing_part", look.breach.last, amount, float(sold) + missing_of_all),
        _whole("prize", worth),
    )
    every, _ = look.rows(look.breach.scope, look.breach.last, "value = 0")
    rows = [
        Row(
            address=record.address,
            file=record.file,
            period=record.period,
            precision_area=record.precision_area,
            market=record.market,
            item=record.item,
            value=record.value,
            expected=expected[record.precision_area, record.market],
        )
        for record in every
        if (record.precision_area, record.market) in expected
    ]
    rows.sort(key=lambda record: -(record.expected or 0.0))
    return Reasons(terms, None, tuple(rows), len(rows))


def _of_silence(look: _Look) -> Reasons:
    points = look.track.points if look.track is not None else ()
    reported = [point.period for point in points if not point.value]
    terms: Sequence[Term] = ()
    if reported:
        sold = look.total(look.breach.scope, reported[-1])
        terms = [Term(name="last_reported", period=reported[-1], above=sold, below=None, result=float(sold))]
    rows, count = look.rows(look.breach.scope, look.breach.last)
    return Reasons(tuple(terms), None, rows, count)


def _of_trend(look: _Look) -> Reasons:
    """Return the sales of the six periods as delivered, their means completed, and what these let expect."""
    by = [level for level, _ in look.breach.scope]
    known = [period for period in periods_of(look.reader, coarsest(look.reader)) if period <= look.breach.last]
    terms = [
        Term(name="sold", period=period, above=sold, below=None, result=float(sold))
        for period in known[-2 * RECENT :]
        for sold in (look.total(look.breach.scope, period),)
    ]
    changes = changes_of(look.reader, by, known)
    group = tuple(name for _, name in look.breach.scope)
    if changes is not None and group in changes.groups:
        row = changes.groups.index(group)
        means = [
            ("mean", known[-1 - RECENT], changes.before[row]),
            ("by_market", known[-1], changes.by_market[row]),
            *(("by_year", year, amount) for year, amount in zip(changes.years, changes.by_year[row], strict=True)),
            ("mean", known[-1], changes.after[row]),
        ]
        terms += [_whole(name, float(amount), period) for name, period, amount in means]
    rows, count = look.rows(look.breach.scope, look.breach.last, "value > 0")
    return Reasons(tuple(terms), None, rows, count)


def _of_white_space(look: _Look) -> Reasons:
    """Return the share over the periods, the target by the others, and the prize of the items missing there."""
    breach, rule = look.breach, OpportunityRule()
    place, (level, name) = breach.scope[:1], breach.scope[1]
    known = [period for period in periods_of(look.reader, coarsest(look.reader)) if period <= breach.last][
        -rule.recent :
    ]
    own, all_ = (sum((look.total(scope, period) for period in known), _NOTHING) for scope in (breach.scope, place))
    terms = [_part("share_recent", breach.last, own, all_)]
    owned = owned_by(look.company, directory.read(look.reader).products)
    gaps = prize.marked(point_gaps.find(look.reader, look.gap_rule, ZeroRule(), {}).gaps, owned)
    for space in opportunities.white_spaces(look.reader, rule, level, gaps, {}):
        if (space.place, space.name) == (place[0][1], name):
            terms.append(_whole("target", space.against))
            terms.append(_whole("prize", space.middle))
    everywhere = _part("share", breach.last, *(look.total(scope, breach.last) for scope in (breach.scope[1:], ())))
    rows, count = look.rows(breach.scope, breach.last, "value > 0")
    return Reasons(tuple(terms), everywhere.result, rows, count)


def _whole(name: str, value: float, period: date | None = None) -> Term:
    return Term(name=name, period=period, above=value, below=None, result=value)


def _part(name: str, period: date, above: Decimal | float, below: Decimal | float) -> Term:
    """Return a part of a whole in per cent; 0 of nothing."""
    result = float(100 * above / below) if below else 0.0  # type: ignore[operator]  # both are of one kind
    return Term(name=name, period=period, above=above, below=below, result=result)
