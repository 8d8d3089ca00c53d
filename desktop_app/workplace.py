"""The window with its pages: made when a vault is first opened, furnished anew for another language or theme.

What the pages show lies in the answers, so that a new page shows at once what the old one did.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, QTimer

from core.analysis.forecasting.workers import Workers
from core.model.dimensions import SalesUnit
from core.model.table_files import TABLE_SUFFIXES
from core.texts import numbers
from desktop_app import bookmarks, demonstration
from desktop_app.announcer import Announcer
from desktop_app.answers import Question
from desktop_app.appearance import Appearance
from desktop_app.bookmarks import Bookmarks
from desktop_app.commands import Commands
from desktop_app.desk import Desk
from desktop_app.exporter import Exporter
from desktop_app.filtering import Filtering
from desktop_app.geometry import Geometry
from desktop_app.importer import Importer
from desktop_app.inquiry import Inquiry
from desktop_app.jobs import Lane
from desktop_app.looks import choices
from desktop_app.memory import Memory
from desktop_app.notifications.messages import Message
from desktop_app.pages import recipes
from desktop_app.pages.alerts import Alerts
from desktop_app.pages.analytics import Analytics
from desktop_app.pages.data import Data
from desktop_app.pages.executive import Executive
from desktop_app.pages.forecast import Forecast
from desktop_app.pages.management import Management
from desktop_app.pages.map import Map
from desktop_app.pages.paging import PAGES, Presenter
from desktop_app.pages.reports import Reports
from desktop_app.pages.settings import SettingsPresenter
from desktop_app.pages.worklist import WorklistPresenter
from desktop_app.presenters.standings import standing
from desktop_app.progress import ProgressTeller
from desktop_app.said import Said
from desktop_app.taskbar import Taskbar
from desktop_app.turns import Turns
from ui.main_window import Entry, MainWindow
from ui.theme import Theme

_DRAFTS_MS = 5_000


class Workplace(QObject):
    """The window at work on the desk."""

    def __init__(self, desk: Desk, appearance: Appearance, taskbar: Taskbar) -> None:
        super().__init__()
        self._desk = self.desk = desk
        self._appearance = appearance
        desk.workers = Workers() if desk.app.models_apart else None
        theme = appearance.theme
        size = QSize(theme.size("size.window.width"), theme.size("size.window.height"))
        self.window = MainWindow(size, QSize(theme.size("size.window.minWidth"), theme.size("size.window.minHeight")))
        self.importer = Importer(desk, lambda: appearance.theme, self.window)
        self.announcer = Announcer(desk, self)
        self.inquiry = Inquiry(desk, self.announcer, self._needed)
        self.filtering = Filtering(desk, lambda: appearance.theme, self.window)
        self.forecast, self.map = Forecast(desk, self.inquiry.foresee), Map(desk)
        self.alerts, self.data = Alerts(desk), Data(desk)
        self.executive, self.management = (
            Executive(desk, self.map.small, lambda: self.filtering.told(desk.selection)),
            Management(desk),
        )
        self.reports = Reports(desk)
        self.settings = SettingsPresenter(desk, self.window.chosen.emit, lambda: self.window.wanted.emit("tour"))
        self.analytics, self.worklist = Analytics(desk), WorklistPresenter(desk)
        self._register_questions()
        desk.turned.connect(self.inquiry.turned)
        self.exporter = Exporter(desk, self.window, lambda: self.filtering.told(desk.selection))
        self.window.leaving.connect(self.exporter.take)
        self.memory = Memory(desk, self.window, PAGES)
        self._geometry = Geometry(desk.app.paths.settings_file.with_name("window.ini"))
        self.bookmarks = Bookmarks(
            desk, lambda: appearance.theme, self.window, lambda: self.pages, lambda: self.page_key, self.show
        )  # fmt: skip
        self.commands = Commands(self)
        self.window.wanted.connect(self.commands.do)
        self._drafts = QTimer(self, interval=_DRAFTS_MS)
        self._drafts.timeout.connect(self._keep_drafts)
        self.said = Said(desk, lambda: appearance.theme, self.window)
        self._names: dict[Presenter, str] = {}
        self._turns = Turns(
            lambda: self.presenters[self.window.page_shown], lambda: appearance.theme,
            self._build, self._arrange, self._show_page, self,
        )  # fmt: skip
        self.window.import_wanted.connect(self.open_files)
        self.window.cancel_wanted.connect(desk.jobs.cancel_all)
        self.window.messages_wanted.connect(self.said.open)
        self.window.turned.connect(self._turned)
        self.window.led.connect(desk.select)
        desk.selected.connect(self._selected)
        desk.answers.arrived.connect(self._show)
        self._progress = ProgressTeller(
            desk, lambda: self.window.status if self._furnished else None, taskbar, self.window, self
        )

    def _register_questions(self) -> None:
        """Have the questions answered that a page knows the answers to."""
        self.inquiry.register(Question.PIVOT, "job.pivot", self.analytics.work)
        self.inquiry.register(Question.WORKLIST, "job.worklist", self.worklist.work, Lane.STORE)
        self.inquiry.register(Question.AUDIT, "job.audit", self.settings.work, Lane.STORE)
        self.inquiry.register(Question.REPORTS, "job.reports", self.reports.work, Lane.STORE)
        for tab in (*self.management.tabs, self.data.outbox, self.data.recipes):
            self.inquiry.register(tab.question, f"job.{tab.question}", tab.work, tab.lane)

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
        theme, session = self._appearance.theme, self._desk.session
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
        self.window.furnish(
            theme,
            entries,
            (session.actor, self._desk.say(f"role.{session.role}")),
            choices(self._desk, self._appearance),
        )
        self._turns.anew()
        self.filtering.furnish(self.window.bar.filters)
        self.bookmarks.fill(self.window.bar.views)
        self._turns.soon(self.presenters)
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
        self._turns.stop()
        self._names.clear()
        self.filtering.clear()
        self.commands.close()
        self.bookmarks.close()

    def open(self, files: Sequence[Path], *, recall: bool = True, first: bool = False) -> None:
        """Show the window where it was left, ask everything, and offer ``files`` for import.

        ``first`` tells that the vault was just made: the tour comes by itself.
        """
        self.furnish()
        if recall:
            self._geometry.recall(self.window)
        self.window.show()
        self.inquiry.recall(self.memory.recall if recall else lambda _: None)
        self.inquiry.ask_all()
        self.announcer.clock.start()
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
            self._desk.last_words |= self._drafted() | self.memory.left()
        self.announcer.clock.stop()
        self.inquiry.rest()
        self.importer.forget()
        for presenter in self.presenters:
            presenter.close()
        self.said.forget()
        self.clear()
        self._desk.answers.forget()
        self._desk.forget()

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
        return self._turns.at_rest

    def _show(self, question: Question) -> None:
        if not self._furnished:
            return
        self._turns.soon([presenter for presenter in self.presenters if question in presenter.needs])
        if question in (Question.STATUS, Question.ALERTS):
            self._show_standing()
        if question is Question.DIRECTORY:
            self.filtering.show()
        if question is Question.VIEWS:
            self.bookmarks.fill(self.window.bar.views)

    def _needed(self) -> frozenset[Question]:
        return self.presenters[self.window.page_shown].needs

    def _turned(self, number: int) -> None:
        """Make the page that is seen now, if it never was; what it shows of another selection is shown no more."""
        presenter = self.presenters[number]
        due = self._furnished and self.inquiry.is_due(self._needed())
        if self._furnished and (due or not self._turns.has(presenter)):
            self._turns.soon([presenter])
            self.inquiry.turned()

    def _selected(self) -> None:
        self.window.look_at(self._desk.selection)
        self.filtering.show()
        self._turns.soon([self.alerts])  # known without asking anew

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
        self.window.put_page(self.presenters.index(presenter), page)
        if presenter is self.executive:
            self.executive.page.gaps_wanted.connect(lambda: self.show(self.management))
            self.executive.page.forecast_wanted.connect(lambda: self.show(self.forecast))
            self.executive.page.map_wanted.connect(lambda: self.show(self.map))
            self.executive.page.pack_wanted.connect(lambda: self.commands.do("report"))
            self.executive.page.picked.connect(self.map.pick)
        if presenter is self.data:
            self.data.page.import_wanted.connect(self.window.choose_files)
            self.data.page.recent_wanted.connect(lambda: self.memory.offer_files(self.data.page.files, self.open_files))

    def _drafted(self) -> dict[str, Any]:
        """Return what is being written on the pages, to be there again on another day."""
        return {self.analytics.DRAFT: self.analytics.draft, self.worklist.DRAFT: self.worklist.draft}

    def _keep_drafts(self) -> None:
        """Keep what is being written and looked at, in case that Raff or the machine ends without a word."""
        known, left = self._desk.answers.memory, self._drafted() | self.memory.stand
        recalled = self._desk.answers.of(Question.MEMORY) is not None
        if recalled and any((known.get(key) or None) != value for key, value in left.items()):
            self._desk.remember_all(left)

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
        demo = demonstration.is_all_there_is(self._desk)
        self.window.setWindowTitle(self._desk.say("standing.demo_title") if demo else "Raff")
        self.window.status.show_standing(standing(self._desk, demo=demo))

    def _go_on(self) -> None:
        """Do what the notice of a page offers: import where nothing is, else try again."""
        if self._desk.answers.empty:
            self.window.choose_files()
        else:
            self.inquiry.ask_all()

    def open_files(self, files: Sequence[Path]) -> None:
        """Take in what was dropped, chosen or handed over: views and recipes as such, anything else as an import."""
        own = {bookmarks.SUFFIX: self.bookmarks.take_in, recipes.SUFFIX: self.data.recipes.take_in}
        for file in files:
            own.get(file.suffix.casefold(), lambda _: None)(file)
        others = [file for file in files if file.suffix.casefold() not in own]
        self.memory.note_files([file for file in others if file.suffix.casefold() in TABLE_SUFFIXES])
        self.importer.ask(others)

    def _bring_sample(self) -> None:
        """Import the sample that came with Raff; what it shows is marked as a demonstration."""
        self.importer.bring(demonstration.books(self._desk), SalesUnit.SAR)
