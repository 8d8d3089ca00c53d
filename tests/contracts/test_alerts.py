from dataclasses import replace
from datetime import date

import pytest

from core.model.alerts.alerts import AlertEvent, AlertSeverity, AlertState, Mute
from core.model.alerts.deliveries import Channel, Delivery, Outcome
from core.model.alerts.rules import SHIPPED
from core.model.alerts.tracks import AlertFigure, MeasuredKey
from core.ports.store import Store
from tests.builders.alerts import NOW, RIYADH, alert, measured, track

LATER = "2025-02-01T00:00:00.000Z"
OWN = SHIPPED["gap_rate_high"].model_copy(update={"id": "own_rule", "names": {"ar": "فجوات الرياض"}})
KEY = MeasuredKey("data", "code", "wanted")
DELIVERY = Delivery(
    alert="a", at=NOW, channel=Channel.EMAIL, priority=AlertSeverity.HIGH, outcome=Outcome.QUEUED, reason=""
)


def test_the_newest_alert_comes_first_and_of_equally_new_ones_the_gravest(store: Store) -> None:
    given = {
        "d": alert("d", severity=AlertSeverity.HIGH),
        "c": alert("c", severity=AlertSeverity.CRITICAL),
        "b": alert("b", severity=AlertSeverity.CRITICAL),
        "a": replace(alert("a", severity=AlertSeverity.INFO), raised_at=LATER),
    }
    with store.transaction():
        for each in given.values():
            store.alerts.put(each)
    assert list(store.alerts.list_all()) == [given[name] for name in "abcd"]


def test_an_alert_comes_back_whole_and_nothing_stays_nothing(store: Store) -> None:
    bare = alert("bare", scope=(("region", "منطقة الرياض"), ("brand", 'A "B" \\ C')), value=1 / 3, stake=0.1)
    whole = replace(
        bare,
        id="whole",
        state=AlertState.IN_PROGRESS,
        snoozed_until=LATER,
        assignee="نورة",
        due=date(2025, 2, 1),
        over_since=NOW,
        admitted_at=NOW,
    )
    with store.transaction():
        store.alerts.put(bare)
        store.alerts.put(whole)
    assert store.alerts.find("bare") == bare
    assert store.alerts.find("whole") == whole
    assert (bare.assignee, bare.due, bare.snoozed_until, bare.over_since) == (None, None, None, None)


def test_an_alert_is_found_by_its_whole_id_alone(store: Store) -> None:
    with store.transaction():
        store.alerts.put(alert("0f3a"))
    assert store.alerts.find("0f") is None
    assert store.alerts.find("") is None


def test_an_alert_is_replaced_and_keeps_its_history(store: Store) -> None:
    with store.transaction():
        store.alerts.put(alert("a"))
        store.alerts.add_event("a", AlertEvent(at=NOW, actor="data", event="raised"))
        store.alerts.put(replace(alert("a"), state=AlertState.RESOLVED, due=None))
        store.alerts.add_event("a", AlertEvent(at=NOW, actor="tester", event="resolved", note="تم"))
    (result,) = store.alerts.list_all()
    assert result.state is AlertState.RESOLVED
    assert [(event.event, event.note) for event in store.alerts.events("a")] == [("raised", ""), ("resolved", "تم")]


def test_events_are_listed_with_their_alerts_the_oldest_first(store: Store) -> None:
    with store.transaction():
        for name in ("b", "a"):
            store.alerts.put(alert(name))
        for name, event in (("b", "raised"), ("a", "raised"), ("b", "noted")):
            store.alerts.add_event(name, AlertEvent(at=NOW, actor="x", event=event))
    assert [(name, event.event) for name, event in store.alerts.all_events()] == [
        ("b", "raised"),
        ("a", "raised"),
        ("b", "noted"),
    ]
    assert list(store.alerts.events("none")) == []


def test_rules_are_kept_by_id_replaced_and_removed(store: Store) -> None:
    shipped = SHIPPED["gap_rate_high"]
    with store.transaction():
        for rule in (OWN, shipped, shipped.moved_to(61.5)):
            store.alert_rules.put(rule)
    assert list(store.alert_rules.list_all()) == [shipped.moved_to(61.5), OWN]
    with store.transaction():
        assert store.alert_rules.remove(shipped.id)
        assert not store.alert_rules.remove(shipped.id)
    assert list(store.alert_rules.list_all()) == [OWN]


