"""Joins the alerts page to the alerts: the views, the one that is looked at, and what becomes of it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from core.documents.alerts import alert_tables, explanations
from core.documents.alerts.alerts import AlertWords
from core.documents.analyses import source_rows
from core.documents.document import Columns
from core.model.alerts.alerts import ENDED, MOVES, Alert, AlertSeverity, AlertState, AlertView, Listed
from core.model.alerts.explanations import Explanation
from core.model.alerts.tracks import PARTS_OF_A_WHOLE
from core.model.changes import ChangeSet
from core.model.clock import business_day
from core.model.job_context import JobContext
from core.operations.alerts.decide import assign_alert, judge_alert, move_alert, snooze_alert, take_back
from core.operations.alerts.explain import explain_alert
from core.texts import dates, numbers
from desktop_app.pages import plots
from desktop_app.pages.alerts import unevaluated
from desktop_app.pages.alerts.rules_dialog import AlertRulesPresenter
from desktop_app.pages.page_presenter import Count, PageHost, Presenter, is_made, notice_of
from desktop_app.pages.selected_alerts import is_critical, matching
from desktop_app.queries import questions
from desktop_app.queries.question import AnyQuestion
from desktop_app.tables.document_cells import CellLook, hinted, table_columns, table_row
from ui.dialogs.assign_dialog import AssignDialog
from ui.dialogs.disposal import dispose
from ui.dialogs.rows_dialog import RowsDialog
from ui.models.rows import Badge, Cell
from ui.pages.alerts_page import AlertsPage
from ui.theme import Theme, Tone
from ui.undoing import Done
from ui.widgets.alert_card import AlertDetail

_TONES = {AlertSeverity.CRITICAL: Tone.BAD, AlertSeverity.HIGH: Tone.WARNING, AlertSeverity.INFO: Tone.ACCENT}
_BY_DATA = "data"
_VIEWS = (AlertView.SHOWN, AlertView.DIGEST, AlertView.SNOOZED, AlertView.ENDED)


class AlertsPresenter(Presenter):
    """Shows the alerts of one view, the gravest first; the page opens on those within the budget."""

    follows_selection = True
    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.ALERTS, questions.DIRECTORY})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        ctx = host.ctx
        self._view = AlertView.SHOWN
        self._wanted: str | None = None  # what a notification was about
        self._explanation: Explanation | None = None
        self._theme: Theme
        self.page: AlertsPage
        self.rules = AlertRulesPresenter(ctx, lambda: self.page.window())  # noqa: PLW0108 - there is no page yet
        self.assign_dialog: AssignDialog | None = None
        self.rows_dialog: RowsDialog | None = None

    def build(self, theme: Theme, title: str) -> AlertsPage:
        """Return the page, made again."""
        self._theme = theme
        columns = table_columns(alert_tables.columns(self._words), self._ctx.language, "brief")
        names = {view.value: self._ctx.say(f"alerts.view_{view}", count="") for view in _VIEWS}
        self.page = AlertsPage(theme, title, columns, names)
        self._view = AlertView.SHOWN
        page = self.page
        page.viewed.connect(self._turn)
        page.chosen.connect(self._look)
        page.moved.connect(lambda alert, state: self._move(alert, AlertState(state)))
        page.snoozed.connect(self._snooze)
        page.assign_wanted.connect(self._ask_assignee)
        page.rated_useful.connect(lambda alert: self._judge(alert, useful=True))
        page.rated_useless.connect(lambda alert: self._judge(alert, useful=False))
        page.rows_wanted.connect(self._show_rows)
        page.rules_wanted.connect(lambda: self.rules.open(theme))
        return page

    def show(self) -> None:
        """Show what is known now."""
        board = self._ctx.answers.alerts
        notice = notice_of(self._ctx, questions.ALERTS)
        if notice is not None:
            self.page.show_notice(notice)
            return
        held = {view: self._selected(board.views[view]) if board is not None else () for view in _VIEWS}
        listed = held[self._view]
        say = self._ctx.say
        counts = {
            view.value: say(f"alerts.view_{view}", count=numbers.figure(len(held[view])) if board is not None else "")
            for view in _VIEWS
        }
        keys = [entry.alert.id for entry in listed]
        whole = len(board.views[self._view]) if board is not None else 0
        nothing = say("alerts.nothing_selected" if whole else f"alerts.nothing_{self._view}") if board else ""
        directory = self._ctx.answers.directory
        if board is not None and directory is not None and self._view is AlertView.SHOWN and not whole:
            nothing = " ".join((nothing, *unevaluated.sentences(board, directory, self._words)))
        columns = alert_tables.columns(self._words)
        rows = [self._row(columns, entry) for entry in listed]
        self.page.show_alerts(self._scope(listed), keys, rows, counts, nothing)
        if self._wanted in keys:
            self.page.table.select_key(self._wanted)
            self._wanted = None

    def open_item(self, item: str) -> None:
        """Show the alert that somebody followed a notification of, now or when it is known."""
        self._wanted = item or None
        if self._ctx.answers.alerts is not None and item and is_made(self):
            self._turn(AlertView.SHOWN.value)

    def close(self) -> None:
        """Put away what was opened over the page: it names places and products."""
        self.rules.close()
        dispose(self.assign_dialog, self.rows_dialog)
        self.assign_dialog, self.rows_dialog, self._explanation = None, None, None

    def count(self) -> Count:
        """Return how many alerts are open, taken up or not, and whether one of them is critical."""
        board = self._ctx.answers.alerts
        opened = board.shown if board is not None else ()
        return Count(len(opened), any(map(is_critical, opened)))

    @property
    def _words(self) -> AlertWords:
        board = self._ctx.answers.alerts
        return self._ctx.alert_words(board.rules if board is not None else {})

    def _turn(self, view: str) -> None:
        self._view = AlertView(view)
        for button in self.page.views.buttons():
            button.setChecked(button.property("key") == view)
        self.show()

    def _selected(self, listed: Sequence[Listed]) -> tuple[Listed, ...]:
        matches = matching(self._ctx)
        return tuple(entry for entry in listed if matches(entry.alert))

    def _scope(self, listed: tuple[Listed, ...]) -> str:
        board, chosen = self._ctx.answers.alerts, self._ctx.selection.filters
        if board is not None and chosen:
            whole = numbers.figure(len(board.views[self._view]))
            return self._ctx.say("alerts.selected", shown=numbers.figure(len(listed)), whole=whole)
        if self._view is AlertView.DIGEST:
            return self._ctx.say("alerts.digest_scope", count=len(listed))
        if self._view is not AlertView.SHOWN or self._ctx.answers.alerts is None:
            return ""
        facts = {
            "open": numbers.figure(len(listed)),
            "critical": numbers.figure(sum(is_critical(entry.alert) for entry in listed)),
            "budget": numbers.figure(self._ctx.app.policy.alerts.open),
        }
        taken = sum(entry.alert.state is not AlertState.OPEN for entry in listed)
        return self._ctx.say("alerts.scope_taken" if taken else "alerts.scope", taken=numbers.figure(taken), **facts)

    def _row(self, columns: Columns[Listed], listed: Listed) -> list[Cell]:
        language, alert, words = self._ctx.language, listed.alert, self._words
        severity = alert.breach.severity
        is_new = alert.state is AlertState.OPEN
        state = self._ctx.say("alert.state_assigned" if is_new and alert.assignee else f"alert.state_{alert.state}")
        # The owner and the point come first: a line too long for the list is cut at its end.
        parts = [*filter(None, [words.assigned(alert), words.point(alert.breach)]), words.names(alert.breach)]
        parts.append(dates.month(alert.breach.first, language))
        parts.append(self._ctx.say(f"severity.{severity}"))
        if listed.also:
            parts.append(self._ctx.say("alerts.and_also", count=len(listed.also)))
        brief = CellLook(
            hint=words.sentence(alert.breach),
            second=" · ".join(parts),
            tone=_TONES[severity],
            icon=severity.value.lower(),
        )
        badge = Badge(state, Tone.ACCENT if is_new else Tone.QUIET)
        looks = {"brief": brief, "state": CellLook(picture=badge)}
        return table_row(columns, listed, language, looks)

    def _look(self, alert: str) -> None:
        """Show at once what is known of an alert, and its arithmetic when it was read."""
        known = self._known(alert)
        if known is not None and (self._explanation is None or self._explanation.alert.id != alert):
            self.page.show_detail(self._brief(known))
        policy = self._ctx.app.policy

        def read(context: JobContext) -> "Explanation":
            ctx = self._ctx
            return explain_alert(ctx.whole_access, alert, policy.calendar.calendar, context, policy.gaps.points)

        self._ctx.read("alert", read, self._explained, act=True)

    def _explained(self, explanation: "Explanation") -> None:
        self._explanation = explanation
        # In the meantime the window may have been made again, in another language or theme; that page asks for itself.
        if is_made(self) and explanation.alert.id == self.page.table.selected_key():
            self.page.show_detail(self._detail(explanation))

    def _brief(self, alert: Alert) -> AlertDetail:
        language, say, breach, words = self._ctx.language, self._ctx.say, alert.breach, self._words
        moves = {state.value for state in MOVES[alert.state]}
        return AlertDetail(
            title=words.sentence(breach),
            when=say(
                "alert.when",
                first=dates.month(breach.first, language),
                last=dates.month(breach.last, language),
                raised=dates.full_day(_day(alert.raised_at), language),
            ),
            icon=breach.severity.value.lower(),
            tone=_TONES[breach.severity],
            figures=((say("alert.figure_rule"), explanations.rule_line(alert, words)),),
            clears=words.clears(breach) if alert.state not in ENDED else "",
            events=(),
            moves=moves,
            assigned=words.assigned(alert),
        )

    def _detail(self, explanation: "Explanation") -> AlertDetail:
        language, say, words = self._ctx.language, self._ctx.say, self._words
        brief = self._brief(explanation.alert)
        rule = words.rule(explanation.alert.breach)
        drawn = plots.track_plot(
            explanation.points,
            words.clearing(explanation.alert.breach),
            language,
            from_zero=rule is not None and rule.figure in PARTS_OF_A_WHOLE,
        )
        also = say("alerts.and_also", count=len(explanation.also)) if explanation.also else ""
        return AlertDetail(
            title=brief.title,
            when=brief.when,
            icon=brief.icon,
            tone=brief.tone,
            figures=(*brief.figures, *explanations.lines(explanation, words)),
            clears=brief.clears,
            events=tuple(
                self._event(event.at, event.actor, event.event, event.note) for event in reversed(explanation.events)
            ),
            moves=brief.moves,
            plot=drawn,
            plot_scope=words.plot_scope(explanation.alert.breach, plots.axis(drawn, language)) if drawn.points else "",
            bridge=explanations.bridge_line(explanation, words) or "",
            rows=say("alerts.open_rows", count=explanation.row_count) if explanation.rows else "",
            also=also,
            assigned=brief.assigned,
        )

    def _event(self, at: str, actor: str, event: str, note: str) -> tuple[str, str]:
        who = self._ctx.say("alert.actor_data") if actor == _BY_DATA else actor
        facts = {"actor": who, "event": self._ctx.say(f"alert.event_{event}")}
        sentence = (
            self._ctx.say("alert.event_note", **facts, note=note) if note else self._ctx.say("alert.event", **facts)
        )
        return dates.full_day(_day(at), self._ctx.language), sentence

    def _show_rows(self, alert: str) -> None:
        explanation = self._explanation
        if explanation is None or explanation.alert.id != alert:
            return
        say, shown = self._ctx.say, explanation.rows
        columns, language = source_rows.columns(), self._ctx.language
        advice = say("alert.rows_shown", shown=numbers.figure(len(shown)), all=numbers.figure(explanation.row_count))
        rows = [hinted(table_row(columns, row, language)) for row in shown]
        title = self._words.sentence(explanation.alert.breach)
        self.rows_dialog = RowsDialog(
            self._theme, title, advice, table_columns(columns, language, "item"), rows, self.page.window()
        )
        self.rows_dialog.resize(960, 560)
        self.rows_dialog.show()

    def _move(self, alert: str, state: AlertState) -> None:
        message = "message.reopened" if state is AlertState.OPEN else f"message.{state}"
        self._decide(alert, lambda: move_alert(self._ctx.access, alert, state), message)

    def _snooze(self, alert: str, days: int) -> None:
        until = self._ctx.session.clock.now() + timedelta(days=days)
        self._decide(alert, lambda: snooze_alert(self._ctx.access, alert, until), "message.snoozed")

    def _judge(self, alert: str, *, useful: bool) -> None:
        self._explanation = None
        self._ctx.write(
            "job.alert",
            lambda _: judge_alert(self._ctx.access, alert, useful=useful),
            lambda _: self._ctx.stream.publish("message.judged"),
        )

    def _ask_assignee(self, alert: str) -> None:
        board = self._ctx.answers.alerts
        every = [listed.alert for listed in board.views[AlertView.ALL]] if board is not None else []
        known = self._known(alert)
        if known is None:
            return
        names = sorted({self._ctx.session.actor, *(item.assignee for item in every if item.assignee)})
        due = known.due.isoformat() if known.due is not None else ""
        self.assign_dialog = AssignDialog(
            self._theme, self._words.sentence(known.breach), known.assignee or "", due, names, self.page.window()
        )
        self.assign_dialog.assigned.connect(lambda name, day: self._assign(alert, name, day))
        self.assign_dialog.show()

    def _assign(self, alert: str, name: str, day: str) -> None:
        due = date.fromisoformat(day) if day else None
        self._decide(
            alert,
            lambda: assign_alert(self._ctx.access, alert, name or None, due),
            "message.assigned",
        )

    def _decide(
        self, alert: str, work: Callable[[], tuple[Alert, ChangeSet]], message: str, *, undoing: bool = False
    ) -> None:
        """Decide about an alert; undo puts it back to how it stood."""
        before = self._known(alert)
        self._explanation = None

        def done(decided: Alert) -> None:
            undo = None
            if not undoing and before is not None:
                undo = Done(
                    self._ctx.say("undo.alert", alert=self._words.place(before.breach)),
                    partial(self._take_back, decided),
                    partial(self._decide, alert, work, message, undoing=True),
                )
            self._ctx.report_done(message, undo)

        self._ctx.write("job.alert", lambda _: work(), done)

    def _take_back(self, decided: Alert) -> None:
        self._explanation = None
        ctx = self._ctx
        ctx.write(
            "job.alert",
            lambda _: take_back(ctx.access, decided),
            lambda _: ctx.stream.publish("message.taken_back"),
        )

    def _known(self, alert: str) -> Alert | None:
        board = self._ctx.answers.alerts
        listed = board.views[AlertView.ALL] if board is not None else ()
        return next((entry.alert for entry in listed if entry.alert.id == alert), None)


def _day(stamped: str) -> date:
    """Return the day in Saudi Arabia of a moment as it is stored."""
    return business_day(datetime.fromisoformat(stamped))
