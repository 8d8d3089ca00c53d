"""Putting dialogs away for good: what a closed one held must not be found by whoever unlocks next."""

from PySide6.QtWidgets import QDialog


def put_away(*dialogs: QDialog | None) -> None:
    """Close each dialog that there is, and let go of it."""
    for dialog in dialogs:
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()
