"""The first day of someone who never sees a terminal, on a real X server with real clicks and real keys."""

import json
import os
import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

from tests.builders.workbooks import AuditSheet
from tests.conftest import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]


def test_vault_drop_filter_gap_alert_forecast_report_lock_unlock(display: str, tmp_path: Path) -> None:
    figures = {
        (f"PEPSI {pack} {number}", area): [5, 6, 0 if area == "OLAYA" else 7]
        for pack in ("CAN", "NRB")
        for area in ("OLAYA", "MALAZ")
        for number in range(6)
    }
    figures |= {(f"KINZA CAN {number}", "OLAYA"): [0, 0, 0] for number in range(40)}
    workbook = AuditSheet(figures=figures).write(tmp_path / "audit.xlsx")
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "tests/stories/window_driver.py", str(tmp_path), str(workbook)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["platform"] == "xcb"
    assert seen["empty"] == "No data yet"
    assert seen["offer"] == "Import 192 values"
    assert "message.imported" in seen["told"]
    assert seen["gap"] == "OLAYA"
    assert seen["evidence"].startswith("OLAYA, ")
    assert seen["behind"].startswith("Open the 4")
    assert seen["filtered"] == [["region", ["RIYADH"]]]
    assert seen["crumb"] == "Filtered, 1 region"
    assert seen["series"] == "All sales"
    assert seen["models"] >= 1
    assert seen["written"] == 1
    assert load_workbook(tmp_path / "pack.xlsx", read_only=True).sheetnames
    steps = ["morning", "filtered", "evidence", "acknowledged", "forecast", "report", "evening"]
    pictures = sorted((tmp_path / "pictures").iterdir())
    assert [picture.stem.partition("-")[2] for picture in pictures] == steps
    assert all(picture.stat().st_size > 10_000 for picture in pictures)
    assert seen["locked_widgets"] == 0
    assert (seen["alert_after"], seen["imports_after"]) == ("acknowledged", 1)
    assert seen["stopped"]
    assert not list((tmp_path / "logs").glob("crashes/*.json"))
    stored = [path.read_bytes() for path in (tmp_path / "vault").rglob("*") if path.is_file()]
    assert not [content for content in stored if b"OLAYA" in content]
