"""Trends as alerts see them: what is beyond the market, beyond an own season and beyond chance."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.alerts.figures.trends import changes_of, trends
from core.model.alerts.tracks import AlertFigure, Track
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.market import market, monthly

SEASON = np.array([1.0, 1.1, 0.9, 1.0, 1.2, 1.4, 1.5, 1.3, 1.1, 0.8, 0.7, 0.9])
OWN = np.array([1.0, 0.9, 0.9, 1.3, 1.5, 1.7, 1.6, 1.2, 1.0, 0.9, 0.8, 0.8])
PERIODS = months(30, 2023)
NAMES = ("COLA", "LEMON", "MANGO", "APPLE", "CITRUS", "ORANGE")


def shelf(
    last: Sequence[float] = (1, 1, 1), own: Sequence[float] | None = None
) -> dict[tuple[str, str], list[float | None]]:
    """Return thirty months of six items to June, of which LEMON has a season of its ``own`` and a factor at the end."""
    noise = np.random.default_rng(8).normal(1, 0.01, (len(NAMES), 30))
    table = 100 * np.resize(SEASON, 30) * 1.008 ** np.arange(30) * noise
    if own is not None:
        table[1] *= np.resize(np.array(own) / SEASON, 30)
    table[1, -3:] *= last
    return {("OLAYA", name): row.round(2).tolist() for name, row in zip(NAMES, table, strict=True)}


def tracks(shelf: dict[tuple[str, str], list[float | None]], by: Sequence[str] = ("item",)) -> dict[str, Track]:
    count = max(map(len, shelf.values()), default=0)
    with market(monthly(shelf, PERIODS[0])) as reader:
        return {track.scope[-1][1]: track for track in trends(reader, by, PERIODS[:count])}


def off(track: Track) -> float:
    (point,) = track.points
    assert point.base is not None
    return 100 * (point.value / point.base - 1)


def test_what_moves_beyond_market_and_own_season_has_a_trend() -> None:
    lemon = tracks(shelf((1.3, 1.3, 1.3)), ("region", "item"))["LEMON"]
    (point,) = lemon.points
    assert (lemon.figure, lemon.scope) == (AlertFigure.TREND, (("region", "RIYADH"), ("item", "LEMON")))
    assert (point.period, point.low, point.high) == (date(2025, 6, 1), None, None)
    assert off(lemon) > 15
    assert point.sure > 0.99


def test_a_summer_of_its_own_is_no_trend() -> None:
    own = tracks(shelf(own=list(OWN)))["LEMON"]
    assert abs(off(own)) < 2
    moved = tracks(shelf((1.3, 1.3, 1.3), own=list(OWN)))["LEMON"]
    assert off(moved) > 15
    assert moved.points[0].sure > 0.99


def test_a_year_after_a_new_level_there_is_no_fall() -> None:
    stepped = shelf()
    stepped["OLAYA", "LEMON"] = [
        value if at < 15 or value is None else 2 * value for at, value in enumerate(stepped["OLAYA", "LEMON"])
    ]
    assert abs(off(tracks(stepped)["LEMON"])) < 2


def test_what_all_do_together_is_no_trend_of_one() -> None:
    raised = {
        name: [value if at < 27 or value is None else round(1.2 * value, 2) for at, value in enumerate(values)]
        for name, values in shelf().items()
    }
    assert all(abs(off(track)) < 2 for track in tracks(raised).values())


def test_what_falls_has_a_stake_above_zero() -> None:
    (point,) = tracks(shelf((0.6, 0.6, 0.6)))["LEMON"].points
    assert point.base is not None
    assert point.stake == point.base - point.value > 0


@pytest.mark.parametrize("known", [13, 18, 23])
def test_under_two_years_a_change_may_be_an_own_season(known: int) -> None:
    short = {name: values[-known:] for name, values in shelf((2, 2, 2)).items()}
    assert tracks(short) == {}


def test_the_change_is_compared_with_the_market_and_with_each_earlier_year() -> None:
    figures = shelf((1.3, 1.3, 1.3))
    with market(monthly(figures, PERIODS[0])) as reader:
        known = changes_of(reader, ("item",), PERIODS)
    assert known is not None
    sold = np.array([figures["OLAYA", str(name)] for (name,) in known.groups], float)
    before, after = sold[:, -6:-3].mean(axis=1), sold[:, -3:].mean(axis=1)
    assert known.before == pytest.approx(before)
    assert known.after == pytest.approx(after)
    assert known.by_market == pytest.approx(before * after.sum() / before.sum())
    assert known.years == (date(2024, 6, 1), date(2023, 6, 1))
    for at, year in enumerate((12, 24)):
        earlier = sold[:, 27 - year : 30 - year].mean(axis=1) / sold[:, 24 - year : 27 - year].mean(axis=1)
        assert known.by_year[:, at] == pytest.approx(before * earlier)


def test_a_group_without_a_name_and_no_figures_have_no_trend() -> None:
    assert tracks(shelf(), ("brand",)) == {}
    assert tracks({}, ("region",)) == {}


def test_what_sold_nothing_for_three_months_has_no_trend() -> None:
    gone = shelf()
    gone["OLAYA", "LEMON"][4:7] = [0, 0, 0]
    assert "LEMON" not in tracks(gone)


def test_only_the_coarsest_grain_moves() -> None:
    day = (date(2026, 1, 1), "OLAYA", "CAN", "COLA", Decimal(9_999))
    with market(monthly(shelf(), PERIODS[0]), also={Grain.DAY: [day]}) as reader:
        assert list(trends(reader, ("item",), PERIODS)) == list(tracks(shelf()).values())
