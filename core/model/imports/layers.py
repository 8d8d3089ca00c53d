"""Layers: which batch speaks for a region in a period of a grain.

Grains lie side by side: a day that a batch covers takes nothing from the month that begins on it.
The figure of a cell is that of the newest live batch whose coverage holds the cell. A cell inside that coverage
without a figure was removed; it does not show through from below.

Figures in two units are never shown together: those of the unit that was there first are, the others are kept apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256
from typing import NamedTuple

from core.model.dimensions import SalesUnit
from core.model.imports.batches import Batch, Coverage


class Block(NamedTuple):
    """A region in the period of ``grain`` that begins on ``start`` (ISO); no region is the empty name."""

    region: str
    grain: str
    start: str


Reading = Mapping[tuple[str, str], Sequence[str]]  # (batch, region) -> first days of periods


def winners(batches: Iterable[Batch], coverage: Iterable[Coverage]) -> dict[Block, str]:
    """Return, for each covered block, the id of the newest live batch that covers it."""
    live = {batch.id: batch for batch in batches if batch.withdrawn_at is None}
    newest: dict[Block, str] = {}
    for part in coverage:
        batch = live.get(part.batch)
        if batch is None:
            continue
        block = Block(part.region, batch.grain, part.period)
        if block not in newest or batch.position > live[newest[block]].position:
            newest[block] = batch.id
    return newest


def shown(batches: Iterable[Batch], coverage: Iterable[Coverage], regions: AbstractSet[str] | None) -> dict[Block, str]:
    """Return the winners in ``regions`` (all without them): what somebody who looks after these is shown.

    Where they count in several units, those of the unit of the oldest alone; a unit that nobody stated is no other.
    """
    every, covered = list(batches), [part for part in coverage if regions is None or part.region in regions]
    newest = winners(every, covered)
    unit, others = _units(every, newest)
    if not others:
        return newest
    return winners([batch for batch in every if batch.unit in (unit, SalesUnit.UNSTATED)], covered)


def units_apart(
    batches: Iterable[Batch], coverage: Iterable[Coverage], regions: AbstractSet[str] | None
) -> tuple[str, ...]:
    """Return the units of figures in ``regions`` (all without them) that are kept apart from what is shown."""
    every = list(batches)
    return _units(every, winners(every, [part for part in coverage if regions is None or part.region in regions]))[1]


def _units(batches: Iterable[Batch], newest: Mapping[Block, str]) -> tuple[str, tuple[str, ...]]:
    """Return the stated unit of the oldest batch that speaks, and the other ones."""
    speaking = set(newest.values())
    stated = sorted(
        (batch.position, batch.unit)
        for batch in batches
        if batch.id in speaking and batch.unit != SalesUnit.UNSTATED.value
    )
    unit = stated[0][1] if stated else SalesUnit.UNSTATED.value
    return unit, tuple(sorted({other for _, other in stated} - {unit}))


def blocks_of(batch: Batch, coverage: Iterable[Coverage]) -> set[Block]:
    """Return the blocks that ``batch`` covers; none for a release, which has no coverage of its own."""
    return {Block(part.region, batch.grain, part.period) for part in coverage if part.batch == batch.id}


def beneath(batches: Iterable[Batch], coverage: Iterable[Coverage], blocks: AbstractSet[Block]) -> dict[Block, str]:
    """Return the winners of ``blocks`` alone: what a delivery that covers them replaces."""
    return {block: batch for block, batch in winners(batches, coverage).items() if block in blocks}


def reading(newest: Mapping[Block, str]) -> Reading:
    """Return what must be read so that every block shows its winner."""
    wanted: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for block, batch in sorted(newest.items()):
        wanted[batch, block.region].append(block.start)
    return wanted


def version(batches: Iterable[Batch], coverage: Iterable[Coverage], scope: AbstractSet[str] | None) -> str:
    """Return the digest of what is shown of the regions in ``scope`` (all without one): which files speak where.

    The same files, imported by the same recipes, have one version in every vault. A release counts by its id, which
    it keeps wherever it is replayed; those of one batch count in their order, as the newer figure is shown.
    """
    every = {batch.id: batch for batch in batches}
    newest = shown(every.values(), coverage, scope)
    lines = sorted(
        f"{block.region} {block.start} {every[batch].file_hash} {every[batch].recipe_hash} {every[batch].sheet}"
        for block, batch in newest.items()
    )
    speaking = set(newest.values())
    releases: defaultdict[str, list[str]] = defaultdict(list)
    for batch in sorted(every.values(), key=lambda batch: batch.position):
        if batch.parent in speaking and batch.withdrawn_at is None:
            releases[batch.parent].append(batch.id)
    lines += sorted(f"{parent} {' '.join(released)}" for parent, released in releases.items())
    return sha256("\n".join(lines).encode()).hexdigest()[:12]
