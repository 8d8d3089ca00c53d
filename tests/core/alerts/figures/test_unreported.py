"""What silence takes from a share, on areas of a few figures."""

import numpy as np
import pytest

from core.alerts.figures.shares import shares
from core.alerts.figures.unreported import Area, add, missing, silent_periods
from core.model.periods import Grain
from tests.builders.market import market, monthly

PART, WHOLE = np.array([30.0, 30.0, 10.0]), np.array([100.0, 100.0, 50.0])


def area(*reported: bool, part: float = 20.0, whole: float = 50.0) -> Area:
    there = np.array(reported)
    return Area(there, np.where(there, part, 0.0), np.where(there, whole, 0.0))


def test_what_an_area_makes_of_a_share_is_missing_while_it_is_silent() -> None:
    apart = missing(PART, WHOLE, [area(True, True, False)])
    assert apart.tolist() == pytest.approx([0, 0, 10])  # 30 of 100 with it, 10 of 50 without it
    assert add(20.0, float(apart[2])) == pytest.approx(30)


def test_where_all_report_nothing_is_missing() -> None:
    assert missing(PART, WHOLE, []).tolist() == [0, 0, 0]
    assert missing(PART, WHOLE, [area(True, True, True)]).tolist() == [0, 0, 0]


def test_where_nothing_can_be_compared_the_share_is_not_known() -> None:
    whole_market = [area(True, False, False, part=30, whole=100), area(False, True, True, part=30, whole=100)]
    apart = missing(np.full(3, 30.0), np.full(3, 100.0), whole_market)
    assert np.isnan(apart).all()
    assert add(30.0, float(apart[0])) is None


def test_a_share_in_a_month_without_an_area_is_like_the_others() -> None:
    shelf: dict[tuple[str, str], list[float | None]] = {
        ("OLAYA", "COLA"): [10, 10, 10, 10],
        ("OLAYA", "LEMON"): [30, 30, 30, 30],
        ("MALAZ", "COLA"): [50, None, None, 50],
        ("MALAZ", "LEMON"): [10, None, None, 10],
    }
    with market(monthly({**shelf, **{("BALAD", f"item {at}"): [1, 1, 1, 1] for at in range(3)}})) as reader:
        silent = silent_periods(reader, Grain.MONTH)
        tracks = list(shares(reader, Grain.MONTH, ("region", "item"), silent))
    (cola,) = [track for track in tracks if track.scope == (("region", "RIYADH"), ("item", "COLA"))]
    assert [point.value for point in cola.points] == [60, 25, 25, 60]
    assert cola.points[2].like == pytest.approx(60)
