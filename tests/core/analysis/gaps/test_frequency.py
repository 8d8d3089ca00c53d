"""How often an item should sell is predicted by the others alone."""

import numpy as np
import pyarrow as pa
import pytest

from core.analysis.gaps import frequency, silences
from core.analysis.gaps.peers import circles
from core.analysis.histories import Histories
from core.model.arrays import Floats
from tests.builders.alerts import months

POINTS, ITEMS, MONTHS = 12, 9, 24


def usual(rate: Floats, **changed: float) -> Floats:
    """Predict rows that sell at random at ``rate`` (points x items), as points x items."""
    sold = np.random.default_rng(4).random((POINTS, ITEMS, MONTHS)) < rate[:, :, None]
    for cell, figure in changed.items():
        sold[int(cell[1]), int(cell[3])] = figure
    point, item = np.indices((POINTS, ITEMS)).reshape(2, -1)
    places = {
        "region": [f"R{at % 2}" for at in range(POINTS)],
        "precision_area": [f"A{at // 2}" for at in range(POINTS)],
    }
    products = {"brand": [f"B{at % 3}" for at in range(ITEMS)], "flavour": ["F"] * ITEMS, "pack_type": ["CAN"] * ITEMS}
    values = sold.reshape(-1, MONTHS).astype(np.float64)
    histories = Histories(values, point, item, pa.table(places), pa.table(products), months(MONTHS))
    rows = silences.read(histories, np.ones(values.shape, np.bool_))
    return frequency.usual(histories, circles(histories), rows).reshape(POINTS, ITEMS)


def test_what_sells_often_elsewhere_should_sell_often_here() -> None:
    odds = usual(np.broadcast_to(np.linspace(0.1, 0.9, ITEMS), (POINTS, ITEMS)))
    assert np.corrcoef(odds.mean(axis=0), np.linspace(0.1, 0.9, ITEMS))[0, 1] > 0.95


def test_a_row_does_not_predict_itself() -> None:
    rate = np.full((POINTS, ITEMS), 0.5)
    never, always = usual(rate, p3i4=0.0)[3, 4], usual(rate, p3i4=1.0)[3, 4]
    assert never == pytest.approx(always, abs=0.3)


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_where_all_rows_are_alike_every_prediction_is(rate: float) -> None:
    odds = usual(np.full((POINTS, ITEMS), rate))
    assert np.isfinite(odds).all()
    assert np.ptp(odds) < 1e-6
