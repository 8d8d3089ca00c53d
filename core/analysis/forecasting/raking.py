"""Share out sums over the cells of a table so that the cells add up to them: raking, iterative proportional fitting.

Each margin in turn scales the cells of each of its groups to the sum of that group (Deming and Stephan, 1940).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats, Ints

_MOST_ROUNDS = 100
_CLOSE = 1e-9  # of the largest sum


@dataclass(frozen=True, slots=True)
class Margin:
    """The group of each row (a number from 0), and the sums of the groups (groups x steps), none negative."""

    group: Ints
    sums: Floats


def rake(levels: Floats, margins: Sequence[Margin]) -> Floats:
    """Return rows (rows x steps) in proportion to ``levels`` (rows x steps) that add up to the sums of the margins.

    The last margin holds exactly. The others hold as nearly as the rows allow: a margin can ask for what no row that
    sells can bring. Levels are not negative; a group of nothing but zeros shares its sum equally.
    """
    cell = np.zeros(len(levels), np.int64)
    for margin in margins:
        _, cell = np.unique(cell * (int(margin.group.max(initial=0)) + 1) + margin.group, return_inverse=True)
    count = int(cell.max(initial=-1)) + 1
    group_of = []
    for margin in margins:
        group = np.zeros(count, np.int64)
        group[cell] = margin.group
        group_of.append(group)
    levels = _with_something(levels, margins[-1])
    whole = _added_up(cell, levels, count)
    cells = whole.copy()
    for _ in range(_MOST_ROUNDS):
        before = cells
        for group, margin in zip(group_of, margins, strict=True):
            now = _added_up(group, cells, len(margin.sums))
            cells = cells * _ratio(margin.sums, now)[group]
        if np.abs(cells - before).max(initial=0.0) <= _CLOSE * np.abs(cells).max(initial=0.0):
            break
    raked: Floats = levels * _ratio(cells, whole)[cell]
    return raked


def _with_something(levels: Floats, margin: Margin) -> Floats:
    """Return the levels with ones in place of the zeros of a group that sells nothing and is expected to."""
    empty = (_added_up(margin.group, levels, len(margin.sums)) <= 0) & (margin.sums > 0)
    return np.where(empty[margin.group], 1.0, levels)


def _added_up(group: Ints, values: Floats, count: int) -> Floats:
    sums = np.zeros((count, values.shape[1]))
    for step in range(values.shape[1]):
        sums[:, step] = np.bincount(group, values[:, step], minlength=count)
    return sums


def _ratio(wanted: Floats, now: Floats) -> Floats:
    ratio: Floats = np.divide(wanted, now, out=np.zeros_like(wanted), where=now > 0)
    return ratio
