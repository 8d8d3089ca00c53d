"""Headings that say thousands or millions, in English and Arabic."""

import pytest

from core.importing.cells.scale_words import scale_of, without_scale


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Value SAR '000", 1_000),
        ("Value SAR ’000s", 1_000),
        ("Sales (000)", 1_000),
        ("Sales in SAR thousands", 1_000),
        ("Sales SAR 000", 1_000),
        ("Value (SAR k)", 1_000),
        ("المبيعات بالآلاف", 1_000),
        ("القيمة (ألف ريال)", 1_000),
        ("SAR mn", 1_000_000),
        ("Sales in Millions", 1_000_000),
        ("Value '000,000", 1_000_000),
        ("القيمة بالمليون", 1_000_000),
        ("المبيعات بالملايين", 1_000_000),
        ("Sales 2000", 1),
        ("Jan'24", 1),
        ("Over 1,000", 1),
        ("Over 1 000", 1),
        ("A000", 1),
        ("Kilo", 1),
        ("x" * 200 + " '000", 1),
        (1000, 1),
        (None, 1),
    ],
)
def test_a_heading_says_how_much_a_figure_under_it_counts(heading: object, scale: int) -> None:
    assert scale_of(heading) == scale


@pytest.mark.parametrize(
    ("heading", "rest"),
    [
        ("Jan 2024 (000)", "jan 2024"),
        ("Sales in thousands", "sales"),
        ("المبيعات بالآلاف", "المبيعات"),
        ("Sales", "sales"),
    ],
)
def test_the_rest_of_a_heading_is_what_it_names(heading: str, rest: str) -> None:
    assert without_scale(heading) == rest
