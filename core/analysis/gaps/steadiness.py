"""The chance that a row sells steadily, so that its silence is a gap and no pause: learned from the data at hand.

How often rows are zero while they are listed differs from row to row. How much, and how it goes with what is predicted
of a row by its circles of peers, is estimated over all rows at once (empirical Bayes, a mixture over a grid of rates:
Laird, 1978). A silence is a chain of such zeros, or an event that any row may have: it was listed late, was away for a
while, or stopped. How common events are is learned as well. What a row itself shows then says how steady it is.
"""

from dataclasses import dataclass

import numpy as np

from core.analysis.gaps.silences import Silences
from core.model.arrays import Floats, Ints, Marks

# Shares of periods without a sale that a row may have, closest where they decide.
_RATES = np.array(
    [0.002, 0.005, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]
)
_MOST_ROWS = 3_000  # are enough to learn from: 6,000 say the same
_GROUPS, _FEWEST = 10, 100  # groups of rows by what is predicted of them, and rows of one
_LENT = 20.0  # rows that what holds for all counts as in each group
_ROUNDS = 8
_EVENT = 0.003  # how common events of a kind are to begin with
_DOUBT = 0.5  # events that are taken to have been seen besides
_SHORT = 2  # periods of an out-of-stock
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows that sell: their ``group`` and their silences."""

    group: Ints
    sales: Ints
    before: Ints
    after: Ints
    between: Floats


@dataclass(frozen=True, slots=True)
class _Market:
    """``rates`` (groups x rates) says how common each rate is.

    ``chains`` (lengths x rates) is how probable a chain of zeros is, ``late``, ``away`` and ``stopped`` how common an
    event of each length is before the first sale, between two and after the last.
    """

    rates: Floats
    chains: Floats
    late: Floats
    away: Floats
    stopped: Floats

    def of(self, rows: _Rows) -> Floats:
        """Return how probable each rate is of each of ``rows``."""
        late, away, stopped = (np.log(self.chains + event[:, None]) for event in (self.late, self.away, self.stopped))
        odds = rows.sales[:, None] * np.log1p(-_RATES) + rows.between @ away
        odds += late[rows.before] + stopped[rows.after] + np.log(self.rates)[rows.group]
        odds -= odds.max(axis=1, keepdims=True)
        probable: Floats = np.exp(odds)
        probable /= probable.sum(axis=1, keepdims=True)
        return probable


def chances(silences: Silences, odds: Floats, most: float) -> Floats:
    """Return the chance that each row is zero in at most a share ``most`` of the periods in which it is listed.

    ``odds`` is what others predict of each row: any number that grows with how often it should sell. The chance of a
    row that never sold is 0.
    """
    result = np.zeros(len(silences.sales))
    selling = np.flatnonzero(silences.sales > 0)
    if not len(selling):
        return result
    groups = int(np.clip(len(selling) // _FEWEST, 1, _GROUPS))
    bounds = np.quantile(odds[selling], np.arange(1, groups) / groups)
    group = np.searchsorted(bounds, odds[selling])
    every = -(-len(selling) // _MOST_ROWS)
    market = _learned(_rows(silences, selling[::every], group[::every]), groups)
    result[selling] = market.of(_rows(silences, selling, group)) @ _share_below(most)
    return result


def _rows(silences: Silences, rows: Ints, group: Ints) -> _Rows:
    return _Rows(group, silences.sales[rows], silences.before[rows], silences.after[rows], silences.between[rows])


def _share_below(most: float) -> Floats:
    """Return how much of what each rate stands for, up to the middles between it and its neighbours, is at most so."""
    middles = (_RATES[1:] + _RATES[:-1]) / 2
    low, high = np.r_[0.0, middles], np.r_[middles, 1.0]
    share: Floats = np.clip((most - low) / (high - low), 0.0, 1.0)
    return share


def _learned(rows: _Rows, groups: int) -> _Market:
    """Return the market that explains ``rows`` best, by expectation and maximisation."""
    lengths = rows.between.shape[1]
    chains: Floats = _RATES ** np.arange(lengths)[:, None]
    event: Floats = np.where(np.arange(lengths) > 0, _EVENT, 0.0)
    market = _Market(np.full((groups, len(_RATES)), 1 / len(_RATES)), chains, event, event, event)
    for _ in range(_ROUNDS):
        market = _better(market, rows, market.of(rows))
    return market


def _better(market: _Market, rows: _Rows, probable: Floats) -> _Market:
    """Return the market by how probable each rate is of each row."""
    groups, lengths = len(market.rates), len(market.chains)
    size = np.bincount(rows.group, minlength=groups)[:, None]
    sums = np.stack([np.bincount(rows.group, column, groups) for column in probable.T], axis=1)
    rates = np.maximum((sums + _LENT * probable.mean(axis=0)) / (size + _LENT), _LEAST)

    def events(event: Floats, by_rate: Floats) -> Floats:
        """Return how many silences of each length are events, ``by_rate`` (lengths x rates) being all of them."""
        result: Floats = (by_rate * event[:, None] / (event[:, None] + market.chains)).sum(axis=1)
        return result

    def at(length: Ints) -> Floats:
        return np.stack([np.bincount(length, column, lengths) for column in probable.T], axis=1)

    late, stopped = events(market.late, at(rows.before)), events(market.stopped, at(rows.after))
    away = events(market.away, rows.between.T @ probable)
    count, place = len(rows.sales), np.arange(lengths)
    short = (place > 0) & (place <= _SHORT)

    def common(event: Floats, lasting: Marks) -> Floats:
        """Return how common an event is if each of ``lasting`` lengths is as common as the others."""
        result: Floats = lasting * (event[lasting].sum() + _DOUBT) / (count * max(int(lasting.sum()), 1))
        return result

    return _Market(
        rates,
        market.chains,
        common(late, place > 0),
        np.where(place > 0, (away + _DOUBT) / rows.sales.sum(), 0.0),
        common(stopped, short) + common(stopped, place > _SHORT),
    )
