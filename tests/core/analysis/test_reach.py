"""How far items reach in each region, and what their missing points are worth."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.analysis import reach
from core.model.analyses.distribution import DistributionRule, Reach
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import Prize
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from tests.builders.market import REGION_OF, Record, market
from tests.builders.results import POINT_GAP

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


def find(
    records: list[Record], missing: Sequence[PointGap] = (), **filters: list[str]
) -> dict[tuple[str | None, str | None], Reach]:
    with market(records) as reader:
        result = reach.find(reader, DistributionRule(), filters, missing).reaches
    return {(reached.place[0], reached.item): reached for reached in result}


def test_the_prize_is_that_of_the_points_here_that_lack_the_item() -> None:
    gaps = [replace(POINT_GAP, region="REGION 0", item="A", middle=amount) for amount in (2.0, 0.5)]
    result = find(shelf("0L", "1L", "1R", "2L", "3L", "4L"), gaps)
    here = result["REGION 0", "A"].prize
    assert (here.missing, here.middle) == (2, 2.5)
    assert result["REGION 1", "A"].prize == Prize()


def test_without_items_a_product_has_the_prize_of_its_own_gaps_alone() -> None:
    def bare(pack: str) -> tuple[str | None, ...]:
        return tuple(pack if level == ProductLevel.PACK_TYPE else None for level in PRODUCT_LEVELS)

    gaps = [
        replace(POINT_GAP, region="REGION 0", item=None, product=bare(pack), middle=amount)
        for pack, amount in (("CAN", 2.0), ("NRB", 0.5))
    ]
    with market([(DAY, area, pack, pack, Decimal(9)) for area in ("0L", "1L") for pack in ("CAN", "NRB")]) as reader:
        reader.execute("CREATE TEMP TABLE product AS SELECT * REPLACE (NULL AS item) FROM memory.product")
        result = reach.find(reader, DistributionRule(), {}, gaps).reaches
    assert [(reached.item, reached.prize.middle) for reached in result] == [
        (None, 2.0),
        (None, 0.5),
        (None, 0.0),
        (None, 0.0),
    ]


def test_the_target_is_what_a_quarter_of_the_others_reach() -> None:
    result = find(shelf("0L", "1L", "1R", "2L", "3L", "4L"))
    here = result["REGION 0", "A"]
    # The others reach 100, 50, 50 and 50; the quantile of a quarter from above lies between.
    assert (here.numeric, here.weighted, here.peers) == (50, 50, 4)
    assert here.target == pytest.approx(62.5)
    assert here.velocity == pytest.approx(20 / 50)


def test_where_the_target_is_reached_already_there_is_none() -> None:
    result = find(shelf("0L", "1L", "1R", "2L", "3L", "4L"))
    assert (result["REGION 1", "A"].weighted, result["REGION 1", "A"].target) == (100, None)
    assert result["REGION 1", "B"].target is None


def test_where_it_sells_nowhere_it_has_no_velocity() -> None:
    here = find(shelf("1L", "2L", "3L", "4L"))["REGION 0", "A"]
    assert (here.weighted, here.sales, here.velocity, here.target) == (0, 0, None, 50)


def test_a_filter_on_places_shows_less_and_leaves_the_targets() -> None:
    sold = shelf("0L", "1L", "1R", "2L", "3L", "4L")
    whole, chosen = find(sold), find(sold, region=["REGION 0"])
    assert chosen == {key: reach for key, reach in whole.items() if key[0] == "REGION 0"}
    part = find(sold, precision_area=["0R"])["REGION 0", "A"]
    assert (part.weighted, part.target) == (0, pytest.approx(62.5))


def test_a_target_is_never_everywhere() -> None:
    everywhere = [f"{number}{side}" for number in range(1, 5) for side in "LR"]
    assert find(shelf("0L", *everywhere))["REGION 0", "A"].target == 95


def test_too_few_places_have_no_target_and_no_data_no_reach() -> None:
    few = [record for record in shelf("0L", "1L") if record[1][0] in "01"]
    assert find(few)["REGION 0", "A"].target is None
    assert find([]) == {}
    assert find(shelf("0L"), item=["NOTHING"]) == {}
