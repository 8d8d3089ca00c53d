"""Where an alert goes: by severity, once, and in quiet hours only what is critical."""

from datetime import UTC, datetime, time

import pytest

from core.alerts.routes import due
from core.model.alerts.alerts import Alert, AlertSeverity
from core.model.alerts.deliveries import Channel, Delivery, DeliveryRule, Outcome, QuietHours
from core.model.clock import stamp
from tests.builders.alerts import alert

CRITICAL, HIGH, INFO = AlertSeverity
DAY, NIGHT = datetime(2025, 1, 15, 6, 30, tzinfo=UTC), datetime(2025, 1, 15, 19, 0, tzinfo=UTC)  # 9:30 and 22:00


def sent(
    one: Alert,
    now: datetime = DAY,
    done: dict[tuple[str, Channel], Outcome] | None = None,
    rule: DeliveryRule | None = None,
) -> list[Delivery]:
    return list(due([one], done or {}, rule or DeliveryRule(), now, stamp(now)))


@pytest.mark.parametrize(
    ("severity", "channels"),
    [
        (CRITICAL, [Channel.CENTRE, Channel.TOAST, Channel.EMAIL, Channel.SMS]),
        (HIGH, [Channel.CENTRE, Channel.TOAST, Channel.EMAIL]),
        (INFO, [Channel.CENTRE, Channel.DIGEST]),
    ],
)
def test_each_severity_takes_its_channels_with_its_priority(severity: AlertSeverity, channels: list[Channel]) -> None:
    result = sent(alert(severity=severity))
    assert [each.channel for each in result] == channels
    assert {each.priority for each in result} == {severity}


def test_what_the_service_sends_is_queued_and_the_rest_is_shown() -> None:
    assert {each.channel: each.outcome for each in sent(alert(severity=CRITICAL))} == {
        Channel.CENTRE: Outcome.SHOWN,
        Channel.TOAST: Outcome.SHOWN,
        Channel.EMAIL: Outcome.QUEUED,
        Channel.SMS: Outcome.QUEUED,
    }


def test_a_toast_waits_for_the_end_of_the_quiet_hours_and_then_comes_once() -> None:
    (held,) = [each for each in sent(alert(), NIGHT) if each.channel is Channel.TOAST]
    assert (held.outcome, held.reason) == (Outcome.HELD, "quiet_hours")
    rest = {(held.alert, channel): Outcome.SHOWN for channel in (Channel.CENTRE, Channel.EMAIL)}
    assert sent(alert(), NIGHT, {**rest, (held.alert, Channel.TOAST): Outcome.HELD}) == []
    (shown,) = sent(alert(), DAY, {**rest, (held.alert, Channel.TOAST): Outcome.HELD})
    assert shown.outcome is Outcome.SHOWN
    assert sent(alert(), DAY, {**rest, (held.alert, Channel.TOAST): Outcome.DELIVERED}) == []


def test_what_is_critical_is_told_at_night() -> None:
    assert Outcome.SHOWN in {
        each.outcome for each in sent(alert(severity=CRITICAL), NIGHT) if each.channel is Channel.TOAST
    }


def test_a_failed_delivery_is_not_tried_for_ever() -> None:
    done = {("a", channel): Outcome.FAILED for channel in Channel}
    assert sent(alert(), DAY, done) == []


def test_routes_are_settings() -> None:
    rule = DeliveryRule(routes={HIGH: (Channel.SMS,)})
    assert [each.channel for each in sent(alert(), rule=rule)] == [Channel.SMS]
    assert sent(alert(severity=INFO), rule=rule) == []


@pytest.mark.parametrize(
    ("begins", "ends", "at", "quiet"),
    [
        (time(21), time(7), 22, True),
        (time(21), time(7), 6, True),
        (time(21), time(7), 7, False),
        (time(13), time(15), 14, True),
        (time(13), time(15), 15, False),
        (time(8), time(8), 8, False),
    ],
)
def test_quiet_hours_are_those_of_saudi_arabia(begins: time, ends: time, at: int, quiet: bool) -> None:
    now = datetime(2025, 1, 15, (at - 3) % 24, 0, tzinfo=UTC)
    assert QuietHours(begins=begins, ends=ends).hold(now) is quiet
