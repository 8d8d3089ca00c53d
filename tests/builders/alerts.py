"""Alerts, tracks and rules with what a test names, and nothing else that matters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.model.alerts.alerts import Alert, AlertSeverity, AlertState, Breach
from core.model.alerts.rules import AlertRule, Condition
from core.model.alerts.tracks import AlertFigure, Measured, Scope, Track, TrackPoint

RIYADH: Scope = (("region", "RIYADH"),)
JEDDAH: Scope = (("region", "JEDDAH"),)
NOW = "2025-01-15T06:30:00.000Z"


def months(count: int, first: int = 2023) -> tuple[date, ...]:
    return tuple(date(first + number // 12, number % 12 + 1, 1) for number in range(count))


def track(values: Sequence[float | None], scope: Scope = RIYADH, **more: Any) -> Track:
    """Return a track with a point for each value; ``more`` are fields of every point, or a list with one of each."""
    points = []
    for number, (period, value) in enumerate(zip(months(len(values)), values, strict=True)):
        if value is not None:
            own = {name: each[number] if isinstance(each, list) else each for name, each in more.items()}
            fields = {"base": None, "low": None, "high": None, "stake": 100.0, "sure": 1.0, "like": value, **own}
            points.append(TrackPoint(period=period, value=value, **fields))
    return Track(AlertFigure.GAP_RATE, scope, tuple(points))


def measured(*tracks: Track, periods: int = 12) -> Measured:
    return Measured(periods=months(periods), last_day=date(2023, 12, 31), sales=1_000.0, tracks=tracks)


def rule(**fields: Any) -> AlertRule:
    given = {
        "id": "tested",
        "figure": AlertFigure.GAP_RATE,
        "by": ("region",),
        "condition": Condition.OVER,
        "threshold": 70.0,
        "clear": 68.0,
        "severity": AlertSeverity.HIGH,
    }
    return AlertRule(**{**given, **fields})


def breach(**fields: Any) -> Breach:
    made = Breach(
        rule="tested",
        version=1,
        severity=AlertSeverity.HIGH,
        scope=RIYADH,
        first=date(2023, 3, 1),
        last=date(2023, 4, 1),
        value=80.0,
        base=70.0,
        strength=80.0,
        stake=10.0,
        known_from=date(2023, 1, 1),
    )
    return replace(made, **fields)


def alert(identity: str = "a", **fields: Any) -> Alert:
    """Return an alert; fields of its breach are given by their names as well."""
    own = {name: value for name, value in fields.items() if name in Breach.__dataclass_fields__}
    rest = {name: value for name, value in fields.items() if name not in own}
    given = {"state": AlertState.OPEN, "raised_at": NOW, "changed_at": NOW, "changed_by": "data", **rest}
    return Alert(id=identity, breach=breach(**own), **given)
