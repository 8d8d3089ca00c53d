"""The dialog of a start that failed: whoever starts Raff from a menu sees no standard error."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QMessageBox

from core.model.errors import AppError
from core.texts.catalogue import Language, explain
from desktop_app.settings.settings import language_set


def show(error: AppError, language: Language | None, settings_file: Path) -> None:
    """Show what ``error`` means, with its code, until it is read; there must be a Qt application.

    Without a chosen ``language`` it is that of the person's settings, and without one that of the system.
    """
    chosen = language or language_set(settings_file) or _of_the_system()
    box = QMessageBox(QMessageBox.Icon.Critical, "Raff", f"{explain(chosen, error)}\n\n[{error.code}]")
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file may look like markup
    if chosen is Language.ARABIC:
        box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.exec()


def _of_the_system() -> Language:
    arabic = QLocale.system().language() is QLocale.Language.Arabic
    return Language.ARABIC if arabic else Language.ENGLISH
