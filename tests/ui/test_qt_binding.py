import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_calls_into_qt_give_no_reference_to_none_away(qtbot: QtBot) -> None:
    """PySide6 6.12.0 did, at each call on Python 3.11: after some thousand of them the process is gone."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1_000):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 100
