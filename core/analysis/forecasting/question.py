"""What will sell: a question to the warehouse, answered from the one forecast of all of it."""

from collections.abc import Mapping, MutableMapping
from dataclasses import replace

import duckdb

from core.analysis.forecasting.forecast import Answered, Setting, answer, described
from core.analysis.forecasting.hierarchy import MOST_MODELLED
from core.analysis.forecasting.reconciled import Reconciled, reconcile_all
from core.analysis.forecasting.sales import Group, History, arrange, load
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastReport, ForecastRule, GroupForecast
from core.model.job_context import JobContext
from core.model.periods import TYPICAL_DAYS, Grain
from core.warehouse.filters import Filters

LONGEST = 366  # periods
_QUARTER_DAYS, _YEAR_DAYS = 90, 366

Memory = MutableMapping[object, object]


def find(
    reader: duckdb.DuckDBPyConnection,
    rule: ForecastRule,
    filters: Filters,
    setting: Setting,
    context: JobContext,
    memory: Memory | None = None,
) -> ForecastReport:
    """Return a forecast for each group, at the coarsest grain of the data; the largest group first.

    Every question about the same data reads the same forecast, so the same group has the same figure in each, and
    parts add up to parents. It is looked up in ``memory``, which belongs to the data, and left there. With the parents
    of a question the total comes first, then level after level; a name that is open is ``None``. Raises
    ``forecast.horizon`` for a horizon under one day or over 366 periods, and ``Cancelled``.
    """
    grain, series = load(reader, rule.by, filters)
    if grain is None:
        return ForecastReport(rule=rule, groups=())
    question = _Question(reader, grain, rule, filters, setting, context)
    agreed = question.agreed({} if memory is None else memory)
    agreed = agreed.through(periods_of(rule, grain)) if agreed is not None else None
    groups: list[GroupForecast] = []
    for depth in range(len(rule.by)) if rule.parents and series else ():
        _, above = load(reader, rule.by[:depth], filters)
        groups += [_open(group, len(rule.by)) for group in question.groups(rule.by[:depth], above, agreed)]
    groups += question.groups(rule.by, series, agreed)
    chosen = tuple((level, tuple(names)) for level, names in filters.items())
    return ForecastReport(rule=rule, groups=tuple(groups), grain=grain, filters=chosen)


def periods_of(rule: ForecastRule, grain: Grain) -> int:
    """Return how many periods the horizon of ``rule`` is; raises ``forecast.horizon``."""
    horizon = max(1, round(rule.horizon_days / TYPICAL_DAYS[grain]))
    if rule.horizon_days < 1 or horizon > LONGEST:
        raise UserError("forecast.horizon", most=LONGEST)
    return horizon


def reach_of(horizon: int, grain: Grain) -> int:
    """Return how many periods the models look ahead that answer a question of ``horizon`` periods.

    A quarter, a year or whole years, so that a period has the same figure in questions of different horizons.
    """
    quarter, year = (max(1, round(days / TYPICAL_DAYS[grain])) for days in (_QUARTER_DAYS, _YEAR_DAYS))
    return quarter if horizon <= quarter else year * -(-horizon // year)


def _nearer(reach: int, grain: Grain) -> int | None:
    """Return the next shorter reach, from which the nearer periods are taken; ``None`` for the shortest."""
    year = round(_YEAR_DAYS / TYPICAL_DAYS[grain])
    shortest = reach_of(1, grain)
    if reach == shortest:
        return None
    return reach - year if reach > year else shortest


class _Question:
    """One question, and with what it is answered."""

    def __init__(
        self,
        reader: duckdb.DuckDBPyConnection,
        grain: Grain,
        rule: ForecastRule,
        filters: Filters,
        setting: Setting,
        context: JobContext,
    ) -> None:
        self._reader, self._grain, self._rule, self._filters = reader, grain, rule, filters
        self._setting, self._context = setting, context
        self._horizon = periods_of(rule, grain)
        self._reach = reach_of(self._horizon, grain)

    def agreed(self, memory: Memory, reach: int | None = None) -> Reconciled | None:
        """Return the one forecast, made where it is not in memory; ``None`` where nothing can be forecast."""
        reach = reach or self._reach
        setting = self._setting
        # What a model has learnt from the groups of a question is no part of it, or it would depend on the question.
        setting = replace(setting, plan=replace(setting.plan, known={}), target=None)
        known = setting.known
        key = (
            Reconciled,
            reach,
            self._rule.exposure,
            setting.plan.models,
            str(known.calendar.stated),
            known.breaks,
        )
        if key in memory:
            known_already = memory[key]
            return known_already if isinstance(known_already, Reconciled) else None
        shorter = _nearer(reach, self._grain)
        nearer = self.agreed(memory, shorter) if shorter is not None else None
        made = reconcile_all(self._reader, self._grain, reach, self._rule, setting, self._context, nearer)
        memory[key] = made
        return made

    def groups(
        self, by: tuple[str, ...], series: Mapping[Group, History], agreed: Reconciled | None
    ) -> tuple[GroupForecast, ...]:
        """Return the forecasts of the groups of ``by``, whose series are given."""
        if agreed is None:
            return described(self._answered(by, series, agreed), self._horizon, self._rule, self._setting)
        known = agreed.by(by, self._filters)
        nothing = agreed.nothing()
        shares = {group: known.get(group, nothing) for group in series}
        answered = self._answered(by, series, agreed)
        near = tuple(shift for shift in answered.moved if shift.start in agreed.periods.ahead)
        return described(replace(answered, moved=near), self._horizon, self._rule, self._setting, shares)

    def _answered(self, by: tuple[str, ...], series: Mapping[Group, History], agreed: Reconciled | None) -> Answered:
        """Return what the models say of each group: nothing of more groups than they are asked about."""
        if agreed is not None and not self._filters:
            for side in reversed(agreed.sides):
                if by == side.levels[: len(by)]:
                    return side.answered
        if len(series) > MOST_MODELLED:
            moved = agreed.sides[-1].answered.moved if agreed is not None else ()
            return Answered(arrange(series, self._grain, self._reach, None), (), ramadan=False, moved=moved)
        see = agreed.present.of(by, self._filters) if agreed is not None else None
        return answer(series, self._grain, self._reach, self._rule, self._setting, self._context, see)


def _open(group: GroupForecast, depth: int) -> GroupForecast:
    return replace(group, group=(*group.group, *(None,) * (depth - len(group.group))))
