"""Alerts: what a rule found, since when, and what people did about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AlertSeverity(StrEnum):
    """How much an alert matters."""

    CRITICAL = "CRITICAL"
    HIGH = "HIGH"
    INFO = "INFO"


class AlertState(StrEnum):
    """How far along an alert is; the order is the one in which it moves on."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    RESOLVED = "resolved"


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
    """A breach that is remembered, with where it stands."""

    id: str
    breach: Breach
    state: AlertState
    raised_at: str
    changed_at: str
    changed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertEvent:
    """One thing that happened to an alert: raised, acknowledged, resolved, cleared by the data."""

    at: str
    actor: str
    event: str
