"""Measure what the rules speak of, once for one state of the data. No rule is judged here, and no clock is read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import duckdb

from core.alerts.figures.items import RegionSales, item_sales, missing_sales, missing_worth
from core.alerts.figures.sales import SCORED, against_forecasts
from core.alerts.figures.shares import shares
from core.alerts.figures.trends import trends
from core.alerts.figures.unreported import Silent, silent_periods
from core.alerts.figures.white_spaces import province_sales, white_spaces
from core.alerts.figures.zero_rates import AreaSales, area_sales, gap_rates, silences
from core.analysis import directory, histories
from core.analysis.forecasting.sales import SEASONS
from core.analysis.gaps import point_gaps, prize
from core.analysis.grains import coarsest, periods_of
from core.analysis.ownership import owned_by
from core.model.alerts.rules import AlertRule
from core.model.alerts.tracks import AlertFigure, Measured, Track, TrackPoint
from core.model.analyses.point_gaps import SHIPPED_GAPS, PointGap, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.errors import UserError
from core.model.exposure import Calendar
from core.model.job_context import JobContext
from core.model.ownership import NOBODY, Ownership
from core.model.periods import Grain

Wanted = tuple[AlertFigure, tuple[str, ...]]
# What lasts in a market has these figures; of the others, none may mean that nothing is wrong.
_OF_EVERY_GROUP = (AlertFigure.GAP_RATE, AlertFigure.SHARE, AlertFigure.SALES, AlertFigure.FORECAST_ACCURACY)
_OF_THE_STORE = (AlertFigure.QUALITY, AlertFigure.DATA_AGE)


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality score of a live import, in per cent, and the first day of the last period that it covers."""

    file: str
    period: date
    score: float


def wanted_by(rules: Iterable[AlertRule]) -> frozenset[Wanted]:
    """Return what has to be measured for ``rules``."""
    wanted = {(rule.figure, rule.by) for rule in rules if rule.on and rule.figure not in _OF_THE_STORE}
    return frozenset(
        (AlertFigure.SALES, by) if figure is AlertFigure.FORECAST_ACCURACY else (figure, by) for figure, by in wanted
    )


def unmeasured(rules: Iterable[AlertRule], measured: Measured) -> frozenset[str]:
    """Return the rules that had nothing to judge: every named group has their figure, and there was none of any."""
    known = {(track.figure, tuple(level for level, _ in track.scope)) for track in measured.tracks}
    looked_at = (rule for rule in rules if rule.on and rule.figure in _OF_EVERY_GROUP)
    return frozenset(rule.id for rule in looked_at if not wanted_by([rule]) <= known)


def measure(
    reader: duckdb.DuckDBPyConnection,
    wanted: Iterable[Wanted],
    calendar: Calendar,
    context: JobContext,
    *,
    back: int = SCORED,
    until: date | None = None,
    gap_rule: PointGapRule = SHIPPED_GAPS,
    company: Sequence[str] = (),
) -> Measured:
    """Return the tracks of what is ``wanted``, at the coarsest grain of the data.

    Sales are compared with their forecasts in the last ``back`` periods; every such period is a separate forecast.
    ``until`` measures what items and segments did as it was known in that period. ``gap_rule`` finds the items missing
    at points, whose prizes are at stake; what is missing of rivals of the own ``company`` is no white space. A figure
    that cannot be measured is reported as failed and costs none of the others. Raises ``Cancelled``.
    """
    grain = coarsest(reader)
    if grain is None:
        return Measured(periods=(), last_day=None, sales=0.0, tracks=())
    periods = tuple(period for period in periods_of(reader, grain) if until is None or period <= until)
    row = reader.execute(
        "SELECT max(last_day), CAST(sum(value) FILTER (period = ?) AS DOUBLE) FROM sales WHERE grain = ?",
        [periods[-1], grain],
    ).fetchone()
    last_day, sold = row or (None, None)
    market = _Market(reader, grain, periods, calendar, back, context, gap_rule, company)
    tracks: list[Track] = []
    failed = []
    for figure, levels in sorted(wanted):
        try:
            tracks += market.owned_tracks(figure, levels)
        except UserError as error:
            failed.append((figure, levels, error.code))
    return Measured(periods=periods, last_day=last_day, sales=sold or 0.0, tracks=tuple(tracks), failed=tuple(failed))


