"""A delivery beside the figures that are shown already: of other periods over the same days."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from core.importing.checks.known_names import Dimension
from core.model.dimensions import PlaceLevel
from core.model.imports.layers import Block
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook
from core.model.periods import Grain, Period

_GRAIN = "period.other_grain"


def check_grains(
    places: Dimension, grain: Grain, starts: Iterable[date], shown: Iterable[Block], book: RuleBook
) -> Iterator[Issue]:
    """Yield an issue for each region of ``places`` and each other grain of which figures of its days are ``shown``.

    It stands at the first row of the region. Its value is that grain with the months of the days that both have:
    ``week 2024-01/2024-03, 2024-06``. ``starts`` are the first days of the periods, of ``grain``, that are delivered.
    """
    if not book.is_on(_GRAIN):
        return
    first = _first_rows(places)
    periods = [Period(start, grain) for start in sorted(starts)]
    common: dict[tuple[str, str], set[int]] = defaultdict(set)  # months by number, of a region and a grain
    months: dict[tuple[str, str], set[int]] = {}  # of a shown period, whatever its region
    for block in shown:
        if block.region not in first or block.grain == grain.value:
            continue
        which = block.grain, block.start
        if which not in months:
            months[which] = _common_months(Period(date.fromisoformat(block.start), Grain(block.grain)), periods)
        common[block.region, block.grain] |= months[which]
    for (region, other), numbers in sorted(common.items()):
        if numbers:
            value = f"{other} {_named(sorted(numbers))}"
            yield places.issue(_GRAIN, PlaceLevel.REGION, first[region], value, "", book)


def _first_rows(places: Dimension) -> Mapping[str, int]:
    first: dict[str, int] = {}
    columns = (places.delivered.column(name).to_pylist() for name in (PlaceLevel.REGION, "first_row"))
    for name, row in zip(*columns, strict=True):
        first[name or ""] = min(first.get(name or "", row), row)
    return first


def _common_months(period: Period, delivered: Sequence[Period]) -> set[int]:
    """Return the months of the days that ``period`` shares with those of ``delivered``, which are in order."""
    months: set[int] = set()
    for other in delivered[bisect_left(delivered, period.start, key=lambda one: one.end) :]:
        if other.start > period.end:
            break
        months |= {*range(_number(max(period.start, other.start)), _number(min(period.end, other.end)) + 1)}
    return months


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _named(numbers: Sequence[int]) -> str:
    """Return months as ``2024-01/2024-03, 2024-06``: each stretch by its first and its last."""
    breaks = [place for place, (one, other) in enumerate(pairwise(numbers), 1) if other > one + 1]
    stretches = [numbers[start:stop] for start, stop in pairwise([0, *breaks, len(numbers)])]
    names = ([f"{number // 12}-{number % 12 + 1:02}" for number in stretch] for stretch in stretches)
    return ", ".join("/".join(dict.fromkeys((months[0], months[-1]))) for months in names)
