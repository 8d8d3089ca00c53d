"""Columns share all the room there is, and none is cut while another has more than it needs."""

from hypothesis import given
from hypothesis import strategies as st

from ui.layouts.share import share_out


def test_what_is_over_is_for_all_and_what_is_missing_is_taken_from_the_widest() -> None:
    assert share_out(300, {0: 100, 1: 50}) == {0: 175, 1: 125}
    assert share_out(300, {0: 400, 1: 50}) == {0: 250, 1: 50}
    assert share_out(300, {0: 400, 1: 300}) == {0: 150, 1: 150}
    assert share_out(-5, {0: 400}) == {0: 0}
    assert share_out(100, {}) == {}


@given(st.integers(0, 3_000), st.dictionaries(st.integers(0, 9), st.integers(0, 900), min_size=1))
def test_nobody_is_cut_while_another_has_room_to_spare(room: int, wanted: dict[int, int]) -> None:
    shares = share_out(room, wanted)
    assert sum(shares.values()) == room
    cut = [number for number in wanted if shares[number] < wanted[number]]
    assert not cut or all(shares[number] <= wanted[number] + len(wanted) for number in wanted)
