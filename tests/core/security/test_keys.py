import os

import pytest

from core.security import keys
from core.security.keys import Cost, Wrapped

COST = Cost()


def test_a_key_unwraps_only_with_the_same_password_and_the_same_binding() -> None:
    vault_key, salt = os.urandom(32), os.urandom(16)
    right, wrong = (keys.password_key(password, salt, COST) for password in ("right", "wrong"))
    wrapped = keys.wrap(vault_key, right, b"vault/1")
    assert keys.unwrap(wrapped, right, b"vault/1") == vault_key
    assert keys.unwrap(wrapped, wrong, b"vault/1") is None
    assert keys.unwrap(wrapped, right, b"vault/2") is None


def test_a_flipped_bit_anywhere_in_the_wrapped_key_is_refused() -> None:
    wrapping = os.urandom(32)
    wrapped = keys.wrap(os.urandom(32), wrapping, b"")
    for position in range(len(wrapped.ciphertext)):
        flipped = bytearray(wrapped.ciphertext)
        flipped[position] ^= 1
        assert keys.unwrap(Wrapped(wrapped.nonce, bytes(flipped)), wrapping, b"") is None


def test_keys_of_different_purposes_differ() -> None:
    secret = bytes(32)
    assert len({keys.derive(secret, purpose) for purpose in ("store/v1", "slots/mac/v1", "audit/chain/v1")}) == 3


@pytest.mark.parametrize(
    ("cost", "acceptable"),
    [
        (Cost(), True),
        (Cost(memory_kib=1024), False),
        (Cost(iterations=1), False),
        (Cost(memory_kib=1 << 30), False),
        (Cost(iterations=10_000), False),
        (Cost(lanes=0), False),
    ],
)
def test_a_cost_is_neither_weakened_nor_ruinous(cost: Cost, acceptable: bool) -> None:
    assert cost.acceptable is acceptable


def test_calibration_never_goes_under_the_least_cost() -> None:
    assert keys.calibrate().acceptable
