"""A password that was lost: write a request to IT, then take their answer, its code and a new password."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.inputs.password_field import password_field, reveal_box
from ui.layouts.screen_fit import open_size
from ui.layouts.scroll import Scroll
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.strength_bar import StrengthBar

_WIDTH, _HEIGHT = 540, 720
_BAR = 12  # pixels between the fields and the scroll bar


class RecoveryDialog(QDialog):
    """``request_wanted`` and ``answer_wanted`` ask for a file; ``entered`` carries the code and the new password.

    ``show_check`` and ``show_answer`` show what became of the files. ``typed`` carries the first entry of the password
    at each key, and ``show_strength`` shows how hard it is to guess. The dialog stays until it is closed: days may lie
    between the request and the answer, so it can be opened again for the second half alone.
    """

    request_wanted = Signal()
    answer_wanted = Signal()
    entered = Signal(str, str)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        title = self.tr("Forgot the password?")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._make_fields()
        self.problem = label(theme, "", "body", Tone.BAD, wrap=True)
        self.problem.hide()
        self.button = QPushButton(self.tr("Set the new password"), default=True)
        self.button.setEnabled(False)
        self.button.clicked.connect(self._enter)
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(cancel)
        actions.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, title, "title"))
        layout.addWidget(Scroll(self._steps(), title), 1)
        layout.addWidget(self.problem)
        layout.addLayout(actions)
        self.request.setFocus()
        open_size(self, theme.room(_WIDTH), theme.room(_HEIGHT))

    def show_check(self, check: str) -> None:
        """Show that the request is written, and what is read out to IT."""
        self.problem.hide()
        self.check.setText(check)
        for part in (self.written, self.check):
            part.show()

    def show_answer(self, name: str) -> None:
        """Show which file the answer is, and let the code and the password be typed."""
        self.problem.hide()
        self.answer_name.setText(name)
        self.answer_name.show()
        self.button.setEnabled(True)
        self.code.setFocus()

    def show_strength(self, level: int, words: str) -> None:
        """Show how hard the first entry is to guess: 1 to 4, 0 for nothing typed."""
        self.strength.show_strength(level, words)

    def refuse(self, sentence: str) -> None:
        """Say why something did not do, and let it be tried again."""
        self.problem.setText(sentence)
        self.problem.show()
        self.button.setEnabled(bool(self.answer_name.text()))

    def _make_fields(self) -> None:
        theme = self._theme
        self.request = QPushButton(self.tr("Save the request..."), autoDefault=False)
        self.request.clicked.connect(self.request_wanted)
        self.written = label(theme, self.tr("Saved. Read this check to your IT by phone:"), wrap=True)
        self.check = self._exact("section")
        self.answer = QPushButton(self.tr("Choose the answer..."), autoDefault=False)
        self.answer.clicked.connect(self.answer_wanted)
        self.answer_name = self._exact("body")
        for part in (self.written, self.check, self.answer_name):
            part.hide()
        self.code = QLineEdit(placeholderText=self.tr("Code"))
        self.code.setAccessibleName(self.tr("Code"))
        self.password, self.again = (
            password_field(name) for name in (self.tr("New password"), self.tr("Confirm password"))
        )
        self.password.textEdited.connect(self.typed)
        self.reveal = reveal_box(self.tr("Show password"), self.password, self.again)
        self.strength = StrengthBar(theme)

    def _exact(self, style: str) -> QLabel:
        """Return an empty label for what is no word, and can be selected."""
        made = label(self._theme, "", style, wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _steps(self) -> QWidget:
        quiet = [
            self.tr("1. Save a request and send it to your IT. It holds no secret."),
            self.tr("2. Choose the answer that IT sends back, and type the code that they give you another way."),
            self.tr("3. Choose a new password of at least 12 characters: four unrelated words work well."),
        ]
        first, second, third = (label(self._theme, text, "body", Tone.QUIET, wrap=True) for text in quiet)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_BAR * self._theme.arabic, 0, _BAR * (not self._theme.arabic), 0)
        column.setSpacing(8)
        steps: tuple[tuple[QWidget, ...], ...] = (
            (first, self.request, self.written, self.check),
            (second, self.answer, self.answer_name, self.code),
            (third, self.password, self.strength, self.again, self.reveal),
        )
        for step in steps:
            for part in step:
                column.addWidget(part)
            column.addSpacing(12)
        for button in (self.request, self.answer):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        return inside

    def _enter(self) -> None:
        if self.password.text() != self.again.text():
            self.refuse(self.tr("Passwords do not match."))
            return
        self.problem.hide()
        self.button.setEnabled(False)
        self.entered.emit(self.code.text(), self.password.text())
