"""The rail: the pages with icon and word, and at its foot who works here, the settings and the lock."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.inputs.buttons import icon_button
from ui.layouts.scroll import Scroll
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_BESIDE = 24  # pixels beside a name and its count


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
        self._theme = theme
        self._buttons = QButtonGroup(self)
        self._counts: list[QLabel] = []
        self._names = [name for _, name in pages]
        self._words: list[QLabel] = []  # that a narrow rail leaves out
        self._narrow = False
        inside = QWidget()
        entries = QVBoxLayout(inside)
        entries.setContentsMargins(8, 0, 8, 0)
        entries.setSpacing(4)
        for number, (icon, name) in enumerate(pages):
            entries.addWidget(self._entry(number, icon, name))
        entries.addStretch(1)
        rule = QFrame(frameShape=QFrame.Shape.HLine)
        rule.setObjectName("rule")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addLayout(self._brand())
        layout.addWidget(Scroll(inside, self.tr("Pages")), 1)
        layout.addWidget(rule)
        layout.addLayout(self._foot(person, choices))
        self._buttons.idClicked.connect(self.turned)
        self._fit()

    def show_words(self, *, on: bool) -> None:
        """Show names beside the icons, or leave them to the tips where pages need the room."""
        if on is self._narrow:
            self._narrow = not on
            for button, name in zip(self._buttons.buttons(), self._names, strict=True):
                button.setText(name if on else "")
                button.setToolTip("" if on else name)
            for words in self._words:
                words.setVisible(on)
            self._foot_row.setDirection(QBoxLayout.Direction.LeftToRight if on else QBoxLayout.Direction.TopToBottom)
            self._fit()

    def _fit(self) -> None:
        """Be as wide as the icons with their counts, or as wide as is usual and as the longest name needs."""
        counts = [count.sizeHint().width() if count.text() else 0 for count in self._counts]
        names = [button.sizeHint().width() for button in self._buttons.buttons()]
        needed = max(name + count for name, count in zip(names, counts, strict=True)) + _BESIDE
        self.setFixedWidth(needed if self._narrow else max(needed, self._theme.size("size.rail")))

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
        self._fit()

    def _brand(self) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(self._theme.icon("raff", "accent.fill").pixmap(28, 28))
        row = QHBoxLayout()
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(8)
        row.addWidget(logo)
        self._words += [label(self._theme, "Raff", "section"), label(self._theme, "رفّ", "body", Tone.FAINT)]
        for words in self._words:
            row.addWidget(words)
        row.addStretch(1)
        return row

    def _entry(self, number: int, icon: str, name: str) -> QPushButton:
        button = QPushButton(name, flat=True)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setObjectName("railEntry")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIcon(self._theme.icon(icon, "text.secondary"))
        side = self._theme.room(self._theme.size("size.icon.nav"))
        button.setIconSize(QSize(side, side))
        button.setChecked(number == 0)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        count = label(self._theme, "", "caption")
        count.setObjectName("count")
        count.setMinimumHeight(0)  # it has digits alone, also where words are Arabic
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

    def _foot(self, person: tuple[str, str], choices: Sequence[Choice]) -> QBoxLayout:
        name, role = person
        initials = QLabel(name[:2].upper(), alignment=Qt.AlignmentFlag.AlignCenter)
        initials.setObjectName("initials")
        initials.setMinimumSize(28, 28)
        initials.setToolTip(f"{name}, {role}")
        words = QVBoxLayout()
        words.setSpacing(0)
        who = [label(self._theme, name, "label", wrap=True), label(self._theme, role, "caption", Tone.FAINT, wrap=True)]
        self._words += who
        for line in who:
            words.addWidget(line)
        settings = icon_button(self._theme, "settings", self.tr("Settings"))
        settings.setMenu(self._menu(choices))
        lock = icon_button(self._theme, "lock", self.tr("Lock"))
        lock.clicked.connect(self.locked)
        self._foot_row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(12, 8, 8, 4)
        row.setSpacing(8)
        row.addWidget(initials, 0, Qt.AlignmentFlag.AlignCenter)
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
