"""The best and the worst brand of a position."""

from dataclasses import replace

from core.model.analyses.positions import Position
from core.model.analyses.shares import Share
from tests.builders.results import SHARE, SHARES


def position(**changes: float | None) -> Position:
    brands = tuple(replace(SHARE, group=(name,), change=change) for name, change in changes.items())
    return Position(report=SHARES, share=SHARE, names=("PEPSICO",), brands=brands)


def name_of(brand: Share | None) -> str | None:
    return None if brand is None else brand.group[0]


def test_the_best_brand_won_most_points_and_the_worst_lost_most() -> None:
    moved = position(PEPSI=-1.5, MIRINDA=0.75, TEEM=None)
    assert (name_of(moved.best), name_of(moved.worst)) == ("MIRINDA", "PEPSI")


def test_where_all_of_them_lose_the_best_loses_fewest() -> None:
    assert name_of(position(PEPSI=-1.5, MIRINDA=-0.5).best) == "MIRINDA"


def test_of_one_known_change_there_is_neither() -> None:
    for alone in (position(), position(PEPSI=-1.5), position(PEPSI=-1.5, TEEM=None)):
        assert (alone.best, alone.worst) == (None, None)


def test_what_has_no_brand_is_no_brand() -> None:
    nameless = replace(SHARE, group=(None,), change=9.0)
    moved = position(PEPSI=-1.5, MIRINDA=-0.5)
    assert name_of(replace(moved, brands=(nameless, *moved.brands)).best) == "MIRINDA"
