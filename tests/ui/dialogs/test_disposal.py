"""A disposed dialog is closed and gone; one that does not exist is no fault."""

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.dialogs.disposal import dispose


def test_every_dialog_is_closed_and_deleted(qtbot: QtBot) -> None:
    dialogs = [QDialog(), QDialog()]
    for dialog in dialogs:
        dialog.show()
    dispose(dialogs[0], None, dialogs[1])
    assert not any(dialog.isVisible() for dialog in dialogs)
    qtbot.waitUntil(lambda: not any(isValid(dialog) for dialog in dialogs))
