"""Why an alert: the arithmetic, what it is compared with, and the rows behind it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model.alerts.alerts import Alert, AlertEvent
from core.model.alerts.rules import AlertRule
from core.model.alerts.tracks import TrackPoint
from core.model.analyses.bridges import Bridge
from core.model.analyses.comparisons import LeftOut
from core.model.analyses.source_rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One line of the arithmetic: ``result`` is 100 x ``above`` / ``below``, or ``above`` itself without a ``below``.

    ``name`` is the end of a text id (``alert.term_...``). A ``like`` is the per cent of the term before it, with the
    areas that were silent then as they usually are.
    """

    name: str
    period: date | None
    above: Decimal | float
    below: Decimal | float | None
    result: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What the change of sales from the period ``first`` to ``last`` came from; ``left_out`` does not count in it."""

    first: date
    last: date
    bridge: Bridge
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One alert with all its evidence.

    ``everything`` is the same figure of the whole market in the last period, ``peers`` the median of the ``peer_count``
    other scopes; ``None`` where there is none. ``chance`` is what the first figure of the breach could have been by
    chance. ``rows`` are the first of ``row_count``, those that weigh most.
    """

    alert: Alert
    rule: AlertRule | None
    terms: tuple[Term, ...]
    everything: float | None
    peers: float | None
    peer_count: int
    chance: tuple[float, float] | None
    points: tuple[TrackPoint, ...]
    cause: Cause | None
    rows: tuple[Row, ...]
    row_count: int
    events: tuple[AlertEvent, ...]
    also: tuple[Alert, ...]
