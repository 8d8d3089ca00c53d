"""The bar above the page: back before forward, the filter, the search field, commands and saved views."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.top_bar import TopBar


@pytest.fixture
def bar(english: Theme, qtbot: QtBot) -> TopBar:
    made = TopBar(english)
    qtbot.addWidget(made)
    made.resize(1200, 56)
    made.show()
    QApplication.processEvents()
    return made


def test_its_parts_stand_in_the_order_of_tab(bar: TopBar) -> None:
    bar.filters.show_chips([], [("brand", "Brand")])
    QApplication.processEvents()
    parts = [bar.backward, bar.onward, bar.filters.add, bar.field, bar.commands, bar.saved]
    places = [part.mapTo(bar, part.rect().center()).x() for part in parts]
    assert places == sorted(places)
    assert [part.accessibleName() for part in parts if part is not bar.filters.add] == [
        *("Back", "Forward", "Find on this page", "Search commands", "Saved views")
    ]


@pytest.mark.parametrize("ways", [(False, False), (True, False), (False, True), (True, True)])
def test_only_an_open_way_can_be_gone(bar: TopBar, qtbot: QtBot, ways: tuple[bool, bool]) -> None:
    gone: list[str] = []
    bar.back.connect(lambda: gone.append("back"))
    bar.forward.connect(lambda: gone.append("forward"))
    bar.show_ways(ways)
    for button in (bar.backward, bar.onward):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert gone == [name for name, open_way in zip(("back", "forward"), ways, strict=True) if open_way]


@pytest.mark.parametrize(
    ("direction", "icons"),
    [(Qt.LayoutDirection.LeftToRight, ("previous", "next")), (Qt.LayoutDirection.RightToLeft, ("next", "previous"))],
)
def test_the_arrows_point_to_where_the_language_has_back(
    english: Theme, qtbot: QtBot, qapp: QApplication, direction: Qt.LayoutDirection, icons: tuple[str, str]
) -> None:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(direction)
    try:
        made = TopBar(english)
        qtbot.addWidget(made)
    finally:
        qapp.setLayoutDirection(before)
    drawn = [button.icon().pixmap(16, 16).toImage() for button in (made.backward, made.onward)]
    assert drawn == [english.icon(icon).pixmap(16, 16).toImage() for icon in icons]


def test_what_is_typed_is_looked_for(bar: TopBar) -> None:
    typed: list[str] = []
    bar.typed.connect(typed.append)
    for letter in "عل":
        bar.field.insert(letter)
    bar.field.clear()
    assert typed == ["ع", "عل", ""]
