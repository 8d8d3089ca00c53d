"""The slots themselves; what a whole file of them does is in ``test_slots.py``."""

import os

import pytest

from core.model.errors import EnvironmentFault
from core.security import keys, sealing, slot_kinds
from core.security.keys import Cost

KEY = os.urandom(32)
PASSWORD = "four camels and a lighthouse"


def test_a_password_slot_gives_the_key_and_what_wraps_the_next_one() -> None:
    stretched = keys.stretch(PASSWORD, Cost())
    slot = slot_kinds.password_slot(KEY, stretched, "vault", 1)
    assert slot.open(PASSWORD, "vault", 1) == (KEY, stretched)
    assert slot.open(PASSWORD, "vault", 2) is None
    assert slot.open(PASSWORD, "other", 1) is None


@pytest.mark.parametrize("cost", [Cost(memory_kib=1024), Cost(iterations=1), Cost(memory_kib=1 << 28)])
def test_a_slot_that_asks_too_little_or_too_much_is_not_tried(cost: Cost) -> None:
    slot = slot_kinds.password_slot(KEY, keys.Stretched(bytes(32), bytes(16), cost), "vault", 1)
    with pytest.raises(EnvironmentFault, match=r"vault\.slots_damaged"):
        slot.open(PASSWORD, "vault", 1)


def test_a_recovery_slot_names_the_key_to_which_it_is_sealed() -> None:
    public = sealing.public_key(sealing.new_private_key())
    assert slot_kinds.recovery_slot(KEY, public, "vault", 1).key == public
