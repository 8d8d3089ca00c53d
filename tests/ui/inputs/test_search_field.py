"""The search field: its icon and its cross have names."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
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


def test_escape_clears_it_and_only_an_empty_one_leaves_escape_to_what_holds_it(english: Theme, qtbot: QtBot) -> None:
    outside: list[int] = []

    class Holder(QWidget):
        def keyPressEvent(self, event) -> None:  # noqa: N802
            outside.append(event.key())

    holder = Holder()
    qtbot.addWidget(holder)
    field = SearchField(english, "Find")
    QVBoxLayout(holder).addWidget(field)
    holder.show()
    field.setText("olaya")
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), outside) == ("", [])
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert outside == [Qt.Key.Key_Escape]
