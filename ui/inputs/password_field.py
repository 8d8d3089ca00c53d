"""Fields for a password: they show dots until a person asks to see what was typed."""

from PySide6.QtWidgets import QCheckBox, QLineEdit


def password_field(name: str) -> QLineEdit:
    """Return an empty field called ``name``."""
    field = QLineEdit(placeholderText=name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def reveal_box(text: str, *fields: QLineEdit) -> QCheckBox:
    """Return a box called ``text`` that shows what is typed in ``fields`` while it is ticked."""

    def reveal(on: bool) -> None:  # noqa: FBT001 - a signal's
        for field in fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    box = QCheckBox(text)
    box.toggled.connect(reveal)
    return box
