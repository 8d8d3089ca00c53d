"""The window stands where it was left, and in sight whatever the file says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.window.geometry import Geometry
from ui.main_window import MainWindow


def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(QSize(500, 400), QSize(300, 200))
    qtbot.addWidget(made)
    return made


def test_a_window_comes_back_where_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    left, again = window(qtbot), window(qtbot)
    left.setGeometry(40, 50, 520, 410)
    Geometry(tmp_path / "window.ini").save(left)
    Geometry(tmp_path / "window.ini").restore(again)
    assert again.geometry() == left.geometry()


@pytest.mark.parametrize(
    "content", [None, "no settings", "[window]\ngeometry=7\n", "[window]\ngeometry=@ByteArray(x)\n"]
)
def test_a_file_that_says_nothing_brings_the_window_into_sight(
    qtbot: QtBot, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "window.ini").write_text(content, encoding="utf-8")
    shown = window(qtbot)
    shown.move(9_000, 9_000)
    Geometry(tmp_path / "window.ini").restore(shown)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(shown.frameGeometry())


def test_a_window_of_a_screen_that_is_gone_is_brought_into_sight(qtbot: QtBot, tmp_path: Path) -> None:
    left, again = window(qtbot), window(qtbot)
    left.setGeometry(9_000, 9_000, 520, 410)
    Geometry(tmp_path / "window.ini").save(left)
    Geometry(tmp_path / "window.ini").restore(again)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(again.frameGeometry())


def test_a_file_that_cannot_be_written_is_no_failure(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    Geometry(tmp_path / "folder" / "window.ini").save(window(qtbot))
    assert (tmp_path / "folder").read_text(encoding="utf-8") == "a file"
