"""How far apart two names are."""

import numpy as np
import pytest

from core.importing.checks.close_names import close_names

MEANT = "OTHER NORTHERN REGION"


def slips(rare: str, frequent: str) -> int | None:
    pairs = list(close_names([frequent, rare], np.array([9, 1]), 3))
    return pairs[0].slips if pairs else None


@pytest.mark.parametrize(
    ("rare", "frequent"),
    [
        ("NBR", "NRB"),
        ("RIYDAH", "RIYADH"),
        ("RIYAD", "RIYADH"),
        ("RIYADHH", "RIYADH"),
        ("RIYEDH", "RIYADH"),
        ("BANIMALIK", "BANI MALIK"),
        ("ABH ACITY", "ABHA CITY"),
        ("OTHER NORHTERN REGION", MEANT),
        ("PEPSI 330LM", "PEPSI 330ML"),
        ("الرياظ", "الرياض"),
    ],
)
def test_one_slip_of_the_hand_is_close(rare: str, frequent: str) -> None:
    assert slips(rare, frequent) == 1


def test_a_long_word_may_have_two_slips_and_a_short_one_may_not() -> None:
    assert slips("OTHER NORHTREN REGION", MEANT) == 2
    assert slips("OLAAY X", "OLYYA X") is None


def test_names_that_a_search_takes_for_one_are_no_slip_apart() -> None:
    assert slips("حي احمد", "حي أحمد") == 0
    assert [pair.slips for pair in close_names(["مكه", "مكة"], np.array([5, 5]), 3)] == [0]


@pytest.mark.parametrize(
    ("rare", "frequent"),
    [
        ("7UP FREE", "7UP"),
        ("COLA ZERO", "COLA"),
        ("MADINAH", "MEKKAH"),
        ("ABHA SOUTH", "ABHA"),
        ("OTHER EAST", "OTHER WEST"),
        ("PEPSI 300ML", "PEPSI 330ML"),
        ("CLASS B", "CLASS A"),
    ],
)
def test_other_words_and_other_digits_are_far(rare: str, frequent: str) -> None:
    assert slips(rare, frequent) is None


def test_names_that_are_about_as_frequent_are_not_compared() -> None:
    assert list(close_names(["RIYADH", "RIYDAH"], np.array([5, 2]), 3)) == []
    assert list(close_names(["RIYADH", "RIYDAH"], np.array([6, 2]), 3)) != []
    assert list(close_names(["RIYADH", "RIYDAH"], np.array([6, 0]), 3)) == []


def test_a_first_letter_alone_is_marked_for_codes_differ_so() -> None:
    (pair,) = close_names(["MSPET", "SSPET"], np.array([60, 2]), 3)
    assert (pair.initial, pair.shortest) == (True, 5)
