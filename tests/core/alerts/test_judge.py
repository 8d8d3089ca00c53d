"""The rules on tracks: what breaks each, since when, what ends it, and what does not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alerts.fingerprint import alert_id
from core.alerts.judge import judge
from core.model.alerts.alerts import Breach
from core.model.alerts.rules import AlertRule, Condition
from core.model.alerts.tracks import AlertFigure, Track
from core.model.ownership import Owner
from tests.builders.alerts import JEDDAH, RIYADH, measured, months, rule, track


def found(tested: AlertRule, *tracks: Track, until: date | None = None) -> list[Breach]:
    periods = max((point.period for each in tracks for point in each.points), default=date(2023, 1, 1))
    held = measured(*tracks, periods=(periods.year - 2023) * 12 + periods.month)
    return judge([tested], held, tracks, until)


def test_a_level_breaks_over_its_threshold_and_not_at_it() -> None:
    assert found(rule(), track([50, 70])) == []
    (breach,) = found(rule(), track([50, 70.1], base=55.0))
    assert (breach.value, breach.strength, breach.base) == (70.1, 70.1, 55.0)


def test_a_level_under_its_threshold_breaks_a_rule_that_asks_for_more() -> None:
    asked = rule(condition=Condition.UNDER, threshold=75, clear=78)
    assert found(asked, track([90, 75])) == []
    assert [breach.value for breach in found(asked, track([90, 74, 77]))] == [77]
    assert found(asked, track([90, 74, 78])) == []


def test_a_breach_began_with_the_first_period_of_its_run() -> None:
    (breach,) = found(rule(), track([80, 50, 50, 80, 80]))
    assert (breach.first, breach.last) == (months(5)[3], months(5)[4])


def test_hysteresis_a_breach_lasts_until_the_clearing_level() -> None:
    assert [breach.first for breach in found(rule(), track([50, 71, 69]))] == [months(3)[1]]
    assert found(rule(), track([50, 71, 68])) == []
    assert found(rule(), track([50, 69])) == []  # between the two, nothing begins


def test_one_good_period_within_a_breach_does_not_end_it_and_two_do() -> None:
    assert [breach.first for breach in found(rule(), track([50, 80, 50, 80]))] == [months(4)[1]]
    assert [breach.first for breach in found(rule(), track([50, 80, 50, 50, 80]))] == [months(5)[4]]


def test_a_breach_that_ended_before_the_last_period_is_over() -> None:
    assert found(rule(), track([80, 80, 50]), track([50, 50, 50], JEDDAH)) == []
    assert found(rule(), track([80, 80, None]), track([50, 50, 50], JEDDAH)) == []


def test_it_is_judged_as_it_was_known_then() -> None:
    held = track([50, 80, 80, 50, 50])
    assert [breach.last for breach in found(rule(), held, until=months(5)[2])] == [months(5)[2]]
    assert found(rule(), held) == []


OFF = {"condition": Condition.OFF, "threshold": 10.0, "clear": 10.0}


def test_sales_are_off_when_they_are_far_away_and_outside_chance() -> None:
    assert found(rule(**OFF), track([115], base=100.0, low=90.0, high=120.0)) == []
    assert found(rule(**OFF), track([108], base=100.0, low=95.0, high=105.0)) == []
    (breach,) = found(rule(**OFF), track([85], base=100.0, low=95.0, high=105.0))
    assert breach.strength == pytest.approx(15)


@pytest.mark.parametrize("base", [0.0, None, -5.0])
def test_where_nothing_was_expected_nothing_is_off_and_nothing_is_divided_by(base: float | None) -> None:
    assert found(rule(**OFF), track([85], base=base, low=0.0, high=1.0)) == []


def test_a_rate_may_have_to_lie_over_the_others() -> None:
    asked = rule(threshold=40, clear=38, excess=5.0)
    assert found(asked, track([50], base=48.0)) == []
    assert found(asked, track([50])) == []
    assert len(found(asked, track([54], base=48.0))) == 1


def test_too_little_at_stake_is_no_alert() -> None:
    asked = rule(least_stake=1.0)  # of sales of 1,000
    assert found(asked, track([80], base=70.0, stake=99.0)) == []
    assert len(found(asked, track([80], base=70.0, stake=101.0))) == 1


def test_a_rule_keeps_to_the_scopes_that_it_names() -> None:
    asked = rule(where={"region": ("  riyadh ",)})
    assert [breach.scope for breach in found(asked, track([80]), track([80], JEDDAH))] == [RIYADH]
    assert asked.gone([JEDDAH]) == ("  riyadh ",)
    assert asked.gone([JEDDAH, RIYADH]) == ()


def test_a_rule_that_is_switched_off_finds_nothing() -> None:
    assert found(rule(on=False), track([80])) == []


def test_a_region_that_did_not_report_silences_what_lies_in_it() -> None:
    silence = rule(id="silent", figure=AlertFigure.SILENCE, threshold=0, clear=0)
    brand = (*RIYADH, ("brand", "PEPSI"))
    other = (*JEDDAH, ("brand", "PEPSI"))
    tracks = (
        replace(track([0, 1]), figure=AlertFigure.SILENCE),
        replace(track([0, 80], brand), figure=AlertFigure.SHARE),
        replace(track([0, 80], other), figure=AlertFigure.SHARE),
    )
    asked = rule(figure=AlertFigure.SHARE, by=("region", "brand"))
    breaches = judge([asked, silence], measured(*tracks, periods=2), tracks)
    assert {breach.scope for breach in breaches} == {RIYADH, other}


def test_a_graver_rule_about_the_same_scope_stands_for_the_others() -> None:
    rules = [rule(id="gap_rate_critical"), rule(id="gap_rate_high", threshold=60, clear=58)]
    held = (track([80]), track([65], JEDDAH))
    assert {(each.rule, each.scope) for each in judge(rules, measured(*held, periods=1), held)} == {
        ("gap_rate_critical", RIYADH),
        ("gap_rate_high", JEDDAH),
    }


def test_the_identity_is_rule_scope_and_first_period_and_nothing_else() -> None:
    (breach,) = found(rule(), track([80, 80]))
    later = replace(breach, last=date(2030, 1, 1), value=99.0, version=9)
    assert alert_id(breach) == alert_id(later) != alert_id(replace(breach, first=date(2022, 1, 1)))


rates = st.lists(st.floats(0, 100), min_size=1, max_size=24)


@given(rates)
def test_what_came_later_never_changes_what_was_found_before(values: list[float]) -> None:
    held = track(values)
    for number, period in enumerate(months(len(values))):
        cut = track(values[: number + 1])
        assert judge([rule()], measured(held, periods=len(values)), [held], period) == judge(
            [rule()], measured(cut, periods=number + 1), [cut]
        )


@given(rates, st.floats(0, 100))
def test_a_higher_threshold_never_finds_more(values: list[float], threshold: float) -> None:
    held = track(values)
    low = found(rule(threshold=threshold, clear=threshold), held)
    high = found(rule(threshold=threshold + 5, clear=threshold + 5), held)
    assert len(high) <= len(low)


@pytest.mark.parametrize("figure", [AlertFigure.MISSING_SALES, AlertFigure.ITEM_SALES, AlertFigure.WHITE_SPACE])
def test_what_a_rival_misses_is_no_alert_of_the_own_company(figure: AlertFigure) -> None:
    by = ("province", "diet") if figure is AlertFigure.WHITE_SPACE else ("region", "item")
    scope = ((by[0], "RIYADH"), (by[1], "GULF COLA CAN 330ML"))
    asked = rule(figure=figure, by=by, threshold=1, clear=1)
    one = replace(track([80], scope), figure=figure)
    own, rival = (replace(one, owner=owner) for owner in (Owner.OWN, Owner.RIVAL))
    assert found(asked, rival) == []
    assert [breach.owner for breach in [*found(asked, own), *found(asked, one)]] == [Owner.OWN, None]
