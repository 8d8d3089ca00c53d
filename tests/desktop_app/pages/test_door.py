"""Items that pages lead to: each is read as what it was written as, and as nothing else."""

from datetime import date

import pytest

from desktop_app.pages import door

GAP = door.of_gap(("RIYADH", None, "OLAYA: NORTH", "CAN"))
MOVE = door.of_move("brand", "move: it")
PLACE = door.of_place("province", "RIYADH: ALL")


@pytest.mark.parametrize("item", [GAP, MOVE, PLACE, "", "alert-1"])
def test_an_item_is_one_thing_alone(item: str) -> None:
    read = (door.gap_of(item), door.moved_of(item), door.place_of(item))
    assert read == {
        GAP: ("RIYADH /  / OLAYA: NORTH / CAN", None, None),
        MOVE: (None, ("brand", "move: it"), None),
        PLACE: (None, None, ("province", "RIYADH: ALL")),
    }.get(item, (None, None, None))


def test_the_key_of_a_gap_is_that_of_its_row() -> None:
    assert door.gap_of(GAP) == door.gap_key(("RIYADH", None, "OLAYA: NORTH", "CAN"))


def test_a_period_of_a_chart_has_its_first_and_its_last_day() -> None:
    assert door.days_of("2025-02-01/2025-02-28") == (date(2025, 2, 1), date(2025, 2, 28))
