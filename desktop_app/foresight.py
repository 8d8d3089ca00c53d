"""Asks for the forecasts of what is selected: all of it first, then each group; they are frozen for the diary."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from core.model.dimensions import PlaceLevel
from core.model.forecasts import ForecastReport, ForecastRule
from desktop_app.answers import Question
from desktop_app.desk import Desk
from desktop_app.jobs import Context, Lane

if TYPE_CHECKING:
    from core.model.diary import Diary
    from core.operations.forecast_sales import Prepared

_KEPT_MS = 60_000  # the workers wait so long for another question before their memory is given back


class Foresight:
    """Prepares where the vault is, reckons beside it, and freezes the answer where the vault is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.level: str = PlaceLevel.REGION  # whose groups are forecast after the whole
        self._unused = QTimer(desk, interval=_KEPT_MS, singleShot=True)
        self._unused.timeout.connect(self._end_workers)

    def rest(self) -> None:
        """Let nothing run that nobody waits for."""
        self._unused.stop()
        self._end_workers()

    def _end_workers(self) -> None:
        if self._desk.workers is not None:
            self._desk.workers.close_unused()

    def ask(self) -> None:
        """Forecast what is selected now; a forecast that is on its way is replaced."""
        prepared = self._desk.look("forecast.prepare", self._prepare, self._prepared)
        prepared.failed.connect(lambda error: self._desk.answers.fail(Question.FORECAST, error))

    def _prepare(self, _: Context) -> "list[Prepared]":
        """Return the questions of all sales and of the groups of the level."""
        from core.operations.forecast_sales import prepare_forecast

        desk = self._desk
        wish, filters = desk.wish(), desk.selection.filters
        return [
            prepare_forecast(desk.store.vault, desk.session, ForecastRule(by=by), filters, wish)
            for by in ((), (self.level,))
        ]

    def _prepared(self, prepared: "list[Prepared]") -> None:
        desk = self._desk
        work = partial(self._forecast, prepared)
        job = desk.start(Lane.COMPUTE, "job.forecast", work, question=Question.FORECAST)
        job.partial.connect(lambda reports: desk.answers.put(Question.FORECAST, _joined(reports)))
        job.finished.connect(partial(self._forecasted, prepared))
        job.failed.connect(lambda error: desk.answers.fail(Question.FORECAST, error))

    def _forecast(self, prepared: "list[Prepared]", context: Context) -> list[ForecastReport]:
        """Return the forecast of all sales, then those of the groups; each is handed over when it is done."""
        from core.operations.forecast_sales import answer_forecast

        warehouse = self._desk.warehouse
        reports: list[ForecastReport] = []
        for each in prepared:
            reports.append(answer_forecast(warehouse, each, context))
            context.partial(list(reports))
        return reports

    def _forecasted(self, prepared: "list[Prepared]", reports: list[ForecastReport]) -> None:
        desk = self._desk
        desk.answers.put(Question.FORECAST, _joined(reports))
        self._unused.start()
        # What somebody looks at through a filter is a question in passing, and no forecast that is issued.
        kept = list(zip(prepared, reports, strict=True)) if desk.selection.empty else []
        frozen = desk.start(Lane.STORE, "job.forecast", lambda _: self._freeze(kept), question="diary")
        frozen.finished.connect(lambda diary: desk.answers.put(Question.DIARY, diary))
        frozen.failed.connect(lambda error: desk.answers.fail(Question.DIARY, error))

    def _freeze(self, issued: "list[tuple[Prepared, ForecastReport]]") -> "Diary":
        from core.operations.forecast_sales import issue_forecast
        from core.operations.keep_diary import read_diary

        store, session = self._desk.store, self._desk.session
        for each, report in issued:
            issue_forecast(store.vault, session, report, each)
        return read_diary(store.vault, store.warehouse, session)


def _joined(reports: list[ForecastReport]) -> ForecastReport:
    """Return the groups of all reports as one, under the rule of the last."""
    return ForecastReport(rule=reports[-1].rule, groups=tuple(group for report in reports for group in report.groups))
