import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import recovery_keys
from core.model.recovery_keys import RecoveryKey

KEY = RecoveryKey(bytes(range(32)))


@given(st.binary(min_size=32, max_size=32))
def test_a_key_is_read_back_from_its_text(raw: bytes) -> None:
    key = RecoveryKey(raw)
    assert recovery_keys.parse(key.text) == key


@given(st.integers(min_value=0, max_value=len(KEY.text) - 1), st.sampled_from("abcdefghijklmnopqrstuvwxyz234567-A1 "))
def test_one_mistyped_letter_is_refused(place: int, letter: str) -> None:
    typed = KEY.text[:place] + letter + KEY.text[place + 1 :]
    if typed != KEY.text:
        with pytest.raises(ValueError):
            recovery_keys.parse(typed)


@pytest.mark.parametrize("text", ["", "raff-recovery-", KEY.text[:-1], KEY.text + "a", KEY.text.upper(), "é" * 60])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        recovery_keys.parse(text)


def test_a_short_name_distinguishes_keys() -> None:
    assert KEY.fingerprint != RecoveryKey(bytes(32)).fingerprint
    assert [len(part) for part in KEY.fingerprint.split("-")] == [4, 4, 4, 4]
