"""What the window remembers from one day to the next: where it was, how its tables were arranged, recent workbooks.

All of it names places, products or files, so it lies in the vault.
"""

from collections.abc import Callable
from pathlib import Path

from pydantic import JsonValue
from PySide6.QtWidgets import QMenu

from core.model.selection import EVERYTHING, Selection, selection_of
from desktop_app.queries.context import AppContext
from desktop_app.queries.questions import Memory
from ui.main_window import MainWindow
from ui.navigation import Location
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

_RECENT = 10
_STAND, _COLUMNS, _FILES, _PINNED, _TOURED = "window", "columns", "recent_files", "pinned_files", "toured"


class RememberedState:
    """Recalls when a vault is opened, remembers when it is closed or locked."""

    def __init__(self, ctx: AppContext, window: MainWindow, keys: tuple[str, ...]) -> None:
        self._ctx = ctx
        self._window = window
        self._keys = keys
        self._brought: list[Path] = []  # files that are not remembered yet, the newest first

    def recall(self, memory: Memory) -> None:
        """Have the window where it was left."""
        stored = memory.get(_STAND)
        if not isinstance(stored, dict):
            return
        try:
            stored_selection = stored.get("selection")
            selection: Selection = selection_of(stored_selection if isinstance(stored_selection, dict) else {})
        except (ValueError, TypeError):
            selection = EVERYTHING
        key = stored.get("page")
        page = self._keys.index(key) if isinstance(key, str) and key in self._keys else 0
        self._window.reset_history(Location(page, selection))
        self._ctx.select(selection)
        if self._window.centralWidget() is not None:
            self._window.show_page(page)

    def restore_columns(self, key: str, page: PageWidget) -> None:
        """Have the columns of a page's tables as they were."""
        saved = self._ctx.answers.memory.get(_COLUMNS)
        for number, table in enumerate(page.findChildren(RowsTable)):
            state = saved.get(f"{key}.{number}") if isinstance(saved, dict) else None
            if isinstance(state, str):
                table.restore_columns(state)

    def note_columns(self, key: str, page: PageWidget) -> None:
        """Remember how the columns of a page's tables are."""
        known = self._ctx.answers.memory.get(_COLUMNS)
        merged = dict(known) if isinstance(known, dict) else {}
        for number, table in enumerate(page.findChildren(RowsTable)):
            name = f"{key}.{number}"
            if state := table.columns_state():
                merged[name] = state
            else:
                merged.pop(name, None)
        self._ctx.answers.set_memory(_COLUMNS, merged)

    @property
    def stand(self) -> dict[str, JsonValue]:
        """Which page is seen and what is selected, to be remembered."""
        page = self._keys[self._window.page_shown]
        return {_STAND: {"page": page, "selection": self._ctx.selection.as_data()}}

    def note_all_columns(self) -> None:
        """Remember how the columns of every page that is there are, once it is known how they were."""
        if not self._ctx.answers.recalled:
            return
        for number, key in enumerate(self._keys):
            if isinstance(page := self._window.stack.widget(number), PageWidget):
                self.note_columns(key, page)

    def left(self) -> dict[str, JsonValue]:
        """Return where the window is, and how its tables are arranged, to be remembered; nothing before ``recall``."""
        self._brought = []
        if not self._ctx.answers.recalled:
            return {}
        self.note_all_columns()
        return {**self.stand, _COLUMNS: self._ctx.answers.memory.get(_COLUMNS) or None}

    @property
    def toured(self) -> bool:
        """Whether the tour was seen or skipped."""
        return bool(self._ctx.answers.memory.get(_TOURED))

    @property
    def plans_tour(self) -> bool:
        """Whether the tour is to come by itself."""
        return self._ctx.answers.memory.get(_TOURED) is False

    def plan_tour(self) -> None:
        """Remember that the tour is still to come, by itself."""
        self._ctx.remember(_TOURED, value=False)

    def note_tour(self) -> None:
        """Remember that the tour was seen or skipped."""
        self._ctx.remember(_TOURED, value=True)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The workbooks that were imported last: pinned ones first, then the newest."""
        return tuple(Path(name) for name in dict.fromkeys([*self._names(_PINNED), *self._names(_FILES)]))

    @property
    def pinned(self) -> frozenset[str]:
        """Those of the recent workbooks that stay."""
        return frozenset(self._names(_PINNED))

    def note_files(self, files: list[Path]) -> None:
        """Remember workbooks that were brought, the newest first, once it is known which were brought before."""
        self._brought = [*files, *self._brought]
        if not self._brought or not self._ctx.answers.recalled:
            return
        names = dict.fromkeys([*(str(file) for file in self._brought), *self._names(_FILES)])
        self._brought = []
        self._ctx.remember(_FILES, [name for name, _ in zip(names, range(_RECENT), strict=False)])

    def offer_files(self, menu: QMenu, bring: Callable[[list[Path]], None]) -> None:
        """Offer the workbooks that were brought last; one that is there no more is grey and says so."""
        say = self._ctx.say
        menu.clear()
        for file in self.recent:
            mark = "\N{BLACK STAR} " if str(file) in self.pinned else ""
            own = menu.addMenu(f"{mark}{file.name}")
            own.setToolTipsVisible(True)
            own.menuAction().setToolTip(str(file))
            again = own.addAction(say("recent.import"))
            again.setEnabled(file.is_file())
            again.setToolTip("" if file.is_file() else say("recent.gone"))
            again.triggered.connect(lambda *_, file=file: bring([file]))
            own.addAction(say("recent.pin")).triggered.connect(lambda *_, file=file: self.pin(file))
        menu.addSeparator()
        menu.addAction(say("recent.clear")).triggered.connect(self.clear_files)

    def pin(self, file: Path) -> None:
        """Let a workbook stay in the list, or no more."""
        pinned = set(self.pinned) ^ {str(file)}
        self._ctx.remember(_PINNED, [*sorted(pinned)])

    def clear_files(self) -> None:
        """Delete the recent workbooks that are not pinned."""
        self._ctx.remember(_FILES, [])

    def _names(self, key: str) -> list[str]:
        """Return the names that are remembered under ``key``; none where anything else is."""
        saved = self._ctx.answers.memory.get(key)
        return [name for name in saved if isinstance(name, str)] if isinstance(saved, list) else []
