"""Only so many alerts are let through, the gravest first, and one for each place and time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alerts.budget import admit, group_of, ranked, under
from core.model.alerts.alerts import Alert, AlertSeverity, AlertState, Budget, Mute
from core.model.clock import stamp
from core.model.ownership import Owner
from tests.builders.alerts import JEDDAH, RIYADH, alert

NOW = datetime(2025, 1, 15, 6, 30, tzinfo=UTC)
CRITICAL, HIGH, INFO = AlertSeverity
SHIPPED = Budget()


def let(alerts: list[Alert], *mutes: Mute, budget: Budget = SHIPPED, now: datetime = NOW) -> list[str]:
    return [each.id for each in admit(alerts, list(mutes), budget, now, stamp(now))]


def many(count: int, **fields: object) -> list[Alert]:
    return [
        alert(f"{number:03}", scope=(("region", f"R{number}"),), stake=1_000.0 - number, **fields)
        for number in range(count)
    ]


def test_five_new_ones_a_day_and_what_weighs_most_first() -> None:
    assert let(many(8)) == ["000", "001", "002", "003", "004"]


def test_critical_ones_always_pass_and_count_not() -> None:
    alerts = [*many(6), *(alert(f"c{n}", severity=CRITICAL, scope=(("region", f"C{n}"),)) for n in range(30))]
    assert len(let(alerts)) == 30 + 5


def test_twenty_open_at_once_are_enough_until_one_of_them_ends() -> None:
    yesterday = stamp(NOW - timedelta(days=1))
    shown = many(20, admitted_at=yesterday)
    waiting = alert("new", scope=JEDDAH)
    assert let([*shown, waiting]) == []
    ended = alert("000", scope=shown[0].breach.scope, state=AlertState.RESOLVED, admitted_at=yesterday)
    assert let([*shown[1:], ended, waiting]) == ["new"]


def test_a_new_day_brings_new_room_in_saudi_arabia() -> None:
    late = datetime(2025, 1, 14, 20, 59, tzinfo=UTC)  # one minute to midnight in Riyadh
    shown = many(5, admitted_at=stamp(late))
    waiting = alert("new", scope=JEDDAH)
    assert let([*shown, waiting], now=late) == []
    assert let([*shown, waiting], now=late + timedelta(minutes=1)) == ["new"]


def test_alerts_of_one_place_and_time_stand_under_the_gravest() -> None:
    head = alert("head", stake=50.0)
    part = alert("part", scope=(*RIYADH, ("item", "PEPSI CAN")), stake=20.0)
    other = alert("other", scope=JEDDAH, stake=1.0)
    assert let([part, head, other]) == ["head", "other"]
    assert [each.id for each in under(head, [part, head, other])] == ["part"]
    assert group_of(head) == group_of(part) != group_of(other)


def test_a_critical_part_of_a_group_is_never_hidden() -> None:
    head, grave = alert("head"), alert("grave", severity=CRITICAL, scope=(*RIYADH, ("brand", "PEPSI")))
    assert let([head, grave]) == ["grave"]


@pytest.mark.parametrize("fields", [{"state": AlertState.DISMISSED}, {"snoozed_until": stamp(NOW + timedelta(days=1))}])
def test_what_waits_for_nobody_is_not_let_through(fields: dict[str, object]) -> None:
    assert let([alert(**fields)]) == []


def test_a_muted_rule_is_heard_again_after_its_time_and_elsewhere() -> None:
    here, there = alert("here"), alert("there", scope=JEDDAH)
    assert let([here, there], Mute(rule="tested", scope=RIYADH)) == ["there"]
    assert let([here], Mute(rule="tested", until=stamp(NOW - timedelta(seconds=1)))) == ["here"]
    assert let([here], Mute(rule="another")) == ["here"]


def test_rank_is_severity_then_what_hangs_on_it_times_how_sure_it_is() -> None:
    small = alert("small", severity=HIGH, stake=1.0)
    large = alert("large", severity=INFO, stake=1e6)
    unsure = alert("unsure", severity=HIGH, stake=100.0, confidence=0.5)
    sure = alert("sure", severity=HIGH, stake=60.0)
    assert [each.id for each in ranked([large, small, unsure, sure])] == ["sure", "unsure", "small", "large"]
    assert sure.priority == 600.0


def test_ten_thousand_alerts_at_once_are_still_five() -> None:
    assert len(let(many(10_000))) == 5


@given(st.lists(st.tuples(st.sampled_from(AlertSeverity), st.integers(0, 5), st.booleans()), max_size=40))
def test_the_budget_is_never_overdrawn(made: list[tuple[AlertSeverity, int, bool]]) -> None:
    earlier = stamp(NOW - timedelta(hours=1))
    alerts = [
        alert(str(number), severity=severity, scope=(("region", f"R{region}"),), admitted_at=earlier if seen else None)
        for number, (severity, region, seen) in enumerate(made)
    ]
    budget = Budget(open=6, daily=4)
    admitted = admit(alerts, [], budget, NOW, stamp(NOW))
    before = [each for each in alerts if each.admitted_at is not None and each.breach.severity is not CRITICAL]
    new = [each for each in admitted if each.breach.severity is not CRITICAL]
    assert len(new) <= max(0, min(budget.daily, budget.open) - len(before))
    assert sum(each.breach.severity is CRITICAL for each in admitted) == sum(
        each.breach.severity is CRITICAL and each.admitted_at is None for each in alerts
    )


def loss(identity: str, brand: str, **fields: object) -> Alert:
    given = {"severity": CRITICAL, "value": 20.0, "base": 30.0, "lasts": 8, "counterparts": ("COCA COLA",), **fields}
    return alert(identity, scope=(*RIYADH, ("brand", brand)), **given)


def test_losses_that_one_gain_caused_are_one_alert_and_a_loss_of_another_cause_is_another() -> None:
    gain = alert("gain", scope=(*RIYADH, ("brand", "COCA COLA")), severity=INFO, value=30.0, base=10.0, lasts=8)
    first, later = loss("first", "PEPSI", stake=9.0), loss("later", "TEEM", stake=2.0, first=date(2023, 4, 1))
    other = loss("other", "7UP", counterparts=("KINZA",), stake=1.0)
    elsewhere = replace(loss("elsewhere", "PEPSI"), breach=replace(first.breach, scope=(*JEDDAH, ("brand", "PEPSI"))))
    assert set(let([gain, later, first, other, elsewhere])) == {"first", "other", "elsewhere"}
    assert [listed.id for listed in under(first, [gain, later, other, elsewhere])] == ["later", "other", "gain"]


def test_losses_to_one_winner_in_different_years_are_two_alerts() -> None:
    assert set(let([loss("then", "PEPSI", first=date(2022, 3, 1)), loss("now", "TEEM")])) == {"then", "now"}


def test_within_a_severity_own_alerts_come_first_and_those_of_rivals_last() -> None:
    alerts = [
        alert("rival", owner=Owner.RIVAL, stake=900.0),
        alert("market", stake=90.0),
        alert("own", owner=Owner.OWN, stake=9.0),
        alert("grave", owner=Owner.RIVAL, severity=CRITICAL),
    ]
    assert [listed.id for listed in ranked(alerts)] == ["grave", "own", "market", "rival"]
    elsewhere = [replace(listed, breach=replace(listed.breach, scope=(("region", listed.id),))) for listed in alerts]
    assert let(elsewhere, budget=Budget(daily=2)) == ["grave", "own", "market"]


def test_an_own_alert_stands_under_own_ones_alone() -> None:
    market = alert("market", stake=90.0, admitted_at=stamp(NOW - timedelta(days=1)))
    own, second = alert("own", owner=Owner.OWN, stake=9.0), alert("second", owner=Owner.OWN, stake=1.0)
    rival = alert("rival", owner=Owner.RIVAL)
    assert let([market, second, rival, own]) == ["own"]
