"""Make a report: a shipped pack, or one of one's own from saved views; write it, and remember that it was written."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from core.analysis import bridge, pivot, places, share, trend
from core.analysis.gaps import prize
from core.analysis.gaps import rates as gaps
from core.loading.data_state import data_state
from core.model.analyses.gaps import GapReport, GapRule
from core.model.analyses.pivots import PERIOD, PivotFigure, PivotRule
from core.model.analyses.point_gaps import PointGapReport, PointGapRule
from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendPoint, TrendReport, TrendRule
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.dimensions import PlaceLevel
from core.model.edits.author import author_of
from core.model.errors import UserError, write_fault
from core.model.figures import definitions_version
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.job_context import JobContext
from core.model.reports import (
    Block,
    Headline,
    KeyFigures,
    Pack,
    Paragraph,
    Report,
    ReportFormat,
    ReportKind,
    ReportRun,
)
from core.model.selection import EVERYTHING, Selection
from core.model.work.views import SavedView
from core.operations import visible
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items, own_items
from core.operations.forecasts.forecast_sales import ForecastOptions, forecast_sales
from core.operations.reports.selections import filter_words, pivot_rule
from core.reports import blocks, fonts, pdf, workbook
from core.security.permissions import Permission
from core.texts import dates
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap
from core.warehouse.engine import Warehouse
from core.work import views as decisions

_FEW, _MANY = 12, 60
_ADVICE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which report: its kind or the name of one's own pack, its language, what is looked at, how it is forecast."""

    kind: ReportKind | None
    pack: str = ""
    language: Language = Language.ENGLISH
    selection: Selection = EVERYTHING
    rule: GapRule = GapRule()  # noqa: RUF009 - frozen
    options: ForecastOptions = field(default_factory=ForecastOptions)


@operation(Permission.REPORTS_READ, RegionUse.READS)
def make_report(access: DataAccess, wanted: Wanted, context: JobContext) -> Report:
    """Return the report that is ``wanted``; nothing is written.

    Raises ``report.no_data``, ``report.nothing_selected``, ``report.unknown_pack`` and ``Cancelled``.
    """
    shown = data_state(access.store.batches, access.session.scope)
    if shown.last_day is None:
        raise UserError("report.no_data")
    work = _Work(access, wanted, shown.unit, context)
    if wanted.kind is not None:
        work.require_figures(wanted.selection)
        content = {
            ReportKind.EXECUTIVE: work.executive,
            ReportKind.MANAGEMENT: work.management,
            ReportKind.ANALYTICS: work.analytics,
        }[wanted.kind](wanted.selection)
        title = say(wanted.language, f"report.title_{wanted.kind}")
    else:
        content, title = work.pack(wanted.pack), wanted.pack
    day = dates.full_day(date.fromisoformat(shown.last_day), wanted.language)
    return Report(
        title=title,
        subtitle=say(
            wanted.language, "report.subtitle", filter=filter_words(wanted.selection, wanted.language), day=day
        ),
        stamp=say(
            wanted.language,
            "report.stamp",
            data=shown.version,
            definitions=definitions_version(),
            filter=filter_words(wanted.selection, wanted.language),
            at=dates.moment(access.session.clock.now(), wanted.language),
        ),
        right_to_left=wanted.language is Language.ARABIC,
        blocks=content,
    )


@operation(Permission.REPORTS_EXPORT, RegionUse.READS)
def export_report(
    access: Access,
    report: Report,
    wanted: Wanted,
    form: ReportFormat,
    path: Path,
    font_folders: tuple[Path, ...],
) -> tuple[ReportRun, ChangeSet]:
    """Write ``report`` to ``path``, after the audit row is written; an existing file is replaced whole or not at all.

    Raises ``permission.refused``, ``report.no_font`` and those of ``write_fault``.
    """
    faces = fonts.find(font_folders) if form is ReportFormat.PDF else None
    name = wanted.kind.value if wanted.kind is not None else wanted.pack
    now = access.session.clock.now()
    run = ReportRun(
        name=name,
        language=wanted.language.value,
        format=form,
        stamp=report.stamp,
        at=stamp(now),
        actor=access.session.actor,
        selection=wanted.selection,
    )
    with access.store.transaction():
        access.store.ledger.audit(access.session, "report.export", name, detail={"format": form.value})
    fresh = path.with_name(f"{path.stem}.part{path.suffix}")
    if faces is not None:
        pdf.write(report, fresh, faces, now)
    else:
        workbook.write(report, fresh)
    try:
        fresh.replace(path)
    except OSError as error:
        raise write_fault(error, path) from error
    with access.store.transaction():
        access.store.report_runs.add(run)
    return run, ChangeSet(reports=True)


@operation(Permission.REPORTS_READ, RegionUse.NONE)
def list_reports(access: Access, limit: int = 200) -> tuple[list[Pack], list[ReportRun]]:
    """Return the packs of one's own, and the reports that were written, the newest first."""
    return list(access.store.packs.list_all()), list(access.store.report_runs.newest(limit))


