"""Evaluates the alerts and notifies of new ones; rules of time once a minute, while the vault is open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from core.alerts.measure import unmeasured
from core.documents.alerts.alerts import AlertWords
from core.model.alerts.alerts import Alert
from core.model.changes import ChangeSet
from core.model.job_context import JobContext
from core.operations.access import Access
from core.operations.alerts.deliver import Toasts, confirm_toasts, deliver_alerts
from core.operations.alerts.evaluate import evaluate_alerts, measure_figures
from core.operations.alerts.review import Board, read_board
from desktop_app.notifications.messages import Message, Urgency
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Job

_INTERVAL_MS = 60_000
_TOGETHER = 3  # more critical alerts than these at once are reported as one


@dataclass(frozen=True, slots=True)
class _Evaluation:
    """What an evaluation brought: every view, what is to be reported, and the rules that could not be judged."""

    board: Board
    toasts: Toasts
    changes: ChangeSet  # of delivering
    failed: tuple[tuple[str, str], ...] = ()


class AlertWatch(QObject):
    """Works on the store lane, where the vault is; what it finds goes to the answers and to the stream."""

    def __init__(self, ctx: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._unmeasured: frozenset[str] = frozenset()  # the rules that had nothing to judge
        self.clock = QTimer(self, interval=_INTERVAL_MS)
        self.clock.timeout.connect(self.look_at_the_clock)
        ctx.stream.shown_outside.connect(self._write_down)

    def evaluate(self) -> Job[_Evaluation]:
        """Measure what is new, judge the rules, and report what they found."""
        question = questions.ALERTS
        job = self._ctx.start(question.lane, question.title, self._measure_and_judge, key=question.name)
        job.finished.connect(self._notify)
        job.failed.connect(lambda error: self._ctx.answers.fail(questions.ALERTS, error))
        return job

    def look_at_the_clock(self) -> None:
        """Judge what only time changes: the age of the data, snoozes, a new day's budget, quiet hours, the digest."""
        if self._ctx.answers.alerts is not None:
            self._ctx.read("alerts.clock", lambda _: self._judge(), self._notify)

    def refresh(self) -> None:
        """Read every view again, after a person decided something."""
        self._ctx.read("alerts.board", lambda _: self._board(), self._put)

    def _measure_and_judge(self, context: JobContext) -> _Evaluation:
        ctx = self._ctx
        policy = ctx.app.policy
        measured = measure_figures(ctx.whole_access, policy.calendar.calendar, context, policy.gaps.points)
        self._unmeasured = unmeasured(self._board().rules.values(), measured)
        return self._judge()

    def _judge(self) -> _Evaluation:
        vault, session, policy = self._ctx.store.vault, self._ctx.session, self._ctx.app.policy
        evaluation, _ = evaluate_alerts(
            Access(vault, session), policy.calendar.calendar, policy.alerts.budget, policy.gaps.points
        )
        toasts, changes = deliver_alerts(
            Access(vault, session), policy.alerts.delivery(session.role), shows_toasts=True
        )
        return _Evaluation(self._board(), toasts, changes, evaluation.failed)

    def _board(self) -> Board:
        return replace(read_board(self._ctx.access), unmeasured=self._unmeasured)

    def _put(self, board: Board) -> None:
        self._ctx.answers.put(questions.ALERTS, board)

    def _notify(self, evaluation: _Evaluation) -> None:
        board, toasts = evaluation.board, evaluation.toasts
        if board != self._ctx.answers.alerts:
            self._put(board)
        words = self._ctx.alert_words(board.rules)
        if len(toasts.critical) <= _TOGETHER:
            for alert in toasts.critical:
                self._notify_one(words, alert)
        else:
            self._notify_all(Urgency.CRITICAL, "message.alerts_critical", toasts.critical)
        if toasts.others:
            self._notify_all(Urgency.HIGH, "message.alerts_high", toasts.others)
        for rule, code in evaluation.failed:
            self._ctx.stream.publish("alert.not_measured", Urgency.WRONG, rule=words.rule_name(rule), code=code)
        if toasts.digest:
            self._ctx.stream.publish("message.digest", count=toasts.digest)
        self._ctx.broadcast(evaluation.changes)

    def _notify_one(self, words: AlertWords, alert: Alert) -> None:
        what = words.sentence(alert.breach)
        self._ctx.stream.publish_outside(
            Urgency.CRITICAL, "message.alert_critical", "message.alerts_critical", [alert], what=what
        )

    def _notify_all(self, urgency: Urgency, text: str, alerts: Sequence[Alert]) -> None:
        self._ctx.stream.publish_outside(urgency, text, text, alerts, count=len(alerts))

    def _write_down(self, message: Message, failure: str) -> None:
        """Write down what became of a message outside the window; the vault may be locked by now."""
        if not message.alerts or self._ctx.answers.alerts is None:
            return
        ctx = self._ctx
        ctx.read(
            f"alerts.message_{message.alerts[0].id}",
            lambda _: confirm_toasts(ctx.access, message.alerts, failure or None),
            lambda _: None,
        )
