"""What stands in a report: the blocks of each shipped pack, and those of saved views."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from core.analysis import bridge, directory, history_length, pivot, places, position, share, trend
from core.analysis.gaps import rates as gaps
from core.analysis.gaps import worklist
from core.documents.analyses import history_length as lengths
from core.documents.analyses.history_length import Purpose
from core.documents.work import worklists
from core.model.alerts.alerts import AlertSeverity
from core.model.analyses.gaps import GapReport, GapRule
from core.model.analyses.pivots import PERIOD, PivotFigure, PivotRule
from core.model.analyses.point_gaps import PointGapReport, PointGapRule
from core.model.analyses.positions import OwnSales
from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendPoint, TrendReport, TrendRule
from core.model.dimensions import PlaceLevel
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.imports.batches import DataState
from core.model.job_context import JobContext
from core.model.ownership import Ownership
from core.model.reports import Block, Headline, KeyFigure, KeyFigures, Paragraph
from core.model.selection import Selection
from core.model.work.views import SavedView
from core.model.work.worklist import Worklist
from core.operations import visible
from core.operations.access import DataAccess
from core.operations.alerts.review import list_alerts
from core.operations.analyses.missing_items import missing_items, own_items
from core.operations.forecasts.forecast_sales import ForecastOptions, forecast_sales
from core.operations.reports.selections import filter_words, pivot_rule
from core.reports import advice, blocks, gap_blocks, own_figures
from core.texts.catalogue import Language, say
from core.warehouse.engine import Warehouse

_FEW, _MANY = 12, 60
_ADVICE = 3


class Asked(Protocol):
    """What of a request the content depends on."""

    @property
    def language(self) -> Language:
        """The language of its words."""

    @property
    def rule(self) -> GapRule:
        """How gaps are judged."""

    @property
    def options(self) -> ForecastOptions:
        """How sales are forecast."""


class Content:
    """Gathers the blocks of one report of what a session sees; every method may raise ``Cancelled``."""

    def __init__(self, access: DataAccess, asked: Asked, shown: DataState, context: JobContext) -> None:
        self._store = access.store
        self._session = access.session
        self._access = access
        self._options = asked.options
        self._whole = access.warehouse
        self._language = asked.language
        self._rule = asked.rule
        self._rate_id = shown.rate
        self._unit, self._rate = (say(asked.language, f"unit.{unit}") for unit in (shown.unit, shown.rate))
        self._context = context

    def require_figures(self, selection: Selection) -> None:
        """Raise ``report.nothing_selected`` where a selection holds no figure at all."""
        if not self._trends(selection, ()).series:
            raise UserError("report.nothing_selected", filter=filter_words(selection, self._language))

    def history(self, selection: Selection, purpose: Purpose) -> tuple[Block, ...]:
        """What the months of a selection can show of ``purpose``, in a sentence; none where nothing is missing."""
        with self._warehouse(selection).reader() as reader:
            length = history_length.read(reader, selection.filters)
        line = lengths.sentence(length, purpose, self._language)
        return (Paragraph(line),) if line else ()

    def executive(self, selection: Selection) -> tuple[Block, ...]:
        """Figures, the trend with its forecast, what moved, where most is to win."""
        language = self._language
        owned = own_items(self._warehouse(selection), self._session, selection.filters)
        own = self._own_sales(selection)
        months = self._months(selection) if own is None else own_figures.complete(own)
        report = self._gaps(selection)
        spoken = selection
        for level, names in owned.filters.items():
            spoken = spoken.choosing(level, names)
        forecast = self._forecast(spoken, ())
        total = forecast.groups[0] if forecast.groups else None
        drawn = [blocks.trend(months, total, self._unit, language)] if months else []
        if own is not None:
            drawn = [replace(drawing, title=say(language, "report.own_trend", unit=self._unit)) for drawing in drawn]
        return (
            KeyFigures(self._key_figures(selection, months, own, report)),
            *blocks.remarks(months, language),
            *drawn,
            *self._advice(selection, owned),
            blocks.movers(self._sellers(selection), self._unit, language, owned),
            gap_blocks.gaps_line(report, self._rate_id, language, owned),
            gap_blocks.gaps(report, self._rate, language, _FEW, owned),
            *gap_blocks.other_gaps(report, self._rate_id, language, _FEW),
        )

    def _key_figures(
        self, selection: Selection, months: Sequence[TrendPoint], own: OwnSales | None, report: GapReport
    ) -> tuple[KeyFigure, ...]:
        """What the cards of the first page show: the own company beside rivals, else all that is selected."""
        language = self._language
        alerts = blocks.alerts_figure(self._grave(selection), language)
        with self._warehouse(selection).reader() as reader:
            held = position.find(reader, self._session.policy.company.names, selection.filters)
        self._context.check_cancelled()
        if own is not None:
            first = own_figures.sales(own, self._unit, language)
        else:
            first = (blocks.sales_figure(months, self._unit, language), blocks.growth_figure(months, language))
            first = first if months else ()
        if held is None or not held.whole:
            return (*first, gap_blocks.zeros_figure(report, language), alerts)
        return (*first, own_figures.share(held, language), own_figures.reach(held, language), alerts)

    def _own_sales(self, selection: Selection) -> OwnSales | None:
        with self._warehouse(selection).reader() as reader:
            own = position.own_sales(reader, self._session.policy.company.names, selection.filters)
        self._context.check_cancelled()
        return own

    def _grave(self, selection: Selection) -> int:
        """Count the critical alerts that are shown, open, and of what is selected; those of the whole market are."""
        with self._whole.reader() as reader:
            there = directory.read(reader).narrowed(selection.filters)
        return sum(
            alert.breach.severity is AlertSeverity.CRITICAL and there.holds(dict(alert.breach.scope))
            for alert in (listed.alert for listed in list_alerts(self._access))
        )

    def management(self, selection: Selection) -> tuple[Block, ...]:
        """Gaps, scorecard, distribution, bridge."""
        language = self._language
        with self._warehouse(selection).reader() as reader:
            card = places.find(reader, PlaceLevel.PROVINCE, selection.filters, self._missing(selection).gaps)
            self._context.check_cancelled()
            held = share.find(reader, ShareRule(by=("brand",)), selection.filters)
            self._context.check_cancelled()
            moved = bridge.find(reader, ("brand",), selection.filters)
        self._context.check_cancelled()
        report = self._gaps(selection)
        owned = own_items(self._warehouse(selection), self._session, selection.filters)
        return (
            gap_blocks.gaps_line(report, self._rate_id, language, owned),
            gap_blocks.gaps(report, self._rate, language, _MANY, owned),
            *gap_blocks.other_gaps(report, self._rate_id, language, _MANY),
            blocks.places(card, self._rate, language, owned),
            blocks.shares(held, self._unit, language, owned),
            *blocks.left_out(held, language),
            blocks.bridge(moved, self._unit, language, owned),
            *blocks.left_out(moved, language),
        )

    def _advice(self, selection: Selection, owned: Ownership) -> tuple[Block, ...]:
        """The first visits of the week's plan, in its order, each with its first task."""
        language = self._language
        plan = self._plan(selection)
        return (
            Headline(say(language, "report.advice")),
            Paragraph(worklists.title(plan, self._rate_id, language)),
            *advice.whose(owned, self._session.policy.company.names, language),
            *advice.visits(plan.stops[:_ADVICE], self._rate_id, language),
        )

    def visits(self, selection: Selection) -> tuple[Block, ...]:
        """The week's visits to take along: a sheet for each day, stop after stop, with room to tick and to note."""
        plan, language = self._plan(selection), self._language
        owned = own_items(self._warehouse(selection), self._session, selection.filters)
        left = worklists.left(plan, language)
        return (
            Paragraph(worklists.title(plan, self._rate_id, language)),
            *advice.whose(owned, self._session.policy.company.names, language),
            *worklists.day_grids(plan, self._rate_id, language),
            *([Paragraph(left)] if left else []),
        )

    def _plan(self, selection: Selection) -> Worklist:
        rule, decided = self._session.policy.worklist.rule(), visible.standing_decisions(self._access)
        return worklist.plan(self._missing(selection), rule, decided, visible.tasks_of_week(self._access))

    def analytics(self, selection: Selection) -> tuple[Block, ...]:
        """Two pivots with their charts, and the forecast of every region beside naive.

        Zero rates are those of the window of the gaps, as in every other pack.
        """
        report = self._gaps(selection)
        window = selection
        if report.window_start is not None and report.window_end is not None:
            window = selection.within((report.window_start, report.window_end))
        return (
            *self._pivot(PivotRule(rows=("brand",), columns=(PERIOD,)), selection),
            *self._pivot(
                PivotRule(rows=("region",), columns=("pack_type",), figure=PivotFigure.ZERO_RATE),
                window,
            ),
            blocks.forecast(self._forecast(selection, ("region",)).groups, self._unit, self._language),
        )

    def pack(self, name: str) -> tuple[Block, ...]:
        """The saved views of a pack, one after the other."""
        pack = self._store.packs.find(name)
        if pack is None:
            raise UserError("report.unknown_pack", name=name)
        views = {view.name: view for view in self._store.views.list_all()}
        content: list[Block] = []
        for view_name in pack.views:
            if view_name not in views:
                raise UserError("view.unknown", name=view_name)
            content.append(Headline(view_name))
            content.append(Paragraph(filter_words(views[view_name].selection, self._language)))
            content += self.history(views[view_name].selection, Purpose.OVERVIEW)
            content += self._view(views[view_name])
        return tuple(content)

    def _view(self, view: SavedView) -> tuple[Block, ...]:
        selection = view.selection
        if view.page == "analytics":
            rule = pivot_rule(view)
            return self._pivot(rule, selection)
        if view.page == "worklist":
            return self.visits(selection)
        if view.page in ("management", "map"):
            return self.management(selection)
        if view.page == "forecast":
            return (blocks.forecast(self._forecast(selection, ("region",)).groups, self._unit, self._language),)
        return self.executive(selection)

    def _pivot(self, rule: PivotRule, selection: Selection) -> tuple[Block, ...]:
        with self._warehouse(selection).reader() as reader, self._whole.reader() as history:
            result = pivot.find(reader, rule, selection.filters, history=history)
        self._context.check_cancelled()
        title = blocks.pivot_title(result, self._unit, self._language)
        return (
            blocks.pivot_drawing(result, title, self._unit, self._language),
            blocks.pivot(result, title, self._language),
        )

    def _warehouse(self, selection: Selection) -> Warehouse:
        return self._whole.within(*selection.span) if selection.span is not None else self._whole

    def _sellers(self, selection: Selection) -> TrendReport:
        with self._warehouse(selection).reader() as reader:
            report = trend.find_sellers(reader, selection.filters)
        self._context.check_cancelled()
        return report

    def _trends(self, selection: Selection, by: tuple[str, ...]) -> TrendReport:
        with self._warehouse(selection).reader() as reader:
            report = trend.find(reader, TrendRule(by=by), selection.filters)
        self._context.check_cancelled()
        return report

    def _months(self, selection: Selection) -> tuple[TrendPoint, ...]:
        series = self._trends(selection, ()).series
        return tuple(point for point in series[0].points if point.complete) if series else ()

    def _gaps(self, selection: Selection) -> GapReport:
        with self._warehouse(selection).reader() as reader:
            report = gaps.find(reader, self._rule, selection.filters, self._missing(selection).gaps)
        self._context.check_cancelled()
        return report

    def _missing(self, selection: Selection) -> PointGapReport:
        rule = PointGapRule(realisation=self._rule.realisation)
        return missing_items(self._warehouse(selection), self._session, rule, selection.filters)

    def _forecast(self, selection: Selection, by: tuple[str, ...]) -> ForecastReport:
        options = replace(self._options, span=selection.span)
        shown = self._warehouse(selection)
        return forecast_sales(
            DataAccess(self._store, self._session, shown),
            ForecastRule(by=by),
            selection.filters,
            self._context,
            options,
        )
