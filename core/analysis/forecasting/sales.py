"""The sales of groups as series: what is to be continued, and what is known of its periods.

A period in which areas were silent is not low: what is continued is completed by what they are taken to have sold.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb
import numpy as np

from core.analysis.forecasting.models.features import days_of
from core.analysis.forecasting.panel import Panel
from core.analysis.grains import coarsest
from core.analysis.likeness import reporting
from core.analysis.likeness.completion import market_of, missing_in, nobody_in, weights_of
from core.analysis.likeness.like_for_like import parts
from core.analysis.likeness.reporting import Reporting
from core.model.analyses.excise import SHIPPED_RULES
from core.model.exposure import Calendar
from core.model.periods import Grain, period_of
from core.warehouse.filters import Filters, check_levels, conditions

SEASONS = {Grain.DAY: 7, Grain.WEEK: 52, Grain.HIJRI_MONTH: 12, Grain.MONTH: 12, Grain.QUARTER: 4}

Group = tuple[str | None, ...]
History = Mapping[date, float]


class Completed(dict[date, float]):
    """A history with what silent areas are taken to have sold; ``measured`` is the history without that.

    A period that no area reported is absent.
    """

    def __init__(self, whole: History, measured: History) -> None:
        super().__init__(whole)
        self.measured = measured


def measured(history: History) -> History:
    """Return what was delivered of a history, whether it was completed or not."""
    return history.measured if isinstance(history, Completed) else history


@dataclass(frozen=True, slots=True)
class Known:
    """What is known besides the figures: the calendar with what was announced, and since when rules changed."""

    calendar: Calendar
    breaks: tuple[date, ...] = tuple(rule.since for rule in SHIPPED_RULES)


@dataclass(frozen=True, slots=True)
class Sales:
    """The series of groups of one grain, the largest first, as a panel.

    ``histories`` are what was delivered; the panel holds what follows the last hole of each, beginning at
    ``starts[first]`` and completed in as many periods as ``completed`` says. Its days reach ``horizon`` periods beyond
    the last figure of all.
    """

    grain: Grain
    groups: tuple[Group, ...]
    histories: tuple[History, ...]
    panel: Panel
    starts: tuple[date, ...]
    completed: tuple[int, ...]

    def ahead(self, row: int, horizon: int) -> tuple[date, ...]:
        """Return the first days of the periods that follow series ``row``."""
        after = self.panel.first[row] + len(self.panel.histories[row])
        return self.starts[after : after + horizon]


def load(
    reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters
) -> tuple[Grain | None, dict[Group, History]]:
    """Return the totals of each group by period at the coarsest grain of the data; no grain where there are none.

    A history in which areas of the group were silent is ``Completed``.
    """
    check_levels(tuple(by))
    where, values = conditions(filters)
    grain = coarsest(reader)
    levels = "".join(f", {level}" for level in by)
    query = f"SELECT period, CAST(sum(value) AS DOUBLE) {levels} FROM sales WHERE grain = ? AND {where} GROUP BY ALL"
    series: defaultdict[Group, dict[date, float]] = defaultdict(dict)
    for period, total, *group in reader.execute(query, [grain, *values]).fetchall():
        series[tuple(group)][period] = total
    if grain is None:
        return grain, dict(series)
    reported = reporting.read(reader, grain=grain)
    return grain, _completed(reader, reported, grain, by, filters, series) if reported.silent else dict(series)


def _completed(
    reader: duckdb.DuckDBPyConnection,
    reported: Reporting,
    grain: Grain,
    by: Sequence[str],
    filters: Filters,
    series: Mapping[Group, History],
) -> dict[Group, History]:
    """Return the series with what silent areas are taken to have sold, and without periods that nobody reported."""
    market = market_of(reader, reported, grain=grain)
    weights, nobody = weights_of(market), nobody_in(market)
    where, values = conditions(filters)
    named = "".join(f", {level}" for level in by)
    sold = f"SELECT period AS start, value, region, precision_area {named} FROM sales WHERE grain = ? AND {where}"
    silent = parts(reader, reported, sold, [grain, *values], by)
    completed: dict[Group, History] = {}
    for group, history in series.items():
        missing = missing_in(silent.get(group, {}), weights)
        whole = {start: value for start, value in history.items() if start not in nobody}
        whole |= {start: whole.get(start, 0.0) + lacking for start, lacking in missing.items()}
        completed[group] = Completed(whole, history) if whole != history else history
    return completed


def arrange(series: Mapping[Group, History], grain: Grain, horizon: int, known: Known | None) -> Sales:
    """Return the series as a panel; ``known`` is ``None`` where the models shall not see the calendar."""
    histories = {names: measured(history) for names, history in series.items()}
    ranked = sorted(series, key=lambda names: (-sum(histories[names].values()), [name or "" for name in names]))
    used = [_after_the_last_hole(sorted(series[names]), grain) for names in ranked]
    starts = _line_of_time(used, grain, horizon)
    number = {start: at for at, start in enumerate(starts)}
    days = np.zeros((0, 0))
    if known is not None and starts:
        days = days_of(starts, grain, known.calendar, [day for day in known.breaks if starts[0] < day <= starts[-1]])
    panel = Panel(
        ids=tuple(name_of(names) for names in ranked),
        histories=tuple(
            np.array([series[names][start] for start in days_used], np.float64)
            for names, days_used in zip(ranked, used, strict=True)
        ),
        first=tuple(number[days_used[0]] if days_used else 0 for days_used in used),
        season=SEASONS[grain],
        days=days,
    )
    completed = tuple(
        sum(series[names][start] != histories[names].get(start) for start in days_used)
        for names, days_used in zip(ranked, used, strict=True)
    )
    return Sales(grain, tuple(ranked), tuple(histories[names] for names in ranked), panel, starts, completed)


def name_of(group: Group) -> str:
    """Return the id of a group in a panel; the group of everything is the empty text."""
    return "\x1f".join(name or "" for name in group)


def _after_the_last_hole(starts: list[date], grain: Grain) -> list[date]:
    for position in range(len(starts) - 1, 0, -1):
        if _next(starts[position - 1], grain) != starts[position]:
            return starts[position:]
    return starts


def _line_of_time(used: Sequence[Sequence[date]], grain: Grain, horizon: int) -> tuple[date, ...]:
    """Return the first days of all periods from the first that is used to ``horizon`` beyond the last."""
    days = [day for starts in used if starts for day in (starts[0], starts[-1])]
    if not days:
        return ()
    line = [min(days)]
    while line[-1] < max(days):
        line.append(_next(line[-1], grain))
    for _ in range(horizon):
        line.append(_next(line[-1], grain))
    return tuple(line)


def _next(start: date, grain: Grain) -> date:
    return period_of(period_of(start, grain).end + timedelta(days=1), grain).start
