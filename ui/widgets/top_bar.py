"""The bar above the page: back and forward, the one filter, finding on the page, commands, and the saved views."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from ui.inputs.buttons import icon_button
from ui.inputs.search_field import SearchField
from ui.layouts.pair import pair
from ui.layouts.wrap import Wrap
from ui.theme import Theme
from ui.widgets.filter_bar import FilterBar

_CHIPS = 360  # pixels at least, to stand beside the field


class TopBar(QFrame):
    """``back`` and ``forward`` ask for another page; ``typed`` carries what is to be found."""

    back = Signal()
    forward = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icons = ("next", "previous") if mirrored else ("previous", "next")
        self.backward = icon_button(theme, icons[0], self.tr("Back"))
        self.onward = icon_button(theme, icons[1], self.tr("Forward"))
        self.backward.clicked.connect(self.back)
        self.onward.clicked.connect(self.forward)
        self.field = SearchField(theme, self.tr("Find on this page"))
        self.field.setFixedWidth(theme.room(200))
        self.field.textChanged.connect(self.typed)
        self.filters = FilterBar(theme)
        self.commands = icon_button(theme, "play", self.tr("Search commands"))
        self.saved = icon_button(theme, "bookmark", self.tr("Saved views"))
        self.views = QMenu(self.saved)
        self.saved.setMenu(self.views)
        layout = Wrap(8, self)
        layout.setContentsMargins(24, 12, 24, 11)
        layout.put(pair(self.backward, self.onward))
        layout.put(self.filters, stretch=1, least=theme.room(_CHIPS))
        layout.put(pair(self.field, self.commands, self.saved))

    def show_ways(self, ways: tuple[bool, bool]) -> None:
        """Show whether there is something to go back and forward to."""
        for button, open_way in zip((self.backward, self.onward), ways, strict=True):
            button.setEnabled(open_way)
