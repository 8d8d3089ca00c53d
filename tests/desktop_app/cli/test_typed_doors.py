"""A wrong call of an operation through the doors of the command line does not pass the type checker."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

PLANTED = """
from core.model.analyses.gaps import GapReport, GapRule
from core.model.imports.batches import Batch
from core.operations.analyses.find_gaps import find_gaps
from core.operations.imports.batches import list_batches, undo_batch
from desktop_app.cli.asking import Asked
from desktop_app.cli.opening import OpenedVault

def right(asked: Asked, vault: OpenedVault, rule: GapRule) -> GapReport:
    vault(undo_batch, "3f2a")
    batches: list[Batch] = asked(list_batches)
    return asked(find_gaps, rule, asked.filters)

def wrong(asked: Asked, vault: OpenedVault, rule: GapRule) -> None:
    asked(find_gaps, "RIYADH", asked.filters)  # a text where the rule belongs
    asked(find_gaps, rule)  # the filters are missing
    vault(find_gaps, rule, asked.filters)  # a vault without its figures
    vault(undo_batch, batch="3f2a", note="")  # no such parameter
    vault(list_batches).vault  # no such attribute of the answer
"""


def test_a_planted_wrong_call_fails_the_type_checker(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(PLANTED)
    command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "--no-error-summary", str(planted)]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = PLANTED.splitlines()
    refused = {int(line.split(":")[1]) for line in checked.stdout.splitlines() if ": error:" in line}
    assert refused == {number for number, line in enumerate(lines, 1) if "  # " in line}, checked.stdout
