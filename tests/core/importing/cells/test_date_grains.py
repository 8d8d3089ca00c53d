"""The grain of dates together."""

from datetime import date

import pytest

from core.importing.cells.date_cells import DateCell, read_dates
from core.importing.cells.date_grains import look_typed, settle
from core.model.periods import Grain, hijri_month


def grain(*texts: str) -> Grain | None:
    settled = settle(dict(enumerate(read_dates(texts))))
    return None if settled is None else settled.grain


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("2024-01-01", "2024-02-01"), Grain.MONTH),
        (("2024-01-05", "2024-01-12"), Grain.WEEK),
        (("2024-01-05", "2024-01-06"), Grain.DAY),
        (("1445/09/01", "1445/10/01"), Grain.HIJRI_MONTH),
        (("1445/09/30", "1445/10/29"), Grain.HIJRI_MONTH),
        (("1445/09/01", "1445/09/15"), Grain.DAY),
        (("1445/08/20",), Grain.DAY),
        (("1445/09/02", "1445/09/09", "1445/09/16"), Grain.WEEK),
        (("1445/09/02", "2024-01-05"), Grain.DAY),
        (("Q1 2024", "Q2 2024"), Grain.QUARTER),
        (("رمضان 1445",), Grain.HIJRI_MONTH),
        (("Jan 2024", "Feb 2024", "Q1 2024"), Grain.MONTH),
        (("soon",), None),
        ((), None),
    ],
)
def test_dates_have_the_grain_that_they_show_together(texts: tuple[str, ...], expected: Grain | None) -> None:
    assert grain(*texts) is expected


def test_what_is_of_another_grain_is_set_aside() -> None:
    settled = settle(dict(enumerate(read_dates(["Jan 2024", "Feb 2024", "Q1 2024", "soon"]))))
    assert settled is not None
    assert (set(settled.periods), settled.others) == ({0, 1}, {2})
    converted = settle(dict(enumerate(read_dates(["1445/09/01", "1445/10/01"]))))
    assert converted is not None
    assert converted.periods[0] == hijri_month(1445, 9)


@pytest.mark.parametrize(
    ("days", "typed"),
    [
        ([date(2025, 1, 24), date(2025, 2, 24)], True),
        ([date(2024, 12, 25), date(2025, 1, 25)], True),
        ([date(2025, 1, 24)], False),
        ([date(2025, 1, 24), date(2025, 3, 24)], False),
        ([date(2025, 1, 24), date(2025, 2, 25)], False),
        ([date(2025, 1, 5), date(2025, 2, 5)], False),
    ],
)
def test_one_day_of_every_month_looks_like_typed_months(days: list[date], typed: bool) -> None:
    assert look_typed([DateCell(day=day) for day in days]) is typed
