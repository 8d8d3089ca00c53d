"""Until which day figures are retained, and what a preview adds up."""

from datetime import date

import pytest

from core.model.retention import DuePage, RetentionPreview, cutoff_day


@pytest.mark.parametrize(
    ("today", "years", "first"),
    [
        (date(2025, 1, 1), 7, date(2018, 1, 1)),
        (date(2025, 12, 31), 7, date(2018, 1, 1)),
        (date(2024, 2, 29), 1, date(2023, 1, 1)),
    ],
)
def test_figures_are_retained_by_whole_calendar_years(today: date, years: int, first: date) -> None:
    assert cutoff_day(today, years) == first


def test_a_preview_adds_up_its_pages() -> None:
    pages = [
        DuePage(batch="b", file="f.xlsx", region="R", year=2016, figures=count, row_digest="d") for count in (3, 4)
    ]
    assert RetentionPreview(cutoff=date(2018, 1, 1), due=pages, undated=(), hold="").figures == 7
