"""The prize of items missing at points, and sums of such prizes that come out the same however they are cut.

Whatever names a prize calls this: a group, a province, a card, an alert, a report. So no figure of a prize has a rule
that another lacks, and the parts of a whole add up to it to the last digit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ldexp

import numpy as np

from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NO_ESTIMATES, Estimates, Prize
from core.model.arrays import Floats
from core.model.dimensions import PRODUCT_LEVELS
from core.model.ownership import Owner, Ownership
from core.warehouse.filters import Filters, check_levels

_BITS = 20

Group = tuple[str | None, ...]


def exact(amount: float) -> float:
    """Return ``amount`` as the nearest multiple of 2 to the power of -20, about a millionth.

    Such amounts add up without rounding, in any order, as long as their sum is under eight thousand million.
    """
    return ldexp(round(ldexp(amount, _BITS)), -_BITS)


def all_exact(amounts: Floats) -> Floats:
    """Return ``amounts``, each as ``exact`` rounds it."""
    return np.ldexp(np.rint(np.ldexp(amounts, _BITS)), -_BITS)


def total(gaps: Iterable[PointGap]) -> Prize:
    """Return what ``gaps`` are worth together, and what of it is rivals'; none are worth nothing."""
    gaps = tuple(gaps)
    whole, rivals = _sums(gaps), _sums([gap for gap in gaps if gap.owner is Owner.RIVAL])
    return Prize(
        missing=whole.missing,
        expected=whole.expected,
        low=whole.low,
        middle=whole.middle,
        high=whole.high,
        rivals=rivals,
    )


def _sums(gaps: Sequence[PointGap]) -> Estimates:
    if not gaps:
        return NO_ESTIMATES
    return Estimates(
        missing=len(gaps),
        expected=sum((exact(gap.confidence * gap.potential) for gap in gaps), 0.0),
        low=sum((gap.low for gap in gaps), 0.0),
        middle=sum((gap.middle for gap in gaps), 0.0),
        high=sum((gap.high for gap in gaps), 0.0),
    )


def marked(gaps: Iterable[PointGap], owned: Ownership) -> tuple[PointGap, ...]:
    """Return the gaps in their order, each with whose it is according to ``owned``."""
    if not owned.known:
        return tuple(gaps)
    return tuple(replace(gap, owner=owned.owner_of(zip(PRODUCT_LEVELS, gap.product, strict=False))) for gap in gaps)


def by_group(gaps: Iterable[PointGap], levels: Sequence[str]) -> dict[Group, Prize]:
    """Return what the gaps of each group of ``levels`` are worth; groups without a gap are not in it.

    Raises ``filter.unknown_level``.
    """
    check_levels(levels)
    groups: defaultdict[Group, list[PointGap]] = defaultdict(list)
    for gap in gaps:
        groups[tuple(gap.named(level) for level in levels)].append(gap)
    return {group: total(members) for group, members in groups.items()}


def chosen(gaps: Iterable[PointGap], filters: Filters) -> tuple[PointGap, ...]:
    """Return the gaps whose point and item pass ``filters``, in their order; raises ``filter.unknown_level``."""
    check_levels(tuple(filters))
    wanted = {level: {name.strip().lower() for name in names} for level, names in filters.items()}
    return tuple(
        gap
        for gap in gaps
        if all((name := gap.named(level)) is not None and name.strip().lower() in wanted[level] for level in wanted)
    )
