"""Who knows the rules of the second market knows better than chance which rows were planted."""

import numpy as np
import pytest

from core.analysis.gaps import point_gaps
from core.model.analyses.point_gaps import PointGapKind, PointGapRule
from core.model.analyses.zeros import ZeroRule
from tests.bench.gap_bound import _between, bound
from tests.bench.gap_truth import second


def test_silences_of_just_a_length_are_counted_between_sales_alone() -> None:
    sold = np.array([[0, 1, 0, 0, 1, 0, 1, 0, 0]], np.bool_)
    assert [int(_between(sold, length)[0]) for length in (1, 2, 3)] == [1, 1, 0]


@pytest.mark.parametrize("kind", [PointGapKind.NEVER_LISTED, PointGapKind.OUT_OF_STOCK_OPEN])
def test_what_is_missing_indeed_has_the_higher_chance(kind: PointGapKind) -> None:
    warehouse, truth = second(421, 2, 1_500)
    try:
        with warehouse.reader() as reader:
            gaps = point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps
    finally:
        warehouse.close()
    known = bound(421, 2, 1_500, gaps)
    chance = {True: [], False: []}  # type: dict[bool, list[float]]
    for gap, (own, _) in zip(gaps, known, strict=True):
        if gap.kind is kind:
            key = str(gap.precision_area), str(gap.market), str(gap.item)
            chance[key in truth.missing].append(own)
    assert np.mean(chance[True]) > np.mean(chance[False]) + 0.3
