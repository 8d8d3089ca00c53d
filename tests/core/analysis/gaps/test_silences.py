"""Silences are counted by where they lie and how long they are; what was not reported is none."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from core.analysis.gaps.silences import Silences, read
from core.analysis.histories import Histories
from tests.builders.alerts import months

NAN = float("nan")


def of(*rows: Sequence[float], unreported: Sequence[tuple[int, int]] = ()) -> Silences:
    values = np.array(rows, np.float64)
    numbers = np.arange(len(rows))
    names = [f"P{at}" for at in range(len(rows))]
    histories = Histories(
        values, numbers, numbers * 0, pa.table({"market": names}), pa.table({"item": ["A"]}), months(values.shape[1])
    )
    reported = ~np.isnan(values)
    for cell in unreported:
        reported[cell] = False
    return read(histories, reported)


def test_a_silence_is_before_between_or_after_sales() -> None:
    silences = of([0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0])
    assert (silences.sales.tolist(), silences.reported.tolist()) == ([4], [14])
    assert (silences.before.tolist(), silences.after.tolist()) == ([2], [4])
    assert {length: count for length, count in enumerate(silences.between[0].tolist()) if count} == {1: 1.0, 3: 1.0}


def test_what_was_not_reported_neither_ends_a_silence_nor_makes_it_longer() -> None:
    silences = of([1, 0, NAN, 0, 1, 0, 0], unreported=[(0, 6)])
    assert silences.between[0].tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert (silences.after.tolist(), silences.reported.tolist()) == ([1], [5])


def test_a_row_that_never_sold_has_no_silence() -> None:
    silences = of([0, 0, 0], [0, 5, 5])
    assert (silences.before.tolist(), silences.after.tolist()) == ([0, 1], [0, 0])
    assert silences.between.sum() == 0


def test_how_often_counts_the_reported_periods_alone() -> None:
    silences = of([1, 0, NAN, 0], [NAN, NAN, NAN, NAN])
    assert silences.often.tolist() == [1 / 3, 0.0]
