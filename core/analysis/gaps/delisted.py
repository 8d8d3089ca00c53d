"""Items that a point sold and does no more: since when, the chance that they come back, and what they sold."""

from dataclasses import dataclass

import numpy as np

from core.analysis.gaps import returns
from core.analysis.gaps.silences import Silences
from core.analysis.gaps.zeros import KINDS, Kinds
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroKind
from core.model.arrays import Floats, Ints, Marks

_DELISTED, _NOT_REPORTED = (KINDS.index(kind) for kind in (ZeroKind.DELISTED, ZeroKind.NOT_REPORTED))
_RECORD = 3.0  # times the median of a row; a larger figure of it counts as so much


@dataclass(frozen=True, slots=True)
class Stopped:
    """``rows`` that sold, with the number of the first period without a sale, the chance and the sales of each."""

    rows: Ints
    since: Ints
    chance: Floats
    sales: Floats


def find(histories: Histories, kinds: Kinds, silences: Silences, steady: Floats, rule: PointGapRule) -> Stopped:
    """Return the rows that are delisted in the last period in which their area reported.

    The chance is that a row sells steadily, ``steady``, and comes back. How often such rows did, their own silences
    say, each as far as its row is steady: a pause of what sells now and then is no gap, however probably it ends. A row
    that sold in fewer than half of the ``rule.own`` periods up to its last sale was never really listed.
    """
    width = kinds.kind.shape[1]
    seen = ~np.isnan(histories.values) & (kinds.kind != _NOT_REPORTED)
    last = width - 1 - seen[:, ::-1].argmax(axis=1)
    rows = np.flatnonzero(seen.any(axis=1) & (kinds.kind[np.arange(len(last)), last] == _DELISTED))
    rows = rows[2 * _last_sales(histories.values[rows], rule).sum(axis=1) >= rule.own]
    gone = kinds.kind[rows] == _DELISTED
    since = gone.argmax(axis=1)
    chance = steady[rows] * _back(silences, steady, rule)[silences.after[rows]]
    return Stopped(rows, since, chance, own_sales(histories, rows, rule))


def _back(silences: Silences, steady: Floats, rule: PointGapRule) -> Floats:
    """Return the chance that a steady row comes back, by the periods that it has been gone."""
    lengths = silences.between.shape[1]
    long = (np.arange(lengths) >= rule.alive).astype(np.float64)
    ended: Floats = long * (steady @ silences.between)
    lasting: Floats = long * np.bincount(silences.after, steady, lengths)
    return returns.chances(ended, lasting, rule.alive, rule.own)


def own_sales(histories: Histories, rows: Ints, rule: PointGapRule) -> Floats:
    """Return what each of ``rows`` sold per period in the last ``rule.own`` periods up to its last sale.

    A figure of more than three times the median of those counts as so much. Periods before the first sale, and those
    that were not reported, do not count.
    """
    values = histories.values[rows]
    if not len(rows):
        return np.zeros(0)
    sold = _last_sales(values, rule)
    figures = np.where(sold, values, np.nan)
    most = _RECORD * np.nanmedian(figures, axis=1, keepdims=True)
    begun = np.cumsum(values > 0, axis=1) > 0
    inside = _up_to_last(values, rule) & begun & ~np.isnan(values)
    sales: Floats = np.minimum(np.where(sold, values, 0.0), most).sum(axis=1) / inside.sum(axis=1)
    return sales


def _last_sales(values: Floats, rule: PointGapRule) -> Marks:
    """Mark the sales in the last ``rule.own`` periods up to the last sale."""
    marks: Marks = _up_to_last(values, rule) & (values > 0)
    return marks


def _up_to_last(values: Floats, rule: PointGapRule) -> Marks:
    width = values.shape[1]
    place = np.arange(width)
    last = (width - 1 - (values > 0)[:, ::-1].argmax(axis=1))[:, None]
    marks: Marks = (place <= last) & (place > last - rule.own)
    return marks
