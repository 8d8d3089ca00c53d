"""The rail: the pages with icon and word, and at its foot who works here, the settings and the lock."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout

from ui.inputs.buttons import icon_button
from ui.theme import Theme, Tone
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that is one of several: its key, its name, and whether it is the present one.

    What is ``managed`` by the organisation is shown and cannot be changed.
    """

    group: str
    key: str
    name: str
    present: bool
    managed: bool = False


class Rail(QFrame):
    """``turned`` carries the number of a page, ``chosen`` the group and the key of a choice, ``locked`` the lock."""

    turned = Signal(int)
    chosen = Signal(str, str)
    locked = Signal()

    def __init__(
        self, theme: Theme, pages: Sequence[tuple[str, str]], person: tuple[str, str], choices: Sequence[Choice]
    ) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(theme.size("size.rail"))
        self._theme = theme
        self._buttons = QButtonGroup(self)
        self._counts: list[QLabel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(self._brand())
        for number, (icon, name) in enumerate(pages):
            layout.addWidget(self._entry(number, icon, name))
        layout.addStretch(1)
        rule = QFrame(frameShape=QFrame.Shape.HLine)
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addLayout(self._foot(person, choices))
        self._buttons.idClicked.connect(self.turned)

    def mark(self, number: int) -> None:
        """Mark page ``number`` as the one that is shown."""
        self._buttons.button(number).setChecked(True)

    def show_count(self, number: int, count: str, *, grave: bool) -> None:
        """Show a count at page ``number``; nothing for an empty one."""
        shown = self._counts[number]
        shown.setText(self._theme.number(count))
        shown.setVisible(bool(count))
        shown.setProperty("grave", grave)
        shown.style().unpolish(shown)
        shown.style().polish(shown)

    def _brand(self) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(self._theme.icon("raff", "accent.fill").pixmap(28, 28))
        row = QHBoxLayout()
        row.setContentsMargins(8, 14, 8, 14)
        row.setSpacing(8)
        row.addWidget(logo)
        row.addWidget(label(self._theme, "Raff", "section"))
        row.addWidget(label(self._theme, "رفّ", "body", Tone.FAINT))
        row.addStretch(1)
        return row

    def _entry(self, number: int, icon: str, name: str) -> QPushButton:
        button = QPushButton(name, flat=True)
        button.setCheckable(True)
        button.setObjectName("railEntry")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIcon(self._theme.icon(icon, "text.secondary"))
        button.setIconSize(button.iconSize() * 1.25)
        button.setChecked(number == 0)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        count = label(self._theme, "", "caption")
        count.setObjectName("count")
        count.hide()
        inside = QHBoxLayout(button)
        inside.setContentsMargins(12, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._counts.append(count)
        self._buttons.addButton(button, number)
        accent = self._theme.icon(icon, "accent.text")
        plain = self._theme.icon(icon, "text.secondary")
        button.toggled.connect(lambda on: button.setIcon(accent if on else plain))
        if number == 0:
            button.setIcon(accent)
        return button

    def _foot(self, person: tuple[str, str], choices: Sequence[Choice]) -> QHBoxLayout:
        name, role = person
        initials = QLabel(name[:2].upper(), alignment=Qt.AlignmentFlag.AlignCenter)
        initials.setObjectName("initials")
        initials.setFixedSize(28, 28)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self._theme, name, "label"))
        words.addWidget(label(self._theme, role, "caption", Tone.FAINT))
        settings = icon_button(self._theme, "settings", self.tr("Settings"))
        settings.setMenu(self._menu(choices))
        lock = icon_button(self._theme, "lock", self.tr("Lock"))
        lock.clicked.connect(self.locked)
        row = QHBoxLayout()
        row.setContentsMargins(4, 8, 0, 4)
        row.setSpacing(8)
        row.addWidget(initials)
        row.addLayout(words, 1)
        row.addWidget(settings)
        row.addWidget(lock)
        return row

    def _menu(self, choices: Sequence[Choice]) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        groups: dict[str, QActionGroup] = {}
        for choice in choices:
            if choice.group not in groups:
                if groups:
                    menu.addSeparator()
                groups[choice.group] = QActionGroup(menu)
            action = menu.addAction(choice.name)
            action.setCheckable(True)
            action.setChecked(choice.present)
            action.setEnabled(not choice.managed)
            action.setToolTip(self.tr("Managed by your organisation") if choice.managed else "")
            action.setActionGroup(groups[choice.group])
            action.triggered.connect(lambda *_, choice=choice: self.chosen.emit(choice.group, choice.key))
        return menu
