"""Somebody who cannot see the window: what AT-SPI, which screen readers listen to, is told of it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
# What somebody acts on; each has to say what it is.
ACTING = {"push button", "check box", "combo box", "text", "spin button", "page tab", "password text", "toggle button"}


def test_a_screen_reader_finds_every_part_of_the_window_by_its_name(display: str, tmp_path: Path) -> None:
    if not shutil.which("dbus-run-session") or not LAUNCHER.exists():
        pytest.skip("dbus and at-spi2-core are not installed")
    workbook = AuditSheet(figures={("PEPSI CAN 1", "OLAYA"): [5, 6, 0], ("PEPSI CAN 2", "OLAYA"): [0, 6, 0]}).write(
        tmp_path / "audit.xlsx"
    )
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment.pop("WAYLAND_DISPLAY", None)
    reader = [sys.executable, "tests/stories/screen_reader.py", "read", str(tmp_path), str(workbook)]
    done = subprocess.run(
        ["dbus-run-session", "--", *reader],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = next(line for line in done.stdout.splitlines() if line.startswith("[["))  # beside what the daemons say
    tree = [tuple(each) for each in json.loads(told)]
    named = {(role, name) for _, role, name, shown in tree if shown}
    nameless = [
        tree[at - 2 : at + 2]
        for at, (_, role, name, shown) in enumerate(tree)
        if shown and role in ACTING and not name.strip()
    ]
    assert nameless == []
    for page in ("Executive", "Management", "Analytics", "Forecast", "Map", "Alerts", "Worklist", "Data", "Reports"):
        assert any(name == page for _, name in named), page
    assert any(role == "table" and name == "Management" for role, name in named)
    cells = [name for role, name in named if role == "cell"]
    assert any(name.startswith("OLAYA") for name in cells)