@operation(Permission.PACKS_SAVE, RegionUse.NONE)
def save_pack(access: Access, pack: Pack) -> tuple[Pack, ChangeSet]:
    """Keep a pack in the place of one of that name; raises ``view.needs_name`` and ``view.unknown``."""
    by = author_of(access.session)
    names = {view.name for view in access.store.views.list_all()}
    edit = decisions.save_pack(access.store.packs.find(pack.name), pack, names)
    with access.store.transaction():
        access.store.packs.put(pack, at=by.at, actor=by.actor)
        access.store.ledger.record(access.session, edit, at=by.moment)
    return pack, ChangeSet(reports=True, outbox=True)


@operation(Permission.PACKS_SAVE, RegionUse.NONE)
def delete_pack(access: Access, name: str) -> tuple[str, ChangeSet]:
    """Forget a pack; raises ``report.unknown_pack``."""
    edit = decisions.delete_pack(access.store.packs.find(name), name)
    with access.store.transaction():
        access.store.packs.remove(name)
        access.store.ledger.record(access.session, edit)
    return name, ChangeSet(reports=True, outbox=True)


class _Work:
    """Gathers the blocks of a report."""

    def __init__(self, access: DataAccess, wanted: Wanted, unit: str, context: JobContext) -> None:
        self._store = access.store
        self._session = access.session
        self._access = access
        self._options = wanted.options
        self._whole = access.warehouse
        self._language = wanted.language
        self._rule = wanted.rule
        self._unit_id = unit
        self._unit = say(wanted.language, f"unit.{unit}")
        self._context = context

    def require_figures(self, selection: Selection) -> None:
        """Raise ``report.nothing_selected`` where a selection holds no figure at all."""
        if not self._trends(selection, ()).series:
            raise UserError("report.nothing_selected", filter=filter_words(selection, self._language))

    def executive(self, selection: Selection) -> tuple[Block, ...]:
        """Figures, the trend with its forecast, what moved, where most is to win."""
        language = self._language
        months = self._months(selection)
        report = self._gaps(selection)
        forecast = self._forecast(selection, ())
        total = forecast.groups[0] if forecast.groups else None
        grave = sum(
            alert.breach.severity.value == "CRITICAL" and alert.state.value == "open"
            for alert in visible.alerts(self._access)
        )
        figures = (
            [blocks.sales_figure(months, self._unit, language), blocks.growth_figure(months, language)]
            if months
            else []
        )
        figures += [blocks.zeros_figure(report, language), blocks.alerts_figure(grave, language)]
        owned = own_items(self._warehouse(selection), self._session, selection.filters)
        first = prize.chosen(self._missing(selection).gaps, owned.filters)[:_ADVICE]
        advice = [Paragraph(for_point_gap(gap, self._unit_id, language)) for gap in first]
        return (
            KeyFigures(tuple(figures)),
            *blocks.remarks(months, language),
            *([blocks.trend(months, total, self._unit, language)] if months else []),
            Headline(say(language, "report.advice")),
            *advice,
            blocks.movers(self._trends(selection, ("brand",)), self._unit, language),
            blocks.gaps_line(report, self._unit_id, language),
            blocks.gaps(report, self._unit, language, _FEW),
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
        return (
            blocks.gaps_line(report, self._unit_id, language),
            blocks.gaps(report, self._unit, language, _MANY),
            blocks.places(card, self._unit, language),
            blocks.shares(held, self._unit, language),
            *blocks.left_out(held, language),
            blocks.bridge(moved, self._unit, language),
            *blocks.left_out(moved, language),
        )

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
            content += self._view(views[view_name])
        return tuple(content)

    def _view(self, view: SavedView) -> tuple[Block, ...]:
        selection = view.selection
        if view.page == "analytics":
            rule = pivot_rule(view)
            return self._pivot(rule, selection)
        if view.page in ("management", "map", "worklist"):
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

    def _trends(self, selection: Selection, by: tuple[str, ...]) -> TrendReport:
        with self._warehouse(selection).reader() as reader:
            report = trend.find(reader, TrendRule(by=by), selection.filters)
        self._context.check_cancelled()
        return report

    def _months(self, selection: Selection) -> tuple[TrendPoint, ...]:
        series = self._trends(selection, ()).series
        return tuple(point for point in series[0].points if point.complete) if series else ()

    def _gaps(self, selection: Selection) -> GapReport:
        missing = self._missing(selection)
        with self._warehouse(selection).reader() as reader:
            report = gaps.find(reader, self._rule, selection.filters, missing.gaps)
        self._context.check_cancelled()
        return report

    def _missing(self, selection: Selection) -> PointGapReport:
        rule = PointGapRule(realisation=self._rule.realisation)
        return missing_items(self._warehouse(selection), rule, selection.filters)

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
