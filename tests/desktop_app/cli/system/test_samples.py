"""raff sample."""

import json
from pathlib import Path

from tests.conftest import Raff


def test_a_sample_is_made_as_asked(tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "s"
    document = raff("sample", "--out", out, "--rows", 300, "--years", "2024,2025", "--json").document
    assert [Path(path).name for path in document["workbooks"]] == ["retail-audit-2024.xlsx", "retail-audit-2025.xlsx"]
    assert json.loads((out / "truth.json").read_text())["plan"]["rows"] == 300
    assert raff("sample", "--out", out, "--rows", 300, "--json").document["error"]["code"] == "sample.exists"