class _Market:
    """The figures at hand; what several of them need is read once, and only if it is asked for."""

    def __init__(
        self,
        reader: duckdb.DuckDBPyConnection,
        grain: Grain,
        periods: tuple[date, ...],
        calendar: Calendar,
        back: int,
        context: JobContext,
        gap_rule: PointGapRule,
        company: Sequence[str],
    ) -> None:
        self._gap_rule = gap_rule
        self._company = company
        self._reader = reader
        self._grain = grain
        self._periods = periods
        self._calendar = calendar
        self._back = back
        self._context = context

    def owned_tracks(self, figure: AlertFigure, by: tuple[str, ...]) -> Iterator[Track]:
        """Yield the tracks of one figure by the levels of its scopes, each with whose it is."""
        return (replace(track, owner=self.owned.owner_of(track.scope)) for track in self.tracks(figure, by))

    def tracks(self, figure: AlertFigure, by: tuple[str, ...]) -> Iterator[Track]:
        """Return the tracks of one figure by the levels of its scopes."""
        self._context.check_cancelled()
        reader, grain, periods = self._reader, self._grain, self._periods
        match figure:
            case AlertFigure.GAP_RATE:
                return gap_rates(reader, grain, by, self._silent)
            case AlertFigure.SILENCE:
                return silences(self._area_sales, by, periods)
            case AlertFigure.SHARE:
                return shares(reader, grain, by, self._silent)
            case AlertFigure.SALES:
                return against_forecasts(reader, grain, by, self._calendar, periods, self._back, self._context)
            case AlertFigure.TREND:
                return trends(reader, by, periods)
            case AlertFigure.WHITE_SPACE:
                return white_spaces(reader, self._province_sales, by[-1], periods[-1], self._missing)
            case AlertFigure.MISSING_SALES:
                worth = missing_worth(self._missing)
                return missing_sales(self._all_items, self._region_sales(), worth, SEASONS[grain], self._context)
            case AlertFigure.ITEM_SALES:
                return item_sales(self._all_items, SEASONS[grain], self._context)
            case _:
                return iter(())

    def _region_sales(self) -> RegionSales:
        """Return the exact sales of each region in the periods in which an item can be missing."""
        rows = self._reader.execute(
            "SELECT region, period, sum(value) FROM sales WHERE grain = ? AND period >= ? GROUP BY ALL",
            [self._grain, self._periods[-ZeroRule().long_run :][0]],
        ).fetchall()
        return {(region, period): sold for region, period, sold in rows}

    @cached_property
    def _silent(self) -> Silent:
        return silent_periods(self._reader, self._grain)

    @cached_property
    def _area_sales(self) -> AreaSales:
        return area_sales(self._reader, self._grain)

    @cached_property
    def _province_sales(self) -> Mapping[str, float]:
        return province_sales(self._reader, self._grain, self._periods)

    @cached_property
    def _missing(self) -> tuple[PointGap, ...]:
        gaps = point_gaps.find_in(self._all_items, self._gap_rule, ZeroRule(), {}).gaps
        return prize.marked(gaps, self.owned) if self.owned.known else gaps

    @cached_property
    def owned(self) -> Ownership:
        """Whose the products of the data are; nobody's in particular without an own company."""
        return owned_by(self._company, directory.read(self._reader).products) if self._company else NOBODY

    @cached_property
    def _all_items(self) -> histories.Histories:
        loaded = histories.load(self._reader)
        known = len(self._periods)
        return loaded if known == len(loaded.periods) else loaded.through(known)


def quality_tracks(qualities: Iterable[Quality], measured: Measured) -> list[Track]:
    """Return the quality of each delivery; what hangs on it is the part of the last sales that was not taken."""
    return [
        Track(
            AlertFigure.QUALITY,
            (("file", quality.file),),
            (
                TrackPoint(
                    quality.period, quality.score, None, None, None, measured.sales * (100 - quality.score) / 100
                ),
            ),
        )
        for quality in qualities
    ]


def age_track(measured: Measured, today: date) -> list[Track]:
    """Return how many days ago the data end; no days where they end in the future, nothing without data."""
    if measured.last is None or measured.last_day is None:
        return []
    days = max(0, (today - measured.last_day).days)
    point = TrackPoint(measured.last, float(days), None, None, None, measured.sales)
    return [Track(AlertFigure.DATA_AGE, (), (point,))]
