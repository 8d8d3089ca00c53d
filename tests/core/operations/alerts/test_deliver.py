"""On its way: each decision, delivery and failure is written down, with priority and channel, once."""

import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.alerts.alerts import Alert, AlertSeverity, AlertState
from core.model.alerts.deliveries import Channel, DeliveryRule, Outcome
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.alerts.decide import assign_alert, move_alert
from core.operations.alerts.deliver import Toasts, confirm_toasts, deliver_alerts
from core.operations.alerts.evaluate import evaluate_alerts
from core.operations.alerts.mute import mute_rule
from core.operations.alerts.review import read_log
from core.store import vault as vaults
from core.store.vault import Vault
from tests.builders.alarms import BUDGET, CALENDAR, bring, evaluate, shown
from tests.conftest import PASSWORD, Begun
from tests.fakes.clock import StandingClock

RULE = DeliveryRule()


@pytest.fixture
def alarmed(
    vault_folder: Path, session: Session, clock: StandingClock, tmp_path: Path, begun: Begun
) -> Iterator[Vault]:
    """A critical alert and, sixty days on, one for information; it is half past nine."""

    def alarm() -> None:
        with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
            bring(vault, session, tmp_path / "nov.xlsx", "Nov'24", zeros=9)
            evaluate(vault, session)

    begun.fill("delivered in November", tmp_path, alarm)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        clock.move(timedelta(days=30))
        evaluate_alerts(Access(vault, session), CALENDAR, BUDGET)
        yield vault


def deliver(vault: Vault, session: Session, *, shows_toasts: bool = True) -> Toasts:
    return deliver_alerts(Access(vault, session), RULE, shows_toasts=shows_toasts)[0]


def logged(vault: Vault, session: Session) -> set[str]:
    return {f"{line.priority} {line.what}" for line in read_log(Access(vault, session)) if line.priority}


def names(alerts: Sequence[Alert]) -> list[str]:
    return [alert.breach.rule for alert in alerts]


def test_a_critical_alert_goes_everywhere_and_what_is_for_information_into_the_digest(
    alarmed: Vault, session: Session
) -> None:
    toasts = deliver(alarmed, session)
    assert (names(toasts.critical), names(toasts.others)) == (["gap_rate_critical"], [])
    confirm_toasts(Access(alarmed, session), toasts.all)
    assert logged(alarmed, session) == {
        "CRITICAL centre_shown",
        "CRITICAL toast_delivered",
        "CRITICAL email_queued",
        "CRITICAL sms_queued",
        "INFO centre_shown",
        "INFO digest_shown",
    }


def test_what_the_service_sends_waits_in_the_outbox_with_channel_and_priority_and_no_name(
    alarmed: Vault, session: Session
) -> None:
    deliver(alarmed, session)
    queued = [row for row in alarmed.db.table("outbox").rows if row["kind"] == "alert.notify"]
    assert sorted(json.dumps(json.loads(row["payload"])["set"]) for row in queued) == [
        '{"channel": "email", "priority": "CRITICAL"}',
        '{"channel": "sms", "priority": "CRITICAL"}',
    ]
    assert len({row["entity"] for row in queued}) == 1


def test_nothing_is_delivered_twice(alarmed: Vault, session: Session) -> None:
    confirm_toasts(Access(alarmed, session), deliver(alarmed, session).all)
    before = read_log(Access(alarmed, session))
    assert deliver(alarmed, session) == Toasts()
    assert read_log(Access(alarmed, session)) == before


def test_who_shows_no_toasts_leaves_them_to_the_next_who_does(alarmed: Vault, session: Session) -> None:
    assert deliver(alarmed, session, shows_toasts=False) == Toasts()
    assert names(deliver(alarmed, session).critical) == ["gap_rate_critical"]


def test_a_failure_is_written_down_with_its_reason(alarmed: Vault, session: Session) -> None:
    confirm_toasts(Access(alarmed, session), deliver(alarmed, session).all, "no_service")
    (line,) = [line for line in read_log(Access(alarmed, session)) if line.what == f"{Channel.TOAST}_{Outcome.FAILED}"]
    assert (line.note, line.priority) == ("no_service", AlertSeverity.CRITICAL)
    assert deliver(alarmed, session) == Toasts()


def test_at_night_only_what_is_critical_and_the_rest_in_the_morning(
    vault: Vault, session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    bring(vault, session, tmp_path / "nov.xlsx", "Nov'24", zeros=7)
    evaluate(vault, session)
    clock.move(timedelta(hours=13))
    assert deliver(vault, session).all == ()
    assert "HIGH toast_held" in logged(vault, session)
    assert deliver(vault, session).all == ()
    clock.move(timedelta(hours=11))
    assert names(deliver(vault, session).others) == ["gap_rate_high"]


def test_the_digest_is_told_once_a_day_after_its_hour(alarmed: Vault, session: Session, clock: StandingClock) -> None:
    with alarmed.transaction():
        alarmed.db.execute("UPDATE alert SET admitted_at = NULL WHERE rule = 'stale_data'")
    assert deliver(alarmed, session).digest == 1
    assert deliver(alarmed, session).digest == 0
    clock.move(timedelta(hours=16))  # half past one at night, of the next day
    assert deliver(alarmed, session).digest == 0
    clock.move(timedelta(hours=7))
    assert deliver(alarmed, session).digest == 1


@pytest.mark.parametrize("ended", [True, False])
def test_what_ended_or_is_muted_goes_nowhere(alarmed: Vault, session: Session, ended: bool) -> None:
    grave = shown(alarmed, session)[0]
    if ended:
        move_alert(Access(alarmed, session), grave.id, AlertState.RESOLVED)
    else:
        mute_rule(Access(alarmed, session), grave.breach.rule)
    assert deliver(alarmed, session) == Toasts()
    assert not [line for line in read_log(Access(alarmed, session), alert=grave.id) if line.priority]


def test_the_log_is_searched_by_all_its_words(alarmed: Vault, session: Session) -> None:
    grave = shown(alarmed, session)[0]
    assign_alert(Access(alarmed, session), grave.id, "noura", note="ask the depot in Olaya")
    deliver(alarmed, session)
    assert [line.what for line in read_log(Access(alarmed, session), "OLAYA depot")] == ["assigned"]
    assert {line.what for line in read_log(Access(alarmed, session), "riyadh critical")} == {
        "centre_shown",
        "email_queued",
        "sms_queued",
        "raised",
        "assigned",
    }
    assert read_log(Access(alarmed, session), "nothing like it") == []
