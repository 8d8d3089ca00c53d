"""Where a window stands on its screen, and how large it may be there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

_FRAME = QSize(8, 36)  # pixels that the system takes around a window


def bring_into_sight(window: QWidget) -> None:
    """Move ``window`` to a connected screen if the one that showed it was unplugged."""
    frame, screens = window.frameGeometry(), QGuiApplication.screens()
    if not window.isMinimized() and not any(screen.availableGeometry().intersects(frame) for screen in screens):
        _centre(window)


def fit_screen(window: QWidget) -> None:
    """Put ``window`` into the middle of its screen, no larger than what is free of it.

    Where that is less than the window would have, it takes all of it.
    """
    room = window.screen().availableGeometry().size() - _FRAME
    too_small = room.expandedTo(window.size()) != room
    _centre(window)
    if too_small:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def open_size(dialog: QWidget, width: int, height: int) -> None:
    """Let ``dialog`` open in this size, or in as much of it as its screen has free."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableGeometry().size() - _FRAME))


def give_room(dialog: QDialog) -> None:
    """Let an open ``dialog`` grow by what was added to its words, as far as its screen has room.

    Qt asks a layout of wrapped words for its height when a dialog is opened, and not again.
    """
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    needed = max(layout.totalHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
    if needed > dialog.height():
        open_size(dialog, dialog.width(), needed)


def _centre(window: QWidget) -> None:
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size() - _FRAME))
    frame = window.frameGeometry()
    frame.setSize(window.size())
    frame.moveCenter(room.center())
    window.move(frame.topLeft())
