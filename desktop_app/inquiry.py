"""What is asked of the vault after it changed, and in which order.

First what costs little: how the vault stands and what was imported. Then the gaps and the trend, while the rules are
evaluated where they are written down. The forecasts take longest and come last: two lanes that compute in Python at
once would hold the window up and be no faster.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from core.model.batches import Batch, VaultStatus
from core.model.changes import ChangeSet
from core.model.forecasts import ForecastReport, ForecastRule
from core.model.receipts import Tally
from core.model.trends import TrendRule
from desktop_app.announcer import Announcer
from desktop_app.answers import Question, Trends
from desktop_app.desk import Desk
from desktop_app.jobs import Context, Lane

if TYPE_CHECKING:
    from core.model.diary import Diary
    from core.model.gaps import GapReport
    from core.operations.forecast_sales import Prepared

Loaded = tuple[VaultStatus, list[tuple[Batch, Tally]], Callable[[], None]]
_REGION = ("region",)


class Inquiry:
    """Asks anew when a change concerns what is shown."""

    def __init__(self, desk: Desk, announcer: Announcer) -> None:
        self._desk = desk
        self._announcer = announcer
        desk.changed.connect(self._hear)

    def ask_all(self) -> None:
        """Load what the vault shows now, and ask everything of it."""
        job = self._desk.start(Lane.STORE, "job.load", self._load, question="load")
        job.finished.connect(self._loaded)

    def _hear(self, changes: ChangeSet) -> None:
        if changes.observations:
            self.ask_all()
        elif changes.settings:
            self._announcer.evaluate()
        elif changes.alerts:
            self._announcer.refresh()

    def _load(self, context: Context) -> Loaded:
        from core.operations.keep_vault import vault_status
        from core.operations.manage_batches import list_imports

        store, session = self._desk.store, self._desk.session
        close_old = store.load(context)
        return vault_status(store.vault, session), list_imports(store.vault, session), close_old

    def _loaded(self, answer: Loaded) -> None:
        status, imports, close_old = answer
        desk = self._desk
        # On the lane of those who read: after them, so that nothing is closed under a question.
        desk.start(Lane.COMPUTE, "job.load", lambda _: close_old())
        desk.answers.put(Question.STATUS, status)
        desk.answers.put(Question.IMPORTS, tuple(imports))
        desk.ask(Question.TRENDS, "job.trends", self._trends)
        desk.ask(Question.GAPS, "job.gaps", self._gaps)
        evaluation = self._announcer.evaluate()
        for ended in (evaluation.finished, evaluation.failed):
            ended.connect(lambda _: self._ask_forecast())

    def _gaps(self, _: Context) -> "GapReport":
        from core.operations.find_gaps import find_gaps

        store, session = self._desk.store, self._desk.session
        return find_gaps(store.vault, store.warehouse, session, self._desk.app.settings.gaps.rule(), {})

    def _trends(self, _: Context) -> Trends:
        from core.operations.find_trends import find_trends

        store, session = self._desk.store, self._desk.session
        total, regions, brands = (
            find_trends(store.vault, store.warehouse, session, TrendRule(by=by), {}) for by in ((), _REGION, ("brand",))
        )
        return Trends(total, regions, brands)

    def _ask_forecast(self) -> None:
        """Prepare where the vault is, reckon beside it, and freeze the answer where the vault is."""
        prepared = self._desk.look("forecast.prepare", self._prepare, self._prepared)
        prepared.failed.connect(lambda error: self._desk.answers.fail(Question.FORECAST, error))

    def _prepare(self, _: Context) -> "list[Prepared]":
        """Return the questions of all sales and of the regions."""
        from core.operations.forecast_sales import Wish, prepare_forecast

        desk, settings = self._desk, self._desk.app.settings
        breaks = tuple(rule.since for rule in settings.excise.rules)
        wish = Wish(cores=settings.forecast.cores, calendar=settings.calendar.calendar, breaks=breaks)
        return [prepare_forecast(desk.store.vault, desk.session, ForecastRule(by=by), {}, wish) for by in ((), _REGION)]

    def _prepared(self, prepared: "list[Prepared]") -> None:
        desk = self._desk
        work = partial(self._forecast, prepared)
        job = desk.start(Lane.COMPUTE, "job.forecast", work, question=Question.FORECAST)
        job.partial.connect(lambda reports: desk.answers.put(Question.FORECAST, _joined(reports)))
        job.finished.connect(partial(self._forecasted, prepared))
        job.failed.connect(lambda error: desk.answers.fail(Question.FORECAST, error))

    def _forecast(self, prepared: "list[Prepared]", context: Context) -> list[ForecastReport]:
        """Return the forecast of all sales, then those of the regions; each is handed over when it is done."""
        from core.operations.forecast_sales import answer_forecast

        reports: list[ForecastReport] = []
        for each in prepared:
            reports.append(answer_forecast(self._desk.store.warehouse, each, context))
            context.partial(list(reports))
        return reports

    def _forecasted(self, prepared: "list[Prepared]", reports: list[ForecastReport]) -> None:
        desk = self._desk
        desk.answers.put(Question.FORECAST, _joined(reports))
        frozen = desk.start(Lane.STORE, "job.forecast", lambda _: self._freeze(prepared, reports), question="diary")
        frozen.finished.connect(lambda diary: desk.answers.put(Question.DIARY, diary))
        frozen.failed.connect(lambda error: desk.answers.fail(Question.DIARY, error))

    def _freeze(self, prepared: "list[Prepared]", reports: list[ForecastReport]) -> "Diary":
        from core.operations.forecast_sales import issue_forecast
        from core.operations.keep_diary import read_diary

        store, session = self._desk.store, self._desk.session
        for each, report in zip(prepared, reports, strict=True):
            issue_forecast(store.vault, session, report, each)
        return read_diary(store.vault, store.warehouse, session)


def _joined(reports: list[ForecastReport]) -> ForecastReport:
    """Return the groups of all reports as one."""
    return ForecastReport(rule=reports[0].rule, groups=tuple(group for report in reports for group in report.groups))
