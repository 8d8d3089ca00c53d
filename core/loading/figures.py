"""Read the figures of a layer, and count those that are shown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from core.loading.pages import read
from core.model.imports.batches import Batch
from core.model.imports.contents import Dataset
from core.model.imports.layers import reading, shown
from core.ports.pages import PageSource


def count_figures(source: PageSource, regions: AbstractSet[str] | None) -> int:
    """Return how many figures are shown of ``regions`` (all without them).

    Raises ``vault.damaged`` for a page whose bytes are not what was kept, where pages must be read.
    """
    batches, coverage = source.list_all(), source.coverage()
    releases = releases_of(batches)
    covered = Counter((part.batch, part.region) for part in coverage)
    total = 0
    for (batch, region), starts in reading(shown(batches, coverage, regions)).items():
        if len(starts) == covered[batch, region] and not releases[batch]:
            total += sum(page.rows for page in source.pages(batch, Dataset.FACTS, region))
            continue
        # A newer layer hides a part of this one, or a release may have replaced another.
        days = pa.array([date.fromisoformat(start) for start in starts], pa.date32())
        for _, figures in parts(source, batch, releases[batch], region):
            total += pc.sum(pc.is_in(figures.column("period"), days)).as_py() or 0
    return total


def parts(source: PageSource, batch: str, children: Sequence[str], region: str) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Yield the figures of a batch in a region and those that were released from it, each with the rows they name."""
    rows = read(source, batch, Dataset.ROWS, region)
    if rows is None:
        return
    own = read(source, batch, Dataset.FACTS, region)
    if own is not None:
        yield rows, own
    for released in _released(source, children, region):
        yield rows, released


def releases_of(batches: Iterable[Batch]) -> defaultdict[str, list[str]]:
    """Return the live batches that were released from another one, by that one, the oldest first."""
    children: defaultdict[str, list[str]] = defaultdict(list)
    for batch in batches:
        if batch.parent is not None and batch.withdrawn_at is None:
            children[batch.parent].append(batch.id)
    return children


def _released(source: PageSource, children: Sequence[str], region: str) -> Iterator[pa.Table]:
    """Yield the figures that were released from a batch: of a cell that was released twice, the newer figure."""
    seen: set[tuple[int, date]] = set()
    for child in reversed(children):
        figures = read(source, child, Dataset.FACTS, region)
        if figures is None:
            continue
        cells = list(zip(figures.column("row").to_pylist(), figures.column("period").to_pylist(), strict=True))
        yield figures.filter(pa.array([cell not in seen for cell in cells], pa.bool_()))
        seen.update(cells)
