"""raff diff."""

from pathlib import Path

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def test_diff_shows_what_a_workbook_would_change_and_what_its_batch_changed(
    filled: Path, tmp_path: Path, raff: Raff
) -> None:
    sheet = AuditSheet(months=("Feb'24",), figures={("PEPSI CAN", "OLAYA"): [0.5], ("PEPSI CAN", "HAMRA"): [0]})
    path = sheet.write(tmp_path / "correction.xlsx")
    before = raff("diff", path, "--vault", filled, "--json").document
    assert before["changed"] == {"added": 0, "corrected": 1, "removed": 2}
    assert before["sums"] == [{"region": "RIYADH", "period": "2024-02-01", "before": "4.00", "after": "0.5"}]
    assert [change["after"] for change in before["largest"]] == [None, "0.5", None]
    batch = raff("import", path, "--vault", filled, "--accept", "--json").document["batch"]
    after = raff("diff", batch, "--vault", filled, "--json").document
    assert after == before
    words = raff("diff", batch[:8], "--vault", filled).out
    assert "0 added, 1 corrected, 2 removed" in words
    (total,) = before["sums"]
    row = [total["region"], total["period"], total["before"], total["after"], "−3.50"]
    assert row in [line.split() for line in words.splitlines()]
    assert raff("diff", "nothing", "--vault", filled, "--json").document["error"]["code"] == "batch.unknown"


def test_diff_of_a_workbook_that_loads_nothing_shows_no_change(filled: Path, tmp_path: Path, raff: Raff) -> None:
    book = AuditSheet(months=("Feb'24",), figures={("PEPSI CAN", "OLAYA"): ["n/a"]}).write(tmp_path / "nothing.xlsx")
    document = raff("diff", book, "--vault", filled, "--json").document
    assert document["changed"] == {"added": 0, "corrected": 0, "removed": 0}
    assert (document["sums"], document["largest"]) == ([], [])
