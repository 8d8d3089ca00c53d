import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.names import KEY_BYTES, fold, identity_key, search_fold

NAMES = st.text(max_size=30)


@given(NAMES)
def test_folding_twice_changes_nothing_more_for_plain_blanks_and_case(name: str) -> None:
    assert fold(f"  {name}\u00a0 ") == fold(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pepsi  Can", " PEPSI CAN "),
        ("PEPSI\u00a0CAN", "pepsi can"),
        ("\uff30\uff25\uff30\uff33\uff29", "pepsi"),
        ("STRASSE", "stra\u00dfe"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert identity_key((one,)) == identity_key((other,))


@given(st.lists(NAMES, min_size=1, max_size=4), st.lists(NAMES, min_size=1, max_size=4))
def test_identities_that_differ_have_different_keys(one: list[str], other: list[str]) -> None:
    same = [fold(name) for name in one] == [fold(name) for name in other]
    parted = all("\x1f" not in name for name in one + other)
    if parted:
        assert (identity_key(tuple(one)) == identity_key(tuple(other))) == same


def test_a_key_has_128_bits_and_never_changes_between_releases() -> None:
    key = identity_key(("OLAYA", "GROCERY"))
    assert len(key) == KEY_BYTES
    assert key.hex() == identity_key(("olaya ", "Grocery")).hex() == "62bd224aa0d2fa4e07995ffe42117c3e"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("احمد", "أَحْمَد"),
        ("الرياض", "الريــاض"),
        ("جده", "جدة"),
        ("مصطفي", "مصطفى"),
        ("2024", "٢٠٢٤"),
        ("cafe", "Café"),
        ("pepsi", " PEPSI"),
    ],
)
def test_a_search_finds_what_is_written_otherwise(typed: str, written: str) -> None:
    assert search_fold(typed) == search_fold(written)


@given(NAMES)
def test_what_is_one_name_is_found_as_one(name: str) -> None:
    assert search_fold(fold(name)) == search_fold(name)
