"""Answers that the shell puts together from several results of the domain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.analyses.distribution import Group, Spread
from core.model.analyses.shares import ShareReport
from core.model.analyses.trends import TrendPoint, TrendReport
from core.model.journal import AuditRow
from core.model.work.worklist import Decision, VisitEffect, Worklist
from core.texts.catalogue import Language

if TYPE_CHECKING:  # what draws a pivot is loaded with its page
    from core.model.analyses.pivots import Pivot
    from desktop_app.system.about import Part
    from ui.charts.series_chart import SeriesPlot
    from ui.pages.analytics_page import AnswerTable


@dataclass(frozen=True, slots=True)
class Trends:
    """How all sales moved month by month, and how each region and each seller did.

    Sellers are brands, or what the data name in their place.
    """

    total: TrendReport
    regions: TrendReport
    sellers: TrendReport

    @property
    def months(self) -> tuple[TrendPoint, ...]:
        """The complete months of all sales, the oldest first."""
        return self.total.series[0].whole if self.total.series else ()


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """The folder that is watched, empty for none, and the names of its files that are still written or are locked."""

    folder: str
    pending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShareTable:
    """The shares of a level, and the distribution of its groups."""

    report: ShareReport
    spreads: Mapping[Group, Spread]


@dataclass(frozen=True, slots=True)
class PivotTable:
    """A pivot with its table and its plot, made on the lane in one language."""

    pivot: "Pivot"
    table: "AnswerTable"
    plot: "SeriesPlot"
    language: Language


@dataclass(frozen=True, slots=True)
class Week:
    """The worklist of the selection, with all that was decided and what came of it."""

    worklist: Worklist
    decided: tuple[Decision, ...]
    effects: tuple[VisitEffect, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """Background of the settings page: the events of the vault, and the parts of the program."""

    audit: tuple[AuditRow, ...]
    parts: "tuple[Part, ...]"
    versions: Mapping[str, str]
