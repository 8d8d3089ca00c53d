"""A new password is emitted only if it was typed the same twice; a refused one says why and can be typed again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink
from ui.dialogs.password_dialog import PasswordDialog
from ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(english: Theme, parent: QWidget, qtbot: QtBot) -> PasswordDialog:
    made = PasswordDialog(english, parent)
    qtbot.addWidget(made)
    made.show()
    return made


def enter(dialog: PasswordDialog, one: str, other: str) -> list[str]:
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog.password.setText(one)
    dialog.again.setText(other)
    dialog.button.click()
    return chosen


@pytest.mark.parametrize("password", ["seven lanterns", " with blanks ", "كلمة طويلة"])
def test_the_same_twice_is_emitted_as_it_was_typed(dialog: PasswordDialog, password: str) -> None:
    assert enter(dialog, password, password) == [password]
    assert not dialog.problem.isVisible()
    assert not dialog.button.isEnabled()


def test_two_that_differ_are_not_emitted_and_say_so(every_theme: Theme, parent: QWidget, qtbot: QtBot) -> None:
    dialog = PasswordDialog(every_theme, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    assert enter(dialog, "seven lanterns", "seven lantern") == []
    assert dialog.problem.isVisible()
    assert dialog.button.isEnabled()
    assert ink(dialog, dialog.problem.text()) == every_theme.colour("danger.text")


def test_a_refused_password_can_be_typed_again(dialog: PasswordDialog) -> None:
    enter(dialog, "short", "short")
    dialog.refuse("Too short.")
    assert dialog.problem.text() == "Too short."
    assert dialog.isVisible()
    assert dialog.button.isEnabled()


def test_passwords_are_dots_named_and_entered_by_return(dialog: PasswordDialog, qtbot: QtBot) -> None:
    for field in (dialog.password, dialog.again):
        assert field.echoMode() is QLineEdit.EchoMode.Password
        field.setText("seven lanterns")
    assert "" != dialog.password.accessibleName() != dialog.again.accessibleName() != ""
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)


def test_cancelling_changes_nothing(dialog: PasswordDialog, qtbot: QtBot) -> None:
    cancel = next(button for button in dialog.findChildren(QPushButton) if button is not dialog.button)
    with qtbot.assertNotEmitted(dialog.chosen):
        cancel.click()
    assert dialog.isHidden()


@pytest.mark.parametrize(
    ("recoverable", "words_"), [(True, "the IT of your organisation"), (False, "cannot be recovered")]
)
def test_what_a_lost_password_means_is_what_holds_for_the_vault(
    english: Theme, parent: QWidget, qtbot: QtBot, recoverable: bool, words_: str
) -> None:
    dialog = PasswordDialog(english, parent, recoverable=recoverable)
    qtbot.addWidget(dialog)
    assert any(words_ in text.text() for text in dialog.findChildren(QLabel))
