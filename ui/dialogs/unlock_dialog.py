"""Ask for the password of a vault, or for the first one of a vault that is to be made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.inputs.password_field import password_field, reveal_box
from ui.layouts.screen_fit import give_room
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.strength_bar import StrengthBar


class UnlockDialog(QDialog):
    """Emits ``entered`` with the password and stays open until that is accepted.

    With ``create`` it asks twice and emits only when both entries match; ``typed`` carries the first of them at each
    key, and ``show_strength`` shows how hard it is to guess. ``touched`` is emitted at each key. ``spoken`` carries the
    language chosen out of ``languages`` (key and name). Where the vault is or will be ``recoverable``, a lost password
    is no lost vault: ``recovery_wanted`` is emitted by a link.
    """

    entered = Signal(str)
    typed = Signal(str)
    touched = Signal()
    spoken = Signal(str)
    recovery_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        create: bool,
        languages: Sequence[tuple[str, str]],
        recoverable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Raff")
        self.setWindowIcon(theme.icon("raff", "accent.fill"))
        self.setMinimumWidth(theme.room(440))
        self._create, self._recoverable = create, recoverable
        self.password, self.again = (
            password_field(name) for name in (self.tr("Password"), self.tr("Confirm password"))
        )
        self.again.setVisible(create)
        self.password.textEdited.connect(self._touch)
        self.reveal = reveal_box(self.tr("Show password"), self.password, self.again)
        self.strength = StrengthBar(theme)
        self.strength.setVisible(create)
        if create:
            self.password.textEdited.connect(self.typed)
        self.problem = label(theme, "", "body", Tone.BAD, wrap=True)
        self.problem.hide()
        self.button = QPushButton(self.tr("Create vault") if create else self.tr("Unlock"), default=True)
        self.button.clicked.connect(self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(self._brand(theme, languages))
        layout.addSpacing(8)
        layout.addWidget(label(theme, self.tr("Create a vault") if create else self.tr("Unlock the vault"), "title"))
        for sentence in self._advice():
            layout.addWidget(label(theme, sentence, "body", Tone.QUIET, wrap=True))
        for widget in (self.password, self.strength, self.again, self.reveal, self.problem):
            layout.addWidget(widget)
        layout.addLayout(self._actions())
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_strength(self, level: int, words: str) -> None:
        """Show how hard the first entry is to guess: 1 to 4, 0 for nothing typed."""
        self.strength.show_strength(level, words)

    def _brand(self, theme: Theme, languages: Sequence[tuple[str, str]]) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(theme.icon("raff", "accent.fill").pixmap(32, 32))
        brand = QHBoxLayout()
        brand.setSpacing(12)
        brand.addWidget(logo)
        brand.addWidget(label(theme, "Raff  رفّ", "section"), 1)
        for key, name in languages:
            other = QPushButton(name, flat=True, autoDefault=False)
            other.setObjectName("link")
            other.clicked.connect(lambda *_, key=key: self.spoken.emit(key))
            brand.addWidget(other)
        return brand

    def _actions(self) -> QHBoxLayout:
        self.forgot = QPushButton(self.tr("Forgot the password?"), flat=True, autoDefault=False)
        self.forgot.setObjectName("link")
        self.forgot.setVisible(self._recoverable and not self._create)
        self.forgot.clicked.connect(self.recovery_wanted)
        actions = QHBoxLayout()
        actions.addWidget(self.forgot)
        actions.addStretch(1)
        actions.addWidget(self.button)
        return actions

    def _advice(self) -> tuple[str, ...]:
        if not self._create:
            return (self.tr("Your data is encrypted on this laptop."),)
        if self._recoverable:
            return (
                self.tr(
                    "A vault is one encrypted file on this laptop that holds all your data: "
                    "your password opens it, or your organisation with its own key."
                ),
                self.tr(
                    "Use at least 12 characters: four unrelated words work well. "
                    "If you forget this password, the IT of your organisation can help."
                ),
            )
        return (
            self.tr(
                "A vault is one encrypted file on this laptop that holds all your data: only your password opens it."
            ),
            self.tr(
                "Use at least 12 characters: four unrelated words work well. "
                "If you forget this password, your data cannot be recovered."
            ),
        )

    def refuse(self, sentence: str) -> None:
        """Say why the password did not do, and let it be typed again."""
        self.problem.setText(sentence)
        self.problem.show()
        give_room(self)
        self._busy(busy=False)
        self.password.selectAll()
        self.password.setFocus()

    def _touch(self) -> None:
        """Take the last refusal away: it was of another password."""
        self.problem.hide()
        self.touched.emit()

    def _enter(self) -> None:
        if self._create and self.password.text() != self.again.text():
            self.refuse(self.tr("Passwords do not match."))
            return
        self.problem.hide()
        self.setMinimumHeight(0)
        self._busy(busy=True)
        self.entered.emit(self.password.text())

    def _busy(self, *, busy: bool) -> None:
        for widget in (self.password, self.again, self.reveal, self.button):
            widget.setEnabled(not busy)
