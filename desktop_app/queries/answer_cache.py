"""What is known of the vault that is open: each answer once, for every page that shows it.

Nothing is asked twice for one state of the data, and another language is the same answers in other words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.model.analyses.directory import Directory
from core.model.analyses.distribution import Spread
from core.model.analyses.gaps import GapReport
from core.model.analyses.places import PlaceReport
from core.model.analyses.shares import Share, ShareReport
from core.model.analyses.trends import TrendPoint, TrendReport
from core.model.forecasts.diary import Diary
from core.model.forecasts.forecasts import ForecastReport
from core.model.imports.batches import Batch, VaultStatus
from core.model.imports.receipts import Tally
from core.model.work.views import SavedView

if TYPE_CHECKING:
    from core.operations.alerts.review import Board


class Question(StrEnum):
    """Something that is asked of the vault or of its warehouse."""

    STATUS = "status"
    IMPORTS = "imports"
    DIRECTORY = "directory"
    VIEWS = "views"
    MEMORY = "memory"
    ALERTS = "alerts"
    GAPS = "gaps"
    TRENDS = "trends"
    PROVINCES = "provinces"
    AREAS = "areas"
    PIVOT = "pivot"
    SCORECARD = "scorecard"
    DISTRIBUTION = "distribution"
    BRIDGE = "bridge"
    TARGETS = "targets"
    WORKLIST = "worklist"
    AUDIT = "audit"
    OUTBOX = "outbox"
    RECIPES = "recipes"
    REPORTS = "reports"
    LEADER = "leader"
    FORECAST = "forecast"
    DIARY = "diary"


# Of these, another selection has other answers.
SELECTED = frozenset(
    {
        Question.GAPS,
        Question.TRENDS,
        Question.FORECAST,
        Question.PROVINCES,
        Question.AREAS,
        Question.PIVOT,
        Question.SCORECARD,
        Question.DISTRIBUTION,
        Question.BRIDGE,
        Question.WORKLIST,
        Question.LEADER,
    }
)
# These are asked whatever page is seen.
ASKED_FIRST = frozenset({Question.TRENDS, Question.GAPS})


@dataclass(frozen=True, slots=True)
class Trends:
    """How all sales moved month by month, and how each region and each brand did."""

    total: TrendReport
    regions: TrendReport
    brands: TrendReport

    @property
    def months(self) -> tuple[TrendPoint, ...]:
        """The complete months of all sales, the oldest first."""
        points = self.total.series[0].points if self.total.series else ()
        return tuple(point for point in points if point.complete)


@dataclass(frozen=True, slots=True)
class Leader:
    """Who holds most of the market, and how far that reaches."""

    report: ShareReport
    share: Share
    spread: Spread | None


class AnswerCache(QObject):
    """The answers so far. ``arrived`` carries the question whose answer is new, or is known no more."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[Question, Any] = {}
        self._failed: dict[Question, Exception] = {}

    def put(self, question: Question, answer: Any) -> None:
        """Keep ``answer`` in the place of the one before."""
        self._failed.pop(question, None)
        self._known[question] = answer
        self.arrived.emit(question)

    def fail(self, question: Question, error: Exception) -> None:
        """Keep that ``question`` could not be answered; what was known of it is old and goes."""
        self._known.pop(question, None)
        self._failed[question] = error
        self.arrived.emit(question)

    def note(self, key: str, value: Any) -> None:
        """Know that ``value`` is remembered under ``key`` from now on; it is no news for anybody."""
        self._known[Question.MEMORY] = {**self.memory, key: value}

    def drop(self, question: Question) -> None:
        """Know the answer to ``question`` no more, and tell nobody: whoever shows it asks again."""
        self._known.pop(question, None)
        self._failed.pop(question, None)

    def forget(self) -> None:
        """Know nothing any more."""
        self._known.clear()
        self._failed.clear()
        for question in Question:
            self.arrived.emit(question)

    def failure(self, *questions: Question) -> Exception | None:
        """Return why the first of ``questions`` that failed did, or ``None``."""
        return next((self._failed[each] for each in questions if each in self._failed), None)

    def of(self, question: Question) -> Any:
        """Return the answer to ``question``, ``None`` until it is known."""
        return self._known.get(question)

    @property
    def status(self) -> VaultStatus | None:
        """How the vault stands; like all answers, ``None`` until it is known."""
        return self._known.get(Question.STATUS)

    @property
    def imports(self) -> tuple[tuple[Batch, Tally], ...] | None:
        """Every import with its counts, the oldest first."""
        return self._known.get(Question.IMPORTS)

    @property
    def directory(self) -> Directory | None:
        """What there is to choose from."""
        return self._known.get(Question.DIRECTORY)

    @property
    def views(self) -> tuple[SavedView, ...]:
        """The saved views by name; none until they are known."""
        views: tuple[SavedView, ...] = self._known.get(Question.VIEWS, ())
        return views

    @property
    def memory(self) -> Mapping[str, Any]:
        """What is remembered from earlier days; nothing until it is known."""
        memory: Mapping[str, Any] = self._known.get(Question.MEMORY, {})
        return memory

    @property
    def alerts(self) -> "Board | None":
        """Every view of the alerts."""
        return self._known.get(Question.ALERTS)

    @property
    def gaps(self) -> GapReport | None:
        """The gaps of the last window."""
        return self._known.get(Question.GAPS)

    @property
    def trends(self) -> Trends | None:
        """How sales moved."""
        return self._known.get(Question.TRENDS)

    @property
    def provinces(self) -> PlaceReport | None:
        """How the provinces do."""
        return self._known.get(Question.PROVINCES)

    @property
    def areas(self) -> PlaceReport | None:
        """How the precision areas do."""
        return self._known.get(Question.AREAS)

    @property
    def forecast(self) -> ForecastReport | None:
        """What will probably sell: all sales first, then each region."""
        return self._known.get(Question.FORECAST)

    @property
    def diary(self) -> Diary | None:
        """How wrong the forecasts were that were issued."""
        return self._known.get(Question.DIARY)

    @property
    def empty(self) -> bool:
        """Tell whether it is known that the vault shows no figures."""
        return self.status is not None and not self.status.figures
