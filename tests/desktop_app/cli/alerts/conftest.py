"""A vault with alerts: a region where nearly everything is missing, and data that are old."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Begun, Raff


@pytest.fixture
def alarmed(vault_folder: Path, raff: Raff, tmp_path: Path, begun: Begun) -> Path:
    def alarm() -> None:
        figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
        book = AuditSheet(figures=figures).write(tmp_path / "audit.xlsx")
        assert raff("import", book, "--vault", vault_folder).code == 0

    begun.fill("alarmed", tmp_path, alarm)
    return vault_folder


@pytest.fixture
def number(alarmed: Path, raff: Raff, tmp_path: Path, begun: Begun) -> str:
    """The id of the gravest alert, which is evaluated."""

    def evaluate() -> str:
        return str(raff("alerts", "list", "--vault", alarmed, "--json").document["alerts"][0]["id"])

    return begun.fill("evaluated", tmp_path, evaluate)


@pytest.fixture
def shared_prefix(vault_folder: Path, raff: Raff, tmp_path: Path) -> str:
    """How the ids of two alerts of the vault begin: seventeen alerts cannot differ in sixteen digits."""
    areas = [f"AREA {number}" for number in range(20)]
    figures = {("PEPSI CAN", area): [0, 0, 0] for area in areas} | {("KINZA CAN", area): [5, 5, 5] for area in areas}
    book = AuditSheet(figures=figures).write(tmp_path / "many.xlsx")
    assert raff("import", book, "--vault", vault_folder).code == 0
    rule = raff("alert-rule", "show", "gap_rate_high", "--vault", vault_folder, "--json").document
    rule |= {"id": "areas", "by": ["precision_area"], "threshold": 20, "clear": 20}
    (tmp_path / "areas.json").write_text(json.dumps(rule), encoding="utf-8")
    assert raff("alert-rule", "add", tmp_path / "areas.json", "--vault", vault_folder).code == 0
    alerts = raff("alerts", "list", "--all", "--vault", vault_folder, "--json").document["alerts"]
    ((digit, count),) = Counter(alert["id"][0] for alert in alerts).most_common(1)
    assert count > 1
    return str(digit)
