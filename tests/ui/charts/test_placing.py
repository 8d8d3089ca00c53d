"""Words are moved as little as it takes, never on each other, never beyond an edge."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.charts.placing import spread


def test_words_that_are_apart_stay_where_they_are_and_others_give_way() -> None:
    assert spread([90, 50, 10], 10, 0, 100) == [90, 50, 10]
    assert spread([50, 49], 10, 0, 100) == [50, 40]
    assert spread([120, 3, 2], 10, 0, 100) == [100, 10, 0]
    assert spread([5, 4, 3, 2], 10, 0, 20) == [20, 10, 0]
    assert spread([5], 10, 20, 0) == []


@given(
    st.lists(st.floats(-50, 150), min_size=1, max_size=12).map(lambda heights: sorted(heights, reverse=True)),
    st.floats(1, 60),
)
def test_no_word_is_on_another_or_beyond_an_edge(heights: list[float], least: float) -> None:
    placed = spread(heights, least, 0, 100)
    assert len(placed) == min(len(heights), int(100 / least + 1e-9) + 1)
    assert all(-1e-6 <= height <= 100 + 1e-6 for height in placed)
    assert all(upper - lower >= least - 1e-6 for upper, lower in pairwise(placed))
