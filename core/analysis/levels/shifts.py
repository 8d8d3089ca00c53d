"""Lasting shifts of level in many short series at once: when, from where to where, and how sure that is.

Binary segmentation (Scott and Knott 1974) by least squares, after spikes are taken down. A split is made where two
levels explain a series better than one does by chance, and better than a straight line does: what drifts has no month.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from core.analysis.levels.beginnings import USUAL, Beginnings, stand_out
from core.analysis.levels.calm import Calm, calm, low_median
from core.analysis.levels.chance import by_chance, discoveries, wider
from core.analysis.levels.splits import Splits, best
from core.analysis.levels.spreads import Prior, drift_of, persistence, uneven, usual
from core.model.analyses.levels import LASTING, Shift
from core.model.arrays import Floats, Ints

FALSE = 0.05  # of all shifts that are returned, at most so many are none
_TRIED = 0.01  # a split that chance makes more often alone is not looked into any further


@dataclass(slots=True)
class _Search:
    """What is known of the series while they are split: ``cuts`` by series, with the number of their test.

    ``left`` is the sum of squares that their ``pieces`` leave, and ``straight`` the one that a straight line leaves.
    """

    held: Calm
    left: Floats
    straight: Floats
    pieces: Ints
    drift: float
    prior: Prior
    persistence: float
    chances: list[float] = field(default_factory=list)
    cuts: dict[int, dict[int, int]] = field(default_factory=dict)


def find(table: Floats) -> list[tuple[Shift, ...]]:
    """Return the lasting shifts of each row of ``table`` (series x periods, not a number where unknown), in order.

    Both levels of a shift last three known periods at least, but for one that began with the last or the last but one:
    whether that lasts, or is a spike, is not known yet. All rows count as looked at.
    """
    if not table.size:
        return [() for _ in table]
    held = calm(table)
    search = _begun(held)
    pieces = np.array([(row, 0, count) for row, count in enumerate(held.count.tolist())], np.int64).reshape(-1, 3)
    while len(pieces):
        pieces = _split(search, pieces)
    _drop_drifts(search)
    rates = discoveries(np.array(search.chances))
    sure = [
        _in_their_months(
            held.raw[row, : held.count[row]],
            {cut: float(rates[test]) for cut, test in sorted(search.cuts.get(row, {}).items()) if rates[test] <= FALSE},
        )
        for row in range(len(table))
    ]
    begin = np.array([max(cuts, default=0) for cuts in sure], np.int64)
    started = stand_out(held.raw, begin, held.count, search.prior, search.persistence)
    return [
        (*_shifts(search, row, cuts, table.shape[1]), *_started(started, row, held, int(begin[row]), table.shape[1]))
        for row, cuts in enumerate(sure)
    ]


def _in_their_months(values: Floats, cuts: Mapping[int, float]) -> dict[int, float]:
    """Return ``cuts`` (first places of new levels, with their chance) without values that are still on the old level.

    The period of a shift is the first one that is nearer to the new level. What then lasts less than three periods is
    no shift: two of them may have drawn a third one with them.
    """
    months: dict[int, float] = {}
    edges = [0, *cuts, len(values)]
    for at, (cut, chance) in enumerate(cuts.items()):
        before, after = (low_median(values[first:last]) for first, last in pairwise(edges[at : at + 3]))
        while cut < edges[at + 2] and abs(values[cut] - before) < abs(values[cut] - after):
            cut += 1  # noqa: PLW2901 - it moves on
        if edges[at + 2] - cut >= LASTING:
            months[cut] = chance
    return months


def _begun(held: Calm) -> _Search:
    """Return the search before the first split, with what the best one leaves as the noise that is usual."""
    first = best(held.values, held.count, 0.0)
    rest = _rest(held, first)
    own = (rest**2).sum(axis=1) / np.maximum(held.count - 3, 1)
    steady = persistence(rest, held.count)
    drift = drift_of(first.slope, first.times, own * wider(steady))
    splits = best(held.values, held.count, drift)
    return _Search(
        held=held,
        left=splits.left + splits.gain,
        straight=splits.straight,
        pieces=np.ones(len(held.values), np.int64),
        drift=drift,
        prior=usual(splits.left, held.count - 2, np.abs(_middles(held))),
        persistence=steady,
    )


def _split(search: _Search, pieces: Ints) -> Ints:
    """Split each of ``pieces`` (series, begin, end) where that is no chance, and return the new ones."""
    held, (row, begin, end) = search.held, pieces.T
    count = end - begin
    places = np.minimum(begin[:, None] + np.arange(int(count.max()))[None, :], held.values.shape[1] - 1)
    splits = best(held.values[row[:, None], places], count, search.drift)
    freedom = (held.count - search.pieces - 1)[row].astype(np.float64)
    left = np.maximum(search.left[row] - splits.gain, 0.0)
    prior = Prior(search.prior.variance[row], search.prior.freedom)
    variance, degrees = prior.of(left, freedom)
    sizes = np.stack([splits.at, count - splits.at], axis=1)
    variance = uneven(variance, splits.sides, sizes)
    chances = by_chance(splits.gain, variance, degrees, splits.looks, search.persistence)
    # A whole series may be several steps of one direction, which only all of them together separate from a line.
    chances[(splits.left >= splits.straight) & (count < held.count[row])] = 1.0
    halves: list[tuple[int, int, int]] = []
    for at in np.flatnonzero(splits.looks > 0).tolist():
        search.chances.append(float(chances[at]))
        if chances[at] <= _TRIED:
            series, first, middle, last = int(row[at]), int(begin[at]), int(begin[at] + splits.at[at]), int(end[at])
            search.cuts.setdefault(series, {})[middle] = len(search.chances) - 1
            search.left[series] = max(0.0, search.left[series] - float(splits.gain[at]))
            search.pieces[series] += 1
            halves += [(series, first, middle), (series, middle, last)]
    return np.array([piece for piece in halves if piece[2] - piece[1] >= 2 * LASTING], np.int64).reshape(-1, 3)


def _drop_drifts(search: _Search) -> None:
    """Give up the splits of each series that a straight line explains better than all its levels, for their number.

    Each level costs two degrees of freedom, its height and its month.
    """
    count = search.held.count
    freedom = np.maximum(count - 2 * search.pieces + 1, 1)
    straighter = search.left * np.maximum(count - 2, 1) >= search.straight * freedom
    for row in sorted(search.cuts):
        if straighter[row]:
            for test in search.cuts.pop(row).values():
                search.chances[test] = 1.0


def _middles(held: Calm) -> Floats:
    values = np.where(held.inside, held.values, np.nan)
    middles = np.zeros(len(values))
    some = held.count > 0
    middles[some] = np.nanmedian(values[some], axis=1)
    return middles


def _rest(held: Calm, splits: Splits) -> Floats:
    """Return what the levels on both sides and the drift leave of each series, 0 where nothing is known."""
    time = np.arange(held.values.shape[1])[None, :]
    level = held.values - splits.within[:, None] * time
    first = (time < splits.at[:, None]) & held.inside
    rest = np.zeros_like(held.values)
    for side in (first, held.inside & ~first):
        mean = np.where(side, level, 0.0).sum(axis=1) / np.maximum(side.sum(axis=1), 1)
        rest += np.where(side, level - mean[:, None], 0.0)
    return rest


def _shifts(search: _Search, row: int, cuts: Mapping[int, float], width: int) -> Iterator[Shift]:
    """Yield the shifts of one series at ``cuts`` (known values before each), each with its chance."""
    if not cuts:
        return
    held = search.held
    count, place = int(held.count[row]), held.place[row]
    edges = [0, *cuts, count]
    levels = [low_median(held.raw[row, first:last]) for first, last in pairwise(edges)]
    left, freedom = search.left[row], np.array(float(count - search.pieces[row]))
    variance, _ = Prior(search.prior.variance[row], search.prior.freedom).of(left, freedom)
    for at, (cut, end) in enumerate(pairwise(edges[1:])):
        yield Shift(
            at=int(place[cut]),
            until=int(place[end]) if end < count else width,
            lasts=end - cut,
            before=levels[at],
            after=levels[at + 1],
            chance=cuts[cut],
            spread=float(np.sqrt(variance)),
        )


def _started(started: Beginnings, row: int, held: Calm, begin: int, width: int) -> Iterator[Shift]:
    """Yield the shift that has just begun, if it is sure that something has."""
    if started.chance[row] > FALSE:
        return
    count, lasts = int(held.count[row]), int(started.lasts[row])
    known = held.raw[row, begin:count]
    yield Shift(
        at=int(held.place[row, count - lasts]),
        until=width,
        lasts=lasts,
        before=low_median(known[:-lasts][-USUAL:]),
        after=low_median(known[-lasts:]),
        chance=float(started.chance[row]),
        spread=float(started.spread[row]),
    )
