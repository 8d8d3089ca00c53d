"""The schedule: what is asked after the vault or the selection changed, and in which order.

First what is cheap: the status of the vault and the imports. Then what the visible page needs, and what every page
shows, while the rules are evaluated on the store lane. The forecasts take longest and come last. Two lanes that compute
in Python at once would block the window and be no faster. What only hidden pages need is asked when they are shown.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from core.model.analyses.directory import Directory
from core.model.changes import ChangeSet
from core.model.imports.batches import Batch, VaultStatus
from core.model.imports.receipts import Tally
from core.model.job_context import JobContext
from core.model.work.views import SavedView
from core.operations.access import DataAccess
from core.operations.analyses.read_directory import read_directory
from core.operations.imports.batches import list_imports
from core.operations.vault.keep import vault_status
from core.operations.vault.remember import recall
from core.operations.work.views import list_views
from desktop_app.queries import questions
from desktop_app.queries.alert_watch import AlertWatch
from desktop_app.queries.context import AppContext
from desktop_app.queries.forecast_scheduler import ForecastScheduler
from desktop_app.queries.jobs import Lane
from desktop_app.queries.market_queries import register_market_queries
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.questions import Memory
from desktop_app.queries.registry import QueryRegistry

Loaded = tuple[VaultStatus, list[tuple[Batch, Tally]], Directory, Callable[[], None]]
_SETTLE_MS = 1_200  # a forecast waits until the selection has not changed for so long


class QueryScheduler(QObject):
    """Asks again when a change concerns what is shown. ``seen`` gives what the page needs that is shown now."""

    def __init__(self, ctx: AppContext, alert_watch: AlertWatch, seen: Callable[[], frozenset[AnyQuestion]]) -> None:
        super().__init__(alert_watch)
        self._ctx = ctx
        self._alert_watch = alert_watch
        self._seen = seen
        self._due: set[AnyQuestion] = set()
        self.registry = QueryRegistry(ctx)
        register_market_queries(ctx, self.registry)
        self._forecasts = ForecastScheduler(ctx)
        self._settling = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settling.timeout.connect(self._ask_forecast)
        ctx.changed.connect(self._invalidate)
        ctx.selection_changed.connect(self._select)

    def ask_all(self) -> None:
        """Load what the vault shows now, and ask everything of it."""
        job = self._ctx.start(Lane.STORE, "job.load", self._load, key="load")
        job.finished.connect(self._loaded)

    def ask_due(self) -> None:
        """Ask what the visible page needs and what was not asked yet."""
        self._ask(self._seen() & self._due)

    def schedule_forecast(self, level: str) -> None:
        """Forecast the groups of ``level`` from now on."""
        self._forecasts.level = level
        self._ask_forecast()

    def cancel(self) -> None:
        """Ask nothing more until ``ask`` is called."""
        self._settling.stop()
        self._forecasts.cancel()
        self._due.clear()

    def is_due(self, asked: Iterable[AnyQuestion]) -> bool:
        """Return whether one of ``asked`` is to be asked before its answer can be shown."""
        return not self._due.isdisjoint(asked)

    def recall(self, then: Callable[[Memory], None]) -> None:
        """Read what is remembered and saved, and hand what is remembered to ``then``."""
        self._read_views()

        def known(memory: Memory) -> None:
            self._ctx.answers.put_memory(memory)
            then(memory)

        def read(_: JobContext) -> Memory:
            return recall(self._ctx.access)

        self._ctx.read("memory", read, known)

    def _invalidate(self, changes: ChangeSet) -> None:
        if changes.observations:
            self.ask_all()
        elif changes.settings:
            self._alert_watch.evaluate()
            self._ctx.answers.invalidate(questions.OWN_FORECAST)  # whose it is may be another company now
            self._settling.start()
        elif changes.alerts:
            self._alert_watch.refresh()
        due = {question for question in self.registry.questions if question.invalidated_by(changes)}
        self._due |= due
        self._ask({question for question in due if question.always} | (due & self._seen()))
        if changes.views:
            self._read_views()
        if changes.outbox and not changes.observations:
            self._read_status()

    def _load(self, context: JobContext) -> Loaded:
        store, session = self._ctx.store, self._ctx.session
        close_old = store.load(context)
        directory = read_directory(DataAccess(store.vault, session, store.warehouse))
        access = self._ctx.access
        return vault_status(access), list_imports(access), directory, close_old

    def _loaded(self, answer: Loaded) -> None:
        status, imports, directory, close_old = answer
        ctx = self._ctx
        # On the lane of those who read: after them, so that nothing is closed under a question.
        ctx.start(Lane.COMPUTE, "job.load", lambda _: close_old())
        ctx.answers.put(questions.STATUS, status)
        ctx.answers.put(questions.IMPORTS, tuple(imports))
        ctx.answers.put(questions.DIRECTORY, directory)
        self._due = set(self.registry.questions)
        self._ask((self._seen() | {question for question in self._due if question.always}) & self._due)
        evaluation = self._alert_watch.evaluate()
        evaluation.finished.connect(lambda _: self._ask_forecast())
        evaluation.failed.connect(lambda _: self._ask_forecast())

    def _select(self) -> None:
        """Ask what another selection answers otherwise: for the page that is seen now, for others when they are."""
        if self._ctx.answers.status is None:
            return
        by_selection = {question for question in self.registry.questions if question.by_selection}
        self._due |= by_selection
        seen = self._seen()
        forecasts: set[AnyQuestion] = {questions.FORECAST, questions.OWN_FORECAST}
        for question in (by_selection - seen) | forecasts:
            self._ctx.answers.invalidate(question)
        self._ask(seen & self._due)
        self._forecasts.drop()
        self._settling.start()

    def _ask(self, asked: Iterable[AnyQuestion]) -> None:
        now = frozenset(asked)
        self._due -= now
        self.registry.ask(now)

    def _ask_forecast(self) -> None:
        self._settling.stop()
        self._forecasts.ask()

    def _read_status(self) -> None:
        """Read how many changes wait: every page shows it."""

        def read(_: JobContext) -> VaultStatus:
            return vault_status(self._ctx.access)

        self._ctx.read("status", read, lambda status: self._ctx.answers.put(questions.STATUS, status))

    def _read_views(self) -> None:
        def read(_: JobContext) -> tuple[SavedView, ...]:
            return tuple(list_views(self._ctx.access))

        self._ctx.read("views", read, lambda views: self._ctx.answers.put(questions.VIEWS, views))
