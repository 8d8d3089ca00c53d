"""Every question that the window asks, in the order in which they are asked when several are due.

One line per question: the type of its answer, its job and lane, and what invalidates it. Its job is registered with the
scheduler: by ``market_queries`` for those that several pages show, else by its page.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from pydantic import JsonValue

from core.model.analyses.bridges import BridgeReport
from core.model.analyses.directory import Directory
from core.model.analyses.gaps import GapReport
from core.model.analyses.places import PlaceReport
from core.model.analyses.positions import OwnSales, Position
from core.model.changes import NOTHING, ChangeSet
from core.model.forecasts.diary import Diary
from core.model.forecasts.forecasts import ForecastReport, GroupForecast
from core.model.imports.batches import Batch, VaultStatus
from core.model.imports.receipts import Tally
from core.model.imports.staged import StagedFile
from core.model.journal import Waiting
from core.model.reports import Pack, ReportRun
from core.model.work.targets import Attainment
from core.model.work.views import SavedView
from desktop_app.queries.answers import Background, PivotTable, ShareTable, Trends, WatchedFolder, Week
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion, Question

if TYPE_CHECKING:  # they load the vault and the importing, which the first window does without
    from core.importing.layout.recipe import Recipe
    from core.operations.alerts.review import Board

Imports: TypeAlias = tuple[tuple[Batch, Tally], ...]
Memory: TypeAlias = Mapping[str, JsonValue]


def of_reports(changes: ChangeSet) -> bool:
    """Return whether ``changes`` touched what reports are made of, besides the figures."""
    return changes.alerts or changes.forecasts or changes.settings or changes.targets or changes.tasks


# Answered together whenever the vault is loaded.
STATUS: Question[VaultStatus] = Question(name="status")
IMPORTS: Question[Imports] = Question(name="imports")
DIRECTORY: Question[Directory] = Question(name="directory")
# Answered by schedulers of their own, or when a person saved something.
VIEWS: Question[tuple[SavedView, ...]] = Question(name="views", lane=Lane.STORE)
MEMORY: Question[Memory] = Question(name="memory", lane=Lane.STORE)
ALERTS: "Question[Board]" = Question(name="alerts", title="job.alerts", lane=Lane.STORE)
FORECAST: Question[ForecastReport] = Question(name="forecast", title="job.forecast", by_selection=True)
# Of the own company alone; ``None`` where there is none, or where a filter chooses whose sales are looked at.
OWN_FORECAST: Question[GroupForecast | None] = Question(name="own_forecast", title="job.forecast", by_selection=True)
WATCHED_FOLDER: Question[WatchedFolder] = Question(name="watched_folder", title="job.watch", lane=Lane.NETWORK)
DIARY: Question[Diary] = Question(name="diary", title="job.forecast", lane=Lane.STORE)
# Answered by the scheduler of queries, when a page needs them.
GAPS: Question[GapReport] = Question(
    name="gaps", title="job.gaps", by_selection=True, invalidated_by=lambda changes: changes.settings, always=True
)
GAPS_BY: Question[GapReport] = Question(
    name="gaps_by", title="job.gaps", by_selection=True, invalidated_by=lambda changes: changes.settings
)
TRENDS: Question[Trends] = Question(name="trends", title="job.trends", by_selection=True, always=True)
PROVINCES: Question[PlaceReport] = Question(
    name="provinces", title="job.places", by_selection=True, invalidated_by=lambda changes: changes.settings
)
AREAS: Question[PlaceReport] = Question(
    name="areas", title="job.places", by_selection=True, invalidated_by=lambda changes: changes.settings
)
POSITION: Question[Position | None] = Question(
    name="position", title="job.distribution", by_selection=True, invalidated_by=lambda changes: changes.settings
)
OWN_SALES: Question[OwnSales | None] = Question(
    name="own_sales", title="job.trends", by_selection=True, invalidated_by=lambda changes: changes.settings
)
PIVOT: Question[PivotTable] = Question(name="pivot", title="job.pivot", by_selection=True)
SCORECARD: Question[PlaceReport] = Question(
    name="scorecard", title="job.scorecard", by_selection=True, invalidated_by=lambda changes: changes.settings
)
DISTRIBUTION: Question[ShareTable] = Question(name="distribution", title="job.distribution", by_selection=True)
BRIDGE: Question[BridgeReport] = Question(name="bridge", title="job.bridge", by_selection=True)
TARGETS: Question[tuple[Attainment, ...]] = Question(
    name="targets", title="job.targets", lane=Lane.STORE, invalidated_by=lambda changes: changes.targets
)
WORKLIST: Question[Week] = Question(
    name="worklist",
    title="job.worklist",
    lane=Lane.STORE,
    by_selection=True,
    invalidated_by=lambda changes: changes.tasks or changes.settings,
)
AUDIT: Question[Background] = Question(
    name="audit", title="job.audit", lane=Lane.STORE, invalidated_by=lambda changes: changes != NOTHING
)
OUTBOX: Question[tuple[Waiting, ...]] = Question(
    name="outbox", title="job.outbox", lane=Lane.STORE, invalidated_by=lambda changes: changes.outbox
)
RECIPES: "Question[list[Recipe]]" = Question(
    name="recipes", title="job.recipes", lane=Lane.STORE, invalidated_by=lambda changes: changes.recipes
)
STAGED: Question[tuple[StagedFile, ...]] = Question(
    name="staged", lane=Lane.STORE, invalidated_by=lambda changes: changes.staged, always=True
)
REPORTS: Question[tuple[list[Pack], list[ReportRun]]] = Question(
    name="reports",
    title="job.reports",
    lane=Lane.STORE,
    invalidated_by=lambda changes: changes.reports or of_reports(changes),
)

ALL: tuple[AnyQuestion, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Question))
