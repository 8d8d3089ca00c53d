"""The search field: its icon and its cross have names."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.inputs.search_field import SearchField
from ui.theme import Theme


def test_icon_and_cross_are_named(english: Theme, qtbot: QtBot) -> None:
    field = SearchField(english, "Find on this page")
    qtbot.addWidget(field)
    assert field.placeholderText() == field.accessibleName() == "Find on this page"
    assert {action.text() for action in field.findChildren(QAction)} == {"Find on this page", "Clear"}


def test_the_cross_takes_away_what_was_typed(english: Theme, qtbot: QtBot) -> None:
    field = SearchField(english, "Find")
    qtbot.addWidget(field)
    typed: list[str] = []
    field.textChanged.connect(typed.append)
    for letter in "عل":
        field.insert(letter)
    (cross,) = [button for button in field.findChildren(QToolButton) if button.defaultAction().text() == "Clear"]
    cross.click()
    assert typed == ["ع", "عل", ""]
