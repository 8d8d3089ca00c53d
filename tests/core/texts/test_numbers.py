from decimal import Decimal

import pytest

from core.texts import numbers
from core.texts.catalogue import Language


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1234567.891, 0, "1,234,568"), (-5.25, 2, "−5.25"), (None, 0, "–"), (0, 0, "0"), (Decimal("1e3"), 1, "1,000.0")],
)
def test_a_figure_has_separators_and_a_real_minus(value: float | None, decimals: int, text: str) -> None:
    assert numbers.figure(value, decimals) == text


def test_an_exact_figure_keeps_every_digit() -> None:
    assert numbers.exact(Decimal("1234567.00000000025")) == "1,234,567.00000000025"


def test_the_per_cent_sign_stands_apart_in_english_only() -> None:
    assert numbers.percentage(48.95, Language.ENGLISH, 1) == "49.0\u00a0%"
    assert numbers.percentage(48.95, Language.ARABIC, 1) == "49.0%"
    assert numbers.percentage(None, Language.ARABIC) == "–"


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        (16_750_000, "16.8 M", "16.8 مليون"),
        (1_420_000, "1.42 M", "1.42 مليون"),
        (527_900, "528 k", "528 ألف"),
        (-2_981, "\u22122.98 k", "\u22122.98 ألف"),
        (999, "999", "999"),
        (0, "0", "0"),
        (None, "–", "–"),
    ],
)
def test_cards_show_three_digits_in_thousands_and_millions(value: float | None, english: str, arabic: str) -> None:
    assert numbers.short(value, Language.ENGLISH) == english
    said = numbers.short(value, Language.ARABIC)
    assert "".join(letter for letter in said if letter not in "\u200f\u2066\u2069") == arabic


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (999.4, "999"),
        (999.6, "1.00 k"),
        (9_994, "9.99 k"),
        (9_996, "10.0 k"),
        (99_960, "100 k"),
        (999_400, "999 k"),
        (999_600, "1.00 M"),
        (-999_600, "\u22121.00 M"),
        (99_960_000, "100 M"),
        (0, "0"),
    ],
)
def test_a_number_that_is_rounded_up_to_the_next_size_is_written_in_that(value: float, english: str) -> None:
    assert numbers.short(value, Language.ENGLISH) == english


@pytest.mark.parametrize(("value", "text"), [(4, "+4"), (-4, "\u22124"), (0, "0"), (None, "–")])
def test_a_change_has_its_sign_and_nothing_has_none(value: float | None, text: str) -> None:
    assert numbers.signed(value) == text
    assert numbers.signed_percentage(value, Language.ARABIC, 0) == (text if value is None else f"{text}%")


def test_a_number_alone_is_isolated_in_arabic_only() -> None:
    assert numbers.alone("\u22124.8%", Language.ARABIC) == "\u2066\u22124.8%\u2069"
    assert numbers.alone("\u22124.8%", Language.ENGLISH) == "\u22124.8%"


@pytest.mark.parametrize(
    ("share", "text"), [(100.0, "100.00 %"), (99.9999, "99.99 %"), (99.95, "99.95 %"), (None, "–")]
)
def test_a_score_of_a_hundred_means_all(share: float | None, text: str) -> None:
    assert numbers.score(share, Language.ENGLISH).replace("\N{NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(("value", "text"), [(1.0, "100 %"), (0.9999, "99 %"), (0.29, "29 %"), (0.0, "0 %")])
def test_only_what_is_certain_is_a_hundred_per_cent(value: float, text: str) -> None:
    assert numbers.confidence(value, Language.ENGLISH).replace("\N{NO-BREAK SPACE}", " ") == text


def test_a_tick_has_four_digits_at_most_and_no_zeros_behind_them() -> None:
    ticks = [numbers.tick(value, Language.ENGLISH) for value in (0.0, 2.5, 90.0, 1_500.0, -500_000.0, 2_500_000.0)]
    assert ticks == ["0", "2.5", "90", "1.5 k", "−500 k", "2.5 M"]
    assert "ألف" in numbers.tick(1_500.0, Language.ARABIC)


def test_what_rounds_to_zero_has_no_sign() -> None:
    assert numbers.figure(-0.02, 1) == numbers.signed(-0.02, 1) == numbers.signed(0.02, 1) == "0.0"
    assert (
        numbers.signed_percentage(0.04, Language.ARABIC) == numbers.signed_percentage(-0.04, Language.ARABIC) == "0.0%"
    )
    assert numbers.signed(Decimal("-0.4")) == "0"
    assert numbers.signed(0.06, 1) == "+0.1"
