"""The position of the own company, of what a filter chooses, and of who holds most."""

from collections.abc import Sequence
from datetime import date

import pytest

from core.analysis import position
from core.model.analyses.positions import Position
from core.model.ownership import Owner
from tests.builders.described import Described, described

BEFORE, LAST = date(2024, 1, 1), date(2024, 2, 1)


def sold(
    value: float, manufacturer: str | None, brand: str | None, *, then: float = 10, **names: str
) -> list[Described]:
    """Return what an item sold in two months; it is called by its brand and what else is known of it."""
    named = {"region": "RIYADH", "precision_area": "OLAYA", "market": "A", "diet": "REG", **names}
    named |= {"item": names.get("item", f"{brand} {named['diet']}")}
    named |= {level: name for level, name in (("manufacturer", manufacturer), ("brand", brand)) if name is not None}
    return [(BEFORE, named, then), (LAST, named, value)]


MARKET = [
    *sold(60, "PEPSICO", "PEPSI"),
    *sold(20, "PEPSICO", "MIRINDA", diet="DIET"),
    *sold(12, "KINZA", "KINZA", then=20),
    *sold(8, "KINZA", "KOLA", diet="DIET", precision_area="MALAZ"),
]


def found(records: list[Described], company: Sequence[str] = (), **filters: list[str]) -> Position:
    with described(records) as reader:
        result = position.find(reader, company, filters)
    assert result is not None
    return result


def test_the_own_company_has_its_share_of_the_whole_market_and_its_brands() -> None:
    own = found(MARKET, ["kinza"])
    assert (own.names, own.owner, own.whole, own.own) == (("KINZA",), Owner.OWN, True, ("KINZA",))
    assert own.share.share == pytest.approx(20)
    assert own.share.change == pytest.approx(20 - 100 * 30 / 50)
    assert [(brand.group, brand.share) for brand in own.brands] == [(("KINZA",), 12), (("KOLA",), 8)]
    assert own.best is not None
    assert own.worst is not None
    assert (own.best.group, own.worst.group) == (("KOLA",), ("KINZA",))
    assert [share.group for share in own.report.shares] == [("PEPSICO",), ("KINZA",)]
    assert own.report.hhi == pytest.approx(80**2 + 20**2)


def test_the_range_reaches_as_far_as_its_average_item() -> None:
    own = found(MARKET, ["KINZA"])
    assert own.share.items == 2
    assert own.share.distribution_of_an_item == pytest.approx((92 + 8) / 2)


def test_without_a_company_it_is_the_position_of_who_holds_most() -> None:
    leader = found(MARKET)
    assert (leader.names, leader.owner, leader.whole, leader.brands) == (("PEPSICO",), None, False, ())
    assert leader.share.share == pytest.approx(80)
    assert leader.spread is not None
    assert leader.spread.weighted == pytest.approx(92)


def test_a_company_that_the_data_do_not_have_changes_no_figure() -> None:
    assert found(MARKET, ["ACME"]) == found(MARKET)


def test_a_filter_by_seller_chooses_whose_position_it_is_and_the_market_stays_whole() -> None:
    chosen = found(MARKET, ["KINZA"], brand=["MIRINDA"])
    assert (chosen.names, chosen.owner) == (("MIRINDA",), Owner.RIVAL)
    assert chosen.share.share == pytest.approx(20)
    assert found(MARKET, manufacturer=["KINZA"]).share.share == found(MARKET, ["KINZA"]).share.share
    assert found(MARKET, ["KINZA"], manufacturer=["KINZA", "PEPSICO"]).owner is None


def test_filters_by_place_and_segment_narrow_the_market() -> None:
    assert found(MARKET, ["KINZA"], diet=["DIET"]).share.share == pytest.approx(100 * 8 / 28)
    assert found(MARKET, ["KINZA"], precision_area=["MALAZ"]).share.share == pytest.approx(100)


def test_a_company_that_sells_nothing_in_a_place_has_no_share_of_it() -> None:
    own = found([*MARKET, *sold(5, "PEPSICO", "PEPSI", region="JEDDAH")], ["KINZA"], region=["JEDDAH"])
    assert (own.share.share, own.share.items, own.brands) == (0, 0, ())
    assert own.share.distribution_of_an_item is None


def test_the_only_manufacturer_holds_everything() -> None:
    own = found(MARKET[:4], ["PEPSICO"])
    assert (own.share.share, own.report.groups) == (pytest.approx(100), 1)


def test_without_manufacturers_a_company_is_its_brand() -> None:
    bare = [*sold(30, None, "KINZA"), *sold(70, None, "PEPSI")]
    assert found(bare, ["KINZA"]).share.share == pytest.approx(30)
    assert found(bare).names == ("PEPSI",)


def test_without_manufacturers_and_brands_nobody_is_named() -> None:
    bare = sold(30, None, None, item="A") + sold(70, None, None, item="B")
    leader = found(bare, ["KINZA"])
    assert (leader.names, leader.whole, leader.share.share) == ((), False, pytest.approx(100))


def test_a_market_that_sold_nothing_has_no_position() -> None:
    with described(sold(0, "KINZA", "KINZA", then=0)) as reader:
        assert position.find(reader, ["KINZA"], {}) is None


def test_own_sales_and_those_of_rivals_add_up_to_what_companies_sell() -> None:
    nameless = sold(5, None, "LOOSE")
    with described([*MARKET, *nameless]) as reader:
        own = position.own_sales(reader, ["kinza"], {})
    assert own is not None
    assert own.names == ("KINZA",)
    assert own.months is not None
    assert own.rivals is not None
    assert [point.total for point in own.months.points] == [30, 20]
    assert [point.total for point in own.rivals.points] == [20, 80]
    assert [series.group for series in own.regions] == [("RIYADH",)]


def test_a_single_company_has_no_rivals_and_one_that_sold_nothing_here_no_months() -> None:
    with described(sold(5, "KINZA", "KINZA")) as reader:
        alone = position.own_sales(reader, ["KINZA"], {})
        elsewhere = position.own_sales(reader, ["KINZA"], {"region": ["JEDDAH"]})
    assert alone is not None
    assert alone.rivals is None
    assert elsewhere is not None
    assert (elsewhere.months, elsewhere.regions) == (None, ())


@pytest.mark.parametrize("filters", [{"manufacturer": ["KINZA"]}, {"item": ["KOLA DIET"]}])
def test_a_filter_by_seller_and_a_company_that_is_not_there_leave_no_own_sales(filters: dict[str, list[str]]) -> None:
    with described(MARKET) as reader:
        assert position.own_sales(reader, ["KINZA"], filters) is None
        assert position.own_sales(reader, ["NOBODY OF THESE"], {}) is None
        assert position.own_sales(reader, [], {}) is None
