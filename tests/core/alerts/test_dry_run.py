"""A rule tried on the past raises what it would have raised, each breach once."""

from core.alerts.dry_run import replay
from tests.builders.alerts import JEDDAH, measured, months, rule, track

HELD = measured(track([50, 80, 80, 50, 50, 80]), track([50, 50, 75, 75, 75, 75], JEDDAH), periods=6)
STATES = [(period, HELD) for period in months(6)]


def test_each_breach_is_raised_in_its_first_period_and_no_more() -> None:
    told = replay(rule(), STATES)
    assert [(breach.scope[0][1], breach.first) for breach in told.raised] == [
        ("RIYADH", months(6)[1]),
        ("JEDDAH", months(6)[2]),
        ("RIYADH", months(6)[5]),
    ]
    assert (told.periods, told.lasting) == (months(6), 2)


def test_a_higher_threshold_would_have_raised_less() -> None:
    assert len(replay(rule(threshold=78, clear=76), STATES).raised) == 2
    assert replay(rule(threshold=90, clear=88), STATES).raised == ()


def test_without_a_past_nothing_is_raised() -> None:
    assert replay(rule(), []).raised == ()
