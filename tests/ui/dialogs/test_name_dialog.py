"""A name, and what of a list belongs under it: both are needed where there is a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.dialogs.name_dialog import NameDialog
from ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def dialog(theme: Theme, parent: QWidget, *choices: str, name: str = "") -> NameDialog:
    return NameDialog(theme, "A pack", "Tick what belongs in it.", parent, choices=choices, name=name)


def tick(made: NameDialog, *rows: int) -> None:
    for row in rows:
        made.list.item(row).setCheckState(Qt.CheckState.Checked)


@pytest.mark.parametrize(
    ("name", "choices", "ticked", "enough"),
    [
        ("", (), (), False),
        ("  ", (), (), False),
        ("Weekly", (), (), True),
        ("شهري", ("One",), (), False),
        ("شهري", ("One",), (0,), True),
        ("", ("One",), (0,), False),
    ],
)
def test_it_is_saved_only_with_all_that_it_needs(
    english: Theme,
    parent: QWidget,
    name: str,
    choices: tuple[str, ...],
    ticked: tuple[int, ...],
    enough: bool,
) -> None:
    made = dialog(english, parent, *choices)
    made.name.setText(name)
    tick(made, *ticked)
    named: list[str] = []
    made.named.connect(lambda *args: named.append(args[0]))
    made.button.click()
    assert named == ([name] if enough else [])


def test_the_name_comes_without_blanks_and_the_ticked_in_the_order_of_the_list(
    english: Theme, parent: QWidget, qtbot: QtBot
) -> None:
    made = dialog(english, parent, "One", "Two", "Three", name=" Weekly ")
    tick(made, 2, 0)
    made.list.insertItem(0, made.list.takeItem(2))  # as it is dragged
    with qtbot.waitSignal(made.named) as named:
        made.button.click()
    assert named.args == ["Weekly", ["Three", "One"]]


def test_nothing_is_ticked_beforehand_and_without_a_list_there_is_none(english: Theme, parent: QWidget) -> None:
    made = dialog(english, parent, "One")
    assert made.ticked == []
    assert made.list.isVisibleTo(made)
    assert not dialog(english, parent).list.isVisibleTo(made)


def test_title_and_advice_stand_first_and_cancelling_names_nothing(
    english: Theme, parent: QWidget, qtbot: QtBot
) -> None:
    made = dialog(english, parent, name="x")
    made.show()
    assert words(made)[:2] == ["A pack", "Tick what belongs in it."]
    assert made.name.accessibleName()
    cancel = next(button for button in made.findChildren(QPushButton) if button is not made.button)
    with qtbot.assertNotEmitted(made.named):
        cancel.click()
    assert made.isHidden()
