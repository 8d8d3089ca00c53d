"""What a zero means: eight kinds, of which few are gaps."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

import pyarrow as pa


class ZeroKind(StrEnum):
    """Why a figure is zero. An item without any row in a point is a void, which is no zero."""

    NOT_REPORTED = "not_reported"  # the whole area is silent in the period
    NEVER_LISTED = "never_listed"  # no sale in the history held
    PRE_LAUNCH = "pre_launch"  # before the first sale of an item that sells later
    DELISTED = "delisted"  # sold, and then no more for three periods or longer, to the end
    INTERRUPTED = "interrupted"  # three periods or longer between sales
    OUT_OF_STOCK_CLOSED = "out_of_stock_closed"  # one or two periods after steady sales, which resumed
    OUT_OF_STOCK_OPEN = "out_of_stock_open"  # the same, at the end of the data: it can still be mended
    INTERMITTENT = "intermittent"  # the row sells now and then, and this is one of its silences


@dataclass(frozen=True, slots=True, kw_only=True)
class ZeroRule:
    """When a zero is what.

    A stop is out of stock after sales in ``steady_rate`` of the last ``steady_periods``; from ``long_run`` periods on
    it is more than that. ``chance`` is how improbable a silence must be, by the row's own rhythm, before it is more
    than one of its silences. An area is silent when none of at least ``fewest_rows_of_area`` selling rows sells.
    """

    steady_rate: float = 0.8
    steady_periods: int = 6
    long_run: int = 3
    chance: float = 0.01
    fewest_rows_of_area: int = 5

    @property
    def steady_share(self) -> float:
        """The least share of its periods in which a steady row sells: so many whole ones of the last few."""
        return ceil(self.steady_rate * self.steady_periods) / self.steady_periods


@dataclass(frozen=True, slots=True, kw_only=True)
class ZeroReport:
    """Every zero with its kind, as a table: region, precision_area, market, item, period, kind, confidence (0 to 1).

    ``records`` are all figures looked at, so that rates can be calculated.
    """

    rule: ZeroRule
    records: int
    zeros: pa.Table
