"""Joins the rules dialog to the alert rules: test one on history, save it, reset it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from core.alerts.dry_run import DryRun
from core.alerts.proposals import Proposal
from core.documents.alerts.alerts import AlertWords
from core.model.alerts.rules import SHIPPED, AlertRule
from core.model.changes import NOTHING, ChangeSet
from core.model.job_context import JobContext
from core.operations.access import Access, DataAccess
from core.operations.alerts.mute import list_mutes, mute_rule, unmute_rule
from core.operations.alerts.rules import (
    dry_run,
    edited,
    find_alert_rule,
    list_alert_rules,
    propose_thresholds,
    reset_alert_rule,
    save_alert_rule,
)
from core.texts import numbers
from desktop_app.queries.context import AppContext
from ui.dialogs.alert_rules_dialog import AlertRulesDialog, RuleLine
from ui.dialogs.disposal import dispose
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme
from ui.undoing import Done

_MUTED_DAYS = 30
Rules = tuple[dict[str, AlertRule], "list[Proposal]"]


class AlertRulesPresenter:
    """Opens the dialog over the window that ``parent`` gives."""

    def __init__(self, ctx: AppContext, parent: Callable[[], QWidget]) -> None:
        self._ctx = ctx
        self._parent = parent
        self.dialog: AlertRulesDialog | None = None

    def open(self, theme: Theme) -> None:
        """Show the rules as they are in force."""
        say = self._ctx.say
        self.close()
        columns = [
            TableColumn(say("column.rule"), stretch=True),
            TableColumn(say("column.severity")),
            TableColumn(say("column.condition")),
            TableColumn(say("column.version"), numeric=True),
        ]
        self.dialog = AlertRulesDialog(theme, columns, self._parent())
        self.dialog.tried.connect(self._try)
        self.dialog.saved.connect(self._save)
        self.dialog.reset.connect(self._reset)
        self.dialog.muted.connect(self._mute)
        self.dialog.show()
        self._read()

    def close(self) -> None:
        """Put the dialog away."""
        dispose(self.dialog)
        self.dialog = None

    def _read(self) -> None:
        ctx = self._ctx

        def read(_: JobContext) -> Rules:
            vault, session = ctx.store.vault, ctx.session
            return list_alert_rules(Access(vault, session)), propose_thresholds(Access(vault, session))

        ctx.read("alert_rules", read, self._show, act=True)

    def _show(self, loaded: Rules) -> None:
        rules, proposals = loaded
        proposed = {proposal.rule: proposal for proposal in proposals}
        if self.dialog is not None:
            words = self._ctx.alert_words(rules)
            self.dialog.show_rules([self._line(rule, words, proposed.get(rule.id)) for rule in rules.values()])

    def _line(self, rule: AlertRule, words: AlertWords, proposal: "Proposal | None") -> RuleLine:
        say = self._ctx.say
        severity = say(f"severity.{rule.severity}" if rule.on else "state.off")
        name = words.rule_name(rule.id)
        shipped = SHIPPED.get(rule.id)
        verdict = ""
        if proposal is not None:
            counts = {"spared": proposal.spared, "not_useful": proposal.not_useful}
            verdict = say("alerts.proposal", threshold=numbers.figure(proposal.threshold, 2), **counts)
        return RuleLine(
            key=rule.id,
            cells=(
                Cell(name, strong=rule.on),
                Cell(severity),
                Cell(words.condition(rule)),
                Cell(str(rule.version), rule.version),
            ),
            threshold=rule.threshold,
            on=rule.on,
            shipped=shipped is not None and rule == shipped.model_copy(update={"version": rule.version}),
            proposal=verdict,
        )

    def _try(self, rule: str, threshold: float) -> None:
        ctx = self._ctx
        policy = ctx.app.policy
        calendar, gap_rule = policy.calendar.calendar, policy.gaps.points

        def work(context: JobContext) -> "tuple[DryRun, tuple[str, ...]]":
            vault, session = ctx.store.vault, ctx.session
            tried = find_alert_rule(Access(vault, session), rule).moved_to(threshold)
            return dry_run(DataAccess(vault, session, ctx.store.warehouse), tried, calendar, context, gap_rule)

        ctx.read("alert_rules.try", work, self._tried, act=True)

    def _tried(self, outcome: "tuple[DryRun, tuple[str, ...]]") -> None:
        dry_run_result, gone = outcome
        words = self._ctx.alert_words({dry_run_result.rule.id: dry_run_result.rule})
        name = words.rule_name(dry_run_result.rule.id)
        counts = {
            "count": len(dry_run_result.raised),
            "periods": len(dry_run_result.periods),
            "lasting": dry_run_result.lasting,
        }
        sentence = self._ctx.say("alert.dry_run", rule=name, **counts)
        if gone:
            sentence = f"{sentence} {self._ctx.say('alert.gone', rule=name, names=', '.join(gone))}"
        if self.dialog is not None:
            self.dialog.show_status(sentence)

    def _save(self, rule: str, threshold: float, on: bool) -> None:  # noqa: FBT001 - a signal's
        ctx = self._ctx

        def change() -> ChangeSet:
            moved = find_alert_rule(ctx.access, rule).moved_to(threshold)
            return save_alert_rule(ctx.access, edited(moved, {"on": on}))[1]

        self._change(rule, change)

    def _reset(self, rule: str) -> None:
        self._change(rule, lambda: reset_alert_rule(self._ctx.access, rule)[1])

    def _change(self, rule: str, change: Callable[[], ChangeSet], *, undoing: bool = False) -> None:
        """Change a rule; undo saves it as it was."""
        ctx = self._ctx

        def work(_: JobContext) -> tuple[AlertRule | None, ChangeSet]:
            before = list_alert_rules(ctx.access).get(rule)
            changes = change()
            return (before if changes != NOTHING else None), changes

        def done(before: AlertRule | None) -> None:
            undo = None
            if before is not None and not undoing:
                undo = Done(
                    ctx.say("undo.rule", rule=ctx.alert_words({rule: before}).rule_name(rule)),
                    partial(self._change, rule, lambda: save_alert_rule(ctx.access, before)[1], undoing=True),
                    partial(self._change, rule, change, undoing=True),
                )
            ctx.report_done("message.rule_kept", undo)
            if self.dialog is not None:
                self._read()

        ctx.write("job.alert_rule", work, done)

    def _mute(self, rule: str, *, undoing: bool = False) -> None:
        """Mute a rule; undo takes that back, unless it was muted already."""
        ctx = self._ctx
        until = ctx.session.clock.now() + timedelta(days=_MUTED_DAYS)

        def work(_: JobContext) -> tuple[AlertRule | None, ChangeSet]:
            was_muted = any((mute.rule, mute.scope) == (rule, ()) for mute in list_mutes(ctx.access))
            changes = mute_rule(ctx.access, rule, (), until)[1]
            return (None if was_muted or undoing else find_alert_rule(ctx.access, rule)), changes

        def done(muted: AlertRule | None) -> None:
            undo = None
            if muted is not None:
                name = ctx.alert_words({rule: muted}).rule_name(rule)
                back = partial(self._unmute, rule)
                undo = Done(ctx.say("undo.mute", rule=name), back, partial(self._mute, rule, undoing=True))
            ctx.report_done("message.muted", undo)

        ctx.write("job.alert_rule", work, done)

    def _unmute(self, rule: str) -> None:
        ctx = self._ctx
        ctx.write("job.alert_rule", lambda _: (rule, unmute_rule(ctx.access, rule)), lambda _: None)
