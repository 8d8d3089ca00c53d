"""A field for a password shows dots, and what it is for."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.inputs.password_field import password_field


def test_what_is_typed_is_not_shown(qtbot: QtBot) -> None:
    field = password_field("Password")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "seven lanterns")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert "seven" not in field.displayText()
    assert field.text() == "seven lanterns"


def test_it_is_named_where_it_is_empty_and_for_who_listens(qtbot: QtBot) -> None:
    field = password_field("كلمة المرور")
    qtbot.addWidget(field)
    assert (field.text(), field.placeholderText(), field.accessibleName()) == ("", "كلمة المرور", "كلمة المرور")
