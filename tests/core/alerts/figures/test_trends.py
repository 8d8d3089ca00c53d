"""Trends as alerts see them: means of three periods after the season, of what moves beyond chance."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.alerts.figures.trends import after_season, trends
from core.model.alerts.tracks import AlertFigure
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.market import market, monthly

SEASON = [1.0, 1.1, 0.9, 1.0, 1.2, 1.4, 1.5, 1.3, 1.1, 0.8, 0.7, 0.9]
LEVELS = [100 * index for index in SEASON] * 2
RISING = [(20 + 2 * at) * index for at, index in enumerate(2 * SEASON)]
PERIODS = months(24, 2024)
SHELF: dict[tuple[str, str], list[float | None]] = {
    ("OLAYA", "COLA"): [round(value, 2) for value in LEVELS],
    ("OLAYA", "LEMON"): [round(value, 2) for value in RISING],
}


def test_what_only_follows_the_season_has_no_trend_and_what_rises_beside_it_has_one() -> None:
    with market(monthly(SHELF)) as reader:
        cola, lemon = trends(reader, ("region", "item"), PERIODS)
    (flat,), (rising,) = cola.points, lemon.points
    assert (lemon.figure, lemon.scope) == (AlertFigure.TREND, (("region", "RIYADH"), ("item", "LEMON")))
    assert (rising.period, rising.low, rising.high) == (date(2025, 12, 1), None, None)
    assert rising.sure > 0.999
    assert rising.value > rising.base * 1.05
    assert rising.stake == rising.value - rising.base
    assert flat.value == pytest.approx(flat.base, rel=0.05)


def test_with_a_year_a_season_may_be_everything_that_moves() -> None:
    year = {name: values[:12] for name, values in SHELF.items()}
    with market(monthly(year)) as reader:
        assert list(trends(reader, ("item",), PERIODS[:12])) == []
        assert after_season(reader, ("item",), PERIODS[:12]) is None


def test_from_thirteen_months_on_the_season_is_taken_out() -> None:
    short = {name: values[:13] for name, values in SHELF.items()}
    with market(monthly(short)) as reader:
        known = after_season(reader, ("item",), PERIODS[:13])
        assert len(list(trends(reader, ("item",), PERIODS[:13]))) == 2
    assert known is not None
    assert known.calm == pytest.approx(known.sold / known.index)
    assert np.log(known.index[:12]).mean() == pytest.approx(0, abs=1e-9)


def test_what_falls_has_a_stake_above_zero() -> None:
    falling = {**SHELF, ("OLAYA", "LEMON"): [round((70 - 2 * at) * SEASON[at % 12], 2) for at in range(24)]}
    with market(monthly(falling)) as reader:
        *_, lemon = trends(reader, ("item",), PERIODS)
    assert lemon.points[0].base is not None
    assert lemon.points[0].stake == lemon.points[0].base - lemon.points[0].value > 0


def test_a_group_without_a_name_and_no_figures_have_no_trend() -> None:
    with market(monthly(SHELF)) as reader:
        assert list(trends(reader, ("brand",), PERIODS)) == []
    with market([]) as reader:
        assert list(trends(reader, ("region",), ())) == []


def test_a_month_without_any_sale_hides_the_season() -> None:
    with market(monthly({("OLAYA", "COLA"): [*[5.0] * 20, 0.0, 5.0, 5.0, 5.0]})) as reader:
        assert list(trends(reader, ("item",), PERIODS)) == []


def test_only_the_coarsest_grain_moves() -> None:
    day = (date(2026, 1, 1), "OLAYA", "CAN", "COLA", Decimal(9_999))
    with market(monthly(SHELF)) as reader:
        alone = list(trends(reader, ("item",), PERIODS))
    with market(monthly(SHELF), also={Grain.DAY: [day]}) as reader:
        assert list(trends(reader, ("item",), PERIODS)) == alone
