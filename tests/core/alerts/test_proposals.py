"""Verdicts become a proposal where they tell strong alerts from weak ones, and nothing else."""

from core.alerts.proposals import Proposal, propose
from core.model.alerts.rules import Condition
from tests.builders.alerts import rule


def test_a_threshold_between_the_useful_and_the_useless_is_proposed() -> None:
    found = propose(rule(), [(71, False), (72, False), (73, False), (88, True), (90, True)])
    assert found is not None
    assert 73 <= found.threshold < 88.5
    assert (found.spared, found.not_useful, found.useful) == (3, 3, 2)


def test_a_rule_that_asks_for_more_is_lowered() -> None:
    asked = rule(condition=Condition.UNDER, threshold=75, clear=78)
    found = propose(asked, [(74, False), (73, False), (72, False), (40, True), (50, True)])
    assert found is not None
    assert 50 <= found.threshold < 72


def test_where_nothing_was_useful_all_that_was_not_is_spared() -> None:
    found = propose(rule(), [(71, False), (72, False), (73, False), (74, False), (75, False)])
    assert found is not None
    assert (found.threshold, found.spared) == (75, 5)


def test_few_verdicts_propose_nothing() -> None:
    assert propose(rule(), [(71, False)] * 4) is None


def test_useful_alerts_propose_nothing() -> None:
    assert propose(rule(), [(71, True), (72, True), (73, True), (80, False), (81, False)]) is None


def test_where_strength_tells_nothing_apart_nothing_is_proposed() -> None:
    assert propose(rule(), [(71, True), (90, False), (91, False), (92, False), (93, False)]) is None


def test_a_threshold_lies_half_way_between_the_strongest_useless_and_the_weakest_useful() -> None:
    over = propose(rule(), [(71, False), (72, False), (73.333, False), (88.1, True), (90, True)])
    assert over == Proposal(rule="tested", threshold=80.72, spared=3, lost=0, useful=2, not_useful=3)
    asked = rule(condition=Condition.UNDER, threshold=75, clear=78)
    under = propose(asked, [(74, False), (73, False), (72, False), (40, True), (50, True)])
    assert under is not None
    assert under.threshold == 61


def test_as_many_useful_as_useless_propose_nothing() -> None:
    assert propose(rule(), [(71, False), (72, False), (73, False), (88, True), (90, True), (92, True)]) is None


def test_a_useless_alert_as_strong_as_a_useful_one_is_not_spared() -> None:
    found = propose(rule(), [(71, False), (72, False), (74, False), (88, False), (88, True), (90, True)])
    assert found is not None
    assert (found.threshold, found.spared) == (81, 3)


def test_half_of_the_useless_spared_is_enough_and_less_is_not() -> None:
    useful = [(80, True), (81, True)]
    half = propose(rule(), [(71, False), (72, False), (90, False), (91, False), *useful])
    assert half is not None
    assert half.spared == 2
    assert propose(rule(), [(71, False), (72, False), (90, False), (91, False), (92, False), *useful]) is None


def test_one_useful_alert_of_twelve_may_be_lost() -> None:
    found = propose(rule(), [*[(80, False)] * 13, (75, True), *[(90, True)] * 11])
    assert found == Proposal(rule="tested", threshold=85, spared=13, lost=1, useful=12, not_useful=13)


def test_a_threshold_that_spares_no_more_than_the_present_one_is_none() -> None:
    assert propose(rule(threshold=75), [(71, False), (72, False), (75, False), (74, False), (73, False)]) is None
