"""A workbook with one faulty cell, and a vault that holds it."""

from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


@pytest.fixture
def book(tmp_path: Path) -> Path:
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "HAMRA"] = ["n/a", 0, 0]
    return sheet.write(tmp_path / "audit.xlsx")


@pytest.fixture
def filled(vault_folder: Path, book: Path, raff: Raff) -> Path:
    assert raff("import", book, "--vault", vault_folder, "--unit", "sar").code == 0
    return vault_folder
