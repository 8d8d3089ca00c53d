"""Names of a map stand where they have room; one that has none is left out, the least important first."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.charts.map_names import Name, place_names

ROOM = QRectF(0, 0, 400, 300)
SIZE = QSizeF(60, 16)

places = st.builds(
    lambda x, y, radius: Name(QPointF(x, y), SIZE, radius),
    st.floats(0, 400),
    st.floats(0, 300),
    st.sampled_from([0.0, 5.0, 30.0]),
)


def test_a_name_stands_in_the_middle_or_over_its_circle() -> None:
    (alone,) = place_names([Name(QPointF(200, 150), SIZE)], ROOM)
    (over,) = place_names([Name(QPointF(200, 150), SIZE, 20.0)], ROOM)
    assert alone == QRectF(170, 142, 60, 16)
    assert over == QRectF(170, 113, 60, 16)


def test_a_name_gives_way_to_the_one_before_and_to_circles_of_others() -> None:
    first, second, third = place_names(
        [Name(QPointF(200, 150), SIZE), Name(QPointF(200, 160), SIZE), Name(QPointF(200, 200), SIZE, 9.0)], ROOM
    )
    assert first is not None
    assert second == QRectF(170, 161, 60, 16)
    assert third == QRectF(170, 210, 60, 16)


def test_at_the_edge_a_name_stands_on_the_other_side_or_nowhere() -> None:
    (below,) = place_names([Name(QPointF(200, 10), SIZE, 8.0)], ROOM)
    assert below is not None
    assert below.top() > 10
    assert place_names([Name(QPointF(-100, 10), SIZE)], ROOM) == [None]


@given(st.lists(places, max_size=9))
def test_no_name_is_on_another_on_a_circle_or_beyond_the_edge(names: list[Name]) -> None:
    placed = place_names(names, ROOM)
    shown = [place for place in placed if place is not None]
    assert all(ROOM.contains(place) for place in shown)
    assert not any(one.intersects(other) for one, other in combinations(shown, 2))
    for number, place in enumerate(placed):
        circles = [name.circle for at, name in enumerate(names) if at != number and name.radius]
        assert place is None or not any(place.intersects(circle) for circle in circles)
