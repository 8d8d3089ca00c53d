"""What is out of stock at present: since when, the chance that it is no pause, and what it should sell."""

import numpy as np

from core.analysis.forecasting.sales import SEASONS
from core.analysis.gaps import missing_items
from core.analysis.gaps.delisted import Stopped, own_sales
from core.analysis.gaps.zeros import KINDS, Kinds
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Floats, Ints
from core.model.job_context import Unattended
from core.model.periods import grain_of

_AS_PROBABLE = 0.5
_OUT, _PAUSE = KINDS.index(ZeroKind.OUT_OF_STOCK_OPEN), KINDS.index(ZeroKind.INTERMITTENT)


def find(histories: Histories, kinds: Kinds, steady: Floats, rule: PointGapRule, zero_rule: ZeroRule) -> Stopped:
    """Return the rows that are out of stock by their own zeros, with the chance ``steady`` that it is no pause.

    What its own zeros alone make a pause of one or two periods is out of stock as well where the row is rather steady,
    by all that is known of it. A row with too short a past for the fast models is expected to sell what it did.
    """
    last, began = kinds.kind[:, -1], _start_of_run(kinds.kind)
    short = kinds.kind.shape[1] - began < zero_rule.long_run
    rows = np.flatnonzero((last == _OUT) | ((last == _PAUSE) & short & (steady >= _AS_PROBABLE)))
    sales, sized = own_sales(histories, rows, rule), _sizes(histories, rows, zero_rule)
    return Stopped(rows, began[rows], steady[rows], np.where(np.isnan(sized), sales, sized))


def _sizes(histories: Histories, rows: Ints, zero_rule: ZeroRule) -> Floats:
    """Return what each of ``rows`` should have sold in the last period; nan where its past is short."""
    season = SEASONS[grain_of(histories.periods)]
    expected = np.full(len(histories.values), np.nan)
    for missing in missing_items.sizes(histories, rows, zero_rule, season, Unattended()):
        expected[missing.rows] = missing.expected[:, -1]
    return expected[rows]


def _start_of_run(kinds: Ints) -> Ints:
    """Return where the last run of one kind began, in each row."""
    other = kinds != kinds[:, -1:]
    return np.where(other.any(axis=1), kinds.shape[1] - other[:, ::-1].argmax(axis=1), 0)
