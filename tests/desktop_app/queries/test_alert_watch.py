"""Alerts are evaluated on the lane of the vault; what is new is notified once, and its delivery is written down."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from core.model.alerts.alerts import AlertState
from core.model.alerts.deliveries import Channel, Outcome
from core.model.changes import ChangeSet
from core.operations.alerts.decide import move_alert, snooze_alert
from desktop_app.notifications.messages import Urgency
from desktop_app.queries import questions
from desktop_app.queries.alert_watch import AlertWatch
from desktop_app.queries.context import AppContext
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.queries.conftest import Open, Opened
from tests.fakes.clock import StandingClock

CRITICAL = "message.alert_critical"


def empty_shelves(regions: int) -> AuditSheet:
    """Return a sheet with an empty shelf in each of so many regions."""
    areas = [f"AREA {number}" for number in range(regions)]
    figures = {(f"PEPSI CAN {number}", area): [5, 5, 0 if number else 5] for area in areas for number in range(10)}
    return AuditSheet(figures=figures, regions={area: f"REGION {area}" for area in areas})


@pytest.fixture
def alarmed(open_context: Open) -> Opened:
    """A vault with one empty shelf."""
    return open_context(empty_shelves(1))


def evaluated(opened: Opened) -> AlertWatch:
    watch = AlertWatch(opened.ctx, opened.ctx)
    watch.evaluate()
    opened.rest()
    return watch


def toasts(opened: Opened) -> list[tuple[Outcome, str]]:
    every = opened.on_store(lambda _: opened.ctx.store.vault.deliveries.list_all())
    return [(delivery.outcome, delivery.reason) for delivery in every if delivery.channel is Channel.TOAST]


def test_a_critical_alert_is_notified_by_itself_with_its_sentence(alarmed: Opened) -> None:
    changes: list[ChangeSet] = []
    alarmed.ctx.changed.connect(changes.append)
    evaluated(alarmed)
    (message,) = [message for message in alarmed.messages if message.text == CRITICAL]
    board = alarmed.ctx.answers.alerts
    assert board is not None
    assert message.urgency is Urgency.CRITICAL
    assert "REGION AREA 0" in str(message.data["what"])
    assert [alert.id for alert in message.alerts] == [board.shown[0].id]
    assert message.brief == ("message.alerts_critical", {"count": 1})
    assert changes == [ChangeSet(outbox=True)]  # what the service sends waits


def test_nothing_is_notified_twice_once_its_toast_was_shown(alarmed: Opened) -> None:
    watch = evaluated(alarmed)
    shown = [message for message in alarmed.messages if message.alerts]
    for message in shown:
        alarmed.ctx.stream.shown_outside.emit(message, "")
    alarmed.rest()
    assert toasts(alarmed) == [(Outcome.DELIVERED, "")] * sum(len(message.alerts) for message in shown)
    alarmed.messages.clear()
    watch.evaluate()
    alarmed.rest()
    assert alarmed.messages == []


def test_a_toast_that_failed_is_written_down_with_its_reason(alarmed: Opened) -> None:
    watch = evaluated(alarmed)
    message = next(message for message in alarmed.messages if message.text == CRITICAL)
    alarmed.ctx.stream.shown_outside.emit(message, "no_service")
    alarmed.rest()
    assert toasts(alarmed) == [(Outcome.FAILED, "no_service")]
    assert watch.parent() is alarmed.ctx


def test_a_message_about_no_alert_is_not_written_down(alarmed: Opened) -> None:
    watch = evaluated(alarmed)
    alarmed.ctx.stream.publish("message.copied")
    alarmed.ctx.stream.shown_outside.emit(alarmed.messages[-1], "")
    assert alarmed.ctx.jobs.running == ()
    assert watch.parent() is alarmed.ctx


def test_a_message_that_is_shown_after_the_lock_is_not_written_down(alarmed: Opened) -> None:
    watch = evaluated(alarmed)
    message = next(message for message in alarmed.messages if message.text == CRITICAL)
    alarmed.ctx.answers.clear()
    alarmed.ctx.stream.shown_outside.emit(message, "")
    assert alarmed.ctx.jobs.running == ()
    assert watch.parent() is alarmed.ctx


@pytest.mark.parametrize(("regions", "singly"), [(3, True), (4, False)])
def test_more_critical_alerts_than_three_are_notified_as_one(open_context: Open, regions: int, *, singly: bool) -> None:
    opened = open_context(empty_shelves(regions))
    evaluated(opened)
    critical = [message for message in opened.messages if message.urgency is Urgency.CRITICAL]
    if singly:
        assert [(message.text, len(message.alerts)) for message in critical] == [(CRITICAL, 1)] * 3
    else:
        assert [(message.text, message.data) for message in critical] == [("message.alerts_critical", {"count": 4})]
        assert len(critical[0].alerts) == 4


def test_time_alone_wakes_an_alert_and_the_clock_is_looked_at_only_after_an_evaluation(
    alarmed: Opened, clock: StandingClock
) -> None:
    watch, ctx = AlertWatch(alarmed.ctx, alarmed.ctx), alarmed.ctx
    watch.look_at_the_clock()
    assert ctx.jobs.running == ()
    watch.evaluate()
    alarmed.rest()
    assert ctx.answers.alerts is not None
    first = ctx.answers.alerts.shown[0]
    alarmed.on_store(lambda _: snooze_alert(ctx.access, first.id, clock.now() + timedelta(hours=2)))
    watch.refresh()
    alarmed.rest()
    assert first.id not in {alert.id for alert in ctx.answers.alerts.shown}
    clock.move(timedelta(hours=3))
    watch.clock.timeout.emit()
    alarmed.rest()
    assert first.id in {alert.id for alert in ctx.answers.alerts.shown}


def test_what_a_person_decided_is_on_the_board_after_a_refresh(alarmed: Opened) -> None:
    watch, ctx = evaluated(alarmed), alarmed.ctx
    assert ctx.answers.alerts is not None
    first = ctx.answers.alerts.shown[0]
    alarmed.on_store(lambda _: move_alert(ctx.access, first.id, AlertState.RESOLVED))
    watch.refresh()
    alarmed.rest()
    assert first.id not in {alert.id for alert in ctx.answers.alerts.shown}


def test_a_vault_that_is_locked_meanwhile_is_a_failure_of_the_question(ctx: AppContext, qtbot: QtBot) -> None:
    watch = AlertWatch(ctx, ctx)
    with qtbot.waitSignal(watch.evaluate().failed):
        pass
    assert ctx.answers.failure(questions.ALERTS) is not None
    assert ctx.jobs.shutdown(5)
