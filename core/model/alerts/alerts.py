"""Alerts: what a rule found, since when, and what people did about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from core.model.alerts.tracks import Points, Scope
from core.model.analyses.levels import LASTING
from core.model.ownership import Owner


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
    DISMISSED = "dismissed"  # it was right, and nobody will act on it


_WEIGHTS = {AlertSeverity.CRITICAL: 100.0, AlertSeverity.HIGH: 10.0, AlertSeverity.INFO: 1.0}
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

    ``value`` is the figure in the last period, ``base`` what it is compared with: the others, the level before, a
    forecast, else the threshold. Both are in the unit of the rule. ``strength`` is what is compared with the threshold:
    the figure, its change or its deviation. ``stake`` is the amount at risk, per period in the unit of the data.
    ``confidence`` (0 to 1) is the confidence that it is no chance. It is over when the figure is back at ``clears_at``.
    ``known_from`` is the first period in which the figure is known at all. ``sold_at`` are the points of sale that an
    alert about an item speaks of, as in its track, and ``owner`` is whose the product is. ``counterparts`` are who won
    what was lost of a share, or lost what was won, by their names, the largest change first.

    A shift of level began in the month ``first``: ``base`` and ``value`` are the levels before and after it, and
    ``lasts`` is in how many periods the new one is known; 0 for what is no shift. A shift of the same rule and scope
    that began ``near`` that month is the same one, estimated again. A ``faint`` one raises nothing and only lets last
    what was raised. One that is ``settled`` has become the usual level. Like ``known_from`` these are not remembered.
    """

    rule: str
    version: int
    severity: AlertSeverity
    scope: Scope
    first: date
    last: date
    value: float
    base: float
    strength: float = 0.0
    stake: float = 0.0
    confidence: float = 1.0
    clears_at: float = 0.0
    lasts: int = 0
    sold_at: Points = ()
    owner: Owner | None = None
    counterparts: tuple[str, ...] = ()
    known_from: date | None = field(default=None, compare=False)
    near: tuple[date, date] | None = field(default=None, compare=False)
    faint: bool = field(default=False, compare=False)
    settled: bool = field(default=False, compare=False)

    @property
    def is_new(self) -> bool:
        """Whether it is a shift of level of which it is not known yet whether it lasts."""
        return 0 < self.lasts < LASTING


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A stored breach with its state.

    Until ``snoozed_until`` (a timestamp as stored) it is not shown among the open ones. ``assignee`` is its owner,
    ``due`` the due date. ``over_since`` is when the data first cleared it, whatever its state. ``admitted_at`` is when
    it entered the budget of attention, ``None`` while it is only in the digest.
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
    over_since: str | None = None
    admitted_at: str | None = None

    @property
    def priority(self) -> float:
        """Severity (100, 10, 1) times what hangs on it times with what confidence it is no chance."""
        return _WEIGHTS[self.breach.severity] * self.breach.stake * self.breach.confidence

    def waits(self, now: str) -> bool:
        """Return whether somebody has to do something about it at ``now``: it has not ended and is not snoozed."""
        return self.state not in ENDED and not self.sleeps(now)

    def sleeps(self, now: str) -> bool:
        """Return whether it is snoozed at ``now``."""
        return self.snoozed_until is not None and self.snoozed_until > now


class AlertView(StrEnum):
    """Which alerts are looked at."""

    SHOWN = "shown"  # within the budget, and waiting for somebody
    DIGEST = "digest"  # waiting, and beyond the budget or under another one
    SNOOZED = "snoozed"
    MUTED = "muted"
    ENDED = "ended"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How much attention alerts may take: ``open`` of them at once, ``daily`` new ones a day. Critical ones count not.

    It is one person's.
    """

    open: int = 20
    daily: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute:
    """A muted rule, for ``scope`` and what lies in it, ``until`` a moment or for good."""

    rule: str
    scope: Scope = ()
    until: str | None = None

    def covers(self, alert: Alert, now: str) -> bool:
        """Return whether it silences ``alert`` at ``now``."""
        lasts = self.until is None or self.until > now
        return lasts and self.rule == alert.breach.rule and set(self.scope) <= set(alert.breach.scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertEvent:
    """One event of an alert, with its note.

    Raised, moved to a state, reopened, snoozed, assigned, noted, rated useful or not. Or cleared by the data, and
    returned when it is not over after all.
    """

    at: str
    actor: str
    event: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An alert in a list, with the related ones of its place and time, which are grouped under it."""

    alert: Alert
    also: tuple[Alert, ...] = ()


@dataclass(frozen=True, slots=True)
class LogLine:
    """One thing that happened to an alert: an event, or a channel and what became of it there.

    ``at`` is when (UTC, ISO). An event has an ``actor``; a channel has the ``priority`` that it was used with instead.
    """

    at: str
    alert: str
    actor: str
    what: str
    note: str = ""
    priority: str = ""
