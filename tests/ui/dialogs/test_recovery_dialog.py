"""A lost password: the request is saved, the answer chosen, and the code and a new password are entered together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.dialogs.recovery_dialog import RecoveryDialog
from ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(english: Theme, parent: QWidget, qtbot: QtBot) -> RecoveryDialog:
    made = RecoveryDialog(english, parent)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_files_are_asked_for_and_what_became_of_them_is_shown(dialog: RecoveryDialog, qtbot: QtBot) -> None:
    assert not any(part.isVisible() for part in (dialog.check, dialog.written, dialog.answer_name))
    with qtbot.waitSignal(dialog.request_wanted):
        qtbot.mouseClick(dialog.request, Qt.MouseButton.LeftButton)
    dialog.show_check("3f7a-91c2-bb01")
    with qtbot.waitSignal(dialog.answer_wanted):
        qtbot.mouseClick(dialog.answer, Qt.MouseButton.LeftButton)
    dialog.show_answer("rana.raffanswer")
    assert {"3f7a-91c2-bb01", "rana.raffanswer"} <= set(words(dialog))
    assert dialog.written.isVisible()


def test_without_an_answer_nothing_is_entered(dialog: RecoveryDialog, qtbot: QtBot) -> None:
    assert not dialog.button.isEnabled()
    dialog.refuse("There is a file already.")
    assert not dialog.button.isEnabled()
    with qtbot.assertNotEmitted(dialog.entered):
        dialog.button.click()


@pytest.mark.parametrize(("again", "entered"), [("nine camels", True), ("nine camel", False)])
def test_the_code_goes_with_the_password_that_was_typed_the_same_twice(
    dialog: RecoveryDialog, again: str, entered: bool
) -> None:
    given: list[tuple[str, str]] = []
    dialog.entered.connect(lambda code, password: given.append((code, password)))
    dialog.show_answer("rana.raffanswer")
    dialog.code.setText("GEWQN")
    dialog.password.setText("nine camels")
    dialog.again.setText(again)
    dialog.button.click()
    assert given == ([("GEWQN", "nine camels")] if entered else [])
    assert dialog.problem.isVisible() is not entered
    assert dialog.button.isEnabled() is not entered


def test_a_refusal_lets_everything_be_typed_again(dialog: RecoveryDialog) -> None:
    dialog.show_answer("rana.raffanswer")
    dialog.button.click()
    dialog.refuse("This code does not open the answer.")
    assert dialog.problem.text() == "This code does not open the answer."
    assert dialog.button.isEnabled()
    dialog.show_answer("another.raffanswer")
    assert not dialog.problem.isVisible()


def test_passwords_are_dots_and_judged_and_the_code_is_shown(dialog: RecoveryDialog, qtbot: QtBot) -> None:
    assert dialog.password.echoMode() is dialog.again.echoMode() is QLineEdit.EchoMode.Password
    assert dialog.code.echoMode() is QLineEdit.EchoMode.Normal
    typed: list[str] = []
    dialog.typed.connect(typed.append)
    qtbot.keyClicks(dialog.password, "ni")
    assert typed == ["n", "ni"]
    dialog.show_strength(3, "Good")
    assert "Good" in words(dialog)


def test_cancelling_enters_nothing(dialog: RecoveryDialog, qtbot: QtBot) -> None:
    known = (dialog.button, dialog.request, dialog.answer)
    (cancel,) = [button for button in dialog.findChildren(QPushButton) if button not in known]
    with qtbot.assertNotEmitted(dialog.entered):
        cancel.click()
    assert dialog.isHidden()
