"""Joins the worklist page to the week: the stops of the selection, what became of tasks, and what visits changed."""

from collections.abc import Mapping
from functools import partial

from pydantic import JsonValue

from core.documents.work import worklists
from core.model.changes import ChangeSet
from core.model.job_context import JobContext
from core.model.reports import ReportKind
from core.model.work.worklist import Decision, TaskState
from core.operations.work.worklist import DecidedTask, decide_task, list_decisions, plan_worklist, visit_effects
from core.texts.recommendations import for_point_gap
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made, notice_of
from desktop_app.pages.worklist.tables import decision_rows, effect_rows, task_rows
from desktop_app.queries import questions
from desktop_app.queries.answers import Week
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import table_columns
from ui.pages.worklist_page import WorklistPage
from ui.theme import Theme
from ui.undoing import Done


class WorklistPresenter(Presenter):
    """Shows the tasks stop after stop; deciding one can be undone."""

    report_kind = ReportKind.VISITS
    DRAFT = "worklist_draft"
    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.WORKLIST})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._draft: str | None = None  # of this day; before that, what is remembered
        self.page: WorklistPage

    def build(self, theme: Theme, title: str) -> WorklistPage:
        """Return the page, made again; what was being written is there again."""
        language = self._ctx.language
        columns = table_columns(worklists.columns(), language, "precision_area", "item")
        decided = table_columns(worklists.decision_columns(), language, "place", "item", "why")
        effects = table_columns(worklists.effect_columns(), language, "kind")
        self.page = WorklistPage(theme, title, columns, decided, effects)
        self.page.done.connect(lambda task, note: self.decide(task, TaskState.DONE, note))
        self.page.failed.connect(lambda task, why: self.decide(task, TaskState.FAILED, why))
        self.page.reopened.connect(lambda task: self.decide(task, TaskState.OPEN, ""))
        self.page.drafted.connect(self._keep_draft)
        self.page.printed.connect(lambda: self._host.run_command("report"))
        self.show_remembered()
        return self.page

    def show_remembered(self) -> None:
        """Show the reason that was being written."""
        if not self.page.reason.text():
            self.page.reason.setText(self.draft or "")

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(questions.WORKLIST, self.work)

    def work(self, _: JobContext) -> Week:
        """Answer what is to be done this week; where the vault is."""
        ctx, policy = self._ctx, self._ctx.app.policy
        planned = plan_worklist(
            ctx.data_access,
            policy.worklist.rule(),
            policy.gaps.points,
            ctx.selection.filters,
        )
        return Week(
            planned,
            list_decisions(ctx.access),
            visit_effects(ctx.whole_access),
        )

    def show(self) -> None:
        """Show what is known now."""
        notice = notice_of(self._ctx, questions.WORKLIST)
        if notice is not None:
            self.page.show_notice(notice)
            return
        week = self._ctx.answers.of(questions.WORKLIST)
        status = self._ctx.answers.status
        if week is None or status is None:
            self.page.show_week(self._ctx.say("state.waiting"), (), (), lambda _: "")
            return
        language, unit = self._ctx.language, status.rate
        rows = worklists.rows(week.worklist)
        gaps = {row.task.id: row.task.gap for row in rows}
        self.page.show_week(
            worklists.title(week.worklist, unit, language),
            [row.task.id for row in rows],
            task_rows(rows, language),
            lambda key: for_point_gap(gaps[key], unit, language) if key else worklists.left(week.worklist, language),
        )
        self._show_decided(week.decided)
        note = "" if week.effects else self._ctx.say("effect.none")
        effects = self.page.effects
        effects.show_table(
            note,
            effects.table.rows.columns,
            [effect.kind.value for effect in week.effects],
            effect_rows(week.effects, language),
        )

    def decide(self, task: str, state: TaskState, why: str, *, undoing: bool = False) -> None:
        """Take down what became of a task; a failure needs its reason, which the page asks for."""
        ctx = self._ctx
        if not task:
            return

        def work(_: JobContext) -> tuple[DecidedTask, ChangeSet]:
            return decide_task(ctx.whole_access, task, state, why)

        def done(decided: DecidedTask) -> None:
            decision, before = decided.decision, decided.before
            place = ctx.say("text.comma").join(name for name in decision.place if name)
            back, reason = (TaskState.OPEN, "") if before is None else (before.state, before.why)
            undo = Done(
                ctx.say("undo.task", item=decision.item),
                partial(self.decide, task, back, reason, undoing=True),
                partial(self.decide, task, state, why, undoing=True),
            )
            ctx.report_done(f"task.{state}", None if undoing else undo, item=decision.item, place=place)
            self._keep_draft("")
            if is_made(self):
                self.page.reason.clear()

        ctx.write("job.task", work, done)

    def close(self) -> None:
        """Clear the draft; the vault has it."""
        self._draft = None

    @property
    def draft(self) -> str | None:
        """What is being written of a task."""
        remembered = str(self._ctx.answers.memory.get(self.DRAFT) or "")
        return (remembered if self._draft is None else self._draft) or None

    @property
    def drafts(self) -> Mapping[str, JsonValue]:
        """The reason that is being written."""
        return {self.DRAFT: self.draft}

    def _keep_draft(self, text: str) -> None:
        self._draft = text

    def _show_decided(self, decided: tuple[Decision, ...]) -> None:
        tab, language = self.page.decided, self._ctx.language
        rows = decision_rows(decided, language)
        scope = self._ctx.say("worklist.decided", count=len(decided))
        tab.show_table(scope, tab.table.rows.columns, [decision.task for decision in decided], rows)
