"""A row is steady from a share of whole periods on."""

import pytest

from core.model.analyses.zeros import ZeroRule


@pytest.mark.parametrize(("rate", "periods", "share"), [(0.8, 6, 5 / 6), (0.5, 6, 0.5), (1.0, 4, 1.0), (0.0, 6, 0.0)])
def test_a_steady_row_sells_in_so_many_whole_periods_of_the_last_few(rate: float, periods: int, share: float) -> None:
    assert ZeroRule(steady_rate=rate, steady_periods=periods).steady_share == pytest.approx(share)
