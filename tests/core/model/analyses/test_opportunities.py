"""An opportunity has the amounts of its prize; without one it is worth nothing."""

from dataclasses import replace

from core.model.analyses.prizes import NOTHING
from tests.builders.results import OPPORTUNITY


def test_the_amounts_of_an_opportunity_are_those_of_its_prize() -> None:
    prize = OPPORTUNITY.prize
    assert (OPPORTUNITY.low, OPPORTUNITY.middle, OPPORTUNITY.high) == (prize.low, prize.middle, prize.high)


def test_a_risk_is_no_prize() -> None:
    risk = replace(OPPORTUNITY, prize=NOTHING, at_risk=12.5)
    assert (risk.low, risk.middle, risk.high, risk.at_risk) == (0, 0, 0, 12.5)
