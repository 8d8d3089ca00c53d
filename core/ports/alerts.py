"""What is stored of the alerts: themselves, their rules, what is muted, where they were sent, what was measured."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.model.alerts.alerts import Alert, AlertEvent, Mute
from core.model.alerts.deliveries import Delivery
from core.model.alerts.rules import AlertRule
from core.model.alerts.tracks import Measured, MeasuredKey, Scope


class Alerts(Protocol):
    """Alerts, and what happened to each."""

    def list_all(self) -> Sequence[Alert]:
        """Return every alert: the newest first, of equally new ones by severity and id."""

    def find(self, alert: str) -> Alert | None:
        """Return the alert of that id, or ``None``."""

    def put(self, alert: Alert) -> None:
        """Save ``alert``, replacing its previous state; belongs inside a transaction."""

    def add_event(self, alert: str, event: AlertEvent) -> None:
        """Append an event of a stored alert; belongs inside a transaction."""

    def events(self, alert: str) -> Sequence[AlertEvent]:
        """Return what happened to an alert, the oldest first."""

    def all_events(self) -> Sequence[tuple[str, AlertEvent]]:
        """Return what happened to every alert, with its id, the oldest first."""


class AlertRules(Protocol):
    """The rules that were edited, and those of one's own; the shipped ones lie in ``core.model``."""

    def list_all(self) -> Sequence[AlertRule]:
        """Return every stored rule, by id."""

    def put(self, rule: AlertRule) -> None:
        """Save ``rule``, replacing one of that id; belongs inside a transaction."""

    def remove(self, rule: str) -> bool:
        """Remove a rule and return whether there was one; belongs inside a transaction."""


class Mutes(Protocol):
    """Rules that are muted, everywhere or in a scope."""

    def list_all(self) -> Sequence[Mute]:
        """Return every mute by rule and scope (everywhere first), those whose time is over too."""

    def put(self, mute: Mute, *, at: str, actor: str) -> None:
        """Save ``mute``, replacing one of the same rule and scope; belongs inside a transaction."""

    def remove(self, rule: str, scope: Scope) -> bool:
        """Remove a mute and return whether there was one; belongs inside a transaction."""


class Deliveries(Protocol):
    """Where alerts were sent, and what became of it; nothing is ever removed."""

    def add(self, delivery: Delivery) -> None:
        """Append what became of an alert on a channel; belongs inside a transaction."""

    def list_all(self) -> Sequence[Delivery]:
        """Return every delivery, the oldest first."""

    def digest_day(self) -> date | None:
        """Return the day of the last digest, or ``None`` before the first."""

    def put_digest_day(self, day: date) -> None:
        """Save ``day`` as that of the last digest; belongs inside a transaction."""


class Measurements(Protocol):
    """What was measured for the alerts, kept for one state of the data."""

    def find(self, key: MeasuredKey) -> Measured | None:
        """Return what was measured under ``key``, or ``None``."""

    def holds(self, key: MeasuredKey) -> bool:
        """Return whether anything was measured under ``key``, without reading it."""

    def put(self, key: MeasuredKey, measured: Measured) -> None:
        """Save ``measured``, replacing everything before; belongs inside a transaction."""

    def judged(self) -> str | None:
        """Return the state for which the rules were judged last, or ``None``."""

    def put_judged(self, state: str) -> None:
        """Save the state for which the rules were judged; belongs inside a transaction."""
