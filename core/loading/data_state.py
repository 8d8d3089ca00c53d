"""Which data are shown: their version, their unit, their first and last day."""

from collections.abc import Set as AbstractSet
from datetime import date

from core.model.imports.batches import DataState
from core.model.imports.layers import version
from core.model.periods import Grain, Period
from core.ports.pages import PageSource


def data_version(source: PageSource, regions: AbstractSet[str] | None) -> str:
    """Return the name of what is shown of ``regions`` (all without them)."""
    return version(source.list_all(), source.coverage(), regions)


def data_state(source: PageSource, regions: AbstractSet[str] | None) -> DataState:
    """Return what is shown; ``regions`` narrow its version alone."""
    batches, coverage = source.list_all(), source.coverage()
    live = {batch.id: batch for batch in batches if batch.withdrawn_at is None}
    units = {batch.unit for batch in live.values()}
    periods = {(live[block.batch].grain, block.period) for block in coverage if block.batch in live}
    return DataState(
        version=version(batches, coverage, regions),
        unit=units.pop() if len(units) == 1 else "mixed" if units else "unstated",
        first_period=min((period for _, period in periods), default=None),
        last_period=max((period for _, period in periods), default=None),
        last_day=max((_last_day(grain, period) for grain, period in periods), default=None),
    )


def _last_day(grain: str, period: str) -> str:
    return Period(date.fromisoformat(period), Grain(grain)).end.isoformat()
