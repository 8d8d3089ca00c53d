"""The window at work: a real vault, a real workbook, real clicks."""

import ast
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.sessions import Session
from core.texts.catalogue import Language
from desktop_app.bootstrap import App, Paths, build_app, machine_paths
from desktop_app.shell import Shell
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD
from tests.fakes.clock import StandingClock

LONG = 60_000


@pytest.fixture
def app(tmp_path: Path, clock: StandingClock, session: Session) -> App:
    paths: Paths = replace(
        machine_paths(), policy_file=tmp_path / "p", settings_file=tmp_path / "s", vaults=tmp_path / "vaults"
    )
    return replace(build_app(paths, clock=clock), session=session)


@pytest.fixture
def shell(qapp: QApplication, app: App, vault_folder: Path) -> Iterator[Shell]:
    shell = Shell(qapp, app, vault_folder, Language.ENGLISH)
    shell.start()
    yield shell
    assert shell.stop()
    shell.dialog.close()
    shell.window.close()
    qapp.setStyleSheet("")


def settled(shell: Shell, qtbot: QtBot) -> None:
    """Wait until the window is open and nothing runs."""
    qtbot.waitUntil(lambda: shell.window.isVisible() and not shell.jobs.running, timeout=LONG)


def unlock(shell: Shell, qtbot: QtBot, password: str = PASSWORD) -> None:
    shell.dialog.password.setText(password)
    qtbot.mouseClick(shell.dialog.button, Qt.MouseButton.LeftButton)


def drop(shell: Shell, qtbot: QtBot, paths: list[Path]) -> None:
    """Ask for an import as a drop does, and say that the figures are riyals."""
    shell.window.import_wanted.emit(paths)
    assert not shell.unit_dialog.button.isEnabled()
    shell.unit_dialog.group.button(0).click()
    qtbot.mouseClick(shell.unit_dialog.button, Qt.MouseButton.LeftButton)


def bring(shell: Shell, qtbot: QtBot, path: Path) -> None:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
    drop(shell, qtbot, [AuditSheet(figures=figures).write(path)])
    settled(shell, qtbot)


def test_a_wrong_password_is_said_and_the_right_one_opens_the_window(shell: Shell, qtbot: QtBot) -> None:
    unlock(shell, qtbot, "not the right one at all")
    qtbot.waitUntil(lambda: bool(shell.dialog.problem.text()), timeout=LONG)
    assert shell.dialog.problem.text() == "The password is wrong."
    assert not shell.window.isVisible()
    unlock(shell, qtbot)
    settled(shell, qtbot)
    assert not shell.dialog.isVisible()
    assert shell.management.rows.rowCount() == 0


def test_an_imported_workbook_fills_every_page(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    unlock(shell, qtbot)
    settled(shell, qtbot)
    bring(shell, qtbot, tmp_path / "audit.xlsx")
    assert shell.management.rows.rowCount() == 1
    assert shell.management.rows.index(0, 2).data() == "OLAYA"
    assert shell.data.rows.index(0, 1).data() == "audit.xlsx"
    assert shell.alerts.rows.rowCount() == 1
    assert "90.0" in shell.executive.cards[2].accessibleName()
    assert shell.window._right.text().endswith("SAR")


def test_an_alert_is_acknowledged_with_a_click(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    unlock(shell, qtbot)
    settled(shell, qtbot)
    bring(shell, qtbot, tmp_path / "audit.xlsx")
    shell.window.show_page(2)
    assert not shell.alerts.action.isEnabled()
    shell.alerts.table.selectRow(0)
    qtbot.mouseClick(shell.alerts.action, Qt.MouseButton.LeftButton)
    settled(shell, qtbot)
    assert shell.alerts.rows.index(0, 4).data() == "acknowledged"


def test_an_import_is_undone_with_a_click(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    unlock(shell, qtbot)
    settled(shell, qtbot)
    bring(shell, qtbot, tmp_path / "audit.xlsx")
    shell.data.table.selectRow(0)
    qtbot.mouseClick(shell.data.action, Qt.MouseButton.LeftButton)
    settled(shell, qtbot)
    assert shell.data.rows.index(0, 4).data() == "withdrawn"
    assert shell.management.rows.rowCount() == 0


def test_a_bad_workbook_is_one_sentence_and_the_window_goes_on(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    unlock(shell, qtbot)
    settled(shell, qtbot)
    (tmp_path / "letter.xlsx").write_bytes(b"no workbook")
    drop(shell, qtbot, [tmp_path / "letter.xlsx", tmp_path / "gone.xlsx"])
    settled(shell, qtbot)
    assert "There is no file gone.xlsx" in shell.window._message.text()
    bring(shell, qtbot, tmp_path / "audit.xlsx")
    assert shell.data.rows.rowCount() == 1


def test_a_locked_window_shows_nothing_and_opens_again(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    unlock(shell, qtbot)
    settled(shell, qtbot)
    bring(shell, qtbot, tmp_path / "audit.xlsx")
    shell.lock()
    qtbot.waitUntil(lambda: not shell.jobs.running, timeout=LONG)
    assert not shell.window.isVisible()
    assert shell.management.rows.rowCount() == shell.data.rows.rowCount() == shell.alerts.rows.rowCount() == 0
    unlock(shell, qtbot)
    settled(shell, qtbot)
    assert shell.data.rows.rowCount() == 1


def test_the_first_start_makes_a_vault(qapp: QApplication, qtbot: QtBot, app: App, tmp_path: Path) -> None:
    shell = Shell(qapp, app, tmp_path / "vaults" / "first", Language.ENGLISH)
    shell.start()
    shell.dialog.again.setText("something else entirely")
    unlock(shell, qtbot)
    assert shell.dialog.problem.text() == "The two passwords differ."
    shell.dialog.again.setText(PASSWORD)
    unlock(shell, qtbot)
    settled(shell, qtbot)
    assert (tmp_path / "vaults" / "first" / "slots.json").exists()
    assert shell.stop()
    shell.window.close()
    qapp.setStyleSheet("")


def test_in_arabic_the_window_is_mirrored_and_its_captions_are_translated(
    qapp: QApplication, qtbot: QtBot, app: App, vault_folder: Path
) -> None:
    shell = Shell(qapp, app, vault_folder, Language.ARABIC)
    shell.start()
    unlock(shell, qtbot)
    settled(shell, qtbot)
    assert shell.dialog.button.text() == "فتح"
    assert shell.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert shell.executive.chart.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert shell.management.filter.placeholderText() == "ابحث في هذه الصفوف"
    assert shell.management.rows.headerData(0, Qt.Orientation.Horizontal) == "المنطقة"
    assert shell.stop()
    shell.window.close()
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_no_caption_is_untranslated() -> None:
    root = Path(__file__).resolve().parents[2]
    text = (root / "resources" / "i18n" / "ar.ts").read_text(encoding="utf-8")
    assert text.count("<source>") == text.count("<translation>") > 30
    assert "unfinished" not in text
    sources = [*(root / "ui").rglob("*.py"), root / "desktop_app" / "shell.py"]
    spoken = {
        node.args[0].value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
    }
    translated = {html.unescape(found) for found in re.findall(r"<source>(.*?)</source>", text, re.DOTALL)}
    assert spoken == translated
