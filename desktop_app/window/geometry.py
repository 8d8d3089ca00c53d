"""The position and size of the window. It reveals nothing of the data, so it is saved beside the settings."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.layouts.screen_fit import fit_screen
from ui.main_window import MainWindow

_KEY = "window/geometry"


class Geometry:
    """Saved in ``file``; a file that cannot be read or written is ignored."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def restore(self, window: MainWindow) -> None:
        """Have the window where it was left, and in sight: the screen that it stood on may be gone.

        One that was never left stands in the middle of its screen, no larger than what is free of it.
        """
        saved = self._settings().value(_KEY)
        if not isinstance(saved, QByteArray) or not window.restoreGeometry(saved):
            fit_screen(window)
        window.move_on_screen()

    def save(self, window: MainWindow) -> None:
        """Remember where the window is."""
        settings = self._settings()
        settings.setValue(_KEY, window.saveGeometry())
        settings.sync()

    def _settings(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)
