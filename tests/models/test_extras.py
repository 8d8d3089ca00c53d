"""Prophet and the recurrent network, really run; ``make test-models`` installs them."""

from importlib.util import find_spec

import numpy as np
import pytest

from core.analysis.forecasting.models.available import MODELS, NEEDS
from core.analysis.forecasting.panel import Panel, panel_of
from core.analysis.forecasting.pipeline import RunPlan, forecast
from core.model.forecasts.registry import Availability
from core.model.job_context import Unattended
from core.operations.forecasts.models import kinds_of_models

pytestmark = pytest.mark.filterwarnings("ignore")  # of the libraries' own


def seasonal(count: int = 4, length: int = 48) -> tuple[Panel, np.ndarray]:
    """Series with a season and a trend, and what comes after them."""
    random = np.random.default_rng(3)
    time = np.arange(length + 3)
    values = (100 + 2 * time) * (1 + 0.3 * np.sin(2 * np.pi * (time + random.integers(0, 12, (count, 1))) / 12))
    return panel_of(list(values[:, :length]), 12), values[:, length:]


@pytest.mark.parametrize("name", NEEDS)
def test_an_extra_beats_the_last_value_on_series_with_a_season(name: str) -> None:
    pytest.importorskip(NEEDS[name])
    panel, came = seasonal()
    said = MODELS[name].fit(panel).predict(panel, 3)
    naive = MODELS["naive"].fit(panel).predict(panel, 3)
    assert np.abs(said - came).mean() < np.abs(naive - came).mean()


@pytest.mark.parametrize("name", NEEDS)
def test_an_extra_takes_part_where_it_is_named(name: str) -> None:
    pytest.importorskip(NEEDS[name])
    panel, _ = seasonal()
    (outcome,) = forecast(panel, 3, RunPlan(models=("theta", name), cores=1), Unattended())
    assert outcome.members == ("theta", name)
    assert np.isfinite(outcome.answers[name].ahead).all()
    assert np.isfinite(outcome.answers[name].past).any()


@pytest.mark.parametrize("name", NEEDS)
def test_an_extra_is_listed_as_it_is(name: str) -> None:
    kind = next(kind for kind in kinds_of_models() if kind.name == name)
    there = find_spec(NEEDS[name]) is not None
    assert (kind.availability is Availability.READY) is there
    assert (kind.reason is None) is there


def test_without_its_library_a_network_says_nothing() -> None:
    if find_spec("torch") is not None:
        pytest.skip("torch is installed")
    panel, _ = seasonal()
    assert np.isnan(MODELS["lstm"].fit(panel).predict(panel, 3)).all()
