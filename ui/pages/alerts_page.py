"""The alerts page: the views and the list at the start side, and the card of the chosen alert."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ui.layouts.split import Split
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.alert_card import AlertCard, AlertDetail
from ui.widgets.labels import label
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

_LIST = 5
_CARD = 6
_NARROW, _LOW = 420, 320  # pixels at least, to stand beside each other


class AlertsPage(PageWidget):
    """``chosen`` carries the alert that is looked at, once the page is seen; ``moved`` also the state that it is to
    have.

    ``viewed`` carries the key of the view that is wanted; ``snoozed`` for how many days the chosen alert is to wait.
    """

    viewed = Signal(str)
    chosen = Signal(str)
    moved = Signal(str, str)
    snoozed = Signal(str, int)
    assign_wanted = Signal(str)
    rated_useful = Signal(str)
    rated_useless = Signal(str)
    rows_wanted = Signal(str)
    rules_wanted = Signal()

    def __init__(self, theme: Theme, title: str, columns: Sequence[TableColumn], views: Mapping[str, str]) -> None:
        super().__init__(theme, title)
        self.views = QButtonGroup(self)
        for number, (key, name) in enumerate(views.items()):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setObjectName("segment")
            button.setProperty("key", key)
            button.setChecked(not number)
            self.views.addButton(button, number)
            self.buttons.addWidget(button)
        self.views.buttonClicked.connect(lambda button: self.viewed.emit(button.property("key")))
        self.rules = QPushButton(theme.icon("settings"), self.tr("Rules and thresholds"))
        self.rules.clicked.connect(self.rules_wanted)
        self.buttons.addWidget(self.rules)
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.alertRow"))
        self.table.chosen.connect(self._choose)
        self.nothing = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.nothing.hide()
        self._card: AlertCard | None = None
        self._decided: str | None = None  # the alert that somebody decided about last
        side, place = QWidget(), QWidget()
        column, self._place = QVBoxLayout(side), QVBoxLayout(place)
        place.setMinimumHeight(theme.room(_LOW))
        for layout in (column, self._place):
            layout.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        self.content.addWidget(
            Split(side, place, parts=(_LIST, _CARD), least=(theme.room(_NARROW), theme.room(_NARROW)), low=True), 1
        )

    @property
    def card(self) -> AlertCard:
        """The card of the chosen alert, made when it is first looked at: most changes of a language never see it."""
        if self._card is None:
            self._card = card = AlertCard(self.theme)
            card.moved.connect(lambda state: self._decide(lambda key: self.moved.emit(key, state)))
            card.snoozed.connect(lambda days: self._decide(lambda key: self.snoozed.emit(key, days)))
            card.assign_wanted.connect(lambda: self._with_key(self.assign_wanted.emit))
            card.rated_useful.connect(lambda: self._with_key(self.rated_useful.emit))
            card.rated_useless.connect(lambda: self._with_key(self.rated_useless.emit))
            card.rows_wanted.connect(lambda: self._with_key(self.rows_wanted.emit))
            self._place.addWidget(card)
        return self._card

    def show_alerts(
        self, scope: str, keys: Sequence[str], rows: Sequence[Sequence[Cell]], counts: Mapping[str, str], nothing: str
    ) -> None:
        """Show the alerts of a view; the chosen one stays chosen, else the first is. ``counts`` are by view.

        In the place of one that was just decided about, and is gone, the one after it is chosen.
        ``nothing`` is the text of an empty list.
        """
        selected, at = self.table.selected_key(), self.table.currentIndex().row()
        self.subtitle.setText(scope)
        for button in self.views.buttons():
            button.setText(counts[button.property("key")])
        self.table.rows.show(keys, rows)
        self.nothing.setText(nothing)
        self.nothing.setVisible(not keys)
        self.table.setVisible(bool(keys))
        if self._card is not None:
            self._card.setVisible(bool(keys))
        self.table.select_key(self._next(selected, at))
        self.show_content()

    def _next(self, selected: str | None, at: int) -> str | None:
        """Return the alert to choose."""
        shown = self.table.rows
        if not shown.rowCount() or (selected is not None and shown.row_of(selected) is not None):
            return selected
        return shown.key(min(at, shown.rowCount() - 1) if selected is not None and selected == self._decided else 0)

    def show_detail(self, shown: AlertDetail) -> None:
        """Show the chosen alert."""
        self.card.show_detail(shown)
        self.card.show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Open the chosen alert, which nobody saw until now."""
        super().showEvent(event)
        self._choose(self.table.selected_key() or "")

    def search(self, typed: str) -> None:
        """Show only the alerts that hold every typed word."""
        self.table.rows.find(typed)

    def _choose(self, key: str) -> None:
        if self._card is not None:
            self._card.setVisible(bool(key))
        if key and self.isVisible():
            self.chosen.emit(key)

    def _decide(self, act: Callable[[str], object]) -> None:
        """Decide about the chosen alert; the focus goes to the list, as the button gives way to another act."""
        self._decided = self.table.selected_key()
        self.table.setFocus()
        self._with_key(act)

    def _with_key(self, act: Callable[[str], object]) -> None:
        if (key := self.table.selected_key()) is not None:
            act(key)
