"""Keys as texts: read back, and never another key by a slip or of another kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.key_texts import fingerprint, grouped, key_text, parse_key

KINDS = st.sampled_from(("recovery", "lease"))


@given(KINDS, st.binary(min_size=32, max_size=32))
def test_a_key_is_read_back_from_its_text(kind: str, raw: bytes) -> None:
    assert parse_key(kind, key_text(kind, raw)) == raw


def test_a_key_of_one_kind_is_none_of_another() -> None:
    text = key_text("recovery", bytes(32))
    for other in (text, text.replace("recovery", "lease")):
        with pytest.raises(ValueError):
            parse_key("lease", other)


def test_a_short_name_is_read_out_in_groups() -> None:
    assert grouped("ABCDEFGH") == "ABCD-EFGH"
    assert fingerprint(bytes(32)) != fingerprint(bytes(31) + b"a")
