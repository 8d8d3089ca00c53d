"""The house stays the house: contracts that catch what they forbid, documents that tell what is there."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("core", "desktop_app", "server", "sync", "ui")
VIOLATIONS = {
    "Rooms import one way": ("core/model/planted.py", "import desktop_app.settings\n"),
    "Inside core an upper may import a lower": ("core/model/planted.py", "import core.store.vault\n"),
    "Operations know ports and no store": ("core/operations/work/planted.py", "import core.store.targets\n"),
    "every folder has its place": ("core/drawer/__init__.py", ""),
    "No Qt outside ui and desktop_app": ("core/model/planted.py", "import PySide6.QtCore\n"),
    "No SQL and no HTTP library in ui": ("ui/planted.py", "import sqlite3\n"),
    "ui knows only the results in core.model": ("ui/planted.py", "import core.operations.analyses.find_gaps\n"),
    "server knows neither the window nor the client of the synchronisation": ("server/planted.py", "import ui.theme\n"),
    "Inside desktop_app an upper may import a lower": (
        "desktop_app/system/planted.py",
        "import desktop_app.pages.plots\n",
    ),
    "A page imports no other page": ("desktop_app/pages/map/planted.py", "import desktop_app.pages.management.page\n"),
    "No HTTP library and no database client in core": ("core/store/planted.py", "import psycopg\n"),
    "No import cycles": ("core/analysis/planted.py", "import core.analysis.other\n"),
}


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_planted_violation_of_each_contract_fails_the_check(contract: str, tmp_path: Path) -> None:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    name, content = VIOLATIONS[contract]
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)
    if contract == "No import cycles":
        for folder, other in (("gone", "back"), ("back", "gone")):
            (tmp_path / "core" / "analysis" / folder).mkdir()
            (tmp_path / "core" / "analysis" / folder / "__init__.py").touch()
            (tmp_path / f"core/analysis/{folder}/planted.py").write_text(f"import core.analysis.{other}.planted\n")
        path.unlink()
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(linter), "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    broken = [line for line in done.stdout.splitlines() if " BROKEN" in line]  # what is ignored may follow
    assert [line for line in broken if contract in line], done.stdout


def test_every_room_has_its_purpose_in_the_architecture() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for room in (*ROOMS, "resources", "packaging", "tests", "main.py"):
        assert f"`{room}" in text, room
    for folder in sorted(path.name for path in (ROOT / "core").iterdir() if (path / "__init__.py").exists()):
        assert f"`{folder}/`" in text, folder


def test_packaging_never_hides_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_init_is_empty() -> None:
    inits = [path for room in ROOMS for path in (ROOT / room).rglob("__init__.py")]
    assert len(inits) > 12
    assert not [path for path in inits if path.read_text().strip()]


def test_no_module_is_a_drawer_or_shadows_the_standard_library() -> None:
    names = {path.stem for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    assert not names & {"utils", "helpers", "common", "misc", "queue", "types", "logging", "calendar", "statistics"}


def test_functions_stay_short_and_files_stay_whole() -> None:
    sources = {path: path.read_text(encoding="utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    assert not [path for path, source in sources.items() if source.count("\n") > 350]
    long = [
        f"{path}:{node.name}"
        for path, source in sources.items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 50
    ]
    assert not long


def test_the_manual_of_the_commands_is_what_the_program_says() -> None:
    from desktop_app.cli import manual

    kept = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert kept == manual.manual(), "make commands"
    entries = manual.entries()
    assert len(entries) > 70
    for entry in entries:
        section = kept.partition(f"\n### {entry.path}\n")[2].partition("\n### ")[0]
        assert f"\n{entry.example}\n" in section, entry.path
        options = [name for record in entry.parameters.values() for name in re.findall(r"--[\w-]+", record[0])]
        assert not [name for name in options if f"`{name}" not in section and f"/ {name}" not in section], entry.path


def test_every_refusal_of_a_workbook_is_in_the_manual() -> None:
    manual = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "core" / "texts" / "en").glob("*.ftl"))
    codes = [match.replace("-", ".", 1) for match in re.findall(r"^(workbook-\w+|rule-[\w-]+) =", texts, re.MULTILINE)]
    assert len(codes) > 35
    missing = [code for code in codes if f"`{code.removeprefix('rule.').replace('-', '.', 1)}`" not in manual]
    assert not missing


def test_the_lock_names_no_index_and_pins_every_package_with_hashes() -> None:
    for name in ("requirements.lock", "requirements-uv.lock"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if "://" in line or line.startswith("-")]
        pins = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in line and line.endswith("\\") for line in pins)


def test_the_bundled_sample_is_small_and_spans_two_years() -> None:
    sample = ROOT / "resources" / "sample"
    assert sum(path.stat().st_size for path in sample.iterdir()) < 2_000_000
    assert {path.name for path in sample.glob("*.xlsx")} == {"retail-audit-2024.xlsx", "retail-audit-2025.xlsx"}


def test_the_command_line_loads_no_window_and_no_parser() -> None:
    code = "import sys, desktop_app.cli.app; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert not {"PySide6", "openpyxl", "fastexcel", "rapidfuzz", "msoffcrypto", "pandas"} & set(loaded.split())
