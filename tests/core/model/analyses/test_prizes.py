"""What has a prize gives its three estimates."""

from dataclasses import replace

from core.model.analyses.prizes import NOTHING, Prize
from tests.builders.results import GAP


def test_the_estimates_of_a_gap_are_those_of_its_prize() -> None:
    worth = Prize(missing=2, expected=8.0, low=2.0, middle=4.0, high=8.0)
    gap = replace(GAP, prize=worth)
    assert (gap.low, gap.middle, gap.high) == (2.0, 4.0, 8.0)
    assert replace(GAP, prize=NOTHING).high == 0.0
