"""Ask for a new password, twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.inputs.password_field import password_field, reveal_box
from ui.layouts.screen_fit import give_room
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.strength_bar import StrengthBar


class PasswordDialog(QDialog):
    """``chosen`` carries the password once it was typed the same both times; it stays until it is closed.

    ``typed`` carries the first entry at each key, and ``show_strength`` shows how hard it is to guess. Where the vault
    is ``recoverable``, a lost password is no lost vault.
    """

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, recoverable: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Another password"))
        self.setMinimumWidth(theme.room(440))
        self.password = password_field(self.tr("Password"))
        self.again = password_field(self.tr("Confirm password"))
        self.password.textEdited.connect(self.typed)
        self.reveal = reveal_box(self.tr("Show password"), self.password, self.again)
        self.strength = StrengthBar(theme)
        self.problem = label(theme, "", "body", Tone.BAD, wrap=True)
        self.problem.hide()
        self.button = QPushButton(self.tr("Change the password"), default=True)
        self.button.clicked.connect(self._enter)
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        advice = (
            self.tr(
                "Use at least 12 characters: four unrelated words work well. "
                "If you forget this password, the IT of your organisation can help."
            )
            if recoverable
            else self.tr(
                "Use at least 12 characters: four unrelated words work well. "
                "If you forget this password, your data cannot be recovered."
            )
        )
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(cancel)
        actions.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, self.tr("Another password"), "title"))
        layout.addWidget(label(theme, advice, "body", Tone.QUIET, wrap=True))
        for widget in (self.password, self.strength, self.again, self.reveal, self.problem):
            layout.addWidget(widget)
        layout.addLayout(actions)
        self.password.setFocus()

    def show_strength(self, level: int, words: str) -> None:
        """Show how hard the first entry is to guess: 1 to 4, 0 for nothing typed."""
        self.strength.show_strength(level, words)

    def refuse(self, sentence: str) -> None:
        """Say why the password did not do."""
        self.problem.setText(sentence)
        self.problem.show()
        give_room(self)
        self.button.setEnabled(True)

    def _enter(self) -> None:
        if self.password.text() != self.again.text():
            self.refuse(self.tr("Passwords do not match."))
            return
        self.problem.hide()
        self.button.setEnabled(False)
        self.chosen.emit(self.password.text())
