"""What the window and its pages work with: the open vault, the lanes, the answers, the words, and who is reported.

Reading and writing go through here, so that every failure and every change is reported once and in one way.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import JsonValue
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.analysis.ownership import owned_by
from core.documents.alerts.alerts import AlertWords
from core.model.alerts.rules import AlertRule
from core.model.analyses.directory import Directory
from core.model.changes import NOTHING, ChangeSet
from core.model.dimensions import SELLER_LEVELS, SalesUnit
from core.model.errors import AppError, Datum, EnvironmentFault
from core.model.ownership import NOBODY, Ownership
from core.model.selection import EVERYTHING, Selection
from core.model.sessions import Session
from core.operations.access import DataAccess
from core.operations.vault.access import VaultAccess
from core.operations.vault.remember import remember
from core.texts.catalogue import Language, explain, has, say
from desktop_app.bootstrap import App
from desktop_app.notifications.messages import MessageStream, Urgency
from desktop_app.queries.answer_cache import AnswerCache
from desktop_app.queries.jobs import AnyJob, Job, Jobs, Lane, Work
from desktop_app.queries.open_vault import OpenVault
from desktop_app.queries.question import Question
from desktop_app.system.crash_reports import CrashKeeper
from ui.events import Event
from ui.undoing import Done

if TYPE_CHECKING:
    from core.analysis.forecasting.workers import Workers
    from core.warehouse.engine import Warehouse

T = TypeVar("T")
# Settings by which alerts are judged and named, and gaps and visits are found.
_JUDGED = ("company", "gaps", "worklist", "alerts", "calendar", "excise")


class AppContext(QObject):
    """What the window and its pages share.

    ``changed`` is the one broadcast of what a write changed. ``selection_changed`` is emitted for another filter,
    ``tab_changed`` when another part of a page is seen, and ``setting_saved`` with a setting that is in force now.
    ``acted`` carries the job of an act that began; ``refused`` an act with why it was not done, ``succeeded`` one that
    was done.
    """

    changed: Event[ChangeSet] = cast("Event[ChangeSet]", Signal(object))
    progressed = Signal(str, int, int)
    selection_changed = Signal()
    tab_changed = Signal()
    setting_saved = Signal(str)
    acted: Event[AnyJob] = cast("Event[AnyJob]", Signal(object))
    refused = Signal(str, object)
    succeeded = Signal(str)

    def __init__(
        self, app: App, store: OpenVault, stream: MessageStream, crashes: CrashKeeper, language: Language
    ) -> None:
        super().__init__()
        self.app = app
        self.store = store
        self.stream = stream
        self.language = language
        self.jobs = Jobs(self)
        self.answers = AnswerCache(self)
        self.selection = EVERYTHING
        self.undo = QUndoStack(self)
        self.unsaved_memory: dict[str, JsonValue] = {}
        self.workers: Workers | None = None  # where models run; without any, on a lane
        self._crashes = crashes
        self._owned: tuple[Directory, tuple[str, ...], Ownership] | None = None

    @property
    def session(self) -> Session:
        """Who acts: on an open vault, whom its lease names."""
        return self.store.acting(self.app.session)

    @property
    def warehouse(self) -> "Warehouse":
        """The warehouse as the selection shows it: the periods within its span; raises ``vault.locked``."""
        return self.warehouse_of(self.selection)

    @property
    def access(self) -> VaultAccess:
        """Who acts, on the open vault; raises ``vault.locked``."""
        return VaultAccess(self.store.vault, self.session)

    @property
    def data_access(self) -> DataAccess:
        """The same with the figures as the selection shows them."""
        return DataAccess(self.store.vault, self.session, self.warehouse)

    @property
    def whole_access(self) -> DataAccess:
        """The same with the figures of every period."""
        return DataAccess(self.store.vault, self.session, self.store.warehouse)

    @property
    def ownership(self) -> Ownership:
        """What of the data is the own company's; nobody's until the names of the data are known."""
        directory, names = self.answers.directory, self.app.policy.company.names
        if directory is None or not names:
            return NOBODY
        if self._owned is None or self._owned[0] is not directory or self._owned[1] != names:
            self._owned = (directory, names, owned_by(names, directory.products))
        return self._owned[2]

    @property
    def owned(self) -> Ownership:
        """Whose items are opportunities in what is selected; nobody's where the filter chooses whose are meant."""
        by_seller = any(level in SELLER_LEVELS for level in self.selection.filters)
        return NOBODY if by_seller else self.ownership

    def alert_words(self, rules: Mapping[str, AlertRule]) -> AlertWords:
        """Return the words for alerts by ``rules``, in the language and the unit of the moment."""
        status = self.answers.status
        unit = SalesUnit.UNSTATED if status is None else status.rate
        return AlertWords(rules, self.language, unit)

    def warehouse_of(self, selection: Selection) -> "Warehouse":
        """Return the warehouse as ``selection`` shows it; raises ``vault.locked``."""
        whole = self.store.warehouse
        return whole.within(*selection.span) if selection.span is not None else whole

    def select(self, selection: Selection) -> None:
        """Set the selection; ``selection_changed`` is emitted when it changed."""
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def say(self, text: str, /, **data: Datum) -> str:
        """Return the sentence ``text`` in the language of the window."""
        return say(self.language, text, **data)

    def explain(self, error: Exception) -> str:
        """Return the sentence of an error."""
        known = error if isinstance(error, AppError) else AppError("bug", kind=type(error).__name__)
        return explain(self.language, known)

    def ask(self, question: Question[T], work: Work[T]) -> Job[T]:
        """Answer ``question`` on its lane; asking again replaces the answer that is on its way."""
        job = self.start(question.lane, question.title, work, key=question.name)
        job.finished.connect(lambda answer: self.answers.put(question, answer))
        job.failed.connect(lambda error: self.answers.fail(question, error))
        return job

    def read(self, key: str, work: Work[T], then: Callable[[T], object], *, act: bool = False) -> Job[T]:
        """Read from the vault, on the store lane, and hand what was read to ``then``; as ``start`` by ``key``.

        ``act`` says that a person asked for it, as ``act`` has it.
        """
        job = (self.act if act else self.start)(Lane.STORE, "job.look", work, key=key)
        job.finished.connect(then)
        return job

    def write(
        self, title: str, work: Work[tuple[T, ChangeSet]], then: Callable[[T], object]
    ) -> Job[tuple[T, ChangeSet]]:
        """Run an operation that writes, hand its result to ``then``, and broadcast once what it changed."""

        def done(answer: tuple[T, ChangeSet]) -> None:
            result, changes = answer
            then(result)
            self.broadcast(changes)

        job = self.act(Lane.STORE, title, work)
        job.finished.connect(done)
        return job

    def report_done(self, text: str, undo: Done | None, /, **data: Datum) -> None:
        """Publish that something was just done, with the way to undo it; ``None`` where there is none."""
        if undo is None:
            self.stream.publish(text, Urgency.INFO, **data)
        else:
            self.undo.push(undo)
            self.stream.publish_undoable(text, undo.text(), **data)

    def remember(self, key: str, value: JsonValue) -> None:
        """Remember a small thing inside the vault, for the next day; ``None`` forgets it."""
        self.remember_all({key: value})

    def remember_all(self, things: Mapping[str, JsonValue]) -> None:
        """Remember several small things at once."""
        for key, value in things.items():
            self.answers.set_memory(key, value)
        self.start(Lane.STORE, "job.look", lambda _: self._remember_now(things))

    def _remember_now(self, things: Mapping[str, JsonValue]) -> None:
        remember(self.access, dict(things))

    def close_store(self) -> None:
        """Remember what was left to be, and close the vault; on the store lane, when nothing else uses it."""
        things, self.unsaved_memory = self.unsaved_memory, {}
        if things and self.store.is_open:
            try:
                self._remember_now(things)
            except AppError:
                self.unsaved_memory = {}  # what cannot be remembered must not keep the vault open
        self.store.close()

    def clear(self) -> None:
        """Forget what is selected and what could be undone: a locked window knows no names."""
        self.undo.clear()
        self.selection, self._owned = EVERYTHING, None

    def save_setting(self, name: str, value: JsonValue, refused: Callable[[str], object] | None = None) -> bool:
        """Set ``name`` for this person and have it in force; return whether it is.

        Where that cannot be, the reason goes to ``refused``, else to the messages. What the organisation manages stays
        as it is.
        """
        return self._set(name, lambda: self.app.with_setting(name, value), refused)

    def restore_setting(self, name: str, refused: Callable[[str], object] | None = None) -> bool:
        """Have the default of ``name`` in force again, as ``save_setting``."""
        return self._set(name, lambda: self.app.with_default(name), refused)

    def _set(self, name: str, change: Callable[[], App], refused: Callable[[str], object] | None) -> bool:
        try:
            app = change()
        except AppError as error:
            code = "message.settings" if isinstance(error, EnvironmentFault) else error.code
            data = {**error.data, "setting": self._setting_name(name)}
            if "other" in data:
                data["other"] = self._setting_name(str(data["other"]))
            if "allowed" in data:  # a bound may be another setting of the same table
                table = name.rpartition(".")[0]
                bounds = str(data["allowed"]).split(" - ")
                data["allowed"] = " - ".join(self._setting_name(f"{table}.{bound}", bound) for bound in bounds)
            if refused is not None:
                refused(self.say(code, **data))
            else:
                self.stream.publish(code, Urgency.WRONG, **data)
            return False
        self.app = app
        if name.partition(".")[0] in _JUDGED:
            self.broadcast(ChangeSet(settings=True))
        self.setting_saved.emit(name)
        return True

    def _setting_name(self, name: str, otherwise: str = "") -> str:
        """Return what people call a setting; one without a text is called ``otherwise``, or by its own name."""
        text = f"setting.{name}"
        return self.say(text) if has(self.language, text) else otherwise or name

    def broadcast(self, changes: ChangeSet) -> None:
        """Emit ``changes``, unless nothing changed."""
        if changes != NOTHING:
            self.changed.emit(changes)

    def start(self, lane: Lane, title: str, work: Work[T], *, key: str | None = None) -> Job[T]:
        """Start a job whose failure is reported; ``title`` is a text id. One that runs under ``key`` is replaced."""
        job = self.jobs.start(lane, title, work, key=key)
        job.failed.connect(self.report_failure)
        job.progressed.connect(lambda done, total, note: self.progressed.emit(note, done, total))
        return job

    def act(self, lane: Lane, title: str, work: Work[T], *, key: str | None = None) -> Job[T]:
        """Start what a person asked for, as ``start``; its failure is also shown where they did, until it succeeds."""
        job = self.start(lane, title, work, key=key)
        self.acted.emit(job)
        return job

    def refuse(self, act: str, error: Exception) -> None:
        """Report why ``act`` is not done, also where a person asked for it."""
        self.report_failure(error)
        self.refused.emit(act, error)

    def report_failure(self, error: Exception) -> None:
        """Publish an error; a bug also writes a crash report."""
        if isinstance(error, AppError):
            self.stream.publish(error.code, Urgency.WRONG, **error.data)
        elif self._crashes.save(error) is not None:
            folder = self._crashes.folder.name
            self.stream.publish("message.crash", Urgency.WRONG, kind=type(error).__name__, folder=folder)
        else:
            self.stream.publish("bug", Urgency.WRONG, kind=type(error).__name__)
