from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.coherent import in_units, reconcile, tree_of
from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.hierarchy import forecast_tree
from core.analysis.forecasting.pipeline import RunPlan
from core.model.forecasts.forecasts import ForecastRule, GroupForecast
from core.model.job_context import Unattended
from core.model.periods import Grain

LEAVES = [("a", "x"), ("a", "y"), ("b", "z")]
TREE = tree_of(LEAVES)
RANDOM = np.random.default_rng(17)
QUICK = Setting(plan=RunPlan(models=("ets", "theta")))


def test_every_beginning_of_a_path_is_a_node_that_sums_its_leaves() -> None:
    assert TREE.nodes == ((), ("a",), ("b",), *LEAVES)
    assert TREE.sums.tolist() == [[1, 1, 1], [1, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]


def test_what_agrees_already_is_left_as_it_is() -> None:
    leaves = np.array([[5.0, 6.0], [2.0, 1.0], [9.0, 9.0]])
    errors = RANDOM.normal(0, 1, (6, 9))
    np.testing.assert_allclose(reconcile(TREE, TREE.sums @ leaves, errors), leaves, atol=1e-6)


def test_a_node_that_was_never_far_off_is_believed_more() -> None:
    said = np.array([[20.0], [10.0], [10.0], [5.0], [5.0], [20.0]])  # the leaf z says twice what b says
    errors = RANDOM.normal(0, 1, (6, 40)) * np.array([1, 1, 0.1, 1, 1, 10.0])[:, None]
    assert reconcile(TREE, said, errors)[2, 0] == pytest.approx(10, abs=0.5)
    errors = RANDOM.normal(0, 1, (6, 40)) * np.array([10, 10, 10.0, 10, 10, 0.1])[:, None]
    assert reconcile(TREE, said, errors)[2, 0] == pytest.approx(20, abs=0.5)


@settings(max_examples=60)
@given(st.integers(0, 2**31), st.integers(0, 12))
def test_the_agreement_is_never_negative(seed: int, runs: int) -> None:
    random = np.random.default_rng(seed)
    said = random.uniform(0, 10, (6, 2)) * (random.random((6, 2)) < 0.6)
    agreed = reconcile(TREE, said, random.normal(0, 1, (6, runs)))
    assert (agreed >= 0).all()
    assert np.isfinite(agreed).all()


@settings(max_examples=60)
@given(st.integers(0, 2**31), st.integers(1, 40), st.integers(0, 2))
def test_rounded_leaves_add_up_to_the_rounded_sum(seed: int, count: int, decimals: int) -> None:
    leaves = np.random.default_rng(seed).uniform(0, 1000, (count, 3))
    rounded = in_units(leaves, decimals)
    np.testing.assert_allclose(rounded.sum(axis=0), np.round(leaves.sum(axis=0), decimals), atol=1e-6)
    assert (np.abs(rounded - leaves) <= 10.0**-decimals).all()


def months(count: int) -> list[date]:
    return [date(2022 + at // 12, at % 12 + 1, 1) for at in range(count)]


def sales(paths: list[tuple[str, ...]]) -> dict[tuple[str | None, ...], dict[date, float]]:
    return {
        path: {start: float(RANDOM.uniform(50, 60)) * (at + 1) for start in months(30)} for at, path in enumerate(paths)
    }


def cents(result: GroupForecast) -> list[int]:
    assert result.chosen is not None
    return [round(step.mean * 100) for step in result.chosen.steps]


def assert_adds_up(told: tuple[GroupForecast, ...], depth: int) -> None:
    """Every node is the sum of those one level below it, to the last cent."""
    by_path = {tuple(name for name in each.group if name is not None): each for each in told}
    for path, each in by_path.items():
        children = [
            cents(other) for key, other in by_path.items() if len(key) == len(path) + 1 and key[: len(path)] == path
        ]
        if len(path) < depth:
            assert cents(each) == [sum(step) for step in zip(*children, strict=True)]


def test_a_hierarchy_of_places_adds_up_to_the_last_digit() -> None:
    rule = ForecastRule(by=("region", "province"), coherent=True)
    paths = [("r1", "p1"), ("r1", "p2"), ("r2", "p3")]
    told = forecast_tree(sales(paths), Grain.MONTH, 3, rule, QUICK, Unattended())
    assert [each.group for each in told[:3]] == [(None, None), ("r1", None), ("r2", None)]
    assert len(told) == 6
    assert_adds_up(told, 2)
    for each in told:
        assert each.chosen is not None
        assert each.chosen.model == "coherent"
        assert each.chosen.score is not None
        for step in each.chosen.steps:
            assert step.intervals[80][0] <= step.mean <= step.intervals[80][1]


def test_below_the_province_areas_and_brands_are_shared_out_and_add_up() -> None:
    rule = ForecastRule(by=("region", "province", "precision_area", "brand"), coherent=True)
    paths = [("r", "p", area, brand) for area in ("a1", "a2", "a3") for brand in ("k", "l")] + [("r", "q", "a4", "k")]
    told = forecast_tree(sales(paths), Grain.MONTH, 2, rule, QUICK, Unattended())
    assert len(told) == 1 + 1 + 2 + 4 + 7
    assert_adds_up(told, 4)
    leaves = [each for each in told if each.group[3] is not None]
    assert all(each.notes and each.chosen is not None and each.chosen.steps[0].intervals[95] for each in leaves)


def test_a_group_that_ended_brings_nothing_more() -> None:
    series = sales([("r1", "p1"), ("r2", "p2")])
    ended = months(30)[-4:]
    for start in ended:
        del series["r2", "p2"][start]
    told = forecast_tree(series, Grain.MONTH, 2, ForecastRule(by=("region", "province")), QUICK, Unattended())
    assert_adds_up(told, 2)
    gone = next(each for each in told if each.group == ("r2", "p2"))
    rest = next(each for each in told if each.group == ("r1", "p1"))
    assert sum(cents(gone)) < 0.2 * sum(cents(rest))