def test_a_mute_of_a_scope_is_another_than_one_of_everything(store: Store) -> None:
    everywhere, there = Mute(rule="r"), Mute(rule="r", scope=(("region", "الرياض"),), until=NOW)
    with store.transaction():
        for mute in (there, everywhere, Mute(rule="a")):
            store.mutes.put(mute, at=NOW, actor="tester")
    assert list(store.mutes.list_all()) == [Mute(rule="a"), everywhere, there]
    with store.transaction():
        store.mutes.put(replace(there, until=None), at=LATER, actor="tester")
        assert store.mutes.remove("r", ())
        assert not store.mutes.remove("r", ())
        assert not store.mutes.remove("r", RIYADH)
    assert list(store.mutes.list_all()) == [Mute(rule="a"), replace(there, until=None)]


def test_deliveries_are_listed_in_their_order_and_none_is_replaced(store: Store) -> None:
    given = [DELIVERY, replace(DELIVERY, outcome=Outcome.FAILED, reason="alert.no_route"), DELIVERY]
    with store.transaction():
        store.alerts.put(alert("a"))
        for delivery in given:
            store.deliveries.add(delivery)
    assert list(store.deliveries.list_all()) == given


def test_the_day_of_the_digest_is_none_before_the_first(store: Store) -> None:
    assert store.deliveries.digest_day() is None
    for day in (date(2025, 1, 14), date(2025, 1, 15)):
        with store.transaction():
            store.deliveries.put_digest_day(day)
    assert store.deliveries.digest_day() == date(2025, 1, 15)


def test_what_was_measured_is_found_under_its_key_alone(store: Store) -> None:
    tracks = (track([1 / 3, None, 0.1], scope=(("region", "جدة"),), low=0.25), track([]))
    given = replace(measured(*tracks), failed=((AlertFigure.TREND, ("brand",), "trend.code"),))
    assert not store.measurements.holds(KEY)
    with store.transaction():
        store.measurements.put(KEY, given)
    assert store.measurements.holds(KEY)
    assert store.measurements.find(KEY) == given
    for other in (
        replace(KEY, data_version="x"),
        replace(KEY, code_version="x"),
        replace(KEY, wanted="x"),
    ):
        assert not store.measurements.holds(other)
        assert store.measurements.find(other) is None


def test_only_what_was_measured_last_is_kept(store: Store) -> None:
    newer = replace(KEY, data_version="newer")
    nothing = replace(measured(periods=0), last_day=None)
    with store.transaction():
        store.measurements.put(KEY, measured())
        store.measurements.put(newer, nothing)
    assert not store.measurements.holds(KEY)
    assert store.measurements.find(newer) == nothing


def test_what_was_judged_is_none_before_the_first(store: Store) -> None:
    assert store.measurements.judged() is None
    for state in ("one", "two"):
        with store.transaction():
            store.measurements.put_judged(state)
    assert store.measurements.judged() == "two"


def test_a_rolled_back_change_of_alerts_leaves_no_trace(store: Store) -> None:
    with store.transaction():
        store.alerts.put(alert("a"))
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        store.alerts.put(replace(alert("a"), state=AlertState.RESOLVED))
        store.alerts.put(alert("b"))
        store.alerts.add_event("a", AlertEvent(at=NOW, actor="x", event="noted"))
        store.alert_rules.put(OWN)
        store.mutes.put(Mute(rule="r"), at=NOW, actor="tester")
        store.deliveries.add(DELIVERY)
        store.deliveries.put_digest_day(date(2025, 1, 15))
        store.measurements.put(KEY, measured())
        store.measurements.put_judged("state")
        raise RuntimeError
    assert list(store.alerts.list_all()) == [alert("a")]
    assert list(store.alerts.all_events()) == []
    assert list(store.alert_rules.list_all()) == []
    assert list(store.mutes.list_all()) == []
    assert list(store.deliveries.list_all()) == []
    assert store.deliveries.digest_day() is None
    assert not store.measurements.holds(KEY)
    assert store.measurements.judged() is None
