"""The window with its pages: made when a vault is first opened, furnished anew for another language or theme.

What the pages show lies in the answers, so that a new page shows at once what the old one did.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer

from core.model.clock import RIYADH
from core.model.dimensions import SalesUnit
from core.model.figures import definitions_version
from core.texts import dates, numbers
from core.texts.catalogue import Language
from desktop_app.announcer import Announcer
from desktop_app.answers import Question
from desktop_app.appearance import Appearance
from desktop_app.desk import Desk
from desktop_app.exporter import Exporter
from desktop_app.filtering import Filtering
from desktop_app.importer import Importer
from desktop_app.inquiry import Inquiry
from desktop_app.jobs import Lane
from desktop_app.notifications.messages import Message, Urgency
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
from desktop_app.progress import ProgressTeller
from desktop_app.settings import Layer, ThemeChoice
from ui.dialogs.rows_dialog import RowsDialog
from ui.main_window import Entry, MainWindow
from ui.models.rows import Cell, Column
from ui.theme import Tone
from ui.widgets.rail import Choice
from ui.widgets.status_bar import Standing

_MARKS = {
    Urgency.INFO: ("check", Tone.QUIET),
    Urgency.WRONG: ("high", Tone.WARNING),
    Urgency.HIGH: ("high", Tone.WARNING),
    Urgency.CRITICAL: ("critical", Tone.BAD),
}


class Workplace(QObject):
    """The window at work on the desk."""

    def __init__(self, desk: Desk, appearance: Appearance) -> None:
        super().__init__()
        self._desk = desk
        self._appearance = appearance
        theme = appearance.theme
        size = QSize(theme.size("size.window.width"), theme.size("size.window.height"))
        self.window = MainWindow(size, QSize(theme.size("size.window.minWidth"), theme.size("size.window.minHeight")))
        self.importer = Importer(desk, lambda: appearance.theme, self.window)
        self.announcer = Announcer(desk, self)
        self.inquiry = Inquiry(desk, self.announcer, self._needed)
        self.filtering = Filtering(desk, lambda: appearance.theme, self.window)
        self.executive, self.management = Executive(desk), Management(desk)
        self.reports = Reports(desk)
        self.settings = SettingsPresenter(desk, self.window.chosen.emit, self.tour)
        self.analytics, self.worklist = Analytics(desk), WorklistPresenter(desk)
        self.forecast, self.map, self.alerts, self.data = Forecast(desk), Map(desk), Alerts(desk), Data(desk)
        self.inquiry.register(Question.PIVOT, "job.pivot", self.analytics.work)
        self.inquiry.register(Question.WORKLIST, "job.worklist", self.worklist.work, Lane.STORE)
        self.inquiry.register(Question.AUDIT, "job.audit", self.settings.work, Lane.STORE)
        self.inquiry.register(Question.REPORTS, "job.reports", self.reports.work, Lane.STORE)
        for tab in self.management.tabs:
            self.inquiry.register(tab.question, f"job.{tab.question}", tab.work, tab.lane)
        desk.turned.connect(self.inquiry.turned)
        self.exporter = Exporter(desk, self.window, lambda: self.filtering.told(desk.selection))
        self.window.leaving.connect(self.exporter.take)
        self.messages: RowsDialog | None = None
        self._said: Message | None = None
        self._stale: list[Presenter] = []
        self._built: set[Presenter] = set()
        self._names: dict[Presenter, str] = {}
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._show_next)
        self.window.import_wanted.connect(self.importer.ask)
        self.window.cancel_wanted.connect(desk.jobs.cancel_all)
        self.window.messages_wanted.connect(self._show_messages)
        self.window.turned.connect(self._turned)
        self.window.led.connect(desk.select)
        desk.selected.connect(self._selected)
        desk.answers.arrived.connect(self._show)
        self._progress = ProgressTeller(desk, lambda: self.window.status if self._furnished else None, self)

    @property
    def pages(self) -> dict[str, Presenter]:
        """The presenters of the pages by their keys, in the order of the rail; a key is the name of its icon too."""
        return {key: getattr(self, key) for key in PAGES}

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
        self.window.furnish(theme, entries, (session.actor, self._desk.say(f"role.{session.role}")), self._choices())
        self._built.clear()
        self.filtering.furnish(self.window.bar.filters)
        self._show_soon(self.presenters)
        self._show_standing()
        self._progress.show_job()
        if self._said is not None:
            self.tell(self._said)

    def clear(self) -> None:
        """Put every page away; they have to be made anew before anything is shown."""
        self._turns.stop()
        self._stale.clear()
        self._built.clear()
        self._names.clear()
        self.filtering.clear()
        self.window.clear()

    def open(self, files: Sequence[Path]) -> None:
        """Show the window, ask everything, and offer ``files`` for import."""
        self.furnish()
        self.window.show()
        self.inquiry.ask_all()
        self.announcer.clock.start()
        self.importer.ask(list(files))

    def hide(self) -> None:
        """Blank the window and put away what belongs to it."""
        self.window.hide()
        self.announcer.clock.stop()
        self.inquiry.rest()
        self.importer.forget()
        self.data.close()
        self.alerts.close()
        self.settings.close()
        self.reports.close()
        if self.messages is not None:
            self.messages.close()
            self.messages.deleteLater()
            self.messages = None
        self._said = None
        self.clear()
        self._desk.answers.forget()

    def tell(self, message: Message) -> None:
        """Say a message in the status bar."""
        self._said = message
        if not self._furnished:
            return
        sentence = self._desk.say(message.text, **message.data)
        self.window.status.tell(sentence, *_MARKS[message.urgency])

    def show_alerts(self, alert: str = "") -> None:
        """Bring the alerts to the front, and the one that is named."""
        self.show(self.alerts)
        self.alerts.bring(alert)
        self.window.activateWindow()

    def show(self, presenter: Presenter) -> None:
        """Turn to the page of ``presenter``."""
        self.window.show_page(self.presenters.index(presenter))

    def tour(self) -> None:
        """Show the tour."""

    @property
    def at_rest(self) -> bool:
        """Tell whether every page shows what is known."""
        return not self._stale

    def _show(self, question: Question) -> None:
        if not self._furnished:
            return
        self._show_soon([presenter for presenter in self.presenters if question in presenter.needs])
        if question in (Question.STATUS, Question.ALERTS):
            self._show_standing()
        if question is Question.DIRECTORY:
            self.filtering.show()

    def _needed(self) -> frozenset[Question]:
        return self.presenters[self.window.page_shown].needs

    def _turned(self, number: int) -> None:
        """Ask what the page needs that is seen now; what it shows of another selection is shown no more."""
        if self._furnished and self.inquiry.is_due(self._needed()):
            self._show_soon([self.presenters[number]])
            self.inquiry.turned()

    def _selected(self) -> None:
        self.window.look_at(self._desk.selection)
        self.filtering.show()

    def _show_soon(self, presenters: Iterable[Presenter]) -> None:
        """Let pages show what is known, one a turn of the event loop, so that none of it holds the window up."""
        self._stale += [presenter for presenter in presenters if presenter not in self._stale]
        if self._stale:
            self._turns.start()

    def _show_next(self) -> None:
        """Make or show one page: the one that is seen before those behind it."""
        seen = self.presenters[self.window.page_shown]
        presenter = seen if seen in self._stale else self._stale[0] if self._stale else None
        if presenter is not None and presenter not in self._built:
            self._build(presenter)
        elif presenter is not None:
            self._stale.remove(presenter)
            presenter.show()
            presenter.page.stamp(self.exporter.stamp)
        if not self._stale:
            self._turns.stop()

    def _build(self, presenter: Presenter) -> None:
        self._built.add(presenter)
        page = presenter.build(self._appearance.theme, self._names[presenter])
        page.noticed.connect(self._go_on)
        self.window.put_page(self.presenters.index(presenter), page)
        if presenter is self.executive:
            self.executive.page.gaps_wanted.connect(lambda: self.show(self.management))
            self.executive.page.forecast_wanted.connect(lambda: self.show(self.forecast))
        if presenter is self.data:
            self.data.page.import_wanted.connect(self.window.choose_files)

    @property
    def _furnished(self) -> bool:
        """Tell whether there is anything to show something on; a locked window has nothing."""
        return bool(self._names)

    def _show_standing(self) -> None:
        count, grave = self.alerts.open_counts()
        place = self.presenters.index(self.alerts)
        self.window.rail.show_count(place, numbers.figure(count) if count else "", grave=grave)
        status, say, language = self._desk.answers.status, self._desk.say, self._desk.language
        if status is None:
            self.window.status.show_standing(Standing(connection=say("standing.alone")))
            return
        as_of = say("standing.empty")
        if status.last_day is not None:
            last = date.fromisoformat(status.last_day)
            as_of = say(
                "standing.as_of", day=dates.full_day(last, language), hijri=dates.full_hijri_day(last, language)
            )
        unstated = {SalesUnit.UNSTATED.value: "standing.unstated", "mixed": "standing.mixed"}
        unit = say(unstated.get(status.unit, "standing.unit"), unit=say(f"unit.{status.unit}"))
        versions = say("standing.versions", data=status.data_version, definitions=definitions_version())
        outbox = say("standing.outbox", count=status.outbox_waiting)
        self.window.status.show_standing(Standing(say("standing.alone"), outbox, as_of, unit, versions))

    def _show_messages(self) -> None:
        rows = []
        for message in self._desk.stream.kept:
            sentence = self._desk.say(message.text, **message.data)
            when = f"{message.at.astimezone(RIYADH):%H:%M}"
            icon, tone = _MARKS[message.urgency]
            shown = Cell(sentence, hint=sentence, icon=icon, tone=tone)
            rows.append([Cell(when, message.at.timestamp(), tone=Tone.FAINT), shown])
        say = self._desk.say
        columns = [Column(say("messages.when")), Column(say("messages.message"), stretch=True)]
        title, advice = say("messages.title"), say("messages.advice")
        self.messages = RowsDialog(self._appearance.theme, title, advice, columns, rows, self.window)
        self.messages.show()

    def _go_on(self) -> None:
        """Do what the notice of a page offers: import where nothing is, else try again."""
        if self._desk.answers.empty:
            self.window.choose_files()
        else:
            self.inquiry.ask_all()

    def _choices(self) -> list[Choice]:
        now, sources = self._appearance, self._desk.app.layered.sources
        managed = {name: sources[name] is Layer.POLICY for name in ("language", "theme")}
        languages = [
            Choice("language", each.value, each.own_name, each is now.language, managed["language"])
            for each in Language
        ]
        themes = [
            Choice("theme", each.value, self._desk.say(f"theme.{each}"), each is now.choice, managed["theme"])
            for each in ThemeChoice
        ]
        return [*languages, *themes]
