"""A workbook with one faulty cell, and a vault that holds it."""

from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Begun, Raff


@pytest.fixture
def book(tmp_path: Path) -> Path:
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "HAMRA"] = ["n/a", 0, 0]
    return sheet.write(tmp_path / "audit.xlsx")


@pytest.fixture
def filled(vault_folder: Path, book: Path, raff: Raff, tmp_path: Path, begun: Begun) -> Path:
    def fill() -> None:
        assert raff("import", book, "--vault", vault_folder, "--unit", "sar").code == 0

    begun.fill("filled", tmp_path, fill)
    return vault_folder
