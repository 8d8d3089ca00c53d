"""raff sample."""

import json
from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def test_a_sample_is_made_as_asked(tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "s"
    document = raff("sample", "--out", out, "--rows", 300, "--years", "2024,2025", "--json").document
    assert [Path(path).name for path in document["workbooks"]] == ["retail-audit-2024.xlsx", "retail-audit-2025.xlsx"]
    assert json.loads((out / "truth.json").read_text())["plan"]["rows"] == 300
    assert raff("sample", "--out", out, "--rows", 300, "--json").document["error"]["code"] == "sample.exists"


def test_a_sample_under_another_name_says_what_it_is_beside_other_data(
    vault_folder: Path, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    (book,) = raff("sample", "--out", tmp_path / "s", "--rows", 300, "--years", "2024", "--json").document["workbooks"]
    own = Path(book).rename(tmp_path / "our figures.xlsx")
    assert raff("import", own, "--unit", "sar").code == 0
    assert raff("share", "--json").document["sample"] == "all"
    assert "our figures.xlsx (DEMO)" in raff("batches").out
    later = AuditSheet(months=("Jan'25",), figures={("PEPSI CAN", "OLAYA"): [3]}).write(tmp_path / "later.xlsx")
    assert raff("import", later, "--unit", "sar").code == 0
    assert raff("share", "--json").document["sample"] == "some"
    assert raff("vault", "status", "--json").document["sample"] == "some"
