"""Verdicts become a proposal where they tell strong alerts from weak ones, and nothing else."""

from core.alerts.proposals import propose
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
