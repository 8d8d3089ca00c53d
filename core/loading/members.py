"""Places and products of several batches as one list, and those that are known at all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch
from core.ports.pages import PageSource

Names = tuple[str | None, ...]  # one for each level


class _Own(Enum):
    """That rows keep what their own batch says."""

    OWN = "own"


_OWN = _Own.OWN
_Level = str | _Own | None  # the one name, that rows keep their own, or that nobody names the level


class MergedMembers:
    """Places or products of several batches as one list: what the newest batch calls a thing, it is called.

    That holds level by level: what the newest batch does not say of a thing, older ones do. Where the batch that speaks
    describes a thing in several ways, each row keeps the way its own batch used.
    """

    def __init__(self, source: PageSource, dimension: DimensionName, used: Iterable[Batch]) -> None:
        self._dimension = dimension
        self._members: list[tuple[bytes, Names]] = []
        self._ids: dict[str, npt.NDArray[np.int32]] = {}
        self._shown: set[int] = set()
        newest_first = [batch.id for batch in sorted(used, key=lambda layer: -layer.position)]
        variants = {batch: _variants(source, batch, dimension) for batch in newest_first}
        settled = _settled([variants[batch] for batch in newest_first])
        known: dict[tuple[bytes, Names], int] = {}
        for batch in newest_first:
            ids = [self._member(known, key, _resolved(settled[key], names)) for key, names in variants[batch]]
            self._ids[batch] = np.array(ids, np.int32)

    def _member(self, known: dict[tuple[bytes, Names], int], key: bytes, names: Names) -> int:
        if (key, names) not in known:
            known[key, names] = len(self._members)
            self._members.append((key, names))
        return known[key, names]

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

    What that batch does not say, older ones do. Of several descriptions in one batch, the first is taken.
    """
    newest: dict[bytes, Names] = {}
    for batch in source.list_all():
        if batch.withdrawn_at is None:
            for key, names in dict(reversed(_variants(source, batch.id, dimension))).items():
                newest[key] = _filled(names, newest.get(key, names))
    columns: dict[str, pa.Array] = {"key": pa.array(newest, pa.binary())}
    for place, level in enumerate(dimension.levels):
        columns[level] = pa.array([names[place] for names in newest.values()], pa.string())
    return pa.table(columns)


def _settled(newest_first: Iterable[Sequence[tuple[bytes, Names]]]) -> dict[bytes, list[_Level]]:
    """Return of each thing and level the one name that all its rows bear, or that rows keep their own.

    The newest batch that names the level at all decides.
    """
    settled: dict[bytes, list[_Level]] = {}
    for variants in newest_first:
        ways: dict[bytes, list[Names]] = defaultdict(list)
        for key, names in variants:
            ways[key].append(names)
        for key, described in ways.items():
            levels = settled.setdefault(key, [None] * len(described[0]))
            for place, level in enumerate(levels):
                if level is None:
                    stated = {names[place] for names in described}
                    levels[place] = None if stated == {None} else stated.pop() if len(stated) == 1 else _OWN
    return settled


def _resolved(settled: Sequence[_Level], names: Names) -> Names:
    return tuple(own if isinstance(level, _Own) else level for level, own in zip(settled, names, strict=True))


def _filled(names: Names, older: Names) -> Names:
    return tuple(before if name is None else name for name, before in zip(names, older, strict=True))


def _variants(source: PageSource, batch: str, dimension: DimensionName) -> list[tuple[bytes, Names]]:
    """Return key and names of each member of a batch, in the order in which its rows count them."""
    keys, *levels = source.members(batch, dimension).select(["key", *dimension.levels]).to_pydict().values()
    return list(zip(keys, zip(*levels, strict=True), strict=True))
