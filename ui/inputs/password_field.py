"""A field for a password: it shows dots."""

from PySide6.QtWidgets import QLineEdit


def password_field(name: str) -> QLineEdit:
    """Return an empty field called ``name``."""
    field = QLineEdit(placeholderText=name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
