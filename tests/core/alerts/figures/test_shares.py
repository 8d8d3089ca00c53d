"""Shares of a place, on a few figures."""

from datetime import date
from decimal import Decimal

import pytest

from core.alerts.figures.shares import shares
from core.alerts.figures.unreported import silent_periods
from core.model.alerts.tracks import AlertFigure, Track
from core.model.periods import Grain
from tests.builders.market import Record, market, monthly


def of(records: list[Record], *by: str) -> dict[tuple[str, ...], Track]:
    with market(records) as reader:
        tracks = list(shares(reader, Grain.MONTH, by, silent_periods(reader, Grain.MONTH)))
    assert all(track.figure is AlertFigure.SHARE and track.levels == by for track in tracks)
    return {tuple(name for _, name in track.scope): track for track in tracks}


def values(track: Track) -> list[tuple[int, float, float]]:
    return [(point.period.month, point.value, point.stake) for point in track.points]


SHELF = {
    ("OLAYA", "COLA"): [30, 10],
    ("MALAZ", "COLA"): [20, 20],
    ("OLAYA", "LEMON"): [50, 10],
    ("BALAD", "LEMON"): [7, 9],
}


def test_a_share_is_held_in_its_region_with_the_sales_of_the_region_at_stake() -> None:
    found = of(monthly(SHELF), "region", "item")
    assert set(found) == {("RIYADH", "COLA"), ("RIYADH", "LEMON"), ("JEDDAH", "LEMON")}
    assert values(found["RIYADH", "COLA"]) == [(1, 50.0, 100.0), (2, 75.0, 40.0)]
    assert values(found["JEDDAH", "LEMON"]) == [(1, 100.0, 7.0), (2, 100.0, 9.0)]


def test_without_a_place_the_share_is_one_of_everything() -> None:
    found = of(monthly(SHELF), "item")
    assert values(found[("COLA",)]) == [
        (1, pytest.approx(100 * 50 / 107), 107.0),
        (2, pytest.approx(100 * 30 / 49), 49.0),
    ]


def test_places_alone_hold_shares_of_the_places_above_them() -> None:
    found = of(monthly(SHELF), "region", "precision_area")
    assert values(found["RIYADH", "OLAYA"]) == [(1, 80.0, 100.0), (2, 50.0, 40.0)]


def test_what_is_absent_from_a_period_with_sales_held_nothing() -> None:
    found = of(monthly({("OLAYA", "COLA"): [30, None, 5], ("OLAYA", "LEMON"): [10, 10, None]}), "region", "item")
    assert values(found["RIYADH", "COLA"]) == [(1, 75.0, 40.0), (2, 0.0, 10.0), (3, 100.0, 5.0)]


def test_a_period_in_which_a_place_sold_nothing_has_no_shares() -> None:
    found = of(monthly({("OLAYA", "COLA"): [0, 4], ("OLAYA", "LEMON"): [0, 12]}), "region", "item")
    assert values(found["RIYADH", "COLA"]) == [(2, 25.0, 16.0)]


def test_a_group_without_a_name_has_no_track() -> None:
    assert of(monthly(SHELF), "region", "brand") == {}


def test_figures_of_another_grain_do_not_count() -> None:
    day: Record = (date(2024, 1, 1), "OLAYA", "CAN", "COLA", Decimal(999))
    with market(monthly(SHELF), also={Grain.DAY: [day]}) as reader:
        (riyadh, *_) = [
            track for track in shares(reader, Grain.MONTH, ("region",), {}) if ("region", "RIYADH") in track.scope
        ]
    assert [point.stake for point in riyadh.points] == [107.0, 49.0]


def test_an_arabic_name_is_a_scope_like_any_other() -> None:
    assert set(of(monthly({("OLAYA", "كولا"): [3]}), "region", "item")) == {("RIYADH", "كولا")}
