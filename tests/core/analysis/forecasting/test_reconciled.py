"""Whatever is asked of the same data: the same group has the same figure, and parts add up to their parents."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Self

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.pipeline import RunPlan
from core.analysis.forecasting.question import find
from core.model.forecasts.forecasts import ForecastReport, ForecastRule, Note
from core.model.job_context import Unattended
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters
from tests.builders.described import Described, filled

QUICK = Setting(plan=RunPlan(models=("ses",), cores=1))
LEVELS = ("region", "province", "precision_area", "manufacturer", "brand", "pack_type")
Cells = dict[tuple[str | None, ...], list[float | None]]


def month(at: int) -> date:
    return date(2022 + at // 12, at % 12 + 1, 1)


def records(cells: Cells) -> list[Described]:
    """Return the figures by month of each cell; what is not a number was not delivered."""
    return [
        (month(at), {level: name for level, name in zip(LEVELS, names, strict=True) if name is not None}, value)
        for names, values in cells.items()
        for at, value in enumerate(values)
        if value is not None
    ]


class Market:
    """Questions to one warehouse, whose memory lasts."""

    def __init__(self, cells: Cells, setting: Setting = QUICK) -> None:
        self._setting = setting
        self._warehouse = Warehouse()
        filled(self._warehouse, records(cells))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._warehouse.close()

    def ask(self, by: Sequence[str] = (), filters: Filters | None = None, **rule: object) -> ForecastReport:
        with self._warehouse.reader() as reader:
            asked = ForecastRule(by=tuple(by), horizon_days=60, **rule)  # type: ignore[arg-type]
            return find(reader, asked, filters or {}, self._setting, Unattended(), self._warehouse.memory)

    def means(self, by: Sequence[str] = (), filters: Filters | None = None) -> dict[tuple[str | None, ...], list[int]]:
        """Return what is shown for each group, in whole parts of a hundred millionth."""
        return shown(self.ask(by, filters))


def shown(report: ForecastReport) -> dict[tuple[str | None, ...], list[int]]:
    means = {}
    for group in report.groups:
        assert group.chosen is not None
        means[group.group] = [round(step.mean * 10**8) for step in group.chosen.steps]
    return means


def added_up(
    means: dict[tuple[str | None, ...], list[int]], keep: Sequence[int]
) -> dict[tuple[str | None, ...], list[int]]:
    sums: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(lambda: [0, 0])
    for group, steps in means.items():
        key = tuple(group[at] for at in keep)
        sums[key] = [one + other for one, other in zip(sums[key], steps, strict=True)]
    return dict(sums)


@st.composite
def markets(draw: st.DrawFn) -> Cells:
    """Any market: of one region, item or point, with unnamed levels, late starts, early ends, returns and holes."""
    random = np.random.default_rng(draw(st.integers(0, 2**31)))
    months = draw(st.integers(1, 26))
    cells: Cells = {}
    for _ in range(draw(st.integers(1, 12))):
        region = f"r{random.integers(3)}"
        area = f"{region}a{random.integers(3)}"
        province = None if random.random() < 0.2 else f"{region}p{int(area[-1]) % 2}"
        maker = f"m{random.integers(2)}"
        brand = None if random.random() < 0.2 else f"{maker}b{random.integers(2)}"
        names = (region, province, area, maker, brand, f"k{random.integers(2)}")
        values = np.round(random.gamma(2.0, 10.0 ** random.integers(0, 4), months) * (random.random(months) < 0.8), 2)
        values = np.where(random.random(months) < 0.03, -values, values)
        first, last = sorted(random.integers(0, months + 1, 2)) if random.random() < 0.3 else (0, months)
        cells[names] = [float(value) if first <= at < last else None for at, value in enumerate(values)]
    return cells


@settings(max_examples=2, deadline=None)
@given(markets(), st.data())
def test_parts_add_up_to_their_parents_to_the_last_digit_in_any_question(cells: Cells, data: st.DataObject) -> None:
    by = tuple(data.draw(st.permutations(LEVELS)))[: data.draw(st.integers(1, 4))]
    with Market(cells) as market:
        if not market.ask().groups or market.ask().groups[0].chosen is None:
            return
        fine = market.means(by)
        for length in range(len(by)):
            for kept in combinations(range(len(by)), length):
                assert added_up(fine, kept) == market.means([by[at] for at in kept])


@settings(max_examples=2, deadline=None)
@given(markets(), st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_the_same_group_has_the_same_figure_behind_a_filter(cells: Cells, level: str, by: str) -> None:
    with Market(cells) as market:
        if not market.ask().groups or market.ask().groups[0].chosen is None:
            return
        groups = market.means((level, by))
        for (name,), steps in market.means((level,)).items():
            if name is not None:
                assert market.means((), {level: [name]}) == {(): steps}
                within = {key[1:]: own for key, own in groups.items() if key[0] == name}
                assert market.means((by,), {level: [name]}) == within


def test_a_shift_of_last_year_does_not_come_back_and_a_season_of_last_year_does() -> None:
    random = np.random.default_rng(8)
    year = 1 + 0.3 * np.sin(2 * np.pi * np.arange(27) / 12)
    sold = {
        (region, brand): random.uniform(200, 400) * year * np.exp(random.normal(0, 0.02, 27))
        for region in ("r0", "r1")
        for brand in "abcdefgh"
    }
    moved = 13  # within the months of a year ago that are carried on
    sold["r0", "b"][moved:] += 0.5 * sold["r0", "a"][moved:]
    sold["r0", "a"][moved:] *= 0.5
    cells: Cells = {
        (region, f"{region}p", f"{region}a", "m", brand, "k"): values[:24].round(2).tolist()
        for (region, brand), values in sold.items()
    }
    setting = Setting(plan=RunPlan(models=("growth",), cores=1))
    with Market(cells, setting) as market:
        noted = {group.group for group in market.ask(("brand",)).groups if Note.LEVEL_MOVED in group.notes}
        assert {("a",), ("b",)} <= noted < {(brand,) for brand in "abcdefgh"}
        for by in (("brand",), ("region", "brand")):
            for group, steps in market.means(by).items():
                own = [values for key, values in sold.items() if key[-len(by) :] == group]
                assert np.array(steps) / 10**8 == pytest.approx(sum(own)[24 : 24 + len(steps)], rel=0.08)
