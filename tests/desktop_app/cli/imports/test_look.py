"""raff look."""

from pathlib import Path

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def test_a_table_is_looked_at_without_a_vault(raff: Raff, tmp_path: Path) -> None:
    book = AuditSheet().write(tmp_path / "a.xlsx")
    document = raff("look", book, "--rows", "Region", "--value", "Jan'24", "--json").document
    assert document["pivot"]["rows"] == [["RIYADH", 13.5], ["JEDDAH", 1.0]]
    said = raff("look", book, "--rows", "Region", "--across", "BRAND").out
    assert "Precision Area" in said
    assert "▁" in said or "█" in said
    assert "نص" in raff("look", book, "--lang", "ar").out
