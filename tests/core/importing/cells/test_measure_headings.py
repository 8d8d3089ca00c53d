"""A measure beside a period in one heading."""

import pytest

from core.importing.cells.measure_headings import is_derived, split


def named(text: str) -> bool:
    return text in ("Jan 2024", "Jan-24", "Jan 24", "202401", "يناير 2024")


@pytest.mark.parametrize(
    ("heading", "measure", "period"),
    [
        ("Sales Jan 2024", "Sales", "Jan 2024"),
        ("Sum of Jan-24", "Sum of", "Jan-24"),
        ("Jan 24 Sales", "Sales", "Jan 24"),
        ("Sales\nJan 2024", "Sales", "Jan 2024"),
        ("Sales_202401", "Sales", "202401"),
        ("Sales Value (SAR) Jan 2024", "Sales Value (SAR)", "Jan 2024"),
        ("Volume - Jan 2024", "Volume", "Jan 2024"),
        ("Value (Jan 2024)", "Value", "Jan 2024"),
        ("مبيعات يناير 2024", "مبيعات", "يناير 2024"),
        ("% Growth Jan 24", "% Growth", "Jan 24"),
    ],
)
def test_a_heading_is_a_measure_and_a_period(heading: str, measure: str, period: str) -> None:
    assert split(heading, named) == (measure, period)


@pytest.mark.parametrize(
    "heading", ["Jan 2024", "RIYADH Jan 2024", "Sales", "Sales Jan", "Sales " * 40, "", "Salesman"]
)
def test_other_headings_are_not(heading: str) -> None:
    assert split(heading, named) is None


@pytest.mark.parametrize(
    ("measure", "derived"),
    [("Sales", False), ("Sum of", False), ("Growth", True), ("Sales LY", True), ("Value share", True), ("%", True)],
)
def test_a_measure_that_is_compared_or_calculated_counts_no_sales(measure: str, derived: bool) -> None:
    assert is_derived(measure) is derived
