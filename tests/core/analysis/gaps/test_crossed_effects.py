"""Effects of crossed groups are found again, and disappear where few observations or none bear them out."""

import numpy as np
import pytest

from core.analysis.gaps.crossed_effects import Margin, logistic, of_marks, of_values
from core.model.arrays import Floats

RANDOM = np.random.default_rng(5)
ROWS, COLUMNS = 60, 40
ROW, COLUMN = (code.ravel() for code in np.meshgrid(np.arange(ROWS), np.arange(COLUMNS), indexing="ij"))
MARGINS = (Margin(ROW, ROWS, 1.0), Margin(COLUMN, COLUMNS, 1.0))
BY_ROW, BY_COLUMN = RANDOM.normal(size=ROWS), RANDOM.normal(size=COLUMNS)
TRUE: Floats = 0.5 + BY_ROW[ROW] + BY_COLUMN[COLUMN]


def test_effects_on_values_are_found_again() -> None:
    effects, spread = of_values(TRUE + 0.3 * RANDOM.normal(size=len(TRUE)), MARGINS)
    assert np.corrcoef(effects.without, TRUE)[0, 1] > 0.99
    assert spread == pytest.approx(0.3, rel=0.1)


def test_a_few_wild_values_move_nothing() -> None:
    calm = TRUE + 0.3 * RANDOM.normal(size=len(TRUE))
    wild = calm.copy()
    wild[::97] += 50
    before, after = (of_values(values, MARGINS)[0] for values in (calm, wild))
    assert np.abs(after.without - before.without).max() < 0.2


def test_effects_on_marks_are_found_again() -> None:
    effects = of_marks(RANDOM.random(len(TRUE)) < logistic(TRUE), MARGINS)
    assert np.corrcoef(effects.without, TRUE)[0, 1] > 0.9


def test_a_margin_that_explains_nothing_disappears() -> None:
    chance = Margin(RANDOM.integers(0, 50, len(TRUE)), 50, 0.1)
    effects = of_marks(RANDOM.random(len(TRUE)) < logistic(TRUE), (*MARGINS, chance))
    assert np.std(effects.parts[2]) < 0.15 * np.std(effects.parts[0])


def test_a_group_without_observations_has_no_effect() -> None:
    held = ROW > 0
    margins = (Margin(ROW[held], ROWS, 1.0), Margin(COLUMN[held], COLUMNS, 1.0))
    effects, _ = of_values(TRUE[held], margins)
    assert effects.parts[0][0] == 0.0
    expected = effects.at([np.zeros(COLUMNS, np.int64), np.arange(COLUMNS)])
    assert np.corrcoef(expected, BY_COLUMN)[0, 1] > 0.999


def test_an_observation_says_nothing_in_its_own_prediction() -> None:
    values = TRUE + 0.3 * RANDOM.normal(size=len(TRUE))
    other = values.copy()
    other[7] += 1.0
    before, after = (of_values(figures, MARGINS)[0].without[7] for figures in (values, other))
    assert after == pytest.approx(before, abs=0.01)
