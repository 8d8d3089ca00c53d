"""The recurrent network as far as it goes without torch: what it would read, and that it says nothing."""

import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core.analysis.forecasting.models import lstm
from core.analysis.forecasting.models.lstm import FittedLstm, Lstm
from core.analysis.forecasting.panel import panel_of
from core.model.arrays import Floats

RISING = np.arange(1.0, 26.0)
PANEL = panel_of([RISING, np.arange(23.0), 10 * RISING], 12)


def test_without_its_library_it_learns_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    fitted = Lstm().fit(PANEL)
    assert fitted.network is None
    assert np.isnan(fitted.predict(PANEL, 2)).all()
    assert fitted.parameters() is None
    assert Lstm().restore({}) == FittedLstm(None)
    assert (Lstm.name, Lstm.fewest) == ("lstm", 24)


def test_it_reads_a_year_by_its_level_and_what_followed() -> None:
    read, following = lstm._stretches(panel_of([RISING], 12))
    assert read.shape == (13, 12)
    assert read[0].tolist() == pytest.approx([value / 6.5 for value in range(1, 13)])
    assert following[[0, -1]].tolist() == pytest.approx([13 / 6.5, 25 / 18.5])


def test_silent_and_short_stretches_are_not_read_and_many_are_thinned_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lstm._stretches(panel_of([RISING[:23]], 12))[0].shape == (0, 12)
    silent = np.array([0.0] * 12 + [5.0] * 12)
    read, following = lstm._stretches(panel_of([silent], 12))
    assert len(read) == len(following) == 11
    monkeypatch.setattr(lstm, "_ROWS", 5)
    read, following = lstm._stretches(panel_of([RISING], 12))
    assert len(read) == len(following) == 7


class _Tensors(SimpleNamespace):
    """As much of the library as a prediction needs."""

    float32 = "float32"

    class no_grad:  # noqa: N801 - its name there
        def __enter__(self) -> None: ...
        def __exit__(self, *_: object) -> None: ...

    @staticmethod
    def tensor(values: Floats, dtype: str) -> Floats:  # noqa: ARG004 - as there
        return np.asarray(values)


def test_each_prediction_is_fed_back_and_counts_by_the_level(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", _Tensors())  # type: ignore[arg-type]

    def last_and_a_half(inputs: Any) -> Any:
        assert inputs.shape == (2, 12, 1)
        return SimpleNamespace(numpy=lambda: inputs[:, -1] + 0.5)

    ahead = FittedLstm(last_and_a_half).predict(PANEL, 2)
    level = RISING[-12:].mean()
    assert ahead[0].tolist() == pytest.approx([25 + 0.5 * level, 25 + level])
    assert ahead[2].tolist() == pytest.approx((10 * ahead[0]).tolist())
    assert np.isnan(ahead[1]).all()
