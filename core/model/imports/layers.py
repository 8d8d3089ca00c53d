"""Layers: which batch speaks for a region in a period.

The figure of a cell is that of the newest live batch whose coverage holds the cell. A cell inside that coverage
without a figure was removed; it does not show through from below.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256

from core.model.imports.batches import Batch, Coverage

Block = tuple[str, str]  # region, period
Reading = Mapping[tuple[str, str], Sequence[str]]  # (batch, region) -> periods


def winners(batches: Iterable[Batch], coverage: Iterable[Coverage]) -> dict[Block, str]:
    """Return, for each covered region and period, the id of the newest live batch that covers it."""
    position = {batch.id: batch.position for batch in batches if batch.withdrawn_at is None}
    newest: dict[Block, str] = {}
    for part in coverage:
        if part.batch not in position:
            continue
        block = (part.region, part.period)
        if block not in newest or position[part.batch] > position[newest[block]]:
            newest[block] = part.batch
    return newest


def beneath(batches: Iterable[Batch], coverage: Iterable[Coverage], blocks: AbstractSet[Block]) -> dict[Block, str]:
    """Return the winners of ``blocks`` alone: what a delivery that covers them replaces."""
    return {block: batch for block, batch in winners(batches, coverage).items() if block in blocks}


def reading(newest: Mapping[Block, str]) -> Reading:
    """Return what must be read so that every block shows its winner."""
    wanted: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (region, period), batch in sorted(newest.items()):
        wanted[batch, region].append(period)
    return wanted


def version(batches: Iterable[Batch], coverage: Iterable[Coverage], scope: AbstractSet[str] | None) -> str:
    """Return the digest of what is shown of the regions in ``scope`` (all without one): which files speak where.

    The same files, imported by the same recipes, have one version in every vault; what was released counts with its
    batch and its figures.
    """
    every = {batch.id: batch for batch in batches}
    newest = winners(every.values(), coverage)
    lines = sorted(
        f"{region} {period} {every[batch].file_hash} {every[batch].recipe_hash} {every[batch].sheet}"
        for (region, period), batch in newest.items()
        if scope is None or region in scope
    )
    shown = set(newest.values())
    lines += sorted(
        f"{batch.parent} {batch.position} {batch.figures}"
        for batch in every.values()
        if batch.parent in shown and batch.withdrawn_at is None
    )
    return sha256("\n".join(lines).encode()).hexdigest()[:12]
