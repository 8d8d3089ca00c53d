"""A panel of series, its cuts, and what a series can know of its season."""

from dataclasses import replace

import numpy as np
import pytest

from core.analysis.forecasting.panel import Panel, is_intermittent, known_season, panel_of

SERIES = [np.arange(5.0), np.arange(10.0, 12.0), np.arange(20.0, 28.0)]


def test_series_end_together_and_are_named_by_their_number() -> None:
    panel = panel_of(SERIES, 4)
    assert (panel.ids, panel.first, panel.season, len(panel)) == (("0", "1", "2"), (3, 6, 0), 4, 3)
    assert panel.lengths.tolist() == [5, 2, 8]
    assert panel.days.size == 0
    assert panel_of(SERIES, 4, ["a", "b", "c"]).ids == ("a", "b", "c")


def test_a_cut_is_what_was_known_first() -> None:
    cut = panel_of(SERIES, 4).cut([2, 0, 3])
    assert [history.tolist() for history in cut.histories] == [[0, 1], [], [20, 21, 22]]
    assert cut.first == (3, 6, 0)
    with pytest.raises(ValueError, match="argument"):
        panel_of(SERIES, 4).cut([2])


def test_some_series_come_in_the_order_in_which_they_are_asked_for() -> None:
    some = panel_of(SERIES, 4).only(iter([2, 0]))
    assert (some.ids, some.first) == (("2", "0"), (0, 3))
    assert [history[0] for history in some.histories] == [20, 0]
    assert len(panel_of(SERIES, 4).only([])) == 0


def test_a_season_can_be_seen_from_the_first_period_that_comes_twice() -> None:
    assert [known_season(length, 12) for length in (0, 12, 13, 24)] == [1, 1, 12, 12]
    assert [known_season(length, 1) for length in (0, 1, 2)] == [1, 1, 1]


def test_a_model_fits_the_season_of_one_series_from_two_of_them_unless_it_was_taken_out() -> None:
    panel = panel_of(SERIES, 4)
    assert [panel.season_of(row) for row in range(3)] == [1, 1, 4]
    adjusted = replace(panel, adjusted=(False, False, True))
    assert [adjusted.season_of(row) for row in range(3)] == [1, 1, 1]
    assert adjusted.only([2, 0]).cut([8, 5]).adjusted == (True, False)


def test_no_series_are_a_panel_too() -> None:
    panel = panel_of([], 12)
    assert (len(panel), panel.lengths.tolist(), panel.first) == (0, [], ())


@pytest.mark.parametrize(
    ("history", "seldom"),
    [
        ([], True),
        ([0, 0, 0], True),
        ([5, 5, 5], False),
        ([5, 0, 5], True),  # 1.5 periods for a demand
        ([5, 5, 5, 0], True),  # 1.33
        ([5, 5, 5, 5, 0], False),  # 1.25
        ([-5, 5, 5], False),
    ],
)
def test_a_series_with_many_zeros_is_intermittent(history: list[float], *, seldom: bool) -> None:
    assert is_intermittent(np.array(history)) is seldom


def test_a_panel_without_series_has_lengths_of_whole_numbers() -> None:
    assert Panel((), (), (), 1, np.zeros((0, 0))).lengths.dtype == np.int64


def test_a_cut_is_what_models_saw_then_where_they_saw_something_else() -> None:
    panel = replace(panel_of(SERIES, 4), earlier=({3: np.array([7.0, 8.0, 9.0])}, {}, {}))
    assert [history.tolist() for history in panel.cut([3, 1, 2]).histories] == [[7, 8, 9], [10], [20, 21]]
    assert [history.tolist() for history in panel.only([1, 0]).cut([2, 3]).histories] == [[10, 11], [7, 8, 9]]


def test_other_values_are_those_of_now_and_of_earlier() -> None:
    panel = replace(panel_of(SERIES, 4), earlier=({3: np.array([7.0, 8.0, 9.0])}, {}, {}))
    changed = panel.changed(lambda row, history: history * (row + 2))
    assert [history[-1] for history in changed.histories] == [8, 33, 108]
    assert changed.cut([3, 2, 2]).histories[0].tolist() == [14, 16, 18]
