"""Months of rising sales in a vault, and the next ones beside it."""

from pathlib import Path

import numpy as np
import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


MONTHS = [f"{name}'{year}" for year in (22, 23, 24) for name in NAMES]


@pytest.fixture
def rising(vault_folder: Path, raff: Raff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Thirty months of two items that sell more each month; a workbook of three more lies beside the vault."""
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    random = np.random.default_rng(15)
    sold = [round(100 + 6 * month + float(random.normal(0, 2)), 2) for month in range(33)]
    for name, first, last in (("first.xlsx", 0, 30), ("next.xlsx", 30, 33)):
        figures = {("PEPSI CAN", "OLAYA"): sold[first:last], ("KINZA CAN", "OLAYA"): [2 * v for v in sold[first:last]]}
        AuditSheet(months=tuple(MONTHS[first:last]), figures=figures).write(tmp_path / name)
    assert raff("import", tmp_path / "first.xlsx", "--unit", "sar").code == 0
    return tmp_path
