"""Prizes add up to the last digit, whatever they are added up by and in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps.prize import exact

AMOUNTS = st.lists(st.floats(0, 1e6), min_size=1, max_size=50)


@given(AMOUNTS)
def test_exact_amounts_have_one_sum_in_any_order_and_cut(amounts: list[float]) -> None:
    atoms = [exact(amount) for amount in amounts]
    whole = sum(atoms)
    cut = len(atoms) // 2
    assert sum(atoms[:cut]) + sum(atoms[cut:]) == whole
    assert sum(reversed(atoms)) == whole
    assert sum(atoms[::2]) + sum(atoms[1::2]) == whole


@given(st.floats(0, 1e6))
def test_an_amount_is_off_by_less_than_a_millionth(amount: float) -> None:
    assert abs(exact(amount) - amount) <= 5e-7
