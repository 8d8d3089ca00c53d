"""A gap has the amounts of its prize, and a report counts the groups that lead."""

from tests.builders.results import GAP, GAPS, LONELY_GAP


def test_the_amounts_of_a_gap_are_those_of_its_prize() -> None:
    assert (GAP.low, GAP.middle, GAP.high) == (GAP.prize.low, GAP.prize.middle, GAP.prize.high)
    assert (LONELY_GAP.low, LONELY_GAP.middle, LONELY_GAP.high) == (0, 0, 0)


def test_only_groups_that_lead_are_counted_as_leading() -> None:
    assert [gap.leads for gap in GAPS.gaps] == [True, False]
    assert GAPS.leading == 1
