"""What belongs together stands in one row, in its order."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.layouts.pair import pair


def test_parts_stand_beside_each_other(qtbot: QtBot) -> None:
    name, button = QLabel("Name"), QPushButton("Do")
    made = pair(name, button, gap=5)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    assert name.geometry().right() + 5 < button.x() + 5 + 1
    assert made.sizeHint().width() == name.sizeHint().width() + 5 + button.sizeHint().width()
