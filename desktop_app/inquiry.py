"""What is asked of the vault after it changed, in which order, and who hears that a new alert is critical.

First what costs little: how the vault stands and what was imported. Then the gaps and the trend, while the rules are
evaluated where they are written down. The forecasts take longest and come last: two lanes that compute in Python at
once would hold the window up and be no faster.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.model.alerts import Alert, AlertSeverity
from core.model.batches import Batch, VaultStatus
from core.model.changes import ChangeSet
from core.model.forecasts import ForecastReport, ForecastRule
from core.model.receipts import Tally
from core.model.trends import TrendRule
from desktop_app.answers import Question, Trends
from desktop_app.desk import Desk
from desktop_app.jobs import Context, Lane
from desktop_app.presenters import alerts as words

if TYPE_CHECKING:
    from core.model.gaps import GapReport

Loaded = tuple[VaultStatus, list[tuple[Batch, Tally]], Callable[[], None]]
_REGION = ("region",)


class Inquiry:
    """Asks anew when a change concerns what is shown."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.changed.connect(self._hear)

    def ask_all(self) -> None:
        """Load what the vault shows now, and ask everything of it."""
        job = self._desk.start(Lane.STORE, "job.load", self._load, question="load")
        job.finished.connect(self._loaded)

    def _hear(self, changes: ChangeSet) -> None:
        if changes.observations:
            self.ask_all()
        elif changes.alerts:
            self._desk.look("alerts", self._list_alerts, lambda found: self._desk.answers.put(Question.ALERTS, found))

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
        evaluation = desk.start(Lane.STORE, "job.alerts", self._evaluate, question=Question.ALERTS)
        evaluation.finished.connect(self._evaluated)
        evaluation.failed.connect(lambda error: desk.answers.fail(Question.ALERTS, error))
        for ended in (evaluation.finished, evaluation.failed):
            ended.connect(lambda _: desk.ask(Question.FORECAST, "job.forecast", self._forecast))

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

    def _forecast(self, context: Context) -> ForecastReport:
        """Return the forecast of all sales, then those of the regions."""
        from core.operations.forecast_sales import forecast_sales

        store, session = self._desk.store, self._desk.session
        total, regions = (
            forecast_sales(store.vault, store.warehouse, session, ForecastRule(by=by), {}, context)
            for by in ((), _REGION)
        )
        return ForecastReport(rule=total.rule, groups=(*total.groups, *regions.groups))

    def _evaluate(self, _: Context) -> tuple[list[Alert], tuple[Alert, ...]]:
        from core.operations.watch_alerts import evaluate_alerts

        store = self._desk.store
        raised, _changes = evaluate_alerts(store.vault, store.warehouse, self._desk.session)
        return raised, self._list_alerts(None)

    def _list_alerts(self, _: Context | None) -> tuple[Alert, ...]:
        from core.operations.watch_alerts import list_alerts

        return tuple(list_alerts(self._desk.store.vault, self._desk.session))

    def _evaluated(self, answer: tuple[list[Alert], tuple[Alert, ...]]) -> None:
        raised, alerts = answer
        self._desk.answers.put(Question.ALERTS, alerts)
        grave = [alert for alert in raised if alert.breach.severity is AlertSeverity.CRITICAL]
        brief, count = "told.alerts_critical", len(grave)
        if count == 1:
            what = words.sentence(grave[0], self._desk.language)
            self._desk.stream.tell_critical("told.alert_critical", brief, count, what=what)
        elif grave:
            self._desk.stream.tell_critical(brief, brief, count, count=count)
