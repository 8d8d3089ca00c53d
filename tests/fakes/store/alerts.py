"""Alerts with what belongs to them, in memory."""

from dataclasses import replace
from datetime import date

from core.model.alerts.alerts import Alert, AlertEvent, Mute
from core.model.alerts.deliveries import Delivery
from core.model.alerts.rules import AlertRule
from core.model.alerts.tracks import Measured, MeasuredKey, Scope
from tests.fakes.store.tables import Table


class MemoryAlerts(Table):
    def __init__(self) -> None:
        self.rows: dict[str, Alert] = {}
        self.happened: list[tuple[str, AlertEvent]] = []

    def list_all(self) -> list[Alert]:
        by_name = sorted(self.rows.values(), key=lambda alert: (alert.breach.severity.value, alert.id))
        return sorted(by_name, key=lambda alert: alert.raised_at, reverse=True)

    def find(self, alert: str) -> Alert | None:
        return self.rows.get(alert)

    def put(self, alert: Alert) -> None:
        self.rows[alert.id] = replace(alert, breach=replace(alert.breach, known_from=None))

    def add_event(self, alert: str, event: AlertEvent) -> None:
        self.happened.append((alert, event))

    def events(self, alert: str) -> list[AlertEvent]:
        return [event for name, event in self.happened if name == alert]

    def all_events(self) -> list[tuple[str, AlertEvent]]:
        return list(self.happened)


class MemoryAlertRules(Table):
    def __init__(self) -> None:
        self.rows: dict[str, AlertRule] = {}

    def list_all(self) -> list[AlertRule]:
        return [self.rows[name] for name in sorted(self.rows)]

    def put(self, rule: AlertRule) -> None:
        self.rows[rule.id] = rule

    def remove(self, rule: str) -> bool:
        return self.rows.pop(rule, None) is not None


class MemoryMutes(Table):
    def __init__(self) -> None:
        self.rows: dict[tuple[str, Scope], Mute] = {}

    def list_all(self) -> list[Mute]:
        return [self.rows[key] for key in sorted(self.rows)]

    def put(self, mute: Mute, *, at: str, actor: str) -> None:
        self.rows[mute.rule, mute.scope] = mute

    def remove(self, rule: str, scope: Scope) -> bool:
        return self.rows.pop((rule, scope), None) is not None


class MemoryDeliveries(Table):
    def __init__(self) -> None:
        self.rows: list[Delivery] = []
        self.day: date | None = None

    def add(self, delivery: Delivery) -> None:
        self.rows.append(delivery)

    def list_all(self) -> list[Delivery]:
        return list(self.rows)

    def digest_day(self) -> date | None:
        return self.day

    def put_digest_day(self, day: date) -> None:
        self.day = day


class MemoryMeasurements(Table):
    def __init__(self) -> None:
        self.kept: tuple[MeasuredKey, Measured] | None = None
        self.state: str | None = None

    def find(self, key: MeasuredKey) -> Measured | None:
        return self.kept[1] if self.kept is not None and self.kept[0] == key else None

    def holds(self, key: MeasuredKey) -> bool:
        return self.find(key) is not None

    def put(self, key: MeasuredKey, measured: Measured) -> None:
        self.kept = (key, measured)

    def judged(self) -> str | None:
        return self.state

    def put_judged(self, state: str) -> None:
        self.state = state
