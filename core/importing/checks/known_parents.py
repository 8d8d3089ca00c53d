"""The places of a delivery beside the known ones of the same name: under another parent than before, or under none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from core.importing.checks.known_names import Dimension
from core.model.dimensions import PLACE_LEVELS, PlaceLevel
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook
from core.model.names import fold

_MOVED, _NO_PARENT = "place.moved", "place.no_parent"
_UPPER = (PlaceLevel.REGION, PlaceLevel.PROVINCE)
_LOWER = (PlaceLevel.PRECISION_AREA, PlaceLevel.MARKET)

_Names = Mapping[str, str | None]


def check_known_parents(dimension: Dimension, book: RuleBook) -> Iterator[Issue]:
    """Yield the areas that were known under one other parent, and the first place of those that lack a known parent.

    Either counts as another place than the known one. A market without an area may stand under any parent, as
    channels do.
    """
    known: dict[tuple[str, ...], list[_Names]] = defaultdict(list)
    for names in dimension.known.select(list(PLACE_LEVELS)).to_pylist():
        known[_folded(names, _LOWER)].append(names)
    without_parent = False
    places = dimension.delivered.select(list(PLACE_LEVELS)).to_pylist()
    for names, row in zip(places, dimension.delivered.column("first_row").to_pylist(), strict=True):
        lower = _folded(names, _LOWER)
        same = known.get(lower, []) if any(lower) else []
        if not same or any(_folded(one, _UPPER) == _folded(names, _UPPER) for one in same):
            continue
        missing = [level for level in _UPPER if names[level] is None and any(one[level] for one in same)]
        if missing and not without_parent and book.is_on(_NO_PARENT):
            without_parent = True  # a file that has no such column lacks it in every row
            yield _no_parent(dimension, names, row, sorted({one[missing[0]] or "" for one in same}), book)
        one_parent = len({_folded(one, _UPPER) for one in same}) == 1
        if not missing and names[PlaceLevel.PRECISION_AREA] and one_parent and book.is_on(_MOVED):
            yield from _moved(dimension, names, row, same[0], book)


def _folded(names: _Names, levels: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(names[level] or "") for level in levels)


def _no_parent(dimension: Dimension, names: _Names, row: int, parents: Sequence[str], book: RuleBook) -> Issue:
    level = next(level for level in reversed(PLACE_LEVELS) if names[level] is not None)
    return dimension.issue(_NO_PARENT, level, row, names[level] or "", ", ".join(filter(None, parents)), book)


def _moved(dimension: Dimension, names: _Names, row: int, before: _Names, book: RuleBook) -> Iterator[Issue]:
    for level in _UPPER:
        now, then = names[level], before[level]
        if now is not None and then is not None and fold(now) != fold(then):
            yield dimension.issue(_MOVED, level, row, now, then, book)
