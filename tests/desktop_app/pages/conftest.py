"""Workbooks of tests of pages."""

from pathlib import Path

from tests.builders.workbooks import AuditSheet


def two_places(path: Path) -> Path:
    """Write a workbook with a gap in one place, and a smaller one in the other."""
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
    figures |= {(f"PEPSI CAN {number}", "MALAZ"): [4, 4, 4 if number else 0] for number in range(10)}
    return AuditSheet(figures=figures).write(path)
