"""What opens under a chip: names to tick, with a field that finds them; or a span of periods."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from core.model.names import search_fold
from ui.inputs.choice_box import ChoiceBox
from ui.inputs.search_field import SearchField
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDTH, _HEIGHT = 300, 360
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TICKS = (Qt.Key.Key_Space, *_RETURNS)
_EDGE = 4  # pixels from the edge of the screen


class NamesModel(QAbstractListModel):
    """Checkable names; the checked ones are first when the list is opened."""

    ticked = Signal()

    def __init__(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        super().__init__()
        self.chosen = set(chosen)
        self._all = sorted(names, key=lambda name: name not in self.chosen)
        self._shown = list(self._all)

    def find(self, typed: str) -> None:
        """Show only the names that hold every typed word."""
        words = search_fold(typed).split()
        self.beginResetModel()
        self._shown = [name for name in self._all if all(word in search_fold(name) for word in words)]
        self.endResetModel()

    def clear(self) -> None:
        """Take every tick away."""
        self.beginResetModel()
        self.chosen.clear()
        self.endResetModel()
        self.ticked.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many names are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name, or whether it is ticked."""
        name = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if name in self.chosen else Qt.CheckState.Unchecked
        return None

    def toggle(self, index: _Index) -> None:
        """Tick a name, or take its tick away."""
        self.chosen ^= {self._shown[index.row()]}
        self.dataChanged.emit(index, index)
        self.ticked.emit()


class _Ticked(QListView):
    """A list whose names are ticked by a click anywhere on them, by Space and by Return.

    ``left`` is emitted by Up from its first name.
    """

    left = Signal()

    def __init__(self, names: NamesModel, title: str) -> None:
        super().__init__(uniformItemSizes=True)
        self._names = names
        self.setModel(names)
        self.setAccessibleName(title)
        self.clicked.connect(names.toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Toggle the current name, leave the list at its top, or do what a list does."""
        current = self.currentIndex()
        if event.key() in _TICKS and current.isValid():
            self._names.toggle(current)
        elif event.key() == Qt.Key.Key_Up and current.row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Popup(QFrame):
    """``dismissed`` is emitted where the keyboard closes it, so that the focus can go back to where it was opened."""

    dismissed = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setAccessibleName(title)
        self.setFixedWidth(theme.room(_WIDTH))
        self.head = QHBoxLayout()
        self.head.addWidget(label(theme, title, "section"), 1)
        self.clear = QPushButton(self.tr("Clear"), flat=True)
        self.clear.setObjectName("link")
        self.head.addWidget(self.clear)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(16, 12, 16, 16)
        self.inside.addLayout(self.head)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close it by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def dismiss(self) -> None:
        """Close it; the focus is to go back."""
        self.close()
        self.dismissed.emit()

    def open_at(self, where: QPoint) -> None:
        """Open below ``where``, within the screen."""
        screen = QGuiApplication.screenAt(where) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        # All that it needs: Qt would open it in two thirds of the screen at most, and squeeze what is in it.
        self.resize(self.width(), min(self.inside.totalSizeHint().height(), room.height()))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = where.x() - (self.width() // 2 if rtl else 0)
        top = max(room.top(), min(where.y(), room.bottom() - self.height()))
        self.move(max(room.left(), min(left, room.right() - self.width())), top)
        self.show()


class NamesPopup(_Popup):
    """``chosen`` carries the names that are ticked, at each tick; it stays open for more of them.

    From the field, Down leads into the list and Return ticks the first name that is found.
    """

    chosen = Signal(list)

    def __init__(self, theme: Theme, title: str, names: Sequence[str], chosen: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        self.names = NamesModel(names, chosen)
        self.names.setParent(self)
        self.names.ticked.connect(lambda: self.chosen.emit(sorted(self.names.chosen)))
        self.field = SearchField(theme, self.tr("Find a name"))
        self.field.textChanged.connect(self.names.find)
        self.list = _Ticked(self.names, title)
        self.list.setMinimumHeight(min(_HEIGHT, 60 + theme.line_height("body") * len(names)))
        self.clear.clicked.connect(self.names.clear)
        self.list.left.connect(self.field.setFocus)
        self.inside.addWidget(self.field)
        self.inside.addWidget(self.list, 1)
        self.field.installEventFilter(self)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Handle the keys of the field that are about the list or the whole."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        first = self.names.index(0)
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() == Qt.Key.Key_Down:
            self.list.setCurrentIndex(first)
            self.list.setFocus()
        elif event.key() in _RETURNS:
            if first.isValid():
                self.names.toggle(first)
        else:
            return super().eventFilter(watched, event)
        return True


class SpanPopup(_Popup):
    """``chosen`` carries the numbers of the first and the last period; both -1 for all of them."""

    chosen = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        title: str,
        periods: Sequence[str],
        span: tuple[int, int],
        presets: Sequence[tuple[str, int]],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, title, parent)
        last = len(periods) - 1
        self.first, self.last = ChoiceBox(theme, self.tr("From")), ChoiceBox(theme, self.tr("To"))
        for box, at in ((self.first, span[0]), (self.last, span[1])):
            box.addItems(list(periods))
            box.setCurrentIndex(at)
            box.activated.connect(self._emit_chosen)
        for text, box in ((self.tr("From"), self.first), (self.tr("To"), self.last)):
            named: QLabel = label(theme, text, "label", Tone.FAINT)
            named.setBuddy(box)
            self.inside.addWidget(named)
            self.inside.addWidget(box)
        for text, count in presets:
            button = QPushButton(text, flat=True)
            button.setObjectName("link")
            button.clicked.connect(lambda *_, count=count: self.chosen.emit(max(0, last - count + 1), last))
            self.inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.clear.clicked.connect(lambda: self.chosen.emit(-1, -1))

    def _emit_chosen(self) -> None:
        one, other = self.first.currentIndex(), self.last.currentIndex()
        self.chosen.emit(min(one, other), max(one, other))
