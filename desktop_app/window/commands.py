"""What the commands do that is not the window's own: palette, undo, saved views, shortcuts, the tour."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from core.model.selection import EVERYTHING
from core.texts.catalogue import Language, say
from desktop_app.notifications.messages import Urgency
from desktop_app.pages.page_presenter import PageHost, Presenter
from desktop_app.pages.reports.page import ReportsPresenter
from desktop_app.pages.settings.page import SettingsPresenter
from desktop_app.queries.scheduler import QueryScheduler
from desktop_app.window.message_history import MessageHistory
from desktop_app.window.remembered_state import RememberedState
from desktop_app.window.saved_views import SavedViewActions
from desktop_app.window.setting_commands import PREFIX, setting_commands
from desktop_app.window.tour import Tour
from ui.dialogs.disposal import dispose
from ui.dialogs.palette_dialog import Command, PaletteDialog
from ui.dialogs.rows_dialog import RowsDialog
from ui.main_window import MainWindow
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme
from ui.undoing import Done

P = TypeVar("P", bound=Presenter)

_STEP, _LEAST, _MOST = 10, 80, 200


class CommandHost(PageHost, Protocol):
    """The workspace, as far as commands use it."""

    window: MainWindow
    memory: RememberedState
    messages: MessageHistory
    saved_views: SavedViewActions
    scheduler: QueryScheduler

    @property
    def theme(self) -> Theme:
        """The theme of the moment."""

    @property
    def text_size(self) -> int:
        """The size of texts, in per cent."""

    @property
    def current(self) -> Presenter:
        """The presenter of the page that is seen."""

    def presenter(self, kind: type[P]) -> P:
        """Return the presenter of a page by its class."""


class WindowCommands:
    """What each command of the window does, by its key."""

    def __init__(self, work: CommandHost) -> None:
        self._work = work
        self.palette: PaletteDialog | None = None
        self.shortcuts: RowsDialog | None = None
        self.tour = Tour(work)
        self._acts: dict[str, Callable[[], object]] = {
            "palette": self.open_palette,
            "shortcuts": self.open_shortcuts,
            "tour": self.tour.open,
            "undo": partial(self._undo, redo=False),
            "redo": partial(self._undo, redo=True),
            "save_view": work.saved_views.ask_name,
            "report": self._report,
            "lift": self._lift,
            "again": work.scheduler.ask_all,
            "larger": partial(self._enlarge, _STEP),
            "smaller": partial(self._enlarge, -_STEP),
            "diagnostics": self._copy_diagnostics,
            "open_saved": work.messages.open_saved,
        }

    def do(self, key: str) -> None:
        """Do what a command asks for."""
        self._acts[key]()

    def close(self) -> None:
        """Put every dialog away."""
        dispose(self.palette, self.shortcuts)
        self.palette, self.shortcuts = None, None
        self.tour.close()

    def open_palette(self) -> None:
        """Offer everything that can be done: commands, pages, saved views, settings."""
        self.close()
        work = self._work
        views = [Command(f"view:{view.name}", view.name) for view in work.ctx.answers.views]
        settings = setting_commands(work.ctx.language)
        commands = [*self._in_both(work.window.commands()), *views, *settings]
        self.palette = PaletteDialog(work.theme, commands, work.window)
        self.palette.chosen.connect(self._take)
        self.palette.show()

    def open_shortcuts(self) -> None:
        """Show the one table of shortcuts."""
        self.close()
        work, say = self._work, self._work.ctx.say
        rows = [[Cell(command.name), Cell(command.shortcut)] for command in work.window.commands() if command.shortcut]
        columns = [TableColumn(say("shortcuts.what"), stretch=True), TableColumn(say("shortcuts.keys"))]
        self.shortcuts = RowsDialog(
            work.theme, say("shortcuts.title"), say("shortcuts.advice"), columns, rows, work.window
        )
        self.shortcuts.resize(520, 620)
        self.shortcuts.show()

    def _take(self, key: str) -> None:
        view = next(
            (saved_view for saved_view in self._work.ctx.answers.views if f"view:{saved_view.name}" == key), None
        )
        if view is not None:
            self._work.saved_views.open_view(view)
        elif key.startswith(PREFIX):
            self._work.open_item("settings", key.removeprefix(PREFIX))
        else:
            self._work.window.do(key)

    def _in_both(self, commands: list[Command]) -> list[Command]:
        """Return the commands with their names in the other language too, so that either finds them."""
        translator = QTranslator()
        translator.load("ar", str(self._work.ctx.app.paths.resources / "i18n"))
        both = []
        for command in commands:
            source = command.others[0] if command.others else command.name
            if command.key.startswith("page:"):
                names = [say(language, f"page.{source}") for language in Language]
            else:
                names = [translator.translate("MainWindow", source) or ""]
            others = tuple(name for name in (source, *names) if name)
            both.append(Command(command.key, command.name, command.shortcut, others))
        return both

    def _undo(self, *, redo: bool) -> None:
        stack, stream = self._work.ctx.undo, self._work.ctx.stream
        name = stack.redoText() if redo else stack.undoText()
        if not (stack.canRedo() if redo else stack.canUndo()):
            stream.publish("message.nothing_redo" if redo else "message.nothing_undo", Urgency.INFO)
            return
        (stack.redo if redo else stack.undo)()
        stream.publish("message.redone_act" if redo else "message.undone_act", Urgency.INFO, name=name)

    def _lift(self) -> None:
        ctx = self._work.ctx
        if (before := ctx.selection) != EVERYTHING:
            ctx.select(EVERYTHING)
            undo = Done(ctx.say("undo.lift"), partial(ctx.select, before), partial(ctx.select, EVERYTHING))
            ctx.report_done("message.lifted", undo)

    def _report(self) -> None:
        kind = self._work.current.report_kind
        self._work.show_page("reports")
        self._work.presenter(ReportsPresenter).open_for(kind)

    def _enlarge(self, by: int) -> None:
        size = min(max(_LEAST, self._work.text_size + by), _MOST)
        self._work.window.chosen.emit("text_size", str(size))

    def _copy_diagnostics(self) -> None:
        QGuiApplication.clipboard().setText(self._work.presenter(SettingsPresenter).diagnostics())
        self._work.ctx.stream.publish("message.copied_diagnostics", Urgency.INFO)
