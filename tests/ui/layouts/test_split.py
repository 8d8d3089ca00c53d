"""Two parts stand beside each other where both have room, else below each other, each as high as it needs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.scroll import Scroll
from ui.layouts.split import Split
from ui.layouts.wrap import Wrap


@pytest.fixture
def split(qtbot: QtBot) -> Split:
    first, second = QWidget(), QWidget()
    first.setMinimumSize(50, 100)
    second.setMinimumSize(60, 200)
    made = Split(first, second, parts=(3, 1), least=(300, 200))
    qtbot.addWidget(made)
    return made


def shown(split: Split, width: int) -> list[QWidget]:
    split.resize(width, split.heightForWidth(width))
    split.show()
    QApplication.processEvents()
    return [split.widget(0), split.widget(1)]


def test_both_share_the_width_as_meant(split: Split) -> None:
    first, second = shown(split, 1016)
    assert (first.width(), second.width()) == (750, 250)
    assert first.y() == second.y()
    assert split.heightForWidth(1016) == 200


def test_nobody_is_narrower_than_its_least(split: Split) -> None:
    first, second = shown(split, 516)
    assert (first.width(), second.width()) == (300, 200)


def test_below_each_other_each_has_its_height(split: Split) -> None:
    first, second = shown(split, 515)
    assert split.orientation() is Qt.Orientation.Vertical
    assert (first.width(), second.width()) == (515, 515)
    assert first.height() >= 100
    assert second.height() >= 200
    assert split.heightForWidth(515) == 100 + 16 + 200
    first, second = shown(split, 900)
    assert split.orientation() is Qt.Orientation.Horizontal
    assert split.minimumSizeHint().width() == 60


def test_a_part_that_is_hidden_leaves_its_room(split: Split) -> None:
    split.widget(1).hide()
    first, _ = shown(split, 310)
    assert split.orientation() is Qt.Orientation.Horizontal
    assert first.width() == 310
    assert split.heightForWidth(310) == 100


def test_a_handle_that_was_moved_stays_where_it_is(split: Split) -> None:
    shown(split, 1016)
    split.setSizes([500, 500])
    first, _ = shown(split, 1016)
    assert first.width() == 500


def test_parts_that_are_scrolled_by_themselves_need_only_their_least_height(qtbot: QtBot) -> None:
    inside = QWidget()
    row = Wrap(8, inside)
    for _ in range(3):
        part = QWidget()
        part.setFixedSize(100, 300)
        row.put(part)
    first = QWidget()
    first.setMinimumHeight(150)
    made = Split(first, Scroll(inside, "x", whole=True), least=(300, 110), low=True)
    qtbot.addWidget(made)
    assert made.heightForWidth(1_000) == 150
    assert made.heightForWidth(120) == 150 + 16 + 3 * 300 + 2 * 8
