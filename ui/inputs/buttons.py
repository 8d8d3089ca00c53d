"""Buttons that are an icon alone; their name is in the tip and for who listens."""

from PySide6.QtWidgets import QPushButton

from ui.theme import Theme


def icon_button(theme: Theme, icon: str, name: str) -> QPushButton:
    """Return a flat button with ``icon``."""
    button = QPushButton(theme.icon(icon), "", flat=True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setObjectName("iconButton")
    return button
