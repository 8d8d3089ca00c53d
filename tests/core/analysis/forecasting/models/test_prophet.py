"""What is handed to Prophet, with a stand-in for the library, which is an extra."""

import sys
from types import ModuleType
from typing import Any, ClassVar

import numpy as np
import pandas as pd
import pytest

from core.analysis.forecasting.models.prophet import PROPHET
from core.analysis.forecasting.panel import panel_of

GROWING = np.exp(0.1 * np.arange(24))


class StandIn:
    """Continues the line through its last two values and remembers what it was given."""

    made: ClassVar[list["StandIn"]] = []

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.made.append(self)

    def fit(self, frame: pd.DataFrame) -> None:
        self.frame = frame

    def predict(self, frame: pd.DataFrame) -> pd.DataFrame:
        self.ahead = frame
        before, last = self.frame["y"].to_numpy()[-2:]
        return pd.DataFrame({"yhat": last + (last - before) * np.arange(1, len(frame) + 1)})


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> type[StandIn]:
    module = ModuleType("prophet")
    module.Prophet = StandIn  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "prophet", module)
    monkeypatch.setattr(StandIn, "made", [])
    return StandIn


def test_positive_sales_are_continued_on_logarithms(library: type[StandIn]) -> None:
    panel = panel_of([GROWING], 12)
    ahead = PROPHET.fit(panel).predict(panel, 3)
    assert ahead[0].tolist() == pytest.approx(np.exp([2.4, 2.5, 2.6]).tolist())
    (made,) = library.made
    assert made.options["yearly_seasonality"] == 4
    assert made.options["uncertainty_samples"] == 0
    assert made.frame["ds"].iloc[[0, -1]].dt.strftime("%F").tolist() == ["2000-01-01", "2001-12-01"]
    assert made.ahead["ds"].dt.strftime("%F").tolist() == ["2002-01-01", "2002-02-01", "2002-03-01"]


def test_with_a_zero_the_values_themselves_are_continued(library: type[StandIn]) -> None:
    panel = panel_of([np.arange(13.0)], 12)
    assert PROPHET.fit(panel).predict(panel, 2)[0].tolist() == [13, 14]
    assert library.made[0].options["yearly_seasonality"] is False


@pytest.mark.parametrize(("season", "days"), [(4, 91), (52, 7), (7, 1), (9, 1)])
def test_periods_lie_apart_as_their_season_says(library: type[StandIn], season: int, days: int) -> None:
    panel = panel_of([np.ones(2 * season + 12)], season)
    PROPHET.fit(panel).predict(panel, 1)
    assert (library.made[-1].frame["ds"].iloc[1] - library.made[-1].frame["ds"].iloc[0]).days == days


def test_without_the_library_and_under_a_year_there_is_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "prophet", None)
    panel = panel_of([GROWING], 12)
    assert PROPHET.fit(panel).parameters() == {}
    assert np.isnan(PROPHET.fit(panel).predict(panel, 1)).all()
    assert PROPHET.fewest == 12
