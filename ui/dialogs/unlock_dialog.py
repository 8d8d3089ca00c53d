"""Ask for the password of a vault, or for the first one of a vault that is to be made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class UnlockDialog(QDialog):
    """Emits ``entered`` with the password and stays until it is told that this was right.

    With ``create`` it asks twice and emits only what was typed the same both times.
    """

    entered = Signal(str)

    def __init__(self, *, create: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Raff"))
        self.setMinimumWidth(400)
        self.password = _field(self.tr("Password"))
        self.again = _field(self.tr("The same password again"))
        self.again.setVisible(create)
        self.problem = QLabel(wordWrap=True)
        self.problem.setObjectName("problem")
        self._create = create
        heading = QLabel(self.tr("Make a vault") if create else self.tr("Unlock the vault"))
        heading.setObjectName("title")
        advice = QLabel(
            self.tr("12 characters or more; several words that do not belong together. Nobody can open it without.")
            if create
            else self.tr("Your figures are encrypted on this laptop."),
            wordWrap=True,
        )
        advice.setObjectName("subtitle")
        self.button = QPushButton(self.tr("Make it") if create else self.tr("Unlock"), default=True)
        self.button.clicked.connect(self._enter)
        actions = QHBoxLayout()
        actions.addWidget(self.problem, 1)
        actions.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for widget in (heading, advice, self.password, self.again):
            layout.addWidget(widget)
        layout.addLayout(actions)

    def refuse(self, sentence: str) -> None:
        """Say why the password did not do, and let it be typed again."""
        self.problem.setText(sentence)
        self._busy(busy=False)
        self.password.selectAll()
        self.password.setFocus()

    def _enter(self) -> None:
        if self._create and self.password.text() != self.again.text():
            self.refuse(self.tr("The two passwords differ."))
            return
        self.problem.clear()
        self._busy(busy=True)
        self.entered.emit(self.password.text())

    def _busy(self, *, busy: bool) -> None:
        for widget in (self.password, self.again, self.button):
            widget.setEnabled(not busy)


def _field(name: str) -> QLineEdit:
    field = QLineEdit(placeholderText=name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
