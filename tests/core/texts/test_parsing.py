from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.errors import UserError
from core.texts import digits, numbers, parsing
from core.texts.digits import Digits


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12345.6", "12345.6"),
        ("12,345.6", "12345.6"),
        ("12.345,6", "12345.6"),
        ("12,345", "12345"),
        ("12.345", "12.345"),
        ("12,3", "12.3"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("١٢٬٣٤٥٫٦", "12345.6"),
        ("۱۲۳", "123"),
        ("−7", "-7"),
        ("-7", "-7"),
        ("1 234", "1234"),
        (" 5 ", "5"),
        ("0,123", "0.123"),
        ("\u2066١٢\u2069", "12"),
    ],
)
def test_both_kinds_of_digits_and_of_marks_are_read(typed: str, number: str) -> None:
    assert parsing.number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["", "twelve", "1,23,4", "1_000", "nan", "inf", "--7", "1.2.3", "٫"])
def test_anything_else_is_no_number(typed: str) -> None:
    with pytest.raises(UserError, match=r"number\.unreadable"):
        parsing.number(typed)


@given(st.integers(-(10**9), 10**9), st.sampled_from(list(Digits)))
def test_what_the_window_writes_is_read_back(value: int, style: Digits) -> None:
    with digits.written_in(style):
        assert parsing.number(digits.shaped(numbers.figure(value))) == value
