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
