"""Asks for the forecasts of what is selected: all of it first, then each group; they are frozen for the diary."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer

from core.model.dimensions import PlaceLevel
from core.model.forecasts.diary import Diary
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.job_context import JobContext
from core.model.selection import Selection
from core.operations.analyses.missing_items import own_items
from core.operations.forecasts.diary import read_diary
from core.operations.forecasts.forecast_sales import PreparedForecast, answer_forecast, issue_forecast, prepare_forecast
from core.operations.forecasts.options import forecast_options
from core.warehouse.engine import Warehouse
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane, WorkerContext

_UNUSED_MS = 60_000  # the workers wait so long for another question before their memory is given back
_PREPARE = "forecast.prepare"


@dataclass(frozen=True, slots=True)
class _Asked:
    """The questions of one forecast, with the selection that they were asked under and the data that answer them."""

    selection: Selection
    warehouse: Warehouse
    prepared: tuple[PreparedForecast, ...]
    own: PreparedForecast | None  # of the own company


class ForecastScheduler:
    """Prepares on the store lane, calculates on the compute lane, and freezes the answer on the store lane."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.level: str = PlaceLevel.REGION  # whose groups are forecast after the whole
        self._unused = QTimer(ctx, interval=_UNUSED_MS, singleShot=True)
        self._unused.timeout.connect(self._end_workers)

    def cancel(self) -> None:
        """Cancel what nobody waits for."""
        self._unused.stop()
        self._end_workers()

    def _end_workers(self) -> None:
        if self._ctx.workers is not None:
            self._ctx.workers.close_unused()

    def drop(self) -> None:
        """Cancel the forecast that is on its way, and drop its answer."""
        for key in (_PREPARE, questions.FORECAST.name):
            self._ctx.jobs.drop(key)

    def ask(self) -> None:
        """Forecast what is selected now; a forecast that is on its way is replaced."""
        work = partial(self._prepare, self._ctx.selection)
        prepared = self._ctx.read(_PREPARE, work, self._prepared)
        prepared.failed.connect(lambda error: self._ctx.answers.fail(questions.FORECAST, error))

    def _prepare(self, selection: Selection, _: JobContext) -> _Asked:
        """Return the questions of all sales, of those of the own company, and of the groups of the level.

        The warehouse is filled on this lane, so the one of now holds the data that the questions name.
        """
        ctx = self._ctx
        options = forecast_options(ctx.app.policy, span=selection.span, apart=ctx.workers)
        rules = [ForecastRule(by=by) for by in ((), (self.level,))]
        prepared = tuple(prepare_forecast(ctx.access, rule, selection.filters, options) for rule in rules)
        shown = ctx.warehouse_of(selection)
        owned = own_items(shown, ctx.session, selection.filters)
        # An own company that the data do not name would be all of it.
        filters = {**selection.filters, **owned.filters} if owned.filters else None
        own = prepare_forecast(ctx.access, ForecastRule(), filters, options) if filters is not None else None
        return _Asked(selection, shown, prepared, own)

    def _prepared(self, asked: _Asked) -> None:
        if not self._is_current(asked):
            return
        question = questions.FORECAST
        job = self._ctx.start(question.lane, question.title, partial(self._forecast, asked), key=question.name)
        job.finished.connect(partial(self._freeze_all, asked))
        job.failed.connect(lambda error: self._ctx.answers.fail(question, error))

    def _is_current(self, asked: _Asked) -> bool:
        """Return whether what was selected for a question still is."""
        return asked.selection == self._ctx.selection

    def _forecast(self, asked: _Asked, context: WorkerContext) -> list[ForecastReport]:
        """Return the forecast of all sales, then those of the groups; the first is shown while the others are made."""
        reports: list[ForecastReport] = []
        for question in asked.prepared:
            if reports:
                context.deliver(partial(self._put, asked, tuple(reports)))
                own = answer_forecast(asked.warehouse, asked.own, context) if asked.own is not None else None
                context.deliver(partial(self._put_own, asked, own))
            reports.append(answer_forecast(asked.warehouse, question, context))
        return reports

    def _put_own(self, asked: _Asked, report: ForecastReport | None) -> None:
        if self._is_current(asked):
            groups = report.groups if report is not None else ()
            self._ctx.answers.put(questions.OWN_FORECAST, groups[0] if groups else None)

    def _put(self, asked: _Asked, reports: Sequence[ForecastReport]) -> None:
        """Show the groups of all reports as one, under the rule of the last; drop what is not selected any more."""
        if self._is_current(asked):
            groups = tuple(group for report in reports for group in report.groups)
            self._ctx.answers.put(questions.FORECAST, ForecastReport(rule=reports[-1].rule, groups=groups))

    def _freeze_all(self, asked: _Asked, reports: list[ForecastReport]) -> None:
        ctx, question = self._ctx, questions.DIARY
        self._unused.start()
        if not self._is_current(asked):
            return
        self._put(asked, reports)
        # What somebody looks at through a filter is a question in passing, and no forecast that is issued.
        issued = list(zip(asked.prepared, reports, strict=True)) if asked.selection.empty else []
        job = ctx.start(Lane.STORE, question.title, lambda _: self._freeze(issued), key=question.name)
        job.finished.connect(lambda diary: ctx.answers.put(question, diary))
        job.failed.connect(lambda error: ctx.answers.fail(question, error))

    def _freeze(self, issued: list[tuple[PreparedForecast, ForecastReport]]) -> Diary:
        for question, report in issued:
            issue_forecast(self._ctx.access, report, question)
        return read_diary(self._ctx.whole_access)
