"""The window with its pages: made when a vault is first opened, rebuilt for another language or theme.

New pages show cached answers at once.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import JsonValue
from PySide6.QtCore import QObject, QSize, QTimer

from core.analysis.forecasting.workers import Workers
from core.model.dimensions import SalesUnit
from core.model.imports.table_files import TABLE_SUFFIXES
from core.texts import numbers
from desktop_app.exports.exporter import Exporter
from desktop_app.imports.importer import Importer
from desktop_app.notifications.messages import Message
from desktop_app.pages.alerts.page import Alerts
from desktop_app.pages.analytics.page import Analytics
from desktop_app.pages.data import recipes
from desktop_app.pages.data.page import Data
from desktop_app.pages.executive.page import Executive
from desktop_app.pages.forecast.page import Forecast
from desktop_app.pages.management.page import Management
from desktop_app.pages.map.page import Map
from desktop_app.pages.page_presenter import PAGES, Presenter
from desktop_app.pages.reports.page import Reports
from desktop_app.pages.settings.page import SettingsPresenter
from desktop_app.pages.worklist.page import WorklistPresenter
from desktop_app.queries import questions
from desktop_app.queries.alert_watch import AlertWatch
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.scheduler import QueryScheduler
from desktop_app.system.taskbar import Taskbar
from desktop_app.window import sample_data, saved_views
from desktop_app.window.appearance import Appearance
from desktop_app.window.appearance_menu import choices
from desktop_app.window.commands import Commands
from desktop_app.window.filtering import FilterBarController
from desktop_app.window.geometry import Geometry
from desktop_app.window.job_progress import JobProgress
from desktop_app.window.message_history import MessageHistory
from desktop_app.window.page_loader import PageLoader
from desktop_app.window.remembered_state import RememberedState
from desktop_app.window.saved_views import SavedViewActions
from desktop_app.window.status import standing
from ui.main_window import Entry, MainWindow
from ui.theme import Theme

_DRAFTS_MS = 5_000


class Workspace(QObject):
    """The window at work on an open vault."""

    def __init__(self, ctx: AppContext, appearance: Appearance, taskbar: Taskbar) -> None:
        super().__init__()
        self._ctx = self.ctx = ctx
        self._appearance = appearance
        ctx.workers = Workers() if ctx.app.models_apart else None
        theme = appearance.theme
        size = QSize(theme.size("size.window.width"), theme.size("size.window.height"))
        self.window = MainWindow(size, QSize(theme.size("size.window.minWidth"), theme.size("size.window.minHeight")))
        self.importer = Importer(ctx, lambda: appearance.theme, self.window)
        self.alert_watch = AlertWatch(ctx, self)
        self.scheduler = QueryScheduler(ctx, self.alert_watch, self._needed)
        self.filtering = FilterBarController(ctx, lambda: appearance.theme, self.window)
        self._make_pages(ctx)
        self._register_questions()
        ctx.turned.connect(self.scheduler.ask_due)
        self.exporter = Exporter(ctx, self.window, lambda: self.filtering.told(ctx.selection))
        self.window.leaving.connect(self.exporter.take)
        self.memory = RememberedState(ctx, self.window, PAGES)
        self._geometry = Geometry(ctx.app.paths.settings_file.with_name("window.ini"))
        self.saved_views = SavedViewActions(
            ctx, lambda: appearance.theme, self.window, lambda: self.pages, lambda: self.page_key, self.show
        )
        self.commands = Commands(self)
        self.window.wanted.connect(self.commands.do)
        self._drafts = QTimer(self, interval=_DRAFTS_MS)
        self._drafts.timeout.connect(self._keep_drafts)
        self.said = MessageHistory(ctx, lambda: appearance.theme, self.window)
        self._names: dict[Presenter, str] = {}
        self._loader = PageLoader(
            lambda: self.presenters[self.window.page_shown],
            lambda: appearance.theme,
            self._build,
            self._arrange,
            self._show_page,
            self,
        )
        self.window.import_wanted.connect(self.open_files)
        self.window.cancel_wanted.connect(ctx.jobs.cancel_all)
        self.window.messages_wanted.connect(self.said.open)
        self.window.turned.connect(self._turned)
        self.window.led.connect(ctx.select)
        ctx.selected.connect(self._selected)
        ctx.answers.changed.connect(self._show)
        self._progress = JobProgress(
            ctx, lambda: self.window.status if self._furnished else None, taskbar, self.window, self
        )

    def _make_pages(self, ctx: AppContext) -> None:
        self.forecast, self.map = Forecast(ctx, self.scheduler.schedule_forecast), Map(ctx)
        self.alerts, self.data = Alerts(ctx), Data(ctx)
        self.executive = Executive(ctx, self.map.small, lambda: self.filtering.told(ctx.selection))
        self.management, self.reports = Management(ctx), Reports(ctx)
        self.settings = SettingsPresenter(ctx, self.window.chosen.emit, lambda: self.window.wanted.emit("tour"))
        self.analytics, self.worklist = Analytics(ctx), WorklistPresenter(ctx)

    def _register_questions(self) -> None:
        """Have the questions answered that a page knows the answers to."""
        registry = self.scheduler.registry
        registry.register(questions.PIVOT, self.analytics.work)
        registry.register(questions.WORKLIST, self.worklist.work)
        registry.register(questions.AUDIT, self.settings.work)
        registry.register(questions.REPORTS, self.reports.work)
        for tab in (*self.management.tabs, self.data.outbox, self.data.recipes):
            registry.register(tab.question, tab.work)

    @property
    def pages(self) -> dict[str, Presenter]:
        """The presenters of the pages by their keys, in the order of the rail; a key is the name of its icon too."""
        return {key: getattr(self, key) for key in PAGES}

    @property
    def page_key(self) -> str:
        """The key of the page that is seen."""
        return PAGES[self.window.page_shown]

    @property
    def theme(self) -> Theme:
        """The theme of the moment."""
        return self._appearance.theme

    @property
    def text_size(self) -> int:
        """The size of texts of the moment, in per cent."""
        return self._appearance.text_size

    @property
    def presenters(self) -> tuple[Presenter, ...]:
        """The presenters of the pages, in the order of the rail."""
        return tuple(self.pages.values())

    def furnish(self) -> None:
        """Make the window anew in the language and the theme of the moment; the pages show what is known."""
        theme, session = self._appearance.theme, self._ctx.session
        names = {
            "executive": self.tr("Executive"),
            "management": self.tr("Management"),
            "analytics": self.tr("Analytics"),
            "forecast": self.tr("Forecast"),
            "map": self.tr("Map"),
            "alerts": self.tr("Alerts"),
            "worklist": self.tr("Worklist"),
            "data": self.tr("Data"),
            "reports": self.tr("Reports"),
            "settings": self.tr("Settings"),
        }
        entries = [Entry(key, names[key]) for key in self.pages]
        self._names = {presenter: names[key] for key, presenter in self.pages.items()}
        who = (session.actor, self._ctx.say(f"role.{session.role}"))
        self.window.furnish(theme, entries, who, choices(self._ctx, self._appearance))
        self._loader.anew()
        self.filtering.furnish(self.window.bar.filters)
        self.saved_views.fill(self.window.bar.views)
        self._loader.soon(self.presenters)
        self._show_standing()
        self._progress.show_job()
        self.said.repeat(self.window.status)

    def put_away(self, then: Callable[[], None]) -> None:
        """Put every page away for another language or theme, and call ``then``; what is being written is kept."""
        self._note_what_is_there()
        self._let_go()
        self.window.clear_in_turns(then)

    def clear(self) -> None:
        """Put every page away at once; they have to be made anew before anything is shown."""
        self._note_what_is_there()
        self._let_go()
        self.window.clear()

    def _note_what_is_there(self) -> None:
        if self._furnished and self._drafts.isActive():
            self._keep_drafts()
            self.memory.note_all_columns()

    def _let_go(self) -> None:
        self._loader.stop()
        self._names.clear()
        self.filtering.clear()
        self.commands.close()
        self.saved_views.close()

    def open(self, files: Sequence[Path], *, recall: bool = True, first: bool = False) -> None:
        """Show the window where it was left, ask everything, and offer ``files`` for import.

        ``first`` tells that the vault was just made: the tour comes by itself.
        """
        self.furnish()
        if recall:
            self._geometry.recall(self.window)
        self.window.show()
        self.scheduler.recall(self.memory.recall if recall else lambda _: None)
        self.scheduler.ask_all()
        self.alert_watch.clock.start()
        self._drafts.start()
        self.open_files(files)
        if first:
            self.commands.open_tour()

    def hide(self) -> None:
        """Blank the window and put away what belongs to it."""
        self._geometry.keep(self.window)
        self.window.hide()
        self._drafts.stop()
        if self._furnished:
            self._ctx.last_words |= self._drafted() | self.memory.left()
        self.alert_watch.clock.stop()
        self.scheduler.cancel()
        self.importer.forget()
        for presenter in self.presenters:
            presenter.close()
        self.said.forget()
        self.clear()
        self._ctx.answers.clear()
        self._ctx.forget()

    def tell(self, message: Message) -> None:
        """Say a message in the status bar."""
        self.said.tell(message, self.window.status if self._furnished else None)

    def show_alerts(self, alert: str = "") -> None:
        """Bring the alerts to the front, and the one that is named."""
        self.show(self.alerts)
        self.alerts.bring(alert)
        self.window.activateWindow()

    def show(self, presenter: Presenter) -> None:
        """Turn to the page of ``presenter``."""
        self.window.show_page(self.presenters.index(presenter))

    @property
    def at_rest(self) -> bool:
        """Tell whether every page shows what is known."""
        return self._loader.at_rest

    def _show(self, question: AnyQuestion) -> None:
        if not self._furnished:
            return
        self._loader.soon([presenter for presenter in self.presenters if question in presenter.needs])
        if question in (questions.STATUS, questions.ALERTS):
            self._show_standing()
        if question is questions.DIRECTORY:
            self.filtering.show()
        if question is questions.VIEWS:
            self.saved_views.fill(self.window.bar.views)

    def _needed(self) -> frozenset[AnyQuestion]:
        return self.presenters[self.window.page_shown].needs

    def _turned(self, number: int) -> None:
        """Make the page that is seen now, if it never was; what it shows of another selection is shown no more."""
        presenter = self.presenters[number]
        due = self._furnished and self.scheduler.is_due(self._needed())
        if self._furnished and (due or not self._loader.has(presenter)):
            self._loader.soon([presenter])
            self.scheduler.ask_due()

    def _selected(self) -> None:
        self.window.look_at(self._ctx.selection)
        self.filtering.show()
        self._loader.soon([self.alerts])  # known without asking anew

    def _show_page(self, presenter: Presenter) -> None:
        presenter.show()
        presenter.page.stamp(self.exporter.stamp)

    def _arrange(self, presenter: Presenter) -> None:
        presenter.page.settle()
        self.memory.arrange(PAGES[self.presenters.index(presenter)], presenter.page)

    def _build(self, presenter: Presenter) -> None:
        page = presenter.build(self._appearance.theme, self._names[presenter])
        page.noticed.connect(self._go_on)
        page.offered.connect(self._bring_sample)
        self.window.set_page(self.presenters.index(presenter), page)
        if presenter is self.executive:
            self.executive.page.gaps_wanted.connect(lambda: self.show(self.management))
            self.executive.page.forecast_wanted.connect(lambda: self.show(self.forecast))
            self.executive.page.map_wanted.connect(lambda: self.show(self.map))
            self.executive.page.pack_wanted.connect(lambda: self.commands.do("report"))
            self.executive.page.picked.connect(self.map.pick)
        if presenter is self.data:
            self.data.page.import_wanted.connect(self.window.choose_files)
            self.data.page.recent_wanted.connect(lambda: self.memory.offer_files(self.data.page.files, self.open_files))

    def _drafted(self) -> dict[str, JsonValue]:
        """Return what is being written on the pages, to be there again on another day."""
        return {self.analytics.DRAFT: self.analytics.draft, self.worklist.DRAFT: self.worklist.draft}

    def _keep_drafts(self) -> None:
        """Keep what is being written and looked at, in case that Raff or the machine ends without a word."""
        known, left = self._ctx.answers.memory, self._drafted() | self.memory.stand
        recalled = self._ctx.answers.of(questions.MEMORY) is not None
        if recalled and any((known.get(key) or None) != value for key, value in left.items()):
            self._ctx.remember_all(left)

    @property
    def is_furnished(self) -> bool:
        """Tell whether the window has its pages; a locked one has none."""
        return self._furnished

    @property
    def _furnished(self) -> bool:
        """Tell whether there is anything to show something on; a locked window has nothing."""
        return bool(self._names)

    def _show_standing(self) -> None:
        count, grave = self.alerts.open_counts()
        place = self.presenters.index(self.alerts)
        self.window.rail.show_count(place, numbers.figure(count) if count else "", grave=grave)
        demo = sample_data.is_all_there_is(self._ctx)
        self.window.setWindowTitle(self._ctx.say("standing.demo_title") if demo else "Raff")
        self.window.status.show_standing(standing(self._ctx, demo=demo))

    def _go_on(self) -> None:
        """Do what the notice of a page offers: import where nothing is, else try again."""
        if self._ctx.answers.empty:
            self.window.choose_files()
        else:
            self.scheduler.ask_all()

    def open_files(self, files: Sequence[Path]) -> None:
        """Take in what was dropped, chosen or handed over: views and recipes as such, anything else as an import."""
        own = {saved_views.SUFFIX: self.saved_views.take_in, recipes.SUFFIX: self.data.recipes.take_in}
        for file in files:
            own.get(file.suffix.casefold(), lambda _: None)(file)
        others = [file for file in files if file.suffix.casefold() not in own]
        self.memory.note_files([file for file in others if file.suffix.casefold() in TABLE_SUFFIXES])
        self.importer.ask(others)

    def _bring_sample(self) -> None:
        """Import the sample that came with Raff; what it shows is marked as a sample_data."""
        self.importer.bring(sample_data.books(self._ctx), SalesUnit.SAR)
