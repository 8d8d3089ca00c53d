"""Places and products of several batches as one list, and those that are known at all."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch
from core.ports.pages import PageSource

Names = tuple[str | None, ...]  # one for each level


class MergedMembers:
    """Places or products of several batches as one list: what the newest batch calls a thing, it is called.

    Where the newest batch itself describes a thing in several ways, each row keeps the way its own batch used.
    """

    def __init__(self, source: PageSource, dimension: DimensionName, used: Iterable[Batch]) -> None:
        self._dimension = dimension
        self._members: list[tuple[bytes, Names]] = []
        self._ids: dict[str, npt.NDArray[np.int32]] = {}
        self._shown: set[int] = set()
        known: dict[bytes, dict[Names, int]] = defaultdict(dict)
        single: dict[bytes, int] = {}
        for batch in sorted(used, key=lambda layer: -layer.position):
            variants = _variants(source, batch.id, dimension)
            ways = Counter(key for key, _ in variants)
            first_seen = {key for key in ways if key not in known}
            ids = np.empty(len(variants), np.int32)
            for number, (key, names) in enumerate(variants):
                ids[number] = single.get(key, -1)
                if ids[number] < 0:
                    ids[number] = self._member(known[key], key, names)
                    if key in first_seen and ways[key] == 1:
                        single[key] = int(ids[number])
            self._ids[batch.id] = ids

    def _member(self, ways: dict[Names, int], key: bytes, names: Names) -> int:
        if names not in ways:
            ways[names] = len(self._members)
            self._members.append((key, names))
        return ways[names]

    def ids(self, batch: str, numbers: pa.ChunkedArray) -> npt.NDArray[np.int32]:
        """Return the warehouse's id for each number of ``batch``; from now on these members are shown."""
        chosen: npt.NDArray[np.int32] = self._ids[batch][numbers.to_numpy()]
        self._shown.update(np.unique(chosen).tolist())
        return chosen

    def table(self) -> pa.Table:
        """Return the members that rows were found of, with their ids, keys and names.

        A batch also names members of regions that are not looked at; those stay unseen.
        """
        shown = sorted(self._shown)
        columns: dict[str, pa.Array] = {
            f"{self._dimension}_id": pa.array(shown, pa.int32()),
            f"{self._dimension}_key": pa.array([self._members[number][0] for number in shown], pa.binary()),
        }
        for position, level in enumerate(self._dimension.levels):
            columns[level] = pa.array([self._members[number][1][position] for number in shown], pa.string())
        return pa.table(columns)


def known_members(source: PageSource, dimension: DimensionName) -> pa.Table:
    """Return what the live batches know of places or products: a key once, as the newest batch describes it.

    Of several descriptions in one batch, the first is taken.
    """
    newest: dict[bytes, Names] = {}
    for batch in source.list_all():
        if batch.withdrawn_at is None:
            newest.update(reversed(_variants(source, batch.id, dimension)))
    columns: dict[str, pa.Array] = {"key": pa.array(newest, pa.binary())}
    for place, level in enumerate(dimension.levels):
        columns[level] = pa.array([names[place] for names in newest.values()], pa.string())
    return pa.table(columns)


def _variants(source: PageSource, batch: str, dimension: DimensionName) -> list[tuple[bytes, Names]]:
    """Return key and names of each member of a batch, in the order in which its rows count them."""
    keys, *levels = source.members(batch, dimension).select(["key", *dimension.levels]).to_pydict().values()
    return list(zip(keys, zip(*levels, strict=True), strict=True))
