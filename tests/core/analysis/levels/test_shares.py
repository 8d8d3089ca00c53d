"""New levels of share: what has one, and what growth, season, a spike and a return are not."""

from datetime import date

import numpy as np
import pytest

from core.analysis.levels.shares import new_levels
from core.model.analyses.distribution import Group
from core.model.arrays import Floats
from tests.builders.alerts import months

PERIODS = months(30, 2023)
SUMMER = np.tile(1 + 0.3 * np.sin(np.arange(12) / 12 * 2 * np.pi), 3)[:30] * 1.01 ** np.arange(30)


def sold(part: Floats, seed: int = 3) -> dict[Group, dict[date, float]]:
    """Return the sales of four brands in two regions, of which the first in RIYADH holds ``part`` of the region."""
    noise = np.random.default_rng(seed).normal(1, 0.02, (8, 30))
    rest = (1 - part) / 3
    parts = [part, rest, rest, rest, *np.full((4, 30), 0.25)]
    names = [(region, brand) for region in ("RIYADH", "JEDDAH") for brand in ("TEEM", "7UP", "PEPSI", "FANTA")]
    return {
        name: dict(zip(PERIODS, (1_000 * own * SUMMER * wild).tolist(), strict=True))
        for name, own, wild in zip(names, parts, noise, strict=True)
    }


def test_a_share_that_moved_for_good_has_a_new_level_in_its_region_with_its_month() -> None:
    levels = new_levels(sold(np.where(np.arange(30) < 19, 0.25, 0.4)), ("region", "brand"), PERIODS)
    (level,) = levels["RIYADH", "TEEM"]
    assert level.since == date(2024, 8, 1)
    assert (level.before, level.after) == (pytest.approx(25, abs=1), pytest.approx(40, abs=1))
    assert level.chance <= 0.01
    assert {name for name, own in levels.items() if own} == {
        ("RIYADH", name) for name in ("TEEM", "7UP", "PEPSI", "FANTA")
    }


@pytest.mark.parametrize(
    "part",
    [
        np.full(30, 0.25),
        np.where(np.arange(30) == 20, 0.4, 0.25),
        np.where((np.arange(30) >= 10) & (np.arange(30) < 18), 0.4, 0.25),
        np.where(np.arange(30) >= 28, 0.4, 0.25),
    ],
    ids=["growth and summer", "a spike", "taken back", "two months"],
)
def test_what_does_not_last_is_no_new_level(part: Floats) -> None:
    levels = new_levels(sold(part), ("region", "brand"), PERIODS)
    assert not any(levels.values())


def test_places_alone_share_all_sales_and_the_whole_has_no_share() -> None:
    half = {(name,): dict.fromkeys(PERIODS, 100.0) for name in ("RIYADH", "JEDDAH", "DAMMAM")}
    half["RIYADH",] = {period: 100.0 if at < 12 else 300.0 for at, period in enumerate(PERIODS)}
    (level,) = new_levels(half, ("region",), PERIODS)["RIYADH",]
    assert (level.since, level.after) == (date(2024, 1, 1), pytest.approx(60))
    assert new_levels({(): half["RIYADH",]}, (), PERIODS) == {(): ()}


def test_a_place_without_sales_has_no_levels() -> None:
    assert new_levels({("RIYADH", "TEEM"): {}}, ("region", "brand"), PERIODS) == {("RIYADH", "TEEM"): ()}
    assert new_levels({}, ("region",), PERIODS) == {}
