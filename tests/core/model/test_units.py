"""The unit of an amount per period has an id and words of its own; the unit itself can be had from it."""

import pytest

from core.model.dimensions import SalesUnit
from core.model.periods import Grain
from core.model.units import alone, per_period
from core.texts.catalogue import Language, has, say


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("grain", Grain)
@pytest.mark.parametrize("unit", [*SalesUnit, "mixed"])
def test_every_unit_has_words_for_amounts_of_every_grain(unit: str, grain: Grain, language: Language) -> None:
    rate = per_period(str(unit), grain)
    assert has(language, f"unit.{rate}")
    assert say(language, f"unit.{rate}") != say(language, f"unit.{unit}")
    assert alone(rate) == unit


def test_without_a_grain_an_amount_has_the_unit_alone() -> None:
    assert per_period("sar", None) == "sar"
    assert alone("sar") == "sar"
