"""The stylesheet takes every colour from the tokens, and follows the side of the language."""

import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDateEdit,
    QDoubleSpinBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.seen import pixels, place
from ui.stylesheet import _COLOURS, build
from ui.theme import Mode, Theme, load

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def test_no_colour_is_written_that_is_no_token(every_theme: Theme) -> None:
    written = set(re.findall(r"#[0-9a-fA-F]{6}\b", build(every_theme)))
    assert written == {every_theme.colour(token).name() for token in _COLOURS.values()}


@pytest.mark.parametrize(
    ("selector", "token"),
    [
        ("QMainWindow, QDialog, #page", "surface.canvas"),
        ("#card", "surface.card"),
        ("#drawer", "surface.raised"),
        ("#badge-good", "success.tint"),
        ("#badge-warning", "warning.tint"),
        ("#badge-bad", "danger.tint"),
        ('#count[grave="true"]', "danger.tint"),
        ("#chipSet", "surface.selected"),
    ],
)
def test_the_ground_of_a_part_is_that_of_its_meaning(every_theme: Theme, selector: str, token: str) -> None:
    rule = re.search(rf"{re.escape(selector)} \{{ background: (#\w+);", build(every_theme))
    assert rule is not None
    assert rule[1] == every_theme.colour(token).name()


@pytest.mark.parametrize(("arabic", "end", "start"), [(False, "right", "left"), (True, "left", "right")])
def test_borders_stand_at_the_end_of_the_language(qapp: object, arabic: bool, end: str, start: str) -> None:
    assert qapp
    sheet = build(load(RESOURCES, Mode.LIGHT, arabic=arabic))
    rail, drawer = (
        next(line for line in sheet.splitlines() if line.strip().startswith(f"{name} {{"))
        for name in ("#rail", "#drawer")
    )
    assert f"border-{end}: 1px" in rail
    assert f"border-{start}" not in rail
    assert f"border-{start}: 1px" in drawer
    assert f"border-{end}" not in drawer
    assert f"margin-{end}: 16px" in sheet


def test_larger_text_is_larger_in_the_sheet_too(qapp: object) -> None:
    assert qapp
    usual, large = (build(load(RESOURCES, Mode.LIGHT, scale=scale)) for scale in (1.0, 1.5))
    assert "#veil { background: #dfedf4; color: #1b6b8d; font-size: 20px;" in usual
    assert "font-size: 30px" in large
    assert "font-size: 30px" not in usual


def test_only_where_it_is_wanted_nothing_moves(english: Theme) -> None:
    assert "widget-animation-duration: 0" in build(english, still=True)
    assert "widget-animation-duration" not in build(english)


def test_a_filled_button_that_is_disabled_is_not_filled(every_theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("")
    qtbot.addWidget(button)
    button.setObjectName("primary")
    button.setStyleSheet(build(every_theme))
    button.resize(80, 32)
    button.clearFocus()
    assert not place(button, every_theme.colour("accent.fill")).isEmpty()
    button.setEnabled(False)
    assert place(button, every_theme.colour("accent.fill")).isEmpty()
    assert not place(button, every_theme.colour("surface.sunken")).isEmpty()


def drawn(widget: QWidget, theme: Theme) -> QWidget:
    widget.setStyleSheet(build(theme))
    widget.show()
    QApplication.processEvents()
    return widget


def test_a_ticked_box_has_a_mark_on_its_ground_and_an_empty_one_has_none(every_theme: Theme, qtbot: QtBot) -> None:
    box = QCheckBox("")
    qtbot.addWidget(box)
    drawn(box, every_theme)
    box.clearFocus()
    fill, mark = every_theme.colour("accent.fill"), every_theme.colour("accent.onFill")
    assert place(box, fill).isEmpty()
    box.setChecked(True)
    ground = place(box, fill)
    assert not ground.isEmpty()
    assert ground.adjusted(1, 1, -1, -1).contains(place(box.grab(ground).toImage(), mark).translated(ground.topLeft()))


@pytest.mark.parametrize("kind", ["box", "list"])
def test_a_tick_grows_with_the_text(qapp: QApplication, qtbot: QtBot, kind: str) -> None:
    assert qapp
    widths = []
    for scale in (1.0, 2.0):
        theme = load(RESOURCES, Mode.LIGHT, scale=scale)
        shown: QWidget = QCheckBox("") if kind == "box" else QListWidget()
        if isinstance(shown, QListWidget):
            item = QListWidgetItem("")
            item.setCheckState(Qt.CheckState.Checked)
            shown.addItem(item)
        else:
            shown.setChecked(True)
        qtbot.addWidget(shown)
        widths.append(place(drawn(shown, theme), theme.colour("accent.fill")).width())
    assert widths[1] == pytest.approx(2 * widths[0], rel=0.2)


@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox, QTimeEdit, QDateEdit], ids=lambda kind: kind.__name__)
def test_a_box_of_numbers_shows_its_arrows(every_theme: Theme, qtbot: QtBot, kind: type[QWidget]) -> None:
    box = kind()
    qtbot.addWidget(box)
    drawn(box, every_theme)
    box.resize(140, 32)
    box.clearFocus()
    end = QRect(box.width() - 20, 0, 18, box.height())
    inks = [every_theme.colour(token).rgb() & 0xFFFFFF for token in ("text.secondary", "text.disabled")]
    seen = np.isin(pixels(box.grab(end).toImage()), inks)  # one that leads no further is fainter
    assert seen[:16].any()
    assert seen[16:].any()
