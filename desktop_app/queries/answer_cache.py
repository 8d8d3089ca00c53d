"""The cache of answers: what is known of the open vault, each answer once, for every page that shows it.

Nothing is asked twice for one state of the data, and another language is the same answers in other words.
"""

from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import JsonValue
from PySide6.QtCore import QObject, Signal

from core.model.analyses.directory import Directory
from core.model.analyses.gaps import GapReport
from core.model.analyses.places import PlaceReport
from core.model.analyses.positions import Position
from core.model.forecasts.diary import Diary
from core.model.forecasts.forecasts import ForecastReport
from core.model.imports.batches import VaultStatus
from core.model.work.views import SavedView
from desktop_app.queries import questions
from desktop_app.queries.answers import Trends
from desktop_app.queries.question import AnyQuestion, Question
from desktop_app.queries.questions import Imports, Memory
from ui.events import Event

if TYPE_CHECKING:
    from core.operations.alerts.review import Board

T = TypeVar("T")


class AnswerCache(QObject):
    """The answers so far. ``changed`` carries the question whose answer is new, or is known no more."""

    changed: Event[AnyQuestion] = cast("Event[AnyQuestion]", Signal(object))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: dict[AnyQuestion, object] = {}
        self._failures: dict[AnyQuestion, Exception] = {}
        self._saved: dict[str, JsonValue] = {}  # since the vault was opened; what is remembered may arrive later

    def put(self, question: Question[T], answer: T) -> None:
        """Store ``answer``, replacing the previous one."""
        self._failures.pop(question, None)
        self._answers[question] = answer
        self.changed.emit(question)

    def fail(self, question: AnyQuestion, error: Exception) -> None:
        """Record that ``question`` could not be answered; a stale answer is dropped."""
        self._answers.pop(question, None)
        self._failures[question] = error
        self.changed.emit(question)

    def invalidate(self, question: AnyQuestion) -> None:
        """Drop the answer to ``question`` without a signal: whoever shows it asks again."""
        self._answers.pop(question, None)
        self._failures.pop(question, None)

    def clear(self) -> None:
        """Drop every answer."""
        self._answers.clear()
        self._failures.clear()
        self._saved.clear()
        for question in questions.ALL:
            self.changed.emit(question)

    def failure(self, *asked: AnyQuestion) -> Exception | None:
        """Return why the first of ``asked`` that failed did, or ``None``."""
        return next((self._failures[question] for question in asked if question in self._failures), None)

    def of(self, question: Question[T]) -> T | None:
        """Return the answer to ``question``, ``None`` until it is known."""
        # Only put() stores answers, and it takes those of the type of their question alone.
        return cast("T | None", self._answers.get(question))

    def has(self, question: AnyQuestion) -> bool:
        """Return whether the answer to ``question`` is known, which may be ``None``."""
        return question in self._answers

    def put_memory(self, memory: Memory) -> None:
        """Store what was remembered when the vault was opened; what was saved since then is newer."""
        self.put(questions.MEMORY, {**memory, **self._saved})

    def set_memory(self, key: str, value: JsonValue) -> None:
        """Record that ``value`` is now saved under ``key``, without a signal."""
        self._saved[key] = value
        if self.recalled:
            self._answers[questions.MEMORY] = {**self.memory, key: value}

    @property
    def recalled(self) -> bool:
        """Whether it is known what is remembered from earlier days."""
        return questions.MEMORY in self._answers

    @property
    def status(self) -> VaultStatus | None:
        """The status of the vault; like all answers, ``None`` until it is known."""
        return self.of(questions.STATUS)

    @property
    def imports(self) -> Imports | None:
        """Every import with its counts, the oldest first."""
        return self.of(questions.IMPORTS)

    @property
    def directory(self) -> Directory | None:
        """What there is to choose from."""
        return self.of(questions.DIRECTORY)

    @property
    def views(self) -> tuple[SavedView, ...]:
        """The saved views by name; none until they are known."""
        return self.of(questions.VIEWS) or ()

    @property
    def memory(self) -> Memory:
        """What is remembered from earlier days; until that is known, what was saved on this day alone."""
        return self.of(questions.MEMORY) or self._saved

    @property
    def alerts(self) -> "Board | None":
        """Every view of the alerts."""
        return self.of(questions.ALERTS)

    @property
    def gaps(self) -> GapReport | None:
        """The gaps of the last window."""
        return self.of(questions.GAPS)

    @property
    def trends(self) -> Trends | None:
        """How sales moved."""
        return self.of(questions.TRENDS)

    @property
    def position(self) -> Position | None:
        """The position of the own company, or of who holds most; ``None`` too where nothing is sold."""
        return self.of(questions.POSITION)

    @property
    def provinces(self) -> PlaceReport | None:
        """How the provinces do."""
        return self.of(questions.PROVINCES)

    @property
    def areas(self) -> PlaceReport | None:
        """How the precision areas do."""
        return self.of(questions.AREAS)

    @property
    def forecast(self) -> ForecastReport | None:
        """What will probably sell: all sales first, then each region."""
        return self.of(questions.FORECAST)

    @property
    def diary(self) -> Diary | None:
        """How wrong the forecasts were that were issued."""
        return self.of(questions.DIARY)

    @property
    def empty(self) -> bool:
        """Whether it is known that the vault shows no figures."""
        return self.status is not None and self.status.figures == 0
