"""How far items reach in each region, and what the way to their reach elsewhere is worth."""

from datetime import date
from decimal import Decimal

import pytest

from core.analysis import reach
from core.model.analyses.distribution import DistributionRule, Reach
from tests.builders.market import REGION_OF, Record, market

DAY = date(2024, 1, 1)


@pytest.fixture(autouse=True)
def regions(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        for side in "LR":
            monkeypatch.setitem(REGION_OF, f"{number}{side}", f"REGION {number}")


def shelf(*sells_a: str) -> list[Record]:
    """Five regions of two points of 100 each; A sells 20 in the points that are named, B fills up."""
    records = []
    for number in range(5):
        for side in "LR":
            here = 20 if f"{number}{side}" in sells_a else 0
            records.append((DAY, f"{number}{side}", "CAN", "B", Decimal(100 - here)))
            records.append((DAY, f"{number}{side}", "CAN", "A", Decimal(here)))
    return records


def find(records: list[Record], **filters: list[str]) -> dict[tuple[str | None, str | None], Reach]:
    with market(records) as reader:
        result = reach.find(reader, DistributionRule(), filters).reaches
    return {(each.place[0], each.item): each for each in result}


def test_the_prize_is_the_way_to_the_target_times_the_velocity() -> None:
    result = find(shelf("0L", "1L", "1R", "2L", "3L", "4L"))
    here = result["REGION 0", "A"]
    # The others reach 100, 50, 50 and 50; the quantile of a quarter from above lies between.
    assert (here.numeric, here.weighted, here.peers) == (50, 50, 4)
    assert here.target == pytest.approx(62.5)
    assert here.velocity == pytest.approx(20 / 50)
    assert (here.potential, here.middle) == (pytest.approx(12.5 * 0.4), pytest.approx(6.25 * 0.4))


def test_where_it_sells_nowhere_the_velocity_is_that_of_its_peers_for_the_size_of_the_place() -> None:
    here = find(shelf("1L", "2L", "3L", "4L"))["REGION 0", "A"]
    assert (here.weighted, here.sales, here.velocity) == (0, 0, pytest.approx(20 / 50))
    assert here.high == pytest.approx(50 * 0.4)


def test_a_target_is_never_everywhere() -> None:
    everywhere = [f"{number}{side}" for number in range(1, 5) for side in "LR"]
    here = find(shelf("0L", *everywhere))["REGION 0", "A"]
    assert (here.target, here.potential) == (95, pytest.approx(45 * 0.4))


def test_too_few_places_have_no_target_and_no_data_no_reach() -> None:
    few = [record for record in shelf("0L", "1L") if record[1][0] in "01"]
    assert find(few)["REGION 0", "A"].target is None
    assert find([]) == {}
    assert find(shelf("0L"), item=["NOTHING"]) == {}
