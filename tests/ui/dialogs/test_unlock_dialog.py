"""The password of a vault: once to unlock it, twice to create it, and refused with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import tab_order, words
from ui.dialogs.unlock_dialog import UnlockDialog
from ui.theme import Theme

LANGUAGES = [("en", "English"), ("ar", "العربية")]


def dialog(theme: Theme, qtbot: QtBot, *, create: bool = False) -> UnlockDialog:
    made = UnlockDialog(theme, create=create, languages=LANGUAGES)
    qtbot.addWidget(made)
    made.show()
    return made


def enter(made: UnlockDialog, password: str, again: str = "") -> list[str]:
    entered: list[str] = []
    made.entered.connect(entered.append)
    made.password.setText(password)
    made.again.setText(again)
    made.button.click()
    return entered


@pytest.mark.parametrize(
    ("create", "again", "entered"),
    [(False, "", True), (True, "seven lanterns", True), (True, "seven", False), (True, "", False)],
)
def test_a_password_is_entered_once_to_unlock_and_twice_the_same_to_create(
    english: Theme, qtbot: QtBot, create: bool, again: str, entered: bool
) -> None:
    made = dialog(english, qtbot, create=create)
    assert made.again.isVisible() is create
    assert enter(made, "seven lanterns", again) == (["seven lanterns"] if entered else [])
    assert made.problem.isVisible() is not entered
    assert made.isVisible()


def test_while_it_is_tried_nothing_can_be_typed_and_a_refusal_lets_it_be_again(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    enter(made, "wrong")
    assert not any(part.isEnabled() for part in (made.password, made.again, made.button))
    made.refuse("That is not it.")
    assert all(part.isEnabled() for part in (made.password, made.again, made.button))
    assert made.problem.text() == "That is not it."
    assert made.password.selectedText() or made.password.hasSelectedText()
    qtbot.keyClicks(made.password, "x")
    assert made.password.text() == "x"


def test_the_first_key_is_reported(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    with qtbot.waitSignal(made.touched):
        qtbot.keyClicks(made.password, "s")
    with qtbot.assertNotEmitted(made.touched):
        made.password.setText("by program")


@pytest.mark.parametrize(("name", "key"), [("English", "en"), ("العربية", "ar")])
def test_a_language_is_spoken_by_its_key(english: Theme, qtbot: QtBot, name: str, key: str) -> None:
    made = dialog(english, qtbot)
    (button,) = [link for link in made.findChildren(QPushButton) if link.text() == name]
    with qtbot.assertNotEmitted(made.entered), qtbot.waitSignal(made.spoken) as spoken:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert spoken.args == [key]


def test_creating_and_unlocking_say_what_they_do(english: Theme, qtbot: QtBot) -> None:
    unlocking, creating = (words(dialog(english, qtbot, create=create)) for create in (False, True))
    assert len(set(unlocking) ^ set(creating)) >= 6
    assert {"English", "العربية", "Raff  رفّ"} <= set(unlocking) & set(creating)


def test_passwords_are_dots_and_return_enters_them(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert made.password.echoMode() is made.again.echoMode() is QLineEdit.EchoMode.Password
    assert made.password.accessibleName() != made.again.accessibleName()
    made.password.setText("seven lanterns")
    with qtbot.waitSignal(made.entered):
        qtbot.keyClick(made.password, Qt.Key.Key_Return)


def test_tab_goes_from_the_password_to_the_button(english: Theme, qtbot: QtBot) -> None:
    for create in (True, False):
        made = dialog(english, qtbot, create=create)
        parts = [made.password, made.again, made.button] if create else [made.password, made.button]
        assert tab_order(made, made.password, made.again, made.button) == parts


def test_what_is_typed_can_be_shown_and_hidden_again(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, create=True)
    seen = []
    for _ in range(2):
        made.reveal.click()
        seen.append((made.password.echoMode(), made.again.echoMode()))
    shown, hidden = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
    assert seen == [(shown, shown), (hidden, hidden)]


def test_a_new_vault_is_explained_and_its_password_judged_while_it_is_typed(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, create=True)
    assert any(text.startswith("A vault is one encrypted file") for text in words(made))
    typed: list[str] = []
    made.typed.connect(typed.append)
    qtbot.keyClicks(made.password, "sev")
    assert typed == ["s", "se", "sev"]
    made.show_strength(3, "Good")
    assert "Good" in words(made)


def test_an_old_password_is_not_judged(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    with qtbot.assertNotEmitted(made.typed):
        qtbot.keyClicks(made.password, "sev")
    assert not made.strength.isVisible()


def test_only_a_vault_that_can_be_recovered_offers_to(english: Theme, qtbot: QtBot) -> None:
    for create, recoverable in ((False, False), (True, True)):
        made = UnlockDialog(english, create=create, languages=LANGUAGES, recoverable=recoverable)
        qtbot.addWidget(made)
        made.show()
        assert not made.forgot.isVisible()
        assert any("the IT of your organisation can help" in text for text in words(made)) is create
    made = UnlockDialog(english, create=False, languages=LANGUAGES, recoverable=True)
    qtbot.addWidget(made)
    made.show()
    with qtbot.assertNotEmitted(made.entered), qtbot.waitSignal(made.recovery_wanted):
        qtbot.mouseClick(made.forgot, Qt.MouseButton.LeftButton)


def test_nothing_is_cut_when_a_password_is_refused(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, create=True)
    made.refuse("Too easy to guess. Try four unrelated words, of which nobody would think together. " * 3)
    for text in made.findChildren(QLabel):
        if text.isVisible() and text.wordWrap():
            assert text.height() >= text.heightForWidth(text.width()), text.text()


def test_a_refusal_goes_when_another_password_is_typed(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, create=True)
    made.refuse("Too easy to guess.")
    qtbot.keyClicks(made.password, "s")
    assert not made.problem.isVisible()
