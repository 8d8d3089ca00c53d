import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import application, entry
from tests.conftest import Raff


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window would have been opened with."""
    calls: list[tuple[object, ...]] = []

    def run_window(files: list[Path], *, vault: Path | None, language: str | None, safe: bool, aside: bool) -> int:
        calls.append((files, vault, language, safe, aside))
        return 0

    monkeypatch.setattr(application, "run_window", run_window)
    return calls


@pytest.mark.parametrize(
    ("arguments", "files"),
    [((), []), (("audit.xlsx",), ["audit.xlsx"]), (("a.XLSX", "b.ods"), ["a.XLSX", "b.ods"])],
)
def test_nothing_or_workbooks_open_the_window(
    raff: Raff, opened: list[tuple[object, ...]], arguments: tuple[str, ...], files: list[str]
) -> None:
    assert raff(*arguments).code == 0
    assert opened == [([Path(name) for name in files], None, None, False, False)]


def test_a_vault_and_a_language_can_be_named(raff: Raff, opened: list[tuple[object, ...]], tmp_path: Path) -> None:
    assert raff("--vault", tmp_path, "--lang", "ar", "audit.xlsx").code == 0
    assert opened == [([Path("audit.xlsx")], tmp_path, "ar", False, False)]


def test_safe_mode_is_for_the_window(raff: Raff, opened: list[tuple[object, ...]]) -> None:
    assert raff("--safe-mode").code == 0
    assert opened == [([], None, None, True, False)]


def test_a_start_by_itself_is_aside(raff: Raff, opened: list[tuple[object, ...]]) -> None:
    assert raff("--aside").code == 0
    assert opened == [([], None, None, False, True)]


def test_anything_else_is_a_command(raff: Raff, opened: list[tuple[object, ...]]) -> None:
    assert "Usage" in raff("--help").out
    assert raff("nonsense").code == 2
    assert raff("--lang", "xx").code == 2
    assert opened == []


def test_without_a_display_a_sentence_says_so(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = raff()
    assert answer.code == 4
    assert "[window.no_display]" in answer.err
    assert "Traceback" not in answer.err


def test_the_way_to_the_first_window_loads_no_analysis() -> None:
    script = (
        "import sys\n"
        "import desktop_app.application, desktop_app.window.shell, ui.dialogs.unlock_dialog\n"
        "heavy = {'numpy', 'pandas', 'pyarrow', 'duckdb', 'pyqtgraph', 'sqlcipher3', 'typer', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    root = Path(entry.__file__).resolve().parents[1]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_under_its_name_the_program_is_the_tool_for_forgotten_passwords(
    opened: list[tuple[object, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.run(["--help"], program="raff-recover") == 0
    assert "new-keys" in capsys.readouterr().out
    assert entry.run([], program="raff-recover") == 2  # and never the window
    assert not opened
