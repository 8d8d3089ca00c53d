"""What is own and what is a rival's, by names as they are asked for."""

from core.model.ownership import NOBODY, Owner, Ownership

OWNED = Ownership(
    level="manufacturer",
    names=("KINZA", "Kinza KSA"),
    owners={
        "manufacturer": {"kinza": Owner.OWN, "ko": Owner.RIVAL},
        "item": {"kinza can": Owner.OWN},
    },
)


def test_an_owner_is_found_by_a_folded_name_of_its_level() -> None:
    assert OWNED.owner("manufacturer", " KINZA ") is Owner.OWN
    assert OWNED.owner("item", "KINZA") is None
    assert OWNED.owner("manufacturer", None) is None


def test_the_filter_of_the_own_company_has_every_name_of_it() -> None:
    assert OWNED.filters == {"manufacturer": ("KINZA", "Kinza KSA")}
    assert NOBODY.filters == {}


def test_the_narrowest_level_of_a_scope_decides_and_places_do_not() -> None:
    assert OWNED.owner_of([("item", "KINZA CAN"), ("manufacturer", "KO")]) is Owner.OWN
    assert OWNED.owner_of([("region", "KINZA"), ("item", "gone"), ("manufacturer", "KO")]) is Owner.RIVAL
    assert OWNED.owner_of([("region", "KINZA"), ("item", None)]) is None
