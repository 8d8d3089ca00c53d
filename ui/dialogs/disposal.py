"""Dispose of dialogs: the content of a closed one must not be visible to the next person who unlocks."""

from PySide6.QtWidgets import QDialog


def dispose(*dialogs: QDialog | None) -> None:
    """Close and delete each dialog that exists."""
    for dialog in dialogs:
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()
