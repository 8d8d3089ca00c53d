"""Asks for the forecasts of what is selected: all of it first, then each group; they are frozen for the diary."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer

from core.model.dimensions import PlaceLevel
from core.model.forecasts.diary import Diary
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.job_context import JobContext
from core.operations.forecasts.diary import read_diary
from core.operations.forecasts.forecast_sales import Prepared, answer_forecast, issue_forecast, prepare_forecast
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane, WorkerContext

_UNUSED_MS = 60_000  # the workers wait so long for another question before their memory is given back


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

    def ask(self) -> None:
        """Forecast what is selected now; a forecast that is on its way is replaced."""
        prepared = self._ctx.read("forecast.prepare", self._prepare, self._prepared)
        prepared.failed.connect(lambda error: self._ctx.answers.fail(questions.FORECAST, error))

    def _prepare(self, _: JobContext) -> list[Prepared]:
        """Return the questions of all sales and of the groups of the level."""
        ctx = self._ctx
        options, filters = ctx.forecast_options(), ctx.selection.filters
        return [prepare_forecast(ctx.access, ForecastRule(by=by), filters, options) for by in ((), (self.level,))]

    def _prepared(self, prepared: list[Prepared]) -> None:
        question = questions.FORECAST
        work = partial(self._forecast, prepared)
        job = self._ctx.start(question.lane, question.title, work, key=question.name)
        job.finished.connect(partial(self._freeze_all, prepared))
        job.failed.connect(lambda error: self._ctx.answers.fail(question, error))

    def _forecast(self, prepared: list[Prepared], context: WorkerContext) -> list[ForecastReport]:
        """Return the forecast of all sales, then those of the groups; the first is shown while the others are made."""
        warehouse = self._ctx.warehouse
        reports: list[ForecastReport] = []
        for question in prepared:
            if reports:
                context.deliver(partial(self._put, tuple(reports)))
            reports.append(answer_forecast(warehouse, question, context))
        return reports

    def _put(self, reports: Sequence[ForecastReport]) -> None:
        """Show the groups of all reports as one, under the rule of the last."""
        groups = tuple(group for report in reports for group in report.groups)
        self._ctx.answers.put(questions.FORECAST, ForecastReport(rule=reports[-1].rule, groups=groups))

    def _freeze_all(self, prepared: list[Prepared], reports: list[ForecastReport]) -> None:
        ctx, question = self._ctx, questions.DIARY
        self._put(reports)
        self._unused.start()
        # What somebody looks at through a filter is a question in passing, and no forecast that is issued.
        issued = list(zip(prepared, reports, strict=True)) if ctx.selection.empty else []
        job = ctx.start(Lane.STORE, question.title, lambda _: self._freeze(issued), key=question.name)
        job.finished.connect(lambda diary: ctx.answers.put(question, diary))
        job.failed.connect(lambda error: ctx.answers.fail(question, error))

    def _freeze(self, issued: list[tuple[Prepared, ForecastReport]]) -> Diary:
        for question, report in issued:
            issue_forecast(self._ctx.access, report, question)
        return read_diary(self._ctx.whole_access)
