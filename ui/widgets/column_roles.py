"""What each column of a table means: one line for each, with a box to say otherwise, and back again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ui.inputs.choice_box import ChoiceBox
from ui.theme import Theme, Tone
from ui.undoing import Done
from ui.widgets.labels import empty, label

IGNORED = "ignored"  # the role of a column that is left out


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column with a role: its letters, heading, role by key, confidence, and sample content."""

    letters: str
    heading: str
    role: str
    sure: str
    tone: Tone
    sample: str


class ColumnRoles(QWidget):
    """``changed`` is emitted when the role of a column changes; choices can be undone and redone."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._columns: Sequence[ColumnLine] = ()
        self.boxes: dict[str, ChoiceBox] = {}  # by the letters of the column
        self._meant: dict[str, int] = {}  # the index of the last chosen role of each column
        self._stack = QUndoStack(self)
        self._lines = QGridLayout()
        self._lines.setColumnStretch(4, 1)
        self._lines.setHorizontalSpacing(16)
        held = QWidget()
        held.setLayout(self._lines)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(name)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(held)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._acts())
        whole.addWidget(scroll, 1)

    def show_columns(self, columns: Sequence[ColumnLine], roles: Sequence[tuple[str, str]]) -> None:
        """Show ``columns``, each with a box of ``roles`` (key and name); earlier choices are cleared."""
        empty(self._lines)
        self._stack.clear()
        self._columns = columns
        self.boxes = {}
        for row, line in enumerate(columns):
            box = ChoiceBox(self._theme, self.tr("Meaning of %1").replace("%1", line.heading))
            for key, name in roles:
                box.addItem(name, key)
            box.setCurrentIndex(max(box.findData(line.role), 0))
            self.boxes[line.letters] = box
            self._meant[line.letters] = box.currentIndex()
            box.activated.connect(partial(self._choose, line))
            box.currentIndexChanged.connect(lambda *_: self.changed.emit())
            parts = (
                label(self._theme, line.letters, "label", Tone.FAINT),
                label(self._theme, line.heading, "strong"),
                box,
                label(self._theme, line.sure, "label", line.tone),
                label(self._theme, line.sample, "body", Tone.QUIET),
            )
            for column, part in enumerate(parts):
                self._lines.addWidget(part, row, column)
        self._lines.setRowStretch(len(columns), 1)
        # Boxes are made after all that stands below them, and Tab would come to them last.
        for before, after in pairwise((self.redo, *self.boxes.values())):
            self.setTabOrder(before, after)

    def roles(self) -> Mapping[str, str]:
        """Return the role that is chosen for each column, by its heading."""
        roles: dict[str, str] = {}
        for line in self._columns:
            if roles.get(line.heading, IGNORED) == IGNORED:
                roles[line.heading] = str(self.boxes[line.letters].currentData())
        return roles

    def _choose(self, line: ColumnLine, place: int) -> None:
        """Record the choice on the undo stack."""
        before = self._meant[line.letters]
        if place != before:
            self._meant[line.letters] = place
            name = self.tr("Meaning of %1").replace("%1", line.heading)
            put = partial(self._put, line.letters)
            self._stack.push(Done(name, partial(put, before), partial(put, place)))

    def _put(self, letters: str, place: int) -> None:
        self._meant[letters] = place
        self.boxes[letters].setCurrentIndex(place)
        self.boxes[letters].setFocus()

    def _acts(self) -> QHBoxLayout:
        """Return the undo and redo buttons; each names its action, and is disabled without one."""
        undo, redo = self._stack.createUndoAction(self), self._stack.createRedoAction(self)
        self.undo = self._button(undo, "undo", QKeySequence.StandardKey.Undo)
        self.redo = self._button(redo, "redo", QKeySequence.StandardKey.Redo)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        return row

    def _button(self, act: QAction, icon: str, keys: QKeySequence.StandardKey) -> QToolButton:
        act.setIcon(self._theme.icon(icon))
        act.setShortcuts(keys)
        self.addAction(act)
        button = QToolButton()
        button.setObjectName("iconButton")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setDefaultAction(act)
        return button
