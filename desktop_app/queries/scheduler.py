"""What is asked of the vault after it changed or another selection was made, and in which order.

First what costs little: how the vault stands and what was imported. Then what the page that is seen needs, and what
every page opens with, while the rules are evaluated where they are written down. The forecasts take longest and come
last: two lanes that compute in Python at once would hold the window up and be no faster. What only pages behind need
is asked when they are turned to.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from core.model.analyses.directory import Directory
from core.model.changes import NOTHING, ChangeSet
from core.model.imports.batches import Batch, VaultStatus
from core.model.imports.receipts import Tally
from core.operations.access import Access, DataAccess
from desktop_app.queries.alert_watch import AlertWatch
from desktop_app.queries.answer_cache import ASKED_FIRST, SELECTED, Question
from desktop_app.queries.context import AppContext
from desktop_app.queries.forecast_scheduler import ForecastScheduler
from desktop_app.queries.jobs import Context, Lane
from desktop_app.queries.questions import Questions

if TYPE_CHECKING:
    from core.model.work.views import SavedView

Loaded = tuple[VaultStatus, list[tuple[Batch, Tally]], Directory, Callable[[], None]]
# Which changes, besides other figures, ask a question anew.
CONCERNS: Mapping[Question, Callable[[ChangeSet], bool]] = {
    Question.TARGETS: lambda changes: changes.targets,
    Question.WORKLIST: lambda changes: changes.tasks,
    Question.AUDIT: lambda changes: changes != NOTHING,
    Question.REPORTS: lambda changes: changes.reports,
    Question.OUTBOX: lambda changes: changes.outbox,
    Question.RECIPES: lambda changes: changes.recipes,
}
_REST_MS = 1_200  # a forecast waits until the selection has rested so long


class QueryScheduler(QObject):
    """Asks anew when a change concerns what is shown. ``seen`` gives what the page needs that is shown now."""

    def __init__(self, ctx: AppContext, alert_watch: AlertWatch, seen: Callable[[], frozenset[Question]]) -> None:
        super().__init__(alert_watch)
        self._ctx = ctx
        self._alert_watch = alert_watch
        self._seen = seen
        self._due: set[Question] = set()
        self._questions = Questions(ctx)
        self._forecasts = ForecastScheduler(ctx)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._foresee)
        ctx.changed.connect(self._hear)
        ctx.selected.connect(self._select)

    def ask_all(self) -> None:
        """Load what the vault shows now, and ask everything of it."""
        job = self._ctx.start(Lane.STORE, "job.load", self._load, question="load")
        job.finished.connect(self._loaded)

    def register(
        self, question: Question, title: str, work: Callable[[Context], Any], lane: Lane = Lane.COMPUTE
    ) -> None:
        """Have ``question`` answered by ``work``, which a page knows; on the store lane if it reads the vault."""
        self._questions.works[question] = (lane, title, work)

    def turned(self) -> None:
        """Ask what the page needs that is seen now, and nobody has asked yet."""
        self._ask(self._seen() & self._due)

    def foresee(self, level: str) -> None:
        """Forecast the groups of ``level`` from now on."""
        self._forecasts.level = level
        self._foresee()

    def rest(self) -> None:
        """Ask nothing more of one's own accord."""
        self._rest.stop()
        self._forecasts.rest()
        self._due.clear()

    def is_due(self, questions: Iterable[Question]) -> bool:
        """Tell whether one of ``questions`` is to be asked before its answer can be shown."""
        return not self._due.isdisjoint(questions)

    def _hear(self, changes: ChangeSet) -> None:
        if changes.observations:
            self.ask_all()
        elif changes.settings:
            self._alert_watch.evaluate()
        elif changes.alerts:
            self._alert_watch.refresh()
        due = {question for question, concerns in CONCERNS.items() if concerns(changes)}
        self._due |= due
        self._ask(due & self._seen())
        if changes.views:
            self._ctx.look("views", self._views, lambda views: self._ctx.answers.put(Question.VIEWS, tuple(views)))

    def _load(self, context: Context) -> Loaded:
        from core.operations.analyses.read_directory import read_directory
        from core.operations.imports.batches import list_imports
        from core.operations.vault.keep import vault_status

        store, session = self._ctx.store, self._ctx.session
        close_old = store.load(context)
        directory = read_directory(DataAccess(store.vault, session, store.warehouse))
        return (
            vault_status(Access(store.vault, session)),
            list_imports(Access(store.vault, session)),
            directory,
            close_old,
        )

    def _loaded(self, answer: Loaded) -> None:
        status, imports, directory, close_old = answer
        ctx = self._ctx
        # On the lane of those who read: after them, so that nothing is closed under a question.
        ctx.start(Lane.COMPUTE, "job.load", lambda _: close_old())
        ctx.answers.put(Question.STATUS, status)
        ctx.answers.put(Question.IMPORTS, tuple(imports))
        ctx.answers.put(Question.DIRECTORY, directory)
        self._due = set(self._questions.works)
        self._ask((self._seen() | ASKED_FIRST) & self._due)
        evaluation = self._alert_watch.evaluate()
        for ended in (evaluation.finished, evaluation.failed):
            ended.connect(lambda _: self._foresee())

    def _select(self) -> None:
        """Ask what another selection answers otherwise: for the page that is seen now, for others when they are."""
        if self._ctx.answers.status is None:
            return
        self._due |= SELECTED & set(self._questions.works)
        seen = self._seen()
        for question in (SELECTED - seen) | {Question.FORECAST}:
            self._ctx.answers.drop(question)
        self._ask(seen & self._due)
        self._rest.start()

    def _ask(self, questions: Iterable[Question]) -> None:
        for question in sorted(questions, key=list(Question).index):
            self._due.discard(question)
            lane, title, work = self._questions.works[question]
            self._ctx.ask(question, title, work, lane=lane)

    def _foresee(self) -> None:
        self._rest.stop()
        self._forecasts.ask()

    def _views(self, _: Context) -> "list[SavedView]":
        from core.operations.work.views import list_views

        return list_views(self._ctx.access)

    def recall(self, then: Callable[[dict[str, Any]], None]) -> None:
        """Read what is remembered and saved, and hand what is remembered to ``then``."""
        self._ctx.look("views", self._views, lambda views: self._ctx.answers.put(Question.VIEWS, tuple(views)))

        def read(_: Context) -> dict[str, Any]:
            from core.operations.vault.remember import recall

            return recall(self._ctx.access)

        def known(memory: dict[str, Any]) -> None:
            self._ctx.answers.put(Question.MEMORY, memory)
            then(memory)

        self._ctx.look("memory", read, known)
