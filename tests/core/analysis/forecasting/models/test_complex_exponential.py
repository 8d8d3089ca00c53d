"""Complex smoothing on values and on logarithms."""

import numpy as np
import pytest

from core.analysis.forecasting.models.complex_exponential import COMPLEX, COMPLEX_LOG
from core.analysis.forecasting.panel import panel_of

RANDOM = np.random.default_rng(6)
WAVES = np.resize([100.0, 200.0, 400.0, 200.0], 24) * np.exp(RANDOM.normal(0, 0.01, 24))
ZERO = np.where(np.arange(24) == 3, 0.0, WAVES)
PANEL = panel_of([WAVES, ZERO], 4, ["waves", "zero"])


def test_the_season_comes_back_on_both_scales() -> None:
    for model in (COMPLEX, COMPLEX_LOG):
        ahead = model.fit(PANEL).predict(PANEL, 4)[0]
        assert ahead.tolist() == pytest.approx([100, 200, 400, 200], rel=0.15)


def test_what_has_a_zero_has_no_logarithms() -> None:
    plain, logs = COMPLEX.fit(PANEL), COMPLEX_LOG.fit(PANEL)
    assert logs.parameters()["zero"] == {"season": 4}
    assert np.isnan(logs.predict(PANEL, 2)[1]).all()
    assert np.isfinite(plain.predict(PANEL, 2)[1]).all()
    later = panel_of([np.append(WAVES, 0.0)], 4, ["waves"])
    assert np.isnan(logs.predict(later, 1)).all()


def test_what_was_learnt_is_its_form_and_its_numbers_and_is_used_again() -> None:
    fitted = COMPLEX_LOG.fit(PANEL)
    known = fitted.parameters()["waves"]
    assert {"season", "form", "alpha_0", "alpha_1"} <= set(known)
    assert all(value == value for value in known.values())
    np.testing.assert_allclose(
        COMPLEX_LOG.restore({"waves": known}).predict(PANEL.only([0]), 2), fitted.predict(PANEL.only([0]), 2)
    )


def test_the_form_that_was_learnt_is_kept() -> None:
    known = COMPLEX.fit(PANEL).parameters()["waves"]
    flat = COMPLEX.restore({"waves": {"season": 4, "form": "N", "alpha_0": 1.3, "alpha_1": 1.0}})
    assert known["form"] != "N"
    assert np.ptp(COMPLEX.restore({"waves": known}).predict(PANEL.only([0]), 4)) > 200
    assert np.ptp(flat.predict(PANEL.only([0]), 4)) < 200


def test_the_two_scales_are_two_models() -> None:
    assert (COMPLEX.name, COMPLEX_LOG.name, COMPLEX.fewest, COMPLEX_LOG.fewest) == ("ces", "ces_log", 20, 20)
    one, other = (model.fit(PANEL).predict(PANEL, 1)[0, 0] for model in (COMPLEX, COMPLEX_LOG))
    assert one != other
