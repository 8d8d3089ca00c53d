"""Which data are shown: their version, their unit, their first and last day."""

from collections.abc import Set as AbstractSet
from datetime import date

from core.model.imports.batches import DataState, sample_part
from core.model.imports.layers import Block, shown, units_apart, version
from core.model.periods import Grain, Period, coarsest_of
from core.ports.pages import PageSource


def data_version(source: PageSource, regions: AbstractSet[str] | None) -> str:
    """Return the name of what is shown of ``regions`` (all without them)."""
    return version(source.list_all(), source.coverage(), regions)


def data_state(source: PageSource, regions: AbstractSet[str] | None) -> DataState:
    """Return what is shown of ``regions`` (all without them); what a newer layer hides does not count."""
    batches, coverage = source.list_all(), source.coverage()
    newest = shown(batches, coverage, regions)
    speaking = set(newest.values())
    units = {batch.unit for batch in batches if batch.id in speaking}
    return DataState(
        version=version(batches, coverage, regions),
        unit=units.pop() if len(units) == 1 else "mixed" if units else "unstated",
        grain=coarsest_of({block.grain for block in newest}),
        first_period=min((block.start for block in newest), default=None),
        last_period=max((block.start for block in newest), default=None),
        last_day=max(map(_last_day, newest), default=None),
        apart=units_apart(batches, coverage, regions),
        sample=sample_part(batch for batch in batches if batch.id in speaking),
    )


def _last_day(block: Block) -> str:
    return Period(date.fromisoformat(block.start), Grain(block.grain)).end.isoformat()
