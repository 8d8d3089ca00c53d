"""The window with its pages: made when a vault is first opened, rebuilt for another language or theme.

New pages show cached answers at once. The table of pages alone lists the pages.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QMenu

from core.analysis.forecasting.workers import Workers
from core.model.dimensions import SalesUnit
from core.model.imports.table_files import TABLE_SUFFIXES
from core.texts import numbers
from desktop_app.exports.exporter import Exporter
from desktop_app.imports.folder_watch import FolderWatch
from desktop_app.imports.importer import Importer
from desktop_app.notifications.messages import Message
from desktop_app.pages.page_presenter import Presenter, ProvinceMap, is_made
from desktop_app.pages.table import KEYS, PAGES, PROVINCE_MAP
from desktop_app.queries import questions
from desktop_app.queries.alert_watch import AlertWatch
from desktop_app.queries.backup_clock import BackupClock
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.questions import Memory
from desktop_app.queries.scheduler import QueryScheduler
from desktop_app.system.taskbar import Taskbar
from desktop_app.window import sample_data, saved_views
from desktop_app.window.appearance import Appearance
from desktop_app.window.appearance_menu import choices
from desktop_app.window.commands import WindowCommands
from desktop_app.window.drafts import DraftKeeper
from desktop_app.window.filtering import FilterBarController
from desktop_app.window.geometry import Geometry
from desktop_app.window.history_line import show_history
from desktop_app.window.job_progress import JobProgress
from desktop_app.window.message_history import MessageHistory
from desktop_app.window.page_loader import PageLoader
from desktop_app.window.page_set import PageSet
from desktop_app.window.remembered_state import RememberedState
from desktop_app.window.saved_views import SavedViewActions
from desktop_app.window.status import show_standing
from ui.main_window import MainWindow, RailEntry
from ui.theme import Theme

P = TypeVar("P", bound=Presenter)
_LEAST = QSize(640, 480)  # of a window: half a small screen; pages are scrolled where they need more


class Workspace(QObject):
    """The window at work on an open vault; it is the ``PageHost`` of its pages."""

    def __init__(self, ctx: AppContext, appearance: Appearance, taskbar: Taskbar) -> None:
        super().__init__()
        self.ctx = ctx
        self._appearance = appearance
        self._built = False
        ctx.workers = Workers() if ctx.app.models_apart else None
        theme = appearance.theme
        size = QSize(theme.size("size.window.width"), theme.size("size.window.height"))
        self.window = MainWindow(size, _LEAST)
        self.pages = PageSet(self)
        self.alert_watch = AlertWatch(ctx, self)
        self.scheduler = QueryScheduler(ctx, self.alert_watch, lambda: self.current.needs)
        for presenter in self.pages.values():
            presenter.register(self.scheduler.registry)
        self._make_parts(taskbar)
        self._connect()

    def _make_parts(self, taskbar: Taskbar) -> None:
        ctx, window = self.ctx, self.window
        self.importer = Importer(ctx, self._theme, window)
        self.folder_watch = FolderWatch(ctx, self)
        self.backups = BackupClock(ctx, self)
        self.filtering = FilterBarController(ctx, self._theme, window)
        self.exporter = Exporter(ctx, window, self.filter_words)
        self.memory = RememberedState(ctx, window, KEYS)
        self.drafts = DraftKeeper(ctx, self.pages, self.memory, self)
        self._geometry = Geometry(ctx.app.paths.settings_file.with_name("window.ini"))
        self.saved_views = SavedViewActions(ctx, self._theme, window, self.pages, lambda: self.page_key, self.show_page)
        self.messages = MessageHistory(ctx, self._theme, window)
        self.commands = WindowCommands(self)
        self._loader = PageLoader(lambda: self.current, self._theme, self._build, self._finish, self._show_page, self)
        self._progress = JobProgress(ctx, lambda: window.status if self._built else None, taskbar, window, self)

    def _connect(self) -> None:
        ctx, window = self.ctx, self.window
        window.wanted.connect(self.commands.do)
        window.leaving.connect(self.exporter.take)
        window.import_wanted.connect(self.open_files)
        window.cancel_wanted.connect(ctx.jobs.cancel_all)
        window.messages_wanted.connect(self.messages.open)
        window.turned.connect(self._page_turned)
        window.led.connect(ctx.select)
        ctx.tab_changed.connect(self.scheduler.ask_due)
        ctx.selection_changed.connect(self._selection_changed)
        ctx.answers.changed.connect(self._answer_changed)

    @property
    def current(self) -> Presenter:
        """The presenter of the page that is seen."""
        return self.pages.at(self.window.page_shown)

    @property
    def page_key(self) -> str:
        """The key of the page that is seen."""
        return KEYS[self.window.page_shown]

    @property
    def theme(self) -> Theme:
        """The theme of the moment."""
        return self._appearance.theme

    def _theme(self) -> Theme:
        return self._appearance.theme

    @property
    def text_size(self) -> int:
        """The size of texts of the moment, in per cent."""
        return self._appearance.text_size

    @property
    def is_built(self) -> bool:
        """Whether the window has its pages; a locked one has none."""
        return self._built

    @property
    def at_rest(self) -> bool:
        """Whether every page shows what is known."""
        return self._loader.at_rest

    def rebuild(self) -> None:
        """Fill the window in the language and the theme of the moment; the pages show what is known."""
        say, session = self.ctx.say, self.ctx.session
        entries = [RailEntry(entry.key, say(entry.caption)) for entry in PAGES]
        person = (session.actor, say(f"role.{session.role}"))
        self.window.furnish(self.theme, entries, person, choices(self.ctx, self._appearance))
        self._built = True
        self._loader.reset()
        self.filtering.attach(self.window.bar.filters)
        self.saved_views.fill_menu(self.window.bar.views)
        self._loader.schedule(self.pages.values())
        self._show_counts(self.pages.values())
        show_standing(self.ctx, self.window)
        self._progress.show_job()
        self.messages.repeat(self.window.status)

    def clear_in_turns(self, then: Callable[[], None]) -> None:
        """Remove the pages for another language or theme, one per turn, and call ``then``; drafts are saved."""
        self._close_parts()
        self.window.clear_in_turns(then)

    def clear(self) -> None:
        """Remove every page at once; ``rebuild`` comes before anything is shown again."""
        self._close_parts()
        self.window.clear()

    def _close_parts(self) -> None:
        if self._built and self.drafts.is_active:
            self.drafts.save()
            self.memory.note_all_columns()
        self._built = False
        self._loader.stop()
        self.filtering.clear()
        self.commands.close()
        self.saved_views.close()

    def open(self, files: Sequence[Path], *, recall: bool = True, first: bool = False) -> None:
        """Show the window where it was left, ask everything, and offer ``files`` for import.

        ``first`` says that the vault was just made: the tour comes by itself, with its first data.
        """
        self.rebuild()
        if recall:
            self._geometry.restore(self.window)
        self.window.show()
        self.scheduler.recall(partial(self._show_remembered, stand=recall))
        self.scheduler.ask_all()
        self.alert_watch.clock.start()
        self.backups.clock.start()
        self.folder_watch.start()
        self.drafts.start()
        self.open_files(files)
        if first:
            self.commands.tour.plan()

    def hide(self) -> None:
        """Hide the window, and clear all that it knows of the vault."""
        self._geometry.save(self.window)
        self.window.hide()
        self.drafts.stop()
        if self._built:
            self.ctx.unsaved_memory |= self.drafts.left()
        self.alert_watch.clock.stop()
        self.backups.clock.stop()
        self.folder_watch.stop()
        self.scheduler.cancel()
        self.importer.clear()
        for presenter in self.pages.values():
            presenter.close()
        self.messages.clear()
        self.clear()
        self.ctx.answers.clear()
        self.ctx.clear()

    def show_message(self, message: Message) -> None:
        """Show a message in the status bar."""
        self.messages.show(message, self.window.status if self._built else None)

    def presenter(self, kind: type[P]) -> P:
        """Return the presenter of a page by its class."""
        return self.pages.of_kind(kind)

    def province_map(self) -> ProvinceMap:
        """Return the map that other pages show small."""
        return self.presenter(PROVINCE_MAP)

    def show_page(self, key: str) -> None:
        """Turn to the page ``key``."""
        self.window.show_page(KEYS.index(key))

    def open_item(self, key: str, item: str) -> None:
        """Bring the page ``key`` to the front, and the item that is named."""
        self.show_page(key)
        self.pages[key].open_item(item)
        self.window.activateWindow()

    def run_command(self, key: str) -> None:
        """Do what a command of the window does."""
        self.commands.do(key)

    def change_appearance(self, group: str, key: str) -> None:
        """Look or speak otherwise; the pages are made again."""
        self.window.chosen.emit(group, key)

    def filter_words(self) -> str:
        """Return in one line what is selected."""
        return self.filtering.describe(self.ctx.selection)

    def schedule_forecast(self, level: str) -> None:
        """Forecast the groups of ``level`` from now on."""
        self.scheduler.schedule_forecast(level)

    def choose_files(self) -> None:
        """Let a person choose workbooks to import."""
        self.window.choose_files()

    def offer_recent_files(self, menu: QMenu) -> None:
        """Fill a menu with the workbooks that were imported last."""
        self.memory.offer_files(menu, self.open_files)

    def open_files(self, files: Sequence[Path]) -> None:
        """Open what was dropped, chosen or passed: views and recipes as such, anything else as an import."""
        handlers = self.pages.file_handlers | {saved_views.SUFFIX: self.saved_views.import_file}
        for file in files:
            if (import_file := handlers.get(file.suffix.casefold())) is not None:
                import_file(file)
        others = [file for file in files if file.suffix.casefold() not in handlers]
        self.memory.note_files([file for file in others if file.suffix.casefold() in TABLE_SUFFIXES])
        self.importer.open_files(others)

    def import_files(self, files: Sequence[Path]) -> None:
        """Import ``files`` of known layouts; a correction is asked about."""
        self.importer.import_files(files, SalesUnit.UNSTATED)

    def _answer_changed(self, question: AnyQuestion) -> None:
        if not self._built:
            return
        concerned = [presenter for presenter in self.pages.values() if question in presenter.needs]
        self._loader.schedule(concerned)
        self._show_counts(concerned)
        if question in (questions.STATUS, questions.ALERTS):
            show_standing(self.ctx, self.window)
        if question is questions.TRENDS:
            for presenter in self.pages.values():
                if self._loader.is_whole(presenter):
                    show_history(self.ctx, self.pages, presenter)
        if question is questions.DIRECTORY:
            self.filtering.show()
        if question is questions.VIEWS:
            self.saved_views.fill_menu(self.window.bar.views)

    def _page_turned(self, number: int) -> None:
        """Make the page that is seen now, if it never was; what it shows of another selection is shown no more."""
        presenter = self.pages.at(number)
        due = self._built and self.scheduler.is_due(presenter.needs)
        if self._built and (due or not self._loader.has(presenter)):
            self._loader.schedule([presenter])
            self.scheduler.ask_due()

    def _selection_changed(self) -> None:
        self.window.look_at(self.ctx.selection)
        self.filtering.show()
        self._loader.schedule([presenter for presenter in self.pages.values() if presenter.follows_selection])

    def _show_page(self, presenter: Presenter) -> None:
        presenter.show()
        presenter.page.stamp(self.exporter.stamp)
        show_history(self.ctx, self.pages, presenter)

    def _show_remembered(self, memory: Memory, *, stand: bool) -> None:
        """Show what is remembered, on the pages that were made before it was known too; ``stand`` turns to its page."""
        for presenter in self.pages.values():
            if is_made(presenter):
                presenter.show_remembered()
            if self._loader.is_whole(presenter):
                self._restore_columns(presenter)
        self.memory.note_files([])
        if stand:
            self.memory.recall(memory)

    def _finish(self, presenter: Presenter) -> None:
        """Connect a page that has all its parts; once, or what leaves it would leave as often."""
        presenter.page.settle()
        self._restore_columns(presenter)

    def _restore_columns(self, presenter: Presenter) -> None:
        self.memory.restore_columns(KEYS[self.pages.number(presenter)], presenter.page)

    def _build(self, presenter: Presenter) -> None:
        number = self.pages.number(presenter)
        page = presenter.build(self.theme, self.ctx.say(PAGES[number].caption))
        page.noticed.connect(self._follow_notice)
        page.offered.connect(self._import_sample)
        self.window.set_page(number, page)

    def _show_counts(self, presenters: Iterable[Presenter]) -> None:
        for presenter in presenters:
            if (count := presenter.count()) is not None:
                text = numbers.figure(count.number) if count.number else ""
                self.window.rail.show_count(self.pages.number(presenter), text, grave=count.grave)

    def _follow_notice(self) -> None:
        """Do what the notice of a page offers: import where nothing is, else try again."""
        if self.ctx.answers.empty:
            self.window.choose_files()
        else:
            self.scheduler.ask_all()

    def _import_sample(self) -> None:
        """Import the sample that came with Raff; what it shows is marked as sample data."""
        self.importer.import_files(sample_data.books(self.ctx), SalesUnit.SAR)
