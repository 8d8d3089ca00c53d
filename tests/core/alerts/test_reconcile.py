"""Breaches held against what is remembered: nothing is raised twice, and nothing that lasts is forgotten."""

from dataclasses import replace
from datetime import date

import pytest

from core.alerts.fingerprint import alert_id
from core.alerts.reconcile import reconcile
from core.model.alerts.alerts import Alert, AlertSeverity, AlertState, Breach
from core.model.ownership import Owner
from tests.builders.alerts import NOW, RIYADH, alert, breach

LATER = "2025-02-15T06:30:00.000Z"


def known(**fields: object) -> Alert:
    made = alert(**fields)
    return replace(made, id=alert_id(made.breach))


def test_a_new_breach_is_raised_once() -> None:
    result = reconcile([breach()], [], [], NOW)
    assert [each.state for each in result.raised] == [AlertState.OPEN]
    assert reconcile([breach()], result.raised, [], LATER).is_nothing


@pytest.mark.parametrize("state", list(AlertState))
def test_a_breach_that_lasts_is_not_raised_again_however_its_alert_stands(state: AlertState) -> None:
    longer = breach(last=date(2023, 5, 1), value=81.0)
    result = reconcile([longer], [known(state=state)], [], LATER)
    assert (result.raised, result.returned, result.cleared) == ((), (), ())
    (lasting,) = result.lasting
    assert (lasting.state, lasting.breach.value, lasting.raised_at) == (state, 81.0, NOW)


def test_a_correction_that_moves_the_beginning_keeps_the_alert() -> None:
    before = known()
    for first in (date(2023, 2, 1), date(2023, 4, 1)):
        result = reconcile([breach(first=first)], [before], [], LATER)
        assert result.raised == ()
        assert {each.id for each in result.lasting} <= {before.id}
        assert all(each.breach.first == before.breach.first for each in result.lasting)


def test_a_breach_after_a_good_time_is_another_alert() -> None:
    again = breach(first=date(2023, 9, 1), last=date(2023, 9, 1))
    result = reconcile([again], [known()], [], LATER)
    assert len(result.raised) == len(result.cleared) == 0 or result.raised[0].id != known().id
    ended = known(state=AlertState.RESOLVED, over_since=NOW)
    assert len(reconcile([again], [ended], [], LATER).raised) == 1


def test_a_figure_without_a_history_goes_on_until_the_data_say_that_it_is_over() -> None:
    again = breach(first=date(2023, 9, 1), last=date(2023, 9, 1), known_from=date(2023, 9, 1))
    assert reconcile([again], [known()], [], LATER).raised == ()
    assert len(reconcile([again], [known(over_since=NOW, state=AlertState.RESOLVED)], [], LATER).raised) == 1


def test_what_is_over_is_resolved_by_the_data() -> None:
    (cleared,) = reconcile([], [known(state=AlertState.ACKNOWLEDGED)], [], LATER).cleared
    assert (cleared.state, cleared.changed_by, cleared.over_since) == (AlertState.RESOLVED, "data", LATER)


@pytest.mark.parametrize("state", [AlertState.RESOLVED, AlertState.DISMISSED])
def test_what_a_person_ended_is_noted_as_over_and_stays_as_it_is(state: AlertState) -> None:
    result = reconcile([], [known(state=state, changed_by="noura")], [], LATER)
    assert (result.cleared, [each.over_since for each in result.noted]) == ((), [LATER])
    assert result.noted[0].changed_by == "noura"


def test_a_breach_that_flaps_returns_as_the_same_alert() -> None:
    ended = known(state=AlertState.RESOLVED, over_since=NOW)
    result = reconcile([breach(last=date(2023, 6, 1))], [ended], [], LATER)
    (returned,) = result.returned
    assert (result.raised, returned.id, returned.state, returned.over_since) == ((), ended.id, AlertState.OPEN, None)


def test_what_was_dismissed_stays_dismissed_when_it_returns() -> None:
    ended = known(state=AlertState.DISMISSED, over_since=NOW)
    result = reconcile([breach()], [ended], [], LATER)
    assert (result.raised, result.returned, [each.state for each in result.lasting]) == ((), (), [AlertState.DISMISSED])


def test_nothing_is_cleared_in_a_place_that_is_silent() -> None:
    inside = known(scope=(*RIYADH, ("brand", "PEPSI")))
    assert reconcile([], [inside], [RIYADH], LATER).is_nothing


def shift(**fields: object) -> Breach:
    near = (date(2023, 1, 1), date(2023, 5, 1))
    return breach(**{"lasts": 4, "last": date(2023, 6, 1), "near": near, **fields})


def test_the_month_of_a_shift_may_be_estimated_otherwise_and_it_is_the_same_alert() -> None:
    (raised,) = reconcile([shift()], [], [], NOW).raised
    moved = shift(first=date(2023, 4, 1), near=(date(2023, 2, 1), date(2023, 6, 1)), last=date(2023, 7, 1))
    (lasting,) = reconcile([moved], [raised], [], LATER).lasting
    assert (lasting.id, lasting.breach.first, lasting.breach.last) == (raised.id, raised.breach.first, moved.last)


def test_two_shifts_of_one_scope_are_two_alerts() -> None:
    other = shift(first=date(2023, 9, 1), last=date(2023, 12, 1), near=(date(2023, 7, 1), date(2023, 11, 1)))
    result = reconcile([shift(), other], [], [], NOW)
    assert len({alert.id for alert in result.raised}) == 2
    assert reconcile([shift(), other], result.raised, [], LATER).is_nothing


def test_a_faint_shift_raises_nothing_lets_last_what_was_raised_and_brings_nothing_back() -> None:
    faint = shift(faint=True)
    assert reconcile([faint], [], [], NOW).is_nothing
    (raised,) = reconcile([shift()], [], [], NOW).raised
    assert reconcile([faint], [raised], [], LATER).is_nothing
    over = replace(raised, state=AlertState.RESOLVED, over_since=NOW)
    assert reconcile([faint], [over], [], LATER).is_nothing


def test_a_shift_that_turned_out_to_last_comes_within_the_budget_again() -> None:
    new = shift(severity=AlertSeverity.INFO, lasts=2)
    (raised,) = reconcile([new], [], [], NOW).raised
    (lasting,) = reconcile([shift()], [replace(raised, admitted_at=NOW)], [], LATER).lasting
    assert (lasting.id, lasting.breach.severity, lasting.admitted_at) == (raised.id, AlertSeverity.HIGH, None)


def test_a_level_that_became_the_usual_one_closes_its_alert_with_a_later_period_and_for_good() -> None:
    old = shift(settled=True)
    (raised,) = reconcile([old], [], [], NOW).raised
    assert reconcile([old], [raised], [], LATER).is_nothing
    (settled,) = reconcile([shift(settled=True, last=date(2023, 7, 1))], [raised], [], LATER).settled
    assert (settled.state, settled.changed_by, settled.over_since) == (AlertState.RESOLVED, "data", None)
    again = reconcile([shift(settled=True, last=date(2023, 8, 1))], [settled], [], LATER)
    assert (again.raised, again.returned, [alert.state for alert in again.lasting]) == ((), (), [AlertState.RESOLVED])


def test_an_alert_that_turns_out_to_be_a_rivals_makes_room_for_others() -> None:
    before = known(admitted_at=NOW)
    (rivals,) = reconcile([breach(owner=Owner.RIVAL)], [before], [], NOW).lasting
    (own,) = reconcile([breach(owner=Owner.OWN)], [before], [], NOW).lasting
    assert (rivals.admitted_at, own.admitted_at) == (None, NOW)
