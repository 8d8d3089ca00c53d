"""Alerts in a real vault, with every field."""

from datetime import date

from core.model.alerts.alerts import AlertEvent, AlertSeverity, AlertState
from core.store.alerts import VaultAlerts
from core.store.vault import Vault
from tests.builders.alerts import alert

FULL = alert(
    "full",
    scope=(("region", "جدة"), ("item", "COLA")),
    state=AlertState.ACKNOWLEDGED,
    raised_at="2025-01-02",
    changed_at="2025-01-03",
    changed_by="noura",
    snoozed_until="2025-02-01",
    assignee="ali",
    due=date(2025, 3, 1),
    over_since="2025-01-04",
    admitted_at="2025-01-05",
    version=3,
    severity=AlertSeverity.CRITICAL,
    value=1.5,
    base=2.5,
    strength=3.5,
    stake=4.5,
    confidence=0.5,
    clears_at=6.5,
)


def test_every_field_comes_back_and_is_replaced(vault: Vault) -> None:
    alerts = VaultAlerts(vault.db)
    with vault.transaction():
        alerts.put(alert("full"))
        alerts.put(FULL)
        alerts.put(alert("plain"))
    found = alerts.find("full")
    assert found is not None
    assert {name: getattr(found, name) for name in type(found).__dataclass_fields__ if name != "breach"} == {
        name: getattr(FULL, name) for name in type(FULL).__dataclass_fields__ if name != "breach"
    }
    assert {(name, getattr(found.breach, name)) for name in ("value", "base", "strength", "stake", "clears_at")} == {
        ("value", 1.5),
        ("base", 2.5),
        ("strength", 3.5),
        ("stake", 4.5),
        ("clears_at", 6.5),
    }
    assert (found.breach.scope, found.breach.version, found.breach.confidence) == (FULL.breach.scope, 3, 0.5)
    assert (found.breach.first, found.breach.last) == (date(2023, 3, 1), date(2023, 4, 1))
    assert alerts.find("none") is None


def test_the_newest_come_first_and_of_equally_new_ones_by_id(vault: Vault) -> None:
    alerts = VaultAlerts(vault.db)
    with vault.transaction():
        for identity, day in (("b", "2025-01-01"), ("c", "2025-01-02"), ("a", "2025-01-01")):
            alerts.put(alert(identity, raised_at=day))
    assert [held.id for held in alerts.list_all()] == ["c", "a", "b"]


def test_events_come_in_the_order_in_which_they_happened(vault: Vault) -> None:
    alerts = VaultAlerts(vault.db)
    events = [AlertEvent(at="t", actor=actor, event="noted", note=note) for actor, note in (("b", "ملاحظة"), ("a", ""))]
    with vault.transaction():
        for identity in ("x", "y"):
            alerts.put(alert(identity))
        alerts.add_event("x", events[0])
        alerts.add_event("y", events[1])
        alerts.add_event("x", events[1])
    assert alerts.events("x") == events
    assert alerts.all_events() == [("x", events[0]), ("y", events[1]), ("x", events[1])]
    assert alerts.events("none") == []
