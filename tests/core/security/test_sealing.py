import os

import pytest

from core.model.errors import EnvironmentFault
from core.model.recovery_keys import RecoveryKey
from core.security import sealing

PRIVATE = sealing.new_private_key()
CONTENT = os.urandom(32)


def test_only_the_private_key_and_the_same_binding_unseal() -> None:
    sealed = sealing.seal(CONTENT, sealing.public_key(PRIVATE), b"vault/1")
    assert sealing.unseal(sealed, PRIVATE, b"vault/1") == CONTENT
    assert sealing.unseal(sealed, PRIVATE, b"vault/2") is None
    assert sealing.unseal(sealed, sealing.new_private_key(), b"vault/1") is None


def test_a_flipped_bit_anywhere_and_any_cut_is_refused() -> None:
    sealed = sealing.seal(CONTENT, sealing.public_key(PRIVATE), b"")
    for position in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[position] ^= 1
        assert sealing.unseal(bytes(flipped), PRIVATE, b"") is None
        assert sealing.unseal(sealed[:position], PRIVATE, b"") is None


def test_nothing_is_sealed_to_a_number_that_is_no_key() -> None:
    with pytest.raises(EnvironmentFault, match=r"recovery\.key_unusable"):
        sealing.seal(CONTENT, RecoveryKey(bytes(32)), b"")


def test_two_seals_of_the_same_content_share_nothing() -> None:
    one, other = (sealing.seal(CONTENT, sealing.public_key(PRIVATE), b"") for _ in range(2))
    assert one[:32] != other[:32]
    assert one[32:] != other[32:]
