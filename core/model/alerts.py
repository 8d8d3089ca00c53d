"""Alerts: what a rule found, since when, and what people did about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class AlertSeverity(StrEnum):
    """How much an alert matters."""

    CRITICAL = "CRITICAL"
    HIGH = "HIGH"
    INFO = "INFO"


class AlertState(StrEnum):
    """How far along an alert is."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"  # it was right, and nobody will do anything about it


ENDED = frozenset({AlertState.RESOLVED, AlertState.DISMISSED})
# Where a person may move an alert; from an end only back to open, which is a reopening.
MOVES: Mapping[AlertState, frozenset[AlertState]] = MappingProxyType(
    {
        AlertState.OPEN: frozenset({AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS, *ENDED}),
        AlertState.ACKNOWLEDGED: frozenset({AlertState.IN_PROGRESS, *ENDED}),
        AlertState.IN_PROGRESS: ENDED,
        AlertState.RESOLVED: frozenset({AlertState.OPEN}),
        AlertState.DISMISSED: frozenset({AlertState.OPEN}),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A rule that is broken now. ``scope`` names what by level; ``first`` is the period in which it began.

    ``value`` is the figure in the last period, ``base`` what it is held against (a threshold, the figure before, a
    forecast), both in the unit of the rule.
    """

    rule: str
    version: int
    severity: AlertSeverity
    scope: tuple[tuple[str, str], ...]
    first: date
    last: date
    value: float
    base: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A breach that is remembered, with where it stands.

    Until ``snoozed_until`` (a moment as it is stored) it is not shown among those that wait for somebody; ``assignee``
    is whose it is, and ``due`` the day by which.
    """

    id: str
    breach: Breach
    state: AlertState
    raised_at: str
    changed_at: str
    changed_by: str
    snoozed_until: str | None = None
    assignee: str | None = None
    due: date | None = None

    def waits(self, now: str) -> bool:
        """Tell whether somebody has to do something about it at ``now``: it has not ended and is not snoozed."""
        return self.state not in ENDED and (self.snoozed_until is None or self.snoozed_until <= now)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertEvent:
    """One thing that happened to an alert, and what was said of it.

    Raised, moved to a state, reopened, snoozed, assigned, noted, or cleared by the data.
    """

    at: str
    actor: str
    event: str
    note: str = ""
