"""The one filter of the window as chips: what is chosen of each level, and a way to choose of another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from ui.inputs.buttons import icon_button
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import empty, label


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip: the key of what it filters, its name, what is chosen in words, and whether anything is."""

    key: str
    name: str
    value: str
    chosen: bool


class Chip(QPushButton):
    """Name and value; a chosen one can be lifted by its cross."""

    def __init__(self, theme: Theme, shown: ChipText) -> None:
        super().__init__()
        self.key = shown.key
        self.setObjectName("chipSet" if shown.chosen else "chip")
        self.setAccessibleName(f"{shown.name}: {shown.value}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = self._inside = QHBoxLayout(self)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.setSpacing(6)
        inside.addWidget(label(theme, shown.name, "label", Tone.ACCENT if shown.chosen else Tone.FAINT))
        inside.addWidget(label(theme, shown.value, "strong", Tone.ACCENT if shown.chosen else Tone.PLAIN))
        self.lift = icon_button(theme, "close", self.tr("Remove the filter {0}").replace("{0}", shown.name))
        inside.addWidget(self.lift)
        self.lift.setVisible(shown.chosen)  # in its place by now: as a window, it would close an open list

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that the words take."""
        words = self._inside.sizeHint()
        return QSize(words.width(), max(words.height(), super().sizeHint().height()))


class FilterBar(QWidget):
    """``opened`` carries the level of the pressed chip and a point below it, ``lifted`` the filter to remove."""

    opened = Signal(str, QPoint)
    lifted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = Wrap(8, self)
        self.add = QPushButton(theme.icon("plus"), self.tr("Filter"))
        self.add.setObjectName("chipAdd")
        self.more = QMenu(self.add)
        self.add.setMenu(self.more)
        self.chips: list[Chip] = []

    def show_chips(self, chips: Sequence[ChipText], more: Sequence[tuple[str, str]]) -> None:
        """Show ``chips``, and in the menu what else can be filtered, by key and name.

        The focus stays near: on the chip that had it, else on the one that took its place.
        """
        focused = self._focused()
        self._row.removeWidget(self.add)
        empty(self._row)
        self.chips = [Chip(self._theme, shown) for shown in chips]
        for chip in self.chips:
            chip.clicked.connect(lambda *_, chip=chip: self._open(chip.key, chip))
            chip.lift.clicked.connect(lambda *_, chip=chip: self.lifted.emit(chip.key))
            self._row.addWidget(chip)
        self._row.addWidget(self.add)
        self.more.clear()
        for key, name in more:
            self.more.addAction(name).triggered.connect(lambda *_, key=key: self._open(key, self.add))
        self.add.setVisible(bool(more))
        if focused is not None:
            self.focus(*focused)

    def focus(self, key: str, at: int | None = None) -> None:
        """Give the focus to the chip of ``key``, else to the one at ``at``, else to the button that adds one."""
        near = [chip for chip in self.chips if chip.key == key]
        near += self.chips[at : at + 1] if at is not None else []
        for chip in near[:1]:
            chip.show()  # a new one is shown by the event loop, and takes no focus before that
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        if not near:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> tuple[str, int] | None:
        """Return the key and the place of the chip that has the focus, or in which something has it."""
        focused = self.window().focusWidget() if QApplication.activePopupWidget() is None else None
        for at, chip in enumerate(self.chips):
            if focused is not None and (focused is chip or chip.isAncestorOf(focused)):
                return chip.key, at
        return None

    def _open(self, key: str, below: QWidget) -> None:
        self.opened.emit(key, below.mapToGlobal(QPoint(0, below.height() + 4)))
