"""Whose products are whose, by names as people type them."""

import pytest

from core.analysis.ownership import company_level, owned_by
from core.model.dimensions import PRODUCT_LEVELS
from core.model.ownership import NOBODY, Owner

Row = tuple[str | None, ...]


def product(**names: str) -> Row:
    return tuple(names.get(level) for level in PRODUCT_LEVELS)


MARKET = [
    product(manufacturer="PepsiCo", brand="PEPSI", item="PEPSI CAN", pack_type="CAN"),
    product(manufacturer="PepsiCo", brand="OTHERS", item="X CAN", pack_type="CAN"),
    product(manufacturer="KINZA", brand="KINZA", item="KINZA CAN", pack_type="CAN"),
    product(manufacturer="KINZA", brand="OTHERS", item="Y CAN", pack_type="CAN"),
    product(brand="NO NAME", item="Z CAN"),
]


def test_manufacturers_brands_and_items_are_own_or_rivals() -> None:
    owned = owned_by(["KINZA"], MARKET)
    assert (owned.level, owned.names, owned.unknown, owned.known) == ("manufacturer", ("KINZA",), (), True)
    assert owned.filters == {"manufacturer": ("KINZA",)}
    assert [owned.owner("manufacturer", name) for name in ("KINZA", "PepsiCo")] == [Owner.OWN, Owner.RIVAL]
    assert [owned.owner("brand", name) for name in ("kinza ", "PEPSI")] == [Owner.OWN, Owner.RIVAL]
    assert [owned.owner("item", name) for name in ("Y CAN", "X CAN")] == [Owner.OWN, Owner.RIVAL]


def test_what_both_sell_what_nobody_is_named_for_and_segments_are_neither() -> None:
    owned = owned_by(["KINZA"], MARKET)
    assert owned.owner("brand", "OTHERS") is None
    assert owned.owner("brand", "NO NAME") is None
    assert owned.owner("pack_type", "CAN") is None
    assert owned.owner("region", "RIYADH") is None
    assert owned.owner("brand", None) is None


def test_names_match_whatever_their_case_and_blanks_and_are_spelled_as_in_the_data() -> None:
    owned = owned_by([" pepsico", "Kinza "], MARKET)
    assert owned.names == ("KINZA", "PepsiCo")
    assert owned.owner("brand", "OTHERS") is Owner.OWN


def test_a_company_that_the_data_do_not_have_owns_nothing_and_makes_nobody_a_rival() -> None:
    owned = owned_by(["ACME"], MARKET)
    assert (owned.known, owned.names, owned.unknown, owned.filters) == (False, (), ("ACME",), {})
    assert owned.owner("manufacturer", "PepsiCo") is None


def test_of_two_names_the_one_that_the_data_have_counts() -> None:
    owned = owned_by(["ACME", "KINZA"], MARKET)
    assert (owned.names, owned.unknown) == (("KINZA",), ("ACME",))


def test_the_only_manufacturer_may_be_the_own_one_and_then_there_is_no_rival() -> None:
    owned = owned_by(["KINZA"], [MARKET[2]])
    assert {owner for names in owned.owners.values() for owner in names.values()} == {Owner.OWN}


def test_without_manufacturers_brands_are_companies_and_without_both_there_are_none() -> None:
    brands = [product(brand="KINZA", item="A"), product(brand="PEPSI", item="B")]
    owned = owned_by(["kinza"], brands)
    assert (owned.level, owned.filters) == ("brand", {"brand": ("KINZA",)})
    assert (owned.owner("item", "A"), owned.owner("item", "B")) == (Owner.OWN, Owner.RIVAL)
    bare = owned_by(["kinza"], [product(item="A")])
    assert (bare.level, bare.known, bare.unknown) == (None, False, ("kinza",))
    assert company_level([]) is None


@pytest.mark.parametrize(
    ("scope", "owner"),
    [
        ({"region": "RIYADH", "brand": "KINZA"}, Owner.OWN),
        ({"manufacturer": "PepsiCo", "item": "PEPSI CAN"}, Owner.RIVAL),
        ({"item": "gone", "manufacturer": "KINZA"}, Owner.OWN),
        ({"region": "RIYADH"}, None),
        ({"brand": "OTHERS"}, None),
        ({}, None),
    ],
)
def test_a_scope_is_whose_its_narrowest_known_product_is(scope: dict[str, str], owner: Owner | None) -> None:
    assert owned_by(["KINZA"], MARKET).owner_of(scope.items()) is owner


def test_nobody_owns_nothing() -> None:
    assert (NOBODY.known, NOBODY.filters, NOBODY.owner("brand", "PEPSI")) == (False, {}, None)
