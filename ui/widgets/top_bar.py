"""The bar above the page: back and forward through what was looked at, and finding on the page that is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from ui.theme import Theme
from ui.widgets.buttons import icon_button


class TopBar(QFrame):
    """``back`` and ``forward`` ask for another page; ``typed`` carries what is to be found."""

    back = Signal()
    forward = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(theme.size("size.topBar"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icons = ("next", "previous") if mirrored else ("previous", "next")
        self.backward = icon_button(theme, icons[0], self.tr("Back"))
        self.onward = icon_button(theme, icons[1], self.tr("Forward"))
        self.backward.clicked.connect(self.back)
        self.onward.clicked.connect(self.forward)
        self.field = QLineEdit(placeholderText=self.tr("Find on this page"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Find on this page"))
        self.field.addAction(QAction(theme.icon("search"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setFixedWidth(280)
        self.field.textChanged.connect(self.typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(8)
        layout.addWidget(self.backward)
        layout.addWidget(self.onward)
        layout.addStretch(1)
        layout.addWidget(self.field)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Tell whether there is something to go back or forward to."""
        self.backward.setEnabled(back)
        self.onward.setEnabled(forward)
