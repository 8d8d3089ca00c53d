"""Asks for the forecasts of what is selected: all of it first, then each group; they are frozen for the diary."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from core.model.dimensions import PlaceLevel
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.operations.access import Access, DataAccess
from desktop_app.queries.answer_cache import Question
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Context, Lane

if TYPE_CHECKING:
    from core.model.forecasts.diary import Diary
    from core.operations.forecasts.forecast_sales import Prepared

_KEPT_MS = 60_000  # the workers wait so long for another question before their memory is given back


class ForecastScheduler:
    """Prepares where the vault is, reckons beside it, and freezes the answer where the vault is."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.level: str = PlaceLevel.REGION  # whose groups are forecast after the whole
        self._unused = QTimer(ctx, interval=_KEPT_MS, singleShot=True)
        self._unused.timeout.connect(self._end_workers)

    def rest(self) -> None:
        """Let nothing run that nobody waits for."""
        self._unused.stop()
        self._end_workers()

    def _end_workers(self) -> None:
        if self._ctx.workers is not None:
            self._ctx.workers.close_unused()

    def ask(self) -> None:
        """Forecast what is selected now; a forecast that is on its way is replaced."""
        prepared = self._ctx.look("forecast.prepare", self._prepare, self._prepared)
        prepared.failed.connect(lambda error: self._ctx.answers.fail(Question.FORECAST, error))

    def _prepare(self, _: Context) -> "list[Prepared]":
        """Return the questions of all sales and of the groups of the level."""
        from core.operations.forecasts.forecast_sales import prepare_forecast

        ctx = self._ctx
        wish, filters = ctx.wish(), ctx.selection.filters
        return [prepare_forecast(ctx.access, ForecastRule(by=by), filters, wish) for by in ((), (self.level,))]

    def _prepared(self, prepared: "list[Prepared]") -> None:
        ctx = self._ctx
        work = partial(self._forecast, prepared)
        job = ctx.start(Lane.COMPUTE, "job.forecast", work, question=Question.FORECAST)
        job.partial.connect(lambda reports: ctx.answers.put(Question.FORECAST, _joined(reports)))
        job.finished.connect(partial(self._forecasted, prepared))
        job.failed.connect(lambda error: ctx.answers.fail(Question.FORECAST, error))

    def _forecast(self, prepared: "list[Prepared]", context: Context) -> list[ForecastReport]:
        """Return the forecast of all sales, then those of the groups; each is handed over when it is done."""
        from core.operations.forecasts.forecast_sales import answer_forecast

        warehouse = self._ctx.warehouse
        reports: list[ForecastReport] = []
        for each in prepared:
            reports.append(answer_forecast(warehouse, each, context))
            context.partial(list(reports))
        return reports

    def _forecasted(self, prepared: "list[Prepared]", reports: list[ForecastReport]) -> None:
        ctx = self._ctx
        ctx.answers.put(Question.FORECAST, _joined(reports))
        self._unused.start()
        # What somebody looks at through a filter is a question in passing, and no forecast that is issued.
        kept = list(zip(prepared, reports, strict=True)) if ctx.selection.empty else []
        frozen = ctx.start(Lane.STORE, "job.forecast", lambda _: self._freeze(kept), question="diary")
        frozen.finished.connect(lambda diary: ctx.answers.put(Question.DIARY, diary))
        frozen.failed.connect(lambda error: ctx.answers.fail(Question.DIARY, error))

    def _freeze(self, issued: "list[tuple[Prepared, ForecastReport]]") -> "Diary":
        from core.operations.forecasts.diary import read_diary
        from core.operations.forecasts.forecast_sales import issue_forecast

        store, session = self._ctx.store, self._ctx.session
        for each, report in issued:
            issue_forecast(Access(store.vault, session), report, each)
        return read_diary(DataAccess(store.vault, session, store.warehouse))


def _joined(reports: list[ForecastReport]) -> ForecastReport:
    """Return the groups of all reports as one, under the rule of the last."""
    return ForecastReport(rule=reports[-1].rule, groups=tuple(group for report in reports for group in report.groups))
