"""Tabs need the room of the one that is seen, and no more."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.tabs import Tabs
from ui.layouts.wrap import Wrap


def test_a_high_tab_behind_takes_no_room(qtbot: QtBot) -> None:
    tabs, low, high = Tabs("Ways to look"), QWidget(), QWidget()
    qtbot.addWidget(tabs)
    low.setMinimumHeight(40)
    high.setMinimumHeight(900)
    tabs.addTab(low, "Low")
    tabs.addTab(high, "High")
    bar = tabs.tabBar().sizeHint().height()
    assert tabs.minimumSizeHint().height() == tabs.sizeHint().height() == 40 + bar
    tabs.setCurrentWidget(high)
    assert tabs.minimumSizeHint().height() == 900 + bar
    assert tabs.accessibleName() == "Ways to look"


def test_a_tab_that_wraps_is_higher_where_it_is_narrower(qtbot: QtBot) -> None:
    tabs, first, wrapped = Tabs("x"), QWidget(), QWidget()
    qtbot.addWidget(tabs)
    row = Wrap(8, wrapped)
    for _ in range(3):
        part = QWidget()
        part.setFixedSize(100, 20)
        row.put(part)
    tabs.addTab(first, "a")
    tabs.addTab(wrapped, "b")
    assert not tabs.hasHeightForWidth()
    tabs.setCurrentWidget(wrapped)
    assert tabs.hasHeightForWidth()
    assert tabs.heightForWidth(120) - tabs.heightForWidth(400) == 2 * 28
