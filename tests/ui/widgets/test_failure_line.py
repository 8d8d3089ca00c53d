"""Why something was not done stands in red below the row that it was done with, until it is put away."""

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, words
from ui.layouts.wrap import Wrap
from ui.theme import Theme
from ui.widgets.failure_line import FailureLine


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setObjectName("page")
    made.resize(600, 400)
    return made


def shown(page: QWidget) -> list[str]:
    page.show()
    QApplication.processEvents()
    return words(page)


def test_it_is_red_and_named_and_its_cross_puts_it_away(every_theme: Theme, page: QWidget) -> None:
    line = FailureLine(every_theme, "The disk is full. Free some room.")
    QVBoxLayout(page).addWidget(line)
    assert shown(page) == ["The disk is full. Free some room."]
    assert ink(page, "The disk is full. Free some room.") == every_theme.colour("danger.text")
    assert line.accessibleName() == line.sentence.text()
    assert line.hide_it.toolTip() == line.hide_it.accessibleName() != ""
    line.hide_it.click()
    assert shown(page) == []


def test_it_stands_below_the_row_of_a_button_and_not_below_the_whole(english: Theme, page: QWidget) -> None:
    outer, inner = QVBoxLayout(page), QVBoxLayout()
    outer.addLayout(inner)
    outer.addWidget(QPushButton("last"))
    row = QHBoxLayout()
    buttons = [QPushButton(name) for name in ("one", "two")]
    for button in buttons:
        row.addWidget(button)
    inner.addLayout(row)
    inner.addWidget(QPushButton("below"))
    assert FailureLine(english, "No.").put_below(buttons[0], page)
    assert shown(page) == ["one", "two", "No.", "below", "last"]


def test_it_leaves_what_has_no_rows_but_not_the_page(english: Theme, page: QWidget) -> None:
    column, sides, wrapped = QVBoxLayout(page), QSplitter(), QWidget()
    row, button = Wrap(8, wrapped), QPushButton("one")
    row.put(button)
    sides.addWidget(wrapped)
    column.addWidget(sides)
    column.addWidget(QPushButton("last"))
    assert FailureLine(english, "No.").put_below(button, page)
    assert shown(page) == ["one", "No.", "last"]
    assert not FailureLine(english, "No.").put_below(button, sides)
    assert not FailureLine(english, "No.").put_below(page, page)
